"""Who said it: the candidate speakers, the choice among them, and who the chosen words stand for.

Three steps, in this order:

1. *Sure*. A known person right beside the cue (``ujar Iptu Wira``, ``Iptu Wira mengatakan``) speaks, and nobody else is weighed
   (`Attribution._beside`; score 1, reason "adjacent cue").
2. *Ranked*. Everybody else who could speak gets named features (``right_0``, ``companion``, ``last_speaker`` …); their strength is the
   sum of the weights in ``quotes_weights.tsv``, and the strongest one speaks. Its share among all candidates (softmax) is the quote's
   `score`, the feature that adds most the `reason`. A new observation is a new feature and a row of the table. One rule stands before
   the ranking: where nobody stands at the cue, and the sentence before is the last speaker's and names nobody else, that speaker is the
   only candidate (`Attribution._same_breath`).
3. *Resolved*. The mention that won may be a descriptor. Rules, not weights, say whom it stands for (`Attribution._resolved`): ``korban``
   is the only victim, ``Kades`` whoever the article introduced in that office, ``seorang warga`` the one whom it names later (``Warga
   itu, Wira …``), ``Mereka`` the unnamed source before it, a first name the one person who bears it; a unit takes the branch before it
   (``Satreskrim Polres X``) into its name. This changes the name and the id that are given, never the choice, its score or its reason;
   a descriptor that fits nobody, or two people, stays as it is written.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Sequence
from functools import cache
from math import exp
from operator import itemgetter
from typing import NamedTuple

from ..data import read_table
from ..report import Person
from .cues import ACTIVE, BARE, NYA, PASSIVE_NYA, Hit
from .grammar import VERB
from .sources import Mention, Sources, between


class Request(NamedTuple):
    """A quotation that wants a speaker: its span, its cue, the stretch in which the cue's speaker may stand, the span with its marks."""

    kind: str
    start: int
    end: int
    cue: Hit | None
    sentence: tuple[int, int]
    outer: int
    outer_end: int
    headline: bool = False
    named: tuple[int, int] | None = None  # `"…," Wira.`: the speaker after the closing mark, with no verb


class Answer(NamedTuple):
    """The speaker chosen for a `Request`."""

    speaker: str | None
    speaker_id: str | None
    span: tuple[int, int] | None
    score: float
    reason: str | None


class Candidate(NamedTuple):
    """A mention with its features."""

    mention: Mention
    features: tuple[str, ...]


class Weights(dict[str, float]):
    """The weight of each feature; one that the table does not have weighs nothing."""

    def __missing__(self, feature: str) -> float:
        return 0.0


@cache
def weights() -> Weights:
    """The weight of each feature."""
    return Weights((row["feature"], float(row["weight"])) for row in read_table("quotes_weights.tsv"))


@cache
def _reasons() -> dict[str, str]:
    return {row["feature"]: row["reason"] for row in read_table("quotes_reasons.tsv")}


class Attribution(Sources):
    """The choice among the possible speakers of one article."""

    def answer(self, requests: Sequence[Request]) -> list[Answer]:
        """A speaker for each request, in order; each answer is known to the next."""
        answers: list[Answer] = []
        history: list[Mention] = []
        table = weights()
        adjacent = _reasons()["adjacent"]
        for i, request in enumerate(requests):
            if request.cue is not None and (sure := self._beside(request.cue, *request.sentence)) is not None:
                answers.append(Answer(sure.name, sure.person, (sure.start, sure.end), 1.0, adjacent))
                history.append(sure)
                continue
            answer, chosen = _choose(self._weighed(requests, i, history), table)
            if chosen is not None:
                speaker = self._resolved(chosen)
                if speaker is not chosen:
                    # The span stays where the choice was made; a unit's grows with its name.
                    span = (speaker.start, speaker.end) if speaker.kind == "unit" else answer.span
                    answer = answer._replace(speaker=speaker.name, speaker_id=speaker.person, span=span)
                if not request.headline:
                    history.append(speaker)
            answers.append(answer)
        return answers

    def _resolved(self, m: Mention) -> Mention:
        """Whom the chosen mention stands for; the mention itself where nothing more is known of it."""
        if m.kind == "unit":
            # Direktorat Reserse Narkoba Polda X: what stands before the unit belongs to the name of the source.
            sub = self.g.subunit.search(self.low, max(0, m.start - 60), m.start)
            return m._replace(start=sub.start(), name=self.text[sub.start() : m.end]) if sub else m
        if m.person is not None:
            return m
        if m.name == "Mereka" and (group := self._antecedent(m.start)) is not None:
            m = group
        person = (self._bearer(m.name) if m.name[0].isupper() else None) or self._introduced(m)
        if person is not None:
            return m._replace(kind="person", name=person.name, person=person.id)
        if m.kind in ("words", "person") and m.name[0].isupper() and " " not in m.name:
            return m._replace(name=self._whole_name(m.name))
        return m

    def _introduced(self, m: Mention) -> Person | None:
        """The person whom a bare noun stands for: ``korban``, where one person alone is a victim; ``Pawas``, where somebody was introduced
        as ``Pawas Iptu Wira``; ``jaksa`` for ``JPU Wira Atmaja``."""
        noun = self.low[m.start : m.end]
        role = self.g.role_nouns.get(noun)
        if role is not None:
            holders = [p for p in self.people if p.role == role]
            if len(holders) != 1 or self.low.startswith((" lain", " yang lain"), m.end):
                return None
        elif m.kind == "group" and (later := self._named_later(m)) is not None:
            return later
        elif (title := self.g.titles.get(noun)) is not None:
            holders = self._named_as(tuple(form for form, other in self.g.titles.items() if other == title))
        elif m.kind == "words" and " " not in noun and m.name[0].isupper():
            holders = self._named_as((noun,), strict=True)
        else:
            return None
        return holders[0] if len(holders) == 1 and any(x.start < m.start for x in holders[0].mentions) else None

    def _antecedent(self, at: int) -> Mention | None:
        """The unnamed source nearest before ``Mereka``."""
        for start in reversed(between(self.scan.sources, max(0, at - 260), at)):
            m = self.g.source.match(self.low, start, at)
            if m and m[0] not in self.g.plural:
                return self._make(start, m.end(), "group")
        return None

    def _named_later(self, m: Mention) -> Person | None:
        """Who an unnamed source turns out to be: ``kata seorang warga … Warga itu, Wira Atmaja (50), …``."""
        head = self.g.source_head.search(self.low, m.start, m.end)
        if head is None:
            return None
        for word in (" itu, ", " tersebut, ", " itu bernama ", " tersebut bernama "):
            at = self.low.find(head[0] + word, m.end, m.end + 900)
            if at >= 0:
                i = bisect_left(self.starts, at)
                named = self.mentions[i] if i < len(self.mentions) else None
                if named is not None and named.start <= at + len(head[0]) + len(word) + 6:
                    return self.by_id.get(named.person or "")
        return None

    def _named_as(self, forms: tuple[str, ...], *, strict: bool = False) -> list[Person]:
        """The people whom the article introduces by one of the `forms`: in their office or before their name, at once if `strict`."""
        if forms not in self.introduced:
            found = {p.id: p for position, _, p in self.positions if position.startswith(forms, 1)}
            for form in forms:
                at = self.low.find(form + " ")
                while at >= 0:
                    end = at + len(form)
                    i = bisect_left(self.starts, end)
                    if (at == 0 or not self.low[at - 1].isalnum()) and i < len(self.mentions) and self.mentions[i].kind == "person":
                        person = self.by_id.get(self.mentions[i].person or "")
                        start = self.mentions[i].start
                        if person is not None and (
                            start == end + 1
                            or (self._apposed(end, start) and (person.rank or not strict))
                            or (not strict and self._introduces(end, start))
                        ):
                            found[person.id] = person
                    at = self.low.find(form + " ", end)
            self.introduced[forms] = list(found.values())
        return self.introduced[forms]

    def _introduces(self, end: int, start: int) -> bool:
        """Whether what stands between a noun and a name leaves them one phrase: ``Penasihat hukum terdakwa, Wira``."""
        words = self.low[end:start].replace(",", " ").split()
        return len(words) <= 5 and not any(
            not word.rstrip(".").isalpha() or word in self.g.companion or word in self.g.broken or VERB.match(word) for word in words
        )

    def _bearer(self, name: str) -> Person | None:
        """The only person of the report whose name begins or ends with `name`, where the people part has not read it as theirs."""
        bearers = [p for p in self.people if f" {name} " in f" {p.name} "]
        return bearers[0] if len(bearers) == 1 else None

    def _whole_name(self, name: str) -> str:
        """`name` with what follows it where somebody was introduced: ``kepala desa, Wira Atmaja … ujar Wira``."""
        if name not in self.names:
            self.names[name] = name
            at = self.text.find(f" {name} ")
            if at >= 0 and (whole := self.g.name.match(self.text, at + 1)) and self.g.name_ends.match(self.text, whole.end()):
                self.names[name] = whole[0]
        return self.names[name]

    def candidates(self, requests: Sequence[Request], i: int, history: Sequence[Mention]) -> list[Candidate]:
        """The candidate speakers of ``requests[i]``; `history` holds the speakers of the quotes before it."""
        request = requests[i]
        if request.cue is not None and (sure := self._beside(request.cue, *request.sentence)) is not None:
            return [Candidate(sure, ("adjacent", f"kind_{sure.kind}"))]
        return self._weighed(requests, i, history)

    def _weighed(self, requests: Sequence[Request], i: int, history: Sequence[Mention]) -> list[Candidate]:
        """The candidates where nobody known stands right beside the cue."""
        request = requests[i]
        low = self.low
        left, right = request.sentence
        cue = request.cue
        if request.headline:
            m = self.source_at(left, right)
            return [Candidate(m, ("headline",))] if m else []
        local: list[tuple[Mention, list[str]]] = []
        linked: str | None = None
        epithet = ""
        if cue is not None and cue.verb.voice == ACTIVE:
            beside = self.left_of(left, cue.start) if low[left : cue.start].strip() not in self.g.pronouns else []
            lead = low[max(left, cue.start - 40) : cue.start].split()
            while lead and lead[-1] in self.g.joint_adverb:
                lead.pop()
            coordinated = bool(lead) and lead[-1] in self.g.joining
            side = "coordinated" if coordinated else "left"
            for n, m in enumerate(beside[:3] + beside[3:][-1:]):
                local.append((m, [f"{side}_{min(n, 3)}"]))
            if local:
                local[-1][1].append("first")
            else:
                linked = "pronoun"
        elif request.named is not None:
            for n, m in enumerate(self.right_of(*request.named)):
                local.append((m, [f"right_{min(n, 3)}"]))
        elif cue is None:
            linked = "none"
        elif (cue.verb.voice in (NYA, PASSIVE_NYA) or cue.verb.form == "menurutnya") and not (
            cue.verb.voice == NYA and self.named_at(cue.end)
        ):
            linked = "nya"
        else:
            for n, m in enumerate(self.right_of(cue.end, right)[:4]):
                local.append((m, [f"right_{min(n, 3)}"]))
            if not local:
                linked = "none"
        out: list[Candidate] = []
        last = history[-1] if history else None
        names = [m for m, _ in local if m.kind == "person"]
        for n, (m, f) in enumerate(local):
            if m.kind == "pronoun":
                nearer = [x for x, _ in local[:n] if x.kind != "pronoun"]
                if not nearer or (f[0].startswith(("left", "coordinated")) and n == len(local) - 1 and not names):
                    epithet = m.name.lower()
                    linked = "pronoun" if " " not in m.name else "officer_epithet" if self.g.rank_word.search(epithet) else "epithet"
                continue
            f.append(f"kind_{m.kind}")
            title = m.start
            if m.kind != "person":
                if names:
                    if any(self._named(m, o) or self._long_title(m, o) for o in names):
                        f.append("before_name")
                    elif m.kind != "office" and any(self._in_apposition(m, o) for o in names):
                        f.append("apposition")  # "Sri Lestari (40), kakak korban mengaku"
            elif len(local) > 1:
                if (
                    len(names) > 1
                    and self.g.relation.search(low, max(left, m.start - 20), m.start)
                    and any(self._named(m, o) for o in names if o is not m)
                ):
                    f.append("possessor")  # "Kuasa hukum SNA, Wira Atmaja"
                title = min([o.start for o, _ in local if o.kind != "person" and self._long_title(o, m)], default=title)
            begin = cue.end if cue and m.start >= cue.end else left
            self._surroundings(m, f, title, begin, cue.start if cue and cue.start > m.end else min(right + 1, m.end + 90))
            if cue is not None and cue.verb.voice == ACTIVE and self._in_relative(left, m.start):
                f.append("in_relative")
            if request.outer <= m.start < request.outer_end:
                f.append("inside")
            if last is not None and _same(m, last):
                f.append("last_speaker")
            out.append(Candidate(m, tuple(f)))
        if (
            linked
            and linked != "officer_epithet"
            and not out
            and (same := self._same_breath(requests, i, history)) is not None
            and (request.kind != "direct" or not self._unlikely(same) or self._talk(request) != "police_talk")
        ):
            return [Candidate(same, ("spoke_0", "last_speaker", f"kind_{same.kind}"))]
        if linked or not out:
            self._linked(requests, i, history, linked or "none", out, epithet)
        return out

    def _beside(self, cue: Hit, left: int, right: int) -> Mention | None:
        """The known speaker right beside the cue (``ujar Iptu Wira``, ``Iptu Wira mengatakan``): nobody else need be weighed."""
        low = self.low
        if cue.verb.voice == ACTIVE:
            i = bisect_left(self.starts, cue.start) - 1
            m = self.mentions[i] if i >= 0 else None
            if m is None or m.start < left or m.person is None:
                return None
            if m.end + 1 != cue.start and not self.g.to_verb.fullmatch(low, m.end, cue.start):
                return None
            # The subject: nobody else before it in the sentence, and no office but its own.
            begin = m.start
            if i and self.mentions[i - 1].start >= left:
                office = self.mentions[i - 1]
                if office.kind != "office" or not self._named(office, m) or (i > 1 and self.mentions[i - 2].start >= left):
                    return None
                begin = office.start
            if begin - left < 2 or self._apposed(left, begin) or self._leads_in(left, begin):
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
            if following is not None and following.end <= right and low[m.end : m.end + 2] != " (" and self._named(m, following):
                m = following
        elif m.kind != "person" or "(" in low[cue.end : m.start] or not self._apposed(cue.end, m.start):
            return None
        return None if self.delegated and self._delegates(m, right) else m

    def _leads_in(self, left: int, at: int) -> bool:
        """Whether ``[left, at)`` only leads up to the subject (``Sementara itu, ``): it ends in a comma and nobody is in it."""
        low = self.low
        return (
            low.startswith(", ", at - 2)
            and not between(self.scan.sources, left, at)
            and not between(self.scan.pronouns, left, at)
            and " yang " not in low[left:at]
        )

    def _surroundings(self, m: Mention, f: list[str], title: int, left: int, limit: int) -> None:
        companion, delegate = self._before(m, left, title)
        if companion:
            f.append("companion")
        if delegate:
            f.append("delegate")
        if self._delegates(m, limit):
            f.append("delegator")

    def _before(self, m: Mention, left: int, title: int) -> tuple[bool, bool]:
        """Whether the words before the mention make it a companion (``didampingi X``), or one who speaks for another (``melalui X``)."""
        at = m.start
        i = bisect_left(self.starts, at) - 1
        if (
            m.kind == "person"
            and i >= 0
            and (office := self.mentions[i]).start >= left
            and office.kind == "office"
            and self._named(office, m)
        ):
            at = office.start
        if at - left < 2:
            return False, False
        before = self.text[max(left, at - 75) : at]
        cut = before.rfind(". ")
        companion = False
        for word in before[max(cut, before.rfind(",")) + 1 :].split()[-4 if at == m.start else -2 :]:
            # A transitive verb before it makes it an object; a name such as Merauke is no verb.
            if word.lower() in self.g.companion or (
                len(word) > 6 and word[:2] == "me" and word[2] in "mnlr" and word not in self.g.delegation
            ):
                companion = True
                break
        if not self.delegated:
            return companion, False
        words = before[cut + 1 :].split()
        for i, word in enumerate(words):
            if word.lower() in self.g.delegation and (i + 1 == len(words) or not words[i + 1][0].islower()):
                return companion, True
        return companion, False

    def _delegates(self, m: Mention, limit: int) -> bool:
        """Whether the mention speaks through somebody named behind it."""
        if not self.delegated:
            return False
        after = self.low[m.end : min(limit, m.end + 80)]
        cut = after.find(". ")
        return not self.g.delegation.isdisjoint((after if cut < 0 else after[:cut]).split())

    def _long_title(self, m: Mention, name: Mention) -> bool:
        """Whether the mention begins a long title that ends at the name: ``Sekretaris Kementerian Koperasi dan UKM Wira Atmaja``."""
        if not 0 < name.start - m.end <= 120:
            return False
        between = self.text[m.end : name.start]
        return (
            ". " not in between[:-1]
            and "\n" not in between
            and all(not word[0].islower() or word.strip(",") in self.g.in_title for word in between.replace("(", " ").split())
            and self.g.stop.isdisjoint(word for word in between.lower().replace(",", " ").split() if word not in self.g.in_title)
        )

    def _in_apposition(self, m: Mention, name: Mention) -> bool:
        """Whether the mention tells who the person named before it is: ``Sri Lestari (40), kakak kandung korban``."""
        if name.end > m.start or m.start - name.end > 60:
            return False
        between = self.low[name.end : m.start]
        if age := self.g.age.match(between):
            between = between[age.end() :]
            return between.count(",") <= 1 and between.lstrip().find(",") <= 0 and ". " not in between
        between = self.g.degrees.sub("", between, count=1).strip()
        return between.startswith(",") and between.count(",") == 1 and ". " not in between

    def _in_relative(self, left: int, at: int) -> bool:
        clause = max(self.low.rfind(",", left, at), left)
        return " yang " in self.low[clause:at]

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
            if not (previous.start <= m.start < previous.end or _same(m, last)):
                return None
        return last

    def _unlikely(self, m: Mention) -> bool:
        """Whether the source would hardly speak as a policeman does."""
        return m.kind == "group" if m.person is None else self.roles[m.person] in ("suspect", "victim", "witness")

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
            earlier = next((m for m in reversed(history) if not _same(m, last)), None)
            if earlier is not None and earlier.kind in ("person", "office"):
                add(earlier, "earlier_speaker")
            if earlier is None:
                most, times = last, len(history)
            else:
                spoke = Counter([(m.name, m.person) for m in history[-40:]])
                name, times = max(spoke.items(), key=itemgetter(1))
                most = next(m for m in history if (m.name, m.person) == name)
            if times > 1:
                add(most, "main_speaker")
        # The sentence of the quote up to it, and the two before.
        k = bisect_right(self.sentence_starts, anchor) - 1
        end = anchor
        depth = 0
        stop = k - 12
        topic, told = False, ""
        while k >= 0 and k > stop and depth < 2:
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
                    table = weights()
                    best = max(nxt, key=lambda c: strength(c, table))
                    add(best.mention, "next_speaker")
        if not features:
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
        talk = self._talk(request) if request.kind == "direct" and len(features) > 1 else None
        for m, f in features.values():
            officer = m.person is not None and self.roles.get(m.person) == "officer"
            if talk and (m.person or m.kind == "group"):
                f.append(f"{talk}_{'officer' if officer else 'other'}")
                if m.person and self.roles[m.person] == "suspect":
                    f.append(f"{talk}_suspect")
            if officer:
                f.append("officer")
                if how == "officer_epithet":
                    f.append("epithet_officer")
            if fitting and m.person and (rank := self.ranks.get(m.person)):
                f.append("epithet_rank" if rank in fitting else "epithet_other_rank")
            if not (present and any(_same(m, p) for p in present)):
                out.append(Candidate(m, tuple(f)))

    def _talk(self, request: Request) -> str | None:
        """Whether the words are those of a policeman (`pasal`, `kami amankan`) or of one who is none (`kami warga`, `pak polisi`)."""
        end = min(request.end, request.start + 600)
        if self.g.civil_talk.search(self.low, request.start, end):
            return "civil_talk"
        return "police_talk" if self.g.police_talk.search(self.low, request.start, end) else None

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
        first = True
        topic = topic and joined and sum(m.kind == "person" for m in found) == 1
        spoken = [(a, b) for a, b in spoken if b > start]
        for n, m in enumerate(found):
            if spoken and any(a <= m.start < b for a, b in spoken):
                continue
            if m.kind != "person" and any(self._named(m, o) for o in found[n + 1 : n + 3]):
                continue
            companion, delegate = self._before(m, start, m.start)
            names = [f"near_{depth}"]
            if m.kind == "group" and ((name := m.name.lower()) in self.g.collective or name.partition(" ")[0] in self.g.several):
                names.append("collective")
            if joined:
                names.append("same_paragraph")
            if not self.g.agent.isdisjoint(self.low[max(start, m.start - 50) : m.start].split()[-4:]):
                names.append("agent")
            elif first and not companion:
                names.append(f"subject_{depth}")
                settled = m.person is not None or (
                    m.kind == "group" and "collective" not in names and "\n" not in self.low[m.end : end + 1]
                )
            else:
                names.append("object")
            if topic and m.kind == "person":
                names.append("pronoun_topic")
            if delegate:
                names.append("delegate")
            if self._delegates(m, end):
                names.append("delegator")
            else:
                first = False
            add(m, *names)
        return settled


def _choose(candidates: Sequence[Candidate], table: Weights) -> tuple[Answer, Mention | None]:
    if not candidates:
        return Answer(None, None, None, 0.0, None), None
    best, share = candidates[0], 1.0
    if len(candidates) > 1:
        scores = [strength(c, table) for c in candidates]
        top = scores.index(max(scores))
        best, share = candidates[top], round(1 / sum([exp(s - scores[top]) for s in scores]), 3)
    reason = max(best.features, key=table.__getitem__)
    m = best.mention
    return Answer(m.name, m.person, (m.start, m.end), share, _reasons().get(reason, reason)), m


def strength(candidate: Candidate, table: Weights) -> float:
    """The sum of the weights of the candidate's features."""
    return sum(map(table.__getitem__, candidate.features))


def touches(spans: list[tuple[int, int]], start: int, end: int) -> bool:
    """Whether one of the `spans` (sorted, apart from each other) touches ``[start, end)``."""
    i = bisect_left(spans, (end, 0)) - 1
    return i >= 0 and spans[i][1] > start


def _same(a: Mention, b: Mention) -> bool:
    return a.person == b.person if a.person or b.person else a.name == b.name
