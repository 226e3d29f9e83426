"""A page as its lines and what each is: furniture of the page, captions and links are told before the article is looked for."""

from __future__ import annotations

import re
from itertools import groupby

from ..text import lower
from .furniture import furniture_tables, number_words
from .lines import (
    ITEM,
    LONGEST_HEAD,
    LONGEST_HEADLINE,
    LONGEST_STAMP,
    STAMP_AHEAD,
    TERMINAL,
    WIDTH,
    Line,
    behind_byline,
    in_title_case,
    is_capitalised,
    is_headline,
    is_prose,
    related_behind,
    split_lines,
)
from .opening import Opening, find_opening, find_own_line
from .outlets import addressed_outlets, find_owner, find_site, words

_BROKEN_OFF = ("…", "[…]", "[...]", "[…] Read more")
# The credit that ends a caption: `(foto: istimewa)`, `[WartaContoh.id/Istimewa]`.
_CREDITED_BEHIND = re.compile(r"[)\]]\W?$")
# The credit of a photo on a line of its own: `Contoh-Papua.com/Budi Misal`.
_CREDIT_LINE = re.compile(r"[A-Z][\w.-]*(?:\s[\w.-]+){0,3}/[A-Z][\w.]*(?:\s[\w.]+){0,3}")
# What stands behind a caption that is shown once more: its credit, or a button.
_TWIN_CREDIT = re.compile(r"[\s.]*(?:\((?:foto|photo|dok|ist|sumber)\b[^()]{0,60}\)|selengkapnya)\W*", re.I)
_SHORT = 30  # characters of a button or a name
# A menu in capitals: `HOME AMBON HUKUM OPINI`.
_CAPITAL_MENU = re.compile(r"(?:HOME|BERANDA)(?:\s[A-Z&]+){2,}")
# Names of sections run together: `Hukum & KriminalPapua BaratPolres Contoh`.
_RUN_TOGETHER = re.compile(r"(?:.*?[a-z][A-Z][a-z]){2}")
_OPENING_LINES = 14  # an article opens in the first lines of its page


class Page:
    """The lines of a page, what each is, and what each opens with."""

    def __init__(self, plain: str, low: str):
        self.plain = plain
        self.line_kinds, self.tail_kinds, head_kinds = furniture_tables()
        self.lines = self._parted(split_lines(plain, low))
        self.kinds: list[str | None] = [
            self.line_kinds.kind(line.low) if len(line.text) < LONGEST_HEADLINE else None for line in self.lines
        ]
        for i, line in enumerate(self.lines[:_OPENING_LINES]):
            if ahead := STAMP_AHEAD.match(line.text):
                self.kinds[i] = self.line_kinds.kind(line.low[ahead.end() :])  # `date 2021-11 Laporan Reporter Budi Misal`
            if self.kinds[i] is None and (kind := head_kinds.kind(line.low)):
                self.kinds[i] = kind
            elif self.kinds[i] is None and is_prose(line.text):
                if len(line.text) < LONGEST_HEADLINE and "byline" in self.kinds[i + 1 : i + 4]:
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
        while end and len(self.lines[end - 1].text) < _SHORT and not self.lines[end - 1].text.endswith(TERMINAL):
            end -= 1
        cut = end
        while cut and self.lines[cut - 1].text.endswith(_BROKEN_OFF):
            cut -= 1
        return cut if end - cut > 1 else len(self.lines)

    def _parted(self, lines: list[Line]) -> list[Line]:
        """The lines; those in parts that hold two things, and those in one that an opening is broken over."""
        parted: list[Line] = []
        for i, line in enumerate(lines):
            if i < _OPENING_LINES and parted and line.text[0] in ",-" and (whole := self._mended(parted[-1], line)):
                parted[-1] = whole
            elif at := (behind_byline(line.text) if i < _OPENING_LINES else None) or related_behind(line):
                parted += self._split(line, at)
            else:
                parted.append(line)
        return self._without_captions(parted)

    def _mended(self, above: Line, line: Line) -> Line | None:
        """Both lines as one, where only that opens an article: ``MALINAU`` and, below, ``, Warta Contoh - Warga …``."""
        if len(above.text) > LONGEST_HEAD or above.text.endswith(TERMINAL):
            return None
        both = self.plain[above.start : line.end].replace("\n", " ")
        opening = find_opening(both)
        if not opening or not opening.place or opening.place[1] > len(above.text) or opening.end <= line.start - above.start:
            return None
        low = f"{above.low}{' ' * (line.start - above.end)}{line.low}"
        return Line(above.start, line.end, both, low)

    @staticmethod
    def _split(line: Line, at: int) -> tuple[Line, Line]:
        """`line` in two, the second of which begins `at` so many characters."""
        first = line.text[:at].rstrip()
        return (
            Line(line.start, line.start + len(first), first, line.low[: len(first)]),
            Line(line.start + at, line.end, line.text[at:], line.low[at:]),
        )

    def _without_captions(self, lines: list[Line]) -> list[Line]:
        """The lines, a caption parted from the paragraph that it is run together with, where it stands above on a line of its own."""
        captions = [line for line in lines[:_OPENING_LINES] if _CREDITED_BEHIND.search(line.text) and self.line_kinds.kind(line.low)]
        for caption in captions:
            size = len(caption.text)
            for i, line in enumerate(lines[:_OPENING_LINES]):
                if line.text.startswith(caption.text) and len(line.text) > size + WIDTH:
                    rest = line.text[size:].lstrip()
                    at = line.end - len(rest)
                    return [
                        *lines[:i],
                        caption._replace(start=line.start, end=line.start + size),
                        Line(at, line.end, rest, line.low[-len(rest) :]),
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
        ahead = STAMP_AHEAD.match(text)
        if not ahead:
            return find_opening(text, self.owners)
        opening = find_opening(text[ahead.end() :], self.owners)
        return opening.moved(ahead.end()) if opening else Opening(None, None, ahead.end()) if is_prose(text) else None

    def _mark_captions(self) -> None:
        """Note of a caption below the credit of its photo, which the writer's name comes before, that it is one: ``Editor: Rani``,
        ``Contohnews/Budi Misal``, and the caption."""
        for i in range(1, min(len(self.lines) - 2, _OPENING_LINES)):
            if self.kinds[i] is None and self.kinds[i - 1] == "byline" and _CREDIT_LINE.fullmatch(self.lines[i].text):
                below = self.kinds[i + 1] is None and self.kinds[i + 2] is None and find_opening(self.lines[i + 1].text) is None
                self.kinds[i] = "caption"
                if below and is_prose(self.lines[i + 1].text) and is_prose(self.lines[i + 2].text):
                    self.kinds[i + 1] = "caption"

    def _mark_twins(self) -> None:
        """Note of a sentence that stands twice in succession above the article that it is a photo's caption, shown and read out."""
        for i, (one, two) in enumerate(zip(self.lines, self.lines[1:], strict=False)):
            size = len(one.text)
            if not WIDTH / 2 < size < LONGEST_HEADLINE or not two.text.startswith(one.text):
                continue
            if _TWIN_CREDIT.fullmatch(two.text, size) or (self._is_twin(i) and two.text.rstrip(" /") == one.text):
                self.kinds[i] = self.kinds[i + 1] = "caption"

    def _is_twin(self, i: int) -> bool:
        """Whether line `i`, which the next one repeats, may be a caption: no headline, no opening, with running text below."""
        if i >= _OPENING_LINES or self.kinds[i] or in_title_case(self.lines[i].text) or self.opening(i) is not None:
            return False
        return any(map(is_prose, self._texts(i + 2, i + 6)))

    def _mark_links(self) -> None:
        """Note of the headline below a lone ``Baca juga:`` that it is another article's, and of a photo's caption that the headline
        and the photographer are."""
        for i in self._linked():
            if i and self.kinds[i] is None:
                self.kinds[i] = "related"
        title = next((line.text for line, kind in zip(self.lines, self.kinds, strict=True) if kind is None), "")
        for i in range(1, len(self.lines)):
            text = self.lines[i].text
            if self.kinds[i] is not None or len(text) >= LONGEST_HEADLINE:
                continue
            if self.kinds[i - 1] == "related" and self.lines[i - 1].text.endswith((":", " ago", " lalu")) and is_capitalised(text):
                self.kinds[i] = "related"
            elif len(title) > WIDTH / 2 and text.startswith(title) and _CREDIT_LINE.fullmatch(text, len(title) + 1):
                self.kinds[i] = "caption"

    def _texts(self, start: int, end: int) -> list[str]:
        """The lines from `start` to `end` that are no furniture."""
        return [line.text for line, kind in zip(self.lines[start:end], self.kinds[start:end], strict=True) if kind is None]

    def _keep_brackets(self) -> None:
        """Take a short form in brackets that the end of a line parts from its name (``masyarakat``, below ``(Kamtibmas).``) for text."""
        for i in range(1, len(self.lines) - 1):
            inside = self._wrapped(i - 1) and self._wrapped(i) and self.kinds[i - 1] is None
            if self.kinds[i] == "byline" and self.lines[i].text[0] == "(" and inside and not self.lines[i - 1].text.endswith(TERMINAL):
                self.kinds[i] = None

    def _wrapped(self, i: int) -> bool:
        """Whether the next line stands right below line `i`."""
        return i + 1 < len(self.lines) and self.plain.count("\n", self.lines[i].end, self.lines[i + 1].start) == 1

    def _is_link(self, i: int) -> bool:
        """Whether line `i` is a headline with a bullet in front, as in the lists of other articles below a text."""
        text = self.lines[i].text
        bullet = ITEM.match(text) if not text[0].isalpha() else None
        if bullet is None or text.count(" ") <= 4 or text[bullet.end()].isdecimal():
            return False
        return is_headline(text[bullet.end() :]) and lower(text[bullet.end() :]).split(" ", 1)[0] not in number_words()

    def _linked(self) -> list[int]:
        """The lines of two such links and more that stand below a complete text, and are no list that it announces."""
        found: list[int] = []
        runs = groupby(range(len(self.lines)), self._is_link)
        for run in (list(lines) for is_link, lines in runs if is_link):
            above = self.lines[max(run[0] - 1, 0)]
            if len(run) > 1 and above.text.endswith((".", "!", "?", '"', "”", ")")) and not words("list").search(above.low):
                found += run
        return found

    def own_line(self, i: int) -> Opening | None:
        """The opening that fills line `i`, which stands above the first paragraph."""
        site = next((match[0] for line in self.lines[:i] if (match := find_site(line.text))), None)
        text = self.lines[i].text
        if (own := find_own_line(text, site)) or not text.endswith("-") or len(text) > LONGEST_STAMP or i + 1 == len(self.lines):
            return own
        # `Nanga Contoh, Kalbar (WARTACONTOH) -`, and the sentence on the next line
        opening = find_opening(f"{text} {self.lines[i + 1].text}", self.owners)
        return opening if opening and opening.end == len(text) + 1 else None
