"""The tables of the activities part."""

import pytest

from polextract.activities.recognizer import expand
from polextract.data import read_table

LABELS = ["activities_police.tsv", "activities_cases.tsv"]


@pytest.mark.parametrize("name", LABELS)
def test_labels_are_unique_and_complete(name):
    rows = read_table(name)
    assert len({row["label"] for row in rows}) == len(rows)
    for row in rows:
        assert all(row[column] for column in ("label", "category", "weight", "forms", "source")), row
        assert row["weight"] in set("12345")
        assert row["label"] == row["label"].lower()


def test_a_label_is_of_one_table():
    police, cases = ({row["label"] for row in read_table(name)} for name in LABELS)
    assert not police & cases


def test_a_form_belongs_to_one_label():
    owner = {}
    for name in LABELS:
        for row in read_table(name):
            for form in row["forms"].split("|"):
                assert form == form.lower().strip()
                assert owner.setdefault(form, row["label"]) == row["label"], form


@pytest.mark.parametrize("name", LABELS)
def test_a_category_is_no_label(name):
    rows = read_table(name)
    categories = {row["category"] for row in rows}
    assert len(categories) < len(rows) / 3


@pytest.mark.parametrize(
    ("form", "words"),
    [
        ("patroli", [("patroli",)]),
        ("kerja bakti/bhakti", [("kerja", "bakti"), ("kerja", "bhakti")]),
        ("patroli jalan? kaki", [("patroli", "jalan", "kaki"), ("patroli", "kaki")]),
        ("mencuri _ motor", [("mencuri", "_", "motor")]),
    ],
)
def test_expand(form, words):
    assert expand(form) == words


def test_roles_are_played_by_labels_and_categories_that_exist():
    rows = [row for name in LABELS for row in read_table(name)]
    known = {row["label"] for row in rows} | {row["category"] for row in rows}
    assert {row["label"] for row in read_table("activities_roles.tsv")} <= known


@pytest.mark.parametrize("name", LABELS)
def test_what_must_only_follow_a_phrase_ends_its_form(name):
    for row in read_table(name):
        for form in row["forms"].split("|"):
            marks = [slot.startswith(">") for slot in form.split()]
            assert marks == sorted(marks), form
            assert not marks[0], form
            assert not any(">" in slot[1:] or (slot.startswith(">") and slot.endswith("?")) for slot in form.split()), form


@pytest.mark.parametrize("name", ["activities_guards.tsv", "activities_quantities.tsv"])
def test_keys_are_unique(name):
    rows = read_table(name)
    keys = [(row["form"], row["kind"]) for row in rows]
    assert len(keys) == len(set(keys))
    assert all(row["form"] and row["kind"] for row in rows)


def test_laws_speak_of_categories_that_cases_have():
    known = {row["category"] for row in read_table("activities_cases.tsv")}
    rows = read_table("activities_laws.tsv")
    assert len({(row["article"], row["law"]) for row in rows}) == len(rows)
    for row in rows:
        assert set(row["category"].split("|")) <= known | {"accessory"}
        assert row["article"] == "*" or row["article"][0].isdigit()
        assert row["law"] == "KUHP" or (row["law"].count("/") == 1 and row["law"].replace("/", "").isdigit())
        assert (row["article"], row["law"]) != ("*", "KUHP")


@pytest.mark.parametrize("name", LABELS)
def test_only_the_end_of_a_slot_may_say_that_it_can_be_missing(name):
    for row in read_table(name):
        for form in row["forms"].split("|"):
            assert "?/" not in form, form
            assert all(expand(form)), form


def test_a_step_is_of_one_rank_and_of_the_police():
    police = {row["label"] for row in read_table("activities_police.tsv")}
    steps = [(row["label"], int(row["role"][5:])) for row in read_table("activities_roles.tsv") if row["role"].startswith("step ")]
    assert len(dict(steps)) == len(steps)
    assert set(dict(steps)) <= police
    assert all(1 <= rank <= 6 for _, rank in steps)
