"""What speaks against two mentions being one person although their names are the same or alike.

A mention that carries nothing of its own (``jelas Rudi``) may be anybody of that name. One that does, by an office, a rank, an age or the
word for a party before it, is compared with what is known of the person: the less the names agree, the less it takes to part them.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from ..draft import Draft, Mention
from ..lexicon import SETS, before_words
from ..ranks import shared
from ..roles.attribution import is_party
from .alike import likeness, name_words

if TYPE_CHECKING:
    from ..offices.positions import Held
    from ..scan import Scan

_PARTIES = frozenset({"suspect", "victim"})
_TOLD = frozenset({"suspect", "victim", "witness", "kin"})
_MOST = 12  # so many offices, and so many mentions, of one person are looked at
_FAR = 60  # words: no sentence that matters is longer
_MARKS = frozenset('"“”')


@dataclass(slots=True)
class Evidence:
    """What the mentions of one person tell of who it is.

    `roles` are those by whatever word, `called` those by the word for a party right before a name (*korban* ``Wira``); `forces` those of
    the rank and the offices; `offices` have their unit or place; `forms` are the forms of the name.
    """

    roles: set[str | None] = field(default_factory=set)
    called: set[str] = field(default_factory=set)
    forces: set[str] = field(default_factory=set)
    offices: list[Held] = field(default_factory=list)
    forms: set[tuple[str, ...]] = field(default_factory=set)

    def add(self, scan: Scan, mention: Mention) -> None:
        self.forms.add(name_words(mention.name.text))
        self.roles.add(mention.role)
        if mention.role in _PARTIES and (party := called(scan, mention)):
            self.called.add(party)
        if mention.rank or mention.offices:
            self.forces |= forces(mention)
            if len(self.offices) < _MOST:
                self.offices += (held for held in mention.offices if not held.bare)


def forces(mention: Mention) -> set[str]:
    """The forces of the rank and the offices of a mention, where these are of one force alone (not *Brigjen*, *Danyon*, *Kasi*)."""
    found = {held.force for held in mention.offices if held.kind != "member" and (held.unit or held.kind != "sub")} - {"other"}
    if mention.rank and mention.rank.row["abbreviation"] not in shared():
        found.add(mention.rank.row["force"])
    return found


def is_bare(mention: Mention) -> bool:
    """Whether a mention carries nothing but a name."""
    return (
        mention.rank is None and mention.age is None and not mention.offices and mention.role not in ("suspect", "victim", "witness", "kin")
    )


def called(scan: Scan, mention: Mention) -> str | None:
    """The party that the word right before a name calls its bearer: *korban* ``Wira``, *tersangka bernama* ``Wira``."""
    k = mention.name.first
    while k and (scan.lows[k - 1] == "." or scan.lows[k - 1] in before_words() or scan.lows[k - 1] in SETS.naming):
        k -= 1
    for n in range(k - 1, max(k - 4, -1), -1):
        if (mark := scan.at.get(n)) is not None:
            role = mark.row.get("role")
            return role if mark.last == k and role in _PARTIES and role == mention.role else None
    return None


def parts(draft: Draft, known: list[Mention], evidence: Evidence, name: tuple[str, ...], age: int | None, mention: Mention) -> bool:
    """Whether something speaks against `mention` being the person of the mentions `known`, whose longest name is `name`."""
    words = name_words(mention.name.text)
    alike = "whole" if words in evidence.forms else likeness(words, name)
    if _is_beside(draft.scan, known[-1], mention, words):
        return True
    if alike == "whole" and len(words) > 1:
        return False
    if is_bare(mention):
        return alike == "begun" and _is_cut(words, name)
    if alike in ("begun", "spelt") and _differs(draft, evidence, mention, words, name, alike):
        return True
    new = forces(mention)
    if new and evidence.forces and new.isdisjoint(evidence.forces):
        return True  # Danramil Kapten Wira, Lurah Wira
    if alike != "part" and (len(words) == 1 or alike == "begun") and _holds_another(draft, evidence.offices, mention):
        return True
    party = called(draft.scan, mention) if mention.role in _PARTIES else None
    if party and evidence.called and party not in evidence.called and not (age and age == mention.age):
        return True  # pelaku S menusuk korban S
    return _is_civilian(draft, known, evidence, age, mention, party)


def _differs(draft: Draft, evidence: Evidence, mention: Mention, words: tuple[str, ...], name: tuple[str, ...], alike: str) -> bool:
    """Whether a mention by a name that is only like that of the person has another role or office."""
    roles = evidence.roles
    if mention.role in _PARTIES and not (_PARTIES - {mention.role}).isdisjoint(roles):
        return True  # tersangka Rudi, korban Rudianto
    if alike == "spelt":
        return "kin" in (mention.role, *roles) and len(words) == 1 and not _PARTIES.isdisjoint((mention.role, *roles))
    offices = [held for held in mention.offices if not held.bare]
    if offices and evidence.offices and {h.title for h in offices}.isdisjoint(h.title for h in evidence.offices):
        return True  # Camat X, Rudi, Kades Y, Rudiansyah
    agrees = mention.rank is not None and bool(evidence.forces) and bool(offices) and bool(evidence.offices)
    return _is_cut(words, name) and not agrees


def _is_cut(words: tuple[str, ...], name: tuple[str, ...]) -> bool:
    """Whether of two names in full the one ends before the other does, as no short form would: ``Agus Setia``, *Agus Setiawan*."""
    return len(words) == len(name) > 1 and words[-1] != name[-1] and likeness(words[-1:], name[-1:]) == "begun"


def _holds_another(draft: Draft, known: list[Held], mention: Mention) -> bool:
    """Whether a mention is by the same civil office in another place: ``Kades Sekar, Budi``, *Kades Patrol, Budi*."""
    for held in mention.offices:
        if held.bare or held.force != "gov":
            continue
        for other in known:
            if other.title == held.title and other.force == "gov":
                a, b = ("".join(draft.scan.lows[h.first : h.last]) for h in (held, other))
                ends = (draft.scan.lows[h.last - 1] for h in (other, held))
                if not any(end in whole for whole, end in zip((a, b), ends, strict=True)):
                    return True
    return False


def _is_civilian(draft: Draft, known: list[Mention], evidence: Evidence, age: int | None, mention: Mention, party: str | None) -> bool:
    """Whether of a mention and the person the one has a rank and the other is somebody in what is told of: ``Kapolsek, Iptu Wira,
    mengatakan`` *korban Wira (48)* ``tewas``, unless the text tells it of the one with the rank too.
    """
    ranked = any(m.rank for m in known[:_MOST])
    if ranked == (mention.rank is not None):
        return False
    if ranked:
        aside = (party is not None or (mention.age is not None and age is None)) and not mention.offices
        officers = [m for m in known[:_MOST] if m.rank]
    else:
        aside = (bool(evidence.called) or (age is not None and mention.age is None)) and not evidence.offices
        officers = [mention]
    return aside and not any(is_party(draft, officer) for officer in officers)


def _is_beside(scan: Scan, known: Mention, mention: Mention, words: tuple[str, ...]) -> bool:
    """Whether a mention is announced beside one of the person under another name, as nobody is twice: in a list, or as who takes over from
    whom (``dari AKP Agus kepada`` *AKP Agus Salim*).
    """
    start, begin = known.name.stop, _begin(mention, known.name.stop)
    if not 0 < begin - start < _FAR or words == name_words(known.name.text):
        return False
    between = scan.lows[start:begin]
    if between[-1] in (",", "dan", "serta") and _LISTED.issuperset(low for low in between if not low.isdigit() and low not in SETS.years):
        return mention.rank is not None or known.rank is None
    if mention.rank and known.rank and len(between) < 4 and between[-1] in ".)" and between[-2:-1] and between[-2].isdigit():
        return True  # 1. Bripka X 2. Bripka Y
    if not (mention.rank or mention.offices) or not (known.rank or known.offices):
        return False
    k = next((k for k in range(begin - 1, start - 1, -1) if scan.lows[k] not in SETS.to_successor), start)
    follows = scan.lows[k] in SETS.handover or (k == begin - 1 and scan.lows[k] in _JOINED)
    return follows and not any(_ends(scan, n) for n in range(start, k))


_LISTED = frozenset((",", "dan", "serta", "(", ")"))
_JOINED = frozenset(("dan", "serta", "bersama", "didampingi", "diwakili", "mewakili", "melalui"))


def _begin(mention: Mention, start: int) -> int:
    """Where what announces a name begins, behind word `start`: its rank or the office before it."""
    first = mention.rank.first if mention.rank else mention.name.first
    return min((held.first for held in mention.offices if start < held.first < first), default=first)


def _ends(scan: Scan, i: int) -> bool:
    """Whether a sentence or a quote ends at word `i`."""
    return scan.lows[i] in _MARKS or scan.paragraph(i) or (scan.lows[i] == "." and not scan.glued(i + 1) and len(scan.lows[i - 1]) > 3)
