"""The tables of the part."""

import ast
from collections.abc import Iterator
from itertools import product
from pathlib import Path

import pytest

from polextract.data import read_table
from polextract.quotes import cues
from polextract.quotes.cues import scan, verbs
from polextract.quotes.grammar import Grammar, lexis
from polextract.quotes.grammar.lexis import either, words
from polextract.quotes.weights import strength, weights

QUOTES = Path(cues.__file__).parent

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


def test_the_grammar_asks_for_every_group_and_for_no_other(monkeypatch: pytest.MonkeyPatch) -> None:
    """The whole of the grammar built anew, and noted what it asks the table for."""
    asked: set[str] = set()

    class Noted(dict[str, frozenset[str]]):
        def __getitem__(self, group: str) -> frozenset[str]:
            asked.add(group)
            return super().__getitem__(group)

    groups = Noted(lexis._groups())
    monkeypatch.setattr(lexis, "_groups", lambda: groups)
    Grammar()
    cues._lexicon.__wrapped__()
    cues._no_cue.__wrapped__()
    assert asked == groups.keys()


def test_an_unknown_group_is_an_error() -> None:
    with pytest.raises(KeyError, match=r"quotes_words\.tsv .*'no_such_group'"):
        words("no_such_group")
    with pytest.raises(ValueError, match="at least one"):
        either([])


def test_an_unknown_feature_is_an_error() -> None:
    with pytest.raises(KeyError, match=r"quotes_weights\.tsv .*'no_such_feature'"):
        strength(("adjacent", "no_such_feature"))


# What the placeholders in the names of features stand for.
_SOURCES = ("person", "office", "unit", "group", "words")
_VALUES = {
    **dict.fromkeys(("m.kind", "name.kind", "sure.kind", "breath.kind"), _SOURCES),
    **dict.fromkeys(("min(n, 3)", "min(breaks, 3)"), "0123"),
    "min(depth, 2)": "012",
    "side": ("left", "coordinated"),
    "how.removeprefix('officer_')": ("none", "nya", "pronoun", "epithet"),
    "talk": ("civil_talk", "police_talk", "accuser_talk"),
    "'officer' if official else 'other'": ("officer", "other"),
}


def _features(node: ast.expr) -> Iterator[str]:
    """Every string that the expression can be."""
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        yield node.value
    elif isinstance(node, ast.JoinedStr):
        parts = [
            [part.value] if isinstance(part, ast.Constant) else _VALUES[ast.unparse(part.value)]  # type: ignore[attr-defined]
            for part in node.values
        ]
        yield from map("".join, product(*parts))
    elif isinstance(node, ast.IfExp):
        yield from (*_features(node.body), *_features(node.orelse))
    elif isinstance(node, ast.Tuple | ast.List):
        for item in node.elts:
            yield from _features(item)


def test_the_features_are_those_that_the_code_gives() -> None:
    given: set[str] = set()
    for path in (QUOTES / "candidates.py", QUOTES / "linked.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            match node:
                case ast.Call(func=ast.Attribute(attr="add" | "append") | ast.Name(id="Candidate"), args=arguments):
                    given.update(feature for argument in arguments for feature in _features(argument))
                case ast.JoinedStr():
                    given.update(_features(node))
    assert given == {row["feature"] for row in read_table("quotes_weights.tsv")}


def test_every_feature_has_a_reason():
    assert [row["feature"] for row in read_table("quotes_reasons.tsv")] == [row["feature"] for row in read_table("quotes_weights.tsv")]
