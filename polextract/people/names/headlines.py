"""Names in headlines, where every word has a capital."""

from __future__ import annotations

import re

from ..draft import Draft, Mention
from ..lexicon import SETS, common_words, given_names
from .reading import is_certain, is_stop, read_name

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
    """A full name that a headline of another article begins with, or a part of it: ``Baca juga: Laka di Cantigi,`` *Wira Santosa*
    ``Tewas``.
    """
    scan = draft.scan
    for start, end in draft.related:
        i = draft.offices.at_offset(start)
        while i < scan.size and scan.starts[i] < end:
            i += 1
            if scan.lows[i - 1] not in (":", ",", ";") or not scan.capital(i) or i in scan.at:
                continue
            if scan.lows[i - 1] == "," and scan.lows[i] in SETS.sons_of and scan.capital(i + 1):
                i += 1  # Wira Santosa, Putra Bagas Prakoso
            name = read_name(scan, i)
            if (
                name is not None
                and scan.ends[name.stop - 1] < end
                and not name.initials
                and name.last - i > 1
                and is_certain(scan, name)
                and not draft.is_place(i, name.last)
                and name.stop < scan.size
                and (_HEADLINE_VERB.match(scan.lows[name.stop]) or is_stop(scan, name.stop) or scan.lows[name.stop] == ",")
            ):
                draft.add(name, role="figure", headed=True)


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
