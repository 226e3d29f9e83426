"""People without rank or office, from the words that point at them: ``tersangka X``, ``X, warga Desa Y``, ``berinisial AB``."""

from __future__ import annotations

from ..draft import TOLD, Draft, Mention
from ..identity.alike import name_words
from ..lexicon import SETS, common_words, given_names
from ..roles.deeds import deeds, doer, is_adverbial
from ..roles.preceding import (
    VERB,
    ends_before,
    is_somebody,
    line_ends,
    names_deed,
    opens_clause,
    role_before,
    role_just_before,
    told_earlier,
)
from ..scan import Mark, Scan
from ..titles import before_words, read_after, read_before
from ..watch import told_after, told_before
from .reading import Name, is_name_too, is_stop, read_name

# Roles that yield to what else is said of the person.
_WEAK = (None, "civilian", "figure", "person", "kin", "rider", "driver")


def read_cue(draft: Draft, mark: Mark) -> None:
    """Take whom a word for somebody announces (``tersangka X``, ``istrinya, Y``), or follows (``X, warga Z``)."""
    scan, lows = draft.scan, draft.scan.lows
    capital = scan.words[mark.first][0].isupper()
    if capital and mark.first and lows[mark.first - 1] in SETS.place_types:
        return  # Kelurahan Bandar Selamat
    i, role, naming, named, comma = _past_filler(draft, mark)
    _behind(draft, mark)
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
        if i in parted:
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
        elif low in SETS.schools and scan.words[i].isupper() and i == mark.last and role not in TOLD:
            pass  # seorang pelajar SD berinisial X
        elif role in ("suspect", "victim") and low.endswith("an") and low in told_before() and not scan.capital(i):
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
        elif i in at and at[i].kind == "cue" and not scan.capital(i):
            if role in TOLD and at[i].row["role"] in TOLD and role != at[i].row["role"]:
                break  # kondisi korban, saksi bernama X
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


def _is_listed(scan: Scan, i: int) -> bool:
    """Whether a passive verb stands at word `i` before a list of names: ``korban yang sudah`` *ditemukan* ``yakni X``."""
    return i + 1 < scan.size and scan.lows[i].startswith("di") and scan.lows[i + 1] in SETS.listing


def _past_office(draft: Draft, mark: Mark, i: int, role: str) -> int:
    """Where the name begins of somebody told of by his calling and where he follows it (``pakar hukum UGM Prof. X``), or 0."""
    if role in ("other", "expert", "figure") and read_before(draft.scan, i).titles:
        return i
    if role == "expert" and (k := _past_institution(draft, mark.last)):
        return k
    return _past_comma(draft, i) if role == "other" else 0


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
    if role in ("driver", "neighbour") and role_just_before(draft, mark.first) == "witness":
        role = "witness"  # meminta keterangan sopir X
    if role == "neighbour" and (done := doer(scan, i)):
        role = done  # ditikam temannya, X
    if role == "neighbour" and scan.lows[mark.last - 1] in SETS.partners and follows_suspect(draft, mark.first):
        role = "suspect"
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
    if not name or scan.lows[name.stop : name.stop + 1] != [","] or not scan.capital(name.stop + 1):
        return 0
    following = read_name(scan, name.stop + 1, cued=True)
    if not following or following.stop >= scan.size or draft.is_place(following.first, following.last):
        return 0
    return name.stop + 1 if scan.lows[following.stop] in (",", "(") or scan.lows[following.stop] in SETS.says else 0


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


def _closes(scan: Scan, i: int) -> bool:
    """Whether a comma or a verb of saying comes after the capitals at word `i`: ``Wira Santosa, kuasa hukum PT X,``."""
    while i < scan.size and scan.capital(i):
        i += 1
    return i < scan.size and (scan.lows[i] == "," or scan.lows[i] in SETS.says)


def _behind(draft: Draft, mark: Mark) -> None:
    """The name before a cue: ``Wira Santosa, warga Desa X``, ``Wira Santosa salah seorang warga``."""
    scan = draft.scan
    beside = next((m for k in range(mark.first - 1, max(mark.first - 4, 0), -1) if (m := scan.at.get(k)) and m.last == mark.first), None)
    if beside is not None and mark.row["role"] in TOLD and scan.lows[beside.first - 1] == ")" and beside.kind == "cue":
        mark = mark._replace(first=beside.first)  # AB (18) santriwati korban pencabulan
    named, one_of, before = mark.row["role"], scan.lows[mark.first] in ("salah", "seorang"), scan.lows[mark.first - 1]
    if before.islower() and scan.words[mark.first - 1].islower() and not (one_of or before in SETS.before_cue or before in SETS.counts):
        return  # the common case: no name, no age, no comma
    aged = before == ")" and draft.before_bracket(mark.first - 1) > 0  # Wira Santosa (43) terdakwa kasus ini
    if not mark.first or not SETS.naming.isdisjoint(scan.lows[mark.last : mark.last + 3]):
        return  # akun milik X, pemotor itu bernama Y
    beside = aged or (
        scan.words[mark.first - 1][0].isupper()
        and mark.first not in scan.breaks
        and (_speaks_soon(draft, mark.last) or _is_object(draft, mark.first))
    )  # Wira Santosa kuasa hukum X mengaku
    if not _may_be_apposed(scan, mark, one_of=one_of, beside=beside):
        return
    j = _before_apposition(scan, mark.first)
    if j == mark.first and not one_of and not beside:
        return
    comma = scan.lows[j] in (",", "(")
    role = None if named == "person" or (aged and j == mark.first and named == "civilian") else named
    stop = j
    if scan.lows[j - 1] == ")" and (k := draft.before_bracket(j - 1)):
        stop, aged = k, True
    elif j > 2 and scan.words[j - 1].isdigit() and scan.lows[j - 2] == ",":
        stop = j - 2
    first = draft.run_back(stop)
    if first is None or scan.heading(first):
        return
    if aged and first and scan.lows[first - 1] in SETS.origins:
        first = draft.past_home(first, stop)
    if (
        first
        and named in TOLD
        and not (one_of and stop == mark.first)
        and (scan.lows[first - 1] in SETS.says or scan.lows[first - 1] in SETS.said)
    ):
        return  # kata X, tersangka ...: the cue begins what X says
    if (known := _mentioned(draft, first, stop)) is not None:
        if known.rank is None:
            apposed = role in TOLD and not SETS.apposing.isdisjoint(scan.lows[stop : mark.first])
            sharper = one_of and role in TOLD and known.role in _WEAK  # Nenek X, salah satu pengungsi; but: istri korban, X, korban pergi
            known.role = role if apposed or sharper else known.role or role
        return
    name = read_name(scan, first, cued=True)
    if not name or (name.last != stop and name.stop != stop) or draft.goes_on(first):
        return
    spoken = one_of and first > 0 and scan.lows[first - 1] in SETS.said  # kata X salah satu saksi
    comma = comma or one_of or not {"salah", "sang"}.isdisjoint(scan.lows[stop : mark.first]) or (beside and stop == mark.first)
    if spoken or _is_sure(draft, mark, name, first, stop, comma=comma, aged=aged):
        # JN, warga sipil: whose name is withheld for what he did
        draft.add(name, role=None if name.initials and role == "civilian" else role)


def _may_be_apposed(scan: Scan, mark: Mark, *, one_of: bool, beside: bool) -> bool:
    """Whether what stands around a cue lets it be said of the name before it."""
    before, named = scan.lows[mark.first - 1], mark.row["role"]
    if before not in SETS.before_cue and before not in SETS.counts and not one_of and not beside:
        return False
    if scan.capital(mark.first) and named not in ("civilian", "figure") and not beside:
        return False
    own = named in ("civilian", "figure", "person") or (named in ("other", "expert", "kin") and _closes(scan, mark.last))
    return own or not scan.capital(mark.last)


def _before_apposition(scan: Scan, j: int) -> int:
    """The word behind the name before a cue at word `j`, with commas and words such as *salah satu* left out."""
    while j > 0:
        if scan.lows[j - 1] in SETS.before_cue:
            j -= 1
        elif j > 2 and scan.lows[j - 1] in SETS.counts and scan.lows[j - 2] == "dari" and scan.lows[j - 3] in SETS.before_cue:
            j -= 3  # satu dari dua pelaku
        else:
            break
    return j


def _mentioned(draft: Draft, first: int, stop: int) -> Mention | None:
    """The mention at the words ``[first, stop)``, or the one whose titles end there."""
    known = next((draft.cover[k] for k in range(first, stop) if k in draft.cover), None)
    if known is None and stop - 1 in draft.within:  # X, M.Si yang menjadi salah satu korban
        known = next((m for m in draft.mentions.values() if m.name.stop == stop), None)
    return known


def _is_sure(draft: Draft, mark: Mark, name: Name, first: int, stop: int, *, comma: bool, aged: bool) -> bool:
    """Whether the capitals ``[first, stop)`` before a cue are a name: known for one, with titles, an age or a comma, and no place."""
    scan, named = draft.scan, mark.row["role"]
    sure = aged or scan.lows[first] in given_names() or bool(name.titles)
    weak = named in ("civilian", "figure", "neighbour", "kin")
    if not sure and weak and not draft.is_place(first, name.last):
        sure = not SETS.says.isdisjoint(scan.lows[mark.last : mark.last + 12])  # Wiyono, warga lainnya, mengatakan
    if name.initials and not aged and not (named in ("kin", "neighbour", "civilian") and comma and scan.lows[first] not in SETS.acronyms):
        return False
    return sure or not ((draft.opens(first) and stop - first < 2) or not comma or draft.is_place(first, name.last))


def _stands_beside(draft: Draft, i: int, *, expert: bool) -> bool:
    """Whether the capitals at word `i` are a name that no comma parts from the cue: a given name and another, an expert who speaks."""
    scan = draft.scan
    name = read_name(scan, i, cued=True) if scan.capital(i) and not scan.broken(i) else None
    if name is None or name.last - name.first < 2 or draft.is_place(i, i + 2) or draft.is_place(name.first, name.last):
        return False
    return scan.lows[i] in given_names() or (expert and name.stop < scan.size and scan.lows[name.stop] in SETS.says)


def _speaks_soon(draft: Draft, i: int) -> bool:
    """Whether a verb of saying comes within the few words from word `i`, with nothing between that parts them."""
    scan = draft.scan
    for k in range(i, min(i + 6, scan.size)):
        if scan.lows[k] in SETS.says:
            return True
        if not scan.words[k].isalpha() or k in scan.at or scan.broken(k):
            return False
    return False


def _is_object(draft: Draft, j: int) -> bool:
    """Whether the capitals before word `j` are a name behind a preposition: ``disita dari`` *Wira Santosa* ``pemilik kios``; a given name
    alone, too, of whom a companion is told: ``memanggil`` *Wira* ``rekannya``.
    """
    scan, first = draft.scan, draft.run_back(j)
    if first is None or not first or draft.is_place(first, j):
        return False
    if j - first > 1:
        return scan.lows[first - 1] in ("dari", "oleh", "kepada", "terhadap", "milik") and not draft.is_place(first, first + 1)
    return scan.lows[first - 1] in SETS.fetched and scan.lows[first] in given_names() and scan.lows[j].endswith("nya")


def add_civilian(
    draft: Draft, i: int, role: str | None, *, certain: bool, title_case: bool = False, naming: bool = False, several: bool = False
) -> None:
    scan, listed = draft.scan, False
    lettered = scan.lows[i - 1] in SETS.initialled
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
        if age is None and (title_case or scan.heading(i)) and not withheld and (low not in given_names() or name.last - name.first == 1):
            return
        if not strong and scan.words[name.stop : name.stop + 1] and scan.words[name.stop].isdigit() and not _counts(scan, name.stop):
            return  # Tekab 308
        told = scan.lows[i - 1] in SETS.naming and not scan.broken(i)  # saksi bernama Maidi: a village too
        if not (strong or listed or told) and (scan.starts[name.first] in draft.offices.units or draft.is_place(name.first, name.last)):
            return
        # suaminya MAR, rekannya DP
        own = role in ("kin", "neighbour") and scan.lows[i - 1].endswith("nya") and is_withheld(scan, name.first)
        if name.initials and age is None and not (certain or listed or own or _next_initials(scan, name.stop)):
            return
        if name.initials and age is None and len(name.text) > 3 and not any(k.islower() for k in name.text) and "." not in name.text:
            return
        draft.add(name, role=role)
        sure = naming or several or (certain and role in ("suspect", "victim", "witness", "owner", "other"))
        i = _next_in_list(draft, name, role, sure=sure, lettered=lettered)
        if not i:
            return
        listed = True


def _counts(scan: Scan, i: int) -> bool:
    """Whether the number at word `i` counts something: ``menghukum X`` *10 tahun*."""
    return scan.lows[i + 1 : i + 2] not in ([], ["."], [","]) and scan.words[i + 1].islower()


def _next_in_list(draft: Draft, name: Name, role: str | None, *, sure: bool = False, lettered: bool = False) -> int:
    """The next name of a list (``A (23), B (25) dan C (30)``) whose members have the `role`, or 0; `lettered`: a list of initials."""
    scan = draft.scan
    if name.initials and (k := _next_initials(scan, name.stop, lettered=lettered) or _past_origin(scan, name.stop)):
        return k
    if name.initials and scan.lows[name.stop : name.stop + 1] == ["("] and (k := _past_remark(scan, name.stop)):
        return k
    j, aged = _past_age(draft, name)
    if not j or (not aged and j > name.stop and not (sure and j - name.stop < 5)):
        return 0  # unless: korban A (sopir) dan B (74)
    start = j
    while j < scan.size and scan.lows[j] in (",", ";", "dan", "serta", "&", "/") and not scan.paragraph(j):
        j += 1
    if role == "suspect" and j in scan.at and scan.at[j].row.get("role") == role:
        j = scan.at[j].last  # pelaku A (23) dan tersangka B (25); but korban A (23) dan pelaku B (25)
    initials = aged and j < scan.size and scan.words[j].isupper() and len(scan.words[j]) < 4  # they may spell a common word
    if j == start or not scan.capital(j) or (is_stop(scan, j) and not initials) or j in scan.at:
        return 0
    following = read_name(scan, j, cued=2 if initials else True)
    if not following:
        return 0
    if (draft.age(following) is not None or _is_baby(scan, following.stop)) and (aged or scan.lows[name.stop] == "("):
        return j
    if aged and sure and following.last - following.first > 1 and _is_one_of(draft, following):
        return j  # korban A (5), M Husen (sopir)
    if following.initials and name.initials:
        short = scan.lows[j] in SETS.no_initials or (scan.lows[j] in SETS.acronyms and scan.lows[j - 1] == ",")
        return j if aged or not short else 0
    low = [scan.lows[k] for k in range(following.first, following.last)]
    if (
        not aged
        and (
            not given_names().isdisjoint(low)
            or not SETS.aliases.isdisjoint(low)
            or (sure and scan.starts[following.first] not in draft.offices.units)
        )
        and (
            scan.lows[following.stop : following.stop + 1] in ([","], ["."], ["dan"], ["serta"], ["("], [")"], ["masing"])
            or (sure and scan.lows[j - 1] == "dan" and following.stop < scan.size and scan.words[following.stop].islower())
        )
    ):
        return j
    return 0


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
    return j, False


def _is_baby(scan: Scan, i: int) -> bool:
    """Whether a bracket at word `i` tells an age in months or days: ``Wira`` *(6 bulan)*."""
    near = scan.lows[i : i + 4]
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


def _next_initials(scan: Scan, j: int, *, lettered: bool = False) -> int:
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


def read_naming(draft: Draft) -> None:
    """``bernama X``, ``yaitu AB (30)`` where no cue word stands close by: the role is that of the last cue in the sentence."""
    scan = draft.scan
    for i in scan.triggers["naming"]:
        low = scan.lows[i]
        if i + 1 >= scan.size:
            continue
        j = i + 1
        while j < scan.size and scan.lows[j] in SETS.after_naming:
            j += 1
        if low in SETS.called or (low in SETS.calling and scan.lows[i - 1] in SETS.nicknames):
            _note_nickname(draft, i, j)
            continue
        if low not in SETS.listing and _names_thing(scan, i):
            continue
        small = scan.lows[j : j + 1] and scan.lows[j] in SETS.small_address and scan.capital(j + 1)  # yakni saudara X, Y dan Z
        if not (scan.capital(j) or small) or (
            low in ("nama", "identitas") and (i == 0 or scan.lows[i - 1] not in ("atas", "dengan", "inisial"))
        ):
            continue
        if j in draft.cover:
            known = draft.cover[j]
            if known.name.first == j and known.rank is None and known.role in _WEAK and not known.offices:
                known.role = role_before(draft, i) or known.role
            continue
        if low in SETS.listing:
            name = read_name(scan, j, cued=True)
            if not name or (low == "satunya" and scan.lows[i - 1] != "salah"):
                continue
            listed = scan.lows[name.stop : name.stop + 1] in ([","], ["dan"], ["serta"]) and (
                scan.lows[i - 1] in SETS.all_of_them or (low != "adalah" and (scan.lows[name.first] in given_names() or bool(name.titles)))
            )
            known = listed or (name.last - name.first > 1 and not given_names().isdisjoint(scan.lows[name.first : name.last]))
            initials = name.initials and (low != "adalah" or _next_initials(scan, name.stop) > 0)
            if low == "terdiri" and not is_withheld(scan, name.first):
                initials = False  # tim terdiri dari SAR, BPBD
            if not known and not initials and (told := _told_next(scan, name)):
                draft.add(name, role=told)  # dua orang, yakni X terkena panah
                continue
            if not (draft.age(name) is not None or initials or (known and role_before(draft, i))):
                for one in _full_names(draft, j):
                    draft.add(one, role=role_before(draft, i))
                continue
        noun = next((k for k in range(i - 1, max(i - 5, 0), -1) if k in scan.at and scan.at[k].kind == "cue"), 0)
        role = role_before(draft, i) or (
            told_earlier(draft, noun) if noun and scan.at[noun].row["role"] in ("person", "civilian") else None
        )
        add_civilian(draft, j, role, certain=True, naming=low not in SETS.listing)


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


def _names_thing(scan: Scan, i: int) -> bool:
    """Whether what word `i` names is no person: ``speedboat yang masing-masing bernama X``."""
    k = i - 1
    while k > 0 and i - k < 5 and scan.lows[k] in SETS.before_naming:
        k -= 1
    if scan.lows[k] not in SETS.named_things:
        return False
    # perangkat desa berinisial NH: somebody of it, unless it is told as one (di sebuah desa berinisial K)
    before = scan.words[k - 1] if k else ""
    of_it = before.isalpha() and before.islower() and before not in SETS.before_thing and not before.startswith(("me", "di"))
    return not (of_it and scan.lows[i] in SETS.initialled)


def share_roles(draft: Draft) -> None:
    """Who stands in one list has one role: ``pelaku X (30), warga A, dan Y (25), warga B``."""
    scan, last = draft.scan, None
    for mention in sorted(draft.mentions.values(), key=lambda m: m.start):
        if (
            last is not None
            and last.role in ("suspect", "victim", "witness", "rider", "owner")
            and mention.role in _WEAK
            and (mention.age is not None or _is_baby(scan, mention.name.stop))
            and last.age is not None
            and mention.rank is None
            and not mention.offices
            and _listed(scan, mention.name.first)
            and mention.start - last.end < 160
            and not any(scan.lows[k] in (".", '"', "“", "”") for k in range(last.name.stop, mention.name.first))
            and not any(k in scan.at and scan.at[k].row.get("role") in TOLD for k in range(last.name.stop, mention.name.first))
        ):
            mention.role = last.role
        elif (
            last is not None
            and last.role is None
            and mention.role == "kin"
            and None not in (last.age, mention.age)
            and _listed(scan, mention.name.first)
            and "." not in scan.lows[last.name.stop : mention.name.first]
        ):
            mention.role = None  # A (47), istrinya B (43): what befell A befell B
        elif (
            last is not None
            and last.role in TOLD
            and mention.role in (None, "civilian")
            and mention.rank is None
            and not mention.offices
            and _is_likened(scan, mention.name.first, spoken=last.role != "suspect")
        ):
            mention.role = last.role
        last = mention


def is_further(scan: Scan, i: int) -> bool:
    """Whether the name at word `i` is that of one more person: *Satu lagi,* ``B``."""
    return scan.lows[i - 1] == "," and scan.lows[max(i - 3, 0) : i - 1] in (["satu", "lagi"], ["seorang", "lagi"])


def _is_likened(scan: Scan, i: int, *, spoken: bool) -> bool:
    """Whether the name at word `i` is one more of a kind: *Satu lagi,* ``B``; `spoken`: by what he says, too (*Hal senada* … ``B``)."""
    if is_further(scan, i) or _is_one_more(scan, i):
        return True
    return spoken and not SETS.likewise.isdisjoint(scan.lows[max(i - 6, 0) : i])


def _is_one_more(scan: Scan, i: int) -> bool:
    """Whether one more of a list is told of by a noun before the name at word `i`: ``A, warga X, dan satu warga Y,`` *B*."""
    if scan.lows[i - 1] != ",":
        return False
    for k in range(i - 2, max(i - 9, 0), -1):
        if not scan.words[k].isalpha():
            return False
        if scan.lows[k] in ("satu", "seorang"):
            return scan.lows[k - 1] in SETS.coordinating and scan.lows[k - 2] != "."
    return False


def _listed(scan: Scan, i: int) -> bool:
    """Whether the name at word `i` is a further one of a list, with or without a word of kin before it (``A, istrinya`` *B* ``,``)."""
    while i > 1 and scan.lows[i - 1] in before_words():
        i -= 1  # ayah A (40), ibu B (35)
    for k in range(i - 1, max(i - 5, 0), -1):
        if k == i - 1 and scan.lows[k] == "," and scan.lows[k - 2] in SETS.prepositions:
            return False  # bercerita kepada ibunya, X
        if scan.lows[k] in ("dan", "serta", "&", ";", "beserta", "bersama") or (
            scan.lows[k] == "," and (k == i - 1 or scan.lows[k + 1] != "warga")
        ):
            return k == i - 1 or any(j in scan.at and scan.at[j].row.get("role") in _WEAK for j in range(k + 1, i))
        if scan.lows[k] in (".", ")"):
            return False
    return False
