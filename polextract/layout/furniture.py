"""What a table knows of the lines that are no part of an article: buttons, bylines, lists of other articles."""

from __future__ import annotations

import re
from functools import cache

from ..data import read_table

_ESCAPE_OR_CAPITAL = re.compile(r"\\.|[A-Z]")


class _Furniture:
    """The patterns of one scope, over lines in lower case."""

    def __init__(self, scope: str):
        rows = [row for row in read_table("layout_furniture.tsv") if row["scope"] == scope]
        # Plain alternatives in lower case are told apart by their first letters: six times faster than with groups and `re.I`.
        patterns = [_ESCAPE_OR_CAPITAL.sub(lambda m: m[0] if m[0][0] == "\\" else m[0].lower(), row["pattern"]) for row in rows]
        self.any = re.compile("|".join(patterns))
        self.each = [(re.compile(pattern), row["kind"]) for pattern, row in zip(patterns, rows, strict=True)]

    def kind(self, low: str) -> str | None:
        """The kind of furniture that the line is, None for none."""
        if not self.any.fullmatch(low):
            return None
        return next(kind for pattern, kind in self.each if pattern.fullmatch(low))


@cache
def number_words() -> frozenset[str]:
    """The words for numbers, with which the items of a list begin: ``- Satu Unit Sepeda Motor Warna Hitam``."""
    return frozenset(row["form"] for row in read_table("dates_numbers.tsv"))


@cache
def furniture_tables() -> tuple[_Furniture, _Furniture, _Furniture]:
    """What single lines can be, what opens the tail of a page, and what lines above the first running text can be."""
    return _Furniture("line"), _Furniture("tail"), _Furniture("head")
