"""From characters to atoms: the words and numbers of time in a text, where each stands, and what one may ask of them.

`lexicon.py` knows the words; all others only separate the atoms.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache
from itertools import compress, count, pairwise

from ...text import fold
from ..lexicon import BEFORE, NEIGHBOUR, blockers, words

_BLANKS = frozenset(b" (\n/.,-")  # what most often stands before and behind a word: no look at its neighbours is needed there
_STOPS = frozenset(b" ,.)\n/")
_TIE = b"X"  # an apostrophe inside a word of time: small text has no capital

DASHES = frozenset(["-", "--", "~"])

WORD_BEFORE = re.compile(r"([A-Za-z][A-Za-z'’-]*+)[\s(.:]{1,3}$")
_WORD_AFTER = re.compile(r"[ \t\n]([^\W\d_]+)")

_MAX_GAP = 12
_MAX_NUMBER_WORDS = 8


def _plain(text: str) -> str:
    """`text` in small letters, its apostrophes plain, every other character that is not ASCII a question mark; of the same length."""
    if not text.isascii():
        for odd in "’‘´ʼ":
            if odd in text:
                text = text.replace(odd, "'")
    if "`" in text:
        text = text.replace("`", "'")
    # Bytes are made small, and searched, several times faster than a text with one typographic quotation mark in it.
    small = text.encode("ascii", "replace").lower().decode("ascii")
    return small.replace("jum at ", "jum'at ").replace("jum at,", "jum'at,") if "jum at" in small else small


# Everything that is no small letter and no digit parts two words. In the second table there are only digits.
_LETTERS = frozenset(b"abcdefghijklmnopqrstuvwxyz" + _TIE)
_PARTS = bytes(c if c in _LETTERS or 48 <= c <= 57 else 32 for c in range(256))
_DIGITS = bytes(48 if 48 <= c <= 57 else 32 for c in range(256))


@cache
def _known() -> dict[bytes, tuple[str, str | int, str, int]]:
    """The words of time, and the numbers of up to four digits: longer ones are no part of a date. Of each: kind, value, the word, needs."""
    found: dict[bytes, tuple[str, str | int, str, int]] = {}
    for size in (1, 2, 3, 4):
        needs = 0 if size == 4 else NEIGHBOUR  # four digits may be a year
        found |= {b"%0*d" % (size, n): ("digits", 0, f"{n:0{size}}", needs) for n in range(10**size)}
    for form, word in words().items():
        found[form.encode("ascii").replace(b"'", _TIE)] = (word.kind, word.value, form, word.needs)
    return found


@cache
def _tied() -> dict[bytes, bytes]:
    """The words that have an apostrophe, as they are written and as they are looked up."""
    forms = [form.encode("ascii") for form in words() if "'" in form]
    return {form: form.replace(b"'", _TIE) for form in forms}


def _small(plain: str) -> bytes:
    """`plain` as bytes, with a blank behind that saves asking for the end."""
    small = plain.encode("ascii") + b" "
    if b"'" in small:
        for form, tied in _tied().items():
            small = small.replace(form, tied)
    return small


def _split(small: bytes) -> list[bytes]:
    """The runs of letters and of digits."""
    # Tables of bytes and one split take a third of the time of a pattern.
    parts, digits = small.translate(_PARTS), small.translate(_DIGITS)
    cuts = []
    at = digits.find(b"0")
    while at >= 0:
        end = digits.find(b" ", at)
        if parts[at - 1] > 57:  # letters come after the digits
            cuts.append(at)
        if parts[end] > 57:
            cuts.append(end)
        at = digits.find(b"0", end)
    if cuts:  # words like "5mei"
        parts = b" ".join([parts[a:b] for a, b in pairwise([0, *cuts, len(parts)])])
    return parts.split()


def _inside(small: bytes, start: int, end: int) -> bool:
    """Whether ``small[start:end]`` is only a part of a longer run."""
    before, after = small[start - 1], small[end]
    if small[start] <= 57:
        return 48 <= before <= 57 or 48 <= after <= 57
    return before in _LETTERS or after in _LETTERS


def _whole(small: bytes, form: bytes, start: int, left: int) -> int:
    """Where the run `form` stands that comes after so many of its like `left` out, from the first of its letters at `start` on."""
    size = len(form)
    while True:
        while _inside(small, start, start + size):
            start = small.find(form, start + 1)
        if not left:
            return start
        left -= 1
        start = small.find(form, start + size)


@lru_cache(maxsize=1024)
def _marks(raw: str) -> str | None:
    if len(raw) > _MAX_GAP:
        return None
    if not raw.isascii():
        raw = fold(raw)
    if raw.count("\n") > 1 and any(not line.strip() for line in raw.split("\n")[1:-1]):
        return None
    marks = "".join(raw.split())
    return None if any(c.isalnum() for c in marks) else marks


class Reader:
    """The atoms of a text in order, and what one may ask of them.

    Of each atom: `kinds` its kind, `values` its value, `strings` its word, `starts` and `ends` where it stands. `plain` is the text in
    small ASCII letters.

    Parameters
    ----------
    text : any text.
    alone : the text is one expression, to be read without asking for evidence around it.
    wide : take what a TimeML annotator marks: parts of day alone, ``itu``, approximating words in front.
    """

    __slots__ = ("alone", "ends", "freed", "gaps", "kinds", "plain", "size", "spelled", "starts", "strings", "text", "values", "wide")

    def __init__(self, text: str, *, alone: bool = False, wide: bool = False):
        self.alone = alone
        self.wide = wide
        self.freed = -1  # an atom that may stand right behind a dash: the second end of a range
        self.spelled: tuple[int, tuple[int, int] | None] = (-1, None)  # the atom of the number in words read last, and what it gave
        self.text = text
        self.plain = plain = _plain(text)
        starts: list[int] = []
        ends: list[int] = []
        kinds: list[str] = []
        values: list[str | int] = []
        strings: list[str] = []
        gaps: list[str | bool | None] = []
        small = _small(plain)
        split = _split(small)
        found = [*map(_known().get, split), None]
        find, at = small.find, 0
        kept = -1  # the word kept last
        left: list[bytes] = []  # the words left out since: the same one may be among them
        every = alone or wide  # keep what says nothing alone, too
        for i in compress(count(), found):
            atom = found[i]
            needs = atom[3]  # type: ignore[index]
            if needs and kept != i - 1:
                if needs == BEFORE:
                    continue  # kept only right behind another, where nothing has been left out
                if found[i + 1] is None and not every:
                    left.append(split[i])
                    continue
            # The few words of time are looked for again: cheaper than a match object for every word of the text. Each search goes on from
            # the last, so all together pass over the text once.
            form = split[i]
            start = find(form, at)
            end = start + len(form)
            if left or small[start - 1] not in _BLANKS or small[end] not in _STOPS:
                start = _whole(small, form, start, left.count(form))
                end = start + len(form)
                left = []
            kept = i
            gaps.append(("" if start - at == 1 and small[at] == 32 else False) if start - at <= _MAX_GAP else None)
            at = end
            starts.append(start)
            ends.append(end)
            kinds.append(atom[0])  # type: ignore[index]
            values.append(atom[1])  # type: ignore[index]
            strings.append(atom[2])  # type: ignore[index]
        if gaps:
            gaps[0] = None
        self.starts, self.ends, self.kinds, self.values, self.strings, self.gaps = starts, ends, kinds, values, strings, gaps
        self.size = len(kinds)

    def kind(self, at: int) -> str:
        return self.kinds[at] if at < self.size else ""

    def word(self, at: int) -> str:
        return self.strings[at] if at < self.size else ""

    def gap(self, at: int) -> str | None:
        """The marks between atom `at` and the one before it, without blanks; None where the two cannot belong together."""
        if at >= self.size:
            return None
        gap = self.gaps[at]
        if gap is False:
            gap = self.gaps[at] = _marks(self.text[self.ends[at - 1] : self.starts[at]])
        return gap  # type: ignore[return-value]

    def parted(self, at: int) -> str | None:
        """What stands between atom `at` and the one before it, words too, where that is little."""
        if at >= self.size or self.starts[at] - self.ends[at - 1] > _MAX_GAP:
            return None
        return self.text[self.ends[at - 1] : self.starts[at]].strip()

    def near(self, at: int, *words: str) -> bool:
        """Whether atom `at` follows the one before by a blank, and is one of `words`."""
        return at < self.size and self.strings[at] in words and self.gap(at) == ""

    def digits(self, at: int) -> int:
        """How many digits atom `at` has; 0 for a word."""
        return len(self.strings[at]) if at < self.size and self.kinds[at] == "digits" else 0

    def capital(self, at: int) -> bool:
        return self.text[self.starts[at]].isupper()

    def begins_line(self, at: int) -> bool:
        """Whether atom `at` begins a line with a capital: ``12 Maret 2020 11:05`` and below ``Sore yang tenang``."""
        return at > 0 and self.capital(at) and "\n" in self.text[self.ends[at - 1] : self.starts[at]]

    def before(self, at: int) -> str:
        """The word in front of atom `at`, blanks, brackets and dots between; "" at a line's or sentence's start."""
        start, text = self.starts[at], self.text
        if start == 0:
            return ""
        first = start - 24 if start > 24 else 0
        if text[start - 1] == " ":
            word = text[text.rfind(" ", first, start - 1) + 1 or first : start - 1]
            if word.isalpha() and word.isascii():
                return word.lower()
        match = WORD_BEFORE.search(text, first, start)
        return match[1].lower() if match else ""

    def after(self, at: int) -> str:
        """The word behind atom `at`, only a blank between."""
        match = _WORD_AFTER.match(self.text, self.ends[at])
        return match[1] if match else ""

    def counts(self, at: int) -> bool:
        """Whether what stands behind atom `at`, on its line, is something that a number counts: ``16.30 orang``."""
        return self.text[self.ends[at] : self.ends[at] + 1] != "\n" and self.after(at).lower() in blockers()["counted"]

    def glued(self, at: int) -> bool:
        """Whether letters or digits, or a mark of codes and numbers, stand right before atom `at`."""
        start = self.starts[at]
        if start == 0 or at == self.freed:
            return False
        c = self.text[start - 1]
        if c.isalnum() or c in "_@#$%&=+\\":
            return True
        return c in "/.-,:" and start > 1 and (self.text[start - 2].isalnum() and (c != "," or self.text[start - 2].isdigit()))

    def tied(self, at: int) -> bool:
        """Whether atom `at` goes on into a longer code or number."""
        end = self.ends[at]
        rest = self.text[end : end + 2]
        if not rest:
            return False
        c = rest[0]
        if c.isalnum() or c in "_@%°":
            return True
        return len(rest) == 2 and c in "/.-,:" and rest[1].isdigit()

    def tied_number(self, at: int) -> bool:
        end = self.ends[at]
        rest = self.text[end : end + 2]
        if not rest:
            return False
        return rest[0].isalpha() or rest[0] in "_@%" or (rest[0] == "/" and len(rest) == 2 and rest[1].isalnum())

    def tied_year(self, at: int) -> bool:
        end = self.ends[at]
        rest = self.text[end : end + 2]
        return bool(rest) and (rest[0].isalnum() or rest[0] in "_%" or (len(rest) == 2 and rest[0] in ".," and rest[1].isdigit()))

    def number(self, at: int) -> tuple[int, int] | None:
        """A whole number in digits (up to four) or in words, from atom `at`: its value and the atom after it."""
        if self.digits(at):
            return (int(self.strings[at]), at + 1) if self.digits(at) <= 4 else None
        if self.spelled[0] != at:  # several readings ask in turn for the same number
            self.spelled = at, self._spelled_number(at)
        return self.spelled[1]

    def _spelled_number(self, at: int) -> tuple[int, int] | None:
        total, part, seen = 0, 0, at
        while seen < self.size and seen - at < _MAX_NUMBER_WORDS and self.kinds[seen] == "number":
            if seen > at and self.gap(seen) != "":
                break
            value, sort = int(self.values[seen]), sort_of(self.strings[seen])
            if sort == "unit":
                if seen > at and sort_of(self.strings[seen - 1]) == "unit":
                    break
                part += value
            elif sort == "sum":
                if value == 1000:
                    total, part = total + 1000, 0
                else:
                    part += value
            elif sort == "teen":
                part += 10
            elif value == 1000:
                total, part = total + (part or 1) * 1000, 0
            elif value == 10:
                part = part - part % 10 + (part % 10 or 1) * 10
            else:
                part = part - part % 10 + (part % 10 or 1) * 100
            seen += 1
        return (total + part, seen) if seen > at else None

    def year_number(self, at: int, low: int = 1000, high: int = 2999) -> tuple[int, int] | None:
        """A year of four digits, or in words, from atom `at`."""
        if self.kind(at) == "digits":
            if self.digits(at) == 4 and low <= int(self.strings[at]) <= high and not self.tied_year(at):
                return int(self.strings[at]), at + 1
            return None
        if self.kind(at) == "number":
            found = self.number(at)
            if found and 1900 <= found[0] <= 2100:
                return found
        return None

    def joiner(self, at: int) -> int | None:
        """The atom behind ``hingga``, ``sampai dengan``, ``s/d``, ``s.d.``; None if atom `at` joins nothing."""
        word = self.word(at)
        if self.kind(at) != "join":
            return None
        if word == "s":
            if not (self.word(at + 1) == "d" and self.gap(at + 1) in ("/", ".", "-", "")):
                return None
            return at + 2 if self.gap(at + 2) in ("", ".", "./", ",") else None
        if word in ("d", "ke"):
            return None
        if word == "sampai" and self.near(at + 1, "dengan"):
            at += 1
        return at + 1 if self.gap(at + 1) in ("", ".") else None


def sort_of(word: str) -> str:
    return words()[word].sort
