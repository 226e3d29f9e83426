"""What the tables may hold, as ``schema.tsv`` says: rows of a user's own are checked by it, and by the tests the tables that ship."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import cache
from importlib.resources import files
from typing import NamedTuple

Row = dict[str, str]


class Column(NamedTuple):
    """One column of a table; for `need`, `kind` and `values` see the head of ``schema.tsv``."""

    table: str
    name: str
    need: str
    kind: str
    values: str


def parse(lines: Iterable[str]) -> Iterator[tuple[int, list[str]]]:
    """The lines of a table that are no comments, the header first: the number of each line and its cells."""
    for number, line in enumerate(lines, 1):
        if not line.startswith("#") and (cells := line.rstrip("\r\n")).strip():
            yield number, cells.split("\t")


@cache
def shipped(name: str) -> tuple[Row, ...]:
    """The rows of the table `name` as the package has it."""
    with files(__package__).joinpath(name).open(encoding="utf-8") as file:
        lines = parse(file)
        _, columns = next(lines)
        return tuple(dict(zip(columns, cells, strict=True)) for _, cells in lines)


@cache
def schemas() -> dict[str, dict[str, Column]]:
    """The columns of every table, by the table's name and their own."""
    found: dict[str, dict[str, Column]] = {}
    for row in shipped("schema.tsv"):
        found.setdefault(row["table"], {})[row["column"]] = Column(*row.values())
    return found


def key_of(name: str, row: Mapping[str, str]) -> tuple[str, ...]:
    """What tells `row` from the others of its table; empty where the table has its own way of telling (the units)."""
    return tuple(row.get(column.name, "") for column in schemas()[name].values() if column.need in ("key", "part"))


def faults(name: str, row: Mapping[str, str], tables: Callable[[str], Iterable[Row]], *, new: bool = True) -> Iterator[tuple[str, str]]:
    """What is wrong with a row of the table `name`: the column, and what of it.

    Parameters
    ----------
    tables : gives the rows of a table that a cell may have to agree with.
    new : whether the row must be whole; else it changes one that is there.
    """
    for column in schemas()[name].values():
        cell = row.get(column.name, "")
        if not cell:
            if column.need == "key" or (new and column.need == "yes"):
                yield column.name, "must not be empty"
        elif said := _CHECKS[column.kind](cell, column, tables):
            yield column.name, f"{cell!r} {said}"


_Tables = Callable[[str], Iterable[Row]]


def _lower(cell: str, column: Column, tables: _Tables) -> str:
    return "" if cell == cell.lower() else "must be in lower case, as the text is when it is looked up"


def _number(read: Callable[[str], float], what: str) -> Callable[[str, Column, _Tables], str]:
    def check(cell: str, column: Column, tables: _Tables) -> str:
        try:
            number = read(cell)
        except ValueError:
            return f"is no {what}"
        if column.values:
            low, high = map(float, column.values.split(".."))
            if not low <= number <= high:
                return f"is not from {low:g} to {high:g}"
        return ""

    return check


def _one_of(cell: str, known: Iterable[str]) -> str:
    known = sorted(set(known) - {""})
    if cell in known:
        return ""
    if len(known) <= 40:
        return f"is none of {', '.join(known)}"
    from difflib import get_close_matches

    alike = get_close_matches(cell, known)
    return f"is none of the {len(known)} that are known" + (f"; did you mean {' or '.join(alike)}?" if alike else "")


def _known(cell: str, column: Column, tables: _Tables) -> str:
    return _one_of(cell, (row[column.name] for row in shipped(column.table)))


def _ref(cell: str, column: Column, tables: _Tables) -> str:
    pairs = (pair.split(":") for pair in column.values.split("|"))
    said = _one_of(cell, (row[other] for name, other in pairs for row in tables(name)))
    return said and f"{said} ({column.values.replace('|', ', ')})"


def _match(cell: str, column: Column, tables: _Tables) -> str:
    return "" if re.fullmatch(column.values, cell) else f"is not of the form {column.values}"


def _pattern(cell: str, column: Column, tables: _Tables) -> str:
    try:
        re.compile(cell)
    except re.error as error:
        return f"is no regular expression: {error}"
    return ""


def _text(cell: str, column: Column, tables: _Tables) -> str:
    return ""


_CHECKS: dict[str, Callable[[str, Column, _Tables], str]] = {
    "text": _text, "list": _text, "lower": _lower, "lower list": _lower, "int": _number(int, "whole number"), "float": _number(float, "number"),
    "known": _known, "ref": _ref, "match": _match, "pattern": _pattern,
}  # fmt: skip
