"""Offices that change hands: who takes over from whom, told by the words between two names."""

from __future__ import annotations

from bisect import bisect_left

from ..draft import Draft, Mention
from ..lexicon import SETS
from ..scan import Scan
from .positions import Held


def successors(draft: Draft, held: Held, stop: int, *, several: bool = False) -> list[Mention]:
    """The successor: ``Kasat Reskrim dari AKP A kepada AKP B``, ``Kapolda X: Irjen A digantikan oleh Irjen B``; `stop` is the word behind
    the name of who leaves, or behind the office where nobody is named, `several` whether he has other offices.
    """
    scan = draft.scan
    if not scan.triggers["handover"]:
        return []
    office = next((k for k in range(held.last, held.last + 5) if k in scan.at and scan.at[k].kind == "office"), held.last + 5)
    following = scan.lows[held.last : office]
    # What somebody is moved to he leaves to nobody (dimutasi sebagai Kapolres Y), and takes from whom he succeeds.
    leaves = not SETS.moved.isdisjoint(scan.lows[stop : held.first])
    moved = held.first > stop and (several or leaves)
    given = "dari" in following[:5] or not SETS.vacated.isdisjoint(following[:5])
    given = given or not SETS.ceremonies.isdisjoint(scan.lows[max(held.first - 5, 0) : held.first])
    start = stop
    places = scan.triggers["handover"]
    for k in places[bisect_left(places, start) : bisect_left(places, start + 32)]:
        low = scan.lows[k]
        if ";" in scan.lows[start:k] or any(scan.paragraph(b) for b in scan.breaks if start <= b <= k):
            break
        ends = [b for b in range(start, k) if scan.lows[b] == "." and len(scan.words[b - 1]) > 4 and not scan.glued(b + 1)]
        if ends and not low.endswith("nya") and low != "pengganti" and not (len(ends) == 1 and _refers_back(scan, ends[0] + 1)):
            break
        since = any(start < m.first < k for m in draft.ranks.values())
        if since and (low.endswith("nya") or (low in SETS.occupied and _goes_to(scan, start, k))):
            break  # whose successor: that of the one named since
        if low in SETS.succeeds:
            if scan.lows[k - 1] == "yang" and k - 2 not in draft.within and scan.lows[k - 2] not in (",", "."):
                continue  # kemudian yang menggantikan X adalah Y
            if any(o.first > held.last and o.last <= k for o in draft.held):
                continue
        elif moved and not _gives_up(draft, held, k):
            continue
        passed = given and (low in ("kepada", "ke") or low in SETS.occupied)
        if low in SETS.succeeds or passed or low in SETS.replaced or _gives_up(draft, held, k) or _goes_to(scan, start, k):
            j = k + 1
            while low == "pengganti" and scan.capital(j) and j not in scan.at and j - k < 4:
                j += 1  # pengganti *Wira* adalah AKP X
            while j < scan.size and scan.lows[j] in SETS.to_successor:
                j += 1
            present = _present(draft, j)
            j = past_former(draft, j) or (present and _behind(draft, present)) or j
            if j in draft.ranks and (name := draft.named(draft.ranks[j])):
                found = draft.add(name, rank=draft.ranks[j])
                if found and present and present not in found.offices:
                    found.offices.append(present)  # the one beside the name comes first
                return [found] if found else []
    return []


def _goes_to(scan: Scan, start: int, k: int) -> bool:
    """Whether the office of who is named before word `start` goes to the one behind word `k`: ``X`` *diserahkan kepada* ``Y``, ``X pindah
    tugas,`` *posisinya diisi* ``Y``.
    """
    low, before = scan.lows[k], scan.lows[k - 1]
    if low in ("kepada", "pada", "ke"):
        return before in SETS.handed and k - start < 4
    return low in SETS.occupied and any(_refers_back(scan, i) for i in range(max(k - 3, start), k))


def _refers_back(scan: Scan, i: int) -> bool:
    """Whether word `i` stands for who was named last or for his office: ``ia``, ``posisinya``, *kursi* ``lamanya``, *kursi* ``yang
    ditinggalkannya``.
    """
    lows = scan.lows
    if lows[i] in SETS.refers_back:
        return True
    behind = lows[i + 1 : i + 3]
    if lows[i] in SETS.seats and behind and (behind[0] in ("dia", "ia") or (behind[0] in SETS.will and len(behind) > 1)):
        return behind[0] in ("dia", "ia") or behind[1] in SETS.replaced or behind[1] in SETS.occupied  # Posisi akan digantikan oleh X
    if behind[:1] == ["yang"]:
        return lows[i] in SETS.seats and not SETS.vacated.isdisjoint(behind)
    return lows[i] in SETS.seats and not SETS.left_behind.isdisjoint(behind[:1])


def _gives_up(draft: Draft, held: Held, k: int) -> bool:
    """Whether *kepada* at word `k` says to whom goes what its holder gives up: ``X melepas jabatan Kapolsek Y`` *kepada* ``Z``."""
    lows = draft.scan.lows
    return lows[k] == "kepada" and k == draft.offices.chain(held.last) and gives_up(lows, held.first)


def gives_up(lows: list[str], i: int) -> bool:
    """Whether the office at word `i` is one that somebody gives up: ``melepas jabatan lamanya selaku`` *Kapolsek X*."""
    k = i - 1
    while k > 0 and i - k < 5 and (lows[k] in SETS.seats or lows[k] in SETS.as_office or lows[k] in SETS.before_office):
        k -= 1
    return k < i - 1 and lows[k] in SETS.leaves and (lows[k] != "menyerahkan" or "lamanya" in lows[k:i])


def past_handover(draft: Draft, j: int) -> int:
    """The rank of who leaves an office, behind the verb at word `j` by which it changes hands: ``Kapolda X`` *resmi berganti, dari*
    ``Irjen Y kepada Irjen Z``, ``Kapolda X`` *juga berganti,* ``Irjen Y digantikan Irjen Z``; or 0.
    """
    scan, k = draft.scan, j
    changed = False
    while k < scan.size and k - j < 5 and scan.words[k].isalpha() and scan.words[k].islower() and scan.lows[k] != "dari":
        changed = changed or scan.lows[k] in SETS.changes
        if k in scan.at or scan.broken(k):
            return 0
        k += 1
    k += scan.lows[k : k + 1] == [","]
    left = scan.lows[k : k + 1] == ["dari"]
    rank = draft.ranks.get(k + left)
    if not changed or rank is None or (name := draft.named(rank)) is None:
        return 0
    behind = scan.lows[name.stop : name.stop + 2]
    to = bool(behind) and (behind[0] in ("ke", "kepada") if left else behind[0] in SETS.replaced)
    return rank.first if to else 0


def past_former(draft: Draft, j: int) -> int:
    """The rank behind the former office at word `j` of who comes into one (``diserahkan kepada`` *mantan Kapolsek X,* ``AKP Y``), or 0."""
    lows = draft.scan.lows
    if j >= len(lows) or lows[j] not in SETS.former:
        return 0
    office = next((held for held in draft.held if held.first == j + 1), None)
    if office is None:
        return 0
    k = draft.offices.chain(office.last)
    k += lows[k : k + 1] == [","]
    return k if k in draft.ranks else 0


def _present(draft: Draft, j: int) -> Held | None:
    """The present office at word `j` of who comes into another: ``digantikan`` *Kakorlantas Polri* ``Irjen X``."""
    office = next((held for held in draft.held if held.first == j), None)
    return office if office is not None and office.force == "polri" and _behind(draft, office) else None


def _behind(draft: Draft, office: Held) -> int:
    """The rank right behind an office and its units, or 0."""
    k = draft.offices.chain(office.last)
    k += draft.scan.lows[k : k + 1] == [","]
    return k if k in draft.ranks else 0


def in_rotation(scan: Scan, mention: Mention, office: Held) -> bool:
    """Whether an office held no more is told in a rotation, where it counts: ``mantan Kapolsek X AKP Y`` *dipromosikan* ``…``,
    ``jabatan itu diserahkan kepada mantan Kapolsek X, AKP Y``, ``ditempati AKP Y yang pernah bertugas selaku …``.
    """
    if mention.rank is None or office.force != "polri":
        return False
    first = min(mention.rank.first, office.first - 1)
    return _comes_in(scan, first) or _moves_on(scan, max(mention.name.stop, office.last))


def _comes_in(scan: Scan, first: int) -> bool:
    """Whether the words before word `first` say that who is named there comes into an office: *diisi oleh*, *diserahkan kepada*."""
    low = scan.lows[first - 1] if first else ""
    if low == "kepada":
        return scan.lows[first - 2] in SETS.handed or not SETS.leaves.isdisjoint(scan.lows[max(first - 14, 0) : first])
    if low == "oleh":
        low = scan.lows[first - 2]
    return low in SETS.occupied or low in SETS.replaced


def _moves_on(scan: Scan, start: int) -> bool:
    """Whether the words from word `start` say that who is named before gets another office: *dipromosikan*, *diberi tugas baru*."""
    for k in range(start, min(start + 8, scan.size)):
        low, before = scan.lows[k], scan.lows[k - 1]
        if low == "." or low in SETS.says or scan.paragraph(k) or (k in scan.at and scan.at[k].kind == "rank"):
            return False  # mantan Kapolsek X itu *mengatakan* mutasi wajar
        if low in SETS.moved or (low == "baru" and before in SETS.seats) or (before == "naik" and low in SETS.as_office):
            return low not in SETS.moves or before in SETS.undergoes
    return False


def who_succeeds(draft: Draft, mention: Mention, office: Held) -> Mention | None:
    """Who takes the place of the holder: *X* ``akan menggantikan posisi Irjen Y sebagai Kapolda Z``."""
    lows, k = draft.scan.lows, mention.rank.first if mention.rank else 0
    if not k or not mention.name.stop <= office.first <= mention.name.stop + 2 or lows[office.first - 1] not in SETS.as_office:
        return None
    while k and lows[k - 1] in SETS.to_successor:
        k -= 1
    if lows[k - 1] not in SETS.succeeds:
        return None
    other = next((m for i in range(k - 2, max(k - 7, -1), -1) if (m := draft.cover.get(i)) is not None), None)
    return other if other is not None and other.rank is not None and not other.offices else None


def swap_offices(draft: Draft, i: int) -> None:
    """Two who take each other's offices: ``Kapolsek A Iptu X ditukar dengan Kapolsek B Ipda Y``, ``… dan … bertukar jabatan``."""
    scan = draft.scan

    def same_sentence(first: int, last: int) -> bool:
        return not any(
            (scan.lows[k] == "." and not scan.glued(k + 1) and not scan.glued(k)) or scan.paragraph(k) for k in range(first, last)
        )

    near = [(k, m) for k in range(max(i - 40, 0), i + 25) if (m := draft.mentions.get(k)) and m.offices]
    before = [m for first, m in near if first < i and same_sentence(m.name.stop, i)]
    after = [m for first, m in near if first > i and same_sentence(i, first)]
    pair = (before[-1], after[0]) if before and after else before[-2:]
    if len(pair) < 2:
        return
    one, other = pair
    for a, b in ((one, other.offices[0]), (other, one.offices[0])):
        if b not in a.offices:
            a.offices.append(b)
