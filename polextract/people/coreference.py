"""Who is who: mentions of one person joined, later short mentions found, offices read back to their holders."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from functools import lru_cache
from typing import TYPE_CHECKING

from ..report import Person, Span
from .names import ALIASES, is_stop
from .scan import Scan

if TYPE_CHECKING:
    from ..context import Context
    from .positions import Held
    from .ranks import RankMark
    from .recognizer import Mention


@lru_cache(maxsize=4096)
def name_words(name: str) -> tuple[str, ...]:
    """The words of a name for comparison: lower case, no marks; particles stay.

    >>> name_words("M. Wira Santosa")
    ('m', 'wira', 'santosa')
    """
    return tuple(w for w in "".join(c if c.isalnum() or c in "'’" else " " for c in name.lower()).split() if w)


def _same_word(a: str, b: str) -> bool:
    if a == b:
        return True
    short, long = sorted((a, b), key=len)
    if len(short) == 1 or short in ("moh", "muh", "moch", "mohd", "md", "abd", "ach"):
        return long.startswith(short[0])
    if len(short) >= 4 and long.startswith(short):
        return True
    return len(short) >= 5 and abs(len(a) - len(b)) < 2 and a[0] == b[0] and _likeness(a, b) >= 84


def _likeness(a: str, b: str) -> float:
    from rapidfuzz.fuzz import ratio

    return ratio(a, b)


def same_name(a: tuple[str, ...], b: tuple[str, ...]) -> bool:
    """Whether one name can stand for the other: the words of the shorter are found in the longer, in order.

    >>> same_name(("wira",), ("m", "wira", "santosa")), same_name(("wira", "santosa"), ("bagas", "santosa"))
    (True, False)
    """
    if not a or not b:
        return False
    short, long = (a, b) if len(a) <= len(b) else (b, a)
    i = 0
    matched = 0
    for word in long:
        if i < len(short) and _same_word(short[i], word):
            matched += len(short[i]) > 1 and len(word) > 1
            i += 1
    return i == len(short) and (matched > 0 or a == b)


class Group:
    """The mentions of one person."""

    def __init__(self, mention: Mention, number: int = 0):
        self.number = number
        self.mentions: list[Mention] = [mention]
        self.spans: set[tuple[int, int]] = {(mention.start, mention.end)}
        self.words = name_words(mention.name.text)

    def add(self, mention: Mention) -> None:
        self.mentions.append(mention)
        self.spans.add((mention.start, mention.end))
        words = name_words(mention.name.text)
        if len(words) > len(self.words):
            self.words = words

    def rank(self) -> RankMark | None:
        """The rank given most often."""
        ranks = [m.rank for m in self.mentions if m.rank]
        if not ranks:
            return None
        if len({r.row["abbreviation"] for r in ranks}) == 1:
            return ranks[0]
        best = Counter(r.row["abbreviation"] for r in ranks).most_common(1)[0][0]
        return next(r for r in ranks if r.row["abbreviation"] == best)

    def name(self) -> str:
        """The longest bare form."""
        return max(self.mentions, key=lambda m: (len(name_words(m.name.text)), len(m.name.text))).name.text

    def titles(self) -> tuple[str, ...]:
        """All titles, in the order of the text, each once."""
        seen: dict[str, str] = {}
        best = max(self.mentions, key=lambda m: len(m.name.titles))
        for mention in (best, *self.mentions):
            for title in mention.name.titles:
                seen.setdefault("".join(c for c in title.lower() if c.isalnum()), title)
        return tuple(seen.values())

    def age(self) -> int | None:
        return next((m.age for m in self.mentions if m.age is not None), None)

    def initials(self) -> bool:
        return all(m.name.initials for m in self.mentions)

    def matches(self, mention: Mention) -> bool:
        words = name_words(mention.name.text)
        if mention.name.initials or self.initials():
            alias = [i for i, w in enumerate(self.words) if w in ALIASES]
            same = words == self.words or (bool(alias) and (words == self.words[: alias[0]] or words == self.words[alias[0] + 1 :]))
            age = self.age()
            return same and (mention.age is None or age is None or age == mention.age)
        if not same_name(words, self.words):
            return False
        rank = self.rank()
        if rank and mention.rank and rank.row["abbreviation"] != mention.rank.row["abbreviation"]:
            return (len(words) > 1 and words == self.words) or (
                len(words) > 1 and abs(int(rank.row["order"]) - int(mention.rank.row["order"])) <= 1
            )
        age = self.age()
        return age is None or mention.age is None or age == mention.age


def group_mentions(mentions: list[Mention], scan: Scan) -> list[Group]:
    """One `Group` for each person among `mentions` (in order of the text)."""
    groups: list[Group] = []
    # Groups under the first two letters of each word of their names: few are compared, however long the text.
    blocks: dict[str, list[Group]] = {}
    for mention in mentions:
        words = name_words(mention.name.text)
        keys = {word[:2] for word in words}
        fits = [g for g in {id(g): g for key in keys for g in blocks.get(key, ())}.values() if g.matches(mention)]
        if fits:
            fits.sort(key=lambda g: g.number)
            exact = [g for g in fits if g.words == words] or fits
            same = [g for g in exact if mention.rank and (r := g.rank()) and r.row["abbreviation"] == mention.rank.row["abbreviation"]]
            group = (same or exact)[-1]
            group.add(mention)
        else:
            group = Group(mention, len(groups))
            groups.append(group)
        for key in keys:
            block = blocks.setdefault(key, [])
            if group not in block:
                block.append(group)
    groups.sort(key=lambda g: min(g.spans))
    return groups


def later_mentions(groups: list[Group], scan: Scan, context: Context, excluded: list[tuple[int, int]]) -> None:
    """Add to `groups` the mentions by name alone that no rank, office or cue points at (``jelas Wira``)."""
    if not groups:
        return
    index: dict[str, list[Group]] = {}
    for group in groups:
        if group.initials():
            # R alias Botak: two letters at least, and the other name.
            for word in group.words:
                if len(word) > 1 and word not in ALIASES:
                    index.setdefault(word, []).append(group)
            continue
        for word in group.words:
            if len(word) > 2 and word not in ALIASES:
                index.setdefault(word, []).append(group)
    taken = {i for g in groups for m in g.mentions for i in range(m.name.first, m.name.last)}
    units = [(u.start, u.end) for u in (*context.units, *context.offices)]
    i = 0
    while i < scan.size:
        low = scan.lows[i]
        if low not in index or i in taken or not scan.capital(i):
            i += 1
            continue
        last = i + 1
        while last < scan.size and last not in taken and scan.lows[last] in index and scan.capital(last) and not scan.broken(last):
            last += 1
        start, end = scan.starts[i], scan.ends[last - 1]
        words = tuple(scan.lows[i:last])
        fits = [g for g in index[low] if same_name(words, g.words)]
        before, after = (
            scan.capital(i - 1) and not is_stop(scan, i - 1) and not scan.broken(i) and (i - 1) not in scan.at,
            scan.capital(last) and not is_stop(scan, last) and last not in scan.at and not scan.broken(last),
        )
        place = i > 0 and scan.lows[i - 1] in (
            "desa",
            "kelurahan",
            "kecamatan",
            "kabupaten",
            "kota",
            "jalan",
            "jl",
            "dusun",
            "provinsi",
            "polsek",
            "polres",
            "polda",
            "di",
            "dari",
            "ke",
        )
        if (
            fits
            and not before
            and not after
            and not place
            and not any(a < end and start < b for a, b in units)
            and not any(a <= start < b for a, b in excluded)
        ):
            best = max(fits, key=lambda g: max((s for s in g.spans if s[0] < start), default=(-1, -1)))
            best.spans.add((start, end))
        i = last


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
    from .recognizer import reader_of

    people = context.people
    if not people:
        return []
    reader = reader_of(context)
    scan, offices = reader.scan, reader.offices
    found: list[tuple[Span, str]] = []
    names = sorted(((m.start, p) for p in people for m in p.mentions), key=lambda name: name[0])
    starts = [start for start, _ in names]
    written = {p.text for person in people for p in person.positions}
    held_by: dict[str, list[Person]] = {}
    for person in people:
        for title in dict.fromkeys(p.title or "" for p in person.positions):
            held_by.setdefault(title, []).append(person)
    for mark in scan.marks:
        if mark.kind != "office":
            continue
        held = offices.read(mark)
        if held is None or held.kind in ("member",):
            continue
        start, end = scan.starts[held.first], scan.ends[held.last - 1]
        after = bisect_left(starts, end)
        if after < len(starts) and context.text[start:end] in written and _beside(context.text[end : starts[after]]):
            continue
        fits = [p for p in held_by.get(held.title, ()) if _fits(p, held)]
        if not fits and held.bare:
            fits = [p for title, group in held_by.items() if title.startswith(held.office) for p in group]
        person = _last_named(fits, names, bisect_left(starts, start))
        if person is not None:
            found.append((Span.of(context.text, start, end), person.id))
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


def _fits(person: Person, held: Held) -> bool:
    """Whether the person holds the office, at the unit that it names."""
    return any(p.title == held.title and (held.unit_id is None or p.unit_id in (None, held.unit_id)) for p in person.positions)


def _last_named(fits: list[Person], names: list[tuple[int, Person]], before: int) -> Person | None:
    """Of several holders the one named last before; `before` counts the names that stand there."""
    if len(fits) < 2:
        return fits[0] if fits else None
    ids = {p.id for p in fits}
    return next((names[k][1] for k in range(before - 1, -1, -1) if names[k][1].id in ids), fits[0])
