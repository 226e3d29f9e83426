"""Stretches between quotation marks: every mark that the press uses, with the broken pairs mended.

Which mark opens and which closes is chosen for the whole text at once, by least cost (a small Viterbi search over three states:
outside, inside, inside an inner quote). What a mark looks like, the characters on its two sides and a speech verb beside it each
make one reading cheaper; an unclosed or an unopened quote costs something, so it is chosen only where nothing else fits.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable, Sequence
from enum import IntEnum, StrEnum
from math import inf
from operator import itemgetter
from typing import NamedTuple

from .cues import Hit

# Longest first. The mojibake rows: UTF-8 read as Windows-1252 once and twice, as code page 850, as TIS-620; HTML entities that
# survived; U+0093/94 are Windows-1252 read as Latin-1.
_MARK = re.compile(
    r"""
    Ã¢â‚¬Å“|Ã¢â‚¬\x9d?|ÔÇ£|ÔÇØ|ÔÇ¥
    |â€(?:œ|\x9c|\x9d|\x93|�|&oelig;)?+(?![™˜\x99\x98“”])|â€[“”](?=\s|$|\w)
    |&(?:amp;)?(?:quot|ldquo|rdquo|bdquo|laquo|raquo|\#34|\#0?822[012]|\#x201[cdCD]);
    |\\?["“”„‟″〝〞＂«»\x93\x94]{1,3}+
    |['‘’‚‛]{2,3}+
    |(?<![\w])[โ�](?=\s?\w)|(?<=[\w.,!?])[โ�](?!\w)
    """,
    re.VERBOSE,
)
# The characters that a mark can begin with. An article has two or three of them: to look for each takes a fifth of scanning for all.
_FIRST = "\"“”„‟″〝〞＂«»\x93\x94'‘’‚‛âÃÔ&โ\ufffd\\"
# A mark by itself, which no longer form of the pattern begins with, and what may go on with it.
_PLAIN = frozenset('"“”„«»')
_RUN = frozenset('"“”„‟″〝〞＂«»\x93\x94')
_SINGLES = frozenset("'‘’‚‛")
# Not within a word (Jum'at), and with a word on one side.
_SINGLE = re.compile(
    r"(?<![^\W_])(?<!['‘’])['‘‚‛’](?=\s?(?:[^\W_]|\())"
    r"|(?:(?<=[^\W_])|(?<=[.,!?)…])|(?<=[^\W_]\s)|(?<=[.,!?)…]\s))['’‘‛](?![^\W_]|['‘’])"
)

_OPENS = frozenset("“„‟〝«\x93")
_CLOSES = frozenset("”〞»\x94")
_BEFORE_OPEN = frozenset(" \n([{-:;/>|")
_AFTER_CLOSE = frozenset(" \n.,;:!?)]}-/<|")
# What ends speech before its closing mark.
_STOPS = frozenset(",.!?…")

_UNCLOSED, _UNOPENED, _STRAY, _NESTED, _NEXT_PARAGRAPH, _NEXT_LINE = 3.0, 3.0, 4.0, 1.2, 2.0, 0.7


# From an offset to another.
Stretch = tuple[int, int]
_end = itemgetter(1)


class Marked(NamedTuple):
    """What stands between two marks: ``[start, end)`` without marks and edge blanks, ``[outer, outer_end)`` with the marks."""

    start: int
    end: int
    outer: int
    outer_end: int
    opened: bool
    closed: bool
    single: bool


def _leaning(
    folded: str, start: int, end: int, mark: str, directed: bool, speech_after: Callable[[int], Hit | None], single: bool
) -> float:
    """How much the mark looks like an opening one: positive opens, negative closes."""
    before = folded[start - 1] if start else "\n"
    after = folded[end] if end < len(folded) else "\n"
    score = 0.0
    mark = mark.lstrip("\\")
    if mark[0] in _OPENS or (single and mark[-1] == "‘") or mark.endswith(("œ", "Å“", "ÔÇ£", "ldquo;", "8220;", "laquo;")):
        score += 1.5 if directed else 0.5
    elif mark[-1] in _CLOSES or (single and mark[-1] == "’") or mark.endswith(("\x9d", "ÔÇØ", "rdquo;", "8221;", "raquo;")):
        score -= 1.2 if directed else 0.0
    if before == "\n":
        score += 2.4  # a closing mark seldom begins a line
    elif before in _BEFORE_OPEN:
        score += 1.0
    else:
        score -= 1.0
        if before in ".,!?":
            score -= 1.0 if not after.isupper() else 0.3
    if after in _AFTER_CLOSE:
        score -= 1.0
    elif after.isalnum() or after == "(":
        score += 0.3 if after.islower() else 1.0
    if score < 1.7 and speech_after(end):
        score -= 1.8
    elif before == " " and after.islower() and start > 1 and folded[start - 2] in _STOPS and _cue_at(end, speech_after):
        return -3.0  # `…, “kata Wira`: a mark that slipped to the cue behind it
    if before.isdigit() and after in _AFTER_CLOSE and not directed:
        score -= 0.5
    return score


def _cue_at(at: int, speech_after: Callable[[int], Hit | None]) -> bool:
    """Whether a verb of attribution begins at `at` itself."""
    hit = speech_after(at)
    return hit is not None and hit.start == at


def find_marked(
    folded: str, paragraphs: Sequence[Stretch], sentence_start: Callable[[int], int], speech_after: Callable[[int], Hit | None]
) -> list[Marked]:
    """The stretches of `folded` that stand between quotation marks, in order.

    `paragraphs` are the bounds that an unclosed quote does not cross, `sentence_start` gives the start of the sentence that holds an
    offset, `speech_after` says whether a speech verb of attribution (``ujar``, ``katanya``) follows an offset.
    """
    places = _places(folded)
    if not places:
        return []
    marks: list[Stretch] = []
    at = 0
    for start in places:
        if start < at:
            continue
        if folded[start] in _PLAIN and (start + 1 == len(folded) or folded[start + 1] not in _RUN):
            at = start + 1
            marks.append((start, at))
        elif m := _MARK.match(folded, start):
            at = m.end()
            marks.append((start, at))
    found: list[Marked] = []
    if marks:
        found = _pair(folded, marks, paragraphs, sentence_start, speech_after, single=False)
    if "'" in folded or "‘" in folded or "’" in folded:
        singles = [(at, at + 1) for at in places if folded[at] in _SINGLES and _SINGLE.match(folded, at)]
        if singles:
            taken = sorted([*((f.outer, f.outer_end) for f in found), *marks])
            singles = [s for s in singles if not _covered(taken, s[0])]
        if len(singles) > 1:
            extra = _pair(folded, singles, paragraphs, sentence_start, speech_after, single=True)
            found = sorted(found + [e for e in extra if e.opened and e.closed])
    return found


def _places(folded: str) -> list[int]:
    """Where a mark can begin."""
    found = []
    for first in _FIRST:
        if first not in folded:
            continue
        at = folded.find(first)
        while at >= 0:
            found.append(at)
            at = folded.find(first, at + 1)
    found.sort()
    return found


def _covered(taken: list[tuple[int, int]], at: int) -> bool:
    """Whether one of the stretches, sorted and at most two deep, holds `at`."""
    i = bisect_right(taken, (at, 1 << 60))
    return any(a <= at < b for a, b in taken[max(0, i - 3) : i])


def _pair(
    folded: str,
    marks: Sequence[Stretch],
    paragraphs: Sequence[Stretch],
    sentence_start: Callable[[int], int],
    speech_after: Callable[[int], Hit | None],
    *,
    single: bool,
) -> list[Marked]:
    """The stretches between these marks. Paragraphs in which the marks surely take turns are read at once; those between them want a
    search."""
    directed = any(folded[a] in _OPENS or folded[b - 1] in _OPENS or (single and folded[a] == "‘") for a, b in marks)

    def weigh(start: int, end: int) -> float:
        return _leaning(folded, start, end, folded[start:end], directed, speech_after, single)

    found: list[Marked] = []
    broken: list[Stretch] = []  # the marks of the paragraphs from `first` on, which want a search
    first = at = n = 0
    while at < len(marks):
        n = bisect_right(paragraphs, marks[at][0], n, key=_end)
        start, end = paragraphs[n] if n < len(paragraphs) else (len(folded), len(folded) + 1)
        following = at
        while following < len(marks) and marks[following][0] < end:
            following += 1
        pairs = _clean(folded, marks[at:following], directed, single, weigh)
        if pairs is None:
            if not broken:
                first = n
            broken += marks[at:following]
        else:
            if broken:
                found += _search(folded, broken, paragraphs[first:n], start, found, sentence_start, weigh, single)
                broken = []
            found += [f for a, b in pairs if (f := _marked(folded, a[0], a[1], b[0], b[1], True, True, single)).end > f.start]
        at = following
    if broken:
        found += _search(folded, broken, paragraphs[first:], len(folded), found, sentence_start, weigh, single)
    return found


class _Event(NamedTuple):
    """What the search meets: a mark and how much it looks like an opening one, or the end of a paragraph (`leaning` None), whose `end` lies
    as many characters behind `start` as lines end there."""

    start: int
    end: int
    leaning: float | None


class _State(IntEnum):
    """Where the text stands behind an event."""

    OUTSIDE = 0
    INSIDE = 1
    INNER = 2  # inside a quote within a quote


class _Action(StrEnum):
    """What an event does to the quote; of two readings that cost the same, the one whose name comes first is taken."""

    PASS = "-"
    CLOSE = "close"
    END = "end"  # an unclosed quote ends with its paragraph
    OPEN = "open"
    REOPEN = "reopen"  # an unclosed quote ends where the next one opens
    NEVER_OPENED = "unopened"  # closes what was never opened


# One way into a state: the cost so far, the state before, and what the event does. A plain tuple: a named one takes twice as long to make.
_Step = tuple[float, _State, _Action]
_Steps = tuple[_Step, _Step, _Step]
# As names of the module: to look a member up takes as long as the rest of a step.
_OUTSIDE, _INSIDE, _INNER = _State
_PASS, _CLOSE, _END, _OPEN, _REOPEN, _NEVER_OPENED = _Action


def _search(
    folded: str,
    marks: Sequence[Stretch],
    paragraphs: Sequence[Stretch],
    limit: int,
    before: Sequence[Marked],
    sentence_start: Callable[[int], int],
    weigh: Callable[[int, int], float],
    single: bool,
) -> list[Marked]:
    """The cheapest reading of the marks of a few paragraphs, up to `limit`; `before` are the stretches before them."""
    events = _events(folded, marks, paragraphs, limit, weigh)
    return _stretches(folded, events, _cheapest(events), before[-1].outer_end if before else 0, sentence_start, single)


def _events(
    folded: str, marks: Sequence[Stretch], paragraphs: Sequence[Stretch], limit: int, weigh: Callable[[int, int], float]
) -> list[_Event]:
    """The marks with the ends of the paragraphs, from the first mark on, and `limit` behind them all."""
    events: list[_Event] = []
    at = 0
    for n, (_, end) in enumerate(paragraphs):
        while at < len(marks) and marks[at][0] < end:
            start, stop = marks[at]
            events.append(_Event(start, stop, weigh(start, stop)))
            at += 1
        if events:
            following = paragraphs[n + 1][0] if n + 1 < len(paragraphs) else end
            events.append(_Event(end, end + folded.count("\n", end, following), None))
    events += [_Event(start, stop, weigh(start, stop)) for start, stop in marks[at:]]
    events.append(_Event(limit, limit, None))
    return events


def _cheapest(events: Sequence[_Event]) -> list[_Action]:
    """What each event does in the reading that costs least and ends outside (Viterbi)."""
    costs = (0.0, inf, inf)
    ways: list[_Steps] = []
    for event in events:
        steps = _paragraph_ends(costs, event) if event.leaning is None else _mark_read(costs, event.leaning)
        costs = (steps[0][0], steps[1][0], steps[2][0])
        ways.append(steps)
    state = _OUTSIDE
    actions: list[_Action] = []
    for steps in reversed(ways):
        _, state, action = steps[state]
        actions.append(action)
    actions.reverse()
    return actions


def _paragraph_ends(costs: tuple[float, float, float], event: _Event) -> _Steps:
    """The cheapest way into each state over the end of a paragraph."""
    outside, inside, inner = costs
    on = _NEXT_LINE if event.end - event.start < 2 else _NEXT_PARAGRAPH
    return (
        min(
            (outside, _OUTSIDE, _PASS),
            (inside + _UNCLOSED, _INSIDE, _END),
            (inner + _UNCLOSED + 2, _INNER, _END),
        ),
        (inside + on, _INSIDE, _PASS),
        (inner + 3, _INNER, _PASS),
    )


def _mark_read(costs: tuple[float, float, float], leaning: float) -> _Steps:
    """The cheapest way into each state over a mark."""
    outside, inside, inner = costs
    opens = 0.0 if leaning >= 1 else 1 - leaning if leaning > 0 else 1 - 2 * leaning
    closes = 0.0 if leaning <= -1 else 1 + leaning if leaning < 0 else 1 + 2 * leaning
    return (
        min(
            (outside + _STRAY, _OUTSIDE, _PASS),
            (outside + _UNOPENED + closes, _OUTSIDE, _NEVER_OPENED),
            (inside + closes, _INSIDE, _CLOSE),
        ),
        min(
            (outside + opens, _OUTSIDE, _OPEN),
            (inside + _UNCLOSED + opens, _INSIDE, _REOPEN),
            (inside + _STRAY, _INSIDE, _PASS),
            (inner + closes, _INNER, _PASS),
        ),
        min(
            (inside + _NESTED + opens, _INSIDE, _PASS),
            (inner + _STRAY, _INNER, _PASS),
        ),
    )


def _stretches(
    folded: str, events: Sequence[_Event], actions: Sequence[_Action], last_end: int, sentence_start: Callable[[int], int], single: bool
) -> list[Marked]:
    """The stretches that the actions make of the events; `last_end` is where the one before them ends."""
    found: list[Marked] = []
    opening: Stretch | None = None
    for (start, end, _), action in zip(events, actions, strict=True):
        if action is _OPEN:
            opening = (start, end)
        elif action is _CLOSE or action is _END or action is _REOPEN:
            if opening is not None:
                closed = action is _CLOSE
                found.append(_marked(folded, opening[0], opening[1], start, end if closed else start, True, closed, single))
                last_end = found[-1].outer_end
            opening = (start, end) if action is _REOPEN else None
        elif action is _NEVER_OPENED:
            begin = max(sentence_start(start), last_end)
            found.append(_marked(folded, begin, begin, start, end, False, True, single))
            last_end = end
    return [f for f in found if f.end > f.start]


def _clean(
    folded: str, marks: Sequence[Stretch], directed: bool, single: bool, weigh: Callable[[int, int], float]
) -> list[tuple[Stretch, Stretch]] | None:
    """The pairs, where in the marks of one paragraph one that surely opens and one that surely closes take turns; else None."""
    pairs = []
    opening = None
    last = len(folded) - 1
    for mark in marks:
        start, end = mark
        # What `_leaning` says of the usual marks, by the character itself and the two beside it.
        if single or end - start > 1 or not 0 < start < last:
            way = weigh(start, end)
        else:
            this, before, after = folded[start], folded[start - 1], folded[end]
            begins = before in _BEFORE_OPEN
            slipped = before == " " and after.islower() and folded[start - 2] in _STOPS
            if (
                begins
                and not slipped
                and (after.isupper() or (directed and after.isalnum()))
                and (this in _OPENS if directed else this not in _OPENS)
            ):
                way = 1.0
            elif not begins and (this in _CLOSES if directed else (this not in _OPENS and after in _AFTER_CLOSE)):
                way = -1.0
            else:
                way = weigh(start, end)
        if opening is None:
            if way < 1.0:
                return None
            opening = mark
        else:
            if way > -1.0:
                return None
            pairs.append((opening, mark))
            opening = None
    return pairs if opening is None else None


def _marked(folded: str, outer: int, start: int, end: int, outer_end: int, opened: bool, closed: bool, single: bool) -> Marked:
    """The stretch between two marks, without the blanks, commas and semicolons at its edges."""
    while start < end and (folded[start].isspace() or folded[start] in ",;"):
        start += 1
    while end > start and (folded[end - 1].isspace() or folded[end - 1] in ",;"):
        end -= 1
    return tuple.__new__(Marked, (start, end, outer, outer_end, opened, closed, single))  # half the time of calling it
