"""What a `Date` says as a TIMEX3 of TimeML, and as values of Python.

TimeML 1.2.1 writes parts of day (``2014-12-28TNI``), weekends (``2014-W52-WE``), quarters and halves (``2015-Q1``, ``2015-H2``), decades
and centuries (``199``, ``18``), seasons (``2014-WI``) and vague references (``PRESENT_REF``) in ways of its own, leaves zones out, and puts
``awal``, ``pertengahan``, ``akhir`` into an attribute.
"""

from __future__ import annotations

import datetime as dt
import re
from typing import TYPE_CHECKING, NamedTuple
from xml.sax.saxutils import escape, quoteattr

if TYPE_CHECKING:
    from ..report import Date


class Timex3(NamedTuple):
    """A TIMEX3: `type` DATE or TIME, its `value`, the modifier `mod` (START, MID, END, APPROX) or None, and the words.

    A range has the value of its first end; `begin` and `end` are the values of both.
    """

    type: str
    value: str
    mod: str | None = None
    text: str = ""
    begin: str | None = None
    end: str | None = None

    def to_xml(self, tid: str | None = None) -> str:
        """The element as text; `tid` is its identifier.

        >>> Timex3("DATE", "2015", "START", "awal tahun 2015").to_xml("t1")
        '<TIMEX3 tid="t1" type="DATE" value="2015" mod="START">awal tahun 2015</TIMEX3>'
        """
        attributes = {"tid": tid, "type": self.type, "value": self.value, "mod": self.mod}
        written = "".join(f" {name}={quoteattr(value)}" for name, value in attributes.items() if value)
        return f"<TIMEX3{written}>{escape(self.text)}</TIMEX3>"


_ZONE = re.compile(r"[+-]\d\d:\d\d$")


def vague_value(text: str) -> str | None:
    """The TIMEX3 value of words of no certain time; None for others.

    >>> vague_value("Saat ini"), vague_value("kemarin")
    ('PRESENT_REF', None)
    """
    from .lexicon import vague_form

    return vague_form(text)


def to_timex3(date: Date) -> Timex3:
    """The TIMEX3 of a `Date`; what it leaves open is written ``XXXX``."""
    from .grammar import Expression, parse_one
    from .lexicon import parts, seasons

    if date.value is None and (value := vague_value(date.text)):
        return Timex3("DATE", value, None, date.text)
    x = parse_one(date.text) or Expression()
    mod = x.modifier or ("APPROX" if x.approx else None)
    value = date.value
    if value is None:
        return Timex3(*_open_value(date, x), mod, date.text)
    if "/" in value:
        first, last = (_ZONE.sub("", end) for end in value.split("/"))
        year = first[:4]
        special = None
        if x.weekend:
            day = dt.date.fromisoformat(first)
            iso = day.isocalendar()
            special = f"{iso[0]:04}-W{iso[1]:02}-WE"
        elif x.quarter or (x.shift and x.shift.unit == "quarter"):
            special = f"{year}-Q{(int(first[5:7]) + 2) // 3}"
        elif x.half or (x.shift and x.shift.unit == "half"):
            special = f"{year}-H{(int(first[5:7]) + 5) // 6}"
        elif x.decade is not None:
            special = first[:3]
        elif x.century is not None:
            special = first[:2]
        elif x.hijri is not None or x.nth is not None:
            special = first[:7]
        if special:
            return Timex3("DATE", special, mod, date.text)
        # Both ends are calendar or clock time: a stretch of the calendar, which corpora mark as DATE or TIME, not a bare length of time.
        kind = "TIME" if "T" in first else "DATE"
        return Timex3(kind, f"XXXX-XX-XX{first}" if first.startswith("T") else first, mod, date.text, first, last)
    value = _ZONE.sub("", value) if "T" in value else value
    if x.season:
        return Timex3("DATE", f"{value[:4]}-{seasons()[x.season]}", mod, date.text)
    if "T" in value:
        return Timex3("TIME", value if not value.startswith("T") else f"XXXX-XX-XX{value}", mod, date.text)
    if date.part and len(value) == 10:
        return Timex3("TIME", value + parts()[date.part], mod, date.text)
    return Timex3("DATE", value, mod, date.text)


def _open_value(date: Date, x: object) -> tuple[str, str]:
    """Type and value of an expression that nothing anchors."""
    from .lexicon import parts

    month, day, weekday = getattr(x, "month", None), getattr(x, "day", None), getattr(x, "weekday", None)
    if month is not None:
        value = f"XXXX-{month:02}" + (f"-{day:02}" if day is not None else "")
    elif weekday is not None:
        value = f"XXXX-WXX-{weekday}"
    else:
        value = "XXXX-XX-XX"
    if date.part and len(value) >= 10:
        return "TIME", value + parts()[date.part]
    return "DATE", value


def moment(value: str) -> dt.datetime:
    """A datetime from ISO 8601 text; hour 24 is midnight at the day's end.

    >>> moment("2024-05-17T24:00")
    datetime.datetime(2024, 5, 18, 0, 0)
    """
    if "T24:00" in value:
        return dt.datetime.fromisoformat(value.replace("T24:00", "T00:00")) + dt.timedelta(days=1)
    return dt.datetime.fromisoformat(value)


def _bounds(value: str) -> tuple[dt.datetime, dt.datetime] | None:
    """Start of the period `value` and start of the next; None for one with no day, month or year."""
    if value.startswith("T"):
        return None
    if "T" in value:
        return moment(value), moment(value)
    if "-W" in value:
        first = dt.datetime.combine(dt.date.fromisoformat(f"{value}-1"), dt.time())
        return first, first + dt.timedelta(weeks=1)
    numbers = [int(n) for n in value.split("-")]
    year, month, day = (*numbers, 1, 1)[:3]
    first = dt.datetime(year, month, day)
    if len(numbers) == 3:
        return first, first + dt.timedelta(days=1)
    if len(numbers) == 2:
        return first, dt.datetime(year + month // 12, month % 12 + 1, 1)
    return first, dt.datetime(year + 1, 1, 1)


def day_of(date: Date) -> dt.date | None:
    """The day, where the value is one day or a clock time on one."""
    value = date.value
    if value is None or "/" in value or value.startswith("T"):
        return None
    if "T" in value:
        return dt.date.fromisoformat(value[:10])
    return dt.date.fromisoformat(value) if len(value) == 10 and value[4] == "-" else None


def datetime_of(date: Date) -> dt.datetime | None:
    """The moment, where the value is a clock time on a day; with its zone where the text names one."""
    value = date.value
    if value is None or "/" in value or "T" not in value or value.startswith("T"):
        return None
    try:
        return moment(value)
    except OverflowError:
        return None


def interval_of(date: Date) -> tuple[dt.datetime, dt.datetime] | None:
    """Start and end of the period, the end exclusive; of a clock time both are the moment itself. None without a calendar value."""
    if date.value is None:
        return None
    ends = date.value.split("/")
    try:
        first, last = _bounds(ends[0]), _bounds(ends[-1])
    except (OverflowError, ValueError):
        return None
    return (first[0], last[1]) if first and last else None
