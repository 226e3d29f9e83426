"""Indonesian date and time expressions: found, normalised to ISO 8601, anchored. Works on any text, with no pipeline.

>>> from polextract.dates import find_dates, parse_date
>>> parse_date("Selasa malam (23/1/2024)").value
'2024-01-23'
>>> [date.value for date in find_dates("Polisi tiba kemarin pukul 21.00 WIB.", reference="2024-01-24")]
['2024-01-23T21:00+07:00']
"""

from typing import TYPE_CHECKING

from ..lazy import attach

if TYPE_CHECKING:
    from .recognizer import find_dates, parse_date
    from .timex import Timex3, find_timex3, to_timeml

__all__ = ["Timex3", "find_dates", "find_timex3", "parse_date", "to_timeml"]

if not TYPE_CHECKING:  # for a type checker, only the names above are there
    __getattr__, __dir__ = attach(
        __name__,
        {"Timex3": "timex", "find_dates": "recognizer", "find_timex3": "timex", "parse_date": "recognizer", "to_timeml": "timex"},
    )
