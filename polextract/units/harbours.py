"""The Polsek of harbours, which articles name in a dozen ways: ``Polsek KP3 Baubau``, ``Polsek Kawasan Pelabuhan (KP) Samarinda``."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from ..data import read_table
from .table import KIND, Gazetteer, squeeze

if TYPE_CHECKING:
    from .mention import Word

# What stands before the name of the harbour in the index; where there is a Polsek, its Polsubsektor is not meant.
_OFFICIAL = ("polsekkawasanpelabuhan", "polsubsektorkawasanpelabuhan")


class Harbour(NamedTuple):
    """The words before the name of a harbour: where they end, and whether they can be nothing else."""

    end: int
    sure: bool


@cache
def _forms() -> tuple[re.Pattern[str], frozenset[str]]:
    rows = read_table("units_harbours.tsv")
    words = "|".join(re.escape(r["form"]).replace(r"\ ", r"\s") for r in sorted(rows, key=lambda r: -len(r["form"])))
    short = "|".join(r["form"] for r in rows if " " not in r["form"])
    return re.compile(rf"\s(?:{words})(?![^\W_])(?:\s?\((?:{short})\))?"), frozenset(r["form"] for r in rows if r["sure"] == "yes")


def harbour_words(low: str, at: int) -> Harbour | None:
    """The words for a harbour that follow the unit word which ends at `at`; `low` is the text in lower case.

    >>> harbour_words("polsek kawasan pelabuhan (kp) samarinda", 6)
    Harbour(end=29, sure=True)
    """
    if low[at + 1 : at + 2] not in ("k", "p"):
        return None
    pattern, sure = _forms()
    match = pattern.match(low, at)
    return Harbour(match.end(), " ".join(match[0].partition("(")[0].split()) in sure) if match else None


def harbours_called(table: Gazetteer, words: list[Word]) -> tuple[int, tuple[int, ...]]:
    """How many of `words` name a harbour that has a Polsek, and the rows: by its name, or by that of its town or Polres."""
    full = table.index[0]
    keys = [squeeze(w.low) for w in words]
    for k in range(min(5, len(keys)), 0, -1):
        name = "".join(keys[:k])
        if rows := full.get(_OFFICIAL[0] + name) or full.get(_OFFICIAL[1] + name):
            return k, tuple(n for n in rows if table.rows[n][KIND] == "Polsek Kawasan") or rows
        if rows := table.harbour_towns.get(name):
            return k, rows
    return 0, ()
