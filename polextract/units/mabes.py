"""Mentions of Mabes Polri and its bodies (``Bareskrim Polri``, ``Densus 88``), and of their chiefs."""

from __future__ import annotations

from functools import cache

import regex

from ..data import read_table
from .words import CHIEF

WHOLE = "Mabes Polri"


@cache
def _mabes() -> tuple[regex.Pattern[str], frozenset[str], tuple[str, ...], dict[str, str]]:
    """Names and chiefs of Mabes Polri and its bodies: a pattern, words before ``Polri``, pieces told alone, the body of each chief."""
    alone: list[str] = []
    names: set[str] = set()
    heads: dict[str, str] = {}
    for row in read_table("units_mabes.tsv"):
        alone += filter(None, row["alone"].lower().split("|"))
        if row["mention"] in ("yes", "name"):
            names.update(n.lower() for n in (row["name"], *row["aliases"].split("|")) if n)
        if row["mention"] != "no":
            body = row["name"] if row["mention"] == "yes" else WHOLE
            heads.update((h, body) for h in row["heads"].lower().split("|") if h)
    lasts = frozenset(n.removesuffix(" polri").split()[-1] for n in (*names, *heads))
    words = "|".join(regex.escape(n).replace(r"\ ", r"\s") for n in sorted({*names, *heads}, key=len, reverse=True))
    # "Badan Reserse Kriminal (Bareskrim) Polri" is one name.
    pattern = regex.compile(rf"(?<![^\W_])({words})(?![^\W_])(?:(?:\s?\([\w\s]{{3,20}}\))?\s(?:mabes\s)?polri\b)?")
    return pattern, lasts, tuple(alone), heads


@cache
def _names_only() -> frozenset[str]:
    return frozenset(row["name"] for row in read_table("units_mabes.tsv") if row["mention"] == "name")


def belongs_above(unit: str) -> bool:
    """Whether the people of a body of Mabes Polri count as people of Mabes Polri itself: those of ``Divisi Humas Polri``."""
    return unit in _names_only()


def find_mabes(low: str) -> list[tuple[int, int, int | None, str]]:
    """Every mention in `low`, the text in lower case: start, end, the end of the office word where it is a chief, and the body's name.

    >>> find_mabes("penyidik bareskrim polri"), find_mabes("kabareskrim polri")
    ([(9, 24, None, 'bareskrim polri')], [(0, 17, 11, 'Bareskrim Polri')])
    """
    names, lasts, alone, heads = _mabes()
    found: dict[int, tuple[int, int, int | None, str]] = {}
    at = low.find("polri")
    while at >= 0:
        # "Polri" is in every article; a body of it only where the word before can end the body's name.
        before = low[max(0, at - 16) : at].rstrip(" \n").rpartition(" ")[2].rpartition("\n")[2]
        if before in lasts or before[-1:] == ")" or low[at - 1 : at] == "a":
            for m in names.finditer(low, max(0, at - 90), at + 5):
                found[m.start()] = _read(low, m, heads)
        at = low.find("polri", at + 5)
    for piece in alone:
        at = low.find(piece)
        while at >= 0:
            for m in names.finditer(low, max(0, at - 12), min(len(low), at + 80)):
                if m.start() <= at < m.end():
                    found.setdefault(m.start(), _read(low, m, heads))
            at = low.find(piece, at + len(piece))
    return list(found.values())


def _read(low: str, m: regex.Match[str], heads: dict[str, str]) -> tuple[int, int, int | None, str]:
    name, bracket = m[1], m[0].find("(")
    if name in heads:
        return m.start(), m.end(), m.end(1), heads[name]
    if bracket >= 0 and m[0][bracket + 1 :].lstrip().startswith(("ka", "wa")):
        # "Kepala Badan Reserse Kriminal (Kabareskrim) Polri" is an office.
        before = CHIEF.search(low, max(0, m.start() - 14), m.start())
        return before.start() if before else m.start(), m.end(), m.start() + m[0].index(")") + 1, name
    return m.start(), m.end(), None, name
