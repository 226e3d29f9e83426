"""A name behind a word that announces one where no cue stands close by: ``bernama X``, ``yaitu AB (30)``, ``dipanggil Y``."""

from __future__ import annotations

from ..draft import WEAK, Draft, Mention
from ..identity.alike import name_words
from ..lexicon import SETS, common_words, given_names
from ..roles.preceding import (
    role_before,
    told_earlier,
)
from ..scan import Scan
from ..watch import told_after
from .adding import add_civilian, is_withheld, next_initials
from .reading import Name, is_certain, read_name


def read_naming(draft: Draft) -> None:
    """``bernama X``, ``yaitu AB (30)`` where no cue word stands close by: the role is that of the last cue in the sentence."""
    scan = draft.scan
    for i in scan.triggers["naming"]:
        low = scan.lows[i]
        if i + 1 >= scan.size or (low == "lain" and scan.lows[i - 1] != "antara"):
            continue
        j = i + 1
        while j < scan.size and scan.lows[j] in SETS.after_naming:
            j += 1
        if low in SETS.called or (low in SETS.calling and scan.lows[i - 1] in SETS.nicknames):
            _note_nickname(draft, i, j)
            continue
        listing = low in SETS.listing or low == "lain"
        if not listing and names_thing(scan, i):
            continue
        small = scan.lows[j : j + 1] and scan.lows[j] in SETS.small_address and scan.capital(j + 1)  # yakni saudara X, Y dan Z
        if not (scan.capital(j) or small) or (
            low in ("nama", "identitas") and (i == 0 or scan.lows[i - 1] not in ("atas", "dengan", "inisial")) and not _in_full(scan, i)
        ):
            continue
        if j in draft.cover:
            known = draft.cover[j]
            if known.name.first == j and known.rank is None and known.role in WEAK and not _holds_office(scan, known):
                known.role = role_before(draft, i) or known.role
            continue
        if listing:
            name = read_name(scan, j, cued=True)
            if not name or (low == "satunya" and scan.lows[i - 1] != "salah"):
                continue
            listed = scan.lows[name.stop : name.stop + 1] in ([","], ["dan"], ["serta"]) and (
                scan.lows[i - 1] in SETS.all_of_them or (low != "adalah" and (scan.lows[name.first] in given_names() or bool(name.titles)))
            )
            known = listed or (name.last - name.first > 1 and not given_names().isdisjoint(scan.lows[name.first : name.last]))
            initials = name.initials and (low != "adalah" or next_initials(scan, name.stop) > 0)
            area = scan.capital(name.stop) and scan.lows[name.stop] in SETS.place_types
            if area or (low == "terdiri" and not is_withheld(scan, name.first)):
                initials = False  # tim terdiri dari SAR, BPBD; antara lain MDA Kabupaten X
            if not known and not initials and (told := _told_next(scan, name)):
                draft.add(name, role=told)  # dua orang, yakni X terkena panah
                continue
            whole = low != "adalah" and _is_whole(draft, name)
            if not (draft.age(name) is not None or initials or (known and role_before(draft, i)) or whole):
                for one in _full_names(draft, j):
                    draft.add(one, role=role_before(draft, i))
                continue
        noun = next((k for k in range(i - 1, max(i - 5, 0), -1) if k in scan.at and scan.at[k].kind == "cue"), 0)
        role = role_before(draft, i) or (
            told_earlier(draft, noun) if noun and scan.at[noun].row["role"] in ("person", "civilian") else None
        )
        add_civilian(draft, j, role, certain=True, naming=not listing)


def _in_full(scan: Scan, i: int) -> bool:
    """Whether word `i` announces somebody's whole name: ``yang`` *nama lengkapnya* ``X``."""
    return scan.lows[i + 1 : i + 2] in (["lengkapnya"], ["aslinya"])


def _is_whole(draft: Draft, name: Name) -> bool:
    """Whether what stands behind *yakni* is a name of several words, known for one, or between commas and named again: ``yaitu`` *Wira
    Santosa* ``, mengadukan``."""
    scan, first, stop = draft.scan, name.first, name.stop
    if name.initials or name.last - first < 2 or scan.words[first].isupper() or draft.is_place(first, name.last) or scan.heading(first):
        return False
    if scan.starts[first] in draft.offices.units or draft.is_place(first, first + 1) or (stop < scan.size and scan.capital(stop)):
        return False
    again = scan.lows[stop : stop + 1] == [","] and len(scan.places_of(scan.words[first])) > 1 and scan.lows[first - 2] == ","
    return is_certain(scan, name) or again


def _holds_office(scan: Scan, mention: Mention) -> bool:
    """Whether somebody is told of by an office, and not in passing: ``saksi yakni X`` *selaku* ``Sekretaris Desa``."""
    return bool(mention.offices) and scan.lows[mention.name.stop : mention.name.stop + 1] != ["selaku"]


def _told_next(scan: Scan, name: Name) -> str | None:
    """What is told of a person right behind the one word of his name: ``yakni Wira`` *terkena panah*."""
    if (
        name.last - name.first > 1
        or name.stop >= scan.size
        or not scan.words[name.stop].islower()
        or scan.lows[name.first] in common_words()
    ):
        return None
    found = (role for words, role in told_after().get(scan.lows[name.stop], ()) if scan.follow(name.stop, words))
    role = next(found, None)
    return role if role in ("suspect", "victim") else None


def _note_nickname(draft: Draft, i: int, j: int) -> None:
    """Keep the nickname at word `j` that is told of who stands before word `i`, which announces it."""
    scan = draft.scan
    for k in range(i - 1, max(i - 14, -1), -1):
        owner = draft.cover.get(k)
        if owner is not None:
            name = read_name(scan, j, cued=True) if scan.capital(j) else None
            if name is not None and not name.initials:
                draft.nicknames[name_words(name.text)] = owner
            return
        if scan.lows[k] in (".", ";") or scan.paragraph(k):
            return


def _full_names(draft: Draft, j: int) -> list[Name]:
    """The names of a list that begins at word `j`, if it has three or more of several words and one that is known for a name."""
    scan, names, known = draft.scan, [], False
    while j < scan.size and (name := read_name(scan, j, cued=True)) is not None:
        if name.last - name.first < 2 or scan.starts[j] in draft.offices.units or draft.is_place(name.first, name.last) or scan.heading(j):
            return []
        names.append(name)
        known = known or scan.lows[name.first] in given_names()
        if scan.lows[name.stop : name.stop + 1] not in ([","], ["dan"], ["serta"]) or scan.paragraph(name.stop + 1):
            break
        j = name.stop + 1
        j += scan.lows[j : j + 1] in (["dan"], ["serta"])
    return names if len(names) > 2 and known else []


def names_thing(scan: Scan, i: int) -> bool:
    """Whether what word `i` names is no person: ``speedboat yang masing-masing bernama X``."""
    k = i - 1
    while k > 0 and i - k < 5 and scan.lows[k] in SETS.before_naming:
        k -= 1
    if scan.lows[k] not in SETS.named_things or (k and scan.lows[k - 1] in SETS.of_things):
        return False
    # perangkat desa berinisial NH: somebody of it, unless it is told as one (di sebuah desa berinisial K)
    before = scan.words[k - 1] if k else ""
    of_it = before.isalpha() and before.islower() and before not in SETS.before_thing and not before.startswith(("me", "di"))
    return not (of_it and scan.lows[i] in SETS.initialled)
