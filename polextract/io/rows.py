"""The rows of a CSV file, none of which a stray quotation mark may swallow.

A mark that opens a cell and is never closed makes one cell of all the lines up to the next mark, or to the end of the file. Most often
that breaks a rule of the format; where by chance it does not, lines inside a cell that open as the row itself does give it away. Such a
row fails with what it has, and the reading goes on at the next line that opens like a row.
"""

from __future__ import annotations

import csv
import re
import sys
from collections import deque
from collections.abc import Callable, Iterator
from typing import NamedTuple

from ..text import MAX_CHARS

# What an identifying cell looks like: an address, or something without blanks that has a digit in it.
_KEY = re.compile(r"\s*(?:\w+://\S+|\S*\d\S*)\s*")
_ADDRESS = re.compile(r"\s*(\w+://[^/\s]+)")
# A key of so many digits is told from the amounts and dates of prose.
_DIGITS = 4
# A row may be longer than an article that can be read, and not without end.
_LONGEST = 10 * MAX_CHARS


class Row(NamedTuple):
    """The `cells` of a row, and the lines from `first` to `last` (from 1) that it takes up.

    `fault` says why it cannot be read, `guessed` whether the encoding of a line of it was guessed.
    """

    cells: list[str]
    first: int
    last: int
    fault: str | None = None
    guessed: bool = False


class _Lines:
    """The lines of the input with their numbers; lines that were taken can be given back."""

    def __init__(self, lines: Iterator[tuple[str, bool]], number: int):
        self.source = lines
        self.back: deque[tuple[str, bool]] = deque()
        self.taken: list[tuple[str, bool]] = []
        self.number = number  # of the last line taken
        self.chars = 0

    def __iter__(self) -> Iterator[str]:
        return self

    def __next__(self) -> str:
        if self.chars > _LONGEST:
            raise csv.Error("the row does not end")
        line = self.back.popleft() if self.back else next(self.source)
        self.taken.append(line)
        self.number += 1
        self.chars += len(line[0])
        return line[0]

    def start(self) -> None:
        """Forget what was taken: a row begins."""
        self.taken, self.chars = [], 0

    def give_back(self, start: int) -> None:
        """Put the taken lines from index `start` on back, to be read again."""
        self.back.extendleft(reversed(self.taken[start:]))
        self.number -= len(self.taken) - start
        del self.taken[start:]

    def skip_until(self, opens: Callable[[str], bool]) -> None:
        """Pass over the lines up to the first that `opens` a row."""
        while True:
            self.start()
            line = next(self, None)
            if line is None:
                return
            if opens(line):
                self.give_back(0)
                return


def csv_rows(lines: Iterator[tuple[str, bool]], names: list[str], text: str, delimiter: str, first: int = 2) -> Iterator[Row]:
    """The rows of a CSV file below its header.

    Parameters
    ----------
    lines : the lines with their ends, each with whether its encoding was guessed.
    names : the columns; `text` is the one of the article.
    first : the number of the first line.
    """
    csv.field_size_limit(min(sys.maxsize, 2**31 - 1))
    source = _Lines(lines, first - 1)
    rows = csv.reader(source, delimiter=delimiter, strict=True)
    column = names.index(text)
    while True:
        source.start()
        fault: str | None = None
        cells: list[str] = []
        try:
            cells = next(rows)
        except StopIteration:
            return
        except csv.Error as error:
            fault = f"is no CSV ({error})"
        if fault is None and not cells:
            continue
        open_mark = fault is not None and any('"' in line for line, _ in source.taken)
        if fault is not None and not open_mark:
            fault = "has a carriage return outside quotation marks"
        if fault is None and len(cells) != len(names):
            fault = f"has {len(cells)} cells, the header {len(names)}"
        yield _row(source, cells, fault, open_mark, _Table(len(names), column, delimiter))


class _Table(NamedTuple):
    """What is known of every row: how many cells it has, and in which of them the article stands."""

    width: int
    text: int
    delimiter: str

    def cells(self, line: str) -> list[str]:
        """The cells of one line, read as well as it can be."""
        try:
            return next(csv.reader([line.replace("\r", " ").rstrip()], delimiter=self.delimiter), [])
        except csv.Error:
            return []

    def keys(self, cells: list[str]) -> tuple[dict[int, str], dict[int, str]]:
        """The cells that identify a row, before and behind the text; those behind only where no cell is missing."""
        keys = {n: cell for n, cell in enumerate(cells) if n != self.text and _KEY.fullmatch(cell)}
        whole = len(cells) == self.width
        return {n: key for n, key in keys.items() if n < self.text}, {n: key for n, key in keys.items() if n > self.text and whole}


def _row(source: _Lines, cells: list[str], fault: str | None, open_mark: bool, table: _Table) -> Row:
    """The row of the lines that were taken; those that it has swallowed are given back.

    With an `open_mark` the row is broken by a quotation mark, wherever it ends.
    """
    begun = source.number - len(source.taken) + 1
    own = cells if len(cells) == table.width else table.cells(source.taken[0][0])
    if open_mark:
        inner = _opening(source.taken, own, table)
        if inner is None:
            source.skip_until(lambda line: _opening([("", False), (line, False)], own, table) is not None)
    else:
        inner = _swallowed(source.taken, own, table)
    if inner is not None:
        if fault is None:
            fault = f"has a cell in which line {begun + inner} opens like a row"
            own = table.cells(source.taken[0][0])
        source.give_back(inner)
    elif cells:
        own = cells
    guessed = any(guess for _, guess in source.taken)
    return Row(own, begun, source.number, fault, guessed)


def _opening(taken: list[tuple[str, bool]], own: list[str], table: _Table) -> int | None:
    """The first line below a broken row `own` that opens like a row, for all that the line tells."""
    before, behind = table.keys(own)
    for n, (line, _) in enumerate(taken[1:], 1):
        found = table.cells(line)
        if before:
            # The text of the row may go on below, in a cell that begins with a mark.
            open_text = line.split(table.delimiter, table.text)[-1].startswith('"') and len(found) > table.text
            if (len(found) == table.width or open_text) and all(_KEY.fullmatch(found[key]) for key in before):
                return n
        # The last line of a row has an odd mark, that of its end, and the keys behind the text.
        elif len(found) == table.width and line.count('"') % 2 == 0 and (not behind or any(_KEY.fullmatch(found[k]) for k in behind)):
            return n
    return None


def _swallowed(taken: list[tuple[str, bool]], own: list[str], table: _Table) -> int | None:
    """The first line in a row of the right form that opens, behind the end of another, as the row itself does."""
    if len(taken) == 1:
        return None
    before, behind = table.keys(own)
    for n, (line, _) in enumerate(taken[1:], 1):
        if before:
            found = table.cells(line)
            if len(found) == table.width and any(_follows(key, found[at], n) for at, key in before.items()):
                return n
        elif behind:  # the line above ends as a row does
            found = taken[n - 1][0].rstrip("\r\n").split(table.delimiter)
            if len(found) == table.width and any(_follows(found[at], key, len(taken)) for at, key in behind.items()):
                return n
    return None


def _follows(key: str, other: str, after: int) -> bool:
    """Whether `other` may be the key of a row that stands `after` so many lines below the one with `key`.

    A wrapped line of prose may begin with an amount (`2,3 juta`), so a short number must be one of the next.
    """
    if address := _ADDRESS.match(key):
        return other.strip().startswith(address[1])
    if key.strip().isdecimal() and other.strip().isdecimal() and 0 < int(other) - int(key) <= after:
        return True
    return _KEY.fullmatch(other) is not None and len(re.findall(r"\d", key)) >= _DIGITS and _shape(key) == _shape(other)


def _shape(key: str) -> str:
    """The key with its digits and letters made alike."""
    return re.sub(r"[^\W\d_]", "a", re.sub(r"\d", "9", key.strip()))
