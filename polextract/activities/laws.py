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

# What stands between two articles, paragraphs or letters of a list, and what may follow a bare number on it, which is no count of others.
_WORD = r"(?:dan\s?/\s?atau|dan\s++atau|dan|atau|serta|jo\b\.?|juncto|junto|yo\b\.?)(?!\w)"
_AND = rf"(?:\s*+,\s*+(?:{_WORD})?|\s*+(?:{_WORD}|/|&))"
_LISTED = r"(?=\s*+(?:[,.;:)/&]|kuh|khup|uu|undang|kitab|dan|atau|serta|jo|jun|yo|sub|lebih|tentang|huruf|pasal|$))"
# Pasal 363 ayat (1) ke-4 dan ke-5, huruf a dan c; the law after it may serve several articles.
_NUMBER = r"\d{1,4}(?:\s?bis|\s?[a-e]|[a-z]{1,2})?\b"
_BIS = re.compile(r"\s*bis$")
_SUB = (
    rf"(?:\s*+(?:,\s*+)?ayat\.?\s*+\(?\s*+(?:\d{{1,2}}|ke-?\s?\d)\s*+\)?(?:{_AND}\s*+(?:ayat\s*+)?(?:\(\s?\d\s?\)|\d\b{_LISTED}))*+"
    rf"|\s*+(?:,\s*+)?(?:huruf|butir)\s*+\(?[a-z]\)?(?!\w)(?:{_AND}\s*+(?:huruf\s*+)?\(?[a-z]\)?(?!\w))*+"
    rf"|\s*+ke-?\s?\(?\d{{1,2}}\)?[a-z]?(?:e\b)?(?:{_AND}\s*+(?:ke-?\s?\(?\d{{1,2}}\)?(?:e\b)?|\d{{1,2}}e\b|\d\b{_LISTED}))*+)*+"
)
# A pattern that begins with a letter is found several times faster than one that begins with a word's edge.
_ARTICLE = re.compile(rf"p(?<!\wp)(?:asal|sl|asl|asa)\.?\s*+(?:persangkaan\s++)?(?P<number>{_NUMBER})(?P<sub>{_SUB})")
# Pasal 378 dan 372 KUHP, Pasal 114 ayat (2) jo 132 ayat (1): the word is not said again.
_MORE = re.compile(
    rf"(?:\s*+kuhp(?:idana)?)?(?:{_AND}|(?:\s*+,)?\s*+(?:lebih\s++sub(?:sider|sidair)|sub(?:s|sider|sidair)?\.?))\s*+"
    rf"(?P<number>(?:\d|\d{{2,3}}[a-z]?)\b)(?P<sub>{_SUB}){_LISTED}"
)
_CODE = re.compile(r"k(?<!\wk)(?:(?:uh|hu)(?:(?P<criminal>\s?pidana|p)|ap)|itab undang[- ]undang hukum (?P<whole>pidana))")
_WHOLE = re.compile(r"Nomor (\d+) Tahun (\d{4})")
_PARAGRAPH = re.compile(r"ayat\s*\(?\s*(\d{1,2})(?:\s*\))?")
_LETTER = re.compile(r"\(([a-z])\)")
_ITEM = re.compile(r"(?:ke-?\s?\(?(?P<n>\d{1,2})\)?(?:e\b)?|\b(?P<bare>\d{1,2})e\b)")
# How far behind an article its law may stand, and how far before it: UU Nomor 35 Tahun 2009 tentang Narkotika, Pasal 114.
_BEHIND, _BEFORE = 160, 80
# What stands between an article and a law right behind it, and how far apart two articles are under a law named before both.
_NEXT, _TOGETHER = 2, 25
# Between a law and an article of it: no end of a sentence, and nothing that adds another law's article (UU Darurat jo Pasal 55 KUHP).
_APART = re.compile(r"[.;\n](?!\d)|\b(?:dan|atau|serta|jo|juncto|junto|sub\w*|pasal)\b")
# What stands between a law and the name that its title or brackets add to it.
_TITLE = re.compile(r" ?\(| tentang (?:kitab undang[- ]undang hukum pidana \(?)?")
# What a law changes (tentang perubahan kedua atas UU …) is part of its name.
_AMENDED = re.compile(r"\bperubahan(?: (?:kesatu|pertama|kedua|ketiga|keempat))?(?: (?:atas|terhadap|dari))? $")


class Citation(NamedTuple):
    """One article, or one law cited whole (`number` is then ``""``), with the name of its law."""

    start: int
    end: int
    name: str
    number: str
    law: str
    sub: str = ""

    def about(self) -> frozenset[str] | None:
        """The categories of cases that it speaks of, None where the table has nothing on it."""
        return _about(self.number, self.law)


@lru_cache(maxsize=1024)
def _about(number: str, law: str) -> frozenset[str] | None:
    table = _categories()
    number = number.removesuffix(" bis")
    whole = _WHOLE.search(law)
    if whole is not None and not law.startswith("UU"):
        return None
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
    rows = (row for row in read_table("activities_laws.tsv") if row["names"])
    return {name.removeprefix("UU ").lower(): (name, row["law"]) for row in rows for name in row["names"].split("|")}


@cache
def _alone() -> dict[str, str]:
    """By the name of a law that no other one bears, in lower case, what it is called here: ``narkotika``, UU Nomor 35 Tahun 2009.

    Which of the laws on electronic information UU ITE is, a text must say.
    """
    numbers: dict[str, set[str]] = defaultdict(set)
    for row in read_table("activities_laws.tsv"):
        for name in filter(None, row["names"].split("|")):
            numbers[name.removeprefix("UU ").lower()].add(row["law"])
    return {name: _numbered(*one.pop().split("/")) for name, one in numbers.items() if len(one) == 1}


@cache
def _act() -> re.Pattern[str]:
    """A law by its number, its name or both; in lower case."""
    named = "|".join(map(re.escape, sorted(_named(), key=len, reverse=True)))
    return re.compile(
        r"u(?<!\wu)(?:ndang\s?[-–]?\s?undang|uri|u|\.u\.?)\s*+(?:ri|r\.i\.?|republik indonesia)?\s*+"
        rf"(?:(?P<named>{named})(?!\w))?\s*+(?:(?:ri|republik indonesia)(?!\w))?\s*+"
        rf"(?:(?:(?:nomor|no|nomer)\.?\s*+:?\s*+)?{_NO})?"
    )


# Nomor 35 Tahun 2009; below the rank of a law the word for the number stands as a rule, behind the name of whose regulation it is.
_NO = r"(?P<no>\d{1,3})\s*+(?:/|tahun|thn\.?)\s*+(?P<year>\d{4})"
_REGULATION = re.compile(
    r"p(?<!\wp)(?:(?P<pp>p(?!\w)|eraturan\s++pemerintah(?!\s++(?:daerah|pengganti)))"
    r"|(?P<perppu>erp+u(?!\w)|eraturan\s++pemerintah\s++pengganti\s++(?:uu|undang[- ]undang))"
    r"|(?P<perpres>erpres(?!\w)|eraturan\s++presiden)|(?P<perda>erda(?!\w)|eraturan\s++daerah))"
    rf"(?:\s++[a-z]++){{0,4}}?\s++(?:nomor|no|nomer)\b\.?\s*+:?\s*+{_NO}"
)
_KINDS = {"pp": "PP", "perppu": "Perppu", "perpres": "Perpres", "perda": "Perda"}


def cite(text: str) -> list[Citation]:
    """The articles that `text`, which is in lower case, cites, in order, then the laws that it cites whole."""
    if not ("pasal" in text or "psl" in text or "tahun 1" in text or "tahun 2" in text):
        return []
    laws = _Laws(text)
    found: list[Citation] = []
    for first in _ARTICLE.finditer(text):
        m: re.Match[str] | None = first
        while m is not None:
            law = laws.of_article(m, m is first)
            if sub := " ".join(m["sub"].replace("( ", "(").split()):
                sub = _ITEM.sub(_item, _LETTER.sub(r"\1", _PARAGRAPH.sub(r"ayat (\1)", sub)).strip(" ,"))
            number = _BIS.sub(" bis", m["number"]) if m["number"].endswith("bis") else m["number"].replace(" ", "").upper()
            found.append(Citation(m.start(), m.end(), _title(number, sub, law), number, law, sub))
            m = _MORE.match(text, m.end())
    return _said_again(found) + laws.whole()


def _item(m: re.Match[str]) -> str:
    return f"ke-{m['n'] or m['bare']}"


def _title(number: str, sub: str, law: str) -> str:
    return " ".join(part for part in (f"Pasal {number}", sub, law) if part)


def _said_again(found: list[Citation]) -> list[Citation]:
    """The articles, where one without a law (``Pasal 44 terdiri dari …``) is one that another mention names with it."""
    known = {c.number: c.law for c in reversed(found) if c.law}
    return [
        c if c.law or c.number not in known else c._replace(law=known[c.number], name=_title(c.number, c.sub, known[c.number]))
        for c in found
    ]


class _Laws:
    """The laws of a text, and which of them each article is of, asked in order."""

    def __init__(self, text: str) -> None:
        self.text = text
        laws = [(m.start(), m.end(), "KUHP" if m["criminal"] or m["whole"] else "KUHAP") for m in _CODE.finditer(text)]
        acts = [*_act().finditer(text)]
        told = {m["named"]: _name(m, {}) for m in acts if m["named"] and m["no"]}
        laws += [(m.start(), m.end(), name) for m in acts if (name := _name(m, told))]
        laws += [(m.start(), m.end(), _regulation(m)) for m in _REGULATION.finditer(text)]
        self.laws = _without_titles(sorted(laws), text)
        self.starts = [start for start, _, _ in self.laws]
        # A law that another one changes is not cited itself, nor is an article behind it one of it.
        self.used = [_AMENDED.search(text, max(0, start - 40), start) is not None for start in self.starts]
        # The law before both, of an article that the next one may go on from, and where that ended.
        self.before, self.upto = "", -1000

    def of_article(self, m: re.Match[str], first: bool) -> str:
        """The law of the article `m`, the `first` behind its word or a further one; empty where none stands near."""
        start, end = m.span()
        at = bisect_left(self.starts, end)
        gap = self.starts[at] - end if at < len(self.starts) else _BEHIND + 1
        law = ""
        if gap > _NEXT:
            if start - self.upto <= _TOGETHER:
                law = self.before
            elif first and at and not self.used[at - 1] and self._goes_on(self.laws[at - 1][1], start):
                law, self.used[at - 1] = self.laws[at - 1][2], True
        if law:
            self.before, self.upto = law, end
        elif gap <= _BEHIND:
            law, self.used[at] = self.laws[at][2], True
        elif first and at and self._goes_on(self.laws[at - 1][1], start):
            # Pasal 477 UU Nomor 1 Tahun 2023 tentang KUHP, Pasal 20.
            law = self.laws[at - 1][2]
        return law

    def _goes_on(self, law: int, start: int) -> bool:
        """Whether what begins at `start` is an article of the law that ends at `law`."""
        return start - law <= _BEFORE and _APART.search(self.text, law, start) is None

    def whole(self) -> list[Citation]:
        """The laws cited without an article: Undang-Undang Darurat Nomor 12 Tahun 1951."""
        known = _categories()
        return [
            Citation(start, end, law, "", law)
            for (start, end, law), taken in zip(self.laws, self.used, strict=True)
            if not taken and (whole := _WHOLE.search(law)) and ("*", f"{whole[1]}/{whole[2]}") in known
        ]


def _without_titles(laws: list[tuple[int, int, str]], text: str) -> list[tuple[int, int, str]]:
    """The laws but the code that says again what the one before it is: UU Nomor 1 Tahun 2023 tentang KUHP, Kitab … Hukum Pidana (KUHP)."""
    kept: list[tuple[int, int, str]] = []
    upto = -1000
    for start, end, name in laws:
        again = name == "KUHP" and kept and (_TITLE.fullmatch(text, upto, start) if upto >= 0 else None)
        if not again:
            kept.append((start, end, name))
        upto = end
    return kept


def _name(m: re.Match[str], told: dict[str, str]) -> str:
    """What a law is called here, by its number, or by its name where neither the text (in `told`) nor the table says which one it is."""
    named = m["named"]
    if m["no"]:
        return _numbered(m["no"], m["year"], darurat=named == "darurat")
    return (told.get(named) or _alone().get(named) or _named()[named][0]) if named else ""


def _numbered(number: str, year: str, *, darurat: bool = False) -> str:
    """What a law is called: ``UU Nomor 35 Tahun 2009``; one made in an emergency says so."""
    darurat = darurat or f"{int(number)}/{year}" == _named()["darurat"][1]
    return f"UU {'Darurat ' if darurat else ''}Nomor {int(number)} Tahun {year}"


def _regulation(m: re.Match[str]) -> str:
    kind = next(name for group, name in _KINDS.items() if m[group])
    return f"{kind} Nomor {int(m['no'])} Tahun {m['year']}"


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
