"""What an expression means: from `grammar.Expression` to ISO 8601, against the right anchor.

First the expressions that say their day in full; then those that lack a year, against the nearest of these or the reference date, the
weekday deciding; then the relative ones; last the clock times, which take the day told nearest. Nothing is guessed: what no anchor
decides has no value.
"""

from __future__ import annotations

import calendar
import datetime as dt
import re
from bisect import bisect_left, insort
from collections.abc import Callable, Sequence
from typing import NamedTuple

from ..report import Anchor, DateType
from .feasts import HIJRI_FEASTS, feast_days, hijri_day, hijri_month, hijri_years, nearest_feast
from .grammar import Clock, Expression, Shift

Warn = Callable[..., None]

_ZONES: dict[str | None, str] = {None: ""}


class Meaning(NamedTuple):
    """The value of an expression as ISO 8601, its type, and what it was read against."""

    value: str | None
    type: DateType
    anchor: Anchor


class Basis(NamedTuple):
    """A day to read others against, and where it comes from."""

    day: dt.date
    anchor: Anchor


def make_day(year: int, month: int, day: int) -> dt.date | None:
    """The day, or None where the calendar has none such.

    >>> make_day(2023, 6, 31) is None
    True
    """
    try:
        return dt.date(year, month, day)
    except ValueError:
        return None


def nearest_year(day: int, month: int, around: dt.date, weekday: int | None = None, mark: str | None = None) -> dt.date | None:
    """The day of that number and month nearest to `around`; of the year in which it falls on `weekday`, where one is told.

    >>> nearest_year(25, 4, dt.date(2024, 12, 1), weekday=4)
    datetime.date(2024, 4, 25)
    """
    years = range(around.year - 6, around.year + 7) if weekday else range(around.year - 1, around.year + 2)
    days = [d for year in years if (d := make_day(year, month, day))]
    if month == 2 and day == 29 and not days:
        days = [d for year in range(around.year - 4, around.year + 5) if (d := make_day(year, month, day))]
    if mark == "past":
        days = [d for d in days if d <= around] or days
    elif mark == "future":
        days = [d for d in days if d >= around] or days
    elif mark == "this":
        days = [d for d in days if d.year == around.year] or days
    if not days:
        return None
    best = min(days, key=lambda d: (abs((d - around).days), d > around))
    if weekday:
        fits = [d for d in days if d.isoweekday() == weekday]
        if fits:
            fit = min(fits, key=lambda d: (abs((d - around).days), d > around))
            # A year further off than a neighbour means a misprinted weekday, not an old date.
            if abs(fit.year - around.year) <= 1 or abs((fit - around).days) < 400:
                return fit
    return best


def add_months(day: dt.date, number: int) -> tuple[int, int]:
    """Year and month, `number` months from the month of `day`."""
    index = day.year * 12 + day.month - 1 + number
    return index // 12, index % 12 + 1


def iso_week(day: dt.date) -> str:
    """``2023-W30``."""
    year, week, _ = day.isocalendar()
    return f"{year:04}-W{week:02}"


class Resolver:
    """Gives the expressions of one text their values.

    Parameters
    ----------
    expressions : as `grammar.parse` gave them.
    reference : day of publication, where the caller or the page told it.
    published : offsets of the page's own timestamp, which anchors nothing in the text where the text has a date of its own.
    deictic : read relative expressions against `reference` before anything in the text, as TimeML annotation does.
    years : years named in the text, of use where nothing else tells the century.
    spoken : tells of an expression whether it dates somebody's words, or the page, rather than an event.
    text : the text that the expressions stand in: what stands between and around them decides where clock times belong.
    warn : called with a code, a message and a span.
    """

    def __init__(
        self,
        expressions: Sequence[Expression],
        reference: dt.date | None = None,
        *,
        published: tuple[int, int] | None = None,
        deictic: bool = False,
        years: Sequence[int] = (),
        spoken: Callable[[Expression], bool] | None = None,
        text: str = "",
        warn: Warn | None = None,
    ):
        self.expressions = expressions
        self.reference = reference
        self.published = published
        self.deictic = deictic
        self.years = years
        self.spoken = spoken
        self.text = text
        self.warn = warn
        self.days: list[dt.date | None] = [None] * len(expressions)  # the day of each, as far as known
        self.told: list[int] = []  # the expressions whose day the text prints in full, in order
        self.known: list[int] = []  # those whose day is known by now
        self.stamp: dt.date | None = None
        self.latest: list[dt.date] | None = None
        self.statements: dict[int, bool] = {}
        self.meanings: list[Meaning | None] = [None] * len(expressions)

    def run(self) -> list[Meaning]:
        for i, x in enumerate(self.expressions):
            if x.day is not None and x.month is not None and x.year is not None:
                self.absolute(i, x)
        for i, x in enumerate(self.expressions):
            if self.meanings[i] is None and not (x.clock is not None and not x.daylike and x.near is None):
                try:
                    self.meanings[i] = self.meaning(i, x)
                except OverflowError:  # beyond the years 1 to 9999
                    self.meanings[i] = Meaning(None, _type(x), "none")
        for i, x in enumerate(self.expressions):
            if self.meanings[i] is None:
                self.meanings[i] = self.clock_alone(i, x)
        return [m for m in self.meanings if m is not None]

    # -- anchors -------------------------------------------------------------------------------------------------------------

    def is_published(self, x: Expression) -> bool:
        return self.published is not None and x.start < self.published[1] and self.published[0] < x.end

    def keep(self, i: int, day: dt.date, *, told: bool = False) -> None:
        """Note the day of expression `i`; `told` where the text prints it in full."""
        self.days[i] = day
        if self.is_published(self.expressions[i]):
            self.stamp = self.stamp or day
            return
        for order in (self.told, self.known) if told else (self.known,):
            insort(order, i)

    def text_day(self, i: int, *, known: bool = False) -> dt.date | None:
        """The day that the text tells nearest: the last one before expression `i`, else the first one after it.

        `known` takes days that were resolved themselves, not only those printed in full.
        """
        order = self.known if known else self.told
        at = bisect_left(order, i)
        if at:
            return self.days[order[at - 1]]
        at += at < len(order) and order[at] == i
        return self.days[order[at]] if at < len(order) else None

    def speaking_day(self, i: int) -> dt.date | None:
        """The day on which the text speaks: the last of the days printed in it that is not after the reference; with no reference,
        the last of those before expression `i`, else the nearest."""
        if not self.told:
            return None
        if self.latest is None:
            past = [day for j in self.told if (day := self.days[j]) and (self.reference is None or day <= self.reference)]
            self.latest = [max(past)] if past else []
        if self.reference is None:
            at = bisect_left(self.told, i)
            before = self.told[max(0, at - 24) : at]
            return max((day for j in before if (day := self.days[j])), default=self.text_day(i))
        if not self.latest:
            return self.text_day(i)
        return self.latest[0]

    def prints(self, day: dt.date) -> bool:
        """Whether the text prints that day in full."""
        return any(self.days[j] == day for j in self.told[:48])

    def event_day(self, i: int, *, clock: bool = False) -> dt.date | None:
        """The day of the event that expression `i` is told of, a clock time if `clock`.

        That of its own sentence, else the last one told before it; one told in another paragraph and far from the article's main event
        gives way to that. Dates of statements, of the page and announcements are left out where there are others.
        """
        at = bisect_left(self.known, i)
        before, after = self.known[max(0, at - 12) : at][::-1], self.known[at : at + 12]
        events = [j for j in (*before, *after) if self.is_event(i, j)]
        if not events:
            return self.days[(before or after)[0]] if before or after else None
        told = [j for j in events if j < i]
        ties = {j: self.tie(i, j) for j in (*told[:1], *(j for j in events if j > i))}
        for j, tie in ties.items():
            if tie == 2 and (clock or j < i):
                return self.days[j]
        if not told:
            return self.days[events[0]]
        near, main = self.days[told[0]], self.main_day(i)
        if clock and ties[told[0]] == 0 and near and main and abs((near - main).days) > _SAME_STORY:
            return main
        return near

    def main_day(self, i: int) -> dt.date | None:
        """The day of the article's main event: the first event that it tells a day of."""
        return next((self.days[j] for j in self.known[:24] if self.is_event(i, j)), None)

    def is_event(self, i: int, j: int) -> bool:
        """Whether expression `j` tells the day of an event, for a clock time `i` to belong to."""
        day = self.days[j]
        if self.reference and day and day > self.reference and not self.told_near(i, j):
            return False  # an announcement
        return not self.is_spoken(j)

    def tie(self, i: int, j: int) -> int:
        """2 where two expressions stand in one sentence, 1 where in one paragraph, else 0."""
        first, second = sorted((self.expressions[i], self.expressions[j]), key=lambda x: x.start)
        between = self.text[first.end : second.start]
        if len(between) > 1500 or _PARAGRAPH.search(between):
            return 0
        return 1 if _SENTENCE.search(between) else 2

    def told_near(self, i: int, j: int) -> bool:
        """Whether expressions `i` and `j` stand within one sentence's length."""
        a, b = self.expressions[min(i, j)], self.expressions[max(i, j)]
        return b.start - a.end < 60

    def is_spoken(self, j: int) -> bool:
        """Whether expression `j` dates a statement; asked once."""
        if j not in self.statements:
            self.statements[j] = self.spoken is not None and self.spoken(self.expressions[j])
        return self.statements[j]

    def basis(self, i: int, *, said: bool = True) -> Basis | None:
        """What expression `i` is read against; `said` for one counted from the day of speaking."""
        if self.deictic and said and self.reference:
            return Basis(self.reference, "published")
        day = self.speaking_day(i) if said else self.text_day(i)
        if day is None and self.reference is None:
            day = self.text_day(i, known=True)
        if day:
            return Basis(day, "text")
        if self.reference:
            return Basis(self.reference, "published")
        if self.stamp and not self.is_published(self.expressions[i]):
            return Basis(self.stamp, "published")
        return None

    # -- days in full --------------------------------------------------------------------------------------------------------

    def full_year(self, i: int, x: Expression, day: int, month: int) -> tuple[int | None, Anchor]:
        """The year of four digits, of a year of two from the reference or the text."""
        if not x.short:
            return x.year, "absolute"
        last = x.year
        basis = self.basis(i)
        near = basis.day.year if basis else max(self.years, default=None)
        if near is not None:
            base = near // 100 * 100 + last
            year = min((base - 100, base, base + 100), key=lambda y: (abs(y - near), y))
            return year, basis.anchor if basis else "text"
        if x.weekday:
            for year in (2000 + last, 1900 + last):
                made = make_day(year, month, day)
                if made and made.isoweekday() == x.weekday:
                    return year, "text"
        return None, "none"

    def absolute(self, i: int, x: Expression) -> None:
        year, anchor = self.full_year(i, x, x.day, x.month)
        if year is None:
            self.meanings[i] = Meaning(None, _type(x), "none")
            return
        self.close_day(i, x, make_day(year, x.month, x.day), anchor, told=True)

    def close_day(self, i: int, x: Expression, day: dt.date | None, anchor: Anchor, *, told: bool = False) -> None:
        """The meaning of an expression whose day is `day`."""
        if x.to is not None and x.clock is None:
            self.meanings[i] = self.day_range(i, x, day, anchor)
            if day:
                self.keep(i, day, told=told)
            return
        if day is None:
            self.impossible(x)
            self.meanings[i] = Meaning(None, _type(x), anchor)
            return
        if x.weekday and x.day is not None and day.isoweekday() != x.weekday and not x.eve:
            self.mismatch(x, day)
        self.keep(i, day, told=told)
        self.meanings[i] = Meaning(_with_clock(day, x), _type(x), anchor)

    def impossible(self, x: Expression) -> None:
        if self.warn:
            self.warn("impossible-date", "the calendar has no such day", (x.start, x.end))

    def mismatch(self, x: Expression, day: dt.date) -> None:
        if self.warn:
            self.warn(
                "weekday-mismatch",
                f"{day.isoformat()} is a {WEEKDAYS[day.isoweekday() - 1]}, not a {WEEKDAYS[x.weekday - 1]}",
                (x.start, x.end),
            )

    def day_range(self, i: int, x: Expression, first: dt.date | None, anchor: Anchor) -> Meaning:
        to = x.to
        year = None
        if to.year is not None:
            year = self.full_year(i, to, to.day, to.month)[0] if to.short else to.year
        elif first:
            year = first.year
        last = make_day(year, to.month, to.day) if year and to.month and to.day else None
        if first and last and last < first and x.month and to.month and x.month > to.month:
            if to.year is not None and (x.year is None or x.year == to.year):
                first = make_day(first.year - 1, first.month, first.day)
            else:
                last = make_day(last.year + 1, last.month, last.day)
        if first is None or last is None:
            self.impossible(x)
            return Meaning(None, "range", anchor)
        if x.weekday and first.isoweekday() != x.weekday and not x.eve:
            self.mismatch(x, first)
        return Meaning(f"{first.isoformat()}/{last.isoformat()}", "range", anchor)

    # -- everything else -----------------------------------------------------------------------------------------------------

    def meaning(self, i: int, x: Expression) -> Meaning:
        if x.vague:
            return Meaning(None, "date", "none")
        if x.impossible:
            self.impossible(x)
            return Meaning(None, _type(x), "none")
        if x.day is not None and x.month is not None:
            return self.yearless(i, x)
        if x.day is not None:
            return self.day_of_month(i, x)
        if x.hijri is not None:
            return self.hijri(i, x)
        if x.feast is not None:
            return self.feast(i, x)
        if x.season is not None:
            basis = self.basis(i)
            shift = {"past": -1, "future": 1}.get(x.mark or "", 0)
            return Meaning(f"{basis.day.year + shift:04}", "date", basis.anchor) if basis else Meaning(None, "date", "none")
        if x.decade is not None:
            return self.decade(i, x)
        if x.century is not None:
            return Meaning(f"{(x.century - 1) * 100 + 1:04}/{x.century * 100:04}", "range", "absolute")
        if x.quarter is not None or x.half is not None:
            return self.quarter(i, x)
        if x.nth is not None:
            return self.week_of_month(i, x)
        if x.month is not None:
            return self.month(i, x)
        if x.year is not None:
            if x.to is not None:
                return Meaning(f"{x.year:04}/{x.to.year:04}", "range", "absolute")
            return Meaning(f"{x.year:04}", "date", "absolute")
        if x.shift is not None and not (x.weekday is not None and x.shift.unit == "day" and x.shift.number == 0 and not x.shift.said):
            return self.shifted(i, x, x.shift)
        if x.weekday is not None:
            return self.weekday(i, x)
        if x.near is not None:
            # "tadi malam" is the evening before; "tadi pagi", "malam ini", "dini hari tadi" are of the day itself.
            number = -1 if x.near == "tadi" and x.part == "malam" else 0
            return self.shifted(i, x, Shift("day", number))
        if x.part is not None:
            return self.shifted(i, x, Shift("day", 0, x.mark != "that"))
        return Meaning(None, _type(x), "none")

    def yearless(self, i: int, x: Expression) -> Meaning:
        if x.within is not None and x.within.unit == "year":
            basis = self.basis(i, said=x.within.said)
            if basis is None:
                return Meaning(None, _type(x), "none")
            self.close_day(i, x, make_day(basis.day.year + x.within.number, x.month, x.day), basis.anchor)
            return self.meanings[i]  # type: ignore[return-value]
        if x.day > calendar.monthrange(2024, x.month)[1]:
            self.impossible(x)
            return Meaning(None, _type(x), "none")
        basis = self.basis(i)
        if basis is None:
            if self.years and x.weekday:
                # Years named in passing decide nothing alone; with the weekday they do.
                near = max(self.years)
                for year in (near, near - 1, near + 1):
                    day = make_day(year, x.month, x.day)
                    if day and day.isoweekday() == x.weekday:
                        self.close_day(i, x, day, "text")
                        return self.meanings[i]  # type: ignore[return-value]
            return Meaning(None, _type(x), "none")
        self.close_day(i, x, nearest_year(x.day, x.month, basis.day, x.weekday, x.mark), basis.anchor)
        return self.meanings[i]  # type: ignore[return-value]

    def day_of_month(self, i: int, x: Expression) -> Meaning:
        basis = self.basis(i, said=x.within is None or x.within.said)
        if basis is None:
            return Meaning(None, _type(x), "none")
        shift = (
            x.within.number
            if x.within
            else -1
            if x.mark == "past" and x.day > basis.day.day
            else 1
            if x.mark == "future" and x.day < basis.day.day
            else 0
        )
        year, month = add_months(basis.day, shift)
        self.close_day(i, x, make_day(year, month, x.day), basis.anchor)
        return self.meanings[i]  # type: ignore[return-value]

    def year_of(self, i: int, x: Expression) -> tuple[int | None, Anchor]:
        """The year of a month, quarter or half."""
        if x.year is not None:
            return (x.year, "absolute") if not x.short else self.full_year(i, x, 1, x.month or 1)
        within = x.within or (x.shift if x.shift is not None and x.shift.unit == "year" else None)
        basis = self.basis(i, said=within is None or within.said)
        if basis is None:
            return None, "none"
        if within is not None and within.unit == "year":
            return basis.day.year + within.number, basis.anchor
        return basis.day.year, basis.anchor

    def month(self, i: int, x: Expression) -> Meaning:
        year, anchor = self.year_of(i, x)
        if year is None:
            return Meaning(None, "range" if x.to else "date", "none")
        if x.year is None and x.within is None:
            around = self.basis(i).day  # type: ignore[union-attr]
            distance = x.month - around.month
            if x.mark == "past":
                year -= distance > 0
            elif x.mark == "future":
                year += distance < 0
            elif x.mark is None and abs(distance) > 6:
                year += -1 if distance > 0 else 1
        if x.to is not None:
            return Meaning(f"{year:04}-{x.month:02}/{year:04}-{x.to.month:02}", "range", anchor)
        return Meaning(f"{year:04}-{x.month:02}", "date", anchor)

    def quarter(self, i: int, x: Expression) -> Meaning:
        year, anchor = self.year_of(i, x)
        if year is None:
            return Meaning(None, "range", "none")
        first, last = (x.quarter * 3 - 2, x.quarter * 3) if x.quarter else (x.half * 6 - 5, x.half * 6)
        return Meaning(f"{year:04}-{first:02}/{year:04}-{last:02}", "range", anchor)

    def week_of_month(self, i: int, x: Expression) -> Meaning:
        if x.month is None and x.shift is not None:
            basis = self.basis(i, said=x.shift.said)
            if basis is None:
                return Meaning(None, "range", "none")
            (year, month), anchor = add_months(basis.day, x.shift.number), basis.anchor
        else:
            year, anchor = self.year_of(i, x)
            month = x.month
        if year is None or month is None:
            return Meaning(None, "range", "none")
        length = calendar.monthrange(year, month)[1]
        first = length - 6 if x.nth == -1 else x.nth * 7 - 6
        if first > length:
            return Meaning(None, "range", anchor)
        return Meaning(f"{year:04}-{month:02}-{first:02}/{year:04}-{month:02}-{min(first + 6, length):02}", "range", anchor)

    def hijri(self, i: int, x: Expression) -> Meaning:
        year, month, day = x.hijri
        anchor: Anchor = "absolute"
        years = [year]
        basis = None
        if year is None:
            basis = self.basis(i)
            if basis is None:
                return Meaning(None, "date" if day else "range", "none")
            years, anchor = hijri_years(month, basis.day), basis.anchor
            if x.mark == "past":
                years = [y for y in years if (start := hijri_day(y, month, day or 1)) and start <= basis.day] or years
        for candidate in years:
            if day is not None:
                made = hijri_day(candidate, month, day)
                if made is not None:
                    self.close_day(i, x, made, anchor, told=year is not None)
                    return self.meanings[i]  # type: ignore[return-value]
            elif both := hijri_month(candidate, month):
                return Meaning(f"{both[0].isoformat()}/{both[1].isoformat()}", "range", anchor)
        return Meaning(None, "date" if day else "range", anchor)

    def feast(self, i: int, x: Expression) -> Meaning:
        name, count = x.feast
        anchor: Anchor = "absolute"
        made = None
        if x.hijri_year is not None:
            fixed = HIJRI_FEASTS.get(name)
            made = hijri_day(x.hijri_year, *fixed) if fixed else None
        elif x.year is not None:
            made = next(iter(feast_days(name, x.year)), None)
        else:
            basis = self.basis(i)
            if basis is None:
                return Meaning(None, _type(x), "none")
            made, anchor = nearest_feast(name, basis.day), basis.anchor
        if made is None:
            return Meaning(None, _type(x), anchor)
        made += dt.timedelta(days=(count or 0) - x.eve)
        self.keep(i, made)
        return Meaning(_with_clock(made, x), _type(x), anchor)

    def decade(self, i: int, x: Expression) -> Meaning:
        first, anchor = x.decade, "absolute"
        if x.short:
            basis = self.basis(i)
            near = basis.day.year if basis else max(self.years, default=None)
            if near is None:
                return Meaning(None, "range", "none")
            first = near // 100 * 100 + x.decade
            first, anchor = (first if first <= near else first - 100), basis.anchor if basis else "text"
        return Meaning(f"{first:04}/{first + 9:04}", "range", anchor)  # type: ignore[arg-type]

    def weekday(self, i: int, x: Expression) -> Meaning:
        said = x.within is None or x.within.said
        basis = self.basis(i, said=said)
        if basis is None:
            return Meaning(_with_clock(None, x) or None, _type(x), "none")
        around = basis.day
        if x.within is not None and x.within.unit == "week":
            monday = around - dt.timedelta(days=around.isoweekday() - 1) + dt.timedelta(weeks=x.within.number)
            day = monday + dt.timedelta(days=x.weekday - 1)
        else:
            back = (around.isoweekday() - x.weekday) % 7
            if x.mark == "future":
                day = around + dt.timedelta(days=(7 - back) or 7)
            elif x.mark is None and back and self.ahead(i, x):
                day = around + dt.timedelta(days=7 - back)
            elif x.mark == "past":
                day = around - dt.timedelta(days=back or 7)
            else:
                day = around - dt.timedelta(days=back)
        if x.eve:
            day -= dt.timedelta(days=1)
        self.keep(i, day)
        return Meaning(_with_clock(day, x), _type(x), basis.anchor)

    def ahead(self, i: int, x: Expression) -> bool:
        """Whether the sentence speaks of what is to come: ``akan digelar pada Senin``."""
        before = self.sentence_before(x)
        return _FUTURE.search(before) is not None and not self.is_spoken(i)

    def sentence_before(self, x: Expression) -> str:
        """What stands in front of an expression in its sentence, as far as it matters."""
        before = self.text[max(0, x.start - 120) : x.start]
        end = 0
        for match in _SENTENCE.finditer(before):
            end = match.end()
        return before[end:]

    def recurring(self, x: Expression) -> bool:
        """Whether a clock time is one of every day: ``setiap hari mulai pukul 22.00``, opening hours."""
        after = self.text[x.end : x.end + 30]
        return _EVERY_BEFORE.search(self.sentence_before(x)) is not None or _EVERY_AFTER.match(after) is not None

    def shifted(self, i: int, x: Expression, shift: Shift) -> Meaning:
        basis = self.basis(i, said=shift.said)
        if basis is None:
            return Meaning(_with_clock(None, x) or None, _type(x), "none")
        if not shift.said and shift.unit == "day":
            told = self.event_day(i)
            basis = Basis(told, "text") if told else basis
        day, anchor = basis
        if x.weekend:
            monday = day - dt.timedelta(days=day.isoweekday() - 1) + dt.timedelta(weeks=shift.number)
            saturday = monday + dt.timedelta(days=5)
            return Meaning(f"{saturday.isoformat()}/{saturday + dt.timedelta(days=1)}", "range", anchor)
        try:
            if shift.unit == "day":
                made = day + dt.timedelta(days=shift.number)
                if shift.said and self.reference and anchor == "text":
                    # Said on the day of publication it may hit a day that the text prints: then that is the one meant.
                    other = self.reference + dt.timedelta(days=shift.number)
                    if other != made and self.prints(other) and not self.prints(made):
                        made = other
                if x.weekday and made.isoweekday() != x.weekday:
                    # "hari ini, Senin" in an article of another day: the weekday tells which.
                    made -= dt.timedelta(days=(made.isoweekday() - x.weekday) % 7)
                self.keep(i, made)
                return Meaning(_with_clock(made, x), _type(x), anchor)
            if shift.unit == "week":
                return Meaning(iso_week(day + dt.timedelta(weeks=shift.number)), "date", anchor)
            if shift.unit == "month":
                year, month = add_months(day, shift.number)
                return Meaning(f"{year:04}-{month:02}" if 1 <= year <= 9999 else None, "date", anchor)
            if shift.unit in ("quarter", "half"):
                size = 3 if shift.unit == "quarter" else 6
                year, month = add_months(dt.date(day.year, (day.month - 1) // size * size + 1, 1), shift.number * size)
                return Meaning(f"{year:04}-{month:02}/{year:04}-{month + size - 1:02}", "range", anchor)
            years = {"year": 1, "decade": 10, "century": 100}[shift.unit] * shift.number
            if not 1 <= day.year + years <= 9999:
                return Meaning(None, "date", anchor)
            if shift.unit == "decade" and abs(shift.number) == 1 and x.modifier is None:
                return Meaning(f"{day.year + years:04}", "date", anchor)
            return Meaning(f"{day.year + years:04}", "date", anchor)
        except OverflowError:
            return Meaning(None, _type(x), anchor)

    def clock_alone(self, i: int, x: Expression) -> Meaning:
        """A clock time takes the day that the text tells nearest before it, else after it."""
        habit = x.habit or self.recurring(x)
        day = None if habit else self.event_day(i, clock=True)
        if day is not None:
            return Meaning(_with_clock(day, x), _type(x), "text")
        if self.deictic and self.reference:
            return Meaning(_with_clock(self.reference, x), _type(x), "published")
        return Meaning(_with_clock(None, x), _type(x), "absolute")


_SAME_STORY = 10  # days within which a date of another paragraph is taken for one of the same story
_PARAGRAPH = re.compile(r"\n[ \t]*\n|[.!?][\"”’')]{0,2}[ \t]*\n")
_SENTENCE = re.compile(r"[.!?][\"”’')]{0,2}\s+(?=[A-Z\"“‘'(])|\n[ \t]*\n")
_FUTURE = re.compile(r"\b(?:akan|bakal|rencananya|direncanakan|berencana|dijadwalkan|diagendakan|dijadwal)\b", re.I)
_EVERY_BEFORE = re.compile(
    r"\b(?:(?:setiap|tiap|saban)(?:\s(?:hari|malam|pagi|sore|siang|pekan|minggu|akhir|senin|selasa|rabu|kamis|jum'?at|sabtu)\b|\s?harinya\b)"
    r"|setiap(?:nya)?\s+$|biasanya\b|jam\s(?:rawan|operasional|pelayanan|layanan|buka|kerja|malam|kunjung\w*|besuk)|waktu\spelayanan|buka\s(?:mulai|dari|sejak)|sehari-hari\b)",
    re.I,
)
_EVERY_AFTER = re.compile(r"[\s,(]*(?:(?:pada\s)?(?:setiap|tiap|saban)\b)", re.I)

WEEKDAYS = ("Senin", "Selasa", "Rabu", "Kamis", "Jumat", "Sabtu", "Minggu")


def _type(x: Expression) -> DateType:
    if x.to is not None:
        return "range"
    return "time" if x.clock is not None else "date"


def _time(clock: Clock, zone: str | None) -> str:
    second = f":{clock.second:02}" if clock.second is not None else ""
    return f"T{clock.hour:02}:{clock.minute:02}{second}{zone or ''}"


def _with_clock(day: dt.date | None, x: Expression) -> str:
    """Day and clock time as ISO 8601; a range of clock times that ends past midnight ends on the next day."""
    text = day.isoformat() if day else ""
    if x.clock is None:
        return text
    value = text + _time(x.clock, x.zone)
    if x.to is None or x.to.clock is None:
        return value
    if day and x.to.clock < x.clock:
        try:
            text = (day + dt.timedelta(days=1)).isoformat()
        except OverflowError:
            return value
    return f"{value}/{text}{_time(x.to.clock, x.to.zone)}"
