from __future__ import annotations

import datetime as dt
import json
import re
from pathlib import Path

import pytest

import polextract
from polextract import InputTypeError, InputValueError, PolextractError, Report, to_frames
from polextract.io.frames import TABLES, days


@pytest.fixture(params=["pandas", "polars"])
def backend(request):
    pytest.importorskip(request.param)
    return request.param


def dtypes(frame):
    return dict(zip(frame.columns, map(str, frame.dtypes), strict=True))


def test_same_tables_and_types_with_and_without_rows(reports, backend):
    full, empty = to_frames(reports, backend=backend), to_frames([], backend=backend)
    assert list(full) == list(empty) == list(TABLES)
    for name, columns in TABLES.items():
        assert list(full[name].columns) == [c.name for c in columns]
        assert dtypes(full[name]) == dtypes(empty[name])
        assert len(empty[name]) == 0


def test_types(reports):
    pytest.importorskip("pandas")
    frames = to_frames(reports)
    assert dtypes(frames["articles"])["row"] == "int64"
    assert dtypes(frames["articles"])["published_day"] == "datetime64[s]"
    assert dtypes(frames["people"])["age"] == "Int64"
    assert dtypes(frames["people"])["initials"] == "bool"
    assert dtypes(frames["places"])["lat"] == "float64"
    assert dtypes(frames["quotes"])["speaker"] == "string"


def test_rows_say_what_the_reports_say(reports, backend):
    frames = to_frames(reports, backend=backend)
    rows = {name: frame.to_dict("records") if backend == "pandas" else frame.to_dicts() for name, frame in frames.items()}
    assert [r["article_id"] for r in rows["articles"]] == ["a0", "a1", "a2", "bad"]
    assert rows["articles"][3]["failed"]
    assert json.loads(rows["articles"][0]["metadata"]) == {"url": "https://news.example/0"}
    assert rows["articles"][0]["n_units"] == len(reports[0].units)
    for layer in ("units", "people", "dates", "places", "quotes", "activities"):
        assert len(rows[layer]) == sum(len(getattr(r, layer)) for r in reports)
    texts = {r.id: r.text for r in reports}
    for layer in ("units", "dates", "places", "quotes", "activities", "mentions"):
        assert rows[layer]
        assert all(texts[row["article_id"]][row["start"] : row["end"]] == row["text"] for row in rows[layer])
    quote = next(row for row in rows["quotes"] if row["article_id"] == "a1")
    assert (quote["speaker"], quote["rank"], quote["position"], quote["unit"]) == (
        "Dimas Pramudya",
        "AKBP",
        "Kapolres Garut",
        "Polres Garut",
    )
    (date,) = (row for row in rows["dates"] if row["article_id"] == "a2")
    assert str(date["first_day"])[:10] == "2024-06-03"


def test_joins(reports):
    pytest.importorskip("pandas")
    frames = to_frames(reports)
    said = frames["quotes"].merge(frames["people"], on=["article_id", "person_id"], suffixes=("", "_person"), validate="many_to_one")
    assert (said["speaker"] == said["name"]).all()
    assert len(said) == frames["quotes"]["person_id"].notna().sum()
    for name in TABLES:
        joined = frames[name].merge(frames["articles"][["article_id"]], on="article_id", validate="many_to_one")
        assert len(joined) == len(frames[name])


def test_ids_are_made_unique(backend):
    reports = [Report(id="a"), Report(), Report(id="a"), Report(id="a~2"), Report(id="1")]
    with pytest.warns(UserWarning, match="'a'"):
        ids = list(to_frames(reports, backend=backend)["articles"]["article_id"])
    assert ids == ["a", "row:1", "a~2", "a~2~2", "1"]


def test_a_report_without_an_id_takes_nobodys(nlp, backend):
    records = pytest.importorskip(backend).DataFrame({"id": [10, None, 1, 2], "text": ["Polsek Cantigi"] * 4})
    frames = to_frames(polextract.extract_many(records, nlp=nlp), backend=backend)
    for name in ("articles", "units"):
        assert list(frames[name]["article_id"]) == ["10", "row:1", "1", "2"]


def test_surprises_in_cells(backend):
    report = Report(id="a\x00", text='"\n', metadata={"k": 'a"b\n', "n": [1, None]})
    frame = to_frames([report], backend=backend)["articles"]
    assert json.loads(frame["metadata"][0]) == report.metadata


def test_any_iterable_once(nlp, backend):
    stream = polextract.extract_many(["Polsek Cantigi", "Polres Garut"], nlp=nlp)
    assert list(to_frames(stream, backend=backend)["units"]["unit"]) == ["Polsek Cantigi", "Polres Garut"]


@pytest.mark.parametrize(
    ("reports", "backend", "error"),
    [
        (Report(), "pandas", InputTypeError),
        ([{"id": "a"}], "pandas", InputTypeError),
        ({"id": "a"}, "pandas", InputTypeError),
        (None, "pandas", InputTypeError),
        ([], "duckdb", InputValueError),
    ],
)
def test_wrong_arguments(reports, backend, error):
    with pytest.raises(error):
        to_frames(reports, backend=backend)


@pytest.mark.parametrize("backend", ["pandas", "polars"])
def test_without_the_backend(monkeypatch, backend):
    import sys

    monkeypatch.setitem(sys.modules, backend, None)
    with pytest.raises(PolextractError, match="pip install"):
        to_frames([], backend=backend)


D = dt.date


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        (None, (None, None)),
        ("", (None, None)),
        ("T22:30", (None, None)),
        ("2024-05-17T22:30+07:00", (D(2024, 5, 17), D(2024, 5, 17))),
        ("2024-02", (D(2024, 2, 1), D(2024, 2, 29))),
        ("2023", (D(2023, 1, 1), D(2023, 12, 31))),
        ("2024-W11", (D(2024, 3, 11), D(2024, 3, 17))),
        ("2023-07-17/2023-07-30", (D(2023, 7, 17), D(2023, 7, 30))),
        ("2023-07/2023-09", (D(2023, 7, 1), D(2023, 9, 30))),
        ("2024-05-17T20:00/2024-05-17T22:00", (D(2024, 5, 17), D(2024, 5, 17))),
        ("T20:00/T22:00", (None, None)),
        ("2024-05-17/", (D(2024, 5, 17), D(2024, 5, 17))),
        ("2024-05-17T08:00/T10:00", (D(2024, 5, 17), None)),
        ("nonsense", (None, None)),
        ("2024-13", (None, None)),
        ("2024-W99", (None, None)),
    ],
)
def test_days(value, expected):
    assert days(value) == expected


def test_every_column_is_documented():
    for name, columns in TABLES.items():
        assert columns[0].name == "article_id"
        assert len({c.name for c in columns}) == len(columns), name
        assert all(c.about and c.kind in ("str", "int", "int?", "float", "float?", "bool", "day") for c in columns)


def test_the_guide_lists_every_column():
    guide = Path(__file__).parents[2] / "docs" / "guides" / "frames.md"
    if not guide.is_file():
        pytest.skip("no docs here")
    text = guide.read_text(encoding="utf-8")
    for name, columns in TABLES.items():
        section = text.partition(f"### {name}\n")[2].partition("\n### ")[0]
        assert re.findall(r"^\| `(\w+)` \| (\S+) \| (.*) \|$", section, re.M) == [tuple(c) for c in columns]
