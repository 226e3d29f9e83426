"""Which activity and which case a report is about, and which case a law or an amount belongs to."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter, defaultdict
from functools import cache, cached_property
from typing import TYPE_CHECKING

from ..data import read_table
from .guards import OFFICER, read_guards

if TYPE_CHECKING:
    from ..context import Context
    from ..layout.recognizer import Layout
    from .laws import Citation
    from .recognizer import Entry, Found

# How far the lead reaches into the body, at least and at most; it ends with a sentence.
_LEAD = (160, 340)
# How far behind it the police are looked for where it does not name them.
_FIRST_POLICE = 600
# So many mentions of a label are counted.
_COUNTED = 6
# More cases than these, none of them in the headline, are a list.
_MANY = 4
# What is named so often is not named in passing.
_OFTEN = 4
SENTENCE = re.compile(r"[.!?](?=\s|$)|\n\s*\n")
_MARKS = '"“”'
_CREDIT = re.compile(r"\b(?:foto|dok|dokumentasi|istimewa|ist|ilustrasi)\b")
_WORD = re.compile(r"[a-z]+")
# 8 kasus | perjudian; so many cases counted make a list.
_TALLY = re.compile(r"\d (?:kasus|perkara) $")
_TALLIES = 3
# What one step of the table adds to the score of an act.
_STEP = 0.8
# From this on a step is the main thing in news of an event, whatever its category (mediation, an evacuation).
_FAR_ON = 3 * _STEP
# What a mention in a headline keeps of its worth as the occasion of another act, and as the reason or circumstance of an event.
_OCCASION, _REASON = 0.5, 0.3
# What is no act of the police.
_UNDONE = ("denied", "others")
# So much only a mention in a headline, or in the lead where there is none, is worth.
_HEADED = 4
# So much at least a mention in headline or lead is worth that tells neither an occasion nor a reason.
_ITSELF = 2
# What is left of a talk, an aid, a ceremony in the headline of a crime or an accident that names no police.
_OF_OTHERS = 0.2
# The highest weight of a label.
_TELLING = 5
# A mention of one word is shorter.
_ONE_WORD = 13
# How many characters before a mention the word for an occasion may stand.
_JUST_BEFORE = 24
# Where the first words of another report end.
_CUT = "…\n"
# So long is a headline at most.
_LINK = 160
# So long is a name between marks of quotation at most.
_NAME = 32
# How far from its case an amount may stand, where several cases are told of.
_FAR = 900
# Up to this weight a label only hints at a case, and where it is named once above it too.
_HINT = 2


@cache
def read_steps() -> dict[str, float]:
    """What a label is worth in news of an event where it stands at all, by how far its step brings the case on."""
    return {row["label"]: _STEP * int(row["role"][5:]) for row in read_table("activities_roles.tsv") if row["role"].startswith("step ")}


@cache
def read_roles() -> dict[str, frozenset[str]]:
    """The labels and categories that play each part in the choice of what a report is about."""
    found: dict[str, set[str]] = defaultdict(set)
    for row in read_table("activities_roles.tsv"):
        found[row["role"]].add(row["label"])
    return {role: frozenset(labels) for role, labels in found.items()}


def choose_main(found: list[Found], context: Context, reading: str, citations: list[Citation]) -> set[int]:
    """The places in `found` of the first mentions of the main activity and the main case.

    A mention in the headline counts most, then one in the lead, then how often; general words (``penyelidikan``) weigh less than
    telling ones (``rekonstruksi``). What is only quoted, hoped for, urged or told as past counts little. A general label lends its
    mentions to a special one (``patroli`` to ``patroli malam``, the word ``sabu`` to ``peredaran sabu``). A case must stand in the
    headline or the lead, or come twice. News of an event tells the crime first and what the police did deep in the body; there the act that
    brings the case on farthest is the main one (an arrest before the scene's examination, that before the inquiry), and one mention of
    the case is enough. Of an event (a body found, a fire) and the crime behind it the articles of law decide.
    """
    layout = context.layout
    title, (body, lead) = _parts(layout, reading)
    if not title[1] and not any(f.entry.kind == "case" and body <= f.start < lead for f in found):
        lead = _up_to_police(context, reading, body, lead)
    worths = _worths(found, context.text, reading, layout, title, (body, lead))
    steps = _open_steps(found, worths)
    case = _main_case(found, worths, steps, title, citations, reading)
    if case is None:
        # Nothing is brought on.
        steps = {}
    else:
        # Who heads the article is asked only where a mention is worth so much that it tells.
        headed = any(worth >= _HEADED for worth, _ in worths)
        named = not headed or not title[1] or _names_police(context, reading, title)
        worths, steps = _beside_case(case, found, worths, steps, named)
    worths, steps = _at_court(found, worths, steps)
    police = _best("police", found, worths, steps)
    main = {i for i in (police, case) if i is not None}
    if case is not None and police is not None and _is_aside(case, police, found, worths, title if title[1] else (body, lead)):
        main.discard(case)
    return main


def _parts(layout: Layout, reading: str) -> tuple[tuple[int, int], tuple[int, int]]:
    """The bounds of the headline and of the lead."""
    body = layout.body.start if layout.body else 0
    if layout.title:
        title = (layout.title.start, layout.title.end)
    else:
        # A short first line without a full stop is the headline, though too little follows for the layout to say so.
        end = reading.find("\n", body) if "\n" in reading else len(reading)
        title = (body, end) if 0 < end - body < 160 and reading[end - 1] not in ".!?,:;" else (0, 0)
        body = max(body, title[1])
    sentence = SENTENCE.search(reading, body + _LEAD[0], body + _LEAD[1])
    return title, (body, sentence.end() if sentence else body + _LEAD[1])


def _up_to_police(context: Context, reading: str, body: int, lead: int) -> int:
    """Where the lead of an article without a headline ends, which has told of no case: with the first sentence that names the police
    (what is told before, of a feast that is at hand, is the occasion)."""
    if _names_police(context, reading, (body, lead)):
        return lead
    ends = (sentence.end() for sentence in SENTENCE.finditer(reading, lead, lead + _FIRST_POLICE))
    return next((end for end in ends if _names_police(context, reading, (lead, end))), lead)


def _main_case(
    found: list[Found],
    worths: list[tuple[float, bool]],
    steps: dict[str, float],
    title: tuple[int, int],
    citations: list[Citation],
    reading: str,
) -> int | None:
    """The place of the first mention of the main case."""
    case = _best("case", found, worths, single=bool(steps) or _is_all_there_is(found, worths, citations))
    if case is None:
        case = _charged(found, worths, citations)
    if case is None or (_is_listed(found, reading) and not _heads(found[case].entry.label, found, title)):
        return None
    case = _crime_behind(case, found, worths, citations)
    label, roles = found[case].entry.label, read_roles()
    if label in roles["outcome"]:
        return _violence_behind(case, found, worths, _HINT + 2)
    return _violence_behind(case, found, worths, _HINT + 1) if label in roles["setting"] else case


def _is_all_there_is(found: list[Found], worths: list[tuple[float, bool]], citations: list[Citation]) -> bool:
    """Whether the headline, or the lead where there is none, tells of an arrest or another act that brings a case far on, and one case
    alone is named; not where the articles that are cited speak of others."""
    cases = {f.entry.label: f.entry.category for f in found if f.entry.kind == "case"}
    if len(cases) != 1:
        return False
    spoken = [about for c in citations if (about := c.about()) is not None and "accessory" not in about]
    if spoken and frozenset(cases.values()).isdisjoint(frozenset().union(*spoken)):
        return False
    known = read_steps()
    return any(worth > 3 and known.get(f.entry.label, 0.0) >= _FAR_ON for f, (worth, _) in zip(found, worths, strict=True))


def _beside_case(
    case: int, found: list[Found], worths: list[tuple[float, bool]], steps: dict[str, float], named: bool
) -> tuple[list[tuple[float, bool]], dict[str, float]]:
    """What the acts are worth, and the steps, beside a case; `named`: whether the headline, if there is one, names the police."""
    roles, known, label = read_roles(), read_steps(), found[case].entry.label
    accident, disaster = label in roles["accident"], label in roles["disaster"]
    beside, less = roles["beside"], 0.5
    if accident:
        beside, less = roles["arrest"] | roles["beside accident"], 0.3
    elif disaster:
        beside = roles["programmes"]
    if accident or disaster:
        # Of an accident the arrest of a driver is not what the report is about.
        steps = {step: worth for step, worth in steps.items() if step not in roles["arrest"]}
    # In news of a crime the police urge the public besides; a crime deep in news of a visit is what is told besides.
    told_first = any(strong for f, (_, strong) in zip(found, worths, strict=True) if f.entry.label == label)
    weighed = []
    for f, (worth, strong) in zip(found, worths, strict=True):
        name, kind, category, _ = f.entry
        if kind == "police":
            aside = name in beside or (category in beside and known.get(name, 0.0) < _FAR_ON)
            if disaster and told_first and name in roles["cause"]:
                worth, strong = worth * _OF_OTHERS, False
            elif worth < _HEADED:
                worth *= less if aside and (told_first or not strong) else 1.0
            elif not named and (aside or (category in roles["services"] and name not in known)):
                # What a headline names without the police (a bus of pilgrims) is no programme of theirs.
                worth, strong = worth * _OF_OTHERS, False
        weighed.append((worth, strong))
    return weighed, steps


def _at_court(
    found: list[Found], worths: list[tuple[float, bool]], steps: dict[str, float]
) -> tuple[list[tuple[float, bool]], dict[str, float]]:
    """The same in news of a trial."""
    roles = read_roles()
    courts = roles["court"]
    if not roles["at court"].isdisjoint(steps):
        # What a court does is no act of the police.
        worths = [(w * 0.3, strong) if f.entry.label in courts else (w, strong) for f, (w, strong) in zip(found, worths, strict=True)]
        return worths, {step: worth for step, worth in steps.items() if step not in courts}
    # Of a trial what the police did before it is the background.
    return worths, steps if courts.isdisjoint(steps) else {}


def _is_aside(case: int, police: int, found: list[Found], worths: list[tuple[float, bool]], first: tuple[int, int]) -> bool:
    """Whether a case is only talked of: where the police talk, walk the beat, guard a match or sum up the year, a case is what the report
    is about only if the headline names it or somebody was arrested."""
    roles, act, label = read_roles(), found[police].entry, found[case].entry.label
    if act.label in roles["summary"]:
        return True
    if roles["prevention"].isdisjoint((act.label, act.category)):
        return False
    if any(first[0] <= f.start < first[1] and f.entry.label == label for f in found):
        return False
    return not any(f.entry.label in roles["arrest"] and not f.told and w > 0 for f, (w, _) in zip(found, worths, strict=True))


def _is_listed(found: list[Found], reading: str) -> bool:
    """Whether several kinds of cases are counted: ``8 kasus perjudian, 3 kasus penipuan``."""
    cases = [f for f in found if f.entry.kind == "case" and reading.endswith(("kasus ", "perkara "), 0, f.start)]
    return len({f.entry.label for f in cases if _TALLY.search(reading, max(0, f.start - 12), f.start)}) >= _TALLIES


def _heads(label: str, found: list[Found], title: tuple[int, int]) -> bool:
    """Whether the headline names a label."""
    return any(title[0] <= f.start < title[1] and f.entry.label == label for f in found)


def _names_police(context: Context, reading: str, title: tuple[int, int]) -> bool:
    """Whether the headline, or another stretch, names the police: a unit, an office, a word for them."""
    start, end = title
    if any(start <= x.start < end for x in (*context.units, *context.offices)):
        return True
    words = read_guards().words
    return any(words.get(word, 0) & OFFICER for word in _WORD.findall(reading, start, end))


def _open_steps(found: list[Found], worths: list[tuple[float, bool]]) -> dict[str, float]:
    """What each act that was done adds to its label, where headline and lead tell no act of the police but such steps.

    Where the headline tells of an inquiry alone (``peran masih didalami``), only what the lead tells counts. Talks that are told of once,
    deep in the body, were as a rule held by others, or in vain.
    """
    steps, roles = read_steps(), read_roles()
    courts, inquiry, settling = roles["court"], roles["inquiry"], roles["settling"]
    done: dict[str, float] = {}
    leading: set[str] = set()
    once: set[str] = set()
    general = False
    for f, (worth, strong) in zip(found, worths, strict=True):
        label, kind, _, weight = f.entry
        if kind != "police":
            continue
        step = steps.get(label)
        if worth > 3 and label in inquiry:
            general = True
        elif (worth > 3 and label not in courts) or (strong and worth >= _ITSELF and step is None and weight > 1):
            return {}
        if strong:
            leading.add(label)
        elif label in settling and f.end - f.start < _ONE_WORD and not any(label in seen for seen in (once, leading, done)):
            once.add(label)
            continue
        # A court's act deep in the body is another case's.
        if step is not None and worth and not f.told and (strong or label not in courts):
            done[label] = step
    return {label: step for label, step in done.items() if label in leading} if general else done


def _charged(found: list[Found], worths: list[tuple[float, bool]], citations: list[Citation]) -> int | None:
    """The case that all of the cited articles speak of, though the text names it in passing only."""
    spoken = [about for c in citations if (about := c.about()) is not None and "accessory" not in about]
    crimes = frozenset[str].intersection(*spoken) if spoken else frozenset[str]()
    fitting = [i for i, f in enumerate(found) if f.entry.kind == "case" and f.entry.category in crimes]
    best = _best("case", [found[i] for i in fitting], [(worths[i][0], True) for i in fitting])
    return None if best is None else fitting[best]


def _crime_behind(case: int, found: list[Found], worths: list[tuple[float, bool]], citations: list[Citation]) -> int:
    """The case that the cited articles speak of, where they speak of none like `case`: the murder, of a body that was found; of two
    crimes the one that stands in the headline or the lead as well."""
    spoken = [about for c in citations if (about := c.about()) is not None and "accessory" not in about]
    if not spoken or any(found[case].entry.category in about for about in spoken):
        return case
    crimes = frozenset().union(*spoken)
    event = found[case].entry.category in read_roles()["event"]
    fitting = [i for i, f in enumerate(found) if f.entry.kind == "case" and f.entry.category in crimes]
    if not event and not any(worths[i][1] for i in fitting):
        return case
    best = _best("case", [found[i] for i in fitting], [(worths[i][0], True) for i in fitting])
    return case if best is None else fitting[best]


def _violence_behind(event: int, found: list[Found], worths: list[tuple[float, bool]], weight: int) -> int:
    """The act of violence, of this weight at least, that headline or lead tell beside its outcome (the murder, of a body that was found)
    or its setting (a feast with drink)."""
    category = read_roles()["deadly"]
    fitting = [i for i, f in enumerate(found) if f.entry.category in category and f.entry.weight >= weight]
    best = _best("case", [found[i] for i in fitting], [worths[i] for i in fitting])
    return event if best is None or not any(worths[i][1] for i in fitting) else fitting[best]


def _worths(
    found: list[Found], text: str, reading: str, layout: Layout, title: tuple[int, int], lead: tuple[int, int]
) -> list[tuple[float, bool]]:
    """What each mention counts for, and whether it stands in the headline or the lead; links and tags count for nothing."""
    furniture = sorted([*((f.start, f.end) for f in layout.furniture), *_teasers(text, lead[1])])
    edges = [start for start, _ in furniture]
    quoted = _quoted(reading)
    starts = [start for start, _ in quoted]
    count: dict[str, int] = defaultdict(int)
    headline = _Headline(reading, title)
    frames = read_roles()["frame"]
    worths = []
    behind = -1
    for start, end, entry, told, _, taken in found:
        # Rapat koordinasi | penanganan …: what a meeting is about.
        taken = taken or start == behind
        behind = end + 1 if entry.label in frames and reading.startswith(" ", end) else -1
        if title[0] <= start < title[1]:
            count[entry.label] += 1
            worths.append(headline.worth(start, entry, taken) or (0.4 if count[entry.label] <= _COUNTED else 0.0, False))
            continue
        beside = bisect_left(edges, end) - 1
        if (beside >= 0 and furniture[beside][1] > start) or (start >= lead[1] and text[start].isupper() and _is_link(text, start)):
            worths.append((0.0, False))
            continue
        count[entry.label] += 1
        worth, strong = _below(start, entry, taken, reading, title, lead, 0.4 if count[entry.label] <= _COUNTED else 0.0)
        at = bisect_left(starts, end) - 1
        if told or (at >= 0 and quoted[at][1] > start):
            worth, strong = worth * 0.35, False
        worths.append((worth, strong))
    return worths


class _Headline:
    """What the mentions of a headline are worth, one after the other."""

    def __init__(self, reading: str, title: tuple[int, int]) -> None:
        self.reading, self.start = reading, title[0]
        self.seen: set[str] = set()
        self.first = 6.0

    def worth(self, start: int, entry: Entry, taken: bool) -> tuple[float, bool] | None:
        """The worth of a label's first mention; None for another one."""
        label, kind, _, weight = entry
        if label in self.seen:
            return None
        self.seen.add(label)
        # What comes second in a headline is as a rule the circumstance; a name of an operation nearly always.
        circumstance = label in read_roles()["circumstance"]
        worth = 6.0 if weight == 5 and not circumstance else self.first
        worth *= _beside_act(kind, taken, self.reading[max(self.start, start - _JUST_BEFORE) : start].split()[-2:])
        if kind == "police" and not circumstance:
            self.first = 4.4
        return worth, True


def _below(
    start: int, entry: Entry, taken: bool, reading: str, title: tuple[int, int], lead: tuple[int, int], worth: float
) -> tuple[float, bool]:
    """What a mention below the headline is worth that would be worth `worth` deep in the body, and whether it stands in the lead."""
    occasion = read_guards().occasion
    if lead[0] <= start < lead[1]:
        worth = 2.4 if title[1] else 4.0
        if taken or _follows(occasion, reading[max(lead[0], start - _JUST_BEFORE) : start].split()[-2:]):
            worth *= _OCCASION
        return worth, True
    if title[1] <= start < lead[0] and title[1]:
        # A second headline or a summary; the caption of a photograph tells what it shows.
        return (worth, False) if _is_caption(reading, start) else (1.6, True)
    if lead[1] <= start < lead[1] + 300:
        worth += 0.4
    if entry.kind == "police" and _follows(occasion, reading[max(0, start - _JUST_BEFORE) : start].split()[-2:]):
        worth *= _OCCASION
    return worth, False


def _beside_act(kind: str, taken: bool, before: list[str]) -> float:
    """What is left of a mention in a headline behind these words: an occasion, a reason, a doubt, or all of it."""
    guards = read_guards()
    if taken or _follows(guards.occasion, before):
        return _OCCASION
    return _REASON if _follows(guards.reason if kind == "police" else guards.doubt, before) else 1.0


def _is_caption(reading: str, start: int) -> bool:
    """Whether the line around `start` is a photograph's caption: the word for one stands in the rest of it, or begins the next line."""
    end = max(start, reading.find("\n", start))
    return _CREDIT.search(reading, start, end) is not None or _CREDIT.match(reading, end + 1) is not None


def _teasers(text: str, start: int) -> list[tuple[int, int]]:
    """The lines behind `start` that are cut short (``… pegawai koperasi, yang…``): another report's first words."""
    return [(text.rfind("\n", 0, at) + 1, at) for at in _places(text, _CUT) if at > start]


def _is_link(text: str, start: int) -> bool:
    """Whether the line around `start` is another report's headline: long, a capital on nearly each word, and no full stop."""
    first = text.rfind("\n", max(0, start - _LINK), start) + 1
    last = text.find("\n", start, start + _LINK)
    if not 0 < first < last <= first + _LINK or text[first:last].rstrip().endswith((".", ",", ":", '"', "”")):
        return False
    words = [word for word in text[first:last].split() if len(word) > 3]
    return len(words) > 4 and sum(word[0].isupper() for word in words) >= 0.8 * len(words)


def _follows(words: frozenset[str], before: list[str]) -> bool:
    """Whether one of the words is the last but one, or the last, of the two before a mention: ``usai``, ``terkait dugaan``."""
    return bool(before) and (before[-1] in words or (before[0] in words and before[-1].isalpha()))


class _Tally:
    """What the mentions of each label of one kind are worth together.

    `first` is the place of the first mention, of one that was done where there is any (then the label is in `done`); `strong` are the
    labels that headline or lead tell, `headed` those that the headline does, `enough` those of which one mention is enough.
    """

    def __init__(self) -> None:
        self.score: dict[str, float] = {}
        self.count: dict[str, int] = {}
        self.first: dict[str, int] = {}
        self.entries: dict[str, Entry] = {}
        self.strong: set[str] = set()
        self.enough: set[str] = set()
        self.headed: set[str] = set()
        self.done: set[str] = set()

    def add(self, i: int, entry: Entry, worth: float, done: bool) -> bool:
        """Count the mention `i`; whether it is the first one of its label."""
        label = entry.label
        new = label not in self.first
        if new:
            self.first[label], self.entries[label], self.count[label], self.score[label] = i, entry, 1, worth
        else:
            self.count[label] += 1
            self.score[label] += worth
        if done and label not in self.done:
            self.done.add(label)
            self.first[label] = i
        return new


def _best(
    kind: str,
    found: list[Found],
    worths: list[tuple[float, bool]],
    added: dict[str, float] | None = None,
    single: bool = False,
) -> int | None:
    """The first mention of the label with the highest score, `added` counted in; with `single` a case need not come twice."""
    tally = _tally(kind, found, worths, added, single)
    score, first = tally.score, tally.first
    if not score:
        return None
    if len(score) > 1:
        _lend(kind, tally)
    done = _done_first(tally)
    # A case that the text names once in passing gives way to one that it comes back to.
    borne = tally.strong.union(label for label in score if tally.count[label] > 1) if kind == "case" else ()
    label = max(score, key=lambda label: (label in done, label in borne, score[label], -first[label]))
    return None if kind == "case" and _is_in_passing(label, tally, single) else first[label]


def _done_first(tally: _Tally) -> set[str]:
    """The labels that go before those of what is only planned: of what was done; where the headline announces an act, only what it or the
    lead tells, and tells of few reports (a release on a coming operation is not about the appeal at its end)."""
    done, strong = tally.done, tally.strong
    if strong <= done:
        return done
    return {label for label in done & strong if tally.entries[label].weight > 1}


def _tally(kind: str, found: list[Found], worths: list[tuple[float, bool]], added: dict[str, float] | None, single: bool) -> _Tally:
    """The labels of one kind; parameters as of `_best`."""
    tally = _Tally()
    for i, (_, _, entry, told, status, _) in enumerate(found):
        label, of, _, weight = entry
        if of != kind or status in _UNDONE:
            continue
        worth, leads = worths[i]
        if not worth:
            continue
        if leads:
            tally.strong.add(label)
        if leads or (single and weight > 2 and not told):
            tally.enough.add(label)
        if worth >= 3:
            tally.headed.add(label)
        worth *= 0.4 + 0.3 * weight
        if tally.add(i, entry, worth, status == "done") and added:
            tally.score[label] += added.get(label, 0.0)
    return tally


def _is_in_passing(case: str, tally: _Tally, single: bool) -> bool:
    """Whether a case is named in passing: as one of many, or once outside headline and lead."""
    score, count = tally.score, tally.count[case]
    # A report that names many cases in passing has none of its own.
    if not single and count < _OFTEN and case not in tally.headed and len(score) > _MANY and score[case] < 0.4 * sum(score.values()):
        return True
    return count < 2 and case not in tally.strong and case not in tally.enough


def _lend(kind: str, tally: _Tally) -> None:
    """Give what a general label scored to the special one that is meant, if the text tells of that in the lead or more than once."""
    score, strong = tally.score, tally.strong
    heads = {part for label in score if " " in label for part in (label.partition(" ")[0], label.partition(" ")[2])}
    roles = read_roles()
    # Of two that open it, the one told of more; of two alike, always the same.
    opening = max(roles["opening"] & strong, key=lambda label: (score[label], label), default=None)
    for general in list(score):
        if opening and general in roles["circumstance"]:
            # The operation that a roll-call or a meeting opens.
            score[opening] += score[general]
            score[general] = 0.0
            continue
        if general not in heads and _hints_at(tally.entries[general]) > _TELLING:
            continue
        best = _special(general, tally)
        if best is None or (general in roles["court"] and best in roles["court"]):
            # A hearing is no verdict; that of a commission of ethics is one of its own.
            continue
        if best in strong or tally.count[best] > 1:
            score[best] += score[general]
            if general in strong:
                strong.add(best)
            score[general] = 0.0


def _special(general: str, tally: _Tally) -> str | None:
    """The label with the highest score whose name begins with a general one (patroli, penyuluhan), or ends with one of its category (what
    was done for the ``pengamanan`` of a ``penyaluran bantuan``), or at which that only hints."""
    entry, longer, shorter = tally.entries[general], general + " ", " " + general
    least = _hints_at(entry)
    special = [
        label
        for label, other in tally.entries.items()
        if label.startswith(longer) or (other.category == entry.category and (other.weight >= least or label.endswith(shorter)))
    ]
    return max(special, key=tally.score.__getitem__, default=None)


@cache
def _hints_at(entry: Entry) -> int:
    """The weight from which a label of its category is what it only hints at: the word ``sabu`` at ``peredaran sabu``, a knife at a
    murder, talks at ``jumat curhat``."""
    roles = read_roles()
    if entry.kind == "case":
        return 4 if entry.weight <= 2 else _TELLING if entry.label in roles["general"] else _TELLING + 1
    if entry.label in roles["routine"]:
        # What nearly each report has besides (an appeal) hints at a call or a talk already.
        return 3 if entry.weight == 1 else 4
    return _TELLING if entry.weight <= 3 and entry.category in roles["programmes"] else _TELLING + 1


def _quoted(reading: str) -> list[tuple[int, int]]:
    """The stretches between marks of quotation; an unclosed one ends with its line."""
    spans = []
    opened = -1
    for at in sorted(at for mark in _MARKS for at in _places(reading, mark)):
        if opened >= 0 and (end := reading.find("\n", opened, at)) >= 0:
            spans.append((opened, end))
            opened = -1
        mark = reading[at]
        if mark == "“" or (mark == '"' and opened < 0):
            opened = at
        elif opened >= 0:
            # What is so short and ends without a mark is a name: "Minggu Kasih".
            if at - opened > _NAME or not reading[at - 1].isalnum():
                spans.append((opened, at))
            opened = -1
    if opened >= 0:
        end = reading.find("\n", opened)
        spans.append((opened, len(reading) if end < 0 else end))
    return spans


def _places(text: str, mark: str) -> list[int]:
    """Where a character stands; several times faster than a pattern."""
    found = []
    at = text.find(mark)
    while at >= 0:
        found.append(at)
        at = text.find(mark, at + 1)
    return found


class Owners:
    """Whom a law or an amount belongs to: the case that it stands near; the main mention of that case's label where there is one."""

    def __init__(self, found: list[Found], main: set[int], reading: str):
        self.found = found
        self.reading = reading
        self.main = main

    @cached_property
    def cases(self) -> list[int]:
        return [i for i, f in enumerate(self.found) if f.entry.kind == "case"]

    @cached_property
    def starts(self) -> list[int]:
        return [self.found[i].start for i in self.cases]

    @cached_property
    def chief(self) -> int | None:
        """The main case."""
        return next((i for i in self.cases if i in self.main), None)

    @cached_property
    def activity(self) -> int | None:
        """The main activity."""
        return min((i for i in self.main if self.found[i].entry.kind == "police"), default=None)

    @cached_property
    def _hints(self) -> set[str]:
        """The labels that are no cases beside the main one: those that only hint at one, and what is told of once in other words."""
        count = Counter(self.found[i].entry for i in self.cases)
        return {entry.label for entry, n in count.items() if entry.weight <= _HINT or (n == 1 and entry.weight == _HINT + 1)}

    @cached_property
    def _only(self) -> int | None:
        """The main case, where no other is told of."""
        chief = self.chief
        if chief is None:
            return None
        category, hints = self.found[chief].entry.category, self._hints
        others = (self.found[i].entry for i in self.cases)
        return chief if all(entry.category == category or entry.label in hints for entry in others) else None

    def of_law(self, offset: int, about: frozenset[str] | None) -> int | None:
        """The case that an article speaks of, the nearest one before; where the table has nothing on it, the main one or the nearest."""
        if not self.cases:
            return None
        # The cases around, so that a long list of articles takes linear time.
        at = bisect_left(self.starts, offset)
        near = self.cases[max(0, at - 16) : at + 16]
        if about is None:
            return self._home(self.chief if self.chief is not None else self._nearest(offset, offset, near))
        if self.chief is not None and self.found[self.chief].entry.category in about:
            return self.chief
        fitting = [i for i in near if self.found[i].entry.category in about]
        return self._home(self._nearest(offset, offset, fitting or near))

    def of_amount(self, start: int, end: int, money: bool) -> int | None:
        """The nearest case that is measured so; None where several are told of and none stands near enough to belong to it.

        What only hints at another case than the main one (an explosive among fishermen, a threat of punishment) has no amounts but those
        that it stands in (``9 gram sabu``): the main one has them.
        """
        at = bisect_left(self.starts, start)
        # What a weapon or a knife cost is not told of a case of violence.
        no_money = read_roles()["no money"] if money else ()
        near = [
            i
            for i in self.cases[max(0, at - 6) : at + 6]
            if self.found[i].entry.category not in no_money and abs(self.found[i].start - start) <= _FAR
        ]
        if not near:
            return self._only if self._only is not None and self.found[self._only].entry.category not in no_money else None
        i = self._nearest(start, end, near)
        inside = start <= self.found[i].start < end
        if self.chief is not None and not inside and self.found[i].entry.label in self._hints:
            return self._home(i) if self.found[self.chief].entry.category in no_money else self.chief
        return self._home(i)

    def _nearest(self, start: int, end: int, cases: list[int]) -> int:
        """What stands before counts as nearer than what comes after, and what lies behind a paragraph's end as farther."""
        nearest, least = cases[0], float("inf")
        for i in cases:
            f = self.found[i]
            if f.end <= start:
                distance = start - f.end + 250.0 * self.reading.count("\n", f.end, start)
            elif f.start >= end:
                distance = 2.0 * (f.start - end) + 250.0 * self.reading.count("\n", end, f.start)
            else:
                return i
            if distance < least:
                nearest, least = i, distance
        return nearest

    def _home(self, case: int) -> int:
        """The main case, where the mention is of it or only hints at it; else the mention itself."""
        chief = self.chief
        if chief is not None and self.found[case].entry.category == self.found[chief].entry.category:
            return chief
        return case
