"""Words of a text with their offsets, and which of them begin a rank, an office, a cue: what the rest of the part reads.

The words are those of the context, with the marks between them put in; one dictionary look-up a word, and everything after that looks
only at the words that matter.
"""

from __future__ import annotations

import re
from bisect import bisect_left, insort
from collections.abc import Iterable
from functools import cached_property, lru_cache
from itertools import compress, repeat
from operator import add, itemgetter, ne
from typing import TYPE_CHECKING, Any, NamedTuple

from ..text import Words, fold, is_headline
from .lexicon import CASES, TOPICS, TRIGGERS, common_words
from .watch import watch

if TYPE_CHECKING:
    from ..context import Context

# What stands between words: numbers and single marks of punctuation.
_PIECE = re.compile(r"\w+|[^\w\s]")
# The small word that a line of prose goes on with; no address of a site.
_GOES_ON = re.compile(r"[a-z]+[ ,\n]")


class Mark(NamedTuple):
    """An `Entry` of the lexicon found at the words ``[first, last)``."""

    first: int
    last: int
    kind: str
    row: dict[str, str]
    glued: bool = False


_new = tuple.__new__


@lru_cache(maxsize=4096)
def _split(gap: str) -> tuple[list[str], list[int], bool]:
    """The tokens of what stands between two words, their offsets in it, and whether the last of them goes on in the word behind (17an)."""
    found = list(_PIECE.finditer(gap))
    return [m[0] for m in found], [m.start() for m in found], gap[-1:].isalnum() or gap[-1:] == "_"


def scan_of(context: Context) -> Scan:
    """The words of the context's text; kept with the context, since more than one reader asks for them."""
    scan = context.__dict__.get("_people_scan")
    if scan is None:
        scan = context.__dict__["_people_scan"] = Scan(context.text, context.folded, context.words, context.layout.joined)
    return scan


class Scan:
    """The words of a text.

    Attributes
    ----------
    starts, ends : offsets of each word or mark of punctuation.
    words, lows : as written, and in lower case.
    breaks : the number of line breaks before a word, where there are any.
    parted : the words before which an empty line stands, the first word, and the end of the text.
    marks : what the lexicon knows, in order and without overlap; `ranks`, `offices` and `cues` are those of one kind, `at` finds them
        by their first word.
    triggers : for each class of the lexicon's trigger words, and for each topic, where its words stand.
    """

    def __init__(self, text: str, folded: str | None = None, words: Words | None = None, joined: Iterable[int] = ()):
        """`words` are those of the text, with the line breaks at the offsets `joined` read as blanks."""
        self.text = text
        self.folded = folded = fold(text) if folded is None else folded
        self._read(Words(folded) if words is None else words)
        self.size = len(self.words)
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
        self.parted = frozenset((0, self.size, *[i for i, n in self.breaks.items() if n > 1]))
        self._headings: dict[int, bool] = {}
        self._places: dict[str, list[int]] = {}
        # Names read so far, under where they begin and what stands before them: the same one is asked for again and again.
        self.names: dict[tuple[int, bool, int], Any] = {}
        self.triggers: dict[str, list[int]] = {name: [] for name in TRIGGERS + TOPICS + CASES}
        self.ranks: list[Mark] = []
        self.offices: list[Mark] = []
        self.cues: list[Mark] = []
        self.marks = self._find_marks()
        self.at = {mark.first: mark for mark in self.marks}

    def _read(self, source: Words) -> None:
        """Take the words of `source` with the tokens between them: mostly one blank stands there, so whole runs of words are copied."""
        # The strings of `source` are taken, not made anew: what other parts have looked up has its hash already.
        low = source.low
        if "’" in source.text or "‘" in source.text:
            low = [word.replace("’", "'").replace("‘", "'") for word in low]
        given, starts, ends, gaps = source.words, source.starts, source.ends, source.gaps
        words: list[str] = []
        lows: list[str] = []
        begins: list[int] = []
        stops: list[int] = []
        done, last = 0, len(given)
        for k in compress(range(last + 1), map(ne, gaps, repeat(" "))):
            tokens, offsets, glued = _split(gaps[k])
            if not tokens:
                continue
            if done < k:
                words += given[done:k]
                lows += low[done:k]
                begins += starts[done:k]
                stops += ends[done:k]
            done = k
            words += tokens
            lows += tokens
            base = ends[k - 1] if k else 0
            if len(tokens) == 1:
                begins.append(base + offsets[0])
                stops.append(base + offsets[0] + len(tokens[0]))
            else:
                begins += map(base.__add__, offsets)
                stops += map(add, begins[-len(tokens) :], map(len, tokens))
            if glued and k < last:
                words[-1] += given[k]
                lows[-1] += low[k]
                stops[-1] = ends[k]
                done = k + 1
        self.words = words + given[done:]
        self.starts = begins + starts[done:]
        self.ends = stops + ends[done:]
        self.lows = lows + low[done:]

    def _find_marks(self) -> list[Mark]:
        lows, last_word, triggers = self.lows, self.size - 1, self.triggers
        marks: list[Mark] = []
        of_kind = {"rank": self.ranks, "office": self.offices, "cue": self.cues}
        done = 0
        watches = list(map(watch().__getitem__, lows))
        for i in compress(range(self.size), watches):
            classes, under = watches[i]  # pyright: ignore[reportGeneralTypeIssues]
            for name in classes:
                triggers[name].append(i)
            if under is None or i < done:
                continue
            following = lows[i + 1] if i < last_word else ""
            if (following == "." or following == "-") and i + 1 < last_word:
                following = lows[i + 2]
            found, last = None, i + 1
            if following in under:
                for entry in under[following]:
                    last = self.follow(i, entry.words)
                    if last and not (entry.kind == "cue" and "." in lows[i:last]):  # anak. Korban ...
                        found = entry
                        break
            if found is None and "" in under:
                found, last = under[""][0], i + 1
            if found is not None:
                mark = _new(Mark, (i, last, found.kind, found.row, found.glued))  # a third of the time of Mark(...)
                marks.append(mark)
                of_kind[found.kind].append(mark)
                done = last
        return marks

    @cached_property
    def small(self) -> frozenset[str]:
        """The words that the text has in small letters; asked where a capital may be that of a sentence."""
        return frozenset(filter(str.islower, self.words))

    @cached_property
    def short_forms(self) -> frozenset[str]:
        """The short forms that the text spells out itself, in lower case: ``Taman Nasional Kutai`` *(TNK)*; not the initials of a name."""
        words, lows, found = self.words, self.lows, set()
        for i in self.triggers["bracket"]:
            if i + 2 >= self.size or lows[i + 2] != ")" or not words[i + 1].isupper() or not 1 < len(lows[i + 1]) < 7:
                continue
            n = len(lows[i + 1])
            long = lows[max(i - n, 0) : i]
            if common_words().keys().isdisjoint(long):
                continue
            if [word[0] for word in long] == list(lows[i + 1]) or (n > 3 and self._is_short_for(lows[i + 1], i)):
                found.add(lows[i + 1])
        return frozenset(found)

    def _is_short_for(self, letters: str, i: int) -> bool:
        """Whether `letters`, in brackets at word `i`, are found in order in the capitals before: ``Tim Anti Tawuran`` *(TANTI)*."""
        first = i
        while first > 0 and i - first < len(letters) and self.capital(first - 1):
            first -= 1
        rest = iter("".join(self.lows[first:i]))
        return i - first > 2 and self.lows[first][0] == letters[0] and all(letter in rest for letter in letters)

    def places_of(self, word: str) -> list[int]:
        """Where `word` stands, as it is written."""
        found = self._places.get(word)
        if found is None:
            found, words = [], self.words
            for _ in range(words.count(word)):
                found.append(words.index(word, found[-1] + 1 if found else 0))
            self._places[word] = found
        return found

    def mark(self, mark: Mark) -> None:
        """Add the mark of an office that stands where none does."""
        self.at[mark.first] = mark
        insort(self.marks, mark, key=itemgetter(0))
        insort(self.offices, mark, key=itemgetter(0))

    def follow(self, i: int, words: tuple[str, ...]) -> int:
        """The word after the phrase `words`, should it begin at word `i`; else 0. Dots and hyphens between its words do not matter."""
        lows, size = self.lows, self.size
        if lows[i] != words[0]:
            return 0
        j = i + 1
        if len(words) == 1:
            return j
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
        return i in self.parted or not 0 < i < self.size

    def capital(self, i: int) -> bool:
        """Whether word `i` begins with a capital letter."""
        return 0 <= i < self.size and self.words[i][0].isupper()

    def past_joints(self, i: int) -> int:
        """The word behind the commas, *dan* or *serta* of a list that stand at word `i`; `i` where none do."""
        while i < self.size and self.lows[i] in (",", "dan", "serta"):
            i += 1
        return i

    def past_bracket(self, i: int, within: int = 5) -> int:
        """The word behind the bracket that opens at word `i` and closes among the first `within` words; `i` where none does."""
        lows = self.lows[i : i + within]
        close = "]" if lows[:1] == ["["] else ")"
        return i + lows.index(close) + 1 if lows[:1] in (["("], ["["]) and close in lows else i

    def heading(self, i: int) -> bool:
        """Whether word `i` stands in a line that capitalises nearly all its words, as headlines do."""
        if i >= self.size:
            return False
        text, at = self.text, self.starts[i]
        begin = text.rfind("\n", max(0, at - 200), at) + 1
        if not begin and at >= 200:
            return False  # a long line, and no end of looking back for where it begins
        known = self._headings.get(begin)
        if known is None:
            end = text.find("\n", at, at + 200)
            end = end if end >= 0 else min(at + 200, len(text))
            line = text[begin:end] if end - begin < 170 else ""
            ends = line.rstrip().endswith((".", ",", ";"))
            ends = ends or (len(line) > 60 and bool(_GOES_ON.match(text, end + 1)))  # a long line that goes on in the next one
            known = self._headings[begin] = not ends and is_headline(line)
        return known

    def slice(self, first: int, last: int) -> str:
        """The text of the words ``[first, last)``."""
        return self.text[self.starts[first] : self.ends[last - 1]] if first < last else ""


def runs_on(scan: Scan, j: int) -> bool:
    """Whether the line break before word `j` only breaks a line: the line before it is a long one and ends with no mark."""
    text, end = scan.text, scan.starts[j]
    if scan.paragraph(j):
        return False
    at = text.rfind("\n", 0, end)
    if at in scan.joined:
        return True
    begin = text.rfind("\n", 0, at) + 1
    stop = text.find("\n", end)
    stop = len(text) if stop < 0 else stop
    return at - begin >= 40 and stop - end > 25
