"""Overlapping spans as a tree, which is what HTML can nest."""

from __future__ import annotations

from collections.abc import Iterable
from heapq import heappop, heappush
from typing import Any, NamedTuple

# Of two marks over the same stretch the earlier layer stands outside.
LAYERS = ("furniture", "quote", "cue", "activity", "person", "unit", "place", "date", "warning")


class Mark(NamedTuple):
    """One record's claim on a stretch of the text: `id` is that of its card, `tip` what a reader is told of it."""

    start: int
    end: int
    layer: str
    id: str
    tip: str


class Node:
    """A stretch of the text under one mark (None at the root); `children` are strings and nodes, in order.

    `first` and `last` tell whether the mark begins and ends here: one that crosses another is cut at its edge.
    """

    __slots__ = ("children", "end", "first", "last", "mark", "start")

    def __init__(self, mark: Mark | None, start: int, end: int):
        self.mark = mark
        self.start = start
        self.end = end
        self.first = mark is None or mark.start == start
        self.last = mark is None or mark.end == end
        self.children: list[str | Node] = []

    @property
    def leaf(self) -> bool:
        """Whether no other mark stands inside; only such a stretch may be a link."""
        return all(isinstance(child, str) for child in self.children)

    def as_tuple(self) -> tuple[Any, ...]:
        """The tree as nested tuples, for reading and for tests."""
        return (self.mark.id if self.mark else None, *(c if isinstance(c, str) else c.as_tuple() for c in self.children))


def tree(text: str, marks: Iterable[Mark]) -> Node:
    """`text` with `marks` nested in it. Marks may overlap in any way; empty ones and those outside the text are left out.

    >>> tree("abcdef", [Mark(0, 4, "quote", "q", ""), Mark(2, 6, "unit", "u", "")]).as_tuple()
    (None, ('q', 'ab', ('u', 'cd')), ('u', 'ef'))
    """
    rank = {layer: i for i, layer in enumerate(LAYERS)}
    inside = [m for m in set(marks) if 0 <= m.start < m.end <= len(text)]
    ordered = sorted(inside, key=lambda m: (m.start, -m.end, rank.get(m.layer, len(rank)), m.id), reverse=True)
    starts = ordered  # a stack, the next mark to open on top
    root = Node(None, 0, len(text))
    open_: list[Node] = [root]
    at = 0

    def write(upto: int) -> None:
        nonlocal at
        if upto > at:
            open_[-1].children.append(text[at:upto])
            at = upto

    def close(upto: int) -> None:
        while len(open_) > 1 and open_[-1].end <= upto:
            write(open_[-1].end)
            open_.pop()

    def place(mark: Mark, start: int) -> None:
        """Open `mark` at `start`, cut at the edge of what is open; its rest opens where that closes."""
        end = min(mark.end, open_[-1].end)
        node = Node(mark, start, end)
        open_[-1].children.append(node)
        open_.append(node)
        if mark.end > end:
            heappush(rests, (end, -mark.end, mark.id, mark))

    rests: list[tuple[int, int, str, Mark]] = []
    while starts or rests:
        next_start = starts[-1].start if starts else len(text) + 1
        if rests and rests[0][0] <= next_start:
            position, _, _, mark = heappop(rests)
        else:
            mark = starts.pop()
            position = mark.start
        close(position)
        write(position)
        place(mark, position)
    close(len(text))
    write(len(text))
    return root
