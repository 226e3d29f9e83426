"""The names of news outlets: addresses of sites, known names, and what the page itself gives away."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache

from ..data import read_table
from ..text import DOMAINS, lower

_DOMAINS = rf"\.(?:{DOMAINS})\b"
SITE = rf"(?:https?://)?(?:www\.)?[a-z0-9][a-z0-9-]{{1,40}}(?:\.[a-z0-9-]{{2,30}}){{0,3}}{_DOMAINS}"
DOMAIN = re.compile(_DOMAINS.removesuffix(r"\b"), re.I)  # quick to look for
_FIND_SITE = re.compile(SITE, re.I)
# A name with a small first letter and a capital inside: `detikSulsel`.
_RUN_TOGETHER = re.compile(r"[a-z]{1,12}[A-Z][a-z]{2,20}")


@cache
def words(kind: str) -> re.Pattern[str]:
    """The words of one kind in ``layout_words.tsv``, as a pattern; case ignored."""
    forms = (re.escape(row["form"]).replace(r"\*", r"\w*") for row in read_table("layout_words.tsv") if row["kind"] == kind)
    return re.compile(rf"\b(?:{'|'.join(forms)})\b", re.I)


def find_site(line: str) -> re.Match[str] | None:
    """The first address of a site in `line`.

    >>> find_site("Landak - warta.example, 23/1/2024")[0]
    'warta.example'
    """
    return _FIND_SITE.search(line) if DOMAIN.search(line) else None


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
    if is_site(name) or _RUN_TOGETHER.fullmatch(name):
        return True
    marks, names, affixes = _outlets()
    small = lower(name)
    if small in names:
        return True
    # Names of outlets are often run together: MandarPost, RadarBogor, detikNews.
    return any(word in marks or (len(word) > 5 and (word.startswith(affixes) or word.endswith(affixes))) for word in small.split())


# An outlet that fills a line of the head, or stands behind the writer's name: `Suara Contoh News`, `Rina Contoh - detikSulsel`.
_HEAD_OUTLET = re.compile(r"(?:[A-Z][\w.' ]{2,40}\s[-|]\s)?(?P<outlet>[A-Za-z]\w+(?:-[a-z]\w+)?(?:\s[A-Z]\w*){0,3})[ .:|-]*")


# The newsroom itself in the writer's place, and a section of it: `Tim contohcom - contohNews`.
_NEWSROOM = re.compile(r"Tim (?P<outlet>\w{5,24}) - \w+")


def find_outlet(line: str) -> re.Match[str] | None:
    """The outlet's name that a short line of the head is, or ends in; group ``outlet``.

    >>> find_outlet("Rina Contoh - detikSulsel")["outlet"], find_outlet("Polisi Tangkap Pencuri Motor di Dua Desa")
    ('detikSulsel', None)
    """
    match = _HEAD_OUTLET.fullmatch(line)
    if not match or not is_outlet(match["outlet"]):
        return None
    if (own := _NEWSROOM.fullmatch(line)) and lower(match["outlet"]).startswith(lower(own["outlet"]).removesuffix("com")):
        return own
    return match if words("desk").match(match["outlet"]) or not words("unit").search(line) else None


# The outlet behind the writer's name: `Jurnalis: Heri Contoh, Wartacontoh · Jumat 06 September 2024`.
_EMPLOYER = re.compile(r",\s(?P<outlet>[A-Za-z]\w+(?:\s[A-Z]\w*){0,2})\s*(?:[·|•-]|$)")
# `Posted by tribratanewscontoh on 09:14`
_POSTED = re.compile(r"^(?:di)?post(?:ed by|ing oleh)\s(?P<outlet>[a-z][\w.-]+)\b", re.I)
_LONG_NAME = 14  # letters of a name run together that no common word is so long as


def find_employer(line: str) -> re.Match[str] | None:
    """The outlet's name behind a comma in a byline, or behind ``posted by``; group ``outlet``.

    >>> find_employer("Jurnalis: Heri Contoh, Wartacontoh · Jumat 06 September 2024")["outlet"]
    'Wartacontoh'
    """
    for match in (*_EMPLOYER.finditer(line), *_POSTED.finditer(line)):
        name = match["outlet"]
        common = (name.islower() and len(name) < _LONG_NAME) or words("cue").fullmatch(name)
        if is_outlet(name) and not common:
            return match
    return None


_CUED_NAME = re.compile(rf"(?:\s?[:-]|\s)\s*[\"“]?(?P<outlet>(?i:{SITE})|[A-Za-z]\w+(?:\s[A-Z]\w*){{0,2}})")


def cued_outlets(line: str) -> Iterator[re.Match[str]]:
    """Names of outlets behind a word that newsrooms write before their own; group ``outlet``.

    >>> [match["outlet"] for match in cued_outlets("Laporan: Tim Wartanews, kepada media")]
    ['Wartanews']
    """
    for cue in words("cue").finditer(line):
        if words("cue").match(line, cue.end() + 1):
            continue  # the name stands behind the last of them: `kepada Jurnalis Wartacontoh`
        match = _CUED_NAME.match(line, cue.end())
        if match and cue[0].lower() == "sumber" and words("unit").search(match["outlet"]):
            continue  # `Sumber: Humas Polres Contoh`, whose release another prints
        name = match["outlet"] if match else ""
        if is_site(name) or (lower(name) not in _outlets()[0] and not name.islower() and is_outlet(name)):
            yield match  # pyright: ignore[reportReturnType]


@cache
def weekday() -> str:
    """A pattern for the name of a weekday with its capital."""
    forms = (row["form"].capitalize() for row in read_table("dates_weekdays.tsv") if row["kind"] == "full")
    names = "|".join(re.escape(form).replace("'", "['’]") for form in forms)
    return rf"(?:{names})\b"


# `kata Kapolsek kepada Contoh Raya, Senin (3/2/2025)`, `kepada kabarcontoh, Minggu`: whom the day follows is the newsroom.
# It begins with letters that the search can skip to.
@cache
def _addressed() -> re.Pattern[str]:
    return re.compile(
        r"epada\s(?<=\b[Kk]epada.)(?P<outlet>[A-Za-z]\w+(?:[ -][A-Z]\w+){0,2})(?=,?\s"
        r"(?P<where>di\s\w+(?:\s\w+){0,3},?\s)?(?:pada\s)?(?:hari\s)?\(?" + weekday() + ")"
    )


_CITY = re.compile(r"di\s[A-Z]\w+,?\s")
# `…,” kata Kapolsek kepada …`
_AFTER_SPEECH = re.compile(r"[\"”][^.\"”\n]{2,60}$")


def addressed_outlets(page: str) -> Iterator[re.Match[str]]:
    """Names of outlets to whose reporter somebody speaks on a weekday; group ``outlet``.

    >>> [match["outlet"] for match in addressed_outlets("kata Budi kepada Contoh Raya, Senin (3/2). Ia berkata kepada wartawan, Rabu.")]
    ['Contoh Raya']
    """
    for match in _addressed().finditer(page):
        name = match["outlet"]
        if words("cue").match(name) or words("person").match(name) or words("unit").match(name):
            continue
        if (
            match["where"]
            and not _CITY.fullmatch(match["where"])
            and not _AFTER_SPEECH.search(page, max(0, match.start() - 64), match.start())
        ):
            continue  # `diserahkan kepada Siti di rumahnya, Senin`
        if name[0].isupper() or (is_outlet(name) and not name.endswith("nya")):
            yield match


# `Follow Berita WartaContoh di Google News`, `Ikuti Saluran WhatsApp Warta Contoh`, `Simak … lainnya dari Contoh.com di Google News`.
@cache
def _followed() -> re.Pattern[str]:
    return re.compile(
        r"\b(?i:whatsapp(?: channel)?|google news|channel|berita(?: terkini| terbaru| pilihan)?(?: dari)?|dari|ikuti|follow)\s+"
        rf"(?!(?i:{words('channel').pattern}))"
        rf"(?P<outlet>(?i:{SITE})|[a-z]?[A-Z]\w+(?:\s[A-Z]\w+){{0,2}}?)(?=\s+(?i:di|untuk|dengan|lainnya|setiap)\b|\W*$)"
    )


def find_followed(line: str) -> re.Match[str] | None:
    """The outlet that a line invites to follow; group ``outlet``.

    >>> find_followed("Follow Berita iContoh di Google News")["outlet"], find_followed("Ikuti kami di Google News")
    ('iContoh', None)
    """
    return _followed().search(line)


# `Ist/KABAR CONTOH - Kapolres menyematkan pita …`
_CREDITED = re.compile(r"-?(?i:ist|istimewa|dok|foto)\s?/\s?(?P<outlet>[A-Z]\w+(?:\s[A-Z]\w+){0,3})\s?-")
# `… di halaman Mapolres. Foto: Budi/kabarcontoh`: a name in small letters, run together, is the newsroom's own.
_PHOTO = re.compile(
    r"\b(?i:foto|photo)\s?:\s?[A-Za-z][\w.]*(?:\s[A-Z][\w.]*){0,2}/"
    rf"(?P<outlet>(?i:{SITE})|[a-z]{{6,20}}|[A-Z]\w{{3,20}})[).\]]*$"
)
# `… di lokasi kejadian -- Contoh.id/Budi Misal`
# `… di Desa Contoh, Kamis (3/2).-ist/contoh-harian.co.id-`
_BETWEEN_DASHES = re.compile(
    rf"-\s?(?i:ist|istimewa|dok|foto)\b[^/\n]{{0,40}}/\s?(?P<outlet>(?i:{SITE})|[A-Z]\w+(?:\s[A-Z]\w+){{0,3}})\s?-$"
)
# `… kemarin. (BUDI MISAL/RADAR CONTOH)`
_IN_BRACKETS = re.compile(r"\([^()/\n]{3,40}/\s?(?P<outlet>[A-Z]\w+(?:\s[A-Z]\w+){0,3})\)\W*$")
# The credit of a photo on a line of its own: `WARTACONTOH/ISTIMEWA`
_HANDED_OUT = re.compile(r"(?P<outlet>[A-Za-z][\w.]+(?:\s[A-Z]\w+){0,3})\s?/\s?(?i:ist|istimewa)\W*$")
# `… rumah warga.WARTACONTOH/BM`
_BEHIND_STOP = re.compile(r"\.\s?(?P<outlet>[A-Z]\w{5,20})/\s?\w[\w .]{0,30}[\W_]*$")
_BEHIND_DASHES = re.compile(rf"\s--?\s?(?P<outlet>(?i:{SITE}))/[A-Z]")


def find_credited(line: str) -> re.Match[str] | None:
    """The outlet that the credit in front of a caption, or behind it, names; group ``outlet``."""
    if match := _CREDITED.match(line):
        return match
    match = _PHOTO.search(line) or _BETWEEN_DASHES.search(line) or _BEHIND_DASHES.search(line) or _IN_BRACKETS.search(line)
    match = match or _HANDED_OUT.match(line) or _BEHIND_STOP.search(line)
    if not match or words("credit").fullmatch(match["outlet"]):
        return None
    return match if match["outlet"].islower() or is_outlet(match["outlet"]) else None


# A site's address, a name run together in capitals or with capitals inside.
_ONE_WORD = re.compile(rf"\b(?:(?i:{SITE})|[A-Z]{{8,24}}|(?:[A-Z][a-z]+){{2,4}})(?![\w@])")
_LONGEST_INITIALS = 5


def find_spelled_out(initials: str, page: str) -> re.Match[str] | None:
    """The one outlet on the page that its initials in the opening of the article stand for.

    >>> find_spelled_out("WC", "SERANG, WC - Polisi menangkap dua orang. (Foto: WartaContoh)")[0]
    'WartaContoh'
    """
    if not initials.isupper() or not initials.isalpha() or len(initials) > _LONGEST_INITIALS:
        return None
    found = {match[0].lower(): match for match in _ONE_WORD.finditer(page) if _begins_as(match[0], initials)}
    return next(iter(found.values())) if len(found) == 1 else None


def _begins_as(name: str, initials: str) -> bool:
    """Whether `initials` are those of `name`: its capitals, where it has others, else its first letter and some of the next."""
    capitals = "".join(filter(str.isupper, name))
    if 0 < len(capitals) < len(name.partition(".")[0]):
        return capitals == initials
    rest = iter(name.partition(".")[0].upper())
    return is_outlet(name) and name[0].upper() == initials[0] and all(c in rest for c in initials)


# `(abc/wartacontoh.example)` at the end of the article
_SIGNED = re.compile(rf"\((?:[\w .]{{2,20}}[/|-])?(?P<outlet>(?i:{SITE}))\)\W*$")


def find_signed(line: str) -> re.Match[str] | None:
    """The site that a paragraph is signed with; group ``outlet``.

    >>> find_signed("Api padam menjelang siang. (abc/wartacontoh.example)")["outlet"]
    'wartacontoh.example'
    """
    return _SIGNED.search(line) if DOMAIN.search(line, max(0, len(line) - 40)) else None


# The outlet behind the photographer's name: `FOTO: ALI/WARTA CONTOH`, `(Ali/Warta Contoh)`.
_CREDIT = re.compile(r"(?:\b(?:foto|dok)\b[^\n/]{1,40}|\([^()\n/]{2,40})(/[^\W\d_][\w ]{2,30}?)(?=\s*(?:[).\n]|$))", re.I)


def find_own(names: Iterable[str], page: str) -> str | None:
    """The first of `names` that has such a word, or a photographer's name, before it anywhere in the page.

    >>> find_own(["Metro", "Kaltim Contoh"], "Catatan Kaltim Contoh, aksi serupa juga berakhir ricuh.")
    'Kaltim Contoh'
    """
    credits = " ".join(match[1].lower() for match in _CREDIT.finditer(page)) + " "
    behind = [page[cue.end() : cue.end() + 80].lstrip(" ").lower() for cue in words("cue").finditer(page)]
    return next(
        (
            name
            for name in names
            if f"/{name.lower()} " in credits or any(re.match(rf"{re.escape(name.lower())}\b", text) for text in behind)
        ),
        None,
    )


# `COPYRIGHT © WARTA CONTOH 2023`, `© 2024 Warta Contoh. All rights reserved.`
_OWNER = re.compile(
    r"(?:©|\(c\)|\bcopyright(?: @)?|\bhak cipta)[\s:©-]*(?:(?:copyright|oleh|by)\s+)?(?:\d{4}(?:\s?-\s?\d{4})?[\s,:|-]*)?(?:by\s+)?"
    rf"(?P<outlet>{SITE}|[^\W\d_][\w&]*(?:[ ][^\W\d_][\w&]*){{0,4}}?)(?=\s*(?:\d{{4}}|[.,|•-]|all rights|hak cipta|designed|powered|$))",
    re.I,
)


def find_owner(line: str) -> re.Match[str] | None:
    """The owner that a line of copyright names; group ``outlet``.

    >>> find_owner("COPYRIGHT © WARTA CONTOH 2023")["outlet"], find_owner("© 2024 Warta Contoh. All rights reserved.")["outlet"]
    ('WARTA CONTOH', 'Warta Contoh')
    """
    return _OWNER.search(line)
