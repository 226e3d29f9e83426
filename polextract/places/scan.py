"""One text while its places are being found, and what stands around a name there."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Container
from functools import cached_property
from itertools import compress
from operator import itemgetter

from ..context import Context
from ..text import DOMAINS, is_headline
from .lexicon import below, lexicon
from .linker import Mention
from .tree import codes_by_name, squash, village_codes

_SITE_LINE = re.compile(rf"[ \t]*[-|,/][ \t]*[\w.-]{{2,60}}\.(?:{DOMAINS})[ \t]*(?:\n|$)", re.I)
_DOMAIN = re.compile(rf"\.(?:{DOMAINS})(?!\w)", re.I)
_SITE_END = re.compile(rf"\.(?:{DOMAINS})\b")
_SITE_NAME = re.compile(r"[a-z][a-z\d-]{5,40}$")
_SITE_MARKS = frozenset("-|,/")
_RT = re.compile(r"(?i)\b(?:ketua|kepala|pak|bapak|bu|pengurus)\s+(?:RT|RW)\b[\s.\d/]*+(?:RW[\s.\d]*+)?$")
# The number of a command of the army before its place: Koramil Tipe B 0802/04 Siman.
_MILITARY = re.compile(
    r"(?i)\b(?:koramil|kodim|korem|posramil|yonif|batalyon|kompi)\b[ .]{1,2}"
    r"(?:tipe|type|pwk|persiapan)\b[ .]{1,2}(?:[a-d]\b )?[\d/ -]+$"
)
_AFTER_NUMBER = frozenset(" /-")
_AFTER_HEAD = re.compile(r"-|/|\) ?| \(| ?\d{1,4}(?:[ /-]\d{0,3}){0,2}[ /-]?")
# Two consonants or one letter that ends no name: Jend, Letj, Prof; -ng ends many.
_CUT_SHORT = re.compile(r"[^aeiou](?<!n)[^aeiou]$|n[^aeioug]$|f$")
_ACRONYM = re.compile(r"[A-Z]{2,8}")
_NUMBERED = re.compile(r" ?[\d/]* ?")
# Kinds of words that end a name.
_NO_NAME, TITLE, CALENDAR = "word after a level word that is no name", "rank or title", "calendar"
_HASH_LINE = re.compile(r"\n[ \n]*#")
_NOT = b"\1\0" + bytes(254)
_CAPITALS = bytes(65) + b"\1" * 26 + bytes(165)
JOINS = frozenset((" ", "-"))
# Between the two towns of a road.
_SPACED = frozenset((" - ", "- ", " -", " – ", "– ", " –", "–"))
# Between the words of a body's name.
_WITHIN_BODY = frozenset((" ", "-", "–"))
_ROMAN = frozenset(("i", "ii", "iii", "iv", "v", "vi"))
_MAX_WORDS = 5
_LONGEST_HEADLINE = 260


class Scan:
    """One text while its places are being found: its words, what stands between them, the mentions so far."""

    def __init__(self, context: Context):
        words = context.words
        self.text = words.text
        self.context = context
        self.words, self.low, self.gaps, self.starts, self.ends = words.words, words.low, words.gaps, words.starts, words.ends
        self.lex = lexicon()
        self.shortened = self.lex.words["shortened"]
        self.mentions: list[Mention] = []
        n = len(self.words)
        self.used = bytearray(n + 1)
        # The words of units, of offices and of the outlet's name, which are part of no place.
        self.taken = taken = bytearray(n + 1)
        self.seats: list[int] = []  # the words right behind a unit or an office
        starts, ends, source = self.starts, self.ends, context.layout.source
        for record in (*context.units, *context.offices, *((source,) if source is not None else ())):
            first, last = bisect_right(ends, record.start), bisect_left(starts, record.end)
            taken[first:last] = b"\1" * (last - first)
            self.seats.append(last)
        self.headlines: dict[int, bool] = {}
        # The words that begin with a capital: one call reads all their first letters, one more tells which of plain ones are capitals.
        letters = "".join(itemgetter(*starts)(self.text)) if n else ""
        self.caps = bytearray(letters.encode().translate(_CAPITALS) if letters.isascii() else map(str.isupper, letters))
        self.caps.append(0)
        self.capitals = [*compress(range(n), self.caps)]
        self.capital_forms = [*compress(self.low, self.caps)]

    @cached_property
    def outlets(self) -> frozenset[str]:
        """The squashed names that the page's addresses on the net spell (lintas-medan.com)."""
        low = self.context.low
        names = (_SITE_NAME.search(low, max(0, end.start() - 40), end.start()) for end in _SITE_END.finditer(low))
        return frozenset(squash(name[0]) for name in names if name is not None)

    @cached_property
    def common(self) -> frozenset[str]:
        """The words that the text writes small somewhere."""
        return frozenset(compress(self.low, self.caps.translate(_NOT)))

    @cached_property
    def behind(self) -> list[int]:
        """The capitalised words right behind a preposition or a conjunction, or behind a unit and a comma."""
        low, gaps, leads = self.low, self.gaps, self.lex.leads
        behind = [i for i in self.capitals if low[i - 1] in leads and i and gaps[i] == " "]
        behind += [i for i in self.seats if gaps[i] == ", " and self.caps[i] and not self.taken[i]]
        return behind

    @cached_property
    def tag_lines(self) -> list[tuple[int, int]]:
        """The words behind ``Tags:`` and the like, up to the end of the line: the first, and one past the last. A line of the word alone
        opens the lines below that begin with a #."""
        low, gaps, tags, n = self.low, self.gaps, self.lex.words["tags"], len(self.low)
        if tags.isdisjoint(self.common) and tags.isdisjoint(self.capital_forms):
            return []
        named = compress(range(n), map(tags.__contains__, low))
        named = (i + (i + 1 < n and low[i + 1] == "terkait") for i in named if i == 0 or "\n" in gaps[i])
        heads = [i for i in named if ":" in gaps[i + 1] or _HASH_LINE.search(gaps[i + 1])]
        return [(i + 1, next((k for k in range(i + 2, n) if "\n" in gaps[k] and not _HASH_LINE.search(gaps[k])), n)) for i in heads]

    def small_lines(self, forms: Container[str]) -> list[tuple[int, int]]:
        """The words of lines without capitals in which one of `forms` stands: tags, the name of a picture."""
        found: dict[int, int] = {}
        gaps, low, caps, n = self.gaps, self.low, self.caps, len(self.low)
        for i in compress(range(n), map(forms.__contains__, low)):
            if caps[i]:
                continue
            first, last = i, i + 1
            while first and not caps[first] and "\n" not in gaps[first]:
                first -= 1
            while last < n and not caps[last] and "\n" not in gaps[last]:
                last += 1
            if not caps[first] and (last == n or "\n" in gaps[last]) and "." not in gaps[last]:
                found[first] = last
        return [*found.items()]

    def in_tags(self, i: int) -> bool:
        """Whether word `i` stands in a line of tags."""
        return bool(self.tag_lines) and any(first <= i < last for first, last in self.tag_lines)

    def capitalised(self, forms: Container[str]) -> list[int]:
        """The capitalised words that are among `forms`, which are in small letters."""
        return [*compress(self.capitals, map(forms.__contains__, self.capital_forms))]

    def is_taken(self, first: int, last: int) -> bool:
        """Whether a unit, an office or the outlet's name covers one of the words ``first:last``."""
        return self.taken.find(1, first, last) >= 0

    def key(self, first: int, last: int) -> str:
        """The squashed name of the words ``first:last``."""
        name = self.low[first] if last - first == 1 else "".join(self.low[first:last])
        return name if name.isalnum() else squash(name)

    def open(self, first: int, last: int) -> bool:
        """Whether the words ``first:last`` stand in one piece and none is part of a mention."""
        if last - first == 1:
            return not self.used[first]
        if self.used.find(1, first, last) >= 0:
            return False
        gaps, low = self.gaps, self.low
        return all(gaps[i] in JOINS or (gaps[i] in (". ", ".") and low[i - 1] in self.shortened) for i in range(first + 1, last))

    def run(self, first: int, road: bool = False) -> int:
        """One past the last word of the capitalised run that starts at `first`; `road` lets titles and initials in."""
        low, gaps, stops, types, bare = self.low, self.gaps, self.lex.stops, self.lex.types, self.lex.bare
        at, n = first, len(low)
        while at < n and at - first < _MAX_WORDS + road:
            word = low[at]
            if at > first:
                gap = gaps[at]
                if gap == "-" or (road and gap in _SPACED and self._ends_road(first, at)):
                    at += 1
                    continue
                if gap != " " and not (gap in (". ", ".") and self._is_short(low[at - 1], road) and not self._ends_in_number(first, at)):
                    break
                kind = stops.get(word)
                # Kelurahan Teluk Dalam: in running text a capital makes the small word part of the name.
                inside = word in self.lex.words["inside"] and self.caps[at]
                if (
                    kind is not None
                    and not (road and kind == TITLE and len(word) < 9)
                    and not (inside and not self.headline(self.starts[first]))
                    and not (kind == CALENDAR and low[at - 1] == "pasar" and self.key(at - 1, at + 1) in codes_by_name())
                ):
                    break
                if is_verb(word) or is_numbered(word):
                    break  # Sungai Melati Ditertibkan, Kampung Melati RT05
                if word == "kota" and at + 1 < n and (low[at + 1] in bare or "".join(low[at + 1 : at + 3]) in bare):
                    break
                # Jalan Arteri | Bandara Kualanamu is one name.
                goes_on = road and low[at - 1] in self.lex.words["road"] and types.get(word, ("",))[0] in ("other", "jalan")
                if word in types and word not in self.lex.words["inside"] and not goes_on:
                    break
            if not self.caps[at]:
                break
            at += 1
        return at

    def _is_short(self, word: str, road: bool) -> bool:
        """Whether a full stop behind the word marks it as cut short: ``Tj.``, in a street ``Jend.``, ``Letj.``, not ``Mawar.``"""
        if len(word) <= (3 if road else 2) or word in self.shortened:
            return True
        return road and len(word) <= 5 and _CUT_SHORT.search(word) is not None

    def _ends_in_number(self, first: int, at: int) -> bool:
        """Whether the word before `at` is the number of the name that begins at `first`, and its full stop that of the sentence: Pelabuhan
        Melati I. | Hasil."""
        return at - first > 1 and self.low[at - 1] in _ROMAN and self.words[at - 1].isupper()

    def _ends_road(self, first: int, at: int) -> bool:
        """Whether a spaced hyphen stands between the two ends of a road: Jalan Raya Cikande - Rangkasbitung, jalan Trowono -Ngrenehan."""
        if not self.caps[at] or at - first > 3:
            return False
        if self.gaps[at].count(" ") == 1 or self.low[first] in self.lex.words["road"]:
            return True
        names = codes_by_name()
        bare = self.lex.bare
        known = any(key in names or key in bare for key in (self.low[at - 1], self.key(max(first, at - 2), at)))
        ends = self.low[at] in names or self.low[at] in self.lex.first_words
        return (ends and known) or self.low[first - 1] in self.lex.words["road"]

    def headline(self, at: int) -> bool:
        """Whether the line around offset `at` is written in capitals or with a capital on nearly each word."""
        text = self.text
        left = text.rfind("\n", max(0, at - _LONGEST_HEADLINE), at) + 1
        if left == 0 and at > _LONGEST_HEADLINE:
            return False
        known = self.headlines.get(left)
        if known is None:
            known = False
            right = text.find("\n", at, left + _LONGEST_HEADLINE)
            if right < 0 and len(text) < left + _LONGEST_HEADLINE:
                right = len(text)
            if right >= 0 and not text[left:right].rstrip().endswith((".", ",")):
                known = is_headline(text[left:right])
            self.headlines[left] = known
        return known

    def take(self, first: int, last: int, mention: Mention | None) -> None:
        """Spend the words ``first:last`` on `mention`, or on nothing."""
        self.used[first:last] = b"\1" * (last - first)
        if mention is not None:
            mention.words = (first, last)
            self.mentions.append(mention)


def is_verb(word: str) -> bool:
    """Whether the word has the form of a passive verb in di-kan, as no name has.

    >>> is_verb("ditertibkan"), is_verb("dibalai")
    (True, False)
    """
    return word.endswith("kan") and word.startswith("di")


def is_numbered(word: str) -> bool:
    """Whether a word is that of a neighbourhood with its number: ``RT05``.

    >>> is_numbered("rt05"), is_numbered("rt")
    (True, False)
    """
    return word[:2] in ("rt", "rw") and word[2:].isdigit()


def owned(scan: Scan, i: int) -> bool:
    """Whether the place that starts at word `i` only completes the name of an office, a body or an event."""
    if i == 0:
        return False
    low, triggers, types = scan.low, scan.lex.triggers, scan.lex.types
    gap, before = scan.gaps[i], low[i - 1]
    kind = triggers.get(before)
    if (
        kind == "thing"
        and gap == " "
        and not scan.used[i - 1]
        and (low[i] not in types or types[low[i]][0] in ("kabupaten", "kota", "provinsi", "kecamatan"))
    ):
        return True
    if kind == "ship" and gap == " ":
        return True
    if kind == "head" and (scan.caps[i - 1] or before not in scan.lex.preposition) and (gap == " " or _AFTER_HEAD.fullmatch(gap)):
        # Kantor PPS Desa X, Kantor Wali | Nagari X is where it happened; PPS Desa X is who.
        body = before in scan.lex.words["committee"] or types.get(low[i], ("",))[0] == "desa"
        return not (body and i > 1 and low[i - 2] in scan.lex.words["office"])
    if (
        len(gap) > 2
        and gap[-1] in _AFTER_NUMBER
        and any(map(str.isdigit, gap))
        and _MILITARY.search(scan.text, max(0, scan.starts[i] - 40), scan.starts[i])
    ):
        return True
    if gap == " " and i > 1 and low[i] in types and low[i - 2] in scan.lex.words["chair"] and _ACRONYM.fullmatch(scan.words[i - 1]):
        return not scan.headline(scan.starts[i])  # Ketua IPPL Kota X
    if before in ("rt", "rw") and _RT.search(scan.text[max(0, scan.starts[i] - 40) : scan.starts[i]]):
        return True
    if not scan.caps[i - 1]:
        return False
    if before in scan.lex.words["rank of office"] and gap == " " and _is_office_of_rank(scan, i - 1):
        return True
    if low[i] in types and types[low[i]][0] == "jalan":
        return False  # Kantor Dinas X Jalan Y: the address
    return _completes_body(scan, i)


def _is_office_of_rank(scan: Scan, i: int) -> bool:
    """Whether the words of rank that end at word `i` belong to an office or a body: Sekretaris Daerah, Kelian Adat."""
    while i >= 0 and scan.low[i] in scan.lex.words["rank of office"]:
        i -= 1
    return i >= 0 and scan.lex.triggers.get(scan.low[i]) in ("head", "office", "thing")


def _completes_body(scan: Scan, i: int) -> bool:
    """Whether the capitals before word `i` are the name of a body that goes on in it: Dinas Perhubungan Kabupaten X."""
    low, types, stops, triggers = scan.low, scan.lex.types, scan.lex.stops, scan.lex.triggers
    at, steps = i - 1, 0
    listed = False
    while at >= 0 and steps < 7 and scan.caps[at]:
        between = scan.gaps[at + 1]
        if between not in _WITHIN_BODY and not (listed and between == ", ") and not _NUMBERED.fullmatch(between):
            return False
        kind = triggers.get(low[at])
        if kind == "head" and low[at] in scan.lex.words["named body"]:
            kind = "site"  # SMK Bina Karya 2 X
        if kind == "org" or (kind in ("site", "bureau") and low[i] not in types) or (kind == "bureau" and types[low[i]][0] == "other"):
            return not scan.taken[at]
        ends = (low[at] in types and stops.get(low[at + 1]) != _NO_NAME) or stops.get(low[at], _NO_NAME) != _NO_NAME
        # Forum Masyarakat Melati: its members are part of the body's name.
        if ends and not (low[at] in scan.lex.locative and at and triggers.get(low[at - 1]) == "org" and scan.gaps[at] == " "):
            return False
        at, steps = at - 1, steps + 1
        if steps == 4 and scan.headline(scan.starts[i]):
            return False  # in a headline the capitals go on
        if at > 0 and low[at] == "dan" and scan.gaps[at + 1] == " ":
            at -= 1  # Dinas Pendidikan, Pemuda dan Kebudayaan Kabupaten X
            listed = True
    return False


def located(scan: Scan, i: int) -> bool:
    """Whether a word of place stands right before word `i`."""
    return i > 0 and scan.gaps[i] in (" ", "-", "\n") and scan.low[i - 1] in scan.lex.locative


def beside(scan: Scan, i: int) -> bool:
    """Whether at most a comma parts the name from a place found before it, or brackets hold it."""
    return i > 0 and scan.used[i - 1] == 1 and scan.gaps[i].strip() in (",", "(", "", "-")


def joined(scan: Scan, i: int) -> bool:
    """Whether a conjunction joins the name to a place found before it: Sabah dan Sarawak."""
    return i > 1 and scan.used[i - 2] == 1 and scan.low[i - 1] in scan.lex.words["conjunction"] and scan.gaps[i - 1] == scan.gaps[i] == " "


def stands_alone(scan: Scan, i: int, last: int, codes: tuple[str, ...] = ()) -> bool:
    """Whether the words ``i:last`` are a place, and no part of a longer name, of an address on the net or of an office.

    `codes` are the regencies that they may mean: one of their districts or villages may stand before (``Driyorejo Gresik``).
    """
    text, low, gaps = scan.text, scan.low, scan.gaps
    start = scan.starts[i]
    in_tags = scan.in_tags(i)
    if gaps[i] and gaps[i][-1] in "#@._/&" and not _may_follow(scan, i, in_tags):
        return False
    after = gaps[last]
    if after and after != " ":
        end = scan.ends[last - 1]
        if (after[0] in "_@") or (after[0] == "." and _DOMAIN.match(text[end : end + 12])):
            return False
        if after.strip() in _SITE_MARKS and _SITE_LINE.match(text[end : end + 90]):
            return False
    if scan.is_taken(i, last) or owned(scan, i):
        return False
    goes_on = i > 0 and gaps[i] == " " and scan.caps[i - 1]
    if goes_on and scan.outlets and scan.key(i - 1, last) in scan.outlets:
        return False
    stops = scan.lex.stops
    if goes_on and scan.used[i - 1] != 1:
        previous = low[i - 1]
        if len(previous) > 4 and previous.endswith(scan.lex.outlet) and previous not in ("pos", "media"):
            return False
        if stops.get(previous) == TITLE:
            return False
        if previous not in scan.lex.locative and previous not in stops and not starts_sentence(scan, i - 1) and not scan.headline(start):
            two = low[i - 2] + previous if i > 1 else previous
            villages = village_codes(previous)
            if not any(
                len(k) == 5 and (previous in below(k)[0] or two in below(k)[0] or any(v.startswith(k) for v in villages)) for k in codes
            ):
                return False
    if last < len(low) and scan.gaps[last] in (" ", "-") and not scan.used[last] and scan.caps[last] and not in_tags:
        following = low[last]
        if following in scan.lex.words["event"]:
            return False
        if (
            (following not in stops or following in scan.lex.words["inside"])
            and following not in scan.lex.types
            and following not in scan.lex.first_words
            and not is_numbered(following)
            and not scan.headline(start)
            and not (after == "-" and (following in codes_by_name() or village_codes(following)))
        ):
            return False
    return True


def _may_follow(scan: Scan, i: int, in_tags: bool) -> bool:
    """Whether a place may stand behind the mark before word `i`: a # in tags; dari arah Barat/Yogyakarta, where both tell where from."""
    gap = scan.gaps[i]
    return (in_tags and gap[-1] == "#") or (gap == "/" and scan.low[i - 1] in scan.lex.words["quarter"])


def starts_sentence(scan: Scan, i: int) -> bool:
    if i == 0:
        return True
    gap = scan.gaps[i]
    return "\n" in gap or gap.strip()[-1:] in (".", "!", "?", '"', "”", "“", ":", ";", "-")
