"""What a time expression is: from characters to atoms, from atoms to expressions.

`atoms.py` finds the words and numbers of time, `parser.py` reads expressions from them with the pieces of `days.py`, `absolute.py`,
`clock.py`, `relative.py`, `periods.py` and `calendars.py`; `guards.py` holds what must not match. An `Expression` holds what was said;
what it means, `normalizer.py` says.
"""

from .expression import Clock, Expression, Shift
from .parser import parse, parse_one

__all__ = ["Clock", "Expression", "Shift", "parse", "parse_one"]
