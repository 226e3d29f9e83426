"""The administrative tree of Indonesia: provinces, regencies and cities, districts, villages, with their Kemendagri codes.

38 provinces, 514 regencies and cities and 7,285 districts are read at the first question; the 83,762 villages stay packed in their
file until a village is asked for. Codes read as a path: ``32`` is a province, ``32.12`` a regency, ``32.12.17`` a district,
``32.12.17.2001`` a village.

>>> get("32.12.17").name, get("32.12.17").level
('Cantigi', 'kecamatan')
>>> [p.label for p in parents("32.12.17")]
['Kabupaten Indramayu', 'Provinsi Jawa Barat']
"""

from __future__ import annotations

import gzip
from collections.abc import Iterable, Iterator
from functools import cache, lru_cache
from typing import TYPE_CHECKING, Literal, NamedTuple

import regex

from ..data import own_rows, table
from ..errors import InputValueError, PolextractError
from ..text import check_text

if TYPE_CHECKING:
    import pandas as pd

Level = Literal["provinsi", "kabupaten", "kota", "kecamatan", "kelurahan", "desa"]

_WORD = {
    "provinsi": "Provinsi",
    "kabupaten": "Kabupaten",
    "kota": "Kota",
    "kecamatan": "Kecamatan",
    "kelurahan": "Kelurahan",
    "desa": "Desa",
}
_NOT_LETTERS = regex.compile(r"[\W_]+")
# First words that lists and people shorten, each read as its long form; and words of a level that only some lists have in the name.
_LONG = {
    "sei": "sungai", "sui": "sungai", "s": "sungai", "sg": "sungai", "tj": "tanjung", "tjg": "tanjung", "tg": "tanjung",
    "gn": "gunung", "gng": "gunung", "kr": "karang", "kp": "kampung", "pd": "padang", "lb": "lubuk", "lbk": "lubuk",
    "ps": "pasar", "pulo": "pulau", "p": "pulau", "tl": "teluk", "tlk": "teluk", "bt": "batu", "ma": "muara", "ds": "desa",
    "perk": "perkebunan", "kt": "kota", "sp": "simpang",
}  # fmt: skip
_LEVEL_WORDS = frozenset("desa kampung kp gampong gp mns meunasah mesjid nagari negeri pekon kelurahan kota lembang dusun".split())


class Region(NamedTuple):
    """One node of the tree. `lat` and `lon` are the middle of its area in degrees (WGS 84), None where unknown."""

    kode: str
    name: str
    level: Level
    lat: float | None
    lon: float | None
    aliases: tuple[str, ...] = ()

    @property
    def label(self) -> str:
        """The name with its level: ``Kecamatan Cantigi``.

        >>> get("32.73").label
        'Kota Bandung'
        """
        return f"{_WORD[self.level]} {self.name}"

    @property
    def parent(self) -> str | None:
        """The code of the node above, None for a province."""
        return self.kode.rpartition(".")[0] or None


def squash(name: str) -> str:
    """`name` for look-up: lower case, letters and digits only, so that ``Pangkal Pinang`` and ``Pangkalpinang`` meet.

    >>> squash("Toli-Toli"), squash("Nazalou Alo\u2019oa")
    ('tolitoli', 'nazaloualooa')
    """
    return _NOT_LETTERS.sub("", name.lower())


@cache
def _regions() -> dict[str, Region]:
    """Provinces, regencies, cities and districts by code."""
    found = {}
    with table("places_regions.tsv").open(encoding="utf-8") as file:
        rows = (line.rstrip("\n").split("\t") for line in file if not line.startswith("#"))
        next(rows)
        for kode, name, level, lat, lon, aliases in rows:
            point = (float(lat), float(lon)) if lat else (None, None)
            found[kode] = Region(kode, name, level, *point, tuple(aliases.split("|")) if aliases else ())  # type: ignore[arg-type]
    own = [row for row in own_rows("places_regions.tsv") if not _is_village(row["kode"])]
    for row in own:
        found[row["kode"]] = _changed(row, found.get(row["kode"]))
    return dict(sorted(found.items())) if own else found


def _is_village(kode: str) -> bool:
    return kode.count(".") == 3


def _changed(row: dict[str, str], known: Region | None) -> Region:
    """The region that a row of a user's own tells: `known` with the cells that the row fills and its aliases, or a new one."""
    told = {name: cell for name, cell in row.items() if cell}
    before = {} if known is None else known._asdict()
    lat, lon = (float(told[name]) if name in told else before.get(name) for name in ("lat", "lon"))
    aliases = tuple(dict.fromkeys((*before.get("aliases", ()), *_split(told.get("aliases", "")))))
    return Region(row["kode"], told.get("name") or before["name"], told.get("level") or before["level"], lat, lon, aliases)  # type: ignore[arg-type]


def _split(cell: str) -> list[str]:
    return cell.split("|") if cell else []


@cache
def _children() -> dict[str, list[str]]:
    """The codes below each code, districts and above."""
    below: dict[str, list[str]] = {}
    for kode in _regions():
        below.setdefault(kode.rpartition(".")[0], []).append(kode)
    return below


@cache
def _names() -> dict[str, tuple[str, ...]]:
    """Codes by squashed name or alias, districts and above."""
    found: dict[str, tuple[str, ...]] = {}
    for kode, region in _regions().items():
        for name in {squash(name) for name in (region.name, *region.aliases)}:
            found[name] = (*found.get(name, ()), kode)
    return found


class _Villages:
    """The villages, packed: one line of names a district, an index from squashed name to line and place in the line.

    The lines stay whole and are split when a village of theirs is asked for.
    """

    def __init__(self) -> None:
        self.districts: list[str] = []
        self.lines: dict[str, int] = {}
        self.tails: list[str] = []
        self.names: list[str] = []
        self.points: list[str] = []
        self.index: dict[str, int | tuple[int, ...]] = {}
        packed = gzip.decompress(table("places_villages.txt.gz").read_bytes()).decode()
        index = self.index
        strip = _NOT_LETTERS.sub
        for line in packed.splitlines():
            if line.startswith("#"):
                continue
            district, tails, names, points = line.split("\t")
            row = len(self.districts)
            self.districts.append(district)
            self.lines[district] = row
            self.tails.append(tails)
            self.points.append(points)
            self.names.append(names)
            # One call a district, not one a village, keeps the load short.
            for at, name in enumerate(names.lower().replace(" ", "").split("|")):
                place = row << 8 | at
                if not name.isalnum():
                    if "/" in name:
                        for part in name.split("/"):
                            index.setdefault(strip("", part), place)
                    name = strip("", name)
                held = index.get(name)
                index[name] = place if held is None else ((*held, place) if isinstance(held, tuple) else (held, place))
        for own in own_rows("places_regions.tsv"):
            if _is_village(own["kode"]):
                self._put(own)

    def _put(self, own: dict[str, str]) -> None:
        """Add or change a village by a row of a user's own."""
        district, _, tail = own["kode"].rpartition(".")
        row = self.lines.setdefault(district, len(self.districts))
        if row == len(self.districts):
            self.districts.append(district)
            for lines in (self.tails, self.names, self.points):
                lines.append("")
        tails = _split(self.tails[row])
        names, points = (cell.split("|")[: len(tails)] for cell in (self.names[row], self.points[row]))
        if tail not in tails:
            tails, names, points = [*tails, tail], [*names, ""], [*points, ""]
        at = tails.index(tail)
        names[at] = own.get("name") or names[at]
        if own.get("lat") and own.get("lon"):
            points[at] = f"{own['lat']},{own['lon']}"
        self.tails[row], self.names[row], self.points[row] = map("|".join, (tails, names, points))
        place = row << 8 | at
        for name in {squash(name) for name in (names[at], *_split(own.get("aliases", "")))}:
            held = self.index.get(name, ())
            held = (held,) if isinstance(held, int) else held
            if place not in held:
                self.index[name] = (*held, place)

    def find(self, name: str) -> list[str]:
        held = self.index.get(name)
        if held is None:
            return []
        return [self.kode(place) for place in ((held,) if isinstance(held, int) else held)]

    def kode(self, place: int) -> str:
        row, at = place >> 8, place & 255
        return f"{self.districts[row]}.{self.tails[row][at * 5 : at * 5 + 4]}"

    def region(self, row: int, at: int) -> Region:
        tail = self.tails[row][at * 5 : at * 5 + 4]
        lat, _, lon = self.points[row].split("|")[at].partition(",")
        point = (float(lat), float(lon)) if lat else (None, None)
        name = self.names[row].split("|")[at]
        return Region(f"{self.districts[row]}.{tail}", name, "kelurahan" if tail[0] == "1" else "desa", *point)

    def get(self, kode: str) -> Region | None:
        district, _, tail = kode.rpartition(".")
        row = self.lines.get(district)
        if row is None:
            return None
        tails = self.tails[row].split("|")
        return self.region(row, tails.index(tail)) if tail in tails else None

    def below(self, district: str) -> list[Region]:
        row = self.lines.get(district)
        return [] if row is None else [self.region(row, at) for at in range(self.names[row].count("|") + 1)]

    def names_below(self, district: str) -> tuple[str, list[str]]:
        row = self.lines.get(district)
        return ("", []) if row is None else (self.names[row], [f"{district}.{tail}" for tail in self.tails[row].split("|")])


@cache
def _villages() -> _Villages:
    return _Villages()


@lru_cache(maxsize=8192)
def _village_codes(name: str) -> tuple[str, ...]:
    """The codes of the villages that bear a squashed name."""
    return tuple(_villages().find(name))


@lru_cache(maxsize=4096)
def get(kode: str) -> Region | None:
    """The node with that Kemendagri code, None if there is none.

    >>> get("32.12").name, get("64.09.04.2004").name, get("99")
    ('Indramayu', 'Bumi Harapan', None)
    """
    return _villages().get(kode) if kode.count(".") == 3 else _regions().get(kode)


def parents(kode: str) -> list[Region]:
    """The nodes above `kode`, the nearest first; empty for a province and for a code that is not there.

    >>> [p.name for p in parents("64.09.04.2004")]
    ['Sepaku', 'Penajam Paser Utara', 'Kalimantan Timur']
    """
    above = []
    while "." in kode:
        kode = kode.rpartition(".")[0]
        if (region := _regions().get(kode)) is not None:
            above.append(region)
    return above


def children(kode: str = "") -> list[Region]:
    """The nodes right below `kode`; the provinces for the empty code.

    >>> len(children()), children("32.12.17")[0].label
    (38, 'Desa Cangkring')
    """
    if kode.count(".") == 2:
        return _villages().below(kode)
    regions = _regions()
    return [regions[k] for k in _children().get(kode, ())]


def names_below(kode: str) -> tuple[str, list[str]]:
    """The names and aliases of the nodes right below `kode` in one line, parted by ``|``, and the code of each; no record is made.

    >>> names, codes = names_below("73.72.04")
    >>> names.split("|")[:2], codes[:2]
    (['Kampung Baru', 'Cappa Galung'], ['73.72.04.1001', '73.72.04.1002'])
    """
    if kode.count(".") == 2:
        return _villages().names_below(kode)
    pairs = [(name, region.kode) for region in children(kode) for name in (region.name, *region.aliases)]
    return "|".join(name for name, _ in pairs), [code for _, code in pairs]


def _levels(level: str | Iterable[str] | None) -> set[str] | None:
    """The level or levels that are asked for, if they are some."""
    levels = None if level is None else {level} if isinstance(level, str) else set(level)
    if levels and (unknown := levels.difference(_WORD)):
        raise InputValueError(f"level must be one of {', '.join(_WORD)}, not {', '.join(map(repr, sorted(unknown)))}")
    return levels


def lookup(name: str, *, level: str | Iterable[str] | None = None, within: str | None = None) -> list[Region]:
    """The nodes that bear `name`, in the order of their codes; case, blanks, hyphens and apostrophes do not matter.

    Parameters
    ----------
    name : a name or a known short form, without its level word (``Cantigi``, ``Muba``, ``Jabar``).
    level : only this level or these levels (``"kecamatan"``, ``("desa", "kelurahan")``). Villages are looked through, and loaded,
        only if asked for here or if nothing above them bears the name.
    within : code of a node that must stand above.

    >>> [r.label for r in lookup("Muba")], [r.kode for r in lookup("Bandung")]
    (['Kabupaten Musi Banyuasin'], ['32.04', '32.73', '35.04.17', '36.04.34'])
    >>> [r.kode for r in lookup("Bumi Harapan", level="desa", within="64")]
    ['64.09.04.2004']
    """
    levels = _levels(level)
    wanted = squash(check_text(name))
    regions = _regions()
    prefix = "" if within is None else within + "."
    found = [regions[k] for k in _names().get(wanted, ()) if k.startswith(prefix)]
    if levels is not None:
        found = [r for r in found if r.level in levels]
    if not found if levels is None else levels & {"desa", "kelurahan"}:
        villages = _villages()
        below = (villages.get(k) for k in villages.find(wanted) if k.startswith(prefix))
        found += [r for r in below if r is not None and (levels is None or r.level in levels)]
    return sorted(found)


def plain(name: str) -> str:
    """`name` squashed, its shortened words written out: what misspelt names are compared by.

    >>> plain("Tj. Mulia"), plain("Sei Rampah")
    ('tanjungmulia', 'sungairampah')
    """
    small = name.lower()
    words = (small if small.replace(" ", "").isalnum() else _NOT_LETTERS.sub(" ", small)).split()
    if words and words[0] in _LONG and len(words) > 1:
        words[0] = _LONG[words[0]]
    return "".join(words)


def likeness(name: str, kode: str) -> float:
    """How like a misspelt `name` is to the nearest name of the node, 0 to 1.

    >>> round(likeness("PPPU", "64.09"), 2), likeness("Indramayu", "99")
    (0.75, 0.0)
    """
    from rapidfuzz.distance import DamerauLevenshtein

    region = get(kode)
    wanted = plain(name)
    forms = () if region is None else (region.name, *region.aliases)
    return max((DamerauLevenshtein.normalized_similarity(wanted, plain(form)) for form in forms), default=0.0)


@lru_cache(maxsize=2048)
def _forms(kode: str, depth: int) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The forms to compare with, and the code of each, of the nodes `depth` levels below `kode`."""
    nodes = [kode]
    for _ in range(depth - 1):
        nodes = [child.kode for node in nodes for child in children(node)]
    found: dict[tuple[str, str], None] = {}  # each form of a node once
    for node in nodes:
        names, codes = names_below(node)
        before = ""
        for name, code in zip(names.split("|"), codes, strict=False):
            found[plain(name), code] = None
            if "/" in name:
                found.update(((plain(part), code), None) for part in name.split("/"))
            first, _, rest = name.partition(" ")
            if rest and code != before and first.lower().rstrip(".") in _LEVEL_WORDS:
                found[plain(rest), code] = None  # of the name itself, not of its aliases behind it
            before = code
    return tuple(form for form, _ in found), tuple(code for _, code in found)


def nearest(name: str, within: str, *, depth: int = 1, cutoff: float = 0.82) -> Region | None:
    """The node `depth` levels below `within` whose name is nearest to a misspelt `name`.

    None where none is near enough or two are equally near. The likeness is one less the letters wrong (put in, left out, changed,
    swapped) over the length; a first letter that is wrong counts twice.

    >>> nearest("Bumi Harapa", "64.09.04").name, nearest("Sukamaju", "64.09.04")
    ('Bumi Harapan', None)
    >>> nearest("Panggoi", "11.73.01").name
    'Mns. Panggoi'
    """
    from rapidfuzz.distance import DamerauLevenshtein
    from rapidfuzz.process import extract

    wanted = plain(name)
    if len(wanted) < 3:
        return None
    forms, codes = _forms(within, depth)
    if wanted in forms:
        exact = {codes[i] for i, form in enumerate(forms) if form == wanted}
        return get(exact.pop()) if len(exact) == 1 else None
    if len(wanted) < 4:
        return None
    hits = extract(wanted, forms, scorer=DamerauLevenshtein.normalized_similarity, score_cutoff=cutoff, limit=6)
    best: dict[str, float] = {}
    for form, likeness, at in hits:
        likeness -= (form[0] != wanted[0]) / max(len(form), len(wanted))
        if likeness >= cutoff:
            best[codes[at]] = max(best.get(codes[at], 0.0), likeness)
    ranked = sorted(best.items(), key=lambda pair: -pair[1])
    if not ranked or (len(ranked) > 1 and ranked[0][1] == ranked[1][1]):
        return None
    return get(ranked[0][0])


def walk(level: str | Iterable[str] | None = None) -> Iterator[Region]:
    """Every node in the order of the codes, or those of one level or of these levels."""
    levels = _levels(level)
    villages = levels is None or levels & {"desa", "kelurahan"}
    for region in _regions().values():
        if levels is None or region.level in levels:
            yield region
        if region.level == "kecamatan" and villages:
            yield from (r for r in _villages().below(region.kode) if levels is None or r.level in levels)


def to_frame(level: str | Iterable[str] | None = None) -> pd.DataFrame:
    """The tree as a pandas table, one row a node: kode, name, level, parent, lat, lon. Needs the extra ``polextract[frames]``.

    Parameters
    ----------
    level : only the nodes of this level or these levels; everything with the villages if left out.
    """
    try:
        import pandas as pd
    except ImportError:
        raise PolextractError("this needs pandas: pip install 'polextract[frames]'") from None

    rows = [(r.kode, r.name, r.level, r.parent, r.lat, r.lon) for r in walk(level)]
    return pd.DataFrame(rows, columns=["kode", "name", "level", "parent", "lat", "lon"])
