"""Every table that ships: readable, rectangular, without blank keys, and named in SOURCES.md."""

from __future__ import annotations

from importlib.resources import files

import pytest

from polextract.data import read_table
from polextract.data.schema import faults, key_of, schemas, shipped_cells

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


@pytest.mark.parametrize("name", TABLES)
def test_every_table_names_its_source(name):
    """A source column, or a comment above the table where all rows have the same."""
    lines = files("polextract.data").joinpath(name).read_text(encoding="utf-8").splitlines()
    comments = " ".join(line.lower() for line in lines if line.startswith("#"))
    assert "source" in read_table(name)[0] or "source" in comments


def test_sources_are_written_down():
    sources = files("polextract.data").joinpath("SOURCES.md").read_text(encoding="utf-8")
    missing = [f.name for f in files("polextract.data").iterdir() if f.name.endswith((".tsv", ".gz")) and f.name not in sources]
    assert not missing
