"""The opening of a first paragraph: the place, the outlet and the date that stand before its dash."""

from __future__ import annotations

import re
from collections.abc import Collection
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

import regex

from ..backbone.words import build
from ..data import read_table
from ..text import DOMAINS, lower
from .outlets import DOMAIN, SITE, is_outlet, is_site, weekday, words

if TYPE_CHECKING:
    from ..places.gazetteer import Region

_REACH = 160  # characters of a line in which its opening ends
_LONG = 120  # characters of a line that is no headline
_NEAR = 60  # and in which the address of a site that is part of it stands
_BARE_SITE = SITE.removesuffix(r"\b")
# A dash between capitals and a capitalised word is none of a name's (`POSKO CONTOH-Warga …`), nor is one before an office or a unit.
_HEADS = f"{words('unit').pattern}|{words('person').pattern}"
_WORD = rf"[\p{{Lu}}\d](?:(?:[\p{{L}}\d'.&]|-(?!(?<=\p{{Lu}}-)\p{{Lu}}\p{{Ll}}|(?i:{_HEADS}))){{0,29}}[\p{{L}}\d'.&])?"
_NAME = rf"{_WORD}(?:\ (?:{_WORD}|dan|of)){{0,4}}+"
_DATE = r"[\p{L}']{0,9}[,\ ]{0,2}\(?\d{1,2}(?:[\ ./-]+(?:\d{1,2}|[\p{L}]{3,9})){0,2}(?:[\ ./-]+\d{2,4})?\)?"
_DAY = regex.compile(r"\d{1,2}\ \p{L}{3,9}(?:\ \d{4})?")  # a date among the names of an opening
# The opening of the first paragraph, up to its dash: `JAKARTA, KOMPAS.com -`, `Serang (ANTARA) -`, `Sepaku, 23 Januari 2024 -`,
# `LANDAK//site.id -`.
_LEAD = regex.compile(
    rf"""
    ^(?!D[iI]\ )[\[(]?
    (?P<first>(?i:{SITE})|{_NAME}|\p{{Ll}}\p{{Lu}}\p{{L}}{{1,14}}(?=\s?[,|]))[\])]?
    (?:\s*[,-]?\s*(?P<bracket>\((?P<inside>[^()\n]{{2,40}})\)))?
    (?:(?P<glue>\s*(?:,|//|/|\||\.|_|\s[Il](?=\s))\s*)(?P<second>(?i:{SITE})|{_NAME}))?
    (?:(?:\s*,\s*)(?P<third>(?i:{SITE})|{_NAME}))?
    (?:\s*,?\s*\((?P<later>[^()\n]{{2,40}})\))?
    (?:\s*,?\s*(?P<date>{_DATE})(?:\s*\((?P<last>\p{{L}}[^()\n]{{1,40}})\))?)?
    [\s,.]*(?P<dash>(?<=\s|[,.\])\p{{L}}])-{{1,3}}+(?!(?<=\p{{Ll}}-)\p{{Ll}}|(?<=\s-)\d)|\s*(?:\|{{1,2}}|//|~|_|>{{1,2}}|:|;)\s)(?P<after>\s*)
    """,
    regex.X,
)
_PLACE_IN_SITE = regex.compile(r"(?P<place>\p{Lu}[\p{L} ]{2,30})(?:\.|-(?=\p{L}))(?=(?P<name>[^.\s]{2,40})\.)")
# The outlet's initials behind the place and a full stop: `NUNUKAN.KC – …`.
_STOPPED_INITIALS = regex.compile(r"(?P<place>\p{Lu}[\p{L} ]{2,30})\.(?P<outlet>\p{Lu}{2,4})")
# The outlet before the place and a full stop: `Kanal8.Serang – …`, `Suara Contoh News. Serang – …`.
_STOPPED_PLACE = regex.compile(r"(?P<outlet>\p{Lu}[\p{L}\d]{3,}|\p{Lu}[\p{L}\d ]{3,}(?=\. ))\. ?(?P<place>\p{Lu}[\p{L} ]{3,30})")
_COINED = 8  # letters of a name so long as no abbreviation is
# The outlet in small letters behind the place: `TOLITOLI, wartacontoh | Hujan …`.
_SMALL_OUTLET = regex.compile(
    rf"(?P<place>{_NAME})\s*[,|/]{{1,2}}\s*(?P<outlet>[a-z][a-z0-9]{{4,24}})\s*(?:-{{1,3}}|\|{{1,2}}|//|:)\s*(?=\p{{Lu}})"
)
# What may stand behind an outlet in capitals: `SUARAPAGI, Kotabumi--Kapolres …`.
_BEHIND_CAPITALS = regex.compile(r"\s*(?P<mark>[,|])\s*(?P<place>\p{Lu}[\p{L} ]{2,30}?)\s*[-–—|]+\s*")
# A name run together from two with capitals: `WartaContoh`.
_CAMEL = regex.compile(r"\p{Lu}\p{Ll}{2,}(?:\p{Lu}\p{Ll}{2,})+")
# A second piece after the dash: `Kota Gorontalo - XposeTV. …`, `MEDIA GSR - POHUWATO; …`.
_FURTHER = regex.compile(rf"(?P<name>(?i:{SITE})|{_NAME})\s*(?:-{{1,3}}|;|\|{{1,2}}|:|\.|//|,)\s")
# The place and a full stop after the dash: `tribratanews.example – Serang. Polda …`.
_FURTHER_STOPPED = regex.compile(r"(?P<name>\p{Lu}\p{L}+(?:\ \p{Lu}\p{L}+){0,2})\.\s+(?=\p{Lu})")
# A place that is set off by a full stop or a glued dash only: `Bantul. Mengisi hari pertama …`, `Semarang-Kepala Bidang …`,
# `Aimere.Piket jaga …`.
_STOPPED = regex.compile(
    rf"(?:(?P<outlet>(?i:{SITE})|{_WORD})(?://|\s?\|)\s?)?(?P<name>(?i:{SITE})|\p{{L}}+(?:\ \p{{L}}+){{0,2}})"
    r"(?:,\ (?P<region>\p{Lu}\p{L}+(?:\ \p{Lu}\p{L}+)?))?"
    r"(?:\.\s*|-+)(?=(?P<next>\p{Lu}\p{L}+)\s)"
)
# The outlet's site and the place with no mark between them, or none behind: `Wartacontoh.com Biboki Anleu, TTU - Suasana …`,
# `Contoh6.com, Jakarta Polisi menangkap …`.
_UNMARKED = regex.compile(
    rf"(?P<site>(?i:{SITE})),?\s+(?P<name>{_NAME})(?P<dash>(?:,\s*{_NAME})?,?\s*-{{1,3}}(?:;\s*|\s|(?<=\s-)(?=\p{{Lu}})))?"
)
# A site glued to the first word: `NABIRE | InfoContoh.comPolda …`.
_GLUED_SITE = regex.compile(
    rf"(?P<place>{_NAME})\s*(?:\||//|,|-)\s*(?P<site>(?i:[a-z0-9-]{{2,40}}\.(?:co\.id|{DOMAINS})))(?=\p{{Lu}}\p{{Ll}})"
)
# The same before the place: `CONTOHinside.comJAYAPURA - …`, `kabarcontoh.comLebak - …`, `CONTOH.COJakarta - …`.
_SITE_GLUED = regex.compile(
    rf"(?P<site>(?i:[a-z0-9-]{{2,40}}\.(?:co\.id|{DOMAINS})))(?P<place>\p{{Lu}}\p{{L}}{{2,29}}(?:\ \p{{Lu}}\p{{L}}{{2,29}})?)\s*-{{1,3}}\s"
)
# A site with a mark behind it, and names before it: `Sentani. Jayapura. Contoh.com,|| …`, `Tribratacontoh.com_Polres …`.
_SITE_SET_OFF = regex.compile(
    rf"(?P<before>(?:\p{{Lu}}[\p{{L}}\d]*[\ .,|/()-]+){{0,6}}?)(?P<site>(?i:{_BARE_SITE}))[.,\s]*(?:-{{1,3}}|\|{{1,2}}|//|_|~)\s*"
)
# A known place and a site behind it, with no mark but a comma behind: `SAMPIT, Contoh.com, Sidang …`, `BATANG |CONTOH.COM Hawa …`.
_PLACE_AND_SITE = regex.compile(
    rf"(?P<place>{_NAME})\s?[\s,.|/!*:;-]{{1,8}}(?P<site>(?i:{_BARE_SITE})\b)(?:[\s,.!]*(?:-{{1,3}}|\|{{1,2}}|//|:)\s*|[,.]?\s+(?=\p{{Lu}}))"
)
_MARKS = regex.compile(r"\s*[.,|/()-]+\s*")
# The place glued to the first word, behind the outlet: `contoh.co.id | NegaraAksi …`.
_GLUED_PLACE = regex.compile(r"(?P<place>\p{Lu}\p{Ll}{2,}(?:\ \p{Lu}\p{Ll}{2,})?)(?=\p{Lu}\p{Ll})")
_DASH = regex.compile(r"\s*-{1,3}\s+")
# A capital I for the bar: `LINGGA I CONTOHNEWS.COM : Personel …`.
_BARRED = regex.compile(
    rf"(?P<place>\p{{Lu}}[\p{{L}}'-]+(?:\ \p{{Lu}}[\p{{L}}'-]+){{0,2}}?)\ [Il]\ (?P<site>(?i:{SITE}))\s*(?:-{{1,3}}|[:|]|//)\s*"
)
# An opening on a line of its own: `Gowa -`, `AMLAPURA, ContohBali`, `REDELONG | CONTOH HERALD`, `Palembang, Sumsel - Contoh.com`.
_OWN_LINE = regex.compile(
    rf"(?P<first>(?i:{SITE})|{_NAME})(?:(?:,\s*(?P<region>{_NAME})(?=\s+[-|]))?"
    rf"\s*(?:,|\|{{1,2}}|//?|-{{1,3}}|\s[Il]\s)\s*(?P<second>(?i:{SITE})|{_NAME}))?\s*(?P<dash>-{{1,3}}|\|{{1,2}}|//|:|\.)?"
)
# The outlet behind the place, and a full stop: `Ngawi, Kabar Contoh 77. Polres …`.
_STOPPED_OUTLET = regex.compile(
    rf"(?P<place>{_NAME}),\s(?P<outlet>\p{{Lu}}[\p{{L}}\d]*(?:\ [\p{{Lu}}\d][\p{{L}}\d]*){{0,3}})\.\s+(?=\p{{Lu}})"
)
_OWN_SMALL = regex.compile(rf"(?P<place>{_NAME}),\s*(?P<outlet>[a-z][a-z0-9]{{4,24}})[ .:|-]*")
# The initials of the outlet behind the place: `Medan-BP: Dalam operasi …`.
_INITIALS = regex.compile(rf"(?P<place>{_NAME})\s?-\s?(?P<outlet>\p{{Lu}}{{2,6}})\s?[:;]\s")
# The place in square brackets, or set off by a comma from the capital of the sentence: `[CILEGON] Polisi …`, `Kota Contoh, Jam rawan …`.
_BRACKETED = regex.compile(rf"\[(?P<name>{_NAME})\]\s+(?=\p{{Lu}})")
_COMMA = regex.compile(rf"(?P<name>{_NAME}),\s+(?=(?P<next>\p{{Lu}}\p{{L}}+)\s\p{{Ll}})")
# The comma behind the place, and the sentence: `CONTOH.COM Denpasar, Untuk menjaga …`.
_BEFORE_SENTENCE = regex.compile(r",\s+(?=(?P<next>\p{Lu}\p{L}+)\s\p{Ll})")
# The place and a whole date, with no mark behind: `SEMARANG, 17 November 2025 Polda …`.
_DATED_PLACE = regex.compile(rf"(?P<name>{_NAME}),\s\(?\d{{1,2}}[\s/-](?:\p{{L}}{{3,9}}|\d{{1,2}})[\s/-]\d{{4}}\)?,?\s+(?=\p{{Lu}})")
# The outlet's initials in brackets behind the place, with no mark: `BLANGPIDIE (WC) Kepala …`.
_BRACKETED_INITIALS = regex.compile(rf"(?P<place>{_NAME})\s\((?P<outlet>\p{{Lu}}{{2,8}})\)\s+(?=\p{{Lu}}\p{{Ll}})")
# The outlet of a police unit, named after it, and a station behind it: `Polres Contoh cyber news, Polsek Misal – Untuk menekan …`.
_UNIT_OUTLET = regex.compile(
    rf"(?P<outlet>{_NAME}(?:\ (?i:cyber|siber))?\ (?i:news|online|tv|media))(?:,\s*{_NAME})?"
    rf"\s*(?:-{{1,3}}|\|{{1,2}}|//|:)\s+(?=\p{{Lu}})"
)
# The outlet in brackets behind the place, and a full stop: `Kuala Pembuang (ContohNews). Guna …`.
_BRACKETED_OUTLET = regex.compile(rf"(?P<place>{_NAME})\s?\((?P<outlet>[^()\n]{{3,30}})\)\.\s+(?=\p{{Lu}})")
# The outlet's initials glued to the place, on a line of their own: `ACEH UTARA-WCN`.
_OWN_INITIALS = regex.compile(r"(?P<place>\p{Lu}{3,}(?:\ \p{Lu}{3,})?)-(?P<outlet>\p{Lu}{2,5})")
# The outlet and the place glued to it, on a line of their own: `Warta Contoh-Sumbawa Barat`.
_OWN_GLUED = regex.compile(rf"(?P<outlet>\p{{Lu}}[\p{{L}}\d]+(?:\ [\p{{Lu}}\d][\p{{L}}\d]*){{0,3}})-(?P<place>{_NAME})")
# The outlet in small letters and the place, on a line of their own: `Media humas polri || Cakranegara`.
_OWN_BARRED = regex.compile(rf"(?P<outlet>\p{{Lu}}\p{{L}}+(?:\ \p{{L}}+){{1,3}})\s*(?:\|{{1,2}}|//)\s*(?P<place>{_NAME})\.?")
# The place behind a unit and a glued dash: `POLDA NTB-LOMBOK UTARA || Satuan …`.
_BEHIND_UNIT = regex.compile(rf"(?i:polda|polres)\w*\ [^-\n]{{2,30}}-(?P<place>{_NAME})(?=\s*(?:-{{1,3}}|\|{{1,2}}|//|:))")
# The outlet in small letters before the dash: `contohpos – Polresta Contoh menggelar …`.
_SMALL_AHEAD = regex.compile(r"(?P<outlet>[a-z][a-z0-9]{5,24})\s+-{1,3}\s+(?=\p{Lu}\p{L})")
# A timestamp and no more behind the mark, which opens no paragraph: `Contoh.com - 5 Feb 2026, 09:12 WIT`.
_STAMP_BEHIND = regex.compile(
    r"\s*\d{1,2}[ ./-](?:\p{L}{3,9}|\d{1,2})[ ./-]\d{4}\b[\s,|-]*(?:\d{1,2}[.:]\d\d(?:[.:]\d\d)?)?\s*(?:WI[BT]A?)?$", regex.I
)
# A caption of the press begins with a word in capitals: `SIGAP: Anggota …`.
_CAPTION = re.compile(r"[A-Z]+(?: [A-Z]+)?:\s")
# What sets off an opening; a line that begins without any has none.
_SET_OFF = re.compile(r"[-|~_>:;/]")
_LEVEL_WORD = re.compile(r"(?:kota|kabupaten|kab\.?|kecamatan|kec\.?|provinsi)\s+(?=\w)", re.I)


def _regions(name: str, *below: str) -> list[Region]:
    """The provinces, kabupaten and kota of that name, and what bears it on the levels `below` them."""
    from ..places.gazetteer import lookup

    return lookup(_plain(name), level=("provinsi", "kabupaten", "kota", *below))


def _plain(name: str) -> str:
    return _LEVEL_WORD.sub("", name, count=1)


def _is_region(name: str) -> bool:
    """Whether `name` is that of a province, kabupaten or kota."""
    return bool(_regions(name))


def _is_place(name: str) -> bool:
    """Whether `name` is that of a kecamatan, a region above it, or a known town."""
    return lower(_plain(name)) in _towns() or bool(_regions(name, "kecamatan"))


def _codes(name: str) -> set[str]:
    """The codes of what `_is_place` knows by that name; of a town without one, that of its regency with a dot behind it."""
    found = {region.kode for region in _regions(name, "kecamatan")}
    town = _towns().get(lower(_plain(name)))
    return found | {town} if town else found


def _may_be_place(name: str) -> bool:
    """Whether `name`, or a word of it, is that of any place down to the villages."""
    from ..places.gazetteer import lookup

    if lower(name) in _towns() or words("place").fullmatch(name):
        return True
    return any(map(lookup, (name, *(part for part in name.split(" ") if len(part) > 3))))


@cache
def _towns() -> dict[str, str]:
    """The known towns in lower case, with the code of their district or, with a dot behind it, of their regency."""
    towns = (row for row in read_table("places_named.tsv") if row["kind"] == "town")
    return {row["name"].lower(): row["kode"] or (row["regency"] and f"{row['regency']}.") for row in towns}


Offsets = tuple[int, int]
_Part = tuple[Offsets, str]  # a name of an opening and where it stands


class Opening(NamedTuple):
    """The opening of a paragraph as offsets into its line: where the place and the outlet stand, and where the text begins."""

    place: tuple[int, int] | None
    source: tuple[int, int] | None
    end: int

    def moved(self, by: int) -> Opening:
        """The same opening, so many characters further on."""
        place, source = (span and (span[0] + by, span[1] + by) for span in (self.place, self.source))
        return Opening(place, source, self.end + by)


def find_opening(line: str, owners: Collection[str] = ()) -> Opening | None:
    """What the opening of a first paragraph says; None where it has no such opening.

    `owners`: outlets' names that are known already, in lower case.

    >>> find_opening("JAKARTA, KOMPAS.com - Polisi menangkap dua orang pencuri sepeda motor.")
    Opening(place=(0, 7), source=(9, 19), end=22)
    """
    opening = _opening(line, owners)
    if opening and _STAMP_BEHIND.match(line, opening.end):
        return None
    if opening and opening.place and not opening.source:
        opening = _capitals_first(line, opening) or opening
    if opening and opening.source and (again := _again(line, opening)):
        opening = opening._replace(end=again)
    if opening and opening.source and not opening.place:
        glued = _GLUED_PLACE.match(line, opening.end)
        if glued and _is_place(glued["place"]):
            return Opening(glued.span("place"), opening.source, glued.end())
    return opening


def _capitals_first(line: str, opening: Opening) -> Opening | None:
    """The outlet in capitals and the place behind it, where the outlet was taken for the place: ``SUARAPAGI, Kotabumi--Kapolres …``."""
    first = line[slice(*opening.place)] if opening.place else ""
    m = _BEHIND_CAPITALS.match(line, len(first), opening.end) if opening.place and opening.place[0] == 0 and first.isupper() else None
    if m is None or _is_place(first) or not _is_place(m["place"]):
        return None
    coined = m["mark"] == "|" or (len(first) > _COINED and " " not in first)
    if m["place"].isupper() and not coined:
        return None  # SEPAKU, PENAJAM
    return Opening(m.span("place"), opening.place, opening.end)


def _again(line: str, opening: Opening) -> int | None:
    """Where an opening ends that names its outlet twice: ``Warta.com - Warta.com - Polisi …``."""
    outlet = line[slice(*opening.source)] if opening.source else ""
    if not outlet or not line.startswith(outlet, opening.end):
        return None
    dash = _DASH.match(line, opening.end + len(outlet))
    return dash.end() if dash else None


def _opening(line: str, owners: Collection[str]) -> Opening | None:
    near_site = DOMAIN.search(line, 0, _NEAR)
    if near_site and (opening := _beside_site(line)):
        return opening
    opening = _dashed(line, owners) if _SET_OFF.search(line, 0, _REACH) else None
    if near_site and not (opening and opening.source) and (behind := _behind_site(line)):
        return behind
    return opening or _stopped(line) or _marked(line)


def find_own_line(line: str, site: str | None) -> Opening | None:
    """The opening that fills a line above the first paragraph; `site` is the address that the page shows.

    >>> find_own_line("Gowa -", None), find_own_line("REDELONG | CONTOH HERALD", None)
    (Opening(place=(0, 4), source=None, end=6), Opening(place=(0, 8), source=(11, 24), end=24))
    """
    if (small := _OWN_SMALL.fullmatch(line)) and is_outlet(small["outlet"]) and _is_place(small["place"]):
        return Opening(small.span("place"), small.span("outlet"), len(line))
    if (barred := _OWN_BARRED.fullmatch(line)) and is_outlet(barred["outlet"]) and _is_place(barred["place"]):
        return Opening(barred.span("place"), barred.span("outlet"), len(line))
    match = _OWN_LINE.fullmatch(line)
    if not match or len(line) > 60:
        return None
    if any(words("unit").search(name) and not is_outlet(name) for g in ("first", "second") if (name := match[g])):
        return None
    first, second = match["first"], match["second"]
    if second is None and (glued := _OWN_INITIALS.fullmatch(line)) and _is_region(glued["place"]) and not _is_place(glued["outlet"]):
        return Opening(glued.span("place"), glued.span("outlet"), len(line))
    if second is None and (glued := _OWN_GLUED.fullmatch(line)) and is_outlet(_squeezed(glued["outlet"])) and _is_region(glued["place"]):
        return Opening(glued.span("place"), glued.span("outlet"), len(line))
    if second is None:
        return Opening(match.span("first"), None, len(line)) if match["dash"] and _is_place(first) else None
    if match["region"] and not is_outlet(second):
        return None
    if "/" in line[match.end("first") : match.start("second")] and not _is_place(first) and not _is_place(second):
        return None  # `Contoh.com/Budi Misal`, the credit of a photo
    for place, outlet in (("first", "second"), ("second", "first")):
        known = is_outlet(match[outlet]) or (site is not None and _squeezed(match[outlet]) in _squeezed(site))
        led = place == "second" and match["dash"] and _is_region(second) and not _is_place(first)  # `SASARAN CONTOH - Ambon :`
        apart = place == "first" and _is_region(first) and (not _is_place(second) or _is_foreign(first, second))
        if led or apart or (known and not is_outlet(match[place])):
            at, end = _trimmed(match, outlet)[0]
            own = end - len(_without_region(line[at:end])) if not known else at
            return Opening(_trimmed(match, place)[0], (own, end), len(line))
    return None


def _is_foreign(first: str, second: str) -> bool:
    """Whether the region `second` is none that `first` lies in, nor in its province: it is an outlet's name, as in ``DUMAI, METRO``."""
    if not second.isupper() or not _is_region(first):
        return False
    above = {kode.split(".")[0] for kode in _codes(first)}
    return bool(codes := {region.kode for region in _regions(second)}) and not any(kode.split(".")[0] in above for kode in codes)


@cache
def _day_behind() -> re.Pattern[str]:
    """A weekday that ends a name of an opening, with that of the Javanese week: ``Jakarta Jumat, 18 Oktober 2025``, ``PATUK-JUMAT PON``."""
    return re.compile(rf"[\s-]{weekday()}(?:\s(?:legi|pahing|pon|wage|kliwon))?$", re.I)


def _trimmed(match: regex.Match[str], group: str) -> tuple[tuple[int, int], str]:
    """A name and where it stands, without a full stop or a weekday behind it."""
    name = _day_behind().sub("", match[group].rstrip("."))
    return (match.start(group), match.start(group) + len(name)), name


def _without_region(name: str) -> str:
    """`name` without the region that it begins with: the outlet of `Contoh || Papua Tengah Mitra Warga Papua`."""
    named = name.split(" ")
    for k in (3, 2, 1):
        if len(named) >= k + 2 and _is_region(" ".join(named[:k])):
            return " ".join(named[k:])
    return name


def _squeezed(name: str) -> str:
    return "".join(c for c in lower(name) if c.isalnum())


def _beside_site(line: str) -> Opening | None:
    if match := _UNMARKED.match(line[:_REACH]):
        site = match.span("site")
        if match["dash"] and "," not in line[site[1] : match.start("name")]:
            return Opening(match.span("name"), site, match.end())
        named = match["name"].split(" ")
        for k in range(0 if match["dash"] else min(3, len(named) - 1), 0, -1):
            if _is_place(name := " ".join(named[:k])):
                start = match.start("name")
                return Opening((start, start + len(name)), site, start + len(name) + 1)
        if not match["dash"] and _is_place(match["name"]):
            comma = _BEFORE_SENTENCE.match(line, match.end("name"))
            if comma and _sets_off(match["name"], comma["next"]):
                return Opening(match.span("name"), site, comma.end())
    if match := _BARRED.match(line[:_REACH]):
        return Opening(match.span("place"), match.span("site"), match.end())
    for glued in (_GLUED_SITE, _SITE_GLUED):
        match = glued.match(line[:_REACH])
        if match and _is_place(match["place"]):
            return Opening(match.span("place"), match.span("site"), match.end())
    return None


def _behind_site(line: str) -> Opening | None:
    """The opening that a site's address ends, whatever stands before it."""
    match = _PLACE_AND_SITE.match(line[:_REACH])
    if match and _is_place(match["place"]) and not words("unit").search(match["place"]):
        return Opening(match.span("place"), match.span("site"), match.end())
    if not (match := _SITE_SET_OFF.match(line[:_REACH])) or words("person").search(match["before"]):
        return None
    start = 0
    for piece in _MARKS.split(match["before"]):
        start = line.index(piece, start)
        if piece and _is_place(piece) and not words("unit").search(piece):
            return Opening((start, start + len(piece)), match.span("site"), match.end())
    return Opening(None, match.span("site"), match.end())


def _stopped(line: str) -> Opening | None:
    begin = " ".join(line.split(" ", 4)[:4])
    match = _STOPPED.match(line) if "." in begin or "-" in begin else None
    if not match or _is_region(match["next"]) or (match["region"] and not _is_region(match["region"])):
        return None
    if is_site(match["name"]):
        return Opening(None, match.span("name"), match.end())
    outlet = match.span("outlet") if match["outlet"] else None
    name = match["name"]
    alone = outlet is None and ("-" not in match[0] or name.isupper())
    known = _is_region(name) or ((alone or (match["outlet"] and is_outlet(match["outlet"]))) and _is_place(name))
    return Opening(match.span("name"), outlet, match.end()) if known else None


def _marked(line: str) -> Opening | None:
    """An opening that brackets or initials set off, or no more than a comma."""
    if (match := _INITIALS.match(line)) and _is_place(match["place"]):
        return Opening(match.span("place"), match.span("outlet"), match.end())
    if (match := _STOPPED_OUTLET.match(line)) and _is_place(match["place"]) and is_outlet(match["outlet"]):
        return Opening(match.span("place"), match.span("outlet"), match.end())
    if (match := _UNIT_OUTLET.match(line)) and words("unit").match(line):
        return Opening(None, match.span("outlet"), match.end())
    if (match := _SMALL_AHEAD.match(line)) and is_outlet(match["outlet"]) and len(line) > _LONG:
        return Opening(None, match.span("outlet"), match.end())
    if (match := _SMALL_OUTLET.match(line)) and _is_place(match["place"]):
        return Opening(match.span("place"), match.span("outlet"), match.end())
    if (
        (match := _BRACKETED_INITIALS.match(line))
        and match["place"].isupper()
        and _is_place(match["place"])
        and not _is_place(match["outlet"])
    ):
        return Opening(match.span("place"), match.span("outlet"), match.end())
    if (match := _BRACKETED_OUTLET.match(line)) and is_outlet(match["outlet"]) and not words("unit").search(match["place"]):
        return Opening(match.span("place"), match.span("outlet"), match.end())
    if (match := _BRACKETED.match(line)) and _is_place(match["name"]):
        return Opening(match.span("name"), None, match.end())
    if len(line) > _LONG and (match := _DATED_PLACE.match(line)) and _is_region(match["name"]):
        return Opening(match.span("name"), None, match.end())
    if (match := _COMMA.match(line)) and len(line) > _REACH // 2 and _sets_off(match["name"], match["next"]):
        return Opening(match.span("name"), None, match.end())
    return None


def _sets_off(name: str, after: str) -> bool:
    """Whether a comma parts the place `name` from the sentence that begins with `after`."""
    return (_is_region(name) and not _is_place(after)) or (_is_place(name) and not _may_be_place(after))


def _outlet_and_place(name: str) -> int | None:
    """Where the place begins in a name of an outlet and a place that only their capitals part: ``Suara Contoh ARU``, or that no more
    than a coined word comes before: ``Wartakita Serang``."""
    head, _, last = name.rpartition(" ")
    if words("unit").search(head) or _is_place(head):
        return None
    parted = " " in head and head.isupper() != last.isupper()
    if len(last) < 3 or not _is_place(last):
        return None
    return len(head) + 1 if parted or _CAMEL.fullmatch(head) or _is_coined(head) else None


def _is_coined(word: str) -> bool:
    """Whether `word` is one long word that is neither built from a root nor in the name of a place."""
    return len(word) >= _COINED and word.isalpha() and not _may_be_place(word) and build(lower(word)) == "none"


def _parts(split: regex.Match[str]) -> bool:
    """Whether a site's address begins with a place that is none of its name's: ``Ambon.warta.com``, ``Ambon-WartaContoh.com``,
    ``Ambon-warta.com``."""
    if split[0][-1] == ".":
        return _is_region(split["place"])
    if split["name"].islower():
        return _is_region(split["place"])
    return _is_place(split["place"]) and _CAMEL.fullmatch(split["name"]) is not None


@cache
def _stamp() -> re.Pattern[str]:
    """The beginning of a timestamp: `Selasa, September 09, 2025 | …`."""
    return re.compile(rf"{weekday()},\s", re.I)


def _dashed(line: str, owners: Collection[str]) -> Opening | None:
    match = None if _stamp().match(line) else _LEAD.match(line[:_REACH])
    if not match or len(line) - match.end() < 20 or words("person").search(match[0]):
        return None
    if any(name and words("writer").fullmatch(name) for name in match.group("second", "third")):
        return None  # `Budi Misal, Jurnalis-Senin, 3 Februari 2025 | 15:07 WIB`
    bracketed = (match.span("inside"), match.span("later"), match.span("last"))
    parts = [_trimmed(match, g) for g in ("first", "inside", "second", "third", "later", "last") if match[g]]
    parts = [(span, name) for span, name in parts if span not in bracketed or not words("desk").fullmatch(name)]  # `Contoh-(Humas)- …`
    parts = [(span, name) for span, name in parts if span not in bracketed or not _is_short_form(name, parts[0][1])]
    further, end = _behind_dash(line, match)
    parts += further
    place = source = None
    for span, name in parts:
        unnumbered = span in bracketed and not any(c.isdigit() for c in name)
        if is_outlet(name) or _outlet_and_place(name) or lower(name) in owners or (unnumbered and not _is_region(name)):
            source = source or span
        elif not words("unit").search(name) and name[0].isalpha() and place is None:
            place = span
    if place and (match["glue"] or "").strip() == "/" and line[slice(*place)].isupper() and not _may_be_place(line[slice(*place)]):
        return None  # `Kabar Contoh / OLAH TKP - Petugas memeriksa …`: the credit of a photo and the first words of its caption
    if place and source is None and len(parts) == 2:
        place, source = _of_two(parts, place, second_bracketed=parts[1][0] in bracketed, glue=match["glue"] or "")
    named = [name for _, name in parts if not _DAY.fullmatch(name)]
    place, source = _parted(line, place, source, alone=len(named) == 1)
    alone = len(parts) == 1 and match["dash"].startswith("-") and not match["date"]
    if place and source is None and alone and not _may_be_place(line[slice(*place)]):
        place, source = None, place  # `VISTA CONTOH – Tidak terima …`: what no table of places knows is the outlet
    if place and source is None and _both_places(match, parts):
        place = (place[0], parts[1][0][1])
    return Opening(place, source, end) if _suffices(line, match, parts, place, source) else None


def _is_short_form(initials: str, name: str) -> bool:
    """Whether `initials` are those of the place `name`: ``BENGKULU SELATAN (BS)``."""
    return " " in name and initials.isupper() and initials == "".join(word[0] for word in name.split()).upper() and _is_place(name)


def _both_places(match: regex.Match[str], parts: list[_Part]) -> bool:
    """Whether the opening consists of a place and the region that it lies in: ``Subang, Jabar –``."""
    if len(parts) != 2 or match["date"] or match["second"] is None or match["glue"].strip() != ",":
        return False
    above = {region.kode for region in _regions(parts[1][1])}
    return any(code.startswith(kode + ".") for code in _codes(parts[0][1]) for kode in above)


def _behind_dash(line: str, match: regex.Match[str]) -> tuple[list[_Part], int]:
    """A name that follows the dash, and where the opening ends."""
    alone = match["second"] is None and is_outlet(match["first"])
    stopped = _FURTHER_STOPPED.match(line, match.end(), _REACH) if alone else None
    if stopped and _is_place(stopped["name"]):
        return [(stopped.span("name"), stopped["name"])], stopped.end()
    further = _FURTHER.match(line, match.end(), _REACH)
    if not further:
        return [], match.end()
    name = further["name"]
    if "," in further[0]:
        # `Suara Contoh News - Sorong Selatan, Kapolres …`, `Polda Bali - Polres Buleleng, warta.example - Untuk …`
        if words("unit").search(name) and (site := _FURTHER.match(line, further.end(), _REACH)) and is_site(site["name"]):
            return [(site.span("name"), site["name"])], site.end()
        if is_outlet(match["first"]) and _is_place(name) and not match["date"]:
            return [(further.span("name"), name)], further.end()
    elif "|" in further[0] and _is_region(name):
        return [], further.end()  # `MEDAN - SUMUT | …`
    elif is_outlet(name) != is_outlet(match["first"]) or (is_outlet(name) and words("unit").search(match["first"])):
        return [(further.span("name"), name)], further.end()
    return [], match.end()


def _of_two(parts: list[_Part], place: Offsets, *, second_bracketed: bool, glue: str) -> tuple[Offsets, Offsets | None]:
    """Which of two names is the place and which the outlet, where neither is known for one."""
    (one, first), (two, second) = parts
    source = None
    if words("unit").search(second):
        return place, None  # `PIRU, Polres Contoh - …`: a station; its newsroom calls itself so (`Humas Polres Contoh`)
    if glue.strip() == "," and _is_foreign(first, second):
        return place, two
    if second.replace(" ", "").isalpha():
        if _is_place(first) and not _is_region(second) and not _is_place(second):
            source = two  # `PASBAR, METRO-Kecelakaan …`: what follows a known place and is none is the outlet
        elif second.isupper() and len(second) < 5 and glue and not _is_region(second):
            source = two  # `TAIS, RB - …`: initials behind a place that no table knows
        elif _is_region(second) and not _is_place(first) and (second_bracketed or "|" in glue):
            return two, one  # `SAPA (TIMIKA) - …`, `Contoh Raya | Medan - …`
    if source is None and glue.strip() == "," and _is_place(second) and _is_coined(first) and first.isupper() != second.isupper():
        return two, one  # `BORNEOWARTA, Muara Teweh - …`
    initials = any(map(str.isdigit, first)) or (len(first) < 6 and first.isupper())
    if source is None and initials and _is_place(second) and not _is_place(first):
        return two, one  # `KBR68H, Jayapura - …`
    return place, source


def _parted(line: str, place: Offsets | None, source: Offsets | None, *, alone: bool) -> tuple[Offsets | None, Offsets | None]:
    """Place and outlet, where one name holds both."""
    both = place or source
    split = _STOPPED_PLACE.fullmatch(line[slice(*both)]) if alone and both else None
    if both and split and _is_region(split["place"]) and (". " not in split[0] or is_outlet(split["outlet"])):
        return (both[0] + split.start("place"), both[1]), (both[0], both[0] + split.end("outlet"))
    if alone and not place and not source and (behind := _BEHIND_UNIT.match(line)) and _is_region(behind["place"]):
        return behind.span("place"), None
    if source and place is None:
        start, end = source
        if alone and (both := _outlet_and_place(line[start:end])):
            return (start + both, end), (start, start + both - 1)
        if (split := _PLACE_IN_SITE.match(line[start:end])) and _parts(split):
            return (start, start + split.end("place")), (start + split.end(), end)  # `Ambon.warta.com -`
    elif place and source is None:
        start, end = place
        if (split := _STOPPED_INITIALS.fullmatch(line[start:end])) and _is_place(split["place"]):
            return (start, start + split.end("place")), (start + split.start("outlet"), end)
    return place, source


def _suffices(line: str, match: regex.Match[str], parts: list[_Part], place: Offsets | None, source: Offsets | None) -> bool:
    """Whether the mark behind these names makes an opening of them."""
    dash = match["dash"].strip()
    if place is None and source is None:
        by_unit = any(words("unit").search(name) for _, name in parts)
        return by_unit and dash in ("-", "--", ";", "|", "||", "//") and bool(match["after"] or dash not in ("-", "--"))
    # Without a date or an outlet, a colon or a bar is too weak a sign, and so is a dash glued to both sides (`Jabodetabek-Banten`).
    glued = dash == "-" and not match["after"] and not line[match.start("dash") - 1].isspace()
    if source is None and not match["date"] and (dash in (">", "~") or glued):
        return False
    if place and any(len(name.split()) > 4 for name in line[place[0] : place[1]].split(",")):
        return False
    if dash != ":" or source is not None:
        return True
    # `Jakarta: Setiap kepolisian daerah …`
    is_place = _is_region if _CAPTION.match(line) else _is_place
    return len(line) > _LONG and len(parts) == 1 and is_place(parts[0][1])
