"""Unit words that are not the usual short one: spelled out (``Kepolisian Sektor (Polsek)``), misspelt (``Polesk``), in a letterhead."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

import regex

from ..report import Level
from .words import CHIEF, Forms, misspelt, unit_words, word_start


class UnitWord(NamedTuple):
    """A unit word behind which a name is looked for.

    `start`, `end` : its span; of an office that is one word with its unit, the span of both.
    `forms` : the short unit words under which the gazetteer may know the unit.
    `head` : end of the office word where it is an office, else None.
    `city` : whether a following ``Kota`` may belong to the unit word: ``Kepolisian Resor Kota Bandung`` is Polresta Bandung.
    """

    start: int
    end: int
    level: Level
    forms: Forms
    head: int | None = None
    city: bool = False


_SHORT_WORD = r"pol(?:da|restabes|restro|resta|res|sektro|sekta|subsektor|sek)"
# "Kepolisian Sektor (Polsek)", "Kepala Kepolisian Daerah (Kapolda)", "Kepolisian Resor Kota Besar (Polrestabes)". A bracketed short form of
# the chief makes the whole an office; one of the unit belongs to the unit's own long form.
_LONG = regex.compile(
    r"(?P<head>(?:(?:wakil\s)?kepala\s)?)(?:kepolisian|polisi)\s(?:(?:negara\s)?(?:republik\sindonesia|ri)\s)?"
    r"(?:(?P<polda>daerah)|(?P<polsub>sub[ ]?sektor)|(?P<polsek>sektor?e?)(?:\s(?P<pk>kota|metro(?:politan)?)(?=\s?\())?"
    r"|(?P<polres>resort?)(?:\s(?P<rk>kota\sbesar|metro(?:politan)?)\b|\s(?P<rm>kota)(?=\s?\())?)\b"
    rf"(?:\s?\(\s?(?P<bracket>(?P<ka>(?:wakil\s)?w?a?kap?)?\w*pol\w+|mako\s{_SHORT_WORD}|(?P<ka2>wak\w+))(?P<bmetro>\smetro)?\s?\)"
    rf"|[\s-](?P<plain>{_SHORT_WORD})(?=\s))?"
)
_LONG_START = re.compile(r"polisi(?:an)?\s(?=sek|sub|res|dae|neg|rep|ri\s)")
_LETTERHEAD = re.compile(r"(?:\n|/)[ ]*(RESORT?|SEKTOR)(?:[ ](KOTA BESAR|KOTA|METRO(?:POLITAN)?))?(?=[ ][A-Z])")
# What a misspelt unit word may look like: quick to look for, then compared with the list of slips.
_SLIP = re.compile(r"p(?!olisi|olri|olda|olsek\b|olres\b|er|en|ak|em|ad|ar|ag|ih)(?:[ol]|[a-z][lo])[a-z]{2,9}(?![^\W_])")


def long_forms(low: str) -> Iterator[UnitWord]:
    """Unit words spelled out, with the short form in brackets behind them; `low` is the text in lower case.

    >>> list(long_forms("kepolisian sektor (polsek) cantigi"))
    [UnitWord(start=0, end=26, level='polsek', forms=('polsek',), head=None, city=False)]
    """
    for begins in _LONG_START.finditer(low):
        at = begins.start()
        begin = at - 2 if low.startswith("ke", at - 2) else at
        before = CHIEF.search(low, max(0, begin - 14), begin)
        m = _LONG.match(low, before.start() if before else begin)
        if not m or (m.start() and low[m.start() - 1].isalnum()):
            continue
        level, forms = _read(m)
        head = m.end() if m["ka"] or m["ka2"] else None
        start = m.start() if head else m.start() + len(m["head"])
        city = level == "polres" and not (m["rk"] or m["rm"] or m["bracket"] or m["plain"])
        yield UnitWord(start, m.end(), level, forms, head, city)


def _read(m: regex.Match[str]) -> tuple[Level, Forms]:
    kind = (m["rk"] or m["rm"] or "").split()
    bracket = m["bracket"] or m["plain"] or ""
    if m["polda"]:
        return "polda", ("polda",)
    if m["polres"]:
        if "restabes" in bracket or kind == ["kota", "besar"]:
            return "polres", ("polrestabes", "polresta", "polres")
        if "resta" in bracket:
            return "polres", ("polresta", "polres")
        if (kind and kind[0].startswith("metro")) or "restro" in bracket or m["bmetro"]:
            return "polres", ("polresmetro", "polres")
        return "polres", ("polres", "polresta")
    if m["polsub"]:
        return "polsek", ("polsubsektor",)
    if m["bmetro"] or (m["pk"] or "").startswith("metro"):
        return "polsek", ("polsekmetro", "polsek")
    return "polsek", ("polsek",)


def letterheads(folded: str) -> Iterator[UnitWord]:
    """The unit words under ``KEPOLISIAN DAERAH JAWA BARAT`` in a letterhead: ``RESOR INDRAMAYU / SEKTOR CANTIGI``."""
    for m in _LETTERHEAD.finditer(folded):
        before = folded[max(0, m.start() - 120) : m.start()]
        if "KEPOLISIAN" not in before or not before.isupper():
            continue
        level: Level = "polsek" if m[1] == "SEKTOR" else "polres"
        forms: Forms = ("polsek",) if level == "polsek" else ("polres", "polresta", "polresmetro", "polrestabes")
        if m[2]:
            forms = ("polrestabes", "polresta") if "BESAR" in m[2] else ("polresta", "polres", "polresmetro")
        yield UnitWord(m.start(1), m.end(2) if m[2] else m.end(1), level, forms)


def misspelt_words(low: str) -> Iterator[UnitWord]:
    """Unit words one slip of the keyboard away from a proper one; `low` is the text in lower case.

    >>> [word.forms for word in misspelt_words("anggota polesk cantigi")]
    [('polsek',)]
    """
    slips = misspelt()
    for m in _SLIP.finditer(low):
        if word := slips.get(m[0]):
            start = word_start(low, m.start())
            prefix = low[start : m.start()]
            if prefix in ("", "ma", "ka", "waka"):
                level, forms = unit_words()[word]
                yield UnitWord(start, m.end(), level, forms, m.end() if prefix in ("ka", "waka") else None)
