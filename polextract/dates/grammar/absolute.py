"""Calendar dates: a day in numbers or words, months, the year behind them."""

from __future__ import annotations

import itertools
import re
from typing import NamedTuple

from ..lexicon import blockers, followers, shifts, small_months, steps, words, year_words
from .atoms import DASHES, Reader
from .calendars import bare_feast, hijri
from .expression import Clock, Expression, Shift
from .guards import short_form

# What may stand in front of a date, a year, a month's name, blanks left out.
_BEFORE_DATE = frozenset(["", *[",", "|", "(", ",(", ".(", "-", "/", ":", "((", "[", ",,", "-(", ".,", "),(", ")("]])
_YEAR_GAPS = frozenset(["", *[",", "-", "/", ".", "'", "(", ".,"]])
_DAY_GAPS = frozenset(["", "-", "/", "."])

_SEPARATORS = {**{a + b: "/" if "/" in (a, b) else a for a in "/.-" for b in "/.-"}, "/": "/", ".": ".", "-": "-"}
_DATELINE = re.compile(r"\s\([A-Z][\w ]{2,20}\)\s*[-–—]")  # "Jakarta, 15/12 (ANTARA) -"
_LONG_YEAR = re.compile(r"/20\d{3}(?!\d)")
_ISO_TIME = re.compile(r"T(\d\d):(\d\d)(?::(\d\d)(?:\.\d{1,9})?)?(Z|[+-]\d\d:\d\d)?(?![\w:])")


def calendar(r: Reader, at: int, x: Expression, gap: str) -> int | None:
    """A calendar date from a number: ``26/07/2023``, ``25/4``, ``17-30 Juli 2023``, ``tujuh belas Agustus``."""
    if (
        x.calendar
        or (x.last is not None and gap not in _BEFORE_DATE and not stopped(r, at, x, gap))
        or (x.feast is not None and ("(" not in gap or bare_feast(r, x)))
    ):
        return None
    if x.clock is not None and x.weekday is None and gap not in ("", ",", "(", ",("):
        return None
    if x.last is None and r.kinds[at] == "digits" and r.glued(at):
        return None
    return numeric(r, at, x, gap) or textual(r, at, x)


def stopped(r: Reader, at: int, x: Expression, gap: str) -> bool:
    """Whether a full stop parts a weekday from a date with its year: ``Senin. 9 Juni 2025``."""
    bare = x.weekday is not None and x.part is None and gap == "."
    return bare and r.digits(at) in (1, 2) and r.kind(at + 1) == "month" and r.gap(at + 1) == "" and year_after(r, at + 2) is not None


def separator(r: Reader, at: int) -> str:
    """The mark in front of atom `at` where it can part day, month and year, else ""."""
    gap = r.gap(at)
    return _SEPARATORS.get(gap, "") if gap and r.kinds[at] == "digits" else ""


def numeric(r: Reader, at: int, x: Expression, gap: str) -> int | None:
    first = r.digits(at)
    if not first:
        return None
    bracket = "(" in gap or "[" in gap or (x.last is None and opened(r, at))
    placed = bracket or x.weekday is not None or x.shift is not None or x.near is not None or x.printed is True
    one = separator(r, at + 1)
    if one == "/" and not placed and x.last is None:
        placed = _DATELINE.match(r.text, r.ends[at + 1]) is not None
    two = separator(r, at + 2) if one else ""
    if first == 4 and one in ("-", "/") and two == one and r.digits(at + 1) <= 2 and r.digits(at + 2) <= 2:
        year, month, day = (int(r.strings[i]) for i in (at, at + 1, at + 2))
        moment = _ISO_TIME.match(r.text, r.ends[at + 2])
        if not (1900 <= year <= 2100 and 1 <= month <= 12 and 1 <= day <= 31) or (moment is None and r.tied(at + 2)):
            return None
        x.year, x.month, x.day, x.last = year, month, day, at + 2
        end = at + 3
        if moment and int(moment[1]) < 24 and int(moment[2]) < 60:
            x.clock = Clock(int(moment[1]), int(moment[2]), int(moment[3]) % 60 if moment[3] else None)
            x.zone = moment[4]
            x.end = moment.end()
            while end < r.size and r.starts[end] < x.end:
                end += 1
        return end
    if first == 4 and x.last is None and r.gap(at + 1) == "" and r.gap(at + 2) == "" and r.digits(at + 1) == r.digits(at + 2) == 2:
        # "WhatsApp Image 2023 09 05 at 8.15 PM"
        year, month, day = (int(r.strings[i]) for i in (at, at + 1, at + 2))
        if 1900 <= year <= 2100 and 1 <= month <= 12 and 1 <= day <= 31 and r.near(at + 3, "at"):
            x.year, x.month, x.day, x.last = year, month, day, at + 2
            return at + 3
    if first > 2:
        return None
    if x.last is None and one and not r.alone and _counts(r, at, placed, two):
        return None
    # "22-23/1/2024", "22 & 23/1/2024", "(30/12-2/1/2024)"
    between = r.gap(at + 1)
    if between is not None and between in ("-", "&", "--", ",", "+") and r.digits(at + 1) in (1, 2) and separator(r, at + 2) == "/":
        inner = Expression()
        inner.last = at
        inner.weekday = x.weekday
        inner.printed = True
        end = three(r, at + 1, inner, True)
        if end is not None and not inner.impossible and int(r.strings[at]) < (inner.day or 0):
            if inner.year is None and not placed:
                return None
            x.day, x.month, x.year, x.short = int(r.strings[at]), inner.month, inner.year, inner.short
            x.to, x.last = inner, inner.last
            return end
    return three(r, at, x, placed)


def _counts(r: Reader, at: int, placed: bool, two: str) -> bool:
    """Whether the word before makes a number or a score of what looks like a date: ``nomor 10/3/2021``, ``skor (2/1)``."""
    before = r.before(at)
    return (not placed and bool(two) and before in blockers()["before_number"]) or (not two and before in blockers()["score"])


def bracketed_day(r: Reader, at: int, x: Expression, gap: str) -> int | None:
    """The number of the day alone, in brackets behind its weekday, as some papers write it: ``Ahad (20)``."""
    if x.weekday is None or x.calendar or gap != "(" or not r.capital(at - 1) or r.digits(at) > 2:
        return None
    if r.text[r.ends[at] : r.ends[at] + 1] != ")" or not 1 <= int(r.strings[at]) <= 31:
        return None
    x.day, x.last = int(r.strings[at]), at
    return at + 1


def opened(r: Reader, at: int) -> bool:
    start = r.starts[at]
    return start > 0 and r.text[start - 1] in "(["


def three(r: Reader, at: int, x: Expression, placed: bool) -> int | None:
    """``d/m/y`` or, where something else shows that it is a date (`placed`), ``d/m``."""
    one = separator(r, at + 1)
    if not one or r.digits(at) > 2 or r.digits(at + 1) > 2:
        return None
    day, month = int(r.strings[at]), int(r.strings[at + 1])
    two = separator(r, at + 2)
    if not two and placed and r.gap(at + 2) == "" and r.digits(at + 2) == 4:
        two = one  # "(14/07 2021)"
    digits = r.digits(at + 2) if two else 0
    swapped = digits == 4 and one == two == "/" and 1 <= day <= 12 < month <= 31
    if swapped:
        day, month = month, day  # "5/20/2025", as English page furniture has it
    possible = 1 <= day <= 31 and 1 <= month <= 12
    if two and digits in (2, 4) and not r.tied_number(at + 2):
        year = int(r.strings[at + 2])
        if digits == 4 and not 1900 <= year <= 2100:
            return None
        same = one == two
        if not same and digits == 2 and not x.weekday:
            return None
        if not placed and (not same or (digits == 2 and one != "/" and not r.alone and r.before(at) not in blockers()["year_evidence"])):
            return None  # "5-5-24" alone may be a score
        if (
            not possible
            and not (placed and (day <= 99 and digits == 4))
            and not (digits == 4 and one == "/" and day and month and (day <= 31 or month <= 12))
        ):
            return None
        if digits == 2 and not possible:
            return None
        x.day, x.month, x.year, x.short, x.last = day, month, year, digits == 2, at + 2
        x.impossible, x.swapped = not possible, swapped
        return at + 3
    if placed and possible and one == "/" and (misprinted := _LONG_YEAR.match(r.text, r.ends[at + 1])):
        x.day, x.month, x.last, x.end = day, month, at + 1, misprinted.end()  # "(27/3/20225)": a year nobody can read
        return at + 2
    if not placed or not possible or one == "-" or (one == "." and not x.weekday) or r.tied_number(at + 1):
        return None
    if two and one == two:
        return None
    x.day, x.month, x.last = day, month, at + 1
    return at + 2


class DayList(NamedTuple):
    """The days in front of a month: where the first of them ends, where the last, the atom of the month, and whether they are only listed,
    with no dash or ``sampai`` between."""

    days: list[int]
    first: int
    end: int
    month: int
    listed: bool


def day_list(r: Reader, at: int, *, printed: bool, weekday: bool) -> DayList | None:
    """The day from atom `at` on, or the days, up to their month: ``17``, ``17-30``, ``7, 9 dan 12``; `printed` behind ``tanggal``,
    `weekday` behind a weekday."""
    days: list[int] = []
    end = first = at
    listed = True
    while len(days) < 6:
        found = r.number(end)
        if found is None or not 1 <= found[0] <= 99 or r.digits(end) > 2:
            return None
        days.append(found[0])
        end = found[1]
        first = first if len(days) > 1 else end - 1
        gap = r.gap(end)
        if gap is None:
            return None
        spaced = gap == "" and r.strings[end] == "bulan" and (r.digits(end - 1) > 0 or printed)
        month = end + 1 if spaced else end
        named = gap in _DAY_GAPS if month == end else r.gap(month) == ""
        # "Rabu, 12, Maret 2025"
        named = named or (gap == "," and weekday and len(days) == 1 and r.kind(end) == "month" and year_after(r, end + 1) is not None)
        if named and (r.kind(month) == "month" or (r.kind(month) == "hijri" and gap == "")):
            return DayList(days, first, end, month, listed)
        listed = listed and gap not in DASHES and r.kind(end) != "join"
        if gap in DASHES or (gap in (",", "/", "&") and r.kind(end) in ("digits", "number")):
            continue
        joined = end + 1 if r.kind(end) == "and" else r.joiner(end)
        if gap not in ("", ",") or joined is None or r.gap(joined) not in ("", "."):
            return None
        end = joined + (r.kind(joined) == "day_word" and r.gap(joined) == "")
    return None


def textual(r: Reader, at: int, x: Expression) -> int | None:
    """Day and month name, with a range or list of days before, a year after; of days that do not follow each other (``7 dan 9 Agustus``)
    the first alone."""
    found = day_list(r, at, printed=bool(x.printed), weekday=x.weekday is not None)
    if found is None:
        return None
    days, first, end, month, listed = found
    if r.kind(month) == "hijri":
        return hijri(r, month, x, "", days[0]) if len(days) == 1 and days[0] <= 30 else None
    if days[-1] > 31 and not (r.digits(end - 1) == 2 and year_after(r, month + 1)):
        return None
    if any(a >= b for a, b in itertools.pairwise(days)):
        return None
    if short_form(r, month) and not r.capital(month) and year_after(r, month + 1) is None:
        return None
    if words()[r.strings[month]].sort == "english" and year_after(r, month + 1) is None:
        return None
    x.named = x.named or (not r.alone and x.last is None and r.before(at) in blockers()["before_day"])
    x.day, x.month, x.last = days[0], int(r.values[month]), month
    end = year(r, month + 1, x)
    if len(days) > 1 and listed and x.weekday is None and days[-1] - days[0] >= len(days):
        x.last = first
        return first + 1
    if len(days) > 1:
        to = Expression()
        to.day, to.month, to.year, to.short, to.last = days[-1], x.month, x.year, x.short, x.last
        x.to = to
    return end


def year_after(r: Reader, at: int) -> int | None:
    """The year that follows a month, at atom `at`."""
    gap = r.gap(at)
    if gap is None or gap not in _YEAR_GAPS:
        return None
    if gap == "" and r.strings[at] == "tahun":
        at += 1
    found = r.year_number(at)
    return found[0] if found else None


def year(r: Reader, at: int, x: Expression) -> int:
    """The year behind a day and month, if there is one; also ``tahun lalu``, ``lalu``, ``mendatang``."""
    gap = r.gap(at)
    if gap is not None and gap in _YEAR_GAPS:
        first = at
        if gap in ("", ",") and r.strings[at] in year_words():
            first = at + 1
            if r.near(first, *followers()["behind_year"]):
                mark = first + 1 if r.word(first) == "yang" else first
                if r.word(mark) in shifts() or r.word(mark) in steps():
                    word = r.word(mark)
                    x.within = Shift("year", steps().get(word, shifts().get(word, 0)), word in shifts())
                    x.last = mark
                    return mark + 1
                return at
        found = r.year_number(first)
        if found:
            x.year, x.last = found[0], found[1] - 1
            return found[1]
        if r.digits(first) == 2 and not r.tied_number(first) and (first > at or gap in ("-", "/", "'", ".")) and r.gap(first + 1) != ":":
            if gap in ("", ",") and first == at:
                return at
            if r.kind(first + 1) in ("month", "hijri") and r.gap(first + 1) == "":
                return at  # "10 Juni - 12 Juli"
            x.year, x.short, x.last = int(r.strings[first]), True, first
            return first + 1
    return at


def month(r: Reader, at: int, x: Expression, gap: str) -> int | None:
    """``Januari 2024``, ``Jan 23, 2024``, ``Januari-Maret 2024``, a month alone."""
    if x.calendar or x.clock is not None or (x.last is not None and gap not in _BEFORE_DATE and not (x.weekday and gap == ",")):
        return None
    month = int(r.values[at])
    # Month before day, as English page furniture has it.
    if r.digits(at + 1) in (1, 2) and r.gap(at + 1) in ("", ".") and 1 <= int(r.strings[at + 1]) <= 31:
        between = r.gap(at + 2)
        if between in ("", ",") and r.digits(at + 2) == 4 and 1900 <= int(r.strings[at + 2]) <= 2100:
            x.month, x.day, x.year, x.last = month, int(r.strings[at + 1]), int(r.strings[at + 2]), at + 2
            return at + 3
        if x.weekday is not None and gap == "," and between is None and r.capital(at):
            x.month, x.day, x.last = month, int(r.strings[at + 1]), at + 1  # "Rabu, Mei 14"
            return at + 2
    if x.last is not None and (x.weekday is not None or x.shift is not None or x.near is not None):
        return None
    short, held = short_form(r, at), x.last
    if not r.capital(at) and year_after(r, at + 1) is None and not (x.printed or r.alone or r.strings[at] in small_months()):
        return None
    x.month, x.last = month, at
    end = year(r, at + 1, x)
    if x.year is None and x.within is None and r.kind(end) == "day_word" and (behind := day_behind(r, end, x)) is not None:
        return behind
    if x.year is None and x.within is None:
        second = r.gap(end)
        skip = end
        if second in DASHES:
            pass
        elif second == "" and r.kind(end) in ("join", "and"):
            skip = end + 1 if r.kind(end) == "and" else r.joiner(end) or end
        if (
            skip < r.size
            and (skip > end or second in DASHES)
            and r.kind(skip) == "month"
            and (skip == end or r.gap(skip) == "")
            and int(r.values[skip]) > month
            and (r.kind(end) != "and" or int(r.values[skip]) == month + 1)
        ):
            to = Expression()
            to.month, to.last = int(r.values[skip]), skip
            finish = year(r, skip + 1, to)
            if to.year is not None or to.within is not None:
                x.to, x.year, x.short, x.within, x.last = to, to.year, to.short, to.within, to.last
                return finish
    if x.year is None and x.within is None and short and not r.alone:
        x.month, x.last = None, held
        return None
    return end


def day_behind(r: Reader, at: int, x: Expression) -> int | None:
    """The day behind a month, from its ``tanggal`` on: ``bulan Januari tanggal 1 sampai 31``."""
    found = r.number(at + 1) if r.gap(at) in ("", ",") and r.gap(at + 1) == "" else None
    if found is None or not 1 <= found[0] <= 31 or r.tied(found[1] - 1) or (r.kind(found[1]) == "month" and r.gap(found[1]) is not None):
        return None
    x.day, x.last = found[0], found[1] - 1
    end = year(r, found[1], x)
    second = r.joiner(end) if r.gap(end) == "" else end if r.gap(end) in DASHES else None
    other = r.number(second) if second is not None and second < r.size else None
    if other and found[0] < other[0] <= 31 and not r.tied(other[1] - 1):
        x.to = Expression()
        x.to.day, x.to.month, x.last = other[0], x.month, other[1] - 1
        end = year(r, other[1], x)
        x.to.year, x.to.short = x.year, x.short
    return end


def day_word(r: Reader, at: int, x: Expression, gap: str) -> int | None:
    """``tanggal 17 Juli``, ``tanggal (17/7)``, ``tanggal 17``."""
    if x.calendar or (x.last is not None and gap not in _BEFORE_DATE):
        return None
    first = at + 1
    following = r.gap(first)
    if following is None or following not in ("", ".", "(", ":", ".:", ",", ".("):
        return None
    held, x.printed, last = x.printed, True, x.last
    if x.last is None:
        x.last = at
    if r.kind(first) in ("digits", "number"):
        end = calendar(r, first, x, "(" if "(" in following else "")
        if end is not None:
            return end
        found = r.number(first)
        if found and 1 <= found[0] <= 31 and r.digits(first) <= 2 and not r.tied(first):
            x.day, x.last = found[0], found[1] - 1
            end = found[1]
            second = r.joiner(end) if r.gap(end) == "" else end if r.gap(end) in DASHES else None
            other = r.number(second) if second is not None and second < r.size else None
            if other and found[0] < other[0] <= 31 and r.near(other[1], "bulan") and r.near(other[1] + 1, *followers()["behind_month"]):
                x.to = Expression()  # "tanggal 12 s/d 14 bulan ini"
                x.to.day, end = other[0], other[1]
            if r.near(end, "bulan") and r.near(end + 1, *followers()["behind_month"]):
                word = r.word(end + 1)
                x.within, x.last = Shift("month", shifts().get(word, 0), word != "itu"), end + 1
                return end + 2
            return end
    x.printed, x.last = held, last
    return None
