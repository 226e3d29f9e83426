"""What an act was done to or about: ``pengamanan`` *pleno rekapitulasi*, ``menyita`` *belasan sepeda motor*, *dua pelaku* ``diringkus``.

A label is as special as the tables know; the words beside it tell the rest. They are read behind a verb in the active and behind a noun,
and before a verb in the passive, whose subject they are.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Collection
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from ..context import Context
from ..data import read_table
from ..text import Words
from .guards import read_guards
from .names import Names

if TYPE_CHECKING:
    from .recognizer import Found

# An object has so many words at most, and the subject of a passive begins so many words before it at most.
_LONGEST, _FARTHEST = 9, 16
# What may stand between two words of an object: a count too, and the one before its first word.
_INSIDE = re.compile(r" |-| ?[/&] ?| \d+(?:\.\d{3})*(?:,\d+)? | \d{1,3}-")
_COUNT = re.compile(r"(?<![\w.,])\d{1,3}(?:\.\d{3})*(?:,\d+)? $")
# The kinds of verbs behind whose nouns stands what they are said of, as a part of the mention.
_CLASSES = ("guarding", "telling", "checking", "giving")
# What stands between the words of a clause besides: an age or a short form in brackets.
_ASIDE = re.compile(r" ?\([\w .,/-]{0,24}\)? |\) ")


class _Sets(NamedTuple):
    """The words of ``activities_objects.tsv`` by kind."""

    introducing: frozenset[str]
    edge: frozenset[str]
    clause: frozenset[str]
    joining: frozenset[str]
    loose: frozenset[str]
    nominal: frozenset[str]
    active: frozenset[str]
    passive: frozenset[str]
    classes: frozenset[str]
    vague: frozenset[str]
    placing: frozenset[str]
    ranks: frozenset[str]


@cache
def _sets() -> _Sets:
    kinds: dict[str, set[str]] = defaultdict(set)
    for row in read_table("activities_objects.tsv"):
        kinds[row["kind"]].add(row["form"])
    days = {row["form"] for row in read_table("dates_weekdays.tsv") if row["kind"] == "full"}
    ranks = {row["abbreviation"].lower() for row in read_table("people_ranks.tsv")}
    return _Sets(
        introducing=frozenset(kinds["introducing"]),
        edge=frozenset(kinds["edge"] | kinds["clause"] | kinds["bare"] | days),
        clause=frozenset(kinds["clause"] | kinds["bare"]),
        joining=frozenset(kinds["joining"]),
        loose=frozenset(kinds["loose"] | kinds["joining"]),
        nominal=frozenset(kinds["nominal"]) | read_guards().noun,
        active=frozenset(kinds["bare"] | kinds["both"]),
        passive=frozenset(kinds["passive"]),
        classes=frozenset(row["form"] for row in read_table("activities_guards.tsv") if row["kind"] in _CLASSES),
        vague=frozenset(kinds["vague"]),
        placing=frozenset(kinds["placing"]),
        ranks=frozenset(ranks),
    )


def _is_verb(word: str) -> bool:
    """Whether a word is a verb by its prefix: ``menggelar``, ``diamankan``, not ``media``, ``dinas``."""
    return word.startswith(("me", "di")) and len(word) > 5 and word not in _sets().nominal


def find_objects(
    found: list[Found], main: Collection[int], text: Words, low: list[str], context: Context, names: Names
) -> dict[int, tuple[int, int]]:
    """The offsets of what the acts among `found` were done to or about, by their place there; cases have none.

    A mention of the `main` act that says none takes that of the first one of its label that does. `low` are the words of `text` as read.
    """
    reader = _Reader(found, text, low, context, names)
    spans = {i: span for i, f in enumerate(found) if f.entry.kind == "police" and (span := reader.object_of(f)) is not None}
    for i in main:
        if found[i].entry.kind == "police" and i not in spans:
            label = found[i].entry.label
            told = next((span for k, span in spans.items() if found[k].entry.label == label and not found[k].other), None)
            if told is not None:
                spans[i] = told
    return spans


class _Reader:
    """Reads the words around the mentions of one text."""

    def __init__(self, found: list[Found], text: Words, low: list[str], context: Context, names: Names) -> None:
        self.text, self.low, self.sets = text, low, _sets()
        self.gaps = context.words.gaps
        self.acts = {f.start for f in found if f.entry.kind == "police"}
        self.names = names

    def object_of(self, hit: Found) -> tuple[int, int] | None:
        """The offsets of what one act was done to or about."""
        text, low = self.text, self.low
        i = bisect_left(text.starts, hit.start)
        stop = bisect_left(text.starts, hit.end)
        first, sets = low[i], self.sets
        passive = next((k for k in range(i, stop) if low[k].startswith("di") and _is_verb(low[k])), None)
        if passive is None and (first.startswith("ter") or first in sets.passive):
            passive = i
        if passive is not None:
            span = self._before(passive)
        elif not sets.placing.isdisjoint(low[i:stop]):
            return None  # patroli di pasar | Sindang
        elif first in sets.active or (first.startswith("me") and _is_verb(first)):
            span = self._behind(self._past_label(i + 1, stop, hit), noun=False)
        else:
            named = self._past_label(i, stop, hit)
            span = self._behind(i + 1 if first in sets.classes else named if named > i else stop, noun=True)
        if span is None:
            return None
        said = text.text[span[0] : span[1]].lower()
        return None if said in hit.entry.label or said in sets.vague else span

    def _past_label(self, k: int, stop: int, hit: Found) -> int:
        """Where the words ``k:stop`` have named the act and go on with its object: ``memberi penyuluhan`` | …, ``sambang`` | ``petani``."""
        for word in hit.entry.label.split():
            if k == stop or self.low[k] != word:
                break
            k += 1
        return k

    def _behind(self, k: int, *, noun: bool) -> tuple[int, int] | None:
        """The noun phrase that begins at word `k` or behind what introduces it; behind a noun no unit, office or officer, who did it."""
        gaps, low, sets = self.text.gaps, self.low, self.sets
        while k < len(low) and low[k] in sets.introducing and _INSIDE.fullmatch(gaps[k]):
            k += 1
        if k >= len(low) or not _INSIDE.fullmatch(gaps[k]) or gaps[k] == "-" or (noun and low[k] in sets.ranks):
            return None
        return self._phrase(k, len(low))

    def _before(self, verb: int) -> tuple[int, int] | None:
        """The subject of the verb in the passive at word `verb`: the noun phrase with which its clause begins."""
        gaps, low, sets = self.text.gaps, self.low, self.sets
        k = verb
        while k > max(0, verb - _FARTHEST) and (gaps[k] == " " or _INSIDE.fullmatch(gaps[k]) or _ASIDE.fullmatch(gaps[k])):
            word = low[k - 1]
            if word in sets.clause or (word.startswith("me") and _is_verb(word) and (k < 2 or low[k - 2] != "yang")):
                break
            k -= 1
        while k < verb and low[k] in sets.loose and gaps[k + 1] == " ":
            k += 1
        if k == verb or "(" in gaps[k] or ("," in gaps[k] and self._looks_named(k, verb)):
            return None
        return self._phrase(k, verb)

    def _looks_named(self, k: int, verb: int) -> bool:
        """Whether the words ``k:verb``, behind a comma, are a name (``… Solok, Sumatra Barat ditangkap``); in headlines all
        words look so."""
        words = self.text.words
        return words[verb][0].islower() and all(word[0].isupper() for word in words[k:verb])

    def _phrase(self, first: int, limit: int) -> tuple[int, int] | None:
        """The offsets of the noun phrase that begins at word `first` and ends before word `limit`, a count before it included."""
        text, low, sets = self.text, self.low, self.sets
        stop = first
        while stop < min(limit, first + _LONGEST):
            word = low[stop]
            if stop > first and not _INSIDE.fullmatch(text.gaps[stop]):
                break
            if word in sets.edge or self._acts(stop) or self._is_name(stop):
                break
            if word in sets.joining and (stop == first or stop + 1 == limit or not self._goes_on(stop + 1)):
                break
            stop += 1
        while stop > first and low[stop - 1] in sets.loose:
            stop -= 1
        word = low[first]
        if stop == first or (word.startswith(("ber", "ter")) and word not in sets.nominal):
            return None
        count = _COUNT.search(self.gaps[first])
        start = text.starts[first] - len(count[0]) if count else text.starts[first]
        return start, text.ends[stop - 1]

    def _goes_on(self, k: int) -> bool:
        """Whether word `k`, behind ``dan``, is another noun of the phrase: no verb, and no other act."""
        word, start = self.low[k], self.text.starts[k]
        return not (self._acts(k) or word in self.sets.edge or start in self.acts or self._is_name(k))

    def _is_name(self, k: int) -> bool:
        """Whether word `k` stands in the name of a unit or an office."""
        return self.names.around(self.text.starts[k]) is not None

    def _acts(self, k: int) -> bool:
        """Whether word `k` is a verb by its prefix; a name that begins like one (``di SMPN 1 Menyuke``) is told by the words before it."""
        words = self.text.words
        return _is_verb(self.low[k]) and not (words[k][0].isupper() and k and words[k - 1][0].islower())
