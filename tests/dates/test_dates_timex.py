"""TIMEX3 and Python values of records, the TimeML reading, and the component."""

import datetime as dt

import pytest
import spacy

from polextract.dates import find_dates, parse_date
from polextract.pipeline import set_input


@pytest.mark.parametrize(
    ("expression", "kind", "value", "mod"),
    [
        ("Minggu (28/12/2014)", "DATE", "2014-12-28", None),
        ("Minggu (28/12/2014) malam", "TIME", "2014-12-28TNI", None),
        ("Senin pagi", "TIME", "2014-12-29TMO", None),
        ("kemarin sore", "TIME", "2014-12-28TAF", None),
        ("dini hari tadi", "TIME", "2014-12-29TMO", None),
        ("pukul 07.24 WIB", "TIME", "XXXX-XX-XXT07:24", None),
        ("28/12/2014 07:24", "TIME", "2014-12-28T07:24", None),
        ("sekitar pukul 06.00", "TIME", "XXXX-XX-XXT06:00", "APPROX"),
        ("pekan lalu", "DATE", "2014-W52", None),
        ("akhir pekan ini", "DATE", "2015-W01-WE", None),
        ("kuartal IV-2014", "DATE", "2014-Q4", None),
        ("semester II 2014", "DATE", "2014-H2", None),
        ("awal tahun 2015", "DATE", "2015", "START"),
        ("akhir tahun ini", "DATE", "2014", "END"),
        ("tahun 1990-an", "DATE", "199", None),
        ("abad ke-19", "DATE", "18", None),
        ("musim dingin", "DATE", "2014-WI", None),
        ("17-30 Juli 2023", "DATE", "2023-07-17", None),
        ("2019 hingga 2021", "DATE", "2019", None),
        ("Januari-Maret 2014", "DATE", "2014-01", None),
        ("pukul 08.00-10.30 WIB", "TIME", "XXXX-XX-XXT08:00", None),
    ],
)
def test_timex3(expression, kind, value, mod):
    timex = parse_date(expression, "2014-12-29").to_timex3()
    assert (timex.type, timex.value, timex.mod) == (kind, value, mod)


@pytest.mark.parametrize(
    ("expression", "value"),
    [("25 April", "XXXX-04-25"), ("Januari lalu", "XXXX-01"), ("Senin malam", "XXXX-WXX-1TNI"), ("kemarin", "XXXX-XX-XX")],
)
def test_timex3_unanchored(expression, value):
    assert parse_date(expression).to_timex3().value == value


def test_timex3_of_a_range():
    timex = parse_date("17-30 Juli 2023").to_timex3()
    assert (timex.begin, timex.end) == ("2023-07-17", "2023-07-30")


def test_timex3_xml():
    assert (
        parse_date("awal tahun 2015").to_timex3().to_xml("t3")
        == '<TIMEX3 tid="t3" type="DATE" value="2015" mod="START">awal tahun 2015</TIMEX3>'
    )


def test_vague_on_request():
    text = "Saat ini ia menunggu; kala itu ia pergi. Beberapa waktu lalu ia pulang, dan kelak kembali."
    assert find_dates(text) == []
    vague = find_dates(text, vague=True)
    assert [d.to_timex3().value for d in vague] == ["PRESENT_REF", "PAST_REF", "PAST_REF", "FUTURE_REF"]
    assert {d.value for d in vague} == {None}


def test_timeml_reading():
    text = (
        "Minggu (28/12/2014), sekitar pukul 07.24 WIB, pesawat hilang. Malam itu ombak tinggi. "
        "Kini tim menunggu hingga Januari. Kemarin cerah."
    )
    got = [(d.text, d.to_timex3().value) for d in find_dates(text, "2014-12-30", timeml=True)]
    assert got == [
        ("Minggu (28/12/2014)", "2014-12-28"),
        ("sekitar pukul 07.24 WIB", "2014-12-28T07:24"),
        ("Malam itu", "2014-12-28TNI"),
        ("Kini", "PRESENT_REF"),
        ("Januari", "2015-01"),
        ("Kemarin", "2014-12-29"),
    ]


@pytest.mark.parametrize(
    ("expression", "date", "moment", "interval"),
    [
        ("26/07/2023", dt.date(2023, 7, 26), None, (dt.datetime(2023, 7, 26), dt.datetime(2023, 7, 27))),
        ("Juli 2023", None, None, (dt.datetime(2023, 7, 1), dt.datetime(2023, 8, 1))),
        ("Desember 2023", None, None, (dt.datetime(2023, 12, 1), dt.datetime(2024, 1, 1))),
        ("tahun 2023", None, None, (dt.datetime(2023, 1, 1), dt.datetime(2024, 1, 1))),
        ("17-30 Juli 2023", None, None, (dt.datetime(2023, 7, 17), dt.datetime(2023, 7, 31))),
        ("pukul 09.00", None, None, None),
        ("kemarin", None, None, None),
    ],
)
def test_python_values(expression, date, moment, interval):
    record = parse_date(expression)
    assert (record.date, record.datetime, record.interval) == (date, moment, interval)


def test_python_moment():
    record = parse_date("Rabu (26/07/2023) pukul 24.00 WIB")
    assert record.value == "2023-07-26T24:00+07:00"
    assert record.datetime == dt.datetime(2023, 7, 27, tzinfo=dt.timezone(dt.timedelta(hours=7)))
    assert record.date == dt.date(2023, 7, 26)


def test_week_interval():
    assert parse_date("pekan lalu", "2024-01-10").interval == (dt.datetime(2024, 1, 1), dt.datetime(2024, 1, 8))


def test_component():
    nlp = spacy.blank("id")
    nlp.add_pipe("polextract_dates")
    doc = nlp.make_doc("Pelaku ditangkap kemarin, Selasa (9/1/2024) malam.")
    doc = nlp(set_input(doc, reference="2024-01-10"))
    (span,) = doc.spans["polextract_dates"]
    assert (span.text, span.id_, span.label_) == ("kemarin, Selasa (9/1/2024) malam", "2024-01-09", "DATE")
    assert span._.polextract_date["part"] == "malam"
    assert doc[0:1]._.polextract_date is None


def test_component_options():
    nlp = spacy.blank("id")
    nlp.add_pipe("polextract_dates", config={"timeml": True, "spans_key": "times"})
    doc = nlp("Saat ini aman.")
    assert [s.text for s in doc.spans["times"]] == ["Saat ini"]
