"""The table of feast days against what can be computed."""

from __future__ import annotations

import datetime as dt

import pytest

from polextract.data import read_table
from polextract.dates.feasts import HIJRI_FEASTS, easter, feast_days, hijri_day

HOLIDAYS = [row for row in read_table("dates_feast_days.tsv") if row["feast"] in HIJRI_FEASTS]
NEW_MOON = dt.datetime(2000, 1, 6, 18, 14)  # UTC
MONTH = 29.530588861


def tabular(year: int, month: int, day: int) -> dt.date:
    """The arithmetic Hijri calendar, civil epoch."""
    return dt.date.fromordinal(day + -(-59 * (month - 1) // 2) + (year - 1) * 354 + (3 + 11 * year) // 30 + 227014)


def test_the_arithmetic_calendar():
    assert tabular(1445, 10, 1) == dt.date(2024, 4, 10)


@pytest.mark.parametrize("row", HOLIDAYS, ids=lambda row: f"{row['feast']} {row['year']}")
def test_hijri_feasts_lie_within_a_day_of_the_arithmetic_calendar(row):
    day = dt.date.fromisoformat(f"{row['year']}-{row['day']}")
    near = min((tabular(year, *HIJRI_FEASTS[row["feast"]]) for year in range(1430, 1450)), key=lambda other: abs((other - day).days))
    assert abs((day - near).days) <= 1


@pytest.mark.parametrize("year", range(2010, 2027))
def test_feasts_of_the_moon_lie_near_it(year):
    for feast, age in (("imlek", 0.0), ("nyepi", 1.0), ("waisak", MONTH / 2)):
        (day,) = feast_days(feast, year)
        since = (dt.datetime.combine(day, dt.time(12)) - NEW_MOON).total_seconds() / 86400 % MONTH
        assert min(abs(since - age), MONTH - abs(since - age)) < 1.6, feast


@pytest.mark.parametrize("year", range(2010, 2027))
def test_every_year_has_its_feasts(year):
    for feast in (
        "idul_fitri",
        "idul_adha",
        "tahun_baru_islam",
        "maulid",
        "isra_mikraj",
        "nyepi",
        "waisak",
        "imlek",
        "jumat_agung",
        "kenaikan",
    ):
        assert feast_days(feast, year), feast


@pytest.mark.parametrize(("year", "day"), [(2015, "2015-04-05"), (2019, "2019-04-21"), (2025, "2025-04-20"), (2026, "2026-04-05")])
def test_easter(year, day):
    assert easter(year).isoformat() == day


def test_a_holiday_off_its_hijri_day_fixes_no_month():
    """Isra Mikraj of 1437 was a holiday on 6 May 2016, a day after 27 Rajab."""
    assert feast_days("isra_mikraj", 2016) == [dt.date(2016, 5, 6)]
    assert hijri_day(1437, 7, 27) != dt.date(2016, 5, 6)
