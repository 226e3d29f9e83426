"""The role of a name by what stands before it in its sentence: the verb close by, or the last cue."""

from __future__ import annotations

import re

from ..draft import Draft
from ..lexicon import SETS
from ..names.reading import read_name
from ..scan import Scan, runs_on
from ..watch import told_after, told_before
from .deeds import deeds, doer, is_adverbial, sufferer

VERB = re.compile(r"(?:di|ter|ber|me)[a-z]{4,}$")


def role_just_before(draft: Draft, i: int) -> str | None:
    """The role that a verb close before a cue gives: ``menangkap dua pria, X dan Y``, ``ditikam temannya, X``."""
    scan, told = draft.scan, told_before()
    if role := doer(scan, i) or sufferer(scan, i) or onlooker(scan, i):
        return role
    for k in range(i - 1, max(i - 8, -1), -1):
        if line_ends(scan, k + 1):
            return None
        if scan.lows[k] in (".", "," if k < i - 1 else ".", '"', "“", "”"):
            return None
        # What is done to somebody, or his loss (hilangnya siswi, X); tewas says nothing of who comes next.
        strong = scan.lows[k].startswith(("me", "pe")) or scan.lows[k].endswith("nya")
        for words, role in () if _is_far_noun(scan, k, i, far=4) else told.get(scan.lows[k], ()):
            # ditemukan pertama kali oleh suaminya, X: by whom it was seen
            if (strong or (role == "witness" and len(words) > 1)) and scan.follow(k, words):
                if scan.lows[i - 1] == "," and is_adverbial(scan, k) and opens_clause(draft, i):
                    return None  # Usai membakar istrinya, X melarikan diri
                return _charged(draft, k, words, i) or _done_by_suspect(draft, k) or role
        if scan.capital(k) and scan.broken(k):
            return None
    return None


def onlooker(scan: Scan, i: int) -> str | None:
    """Witness, where who is named at word `i` is told by what he saw: ``penjaga warung`` *yang terakhir melihat keduanya,* ``X``, *Yang
    menolong korban ialah* ``X``.
    """
    lows = scan.lows
    if lows[i - 1] != "," and SETS.listing.isdisjoint(lows[max(i - 6, 0) : i]):
        return None  # yang melihat pria bernama X
    for k in range(i - 1, max(i - 12, -1), -1):
        low = lows[k]
        if low == "yang":
            forms = (form for j in range(k + 1, min(k + 4, i)) for form in told_after().get(lows[j], ()) if scan.follow(j, form[0]))
            return "witness" if next(forms, ((), ""))[1] == "witness" and i - k > 2 else None
        if not low[0].isalpha() and not (low == "," and k == i - 1):
            return None
        mark = scan.at.get(k)
        if low == "bahwa" or scan.paragraph(k + 1) or (mark is not None and mark.row.get("role") in ("kin", "neighbour")):
            return None  # yang melihat istrinya, X
    return None


def line_ends(scan: Scan, i: int) -> bool:
    """Whether a headline, or a line that ends with its sentence, ends before word `i`: what it tells is not of who comes next."""
    return i in scan.breaks and scan.lows[i - 1] not in (":", ",") and (not runs_on(scan, i) or scan.heading(i - 1))


def opens_clause(draft: Draft, i: int) -> bool:
    """Whether the name at word `i`, with its age, goes on to its verb, so that it is a subject and no apposition."""
    scan = draft.scan
    name = read_name(scan, i, cued=True)
    if name is None:
        return False
    k = scan.past_bracket(name.stop, within=4)
    if k > name.stop:
        return k < scan.size and (scan.lows[k] in SETS.auxiliary or bool(VERB.match(scan.words[k])))
    return k < scan.size and scan.words[k].islower() and scan.lows[k] not in SETS.says


def _charged(draft: Draft, k: int, words: tuple[str, ...], i: int) -> str | None:
    """The role of the cue that the deed at word `k` belongs to, where the name at word `i` is its doer or victim by that cue.

    ``tersangka pembunuhan X``, ``tersangka kasus pembunuhan, X (26)``; but in ``terdakwa pembunuhan terhadap X`` the deed tells of X.
    """
    lows = draft.scan.lows
    if not words[-1].endswith("an"):
        return None
    between = lows[k + len(words) : i]
    comma = bool(between) and SETS.equating.issuperset(between)
    if between and not comma:
        return None
    role = ends_before(draft, k)
    while role is None and comma and k and lows[k - 1] in SETS.case:
        k -= 1
        role = ends_before(draft, k)
    return role if role in ("suspect", "victim") else None


def role_before(draft: Draft, i: int) -> str | None:
    """The role that the last cue before word `i` in its sentence gives, or what is said there (``meninggal, yakni X``)."""
    scan, told = draft.scan, told_after()
    if role := doer(scan, i) or sufferer(scan, i) or onlooker(scan, i):
        return role
    if _is_another(draft, i):
        return None
    near = scan.lows[max(i - 6, 0) : i + 1]
    resumes = any(low in SETS.all_of_them or low in ("ia", "dia") for low in near[-4:]) or not SETS.those.isdisjoint(near)
    far = 50 if resumes else 24
    crossed = stopped = caused = False
    for k in range(i - 1, max(i - far, -1), -1):
        caused = caused or scan.lows[k] in SETS.causing
        if (scan.lows[k] == "." and not scan.glued(k + 1)) or scan.paragraph(k + 1):
            if k + 2 < scan.size and k and _resumes(scan, k + 1):
                crossed, stopped = crossed or scan.paragraph(k + 1), True
                continue  # told of in the sentence before
            return None
        if not crossed and line_ends(scan, k + 1):
            return None
        if crossed and (scan.lows[k] in SETS.said or scan.lows[k] in ('"', "“", "”")):
            return None  # a paragraph in which somebody speaks tells of others
        mark = scan.at.get(k)
        if (
            mark is not None
            and mark.kind == "cue"
            and mark.row["role"] in ("suspect", "victim", "witness", "rider", "driver", "owner", "other")
        ):
            if mark.row["role"] == "other" and SETS.listing.isdisjoint(scan.lows[mark.last : i + 1]):
                continue  # Kuasa hukum korban mengatakan, perempuan berinisial X ...
            if mark.row["role"] == "owner" and ends_before(draft, k) == "kin":
                return None  # anak pemilik rumah bernama X
            if mark.row["role"] == "suspect" and (caused or _names_victim(draft, mark.last, i)):
                return "victim"  # pelaku tawuran yang membuat seorang pelajar bernama X tewas
            return _head(draft, k) or mark.row["role"]
        for words, role in told_before().get(scan.lows[k], ()):
            if stopped and (deed := deeds().get(scan.lows[k])) is not None and deed.voice == "noun":
                continue  # pelaku pengeroyokan terhadap A. Mereka yakni B dan C: it befell A
            if scan.follow(k, words) and not _is_far_noun(scan, k, i):
                return _head(draft, k) or _charged(draft, k, words, i) or _done_by_suspect(draft, k) or role
        if scan.lows[k] == "dari" and k > i - 6 and draft.speaks_of("drugs"):
            return "suspect"  # sabu dari seseorang bernama X
        for words, role in told.get(scan.lows[k], ()):
            if role != "witness" and scan.follow(k, words):
                return _head(draft, k) or role
    return None


def is_somebody(draft: Draft, i: int) -> int:
    """The word behind the noun for a person at word `i`, behind a number perhaps: ``seorang`` *pria*, *lansia*, *kepala desa*; or 0."""
    at, lows = draft.scan.at, draft.scan.lows
    mark = at.get(i)
    if mark is None and i < draft.scan.size and (lows[i] == "seorang" or lows[i] in SETS.counts):
        mark = at.get(i + 1)
    if mark is None or mark.kind == "rank":
        return 0
    return mark.last if mark.kind == "office" or mark.row["role"] not in ("suspect", "witness", "other", "expert") else 0


def _names_victim(draft: Draft, k: int, i: int) -> bool:
    """Whether the cue before word `k` goes on with a deed and whom it befell, who has the name at word `i`: ``pelaku`` *penganiayaan sopir
    truk bernama* ``X``.
    """
    k = next((n for n in (k - 1, k) if n < i and names_deed(draft.scan.lows[n])), -1)
    if k < 0 or not (stop := is_somebody(draft, k + 1)):
        return False
    at = draft.scan.at
    return not any(n in at and at[n].kind == "cue" and at[n].row["role"] in ("person", "civilian") for n in range(stop, i))


def names_deed(low: str) -> bool:
    """Whether a word is the noun of a deed that makes a victim: *penganiayaan*."""
    deed = deeds().get(low)
    return deed is not None and deed.voice == "noun" and deed.patient == "victim"


def told_earlier(draft: Draft, k: int) -> str | None:
    """The role that an earlier sentence gives the noun of the cue at word `k`, which goes back to it: ``Dua nelayan hilang. …`` *Kedua
    nelayan itu, yakni* ``A dan B``, ``Seorang nelayan hilang. …`` *Nelayan tersebut bernama* ``A``.
    """
    scan, told = draft.scan, told_after()
    last = scan.at[k].last
    noun = scan.lows[last - 1]
    counted = scan.lows[k - 1] in SETS.both or scan.lows[k] in SETS.both
    if last >= scan.size or not (counted or scan.lows[last] in ("tersebut", "itu")):
        return None
    for n in range(k - 1, max(k - 160, 0), -1):
        if scan.lows[n] != noun:
            continue
        for j in range(n + 1, min(n + 9, k)):
            if scan.lows[j] in (".", '"', "“", "”"):
                break
            for words, role in told.get(scan.lows[j], ()):
                if role != "witness" and scan.follow(j, words):
                    return role
    return None


def _is_another(draft: Draft, i: int) -> bool:
    """Whether the noun at word `i`, or right before it, is that of one more person: ``korban dibawa`` *pria* ``bernama X``."""
    lows, at = draft.scan.lows, draft.scan.at
    k = i if i in at else next((k for k in range(i - 1, max(i - 4, 0), -1) if k in at and at[k].last == i), 0)
    if not k or at[k].kind != "cue" or at[k].row["role"] not in ("person", "civilian"):
        return False
    k -= k > 1 and lows[k - 1] == "seorang"
    return lows[k - 1] in SETS.another


def _is_far_noun(scan: Scan, k: int, i: int, far: int = 2) -> bool:
    """Whether word `k` is the noun of a deed, more than `far` words before word `i` and without *terhadap*: ``pelaku`` *pembacokan* ``itu.
    Keduanya yakni``.
    """
    deed = deeds().get(scan.lows[k])
    return deed is not None and deed.voice == "noun" and i - k > far and "terhadap" not in scan.lows[k + 1 : k + 3]


def _done_by_suspect(draft: Draft, k: int) -> str | None:
    """Victim, where the subject of the active verb at word `k` is a suspect: ``pelaku langsung`` *menyergap* ``kasir bernama X``."""
    lows, first = draft.scan.lows, k
    if not lows[k].startswith("me"):
        return None
    while first and k - first < 3 and lows[first - 1] in SETS.auxiliary:
        first -= 1
    return "victim" if ends_before(draft, first) == "suspect" else None


def _head(draft: Draft, k: int) -> str | None:
    """The role of the noun whose clause begins with the passive verb at word `k`: ``tersangka yang`` *ditembak mati* ``adalah X``."""
    lows = draft.scan.lows
    if lows[k - 1] != "yang" or not lows[k].startswith(("di", "ter")):
        return None
    role = ends_before(draft, k - 1)
    return role if role in ("suspect", "victim", "witness") else None


def _resumes(scan: Scan, i: int) -> bool:
    """Whether the sentence that begins at word `i` goes on about those of the one before: *Dua di antaranya* ``X``."""
    i += scan.lows[i] in ('"', "“") and i + 2 < scan.size  # … hilang. "Keduanya bernama X dan Y," kata Z
    if scan.lows[i] in ("ia", "dia") and scan.lows[i + 1 : i + 2] and scan.lows[i + 1] in SETS.listing:
        return True  # … dibekuk polisi. Ia adalah X
    return (
        scan.lows[i] in SETS.all_of_them
        or scan.lows[i] in ("yakni", "yaitu")
        or _all_those(scan, i)
        or (scan.lows[i] in SETS.counts and (scan.lows[i + 1] == "diantaranya" or scan.lows[i + 1 : i + 3] == ["di", "antaranya"]))
    )


def _all_those(scan: Scan, i: int) -> bool:
    """Whether word `i` begins a phrase for all of those told of: *Ketiga orang tersebut*, *Kedua pria itu*."""
    return scan.lows[i] in SETS.both and i + 2 < scan.size and scan.lows[i + 1] in SETS.persons and scan.lows[i + 2] in SETS.those


def ends_before(draft: Draft, i: int) -> str | None:
    """The role of the cue that ends where word `i` begins."""
    at = draft.scan.at
    for k in range(i - 1, max(i - 5, -1), -1):
        if (mark := at.get(k)) and mark.last == i and mark.kind == "cue":
            return mark.row["role"]
    return None
