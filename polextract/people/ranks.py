"""Ranks of Polri, TNI and Polri's civil servants.

>>> [(r.text, r.rank.abbreviation) for r in find_ranks("Kombes. Pol. Wira Santosa dan Letkol Inf Bagas Prakoso")]
[('Kombes. Pol.', 'KOMBES'), ('Letkol Inf', 'LETKOL')]
>>> Rank("AKP") < Rank("AKBP") < Rank("Kombes Pol")
True
"""

from __future__ import annotations

from collections import Counter
from functools import cache
from typing import NamedTuple

from ..data import read_table, strongest_first
from ..errors import InputValueError
from ..text import check_text
from .lexicon import SETS, common_words, is_known_place, words_of
from .scan import Mark, Scan


@cache
def _rows() -> dict[tuple[str, str], dict[str, str]]:
    return {(row["force"], row["abbreviation"]): row for row in read_table("people_ranks.tsv")}


@cache
def shared() -> frozenset[str]:
    """The abbreviations that are of more than one force (``BRIGJEN``)."""
    counts = Counter(abbreviation for _, abbreviation in _rows())
    return frozenset(abbreviation for abbreviation, times in counts.items() if times > 1)


@cache
def _forms() -> dict[tuple[str, ...], dict[str, str]]:
    forms: dict[tuple[str, ...], dict[str, str]] = {}
    for row in strongest_first("people_ranks.tsv"):
        for form in (row["abbreviation"], row["full"], *row["variants"].split("|")):
            if form:
                forms.setdefault(words_of(form), row)
    return forms


class Rank:
    """A rank, given in any written form; ranks of one scale compare by seniority.

    Polri and TNI share a scale: an AKP is level with a captain, so that each is ``<=`` the other and neither ``<`` the other. The grades of
    Polri's civil servants (``asn_polri``) have their own, and comparing across raises ``TypeError``. Ranks are equal (``==``) when force
    and abbreviation are.

    Parameters
    ----------
    form : the rank as written (``"AKBP"``, ``"Kombes. Pol."``, ``"Ajun Inspektur Dua"``).
    force : ``"polri"``, ``"tni"`` or ``"asn_polri"``, needed only where forces share a name (``BRIGJEN``, ``JENDERAL``: Polri unless told).

    Raises
    ------
    InputValueError : the form is no rank, or the force none of the three.
    InputTypeError : the form is no str.

    Attributes
    ----------
    abbreviation, full : ``"AKP"``, ``"Ajun Komisaris Polisi"``.
    force, services : ``"polri"``, ``"tni"`` or ``"asn_polri"``; of TNI, which services have the rank: ``"AD"``, ``"AL"``, ``"AU"``.
    group : ``"tamtama"``, ``"bintara"``, ``"perwira pertama"``, …
    order : the place on the scale, from 1.

    >>> Rank("Mayor Inf"), Rank("Iptu") >= Rank("Ipda")
    (Rank('MAYOR', force='tni'), True)
    """

    __slots__ = ("abbreviation", "force", "full", "group", "order", "services")

    def __init__(self, form: str, force: str | None = None):
        words = words_of(check_text(form))
        force = force.lower() if force else None
        while len(words) > 1 and words not in _forms() and words[-1] in SETS.corps:
            words = words[:-1]
        row = _forms().get(words)
        if row is not None and force is not None and row["force"] != force:
            row = _rows().get((force, row["abbreviation"]))
        if row is None:
            raise InputValueError(f"{form!r} is no rank of {force or 'Polri or TNI'}")
        self._set(row)

    def _set(self, row: dict[str, str]) -> None:
        self.abbreviation = row["abbreviation"]
        self.force = row["force"]
        self.services = tuple(filter(None, row["service"].split("|")))
        self.full = row["full"]
        self.group = row["level"]
        self.order = int(row["order"])

    @classmethod
    def of(cls, row: dict[str, str]) -> Rank:
        """The rank of a row of ``people_ranks.tsv``."""
        rank = cls.__new__(cls)
        rank._set(row)
        return rank

    @property
    def scale(self) -> str:
        """What the rank compares with: ``polri`` and ``tni`` are one scale."""
        return "asn" if self.force == "asn_polri" else "uniformed"

    def __repr__(self) -> str:
        return f"Rank({self.abbreviation!r}, force={self.force!r})"

    def __str__(self) -> str:
        return self.abbreviation

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Rank) and (self.force, self.abbreviation) == (other.force, other.abbreviation)

    def __hash__(self) -> int:
        return hash((self.force, self.abbreviation))

    def _compares(self, other: object) -> bool:
        return isinstance(other, Rank) and self.scale == other.scale

    def __lt__(self, other: Rank) -> bool:
        return self.order < other.order if self._compares(other) else NotImplemented

    def __le__(self, other: Rank) -> bool:
        return self.order <= other.order if self._compares(other) else NotImplemented

    def __gt__(self, other: Rank) -> bool:
        return self.order > other.order if self._compares(other) else NotImplemented

    def __ge__(self, other: Rank) -> bool:
        return self.order >= other.order if self._compares(other) else NotImplemented


class RankMatch(NamedTuple):
    """A rank in a text: offsets, the text as written with dots and corps, and the `Rank`."""

    start: int
    end: int
    text: str
    rank: Rank


class RankMark(NamedTuple):
    """A rank in a scan: the words ``[first, last)`` hold it with its corps; `row` is its table row."""

    first: int
    last: int
    row: dict[str, str]


def read_rank(scan: Scan, mark: Mark) -> RankMark | None:
    """The rank at `mark` with what belongs to it (``Pol.``, corps, ``(Purn)``), or None where the words mean something else."""
    if _means_else(scan, mark):
        return None
    i, j, row = mark.first, mark.last, mark.row
    tni = False
    while j < scan.size:
        low = scan.lows[j]
        if low == "." and scan.glued(j):
            j += 1
        elif low == "(" and scan.lows[j + 2 : j + 3] == [")"] and (scan.lows[j + 1],) in _forms():
            j += 3  # Komisaris Besar (Kombes)
        elif low == "(" and j + 2 < scan.size and scan.lows[j + 1] in SETS.corps:
            close = j + 2
            while close < scan.size and scan.lows[close] in (".", "/", *SETS.corps):
                close += 1
            if close >= scan.size or scan.lows[close] != ")":
                break
            tni = tni or scan.lows[j + 1] not in SETS.any_corps
            j = close + 1
        elif low == "corps" and (close := _corps_end(scan, j)):
            tni, j = True, close
        elif low in ("/", "-") and j + 1 < scan.size and scan.lows[j + 1] in SETS.corps and row["force"] == "tni":
            j += 1
        elif low in SETS.corps and _is_corps(scan, j, row):
            if low in SETS.name_corps and row["force"] == "polri":
                break
            tni = tni or low in SETS.tni_corps
            j += 1
        else:
            break
    # A dot after a plain abbreviation at the end of a sentence is no part of the rank.
    if scan.lows[j - 1] == "." and (j >= scan.size or not (scan.capital(j) or scan.lows[j] in ("(", "dr", "drg"))):
        j -= 1
    if tni and row["force"] == "polri":
        row = _rows().get(("tni", row["abbreviation"]), row)
    if row["needs"] == "office" and not _follows_office(scan, i):
        return None
    return RankMark(i, j, row)


def _ends_unit(scan: Scan, i: int) -> bool:
    """Whether the name of a unit ends before the rank at word `i`: ``Polsek Nanga Taman`` *Brigpol* ``Wira``."""
    k = i - 1
    while k > 0 and i - k < 4 and scan.capital(k) and scan.lows[k] not in SETS.unit_words and k not in scan.at:
        k -= 1
    return k < i - 1 and (scan.lows[k] in SETS.unit_words or k in scan.at) and is_known_place(scan.slice(k + 1, i))


def _means_else(scan: Scan, mark: Mark) -> bool:
    """Whether the words of a rank are none here: a street, a ship's captain, a small word, the commissioner of a company."""
    i, j = mark.first, mark.last
    word = scan.words[i]
    if i and scan.lows[i - 1].rstrip(".") in SETS.no_rank_after and not _ends_unit(scan, i):
        return True
    if i > 1 and scan.lows[i - 1] == "." and scan.lows[i - 2] in SETS.no_rank_after:
        return True
    if scan.lows[i] == "kapten" and j < scan.size and scan.lows[j] in SETS.captained:
        return True
    told = _corps_behind(scan, j)
    if word[0].islower() and scan.lows[i] in SETS.capital_ranks and not told:
        return True
    single = j - i == 1
    if (
        single
        and not told
        and scan.lows[i] in SETS.ambiguous_ranks
        and not (word.isupper() and len(word) > 2)
        and (j >= scan.size or scan.words[j] != ".")
        and not (_ends_unit(scan, i) and _named_beside(scan, j))  # Kasat Lantas Polres Palu Kompo Wira
    ):
        return True
    return single and scan.lows[i] == "komisaris" and not _named_beside(scan, j)  # that of a company


def _corps_behind(scan: Scan, j: int) -> bool:
    """Whether a corps that only the armed forces have stands at word `j`, bare or in brackets: ``kol`` *Inf* ``Wira``, ``Kol`` *(laut)*."""
    j += scan.lows[j : j + 1] == ["("]
    return (
        j + 1 < scan.size
        and scan.lows[j] in SETS.telling_corps
        and (scan.lows[j - 1] == "(" or scan.capital(j + 1) or scan.lows[j + 1] == "(")
    )


def _is_corps(scan: Scan, j: int, row: dict[str, str]) -> bool:
    """Whether the word `j` behind a rank is its corps: a capital one, or one in small letters behind a rank of the armed forces (``Lettu``
    *laut* ``Wira Santosa``); a letter only behind another corps.
    """
    tni = row["force"] == "tni"
    small = tni and scan.lows[j] in SETS.telling_corps and scan.capital(j + 1) and not scan.broken(j + 1)
    return (scan.capital(j) or small) and (len(scan.lows[j]) > 1 or (tni and scan.lows[j - 1] in ("/", "laut")))


def _corps_end(scan: Scan, j: int) -> int:
    """Where a corps that is spelled out ends, its short form in brackets (``Kapten`` *Corps Polisi Militer (CPM)*), or 0."""
    close = next((k for k in range(j + 1, min(j + 8, scan.size)) if scan.lows[k] == ")"), 0)
    return close + 1 if close and scan.lows[close - 1] in SETS.corps else 0


def _named_beside(scan: Scan, i: int) -> bool:
    """Whether a word that may be a name stands at word `i`."""
    return (
        scan.capital(i) and not scan.broken(i) and i not in scan.at and not scan.words[i].isupper() and scan.lows[i] not in common_words()
    )


def _follows_office(scan: Scan, i: int) -> bool:
    return scan.capital(i) and scan.lows[i - 1] in (",", ":") and i > 1 and scan.lows[i - 2] not in common_words()


def find_ranks(text: str) -> list[RankMatch]:
    """Every rank in `text`, in order; whether a name follows does not matter.

    >>> [r.rank.abbreviation for r in find_ranks("lptu Bagas dan BRIGPOL Wira")]
    ['IPTU', 'BRIGADIR']
    >>> find_ranks("Jalan Jenderal Sudirman")
    []
    """
    scan = Scan(text)
    found = []
    for mark in scan.ranks:
        if rank := read_rank(scan, mark):
            start, end = scan.starts[rank.first], scan.ends[rank.last - 1]
            found.append(RankMatch(start, end, text[start:end], Rank.of(rank.row)))
    return found
