from __future__ import annotations

import datetime as dt
import json
import re
from pathlib import Path

import pytest

import polextract
from polextract import InputTypeError, InputValueError, PolextractError, Report, to_frames
from polextract.io.frames import TABLES, days, rows
from polextract.report import Activity, Date, Meta, Person, Place, Position, Quantity, Quote, Span, Unit, Warning


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
    for article, report in zip(rows["articles"], reports, strict=True):
        assert article["n_activities"] == sum(a.status == "done" for a in report.activities)
    assert [row["status"] for row in rows["activities"]] == [a.status for r in reports for a in r.activities]
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


SPAN = {"start": 1, "end": 3, "text": "ab"}
FULL = Report(
    id="a1",
    text="xabx",
    meta=Meta(title="Judul", source="contoh.example", published="2024-01-23T19:28", dateline="GARUT"),
    units=(
        Unit(**SPAN, unit="Polsek A", unit_id="u", level="polsek", kind="k", polres="R", polda="D", kode="1", score=0.5,
             candidates=("u", "v")),
    ),
    people=(
        Person(
            id="p1",
            name="Wira",
            rank="AKP",
            force="polri",
            titles=("H.", "S.H."),
            positions=(Position(text="Plt. Kapolsek A", title="Kapolsek", unit_id="u", acting=True), Position(text="Kanit B")),
            unit="Polsek A",
            unit_id="u",
            role="officer",
            age=41,
            initials=True,
            mentions=(Span(**SPAN), Span(start=0, end=1, text="x")),
        ),
        Person(id="p2", name="Ratna"),
    ),
    dates=(Date(**SPAN, value="2024-02", type="date", part="sore", weekday="rabu", anchor="text"),),
    places=(Place(**SPAN, type="desa", kode="2", name="Klino", lat=-7.5, lon=111.5, score=0.25, candidates=("2", "3")),),
    quotes=(
        Quote(**SPAN, kind="direct", cue=Span(start=0, end=1, text="x"), speaker="Wira", speaker_id="p1", score=0.75, reason="r",
              speaker_span=Span(start=3, end=4, text="x")),
        Quote(**SPAN, kind="indirect"),
        Quote(**SPAN, kind="indirect", speaker="Wira", speaker_id="p1"),
    ),
    activities=(
        Activity(**SPAN, label="patroli", kind="police", category="preventif"),
        Activity(**SPAN, label="razia", kind="police", main=True, object=Span(start=3, end=4, text="x")),
        Activity(**SPAN, label="narkotika", kind="case", category="narkoba", laws=("Pasal 112", "Pasal 114"), main=True,
                 quantities=(Quantity(**SPAN, value=2.5, unit="gram", item="sabu"),)),
    ),
    warnings=(Warning(code="c", message="m", spans=((0, 1), (1, 3))), Warning(code="d", message="n"), Warning(code="c", message="o")),
    metadata={"url": "u"},
)  # fmt: skip
OFFICE = "Plt. Kapolsek A"
VOICE = {"rank": "AKP", "role": "officer", "position": OFFICE, "unit": "Polsek A", "unit_id": "u", "person_id": "p1"}
NOBODY = dict.fromkeys(("speaker", *VOICE, "cue", "speaker_start", "speaker_end"))
DERIVED = {
    # of each table: its rows, as far as their cells are not the fields of the record of that name
    "articles": [
        {"row": 7, "title": "Judul", "source": "contoh.example", "published": "2024-01-23T19:28", "published_day": dt.date(2024, 1, 23),
         "day": dt.date(2024, 1, 23), "dateline": "GARUT", "chars": 4, "n_units": 1, "n_people": 2, "n_dates": 1, "n_places": 1,
         "n_quotes": 3, "n_activities": 3, "activity": "razia", "case": "narkotika", "warnings": "c; d",
         "failed": None, "metadata": '{"url": "u"}'}
    ],
    "units": [{}],
    "people": [
        {"person_id": "p1", "position": OFFICE, "positions": f"{OFFICE}; Kanit B", "n_mentions": 2, "n_quotes": 2},
        {"person_id": "p2", "position": None, "positions": None, "n_mentions": 0, "n_quotes": 0},
    ],
    "mentions": [{"person_id": "p1", **SPAN}, {"person_id": "p1", "start": 0, "end": 1, "text": "x"}],
    "positions": [
        {"person_id": "p1", "text": OFFICE, "title": "Kapolsek", "unit_id": "u", "acting": True},
        {"person_id": "p1", "text": "Kanit B", "title": None, "unit_id": None, "acting": False},
    ],
    "dates": [{"first_day": dt.date(2024, 2, 1), "last_day": dt.date(2024, 2, 29)}],
    "places": [{}],
    "quotes": [
        {**VOICE, "cue": "x", "speaker_start": 3, "speaker_end": 4},
        NOBODY,
        {**VOICE, "cue": None, "speaker_start": None, "speaker_end": None},
    ],
    "activities": [{"activity_no": n, "object": "x" if n == 1 else None} for n in range(3)],
    "quantities": [{"activity_no": 2, **SPAN, "value": 2.5, "unit": "gram", "item": "sabu"}],
    "warnings": [
        {"code": "c", "message": "m", "start": 0, "end": 1}, {"code": "c", "message": "m", "start": 1, "end": 3},
        {"code": "d", "message": "n", "start": None, "end": None}, {"code": "c", "message": "o", "start": None, "end": None},
    ],
}  # fmt: skip


def test_every_cell_is_that_of_its_column():
    made = rows(FULL, "a1", 7)
    assert sorted(made) == sorted(TABLES) == sorted(DERIVED)
    for table, derived in DERIVED.items():
        records = getattr(FULL, table, None) if table not in ("articles", "warnings") else None
        assert len(made[table]) == len(derived), table
        for n, row in enumerate(made[table]):
            cells = dict(zip([column.name for column in TABLES[table]], row, strict=True))
            assert cells.pop("article_id") == "a1"
            for name, cell in cells.items():
                if name in derived[n]:
                    wanted = derived[n][name]
                else:
                    wanted = getattr((records or ())[n], name)
                    wanted = ("; ".join(wanted) or None) if isinstance(wanted, tuple) else wanted
                assert cell == wanted, (table, n, name)


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
