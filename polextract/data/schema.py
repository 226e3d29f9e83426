"""What the tables may hold, as ``schema.tsv`` says: rows of a user's own are checked by it, and by the tests the tables that ship."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from functools import cache
from importlib.resources import files
from typing import NamedTuple

Row = dict[str, str]
Cells = Callable[[str, str], frozenset[str]]


class Column(NamedTuple):
    """One column of a table; for the rest see the head of ``schema.tsv``."""

    table: str
    name: str
    need: str
    kind: str
    values: str
    example: str


def parse(lines: Iterable[str]) -> Iterator[tuple[int, list[str]]]:
    """The lines of a table that are no comments, the header first: the number of each line and its cells."""
    for number, line in enumerate(lines, 1):
        if not line.startswith("#") and (cells := line.rstrip("\r\n")).strip():
            yield number, cells.split("\t")


@cache
def shipped(name: str) -> tuple[Row, ...]:
    """The rows of the table `name` as the package has it."""
    with files("polextract.data").joinpath(name).open(encoding="utf-8") as file:
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


@cache
def shipped_cells(name: str, column: str) -> frozenset[str]:
    """What the cells of a column hold in the table `name` as the package has it."""
    return frozenset(row[column] for row in shipped(name))


def joint_of(column: Column) -> str:
    """What parts the members of a cell that is a list; empty for any other cell."""
    return "|" if column.kind.endswith("list") else " " if column.kind == "words" else ""


def key_of(name: str, row: Row) -> tuple[str, ...]:
    """What tells `row` from the others of its table; empty where the table has its own way of telling (the units)."""
    return tuple(row.get(column.name, "") for column in schemas()[name].values() if column.need in ("key", "part"))


def faults(name: str, row: Row, cells: Cells, *, new: bool = True) -> Iterator[tuple[str, str]]:
    """What is wrong with a row of the table `name`: the column, and what of it.

    Parameters
    ----------
    cells : what the cells of one column of a table hold, by the names of both; a cell may have to agree with them.
    new : whether the row must be whole; else it changes one that is there.
    """
    for column in schemas()[name].values():
        cell = row.get(column.name, "")
        if not cell:
            if column.need == "key" or (new and column.need == "yes"):
                yield column.name, "must not be empty"
        elif said := _CHECKS[column.kind](row, column, cells):
            yield column.name, f"{cell!r} {said}"


def _lower(row: Row, column: Column, cells: Cells) -> str:
    cell = row[column.name]
    return "" if cell == cell.lower() else "must be in lower case, as the text is when it is looked up"


# A slot of a form: words to choose from, which may hold a number but not begin the form with one, or a sign; see the heads of the tables.
_FORM_WORD = r"(?:[^\W\d_]\w*(?:['-]\w+)*|\d\w*|_)"
_SLOT = re.compile(rf">?{_FORM_WORD}(?:/{_FORM_WORD})*|{_FORM_WORD}(?:/{_FORM_WORD})*\?")
_SLOTS = 8  # so many words a phrase is read on
_VERB_SIGNS = frozenset("~^=+")  # what may stand for any verb of a class


def _form_list(row: Row, column: Column, cells: Cells) -> str:
    if said := _lower(row, column, cells):
        return said
    for form in row[column.name].split("|"):
        if said := _form(form):
            return f"holds {form!r}, which {said}"
    return ""


def _form(form: str) -> str:
    """What is wrong with a form of an activity, as the end of a sentence."""
    halves = form.split(" ... ")
    slots = [slot for half in halves for slot in half.split()]
    if len(halves) > 2 or "..." in slots:
        return "is no frame: A ... B, each a word or several"
    if slots[:1] and slots[0] in _VERB_SIGNS and len(halves) == 1:
        if any(slot[0].isdigit() or "-" in slot for slot in slots[1:]):
            return f"has a number or a hyphen behind {slots[0]}"
        slots = slots[1:]
    if bad := next((slot for slot in slots if not _SLOT.fullmatch(slot)), ""):
        return f"has {bad!r}: a slot is a word, a/b, a? or a/b?, _, or at the end >a"
    begun = [half.split()[0] for half in halves if half.split()]
    if len(begun) < len(halves) or not slots or begun[0][0] in "_>" or all(slot.endswith("?") for slot in slots):
        return "does not begin with a word"
    if any(word[0].isdigit() for first in begun if first not in _VERB_SIGNS for word in first.split("/")):
        return "begins with a number"
    if len(halves) > 1 and any(mark in slot for slot in slots for mark in "_>-0123456789"):
        return "is a frame with a sign or a number in it: its halves are words, a/b and a?"
    marks = [slot.startswith(">") for slot in slots]
    if marks != sorted(marks):
        return "has a word behind one that must only follow"
    return f"has more than {_SLOTS} words" if max(len(half.split()) for half in halves) > _SLOTS else ""


def _number(read: Callable[[str], float], what: str) -> Callable[[Row, Column, Cells], str]:
    def check(row: Row, column: Column, cells: Cells) -> str:
        try:
            number = read(row[column.name])
        except ValueError:
            return f"is no {what}"
        if column.values:
            low, high = map(float, column.values.split(".."))
            if not low <= number <= high:
                return f"is not from {low:g} to {high:g}"
        return ""

    return check


def _one_of(cell: str, those: frozenset[str]) -> str:
    if cell in those:
        return ""
    known = sorted(those - {""})
    if len(known) <= 40:
        return f"is none of {', '.join(known)}"
    from difflib import get_close_matches

    alike = get_close_matches(cell, known)
    return f"is none of the {len(known)} that are known" + (f"; did you mean {' or '.join(alike)}?" if alike else "")


def _known(row: Row, column: Column, cells: Cells) -> str:
    return _one_of(row[column.name], shipped_cells(column.table, column.name))


def _ref(row: Row, column: Column, cells: Cells) -> str:
    pairs = (pair.split(":") for pair in column.values.split("|"))
    said = _one_of(row[column.name], frozenset().union(*(cells(name, other) for name, other in pairs)))
    return said and f"{said} ({column.values.replace('|', ', ')})"


def _match(row: Row, column: Column, cells: Cells) -> str:
    return "" if re.fullmatch(column.values, row[column.name]) else f"is not of the form {column.example}"


def _pattern(row: Row, column: Column, cells: Cells) -> str:
    try:
        re.compile(row[column.name])
    except re.error as error:
        return f"is no regular expression: {error}"
    return ""


_DOTS = {"provinsi": 0, "kabupaten": 1, "kota": 1, "kecamatan": 2, "kelurahan": 3, "desa": 3}


def _code(row: Row, column: Column, cells: Cells) -> str:
    if said := _match(row, column, cells):
        return said
    kode, level = row[column.name], row.get("level")
    above = kode.rpartition(".")[0]
    if level in _DOTS and (kode.count(".") != _DOTS[level] or (_DOTS[level] == 3 and (kode[9] == "1") != (level == "kelurahan"))):
        return f"is no code of a {level}"
    if above and above not in cells(column.table, column.name):
        return f"stands under {above}, which is not there"
    return ""


def _float_where(row: Row, column: Column, cells: Cells) -> str:
    other, _, those = column.values.partition("=")
    return _number(float, "number")(row, column._replace(values=""), cells) if row.get(other) in those.split("|") else ""


def _text(row: Row, column: Column, cells: Cells) -> str:
    return ""


_CHECKS: dict[str, Callable[[Row, Column, Cells], str]] = {
    "text": _text,
    "list": _text,
    "words": _text,
    "lower": _lower,
    "lower list": _lower,
    "form list": _form_list,
    "int": _number(int, "whole number"),
    "float": _number(float, "number"),
    "float where": _float_where,
    "known": _known,
    "ref": _ref,
    "match": _match,
    "code": _code,
    "pattern": _pattern,
}
