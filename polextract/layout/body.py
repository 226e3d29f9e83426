"""Where the article begins and ends on its page, and which line breaks only break a sentence."""

from __future__ import annotations

import re

import regex

from .lines import (
    LONGEST_HEADLINE,
    LONGEST_STAMP,
    LONGEST_TITLE,
    TERMINAL,
    WIDTH,
    Line,
    find_trailing,
    in_title_case,
    is_headline,
    is_keywords,
    is_prose,
    is_speech,
)
from .opening import Offsets, Opening, find_opening
from .outlets import is_outlet
from .page import Page

# A line of a list: numbered, with a bullet, or a name and what is said of it (`Jabatan baru: …`).
_LISTED = regex.compile(r"(?:\(?(?:\d{1,2}|\p{L})[.)]|[-*•▪])\s*\p{L}|[\p{L} ]{3,30}:\s*\p{L}")
# The writer's initials and the newsroom: `(antara/contoh)`.
_SIGN = re.compile(r"[.!?\"”]\s?\([a-z\d-]{2,12}(?:/[a-z\d-]{2,12}){1,3}\)$")
# `PELAKU DITANGKAP - Dua pelaku digiring ke Mapolres Contoh.`
_LED_CAPTION = re.compile(r"[A-Z]{2,}(?: [A-Z]+){1,5} - [A-Z][a-z]+ .{20,}")
# The newsroom behind the last sentence: `… berakhir dalam keadaan aman. (Humas Polres Contoh)`.
_SIGNED_BEHIND = re.compile(r"[.!?\"”]\s*\((?!foto|photo|dok|ist)[^()]+\)\W*$")
_STAMPED = re.compile(r"\b\d{4}\D{1,5}\d\d?[:.]\d\d\b")
# The outlet and the timestamp on one line: `Contoh.example - 16/2/2022, 11:40 WIB`.
_STAMP_OF_OUTLET = re.compile(r"[^-|]{2,40}\s[-|]\s.{4,25}\b\d{4}\D{1,5}\d\d?[:.]\d\d(?:\s(?:WIB|WITA|WIT))?", re.I)
_LEADING_DASH = re.compile(r"-{1,3}\s*")


class Body(Page):
    """The running text of a page."""

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
        if not 0 < i < 4 or self.kinds[i] or len(self.lines[i].text) >= LONGEST_HEADLINE:
            return False
        stamped = any(len(line.text) < LONGEST_STAMP / 2 and _STAMPED.search(line.text) for line in self.lines[i + 1 : i + 4])
        return stamped and self.opening(i) is None

    def _is_deck(self, i: int) -> bool:
        """Whether line `i` stands between the headline and the writer's name, with the article further down."""
        if not 0 < i < 6 or i + 2 >= len(self.lines) or self.kinds[i] or self.kinds[i + 1] != "byline" or self.kinds[i - 1]:
            return False
        if len(self.lines[i].text) >= LONGEST_HEADLINE or not is_headline(self.lines[i - 1].text) or self.opening(i) is not None:
            return False
        return sum(self.kinds[j] is None and is_prose(self.lines[j].text) for j in range(i + 2, min(i + 9, len(self.lines)))) > 1

    def _is_lead(self, i: int) -> bool:
        """Whether line `i` is the first paragraph, shown above the timestamp or photo once more."""
        text = self.lines[i].text
        return len(text) >= WIDTH and any(line.text == text for line in self.lines[i + 2 : i + 6])

    def _is_long(self, i: int) -> bool:
        """Whether line `i` is long enough for the first of a paragraph, which may be broken at a fixed width."""
        text = self.lines[i].text
        if len(text) < 40 or len(text) >= 60 or not self._wrapped(i):
            return len(text) >= 60
        if text.endswith(",") or not is_headline(text):
            return True
        opening = self.opening(i)  # KABARCONTOH, IDI – Petugas Kepolisian Polres
        return opening is not None and opening.place is not None and opening.source is not None

    def _opens(self, i: int) -> bool:
        """Whether line `i` has the opening of an article, and is no headline behind its outlet's name."""
        opening = self.opening(i)
        return opening is not None and (opening.place is not None or not is_headline(self.lines[i].text))

    def _is_prose(self, i: int) -> bool:
        text = self.lines[i].text
        if is_prose(text):
            return True
        # The next line goes on with this line's sentence, as in text broken at a fixed width.
        runs_on = len(text) > 30 and i + 1 < len(self.lines) and self.lines[i + 1].text[0].islower() and not text.endswith(TERMINAL)
        runs_on = runs_on or (len(text) > 20 and text.endswith(",") and self._wrapped(i))
        if runs_on and _STAMP_OF_OUTLET.fullmatch(text):
            return False
        if not runs_on or not in_title_case(text):
            return runs_on
        after = self.lines[i + 1].text
        return len(text) < WIDTH and self._wrapped(i) and len(after) > 30 and not in_title_case(f"{text} {after}")

    def _is_unstopped(self, i: int) -> bool:
        """Whether line `i` begins an article whose paragraphs end in no stop: too long for a headline, and so is the next."""
        if i + 1 >= len(self.lines) or len(self.lines[i].text) <= LONGEST_TITLE:
            return False
        return all(
            len(line.text) >= 60 and not in_title_case(line.text) and not line.text.endswith(TERMINAL) for line in self.lines[i : i + 2]
        )

    def tail(self, first: int) -> int:
        """Where the tail of the page begins: at a comment form, or at a list of other articles that no running text follows."""
        lines, kinds = self.lines, self.kinds
        last_prose = next((i for i in range(len(lines) - 1, first, -1) if kinds[i] is None and is_prose(lines[i].text)), first)
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
        trailing = find_trailing(text, 0, len(text))
        starred = trailing is not None and trailing[0].lstrip().startswith("**")
        return starred or text[: trailing.start() if trailing else len(text)].endswith(TERMINAL)

    def last_of_body(self, first: int, tail: int) -> int:
        """The line that ends the body."""
        lines, kinds = self.lines, self.kinds
        last = first
        below_page = self._below_page(first)
        for i in range(min(tail, self.excerpts) - 1, first, -1):
            if kinds[i] is None and (i in below_page or self._is_of_page(i)):
                continue
            if kinds[i] is None and (len(lines[i].text) >= 60 or self._ends_sentence(lines[i].text) or is_speech(lines[i].text)):
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
            is_keywords(text)
            or (text.isupper() and not text.endswith(TERMINAL))
            or (self.kinds[i - 1] == "byline" and text.islower() and text.replace(" ", "").isalpha())
        )

    def _below_page(self, first: int) -> frozenset[int]:
        """The headlines that stand below tags and buttons, with nothing but headlines and short lines between."""
        found, below = [], False
        for i in range(first, len(self.lines)):
            text, kind = self.lines[i].text, self.kinds[i]
            if kind is not None:
                below = kind in ("tags", "share", "related")
            elif below and is_headline(text):
                found.append(i)
            else:
                below = below and len(text) < 30
        return frozenset(found)

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
            if self.kinds[i] is None and _LED_CAPTION.match(self.lines[i].text) and not in_title_case(self.lines[i].text):
                self.kinds[i] = "caption"

    def head(self, first: int) -> list[int]:
        """The lines above the body that are no furniture."""
        return [i for i in range(first) if self.kinds[i] is None]

    def body_end(self, start: int, last: int) -> tuple[int, Offsets | None]:
        """Where the body that begins at `start` ends, in line `last`, and the byline that closes it."""
        end = self.lines[last].end
        trailing = find_trailing(self.plain, start, end)
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
        """The opening whose bracket begins the line, on a page whose lines are broken at a fixed width (``WARTA`` and below
        ``(SERANG) - …``), or whose place stands before a comma on the line above (``BABEL,`` and below ``CONTOH.COM – …``)."""
        if not first or self.kinds[first - 1]:
            return None
        above, line = self.lines[first - 1], self.lines[first]
        bracket = line.text[0] == "(" and self._wrapped(first - 1)
        comma = above.text.endswith(",") and len(above.text) < WIDTH // 2 and above.end + 1 == line.start
        if not bracket and not (comma and find_opening(line.text, self.owners)):
            return None
        opening = find_opening(f"{above.text} {line.text}", self.owners)
        return opening if opening and opening.place and opening.source else None

    @staticmethod
    def _is_banner(line: Line, first: Line) -> bool:
        """Whether the first paragraph begins with the name that a line of the head is, and a dash soon behind it."""
        size = len(line.low)
        return " " in line.low and first.low.startswith(line.low + " ") and "-" in first.low[size : size + WIDTH // 2]

    def joined(self, first: int) -> tuple[int, ...]:
        """Offsets of line breaks inside sentences: the line before does not end one, the line after does not begin one."""
        lines, kinds = self.lines, self.kinds
        body = [line for line, kind in zip(lines[first:], kinds[first:], strict=True) if kind is None]
        open_ended = [line for line in body[:-1] if not line.text.endswith(TERMINAL)]
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
