"""Words of a text with their offsets, and which of them begin a rank, an office, a cue: what the rest of the part reads.

One pass over the text and one dictionary look-up a word; everything after that looks only at the words that matter.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable
from functools import cache
from itertools import accumulate, compress
from typing import Any, NamedTuple

from ..data import read_table
from ..text import fold

# A word (with inner apostrophes), a number, or one mark of punctuation. Line breaks are no tokens: see `Scan.breaks`.
_TOKEN = re.compile(r"\w+(?:['’‘][^\W\d_]+)*|[^\w\s]")


_TOKENS = re.compile(f"({_TOKEN.pattern})")


class Entry(NamedTuple):
    """One phrase of the lexicon: its words in lower case without dots, what it is, and the row that it stands for."""

    words: tuple[str, ...]
    kind: str
    row: dict[str, str]
    glued: bool = False


class Mark(NamedTuple):
    """An `Entry` found at the words ``[first, last)``."""

    first: int
    last: int
    kind: str
    row: dict[str, str]
    glued: bool = False


_new = tuple.__new__


def words_of(phrase: str) -> tuple[str, ...]:
    """`phrase` as the lexicon keeps it: its words in lower case, punctuation left out.

    >>> words_of("Kombes. Pol.")
    ('kombes', 'pol')
    """
    return tuple(m[0].lower().replace("’", "'") for m in _TOKEN.finditer(fold(phrase)) if m[0][0].isalnum())


def word_set(text: str) -> frozenset[str]:
    """The words of `text` as a set."""
    return frozenset(text.split())


@cache
def functions() -> frozenset[str]:
    """Words for the functions of police sub-units, in lower case."""
    return frozenset(row["word"] for row in read_table("people_functions.tsv"))


@cache
def common_words() -> dict[str, str]:
    """Words that are no part of a name, in lower case, with their kind."""
    return {row["word"]: row["kind"] for row in read_table("people_words.tsv")}


@cache
def lexicon() -> dict[str, dict[str, tuple[Entry, ...]]]:
    """All phrases under their first word and then their second (empty for phrases of one word), longest first."""
    entries: dict[tuple[str, tuple[str, ...]], Entry] = {}

    def add(phrase: str, kind: str, row: dict[str, str], glued: bool = False) -> None:
        words = words_of(phrase)
        if words:
            entries.setdefault((kind, words), Entry(words, kind, row, glued))

    for row in read_table("people_ranks.tsv"):
        for form in (row["abbreviation"], row["full"], *_split(row["variants"])):
            add(form, "rank", row)
    for row in read_table("people_positions.tsv"):
        for form in (row["office"], *_split(row["variants"])):
            add(form, "office", row)
            if row["kind"] == "sub" and " " not in form and form.startswith(("Ka", "Wa", "Dir")):
                for function in functions():
                    add(form + function, "office", row, glued=True)
    for row in read_table("people_cues.tsv"):
        if row["follow"] not in ("after", "before"):
            add(row["cue"], "cue", row)
    index: dict[str, dict[str, tuple[Entry, ...]]] = {}
    for entry in sorted(entries.values(), key=lambda entry: -len(entry.words)):
        under = index.setdefault(entry.words[0], {})
        second = entry.words[1] if len(entry.words) > 1 else ""
        under[second] = (*under.get(second, ()), entry)
    return index


@cache
def trigger_words() -> frozenset[str]:
    """Words in lower case at which the recogniser looks closer though they begin no phrase of the lexicon."""
    from .names import ALIASES
    from .recognizer import DEGREE_STARTS, LISTING, NAMING, PLACE_TYPES, SAID, SAYS
    from .titles import before_words

    return ALIASES | NAMING | LISTING | PLACE_TYPES | SAID | SAYS | before_words() | {word.lower() for word in DEGREE_STARTS} | {"("}


@cache
def watch() -> frozenset[str]:
    """First words of the lexicon, and the trigger words."""
    from .recognizer import asked_words

    return trigger_words() | lexicon().keys() | asked_words()


def _split(cell: str) -> list[str]:
    return [part for part in cell.split("|") if part]


class Scan:
    """The words of a text.

    Attributes
    ----------
    starts, ends : offsets of each word or mark of punctuation.
    words, lows : as written, and in lower case.
    breaks : the number of line breaks before a word, where there are any.
    triggers : the words of `trigger_words`.
    marks : what the lexicon knows, in order and without overlap; `at` finds them by their first word.
    """

    def __init__(self, text: str, folded: str | None = None, joined: Iterable[int] = ()):
        self.text = text
        folded = fold(text) if folded is None else folded
        # Stretches between words and the words in turn: everything in C, since this is most of the part's time.
        pieces = _TOKENS.split(folded)
        offsets = list(accumulate(map(len, pieces)))
        self.words = pieces[1::2]
        self.starts = offsets[:-1:2]
        self.ends = offsets[1::2]
        # One call for all words is several times faster than one a word.
        lows = "\n".join(self.words).lower()
        if "’" in lows or "‘" in lows:
            lows = lows.replace("’", "'").replace("‘", "'")
        self.lows = lows.split("\n") if lows else []
        self.size = len(self.words)
        self.folded = folded
        self.joined = frozenset(joined)
        # How many line breaks stand before a word, for the few words that have one.
        self.breaks: dict[int, int] = {}
        at = folded.find("\n")
        while at >= 0:
            i = bisect_left(self.starts, at)
            if i >= self.size:
                break
            self.breaks[i] = folded.count("\n", at, self.starts[i])
            at = folded.find("\n", self.starts[i])
        self._headings: dict[int, bool] = {}
        # Names read so far, under where they begin and what stands before them: the same one is asked for again and again.
        self.names: dict[tuple[int, bool, int], Any] = {}
        hits = list(compress(range(self.size), map(watch().__contains__, self.lows)))
        # Which of the words that somebody may ask for are there.
        self.there = frozenset([self.lows[i] for i in hits])
        index, triggers = lexicon(), trigger_words()
        self.marks = self._find_marks([i for i in hits if self.lows[i] in index])
        self.at = {mark.first: mark for mark in self.marks}
        self.hits = hits
        self.triggers = [i for i in hits if self.lows[i] in triggers]

    def _find_marks(self, places: list[int]) -> list[Mark]:
        index, lows, last_word = lexicon(), self.lows, self.size - 1
        marks: list[Mark] = []
        done = 0
        for i in places:
            if i < done:
                continue
            under = index[lows[i]]
            following = lows[i + 1] if i < last_word else ""
            if following in (".", "-") and i + 1 < last_word:
                following = lows[i + 2]
            found, last = None, i + 1
            for entry in under.get(following, ()):
                if last := self.follow(i, entry.words):
                    found = entry
                    break
            if found is None and "" in under:
                found, last = under[""][0], i + 1
            if found is not None:
                marks.append(_new(Mark, (i, last, found.kind, found.row, found.glued)))  # a third of the time of Mark(...)
                done = last
        return marks

    def follow(self, i: int, words: tuple[str, ...]) -> int:
        """The word after the phrase `words`, should it begin at word `i`; else 0. Dots and hyphens between its words do not matter."""
        lows, size = self.lows, self.size
        if lows[i] != words[0]:
            return 0
        j = i + 1
        for word in words[1:]:
            if j < size and lows[j] in (".", "-") and lows[j - 1] not in (".", "-"):
                j += 1
            if j >= size or lows[j] != word:
                return 0
            j += 1
        return j

    def glued(self, i: int) -> bool:
        """Whether word `i` follows the one before with nothing between."""
        return 0 < i < self.size and self.ends[i - 1] == self.starts[i]

    def broken(self, i: int) -> bool:
        """Whether a line break stands before word `i`."""
        return i in self.breaks or not 0 < i < self.size

    def paragraph(self, i: int) -> bool:
        """Whether an empty line stands before word `i`, or word `i` begins or ends the text."""
        return self.breaks.get(i, 0) > 1 or not 0 < i < self.size

    def capital(self, i: int) -> bool:
        """Whether word `i` begins with a capital letter."""
        return 0 <= i < self.size and self.words[i][0].isupper()

    def heading(self, i: int) -> bool:
        """Whether word `i` stands in a line that capitalises nearly all its words, as headlines do."""
        text, at = self.text, self.starts[i]
        begin = text.rfind("\n", max(0, at - 200), at) + 1
        if not begin and at >= 200:
            return False  # a long line, and no end of looking back for where it begins
        known = self._headings.get(begin)
        if known is None:
            end = text.find("\n", at, at + 200)
            end = end if end >= 0 else min(at + 200, len(text))
            line = text[begin:end] if end - begin < 170 else ""
            words = [word for word in line.split() if word[0].isalpha()]
            ends = line.rstrip().endswith((".", ",", ";"))
            known = self._headings[begin] = not ends and len(words) > 3 and sum(word[0].isupper() for word in words) >= 0.75 * len(words)
        return known

    def slice(self, first: int, last: int) -> str:
        """The text of the words ``[first, last)``."""
        return self.text[self.starts[first] : self.ends[last - 1]] if first < last else ""
