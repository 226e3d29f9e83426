"""The same officer over many articles.

Nobody is joined on a name alone: ranks must stand in an order that a career can have, and units or offices must not speak against it.
Only people with a rank or a public office are joined; victims, witnesses, suspects and other private people never are.

>>> from polextract.report import Meta, Person, Position, Report
>>> def article(published, rank, office, unit_id):
...     wira = Person(id="p1", name="Wira Santosa", rank=rank, force="polri", role="officer", unit_id=unit_id,
...                   positions=[Position(text=office, unit_id=unit_id)])
...     return Report(meta=Meta(published=published), people=[wira])
>>> people = link_people([
...     article("2021-03-01", "IPTU", "Kapolsek Cantigi", "polda-jawa-barat/polres-indramayu/polsek-cantigi"),
...     article("2023-08-01", "AKP", "Kasat Lantas Polres Indramayu", "polda-jawa-barat/polres-indramayu"),
... ])
>>> [(p.name, [r.value for r in p.ranks], p.first_seen, p.last_seen) for p in people]
[('Wira Santosa', ['IPTU', 'AKP'], '2021-03-01', '2023-08-01')]
"""

from __future__ import annotations

import datetime as dt
import hashlib
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from operator import itemgetter

from ...places.gazetteer import lookup
from ...report import Force, Person, Position, Record, Report, check_reports
from ..lexicon import SETS, office_form
from ..offices.posts import office_length
from ..ranks import Rank
from .alike import name_words, same_name

# Below this likeness two records stay two people.
THRESHOLD = 0.75
_WEEK, _MONTH, _QUARTER = 0.02, 0.09, 0.25  # years
_OFFICER, _SENIOR = 13, 17  # the orders of the lowest officers' rank (IPDA) and of AKBP, see people_ranks.tsv
_PRIVATE = frozenset(("victim", "witness", "suspect", "civilian", "expert", "other"))


class Seen(Record):
    """A rank, an office or a unit with the dates of the first and the last article that give it (None where no article is dated)."""

    value: str
    unit_id: str | None = None
    first_seen: str | None = None
    last_seen: str | None = None


class Occurrence(Record):
    """Where a linked person was found: the report's place in the input (from 0), its id, and the ``Person.id`` in it."""

    report: int
    report_id: str | None = None
    person_id: str


class LinkedPerson(Record):
    """One officer or official over several articles.

    `id` depends on the name, the force and the first unit or office only, so that it stays the same when later articles come in. `score`
    is the weakest of the joins that made the record, 1 where nothing had to be joined. `rank` is the one last given; a rank that others
    before and after it do not give is a slip of the paper, which stands in `ranks` only. `units` are the units that the articles tie the
    person to, with an office or without (``Person.unit``), `titles` all titles, those of the article that gives most first.
    """

    id: str
    name: str
    force: Force | None = None
    rank: str | None = None
    ranks: tuple[Seen, ...] = ()
    titles: tuple[str, ...] = ()
    positions: tuple[Seen, ...] = ()
    units: tuple[Seen, ...] = ()
    first_seen: str | None = None
    last_seen: str | None = None
    score: float = 1.0
    occurrences: tuple[Occurrence, ...] = ()


@dataclass(slots=True)
class _Row:
    """What one report tells of one person, as far as linking asks for it."""

    name: str
    force: Force | None
    rank_name: str | None
    titles: tuple[str, ...]
    positions: tuple[Position, ...]
    unit: tuple[str, str | None] | None
    words: tuple[str, ...]
    date: str | None
    place: Occurrence
    rank: Rank | None
    units: frozenset[str]
    offices: frozenset[str]
    seats: dict[str, frozenset[str]]
    areas: frozenset[str]

    @property
    def told(self) -> tuple[object, ...]:
        """All that decides about a join but the date and the report."""
        return self.words, self.force, self.rank_name, self.units, self.offices, tuple(self.seats.items()), self.areas

    @property
    def moves(self) -> bool:
        """Whether the record gives one office at two places, as that of a rotation does."""
        return any(len(of) > 1 for of in self.seats.values())


class _Cluster:
    """The records of one person. Those that tell the same are compared once, by the latest of them: rows come in the order of their dates,
    so that each date further back allows whatever the latest does."""

    __slots__ = ("career", "far", "latest", "moves", "names", "near", "near_one", "reports", "rows", "score", "slips")

    def __init__(self) -> None:
        self.rows: list[_Row] = []
        self.career: list[Rank] = []  # the ranks one after the other
        self.slips: set[Rank] = set()  # ranks that one paper gave, and others before and after it did not
        self.moves: list[_Row] = []  # the records that tell of two posts, an old and a new one
        self.latest: dict[tuple[object, ...], _Row] = {}
        self.names: set[tuple[str, ...]] = set()
        self.reports: set[int] = set()
        self.score = 1.0
        self.far: set[str] = set()  # what may join two names of several words
        self.near: set[str] = set()  # what may join a name of one word
        self.near_one: set[str] = set()  # the same, of the records that give but one word

    def add(self, row: _Row) -> bool:
        """Take `row` in; whether it tells anything new."""
        self.rows.append(row)
        self.names.add(row.words)
        self.reports.add(row.place.report)
        self.far |= _far_bonds(row)
        self.near |= _near_bonds(row)
        if len(row.words) == 1:
            self.near_one |= _near_bonds(row)
        if row.moves:
            self.moves.append(row)
        if row.rank is not None:
            self._note(row.rank)
        new = row.told not in self.latest
        self.latest[row.told] = row
        return new

    def _note(self, rank: Rank) -> None:
        """Add the rank that the latest record gives: what was given since it was given last were slips."""
        at = self.career.index(rank) + 1 if rank in self.career else len(self.career)
        self.slips.update(self.career[at:])
        self.slips.discard(rank)
        self.career[at:] = [] if at and self.career[at - 1] == rank else [rank]

    def fit(self, row: _Row) -> float:
        """How well a record fits, 0 where any of the cluster's records speaks against it."""
        if row.place.report in self.reports:  # two people of one article, told apart there
            return 0.0
        if any(_name_likeness(row.words, name) == 0 for name in self.names):
            return 0.0
        best = 0.0
        for other in self.latest.values():
            score = _pair(row, other, self)
            if score < 0:
                return 0.0
            best = max(best, score)
        return best


class _Index:
    """The clusters by what a record must share with them to reach `THRESHOLD`: the start of a word of the name, with another word's first
    letter, and a Polda or an office; where one of the names is a single word, a unit, a Polres or an office; or all of a long name."""

    def __init__(self) -> None:
        self._clusters: dict[tuple[str, ...], dict[int, _Cluster]] = {}

    def add(self, cluster: _Cluster) -> None:
        starts = {word[:4] for name in cluster.names for word in name}
        keys: set[tuple[str, ...]] = {("near", start, bond) for start in starts for bond in cluster.near}
        keys |= {("one", start, bond) for start in starts for bond in cluster.near_one}
        keys |= {(*pair, bond) for name in cluster.names for pair in _pairs(name) for bond in cluster.far}
        keys |= {("all", *name) for name in cluster.names}
        for key in keys:
            self._clusters.setdefault(key, {})[id(cluster)] = cluster

    def near(self, row: _Row) -> list[_Cluster]:
        """The clusters that may fit `row`."""
        kind = "near" if len(row.words) == 1 else "one"
        keys: set[tuple[str, ...]] = {(kind, word[:4], bond) for word in row.words for bond in _near_bonds(row)}
        keys |= {(*pair, bond) for pair in _pairs(row.words) for bond in _far_bonds(row)}
        if _carries_far(row):
            keys.add(("all", *row.words))
        found: dict[int, _Cluster] = {}
        for key in keys:
            found.update(self._clusters.get(key, ()))
        return list(found.values())


def _pairs(name: tuple[str, ...]) -> set[tuple[str, str]]:
    """The start of each word of a name with the first letter of each other word. Similar names of several words share such a pair: the
    words of both stand for one another in order, and words that do begin with the same letter."""
    return {(word[:4], other[0]) for i, word in enumerate(name) for j, other in enumerate(name) if i != j}


def _far_bonds(row: _Row) -> set[str]:
    """The Poldas above the units, and the offices."""
    return {*(unit.partition("/")[0] for unit in row.units), *row.offices}


def _near_bonds(row: _Row) -> set[str]:
    """The units, the Polres above them, and the offices."""
    return {*row.units, *("/".join(unit.split("/")[:2]) for unit in row.units), *row.offices}


def _carries_far(row: _Row) -> bool:
    """Whether a name joins records of which one has no unit, or from two provinces: one of three words, or of two with a senior rank."""
    return len(row.words) >= 3 or (len(row.words) == 2 and row.rank is not None and row.rank.order >= _SENIOR)


def _stays(row: _Row) -> bool:
    """Whether somebody of this rank, or of a name as common as that, is not taken for one seen in another province before: constables
    hardly ever leave theirs, and the many called Muhammad have a word less to be known by."""
    if row.rank is None:
        return False
    told = sum(word != "muhammad" and word not in SETS.mohammeds for word in row.words)
    return row.rank.order < _OFFICER or (told < 3 and row.rank.order < _SENIOR)


def link_people(reports: Iterable[Report]) -> list[LinkedPerson]:
    """Join the records of the same officer over `reports`.

    Parameters
    ----------
    reports : any iterable of `Report`; the date of each is its ``day``.

    Returns one `LinkedPerson` for each officer, soldier or official, in order of the first date seen, then of the input. The result does
    not depend on the order of dated reports.

    Reports may come from a generator: of each, only names, ranks, units and offices are kept, up to 12 KB a person. The time grows little
    faster than the number of people, some 0.1 to 0.25 ms for each of up to 40,000 (``tests/benchmarks/bench_linking.py``).

    Raises ``InputTypeError`` for what is no iterable of reports.
    """
    rows: list[_Row] = []
    for number, report in enumerate(check_reports(reports)):
        date = report.day.isoformat() if report.day else None
        areas = frozenset(place.kode[:5] for place in report.places if place.kode and len(place.kode) > 2)
        for person in report.people:
            row = _row(person, date, Occurrence(report=number, report_id=report.id, person_id=person.id), areas)
            if row:
                rows.append(row)
    # Long names first within a date, so that a short form finds the full one.
    rows.sort(key=lambda row: (row.date or "9999", -len(row.words), row.place.report))
    clusters: list[_Cluster] = []
    index = _Index()
    for row in rows:
        near = [(score, cluster) for cluster in index.near(row) if (score := cluster.fit(row)) >= THRESHOLD]
        near.sort(key=itemgetter(0), reverse=True)
        if near and (len(near) == 1 or near[1][0] < near[0][0] - 0.05):
            score, cluster = near[0]
            cluster.score = min(cluster.score, score)
        else:  # nobody fits, or two fit alike
            cluster = _Cluster()
            clusters.append(cluster)
        if cluster.add(row):
            index.add(cluster)
    taken: dict[str, int] = {}
    return [_record(cluster, taken) for cluster in clusters]


def _row(person: Person, date: str | None, place: Occurrence, areas: frozenset[str] = frozenset()) -> _Row | None:
    """What `person` tells; None for the private. `areas` are the codes of the regencies and cities that the report speaks of."""
    if person.role in _PRIVATE or person.initials or not (person.rank or person.positions):
        return None
    words = name_words(person.name)
    if not words:
        return None
    try:
        rank = Rank(person.rank, person.force) if person.rank else None
    except ValueError:
        rank = None
    units = {u for u in (person.unit_id, *(p.unit_id for p in person.positions)) if u}
    # Nobody holds one office (Kapolsek, Kasat Reskrim, Camat) over two units or places in one month, unless acting or on the move.
    seats: dict[str, frozenset[str]] = {}
    named = [_office(position) for position in person.positions]
    for position, (title, of) in zip(person.positions, named, strict=True):
        where = position.unit_id or of
        if where and not position.acting:
            seats[title] = seats.get(title, frozenset()) | {where}
    local = (of for position, (_, of) in zip(person.positions, named, strict=True) if of and not position.unit_id)
    return _Row(
        name=person.name,
        force=person.force,
        rank_name=person.rank,
        titles=tuple(person.titles),
        positions=tuple(person.positions),
        unit=(person.unit, person.unit_id) if person.unit else None,
        words=words,
        date=date,
        place=place,
        rank=rank,
        units=frozenset(units),
        offices=frozenset(map(" ".join, named)),
        seats=seats,
        areas=areas if any(map(_is_shared, local)) else frozenset(),
    )


@lru_cache(maxsize=4096)
def _is_shared(place: str) -> bool:
    """Whether a place that an office is of may lie in more than one regency: a district or a village, as most offices are written."""
    regions = lookup(place)
    return bool(regions) and all(region.level in ("kecamatan", "kelurahan", "desa") for region in regions)


def _office(position: Position) -> tuple[str, str]:
    """The normalised office and what it is of, in small letters: the same for one office however it is written.

    >>> _office(Position(text="Kades Cangkring", title="Kepala Desa"))
    ('kepala desa', 'cangkring')
    """
    title = name_words(position.title or position.text)
    return " ".join(title), " ".join(_behind_office(name_words(position.text), title))


def _seat(position: Position) -> str:
    """What makes two positions of one unit, or without one, the same: the office, and what it is of where the unit does not say it."""
    title, of = _office(position)
    return "".join((title if position.unit_id else title + of).split())  # Kasat Lantas and Kasatlantas are one


def _behind_office(words: tuple[str, ...], title: tuple[str, ...]) -> tuple[str, ...]:
    """What of `words`, an office as written, says of what it is; `title` is the office in its normalised form.

    >>> _behind_office(("wakil", "walikota", "bogor"), ("wakil", "wali", "kota"))
    ('bogor',)
    >>> _behind_office(("sekretaris", "daerah", "sekda", "garut"), ("sekda",))
    ('garut',)
    """
    written = office_length(words)
    if not written:
        return words[len(title) :]
    form, short = office_form(words), office_form(words[written:])  # Sekretaris Daerah (*Sekda*) Garut
    if short is not None and form is not None and short.row is form.row:
        written += office_length(words[written:])
    return words[written:]


def _pair(a: _Row, b: _Row, cluster: _Cluster) -> float:
    """The likeness of a record and another one, of `cluster`; below 0 where they cannot be one person."""
    if a.force != b.force and None not in (a.force, b.force):
        return -1
    name = _name_likeness(a.words, b.words)
    years = _years(a.date, b.date)
    if years is not None and abs(years) < _MONTH and _elsewhere(a, b) and not any(_leads(move, a, b) for move in cluster.moves):
        return -1
    bond = _bond(a, b)
    in_place = bond == 1 and a.words == b.words and len(a.words) > 1 and not a.offices.isdisjoint(b.offices)
    ranks = 0.6 if b.rank in cluster.slips else _rank_likeness(a, b, years, in_place=in_place)
    if ranks < 0:
        return -1
    words = min(len(a.words), len(b.words))
    if bond < 0.4:
        # Another province, or nothing known of the unit: only a name of three words, or of two with a senior rank, carries that far.
        apart = bool(a.units and b.units)
        if not (a.words == b.words and ranks >= 0.5 and _carries_far(a)) or (apart and _stays(a)):
            return 0
        bond = 0.4
    # A name of one word is borne by many: the same rank, and the same Polres, or the same unit where neither record has more of the name.
    if words == 1 and (ranks < 0.9 or bond < (1.0 if len(a.words) == len(b.words) else 0.9)):
        return 0
    return 0.45 * name + 0.35 * bond + 0.2 * ranks


def _elsewhere(a: _Row, b: _Row) -> bool:
    """Whether two records of one month speak of two posts: one office over two units or places, or units that stand under none of the
    other's."""
    if any(a.seats[title].isdisjoint(b.seats[title]) for title in a.seats.keys() & b.seats.keys()):
        return True
    return bool(a.units and b.units) and not _meet(a.units, b.units)


def _leads(move: _Row, a: _Row, b: _Row) -> bool:
    """Whether the record of a rotation leads from the post of one record to that of the other."""
    return _meet(move.units, a.units) and _meet(move.units, b.units)


def _meet(a: frozenset[str], b: frozenset[str]) -> bool:
    """Whether a unit of one set is one of the other, or stands under or above one."""
    return any(_stands_under(x, y) or _stands_under(y, x) for x in a for y in b)


def _stands_under(unit: str, above: str) -> bool:
    return unit == above or unit.startswith(above + "/")


@lru_cache(maxsize=4096)
def _name_likeness(a: tuple[str, ...], b: tuple[str, ...]) -> float:
    """How far one name can be the other, 0 where it cannot; a slip of the pen leaves the words' first letters."""
    if a == b:
        return 1.0
    if same_name(a, b):
        return 0.9
    if len(a) != len(b) or min(map(len, (*a, *b))) < 3 or any(x[0] != y[0] for x, y in zip(a, b, strict=True)):
        return 0.0
    from rapidfuzz.fuzz import ratio

    likeness = ratio(" ".join(a), " ".join(b))
    return likeness / 100 if likeness >= 90 else 0.0


def _rank_likeness(a: _Row, b: _Row, years: float | None, *, in_place: bool) -> float:
    """How far the ranks of two records can be one career's, below 0 where they cannot; `in_place`: name, unit and office are the same."""
    if a.rank is None or b.rank is None:
        return 0.6
    if a.rank.scale != b.rank.scale:
        return -1
    steps = _steps(a.rank, b.rank)
    if steps == 0:
        return 1.0
    if years is None:
        return 0.6 if abs(steps) == 1 else -1
    if in_place and abs(steps) == 1 and abs(years) < _QUARTER:
        return 0.5  # a slip of one of the papers
    # Promotion takes time, and nobody is demoted.
    if steps * years < 0 or abs(years) < _WEEK:
        return -1
    return 0.8 if abs(steps) <= 1 + abs(years) / 2 else -1


def _steps(a: Rank, b: Rank) -> int:
    """How many promotions lie between two ranks, below 0 where the second is the lower one.

    Officers' school takes a constable of the upper ranks straight to second lieutenant: from BRIPKA, AIPDA or AIPTU to IPDA is one step.
    """
    if a.order > b.order:
        return -_steps(b, a)
    if a.force == b.force == "polri" and a.order < 13 <= b.order:
        return max(10 - a.order, 0) + b.order - 12
    return b.order - a.order


def _bond(a: _Row, b: _Row) -> float:
    """What units and offices say: 1 for the same, 0.9 for the same Polres, 0.6 for the same Polda, 0 for different ones or none known, and
    for the heads of two villages or districts of one name."""
    if a.offices & b.offices and (a.units & b.units or not (a.units and b.units)):
        return 0.0 if a.areas and b.areas and a.areas.isdisjoint(b.areas) else 1.0
    if a.units & b.units:
        return 1.0
    for depth, score in ((2, 0.9), (1, 0.6)):
        if {"/".join(u.split("/")[:depth]) for u in a.units if u.count("/") >= depth - 1} & {
            "/".join(u.split("/")[:depth]) for u in b.units if u.count("/") >= depth - 1
        }:
            return score
    return 0.0


def _years(a: str | None, b: str | None) -> float | None:
    return (dt.date.fromisoformat(b) - dt.date.fromisoformat(a)).days / 365.25 if a and b else None


def _record(cluster: _Cluster, taken: dict[str, int]) -> LinkedPerson:
    rows = cluster.rows
    name = max((row.name for row in rows), key=lambda n: (len(name_words(n)), len(n)))
    first = rows[0]
    anchor = "|".join((" ".join(first.words), first.force or "", min(first.units, default="") or min(first.offices, default="")))
    ident = f"{'-'.join(first.words)}-{hashlib.sha1(anchor.encode()).hexdigest()[:8]}"
    taken[ident] = taken.get(ident, 0) + 1
    if taken[ident] > 1:
        ident = f"{ident}-{taken[ident]}"
    ranks = _history([(row.rank_name, row.rank_name, None, row.date) for row in rows if row.rank_name])
    dates = [row.date for row in rows if row.date]
    return LinkedPerson(
        id=ident,
        name=name,
        force=next((row.force for row in rows if row.force), None),
        rank=next((row.rank_name for row in reversed(rows) if row.rank is not None and row.rank not in cluster.slips), None)
        or (ranks[-1].value if ranks else None),
        ranks=ranks,
        titles=_titles(rows),
        positions=_history([(p.text, _seat(p), p.unit_id, row.date) for row in rows for p in row.positions]),
        units=_history([(unit, unit, unit_id, row.date) for row in rows if row.unit for unit, unit_id in (row.unit,)]),
        first_seen=min(dates, default=None),
        last_seen=max(dates, default=None),
        score=round(cluster.score, 3),
        occurrences=tuple(row.place for row in rows),
    )


def _titles(rows: list[_Row]) -> tuple[str, ...]:
    """All titles that the records give, each once however it is dotted, those of the record with most of them first."""
    found: dict[str, str] = {}
    for row in sorted(rows, key=lambda row: -len(row.titles)):
        for title in row.titles:
            found.setdefault("".join(filter(str.isalnum, title.lower())), title)
    return tuple(found.values())


def _history(values: list[tuple[str, str, str | None, str | None]]) -> tuple[Seen, ...]:
    """What was seen, each once under its fullest writing, with the first and the last date; of each value comes in: as written, what makes
    two of them one, its unit, the date."""
    found: dict[tuple[str, str | None], list[str]] = {}
    text: dict[tuple[str, str | None], str] = {}
    for value, same, unit_id, date in values:
        key = (same, unit_id)
        text[key] = max(text.get(key, ""), value, key=lambda written: len(written.split()))
        found.setdefault(key, []).extend([date] if date else [])
    return tuple(
        Seen(value=text[key], unit_id=key[1], first_seen=min(dates, default=None), last_seen=max(dates, default=None))
        for key, dates in found.items()
    )
