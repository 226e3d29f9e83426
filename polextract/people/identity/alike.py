"""Names compared word by word: whether one can stand for the other, and how."""

from __future__ import annotations

import re
from functools import lru_cache

from ..lexicon import SETS

# Names of the Bible in the old spelling, where j stood for today's y: Johanes, Josef, Jusuf, Jakob.
_BIBLICAL = re.compile(r"^j(?=oha|os[eu]|usu|ako|erem|esa|uli)")
_TWICE = re.compile(r"([a-z])\1")
_BREATHED = re.compile("(?<=[bdgkt])h")  # Ramdhani, Bhakti, Thoriq


@lru_cache(maxsize=4096)
def name_words(name: str) -> tuple[str, ...]:
    """The words of a name for comparison: lower case, no marks; particles stay.

    >>> name_words("M. Wira Santosa")
    ('m', 'wira', 'santosa')
    """
    return tuple(w for w in "".join(c if c.isalnum() or c in "'’" else " " for c in name.lower()).split() if w)


@lru_cache(maxsize=4096)
def respelt(word: str) -> str:
    """A word in today's spelling, no letter twice in a row, no *h* that is not said, a last *d* as it is said: ``Rudy``, ``Soekarno``,
    ``Djoko``, ``Johanes`` (EYD 1972), ``Samsuddin``, ``Ramdhani``, ``Rahmad``, ``Meiske``.
    """
    word = _BIBLICAL.sub("y", word).replace("ei", "ai")
    word = _BREATHED.sub("", word) if "h" in word else word
    word = _TWICE.sub(r"\1", word.replace("oe", "u").replace("dj", "j").replace("tj", "c").replace("y", "i"))
    return word[:-1] + "t" if word.endswith("d") else word


def _likeness(a: str, b: str) -> float:
    from rapidfuzz.fuzz import ratio

    return ratio(a, b)


def is_slip(a: str, b: str) -> bool:
    """Whether one letter alone, left out, another or changed with the next, tells two words apart.

    >>> is_slip("lamak", "lamk"), is_slip("manurung", "mnaurung"), is_slip("ratna", "rahma")
    (True, True, False)
    """
    from rapidfuzz.distance import OSA

    return OSA.distance(a, b, score_cutoff=1) == 1


def _is_initial(word: str) -> bool:
    return len(word) == 1 or word in SETS.mohammeds


def _same_word(a: str, b: str) -> str:
    """How the word `a` of the shorter name is like `b` of the longer, if it is.

    *same*; *initial*; *begun*: one is the beginning of the other (``Rudi``, *Rudiyansyah*); *spelt*: a letter is another, or one too many.
    """
    if a == b or (len(a) > 3 and len(b) > 3 and respelt(a) == respelt(b)):
        return "same"  # Rudi, Rudy
    short, long = sorted((a, b), key=len)
    if short in SETS.muhammad_spellings and long in SETS.muhammad_spellings:
        return "same"
    if _is_initial(short):
        return "initial" if long.startswith(short[0]) else ""
    if len(short) > 4 and len(long) - len(short) < 2 and a[0] == b[0] and _likeness(a, b) >= 84:
        return "spelt"
    return "begun" if len(short) > 3 and long.startswith(short) else ""


@lru_cache(maxsize=4096)
def likeness(a: tuple[str, ...], b: tuple[str, ...]) -> str:
    """How two names are alike, the words of the shorter found in the longer, in order; nothing where they are not.

    Returns
    -------
    *whole*: the same words. *part*: words of the one are those of the other, or their initials. *begun*: a word is only the beginning of
    the other's. *spelt*: a word is only spelt like the other's.

    >>> likeness(("wira", "santosa"), ("wira",)), likeness(("rudi",), ("rudiyansyah",)), likeness(("sumarno",), ("sumarni",))
    ('part', 'begun', 'spelt')
    """
    if not a or not b:
        return ""
    if a == b or (len(a) == len(b) > 1 and sorted(a) == sorted(b)):
        return "whole"  # in any order: Santosa Wira
    short, long = (a, b) if len(a) <= len(b) else (b, a)
    if SETS.sons.isdisjoint(short):
        long = long[: next((k for k, word in enumerate(long) if k and word in SETS.sons), len(long))]  # not the father's
        if len(long) < len(short):
            return ""
    i, full, found = 0, 0, {"same"}
    for k, word in enumerate(long):
        kind = _same_word(short[i], word) if i < len(short) else ""
        if kind == "initial" and k and not i and len(word) == 1:
            continue  # Dunan Lambung is not Yansen D. Lambung
        if kind == "begun" and len(short) < len(long) and len(word) < len(short[i]):
            continue  # Iswanto is not Iswan Kasim: who shortens a name makes none of its words longer
        if kind:
            found.add(kind)
            full += len(short[i]) > 1 and len(word) > 1
            i += 1
    if i < len(short) or not full:
        return ""
    worst = next((kind for kind in ("begun", "spelt") if kind in found), "")
    return worst or ("whole" if len(a) == len(b) and "initial" not in found else "part")


def same_name(a: tuple[str, ...], b: tuple[str, ...]) -> bool:
    """Whether one name can stand for the other: the words of the shorter are found in the longer, in order.

    >>> same_name(("wira",), ("m", "wira", "santosa")), same_name(("wira", "santosa"), ("bagas", "santosa"))
    (True, False)
    """
    return bool(likeness(a, b))
