"""The records: to and from dict and JSON without loss, and the JSON Schema of them."""

from __future__ import annotations

import datetime as dt
import json
import pickle
import re
from io import StringIO
from pathlib import Path

import jsonschema
import pytest
from rich.console import Console

import polextract
from polextract.errors import InputTypeError, InputValueError
from polextract.io.frames import TABLES, table_rows
from polextract.report import Date, Furniture, Meta, Person, Report, Warning, json_schema, parse_reference
from polextract.view import page_html, print_report
from polextract.view.labels import day_label
from polextract.view.overview import collect

SCHEMA_PAGE = Path(__file__).parent.parent / "docs" / "schema.md"


def test_round_trip_without_loss(report):
    assert Report.from_dict(report.to_dict()) == report
    assert Report.from_json(report.to_json()) == report
    assert Report.from_json(report.to_json(indent=2).encode()) == report
    assert pickle.loads(pickle.dumps(report)) == report


def test_the_dict_is_plain_json(report):
    assert json.loads(json.dumps(report.to_dict())) == report.to_dict()
    assert report.to_dict()["schema"] == "polextract/1"


def test_the_schema_describes_the_reports(report):
    schema = json_schema()
    jsonschema.Draft202012Validator.check_schema(schema)
    validator = jsonschema.Draft202012Validator(schema)
    validator.validate(report.to_dict())
    validator.validate(Report().to_dict())
    assert not validator.is_valid({**report.to_dict(), "units": [{"start": -1}]})


def test_the_schema_keeps_the_promised_fields():
    """The names that the design fixes; readers of the JSON rely on them."""
    promised = {
        "Meta": {"title", "source", "published", "dateline", "body"},
        "Unit": {"start", "end", "text", "unit", "unit_id", "level", "polres", "polda", "kode", "score", "candidates"},
        "Person": {"id", "name", "rank", "force", "titles", "positions", "unit", "unit_id", "role", "age", "initials", "mentions"},
        "Position": {"text", "title", "unit_id", "acting"},
        "Date": {"start", "end", "text", "value", "type", "part", "weekday", "anchor"},
        "Place": {"start", "end", "text", "type", "kode", "name", "lat", "lon"},
        "Quote": {"start", "end", "text", "kind", "cue", "speaker", "speaker_id", "speaker_span"},
        "Activity": {"start", "end", "text", "label", "kind"},
        "Warning": {"code", "message", "spans"},
    }
    schema = json_schema()
    assert {"schema", "id", "meta", "units", "people", "dates", "places", "quotes", "activities", "warnings"} <= set(schema["properties"])
    for name, fields in promised.items():
        assert fields <= set(schema["$defs"][name]["properties"]), name


@pytest.mark.skipif(not SCHEMA_PAGE.is_file(), reason="not a checkout")
def test_every_warning_code_is_documented():
    package = Path(polextract.__file__).parent
    source = "\n".join(path.read_text(encoding="utf-8") for path in package.rglob("*.py"))
    used = set(re.findall(r"""(?:\.warn\(\s*|\bcode=|^(?:LEGACY|_NO_JSON) = \()"([\w-]+)\"""", source, re.MULTILINE))
    documented = set(re.findall(r"^\| `([\w-]+)` \|", SCHEMA_PAGE.read_text(encoding="utf-8"), re.MULTILINE))
    assert {"failed", "encoding", "weekday-mismatch"} <= used
    assert used == documented


def test_a_report_is_told_in_one_line(report, article):
    assert repr(report) == str(report)
    assert repr(report).startswith(f"<Report (no id): {len(article)} characters, {len(report.units)} units, ")
    assert "\n" not in repr(report)


LATER = {"added": 1}


@pytest.mark.parametrize(
    "add",
    [
        lambda d: d.update(LATER),
        lambda d: d["meta"].update(LATER),
        lambda d: d["meta"]["furniture"][0].update(LATER),
        lambda d: [unit.update(LATER, layer=[{"x": 1}]) for unit in d["units"]],
        lambda d: d["people"][0]["mentions"][0].update(LATER),
        lambda d: [d["quotes"][0][name].update(LATER) for name in ("cue", "speaker_span")],
        lambda d: d["warnings"].append({"code": "new", "message": "m", "spans": [], **LATER}),
    ],
)
def test_fields_of_a_later_version_are_passed_over(report, add):
    report = report.model_copy(update={"warnings": (Warning(code="old", message="m"),)})
    data = report.to_dict()
    add(data)
    expected = report if data["warnings"][-1]["code"] == "old" else None
    for read in (Report.from_dict(data), Report.from_json(json.dumps(data))):
        assert read == (expected or report.model_copy(update={"warnings": (*report.warnings, Warning(code="new", message="m"))}))
    assert "added" in json.dumps(data), "the caller's own is left as it was"
    jsonschema.Draft202012Validator(json_schema()).validate(data)


@pytest.mark.parametrize("data", [{}, {"id": "a1", "text": "Polsek Cantigi"}, {"text": "Polsek", "metadata": {"url": "u"}}])
def test_the_dict_of_an_article_is_no_report(data):
    for read in (lambda: Report.from_dict(data), lambda: Report.from_json(json.dumps(data))):
        with pytest.raises(InputValueError, match="not a polextract/1 report: it names no schema"):
            read()


def test_activities_saved_without_a_status_were_done(report):
    data = report.to_dict()
    assert data["activities"]
    for activity in data["activities"]:
        del activity["status"]
    for read in (Report.from_dict(data), Report.from_json(json.dumps(data))):
        assert {a.status for a in read.activities} == {"done"}


def test_made_with_an_unknown_field_a_record_is_an_error():
    for make in (lambda: Report(added=1), lambda: Warning(code="c", message="m", added=1), lambda: Report.from_dict({"text": "", **LATER})):  # pyright: ignore[reportCallIssue]
        with pytest.raises(ValueError, match="Extra inputs"):
            make()


def test_a_record_of_known_fields_is_that_of_checked_ones_and_refuses_other_names():
    fields = {"value": "2024-06-04", "type": "date"}
    assert Date.known("Selasa", 0, 6, **fields) == Date.of("Selasa", 0, 6, **fields)
    with pytest.raises(AssertionError, match="Date has no valeu"):
        Date.known("Selasa", 0, 6, valeu="2024-06-04")


UNIT = {"unit": "Polsek Cantigi", "level": "polsek"}


@pytest.mark.parametrize(
    ("data", "where"),
    [
        ({"units": [{"start": 10, "end": 5, "text": "zzz", **UNIT}]}, "units.0"),
        ({"units": [{"start": 0, "end": 6, "text": "Polres", **UNIT}]}, "units.0"),
        ({"units": [{"start": 0, "end": 6, "text": "Polsek", **UNIT}, {"start": 90, "end": 91, "text": "k", **UNIT}]}, "units.1"),
        ({"people": [{"id": "p1", "name": "W", "mentions": [{"start": 0, "end": 1, "text": "W"}]}]}, "people.0.mentions.0"),
        ({"quotes": [{"start": 0, "end": 1, "text": "P", "kind": "direct", "cue": {"start": 1, "end": 2, "text": "x"}}]}, "quotes.0.cue"),
        ({"warnings": [{"code": "c", "message": "m", "spans": [[3, 99]]}]}, "warnings.0"),
        ({"meta": {"body": [9, 2]}}, "meta"),
        ({"meta": {"furniture": [{"start": 0, "end": 6, "text": "x", "kind": "byline"}]}}, "meta.furniture.0"),
        ({"units": [{"start": 0, "end": 6, "text": "Polres", **UNIT, **LATER}]}, "units.0"),
    ],
)
def test_a_span_that_is_not_in_the_text_is_refused(data, where):
    data = {"schema": "polextract/1", "text": "Polsek Cantigi", **data}
    for read in (lambda: Report.from_dict(data), lambda: Report.from_json(json.dumps(data))):
        with pytest.raises(InputValueError, match=rf"polextract/1 report: the text has no.* at {re.escape(where)}$"):
            read()


def test_reports_may_stand_in_a_set(report):
    copy = Report.from_json(report.to_json())
    assert {report, copy, Report(id="b")} == {report, Report(id="b")}
    assert hash(report.units[0]) == hash(copy.units[0])


def test_who_is_nobody(report):
    assert report.person(report.people[0].id) == report.people[0]
    assert report.person(None) is report.person("nobody") is None


@pytest.mark.parametrize(
    ("meta", "day"),
    [
        ({}, None),
        ({"published": "2024-01-23T19:28"}, "2024-01-23T19:28"),
        ({"reference": "2024-01-24"}, "2024-01-24"),
        ({"published": "2024-01-23T19:28", "reference": "2024-01-24"}, "2024-01-24"),
    ],
)
def test_one_day_of_publication(meta, day):
    """It is the one that dates are read against, and that tables, pages and summaries show."""
    report = Report(text="Polsek Cantigi", meta=Meta(**meta))
    assert report.meta.published_at == day
    assert next(table_rows([report]))["articles"][0][4] == day
    shown = day_label(day) if day else "202"
    told = StringIO()
    print_report(report, Console(file=told))
    for page in (page_html(report), told.getvalue()):
        assert (shown in page) == (day is not None)
    assert collect([report], max_quotes=0, max_chars=0)[0]["reports"][0]["d"] == (day or "")[:10]


@pytest.mark.parametrize(
    ("meta", "told", "day"),
    [
        ({}, [], None),
        ({"published": "2024-01-23T19:28"}, ["2024-03-06"], "2024-01-23"),
        ({"published": "2024-01-23", "reference": "2024-01-24T01:00+07:00"}, [], "2024-01-24"),
        ({"published": "2024-02-31"}, ["2024-03-06"], "2024-03-06"),
        ({}, ["2024-03-06", "2024-03-07", "2023-12-01"], "2024-03-07"),
        ({}, ["2024-03-06T22:30+07:00"], "2024-03-06"),
        ({}, ["2015", "2024-03", "2024-W11", "2024-03-06/2024-03-09", "T22:30", None, "tomorrow"], None),
        ({}, ["2024-03-06 text", "2024-03-07 published"], None),  # what is read against another day
        ({}, ["2024-03-06", "2025-01-01 furniture"], "2024-03-06"),
        ({}, ["2025-01-01 furniture", "2024-03-06"], "2024-03-06"),
    ],
)
def test_the_day_of_an_article(meta, told, day):
    """One rule for tables, pages and linking: the day of publication, else the one that the text speaks on, else none."""
    text = "x" * (len(told) + 1)
    dates, page = [], []
    for i, (value, _, where) in enumerate((value or "").partition(" ") for value in told):
        span = {"start": i, "end": i + 1, "text": "x"}
        dates.append(Date(**span, value=value or None, anchor=where if where in ("text", "published") else "absolute"))
        page += [Furniture(**span, kind="footer")] if where == "furniture" else []
    wira = Person(id="p1", name="Wira Santosa", rank="IPTU", force="polri", role="officer")
    report = Report(text=text, meta=Meta(**meta, furniture=tuple(page)), dates=tuple(dates), people=(wira,))
    assert report.day == (dt.date.fromisoformat(day) if day else None)
    column = [c.name for c in TABLES["articles"]].index("day")
    assert next(table_rows([report]))["articles"][0][column] == report.day
    assert collect([report], max_quotes=0, max_chars=0)[0]["reports"][0]["d"] == (day or "")
    assert polextract.link_people([report])[0].first_seen == day


@pytest.mark.parametrize("data", ['{"schema": "polextract/2"}', '{"units": [{}]}', "[]", "not json", '{"no_such_field": 1}'])
def test_what_is_no_report_is_refused(data):
    with pytest.raises(InputValueError, match="polextract/1"):
        Report.from_json(data)


def test_said_by_takes_whole_words_of_a_name(report):
    assert report.said_by("Sutrisno")
    assert report.said_by("sutrisno wibowo") == report.said_by("Wibowo")
    assert report.said_by("Sutris") == report.said_by("") == []


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("2024-01-23", "2024-01-23"),
        ("2024-01-23T19:28:00Z", "2024-01-24T02:28+07:00"),
        (dt.datetime(2024, 1, 23, 0, 0, tzinfo=dt.UTC), "2024-01-23T07:00+07:00"),
        ("0001-01-01T00:00Z", "0001-01-01T07:00+07:00"),
        ("9999-12-31T23:59:00", "9999-12-31T23:59"),
        ("2024-01-23T19:28+09:00", "2024-01-23T19:28+09:00"),
        ("2024-01-23T19:28", "2024-01-23T19:28"),
        (None, None),
    ],
)
def test_reference_dates(value, expected):
    assert parse_reference(value) == expected


def test_what_is_no_reference_date_is_refused():
    with pytest.raises(InputValueError, match="ISO 8601"):
        parse_reference("23/1/2024")
    for value in ("9999-12-31T23:59:00Z", dt.datetime.max.replace(tzinfo=dt.UTC)):
        with pytest.raises(InputValueError, match=r"published='9999-12-31 23:59.* is out of range"):
            parse_reference(value)
    with pytest.raises(InputTypeError):
        parse_reference(3.5)  # pyright: ignore[reportArgumentType]
