"""Who holds an office: the name before it or behind it."""

from __future__ import annotations

from bisect import bisect_left

from ..draft import Draft, Mention
from ..lexicon import SETS, before_words, chiefs, functions, given_names, least_ranks, office_classes
from ..names.reading import Name, read_name
from ..roles.deeds import is_adverbial
from ..roles.preceding import ends_before, names_deed, opens_clause, role_just_before
from ..scan import Scan, runs_on
from ..titles import read_after, read_before
from .handovers import gives_up, in_rotation, past_former, past_handover, successors, swap_offices, who_succeeds
from .pairs import pair_offices
from .positions import Held
from .side_by_side import acts, ends_with_holder, guest_follows, of_site, past_regions, split, withheld


def attach_offices(draft: Draft) -> None:
    """Give each office of the draft to its holders, and each officer without one the unit that the text ties them to."""
    by_stop = {m.name.stop: m for m in draft.mentions.values()}
    holder: dict[int, Mention] = {}
    paired = _attach_pairs(draft, by_stop, holder)
    for held in draft.held:
        if held.first in paired:
            continue
        found = _holder(draft, held, by_stop, holder)
        if found is None:
            if held.kind == "unit" and not held.bare and draft.scan.lows[held.first - 1] not in SETS.as_office:
                _give(held, *successors(draft, held, held.last))  # Kapolres X ini dimutasi. Jabatannya digantikan AKBP Y
            continue
        mention, office = found
        by_stop.setdefault(mention.name.stop, mention)
        before = draft.scan.lows[held.first - 1] if held.first else ""
        if before in SETS.for_another and not _may_hold(mention, office, held.first, by_stop):
            continue
        if office.force in ("gov", "other") and mention.role is None and office.office_class not in ("Hakim", "Panitera"):
            struck = office.first > 0 and names_deed(draft.scan.lows[office.first - 1])  # pembunuhan Kades X
            mention.role = "victim" if struck else role_just_before(draft, office.first)
        if _is_past(draft.scan, mention, office, before):
            if before not in SETS.former:
                mention.tied = mention.tied or office
            continue
        if before in SETS.counts and office.kind == "sub" and (other := partner(draft, mention)) is not None:
            mention.tied, other.tied = office, office  # dua penyidik Polda X, Aipda Y dan Bripka Z: what they are, no office of one
            continue
        holder[office.last] = mention
        if (other := _held_too(draft, mention, office)) is not None:
            _give(other, mention)
        _give(office, mention, _coordinate(draft, mention, office, by_stop), _colleague(draft, mention, office))
        replaced = before in SETS.as_office and not SETS.replaced.isdisjoint(draft.scan.lows[office.last : mention.name.first])
        replaced = replaced or gives_up(draft.scan.lows, held.first)
        left = _backward(draft, held, by_stop, holder) if replaced else None  # X, yang menjabat Kapolda Y, digantikan Z
        if left is not None and left[0] is not mention:
            _give(office, left[0])
        _give(office, *successors(draft, office, mention.name.stop, several=len(mention.offices) > 1), who_succeeds(draft, mention, office))
    for mention in draft.mentions.values():
        if mention.rank is not None and not mention.offices and mention.tied is None:
            mention.tied = _serves(draft, mention) or _leads(draft, mention) or _of_unit_before(draft, mention)
        if mention.rank is not None and (office := _occupies(draft, mention)):
            mention.offices.insert(0, office)
    for mention in draft.mentions.values():
        if mention.rank is not None and not mention.offices and mention.tied is None and (other := partner(draft, mention)):
            mention.tied = other.tied if not other.offices else None
    for i in draft.scan.triggers["swap"]:
        swap_offices(draft, i)
    _complete(draft)


def _complete(draft: Draft) -> None:
    """Put the full form that the article has of an office in the place of a bare one, where nobody else holds it: ``Bupati Garut hadir. …
    Menurut`` *Bupati* ``, X``.
    """
    short = [m for m in draft.mentions.values() if any(office.bare and office.kind == "area" for office in m.offices)]
    if not short:
        return
    taken = {(office.first, office.last) for m in draft.mentions.values() for office in m.offices}
    known = {office.title for m in draft.mentions.values() for office in m.offices if not office.bare}
    for mention in short:
        for k, office in enumerate(mention.offices):
            if not office.bare or office.kind != "area" or office.title in known:
                continue
            full = [h for h in draft.held if h.title == office.title and not h.bare and (h.first, h.last) not in taken]
            full = [h for h in full if draft.cover.keys().isdisjoint(range(h.first, h.last))]
            if full and len({draft.scan.slice(h.first, h.last).lower() for h in full}) == 1:
                mention.offices[k] = full[0]


def _attach_pairs(draft: Draft, by_stop: dict[int, Mention], holder: dict[int, Mention]) -> set[int]:
    """Give the offices that are named together to their holders; the first words of these offices."""
    given, paired = pair_offices(draft, by_stop)
    for mention, office in given:
        by_stop.setdefault(mention.name.stop, mention)
        holder[office.last] = mention
        _give(office, mention)
    return paired


def _give(office: Held, *holders: Mention | None) -> None:
    """Add an office to those who hold it and lack it still."""
    for mention in holders:
        if mention is not None and office not in mention.offices:
            mention.offices.append(office)


def _holder(draft: Draft, held: Held, by_stop: dict[int, Mention], holder: dict[int, Mention]) -> tuple[Mention, Held] | None:
    """Who holds an office, and the office as it is with their name cut off."""
    before = draft.scan.lows[held.first - 1] if held.first else ""
    if held.kind == "member" and (member := _told_member(draft, held, by_stop)) is not None:
        return member, held  # Brigadir X yang merupakan anggota Polres Y, Bripda Z
    stated = (
        before in SETS.stated and held.first - 1 in by_stop and draft.scan.lows[held.last : held.last + 1] not in (["ialah"], ["adalah"])
    )
    stated = stated or (before == "selaku" and held.first > 2 and draft.scan.capital(held.first - 2))
    if stated and (found := _backward(draft, held, by_stop, holder)):
        return found  # X sebagai Kabag SDM, AKP Y sebagai Kasat Binmas
    if before == "," and (first := by_stop.get(held.first - 1)) is not None and _names_first(draft, held, first):
        return first, held
    if found := _forward(draft, held):
        return found
    if before in ("menjabat", "selaku") and held.kind == "area" and (found := _backward(draft, held, by_stop, holder)):
        return found  # rumah Wira, yang menjabat Lurah Hilir Sper
    local = held.kind == "area" and draft.scan.lows[held.last : held.last + 1] == ["setempat"]
    apposed = before in (",", "(") and (not held.bare or local)
    guest = apposed and held.kind in ("area", "body", "post") and (_follows_deputy(draft, held, by_stop) or _ends_with_guest(draft, held))
    guest = guest or (apposed and held.kind == "area" and ends_with_holder(draft, held))
    if guest and (found := split(draft, held)):
        return found
    placed = held.kind == "area" and not held.bare and (read_after(draft.scan, held.last).titles or _begins_with_place(draft, held))
    if placed and (found := split(draft, held)):
        return found  # Kades Pakkana *Wira Santosa*, S.Sos
    if apposed and (found := _backward(draft, held, by_stop, holder)):
        return found
    if held.kind in ("area", "body", "post", "mil") and not held.bare and (found := split(draft, held)):
        return found
    if not apposed and (found := _backward(draft, held, by_stop, holder)):
        return found
    return _referred(draft, held) or _named_last(draft, held) or _ends_with_known(draft, held)


def _ends_with_known(draft: Draft, held: Held) -> tuple[Mention, Held] | None:
    """The one who is named elsewhere by the last word of an office over an institution, before a verb: ``Komisioner KPU Garut`` *Tiurmida*
    ``mengatakan``.
    """
    scan, i = draft.scan, held.last - 1
    told = acts(scan, held.last) or scan.lows[held.last : held.last + 1] == ["belum"]
    if held.kind != "body" or held.last - held.first < 3 or not told:
        return None
    known = any(m.name.last - m.name.first == 1 and scan.words[m.name.first] == scan.words[i] for m in draft.mentions.values())
    name = read_name(scan, i, cued=True) if known and not draft.is_place(i, i + 1) else None
    mention = draft.add(name) if name is not None and name.last == held.last else None
    return (mention, held._replace(last=i)) if mention is not None else None


def _told_member(draft: Draft, held: Held, by_stop: dict[int, Mention]) -> Mention | None:
    """The officer of whom is told right before an office that he is a member: ``Brigadir X`` *yang merupakan oknum* ``anggota …``."""
    lows, k = draft.scan.lows, held.first
    while k > 1 and held.first - k < 5 and lows[k - 1] in SETS.to_serve and lows[k - 1] != ",":
        k -= 1
    found = by_stop.get(k) if k < held.first else None
    return found if found is not None and found.rank is not None else None


def _names_first(draft: Draft, held: Held, mention: Mention) -> bool:
    """Whether an office is that of the officer before it in a list of names and offices: *AKP X, Kapolsek A,* ``Iptu Y, Kapolsek B``."""
    scan, j = draft.scan, draft.offices.chain(held.last)
    if mention.rank is None or mention.offices or held.force != "polri" or scan.lows[j : j + 1] != [","] or j + 1 not in draft.ranks:
        return False
    begin = mention.rank.first
    if begin and any(other.last == begin for other in draft.held):
        return False
    name = draft.named(draft.ranks[j + 1])
    following = scan.at.get(name.stop + 1) if name and scan.lows[name.stop : name.stop + 1] == [","] else None
    return following is not None and following.kind == "office"


def _follows_deputy(draft: Draft, held: Held, by_stop: dict[int, Mention]) -> bool:
    """Whether who stands in for a guest is named before an office (``Danramil diwakili oleh Pelda X,`` *Ketua KUD Y*), the next guest's."""
    mention = by_stop.get(held.first - 1)
    if mention is None:
        return False
    begin = mention.rank.first if mention.rank else mention.name.first
    return not SETS.deputed.isdisjoint(draft.scan.lows[max(begin - 2, 0) : begin])


def _ends_with_guest(draft: Draft, held: Held) -> bool:
    """Whether an office in a list ends with a given name, before the next guest's: ``X,`` *Ketua Komite Sekolah Dadang* ``, Lurah Y``."""
    given, lows = given_names(), draft.scan.lows
    named = any(lows[k] in given and not of_site(draft, k) for k in range(max(held.last - 2, held.first + 2), held.last))
    return named and guest_follows(draft, held.last)


def _is_past(scan: Scan, mention: Mention, office: Held, before: str) -> bool:
    """Whether an office is one held no more, or no office but a tie (``anggota Polsek X``)."""
    after = scan.lows[office.last : office.last + 2]
    handed = not SETS.replaced.isdisjoint(scan.lows[mention.name.stop : mention.name.stop + 8])
    former = before in SETS.former or "pernah" in scan.lows[max(office.first - 4, 0) : office.first]
    return (
        (former and not in_rotation(scan, mention, office))
        or (mention.start > scan.starts[office.first] and ("sebelumnya" in after or after[:1] == ["lama"]) and not handed)
        or office.kind == "member"
    )


def _referred(draft: Draft, held: Held) -> tuple[Mention, Held] | None:
    """The officer named last, where an office with its unit stands for him: ``Aipda X … . Kapolsek Y`` *itu* ``menjelaskan``."""
    scan = draft.scan
    end = draft.offices.chain(held.last)
    if held.bare or held.force != "polri" or scan.lows[end : end + 1] not in (["itu"], ["tersebut"]):
        return None
    if scan.lows[end - 1] == ",":
        end -= 1
    known = (draft.cover.get(k) for k in range(held.first - 1, max(held.first - 60, -1), -1))
    mention = next((m for m in known if m is not None), None)
    if mention is None or mention.rank is None or mention.offices:
        return None
    least = least_ranks().get(held.office)
    return (mention, held) if least is None or int(mention.rank.row["order"]) >= least else None


def _named_last(draft: Draft, held: Held) -> tuple[Mention, Held] | None:
    """The officer named last, who tells of the time in an office (``selama menjabat Kapolres Y``) or has one on a line of its own
    (``Jabatan baru: Kapolres Y``).
    """
    lows, i = draft.scan.lows, held.first
    if held.bare or held.force != "polri":
        return None
    labelled = lows[i - 1] == ":" and "jabatan" in lows[max(i - 3, 0) : i - 1]
    while i and (lows[i - 1] in SETS.as_office or lows[i - 1] in ("dirinya", "ia", "dia", "beliau")):
        i -= 1
    if not labelled and (i == held.first or lows[i - 1] not in SETS.tenure):
        return None
    mention = next((m for k in range(i - 1, max(i - 30, -1), -1) if (m := draft.cover.get(k)) is not None), None)
    return (mention, held) if mention is not None and mention.rank is not None else None


def _begins_with_place(draft: Draft, held: Held) -> bool:
    """Whether a place and two words more follow an office, no place together: ``Kepala Desa Beras Balange`` *Yulius Tabah*."""
    first = held.first + 1 + (draft.scan.lows[held.first] in ("kepala", "ketua", "sekretaris"))
    stop = draft.place_end(first, held.last)
    return first < stop <= held.last - 2 and not draft.scan.heading(held.first)


def _coordinate(draft: Draft, mention: Mention, office: Held, by_stop: dict[int, Mention]) -> Mention | None:
    """Who gets the same office, named before the other: *Iptu X* ``dan AKP Y dimutasikan sebagai Pama Polda Z``."""
    if mention.rank is None or mention.name.stop > office.first or draft.scan.lows[office.first - 1] not in SETS.as_office:
        return None
    other = by_stop.get(mention.rank.first - 1) if draft.scan.lows[mention.rank.first - 1] == "dan" else None
    same = other is not None and other.rank is not None and other.rank.row["force"] == mention.rank.row["force"]
    return other if same else None


def _colleague(draft: Draft, mention: Mention, office: Held) -> Mention | None:
    """The second of two judges, prosecutors or members behind one office: ``hakim anggota X dan`` *Y*, ``pengurus FKUB, X dan`` *Y*."""
    k = mention.name.stop
    several = (office.force == "gov" and office.kind == "alone") or office.office_class.partition(" ")[0].lower() in SETS.memberships
    several = several or not SETS.listing.isdisjoint(draft.scan.lows[office.last : mention.name.first])  # ketua rombongan, yakni X dan Y
    if not several or mention.name.first < office.last or k >= draft.scan.size or draft.scan.lows[k] not in SETS.coordinating:
        return None
    other = draft.mentions.get(k + 1) or next((draft.cover[j] for j in range(k + 1, k + 4) if j in draft.cover), None)
    if other is None:
        name = read_name(draft.scan, k + 1, cued=True)
        other = draft.add(name) if name and (name.titles or _is_full(draft, name)) else None
    return other if other and other.rank is None and not other.offices else None


def _is_full(draft: Draft, name: Name) -> bool:
    """Whether a name of several words is that of a person, a given name first, and no place."""
    return name.last - name.first > 1 and draft.scan.lows[name.first] in given_names() and not draft.is_place(name.first, name.last)


def _held_too(draft: Draft, mention: Mention, office: Held) -> Held | None:
    """The office that somebody named behind two of them holds too: *Camat X* ``sekaligus Ketua Y, Z``."""
    i = office.first - 1
    if i < 2 or draft.scan.lows[i] not in SETS.as_well or mention.name.first < office.last:
        return None
    n = bisect_left(draft.held, office.first, key=lambda held: held.first)
    other = draft.held[n - 1] if n else None
    if other is None or other.kind == "member":
        return None
    end = draft.offices.chain(other.last)
    if other.kind == "body" and 0 < i - end < 3 and all(draft.scan.words[k].isalpha() for k in range(end, i)):
        other, end = other._replace(last=i), i  # Kepala Dinas *pendidikan* sekaligus …
    if end != i:
        return None
    return other if not any(other in m.offices for m in draft.mentions.values()) else None


def partner(draft: Draft, mention: Mention) -> Mention | None:
    """Who is named next with a rank, joined by *dan*: what stands behind is of both (``Bripda A`` *dan Bharatu B* ``Polres X``)."""
    stop = mention.name.stop
    rank = draft.ranks.get(stop + 1) if draft.scan.lows[stop : stop + 1] == ["dan"] else None
    return next((m for k in range(rank.last, rank.last + 3) if (m := draft.mentions.get(k)) is not None), None) if rank else None


def _of_unit_before(draft: Draft, mention: Mention) -> Held | None:
    """The unit named right before a rank: ``personel`` *Polsek Cantigi* ``Aiptu X``."""
    k = mention.rank.first if mention.rank else 0
    first = draft.offices.unit_before(k - 1) if k else -1
    return _of_unit_at(draft, first) if first >= 0 and not draft.scan.broken(k) else None


def _serves(draft: Draft, mention: Mention) -> Held | None:
    """The unit behind a name: ``AKBP X dari Bidang Labfor Polda Y``, ``Aiptu X (46), yang bertugas di Polsek Y``."""
    scan = draft.scan
    j = scan.past_bracket(mention.name.stop)
    if scan.lows[j : j + 1] == ["berpangkat"] and j + 1 in draft.ranks:
        j = draft.ranks[j + 1].last  # AB berpangkat bripka yang bertugas di Polres X
    if j < scan.size and scan.starts[j] in draft.offices.units and not scan.broken(j):
        return _of_unit_at(draft, j)  # Brigadir AB Polres X
    words = scan.lows[j : j + 12]
    start = next((k for k, low in enumerate(words) if low in SETS.serving), None)
    if start is None or any(not (low in SETS.to_serve or low.isdigit()) for low in words[:start]):
        return None
    for k in range(j + start + 1, min(j + start + 7, scan.size)):
        if scan.starts[k] in draft.offices.units:
            return _of_unit_at(draft, k)
        if not (scan.capital(k) or scan.lows[k] == "di") or scan.paragraph(k):
            return None
    return None


def _leads(draft: Draft, mention: Mention) -> Held | None:
    """The unit before a name whose bearer leads it or a part of it: ``Polsek X dipimpin`` *Iptu Y*, ``Resmob Polda X yang dipimpin``
    *Kompol Y*, ``Tim Satresnarkoba, dipimpin`` *Iptu Y*.
    """
    lows, i = draft.scan.lows, _past_back(draft, mention, SETS.lead)
    while i > 0 and lows[i] in (",", "yang"):
        i -= 1
    if i < 0:
        return None
    k = draft.offices.unit_before(i)
    if k < 0 and lows[i] in SETS.of_polres:
        return Held(i, i + 1, "", False, "polri", "member", None, None, False, "polres", "")
    return _of_unit_at(draft, k) if k >= 0 else None


def _occupies(draft: Draft, mention: Mention) -> Held | None:
    """The unit before the name of who comes into the office over it, which is not written out: *Polsek X* ``dijabat AKP Y``."""
    i = _past_back(draft, mention, SETS.occupied)
    k = draft.offices.unit_before(i) if i >= 0 else -1
    if k < 0 or _belongs(draft, k) or "ka" + draft.scan.lows[k] not in chiefs():
        return None
    unit = _of_unit_at(draft, k)
    return None if any(office.unit_id == unit.unit_id for office in mention.offices) else unit


def _belongs(draft: Draft, k: int) -> bool:
    """Whether the unit at word `k` ends an office or the name of a sub-unit: ``Kasat Lantas`` *Polres X*, ``Satreskrim`` *Polres X*."""
    low = draft.scan.lows[k - 1] if k else ""
    return low in functions() or any(office.first < k < office.last for office in draft.held)


def _past_back(draft: Draft, mention: Mention, verbs: frozenset[str]) -> int:
    """The word before one of `verbs` that stands before a name with its rank (``X`` *kini dijabat oleh* ``AKP Y``), or -1."""
    lows, i = draft.scan.lows, (mention.rank.first if mention.rank else mention.name.first) - 1
    while i > 0 and lows[i] in ("oleh", "langsung"):
        i -= 1
    if i <= 0 or lows[i] not in verbs:
        return -1
    i -= 1
    while i > 0 and (lows[i] in SETS.nowadays or lows[i] in SETS.will or lows[i] == "resmi"):
        i -= 1
    return i


def _of_unit_at(draft: Draft, k: int) -> Held:
    """The unit at word `k` as what somebody is tied to; no office."""
    unit = draft.offices.units[draft.scan.starts[k]]
    return Held(k, k + 1, "", False, "polri", "member", unit.unit, unit.unit_id, False, unit.level, "")


def _may_hold(mention: Mention, held: Held, first: int, by_stop: dict[int, Mention]) -> bool:
    """Whether who is named behind ``mewakili Kapolres`` is the Kapolres, not the one who stands in."""
    least = least_ranks().get(held.office)
    if least is not None and mention.rank is not None:
        return int(mention.rank.row["order"]) >= least
    return any(by_stop.get(stop, mention) is not mention for stop in (first - 1, first - 2))


def _forward(draft: Draft, held: Held) -> tuple[Mention, Held] | None:
    """The holder named behind an office."""
    scan = draft.scan
    named = held.kind in ("area", "body", "post")
    if named and not held.bare and read_after(scan, held.last).titles:
        return None  # what looks like a place goes on with a name, since degrees follow it
    if named and held.last - held.first > 2 and _goes_into_name(draft, held.last):
        return None
    j, steps, comma = draft.offices.chain(held.last), 0, False
    if held.kind in ("unit", "post") and (k := _rest_of_place(draft, held, j)):
        held, j = held._replace(last=k), k
    while j < scan.size and steps < 6:
        if scan.paragraph(j):
            return None
        if j in draft.ranks:
            return _ranked(draft, held, j)
        if (k := _past_words(draft, held, j)) >= 0:
            if not k:
                return None
            j = k
        elif (low := scan.lows[j]) in SETS.to_name or (low in SETS.address and j + 1 in draft.ranks):
            comma = comma or low in (",", ":", "yakni", "yaitu", "bernama", "oleh")
            j += 1
            steps += 1
        else:
            break
    if comma and (_told_of_another(draft, held, j) or _goes_without(draft, held, j)):
        return None
    return _unranked(draft, held, j, comma=comma)


def _told_of_another(draft: Draft, held: Held, j: int) -> bool:
    """Whether the name at word `j`, behind a comma, goes on with the sentence that tells by the way who said it: ``Korban, kata Kapolsek X,
    adalah`` *Y*, ``Menurut Kapolsek X,`` *Y* ``tewas``.
    """
    scan, i = draft.scan, held.first - 1
    if i < 0 or not (scan.lows[i] in SETS.said or scan.lows[i] in SETS.told_by):
        return False
    inside = i > 1 and scan.lows[i - 1] == "," and scan.lows[i - 2] not in SETS.quote_marks
    if not inside and not draft.opens(i):
        return False
    if inside and not SETS.equates.isdisjoint(scan.lows[draft.offices.chain(held.last) : j]):
        return True
    name = read_name(scan, j, cued=True)
    return name is not None and _is_subject(scan, name.stop)


def _goes_without(draft: Draft, held: Held, j: int) -> bool:
    """Whether the name at word `j` behind an office in small letters is no holder's: the office ends a clause before the subject (``Usai
    melapor ke`` *kepala desa* ``, X pulang``), or tells whose kin or counsel somebody is (``kuasa hukum`` *kades* ``, X``).
    """
    scan, i = draft.scan, held.first
    if held.kind not in ("area", "body") or scan.words[i][0].isupper() or scan.lows[i - 1] in SETS.subordinate:
        return False
    return (is_adverbial(scan, i) and opens_clause(draft, j)) or ends_before(draft, i) in ("kin", "neighbour", "other")


def _is_subject(scan: Scan, j: int) -> bool:
    """Whether what follows a name at word `j` tells of it as of the subject of a sentence: an age without a comma behind it, a verb that is
    none of saying.
    """
    if (behind := scan.past_bracket(j)) > j:
        return behind < scan.size and scan.words[behind].isalpha() and scan.words[behind].islower()
    if j >= scan.size or not scan.words[j].islower() or not scan.words[j].isalpha() or scan.broken(j):
        return False
    return not (scan.lows[j] in SETS.says or scan.lows[j] in SETS.after_speaker)


def _ranked(draft: Draft, held: Held, j: int) -> tuple[Mention, Held] | None:
    """The holder named behind the rank at word `j`."""
    rank = draft.ranks[j]
    while rank.last in draft.ranks:  # two ranks in a row: the second is the better one
        rank = draft.ranks[rank.last]
    if held.kind in ("unit", "mil", "post") and not held.fits(rank):
        return None  # Dandim dan Kapolres X, *Letkol* Y
    name = draft.named(rank)
    mention = name and draft.add(name, rank=rank)
    return (mention, held) if mention else None


def _past_words(draft: Draft, held: Held, j: int) -> int:
    """The word behind what stands at word `j` between an office and its holder; 0 where the holder is not told, -1 where it is none of
    these.
    """
    scan = draft.scan
    low, following = scan.lows[j], scan.lows[j + 1 : j + 2]
    if low == "sementara" and scan.lows[j - 1] == ",":
        return 0  # menjadi Wadirlantas Polda X, sementara AKBP Y ...
    if low in ("kepada", "pada") and j == held.last and scan.lows[held.first - 1] == "jabatan":
        return j + 1  # menyerahkan jabatan Dirlantas kepada X
    if low == "(" and j + 1 not in draft.ranks and (k := _past_bracket(draft, j)):
        return k
    if low.isalpha() and low.islower() and held.force == "polri" and (k := past_handover(draft, j)):
        return k
    if low == "yang" and held.force == "gov" and following in (["diketuai"], ["dipimpin"]):
        return j + 1
    if low == "yang" and held.force in ("polri", "tni") and (k := _past_clause(draft, j)):
        return k
    if low == "mewakili" and (k := _past_absent(draft, j + 1)):
        return k
    if j in scan.at and scan.at[j].kind == "office" and low != "pimpinan":
        return _past_origin(draft, j)
    if low in ("pimpinan", "diketuai", "dipimpin") and held.force == "gov" and _tie_head(draft, held, j + 1):
        return 0
    if (low in ("dari", "sebelumnya") and j + 1 in draft.ranks) or low in ("sebelumnya", "lama", "baru", "setempat"):
        return j + 1
    if low == "," and (k := _past_place(draft, j) or _past_types(draft, j)):
        return k  # Kapolsek Gandus, Palembang AKP X
    if low == "di" and held.bare and following and following[0] in SETS.surroundings and "," in scan.lows[j : j + 6]:
        return j + scan.lows[j : j + 6].index(",")  # Ketua RT di lingkungan tersangka, X
    if low == "dari" and held.force == "gov" and (k := _past_party(draft, j + 1)):
        return k
    if low in SETS.area_types and low.islower() and scan.words[j].islower() and (k := _past_small_area(draft, j + 1)):
        return k
    if low == "tempat" and "," in scan.lows[j : j + 7]:
        return j + scan.lows[j : j + 7].index(",")  # Kepala SMK tempat korban belajar, X
    if low == "di" and following and following[0] in SETS.split_passives:
        return j + (3 if scan.lows[j + 2 : j + 3] in (["oleh"], ["kepada"], ["pada"]) else 2)  # kini di jabat X, di serahkan kepada X
    if low in SETS.former and scan.lows[j - 1] in SETS.before_former:
        return past_former(draft, j)
    if low in ("setelah", "usai", "sejak") and following and following[0] in SETS.vacated:
        return j + 1  # Kapolda X yang kosong setelah ditinggal Y
    if low in SETS.thereupon and following and (following[0] in SETS.occupied or following[0] in SETS.handed):
        return j + 1
    if low == "diserah" or (low in SETS.handed and following in (["kepada"], ["pada"])):
        return j + 2
    return -1


def _tie_head(draft: Draft, held: Held, j: int) -> bool:
    """Tie whom the words from `j` on name to the institution that he heads (``majelis hakim yang diketuai`` *oleh, X*); whether they name
    somebody.
    """
    by = draft.scan.lows[j : j + 1] == ["oleh"]
    j += by
    j += draft.scan.lows[j : j + 1] == [","]
    if not (by or draft.scan.capital(j)):
        return False
    name = read_name(draft.scan, j, cued=True)
    mention = name and draft.add(name)
    if mention:
        mention.tied = held
    return True


def _unranked(draft: Draft, held: Held, j: int, *, comma: bool) -> tuple[Mention, Held] | None:
    """The holder without a rank at word `j`, to which nothing but words such as ``dijabat`` leads from the office."""
    scan = draft.scan
    if j >= scan.size or (held.kind == "member" and not comma) or _beside(draft, held, j):
        return None
    if scan.broken(j) and not comma and not runs_on(scan, j):
        return None
    if held.kind == "sub" and j == held.last and (k := _rank_ahead(draft, j)):
        return _ranked(draft, held._replace(last=k, bare=False), k)  # Kabag *Jatinter Set NCB Interpol* Kombes Pol X
    name = read_name(scan, j, cued=True)
    if name and held.bare and scan.words[held.first].islower() and scan.lows[held.first - 1] == "kepada" and acts(scan, name.stop):
        return None  # Kepada penyidik X mengaku
    if name and _plausible(draft, name, held, comma=comma):
        mention = draft.add(name)
        return (mention, held) if mention else None
    return None


def _beside(draft: Draft, held: Held, j: int) -> bool:
    """Whether word `j` stands right behind a place or an institution, which ended there since what follows is no name of its own."""
    if j != held.last or held.bare or held.kind not in ("area", "body", "post") or held.over == "rt":
        return False
    return not read_before(draft.scan, j).titles and not (held.kind == "area" and _initial(draft.scan, j))


def _initial(scan: Scan, j: int) -> bool:
    """Whether an initial with its dot stands at word `j`, before a name: ``Camat Kuta`` *A. Rahman*."""
    return len(scan.words[j]) == 1 and scan.capital(j) and scan.lows[j + 1 : j + 2] == ["."] and scan.capital(j + 2) and not scan.broken(j)


def _rank_ahead(draft: Draft, j: int) -> int:
    """The rank to which capitals lead from word `j`, which are what an office is over then, or 0."""
    scan, k = draft.scan, j
    while k < scan.size and k - j < 7 and scan.capital(k) and k not in scan.at and not scan.broken(k):
        k += 1
    return k if k > j and k in draft.ranks and scan.lows[j] not in given_names() else 0


def _goes_into_name(draft: Draft, i: int) -> bool:
    """Whether the word before word `i` is a given name and a title inside the name follows: ``Kades Cemara Jamal`` *H. Arif*."""
    scan = draft.scan
    given = scan.lows[i - 1] in given_names() and not of_site(draft, i - 1) and not draft.is_place(i - 2, i)
    return given and bool(read_before(scan, i).titles)


def _rest_of_place(draft: Draft, held: Held, j: int) -> int:
    """Where a place ends that goes on from the name of a unit, or is that of a post, before a rank: ``Kapolsek KPS`` *Bitung* ``, AKP X``,
    ``Kapolsek Panji`` *Situbondo* ``AKP X``, ``Babinsa`` *Cantigi* ``, Serda X``; or 0.
    """
    scan, k = draft.scan, j
    if (held.kind == "post" and not held.bare) or (k < scan.size and scan.lows[k] in SETS.address):
        return 0  # Kapolres Batu Bara *Bapak* AKBP X
    if scan.lows[k : k + 1] == ["("] and scan.lows[k + 2 : k + 3] == [")"] and scan.words[k + 1].isupper():
        k += 3  # Kapolsek Ilir Barat (IB) I Palembang
    start = k
    while k < scan.size and k - start < 3 and scan.capital(k) and k not in scan.at and not scan.broken(k):
        k += 1
    comma = scan.lows[k : k + 1] == [","]
    if k == start or k + comma not in draft.ranks:
        return 0
    named = any(low in given_names() for low in scan.lows[start:k])
    if comma and held.kind == "unit" and not draft.is_place(start, k):
        # Kapolres Solok *Arosuka*, AKBP X: the chief's rank is given; a chief without one may stand in a list before the next officer.
        return k if held.level in ("polres", "polda") and not named and _is_due(draft, held, k + 1) else 0
    return k if draft.is_place(start, k) or not (named or scan.heading(j)) else 0


def _is_due(draft: Draft, held: Held, j: int) -> bool:
    """Whether the rank at word `j` is one that an office asks for."""
    least = least_ranks().get(held.office)
    return least is None or int(draft.ranks[j].row["order"]) >= least


def _past_place(draft: Draft, j: int) -> int:
    """The rank behind a comma and one to three capitalised words, as in ``Kapolsek X, Palembang AKP Y``, or 0."""
    scan = draft.scan
    for k in range(j + 1, min(j + 5, scan.size)):
        if k in draft.ranks:
            return k if k > j + 1 else 0
        if scan.lows[k] == "," and k + 1 in draft.ranks and draft.is_place(j + 1, k):
            return k + 1  # Kepala Kepolisian Resor X, Jawa Timur, Kombes Pol Y
        if not scan.capital(k) or k in scan.at:
            return 0
    return 0


def _past_types(draft: Draft, j: int) -> int:
    """The comma behind the higher places that follow an office (``Kepala Dusun X`` *, Kecamatan Y, Kabupaten Z* ``, A``), or 0."""
    scan, comma = draft.scan, 0
    while j + 2 < scan.size and scan.lows[j] == "," and scan.lows[j + 1] in SETS.place_types:
        k = j + 2
        while k < scan.size and scan.capital(k) and k not in scan.at and k - j < 6:
            k += 1
        if k < scan.size and scan.lows[k] in SETS.naming:
            return k  # Kepala Desa X, Kecamatan Y, Kabupaten Z berinisial A
        if k >= scan.size or scan.lows[k] != ",":
            break
        j = comma = k
    return comma


def _past_party(draft: Draft, j: int) -> int:
    """The comma behind the party or faction of a member of parliament at word `j`: ``anggota DPR RI dari`` *fraksi PKS* ``, X``; or 0."""
    scan, k = draft.scan, j
    while k < scan.size and k - j < 6 and (scan.capital(k) or scan.lows[k] in SETS.factions) and k not in scan.at:
        k += 1
    return k if k > j and scan.lows[k : k + 1] == [","] else 0


def _past_small_area(draft: Draft, j: int) -> int:
    """The rank behind an area at word `j` that goes on from a post: ``Bhabinkamtibmas Polsek X`` *kelurahan y,* ``Aipda Z``; or 0."""
    scan = draft.scan
    comma = next((k for k in range(j + 1, min(j + 4, scan.size)) if scan.lows[k] == ","), 0)
    return comma + 1 if comma and comma + 1 in draft.ranks and all(scan.words[k].isalpha() for k in range(j, comma)) else 0


def _past_absent(draft: Draft, i: int) -> int:
    """The rank behind the office at word `i` of a superior who is stood in for (``Kasat Binmas mewakili`` *Kapolres X* ``AKP Y``), too low
    a rank for that office; or 0."""
    n = bisect_left(draft.held, i, key=lambda held: held.first)
    absent = draft.held[n] if n < len(draft.held) and draft.held[n].first == i else None
    least = least_ranks().get(absent.office) if absent is not None else None
    if absent is None or least is None:
        return 0
    k = draft.offices.chain(absent.last)
    k += draft.scan.lows[k : k + 1] == [","]
    return k if k in draft.ranks and int(draft.ranks[k].row["order"]) < least else 0


def _past_origin(draft: Draft, j: int) -> int:
    """The rank behind what tells where a new holder comes from (``diisi`` *perwira menengah dari Ditlantas Polda Y,* ``AKBP X``), or 0."""
    scan = draft.scan
    if office_classes()[scan.at[j].row["office"]] != "Pati" or scan.lows[j - 1] not in SETS.filled:
        return 0
    k = next((k for k in range(j + 1, min(j + 14, scan.size)) if scan.lows[k] in (",", ".") or scan.paragraph(k)), j)
    return k + 1 if scan.lows[k] == "," and k + 1 in draft.ranks else 0


def _past_bracket(draft: Draft, j: int) -> int:
    """The word behind a short bracket that holds no name, as in ``Kapolda Jawa Timur (Jatim)``, or 0."""
    scan = draft.scan
    close = next((k for k in range(j + 1, min(j + 6, scan.size)) if scan.lows[k] == ")"), 0)
    return close + 1 if close and scan.lows[j + 1] not in given_names() and not read_before(scan, j + 1).titles else 0


def _plausible(draft: Draft, name: Name, held: Held, *, comma: bool) -> bool:
    """Whether the capitals behind an office are its holder's name."""
    scan = draft.scan
    first, low = name.first, scan.lows[name.first]
    if scan.starts[first] in draft.offices.units or scan.starts[first] in draft.offices.heads:
        return False
    if low in functions() and name.last - first == 1 and low not in given_names():
        return False  # staf Polres, *Provos*
    if scan.broken(first) and draft.is_place(first, name.last):
        return False  # … Ditahan Jaksa, and below it the dateline
    if scan.lows[first - 1] in SETS.operations and any(low.endswith("satgas") for low in scan.lows[max(first - 2, 0) : first]):
        return False  # Kasatgas Ops *Damai Cartenz*, Kombes Pol X
    if name.titles or low in given_names() or not SETS.aliases.isdisjoint(scan.lows[first : name.last]):
        return True
    if name.initials:  # Kepala Bagian Umum berinisial MKL, Kepala Bagian Umum AB (45)
        return scan.lows[first - 1] in SETS.naming or (draft.age(name) is not None and withheld(draft, first, name.stop))
    if comma:
        return not (name.last - first == 1 and draft.is_place(first, name.last)) and not scan.heading(first)
    if held.kind == "body" or scan.heading(first):
        return False
    if held.over in ("rt", "dusun") and not draft.is_place(first, name.last):
        return past_regions(draft, first, draft.place_end(first, name.last), name.last) < name.last
    if held.bare and held.kind in ("area", "post", "unit"):
        return name.last - first > 1 and not any(draft.is_place(first, k) for k in range(first + 1, name.last + 1))
    return not (held.kind in ("sub", "unit") and name.last - first == 1 and draft.is_place(first, name.last))  # Kanit Lantas *Badung*


def _past_clause(draft: Draft, j: int) -> int:
    """The rank behind a clause such as ``yang bertugas di Desa X``, or 0."""
    scan = draft.scan
    if scan.lows[j + 1 : j + 2] not in (["bertugas"], ["membina"], ["juga"], ["mengampu"], ["membidangi"]):
        return 0
    for k in range(j + 2, min(j + 14, scan.size)):
        if k in draft.ranks:
            return k
        if scan.lows[k] == "." or scan.paragraph(k):
            return 0
    return 0


def _backward(draft: Draft, held: Held, by_stop: dict[int, Mention], holder: dict[int, Mention]) -> tuple[Mention, Held] | None:
    """The holder named before an office: ``X selaku Kapolsek Y``, ``X, Kapolsek Y,``, ``X (Kapolsek Y)``."""
    scan = draft.scan
    j, said, steps = _back_to_name(draft, held)
    if j < 0 or (scan.broken(held.first) and not said and held.first - 1 == j):
        return None
    alone = said and scan.lows[held.first - 1] == "selaku" and j + 1 not in by_stop and scan.capital(j) and not draft.is_place(j, j + 1)
    if alone and (found := _unknown_before(draft, held, j + 1, said=True, mark="", closes=False, close=True)):
        return found  # X selaku Sekretaris Desa, Y selaku Bendahara
    if said:  # dari Kapolsek X menjadi Kapolsek Y: one man's two offices
        for k in range(j + 1, max(j - 5, 0), -1):
            if k in holder and j not in by_stop and j + 1 not in by_stop and "dan" not in scan.lows[k : j + 1]:
                return holder[k], held
    mark = scan.lows[j] if scan.lows[j] in (",", "(") else ""
    if not said and scan.lows[j] == "." and scan.capital(j + 1) and steps:
        return None  # … AKP X, S.H. Untuk Kapolsek Y …
    stop = j if mark or (scan.lows[j] == "." and j in by_stop and len(scan.words[j - 1]) == 1) else j + 1  # Aiptu Wawan S. selaku
    if mark == "," and scan.lows[j - 1] == ")" and (k := draft.before_bracket(j - 1)):
        stop = k
    elif said and scan.lows[j] == ")" and (k := draft.before_bracket(j)):
        stop = k  # X (61) selaku Kepala Desa Y
    mention = by_stop.get(stop)
    end = draft.offices.chain(held.last)
    closes = end >= scan.size or scan.lows[end] in (",", ")", ".", "”", '"', "yang") or scan.lows[end] in SETS.as_office
    closes = closes or (scan.lows[end] in SETS.coordinating and end + 1 in draft.ranks)  # X, Kapolsek Y dan Ipda Z
    local = held.kind == "area" and not closes and scan.lows[end] == "setempat"
    closes = closes or (local and (acts(scan, end + 1) or scan.lows[end + 1 : end + 2] == [","]))  # Budi, Ketua RT setempat mengatakan
    closes = closes or _next_guest(scan, mention, held, end)
    closes = closes or (mark == "," and mention is not None and mention.rank is not None and not held.bare and _when_asked(scan, end))
    closes = closes or (mark == "," and scan.lows[end] == "di" and scan.words[held.first][0].islower())  # X, pengasuh ponpes di Y
    closes = closes or (mark == "," and mention is not None and mention.rank is not None and _is_own(draft, mention, held, end))
    closes = closes or (scan.lows[end] in SETS.award_reasons and mention is not None and mention.rank is not None and not held.bare)
    if mention is None:
        return _unknown_before(draft, held, stop, said=said, mark=mark, closes=closes, close=steps == 0)
    if not said and _is_anothers(scan, mention, held, end, mark=mark, closes=closes, steps=steps):
        return None
    return mention, held


def _is_own(draft: Draft, mention: Mention, held: Held, i: int) -> bool:
    """Whether the sentence begins with an officer and goes on at word `i`, behind an office, with its verb, so that the office is his:
    ``AKP X, Ketua Harian PBVSI`` *menambahkan*, ``Sementara itu, AKP X, Kapolsek Y`` *mengatakan*.
    """
    scan, begin = draft.scan, mention.rank.first if mention.rank else mention.name.first
    if held.bare or mention.offices or not acts(scan, i):
        return False
    if draft.opens(begin):
        return True
    if scan.lows[begin - 1] != ",":
        return False
    first = next((k for k in range(begin - 2, max(begin - 6, -1), -1) if draft.opens(k)), begin)
    told = SETS.told_by.union(SETS.said)
    return first < begin and told.isdisjoint(scan.lows[first:begin]) and all(map(str.islower, scan.words[first + 1 : begin - 1]))


def _when_asked(scan: Scan, i: int) -> bool:
    """Whether the sentence goes on at word `i` with when its subject was asked: ``Iptu X, Kapolsek Y`` *saat dihubungi*."""
    return i + 1 < scan.size and scan.lows[i] in SETS.subordinate and scan.words[i + 1].islower() and scan.lows[i + 1].startswith("di")


def _next_guest(scan: Scan, mention: Mention | None, held: Held, end: int) -> bool:
    """Whether the next of two comes behind the office of the one before: ``Brigadir X, Bintara Brimob`` *dan Bamin* ``Briptu Y``,
    ``terdakwa yakni X, Kepala Desa Y`` *dan* ``Z``.
    """
    if mention is None or mention.offices or held.bare or scan.lows[end] not in SETS.coordinating or end + 1 >= scan.size:
        return False
    begin = mention.rank.first if mention.rank else mention.name.first
    if scan.lows[begin - 1 : begin] and scan.lows[begin - 1] not in SETS.listing and scan.lows[begin - 1] not in (",", ".", ":", ";"):
        return False
    following = scan.at.get(end + 1)
    if mention.rank is not None:
        return following is not None and following.kind == "office"
    return following is None and scan.capital(end + 1) and scan.lows[begin - 1] in SETS.listing


def _back_to_name(draft: Draft, held: Held) -> tuple[int, bool, int]:
    """The word before those that may stand between a name and its office, whether one of them says that it is, and how many there are."""
    scan = draft.scan
    j, said, steps = held.first - 1, False, 0
    ceded = gives_up(scan.lows, held.first)
    while j >= 0 and steps < 10:
        low = scan.lows[j]
        if low in SETS.as_office or low in ("salah", "seorang", "sehari") or (low in SETS.formerly and j == held.first - 1):
            said = True
        elif low == "," and said and steps in (1, 2) and scan.lows[j - 1] in ("resmi", "kini"):
            pass  # Kombes X resmi, menjabat Kapolresta Y
        elif said and scan.capital(j) and (k := draft.offices.unit_before(j)) > 0 and scan.lows[k - 1] in SETS.serves_at:
            # X bertugas di Polres Y sebagai Kasat Reskrim, X memimpin Polres Y
            j = k - (2 if scan.lows[k - 1] == "memimpin" else 1)
            steps += 1
            continue
        elif low in SETS.former and steps == 0 and held.force == "polri":
            return j - 1, False, 0  # AKP X mantan Kapolsek Y
        elif low == "bertindak" and held.office_class == "Hakim":
            pass  # X bertindak sebagai hakim anggota; who acts as the leader of a ceremony holds no office
        elif low not in SETS.before_office and not (ceded and (low in SETS.leaves or low in SETS.subordinate)):
            break
        at_present = low in SETS.nowadays and (scan.lows[j + 1] == "ini" or j + 1 == held.first)
        said = said or at_present or (low == "yang" and steps > 0)  # X, saat ini Kapolsek Y; X yang kini Kapolsek Y
        j -= 1
        steps += 1
    return j, said, steps


def _is_anothers(scan: Scan, mention: Mention, held: Held, end: int, *, mark: str, closes: bool, steps: int) -> bool:
    """Whether an office that nothing says to be that of the name before it is another's: of the next one in a list, of a new sentence."""
    begin, stop = mention.rank.first if mention.rank else mention.name.first, mention.name.stop
    while begin and (scan.lows[begin - 1] == "." or scan.lows[begin - 1] in before_words()):
        begin -= 1  # Camat X Ir. H. Y
    if not mark and held.bare and scan.lows[stop - 1] == "." and scan.capital(held.first):
        return True  # kepada AKBP X, SIK. Kapolres menyebut ...
    if mark == "," and not closes and begin and scan.lows[begin - 1] == "menurut":
        return True  # Menurut X, Kapolres menegaskan ...
    # A list goes on: X, Kapolsek Y, and the next office is another man's.
    beside = any(0 <= begin - office.last < 4 or 0 <= office.first - stop < 4 for office in mention.offices)
    apart = not mark or (mark == "," and (steps or not closes or beside))
    if not apart or "dari" in scan.lows[stop : held.first]:
        return False
    return bool(mark or mention.offices or not (_goes_on(scan, mention, held, end) or _ends_speech(scan, begin, held, end)))


def _goes_on(scan: Scan, mention: Mention, held: Held, i: int) -> bool:
    """Whether the sentence goes on at word `i` with its verb, so that the office is that of the name right before it."""
    return acts(scan, i) or (mention.rank is not None and not held.bare and i < scan.size and scan.words[i].islower())


def _ends_speech(scan: Scan, begin: int, held: Held, i: int) -> bool:
    """Whether the sentence that tells who speaks ends at word `i`, so that the office is his: ``kata Aipda X Kanit Binmas Polsek Y``."""
    spoken = begin > 0 and (scan.lows[begin - 1] in SETS.said or scan.lows[begin - 1] in ("oleh", "kepada"))
    return spoken and not held.bare and (i >= scan.size or scan.lows[i] in (".", ",") or scan.broken(i))


def _unknown_before(
    draft: Draft, held: Held, stop: int, *, said: bool, mark: str, closes: bool, close: bool
) -> tuple[Mention, Held] | None:
    """A holder without rank or title before an office."""
    scan = draft.scan
    first = draft.run_back(stop)
    if first is None or held.kind == "member" or scan.heading(first):
        return None
    if any(other.first <= first < other.last and other.kind == "mil" for other in draft.held):
        return None  # Danrem 174/Anim Ti Waninggap, Dandim ...
    opens = first == 0 or scan.broken(first) or scan.lows[first - 1] in (".", '"', "”", "“", ":", ",", "dan")
    opens = opens or scan.lows[first - 1] in SETS.told_by
    if draft.goes_on(first) or (mark == "," and not said and not closes and scan.lows[first - 1] == "menurut"):
        return None  # Menurut X, Kapolres menegaskan ...
    if mark == "," and not said and held.bare and scan.lows[first - 1] == "," and "menurut" in scan.lows[max(first - 4, 0) : first - 1]:
        return None  # Menurut istrinya, X, Kades yang berumur 50 tahun itu hilang
    name = read_name(scan, first, cued=True)
    if not name or name.initials or name.stop != stop:
        return None
    known = scan.lows[first] in given_names() or bool(name.titles)
    long = name.last - first > 1
    told = acts(scan, draft.offices.chain(held.last)) or scan.lows[held.last : held.last + 1] == ["yang"]
    if not known and draft.is_place(first, name.last):
        return None
    if not (
        (said and (known or long or (scan.lows[stop] == "selaku" and len(name.text) > 3 and scan.lows[first - 1] in (",", "dan"))))
        or (mark and close and (closes or told) and (known or long))
        or (not mark and close and opens and (known or long) and (not held.bare or (known and scan.broken(held.last)) or told))
        or (not mark and close and known and long and not held.bare and told)
        or (not mark and close and not held.bare and first and scan.lows[first - 1] in ("oleh", "kepada", "menurut"))
    ):
        return None
    mention = draft.add(name)
    return (mention, held) if mention else None
