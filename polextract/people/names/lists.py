"""Lists of people that run over lines or sentences: ``Korban tewas: 1. A (34)``, ``Mereka yakni A dan B warga X. Lalu C serta D``."""

from __future__ import annotations

from ..draft import TOLD, Draft
from ..lexicon import SETS, given_names
from ..scan import Scan
from .reading import Name, read_name

_BULLETS = frozenset("-•▪*–")


def read_rolls(draft: Draft) -> None:
    """Those of a numbered list under a heading that tells what they are: ``Korban luka:`` *1. Wira Santosa (34)*."""
    scan = draft.scan
    heads = [(mark.last, mark.row["role"]) for mark in scan.cues if mark.row["role"] in TOLD]
    heads += [(i + 1, "victim") for i in scan.triggers["happened"] if scan.lows[i] in SETS.roll_heads]
    for start, role in heads:
        first = _past_heading(scan, start)
        if not first:
            continue
        if _begins_items(scan, first):
            _read_items(draft, first, role)
        elif len(names := _names(draft, first)) > 1 and _closes(scan, names[-1].stop):
            for name in names:
                draft.add(name, role=role)


def _past_heading(scan: Scan, start: int) -> int:
    """The word behind the heading that goes on at word `start`: behind its colon, or in the next line if the first item is there; or 0."""
    for k in range(start, min(start + 16, scan.size)):
        if scan.lows[k] == ":":
            return k + 1
        if scan.broken(k) and k - start < 7 and scan.lows[k].isdigit() and _begins_items(scan, k):
            return k
        if scan.lows[k] == "." or scan.paragraph(k):
            return 0
    return 0


def _begins_items(scan: Scan, i: int) -> bool:
    """Whether the number or the bullet at word `i` begins a list."""
    numbered = i + 2 < scan.size and scan.lows[i] == "1" and (scan.lows[i + 1] in (".", ")") or (scan.broken(i) and scan.capital(i + 1)))
    return numbered or (i + 2 < scan.size and scan.lows[i] in _BULLETS and scan.broken(i))


def _read_items(draft: Draft, i: int, role: str) -> None:
    """Take the names of the list that begins at word `i`; who has a rank keeps to it."""
    scan, number, bullet = draft.scan, 1, _has_bullet(draft.scan, i)
    while i:
        first = i + 2 if scan.lows[i + 1] in (".", ")") else i + 1
        if first not in draft.ranks and first < scan.size and scan.capital(first):
            name = read_name(scan, first, cued=True)
            if name and _is_item(draft, name):
                draft.add(name, role=role)
        number += 1
        i = _next_item(scan, first, "" if bullet else str(number))


def _has_bullet(scan: Scan, i: int) -> bool:
    """Whether the item at word `i` begins with a bullet and not with a number."""
    return not scan.lows[i].isdigit()


def _is_item(draft: Draft, name: Name) -> bool:
    """Whether what begins an item of a list of people is a name."""
    scan = draft.scan
    if name.titles or draft.age(name) is not None or scan.lows[name.first] in given_names():
        return True
    if name.initials:
        return len(name.text) < 4
    return not draft.is_place(name.first, name.last) and scan.starts[name.first] not in draft.offices.units


def _next_item(scan: Scan, start: int, number: str) -> int:
    """The number or the bullet of the next item, not far behind word `start`; 0 where the list has ended."""
    for k in range(start + 1, min(start + 60, scan.size - 2)):
        if scan.lows[k] == ":" and not number:
            return 0  # another heading
        if number and scan.lows[k] == number and scan.lows[k + 1] in (".", ")") and scan.capital(k + 2):
            if scan.broken(k) or scan.lows[k - 1] in (",", ";", ".", ")", "dan", "serta"):
                return k
        elif not number and scan.lows[k] in _BULLETS and scan.broken(k) and scan.capital(k + 1):
            return k
    return 0


def read_resumed(draft: Draft) -> None:
    """A list that goes on in the next sentence: ``Mereka yakni A dan B warga X.`` *Lalu C, juga D serta E* ``warga Y``."""
    scan = draft.scan
    for i in scan.triggers["resumed"]:
        first = i + 2 if scan.lows[i] == "selain" and scan.lows[i + 1 : i + 2] == ["itu"] else i + 1
        first += scan.lows[first : first + 1] == [","]
        if not scan.capital(i) or not scan.capital(first) or not draft.opens(i) or scan.paragraph(i):
            continue
        role = _listed_before(draft, i)
        names = _names(draft, first) if role else []
        if names and _closes(scan, names[-1].stop):
            for name in names:
                draft.add(name, role=role)


def _listed_before(draft: Draft, i: int) -> str | None:
    """The role of the names that the sentence before word `i` lists, where it does."""
    lows = draft.scan.lows
    begin = next((k + 1 for k in range(i - 2, max(i - 50, -1), -1) if lows[k] in ".:" and len(lows[k - 1]) > 2), max(i - 50, 0))
    last = next((draft.cover[k] for k in range(i - 1, begin, -1) if k in draft.cover), None)
    listed = not SETS.listing.isdisjoint(lows[begin : begin + 12]) or not SETS.naming.isdisjoint(lows[begin : begin + 12])
    return last.role if last is not None and listed and last.rank is None and last.role in TOLD else None


def _names(draft: Draft, j: int) -> list[Name]:
    """The names of a list at word `j`, joined by commas, *dan*, *serta*, *juga*; none where one of them is no name of somebody new."""
    scan, names = draft.scan, []
    while j < scan.size and scan.capital(j):
        name = read_name(scan, j, cued=True)
        if name is None or j in draft.ranks or j in scan.at or scan.starts[j] in draft.offices.units:
            return []
        if name.last - name.first > 1 and draft.is_place(name.first, name.last):
            return []
        names.append(name)
        k = name.stop
        if scan.lows[k : k + 1] == ["("] and ")" in scan.lows[k : k + 5]:
            k += scan.lows[k : k + 5].index(")") + 1
        start = k
        while k < scan.size and (scan.lows[k] in (",", "juga") or scan.lows[k] in SETS.coordinating):
            k += 1
        if k == start:
            break
        j = k
    return names


def _closes(scan: Scan, i: int) -> bool:
    """Whether the sentence ends behind a list of names at word `i`, or tells where they come from or how old they are."""
    return i >= scan.size or scan.lows[i] in (".", "(", ",") or scan.lows[i] in SETS.origins
