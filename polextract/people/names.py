"""Where a name begins and ends."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from .lexicon import SETS, common_words, given_names
from .scan import Scan
from .titles import before_words, degree_beginnings, read_after, read_before

# Words with the affixes of verbs, and of nouns made from them.
_VERB = re.compile(
    r"(?:(?:me|di)[a-z]{3,}(?:kan|i)|[a-z]{4,}kan|(?:meng|meny|mem|men)[a-z]{4,}|(?:peng|peny|pem|pen|per)[a-z]{5,}an|[a-z]{3,}nya)$"
)


_UNREAD = object()
# What follows the dot in the name of a site.
_DOMAINS = frozenset(("com", "id", "co", "net", "news", "org"))
_VOWEL = re.compile("[aeiou]")
_NO_VOWEL = re.compile(r"[^AEIOU]{4}$")


class Name(NamedTuple):
    """A name in the text: the words ``[first, last)`` hold the bare name, titles left out; `stop` is the word behind it and its titles."""

    first: int
    last: int
    stop: int
    titles: tuple[str, ...]
    initials: bool
    text: str


_new = tuple.__new__  # a third of the time of Name(...)


def is_stop(scan: Scan, i: int) -> bool:
    """Whether the capitalised word `i` is no part of a name."""
    return _stops(scan.lows[i])


@lru_cache(maxsize=8192)
def _stops(low: str) -> bool:
    if low in common_words():
        return True
    return low not in given_names() and len(low) > 6 and bool(_VERB.match(low)) and not low.endswith(("dahlan", "iskandar"))


def read_name(scan: Scan, i: int, *, ranked: bool = False, cued: bool | int = False) -> Name | None:
    """The name that begins at word `i`, with the titles before and after it, or None.

    `ranked` tells that a rank stands before it, `cued` that a word does that only a name can follow: such a name may begin with a word
    that is a common one elsewhere. With `cued` 2 any capitals may be initials (``tersangka SD``).
    """
    if i >= scan.size:
        return None
    key = (i, ranked, cued)
    name = scan.names.get(key, _UNREAD)
    if name is _UNREAD:
        name = scan.names[key] = _read(scan, i, ranked=ranked, cued=cued)
    return name


def _read(scan: Scan, i: int, *, ranked: bool, cued: int) -> Name | None:
    first, titles = i, ()
    letter = (
        cued == 2 and len(scan.words[i]) < 4 and scan.words[i].isupper() and scan.lows[i - 1] in SETS.initialled
    )  # berinisial R. Dia ...
    if scan.lows[i] in before_words() and not letter:
        _, first, titles = read_before(scan, i)
    last, initials = _core(scan, first, ranked=ranked, cued=cued or int(bool(titles)))
    if initials and len(titles) == 1 and len(titles[0].strip(".")) == 1 and not ranked:
        # H.A. is somebody's initials, no haji called A.
        first, titles = i, ()
        last, initials = _core(scan, first, ranked=ranked, cued=cued)
    if last == first or _is_site(scan, last):
        return None
    if initials and scan.glued(first) and scan.lows[first - 1] == "-":
        return None  # the end of a short form: TRuK-F
    _, stop, degrees = read_after(scan, last)
    text = scan.words[first] if last - first == 1 else _clean(scan, first, last)
    return _new(Name, (first, last, stop, titles + degrees, initials, text))


def _is_site(scan: Scan, i: int) -> bool:
    """Whether the end of a site's name stands at word `i`: ``KabarMuara`` *.com*."""
    return scan.lows[i : i + 1] == ["."] and scan.glued(i) and scan.glued(i + 1) and scan.lows[i + 1] in _DOMAINS


def _clean(scan: Scan, first: int, last: int) -> str:
    text = scan.slice(first, last)
    return " ".join(text.split()) if "\n" in text or "  " in text or "\t" in text or "\u00a0" in text else text


@lru_cache(maxsize=8192)
def _plain(low: str) -> bool:
    """Whether a word, wherever it stands in a name, is a part of it like any other, if it has a capital."""
    return (
        len(low) > 3
        and low.isalpha()
        and low not in common_words()
        and not (len(low) > 6 and _VERB.match(low))
        and not any(low in words for words in (SETS.particles, SETS.titles_inside, SETS.branches, SETS.months, degree_beginnings()))
        and low not in ("pasal", "unit")
    )


def _core(scan: Scan, i: int, *, ranked: bool, cued: int) -> tuple[int, bool]:
    """The word after the bare name that begins at word `i`, and whether it is made of initials only."""
    first = j = i
    words, lows, size = scan.words, scan.lows, scan.size
    at, breaks = scan.at, scan.breaks
    full = False
    free = -1
    degrees = degree_beginnings()
    size = min(size, i + 25)  # no name is longer, and the cost stays linear
    while j < size:
        word, low = words[j], lows[j]
        if j > first and j in breaks and (j != free or scan.paragraph(j)) and (not runs_on(scan, j) or low in scan.small):
            break
        if _plain(low) and j not in at:  # the common case first
            if not word[0].isupper():
                break
            full = True
            j += 1
            continue
        if word == ".":
            before = words[j - 1]
            if j == first or not scan.glued(j):
                break
            # The dot that ends the sentence is no part of a last initial, unless more initials or a name follow.
            letter = len(before) == 1 and before.isupper() and (scan.glued(j + 1) or lows[j - 2] not in SETS.before_letter)
            goes_on = scan.capital(j + 1) and not _starts_sentence(scan, j + 1)
            goes_on = goes_on or (lows[j + 1 : j + 2] and lows[j + 1] in SETS.preposed and scan.capital(j + 2))  # Nelson F. da Silva
            short = lows[j - 1] in SETS.shortened or (
                (ranked or not _VOWEL.search(lows[j - 1])) and before[:1].isupper() and _plainly_short(lows[j - 1])
            )
            if (goes_on and (letter or short)) or (letter and words[j - 2 : j - 1] == ["."] and scan.glued(j - 1)):
                j += 1
                continue
            break
        if word == "-" and j > first and scan.glued(j) and lows[j + 1 : j + 2] == [lows[j - 1]] and scan.glued(j + 1):
            j += 2  # Basik-basik
            continue
        if word in "-" and j > first and scan.glued(j) and scan.glued(j + 1) and scan.capital(j + 1):
            if j - first > 1 and scan.capital(j + 2) and not is_stop(scan, j + 2):
                break  # a pair of candidates: Wira Santosa-Bagas Prakoso
            j += 1
            continue
        if word in ('"', "“", "'", "‘", "(") and j > first and lows[j - 1] in SETS.aliases:
            j += 1
            continue
        if not word[0].isalpha():
            break
        if low in SETS.particles and j > first and (not word[0].isupper() or low in SETS.aliases):
            k = j + 1
            if k < size and words[k] == "." and low in ("als", "bt", "br"):
                k += 1
            while k < size and lows[k] in SETS.preposed and words[k].islower():
                k += 1  # van der Meer
            if (
                k < size
                and (scan.capital(k) or (words[k] in "\"“'‘(" and scan.capital(k + 1)))
                and (low in SETS.aliases or low in SETS.preposed or not is_stop(scan, k))
            ):
                free = j = k  # a nickname may be any word, behind a form of address perhaps
                free += lows[k] in SETS.nickname_address and k + 1 < size and scan.capital(k + 1)
                continue
            j = _small_father(scan, j)
            break
        if not word[0].isupper():
            break
        if low == "anak" and j + 1 < size and words[j + 1] == "Agung":
            full = True
            j += 2  # a Balinese name
            continue
        mark = scan.at.get(j)
        if (
            mark is not None
            and mark.kind != "cue"
            and not (low in SETS.names_too and mark.last - j == 1 and (j > first or ranked))
            and not (cued == 2 and j == first and len(word) < 4 and word.isupper() and mark.kind == "office")
        ):
            break
        if (
            mark is not None
            and mark.kind == "cue"
            and (
                j == first
                or mark.last - j > 1
                or lows[j] in ("dpo", "korban", "pelaku", "tersangka", "saksi", "warga", "pemilik", "sopir", "pengemudi")
            )
        ):
            break
        if j > first and low in SETS.titles_inside and j + 1 < size and words[j + 1] == ".":
            break
        if (
            j != free
            and not (j == free - 1 and lows[j] in SETS.nickname_address)
            and is_stop(scan, j)
            and not _name_after_all(scan, j, low, ranked=ranked, cued=cued, begins=j == first)
        ):
            break
        if full and j > first and low in degrees and read_after(scan, j).titles and not _letters_within(scan, j):
            break
        if j > first and low in SETS.branches:
            break
        if j + 1 < size and words[j + 1].isdigit() and (low in SETS.months or low in ("pasal", "rt", "rw", "unit", "pt")):
            break
        if low in SETS.months and ((j + 1 < size and lows[j + 1] in SETS.when) or (j == first and lows[j - 1] in SETS.before_month)):
            break
        if len(word) > 3 or not word.isupper():
            full = True
        elif len(word) > 1 and j > first and low in (SETS.clock if ranked else SETS.acronyms):
            break
        if word == "Wit" and j > first and lows[j - 1] in SETS.preposed:
            full = True
        j += 1
        if len(word) == 1 and j < size and words[j] == "'":
            break
    while j > first and (
        words[j - 1] in "-\"“'‘(" or lows[j - 1] in SETS.aliases or (lows[j - 1] in SETS.particles and words[j - 1].islower())
    ):
        j -= 1
    if j == first:
        return first, False
    if len(words[first]) > 3 and j - first < 3 and not (j - first == 1 and words[first].isupper()):
        return j, False  # the common case: the first word is no initial
    core = [w for w in words[first:j] if w.isalpha() or "'" in w]
    if len(core) == 1 and len(core[0]) == 4 and core[0].isupper() and not ranked and _NO_VOWEL.match(core[0]):
        return j, True  # MNRF
    if core and not (len(core[0]) <= 3 and core[0].isupper()):
        initials = False
    else:
        alias = next((k for k, w in enumerate(core) if w.lower() in SETS.aliases), None)
        initials = all(len(w) <= 3 and w.isupper() for w in core[:alias])
    if (
        initials
        and not ranked
        and any(
            w.lower()
            in (
                ()
                if lows[first - 1] in SETS.initialled or (cued and _aged(scan, j))
                else SETS.never_initials
                if cued == 2
                else SETS.no_initials
                if cued
                else SETS.acronyms
            )
            and len(w) > 1
            for w in core
        )
    ):
        return first, False
    if not ranked and cued and len(core) == 1 and len(core[0]) < 3:
        initials = True  # Su, Yd: as good as initials
    return j, initials


def _letters_within(scan: Scan, j: int) -> bool:
    """Whether the letters at word `j` that spell a degree are initials, since a name goes on behind them (``Hotma`` *S.P.* ``Turnip``)."""
    run = read_after(scan, j)
    letters = "".join(scan.lows[k] for k in range(j, run.last) if scan.words[k].isalpha())
    return (
        letters in SETS.short_degrees
        and len(scan.words[j]) == 1
        and scan.capital(run.last)
        and not scan.broken(run.last)
        and run.last not in scan.at
        and not is_stop(scan, run.last)
        and not read_before(scan, run.last).titles
    )


def _small_father(scan: Scan, j: int) -> int:
    """The word behind a father's name in small letters (``Rusdi bin`` *kamba* ``(18)``), its particle at word `j`; else `j`."""
    k = j + 1
    while k < scan.size and k - j < 4 and scan.words[k].isalpha() and scan.words[k].islower():
        if scan.lows[k] in common_words() or k in scan.at or scan.broken(k) or scan.lows[k] in SETS.auxiliary or _VERB.match(scan.lows[k]):
            break
        k += 1
    closes = k < scan.size and (scan.lows[k] in ("(", ",", ".") or scan.lows[k] in SETS.auxiliary)
    return k if scan.lows[j] in SETS.sons and k > j + 1 and (closes or k == j + 2) else j


@lru_cache(maxsize=4096)
def _plainly_short(low: str) -> bool:
    """Whether a short word with a dot inside a name is a shortened name, not one that ends a sentence (``I Gst.`` *Ngr.* ``Suardita``)."""
    return len(low) < 4 and low not in common_words() and low not in given_names() and low not in degree_beginnings()


def _name_after_all(scan: Scan, j: int, low: str, *, ranked: bool, cued: int, begins: bool) -> bool:
    """Whether a common word in capitals is part of a name here (``AKP Tutur Pantau``, ``berinisial IA``)."""
    word = scan.words[j]
    if ranked and begins and word.isupper() and len(word) < 4 and j not in scan.at:
        return True  # Aipda RT
    if (
        cued == 2
        and begins
        and word.isupper()
        and len(word) < 4
        and (low not in SETS.never_initials or scan.lows[j - 1] in SETS.initialled)
    ):
        return True
    if ranked and begins and low not in common_words() and not scan.heading(j):
        return True  # Kombes Pol Meilani
    if low in SETS.name_links and word[0].isupper() and scan.capital(j + 1 + (scan.lows[j + 1 : j + 2] == ["."])):
        return True
    if not begins and low in SETS.last_names and word[1:2].islower() and not scan.heading(j):
        return True
    if (
        cued
        and begins
        and word.isupper()
        and len(word) < 4
        and not scan.heading(j)
        and common_words().get(low) not in ("noun", "org", "brand")
    ):
        return True
    if (
        cued
        and begins
        and scan.lows[j + 1 : j + 2] == ["("]
        and j + 3 < scan.size
        and scan.words[j + 2].isdigit()
        and scan.lows[j + 3] in (")", "tahun", "th", "thn")
    ):
        return cued == 2 or (word.isupper() and len(word) < 4) or common_words().get(low) not in ("org", "time", "place")
    if cued and begins and low not in common_words() and scan.lows[j + 1 : j + 2] == [","] and scan.lows[j + 3 : j + 4] == ["tahun"]:
        return True  # Solikan, 25 tahun
    kind = common_words().get(low)
    if ranked and not begins and word[1:2].islower() and not scan.heading(j) and _closes_name(scan, j):
        return True
    if ranked and not begins and low in SETS.names_too and word[1:2].islower():
        return True
    if begins and word.isupper() and len(word) < 4 and scan.lows[j + 1 : j + 2] == ["alias"]:
        return True
    return (
        ranked
        and kind in ("verb", "noun")
        and not _VERB.match(low)
        and not scan.heading(j)
        and (begins or (kind == "verb" and len(low) < 7))
    )


def _closes_name(scan: Scan, j: int) -> bool:
    """Whether a common word with a capital ends a name before a comma (``Iptu Jufri`` *Sabtu* ``, Kapolsek``) or goes on with it."""
    following = scan.lows[j + 1 : j + 3]
    if following[:1] == [","]:
        return not (following[-1][0].isdigit() or following[-1] == "(")
    return scan.lows[j] in SETS.counts and scan.capital(j + 1) and not is_stop(scan, j + 1) and j + 1 not in scan.at


def _aged(scan: Scan, j: int) -> bool:
    """Whether a bracket with an age stands at word `j`."""
    return (
        scan.lows[j : j + 1] == ["("] and scan.lows[j + 2 : j + 3] == [")"] and scan.words[j + 1].isdigit() and scan.words[j + 1][0] != "0"
    )


def runs_on(scan: Scan, j: int) -> bool:
    """Whether the line break before word `j` only breaks a line: the line before it is a long one and ends with no mark."""
    text, end = scan.text, scan.starts[j]
    if scan.paragraph(j):
        return False
    at = text.rfind("\n", 0, end)
    if at in scan.joined:
        return True
    begin = text.rfind("\n", 0, at) + 1
    stop = text.find("\n", end)
    stop = len(text) if stop < 0 else stop
    return at - begin >= 40 and stop - end > 25


def _starts_sentence(scan: Scan, j: int) -> bool:
    return is_stop(scan, j) or (j in scan.at and scan.at[j].kind != "cue")
