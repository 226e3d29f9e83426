"""Every table that ships: readable, rectangular, without blank keys, with its source; and the licences of what ships."""

from __future__ import annotations

import json
import re
import tomllib
from importlib.resources import files
from pathlib import Path

import pytest

from polextract.backbone import MODEL_DIR, has_model
from polextract.data import read_table

PYPROJECT = Path(__file__).parents[1] / "pyproject.toml"
TABLES = sorted(f.name for f in files("polextract.data").iterdir() if f.name.endswith(".tsv"))


@pytest.mark.parametrize("name", TABLES)
def test_tables_are_well_formed(name):
    rows = read_table(name)
    assert rows
    columns = list(rows[0])
    assert all(columns)
    assert len(set(columns)) == len(columns)
    for row in rows:
        assert None not in row, f"too many cells: {row}"
        assert None not in row.values(), f"too few cells: {row}"
        assert row[columns[0]].strip(), row
        assert all(cell == cell.strip() and "\x08" not in cell for cell in row.values()), row


def sources(name: str) -> list[str]:
    """The sources that a table names: one a row, or one comment for all."""
    rows = read_table(name)
    if "source" in rows[0]:
        return [row["source"] for row in rows]
    return re.findall(r"^# source:(.*)$", files("polextract.data").joinpath(name).read_text(encoding="utf-8"), re.MULTILINE)


@pytest.mark.parametrize("name", TABLES)
def test_every_table_names_its_source(name):
    """In each row, or once in a comment; that the project compiled it is none without what from."""
    found = sources(name)
    assert found
    if len(found) == 1:
        assert re.sub(r"compiled by the project|own (list|work)", "", found[0]).strip(" ,;.")
    assert all(source.strip() for source in found)


def test_sources_are_written_down():
    sources = files("polextract.data").joinpath("SOURCES.md").read_text(encoding="utf-8")
    missing = [f.name for f in files("polextract.data").iterdir() if f.name.endswith((".tsv", ".gz")) and f.name not in sources]
    assert not missing


def licences() -> str:
    return files("polextract.data").joinpath("LICENSE-DATA.md").read_text(encoding="utf-8")


@pytest.mark.skipif(not PYPROJECT.exists(), reason="not a checkout")
def test_the_metadata_name_every_licence():
    project = tomllib.loads(PYPROJECT.read_text(encoding="utf-8"))["project"]
    named = set(re.findall(r"`(MIT|CC[\w.-]+)`", licences().partition("\n## ")[0]))
    assert named == set(project["license"].split(" AND "))
    assert "polextract/data/LICENSE-DATA.md" in project["license-files"]


@pytest.mark.skipif(not has_model(), reason="the trained pipeline was left out")
def test_everything_the_pipeline_was_trained_on_is_attributed():
    sources = json.loads((MODEL_DIR / "meta.json").read_text(encoding="utf-8"))["sources"]
    assert [source["name"] for source in sources if source.get("url", "made for this project") not in licences()] == []


def test_tables_with_a_licence_of_their_own_are_there():
    folder = files("polextract.data")
    named = re.findall(r"`([\w.]+\.(?:tsv|txt|gz|txt\.gz))`", licences())
    assert named
    assert [name for name in named if not folder.joinpath(name).is_file()] == []
