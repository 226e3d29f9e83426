"""The role of a person: by force and office, by the words beside the name, by what is told of them, by the story."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from typing import TYPE_CHECKING

from ..draft import SHORT, Draft, Mention
from ..lexicon import SETS, before_words
from ..offices.positions import Held
from ..scan import Scan
from ..watch import told_after
from .classifier import features_of, probabilities
from .deeds import deeds, doer
from .preceding import ends_before
from .told import MARKS, object_of, told_of

if TYPE_CHECKING:
    from ..identity.coreference import Group

_TOLD = frozenset({"suspect", "victim", "witness", "expert", "other"})
_PHYSICIAN = ("dr", "dr.", "drg", "drg.", "drh", "drh.")


def role_of(draft: Draft, group: Group, held: list[Held], force: str | None) -> str:
    """The role of a person: by force; by cue, office and what the text says in so many words; by the classifier where that is nothing."""
    if force and not any(_retired(draft, m) for m in group.mentions):
        return "suspect" if _is_accused(draft, group) else "military" if force == "tni" else "officer"
    role = _by_cue(draft, group, held)
    if role is None:
        told = told_roles(draft, group)
        role = _by_text(draft, group, held, told) or _likeliest(draft, held, evidence_of(draft, group, held, told))
    return "victim" if role == "suspect" and _is_child(group) else role


def role_by_rules(draft: Draft, group: Group, held: list[Held], told: list[str | None]) -> str | None:
    """The role that the rules alone tell of somebody without a force, or None; `told` are the roles that `told_roles` gives."""
    return _by_cue(draft, group, held) or _by_text(draft, group, held, told)


def _is_accused(draft: Draft, group: Group) -> bool:
    """Whether somebody with a rank or an office is said to be under arrest or on trial, or called a suspect."""
    blamed = draft.charged or draft.scan.triggers["accused"]
    return bool(blamed) and any(_accused(draft, m) or _charged(draft, m) for m in group.mentions)


def _likeliest(draft: Draft, held: list[Held], features: list[str]) -> str:
    """The role that the classifier gives; nobody is official without an office. It learned from whole articles: in a sentence or two it
    must be surer than not that somebody did a deed or suffered one.
    """
    role, share = next((role, share) for role, share in probabilities(features).items() if role != "official" or held)
    return "civilian" if role in ("suspect", "victim") and share < 0.5 and draft.scan.size < SHORT else role


def evidence_of(draft: Draft, group: Group, held: list[Held], told: list[str | None]) -> list[str]:
    """What the classifier looks at for one person; `told` are the roles that `told_roles` gives."""
    return features_of(draft, group, held, told, speaks=_speaks(draft, group), owns=_owns(draft, group))


def _by_cue(draft: Draft, group: Group, held: list[Held]) -> str | None:
    """The role of who is called a suspect or a victim."""
    cued = ["victim" if m.role == "suspect" and _is_sought_for(draft, group, m) else m.role for m in group.mentions]
    if told := next((role for role in cued if role in ("suspect", "victim")), None):
        return "suspect" if told == "victim" and _died_suspect(draft, group) else told
    serves = held or any(m.tied for m in group.mentions)
    return "suspect" if serves and _is_accused(draft, group) else None


def _by_text(draft: Draft, group: Group, held: list[Held], roles: list[str | None]) -> str | None:
    """The role that offices, the words of the text and the kind of case tell; `roles` are those that `told_roles` gives."""
    if "suspect" not in roles and any(m.role == "owner" for m in group.mentions):
        if _owns(draft, group):
            return "victim"  # a village head, a witness
        if not held and "victim" not in roles and _is_land_lost(draft, group):
            return "civilian"  # whose land burnt
    if role := _by_office(draft, group, held, roles):
        return role
    part = next((m.part for m in group.mentions if m.part), None)
    if role := _by_words(draft, group, held, roles):
        return "victim" if role == "witness" and (part == "victim" or _owns(draft, group)) else role
    if part:
        return "witness" if _stays_witness(draft, group) else part
    return _by_case(draft, group, roles)


def _by_case(draft: Draft, group: Group, roles: list[str | None]) -> str | None:
    """The role of an owner and of those on the road, which the kind of case tells."""
    if not {"kin", "neighbour", "driver"}.intersection(roles) and _owns(draft, group):
        return "victim"
    if not draft.speaks_of("accident"):
        return None
    if "rider" in roles:
        return "victim"
    if draft.scan.size < SHORT and ("driver" in roles or any(m.role is None and _drives(draft.scan, m) for m in group.mentions)):
        return "suspect" if draft.speaks_of("arrest") else "civilian"
    return None


def _drives(scan: Scan, mention: Mention) -> bool:
    """Whether somebody is named by what he drove: ``truk tangki dibawa oleh`` *Wira (41)*."""
    i = mention.name.first
    return scan.lows[i - 1] == "oleh" and not SETS.cars.isdisjoint(scan.lows[max(i - 6, 0) : i])


def _by_office(draft: Draft, group: Group, held: list[Held], roles: list[str | None]) -> str | None:
    """The role of who holds an office or serves in a force; None of somebody known by initials in an article about a crime."""
    forces = [h.force for h in held if h.kind != "member"] + [m.tied.force for m in group.mentions if m.tied]
    for name, role in (("polri", "officer"), ("tni", "military"), ("gov", "official")):
        if name in forces and not (group.initials() and draft.speaks_of("crime")):
            return "expert" if role == "official" and _office_of(draft, held, SETS.forensic) else role
    private = [h for h in held if h.force == "other"]
    if _office_of(draft, private, SETS.research):
        return "expert"
    party = "suspect" in roles or "victim" in roles  # a manager whom his wife reports
    return "other" if not party and _office_of(draft, private, SETS.legal_aid) else None


def _office_of(draft: Draft, held: list[Held], words: frozenset[str]) -> bool:
    """Whether one of the offices has one of the words."""
    return any(not words.isdisjoint(draft.scan.lows[h.first : h.last]) for h in held)


def told_roles(draft: Draft, group: Group) -> list[str | None]:
    """The roles that the cues and sentences around the mentions of a person give."""
    story = draft.tells_story
    roles = [_sharpen(draft, m) if story else m.role for m in group.mentions]
    # Nobody is a victim or a witness where the police hand out gifts, though one fell in her bath.
    if story and _TOLD.isdisjoint(roles):
        roles += _elsewhere(draft, group)
    elif story and (_TOLD - {"witness"}).isdisjoint(roles) and "victim" in _elsewhere(draft, group):
        roles.append("victim")  # who reports what befell himself
    return roles


def _by_words(draft: Draft, group: Group, held: list[Held], roles: list[str | None]) -> str | None:
    """The role that the text gives somebody without force or public office in so many words.

    In a sentence or two what is told of somebody decides; in an article it is weighed with all else (`_likeliest`).
    """
    if any(_disguised(draft, m) and (m.role != "kin" or (m.age or 99) < 18) for m in group.mentions):
        return "victim"  # of the family that of a child is disguised for its own sake
    if any(h.force == "other" and h.kind != "member" for h in held) and _TOLD.isdisjoint(roles):
        return "civilian"  # the head of a club, a school, a congregation
    physician = any(t in _PHYSICIAN or t.startswith("Sp") for t in group.titles())
    figure = "figure" in roles
    if role := next((role for role in ("expert", "other") if role in roles), None):
        return role
    if draft.scan.size < SHORT:
        if "suspect" in roles and "victim" in roles and draft.speaks_of("accident"):
            return "victim"  # a driver who hit something and was hurt
        for role in ("suspect", "victim", "witness"):
            if role in roles and not (figure and role == "witness"):
                return "expert" if role == "witness" and physician else role
    return "expert" if physician else "civilian" if figure else None  # an elder, a preacher


def _is_sought_for(draft: Draft, group: Group, mention: Mention) -> bool:
    """Whether somebody with a full name and no age is the one whose murderer the police seek: ``tersangka pembunuhan`` *Wira Santosa*."""
    name, lows = mention.name, draft.scan.lows
    k = name.first - 1
    if name.initials or k < 1 or (deed := deeds().get(lows[k])) is None or deed.voice != "noun":
        return False
    if deed.patient != "victim" or ends_before(draft, k) != "suspect":
        return False
    if mention.age is not None:
        elsewhere = _elsewhere(draft, group)
        return "victim" in elsewhere and "suspect" not in elsewhere
    return told_of(draft, name.stop) != "suspect"


def _died_suspect(draft: Draft, group: Group) -> bool:
    """Whether somebody is a victim by his dead body only, and is told to have done the deed: *Jenazah X, pria yang membunuh istrinya*."""
    lows = draft.scan.lows
    sided = [m for m in group.mentions if m.role in ("suspect", "victim")]
    if not sided or not all(m.role == "victim" and lows[m.name.first - 1] in SETS.bodies for m in sided):
        return False
    return any(told_of(draft, m.name.stop) == "suspect" for m in group.mentions) or "suspect" in _elsewhere(draft, group)


def _is_child(group: Group) -> bool:
    """Whether a person is too young to answer for a crime (UU 11/2012)."""
    age = group.age()
    return age is not None and age < 12


def is_party(draft: Draft, mention: Mention) -> bool:
    """Whether the text says of somebody with a rank that he is the victim or the suspect of its story."""
    if mention.role in ("suspect", "victim") or _accused(draft, mention) or _charged(draft, mention):
        return True
    begin = mention.rank.first if mention.rank else mention.name.first
    return (told_of(draft, mention.name.stop) or object_of(draft, begin)) in ("suspect", "victim")


def _charged(draft: Draft, mention: Mention) -> bool:
    """Whether somebody with a rank or an office is called a suspect: ``tersangka`` *Bripka X*, ``tiga terdakwa ialah Kanit A`` *Iptu X*."""
    lows, known = draft.scan.lows, draft.charged
    begin = mention.rank.first if mention.rank else mention.name.first
    k = bisect_left(known, begin) - 1
    if k < 0 or known[k] < begin - 48:
        return False
    if begin > 0 and lows[begin - 1] in SETS.charged:
        return not draft.scan.broken(begin)
    for k in range(begin - 1, max(begin - 40, 0), -1):
        low = lows[k]
        if low in SETS.listing:
            return not SETS.charged.isdisjoint(lows[max(k - 8, 0) : k]) and SETS.says.isdisjoint(lows[max(k - 8, 0) : k])
        named = k in draft.cover or draft.scan.capital(k) or low in (",", "dan", "serta", ".", "(", ")") or low.isdigit()
        named = named or low in SETS.former  # terdakwa lainnya adalah mantan Kasat A AKP X, serta mantan Kanit B ...
        ends = low == "." and (lows[k - 1] == ")" or len(lows[k - 1]) > 4)
        if not named or ends or draft.scan.paragraph(k + 1):
            return False
    return False


def _retired(draft: Draft, mention: Mention) -> bool:
    """Whether a rank is one of the past: ``Peltu (Purn) X``."""
    rank = mention.rank
    return rank is not None and not SETS.retired.isdisjoint(draft.scan.lows[rank.first : rank.last])


def _accused(draft: Draft, mention: Mention) -> bool:
    """Whether somebody with a rank is said to be under arrest, on trial, dismissed."""
    scan, lows = draft.scan, draft.scan.lows
    i, stop = mention.name.stop, min(mention.name.stop + 16, draft.scan.size)
    known = scan.triggers["accused"]
    k = bisect_left(known, i)
    if k == len(known) or known[k] >= stop:
        return False
    begin = min(mention.rank.first if mention.rank else mention.name.first, *(held.first for held in mention.offices), mention.name.first)
    if begin and lows[begin - 1] in SETS.said:
        return False  # Pelaku, kata X, ditangkap
    while i < stop:
        if i in draft.ranks and lows[i - 1] in (",", "dan", "serta"):
            i = draft.ranks[i].last + 1  # Pratu A dan Prada B: what is said of both
            continue
        low = lows[i]
        if low == "yang" and i > mention.name.stop and _is_of_others(scan, mention.name.stop, i):
            return False
        if low in SETS.accused and (low != "ditetapkan" or "tersangka" in lows[i : i + 4]):
            return True
        if (
            low in (".", '"', "“", "”")
            or low in SETS.says
            or low in SETS.said
            or (i in scan.at and scan.at[i].kind != "office")
            or scan.paragraph(i)
        ):
            return False
        i += 1
    return False


def _is_of_others(scan: Scan, start: int, i: int) -> bool:
    """Whether *yang* at word `i` tells of others than who is named before word `start`: ``Irjen X tanpa anggota`` *yang* ``dipecat``."""
    before = scan.words[i - 1]
    return (
        before.isalpha()
        and before.islower()
        and SETS.equating.isdisjoint(scan.lows[start:i])
        and SETS.stated.isdisjoint(scan.lows[start:i])
    )


def _owns(draft: Draft, group: Group) -> bool:
    """Whether something of theirs was stolen or burnt: ``rumah Wira``, ``motor milik Wira`` near a word that says so."""
    scan = draft.scan
    owners = [m.name.first for m in group.mentions if m.role == "owner"]
    if owners and (draft.speaks_of("theft") or "blaze" in draft.cases) and not draft.speaks_of("land"):
        return True
    if (not owners and not draft.speaks_of("owned")) or not draft.cases.isdisjoint(("illicit", "gambling")):
        return False
    for start, _ in () if owners else group.spans:
        i = k = draft.offices.at_offset(start)
        while k and (scan.lows[k - 1] == "." or scan.lows[k - 1] in before_words()):
            k -= 1  # rumah Hj. X
        if k and scan.lows[k - 1] in SETS.possessed:
            owners.append(i)
    return any(not SETS.owned.isdisjoint(near) and SETS.land.isdisjoint(near) for near in _around(scan, owners))


def _is_land_lost(draft: Draft, group: Group) -> bool:
    """Whether it is land of theirs that burnt: ``lahan gambut yang terbakar milik`` *Wira*."""
    owners = [m.name.first for m in group.mentions if m.role == "owner"]
    return any(not SETS.owned.isdisjoint(near) and not SETS.land.isdisjoint(near) for near in _around(draft.scan, owners))


def _around(scan: Scan, places: list[int]) -> Iterator[set[str]]:
    """The words around each of these words."""
    return (set(scan.lows[max(i - 25, 0) : i + 25]) for i in places)


def _speaks(draft: Draft, group: Group) -> bool:
    """Whether the article quotes the person."""
    scan = draft.scan
    for mention in group.mentions:
        i, k = mention.name.first, mention.name.stop
        if not SETS.said.isdisjoint(scan.lows[max(i - 2, 0) : i]) or _said_before(scan, i):
            return True
        told = next((n for n in range(k, min(k + 12, scan.size)) if scan.lows[n] in SETS.says or _stops(scan, n)), 0)
        told = 0 if told and (_stops(scan, told) or _closes_quote(scan, k, told)) else told
        if told and scan.lows[told] in SETS.opinion and scan.lows[told - 1] not in SETS.coordinating:
            continue
        if told and SETS.feelings.isdisjoint(scan.lows[told + 1 : told + 4]):
            return True
        if scan.lows[max(i - 2, 0) : i] == ["itu", ","]:
            return True  # Warga itu, X: whom the article has told of, and mostly let speak
        for j in range(k, min(k + 60, scan.size)):
            if j in draft.cover:
                break
            if scan.lows[j].endswith("nya") and scan.lows[j][:-3] in SETS.said:
                if sum(low in MARKS for low in scan.lows[k:j]) % 2:
                    break  # "... ke rumah X," ucapnya: the name is in what another says
                return True  # Warga itu, X, sedang ... "...," katanya
    return False


def _said_before(scan: Scan, i: int) -> bool:
    """Whether who speaks is told by a noun, and then the name at word `i`: ``,"`` *kata perangkat Desa Cantigi,* ``Wira (53)``, *Menurut
    kerabat korban,* ``Wira``.
    """
    if scan.lows[i - 1] != ",":
        return False
    for k in range(i - 2, max(i - 10, 1), -1):
        if scan.lows[k] in SETS.said:
            return scan.lows[k] == "menurut" or scan.lows[k - 1] in MARKS or scan.lows[k - 2 : k] == ["”", ","]
        if not scan.words[k].isalpha() or scan.lows[k] in ("dia", "ia") or (k in scan.at and scan.at[k].kind != "cue"):
            return False
    return False


def _closes_quote(scan: Scan, k: int, i: int) -> bool:
    """Whether a quote ends between a name, which stops before word `k`, and the cue at word `i`: ``"… dan Wira," kata Kapolsek``."""
    return scan.lows[i - 1] in MARKS and scan.lows[i - 2] in (",", ".") and not any(low in MARKS for low in scan.lows[k : i - 2])


def _stops(scan: Scan, i: int) -> bool:
    """Whether word `i` is the stop of a sentence, and not the dot of a short form: *.* ``Bambang`` but not ``S`` *.* ``H``."""
    return scan.lows[i] == "." and not scan.glued(i + 1) and (scan.lows[i - 1] == ")" or len(scan.lows[i - 1]) > 3)


def _elsewhere(draft: Draft, group: Group) -> list[str]:
    """The roles that the sentences around the later, shorter mentions of a person give, and what they say of themselves."""
    scan, found = draft.scan, []
    for start, end in sorted(group.spans):
        i = draft.offices.at_offset(start)
        stop = i + 1
        while stop < scan.size and scan.starts[stop] < end:
            stop += 1
        if i not in draft.mentions and (role := told_of(draft, stop) or object_of(draft, i)):
            found.append(role)
        if i and scan.lows[i - 1] in SETS.said and (role := _told_by(draft, i - 1)):
            found.append(role)
    return found


def _told_by(draft: Draft, i: int) -> str | None:
    """The role that a speaker gives himself in the quote before the cue at word `i`: ``"Saya dipukul," kata`` *X*."""
    scan, told = draft.scan, told_after()
    end = next((k for k in range(i - 1, max(i - 4, -1), -1) if scan.lows[k] in MARKS), 0)
    for k in range(end - 1, max(end - 60, -1), -1):
        if scan.lows[k] in MARKS or scan.paragraph(k + 1):
            break
        if scan.lows[k] in SETS.self:
            for j in range(k + 1, min(k + 4, i)):
                for words, role in told.get(scan.lows[j], ()):
                    if scan.follow(j, words) and (role == "witness" or (role == "victim" and words[0].startswith(("di", "ke", "ter")))):
                        return role
                if scan.lows[j] in SETS.lost:
                    return "victim"
    return None


def _disguised(draft: Draft, mention: Mention) -> bool:
    """Whether a bracket says that a name is no real one: ``Bunga (15, nama samaran)``."""
    stop = mention.name.stop
    if "(" not in draft.scan.lows[stop : stop + 2]:
        return False
    near = draft.scan.lows[stop : stop + 8]
    return ")" in near and not SETS.samaran.isdisjoint(near[: near.index(")")])


def _stays_witness(draft: Draft, group: Group) -> bool:
    """Whether the text says a little behind a mention that its status is that of a witness: ``memeriksa BH. Statusnya`` *saksi*."""
    lows = draft.scan.lows
    for mention in group.mentions:
        near = lows[mention.name.stop : mention.name.stop + 30]
        k = next((k for k, low in enumerate(near) if low in ("status", "statusnya", "berstatus")), None)
        if k is not None and "saksi" in near[k : k + 5]:
            return True
    return False


def _sharpen(draft: Draft, mention: Mention) -> str | None:
    """The role of a mention by its cue, or by what is said of it up to the next stop."""
    in_office = any(held.force != "other" for held in mention.offices) and not mention.name.initials
    if mention.role in ("suspect", "victim", "expert", "other") or mention.rank or in_office:
        return mention.role
    if draft.scan.lows[mention.name.first - 1] in SETS.said:
        return mention.role  # menurut X, Y dipukul
    if doer(draft.scan, mention.name.first) == "witness":
        return "witness"  # ditemukan ibunya, X, dalam keadaan tewas
    role = told_of(draft, mention.name.stop)
    if mention.role == "driver" and draft.scan.lows[mention.name.first - 1] in SETS.driven:
        return role if role == "suspect" else mention.role  # truk yang dikemudikan X itu terseret: the lorry
    if mention.role == "witness":
        called = "saksi" in draft.scan.lows[max(mention.name.first - 4, 0) : mention.name.first]
        return role if role == "victim" or (role == "suspect" and not called) else "witness"  # saksi X menginjak rem
    if role:
        return role
    if mention.role in (None, "civilian", "kin"):
        return object_of(draft, mention.name.first) or mention.role
    return mention.role
