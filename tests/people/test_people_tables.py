"""The tables of the part: unique keys, no blanks, known values."""

import re
from importlib.resources import files

import pytest

from polextract.data import read_table

ROLES = {"suspect", "victim", "witness", "civilian", "person", "figure", "rider", "driver", "kin", "neighbour", "other", "expert", "owner"}


@pytest.mark.parametrize(
    ("table", "keys"),
    [
        ("people_titles.tsv", ("title", "place")),
        ("people_positions.tsv", ("office",)),
        ("people_functions.tsv", ("word",)),
        ("people_cues.tsv", ("cue", "follow")),
        ("people_words.tsv", ("word",)),
        ("people_given.tsv", ("name",)),
        ("people_clans.tsv", ("name",)),
        ("people_sets.tsv", ("set",)),
    ],
)
def test_unique_and_sourced(table, keys):
    rows = read_table(table)
    seen = [tuple(row[key] for key in keys) for row in rows]
    assert len(seen) == len(set(seen))
    assert all(row["source"] for row in rows)
    assert all(all(key) for key in seen)


def test_values():
    assert {row["kind"] for row in read_table("people_positions.tsv")} <= {
        "alone",
        "unit",
        "sub",
        "member",
        "mil",
        "area",
        "post",
        "body",
        "court",
    }
    assert {row["force"] for row in read_table("people_positions.tsv")} <= {"polri", "tni", "gov", "other"}
    assert {row["place"] for row in read_table("people_titles.tsv")} == {"before", "after"}
    assert {row["role"] for row in read_table("people_cues.tsv")} <= ROLES
    assert {row["follow"] for row in read_table("people_cues.tsv")} == {"name", "comma", "after", "before"}


def test_deeds():
    rows = read_table("people_deeds.tsv")
    assert len({(row["root"], row["suffix"]) for row in rows}) == len(rows)
    assert all(row["root"] and row["source"] and (row["agent"] or row["patient"]) for row in rows)
    assert {role for row in rows for role in (row["agent"], row["patient"]) if role} <= ROLES


def test_given_names_are_no_common_words():
    common = {row["word"] for row in read_table("people_words.tsv")}
    assert not common & {row["name"] for row in read_table("people_given.tsv")}


def test_lower_case():
    for table, column in (
        ("people_words.tsv", "word"),
        ("people_given.tsv", "name"),
        ("people_clans.tsv", "name"),
        ("people_functions.tsv", "word"),
        ("people_cues.tsv", "cue"),
    ):
        assert all(row[column] == row[column].lower() for row in read_table(table))


def test_every_set_is_asked_for_and_every_one_asked_for_is_there():
    sources = [path.read_text(encoding="utf-8") for path in files("polextract.people").iterdir() if path.name.endswith(".py")]
    asked = {name for source in sources for name in re.findall(r"SETS\.([a-z_]+)", source)}
    assert asked == {row["set"] for row in read_table("people_sets.tsv")}


def test_least_ranks_are_orders_of_ranks():
    orders = {row["order"] for row in read_table("people_ranks.tsv") if row["force"] in ("polri", "tni")}
    assert {row["least"] for row in read_table("people_positions.tsv")} - {""} <= orders
