"""Every mention of an administrative or named place in `text`, in order, linked to its Kemendagri code.

First the mentions: a word of a level with the name after it (``Kec. Cantigi``), lists behind one (``Kecamatan Cantigi dan
Sindang``), the dateline, bare names of provinces, regencies and cities. `linker` then resolves them together. Last, with the
resolved regencies in hand, bare names of their districts, and of the villages of named districts.
"""

from __future__ import annotations

from itertools import compress

from ..context import Context
from ..report import Place
from . import gazetteer
from .bare import (
    doubt_directions,
    find_before,
    find_bracketed,
    find_dateline,
    find_districts,
    find_local,
    find_names,
    find_smaller,
    find_tags,
    find_villages,
    settle,
)
from .entities import find_entities
from .linker import Evidence, Mention, link
from .scan import Scan
from .typed import find_typed

_UNKNOWN = 0.5  # the score of a name behind a word of a level that no node of it bears


def find_places(text: str, *, context: Context | None = None) -> list[Place]:
    """Every mention of an administrative or named place in `text`, in order, linked to its Kemendagri code.

    Parameters
    ----------
    text : the article as given; offsets of the records are code points into it.
    context : what else is known of it; its units, offices and layout are read, and found where they are not yet there.

    Returns
    -------
    `Place` records: `type` and span as the text has them, `kode`, `name`, `lat` and `lon` of the node that is meant. `kode` is None
    for what has no code (streets, markets, hamlets) and where it stays undecided; then `candidates` lists the codes it could be.

    >>> [(p.text, p.kode) for p in find_places("Warga Desa Cangkring, Kecamatan Cantigi, Kabupaten Indramayu, gotong royong.")]
    [('Desa Cangkring', '32.12.17.2001'), ('Kecamatan Cantigi', '32.12.17'), ('Kabupaten Indramayu', '32.12')]
    """
    scan = Scan(Context.of(text, context))
    if not scan.words:
        return []
    low = scan.low
    types, firsts = scan.lex.types, scan.lex.first_words
    find_typed(scan, [*compress(range(len(low)), map(types.__contains__, low))])
    find_dateline(scan)
    find_names(scan, scan.capitalised(firsts))
    evidence = Evidence(scan.context)
    scan.mentions.sort(key=lambda m: m.start)
    link(scan.text, scan.mentions, evidence)
    for m in scan.mentions:
        if not m.keep:
            # Talang Batu: what is no Kota Batu may be part of another name.
            scan.used[m.words[0] : m.words[1]] = bytes(m.words[1] - m.words[0])
    find_smaller(scan, evidence)
    find_villages(scan, evidence)
    find_districts(scan, evidence)
    find_before(scan)
    find_bracketed(scan)
    find_entities(scan)
    find_local(scan, evidence)
    settle(scan, evidence)
    doubt_directions(scan)
    find_tags(scan)
    scan.mentions.sort(key=lambda m: m.start)
    return [_record(text, m) for m in scan.mentions if m.keep]


def _record(text: str, m: Mention) -> Place:
    region = gazetteer.get(m.kode) if m.kode else None
    if region is None:
        # Kota Pangkalan Bun: a town, but no kota of the tree.
        kind = "other" if m.type == "kota" and not m.candidates else m.type or "other"
        # Desa Melati, which the tree does not have: perhaps the name of something else
        score = min(m.score, _UNKNOWN) if m.levels else m.score
        return Place.known(text, m.start, m.end, type=kind, score=score, candidates=tuple(m.candidates[:8]))
    kind = region.level
    return Place.known(text, m.start, m.end, type=kind, kode=region.kode, name=region.name, lat=region.lat, lon=region.lon, score=m.score)
