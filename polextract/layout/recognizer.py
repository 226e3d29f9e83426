"""Where the headline, the outlet, the timestamp, the dateline, the body and the page's furniture are.

A scraped page is read line by line. Lines that a table knows as furniture are set aside; the first running text begins the body, what
stands before it is the head (headline, outlet, timestamp), and the last running text ends it. Line breaks inside a sentence are noted,
never removed: `Layout.reading` gives the text with them as blanks, of the same length.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache, lru_cache
from itertools import groupby
from typing import NamedTuple

import regex

from ..context import Context
from ..data import read_table
from ..report import Date, Furniture, Record, Span
from ..text import is_title_case, long_initials, lower
from .opening import Offsets, Opening, find_opening, find_own_line
from .outlets import (
    addressed_outlets,
    cued_outlets,
    find_credited,
    find_employer,
    find_followed,
    find_outlet,
    find_own,
    find_owner,
    find_signed,
    find_site,
    find_spelled_out,
    is_outlet,
    is_site,
    words,
)


class Layout(Record):
    """The parts of a scraped page, as spans over the text as given.

    `published_value` is the timestamp as ISO 8601; `paragraphs` covers every stretch of text that belongs together, in order, headline
    and furniture included; `joined` holds the offsets of line breaks that only break a line inside a sentence.
    """

    title: Span | None = None
    source: Span | None = None
    published: Span | None = None
    published_value: str | None = None
    dateline: Span | None = None
    body: Span | None = None
    furniture: tuple[Furniture, ...] = ()
    paragraphs: tuple[tuple[int, int], ...] = ()
    joined: tuple[int, ...] = ()

    def reading(self, text: str) -> str:
        """`text` with the line breaks inside sentences made blanks; of the same length."""
        if not self.joined:
            return text
        done, pieces = 0, []
        for at in self.joined:
            pieces += (text[done:at], " ")
            done = at + 1
        return "".join((*pieces, text[done:]))

    def in_furniture(self, start: int, end: int) -> bool:
        """Whether the stretch touches a piece of page furniture."""
        return any(f.start < end and start < f.end for f in self.furniture)


class _Line(NamedTuple):
    start: int
    end: int
    text: str  # folded and stripped
    low: str  # the same in lower case


# Read backwards from the end ((?r)): forwards, every blank and mark of a long run would be tried as the beginning.
_TRAILING = regex.compile(
    r"(?r)(?:\s*(?:(?<=[.!?…\"”’\s*])[(\[]\s*(?:\*+|\*{0,3}/?(?![^)\]]{0,30}\d/\d)\p{L}[\p{L}\d_.,&+|/*’'\-\s]{0,58}|\d{1,3})\s*[)\]]|(?<=\s)\*/?\p{L}[\p{L}\d]{0,7}|(?<=[.!?\"”]\s)\p{Ll}{3,4}|\*{1,5}/?|#[\w#]+|#+|_{2,}|={3,}|-{3,}))+\.?\s*$"
)
_BROKEN_OFF = ("…", "[…]", "[...]", "[…] Read more")
_TERMINAL = (".", "!", "?", '"', "”", "’’", "''", ")", "…", ":", ";", "“", "]", "*")
# A line of a list: numbered, with a bullet, or a name and what is said of it (`Jabatan baru: …`).
_LISTED = regex.compile(r"(?:\(?(?:\d{1,2}|\p{L})[.)]|[-*•▪])\s*\p{L}|[\p{L} ]{3,30}:\s*\p{L}")
# The credit that ends a caption: `(foto: istimewa)`, `[WartaContoh.id/Istimewa]`.
_CREDITED_BEHIND = re.compile(r"[)\]]\W?$")
# The writer's initials and the newsroom: `(antara/contoh)`.
_SIGN = re.compile(r"[.!?\"”]\s?\([a-z\d-]{2,12}(?:/[a-z\d-]{2,12}){1,3}\)$")
# The credit of a photo on a line of its own: `Contoh-Papua.com/Budi Misal`.
_CREDIT_LINE = re.compile(r"[A-Z][\w.-]*(?:\s[\w.-]+){0,3}/[A-Z][\w.]*(?:\s[\w.]+){0,3}")
# `PELAKU DITANGKAP - Dua pelaku digiring ke Mapolres Contoh.`
_LED_CAPTION = re.compile(r"[A-Z]{2,}(?: [A-Z]+){1,5} - [A-Z][a-z]+ .{20,}")
# What stands behind a caption that is shown once more: its credit, or a button.
_TWIN_CREDIT = re.compile(r"[\s.]*(?:\((?:foto|photo|dok|ist|sumber)\b[^()]{0,60}\)|selengkapnya)\W*", re.I)
# The newsroom behind the last sentence: `… berakhir dalam keadaan aman. (Humas Polres Contoh)`.
_SIGNED_BEHIND = re.compile(r"[.!?\"”]\s*\((?!foto|photo|dok|ist)[^()]+\)\W*$")
# The credit of a photo behind the headline: `… di Desa Contoh (Wartacontoh/istimewa)`.
_CREDIT_BEHIND = re.compile(r"\s+\([^()/]{2,40}/\s?(?:istimewa|ist|dok)\b[^()]{0,30}\)$", re.I)
_WIDTH = 80  # characters of a line in text broken at a fixed width
_LONGEST_HEADLINE = 240
_SHORT = 30  # characters of a button or a name
_DAY = re.compile(r"\d{4}-\d\d-\d\d")
# A day in numbers in front of the headline: `date 2024-05-20 Warga Contoh …`.
_STAMP_AHEAD = re.compile(
    r"(?:(?:(?:date|posted|published|tanggal)\W+)?(?:\d{4}-\d\d-\d\d|\d\d?[/-]\d\d?[/-]\d{4})|date\W+\d{4}-\d\d)\W+(?=[A-Z\d]\S*(?:\s\S+){3})",
    re.I,
)
_MONTH_AHEAD = re.compile(r"date\W+(\d{4}-\d\d)\W+$", re.I)
# A menu in capitals: `HOME AMBON HUKUM OPINI`.
_CAPITAL_MENU = re.compile(r"(?:HOME|BERANDA)(?:\s[A-Z&]+){2,}")
_LONGEST_TITLE = 120  # characters; a longer line above the timestamp runs several headlines together
# A day and a year, at the least.
# The day that ends the caption of a photo: `Suasana di Desa Contoh, Minggu (16/8/2020).`
_CAPTIONED_DAY = re.compile(r"(?:\w+ ){4}\w+,? \w+ \(\d\d?/\d\d?/\d{2,4}\)\.$")
_DATED = re.compile(r"\d{4}|\d+\D+\d")
_STAMPED = re.compile(r"\b\d{4}\D{1,5}\d\d?[:.]\d\d\b")
# The outlet and the timestamp on one line: `Contoh.example - 16/2/2022, 11:40 WIB`.
_STAMP_OF_OUTLET = re.compile(r"[^-|]{2,40}\s[-|]\s.{4,25}\b\d{4}\D{1,5}\d\d?[:.]\d\d(?:\s(?:WIB|WITA|WIT))?", re.I)
_WORDS = re.compile(r"(?:[^\W_]|['’.-])+")
_LONGEST_STAMP = 90
_LEADING_DASH = re.compile(r"-{1,3}\s*")
_ITEM = re.compile(r"[-•▪*]\s")
# The name that begins a bar of the page: `KALTIM CONTOH`, `KABAR CONTOH » Metro » …`.
_BAR = re.compile(r"([A-Z][\w.]*(?:\s[A-Z][\w.]*){0,3})(?:\s*$|\s+[»›/|])")
# The outlet before the timestamp: `Humas Polres Contoh - Last updated: 2024/07/23`.
_DATE_BEHIND = re.compile(r"(\w+(?:\s\w+){0,4})\s+[-|]\s.*\b\d{4}\b.*")
_SHORTEST_REPEATED = 15
# What stands before the day on which an article was changed: `Diperbarui 16 Nov 2024, 22:10 WIB`.
_CHANGED = re.compile(r"\b(?:diperbarui|diperbaharui|diupdate|update|updated|modified)\b[\s:]*$", re.I)
# `Polda Contoh, Polres Contoh, Kapolres Contoh, narkoba, Contoh Raya`
_KEYWORDS = re.compile(r"[^,.:;\"“”]{3,50}(?:,\s?[^,.:;\"“”]{3,50}){4,}")
_BRACKETED_DAY = re.compile(r"\((?P<day>\d{1,2})\s?/\s?(?P<month>\d{1,2})(?:\s?/\s?(?P<year>\d{4}))?\)")
_LATE = 2  # months after the last day that an article names in which it is still published
# The day and hour of a change, as Blogger has them: `… | 0 Views Last Updated 2025-09-09T09:42:10Z`.
_UPDATED = re.compile(r"last updated (?P<value>\d{4}-\d\d-\d\dT\d\d:\d\d)", re.I)
_PATH = re.compile(r"[-/]\w")
# The outlet behind the writer's name: `Rina Contoh - WartaContoh`.
_BEHIND_WRITER = re.compile(r"[A-Z][\w.' ]{2,40}\s[-|]\s([A-Z][\w.]*(?:\s[A-Z][\w.]*){0,3})")
_LONGEST_HEAD = 60  # lines above the first paragraph that are read
_OUTLET_AHEAD = re.compile(r"(?P<name>[^-|»]{3,40}?)(?:\s+[-|»]|(?<=\.com),)\s+(?=\S+\s\S+\s\S+)")
_OUTLET_BEHIND = re.compile(r"\s+[-|»]\s+(?P<name>[^-|»]{3,40})$")
# Names of sections run together: `Hukum & KriminalPapua BaratPolres Contoh`.
_RUN_TOGETHER = re.compile(r"(?:.*?[a-z][A-Z][a-z]){2}")
_OPENING_LINES = 14  # an article opens in the first lines of its page


def _months(value: str) -> int:
    """The months of the calendar up to the ISO day `value`."""
    return 12 * int(value[:4]) + int(value[5:7])


class _Furniture:
    """The patterns of one scope, over lines in lower case."""

    def __init__(self, scope: str):
        rows = [row for row in read_table("layout_furniture.tsv") if row["scope"] == scope]
        # Plain alternatives in lower case are told apart by their first letters: six times faster than with groups and `re.I`.
        patterns = [_ESCAPE_OR_CAPITAL.sub(lambda m: m[0] if m[0][0] == "\\" else m[0].lower(), row["pattern"]) for row in rows]
        self.any = re.compile("|".join(patterns))
        self.each = [(re.compile(pattern), row["kind"]) for pattern, row in zip(patterns, rows, strict=True)]

    def kind(self, low: str) -> str | None:
        """The kind of furniture that the line is, None for none."""
        if not self.any.fullmatch(low):
            return None
        return next(kind for pattern, kind in self.each if pattern.fullmatch(low))


_ESCAPE_OR_CAPITAL = re.compile(r"\\.|[A-Z]")


@cache
def _numbers() -> frozenset[str]:
    """The words for numbers, with which the items of a list begin: ``- Satu Unit Sepeda Motor Warna Hitam``."""
    return frozenset(row["form"] for row in read_table("dates_numbers.tsv"))


@cache
def _furniture() -> tuple[_Furniture, _Furniture, _Furniture]:
    """What single lines can be, what opens the tail of a page, and what lines above the first running text can be."""
    return _Furniture("line"), _Furniture("tail"), _Furniture("head")


def _trailing(text: str, start: int, end: int) -> regex.Match[str] | None:
    """The byline, hashtags and rules that close ``text[start:end]``."""
    last = text[max(start, end - 200) : end].rstrip().removesuffix(".")
    word = "".join(last.rsplit(None, 1)[-1:])
    closes = (
        last.endswith((")", "]", "*", "/", "#", "_", "=", "-")) or "#" in word or word.startswith("*") or (len(word) < 5 and word.islower())
    )
    found = _TRAILING.search(text, start, end) if closes else None
    return None if found is not None and _is_aside(text, found) else found


def _is_aside(text: str, trailing: regex.Match[str]) -> bool:
    """Whether what closes a text is an office or an age in brackets that its last sentence says of somebody: ``Iptu Misal (Kapolsek
    Contoh).``"""
    found = trailing[0].strip()
    if found[:1] != "(" or found.count("(") > 1 or not text[: trailing.start()].rstrip()[-1:].isalpha():
        return False
    age = found.endswith(".") and len(found) == len("(45).") and found[1:3].isdecimal()
    return age or words("person").match(found[1:].lstrip()) is not None


# The writer's name glued to the opening: `Laporan: Budi MisalJAKARTA, contoh.com - …`.
_GLUED_BYLINE = regex.compile(
    r"(?i:laporan|reporter|penulis|editor|oleh|pewarta|wartawan)\s?:\s?\p{Lu}[\p{L}.']*(?:\ \p{Lu}[\p{L}.']*){0,3}?(?<=\p{Ll})(?=\p{Lu})"
)
# A link to another article behind a sentence: `… di rumahnya. Baca juga: Mayat Pria Ditemukan di Sungai`.
_LINK_BEHIND = re.compile(r"[.!?\"”)]\s*(?P<link>[(\[]?baca\s(?:juga|berita lainnya)\s?[:>»]\s?)(?=\S)", re.I)
_LONGEST_LINK = 160


def _behind_byline(line: str) -> int | None:
    """Where the opening begins that a byline is glued to."""
    glued = _GLUED_BYLINE.match(line) if ":" in line[:12] else None
    opening = glued and find_opening(line[glued.end() :])
    return glued.end() if glued and opening and opening.place else None


def _related_behind(line: _Line) -> int | None:
    """Where the link to another article begins that closes the line; one that text follows is left."""
    if "baca" not in line.low:
        return None
    for match in _LINK_BEHIND.finditer(line.text, max(0, len(line.text) - _LONGEST_LINK)):
        headline = line.text[match.end() :].rstrip(")] ")
        if _is_headline(headline) and headline.count(" ") > 2:
            return match.start("link")
    return None


def _lines(plain: str, low: str) -> list[_Line]:
    lines, start = [], 0
    for raw in plain.split("\n"):
        stripped = raw.strip()
        if stripped:
            at = start + raw.index(stripped[0]) if raw[0].isspace() else start
            end = at + len(stripped)
            lines.append(_Line(at, end, stripped, low[at:end]))
        start += len(raw) + 1
    return lines


@lru_cache(maxsize=64)  # several questions are asked of each line of a page
def _is_title_case(line: str) -> bool:
    """Whether the line is written as headlines are."""
    return len(line) <= _LONGEST_HEADLINE and is_title_case(line)


def _is_headline(line: str) -> bool:
    """Whether a line has the capitals of a headline, and no stop at its end."""
    return _is_title_case(line) and not line.endswith(_TERMINAL)


def _is_capitalised(line: str) -> bool:
    """Whether a line is a headline as far as its capitals tell: most words have one, and no stop ends it."""
    named = line.split()
    return len(named) > 3 and sum(word[0].isupper() for word in named) > len(named) / 2 and not line.endswith(_TERMINAL)


def _is_prose(line: str) -> bool:
    if len(line) < 60 or (_is_title_case(line) and not (len(line) > 120 and line.endswith("."))):
        return False
    return len(line) >= 140 or line.endswith(_TERMINAL)


def _is_speech(line: str) -> bool:
    """Whether a line quotes somebody, and is none of the headlines that do."""
    return any(mark in line for mark in '"“”') and not _is_title_case(line)


def _is_keywords(line: str) -> bool:
    """Whether a line is a list of names and nothing else, as pages have them below an article."""
    names = _KEYWORDS.fullmatch(line) and [name.strip() for name in line.split(",")]
    return bool(names) and sum(name[:1].isupper() for name in names) > 0.6 * len(names)


def _names_outlet(name: str) -> bool:
    """Whether what stands before or behind a headline is the outlet."""
    return find_outlet(name) is not None or is_site(name)


def _dates(line: str) -> list[Date]:
    """The dates of one line by itself."""
    from ..dates.recognizer import find_dates

    alone = Context(line)
    alone.layout = Layout()
    return find_dates(line, context=alone)


def _is_date(line: str) -> bool:
    """Whether a line says a day and nothing else."""
    return any(map(str.isdigit, line)) and any(d.end - d.start == len(line) for d in _dates(line))


def _hour(line: str) -> str:
    """The clock time that a line consists of (``20:03 WIB``), as ISO 8601; "" for any other line."""
    if len(line) > 20 or not line[0].isdigit():
        return ""
    return next((d.value or "" for d in _dates(line) if d.type == "time" and d.end - d.start == len(line)), "")


class _Page:
    """The lines of a page, what each is, and what each opens with."""

    def __init__(self, plain: str, low: str):
        self.plain = plain
        self.line_kinds, self.tail_kinds, head_kinds = _furniture()
        self.lines = self._parted(_lines(plain, low))
        self.kinds: list[str | None] = [
            self.line_kinds.kind(line.low) if len(line.text) < _LONGEST_HEADLINE else None for line in self.lines
        ]
        for i, line in enumerate(self.lines[:_OPENING_LINES]):
            if ahead := _STAMP_AHEAD.match(line.text):
                self.kinds[i] = self.line_kinds.kind(line.low[ahead.end() :])  # `date 2021-11 Laporan Reporter Budi Misal`
            if self.kinds[i] is None and (kind := head_kinds.kind(line.low)):
                self.kinds[i] = kind
            elif self.kinds[i] is None and _is_prose(line.text):
                if len(line.text) < _LONGEST_HEADLINE and "byline" in self.kinds[i + 1 : i + 4]:
                    continue  # what stands between the headline and the writer's name
                if i + 1 == len(self.lines) or not self.lines[i + 1].text.startswith(line.text):
                    break  # else the caption of a photo, once more with its credit
            elif self.kinds[i] is None and (
                _CAPITAL_MENU.fullmatch(line.text) or (_RUN_TOGETHER.match(line.text) and not find_site(line.text))
            ):
                self.kinds[i] = "nav"
        # Openings are sought in the first lines that are no furniture.
        plain_lines = [i for i, kind in enumerate(self.kinds) if kind is None]
        self.opening_lines = plain_lines[_OPENING_LINES] if len(plain_lines) > _OPENING_LINES else len(self.lines)
        self._openings: dict[int, Opening | None] = {}
        self.leading: set[int] = set()
        copyrights = (line.text for line, kind in zip(self.lines, self.kinds, strict=True) if kind == "copyright")
        owned = (owner["outlet"] for text in copyrights if (owner := find_owner(text)))
        self.addressed = list(addressed_outlets(plain))
        self.owners = frozenset(map(lower, (*owned, *(match["outlet"] for match in self.addressed))))
        self.excerpts = self._first_excerpt()
        self._mark_captions()
        self._mark_twins()
        self._mark_links()
        self._keep_brackets()
        for i, (line, after) in enumerate(zip(self.lines, self.lines[1:], strict=False)):
            if self.kinds[i] is None and self.kinds[i + 1] in ("caption", "byline") and len(line.text) > 20 and line.text in after.text:
                self.kinds[i] = "caption"  # the caption of a photo, once more with its credit

    def _first_excerpt(self) -> int:
        """The line with which the beginnings of other articles that close a page begin: two and more that break off."""
        end = len(self.lines)  # of the page, its last words left out
        while end and len(self.lines[end - 1].text) < _SHORT and not self.lines[end - 1].text.endswith(_TERMINAL):
            end -= 1
        cut = end
        while cut and self.lines[cut - 1].text.endswith(_BROKEN_OFF):
            cut -= 1
        return cut if end - cut > 1 else len(self.lines)

    def _parted(self, lines: list[_Line]) -> list[_Line]:
        """The lines; those in parts that hold two things, and those in one that an opening is broken over."""
        parted: list[_Line] = []
        for i, line in enumerate(lines):
            if i < _OPENING_LINES and parted and line.text[0] in ",-" and (whole := self._mended(parted[-1], line)):
                parted[-1] = whole
            elif at := (_behind_byline(line.text) if i < _OPENING_LINES else None) or _related_behind(line):
                parted += self._split(line, at)
            else:
                parted.append(line)
        return self._without_captions(parted)

    def _mended(self, above: _Line, line: _Line) -> _Line | None:
        """Both lines as one, where only that opens an article: ``MALINAU`` and, below, ``, Warta Contoh - Warga …``."""
        if len(above.text) > _LONGEST_HEAD or above.text.endswith(_TERMINAL):
            return None
        both = self.plain[above.start : line.end].replace("\n", " ")
        opening = find_opening(both)
        if not opening or not opening.place or opening.place[1] > len(above.text) or opening.end <= line.start - above.start:
            return None
        low = f"{above.low}{' ' * (line.start - above.end)}{line.low}"
        return _Line(above.start, line.end, both, low)

    @staticmethod
    def _split(line: _Line, at: int) -> tuple[_Line, _Line]:
        """`line` in two, the second of which begins `at` so many characters."""
        first = line.text[:at].rstrip()
        return (
            _Line(line.start, line.start + len(first), first, line.low[: len(first)]),
            _Line(line.start + at, line.end, line.text[at:], line.low[at:]),
        )

    def _without_captions(self, lines: list[_Line]) -> list[_Line]:
        """The lines, a caption parted from the paragraph that it is run together with, where it stands above on a line of its own."""
        captions = [line for line in lines[:_OPENING_LINES] if _CREDITED_BEHIND.search(line.text) and self.line_kinds.kind(line.low)]
        for caption in captions:
            size = len(caption.text)
            for i, line in enumerate(lines[:_OPENING_LINES]):
                if line.text.startswith(caption.text) and len(line.text) > size + _WIDTH:
                    rest = line.text[size:].lstrip()
                    at = line.end - len(rest)
                    return [
                        *lines[:i],
                        caption._replace(start=line.start, end=line.start + size),
                        _Line(at, line.end, rest, line.low[-len(rest) :]),
                        *lines[i + 1 :],
                    ]
        return lines

    def opening(self, i: int) -> Opening | None:
        """What line `i` opens with; sought only where it may open the article."""
        if i not in self._openings:
            sought = i < self.opening_lines and self.kinds[i] is None
            self._openings[i] = self._find_opening(self.lines[i].text) if sought else None
        return self._openings[i]

    def _find_opening(self, text: str) -> Opening | None:
        """The opening of a line, behind the day that may stand in front of it: ``date 2024-05-20 SERANG, contoh.com - …``."""
        ahead = _STAMP_AHEAD.match(text)
        if not ahead:
            return find_opening(text, self.owners)
        opening = find_opening(text[ahead.end() :], self.owners)
        return opening.moved(ahead.end()) if opening else Opening(None, None, ahead.end()) if _is_prose(text) else None

    def first_of_body(self) -> int:
        """The line that begins the body."""
        prose: list[int] = []
        led: list[int] = []
        since = 0  # lines since the first prose, furniture left out
        for i in range(len(self.lines)):
            since += bool(prose) and self.kinds[i] is None
            if prose and (len(prose) == 4 or since > 5):
                break
            if self._dash_follows(i):
                return i + 1
            if prose and i + 1 < len(self.lines) and self.kinds[i] is None and self._is_prose(i + 1) and self.own_line(i):
                return i + 1  # what looked like prose before was the caption of a photo
            if not prose and (self._is_subtitle(i) or self._is_lead(i) or self._is_deck(i)):
                continue
            if self.kinds[i] or not (self._is_prose(i) or self._is_unstopped(i) or (self._is_long(i) and self._opens(i))):
                continue
            prose.append(i)
            if _SIGN.search(self.lines[i].text):
                since = 6  # the article ends here
            # A subtitle may come before the paragraph that carries the dateline.
            if opening := self.opening(i):
                if opening.source and (opening.place or is_outlet(self.lines[i].text[slice(*opening.source)])):
                    return i
                led.append(i)
        if prose:
            return led[0] if led else prose[0]
        # No running text to speak of: everything that is no furniture is the body, after a headline if there are two lines and more.
        rest = [i for i, kind in enumerate(self.kinds) if kind is None]
        return rest[1] if len(rest) > 2 else rest[0] if rest else 0

    def _dash_follows(self, i: int) -> bool:
        """Whether line `i` is the opening of an article whose dash begins the next line."""
        if i >= self.opening_lines or i + 1 >= len(self.lines) or self.kinds[i] or self.lines[i + 1].text[0] != "-":
            return False
        return len(self.lines[i + 1].text) > 20 and self.own_line(i) is not None

    def _is_subtitle(self, i: int) -> bool:
        """Whether line `i` stands between the headline and the timestamp: a day with its hour, on one of the next lines."""
        if not 0 < i < 4 or self.kinds[i] or len(self.lines[i].text) >= _LONGEST_HEADLINE:
            return False
        stamped = any(len(line.text) < _LONGEST_STAMP / 2 and _STAMPED.search(line.text) for line in self.lines[i + 1 : i + 4])
        return stamped and self.opening(i) is None

    def _is_deck(self, i: int) -> bool:
        """Whether line `i` stands between the headline and the writer's name, with the article further down."""
        if not 0 < i < 6 or i + 2 >= len(self.lines) or self.kinds[i] or self.kinds[i + 1] != "byline" or self.kinds[i - 1]:
            return False
        if len(self.lines[i].text) >= _LONGEST_HEADLINE or not _is_headline(self.lines[i - 1].text) or self.opening(i) is not None:
            return False
        return sum(self.kinds[j] is None and _is_prose(self.lines[j].text) for j in range(i + 2, min(i + 9, len(self.lines)))) > 1

    def _mark_captions(self) -> None:
        """Note of a caption below the credit of its photo, which the writer's name comes before, that it is one: ``Editor: Rani``,
        ``Contohnews/Budi Misal``, and the caption."""
        for i in range(1, min(len(self.lines) - 2, _OPENING_LINES)):
            if self.kinds[i] is None and self.kinds[i - 1] == "byline" and _CREDIT_LINE.fullmatch(self.lines[i].text):
                below = self.kinds[i + 1] is None and self.kinds[i + 2] is None and find_opening(self.lines[i + 1].text) is None
                self.kinds[i] = "caption"
                if below and _is_prose(self.lines[i + 1].text) and _is_prose(self.lines[i + 2].text):
                    self.kinds[i + 1] = "caption"

    def _mark_twins(self) -> None:
        """Note of a sentence that stands twice in succession above the article that it is a photo's caption, shown and read out."""
        for i, (one, two) in enumerate(zip(self.lines, self.lines[1:], strict=False)):
            size = len(one.text)
            if not _WIDTH / 2 < size < _LONGEST_HEADLINE or not two.text.startswith(one.text):
                continue
            if _TWIN_CREDIT.fullmatch(two.text, size) or (self._is_twin(i) and two.text.rstrip(" /") == one.text):
                self.kinds[i] = self.kinds[i + 1] = "caption"

    def _is_twin(self, i: int) -> bool:
        """Whether line `i`, which the next one repeats, may be a caption: no headline, no opening, with running text below."""
        if i >= _OPENING_LINES or self.kinds[i] or _is_title_case(self.lines[i].text) or self.opening(i) is not None:
            return False
        return any(map(_is_prose, self._texts(i + 2, i + 6)))

    def _mark_links(self) -> None:
        """Note of the headline below a lone ``Baca juga:`` that it is another article's, and of a photo's caption that the headline
        and the photographer are."""
        for i in self._linked():
            if i and self.kinds[i] is None:
                self.kinds[i] = "related"
        title = next((line.text for line, kind in zip(self.lines, self.kinds, strict=True) if kind is None), "")
        for i in range(1, len(self.lines)):
            text = self.lines[i].text
            if self.kinds[i] is not None or len(text) >= _LONGEST_HEADLINE:
                continue
            if self.kinds[i - 1] == "related" and self.lines[i - 1].text.endswith((":", " ago", " lalu")) and _is_capitalised(text):
                self.kinds[i] = "related"
            elif len(title) > _WIDTH / 2 and text.startswith(title) and _CREDIT_LINE.fullmatch(text, len(title) + 1):
                self.kinds[i] = "caption"

    def _texts(self, start: int, end: int) -> list[str]:
        """The lines from `start` to `end` that are no furniture."""
        return [line.text for line, kind in zip(self.lines[start:end], self.kinds[start:end], strict=True) if kind is None]

    def _keep_brackets(self) -> None:
        """Take a short form in brackets that the end of a line parts from its name (``masyarakat``, below ``(Kamtibmas).``) for text."""
        for i in range(1, len(self.lines) - 1):
            inside = self._wrapped(i - 1) and self._wrapped(i) and self.kinds[i - 1] is None
            if self.kinds[i] == "byline" and self.lines[i].text[0] == "(" and inside and not self.lines[i - 1].text.endswith(_TERMINAL):
                self.kinds[i] = None

    def _is_lead(self, i: int) -> bool:
        """Whether line `i` is the first paragraph, shown above the timestamp or photo once more."""
        text = self.lines[i].text
        return len(text) >= _WIDTH and any(line.text == text for line in self.lines[i + 2 : i + 6])

    def _is_long(self, i: int) -> bool:
        """Whether line `i` is long enough for the first of a paragraph, which may be broken at a fixed width."""
        text = self.lines[i].text
        return len(text) >= 60 or (len(text) >= 40 and self._wrapped(i) and (text.endswith(",") or not _is_headline(text)))

    def _opens(self, i: int) -> bool:
        """Whether line `i` has the opening of an article, and is no headline behind its outlet's name."""
        opening = self.opening(i)
        return opening is not None and (opening.place is not None or not _is_headline(self.lines[i].text))

    def _is_prose(self, i: int) -> bool:
        text = self.lines[i].text
        if _is_prose(text):
            return True
        # The next line goes on with this line's sentence, as in text broken at a fixed width.
        runs_on = len(text) > 30 and i + 1 < len(self.lines) and self.lines[i + 1].text[0].islower() and not text.endswith(_TERMINAL)
        runs_on = runs_on or (len(text) > 20 and text.endswith(",") and self._wrapped(i))
        if runs_on and _STAMP_OF_OUTLET.fullmatch(text):
            return False
        if not runs_on or not _is_title_case(text):
            return runs_on
        after = self.lines[i + 1].text
        return len(text) < _WIDTH and self._wrapped(i) and len(after) > 30 and not _is_title_case(f"{text} {after}")

    def _wrapped(self, i: int) -> bool:
        """Whether the next line stands right below line `i`."""
        return i + 1 < len(self.lines) and self.plain.count("\n", self.lines[i].end, self.lines[i + 1].start) == 1

    def _is_unstopped(self, i: int) -> bool:
        """Whether line `i` begins an article whose paragraphs end in no stop: too long for a headline, and so is the next."""
        if i + 1 >= len(self.lines) or len(self.lines[i].text) <= _LONGEST_TITLE:
            return False
        return all(
            len(line.text) >= 60 and not _is_title_case(line.text) and not line.text.endswith(_TERMINAL) for line in self.lines[i : i + 2]
        )

    def tail(self, first: int) -> int:
        """Where the tail of the page begins: at a comment form, or at a list of other articles that no running text follows."""
        lines, kinds = self.lines, self.kinds
        last_prose = next((i for i in range(len(lines) - 1, first, -1) if kinds[i] is None and _is_prose(lines[i].text)), first)
        after = next((i for i in range(last_prose + 1, len(lines)) if kinds[i]), first)
        if kinds[after] == "caption" and _SIGNED_BEHIND.search(lines[after].low):
            kinds[after] = None  # the last sentence, signed as captions are
        for i in range(first + 1, len(lines)):
            kind = self.tail_kinds.kind(lines[i].low) if len(lines[i].text) < 120 else None
            if kind == "comment" or (kind and i >= last_prose):
                return i
            if kind:
                kinds[i] = kind
        return len(lines)

    @staticmethod
    def _ends_sentence(text: str) -> bool:
        trailing = _trailing(text, 0, len(text))
        starred = trailing is not None and trailing[0].lstrip().startswith("**")
        return starred or text[: trailing.start() if trailing else len(text)].endswith(_TERMINAL)

    def last_of_body(self, first: int, tail: int) -> int:
        """The line that ends the body."""
        lines, kinds = self.lines, self.kinds
        last = first
        below_page = self._below_page(first)
        for i in range(min(tail, self.excerpts) - 1, first, -1):
            if kinds[i] is None and (i in below_page or self._is_of_page(i)):
                continue
            if kinds[i] is None and (len(lines[i].text) >= 60 or self._ends_sentence(lines[i].text) or _is_speech(lines[i].text)):
                last = i
                break
        if last > first + 1 and kinds[last - 1] in (None, "caption") and _SIGN.search(lines[last - 1].text):
            last -= 1  # what stands behind the writers' initials sums the article up
            kinds[last] = None
        # A list may close the article: names, posts, charges, one a line.
        while (
            last + 1 < tail
            and kinds[last + 1] is None
            and (lines[last].text.endswith((":", ",", ";")) or _LISTED.match(lines[last + 1].text))
        ):
            last += 1
        return last

    def _is_of_page(self, i: int) -> bool:
        """Whether line `i` is of the page that follows the article: keywords, capitals, a name below the byline."""
        text = self.lines[i].text
        return (
            _is_keywords(text)
            or (text.isupper() and not text.endswith(_TERMINAL))
            or (self.kinds[i - 1] == "byline" and text.islower() and text.replace(" ", "").isalpha())
        )

    def _below_page(self, first: int) -> frozenset[int]:
        """The headlines that stand below tags and buttons, with nothing but headlines and short lines between."""
        found, below = [], False
        for i in range(first, len(self.lines)):
            text, kind = self.lines[i].text, self.kinds[i]
            if kind is not None:
                below = kind in ("tags", "share", "related")
            elif below and _is_headline(text):
                found.append(i)
            else:
                below = below and len(text) < 30
        return frozenset(found)

    def _is_link(self, i: int) -> bool:
        """Whether line `i` is a headline with a bullet in front, as in the lists of other articles below a text."""
        text = self.lines[i].text
        bullet = _ITEM.match(text) if not text[0].isalpha() else None
        if bullet is None or text.count(" ") <= 4 or text[bullet.end()].isdecimal():
            return False
        return _is_headline(text[bullet.end() :]) and lower(text[bullet.end() :]).split(" ", 1)[0] not in _numbers()

    def _linked(self) -> list[int]:
        """The lines of two such links and more that stand below a complete text, and are no list that it announces."""
        found: list[int] = []
        runs = groupby(range(len(self.lines)), self._is_link)
        for run in (list(lines) for is_link, lines in runs if is_link):
            above = self.lines[max(run[0] - 1, 0)]
            if len(run) > 1 and above.text.endswith((".", "!", "?", '"', "”", ")")) and not words("list").search(above.low):
                found += run
        return found

    def close(self, last: int, tail: int) -> None:
        """Note of the lines below the body, which ends with line `last`, that they are furniture; those from `tail` on of the page.

        Excerpts are left: they tell of people and deeds as articles do.
        """
        for i in range(last + 1, self.excerpts if tail >= self.excerpts else len(self.lines)):
            of_page = self.tail_kinds.kind(self.lines[i].low) if i >= tail else None
            self.kinds[i] = self.kinds[i] or of_page or "tail"

    def mark_lead_captions(self, first: int) -> None:
        """Note of sentences above the body that begin with a few words in capitals and a dash that they are captions."""
        for i in range(first):
            if self.kinds[i] is None and _LED_CAPTION.match(self.lines[i].text) and not _is_title_case(self.lines[i].text):
                self.kinds[i] = "caption"

    def head(self, first: int) -> list[int]:
        """The lines above the body that are no furniture."""
        return [i for i in range(first) if self.kinds[i] is None]

    def body_end(self, start: int, last: int) -> tuple[int, Offsets | None]:
        """Where the body that begins at `start` ends, in line `last`, and the byline that closes it."""
        end = self.lines[last].end
        trailing = _trailing(self.plain, start, end)
        if not trailing:
            return end, None
        at = trailing.start() + len(trailing[0]) - len(trailing[0].lstrip())
        return (trailing.start(), (at, at + len(trailing[0].strip()))) if at > start else (end, None)

    def article_opening(self, first: int) -> tuple[Opening | None, int, int]:
        """The opening of the article, the line that it stands in, and where the body begins."""
        start = self.lines[first].start
        if broken := self._broken_opening(first):
            return broken, first - 1, self.lines[first - 1].start + broken.end
        if opening := self.opening(first):
            return opening, first, start + opening.end
        above = first - 1
        while above > 0 and self.kinds[above] in ("related", "ad"):
            above -= 1
        if first and self.kinds[above] is None and (own := self.own_line(above)):
            # `MAKASSAR, CONTOH.com` and, on the next line, `- Sebanyak …`
            dash = _LEADING_DASH.match(self.lines[first].text)
            return own, above, start + (dash.end() if dash else 0)
        if banner := next(
            (line for line in map(self.lines.__getitem__, self.head(first)) if self._is_banner(line, self.lines[first])), None
        ):
            return None, first, self.plain.index("-", start + len(banner.text)) + 1
        if first > 1 and (top := self.own_line(0)) and top.source:
            return top, 0, start  # `Palembang, Sumsel - Contoh.com` above the headline
        return None, first, start

    def _broken_opening(self, first: int) -> Opening | None:
        """The opening whose bracket begins the line, on a page whose lines are broken at a fixed width: ``WARTA`` and below
        ``(SERANG) - …``."""
        if not first or self.kinds[first - 1] or self.lines[first].text[0] != "(" or not self._wrapped(first - 1):
            return None
        opening = find_opening(f"{self.lines[first - 1].text} {self.lines[first].text}", self.owners)
        return opening if opening and opening.place and opening.source else None

    def headline(self, i: int | None) -> tuple[Offsets | None, Offsets | None]:
        """The headline in line `i`, and the outlet's name in front of it or behind it."""
        if i is None:
            return None, None
        behind, ahead = self.outlet_behind(i), self.outlet_ahead(i)
        span = (ahead[2] if ahead else self.title_start(i), behind[0] if behind else self.title_end(i))
        return span, behind[1:] if behind else ahead[:2] if ahead else None

    def timestamp(self, first: int, last: int) -> tuple[int, int, str] | None:
        """The date of publication that the page shows above line `first` or below line `last`: start, end, ISO value."""
        day = clock = None
        for i in range(first + 1 if _STAMP_AHEAD.match(self.lines[first].text) else first):
            if not (stamp := self._stamp(i)) or (i == 0 and self._is_clock(stamp[2], first, last)):
                continue
            if "T" not in stamp[2]:
                day = day or stamp  # perhaps that on which the page was read: the article's has its hour
            elif i:
                return clock if clock and clock[2][:10] <= stamp[2][:10] else stamp
            else:
                clock = stamp  # perhaps the clock of the page, and the day of the article stands below
        if clock and not (day and day[2] < clock[2][:10]):
            return clock
        if day:
            return *day[:2], day[2] + self._hour_posted(last)
        listed = False  # in a list of other articles, whose days are not this one's
        for i in range(last + 1, len(self.lines)):
            if self.kinds[i] != "tail":
                listed = self.kinds[i] == "related" or (listed and self.kinds[i] == "nav")
            signed = i + 1 < len(self.lines) and self.kinds[i + 1] == "byline"  # the article's own, below lists that are empty
            if (not listed or signed) and (stamp := self._stamp(i)):
                return stamp
        return None

    def _is_clock(self, value: str, first: int, last: int) -> bool:
        """Whether the timestamp that begins the page is that of its reading: months later than all days that the article brackets."""
        days = list(_BRACKETED_DAY.finditer(self.plain, self.lines[first].start, self.lines[last].end))
        if not days or not all(d["year"] for d in days):
            return False
        latest = max(f"{d['year']}-{d['month']:0>2}-{d['day']:0>2}" for d in days)
        return _months(value) - _months(latest) > _LATE

    def _stamp(self, i: int) -> tuple[int, int, str] | None:
        """The date of publication that line `i` shows."""
        line = self.lines[i]
        if self.kinds[i] == "caption" or not _DATED.search(line.text):
            return None
        if ahead := _STAMP_AHEAD.match(line.text):
            return self._stamp_ahead(line, ahead[0])
        updated = _UPDATED.search(line.text)
        if (len(line.text) > _LONGEST_STAMP and not updated) or (line.text.endswith(").") and _CAPTIONED_DAY.search(line.text)):
            return None
        days = [d for d in _dates(line.text) if d.type != "range" and d.value and _DAY.match(d.value)]
        signed = self.kinds[i] == "byline" and any("T" in (d.value or "") for d in days)
        if not days or (not signed and sum(d.end - d.start for d in days) <= len(line.text) / 2 and len(_WORDS.findall(line.text)) > 12):
            return None
        changed = {
            d.start for before, d in zip([0, *(d.end for d in days)], days, strict=False) if _CHANGED.search(line.text, before, d.start)
        }
        day = next((d for d in days if d.start not in changed), days[0])
        value, after = day.value or "", self.lines[i + 1] if i + 1 < len(self.lines) else None
        if updated and value == updated["value"][:10]:
            value = updated["value"]  # the same day, with its hour
        if after and "T" not in value and day.end == len(line.text) and (hour := _hour(after.text)):
            return line.start + day.start, after.end, value + hour
        return line.start + day.start, line.start + day.end, value

    @staticmethod
    def _stamp_ahead(line: _Line, ahead: str) -> tuple[int, int, str] | None:
        """The day, or the month alone, in front of the headline that `line` is."""
        if month := _MONTH_AHEAD.match(ahead):
            return line.start + month.start(1), line.start + month.end(1), month[1]
        day = next((d for d in _dates(ahead) if d.value), None)
        return (line.start + day.start, line.start + day.end, day.value or "") if day else None

    def _hour_posted(self, last: int) -> str:
        """The hour in the line of a blog that tells who posted the article: ``Diposting oleh Humas di 08.04``."""
        for i in range(last + 1, len(self.lines)):
            if self.kinds[i] == "byline" and (hour := next((d.value for d in _dates(self.lines[i].text)), None)) and hour[0] == "T":
                return hour
        return ""

    def own_line(self, i: int) -> Opening | None:
        """The opening that fills line `i`, which stands above the first paragraph."""
        site = next((match[0] for line in self.lines[:i] if (match := find_site(line.text))), None)
        text = self.lines[i].text
        if (own := find_own_line(text, site)) or not text.endswith("-") or len(text) > _LONGEST_STAMP or i + 1 == len(self.lines):
            return own
        # `Nanga Contoh, Kalbar (WARTACONTOH) -`, and the sentence on the next line
        opening = find_opening(f"{text} {self.lines[i + 1].text}", self.owners)
        return opening if opening and opening.end == len(text) + 1 else None

    def outlet_behind(self, i: int | None) -> tuple[int, int, int] | None:
        """The outlet's name behind a headline (``... - detikNews``): where the headline ends, where the name begins and ends."""
        if i is None:
            return None
        start, suffix = self.lines[i].start, _OUTLET_BEHIND.search(self.lines[i].text)
        if not suffix or not _names_outlet(suffix["name"]):
            return None
        return start + suffix.start(), start + suffix.start("name"), start + suffix.end("name")

    def outlet_ahead(self, i: int | None) -> tuple[int, int, int] | None:
        """The outlet's name in front of a headline (``Warta Contoh - …``): where the name begins and ends, where the headline begins."""
        prefix = _OUTLET_AHEAD.match(self.lines[i].text) if i is not None else None
        if i is None or not prefix or not _names_outlet(prefix["name"]):
            return None
        start = self.lines[i].start
        return start + prefix.start("name"), start + prefix.end("name"), start + prefix.end()

    def outlet(self, first: int, title: int | None, opening: tuple[int, int] | None) -> tuple[int, int] | None:
        """Where the outlet is named; `opening` is where the opening of the first paragraph does."""
        lines = self.lines
        if first and is_site(lines[0].text):
            return lines[0].start, lines[0].end
        head = [
            i
            for i in range(max(0, first - _LONGEST_HEAD), first)
            if i != title and (len(lines[i].text) < _LONGEST_STAMP or i in self.leading)
        ]
        name = self.plain[slice(*opening)] if opening else None
        if name is None or not is_site(name):
            for i in head:
                site = find_site(lines[i].text)
                if not site:
                    continue
                if name and _PATH.match(lines[i].text, site.end()):
                    continue  # the article's own address
                if name and name.lower() in lines[i].low and name.lower() not in site[0].lower():
                    break  # `RADAR CONTOH - JawaContoh.com` above an article of Radar Contoh
                return lines[i].start + site.start(), lines[i].start + site.end()
        if name and opening and (full := find_spelled_out(name, self.plain)):
            return full.span()
        return opening or self._outlet_of_head(head, first) or self._outlet_of_page(head)

    def _outlet_of_head(self, head: list[int], first: int) -> tuple[int, int] | None:
        for i in head:
            line = self.lines[i]
            if self.kinds[i] is None and self._is_banner(line, self.lines[first]):
                return line.start, line.end
            if self.kinds[i] is None and (named := find_outlet(line.text)) and not self.tail_kinds.kind(line.low):
                return line.start + named.start("outlet"), line.start + named.end("outlet")
            if (stamp := _DATE_BEHIND.fullmatch(line.text)) and is_outlet(stamp[1]):
                return line.start, line.start + stamp.end(1)
            if self.kinds[i] == "byline" and (named := find_employer(line.text)):
                return line.start + named.start("outlet"), line.start + named.end("outlet")
        return next((behind[1:] for i in head if (behind := self.outlet_behind(i))), None)

    @staticmethod
    def _is_banner(line: _Line, first: _Line) -> bool:
        """Whether the first paragraph begins with the name that a line of the head is, and a dash soon behind it."""
        size = len(line.low)
        return " " in line.low and first.low.startswith(line.low + " ") and "-" in first.low[size : size + _WIDTH // 2]

    def _outlet_of_page(self, head: list[int]) -> tuple[int, int] | None:
        """The name in a bar of the page that its text calls its own (``Catatan Kaltim Contoh``), or the owner of its copyright."""
        bars = {
            bar[1]: self.lines[i].start + bar.start(1)
            for i in head
            if (bar := _BAR.match(self.lines[i].text) or _BEHIND_WRITER.fullmatch(self.lines[i].text))
        }
        if bars and (name := find_own(bars, self.plain)):
            return bars[name], bars[name] + len(name)
        if self.addressed:
            return self.addressed[0].span("outlet")
        for line in self.lines:
            if cued := next(cued_outlets(line.text), None):
                return line.start + cued.start("outlet"), line.start + cued.end("outlet")
        for line in reversed(self.lines):
            if signed := find_signed(line.text):
                return line.start + signed.start("outlet"), line.start + signed.end("outlet")
        for line, kind in zip(self.lines, self.kinds, strict=True):
            named = find_followed(line.text) if kind == "follow" else find_credited(line.text) if kind == "caption" else None
            if named:
                return line.start + named.start("outlet"), line.start + named.end("outlet")
        for line, kind in zip(self.lines, self.kinds, strict=True):
            if kind and len(line.text) < _LONGEST_STAMP and (owner := find_owner(line.text)):
                return line.start + owner.start("outlet"), line.start + owner.end("outlet")
        sites = [line for line, kind in zip(self.lines, self.kinds, strict=True) if kind and is_site(line.text)]
        return (sites[0].start, sites[0].end) if len({line.low for line in sites}) == 1 else None

    def trails(self, first: int) -> int | None:
        """Mark the lines of the head that only lead to the headline: menus and page titles that repeat it, lists of other articles.

        The line that such a menu or page title repeats is returned.
        """
        repeated = None
        lines, kinds = self.lines, self.kinds
        head = [i for i in range(max(0, first - _LONGEST_HEAD), first) if kinds[i] is None]
        for i in head:
            low = lines[i].low
            again = (
                j
                for j in head
                if j > i
                and len(other := lines[j].low) >= _SHORTEST_REPEATED
                and len(other) < len(low)
                and other in low
                and other.count(" ") > 2
            )
            if (at := next(again, None)) is not None:
                kinds[i] = "nav"
                self.leading.add(i)
                repeated = at if repeated is None else repeated
            elif _ITEM.match(low) and any(j in head and _ITEM.match(lines[j].low) for j in (i - 1, i + 1)):
                kinds[i] = "related"
        return repeated

    def title(self, head: Iterable[int], published: tuple[int, int, str] | None) -> int | None:
        """Which of these lines is the headline: the first long one, or the next if only that has the capitals of a headline."""
        long: list[int] = []
        short = None
        for i in head:
            line = self.lines[i]
            if published and line.start <= published[0] < line.end and not _STAMP_AHEAD.match(line.text):
                continue
            count = len(line.text.split())
            if count < 6 and (find_site(line.text) or _is_date(line.text)):
                continue
            if line.text.endswith(".") and len(line.text) >= _LONGEST_HEADLINE:
                continue  # a paragraph above that with the opening
            if count >= 4 and len(line.text) >= 20 and "||" not in line.text:
                long.append(i)
            elif short is None and not long:
                short = i
        if long:
            if published and (below := self._below_ticker(long, published[0])) is not None:
                return below
            if (above := self._above_deck(long)) is not None:
                return above
            if len(long) > 1 and self._is_kicker(long[0], long[1]):
                return long[1]
            plain = len(long) > 1 and not _is_title_case(self.lines[long[0]].text) and _is_title_case(self.lines[long[1]].text)
            if plain and published and self.lines[long[0]].start < published[0] < self.lines[long[1]].start:
                plain = False  # what stands below the timestamp is a caption
            return long[1] if plain else long[0]
        return short if short is not None and len(self.lines[short].text.split()) >= 3 else None

    def _below_ticker(self, long: list[int], stamp: int) -> int | None:
        """The headline below the timestamp, where the line above it runs several together."""
        above = self.lines[long[0]]
        if len(above.text) <= _LONGEST_TITLE or above.start > stamp or not _is_headline(above.text):
            return None
        return next((i for i in long[1:] if self.lines[i].start > stamp and _is_headline(self.lines[i].text)), None)

    def _above_deck(self, long: list[int]) -> int | None:
        """The headline that only its deck parts from the writer's name, where a motto of the region stands above it."""
        for i in long[1:]:
            if i + 2 < len(self.lines) and i + 1 in long and self.kinds[i + 2] == "byline":
                deck = not _is_title_case(self.lines[i + 1].text)
                return i if deck and _is_headline(self.lines[i].text) else None
        return None

    def title_end(self, i: int) -> int:
        """Where the headline that line `i` begins ends: before the credit of a photo, or behind the next line, where that goes on right
        below with a small word, in the capitals of a headline."""
        if credit := _CREDIT_BEHIND.search(self.lines[i].text):
            return self.lines[i].start + credit.start()
        j = i + 1
        if self._goes_on(i):
            return self.lines[j].end
        if self._wrapped(i) and self.kinds[j] is None and self.lines[j].text[0].islower():
            initials = long_initials(self.lines[j].text)
            if initials and all(map(str.isupper, initials)):
                return self.lines[j].end
        return self.lines[i].end

    def title_start(self, i: int) -> int:
        """Where the headline that line `i` ends or is begins: at the line before, where the page is broken at a fixed width."""
        if ahead := _STAMP_AHEAD.match(self.lines[i].text):
            return self.lines[i].start + ahead.end()
        return self.lines[i - 1].start if i and self._goes_on(i - 1) else self.lines[i].start

    def _goes_on(self, i: int) -> bool:
        """Whether a headline goes on from line `i` to the next and ends there, on a page whose paragraphs are broken at a fixed width."""
        lines = self.lines
        if i + 2 >= len(lines) or self.kinds[i] or self.kinds[i + 1] or not self._wrapped(i) or self._wrapped(i + 1):
            return False
        if (i and self._wrapped(i - 1)) or not _is_headline(f"{lines[i].text} {lines[i + 1].text}") or len(lines[i].text) > _WIDTH:
            return False
        return self._wrapped(i + 2) and self.opening(i + 2) is not None and not lines[i + 2].text.endswith(_TERMINAL)

    def _is_kicker(self, i: int, j: int) -> bool:
        """Whether line `i` only names the subject of the headline right below: ``Penemuan Mayat di Pinggir Tol``."""
        kicker, headline = self.lines[i].text, self.lines[j].text
        few, many = len(kicker.split()), len(headline.split())
        return j == i + 1 and few < 6 and len(kicker) < 40 and many >= 7 and many > 1.5 * few and _is_headline(headline)

    def joined(self, first: int) -> tuple[int, ...]:
        """Offsets of line breaks inside sentences: the line before does not end one, the line after does not begin one."""
        lines, kinds = self.lines, self.kinds
        body = [line for line, kind in zip(lines[first:], kinds[first:], strict=True) if kind is None]
        open_ended = [line for line in body[:-1] if not line.text.endswith(_TERMINAL)]
        # Text wrapped at a fixed width: most lines end in mid-sentence.
        wrapped = len(body) > 4 and len(open_ended) > 0.5 * (len(body) - 1)
        joined: list[int] = []
        for i in range(first + 1, len(lines)):
            before, after = lines[i - 1], lines[i]
            if kinds[i - 1] or kinds[i] or before.text.endswith((".", "!", "?", "”", ":", ";")):
                continue
            gap = self.plain[before.end : after.start]
            single = gap.count("\n") == 1
            opening = after.text[0]
            if opening.islower() or opening in ",)" or (single and (wrapped or before.text.endswith((",", " dan", " di", "-")))):
                joined += [before.end + k for k, c in enumerate(gap) if c == "\n"]
        return tuple(joined)

    def paragraphs(self, joined: tuple[int, ...]) -> tuple[tuple[int, int], ...]:
        """The stretches of text that belong together: lines, and runs of lines that only `joined` breaks part."""
        inside = set(joined)
        paragraphs: list[tuple[int, int]] = []
        for line in self.lines:
            end = paragraphs[-1][1] if paragraphs else 0
            if inside and paragraphs and all(at in inside for at in range(end, line.start) if self.plain[at] == "\n"):
                paragraphs[-1] = (paragraphs[-1][0], line.end)
                continue
            paragraphs.append((line.start, line.end))
        return tuple(paragraphs)


def find_layout(text: str, *, context: Context | None = None) -> Layout:
    """The layout of a scraped page.

    >>> layout = find_layout(
    ...     "Patroli Malam Polsek Cantigi\\n\\n"
    ...     "INDRAMAYU - Anggota Polsek Cantigi berpatroli di tiga desa pada malam hari.\\n\\n"
    ...     "Tinggalkan Balasan"
    ... )
    >>> layout.title.text, layout.dateline.text, layout.body.text[:7], layout.furniture[0].kind
    ('Patroli Malam Polsek Cantigi', 'INDRAMAYU', 'Anggota', 'comment')
    """
    context = Context.of(text, context)
    page = _Page(context.folded, context.low)
    if not page.lines:
        return Layout()
    first = page.first_of_body()
    tail = page.tail(first)
    last = page.last_of_body(first, tail)
    page.close(last, tail)
    page.mark_lead_captions(first)
    repeated = page.trails(first)
    published = page.timestamp(first, last)
    opening, opener, start = page.article_opening(first)
    title = repeated if repeated is not None else page.title((i for i in page.head(first) if not (opening and i == opener)), published)
    place, named = opening.moved(page.lines[opener].start)[:2] if opening else (None, None)
    headline, beside = page.headline(title)
    source = page.outlet(first, title, named) or beside
    end, byline = page.body_end(start, last)
    pieces = [(*page.lines[i][:2], kind) for i, kind in enumerate(page.kinds) if kind and i != title]
    furniture = sorted([*pieces, (*byline, "byline")] if byline else pieces)
    joined = page.joined(first)
    return Layout(
        title=Span.known(text, *headline) if headline else None,
        source=Span.known(text, *source) if source else None,
        published=Span.known(text, *published[:2]) if published else None,
        published_value=published[2] if published else None,
        dateline=Span.known(text, *place) if place else None,
        body=Span.known(text, start, max(start, end)),
        furniture=tuple(Furniture.known(text, at, to, kind=kind) for at, to, kind in furniture),
        paragraphs=page.paragraphs(joined),
        joined=joined,
    )
