"""The role of somebody of whom no word tells it: a linear classifier over what stands around the mentions and what the article is about.

Its weights (``people_role_weights.tsv``) are learned from annotated articles by ``models/roles/train_roles.py``, which asks `features_of`
as the recogniser does.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator
from functools import cache
from math import exp
from typing import TYPE_CHECKING

from ...data import read_table
from ..draft import TOLD
from ..lexicon import CASES, TOPICS

if TYPE_CHECKING:
    from ..draft import Draft, Mention
    from ..identity.coreference import Group
    from ..offices.positions import Held
    from ..scan import Scan

# The roles it chooses among: those of people without a force.
ROLES = ("suspect", "victim", "witness", "civilian", "official", "other", "expert")
# Mentions looked at, words looked at on either side for a cue, words whose own place counts, and words of its sentence on either side.
_MENTIONS, _FAR, _NEAR, _SENTENCE = 6, 10, 3, 40
_BESIDE = 60  # characters between two names of one list
# The prefixes of verbs: active, passive, what befalls somebody, what somebody is at.
_PREFIXES = ("me", "di", "ter", "ber")
_ENDS = frozenset('.:"“”')
_STOPS = frozenset('.!?"“”')
_CLITICS = ("nya", "lah", "pun")
# Features that tell another thing of initials than of a name.
_BY_INITIALS = ("cue=", "told=", "topic=", "age=", "before=", "behind=", "office=")


def probabilities(features: Iterable[str]) -> dict[str, float]:
    """The probability of each of `ROLES` by the features of a person, most probable first.

    >>> next(iter(probabilities(["initials", "cue=suspect", "told=suspect"])))
    'suspect'
    """
    known = weights()
    sums = [0.0] * len(ROLES)
    for feature in ("bias", *features):
        for k, weight in known.get(feature, ()):
            sums[k] += weight
    top = max(sums)
    shares = [exp(score - top) for score in sums]
    whole = sum(shares)
    return dict(sorted(zip(ROLES, (share / whole for share in shares), strict=True), key=lambda pair: -pair[1]))


@cache
def weights() -> dict[str, tuple[tuple[int, float], ...]]:
    """The weights of each feature, as the numbers of the roles that it speaks for or against."""
    return {
        row["feature"]: tuple((k, float(row[role])) for k, role in enumerate(ROLES) if row[role])
        for row in read_table("people_role_weights.tsv")
    }


def features_of(draft: Draft, group: Group, held: list[Held], told: Iterable[str | None], speaks: bool, owns: bool) -> list[str]:
    """What the classifier looks at for one person, as names of features, each once.

    `told` are the roles that cues and sentences give, `speaks` tells whether the person is quoted, `owns` whether something of theirs was
    taken or burnt.
    """
    initials = group.initials()
    found = {"initials" if initials else "name", f"speaks={speaks}", f"owns={owns}", f"times={min(len(group.spans), 4)}"}
    found.add(f"age={_age(group.age())}")
    found.update(f"title={title.lower()}" for title in group.titles())
    found.update(f"told={role}" for role in told)
    for office in held:
        found.add(f"office={office.kind}/{office.force}")
        found.update(f"office:{word}" for word in office.title.lower().split())
    if draft.article is None:
        draft.article = _of_article(draft)
    found.update(draft.article)
    for mention in group.mentions:
        found.update((f"cue={mention.role}", f"part={mention.part}"))
        if mention.offices:
            found.add("holds")
    found.update(_neighbours(draft, group))
    for start, end in sorted(group.spans)[:_MENTIONS]:
        first = draft.offices.at_offset(start)
        found.update(_context(draft.scan, first, end))
        found.update(_sentence(draft.scan, first))
    if initials:
        found.update([f"initials&{feature}" for feature in found if feature.startswith(_BY_INITIALS)])
    cues = [feature for feature in found if feature.startswith("cue=")]
    beside = [feature for feature in found if feature.startswith(("told=", "speaks=", "owns=", "part="))]
    found.update([f"{cue}&{feature}" for cue in cues for feature in beside])
    return sorted(found)


def _age(age: int | None) -> str:
    """The band of an age: below 12 nobody answers for a crime (UU 11/2012), below 18 as a child only."""
    return "none" if age is None else "child" if age < 12 else "teen" if age < 18 else "adult"


def _of_article(draft: Draft) -> list[str]:
    """What the article is about and whom it calls what; the same for everybody in it."""
    roles = {mention.role for mention in draft.mentions.values()}
    found = [f"topic={topic}" for topic in TOPICS + CASES if draft.scan.triggers[topic]]
    found += [f"story={draft.tells_story}", f"incident={draft.tells_of_incident}"]
    return found + [f"some={role}" for role in TOLD if role in roles]


def _neighbours(draft: Draft, group: Group) -> Iterator[str]:
    """Where in the article somebody is named first, and what those are who are named right before and behind."""
    ordered, starts = draft.ordered
    here = group.mentions[0]
    k = bisect_left(starts, here.start)
    yield f"order={min(k, 6)}"
    yield f"quarter={4 * here.start // max(len(draft.text), 1)}"
    if k and here.start - ordered[k - 1].end < _BESIDE:
        yield f"previous={_kind(ordered[k - 1])}"
    if k + 1 < len(ordered) and starts[k + 1] - here.end < _BESIDE:
        yield f"next={_kind(ordered[k + 1])}"


def _kind(mention: Mention) -> str:
    return "rank" if mention.rank else str(mention.role)


def _context(scan: Scan, first: int, end: int) -> Iterator[str]:
    """The words and cues on either side of the name that begins with word `first` and ends at the offset `end`."""
    lows, size = scan.lows, scan.size
    stop = first + 1
    while stop < size and scan.starts[stop] < end:
        stop += 1
    if (behind := scan.past_bracket(stop, within=6)) > stop:
        yield "bracket=" + " ".join(_shape(low) for low in lows[stop + 1 : behind - 1])
        stop = behind
    for k in range(1, min(_FAR, first) + 1):
        i = first - k
        if k <= _NEAR:
            yield f"{-k}:{_shape(lows[i])}"
        mark = scan.at.get(i)
        if mark is not None and mark.kind == "cue":
            yield f"before={mark.row['role']}/{'near' if k <= _NEAR else 'far'}"
        if lows[i] in _ENDS or scan.paragraph(i + 1):
            break
    acted = False
    for k in range(min(_FAR + 4, size - stop)):
        i = stop + k
        if scan.paragraph(i):
            break
        low = lows[i]
        if k < _NEAR:
            yield f"+{k}:{_shape(low)}"
        mark = scan.at.get(i)
        if mark is not None and mark.kind == "cue":
            yield f"behind={mark.row['role']}/{'near' if k <= _NEAR else 'far'}"
        if low in _ENDS:
            break
        if not acted and k < _FAR and len(low) > 5 and low.startswith(_PREFIXES) and scan.words[i].islower():
            acted = True
            yield f"verb={low}"
            yield f"voice={low[:2]}"


def _sentence(scan: Scan, first: int) -> Iterator[str]:
    """The words in small letters of the sentence that word `first` stands in, wherever they stand."""
    begin, end = max(first - _SENTENCE, 0), min(first + _SENTENCE, scan.size)
    begin = next((i for i in range(first, begin, -1) if _parts(scan, i)), begin)
    end = next((i for i in range(first + 1, end) if _parts(scan, i)), end)
    for low, word in zip(scan.lows[begin:end], scan.words[begin:end], strict=True):
        if len(low) > 2 and word.isalpha() and word[0].islower():
            yield f"with:{low[:-3] if len(low) > 6 and low.endswith(_CLITICS) else low}"


def _parts(scan: Scan, i: int) -> bool:
    """Whether a sentence, a quotation or a paragraph ends before word `i`; the stop of a short form ends none."""
    before = scan.lows[i - 1]
    return (before in _STOPS and (len(scan.lows[i - 2]) > 3 or scan.lows[i - 2] == ")")) or scan.paragraph(i)


def _shape(low: str) -> str:
    """A word as a feature: any number is one."""
    return "0" if low[0].isdigit() else low
