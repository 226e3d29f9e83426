"""Offices and names in twos: ``Kapolres dan Dandim Garut, AKBP A dan Letkol B``, ``A dan B sebagai Bupati dan Wakil Bupati Garut``."""

from __future__ import annotations

from .draft import Draft, Mention
from .lexicon import SETS
from .names import Name, read_name
from .positions import Held

# Words and marks between the second of two offices and the first of two names.
_BETWEEN = frozenset((",", ":", "yakni", "yaitu", "terpilih", "baru", "masing", "-"))


def read_pairs(draft: Draft) -> set[Held]:
    """Give the offices that stand in twos to those who are named in twos beside them; the offices that have a holder so."""
    lows, done = draft.scan.lows, set[Held]()
    for one, other in zip(draft.held, draft.held[1:], strict=False):
        if not one.bare or other.first != one.last + 1 or lows[one.last] != "dan" or one.kind == "member":
            continue
        pair = _behind(draft, other) or _before(draft, one)
        if pair is None:
            continue
        same = one.kind == other.kind == "unit" and one.level == other.level
        shared = one._replace(unit=other.unit, unit_id=other.unit_id) if same else one
        for mention, held in zip(pair, (shared, other), strict=True):
            if held not in mention.offices:
                mention.offices.append(held)
        done |= {one, other}
    return done


def _behind(draft: Draft, other: Held) -> tuple[Mention, Mention] | None:
    """The two named behind the second of two offices."""
    scan, j = draft.scan, draft.offices.chain(other.last)
    start = j
    while j < scan.size and j - start < 3 and scan.lows[j] in _BETWEEN:
        j += 1
    if scan.paragraph(j) or scan.heading(j) or (first := _name(draft, j)) is None:
        return None
    k = first.stop
    k += scan.lows[k : k + 1] == [","]
    second = _name(draft, k + 1) if scan.lows[k : k + 1] == ["dan"] else None
    return _named(draft, (j, first), (k + 1, second)) if second is not None else None


def _name(draft: Draft, j: int) -> Name | None:
    """The name at word `j`, behind a rank or without one."""
    if (rank := draft.ranks.get(j)) is not None:
        return draft.named(rank)
    mark = draft.scan.at.get(j)
    if not draft.scan.capital(j) or (mark is not None and mark.kind != "cue"):
        return None
    name = read_name(draft.scan, j, cued=True)
    several = name is not None and (name.last - name.first > 1 or bool(name.titles)) and not name.initials
    return name if name and several and not draft.is_place(name.first, name.last) else None


def _named(draft: Draft, *names: tuple[int, Name]) -> tuple[Mention, Mention] | None:
    """The mentions of two names, each with the word where its rank or it begins."""
    found = [draft.add(name, rank=draft.ranks.get(j)) for j, name in names]
    one, other = found
    return (one, other) if one is not None and other is not None else None


def _before(draft: Draft, one: Held) -> tuple[Mention, Mention] | None:
    """The two named before the first of two offices, which *sebagai* or the like gives them."""
    scan, k = draft.scan, one.first
    while k > 1 and one.first - k < 4 and (scan.lows[k - 1] in SETS.as_office or scan.lows[k - 1] in SETS.before_office):
        k -= 1
    if SETS.stated.isdisjoint(scan.lows[k : one.first]):
        return None
    last = draft.run_back(k)
    if last is None or last < 2 or scan.lows[last - 1] != "dan":
        return None
    first = draft.run_back(last - 1)
    names = None if first is None else (_name(draft, first), _name(draft, last))
    if first is None or names is None or names[0] is None or names[1] is None or (names[0].stop, names[1].stop) != (last - 1, k):
        return None
    return _named(draft, (first, names[0]), (last, names[1]))
