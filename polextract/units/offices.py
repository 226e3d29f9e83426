"""Offices that stand apart from the unit they name: ``Kasat Reskrim Polres Garut``, ``Kepala Seksi Humas Polda Bali``."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from ..data import read_table

if TYPE_CHECKING:
    from .mention import Mention

_OFFICE_STARTS = ("ka", "wa", "dir", "dan", "panit", "banit")
_SMALL_ROMAN = re.compile(r"[ivx]{1,4}")


@cache
def _office_heads() -> tuple[re.Pattern[str], frozenset[str]]:
    """The words of an office that stand right before its unit (``Kasat Reskrim``, ``Kepala Seksi Humas``), and each of them."""
    rows = sorted(read_table("units_offices.tsv"), key=lambda r: -len(r["word"]))
    head, stem, field = (
        "|".join(re.escape(r["word"]).replace(r"\ ", r"\s") for r in rows if r["role"] == role) for role in ("head", "stem", "field")
    )
    pattern = re.compile(
        rf"(?<![^\W_])(?:{head}|(?:{stem})(?:{field})?)\b\.?"
        rf"(?:[ ]?[,/&.-]?[ ]?\n?[ ]?\(?(?:(?:{stem})(?:{field})?|{head}|{field}|[ivx]{{1,4}}|\d{{1,3}}|dan)\b\.?\)?){{0,10}}+\s?$"
    )
    return pattern, frozenset(word for r in rows for word in r["word"].split())


def _office_start(window: str, words: frozenset[str]) -> int:
    """Where the words of an office that ends `window` can begin at the earliest: all from there on can be words of one."""
    at = len(window)
    for piece in reversed(window.split(" ")):
        core = piece.strip(".,()/&-")
        if core and core not in words and core.isalpha() and not core.startswith(_OFFICE_STARTS) and not _SMALL_ROMAN.fullmatch(core):
            break
        at -= len(piece) + 1
    return max(0, at)


def offices_before(low: str, mentions: list[Mention]) -> list[tuple[int, int, Mention]]:
    """Offices that stand apart from the unit they name (``Kasat Reskrim Polres Garut``): start, end of the office words, the mention.

    `low` is the text in lower case.
    """
    out = []
    pattern, words = _office_heads()
    for mention in mentions:
        if mention.head is not None or mention.listed_in:
            continue
        last = "".join(low[max(0, mention.start - 30) : mention.start].rstrip(" .)\n").rsplit(None, 1)[-1:])
        if not last.isalnum():
            left = len(last)
            while left and last[left - 1].isalnum():
                left -= 1
            last = last[left:]
        if not last or not (last in words or last.startswith(_OFFICE_STARTS) or last.isdigit() or _SMALL_ROMAN.fullmatch(last)):
            continue
        begin = max(0, mention.start - 120)
        blank = max(low.rfind("\n\n", begin, mention.start), low.rfind(", ", begin, mention.start), begin - 1)
        window = low[blank + 1 : mention.start]
        if office := pattern.search(window, _office_start(window, words)):
            start = blank + 1 + office.start()
            out.append((start, start + len(office[0].rstrip()), mention))
    return out
