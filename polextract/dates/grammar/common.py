"""The most frequent forms in one pattern each: ``Rabu malam (26/07/2023)``, ``Rabu, 26 Juli 2023 | 09:30 WIB``, ``Rabu``, ``pukul 09.30``.

They are read as the pieces of the grammar read them, several times faster, where nothing of time stands near behind them; every other text
is left to the pieces.
"""

from __future__ import annotations

import re
from functools import cache

from ..lexicon import blockers, parts, words
from .atoms import Reader
from .clock import by_part
from .days import counted_weeks
from .expression import Clock, Expression
from .guards import habitual, whole

_DATED = frozenset(["weekday", "unit", "digits"])
_LEFT = frozenset(["and", "join_tail"])  # kinds of words that add nothing behind a whole date or clock time
_TIMED = frozenset(["clock", "approx"])


def common(r: Reader, at: int) -> tuple[Expression | None, int] | None:
    """The expression of a frequent form that starts at atom `at` (None where it is no date), and the atom after it; None for others."""
    kind = r.kinds[at]
    if kind in _DATED:
        if (kind == "unit" and r.strings[at] != "minggu") or (kind == "digits" and r.kind(at + 1) != "month"):
            return None
        return dated(r, at)
    return timed(r, at, kind) if kind in _TIMED else None


def ending(r: Reader, at: int, stop: int, *, whole: bool) -> int | None:
    """The atom after those that end at `stop`; None where it goes on with what was read, a `whole` date or clock time or less."""
    end = at + 1
    starts, size = r.starts, r.size
    while end < size and starts[end] < stop:
        end += 1
    return None if r.gap(end) is not None and not (whole and r.kinds[end] in _LEFT) else end


def dated(r: Reader, at: int) -> tuple[Expression | None, int] | None:
    """A weekday or a date, perhaps with a clock time behind it."""
    match = _patterns()[0].match(r.plain, r.starts[at])
    if match is None:
        return None
    stop = match.end()
    weekday, before, number, month, year, day, name, named_year, behind, led, hour, minute, zone = match.groups()
    end = ending(r, at, stop, whole=bool(number or day or hour))
    if end is None or (before and behind) or (hour and not led and not zone and r.counts(end - 1)):
        return None
    if weekday == "minggu" and (not r.capital(at) or (not (number or day or before or behind) and counted_weeks(r, at))):
        return None
    x = Expression()
    x.start, x.end, x.last, x.part = r.starts[at], stop, end - 1, before or behind
    if weekday:
        x.weekday = _numbers()[weekday]
    if day:
        if not weekday and r.glued(at):
            return None
        x.day, x.month, x.year = int(day), _numbers()[name], int(named_year)
        x.named = not weekday and r.before(at) in blockers()["before_day"]
    elif number:
        if not weekday:
            return None
        x.day, x.month, x.year = int(number), int(month), int(year) if year else None
    if x.day is not None and not (1 <= x.day <= 31 and 1 <= x.month <= 12 and (x.year is None or 1900 <= x.year <= 2100)):
        return None
    if hour and not _with_hour(r, x, end, led, hour, minute, zone):
        return None
    return (x if whole(r, at, x) else None), end


def timed(r: Reader, at: int, kind: str) -> tuple[Expression | None, int] | None:
    """A clock time; nothing around it speaks against one with ``pukul``."""
    match = _patterns()[1].match(r.plain, r.starts[at])
    if match is None:
        return None
    stop = match.end()
    end = ending(r, at, stop, whole=True)
    if end is None:
        return None
    x = Expression()
    x.start, x.end, x.last = r.starts[at], stop, end - 1
    x.approx = kind == "approx"
    return (x, end) if _with_hour(r, x, end, *match.groups()) else None


def _with_hour(r: Reader, x: Expression, end: int, led: str | None, hour: str, minute: str, zone: str | None) -> bool:
    """Add to `x` its clock time, which ends before atom `end`; False where no clock shows it."""
    hours, minutes = int(hour), int(minute)
    if hours > 23 or minutes > 59:
        return False
    if x.part is not None and hours < 12:
        hours = by_part(hours, x.part)
    x.clock = Clock(hours, minutes)
    x.zone = str(words()[zone].value) if zone else None
    x.habit = habitual(r, end - 2 - bool(zone) - bool(led))
    return True


@cache
def _numbers() -> dict[str, int]:
    """The numbers of weekdays and months."""
    named = {form: int(word.value) for form, word in words().items() if word.kind in ("weekday", "month")}
    return named | {"minggu": 7}


@cache
def _patterns() -> tuple[re.Pattern[str], re.Pattern[str]]:
    """Over small letters: a weekday or a date, perhaps with a clock time behind it, and a clock time."""
    table = words()
    weekdays = "|".join([*(form for form, word in table.items() if word.kind == "weekday" and word.sort == "full"), "minggu"])
    months = "|".join(form for form, word in table.items() if word.kind == "month" and word.sort in ("full", "abbr"))
    part = "|".join(parts())
    about = "|".join(form for form, word in table.items() if word.kind == "approx" and word.value == "about")
    begins = "|".join(form for form, word in table.items() if word.kind == "approx" and word.value == "from")
    date = rf"\((\d\d?)/(\d\d?)(?:/(\d{{4}}))?\)|(\d\d?) ({months}) (\d{{4}})"
    clock = r"((?:pukul|jam) )?(\d\d?)[.:](\d\d)(?: (wib|wita|wit)(?!\w))?(?! ?(?:[ap]\.?m|wi(?:b|ta|t)[a-z]))"
    stop = r"(?<![ ,])(?![\w-]|[.:,/]\d)"
    weekday = rf"({weekdays})(?: ({part}))?(?:,? (?=[(\d]))?"
    then = rf"(?:,? (?:[|-] |(?:{about}|{begins}) (?=pukul |jam ))?{clock})?"
    dated = rf"(?:{weekday})?(?:(?:{date})(?: ({part}))?{then})?{stop}"
    return re.compile(dated), re.compile(rf"(?:(?:{about}) )?(?=pukul ){clock}{stop}")
