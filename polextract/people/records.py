"""The record of a person: name, rank, positions and unit out of all mentions."""

from __future__ import annotations

import re
from typing import cast

from ..report import Force, Person, Position, Role, Span
from ..units.mabes import WHOLE, belongs_above
from .draft import Draft, Mention
from .identity.alike import name_words
from .identity.coreference import Group
from .lexicon import SETS, office_levels
from .offices.incumbents import partner
from .offices.positions import Held
from .roles.attribution import role_of

_MABES = (WHOLE, "mabes-polri")
# The marks in the name of a command, with blanks around them or none: Koramil 1302 -12/ Belang.
_APART = re.compile(r"\s*([/-])\s*")


def person_of(draft: Draft, n: int, group: Group) -> Person:
    rank = group.rank()
    name = group.name()
    held = offices_of(draft, group)
    force = None
    if rank is not None:
        force = rank.row["force"]
        if force == "polri" and rank.row["abbreviation"] in ("BRIGJEN", "JENDERAL") and any(h.force == "tni" for h in held):
            force = "tni"
    unit, unit_id = _unit(draft, group, held, force)
    return Person(
        id=f"p{n}",
        name=name,
        rank=rank.row["abbreviation"] if rank else None,
        force=cast("Force | None", force),
        titles=group.titles(),
        positions=tuple([_position(draft, h) for h in held if h.kind != "member"]),
        unit=unit,
        unit_id=unit_id,
        role=cast("Role", role_of(draft, group, held, force)),
        age=group.age(),
        initials=group.initials(),
        mentions=tuple([Span.known(draft.text, a, b) for a, b in sorted(group.spans)]),
    )


def _position(draft: Draft, held: Held) -> Position:
    unit_id = _MABES[1] if _is_central(draft, held) else held.unit_id
    return Position(text=_text(draft, held), title=held.title, unit_id=unit_id, acting=held.acting)


def _is_central(draft: Draft, held: Held) -> bool:
    """Whether an office that names no unit is one of Mabes Polri: it has *Polri* or *Kapolri* in it, or is of no other level."""
    if held.unit is not None or held.force != "polri" or held.kind == "body":
        return False
    alone = held.kind == "alone" and office_levels().get(held.office) == ("mabes",)
    return alone or not SETS.central.isdisjoint(draft.scan.lows[held.first : held.last])


def _text(draft: Draft, held: Held) -> str:
    text = draft.texts.get((held.first, held.last))
    if text is None:
        text = draft.texts[(held.first, held.last)] = " ".join(draft.scan.slice(held.first, held.last).split())
    return text


def offices_of(draft: Draft, group: Group) -> list[Held]:
    """The offices of a person, each once in its fullest form."""
    if not any(mention.offices for mention in group.mentions):
        return []
    found: dict[str, Held] = {}
    for mention in group.mentions:
        for held in (_without_name(draft, office, group) for office in mention.offices):
            found.setdefault(_APART.sub(r"\1", _text(draft, held).lower().replace(".", "")), held)
    kept: list[Held] = []
    for text, held in found.items():
        whole = (other for full, other in found.items() if other is not held and _is_within(held, text, other, full))
        if any(not _moved_from(draft, held, other) for other in whole):
            continue
        twin = next((k for k in kept if held.unit_id and (k.title, k.unit_id) == (held.title, held.unit_id)), None)
        if twin is None:
            kept.append(held)
        elif "(" in _text(draft, twin):
            kept[kept.index(twin)] = held
    return kept


def _without_name(draft: Draft, held: Held, group: Group) -> Held:
    """An office over an institution without the first names of its holder that its words end with: ``Ketua KPU`` *Nurhayat* ``Santosa``."""
    if held.kind != "body" or held.bare or held.last - held.first < 3:
        return held
    stop = next((m.name.last for m in group.mentions if m.name.first == held.last), 0)
    name = name_words(group.name())
    behind = tuple(draft.scan.lows[held.last : stop])
    for n in (1, 2):
        if stop and held.last - n > held.first + 1 and (*draft.scan.lows[held.last - n : held.last], *behind) == name:
            return held._replace(last=held.last - n)
    return held


def _is_within(held: Held, text: str, other: Held, full: str) -> bool:
    """Whether the office `held`, written `text`, is `other`, written `full`, in a shorter form: without its unit or place, or the form in
    its brackets."""
    if not held.bare:
        return held.kind in ("body", "alone") and full.startswith(text + " ")  # Kepala Dinas Pertanian *Kabupaten Garut*
    if held.kind == "alone" and full.startswith(text + " "):
        return True  # Presiden, Presiden RI
    return (not other.bare and _covers(other, held)) or other.title.startswith(held.title + " ") or f"({text})" in full


def _moved_from(draft: Draft, held: Held, other: Held) -> bool:
    """Whether the office `held` is one that its holder leaves for `other`: *Dirlantas* ``Kombes X digeser menjabat Dirlantas Polda Y``."""
    before = draft.scan.lows[max(other.first - 4, 0) : other.first]
    return held.first < other.first and not SETS.moved.isdisjoint(before)


def _unit(draft: Draft, group: Group, held: list[Held], force: str | None) -> tuple[str | None, str | None]:
    if force == "tni":
        return None, None
    police = [h for h in held if h.kind != "body" or "polri" in (h.force, force)]  # not Ketua Bhayangkari Polres X
    if not any(h.unit for h in police) and (tied := next((m.tied for m in group.mentions if m.tied), None)):
        if tied.unit:
            return _MABES if belongs_above(tied.unit) else (tied.unit, tied.unit_id)
        if tied.force == "polri" and tied.level:
            return _only(draft, tied.level)
    for h in police:
        if belongs_above(h.unit) if h.unit else _is_central(draft, h):
            return _MABES  # "Kabag Ops Korlantas Polri"
        unit = (h.unit, h.unit_id) if h.unit else _by_office(draft, h)
        if unit[0]:
            return unit
    rank = group.rank()
    if not held and force == "polri" and any(_commands_parade(draft, m) for m in group.mentions):
        return _only(draft, "polres", share=0.75)
    if not held and force == "polri" and rank and int(rank.row["order"]) < 13:
        if (elsewhere := next((found for m in group.mentions if (found := _elsewhere(draft, m))), None)) is not None:
            return _only(draft, elsewhere) if elsewhere != "away" else (None, None)
        # A constable without an office belongs to the one station that the article is about.
        station = _only(draft, "polsek", share=0.75)
        if station[1] and _among_others(draft, station[1]):
            return None, None
        return station if station[0] or draft.units["polsek"][0][0] else _only(draft, "polres", share=0.75)
    return None, None


def _commands_parade(draft: Draft, mention: Mention) -> bool:
    """Whether an officer is told of as who led the parade of a station: ``Bertindak selaku`` *komandan apel* ``Ipda X``."""
    lows, begin = draft.scan.lows, mention.rank.first if mention.rank else mention.name.first
    near = lows[max(begin - 6, 0) : begin]
    return any(near[k : k + 1] == ["komandan"] and near[k + 1 : k + 2] in (["apel"], ["upacara"]) for k in range(len(near)))


def _elsewhere(draft: Draft, mention: Mention) -> str | None:
    """What the text tells of where an officer serves who is not of the station: the level of the body that he is of (``dari`` *Satlantas*,
    ``anggota`` *Brimob*), *away* of somebody who serves in another place or is the victim or suspect of the story; else None.
    """
    lows, stop = draft.scan.lows, mention.name.stop
    begin = mention.rank.first if mention.rank else mention.name.first
    beside = [lows[begin - 1]] if begin else []
    beside += lows[stop + 1 : stop + 2] if lows[stop : stop + 1] in (["dari"], ["asal"]) else lows[stop : stop + 1]
    if not SETS.of_polres.isdisjoint(beside):
        return "polres"
    if not SETS.of_polda.isdisjoint(beside):
        return "polda"
    near = lows[stop : stop + 9]
    near = near[: near.index(".")] if "." in near else near
    at = next((k for k, low in enumerate(near) if low in ("bertugas", "berdinas", "dinas")), len(near))
    serves = near[at + 1 : at + 2] == ["di"] and draft.scan.capital(stop + at + 2)
    serves = serves or (near[:2] in ([",", "anggota"], [",", "personel"]) and near[2:3] == ["brimob"])  # of a battalion of its own
    party = begin > 0 and lows[begin - 1] in SETS.parties
    if serves or party:
        return "away"
    other = partner(draft, mention)
    return _elsewhere(draft, other) if other is not None else None


def _among_others(draft: Draft, station: str) -> bool:
    """Whether the article names a Polres that the station is not under, as one about officers from all over a province does."""
    ids = (unit.unit_id for unit in draft.context.units if unit.level == "polres" and not draft.is_excluded(unit.start, ranked=True))
    return any(unit_id and not station.startswith(unit_id + "/") for unit_id in ids)


def _by_office(draft: Draft, held: Held) -> tuple[str | None, str | None]:
    """The unit of an office that does not name it (``Kasat Reskrim``): the one that the article is about."""
    if held.force != "polri":
        return None, None
    levels = (held.level,) if held.level else _levels(held) if held.kind in ("sub", "post") else ()
    return next((unit for level in levels if (unit := _only(draft, level))[0]), (None, None))


def _only(draft: Draft, level: str, *, share: float = 0) -> tuple[str | None, str | None]:
    """The unit of that level which the article is about: its only one, or the one named most (in `share` of all cases at least)."""
    if level not in draft.units:
        counts: dict[tuple[str, str | None], int] = {}
        for unit in draft.context.units:
            if draft.is_excluded(unit.start, ranked=True):
                continue  # in the headline of another article
            if unit.level == level:
                counts[(unit.unit, unit.unit_id)] = counts.get((unit.unit, unit.unit_id), 0) + 2
            elif level == "polres" and unit.polres:
                above = unit.unit_id.rsplit("/", 1)[0] if unit.unit_id and unit.unit_id.count("/") == 2 else None
                counts[(unit.polres, above)] = counts.get((unit.polres, above), 0) + 1
        for office in draft.context.offices:
            if office.level == level:
                counts[(office.unit, office.unit_id)] = counts.get((office.unit, office.unit_id), 0) + 2
        most = max(counts, key=lambda unit: counts[unit], default=None)
        draft.units[level] = (most, counts[most] / sum(counts.values())) if most else ((None, None), 0)
    unit, part = draft.units[level]
    return unit if part >= share else (None, None)


def _covers(full: Held, short: Held) -> bool:
    """Whether `short` (``Kasat``, ``Kasat Reskrim``) is the office `full` without its unit."""
    return full.office == short.office and full.title.lower().replace(" ", "").startswith(short.title.lower().replace(" ", ""))


def _levels(held: Held) -> tuple[str, ...]:
    """The levels of unit that an office without its unit may belong to, likeliest first."""
    levels = office_levels().get(held.office, ())
    if not levels or (held.over.startswith("sub") and "polda" in levels):
        return levels  # a task force serves an operation, whatever its function
    behind = held.title.removeprefix(held.office).lower().split()  # the functions
    if not SETS.polda_functions.isdisjoint(behind):
        return ("polda",)
    if not SETS.polres_functions.isdisjoint(behind):
        return ("polres", "polda")
    return levels
