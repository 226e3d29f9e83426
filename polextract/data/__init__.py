"""The tables. ``SOURCES.md`` beside this file says where each comes from and how it was made."""

import csv
import os
from collections.abc import Iterable
from functools import cache
from importlib.resources import files
from importlib.resources.abc import Traversable
from pathlib import Path

from ..errors import InputValueError, PolextractError

OWN_TABLES = "POLEXTRACT_TABLES"  # names a folder with rows of one's own, see `use_tables`

_READ: set[str] = set()


def table(name: str) -> Traversable:
    """The file of table `name`, such as ``"ranks.tsv"``."""
    return files(__name__).joinpath(name)


def _rows(lines: Iterable[str]) -> tuple[dict[str, str], ...]:
    return tuple(csv.DictReader((line for line in lines if not line.startswith("#")), delimiter="\t", quoting=csv.QUOTE_NONE))


@cache
def read_table(name: str) -> tuple[dict[str, str], ...]:
    """The rows of the TSV table `name`, one dict a row; an empty cell is ``""``. Lines that start with ``#`` are comments.

    Rows of one's own come last (`use_tables`). Read once a process. Raises ``FileNotFoundError`` for a table that is not there.
    """
    with table(name).open(encoding="utf-8") as file:
        rows = _rows(file)
    _READ.add(name)
    folder = os.environ.get(OWN_TABLES)
    own = Path(folder, name) if folder else None
    return rows if own is None or not own.is_file() else rows + _own_rows(own, list(rows[0]))


def _own_rows(path: Path, columns: list[str]) -> tuple[dict[str, str], ...]:
    with path.open(encoding="utf-8-sig", newline="") as file:
        rows = _rows(file)
    for number, row in enumerate(rows, 1):
        if unknown := [str(column) for column in row if column not in columns]:
            raise InputValueError(f"{path}, row {number}: no column {', '.join(unknown)}; the columns are {', '.join(columns)}")
        if not row.get(columns[0]):
            raise InputValueError(f"{path}, row {number}: the column {columns[0]} must not be empty")
    return tuple({column: row.get(column) or "" for column in columns} for row in rows)


def use_tables(folder: str | os.PathLike[str]) -> None:
    """Add rows of one's own to the tables: ``people_ranks.tsv`` in `folder` adds to the table of that name, and so on.

    The files are TSV with a header row, UTF-8, with the columns of the table they add to (any of them may be left out but the first).
    To be called before the first article is read, as each table is read once. The environment variable ``POLEXTRACT_TABLES`` does the
    same; this call sets it, so that worker processes started later read the same rows.

    Raises
    ------
    InputValueError : `folder` is no folder, or holds a ``.tsv`` that is none of the package's tables.
    PolextractError : one of the tables was read already.
    """
    folder = Path(folder).resolve()
    if not folder.is_dir():
        raise InputValueError(f"{folder} is no folder")
    names = sorted(path.name for path in folder.glob("*.tsv"))
    if unknown := [name for name in names if not table(name).is_file()]:
        raise InputValueError(f"no table is called {', '.join(unknown)}: files must be named as the package's tables are")
    if late := [name for name in names if name in _READ]:
        raise PolextractError(f"{', '.join(late)} was read already: call use_tables before the first article is read")
    os.environ[OWN_TABLES] = str(folder)


def example() -> str:
    """The example article that ships with the package: invented, in the manner of the real ones.

    >>> example().splitlines()[0][:17]
    'Antisipasi Curanm'
    """
    return table("example.txt").read_text(encoding="utf-8")
