"""The lines of a page, and what each looks like by itself: a headline, running text, speech, keywords, a day."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

import regex

from ..context import Context
from ..report import Date
from ..text import is_title_case
from .opening import find_opening
from .outlets import find_outlet, is_site, words

# Read backwards from the end ((?r)): forwards, every blank and mark of a long run would be tried as the beginning.
_TRAILING = regex.compile(
    r"(?r)(?:\s*(?:(?<=[.!?…\"”’\s*])[(\[]\s*(?:\*+|\*{0,3}/?(?![^)\]]{0,30}\d/\d)\p{L}[\p{L}\d_.,&+|/*’'\-\s]{0,58}|\d{1,3})\s*[)\]]|(?<=\s)\*/?\p{L}[\p{L}\d]{0,7}|(?<=[.!?\"”]\s)\p{Ll}{3,4}|\*{1,5}/?|#[\w#]+|#+|_{2,}|={3,}|-{3,}))+\.?\s*$"
)
TERMINAL = (".", "!", "?", '"', "”", "’’", "''", ")", "…", ":", ";", "“", "]", "*")
WIDTH = 80  # characters of a line in text broken at a fixed width
LONGEST_HEADLINE = 240
# A day in numbers in front of the headline: `date 2024-05-20 Warga Contoh …`.
STAMP_AHEAD = re.compile(
    r"(?:(?:(?:date|posted|published|tanggal)\W+)?(?:\d{4}-\d\d-\d\d|\d\d?[/-]\d\d?[/-]\d{4})|date\W+\d{4}-\d\d)\W+(?=[A-Z\d]\S*(?:\s\S+){3})",
    re.I,
)
LONGEST_TITLE = 120  # characters; a longer line above the timestamp runs several headlines together
LONGEST_STAMP = 90
ITEM = re.compile(r"[-•▪*]\s")
# `Polda Contoh, Polres Contoh, Kapolres Contoh, narkoba, Contoh Raya`
_KEYWORDS = re.compile(r"[^,.:;\"“”]{3,50}(?:,\s?[^,.:;\"“”]{3,50}){4,}")
LONGEST_HEAD = 60  # lines above the first paragraph that are read
# The writer's name glued to the opening: `Laporan: Budi MisalJAKARTA, contoh.com - …`.
_GLUED_BYLINE = regex.compile(
    r"(?i:laporan|reporter|penulis|editor|oleh|pewarta|wartawan)\s?:\s?\p{Lu}[\p{L}.']*(?:\ \p{Lu}[\p{L}.']*){0,3}?(?<=\p{Ll})(?=\p{Lu})"
)
# A link to another article behind a sentence: `… di rumahnya. Baca juga: Mayat Pria Ditemukan di Sungai`.
_LINK_BEHIND = re.compile(r"[.!?\"”)]\s*(?P<link>[(\[]?baca\s(?:juga|berita lainnya)\s?[:>»]\s?)(?=\S)", re.I)
_LONGEST_LINK = 160


class Line(NamedTuple):
    """A line of the page that is not blank: where it stands, and its words."""

    start: int
    end: int
    text: str  # folded and stripped
    low: str  # the same in lower case


def find_trailing(text: str, start: int, end: int) -> regex.Match[str] | None:
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


def behind_byline(line: str) -> int | None:
    """Where the opening begins that a byline is glued to."""
    glued = _GLUED_BYLINE.match(line) if ":" in line[:12] else None
    opening = glued and find_opening(line[glued.end() :])
    return glued.end() if glued and opening and opening.place else None


def related_behind(line: Line) -> int | None:
    """Where the link to another article begins that closes the line; one that text follows is left."""
    if "baca" not in line.low:
        return None
    for match in _LINK_BEHIND.finditer(line.text, max(0, len(line.text) - _LONGEST_LINK)):
        headline = line.text[match.end() :].rstrip(")] ")
        if is_headline(headline) and headline.count(" ") > 2:
            return match.start("link")
    return None


def split_lines(plain: str, low: str) -> list[Line]:
    """The lines of a folded text that are not blank; `low` is the same text in lower case."""
    lines, start = [], 0
    for raw in plain.split("\n"):
        stripped = raw.strip()
        if stripped:
            at = start + raw.index(stripped[0]) if raw[0].isspace() else start
            end = at + len(stripped)
            lines.append(Line(at, end, stripped, low[at:end]))
        start += len(raw) + 1
    return lines


@lru_cache(maxsize=64)  # several questions are asked of each line of a page
def in_title_case(line: str) -> bool:
    """Whether the line is written as headlines are."""
    return len(line) <= LONGEST_HEADLINE and is_title_case(line)


def is_headline(line: str) -> bool:
    """Whether a line has the capitals of a headline, and no stop at its end."""
    return in_title_case(line) and not line.endswith(TERMINAL)


def is_capitalised(line: str) -> bool:
    """Whether a line is a headline as far as its capitals tell: most words have one, and no stop ends it."""
    named = line.split()
    return len(named) > 3 and sum(word[0].isupper() for word in named) > len(named) / 2 and not line.endswith(TERMINAL)


def is_prose(line: str) -> bool:
    """Whether a line is running text: long, and no headline."""
    if len(line) < 60 or (in_title_case(line) and not (len(line) > 120 and line.endswith("."))):
        return False
    return len(line) >= 140 or line.endswith(TERMINAL)


def is_speech(line: str) -> bool:
    """Whether a line quotes somebody, and is none of the headlines that do."""
    return any(mark in line for mark in '"“”') and not in_title_case(line)


def is_keywords(line: str) -> bool:
    """Whether a line is a list of names and nothing else, as pages have them below an article; not where it tells who is listed."""
    names = _KEYWORDS.fullmatch(line) and [name.strip() for name in line.split(",")]
    return bool(names) and sum(name[:1].isupper() for name in names) > 0.6 * len(names) and not words("list").search(line)


def names_outlet(name: str) -> bool:
    """Whether what stands before or behind a headline is the outlet."""
    return find_outlet(name) is not None or is_site(name)


def dates_of(line: str) -> list[Date]:
    """The dates of one line by itself."""
    from ..dates.recognizer import find_dates
    from .recognizer import Layout

    alone = Context(line)
    alone.layout = Layout()
    return find_dates(line, context=alone)


def is_date(line: str) -> bool:
    """Whether a line says a day and nothing else."""
    return any(map(str.isdigit, line)) and any(d.end - d.start == len(line) for d in dates_of(line))


def hour_of(line: str) -> str:
    """The clock time that a line consists of (``20:03 WIB``), as ISO 8601; "" for any other line."""
    if len(line) > 20 or not line[0].isdigit():
        return ""
    return next((d.value or "" for d in dates_of(line) if d.type == "time" and d.end - d.start == len(line)), "")
