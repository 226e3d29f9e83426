"""Stretches between quotation marks: every mark that the press uses, with the broken pairs mended.

Which mark opens and which closes is chosen for the whole text at once, by least cost (a small Viterbi search over three states:
outside, inside, inside an inner quote). What a mark looks like, the characters on its two sides and a speech verb beside it each
make one reading cheaper; an unclosed or an unopened quote costs something, so it is chosen only where nothing else fits.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from typing import NamedTuple

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

_UNCLOSED, _UNOPENED, _STRAY, _NESTED, _NEXT_PARAGRAPH, _NEXT_LINE = 3.0, 3.0, 4.0, 1.2, 2.0, 0.7


class Marked(NamedTuple):
    """What stands between two marks: ``[start, end)`` without marks and edge blanks, ``[outer, outer_end)`` with the marks."""

    start: int
    end: int
    outer: int
    outer_end: int
    opened: bool
    closed: bool
    single: bool


def _leaning(folded: str, start: int, end: int, mark: str, directed: bool, speech_after, single: bool) -> float:
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
    if before.isdigit() and after in _AFTER_CLOSE and not directed:
        score -= 0.5
    return score


def find_marked(folded: str, paragraphs: Sequence[tuple[int, int]], sentence_start, speech_after) -> list[Marked]:
    """The stretches of `folded` that stand between quotation marks, in order.

    `paragraphs` are the bounds that an unclosed quote does not cross, `sentence_start` gives the start of the sentence that holds an
    offset, `speech_after` says whether a speech verb of attribution (``ujar``, ``katanya``) follows an offset.
    """
    places = _places(folded)
    if not places:
        return []
    marks: list[tuple[int, int]] = []
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


def _pair(folded: str, marks, paragraphs, sentence_start, speech_after, *, single: bool) -> list[Marked]:
    directed = any(folded[a] in _OPENS or folded[b - 1] in _OPENS or (single and folded[a] == "‘") for a, b in marks)

    def weigh(start: int, end: int) -> float:
        return _leaning(folded, start, end, folded[start:end], directed, speech_after, single)

    found: list[Marked] = []
    broken: list[tuple[int, int]] = []  # the marks of the paragraphs from `first` on, which want a search
    first = at = n = 0
    while at < len(marks):
        while n < len(paragraphs) and paragraphs[n][1] <= marks[at][0]:
            n += 1
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


def _search(folded: str, marks, paragraphs, limit: int, before: list[Marked], sentence_start, weigh, single: bool) -> list[Marked]:
    """The cheapest reading of the marks of a few paragraphs, up to `limit`; `before` are the stretches before them."""
    events: list[tuple[int, int, float | None]] = []  # start, end, leaning; None for a paragraph's end
    at = 0
    for n, (_, end) in enumerate(paragraphs):
        while at < len(marks) and marks[at][0] < end:
            a, b = marks[at]
            events.append((a, b, weigh(a, b)))
            at += 1
        if events:
            following = paragraphs[n + 1][0] if n + 1 < len(paragraphs) else end
            events.append((end, end + folded.count("\n", end, following), None))
    for a, b in marks[at:]:
        events.append((a, b, weigh(a, b)))
    events.append((limit, limit, None))
    # Viterbi. A cell: cost of the best way into a state; `steps` keeps (previous state, action) for the way back.
    inf = 1e9
    cost = [0.0, inf, inf]
    steps: list[list[tuple[int, str]]] = []
    for start, end, leaning in events:
        out, inside, inner = cost
        if leaning is None:
            options = (
                ((out, 0, "-"), (inside + _UNCLOSED, 1, "end"), (inner + _UNCLOSED + 2, 2, "end")),
                ((inside + (_NEXT_LINE if end - start < 2 else _NEXT_PARAGRAPH), 1, "-"),),
                ((inner + 3, 2, "-"),),
            )
        else:
            opens = 0.0 if leaning >= 1 else 1 - leaning if leaning > 0 else 1 - 2 * leaning
            closes = 0.0 if leaning <= -1 else 1 + leaning if leaning < 0 else 1 + 2 * leaning
            options = (
                ((out + _STRAY, 0, "-"), (out + _UNOPENED + closes, 0, "unopened"), (inside + closes, 1, "close")),
                ((out + opens, 0, "open"), (inside + _UNCLOSED + opens, 1, "reopen"), (inside + _STRAY, 1, "-"), (inner + closes, 2, "-")),
                ((inside + _NESTED + opens, 1, "-"), (inner + _STRAY, 2, "-")),
            )
        best = [min(choice) for choice in options]
        cost = [b[0] for b in best]
        steps.append([(b[1], b[2]) for b in best])
    state, actions = 0, []
    for step in reversed(steps):
        state, action = step[state]
        actions.append(action)
    actions.reverse()

    found: list[Marked] = []
    opening: tuple[int, int] | None = None
    last_end = before[-1].outer_end if before else 0
    for (start, end, _), action in zip(events, actions, strict=True):
        if action == "open":
            opening = (start, end)
        elif action in ("close", "end", "reopen"):
            if opening is not None:
                found.append(
                    _marked(folded, opening[0], opening[1], start, end if action == "close" else start, True, action == "close", single)
                )
                last_end = found[-1].outer_end
            opening = (start, end) if action == "reopen" else None
        elif action == "unopened":
            begin = max(sentence_start(start), last_end)
            found.append(_marked(folded, begin, begin, start, end, False, True, single))
            last_end = end
    return [f for f in found if f.end > f.start]


def _clean(folded: str, marks, directed: bool, single: bool, weigh) -> list[tuple[tuple[int, int], tuple[int, int]]] | None:
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
            if begins and (after.isupper() or (directed and after.isalnum())) and (this in _OPENS if directed else this not in _OPENS):
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
    while start < end and (folded[start].isspace() or folded[start] in ",;"):
        start += 1
    while end > start and (folded[end - 1].isspace() or folded[end - 1] in ",;"):
        end -= 1
    return tuple.__new__(Marked, (start, end, outer, outer_end, opened, closed, single))  # half the time of calling it
