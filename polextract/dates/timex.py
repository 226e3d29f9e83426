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

from ..errors import InputValueError
from .lexicon import parts, seasons, vague_form
from .normalizer import iso_week

if TYPE_CHECKING:
    from ..context import Context
    from ..report import Date
    from .grammar import Expression


class Timex3(NamedTuple):
    """A TIMEX3: `type` DATE or TIME, its `value`, the modifier `mod` (START, MID, END, APPROX) or None, and the words.

    A range has the value of its first end; `begin` and `end` are the values of both. `span` are the offsets of the words, end exclusive.
    """

    type: str
    value: str
    mod: str | None = None
    text: str = ""
    begin: str | None = None
    end: str | None = None
    span: tuple[int, int] = (0, 0)

    def to_xml(self, tid: str | None = None) -> str:
        """The element as text; `tid` is its identifier.

        >>> Timex3("DATE", "2015", "START", "awal tahun 2015").to_xml("t1")
        '<TIMEX3 tid="t1" type="DATE" value="2015" mod="START">awal tahun 2015</TIMEX3>'
        """
        attributes = {"tid": tid, "type": self.type, "value": self.value, "mod": self.mod}
        written = "".join(f" {name}={quoteattr(value)}" for name, value in attributes.items() if value)
        return f"<TIMEX3{written}>{escape(self.text)}</TIMEX3>"


_ZONE = re.compile(r"(?:[+-]\d\d:\d\d|Z)$")


def find_timex3(text: str, created: str | dt.date | None = None) -> list[Timex3]:
    """What a TimeML annotator marks in `text` as DATE or TIME, in order.

    `created` is the document creation time, as a date or ISO 8601 text; where it is None, the page's own timestamp is taken
    (``Kompas.com - 28/12/2014, 10:15 WIB``). Expressions are read against it. Raises ``InputTypeError`` or ``InputValueError`` for a
    `created` that is no date.

    >>> for timex in find_timex3("Minggu (28/12/2014), sekitar pukul 07.24 WIB, kini, tahun lalu", "2014-12-29"):
    ...     print(timex.text, timex.type, timex.value)
    Minggu (28/12/2014) DATE 2014-12-28
    sekitar pukul 07.24 WIB TIME 2014-12-28T07:24
    kini DATE PRESENT_REF
    tahun lalu DATE 2013
    """
    from .recognizer import find_dates

    return [to_timex3(date) for date in find_dates(text, context=_read(text, created), timeml=True)]


def _read(text: str, created: str | dt.date | None) -> Context:
    """The text with its creation time, the page's own timestamp where none is given."""
    from ..context import Context
    from ..report import parse_reference

    context = Context(text, parse_reference(created, name="created"))
    if context.reference is None:
        context.reference = context.layout.published_value
    return context


def to_timeml(text: str, created: str | dt.date | None = None, *, document: bool = False) -> str:
    """`text` as XML with its TIMEX3 elements in place, numbered from ``t1``; the first two arguments are those of `find_timex3`.

    With `document` a whole TimeML document, as evaluation tools read it: the creation time as ``t0``, the text in its element. Raises
    ``InputValueError`` where neither `created` nor the page tells the creation time of such a document.

    >>> print(to_timeml("Ia tiba kemarin.", "2014-12-29"))
    Ia tiba <TIMEX3 tid="t1" type="DATE" value="2014-12-28">kemarin</TIMEX3>.
    >>> print(to_timeml("Ia tiba.", "2014-12-29", document=True).splitlines()[-2])
    <TEXT>Ia tiba.</TEXT>
    """
    if document:
        told = _read(text, created).reference
        if told is None:
            raise InputValueError("a TimeML document needs a creation time: pass `created`")
        value = _ZONE.sub("", told)
        kind = "TIME" if "T" in value else "DATE"
        dct = f'<TIMEX3 tid="t0" type="{kind}" value="{value}" temporalFunction="false" functionInDocument="CREATION_TIME">{value}</TIMEX3>'
        head = f'<?xml version="1.0" encoding="UTF-8"?>\n<TimeML>\n<DCT>{dct}</DCT>\n'
        return f"{head}<TEXT>{to_timeml(text, created)}</TEXT>\n</TimeML>"
    parts, at = [], 0
    for number, timex in enumerate(find_timex3(text, created), 1):
        parts += [escape(text[at : timex.span[0]]), timex.to_xml(f"t{number}")]
        at = timex.span[1]
    return "".join([*parts, escape(text[at:])])


def to_timex3(date: Date) -> Timex3:
    """The TIMEX3 of a `Date`; what it leaves open is written ``XXXX``."""
    from .grammar import Expression, parse_one

    if date.value is None and (value := vague_form(date.text)):
        return _timex(date, value)
    x = parse_one(date.text) or Expression()
    mod = x.modifier or ("APPROX" if x.approx else None)
    value = date.value
    if value is None:
        return _timex(date, _open_value(date, x), mod)
    if "/" in value:
        first, last = (_ZONE.sub("", end) for end in value.split("/"))
        if special := _period(first, x):
            return _timex(date, special, mod)
        # Both ends are calendar or clock time: a stretch of the calendar, which corpora mark as DATE or TIME, not a bare length of time.
        return _timex(date, _dated(first), mod)._replace(begin=first, end=last)
    if "T" in value:
        return _timex(date, _dated(_ZONE.sub("", value)), mod)
    if x.counted and x.shift.unit == "week" and len(value) == 10:
        value = iso_week(dt.date.fromisoformat(value))  # "dua pekan lalu"
    elif x.season:
        value = f"{value[:4]}-{seasons()[x.season]}"
    elif x.shift is not None and x.shift.unit in _LONG:
        value = value[: _LONG[x.shift.unit]]  # "dua dekade lalu"
    elif date.part and len(value) == 10:
        value += parts()[date.part]
    return _timex(date, value, mod)


def _timex(date: Date, value: str, mod: str | None = None) -> Timex3:
    kind = "TIME" if "T" in value and not value.endswith("_REF") else "DATE"
    return Timex3(kind, value, mod, date.text, span=(date.start, date.end))


_LONG = {"decade": 3, "century": 2}


def _dated(value: str) -> str:
    return f"XXXX-XX-XX{value}" if value.startswith("T") else value


def _period(first: str, x: Expression) -> str | None:
    """The value of a period that TimeML writes in a way of its own, from its first day; None for others."""
    year, month, unit = first[:4], first[5:7], x.shift.unit if x.shift is not None else None
    if x.weekend:
        iso = dt.date.fromisoformat(first).isocalendar()
        return f"{iso[0]:04}-W{iso[1]:02}-WE"
    if unit == "week":
        return iso_week(dt.date.fromisoformat(first))
    if x.quarter or unit == "quarter":
        return f"{year}-Q{(int(month) + 2) // 3}"
    if x.half or unit == "half":
        return f"{year}-H{(int(month) + 5) // 6}"
    if x.decade is not None:
        return first[:3]
    if x.century is not None:
        return first[:2]
    if x.hijri is not None or x.nth is not None:
        return first[:7]
    return None


def _open_value(date: Date, x: Expression) -> str:
    """The value of an expression that nothing anchors."""
    if x.month is not None:
        value = f"XXXX-{x.month:02}" + (f"-{x.day:02}" if x.day is not None else "")
    elif x.weekday is not None:
        value = f"XXXX-WXX-{x.weekday}"
    else:
        value = "XXXX-XX-XX"
    return value + parts()[date.part] if date.part and len(value) >= 10 else value


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
