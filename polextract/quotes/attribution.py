"""Who said it: the candidate speakers, the choice among them, and who the chosen words stand for.

Three steps, in this order:

1. *Sure*. A known person right beside the cue (``ujar Iptu Wira``, ``Iptu Wira mengatakan``) speaks, and nobody else is weighed
   (`Candidates.beside`; score 1, reason "adjacent cue").
2. *Ranked*. Everybody else who could speak gets named features (``right_0``, ``companion``, ``last_speaker`` …); their strength is the
   sum of the weights in ``quotes_weights.tsv``, and the strongest one speaks. Its share among all candidates (softmax) is the quote's
   `score`, the feature that adds most the `reason`. A new observation is a new feature and a row of the table. One rule stands before
   the ranking: where nobody stands at the cue, and the sentence before is the last speaker's and names nobody else, that speaker is the
   only candidate (`Candidates._same_breath`).
3. *Resolved*. The mention that won may be a descriptor. Rules, not weights, say whom it stands for (`Resolver.resolved`): ``korban``
   is the only victim, ``Kades`` whoever the article introduced in that office, ``seorang warga`` the one whom it names later (``Warga
   itu, Wira …``), ``Mereka`` the unnamed source before it, a first name the one person who bears it; a unit takes the branch before it
   (``Satreskrim Polres X``) into its name. This changes the name and the id that are given, never the choice, its score or its reason;
   a descriptor that fits nobody, or two people, stays as it is written.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from math import exp

from ..data import read_table
from .candidates import Candidates
from .request import NEW, Answer, Request
from .resolution import Resolver
from .sources import Mention
from .weights import Candidate, strength


@cache
def _reasons() -> dict[str, str]:
    return {row["feature"]: row["reason"] for row in read_table("quotes_reasons.tsv")}


class Attribution(Candidates):
    """The choice among the possible speakers of one article."""

    __slots__ = ()

    def answer(self, requests: Sequence[Request]) -> list[Answer]:
        """A speaker for each request, in order; each answer is known to the next."""
        answers: list[Answer] = []
        history: list[Mention] = []
        resolver = Resolver(self)
        adjacent = _reasons()["adjacent"]
        # Few articles have it; it is asked for once.
        tells = len(requests) > 1 and any(map(self.low.__contains__, self.g.subject.back_then))
        for i, request in enumerate(requests):
            if request.cue is not None and not request.headline and (sure := self.beside(request.cue, *request.sentence)) is not None:
                answers.append(NEW(Answer, (sure.name, sure.person, (sure.start, sure.end), 1.0, adjacent)))
                if not (tells and history and self.told_of(requests, i, sure, history[-1])):
                    history.append(sure)
                continue
            answer, chosen = _choose(self.weighed(requests, i, history))
            if chosen is not None:
                speaker = resolver.resolved(chosen, history[-1] if history else None)
                if speaker is not chosen:
                    # The span stays where the choice was made; a unit's grows with its name.
                    span = (speaker.start, speaker.end) if speaker.kind == "unit" else answer.span
                    answer = answer._replace(speaker=speaker.name, speaker_id=speaker.person, span=span)
                if not request.headline and not (tells and history and self.told_of(requests, i, speaker, history[-1])):
                    history.append(speaker)
            answers.append(answer)
        return answers


def _choose(candidates: Sequence[Candidate]) -> tuple[Answer, Mention | None]:
    if not candidates:
        return Answer(None, None, None, 0.0, None), None
    share = 1.0
    if len(candidates) == 1:
        m, features = candidates[0]
        reason = strength(features)[1]
    else:
        weighed = [strength(c.features) for c in candidates]
        scores = [score for score, _ in weighed]
        most = max(scores)
        top = scores.index(most)
        m, reason = candidates[top].mention, weighed[top][1]
        share = round(1 / sum([exp(score - most) for score in scores]), 3)
    return NEW(Answer, (m.name, m.person, (m.start, m.end), share, _reasons().get(reason, reason))), m
