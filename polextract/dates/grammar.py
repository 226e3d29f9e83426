"""What a time expression is: from characters to atoms, from atoms to expressions.

The lexer finds the words and numbers of time (`lexicon.py` knows them) and keeps where each stands; everything else only separates
them. The parser reads an expression from one atom on, piece by piece: a weekday, a part of day, a calendar date, a clock time, a
relative day. Pieces belong together where nothing but blanks, a comma or brackets stands between them. Every piece looks a bounded
number of atoms ahead and is taken at most once, so the whole is linear in the text.

An `Expression` holds what was said. What it means, `normalizer.py` says.
"""

from __future__ import annotations

import itertools
import re
from functools import cache, lru_cache
from typing import Any, NamedTuple

from ..text import fold, lower
from .lexicon import Word, blockers, feast_heads, feasts, feasts_alone, seasons, words

_APOSTROPHES = frozenset("'’‘`´ʼ")
_BLANKS = frozenset(" (\n/.,-")  # what most often stands before and behind a word: no look at its neighbours is needed there
_STOPS = frozenset([" ", "", ",", ".", ")", "\n", "/"])
_ATOM = re.compile(r"[a-z]++(?:['’‘`´ʼ][a-z]++)*+|[0-9]++")

# What may stand between two pieces of one expression, blanks left out.
_BEFORE_DATE = frozenset(["", *[",", "(", ",(", ".(", "-", "/", ":", "((", "[", ",,", "-(", ".,", "),(", ")("]])
_BEFORE_CLOCK = frozenset(
    ["", *[",", ")", "),", "-", "|", "/", ")-", ")|", ":", "):", "(", ",(", "•", "·", "@", ",-", ",|", ").", ")(", "),(", ";", "||"]]
)
_BEFORE_PART = frozenset(["", *[")", ",", "),", "]"]])
_BEFORE_WEEKDAY = frozenset(["", *[",", "(", ",(", "-", ":"]])
_BEFORE_MARK = frozenset(["", ")"])
_DASHES = frozenset(["-", "--", "~"])
_YEAR_GAPS = frozenset(["", *[",", "-", "/", ".", "'", "(", ".,"]])
_DAY_GAPS = frozenset(["", "-", "/", "."])

_SEPARATORS = {**{a + b: "/" if "/" in (a, b) else a for a in "/.-" for b in "/.-"}, "/": "/", ".": ".", "-": "-"}

_MAX_GAP = 12
_MAX_NUMBER_WORDS = 8


class Clock(NamedTuple):
    """A time of day as said; `hour` is by the 24-hour clock."""

    hour: int
    minute: int
    second: int | None = None


class Shift(NamedTuple):
    """A distance from the anchor: `unit` and `number`; `said` is true for one counted from the day of speaking (``kemarin``),
    false for one counted from a day told before (``sehari sebelumnya``)."""

    unit: str
    number: int
    said: bool = True


class Expression:
    """What one expression says, and where: offsets `start` and `end`. What it does not say is None.

    `weekday` counts from 1, Monday; `year` is the number as written, `short` true for one of two digits; `clock2` and `to` are the
    other end of a range; `mark` is ``past``, ``future``, ``this`` or ``that`` for ``lalu``, ``depan``, ``ini``, ``itu``; `within` the week,
    month or year that a weekday, day or month is said to lie in (``Senin pekan lalu``); `eve` marks ``malam Minggu``, the evening before.
    """

    start: int = 0
    end: int = 0
    last: Any = None  # the last atom read
    first: int | None = None  # set where a word was read that is no piece by itself
    printed: bool = False  # "tanggal" or "bulan" says that a number is a date
    weekday: Any = None
    eve: bool = False
    part: str | None = None
    day: Any = None
    month: Any = None
    year: Any = None
    short: bool = False
    impossible: bool = False
    clock: Any = None
    zone: str | None = None
    to: Any = None
    shift: Any = None
    within: Any = None
    mark: str | None = None
    near: str | None = None  # "tadi", "ini", "nanti" beside a part of day
    modifier: str | None = None  # START, MID, END
    weekend: bool = False
    nth: Any = None  # the week of a month
    quarter: Any = None
    half: Any = None
    decade: Any = None
    century: Any = None
    season: str | None = None
    hijri: Any = None  # (year, month, day), the first and last of them perhaps None
    hijri_year: int | None = None  # of a feast
    feast: Any = None  # its name, days before or after it
    approx: bool = False
    named: bool = False  # part of a name: "Jalan 17 Agustus"
    habit: bool = False  # a clock time of every day: "di atas pukul 22.00"
    vague: bool = False

    @property
    def calendar(self) -> bool:
        """Whether it says a day, month or year by number or name."""
        return self.day is not None or self.month is not None or self.year is not None or self.hijri is not None

    @property
    def daylike(self) -> bool:
        """Whether it says a day in any way."""
        return self.day is not None or self.weekday is not None or (self.shift is not None and self.shift.unit == "day")


def _inside(text: str, start: int, end: int, tied: bool) -> bool:
    """Whether ``text[start:end]`` is only a part of a longer run; `tied` where apostrophes are parts of words."""
    before, after = text[start - 1 : start], text[end : end + 1]
    if text[start] <= "9":
        return "0" <= before <= "9" or "0" <= after <= "9"
    if "a" <= before <= "z" or "a" <= after <= "z":
        return True
    if not tied:
        return False
    if after in _APOSTROPHES and "a" <= text[end + 1 : end + 2] <= "z":
        return True
    return before in _APOSTROPHES and "a" <= text[start - 2 : start - 1] <= "z"


class Atoms:
    """The atoms of a text: for each its kind, value, place and word."""

    __slots__ = ("ends", "gaps", "kinds", "lowered", "starts", "strings", "text", "values")

    def __init__(self, text: str):
        self.text = text
        self.lowered = lowered = lower(text)
        known = _known()
        starts: list[int] = []
        ends: list[int] = []
        kinds: list[str] = []
        values: list[str | int] = []
        strings: list[str] = []
        gaps: list[str | bool | None] = []
        find, at = lowered.find, 0
        kept = -1  # the word kept last
        split, tied = _split(lowered)
        for i, found in enumerate(list(map(known.get, split))):
            if found is None:
                continue
            kind, value, _, form, follows = found
            if follows and kept != i - 1:
                continue
            kept, word = i, split[i]
            # The few words of time are looked for again: cheaper than a match object for every word of the text. Each search goes on from
            # the last, so all together pass over the text once.
            size = len(word)
            last, at = at, find(word, at)
            if (at and lowered[at - 1] not in _BLANKS) or lowered[at + size : at + size + 1] not in _STOPS:
                while _inside(lowered, at, at + size, tied):
                    at = find(word, at + 1)
            starts.append(at)
            distance = at - last
            gaps.append("" if distance == 1 and lowered[last] == " " else False if distance <= _MAX_GAP else None)
            at += size
            ends.append(at)
            kinds.append(kind)
            values.append(value)
            strings.append(form or word)
        if gaps:
            gaps[0] = None
        self.starts, self.ends, self.kinds, self.values, self.strings, self.gaps = starts, ends, kinds, values, strings, gaps


# Everything that is no small letter and no digit parts two words.
_PARTS = bytes(c if 97 <= c <= 122 or 48 <= c <= 57 else 32 for c in range(256))
_SHAPE = bytes(97 if 97 <= c <= 122 else 48 if 48 <= c <= 57 else 32 for c in range(256))


@cache
def _known() -> dict[str, Word]:
    """The words of time, and the numbers of up to four digits: longer ones are no part of a date."""
    digits = Word("digits", 0)
    return {**words(), **{f"{n:0{size}}": digits for size in (1, 2, 3, 4) for n in range(10**size)}}


@cache
def _apostrophes() -> tuple[tuple[str, tuple[str, ...]], ...]:
    """Each apostrophe with the beginnings of the words that have one: ``jum'`` of ``jum'at``."""
    heads = sorted({word.partition("'")[0] for word in words() if "'" in word})
    return tuple((mark, tuple(head + mark for head in heads)) for mark in sorted(_APOSTROPHES))


def _split(lowered: str) -> tuple[list[str], bool]:
    """The runs of letters and of digits, and whether apostrophes are parts of them, as they are in `_ATOM`."""
    # A table of bytes and one split take a third of the time of a pattern, which is left for texts with "jum'at" and words like "5mei".
    raw = lowered.encode("ascii", "replace")
    found = raw.translate(_PARTS).decode("ascii").split()
    for mark, forms in _apostrophes():
        if mark in lowered:
            for form in forms:
                if form in lowered:
                    return _ATOM.findall(lowered), True
    shape = raw.translate(_SHAPE)
    if b"a0" in shape or b"0a" in shape:
        found = [part for word in found for part in ((word,) if word.isalpha() else _ATOM.findall(word))]
    return found, False


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


_STARTERS = frozenset(
    {
        "clock",
        "day_word",
        "digits",
        "feast",
        "half",
        "hday",
        "hijri",
        "modifier",
        "month",
        "near",
        "number",
        "one",
        "part",
        "relative",
        "unit",
    }
    | {"weekday", "approx", "less", "more", "kira"}
)
# Kinds that need another atom right behind them, at most so many characters off; what a number can be followed by.
_LEADERS = _STARTERS - {"weekday", "month", "relative", "feast", "hijri"}
_LEAD = 8
_AFTER_NUMBER = frozenset(["digits", "number", "month", "hijri", "unit", "zone", "join", "and", "part", "day_word"])
_NUMBER_GAPS = frozenset(["", "-", "--", "~", ",", "/", "&", "+", ".", ":", ";", ".:", "..", "::", "./", "/.", ".-", "-/", "/-", "//"])
_WIDE_STARTERS = _STARTERS | {"season"}


_MARKS = {
    **dict.fromkeys(("lalu", "silam", "kemarin", "kemaren", "tadi"), "past"),
    **dict.fromkeys(("depan", "mendatang", "nanti", "besok", "lusa"), "future"),
    "ini": "this",
}
_SHIFTS = {"lalu": -1, "silam": -1, "depan": 1, "mendatang": 1, "ini": 0, "kemarin": -1, "kemaren": -1, "nanti": 1}


class Parser:
    """Reads the expressions of a text.

    Parameters
    ----------
    text : any text.
    alone : the text is one expression, to be read without asking for evidence around it.
    wide : take what a TimeML annotator marks: parts of day alone, ``itu``, approximating words in front.
    """

    def __init__(self, text: str, *, alone: bool = False, wide: bool = False):
        self.atoms = Atoms(text)
        self.text = text
        self.lowered = self.atoms.lowered
        self.kinds = self.atoms.kinds
        self.values = self.atoms.values
        self.strings = self.atoms.strings
        self.size = len(self.kinds)
        self.gaps = self.atoms.gaps
        self.alone = alone
        self.freed = -1  # an atom that may stand right behind a dash: the second end of a range
        self.wide = wide

    # -- small look-ups ------------------------------------------------------------------------------------------------------

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
            gap = self.gaps[at] = _marks(self.text[self.atoms.ends[at - 1] : self.atoms.starts[at]])
        return gap  # type: ignore[return-value]

    def near(self, at: int, *words: str) -> bool:
        """Whether atom `at` follows the one before by a blank, and is one of `words`."""
        return at < self.size and self.strings[at] in words and self.gap(at) == ""

    def digits(self, at: int) -> int:
        """How many digits atom `at` has; 0 for a word."""
        return len(self.strings[at]) if at < self.size and self.kinds[at] == "digits" else 0

    def capital(self, at: int) -> bool:
        return self.text[self.atoms.starts[at]].isupper()

    def before(self, at: int) -> str:
        """The word in front of atom `at`, blanks, brackets and dots between; "" at a line's or sentence's start."""
        start = self.atoms.starts[at]
        match = _WORD_BEFORE.search(self.lowered, max(0, start - 24), start)
        return match[1] if match else ""

    def after(self, at: int) -> str:
        """The word behind atom `at`, only a blank between."""
        match = _WORD_AFTER.match(self.text, self.atoms.ends[at])
        return match[1] if match else ""

    def glued(self, at: int) -> bool:
        """Whether letters or digits, or a mark of codes and numbers, stand right before atom `at`."""
        start = self.atoms.starts[at]
        if start == 0 or at == self.freed:
            return False
        c = self.text[start - 1]
        if c.isalnum() or c in "_@#$%&=+\\":
            return True
        return c in "/.-,:" and start > 1 and (self.text[start - 2].isalnum() and (c != "," or self.text[start - 2].isdigit()))

    def tied(self, at: int) -> bool:
        """Whether atom `at` goes on into a longer code or number."""
        end = self.atoms.ends[at]
        rest = self.text[end : end + 2]
        if not rest:
            return False
        c = rest[0]
        if c.isalnum() or c in "_@%°":
            return True
        return len(rest) == 2 and c in "/.-,:" and rest[1].isdigit()

    # -- numbers -------------------------------------------------------------------------------------------------------------

    def number(self, at: int) -> tuple[int, int] | None:
        """A whole number in digits (up to four) or in words, from atom `at`: its value and the atom after it."""
        if self.digits(at):
            return (int(self.strings[at]), at + 1) if self.digits(at) <= 4 else None
        total, part, seen = 0, 0, at
        while seen < self.size and seen - at < _MAX_NUMBER_WORDS and self.kinds[seen] == "number":
            if seen > at and self.gap(seen) != "":
                break
            value, sort = int(self.values[seen]), _sort(self.strings[seen])
            if sort == "unit":
                if seen > at and _sort(self.strings[seen - 1]) == "unit":
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

    def tied_year(self, at: int) -> bool:
        end = self.atoms.ends[at]
        rest = self.text[end : end + 2]
        return bool(rest) and (rest[0].isalnum() or rest[0] in "_%" or (len(rest) == 2 and rest[0] in ".," and rest[1].isdigit()))

    # -- the pieces ----------------------------------------------------------------------------------------------------------
    # Each takes the atom to read from and the expression to add to, and gives the atom after what it read, or None.

    def piece(self, at: int, x: Expression) -> int | None:
        kind = self.kinds[at]
        gap = self.gap(at) if x.last is not None else ""
        if gap is None:
            return None
        if self.wide and not self.alone and x.last is not None and gap.endswith((",", "|")) and kind not in ("digits", "month", "day_word"):
            return None  # TimeML annotators stop at a comma
        if (self.wide or self.alone) and x.last is None and self.strings[at] in feast_heads() and kind != "feast":
            done = self.feast(at, x, gap)
            if done is not None:
                return done
        if gap.endswith(".") and x.last is not None and kind in ("clock", "approx", "unit") and self.capital(at):
            return None  # "Senin (3/3/2025). Sekitar pukul 21.00": another sentence
        if kind == "weekday" or (kind == "unit" and self.sunday(at)):
            return self.weekday(at, x, gap)
        if kind == "part":
            return self.part(at, x, gap)
        if self.strings[at] == "tengah" and self.near(at + 1, "malam"):
            return self.part(at + 1, x, gap)
        if kind in ("digits", "number"):
            if self.kind(at + 1) == "unit" and self.strings[at + 1] != "bulan" and x.last is None and self.gap(at + 1) == "":
                return self.counted(at, x, gap)
            return self.calendar(at, x, gap) or self.counted(at, x, gap) or self.clock(at, x, gap) or self.bare_year(at, x, gap)
        if kind == "month":
            return self.month(at, x, gap)
        if kind == "day_word":
            return self.day_word(at, x, gap)
        if kind == "clock":
            return self.clock(at, x, gap)
        if kind == "unit":
            return self.unit(at, x, gap)
        if kind == "one":
            return self.counted(at, x, gap)
        if kind == "relative":
            return self.relative(at, x, gap)
        if kind == "near":
            return self.near_part(at, x, gap)
        if kind == "modifier":
            return self.modifier(at, x, gap)
        if kind == "half":
            return self.clock(at, x, gap)
        if kind == "approx":
            return self.approx(at, x, gap)
        if kind == "kira" or kind == "less" or kind == "more":
            return self.approx(at, x, gap)
        if kind == "hijri":
            return self.hijri(at, x, gap)
        if kind == "hday":
            return self.feast_count(at, x)
        if kind == "feast":
            return self.feast(at, x, gap)
        if kind == "season" and self.wide:
            return self.season(at, x)
        return None

    def sunday(self, at: int) -> bool:
        """Whether ``minggu`` at this atom is the day: with a capital, unless it opens a sentence and reads as the week."""
        if self.strings[at] != "minggu":
            return False
        following = self.kind(at + 1)
        gap = self.gap(at + 1)
        if gap is not None and ("(" in gap or gap == ",") and following in ("digits", "day_word"):
            return True
        if not self.capital(at):
            if at and self.strings[at - 1] in ("hari", "malam") and self.gap(at) == "":
                return True
            return following == "part" and gap == ""
        start = self.atoms.starts[at]
        if (gap == "" and self.word(at + 1) in ("lalu", "ini", "depan", "pertama", "kedua", "ketiga", "keempat", "terakhir")) or (
            gap == "" and self.word(at + 1) == "yang"
        ):
            return not _SENTENCE_START.search(self.text, max(0, start - 4), start) and start > 0
        return True

    def weekday(self, at: int, x: Expression, gap: str) -> int | None:
        if x.weekday is not None or (x.month is not None and x.day is None):
            return None
        if x.clock is not None and (x.daylike or x.near is not None or "-" in gap or gap == ":"):
            return None
        if x.last is not None and gap not in _BEFORE_WEEKDAY and not (x.calendar and gap == ")"):
            return None
        if x.calendar and "(" not in gap and gap != ",":
            return None
        if self.kinds[at] == "weekday":
            found = words()[self.strings[at]]
            sort = found.sort
            if sort != "full" and sort != "old":
                # Short and English forms prove nothing: a number has to follow, or the part of day.
                following = self.gap(at + 1)
                numbered = following is not None and self.kind(at + 1) in ("digits", "month") and (self.capital(at) or "(" in following)
                parted = sort in ("regional", "typo", "english") and self.kind(at + 1) == "part" and following == ""
                if (not numbered and not parted) or self.atoms.ends[at] == self.atoms.starts[at + 1]:
                    return None
            weekday = int(found.value)
        else:
            weekday = 7
        if x.part == "malam" and not x.calendar and x.weekday is None and x.near is None and x.shift is None:
            x.eve = True
        x.weekday = weekday
        x.last = at
        # "Senin-Rabu (1-3/5/2023)": the numbers tell the ends.
        end = at + 1
        second = self.gap(end)
        skip = end
        if second in _DASHES or second == "/" or second == "&":
            pass
        elif second == "" and self.kind(end) in ("join", "and"):
            joined = self.joiner(end) or (end + 1 if self.kind(end) == "and" else None)
            if joined is None:
                return end
            skip = joined
        else:
            return end
        if skip < self.size and (self.kinds[skip] == "weekday" or self.sunday(skip)) and (skip == end or self.gap(skip) == ""):
            last = skip + 1
            if (g := self.gap(last)) is not None and "(" in g and self.kind(last) == "digits":
                x.last = skip
                return last
        return end

    def part(self, at: int, x: Expression, gap: str) -> int | None:
        if x.part is not None or (x.last is not None and gap not in _BEFORE_PART):
            return None
        if (x.month is not None and x.day is None) or (x.year is not None and x.month is None):
            return None
        if x.clock is not None and gap != "":
            return None
        if gap == "," and not x.calendar:
            return None
        end = at + 1
        if self.strings[at] == "dini":
            if not self.near(end, "hari"):
                return None
            end += 1
        else:
            if self.strings[at] == "malam" and x.last is not None and self.near(end, "minggu") and x.weekday == 6:
                end += 1  # "Sabtu malam Minggu"
            elif self.near(end, "harinya") or (self.near(end, "hari") and not (x.last is None and self.near(end + 1, "ini", "itu"))):
                end += 1
            if self.gap(end) == "-" and self.kind(end) == "part":
                return None
        first = x.last is None
        x.part = str(self.values[at])
        x.last = end - 1
        if first and x.start is None:
            pass
        # "pagi ini", "siang tadi", "malam nanti", "malam kemarin"
        if self.gap(end) == "" or (self.gap(end) == ")" and x.calendar):
            word = self.word(end)
            if word in ("tadi", "ini", "nanti") and not (word == "nanti" and x.weekday):
                if x.shift is None and not x.calendar and x.weekday is None and (first or x.clock is not None):
                    x.near = word
                x.last = end
                return end + 1
            if word in ("kemarin", "kemaren") and x.shift is None and not x.calendar and x.weekday is None:
                x.shift, x.last = Shift("day", -1), end
                return end + 1
            if word == "itu" and self.wide:
                x.mark, x.last = "that", end
                return end + 1
        return end

    def near_part(self, at: int, x: Expression, gap: str) -> int | None:
        """``tadi malam``, ``nanti sore``."""
        if x.part is not None or x.near is not None or (x.last is not None and gap not in ("", ",", ")", "(")):
            return None
        following = at + 1
        if self.kind(following) != "part" or self.gap(following) != "":
            return None
        end = following + 1
        if self.strings[following] == "dini":
            if not self.near(end, "hari"):
                return None
            end += 1
        if not x.calendar and x.weekday is None and x.shift is None:
            x.near = self.strings[at]
        x.part, x.last = str(self.values[following]), end - 1
        if x.clock is not None and x.clock.hour <= 12:
            x.clock = x.clock._replace(hour=_by_part(x.clock.hour, x.part))  # "jam 7 tadi malam"
        return end

    def relative(self, at: int, x: Expression, gap: str) -> int | None:
        word = self.strings[at]
        if x.last is not None:
            if x.clock is not None and not x.daylike and x.near is None and gap in ("", ",") and word in ("kemarin", "kemaren", "besok"):
                x.shift, x.last = Shift("day", int(self.values[at])), at
                return at + 1
            # "Rabu kemarin", "Rabu (26/7) kemarin", "Minggu pagi lusa"
            free = x.shift is None and x.clock is None and x.mark is None and gap in _BEFORE_MARK
            if free and (word in ("kemarin", "kemaren", "besok") or (word == "lusa" and x.weekday and gap == "")):
                x.mark, x.last = _MARKS[word], at
                return at + 1
            return None
        end = at + 1
        number = int(self.values[at])
        said = True
        if word == "semalam":
            if self.before(at) in blockers()["before_semalam"] or self.near(end, "suntuk"):
                return None
            x.shift, x.part, x.last = Shift("day", -1), "malam", at
            return end
        if word in ("kemarin", "kemaren") and self.near(end, "lusa", "dulu"):
            number, end = -2, end + 1
        elif word in ("esok", "besok") and self.near(end, "lusa"):
            number, end = 2, end + 1
        elif word in ("keesokan", "keesokannya"):
            said = False
            if self.near(end, "hari", "harinya", "pagi", "paginya") and self.word(end) != "pagi":
                end += 1
        elif word in ("esok", "besok") and self.near(end, "hari", "harinya"):
            said = self.word(end) == "hari"
            end += 1
        elif word in ("esoknya", "besoknya", "lusanya"):
            said = False
        x.shift, x.last = Shift("day", number, said), end - 1
        return end

    def short_form(self, at: int) -> bool:
        return words()[self.strings[at]].sort in ("abbr", "english", "english_abbr")

    def calendar(self, at: int, x: Expression, gap: str) -> int | None:
        """A calendar date from a number: ``26/07/2023``, ``25/4``, ``17-30 Juli 2023``, ``tujuh belas Agustus``."""
        if x.calendar or (x.last is not None and gap not in _BEFORE_DATE) or (x.feast is not None and "(" not in gap):
            return None
        if x.clock is not None and x.weekday is None and gap not in ("", ",", "(", ",("):
            return None
        if x.last is None and self.kinds[at] == "digits" and self.glued(at):
            return None
        return self.numeric(at, x, gap) or self.textual(at, x)

    def separator(self, at: int) -> str:
        """The mark in front of atom `at` where it can part day, month and year, else ""."""
        gap = self.gap(at)
        return _SEPARATORS.get(gap, "") if gap and self.kinds[at] == "digits" else ""

    def numeric(self, at: int, x: Expression, gap: str) -> int | None:
        first = self.digits(at)
        if not first:
            return None
        bracket = "(" in gap or "[" in gap or (x.last is None and self.opened(at))
        placed = bracket or x.weekday is not None or x.shift is not None or x.near is not None or x.printed is True
        one = self.separator(at + 1)
        two = self.separator(at + 2) if one else ""
        if first == 4 and one in ("-", "/") and two == one and self.digits(at + 1) <= 2 and self.digits(at + 2) <= 2:
            year, month, day = (int(self.strings[i]) for i in (at, at + 1, at + 2))
            moment = _ISO_TIME.match(self.text, self.atoms.ends[at + 2])
            if not (1900 <= year <= 2100 and 1 <= month <= 12 and 1 <= day <= 31) or (moment is None and self.tied(at + 2)):
                return None
            x.year, x.month, x.day, x.last = year, month, day, at + 2
            end = at + 3
            if moment and int(moment[1]) < 24 and int(moment[2]) < 60:
                x.clock = Clock(int(moment[1]), int(moment[2]), int(moment[3]) % 60 if moment[3] else None)
                x.zone = "+00:00" if moment[4] == "Z" else moment[4]
                x.end = moment.end()
                while end < self.size and self.atoms.starts[end] < x.end:
                    end += 1
            return end
        if first > 2:
            return None
        # "22-23/1/2024", "22 & 23/1/2024", "(30/12-2/1/2024)"
        between = self.gap(at + 1)
        if (
            between is not None
            and between in ("-", "&", "--", ",", "+")
            and self.digits(at + 1) in (1, 2)
            and self.separator(at + 2) == "/"
        ):
            inner = Expression()
            inner.last = at
            inner.weekday = x.weekday
            inner.printed = True
            end = self.three(at + 1, inner, True)
            if end is not None and not inner.impossible and int(self.strings[at]) < (inner.day or 0):
                if inner.year is None and not placed:
                    return None
                x.day, x.month, x.year, x.short = int(self.strings[at]), inner.month, inner.year, inner.short
                x.to, x.last = inner, inner.last
                return end
        end = self.three(at, x, placed)
        if end is None:
            return None
        return end

    def opened(self, at: int) -> bool:
        start = self.atoms.starts[at]
        return start > 0 and self.text[start - 1] in "(["

    def three(self, at: int, x: Expression, placed: bool) -> int | None:
        """``d/m/y`` or, where something else shows that it is a date (`placed`), ``d/m``."""
        one = self.separator(at + 1)
        if not one or self.digits(at) > 2 or self.digits(at + 1) > 2:
            return None
        day, month = int(self.strings[at]), int(self.strings[at + 1])
        two = self.separator(at + 2)
        if not two and placed and self.gap(at + 2) == "" and self.digits(at + 2) == 4:
            two = one  # "(14/07 2021)"
        digits = self.digits(at + 2) if two else 0
        possible = 1 <= day <= 31 and 1 <= month <= 12
        if two and digits in (2, 4) and not self.tied_number(at + 2):
            year = int(self.strings[at + 2])
            if digits == 4 and not 1900 <= year <= 2100:
                return None
            same = one == two
            if not same and digits == 2 and not x.weekday:
                return None
            if not placed and (not same or (digits == 2 and one != "/")):
                return None
            if (
                not possible
                and not (placed and (day <= 99 and digits == 4))
                and not (digits == 4 and one == "/" and day and month and (day <= 31 or month <= 12))
            ):
                return None
            if digits == 2 and not possible:
                return None
            x.day, x.month, x.year, x.short, x.last = day, month, year, digits == 2, at + 2
            x.impossible = not possible
            return at + 3
        if not placed or not possible or one == "-" or (one == "." and not x.weekday) or self.tied_number(at + 1):
            return None
        if two and one == two:
            return None
        x.day, x.month, x.last = day, month, at + 1
        return at + 2

    def tied_number(self, at: int) -> bool:
        end = self.atoms.ends[at]
        rest = self.text[end : end + 2]
        if not rest:
            return False
        return rest[0].isalpha() or rest[0] in "_@%" or (rest[0] == "/" and len(rest) == 2 and rest[1].isalnum())

    def textual(self, at: int, x: Expression) -> int | None:
        """Day and month name, with a range or list of days before, a year after."""
        days: list[int] = []
        end = at
        while True:
            found = self.number(end)
            if found is None or not 1 <= found[0] <= 99 or self.digits(end) > 2:
                return None
            days.append(found[0])
            end = found[1]
            gap = self.gap(end)
            if gap is None:
                return None
            spaced = gap == "" and self.strings[end] == "bulan" and (self.digits(end - 1) > 0 or x.printed)
            month = end + 1 if spaced else end
            if self.kind(month) == "month" and (gap in _DAY_GAPS if month == end else self.gap(month) == ""):
                break
            if self.kind(month) == "hijri" and gap == "" and len(days) == 1 and days[0] <= 30:
                return self.hijri(month, x, "", days[0])
            if len(days) > 5:
                return None
            if gap in _DASHES or (gap in (",", "/", "&") and self.kind(end) in ("digits", "number")):
                continue
            if gap in ("", ",") and self.kind(end) in ("join", "and"):
                joined = end + 1 if self.kind(end) == "and" else self.joiner(end)
                if joined is None or joined >= self.size:
                    return None
                if self.kind(joined) == "day_word" and self.gap(joined) == "":
                    joined += 1
                end = joined
                continue
            return None
        if days[-1] > 31 and not (self.digits(end - 1) == 2 and self.year_after(month + 1)):
            return None
        if any(a >= b for a, b in itertools.pairwise(days)):
            return None
        if self.short_form(month) and not self.capital(month) and self.year_after(month + 1) is None:
            return None
        if words()[self.strings[month]].sort == "english" and self.year_after(month + 1) is None:
            return None
        x.named = x.named or (not self.alone and x.last is None and self.before(at) in blockers()["before_day"])
        x.day, x.month, x.last = days[0], int(self.values[month]), month
        end = self.year(month + 1, x)
        if len(days) > 1:
            to = Expression()
            to.day, to.month, to.year, to.short, to.last = days[-1], x.month, x.year, x.short, x.last
            x.to = to
        return end

    def year_after(self, at: int) -> int | None:
        """The year that follows a month, at atom `at`."""
        gap = self.gap(at)
        if gap is None or gap not in _YEAR_GAPS:
            return None
        if gap == "" and self.strings[at] == "tahun":
            at += 1
        found = self.year_number(at)
        return found[0] if found else None

    def year(self, at: int, x: Expression) -> int:
        """The year behind a day and month, if there is one; also ``tahun lalu``, ``lalu``, ``mendatang``."""
        gap = self.gap(at)
        if gap is not None and gap in _YEAR_GAPS:
            first = at
            if gap in ("", ",") and self.strings[at] in ("tahun", "thn", "th"):
                first = at + 1
                if self.near(first, "lalu", "ini", "depan", "silam", "mendatang", "kemarin", "sebelumnya", "berikutnya", "yang"):
                    mark = first + 1 if self.word(first) == "yang" else first
                    if self.word(mark) in _SHIFTS or self.word(mark) in ("sebelumnya", "berikutnya"):
                        word = self.word(mark)
                        x.within = Shift("year", {"sebelumnya": -1, "berikutnya": 1}.get(word, _SHIFTS.get(word, 0)), word in _SHIFTS)
                        x.last = mark
                        return mark + 1
                    return at
            found = self.year_number(first)
            if found:
                x.year, x.last = found[0], found[1] - 1
                return found[1]
            if (
                self.digits(first) == 2
                and not self.tied_number(first)
                and (first > at or gap in ("-", "/", "'", "."))
                and self.gap(first + 1) != ":"
            ):
                if gap in ("", ",") and first == at:
                    return at
                if self.kind(first + 1) in ("month", "hijri") and self.gap(first + 1) == "":
                    return at  # "10 Juni - 12 Juli"
                x.year, x.short, x.last = int(self.strings[first]), True, first
                return first + 1
        return at

    def month(self, at: int, x: Expression, gap: str) -> int | None:
        """``Januari 2024``, ``Jan 23, 2024``, ``Januari-Maret 2024``, a month alone."""
        if x.calendar or x.clock is not None or (x.last is not None and gap not in _BEFORE_DATE and not (x.weekday and gap == ",")):
            return None
        month = int(self.values[at])
        # Month before day, as English page furniture has it.
        if self.digits(at + 1) in (1, 2) and self.gap(at + 1) in ("", ".") and 1 <= int(self.strings[at + 1]) <= 31:
            between = self.gap(at + 2)
            if between in ("", ",") and self.digits(at + 2) == 4 and 1900 <= int(self.strings[at + 2]) <= 2100:
                x.month, x.day, x.year, x.last = month, int(self.strings[at + 1]), int(self.strings[at + 2]), at + 2
                return at + 3
        if x.last is not None and (x.weekday is not None or x.shift is not None or x.near is not None):
            return None
        short, held = self.short_form(at), x.last
        if (
            not self.capital(at)
            and self.year_after(at + 1) is None
            and not (x.printed or self.alone or self.strings[at] in ("januari", "februari", "september", "oktober", "november", "desember"))
        ):
            return None
        x.month, x.last = month, at
        end = self.year(at + 1, x)
        if x.year is None and x.within is None:
            second = self.gap(end)
            skip = end
            if second in _DASHES:
                pass
            elif second == "" and self.kind(end) in ("join", "and"):
                skip = end + 1 if self.kind(end) == "and" else self.joiner(end) or end
            if (
                skip < self.size
                and (skip > end or second in _DASHES)
                and self.kind(skip) == "month"
                and (skip == end or self.gap(skip) == "")
                and int(self.values[skip]) > month
                and (self.kind(end) != "and" or int(self.values[skip]) == month + 1)
            ):
                to = Expression()
                to.month, to.last = int(self.values[skip]), skip
                finish = self.year(skip + 1, to)
                if to.year is not None or to.within is not None:
                    x.to, x.year, x.short, x.within, x.last = to, to.year, to.short, to.within, to.last
                    return finish
        if x.year is None and x.within is None and short and not self.alone:
            x.month, x.last = None, held
            return None
        return end

    def day_word(self, at: int, x: Expression, gap: str) -> int | None:
        """``tanggal 17 Juli``, ``tanggal (17/7)``, ``tanggal 17``."""
        if x.calendar or (x.last is not None and gap not in _BEFORE_DATE):
            return None
        first = at + 1
        following = self.gap(first)
        if following is None or following not in ("", ".", "(", ":", ".:", ",", ".("):
            return None
        held, x.printed, last = x.printed, True, x.last
        if x.last is None:
            x.last = at
        if self.kind(first) in ("digits", "number"):
            end = self.calendar(first, x, "(" if "(" in following else "")
            if end is not None:
                return end
            found = self.number(first)
            if found and 1 <= found[0] <= 31 and self.digits(first) <= 2 and not self.tied(first):
                x.day, x.last = found[0], found[1] - 1
                end = found[1]
                if self.near(end, "bulan") and self.near(end + 1, "ini", "lalu", "depan", "itu", "mendatang"):
                    word = self.word(end + 1)
                    x.within, x.last = Shift("month", _SHIFTS.get(word, 0), word != "itu"), end + 1
                    return end + 2
                return end
        x.printed, x.last = held, last
        return None

    def clock(self, at: int, x: Expression, gap: str) -> int | None:
        """``pukul 09.30 WIB``, ``jam 9 pagi``, ``09.00-10.00 WITA``, ``setengah delapan malam``, ``19:28`` behind a date."""
        if x.clock is not None or (x.near is not None and x.part is None) or (x.last is not None and gap not in _BEFORE_CLOCK):
            return None
        if (x.calendar and x.day is None) or (x.shift is not None and x.shift.unit != "day"):
            return None
        start = at
        led = False
        if self.kinds[at] == "clock" or self.strings[at] == "jam":
            if self.strings[at] == "jam" and at and self.kinds[at - 1] in ("digits", "number") and self.gap(at) == "" and x.last is None:
                return None
            led = True
            start = at + 1
            between = self.gap(start)
            if between is None or between not in ("", ".", ":", ".:", "-"):
                return None
            while self.kind(start) in ("approx", "clock") and self.gap(start) == "":
                start += 1
            if start > at + 1 and self.gap(start) not in ("", "."):
                return None
        elif x.last is None and self.kinds[at] == "digits" and self.glued(at):
            return None
        y = Expression()
        end = self.time(start, y, led, x.day is not None and x.last is not None)
        if end is None:
            return None
        if not led and y.zone is None and y.part is None:
            # Bare digits are a time only right behind a whole date.
            if x.day is None or self.kinds[start] != "digits" or end - start < 2 or self.tied(end - 1) or gap == ".":
                return None
            if self.after(end - 1).lower() in blockers()["counted"]:
                return None
        if led and end - start == 1 and self.after(end - 1).lower() in blockers()["after_clock"]:
            return None
        x.clock, x.zone, x.last = y.clock, y.zone, y.last
        x.end = max(x.end, y.end)
        x.habit = x.habit or (not self.alone and self.habitual(at))
        if y.part is None and x.part is not None and x.clock.hour < 12:
            x.clock = x.clock._replace(hour=_by_part(x.clock.hour, x.part))  # "Selasa malam pukul 9.30"
        elif y.part is not None and x.part is None:
            x.part = y.part
        if y.near is not None and not x.calendar and x.weekday is None and x.shift is None:
            x.near = y.near
        # The other end.
        joint = self.gap(end)
        second = None
        if joint in _DASHES or joint == "/":
            second = end
        elif joint in ("", "(") and self.kind(end) == "join":
            second = self.joiner(end)
        if second is None or second >= self.size:
            return end
        if self.wide and not self.alone and joint not in _DASHES:
            return end  # TimeML marks the two ends apart
        if self.kind(second) == "end":
            x.last = second
            return second + 1
        if self.kind(second) == "clock" or self.strings[second] == "jam":
            second += 1
            if self.gap(second) not in ("", "."):
                return end
        z = Expression()
        finish = self.time(second, z, True, False)
        if finish is None or z.clock is None or (finish - second == 1 and not z.zone and joint == "-" and not led):
            return end
        if (joint == "/" and z.zone is None) or self.kind(finish) in ("month", "hijri"):
            return end  # "pukul 24.00 sampai 5 Desember"
        if finish - second == 1 and self.after(finish - 1).lower() in blockers()["after_clock"]:
            return end
        z.zone = z.zone or x.zone
        x.zone = x.zone or z.zone
        x.to, x.last = z, z.last
        return finish

    def habitual(self, at: int) -> bool:
        """Whether a word just before atom `at` says that a clock time is one of every day: ``di atas pukul 22.00``."""
        start = self.atoms.starts[at]
        return not blockers()["habit"].isdisjoint(_WORDS.findall(self.lowered, max(0, start - 20), start)[-2:])

    def time(self, at: int, x: Expression, led: bool, dated: bool) -> int | None:
        """Hour and minute, then part of day and zone."""
        half = False
        if self.kind(at) == "half":
            half = True
            at += 1
            if self.gap(at) != "":
                return None
        kind = self.kind(at)
        minute, second = 0, None
        spread = False
        if kind == "digits":
            digits = self.digits(at)
            if digits == 4 and not half:
                hour, minute = divmod(int(self.strings[at]), 100)
                end = at + 1
                if not led and not self.zone_at(end):
                    return None
                spread = True
            elif digits <= 2:
                hour = int(self.strings[at])
                end = at + 1
                gap = self.gap(end)
                raw = self.text[self.atoms.ends[at] : self.atoms.starts[end]] if end < self.size else ""
                if (
                    gap in (".", ":", ",", ";", ".:", "..", "::")
                    and self.digits(end) == 2
                    and (len(raw) == 1 or led or self.zone_at(end + 1))
                ):
                    if gap != "," or led or self.zone_at(end + 1):
                        minute = int(self.strings[end])
                        spread = True
                        end += 1
                        if (
                            self.gap(end) in (".", ":")
                            and self.digits(end) == 2
                            and int(self.strings[end]) < 60
                            and self.atoms.starts[end] == self.atoms.ends[end - 1] + 1
                        ):
                            second = int(self.strings[end])
                            end += 1
                elif gap == "" and self.digits(end) == 2 and led and self.zone_at(end + 1):
                    minute, spread, end = int(self.strings[end]), True, end + 1
            else:
                return None
        elif kind == "number":
            found = self.number(at)
            if found is None:
                return None
            hour, end = found
        else:
            return None
        if hour > 24 or minute > 59 or (hour == 24 and minute):
            return None
        if self.digits(end - 1) and self.tied_time(end - 1):
            return None
        if not half and not spread:
            # "pukul tujuh lewat sepuluh", "jam delapan kurang seperempat"
            if self.near(end, "lewat", "kurang", "lebih"):
                sign = -1 if self.word(end) == "kurang" else 1
                more = (15, end + 2) if self.near(end + 1, "seperempat") else self.number(end + 1)
                if more and 0 < more[0] < 60 and self.gap(end + 1) == "":
                    finish = more[1]
                    if self.near(finish, "menit"):
                        finish += 1
                    total = (hour * 60 + sign * more[0]) % 1440
                    hour, minute, end = total // 60, total % 60, finish
            elif self.near(end, "setengah"):
                minute, end = 30, end + 1
        if half:
            hour, minute = (hour - 1) % 24, 30
        english = _AM_PM.match(self.lowered, self.atoms.ends[end - 1]) if spread and hour <= 12 else None
        if english:
            hour = hour % 12 + (12 if english[1] == "p" else 0)
            x.end = english.end()
        x.last = end - 1
        gap = self.gap(end)
        if gap == "" and self.kind(end) == "part":
            word = self.strings[end]
            if word != "dini" or self.near(end + 1, "hari"):
                x.part = str(self.values[end])
                x.last = end + 1 if word == "dini" else end
                end = x.last + 1
                if self.near(end, "tadi", "ini", "nanti"):
                    x.near, x.last = self.word(end), end
                    end += 1
        zone = self.zone_at(end)
        if zone:
            x.zone, x.last = zone, end
            end += 1
            if (
                x.part is None
                and self.gap(end) == ""
                and self.kind(end) == "part"
                and (self.strings[end] != "dini" or self.near(end + 1, "hari"))
            ):
                x.part = str(self.values[end])
                x.last = end + 1 if self.strings[end] == "dini" else end
                end = x.last + 1
                if self.near(end, "tadi", "ini", "nanti"):
                    x.near, x.last = self.word(end), end
                    end += 1
        elif not led and half and x.part is None:
            return None
        if not led and not zone and x.part is None and (not spread or not dated):
            zone = self.zone_of_range(end) if spread else None
            if zone is None:
                return None
            x.zone = zone
        if not led and not zone and x.part is not None and not half and kind == "number":
            return None
        if not led and not zone and x.part is not None and not spread and not half:
            return None
        if x.part is not None and hour <= 12:
            hour = _by_part(hour, x.part)
        x.clock = Clock(hour, minute, second)
        return end

    def zone_of_range(self, at: int) -> str | None:
        """The zone behind the other end of ``06.30-07.30 WIB``, read from the atom after the first end."""
        gap = self.gap(at)
        second = at if gap in _DASHES else self.joiner(at) if gap == "" else None
        if second is not None and self.digits(second) in (1, 2) and self.digits(second + 1) == 2 and self.gap(second + 1) in (".", ":"):
            return self.zone_at(second + 2)
        return None

    def tied_time(self, at: int) -> bool:
        end = self.atoms.ends[at]
        rest = self.text[end : end + 2]
        if not rest:
            return False
        return (
            rest[0] in "_%°"
            or (rest[0].isalpha() and not _ZONE_GLUED.match(self.lowered, end))
            or (len(rest) == 2 and rest[0] in ".,:/" and rest[1].isdigit())
        )

    def zone_at(self, at: int) -> str | None:
        if self.kind(at) == "zone":
            gap = self.gap(at)
            if gap is not None and gap in ("", ".", ",", "("):
                return str(self.values[at])
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

    def unit(self, at: int, x: Expression, gap: str) -> int | None:
        """From a unit word: ``hari ini``, ``hari Senin``, ``bulan Mei``, ``tahun 2019``, ``pekan lalu``, ``kuartal I 2024``."""
        word, unit = self.strings[at], str(self.values[at])
        end = at + 1
        following = self.gap(end)
        if word == "jam":
            return self.clock(at, x, gap)
        if x.last is not None and not (
            unit == "day" and x.shift is None and gap in _BEFORE_WEEKDAY and x.weekday is None and gap not in ("-", ":")
        ):
            # "26 Juli tahun lalu" is read with its month; "Senin pekan lalu" by its mark.
            return None
        if following is None:
            return None
        if unit == "day":
            if following not in ("", ",", "/", "("):
                return None
            if word == "harinya":
                return None
            if end < self.size and (self.kinds[end] == "weekday" or (self.strings[end] == "minggu" and self.sunday(end))):
                if following not in ("", "/"):
                    return None
                held, fresh = x.last, x.last is None
                if fresh:
                    x.last = at
                    x.first = at
                done = self.weekday(end, x, "")
                if done is None:
                    x.last = held
                return done
            fresh = x.last is None or ((x.part is not None or x.clock is not None) and not x.daylike and not x.calendar)
            if following == "" and fresh:
                if self.word(end) == "ini":
                    x.shift, x.last = Shift("day", 0), end
                    return end + 1
                if self.word(end) == "itu" and x.last is None and not self.near(end + 1, "pula"):
                    x.shift, x.last = Shift("day", 0, False), end
                    return end + 1
                if self.word(end) == "yang" and self.near(end + 1, "sama"):
                    x.shift, x.last = Shift("day", 0, False), end + 1
                    return end + 2
                if self.word(end) in ("berikutnya", "setelahnya", "selanjutnya"):
                    x.shift, x.last = Shift("day", 1, False), end
                    return end + 1
                if self.word(end) == "sebelumnya":
                    x.shift, x.last = Shift("day", -1, False), end
                    return end + 1
                if self.word(end) in ("esok", "kemarin"):
                    x.shift, x.last = Shift("day", 1 if self.word(end) == "esok" else -1), end
                    return end + 1
                if self.kind(end) == "feast":
                    return self.feast(end, x, "")
            return None
        if following not in ("", "-", "/", "("):
            return None
        if unit == "month" and following == "" and self.kind(end) == "month":
            held = x.printed
            x.printed, x.last = True, at
            done = self.month(end, x, "")
            x.printed = held
            if done is None:
                x.last = None
            return done
        if unit == "month" and following == "" and self.kind(end) == "hijri":
            x.last = at
            done = self.hijri(end, x, "")
            if done is None:
                x.last = None
            return done
        if unit == "year":
            done = self.year_word(end, x, following)
            if done is not None:
                return done
        if unit in ("decade", "century"):
            return self.long_unit(end, x, unit)
        if unit in ("quarter", "half"):
            done = self.quarter(end, x, unit, following)
            if done is not None:
                return done
        if unit in ("second", "minute", "hour", "windu", "third"):
            return None
        if following != "":
            return None
        if unit == "week":
            nth = self.nth(end)
            if nth is not None:
                number, after = nth
                if self.near(after, "bulan", "di") or (self.kind(after) == "month" and self.gap(after) in ("", ",")):
                    inner = Expression()
                    inner.last = after - 1
                    done = self.month_like(after, inner)
                    if done is not None:
                        x.nth = number
                        x.month, x.year, x.short = inner.month, inner.year, inner.short
                        x.within, x.shift, x.last = inner.within, inner.shift, inner.last
                        return done
                return None
        return self.shifted(end, x, unit)

    def month_like(self, at: int, x: Expression) -> int | None:
        if self.kind(at) == "month":
            x.printed = True
            return self.month(at, x, "")
        if self.word(at) == "bulan":
            if self.kind(at + 1) == "month" and self.gap(at + 1) == "":
                x.printed = True
                return self.month(at + 1, x, "")
            if self.gap(at + 1) == "":
                return self.shifted(at + 1, x, "month")
        return None

    def shifted(self, end: int, x: Expression, unit: str) -> int | None:
        """The mark behind a unit: ``lalu``, ``ini``, ``depan``, ``yang sama``."""
        word = self.word(end)
        if word == "yang":
            second = self.word(end + 1)
            if self.gap(end + 1) != "":
                return None
            if second in ("lalu", "silam"):
                x.shift, x.last = Shift(unit, -1), end + 1
                return end + 2
            if second == "sama":
                x.shift, x.last = Shift(unit, 0, False), end + 1
                return end + 2
            if second == "akan" and self.near(end + 2, "datang"):
                x.shift, x.last = Shift(unit, 1), end + 2
                return end + 3
            return None
        if word in _SHIFTS:
            x.shift, x.last = Shift(unit, _SHIFTS[word]), end
            return end + 1
        if word in ("sebelumnya", "berikutnya", "selanjutnya", "setelahnya"):
            x.shift, x.last = Shift(unit, -1 if word == "sebelumnya" else 1, False), end
            return end + 1
        if word == "itu" and (self.wide or unit == "day"):
            x.shift, x.last = Shift(unit, 0, False), end
            return end + 1
        return None

    def nth(self, at: int) -> tuple[int, int] | None:
        """``pertama``, ``ke-2``, ``kedua``, ``III``, ``2``."""
        kind = self.kind(at)
        if kind in ("ordinal", "roman"):
            return int(self.values[at]), at + 1
        if self.word(at) == "ke" and self.gap(at + 1) in ("-", ""):
            if self.digits(at + 1) in (1, 2):
                return int(self.strings[at + 1]), at + 2
            if self.kind(at + 1) == "number" and int(self.values[at + 1]) < 6:
                return int(self.values[at + 1]), at + 2
        if self.digits(at) == 1 or (kind == "number" and int(self.values[at]) < 5):
            return int(self.strings[at] if self.digits(at) else self.values[at]), at + 1
        return None

    def quarter(self, at: int, x: Expression, unit: str, gap: str) -> int | None:
        nth = self.nth(at) if gap in ("", "-") else None
        if nth is None:
            return None
        number, end = nth
        top = 4 if unit == "quarter" else 2
        if number == -1:
            number = top
        if not 1 <= number <= top:
            return None
        x.last = end - 1
        between = self.gap(end)
        if between is not None and between in ("", "-", "/", ",", "("):
            found = self.year_number(end)
            if found is None and between in ("", ",") and self.strings[end] == "tahun" and self.gap(end + 1) == "":
                found = self.year_number(end + 1)
                if found is None:
                    inner = Expression()
                    done = self.shifted(end + 1, inner, "year")
                    if done is not None and inner.shift:
                        x.within, x.last = inner.shift, inner.last
                        self.set_quarter(x, unit, number)
                        return done
            if found:
                x.year, x.last = found[0], found[1] - 1
                self.set_quarter(x, unit, number)
                return found[1]
        if self.near(end, "lalu", "ini", "mendatang", "depan"):
            x.last = end
            end += 1
        self.set_quarter(x, unit, number)
        return end

    @staticmethod
    def set_quarter(x: Expression, unit: str, number: int) -> None:
        if unit == "quarter":
            x.quarter = number
        else:
            x.half = number

    def year_word(self, at: int, x: Expression, gap: str) -> int | None:
        """Behind ``tahun``: a year, a decade, ``baru``."""
        if gap == "(":
            return None
        found = self.year_number(at) if gap in ("", "-") else None
        if found:
            x.year, x.last = found[0], found[1] - 1
            end = found[1]
            if self.gap(end) == "-" and self.word(end) == "an":
                x.decade, x.last = found[0] // 10 * 10, end
                return end + 1
            return self.year_range(end, x)
        if self.digits(at) == 2 and self.gap(at + 1) == "-" and self.word(at + 1) == "an" and int(self.strings[at]) % 10 == 0:
            x.decade, x.short, x.last = int(self.strings[at]), True, at + 1
            return at + 2
        return None

    def year_range(self, end: int, x: Expression) -> int:
        """``2019-2021``, ``2019 hingga 2021``."""
        gap = self.gap(end)
        second = None
        if self.wide and not self.alone:
            self.freed = end  # TimeML marks the two ends apart
        elif gap in _DASHES:
            second = end
        elif gap == "" and self.kind(end) == "join":
            second = self.joiner(end)
        if second is not None and second < self.size:
            if self.word(second) == "tahun" and self.gap(second + 1) == "":
                second += 1
            found = self.year_number(second)
            if found and x.year < found[0]:
                to = Expression()
                to.year, to.last = found[0], found[1] - 1
                x.to, x.last = to, to.last
                return found[1]
        return end

    def long_unit(self, at: int, x: Expression, unit: str) -> int | None:
        if unit == "century":
            nth = self.nth(at) or ((_ROMAN[self.after(at - 1)], at) if self.after(at - 1) in _ROMAN else None)
            if nth and 1 <= nth[0] <= 21:
                x.century, x.last = nth[0], nth[1] - 1
                if nth[1] == at:
                    x.end = self.atoms.ends[at - 1] + 1 + len(self.after(at - 1))
                return nth[1]
            return None
        found = self.year_number(at)
        if found and self.gap(found[1]) == "-" and self.word(found[1]) == "an":
            x.year, x.decade, x.last = found[0], found[0] // 10 * 10, found[1]
            return found[1] + 1
        if self.digits(at) == 2 and self.gap(at + 1) == "-" and self.word(at + 1) == "an" and int(self.strings[at]) % 10 == 0:
            x.decade, x.short, x.last = int(self.strings[at]), True, at + 1
            return at + 2
        return None

    def counted(self, at: int, x: Expression, gap: str) -> int | None:
        """``dua hari lalu``, ``sehari sebelumnya``, ``tiga pekan mendatang``."""
        if x.last is not None:
            return None
        if self.kinds[at] == "one":
            number, end, unit = 1, at + 1, str(self.values[at])
        else:
            if self.glued(at):
                return None
            found = self.number(at)
            if found is None or self.kind(found[1]) != "unit" or self.gap(found[1]) != "":
                return None
            number, unit, end = found[0], str(self.values[found[1]]), found[1] + 1
        if unit in ("second", "minute", "hour", "windu", "third", "half", "quarter") or not 0 < number < 2000 or self.gap(end) != "":
            return None
        word = self.word(end)
        if word == "yang":
            end += 1
            if self.gap(end) != "":
                return None
            word = self.word(end)
            if word == "akan" and self.near(end + 1, "datang"):
                end, word = end + 1, "datang"
            elif word not in ("lalu", "silam"):
                return None
        if word in ("lalu", "silam"):
            shift = Shift(unit, -number)
        elif word in ("mendatang", "lagi", "datang"):
            shift = Shift(unit, number)
        elif word == "sebelumnya":
            shift = Shift(unit, -number, False)
        elif word in ("kemudian", "setelahnya", "sesudahnya", "berikutnya", "selanjutnya"):
            shift = Shift(unit, number, False)
        else:
            return None
        x.shift, x.last = shift, end
        return end + 1

    def bare_year(self, at: int, x: Expression, gap: str) -> int | None:
        """``2019`` where the words around it show a year."""
        if x.last is not None:
            return None
        found = self.year_number(at, 1600, 2099) if self.digits(at) else None
        if not found or self.glued(at):
            return None
        if not self.alone and not self.year_like(at, found[0]):
            return None
        x.year, x.last = found[0], at
        if self.gap(at + 1) == "-" and self.word(at + 1) == "an":
            x.decade, x.last = found[0] // 10 * 10, at + 1  # "era 1990-an"
            return at + 2
        return self.year_range(at + 1, x)

    def year_like(self, at: int, year: int) -> bool:
        """Whether the words around a bare number of four digits show that it is a year."""
        stops = blockers()
        before, after = self.before(at), self.after(at)
        if after.lower() in stops["counted"] or (self.tied(at) and self.gap(at + 1) != "-"):
            return False
        if before in stops["year_evidence"]:
            return True
        start = self.atoms.starts[at]
        if "\u00a9" in self.text[max(0, start - 24) : start]:
            return True
        joined = self.joiner(at + 1) if self.gap(at + 1) == "" else None
        if joined is not None and self.year_number(joined, 1600, 2099):
            return True  # "2019 hingga 2021"
        if year < 1900 or before in stops["before_number"] or before in stops["before_year"]:
            return False
        if self.wide:
            return True
        # "pandemi 2020.", "erupsi 2010 dan": behind a common noun, with no noun that it could count behind it.
        if not before or self.text[start - len(before) - 1 : start - 1] != before or before in stops["before_day"]:
            return False
        return after in stops["after_year"] or (not after and not self.tied(at))

    def modifier(self, at: int, x: Expression, gap: str) -> int | None:
        """``awal``, ``pertengahan``, ``akhir`` before a month, a year, a week."""
        if x.last is not None:
            return None
        word, end = self.strings[at], at + 1
        if self.gap(end) != "":
            return None
        if word == "tengah":
            return None
        if word == "akhir" and self.word(end) in ("pekan", "minggu") and not (self.capital(end) and self.word(end) == "minggu"):
            x.weekend, x.modifier, x.last = True, None, end
            x.shift = Shift("week", 0)
            inner = Expression()
            done = self.shifted(end + 1, inner, "week") if self.gap(end + 1) == "" else None
            if done is None and not self.wide and not self.alone:
                x.last, x.weekend, x.shift = None, False, None
                return None  # "akhir pekan" alone is a habit
            if done is not None and inner.shift is not None:
                x.shift, x.last = inner.shift, inner.last
                return done
            return end + 1
        kind = self.kind(end)
        x.first = at
        done = None
        if kind == "unit":
            unit = str(self.values[end])
            done = self.unit(end, x, "") if unit in ("month", "year", "week", "quarter", "half", "decade", "century") else None
            if done is None and unit in ("year", "month") and x.last is None:
                x.shift, x.last, done = Shift(unit, 0), end, end + 1
        elif kind == "month":
            x.printed = True
            done = self.month(end, x, "")
        elif kind == "digits":
            done = self.bare_year(end, x, "")
        elif kind == "hijri":
            done = self.hijri(end, x, "")
        if done is None or (x.daylike and x.shift is None):
            x.first = None
            return None
        x.modifier = str(self.values[at])
        if x.shift is not None and x.last is not None and self.strings[x.last] == "nanti":
            x.shift = x.shift._replace(number=0)  # "akhir bulan nanti" is the end of this one
        return done

    def approx(self, at: int, x: Expression, gap: str) -> int | None:
        """``sekitar``, ``sekira``, ``mulai``, ``kurang lebih`` in front of a clock time."""
        fresh = x.last is None
        if self.wide and not self.alone and not fresh:
            return None
        if fresh and self.values[at] not in ("about", "to", "plus", "kira"):
            return None
        end = at + 1
        if self.kinds[at] != "approx":
            if not (self.near(end, "lebih") or self.near(end, "kurang") or (self.strings[at] == "kira" and self.word(end) == "kira")):
                return None
            end += 1
        if end < self.size and self.kinds[end] == "approx" and self.gap(end) == "":
            end += 1
        if end >= self.size or self.gap(end) not in ("", ":"):
            return None
        done = None
        if self.kinds[end] in ("clock", "digits", "number", "half") or self.strings[end] == "jam":
            if not fresh and gap not in _BEFORE_CLOCK:
                return None
            done = self.clock(end, x, "")
        if done is None and fresh and (self.wide or self.alone) and self.kinds[end] not in ("approx", "less", "more", "kira", "part"):
            done = self.piece(end, x)
        if done is not None and fresh:
            x.approx = True
        return done

    def hijri(self, at: int, x: Expression, gap: str, day: int | None = None) -> int | None:
        """``Ramadan 1445 H``, and behind a day number ``1 Muharram 1446 H``."""
        if x.last is not None and day is None and x.last != at - 1:
            return None
        if x.calendar or x.clock is not None:
            return None
        found = words()[self.strings[at]]
        month, end = int(found.value), at + 1
        if found.sort != "month":
            # "Rabiul Awal", "Jumadil Akhir"
            if not self.near(end, "awal", "akhir", "ula", "tsani"):
                return None
            month += self.word(end) in ("akhir", "tsani")
            end += 1
        x.last = end - 1
        year = None
        first = end + 1 if self.near(end, "tahun") else end
        if self.gap(first) in ("", ",") and self.digits(first) == 4 and 1300 <= int(self.strings[first]) <= 1600:
            year, x.last, end = int(self.strings[first]), first, first + 1
            # The H may be an atom of its own ("H-3"), or a word the lexer leaves out.
            mark = _HIJRI_MARK.match(self.text, self.atoms.ends[first])
            if mark:
                x.end = mark.end()
                while end < self.size and self.atoms.starts[end] < x.end:
                    end += 1
        x.hijri = (year, month, day)
        if self.text[x.end : x.end + 1] == "/":
            self.freed = end  # "12 Rabiul Awal 1445 H/28 September 2023"
        return end

    def feast(self, at: int, x: Expression, gap: str) -> int | None:
        """The name of a feast and its year; ``H-3 Lebaran`` comes here too."""
        eve = x.part == "malam" and gap == "" and not x.daylike and x.last is not None and x.near is None
        if x.calendar or x.clock is not None or (x.last is not None and x.feast is None and not eve):
            return None
        x.eve = eve
        start = self.atoms.starts[at]
        for form in feast_heads().get(self.strings[at], ()):
            stop = start + len(form)
            if self.lowered[start : stop + 1].startswith(form) and not self.lowered[stop : stop + 1].isalnum():
                break
        else:
            return None
        end = at + 1
        while end < self.size and self.atoms.starts[end] < stop:
            end += 1
        x.feast, x.last = (feasts()[form], x.feast[1] if x.feast else None), end - 1
        x.end = stop
        mark = _FEAST_YEAR.match(self.text, stop)
        if mark:
            number = int(mark[1])
            if mark[2] and 1300 <= number <= 1600:
                x.hijri_year, x.end = number, mark.end()
            elif 1900 <= number <= 2100:
                x.year, x.end = number, mark.end(1)
            while end < self.size and self.atoms.starts[end] < x.end:
                end += 1
        return end

    def feast_count(self, at: int, x: Expression) -> int | None:
        """``H-3 Lebaran``, ``H+2 Idul Fitri 1445 H``."""
        if x.last is not None or not self.capital(at):
            return None
        gap, number = self.gap(at + 1), self.digits(at + 1)
        if gap not in ("-", "+", "min", "plus") or not 1 <= number <= 2 or self.glued_word(at):
            return None
        name = at + 2
        if self.gap(name) != "":
            return None
        if self.strings[name] == "hari" and not any(form.startswith("hari") for form in self.feast_forms(name)):
            return None
        if self.kind(name) != "feast" and self.strings[name] not in feast_heads():
            return None
        x.feast, x.last, x.first = ("", int(self.strings[at + 1]) * (-1 if gap == "-" else 1)), at + 1, at
        end = self.feast(name, x, "")
        if end is None:
            x.feast = x.last = x.first = None
        return end

    def feast_forms(self, at: int) -> tuple[str, ...]:
        start = self.atoms.starts[at]
        return tuple(form for form in feast_heads().get(self.strings[at], ()) if self.lowered.startswith(form, start))

    def glued_word(self, at: int) -> bool:
        start = self.atoms.starts[at]
        return start > 0 and (self.text[start - 1].isalnum() or self.text[start - 1] in "._-/")

    def season(self, at: int, x: Expression) -> int | None:
        """``musim dingin``: the TimeML reading only."""
        if x.last is not None:
            return None
        name = self.after(at).lower()
        if name not in seasons():
            return None
        x.season, x.last = name, at
        x.end = self.atoms.ends[at] + 1 + len(name)
        end = at + 1
        if (
            end < self.size
            and self.strings[end] in ("ini", "lalu", "mendatang", "depan")
            and self.text[x.end : self.atoms.starts[end]].isspace()
        ):
            x.mark, x.last = _MARKS[self.strings[end]], end
            return end + 1
        return end

    # -- the whole -----------------------------------------------------------------------------------------------------------

    def mark(self, at: int, x: Expression) -> int:
        """What may follow a weekday, month or date: ``lalu``, ``pekan lalu``, ``mendatang``, ``ini``."""
        gap = self.gap(at)
        if gap is None or gap not in _BEFORE_MARK or x.mark is not None or x.clock is not None:
            return at
        word = self.word(at)
        if word == "hari" and x.day is not None and self.near(at + 1, "ini"):
            x.last = at + 1  # "Senin (26/8) hari ini"
            return at + 2
        if word == "yang" and gap == "":
            if self.near(at + 1, "lalu", "silam"):
                x.mark, x.last = "past", at + 1
                return at + 2
            if self.near(at + 1, "akan") and self.near(at + 2, "datang"):
                x.mark, x.last = "future", at + 2
                return at + 3
            return at
        if word in ("pekan", "minggu", "bulan", "tahun") and x.within is None and (x.weekday is not None or x.month is not None):
            unit = str(words()[word].value)
            if (gap == "" or x.weekday is not None) and self.gap(at + 1) == "" and not (word == "minggu" and self.capital(at)):
                inner = Expression()
                done = self.shifted(at + 1, inner, unit)
                if done is not None and inner.shift is not None:
                    x.within, x.last = inner.shift, inner.last
                    return done
            return at
        if word in _MARKS:
            if word in ("ini", "tadi") and x.shift is not None:
                return at
            x.mark, x.last = _MARKS[word], at
            return at + 1
        if word == "itu" and self.wide and gap == "":
            x.last = at
            return at + 1
        return at

    def read(self, at: int) -> tuple[Expression | None, int] | None:
        """The expression that starts at atom `at`, and the atom after it; None where none does."""
        if (common := self.common(at)) is not None:
            return common
        x = Expression()
        here = at
        while here < self.size:
            done = self.piece(here, x)
            if done is None:
                break
            here = done
            if (
                here < self.size
                and (x.weekday is not None or x.month is not None or x.year is not None or x.hijri is not None)
                and x.shift is None
            ):
                here = self.mark(here, x)
        if x.last is None:
            return None
        if not self.whole(at, x):
            return None, here  # part of a name, a number, a habit: nothing in it is a date either
        if x.to is None and x.clock is None:
            here = self.range_end(here, x)
        # "tertanggal 12 Desember" is a participle of what bears the date.
        first = at + 1 if self.strings[at] == "tertanggal" and x.last > at else at
        x.start = self.atoms.starts[first]
        end = max(x.end or 0, self.atoms.ends[x.last])
        x.end = self.closed(x.start, end)
        if x.start and self.text[x.start - 1] == "(" and ")" in self.text[x.start : x.end] and "(" not in self.text[x.start : x.end]:
            x.start -= 1  # "(Kamis) malam"
        return x, here

    def common(self, at: int) -> tuple[Expression, int] | None:
        """The most frequent form, ``Rabu (26/07/2023)``, with nothing near behind it: as `piece` reads it, but ten times faster."""
        if self.kinds[at] != "weekday" or self.alone or self.kind(at + 1) != "digits":
            return None
        match = _COMMON.match(self.text, self.atoms.ends[at])
        if match is None:
            return None
        part = match[4]
        end = at + (4 if match[3] else 3) + (part is not None)
        if self.gap(end) is not None:
            return None
        day, month, year = int(match[1]), int(match[2]), int(match[3] or 0)
        word = words()[self.strings[at]]
        if not (1 <= day <= 31 and 1 <= month <= 12 and (1900 <= year <= 2100 or not match[3])) or word.sort not in ("full", "old"):
            return None
        x = Expression()
        x.start, x.end, x.last = self.atoms.starts[at], match.end(), end - 1
        x.weekday, x.day, x.month, x.year, x.part = int(word.value), day, month, year or None, part
        return x, end

    def range_end(self, here: int, x: Expression) -> int:
        """The other end of a range of dates: ``28 Desember 2023 s.d. 2 Januari 2024``."""
        gap = self.gap(here)
        if gap is None:
            return here
        if self.wide and not self.alone:
            self.freed = here
            return here
        second = None
        if gap in ("-", "--", ")-", ")--"):
            second = here
        elif gap in ("", ")", ",") and self.kind(here) == "join":
            second = self.joiner(here)
        if second is None or second >= self.size:
            return here
        if self.kind(second) == "end" and x.day is not None:
            x.last = second
            return second + 1
        if x.day is None and x.month is None and x.year is None and x.weekday is None:
            return here
        y = Expression()
        self.freed = at = second
        while at < self.size:
            done = self.piece(at, y)
            if done is None:
                break
            at = done
        if y.last is None or y.to is not None or y.clock is not None:
            return here
        same = (x.day is None) == (y.day is None) and (x.month is None) == (y.month is None) and (x.year is None or y.year is not None)
        if not same or (x.day is None and x.month is None and x.year is None):
            return here
        x.to, x.last = y, y.last
        if x.year is None and x.within is None:
            x.year, x.short = y.year, y.short
        x.mark = x.mark or y.mark
        return self.mark(at, x)

    def closed(self, start: int, end: int) -> int:
        """`end`, moved behind the bracket that closes one opened inside."""
        inside = self.text[start:end]
        opens, closes = inside.count("(") + inside.count("["), inside.count(")") + inside.count("]")
        if opens > closes:
            match = _CLOSING.match(self.text, end)
            if match:
                return match.end()
        return end

    def whole(self, at: int, x: Expression) -> bool:
        """Whether what was read is an expression of its own, and not what only looks like one."""
        if self.alone:
            return True
        stops = blockers()
        if x.named:
            return False
        if x.feast is not None and x.feast[1] is None and (not self.wide or (x.feast[0] not in feasts_alone() and x.year is None)):
            return False
        if x.hijri is not None and x.hijri[2] is None and x.modifier is None and x.mark is None:
            return False
        only_part = x.part is not None and x.clock is None and not x.calendar and x.weekday is None and x.shift is None and x.near is None
        if only_part:
            return self.wide and self.before(at) not in stops["before_part"]
        if x.weekday is not None and not x.calendar and x.shift is None and x.clock is None:
            if self.before(at) in stops["every"]:
                return False
            after = self.after(x.last)
            if after.lower() in stops["after_weekday"] and x.mark is None and x.part is None:
                return False
        elif x.weekday is None and x.part is not None and self.before(at) in stops["every"]:
            return False
        more = (x.month, x.quarter, x.half, x.modifier, x.decade, x.to)
        if x.year is not None and more.count(None) == len(more) and self.strings[at] in ("tahun", "thn", "th") and self.named(at):
            return False
        if x.clock is not None and not x.daylike and x.near is None and not x.calendar and self.before(at) in stops["every"]:
            return False
        if (
            x.month is not None
            and x.day is None
            and x.year is None
            and x.within is None
            and x.mark is None
            and x.modifier is None
            and x.to is None
            and x.nth is None
        ):
            return self.month_alone(at, x)
        return True

    def named(self, at: int) -> bool:
        """Whether ``tahun`` at this atom goes on a name: ``Nomor 35 Tahun 2009``, ``Operasi Zebra Jaya tahun 2021``."""
        if at and self.kinds[at - 1] == "digits" and self.gap(at) == "":
            return True
        start = self.atoms.starts[at]
        match = _NAME_BEFORE.search(self.text, max(0, start - 48), start)
        return match is not None and not blockers()["before_year"].isdisjoint(match[0].lower().split())

    def month_alone(self, at: int, x: Expression) -> bool:
        """Whether a month's name without day and year is the month: ``Mei Lani`` and ``Gang Mei`` are none."""
        if self.strings[at] == "bulan":
            return True
        if not self.capital(at) or self.short_form(at) or self.after(x.last)[:1].isupper():
            return False
        before = self.before(at)
        if before in blockers()["year_evidence"]:
            return True
        start = self.atoms.starts[at]
        if _AGE.match(self.text, self.atoms.ends[x.last]):
            return False  # "korban Juni (35)"
        match = _WORD_BEFORE.search(self.lowered, max(0, start - 24), start)
        if match is None:
            return self.wide
        return not self.text[match.start()].isupper() and before not in blockers()["before_day"]


# Roman numbers of centuries; the smaller ones are atoms.
_ROMAN = {
    form: number
    for number, form in enumerate(
        [
            "I",
            "II",
            "III",
            "IV",
            "V",
            "VI",
            "VII",
            "VIII",
            "IX",
            "X",
            "XI",
            "XII",
            "XIII",
            "XIV",
            "XV",
            "XVI",
            "XVII",
            "XVIII",
            "XIX",
            "XX",
            "XXI",
        ],
        1,
    )
}
_COMMON = re.compile(r",? \((\d\d?)/(\d\d?)(?:/(\d{4}))?\)(?: (pagi|siang|sore|petang|malam))?(?![\w-])")
_ISO_TIME = re.compile(r"T(\d\d):(\d\d)(?::(\d\d)(?:\.\d{1,9})?)?(Z|[+-]\d\d:\d\d)?(?![\w:])")
_AM_PM = re.compile(r"\s?([ap])\.?m\b\.?")
_AGE = re.compile(r",?\s?(?:\(\d\d?\)|\d\d?[ \n](?:tahun|thn)\b)")
_WORDS = re.compile(r"[a-z]+")
_HIJRI_MARK = re.compile(r"\s?(?:Hijr(?:iy?y?ah)?|H\b\.?)", re.I)
_FEAST_YEAR = re.compile(r"[ \n](\d{4})\b(?:\s?(Hijriy?ah|H)\b)?")
_NAME_BEFORE = re.compile(r"(?:\b[A-Z][\w-]*+ ){1,4}$|\b[a-z]+ $")
_WORD_BEFORE = re.compile(r"([a-z][a-z'-]*+)[\s(.:]{1,3}$")
_WORD_AFTER = re.compile(r"[ \t\n]([^\W\d_]+)")
_SENTENCE_START = re.compile(r"(?:^|[.!?\n\"“”'‘])\s*$")
_CLOSING = re.compile(r"\s?\.?[)\]]")
_ZONE_GLUED = re.compile(r"wi(?:b|ta|t)\b")


def _sort(word: str) -> str:
    return words()[word].sort


def _by_part(hour: int, part: str) -> int:
    """The hour by the 24-hour clock: ``jam 8 malam`` is 20, ``jam 2 siang`` 14, ``jam 12 malam`` 24."""
    if part in ("pagi", "dini hari"):
        return 0 if hour == 12 and part == "dini hari" else hour
    if part == "siang":
        return hour + 12 if hour < 7 else hour
    if part in ("sore", "petang"):
        return hour + 12 if hour < 12 else hour
    # malam: seven to eleven in the evening, midnight, the small hours
    return 24 if hour == 12 else hour + 12 if hour >= 6 else hour


def parse(text: str, *, wide: bool = False) -> list[Expression]:
    """The expressions of `text`, in order."""
    parser = Parser(text, wide=wide)
    found: list[Expression] = []
    starters = _WIDE_STARTERS if wide else _STARTERS
    at, size = 0, parser.size
    kinds, strings = parser.kinds, parser.strings
    starts, ends = parser.atoms.starts, parser.atoms.ends
    while at < size:
        kind = kinds[at]
        if kind in _LEADERS and (at + 1 == size or starts[at + 1] - ends[at] > _LEAD):
            # Words that say nothing alone, and most numbers of a text, end here.
            if not (wide and kind == "part") and not (kind == "digits" and len(strings[at]) == 4) and strings[at] not in ("abad", "minggu"):
                at += 1
                continue
        elif kind == "number" or (kind == "digits" and len(strings[at]) != 4):
            following = kinds[at + 1]
            if (
                following not in _AFTER_NUMBER
                or parser.gap(at + 1) not in _NUMBER_GAPS
                or (following == "unit" and (at + 2 == size or parser.gap(at + 2) != ""))
            ):
                at += 1
                continue
        if kind in starters:
            read = parser.read(at)
            if read is not None:
                if read[0] is not None:
                    found.append(read[0])
                at = max(read[1], at + 1)
                continue
        at += 1
    return found


def parse_one(text: str) -> Expression | None:
    """The expression that `text` consists of; None where it is none."""
    parser = Parser(text, alone=True, wide=True)
    for at in range(min(parser.size, 12)):
        if parser.kinds[at] in _WIDE_STARTERS:
            read = parser.read(at)
            if read is not None:
                return read[0]
    return None
