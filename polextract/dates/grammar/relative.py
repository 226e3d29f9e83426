"""Days and periods told by their distance: ``kemarin``, ``pekan lalu``, ``dua hari kemudian``, ``Senin depan``."""

from __future__ import annotations

from ..lexicon import blockers, distances, followers, marks, shifts, sides_of_that, steps, that_pattern
from .atoms import Reader
from .expression import Expression, Shift
from .guards import no_distance

_BEFORE_MARK = frozenset(["", ")"])


def relative(r: Reader, at: int, x: Expression, gap: str) -> int | None:
    word = r.strings[at]
    if x.last is not None:
        if x.clock is not None and not x.daylike and x.near is None and gap in ("", ",") and word in followers()["behind_day"]:
            x.shift, x.last = Shift("day", int(r.values[at])), at
            return at + 1
        # "Rabu kemarin", "Rabu (26/7) kemarin", "Minggu pagi lusa"
        free = x.shift is None and x.clock is None and x.mark is None and gap in _BEFORE_MARK
        if free and (word in followers()["behind_day"] or (word == "lusa" and x.weekday and gap == "")):
            x.mark, x.last = marks()[word], at
            return at + 1
        return None
    end = at + 1
    if (r.word(end) == word and r.gap(end) == "-") or (at and r.strings[at - 1] == word and r.gap(at) == "-"):
        return None  # "besok-besok"
    number = int(r.values[at])
    said = True
    if word == "semalam":
        if r.before(at) in blockers()["before_semalam"] or r.near(end, "suntuk"):
            return None
        x.shift, x.part, x.last = Shift("day", -1), "malam", at
        return end
    if word in followers()["from_told"]:
        said = False
        end += r.near(end, *followers()["behind_morrow"])
    elif number == -1 and r.near(end, *followers()["behind_yesterday"]):
        number, end = -2, end + 1
    elif number == 1 and r.near(end, "lusa"):
        number, end = 2, end + 1
    elif number == 1 and r.near(end, *followers()["behind_tomorrow"]):
        said = not r.word(end).endswith("nya")
        end += 1
    if r.kinds[end - 1] == "its_part":
        x.part = str(r.values[end - 1])  # "esok paginya"
    x.shift, x.last = Shift("day", number, said), end - 1
    return end


def shifted(r: Reader, end: int, x: Expression, unit: str) -> int | None:
    """The mark behind a unit: ``lalu``, ``ini``, ``depan``, ``yang sama``."""
    word = r.word(end)
    if word == "yang":
        second = r.word(end + 1)
        if r.gap(end + 1) != "":
            return None
        if shifts().get(second) == -1:
            x.shift, x.last = Shift(unit, -1), end + 1
            return end + 2
        if second == "sama":
            x.shift, x.last = Shift(unit, 0, False), end + 1
            return end + 2
        if second == "akan" and r.near(end + 2, "datang"):
            x.shift, x.last = Shift(unit, 1), end + 2
            return end + 3
        return None
    if word in shifts():
        x.shift, x.last = Shift(unit, shifts()[word]), end
        return end + 1
    if word in steps():
        x.shift, x.last = Shift(unit, steps()[word], False), end
        return end + 1
    if word == "itu" and (r.wide or unit == "day"):
        x.shift, x.last = Shift(unit, 0, False), end
        return end + 1
    return None


def half_number(r: Reader, at: int) -> tuple[float, int] | None:
    """A number and a half from atom `at`, and the atom after it: ``dua setengah``, ``1,5``, ``setengah``; None where none stands there."""
    if r.kinds[at] == "half":
        return 0.5, at + 1
    found = r.number(at)
    if found is None:
        return None
    number, end = found
    if r.kind(end) == "half" and r.gap(end) == "":
        return number + 0.5, end + 1
    if r.digits(end) and r.strings[end] == "5" and r.text[r.ends[end - 1] : r.starts[end]] in (",", "."):
        return number + 0.5, end + 1
    return None


def counted(r: Reader, at: int, x: Expression, gap: str) -> int | None:
    """``dua hari lalu``, ``sehari sebelumnya``, ``tiga pekan mendatang``."""
    if x.last is not None:
        return None
    if r.kinds[at] == "one":
        number, end, unit = 1, at + 1, str(r.values[at])
    else:
        if r.glued(at):
            return None
        found = half_number(r, at) or r.number(at)
        if found is None or r.kind(found[1]) != "unit" or r.gap(found[1]) != "":
            return None
        number, unit, end = found[0], str(r.values[found[1]]), found[1] + 1
    if unit in ("second", "minute", "hour", "windu", "third", "half", "quarter") or not 0 < number < 2000:
        return None
    if isinstance(number, float):
        if unit != "year":
            return None  # half a month is no period of the calendar
        number, unit = int(number * 12), "month"
    if not r.alone and no_distance(r, at):
        return None
    if that := that_pattern().match(r.text, r.ends[end - 1]):
        x.shift, x.last, x.end = Shift(unit, sides_of_that()[that["side"].lower()] * number, False), end - 1, that.end()
        while end < r.size and r.starts[end] < x.end:
            end += 1
        return end
    if r.gap(end) != "":
        return None
    word = r.word(end)
    if word == "yang":
        end += 1
        if r.gap(end) != "":
            return None
        word = r.word(end)
        if word == "akan" and r.near(end + 1, "datang"):
            end, word = end + 1, "datang"
        elif shifts().get(word) != -1:
            return None
    if word not in distances():
        return None
    side, said = distances()[word]
    x.shift, x.last = Shift(unit, side * number, said), end
    x.counted = side < 0 or not said
    return end + 1


def mark(r: Reader, at: int, x: Expression) -> int:
    """What may follow a weekday, month or date: ``lalu``, ``pekan lalu``, ``mendatang``, ``ini``."""
    gap = r.gap(at)
    if gap is None or gap not in _BEFORE_MARK or x.mark is not None or x.clock is not None:
        return at
    word = r.word(at)
    if word == "hari" and (x.day is not None or x.weekday is not None) and r.near(at + 1, "ini"):
        x.last = at + 1  # "Senin (26/8) hari ini", "Rabu hari ini"
        return at + 2
    if word == "yang" and gap == "":
        if shifts().get(r.word(at + 1)) == -1 and r.gap(at + 1) == "":
            x.mark, x.last = "past", at + 1
            return at + 2
        if r.near(at + 1, "akan") and r.near(at + 2, "datang"):
            x.mark, x.last = "future", at + 2
            return at + 3
        return at
    unit = str(r.values[at]) if r.kinds[at] == "unit" else ""
    if unit in ("week", "month", "year") and x.within is None and (x.weekday is not None or x.month is not None):
        if (gap == "" or x.weekday is not None) and r.gap(at + 1) == "" and not (word == "minggu" and r.capital(at)):
            inner = Expression()
            done = shifted(r, at + 1, inner, unit)
            if done is not None and inner.shift is not None:
                x.within, x.last = inner.shift, inner.last
                return done
        return at
    if word in marks():
        if word in ("ini", "tadi") and x.shift is not None:
            return at
        x.mark, x.last = marks()[word], at
        return at + 1
    if word == "itu" and r.wide and gap == "":
        x.last = at
        return at + 1
    return at
