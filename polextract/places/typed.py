"""Places that begin with a word of a level or a kind of place, and the lists that go on behind one."""

from __future__ import annotations

import re
from bisect import bisect_left

from .lexicon import below, codes_of, longer_names
from .linker import Mention
from .scan import CALENDAR, JOINS, TITLE, Scan, is_numbered, is_verb, owned, stands_alone
from .tree import codes_by_name, squash, village_codes

_NUMBER = re.compile(r"[ \-]?(?:X{0,2}(?:IX|IV|V?I{1,3}|V|X)|\d{1,2})(?![\w./:])")
_NUMBER_STARTS = frozenset("IVX0123456789")
_SHIP = re.compile(r"KP\.?(?: [A-Z][\w.]*){1,4}(?:-| ?- ?| )\d{3,4}\b")
_MILESTONE = re.compile(r" (?:KM|Km|km)[ .]{0,2}\d{1,4}(?: ?[A-D]\b)?")
# Levels whose word behind that of a kind of place begins the place that is meant.
_VILLAGES = ("desa", "kelurahan", "kecamatan")
_HAMLETS = ("dusun", "desa", "kelurahan")
# An item of a list begins.
_ITEM = re.compile(r"(?:^|\n) *(?:\d{1,2}[.)]|[-•*]) *$")
_YEAR = re.compile(r"\.? ?20\d\d\b")
# The short form between a name and its number: Ilir Barat (IB) II.
_BRACKETED_NUMBER = re.compile(r" \([A-Z]{2,4}\)[ -]?(I{1,3}|IV|V|\d)(?!\w)")
_FIRST_NUMBER = re.compile(r" (\d{1,2}(?:/\d{1,2})?) ")
_LEADING_NUMBER = re.compile(r"(?<=[. ])\d{1,2} $")
# Behind a word of a level that stands before its other form, or is that form.
_BRACKETS = frozenset((" (", ") "))
# What may stand between the word of a level and the name.
_GAP = re.compile(r" {1,2}\n? ?[\"“'‘]?|\n ?")
_GAP_SHORT = re.compile(r" ?[.,]? {0,2}\n? ?[\"“'‘]?")


def find_typed(scan: Scan, places: list[int]) -> None:
    """Mentions that begin with a word of a level or a kind of place."""
    low, gaps, ends, types = scan.low, scan.gaps, scan.ends, scan.lex.types
    if "airport" in scan.context.low:
        _find_airports(scan)
    for i in places:
        if scan.used[i]:
            continue
        kind, levels = types[low[i]]
        if levels == ("alone",):
            if scan.caps[i] and not scan.taken[i]:
                scan.take(i, i + 1, Mention(scan.starts[i], scan.ends[i], kind, (), (), name=low[i]))
            continue
        if gaps[i + 1] in _BRACKETS or gaps[i] == "/":
            spelled = _spelled_type(scan, i, kind, levels)
            if spelled is not None:
                _take_spelled(scan, i, *spelled)
                continue
        opened = _name_behind(scan, i, kind, levels)
        if opened is None:
            continue
        first, kind, levels = opened
        if (kind in ("other", "dusun", "kota") or low[i] == "kep") and scan.caps[i] and scan.gaps[i + 1] in JOINS:
            reach = range(min(i + 4, len(low)), i + 1, -1)
            last = next((k for k in reach if scan.key(i, k) in scan.lex.bare and scan.open(i, k)), 0)
            if last:
                _take_region(scan, i, last)
                continue
            if kind == "other" and _take_district(scan, i):
                continue
        found = _after_type(scan, i, first, kind, levels)
        if found is None:
            continue
        last, mention = found
        if scan.is_taken(i, last) or owned(scan, i):
            # Part of an office or a body; its name is spent too.
            scan.take(i, last, None)
            continue
        if kind == "jalan" and mention.end == ends[last - 1]:
            last = _with_alley(scan, mention, last)
        scan.take(i, last, mention)
        if mention.levels:
            _list(scan, mention, last)


def _find_airports(scan: Scan) -> None:
    """Airports with an English name, whose word of their kind stands last: Yogyakarta International Airport."""
    low, words = scan.low, scan.lex.words
    for i in [i for i in scan.capitals if low[i] == "airport"]:
        first = i
        while first and i - first < 4 and scan.caps[first - 1] and scan.gaps[first] == " ":
            if low[first - 1] in scan.lex.types or low[first - 1] in scan.lex.stops:
                break
            first -= 1
        named = any(low[k] not in words["generic"] and low[k] != "international" for k in range(first, i))
        if named and scan.open(first, i + 1) and not scan.is_taken(first, i + 1) and not owned(scan, first):
            scan.take(first, i + 1, Mention(scan.starts[first], scan.ends[i], "other", (), (), name=scan.key(first, i + 1)))


def _spelled_type(scan: Scan, i: int, kind: str, levels: tuple[str, ...]) -> tuple[int, int, str, tuple[str, ...]] | None:
    """Where a place begins whose type word `i` stands beside its long or its short form or another name of its level, where its own name
    begins, its kind and levels: ``Gedung Olah Raga (GOR)`` Melati, ``DAS (Daerah Aliran Sungai)`` Melati, ``Gampong (Desa)`` Melati,
    ``Kapanewon/Kecamatan`` Melati."""
    low, gaps, types, n = scan.low, scan.gaps, scan.lex.types, len(scan.low)
    if gaps[i][-1:] == "/":
        same = low[i - 1] in types and not set(levels).isdisjoint(types[low[i - 1]][1])
        return (i - 1, i + 1, kind, levels) if same and gaps[i] == "/" and gaps[i + 1] == " " else None
    if gaps[i] == " (" and gaps[i + 1] == ") ":
        first = i - len(low[i])
        initials = first >= 0 and "".join(word[0] for word in low[first:i]) == low[i] and not levels
        return (first, i + 1, kind, levels) if initials else None
    if gaps[i + 1] != " (":
        return None
    last = next((k for k in range(i + 2, min(i + 6, n)) if gaps[k] == ") "), n)
    if last == n:
        return None
    if low[i + 1] in types and last - i < 4 and kind in _HAMLETS:
        return (i, last, kind, levels) if types[low[i + 1]][0] in _HAMLETS else None
    initials = "".join(word[0] for word in low[i + 1 : last]) == low[i]
    return (i, last, kind, levels) if initials and not levels else None


def _take_spelled(scan: Scan, i: int, start: int, first: int, kind: str, levels: tuple[str, ...]) -> None:
    """Take the place that begins at word `start`, whose type word is `i` and whose name begins at word `first`."""
    if not scan.caps[first] or scan.used.find(1, start, first) >= 0 or (found := _after_type(scan, i, first, kind, levels)) is None:
        return
    last, mention = found
    if scan.is_taken(start, last) or owned(scan, start):
        return
    mention.start = scan.starts[start]
    scan.take(start, last, mention)
    if mention.levels:
        _list(scan, mention, last)


def _name_behind(scan: Scan, i: int, kind: str, levels: tuple[str, ...]) -> tuple[int, str, tuple[str, ...]] | None:
    """Where the name begins whose word of a kind is `i`, with its kind and levels; None if none follows, or if the mention is taken."""
    low, gaps, types, words = scan.low, scan.gaps, scan.lex.types, scan.lex.words
    first, n = i + 1, len(low)
    if first >= n or (low[first] == low[i] and kind != "other" and gaps[first] == " "):
        return None  # Jalan | Jalan Melati: written twice
    if kind == "kota" and i and low[i - 1] == "ibu" and gaps[i] == " ":
        return None  # ibu kota Jawa Tengah: the capital
    if kind == "other" and i and scan.caps[i] and scan.caps[i - 1] and gaps[i] == " " and scan.key(i - 1, first) in codes_by_name():
        return None  # Camat Tanah Laut Budi Santoso
    if low[i] in words["homonym"]:
        if _no_place(scan, i, first):
            return None
        # Alun-alun Batang, Kawasan Industri Candi: kinds of two words.
        first += low[i] in words["twofold"]
    if low[i] == "rest" and (milestone := _MILESTONE.match(scan.text, scan.ends[first - 1])) is not None:
        last = bisect_left(scan.starts, milestone.end())
        scan.take(i, last, Mention(scan.starts[i], milestone.end(), kind, (), (), name=scan.key(i, last)))
        return None
    if gaps[first] != " " and not _goes_on_behind(scan, i, first, kind, levels):
        return None
    if (low[first] in scan.lex.second.get(kind, ()) or kind == "jalan") and not (first := _behind_second(scan, i, first, kind)):
        return None
    if kind == "dusun" and low[first] in ("desa", "kelurahan") and first + 1 < n and gaps[first + 1] == " " and scan.caps[first + 1]:
        return first + 1, *types[low[first]]
    return first, kind, levels


def _behind_second(scan: Scan, i: int, first: int, kind: str) -> int:
    """Where the name begins whose type word `i` may have a second word at `first`: ``Kota Administrasi`` Melati, ``jalan raya`` Melati; 0
    if the street is another place's."""
    low, gaps, types, n = scan.low, scan.gaps, scan.lex.types, len(scan.low)
    if low[first] in scan.lex.second.get(kind, ()) and first + 1 < n and gaps[first + 1] in (" ", ". "):
        return first + 1
    if kind != "jalan":
        return first
    if not scan.caps[i] and low[first] in types and types[low[first]][1]:
        return 0  # tepi jalan Desa Batumarta: the village
    if low[first] in scan.lex.words["road"] and not scan.caps[first] and first + 1 < n and gaps[first + 1] == " ":
        first += 1
        if not scan.caps[i] and low[first] in types and types[low[first]][1]:
            return 0  # jalan raya Desa Doplang
    return first


def _goes_on_behind(scan: Scan, i: int, first: int, kind: str, levels: tuple[str, ...]) -> bool:
    """Whether a name may follow the type word `i` behind what stands before word `first`, which is more than a blank. A number there makes
    a whole name of its own, which is taken at once."""
    gap = scan.gaps[first]
    if levels and (found := _numbered(scan, i, kind, levels)) is not None:
        if not scan.is_taken(i, found.words[1]) and not owned(scan, i):
            scan.take(i, found.words[1], found)
        return False
    if kind == "dusun" and not levels and scan.caps[i] and (number := _NUMBER.match(gap)) is not None:
        # Dusun 3
        if not scan.taken[i] and not owned(scan, i):
            end = scan.ends[i] + number.end()
            scan.take(i, first, Mention(scan.starts[i], end, kind, (), (), name=squash(scan.text[scan.starts[i] : end])))
        return False
    if "\n" in gap and kind == "other":
        return False  # Palang Jalan ke Bandara, and the next line
    allowed = _GAP_SHORT if scan.low[i] in scan.lex.words["abbreviated"] else _GAP
    # The number that begins a street's name is no word: Jalan 17 Agustus.
    return allowed.fullmatch(_LEADING_NUMBER.sub("", gap) if kind in ("jalan", "other") else gap) is not None


def _take_district(scan: Scan, i: int) -> bool:
    """Take word `i` and the next for a district whose name the list writes in one, where its regency stands behind: Gunung Putri, Bogor."""
    last = i + 2
    if last >= len(scan.low) or scan.gaps[last] not in (", ", " ") or not scan.caps[i + 1] or not scan.open(i, last):
        return False
    codes = tuple(k for k in codes_by_name().get(scan.key(i, last), ()) if len(k) == 8)
    end = scan.run(last) if codes and scan.caps[last] else last
    above = {k for stop in range(last + 1, end + 1) for k in scan.lex.bare.get(scan.key(last, stop), ()) if len(k) == 5}
    codes = tuple(k for k in codes if k[:5] in above)
    if not codes or scan.is_taken(i, last) or owned(scan, i):
        return False
    scan.take(i, last, Mention(scan.starts[i], scan.ends[last - 1], None, (), codes, name=scan.key(i, last)))
    return True


def _take_region(scan: Scan, i: int, last: int) -> None:
    """Take the words ``i:last`` for a region, whatever the first of them says: Gunung Kidul, Sungai Penuh, Teluk Wondama, Kota Baru."""
    codes = scan.lex.bare[scan.key(i, last)]
    if scan.caps[last - 1] and stands_alone(scan, i, last, codes):
        scan.take(i, last, Mention(scan.starts[i], scan.ends[last - 1], None, (), codes, name=scan.key(i, last)))


def _with_alley(scan: Scan, street: Mention, last: int) -> int:
    """Take the numbered alley that follows a street without a mark into its name: Jalan Melati | Gang V; one past its last word. An alley
    with a name is a place of its own."""
    if last >= len(scan.low) or scan.low[last] not in ("gang", "gg") or scan.gaps[last] != " " or not scan.caps[last]:
        return last
    end = scan.ends[last]
    number = _NUMBER.match(scan.text, end + (scan.text[end : end + 1] == "."))
    if number is None:
        return last
    street.end = number.end()
    return bisect_left(scan.starts, number.end())


def _no_place(scan: Scan, i: int, first: int) -> bool:
    """Whether word `i`, which heads the name of a place or means something else, means something else before word `first`."""
    low, gaps, word, following = scan.low, scan.gaps, scan.low[i], scan.low[first]
    if word in ("lingkungan", "situ"):  # di lingkungan Ditreskrimsus: among them; di situ 4 galon: there
        # Lingkungan Kota Jambi: in the city
        return not scan.caps[i] or scan.lex.types.get(following, ("",))[0] in ("kota", "kabupaten", "provinsi")
    if word == "blok":  # Blok Karang Melati RT 04, Desa X: a hamlet of Cirebon; Blok C and a prison's block are none
        end = scan.run(first)
        named = scan.caps[i] and gaps[first] == " " and end > first and len(following) > 3
        return not named or end == len(low) or not _is_part_of(scan, end)
    if word == "kali":
        return i > 0 and (low[i - 1] in scan.lex.words["numeral"] or any(map(str.isdigit, gaps[i])))
    if word == "br":  # Nurhalimah br Lubis: boru, of a woman's clan
        return i > 0 and scan.caps[i - 1] == 1 and gaps[i] == " "
    if word == "jalur":  # di jalur Perbaungan-Tebing Tinggi: between two places
        named = scan.caps[i] and gaps[first + 1] == "-" and not scan.headline(scan.starts[i])
        return following not in ("pantura", "lintas", "lingkar") and not named
    if word == "ring":  # a ring to fight in
        return following != "road"
    if word == "trans":  # Trans Sulawesi: a road over an island; Trans Jogja is a bus
        return following not in scan.lex.words["overland"] or not scan.caps[i]
    if word == "rest":  # rest area
        return following != "area"
    if word == "stasiun":  # Stasiun Meteorologi Hasanuddin: an office
        return following in scan.lex.words["bureau"]
    if word == "negeri":  # Negeri Haria, a village of Maluku; not the Dalam Negeri of a ministry
        if not scan.caps[first] or (i and low[i - 1] in ("dalam", "luar")):
            return True
        codes = village_codes(scan.key(first, scan.run(first)))
        return not any(kode[:2] in scan.lex.words["negeri"] for kode in codes)
    if word == "kp":  # KP XVI-2011, KP P. Melati XII 3012: a ship of the police
        return _SHIP.match(scan.text, scan.starts[i], scan.starts[i] + 40) is not None
    if word in scan.lex.second:  # Saluran Irigasi Melati, Bandar Udara Melati; but a channel, a dealer
        return following not in scan.lex.second[word] or not scan.caps[first + 1] or gaps[first + 1] != " "
    if word == "hutan":  # Hutan Lindung: a sort; hutan Langkahan: that of the district
        named = scan.caps[first] and gaps[first] == " " and following not in scan.lex.words["wood"]
        return not named or any(_nodes(scan.key(first, k)) for k in range(scan.run(first), first, -1)) or following in scan.lex.first_words
    if word == "alun":
        return following != "alun" or first + 1 >= len(low)
    if word == "kawasan":
        return following != "industri" or gaps[first + 1] != " " or not scan.caps[first + 1] or scan.headline(scan.starts[i])
    return following != "tol"  # a gate


def _is_part_of(scan: Scan, at: int) -> bool:
    """Whether word `at` says what neighbourhood or village the hamlet before it is part of: ``RT 04``, ``Desa``."""
    word = scan.low[at]
    return word in ("rt", "rw") or is_numbered(word) or scan.lex.types.get(word, ("",))[0] in _VILLAGES


def in_words(number: int) -> str:
    """A number below 100 in words, without blanks.

    >>> in_words(7), in_words(18), in_words(35)
    ('tujuh', 'delapanbelas', 'tigapuluhlima')
    """
    units = ("", "satu", "dua", "tiga", "empat", "lima", "enam", "tujuh", "delapan", "sembilan", "sepuluh", "sebelas")
    if number < 12:
        return units[number]
    if number < 20:
        return units[number - 10] + "belas"
    return units[number // 10 % 10] + "puluh" + units[number % 10]


def _numbered(scan: Scan, i: int, kind: str, levels: tuple[str, ...]) -> Mention | None:
    """A name that begins with a number, if the tree has it: Kelurahan 7 Ulu, Desa 2 Sumberjo."""
    number = _FIRST_NUMBER.fullmatch(scan.gaps[i + 1])
    if number is None:
        return None
    for last in range(min(i + 4, len(scan.low)), i + 1, -1):
        if not scan.open(i + 1, last):
            continue
        # The list of villages writes the numbers of Palembang out: Tujuh Ulu, Sembilan Sepuluh Ulu.
        spelled = "".join(map(in_words, map(int, number[1].split("/"))))
        for name in (number[1].replace("/", "") + scan.key(i + 1, last), spelled + scan.key(i + 1, last)):
            if not (codes := codes_of(name, levels)):
                continue
            return Mention(scan.starts[i], scan.ends[last - 1], kind, levels, codes, name=name, words=(i, last))
    return None


def _after_type(scan: Scan, i: int, first: int, kind: str, levels: tuple[str, ...]) -> tuple[int, Mention] | None:
    """The mention whose type word is word `i` and whose name begins at word `first`, and one past its last word."""
    low, start, word = scan.low, scan.starts[i], scan.low[first]
    if _no_name(scan, i, first, levels):
        return None
    if not scan.caps[first]:
        return _small_street(scan, i, first) if kind == "jalan" else _small_name(scan, i, first, kind, levels)
    types = scan.lex.types
    end = scan.run(first, road=kind == "jalan" or low[i] == "tol" or low[first - 1] == "tol")
    if end == first or (kind == "jalan" and end == first + 1 and word in types and types[word][1]):
        return None  # perbaiki jalan desa
    river = word in scan.lex.words["inside"] and levels[:1] == ("desa",) and scan.caps[i] and end - first > 1
    if levels and word in types and not river and not any(codes_of(scan.key(first, last), levels) for last in range(end, first, -1)):
        return None
    stop_word = word in scan.lex.stops
    if (
        stop_word
        and not (kind == "jalan" and scan.lex.stops[word] in (TITLE, CALENDAR))
        and not (kind == "jalan" and word in scan.lex.words["street office"] and end - first > 1)
        and not (low[i] in ("jl", "jln") and end - first > 1 and not scan.headline(start))
        and not (low[i] == "pasar" and scan.lex.stops[word] == CALENDAR)
        and not (kind == "other" and word in scan.lex.words["generic"] and end - first > 1)
        and not (levels and codes_of(scan.key(first, end), levels))
    ):
        return None
    if kind == "jalan" and end == first + 1 and word in scan.lex.words["no name"]:
        return None  # Pohon Tumbang di Jalan Raya
    if kind == "jalan" and "-" in scan.gaps[first + 1 : end] and scan.headline(start):
        end = _second_town(scan, first, end)
    stop = scan.ends[end - 1]
    number = _NUMBER.match(scan.text, stop, stop + 10) if scan.text[stop + 1 : stop + 2] in _NUMBER_STARTS else None
    if levels:
        return _of_level(scan, i, first, end, kind, levels, number)
    if kind == "other" and (scan.lex.words["sort"].issuperset(low[first:end]) or _is_of_another(scan, i, first, end)):
        return None
    return _of_kind(scan, i, first, end, kind, number)


def _no_name(scan: Scan, i: int, first: int, levels: tuple[str, ...]) -> bool:
    """Whether what begins at word `first`, behind the type word `i`, is no name: a sum, a year, a verb, a family, a fund."""
    low, word = scan.low, scan.low[first]
    if word.startswith("rp") and word[2:].isdigit():
        return True  # uang jalan Rp5 juta
    if word == "ta" and _YEAR.match(scan.gaps[first + 1]):
        return True  # Dana Desa TA 2023, a year of account
    if is_verb(word):
        return True  # Dana Desa Dijadikan Alat
    if levels and i and low[i - 1] in scan.lex.words["numeral"] and scan.headline(scan.starts[i]) and not _is_known(scan, first, levels):
        return True  # Warga Dua Desa Baku Hantam
    if low[i] in scan.lex.words["abbreviated"] and "," in scan.gaps[first] and len(word) < 4 and scan.words[first].isupper():
        return True  # tersangka berinisial DS, RMK
    if low[i] == "kel" and _ITEM.search(scan.gaps[i]) and not _is_known(scan, first, levels):
        return True  # 1. Kel. Budi Santoso: a family
    # Dana Desa Kolaka: the fund
    return (
        low[i] == "desa"
        and i > 0
        and low[i - 1] == "dana"
        and (scan.key(first, scan.run(first)) in scan.lex.bare or not _is_known(scan, first, levels))
    )


def _small_name(scan: Scan, i: int, first: int, kind: str, levels: tuple[str, ...]) -> tuple[int, Mention] | None:
    """A name in small letters, ``kelurahan wumialo``, ``kec. suwawa``, that the tree has; the linker keeps it near the article's others."""
    word = scan.low[first]
    if not levels or levels[0] in ("kota", "provinsi") or len(word) < 3 or word in scan.lex.stops:
        return None
    if scan.gaps[first] != " " and (scan.gaps[first] != ". " or scan.low[i] not in scan.lex.words["abbreviated"]):
        return None
    for last in range(min(first + 3, len(scan.low)), first, -1):
        key = scan.key(first, last)
        # A name of four letters must stand elsewhere with its capital: kecamatan soko
        said = len(key) > 4 or (len(key) == 4 and key.capitalize() in scan.text)
        if said and scan.open(first, last) and (codes := codes_of(key, levels)):
            return last, Mention(scan.starts[i], scan.ends[last - 1], kind, levels, codes, name=key, weak=True)
    return None


def _of_level(
    scan: Scan, i: int, first: int, end: int, kind: str, levels: tuple[str, ...], number: re.Match[str] | None
) -> tuple[int, Mention]:
    """The mention with a word of a level: the run ``first:end`` and the number behind it, as far as the tree has the name."""
    low, start, ends = scan.low, scan.starts[i], scan.ends
    if kind == "dusun" and _in_village(scan, end):
        # Kampung Melati, Desa Cantigi: a hamlet, whatever village is called Melati
        stop = number.end() if number is not None else ends[end - 1]
        return end, Mention(start, stop, kind, (), (), name=scan.key(first, end))
    if scan.gaps[end] == " (" and (short := _BRACKETED_NUMBER.match(scan.text, ends[end - 1])) is not None:
        key = scan.key(first, end) + short[1].lower()
        if codes := codes_of(key, levels):
            return bisect_left(scan.starts, short.end()), Mention(start, short.end(), kind, levels, codes, name=key)
    if end < len(low) and low[end] in scan.lex.types and (found := _through_kind(scan, first, end, levels)) is not None:
        last, codes = found
        return last, Mention(start, ends[last - 1], kind, levels, codes, name=scan.key(first, last))
    if number is None and (codes := codes_of(key := scan.key(first, end), levels)):
        return end, Mention(start, ends[end - 1], kind, levels, codes, name=key)
    prefix, found = _longest_known(scan, i, first, end, kind, levels, number)
    if found is not None:
        return found
    if levels[0] == "desa" and (villages := _with_district(scan, first, end)):
        last, kode = villages
        return last, Mention(start, ends[last - 1], kind, levels, (kode,), name=scan.key(first, last))
    if low[first] != "kota" and levels[0] == "kota" and (codes := codes_of(scan.key(i, end), ("kecamatan",))):
        # Kota Jantho is a district's whole name.
        return end, Mention(start, ends[end - 1], "kecamatan", ("kecamatan",), codes, name=scan.key(i, end))
    # In a headline the capitals go on after the name.
    headline = scan.headline(start)
    # What the article calls so again is the whole name.
    again = headline and end - first > 1 and scan.text.find(scan.text[scan.starts[first] : ends[end - 1]], ends[end - 1]) > 0
    headline = headline and not again
    last = end if not headline or end - first <= 2 else prefix or first + 1
    if kind in ("dusun", "desa", "kelurahan"):
        last = _without_region(scan, first, last, kind)
    raw = scan.text[scan.starts[first] : ends[last - 1]]
    tries = ()
    if headline:
        tries = tuple(
            (ends[k - 1], scan.text[scan.starts[first] : ends[k - 1]]) for k in range(min(end, first + 3), first, -1) if k != last
        )
    short = _shorter(scan, first, end, levels)
    return last, Mention(start, ends[last - 1], kind, levels, (), name=scan.key(first, last), raw=raw, short=short, tries=tries)


def _in_village(scan: Scan, at: int) -> bool:
    """Whether the word of a village stands right before or at word `at`, behind a hamlet and its neighbourhood: ``RT 02/RW 05, Desa``."""
    low, n = scan.low, len(scan.low)
    while at < n and (low[at] in ("rt", "rw") or is_numbered(low[at])):
        at += 1
    if at + 1 >= n or not scan.caps[at + 1] or scan.gaps[at].strip(" ,.0123456789/") or "\n" in scan.gaps[at]:
        return False
    return scan.lex.types.get(low[at], ("",))[0] in ("desa", "kelurahan")


def _longest_known(
    scan: Scan, i: int, first: int, end: int, kind: str, levels: tuple[str, ...], number: re.Match[str] | None
) -> tuple[int, tuple[int, Mention] | None]:
    """The longest name of the run ``first:end`` that the tree has, where it counts; before it, where one ends that counts in a
    headline only."""
    start, ends = scan.starts[i], scan.ends
    prefix = 0
    headline = scan.headline(start)
    for last in range(end, first, -1):
        if number is not None and last == end:
            numbered = number.end()
            key = squash(scan.text[scan.starts[first] : numbered])
            if codes := codes_of(key, levels):
                return prefix, (last, Mention(start, numbered, kind, levels, codes, name=key))
        key = scan.key(first, last)
        codes = codes_of(key, levels)
        if codes and last < end and kind == "kecamatan" and (own := _of_regency(scan, first, last, end)):
            # Kecamatan Kapuas Bataguh: Bataguh, with its regency's name before its own
            return prefix, (end, Mention(start, ends[end - 1], kind, levels, own, name=scan.key(last, end)))
        if codes and last < end and kind == "kecamatan" and not headline and (longer := longer_names(scan.key(first, end))):
            # Kecamatan Tanjung Sakti, for Tanjung Sakti Pumi or Pumu: cut short, and not Tanjung.
            return prefix, (end, Mention(start, ends[end - 1], kind, levels, longer, name=scan.key(first, end)))
        # In running text a name goes on as long as its capitals do.
        if codes and (last == end or levels[0] in ("provinsi", "kabupaten", "kota", "kecamatan")):
            return prefix, (last, Mention(start, ends[last - 1], kind, levels, codes, name=key))
        if codes:
            prefix = prefix or last
    return prefix, None


def _of_regency(scan: Scan, first: int, last: int, end: int) -> tuple[str, ...]:
    """The codes of the districts called ``last:end`` in the regencies called ``first:last``."""
    above = scan.lex.bare.get(scan.key(first, last), ())
    return tuple(k for k in codes_by_name().get(scan.key(last, end), ()) if len(k) == 8 and k[:5] in above)


def _is_of_another(scan: Scan, i: int, first: int, end: int) -> bool:
    """Whether the name ``first:end`` behind a word of a kind of place is another place's: ``Tanjakan Desa X``, ``pegunungan Papua
    Tengah``."""
    low, types, word = scan.low, scan.lex.types, scan.low[first]
    crossing = low[i] in scan.lex.words["crossing"]
    if crossing and word in types and scan.caps[i] and village_codes(scan.key(i, end)):
        return False  # Simpang Danau Pauh, a village
    river = low[i] == "sungai" and word in scan.lex.words["river"]
    if word in types and not river and (crossing or not scan.caps[i] or word == "dusun" or types[word][0] in _VILLAGES):
        return True  # Tanjakan Desa X: the village; Pertigaan Pasar X: the market; but sungai Krueng X
    if not scan.caps[i] and low[i] in scan.lex.words["broad"] and any(len(k) < 8 for k in scan.lex.bare.get(scan.key(first, end), ())):
        return True  # pegunungan Papua Tengah: the province's
    if word == "kampung" and first + 1 < len(low) and village_codes(scan.key(first + 1, end)):
        return True  # Pantai Kampung Urumb: the village's
    if low[i] == "laut" and i and (scan.gaps[i] == "-" or low[i - 1] in scan.lex.words["before laut"]):
        return True
    return end < len(low) and scan.gaps[end] == " " and types.get(low[end], ("",))[0] == "jalan" and crossing


def _of_kind(scan: Scan, i: int, first: int, end: int, kind: str, number: re.Match[str] | None) -> tuple[int, Mention]:
    """The mention with a word of a kind of place or of a street: the run ``first:end``, cut where another place or a common word begins."""
    low, start, word = scan.low, scan.starts[i], scan.low[first]
    last = end
    headline = scan.headline(start)
    if headline:
        # In a headline the capitals go on: a word that the text writes small too is a common one.
        road = scan.lex.words["road"]
        small = (at for at in range(first + 1, end) if low[at] in scan.common and scan.gaps[at] != "-" and low[at - 1] not in road)
        last = next(small, end if kind == "jalan" else min(end, first + 2 + (word == "tol")))
    if kind != "other" or (headline and word not in scan.lex.words["generic"]):
        last = _without_region(scan, first, last, kind)
    elif (cut := _island(scan, first, last) or _regency(scan, i, first, last)) is not None:
        last = cut
    elif last - first > 1 and scan.words[last - 1].isupper() and not scan.words[first].isupper() and low[last - 1] in scan.lex.bare:
        last -= 1  # Pasar Melati HST: the market, and the regency's short form
    stop = scan.ends[last - 1]
    if last == end and number is not None:
        stop = number.end()
    return last, Mention(start, stop, kind, (), (), name=scan.key(first, last))


def _through_kind(scan: Scan, first: int, end: int, levels: tuple[str, ...]) -> tuple[int, tuple[str, ...]] | None:
    """Where a name ends that goes on through the word of a kind of place at `end`, and its codes, if the tree has it: Karang Anyar |
    Pantai, Bandar | Negeri Semuong."""
    reach = end
    while reach < min(end + 3, len(scan.low)) and scan.gaps[reach] == " " and scan.caps[reach]:
        reach += 1
    for last in range(reach, end, -1):
        if codes := codes_of(scan.key(first, last), levels):
            return last, codes
    return None


def _second_town(scan: Scan, first: int, end: int) -> int:
    """Where the name of a road between two towns ends in a headline: Jalan Lintas Sumbawa-Bima | Lumpuh."""
    second = first + 1 + scan.gaps[first + 1 : end].index("-")
    known = codes_by_name()
    return next((last for last in range(end, second, -1) if scan.key(second, last) in known), end)


def _is_known(scan: Scan, first: int, levels: tuple[str, ...]) -> bool:
    """Whether the tree has a name that begins at word `first` at those levels."""
    return any(codes_of(scan.key(first, last), levels) for last in range(scan.run(first), first, -1))


def _small_street(scan: Scan, i: int, first: int) -> tuple[int, Mention] | None:
    """A street written small, ``jl. merdeka``: behind an abbreviation up to the next word of a level, a stop or two words."""
    low, gaps, n = scan.low, scan.gaps, len(scan.low)
    known = low[first] in scan.lex.words["hero"] and gaps[first] == " "
    if low[i] in ("gang", "gg", "lorong") and i and low[i - 1] in ("di", "ke") and first + 1 < n and gaps[first + 1].strip() == ",":
        # di gang melati, Cantigi
        known = scan.caps[first + 1] == 1 and gaps[first] == " " and len(low[first]) > 3 and low[first] not in scan.lex.stops
    if not known and (
        low[i] not in ("jl", "jln") or low[first] in scan.lex.stops or low[first] in scan.lex.locative or len(low[first]) < 4
    ):
        return None
    last = first + 1
    if (
        last < n
        and gaps[last] == " "
        and low[first] in scan.lex.words["road"] | scan.lex.words["street"]
        and low[last] not in scan.lex.types
        and low[last] not in scan.lex.locative
        and low[last] not in scan.lex.stops
    ):
        last += 1
    return last, Mention(scan.starts[i], scan.ends[last - 1], "jalan", (), (), name=scan.key(first, last))


def _without_region(scan: Scan, first: int, last: int, kind: str) -> int:
    """Where the name of a street or a market ends, if a region's name stands right after it: Gang Melati | Banjarmasin Utara."""
    bare = scan.lex.bare
    if any("-" in scan.gaps[k] and scan.low[k] != scan.low[k - 1] for k in range(first + 1, last)):
        return last
    if last - first > 1 and (cut := _in_next(scan, first, last)):
        return cut
    if kind == "jalan" and last - first > 2 and scan.low[first] in scan.lex.words["road"] and _joins_towns(scan, first + 1, last):
        return last
    for cut in range(first + 1, last):
        if scan.low[cut - 1] in scan.lex.words["road"]:
            continue
        key = scan.key(cut, last)
        if key in scan.lex.cautious or (kind in _HAMLETS and cut == first + 1 and scan.low[first] in scan.lex.words["opening"]):
            continue  # Dusun Air Lingga: no hamlet is called Air
        codes = bare.get(key)
        # Jalan Goa Jepang, Jalan Lintas Tengah Sumatera: a country or an island is no place that a street lies in.
        if codes is not None and (any(len(k) < 8 for k in codes) or (kind != "other" and (codes or key in scan.lex.towns))):
            return (cut - first > 1 and _in_next(scan, first, cut)) or cut
        if last - cut > 1 and any(len(k) == 8 for k in codes_by_name().get(key, ())):
            return cut
    return last


def _in_next(scan: Scan, first: int, last: int) -> int:
    """Where the district or the village begins that stands right behind the name of a street or a hamlet and lies in the place that
    follows: Jl. Pusdiklat | Makasar Jakarta Timur, Kampung Utan | Jakasetia, Bekasi Selatan; 0 where none does."""
    if last >= len(scan.low) or scan.gaps[last] not in (" ", ", ") or not scan.caps[last]:
        return 0
    if scan.low[last] in scan.lex.types or scan.low[last] in scan.lex.stops:
        return 0
    names, end = codes_by_name(), scan.run(last)
    above = next(
        (found for k in range(end, last, -1) if (found := scan.lex.bare.get(scan.key(last, k), ()) or names.get(scan.key(last, k), ()))), ()
    )
    above = tuple(kode + "." for kode in above if len(kode) > 2)
    if not above or any(kode.startswith(above) for kode in _nodes(scan.key(first, last))):
        return 0
    for cut in range(first + 1, last):
        # Jalan Alalak Berangas: from one to the other
        if scan.low[cut - 1] in scan.lex.words["road"] or any(k[:5] == above[0][:5] for k in _nodes(scan.key(first, cut))):
            continue
        for kode in _nodes(scan.key(cut, last)):
            # Behind a comma a village of the city is too little: many streets are called like one.
            if kode.startswith(above) and (len(kode) == 8 or any(len(a) == 9 for a in above)):
                return cut
    return 0


def _nodes(key: str) -> tuple[str, ...]:
    """The codes of the districts and the villages of a squashed name."""
    return (*codes_by_name().get(key, ()), *village_codes(key))


def _island(scan: Scan, first: int, last: int) -> int | None:
    """Where the name of an island begins that stands right behind another name: Sungai Pancang | Pulau Sebatik."""
    for cut in range(first + 1, last - 1):
        if scan.low[cut] == "pulau" and (scan.key(cut, last) in scan.lex.bare or scan.key(cut + 1, last) in codes_by_name()):
            return cut
    return None


def _regency(scan: Scan, i: int, first: int, last: int) -> int | None:
    """Where the name of the regency or the city begins that stands right behind a spot's own name: Stadion Sultan Agung | Bantul; but
    Pasar Sentral Poso, and houses and estates of all towns."""
    if last - first < 2 or scan.low[i] in scan.lex.words["estate"]:
        return None
    bare, generic = scan.lex.bare, scan.lex.words["generic"]
    for cut in range(first, last):
        key = scan.key(cut, last)
        codes = bare.get(key)
        if codes is None:
            continue
        # Pulau Haruku Maluku: the province; elsewhere its name may end a spot's own.
        apart = any(len(k) == 5 or (len(k) == 2 and scan.low[i] == "pulau") for k in codes)
        if cut == first or key in scan.lex.cautious or generic.issuperset(scan.low[first:cut]) or not apart:
            return None
        # Pantai Teluk Melati: no bay goes by Teluk alone.
        return None if scan.low[cut - 1] in scan.lex.words["opening"] else cut
    return None


def _joins_towns(scan: Scan, first: int, last: int) -> bool:
    """Whether the words ``first:last`` are the two towns of a road: Jalan Raya Padang Bukittinggi."""
    bare = scan.lex.bare
    return any(bare.get(scan.key(first, cut)) and bare.get(scan.key(cut, last)) for cut in range(first + 1, last))


def _with_district(scan: Scan, first: int, end: int) -> tuple[int, str] | None:
    """Where the name of a village ends that its district follows without a word or a mark, and its code: Desa Tawa | Kasiruta Timur."""
    for last in range(first + 1, end):
        name = scan.key(first, last)
        for district in codes_by_name().get(scan.key(last, end), ()):
            if len(district) == 8 and (kode := below(district)[0].get(name)):
                return last, kode
    return None


def _shorter(scan: Scan, first: int, end: int, levels: tuple[str, ...]) -> tuple[tuple[int, tuple[str, ...], str], ...]:
    """Shorter readings of a name that the tree does not have whole: end offset, codes, squashed name; the longest first."""
    keys = ((last, scan.key(first, last)) for last in range(end - 1, first, -1))
    return tuple((scan.ends[last - 1], codes, key) for last, key in keys if (codes := codes_of(key, levels)))


def _list(scan: Scan, head: Mention, at: int) -> None:
    """Names that go on a list begun by `head`; the linker drops those that are no sisters of it."""
    if head.end != scan.ends[at - 1]:
        return
    for _ in range(30):
        first, end = _next_of_list(scan, head, at)
        if first == end:
            return
        comma = scan.gaps[at].strip() == "," and first == at
        last, codes = _longest_of_level(scan, head, first, end)
        if codes and comma and _is_parent(scan.lex.bare.get(scan.key(first, last), ()), head.levels[0]):
            return
        if not codes:
            # Cantigi, Sindnag, dan Lohbener: one member misspelt does not end the list.
            short = not head.weak and scan.caps[first] and end - first <= 2
            if short and first > at and _in_district(scan, head, end) and not scan.is_taken(first, end):
                # Desa Cantigi dan Cangkirng, Kecamatan Cantigi: whatever it is called, it lies there
                raw = scan.text[scan.starts[first] : scan.ends[end - 1]]
                mention = Mention(scan.starts[first], scan.ends[end - 1], head.type, head.levels, (), name=scan.key(first, end), raw=raw)
                scan.take(first, end, mention)
                return
            if scan.gaps[at].strip() != "," or not short or not _goes_on(scan, end, head.levels):
                return
        if scan.is_taken(first, last):
            return
        start, stop = scan.starts[first], scan.ends[last - 1]
        mention = Mention(start, stop, head.type, head.levels, codes, name=scan.key(first, last), head=head, weak=head.weak)
        if codes:
            mention.comma = comma
        else:
            mention.raw = scan.text[start:stop]
        scan.take(first, last, mention)
        at = last


def _in_district(scan: Scan, head: Mention, at: int) -> bool:
    """Whether a comma and the word of a district end a list of villages before word `at`."""
    if head.levels[0] not in _HAMLETS or at >= len(scan.low) or scan.gaps[at] != ", ":
        return False
    return scan.lex.types.get(scan.low[at], ("",))[0] == "kecamatan"


def _next_of_list(scan: Scan, head: Mention, at: int) -> tuple[int, int]:
    """The words ``[first, end)`` that may be the next name of the list before word `at`; an empty stretch where the list has ended."""
    low, gaps, types, n = scan.low, scan.gaps, scan.lex.types, len(scan.low)
    if at >= n:
        return at, at
    gap, first = gaps[at].strip(), at
    if gap in ("", ",") and low[at] in scan.lex.words["conjunction"]:
        first = at + 1
        if first >= n or gaps[first] not in (" ", "\n"):
            return at, at
    elif gap not in (",", "&", "/", ", &"):
        return at, at
    if scan.used[first] or (low[first] in types and not (low[first] == "kota" and first + 1 < n and gaps[first + 1] != " ")):
        return at, at
    if scan.caps[first]:
        return first, scan.run(first)
    return (first, min(first + 2, n)) if head.weak and len(low[first]) > 3 else (at, at)


def _longest_of_level(scan: Scan, head: Mention, first: int, end: int) -> tuple[int, tuple[str, ...]]:
    """Where the longest known name of the head's level ends that begins at word `first`, and its codes; `end` and none where none is."""
    for last in range(end, first, -1):
        if (last == end or head.weak or scan.headline(scan.starts[first])) and scan.open(first, last):
            codes = codes_of(scan.key(first, last), head.levels)
            if codes:
                return last, codes
    return end, ()


def _is_parent(codes: tuple[str, ...], level: str) -> bool:
    """Whether a name stands for the parent of the node before the comma, though a sister of that bears it too: Kelurahan Kuta, Badung;
    Kabupaten Gorontalo Utara, Gorontalo."""
    if level in ("kabupaten", "kota"):
        return any(len(kode) == 2 for kode in codes)
    return level in ("kecamatan", "kelurahan", "desa") and any(len(kode) > 2 for kode in codes[:1])


def _goes_on(scan: Scan, at: int, levels: tuple[str, ...]) -> bool:
    """Whether a list goes on at word `at` with a name that the tree has at those levels."""
    n = len(scan.low)
    if at >= n or scan.gaps[at].strip() not in ("", ","):
        return False
    first = at + 1 if scan.low[at] in scan.lex.words["conjunction"] else at
    if first >= n or (first == at and scan.gaps[at].strip() != ",") or not scan.caps[first]:
        return False
    last = scan.run(first)
    return last > first and bool(codes_of(scan.key(first, last), levels))
