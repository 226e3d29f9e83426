"""The part somebody plays by the noun for them and the case of the article: a driver in a crash, a driver of smuggled timber."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from ...data import strongest_first
from ..draft import TOLD, Draft, Mention
from ..lexicon import SETS
from ..scan import Mark

# Words and marks between a noun and the name that it is said of, on either side.
_FAR = 9
_PLAIN = frozenset(("person", "civilian", "kin"))
_JOINTS = frozenset((",", "dan", "serta", "&", ";"))


@cache
def parts() -> dict[str, list[tuple[str, bool, str]]]:
    """Under each noun the cases in which it tells the role of its bearer, whether only of one whose name is withheld, and the role."""
    found: dict[str, list[tuple[str, bool, str]]] = {}
    for row in strongest_first("people_parts.tsv"):
        for noun in row["nouns"].split(", "):
            found.setdefault(noun, []).append((row["case"], row["who"] == "withheld", row["role"]))
    return found


def assign_parts(draft: Draft) -> None:
    """Give each mention beside a noun of ``people_parts.tsv`` its part in what the article is about."""
    cases, known = draft.cases, parts()
    for mark in draft.scan.cues:
        rows = known.get(mark.row["cue"]) if cases else None
        told = next(((withheld, role) for case, withheld, role in rows if case in cases), None) if rows else None
        if told is not None:
            for mention in _bearers(draft, mark):
                if mention.part is None and (not told[0] or _is_withheld(draft, mention)):
                    mention.part = told[1]
        elif mark.row["role"] == "kin" and draft.scan.lows[mark.last - 1] in SETS.parties:
            _name_party(draft, mark)
    _share_past_semicolons(draft)


def _share_past_semicolons(draft: Draft) -> None:
    """Who stands in one list with semicolons has one role: ``A (21), warga X;`` *B (30)* ``, warga Y; dan`` *C (16)*."""
    lows, last = draft.scan.lows, None
    for mention in sorted(draft.mentions.values(), key=lambda m: m.start):
        i = mention.name.first
        if (
            last is not None
            and last.role in TOLD
            and mention.role in (None, *_PLAIN)
            and mention.rank is None
            and None not in (mention.age, last.age)
            and ";" in lows[max(i - 2, 0) : i]
            and "." not in lows[last.name.stop : i]
        ):
            mention.role = last.role
        last = mention


def _name_party(draft: Draft, mark: Mark) -> None:
    """Give the name behind ``X, ibu korban`` the role of the party, since the name of the kin has come already."""
    mention = draft.mentions.get(mark.last)
    if mention is not None and mention.role in (None, *_PLAIN) and mention.rank is None and _before(draft, mark.first) is not None:
        mention.role = "victim" if draft.scan.lows[mark.last - 1] == "korban" else "suspect"


def _is_withheld(draft: Draft, mention: Mention) -> bool:
    """Whether the full name of somebody is not given."""
    return mention.name.initials or not SETS.aliases.isdisjoint(draft.scan.lows[mention.name.first : mention.name.last])


def _bearers(draft: Draft, mark: Mark) -> Iterator[Mention]:
    """The mentions that a noun is said of: the list of names behind it, or the name before it."""
    scan, i = draft.scan, mark.last
    between = (SETS.naming, SETS.filler, SETS.listing, SETS.victim_states)
    while i < min(mark.last + _FAR, scan.size) and i not in draft.mentions:
        low, further = scan.lows[i], scan.at.get(i)
        if further is not None and further.kind == "cue" and further.row["role"] in _PLAIN:
            i = further.last  # ditumpangi nelayan bernama X
            continue
        if scan.paragraph(i) or not (low == "oleh" or any(low in words for words in between)):
            break
        i += 1
    if i not in draft.mentions and (before := _before(draft, mark.first)) is not None:
        yield before
    while (mention := draft.mentions.get(i)) is not None and mention.rank is None:
        yield mention
        i = _past_age(draft, mention.name.stop)
        if i >= scan.size or scan.lows[i] not in _JOINTS:
            return
        while i < scan.size and scan.lows[i] in _JOINTS:
            i += 1


def _past_age(draft: Draft, i: int) -> int:
    """The word behind the age in brackets that opens at word `i`; `i` where none does."""
    scan = draft.scan
    close = next((k for k in range(i + 1, min(i + 7, scan.size)) if scan.lows[k] == ")"), 0) if scan.lows[i : i + 1] == ["("] else 0
    return close + 1 if close else i


def _before(draft: Draft, i: int) -> Mention | None:
    """The mention whose apposition or predicate begins with the noun at word `i`: ``X (40),`` *pemilik gelanggang*."""
    scan, k = draft.scan, i
    while k and i - k < 5 and scan.lows[k - 1] in SETS.before_part:
        k -= 1
    aged = k > 0 and scan.lows[k - 1] == ")"
    if k == i and not aged:
        return None
    stop = (draft.before_bracket(k - 1) or k) if aged else k
    mention = draft.cover.get(stop - 1)
    return mention if mention is not None and mention.name.stop == stop and mention.rank is None else None
