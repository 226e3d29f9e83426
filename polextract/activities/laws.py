"""The articles of law that a text cites, in one form, and the cases that they speak of.

>>> [c.name for c in cite("dijerat pasal 363 ayat 1 ke 4 kuhpidana jo 65 kuhp.")]
['Pasal 363 ayat (1) ke-4 KUHP', 'Pasal 65 KUHP']
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import defaultdict
from functools import cache, lru_cache
from typing import TYPE_CHECKING, NamedTuple

from ..data import read_table

if TYPE_CHECKING:
    from .attribution import Owners

# Pasal 363 ayat (1) ke-4 dan ke-5; the law after it may serve several articles.
_NUMBER = r"\d{1,4}(?:\s?[a-e]|[a-z]{1,2})?\b"
_SUB = (
    r"(?:\s*+(?:,\s*+)?ayat\.?\s*+\(?\s*+(?:\d{1,2}|ke-?\s?\d)\s*+\)?(?:\s*+(?:dan|,)\s*+\(\d\))*+"
    r"|\s*+(?:huruf|butir)\s*+\(?[a-z]\)?(?!\w)"
    r"|\s*+ke-?\s?\(?\d{1,2}\)?[a-z]?(?:e\b)?)*+"
)
# A pattern that begins with a letter is found several times faster than one that begins with a word's edge.
_ARTICLE = re.compile(rf"p(?<!\wp)(?:asal|sl)\.?\s*+(?:persangkaan\s++)?(?P<number>{_NUMBER})(?P<sub>{_SUB})")
# Pasal 378 dan 372 KUHP, Pasal 114 ayat (2) jo 132 ayat (1): the word is not said again.
_MORE = re.compile(
    r"(?:\s*+kuhp(?:idana)?)?\s*+(?:[,/]|dan/atau|dan\s++atau|dan|atau|jo\.?|juncto|junto|yo\.?|lebih\s++sub(?:sider|sidair)|sub(?:s|sider|sidair)?\.?)\s*+"
    rf"(?P<number>\d{{2,3}}[a-z]?\b)(?P<sub>{_SUB})(?=\s*+(?:[,.;:)/]|kuh|uu|undang|dan|atau|jo|yo|sub|tentang|$))"
)
_CODE = re.compile(r"kuh(?<!\wkuh)(?:(?P<criminal>\s?pidana|p)|ap)")
_WHOLE = re.compile(r"Nomor (\d+) Tahun (\d{4})")
_PARAGRAPH = re.compile(r"ayat\s*\(?\s*(\d{1,2})(?:\s*\))?")
_ITEM = re.compile(r"ke-?\s?\(?(\d{1,2})\)?(?:e\b)?")
# How far behind an article its law may stand, and how near before it: UU Nomor 35 Tahun 2009 Pasal 114.
_BEHIND, _BEFORE = 160, 12


class Citation(NamedTuple):
    """One article, or one law cited whole (`number` is then ``""``), with the name of its law."""

    start: int
    end: int
    name: str
    number: str
    law: str

    def about(self) -> frozenset[str] | None:
        """The categories of cases that it speaks of, None where the table has nothing on it."""
        return _about(self.number, self.law)


@lru_cache(maxsize=1024)
def _about(number: str, law: str) -> frozenset[str] | None:
    table = _categories()
    whole = _WHOLE.search(law)
    if whole is not None:
        law = f"{whole[1]}/{whole[2]}"
    elif law.startswith("UU "):
        law = _named()[law[3:].lower()][1]
    else:
        return table.get((number, "KUHP"))
    return table.get((number, law)) or table.get(("*", law))


@cache
def _categories() -> dict[tuple[str, str], frozenset[str]]:
    """The categories of cases by article and law; the article is * where the whole law speaks of them."""
    return {(row["article"], row["law"]): frozenset(row["category"].split("|")) for row in read_table("activities_laws.tsv")}


@cache
def _named() -> dict[str, tuple[str, str]]:
    """The laws by the names that people call them, in lower case: the name as written, number and year (``ite``: UU ITE, 11/2008)."""
    rows = [row for row in read_table("activities_laws.tsv") if row["article"] == "*"]
    names = ((name.partition(" (")[0], row["law"]) for row in rows for name in row["source"].split("; "))
    return {name.removeprefix("UU ").lower(): (name, law) for name, law in names if name.startswith("UU ")}


@cache
def _act() -> re.Pattern[str]:
    """A law by its number, its name or both; in lower case."""
    named = "|".join(map(re.escape, sorted(_named(), key=len, reverse=True)))
    return re.compile(
        r"u(?<!\wu)(?:ndang[- ]?undang|uri|u|\.u\.?)\s*+(?:ri|r\.i\.?|republik indonesia)?\s*+"
        rf"(?:(?P<named>{named})(?!\w)[\w ]{{0,20}}?)?\s*+"
        r"(?:(?:(?:nomor|no|nomer)\.?\s*+:?\s*+)?(?P<no>\d{1,3})\s*+(?:/|tahun)\s*+(?P<year>\d{4}))?"
    )


def cite(text: str) -> list[Citation]:
    """The articles that `text`, which is in lower case, cites, in order, then the laws that it cites whole."""
    if not ("pasal" in text or "psl" in text or "tahun 1" in text or "tahun 2" in text):
        return []
    laws = [(m.start(), m.end(), "KUHP" if m["criminal"] else "KUHAP") for m in _CODE.finditer(text)]
    laws = sorted(laws + [(m.start(), m.end(), name) for m in _act().finditer(text) if (name := _name(m))])
    starts = [start for start, _, _ in laws]
    used = [False] * len(laws)
    found: list[Citation] = []
    for first in _ARTICLE.finditer(text):
        m: re.Match[str] | None = first
        while m is not None:
            at = bisect_left(starts, m.end())
            law = ""
            if at and m.start() - laws[at - 1][1] <= _BEFORE and not used[at - 1] and m is first:
                law, used[at - 1] = laws[at - 1][2], True
            elif at < len(laws) and starts[at] - m.end() <= _BEHIND:
                law, used[at] = laws[at][2], True
            if sub := " ".join(m["sub"].replace("( ", "(").split()):
                sub = _ITEM.sub(r"ke-\1", _PARAGRAPH.sub(r"ayat (\1)", sub).strip(" ,"))
            number = m["number"].replace(" ", "").upper()
            name = " ".join(part for part in (f"Pasal {number}", sub, law) if part)
            found.append(Citation(m.start(), m.end(), name, number, law))
            m = _MORE.match(text, m.end())
    for (start, end, law), taken in zip(laws, used, strict=True):
        # A law cited whole: Undang-Undang Darurat Nomor 12 Tahun 1951.
        if not taken and (whole := _WHOLE.search(law)) and ("*", f"{whole[1]}/{whole[2]}") in _categories():
            found.append(Citation(start, end, law, "", law))
    return found


def _name(m: re.Match[str]) -> str:
    if m["no"]:
        return f"UU {'Darurat ' if m['named'] == 'darurat' else ''}Nomor {int(m['no'])} Tahun {m['year']}"
    return _named()[m["named"]][0] if m["named"] else ""


def share_laws(citations: list[Citation], owners: Owners) -> dict[int, tuple[str, ...]]:
    """The citations by the mention (its place in the list) of the case that they belong to."""
    given: dict[int, list[str]] = defaultdict(list)
    owner, end = None, -1000
    for c in citations:
        about = c.about()
        # Articles on taking part, attempt and repetition go with the one before.
        if not (about is not None and "accessory" in about and c.number and owner is not None and c.start - end < 120):
            owner = owners.of_law(c.start, about)
        end = c.end
        if owner is None or c.name in given[owner]:
            continue
        if c.number or not any(c.law in name for names in given.values() for name in names):
            given[owner].append(c.name)
    return {i: tuple(names) for i, names in given.items() if names}
