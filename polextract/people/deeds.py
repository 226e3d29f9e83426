"""Who does a deed and whom it befalls, by the voice of the verb: ``X menikam Y``, ``Y ditikam X``, ``Y ditikam hingga tewas oleh X``."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from ..data import read_table
from .lexicon import SETS

if TYPE_CHECKING:
    from .scan import Scan


class Deed(NamedTuple):
    """A form of a verb: whether it is passive, and the roles of who does it and whom it befalls; None where it tells nothing of them."""

    passive: bool
    agent: str | None
    patient: str | None


def active_form(root: str) -> str:
    """The verb with *me-* to a root, before any suffix.

    >>> [active_form(root) for root in ("bunuh", "tikam", "pukul", "siksa", "culik", "aniaya", "keroyok", "rampok")]
    ['membunuh', 'menikam', 'memukul', 'menyiksa', 'menculik', 'menganiaya', 'mengeroyok', 'merampok']
    """
    first = root[0]
    if first in "lmnrwy":
        return "me" + root
    if first in "bfv":
        return "mem" + root
    if first in "cdjz":
        return "men" + root
    for sound, prefix in (("p", "mem"), ("t", "men"), ("s", "meny"), ("k", "meng")):
        if first == sound:
            return prefix + root[1:]
    return "meng" + root


@cache
def deeds() -> dict[str, Deed]:
    """Each form of the verbs of ``people_deeds.tsv``, in lower case."""
    found: dict[str, Deed] = {}
    for row in read_table("people_deeds.tsv"):
        roles = (row["agent"] or None, row["patient"] or None)
        for active in {active_form(row["root"]), *row["actives"].split()}:
            found[active + row["suffix"]] = Deed(False, *roles)
        found["di" + row["root"] + row["suffix"]] = Deed(True, *roles)
    return found


@cache
def crime_words() -> frozenset[str]:
    """The words by which an article is known to be about a crime: those of `SETS.crime`, and every deed that makes a suspect."""
    return SETS.crime | {form for form, deed in deeds().items() if "suspect" in (deed.agent, deed.patient)}


def doer(scan: Scan, i: int) -> str | None:
    """The role of the name at word `i` as the doer behind a passive verb (``dicabuli gurunya,`` *SGT*), or None.

    Without *oleh* nothing but the noun of the doer may stand between the verb and the name.
    """
    lows, known = scan.lows, deeds()
    apposed = i > 1 and lows[i - 1] == ","
    by = False
    for k in range(i - 2 if apposed else i - 1, max(i - 14, -1), -1):
        low = lows[k]
        deed = known.get(low)
        if deed is not None:
            if not deed.passive or (apposed and (k == i - 2 or _is_adverbial(scan, k))):
                return None
            return deed.agent
        if low == "oleh":
            if by:
                return None
            by = True
        elif not low[0].isalpha() or scan.paragraph(k) or (not by and (scan.capital(k) or low in SETS.no_doer or i - k > 6)):
            return None
    return None


def _is_adverbial(scan: Scan, i: int) -> bool:
    """Whether the verb at word `i` is that of a clause before the subject, a comma between: ``Usai`` *ditikam* ``temannya, X pulang``."""
    if scan.capital(i):
        return True
    for k in range(i - 1, max(i - 8, -1), -1):
        if scan.lows[k] in SETS.subordinate:
            return True
        if scan.lows[k] in (".", ","):
            return False
    return False
