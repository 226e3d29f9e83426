"""The tables of the part: unique keys, no blanks, known values."""

import re
from collections import Counter
from importlib.resources import files
from pathlib import Path

import pytest

from polextract.data import read_table
from polextract.people import find_people
from polextract.people.lexicon import SETS, words_of

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


# How the offices beside a chief's begin, short and long: his deputy's (Wakil, Waka…, Wadan…), a member's, a secretary's, an assistant's.
BESIDE = [
    re.compile(begins, re.I) for begins in (r"wa(?!li)", r"anggota\b|komisioner\b", r"se(?:kr|k[dbclj]|s)", r"as(?!kes)|staf\b|sahli")
]


def variants(row):
    return [form for form in row["variants"].split("|") if form]


@pytest.mark.parametrize("row", read_table("people_positions.tsv"), ids=lambda row: row["office"])
def test_variants_are_forms_of_the_office(row):
    """A deputy, a member, a secretary or an assistant stands under no office but his own, a chief not under his deputy's."""
    for begins in BESIDE:
        if not begins.match(row["office"]):
            assert not [form for form in variants(row) if begins.match(form)]
    if BESIDE[0].match(row["office"]):
        assert all(map(BESIDE[0].match, variants(row)))
    assert not [form for form in variants(row) if form.lower().split()[0] in ("plt", "plh", "pj", "ps", "pgs")]


def test_no_form_stands_under_two_offices():
    forms = [words_of(form, "()") for row in read_table("people_positions.tsv") for form in (row["office"], *variants(row))]
    assert not [form for form, times in Counter(forms).items() if times > 1]


def test_classes_have_the_grammar_of_their_office():
    """A class is the office of another row, of the same force and kind, and none that has a class itself."""
    rows = {row["office"]: row for row in read_table("people_positions.tsv")}
    for row in rows.values():
        if row["class"]:
            head = rows[row["class"]]
            assert (head["class"], head["force"], head["kind"], head["levels"]) == ("", row["force"], row["kind"], row["levels"]), row


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
    sources = [path.read_text(encoding="utf-8") for path in Path(str(files("polextract.people"))).rglob("*.py")]
    asked = {name for source in sources for name in re.findall(r"SETS\.([a-z_]+)", source)}
    assert asked | {"unsaid"} == {row["set"] for row in read_table("people_sets.tsv")}


@pytest.mark.parametrize("verb", ["kilah", "jawab", "harap", "imbau", "klaim", "pesan", "pinta", "tambah", "kata"])
def test_every_bare_verb_of_speech_leads_to_a_person(verb):
    assert [p.name for p in find_people(f'"Rumah itu kosong," {verb} Sumarni Dewi.')] == ["Sumarni Dewi"]


def test_least_ranks_are_orders_of_ranks():
    orders = {row["order"] for row in read_table("people_ranks.tsv") if row["force"] in ("polri", "tni")}
    assert {row["least"] for row in read_table("people_positions.tsv")} - {""} <= orders


def test_verbs_behind_a_name_are_verbs_of_speech():
    """But for a few that report no words (*menyoroti*)."""
    told = {row["form"] for row in read_table("quotes_verbs.tsv") if row["voice"] in ("active", "bare")}
    assert SETS.says - told == {"menyoroti", "mengamini", "memaklumi", "menyambut"}
