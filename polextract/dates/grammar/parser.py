"""From atoms to expressions.

An expression is read from one atom on, piece by piece: a weekday, a part of day, a calendar date, a clock time, a relative day. Pieces
belong together where nothing but blanks, a comma or brackets stands between them. Every piece looks a bounded number of atoms ahead and is
taken at most once, so the whole is linear in the text.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from itertools import compress, count

from ..lexicon import feast_heads, that_pattern
from .absolute import bracketed_day, calendar, day_word, month
from .atoms import Reader
from .calendars import feast, feast_count, hijri
from .clock import BEFORE_CLOCK, clock
from .common import common
from .days import near_part, part, sunday, weekday
from .expression import Expression
from .guards import whole
from .periods import bare_year, modifier, season, unit
from .relative import counted, mark, relative

_CLOSING = re.compile(r"\s?[./]?[)\]]")

_LINE_GOES_ON = re.compile(r"[ \t]*[^ \t\n]")
_BELOW = 12  # characters within which the hour of a stamp follows below its date

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
_NUMBERS = frozenset(["digits", "number"])
_AFTER_NUMBER = frozenset(["digits", "number", "month", "hijri", "unit", "zone", "join", "and", "part", "day_word", "half"])
_AFTER_UNIT = frozenset(["past", "future", "anaphoric", "link", "month", "hijri"])
_NUMBER_GAPS = frozenset(["", "-", "--", "~", ",", "/", "&", "+", ".", ":", ";", ".:", "..", "::", "./", "/.", ".-", "-/", "/-", "//"])
_WIDE_STARTERS = _STARTERS | {"season"}


def piece(r: Reader, at: int, x: Expression) -> int | None:
    """Add to `x` the piece that starts at atom `at`; gives the atom after it, None where none starts there or it does not belong to `x`."""
    kind = r.kinds[at]
    fresh = x.last is None
    reads = _PIECES.get(kind)
    if fresh and not r.wide and not r.alone:
        return reads(r, at, x, "") if reads else None
    gap = "" if fresh else r.gap(at)
    if gap is None:
        return None
    # "malam Tahun Baru" begins with a word that is no feast's alone.
    if (fresh or x.part == "malam") and kind != "feast" and r.strings[at] in feast_heads():
        done = feast(r, at, x, gap)
        if done is not None:
            return done
    if fresh:
        pass
    elif r.wide and not r.alone and gap.endswith((",", "|")) and kind not in ("digits", "month", "day_word"):
        return None  # TimeML annotators stop at a comma
    elif gap.endswith(".") and kind in ("clock", "approx", "unit") and r.capital(at):
        return None  # "Senin (3/3/2025). Sekitar pukul 21.00": another sentence
    elif kind == "approx" and "\n" in r.text[r.ends[at - 1] : r.starts[at]] and r.capital(at):
        return None  # and the same at the beginning of a line
    return reads(r, at, x, gap) if reads else None


def number_piece(r: Reader, at: int, x: Expression, gap: str) -> int | None:
    """What a number begins: a calendar date, ``dua hari lalu``, a clock time, a year."""
    following = r.gap(at + 1)
    if following is None and r.kinds[at] == "digits":
        return bracketed_day(r, at, x, gap) or bare_year(r, at, x, gap)
    if following == "" and r.kinds[at + 1] == "unit" and r.strings[at + 1] != "bulan" and x.last is None:
        return counted(r, at, x, gap)
    return calendar(r, at, x, gap) or counted(r, at, x, gap) or clock(r, at, x, gap) or bare_year(r, at, x, gap)


def half_piece(r: Reader, at: int, x: Expression, gap: str) -> int | None:
    """What ``setengah`` begins: ``setengah delapan malam``, ``setengah tahun lalu``."""
    return clock(r, at, x, gap) or counted(r, at, x, gap)


def unit_piece(r: Reader, at: int, x: Expression, gap: str) -> int | None:
    return weekday(r, at, x, gap) if sunday(r, at) else unit(r, at, x, gap)


def approx(r: Reader, at: int, x: Expression, gap: str) -> int | None:
    """``sekitar``, ``sekira``, ``mulai``, ``kurang lebih`` in front of a clock time; ``menjelang`` between a day and its part (``Selasa
    (10/5) menjelang siang``)."""
    fresh = x.last is None
    if r.values[at] == "before" and r.kind(at + 1) == "part" and r.gap(at + 1) == "" and x.clock is None and not (fresh or r.wide):
        return part(r, at + 1, x, "") if gap in ("", ")") and (x.weekday is not None or x.day is not None) else None
    if r.wide and not r.alone and not fresh:
        return None
    if fresh and r.values[at] not in ("about", "to", "plus", "kira"):
        return None
    end = at + 1
    if r.kinds[at] != "approx":
        if not (r.near(end, "lebih") or r.near(end, "kurang") or (r.strings[at] == "kira" and r.word(end) == "kira")):
            return None
        end += 1
    if end < r.size and r.kinds[end] == "approx" and r.gap(end) == "":
        end += 1
    if end >= r.size or r.gap(end) not in ("", ":"):
        return None
    done = None
    if r.kinds[end] in ("clock", "digits", "number", "half") or r.strings[end] == "jam":
        if not fresh and gap not in BEFORE_CLOCK:
            return None
        done = clock(r, end, x, "")
    if done is None and fresh and (r.wide or r.alone) and r.kinds[end] not in ("approx", "less", "more", "kira", "part"):
        done = piece(r, end, x)
    if done is not None and fresh:
        x.approx = True
    return done


def read(r: Reader, at: int) -> tuple[Expression | None, int] | None:
    """The expression that starts at atom `at`, and the atom after it; None where none does."""
    if not r.wide and not r.alone and (found := common(r, at)) is not None:
        return found
    x = Expression()
    here = at
    while here < r.size:
        done = piece(r, here, x)
        if done is None:
            break
        here = done
        if (
            here < r.size
            and (x.weekday is not None or x.month is not None or x.year is not None or x.hijri is not None or x.day is not None)
            and x.shift is None
        ):
            here = mark(r, here, x)
    if x.last is None:
        return None
    if not whole(r, at, x):
        return None, here  # part of a name, a number, a habit: nothing in it is a date either
    if x.to is None and (x.clock is None or (x.day is not None and x.month is not None)):
        here = range_end(r, here, x)
    # "tertanggal 12 Desember" is a participle of what bears the date.
    first = at + 1 if r.strings[at] == "tertanggal" and x.last > at else at
    x.start = r.starts[first]
    end = max(x.end or 0, r.ends[x.last])
    x.end = closed(r, x.start, end)
    if x.weekday and not x.calendar and x.clock is None and x.last > first:
        opened = r.text.rfind("(", x.start, x.end)
        if opened > x.start and ")" not in r.text[opened : x.end]:
            x.end = r.ends[max(i for i in range(first, x.last + 1) if r.ends[i] <= opened)]  # "Hari ini (Minggu, red)"
    if x.start and r.text[x.start - 1] == "(" and ")" in r.text[x.start : x.end] and "(" not in r.text[x.start : x.end]:
        x.start -= 1  # "(Kamis) malam"
    return x, here


def range_end(r: Reader, here: int, x: Expression) -> int:
    """The other end of a range of dates: ``28 Desember 2023 s.d. 2 Januari 2024``."""
    gap = r.gap(here)
    if gap is None:
        return here
    if r.wide and not r.alone:
        r.freed = here
        return here
    second = None
    if gap in ("-", "--", ")-", ")--"):
        second = here
    elif gap in ("", ")", ",") and r.kind(here) == "join":
        second = r.joiner(here)
    if second is None or second >= r.size:
        return here
    if x.clock is not None and r.kind(here) != "join":
        return here
    if r.kind(second) == "end" and x.day is not None:
        x.last = second
        return second + 1
    if x.day is None and x.month is None and x.year is None and x.weekday is None:
        return here
    y = Expression()
    r.freed = at = second
    while at < r.size:
        done = piece(r, at, y)
        if done is None:
            break
        at = done
    if x.weekday and not x.calendar and x.clock is None and y.weekday and y.day is not None and y.to is not None:
        # "Sabtu malam hingga Minggu dini hari (13-14 September 2025)": the numbers tell both ends.
        x.day, x.month, x.year, x.short, x.to, x.last = y.day, y.month, y.year, y.short, y.to, y.last
        y.to.part = y.part
        return at
    if y.last is None or y.to is not None or (y.clock is not None and x.clock is None):
        return here
    same = (x.day is None) == (y.day is None) and (x.month is None) == (y.month is None) and (x.year is None or y.year is not None)
    if not same or (x.day is None and x.month is None and x.year is None):
        return here
    x.to, x.last = y, y.last
    if y.clock is not None:
        x.zone, y.zone = x.zone or y.zone, y.zone or x.zone
    if x.year is None and x.within is None:
        x.year, x.short = y.year, y.short
    x.mark = x.mark or y.mark
    return mark(r, at, x)


def closed(r: Reader, start: int, end: int) -> int:
    """`end`, moved behind the bracket that closes one opened inside."""
    inside = r.text[start:end]
    if "(" not in inside and "[" not in inside:
        return end
    opens, closes = inside.count("(") + inside.count("["), inside.count(")") + inside.count("]")
    if opens > closes:
        match = _CLOSING.match(r.text, end)
        if match:
            return match.end()
    return end


# What reads on from an atom of each kind: takes the reader, the atom, the expression to add to, and what stands in front; gives the atom
# after what it read, or None.
_PIECES: dict[str, Callable[[Reader, int, Expression, str], int | None]] = {
    "approx": approx,
    "clock": clock,
    "day_word": day_word,
    "digits": number_piece,
    "feast": feast,
    "half": half_piece,
    "hday": feast_count,
    "hijri": hijri,
    "kira": approx,
    "less": approx,
    "modifier": modifier,
    "month": month,
    "more": approx,
    "near": near_part,
    "number": number_piece,
    "one": counted,
    "part": part,
    "relative": relative,
    "season": season,
    "unit": unit_piece,
    "weekday": weekday,
}


def parse(text: str, *, wide: bool = False) -> list[Expression]:
    """The expressions of `text`, in order."""
    r = Reader(text, wide=wide)
    found: list[Expression] = []
    starters = _WIDE_STARTERS if wide else _STARTERS
    size, kinds, starts, ends = r.size, r.kinds, r.starts, r.ends
    done = 0  # atoms read
    for at in compress(count(), map(starters.__contains__, kinds)):
        if at < done:
            continue
        kind = kinds[at]
        far = kind in _LEADERS and (at + 1 == size or starts[at + 1] - ends[at] > _LEAD)
        # Words that say nothing alone, and most numbers of a text, end here.
        if (says_alone(r, at, kind) if far else kind not in _NUMBERS or counts(r, at, kind)) and (one := read(r, at)) is not None:
            done = one[1]
            x = one[0]
            if x is not None and (x.clock is None or not found or not goes_on_below(text, found[-1], x)):
                found.append(x)
    return found


def goes_on_below(text: str, day: Expression, x: Expression) -> bool:
    """Whether `x` is the hour of a stamp, on a line of its own below its date, which then takes it in: ``15 Agustus 2025``, an empty
    line, ``19:48 WIB``."""
    if day.end + _BELOW < x.start or x.calendar or x.daylike or x.to is not None:
        return False
    between = text[day.end : x.start]
    if between.strip() or "\n" not in between or _LINE_GOES_ON.match(text, x.end):
        return False
    whole = day.day is not None and day.month is not None and day.year is not None and day.clock is None and day.to is None
    if not whole or (day.start and text[day.start - 1] != "\n"):
        return False
    day.clock, day.zone, day.end = x.clock, x.zone, x.end
    return True


def says_alone(r: Reader, at: int, kind: str) -> bool:
    """Whether an atom of `_LEADERS` can be an expression with no atom right behind it."""
    word = r.strings[at]
    if kind == "digits":
        return len(word) == 4
    if kind == "one":
        return from_that(r, at)
    return word in ("abad", "minggu") or (r.wide and (kind == "part" or word in feast_heads()))


def from_that(r: Reader, at: int) -> bool:
    """Whether a unit at this atom is counted from the day told before: ``sehari setelah itu``."""
    return that_pattern().match(r.text, r.ends[at]) is not None


def counts(r: Reader, at: int, kind: str) -> bool:
    """Whether the atom behind a number of this kind is one that it can go with; true of what may be a year."""
    size = len(r.strings[at])
    if kind == "digits" and size == 4:
        return True
    following, gap = r.kinds[at + 1], r.gap(at + 1)
    if following not in _AFTER_NUMBER:
        return r.strings[at + 1] == "an" and gap in _NUMBER_GAPS
    if gap not in _NUMBER_GAPS:
        return False
    if following == "unit":
        return (r.gap(at + 2) == "" and r.kinds[at + 2] in _AFTER_UNIT) or from_that(r, at + 1)
    if kind == "number":
        return True
    if gap == "," and following == "digits" and r.gap(at + 2) is None:
        return False  # "1,5 juta"
    # "2 ribu", "1.500", "110/2024", a number with a mark of codes in front
    if (gap == "" and following in ("digits", "number")) or size == 3 or (len(r.strings[at + 1]) > 2 and following == "digits"):
        return False
    return not r.glued(at)


def parse_one(text: str) -> Expression | None:
    """The expression that `text` consists of; None where it is none."""
    r = Reader(text, alone=True, wide=True)
    for at in range(min(r.size, 12)):
        if r.kinds[at] in _WIDE_STARTERS:
            done = read(r, at)
            if done is not None:
                return done[0]
    return None
