"""The tables. ``SOURCES.md`` beside this file says where each comes from and how it was made."""

import csv
from functools import cache
from importlib.resources import files
from importlib.resources.abc import Traversable


def table(name: str) -> Traversable:
    """The file of table `name`, such as ``"ranks.tsv"``."""
    return files(__name__).joinpath(name)


@cache
def read_table(name: str) -> tuple[dict[str, str], ...]:
    """The rows of the TSV table `name`, one dict a row; an empty cell is ``""``. Lines that start with ``#`` are comments.

    Read once a process. Raises ``FileNotFoundError`` for a table that is not there.
    """
    with table(name).open(encoding="utf-8", newline="") as file:
        lines = (line for line in file if not line.startswith("#"))
        return tuple(csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE))


def example() -> str:
    """The example article that ships with the package: invented, in the manner of the real ones.

    >>> example().splitlines()[0][:17]
    'Antisipasi Curanm'
    """
    return table("example.txt").read_text(encoding="utf-8")
