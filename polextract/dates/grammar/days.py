"""Weekdays and parts of day: ``Selasa malam``, ``malam Minggu``, ``dini hari tadi``."""

from __future__ import annotations

import re

from ..lexicon import followers, words
from .atoms import DASHES, Reader
from .calendars import bare_feast
from .clock import by_part, clock
from .expression import Expression, Shift

_BEFORE_PART = frozenset(["", *[")", ",", "),", "]"]])
BEFORE_WEEKDAY = frozenset(["", *[",", "(", ",(", "-", ":"]])
_BEFORE_HOUR = ("approx", "clock", "day_word")
_SENTENCE_START = re.compile(r"(?:^|[.!?\n\"“”'‘])\s*$")


def sunday(r: Reader, at: int) -> bool:
    """Whether ``minggu`` at this atom is the day: with a capital, unless it opens a sentence and reads as the week."""
    if r.strings[at] != "minggu":
        return False
    following = r.kind(at + 1)
    gap = r.gap(at + 1)
    if gap is not None and ("(" in gap or gap == ",") and following in ("digits", "day_word"):
        return True
    if not r.capital(at):
        if at and r.strings[at - 1] in ("hari", "malam") and r.gap(at) == "":
            return True
        return following == "part" and gap == ""
    if following != "part" and counted_weeks(r, at):
        return False
    start = r.starts[at]
    if gap == "" and following == "ordinal" and r.kind(at + 2) in ("month", "unit") and r.parted(at + 2) in ("", "di"):
        return False  # "Minggu keempat di bulan Desember"
    if gap == "" and r.word(at + 1) in followers()["behind_week"]:
        return not _SENTENCE_START.search(r.text, max(0, start - 4), start) and start > 0
    return True


def counted_weeks(r: Reader, at: int) -> bool:
    """Whether a number of one or two digits, no hour, stands before ``Minggu`` at this atom: ``Selama 2 Minggu``, ``1 MINGGU``."""
    if not at or r.digits(at - 1) not in (1, 2) or r.gap(at) != "" or r.glued(at - 1):
        return False
    return at == 1 or r.gap(at - 1) != "" or (r.kinds[at - 2] not in _BEFORE_HOUR and r.strings[at - 2] != "jam")


def weekday(r: Reader, at: int, x: Expression, gap: str) -> int | None:
    if not _takes_weekday(r, x, gap):
        return None
    number = _weekday_at(r, at)
    if number is None:
        return None
    if x.part == "malam" and not x.calendar and x.weekday is None and x.near is None and x.shift is None:
        x.eve = True
    x.weekday = number
    x.last = at
    return _last_weekday(r, at, x)


def _takes_weekday(r: Reader, x: Expression, gap: str) -> bool:
    """Whether a weekday can come next in the expression, behind `gap`."""
    if x.weekday is not None or x.modifier is not None or (x.hijri is not None and x.last is not None):
        return False
    if x.day is None and (x.month is not None or x.year is not None):
        return False  # "selama tahun 2022, Kamis sore"
    if x.feast is not None and bare_feast(r, x):
        return False
    if x.clock is not None and (x.daylike or x.near is not None or "-" in gap or gap == ":"):
        return False
    if x.last is not None and gap not in BEFORE_WEEKDAY and not (x.calendar and gap == ")"):
        return False
    return not x.calendar or "(" in gap or gap == ","


def _weekday_at(r: Reader, at: int) -> int | None:
    """The number of the weekday at this atom, None for a short or English form that nothing around it proves."""
    if r.kinds[at] != "weekday":
        return 7
    found = words()[r.strings[at]]
    sort = found.sort
    if sort != "full" and sort != "old":
        # A number has to follow, or the part of day.
        following = r.gap(at + 1)
        number = r.kind(at + 1) == "digits" and r.gap(at + 2) is not None and r.kind(at + 2) in ("digits", "month", "join")
        numbered = following is not None and (number or r.kind(at + 1) == "month") and (r.capital(at) or "(" in following)
        parted = sort in ("regional", "typo", "english") and r.kind(at + 1) == "part" and following == ""
        if (not numbered and not parted) or r.ends[at] == r.starts[at + 1]:
            return None
    return int(found.value)


def _last_weekday(r: Reader, at: int, x: Expression) -> int:
    """The atom behind the weekday, and behind the last one of ``Senin-Rabu (1-3/5/2023)``, where the numbers tell the ends."""
    end = skip = at + 1
    second = r.gap(end)
    if second == "" and r.kind(end) in ("join", "and"):
        joined = r.joiner(end) or (end + 1 if r.kind(end) == "and" else None)
        if joined is None:
            return end
        skip = joined
    elif second not in DASHES and second != "/" and second != "&":
        return end
    if skip < r.size and (r.kinds[skip] == "weekday" or sunday(r, skip)) and (skip == end or r.gap(skip) == ""):
        last = skip + 1
        if (g := r.gap(last)) is not None and "(" in g and r.kind(last) == "digits":
            x.last = skip
            return last
    return end


def eve_of(r: Reader, at: int) -> int | None:
    """The weekday before the one that stands right at atom `at`."""
    if r.gap(at) != "" or not (r.kind(at) == "weekday" or r.word(at) == "minggu"):
        return None
    return (int(words()[r.strings[at]].value) if r.kinds[at] == "weekday" else 7) - 1 or 7


def part(r: Reader, at: int, x: Expression, gap: str) -> int | None:
    if x.part is not None or (x.last is not None and (gap not in _BEFORE_PART or r.begins_line(at))):
        return None
    if (x.month is not None and x.day is None) or (x.year is not None and x.month is None):
        return None
    if x.clock is not None and gap != "":
        return None
    if gap == "," and not x.calendar:
        return None
    end = at + 1
    if r.strings[at] == "dini":
        if not r.near(end, "hari"):
            return None
        end += 1
    else:
        if r.strings[at] == "malam" and x.last is not None and x.weekday is not None and eve_of(r, end) == x.weekday:
            end += 1  # "Sabtu malam Minggu"
        elif x.last is None and r.near(end, "hari") and r.near(end + 1, "ini", "itu"):
            said = r.word(end + 1) == "ini"  # "siang hari itu"
            x.part, x.shift, x.last = str(r.values[at]), Shift("day", 0, said), end + 1
            return end + 2
        elif r.near(end, "harinya", "hari"):
            end += 1
        if r.gap(end) == "-" and r.kind(end) == "part":
            return None
    first = x.last is None
    x.part = str(r.values[at])
    x.last = end - 1
    # "pagi ini", "siang tadi", "malam nanti", "malam kemarin"
    if r.gap(end) == "" or (r.gap(end) == ")" and x.calendar):
        word = r.word(end)
        if word in followers()["behind_part"] and not (word == "nanti" and x.weekday):
            if x.shift is None and not x.calendar and x.weekday is None and (first or x.clock is not None):
                x.near = word
            x.last = end
            return end + 1
        if word in ("kemarin", "kemaren") and x.shift is None and not x.calendar and x.weekday is None:
            x.shift, x.last = Shift("day", -1), end
            return end + 1
        if first and word in ("sebelumnya", "berikutnya"):
            x.shift, x.last = Shift("day", -1 if word == "sebelumnya" else 1, False), end
            return end + 1
        if word == "itu" and r.wide:
            x.mark, x.last = "that", end
            return end + 1
    return end


def near_part(r: Reader, at: int, x: Expression, gap: str) -> int | None:
    """``tadi malam``, ``nanti sore``; ``tadi jam 8``, ``pukul 16.00 tadi``."""
    if x.part is not None or x.near is not None or (x.last is not None and gap not in ("", ",", ")", "(")):
        return None
    following = at + 1
    if r.kind(following) != "part" or r.gap(following) != "":
        return near_clock(r, at, x, gap)
    end = following + 1
    if r.strings[following] == "dini":
        if not r.near(end, "hari"):
            return None
        end += 1
    if not x.calendar and x.weekday is None and x.shift is None:
        x.near = r.strings[at]
    x.part, x.last = str(r.values[following]), end - 1
    if x.clock is not None and x.clock.hour <= 12:
        x.clock = x.clock._replace(hour=by_part(x.clock.hour, x.part))  # "jam 7 tadi malam"
    return end


def near_clock(r: Reader, at: int, x: Expression, gap: str) -> int | None:
    """``tadi`` or ``nanti`` in front of a clock time, or right behind one that has no day."""
    if x.last is not None:
        if x.clock is None or x.daylike or x.calendar or gap != "":
            return None
        x.near, x.last = r.strings[at], at
        return at + 1
    end = at + 1
    if r.gap(end) != "" or not (r.kind(end) == "clock" or r.word(end) == "jam"):
        return None
    done = clock(r, end, x, "")
    if done is not None and x.near is None:
        x.near = r.strings[at]
    return done
