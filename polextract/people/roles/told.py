"""What a sentence tells of the person whom it names: the verbs behind the name up to the stop, the verb right before it."""

from __future__ import annotations

from ..draft import Draft
from ..lexicon import SETS
from ..scan import Scan
from ..watch import told_after, told_before
from .preceding import VERB

MARKS = frozenset('"“”')
# Words behind a name that may tell of it; more of them where it is told where somebody lives first.
_FAR, _FAR_HOME = 22, 36


class _Telling:
    """How far a sentence has told of its subject: whether somebody has spoken by now, which verb made a witness of the subject, and whether
    a second sentence goes on about it.
    """

    def __init__(self) -> None:
        self.said = False
        self.reported = ""
        self.resumed = False


def told_of(draft: Draft, start: int) -> str | None:
    """The role by what is said, up to the next stop, of the person whose name ends before word `start`."""
    scan, telling = draft.scan, _Telling()
    told, begins = told_after(), draft.begins
    begin = draft.cover[start - 1].name.first if start - 1 in draft.cover else start
    adverbial = not SETS.subordinate.isdisjoint(scan.lows[max(begin - 3, 0) : begin])
    far = _FAR if SETS.origins.isdisjoint(scan.lows[start : start + 6]) else _FAR_HOME
    i = start
    while i < min(start + far, scan.size):
        low = scan.lows[i]
        if i in begins and _is_fellow(draft, start, i):
            i = begins[i]  # A (19) dan B (17), A serta kernetnya B: what is said of both
            continue
        if low == "dilaporkan" and scan.lows[i - 1] in SETS.then and _is_addressee(draft, start):
            break  # diberitahukan kepada X lalu dilaporkan ke polisi: what happened
        tells = low in told or low in SETS.reported or low in SETS.taken
        if tells and (role := _role_at(draft, start, i, telling)):
            return role
        telling.said = telling.said or low in SETS.says
        if low in SETS.opinion and not telling.reported:
            break  # X mengajak warga melapor: what others should do
        if low.endswith("nya") and i in scan.at and scan.at[i].row.get("role") == "kin" and i > start and _is_subject(scan, start, i):
            break  # X (45), yang anaknya dibunuh
        if low == "dari" and i > start and scan.lows[i - 1] in SETS.parents:
            i = next((k for k in range(i, min(i + 9, scan.size)) if scan.lows[k] in (",", ".")), i + 1)
            continue  # Ratna (38), ibu dari salah satu korban tewas, berharap ...
        if low == "." and not telling.resumed and scan.lows[i + 1 : i + 2] in (["ia"], ["dia"]) and not scan.paragraph(i + 1):
            telling.resumed, telling.said = True, False  # X melapor. Ia ditipu
            i += 2
            continue
        if _ends(draft, i, said=telling.said) or (adverbial and low == "," and i > start and scan.capital(i + 1)):
            break  # Setelah X datang, Y memukul korban
        i += 1
    return "witness" if telling.reported else None


def _is_fellow(draft: Draft, start: int, i: int) -> bool:
    """Whether the name at word `i` is joined to the one before word `start`, so that the same is said of both."""
    scan = draft.scan
    before = scan.lows[max(i - 4, start) : i]
    joined = scan.lows[i - 1] == "," or "juga" in before or not SETS.coordinating.isdisjoint(before)
    return joined and not any(VERB.match(word) and word not in SETS.no_verbs for word in scan.words[start:i])


def _role_at(draft: Draft, start: int, i: int, telling: _Telling) -> str | None:
    """The role that word `i` and those behind it give the subject; what makes a witness only is kept in `telling`."""
    scan = draft.scan
    low = scan.lows[i]
    if low in SETS.reported and not telling.said and _is_by_somebody(scan, i):
        return "suspect"  # X dilaporkan istrinya
    forms = told_after().get(low, ())
    for words, role in () if forms and i > start and _is_of_another(scan, i) else forms:
        if (role == "witness" or not telling.said) and scan.follow(i, words):
            if role != "witness":
                return "suspect" if role == "victim" and _ends_arrested(draft, i) else role
            if telling.resumed:
                break
            if (low in SETS.reporting or low in SETS.complaining) and _is_aggrieved(draft, start, i):
                return "victim"  # X melaporkan Y atas dugaan penipuan
            telling.reported = telling.reported or words[0]
            telling.said = True
            break
        # Whoever reports what befell himself is a victim after all: melapor karena ditipu, melerai tapi dirinya dipukul.
        if (telling.reported or telling.said) and role == "victim" and scan.follow(i, words):
            near = scan.lows[max(i - 4, start) : i] if telling.reported.startswith("melapor") else ()
            if scan.lows[i - 1] == "dirinya" or not SETS.because.isdisjoint(near):
                return role
    # X, yang dompetnya dirampas
    return "victim" if low in SETS.taken and scan.lows[i - 1].endswith("nya") and not telling.said else None


def _ends(draft: Draft, i: int, *, said: bool) -> bool:
    """Whether what is told of a subject ends at word `i`: at a stop, a mark, a paragraph, another name, a party, a clause of another
    (``X menambal ban`` *ketika* ``Kereta Api Y menghantam mobil``).
    """
    scan = draft.scan
    low = scan.lows[i]
    stop = low == "." and not (scan.lows[i - 1] in SETS.address_short or (scan.glued(i) and scan.glued(i + 1)))
    party = i in scan.at and scan.at[i].row.get("role") in ("suspect", "victim")
    other = low in SETS.subordinate and scan.capital(i + 1) and not said
    return stop or party or other or low in MARKS or i in scan.parted or i in draft.begins


def _is_by_somebody(scan: Scan, i: int) -> bool:
    """Whether the passive verb of reporting at word `i` names who reports, and nobody is missing: ``X`` *dilaporkan istrinya* ``, Y``."""
    by = scan.at.get(i + 1 + (scan.lows[i + 1 : i + 2] == ["oleh"]))
    private = by is not None and by.kind == "cue" and by.row["role"] in ("kin", "neighbour", "victim", "person")
    return private and "hilang" not in scan.lows[i : i + 10]


def _is_aggrieved(draft: Draft, start: int, i: int) -> bool:
    """Whether the complaint at word `i` is of what befell its subject, whose name ends before word `start`, and no one of the family:
    ``X`` *mengadukan akun Y atas tuduhan fitnah*.
    """
    subject = draft.cover.get(start - 1)
    if subject is not None and subject.role == "kin":
        return False
    for k in range(i + 1, min(i + 20, draft.scan.size)):
        low, mark = draft.scan.lows[k], draft.scan.at.get(k)
        if low in (".", '"', "“", "”", "hilang", "hilangnya") or (mark is not None and mark.row.get("role") == "kin"):
            return False
        if low in SETS.grievances:
            return True
    return False


def _is_subject(scan: Scan, start: int, i: int) -> bool:
    """Whether the kin at word `i` is the subject of what follows: no one of a list, nobody who does something to the one named before."""
    before = scan.lows[i - 1]
    if before in SETS.about:
        return True
    return (
        before not in (",", "bersama", "beserta", "juga")
        and before not in SETS.coordinating
        and not before.startswith(("di", "me"))
        and before not in told_after()
    )


def _is_addressee(draft: Draft, stop: int) -> bool:
    """Whether the name before word `stop` is that of somebody who is told something: ``diberitahukan kepada dua warga, A dan`` *B*."""
    lows = draft.scan.lows
    for k in range(stop - 1, max(stop - 20, -1), -1):
        if lows[k] == "kepada":
            return True
        if lows[k] in (".", '"', "“", "”") or (lows[k].startswith(("me", "di")) and k not in draft.cover):
            return False
    return False


def _is_of_another(scan: Scan, i: int) -> bool:
    """Whether the verb at word `i` tells of one of the family (``X menolak anggapan adiknya`` *jatuh*), or that it did not happen."""
    low = scan.lows[i - 1]
    if low in SETS.negations:
        return True
    return low.endswith("nya") and (mark := scan.at.get(i - 1)) is not None and mark.row.get("role") == "kin"


def _ends_arrested(draft: Draft, i: int) -> bool:
    """Whether the clause goes on to an arrest: ``A dan B terjatuh dari motor lalu`` *diamankan*."""
    lows = draft.scan.lows
    for k in range(i + 1, min(i + 9, draft.scan.size)):
        if lows[k] in (".", ",", '"', "“", "”") or k in draft.begins:
            return False
        if lows[k] in SETS.arrested:
            return lows[k - 1] in SETS.then
    return False


def object_of(draft: Draft, i: int) -> str | None:
    """The role that a verb right before the name at word `i` gives: ``membunuh X``, ``menangkap X``."""
    scan = draft.scan
    if scan.lows[i - 1] in SETS.reporting and i in draft.mentions:
        return "suspect"  # whoever is missing is told of behind the name
    for k in range(i - 1, max(i - 3, -1), -1):
        for words, role in told_before().get(scan.lows[k], ()):
            done = scan.lows[k].startswith(("me", "pe", "ke")) or role == "witness"
            if done and scan.follow(k, words) == i:
                return role
    return None
