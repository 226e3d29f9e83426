"""The mention of somebody without a rank, and the list that goes on behind the name: ``A (23), B (25) dan C (30)``, ``RY, PT dan RZ``."""

from __future__ import annotations

from ..draft import TOLD, Draft
from ..lexicon import SETS, given_names, is_region
from ..scan import Scan
from .reading import Name, is_name_too, is_stop, read_name


def add_civilian(
    draft: Draft, i: int, role: str | None, *, certain: bool, title_case: bool = False, naming: bool = False, several: bool = False
) -> None:
    scan, listed = draft.scan, False
    lettered = scan.lows[i - 1] in SETS.initialled
    i = _past_town(draft, i)
    while i < scan.size:
        if (
            i in scan.at
            and scan.at[i].kind != "cue"
            and not (len(scan.words[i]) < 4 and scan.words[i].isupper())
            and not is_name_too(scan, i)
        ):
            return
        name = read_name(scan, i, cued=2 if naming or role in ("suspect", "victim", "witness") else True)
        if not name:
            return
        age = draft.age(name)
        if age is not None and scan.lows[i - 1] in SETS.origins and (k := draft.past_home(i, name.last)) > i:
            i = k
            continue
        low = scan.lows[name.first]
        strong = (
            age is not None
            or name.initials
            or low in given_names()
            or bool(name.titles)
            or any(w in SETS.aliases for w in scan.lows[name.first : name.last])
        )
        if role in ("neighbour", "kin") and age is None and name.last - name.first == 1 and not name.initials and scan.heading(i):
            return  # Rekannya Selamat
        withheld = name.initials and role in TOLD and not scan.heading(i)  # Saksi SI
        withheld = withheld or (not listed and _is_charged(draft, i, name))
        if age is None and (title_case or scan.heading(i)) and not withheld and (low not in given_names() or name.last - name.first == 1):
            return
        if not strong and scan.words[name.stop : name.stop + 1] and scan.words[name.stop].isdigit() and not _counts(scan, name.stop):
            return  # Tekab 308
        told = scan.lows[i - 1] in SETS.naming and not scan.broken(i)  # saksi bernama Maidi: a village too
        told = told or _is_parted(scan, i, name.stop, role)
        if not (strong or listed or told) and (scan.starts[name.first] in draft.offices.units or draft.is_place(name.first, name.last)):
            return
        own = role in ("kin", "neighbour") and _is_own(scan, i) and is_withheld(scan, name.first)
        if name.initials and age is None and not (certain or listed or own or next_initials(scan, name.stop)):
            return
        if name.initials and age is None and len(name.text) > 3 and not any(k.islower() for k in name.text) and "." not in name.text:
            return
        draft.add(name, role=role)
        sure = naming or several or (certain and role in ("suspect", "victim", "witness", "owner", "other"))
        i = _next_in_list(draft, name, role, sure=sure, lettered=lettered)
        if not i:
            return
        listed = True


def _is_parted(scan: Scan, i: int, stop: int, role: str | None) -> bool:
    """Whether commas part the name ``[i, stop)`` off and what follows them is told of a person, though a place has that name, too:
    ``korban,`` *Juli* ``, warga Desa X``, ``ayah korban,`` *Sari* ``, ketika …``."""
    if scan.lows[i - 1] != "," or scan.lows[stop : stop + 1] != [","] or stop + 2 >= scan.size:
        return False
    behind = scan.lows[stop + 1]
    if role in TOLD:
        return behind in SETS.origins and scan.capital(stop + 2 + (scan.lows[stop + 2] in SETS.place_types))
    return role == "kin" and scan.words[stop + 1].islower() and behind not in SETS.place_types


def _past_town(draft: Draft, i: int) -> int:
    """The word behind the town at word `i` where somebody is told of by his work and his home (``nelayan`` *Lingga* ``Wira``); else `i`."""
    told = draft.scan.at.get(i - 1)
    worker = told is not None and told.row.get("role") in ("civilian", "person", "driver")
    town = worker and draft.names_town(i) and is_region(draft.scan.words[i]) and not draft.is_place(i, i + 2)
    return i + 1 if town else i


def _is_charged(draft: Draft, i: int, name: Name) -> bool:
    """Whether a full name stands right behind the word for the party to a trial, capital though that has, as courts write it: ``terhadap
    Terdakwa`` *Wira Santosa* ``dalam perkara``.
    """
    scan = draft.scan
    if scan.lows[i - 1] not in SETS.charged or not 1 < name.last - name.first < 4 or name.initials or scan.heading(i) or i < 2:
        return False
    alone = scan.words[i - 2].islower() or not scan.words[i - 2].isalpha()
    closed = name.stop < scan.size and not scan.capital(name.stop)
    return alone and closed and not scan.words[i].isupper() and not draft.is_place(name.first, name.last)


def _is_own(scan: Scan, i: int) -> bool:
    """Whether the noun before the initials at word `i` tells of one person: *suaminya* ``MAR``, *seorang teman* ``L``."""
    return scan.lows[i - 1].endswith("nya") or scan.lows[i - 2] == "seorang"


def _counts(scan: Scan, i: int) -> bool:
    """Whether the number at word `i` counts something: ``menghukum X`` *10 tahun*."""
    return scan.lows[i + 1 : i + 2] not in ([], ["."], [","]) and scan.words[i + 1].islower()


def _next_in_list(draft: Draft, name: Name, role: str | None, *, sure: bool = False, lettered: bool = False) -> int:
    """The next name of a list (``A (23), B (25) dan C (30)``) whose members have the `role`, or 0; `lettered`: a list of initials."""
    scan = draft.scan
    if name.initials and (k := next_initials(scan, name.stop, lettered=lettered) or _past_origin(scan, name.stop)):
        return k
    if name.initials and scan.lows[name.stop : name.stop + 1] == ["("] and (k := _past_remark(scan, name.stop)):
        return k
    j, aged = _past_age(draft, name)
    if not j or (not aged and j > name.stop and not (sure and j - name.stop < 8)):
        return 0  # unless: korban A (sopir) dan B (74)
    start, j = j, _past_list_joints(scan, j, then=sure)
    if role == "suspect" and j in scan.at and scan.at[j].row.get("role") == role:
        j = scan.at[j].last  # pelaku A (23) dan tersangka B (25); but korban A (23) dan pelaku B (25)
    initials = aged and j < scan.size and scan.words[j].isupper() and len(scan.words[j]) < 4  # they may spell a common word
    unjoined = j == start and sure and j < scan.size and scan.lows[j - 1] == ")" and not scan.broken(j)
    if (j == start and not unjoined) or not scan.capital(j) or j in scan.at:
        return 0
    following = read_name(scan, j, cued=2 if initials else True)
    if not following or (is_stop(scan, j) and not initials and (following.last - j < 2 or draft.age(following) is None)):
        return 0
    if unjoined:  # A (23) B (25), and the comma between them left out
        return j if not following.initials and _goes_on(draft, following) else 0
    if (draft.age(following) is not None or is_baby(scan, following.stop)) and (aged or scan.lows[name.stop] == "("):
        return j
    if aged and sure and following.last - following.first > 1 and _is_one_of(draft, following):
        return j  # korban A (5), M Husen (sopir)
    if aged and sure and not following.initials and _goes_on(draft, following):
        return j  # A (23), Tarjo, B (25)
    if (
        aged
        and sure
        and following.initials
        and is_withheld(scan, j)
        and scan.lows[following.stop : following.stop + 1] in (["dan"], ["serta"])
    ):
        return j  # pelakunya Hari (17), Andika (18), MP dan Rian
    if following.initials and name.initials:
        short = scan.lows[j] in SETS.no_initials or (scan.lows[j] in SETS.acronyms and scan.lows[j - 1] == ",")
        return j if aged or not short else 0
    return j if not aged and _is_plain_member(draft, following, sure=sure) else 0


def _is_plain_member(draft: Draft, name: Name, *, sure: bool) -> bool:
    """Whether a name in a list without ages is one more of it: known for one, or `sure` to be and no unit, and closed by a mark or a joint;
    or the last one before a word in small letters."""
    scan, stop = draft.scan, name.stop
    low = scan.lows[name.first : name.last]
    known = not given_names().isdisjoint(low) or not SETS.aliases.isdisjoint(low)
    if not known and not (sure and scan.starts[name.first] not in draft.offices.units):
        return False
    if scan.lows[stop : stop + 1] in ([","], ["."], ["dan"], ["serta"], ["("], [")"], ["masing"]):
        return True
    return sure and scan.lows[name.first - 1] == "dan" and stop < scan.size and scan.words[stop].islower()


def _goes_on(draft: Draft, name: Name) -> bool:
    """Whether a list of people goes on behind a `name` in it that has no age: somebody with one comes next but two at most (*Tarjo,
    Sarmin,* ``Wira (34)``), or a bracket stands behind each (*Bagas (mandor)* ``Wira (sopir)``).
    """
    scan = draft.scan
    for _ in range(3):
        if draft.is_place(name.first, name.last) or scan.starts[name.first] in draft.offices.units:
            return False
        if draft.age(name) is not None or scan.lows[name.stop : name.stop + 1] == ["("]:
            return True
        j = scan.past_joints(name.stop)
        following = read_name(scan, j, cued=True) if j > name.stop and scan.capital(j) and j not in scan.at else None
        if following is None or following.initials or scan.paragraph(j):
            return False
        name = following
    return False


def _past_list_joints(scan: Scan, j: int, *, then: bool) -> int:
    """The word behind what joins two members of a list at word `j`, with `then` also *kemudian*: ``korban selamat X,`` *kemudian* ``Y``."""
    start = j
    while j < scan.size and scan.lows[j] in (",", ";", "dan", "serta", "&", "/") and not scan.paragraph(j):
        j += 1
    return j + (then and j > start and scan.lows[j - 1] == "," and scan.lows[j : j + 1] == ["kemudian"])


def _past_age(draft: Draft, name: Name) -> tuple[int, bool]:
    """The word behind the bracket that follows a name, or the age between commas, and whether it is an age; 0 for a long bracket."""
    scan, j = draft.scan, name.stop
    if scan.lows[j : j + 1] == ["("]:
        k = j + 1
        while k < scan.size and k - j < 6 and scan.lows[k] != ")":
            k += 1
        closed = k < scan.size and scan.lows[k] == ")"
        return (k + 1, any(scan.words[x].isdigit() for x in range(j, k))) if closed else (0, False)
    if scan.lows[j : j + 1] == [","] and draft.age(name) is not None and scan.words[j + 1].isdigit():
        return (j + 3 if j + 2 < scan.size and scan.lows[j + 2] in SETS.years else j + 2), True
    if j < scan.size and scan.words[j].isdigit() and draft.age(name) is not None:
        return j + 2, True  # BY 37 tahun, DA 24 tahun
    if j + 2 < scan.size and scan.lows[j] in SETS.ageing and scan.words[j + 1].isdigit() and draft.age(name) is not None:
        return j + (3 if scan.lows[j + 2] in SETS.years else 2), True  # BY berusia 37 tahun, DA berusia 24 tahun
    return j, False


def is_baby(scan: Scan, i: int) -> bool:
    """Whether an age in months or days stands at word `i`, in brackets or not: ``Wira`` *(6 bulan)*."""
    near = scan.lows[i : i + 4]
    if len(near) == 4 and near[0].isdigit() and near[1] in ("bulan", "bln"):
        return near[2] in (".", ",", "dan", "serta")
    return len(near) == 4 and near[0] == "(" and near[1].isdigit() and near[2] in ("bulan", "bln", "hari") and near[3] == ")"


def _is_one_of(draft: Draft, name: Name) -> bool:
    """Whether a name without an age is one more of a list with ages: known for a name, before a bracket, or the last one."""
    scan, stop = draft.scan, name.stop
    known = not given_names().isdisjoint(scan.lows[name.first : name.last]) and not draft.is_place(name.first, name.last)
    return known and (scan.lows[stop : stop + 1] == ["("] or scan.lows[name.first - 1] in SETS.coordinating)


def _past_remark(scan: Scan, j: int) -> int:
    """The next initials of a list with a remark in brackets behind each, the first one's at word `j`: ``G (satpam), J (satpam)``; or 0."""
    k = next((k for k in range(j + 1, min(j + 16, scan.size)) if scan.lows[k] in (")", ".", "(")), j)
    i = scan.past_joints(k + 1)
    if scan.lows[k] != ")" or i == k + 1 or scan.lows[i + 1 : i + 2] != ["("]:
        return 0
    return i if scan.words[i].isupper() and len(scan.words[i]) < 4 and read_name(scan, i, cued=2) else 0


def next_initials(scan: Scan, j: int, *, lettered: bool = False) -> int:
    """The next of several initials that stand side by side (``RY, PT dan RZ.``), common short forms among them, or 0.

    `lettered` tells that *berinisial* announces the list: what stands in capitals in it are initials, whatever they spell.
    """
    start = j
    while j < scan.size and scan.lows[j] in (",", "dan", "serta", "kemudian", "lalu") and not scan.paragraph(j):
        j += 1
    if j == start or j + 1 >= scan.size or not scan.words[j].isupper() or len(scan.words[j]) > 3 or scan.broken(j):
        return 0
    closes = scan.lows[j + 1] in (",", ".", "dan", "serta") or (scan.lows[j - 1] != "," and (lettered or is_withheld(scan, j)))
    return j if closes and read_name(scan, j, cued=2) else 0


def _past_origin(scan: Scan, j: int) -> int:
    """The next initials of a list in which it is told where each comes from: ``AB`` *warga Desa X,* ``CD warga Desa Y``; or 0."""
    if scan.lows[j : j + 1] == [","]:
        j += 1
    if j >= scan.size or scan.lows[j] not in SETS.origins or scan.paragraph(j):
        return 0
    for k in range(j + 1, min(j + 10, scan.size - 1)):
        low = scan.lows[k]
        if low in (",", "dan", "serta"):
            k = scan.past_joints(k)
            letters = k + 1 < scan.size and scan.words[k].isupper() and len(scan.words[k]) < 4 and is_withheld(scan, k)
            return k if letters and scan.lows[k + 1] in (",", ".", "(", *SETS.origins) else 0
        if not (scan.capital(k) or low in SETS.place_types or low.isdigit() or low == "-") or scan.paragraph(k):
            return 0
    return 0


def is_letters(scan: Scan, i: int) -> bool:
    """Whether initials alone stand at word `i`, and no *I* of a Balinese name."""
    return scan.words[i].isupper() and len(scan.words[i]) < 4 and not scan.capital(i + 1)


def is_withheld(scan: Scan, i: int) -> bool:
    """Whether the capitals at word `i` are no common short form."""
    return scan.lows[i] not in SETS.acronyms and scan.lows[i] not in SETS.no_initials
