"""Who is who: mentions of one person joined, later short mentions found, offices read back to their holders."""

from __future__ import annotations

from bisect import bisect_left, insort
from functools import lru_cache
from itertools import compress
from operator import attrgetter, itemgetter, ne
from typing import TYPE_CHECKING

from ...report import Span
from ..draft import TOLD, Draft
from ..lexicon import SETS, clans, given_names, is_known_place
from ..names.reading import is_stop
from ..scan import Scan, scan_of
from .alike import is_slip, likeness, name_words, respelt, same_name
from .namesakes import Evidence, is_bare, parts

if TYPE_CHECKING:
    from ...context import Context
    from ..draft import Mention
    from ..ranks import RankMark


@lru_cache(maxsize=4096)
def _letters(title: str) -> str:
    """A title for comparison: lower case, no marks."""
    return "".join(c for c in title.lower() if c.isalnum())


class Group:
    """The mentions of one person."""

    def __init__(self, draft: Draft, mention: Mention, number: int = 0):
        self.number = number
        self.draft = draft
        self.evidence = Evidence()
        self.evidence.add(draft.scan, mention)
        self.mentions: list[Mention] = [mention]
        self.spans: set[tuple[int, int]] = {(mention.start, mention.end)}
        self.words = name_words(mention.name.text)
        self.long = ""
        self._initials = mention.name.initials
        self._age = mention.age
        self._wife = _is_wife(mention)
        self._ranks: dict[str, tuple[int, RankMark]] = {}  # how often each was given, and its first mark
        self._starts: list[int] = []
        self._note_rank(mention.rank)

    def add(self, mention: Mention) -> None:
        self.mentions.append(mention)
        self.evidence.add(self.draft.scan, mention)
        self.spans.add((mention.start, mention.end))
        self._initials = self._initials and (mention.name.initials or not SETS.aliases.isdisjoint(self.words))
        self._note_rank(mention.rank)
        if self._age is None:
            self._age = mention.age
        words = name_words(mention.name.text)
        if len(words) > len(self.words):
            self.words = words

    def longer(self, name: str) -> None:
        """A longer form of the name, found without anything that points at it."""
        self.long = max(self.long, name, key=len)

    def latest(self, before: int) -> int:
        """Where the person was named last before the offset `before`; -1 where nowhere."""
        if not self._starts:
            self._starts = sorted(start for start, _ in self.spans)
        k = bisect_left(self._starts, before)
        return self._starts[k - 1] if k else -1

    def mentioned(self, start: int, end: int) -> None:
        """A further mention, by name alone; such ones are added when all others are known."""
        self.spans.add((start, end))
        if self._starts:
            insort(self._starts, start)

    def _note_rank(self, mark: RankMark | None) -> None:
        if mark:
            times, first = self._ranks.get(mark.row["abbreviation"], (0, mark))
            self._ranks[mark.row["abbreviation"]] = (times + 1, first)

    def rank(self) -> RankMark | None:
        """The rank given most often, of several the first."""
        if not self._ranks:
            return None
        return max(self._ranks.values(), key=itemgetter(0), default=(0, None))[1]

    def name(self) -> str:
        """The longest bare form."""
        name = self.mentions[0].name.text
        if len(self.mentions) > 1:
            forms = [(name_words(m.name.text), m.name.text) for m in self.mentions]
            name = max(forms, key=lambda form: (len(_before_alias(form[0])), len(form[0]), len("".join(form[0]))))[1]
        return self.long if len(self.long) > len(name) else name

    def titles(self) -> tuple[str, ...]:
        """All titles, in the order of the text, each once; forms of address only beside a name of theirs, no pet name (``Pak Yos``)."""
        titled = [m for m in self.mentions if m.name.titles]
        if not titled:
            return ()
        runs = [m.name.titles for m in titled if _letters(m.name.titles[0]) not in SETS.address_titles or self._is_called(m)]
        found = list(max(runs, key=len, default=()))
        seen = set(map(_letters, found))
        for title in (title for titles in runs for title in titles):
            if _letters(title) not in seen:
                seen.add(_letters(title))
                found.append(title)
        if self._initials or not SETS.aliases.isdisjoint(self.words):  # LS alias Mama Ros, later Mama Ros
            found = [title for title in found if _letters(title) not in self.words]
        return tuple(found)

    def _is_called(self, mention: Mention) -> bool:
        """Whether a form of address is that of the person: before words of the name (no *Pak Yos*), and no parent's of the one named
        (*ibu Wira* ``, Ratna``).
        """
        name, scan = mention.name, self.draft.scan
        if not set(name_words(name.text)) <= set(self.words):
            return False
        following = scan.lows[name.stop : name.stop + 1]
        child = following == ["dan"] or (following == [","] and scan.capital(name.stop + 1) and name.stop + 1 not in scan.at)
        return not (child and _letters(name.titles[0]) in SETS.parents and len(name_words(name.text)) < len(self.words))

    def age(self) -> int | None:
        return self._age

    def initials(self) -> bool:
        return self._initials

    def matches(self, mention: Mention) -> bool:
        words = name_words(mention.name.text)
        if mention.name.initials or self.initials():
            alias = [i for i, w in enumerate(self.words) if w in SETS.aliases]
            same = words == self.words or (
                bool(alias) and (words == self.words[: alias[0]] or words == self.words[alias[0] + 1 :][-len(words) :])
            )
            age = self.age()
            return same and (mention.age is None or age is None or age == mention.age)
        if not SETS.aliases.isdisjoint(words) or not SETS.aliases.isdisjoint(self.words):
            one, other = _before_alias(words), _before_alias(self.words)
            if one[0] == other[0] and len(one) != len(other) and same_name(one, other):
                return mention.age is None or self.age() is None or mention.age == self.age()  # Yosina alias Mama Yos, Yosina Mandacan
        nickname = len(words) == 1 and len(words[0]) > 2 and bool(mention.name.titles) and self.words[0].startswith(words[0])  # Pak Yos
        if not (nickname or same_name(words, self.words) or self._is_misspelt(mention, words) or self._is_slip(mention, words)) or (
            words[0] != self.words[0] and self._wife != _is_wife(mention)
        ):
            return False
        rank = self.rank()
        if rank and mention.rank is None and mention.age is not None and self.age() is None and len(words) < len(self.words):
            return False  # Eko (48), killed by a truck, and AKP Deni Eko Prasetyo, who tells of it
        if mention.rank and rank is None and mention.age is None and self.age() is not None and len(self.words) < len(words):
            return False
        if (rank and _is_wife(mention)) or (self._wife and mention.rank):
            return False  # Iptu Wira dan istri, Ny. Wira Santosa
        if rank and mention.rank and rank.row["abbreviation"] != mention.rank.row["abbreviation"]:
            return (len(words) > 1 and words == self.words) or (
                len(words) > 1
                and not set(words).isdisjoint(self.words)
                and abs(int(rank.row["order"]) - int(mention.rank.row["order"])) <= 1
            )
        age = self.age()
        return age is None or mention.age is None or age == mention.age

    def is_other(self, mention: Mention) -> bool:
        """Whether a mention whose name matches is of somebody else all the same."""
        return parts(self.draft, self.mentions, self.evidence, self.words, self._age, mention)

    def is_named(self, mention: Mention) -> bool:
        """Whether a mention is by words of the person's name, and not by one only like it."""
        words = name_words(mention.name.text)
        return words in self.evidence.forms or likeness(words, self.words) in ("whole", "part")

    def agreement(self, mention: Mention) -> tuple[bool, bool]:
        """Whether a mention has the rank of the person, and the role."""
        rank = self.rank() if mention.rank else None
        same = rank is not None and mention.rank is not None and rank.row["abbreviation"] == mention.rank.row["abbreviation"]
        return same, mention.role in TOLD and mention.role in self.evidence.roles

    def _is_misspelt(self, mention: Mention, words: tuple[str, ...]) -> bool:
        """Whether a mention with the same rank has one other letter in one word of the name, a long one where it has but two and the other
        is a common one: *Yulius Dehen, Yulius Dehin*; *Imam Alriyudin, Iman Alriyudin*.
        """
        rank = self.rank()
        if rank is None or mention.rank is None or len(words) != len(self.words) or len(words) < 2:
            return False
        unlike = [(a, b) for a, b in zip(words, self.words, strict=True) if a != b]
        if rank.row["abbreviation"] != mention.rank.row["abbreviation"] or len(unlike) != 1:
            return False
        rare = words[-1] == self.words[-1] and len(words[-1]) > 8 and words[-1] not in given_names() and words[-1] not in clans()
        return len(unlike[0][0]) == len(unlike[0][1]) > 4 - (len(words) > 2 or rare) and sum(map(ne, *unlike[0])) == 1

    def _is_slip(self, mention: Mention, words: tuple[str, ...]) -> bool:
        """Whether a mention without a rank and an age has a slip of one letter in one word of the name, left out, another or in the wrong
        place, where the rest of a full name is the same: *Ratna Zelmak, Ratna Zelmk*; two known names are no slip (``Rudi, Budi Santosa``).
        """
        if len(words) != len(self.words) or len(words) < 2 or mention.rank is not None or None not in (mention.age, self.age()):
            return False
        unlike = [(a, b) for a, b in zip(words, self.words, strict=True) if a != b]
        if len(unlike) != 1 or min(map(len, unlike[0])) < 4 or all(word in given_names() or word in clans() for word in unlike[0]):
            return False
        return is_slip(*unlike[0])


def _before_alias(words: tuple[str, ...]) -> tuple[str, ...]:
    """The words of a name without its alias."""
    return words[: next((k for k, word in enumerate(words) if word in SETS.aliases), len(words))] or words


def _is_wife(mention: Mention) -> bool:
    """Whether a mention carries the title of a wife, behind which her husband's name comes last (``Ny. Ratna`` *Wira Santosa*)."""
    return any(title.rstrip(".").lower() in SETS.wives for title in mention.name.titles)


_CROWD = 60  # so many groups are compared with a mention, however long the text
_LETTERS = (2, 3, 4)  # of the beginning of a word: the fewest of them by which no crowd is left


@lru_cache(maxsize=4096)
def _beginnings(words: tuple[str, ...], letters: int) -> frozenset[str]:
    """The first letters, in today's spelling, of each word that is no initial; of all words where all are initials.

    >>> sorted(_beginnings(("m", "rudy", "santosa"), 2)), sorted(_beginnings(("m", "rudy", "santosa"), 4))
    (['ru', 'sa'], ['rudi', 'sant'])
    """
    full = [word for word in words if len(word) > 1 and word not in SETS.mohammeds] or words
    return frozenset(respelt(word)[:letters] for word in full)


class _Blocks:
    """Groups under each beginning of their names' words, and under how many beginnings they have."""

    def __init__(self, letters: int):
        self.letters = letters
        self._of: dict[str, dict[int, list[Group]]] = {}
        self._placed: set[tuple[str, int, int]] = set()
        self._most = 1

    def add(self, group: Group) -> None:
        """Place a group, once more where its name has become another."""
        keys = _beginnings(group.words, self.letters)
        self._most = max(self._most, len(keys))
        for key in keys:
            if (key, len(keys), group.number) not in self._placed:
                self._placed.add((key, len(keys), group.number))
                self._of.setdefault(key, {}).setdefault(len(keys), []).append(group)

    def lists(self, words: tuple[str, ...]) -> list[list[Group]]:
        """The lists in which the groups stand whose name may be that of a mention by `words`: they share the beginning of a word.

        Where those are many, as in a text of thousands of names, only groups of which more is shared: all beginnings of the shorter of
        the two names must be among those of the longer.
        """
        keys = _beginnings(words, self.letters)
        known = [self._of[key] for key in keys if key in self._of]
        if not known:
            return []  # as for most mentions: a new name
        lists = [block for of_key in known for block in of_key.values()]
        if sum(map(len, lists)) <= _CROWD:
            return lists
        lists = []
        for n in range(1, self._most + 1):
            some = [of_key[n] for of_key in known if n in of_key]
            if n >= len(keys):  # each of the mention's beginnings is one of the group's: the shortest list holds all
                some = [min(some, key=len)] if len(some) == len(keys) else []
            elif n > 1 and len(some) > 1:  # a group stands in two lists at least, so in one besides the longest
                some.remove(max(some, key=len))
            lists += some
        return lists


class _Grouping:
    """The people of a text while its mentions are joined, under the beginnings of their names."""

    def __init__(self, draft: Draft):
        self.draft = draft
        self.groups: list[Group] = []
        self._blocks = [_Blocks(_LETTERS[0])]
        self._named: dict[tuple[str, ...], list[Group]] = {}  # by all the words, as soon as there is a crowd

    def fits(self, mention: Mention) -> list[Group]:
        """Whom a mention may be of."""
        candidates = self._candidates(name_words(mention.name.text))
        return [group for group in candidates if group.matches(mention) and not group.is_other(mention)]

    def _candidates(self, words: tuple[str, ...]) -> list[Group]:
        """The groups whose name may be that of a mention by `words`, by as few letters of its words as leave no crowd; of a crowd that no
        letters part, the youngest, and those of the very name.
        """
        lists: list[list[Group]] = []
        for depth, letters in enumerate(_LETTERS):
            if depth == len(self._blocks):
                self._deepen(letters)
            lists = self._blocks[depth].lists(words)
            if sum(map(len, lists)) <= _CROWD:
                break
        else:
            lists = [block[-_CROWD:] for block in (*lists, self._named.get(words, []))]
        if len(lists) == 1:
            return lists[0]
        return list({id(group): group for block in lists for group in block}.values())

    def _deepen(self, letters: int) -> None:
        """Begin to place groups by more letters of their words: most texts need none."""
        blocks = _Blocks(letters)
        self._blocks.append(blocks)
        for group in self.groups:
            blocks.add(group)
        if letters == _LETTERS[-1]:
            for group in self.groups:
                self._named.setdefault(group.words, []).append(group)

    def join(self, mention: Mention, fits: list[Group]) -> None:
        """Give a mention to the one of `fits` that it is likeliest of, by the name, the rank, the role, and who was named last; where there
        is none, to a new person.
        """
        words = name_words(mention.name.text)
        if fits:
            group = max(fits, key=lambda g: (g.words == words, *g.agreement(mention), g.mentions[-1].start))
            before = group.words
            group.add(mention)
        else:
            group = Group(self.draft, mention, len(self.groups))
            before = ()
            self.groups.append(group)
        if group.words == before:
            return
        for blocks in self._blocks:
            blocks.add(group)
        if len(self._blocks) == len(_LETTERS):
            self._named.setdefault(group.words, []).append(group)


def group_mentions(mentions: list[Mention], draft: Draft) -> list[Group]:
    """One `Group` for each person among `mentions` (in order of the text)."""
    grouping = _Grouping(draft)
    loose = []
    for mention in mentions:
        fits = grouping.fits(mention)
        if fits and is_bare(mention) and not any(group.is_named(mention) for group in fits):
            loose.append(mention)  # Rudi, where only Rudiansyah is known: there may be a Rudi further on
        else:
            grouping.join(mention, fits)
    for mention in loose:
        grouping.join(mention, grouping.fits(mention))
    if loose:
        for group in grouping.groups:
            group.mentions.sort(key=attrgetter("start"))
    return _spell_out(grouping.groups)


def join_nicknames(groups: list[Group], nicknames: dict[tuple[str, ...], Mention]) -> list[Group]:
    """`groups` where those of a nickname have gone to whom it is that of (``Razali yang akrab disapa Nek Gam``, later *Nek Gam*)."""
    if not nicknames:
        return groups
    kept = []
    for group in groups:
        owner = nicknames.get(group.words)
        to = owner and next((g for g in groups if owner in g.mentions), None)
        if to is None or to is group or group.rank() is not None:
            kept.append(group)
            continue
        for start, end in group.spans:
            to.mentioned(start, end)
    return kept


def _spell_out(groups: list[Group]) -> list[Group]:
    """`groups` where initials have gone to the one whose full name they begin (``MRL``, *Moh. Rizal Lasimpa*)."""
    if not any(group.initials() for group in groups):
        return groups
    full: dict[str, list[Group]] = {}
    for group in groups:
        if not group.initials() and group.rank() is None and len(group.words) > 1:
            full.setdefault("".join(word[0] for word in _before_alias(group.words)), []).append(group)
    kept = []
    for group in groups:
        owners = full.get(group.words[0], []) if group.initials() and len(group.words) == 1 and len(group.words[0]) > 1 else []
        if len(group.words[0]) == 2:  # two letters are many people's: those of somebody with an alias, of a suspect
            told = {m.role for m in group.mentions}
            owners = [
                o
                for o in owners
                if not SETS.aliases.isdisjoint(o.words)
                or "suspect" in (r := {m.role for m in o.mentions})
                or ("suspect" in told and r <= {None, "kin", "civilian", "neighbour"})
            ]
        if len(owners) == 1 and (group.age() is None or owners[0].age() in (None, group.age())):
            for mention in group.mentions:
                owners[0].add(mention)
        else:
            kept.append(group)
    return sorted(kept, key=lambda group: min(group.spans))


def _word_index(groups: list[Group]) -> dict[str, list[Group]]:
    """`groups` under each word of their names that may stand for them."""
    index: dict[str, list[Group]] = {}
    for group in groups:
        # R alias Botak: two letters at least, and the other name.
        least = 1 if group.initials() else 2
        for word in group.words:
            if len(word) > least and word not in SETS.aliases:
                index.setdefault(word, []).append(group)
    return index


def later_mentions(groups: list[Group], scan: Scan, context: Context, excluded: list[tuple[int, int]]) -> None:
    """Add to `groups` the mentions by name alone that no rank, office or cue points at (``jelas Wira``)."""
    if not groups:
        return
    index = _word_index(groups)
    taken = {i for g in groups for m in g.mentions for i in range(m.name.first, m.name.last)}
    spans = sorted([*((u.start, u.end) for u in (*context.units, *context.offices)), *excluded])
    begins = [a for a, _ in spans]
    last = 0
    lows, size = scan.lows, scan.size
    for i in compress(range(size), map(index.__contains__, lows)):
        if i < last or i in taken or not scan.words[i][0].isupper():
            continue
        last = i + 1
        while last < size and last not in taken and lows[last] in index and scan.capital(last) and not scan.broken(last):
            last += 1
        if i and lows[i - 1] in SETS.before_place:
            continue
        start, end = scan.starts[i], scan.ends[last - 1]
        k = bisect_left(begins, end) - 1
        if k >= 0 and spans[k][1] > start:
            continue
        first, stop = i, last
        if _goes_on(scan, i - 1) and not scan.broken(i):
            if lows[i - 1] not in given_names() or _goes_on(scan, i - 2):
                continue
            first = i - 1  # the longer form of a name: Basri, later Muhammad Basri
        words = tuple(lows[i:last])
        if _goes_on(scan, last) and not scan.broken(last):
            place = lows[last] not in given_names() and is_known_place(scan.words[last])
            if len(words) < 2 or _goes_on(scan, last + 1) or scan.heading(i) or place:
                continue
            stop = last + 1  # Agnes Sri, elsewhere Agnes Sri Rahayu
        # The one named last; far back in a long text nobody looks.
        candidates = index[lows[i]][-200:]
        best = max((g for g in candidates if same_name(words, g.words)), key=lambda g: g.latest(start), default=None)
        if best is None or (stop > last and (words != best.words or best.rank() is not None)):
            continue
        if stop > last:
            end = scan.ends[last]
            best.longer(scan.slice(first, stop))
        if first < i and (len(best.words) > 1 or best.rank() is not None):
            continue
        if first < i:
            start = scan.starts[first]
            best.longer(scan.slice(first, stop))
        best.mentioned(start, end)


def _goes_on(scan: Scan, i: int) -> bool:
    """Whether word `i` is a capitalised one that may belong to a name; *Lalu* where a sentence begins is *then*, no name of a Sasak."""
    if not scan.capital(i) or i in scan.at or is_stop(scan, i):
        return False
    return not (scan.lows[i] == "lalu" and (scan.broken(i) or scan.lows[i - 1] in '.!?"”'))


def holders(context: Context) -> list[tuple[Span, str]]:
    """Mentions of a person by office alone (``ujar Kapolsek``), each with the id of its holder in this article.

    ``holders(context: Context) -> list[tuple[Span, str]]``: the span of the office as written (``Kapolsek``, ``Kapolsek Sekar``,
    ``Kasat Reskrim``) and the ``Person.id`` out of ``context.people``, in order of the text. Offices that stand beside a name, and those
    that nobody in the article holds, are left out.

    >>> from polextract.context import Context
    >>> context = Context("Kapolsek Cantigi, IPTU Wira Santosa, hadir. Warga diajak waspada, ujar Kapolsek.")
    >>> [(span.text, person) for span, person in holders(context)]
    [('Kapolsek', 'p1')]
    """
    from ..offices.positions import Offices

    people = context.people
    if not people:
        return []
    scan = scan_of(context)
    offices = Offices(scan, context)
    found: list[tuple[Span, str]] = []
    names = sorted((m.start, n) for n, p in enumerate(people) for m in p.mentions)
    starts = [start for start, _ in names]
    written = {p.text for person in people for p in person.positions}
    # Under each office, and under its unit: when its holders are named, in order.
    named: dict[tuple[str, str | None], list[tuple[int, int]]] = {}
    for start, n in names:
        for title, unit in {(p.title or "", p.unit_id) for p in people[n].positions}:
            for key in {(title, unit), (title, "")}:
                named.setdefault(key, []).append((start, n))
    wider: dict[str, list[tuple[int, int]]] = {}
    for mark in scan.offices:
        held = offices.read(mark)
        if held is None or held.kind in ("member",):
            continue
        start, end = scan.starts[held.first], scan.ends[held.last - 1]
        after = bisect_left(starts, end)
        if after < len(starts) and context.text[start:end] in written and _beside(context.text[end : starts[after]]):
            continue
        keys = ((held.title, held.unit_id), (held.title, None)) if held.unit_id else ((held.title, ""),)
        person = _last_named([named[key] for key in keys if key in named], start)
        if person is None and held.bare:
            if held.office not in wider:
                wider[held.office] = sorted(
                    entry for (title, unit), entries in named.items() if unit == "" and title.startswith(held.office) for entry in entries
                )
            person = _last_named([wider[held.office]], start)
        if person is not None:
            found.append((Span(start=start, end=end, text=context.text[start:end]), people[person].id))
    return found


def resolve_position(context: Context, start: int, end: int) -> str | None:
    """The id of the person whom the office at ``[start, end)`` stands for, or None.

    >>> from polextract.context import Context
    >>> context = Context("Kapolsek Cantigi, IPTU Wira Santosa, hadir. Warga diajak waspada, ujar Kapolsek.")
    >>> resolve_position(context, 71, 79)
    'p1'
    """
    for span, person in holders(context):
        if span.start < end and start < span.end:
            return person
    return None


def _beside(between: str) -> bool:
    """Whether so little stands between an office and a name that the office is said of the name."""
    if len(between) > 60:
        return False
    return not any(c in between for c in ".;\n") or (len(between) < 25 and "\n\n" not in between)


def _last_named(lists: list[list[tuple[int, int]]], before: int) -> int | None:
    """Of those in `lists` (offset and number of a person, in order) the one named last before an offset, else the first one."""
    best = max((entries[k - 1] for entries in lists if (k := bisect_left(entries, (before, -1)))), default=None)
    best = best or min((entries[0] for entries in lists if entries), default=None)
    return best[1] if best else None
