"""A name before the word that points at it: ``Wira Santosa, warga Desa X``, ``Wira Santosa salah seorang warga``."""

from __future__ import annotations

from ..draft import TOLD, WEAK, Draft, Mention
from ..lexicon import SETS, given_names
from ..scan import Mark, Scan
from .reading import Name, is_certain, is_eponym, read_name


def closes(scan: Scan, i: int) -> bool:
    """Whether a comma or a verb of saying comes after the capitals at word `i`: ``Wira Santosa, kuasa hukum PT X,``."""
    while i < scan.size and scan.capital(i):
        i += 1
    return i < scan.size and (scan.lows[i] == "," or scan.lows[i] in SETS.says)


def read_apposed(draft: Draft, mark: Mark) -> None:
    """The name before a cue: ``Wira Santosa, warga Desa X``, ``Wira Santosa salah seorang warga``."""
    scan = draft.scan
    beside = next((m for k in range(mark.first - 1, max(mark.first - 4, 0), -1) if (m := scan.at.get(k)) and m.last == mark.first), None)
    if beside is not None and mark.row["role"] in TOLD and scan.lows[beside.first - 1] == ")" and beside.kind == "cue":
        mark = mark._replace(first=beside.first)  # AB (18) santriwati korban pencabulan
    named, one_of, before = mark.row["role"], scan.lows[mark.first] in ("salah", "seorang"), scan.lows[mark.first - 1]
    if named == "person" and scan.lows[mark.first].startswith("dip"):
        return  # the rehearsal of X, dipimpin Y
    if before.islower() and scan.words[mark.first - 1].islower() and not (one_of or before in SETS.before_cue or before in SETS.counts):
        return  # the common case: no name, no age, no comma
    aged = before == ")" and draft.before_bracket(mark.first - 1) > 0  # Wira Santosa (43) terdakwa kasus ini
    if not mark.first or not SETS.naming.isdisjoint(scan.lows[mark.last : mark.last + 3]):
        return  # akun milik X, pemotor itu bernama Y
    beside = aged or (
        scan.words[mark.first - 1][0].isupper()
        and mark.first not in scan.breaks
        and (_speaks_soon(draft, mark.last) or _is_object(draft, mark.first) or _is_kin_to(draft, mark) or _is_from(draft, mark))
    )  # Wira Santosa kuasa hukum X mengaku
    if not _may_be_apposed(scan, mark, one_of=one_of, beside=beside):
        return
    j = _before_apposition(scan, mark.first)
    if j == mark.first and not one_of and not beside:
        return
    role = None if named == "person" or (aged and j == mark.first and named == "civilian") else named
    _take(draft, mark, j, role, one_of=one_of, beside=beside, aged=aged)


def _take(draft: Draft, mark: Mark, j: int, role: str | None, *, one_of: bool, beside: bool, aged: bool) -> None:
    """Take the name that ends before word `j`, or before its age there, as that of whom the cue behind it tells."""
    scan, named = draft.scan, mark.row["role"]
    comma = scan.lows[j] in (",", "(")
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
        and (scan.lows[first - 1] in SETS.says or _is_spoken_by(scan, first))
    ):
        return  # kata X, tersangka ...: the cue begins what X says
    if (known := _mentioned(draft, first, stop)) is not None:
        if known.rank is None:
            apposed = role in TOLD and not SETS.apposing.isdisjoint(scan.lows[stop : mark.first])
            sharper = one_of and role in TOLD and known.role in WEAK  # Nenek X, salah satu pengungsi; but: istri korban, X, korban pergi
            known.role = role if apposed or sharper else known.role or role
        return
    name = read_name(scan, first, cued=True)
    if not name or (name.last != stop and name.stop != stop) or draft.goes_on(first) or is_eponym(scan, first):
        return
    spoken = one_of and first > 0 and scan.lows[first - 1] in SETS.said  # kata X salah satu saksi
    comma = comma or one_of or not {"salah", "sang"}.isdisjoint(scan.lows[stop : mark.first]) or (beside and stop == mark.first)
    if spoken or _is_sure(draft, mark, name, first, stop, comma=comma, aged=aged):
        # JN, warga sipil: whose name is withheld for what he did
        draft.add(name, role=None if name.initials and role == "civilian" else role)


def _is_spoken_by(scan: Scan, first: int) -> bool:
    """Whether a verb of saying, and a noun for who speaks, lead to the name at word `first`: *kata* ``X``, *kata warga setempat* ``X``."""
    for k in range(first - 1, max(first - 5, -1), -1):
        if scan.lows[k] in SETS.said:
            return True
        if not scan.words[k].islower():
            return False
    return False


def _may_be_apposed(scan: Scan, mark: Mark, *, one_of: bool, beside: bool) -> bool:
    """Whether what stands around a cue lets it be said of the name before it."""
    before, named = scan.lows[mark.first - 1], mark.row["role"]
    if before not in SETS.before_cue and before not in SETS.counts and not one_of and not beside:
        return False
    if scan.capital(mark.first) and named not in ("civilian", "figure") and not beside:
        return False
    own = named in ("civilian", "figure", "person") or (named in ("other", "expert", "kin") and closes(scan, mark.last))
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


def _is_from(draft: Draft, mark: Mark) -> bool:
    """Whether a name that is known for one stands before where its bearer lives: *Ismail* ``warga Kecamatan Y``."""
    scan, first = draft.scan, draft.run_back(mark.first)
    if first is None or mark.row["role"] != "civilian" or mark.last >= scan.size or scan.capital(mark.first):
        return False
    area = scan.lows[mark.last] in SETS.area_types and scan.capital(mark.last + 1)
    name = read_name(scan, first, cued=True) if area and not (scan.heading(first) or draft.is_place(first, mark.first)) else None
    return name is not None and name.stop == mark.first and not name.initials and is_certain(scan, name) and not draft.goes_on(first)


def _is_kin_to(draft: Draft, mark: Mark) -> bool:
    """Whether a noun for kin stands between two names: ``Wira`` *anak* ``Santosa``, ``Ratna`` *ibunya* ``Bagas``."""
    scan, first = draft.scan, draft.run_back(mark.first)
    last = mark.last + (scan.lows[mark.last : mark.last + 1] == ["dari"])
    if mark.row["role"] != "kin" or mark.last - mark.first > 1 or first is None or not scan.capital(last) or last in scan.at:
        return False
    if draft.is_place(first, mark.first) or scan.heading(first) or first in scan.at or draft.goes_on(first):
        return False
    name, other = read_name(scan, first, cued=True), read_name(scan, last, cued=True)
    if name is None or other is None or name.stop != mark.first or draft.is_place(other.first, other.last):
        return False
    listed = scan.lows[first - 1] == "," or scan.lows[first - 1] in SETS.coordinating or scan.lows[first - 1] in SETS.listing
    return listed or name.initials or is_certain(scan, name) or scan.lows[mark.first].endswith("nya")
