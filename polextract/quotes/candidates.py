"""The candidate speakers of a quotation, each with its named features."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from functools import partial

from .cues import ACCORDING, ACTIVE, BARE, NYA, PASSIVE, PASSIVE_NYA, Hit
from .linked import Gathered, Linked, anchor, same
from .request import Request
from .sources import Mention
from .weights import Candidate, strength


class Candidates(Linked):
    """Who could have said each quotation of one article, and what speaks for each of them."""

    __slots__ = ()

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
            linked = "pronoun" if single else "officer_epithet" if self.g.source.rank_word.search(epithet.name.lower()) else "epithet"
        if out and not linked:
            return out
        if (
            linked
            and linked != "officer_epithet"
            and not out
            and (breath := self._same_breath(requests, i, history)) is not None
            and (request.kind != "direct" or not self._unlikely(breath, request))
            and (linked not in ("pronoun", "epithet") or breath.kind != "unit")
            and not (linked == "epithet" and epithet is not None and self.many(epithet.name.lower(), breath))
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
            if self.low[left : cue.start].strip() in self.g.source.pronouns:
                return [], "pronoun"
            beside = self.left_of(left, cue.start)
            if not beside:
                return [], "pronoun"
            if len(beside) > 1:
                if self.resumed(beside[0], beside[1]):
                    del beside[0]  # "Kapolsek Sekar Ipda Wira Santosa Ia menambahkan"
                beside = self.behind_fronted(self.of_clause(beside, left, cue.start), left, cue.start)
            lead = self.low[max(left, cue.start - 40) : cue.start].split()
            while lead and lead[-1] in self.g.subject.joint_adverb:
                lead.pop()
            side = "coordinated" if lead and lead[-1] in self.g.subject.joining else "left"
            local = [(m, [f"{side}_{min(n, 3)}"]) for n, m in enumerate(beside[:3] + beside[3:][-2:])]
            local[-1][1].append("first")
            if len(local) == 5 and (self.named(local[-1][0], local[-2][0]) or self.long_title(local[-1][0], local[-2][0])):
                local[-2][1].append("first")  # "Ketua DPRD Sekar Wira Atmaja dalam rapat bersama Kapolres, Dandim dan Sekda"
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
        elif cue.verb.voice == ACCORDING and request.start >= beside[0].end:
            beside = [m for m in beside if m.start < request.start]  # "Menurut kernet bus, Iptu Wira datang"
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
                elif (m.kind != "office" or m.person is None) and any(self.in_apposition(m, o) for o in names):
                    f.append("apposition")  # "Sri Lestari (40), kakak korban mengaku"
            elif len(local) > 1:
                if (
                    len(names) > 1
                    and self.g.source.relation.search(self.low, max(left, m.start - 20), m.start)
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
                and (self.somebody_in(m.end, cue.start) or self.delegates(m, cue.start))
                and not self.g.name.to_verb.fullmatch(self.text, m.end, cue.start)
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
            or (m.start > cue.end + 1 and self.g.source.titled_epithet.match(self.text, cue.end + 1, right))
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

    def _same_breath(self, requests: Sequence[Request], i: int, history: Sequence[Mention]) -> Mention | None:
        """The last speaker, where the sentence before is the one in which they spoke, and it names nobody else."""
        if not history or not i or (cue := requests[i - 1].cue) is None:
            return None
        last, previous = history[-1], requests[i - 1]
        end = anchor(requests[i])
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
            return self.known.roles[m.person] in ("suspect", "victim", "witness") and self.talk(request) == "police_talk"
        if m.kind != "group":
            return False
        return self.talk(request) == ("civil_talk" if self.police_source(m) else "police_talk")

    def _linked(
        self, requests: Sequence[Request], i: int, history: Sequence[Mention], how: str, out: list[Candidate], epithet: str
    ) -> None:
        """Add to `out` the candidates from outside the cue's own clause: the last speaker, the next one, and who the sentences before are
        about."""
        found = Gathered(partial(self.many, epithet) if how in ("pronoun", "epithet", "officer_epithet") else None)
        last = history[-1] if history else None
        if last is not None:
            self.carried_on(requests, i, history, how, found)
        self.told_before(requests, i, last, 6 if how == "epithet" else 2, found)
        if requests[i].kind == "indirect":
            self.testifies(found)
        if (following := self._next_speaker(requests, i)) is not None:
            found.add(following, "next_speaker")
        if not found and not how.endswith("epithet") and (anybody := next((m for m in self.mentions if m.kind == "person"), None)):
            found.add(anybody, "later")
        if last is not None:
            self.takes_turn(requests, i, how, found)
        self.fits(requests[i], how, epithet, found)
        if last is not None and len(found) > 1:
            self.told_by_last(requests, i, history, found)
        present = [c.mention for c in out]
        out += [Candidate(m, tuple(f)) for m, f in found if not any(same(m, p) for p in present)]

    def _next_speaker(self, requests: Sequence[Request], i: int) -> Mention | None:
        """Who says what follows at once, where a quotation between marks has no cue."""
        request = requests[i]
        if request.kind != "direct" or request.cue is not None or i + 1 == len(requests):
            return None
        following = requests[i + 1]
        if self.low[request.outer_end : following.outer].strip() or following.cue is None:
            return None
        named = [c for c in self.candidates(requests, i + 1, ()) if not c.features[0].startswith("linked")]
        return max(named, key=lambda c: strength(c.features)[0]).mention if named else None
