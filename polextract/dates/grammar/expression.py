"""What one expression says: the record that the grammar fills and the normaliser reads."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, NamedTuple


class Clock(NamedTuple):
    """A time of day as said; `hour` is by the 24-hour clock."""

    hour: int
    minute: int
    second: int | None = None


class Shift(NamedTuple):
    """A distance from the anchor: `unit` and `number`; `said` is true for one counted from the day of speaking (``kemarin``),
    false for one counted from a day told before (``sehari sebelumnya``)."""

    unit: str
    number: int
    said: bool = True


@dataclass(slots=True, eq=False)
class Expression:
    """What one expression says, and where: offsets `start` and `end`. What it does not say is None.

    `weekday` counts from 1, Monday; `year` is the number as written, `short` true for one of two digits; `to` is the other end of a range;
    `mark` is ``past``, ``future``, ``this``, ``that``, ``every`` for ``lalu``, ``depan``, ``ini``, ``itu``, ``setiap``; `within` the week,
    month or year that a weekday, day or month is said to lie in (``Senin pekan lalu``); `eve` marks ``malam Minggu``, the evening before.
    """

    start: int = 0
    end: int = 0
    last: Any = None  # the last atom read
    first: int | None = None  # set where a word was read that is no piece by itself
    printed: bool = False  # "tanggal" or "bulan" says that a number is a date
    weekday: Any = None
    eve: bool = False
    part: str | None = None
    day: Any = None
    month: Any = None
    year: Any = None
    short: bool = False
    impossible: bool = False
    swapped: bool = False  # month before day, as only English page furniture has it
    clock: Any = None
    zone: str | None = None
    to: Any = None
    shift: Any = None
    within: Any = None
    mark: str | None = None
    counted: bool = False  # a distance in numbers to a certain day: "seminggu lalu", not "pekan lalu"
    near: str | None = None  # "tadi", "ini", "nanti" beside a part of day
    modifier: str | None = None  # START, MID, END
    weekend: bool = False
    nth: Any = None  # the week of a month
    quarter: Any = None
    half: Any = None
    decade: Any = None
    century: Any = None
    season: str | None = None
    hijri: Any = None  # (year, month, day), the first and last of them perhaps None
    hijri_year: int | None = None  # of a feast
    feast: Any = None  # its name, days before or after it
    approx: bool = False
    named: bool = False  # part of a name: "Jalan 17 Agustus"
    posted: bool = False  # the clock time of a page's stamp: "Diposting oleh Humas di 08.04"
    habit: bool = False  # a clock time of every day: "di atas pukul 22.00"
    vague: bool = False

    @property
    def calendar(self) -> bool:
        """Whether it says a day, month or year by number or name."""
        return self.day is not None or self.month is not None or self.year is not None or self.hijri is not None

    @property
    def daylike(self) -> bool:
        """Whether it says a day in any way."""
        return self.day is not None or self.weekday is not None or (self.shift is not None and self.shift.unit == "day")

    def overlaps(self, span: tuple[int, int] | None) -> bool:
        """Whether it and `span` (offsets, end exclusive; None for nowhere) have characters in common."""
        return span is not None and self.start < span[1] and span[0] < self.end
