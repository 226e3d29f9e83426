"""People without rank or office behind the words that announce them: ``tersangka X``, ``istrinya, Y``, ``saksi berinisial AB``."""

from __future__ import annotations

from ..draft import TOLD, Draft
from ..lexicon import SETS, before_words, common_words, given_names
from ..roles.deeds import deeds, doer, is_adverbial
from ..roles.preceding import (
    VERB,
    ends_before,
    is_somebody,
    line_ends,
    names_deed,
    onlooker,
    opens_clause,
    role_before,
    role_just_before,
    told_earlier,
)
from ..scan import Mark, Scan
from ..titles import read_after, read_before
from ..watch import told_before
from .adding import add_civilian, is_letters
from .apposed import read_apposed
from .reading import Name, is_stop, read_name


def read_cue(draft: Draft, mark: Mark) -> None:
    """Take whom a word for somebody announces (``tersangka X``, ``istrinya, Y``), or follows (``X, warga Z``)."""
    scan, lows = draft.scan, draft.scan.lows
    capital = scan.words[mark.first][0].isupper()
    if capital and mark.first and lows[mark.first - 1] in SETS.place_types:
        return  # Kelurahan Bandar Selamat
    if _are_several(scan, mark):
        return
    i, role, naming, named, comma = _past_filler(draft, mark)
    read_apposed(draft, mark)
    child = mark.first - 1 - (lows[mark.first - 1] == ",")
    if role == "kin" and lows[mark.last : mark.last + 1] == ["dari"] and child in draft.cover and scan.capital(mark.last + 1):
        add_civilian(draft, mark.last + 1, None, certain=True)  # AB anak dari Wira; AB, anak dari Wira
    if i in scan.parted:
        return
    if capital and i == mark.last == mark.first + 1 and lows[mark.first] in before_words():
        i, naming = mark.first, True  # Nenek Halimah: a title as well
    if k := _past_office(draft, mark, i, role):
        add_civilian(draft, k, role, certain=True)
        return
    large = scan.words[i][0].isupper()
    announced = naming or comma or (large and role != "neighbour" and _stands_beside(draft, i, expert=role == "expert"))
    if not announced or not (large or lows[i] in SETS.address):
        _read_further(draft, mark, i, role)
        return
    if _names_another(draft, mark, i, role, named=named, comma=comma):
        return
    i, told = _announced_role(draft, mark, i, role, named=named, comma=comma)
    title_case = capital and mark.first > 0 and not scan.broken(mark.first) and lows[mark.first - 1] not in '.:"“'
    certain = named or lows[mark.last] == "," or told in ("suspect", "victim", "witness", "rider", "driver", "owner")
    # dua rekannya, X dan Y; pemilik lahan (X, Y, dan Z)
    several = (told in ("kin", "neighbour") and scan.lows[mark.first - 1] in SETS.counts) or lows[i - 1] == "("
    add_civilian(draft, i, None if told == "person" else told, certain=certain, title_case=title_case, naming=named, several=several)
    if told == "kin" and lows[mark.first - 1] == "dibantu" and (helper := draft.mentions.get(i)) is not None and helper.role == "kin":
        helper.role = "suspect" if follows_suspect(draft, mark.first) else None  # dijual NG, dibantu istrinya WS: what he is


def _are_several(scan: Scan, mark: Mark) -> bool:
    """Whether a cue said twice tells of several, whose group or home follows with a capital: *kawan-kawan* ``Lensa Sekar``."""
    pair = [scan.lows[mark.first], "-", scan.lows[mark.first]]
    for first in (mark.first, mark.first - 2):
        if first >= 0 and scan.lows[first : first + 3] == pair:
            return scan.capital(first + 3)
    return False


def _names_another(draft: Draft, mark: Mark, i: int, role: str, *, named: bool, comma: bool) -> bool:
    """Whether the name at word `i` is that of somebody else than the cue speaks of."""
    lows = draft.scan.lows
    if comma and not named and role in ("kin", "neighbour", "person") and is_adverbial(draft.scan, mark.first) and opens_clause(draft, i):
        return True  # Usai membakar istrinya, X melarikan diri
    if role in TOLD and comma and not named:
        if lows[mark.first - 1] in SETS.prepositions and _acts_next(draft, i):
            return True  # Usai cekcok dengan korban, X pulang
        if lows[mark.first - 1] in SETS.surroundings and (known := draft.mentions.get(i)) is not None and known.offices:
            return True  # Ketua RT di lingkungan tersangka, X
    # istri korban, penasihat hukum terdakwa: the name is that of the wife, the lawyer
    party = role in ("suspect", "victim") and not _is_of_party(draft, mark, i, role, comma=comma)
    return party and ends_before(draft, mark.first) in ("kin", "neighbour", "other")


def _is_kin_of_one(draft: Draft, mark: Mark) -> bool:
    """Whether a cue for one of several parties tells of their kin: ``Ibu`` *salah satu korban,* ``X``."""
    one_of = draft.scan.lows[mark.first] == "salah" or draft.scan.lows[mark.first - 1] in SETS.one_of
    first = mark.first - (2 if draft.scan.lows[mark.first - 2 : mark.first] in (["salah", "satu"], ["salah", "seorang"]) else 0)
    return one_of and (ends_before(draft, first) == "kin" or draft.scan.lows[first - 1] in SETS.parents)


def _is_of_party(draft: Draft, mark: Mark, i: int, role: str, *, comma: bool) -> bool:
    """Whether a cue for kin names the party itself: a family has no name of its own (``keluarga korban`` *X*), nor has a child in law
    (``anak korban`` *MRA*, UU 11/2012).
    """
    lows = draft.scan.lows
    if role != "kin" or lows[mark.last - 1] not in SETS.parties or comma or i != mark.last:
        return False
    family = lows[mark.first] in ("keluarga", "pihak") and lows[mark.first - 1] not in SETS.one_of
    return family or (lows[mark.first] == "anak" and is_letters(draft.scan, i))


def _announced_role(draft: Draft, mark: Mark, i: int, role: str, *, named: bool, comma: bool) -> tuple[int, str | None]:
    """The word of the name that a cue announces and the role of its bearer, for a name that stands at word `i` behind the cue."""
    lows = draft.scan.lows
    if _is_of_party(draft, mark, i, role, comma=comma):
        role = "victim" if lows[mark.last - 1] == "korban" else "suspect"
    if role == "owner" and ends_before(draft, mark.first) == "kin":
        role = "kin"  # anak pemilik rumah bernama X
    if role in ("suspect", "victim") and comma and not named and _is_kin_of_one(draft, mark):
        role = "kin"
    told = _told_role(draft, mark, i, role, named=named)
    if lows[mark.last - 1] in SETS.doers and not comma and (k := _kinsman(draft, i)):
        if done_to := read_name(draft.scan, i, cued=True):
            draft.add(done_to, role="victim")
        i = k
    elif lows[mark.last - 1] in SETS.doers and told == "suspect" and (i == mark.last or (not named and is_somebody(draft, mark.last))):
        told = "victim"  # pembunuh X, pembunuh siswa X: who killed him
    if told in ("kin", "neighbour") and not comma:
        alone = mark.last - mark.first == 1 and not lows[mark.first].endswith("nya") and lows[mark.first] not in before_words()
        if k := _kinsman(draft, i):
            i = k
        elif told == "kin" and not named and alone:
            told = None  # keluarga X, istri X: of X nothing is told
    return i, told


def _past_filler(draft: Draft, mark: Mark) -> tuple[int, str, bool, bool, bool]:
    """The word behind a cue and what may stand between it and a name, the role that the cue gives with that, and whether a word there
    names somebody, announces a name, or a comma stands there.
    """
    scan, lows, at, parted = draft.scan, draft.scan.lows, draft.scan.at, draft.scan.parted
    i, role = mark.last, mark.row["role"]
    if role == "suspect" and mark.last - mark.first > 1 and names_deed(lows[i - 1]) and is_somebody(draft, i):
        role = "victim"  # pelaku penganiayaan seorang sopir bernama X
    naming, named, comma = mark.row["follow"] == "name", lows[i - 1] in ("sebagai", "saja"), False
    for _ in range(9):
        if i in parted or _leads_away(lows, i, role):
            break
        low = lows[i]
        if low in SETS.naming:
            naming = named = True
        elif low == ",":
            comma = True
        elif low == "." and lows[i - 1] == "an" and scan.glued(i):
            naming = True  # warga an. X
        elif low == "warga" and comma and scan.capital(i + 1):
            break  # suaminya, warga Cantigi: where he lives
        elif low in SETS.filler and not scan.capital(i):
            named = named or low in SETS.listing
        elif role in TOLD and i == mark.last and is_numbered(scan, i):
            pass  # terdakwa II Wira Santosa
        elif low in SETS.schools and scan.words[i].isupper() and i == mark.last and role not in TOLD:
            pass  # seorang pelajar SD berinisial X
        elif role in ("suspect", "victim") and _is_deed(low, role) and not scan.capital(i):
            named = True  # korban pembunuhan, X
            befell = any(befell == "victim" for _, befell in told_before()[low])
            if befell and (is_somebody(draft, i + 1) or (role == "suspect" and low.startswith("me"))):
                role = "victim"  # pelaku pembunuhan seorang pria bernama X, pelaku penikaman yang menewaskan X
        elif role == "suspect" and low in SETS.causing and lows[i - 1] == "yang":
            role, named = "victim", True  # pelaku pembacokan yang mengakibatkan X tewas
        elif role == "victim" and low in SETS.victim_states and not scan.capital(i):
            named = True  # korban selamat, X
        elif role in TOLD and low in SETS.auxiliary and lows[i - 1] == "yang" and _is_listed(scan, i + 1):
            pass  # korban yang telah ditemukan adalah X
        elif i in at and at[i].kind == "cue" and not scan.capital(i) and not _are_several(scan, at[i]):
            if role in TOLD and at[i].row["role"] in TOLD and role != at[i].row["role"]:
                break  # kondisi korban, saksi bernama X
            if role == "other" and at[i].row["role"] == "kin" and lows[i - 1].endswith("nya"):
                break  # didampingi pengacaranya ibu korban, X
            if role in ("neighbour", "kin") and low.startswith(("di", "belum")) and at[i].row["role"] in TOLD:
                role, named = at[i].row["role"], True  # rekannya belum ditemukan, yaitu X
            elif role == "owner" and at[i].row["role"] in TOLD:
                role = at[i].row["role"]  # rumah itu dihuni korban, yakni X
            i = at[i].last
            continue
        else:
            break
        i += 1
    return i, role, naming, named, comma


def is_numbered(scan: Scan, i: int) -> bool:
    """Whether the Roman number at word `i` counts whose name follows (terdakwa *I* ``Wira``), and begins no name (*I* ``Made``)."""
    if scan.lows[i] not in SETS.numerals or not scan.words[i].isupper():
        return False
    return scan.capital(i + 1) and not scan.words[i + 1].isupper() and not (scan.words[i] == "I" and scan.lows[i + 1] in SETS.after_i)


def _is_deed(low: str, role: str) -> bool:
    """Whether a word behind the cue of a party is the deed that made it one: ``korban`` *pembunuhan*, ``pelaku`` *menewaskan*."""
    return low.endswith("an") and low in told_before() and (role == "suspect" or not low.startswith("me"))


def _leads_away(lows: list[str], i: int, role: str) -> bool:
    """Whether word `i` leads away from whom a cue for `role` announces: ``korban`` *melaporkan* ``X``, ``anak`` *usia* ``SD``."""
    if role == "victim" and lows[i] in SETS.reporting:
        return True
    return lows[i] == "usia" and i + 1 < len(lows) and lows[i + 1] in SETS.schools


def _is_listed(scan: Scan, i: int) -> bool:
    """Whether a passive verb stands at word `i` before a list of names: ``korban yang sudah`` *ditemukan* ``yakni X``."""
    return i + 1 < scan.size and scan.lows[i].startswith("di") and scan.lows[i + 1] in SETS.listing


def _past_office(draft: Draft, mark: Mark, i: int, role: str) -> int:
    """Where the name begins of somebody told of by his calling and where he follows it (``pakar hukum UGM Prof. X``), or 0."""
    if role in ("other", "expert", "figure") and read_before(draft.scan, i).titles:
        return i
    if role == "expert" and (k := _past_institution(draft, mark.last)):
        return k
    if role == "figure" and i == mark.last and (k := _past_home(draft, i)):
        return k
    return _past_comma(draft, i) if role == "other" else 0


def _past_home(draft: Draft, i: int) -> int:
    """Where a given name or a title begins behind the place at word `i` that a notable is from (``tokoh masyarakat`` *Desa Cibatu* ``Wira
    Santosa``), or 0.
    """
    scan = draft.scan
    first = stop = i + (scan.lows[i : i + 1] != [] and scan.lows[i] in SETS.place_types)
    while stop < scan.size and stop - first < 6 and scan.capital(stop) and stop not in scan.at and not scan.broken(stop):
        stop += 1
    if stop - first < 2 or scan.heading(first) or (first == i and scan.lows[i] in given_names()):
        return 0
    k = draft.place_end(first, stop)
    return k if first < k < stop and (scan.lows[k] in given_names() or read_before(scan, k).titles) else 0


def _read_further(draft: Draft, mark: Mark, i: int, role: str) -> None:
    """Take the name that stands further behind a cue: behind the comma that closes what is said of its holder."""
    weak = role not in TOLD
    if (weak or draft.scan.lows[i : i + 1] == ["kasus"]) and (k := _past_comma(draft, i)):
        told = role_just_before(draft, mark.first) if role in ("civilian", "person", "kin", "neighbour") else None
        add_civilian(draft, k, told or (None if role == "person" else role), certain=True)
    elif role in ("suspect", "victim") and draft.opens(mark.first) and (k := _past_modifiers(draft, i)):
        add_civilian(draft, k, role, certain=True)


def _told_role(draft: Draft, mark: Mark, i: int, role: str | None, *, named: bool) -> str | None:
    """The role of the name at word `i` that a cue for `role` announces, given what the words before the cue tell of it."""
    scan = draft.scan
    if role in ("person", "civilian", "kin"):
        before = role_before(draft, mark.first) if named else role_just_before(draft, mark.first)
        if before is None and named and role != "kin":
            before = told_earlier(draft, mark.first)
        role = before or (role if role == "kin" or not named else None)
    if role == "kin" and scan.lows[mark.first - 1] in SETS.reported and scan.lows[mark.last - 1] not in SETS.parties:
        return role if draft.speaks_of("search") else "victim"  # dilaporkan istrinya, X
    if role == "victim" and named and onlooker(scan, i):
        return "witness"  # yang mendapati jasad itu ialah X
    if role in ("neighbour", "kin") and "blaze" in draft.cases and scan.lows[mark.first - 1] in SETS.possessed:
        return "owner"  # api menjalar ke rumah tetangganya, X
    if role in ("driver", "neighbour") and (before := role_just_before(draft, mark.first)):
        role = before if role == "neighbour" or before == "witness" else role  # meminta keterangan sopir X, menikam temannya, X
    if role == "neighbour" and (done := doer(scan, i)):
        role = done  # ditikam temannya, X
    if role == "neighbour" and scan.lows[mark.last - 1] in SETS.partners and follows_suspect(draft, mark.first):
        role = "suspect"
    elif role == "neighbour" and scan.lows[mark.last - 1] in SETS.partners and _follows_counsel(draft, mark.first):
        role = "other"
    ridden = _vehicle(scan, mark.first) if role in ("driver", "rider") else ""
    if role == "driver" and ridden in ("motor", "sepeda"):
        role = "rider"
    elif role == "rider" and ridden in SETS.cars:
        role = "driver"  # truk yang dikendarai X
    if role not in (*TOLD, "other", "expert", "figure") and not SETS.listing.isdisjoint(scan.lows[max(mark.first - 4, 0) : mark.first]):
        role = role_before(draft, mark.first) or role  # meninggal dunia, yakni sopir X
    return role


def _vehicle(scan: Scan, i: int) -> str:
    """The vehicle named last before word `i` in its clause: *truk* ``Colt Diesel muatan ayam yang dikendarai``; or nothing."""
    for k in range(i - 1, max(i - 14, -1), -1):
        low = scan.lows[k]
        if low in SETS.cars or low in ("motor", "sepeda"):
            return low
        if low in (".", ",") or scan.paragraph(k + 1):
            return ""
    return ""


def _acts_next(draft: Draft, i: int) -> bool:
    """Whether the name at word `i` goes on to its verb at once, so that it is a subject and no apposition."""
    scan = draft.scan
    name = read_name(scan, i, cued=True)
    if name is None or name.stop >= scan.size or not scan.words[name.stop].islower():
        return False
    return bool(VERB.match(scan.lows[name.stop])) or scan.lows[name.stop] in SETS.auxiliary


def _kinsman(draft: Draft, i: int) -> int:
    """The name behind that of the one whose kin they are (``Ayah Fajar, Wardi (48),``), or 0."""
    scan = draft.scan
    name = read_name(scan, i, cued=True)
    if name and name.stop + 1 < scan.size and scan.lows[name.stop] in SETS.naming and scan.capital(name.stop + 1):
        return name.stop + 1  # Istri H berinisial SP
    if not name or scan.lows[name.stop : name.stop + 1] != [","] or not scan.capital(name.stop + 1):
        return 0
    following = read_name(scan, name.stop + 1, cued=True)
    if not following or following.stop >= scan.size or draft.is_place(following.first, following.last):
        return 0
    return name.stop + 1 if scan.lows[following.stop] in (",", "(", "yang") or scan.lows[following.stop] in SETS.says else 0


def _follows_counsel(draft: Draft, i: int) -> bool:
    """Whether the person named last before word `i` is counsel, whose companion (*Rekannya,* ``X, S.H.``) is another."""
    last = next((draft.cover[k] for k in range(i - 1, max(i - 60, -1), -1) if k in draft.cover), None)
    return last is not None and last.role == "other"


def follows_suspect(draft: Draft, i: int) -> bool:
    """Whether the person named last before word `i`, not far away, is a suspect: the partner of one is another."""
    at, lows = draft.scan.at, draft.scan.lows
    for k in range(i - 1, max(i - 5, -1), -1):
        if k in at and at[k].kind == "cue" and at[k].row["role"] == "suspect" and "dan" in lows[k:i]:
            return True  # pelaku dan dua rekannya, X
    last = next((draft.cover[k] for k in range(i - 1, max(i - 60, -1), -1) if k in draft.cover), None)
    return last is not None and last.role == "suspect"


def _past_comma(draft: Draft, i: int) -> int:
    """The name behind the comma that closes what a cue says of its holder (``warga Desa X, Wira Santosa,``), or 0."""
    scan = draft.scan
    if "," not in scan.lows[i : i + 10]:
        return 0
    for k in range(i, min(i + 10, scan.size - 1)):
        low = scan.lows[k]
        if low in (".", '"', "“", "”", "(") or scan.paragraph(k) or low in SETS.says or (k in scan.at and scan.at[k].kind != "cue"):
            return 0
        if line_ends(scan, k):
            return 0  # ... Santriwati Ini Lapor Polisi / Sementara, X mengatakan
        if low == "oleh" or low in deeds():
            return 0  # Pedagang itu ditikam temannya, X: who comes next is another
        if low == ",":
            name = read_name(scan, k + 1, cued=True) if scan.capital(k + 1) else None
            if not name or (name.initials and k > i and not _acts_behind(draft, name)):
                return 0
            known = bool(name.titles) or name.initials or scan.lows[name.first] in given_names()
            closed = name.stop < scan.size and (scan.lows[name.stop] in (",", "(") or scan.lows[name.stop] in SETS.says)
            closed = closed or (scan.lows[name.stop : name.stop + 1] == ["."] and "perwakilan" in scan.lows[i - 2 : i])  # the last guest
            if known or (closed and name.last - name.first > 1 and not draft.is_place(name.first, name.last)):
                return k + 1
            return 0
    return 0


def _acts_behind(draft: Draft, name: Name) -> bool:
    """Whether a comma and a verb follow initials that are no common short form: ``warga Desa X,`` *GL* ``, melaporkan``."""
    scan, stop = draft.scan, name.stop
    plain = scan.lows[name.first] not in SETS.no_initials and scan.lows[name.first] not in common_words() and len(name.text) < 4
    if not plain or read_after(scan, name.first - 1, comma=True).titles:
        return False  # kuasa hukum X, SH, mengatakan
    behind = scan.lows[stop : stop + 1] == [","] and stop + 1 < scan.size
    return behind and scan.words[stop + 1].islower() and bool(VERB.match(scan.lows[stop + 1]) or scan.lows[stop + 1] in SETS.says)


def _past_modifiers(draft: Draft, i: int) -> int:
    """The name with an age behind the comma that closes what stands between it and the noun that opens the sentence, or 0.

    ``Pelaku penikaman di Desa A, Kecamatan B,`` *Wira Santosa (35)* ``menyerahkan diri``
    """
    scan = draft.scan
    for k in range(i, min(i + 24, scan.size - 1)):
        low = scan.lows[k]
        if low in (".", '"', "“", "”") or scan.paragraph(k) or low == "oleh" or (k in scan.at and scan.at[k].kind != "cue"):
            return 0
        if not scan.capital(k) and VERB.match(low) and common_words().get(low) != "function":
            return 0
        if low == "," and scan.capital(k + 1) and not is_stop(scan, k + 1):
            name = read_name(scan, k + 1, cued=True)
            if name and draft.age(name) is not None:
                return k + 1
    return 0


def _past_institution(draft: Draft, i: int) -> int:
    """The name behind an institution without a comma (``psikolog dari Universitas X Wira Santosa mengatakan``), or 0."""
    scan, common, given = draft.scan, common_words(), given_names()
    for _ in range(3):  # pengamat *hukum pidana* Universitas X
        if i < scan.size and scan.words[i].isalpha() and not scan.capital(i) and scan.lows[i] not in ("dari", "asal"):
            i += 1
    if scan.lows[i : i + 1] == ["dari"] or scan.lows[i : i + 1] == ["asal"]:
        i += 1
    last = i
    while last < scan.size and last - i < 9 and scan.capital(last) and not scan.broken(last):
        if last > i and read_before(scan, last).titles:
            return last  # pakar hukum UGM *Prof. Dr. X*
        last += 1
    last = i
    while last < scan.size and last - i < 12 and (scan.capital(last) or scan.lows[last] in ("dan", "-")) and not scan.broken(last):
        last += 1
    if last - i < 3 or not (common.get(scan.lows[i]) == "org" or (scan.words[i].isupper() and len(scan.words[i]) > 2)):
        return 0
    if scan.lows[last : last + 1] not in ([","], ["("]) and (last >= scan.size or scan.lows[last] not in SETS.says):
        return 0
    known = (k for k in range(i + 1, last) if scan.lows[k] in given and not _is_site(scan, k))
    if found := next(known, 0):
        return draft.name_start(found, i, last)
    unknown = last - i > 3 and common.get(scan.lows[last - 1]) is None and not draft.is_place(last - 2, last)
    return last - 2 if unknown else 0


def _is_site(scan: Scan, i: int) -> bool:
    """Whether the given name at word `i` is part of the name of an institution (``Universitas Ahmad Dahlan``)."""
    return scan.lows[i - 1] in SETS.no_person_after or (i > 1 and scan.lows[i - 2] in SETS.no_person_after)


def _stands_beside(draft: Draft, i: int, *, expert: bool) -> bool:
    """Whether the capitals at word `i` are a name that no comma parts from the cue: a given name and another, an expert who speaks."""
    scan = draft.scan
    name = read_name(scan, i, cued=True) if scan.capital(i) and not scan.broken(i) else None
    if name is None or name.last - name.first < 2 or draft.is_place(i, i + 2) or draft.is_place(name.first, name.last):
        return False
    return scan.lows[i] in given_names() or (expert and name.stop < scan.size and scan.lows[name.stop] in SETS.says)
