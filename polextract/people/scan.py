"""Words of a text with their offsets, and which of them begin a rank, an office, a cue: what the rest of the part reads.

One pass over the text and one dictionary look-up a word; everything after that looks only at the words that matter.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache
from itertools import accumulate
from typing import Any, NamedTuple

from ..data import read_table
from ..text import fold

# A word (with inner apostrophes), a number, or one mark of punctuation. Line breaks are no tokens: see `Scan.breaks`.
_TOKEN = re.compile(r"\w+(?:['’‘][^\W\d_]+)*|[^\w\s]")


_TOKENS = re.compile(f"({_TOKEN.pattern})")
_APOSTROPHES = str.maketrans("’‘", "''")


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
def lexicon() -> dict[str, list[Entry]]:
    """All phrases under their first word, longest first."""
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
        if row["follow"] != "after":
            add(row["cue"], "cue", row)
    index: dict[str, list[Entry]] = {}
    for entry in entries.values():
        index.setdefault(entry.words[0], []).append(entry)
    for found in index.values():
        found.sort(key=lambda entry: -len(entry.words))
    return index


@cache
def trigger_words() -> frozenset[str]:
    """Words in lower case at which the recogniser looks closer though they begin no phrase of the lexicon."""
    from .names import ALIASES
    from .recognizer import DEGREE_STARTS, LISTING, NAMING, PLACE_TYPES
    from .titles import before_words

    return ALIASES | NAMING | LISTING | PLACE_TYPES | before_words() | {word.lower() for word in DEGREE_STARTS} | {"("}


@cache
def watch() -> frozenset[str]:
    """First words of the lexicon, and the trigger words."""
    return trigger_words() | lexicon().keys()


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
        self.lows = list(map(str.lower, self.words))
        if "’" in folded or "‘" in folded:
            self.lows = [low.translate(_APOSTROPHES) for low in self.lows]
        self.size = len(self.words)
        self.folded = folded
        self.joined = frozenset(joined)
        # How many line breaks stand before a word, for the few words that have one.
        self.breaks = {i: gap.count("\n") for i, gap in enumerate(pieces[::2]) if gap != " " and "\n" in gap} if "\n" in folded else {}
        self._headings: dict[int, bool] = {}
        # Names read so far, under where they begin and what stands before them: the same one is asked for again and again.
        self.names: dict[tuple[int, bool, bool], Any] = {}
        watched = watch()
        hits = [i for i, low in enumerate(self.lows) if low in watched]
        index, triggers = lexicon(), trigger_words()
        self.marks = self._find_marks([i for i in hits if self.lows[i] in index])
        self.at = {mark.first: mark for mark in self.marks}
        self.triggers = [i for i in hits if self.lows[i] in triggers]

    def _find_marks(self, places: list[int]) -> list[Mark]:
        index, lows = lexicon(), self.lows
        marks: list[Mark] = []
        done = 0
        for i in places:
            if i < done:
                continue
            for entry in index[lows[i]]:
                last = i + 1 if len(entry.words) == 1 else self.follow(i, entry.words)
                if last:
                    marks.append(Mark(i, last, entry.kind, entry.row, entry.glued))
                    done = last
                    break
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
