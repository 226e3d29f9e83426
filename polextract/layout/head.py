"""What stands above the article: headline, timestamp and outlet."""

from __future__ import annotations

import re
from collections.abc import Iterable

from ..text import long_initials
from .body import Body
from .lines import (
    ITEM,
    LONGEST_HEAD,
    LONGEST_HEADLINE,
    LONGEST_STAMP,
    LONGEST_TITLE,
    STAMP_AHEAD,
    TERMINAL,
    WIDTH,
    Line,
    dates_of,
    hour_of,
    in_title_case,
    is_date,
    is_headline,
    names_outlet,
)
from .opening import Offsets
from .outlets import (
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
)

# The credit of a photo behind the headline: `… di Desa Contoh (Wartacontoh/istimewa)`.
_CREDIT_BEHIND = re.compile(r"\s+\([^()/]{2,40}/\s?(?:istimewa|ist|dok)\b[^()]{0,30}\)$", re.I)
_DAY = re.compile(r"\d{4}-\d\d-\d\d")
_MONTH_AHEAD = re.compile(r"date\W+(\d{4}-\d\d)\W+$", re.I)
# A day and a year, at the least.
# The day that ends the caption of a photo: `Suasana di Desa Contoh, Minggu (16/8/2020).`
_CAPTIONED_DAY = re.compile(r"(?:\w+ ){4}\w+,? \w+ \(\d\d?/\d\d?/\d{2,4}\)\.$")
_DATED = re.compile(r"\d{4}|\d+\D+\d")
_WORDS = re.compile(r"(?:[^\W_]|['’.-])+")
# The name that begins a bar of the page: `KALTIM CONTOH`, `KABAR CONTOH » Metro » …`.
_BAR = re.compile(r"([A-Z][\w.]*(?:\s[A-Z][\w.]*){0,3})(?:\s*$|\s+[»›/|])")
# The outlet before the timestamp: `Humas Polres Contoh - Last updated: 2024/07/23`.
_DATE_BEHIND = re.compile(r"(\w+(?:\s\w+){0,4})\s+[-|]\s.*\b\d{4}\b.*")
_SHORTEST_REPEATED = 15
# What stands before the day on which an article was changed: `Diperbarui 16 Nov 2024, 22:10 WIB`.
_CHANGED = re.compile(r"\b(?:diperbarui|diperbaharui|diupdate|update|updated|modified)\b[\s:]*$", re.I)
_BRACKETED_DAY = re.compile(r"\((?P<day>\d{1,2})\s?/\s?(?P<month>\d{1,2})(?:\s?/\s?(?P<year>\d{4}))?\)")
_LATE = 2  # months after the last day that an article names in which it is still published
# The day and hour of a change, as Blogger has them: `… | 0 Views Last Updated 2025-09-09T09:42:10Z`.
_UPDATED = re.compile(r"last updated (?P<value>\d{4}-\d\d-\d\dT\d\d:\d\d)", re.I)
_PATH = re.compile(r"[-/]\w")
# The outlet behind the writer's name: `Rina Contoh - WartaContoh`.
_BEHIND_WRITER = re.compile(r"[A-Z][\w.' ]{2,40}\s[-|]\s([A-Z][\w.]*(?:\s[A-Z][\w.]*){0,3})")
_OUTLET_AHEAD = re.compile(r"(?P<name>[^-|»]{3,40}?)(?:\s+[-|»]|(?<=\.com),)\s+(?=\S+\s\S+\s\S+)")
_OUTLET_BEHIND = re.compile(r"\s+[-|»]\s+(?P<name>[^-|»]{3,40})$")


def _months(value: str) -> int:
    """The months of the calendar up to the ISO day `value`."""
    return 12 * int(value[:4]) + int(value[5:7])


class Head(Body):
    """The lines above the running text, and what of them the page says of itself."""

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
        for i in range(first + 1 if STAMP_AHEAD.match(self.lines[first].text) else first):
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
        if ahead := STAMP_AHEAD.match(line.text):
            return self._stamp_ahead(line, ahead[0])
        updated = _UPDATED.search(line.text)
        if (len(line.text) > LONGEST_STAMP and not updated) or (line.text.endswith(").") and _CAPTIONED_DAY.search(line.text)):
            return None
        days = [d for d in dates_of(line.text) if d.type != "range" and d.value and _DAY.match(d.value)]
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
        if after and "T" not in value and day.end == len(line.text) and (hour := hour_of(after.text)):
            return line.start + day.start, after.end, value + hour
        return line.start + day.start, line.start + day.end, value

    @staticmethod
    def _stamp_ahead(line: Line, ahead: str) -> tuple[int, int, str] | None:
        """The day, or the month alone, in front of the headline that `line` is."""
        if month := _MONTH_AHEAD.match(ahead):
            return line.start + month.start(1), line.start + month.end(1), month[1]
        day = next((d for d in dates_of(ahead) if d.value), None)
        return (line.start + day.start, line.start + day.end, day.value or "") if day else None

    def _hour_posted(self, last: int) -> str:
        """The hour in the line of a blog that tells who posted the article: ``Diposting oleh Humas di 08.04``."""
        for i in range(last + 1, len(self.lines)):
            if self.kinds[i] == "byline" and (hour := next((d.value for d in dates_of(self.lines[i].text)), None)) and hour[0] == "T":
                return hour
        return ""

    def outlet_behind(self, i: int | None) -> tuple[int, int, int] | None:
        """The outlet's name behind a headline (``... - detikNews``): where the headline ends, where the name begins and ends."""
        if i is None:
            return None
        start, suffix = self.lines[i].start, _OUTLET_BEHIND.search(self.lines[i].text)
        if not suffix or not names_outlet(suffix["name"]):
            return None
        return start + suffix.start(), start + suffix.start("name"), start + suffix.end("name")

    def outlet_ahead(self, i: int | None) -> tuple[int, int, int] | None:
        """The outlet's name in front of a headline (``Warta Contoh - …``): where the name begins and ends, where the headline begins."""
        prefix = _OUTLET_AHEAD.match(self.lines[i].text) if i is not None else None
        if i is None or not prefix or not names_outlet(prefix["name"]):
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
            for i in range(max(0, first - LONGEST_HEAD), first)
            if i != title and (len(lines[i].text) < LONGEST_STAMP or i in self.leading)
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
            if kind and len(line.text) < LONGEST_STAMP and (owner := find_owner(line.text)):
                return line.start + owner.start("outlet"), line.start + owner.end("outlet")
        sites = [line for line, kind in zip(self.lines, self.kinds, strict=True) if kind and is_site(line.text)]
        return (sites[0].start, sites[0].end) if len({line.low for line in sites}) == 1 else None

    def trails(self, first: int) -> int | None:
        """Mark the lines of the head that only lead to the headline: menus and page titles that repeat it, lists of other articles.

        The line that such a menu or page title repeats is returned.
        """
        repeated = None
        lines, kinds = self.lines, self.kinds
        head = [i for i in range(max(0, first - LONGEST_HEAD), first) if kinds[i] is None]
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
            elif ITEM.match(low) and any(j in head and ITEM.match(lines[j].low) for j in (i - 1, i + 1)):
                kinds[i] = "related"
        return repeated

    def title(self, head: Iterable[int], published: tuple[int, int, str] | None) -> int | None:
        """Which of these lines is the headline: the first long one, or the next if only that has the capitals of a headline."""
        long: list[int] = []
        short = None
        for i in head:
            line = self.lines[i]
            if published and line.start <= published[0] < line.end and not STAMP_AHEAD.match(line.text):
                continue
            count = len(line.text.split())
            if count < 6 and (find_site(line.text) or is_date(line.text)):
                continue
            if line.text.endswith(".") and len(line.text) >= LONGEST_HEADLINE:
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
            plain = len(long) > 1 and not in_title_case(self.lines[long[0]].text) and in_title_case(self.lines[long[1]].text)
            if plain and published and self.lines[long[0]].start < published[0] < self.lines[long[1]].start:
                plain = False  # what stands below the timestamp is a caption
            return long[1] if plain else long[0]
        return short if short is not None and len(self.lines[short].text.split()) >= 3 else None

    def _below_ticker(self, long: list[int], stamp: int) -> int | None:
        """The headline below the timestamp, where the line above it runs several together."""
        above = self.lines[long[0]]
        if len(above.text) <= LONGEST_TITLE or above.start > stamp or not is_headline(above.text):
            return None
        return next((i for i in long[1:] if self.lines[i].start > stamp and is_headline(self.lines[i].text)), None)

    def _above_deck(self, long: list[int]) -> int | None:
        """The headline that only its deck parts from the writer's name, where a motto of the region stands above it."""
        for i in long[1:]:
            if i + 2 < len(self.lines) and i + 1 in long and self.kinds[i + 2] == "byline":
                deck = not in_title_case(self.lines[i + 1].text)
                return i if deck and is_headline(self.lines[i].text) else None
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
        if ahead := STAMP_AHEAD.match(self.lines[i].text):
            return self.lines[i].start + ahead.end()
        return self.lines[i - 1].start if i and self._goes_on(i - 1) else self.lines[i].start

    def _goes_on(self, i: int) -> bool:
        """Whether a headline goes on from line `i` to the next and ends there, on a page whose paragraphs are broken at a fixed width."""
        lines = self.lines
        if i + 2 >= len(lines) or self.kinds[i] or self.kinds[i + 1] or not self._wrapped(i) or self._wrapped(i + 1):
            return False
        if (i and self._wrapped(i - 1)) or not is_headline(f"{lines[i].text} {lines[i + 1].text}") or len(lines[i].text) > WIDTH:
            return False
        return self._wrapped(i + 2) and self.opening(i + 2) is not None and not lines[i + 2].text.endswith(TERMINAL)

    def _is_kicker(self, i: int, j: int) -> bool:
        """Whether line `i` only names the subject of the headline right below: ``Penemuan Mayat di Pinggir Tol``."""
        kicker, headline = self.lines[i].text, self.lines[j].text
        few, many = len(kicker.split()), len(headline.split())
        return j == i + 1 and few < 6 and len(kicker) < 40 and many >= 7 and many > 1.5 * few and is_headline(headline)
