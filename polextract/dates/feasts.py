"""Feast days and the Hijri calendar, by the official days of Indonesia.

The days come from the table ``dates_feast_days.tsv``: the joint decrees on public holidays, and the ministry's decision (Sidang Isbat)
for Ramadan. Five of them fix the first day of a Hijri month; months in between are told only where the official days decide their
length. What the table does not decide has no value here: the Indonesian months follow sighting, not arithmetic.
"""

from __future__ import annotations

import datetime as dt
from functools import cache
from itertools import pairwise

from ..data import read_table

# Hijri month and day of the feasts that fix months, those decided by sighting first.
HIJRI_FEASTS = {
    "idul_fitri": (10, 1),
    "ramadan": (9, 1),
    "idul_adha": (12, 10),
    "tahun_baru_islam": (1, 1),
    "maulid": (3, 12),
    "isra_mikraj": (7, 27),
}


def easter(year: int) -> dt.date:
    """Easter Sunday by the Gregorian computus (Meeus).

    >>> easter(2024)
    datetime.date(2024, 3, 31)
    """
    a, b, c = year % 19, year // 100, year % 100
    d, e, f = b // 4, b % 4, (b + 8) // 25
    h = (19 * a + b - d - (b - f + 1) // 3 + 15) % 30
    i, k = c // 4, c % 4
    m = (32 + 2 * e + 2 * i - h - k) % 7
    n = (a + 11 * h + 22 * m) // 451
    month, day = divmod(h + m - 7 * n + 114, 31)
    return dt.date(year, month, day + 1)


@cache
def _days() -> dict[str, tuple[tuple[str, str], ...]]:
    found: dict[str, list[tuple[str, str]]] = {}
    for row in read_table("dates_feast_days.tsv"):
        found.setdefault(row["feast"], []).append((row["year"], row["day"]))
    return {feast: tuple(days) for feast, days in found.items()}


def feast_days(feast: str, year: int) -> list[dt.date]:
    """The days of `feast` in that Gregorian year: none where the table does not know, two where a Hijri feast falls twice.

    >>> feast_days("idul_fitri", 2024), feast_days("jumat_agung", 2024)
    ([datetime.date(2024, 4, 10)], [datetime.date(2024, 3, 29)])
    """
    found = []
    for told, day in _days().get(feast, ()):
        if told not in ("*", str(year)):
            continue
        if day.startswith("easter"):
            found.append(easter(year) + dt.timedelta(days=int(day[6:] or 0)))
        elif "/" in day:
            first, period = day.split("/")
            start, size = dt.date.fromisoformat(first), int(period)
            opening = dt.date(year, 1, 1)
            at = opening + dt.timedelta(days=(start - opening).days % size)
            while at.year == year:
                found.append(at)
                at += dt.timedelta(days=size)
        else:
            found.append(dt.date.fromisoformat(f"{year:04}-{day}"))
    return found


def nearest_feast(feast: str, around: dt.date) -> dt.date | None:
    """The day of `feast` nearest to `around`."""
    years = range(max(around.year - 1, 1), min(around.year + 1, 9999) + 1)
    return min((d for year in years for d in feast_days(feast, year)), key=lambda d: abs((d - around).days), default=None)


@cache
def _month_starts() -> dict[tuple[int, int], dt.date]:
    """First day of each Hijri month (year, month) that the official days decide."""
    months: dict[int, dt.date] = {}
    for feast, (month, number) in HIJRI_FEASTS.items():
        for year, day in _days().get(feast, ()):
            start = dt.date.fromisoformat(f"{year}-{day}") - dt.timedelta(days=number - 1)
            # 1 Muharram 1446 was 7 July 2024; a mean month has 29.530588 days.
            index = 1446 * 12 + round((start - dt.date(2024, 7, 7)).days / 29.530588)
            # A public holiday may lie a day off its Hijri date: the feasts decided by sighting come first, what does not fit them is left.
            near = [other for other in range(index - 5, index + 6) if other in months]
            fits = all(29 * abs(index - n) <= abs((start - months[n]).days) <= 30 * abs(index - n) for n in near)
            if index % 12 + 1 == month and fits:
                months[index] = start
    starts = {(index // 12, index % 12 + 1): start for index, start in months.items()}
    known = sorted(starts)
    for (year, month), (next_year, next_month) in pairwise(known):
        gap = (next_year - year) * 12 + next_month - month
        length = (starts[next_year, next_month] - starts[year, month]).days
        # Months of 29 or 30 days: two in 58, 59 or 60 days; only 58 and 60 leave no choice. The same for longer gaps.
        if gap > 1 and length in (29 * gap, 30 * gap):
            for step in range(1, gap):
                index = year * 12 + month - 1 + step
                starts[index // 12, index % 12 + 1] = starts[year, month] + dt.timedelta(days=step * length // gap)
    return starts


def hijri_day(year: int, month: int, day: int) -> dt.date | None:
    """The Gregorian day of a Hijri date, by the official days; None where these do not decide it.

    >>> hijri_day(1446, 1, 1), hijri_day(1445, 10, 1)
    (datetime.date(2024, 7, 7), datetime.date(2024, 4, 10))
    """
    start = _month_starts().get((year, month))
    if start is None or not 1 <= day <= 30:
        return None
    index = year * 12 + month
    following = _month_starts().get((index // 12, index % 12 + 1))
    made = start + dt.timedelta(days=day - 1)
    return None if following and made >= following else made


def hijri_month(year: int, month: int) -> tuple[dt.date, dt.date] | None:
    """First and last day of a Hijri month; None where the official days do not decide both."""
    start = _month_starts().get((year, month))
    index = year * 12 + month
    following = _month_starts().get((index // 12, index % 12 + 1))
    return (start, following - dt.timedelta(days=1)) if start and following else None


def hijri_years(month: int, around: dt.date) -> list[int]:
    """The Hijri years whose `month` lies near `around`, nearest first."""
    near = [(abs((start - around).days), year) for (year, told), start in _month_starts().items() if told == month]
    return [year for _, year in sorted(near)[:2]]
