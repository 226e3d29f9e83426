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
from dataclasses import dataclass, field

from ..report import Force, Person, Record, Report
from .coreference import name_words, same_name
from .ranks import Rank

# Below this likeness two records stay two people.
THRESHOLD = 0.75
_PRIVATE = frozenset(("victim", "witness", "suspect", "civilian", "expert", "other"))


class Seen(Record):
    """A rank or an office with the dates of the first and the last article that give it (None where no article is dated)."""

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
    is the weakest of the joins that made the record, 1 where nothing had to be joined.
    """

    id: str
    name: str
    force: Force | None = None
    rank: str | None = None
    ranks: tuple[Seen, ...] = ()
    positions: tuple[Seen, ...] = ()
    first_seen: str | None = None
    last_seen: str | None = None
    score: float = 1.0
    occurrences: tuple[Occurrence, ...] = ()


@dataclass(slots=True)
class _Row:
    person: Person
    words: tuple[str, ...]
    date: str | None
    place: Occurrence
    rank: Rank | None
    units: frozenset[str]
    offices: frozenset[str]
    seats: dict[str, str]


@dataclass(slots=True)
class _Cluster:
    rows: list[_Row] = field(default_factory=list)
    score: float = 1.0


def link_people(reports: Iterable[Report]) -> list[LinkedPerson]:
    """Join the records of the same officer over `reports`.

    Parameters
    ----------
    reports : any iterable of `Report`; the date of each is ``meta.published``, else ``meta.reference``, else the first whole date in it.

    Returns one `LinkedPerson` for each officer, soldier or official, in order of the first date seen, then of the input. The result does
    not depend on the order of dated reports.
    """
    rows: list[_Row] = []
    for number, report in enumerate(reports):
        date = _date_of(report)
        for person in report.people:
            row = _row(person, date, Occurrence(report=number, report_id=report.id, person_id=person.id))
            if row:
                rows.append(row)
    # Long names first within a date, so that a short form finds the full one.
    rows.sort(key=lambda row: (row.date or "9999", -len(row.words), row.place.report))
    clusters: list[_Cluster] = []
    blocks: dict[str, list[_Cluster]] = {}
    for row in rows:
        candidates = {id(c): c for word in row.words for c in blocks.get(word[:4], ())}
        scored = [(s, n, c) for n, c in enumerate(candidates.values()) if (s := _fit(row, c)) >= THRESHOLD]
        best = max(scored, default=None, key=lambda item: (item[0], -item[1]))
        rivals = [s for s, _, c in scored if best and c is not best[2] and s >= best[0] - 0.05]
        if best is None or rivals:
            cluster = _Cluster()
            clusters.append(cluster)
        else:
            cluster = best[2]
            cluster.score = min(cluster.score, best[0])
        cluster.rows.append(row)
        for word in row.words:
            block = blocks.setdefault(word[:4], [])
            if cluster not in block:
                block.append(cluster)
    taken: dict[str, int] = {}
    return [_record(cluster, taken) for cluster in clusters]


def _row(person: Person, date: str | None, place: Occurrence) -> _Row | None:
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
    # Nobody holds one office (Kapolsek, Kasat Reskrim, Camat) over two units or places in one month, unless acting.
    seats = {}
    for position in person.positions:
        title = (position.title or position.text).lower()
        where = position.unit_id or " ".join(name_words(position.text)[len(name_words(title)) :])
        if where and not position.acting:
            seats[title] = where
    return _Row(
        person, words, date, place, rank, frozenset(units), frozenset(" ".join(name_words(p.text)) for p in person.positions), seats
    )


def _date_of(report: Report) -> str | None:
    if day := report.meta.published or report.meta.reference:
        return day[:10]
    return next((d.value[:10] for d in report.dates if d.value and d.value[:4].isdigit() and len(d.value) >= 10), None)


def _fit(row: _Row, cluster: _Cluster) -> float:
    """How well a record fits a cluster, 0 where any of its records speaks against it."""
    best = 0.0
    for other in cluster.rows:
        score = _pair(row, other)
        if score < 0:
            return 0.0
        best = max(best, score)
    return best


def _pair(a: _Row, b: _Row) -> float:
    """The likeness of two records; below 0 where they cannot be one person."""
    if a.person.force != b.person.force and None not in (a.person.force, b.person.force):
        return -1
    name = _name_likeness(a.words, b.words)
    if name < 0.8:
        return 0 if name > 0.5 else -1
    if a.place.report == b.place.report:
        return -1  # two people of one article, told apart there
    years = _years(a.date, b.date)
    ranks = _rank_likeness(a, b, years)
    if ranks < 0:
        return -1
    if years is not None and abs(years) < 0.09 and any(a.seats[t] != b.seats[t] for t in a.seats.keys() & b.seats.keys()):
        return -1
    bond = _bond(a, b)
    words = min(len(a.words), len(b.words))
    if bond < 0.4:
        # Another province, or nothing known of the unit: only a name of three words, or of two with a senior rank, carries that far.
        senior = a.rank is not None and a.rank.order >= 17
        if not (a.words == b.words and ranks >= 0.5 and (words >= 3 or (words == 2 and senior))):
            return 0
        bond = 0.4
    if words == 1 and (bond < 0.9 or ranks < 0.9):
        return 0
    return 0.45 * name + 0.35 * bond + 0.2 * ranks


def _name_likeness(a: tuple[str, ...], b: tuple[str, ...]) -> float:
    if a == b:
        return 1.0
    if same_name(a, b):
        return 0.9
    from rapidfuzz.fuzz import ratio

    return (
        ratio(" ".join(a), " ".join(b)) / 100
        if len(a) == len(b) and min(map(len, (*a, *b))) > 2 and ratio(" ".join(a), " ".join(b)) >= 90
        else 0.0
    )


def _rank_likeness(a: _Row, b: _Row, years: float | None) -> float:
    if a.rank is None or b.rank is None:
        return 0.6
    if a.rank.scale != b.rank.scale:
        return -1
    steps = _steps(a.rank, b.rank)
    if steps == 0:
        return 1.0
    if years is None:
        return 0.6 if abs(steps) == 1 else -1
    # Promotion takes time, and nobody is demoted in the papers; a day's articles may differ by a slip.
    if steps * years < 0 or abs(years) < 0.02:
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
    """What units and offices say: 1 for the same, 0.9 for the same Polres, 0.6 for the same Polda, 0 for different ones or none known."""
    if a.offices & b.offices and (a.units & b.units or not (a.units and b.units)):
        return 1.0
    if a.units & b.units:
        return 1.0
    for depth, score in ((2, 0.9), (1, 0.6)):
        if {"/".join(u.split("/")[:depth]) for u in a.units if u.count("/") >= depth - 1} & {
            "/".join(u.split("/")[:depth]) for u in b.units if u.count("/") >= depth - 1
        }:
            return score
    return 0.0


def _years(a: str | None, b: str | None) -> float | None:
    if not a or not b:
        return None
    try:
        return (dt.date.fromisoformat(b) - dt.date.fromisoformat(a)).days / 365.25
    except ValueError:
        return None


def _record(cluster: _Cluster, taken: dict[str, int]) -> LinkedPerson:
    rows = cluster.rows
    name = max((row.person.name for row in rows), key=lambda n: (len(name_words(n)), len(n)))
    first = rows[0]
    anchor = "|".join((" ".join(first.words), first.person.force or "", min(first.units, default="") or min(first.offices, default="")))
    ident = f"{'-'.join(first.words)}-{hashlib.sha1(anchor.encode()).hexdigest()[:8]}"
    taken[ident] = taken.get(ident, 0) + 1
    if taken[ident] > 1:
        ident = f"{ident}-{taken[ident]}"
    ranks = _history([(row.person.rank, None, row.date) for row in rows if row.person.rank])
    dates = [row.date for row in rows if row.date]
    return LinkedPerson(
        id=ident,
        name=name,
        force=next((row.person.force for row in rows if row.person.force), None),
        rank=ranks[-1].value if ranks else None,
        ranks=ranks,
        positions=_history([(p.text, p.unit_id, row.date) for row in rows for p in row.person.positions]),
        first_seen=min(dates, default=None),
        last_seen=max(dates, default=None),
        score=round(cluster.score, 3),
        occurrences=tuple(row.place for row in rows),
    )


def _history(values: list[tuple[str, str | None, str | None]]) -> tuple[Seen, ...]:
    found: dict[tuple[str, str | None], list[str]] = {}
    text: dict[tuple[str, str | None], str] = {}
    for value, unit_id, date in values:
        key = ("".join(name_words(value)), unit_id)  # Kasat Lantas and Kasatlantas are one
        text.setdefault(key, value)
        found.setdefault(key, []).extend([date] if date else [])
    return tuple(
        Seen(value=text[key], unit_id=key[1], first_seen=min(dates, default=None), last_seen=max(dates, default=None))
        for key, dates in found.items()
    )
