"""The names of units and offices in a text, whose words are no act and no object of one."""

from __future__ import annotations

from bisect import bisect_right
from functools import cached_property

from ..context import Context


class Names:
    """Where the names of the units and offices of a text begin and end; found only when they are first asked for."""

    def __init__(self, context: Context) -> None:
        self.context = context

    @cached_property
    def _edges(self) -> tuple[list[int], list[int]]:
        spans = sorted([(u.start, u.end) for u in self.context.units] + [(o.start, o.end) for o in self.context.offices])
        return [start for start, _ in spans], [end for _, end in spans]

    def around(self, at: int) -> tuple[int, int] | None:
        """The offsets of the name that the character at offset `at` stands in."""
        begins, ends = self._edges
        k = bisect_right(begins, at) - 1
        return (begins[k], ends[k]) if k >= 0 and ends[k] > at else None
