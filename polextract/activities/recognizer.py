"""What the police did, and the case, in order; the main ones are marked.

The two tables hold phrases; a text is read word by word along a tree of them, the longest phrase wins. A case that a report only
warns of (``mencegah curanmor``, ``bahaya narkoba``) is no case of it. Articles of law and amounts go to the case beside them.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter, defaultdict
from functools import cache
from itertools import compress, product
from typing import Any, NamedTuple

from ..context import Context
from ..data import read_table, strongest_first
from ..report import Activity, ActivityKind, ActivityStatus
from ..text import Words, lower
from .attribution import Owners, choose_main, read_roles
from .guards import (
    EARLIER,
    PLANNED,
    PREVENTION,
    TOLD,
    UNDONE,
    is_denied,
    is_of_others,
    is_past,
    is_rumour,
    is_verdict,
    mark_behind,
    marks_before,
    object_of,
    read_guards,
)
from .laws import cite, share_laws
from .quantities import first_of_measures, share_quantities

_BREAK = re.compile(r"[.;!?:](?!\w)|, *\d|\n\s*\n|[\"“”]")
_SENTENCE = re.compile(r"[.!?](?=\s|$)|\n\s*\n")
END = ""
_NOTHING = (None, 0)
_ALONE = frozenset(("*",))
# What follows a word that begins measures only: no word of a text.
_NO_PHRASE: dict[str, Any] = {"*": None}
# What stands between the words of most phrases: blanks only.
_PLAIN = tuple([" "] * (n - 1) for n in range(9))


class Entry(NamedTuple):
    """One label of the tables."""

    label: str
    kind: ActivityKind
    category: str
    weight: int


# A phrase that holds a word of some label and means none (``kejar-kejaran``); a verb whose object decides (``mengamankan``); the first
# word of a frame (``menetapkan … tersangka``).
_IDIOM = Entry("", "police", "", 0)
_SECURED = Entry("", "police", "secured", 0)
_FRAMED = Entry("", "police", "framed", 0)
# A mention of one word is shorter.
_SHORT = 13
# What every verb of securing holds.
_SECURING = "aman"
# How far the last word of a frame may stand behind the first.
_FRAME = 14


class Found(NamedTuple):
    """One mention, before laws, amounts and the choice of the main one.

    `told` where it is only hoped for, asked of others, past, told as background, or not done by the police; `status` as in `Activity`;
    `taken` where others reported something and the police took it in.
    """

    start: int
    end: int
    entry: Entry
    told: bool = False
    status: ActivityStatus = "done"
    taken: bool = False

    @property
    def other(self) -> bool:
        """Whether others did it, or nobody."""
        return self.status == "others" or self.status == "denied"


@cache
def _tree() -> dict[str, Any]:
    """The phrases as nested dicts by word; ``END`` leads to the entry and how many last words stay out, ``_`` is any one word.

    ``~`` leads from each verb of guarding to one tree of events, which words that say only that there is an event lead back to:
    ``pengamanan``, ``pengamanan jalannya``, ``mengawal kegiatan`` … ``pawai``.
    """
    root: dict[str, Any] = {}
    events: dict[str, Any] = {}
    for row in read_table("activities_guards.tsv"):
        if row["kind"] == "guarding":
            root[row["form"]] = {"~": events}
        elif row["kind"] == "staging":
            *before, last = row["form"].split()
            node = events
            for word in before:
                node = node.setdefault(word, {})
            node[last] = events
    kinds: tuple[tuple[ActivityKind, str], ...] = (("police", "activities_police.tsv"), ("case", "activities_cases.tsv"))
    for kind, name in kinds:
        for row in strongest_first(name):
            entry = Entry(row["label"], kind, row["category"], int(row["weight"]))
            for form in row["forms"].split("|"):
                first, _, last = form.partition(" ... ")
                if last:
                    _plant(root, first, _FRAMED)
                    for word in first.split("/"):
                        _frames()[word].update(dict.fromkeys(last.split("/"), entry))
                else:
                    guarded = form.startswith("~ ")
                    _plant(events if guarded else root, form.removeprefix("~ ").replace(">", ""), entry, form.count(">"))
    special = {"idiom": _IDIOM, "verb": _SECURED}
    for row in read_table("activities_guards.tsv"):
        if (entry := special.get(row["kind"])) is not None:
            _plant(root, row["form"], entry)
    return root


@cache
def _openers() -> dict[str, frozenset[str]]:
    """By the first words of phrases and of measures: the words that must follow in a phrase, `_ALONE` where none must."""
    nodes = {word: _tree().get(word, _NO_PHRASE) for word in frozenset(_tree()) | first_of_measures()}
    return {word: _ALONE if END in node or "_" in node else frozenset(node) for word, node in nodes.items()}


def _plant(root: dict[str, Any], form: str, entry: Entry, beside: int = 0) -> None:
    for words in expand(form):
        node = root
        for word in words:
            node = node.setdefault(word, {})
        if END not in node or node[END][0] is _FRAMED:
            node[END] = (entry, beside)


@cache
def _frames() -> dict[str, dict[str, Entry]]:
    """By the first word of the frames of the tables, filled with them: the entry by each last word."""
    return defaultdict(dict)


def _framed(closers: dict[str, Entry], words: list[str], gaps: list[str], i: int) -> tuple[Entry | None, int]:
    """The frame that word `i` opens and a later one in its sentence closes, and the place of that word."""
    for k in range(i + 1, min(i + _FRAME, len(words))):
        gap = gaps[k]
        if gap != " " and any(mark in gap for mark in ".!?;\n"):
            break
        if words[k] in closers:
            return closers[words[k]], k
    return None, i


def _opened(words: list[str], gaps: list[str], i: int, best: Entry, alone: bool) -> tuple[Entry | None, tuple[int, Entry | None] | None]:
    """What a phrase tells whose word `i`, `alone` or not, opens a frame, and, where a later word closes it, the place of that and what it
    tells there."""
    framed, at = _framed(_frames()[words[i]], words, gaps, i)
    if framed is not None and framed.kind == "police" and best.kind == "case":
        return best, (at, framed)  # penyelundupan burung | … digagalkan: the last word tells the act
    if framed is not None and alone:
        return framed, (at, None)  # the frame wins over the word alone
    return None if best is _FRAMED else best, None


@cache
def _by_object() -> dict[str, Entry]:
    """What a verb of securing is, by the kind of its object."""
    return {role[8:]: entry for role, entry in _of_role("secured ").items()}


def _of_role(start: str) -> dict[str, Entry]:
    """The acts whose roles begin so."""
    rows = {row["label"]: row for row in read_table("activities_police.tsv")}
    kinds = {row["role"]: rows[row["label"]] for row in read_table("activities_roles.tsv") if row["role"].startswith(start)}
    return {role: Entry(row["label"], "police", row["category"], int(row["weight"])) for role, row in kinds.items()}


@cache
def _verdict() -> Entry:
    """The act of those who say of something that it is false."""
    return _of_role("verdict")["verdict"]


def expand(form: str) -> list[tuple[str, ...]]:
    """The word sequences that a form of the tables stands for.

    >>> expand("kerja bakti/bhakti massal?")
    [('kerja', 'bakti', 'massal'), ('kerja', 'bakti'), ('kerja', 'bhakti', 'massal'), ('kerja', 'bhakti')]
    """
    slots = []
    for slot in form.split():
        optional = slot.endswith("?")
        words: list[tuple[str, ...]] = [(word,) for word in slot.rstrip("?").split("/")]
        slots.append([*words, ()] if optional else words)
    return [tuple(word for part in parts for word in part) for parts in product(*slots)]


def find_activities(text: str, *, context: Context | None = None) -> list[Activity]:
    """What the police did, and the case, in order; the main ones are marked.

    Parameters
    ----------
    text : the article as given; offsets of the records are code points into it.
    context : what else is known of it; its layout, units and offices are read, and found where they are not yet there.

    Returns
    -------
    `Activity` records, one a mention. `label` is the normalised name, `category` the level above it, `kind` ``police`` for what was
    done and ``case`` for what it was about. `main` marks the first mention of the report's main activity and of its main case.
    `laws` and `quantities` stand with the mention that they belong to.

    >>> found = find_activities("Polsek Cantigi menggelar patroli dialogis. Patroli malam itu juga cegah curanmor.")
    >>> [(a.text, a.label, a.main) for a in found]
    [('patroli dialogis', 'patroli dialogis', True), ('Patroli malam', 'patroli malam', False)]
    """
    context = Context.of(text, context)
    words = context.words
    reading = lower(words.text)
    low = words.low
    if "’" in reading or "‘" in reading:
        low = [word.replace("’", "'").replace("‘", "'") for word in low]  # Jum’at
    # One pass over the words finds the first ones of phrases and of measures.
    seconds = [*map(_openers().get, low)]
    openers = [*compress(range(len(low)), seconds)]
    # Three openers in four say nothing alone and stand before no second word of theirs.
    following = [*low[1:], None]
    begun = [i for i in openers if (wanted := seconds[i]) is _ALONE or following[i] in wanted]
    found = _mentions(reading, words, low, begun, context)
    if not found:
        return []
    citations = cite(reading)
    main = choose_main(found, context, reading, citations)
    owners = Owners(found, main, reading)
    laws = share_laws(citations, owners) if citations else {}
    furniture = [(f.start, f.end) for f in context.layout.furniture]
    quantities = share_quantities(text, reading, words, openers, owners, furniture)
    return [
        Activity.known(
            text, start, end, label=entry.label, kind=entry.kind, category=entry.category,
            laws=laws.get(i, ()), quantities=quantities.get(i, ()), main=i in main, status=status,
        )
        for i, (start, end, entry, _, status, _) in enumerate(found)
    ]  # fmt: skip


def _mentions(reading: str, text: Words, words: list[str], begun: list[int], context: Context) -> list[Found]:
    tree = _tree()
    starts, ends, gaps = text.starts, text.ends, text.gaps
    found: list[Found] = []
    places: list[int] = []
    doubts = 0
    blocked: list[tuple[int, int]] | None = None
    blocked_starts: list[int] = []
    preventive: Found | None = None
    guards, frames, debunked = read_guards(), _frames(), read_roles()["debunked"]
    upto = 0
    closing, closed = -1, None
    for i in begun:
        if i < upto:
            continue
        node = tree[words[i]]
        if (i + 1 < len(words) and words[i + 1] in node) or "_" in node or "~" in node:
            best, stop = _phrase_at(text, reading, words, i)
        else:
            best, beside = node[END]
            stop = i + 1 - beside
        if best is _SECURED:
            best = _by_object().get(object_of(text, words, i, stop, guards) or "")
        elif best is not None and words[i] in frames and (stop - i == 1 or best.kind == "case"):
            best, close = _opened(words, gaps, i, best, stop - i == 1)
            closing, closed = close or (closing, closed)
        if i == closing and stop - i == 1:
            # The word that closes a frame (makam … dibongkar) says nothing of its own.
            best = closed
        if best is None:
            continue
        if best is _IDIOM:
            upto = stop
            continue
        if best.kind == "police" and stop - i > 1:
            i, best, stop = _parted(words, i, best, stop)
        start, end = starts[i], ends[stop - 1]
        if blocked is None:
            blocked = sorted([(u.start, u.end) for u in context.units] + [(o.start, o.end) for o in context.offices])
            blocked_starts = [a for a, _ in blocked]
        at = bisect_right(blocked_starts, start)
        if at and blocked[at - 1][1] > start:
            # A word of a unit's or an office's name; another phrase may begin behind it.
            continue
        before, upto = upto, stop
        if i and words[i - 1] in guards.unit and words[i] in guards.borne and words[stop - 1] in guards.borne and stop - i <= 2:
            continue
        if i and stop - i == 1 and words[i - 1] in guards.place and gaps[i] == " " and text.words[i][0].isupper():
            continue
        marks = marks_before(words, gaps, i, guards)
        police = best.kind == "police"
        told, status = _status(words, gaps, i, stop, best, marks)
        if found and "(" in gaps[i] and found[-1].end == ends[i - 1]:
            # What brackets say again is told as what stands before: tidak ada RJ (restorative justice).
            told, status = told or found[-1].told, found[-1].status if status == "done" else status
        hit = Found(start, end, best, told, status, words[i] in guards.reporting)
        if best.kind == "case":
            listed = preventive is not None and start - preventive.end <= 25 and not _SENTENCE.search(reading[preventive.end : start + 1])
            if listed or marks & PREVENTION:
                preventive = hit
                continue
        if best.label in debunked:
            doubts += not told
            if not police and i > before and is_verdict(words, i, stop, guards):
                doubts += not told
                found.append(Found(starts[i - 1], ends[i - 1], _verdict(), told))
                places.append(i - 1)
        found.append(hit)
        places.append(i)
    if doubts > 1:
        found = _without_rumours(found, [is_rumour(words, gaps, i, guards) for i in places])
    return _without_lonely(_dug_up(_young(found, reading), reading))


def _phrase_at(text: Words, reading: str, words: list[str], i: int) -> tuple[Entry | None, int]:
    """The longest phrase that begins at word `i`, and one past its last word; it does not run on through the end of a sentence, or into a
    count (``tawuran, 19 remaja``)."""
    tree, gaps = _tree(), text.gaps
    best, stop = _walk(tree, words, i)
    while (
        best is not None
        and stop - i > 1
        and gaps[i + 1 : stop] != _PLAIN[stop - i]
        and _BREAK.search(reading, text.ends[i], text.starts[stop - 1] + 1)
    ):
        best, stop = _walk(tree, words, i, stop - 1)
    return best, stop


def _parted(words: list[str], i: int, best: Entry, stop: int) -> tuple[int, Entry, int]:
    """A phrase of the police's work where another goes on from its last word: the first word, the entry and one past the last word of what
    is told first."""
    tree = _tree()
    # ungkap | peredaran sabu: the case goes on from the last word of the phrase.
    inner, reach = _walk(tree, words, stop - 1)
    if inner is not None and inner.kind == "case" and (reach > stop or best.label == "pengungkapan kasus"):
        return i, best, stop - 1
    if inner is not None and inner.kind == "police" and reach > stop and inner.weight >= best.weight:
        shorter, end = _walk(tree, words, i, stop - 1)
        if shorter is best:
            # apel gelar pasukan | operasi zebra: both are told of.
            return i, best, end
        # beri | penyuluhan bahaya narkoba: the longer phrase begins later.
        return stop - 1, inner, reach
    return i, best, stop


def _status(words: list[str], gaps: list[str], i: int, stop: int, best: Entry, marks: int) -> tuple[bool, ActivityStatus]:
    """Whether the words ``i:stop`` are only hoped for, asked for or past, or not done by the police, and their status."""
    guards = read_guards()
    if best.kind == "case":
        return bool(marks & TOLD), "past" if marks & EARLIER else "done"
    marks |= mark_behind(words, gaps, i, stop, guards)
    told = bool(marks & TOLD)
    theirs = is_of_others(words, gaps, i, stop, marks, guards)
    if is_denied(words, gaps, i, guards):
        return True, "denied"
    # That warga melapor says that the police took it in.
    if theirs and best.label not in read_roles()["received"]:
        return True, "others"
    if marks & UNDONE:
        return True, "denied"
    if theirs:
        return True, "done"
    if is_past(words, gaps, stop, guards):
        return True, "past"
    if marks & PLANNED and not (i and words[i - 1] in guards.fact):
        return told, "planned"
    return told, "past" if marks & EARLIER else "done"


def _young(found: list[Found], reading: str) -> list[Found]:
    """The mentions, where young people were secured: picked up and sent home, whatever verb of securing tells of it, in news of a brawl
    or of fireworks; of any other case, and where somebody is charged or held, they were arrested."""
    by_object = _by_object()
    youth, arrest = by_object["youth"], by_object["person"]
    if not any(f.entry.label == youth.label for f in found):
        return found
    roles = read_roles()
    cases = Counter(f.entry.label for f in found if f.entry.kind == "case" and not f.other)
    held = any(f.entry.label in roles["held"] and not f.told for f in found)
    if held or not cases or max(cases, key=cases.__getitem__) not in roles["unruly"]:
        return [f._replace(entry=arrest) if f.entry.label == youth.label else f for f in found]
    return [f._replace(entry=youth) if f.entry.label == arrest.label and _SECURING in reading[f.start : f.end] else f for f in found]


def _dug_up(found: list[Found], reading: str) -> list[Found]:
    """The mentions, where others opened a grave (``tali pocong``): what would tell an exhumation in its other words tells of that case,
    unless the body is examined, or the word itself stands there."""
    roles = read_roles()
    labels = {f.entry.label for f in found}
    if labels.isdisjoint(roles["dug up"]) or labels.isdisjoint(roles["exhumation"]) or not labels.isdisjoint(roles["at the grave"]):
        return found
    case = next(f.entry for f in found if f.entry.label in roles["dug up"])
    opened = [f for f in found if f.entry.label in roles["exhumation"]]
    if any(f.entry.label in reading[f.start : f.end] for f in opened):
        return found
    return [f._replace(entry=case) if f in opened else f for f in found]


def _without_rumours(found: list[Found], rumoured: list[bool]) -> list[Found]:
    """What a report says to be a rumour, at once or as a rule, is no case of it, wherever it is named, and nobody was arrested for it."""
    debunked, arrest = read_roles()["debunked"], read_roles()["arrest"]
    told: dict[Entry, list[bool]] = defaultdict(list)
    for f, yes in zip(found, rumoured, strict=True):
        if f.entry.kind == "case" and f.entry.label not in debunked:
            told[f.entry].append(yes)
    cases = {entry for entry, says in told.items() if says[0] or 2 * sum(says) >= len(says)}
    return [
        f._replace(told=True, status="denied") if f.entry in cases or (yes and f.entry.label in arrest) else f
        for f, yes in zip(found, rumoured, strict=True)
    ]


def _without_lonely(found: list[Found]) -> list[Found]:
    """The mentions but those of a label whose words say it only in company: ``pengedar``, ``kurir`` where no drug is named."""
    labels = read_roles()["lonely"]
    lonely = {f.entry for f in found if f.entry.label in labels}
    for entry in lonely:
        own = [f for f in found if f.entry is entry]
        if max(f.end - f.start for f in own) < _SHORT and not any(
            f.entry is not entry and f.entry.category == entry.category for f in found
        ):
            found = [f for f in found if f.entry is not entry]
    return found


def _walk(tree: dict[str, Any], words: list[str], i: int, end: int | None = None) -> tuple[Entry | None, int]:
    """The longest phrase that begins at word `i` and ends before word `end`, and one past its last word."""
    node = tree.get(words[i])
    if node is None:
        return None, i
    best, beside = node.get(END, _NOTHING)
    stop = i if best is None else i + 1
    at, end = i + 1, min(i + 8, len(words) if end is None else end)
    # Nearly always there is one branch, which is followed without lists.
    while at < end and "_" not in node and "~" not in node:
        node = node.get(words[at])
        if node is None:
            return best, stop - beside
        at += 1
        if END in node:
            best, beside = node[END]
            stop = at
    # Else few branches live at a time: a word and, where a form has one, the slot for any word; the events behind a verb of guarding.
    nodes = [node, node["~"]] if "~" in node else [node]
    for k in range(at, end):
        word = words[k]
        following = []
        for node in nodes:
            if (child := node.get(word)) is not None:
                following.append(child)
            if (child := node.get("_")) is not None:
                following.append(child)
        if not following:
            break
        nodes = following
        for node in nodes:
            if (leaf := node.get(END)) is not None:
                best, beside = leaf
                stop = k + 1
                break
    return best, stop - beside
