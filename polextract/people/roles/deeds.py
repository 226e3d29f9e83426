"""Who does a deed and whom it befalls, by the voice of the verb: ``X menikam Y``, ``Y ditikam X``, ``Y ditikam hingga tewas oleh X``."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from ...data import read_table
from ...text import active_form
from ..lexicon import SETS

if TYPE_CHECKING:
    from ..scan import Scan


class Deed(NamedTuple):
    """A form of a verb: its voice (active, passive, noun), the roles of who does it and whom it befalls; None where it tells none."""

    voice: str
    agent: str | None
    patient: str | None


@cache
def deeds() -> dict[str, Deed]:
    """Each form of the verbs of ``people_deeds.tsv``, in lower case."""
    found: dict[str, Deed] = {}
    for row in read_table("people_deeds.tsv"):
        roles = (row["agent"] or None, row["patient"] or None)
        for active in {active_form(row["root"]), *row["actives"].split()}:
            found[active + row["suffix"]] = Deed("active", *roles)
            if row["suffix"] != "kan":
                found["pe" + active[2:] + "an"] = Deed("noun", *roles)
        for noun in row["nouns"].split():
            found[noun] = Deed("noun", *roles)
        found["di" + row["root"] + row["suffix"]] = Deed("passive", *roles)
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
        if scan.paragraph(k + 1):
            return None
        if low == "dilakukan":
            return _done(scan, k)
        deed = known.get(low)
        if deed is not None:
            if deed.voice == "active" or (deed.voice == "noun" and not by):
                return None
            return None if apposed and (k == i - 2 or scan.capital(k) or is_adverbial(scan, k)) else deed.agent
        if low == "oleh":
            if by:
                return None
            by = True
        elif low == "." and lows[k - 1] in SETS.address:
            continue  # dilakukan oleh sdr. X
        elif not low[0].isalpha() or (not by and (scan.capital(k) or low in SETS.no_doer or i - k > 6)):
            return None
    return None


def _done(scan: Scan, i: int) -> str | None:
    """The role of who does the deed that the noun close before word `i` names: ``pencabulan yang`` *dilakukan* ``gurunya``."""
    found = (deed for k in range(i - 1, max(i - 5, -1), -1) if (deed := deeds().get(scan.lows[k])) and deed.voice == "noun")
    deed = next(found, None)
    return deed.agent if deed else None


def sufferer(scan: Scan, i: int) -> str | None:
    """The role of the name at word `i` as the one a deed is done to (``penusukan oleh pelaku terhadap istrinya,`` *X*), or None."""
    lows = scan.lows
    for k in range(i - 1, max(i - 9, -1), -1):
        if lows[k] == "terhadap":
            for j in range(k - 1, max(k - 9, -1), -1):
                if not lows[j][0].isalpha():
                    return None
                if lows[j] in SETS.acts:
                    return "victim"
                if (deed := deeds().get(lows[j])) and deed.voice == "noun":
                    return deed.patient
            return None
        if not (lows[k][0].isalpha() or (lows[k] == "," and k == i - 1)) or (k < i - 4 and scan.capital(k)):
            return None
    return None


def is_adverbial(scan: Scan, i: int) -> bool:
    """Whether word `i` stands in a clause before the subject: ``Usai ditikam`` *temannya* ``, X pulang``."""
    for k in range(i - 1, max(i - 8, -1), -1):
        if scan.lows[k] in SETS.subordinate:
            return True
        if scan.lows[k] in (".", ","):
            return False
    return False
