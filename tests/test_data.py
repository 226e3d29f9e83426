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
from polextract.data.schema import faults, key_of, schemas, shipped_cells

PYPROJECT = Path(__file__).parents[1] / "pyproject.toml"
TABLES = sorted(f.name for f in files("polextract.data").iterdir() if f.name.endswith(".tsv"))


@pytest.mark.parametrize("name", TABLES)
def test_tables_are_well_formed(name):
    lines = files("polextract.data").joinpath(name).read_text(encoding="utf-8").splitlines()
    columns, *rows = [line.split("\t") for line in lines if not line.startswith("#")]
    assert rows
    assert all(columns)
    assert len(set(columns)) == len(columns)
    for row in rows:
        assert len(row) == len(columns), row
        assert all(cell == cell.strip() and "\x08" not in cell for cell in row), row


@pytest.mark.parametrize("name", [name for name in TABLES if name != "schema.tsv"])
def test_tables_keep_to_the_schema_that_rows_of_ones_own_are_held_to(name):
    rows = read_table(name)
    assert set(rows[0]) <= set(schemas()[name])
    assert [(row, fault) for row in rows for fault in faults(name, row, shipped_cells)] == []
    keys = [key_of(name, row) for row in rows]
    assert not keys[0] or len(set(keys)) == len(keys), [key for key in set(keys) if keys.count(key) > 1]
    assert not keys[0] or set(rows[0]) == set(schemas()[name])  # only the units have columns that their table leaves out


def test_the_schema_has_no_table_that_is_not_there():
    assert set(schemas()) == set(TABLES) - {"schema.tsv"}


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
    vague = {
        source
        for source in found
        if not re.sub(r"compiled by (the|this) project|own (list|work)|this project|\b(usage|press)$", "", source).strip(" ,;.")
    }
    assert not vague


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
