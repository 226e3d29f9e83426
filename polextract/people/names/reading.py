"""Where a name begins and ends."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from ...backbone.words import build
from ..lexicon import SETS, before_words, clans, common_words, given_names
from ..scan import Scan, runs_on
from ..titles import degree_beginnings, read_after, read_before

# Words with the affixes of verbs, and of nouns made from them.
_VERB = re.compile(
    r"(?:(?:me|di)[a-z]{3,}(?:kan|i)|[a-z]{4,}kan|(?:meng|meny|mem|men)[a-z]{4,}|(?:peng|peny|pem|pen|per)[a-z]{5,}an|[a-z]{3,}nya)$"
)


# A degree written in one word with the name.
_GLUED = re.compile(r"(?<=[a-z]{3})(?:SH|SIK|SE|ST|SSos|SPd|SAg|SIP|MH|MM|MSi)$")
_JOINTS = frozenset((",", "dan", "serta"))
_APOSTROPHES = frozenset("'’‘")
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


def is_name_too(scan: Scan, i: int) -> bool:
    """Whether the office or rank at word `i` is a part of a name, since a given name stands before it (``Ridwan Nur`` *Hakim*) or an age
    behind the name that it begins (*Rio* ``Santosa (30)``, *Kasimin* ``(31)``).
    """
    mark = scan.at[i]
    if scan.lows[i] not in SETS.names_too and not mark.glued:
        return False
    if mark.last == i + 1 and not mark.glued and scan.capital(i - 1) and scan.lows[i - 1] in given_names():
        return True
    return mark.last == i + 1 and _begins_aged(scan, i)


def _begins_aged(scan: Scan, i: int) -> bool:
    """Whether a bracket with an age follows the capitalised word `i`, behind three more words of a name at most."""
    if not scan.words[i][0].isupper() or scan.words[i].isupper():
        return False
    k = i + 1
    while k < scan.size and k - i < 5 and scan.capital(k) and k not in scan.at:
        k += 1
    return (
        scan.lows[k : k + 1] == ["("]
        and k + 2 < scan.size
        and scan.words[k + 1].isdigit()
        and (scan.lows[k + 2] == ")" or scan.lows[k + 2] in SETS.years)
    )


def is_certain(scan: Scan, name: Name) -> bool:
    """Whether the words of a name are those of a person's: a given name first, a father's name behind *bin*, a clan last."""
    words = scan.lows[name.first : name.last]
    balinese = words[0] in ("i", "ni") and len(words) > 2 and words[1] in SETS.after_i
    return balinese or words[0] in given_names() or (len(words) > 1 and (words[-1] in clans() or not SETS.sons.isdisjoint(words[1:-1])))


def is_eponym(scan: Scan, i: int) -> bool:
    """Whether the title or name at word `i` is that of a hospital or a street, with further titles before it or none: ``RSUD dr. H.`` *X*,
    ``Jalan Prof. Dr.`` *X*.
    """
    least = i - 18  # nobody has more than nine titles
    while i > 1 and i > least and (scan.lows[i - 1] == "." or scan.lows[i - 1] in before_words()):
        i -= 1
    if i > 2 and scan.lows[i - 1] == ")" and scan.lows[i - 2] in SETS.hospitals:
        return True  # Rumah Sakit Tentara (RST) dr. X
    return i > 0 and (scan.lows[i - 1] in SETS.hospitals or scan.lows[i - 1] in SETS.streets)


def is_stop(scan: Scan, i: int) -> bool:
    """Whether the capitalised word `i` is no part of a name."""
    return _stops(scan.lows[i])


@lru_cache(maxsize=8192)
def _stops(low: str) -> bool:
    if low in common_words() or _is_hospital(low):
        return True
    return _is_verb(low) and low not in given_names() and low not in clans()


def _is_hospital(low: str) -> bool:
    """Whether a word is the short form of a hospital: *RSSA, RSPAD*."""
    return low.startswith("rs") and len(low) < 7


@lru_cache(maxsize=8192)
def _is_verb(low: str) -> bool:
    """Whether a word is made as verbs are, from a root that is known: *dibacakan*, not ``Dimyati``, ``Mendrawan``."""
    return len(low) > 6 and bool(_VERB.match(low)) and build(low) != "none"


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
    if not ranked and scan.lows[i] in SETS.creed_numbers and scan.lows[i + 1 : i + 2] and scan.lows[i + 1] in SETS.creeds:
        return None  # melafalkan Catur Prasetya
    letter = (
        cued == 2
        and len(scan.words[i]) < 4
        and scan.words[i].isupper()
        and (scan.lows[i - 1] in SETS.initialled or (scan.lows[i + 1 : i + 2] == ["."] and scan.glued(i + 1) and _is_word(scan, i + 2)))
    )  # berinisial R. Dia ..., tersangka pengedar sabu, MR. Dari tangannya ...
    if scan.lows[i] in before_words() and not letter and not (ranked and scan.lows[i] == "mas"):
        _, first, titles = read_before(scan, i)
    last, initials = _core(scan, first, ranked=ranked, cued=cued or int(bool(titles)))
    if initials and len(titles) == 1 and len(titles[0].strip(".")) == 1 and not ranked:
        # H.A. is somebody's initials, no haji called A.
        first, titles = i, ()
        last, initials = _core(scan, first, ranked=ranked, cued=cued)
    if first == i + 2 and scan.words[i] == "R" and last - first == 1 and scan.lows[first] in clans() and not initials:
        first, titles = i, ()  # R. Sinaga: no Raden, that is of Java
    if titles and last - first == 1 and scan.lows[first] in SETS.title_nouns:
        return None  # Pak Haji
    if last == first or _is_site(scan, last) or (not ranked and _is_acronym(scan, first, last)):
        return None
    if initials and scan.glued(first) and scan.lows[first - 1] == "-":
        return None  # the end of a short form: TRuK-F
    if initials and last < scan.size and scan.words[last].isdigit() and len(scan.words[last]) > 2:
        return None  # a number plate: DH 1124 EC; a boat: Kapten RB 218
    if last - first > 1 and not ranked and (scan.words[last - 1] == "I" or is_numeral(scan, last - 1)):
        return None  # a village, a boat: Melati I, Melati II
    _, stop, degrees = (last, last, ()) if initials and not (ranked or titles) and _lists_letters(scan, last) else read_after(scan, last)
    text = scan.words[first] if last - first == 1 else _clean(scan, first, last)
    if glued := _GLUED.search(text):
        text, degrees = text[: glued.start()], (glued[0], *degrees)  # Wira SantosaSH
    elif (text[-1] == "S" or text[-1] == "M") and (k := _past_letters(scan, last)):
        text, degrees = text[:-1], (text[-1] + scan.slice(last, k), *read_after(scan, k).titles)  # Wira SantosaS.I.K
        stop = read_after(scan, k).last
    return _new(Name, (first, last, stop, titles + degrees, initials, text))


def is_numeral(scan: Scan, i: int) -> bool:
    """Whether a Roman number of two letters or more stands at word `i`."""
    return scan.lows[i] in SETS.numerals and len(scan.words[i]) > 1 and scan.words[i].isupper()


def _is_acronym(scan: Scan, first: int, last: int) -> bool:
    """Whether the words ``[first, last)`` begin with the short form of an institution, three capitals or more before words that are not
    in capitals: *AJI* ``Jayapura Maria``, not ``MOH Rizal``.
    """
    word = scan.words[first]
    if last - first > 1 and word.isupper() and scan.lows[first] in SETS.companies and scan.words[first + 1][1:2].islower():
        return scan.lows[first + 1] not in SETS.aliases  # PT Kuala
    if last - first < 2 or len(word) < 3 or not word.isupper() or scan.lows[first] in SETS.shortened:
        return False
    if scan.lows[first + 1] in SETS.aliases or (len(word) > 3 and scan.lows[first] in given_names()):
        return False
    return scan.words[first + 1][0].isupper() and scan.words[first + 1][1:2].islower()


def _is_word(scan: Scan, i: int) -> bool:
    """Whether a word of grammar with a capital stands at word `i`, so that a sentence begins there."""
    return scan.capital(i) and not scan.words[i].isupper() and common_words().get(scan.lows[i]) == "function"


def _lists_letters(scan: Scan, i: int) -> bool:
    """Whether capitals follow initials at word `i`, one more of a list though they spell a degree (``LA,`` *MA,* ``dan FE``)."""
    if scan.lows[i : i + 1] != [","] or i + 2 >= scan.size or not scan.words[i + 1].isupper() or len(scan.words[i + 1]) > 3:
        return False
    behind = scan.past_joints(i + 2)
    return behind > i + 2 and behind < scan.size and scan.words[behind].isupper() and len(scan.words[behind]) < 4


def _past_letters(scan: Scan, i: int) -> int:
    """The word behind the dotted letters at word `i` that end a degree written in one with the name (``SantosaS`` *.I.K*), or 0."""
    if len(scan.words[i - 1]) < 4 or not scan.words[i - 1][-2].islower():
        return 0
    k = i
    while (
        k + 1 < scan.size
        and scan.lows[k] == "."
        and scan.glued(k)
        and scan.glued(k + 1)
        and scan.words[k + 1].isalpha()
        and len(scan.words[k + 1]) == 1
    ):
        k += 2
    return k + (k > i and scan.lows[k : k + 1] == ["."] and scan.glued(k)) if k > i else 0


def _is_site(scan: Scan, i: int) -> bool:
    """Whether the end of a site's name stands at word `i`: ``KabarMuara`` *.com*."""
    return i < scan.size and scan.lows[i] == "." and scan.glued(i) and scan.glued(i + 1) and scan.lows[i + 1] in _DOMAINS


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
        and not _is_verb(low)
        and not _is_hospital(low)
        and not any(low in words for words in (SETS.particles, SETS.titles_inside, SETS.branches, SETS.months, degree_beginnings()))
        and low not in ("pasal", "unit")
    )


def _core(scan: Scan, i: int, *, ranked: bool, cued: int) -> tuple[int, bool]:
    """The word after the bare name that begins at word `i`, and whether it is made of initials only."""
    words, lows = scan.words, scan.lows
    j = _extent(scan, i, ranked=ranked, cued=cued)
    while j > i and (
        words[j - 1] in "-\"“'‘(" or lows[j - 1] in SETS.aliases or (lows[j - 1] in SETS.particles and words[j - 1].islower())
    ):
        j -= 1
    if j == i:
        return i, False
    word = words[i]
    if len(word) > 3 and (j - i == 2 or not word.isupper()) and (j - i < 3 or word.isalpha()):
        return j, False  # the common case: the first word is no initial
    core = [w for w in words[i:j] if w.isalpha() or not _APOSTROPHES.isdisjoint(w)]
    if not core:
        return i, False  # R2, R4: kinds of vehicle
    if len(core) == 1 and len(core[0]) == 4 and core[0].isupper() and not ranked and _NO_VOWEL.match(core[0]):
        return j, True  # MNRF
    if len(core) == 1 and not ranked and core[0].isupper() and core[0].lower() in scan.short_forms:
        return i, False
    if len(core) == 1 and j - i == 1 and len(word) > 4 and not ranked and word.isupper() and not _VOWEL.search(lows[i]):
        return i, False  # DPRDP: an institution
    initials = _are_initials(core)
    if initials and not ranked and not _not_short_forms(scan, i, j, core, cued=cued):
        return i, False
    return j, initials or (not ranked and bool(cued) and len(core) == 1 and len(core[0]) < 3)  # Su, Yd: as good as initials


def _extent(scan: Scan, first: int, *, ranked: bool, cued: int) -> int:
    """The word where the name that begins at word `first` goes on no more; marks and particles at its end are counted in."""
    words, lows, at, breaks = scan.words, scan.lows, scan.at, scan.breaks
    limit = min(scan.size, first + 25)  # no name is longer, and the cost stays linear
    full, free, j = False, -1, first
    while j < limit:
        word, low = words[j], lows[j]
        if j > first and j in breaks and (j != free or scan.paragraph(j)) and (not runs_on(scan, j) or low in scan.small):
            break
        if _plain(low) and j not in at:  # the common case first
            if not word[0].isupper():
                if not ranked and j == first + 1 and ends_small(scan, j):
                    j += 1
                break
            full = True
            j += 1
            continue
        if word == ",":
            break
        if not word[0].isalpha():
            k = _past_mark(scan, first, j, ranked=ranked)
            if not k:
                break
            j = k
            continue
        if low in SETS.particles and j > first and (not word[0].isupper() or low in SETS.aliases):
            k = _past_particle(scan, j, limit)
            if not k:
                return _small_father(scan, j)
            # A nickname may be any word, behind a form of address perhaps.
            j, free = k, k + (lows[k] in SETS.nickname_address and k + 1 < limit and scan.capital(k + 1))
            continue
        if not word[0].isupper():
            break
        if low == "anak" and j + 1 < limit and words[j + 1] == "Agung":
            full = True
            j += 2  # a Balinese name
            continue
        nickname = j == free or (j == free - 1 and low in SETS.nickname_address)
        if _ends(scan, first, j, ranked=ranked, cued=cued, nickname=nickname, full=full):
            break
        if len(word) > 3 or not word.isupper() or (word == "Wit" and j > first and lows[j - 1] in SETS.preposed):
            full = True
        elif len(word) > 1 and j > first and j != free and low in (SETS.clock if ranked else SETS.acronyms):
            break
        j += 1
        if len(word) == 1 and j < limit and words[j] == "'":
            break
    return j


def _past_mark(scan: Scan, first: int, j: int, *, ranked: bool) -> int:
    """The word behind the mark at word `j` that belongs to the name from word `first` (``M. Wira``, ``Basik-basik``), or 0."""
    lows, word = scan.lows, scan.words[j]
    if j == first:
        return 0
    if word == ".":
        if j == first + 1 and not ranked and len(lows[first]) == 1 and _other_letters(scan, j + 1):
            return 0  # … tersangka R. BY melapor
        if ranked and _letters_behind(scan, j):
            return j + 2
        return j + 1 if scan.glued(j) and _dot_inside(scan, j, ranked=ranked) else 0
    if word == "-" and scan.glued(j) and scan.glued(j + 1):
        if len(lows[j + 1]) > 2 and lows[j - 1].endswith(lows[j + 1]):
            return j + 2  # Basik-basik, Simare-mare
        if scan.capital(j + 1):
            pair = j - first > 1 and scan.capital(j + 2) and not is_stop(scan, j + 2)
            return 0 if pair else j + 1  # a pair of candidates: Wira Santosa-Bagas Prakoso
    if word == "'" and _ends_in_stop(scan, j):
        return j + 1  # Ne' Sanda
    return j + 1 if word in ('"', "“", "'", "‘", "(") and lows[j - 1] in SETS.aliases else 0


def _letters_behind(scan: Scan, j: int) -> bool:
    """Whether an initial or two, apart from the dot at word `j`, end a name before a comma: ``Wira Santosa.`` *J* ``, S.I.K.``, ``Wira
    Santosa.`` *TD* ``., mengatakan``; not a degree with its dot astray (``Wira. S, Sos``)."""
    k = j + 1
    if not (scan.capital(k) and scan.words[k].isupper() and len(scan.words[k]) < 3) or scan.glued(k) or scan.broken(k) or k in scan.at:
        return False
    stop = k + 1 + (scan.lows[k + 1 : k + 2] == ["."] and scan.glued(k + 1))
    if scan.lows[stop : stop + 1] != [","] or is_stop(scan, k) or read_after(scan, k, comma=True).titles:
        return False
    behind = scan.lows[stop + 1] if stop + 1 < scan.size else ""
    return len(behind) < 2 or scan.lows[k] + behind not in degree_beginnings()


def _ends_in_stop(scan: Scan, j: int) -> bool:
    """Whether the apostrophe at word `j` is the last letter of a word of a name (*Sampe'* ``Alias Ne' Rante``), and closes no quotation."""
    goes_on = scan.capital(j + 1) and not scan.glued(j + 1) and not is_stop(scan, j + 1)
    if not (goes_on or scan.lows[j + 1 : j + 2] == ["alias"]) or not scan.glued(j) or scan.lows[j - 1][-1] not in "aeiou":
        return False
    return all(scan.words[k] not in "'‘" or scan.glued(k) for k in range(max(j - 60, 0), j))


def _are_capitals(scan: Scan, i: int) -> bool:
    """Whether the capitals at word `i`, before a dot, are initials that end a sentence: ``berinisial`` *NG* ``. NG ditahan``."""
    if len(scan.words[i]) < 2 or not scan.words[i].isupper() or i + 2 >= scan.size:
        return False
    titled = scan.lows[i - 1] in before_words() or (scan.lows[i - 1] == "." and i > 1 and scan.lows[i - 2] in before_words())
    if titled and scan.lows[i + 2] in given_names():
        return False  # H. MZ. Wira
    return not scan.words[i + 2].isupper() or scan.lows[i + 2] == scan.lows[i]


def _other_letters(scan: Scan, i: int) -> bool:
    """Whether two or three capitals stand at word `i`, apart from the dot before, that no name goes on behind."""
    return i < scan.size and 1 < len(scan.words[i]) < 4 and scan.words[i].isupper() and not scan.glued(i) and not scan.capital(i + 1)


def _dot_inside(scan: Scan, j: int, *, ranked: bool) -> bool:
    """Whether the dot at word `j` stands behind an initial or a shortened name, and does not end the sentence."""
    words, lows, before = scan.words, scan.lows, scan.words[j - 1]
    # The dot that ends the sentence is no part of a last initial, unless more initials or a name follow.
    letter = len(before) == 1 and before.isupper() and (scan.glued(j + 1) or not _ends_letters(scan, j - 2))
    goes_on = scan.capital(j + 1) and not _starts_sentence(scan, j + 1)
    particle = lows[j + 1 : j + 2] and (lows[j + 1] in SETS.preposed or lows[j + 1] in SETS.daughters)
    goes_on = goes_on or (particle and scan.capital(j + 2))  # Nelson F. da Silva, M. br Ginting
    short = (lows[j - 1] in SETS.shortened and lows[j + 1 : j + 2] != [lows[j - 1]]) or (
        (ranked or not _VOWEL.search(lows[j - 1]))
        and before[:1].isupper()
        and (ranked or not _are_capitals(scan, j - 1))
        and _plainly_short(lows[j - 1])
    )
    return bool(goes_on and (letter or short)) or (letter and words[j - 2 : j - 1] == ["."] and scan.glued(j - 1))


def _ends_letters(scan: Scan, k: int) -> bool:
    """Whether word `k` stands before a letter that is all of a name, so that the dot behind it ends the sentence: *berinisial* ``S.``,
    ``AB`` *dan* ``S.``; but ``Wira Santosa`` *dan* ``M. Bagas``, ``Wira Santosa (24)`` *dan* ``M. Bagas``.
    """
    if scan.lows[k] != "dan":
        return scan.lows[k] in SETS.before_letter
    while k and scan.lows[k - 1] == ",":
        k -= 1
    if k and scan.lows[k - 1] == ")":  # Wira Santosa (24) dan M. Bagas
        k = next((n for n in range(k - 2, max(k - 8, 0), -1) if scan.lows[n] == "("), k)
    return not (k and len(scan.words[k - 1]) > 3 and scan.capital(k - 1) and not scan.words[k - 1].isupper())


def _past_particle(scan: Scan, j: int, limit: int) -> int:
    """The word of a name that the particle at word `j` leads to (``bin`` *Wira*, ``alias`` *Botak*), or 0."""
    words, lows, low = scan.words, scan.lows, scan.lows[j]
    k = j + 1
    if k < limit and words[k] == "." and low in ("als", "bt", "br"):
        k += 1
    while k < limit and lows[k] in SETS.preposed and words[k].islower():
        k += 1  # van der Meer
    named = k < limit and (scan.capital(k) or (words[k] in "\"“'‘(" and scan.capital(k + 1)))
    return k if named and (low in SETS.aliases or low in SETS.preposed or not is_stop(scan, k)) else 0


def _ends(scan: Scan, first: int, j: int, *, ranked: bool, cued: int, nickname: bool, full: bool) -> bool:
    """Whether a name that begins at word `first` ends before the capitalised word `j`, or has not begun there."""
    lows, word, low = scan.lows, scan.words[j], scan.lows[j]
    begins, following = j == first, scan.words[j + 1] if j + 1 < scan.size else ""
    mark = scan.at.get(j)
    if mark is not None and mark.kind != "cue" and not (nickname and word.isupper() and len(word) < 4):
        named = low in SETS.names_too and mark.last - j == 1 and (not begins or ranked)
        named = named or is_name_too(scan, j)
        if not named and not (cued == 2 and begins and len(word) < 4 and word.isupper() and mark.kind == "office"):
            return True
    if mark is not None and mark.kind == "cue" and (begins or mark.last - j > 1 or low in SETS.never_named):
        return True
    if not begins and ((low in SETS.titles_inside and following == ".") or word[-1].isdigit()):
        return True  # milik Wira Rp3 juta: no name has figures
    if not nickname and is_stop(scan, j) and not _name_after_all(scan, j, low, ranked=ranked, cued=cued, begins=begins):
        return True
    if full and not begins and low in degree_beginnings() and read_after(scan, j).titles and not _letters_within(scan, j):
        return True
    if not begins and low in SETS.branches:
        return True
    if following.isdigit() and (low in SETS.months or low in ("pasal", "rt", "rw", "unit", "pt")):
        return True
    return low in SETS.months and (following.lower() in SETS.when or (begins and lows[j - 1] in SETS.before_month))


def _are_initials(core: list[str]) -> bool:
    """Whether the words of a name, up to an alias, are all of one to three capitals."""
    if core and not (len(core[0]) <= 3 and core[0].isupper()):
        return False
    alias = next((k for k, w in enumerate(core) if w.lower() in SETS.aliases), None)
    return all(len(w) <= 3 and w.isupper() for w in core[:alias])


def _not_short_forms(scan: Scan, first: int, j: int, core: list[str], *, cued: int) -> bool:
    """Whether none of the initials of a name at the words ``[first, j)`` is a common short form that cannot be meant for initials there."""
    if scan.lows[first - 1] in SETS.initialled or (cued and _aged(scan, j)):
        return True
    short = SETS.never_initials if cued == 2 else SETS.no_initials if cued else SETS.acronyms
    return all(len(w) == 1 or w.lower() not in short for w in core)


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


def ends_small(scan: Scan, j: int) -> bool:
    """Whether the word in small letters at word `j` ends a name that a letter or a given name begins: it is a given name (``M`` *zaini*
    ``sebagai``), or no word of the language, and an age follows (``Agus`` *owutun* ``(58)``)."""
    low, begin, behind = scan.lows[j], scan.lows[j - 1], scan.lows[j + 1 : j + 3]
    known = low in given_names()
    aged = len(behind) == 2 and behind[0] == "(" and behind[1].isdigit()
    if not (known or aged) or scan.glued(j) or scan.broken(j) or build(low) != "none":
        return False
    letter = len(begin) == 1 and scan.capital(j - 1)
    closed = behind[:1] in (["("], [","], ["."]) or (bool(behind) and behind[0] in SETS.stated)
    return (letter or begin in given_names()) and (aged or closed)


@lru_cache(maxsize=4096)
def _plainly_short(low: str) -> bool:
    """Whether a short word with a dot inside a name is a shortened name, not one that ends a sentence (``I Gst.`` *Ngr.* ``Suardita``)."""
    return len(low) < 4 and low not in common_words() and low not in given_names() and low not in degree_beginnings()


def _name_after_all(scan: Scan, j: int, low: str, *, ranked: bool, cued: int, begins: bool) -> bool:
    """Whether a common word in capitals is part of a name here (``AKP Tutur Pantau``, ``berinisial IA``)."""
    word = scan.words[j]
    if len(word) == 2 and begins and scan.lows[j + 1 : j + 2] == ["alias"]:
        return True  # Pt alias Bagong
    if word.isupper() and len(word) < 4 and begins and _letters_begin(scan, j, low, ranked=ranked, cued=cued):
        return True
    if ranked and begins and low not in common_words() and not scan.heading(j):
        return True  # Kombes Pol Meilani
    if not begins and scan.lows[j - 1] in SETS.after_i and scan.lows[j - 2] in ("i", "ni") and word[1:2].islower() and not scan.heading(j):
        return True  # I Nengah Ada
    if not begins and scan.lows[j - 1] in SETS.buton and word[1:2].islower() and not scan.heading(j):
        return True  # La Ada
    if not begins and low in SETS.counts and word[1:2].islower() and scan.lows[j - 1] in given_names() and _closes_count(scan, j):
        return True  # Maria Dua Santosa (34)
    if low in SETS.name_links and word[0].isupper() and scan.capital(j + 1 + (scan.lows[j + 1 : j + 2] == ["."])):
        return True
    if not begins and low in SETS.last_names and word[1:2].islower() and not scan.heading(j):
        return True
    if cued and begins and (known := _by_age(scan, j, low, cued=cued)) is not None:
        return known
    if not ranked:
        return False
    if begins and low not in SETS.no_first_name and word[1:2].islower() and scan.capital(j + 1) and _closes_rank(scan, j):
        return True  # Ipda Tidak Laksono, Kanit Reskrim
    if not begins and word[1:2].islower() and (low in SETS.names_too or (not scan.heading(j) and _closes_name(scan, j))):
        return True
    kind = common_words().get(low)
    plain = kind in ("verb", "noun") and not _VERB.match(low) and not scan.heading(j)
    return plain and (begins or (kind == "verb" and len(low) < 7))


def _closes_count(scan: Scan, j: int) -> bool:
    """Whether a name goes on behind the number at word `j` and closes with an age or a comma: ``Maria`` *Dua* ``Lering (44)``."""
    k = j + 1
    while k < scan.size and k - j < 4 and scan.capital(k) and k not in scan.at and not is_stop(scan, k) and not scan.broken(k):
        k += 1
    return k > j + 1 and not scan.heading(j) and (scan.lows[k : k + 1] == [","] or _aged(scan, k))


def _letters_begin(scan: Scan, j: int, low: str, *, ranked: bool, cued: int) -> bool:
    """Whether one to three capitals at word `j` are the initials that a name begins with, or is made of, though they spell a word."""
    if ranked and j not in scan.at:
        return low not in SETS.service_numbers  # Aipda RT
    if cued == 2 and (low not in SETS.never_initials or scan.lows[j - 1] in SETS.initialled):
        return True
    if cued and not scan.heading(j) and (common_words().get(low) not in ("noun", "org", "brand") or _heads_letters(scan, j)):
        return True
    return scan.lows[j + 1 : j + 2] == ["alias"]


def _heads_letters(scan: Scan, j: int) -> bool:
    """Whether the capitals at word `j` begin a list of initials, since two more follow that are no short forms: *RS*, ``MF, AA``."""
    for _ in range(2):
        k = scan.past_joints(j + 1)
        low = scan.lows[k] if k < scan.size else ""
        if k == j + 1 or not scan.words[k].isupper() or len(low) > 3 or low in SETS.acronyms or low in SETS.no_initials:
            return False
        j = k
    return True


def _by_age(scan: Scan, j: int, low: str, *, cued: int) -> bool | None:
    """Whether a common word that an age follows is a name (``Solikan, 25 tahun``, ``Sabar (30)``), or begins one in a list of people with
    ages (``Wira (34),`` *Terang Sembiring (70)*); None where no age follows it."""
    word, following = scan.words[j], scan.lows[j + 1 : j + 4]
    aged = len(following) == 3 and scan.words[j + 2].isdigit()
    if aged and following[0] == "(" and (following[2] == ")" or following[2] in SETS.years):
        return cued == 2 or (word.isupper() and len(word) < 4) or common_words().get(low) not in ("org", "time", "place")
    if j > 2 and scan.lows[j - 1] in _JOINTS and ")" in scan.lows[j - 3 : j] and common_words().get(low) in (None, "verb", "function"):
        return True if scan.capital(j + 1) and _begins_aged(scan, j) and not is_stop(scan, j + 1) else None
    return True if low not in common_words() and aged and following[0] == "," and following[2] in SETS.years else None


def _closes_rank(scan: Scan, j: int) -> bool:
    """Whether a word of grammar right behind a rank begins a name: another name closes it, before a comma or a word in small letters."""
    k = j + 1
    if common_words().get(scan.lows[j]) != "function" or scan.heading(j) or scan.broken(j) or scan.lows[j - 1] in ",.":
        return False
    while k < scan.size and scan.capital(k) and k not in scan.at and not is_stop(scan, k) and not scan.broken(k):
        k += 1
    return 0 < k - j - 1 < 4 and k < scan.size and (scan.lows[k] in ",.(" or scan.words[k].islower())


def _closes_name(scan: Scan, j: int) -> bool:
    """Whether a common word with a capital ends a name before a comma (``Iptu Jufri`` *Sabtu* ``, Kapolsek``) or goes on with it; not
    a verb that he speaks by (``AKP Wira Menegaskan, pelaku``)."""
    following = scan.lows[j + 1 : j + 3]
    if following[:1] == [","]:
        return not (following[-1][0].isdigit() or following[-1] == "(" or scan.lows[j] in SETS.says)
    if following and scan.words[j + 1].islower() and common_words().get(scan.lows[j]) == "noun":
        return bool(_VERB.match(following[0])) and following[0].startswith(("me", "di"))  # Ipda Wira Maulid menangkap
    return scan.lows[j] in SETS.counts and scan.capital(j + 1) and not is_stop(scan, j + 1) and j + 1 not in scan.at


def _aged(scan: Scan, j: int) -> bool:
    """Whether a bracket with an age stands at word `j`."""
    return (
        scan.lows[j : j + 1] == ["("] and scan.lows[j + 2 : j + 3] == [")"] and scan.words[j + 1].isdigit() and scan.words[j + 1][0] != "0"
    )


def _starts_sentence(scan: Scan, j: int) -> bool:
    return is_stop(scan, j) or (j in scan.at and scan.at[j].kind != "cue")
