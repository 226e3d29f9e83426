"""Where the headline, the outlet, the timestamp, the dateline, the body and the page's furniture are.

A scraped page is read line by line. Lines that a table knows as furniture are set aside; the first running text begins the body, what
stands before it is the head (headline, outlet, timestamp), and the last running text ends it. Line breaks inside a sentence are noted,
never removed: `Layout.reading` gives the text with them as blanks, of the same length.
"""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

import regex

from ..data import read_table
from ..report import Furniture, Record, Span
from ..text import fold, lower


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
        characters = list(text)
        for at in self.joined:
            characters[at] = " "
        return "".join(characters)

    def in_furniture(self, start: int, end: int) -> bool:
        """Whether the stretch touches a piece of page furniture."""
        return any(f.start < end and start < f.end for f in self.furniture)


class _Line(NamedTuple):
    start: int
    end: int
    text: str  # folded and stripped


_SITE = r"(?:https?://)?(?:www\.)?[a-z0-9][a-z0-9-]{1,40}(?:\.[a-z0-9-]{2,30}){0,3}\.(?:com|id|net|org|co|tv|news|info|online|asia|press|site|example)\b"
_WORD = r"[\p{Lu}\d][\p{L}\d'.&-]{0,30}"
_NAME = rf"{_WORD}(?:\ (?:{_WORD}|dan|of)){{0,4}}+"
_DATE = r"[\p{L}']{0,9}[,\ ]{0,2}\(?\d{1,2}(?:[\ ./-]+(?:\d{1,2}|[\p{L}]{3,9})){0,2}(?:[\ ./-]+\d{2,4})?\)?"
# The opening of the first paragraph, up to its dash: `JAKARTA, KOMPAS.com -`, `Serang (ANTARA) -`, `Sepaku, 23 Januari 2024 -`,
# `LANDAK//site.id -`.
_LEAD = regex.compile(
    rf"""
    ^[\[(]?
    (?P<first>(?i:{_SITE})|{_NAME})[\])]?
    (?:\s*,?\s*(?P<bracket>\((?P<inside>[^()\n]{{2,40}})\)))?
    (?:(?P<glue>\s*(?:,|//|/|\||\.)\s*)(?P<second>(?i:{_SITE})|{_NAME}))?
    (?:(?:\s*,\s*)(?P<third>(?i:{_SITE})|{_NAME}))?
    (?:\s*,?\s*\((?P<later>[^()\n]{{2,40}})\))?
    (?:\s*,?\s*(?P<date>{_DATE}))?
    [\s,.]*(?P<dash>(?<=\s|[,.\])\p{{L}}])-{{1,3}}+|\s*(?:\|{{1,2}}|//|~|_|>{{1,2}}|:|;)\s)(?P<after>\s*)
    """,
    regex.X,
)
_PLACE_IN_SITE = regex.compile(r"(?P<place>\p{Lu}[\p{L} ]{2,30})\.(?=[^.\s]{2,40}\.)")
# A second piece after the dash: `Kota Gorontalo - XposeTV. …`, `MEDIA GSR - POHUWATO; …`.
_FURTHER = regex.compile(rf"(?P<name>(?i:{_SITE})|{_NAME})\s*(?:-{{1,3}}|;|\|{{1,2}}|:|\.|//)\s")
# A place that is set off by a full stop or a glued dash only: `Bantul. Mengisi hari pertama …`, `Semarang-Kepala Bidang …`.
_STOPPED = regex.compile(
    rf"(?:(?P<outlet>(?i:{_SITE})|{_WORD})//\s?)?(?P<name>(?i:{_SITE})|\p{{L}}+(?:\ \p{{L}}+){{0,2}})"
    r"(?:\.\s+|-+)(?=(?P<next>\p{Lu}\p{L}+)\s)"
)
_FIND_SITE = regex.compile(_SITE, regex.I)
# Read backwards from the end ((?r)): forwards, every blank and mark of a long run would be tried as the beginning.
_TRAILING = regex.compile(
    r"(?r)(?:\s*(?:(?<=[.!?…\"”’\s])[(\[]\s*(?:\*+|\*{0,3}/?(?![^)\]]{0,30}\d/\d)\p{L}[\p{L}\d_.,&+|/\-\s]{0,58})\s*[)\]]|\*{1,5}/?|#[\w#]+|#+|_{2,}|={3,}|-{3,}))+\.?\s*$"
)
_TERMINAL = (".", "!", "?", '"', "”", "’’", "''", ")", "…", ":", ";", "“", "]", "*")
_NOT_PLACE = regex.compile(r"\b(?:polres\w*|polsek\w*|polda|humas|kodim|koramil|korem|tni|polri|satgas|lapas|rutan)\b", regex.I)
# A line of a list: numbered, with a bullet, or a name and what is said of it (`Jabatan baru: …`).
_LISTED = regex.compile(r"(?:\(?(?:\d{1,2}|\p{L})[.)]|[-*•▪])\s*\p{L}|[\p{L} ]{3,30}:\s*\p{L}")
_LONGEST_HEADLINE = 240
_LONG_WORD = regex.compile(r"\b(\p{L})[\p{L}'’-]{3,}")
_LETTER = regex.compile(r"\p{L}")
_WORDS = regex.compile(r"[\p{L}\d'’.-]+")


@cache
def _furniture() -> tuple[regex.Pattern, regex.Pattern]:
    """One pattern for single lines, one for the lines that open the tail of a page; the group that matched names the kind."""
    scopes: dict[str, list[str]] = {"line": [], "tail": []}
    for i, row in enumerate(read_table("layout_furniture.tsv")):
        scopes[row["scope"]].append(f"(?P<{row['kind']}_{i}>{row['pattern']})")
    line, tail = (regex.compile("|".join(patterns), regex.I) for patterns in scopes.values())
    return line, tail


@cache
def _outlets() -> tuple[frozenset[str], frozenset[str]]:
    rows = read_table("layout_outlets.tsv")
    return frozenset(r["form"] for r in rows if r["kind"] == "word"), frozenset(r["form"] for r in rows if r["kind"] == "name")


def _is_outlet(name: str) -> bool:
    if _FIND_SITE.fullmatch(name):
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


def _kind_of(match: regex.Match | None) -> str | None:
    return match.lastgroup.rpartition("_")[0] if match and match.lastgroup else None


def _lines(plain: str) -> list[_Line]:
    lines, start = [], 0
    for raw in plain.split("\n"):
        stripped = raw.strip()
        if stripped:
            at = start + raw.index(stripped[0]) if raw[0].isspace() else start
            lines.append(_Line(at, at + len(stripped), stripped))
        start += len(raw) + 1
    return lines


def _is_title_case(line: str) -> bool:
    """Whether most words of four letters and more begin with a capital, as headlines do."""
    if len(line) > _LONGEST_HEADLINE:
        return False
    initials = _LONG_WORD.findall(line)
    return len(initials) >= 3 and sum(map(str.isupper, initials)) >= 0.7 * len(initials)


def _is_prose(line: str) -> bool:
    if len(line) < 60 or _is_title_case(line):
        return False
    return len(line) >= 140 or line.endswith(_TERMINAL)


class _Lead(NamedTuple):
    place: tuple[int, int] | None
    source: tuple[int, int] | None
    end: int


def _lead(line: str) -> _Lead | None:
    """What the opening of a first paragraph says, as offsets into `line`; None where it has no such opening."""
    return _dashed_lead(line) or _stopped_lead(line)


def _stopped_lead(line: str) -> _Lead | None:
    match = _STOPPED.match(line)
    if not match or _is_region(match["next"]):
        return None
    if _FIND_SITE.fullmatch(match["name"]):
        return _Lead(None, match.span("name"), match.end())
    outlet = match.span("outlet") if match["outlet"] else None
    return _Lead(match.span("name"), outlet, match.end()) if _is_region(match["name"]) else None


def _dashed_lead(line: str) -> _Lead | None:
    match = _LEAD.match(line[:160])
    if not match:
        return None
    if len(line) - match.end() < 20:
        return None
    dash = match["dash"].strip()
    place = source = None
    parts = [(match.span(g), match[g]) for g in ("first", "inside", "second", "third", "later") if match[g]]
    bracketed = (match.span("inside"), match.span("later"))
    end = match.end()
    if further := _FURTHER.match(line, end, 160):
        parts.append((further.span("name"), further["name"]))
        if _is_outlet(further["name"]) != _is_outlet(match["first"]):
            end = further.end()
        else:
            parts.pop()
    for span, name in parts:
        if _is_outlet(name) or (span in bracketed and not any(c.isdigit() for c in name) and not _is_region(name)):
            source = source or span
        elif not _NOT_PLACE.search(name) and _LETTER.match(name) and place is None:
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
    return _Lead(place, source, end)


def find_layout(text: str) -> Layout:
    """The layout of a scraped page.

    >>> layout = find_layout(
    ...     "Patroli Malam Polsek Cantigi\\n\\n"
    ...     "INDRAMAYU - Anggota Polsek Cantigi berpatroli di tiga desa pada malam hari.\\n\\n"
    ...     "Tinggalkan Balasan"
    ... )
    >>> layout.title.text, layout.dateline.text, layout.body.text[:7], layout.furniture[0].kind
    ('Patroli Malam Polsek Cantigi', 'INDRAMAYU', 'Anggota', 'comment')
    """
    plain = fold(text)
    lines = _lines(plain)
    if not lines:
        return Layout()
    line_pattern, tail_pattern = _furniture()
    kinds: list[str | None] = [
        _kind_of(line_pattern.fullmatch(line.text)) if len(line.text) < _LONGEST_HEADLINE else None for line in lines
    ]

    leads = {i: found for i, line in enumerate(lines[:14]) if kinds[i] is None and (found := _lead(line.text))}
    first = _first_of_body(lines, kinds, leads)
    tail = _tail(lines, kinds, first)
    for i in range(tail, len(lines)):
        kinds[i] = kinds[i] or _kind_of(tail_pattern.fullmatch(lines[i].text)) or "tail"
    last = _last_of_body(lines, kinds, first, tail)
    for i in range(last + 1, tail):
        kinds[i] = kinds[i] or "tail"

    head = [i for i in range(first) if kinds[i] is None]
    published = _timestamp(text, lines, [*range(first), *range(last + 1, len(lines))])
    title = _title(lines, head, published)
    dateline = source = None
    body_start = lines[first].start
    if lead := leads.get(first):
        at = lines[first].start
        dateline = Span.of(text, at + lead.place[0], at + lead.place[1]) if lead.place else None
        source = Span.of(text, at + lead.source[0], at + lead.source[1]) if lead.source else None
        body_start = at + lead.end
    if source is None or not _FIND_SITE.fullmatch(source.text):
        for i in range(first):
            if i != title and (match := _FIND_SITE.search(lines[i].text)) and len(lines[i].text) < 90:
                source = Span.of(text, lines[i].start + match.start(), lines[i].start + match.end())
                break
    furniture = [Furniture.of(text, lines[i].start, lines[i].end, kind=kind) for i, kind in enumerate(kinds) if kind and i != title]
    body_end = lines[last].end
    if trailing := _TRAILING.search(plain, body_start, body_end):
        start = trailing.start() + len(trailing[0]) - len(trailing[0].lstrip())
        if start > body_start:
            furniture.append(Furniture.of(text, start, start + len(trailing[0].strip()), kind="byline"))
            body_end = trailing.start()
    joined = _joined(plain, lines, kinds, first)
    return Layout(
        title=Span.of(text, lines[title].start, lines[title].end) if title is not None else None,
        source=source,
        published=published[0] if published else None,
        published_value=published[1] if published else None,
        dateline=dateline,
        body=Span.of(text, body_start, max(body_start, body_end)),
        furniture=tuple(sorted(furniture, key=lambda f: f.start)),
        paragraphs=_paragraphs(plain, lines, joined),
        joined=joined,
    )


def _first_of_body(lines: list[_Line], kinds: list[str | None], leads: dict[int, _Lead]) -> int:
    def runs_on(i: int) -> bool:
        """Whether the next line goes on with this line's sentence, as in text broken at a fixed width."""
        return len(lines[i].text) > 30 and i + 1 < len(lines) and lines[i + 1].text[0].islower() and not lines[i].text.endswith(_TERMINAL)

    prose = [
        i
        for i, line in enumerate(lines)
        if kinds[i] is None
        and (_is_prose(line.text) or (i in leads and len(line.text) >= 60) or (runs_on(i) and not _is_title_case(line.text)))
    ]
    if not prose:
        # No running text to speak of: everything that is no furniture is the body, after a headline if there are two lines and more.
        rest = [i for i, kind in enumerate(kinds) if kind is None]
        return rest[1] if len(rest) > 2 else rest[0] if rest else 0
    # A subtitle may come before the paragraph that carries the dateline.
    led = [i for i in prose[:4] if i in leads and i <= prose[0] + 5]
    return next((i for i in led if leads[i].source), led[0] if led else prose[0])


def _tail(lines: list[_Line], kinds: list[str | None], first: int) -> int:
    """Where the tail of the page begins: at a comment form, or at a list of other articles that no running text follows."""
    pattern = _furniture()[1]
    last_prose = next((i for i in range(len(lines) - 1, first, -1) if kinds[i] is None and _is_prose(lines[i].text)), first)
    for i in range(first + 1, len(lines)):
        kind = _kind_of(pattern.fullmatch(lines[i].text)) if len(lines[i].text) < 120 else None
        if kind == "comment" or (kind and i >= last_prose):
            return i
        if kind:
            kinds[i] = kind
    return len(lines)


def _last_of_body(lines: list[_Line], kinds: list[str | None], first: int, tail: int) -> int:
    last = first
    for i in range(tail - 1, first, -1):
        if kinds[i] is None and (len(lines[i].text) >= 60 or _TRAILING.sub("", lines[i].text).endswith(_TERMINAL)):
            last = i
            break
    # A list may close the article: names, posts, charges, one a line.
    while (
        last + 1 < tail and kinds[last + 1] is None and (lines[last].text.endswith((":", ",", ";")) or _LISTED.match(lines[last + 1].text))
    ):
        last += 1
    return last


def _timestamp(text: str, lines: list[_Line], candidates: list[int]) -> tuple[Span, str] | None:
    from ..context import Context
    from ..dates.recognizer import find_dates

    for i in candidates:
        line = lines[i]
        if len(line.text) > 90 or not regex.search(r"\d", line.text):
            continue
        alone = Context(line.text)
        alone.layout = Layout()
        full = [
            d for d in find_dates(line.text, context=alone) if d.value and regex.match(r"\d{4}-\d\d-\d\d", d.value) and d.type != "range"
        ]
        words = len(_WORDS.findall(line.text))
        if full and (words <= 12 or full[0].end - full[0].start > len(line.text) / 2):
            best = full[0]
            return Span.of(text, line.start + best.start, line.start + best.end), best.value or ""
    return None


def _title(lines: list[_Line], head: list[int], published: tuple[Span, str] | None) -> int | None:
    def plausible(i: int) -> bool:
        line = lines[i]
        if published and line.start <= published[0].start < line.end:
            return False
        return not (_FIND_SITE.search(line.text) and len(line.text.split()) < 6)

    rest = [i for i in head if plausible(i)]
    long = [i for i in rest if len(lines[i].text.split()) >= 4 and len(lines[i].text) >= 20]
    return long[0] if long else rest[0] if rest and len(lines[rest[0]].text.split()) >= 3 else None


def _joined(plain: str, lines: list[_Line], kinds: list[str | None], first: int) -> tuple[int, ...]:
    """Offsets of line breaks inside sentences: the line before does not end one, the line after does not begin one."""
    body = [line for line, kind in zip(lines[first:], kinds[first:], strict=True) if kind is None]
    open_ended = [line for line in body[:-1] if not line.text.endswith(_TERMINAL)]
    # Text wrapped at a fixed width: most lines end in mid-sentence.
    wrapped = len(body) > 4 and len(open_ended) > 0.5 * (len(body) - 1)
    joined: list[int] = []
    for i in range(max(first, 1), len(lines)):
        before, after = lines[i - 1], lines[i]
        if kinds[i - 1] or kinds[i] or i - 1 < first or before.text.endswith((".", "!", "?", "”", ":", ";")):
            continue
        gap = plain[before.end : after.start]
        single = gap.count("\n") == 1
        opening = after.text[0]
        if opening.islower() or opening in ",)" or (single and (wrapped or before.text.endswith((",", " dan", " di", "-")))):
            joined += [before.end + k for k, c in enumerate(gap) if c == "\n"]
    return tuple(joined)


def _paragraphs(plain: str, lines: list[_Line], joined: tuple[int, ...]) -> tuple[tuple[int, int], ...]:
    inside = set(joined)
    paragraphs: list[tuple[int, int]] = []
    for line in lines:
        if paragraphs and all(at in inside for at in range(paragraphs[-1][1], line.start) if plain[at] == "\n"):
            paragraphs[-1] = (paragraphs[-1][0], line.end)
        else:
            paragraphs.append((line.start, line.end))
    return tuple(paragraphs)
