"""The articles of law that a text cites, in one form, and the cases that they speak of.

>>> [c.name for c in cite("Dijerat Pasal 363 ayat 1 ke 4 KUHPidana jo 65 KUHP.")]
['Pasal 363 ayat (1) ke-4 KUHP', 'Pasal 65 KUHP']
"""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

import regex

from ..data import read_table

if TYPE_CHECKING:
    from .attribution import Owners

# Pasal 363 ayat (1) ke-4 dan ke-5; the law after it may serve several articles.
_NUMBER = r"\d{1,4}(?:\s?[A-E]|[A-Z]{1,2})?\b"
_SUB = (
    r"(?:\s*(?:,\s*)?(?:ayat|ayat\.)\s*\(?\s*(?:\d{1,2}|ke-?\s?\d)\s*\)?(?:\s*(?:dan|,)\s*\(\d\))*+"
    r"|\s*(?:huruf|butir)\s*\(?[a-z]\)?(?!\w)"
    r"|\s*ke-?\s?\(?\d{1,2}\)?[a-z]?(?:e\b)?)*+"
)
_ARTICLE = regex.compile(rf"\b(?:pasal|psl)\.?\s*(?:persangkaan\s+)?(?P<number>{_NUMBER})(?P<sub>{_SUB})", regex.I)
# Pasal 378 dan 372 KUHP, Pasal 114 ayat (2) jo 132 ayat (1): the word is not said again.
_MORE = regex.compile(
    r"(?:\s*KUHP(?:idana)?)?\s*(?:[,/]|dan/atau|dan\s+atau|dan|atau|jo\.?|juncto|junto|yo\.?|lebih\s+sub(?:sider|sidair)|sub(?:s|sider|sidair)?\.?)\s*"
    rf"(?P<number>\d{{2,3}}[A-Z]?\b)(?P<sub>{_SUB})(?=\s*(?:[,.;:)/]|KUH|UU|Undang|dan|atau|jo|yo|sub|tentang|$))",
    regex.I,
)
_WHOLE = regex.compile(r"Nomor (\d+) Tahun (\d{4})")
_PARAGRAPH = regex.compile(r"(?i)ayat\s*\(?\s*(\d{1,2})(?:\s*\))?")
_ITEM = regex.compile(r"(?i)ke-?\s?\(?(\d{1,2})\)?(?:e\b)?")
# How far behind an article its law may stand, and how near before it: UU Nomor 35 Tahun 2009 Pasal 114.
_BEHIND, _BEFORE = 160, 12
_MARKS = ("pasal", "psl", "tahun 1", "tahun 2")


class Citation(NamedTuple):
    """One article, or one law cited whole (`number` is then ``""``), with the name of its law."""

    start: int
    end: int
    name: str
    number: str
    law: str

    def about(self) -> frozenset[str] | None:
        """The categories of cases that it speaks of, None where the table has nothing on it."""
        table = _categories()
        whole = _WHOLE.search(self.law)
        if whole is not None:
            law = f"{whole[1]}/{whole[2]}"
        elif (law := _named().get(self.law.lower(), "")) == "":
            return table.get((self.number, "KUHP"))
        return table.get((self.number, law)) or table.get(("*", law))


@cache
def _categories() -> dict[tuple[str, str], frozenset[str]]:
    """The categories of cases by article and law; the article is * where the whole law speaks of them."""
    return {(row["article"], row["law"]): frozenset(row["category"].split("|")) for row in read_table("activities_laws.tsv")}


@cache
def _named() -> dict[str, str]:
    """Number and year of the laws by the names that people call them: ``uu narkotika``."""
    rows = [row for row in read_table("activities_laws.tsv") if row["article"] == "*"]
    return {name.partition(" (")[0].lower(): row["law"] for row in rows for name in row["source"].split("; ")}


@cache
def _law() -> regex.Pattern[str]:
    """KUHP, or a law by its number, its name or both."""
    names = sorted({name.partition(" ")[2] for name in _named()} - {""}, key=len, reverse=True)
    named = "|".join(map(regex.escape, names))
    return regex.compile(
        r"\b(?:(?P<code>KUHPidana|KUH\s?Pidana|KUHP|KUHAP)|(?:Undang[- ]?Undang|UURI|UU|U\.U\.?)\s*(?:RI|R\.I\.?|Republik Indonesia)?\s*"
        rf"(?:(?P<named>{named})(?!\w)[\w ]{{0,20}}?)?\s*"
        r"(?:(?:(?:Nomor|No|Nomer)\.?\s*:?\s*)?(?P<no>\d{1,3})\s*(?:/|\s*tahun\s*)\s*(?P<year>\d{4}))?)",
        regex.I,
    )


def cite(text: str, reading: str | None = None) -> list[Citation]:
    """The articles that `text` cites, in order, then the laws that it cites whole. `reading` is the text in lower case."""
    if not any(mark in (text.lower() if reading is None else reading) for mark in _MARKS):
        return []
    laws = [(m.start(), m.end(), name) for m in _law().finditer(text) if (name := _name(m))]
    starts = [start for start, _, _ in laws]
    used = [False] * len(laws)
    found: list[Citation] = []
    for first in _ARTICLE.finditer(text):
        m: regex.Match[str] | None = first
        while m is not None:
            at = bisect_left(starts, m.end())
            law = ""
            if at and m.start() - laws[at - 1][1] <= _BEFORE and not used[at - 1] and m is first:
                law, used[at - 1] = laws[at - 1][2], True
            elif at < len(laws) and starts[at] - m.end() <= _BEHIND:
                law, used[at] = laws[at][2], True
            sub = " ".join(m["sub"].replace("( ", "(").split())
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


def _name(m: regex.Match[str]) -> str:
    if m["code"]:
        return "KUHAP" if m["code"].upper() == "KUHAP" else "KUHP"
    if m["no"]:
        return f"UU {'Darurat ' if (m['named'] or '').lower() == 'darurat' else ''}Nomor {int(m['no'])} Tahun {m['year']}"
    return f"UU {m['named']}" if m["named"] and m["named"].lower() != "darurat" else ""


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
