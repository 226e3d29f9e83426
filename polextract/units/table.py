"""The gazetteer of Polri units: Mabes and its bodies, every Polda, Polres and Polsek, with parents, codes, places and other names.

Nothing is read at import; the first question loads the tables (some 8,900 rows).
"""

from __future__ import annotations

import csv
import re
from collections.abc import Iterable, Iterator, Mapping
from functools import cached_property, lru_cache
from math import asin, cos, radians, sqrt
from pathlib import Path
from sys import intern
from typing import TYPE_CHECKING, Any, NamedTuple

from ..data import OwnRow, own_rows, read_table, table
from ..data.schema import faults, schemas, shipped_cells
from ..errors import InputTypeError, InputValueError
from ..optional import need
from ..report import Level
from ..text import check_text
from .words import Forms, misspelt, unit_words

if TYPE_CHECKING:
    from pandas import DataFrame

LEVELS: tuple[Level, ...] = ("mabes", "polda", "polres", "polsek")

# The cells of a row, in the order of units_gazetteer.tsv.
LEVEL, KIND, NAME, PARENT, KODE, LAT, LON, AREA, ALIASES, KELAS, SOURCE, HEADS, FORMER, CUSTOMARY = range(14)
_COLUMNS = ("level", "kind", "name", "parent", "kode", "lat", "lon", "area", "aliases", "kelas", "source", "heads", "former", "customary")

_TABLE = "units_gazetteer.tsv"

_DROPPED = str.maketrans("", "", " \n-'’.,/&()")
_NOT_SLUG = re.compile(r"[^a-z0-9]+")

# How good a name is as a name of its unit.
EXACT, ALIAS, SHORT = 1.0, 0.95, 0.9


@lru_cache(maxsize=8192)
def squeeze(name: str) -> str:
    """`name` for the index: lower case, no blanks, no punctuation, so that ``Gunung Kidul`` is ``Gunungkidul``.

    >>> squeeze("Polres Toli-Toli")
    'polrestolitoli'
    """
    small = name.lower().translate(_DROPPED)
    return small.replace("sumatra", "sumatera") if "sumatra" in small else small


def slug(name: str) -> str:
    """The last piece of a unit's id.

    >>> slug("Polsek Cantigi")
    'polsek-cantigi'
    """
    return _NOT_SLUG.sub("-", name.lower().replace("'", "")).strip("-")


class Former(NamedTuple):
    """A name that a unit bore: until when (ISO date, or empty where not known), and who says so."""

    name: str
    until: str
    source: str


class Entry(NamedTuple):
    """One unit of the gazetteer.

    `id` is its path (``polda-jawa-barat/polres-indramayu/polsek-cantigi``), `kode` the Kemendagri codes of the areas that it
    polices, its own first; `area` their names; `lat` and `lon` the middle of the first of them (degrees, WGS 84). `listed` is false for
    a Polsek that no list of units has and that was derived from a kecamatan: good to resolve a mention, no proof that it exists;
    `induk` is then the unit that polices the kecamatan. `heads` are the words for the unit's chief, where no rule makes them.
    """

    id: str
    name: str
    level: Level
    kind: str
    parent: str | None
    kode: tuple[str, ...]
    lat: float | None
    lon: float | None
    area: tuple[str, ...]
    aliases: tuple[str, ...]
    former: tuple[Former, ...]
    kelas: str | None
    listed: bool
    induk: str | None
    source: str
    heads: tuple[str, ...] = ()

    @property
    def short(self) -> str:
        """The name without its unit word: ``Cantigi`` of ``Polsek Cantigi``."""
        return self.name.partition(" ")[2] if self.level != "mabes" else self.name


class Match(NamedTuple):
    """One answer of `Gazetteer.lookup`: `score` from 0 to 1, `how` is ``exact``, ``alias``, ``former``, ``short`` or ``fuzzy``."""

    entry: Entry
    score: float
    how: str


def _split(cell: str) -> tuple[str, ...]:
    return tuple(cell.split("|")) if cell else ()


def _id_of(row: list[str]) -> str:
    return f"{row[PARENT]}/{slug(row[NAME])}" if row[PARENT] else slug(row[NAME])


class _Patcher:
    """Adds to the raw `rows`, or changes in them, what corrections and rows of a user's own say."""

    def __init__(self, rows: list[list[str]]):
        self.rows = rows
        self.number = {_id_of(row): i for i, row in enumerate(rows)}
        self.named: dict[str, list[int]] = {}  # by squeezed name, without the Polsek: nothing stands under them
        for i, row in enumerate(rows):
            if row[LEVEL] != "polsek":
                self.named.setdefault(squeeze(row[NAME]), []).append(i)

    def apply(self, patch: dict[str, str]) -> None:
        try:
            self._apply(patch)
        except InputValueError as error:
            place = getattr(patch, "place", None) or f"row {patch.get('name') or patch.get('id')!r}"
            raise InputValueError(f"{place}: {error}") from None

    def _apply(self, patch: dict[str, str]) -> None:
        parent, name = self._parent(patch.get("parent") or ""), patch.get("name") or ""
        key = patch.get("id") or (f"{parent}/{slug(name)}" if parent else slug(name))
        at = self.number.get(key)
        if at is None:
            if not name:
                raise InputValueError(f"no unit has the id {key!r}, and a new one needs a name" if key else "there is neither name nor id")
            at = self.number[key] = self._add(name, parent, patch.get("level") or name.split()[0])
        row = self.rows[at]
        row[PARENT] = parent or row[PARENT]
        for column, cell in enumerate(_COLUMNS):
            given = patch.get(cell) or ""
            if not given or column in (LEVEL, PARENT):
                continue
            if column in (ALIASES, FORMER, CUSTOMARY) and row[column]:
                given = f"{row[column]}|{given}"
            elif column == SOURCE and row[SOURCE] not in ("", "listed") and not row[SOURCE].startswith("derived"):
                given = f"{row[SOURCE]}+{given}"
            row[column] = given

    def _parent(self, told: str) -> str:
        """The id of the parent that a row tells by id or name."""
        if not told or told in self.number:
            return told
        found = self.named.get(squeeze(told), [])
        if len(found) == 1:
            return _id_of(self.rows[found[0]])
        if found:
            ids = " or ".join(_id_of(self.rows[n]) for n in found[:5])
            raise InputValueError(f"parent {told!r} is borne by several units; give its id, {ids}")
        from difflib import get_close_matches

        alike = [self.rows[self.named[key][0]][NAME] for key in get_close_matches(squeeze(told), self.named, 2)]
        raise InputValueError(f"parent {told!r} is unknown; " + (f"did you mean {' or '.join(alike)}?" if alike else "give its id"))

    def _add(self, name: str, parent: str, level: str) -> int:
        """Put a new unit at the end of the rows; where that is."""
        level = level.lower()[:6].replace("polsub", "polsek")
        if level not in LEVELS:
            raise InputValueError(f"level must be one of {', '.join(LEVELS)}, or the name begin with one")
        above = self.rows[self.number[parent]][LEVEL] if parent else ""
        if level in ("polres", "polsek") and not parent:
            raise InputValueError(f"a {level.capitalize()} needs a parent, the unit above it")
        if above and LEVELS.index(above) >= LEVELS.index(level) and level != "mabes":  # pyright: ignore[reportArgumentType]
            raise InputValueError(f"a {level.capitalize()} cannot stand under {parent}")
        row = [""] * len(_COLUMNS)
        row[LEVEL], row[KIND], row[NAME], row[SOURCE] = level, name.split()[0], name, "listed"
        self.rows.append(row)
        if level != "polsek":
            self.named.setdefault(squeeze(name), []).append(len(self.rows) - 1)
        return len(self.rows) - 1


def _own(rows: object) -> Iterator[OwnRow]:
    """Rows of a user's own as the table has them, checked cell by cell; a path is that of a CSV file."""
    if isinstance(rows, str | Path):
        yield from _checked(_csv(Path(rows)), f"{rows}, line ")
    elif isinstance(rows, Mapping) or not isinstance(rows, Iterable):
        raise InputTypeError(f"rows must be a list of dicts or the path of a CSV file, not {type(rows).__name__}")
    else:
        yield from _checked(enumerate(rows, 1), "row ")


def _checked(rows: Iterable[tuple[int, object]], place: str) -> Iterator[OwnRow]:
    columns = schemas()[_TABLE]
    for number, given in rows:
        if not isinstance(given, Mapping):
            raise InputTypeError(f"{place}{number}: must be a dict, not {type(given).__name__}")
        if unknown := [str(column) for column in given if column not in columns]:
            raise InputValueError(f"{place}{number}: no column {', '.join(unknown)}; the columns are {', '.join(columns)}")
        row = OwnRow.at(f"{place}{number}", {column: cell for column, value in given.items() if (cell := _cell(value, column))})
        for column, said in faults(_TABLE, row, shipped_cells):
            raise InputValueError(f"{row.place}, column {column}: {said}")
        if row:
            yield row


def _csv(path: Path) -> Iterator[tuple[int, dict[str, Any]]]:
    with path.open(encoding="utf-8-sig", newline="") as file:
        reader = csv.DictReader(file)
        try:
            for row in reader:
                if None in row:
                    hint = "a cell with a comma in it needs quotation marks"
                    raise InputValueError(f"{path}, line {reader.line_num}: more cells than columns; {hint}")
                if not row.get("", "x"):
                    del row[""]  # a column without a head and without cells, as spreadsheets leave them
                yield reader.line_num, row
        except UnicodeDecodeError as error:
            raise InputValueError(f"{path} is not UTF-8 (byte {error.start}): save it as UTF-8") from None


def _cell(value: object, column: str) -> str:
    if value is None or value != value:  # what is missing in a frame is not equal to itself
        return ""
    if isinstance(value, list | tuple):
        return "|".join(map(str, value))
    if not isinstance(value, str | int | float):
        raise InputTypeError(f"column {column}: must be text, a number or a list of texts, not {type(value).__name__}")
    return str(value).strip()


class Gazetteer:
    """All units, to iterate over, to look up, to walk.

    >>> from polextract.units import gazetteer
    >>> gazetteer.get("polda-jawa-barat/polres-indramayu/polsek-cantigi").kode
    ('32.12.17',)
    >>> [m.entry.id for m in gazetteer.lookup("Polsek Sekar", near="Polres Bojonegoro")][:1]
    ['polda-jawa-timur/polres-bojonegoro/polsek-sekar']
    """

    def __init__(self, *, own: Iterable[dict[str, str]] = ()):
        self.own = tuple(own)

    def __repr__(self) -> str:
        return f"<{type(self).__name__} of {len(self)} units>"

    # -- reading ---------------------------------------------------------------------------------------------------------------

    @cached_property
    def rows(self) -> list[list[str]]:
        """The raw rows; a row's number is how the recogniser and the linker speak of a unit."""
        rows = [["mabes", "Mabes", r["name"], r["parent"], "", "", "", "", r["aliases"], "", r["source"], r["heads"], "", ""]
                for r in read_table("units_mabes.tsv")]  # fmt: skip
        text = table("units_gazetteer.tsv").read_text(encoding="utf-8")
        blank = ["", "", ""]
        start = text.index("\nlevel\t") + 1
        for line in text[text.index("\n", start) + 1 :].splitlines():
            row = line.split("\t")
            row[PARENT] = intern(row[PARENT])
            row += blank
            rows.append(row)
        patcher = _Patcher(rows)
        for patch in (*read_table("units_corrections.tsv"), *own_rows("units_gazetteer.tsv"), *self.own):
            patcher.apply(patch)
        return rows

    def __getstate__(self) -> dict[str, Any]:
        return {"own": self.own}  # the rest is read again where it is asked for

    @cached_property
    def index(self) -> tuple[dict[str, tuple[int, ...]], dict[str, dict[str, tuple[int, ...]]]]:
        """Row numbers by squeezed full name (unit word included), and by level and squeezed name without the unit word."""
        full: dict[str, tuple[int, ...]] = {}
        short: dict[str, dict[str, tuple[int, ...]]] = {level: {} for level in LEVELS}
        get = full.get
        for i, row in enumerate(self.rows):
            names = [row[NAME]]
            if row[ALIASES]:
                names += row[ALIASES].split("|")
            if row[CUSTOMARY]:
                names += row[CUSTOMARY].split("|")
            if row[FORMER]:
                names += [former.partition("@")[0] for former in row[FORMER].split("|")]
            here = short[row[LEVEL]]
            for name in names:
                key = squeeze(name)
                found = get(key, ())
                if i not in found:
                    full[key] = (*found, i)
                head, _, rest = name.partition(" ")
                if rest and head[:3] == "Pol":
                    key = key[len(head) :]
                    found = here.get(key, ())
                    if i not in found:
                        here[key] = (*found, i)
        return full, short

    @cached_property
    def reach(self) -> dict[str, dict[str, int]]:
        """By level and the first four letters of a squeezed name, the length of the longest name that begins so."""
        reach: dict[str, dict[str, int]] = {}
        for level, names in self.index[1].items():
            here = reach[level] = {}
            for name in names:
                start = name[:4]
                if len(name) > here.get(start, 0):
                    here[start] = len(name)
        return reach

    @cached_property
    def numbers(self) -> dict[str, int]:
        """Row number by id."""
        return {_id_of(row): i for i, row in enumerate(self.rows)}

    @cached_property
    def of_level(self) -> dict[str, list[int]]:
        """Row numbers by level."""
        numbers: dict[str, list[int]] = {level: [] for level in LEVELS}
        for i, row in enumerate(self.rows):
            numbers[row[LEVEL]].append(i)
        return numbers

    @cached_property
    def children_number(self) -> dict[int, list[int]]:
        """Row numbers of the units right below each row."""
        children: dict[int, list[int]] = {}
        for number, parent in enumerate(self.parent_number):
            children.setdefault(parent, []).append(number)
        return children

    @cached_property
    def _below(self) -> dict[int, tuple[dict[str, tuple[int, ...]], list[tuple[int, list[str]]]]]:
        return {}

    def below(self, number: int) -> tuple[dict[str, tuple[int, ...]], list[tuple[int, list[str]]]]:
        """The units right below that row, as the search for misspelt names wants them: by squeezed name, and those of several words."""
        if (known := self._below.get(number)) is None:
            names: dict[str, tuple[int, ...]] = {}
            several = []
            for n in self.children_number.get(number, ()):
                row = self.rows[n]
                for name in (row[NAME], *row[ALIASES].split("|")) if row[ALIASES] else (row[NAME],):
                    key = squeeze(name.partition(" ")[2])
                    names[key] = (*names.get(key, ()), n)
                words = row[NAME].lower().split(" ")[1:]
                if len(words) > 1:
                    several.append((n, words))
            known = self._below[number] = (names, several)
        return known

    @cached_property
    def arrivals(self) -> list[tuple[int, list[str]]]:
        """The Polsek of harbours and airports, with the words of their names."""
        return [(n, row[NAME].lower().split(" ")[1:]) for n, row in enumerate(self.rows) if row[KIND] == "Polsek Kawasan"]

    @cached_property
    def harbours(self) -> tuple[int, ...]:
        """The rows of the Polsek of harbours."""
        return tuple(n for n, row in enumerate(self.rows) if row[KIND] == "Polsek Kawasan" and "Bandara" not in row[NAME])

    @cached_property
    def harbour_towns(self) -> dict[str, tuple[int, ...]]:
        """Rows of harbours by the names of the towns and the Polres that they belong to, where that Polres has one harbour only."""
        towns: dict[str, list[str]] = {}
        for row in read_table("places_named.tsv"):
            if row["kind"] == "town" and row["regency"]:
                towns.setdefault(row["regency"], []).append(row["name"])
        by_polres: dict[int, list[int]] = {}
        for n in self.harbours:
            by_polres.setdefault(self.parent_number[n], []).append(n)
        found: dict[str, tuple[int, ...]] = {}
        for up, rows in by_polres.items():
            if len(rows) == 1:
                names = [self.rows[up][NAME].partition(" ")[2]]
                for kode in self.rows[up][KODE].split("|"):
                    names += towns.get(kode, ())
                for name in names:
                    found[squeeze(name)] = (*found.get(squeeze(name), ()), rows[0])
        return found

    @cached_property
    def splits(self) -> dict[int, tuple[int, str]]:
        """For a Polda formed out of another: the number of that other one, and when (ISO date)."""
        poldas = {_id_of(self.rows[n]): n for n in self.of_level["polda"]}
        try:
            return {poldas[r["polda"]]: (poldas[r["origin"]], r["date"]) for r in read_table("units_splits.tsv")}
        except KeyError as error:
            raise InputValueError(f"units_splits.tsv: no Polda has the id {error}") from None

    @cached_property
    def customary(self) -> dict[str, str]:
        """Names that a station goes by in its own town and keeps as its canonical name in a report: squeezed, and as written."""
        return {squeeze(name): name for row in self.rows if row[CUSTOMARY] for name in row[CUSTOMARY].split("|")}

    @cached_property
    def parent_number(self) -> list[int]:
        """For each row the number of its parent's row, -1 for none."""
        numbers = {_id_of(row): i for i, row in enumerate(self.rows) if row[LEVEL] != "polsek"}
        return [numbers.get(row[PARENT], -1) for row in self.rows]

    @cached_property
    def _entries(self) -> dict[int, Entry]:
        return {}

    def entry(self, number: int) -> Entry:
        """The unit of that row number."""
        if (entry := self._entries.get(number)) is None:
            row = self.rows[number]
            former = tuple(Former(*[*name.split("@"), "", ""][:3]) for name in _split(row[FORMER]))
            source, _, induk = row[SOURCE].partition(":")
            entry = self._entries[number] = Entry(
                id=_id_of(row), name=row[NAME], level=row[LEVEL], kind=row[KIND], parent=row[PARENT] or None,  # pyright: ignore[reportArgumentType]
                kode=_split(row[KODE]), lat=float(row[LAT]) if row[LAT] else None, lon=float(row[LON]) if row[LON] else None,
                area=_split(row[AREA]), aliases=_split(row[ALIASES]), former=former, kelas=row[KELAS] or None,
                listed=source != "derived", induk=induk or None, source=source, heads=_split(row[HEADS]),
            )  # fmt: skip
        return entry

    # -- the public side -------------------------------------------------------------------------------------------------------

    def __len__(self) -> int:
        return len(self.rows)

    def __iter__(self) -> Iterator[Entry]:
        return map(self.entry, range(len(self.rows)))

    def __contains__(self, id: object) -> bool:
        return id in self.numbers

    def get(self, id: str) -> Entry | None:
        """The unit with that id, or None."""
        number = self.numbers.get(id)
        return None if number is None else self.entry(number)

    def parents(self, id: str) -> list[Entry]:
        """The units above it, the nearest first.

        >>> from polextract.units import gazetteer
        >>> [e.name for e in gazetteer.parents("polda-jawa-barat/polres-indramayu/polsek-cantigi")]
        ['Polres Indramayu', 'Polda Jawa Barat']
        """
        out, number = [], self.numbers.get(id, -1)
        while number >= 0 and (number := self.parent_number[number]) >= 0:
            out.append(self.entry(number))
        return out

    def children(self, id: str) -> list[Entry]:
        """The units right below it, in the order of the table."""
        number = self.numbers.get(id)
        return [] if number is None else [self.entry(n) for n in self.children_number.get(number, ())]

    def lookup(
        self,
        name: str,
        *,
        near: str | tuple[float, float] | None = None,
        level: Level | None = None,
        limit: int = 10,
        fuzzy: bool = True,
    ) -> list[Match]:
        """Units called `name`, best first.

        Parameters
        ----------
        name : with its unit word (``Polsek Sekar``, ``Kepolisian Resor Garut``) or without (``Sekar``).
        near : a unit (id, name) that it stands under or beside, the name or code of a province, kabupaten or kota, or (lat, lon).
        level : only units of that level.
        limit : at most so many answers.
        fuzzy : also misspelt names (rapidfuzz), where no unit bears the name as given.

        A name of the unit as it stands scores 1, an alias or former name 0.95, a name under another unit word 0.9, a misspelt one
        its similarity times 0.9; a derived row a little less. With `near`, units that are not there lose up to half; an empty one is none.
        A unit word alone (``Polres``) names nothing. Raises ``InputValueError`` for a level that is none and for a `near` that names
        nothing, ``InputTypeError`` for a name that is no text.
        """
        if level is not None and level not in LEVELS:
            raise InputValueError(f"level must be one of {', '.join(LEVELS)}, not {level!r}")
        if isinstance(near, str):
            near = self._known_place(near)
        if squeeze(check_text(name)) in unit_words():
            return []
        full, short = self.index
        asked, wanted, rest = _query(name)
        found: dict[int, tuple[float, str]] = {}

        def add(numbers: Iterable[int], score: float, how: str) -> None:
            for n in numbers:
                row = self.rows[n]
                if (level is None or row[LEVEL] == level) and n not in found:
                    found[n] = (score - (0.03 if row[SOURCE].startswith("derived") else 0.0), how)

        for rank, word in enumerate(wanted or ("",)):
            key = squeeze(word + rest)
            for n in full.get(key, ()):
                exact = not rank and squeeze(self.rows[n][NAME]) == key
                how = "exact" if exact else "former" if key in squeeze(self.rows[n][FORMER]) else "alias"
                add((n,), EXACT if exact else SHORT if rank else ALIAS, how)
        levels = {asked} if asked else set(LEVELS)
        key = squeeze(rest)
        for one in LEVELS:
            if one in levels:
                same = [n for n in short[one].get(key, ()) if squeeze(self.rows[n][NAME]).endswith(key)]
                add(same, SHORT if wanted else EXACT - 0.02, "short" if wanted else "exact")
                add(short[one].get(key, ()), SHORT - 0.02 if wanted else ALIAS - 0.02, "short" if wanted else "alias")
        if fuzzy and not found and len(key) > 2:
            from rapidfuzz import fuzz, process

            for one in LEVELS:
                if one in levels and (level is None or one == level):
                    alike = process.extract(key, list(short[one]), scorer=fuzz.ratio, limit=limit, score_cutoff=72)
                    for near_key, score, _ in alike:
                        add(short[one][near_key], round(score / 100 * 0.9, 3), "fuzzy")
        matches = [Match(self.entry(n), score, how) for n, (score, how) in found.items()]
        if near is not None and matches:
            matches = [m._replace(score=round(m.score * (0.5 + 0.5 * self._nearness(m.entry, near)), 3)) for m in matches]
        return sorted(matches, key=lambda m: (-m.score, LEVELS.index(m.entry.level), m.entry.id))[:limit]

    def _nearness(self, entry: Entry, near: str | tuple[float, float]) -> float:
        if not isinstance(near, str):
            if entry.lat is None or entry.lon is None:
                return 0.0
            return 1 / (1 + _kilometres((entry.lat, entry.lon), near) / 30)
        paths = self._near_paths(near)
        if any(entry.id == p or entry.id.startswith(p + "/") for p in paths):
            return 1.0
        places = [squeeze(a) for e in (entry, *self.parents(entry.id)) for a in (*e.area, e.short)]
        wanted = squeeze(near)
        if wanted in places or any(k == near or k.startswith(near + ".") for k in entry.kode):
            return 0.9
        if any(entry.parent and (p == entry.parent or p.startswith(entry.parent + "/")) for p in paths):
            return 0.8
        polda = entry.id.partition("/")[0]
        return 0.4 if any(p.partition("/")[0] == polda for p in paths) else 0.0

    def _known_place(self, near: str) -> str | None:
        """`near` if it names something, the code if it is a region told with its level, None if it is blank; else ``InputValueError``."""
        near = near.strip()
        if told := _TOLD_REGION.match(near):
            from ..places.gazetteer import lookup

            level = "kabupaten" if told[1].lower().startswith("kab") else told[1].lower()
            if len(regions := lookup(near[told.end() :], level=level)) == 1:
                return regions[0].kode
        if near and not self._near_paths(near) and near not in self._areas and squeeze(near) not in self._areas:
            raise InputValueError(f"near={near!r} is no unit, province, kabupaten or kota that is known")
        return near or None

    @cached_property
    def _areas(self) -> frozenset[str]:
        """The squeezed names of all areas, and the codes of the regions with those above them."""
        names = {squeeze(area) for row in self.rows for area in row[AREA].split("|")}
        codes = (kode for row in self.rows for kode in row[KODE].split("|") if kode)
        return frozenset(names.union(*({kode, kode[:2], kode[:5]} for kode in codes)))

    def _near_paths(self, near: str) -> list[str]:
        if near in self.numbers:
            return [near]
        return [m.entry.id for m in self.lookup(near, limit=8, fuzzy=True)]

    def with_rows(self, rows: str | Path | Iterable[Mapping[str, object]]) -> Gazetteer:
        """A gazetteer with rows of your own: a CSV file (UTF-8, one header row), or dicts of the same columns.

        Columns: ``name`` (``Polsek Sukamaju``), ``parent`` (id or name of the unit above), and where known ``id``, ``level``, ``kind``,
        ``kode``, ``lat``, ``lon``, ``area``, ``aliases``, ``former``, ``kelas``, ``source``; lists inside a cell are joined by ``|``, in a
        dict they may be lists. A row whose id (given, or made of `parent` and `name`) is there already changes the cells that it fills,
        and adds its aliases; any other is a new unit, and a Polres or Polsek needs its parent. Raises ``InputValueError`` or
        ``InputTypeError``, with row and column, for an unknown column or parent, a number that is none, and so on.

        >>> from polextract.units import gazetteer
        >>> mine = gazetteer.with_rows([{"name": "Polsek Sukamaju Baru", "parent": "Polres Indramayu"}])
        >>> mine.get("polda-jawa-barat/polres-indramayu/polsek-sukamaju-baru").name
        'Polsek Sukamaju Baru'
        """
        extended = Gazetteer(own=(*self.own, *_own(rows)))
        _ = extended.rows  # faults in the rows show here, not in the first article
        return extended

    def to_frame(self) -> DataFrame:
        """All units as a pandas table, one row a unit; lists joined by ``|``. Needs pandas (``pip install polextract[frames]``)."""
        pd = need("pandas", "frames", "to_frame")
        records: list[dict[str, Any]] = []
        for entry in self:
            record = entry._asdict()
            record["former"] = tuple(f.name for f in entry.former)
            records.append({k: "|".join(v) if isinstance(v, tuple) else v for k, v in record.items()})
        return pd.DataFrame.from_records(records)


def _kilometres(a: tuple[float, float], b: tuple[float, float]) -> float:
    lat1, lon1, lat2, lon2 = map(radians, (*a, *b))
    return 12742 * asin(sqrt(sin2((lat2 - lat1) / 2) + cos(lat1) * cos(lat2) * sin2((lon2 - lon1) / 2)))


def sin2(x: float) -> float:
    return (1 - cos(2 * x)) / 2


# The first word of a question, with what may stand before the unit word in it and between it and the name.
_FIRST_WORD = re.compile(r"\s*((?:waka|ma|ka)?)(\w+)\.?\s*(?:\(\w+\)\s*)?(?=\w)", re.I)
_LONG_WORD = re.compile(
    r"\s*kepolisian\s+(daerah|resort?(?:\s+kota\s+besar|\s+kota|\s+metro(?:politan)?)?|sub\s*sektor|sektor)\.?\s*(?:\(\w+\)\s*)?(?=\w)",
    re.I,
)
_TOLD_REGION = re.compile(r"(provinsi|kabupaten|kab\.|kab|kota)\s+(?=\w)", re.I)
# The level and the unit words of the index behind ``Kepolisian``.
_SPELLED: dict[str, tuple[Level, Forms]] = {
    "daerah": ("polda", ("polda",)),
    "resor": ("polres", ("polres",)),
    "resorkota": ("polres", ("polresta", "polreskota")),
    "resorkotabesar": ("polres", ("polrestabes",)),
    "resormetro": ("polres", ("polresmetro",)),
    "resormetropolitan": ("polres", ("polresmetro",)),
    "sektor": ("polsek", ("polsek",)),
    "subsektor": ("polsek", ("polsubsektor",)),
}


def _query(name: str) -> tuple[Level | None, Forms, str]:
    """The level that a name asks for by its unit word, the unit words as the index writes them, and the rest.

    >>> _query("Poltabes Medan"), _query("Kepolisian Sektor Sekar"), _query("Sekar")
    (('polres', ('poltabes', 'polrestabes', 'polresta'), 'Medan'), ('polsek', ('polsek',), 'Sekar'), (None, (), 'Sekar'))
    """
    if m := _LONG_WORD.match(name):
        spelled = re.sub(r"\s+", "", m[1].lower()).replace("resort", "resor")
        return *_SPELLED[spelled], name[m.end() :].strip()
    if m := _FIRST_WORD.match(name):
        words = (m[1] + m[2]).lower(), m[2].lower()
        for word in words:
            if told := unit_words().get(misspelt().get(word, word)):
                return *told, name[m.end() :].strip()
    return None, (), name.strip()


gazetteer = Gazetteer()
