"""The most frequent forms in one pattern each: ``Rabu malam (26/07/2023)``, ``Rabu, 26 Juli 2023 | 09:30 WIB``, ``Rabu``, ``pukul 09.30``.

They are read as the pieces of the grammar read them, several times faster, where nothing of time stands near behind them; every other text
is left to the pieces.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from functools import cache

from ..lexicon import blockers, parts, words
from .atoms import Reader
from .clock import by_part
from .expression import Clock, Expression
from .guards import habitual, whole

_DATED = frozenset(["weekday", "unit", "digits"])
_LEFT = frozenset(["and", "join_tail"])  # kinds of words that add nothing behind a whole date or clock time
_TIMED = frozenset(["clock", "approx"])


def common(r: Reader, at: int) -> tuple[Expression | None, int] | None:
    """The expression of a frequent form that starts at atom `at` (None where it is no date), and the atom after it; None for others."""
    kind = r.kinds[at]
    if kind in _DATED:
        if (kind == "unit" and r.strings[at] != "minggu") or (kind == "digits" and r.kind(at + 1) != "month"):
            return None
        match = _patterns()[0].match(r.plain, r.starts[at])
        if match is None:
            return None
        weekday, before, number, month, year, day, name, named_year, behind, led, hour, minute, zone = match.groups("")
    elif kind in _TIMED:
        match = _patterns()[1].match(r.plain, r.starts[at])
        if match is None:
            return None
        led, hour, minute, zone = match.groups("")
        weekday = before = number = month = year = day = name = named_year = behind = ""
    else:
        return None
    stop = match.end()
    end = bisect_left(r.starts, stop, at + 1)
    if (before and behind) or (r.gap(end) is not None and not (r.kinds[end] in _LEFT and (number or day or hour))):
        return None
    if hour and not led and not zone and r.counts(end - 1):
        return None
    part = before or behind or None
    x = Expression()
    x.start, x.end, x.last, x.part = r.starts[at], stop, end - 1, part
    if day:
        if not weekday and r.glued(at):
            return None
        x.day, x.month, x.year = int(day), int(words()[name].value), int(named_year)
        x.named = not weekday and r.before(at) in blockers()["before_day"]
    elif number:
        if not weekday:
            return None
        x.day, x.month, x.year = int(number), int(month), int(year) if year else None
    if weekday == "minggu":
        if not r.capital(at):
            return None
        x.weekday = 7
    elif weekday:
        x.weekday = int(words()[weekday].value)
    if x.day is not None and not (1 <= x.day <= 31 and 1 <= x.month <= 12 and (x.year is None or 1900 <= x.year <= 2100)):
        return None
    if hour:
        x.clock = Clock(int(hour), int(minute))
        if x.clock.hour > 23 or x.clock.minute > 59:
            return None
        if part is not None and x.clock.hour < 12:
            x.clock = x.clock._replace(hour=by_part(x.clock.hour, part))
        x.zone = str(words()[zone].value) if zone else None
        x.approx = kind == "approx"
        x.habit = habitual(r, end - 2 - bool(zone) - bool(led))
    return (x if whole(r, at, x) else None), end


@cache
def _patterns() -> tuple[re.Pattern[str], re.Pattern[str]]:
    """Over small letters: a weekday or a date, perhaps with a clock time behind it, and a clock time."""
    table = words()
    weekdays = "|".join([*(form for form, word in table.items() if word.kind == "weekday" and word.sort == "full"), "minggu"])
    months = "|".join(form for form, word in table.items() if word.kind == "month" and word.sort in ("full", "abbr"))
    part = "|".join(parts())
    about = "|".join(form for form, word in table.items() if word.kind == "approx" and word.value == "about")
    begins = "|".join(form for form, word in table.items() if word.kind == "approx" and word.value == "from")
    date = rf"\((\d\d?)/(\d\d?)(?:/(\d{{4}}))?\)|(\d\d?) ({months}) (\d{{4}})"
    clock = r"((?:pukul|jam) )?(\d\d?)[.:](\d\d)(?: (wib|wita|wit)(?!\w))?(?! ?(?:[ap]\.?m|wi(?:b|ta|t)[a-z]))"
    stop = r"(?<![ ,])(?![\w-]|[.:,/]\d)"
    weekday = rf"({weekdays})(?: ({part}))?(?:,? (?=[(\d]))?"
    then = rf"(?:,? (?:[|-] |(?:{about}|{begins}) (?=pukul |jam ))?{clock})?"
    dated = rf"(?:{weekday})?(?:(?:{date})(?: ({part}))?{then})?{stop}"
    return re.compile(dated), re.compile(rf"(?:(?:{about}) )?(?=pukul ){clock}{stop}")
