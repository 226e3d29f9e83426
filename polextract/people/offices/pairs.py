"""Offices named together, and their holders in the same order: ``Bupati dan Wakil Bupati Garut, A dan B``."""

from __future__ import annotations

from typing import NamedTuple

from ..draft import Draft, Mention
from ..lexicon import SETS, before_words, given_names, least_ranks
from ..names.reading import Name, read_name
from ..ranks import RankMark
from .positions import Held
from .side_by_side import split


class Named(NamedTuple):
    """A name that may be that of a holder, with the rank before it; the words ``[first, stop)`` are its titles, rank and degrees too."""

    name: Name
    rank: RankMark | None
    first: int

    @property
    def stop(self) -> int:
        return self.name.stop


def pair_offices(draft: Draft, by_stop: dict[int, Mention]) -> tuple[list[tuple[Mention, Held]], set[int]]:
    """Who holds which of several offices that are named together, and the first words of all of these offices.

    `by_stop` has the people named so far, by the word behind them. Offices and names are taken in order where there are as many of the one
    as of the other, and no name has the rank of another force.
    Nobody holds an office that others strive for or held (``calon Bupati dan Wakil Bupati, A dan B``).
    """
    given: list[tuple[Mention, Held]] = []
    done: set[int] = set()
    for run in _runs(draft):
        found = _before(draft, run, by_stop) or _behind(draft, run)
        if found is None:
            continue
        offices, names = found
        if not all(_may_hold(office, name.rank) for office, name in zip(offices, names, strict=True)):
            continue
        done.update(office.first for office in run)
        before = draft.scan.lows[run[0].first - 1] if run[0].first else ""
        held = before not in SETS.for_another and before not in SETS.former
        mentions = [draft.add(name.name, rank=name.rank) for name in names]
        given += [(mention, office) for mention, office in zip(mentions, offices, strict=True) if mention and held]
    return given, done


def _may_hold(office: Held, rank: RankMark | None) -> bool:
    """Whether who has that rank may hold an office; a civil one that he does not act in nobody with a rank does."""
    if rank is None:
        return True
    least = least_ranks().get(office.office, 0)
    return office.fits(rank) and int(rank.row["order"]) >= least and (office.force in ("polri", "tni") or office.acting)


def _runs(draft: Draft) -> list[list[Held]]:
    """The offices that are joined by *dan* or a stroke, each run in the order of the text: ``Kapolres dan Wakapolres Garut``."""
    lows, runs = draft.scan.lows, []
    for office, following in zip(draft.held, [*draft.held[1:], None], strict=False):
        if (both := _read_as_one(draft, office)) is not None:
            runs.append(both)
            continue
        joint = following.first - 1 if following else 0
        if following is None or lows[joint] not in SETS.joints or following.kind == "member" or draft.offices.chain(office.last) != joint:
            continue
        if runs and runs[-1][-1].first == office.first:
            runs[-1].append(following)
        else:
            runs.append([office, following])
    return [_filled(run) for run in runs if len({office.title for office in run}) == len(run)]


def _read_as_one(draft: Draft, held: Held) -> list[Held] | None:
    """The two offices that are read as one since they have one unit (``Kasat Reskrim dan Kasat Intelkam Polres X``), or None."""
    if held.unit is None:
        return None
    scan = draft.scan
    inside = (k for k in range(held.first + 2, held.last) if k in scan.at and scan.lows[k - 1] in SETS.joints)
    mark = next((scan.at[k] for k in inside if scan.at[k].kind == "office"), None)
    second = draft.offices.read(mark) if mark else None
    return [held._replace(last=second.first - 1), second] if second is not None and second.last == held.last else None


def _filled(run: list[Held]) -> list[Held]:
    """The offices with what is told once for all of them: the unit (``Kapolres dan Wakapolres`` *Garut*), and whose the institution is."""
    told = next((office for office in (run[-1], run[0]) if not office.bare), None)
    return run if told is None else [_as_told(office, told) for office in run]


def _as_told(office: Held, told: Held) -> Held:
    """An office that stands alone, with the unit or the force of the one beside it that tells them."""
    if not office.bare:
        return office
    if office.kind == told.kind == "body":
        return office._replace(force=told.force)
    if told.unit and office.force == told.force and office.level in (None, told.level):
        return office._replace(unit=told.unit, unit_id=told.unit_id)
    return office


def _behind(draft: Draft, run: list[Held]) -> tuple[list[Held], list[Named]] | None:
    """The offices and the names behind them, as many as offices: ``Bupati dan Wakil Bupati Garut, yakni pasangan`` *A dan B*."""
    last = run[-1]
    j = _past_links(draft, draft.offices.chain(last.last))
    if j == last.last and last.kind in ("area", "body", "post") and not last.bare and _holds_name(draft, last):
        if (found := split(draft, last)) is None:
            return None
        run = [*run[:-1], found[1]]  # Bupati dan Wakil Bupati Garut *A* dan *B*
        j = found[0].name.first
    names: list[Named] = []
    while (named := _named_at(draft, j, later=bool(names))) is not None:
        names.append(named)
        if len(names) == len(run):
            return run, names
        j = _past_joint(draft, named.stop)
        if not j:
            return None
    return None


def _holds_name(draft: Draft, held: Held) -> bool:
    """Whether the words of an office may end with the first of two names, since what joins them stands behind these words or in them."""
    return not SETS.joints.isdisjoint(draft.scan.lows[held.first + 1 : held.last + 1])


def _past_links(draft: Draft, j: int) -> int:
    """The word behind those that lead from offices to the names of their holders (``terpilih periode 2025-2030, yakni pasangan``)."""
    scan, start = draft.scan, j
    while j < scan.size and j - start < 16 and not scan.paragraph(j):
        if scan.lows[j] in SETS.pair_links or (scan.words[j].isdigit() and scan.lows[j - 1] in SETS.pair_links):
            j += 1
        elif scan.capital(j) and j not in scan.at and (k := draft.offices.region_end(j)) > j:
            j = k
        elif scan.lows[j - 1] == "terpilih" and (k := draft.place_end(j, min(j + 3, scan.size))) > j:
            j = k  # Bupati dan Wakil Bupati terpilih *Konawe Selatan*, A dan B
        else:
            break
    return j


def _past_joint(draft: Draft, j: int) -> int:
    """The word behind what joins two names at word `j` (*dan*, a stroke, a comma before *dan*), or 0."""
    lows = draft.scan.lows
    j += lows[j : j + 1] == [","] and lows[j + 1 : j + 2] in (["dan"], ["serta"])
    return j + 1 if lows[j : j + 1] and lows[j] in SETS.joints and not draft.scan.broken(j + 1) else 0


def _named_at(draft: Draft, j: int, *, later: bool) -> Named | None:
    """The name with its rank or titles that begins at word `j`; a later one may be any word that is no place."""
    if rank := draft.ranks.get(j):
        name = draft.named(rank)
        return Named(name, rank, j) if name else None
    name = read_name(draft.scan, j, cued=True) if draft.scan.capital(j) and j not in draft.scan.at else None
    return Named(name, None, j) if name and _is_somebody(draft, name, known=later) else None


def _is_somebody(draft: Draft, name: Name, *, known: bool = False) -> bool:
    """Whether a name without a rank is that of a person: with titles, a given name or several words, and no place; `known` tells that the
    words before call for one.
    """
    scan = draft.scan
    if name.initials or scan.starts[name.first] in draft.offices.units:
        return False
    if name.titles or scan.lows[name.first] in given_names():
        return True
    return (known or name.last - name.first > 1) and not draft.is_place(name.first, name.last)


def _before(draft: Draft, run: list[Held], by_stop: dict[int, Mention]) -> tuple[list[Held], list[Named]] | None:
    """The offices and the names before them, as many as offices: *A dan B* ``dilantik sebagai Bupati dan Wakil Bupati Garut``."""
    scan, j = draft.scan, run[0].first
    said = False
    while j and run[0].first - j < 8 and (scan.lows[j - 1] in SETS.as_office or scan.lows[j - 1] in SETS.before_office):
        said = said or scan.lows[j - 1] in SETS.as_office
        j -= 1
    if not said:
        if j != run[0].first or scan.lows[j - 1 : j] != [","] or not _closes(draft, draft.offices.chain(run[-1].last)):
            return None
        j -= 1  # A dan B, Bupati dan Wakil Bupati Garut, hadir
    if scan.lows[j - 1] == ")" and "(" in scan.lows[max(j - 6, 0) : j]:
        j = max(k for k in range(max(j - 6, 0), j) if scan.lows[k] == "(")  # pasangan A-B (*AB*) sebagai ...
    names: list[Named] = []
    while (named := _named_before(draft, j, by_stop)) is not None:
        names.insert(0, named)
        j = named.first - 1
        if len(names) == len(run):
            return run, names
        if j < 1 or scan.lows[j] not in SETS.joints:
            return None
        j -= scan.lows[j - 1] == ","
    return None


def _closes(draft: Draft, j: int) -> bool:
    """Whether an apposition ends at word `j`."""
    scan = draft.scan
    return j >= scan.size or scan.lows[j] in (",", ".", ")") or scan.paragraph(j)


def _named_before(draft: Draft, stop: int, by_stop: dict[int, Mention]) -> Named | None:
    """The name with its rank or titles that ends before word `stop`."""
    scan = draft.scan
    if (mention := by_stop.get(stop)) is not None:
        name, rank = mention.name, mention.rank
    else:
        first = draft.run_back(stop)
        found = None if first is None or draft.goes_on(first) else read_name(scan, first, cued=True)
        if found is None or found.stop != stop or not _is_somebody(draft, found, known=scan.lows[found.first - 1] in SETS.joints):
            return None
        name, rank = found, None
    first = rank.first if rank else name.first
    while rank is None and first and (scan.lows[first - 1] == "." or scan.lows[first - 1] in before_words()):
        first -= 1
    return Named(name, rank, first)
