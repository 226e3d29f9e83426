"""The candidate speakers from outside the clause of a cue: who spoke before, and who the sentences before are about."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterator, Sequence
from itertools import compress

from .grammar.lexis import WORD
from .relations import Relations
from .request import Request, touches
from .sources import Mention, between


class Gathered:
    """Candidates and their features, gathered one after the other; each once, by their first mention. Where a pronoun or an epithet
    stands for the speaker, `plural` tells a source of several people, which it cannot mean."""

    def __init__(self, plural: Callable[[Mention], bool] | None):
        self.plural = plural
        self.features: dict[tuple[str | None, str], tuple[Mention, list[str]]] = {}

    def __iter__(self) -> Iterator[tuple[Mention, list[str]]]:
        return iter(self.features.values())

    def __len__(self) -> int:
        return len(self.features)

    def add(self, m: Mention, *names: str) -> None:
        """Add the mention with these features, or the features to those it has."""
        if self.plural is not None and (m.kind == "unit" or (m.kind == "group" and self.plural(m))):
            return  # no unit is "ia" or "pria itu", nor are "para pelaku"
        key = (m.person, "" if m.person else m.name)
        found = self.features.get(key)
        if found is None:
            found = self.features[key] = (m, ["linked", f"linked_{m.kind}", f"kind_{m.kind}"])
        known = found[1]
        for name in names:
            if name not in known:
                known.append(name)


class Linked(Relations):
    """Who could go on speaking, or begin to, where the clause of the cue does not say it."""

    __slots__ = ()

    def told_of(self, requests: Sequence[Request], i: int, m: Mention, last: Mention) -> bool:
        """Whether the last speaker tells what somebody else said (``… . Ketika itu Kapolda mengatakan, …``), and may go on speaking."""
        if same(m, last):
            return False
        start, low = requests[i].sentence[0], self.low
        while start < len(low) and low[start].isspace():
            start += 1
        return low.startswith(self.g.subject.back_then, start) and "\n" not in low[requests[i - 1].end : start]

    def carried_on(self, requests: Sequence[Request], i: int, history: Sequence[Mention], how: str, found: Gathered) -> None:
        """Who spoke last, who before, and who most."""
        request, last = requests[i], history[-1]
        gap = self.low[requests[i - 1].outer_end : anchor(request)]
        breaks = gap.count("\n\n") or gap.count("\n")
        found.add(last, "last_speaker", f"last_gap_{min(breaks, 3)}", f"last_{how.removeprefix('officer_')}")
        if request.cue is not None and request.cue.verb.lemma in self.g.subject.continues:
            found.add(last, "continues")
        if "\n" not in gap:
            found.add(last, "last_in_paragraph")
        earlier = next((m for m in reversed(history) if not same(m, last)), None)
        if earlier is None:
            if len(history) > 1:
                found.add(last, "main_speaker")
            return
        if earlier.kind in ("person", "office"):
            found.add(earlier, "earlier_speaker")
        spoke = [(m.name, m.person) for m in history[-40:]]
        most = max(dict.fromkeys(spoke), key=spoke.count)
        if spoke.count(most) > 1:
            found.add(next(m for m in history if (m.name, m.person) == most), "main_speaker")

    def told_before(self, requests: Sequence[Request], i: int, last: Mention | None, deep: int, found: Gathered) -> None:
        """Who the sentence of the quotation up to it, and the `deep` before, are about; `last` is the last speaker."""
        low = self.low
        begin = end = anchor(requests[i])
        cue = requests[i - 1].cue if last is not None else None
        spoken = [(r.start, r.end) for r in requests[max(0, i - 6) : i]]
        k = bisect_right(self.sentence_starts, begin) - 1
        stop = max(k - 12, -1)
        depth = 0
        topic = told = False
        while k > stop and (depth < deep or not found):
            start = max(self.sentence_starts[k], end - 1200)
            if end - start > 2 and not touches(self.furniture, start, end):
                if last is not None and cue is not None and start <= cue.start < end:
                    found.add(last, f"spoke_{min(depth, 2)}")
                    told = True
                joined = "\n" not in low[start:begin].strip()
                if self.in_sentence(start, end, depth, joined, spoken, topic, found):
                    return
                # "Ia …": the sentence before is about one person.
                topic = depth == 0 and not told and self.goes_on(start, end)
                depth += 1
            end = start
            k -= 1

    def goes_on(self, start: int, end: int) -> bool:
        """Whether a sentence is about whom the one before is about: ``Ia …``, ``Hal itu ia utarakan …``."""
        if self.low.startswith(self.g.subject.topic, start):
            return True
        said = self.g.subject.said_by_topic
        return bool(between(self.scan.pronouns, start, min(end, start + 20))) and said.match(self.low, start) is not None

    def in_sentence(
        self, start: int, end: int, depth: int, joined: bool, spoken: Sequence[tuple[int, int]], topic: bool, found: Gathered
    ) -> bool:
        """Add who is named in one sentence, but for the quotations in it (`spoken`); whether it has a person for its subject, so that no
        sentence before it matters.

        `joined` tells whether it stands in the paragraph of the quotation; with `topic` the sentence behind it begins with ``Ia``.
        """
        settled = False
        everybody = self.everybody_in(start, end)
        # "Ia membangunkan suaminya, Wira": the last speaker is the subject.
        first = not (everybody and self._pronoun_opens(start, everybody[0].start))
        topic = topic and joined and sum(m.kind == "person" for m in everybody) == 1
        spoken = [(a, b) for a, b in spoken if b > start]
        for n, m in enumerate(everybody):
            if (spoken and any(a <= m.start < b for a, b in spoken)) or self._before_name(everybody, n, start):
                continue
            # Behind the subject it does not matter who is a companion.
            companion, delegate = self.before(m, start, m.start) if first or self.delegated else (False, False)
            names = self._standing(m, depth, joined)
            title = everybody[n - 1].start if n and everybody[n - 1].kind != "person" and self.named(everybody[n - 1], m) else m.start
            lead = self.low[max(start, title - 50) : title].split()
            # "Sopir yang diketahui bernama Wira" is no agent.
            if not self.g.subject.agent.isdisjoint(lead[-4:]) and lead[-1] not in self.g.name.called:
                names.append("agent")
                settled = settled or m.kind == "group"
            elif first and not companion:
                owned = m.person is not None and not self.g.subject.owner.isdisjoint(lead[-4:])
                beside = self.acts_beside(m, start) or self.obliged(m, end) or self.no_subject(self.lead(m, start) if owned else lead)
                names.append("object" if beside else f"subject_{min(depth, 2)}")
                if self.undergoes(m, end):
                    names.append("patient")
                elif not beside:
                    settled = m.person is not None or (
                        m.kind == "group" and "collective" not in names and "\n" not in self.low[m.end : end + 1]
                    )
            else:
                names.append("passive_agent" if self.acts(m, start) else "object")
            if topic and m.kind == "person":
                names.append("pronoun_topic")
            if delegate:
                names.append("delegate")
            if self.delegates(m, end):
                names.append("delegator")
            else:
                first = False
            found.add(m, *names)
        return settled

    def _standing(self, m: Mention, depth: int, joined: bool) -> list[str]:
        """What counts of a mention wherever it stands in its sentence; see `in_sentence`."""
        names = [f"near_{min(depth, 2)}"]
        if m.kind == "office" and m.person is None:
            names.append("nobodys_office")
        if m.kind == "group" and ((name := m.name.lower()) in self.g.source.collective or name.partition(" ")[0] in self.g.source.several):
            names.append("collective")
        if joined:
            names.append("same_paragraph")
        return names

    def testifies(self, found: Gathered) -> None:
        """Mark whoever has told what the sentence before is about, and is no suspect: ``Berdasarkan keterangan saksi Wira, …``."""
        for m, f in found:
            if m.kind == "person" and "near_0" in f and self.known.roles.get(m.person or "") in ("witness", "victim", "civilian"):
                start = self.sentence_starts[max(bisect_right(self.sentence_starts, m.start) - 1, 0)]
                if self.g.subject.testimony.match(self.low, start, m.start):
                    f.append("agent")

    def everybody_in(self, start: int, end: int) -> list[Mention]:
        """The mentions in one sentence, with the unnamed source or the unknown name that is its subject; where it has none, the unnamed
        one who says the same as somebody before."""
        found = self.within(start, end)
        subject = self.subject(start, end) if not found or found[0].start - start > 3 else None
        if (
            subject is not None
            and subject.kind in ("group", "words")
            and not any(m.start < subject.end and subject.start < m.end for m in found)
        ):
            words = subject.name.split()
            if subject.kind == "group":
                found = sorted(self._with_names([subject, *found], start, end))
            elif all(w[0].isupper() for w in words) and (
                len(words) > 1 or self.low.startswith((" (", ", warga", ", tetangga", ", pemilik", ", salah"), subject.end)
            ):
                # "Wira Atmaja selaku …": a name that the people part does not know.
                named = len(words) in (2, 3) and self.low.startswith((" selaku", " salah s", " (", ", warga"), subject.end)
                found = [subject._replace(kind="person") if named else subject, *found]
        if not found and (agent := self.unnamed_agent(start, end)) is not None:
            found = [agent]
        return found

    def _before_name(self, everybody: Sequence[Mention], n: int, start: int) -> bool:
        """Whether the mention at `n` only leads up to a name: a title, or whose relative it is (``Istri Wira, Sari``)."""
        m = everybody[n]
        # The office of somebody else may begin a long title: "Direktur Yayasan Sekar Wira Atmaja".
        titled = m.kind == "office" and m.person is not None
        return any(self.named(m, o) or (titled and o.person != m.person and self.long_title(m, o)) for o in everybody[n + 1 : n + 3]) and (
            m.kind != "person" or self.g.source.relation.search(self.low, max(start, m.start - 20), m.start) is not None
        )

    def _pronoun_opens(self, start: int, at: int) -> bool:
        """Whether a pronoun is the subject of a sentence or clause that begins before `at`."""
        low = self.low
        return any(
            low.startswith(self.g.subject.topic, p) and (p - start < 2 or low.startswith(", ", p - 2))
            for p in between(self.scan.pronouns, start, at)
        )

    def takes_turn(self, requests: Sequence[Request], i: int, how: str, found: Gathered) -> None:
        """Mark a new subject in the paragraph of the quotation, where the last speaker spoke in another."""
        low, begin = self.low, anchor(requests[i])
        if "\n" not in low[requests[i - 1].end : begin]:
            return
        for m, f in found:
            if (
                "subject_0" in f
                and "same_paragraph" in f
                and not {"last_speaker", "collective"} & set(f)
                and "\n" not in low[m.end : begin]
            ):
                f.append("turn")
                if how == "epithet":
                    f.append("epithet_turn")

    def fits(self, request: Request, how: str, epithet: str, found: Gathered) -> None:
        """Mark whom the words that are said, and the epithet of who says them, fit: a policeman, a suspect, a rank."""
        by_rank = how == "officer_epithet"
        fitting = next((ranks for form, ranks in self.g.source.insignia if form in epithet), None) if by_rank else None
        talk = self.talk(request) if len(found) > 1 else None
        named = {m.person for m in self.within(request.start, request.end) if m.kind == "person"} if request.kind == "direct" else ()
        admits = request.cue is not None and request.cue.verb.kind in ("admit", "deny")
        confesses = request.cue is not None and request.cue.verb.form == "mengaku"
        roles = self.known.roles
        introduced, trade = self.introduced_by(epithet, found) if how == "epithet" else (set(), False)
        told = any("last_speaker" in f and roles.get(m.person or "") == "officer" for m, f in found)
        among_officers = bool(self.known.spokesmen) and all(roles[m.person] == "officer" for m, _ in found if m.person is not None)
        for m, f in found:
            if m.person is not None and "last_speaker" not in f and m.person in self.dead:
                f.append("told_dead")
            if m.kind == "person" and m.person and m.person in named:
                f.append("named_in_speech")
            if among_officers and "last_speaker" in f and m.person in self.known.spokesmen:
                f.append("spokesman")
            role = roles.get(m.person) if m.person else None
            officer = role == "officer" if m.person is not None else self.police_source(m)
            # What policemen and a suspect do is what the officer who spoke last tells of them.
            if told and "last_speaker" not in f:
                if officer and m.kind == "group":
                    f.append("told_police")
                elif role == "suspect" and not admits and "earlier_speaker" not in f:
                    f.append("told_suspect")
            if talk and (m.person or m.kind == "group"):
                # Of an inquiry a lawyer talks as a policeman does.
                official = officer or (talk == "police_talk" and m.person is not None and m.person in self.lawyers)
                f.append(f"{talk}_{'officer' if official else 'other'}")
                if role == "suspect":
                    f.append(f"{talk}_suspect")
            if role == "suspect" and confesses:
                f.append("confesses")
            if officer:
                f.append("officer")
                if by_rank:
                    f.append("epithet_officer")
            elif by_rank and m.person and m.person not in self.known.ranks:
                f.append("epithet_civilian")
            if m.person in introduced:
                f.append("epithet_trade" if trade else "epithet_noun")
            if how.endswith("epithet") and "near_0" in f:
                f.append("epithet_near")
            if fitting and m.person and (rank := self.known.ranks.get(m.person)):
                f.append("epithet_rank" if rank in fitting else "epithet_other_rank")

    def introduced_by(self, epithet: str, found: Gathered) -> tuple[set[str], bool]:
        """The ids of those whom the article introduces by the noun of an epithet (``seorang sopir bernama Wira … sopir itu``), and
        whether it is a trade, which tells more of somebody than ``pria``."""
        words = epithet.split()
        noun = words[1] if words[0] == "sang" and len(words) > 1 else words[0]
        title = self.g.source.titles.get(noun)
        forms = {form for form, other in self.g.source.titles.items() if other == title} if title else {noun}
        ids = {m.person for m, _ in found if m.kind == "person" and m.person is not None and self._introduced_as(m.person, forms)}
        return ids, noun in self.g.source.trade

    def _introduced_as(self, person: str, forms: set[str]) -> bool:
        """Whether one of the words stands before the first mention of somebody, within the same phrase, or right behind it and a comma."""
        first = min(self.known.by_id[person].mentions, key=lambda m: m.start)
        sentence = self.sentence_starts[max(bisect_right(self.sentence_starts, first.start) - 1, 0)]
        lead = self.low[max(sentence, first.start - 60) : first.start].rpartition(",")[2].split()[-6:]
        if not forms.isdisjoint(lead):
            return True
        behind = WORD.search(self.low, self.titled_end(self.make(first.start, first.end, "person")))
        return behind is not None and behind[0] in forms and self.low.endswith(", ", 0, behind.start())

    def told_by_last(self, requests: Sequence[Request], i: int, history: Sequence[Mention], found: Gathered) -> None:
        """Mark who is named in what was said before and has not spoken: the last speaker tells of them, and goes on."""
        spoke = {m.person for m in history}
        for m, f in found:
            if m.kind == "person" and m.person is not None and m.person not in spoke and "agent" not in f:
                for r in requests[max(0, i - 8) : i]:
                    if r.kind == "direct" and any(x.person == m.person for x in self.within(r.start, r.end)):
                        f.append("told_before")
                        break

    def police_source(self, m: Mention) -> bool:
        """Whether it is a source like ``petugas``."""
        return m.kind == "group" and not self.g.source.police.isdisjoint(m.name.lower().split())

    def talk(self, request: Request) -> str | None:
        """Whether the words are those of a policeman (`pasal`, `kami amankan`) or of one who is none (`kami warga`, `pak polisi`)."""
        words, low = self.words, self.low
        limit = min(request.end, request.start + 600)
        left, right = bisect_left(words.starts, request.start), bisect_left(words.starts, limit)
        said = words.low[left:right]
        # Few quotations have a word of it.
        if self.g.source.talk.keys().isdisjoint(said):
            return None
        found = None
        for n in compress(range(left, right), map(self.g.source.talk.__contains__, said)):
            at = words.starts[n]
            for phrase, name in self.g.source.talk[words.low[n]]:
                end = at + len(phrase)
                if end <= limit and low.startswith(phrase, at) and not low[end : end + 1].isalnum():
                    if name == "civil_talk":
                        return name
                    if found is None or name == "police_talk":
                        found = name
        return found


def anchor(request: Request) -> int:
    """Where the search for a speaker outside the cue's own clause begins, backwards."""
    return request.outer if request.kind == "direct" else request.sentence[0]


def same(a: Mention, b: Mention) -> bool:
    return a.person == b.person if a.person or b.person else a.name == b.name
