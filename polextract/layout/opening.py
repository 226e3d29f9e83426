"""The opening of a first paragraph: the place, the outlet and the date that stand before its dash."""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

import regex

from ..data import read_table
from ..text import lower

_REACH = 160  # characters of a line in which its opening ends
_NEAR = 60  # and in which the address of a site that is part of it stands
_DOMAINS = r"\.(?:com|id|net|org|co|tv|news|info|online|asia|press|site|example)\b"
SITE = rf"(?:https?://)?(?:www\.)?[a-z0-9][a-z0-9-]{{1,40}}(?:\.[a-z0-9-]{{2,30}}){{0,3}}{_DOMAINS}"
_WORD = r"[\p{Lu}\d](?:[\p{L}\d'.&-]{0,29}[\p{L}\d'.&])?"
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
_FURTHER = regex.compile(rf"(?P<name>(?i:{SITE})|{_NAME})\s*(?:-{{1,3}}|;|\|{{1,2}}|:|\.|//|,)\s")
# A place that is set off by a full stop or a glued dash only: `Bantul. Mengisi hari pertama …`, `Semarang-Kepala Bidang …`,
# `Aimere.Piket jaga …`.
_STOPPED = regex.compile(
    rf"(?:(?P<outlet>(?i:{SITE})|{_WORD})//\s?)?(?P<name>(?i:{SITE})|\p{{L}}+(?:\ \p{{L}}+){{0,2}})"
    r"(?:\.\s*|-+)(?=(?P<next>\p{Lu}\p{L}+)\s)"
)
# The outlet's site and the place with no mark between them, or none behind: `Wartacontoh.com Biboki Anleu, TTU - Suasana …`,
# `Contoh6.com, Jakarta Polisi menangkap …`.
_UNMARKED = regex.compile(rf"(?P<site>(?i:{SITE})),?\s+(?P<name>{_NAME})(?P<dash>(?:,\s*{_NAME})?\s*-{{1,3}}\s)?")
# A site glued to the first word: `NABIRE | InfoContoh.comPolda …`.
_GLUED_SITE = regex.compile(
    rf"(?P<place>{_NAME})\s*(?:\||//|,|-)\s*(?P<site>(?i:[a-z0-9-]{{2,40}}\.(?:com|net|org|id|co\.id|news)))(?=\p{{Lu}}\p{{Ll}})"
)
# A capital I for the bar: `LINGGA I CONTOHNEWS.COM : Personel …`.
_BARRED = regex.compile(
    rf"(?P<place>\p{{Lu}}[\p{{L}}'-]+(?:\ \p{{Lu}}[\p{{L}}'-]+){{0,2}}?)\ [Il]\ (?P<site>(?i:{SITE}))\s*(?:-{{1,3}}|[:|]|//)\s*"
)
# An opening on a line of its own: `Gowa -`, `AMLAPURA, ContohBali`, `REDELONG | CONTOH HERALD`.
_OWN_LINE = regex.compile(
    rf"(?P<first>(?i:{SITE})|{_NAME})(?:\s*(?:,|\||//?|-)\s*(?P<second>(?i:{SITE})|{_NAME}))?\s*(?P<dash>-{{1,3}}|\||//|:)?"
)
_FIND_SITE = re.compile(SITE, re.I)
_DOMAIN = re.compile(_DOMAINS.removesuffix(r"\b"), re.I)  # quick to look for
# What sets off an opening; a line that begins without any has none.
_SET_OFF = re.compile(r"[-|~_>:;/]")
_NOT_PLACE = re.compile(r"\b(?:polres\w*|polsek\w*|polda|humas|kodim|koramil|korem|tni|polri|satgas|lapas|rutan)\b", re.I)
# Words of a sentence about somebody, which is no opening: `Kapolsek Contoh, Ipda Budi - yang baru menjabat - …`.
_SOMEBODY = re.compile(
    r"\b(?:(?:wa)?ka(?:pol\w+|nit|sat|sie?|bag|bid|bag\w+)|bhabin\w*|babinsa|ak[bp]p?|a?ip[dt]u|aiptu|brip\w+|brig\w+|kompol|kombes|irjen|bapak|ibu)\b",
    re.I,
)


def find_site(line: str) -> re.Match[str] | None:
    """The first address of a site in `line`.

    >>> find_site("Landak - warta.example, 23/1/2024")[0]
    'warta.example'
    """
    return _FIND_SITE.search(line) if _DOMAIN.search(line) else None


def is_site(name: str) -> bool:
    """Whether `name` is the address of a site and nothing else."""
    return _FIND_SITE.fullmatch(name) is not None


@cache
def _outlets() -> tuple[frozenset[str], frozenset[str], tuple[str, ...]]:
    """Words that mark an outlet's name, whole names, and the beginnings and ends of names that are run together."""
    rows = read_table("layout_outlets.tsv")
    word, name, affix = (frozenset(r["form"] for r in rows if r["kind"] == kind) for kind in ("word", "name", "affix"))
    return word, name, (*word, *affix)


def is_outlet(name: str) -> bool:
    """Whether `name` is that of a news outlet: a site's address, a known name, or one with a word that marks it.

    >>> is_outlet("detikSulsel"), is_outlet("Radar Bali"), is_outlet("Kota Serang")
    (True, True, False)
    """
    if is_site(name):
        return True
    words, names, affixes = _outlets()
    small = lower(name)
    if small in names:
        return True
    # Names of outlets are often run together: MandarPost, RadarBogor, detikNews.
    return any(word in words or (len(word) > 5 and (word.startswith(affixes) or word.endswith(affixes))) for word in small.split())


# An outlet that fills a line of the head, or stands behind the writer's name: `Suara Contoh News`, `Rina Contoh - detikSulsel`.
_HEAD_OUTLET = re.compile(r"(?:[A-Z][\w.' ]{2,40}\s[-|]\s)?(?P<outlet>[A-Za-z]\w+(?:\s[A-Z]\w*){0,3})")


def find_outlet(line: str) -> re.Match[str] | None:
    """The outlet's name that a short line of the head is, or ends in; group ``outlet``.

    >>> find_outlet("Rina Contoh - detikSulsel")["outlet"], find_outlet("Polisi Tangkap Pencuri Motor di Dua Desa")
    ('detikSulsel', None)
    """
    match = _HEAD_OUTLET.fullmatch(line)
    return match if match and is_outlet(match["outlet"]) and not _NOT_PLACE.search(line) else None


_LEVEL_WORD = re.compile(r"(?:kota|kabupaten|kab\.?|kecamatan|kec\.?|provinsi)\s+(?=\w)", re.I)


def _is_region(name: str) -> bool:
    """Whether `name` is that of a province, kabupaten or kota."""
    from ..places.gazetteer import lookup

    return bool(lookup(_LEVEL_WORD.sub("", name, count=1), level=("provinsi", "kabupaten", "kota")))


def _is_place(name: str) -> bool:
    """Whether `name` is that of a kecamatan, a region above it, or a known town."""
    from ..places.gazetteer import lookup

    plain = _LEVEL_WORD.sub("", name, count=1)
    return lower(plain) in _towns() or bool(lookup(plain, level=("provinsi", "kabupaten", "kota", "kecamatan")))


@cache
def _towns() -> frozenset[str]:
    return frozenset(row["name"].lower() for row in read_table("places_named.tsv") if row["kind"] == "town")


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
    return (
        (_beside_site(line) if _DOMAIN.search(line, 0, _NEAR) else None)
        or (_dashed(line) if _SET_OFF.search(line, 0, _REACH) else None)
        or _stopped(line)
    )


def find_own_line(line: str, site: str | None) -> Opening | None:
    """The opening that fills a line above the first paragraph; `site` is the address that the page shows.

    >>> find_own_line("Gowa -", None), find_own_line("REDELONG | CONTOH HERALD", None)
    (Opening(place=(0, 4), source=None, end=6), Opening(place=(0, 8), source=(11, 24), end=24))
    """
    match = _OWN_LINE.fullmatch(line)
    if not match or len(line) > 60 or any(_NOT_PLACE.search(match[g]) for g in ("first", "second") if match[g]):
        return None
    first, second = match["first"], match["second"]
    if second is None:
        return Opening(match.span("first"), None, len(line)) if match["dash"] and _is_place(first) else None
    for place, outlet in (("first", "second"), ("second", "first")):
        known = is_outlet(match[outlet]) or (site is not None and _squeezed(match[outlet]) in _squeezed(site))
        if (known and not is_outlet(match[place])) or (place == "first" and _is_region(first) and not _is_place(second)):
            return Opening(match.span(place), match.span(outlet), len(line))
    return None


def _squeezed(name: str) -> str:
    return "".join(c for c in lower(name) if c.isalnum())


def _beside_site(line: str) -> Opening | None:
    if match := _UNMARKED.match(line[:_REACH]):
        site = match.span("site")
        if match["dash"] and "," not in line[site[1] : match.start("name")]:
            return Opening(match.span("name"), site, match.end())
        words = match["name"].split(" ")
        for k in range(0 if match["dash"] else min(3, len(words) - 1), 0, -1):
            if _is_place(name := " ".join(words[:k])):
                start = match.start("name")
                return Opening((start, start + len(name)), site, start + len(name) + 1)
    if match := _BARRED.match(line[:_REACH]):
        return Opening(match.span("place"), match.span("site"), match.end())
    match = _GLUED_SITE.match(line[:_REACH])
    return Opening(match.span("place"), match.span("site"), match.end()) if match and _is_place(match["place"]) else None


def _stopped(line: str) -> Opening | None:
    begin = " ".join(line.split(" ", 4)[:4])
    match = _STOPPED.match(line) if "." in begin or "-" in begin else None
    if not match or _is_region(match["next"]):
        return None
    if is_site(match["name"]):
        return Opening(None, match.span("name"), match.end())
    outlet = match.span("outlet") if match["outlet"] else None
    known = _is_region(match["name"]) or (outlet is None and "-" not in match[0] and _is_place(match["name"]))
    return Opening(match.span("name"), outlet, match.end()) if known else None


def _dashed(line: str) -> Opening | None:
    match = _LEAD.match(line[:_REACH])
    if not match:
        return None
    if len(line) - match.end() < 20 or _SOMEBODY.search(match[0]):
        return None
    dash = match["dash"].strip()
    place = source = None
    parts = [(match.span(g), match[g]) for g in ("first", "inside", "second", "third", "later") if match[g]]
    bracketed = (match.span("inside"), match.span("later"))
    end = match.end()
    if further := _FURTHER.match(line, end, _REACH):
        name = further["name"]
        if "," in further[0]:
            # `Suara Contoh News - Sorong Selatan, Kapolres …`, `Polda Bali - Polres Buleleng, warta.example - Untuk …`
            if _NOT_PLACE.search(name) and (site := _FURTHER.match(line, further.end(), _REACH)) and is_site(site["name"]):
                parts.append((site.span("name"), site["name"]))
                end = site.end()
            elif is_outlet(match["first"]) and _is_place(name) and not match["date"]:
                parts.append((further.span("name"), name))
                end = further.end()
        elif is_outlet(name) != is_outlet(match["first"]) or (is_outlet(name) and _NOT_PLACE.search(match["first"])):
            parts.append((further.span("name"), name))
            end = further.end()
    for span, name in parts:
        if is_outlet(name) or (span in bracketed and not any(c.isdigit() for c in name) and not _is_region(name)):
            source = source or span
        elif not _NOT_PLACE.search(name) and name[0].isalpha() and place is None:
            place = span
    if place and source is None and len(parts) == 2 and parts[1][1].replace(" ", "").isalpha():
        (one, first), (two, second) = parts
        if _is_place(first) and not _is_region(second) and not _is_place(second):
            source = two  # `PASBAR, METRO-Kecelakaan …`: what follows a known place and is none is the outlet
        elif _is_region(second) and not _is_place(first) and two in bracketed:
            place, source = two, one  # `SAPA (TIMIKA) - …`
    if place and source is None and len(parts) == 2 and any(map(str.isdigit, parts[0][1])) and _is_place(parts[1][1]):
        place, source = parts[1][0], parts[0][0]  # `KBR68H, Jayapura - …`
    if source and place is None and (split := _PLACE_IN_SITE.match(line[slice(*source)])) and _is_region(split["place"]):
        place, source = (source[0], source[0] + split.end("place")), (source[0] + split.end(), source[1])  # `Ambon.warta.com -`
    named_by_unit = any(_NOT_PLACE.search(name) for _, name in parts)
    if place is None and source is None and not (named_by_unit and dash in ("-", "--", ";", "|", "//") and match["after"]):
        return None
    # Without a date or an outlet, a colon or a bar is too weak a sign, and so is a dash glued to both sides (`Jabodetabek-Banten`).
    glued = dash == "-" and not match["after"] and not line[match.start("dash") - 1].isspace()
    if source is None and not match["date"] and (dash in (":", ">", "~") or glued):
        return None
    if place and len(line[place[0] : place[1]].split()) > 4:
        return None
    if dash == ":" and source is None:
        return None
    return Opening(place, source, end)
