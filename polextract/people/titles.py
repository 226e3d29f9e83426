"""Titles before and after a name, kept as written and never part of it.

>>> find_titles("H. Wira Santosa, S.H., S.I.K., M.Si")
['H.', 'S.H.', 'S.I.K.', 'M.Si']
"""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

from ..data import read_table
from ..text import check_text
from .lexicon import SETS, clans, common_words, functions, given_names, titles_before
from .scan import Scan, runs_on


class TitleRun(NamedTuple):
    """Titles that stand together: the words ``[first, last)``, and each title as written."""

    first: int
    last: int
    titles: tuple[str, ...]


_new = tuple.__new__  # a third of the time of TitleRun(...)


@cache
def _after() -> tuple[frozenset[str], frozenset[str]]:
    """The degrees as bare letters (``sik``), and all their beginnings."""
    letters = set()
    for row in read_table("people_titles.tsv"):
        if row["place"] == "after":
            for form in (row["title"], *row["variants"].split("|")):
                if form:
                    letters.add("".join(c for c in form.lower() if c.isalpha()))
    return frozenset(letters), frozenset(word[:n] for word in letters for n in range(1, len(word) + 1))


@cache
def degree_beginnings() -> frozenset[str]:
    """Every beginning of a degree, as bare letters in lower case."""
    return _after()[1]


def read_before(scan: Scan, i: int) -> TitleRun:
    """The titles that begin at word `i`; a title must have a word in capitals behind it."""
    index = titles_before()
    if i >= scan.size or scan.lows[i] not in index:
        return _new(TitleRun, (i, i, ()))
    first, titles = i, []
    while i < scan.size and len(titles) < 9:
        match = None
        for words, kind in index.get(scan.lows[i], ()):
            last = scan.follow(i, words)
            if last and (stop := _is_before(scan, i, last, words, kind)):
                match = stop
                break
        if not match:
            break
        title = scan.slice(i, match)
        if scan.lows[i].startswith("alm") or scan.lows[i] in SETS.sexes:
            title = ""  # deceased, a man, a woman: said of the person, no title
        if title:
            titles.append(title)
        i = match
        if i < scan.size and scan.lows[i] == "," and i + 1 < scan.size and scan.lows[i + 1] in index:
            i += 1
    return TitleRun(first, i, tuple(titles))


def is_title(scan: Scan, i: int) -> bool:
    """Whether the words from word `i` are a title of two words with no name behind it: *Jro Mangku* ``lalu melapor``."""
    for words, _ in titles_before().get(scan.lows[i], ()):
        if len(words) > 1 and (last := scan.follow(i, words)):
            return last >= scan.size or not scan.capital(last)
    return False


def _is_before(scan: Scan, i: int, last: int, words: tuple[str, ...], kind: str) -> int:
    word = scan.words[i]
    if i > 1 and scan.glued(i) and scan.words[i - 1] == "." and scan.glued(i - 1) and scan.lows[i - 2] not in titles_before():
        return 0  # the last letter of M.H.
    dotted = last < scan.size and scan.lows[last] == "." and scan.glued(last)
    if not word[0].isupper() and kind != "address":
        known = dotted or words[0] in SETS.physicians or (last < scan.size and _is_physician(scan, i, last))
        if not known or words[0] not in SETS.small_titles:
            return 0
    if kind == "address" and not word[0].isupper() and words[0] not in SETS.small_address:
        return 0
    if len(words) == 1 and len(words[0]) == 1 and not word.isupper():
        return 0
    if words[0] in SETS.dotted_titles and not dotted and len(words) == 1:
        return 0
    if words[0] in SETS.parted_titles and scan.glued(last) and not dotted:
        return 0
    if kind == "sex" and not dotted:
        return 0
    stop = last + 1 if dotted else last
    if words[0] in SETS.honoured:
        stop = _past_honorary(scan, stop)
    if stop >= scan.size:
        return 0
    if dotted and words[0] in SETS.undotted and scan.lows[stop] not in titles_before() and not scan.glued(stop):
        return 0  # "… Bang. Lampu jalan …"
    following = scan.words[stop]
    named = following != "." and (following[0].isupper() or scan.lows[stop] in ("dr", "drg", "apt"))
    if not named and not (following == "," and stop + 1 < scan.size and scan.lows[stop + 1] in titles_before()):
        return 0
    if common_words().get(scan.lows[stop]) == "org" and kind == "address":
        return 0  # Bundo Kanduang
    if kind == "noble" or words[0] == "h":
        if words[0] == "h" and dotted and i and len(scan.words[i - 1]) == 4 and scan.words[i - 1].isdigit() and scan.words[i - 1][0] == "1":
            return 0  # 1445 H. Surat itu: a year of the Hijra
        if words[0] == "dt" and scan.lows[stop] in SETS.gelar:
            return 0  # Dt. Rajo Basa: what a chief is called, no name of his own
        if dotted and "".join(words) in SETS.letter_titles and _are_letters(scan, stop, "".join(words)):
            return 0
    return 0 if scan.broken(stop) and (kind == "address" or not runs_on(scan, stop)) else stop


def _past_honorary(scan: Scan, i: int) -> int:
    """The word behind what makes a doctor's title one of honour, or one not earned yet: ``Dr.`` *(H.C.)*, ``Dr.`` *(Cand.)*; else `i`."""
    bracket = scan.lows[i : i + 1] == ["("]
    k, letters = i + bracket, ""
    while k < scan.size and k - i < 7 and (scan.lows[k] == "." or (letters + scan.lows[k] in SETS.honorary_beginnings)):
        letters += scan.lows[k].replace(".", "")
        k += 1
    if letters not in SETS.honorary or (not bracket and letters != "hc"):
        return i
    if bracket:
        return k + 1 if scan.lows[k : k + 1] == [")"] else i
    return k


def _are_letters(scan: Scan, i: int, letters: str) -> bool:
    """Whether the letters of a title before word `i` are initials, since the name of a clan alone follows (``R.`` *Siallagan*).

    ``R.A.`` before any one name is no title either: a Raden Ajeng is called by more.
    """
    while i + 2 < scan.size and len(scan.words[i]) == 1 and scan.lows[i + 1] == ".":
        letters += scan.lows[i]
        i += 2  # R.M.P. Panjaitan
    j = i + 1
    if j < scan.size and scan.capital(j) and not scan.words[j].isupper() and j not in scan.at and not scan.broken(j):
        return False
    people = clans().get(scan.lows[i])
    if letters == "h":
        return people in SETS.christian_clans
    return people is not None or letters == "ra" or len(letters) > 2


def _is_physician(scan: Scan, i: int, last: int) -> bool:
    """Whether *dr* without a dot at word `i` is a title, no short *dari*: where it opens a sentence, before a given name or two words."""
    if scan.lows[last] in given_names():
        return True
    opens = scan.broken(i) or scan.lows[i - 1] in (".", '"', "”", "“")
    name = (last,) if opens else (last, last + 1)
    return all(scan.capital(k) and k not in scan.at and scan.lows[k] not in common_words() for k in name) and not scan.broken(name[-1])


def read_after(scan: Scan, i: int, *, comma: bool = False) -> TitleRun:
    """The degrees that begin at word `i`, with the commas before and between them.

    `comma` tells that a comma has been read already. The run's `first` is `i` and `last` the word behind the last degree, `i` where
    there is none.
    """
    known, beginnings = _after()
    low = scan.lows[i] if i < scan.size else ""
    if low not in beginnings and (
        low not in (",", ".", ";") or i + 1 >= scan.size or (scan.lows[i + 1] not in beginnings and scan.lows[i + 1] != ",")
    ):
        return _new(TitleRun, (i, i, ()))
    first, end, titles = i, i, []
    while i < scan.size:
        j = i
        if scan.lows[j] in (",", ".", ";") and j + 1 < scan.size:
            comma = comma or scan.lows[j] == ","
            j += 1
        if scan.lows[j : j + 1] == [","] or (scan.lows[j : j + 1] == ["."] and titles):
            j += 1  # S.I.K,.M.H
        last = _degree(scan, j, known, beginnings, certain=comma or bool(titles))
        if not last and (k := _dotted(scan, j)) and (titles or (comma and _leads_to_degree(scan, k, known, beginnings))):
            last = k
        if not last and titles and scan.lows[i] == "," and _is_diploma(scan, j):
            last = j + 1
        if not last:
            break
        titles.append(scan.slice(j, last))
        i = end = last
    return TitleRun(first, end, tuple(titles))


def _leads_to_degree(scan: Scan, i: int, known: frozenset[str], beginnings: frozenset[str]) -> bool:
    """Whether a comma and a known degree follow at word `i`, so that the dotted letters before it are a degree too (*P.A.,* ``SIK``)."""
    return scan.lows[i : i + 1] == [","] and _degree(scan, i + 1, known, beginnings, certain=True) > 0


def _dotted(scan: Scan, i: int) -> int:
    """The word after an unknown degree behind a known one, told by its dots (``M.Xy.Z``), or 0."""
    j, dots = i, 0
    while j < scan.size and scan.capital(j) and len(scan.words[j]) < 5 and (j == i or scan.glued(j)):
        j += 1
        if j < scan.size and scan.words[j] == "." and scan.glued(j):
            dots += 1
            j += 1
        else:
            break
    return j if dots > 0 and j - i > 2 else 0


def _is_diploma(scan: Scan, j: int) -> bool:
    """Whether word `j`, behind a degree and a comma, is the capitals of a further one that the table lacks (``S.I.K.,`` *MTCP* ``,``): a
    master's or a certificate by its first letter.
    """
    low = scan.lows[j] if j < scan.size else ""
    capitals = 2 < len(low) < 7 and low[0] in "mc" and scan.words[j].isupper() and low.isalpha()
    if not capitals or j in scan.at or scan.broken(j) or low in SETS.acronyms or low in common_words() or low in functions():
        return False
    return j + 1 >= scan.size or scan.lows[j + 1] in (",", ".", ")") or scan.words[j + 1].islower()


def _degree(scan: Scan, i: int, known: frozenset[str], beginnings: frozenset[str], *, certain: bool) -> int:
    """The word after the degree at word `i` (its closing dot included), or 0."""
    if i >= scan.size or not scan.capital(i) or scan.paragraph(i):
        return 0
    letters, j, best, dots = "", i, 0, 0
    while j < scan.size and j - i < 14:
        word = scan.words[j]
        if word.isalpha():
            if letters and not scan.glued(j) and dots == 0 and len(scan.words[j - 1]) > 1:
                break
            if letters and not word[0].isupper() and not scan.glued(j):
                break
            letters += scan.lows[j]
            if letters not in beginnings:
                break
            j += 1
            if letters in known and _fits(scan, i, j, letters, certain=certain or dots > 0):
                best = j
        elif (
            word == "."
            or (word == "," and scan.glued(j) and j + 1 < scan.size and (scan.glued(j + 1) or _goes_on(scan, i, j, letters, known)))
            or (word in "()" and "han" in "".join(scan.lows[j - 1 : j + 3]))
        ):
            dots += 1
            if best == j and word in ".)":
                best = j + 1
            j += 1
        else:
            break
    return best


def _goes_on(scan: Scan, i: int, j: int, letters: str, known: frozenset[str]) -> bool:
    """Whether a degree of two words with a comma for its dot goes on behind the comma at word `j`: ``Wira Santosa S,`` *Sos*."""
    word, before = scan.words[j + 1], i - 1 - (scan.words[i - 1] == "." and i > 1)  # Wira Santosa. S, Sos
    whole = j == i + 1 and len(letters) == 1 and len(scan.words[before]) > 2 and letters + scan.lows[j + 1] in known
    return whole and len(word) > 1 and word[0].isupper() and not scan.broken(j + 1)


def _fits(scan: Scan, i: int, j: int, letters: str, *, certain: bool) -> bool:
    word = scan.words[i]
    if j - i == 1:  # one word without dots: SH, SIK, Sik, MSi
        dotted = j < scan.size and scan.words[j] == "." and scan.glued(j)
        if letters == "pr":
            return word == "Pr" and not scan.capital(j + dotted)  # a priest; Pr. X is a woman
        if letters in SETS.short_degrees and not certain:
            listed = scan.lows[j : j + 2] == [".", ","] and scan.glued(j)  # WIRA SANTOSA SE.,MM
            return (
                word.isupper()
                and len(word) > 1
                and (letters in SETS.capital_degrees or (letters == "sp" and scan.lows[j : j + 1] == [","]))
                and (listed or not scan.words[i - 1].isupper())
            )
        if letters in SETS.short_degrees and not word.isupper() and not dotted:
            return False
        return sum(c.isupper() for c in word) > 1 or dotted or letters in SETS.plain_degrees
    return True


def find_titles(text: str) -> list[str]:
    """The titles around one name, in the order of the text, as written.

    >>> find_titles("Dr. Hj. Ratna Puspita SIK MH")
    ['Dr.', 'Hj.', 'SIK', 'MH']
    """
    scan = Scan(check_text(text))
    if not scan.size:
        return []
    before = read_before(scan, 0)
    i = before.last
    while i < scan.size:
        after = read_after(scan, i)
        if after.titles and i > before.last:
            return [*before.titles, *after.titles]
        i += 1
    return list(before.titles)
