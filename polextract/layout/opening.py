"""The opening of a first paragraph: the place, the outlet and the date that stand before its dash."""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

import regex

from ..data import read_table
from ..text import lower

_REACH = 160  # characters of a line in which its opening ends
SITE = r"(?:https?://)?(?:www\.)?[a-z0-9][a-z0-9-]{1,40}(?:\.[a-z0-9-]{2,30}){0,3}\.(?:com|id|net|org|co|tv|news|info|online|asia|press|site|example)\b"
_WORD = r"[\p{Lu}\d][\p{L}\d'.&-]{0,30}"
_NAME = rf"{_WORD}(?:\ (?:{_WORD}|dan|of)){{0,4}}+"
_DATE = r"[\p{L}']{0,9}[,\ ]{0,2}\(?\d{1,2}(?:[\ ./-]+(?:\d{1,2}|[\p{L}]{3,9})){0,2}(?:[\ ./-]+\d{2,4})?\)?"
# The opening of the first paragraph, up to its dash: `JAKARTA, KOMPAS.com -`, `Serang (ANTARA) -`, `Sepaku, 23 Januari 2024 -`,
# `LANDAK//site.id -`.
_LEAD = regex.compile(
    rf"""
    ^[\[(]?
    (?P<first>(?i:{SITE})|{_NAME})[\])]?
    (?:\s*,?\s*(?P<bracket>\((?P<inside>[^()\n]{{2,40}})\)))?
    (?:(?P<glue>\s*(?:,|//|/|\||\.)\s*)(?P<second>(?i:{SITE})|{_NAME}))?
    (?:(?:\s*,\s*)(?P<third>(?i:{SITE})|{_NAME}))?
    (?:\s*,?\s*\((?P<later>[^()\n]{{2,40}})\))?
    (?:\s*,?\s*(?P<date>{_DATE}))?
    [\s,.]*(?P<dash>(?<=\s|[,.\])\p{{L}}])-{{1,3}}+|\s*(?:\|{{1,2}}|//|~|_|>{{1,2}}|:|;)\s)(?P<after>\s*)
    """,
    regex.X,
)
_PLACE_IN_SITE = regex.compile(r"(?P<place>\p{Lu}[\p{L} ]{2,30})\.(?=[^.\s]{2,40}\.)")
# A second piece after the dash: `Kota Gorontalo - XposeTV. …`, `MEDIA GSR - POHUWATO; …`.
_FURTHER = regex.compile(rf"(?P<name>(?i:{SITE})|{_NAME})\s*(?:-{{1,3}}|;|\|{{1,2}}|:|\.|//)\s")
# A place that is set off by a full stop or a glued dash only: `Bantul. Mengisi hari pertama …`, `Semarang-Kepala Bidang …`.
_STOPPED = regex.compile(
    rf"(?:(?P<outlet>(?i:{SITE})|{_WORD})//\s?)?(?P<name>(?i:{SITE})|\p{{L}}+(?:\ \p{{L}}+){{0,2}})"
    r"(?:\.\s+|-+)(?=(?P<next>\p{Lu}\p{L}+)\s)"
)
_FIND_SITE = re.compile(SITE, re.I)
# What sets off an opening; a line that begins without any has none.
_SET_OFF = re.compile(r"[-|~_>:;/]")
_NOT_PLACE = regex.compile(r"\b(?:polres\w*|polsek\w*|polda|humas|kodim|koramil|korem|tni|polri|satgas|lapas|rutan)\b", regex.I)


def find_site(line: str) -> re.Match[str] | None:
    """The first address of a site in `line`.

    >>> find_site("Landak - warta.example, 23/1/2024")[0]
    'warta.example'
    """
    return _FIND_SITE.search(line) if "." in line else None


def is_site(name: str) -> bool:
    """Whether `name` is the address of a site and nothing else."""
    return _FIND_SITE.fullmatch(name) is not None


@cache
def _outlets() -> tuple[frozenset[str], frozenset[str]]:
    rows = read_table("layout_outlets.tsv")
    return frozenset(r["form"] for r in rows if r["kind"] == "word"), frozenset(r["form"] for r in rows if r["kind"] == "name")


def _is_outlet(name: str) -> bool:
    if is_site(name):
        return True
    words, names = _outlets()
    small = lower(name)
    if small in names:
        return True
    # Names of outlets are often run together: MandarPost, RadarBogor, detikNews.
    return any(
        word in words or (len(word) > 5 and (word.startswith(tuple(words)) or word.endswith(tuple(words)))) for word in small.split()
    )


def _is_region(name: str) -> bool:
    """Whether `name` is that of a province, kabupaten or kota."""
    from ..places.gazetteer import lookup

    return bool(lookup(name, level=("provinsi", "kabupaten", "kota")))


class Opening(NamedTuple):
    """The opening of a paragraph as offsets into its line: where the place and the outlet stand, and where the text begins."""

    place: tuple[int, int] | None
    source: tuple[int, int] | None
    end: int


def find_opening(line: str) -> Opening | None:
    """What the opening of a first paragraph says; None where it has no such opening.

    >>> find_opening("JAKARTA, KOMPAS.com - Polisi menangkap dua orang pencuri sepeda motor.")
    Opening(place=(0, 7), source=(9, 19), end=22)
    """
    return (_dashed(line) if _SET_OFF.search(line, 0, _REACH) else None) or _stopped(line)


def _stopped(line: str) -> Opening | None:
    begin = " ".join(line.split(" ", 4)[:4])
    match = _STOPPED.match(line) if "." in begin or "-" in begin else None
    if not match or _is_region(match["next"]):
        return None
    if is_site(match["name"]):
        return Opening(None, match.span("name"), match.end())
    outlet = match.span("outlet") if match["outlet"] else None
    return Opening(match.span("name"), outlet, match.end()) if _is_region(match["name"]) else None


def _dashed(line: str) -> Opening | None:
    match = _LEAD.match(line[:_REACH])
    if not match:
        return None
    if len(line) - match.end() < 20:
        return None
    dash = match["dash"].strip()
    place = source = None
    parts = [(match.span(g), match[g]) for g in ("first", "inside", "second", "third", "later") if match[g]]
    bracketed = (match.span("inside"), match.span("later"))
    end = match.end()
    if further := _FURTHER.match(line, end, _REACH):
        parts.append((further.span("name"), further["name"]))
        if _is_outlet(further["name"]) != _is_outlet(match["first"]):
            end = further.end()
        else:
            parts.pop()
    for span, name in parts:
        if _is_outlet(name) or (span in bracketed and not any(c.isdigit() for c in name) and not _is_region(name)):
            source = source or span
        elif not _NOT_PLACE.search(name) and name[0].isalpha() and place is None:
            place = span
    if place and source is None and len(parts) == 2 and _is_region(parts[0][1]) and not _is_region(parts[1][1]) and parts[1][1].isalpha():
        source = parts[1][0]  # `PASBAR, METRO-Kecelakaan …`: what follows a known place and is none is the outlet
    if source and place is None and (split := _PLACE_IN_SITE.match(line[slice(*source)])) and _is_region(split["place"]):
        place, source = (source[0], source[0] + split.end("place")), (source[0] + split.end(), source[1])  # `Ambon.warta.com -`
    named_by_unit = any(_NOT_PLACE.search(name) for _, name in parts)
    if place is None and source is None and not (named_by_unit and dash in ("-", "--", ";", "|", "//") and match["after"]):
        return None
    # Without a date or an outlet, a colon or a bar is too weak a sign, and so is a dash glued to both sides (`Jabodetabek-Banten`).
    if source is None and not match["date"] and (dash in (":", ">", "~") or not (match["after"] or dash != "-")):
        return None
    if place and len(line[place[0] : place[1]].split()) > 4:
        return None
    if dash == ":" and source is None:
        return None
    return Opening(place, source, end)
