"""Names told by what they bear or do: a title, a degree, an age, an alias, a verb of saying; and what a statistical backbone saw."""

from __future__ import annotations

import re
from bisect import bisect_left
from functools import cache
from itertools import compress

from ...backbone.words import roots
from ...layout.outlets import is_outlet
from ..draft import INITIALS, TOLD, Draft, is_known_place
from ..identity.alike import name_words
from ..lexicon import SETS, before_words, common_words, functions, given_names
from ..roles.deeds import deeds, doer
from ..roles.preceding import role_before, role_just_before
from ..scan import Scan
from ..titles import is_title, read_after, read_before
from ..watch import told_after, told_before
from .adding import add_civilian, is_letters, is_withheld
from .civilians import follows_suspect, is_numbered
from .naming import names_thing
from .reading import Name, ends_small, is_certain, is_eponym, is_name_too, is_numeral, is_stop, read_name
from .sharing import is_further


@cache
def _bare_age() -> re.Pattern[str]:
    """The comma before an age: ``X, 34,`` of a newspaper that gives the bare number; ``X, lk, 34`` of a police report."""
    return re.compile(rf",(?= ?(?:[1-9]\d,|(?:{'|'.join(sorted(SETS.sex_words))})[,/]? ?[1-9]\d\b))")


@cache
def _sexes() -> frozenset[str]:
    """The words for the sexes as the scan parts them: *laki* of ``laki-laki``."""
    return frozenset(word.partition("-")[0] for word in SETS.sex_words)


def read_titled(draft: Draft) -> None:
    """A name behind a title (``Mbak Ratna``, ``H. Wira``)."""
    scan, index = draft.scan, before_words()
    last = -1
    for i in scan.triggers["title"]:
        if i < last or i in scan.at or not (scan.capital(i) or scan.capital(i + 1) or scan.capital(i + 2)):
            continue
        if i and (
            scan.lows[i - 1] in SETS.no_person_after or (scan.lows[i - 1] == "." and i > 1 and scan.lows[i - 2] in SETS.abbreviated_site)
        ):
            continue
        if i > 1 and scan.lows[i - 1] == "." and scan.lows[i - 2] in index and scan.glued(i - 1):
            i -= 2  # Dra. Hj. X
        elif (
            scan.capital(i)
            and scan.capital(i - 1)
            and scan.lows[i] not in SETS.plain_address
            and not is_stop(scan, i - 1)
            and not scan.broken(i)
        ):
            continue
        if is_eponym(scan, i) or _is_of_place(scan, i):
            continue
        titles = read_before(scan, i)
        if titles.last == titles.first or titles.last in draft.within or is_title(scan, i):
            continue
        name = read_name(scan, i)
        withheld = (
            scan.lows[i] in SETS.address and name is not None and scan.words[name.first].isupper() and _may_be_initials(draft, name.first)
        )  # Sdri. Z
        initials = name is not None and name.initials and scan.lows[i] not in SETS.sexes and not withheld
        if name and not initials and (len(name.text) > 2 or name.initials) and scan.starts[name.first] not in draft.offices.units:
            draft.add(name)
            last = name.stop


def read_guests(draft: Draft) -> None:
    """A given name behind the institution of a guest who has no office: ``Perwakilan MUI Prov. Malut`` *Asrul Santosa* ``,``."""
    scan, given = draft.scan, given_names()
    for i in scan.triggers["guest_heads"]:
        k = i + 2
        while k < min(i + 14, scan.size) and (scan.capital(k - 1) or scan.lows[k - 1] in (".", "(", ")", *SETS.place_types)):
            behind = scan.words[k - 1].isupper() or scan.lows[k - 1] == ")" or is_known_place(scan.words[k - 1])
            if behind and scan.lows[k] in given and scan.capital(k) and k not in scan.at and k not in draft.within:
                _take_guest(draft, k)
                break
            k += 1


def _take_guest(draft: Draft, k: int) -> None:
    """Take the name at word `k`, if a mark or a joint closes it and no place has it."""
    scan = draft.scan
    name = read_name(scan, k)
    if name is None or name.initials or scan.heading(k) or draft.is_place(k, name.last) or is_known_place(scan.slice(k - 1, name.last)):
        return
    if name.stop >= scan.size or scan.lows[name.stop] in (",", ".", "dan", "serta", "juga") or scan.lows[name.stop] in SETS.says:
        draft.add(name)


def read_known(draft: Draft) -> None:
    """Who is known by another name: *Rukiah* ``atau yang dikenal dengan Mak Iyah``."""
    scan = draft.scan
    for i in scan.triggers["known"]:
        stop, j = i, i + 2
        while stop > 1 and scan.lows[stop - 1] in SETS.known_as:
            stop -= 1
        while j < scan.size and scan.lows[j] in SETS.after_naming:
            j += 1
        if stop == i or scan.lows[i + 1 : i + 2] != ["dengan"] or not scan.capital(stop - 1) or not scan.capital(j):
            continue
        first, nickname = draft.run_back(stop), read_name(scan, j, cued=True)
        name = None if first is None else read_name(scan, first, cued=True)
        if name is None or nickname is None or name.stop != stop or name.initials or draft.is_place(name.first, name.last):
            continue
        owner = draft.cover.get(name.first) or draft.add(name)
        if owner is not None and not nickname.initials:
            draft.nicknames[name_words(nickname.text)] = owner


def read_repeated(draft: Draft) -> None:
    """A given name alone that the article has twice, once where only somebody can stand: ``membeli tanah dari`` *Marni* ``. Marni …``."""
    scan = draft.scan
    for low in given_names().intersection(scan.lows):
        word = low.capitalize()
        if len(word) < 4 or scan.words.count(word) < 2:
            continue  # the common case
        places = [k for k in scan.places_of(word) if _stands_alone(draft, k)]
        if len(places) < 2 or low in roots() or is_known_place(word):
            continue
        if any(scan.lows[k - 1] in SETS.given_over for k in places):
            name = read_name(scan, places[0])
            if name is not None and name.stop == places[0] + 1:
                draft.add(name)


def _stands_alone(draft: Draft, k: int) -> bool:
    """Whether the capital at word `k` is nobody's yet, and no other stands beside it."""
    scan = draft.scan
    if k in draft.within or k in scan.at or scan.heading(k) or scan.capital(k + 1):
        return False
    return draft.opens(k) or not (draft.goes_on(k) or (scan.lows[k - 1] in SETS.before_site and scan.lows[k - 1] not in SETS.given_over))


def _is_of_place(scan: Scan, i: int) -> bool:
    """Whether the letters at word `i` are the short form of a word in the name of a place: ``Kecamatan`` *BP* ``Mandoge``."""
    return scan.lows[i] in SETS.place_letters and scan.words[i].isupper() and scan.lows[i - 1] in SETS.place_types


def read_acting(draft: Draft) -> None:
    """Who is told to take part as something: *Ratna Santosa* ``selaku pihak pertama``."""
    scan = draft.scan
    for i in scan.triggers["acting"]:
        first = draft.run_back(i) if i and scan.capital(i - 1) and i - 1 not in draft.cover else None
        if first is None or first in scan.at or scan.heading(first) or draft.goes_on(first) or draft.is_place(first, i):
            continue
        name = read_name(scan, first)
        if name and name.stop == i and not name.initials and is_certain(scan, name) and scan.starts[first] not in draft.offices.units:
            draft.add(name)


def read_parents(draft: Draft) -> None:
    """Who is told of as the parent of somebody whose name is withheld: ``kata ibu DS,`` *Siti Rohimah*."""
    scan = draft.scan
    for i in scan.triggers["title"]:
        if scan.lows[i] not in SETS.parents or scan.lows[i + 2 : i + 3] != [","] or not is_letters(scan, i + 1):
            continue
        first = i + 3
        name = read_name(scan, first, cued=True) if scan.capital(first) and first not in scan.at and not scan.heading(first) else None
        closed = name is not None and name.stop < scan.size and (scan.lows[name.stop] in (",", "(") or scan.lows[name.stop] in SETS.says)
        if name is None or name.initials or not closed or draft.is_place(first, name.last):
            continue
        if name.last - first > 1 or is_certain(scan, name):
            draft.add(name, role="kin")


def read_households(draft: Draft) -> None:
    """The heads of households in a list of those that a fire or a flood has hit: ``1. Kel.`` *Wira Santosa*."""
    scan = draft.scan
    if not draft.speaks_of("owned"):
        return
    for i in scan.triggers["place"]:
        numbered = i > 1 and scan.words[i - 2].isdigit() and scan.lows[i - 1] in (".", ")") and scan.broken(i - 2)
        if scan.words[i] != "Kel" or not (numbered or scan.broken(i)):
            continue
        first = i + 1 + (scan.lows[i + 1 : i + 2] == ["."])
        name = read_name(scan, first, cued=True) if scan.capital(first) else None
        if (
            name
            and not name.initials
            and name.last - name.first > 1
            and (bool(name.titles) or not is_known_place(scan.slice(name.first, name.last)))
        ):
            draft.add(name, role="owner")


def read_degreed(draft: Draft) -> None:
    """A name with a degree behind it (``Wira Santosa, S.E.``)."""
    scan = draft.scan
    done = 0
    for i in scan.triggers["degree"]:
        if scan.words[i] not in SETS.degree_starts or i < done or i == 0 or i in draft.within:
            continue
        comma = scan.lows[i - 1] == ","
        titles = read_after(scan, i - 1 if comma else i, comma=comma)
        if not titles.titles or (scan.words[titles.last : titles.last + 1] and scan.words[titles.last].isdigit()):
            continue  # lulusan SIP 2012: a school
        done = titles.last
        stop = i - 1 if comma else i
        if scan.lows[done : done + 1] and scan.lows[done] in SETS.dashes and scan.broken(stop - 1):
            continue  # CANTIGI, SE - a town and the short form of an outlet
        first = draft.run_back(stop)
        behind = _behind_area(draft, first, stop) if first is not None else 0
        if first is None or (draft.goes_on(first) and not behind):
            continue
        name = read_name(scan, behind or first, cued=True)
        if not behind and first > 1 and scan.lows[first - 1] == "." and scan.lows[first - 2] in before_words() and scan.glued(first - 1):
            first -= 2  # RSUD. dr. Wira Santosa, Sp.B
            name = read_name(scan, first, cued=True)
        if name and name.last == stop and not name.initials and not any(k in draft.cover for k in range(name.first, stop)):
            draft.add(name)


def _behind_area(draft: Draft, first: int, stop: int) -> int:
    """Where a name begins behind the area, told with its type, in the capitals ``[first, stop)``: ``Sekretaris DAD Kabupaten Sintang``
    *Wira Santosa* ``, S.Sos``; or 0.
    """
    lows = draft.scan.lows
    area = next((k for k in range(stop - 2, max(first - 3, -1), -1) if lows[k] in SETS.area_types), -1)
    behind = draft.place_end(area + 1, stop - 1) if area >= 0 else 0
    return behind if area >= 0 and area + 1 < behind < stop else 0


def read_aged(draft: Draft) -> None:
    """A name with an age in brackets or between commas, whatever stands before it."""
    scan = draft.scan
    brackets = scan.triggers["bracket"]
    commas = [k - 2 for k in scan.triggers["years"] if k > 1 and scan.words[k - 2] == ","]
    bare = [i for match in _bare_age().finditer(scan.folded) if scan.starts[i := bisect_left(scan.starts, match.start())] == match.start()]
    for i in (*brackets, *commas, *bare):
        sexed = scan.lows[i + 1 : i + 2] and scan.lows[i + 1] in _sexes()  # X, lk, 34
        if not 0 < i < scan.size - 2 or not (sexed or (scan.words[i + 1].isdigit() and len(scan.words[i + 1]) < 3)):
            continue
        if not sexed and scan.lows[i + 2] not in (")", "/", ",") and scan.lows[i + 2] not in SETS.years:
            continue
        first = next((k for k in range(i - 2, max(i - 5, 0), -1) if scan.lows[k] in SETS.sons), i)  # Rusdi bin kamba (18)
        if first == i and i > 1 and scan.capital(i - 2) and scan.words[i - 1].islower() and ends_small(scan, i - 1):
            first = i - 1  # M zaini (6)
        while first > 0 and i - first < 9 and (scan.capital(first - 1) or scan.lows[first - 1] in SETS.backward) and not scan.broken(first):
            if scan.lows[first - 1] == "." and (not scan.glued(first - 1) or _ends_sentence(scan, first - 1)):
                break
            if is_numeral(scan, first - 1):
                break  # KM Cantigi III Wira Santosa (27)
            if scan.capital(first - 1) and (draft.blocks(first - 1) or ((first - 1) in scan.at and not is_name_too(scan, first - 1))):
                break
            first -= 1
        while first < i and not scan.capital(first):
            first += 1
        first -= _begins_with_word(draft, first, i)
        if first == i - 2 and INITIALS.match(scan.words[i - 1]) and scan.lows[first] not in given_names() and draft.opens(first):
            first = i - 1
        if 1 < first < i - 1 and scan.lows[first - 1] == "-" and scan.glued(first):
            first += 1  # Masjid At-Taqwa Wira (65)
        home = first
        if first < i and scan.lows[first - 1] in SETS.origins:
            first = draft.past_home(first, i)
        if first == i:
            continue
        if first in draft.cover:
            known = draft.cover[first]
            if known.role in (None, "neighbour") and known.rank is None and not known.offices and known.name.first == first:
                known.role = doer(scan, first) or known.role or role_just_before(draft, first)
            continue
        name = read_name(scan, first, cued=True)
        if not name or name.stop != i or (draft.age(name) is None and not sexed) or scan.lows[first - 1] in ("pasal", "ayat"):
            continue
        if any(unit.start < scan.starts[i] <= unit.end + 1 for unit in draft.context.units):
            continue  # Polsek Kuaro (66): a count
        if sexed or scan.lows[i + 2] != "," or name.initials or _is_bare_aged(draft, first, i):
            among = first - 2 if scan.lows[max(first - 2, 0) : first] == ["antara", "lain"] else first
            resumes = among < first or scan.lows[first - 1] in SETS.all_of_them
            role = role_before(draft, among) if resumes else role_just_before(draft, first)
            role = role or _kin_of(draft, first) or (_named_with(draft, home) if home < first else _listed_with(draft, first))
            if draft.age(name) is None:  # X, laki-laki, 72 tahun yang …
                draft.add(name, role=role)
            else:
                add_civilian(draft, first, role, certain=True)


def _begins_with_word(draft: Draft, first: int, i: int) -> bool:
    """Whether the name at word `first`, before the age at word `i`, begins a word earlier with one that is common elsewhere, in a list of
    people with ages: ``Wira (34),`` *Terang* ``Sinaga (70)``.
    """
    scan = draft.scan
    if not 1 < first < i or not scan.capital(first - 1) or scan.lows[first - 2] not in (",", "dan", "serta") or first - 1 in draft.cover:
        return False
    whole = read_name(scan, first - 1, cued=True) if is_stop(scan, first - 1) and not scan.broken(first) else None
    return whole is not None and whole.stop == i


def _is_bare_aged(draft: Draft, first: int, i: int) -> bool:
    """Whether the capitals at word `first` are a name, before a bare number at word `i`: known for one, or before what is told of its
    bearer where a sentence begins or a list goes on (*Wira*, ``25, mahasiswa``; ``dan`` *Wira*, ``53, warga Desa X``).
    """
    scan = draft.scan
    if scan.lows[first - 1] in SETS.coordinating and scan.lows[i + 3 : i + 4] in (["warga"], ["penduduk"], ["asal"]):
        return True
    known = scan.lows[first] in given_names() or (draft.opens(first) and i + 3 < scan.size and scan.words[i + 3].islower())
    return known and not draft.is_place(first, i)


def _ends_sentence(scan: Scan, i: int) -> bool:
    """Whether the dot at word `i` stands behind a whole word, and not behind an initial or a shortened name (``Moch.``, ``I Gst.``)."""
    return i > 0 and len(scan.words[i - 1]) > 4 and scan.lows[i - 1] not in SETS.shortened and scan.lows[i - 1] not in before_words()


def read_balinese(draft: Draft) -> None:
    """A Balinese name, which its first words tell wherever it stands: *I Nyoman Wira*, *Ni Luh Ratna*."""
    scan = draft.scan
    for i in scan.triggers["balinese"]:
        first = i - 1
        if first < 0 or scan.words[first] not in ("I", "Ni", "NI") or first in draft.within:
            continue
        if not (scan.capital(i) and scan.capital(i + 1)):
            continue
        site = first and (scan.lows[first - 1] in SETS.no_person_after or scan.lows[first - 1] in SETS.place_types)
        if site or scan.heading(first) or scan.broken(i) or any(k in draft.cover or k in scan.at for k in (first, i, i + 1)):
            continue
        name = read_name(scan, first, cued=True)
        if name and name.last - name.first > 2 and not is_eponym(scan, first):
            draft.add(name)


def read_initials(draft: Draft) -> None:
    """Initials that nothing but a deed tells of: ``HM mencabuli LA``, ``dibeli dari JK yang kini buron``, ``AK, guru mengaji, ditahan``."""
    scan = draft.scan
    if not draft.speaks_of("crime"):
        return
    for i in compress(range(scan.size), map(str.isupper, scan.words)):
        if len(scan.lows[i]) > 3 or i in scan.at or i in draft.cover:
            continue
        further = is_further(scan, i)
        if len(scan.lows[i]) < 2 - further or not _may_be_initials(draft, i):
            continue
        if role := _deed_beside(draft, i):
            add_civilian(draft, i, role, certain=True)
            for k in _letters_before(draft, i):
                add_civilian(draft, k, role, certain=True)
        elif further:
            add_civilian(draft, i, "suspect" if follows_suspect(draft, i) else None, certain=True)


def _letters_before(draft: Draft, i: int) -> list[int]:
    """The initials that a list has before those at word `i`, common short forms among them: *RY, RI,* ``OA dan EW diamankan``."""
    scan, k, found = draft.scan, i, []
    while k > 1 and scan.lows[k - 1] in (",", "dan") and scan.words[k - 2].isupper() and len(scan.words[k - 2]) < 4 and not scan.broken(k):
        k -= 2
        if k in scan.at or not scan.words[k].isalpha() or k in draft.cover:
            break
        found.append(k)
    while found and (scan.lows[found[-1]] in common_words() or scan.lows[found[-1]] in SETS.no_initials):
        found.pop()
    return found[::-1]


def _may_be_initials(draft: Draft, i: int) -> bool:
    """Whether the few capitals at word `i` stand alone and are no common short form, no function and no unit."""
    scan, low = draft.scan, draft.scan.lows[i]
    return (
        len(low) < 4
        and low.isalpha()
        and i not in scan.at
        and is_withheld(scan, i)
        and low not in common_words()
        and low not in functions()
        and scan.starts[i] not in draft.offices.units
        and not (scan.words[i - 1].isdigit() or (scan.words[i + 1 : i + 2] and scan.words[i + 1].isdigit()))  # DH 1124 EC
        and not scan.glued(i)
        and (not scan.glued(i + 1) or scan.lows[i + 1] in ",.;")
        and (not scan.capital(i - 1) or draft.opens(i) or scan.lows[i - 1] == "giliran")
        and (not scan.capital(i + 1) or scan.broken(i + 1))
        and not scan.heading(i)
        and low not in scan.short_forms
    )


def read_deeds(draft: Draft) -> None:
    """Full names that nothing but a deed tells of: ``menganiaya`` *Wira Santosa*, ``ditikam oleh`` *Wira Santosa*, ``menangkap`` *Wira
    Santosa dan Bagas Prakoso*."""
    scan, known = draft.scan, deeds()
    for i in sorted((*scan.triggers["deeds"], *scan.triggers["arrests"])):
        deed = known[scan.lows[i]]
        first = i + 2 if deed.voice == "passive" and scan.lows[i + 1 : i + 2] == ["oleh"] else i + 1
        role = deed.agent if deed.voice == "passive" else deed.patient
        if role is None or not scan.capital(first) or scan.capital(i) or first in draft.cover or first in scan.at or scan.broken(first):
            continue
        while first not in draft.cover and (name := _full_name(draft, first)) is not None and draft.add(name, role=role):
            first = _next_patient(draft, name.stop)


def _full_name(draft: Draft, i: int) -> Name | None:
    """The name at word `i`, if it is known for one and is no place."""
    scan = draft.scan
    if not scan.capital(i) or i in scan.at or scan.broken(i):
        return None
    name = read_name(scan, i)
    return name if name and not name.initials and is_certain(scan, name) and not draft.is_place(name.first, name.last) else None


def _next_patient(draft: Draft, stop: int) -> int:
    """The word at which a list of those whom a deed befell goes on behind a name: behind *dan*, or a comma with *dan* behind the next name
    (else it may end the clause: ``Usai menangkap X, Y mengaku``); `stop` where it does not."""
    scan = draft.scan
    first = scan.past_joints(stop)
    if scan.lows[stop:first] != [","]:
        return first
    name = _full_name(draft, first)
    behind = scan.lows[name.stop : scan.past_joints(name.stop)] if name is not None else []
    return first if "dan" in behind or "serta" in behind else stop


def read_befallen(draft: Draft) -> None:
    """A name right behind a noun of what befell somebody, if it is known for one or the article has it again: ``hilangnya`` *Afrezi*."""
    scan = draft.scan
    for i in scan.triggers["befallen"]:
        first = i + 1
        if not scan.capital(first) or first in draft.cover or first in scan.at or scan.broken(first) or scan.heading(first):
            continue
        name = read_name(scan, first, cued=True)
        if not name or name.initials or draft.is_place(first, name.last) or scan.starts[first] in draft.offices.units:
            continue
        again = len(name.text) > 3 and not scan.words[first].isupper() and len(scan.places_of(scan.words[first])) > 1
        if again or is_certain(scan, name):
            draft.add(name, role=role_just_before(draft, first))


def read_reported(draft: Draft) -> None:
    """Whom somebody reports to the police: ``melaporkan`` *SK* ``atas dugaan penipuan``, ``melaporkan`` *Yn* ``karena …``."""
    scan = draft.scan
    if not draft.speaks_of("crime"):
        return
    for i in scan.triggers["reporting"]:
        first = i + 1
        if not scan.capital(first) or first in draft.cover or first in scan.at or scan.heading(first) or scan.broken(first):
            continue
        letters = len(scan.words[first]) == 2 or (len(scan.words[first]) == 3 and scan.words[first].isupper())
        about = first + 1 < scan.size and (scan.lows[first + 1] == "," or scan.lows[first + 1] in SETS.report_of)
        name = read_name(scan, first, cued=2)
        if name is None or scan.starts[first] in draft.offices.units or draft.is_place(first, name.last):
            continue
        if (letters and about and name.stop == first + 1 and is_withheld(scan, first)) or (not letters and is_certain(scan, name)):
            draft.add(name, role="suspect")


def read_acts(draft: Draft) -> None:
    """Whom a noun for a deed tells to have suffered it: ``pemukulan terhadap`` *Wira Santosa*."""
    scan = draft.scan
    for i in scan.triggers["crime"]:
        first = i + 2
        if (
            scan.lows[i + 1 : first] != ["terhadap"]
            or not scan.capital(first)
            or first in draft.cover
            or first in scan.at
            or scan.heading(first)
        ):
            continue
        deed, name = deeds().get(scan.lows[i]), read_name(scan, first, cued=True)
        if deed is None or deed.voice != "noun" or name is None or name.initials or scan.starts[first] in draft.offices.units:
            continue
        several = name.last - first > 1 and not scan.words[first].isupper()
        if (several or is_certain(scan, name)) and not draft.is_place(first, name.last):
            draft.add(name, role=deed.patient)


def read_told(draft: Draft) -> None:
    """A full name that nothing but what befell its bearer tells of: ``dua pendulang,`` *Wira dan Bagas* ``, dilaporkan hilang``."""
    scan, told = draft.scan, told_after()
    for i in sorted((*scan.triggers["happened"], *scan.triggers["deeds"], *scan.triggers["arrest"])):
        stop = i
        while stop and i - stop < 4 and scan.lows[stop - 1] in SETS.auxiliary:
            stop -= 1
        stop -= stop > 1 and scan.lows[stop - 1] == ","
        if stop < 2 or not scan.capital(stop - 1) or stop - 1 in draft.cover:
            continue
        role = next((role for words, role in told.get(scan.lows[i], ()) if scan.follow(i, words)), None)
        if role not in ("suspect", "victim"):
            continue
        while stop > 1 and scan.capital(stop - 1) and stop - 1 not in draft.cover:
            first = draft.run_back(stop)
            name = None if first is None or first in scan.at else read_name(scan, first)
            if not name or name.stop != stop or name.initials or not is_certain(scan, name) or scan.heading(name.first):
                break
            before = scan.lows[name.first - 1] if name.first else "."
            if (
                draft.goes_on(name.first)
                or draft.is_place(name.first, stop)
                or not (draft.opens(name.first) or before in SETS.before_subject)
            ):
                break
            draft.add(name, role=role)
            stop = name.first - 1 if before in ("dan", "serta") else 0


def read_gangs(draft: Draft) -> None:
    """The leader that a gang is told by: ``KKB pimpinan`` *Yosua Wonda*, ``jaringan`` *Wira Santosa*."""
    scan = draft.scan
    for i in scan.triggers["gang"]:
        if scan.lows[i] == "bersenjata" and scan.lows[i - 1] not in SETS.armed:
            continue
        first = i + 1 + (scan.lows[i + 1 : i + 2] == ["kelompok"])
        led = scan.capital(first) and scan.lows[first] not in SETS.gangs
        if not led:
            first = _led_by(draft, i)
        if not first or not scan.capital(first) or first in scan.at or scan.broken(first):
            continue
        known = draft.cover.get(first)  # dipimpin tells of him, too
        if known is not None and (known.role is not None or known.rank is not None):
            continue
        name = read_name(scan, first, cued=True)
        if not name or name.initials or name.last - name.first < 2 or draft.is_place(name.first, name.last) or scan.heading(first):
            continue
        if not led or is_certain(scan, name):
            draft.add(name, role="suspect")
            second = name.stop + 1  # dipimpin A dan B
            if not led and scan.lows[name.stop : second] in (["dan"], ["serta"]) and scan.capital(second) and second not in scan.at:
                fellow = read_name(scan, second, cued=True)
                if fellow and fellow.last - fellow.first > 1 and not draft.is_place(fellow.first, fellow.last):
                    draft.add(fellow, role="suspect")


def of_gang(scan: Scan, i: int) -> bool:
    """Whether the rank at word `i` is one that the leader of a gang gives himself: ``KKB Kodap X pimpinan`` *Brigjen* ``Y``."""
    gangs, k = scan.triggers["gang"], i - 1
    if not gangs or k < 1:
        return False
    k -= scan.lows[k] == "oleh"
    if scan.lows[k] not in SETS.led:
        return False
    near = next((gang for gang in reversed(gangs) if gang < k), -9)
    between = scan.lows[near + 1 : k]
    return k - near < 9 and SETS.squads.isdisjoint(between) and not any(low in between for low in (",", "."))


def _led_by(draft: Draft, i: int) -> int:
    """The word behind *pimpinan* or *dipimpin (oleh)* that goes on about the gang at word `i`, or 0."""
    lows = draft.scan.lows
    for k in range(i + 1, min(i + 12, draft.scan.size - 1)):
        if lows[k] in (".", ",", '"', "“", "”") or draft.scan.paragraph(k) or lows[k] in SETS.squads:
            return 0
        if lows[k] in SETS.led:
            return k + 1 + (lows[k + 1] == "oleh")
    return 0


def _deed_beside(draft: Draft, i: int) -> str | None:
    """The role that a deed right before or behind the initials at word `i` gives."""
    scan, before, after = draft.scan, told_before(), told_after()
    if role := doer(scan, i):
        return role
    for words, role in before.get(scan.lows[i - 1], ()) if i else ():
        if len(words) == 1 and (words[0].startswith("me") or words[0] in SETS.befallen):
            return role
    k = i + 1
    begins = draft.opens(i) or (scan.lows[i - 1] == "giliran" and draft.opens(i - 1))
    if begins and scan.lows[k : k + 1] == [","]:  # AK, guru mengaji, ditahan; giliran AK, guru mengaji, ditahan
        stop = next((j for j in range(k + 1, min(k + 16, scan.size)) if scan.lows[j] in (",", ".")), k)
        k = stop + 1 if scan.lows[stop] == "," else k
    if scan.lows[k : k + 1] == ["dan"] and scan.words[k + 1 : k + 2] and scan.words[k + 1].isupper():
        k += 2  # NK dan MS berperan ...
    for j in range(k, min(k + 4, scan.size)):
        for words, role in after.get(scan.lows[j], ()):
            if role in ("suspect", "victim") and scan.follow(j, words):
                return role
        if scan.lows[j] not in SETS.auxiliary:
            break
    return None


def _listed_with(draft: Draft, i: int) -> str | None:
    """The role of the name before, with its age, in a list of them: ``korban adalah A (13), B panggilan C (40),`` *D (25)*."""
    scan, k = draft.scan, i - 1
    while k > 1 and scan.lows[k] in (",", "dan"):
        k -= 1
    begin = draft.before_bracket(k) if k < i - 1 and scan.lows[k] == ")" else 0
    near = range(begin - 1, max(begin - 8, 0), -1) if begin else ()
    before = next((draft.cover[n] for n in near if n in draft.cover), None)
    return before.role if before is not None and before.rank is None and before.role in TOLD else None


def _named_with(draft: Draft, i: int) -> str | None:
    """The role of who is named before word `i` with an age and his home, and no comma: ``YM (51) warga`` *Sukamaju* ``AB (30)``."""
    before = next((draft.cover[n] for n in range(i - 1, max(i - 8, -1), -1) if n in draft.cover), None)
    listed = before is not None and before.age is not None and "." not in draft.scan.lows[before.name.stop : i]
    return before.role if before is not None and listed and before.role in TOLD else None


def _kin_of(draft: Draft, i: int) -> str | None:
    """Kin where a parent's title with the name of their child stands before the name at word `i`: ``Ibu RM,`` *X (42)*."""
    scan = draft.scan
    if i < 3 or scan.lows[i - 1] != ",":
        return None
    k = i - 1
    while k and i - k < 5 and scan.capital(k - 1) and scan.lows[k - 1] not in SETS.parents:
        k -= 1
    return "kin" if 1 < k < i - 1 and scan.lows[k - 1] in SETS.parents else None


def read_aliases(draft: Draft) -> None:
    """A name with an alias, whatever stands before it."""
    scan = draft.scan
    for i in scan.triggers["alias"]:
        stop = i
        if i > 1 and scan.lows[i - 1] in (",", ")"):  # Wira, alias Bagong; Wira (34) alias Bagong
            stop = i - 1 if scan.lows[i - 1] == "," else draft.before_bracket(i - 1)
        if not 0 < stop < scan.size - 1 or not scan.capital(stop - 1) or (stop < i and not scan.capital(i + 1)):
            continue
        first = stop
        while (
            first > 0
            and stop - first < 6
            and scan.capital(first - 1)
            and not draft.blocks(first - 1)
            and (first - 1) not in scan.at
            and (first == stop or not scan.broken(first))
            and not (
                first == stop - 1 and scan.words[first].isupper() and 1 < len(scan.words[first]) < 4 and not scan.words[first - 1].isupper()
            )
        ):
            first -= 1
        if first > 1 and scan.lows[first - 1] == "." and scan.glued(first - 1) and _is_short(scan, first - 2):
            first -= 2  # Moch. X alias Y, M. X alias Y
        if stop - first > 1 and scan.words[first - 1].islower() and is_numbered(scan, first):
            first += 1  # terdakwa I Wira alias Bagong
        if first and scan.lows[first - 1] in SETS.place_types:
            first = draft.place_end(first, stop - 1)  # Kecamatan Cantigi *Wira* alias Bagong
        if first < stop and first not in draft.cover:
            add_civilian(draft, first, None, certain=True)


def read_wanted(draft: Draft) -> None:
    """A name whose bearer a bracket tells to be wanted: *Wira* ``(DPO)``, *RZL* ``(buron)``."""
    scan = draft.scan
    for i in scan.triggers["bracket"]:
        wanted = i > 0 and i + 2 < scan.size and scan.lows[i + 1] in SETS.wanted and scan.lows[i + 2] == ")"
        first = draft.run_back(i) if wanted and scan.capital(i - 1) else None
        if first is None or scan.heading(first):
            continue
        if (known := draft.cover.get(i - 1)) is not None:
            known.role = "suspect" if known.rank is None else known.role
            continue
        name = read_name(scan, first, cued=2)
        if name and name.stop == i and not (draft.goes_on(first) or draft.is_place(first, name.last)):
            draft.add(name, role="suspect")


def _is_short(scan: Scan, i: int) -> bool:
    """Whether word `i` is a shortened first name, or a letter that stands for one."""
    letter = len(scan.words[i]) == 1 and scan.capital(i) and scan.lows[i] not in before_words() and scan.lows[i - 1] != "."
    return scan.lows[i] in SETS.shortened or letter


def read_speakers(draft: Draft) -> None:
    """Who speaks, with no other sign of a name: ``kata Wira``, ``Wira Santosa menuturkan``."""
    scan = draft.scan
    for i in scan.triggers["speech"]:
        found = _behind_verb(draft, i) if scan.lows[i] in SETS.said else _before_verb(draft, i)
        if found is None:
            continue
        first, stop, apposed = found
        name = read_name(scan, first)
        if name is None or not _may_speak(draft, name, first, stop):
            continue
        known = is_certain(scan, name) or bool(name.titles)
        if not known and draft.is_place(first, name.last):
            continue
        if name.last - first == 1 and not apposed:
            holder = name.stop in scan.at and scan.at[name.stop].kind == "office" and not scan.broken(name.stop)  # kata Wira Kanit Reskrim
            if not (known or holder) and len(scan.places_of(scan.words[first])) < 2:
                continue
        draft.add(name)


def _behind_verb(draft: Draft, i: int) -> tuple[int, int, bool] | None:
    """Where a name may begin behind the verb of saying at word `i`, with 0 for any end, and that no commas part it off; or None."""
    scan, first = draft.scan, i + 1
    headed = scan.capital(i) and scan.lows[i] != "menurut" and not draft.opens(i)
    return None if not scan.capital(first) or headed or first in draft.within or first in scan.at else (first, 0, False)


def _before_verb(draft: Draft, i: int) -> tuple[int, int, bool] | None:
    """Where a name may begin that ends before the verb of saying at word `i`, where it must end, and whether commas part it off
    (``Penjaga malam,`` *Wira*, ``mengaku``); or None.
    """
    scan, stop = draft.scan, i
    while stop and scan.lows[stop - 1] in ("juga", "pun", "lalu", "kemudian", "sendiri"):
        stop -= 1
    apposed = stop > 2 and scan.lows[stop - 1] == ","
    stop -= apposed
    if not stop or not scan.capital(stop - 1) or stop - 1 in draft.within:
        return None
    first = draft.run_back(stop)
    if first is None:
        return None
    if not apposed and (behind := _behind_town(draft, first, stop)):
        return behind, stop, True
    if draft.goes_on(first) or not (draft.opens(first) or scan.lows[first - 1] == ","):
        return None
    apposed = apposed and scan.lows[first - 1] == ","
    while first + 1 < stop and draft.names_town(first):
        first += 1  # Samsat Sangatta *Wira Santosa*
    return first, stop, apposed


def _behind_town(draft: Draft, first: int, stop: int) -> int:
    """Where a name begins behind the town that ends the name of an institution, in the capitals ``[first, stop)``: ``Humas Kantor SAR
    Cantigi`` *Wira*; or 0.
    """
    k = next((k for k in range(stop - 1, first, -1) if draft.names_town(k - 1)), 0)
    at = draft.scan.starts[k]
    if not k or draft.is_place(k - 1, stop) or any(unit.start < at < unit.end for unit in draft.context.units):
        return 0  # Polsek Taman Sari
    return k


def _may_speak(draft: Draft, name: Name, first: int, stop: int) -> bool:
    """Whether a name at word `first` may be that of a speaker: no initials, title alone or unit, in no headline, with its end at `stop` (0:
    anywhere).
    """
    scan = draft.scan
    return not (
        name.initials
        or len(name.text) < 3
        or (name.last - first == 1 and scan.lows[first] in before_words())
        or (stop and name.stop != stop)
        or scan.words[first].isupper()
        or any(k in draft.cover for k in range(first, name.last))
        or scan.starts[first] in draft.offices.units
        or scan.heading(first)
        or (not stop and name.stop < scan.size and _runs_into(scan, name.stop))
    )


def read_wholes(draft: Draft) -> None:
    """The whole name by which the article introduces somebody, in a caption perhaps, whom it calls by the first name alone elsewhere: *Wira
    Atmaja* ``selaku saksi … kata Wira``."""
    scan = draft.scan
    alone = (
        scan.words[m.name.first]
        for m in draft.mentions.values()
        if m.rank is None and not m.name.initials and m.name.last - m.name.first == 1 and len(m.name.text) > 2
    )
    for word in dict.fromkeys(alone):
        places = scan.places_of(word)
        if len(places) > 1 and all(k not in draft.cover or draft.cover[k].name.last - k == 1 for k in places):
            whole = next((whole for k in places if (whole := _whole(draft, k)) is not None), None)
            if whole is not None:
                draft.add(whole, headed=True)


def _whole(draft: Draft, k: int) -> Name | None:
    """The name of two or three words that begins at word `k`, if nobody has been found there and it is told of its bearer."""
    scan = draft.scan
    if k in draft.within or k in scan.at or not scan.capital(k + 1) or scan.heading(k) or draft.is_place(k, k + 2):
        return None
    if draft.goes_on(k) and not (draft.opens(k - 1) and scan.lows[k - 1] in common_words()):
        return None  # unless: Pasangan Wira Santosa dan istrinya
    name = read_name(scan, k, cued=True)
    if name is None or name.first != k or not 1 < name.last - k < 4 or scan.words[k + 1].isupper() or is_outlet(name.text):
        return None
    if scan.starts[k] in draft.offices.units:
        return None
    after = scan.lows[name.stop] if name.stop < scan.size else ""
    return name if after in (",", "(") or (after.isalpha() and not scan.capital(name.stop)) else None


def _runs_into(scan: Scan, i: int) -> bool:
    """Whether capitals go on at word `i` behind a name, other than those of a day: ``kata Wira`` *Rabu (3/4)*."""
    return scan.capital(i) and not scan.broken(i) and common_words().get(scan.lows[i]) != "time"


def read_entities(draft: Draft) -> None:
    """Persons that the statistical backbone saw and no rule did."""
    for entity in draft.context.entities:
        if entity.label != "PER":
            continue
        i = draft.offices.at_offset(entity.start)
        scan = draft.scan
        if (
            i >= scan.size
            or scan.ends[i] > entity.end
            or any(m.start < entity.end and entity.start < m.end for m in draft.mentions.values())
        ):
            continue
        if i in scan.at and scan.at[i].kind != "cue":
            continue
        name = read_name(scan, i)
        if name and not (len(name.text) < 3 or name.initials) and _seconded(draft, name):
            draft.add(name, role=role_before(draft, i - 1) if i and scan.lows[i - 1] in SETS.listing else None)


def _seconded(draft: Draft, name: Name) -> bool:
    """Whether the words around what the backbone took for a name speak for a person."""
    scan = draft.scan
    first, last = name.first, name.last
    if scan.words[first].isupper() or scan.heading(first) or scan.starts[first] in draft.offices.units or is_outlet(name.text):
        return False
    before = scan.lows[first - 1] if first else ""
    if (before.isdigit() and not scan.broken(first - 1)) or (before in SETS.naming and names_thing(scan, first - 1)):
        return False  # 15 Hari Ramadhan; kafe bernama Melati Indah
    after = scan.lows[name.stop] if name.stop < scan.size else ""
    known, several = is_certain(scan, name), last - first > 1
    if before == "kepada" and after in SETS.says:
        return False  # X kepada Gema mengatakan: an outlet
    if (before in SETS.before_site and not (before == "rumah" and known and several)) or (
        not known and (draft.is_place(first, last) or not roots().isdisjoint(scan.lows[first:last]))
    ):
        return False
    if is_eponym(scan, first) or (last - first == 1 and scan.lows[first] == "lalu"):
        return False  # Rumah Sakit (RS) X; Lalu, ...
    if several and after in SETS.says:
        return True  # Direktur Lappan *Wira Santosa* mengatakan: where the institution ends only the backbone knows
    if draft.goes_on(first) or (name.stop < scan.size and scan.capital(name.stop) and not scan.broken(name.stop)):
        return False
    if known and several:
        return True
    cue = any(k in scan.at and scan.at[k].kind == "cue" for k in range(max(first - 3, 0), first))
    return before in SETS.said or after in SETS.says or ((known or several) and (cue or before in ("oleh", "bersama", "kepada", "dengan")))
