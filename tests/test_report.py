"""The records: to and from dict and JSON without loss, and the JSON Schema of them."""

from __future__ import annotations

import datetime as dt
import json
import pickle
import re
from pathlib import Path

import jsonschema
import pytest

import polextract
from polextract.errors import InputTypeError, InputValueError
from polextract.report import Report, json_schema, parse_reference

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
    used = set(re.findall(r"""(?:\.warn\(\s*|\bcode=|^_LEGACY = \()"([\w-]+)\"""", source, re.MULTILINE))
    documented = set(re.findall(r"^\| `([\w-]+)` \|", SCHEMA_PAGE.read_text(encoding="utf-8"), re.MULTILINE))
    assert {"failed", "encoding", "weekday-mismatch"} <= used
    assert used == documented


def test_a_report_is_told_in_one_line(report, article):
    assert repr(report) == str(report)
    assert repr(report).startswith(f"<Report (no id): {len(article)} characters, {len(report.units)} units, ")
    assert "\n" not in repr(report)


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
    with pytest.raises(InputTypeError):
        parse_reference(3.5)  # pyright: ignore[reportArgumentType]
