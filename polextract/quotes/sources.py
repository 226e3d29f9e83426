"""Who could speak in an article: people, offices, units, and the noun phrases of unnamed sources."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from functools import cached_property
from operator import itemgetter
from typing import NamedTuple

from ..context import Context
from ..report import Person
from .cues import ACTIVE, BARE, NYA, PASSIVE_NYA, Hit, Scan, forms_of
from .grammar import grammar, is_predicate
from .grammar.lexis import VERB, WORD
from .request import NEW


class Mention(NamedTuple):
    """Somebody who could speak: `kind` is person, office, unit, group, words or pronoun; `person` the id where it is known."""

    start: int
    end: int
    kind: str
    name: str
    person: str | None


class Known:
    """The people of the report, and what is asked of them all; what only some articles need is put together at the first question."""

    def __init__(self, people: Sequence[Person]):
        # Every office held: its words between blanks, its unit, its holder.
        self.positions: list[tuple[str, str | None, Person]] = [
            (f" {q.text.lower().replace('(', '').replace(')', '')} ", q.unit_id, p) for p in people for q in p.positions
        ]
        # The same by its usual short form, where the article has it spelled out: "Kepala Bidang Humas" is the "Kabid Humas", "Komandan
        # Koramil" the "Danramil".
        self.positions += [
            (f" {q.title.lower()} ", q.unit_id, p)
            for p in people
            for q in p.positions
            if q.title and (q.text[:9] == "Komandan " or (" " in q.title and q.text[:7] == "Kepala "))
        ]
        # The role of each person; whoever has a rank of the police talks as an officer does.
        self.roles: dict[str, str] = {p.id: "officer" if p.rank and p.force == "polri" else p.role for p in people}
        self.people = people

    @cached_property
    def spokesmen(self) -> set[str]:
        """Those whose office it is to speak to the press."""
        return {person.id for position, _, person in self.positions if "humas" in position}

    @cached_property
    def by_id(self) -> dict[str, Person]:
        """The people of the report by their id."""
        return {p.id: p for p in self.people}

    @cached_property
    def ranks(self) -> dict[str, str]:
        """The rank of each person who has one."""
        return {p.id: p.rank for p in self.people if p.rank}


class Sources:
    """Everybody in one article who could speak, and the noun phrases that name them."""

    __slots__ = (
        "_dead", "_lawyers", "attributing", "bare", "delegated", "ends", "furniture", "g", "holders", "known", "low", "mentions",
        "opening", "people", "phrases", "scan", "sentence_starts", "speaking", "starts", "text", "words",
    )  # fmt: skip

    def __init__(self, context: Context, low: str, found: Scan, sentence_starts: Sequence[int], furniture: list[tuple[int, int]]):
        self.g = grammar()
        self.text = context.text
        self.low = low
        self.words = context.words
        self.scan = found
        self.furniture = furniture
        line, body = context.layout.dateline, context.layout.body
        # From the dateline to the first word of the running text.
        self.opening = (line.start, body.start) if line is not None and body is not None else None
        self.phrases: dict[int, Mention | None] = {}
        self.ends: dict[tuple[int, int], int] = {}
        self.sentence_starts = sentence_starts
        self.bare = forms_of(BARE)
        self.attributing = forms_of(NYA)
        self.speaking = forms_of(ACTIVE)
        self.delegated = bool(found.delegations)
        self.mentions = self._mentions(context)
        self.starts = [m.start for m in self.mentions]
        self._dead: frozenset[str] | None = None
        self._lawyers: frozenset[str] | None = None

    # -- who there is

    def _mentions(self, context: Context) -> list[Mention]:
        self.people = people = context.people
        self.known = Known(people)
        self.holders: dict[tuple[str, str | None, str], list[Person]] = {}
        new = NEW
        found = [new(Mention, (m.start, m.end, "person", name, key)) for p in people for name, key in [(p.name, p.id)] for m in p.mentions]
        if initials := {p.id for p in people if p.initials}:
            found = [self._relative(m) if m.person in initials else m for m in found]
        if self.scan.nicknames:
            found += self._nicknames(found)
        found.sort()
        offices = {o.start: (o.end, o.unit_id) for o in context.offices}
        heads = sorted({*self.scan.offices, *offices})
        if not heads and not context.units:
            return found
        starts = [m.start for m in found]
        ends = [m.end for m in found]
        count = len(found)
        units = {u.start: u for u in context.units}
        match, low = self.g.source.office.match, self.low
        last_end = 0
        for at in heads:
            if at < last_end:
                continue
            if (office := offices.get(at)) is not None:
                end, unit_id = office
            elif (head := match(low, at)) is not None:
                end, unit_id = head.end(), None
            else:
                continue
            head_end = end
            unit = units.get(end + 1)
            if unit is not None:
                end, unit_id = unit.end, unit.unit_id
            i = bisect_right(ends, at, 0, count)
            if i == count or starts[i] >= end:
                found.append(self._several(at, end) or self._office(at, end, head_end, unit_id))
                last_end = end
        found.sort()
        # A unit is a source of its own where no person and no office holds it.
        starts = [m.start for m in found]
        alone = []
        for start, u in units.items():
            i = bisect_right(starts, start) - 1
            if i < 0 or found[i].end <= start:
                alone.append(new(Mention, (start, u.end, "unit", u.text, None)))
        if alone:
            found += alone
            found.sort()
        return found

    def _nicknames(self, known: list[Mention]) -> list[Mention]:
        """Where somebody stands by a name that the article tells they are called by: ``Iptu Wira Santosa yang akrab disapa Kak Wisa``."""
        known = sorted(known)
        found: list[Mention] = []
        for at in self.scan.nicknames:
            called = self.g.name.nickname.match(self.text, at)
            if called is None or self.g.name.nicknaming.isdisjoint(self.low[max(0, at - 12) : at].split()[-1:]):
                continue  # "Wira dipanggil Polda Jabar"
            i = bisect_left(known, (called.start(),)) - 1
            if i < 0 or called.start() - known[i].end > 60 or ". " in self.text[known[i].end : called.start()]:
                continue
            for m in re.finditer(rf"\b{re.escape(called['name'])}\b", self.text):
                k = bisect_left(known, (m.end(),)) - 1
                if k < 0 or known[k].end <= m.start():
                    found.append(known[i]._replace(start=m.start(), end=m.end()))
        return found

    def _relative(self, m: Mention) -> Mention:
        """The relative or lawyer of somebody known by initials, who has no name of their own: ``istri RK``, ``kuasa hukum RK``."""
        of = self.g.source.relation.search(self.low, max(0, m.start - 20), m.start)
        if of is None or self.low.startswith((" (", ", ", " alias"), m.end):
            return m
        return Mention(of.start(), m.end, "group", self.text[of.start() : m.end], None)

    def _several(self, start: int, end: int) -> Mention | None:
        """The holders of such offices together, none of whom is meant alone: ``para Kapolsek``, ``keempat kepala desa``."""
        low = self.low
        begin = low.rfind(" ", 0, max(start - 1, 0)) + 1
        word = low[begin : start - 1]
        if word in self.g.source.counted:
            if low.startswith("ke ", begin - 3):
                return self.make(begin - 3, end, "group")  # "ke empat", for "keempat"
        elif word in self.g.source.several:
            return self.make(begin, end, "group")
        return None

    def _office(self, start: int, end: int, head_end: int, unit_id: str | None) -> Mention:
        """The office with its holder: whoever the article says holds such an office."""
        name = self.low[start:end]
        following = ""
        if unit_id is None and name in self.g.source.local_office and self.text[end + 1 : end + 2].isupper():
            following = self.low[end + 1 : end + 30].partition(" ")[0].strip(",.")
        key = (name, unit_id, following)
        holders = self.holders.get(key)
        if holders is None:
            holders = self.holders[key] = self._holders(name, (start, head_end), unit_id, following) if self.known.positions else []
        if not holders:
            return NEW(Mention, (start, end, "office", self.text[start:end], None))
        best = holders[0]
        if len(holders) > 1:
            # Of two men with that office the one spoken of last before it, else the one spoken of first.
            best = min(
                holders,
                key=lambda p: min((start - m.start if m.start <= start else 10**6 + m.start for m in p.mentions), default=10**9),
            )
        return NEW(Mention, (start, end, "office", best.name, best.id))

    def _holders(self, name: str, head_at: tuple[int, int], unit_id: str | None, following: str) -> list[Person]:
        words = name.split()
        # Whatever fits the office has its first word.
        alike = [held for held in self.known.positions if words[0] in held[0]]
        if not alike:
            return []
        text = " ".join(words)
        between = f" {text} "
        exact: dict[str, Person] = {}
        loose: dict[str, Person] = {}
        head = ""
        for position, position_unit, person in alike:
            if unit_id and position_unit and unit_id != position_unit:
                continue
            if (
                len(following) > 3
                and len(position) > len(between)
                and position.startswith(between)
                and not position.startswith(following, len(between))
                and following not in person.name.lower()
                and following not in self.g.source.stop
            ):
                continue  # "Kepala Desa Sekar" is not who holds "Kepala Desa Cantigi"
            if between in position or between.startswith(position):
                exact[person.id] = person
            elif not exact:
                if not head:
                    found = self.g.source.office.match(self.low, head_at[0])
                    head = found[0] if found else self.low[head_at[0] : head_at[1]]
                if (unit_id and unit_id == position_unit and head in position) or (
                    text == head and head[:4] in ("kapo", "waka") and position.startswith(head, 1)
                ):
                    loose[person.id] = person
        return list((exact or loose).values())

    @property
    def dead(self) -> frozenset[str]:
        """The ids of those of whom the article tells that they died."""
        if self._dead is None:
            low, subject = self.low, self.g.subject
            self._dead = frozenset(
                m.person
                for m in (self.mentions if any(map(low.__contains__, subject.of_dead)) else ())
                if m.kind == "person" and m.person is not None and (subject.dies.match(low, m.end) or self._told_dead(self.lead(m, 0)))
            )
        return self._dead

    def _told_dead(self, lead: list[str]) -> bool:
        """Whether the words before a name say that its bearer died: ``jenazah``, ``jasad korban``."""
        before = -2 if lead[-1:] == ["korban"] else -1
        return not self.g.subject.dead.isdisjoint(lead[before:])

    @property
    def lawyers(self) -> frozenset[str]:
        """The ids of those who are introduced as somebody's lawyers."""
        if self._lawyers is None:
            self._lawyers = frozenset(
                m.person
                for m in (self.mentions if any(map(self.low.__contains__, self.g.source.lawyer)) else ())
                if m.person is not None and any(noun in self.low[max(0, m.start - 60) : m.end + 40] for noun in self.g.source.lawyer)
            )
        return self._lawyers

    def lead(self, m: Mention, start: int) -> list[str]:
        """The words before a name, from `start` on, without its rank and titles: ``jenazah`` of ``jenazah Bripda Wira``."""
        words = self.text[max(start, m.start - 50) : m.start].split()
        while words and words[-1][0].isupper() and words[-1].lower().strip(".") not in self.g.subject.owner:
            words.pop()
        return [word.lower() for word in words]

    def plural(self, m: Mention) -> bool:
        """Whether it is a source of several people: ``para pelaku``, ``keduanya``."""
        name = m.name.lower()
        return name in self.g.source.plural or name.partition(" ")[0] in self.g.source.several

    def many(self, epithet: str, m: Mention) -> bool:
        """Whether a source is of several people, and so nobody whom a pronoun or an `epithet` stands for: ``warga`` is no ``pemuda itu``,
        but ``korban`` may be ``wanita itu``."""
        if m.kind != "group":
            return False
        name = m.name.lower()
        return self.plural(m) or (
            bool(epithet) and name in self.g.source.collective and name not in self.g.source.role_nouns and name not in epithet
        )

    def within(self, start: int, end: int) -> list[Mention]:
        return self.mentions[bisect_left(self.starts, start) : bisect_left(self.starts, end)]

    def names_somebody(self, start: int, end: int) -> bool:
        """Whether a person or an office is named in ``[start, end)``."""
        for m in self.mentions[bisect_left(self.starts, start) : bisect_left(self.starts, end)]:
            if m.kind == "person" or m.kind == "office":
                return True
        return False

    def make(self, start: int, end: int, kind: str) -> Mention:
        return NEW(Mention, (start, end, kind, self.text[start:end], None))

    def _with_names(self, found: list[Mention], left: int, right: int) -> list[Mention]:
        """`found`, and the names beside unnamed sources that the people part does not know: ``sopir truk, Wira Atmaja (33)``."""
        extra = []
        for m in found:
            if m.kind == "person" and self.low.startswith(" lainnya", m.end):
                if other := self.g.name.whole.match(self.text, m.end + len(" lainnya ")):
                    extra.append(Mention(other.start(), other.end(), "person", other[0], None))
                continue  # "kuasa hukum Bayu Laksana lainnya Wira Atmaja"
            if m.kind != "group" and not (m.kind == "office" and m.person is None):
                if m.kind != "words":
                    continue
                words = self.text[m.start : m.end]
                if (
                    words[0].isupper()
                    and not (" " in words and words.isupper())
                    and words.partition(" ")[0].lower() not in self.g.name.title_head
                ):
                    continue
            # What follows the name is looked at, and may be the verb itself.
            name = self.g.name.after.match(self.text, m.end, min(right + 4, m.end + 60))
            if name is None and self.low[m.start : m.end].rpartition(" ")[2] in self.g.name.titled:
                name = self.g.name.next.match(self.text, m.end, min(right + 4, m.end + 60))
            if (
                name
                and name.end("name") <= right
                and name["name"].lower() not in self.g.source.stop
                and not any(o.start < name.end("name") and name.start("name") < o.end for o in found)
            ):
                extra.append(Mention(name.start("name"), name.end("name"), "person", name["name"], None))
        return found + extra if extra else found

    # -- what stands beside a cue

    def phrase(self, at: int, right: int) -> Mention | None:
        """The noun phrase that starts at `at`: a pronoun, an epithet, an unnamed source, or plain words."""
        low = self.low
        while at < right and at < len(low) and low[at] in " \n":
            at += 1
        if at >= right or at >= len(low):
            return None
        if at not in self.phrases:
            self.phrases[at] = self._phrase(at)
        return self.phrases[at]

    def _phrase(self, at: int) -> Mention | None:
        low = self.low
        pronoun = self.g.source.pronoun.match(low, at) or self.g.source.epithet.match(low, at)
        if pronoun is None and points(low[at : at + 160]) and self.g.source.pointed_name.search(self.text, at, at + 400):
            pronoun = self.g.source.resident.match(self.text, at)
        if pronoun:
            hits = self.scan.hits
            i = bisect_left(hits, (at + 1,))
            if i == len(hits) or hits[i].start >= pronoun.end():
                return self.make(at, pronoun.end(), "pronoun")
        group = self.g.source.phrase.match(low, at)
        begin = end = group.end() if group else at
        if group and group[0] in self.g.source.plural:
            return self.make(at, end, "group")
        for n, m in enumerate(WORD.finditer(low, at, at + 90), 1):
            word = m[0]
            if m.start() >= begin:
                if (
                    (m.start() > end and (not (gap := low[end : m.start()]).isspace() or "\n\n" in gap))
                    or word in self.g.source.stop
                    or word in self.speaking
                    or (n > 1 and word in self.g.source.apposition and not low.startswith("salah se", at))
                    or (len(word) > 6 and VERB.match(word))
                    or (n > 1 and word[:2] == "me" and self.text[m.start()].islower() and is_predicate(word))
                    or (group and self.ends_group(word))
                ):
                    break
                end = m.end()
            if n >= 5:
                break
        if end == at or not low[at].isalnum():
            return None
        if handle := self.g.source.handle.match(low, at):
            end = max(end, handle.end())
        return self.make(at, end, "group" if group else "words")

    def ends_group(self, word: str) -> bool:
        """Whether the word goes on from an unnamed source: ``korban diancam``, ``polisi cepat datang``."""
        return word in self.g.subject.joint_adverb or is_predicate(word)

    def descriptor(self, epithet: Mention) -> Mention:
        """The noun phrase of an epithet that stands for nobody known: ``pria`` of ``pria yang menolak disebut namanya itu``."""
        words = epithet.name.partition(" yang ")[0].split(" ")
        while len(words) > 1 and (words[-1] in ("itu", "tersebut", "ini") or words[-1] in self.g.cue.adverb):
            words.pop()
        name = " ".join(words)
        return Mention(epithet.start, epithet.start + len(name), "group", name, None)

    def right_of(self, at: int, right: int) -> list[Mention]:
        """Sources that follow a cue, the nearest first."""
        right = min(right, at + 160, len(self.low))
        if (clause := self.low.find(" bahwa", at, right)) >= 0:
            right = clause
        if by := self.g.source.before.match(self.low, at):
            at = by.end()
        found = self.within(at, right)
        if found and found[0].start <= at + 1:
            first = found[0]
            if first.kind == "office" and first.person is None and (that := THAT.match(self.low, first.end)):
                # "terang Kanit Tipikor Polres Sekar ini": the one spoken of before.
                found[0] = self.make(first.start, that.end(), "pronoun")
            return found
        if found and self.text[at + 1].isupper() and (epithet := self.g.source.titled_epithet.match(self.text, at + 1, right)):
            return [self.make(at + 1, epithet.end(), "pronoun"), *(m for m in found if m.start >= epithet.end())]
        phrase = self.phrase(at, right)
        if phrase is None:
            return found
        if phrase.kind == "words" and self.text[phrase.start].islower() and (name := self.small_name(phrase)) is not None:
            return [name, *found]
        if phrase.kind == "pronoun":
            return [phrase, *(m for m in found if m.start >= phrase.end)]
        if phrase.kind in ("group", "words") and (not found or found[0].start > phrase.end):
            return [*self._with_names([phrase], at, found[0].start if found else right), *found]
        if found and found[0].start < phrase.end:
            # The mention stands in the phrase: `kata warga bernama Wira`, `ujar Iptu Wira`.
            if phrase.kind == "group":
                return (
                    [phrase._replace(end=min(phrase.end, max(found[0].start - 1, phrase.start + 1))), *found]
                    if found[0].start > phrase.start
                    else found
                )
            return found
        return [phrase, *found]

    def left_of(self, left: int, at: int) -> list[Mention]:
        """Sources that precede a verb in its sentence, the nearest first."""
        low = self.low
        found = self.within(left, at)
        extra: list[Mention] = []
        if points(low[left:at]):
            epithets = list(self.g.source.epithet.finditer(low, left, at))
            if self.g.source.pointed_name.search(self.text, left, at):
                epithets += self.g.source.resident.finditer(self.text, left, at)
            for m in epithets:
                behind = low[m.end() : at]
                if behind == ", " or (behind.count(" ") <= 4 and "," not in behind):
                    extra.append(self.make(m.start(), m.end(), "pronoun"))
                    found = [x for x in found if not m.start() <= x.start < m.end()]
            if not extra and (whole := self.long_epithet(left, at)) is not None:
                extra.append(whole)
                found = [x for x in found if x.start < whole.start]
        for start in between(self.scan.pronouns, left, at):
            if not any(x.start <= start < x.end for x in extra) and (m := WORD.match(low, start)):
                extra.append(self.make(start, m.end(), "pronoun"))
        last_end = left
        for start in between(self.scan.sources, left, at):
            if start < last_end:
                continue
            m = self.g.source.phrase.match(low, start, at)
            if m and not any(o.start < m.end() and start < o.end for o in (*found, *extra)):
                extra.append(self.make(start, m.end(), "group"))
                last_end = m.end()
        subject = self.subject(left, at) if not found or found[0].start - left > 3 else None
        if subject is not None:
            overlapping = [x for x in (*found, *extra) if x.start < subject.end and subject.start < x.end]
            if all(x.kind == "group" for x in overlapping):
                extra = [x for x in extra if x not in overlapping]
                extra.append(subject)
        if extra:
            found += extra
        found = self._with_names(found, left, at)
        found.sort(key=_start, reverse=True)
        return found

    def long_epithet(self, left: int, at: int) -> Mention | None:
        """The epithet with commas that is all of ``[left, at)``: ``Advokat senior, pendiri LBH Sekar ini``."""
        lead = self.g.subject.lead_in.match(self.low, left, at)
        start = lead.end() if lead else left
        while start < at and not self.low[start].isalnum():
            start += 1
        end = start + len(self.low[start:at].rstrip())
        if not self.low.endswith((" ini", " itu", " tersebut"), start, end) or self.g.source.epithet_noun.match(self.low, start) is None:
            return None
        return None if any(m.kind == "person" for m in self.within(start, end)) else self.make(start, end, "pronoun")

    def subject(self, left: int, at: int) -> Mention | None:
        """The words that a sentence up to its verb seems to be about, where no known mention says it."""
        low = self.low
        start = left
        # A dateline ends in a dash; to look for one takes a tenth of the pattern.
        if self.opening is not None and start <= self.opening[0] < self.opening[1] <= at:
            start = self.opening[1]
        elif low.find("-", start, min(at, start + DATELINE)) >= 0 and (dateline := self.g.subject.dateline.match(self.text, start, at)):
            start = dateline.end()
        lead = self.g.subject.lead_in.match(low, start, at)
        if lead:
            start = lead.end()
        for _ in range(4):
            while start < at and not low[start].isalnum():
                start += 1
            if start >= at:
                return None
            verb = WORD.match(low, start, at)
            if verb and verb[0] in self.bare:
                start = verb.end()
                continue
            if verb and verb[0] in self.attributing:
                return None  # "…," katanya sembari mengimbau
            if not self.g.subject.not_subject.match(low, start, at):
                phrase = self.phrase(start, at)
                if phrase is None or phrase.kind != "words" or not self.g.subject.abstract.match(low, start):
                    return phrase
                # "Keributan bermula saat massa meminta …"
                clause = self.g.clause.clause_start.search(low, start, at)
                if clause is None:
                    return None
                start = clause.end()
                continue
            comma = low.find(",", start, at)
            if comma < 0:
                return None
            start = comma + 1
        return None

    def thing(self, left: int, at: int) -> bool:
        """Whether the subject in ``[left, at)``, which points back (``angka ini``), is a thing: no unnamed source, no organisation, no
        epithet is in it, and no name."""
        lead = self.g.subject.lead_in.match(self.low, left, at)
        start = lead.end() if lead else left
        while start < at and not self.low[start].isalnum():
            start += 1
        words = self.text[start:at].split()
        head = words[0].lower() if words else ""
        return (
            1 < len(words) < 7
            and self.text[start:at].count(",") == 0
            and head not in self.g.subject.organisation
            and head not in self.g.subject.institution
            and head not in self.g.name.title_head
            and not any(word[0].isupper() for word in words[1:])
            and self.g.source.phrase.match(self.low, start, at) is None
            and self.g.source.epithet.match(self.low, start, at) is None
            and self.g.subject.not_subject.match(self.low, start, at) is None
            and not between(self.scan.pronouns, start, at)
        )

    def has_source(self, at: int, right: int) -> bool:
        """Whether a noun phrase that could speak follows at once."""
        if by := self.g.source.before.match(self.low, at):
            at = by.end()
        i = bisect_left(self.starts, at)
        if i < len(self.starts) and self.starts[i] <= at + 1 and self.starts[i] < right:
            return True
        phrase = self.phrase(at, right)
        if phrase is None:
            return False
        if phrase.kind in ("pronoun", "group") or any(
            m.start < phrase.end + 2 for m in self.within(phrase.start, min(right, phrase.start + 60))
        ):
            return True
        return self.text[phrase.start].isupper() or self.small_name(phrase) is not None

    def small_name(self, phrase: Mention) -> Mention | None:
        """The person whose name the first word of a phrase is in small letters, with the clause ending behind it: ``lanjut wira, …``."""
        word = WORD.match(self.low, phrase.start)
        if word is None or len(word[0]) < 4 or not self.low.startswith((",", ".", "\n"), word.end()):
            return None
        bearers = [p for p in self.people if word[0] in p.name.lower().split()]
        if len(bearers) != 1:
            return None
        return NEW(Mention, (phrase.start, word.end(), "person", bearers[0].name, bearers[0].id))

    def named_at(self, at: int) -> bool:
        """Whether a known person or office follows at once, with at most a rank between."""
        i = bisect_left(self.starts, at)
        return i < len(self.mentions) and self.mentions[i].kind in ("person", "office") and self.apposed(at, self.mentions[i].start)

    def unnamed_agent(self, left: int, right: int) -> Mention | None:
        """Who says the same as somebody before, by a noun alone: ``Hal senada diutarakan tokoh adat setempat``."""
        for hit in self.scan.hits[bisect_left(self.scan.hits, (left,)) : bisect_left(self.scan.hits, (right,))]:
            if (
                hit.verb.form in self.g.subject.agent
                and (phrase := self.phrase(hit.end, right)) is not None
                and phrase.kind in ("group", "words")
            ):
                return phrase._replace(kind="group")
        return None

    def source_at(self, start: int, end: int) -> Mention | None:
        """A mention or an unnamed source that ends a headline's ``… Kapolres:``."""
        found = [m for m in self.within(start, end) if m.end >= end - 2]
        if found:
            m = found[-1]
            # "Rilis Akhir Tahun Polres Garut:" is no speaker, "Satreskrim Polres Garut:" is one.
            return m if m.kind != "unit" or self.g.source.subunit.fullmatch(self.low, start, m.start) or m.start - start < 2 else None
        group = self.g.source.phrase.match(self.low, start, end)
        return self.make(start, group.end(), "group") if group and group.end() >= end - 1 else None

    def speaker_end(self, hit: Hit, right: int) -> int:
        """Where the noun phrase of the speaker after `hit` ends: office, name, degrees and age included."""
        if hit.verb.voice in (NYA, PASSIVE_NYA):
            return hit.end
        known = self.ends.get((hit.end, right))
        if known is None:
            known = self.ends[hit.end, right] = self._speaker_end(hit, right)
        return known

    def _speaker_end(self, hit: Hit, right: int) -> int:
        found = self.right_of(hit.end, right)
        if not found:
            return hit.end
        first = found[0]
        end = first.end
        if first.kind not in ("person", "pronoun"):
            for m in found[1:4]:
                if m.start >= end and m.kind in ("person", "office", "unit") and self.apposed(end, m.start):
                    end = m.end
                    if m.kind == "person":
                        break
        more = self.g.name.degrees.match(self.text, end, right)
        if more:
            end = more.end()
        if first.kind == "person" and (office := self.office_behind(end, right)) is not None:
            return office
        if more:
            return end
        if first.kind != "pronoun" and self.low.startswith(" tersebut ", end):
            return end + 9
        for word in (" itu", " tersebut", " ini"):
            if first.kind in ("office", "group", "words", "unit") and self.low.startswith((word + ",", word + "."), end):
                return end + len(word)
        return end

    def office_behind(self, end: int, right: int) -> int | None:
        """Where an office ends that stands behind its holder between commas: ``Menurut Iptu Wira Santosa, Kapolsek Sekar, …``."""
        if not self.low.startswith(", ", end):
            return None
        i = bisect_left(self.starts, end + 2)
        if i == len(self.starts) or self.starts[i] != end + 2 or self.mentions[i].kind != "office":
            return None
        comma = self.low.find(",", self.mentions[i].end, min(right, self.mentions[i].end + 60))
        words = WORD.findall(self.text, self.mentions[i].end, comma) if comma >= 0 else ["di"]
        return comma if all(word[0].isupper() or word[0].isdigit() for word in words) else None

    def apposed(self, end: int, start: int) -> bool:
        if start - end > 36:
            return False
        between = self.text[end:start]
        if "." in between and len(between) > 12 and ". " in between[:-1]:
            return False
        return (
            between.isspace()
            or between == ", "
            or (bool(self.g.name.apposed.match(between)) and self.g.name.broken.isdisjoint(between.lower().split()))
        )

    def named(self, mention: Mention, other: Mention) -> bool:
        """Whether `other` is the name that an office, a unit or a group word stands before: ``Kapolsek Cantigi, Iptu Wira``."""
        if other.kind != "person" or other.start < mention.end:
            return False
        return (
            self.apposed(mention.end, other.start)
            or self.low[mention.end : other.start].strip() in self.g.name.called
            or (
                mention.kind == "office"
                and other.start - mention.end < 60
                and other.person in self.known.ranks
                and self.g.name.small_place.fullmatch(self.text, mention.end, other.start) is not None
            )
        )


_start = itemgetter(0)
# No dateline is longer.
DATELINE = 120
THAT = re.compile(r"\s(?:itu|tersebut|ini)\b")


def points(words: str) -> bool:
    """Whether one of the words points to somebody: ``pria itu``, ``sang kapten``."""
    return " itu" in words or " tersebut" in words or " ini" in words or "sang " in words


def between(offsets: list[int], left: int, right: int) -> list[int]:
    return offsets[bisect_left(offsets, left) : bisect_left(offsets, right)]
