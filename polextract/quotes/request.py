"""What the readers of speech hand to the attribution: a quotation that wants a speaker, and the answer."""

from __future__ import annotations

from bisect import bisect_left
from typing import NamedTuple

from .cues import Hit


class Request(NamedTuple):
    """A quotation that wants a speaker: its span, its cue, the stretch in which the cue's speaker may stand, the span with its marks."""

    kind: str
    start: int
    end: int
    cue: Hit | None
    sentence: tuple[int, int]
    outer: int
    outer_end: int
    headline: bool = False
    named: tuple[int, int] | None = None  # `"…," Wira.`: the speaker after the closing mark, with no verb


class Answer(NamedTuple):
    """The speaker chosen for a `Request`."""

    speaker: str | None
    speaker_id: str | None
    span: tuple[int, int] | None
    score: float
    reason: str | None


# Half the time of calling a named tuple, where many are made.
NEW = tuple.__new__


def touches(spans: list[tuple[int, int]], start: int, end: int) -> bool:
    """Whether one of the `spans` (sorted, apart from each other) touches ``[start, end)``."""
    i = bisect_left(spans, (end, 0)) - 1
    return i >= 0 and spans[i][1] > start
