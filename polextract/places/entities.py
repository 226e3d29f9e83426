"""Places that no table has, told by the statistical backbone: towns abroad, hamlets, districts of elsewhere."""

from __future__ import annotations

import re
from bisect import bisect_left

from .linker import Mention
from .scan import JOINS, Scan, stands_alone
from .tree import codes_by_name

# A chapter and a verse: kitab Filipi 4:6.
_VERSE = re.compile(r" \d{1,3} ?: ?\d")


def find_entities(scan: Scan) -> None:
    """Names that the backbone takes for places, right after a preposition or in a chain behind such a name.

    The backbone is right about three times in four there, and seldom elsewhere: in headlines and in capitals every common word looks
    like a name to it, and of the name of a building or a body it may give a part.
    """
    entities = [entity for entity in scan.context.entities if entity.label == "LOC"]
    if not entities:
        return
    low, gaps, n = scan.low, scan.gaps, len(scan.low)
    types, triggers, stops = scan.lex.types, scan.lex.triggers, scan.lex.stops
    before = -1  # where the last of these names ended: Keningau, Sabah
    for entity in entities:
        first, last = bisect_left(scan.starts, entity.start), bisect_left(scan.starts, entity.end)
        if not 0 < last - first <= 3 or not scan.open(first, last) or scan.ends[last - 1] != entity.end:
            continue
        if low[first] in types or low[first] in triggers or low[first] in stops or len(low[first]) < 4:
            continue
        if low[first] in scan.lex.words["quarter"]:
            continue  # dari arah Timur
        if any(word.isupper() or not word[0].isupper() or word.lower() in scan.common for word in scan.words[first:last]):
            continue
        placed = first > 0 and gaps[first] == " " and low[first - 1] in scan.lex.preposition
        chained = entity.start - 2 == before and gaps[first] == ", " and gaps[last].strip()[:1] in (",", ".", ")")
        if not (placed or chained) or scan.headline(entity.start):
            continue
        if _VERSE.match(gaps[last]):
            continue
        if (last < n and gaps[last] in JOINS and scan.caps[last]) or not stands_alone(scan, first, last):
            continue
        key = scan.key(first, last)
        codes = codes_by_name().get(key, ())
        kode = codes[0] if len(codes) == 1 else None
        mention = Mention(entity.start, entity.end, None, (), codes, name=key, kode=kode, score=0.5)
        mention.candidates = [] if kode else list(codes)
        scan.take(first, last, mention)
        before = entity.end
