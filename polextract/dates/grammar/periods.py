"""Weeks, months, quarters, halves, years, decades, centuries, seasons, and ``awal``, ``pertengahan``, ``akhir`` of them."""

from __future__ import annotations

import re

from ..lexicon import blockers, followers, marks, seasons, steps
from .absolute import month
from .atoms import DASHES, Reader
from .calendars import feast, hijri
from .clock import clock
from .days import BEFORE_WEEKDAY, part, sunday, weekday
from .expression import Expression, Shift
from .guards import names_page, year_like
from .relative import shifted

_BEHIND = re.compile(r"\s([a-z]+)\b")
# The lexer knows the small ones only: "I" and "V" are more often initials.
CENTURIES = {
    tens * "X" + ones: 10 * tens + number
    for tens in range(3)
    for number, ones in enumerate(("", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX"))
    if 1 <= 10 * tens + number <= 21
}


def unit(r: Reader, at: int, x: Expression, gap: str) -> int | None:
    """From a unit word: ``hari ini``, ``hari Senin``, ``bulan Mei``, ``tahun 2019``, ``pekan lalu``, ``kuartal I 2024``."""
    word, unit = r.strings[at], str(r.values[at])
    end = at + 1
    following = r.gap(end)
    if word == "jam":
        return clock(r, at, x, gap)
    if x.last is not None and not (
        unit == "day" and x.shift is None and gap in BEFORE_WEEKDAY and x.weekday is None and gap not in ("-", ":")
    ):
        # "26 Juli tahun lalu" is read with its month; "Senin pekan lalu" by its mark.
        return None
    if unit == "century" and following is None:
        return long_unit(r, end, x, unit)  # the numeral of "abad XX" is no atom
    if following is None or (x.last is None and r.glued(at)):  # "hari-hari sebelumnya"
        return None
    if unit == "day":
        return day_unit(r, at, x, following) if word != "harinya" and following in ("", ",", "/", "(") else None
    if following not in ("", "-", "/", "(", "'"):
        return None
    if unit == "month" and following == "" and r.kind(end) in ("month", "hijri"):
        return named_month(r, at, x)
    if unit == "year":
        done = year_word(r, end, x, following)
        if done is not None:
            return done
    if unit in ("decade", "century"):
        return long_unit(r, end, x, unit)
    if unit in ("quarter", "half"):
        done = quarter(r, end, x, unit, following)
        if done is not None:
            return done
    if unit in ("second", "minute", "hour", "windu", "third"):
        return None
    if following != "":
        return None
    if at and r.kinds[at - 1] in ("digits", "number") and r.gap(at) == "" and r.word(end) == "ini":
        return None  # "dua pekan ini", "perempuan 52 tahun ini"
    if unit == "week" and (nth := ordinal(r, end)) is not None:
        return week_of_month(r, *nth, x)
    return shifted(r, end, x, unit)


def day_unit(r: Reader, at: int, x: Expression, following: str) -> int | None:
    """``hari Senin``, ``hari ini``, ``hari itu juga``, ``hari yang sama``, ``hari sebelumnya``, from ``hari`` at this atom."""
    end = at + 1
    if end < r.size and (r.kinds[end] == "weekday" or (r.strings[end] == "minggu" and sunday(r, end))):
        if following not in ("", "/"):
            return None
        held = x.last
        if held is None:
            x.last = x.first = at
        done = weekday(r, end, x, "")
        if done is None:
            x.last = held
        return done
    fresh = x.last is None or ((x.part is not None or x.clock is not None) and not x.daylike and not x.calendar)
    if following != "" or not fresh:
        return None
    word = r.word(end)
    if r.kind(end) == "feast" and word not in steps() and word not in ("ini", "itu", "yang"):
        return feast(r, end, x, "")
    shift, last = day_shift(r, at, x)
    if shift is None:
        return None
    x.shift, x.last = shift, last
    return last + 1


def day_shift(r: Reader, at: int, x: Expression) -> tuple[Shift | None, int]:
    """How far off the day is that ``hari`` at this atom and the words behind it tell, and the last of these."""
    end = at + 1
    word = r.word(end)
    if word == "ini":
        counted = at and r.kinds[at - 1] == "number" and r.gap(at) == ""  # "dua hari ini", but "kasus bertambah 25 hari ini"
        return (None if counted or names_page(r, at, end) else Shift("day", 0)), end
    if word == "itu" and x.last is None and not r.near(end + 1, "pula"):
        counted = at and r.kinds[at - 1] in ("digits", "number") and r.gap(at) == ""  # "selama 14 hari itu"
        return (None if counted else Shift("day", 0, False)), end + r.near(end + 1, "juga")  # "hari itu juga, sekitar pukul 17.30"
    if word == "yang" and r.near(end + 1, "sama"):
        return Shift("day", 0, False), end + 1
    if word in steps():
        return Shift("day", steps()[word], False), end
    if r.kind(end) == "relative":
        return Shift("day", int(r.values[end]), word not in followers()["from_told"]), end
    return None, end


def named_month(r: Reader, at: int, x: Expression) -> int | None:
    """``bulan Mei``, ``bulan Ramadan``, from ``bulan`` at this atom."""
    held, x.last = x.printed, at
    if r.kind(at + 1) == "month":
        x.printed = True
        done = month(r, at + 1, x, "")
        x.printed = held
    else:
        done = hijri(r, at + 1, x, "")
    if done is None:
        x.last = None
    return done


def week_of_month(r: Reader, number: int, at: int, x: Expression) -> int | None:
    """``minggu kedua bulan Mei``: the month at this atom, behind the ordinal, and what it adds."""
    if not (r.near(at, "bulan") or (r.kind(at) == "month" and r.gap(at) in ("", ",")) or r.parted(at) == "di"):
        return None
    inner = Expression()
    inner.last = at - 1
    done = month_like(r, at, inner)
    if done is not None:
        x.nth = number
        x.month, x.year, x.short = inner.month, inner.year, inner.short
        x.within, x.shift, x.last = inner.within, inner.shift, inner.last
    return done


def month_like(r: Reader, at: int, x: Expression) -> int | None:
    if r.kind(at) == "month":
        x.printed = True
        return month(r, at, x, "")
    if r.word(at) == "bulan":
        if r.kind(at + 1) == "month" and r.gap(at + 1) == "":
            x.printed = True
            return month(r, at + 1, x, "")
        if r.gap(at + 1) == "":
            return shifted(r, at + 1, x, "month")
    return None


def ordinal(r: Reader, at: int) -> tuple[int, int] | None:
    """``pertama``, ``ke-2``, ``kedua``, ``III``, ``2``."""
    kind = r.kind(at)
    if kind in ("ordinal", "roman"):
        return int(r.values[at]), at + 1
    if r.word(at) == "ke" and r.gap(at + 1) in ("-", ""):
        if r.digits(at + 1) in (1, 2):
            return int(r.strings[at + 1]), at + 2
        if r.kind(at + 1) == "number" and int(r.values[at + 1]) < 6:
            return int(r.values[at + 1]), at + 2
    if r.digits(at) == 1 or (kind == "number" and int(r.values[at]) < 5):
        return int(r.strings[at] if r.digits(at) else r.values[at]), at + 1
    return None


def quarter(r: Reader, at: int, x: Expression, unit: str, gap: str) -> int | None:
    nth = ordinal(r, at) if gap in ("", "-") else None
    if nth is None:
        return None
    number, end = nth
    top = 4 if unit == "quarter" else 2
    if number == -1:
        number = top
    if not 1 <= number <= top:
        return None
    x.last = end - 1
    between = r.gap(end)
    if between is not None and between in ("", "-", "/", ",", "("):
        found = r.year_number(end)
        if found is None and between in ("", ",") and r.strings[end] == "tahun" and r.gap(end + 1) == "":
            found = r.year_number(end + 1)
            if found is None:
                inner = Expression()
                done = shifted(r, end + 1, inner, "year")
                if done is not None and inner.shift:
                    x.within, x.last = inner.shift, inner.last
                    set_quarter(x, unit, number)
                    return done
        if found:
            x.year, x.last = found[0], found[1] - 1
            set_quarter(x, unit, number)
            return found[1]
    if r.near(end, *marks()):
        x.last = end
        end += 1
    set_quarter(x, unit, number)
    return end


def set_quarter(x: Expression, unit: str, number: int) -> None:
    if unit == "quarter":
        x.quarter = number
    else:
        x.half = number


def year_word(r: Reader, at: int, x: Expression, gap: str) -> int | None:
    """Behind ``tahun``: a year, a decade, ``baru``."""
    if gap == "(":
        return None
    found = r.year_number(at) if gap in ("", "-") else None
    if gap == "'" and r.digits(at) == 2 and not r.tied_number(at):
        x.year, x.short, x.last = int(r.strings[at]), True, at  # "tahun '98"
        return at + 1
    if found:
        x.year, x.last = found[0], found[1] - 1
        end = found[1]
        if r.gap(end) == "-" and r.word(end) == "an":
            x.decade, x.last = found[0] // 10 * 10, end
            return end + 1
        return year_range(r, end, x)
    return at + 2 if short_decade(r, at, x) else None


def year_range(r: Reader, end: int, x: Expression) -> int:
    """``2019-2021``, ``2019 hingga 2021``."""
    gap = r.gap(end)
    second = None
    if r.wide and not r.alone:
        r.freed = end  # TimeML marks the two ends apart
    elif gap in DASHES:
        second = end
    elif gap == "" and r.kind(end) == "join":
        second = r.joiner(end)
    if second is not None and second < r.size:
        if r.word(second) == "tahun" and r.gap(second + 1) == "":
            second += 1
        found = r.year_number(second)
        if found and x.year < found[0]:
            to = Expression()
            to.year, to.last = found[0], found[1] - 1
            x.to, x.last = to, to.last
            return found[1]
    return end


def long_unit(r: Reader, at: int, x: Expression, unit: str) -> int | None:
    if unit == "century":
        nth = ordinal(r, at) or ((CENTURIES[r.after(at - 1)], at) if r.after(at - 1) in CENTURIES else None)
        if nth and 1 <= nth[0] <= 21:
            x.century, x.last = nth[0], nth[1] - 1
            if nth[1] == at:
                x.end = r.ends[at - 1] + 1 + len(r.after(at - 1))
            return nth[1]
        return None
    found = r.year_number(at)
    if found and r.gap(found[1]) == "-" and r.word(found[1]) == "an":
        x.year, x.decade, x.last = found[0], found[0] // 10 * 10, found[1]
        return found[1] + 1
    return at + 2 if short_decade(r, at, x) else None


def short_decade(r: Reader, at: int, x: Expression) -> bool:
    """``90-an``."""
    if r.digits(at) != 2 or r.strings[at][1] != "0" or r.gap(at + 1) != "-" or r.word(at + 1) != "an":
        return False
    x.decade, x.short, x.last = int(r.strings[at]), True, at + 1
    return True


def bare_year(r: Reader, at: int, x: Expression, gap: str) -> int | None:
    """``2019`` where the words around it show a year, ``era 90-an``."""
    if x.last is not None:
        return None
    if (r.alone or r.wide or r.before(at) in blockers()["before_decade"]) and short_decade(r, at, x):
        return at + 2
    found = r.year_number(at, 1600, 2099) if r.digits(at) else None
    if not found or r.glued(at):
        return None
    if not r.alone and not year_like(r, at, found[0]):
        return None
    x.year, x.last = found[0], at
    if r.gap(at + 1) == "-" and r.word(at + 1) == "an":
        x.decade, x.last = found[0] // 10 * 10, at + 1  # "era 1990-an"
        return at + 2
    return year_range(r, at + 1, x)


def modifier(r: Reader, at: int, x: Expression, gap: str) -> int | None:
    """``awal``, ``pertengahan``, ``akhir`` before a month, a year, a week."""
    word, end = r.strings[at], at + 1
    if word == "tengah":
        return part(r, end, x, gap) if r.near(end, "malam") else None
    if x.last is not None:
        return None
    if r.gap(end) != "":
        return None
    if word == "akhir" and r.word(end) in ("pekan", "minggu") and not (r.capital(end) and r.word(end) == "minggu"):
        x.weekend, x.modifier, x.last = True, None, end
        x.shift = Shift("week", 0)
        inner = Expression()
        done = shifted(r, end + 1, inner, "week") if r.gap(end + 1) == "" else None
        if done is None and not r.wide and not r.alone:
            x.last, x.weekend, x.shift = None, False, None
            return None  # "akhir pekan" alone is a habit
        if done is not None and inner.shift is not None:
            x.shift, x.last = inner.shift, inner.last
            return done
        return end + 1
    kind = r.kind(end)
    x.first = at
    done = None
    if kind == "unit":
        named = str(r.values[end])
        done = unit(r, end, x, "") if named in ("month", "year", "week", "quarter", "half", "decade", "century") else None
        if done is None and (named in ("year", "month") or (named == "week" and r.wide)) and x.last is None:
            x.shift, x.last, done = Shift(named, 0), end, end + 1
    elif kind == "month":
        x.printed = True
        done = month(r, end, x, "")
    elif kind == "digits":
        done = bare_year(r, end, x, "")
    elif kind == "hijri":
        done = hijri(r, end, x, "")
    if done is None or (x.daylike and x.shift is None):
        x.first = None
        return None
    x.modifier = str(r.values[at])
    if x.shift is not None and x.last is not None and r.strings[x.last] == "nanti":
        x.shift = x.shift._replace(number=0)  # "akhir bulan nanti" is the end of this one
    return done


def season(r: Reader, at: int, x: Expression, gap: str) -> int | None:
    """``musim dingin``: the TimeML reading only."""
    if x.last is not None or not r.wide:
        return None
    name = r.after(at).lower()
    if name not in seasons():
        return None
    x.season, x.last = name, at
    x.end = r.ends[at] + 1 + len(name)
    # The season is no atom, so what follows it may be none either.
    following = _BEHIND.match(r.plain, x.end)
    if following and following[1] in marks():
        x.mark, x.end = marks()[following[1]], following.end()
    end = at + 1
    while end < r.size and r.starts[end] < x.end:
        end += 1
    return end
