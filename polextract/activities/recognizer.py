"""What the police did, and the case, in order; the main ones are marked.

The two tables hold phrases; a text is read word by word along a tree of them, the longest phrase wins. A case that a report only
warns of (``mencegah curanmor``, ``bahaya narkoba``) is no case of it. Articles of law and amounts go to the case beside them.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter, defaultdict
from collections.abc import Sequence
from functools import cache
from itertools import compress, pairwise, product
from typing import Any, NamedTuple

from ..context import Context
from ..data import read_table, strongest_first
from ..report import Activity, ActivityKind, ActivityStatus, Span
from ..text import Words, active_form, lower
from ..tokens.sentences import drop_inner_stops
from .attribution import SENTENCE, Owners, choose_main, read_roles, read_steps
from .guards import (
    EARLIER,
    PLANNED,
    PREVENTION,
    TOLD,
    UNDONE,
    Guards,
    is_denied,
    is_of_others,
    is_past,
    is_refused,
    is_rumour,
    is_verdict,
    mark_behind,
    marks_before,
    object_of,
    read_guards,
)
from .laws import cite, share_laws
from .names import Names
from .objects import find_objects
from .quantities import first_of_measures, share_quantities

_BREAK = re.compile(r"[.;!?:](?!\w)|, +\d|(?<!\d),\d|\n\s*\n|[\"“”]")
# What a form holds besides words of letters, and a number behind a word of it.
_ODD = re.compile(r"[-\d]")
_BLANK = " -"
_LEADING = re.compile(r"\d+")
_NUMBER = re.compile(r"[ -]*\d+")
END = ""
_NOTHING = (None, 0)
_ALONE = frozenset(("*",))
# What follows a word that begins measures only: no word of a text.
_NO_PHRASE: dict[str, Any] = {"*": None}
# What stands between the words of most phrases: blanks only.
_PLAIN = tuple([" "] * (n - 1) for n in range(9))


# The signs that stand at the head of a form for any verb of a class, each with the kinds of its verbs and of the words between them and
# what they are said of.
_VERBS = {"~": ("guarding", "staging"), "^": ("telling", "topic"), "=": ("checking", "aspect"), "+": ("giving", "share")}


class Entry(NamedTuple):
    """One label of the tables."""

    label: str
    kind: ActivityKind
    category: str
    weight: int


# A phrase that holds a word of some label and means none (``kejar-kejaran``); a verb whose object decides (``mengamankan``); the first
# half of a frame (``menetapkan … tersangka``) and the last one.
_IDIOM = Entry("", "police", "", 0)
_SECURED = Entry("", "police", "secured", 0)
_FRAMED = Entry("", "police", "framed", 0)
_CLOSING = Entry("", "police", "closing", 0)
# A phrase with a number among its words, which the text must have as well (``tahap 2``).
_NUMBERED = Entry("", "police", "numbered", 0)
# What says nothing as it stands.
_UNSAID = (_FRAMED, _CLOSING)
# A mention of one word is shorter.
_SHORT = 13
# So many words of a team's name make a phrase at most: Tim | Patroli Perintis Presisi.
_TEAM = 3
# What every verb of securing holds.
_SECURING = "aman"
# The furniture that tells of other reports.
_ELSEWHERE = ("related", "tail")
# How far the last word of a frame may stand behind the first.
_FRAME = 14


class Found(NamedTuple):
    """One mention, before laws, amounts and the choice of the main one.

    `told` where it is only hoped for, asked of others, past, told as background, or not done by the police; `status` as in `Activity`;
    `taken` where it is only the occasion: others reported something and the police took it in, or a chase is over.
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

    ``~`` leads from each verb of a class to one tree of what it may be said of, which words that say only that there is an event, a topic,
    … lead back to: ``pengamanan``, ``pengamanan jalannya``, ``mengawal kegiatan`` … ``pawai``.
    """
    root: dict[str, Any] = {}
    objects = _plant_verbs(root)
    kinds: tuple[tuple[ActivityKind, str], ...] = (("police", "activities_police.tsv"), ("case", "activities_cases.tsv"))
    for kind, name in kinds:
        for row in strongest_first(name):
            entry = Entry(row["label"], kind, row["category"], int(row["weight"]))
            for form in row["forms"].split("|"):
                first, _, last = form.partition(" ... ")
                if last:
                    _plant_frame(root, first, last, entry)
                else:
                    sign, _, said_of = form.partition(" ")
                    tree, words = (objects[sign], said_of) if sign in objects else (root, form)
                    _plant(tree, words.replace(">", ""), entry, form.count(">"))
    _plant_actives(root)
    special = {"idiom": _IDIOM, "verb": _SECURED}
    for row in read_table("activities_guards.tsv"):
        if (entry := special.get(row["kind"])) is not None:
            _plant(root, row["form"], entry)
    for words, entries in _beside_tree()[0].items():
        node = _branch(root, words)
        if (entry := node.get(END, _NOTHING)[0]) is not None and entry.label:
            entries[()] = entry
        node[END] = (_NUMBERED, 0)
    return root


def _plant_verbs(root: dict[str, Any]) -> dict[str, dict[str, Any]]:
    """Plant the verbs of each class; by its sign the tree of what they may be said of, so far only the words that lead back to it."""
    objects: dict[str, dict[str, Any]] = {sign: {} for sign in _VERBS}
    verbs = {verb: sign for sign, (verb, _) in _VERBS.items()}
    between = {words: sign for sign, (_, words) in _VERBS.items()}
    for row in read_table("activities_guards.tsv"):
        *before, last = row["form"].split()
        if (sign := verbs.get(row["kind"])) is not None:
            _branch(root, row["form"].split())["~"] = objects[sign]
        elif (sign := between.get(row["kind"])) is not None:
            _branch(objects[sign], before)[last] = objects[sign]
    return objects


def _plant_actives(root: dict[str, Any]) -> None:
    """Plant the forms that begin with a bare verb (``tahan kades``) with its active form as well (``menahan kades``).

    Which first words are verbs the table says itself: those that begin another form beside their active form (``tahan/menahan _? motor``).
    What is prevented is an act in headlines only (``cegah balap liar``, but ``berjaga untuk mencegah balap liar``).
    """
    rows, marks = strongest_first("activities_police.tsv"), read_guards().words
    begun = [form.partition(" ")[0].split("/") for row in rows for form in row["forms"].split("|")]
    verbs = {
        word: active
        for listed in begun
        if len(listed) > 1
        for word in listed
        if (active := active_form(word)) in listed and not marks.get(active, 0) & PREVENTION
    }
    for row in rows:
        entry = Entry(row["label"], "police", row["category"], int(row["weight"]))
        for form in row["forms"].split("|"):
            slot, _, rest = form.partition(" ")
            listed = slot.split("/")
            actives = [verbs[word] for word in listed if word in verbs and verbs[word] not in listed]
            if rest and actives and " ... " not in form:
                _plant(root, f"{'/'.join(actives)} {rest}".replace(">", ""), entry, form.count(">"))


_Digits = dict[tuple[str, ...], dict[tuple[str, ...], Entry]]


@cache
def _beside_tree() -> tuple[_Digits, dict[str, _Frames]]:
    """What planting keeps beside the tree, for `_with_digits` and `_frames`, who give it out when the tree stands."""
    return {}, defaultdict(dict)


@cache
def _with_digits() -> _Digits:
    """By the words of the forms with numbers: the entry by the numbers behind each word, and by none."""
    _tree()
    return _beside_tree()[0]


@cache
def _last_before_digits() -> frozenset[str]:
    """The last words of the forms that end with a number."""
    _tree()  # fills what is read here
    return frozenset(words[-1] for words, entries in _with_digits().items() if any(numbers and numbers[-1] for numbers in entries))


@cache
def _openers() -> dict[str, frozenset[str]]:
    """By the first words of phrases and of measures: the words that must follow in a phrase, `_ALONE` where none must."""
    nodes = {word: _tree().get(word, _NO_PHRASE) for word in frozenset(_tree()) | first_of_measures()}
    return {word: _ALONE if END in node or "_" in node else frozenset(node) | frozenset(node.get("~", ())) for word, node in nodes.items()}


def _plant(root: dict[str, Any], form: str, entry: Entry, beside: int = 0) -> None:
    odd = _ODD.search(form) is not None
    for words in expand(form):
        if odd:
            # As the text is read: covid-19 is a word and a number, di-launching two words.
            read = Words(" ".join(words))
            words, numbers = tuple(read.low), tuple(gap.strip(_BLANK) for gap in read.gaps[1:])
            if any(numbers):
                _beside_tree()[0].setdefault(words, {}).setdefault(numbers, entry)
                continue
        node = _branch(root, words)
        if END not in node or node[END][0] in _UNSAID:
            node[END] = (entry, beside)


def _branch(root: dict[str, Any], words: Sequence[str]) -> dict[str, Any]:
    """The node of the tree that these words lead to."""
    for word in words:
        root = root.setdefault(word, {})
    return root


def _numbered(text: Words, words: list[str], i: int, stop: int) -> tuple[Entry | None, int]:
    """What the phrase ``i:stop`` tells by the numbers among its words, or without them, or what its first words tell."""
    found: Entry | None = _NUMBERED
    while found is _NUMBERED:
        *between, behind = (gap.strip(_BLANK) for gap in text.gaps[i + 1 : stop + 1])
        last = _LEADING.match(behind)
        entries = _with_digits()[tuple(words[i:stop])]
        for numbers, entry in entries.items():
            if numbers and [*numbers[:-1]] == between and numbers[-1] in ("", last and last[0]):
                return entry, stop
        if (plain := entries.get(())) is not None and not any(between):
            return plain, stop
        if stop - i == 1:
            return None, stop
        found, stop = _walk(_tree(), words, i, stop - 1)
    return found, stop


def _end(text: Words, stop: int) -> int:
    """Where a phrase up to word `stop` ends, a number right behind it included."""
    number = _NUMBER.match(text.text, text.ends[stop - 1])
    return number.end() if number else text.ends[stop - 1]


# By a frame's first half the last ones by their first words, each with its entry; the halves as words.
_Frames = dict[tuple[str, ...], dict[str, dict[tuple[str, ...], Entry]]]


@cache
def _frames() -> dict[str, _Frames]:
    """The frames of the tables by their first word, the longest first halves of a word first."""
    _tree()
    return _beside_tree()[1]


def _plant_frame(root: dict[str, Any], first: str, last: str, entry: Entry) -> None:
    """Plant both halves of a frame, so that reading stops at them, and keep what they say together."""
    closers = expand(last)
    for words in closers:
        _plant(root, words[0], _CLOSING)
    _plant(root, first, _FRAMED)
    known = _beside_tree()[1]
    for words in expand(first):
        frames = known[words[0]]
        for closer in closers:
            frames.setdefault(words, {}).setdefault(closer[0], {}).setdefault(closer, entry)
        known[words[0]] = dict(sorted(frames.items(), key=lambda frame: -len(frame[0])))


class _Close(NamedTuple):
    """Where a frame is closed, the words ``start:stop``, and what is told there: nothing, or an act beside the case that opens it."""

    start: int
    stop: int
    entry: Entry | None


_NOT_CLOSED = _Close(-1, -1, None)


def _framed(words: list[str], gaps: list[str], i: int) -> tuple[int, Entry | None, _Close]:
    """The frame that the words from `i` on open and later ones in their sentence close: one past the opening words, the entry, the
    close."""
    for opener, closers in _frames()[words[i]].items():
        stop = i + len(opener)
        if len(opener) > 1 and (tuple(words[i:stop]) != opener or gaps[i + 1 : stop] != _PLAIN[len(opener)]):
            continue
        if closers.keys().isdisjoint(words[stop : stop + _FRAME - 1]):
            continue
        for k in range(stop, min(stop + _FRAME - 1, len(words))):
            gap = gaps[k]
            if gap != " " and any(mark in gap for mark in ".!?;\n"):
                break
            if words[k] in closers:
                for closer, entry in closers[words[k]].items():
                    if tuple(words[k : k + len(closer)]) == closer:
                        return stop, entry, _Close(k, k + len(closer), None)
    return i, None, _NOT_CLOSED


def _opened(gaps: list[str], words: list[str], i: int, best: Entry, stop: int) -> tuple[Entry, int, _Close]:
    """What a phrase tells whose first word `i` may open a frame, one past its last word, and the close of the frame."""
    opened, framed, close = _framed(words, gaps, i)
    if framed is not None and framed.kind == "police" and best.kind == "case":
        return best, stop, close._replace(entry=framed)  # penyelundupan burung | … digagalkan: the last word tells the act
    if framed is not None and stop <= opened:
        return framed, opened, close  # the frame wins over its first half alone
    while best is _FRAMED and stop - i > 1:
        # Not closed: what its first words tell alone.
        shorter, stop = _walk(_tree(), words, i, stop - 1)
        best = shorter or _CLOSING
    return best, stop, _NOT_CLOSED


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
    if not begun:
        return []
    # What was done, by whom, and what is main is read where stops end sentences only; laws and amounts as written (Rp. 5.000).
    ended = drop_inner_stops(context)
    plain = lower(ended.text)
    names = Names(context)
    found = _of_article(_mentions(plain, ended, low, begun, names), context)
    if not found:
        return []
    citations = cite(reading)
    main = choose_main(found, context, plain, citations)
    owners = Owners(found, main, reading)
    laws = share_laws(citations, owners) if citations else {}
    quantities = share_quantities(text, reading, words, openers, owners, context.layout)
    objects = {i: Span.known(text, *span) for i, span in find_objects(found, main, ended, low, context, names).items()}
    return [
        Activity.known(
            text, start, end, label=entry.label, kind=entry.kind, category=entry.category,
            laws=laws.get(i, ()), quantities=quantities.get(i, ()), main=i in main, status=status, object=objects.get(i),
        )
        for i, (start, end, entry, _, status, _) in enumerate(found)
    ]  # fmt: skip


def _mentions(reading: str, text: Words, words: list[str], begun: list[int], names: Names) -> list[Found]:
    """The mentions that begin at the words `begun`; in `text`, and in `reading`, the same in lower case, stops end sentences only."""
    tree = _tree()
    ends, frames = text.ends, _frames()
    reader = _Reader(reading, text, words, names)
    close = _NOT_CLOSED
    upto = 0
    for i in begun:
        if i < upto:
            continue
        node = tree[words[i]]
        if (i + 1 < len(words) and words[i + 1] in node) or "_" in node or "~" in node:
            best, stop = _phrase_at(text, reading, words, i)
        else:
            best, beside = node[END]
            stop = i + 1 - beside
        if best is None:
            continue
        if not best.label or words[i] in frames or i == close.start:
            best, stop, close = _settled(text, reading, words, i, best, stop, close)
            if best is None:
                continue
        if best is _IDIOM:
            upto = stop
            continue
        if stop - i > 1:
            i, best, stop = _parted(text, reading, words, i, best, stop)
        if reader.is_name(i, stop):
            # Another phrase may begin behind the word of a name.
            continue
        before, upto = upto, stop
        if not reader.is_borne(i, stop):
            reader.add(i, stop, ends[stop - 1] if words[stop - 1] not in _last_before_digits() else _end(text, stop), best, before)
    return _without_lonely(_at_protest(_dug_up(_caught(_young(reader.mentions(), reading), reading), reading)))


def _of_article(found: list[Found], context: Context) -> list[Found]:
    """The mentions but those in links to other reports; a caption, tags, a path (``Home > Hukrim > …``) are of the article."""
    furniture = sorted((f.start, f.end) for f in context.layout.furniture if f.kind in _ELSEWHERE)
    if not furniture:
        return found
    begins = [start for start, _ in furniture]
    return [f for f in found if not (at := bisect_right(begins, f.start)) or furniture[at - 1][1] <= f.start]


class _Reader:
    """The mentions of a text, one after the other, with what the words around them say."""

    def __init__(self, reading: str, text: Words, words: list[str], names: Names) -> None:
        self.reading, self.text, self.words = reading, text, words
        self.guards, self.debunked, self.steps = read_guards(), read_roles()["debunked"], read_steps()
        self.found: list[Found] = []
        self.places: list[int] = []
        self.doubts = 0
        self.preventive: Found | None = None
        self.names = names

    def is_name(self, i: int, stop: int) -> bool:
        """Whether word `i` stands in the name of a unit or an office; not where the words ``i:stop`` go on from the whole name (``Kapolri
        Cup``)."""
        start = self.text.starts[i]
        name = self.names.around(start)
        return name is not None and not (name[0] == start and name[1] < self.text.ends[stop - 1])

    def is_borne(self, i: int, stop: int) -> bool:
        """Whether the words ``i:stop`` belong to the name of a team (``unit laka``) or of a place (``Kampung Bakti``)."""
        if not i:
            return False
        words, guards = self.words, self.guards
        if stop - i <= _TEAM and words[i - 1] in guards.unit and words[i] in guards.borne and words[stop - 1] in guards.borne:
            return True
        if words[i - 1] not in guards.place or self.text.gaps[i] != " " or not all(word[0].isupper() for word in self.text.words[i:stop]):
            return False
        # Several words are a name where it plainly ends (Dusun Karya Bakti, Desa X); in a headline they may be an act (Warga Desa Gotong
        # Royong Bersihkan …).
        return stop - i == 1 or self.text.gaps[stop][:1] in (",", ")", ".") or (stop < len(words) and self.text.words[stop][0].islower())

    def add(self, i: int, stop: int, end: int, best: Entry, before: int) -> None:
        """Take the words ``i:stop``, up to the offset `end`, for a mention of `best`; `before` is one past the mention before it."""
        words, gaps, guards, found = self.words, self.text.gaps, self.guards, self.found
        start = self.text.starts[i]
        marks = marks_before(words, gaps, i, guards)
        told, status = _status(words, gaps, i, stop, best, marks, guards)
        if found and "(" in gaps[i] and found[-1].end == self.text.ends[i - 1]:
            # What brackets say again is told as what stands before: tidak ada RJ (restorative justice).
            told, status = told or found[-1].told, found[-1].status if status == "done" else status
        if told and marks & PLANNED and best.kind == "case" and self._is_matter(start):
            told = False
        hit = Found(start, end, best, told, status, words[i] in guards.reporting)
        if best.kind == "case" and (marks & PREVENTION or (self.preventive is not None and self._is_listed(self.preventive, start))):
            self.preventive = hit
            return
        if best.label in self.debunked:
            self.doubts += not told
            if best.kind == "case" and i > before and is_verdict(words, i, stop, guards):
                self.doubts += not told
                found.append(Found(self.text.starts[i - 1], self.text.ends[i - 1], _verdict(), told))
                self.places.append(i - 1)
        found.append(hit)
        self.places.append(i)

    def _is_matter(self, start: int) -> bool:
        """Whether the case that begins at `start` is what a step of an inquiry is taken in: of what is planned only the step is to come
        (``akan menggelar rekonstruksi kasus | pembunuhan``)."""
        if not self.found or self.found[-1].entry.label not in self.steps:
            return False
        return set(self.reading[self.found[-1].end : start].split()) <= self.guards.matter

    def _is_listed(self, last: Found, start: int) -> bool:
        """Whether what begins at `start` goes on the list of what is warned of that `last` stands in: ``mencegah curat, curas``."""
        return start - last.end <= 25 and not SENTENCE.search(self.reading[last.end : start + 1])

    def mentions(self) -> list[Found]:
        """All of them; told to be rumours are those of which the text says so more than once."""
        if self.doubts < 2:
            return self.found
        return _without_rumours(self.found, [is_rumour(self.words, self.text.gaps, i, self.guards) for i in self.places])


def _settled(
    text: Words, reading: str, words: list[str], i: int, best: Entry, stop: int, close: _Close
) -> tuple[Entry | None, int, _Close]:
    """What a phrase tells that says nothing without its object, its digits or the rest of its frame; one past its last word; and the close
    of the frame that is open behind it."""
    settled: Entry | None = best
    if best is _NUMBERED:
        settled, stop = _numbered(text, words, i, stop)
    elif best is _SECURED:
        settled = _by_object().get(object_of(text, words, i, stop, read_guards()) or "")
    elif words[i] in _frames():
        settled, stop, opened = _opened(text.gaps, words, i, best, stop)
        close = close if opened is _NOT_CLOSED else opened
    if i == close.start and stop <= close.stop:
        # What closes a frame (makam … dibongkar) says nothing of its own.
        settled, stop = close.entry, close.stop
    return (None if settled in _UNSAID else settled), stop, close


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


def _parted(text: Words, reading: str, words: list[str], i: int, best: Entry, stop: int) -> tuple[int, Entry, int]:
    """A phrase where another goes on from its last word: the first word, the entry and one past the last word of what is told first."""
    if words[stop - 1] not in _tree():
        return i, best, stop
    if best.kind == "case":
        # aksi | pencurian sepeda motor, bermain | judi online: the more telling phrase of its category begins later.
        inner, reach = _phrase_at(text, reading, words, stop - 1)
        if inner is not None and reach > stop and inner.category == best.category and inner.weight > best.weight:
            return stop - 1, inner, reach
        return i, best, stop
    # ungkap | peredaran sabu: the case goes on from the last word of the phrase.
    inner, reach = _phrase_at(text, reading, words, stop - 1)
    if inner is not None and inner.kind == "case" and (reach > stop or best.label == "pengungkapan kasus"):
        return i, best, stop - 1
    if inner is not None and inner.kind == "police" and reach > stop and inner.weight >= best.weight:
        shorter, end = _walk(_tree(), words, i, stop - 1)
        if shorter is best:
            # apel gelar pasukan | operasi zebra: both are told of.
            return i, best, end
        if best.label in read_roles()["opening"]:
            # pra | ops lilin: so are they where the first one ends on a word of the other.
            return i, best, stop - 1
        # beri | penyuluhan bahaya narkoba: the longer phrase begins later.
        return stop - 1, inner, reach
    return i, best, stop


def _status(words: list[str], gaps: list[str], i: int, stop: int, best: Entry, marks: int, guards: Guards) -> tuple[bool, ActivityStatus]:
    """Whether the words ``i:stop`` are only hoped for, asked for or past, or not done by the police, and their status."""
    if best.kind == "case":
        return bool(marks & TOLD), "past" if marks & EARLIER else "done"
    if stop < len(words) and words[stop] in guards.behind:
        marks |= mark_behind(words, gaps, i, stop, guards)
    told = bool(marks & TOLD)
    if is_denied(words, gaps, i, guards) or (best.label in read_roles()["refused"] and is_refused(words, gaps, i, guards)):
        return True, "denied"
    theirs = is_of_others(words, gaps, i, stop, marks, guards)
    # That warga melapor says that the police took it in.
    if theirs and best.label not in read_roles()["received"]:
        return True, "others"
    if marks & UNDONE and not (i and words[i - 1] in guards.fact):
        return True, "denied"
    if theirs and not marks & PLANNED:
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


def _caught(found: list[Found], reading: str) -> list[Found]:
    """The mentions, where who was sought is told to be caught at once (``buronan … ditangkap``): the chase is over, and told as what was
    before."""
    chases, arrest = read_roles()["chase"], _by_object()["person"].label
    if chases.isdisjoint(f.entry.label for f in found):
        return found
    acts = [f for f in found if f.entry.kind == "police"]
    over = {
        f
        for f, behind in pairwise(acts)
        if f.entry.label in chases and behind.entry.label == arrest and not (behind.told or behind.other) and _in_clause(f, behind, reading)
    }
    return [f._replace(told=True, taken=True) if f in over else f for f in found]


def _in_clause(first: Found, second: Found, reading: str) -> bool:
    """Whether two mentions stand in one clause."""
    return "," not in reading[first.end : second.start] and SENTENCE.search(reading, first.end, second.start + 1) is None


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


def _at_protest(found: list[Found]) -> list[Found]:
    """The mentions, where people protest: what the police guard behind that is the protest."""
    roles = read_roles()
    protest = next((f for f in found if f.entry.label in roles["protest"]), None)
    if protest is None:
        return found
    guarded, guarding = _of_role("protest guarded")["protest guarded"], roles["guarding"]
    return [f._replace(entry=guarded) if f.entry.label in guarding and f.start > protest.start else f for f in found]


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
    # Else few branches live at a time: a word and, where a form has one, the slot for any word; what a verb of a class is said of.
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
