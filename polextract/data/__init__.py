"""The tables. ``SOURCES.md`` beside this file says where each comes from and how it was made, ``schema.tsv`` what its cells may hold."""

from __future__ import annotations

import hashlib
import logging
import os
from collections.abc import Iterator
from functools import cache, lru_cache
from importlib.resources import files
from importlib.resources.abc import Traversable
from pathlib import Path

from ..errors import InputValueError, PolextractError
from .schema import Row, faults, joint_of, key_of, parse, schemas, shipped, shipped_cells

OWN_TABLES = "POLEXTRACT_TABLES"  # names the folders with rows of one's own, see `use_tables`

log = logging.getLogger("polextract")

_READ: set[str] = set()


class OwnRow(Row):
    """A row of one's own; `place` says where it was read, for messages."""

    place = ""

    @classmethod
    def at(cls, place: str, cells: Row) -> OwnRow:
        row = cls(cells)
        row.place = place
        return row


_Own = dict[str, tuple[OwnRow, ...]]  # rows of one's own by the name of their table, in the order of the folders


def table(name: str) -> Traversable:
    """The file of table `name`, such as ``"ranks.tsv"``."""
    return files(__name__).joinpath(name)


@cache
def read_table(name: str) -> tuple[Row, ...]:
    """The rows of the TSV table `name`, one dict a row; an empty cell is ``""``. Lines that start with ``#`` are comments.

    Rows of one's own come last, in place of the rows that they change (`use_tables`), so that a dict made of the rows has them.
    Read once a process. Raises ``FileNotFoundError`` for a table that is not there.
    """
    theirs, own = _merged(name)
    return theirs + own


@cache
def strongest_first(name: str) -> tuple[Row, ...]:
    """The rows of `read_table`, one's own before the others and the last folder's first: for readers that keep what comes first."""
    theirs, own = _merged(name)
    return own[::-1] + theirs


@cache
def own_rows(name: str) -> tuple[OwnRow, ...]:
    """The rows of one's own for the table `name` as they were given, for tables that are read in another way than by `read_table`."""
    _READ.add(name)
    return _own().get(name, ())


def _merged(name: str) -> tuple[tuple[Row, ...], tuple[Row, ...]]:
    """The rows that ship and stay as they are, and those of one's own with what they leave as it was."""
    theirs, own = shipped(name), own_rows(name)
    if not own:
        return theirs, ()
    columns = schemas()[name]
    if not key_of(name, own[0]):
        return theirs, own
    kept = {key_of(name, row): row for row in theirs}
    changed: dict[tuple[str, ...], Row] = {}
    for row in own:
        key = key_of(name, row)
        before = changed.pop(key, None) or kept.pop(key, None) or dict.fromkeys(columns, "")
        if any(before.values()):
            log.info("%s changes a row of %s: %s", row.place, name, " ".join(filter(None, key)))
        cells = dict(before)
        for column, cell in row.items():
            if cell and before[column] and (joint := joint_of(columns[column])):
                cell = joint.join(dict.fromkeys(f"{before[column]}{joint}{cell}".split(joint)))
            cells[column] = cell or before[column]
        changed[key] = cells
    return tuple(kept.values()), tuple(changed.values())


# -- rows of one's own --------------------------------------------------------------------------------------------------------------


def _own() -> _Own:
    return _own_of(os.environ.get(OWN_TABLES, ""))


@lru_cache(maxsize=1)
def _own_of(variable: str) -> _Own:
    """What the folders named in the environment hold, checked once."""
    try:
        return _load(_folders(variable))
    except InputValueError as error:
        raise InputValueError(f"{OWN_TABLES}: {error}") from None


def own_folders() -> list[Path]:
    """The folders with rows of one's own, in the order in which they were named."""
    return _folders(os.environ.get(OWN_TABLES, ""))


def own_fingerprint() -> str | None:
    """A short checksum of the tables in those folders, by which two runs can tell whether they read the same; None where there are none."""
    files = [file for folder in own_folders() for file in sorted(folder.glob("*.tsv"))]
    if not files:
        return None
    return hashlib.sha256(b"\0".join(part for file in files for part in (file.name.encode(), file.read_bytes()))).hexdigest()[:12]


def _folders(variable: str) -> list[Path]:
    return [Path(folder).resolve() for folder in variable.split(os.pathsep) if folder]


def _load(folders: list[Path]) -> _Own:
    """The rows in `folders`, the last of which goes before the others."""
    own: dict[str, list[OwnRow]] = {}
    files = [path for folder in folders for path in _tables_in(folder)]
    for path in files:
        own.setdefault(path.name, []).extend(_read(path))
    for name, rows in own.items():
        _check(name, rows, own)
    return {name: tuple(rows) for name, rows in own.items()}


def _tables_in(folder: Path) -> list[Path]:
    """The tables in `folder`; raises for what is meant to be one and is none."""
    if not folder.is_dir():
        raise InputValueError(f"{folder} is no folder")
    names = schemas()
    found = []
    for path in sorted(folder.iterdir()):
        if path.name in names:
            found.append(path)
        elif path.suffix.lower() == ".tsv":
            from difflib import get_close_matches

            hint = f"did you mean {alike[0]}?" if (alike := get_close_matches(path.name, names, 1)) else "name it as the package's table"
            raise InputValueError(f"{path}: no table is called so; {hint}")
        elif f"{path.name.partition('.')[0]}.tsv" in names:
            raise InputValueError(f"{path}: a table must be a .tsv file, UTF-8, with tabs between the cells")
        elif path.name == "places_villages.txt.gz":
            raise InputValueError(f"{path}: villages of your own are rows of places_regions.tsv (level desa or kelurahan)")
    if not found:
        raise InputValueError(f"{folder} holds no table: a file in it must have the name of one, such as people_ranks.tsv")
    return found


def _read(path: Path) -> Iterator[OwnRow]:
    columns = schemas()[path.name]
    try:
        lines = parse(path.read_text(encoding="utf-8-sig").split("\n"))
    except UnicodeDecodeError as error:
        raise InputValueError(f"{path} is not UTF-8 (byte {error.start}): save it as UTF-8") from None
    number, header = next(lines, (1, []))
    header = [name.strip() for name in header]
    if unknown := [name for name in header if name not in columns]:
        hint = "; cells are parted by tabs" if any(mark in name for name in unknown for mark in ",; ") else ""
        raise InputValueError(
            f"{path}, line {number}: no column {', '.join(map(repr, unknown))}{hint}; the columns are {', '.join(columns)}"
        )
    if len(set(header)) < len(header):
        raise InputValueError(f"{path}, line {number}: a column stands there twice")
    for number, cells in lines:
        if len(cells) > len(header):
            raise InputValueError(f"{path}, line {number}: {len(cells)} cells under {len(header)} columns")
        yield OwnRow.at(f"{path}, line {number}", {name: cell.strip() for name, cell in zip(header, cells, strict=False)})


def _check(name: str, rows: list[OwnRow], own: dict[str, list[OwnRow]]) -> None:
    """Raise for the first fault in the rows of the table `name`; `own` are all rows of one's own, which rows may refer to."""
    there = {key_of(name, row) for row in shipped(name)}

    @cache
    def cells(other: str, column: str) -> frozenset[str]:
        return shipped_cells(other, column).union(row.get(column, "") for row in own.get(other, ()))

    for row in rows:
        key = key_of(name, row)
        for column, said in faults(name, row, cells, new=key not in there):
            raise InputValueError(f"{row.place}, column {column}: {said}")
        there.add(key)


def use_tables(folder: str | os.PathLike[str]) -> None:
    """Add rows of one's own to the tables: ``people_ranks.tsv`` in `folder` adds to the table of that name, and so on.

    The files are TSV with a header row, UTF-8, with the columns of the table they add to. A row with the key of one that is there changes
    the cells that it fills and adds to the lists in it (written forms, aliases); any other is new. Where a word stands in rows of one's own
    and in others, one's own win. Several folders add up; of two rows that disagree, that of the folder named last wins.

    To be called before the first article is read, as each table is read once. The environment variable ``POLEXTRACT_TABLES`` does the
    same (several folders as in ``PATH``); this call adds to it, so that worker processes started later read the same rows.

    Raises
    ------
    InputValueError : `folder` is no folder, holds no table or a file that is none of the package's tables, or a row has a fault; the
        message names the file, the line and the column.
    PolextractError : one of the tables was read already.
    """
    new = Path(folder).resolve()
    if os.pathsep in str(new):
        raise InputValueError(f"{new}: the name of the folder must not hold {os.pathsep!r}")
    before = _own()
    folders = [*(known for known in own_folders() if known != new), new]
    own = _load(folders)
    if late := sorted(name for name in own if name in _READ and own[name] != before.get(name)):
        raise PolextractError(f"{', '.join(late)} was read already: call use_tables before the first article is read")
    os.environ[OWN_TABLES] = os.pathsep.join(map(str, folders))


def example() -> str:
    """The example article that ships with the package: invented, in the manner of the real ones.

    >>> example().splitlines()[0][:17]
    'Antisipasi Curanm'
    """
    return table("example.txt").read_text(encoding="utf-8")
