"""Every mention of an administrative or named place in `text`, in order, linked to its Kemendagri code.

First the mentions: a word of a level with the name after it (``Kec. Cantigi``), lists behind one (``Kecamatan Cantigi dan
Sindang``), the dateline, bare names of provinces, regencies and cities. `linker` then resolves them together. Last, with the
resolved regencies in hand, bare names of their districts, and of the villages of named districts.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from functools import cache, lru_cache
from itertools import compress
from operator import ne

import regex

from ..context import Context
from ..data import read_table
from ..report import Place
from ..text import Words
from . import gazetteer
from .gazetteer import squash
from .linker import Evidence, Mention, link
from .linker import sisters as _sisters

_NUMBER = regex.compile(r"[ \-]?(?:X{0,2}(?:IX|IV|V?I{1,3}|V|X)|\d{1,2})(?![\w./:])")
_LEADING_NUMBER = regex.compile(r"(?<=[. ])\d{1,2} $")
# What may stand between the word of a level and the name.
_GAP = regex.compile(r" {1,2}\n? ?[\"“'‘]?|\n ?")
_GAP_SHORT = regex.compile(r" ?\.? {0,2}\n? ?[\"“'‘]?")
_DOMAIN = regex.compile(r"\.(?:com|co|id|net|org|go|web|ngo|news|info|tv|sch|ac|my|biz|online|xyz)(?!\w)", regex.I)
_SITE_LINE = regex.compile(r"[ \t]*[-|,/][ \t]*[\w.-]{2,60}\.(?:com|id|net|org|news|tv|info|co)[ \t]*(?:\n|$)", regex.I)
_SITE_MARKS = frozenset("-|,/")
_RT = regex.compile(r"(?i)\b(?:ketua|kepala|pak|bapak|bu|pengurus)\s+(?:RT|RW)\b[\s.\d/]*+(?:RW[\s.\d]*+)?$")
_AFTER_HEAD = regex.compile(r"-|/|\) ?| \(| ?\d{1,4}(?:[ /-]\d{0,3}){0,2}[ /-]?")
_LINE_BREAK = re.compile("\n")
_NUMBERED = regex.compile(r" ?[\d/]* ?")
_OUTLET = regex.compile(r".*(?:news|post|pos|times|tribun|radar|kabar|media|online|tv|fm|com|co|id)$")
_JOINS = frozenset((" ", "-"))
_LOCATIVE = frozenset(
    "di ke dari wilayah kawasan daerah warga masyarakat asal sekitar seputar se seluruh area perbatasan menuju pusat arah antara utara "
    "selatan timur barat tengah perairan asli kelahiran pulau hingga sampai".split()
)
_STRONG = frozenset("di dari ke kawasan daerah warga asal wilayah sekitar tepatnya menuju arah melalui perairan".split())
_PREPOSITIONS = frozenset("di ke dari asal".split())
_LISTING = frozenset("meliputi yakni yaitu seperti ialah adalah mencakup wilayah kecamatan antara diantaranya".split())
# Second words of a level: Kota Administrasi, Desa Adat, Banjar Dinas.
_SECOND = {"kota": ("administrasi", "adm", "madya"), "desa": ("adat", "pakraman", "wisata"), "dusun": ("dinas", "adat")}
_AND = frozenset(("dan", "serta", "maupun", "hingga", "sampai", "atau"))
# Words of roads that go on with a region's name: Jalan Raya Bogor is a road, in Jalan Merdeka Bogor the town stands outside.
_ROAD = frozenset(
    "raya lintas tol pantura poros nasional provinsi utama negara lingkar jalur arteri alternatif protokol trans jurusan simpang".split()
)
# First words of streets' names that never stand alone.
_STREET_FIRST = frozenset(
    "ahmad jenderal jendral letjen mayjen kapten pangeran sultan gajah gatot imam sisinga diponegoro hos teuku cut".split()
)
_ABBREVIATED = frozenset("prov prop kab kec kel ds dsn jl jln gg kp kmp br lingk perum komp kompl".split())
_NUMBERS = frozenset(
    "satu dua tiga empat lima enam tujuh delapan sembilan sepuluh belas puluh beberapa berapa berkali kesekian pertama".split()
)
_SHORTENED = frozenset("kep sei perk mns tgk lbk tjg gng".split())
_MAX_WORDS = 5


@cache
def _types() -> dict[str, tuple[str, tuple[str, ...]]]:
    return {row["form"]: (row["type"], tuple(row["levels"].split())) for row in read_table("places_types.tsv")}


@cache
def _triggers() -> dict[str, str]:
    return {row["form"]: row["kind"] for row in read_table("places_triggers.tsv")}


@cache
def _stops() -> dict[str, str]:
    return {row["form"]: row["note"] for row in read_table("places_stops.tsv")}


@cache
def _cautious() -> dict[str, str]:
    return {row["name"]: row["needs"] for row in read_table("places_cautious.tsv")}


@cache
def _bare() -> tuple[dict[str, tuple[str, ...]], dict[str, int]]:
    """Provinces, regencies, cities (and districts named after theirs) by squashed name; the first words, and how many words there are."""
    found: dict[str, tuple[str, ...]] = {}
    first: dict[str, int] = {}
    names = [(name, r.kode) for r in gazetteer.walk(("provinsi", "kabupaten", "kota")) for name in (r.name, *r.aliases)]
    names += [(row["form"], row["kode"]) for row in read_table("places_short_forms.tsv")]
    # Denpasar Timur, Banjarmasin Utara: districts that say of which city they are need no word before them.
    regions = gazetteer._regions()
    for r in gazetteer.walk("kecamatan"):
        city = regions[r.kode[:5]].name
        names += [(name, r.kode) for name in (r.name, *r.aliases) if name.startswith(city + " ")]
    names += [(row["name"], row["kode"]) for row in read_table("places_named.tsv")]
    for name, kode in names:
        form = squash(name)
        if kode not in found.setdefault(form, ()) and kode:
            found[form] = (*found[form], kode)
        first.setdefault(form, 1)
        if words := Words(name).low:
            first[words[0]] = max(first.get(words[0], 1), len(words))
    return found, first


@cache
def _abroad() -> frozenset[str]:
    """Countries and cities abroad, squashed."""
    return frozenset(squash(row["name"]) for row in read_table("places_named.tsv") if row["kind"] == "country")


def _bare_or_district(word: str) -> bool:
    return word in gazetteer._names()


@lru_cache(maxsize=1024)
def _below(kode: str) -> tuple[dict[str, str], frozenset[str]]:
    """The children of a node by squashed name, and the first words of their names."""
    found: dict[str, str] = {}
    first: set[str] = set()
    for region in gazetteer.children(kode):
        for name in (region.name, *region.aliases):
            found.setdefault(squash(name), region.kode)
            first.add(squash(name))
            first.update(Words(name).low[:1])
    return found, frozenset(first)


class _Scan:
    """One text while its places are being found: its words, what stands between them, the mentions so far."""

    def __init__(self, context: Context):
        words = context.words
        self.text = words.text
        self.context = context
        self.words, self.low, self.gaps, self.starts, self.ends = words.words, words.low, words.gaps, words.starts, words.ends
        self.mentions: list[Mention] = []
        self.used = bytearray(len(self.words) + 1)
        self.blocked = sorted([(u.start, u.end) for u in context.units] + [(o.start, o.end) for o in context.offices])
        self.block_starts = [start for start, _ in self.blocked]
        source = context.layout.source
        self.source = (source.start, source.end) if source is not None else (0, 0)
        self.headlines: dict[int, bool] = {}
        # The words that hold a capital: a word as written differs from its lower case.
        self.capitals = [*compress(range(len(self.words)), map(ne, self.words, self.low))]
        self.breaks = [m.start() for m in _LINE_BREAK.finditer(self.text)]

    def capital(self, i: int) -> bool:
        return self.words[i][0].isupper()

    def is_blocked(self, start: int, end: int) -> bool:
        """Whether a unit, an office or the outlet's name covers part of the stretch."""
        at = bisect_right(self.block_starts, start)
        if at and self.blocked[at - 1][1] > start:
            return True
        if at < len(self.blocked) and self.blocked[at][0] < end:
            return True
        return self.source[0] < end and start < self.source[1]

    def key(self, first: int, last: int) -> str:
        """The squashed name of the words ``first:last``."""
        name = "".join(self.low[first:last])
        return squash(name) if "'" in name or "’" in name or "‘" in name else name

    def open(self, first: int, last: int) -> bool:
        """Whether the words ``first:last`` stand in one piece and none is part of a mention."""
        if any(self.used[first:last]):
            return False
        gaps, low = self.gaps, self.low
        return all(gaps[i] in _JOINS or (gaps[i] in (". ", ".") and low[i - 1] in _SHORTENED) for i in range(first + 1, last))

    def run(self, first: int, road: bool = False) -> int:
        """One past the last word of the capitalised run that starts at `first`; `road` lets titles and initials in."""
        low, gaps, stops, types, bare = self.low, self.gaps, _stops(), _types(), _bare()[0]
        at, n = first, len(low)
        while at < n and at - first < _MAX_WORDS + road:
            word = low[at]
            if at > first:
                gap = gaps[at]
                if gap == "-" or (gap == " - " and road and self._ends_road(first, at)):
                    at += 1
                    continue
                if gap != " " and not (gap in (". ", ".") and (len(low[at - 1]) <= (5 if road else 2) or low[at - 1] in _SHORTENED)):
                    break
                note = stops.get(word)
                if note is not None and not (road and note == "rank or title" and len(word) < 9):
                    break
                if word == "kota" and at + 1 < n and (low[at + 1] in bare or "".join(low[at + 1 : at + 3]) in bare):
                    break
                if word in types and word not in (
                    "kota",
                    "pulau",
                    "sungai",
                    "gunung",
                    "bukit",
                    "laut",
                    "teluk",
                    "danau",
                    "pasar",
                    "lapangan",
                ):
                    break
            if not self.capital(at):
                break
            at += 1
        return at

    def _ends_road(self, first: int, at: int) -> bool:
        """Whether a spaced hyphen stands between the two ends of a road: Jalan Raya Cikande - Rangkasbitung."""
        return self.capital(at) and at - first <= 3 and _bare_or_district(self.low[at]) and _bare_or_district(self.low[at - 1])

    def headline(self, at: int) -> bool:
        """Whether the line around offset `at` is written in capitals or with a capital on nearly each word."""
        line = bisect_right(self.breaks, at)
        known = self.headlines.get(line)
        if known is None:
            left = self.breaks[line - 1] + 1 if line else 0
            right = self.breaks[line] if line < len(self.breaks) else len(self.text)
            known = False
            if right - left < 260 and not self.text[left:right].rstrip().endswith((".", ",")):
                first, last = bisect_left(self.starts, left), bisect_left(self.starts, right)
                long = [w[0].isupper() for w in self.words[first:last] if len(w) > 3]
                known = len(long) > 3 and sum(long) >= 0.75 * len(long)
            self.headlines[line] = known
        return known

    def take(self, first: int, last: int, mention: Mention | None) -> None:
        """Spend the words ``first:last`` on `mention`, or on nothing."""
        self.used[first:last] = b"\1" * (last - first)
        if mention is not None:
            mention.words = (first, last)
            self.mentions.append(mention)


def find_places(text: str, *, context: Context | None = None) -> list[Place]:
    """Every mention of an administrative or named place in `text`, in order, linked to its Kemendagri code.

    Parameters
    ----------
    text : the article as given; offsets of the records are code points into it.
    context : what else is known of it; its units, offices and layout are read, and found where they are not yet there.

    Returns
    -------
    `Place` records: `type` and span as the text has them, `kode`, `name`, `lat` and `lon` of the node that is meant. `kode` is None
    for what has no code (streets, markets, hamlets) and where it stays undecided; then `candidates` lists the codes it could be.

    >>> [(p.text, p.kode) for p in find_places("Warga Desa Cangkring, Kecamatan Cantigi, Kabupaten Indramayu, gotong royong.")]
    [('Desa Cangkring', '32.12.17.2001'), ('Kecamatan Cantigi', '32.12.17'), ('Kabupaten Indramayu', '32.12')]
    """
    scan = _Scan(context or Context(text))
    if not scan.words:
        return []
    low = scan.low
    types, firsts = _types(), _bare()[1]
    _typed(scan, [*compress(range(len(low)), map(types.__contains__, low))])
    _dateline(scan)
    _names(scan, [i for i in scan.capitals if low[i] in firsts])
    evidence = Evidence(scan.context)
    scan.mentions.sort(key=lambda m: m.start)
    link(scan.text, scan.mentions, evidence)
    dropped = [m for m in scan.mentions if not m.keep and m.head is not None]
    for m in dropped:
        scan.used[m.words[0] : m.words[1]] = bytes(m.words[1] - m.words[0])
    _smaller(scan, evidence)
    _villages(scan, evidence)
    _before(scan)
    _bracketed(scan)
    _entities(scan)
    scan.mentions.sort(key=lambda m: m.start)
    return [_record(text, m) for m in scan.mentions if m.keep]


def _record(text: str, m: Mention) -> Place:
    region = gazetteer.get(m.kode) if m.kode else None
    if region is None:
        # Kota Pangkalan Bun: a town, but no kota of the tree.
        kind = "other" if m.type == "kota" and not m.candidates else m.type or "other"
        return Place.known(text, m.start, m.end, type=kind, score=m.score, candidates=tuple(m.candidates[:8]))
    kind = region.level
    return Place.known(text, m.start, m.end, type=kind, kode=region.kode, name=region.name, lat=region.lat, lon=region.lon, score=m.score)


def _owned(scan: _Scan, i: int) -> bool:
    """Whether the place that starts at word `i` only completes the name of an office, a body or an event."""
    if i == 0:
        return False
    low, triggers = scan.low, _triggers()
    gap, before = scan.gaps[i], low[i - 1]
    kind = triggers.get(before)
    if kind == "thing" and gap == " " and (low[i] not in _types() or _types()[low[i]][0] in ("kabupaten", "kota", "provinsi", "kecamatan")):
        return True
    if kind == "head" and (gap == " " or _AFTER_HEAD.fullmatch(gap)):
        # Kantor PPS Desa X is where it happened; PPS Desa X is who.
        return not (before in ("pps", "ppk", "kpps") and i > 1 and low[i - 2] in ("kantor", "gedung", "sekretariat"))
    if before in ("rt", "rw") and _RT.search(scan.text[max(0, scan.starts[i] - 40) : scan.starts[i]]):
        return True
    # Dinas Perhubungan Kabupaten X: back through the capitals to the word that opens the body's name.
    at, steps = i - 1, 0
    limit = 4 if scan.headline(scan.starts[i]) else 7
    types, stops = _types(), _stops()
    while at >= 0 and steps < limit and scan.capital(at) and _NUMBERED.fullmatch(scan.gaps[at + 1]):
        kind = triggers.get(low[at])
        if kind == "org" or (kind == "site" and low[i] not in types):
            return not scan.is_blocked(scan.starts[at], scan.ends[at])
        if low[at] in types or low[at] in stops:
            return False
        at, steps = at - 1, steps + 1
    return False


def _typed(scan: _Scan, places: list[int]) -> None:
    """Mentions that begin with a word of a level or a kind of place."""
    low, gaps, types, bare = scan.low, scan.gaps, _types(), _bare()[0]
    n = len(low)
    for i in places:
        if scan.used[i]:
            continue
        kind, levels = types[low[i]]
        if levels == ("alone",):
            if scan.capital(i) and not scan.is_blocked(scan.starts[i], scan.ends[i]):
                scan.take(i, i + 1, Mention(scan.starts[i], scan.ends[i], kind, (), (), name=low[i]))
            continue
        first = i + 1
        if first >= n:
            continue
        if low[i] == "kali" and i and (low[i - 1] in _NUMBERS or any(map(str.isdigit, gaps[i]))):
            continue
        if low[i] == "alun":
            if low[first] != "alun" or first + 1 >= n:
                continue
            first += 1
        gap = gaps[first]
        allowed = _GAP_SHORT if low[i] in _ABBREVIATED else _GAP
        # The number that begins a street's name is no word: Jalan 17 Agustus.
        if not allowed.fullmatch(_LEADING_NUMBER.sub("", gap) if kind == "jalan" else gap):
            continue
        if low[first] in _SECOND.get(kind, ()) and first + 1 < n and gaps[first + 1] in (" ", ". "):
            first += 1
        elif low[i] in ("gerbang", "pintu", "exit") and low[first] != "tol":
            continue  # a gate
        elif low[i] == "jalur" and not (low[first] in ("pantura", "lintas") or (first + 1 < n and gaps[first + 1] == "-")):
            continue
        elif kind == "jalan" and low[first] in _ROAD and not scan.capital(first) and first + 1 < n and gaps[first + 1] == " ":
            first += 1
        elif low[i] == "kawasan":
            # Kawasan Industri Candi; any other kawasan is no kind of place.
            if (
                low[first] != "industri"
                or first + 1 >= n
                or gaps[first + 1] != " "
                or not scan.capital(first + 1)
                or scan.headline(scan.starts[i])
            ):
                continue
            first += 1
        if kind == "dusun" and low[first] in ("desa", "kelurahan") and first + 1 < n and gaps[first + 1] == " " and scan.capital(first + 1):
            kind, levels = types[low[first]]
            first += 1
        if kind in ("other", "dusun", "kota") and scan.capital(i) and gaps[i + 1] in _JOINS:
            # Gunung Kidul, Sungai Penuh, Teluk Wondama, Kota Baru: regions, whatever their first word says.
            last = next((k for k in range(min(i + 4, n), i + 1, -1) if scan.key(i, k) in bare and scan.open(i, k)), 0)
            if last:
                codes = bare[scan.key(i, last)]
                if scan.capital(last - 1) and _stands_alone(scan, i, last, codes):
                    scan.take(i, last, Mention(scan.starts[i], scan.ends[last - 1], None, (), codes, name=scan.key(i, last)))
                continue
        found = _after_type(scan, i, first, kind, levels)
        if found is None:
            continue
        last, mention = found
        if scan.is_blocked(mention.start, mention.end) or _owned(scan, i):
            # Part of an office or a body; its name is spent too.
            scan.take(i, last, None)
            continue
        scan.take(i, last, mention)
        if levels:
            _list(scan, mention, last)


def _after_type(scan: _Scan, i: int, first: int, kind: str, levels: tuple[str, ...]) -> tuple[int, Mention] | None:
    """The mention whose type word is word `i` and whose name begins at word `first`, and one past its last word."""
    low, starts, ends = scan.low, scan.starts, scan.ends
    start, word = starts[i], low[first]
    if not scan.capital(first):
        if kind == "jalan":
            return _small_street(scan, i, first)
        if not levels or levels[0] in ("kota", "provinsi") or len(word) < 5 or word in _stops() or scan.gaps[first] != " ":
            return None
        # "kelurahan wumialo": only a name that the tree has, and the linker keeps it only near the article's other places.
        for last in range(min(first + 3, len(low)), first, -1):
            if scan.open(first, last) and (codes := _codes(scan.key(first, last), levels)):
                return last, Mention(start, ends[last - 1], kind, levels, codes, name=scan.key(first, last), weak=True)
        return None
    types = _types()
    end = scan.run(first, road=kind == "jalan")
    if end == first:
        return None
    if levels and word in types and not any(_codes(scan.key(first, last), levels) for last in range(end, first, -1)):
        return None
    stop_word = word in _stops()
    if (
        stop_word
        and not (kind == "jalan" and _stops()[word] in ("rank or title", "calendar"))
        and not (low[i] == "pasar" and _stops()[word] == "calendar")
        and not (levels and _codes(scan.key(first, end), levels))
    ):
        return None
    number = _NUMBER.match(scan.text[ends[end - 1] : ends[end - 1] + 10])
    headline = scan.headline(start)
    if levels:
        more = end < len(low) and low[end] in types and scan.gaps[end] == " " and scan.capital(end)
        if more and (codes := _codes(scan.key(first, end + 1), levels)):
            # Karang Anyar Pantai: a word of a kind of place ends the name, if the tree says so.
            return end + 1, Mention(start, ends[end], kind, levels, codes, name=scan.key(first, end + 1))
        prefix = 0
        for last in range(end, first, -1):
            if number is not None and last == end:
                numbered = ends[end - 1] + number.end()
                key = squash(scan.text[starts[first] : numbered])
                if codes := _codes(key, levels):
                    return last, Mention(start, numbered, kind, levels, codes, name=key)
            key = scan.key(first, last)
            codes = _codes(key, levels)
            # In running text a name goes on as long as its capitals do.
            if codes and (last == end or levels[0] in ("provinsi", "kabupaten", "kota", "kecamatan")):
                return last, Mention(start, ends[last - 1], kind, levels, codes, name=key)
            if codes:
                prefix = prefix or last
        if word != "kota" and levels[0] == "kota" and (codes := _codes(scan.key(i, end), ("kecamatan",))):
            # Kota Jantho is a district's whole name.
            return end, Mention(start, ends[end - 1], "kecamatan", ("kecamatan",), codes, name=scan.key(i, end))
        # In a headline the capitals go on after the name.
        last = end if not headline or end - first <= 2 else prefix or first + 1
        raw = scan.text[starts[first] : ends[last - 1]]
        tries = ()
        if headline:
            tries = tuple((ends[k - 1], scan.text[starts[first] : ends[k - 1]]) for k in range(min(end, first + 3), first, -1) if k != last)
        short = _shorter(scan, first, end, levels)
        return last, Mention(start, ends[last - 1], kind, levels, (), name=scan.key(first, last), raw=raw, short=short, tries=tries)
    if kind == "other":
        if not scan.capital(i) and word in types:
            return None
        if low[i] == "laut" and i and (scan.gaps[i] == "-" or low[i - 1] in ("barat", "timur", "angkatan", "tni")):
            return None
        if (
            end < len(low)
            and scan.gaps[end] == " "
            and types.get(low[end], ("",))[0] == "jalan"
            and low[i] in ("simpang", "perempatan", "pertigaan")
        ):
            return None
    last = end
    if headline and kind != "jalan":
        last = min(end, first + 2)
    last = _without_region(scan, first, last, kind)
    stop = ends[last - 1]
    if last == end and number is not None:
        stop += number.end()
    return last, Mention(start, stop, kind, (), (), name=scan.key(first, last))


def _small_street(scan: _Scan, i: int, first: int) -> tuple[int, Mention] | None:
    """A street written small, ``jl. merdeka``: behind an abbreviation up to the next word of a level, a stop or two words."""
    low, gaps, n = scan.low, scan.gaps, len(scan.low)
    if low[i] not in ("jl", "jln") or low[first] in _stops() or low[first] in _LOCATIVE or len(low[first]) < 4:
        return None
    last = first + 1
    if last < n and gaps[last] == " " and low[first] in _ROAD | _STREET_FIRST and low[last] not in _types() and low[last] not in _LOCATIVE:
        last += 1
    return last, Mention(scan.starts[i], scan.ends[last - 1], "jalan", (), (), name=scan.key(first, last))


def _without_region(scan: _Scan, first: int, last: int, kind: str) -> int:
    """Where the name of a street or a market ends, if a region's name stands right after it: Gang Melati | Banjarmasin Utara."""
    bare = _bare()[0]
    if "-" in "".join(scan.gaps[first + 1 : last]):
        return last
    for cut in range(first + 1, last):
        if scan.low[cut - 1] in _ROAD:
            continue
        key = scan.key(cut, last)
        codes = bare.get(key)
        if codes is not None and (kind == "jalan" or any(len(k) < 8 for k in codes)):
            return cut
        if last - cut > 1 and any(len(k) == 8 for k in gazetteer._names().get(key, ())):
            return cut
    return last


def _shorter(scan: _Scan, first: int, end: int, levels: tuple[str, ...]) -> tuple[tuple[int, tuple[str, ...], str], ...]:
    """Shorter readings of a name that the tree does not have whole: end offset, codes, squashed name; the longest first."""
    keys = ((last, scan.key(first, last)) for last in range(end - 1, first, -1))
    return tuple((scan.ends[last - 1], codes, key) for last, key in keys if (codes := _codes(key, levels)))


@lru_cache(maxsize=8192)
def _codes(key: str, levels: tuple[str, ...]) -> tuple[str, ...]:
    """The codes at those levels that bear a squashed name."""
    if "desa" in levels:
        return gazetteer._village_codes(key)
    bare = _bare()[0].get(key, ())
    regions = gazetteer._regions()
    found = tuple(k for k in dict.fromkeys((*gazetteer._names().get(key, ()), *bare)) if len(k) < 13 and regions[k].level in levels)
    if not found and levels[0] in ("kabupaten", "kota"):
        # People write Kota Sumedang for a regency's town, Kabupaten Batu for a city.
        found = tuple(k for k in bare if len(k) == 5)
    return found


def _list(scan: _Scan, head: Mention, at: int) -> None:
    """Names that go on a list begun by `head`; the linker drops those that are no sisters of it."""
    low, gaps, n = scan.low, scan.gaps, len(scan.low)
    types = _types()
    if head.end != scan.ends[at - 1]:
        return
    for _ in range(30):
        if at >= n:
            return
        gap = gaps[at].strip()
        first = at
        if gap in ("", ",") and low[at] in _AND:
            first = at + 1
            if first >= n or gaps[first] not in (" ", "\n"):
                return
        elif gap not in (",", "&", "/", ", &"):
            return
        if scan.used[first] or (low[first] in types and not (low[first] == "kota" and first + 1 < n and gaps[first + 1] != " ")):
            return
        if scan.capital(first):
            end = scan.run(first)
        elif head.weak and len(low[first]) > 3:
            end = min(first + 2, n)
        else:
            return
        for last in range(end, first, -1):
            if (last == end or head.weak or scan.headline(scan.starts[first])) and scan.open(first, last):
                codes = _codes(scan.key(first, last), head.levels)
                if codes:
                    break
        else:
            if gap == "," and not head.weak and scan.capital(first) and 0 < end - first <= 2 and _goes_on(scan, end, head.levels):
                # Cantigi, Sindnag, dan Lohbener: one member misspelt does not end the list.
                raw = scan.text[scan.starts[first] : scan.ends[end - 1]]
                mention = Mention(
                    scan.starts[first], scan.ends[end - 1], head.type, head.levels, (), name=scan.key(first, end), raw=raw, head=head
                )
                if scan.is_blocked(mention.start, mention.end):
                    return
                scan.take(first, end, mention)
                at = end
                continue
            return
        if (
            gap == ","
            and first == at
            and "." in _bare()[0].get(scan.key(first, last), ("",))[0]
            and head.levels[0] in ("kecamatan", "kelurahan", "desa")
        ):
            # Kelurahan Kuta, Badung: the regency, though some village bears its name too.
            return
        mention = Mention(
            scan.starts[first], scan.ends[last - 1], head.type, head.levels, codes, name=scan.key(first, last), head=head, weak=head.weak
        )
        if scan.is_blocked(mention.start, mention.end):
            return
        mention.comma = gap == "," and first == at
        scan.take(first, last, mention)
        at = last


def _goes_on(scan: _Scan, at: int, levels: tuple[str, ...]) -> bool:
    """Whether a list goes on at word `at` with a name that the tree has at those levels."""
    n = len(scan.low)
    if at >= n or scan.gaps[at].strip() not in ("", ","):
        return False
    first = at + 1 if scan.low[at] in _AND else at
    if first >= n or (first == at and scan.gaps[at].strip() != ",") or not scan.capital(first):
        return False
    last = scan.run(first)
    return last > first and bool(_codes(scan.key(first, last), levels))


def _dateline(scan: _Scan) -> None:
    """The place that the article was written from."""
    line = scan.context.layout.dateline
    if line is None:
        return
    first, last = bisect_left(scan.starts, line.start), bisect_left(scan.starts, line.end)
    if first >= last or any(scan.used[first:last]) or scan.is_blocked(line.start, line.end):
        return
    if _triggers().get(scan.low[first]) == "head" or (scan.low[first] in _types() and last - first > 1):
        return
    # "Tarakan, Kaltara": two places.
    comma = next((i for i in range(first + 1, last) if "," in scan.gaps[i] or "/" in scan.gaps[i]), None)
    last = comma or last
    key = scan.key(first, last)
    codes = tuple(dict.fromkeys((*_bare()[0].get(key, ()), *gazetteer._names().get(key, ()))))
    scan.take(first, last, Mention(scan.starts[first], scan.ends[last - 1], None, (), codes, name=key, dateline=True))


def _names(scan: _Scan, places: list[int]) -> None:
    """Bare names of provinces, regencies and cities."""
    bare, firsts = _bare()
    cautious, n = _cautious(), len(scan.low)
    for i in places:
        if scan.used[i] or not scan.capital(i):
            continue
        for last in range(min(i + firsts[scan.low[i]], n), i, -1):
            if (codes := bare.get(scan.key(i, last))) is not None and scan.open(i, last):
                break
        else:
            continue
        if not _stands_alone(scan, i, last, codes):
            continue
        key = scan.key(i, last)
        needs = cautious.get(key, "")
        if not codes and key in _abroad() and not (_located(scan, i) or _beside(scan, i)):
            # petenis Italia, jaringan Malaysia: whose, not where
            continue
        if needs == "locative":
            needs = "" if _located(scan, i) or _beside(scan, i) else "anchor"
        scan.take(i, last, Mention(scan.starts[i], scan.ends[last - 1], None, (), codes, name=key, needs=needs))


def _located(scan: _Scan, i: int) -> bool:
    """Whether a word of place stands right before word `i`."""
    return i > 0 and scan.gaps[i] in (" ", "-", "\n") and scan.low[i - 1] in _LOCATIVE


def _beside(scan: _Scan, i: int) -> bool:
    """Whether at most a comma parts the name from a place found before it, or brackets hold it."""
    return i > 0 and scan.used[i - 1] == 1 and scan.gaps[i].strip() in (",", "(", "", "-")


def _stands_alone(scan: _Scan, i: int, last: int, codes: tuple[str, ...] = ()) -> bool:
    """Whether the words ``i:last`` are a place, and no part of a longer name, of an address on the net or of an office.

    `codes` are the regencies that they may mean: one of their districts may stand before (``Driyorejo Gresik``).
    """
    text, low = scan.text, scan.low
    start, end = scan.starts[i], scan.ends[last - 1]
    before = text[start - 1] if start else ""
    after = scan.gaps[last]
    if before and before in "#@._/&":
        return False
    if after and ((after[0] in "_@") or (after[0] == "." and _DOMAIN.match(text[end : end + 12]))):
        return False
    if after.strip() in _SITE_MARKS and _SITE_LINE.match(text[end : end + 90]):
        return False
    if scan.is_blocked(start, end) or _owned(scan, i):
        return False
    stops = _stops()
    if i and scan.gaps[i] == " " and scan.used[i - 1] != 1 and scan.capital(i - 1):
        previous = low[i - 1]
        if len(previous) > 4 and _OUTLET.fullmatch(previous) and previous not in ("pos", "media"):
            return False
        if stops.get(previous) == "rank or title":
            return False
        if previous not in _LOCATIVE and previous not in stops and not _starts_sentence(scan, i - 1) and not scan.headline(start):
            two = low[i - 2] + previous if i > 1 else previous
            if not any(len(k) == 5 and (previous in _below(k)[0] or two in _below(k)[0]) for k in codes):
                return False
    if last < len(low) and scan.gaps[last] in (" ", "-") and not scan.used[last] and scan.capital(last):
        following = low[last]
        if following not in stops and following not in _types() and following not in _bare()[1] and not scan.headline(start):
            return False
    return True


def _starts_sentence(scan: _Scan, i: int) -> bool:
    if i == 0:
        return True
    gap = scan.gaps[i]
    return "\n" in gap or gap.strip()[-1:] in (".", "!", "?", '"', "”", "“", ":", ";", "-")


def _smaller(scan: _Scan, evidence: Evidence) -> None:
    """Bare names of districts of the regencies, and villages of the districts, that the article is about."""
    low, n = scan.low, len(scan.low)
    near = (*evidence.regencies()[:3], *evidence.districts()[:5])
    named: dict[str, str] = {}
    for m in scan.mentions:
        if m.keep and m.kode and len(m.kode) > 5:
            named.setdefault(m.name, m.kode)
    for kode in evidence.units:
        if len(kode) == 8 and (words := _own_words(kode)):
            named.setdefault(words[0], kode)
    if not near and not named:
        return
    pool = _pool(near)
    for m in scan.mentions:
        if m.type == "other" and m.kode is None:
            # Bukit Raya, Simpang Kanan: a district whose name begins like a hill's or a crossing's.
            key = squash(scan.text[m.start : m.end])
            m.kode = pool.get(key)
    firsts = _firsts(near)
    more = {_first_word(scan, m) for m in scan.mentions if m.kode and len(m.kode) > 5}
    more.update(word for kode in evidence.units if len(kode) == 8 for word in _own_words(kode))
    stops, triggers = _stops(), _triggers()
    found: list[tuple[int, int, str]] = []
    for i in [i for i in scan.capitals if low[i] in firsts or low[i] in more]:
        if scan.used[i] or not scan.words[i][0].isupper() or low[i] in stops:
            continue
        end = i + 1
        while end < min(i + 4, n) and scan.gaps[end] in _JOINS and scan.capital(end):
            end += 1
        for last in range(end, i, -1):
            key = scan.key(i, last)
            kode = named.get(key) or pool.get(key)
            if kode and scan.open(i, last):
                if last - i > 1 or (len(low[i]) > 3 and low[i] not in triggers):
                    found.append((i, last, kode))
                break
    if not found:
        return
    listed = _listed(scan, found) if len(found) > 1 else frozenset()
    starts = [m.start for m in scan.mentions]
    near = list(scan.mentions)
    for i, last, kode in found:
        if scan.used[i]:
            continue
        headed = scan.key(i, last) in named and scan.headline(scan.starts[i])
        if (headed or i in listed or _located(scan, i) or _chained(scan, i, last, kode, near, starts)) and _stands_alone(scan, i, last):
            mention = Mention(scan.starts[i], scan.ends[last - 1], None, (), (kode,), name=scan.key(i, last), kode=kode, score=0.7)
            scan.take(i, last, mention)
            at = bisect_left(starts, mention.start)
            starts.insert(at, mention.start)
            near.insert(at, mention)


def _listed(scan: _Scan, found: list[tuple[int, int, str]]) -> frozenset[int]:
    """The first words of names that stand three or more in a list, or two behind a word such as ``meliputi``."""
    listed: set[int] = set()
    row = [found[0]]
    for name in [*found[1:], (-1, -1, "")]:
        i, _, kode = name
        before = row[-1]
        between = scan.text[scan.ends[before[1] - 1] : scan.starts[i]].strip().lower() if i >= 0 else "."
        if between in (",", "dan", ", dan", "serta", ", serta", "hingga", "&") and _sisters(kode, before[2]):
            row.append(name)
            continue
        start = row[0][0]
        if len(row) > 2 or (len(row) == 2 and start and scan.low[start - 1] in _LISTING):
            listed.update(i for i, _, _ in row)
        row = [name]
    return frozenset(listed)


def _villages(scan: _Scan, evidence: Evidence) -> None:
    """Bare names of villages of the regencies that the article is about, right after a preposition."""
    regencies = evidence.regencies()[:3]
    if not regencies:
        return
    low, n = scan.low, len(scan.low)
    types, triggers, stops = _types(), _triggers(), _stops()
    for i in [i + 1 for i in compress(range(n), map(_STRONG.__contains__, low))]:
        if i >= n or scan.used[i] or scan.gaps[i] != " " or not scan.capital(i) or len(low[i]) < 4:
            continue
        if low[i] in types or low[i] in triggers or low[i] in stops:
            continue
        end = i + 1
        while end < min(i + 4, n) and scan.gaps[end] in _JOINS and scan.capital(end):
            end += 1
        for last in range(end, i, -1):
            codes = [k for k in gazetteer._village_codes(scan.key(i, last)) if k[:5] in regencies]
            if codes and scan.open(i, last):
                break
        else:
            continue
        if not _stands_alone(scan, i, last):
            continue
        best = sorted(codes, key=evidence.support, reverse=True)
        kode = best[0] if len(best) == 1 or evidence.support(best[0]) > evidence.support(best[1]) else None
        mention = Mention(scan.starts[i], scan.ends[last - 1], "desa", (), (), name=scan.key(i, last), kode=kode, score=0.6)
        mention.candidates = best if kode is None else []
        scan.take(i, last, mention)


def _entities(scan: _Scan) -> None:
    """Names that the backbone takes for places, right after a preposition: towns abroad, hamlets, districts of elsewhere.

    The backbone is right about three times in four there, and seldom elsewhere: in headlines and in capitals every common word looks
    like a name to it, and of the name of a building or a body it may give a part.
    """
    low, gaps, n = scan.low, scan.gaps, len(scan.low)
    types, triggers, stops = _types(), _triggers(), _stops()
    common = {low[i] for i in range(n) if not scan.capital(i)} if scan.context.entities else set()
    before = -1  # where the last of these names ended: Keningau, Sabah
    for entity in scan.context.entities:
        first, last = bisect_left(scan.starts, entity.start), bisect_left(scan.starts, entity.end)
        if entity.label != "LOC" or not 0 < last - first <= 3 or not scan.open(first, last) or scan.ends[last - 1] != entity.end:
            continue
        if low[first] in types or low[first] in triggers or low[first] in stops or len(low[first]) < 4:
            continue
        if any(word.isupper() or not word[0].isupper() or word.lower() in common for word in scan.words[first:last]):
            continue
        located = first > 0 and gaps[first] == " " and low[first - 1] in _PREPOSITIONS
        chained = entity.start - 2 == before and gaps[first] == ", " and gaps[last].strip()[:1] in (",", ".", ")")
        if not (located or chained) or scan.headline(entity.start):
            continue
        if (last < n and gaps[last] in _JOINS and scan.capital(last)) or not _stands_alone(scan, first, last):
            continue
        key = scan.key(first, last)
        codes = gazetteer._names().get(key, ())
        kode = codes[0] if len(codes) == 1 else None
        mention = Mention(entity.start, entity.end, None, (), codes, name=key, kode=kode, score=0.5)
        mention.candidates = [] if kode else list(codes)
        scan.take(first, last, mention)
        before = entity.end


def _bracketed(scan: _Scan) -> None:
    """Short forms in brackets right behind a place: Jambi Luar Kota (Jaluko)."""
    for m in list(scan.mentions):
        last = m.words[1]
        if not m.keep or last >= len(scan.low) or scan.used[last] or scan.gaps[last] != " (" or not scan.capital(last):
            continue
        if scan.text[scan.ends[last] : scan.ends[last] + 1] != ")" or m.end != scan.ends[last - 1]:
            continue
        short = scan.low[last]
        if len(short) <= 10 and m.kode and _abbreviates(short, scan.key(m.words[0], last)):
            mention = Mention(scan.starts[last], scan.ends[last], m.type, (), (), name=short, kode=m.kode, score=0.8)
            scan.take(last, last + 1, mention)


def _abbreviates(short: str, name: str) -> bool:
    """Whether the letters of `short` come in `name` in that order.

    >>> _abbreviates("jaluko", "jambiluarkota"), _abbreviates("budi", "jambiluarkota")
    (True, False)
    """
    letters = iter(name)
    return all(letter in letters for letter in short)


@lru_cache(maxsize=256)
def _pool(nodes: tuple[str, ...]) -> dict[str, str]:
    """The children of all the nodes by squashed name; those of the first nodes win."""
    found: dict[str, str] = {}
    for kode in reversed(nodes):
        found |= _below(kode)[0]
    return found


@lru_cache(maxsize=256)
def _firsts(nodes: tuple[str, ...]) -> frozenset[str]:
    return frozenset().union(*(_below(kode)[1] for kode in nodes))


@lru_cache(maxsize=1024)
def _own_words(kode: str) -> tuple[str, ...]:
    region = gazetteer.get(kode)
    return () if region is None else (squash(region.name), *Words(region.name).low[:1])


def _first_word(scan: _Scan, m: Mention) -> str:
    first, last = m.words
    return scan.low[min(first + bool(m.levels and m.head is None), last - 1)]


def _before(scan: _Scan) -> None:
    """Names right before a place and a comma: the district in ``Sunggal, Deli Serdang``, misspelt ones, spots of no level."""
    for m in sorted(scan.mentions, key=lambda m: -m.start):
        while m.keep and m.words[0] > 0 and (m.kode or m.levels):
            last = m.words[0]
            if scan.gaps[last] not in (", ", ","):
                break
            first = last
            while (
                first > max(0, last - 4)
                and scan.capital(first - 1)
                and not scan.used[first - 1]
                and (first == last or scan.gaps[first] in _JOINS)
            ):
                if scan.low[first - 1] in _stops():
                    break
                first -= 1
            if first == last or scan.low[first] in _types() or scan.low[first] in _triggers() or not _stands_alone(scan, first, last):
                break
            kode = None
            if m.kode and len(m.kode) < 13 and (region := gazetteer.nearest(scan.key(first, last), m.kode, cutoff=0.84)) is not None:
                kode = region.kode
            located = first > 0 and scan.gaps[first] == " " and scan.low[first - 1] in _STRONG
            chained = first > 0 and scan.used[first - 1] == 1 and scan.gaps[first].strip() == ","
            comma = first > 0 and scan.gaps[first].strip() == ","
            if not located and not chained and not (kode and comma):
                break
            mention = Mention(scan.starts[first], scan.ends[last - 1], None, (), (), name=scan.key(first, last), kode=kode, score=0.6)
            scan.take(first, last, mention)
            m = mention


def _chained(scan: _Scan, i: int, last: int, kode: str, mentions: list[Mention], starts: list[int]) -> bool:
    """Whether a comma or a bracket ties the name to a place on either side that is its parent, its child or its sister."""
    text = scan.text
    start, end = scan.starts[i], scan.ends[last - 1]
    parent = kode.rpartition(".")[0]
    at = bisect_left(starts, start)
    for m in mentions[max(0, at - 2) : at + 2]:
        if not m.keep:
            continue
        if not m.kode:
            # Jalan Melati, Ciracas
            if not m.levels and m.type is not None and m.end <= start and text[m.end : start].strip() in ("", ",", "("):
                return True
            continue
        if not (kode.startswith(m.kode + ".") or m.kode.startswith(kode + ".") or m.kode.rpartition(".")[0] == parent):
            continue
        gap = text[end : m.start] if m.start >= end else text[m.end : start] if m.end <= start else None
        if gap is not None and len(gap) <= 8 and gap.strip().lower() in (",", "(", "dan", ", dan", "", "-", "serta", "hingga", "/"):
            return True
    return False
