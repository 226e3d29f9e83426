"""Every table that ships: readable, rectangular, without blank keys, and named in SOURCES.md."""

from __future__ import annotations

from importlib.resources import files

import pytest

from polextract.data import read_table

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
