"""Which node of the tree each mention means: the mentions of a text are resolved together, from the provinces down.

The evidence, strongest first: the places that a mention stands in a chain with (``Desa A, Kecamatan B``), the police units of the
article (a Polres serves its regency, a Polsek its district), the other places already resolved, the dateline.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import lru_cache

from ..context import Context
from . import gazetteer
from .lexicon import lexicon
from .tree import codes_by_name, regions, village_codes

_GAP = re.compile(r"[\s,.;()/|-]*+(?:(?:RT|RW|No|Nomor|Km|Blok|di|masuk|wilayah)?[\s.:/\d-]*+){0,3}+[\s,(]*+", re.I)
_LONGEST_CHAIN = 12
# Between a place and the one that it lies in.
BEHIND = frozenset((",", ", ", " "))
_DEPTH = {"provinsi": 0, "kabupaten": 1, "kota": 1, "kecamatan": 2, "kelurahan": 3, "desa": 3, "dusun": 4, "jalan": 5, "other": 5}


@dataclass(slots=True, eq=False)
class Mention:
    """A place in the text on its way to being resolved.

    `type` and `levels` come from its type word (None and empty for a bare name), `codes` are the nodes that bear its name, `name`
    squashed and, where the tree lacks it, `raw` as written. `short` are shorter readings of such a name, `tries` other lengths to
    compare with misspelt names. `needs` says what a cautious name still wants, `weak` marks one in small letters, `comma` one in a
    list behind a mere comma, `head` is the mention that began the list, `words` the words of the text that it took. `behind` is the
    mention that a comma or a blank parts it from.
    """

    start: int
    end: int
    type: str | None
    levels: tuple[str, ...]
    codes: tuple[str, ...]
    name: str = ""
    raw: str = ""
    short: tuple[tuple[int, tuple[str, ...], str], ...] = ()
    tries: tuple[tuple[int, str], ...] = ()
    needs: str = ""
    weak: bool = False
    comma: bool = False
    dateline: bool = False
    head: Mention | None = None
    behind: Mention | None = None
    words: tuple[int, int] = (0, 0)
    kode: str | None = None
    score: float = 1.0
    candidates: list[str] = field(default_factory=list)
    keep: bool = True


# A code is as long as its level is deep: 32, 32.12, 32.12.17, 32.12.17.2001.
_LENGTHS = (2, 5, 8, 13)
_OF_LENGTH = {2: 0, 5: 1, 8: 2, 13: 3}
# What it counts for that the article is about the node's province, regency, district, about the village itself.
_WORTH = ((2, 0.5), (5, 2.0), (8, 2.0), (13, 1.0))


@lru_cache(maxsize=1024)
def _area(unit_id: str) -> str | None:
    """The code of the area that a unit polices."""
    from ..units import gazetteer as units

    entry = units.get(unit_id)
    return entry.kode[0] if entry is not None and entry.kode else None


@lru_cache(maxsize=8192)
def _upward(kode: str) -> tuple[str, ...]:
    """The code of the province, and those below it down to the node's own."""
    return tuple(kode[:length] for length in _LENGTHS if length <= len(kode))


class Evidence:
    """What the article is about: weights of provinces, regencies and districts by code."""

    def __init__(self, context: Context):
        self.weight: dict[str, float] = {}
        policed: dict[str, float] = {}
        for unit in context.units:
            if unit.kode:
                policed[unit.kode] = policed.get(unit.kode, 0.0) + 2.0
        for office in context.offices:
            if office.unit_id and (kode := _area(office.unit_id)):
                policed[kode] = policed.get(kode, 0.0) + 1.0
        for kode, weight in policed.items():
            self.add(kode, weight)
        self.units = policed.keys()

    def add(self, kode: str, weight: float) -> None:
        """Count `kode` and the nodes above it."""
        counted = self.weight
        for above in _upward(kode):
            counted[above] = counted.get(above, 0.0) + weight

    def support(self, kode: str) -> float:
        """How much the article speaks for the node: the node itself and its parents, the nearer the more; 0 to 5.5."""
        total = 0.0
        for length, worth in _WORTH:
            if length > len(kode):
                break
            weight = self.weight.get(kode[:length])
            if weight:
                total += worth * min(1.0, 0.6 + weight / 10)
        return total

    def known(self, kode: str) -> bool:
        """Whether the article speaks of the node, or of one below it."""
        return kode in self.weight

    def regencies(self) -> list[str]:
        """The regencies and cities with some weight, the heaviest first."""
        return self._heaviest(5)

    def provinces(self) -> frozenset[str]:
        """The provinces with some weight."""
        return frozenset(k for k in self.weight if len(k) == 2)

    def districts(self) -> list[str]:
        """The districts with some weight, the heaviest first."""
        return self._heaviest(8)

    def _heaviest(self, length: int) -> list[str]:
        return sorted((k for k in self.weight if len(k) == length), key=lambda k: -self.weight[k])


def link(text: str, mentions: list[Mention], evidence: Evidence) -> None:
    """Set `kode`, `score`, `candidates` and `keep` of every mention."""
    chains = _chains(text, mentions)
    for m in [m for m in mentions if m.dateline]:
        _weigh_dateline(m, mentions, evidence)
    levels: tuple[list[Mention], ...] = ([], [], [], [], [], [], [], [])
    for m in mentions:
        if m.levels or m.codes:
            # What bears its level word first: it is the evidence for the bare names.
            levels[2 * _level(m) + (not m.levels)].append(m)
    for at, row in enumerate(levels):
        for m in row:
            _resolve(m, at // 2, chains[id(m)], evidence)
    for m in mentions:
        if m.kode is None and m.levels and _DEPTH[m.levels[0]] == 1:
            # Kecamatan Penajam, Kabupaten PPPU: the district says which regency is misspelt.
            below = next((c.kode for c in chains[id(m)] if c.kode and len(c.kode) > 5), None)
            if below and gazetteer.likeness(m.name, below[:5]) >= 0.6:
                m.kode, m.score = below[:5], 0.6
    for m in mentions:
        if m.kode is None and m.dateline and not m.codes:
            _dateline(m, evidence)
    anchored: set[str] = set()
    if any(m.needs for m in mentions):
        sure = {m.kode for m in mentions if m.kode and not m.needs} | evidence.units
        anchored = {above for kode in sure for above in _upward(kode)}
    for m in mentions:
        if m.head is not None:
            # Sisters only: what follows a comma may as well be the district, or somebody's name.
            m.keep = bool(m.head.keep and m.kode and m.head.kode and sisters(m.kode, m.head.kode))
            if m.keep and m.comma and m.kode and len(m.kode) == 13:
                # Desa Delitua, Namorambe: the district, though it has a village of its own name.
                m.keep = not any(gazetteer.squash(d.name) == m.name for d in gazetteer.children(m.kode[:5]))
        elif m.needs == "anchor":
            m.keep = not anchored.isdisjoint(m.codes)
        elif m.needs == "province":
            m.keep = any(kode[:2] in anchored for kode in m.codes)
        elif m.levels == ("provinsi",) and m.kode is None:
            m.keep = False  # Provinsi Diringkus: all are known
        elif m.weak:
            m.keep = m.kode is not None and evidence.known(m.kode.rpartition(".")[0])


def _weigh_dateline(m: Mention, mentions: list[Mention], evidence: Evidence) -> None:
    """Count what the dateline speaks for."""
    if evidence.units and all(len(k) > 5 for k in m.codes) and {k[:2] for k in m.codes}.isdisjoint(k[:2] for k in evidence.units):
        m.codes = ()  # a district far from the article's police: SUKAMAJU – Polres Garut …
    if len(m.codes) > 1 and (evidence.units or any(t.levels and t.codes and t.name == m.name for t in mentions)):
        return  # Banjar, of which the article says that it is the kabupaten, is not the city
    for kode in m.codes:
        evidence.add(kode[:5], 0.5 / len(m.codes))


def sisters(kode: str, other: str) -> bool:
    """Whether two nodes of one level stand close: villages of one regency, districts of one, regencies of neighbouring provinces."""
    depth = kode.count(".")
    if depth != other.count("."):
        return False
    # The five cities of Jakarta are one.
    return depth < 2 or kode.split(".")[:2] == other.split(".")[:2] or (depth == 2 and kode[:2] == other[:2] == "31")


def _level(m: Mention) -> int:
    if m.levels:
        return _DEPTH[m.levels[0]]
    return _OF_LENGTH[max(map(len, m.codes))] if m.codes else 3


def _chains(text: str, mentions: list[Mention]) -> dict[int, list[Mention]]:
    """For each mention the ones that stand in a row with it, without other words between."""
    chains: dict[int, list[Mention]] = {}
    row: list[Mention] = []
    end = -1
    for m in mentions:
        if row:
            gap = text[end : m.start]
            if gap in BEHIND and len(row) < _LONGEST_CHAIN:
                row[-1].behind = m
            elif not (len(row) < _LONGEST_CHAIN and len(gap) <= 40 and _GAP.fullmatch(gap)):
                row = []
        row.append(m)
        chains[id(m)] = row
        end = m.end
    return chains


def _within(kode: str, parent: str) -> bool:
    return kode.startswith(parent + ".")


def _resolve(m: Mention, level: int, chain: list[Mention], evidence: Evidence) -> None:
    """Settle what the mention stands for, or its candidates: `level` is how deep it lies, `chain` the row of mentions that it stands in."""
    above = [c.kode for c in chain if c is not m and c.kode and c.kode.count(".") < level] if len(chain) > 1 or m.head else []
    if not above and m.head is not None and m.head.kode:
        above = [m.head.kode.rpartition(".")[0]]
    codes = m.codes
    if not codes:
        if m.levels:
            _guess(m, above, evidence)
        return
    if not m.levels and m.behind is not None and not m.dateline and not (codes := _inside(m, codes, m.behind)):
        m.candidates, m.score = list(m.codes[:8]), 0.3
        return
    if len(codes) == 1 and len(codes[0]) < 13:
        m.kode = codes[0]
        if not m.needs and (m.head is None or (m.head.kode and sisters(m.kode, m.head.kode))):
            evidence.add(m.kode, 1.0)
        return
    if len(codes) > 1 and len(codes[0]) == 13:
        # A village has up to a hundred namesakes; those of the regencies that the article names are enough.
        weight = evidence.weight
        codes = [k for k in codes if k[:5] in weight] or [k for k in codes if k[:2] in weight] or codes
        if len(codes) > 20:
            m.candidates, m.score = list(codes[:8]), 0.3
            return
    _choose(m, _ranked(m, codes, chain, above, evidence), chain, above, evidence)


def _inside(m: Mention, codes: tuple[str, ...], behind: Mention) -> tuple[str, ...]:
    """The codes that a bare name can mean right before the place `behind`: Soreang, Kota Parepare is the district there, and not the
    town near Bandung; none where nothing of that name lies in the place, nor anywhere in its province."""
    parent = behind.kode or (behind.codes[0] if len(behind.codes) == 1 and not behind.needs else None)
    if parent is None or any(kode[: len(parent)] == parent[: len(kode)] for kode in codes):
        return codes
    if len(parent) > 8:
        return ()  # Tegal, Desa Darmasaba: a hamlet
    own = [kode for kode in codes_by_name().get(m.name, ()) if _within(kode, parent)]
    if len(parent) > 2:
        own = own or [kode for kode in village_codes(m.name) if _within(kode, parent)]
    if own:
        return tuple(own)
    # Pamulang, Kota Tangerang: what was its own once; Jayawijaya, Papua, likewise; Malang, Kediri and so on: neighbours in a list.
    once = any(kode[:2] == parent[:2] or kode[0] == parent[0] == "9" for kode in codes)
    listed = any(len(kode) < len(parent) or (len(kode) == len(parent) and not behind.levels) for kode in codes)
    return codes if once or listed or (len(parent) == 2 and len(codes[0]) == 5) else ()


def before_parent(name: str, kode: str, parent: Mention | None) -> tuple[str, ...]:
    """The codes that the squashed `name` can mean right before the place `parent`, where elsewhere in the article it means `kode`.

    Desa Sukamaju, Kecamatan Cibungbulang; later Sukamaju, Kecamatan Cilodong: the namesake there. None where no place of that name lies
    in the parent, which is in another province or names its level.
    """
    above = parent.kode if parent is not None else None
    if parent is None or above is None or len(above) >= len(kode) or _within(kode, above):
        return (kode,)
    own = [k for k in codes_by_name().get(name, ()) if _within(k, above)]
    if not own and len(above) > 2:
        own = [k for k in village_codes(name) if _within(k, above)]
    if own:
        return tuple(own)
    # Pamulang, Kota Tangerang: what was its own once
    return (kode,) if not parent.levels or (len(above) < 8 and kode[:2] == above[:2]) else ()


def _ranked(m: Mention, codes: Sequence[str], chain: list[Mention], above: list[str], evidence: Evidence) -> list[tuple[float, str]]:
    """The worth of each code and the code, the best first."""
    ranked = sorted([(-_worth(k, m, above, evidence), k) for k in codes])
    ranked = [(-worth, k) for worth, k in ranked]
    if len(ranked) > 1 and len(chain) > 1:
        # kecamatan Tambelang, Bekasi: the regency, for the district lies in it.
        below = [c.codes[0] for c in chain if c is not m and len(c.codes) == 1]
        ranked = sorted([(w + 3 * any(_within(b, k) for b in below), k) for w, k in ranked], key=lambda pair: (-pair[0], pair[1]))
    if not m.levels and len(ranked) > 1:
        # Indramayu without its level is the regency, though a Polsek speaks for the district of that name.
        ranked = [(w, k) for w, k in ranked if not (len(k) == 8 and any(k[:5] == other and _bears(other, m.name) for _, other in ranked))]
    return ranked


def _choose(m: Mention, ranked: list[tuple[float, str]], chain: list[Mention], above: list[str], evidence: Evidence) -> None:
    """Give the mention the best of the `ranked` codes where it is clearly the best, else candidates."""
    best, kode = ranked[0]
    second = ranked[1][0] if len(ranked) > 1 else -1.0
    if len(ranked) > 1 and best - second < 0.3:
        # A village in the same row that lies in one of them only: Desa Bagan Nibung, Kecamatan Simpang Kanan.
        within = {k for _, k in ranked for c in chain for below in c.codes if _within(below, k)}
        if len(within) == 1:
            m.kode, m.score = within.pop(), 0.8
            evidence.add(m.kode, 1.0)
            return
        m.candidates = [k for w, k in ranked if best - w < 0.3]
        m.score = 0.3
        return
    if kode.count(".") == 3 and m.levels and best < 1 and (len(ranked) > 1 or evidence.weight):
        # A namesake far from everything the article names: the village meant is not in the tree.
        m.candidates = [k for _, k in ranked][:8]
        if above or not any(evidence.known(k[:2]) for _, k in ranked):
            _guess(m, above, evidence)
        if m.kode is None:
            m.score = 0.3
        return
    m.kode = kode
    m.score = 1.0 if len(ranked) == 1 or best - second > 2 else 0.8
    evidence.add(kode, 1.0 if not m.needs else 0.0)


@lru_cache(maxsize=4096)
def _bears(kode: str, name: str) -> bool:
    """Whether the squashed name is the node's own and no short form."""
    region = gazetteer.get(kode)
    return region is not None and gazetteer.squash(region.name) == name


def _worth(kode: str, m: Mention, above: list[str], evidence: Evidence) -> float:
    worth = evidence.support(kode)
    if above:
        worth += 4.0 * max(1 + a.count(".") / 10 if _within(kode, a) else 0 for a in above)
    if m.levels:
        # A village code tells its level by the first figure of its tail.
        level = ("kelurahan" if kode[9] == "1" else "desa") if len(kode) == 13 else regions()[kode].level
        return worth + 0.35 if level == m.type else worth
    region = gazetteer.get(kode)
    if region is not None:
        # A bare name means the city rather than the regency of that name, and either rather than a district; an article is
        # written from the city, not from the province.
        worth += {"provinsi": 0.3 if m.dateline else 0.9, "kota": 0.75, "kabupaten": 0.4}.get(region.level, 0.0)
        if not _bears(kode, m.name):
            # An article comes from the town of Bintuni rather than from all of the regency that is called so for short.
            worth -= 2.5 if m.dateline else 0.5
    return worth


def _guess(m: Mention, above: list[str], evidence: Evidence) -> None:
    """A misspelt name: the nearest one among the children of the parents that are already resolved."""
    depth = _DEPTH[m.levels[0]]
    # Where to look: parent, levels down to the wanted one, how like the name must be.
    pools: list[tuple[str, int, float]] = []
    if depth == 0:
        pools = [("", 1, 0.8)]
    elif depth == 1:
        pools = [("", 2, 0.82)]
    elif depth == 2:
        pools = [(a, 1, 0.7) for a in above if a.count(".") == 1] + [(k, 1, 0.75) for k in evidence.regencies()[:2]]
    else:
        pools = [(a, 1, 0.7) for a in above if a.count(".") == 2] + [(k, 1, 0.78) for k in evidence.districts()[:3]]
        pools += [(a, 2, 0.85) for a in [*(a for a in above if a.count(".") == 1), *evidence.regencies()[:1]]]
    if depth == 1:
        for kode in evidence.regencies()[:3]:
            if gazetteer.likeness(m.name, kode) >= 0.7:
                m.kode, m.score = kode, 0.6
                evidence.add(kode, 0.7)
                return
    for end, raw in ((m.end, m.raw or m.name), *m.tries):
        for parent, down, cutoff in dict.fromkeys(pools):
            region = gazetteer.nearest(raw, parent, depth=down, cutoff=cutoff)
            if region is not None:
                m.end, m.kode, m.score = end, region.kode, 0.6
                evidence.add(region.kode, 0.7)
                return
    for parent, down, _ in pools if depth == 2 else ():
        if down == 1 and (region := gazetteer.shortened(m.raw or m.name, parent)) is not None:
            m.kode, m.score = region.kode, 0.6  # Kecamatan BP Mandoge, Kecamatan Cipocok
            evidence.add(region.kode, 0.7)
            return
    for end, codes, name in m.short:
        good = [k for k in codes if any(_within(k, a) for a in above) or evidence.support(k) >= 2]
        if len(good) == 1:
            m.end, m.kode, m.name, m.score = end, good[0], name, 0.7
            evidence.add(good[0], 1.0)
            return


def _dateline(m: Mention, evidence: Evidence) -> None:
    """A dateline that no region or district bears: a village of the article's regencies, a misspelt name, or a town."""
    policed = {kode[:5] for kode in evidence.units}
    villages = [kode for kode in village_codes(m.name) if (kode[:5] in policed if policed else evidence.known(kode[:5]))]
    pools = [(kode, 1) for kode in evidence.regencies()[:2]]
    if m.name not in lexicon().bare and len(villages) != 1:
        pools[:0] = [("", 1), ("", 2)]
    for parent, depth in pools:
        region = gazetteer.nearest(m.name, parent, depth=depth, cutoff=0.85)
        if region is not None:
            m.kode, m.score = region.kode, 0.6
            return
    if len(villages) == 1:
        m.kode, m.score = villages[0], 0.7
