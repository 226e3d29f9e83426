"""What an expression means: from `grammar.Expression` to ISO 8601, against the right anchor.

First the expressions that say their day in full; then those that lack a year, against the nearest of these or the reference date, the
weekday deciding; then the relative ones; last the clock times, which take the day told nearest. Nothing is guessed: what no anchor
decides has no value.
"""

from __future__ import annotations

import calendar
import datetime as dt
from collections.abc import Callable
from typing import NamedTuple

from ..report import Anchor, DateType
from .anchoring import Basis, Story, last_weekday
from .feasts import HIJRI_FEASTS, feast_days, hijri_day, hijri_month, hijri_years, nearest_feast
from .grammar import Clock, Expression, Shift
from .lexicon import blockers

Warn = Callable[..., None]
_HALF_YEAR = 182  # days; a day so close is nearer than that of any other year
_YEARS_BACK = 12  # expressions before `tahun sebelumnya` among which the year stands
_CLOSE = 45  # days within which a date without year is of the year at hand, whatever its weekday


class Meaning(NamedTuple):
    """The value of an expression as ISO 8601, its type, and what it was read against."""

    value: str | None
    type: DateType
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
    best = make_day(around.year, month, day)
    if best is None or mark or abs((best - around).days) > _HALF_YEAR:
        best = _nearest(day, month, around, 1, mark)
    if best is None:
        best = _nearest(day, month, around, 4, mark)  # 29 February
    if best is None or not weekday or best.isoweekday() == weekday or abs((best - around).days) <= _CLOSE:
        return best  # the weekday of a day so close is a misprint, where it does not fit
    fit = _nearest(day, month, around, 6, mark, weekday)
    # A year further off than a neighbour means a misprinted weekday, not an old date.
    near = fit is not None and (abs(fit.year - around.year) <= 1 or abs((fit - around).days) < 400)
    return fit if near else best


def _nearest(day: int, month: int, around: dt.date, years: int, mark: str | None, weekday: int | None = None) -> dt.date | None:
    """The day nearest to `around`, at most so many years off, on the side that `mark` tells where there is one."""
    span = range(around.year - years, around.year + years + 1)
    days = [d for year in span if (d := make_day(year, month, day))]
    if mark == "past":
        days = [d for d in days if d <= around] or days
    elif mark == "future":
        days = [d for d in days if d >= around] or days
    elif mark == "this":
        days = [d for d in days if d.year == around.year] or days
    if weekday:
        days = [d for d in days if d.isoweekday() == weekday]
    return min(days, key=lambda d: (abs((d - around).days), d > around), default=None)


def add_months(day: dt.date, number: int) -> tuple[int, int]:
    """Year and month, `number` months from the month of `day`."""
    index = day.year * 12 + day.month - 1 + number
    return index // 12, index % 12 + 1


def monday_of(day: dt.date) -> dt.date:
    """The Monday of the week of `day`."""
    return day - dt.timedelta(days=day.isoweekday() - 1)


def iso_week(day: dt.date) -> str:
    """``2023-W30``."""
    year, week, _ = day.isocalendar()
    return f"{year:04}-W{week:02}"


_NO_MEANING = Meaning(None, "date", "none")


class Resolver:
    """Gives the expressions of one text their values.

    Parameters
    ----------
    story : the expressions and the days that they can be read against.
    warn : called with a code, a message and a span.
    """

    def __init__(self, story: Story, *, warn: Warn | None = None):
        self.story = story
        self.expressions = story.expressions
        self.warn = warn
        self.meanings: list[Meaning | None] = [None] * len(story.expressions)

    def run(self) -> list[Meaning]:
        """The meaning of each expression, in order."""
        meanings, expressions = self.meanings, self.expressions
        yearless: list[int] = []
        relative: list[int] = []
        clocks: list[int] = []
        for i, x in enumerate(expressions):
            if x.day is not None and x.month is not None:
                if x.year is not None:
                    self.absolute(i, x)
                else:
                    yearless.append(i)
            elif x.clock is None or (x.daylike and x.mark != "every") or x.near:
                relative.append(i)
            else:
                clocks.append(i)
        for i in yearless + relative:
            self.resolve(i)
        for i in clocks:
            meanings[i] = self.clock_alone(i, expressions[i])
        return [m for m in meanings if m is not None]

    def resolve(self, i: int) -> None:
        """Give expression `i` its meaning, if it has none."""
        x = self.expressions[i]
        if self.meanings[i] is None:
            try:
                self.meanings[i] = self.meaning(i, x)
            except OverflowError:  # beyond the years 1 to 9999
                self.meanings[i] = Meaning(None, _type(x), "none")

    # -- days in full --------------------------------------------------------------------------------------------------------

    def full_year(self, i: int, x: Expression, day: int, month: int) -> tuple[int | None, Anchor]:
        """The year that two digits stand for, from the reference or the text."""
        last = x.year
        basis = self.story.basis(i)
        near = basis.day.year if basis else max(self.story.years, default=None)
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
        year, anchor = self.full_year(i, x, x.day, x.month) if x.short else (x.year, "absolute")
        if year is None:
            self.meanings[i] = Meaning(None, _type(x), "none")
            return
        self.close_day(i, x, make_day(year, x.month, x.day), anchor, told=True)

    def close_day(self, i: int, x: Expression, day: dt.date | None, anchor: Anchor, *, told: bool = False) -> None:
        """The meaning of an expression whose day is `day`."""
        if x.to is not None and (x.clock is None or x.to.day is not None):
            self.meanings[i] = self.day_range(i, x, day, anchor)
            if day:
                self.story.keep(i, day, told=told)
            return
        if day is None:
            self.impossible(x)
            self.meanings[i] = Meaning(None, _type(x), anchor)
            return
        if x.weekday and x.day is not None and day.isoweekday() != x.weekday and not x.eve:
            self.mismatch(x, day)
        self.story.keep(i, day, told=told)
        if x.shift is not None and x.shift.said and x.shift.unit == "day":
            self.story.speaks_on(day, x.shift.number)
        self.meanings[i] = Meaning(_with_clock(day, x), _type(x), anchor)

    def impossible(self, x: Expression) -> None:
        if self.warn:
            self.warn("impossible-date", "the calendar has no such day", (x.start, x.end))

    def reversed_range(self, x: Expression, anchor: Anchor) -> Meaning:
        """The meaning of a range whose last end comes before its first: none, with a remark."""
        if self.warn:
            self.warn("reversed-range", "the end of the range comes before its beginning", (x.start, x.end))
        return Meaning(None, "range", anchor)

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
        if last < first or (last == first and x.clock and to.clock and to.clock < x.clock):
            return self.reversed_range(x, anchor)
        return Meaning(
            "/".join(d.isoformat() + (_time(y.clock, y.zone) if y.clock else "") for d, y in ((first, x), (last, to))), "range", anchor
        )

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
            basis = self.story.basis(i)
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
            return self.year(i, x)
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

    def year(self, i: int, x: Expression) -> Meaning:
        """The meaning of a year, or of the years from one to another."""
        if x.to is not None:
            if x.to.year < x.year:
                return self.reversed_range(x, "absolute")
            return Meaning(f"{x.year:04}/{x.to.year:04}", "range", "absolute")
        if not x.short:
            return Meaning(f"{x.year:04}", "date", "absolute")
        basis = self.story.basis(i)
        near = basis.day.year if basis else max(self.story.years, default=None)
        if near is None:
            return Meaning(None, "date", "none")
        year = near // 100 * 100 + x.year
        return Meaning(f"{year - 100 * (year > near):04}", "date", basis.anchor if basis else "text")

    def yearless(self, i: int, x: Expression) -> Meaning:
        if x.within is not None and x.within.unit == "year":
            basis = self.story.basis(i, said=x.within.said)
            if basis is None:
                return Meaning(None, _type(x), "none")
            self.close_day(i, x, make_day(basis.day.year + x.within.number, x.month, x.day), basis.anchor, told=True)
            return self.meanings[i]  # type: ignore[return-value]
        if x.day > calendar.monthrange(2024, x.month)[1]:
            self.impossible(x)
            return Meaning(None, _type(x), "none")
        basis = self.story.basis(i)
        if basis is None:
            return self.by_years(i, x)
        # "Senin (29/6) lalu" lies before the day of publication, whatever day was told last.
        around = self.story.reference if x.mark in ("past", "future") and self.story.reference else basis.day
        day = nearest_year(x.day, x.month, around, x.weekday, x.mark)
        if (
            x.mark == "future"
            and x.to is not None
            and x.to.day is not None
            and (end := nearest_year(x.to.day, x.to.month, around, None, "future"))
        ):
            # "17 Maret hingga 2 April mendatang" may have begun: its end is to come.
            day = make_day(end.year - ((x.month, x.day) > (end.month, end.day)), x.month, x.day)
        self.close_day(i, x, day, basis.anchor, told=True)
        return self.meanings[i]  # type: ignore[return-value]

    def by_years(self, i: int, x: Expression) -> Meaning:
        """The meaning of a day without year where the text tells no other day: years named in passing, as that of an event, decide nothing
        alone, but with the weekday the last of them and the one before it do, and so does the one that goes on (``hingga pertengahan tahun
        2018``)."""
        days = []
        if x.weekday and (years := self.story.years or self.story.event_years):
            near = max(years)
            made = (make_day(year, x.month, x.day) for year in (near, near - 1))
            days = [day for day in made if day and day.isoweekday() == x.weekday]
        elif self.story.present_year:
            days = [day] if (day := make_day(self.story.present_year, x.month, x.day)) else []
        if not days:
            return Meaning(None, _type(x), "none")
        self.close_day(i, x, days[0], "text", told=True)
        return self.meanings[i]  # type: ignore[return-value]

    def day_of_month(self, i: int, x: Expression) -> Meaning:
        basis = self.story.basis(i, said=x.within is None or x.within.said)
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
        if x.to is not None:
            x.to.month = month
        self.close_day(i, x, make_day(year, month, x.day), basis.anchor)
        return self.meanings[i]  # type: ignore[return-value]

    def year_of(self, i: int, x: Expression) -> tuple[int | None, Anchor]:
        """The year of a month, quarter or half."""
        if x.year is not None:
            return (x.year, "absolute") if not x.short else self.full_year(i, x, 1, x.month or 1)
        within = x.within or (x.shift if x.shift is not None and x.shift.unit == "year" else None)
        if within is None and (year := self._year_before(i, x)) is not None:
            return year, "text"
        basis = self.story.basis(i, said=within is None or within.said)
        if basis is None:
            year = self.story.sole_year if within is None else None
            return year, "text" if year else "none"
        if within is not None and within.unit == "year":
            return basis.day.year + within.number, basis.anchor
        return basis.day.year, basis.anchor

    def _year_before(self, i: int, x: Expression) -> int | None:
        """The year of the month told right before a later one in the same sentence: *Agustus 2017*, ``November naik sidik``."""
        before = self.expressions[i - 1] if i else None
        if before is None or before.year is None or before.short or before.month is None or before.to is not None:
            return None
        if x.month is None or x.mark is not None or x.month <= before.month or self.story.tie(i, i - 1) < 2:
            return None
        return before.year

    def month(self, i: int, x: Expression) -> Meaning:
        year, anchor = self.year_of(i, x)
        if year is None:
            return Meaning(None, "range" if x.to else "date", "none")
        if x.year is None and x.within is None and self._year_before(i, x) is None and (basis := self.story.basis(i)):
            around = basis.day
            distance = x.month - around.month
            if x.mark == "past":
                year -= distance > 0
            elif x.mark == "future":
                year += distance < 0
            elif x.mark is None and distance > 6:
                year -= 1
            elif x.mark is None and distance < -6 and (self.story.ahead(i) or self.story.led(i, *blockers()["toward"])):
                year += 1  # else "Maret", told in November, is the one gone by
        if x.to is not None:
            last = x.to.year if x.to.year is not None and not x.to.short else year
            if (last, x.to.month) < (year, x.month):
                return self.reversed_range(x, anchor)
            return Meaning(f"{year:04}-{x.month:02}/{last:04}-{x.to.month:02}", "range", anchor)
        return Meaning(f"{year:04}-{x.month:02}", "date", anchor)

    def quarter(self, i: int, x: Expression) -> Meaning:
        year, anchor = self.year_of(i, x)
        if year is None:
            return Meaning(None, "range", "none")
        first, last = (x.quarter * 3 - 2, x.quarter * 3) if x.quarter else (x.half * 6 - 5, x.half * 6)
        return Meaning(f"{year:04}-{first:02}/{year:04}-{last:02}", "range", anchor)

    def week_of_month(self, i: int, x: Expression) -> Meaning:
        if x.month is None and x.shift is not None:
            basis = self.story.basis(i, said=x.shift.said)
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
            basis = self.story.basis(i)
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
            basis = self.story.basis(i)
            if basis is None:
                return Meaning(None, _type(x), "none")
            made, anchor = nearest_feast(name, basis.day), basis.anchor
        if made is None:
            return Meaning(None, _type(x), anchor)
        made += dt.timedelta(days=(count or 0) - x.eve)
        self.story.keep(i, made)
        return Meaning(_with_clock(made, x), _type(x), anchor)

    def decade(self, i: int, x: Expression) -> Meaning:
        first, anchor = x.decade, "absolute"
        if x.short:
            basis = self.story.basis(i)
            near = basis.day.year if basis else max(self.story.years, default=None)
            if near is None:
                return Meaning(None, "range", "none")
            first = near // 100 * 100 + x.decade
            first, anchor = (first if first <= near else first - 100), basis.anchor if basis else "text"
        return Meaning(f"{first:04}/{first + 9:04}", "range", anchor)  # type: ignore[arg-type]

    def weekday(self, i: int, x: Expression) -> Meaning:
        within = x.within
        basis = self.story.basis(i, said=within is None or within.said)
        if basis is None:
            return Meaning(_with_clock(None, x) or None, _type(x), "none")
        around, anchor = basis
        if x.mark == "this":
            day = around + dt.timedelta(days=x.weekday - around.isoweekday())
        elif within is not None and within.unit == "week":
            day = around - dt.timedelta(days=around.isoweekday() - x.weekday) + dt.timedelta(weeks=within.number)
        elif x.mark == "future" or (x.mark is None and self.story.ahead(i)):
            step = (x.weekday - around.isoweekday()) % 7
            day = around + dt.timedelta(days=step or (7 if x.mark else 0))
            reference = self.story.reference
            if reference and day < reference and not self.story.deictic and within is None:
                # What is to come, in an article that prints only days long gone.
                step = (x.weekday - reference.isoweekday()) % 7
                day, anchor = reference + dt.timedelta(days=step or (7 if x.mark else 0)), "published"
        else:
            past = x.mark == "past"
            day = last_weekday(x.weekday, around - dt.timedelta(days=1) if past else around)
            if (told := self.story.weekday_day(i, x.weekday, past=past)) is not None and told.day != day:
                day, anchor = told
            if not past and (coming := self.story.coming(i, x.weekday)):
                day, anchor = coming, "text"
            if self.story.reference is None and not past and self.story.is_spoken(i) and not self.story.is_spoken_day(around):
                # Jumat (7/11) …, kata Kapolsek, Sabtu: of what happened one speaks afterwards
                day = around + dt.timedelta(days=(x.weekday - around.isoweekday()) % 7)
        if x.eve:
            day -= dt.timedelta(days=1)
        self.story.keep(i, day)
        self.story.speaks_by(i, day)
        return Meaning(_with_clock(day, x), _type(x), anchor)

    def shifted(self, i: int, x: Expression, shift: Shift) -> Meaning:
        if not shift.said and shift.unit == "year" and shift.number and (told := self.year_told(i, nearest=shift.number > 0)):
            year = told + shift.number
            return Meaning(f"{year:04}" if 1 <= year <= 9999 else None, "date", "text")
        basis = self.story.basis(i, said=shift.said)
        if basis is None:
            return Meaning(_with_clock(None, x) or None, _type(x), "none")
        if not shift.said and shift.unit == "day":
            told = self.story.event_day(i)
            basis = Basis(told, "text") if told else basis
        day, anchor = basis
        if x.weekend:
            saturday = monday_of(day) + dt.timedelta(weeks=shift.number, days=5)
            return Meaning(f"{saturday.isoformat()}/{saturday + dt.timedelta(days=1)}", "range", anchor)
        try:
            if shift.unit == "day":
                return self.shifted_day(i, x, shift, basis)
            if shift.unit == "week":
                made = day + dt.timedelta(weeks=shift.number)
                if x.counted and not self.story.deictic:
                    return Meaning(made.isoformat(), "date", anchor)
                if self.story.deictic:
                    return Meaning(iso_week(made), "date", anchor)
                monday = monday_of(made)
                return Meaning(f"{monday.isoformat()}/{monday + dt.timedelta(days=6)}", "range", anchor)
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

    def shifted_day(self, i: int, x: Expression, shift: Shift, basis: Basis) -> Meaning:
        """The meaning of a day told by its distance from that of `basis`, or from that on which somebody said it."""
        day, anchor = basis
        made = day + dt.timedelta(days=shift.number)
        if (told := self.spoken_on(i, x, shift) or self.corrected(i, x)) is not None:
            made, anchor = told, "text"
        elif shift.said and shift.number < 0 and self.story.reference is None and (told := self.story.hour_day(i)):
            made = told
        elif shift.said and anchor == "text":
            made = self.story.said_day(i, made, shift.number, plain=x.near is None)
            if x.part == "malam" and shift.number == -1 and made not in self.story.printed and self.story.was_evening(i, day):
                made = day  # "Senin malam (14/11/22) … Hasil razia semalam": that evening
        if x.weekday and made.isoweekday() != x.weekday:
            # "hari ini, Senin" in an article of another day: the weekday tells which.
            made -= dt.timedelta(days=(made.isoweekday() - x.weekday) % 7)
        self.story.keep(i, made)
        return Meaning(_with_clock(made, x), _type(x), anchor)

    def year_told(self, i: int, *, nearest: bool) -> int | None:
        """The year that ``tahun sebelumnya`` is counted from: the one told last before it, if in its sentence or if the `nearest` is wanted
        (``tahun berikutnya``), else the latest told."""
        years = []
        for j in range(i - 1, max(-1, i - _YEARS_BACK), -1):
            x, value = self.expressions[j], (self.meanings[j] or _NO_MEANING).value
            period = x.day is None and x.weekday is None and (x.year is not None or (x.shift is not None and x.shift.unit == "year"))
            if period and value:
                years.append(int(value[:4]))
                if nearest or self.story.tie(i, j) == 2:
                    return years[-1]
        return max(years, default=None)

    def corrected(self, i: int, x: Expression) -> dt.date | None:
        """The day that brackets put right, where the paper comes a day after the words: ``hari ini (kemarin)``."""
        if x.shift is None or not x.shift.said or x.weekday is not None or i + 1 == len(self.expressions):
            return None
        if self.story.text[max(0, x.start - 1) : x.start] == "(":
            return None  # itself in brackets
        y = self.expressions[i + 1]
        if y.shift is None or y.shift.unit != "day" or not y.shift.said or self.story.text[x.end : y.start].strip() != "(":
            return None
        self.resolve(i + 1)
        return self.story.days[i + 1]

    def spoken_on(self, i: int, x: Expression, shift: Shift) -> dt.date | None:
        """The day meant by words of somebody whose day is told behind them: ``"Hari ini …, besok …," kata Kapolsek, Jumat``."""
        if not shift.said or x.weekday is not None or self.story.deictic:
            return None
        j = self.story.statement(i)
        if j is None or self.story.is_spoken(i):
            return None  # what dates a statement is not said in the next one
        self.resolve(j)
        told = self.story.days[j]
        return told + dt.timedelta(days=shift.number) if told else None

    def clock_alone(self, i: int, x: Expression) -> Meaning:
        """A clock time takes the day that the text tells nearest before it, else after it."""
        if (x.posted or x.overlaps(self.story.published)) and (posted := self.story.stamp or self.story.reference):
            return Meaning(_with_clock(posted, x), _type(x), "published")
        habit = x.posted or x.habit or self.story.recurring(x)
        day = None if habit else self.story.clock_day(i)
        if day is not None:
            self.story.days[i] = day
            return Meaning(_with_clock(day, x), _type(x), "text")
        if self.story.deictic and self.story.reference:
            return Meaning(_with_clock(self.story.reference, x), _type(x), "published")
        return Meaning(_with_clock(None, x), _type(x), "absolute")


WEEKDAYS = ("Senin", "Selasa", "Rabu", "Kamis", "Jumat", "Sabtu", "Minggu")


def _type(x: Expression) -> DateType:
    if x.to is not None:
        return "range"
    return "time" if x.clock is not None else "date"


def _time(clock: Clock, zone: str | None) -> str:
    second = f":{clock.second:02}" if clock.second else ""  # "16:48:00" on page furniture says no more than "16:48"
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
