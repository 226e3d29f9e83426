"""Clock times: ``pukul 09.30 WIB``, ``jam 9 pagi``, ``setengah delapan``, and their ranges."""

from __future__ import annotations

import re
from typing import NamedTuple

from ..lexicon import blockers, followers, words
from .atoms import DASHES, Reader
from .expression import Clock, Expression
from .guards import habitual

BEFORE_CLOCK = frozenset(
    ["", *[",", ")", "),", "-", "|", "/", ")-", ")|", ":", "):", "(", ",(", "•", "·", "@", ",-", ",|", ").", ")(", "),(", ";", "||"]]
)
_AM_PM = re.compile(r"\s?([ap])\.?m\b\.?")
_CHAT_STAMP = re.compile(r"\[\d\d?[.:]\d\d(?:[.:]\d\d)?, \d\d?/\d\d?/\d{2}(?:\d\d)?\]")  # "[10.16, 9/6/2025] Humas: …", copied from a chat
_BEFORE_POSTED = frozenset(["di", "on", "at", "pada"])
_POSTED = re.compile(r"\s*(?:diposting|diposkan|dipublikasikan|posted|published)\b")
_ZONE_BEFORE_CAPITAL = re.compile(r"\s?(WIB|WITA|WIT)(?=[A-Z][a-z])")
_MINUTE_GAPS = frozenset([".", ":", ",", ";", ".:", "..", "::"])
_ZONE_GLUED = re.compile(r"wi(?:b|ta|t)\b")


def clock(r: Reader, at: int, x: Expression, gap: str) -> int | None:
    """``pukul 09.30 WIB``, ``jam 9 pagi``, ``09.00-10.00 WITA``, ``setengah delapan malam``, ``19:28`` behind a date."""
    if x.clock is not None or (x.near is not None and x.part is None) or (x.last is not None and gap not in BEFORE_CLOCK):
        return None
    if (x.calendar and x.day is None) or (x.shift is not None and x.shift.unit != "day"):
        return None
    start = at
    led = False
    if r.kinds[at] == "clock" or r.strings[at] == "jam":
        if r.strings[at] == "jam" and at and r.kinds[at - 1] in ("digits", "number") and r.gap(at) == "" and x.last is None:
            return None
        led = True
        start = at + 1
        between = r.gap(start)
        if between is None or between not in ("", ".", ":", ".:", "-", "("):
            return None
        while r.kind(start) in ("approx", "clock") and r.gap(start) == "":
            start += 1
        if start > at + 1 and r.gap(start) not in ("", "."):
            return None
    elif x.last is None and r.kinds[at] == "digits" and r.glued(at):
        return None
    y = Expression()
    stamp = not led and x.last is None and _CHAT_STAMP.match(r.text, r.starts[at] - 1) is not None
    posted = not led and x.last is None and r.digits(at + 1) == 2 and r.before(at) in _BEFORE_POSTED and is_posted(r, at)
    stamp = stamp or posted
    end = time_of_day(r, start, y, led, stamp or (x.day is not None and x.last is not None))
    if end is None:
        return None
    evident = led or y.zone is not None or y.part is not None or stamp or open_ended(r, end) or (r.alone and r.kinds[start] == "half")
    if not evident:
        # Bare digits are a time only right behind a whole date.
        if x.day is None or r.kinds[start] != "digits" or end - start < 2 or r.tied(end - 1) or gap == ".":
            return None
        if r.counts(end - 1):
            return None
    if led and end - start == 1 and r.after(end - 1).lower() in blockers()["after_clock"]:
        return None
    x.clock, x.zone, x.last = y.clock, y.zone, y.last
    x.end = max(x.end, y.end)
    x.posted = posted
    x.habit = x.habit or (not r.alone and habitual(r, at))
    if y.part is None and x.part is not None and x.clock.hour < 12:
        x.clock = x.clock._replace(hour=by_part(x.clock.hour, x.part))  # "Selasa malam pukul 9.30"
    elif y.part is not None and x.part is None:
        x.part = y.part
    if y.near is not None and not x.calendar and x.weekday is None and x.shift is None:
        x.near = y.near
    return other_clock(r, end, x, led)


def other_clock(r: Reader, end: int, x: Expression, led: bool) -> int:
    """Add to `x` the other end of a range of clock times, where one follows at atom `end`; gives the atom after it."""
    joint = r.gap(end)
    second = None
    if joint in DASHES or joint == "/":
        second = end
    elif joint in ("", "(") and r.kind(end) == "join":
        second = r.joiner(end)
    if second is None or second >= r.size:
        return end
    if r.wide and not r.alone and joint not in DASHES:
        return end  # TimeML marks the two ends apart
    if r.kind(second) == "end":
        x.last = second
        return second + 1
    if r.kind(second) == "clock" or r.strings[second] == "jam":
        second += 1
        if r.gap(second) not in ("", "."):
            return end
    z = Expression()
    finish = time_of_day(r, second, z, True, False)
    if finish is None or z.clock is None or (finish - second == 1 and not z.zone and joint == "-" and not led):
        return end
    if (joint == "/" and z.zone is None) or (r.kind(finish) in ("month", "hijri") and r.gap(finish) is not None):
        return end  # "pukul 24.00 sampai 5 Desember"
    if finish - second == 1 and r.after(finish - 1).lower() in blockers()["after_clock"]:
        return end
    z.zone = z.zone or x.zone
    x.zone = x.zone or z.zone
    if z.part is not None and x.part is None and by_part(x.clock.hour, z.part) <= z.clock.hour:
        x.clock = x.clock._replace(hour=by_part(x.clock.hour, z.part))  # "jam 7 sampai jam 8 malam"
    x.to, x.last = z, z.last
    return finish


def is_posted(r: Reader, at: int) -> bool:
    """Whether atom `at` is the clock time behind ``Diposting oleh Humas Polres Contoh di``."""
    start = r.starts[at]
    return _POSTED.match(r.plain, r.plain.rfind("\n", max(0, start - 90), start) + 1) is not None


class Reading(NamedTuple):
    """An hour and a minute, the atom after them, and whether both are told in digits."""

    hour: int
    minute: int
    end: int
    spread: bool = False
    second: int | None = None


def time_of_day(r: Reader, at: int, x: Expression, led: bool, dated: bool) -> int | None:
    """Hour and minute, then part of day and zone."""
    half = r.kind(at) == "half"
    if half:
        at += 1
        if r.gap(at) != "":
            return None
    kind = r.kind(at)
    read = hour_in_digits(r, at, led, half) if kind == "digits" else hour_in_words(r, at) if kind == "number" else None
    if read is None or read.hour > 24 or read.minute > 59 or (read.hour == 24 and read.minute):
        return None
    if r.digits(read.end - 1) and tied_time(r, read.end - 1):
        return None
    if half:
        read = read._replace(hour=(read.hour - 1) % 24, minute=30)
    elif not read.spread:
        read = minutes_in_words(r, read)
    hour, end = read.hour, read.end
    if dated and (glued := _ZONE_BEFORE_CAPITAL.match(r.text, r.ends[end - 1])):
        x.zone, x.end = str(words()[glued[1].lower()].value), glued.end()  # "22:10 WIBDiterbitkan"
    english = _AM_PM.match(r.plain, r.ends[end - 1]) if read.spread and hour <= 12 else None
    if english:
        hour = hour % 12 + (12 if english[1] == "p" else 0)
        x.end = english.end()
    if r.word(end) == "an" and r.gap(end) in ("-", ""):
        end += 1  # "jam 8-an malam"
    x.last = end - 1
    end = part_behind(r, end, x, bracketed=led)
    zone = zone_at(r, end)
    if zone:
        x.zone, x.last = zone, end
        end = part_behind(r, end + 1, x) if x.part is None else end + 1
    elif not led and not evident_alone(r, end, x, read, half=half, dated=dated):
        return None
    if not led and not zone and x.part is not None and not half and not read.spread:
        return None
    if x.part is not None and hour <= 12:
        hour = by_part(hour, x.part)
    x.clock = Clock(hour, read.minute, read.second)
    return end


def evident_alone(r: Reader, end: int, x: Expression, read: Reading, *, half: bool, dated: bool) -> bool:
    """Whether what ends before atom `end` is a clock time with no ``pukul`` before it and no zone behind it; a range gives it the zone of
    its other end."""
    if x.part is not None:
        return True
    if half:
        return r.alone
    if read.spread and dated:
        return True
    x.zone = zone_of_range(r, end) if read.spread else None
    return x.zone is not None or (read.spread and open_ended(r, end))


def hour_in_digits(r: Reader, at: int, led: bool, half: bool) -> Reading | None:
    """``0930``, ``9``, ``09.30``, ``16:48:00``, ``09 30 WIB``."""
    digits, end = r.digits(at), at + 1
    if digits == 4 and not half:
        hour, minute = divmod(int(r.strings[at]), 100)
        return Reading(hour, minute, end, True) if led or zone_at(r, end) else None
    if digits > 2:
        return None
    hour, gap = int(r.strings[at]), r.gap(end)
    if r.digits(end) != 2:
        return Reading(hour, 0, end)
    zoned = led or zone_at(r, end + 1)
    if gap == "":
        return Reading(hour, int(r.strings[end]), end + 1, True) if led and zone_at(r, end + 1) else Reading(hour, 0, end)
    if gap not in _MINUTE_GAPS or not (zoned or (r.starts[end] - r.ends[at] == 1 and gap != ",")):
        return Reading(hour, 0, end)
    minute, end = int(r.strings[end]), end + 1
    if r.gap(end) in (".", ":") and r.digits(end) == 2 and int(r.strings[end]) < 60 and r.starts[end] == r.ends[end - 1] + 1:
        return Reading(hour, minute, end + 1, True, int(r.strings[end]))
    return Reading(hour, minute, end, True)


def hour_in_words(r: Reader, at: int) -> Reading | None:
    found = r.number(at)
    return Reading(found[0], 0, found[1]) if found else None


def minutes_in_words(r: Reader, read: Reading) -> Reading:
    """``tujuh lewat sepuluh``, ``delapan kurang seperempat``, ``tujuh setengah``, read on from the hour."""
    hour, end = read.hour, read.end
    if r.near(end, "lewat", "kurang", "lebih"):
        sign = -1 if r.word(end) == "kurang" else 1
        more = (15, end + 2) if r.near(end + 1, "seperempat") else r.number(end + 1)
        if more and 0 < more[0] < 60 and r.gap(end + 1) == "":
            total, finish = (hour * 60 + sign * more[0]) % 1440, more[1]
            return Reading(total // 60, total % 60, finish + 1 if r.near(finish, "menit") else finish)
    elif r.near(end, "setengah"):
        return Reading(hour, 30, end + 1)
    return read


def part_behind(r: Reader, at: int, x: Expression, *, bracketed: bool = False) -> int:
    """Add to `x` the part of day at atom `at`, with ``hari`` and ``tadi`` behind it; in brackets too, where `bracketed`. Gives the atom
    after it."""
    gap = r.gap(at)
    if r.kind(at) != "part" or r.begins_line(at):
        return at
    if gap == "":
        hari = r.near(at + 1, "hari")
        if r.strings[at] == "dini" and not hari:
            return at
        end = at + 2 if hari and (r.strings[at] == "dini" or not r.near(at + 2, "ini", "itu")) else at + 1
        x.part, x.last, follows = str(r.values[at]), end - 1, ""
    elif bracketed and gap == "(" and r.text[r.ends[at] : r.ends[at] + 1] == ")":
        end = at + 1
        x.part, x.last, x.end, follows = str(r.values[at]), at, r.ends[at] + 1, ")"  # "jam 4 (sore) tadi"
    else:
        return at
    if r.gap(end) == follows and r.word(end) in followers()["behind_part"]:
        x.near, x.last = r.word(end), end
        end += 1
    return end


def open_ended(r: Reader, at: int) -> bool:
    """Whether ``s/d selesai`` stands at atom `at`."""
    end = r.joiner(at) if r.gap(at) == "" else None
    return end is not None and r.kind(end) == "end"


def zone_of_range(r: Reader, at: int) -> str | None:
    """The zone behind the other end of ``06.30-07.30 WIB``, read from the atom after the first end."""
    gap = r.gap(at)
    second = at if gap in DASHES else r.joiner(at) if gap == "" else None
    if second is not None and r.digits(second) in (1, 2) and r.digits(second + 1) == 2 and r.gap(second + 1) in (".", ":"):
        return zone_at(r, second + 2)
    return None


def tied_time(r: Reader, at: int) -> bool:
    end = r.ends[at]
    rest = r.text[end : end + 2]
    if not rest:
        return False
    return (
        rest[0] in "_%°"
        or (rest[0].isalpha() and not _ZONE_GLUED.match(r.plain, end))
        or (len(rest) == 2 and rest[0] in ".,:/" and rest[1].isdigit())
    )


def zone_at(r: Reader, at: int) -> str | None:
    if r.kind(at) == "zone":
        gap = r.gap(at)
        if gap is not None and gap in ("", ".", ",", "(", ")"):
            return str(r.values[at])
    return None


def by_part(hour: int, part: str) -> int:
    """The hour by the 24-hour clock: ``jam 8 malam`` is 20, ``jam 2 siang`` 14, ``jam 12 malam`` 24."""
    if part in ("pagi", "dini hari"):
        return 0 if hour == 12 and part == "dini hari" else hour
    if part == "siang":
        return hour + 12 if hour < 7 else hour
    if part in ("sore", "petang"):
        return hour + 12 if hour < 12 else hour
    # malam: seven to eleven in the evening, midnight, the small hours
    return 24 if hour == 12 else hour + 12 if hour >= 6 else hour
