"""The administrative tree in memory: its nodes, and the indexes by name and by code that the rest of the part looks into.

Keys are what `squash` makes of a name; values are Kemendagri codes. `gazetteer` asks the same questions for users.
"""

from __future__ import annotations

import gzip
from functools import cache, lru_cache
from typing import Literal, NamedTuple

import regex

from ..data import own_rows, read_table, table

Level = Literal["provinsi", "kabupaten", "kota", "kecamatan", "kelurahan", "desa"]

LEVEL_WORDS = {
    "provinsi": "Provinsi",
    "kabupaten": "Kabupaten",
    "kota": "Kota",
    "kecamatan": "Kecamatan",
    "kelurahan": "Kelurahan",
    "desa": "Desa",
}
_NOT_LETTERS = regex.compile(r"[\W_]+")


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

        >>> regions()["32.73"].label
        'Kota Bandung'
        """
        return f"{LEVEL_WORDS[self.level]} {self.name}"

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


def only_letters(text: str, blank: str) -> str:
    """`text` with `blank` for every run of what is no letter and no digit."""
    return _NOT_LETTERS.sub(blank, text)


@cache
def long_words() -> dict[str, str]:
    """First words of names that lists and people cut short, with the whole of each (``tj``: ``tanjung``)."""
    return {row["word"]: row["long"] for row in read_table("places_name_words.tsv") if row["role"] == "short"}


@cache
def words_of_levels() -> frozenset[str]:
    """Words of a level that only some lists have in a name (``Desa Sukamaju``)."""
    return frozenset(row["word"] for row in read_table("places_name_words.tsv") if row["role"] == "level")


@cache
def regions() -> dict[str, Region]:
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
def children_by_code() -> dict[str, list[str]]:
    """The codes below each code, districts and above."""
    below: dict[str, list[str]] = {}
    for kode in regions():
        below.setdefault(kode.rpartition(".")[0], []).append(kode)
    return below


@cache
def codes_by_name() -> dict[str, tuple[str, ...]]:
    """Codes by squashed name or alias, districts and above."""
    found: dict[str, tuple[str, ...]] = {}
    for kode, region in regions().items():
        for name in {squash(name) for name in (region.name, *region.aliases)}:
            found[name] = (*found.get(name, ()), kode)
    return found


class Villages:
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
def villages() -> Villages:
    return Villages()


@lru_cache(maxsize=8192)
def village_codes(name: str) -> tuple[str, ...]:
    """The codes of the villages that bear a squashed name."""
    return tuple(villages().find(name))
