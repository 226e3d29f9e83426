"""One article while its people are being found: its words, its ranks and offices, the mentions so far, and what the passes ask of them."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import cache, cached_property

from ..context import Context
from ..text import BEFORE_AGE
from .lexicon import CASES, SETS, before_words, common_words, given_names, is_known_place
from .names.reading import Name, is_stop, read_name
from .offices.positions import Held, Offices
from .ranks import RankMark
from .scan import scan_of
from .titles import read_after

_BULLETS = frozenset(">*([–-")
# Wira Santosa - detikJabar, above the date.
_SIGNED = re.compile(r"(?m)^[ \t]*(?:[A-Z][\w.']+[ ]){1,4}[-–|] ?[A-Za-z]{4,20}(?=[ \t]*\n+[ \t]*[A-Z]\w{3,5},? \d)")
# A line with a bullet and a bracket, a dash or a stop behind its first words: of a list, if a rank comes first; headlines have none.
_LISTED = re.compile(r"[-•▪*]\s+[A-Z][^\n]{3,60}(?:[ ](?:[–(-][ ]?\w.*|dan [A-Z].*)|[.;])$")
_LINE = 160  # characters: no byline is longer
_RUN_ON = re.compile(r"(?<=[a-z])(?=[A-Z]{3})")  # Laporan: Wira SantosaJAKARTA, ...
_CREDIT = re.compile(r"\([^()\n]{0,90}\)")
_AGE_BEGINS = frozenset(("(", "[", ",", "yang", "masi", "baru", "beru", "usia", "umur"))  # up to four letters of what an age begins with
_AGE_NEAR = re.compile(r"[^\d.\n]{0,34}\d")
INITIALS = re.compile(r"[A-Z]{1,3}$")
SHORT = 100  # words: too few to tell whether the article is about an incident
# Roles that yield to what the text says in so many words, and those words.
_YIELDING = ("kin", "civilian", "person", "neighbour", "driver", "rider")
TOLD = ("suspect", "victim", "witness")
# Roles that yield to what else is said of the person.
WEAK = (None, "civilian", "figure", "person", "kin", "rider", "driver")


@cache
def _byline() -> re.Pattern[str]:
    """A line that names who wrote it, or who took the picture (`soft`: only people with a rank are looked for there)."""
    soft, others = ("|".join(sorted(words)) for words in (SETS.photo_credits, SETS.byline))
    return re.compile(
        rf"(?i)[ \t>*(\[–-]*(?:(?P<soft>(?:{soft})(?: foto)?)|(?:{others})(?: (?:foto|berita|wartawan|oleh|by))?)\b"
        r"[ \t]*(?:/[ \t]*\w+[ \t]*)?[:|.][^\n]*|[ \t]*laporan wartawan [^\n]*"
    )


@cache
def _ages() -> tuple[re.Pattern[str], ...]:
    """An age behind a name: in brackets or behind a comma, told (``yang berusia 31 tahun``), or with its word behind a comma."""
    years, sexes = ("|".join(sorted(words, key=len, reverse=True)) for words in (SETS.years, SETS.sex_words))
    return (
        re.compile(
            rf"(?i:[ ]*[(\[,][ ]*(?:(?:(?-i:[A-Z]{{2,5}})|{sexes}),[ ]?)?"
            rf"{BEFORE_AGE}(\d{{1,3}})[ ]*(?:{years})?[ ]*\.?[ ]*"
            r"(?=[)\],;]|\.(?!\d)| asal |$|\n|[ ]?\((?:warga|asal|karyawan|alamat)\b|/(?! ?\d)))"
        ),
        re.compile(
            rf"(?i:[ ,]{{0,2}}\(?(?:yang )?(?:masih |baru )?(?:berusia|berumur|usia|umur)[ ]*(\d{{1,3}})(?:[ ]*(?:{years}))?\)?"
            rf"|[ ]?,[ ]?(\d{{1,3}})[ ]*(?:{years})\b)"
        ),
    )


def _byline_end(text: str, match: re.Match[str]) -> int:
    """Where a byline ends: with its line, but for a text that has been run into one line behind it."""
    start, end = match.span()
    if end - start < _LINE:
        return end
    glued = _RUN_ON.search(text, start, start + _LINE)
    return glued.start() if glued else min(end, start + _LINE)


def _are_tags(text: str) -> bool:
    """Whether the last line of a page is a list of what the article is filed under: ``Polda Jateng, Irjen Pol X, judi online``."""
    return text.count(",") > 3 and "\n" not in text and all(len(part.split()) < 8 for part in text.split(","))


@dataclass(slots=True)
class Mention:
    """One place in the text that names somebody, with what stands around it.

    `role` is what a cue or a verb beside the name tells, `part` what the noun beside it tells in a case of this kind.
    """

    name: Name
    start: int
    end: int
    rank: RankMark | None = None
    offices: list[Held] = field(default_factory=list)
    tied: Held | None = None
    role: str | None = None
    part: str | None = None
    age: int | None = None


class Draft:
    """What is known of the people of one article so far.

    Attributes
    ----------
    scan, offices : the words of the article, and the reader of offices over them.
    ranks : under its first word, each rank.
    held : the offices, in order.
    mentions : under its first word, each mention; `cover` has them under every word of their names, `within` also the words of titles.
    nicknames : under the words of a nickname, who is told to be called by it.
    texts : the offices as written, under their words.
    excluded, captions : spans where nobody is looked for, and where only people with a rank or an office are.
    related : those of `excluded` that are headlines of other articles, where only people with a rank are looked for, and who a
        headline begins with.
    """

    def __init__(self, context: Context):
        self.text = text = context.text
        self.context = context
        self.scan = scan_of(context)
        self.offices = Offices(self.scan, context)
        self.mentions: dict[int, Mention] = {}
        self.nicknames: dict[tuple[str, ...], Mention] = {}
        self.cover: dict[int, Mention] = {}
        self.within: set[int] = set()
        self.ranks: dict[int, RankMark] = {}
        self.held: list[Held] = []
        self.units: dict[str, tuple[tuple[str | None, str | None], float]] = {}
        self._years: dict[int, int | None] = {}
        self._typed: set[tuple[str, ...]] | None = None
        self.article: list[str] | None = None  # what the classifier of roles looks at in the article; the same for everybody
        self.texts: dict[tuple[int, int], str] = {}
        self.captions: list[tuple[int, int]] = []
        self.related: list[tuple[int, int]] = []
        self.excluded = self._furniture()
        # 2: page furniture, where nobody is looked for; 1: a caption, where only people with a rank or an office are; 3: the headline of
        # another article, whose people are named, but hold no office here.
        self._mask = bytearray(len(text))
        for kind, spans in ((1, self.captions), (2, self.excluded), (3, self.related)):
            for start, end in spans:
                self._mask[start:end] = bytes([kind]) * (end - start)

    def _furniture(self) -> list[tuple[int, int]]:
        spans = []
        rosters = self._rosters()
        for piece in self.context.layout.furniture:
            if piece.start in rosters:
                continue
            caption = piece.kind == "caption" or piece.text[:5].lower() in ("foto:", "foto ", "foto/") or _LISTED.match(piece.text)
            caption = caption or (piece.kind == "tail" and _are_tags(piece.text))
            (self.captions if caption else spans).append((piece.start, piece.end))
            if piece.kind == "related" and not caption:
                self.related.append((piece.start, piece.end))
        scan, text = self.scan, self.text
        lows, bylines, credits = scan.lows, SETS.byline, SETS.photo_credits
        for i in (0, *scan.breaks):
            j = i
            while j < scan.size - 1 and lows[j] in _BULLETS:
                j += 1
            opens = j < scan.size and (lows[j] in bylines or lows[j] in credits)
            if opens and (match := _byline().match(text, text.rfind("\n", 0, scan.starts[i]) + 1)):
                (self.captions if match["soft"] else spans).append((match.start(), _byline_end(text, match)))
        spans += [match.span() for match in _SIGNED.finditer(text, 0, 800)]
        for i in scan.triggers["bracket"]:
            if lows[i + 1 : i + 2] and lows[i + 1] in SETS.credit and (match := _CREDIT.match(text, scan.starts[i])):
                spans.append(match.span())
        return spans

    def _rosters(self) -> set[int]:
        """Where the lines begin of a list of guests that the layout took for headlines: several in a row with a bracket behind each, one of
        them with a rank, are of the article (``• AKP Wira, S.H. (Kapolsek X)`` / ``• Ratna, S.Sos. (Camat Y)``)."""
        found: set[int] = set()
        run = []
        ranks = [self.scan.starts[mark.first] for mark in self.scan.ranks]
        for piece in (*self.context.layout.furniture, None):
            if piece is not None and piece.kind == "related" and piece.text.endswith(")") and _LISTED.match(piece.text):
                run.append(piece)
                continue
            if len(run) > 1 and any(piece.start <= at < piece.start + 5 for piece in run for at in ranks):
                found.update(piece.start for piece in run)
            run = []
        return found

    def is_excluded(self, at: int, *, ranked: bool = False, headed: bool = False) -> bool:
        """Whether nobody is looked for at an offset: `ranked` tells that somebody with a rank or an office is, `headed` that it is
        somebody whom the headline of another article may name."""
        kind = self._mask[at]
        return kind == 2 or (kind == 1 and not ranked) or (kind == 3 and not headed)

    def add(self, name: Name, *, rank: RankMark | None = None, role: str | None = None, headed: bool = False) -> Mention | None:
        """Take a name for somebody's, where the page is no furniture; `headed` tells that a caption or another article's headline may name
        him."""
        scan = self.scan
        start, end = scan.starts[name.first], scan.ends[name.last - 1]
        if self.is_excluded(start, ranked=rank is not None or headed, headed=rank is not None or headed):
            return None
        if rank is None and self._credited(name):
            return None
        cover = self.cover
        names = range(name.first, name.last)
        known = list(filter(cover.__contains__, names))
        found = cover[known[0]] if known else None
        if found is None:
            if name.first in self.within:
                return None  # a degree behind another's name
            found = self.mentions[name.first] = Mention(name, start, end)
            found.age = self.age(name)
            self.within.update(range(name.first, name.stop))
            for i in names:
                cover[i] = found
            if nickname := self._nickname(name):
                self._call(found, nickname)
        if found.name.first == name.first and len(name.titles) > len(found.name.titles):
            found.name = name
        found.rank = found.rank or rank
        if found.role is None or (found.role in _YIELDING and role in TOLD) or (found.role == "civilian" and role == "kin"):
            found.role = role
        return found

    def _nickname(self, name: Name) -> Name | None:
        """What *alias* calls somebody by behind a comma or a bracket: ``Wira Santosa (34) alias`` *Bagong*."""
        scan, i = self.scan, name.stop
        if i + 2 >= scan.size or scan.lows[i] not in (",", "("):
            return None
        if scan.lows[i] == "(":
            i = next((k for k in range(i + 1, min(i + 8, scan.size)) if scan.lows[k] == ")"), i)
        alias = i + 2 < scan.size and scan.lows[i + 1] in SETS.aliases and scan.capital(i + 2)
        return read_name(scan, i + 2, cued=True) if alias else None

    def _call(self, mention: Mention, nickname: Name) -> None:
        """Give a mention the nickname that stands apart from it."""
        name, words = mention.name, range(nickname.first - 1, nickname.stop)
        if any(i in self.within for i in words):
            return
        mention.name = name._replace(text=f"{name.text} {self.scan.words[nickname.first - 1]} {nickname.text}")
        mention.age = mention.age or self.age(nickname)
        self.within.update(words)
        self.cover.update((i, mention) for i in words)

    def shorten(self, mention: Mention, name: Name) -> None:
        """Let a mention without a rank begin where its `name` does, behind the place it began with (*Garut* ``Wira Santosa, S.Pd``)."""
        first = mention.name.first
        if mention.rank is None and not mention.offices and first < name.first and mention.name.stop == name.stop:
            del self.mentions[first]
            for i in range(first, name.first):
                del self.cover[i]
            mention.name, mention.start = name, self.scan.starts[name.first]
            self.mentions[name.first] = mention

    def _credited(self, name: Name) -> bool:
        """Whether a name with its titles is the credit of a picture: ``Antara/`` *Wira Santosa*, ``Foto:`` *Wira Santosa* ``/Antara``."""
        scan, i = self.scan, name.first
        before = scan.lows[i - 1]
        if before == ":" and scan.lows[i - 2] in SETS.credit and i > 1:
            return True
        if before.isalpha() and before not in before_words():
            return False  # the common case
        while i > 1 and (scan.lows[i - 1] == "." or scan.lows[i - 1] in before_words()):
            i -= 1
        return scan.lows[i - 1] == "/" and scan.glued(i) and scan.capital(i - 2)

    def named(self, rank: RankMark) -> Name | None:
        """The name behind a rank."""
        scan = self.scan
        j = rank.last
        if scan.lows[j : j + 1] and scan.lows[j] in SETS.insignia and scan.lows[j + 1 : j + 2] and scan.lows[j + 1] in SETS.insignia_counts:
            return None  # Jenderal Bintang Dua
        if scan.lows[j : j + 1] in (["bernama"], ["berinisial"]) and scan.capital(j + 1):
            return read_name(scan, j + 1, ranked=True)  # seorang polisi berpangkat AKBP bernama Wira
        if j < scan.size and scan.lows[j] in SETS.policewomen and scan.capital(j + 1) and not scan.broken(j + 1):
            j += 1  # Bripda Polwan Ratna Santosa
        comma = j < scan.size and scan.lows[j] == ","
        if comma and scan.lows[rank.first - 1] in SETS.to_rank:
            return None  # A dari Aipda ke Aiptu, B
        if comma and scan.lows[j + 1 : j + 2] == ["."]:
            j += 2  # IPTU,. Wira Santosa
        if (
            comma
            and j + 1 < scan.size
            and scan.lows[j] == ","
            and scan.capital(j + 1)
            and j + 1 not in scan.at
            and not is_stop(scan, j + 1)
        ):
            j += 1  # AKP, Wira Santosa
        if j >= scan.size or scan.paragraph(j):
            return None
        return read_name(scan, j, ranked=True)

    def ranked(self, rank: RankMark) -> Name | None:
        """The name before a rank without one behind it: *Wira Santosa* ``dari Aipda ke Aiptu``, *Wira Santosa* ``, Aipda, NRP 8401``."""
        scan, stop = self.scan, rank.first
        while stop and rank.first - stop < 6 and scan.lows[stop - 1] in SETS.of_rank:
            stop -= 1
        numbered = scan.lows[rank.last : rank.last + 1] == ["/"] or any(
            low in SETS.service_numbers for low in scan.lows[rank.last : rank.last + 2]
        )
        told = numbered or "dari" in scan.lows[stop : rank.first] or "berpangkat" in scan.lows[stop : rank.first]
        if not told or stop < 2 or not scan.capital(stop - 1) or (scan.heading(stop - 1) and not numbered):
            return None
        first = self.run_back(stop)
        name = None if first is None or first in scan.at else read_name(scan, first, cued=True)
        several = name is not None and name.stop == stop and not name.initials and name.last - name.first > 1
        withheld = name is not None and name.initials and name.stop == stop and "berpangkat" in scan.lows[stop : rank.first]
        known = several or withheld or (name is not None and name.stop == stop and scan.lows[name.first] in given_names())
        return name if name and known and not self.is_place(name.first, name.last) and not self.goes_on(name.first) else None

    def age(self, name: Name) -> int | None:
        if name.stop not in self._years:
            self._years[name.stop] = self.read_age(name)
        return self._years[name.stop]

    def read_age(self, name: Name) -> int | None:
        scan = self.scan
        if name.stop < scan.size and scan.words[name.stop].isdigit():
            return self._plain_age(name.stop)
        if name.stop >= scan.size or scan.lows[name.stop][:4] not in _AGE_BEGINS:
            return None
        folded, at = scan.folded, scan.ends[name.stop - 1]
        if not _AGE_NEAR.match(folded, at, at + 40):
            return None
        for pattern in _ages():
            match = pattern.match(folded, at, at + 40)
            if match:
                number = int(next(filter(None, match.groups())))
                if 0 < number < 115:
                    return number
        return None

    def _plain_age(self, i: int) -> int | None:
        """The age at word `i`, right behind a name without a comma or a bracket: ``korban Wira Santosa`` *37 tahun* ``tewas``; None for a
        term that somebody gets or a time that has gone by."""
        scan, number = self.scan, self.scan.words[i]
        after = scan.lows[i + 1 : i + 3]
        if len(number) > 2 or after[:1] == [] or after[0] not in SETS.years or not int(number):
            return None
        before = scan.lows[max(i - 12, 0) : i]
        sentenced = any(low in SETS.sentencing for low in before[before.index(".") + 1 if "." in before else 0 :])
        return None if sentenced or after[-1] in SETS.no_age_before else int(number)

    def is_place(self, first: int, last: int) -> bool:
        scan = self.scan
        while first < last and (scan.lows[first] == "." or scan.lows[first] in SETS.area_types or scan.words[first].isdigit()):
            first += 1
        if first == last:
            return False
        return tuple(scan.lows[first:last]) in self.typed_places() or is_known_place(scan.slice(first, last))

    def is_parted(self, i: int) -> bool:
        """Whether word `i` is the name of a town that the gazetteer knows by its parts only (``Sangatta`` Utara, ``Kasongan`` Baru)."""
        return any(is_known_place(f"{self.scan.words[i]} {part}") for part in SETS.place_parts)

    def place_end(self, first: int, last: int) -> int:
        """Where the longest place name of the gazetteer ends that begins at word `first`, `last` at most; `first` where there is none."""
        return next((n for n in range(last, first, -1) if is_known_place(self.scan.slice(first, n))), first)

    def past_home(self, first: int, stop: int) -> int:
        """The word behind the place that the capitals ``[first, stop)`` begin with, since it tells where somebody is from: ``asal`` *Garut*
        ``Wira (35)``, ``warga`` *Sukamaju* ``AB (30)``; `first` where they begin with none.
        """
        scan = self.scan
        if stop - first > 1 and INITIALS.match(scan.words[stop - 1]) and not scan.words[stop - 2].isupper():
            return stop - 1
        return self.place_end(first, stop - 1)

    def names_town(self, i: int) -> bool:
        """Whether the word at word `i` is a town before a given name, and no given name itself (``Maya Kusuma``)."""
        given = given_names()
        return i + 1 < self.scan.size and self.scan.lows[i] not in given and self.scan.lows[i + 1] in given and self.is_place(i, i + 1)

    def name_start(self, known: int, first: int, last: int) -> int:
        """Where a name begins whose last word `known` is a common name, behind the institution at ``[first, last)``: a word earlier, if
        that is neither a common word nor a place nor the institution's own name (``Masjid Istiqomah`` *Nasaruddin Halim*).
        """
        scan, k = self.scan, known - 1
        ends = known == last - 1 or bool(read_after(scan, known + 1).titles)
        if not ends or k <= first or scan.lows[k] in common_words() or scan.words[k].isupper():
            return known
        if scan.lows[k - 1] in SETS.no_person_after or scan.lows[k - 1] in SETS.place_types or is_known_place(scan.words[k]):
            return known
        return k

    def typed_places(self) -> set[tuple[str, ...]]:
        """What stands behind ``Desa``, ``Kecamatan`` and the like in this article, each beginning of it."""
        if self._typed is None:
            scan = self.scan
            self._typed = set()
            for i in scan.triggers["place"]:
                j = i + 1
                end = min(scan.size, i + 5)
                while j < end and scan.words[j][0].isupper() and j not in scan.at and scan.lows[j] not in SETS.place_types:
                    j += 1
                self._typed.add(tuple(scan.lows[i + 1 : i + 2]))
                # Behind Kepala Desa, Ketua RT 04 Desa the name of its head may follow that of the place.
                near = range(i, max(i - 5, -1), -1)
                if not any((m := scan.at.get(k)) and m.kind == "office" and (i < m.last or "," not in scan.lows[m.last : i]) for k in near):
                    self._typed.add(tuple(scan.lows[i + 1 : j]))
        return self._typed

    def before_bracket(self, close: int) -> int:
        """The word where the age bracket opens that word `close` closes, or 0."""
        scan = self.scan
        opening = next((k for k in range(close - 1, max(close - 5, 0), -1) if scan.lows[k] == "("), 0)
        return opening if opening and any(scan.words[k].isdigit() for k in range(opening, close)) else 0

    def run_back(self, stop: int) -> int | None:
        """The first word of the run of capitalised words that ends before word `stop`."""
        scan = self.scan
        first = stop
        while first > 0 and stop - first < 7:
            k = first - 1
            if not scan.words[k][0].isupper() and scan.lows[k].isalpha() and scan.lows[k] not in SETS.backward:
                break  # the common case first
            if scan.lows[k] == "." and scan.glued(k) and k > 0 and (len(scan.words[k - 1]) == 1 or scan.lows[k - 1] in SETS.shortened):
                first = k
                continue
            if 0 < k < stop - 1 and scan.capital(k - 1) and scan.lows[k] != "." and scan.lows[k] in SETS.backward:
                first = k
                continue
            if not scan.capital(k) or self.blocks(k) or k in scan.at or (first < stop and scan.broken(first)):
                break
            first = k
        while first < stop and not scan.capital(first):
            first += 1
        if first == stop - 2 and INITIALS.match(scan.words[stop - 1]) and scan.lows[first] not in given_names() and self.opens(first):
            first = stop - 1  # Makam MA (47): a noun that begins the sentence
        return first if first < stop else None

    def goes_on(self, first: int) -> bool:
        """Whether the capitals from word `first` go on from the word before (``Depo`` *Gemilang*), so that they are no name."""
        scan = self.scan
        if first == 0 or scan.broken(first) or not scan.capital(first - 1):
            return False
        if scan.lows[first - 1] in SETS.told_by:
            return False  # Ditambahkan Wira Santosa, Kepala ...
        if scan.lows[first - 1] in SETS.of_trial and self.opens(first - 1):
            return False  # Sidang Wira Santosa, terdakwa ...
        return common_words().get(scan.lows[first - 1]) not in ("function", "time") and not (
            first - 1 in scan.at and scan.at[first - 1].kind == "cue"
        )

    def blocks(self, i: int) -> bool:
        """Whether the capitalised word `i` is no part of a name; letters before an alias are."""
        scan = self.scan
        if i and scan.lows[i - 1] in ("de", "van", "der") and scan.words[i - 1].islower():
            return False
        if scan.lows[i] == "lalu" and self.opens(i):
            return True  # then, not the title of a Sasak
        if not is_stop(scan, i):
            return False
        following = scan.lows[i + 1 : i + 3]
        if following[:1] in (["("], [","]) and following[-1].isdigit() and scan.lows[i] not in common_words():
            return False  # Solikan, 25 tahun: a name that looks like a verb
        initials = following[:1] == ["alias"] or (following[:1] == ["("] and following[-1].isdigit())
        letters = scan.words[i].isupper() or (len(scan.words[i]) == 2 and following[:1] == ["alias"])  # Pt alias Bagong
        return not (initials and letters and len(scan.words[i]) < 4)

    def opens(self, i: int) -> bool:
        """Whether word `i` begins a sentence."""
        return i == 0 or self.scan.broken(i) or self.scan.lows[i - 1] in (".", '"', "”", "“", "'", "’", ":", "!", "?")

    @cached_property
    def begins(self) -> dict[int, int]:
        """Under the first word of each name, where it stops; asked when all mentions are found."""
        return {m.name.first: m.name.stop for m in self.mentions.values()}

    @cached_property
    def ordered(self) -> tuple[list[Mention], list[int]]:
        """The mentions in the order of the text, and where each begins; asked when all mentions are found."""
        mentions = sorted(self.mentions.values(), key=lambda mention: mention.start)
        return mentions, [mention.start for mention in mentions]

    @cached_property
    def tells_of_incident(self) -> bool:
        """Whether the article tells what happened rather than what the police advise."""
        triggers, lows = self.scan.triggers, self.scan.lows
        return len({lows[i] for topic in ("happened", "deeds") for i in triggers[topic]}) > 2

    @cached_property
    def tells_story(self) -> bool:
        """Whether somebody may be a victim or a witness in it: of an incident, of a crime, of a quarrel that is settled, or too short to
        tell.
        """
        scan = self.scan
        if self.tells_of_incident or scan.size < SHORT:
            return True
        crimes = {scan.lows[i] for i in scan.triggers["crime"]}
        return len(crimes) > 1 or (bool(crimes) and not SETS.settled.isdisjoint(scan.lows))

    @cached_property
    def charged(self) -> list[int]:
        """Where the words stand that call somebody a suspect before the law."""
        return [i for i in self.scan.triggers["arrest"] if self.scan.lows[i] in SETS.charged]

    @cached_property
    def cases(self) -> frozenset[str]:
        """The kinds of case that the article is about: whose words it has more than once, and half as often as those of any other."""
        counts = {case: len(self.scan.triggers[case]) for case in CASES}
        most = max(counts.values())
        return frozenset(case for case, n in counts.items() if n > 1 and 2 * n >= most)

    def speaks_of(self, topic: str) -> bool:
        """Whether the article has one of the words of a topic."""
        return bool(self.scan.triggers[topic])
