"""Words of a text with their offsets, and which of them begin a rank, an office, a cue: what the rest of the part reads.

The words are those of the context, with the marks between them put in; one dictionary look-up a word, and everything after that looks
only at the words that matter.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable
from functools import cached_property, lru_cache
from itertools import accumulate, chain, compress
from typing import TYPE_CHECKING, Any, NamedTuple

from ..text import Words, fold
from .lexicon import Watch, watch

if TYPE_CHECKING:
    from ..context import Context

# What stands between words: numbers and single marks of punctuation.
_PIECES = re.compile(r"(\w+|[^\w\s])")
_NUMBERED = re.compile(r"(?<!\w)[\d_]+[^\W\d_]")


class Mark(NamedTuple):
    """An `Entry` of the lexicon found at the words ``[first, last)``."""

    first: int
    last: int
    kind: str
    row: dict[str, str]
    glued: bool = False


_new = tuple.__new__


@lru_cache(maxsize=4096)
def _split(gap: str) -> list[str]:
    """What stands between two words as blanks and tokens in turn, blanks at both ends."""
    return _PIECES.split(gap)


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
    marks : what the lexicon knows, in order and without overlap; `at` finds them by their first word.
    triggers : for each class of the lexicon's trigger words, where they stand.
    """

    def __init__(self, text: str, folded: str | None = None, words: Words | None = None, joined: Iterable[int] = ()):
        """`words` are those of the text, with the line breaks at the offsets `joined` read as blanks."""
        self.text = text
        self.folded = folded = fold(text) if folded is None else folded
        source = Words(folded) if words is None else words
        # Blanks and tokens in turn. Everything in C, since this is a good part of the part's time.
        words = zip((*source.words, ""), strict=True)
        pieces = list(chain.from_iterable(chain.from_iterable(zip(map(_split, source.gaps), words, strict=True))))
        offsets = list(accumulate(map(len, pieces)))
        self.words = pieces[1:-1:2]
        self.starts = offsets[:-2:2]
        self.ends = offsets[1:-1:2]
        for match in reversed([*_NUMBERED.finditer(folded)]):
            self._join(bisect_left(self.starts, match.start()))
        # One call for all words is several times faster than one a word.
        lows = "\n".join(self.words).lower()
        if "’" in lows or "‘" in lows:
            lows = lows.replace("’", "'").replace("‘", "'")
        self.lows = lows.split("\n") if lows else []
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
        self._headings: dict[int, bool] = {}
        # Names read so far, under where they begin and what stands before them: the same one is asked for again and again.
        self.names: dict[tuple[int, bool, int], Any] = {}
        self.triggers: dict[str, list[int]] = {}
        self.marks = self._find_marks(watch())
        self.at = {mark.first: mark for mark in self.marks}

    def _join(self, i: int) -> None:
        """Make one word of a number and the letters behind it (``17an``)."""
        if i + 1 < len(self.words) and self.ends[i] == self.starts[i + 1]:
            self.words[i : i + 2] = [self.words[i] + self.words[i + 1]]
            del self.ends[i], self.starts[i + 1]

    @cached_property
    def there(self) -> frozenset[str]:
        """The words that the text has, in lower case."""
        return frozenset(self.lows)

    def _find_marks(self, known: dict[str, Watch]) -> list[Mark]:
        lows, last_word, triggers = self.lows, self.size - 1, self.triggers
        marks: list[Mark] = []
        done = 0
        for i in list(compress(range(self.size), map(known.__contains__, lows))):
            classes, under = known[lows[i]]
            for name in classes:
                if name in triggers:
                    triggers[name].append(i)
                else:
                    triggers[name] = [i]
            if under is None or i < done:
                continue
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
