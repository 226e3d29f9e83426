"""The words of which the names of units are made, from their tables."""

from __future__ import annotations

import re
from functools import cache

from ..data import read_table
from ..report import Level

CHIEF = re.compile(r"(?:wakil\s)?kepala\s$")
Forms = tuple[str, ...]  # the unit words under which the index may know a unit


@cache
def unit_words() -> dict[str, tuple[Level, Forms]]:
    return {row["word"]: (row["level"], tuple(row["forms"].split("|"))) for row in read_table("units_words.tsv")}  # pyright: ignore[reportReturnType]


@cache
def trigger() -> tuple[re.Pattern[str], tuple[str, ...]]:
    """Any word of a unit that begins with ``pol``, in lower case, and the others; what stands before it is looked at by hand.

    One pattern that begins with plain letters is found ten times faster than an alternation.
    """
    words = sorted(unit_words(), key=len, reverse=True)
    pol = "|".join(w[3:] for w in words if w.startswith("pol"))
    return re.compile(rf"pol(?:{pol})"), tuple(w for w in words if not w.startswith("pol"))


@cache
def misspelt() -> dict[str, str]:
    """Words one slip of the keyboard away from a unit word, with that word. Proper words of Indonesian are left out."""
    letters = "abcdefghijklmnopqrstuvwxyz"
    slips: dict[str, str] = {}
    for word in (word for word, (_, forms) in unit_words().items() if forms == (word,)):
        cut = [(word[:i], word[i:]) for i in range(len(word) + 1)]
        near = {a + b[1:] for a, b in cut if b} | {a + b[1] + b[0] + b[2:] for a, b in cut if len(b) > 1}
        near |= {a + c + b[1:] for a, b in cut if b for c in letters} | {a + c + b for a, b in cut for c in letters}
        for slip in near:
            if slip[0] == "p" and len(slip) > 4:
                slips.setdefault(slip, word)
    for proper in (*unit_words(), *name_words("proper")):
        slips.pop(proper, None)
    return slips


@cache
def long_words() -> dict[str, str]:
    return {row["word"]: row["long"] for row in read_table("units_abbreviations.tsv") if row["long"]}


@cache
def dotted() -> frozenset[str]:
    return frozenset(row["word"] for row in read_table("units_abbreviations.tsv") if row["dot"] == "yes")


@cache
def stopwords() -> frozenset[str]:
    return frozenset(row["word"] for row in read_table("units_stopwords.tsv"))


@cache
def name_words(role: str) -> frozenset[str]:
    """The words of that role in `units_name_words.tsv`.

    >>> "barat" in name_words("direction")
    True
    """
    return frozenset(row["word"] for row in read_table("units_name_words.tsv") if row["role"] == role)


@cache
def rank_words() -> frozenset[str]:
    """The words with which a rank of Polri begins, in lower case.

    >>> {"akbp", "lptu", "ajun"} <= rank_words()
    True
    """
    rows = [row for row in read_table("people_ranks.tsv") if row["force"] == "polri"]
    forms = (form for row in rows for form in (row["abbreviation"], row["full"], *row["variants"].split("|")) if form)
    return frozenset(form.lower().split()[0].rstrip(".") for form in forms)


def word_start(low: str, at: int) -> int:
    """Where the word begins that goes on at `at`, twelve letters before it at most: ``kapolres`` before its ``polres``."""
    start = at
    while start and at - start < 12 and low[start - 1].isalnum():
        start -= 1
    return start
