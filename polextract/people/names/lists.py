"""Lists of people that run over lines or sentences: ``Korban tewas: 1. A (34)``, ``Mereka yakni A dan B warga X. Lalu C serta D``."""

from __future__ import annotations

from functools import cache

from ...data import read_table
from ..draft import TOLD, Draft, Mention
from ..lexicon import SETS, given_names
from ..roles.preceding import role_before
from ..scan import Scan
from .reading import Name, is_certain, is_stop, read_name

_BULLETS = frozenset("-•▪*–")


@cache
def _numbers() -> dict[str, int]:
    """The numbers of those who may be listed by name: in words up to ten, in figures up to twenty."""
    words = ((row["form"], int(row["value"])) for row in read_table("dates_numbers.tsv") if row["role"] == "unit")
    return {word: n for word, n in words if 1 < n <= 10} | {str(n): n for n in range(2, 21)}


def read_rolls(draft: Draft) -> None:
    """Those of a numbered list under a heading that tells what they are: ``Korban luka:`` *1. Wira Santosa (34)*."""
    scan = draft.scan
    heads = [(mark.last, mark.row["role"]) for mark in scan.cues if mark.row["role"] in TOLD]
    heads += [(i + 1, "victim") for i in scan.triggers["happened"] if scan.lows[i] in SETS.roll_heads]
    for start, role in heads:
        first = _past_heading(scan, start)
        if not first:
            continue
        if _begins_items(scan, first):
            _read_items(draft, first, role)
        elif (len(names := _names(draft, first)) > 1 and _closes(scan, names[-1].stop)) or (names := _lines(draft, first)):
            for name in names:
                draft.add(name, role=role)


def _lines(draft: Draft, first: int) -> list[Name]:
    """The names that have a line each from word `first` on, with a bracket behind or none (*Wira Santosa* / *Tarjo (sopir)*); none where
    there is one line only, or no name that is known for one.
    """
    scan, names = draft.scan, []
    while first < scan.size and scan.broken(first) and scan.capital(first) and first not in scan.at:
        name = read_name(scan, first, cued=True)
        stop = scan.past_bracket(name.stop, 9) if name is not None else first
        if name is None or name.initials or not scan.broken(stop) or draft.is_place(first, name.last):
            break
        names.append(name)
        first = stop
    return names if len(names) > 1 and any(is_certain(scan, name) for name in names) else []


def read_remarked(draft: Draft) -> None:
    """Three or more in a row with a remark in brackets behind each: *Tarjo (mandor), Wira Santosa (sopir), Bagas (warga)*."""
    scan, row, end = draft.scan, [], 0
    brackets = sorted((*scan.triggers["bracket"], *scan.triggers["square"]))
    if len(brackets) < 3:
        return
    for i in (*brackets, scan.size):
        first = draft.run_back(i) if i < scan.size and scan.capital(i - 1) else None
        name = None if first is None else read_name(scan, first, cued=True)
        listed = name is not None and name.stop == i and not name.initials and name.first not in scan.at
        if name is None or not listed or end == 0 or scan.past_joints(end) != name.first:
            _take_row(draft, row)
            row = []
        end = scan.past_bracket(i, 9) if listed else 0
        if name is not None and end > i:
            row.append(name)


def _take_row(draft: Draft, row: list[Name]) -> None:
    """Take the names of a row, if it is long enough, one is known for a name, and none is a place or a unit."""
    scan = draft.scan
    if len(row) < 3 or not any(is_certain(scan, name) for name in row):
        return
    if any(draft.is_place(n.first, n.last) or scan.starts[n.first] in draft.offices.units or scan.heading(n.first) for n in row):
        return
    role = next((draft.cover[n.first].role for n in row if n.first in draft.cover), None)
    for name in row:
        draft.add(name, role=role)


def _past_heading(scan: Scan, start: int) -> int:
    """The word behind the heading that goes on at word `start`: behind its colon, or in the next line if the first item is there; or 0."""
    for k in range(start, min(start + 16, scan.size)):
        if scan.lows[k] == ":":
            return k + 1
        if scan.broken(k) and k - start < 7 and _begins_items(scan, k) and (scan.lows[k].isdigit() or _tells_home(scan, k + 1)):
            return k
        if scan.lows[k] == "." or scan.paragraph(k):
            return 0
    return 0


def _begins_items(scan: Scan, i: int) -> bool:
    """Whether the number or the bullet at word `i` begins a list."""
    numbered = i + 2 < scan.size and scan.lows[i] == "1" and (scan.lows[i + 1] in (".", ")") or (scan.broken(i) and scan.capital(i + 1)))
    return numbered or (i + 2 < scan.size and scan.lows[i] in _BULLETS and scan.broken(i))


def _tells_home(scan: Scan, i: int) -> bool:
    """Whether an item at word `i` is of somebody whose age or home is told: ``- Wira``, *warga Desa X*, ``- Wira`` *(34)*."""
    j = next((k for k in range(i, min(i + 7, scan.size)) if not scan.capital(k) and scan.lows[k] not in SETS.aliases), i)
    if j == i or j + 1 >= scan.size:
        return False
    return (scan.lows[j] == "," and scan.lows[j + 1] in SETS.origins) or (scan.lows[j] == "(" and scan.words[j + 1].isdigit())


def _read_items(draft: Draft, i: int, role: str) -> None:
    """Take the names of the list that begins at word `i`; who has a rank keeps to it."""
    scan, number, bullet = draft.scan, 1, _has_bullet(draft.scan, i)
    while i:
        first = i + 2 if scan.lows[i + 1] in (".", ")") else i + 1
        first += 2 * (scan.lows[first : first + 2] == ["nama", ":"])
        if first not in draft.ranks and first < scan.size and scan.capital(first):
            name = read_name(scan, first, cued=True)
            if name and _is_item(draft, name):
                draft.add(name, role=role)
        i = _next_item(scan, first, 0 if bullet else number + 1)
        number = int(scan.words[i]) if i and not bullet else number


def _has_bullet(scan: Scan, i: int) -> bool:
    """Whether the item at word `i` begins with a bullet and not with a number."""
    return not scan.lows[i].isdigit()


def _is_item(draft: Draft, name: Name) -> bool:
    """Whether what begins an item of a list of people is a name."""
    scan = draft.scan
    if name.titles or draft.age(name) is not None or scan.lows[name.first] in given_names():
        return True
    if name.initials:
        return len(name.text) < 4
    return not draft.is_place(name.first, name.last) and scan.starts[name.first] not in draft.offices.units


def _next_item(scan: Scan, start: int, number: int) -> int:
    """The number (`number` or, where that is left out, the one after it) or the bullet of the next item, not far behind word `start`; 0
    where the list has ended.
    """
    numbers = (str(number), str(number + 1))
    for k in range(start + 1, min(start + 60, scan.size - 2)):
        if scan.lows[k] == ":" and not number:
            return 0  # another heading
        if number and scan.lows[k] in numbers and scan.lows[k + 1] in (".", ")") and scan.capital(k + 2):
            if scan.broken(k) or scan.lows[k - 1] in (",", ";", ".", ")", "dan", "serta"):
                return k
        elif not number and scan.lows[k] in _BULLETS and scan.broken(k) and scan.capital(k + 1):
            return k
    return 0


def read_resumed(draft: Draft) -> None:
    """A list that goes on in the next sentence: ``Mereka yakni A dan B warga X.`` *Lalu C, juga D serta E* ``warga Y``."""
    scan = draft.scan
    for i in scan.triggers["resumed"]:
        first = i + 2 if scan.lows[i] == "selain" and scan.lows[i + 1 : i + 2] == ["itu"] else i + 1
        first += scan.lows[first : first + 1] == [","]
        if not scan.capital(i) or not scan.capital(first) or not draft.opens(i) or scan.paragraph(i):
            continue
        listed, role = _listed_before(draft, i)
        names = _names(draft, first) if listed else []
        several = len(names) > 2 and sum(is_certain(scan, name) for name in names) > 1
        if names and (role or several) and _closes(scan, names[-1].stop):
            for name in names:
                draft.add(name, role=role)


def _listed_before(draft: Draft, i: int) -> tuple[bool, str | None]:
    """Whether the sentence before word `i` lists names, and the role of those in it."""
    lows = draft.scan.lows
    begin = next((k + 1 for k in range(i - 2, max(i - 50, -1), -1) if lows[k] in ".:" and len(lows[k - 1]) > 2), max(i - 50, 0))
    last = next((draft.cover[k] for k in range(i - 1, begin, -1) if k in draft.cover), None)
    listed = not SETS.listing.isdisjoint(lows[begin : begin + 12]) or not SETS.naming.isdisjoint(lows[begin : begin + 12])
    told = last is not None and listed and last.rank is None and last.role in TOLD
    return listed, last.role if told and last is not None else None


def _names(draft: Draft, j: int, *, partly: bool = False) -> list[Name]:
    """The names of a list at word `j`, joined by commas, *dan*, *serta*, *juga*; none where one of them is no name of somebody new, or with
    `partly` those before that one.
    """
    scan, names = draft.scan, []
    while j < scan.size and scan.capital(j):
        name = read_name(scan, j, cued=True)
        if name is None or j in draft.ranks or j in scan.at or scan.starts[j] in draft.offices.units:
            return names if partly else []
        if name.last - name.first > 1 and draft.is_place(name.first, name.last):
            return names if partly else []
        names.append(name)
        start = k = scan.past_bracket(name.stop)
        while k < scan.size and (scan.lows[k] in (",", "juga") or scan.lows[k] in SETS.coordinating):
            k += 1
        if k == start:
            break
        j = k
    return names


def _closes(scan: Scan, i: int) -> bool:
    """Whether the sentence ends behind a list of names at word `i`, or tells where they come from or how old they are."""
    return i >= scan.size or scan.lows[i] in (".", "(", ",", "yang") or scan.lows[i] in SETS.origins


def read_couples(draft: Draft) -> None:
    """A couple by both names: ``putra dari pasangan`` *Danang dan Titin*."""
    scan = draft.scan
    for i in scan.triggers["couple"]:
        first = i + 1
        while first < scan.size and scan.lows[first] in SETS.of_couple:
            first += 1
        if scan.capital(i) or not scan.capital(first) or scan.broken(first) or first in draft.within:
            continue
        names = _names(draft, first)
        joined = len(names) == 2 and scan.lows[names[1].first - 1] in SETS.coordinating
        if joined and not any(name.initials or draft.is_place(name.first, name.last) for name in names):
            for name in names:
                draft.add(name, role=role_before(draft, i))


def read_fellows(draft: Draft) -> None:
    """Those who stand in one list with somebody found: *Budi, Tarjo* ``dan Wira``, ``Wira (34)`` *dan Tarjo*."""
    scan, last = draft.scan, None
    for mention in sorted(draft.mentions.values(), key=lambda m: m.start):
        if mention.rank is not None or mention.name.titles or scan.heading(mention.name.first):
            continue
        stated = bool(mention.offices) and scan.lows[mention.name.stop : mention.name.stop + 1] == ["selaku"]
        if stated and last is not None and last.role in TOLD and "." not in scan.lows[last.name.stop : mention.name.first]:
            mention.role = mention.role or last.role  # saksi yakni X selaku Sekdes, Y selaku Bendahara
        _read_before(draft, mention)
        _read_behind(draft, mention)
        last = mention if stated else None


def _read_before(draft: Draft, mention: Mention) -> None:
    """Take the names of a list that ends with a mention."""
    scan, begin = draft.scan, mention.name.first
    joint = scan.lows[begin - 1] if begin > 1 else ""
    stated = scan.lows[mention.name.stop : mention.name.stop + 1] in (["selaku"], ["sebagai"])
    if (mention.offices and not stated) or not (joint in SETS.coordinating or (joint == "," and stated and mention.offices)):
        return
    found: list[Name] = []
    while begin > 1 and (scan.lows[begin - 1] in SETS.coordinating or scan.lows[begin - 1] == ","):
        stop = begin - 1
        stop -= scan.lows[stop - 1] == ","  # A, dan B
        known = draft.cover.get(stop - 1)
        if known is not None and (known.rank or known.offices or known.name.stop != stop):
            break
        first = known.name.first if known else (draft.run_back(stop) if scan.capital(stop - 1) else None)
        name = None if first is None else (known.name if known else read_name(scan, first, cued=True))
        if name is None or name.stop != stop or not (known or _is_fellow(draft, name, mention, sure=stated or mention.role in TOLD)):
            break
        found.append(name)
        begin = name.first
    if begin and scan.lows[begin - 1] in SETS.before_fellow:
        return  # di Cantigi, Wira dan Bagas ...
    for name in found:
        added = draft.add(name, role=mention.role)
        if added is not None and stated:
            added.offices.extend(mention.offices)


def _read_behind(draft: Draft, mention: Mention) -> None:
    """Take the names of a list that goes on behind a mention and ends with *dan*."""
    scan, i = draft.scan, mention.name.stop
    if mention.offices:
        _read_colleague(draft, mention)
        return
    found: list[Name] = []
    while i < scan.size and (not found or scan.lows[found[-1].first - 1] not in SETS.coordinating):
        i = scan.past_bracket(i)
        j = scan.past_joints(i)
        if j == i or j >= scan.size or not scan.capital(j) or scan.broken(j) or j in draft.within:
            return
        sure = mention.role in TOLD or bool(found) or scan.lows[j - 1] == "," or len(scan.places_of(scan.words[j])) > 1
        name = read_name(scan, j, cued=True)
        if name is None or not _is_fellow(draft, name, mention, sure=sure):
            return
        found.append(name)
        i = name.stop
    if i < scan.size and (scan.capital(i) or scan.lows[i] in SETS.place_types):
        return
    for name in found:
        draft.add(name, role=mention.role)


def _read_colleague(draft: Draft, mention: Mention) -> None:
    """Take the given name behind *dan* that closes what is told of somebody with an office: ``anggota hakim Wira dan`` *Tarjo*."""
    scan, first = draft.scan, mention.name.stop + 1
    if scan.lows[first - 1 : first] != ["dan"] or not scan.capital(first) or first in draft.within or scan.broken(first):
        return
    name = read_name(scan, first)
    closed = name is not None and (name.stop >= scan.size or scan.lows[name.stop] in (".", ","))
    if name is not None and closed and is_certain(scan, name) and _is_fellow(draft, name, mention, sure=False):
        draft.add(name, role=mention.role)


def read_companions(draft: Draft) -> None:
    """A given name before *bersama* and somebody found (*Tarjo* ``bersama Wira pergi``), or behind the speaker (``saya dan`` *Tarjo*)."""
    scan = draft.scan
    pairs = [(i - 1, i + 1) for i in scan.places_of("bersama") if scan.capital(i - 1)]
    pairs += [(i + 1, -1) for i in scan.places_of("dan") if scan.lows[i - 1] in SETS.self and scan.capital(i + 1)]
    for first, fellow in pairs:
        if first in draft.cover or first in scan.at or scan.lows[first] not in given_names() or scan.heading(first):
            continue
        if fellow > 0:
            fellow = scan.at[fellow].last if fellow in scan.at else fellow
            if fellow not in draft.mentions or scan.capital(first - 1):
                continue
        name = read_name(scan, first)
        if name is not None and not name.initials and (fellow < 0 or name.stop == first + 1):
            draft.add(name)


def _is_fellow(draft: Draft, name: Name, mention: Mention, *, sure: bool) -> bool:
    """Whether the capitals of a list in which somebody stands are a name: known for one, or, where it is `sure` that a person stands there,
    no place and no short form.
    """
    scan, first, stop = draft.scan, name.first, name.stop
    if stop < scan.size and scan.glued(stop) and scan.lows[stop] not in (",", ".", ";", "(", ")"):
        return False
    if first in scan.at or first in draft.ranks or scan.starts[first] in draft.offices.units or name.titles or scan.heading(first):
        return False
    if name.initials:
        short = scan.lows[first] in SETS.acronyms or scan.lows[first] in SETS.no_initials or is_stop(scan, first)
        return mention.name.initials and len(name.text) < 4 and not short
    if mention.name.initials or scan.words[first].isupper() or draft.is_place(first, name.last) or draft.goes_on(first):
        return False
    return is_certain(scan, name) or (sure and not is_stop(scan, first) and len(name.text) > 3)


def read_counted(draft: Draft) -> None:
    """Two or more whom a number with a noun tells of together: *Herman dan Yenti*, ``dua saksi``."""
    scan = draft.scan
    for mark in scan.cues:
        stop = mark.first - 2
        if mark.row["role"] not in TOLD or stop < 3 or scan.lows[stop] != "," or scan.lows[stop + 1] not in SETS.counts:
            continue
        first = draft.run_back(stop) if scan.capital(stop - 1) else None
        if first is None or scan.lows[first - 1] not in SETS.coordinating or scan.heading(first):
            continue
        names = [read_name(scan, first, cued=True)]
        begin = draft.run_back(first - 1) if scan.capital(first - 2) else None
        names.append(None if begin is None else read_name(scan, begin, cued=True))
        if all(name and not draft.is_place(name.first, name.last) and scan.starts[name.first] not in draft.offices.units for name in names):
            for name in filter(None, names):
                draft.add(name, role=mark.row["role"])


def read_series(draft: Draft) -> None:
    """A list of names that nobody knows for such, behind what tells of its members (``yang ditangkap adalah`` *Tarjo, Waskim dan Karto*),
    a long one with some that are known (``20 ABK yang terdiri atas`` *Agus, Rikun, Dasum, dan Budi*), or one as long as a number says
    (``tiga sopir bernama`` *Tarjo, Waskim, Karto*).
    """
    scan = draft.scan
    for i in scan.triggers["naming"]:
        first = i + 1 + (scan.lows[i] == "terdiri" and scan.lows[i + 1 : i + 2] in (["atas"], ["dari"]))
        first += scan.lows[first : first + 1] == [":"]
        listing = scan.lows[i] in SETS.listing or scan.lows[i] == "bernama" or (scan.lows[i] == "lain" and scan.lows[i - 1] == "antara")
        if not listing or not scan.capital(first) or first in draft.ranks or scan.heading(first):
            continue
        names = _names(draft, first)
        if len(names) < 2 or not all(_is_plain(draft, name) for name in names):
            continue
        counted = _count_before(scan, i) == len(names)
        if not (counted or scan.lows[names[-1].first - 1] in SETS.coordinating or _and_others(scan, names[-1].stop)):
            continue
        role, certain = role_before(draft, i), sum(is_certain(scan, name) for name in names)
        told = role in TOLD and (len(names) > 2 or certain)
        if told or (certain and counted) or (len(names) > 2 and certain > 1 and _all_told(scan, i, names)):
            for name in names:
                draft.add(name, role=role)


def _is_plain(draft: Draft, name: Name) -> bool:
    """Whether a name of a list has no titles, is not all of capitals, and is known for one or is that of no place."""
    if name.initials or name.titles or draft.scan.words[name.first][1:].isupper():
        return False
    return not _is_place(draft, name)


def _is_place(draft: Draft, name: Name) -> bool:
    """Whether a name is that of a place, and known for nobody's."""
    return not is_certain(draft.scan, name) and draft.is_place(name.first, name.last)


def _all_told(scan: Scan, i: int, names: list[Name]) -> bool:
    """Whether the names that word `i` announces are a list of people for certain: four of them, or all of several words, or *bernama*."""
    return len(names) > 3 or scan.lows[i] == "bernama" or sum(name.last - name.first > 1 for name in names) > 1


def _count_before(scan: Scan, i: int) -> int:
    """The number that is told, a few words before word `i`, of those whom it announces: *tiga* ``anggota ojek bernama``; or 0."""
    for k in range(i - 1, max(i - 12, -1), -1):
        if scan.lows[k] in (".", ";", ":") or scan.paragraph(k + 1):
            return 0
        if number := _numbers().get(scan.lows[k].removeprefix("ke").removesuffix("nya")):
            return number
    return 0


def _and_others(scan: Scan, i: int) -> bool:
    """Whether a list of names ends at word `i` with more that go unnamed: *dan lain-lain*, *serta rekan*, *dan banyak lagi*."""
    j = scan.past_joints(i)
    return i < j < scan.size and scan.lows[j - 1] in SETS.coordinating and scan.words[j].islower()


def read_rosters(draft: Draft) -> None:
    """Full names in a row behind a colon, or behind *seperti*: ``Divisi Standar:`` *Wira Santosa, Bagas Prakoso, Tarjo Wijaya*."""
    scan = draft.scan
    for i in scan.triggers["roster"]:
        first = i + 1
        if not scan.capital(first) or scan.glued(first) or scan.paragraph(first) or first in draft.ranks or scan.heading(first):
            continue
        names = _names(draft, first, partly=True)
        certain = sum(not given_names().isdisjoint(scan.lows[name.first : name.last]) for name in names)
        several = sum(name.last - name.first > 1 for name in names)
        alike = scan.lows[i] != ":" and len(names) > 2 and scan.lows[names[-1].first - 1] in SETS.coordinating
        if len(names) < 2 or certain < 2 or (several < len(names) - (len(names) > 2) and not alike):
            continue
        if not any(name.initials or scan.words[name.first][1:].isupper() or _is_place(draft, name) for name in names):
            for name in names:
                draft.add(name, role=role_before(draft, i))


def read_parties(draft: Draft) -> None:
    """Who has a quarrel with whom: ``sengketa tanah antara`` *Wira Santosa* ``dengan`` *Bagas, Tarjo dan Karto*."""
    scan = draft.scan
    for i in scan.triggers["between"]:
        if not scan.capital(i + 1) or scan.heading(i + 1) or SETS.disputes.isdisjoint(scan.lows[max(i - 5, 0) : i]):
            continue
        names = _names(draft, i + 1)
        j = scan.past_bracket(names[-1].stop, 9) if names else 0
        if j and j + 1 < scan.size and scan.lows[j] in SETS.against and scan.capital(j + 1):
            others = _names(draft, j + 1)
            if not others:
                continue
            names += others
        if len(names) < 2 or any(name.initials or draft.is_place(name.first, name.last) for name in names):
            continue
        if any(is_certain(scan, name) or (name.last - name.first > 1 and not scan.words[name.first][1:].isupper()) for name in names):
            for name in names:
                draft.add(name)
