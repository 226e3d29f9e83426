"""One role for the members of a list: ``pelaku X (30), warga A, dan Y (25), warga B``, ``Satu lagi, Z``."""

from __future__ import annotations

from ..draft import TOLD, WEAK, Draft
from ..lexicon import SETS, before_words
from ..scan import Scan
from .adding import is_baby


def share_roles(draft: Draft) -> None:
    """Who stands in one list has one role: ``pelaku X (30), warga A, dan Y (25), warga B``."""
    scan, last = draft.scan, None
    for mention in sorted(draft.mentions.values(), key=lambda m: m.start):
        if (
            last is not None
            and last.role in ("suspect", "victim", "witness", "rider", "owner")
            and mention.role in WEAK
            and (mention.age is not None or is_baby(scan, mention.name.stop))
            and last.age is not None
            and mention.rank is None
            and not mention.offices
            and _listed(scan, mention.name.first)
            and mention.start - last.end < 160
            and not any(scan.lows[k] in (".", '"', "“", "”") for k in range(last.name.stop, mention.name.first))
            and not any(_tells(scan, k) for k in range(last.name.stop, mention.name.first))
        ):
            mention.role = last.role
        elif (
            last is not None
            and last.role is None
            and mention.role == "kin"
            and None not in (last.age, mention.age)
            and _listed(scan, mention.name.first)
            and "." not in scan.lows[last.name.stop : mention.name.first]
        ):
            mention.role = None  # A (47), istrinya B (43): what befell A befell B
        elif (
            last is not None
            and last.role in TOLD
            and mention.role in (None, "civilian")
            and mention.rank is None
            and not mention.offices
            and _is_likened(scan, mention.name.first, spoken=last.role != "suspect")
        ):
            mention.role = last.role
        last = mention


def _tells(scan: Scan, k: int) -> bool:
    """Whether a cue at word `k` tells the role of somebody, and is no name of a place (``Desa`` *Bandar*)."""
    mark = scan.at.get(k)
    return mark is not None and mark.row.get("role") in TOLD and not (scan.capital(k) and scan.lows[k - 1] in SETS.place_types)


def is_further(scan: Scan, i: int) -> bool:
    """Whether the name at word `i` is that of one more person: *Satu lagi,* ``B``."""
    return scan.lows[i - 1] == "," and scan.lows[max(i - 3, 0) : i - 1] in (["satu", "lagi"], ["seorang", "lagi"])


def _is_likened(scan: Scan, i: int, *, spoken: bool) -> bool:
    """Whether the name at word `i` is one more of a kind: *Satu lagi,* ``B``; `spoken`: by what he says, too (*Hal senada* … ``B``)."""
    if is_further(scan, i) or _is_one_more(scan, i):
        return True
    return spoken and not SETS.likewise.isdisjoint(scan.lows[max(i - 6, 0) : i])


def _is_one_more(scan: Scan, i: int) -> bool:
    """Whether one more of a list is told of by a noun before the name at word `i`: ``A, warga X, dan satu warga Y,`` *B*."""
    if scan.lows[i - 1] != ",":
        return False
    for k in range(i - 2, max(i - 9, 0), -1):
        if not scan.words[k].isalpha():
            return False
        if scan.lows[k] in ("satu", "seorang"):
            return scan.lows[k - 1] in SETS.coordinating and scan.lows[k - 2] != "."
    return False


def _listed(scan: Scan, i: int) -> bool:
    """Whether the name at word `i` is a further one of a list, with or without a word of kin before it (``A, istrinya`` *B* ``,``)."""
    while i > 1 and scan.lows[i - 1] in before_words():
        i -= 1  # ayah A (40), ibu B (35)
    for k in range(i - 1, max(i - 5, 0), -1):
        if k == i - 1 and scan.lows[k] == "," and scan.lows[k - 2] in SETS.prepositions:
            return False  # bercerita kepada ibunya, X
        if scan.lows[k] in ("dan", "serta", "&", ";", "beserta", "bersama") or (
            scan.lows[k] == "," and (k == i - 1 or scan.lows[k + 1] != "warga")
        ):
            return k == i - 1 or any(j in scan.at and scan.at[j].row.get("role") in WEAK for j in range(k + 1, i))
        if scan.lows[k] in (".", ")"):
            return False
    return False
