"""The candidate speakers of a quotation, each with its named features."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from itertools import compress

from .cues import ACTIVE, BARE, NYA, PASSIVE, PASSIVE_NYA, Hit
from .relations import Relations
from .request import Request, touches
from .sources import Mention, between
from .weights import Candidate, strength


class Candidates(Relations):
    """Who could have said each quotation of one article, and what speaks for each of them."""

    def candidates(self, requests: Sequence[Request], i: int, history: Sequence[Mention]) -> list[Candidate]:
        """The candidate speakers of ``requests[i]``; `history` holds the speakers of the quotes before it."""
        request = requests[i]
        if request.cue is not None and not request.headline and (sure := self.beside(request.cue, *request.sentence)) is not None:
            return [Candidate(sure, ("adjacent", f"kind_{sure.kind}"))]
        return self.weighed(requests, i, history)

    def weighed(self, requests: Sequence[Request], i: int, history: Sequence[Mention]) -> list[Candidate]:
        """The candidates where nobody known stands right beside the cue."""
        request = requests[i]
        if request.headline:
            m = self.source_at(*request.sentence)
            return [Candidate(m, ("headline",))] if m else []
        local, linked = self._in_clause(request)
        out: list[Candidate] = []
        epithet = None
        if local:
            m, f = local[0]
            if m.kind != "pronoun" and all(m.person is not None and o.person == m.person for o, _ in local[1:]):
                # One source alone: there is nothing to weigh.
                name, f = next((x for x in local if x[0].kind == "person"), local[0])
                return [Candidate(name, (*f, f"kind_{name.kind}"))]
            epithet = self._standing_for(local)
            out = self._local(request, local, history[-1] if history else None)
        if epithet is not None:
            single = " " not in epithet.name
            linked = "pronoun" if single else "officer_epithet" if self.g.rank_word.search(epithet.name.lower()) else "epithet"
        if out and not linked:
            return out
        if (
            linked
            and linked != "officer_epithet"
            and not out
            and (breath := self._same_breath(requests, i, history)) is not None
            and (request.kind != "direct" or not self._unlikely(breath, request))
            and (linked not in ("pronoun", "epithet") or breath.kind != "unit")
        ):
            return [Candidate(breath, ("spoke_0", "last_speaker", f"kind_{breath.kind}"))]
        self._linked(requests, i, history, linked or "none", out, epithet.name.lower() if epithet is not None else "")
        if not out and epithet is not None and " " in epithet.name:
            m = self.descriptor(epithet)
            out.append(Candidate(m, ("linked", f"linked_{m.kind}", f"kind_{m.kind}")))
        return out

    def _in_clause(self, request: Request) -> tuple[list[tuple[Mention, list[str]]], str | None]:
        """Who stands in the clause of the cue, the nearest first, each with its first features; where nobody does, what the cue has
        instead."""
        left, right = request.sentence
        cue = request.cue
        if cue is not None and cue.verb.voice == ACTIVE:
            if self.low[left : cue.start].strip() in self.g.pronouns:
                return [], "pronoun"
            beside = self.left_of(left, cue.start)
            if not beside:
                return [], "pronoun"
            if len(beside) > 1:
                beside = self.of_clause(beside, left, cue.start)
            lead = self.low[max(left, cue.start - 40) : cue.start].split()
            while lead and lead[-1] in self.g.joint_adverb:
                lead.pop()
            side = "coordinated" if lead and lead[-1] in self.g.joining else "left"
            local = [(m, [f"{side}_{min(n, 3)}"]) for n, m in enumerate(beside[:3] + beside[3:][-1:])]
            local[-1][1].append("first")
            return local, None
        if request.named is not None:
            return [(m, [f"right_{min(n, 3)}"]) for n, m in enumerate(self.right_of(*request.named))], None
        if cue is None or (cue.verb.voice == PASSIVE and self.low.startswith(",", cue.end)):
            return [], "none"
        if (cue.verb.voice in (NYA, PASSIVE_NYA) or cue.verb.form == "menurutnya") and not (
            cue.verb.voice == NYA and self.named_at(cue.end) and not (request.kind == "indirect" and self.low.startswith(",", cue.end))
        ):
            return [], "nya"
        beside = self.right_of(cue.end, right)[:4]
        if not beside:
            return [], "none"
        if beside[0].kind == "pronoun":
            del beside[1:]  # "kata dia di Polres Garut"
        return [(m, [f"right_{min(n, 3)}"]) for n, m in enumerate(beside)], None

    def _standing_for(self, local: Sequence[tuple[Mention, list[str]]]) -> Mention | None:
        """The pronoun or epithet among the sources of a clause that is its subject, where no other source stands nearer; what stands
        behind a name between commas (``Wira (46), pemilik warung itu``) tells who that is."""
        found = None
        for n, (m, f) in enumerate(local):
            if m.kind == "pronoun" and (
                all(o.kind == "pronoun" for o, _ in local[:n])
                or (f[0].startswith(("left", "coordinated")) and n == len(local) - 1 and all(o.kind != "person" for o, _ in local))
            ):
                found = m
        if found is not None and " " in found.name and any(o.kind == "person" and self.in_apposition(found, o) for o, _ in local):
            return None
        return found

    def _local(self, request: Request, local: Sequence[tuple[Mention, list[str]]], last: Mention | None) -> list[Candidate]:
        """The candidates of the cue's own clause; pronouns are none."""
        left, right = request.sentence
        cue = request.cue
        active = cue is not None and cue.verb.voice == ACTIVE
        names = [m for m, _ in local if m.kind == "person"]
        titles = {(o, m) for o, _ in local if o.kind != "person" for m in names if self.long_title(o, m)}
        out = []
        for m, f in local:
            if m.kind == "pronoun":
                continue
            f.append(f"kind_{m.kind}")
            title = m.start
            if m.kind != "person":
                if any((m, o) in titles or self.named(m, o) for o in names):
                    f.append("before_name")
                elif m.kind != "office" and any(self.in_apposition(m, o) for o in names):
                    f.append("apposition")  # "Sri Lestari (40), kakak korban mengaku"
            elif len(local) > 1:
                if (
                    len(names) > 1
                    and self.g.relation.search(self.low, max(left, m.start - 20), m.start)
                    and any(self.named(m, o) for o in names if o is not m)
                ):
                    f.append("possessor")  # "Kuasa hukum SNA, Wira Atmaja"
                title = min([o.start for o, name in titles if name is m], default=title)
            begin = cue.end if cue and m.start >= cue.end else left
            self._surroundings(m, f, title, begin, cue.start if cue and cue.start > m.end else min(right + 1, m.end + 90))
            if active and self.in_relative(left, m.start):
                f.append("in_relative")
            if request.outer <= m.start < request.outer_end:
                f.append("inside")
            if last is not None and same(m, last):
                f.append("last_speaker")
            out.append(Candidate(m, tuple(f)))
        return out

    def beside(self, cue: Hit, left: int, right: int) -> Mention | None:
        """The known speaker right beside the cue (``ujar Iptu Wira``, ``Iptu Wira mengatakan``): nobody else need be weighed."""
        low = self.low
        if cue.verb.voice == ACTIVE:
            i = bisect_left(self.starts, cue.start) - 1
            m = self.mentions[i] if i >= 0 else None
            if m is None or m.start < left or m.person is None:
                return None
            if (
                m.end + 1 != cue.start
                and not self.g.to_verb.fullmatch(self.text, m.end, cue.start)
                and (self.somebody_in(m.end, cue.start) or self.delegates(m, cue.start))
            ):
                return None
            # The subject: nobody else before it in the sentence, and no office but its own.
            begin = m.start
            if i and self.mentions[i - 1].start >= left:
                office = self.mentions[i - 1]
                if office.kind != "office" or not self.named(office, m) or (i > 1 and self.mentions[i - 2].start >= left):
                    return None
                begin = office.start
            if begin - left < 2 or self.apposed(left, begin) or self.leads_in(left, begin):
                return m
            return None
        if cue.verb.voice != BARE:
            return None
        i = bisect_left(self.starts, cue.end)
        m = self.mentions[i] if i < len(self.mentions) else None
        if m is None or m.end > right or m.person is None:
            return None
        if m.kind == "office":
            if m.start > cue.end + 1:
                return None
            following = self.mentions[i + 1] if i + 1 < len(self.mentions) else None
            if following is not None and following.end <= right and low[m.end : m.end + 2] != " (" and self.named(m, following):
                m = following
        elif (
            m.kind != "person"
            or "(" in low[cue.end : m.start]
            or not self.apposed(cue.end, m.start)
            or (m.start > cue.end + 1 and self.g.titled_epithet.match(self.text, cue.end + 1, right))
        ):
            return None
        return None if self.delegated and self.delegates(m, right) else m

    def _surroundings(self, m: Mention, f: list[str], title: int, left: int, limit: int) -> None:
        companion, delegate = self.before(m, left, title)
        if companion:
            f.append("companion")
        if delegate:
            f.append("delegate")
        if self.delegates(m, limit):
            f.append("delegator")

    def _anchor(self, request: Request) -> int:
        """Where the search for a speaker outside the cue's own clause begins, backwards."""
        return request.outer if request.kind == "direct" else request.sentence[0]

    def _same_breath(self, requests: Sequence[Request], i: int, history: Sequence[Mention]) -> Mention | None:
        """The last speaker, where the sentence before is the one in which they spoke, and it names nobody else."""
        if not history or not i or (cue := requests[i - 1].cue) is None:
            return None
        last, previous = history[-1], requests[i - 1]
        anchor = self._anchor(requests[i])
        end = anchor
        while end and self.low[end - 1].isspace():
            end -= 1
        start = self.sentence_starts[max(bisect_left(self.sentence_starts, end) - 1, 0)] if self.sentence_starts else 0
        if not start <= cue.start < end:
            return None
        for m in self.within(start, end):
            if not (previous.start <= m.start < previous.end or same(m, last)):
                return None
        return last

    def _unlikely(self, m: Mention, request: Request) -> bool:
        """Whether the source would hardly speak like that: a suspect as a policeman does, policemen as a mother does."""
        if m.person is not None:
            return self.roles[m.person] in ("suspect", "victim", "witness") and self._talk(request) == "police_talk"
        if m.kind != "group":
            return False
        return self._talk(request) == ("civil_talk" if self._police_source(m) else "police_talk")

    def _police_source(self, m: Mention) -> bool:
        """Whether it is a source like ``petugas``."""
        return m.kind == "group" and not self.g.police_sources.isdisjoint(m.name.lower().split())

    def _linked(
        self, requests: Sequence[Request], i: int, history: Sequence[Mention], how: str, out: list[Candidate], epithet: str
    ) -> None:
        """Candidates from outside the cue's own clause: the last speaker, the next one, and who the sentences before are about."""
        request = requests[i]
        low = self.low
        anchor = self._anchor(request)
        spoken = [(r.start, r.end) for r in requests[max(0, i - 6) : i]]
        features: dict[tuple[str | None, str], tuple[Mention, list[str]]] = {}

        def add(m: Mention, *names: str) -> None:
            if how in ("pronoun", "epithet", "officer_epithet") and (m.kind == "unit" or (m.kind == "group" and self.plural(m))):
                return  # no unit is "ia" or "pria itu", nor are "para pelaku"
            found = features.setdefault((m.person, "" if m.person else m.name), (m, ["linked", f"linked_{m.kind}", f"kind_{m.kind}"]))
            known = found[1]
            for name in names:
                if name not in known:
                    known.append(name)

        last = history[-1] if history else None
        if last is not None:
            previous = requests[i - 1]
            gap = low[previous.outer_end : anchor]
            breaks = gap.count("\n\n") or gap.count("\n")
            add(last, "last_speaker", f"last_gap_{min(breaks, 3)}", f"last_{how.removeprefix('officer_')}")
            if request.cue is not None and request.cue.verb.lemma in self.g.continues:
                add(last, "continues")
            if "\n" not in gap:
                add(last, "last_in_paragraph")
            earlier = next((m for m in reversed(history) if not same(m, last)), None)
            if earlier is not None and earlier.kind in ("person", "office"):
                add(earlier, "earlier_speaker")
            if earlier is None:
                most, times = last, len(history)
            else:
                spoke = [(m.name, m.person) for m in history[-40:]]
                name = max(dict.fromkeys(spoke), key=spoke.count)
                times = spoke.count(name)
                most = next(m for m in history if (m.name, m.person) == name)
            if times > 1:
                add(most, "main_speaker")
        # The sentence of the quote up to it, and the two before.
        k = bisect_right(self.sentence_starts, anchor) - 1
        end = anchor
        depth = 0
        stop = k - 12
        topic, told = False, ""
        deep = 6 if how == "epithet" else 2
        while k >= 0 and k > stop and (depth < deep or not features):
            start = max(self.sentence_starts[k], end - 1200)
            if end - start > 2 and not touches(self.furniture, start, end):
                if last is not None and (cue := requests[i - 1].cue) is not None and start <= cue.start < end:
                    add(last, f"spoke_{depth}")
                    told = f"spoke_{depth}"
                joined = "\n" not in low[start:anchor].strip()
                if self._sentence_candidates(start, end, depth, joined, spoken, add, topic):
                    break
                topic = depth == 0 and "spoke_0" not in told and low.startswith(self.g.topic, start)
                depth += 1
            end = start
            k -= 1
        if request.kind == "direct" and request.cue is None and i + 1 < len(requests):
            following = requests[i + 1]
            if not low[request.outer_end : following.outer].strip() and following.cue is not None:
                nxt = [c for c in self.candidates(requests, i + 1, ()) if not c.features[0].startswith("linked")]
                if nxt:
                    best = max(nxt, key=lambda c: strength(c.features)[0])
                    add(best.mention, "next_speaker")
        if not features and not how.endswith("epithet"):
            for m in self.mentions:
                if m.kind == "person":
                    add(m, "later")
                    break
        present = [c.mention for c in out]
        if last is not None:
            # A new subject in the paragraph of the quotation, where the last one spoke in another.
            for m, f in features.values():
                if (
                    "subject_0" in f
                    and "same_paragraph" in f
                    and not {"last_speaker", "collective"} & set(f)
                    and "\n" not in low[m.end : anchor]
                    and "\n" in low[requests[i - 1].end : anchor]
                ):
                    f.append("turn")
                    if how == "epithet":
                        f.append("epithet_turn")
        fitting = next((ranks for form, ranks in self.g.insignia if form in epithet), None) if how == "officer_epithet" else None
        talk = self._talk(request) if len(features) > 1 else None
        for m, f in features.values():
            if (
                request.kind == "direct"
                and m.kind == "person"
                and m.person
                and any(o.person == m.person and o.kind == "person" for o in self.within(request.start, request.end))
            ):
                f.append("named_in_speech")
            if (
                "last_speaker" in f
                and m.person in self.spokesmen
                and all(self.roles[o.person] == "officer" for o, _ in features.values() if o.person is not None)
            ):
                f.append("spokesman")
            officer = self.roles.get(m.person) == "officer" if m.person is not None else self._police_source(m)
            if talk and (m.person or m.kind == "group"):
                f.append(f"{talk}_{'officer' if officer else 'other'}")
                if m.person and self.roles[m.person] == "suspect":
                    f.append(f"{talk}_suspect")
            if officer:
                f.append("officer")
                if how == "officer_epithet":
                    f.append("epithet_officer")
            elif how == "officer_epithet" and m.person and m.person not in self.ranks:
                f.append("epithet_civilian")
            if how.endswith("epithet") and "near_0" in f:
                f.append("epithet_near")
            if fitting and m.person and (rank := self.ranks.get(m.person)):
                f.append("epithet_rank" if rank in fitting else "epithet_other_rank")
            if not (present and any(same(m, p) for p in present)):
                out.append(Candidate(m, tuple(f)))

    def _pronoun_opens(self, start: int, at: int) -> bool:
        """Whether a pronoun is the subject of a sentence or clause that begins before `at`."""
        low = self.low
        return any(
            low.startswith(self.g.topic, p) and (p - start < 2 or low.startswith(", ", p - 2))
            for p in between(self.scan.pronouns, start, at)
        )

    def _talk(self, request: Request) -> str | None:
        """Whether the words are those of a policeman (`pasal`, `kami amankan`) or of one who is none (`kami warga`, `pak polisi`)."""
        words, low = self.words, self.low
        limit = min(request.end, request.start + 600)
        left, right = bisect_left(words.starts, request.start), bisect_left(words.starts, limit)
        found = None
        for n in compress(range(left, right), map(self.g.talk.__contains__, words.low[left:right])):
            at = words.starts[n]
            for phrase, name in self.g.talk[words.low[n]]:
                end = at + len(phrase)
                if end <= limit and low.startswith(phrase, at) and not low[end : end + 1].isalnum():
                    if name == "civil_talk":
                        return name
                    if found is None or name == "police_talk":
                        found = name
        return found

    def _sentence_candidates(self, start: int, end: int, depth: int, joined: bool, spoken, add, topic: bool) -> bool:
        """Add the mentions of one sentence; whether it has a person for its subject, so that no sentence before it matters.

        With `topic` the sentence behind it begins with ``Ia``: the one person named here.
        """
        settled = False
        found = self.within(start, end)
        if not found or found[0].start - start > 3:
            subject = self.subject(start, end)
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
        # "Ia membangunkan suaminya, Wira": the last speaker is the subject.
        first = not (found and self._pronoun_opens(start, found[0].start))
        topic = topic and joined and sum(m.kind == "person" for m in found) == 1
        spoken = [(a, b) for a, b in spoken if b > start]
        for n, m in enumerate(found):
            if spoken and any(a <= m.start < b for a, b in spoken):
                continue
            if any(self.named(m, o) for o in found[n + 1 : n + 3]) and (
                m.kind != "person" or self.g.relation.search(self.low, max(start, m.start - 20), m.start)
            ):
                continue  # a title, or "Istri Wira, Sari"
            companion, delegate = self.before(m, start, m.start)
            names = [f"near_{min(depth, 2)}"]
            if m.kind == "office" and m.person is None:
                names.append("nobodys_office")
            if m.kind == "group" and ((name := m.name.lower()) in self.g.collective or name.partition(" ")[0] in self.g.several):
                names.append("collective")
            if joined:
                names.append("same_paragraph")
            title = found[n - 1].start if n and found[n - 1].kind != "person" and self.named(found[n - 1], m) else m.start
            lead = self.low[max(start, title - 50) : title].split()
            if not self.g.agent.isdisjoint(lead[-4:]):
                names.append("agent")
                settled = settled or m.kind == "group"
            elif first and not companion:
                beside = self.acts_beside(m, start) or self.no_subject(lead)
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
            add(m, *names)
        return settled


def same(a: Mention, b: Mention) -> bool:
    return a.person == b.person if a.person or b.person else a.name == b.name
