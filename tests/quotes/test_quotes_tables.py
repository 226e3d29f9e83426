"""The tables of the part."""

import pytest

from polextract.data import read_table
from polextract.quotes import cues, grammar
from polextract.quotes.cues import scan, verbs
from polextract.quotes.weights import weights

VOICES = {"active", "passive", "passive_nya", "bare", "nya", "according"}
KINDS = {"say", "ask", "urge", "hope", "deny", "admit", "praise", "think", "report", "close"}


@pytest.mark.parametrize("name", ["quotes_verbs.tsv", "quotes_sources.tsv", "quotes_weights.tsv", "quotes_words.tsv"])
def test_no_blanks_and_unique_keys(name: str) -> None:
    rows = read_table(name)
    assert all(value == value.strip() and value for row in rows for value in row.values())
    key = {"quotes_sources.tsv": ("form", "kind"), "quotes_words.tsv": ("group", "form"), "quotes_weights.tsv": ("feature",)}.get(
        name, ("form",)
    )
    keys = [tuple(row[column] for column in key) for row in rows]
    assert len(keys) == len(set(keys))


def test_verbs() -> None:
    for row in read_table("quotes_verbs.tsv"):
        assert row["voice"] in VOICES
        assert row["class"] in KINDS
        assert row["form"] == row["form"].lower()
    assert {verbs()[f].lemma for f in ("mengatakan", "dikatakan", "kata", "katanya", "dikatakannya")} == {"kata"}


def test_every_verb_is_found() -> None:
    for form in verbs():
        assert [h.verb.form for h in scan(f"warga {form} lagi").hits] == [form]


def test_weights_are_numbers() -> None:
    assert all(-20 < value < 20 for value in weights().values())


def test_the_grammar_asks_for_every_group_and_for_no_other(monkeypatch) -> None:
    """The whole of the grammar built anew, and noted what it asks the table for."""
    asked = set()

    def noted(group: str, words=grammar.words) -> frozenset[str]:
        asked.add(group)
        return words(group)

    monkeypatch.setattr(grammar, "words", noted)
    monkeypatch.setattr(cues, "words_of", noted)
    grammar.Grammar()
    cues._lexicon.__wrapped__()
    cues._no_cue.__wrapped__()
    assert asked == {row["group"] for row in read_table("quotes_words.tsv")}


def test_every_feature_has_a_reason():
    assert [row["feature"] for row in read_table("quotes_reasons.tsv")] == [row["feature"] for row in read_table("quotes_weights.tsv")]
