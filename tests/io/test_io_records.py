from __future__ import annotations

import datetime as dt
import decimal
import ipaddress
import uuid
from collections import namedtuple

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from polextract import InputTypeError, InputValueError, Report, extract_many
from polextract.io.records import Article, article_of, article_or_failure, failed_report
from polextract.io.schema import to_row
from polextract.report import Meta, Warning

# A page that shows its day.
STAMPED = """Polsek Cantigi Berpatroli

Senin, 1 Januari 2024 10:00 WIB

CANTIGI - Kemarin Polsek Cantigi berpatroli bersama warga sampai pagi.
"""


@pytest.mark.parametrize(
    ("record", "expected"),
    [
        ("Polsek", Article("Polsek")),
        ({"text": "Polsek"}, Article("Polsek")),
        ({"text": "Polsek", "id": 7}, Article("Polsek", id="7")),
        ({"text": "Polsek", "id": np.int64(7)}, Article("Polsek", id="7")),
        ({"text": "Polsek", "id": 7.0}, Article("Polsek", id="7")),
        ({"text": "Polsek", "id": " "}, Article("Polsek")),
        ({"text": "Polsek", "title": float("nan"), "source": None, "published": ""}, Article("Polsek")),
        ({"text": "Polsek", "published": dt.date(2024, 1, 23)}, Article("Polsek", published="2024-01-23")),
        ({"text": "Polsek", "published": dt.datetime(2024, 1, 23, 19, 28, 5)}, Article("Polsek", published="2024-01-23T19:28")),
        ({"text": "Polsek", "url": "u", "n": 3}, Article("Polsek", metadata={"url": "u", "n": 3})),
        ({"text": "Polsek", "metadata": {"url": "u"}, "n": 3}, Article("Polsek", metadata={"url": "u", "n": 3})),
        ({"text": "Polsek", "metadata": "m"}, Article("Polsek", metadata={"metadata": "m"})),
        (("Polsek", {"id": "a", "url": "u"}), Article("Polsek", id="a", metadata={"url": "u"})),
        (("Polsek", {}), Article("Polsek")),
        (Article("Polsek", id="a"), Article("Polsek", id="a")),
    ],
)
def test_record_forms(record, expected):
    assert article_of(record) == expected


def test_metadata_is_made_json_values():
    values = {
        "day": dt.date(2024, 1, 2),
        "n": np.float32(0.5),
        "a": np.arange(2),
        "nan": float("nan"),
        "d": decimal.Decimal("1.5"),
        "s": {1},
    }
    unique = uuid.UUID(int=1)
    assert article_of({"text": "", **values, "u": unique}).metadata == {
        "day": "2024-01-02", "n": 0.5, "a": [0, 1], "nan": None, "d": "1.5", "s": [1], "u": str(unique),
    }  # fmt: skip


def test_pandas_cells_count_as_empty():
    pd = pytest.importorskip("pandas")
    frame = pd.DataFrame({"text": ["a", "b"], "title": ["t", None], "published": pd.to_datetime(["2024-01-02", None]), "k": [1, 2]})
    first, second = (article_of(row) for row in frame.to_dict("records"))
    assert (first.published, second.published, second.title) == ("2024-01-02T00:00", None, None)
    assert first.metadata == {"k": 1}


def test_fields_of_other_names():
    record = {"isi": "Polsek", "tanggal": "2024-01-23", "text": "other"}
    article = article_of(record, fields={"text": "isi", "published": "tanggal"})
    assert (article.text, article.published, article.metadata) == ("Polsek", "2024-01-23", {"text": "other"})


@pytest.mark.parametrize(
    ("record", "error", "says"),
    [
        (None, InputTypeError, "NoneType"),
        (7, InputTypeError, "int"),
        (b"Polsek", InputTypeError, "decode"),
        (["Polsek"], InputTypeError, "list"),
        (("Polsek",), InputTypeError, "pair"),
        (("Polsek", "a"), InputTypeError, "pair"),
        ({}, InputValueError, "no 'text'"),
        ({"body": "x"}, InputValueError, "it has: body"),
        ({"text": None}, InputTypeError, "empty cell"),
        ({"text": 3}, InputTypeError, "'text' must be a str, not int"),
        ({"text": "", "published": "kemarin"}, InputValueError, "kemarin"),
        ({"text": "", "published": 20240123}, InputTypeError, "published"),
        ({"text": "", "id": ["a"]}, InputTypeError, "'id'"),
        ({"text": "", "id": True}, InputTypeError, "'id'"),
        ({"text": "", "title": "\ud800"}, InputValueError, "surrogate"),
        (np.array(["Polsek"])[:0], InputTypeError, "ndarray"),
        ({"text": "", "published": "9999-12-31T23:59:00Z"}, InputValueError, "out of range"),
    ],
)
def test_what_cannot_be_read(record, error, says):
    with pytest.raises(error, match=says):
        article_of(record)
    article = article_or_failure(record)
    assert says in (article.error or "")
    assert article.kind == error.__name__
    assert says in (failed_report(article).failed or "")


def test_a_saved_report_is_its_article():
    meta = Meta(title="T", source="S", published="2024-01-23", reference="2024-01-24")
    report = Report(id="a", text="Polsek", meta=meta, metadata={"url": "u"}, warnings=(Warning(code="encoding", message="read as …"),))
    notes = (("encoding", "read as …"),)
    expected = Article("Polsek", id="a", title="T", source="S", published="2024-01-24", metadata={"url": "u"}, notes=notes)
    for record in (report, report.to_dict(), to_row(report)):
        assert article_of(record) == expected


@pytest.mark.parametrize("saved", [lambda r: r, Report.to_dict, to_row], ids=["report", "json", "parquet"])
@pytest.mark.parametrize(
    "record",
    [
        {"id": 1, "text": "Kemarin Polsek Cantigi berpatroli.", "published": "2024-01-23"},
        {"id": 2, "text": "Kemarin Polsek Cantigi berpatroli."},
        {"id": 3, "text": STAMPED, "title": "Judul", "source": "kabar.example", "url": "u"},
        {"id": 4, "text": STAMPED, "published": "2024-06-10T07:00"},
        Article("Polsek Cantigi", id="5", notes=(("encoding", "the text is not UTF-8"),)),
        {"id": 6, "text": "", "published": "kemarin"},
        {"id": 7, "text": None, "title": "Judul", "published": "2024-01-23"},
        {"id": 8, "text": "Ia ditangkap kemarin.", "published": "23/01/2024", "url": "u"},
        {"id": 9, "text": "Polsek Cantigi", "source": ["kabar.example"]},
        {"isi": "Polsek Cantigi", "url": "u"},
        {"id": 11, "text": "Polsek Cantigi", "k": b"", "url": "u"},
        {"id": 12, "text": "%PDF-1.4", "url": "u"},
        "",
        None,
    ],
)
def test_a_report_read_again_is_the_same(nlp, record, saved):
    (once,) = extract_many([record], nlp=nlp)
    assert list(extract_many([saved(once)], nlp=nlp)) == [once]


def test_the_day_of_a_record_that_failed_is_where_that_of_others_is():
    report = failed_report(article_or_failure({"text": None, "published": "2024-01-23"}))
    assert (report.meta.reference, report.meta.published, report.meta.published_at) == ("2024-01-23", None, "2024-01-23")


class Opaque:
    pass


class Told:
    def __str__(self):
        return "told"


def deep(levels):
    return [deep(levels - 1)] if levels else "core"


@pytest.mark.parametrize(
    ("value", "kept", "says"),
    [
        (dt.timedelta(hours=1), "1:00:00", None),
        (ipaddress.ip_address("127.0.0.1"), "127.0.0.1", None),
        (np.datetime64("2024-01-23"), "2024-01-23", None),
        (type("ObjectId", (), {"__str__": lambda self: "65af"})(), "65af", None),
        (Told(), "told", "'k' (Told, kept as text)"),
        (Opaque(), None, "'k' (Opaque, left out)"),
        (b"\x00", None, "'k' (bytes, left out)"),
        ({"z": [1, b""], "y": 2}, {"z": [1, None], "y": 2}, "'k.z' (bytes, left out)"),
        ("a\ud800", "a?", "'k' (a lone surrogate, replaced)"),
        ({"\ud800": 1}, {"?": 1}, "ud800' (a lone surrogate, replaced)"),
        (deep(40), deep(40), None),
        ([deep(400), 1], None, "nested more than 64 deep, left out"),
    ],
)
def test_a_side_field_that_is_no_json_costs_no_article(nlp, value, kept, says):
    for record in ({"text": "Polsek Cantigi", "k": value}, ("Polsek Cantigi", {"metadata": {"k": value}})):
        (report,) = extract_many([record], nlp=nlp, on_error="raise")
        assert report.units
        if kept is not None or "deep" not in (says or ""):
            assert report.metadata == {"k": kept}
        assert [says in w.message for w in report.warnings if w.code == "metadata"] == [True] * (says is not None)
        assert Report.from_json(report.to_json()) == report
        assert list(extract_many([report], nlp=nlp)) == [report]


def test_many_side_fields_that_are_no_json_are_told_in_one_line():
    article = article_of({"text": "", **{f"k{n}": b"" for n in range(20)}})
    ((code, message),) = article.notes
    assert (code, message.count("bytes"), message.endswith("and 12 more")) == ("metadata", 8, True)


Row = namedtuple("Row", ["text", "id", "url"])  # as itertuples makes them


@pytest.mark.parametrize(
    ("record", "id", "metadata"),
    [
        ({"text": None, "id": "a", "url": "u"}, "a", {"url": "u"}),
        ({"isi": "Polsek", "url": "u"}, None, {"isi": "Polsek", "url": "u"}),
        ({"text": "a\ud800", "url": "u"}, None, {"url": "u"}),
        ({"text": "a", "title": "b\ud800", "url": "u"}, None, {"title": "b?", "url": "u"}),
        ({"text": "Polsek", "published": "kemarin", "url": "u"}, None, {"published": "kemarin", "url": "u"}),
        ({"text": "Polsek", "id": ["a"], "metadata": {"url": "u"}}, None, {"id": ["a"], "url": "u"}),
        ({"text": None, "url": "u", "k": b""}, None, {"url": "u", "k": None}),
        ((None, {"id": "a", "url": "u"}), "a", {"url": "u"}),
        (Row("Polsek", 7, "u"), "7", {"url": "u"}),
    ],
)
def test_a_failure_keeps_the_id_and_the_metadata(nlp, record, id, metadata):
    (report,) = extract_many([record], nlp=nlp)
    assert report.failed
    assert (report.id, report.metadata) == (id, metadata)
    for saved in (report, report.to_dict(), to_row(report)):
        assert list(extract_many([saved], nlp=nlp)) == [report]


def test_the_fields_of_a_failure_have_the_callers_names():
    article = article_or_failure((None, {"nomor": 1, "url": "u"}), fields={"text": "isi", "id": "nomor"})
    assert (article.id, article.text, article.metadata) == ("1", "", {"url": "u"})


@pytest.mark.parametrize("rows", [lambda f: f.iterrows(), lambda f: f.itertuples(), lambda f: (row for _, row in f.iterrows())])
def test_rows_of_a_frame_one_by_one_say_what_to_do(nlp, rows):
    frame = pytest.importorskip("pandas").DataFrame({"text": ["Polsek"], "id": [7], "url": ["u"]})
    (report,) = extract_many(rows(frame), nlp=nlp)
    assert "extract_many(frame)" in (report.failed or "")
    assert (report.id, report.text, report.metadata["url"]) == ("7", "Polsek", "u")


def test_a_failure_keeps_what_it_can():
    article = article_or_failure({"text": "Polsek", "id": 9, "published": "kemarin", "title": "T"})
    assert (article.id, article.text, article.title, article.published) == ("9", "Polsek", "T", None)


def test_a_mapping_that_breaks_is_a_failure():
    class Broken(dict):
        def __contains__(self, key):
            raise RuntimeError("gone")

    assert "gone" in (article_or_failure(Broken(id="a")).error or "")


json_values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(), lambda v: st.lists(v) | st.dictionaries(st.text(), v), max_leaves=8
)


wild_values = st.recursive(
    json_values | st.binary(max_size=3) | st.dates() | st.timedeltas() | st.text(st.characters(categories=["Cs", "L"])) | st.builds(object),
    lambda v: st.lists(v) | st.dictionaries(st.text() | st.integers(), v),
    max_leaves=8,
)


@given(st.dictionaries(st.sampled_from(["id", "title", "published", "metadata", "x"]), wild_values), st.sampled_from(["", "Polsek", None]))
def test_no_side_field_costs_more_than_itself(nlp, record, text):
    (report,) = extract_many([{**record, "text": text}], nlp=nlp)
    assert Report.from_json(report.to_json()) == report
    given = {name for name in record if name != "metadata"} | set(
        map(str, record["metadata"] if isinstance(record.get("metadata"), dict) else ())
    )
    assert given.difference({"id", "title", "published"}) <= {*report.metadata, "?"} or any(
        "\ud800" <= c <= "\udfff" for c in "".join(given)
    )
    if text and article_or_failure({**record, "text": text}).error is None:
        assert report.failed is None
    for saved in (report, report.to_dict(), to_row(report)):
        assert list(extract_many([saved], nlp=nlp)) == [report]


@given(st.dictionaries(st.sampled_from(["text", "id", "title", "source", "published", "metadata", "x"]), json_values) | json_values)
def test_never_raises_and_always_gives_a_report(record):
    report = failed_report(article_or_failure(record), "why")
    assert report.failed == "why"
    assert type(report).from_json(report.to_json()) == report
