"""What holds of any text, and the soundness of the tables."""

import datetime as dt
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from polextract.data import read_table, table
from polextract.dates import feasts, find_dates, lexicon, parse_date

PIECES = st.sampled_from(
    """Rabu Senin minggu Minggu malam dini hari pagi ( ) / . , - : 26 07 2023 3 31 99 0 2024 24 Januari Mei agt jam pukul WIB s/d s.d.
    hingga sampai dengan selesai kemarin lalu ini itu yang akan datang tadi nanti tahun bulan pekan kuartal I IV kedua ke-2 dua puluh tiga
    ratus setengah awal akhir H-3 Lebaran 1445 H Ramadan Rabiul Awal ' an musim dingin tanggal sekitar kurang lebih sehari sebelumnya abad
    -an PM T09:30 di atas " “ ” kata Budi, besok TA""".split()
    + ["\n", "\n\n", " ", "\u00a0", "–", "İ", "’"]
)
TEXTS = st.one_of(st.text(max_size=80), st.lists(PIECES, max_size=14).map(" ".join), st.lists(PIECES, max_size=14).map("".join))


@settings(max_examples=400, deadline=None)
@given(TEXTS, st.sampled_from([None, "2024-01-10", "0001-01-01", "9999-12-31"]), st.booleans())
def test_any_text(text, reference, timeml):
    end = 0
    for date in find_dates(text, reference, timeml=timeml):
        assert end <= date.start < date.end <= len(text)
        assert text[date.start : date.end] == date.text
        assert date.text == date.text.strip()
        end = date.end
        timex = date.to_timex3()
        assert timex.value
        if date.interval:
            assert date.interval[0] <= date.interval[1]
        if date.date:
            assert date.value.startswith(date.date.isoformat())


@pytest.mark.parametrize("piece", ['"Hari ini," kata Budi, hari ini ', '"besok," kata Budi, kemarin "ya" ', "hari ini (kemarin ("])
def test_long_chains_of_statements(piece):
    assert len(find_dates(piece * 2000, "2025-03-06")) == 4000


@settings(max_examples=150, deadline=None)
@given(st.dates(dt.date(1950, 1, 1), dt.date(2090, 12, 31)))
def test_every_day_in_every_form(day):
    months = "Januari Februari Maret April Mei Juni Juli Agustus September Oktober November Desember".split()
    weekdays = "Senin Selasa Rabu Kamis Jumat Sabtu Minggu".split()
    weekday = weekdays[day.weekday()]
    for text in (
        f"{weekday} ({day.day}/{day.month}/{day.year})",
        f"{weekday}, {day.day} {months[day.month - 1]} {day.year}",
        f"({day:%d.%m.%Y})",
        f"{day.isoformat()}",
        f"{weekday} malam ({day:%d/%m/%Y})",
    ):
        (date,) = find_dates(f"Kegiatan digelar {text} di lapangan.")
        assert date.value == day.isoformat()


@settings(max_examples=150, deadline=None)
@given(st.dates(dt.date(2000, 1, 1), dt.date(2050, 12, 31)), st.integers(-150, 150))
def test_weekday_and_number_need_no_year(reference, distance):
    day = reference + dt.timedelta(days=distance)
    weekday = "Senin Selasa Rabu Kamis Jumat Sabtu Minggu".split()[day.weekday()]
    assert parse_date(f"{weekday} ({day.day}/{day.month})", reference).value == day.isoformat()


TABLES = sorted(path.name for path in table("").iterdir() if path.name.startswith("dates_") and path.name.endswith(".tsv"))
KEYS = {
    "dates_blockers.tsv": ("form", "place"),
    "dates_followers.tsv": ("form", "place"),
    "dates_feast_days.tsv": ("feast", "year", "day"),
}


@pytest.mark.parametrize("name", TABLES)
def test_tables(name):
    rows = read_table(name)
    assert rows
    columns = KEYS.get(name, (next(iter(rows[0])),))
    keys = [tuple(row[column] for column in columns) for row in rows]
    assert len(set(keys)) == len(keys)
    for row in rows:
        assert "source" in row
        assert all(value and value == value.strip() for value in row.values()), row


def test_tables_know_each_other():
    days = {row["feast"] for row in read_table("dates_feast_days.tsv")}
    assert {row["feast"] for row in read_table("dates_feasts.tsv")} <= days
    assert {row["month"] for row in read_table("dates_months.tsv")} == {str(n) for n in range(1, 13)}
    assert {row["weekday"] for row in read_table("dates_weekdays.tsv")} == {str(n) for n in range(1, 8)}
    assert all(form == form.lower() for form in lexicon.words())


def test_feast_days_are_days():
    for row in read_table("dates_feast_days.tsv"):
        if row["year"] != "*":
            dt.date.fromisoformat(f"{row['year']}-{row['day']}")


def test_hijri_months_have_29_or_30_days():
    starts = feasts._month_starts()
    known = sorted(starts)
    for (year, month), (next_year, next_month) in pairwise(known):
        months = (next_year - year) * 12 + next_month - month
        assert 29 * months <= (starts[next_year, next_month] - starts[year, month]).days <= 30 * months


@pytest.mark.parametrize(
    ("year", "day"), [(2000, (4, 23)), (2019, (4, 21)), (2023, (4, 9)), (2024, (3, 31)), (2025, (4, 20)), (2038, (4, 25))]
)
def test_easter(year, day):
    assert feasts.easter(year) == dt.date(year, *day)


def test_import_reads_no_table():
    import subprocess
    import sys

    code = "import polextract.dates, polextract.data as d; print(d.read_table.cache_info().currsize)"
    assert subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout.strip() == "0"
