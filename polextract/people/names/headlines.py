"""Names in headlines, where every word has a capital."""

from __future__ import annotations

import re

from ...backbone.words import build, roots
from ..draft import TOLD, Draft, Mention
from ..lexicon import SETS, clans, common_words, given_names, is_known_place
from ..roles.deeds import deeds
from ..scan import Scan
from .reading import Name, is_certain, is_stop, read_name

_HEADLINE_VERB = re.compile(r"(?:ber|ter|di|me[mnl]?|meng|pe[mn]?)[a-z]{4,}$")


def _ends_before_verb(draft: Draft, mention: Mention) -> bool:
    """Whether the name ends for certain, before its verb or its degrees: ``SERKA`` *WIRA SANTOSA* ``HADIRI RAPAT``, elsewhere *Wira*."""
    lows, stop = draft.scan.lows, mention.name.stop
    if mention.name.last < stop:
        return True
    return (
        stop < draft.scan.size
        and not draft.scan.broken(stop)
        and (bool(_HEADLINE_VERB.match(lows[stop])) or common_words().get(lows[stop]) == "verb")
    )


def read_related(draft: Draft) -> None:
    """A name that a headline of another article begins with, or a part of it: ``Baca juga: Laka di Cantigi,`` *Wira Santosa*
    ``Tewas``, *Tarjo* ``Ditangkap``; or the one behind an office or a party of a case: ``Tersangka`` *Wira Santosa* ``Dilepas``.
    """
    scan = draft.scan
    if not draft.related:
        return
    offices = {mark.last for mark in scan.offices}
    behind = offices | {mark.last for mark in scan.cues if mark.row["role"] in TOLD or mark.row["role"] == "other"}
    for start, end in draft.related:
        i = draft.offices.at_offset(start)
        while i < scan.size and scan.starts[i] < end:
            i += 1
            if not (scan.lows[i - 1] in (":", ",", ";") or i in behind) or not scan.capital(i):
                continue
            if scan.lows[i - 1] == "," and scan.lows[i] in SETS.sons_of and scan.capital(i + 1):
                i += 1  # Wira Santosa, Putra Bagas Prakoso
            marked = scan.lows[i - 1] in (":", ",", ";")
            name = _up_to_verb(scan, read_name(scan, i, cued=i in scan.at))
            if name is not None and scan.ends[name.stop - 1] < end and _is_headed(draft, name, marked=marked, office=i in offices):
                draft.add(name, role="figure", headed=True)
                second = name.stop + 1
                fellow = read_name(scan, second) if scan.lows[name.stop] in SETS.coordinating and scan.capital(second) else None
                if fellow is not None and _is_headed(draft, fellow, marked=marked, office=False):
                    draft.add(fellow, role="figure", headed=True)


def _up_to_verb(scan: Scan, name: Name | None) -> Name | None:
    """A `name` in a headline without the roots and verbs at its end, where two stand there or nothing follows: *Tarjo* ``Nekat Gasak
    Motor``, *Ratna Zelmi* ``Kelelahan?``; but *Wira Liman* ``Ditahan``.
    """
    if name is None or name.initials or name.last < name.stop or name.last - name.first == 1:
        return name
    stop = name.last
    while stop > name.first + 1 and _is_word(scan.lows[stop - 1]):
        stop -= 1
    closed = name.last >= scan.size or not scan.words[name.last][0].isalpha()
    if stop == name.last or (name.last - stop < 2 and not (closed and _is_built(scan.lows[stop]))):
        return name
    return name._replace(last=stop, stop=stop, text=scan.slice(name.first, stop))


def _is_built(low: str) -> bool:
    """Whether a word is made from a root that is known, and is no name."""
    return low.isalpha() and build(low) not in ("none", "=") and low not in given_names() and low not in clans()


def _is_word(low: str) -> bool:
    """Whether a word is one of the language, a root or made from one, and no name."""
    return low.isalpha() and build(low) != "none" and low not in given_names() and low not in clans()


def _is_headed(draft: Draft, name: Name, *, marked: bool, office: bool) -> bool:
    """Whether the first words of a headline, or of a part of it (`marked`), are the name of somebody: the sentence goes on behind it, and
    they are known for a name, or are two behind an `office` that are no words of the language.
    """
    scan, first, stop = draft.scan, name.first, name.stop
    if name.initials or stop >= scan.size or first in draft.cover or scan.lows[stop] == "-":
        return False
    low, place = scan.lows[stop], draft.is_place(first, name.last)
    verb = bool(_HEADLINE_VERB.match(low)) or common_words().get(low) == "verb" or _is_word(low)
    if name.last - first == 1:
        done = low in deeds() or low in SETS.arrested
        plain = not place and scan.lows[first] not in roots() and (verb or low in SETS.coordinating)
        return marked and scan.lows[first] in given_names() and len(name.text) > 3 and (done or plain)
    if place or not (verb or is_stop(scan, stop) or low in (",", ":")):
        return False
    return is_certain(scan, name) or (office and verb and name.last - first == 2 and all(_is_strange(scan, k) for k in (first, first + 1)))


def _is_strange(scan: Scan, k: int) -> bool:
    """Whether word `k` with a capital is a word of no language that the tables know, nor a place."""
    low, word = scan.lows[k], scan.words[k]
    plain = len(low) > 3 and low.isalpha() and not word.isupper()
    return plain and not (is_stop(scan, k) or build(low) != "none" or is_known_place(word) or k in scan.at)


def trim_headlines(draft: Draft) -> None:
    """Cut what a headline in capitals adds to a name (``Wira Santosa`` *Pimpin Apel*)."""
    scan = draft.scan
    long = [m for m in draft.mentions.values() if m.name.last - m.name.first > 1 and not m.name.initials]
    headed = [m for m in long if scan.heading(m.name.first)]
    if not headed:
        return
    places = {m.name.first for m in headed}
    known = {tuple(scan.lows[m.name.first : m.name.last]) for m in draft.mentions.values() if m.name.first not in places}
    beginnings = {name[:k] for name in known for k in range(1, len(name) + 1)}
    small = None
    for mention in headed:
        first, last = mention.name.first, mention.name.last
        words = tuple(scan.lows[first : next((k for k in range(first, last) if scan.lows[k] in SETS.aliases), last)])
        if words in beginnings or any(k in scan.breaks for k in range(first + 1, last)):
            continue
        cut = 0 if _ends_before_verb(draft, mention) else next((k for k in range(len(words) - 1, 0, -1) if words[:k] in known), 0)
        if not cut:
            small = small or {w for w in scan.words if w[0].islower()}
            cut = next(
                (
                    k
                    for k in range(1, len(words))
                    if (words[k] in small or _HEADLINE_VERB.match(words[k])) and words[k] not in given_names() and len(words[k]) > 2
                ),
                0,
            )
        if cut:
            stop = first + cut
            if scan.lows[stop - 1] in SETS.aliases:
                continue
            text = " ".join(scan.slice(first, stop).split())
            mention.name = mention.name._replace(
                last=stop,
                stop=stop,
                text=text,
                titles=tuple(t for t in mention.name.titles if draft.text.find(t, 0, mention.start) >= 0),
            )
            mention.end = scan.ends[stop - 1]
