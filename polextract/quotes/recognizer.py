"""Every quotation of an article, direct and indirect, with its speaker.

The way of the text: `marks` pairs the quotation marks; what stands between two of them is speech or a term (`Article.direct`); `cues`
finds the speech verbs, and each one outside the marks is read by its voice: ``X mengatakan …`` (`active`), ``…, kata X`` and
``… . Ujarnya.`` (`attributed`), ``Dikatakan X, …`` (`passive`), ``Menurut X, …`` (`according`), ``Kapolres: …`` (`headline`). Each find is
a `Request`; `attribution` answers who said it.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from functools import cached_property
from operator import itemgetter

from ..context import Context
from ..report import Quote
from .attribution import Attribution, Request, touches
from .cues import ACCORDING, ACTIVE, BARE, NYA, PASSIVE, PASSIVE_NYA, Hit, misspelt, scan
from .grammar import ANY_MARK, STOPPED, UPPER, WORD, grammar
from .marks import Marked, find_marked


def find_quotes(text: str, *, context: Context | None = None) -> list[Quote]:
    """Every quotation of `text`, direct and indirect, with its speaker, in order.

    Parameters
    ----------
    text : the article as given; broken marks and odd characters are all right.
    context : what is known of the article already (people, units and offices, who can speak; layout and sentences for the bounds);
        worked out where it is missing.

    Offsets are code points into `text`, the end exclusive; the marks and edge blanks stay outside. Never raises.

    >>> for quote in find_quotes('Iptu Wira Santosa menegaskan patroli ditambah. "Warga jangan khawatir," ujarnya.'):
    ...     print(quote.kind, quote.text, quote.cue.text, quote.speaker, sep=" | ")
    indirect | patroli ditambah | menegaskan | Wira Santosa
    direct | Warga jangan khawatir | ujarnya | Wira Santosa
    """
    return Article(context or Context(text)).quotes()


def _span(text: str, at: tuple[int, int]) -> dict[str, int | str]:
    return {"start": at[0], "end": at[1], "text": text[at[0] : at[1]]}


_LONGEST = 1200


class Article:
    """One text on its way to quotations; `requests` finds them, `quotes` gives them their speakers."""

    def __init__(self, context: Context):
        self.g = grammar()
        self.text = context.text
        self.folded = context.folded
        self.low = context.low
        layout = context.layout
        self.furniture = sorted([(f.start, f.end) for f in layout.furniture])
        self.paragraphs = list(layout.paragraphs) if len(layout.paragraphs) > 1 else _lines(self.folded)
        self.sentence_starts = [s.start for s in context.sentences]
        self.sentence_ends = [s.end for s in context.sentences]
        if not self.sentence_starts:
            sentences = [s for p in self.paragraphs for s in _split(self.folded, *p)]
            self.sentence_starts, self.sentence_ends = [a for a, _ in sentences], [b for _, b in sentences]
        self.paragraph_starts = [a for a, _ in self.paragraphs]
        found = scan(self.low, context.words)
        self.hits = found.hits
        self.hit_starts = [hit.start for hit in self.hits]
        self.hit_at = dict(zip(self.hit_starts, self.hits, strict=True))
        self.outer: list[tuple[int, int]] = []
        self.after_marks: dict[int, Hit | None] = {}
        self.context = context
        self.scan = found

    @cached_property
    def attribution(self) -> Attribution:
        """Who could speak; people and units are asked for only where something is said."""
        return Attribution(self.context, self.low, self.scan, self.sentence_starts, self.furniture)

    # -- bounds

    def sentence(self, at: int) -> tuple[int, int]:
        """The sentence that holds `at`, or that ended last before it."""
        i = bisect_right(self.sentence_starts, at) - 1
        if i < 0:
            return 0, min(self.sentence_ends[0], _LONGEST) if self.sentence_ends else len(self.folded)
        start, end = self.sentence_starts[i], self.sentence_ends[i]
        # No sentence of the press is longer; what is must not cost its square.
        if start < at - _LONGEST:
            start = at - _LONGEST
        if end <= at:
            end = at
        elif end > at + _LONGEST:
            end = at + _LONGEST
        return start, end

    def sentence_before(self, at: int) -> int:
        """The start of the sentence that ends at `at`."""
        return self.sentence(at - 1 if at else 0)[0]

    def paragraph(self, at: int) -> tuple[int, int]:
        """The paragraph that holds `at`."""
        i = bisect_right(self.paragraph_starts, at) - 1
        return self.paragraphs[i] if i >= 0 else (0, len(self.folded))

    def hits_in(self, start: int, end: int) -> list[Hit]:
        """The speech verbs that begin in ``[start, end)``."""
        return self.hits[bisect_left(self.hit_starts, start) : bisect_left(self.hit_starts, end)]

    def speech_after(self, at: int) -> Hit | None:
        """The verb of attribution that follows `at`, with at most stops and a few small words between."""
        if at not in self.after_marks:
            self.after_marks[at] = self._speech_after(at)
        return self.after_marks[at]

    def _speech_after(self, at: int) -> Hit | None:
        found = self.g.to_cue.match(self.low, at)
        if found is None:
            return None
        hit = self.hit_at.get(found.end())
        if hit is not None:
            if hit.verb.voice == ACTIVE or hit.verb.voice == ACCORDING or (self.text[hit.start].isupper() and self.looks_ahead(hit)):
                return None
            return hit
        word = WORD.match(self.low, found.end())
        verb = misspelt(word[0]) if word and len(word[0]) > 5 and word[0].endswith("ya") else None
        return Hit(word.start(), word.end(), verb) if word and verb else None

    def looks_ahead(self, hit: Hit) -> bool:
        """Whether a cue that opens a sentence belongs to what follows it: ``Kata X, "…"``, ``Lanjutnya, warga …``."""
        if hit.verb.voice == NYA:
            return self.low.startswith(",", hit.end) and not self.g.circumstance.match(self.low, hit.end)
        return bool(self.g.next_mark.match(self.low, hit.end))

    def cue_before(self, left: int, at: int) -> Hit | None:
        """The last verb in ``[left, at)`` that can announce speech."""
        for hit in reversed(self.hits_in(left, at)):
            if hit.end <= at and (hit.verb.voice not in (BARE, NYA) or at - hit.end < 60):
                return hit
        return None

    # -- all of them

    def requests(self) -> list[Request]:
        """Every quotation, in order, before its speaker is known."""
        if not self.hits and ": " not in self.folded and not ANY_MARK.search(self.text):
            return []
        requests: list[Request] = []
        used: set[int] = set()
        outer: list[tuple[int, int]] = []
        before: Marked | None = None
        covered = 0
        for mark in find_marked(self.folded, self.paragraphs, self.sentence_before, self.speech_after):
            # Marks inside another pair belong to that quotation.
            request = self.direct(mark, before) if mark.outer >= covered else None
            if request is not None:
                requests.append(request)
                outer.append((mark.outer, mark.outer_end))
                covered = mark.outer_end
                if request.cue:
                    used.add(request.cue.start)
            before = mark
        self.outer = outer
        requests += self.indirect(used)
        requests.sort(key=itemgetter(1, 2))
        return requests

    def quotes(self) -> list[Quote]:
        """Every quotation with its speaker. A report of nobody's words is none: an indirect one without a source is left out."""
        requests = self.requests()
        if not requests:
            return []
        text = self.text
        quotes = []
        build = Quote.__pydantic_validator__.validate_python
        for request, answer in zip(requests, self.attribution.answer(requests), strict=True):
            if answer.speaker is None and request.kind == "indirect":
                continue
            quotes.append(
                # One validation of plain values is thrice as fast as three records one inside the other.
                build(
                    {
                        "start": request.start,
                        "end": request.end,
                        "text": text[request.start : request.end],
                        "kind": request.kind,
                        "cue": _span(text, request.cue[:2]) if request.cue else None,
                        "speaker": answer.speaker,
                        "speaker_id": answer.speaker_id,
                        "speaker_span": _span(text, answer.span) if answer.span else None,
                        "score": answer.score,
                        "reason": answer.reason,
                    }
                )
            )
        return quotes

    # -- between marks

    def direct(self, mark: Marked, before: Marked | None) -> Request | None:
        """What stands between marks, if it is speech and no term, title or slogan."""
        low = self.low
        after = self.speech_after(mark.outer_end)
        paragraph = self.paragraph(mark.outer)[0]
        last_end = before.outer_end if before else 0
        s, e = self.sentence(mark.outer)
        left = max(min(s, mark.outer), paragraph, last_end)
        if left > last_end and not low[left : mark.outer].strip():
            # "Kapolsek mengatakan:" may stand in the paragraph before.
            up_to = left
            while up_to > last_end and low[up_to - 1].isspace():
                up_to -= 1
            if up_to and low[up_to - 1] in ":,":
                left = max(self.sentence(up_to - 1)[0], last_end)
        prior = self.cue_before(left, mark.outer)
        if prior and STOPPED.search(low, prior.end, mark.outer):
            prior = None
        near = prior is not None and mark.outer - prior.end < 45
        if self.speech_score(mark, after, prior, near, paragraph, left, s) < 0.6:
            return None
        cue, start, end = after, mark.start, mark.end
        sentence = None
        if not mark.closed and (swallowed := self.cue_inside(mark)):
            cue, end = swallowed
            sentence = (end, self.sentence(cue.start)[1])
        if not mark.opened:
            start = self.speech_start(mark, paragraph, last_end)
        if prior is not None and (cue is None or (near and prior.verb.voice in (ACTIVE, PASSIVE, PASSIVE_NYA) and cue.verb.voice == NYA)):
            cue = prior
        named = None
        if cue is None and mark.closed:
            cue, named = self.named_after(mark)
        if sentence is None:
            sentence = (s, e)
            if cue is not None:
                a, b = self.sentence(cue.start)
                sentence = (max(a, mark.outer_end if cue.start >= mark.outer_end else last_end), b)
        return Request("direct", start, end, cue, sentence, min(mark.outer, start), mark.outer_end, named=named)

    def speech_score(
        self, mark: Marked, after: Hit | None, prior: Hit | None, near: bool, paragraph: int, left: int, sentence: int
    ) -> float:
        """How much it looks like speech: cues beside it, length, how it begins and ends, the words before it."""
        low, folded = self.low, self.folded
        words = low.count(" ", mark.start, mark.end) + 1
        if words < 12:
            words = len(WORD.findall(low, mark.start, mark.end))
        if not words:
            return -9.0
        if after and words > 2 and mark.opened and mark.closed:
            return 2.0
        inner = low[mark.start : mark.end]
        score = 2.5 if after else 0.0
        if prior is not None:
            score += 0.6 if not near else 1.6 if prior.verb.lemma != "sebut" else 0.4
        alone = not folded[paragraph : mark.outer].strip()
        if low[max(left, mark.outer - 4) : mark.outer].rstrip().endswith(":"):
            score += 0.8
        score += 0.5 if folded[mark.start].isupper() or folded[mark.start].isdigit() else -0.6
        tail = folded[mark.end : mark.outer_end]
        if folded[mark.end - 1] in ".!?…" or "," in tail or "." in tail:
            score += 0.9
        if alone:
            score += 0.8
            if not folded[mark.outer_end : self.paragraph(mark.outer)[1]].strip(" .,;()*"):
                score += 0.6
        elif mark.outer <= sentence + 1:
            score += 0.5
        score += -2.2 if words <= 2 else -1.2 if words <= 4 else -0.3 if words <= 6 else 1.2 if words > 18 else 0.5 if words >= 10 else 0.0
        if score < 2 and self.g.speech_word.search(inner):
            score += 0.7
        if not after:
            if not alone and self.g.term_before.search(low[max(left, mark.outer - 50) : mark.outer]):
                score -= 2.4
            if words > 1 and _title_case(folded[mark.start : mark.end]):
                score -= 2.5
        if not mark.opened and not after:
            score -= 1.0 if prior is not None or self.g.first_person.search(inner) else 9.0
        elif not mark.closed:
            score -= 0.4
        return score - 0.3 if mark.single else score

    def cue_inside(self, mark: Marked) -> tuple[Hit, int] | None:
        """The cue that an unclosed quote has swallowed, and where the speech ends before it."""
        for hit in self.hits_in(mark.start + 1, mark.end):
            if hit.verb.voice not in (BARE, NYA):
                continue
            end = hit.start
            while end > mark.start and self.folded[end - 1].isspace():
                end -= 1
            if (
                end > mark.start
                and self.folded[end - 1] in ",'’‘.?!"
                and (hit.verb.voice == NYA or self.attribution.has_source(hit.end, mark.end))
            ):
                while end > mark.start and self.folded[end - 1] in " ,'’‘":
                    end -= 1
                return (hit, end) if end > mark.start else None
        return None

    def speech_start(self, mark: Marked, paragraph: int, last_end: int) -> int:
        """Where speech without an opening mark begins: behind an announcing verb, at its paragraph if all of that is speech, else at its
        sentence."""
        start = mark.start
        lead = self.cue_before(start, mark.end)
        if lead is not None and lead.verb.voice in (ACTIVE, ACCORDING) and self.low.count(" ", start, lead.start) < 25:
            behind = self.behind(lead.end)
            if behind < mark.end - 20:
                return behind
        begin = max(paragraph, last_end)
        while begin < start and not self.folded[begin].isalnum():
            begin += 1
        speech = begin < start and self.g.first_person.search(self.low, begin, start)
        return begin if speech and all(hit.verb.voice == BARE for hit in self.hits_in(begin, start)) else start

    def named_after(self, mark: Marked) -> tuple[Hit | None, tuple[int, int] | None]:
        """The speaker after a closing mark, before a late verb (``"…", Kapolsek menegaskan``) or with none (``"…," Wira.``)."""
        low = self.low
        at = mark.outer_end
        end = min(max(self.sentence(at)[1], at), self.paragraph(at - 1)[1])
        while at < end and low[at] in " ,":
            at += 1
        if at >= end or not low[at].isalpha():
            return None, None
        hit = next(iter(self.hits_in(at, end)), None)
        if (
            hit is not None
            and hit.verb.voice == ACTIVE
            and low.count(" ", at, hit.start) <= 12
            and not low[hit.end : end].strip(" .,;()\n")
        ):
            return hit, None
        phrase = self.attribution.phrase(at, end)
        if phrase and phrase.kind == "words" and any(m.kind in ("person", "office") for m in self.attribution.within(at, phrase.end)):
            return None, (at, end)
        return None, None

    # -- reported without marks

    def inside_direct(self, at: int) -> bool:
        """Whether `at` stands between marks."""
        k = bisect_right(self.outer, (at, len(self.folded))) - 1
        return k >= 0 and at < self.outer[k][1]

    def indirect(self, used: set[int]) -> list[Request]:
        """What the verbs outside the marks report; `used` are the offsets of those that belong to a direct quotation."""
        found: list[Request] = []
        claimed = 0  # text up to here is reported by an earlier verb
        outer = self.outer
        k = 0  # the quotations between marks that begin up to here
        for hit in self.hits:
            at = hit.start
            while k < len(outer) and outer[k][0] <= at:
                k += 1
            spoken = outer[k - 1][1] if k else 0
            if at < spoken or at in used or touches(self.furniture, at, hit.end):
                continue
            left, right = self.sentence(at)
            if spoken > left:
                left = spoken
            if k < len(outer) and outer[k][0] < right:
                right = outer[k][0]
            voice = hit.verb.voice
            request = None
            if voice in (BARE, NYA):
                request = self.attributed(hit, left, right, found, claimed)
            elif at < claimed:
                pass
            elif voice == ACTIVE:
                request = self.active(hit, left, right)
            elif voice == ACCORDING:
                request = self.according(hit, left, right)
            else:
                request = self.passive(hit, left, right)
            if request is not None:
                found.append(request)
                claimed = max(claimed, request.end)
        at = self.folded.find(": ")
        reported = sorted((r.start, r.end) for r in found) if at >= 0 else []
        while at >= 0:
            request = self.headline(at, reported)
            if request is not None:
                found.append(request)
            at = self.folded.find(": ", at + 2)
        return found

    def request(self, hit: Hit, start: int, end: int, sentence: tuple[int, int], minimum: int = 3) -> Request | None:
        """The request for ``[start, end)`` without edge stops and blanks, if it has `minimum` words."""
        folded = self.folded
        while start < end and (folded[start].isspace() or folded[start] in ',;:-"“”'):
            start += 1
        while end > start and (folded[end - 1].isspace() or folded[end - 1] in '.,;:"“”('):
            end -= 1
        if folded.count(" ", start, end) < 8 and len(WORD.findall(folded, start, end)) < minimum:
            return None
        return Request("indirect", start, end, hit, sentence, start, end)

    def behind(self, at: int) -> int:
        """`at`, moved behind adverbs, the hearer, and ``bahwa`` or its like."""
        more = self.g.adverb_after.match(self.low, at)
        return more.end() if more else at

    def after(self, hit: Hit, at: int, left: int, right: int) -> Request | None:
        """The request for what follows `at` in the sentence."""
        start = self.behind(at)
        return self.request(hit, start, self.cut_tail(start, right), (left, right))

    def cut_tail(self, start: int, right: int) -> int:
        """Where the reported clause ends: before a trailing ``, katanya``."""
        for hit in reversed(self.hits_in(start + 1, right)):
            if hit.verb.voice not in (BARE, NYA):
                continue
            end = hit.start
            while end > start and self.folded[end - 1].isspace():
                end -= 1
            if end > start and self.folded[end - 1] in ",\"”'" and self.is_tail(hit, right):
                return end - 1
        return right

    def told_by_other(self, start: int, right: int) -> bool:
        """Whether a trailing ``, kata X`` reports the whole sentence, the verb before `start` with it."""
        for hit in reversed(self.hits_in(start + 1, right)):
            if hit.verb.voice == BARE:
                return (
                    self.folded[start : hit.start].rstrip().endswith(",")
                    and self.attribution.has_source(hit.end, right)
                    and self.is_tail(hit, right)
                )
        return False

    def is_tail(self, hit: Hit, right: int) -> bool:
        """Whether nothing of weight follows the verb and its speaker up to `right`."""
        rest = self.low[self.attribution.speaker_end(hit, right) : right]
        if not rest.strip(' .,;()*\n-"”') or self.g.circumstance.match(rest):
            return True
        return "," not in rest and not self.g.predicate_start.match(rest)

    def has_predicate(self, words: list[str]) -> bool:
        """Whether one of the words looks like a finite verb."""
        return any(word not in self.g.no_predicate and self.g.predicate.fullmatch(word) for word in words)

    def active(self, hit: Hit, left: int, right: int) -> Request | None:
        """``X mengatakan …``, ``X mengimbau warga …``."""
        low = self.low
        verb = hit.verb
        if verb.kind == "think" or not low[hit.end : right].strip(" .,;:\n"):
            return None
        lead = low[max(left, hit.start - 80) : hit.start]
        words = lead.split()
        if words and self.text[hit.start].isupper():
            return None  # a verb with a capital within its sentence: a headline
        while words and words[-1].strip(",") in self.g.adverb:
            words.pop()
        # "tak menampik" admits.
        denied = verb.lemma in self.g.deniable and bool(words) and words[-1] in ("tak", "tidak")
        if words and words[-1].strip(",.;:()") in self.g.not_before and not denied:
            return None
        if not denied and not self.g.modal.isdisjoint(lead.rpartition(",")[2].split()[-3:]):
            return None
        if self.g.document.match(low, left, hit.start) and not any(
            m.kind in ("person", "office") for m in self.attribution.within(left, hit.start)
        ):
            return None
        start = min(self.behind(hit.end), right)
        if self.g.and_speech.match(low, start) and self.next_active(start):
            return None
        marked = low[hit.end : start]
        explicit = "bahwa" in marked or "," in marked or ":" in marked
        more = self.hits_in(start + 1, right)
        if not explicit and (self.only_act(hit, start, right) or (more and self.told_by_other(start, right))):
            return None
        end = self.cut_tail(start, right) if more else right
        cut = self.cut_coordinated(hit, start, end) if more else end
        if cut < end and not explicit and verb.kind == "say" and not self.has_predicate(WORD.findall(low, start, cut)):
            return None  # "menjelaskan maksudnya dan menegaskan bahwa …"
        end = cut
        if (
            marked.lstrip().startswith(",")
            and (subject := low[left : hit.start].rpartition(",")[0])
            and "bahwa" not in marked
            and self.bare_subject(subject)
            and not self.g.preposed.match(subject)
            and self.g.predicate_more.match(low, start)
        ):
            return self.request(hit, left, end, (left, right))  # "Kasus ini, Wira mengakui, sulit diungkap"
        if verb.kind in ("admit", "deny") and not explicit:
            short = self.g.when.search(low, start, end)
            if short and short.start() - start < 45 and not self.has_predicate(WORD.findall(low, start, short.start())):
                end = short.start()
        return self.request(hit, start, end, (left, right), 1 if verb.kind == "admit" else 2)

    def only_act(self, hit: Hit, start: int, right: int) -> bool:
        """Whether the verb, with no ``bahwa`` and no comma behind it, tells an act and no words: ``melanjutkan perjalanan``."""
        form = hit.verb.form
        if hit.verb.lemma == "ucap" and self.low.startswith("selamat", start):
            return True
        if hit.verb.lemma == "tuntut" and self.g.sentenced.search(self.low, start, right):
            return True
        if hit.verb.kind == "ask" and self.low.startswith("maaf", start):
            return False
        if form in self.g.explicit or (hit.verb.lemma == "pasti" and self.g.act_object.match(self.low, start)):
            return True
        if (hit.verb.kind in ("say", "report") or form in self.g.clause_needed) and self.noun_only(start, right):
            return True
        return form in self.g.clause_needed and not (
            "agar" in self.low[hit.end : start]
            or self.g.clause.search(self.low, start, right)
            or self.has_predicate(WORD.findall(self.low, start, min(right, start + 150)))
        )

    def next_active(self, at: int) -> bool:
        """Whether the word after a conjunction at `at` is an active verb of speech."""
        i = bisect_right(self.hit_starts, at)
        return i < len(self.hits) and self.hits[i].verb.voice == ACTIVE and self.low.count(" ", at, self.hits[i].start) <= 2

    def cut_coordinated(self, hit: Hit, start: int, end: int) -> int:
        """``meminta A, serta mengingatkan B``: where B has its own verb of speech, by the same speaker, A ends before it."""
        table = self.g.coordinated.get(hit.verb.kind)
        for other in self.hits_in(start + 1, end):
            if other.verb.voice != ACTIVE or not (joint := self.g.joint.search(self.low, max(start, other.start - 30), other.start)):
                continue
            if (
                self.low.startswith((" bahwa", " kalau", " agar"), other.end)
                or (table is not None and other.verb.lemma in table)
                or (joint[0][0] == "," and hit.verb.kind in ("urge", "ask", "hope"))
            ):
                return joint.start()
        return end

    def noun_only(self, start: int, right: int) -> bool:
        """Whether the object of a verb of saying is a noun that names speech or its topic, with no clause behind it."""
        low = self.low
        if not self.g.noun_object.match(low, start) or self.g.clause.search(low, start, right):
            return False
        for word in WORD.findall(low, start, min(right, start + 120))[1:9]:
            if word in self.g.subordinate:
                return True
            if word not in self.g.no_predicate and self.g.predicate.fullmatch(word):
                return False
        return True

    def passive(self, hit: Hit, left: int, right: int) -> Request | None:
        """``Dikatakan X, …``, ``Ditegaskan, …``, ``Lebih jauh dikatakannya, …``."""
        low = self.low
        lead = low[left : hit.start].strip(" ,-\n").split()
        with_nya = hit.verb.voice == PASSIVE_NYA
        if len(lead) > 3:
            if with_nya and hit.verb.kind == "say" and low[left : hit.start].rstrip().endswith(","):
                return self.after(hit, hit.end, left, right)
            return None
        agent = with_nya or self.attribution.has_source(hit.end, right)
        if (hit.verb.kind != "say" and not agent) or (lead and lead[-1] in self.g.no_passive):
            return None
        if _title_case(self.folded[left:right]):
            return None  # a headline
        comma = self.g.bahwa.search(low, hit.end, right)
        if not comma and with_nya and not lead and hit.verb.kind == "say":
            return self.after(hit, hit.end, left, right)  # "Ditambahkannya warga agar melapor"
        if not comma or (not agent and comma.start() > hit.end + 3):
            return None
        start = comma.end()
        if agent and not with_nya:
            start = max(start, self.attribution.speaker_end(hit, right))
        return self.after(hit, start, left, right)

    def according(self, hit: Hit, left: int, right: int) -> Request | None:
        """``Menurut X, …``, ``…, menurut X``."""
        low = self.low
        if self.g.no_source.match(low, hit.end) or low.endswith("yang ", 0, hit.start):
            return None
        if not low[hit.end : right].strip(" .,") or (low[left : hit.start].count(" ") > 3 and self.is_tail(hit, right)):
            return self.request(hit, left, hit.start, (left, right))
        end = hit.end if hit.verb.form.endswith("nya") else self.attribution.speaker_end(hit, right)
        if self.through_other(end, right):
            return None
        lead = low[left : hit.start].strip()
        if lead.endswith(",") and not self.g.preposed.match(lead) and self.bare_subject(lead):
            return self.request(hit, left, self.cut_tail(end, right), (left, right))
        if self.g.relative.match(low, end, right):
            comma = low.find(",", end, right)
            end = comma if comma >= 0 else end
        return self.after(hit, end, left, right)

    def through_other(self, at: int, right: int) -> bool:
        """``Menurut X melalui Y mengatakan, …``: whether a second verb, with the one who spoke for X, tells what was said."""
        if not self.attribution.delegated:
            return False
        other = next((h for h in self.hits_in(at, right) if h.verb.voice == ACTIVE), None)
        return other is not None and not self.g.delegation.isdisjoint(self.low[at : other.start].split()[:3])

    def attributed(self, hit: Hit, left: int, right: int, found: list[Request], claimed: int) -> Request | None:
        """``…, kata X.``, ``Polisi, kata X, sudah …``, ``Selain itu, lanjut X, …``, ``Kata X, …``, ``… . Ujarnya.``."""
        low = self.low
        nya = hit.verb.voice == NYA
        lead = low[left : hit.start].strip()
        opening = not lead or lead.strip(" ,-") in self.g.opening
        if (
            not opening
            and lead[-1] not in ",\"”'"
            and not (
                hit.verb.lemma in self.g.opener
                and self.text[hit.start].islower()
                and (self.attribution.named_at(hit.end) or self.g.pronoun_comma.match(low, hit.end))
            )
        ):
            return None
        source = nya or self.attribution.has_source(hit.end, right)
        end = hit.end if nya else self.attribution.speaker_end(hit, right)
        if opening:
            behind = end + len(low[end : end + 3]) - len(low[end : end + 3].lstrip(" ,"))
            if (other := self.hit_at.get(behind)) is not None and other.verb.voice == ACTIVE:
                return None  # "Lebih lanjut Wira mengatakan, …"
            if not low[end:right].strip(" .,;()*\n-"):
                return self.whole_before(hit, left, found) if source else None
            if nya:
                return self.after(hit, end, left, right) if hit.verb.form in self.g.opening_nya else None
            if not source or hit.verb.lemma not in self.g.opener:
                return None
            return self.after(hit, end, left, right)
        if not source or left < claimed:
            return None
        if self.is_tail(hit, right):
            return self.request(hit, left, hit.start, (left, right))
        if not self.g.preposed.match(lead) and (self.g.predicate_start.match(low[end:right].lstrip(" ,")) or self.bare_subject(lead)):
            return self.request(hit, left, self.cut_tail(end, right), (left, right))
        return self.after(hit, end, left, right)

    def bare_subject(self, lead: str) -> bool:
        """Whether the words before the cue are no more than the subject of the clause."""
        words = lead.strip(" ,").split()
        return 0 < len(words) <= 4 and not self.has_predicate(words)

    def whole_before(self, hit: Hit, left: int, found: list[Request]) -> Request | None:
        """``… . Ujarnya.``: the sentence before, unless it is reported already."""
        at = left - 1
        while at > 0 and (self.folded[at].isspace() or self.folded[at] in ".,-"):
            at -= 1
        if at <= 0 or self.inside_direct(at) or any(r.start <= at < r.end + 2 for r in found[-3:]):
            return None
        if left - at > 6 and "\n\n" in self.folded[at:left]:
            return None
        start = self.sentence(at)[0]
        if touches(self.outer, start, at + 1):
            return None
        return self.request(hit, start, at + 1, (start, self.sentence(hit.start)[1]))

    def headline(self, colon: int, reported: list[tuple[int, int]]) -> Request | None:
        """``Kapolres: …`` in a headline: a source that ends at the colon of a short line."""
        folded = self.folded
        start = folded.rfind("\n", max(0, colon - 171), colon) + 1
        end = folded.find("\n", colon, colon + 171)
        end = end if end >= 0 else len(folded)
        if end - start > 170:
            return None
        who = max(start, *(folded.rfind(stop, start, colon) + 2 for stop in (", ", "; ", "? ", "! ")))
        begin = colon + 2
        while begin < end and folded[begin] in " \"“‘'":
            begin += 1
        if not 1 < colon - who < 60 or begin >= end or not folded[begin].isalpha() or self.inside_direct(begin):
            return None
        k = bisect_right(self.outer, (begin, len(folded)))
        if (k < len(self.outer) and self.outer[k][0] < end) or touches(reported, begin, end):
            return None
        if self.attribution.source_at(who, colon) is None or len(WORD.findall(folded, begin, end)) < 3:
            return None
        return Request("indirect", begin, end, None, (who, colon), begin, end, headline=True)


def _title_case(inner: str) -> bool:
    """Whether the words are written as in a title: nearly all the longer ones with a capital."""
    words = [w for w in WORD.findall(inner) if len(w) > 3]
    return len(words) > 1 and sum(w[0].isupper() or w[0].isdigit() for w in words) >= 0.8 * len(words)


def _lines(folded: str) -> list[tuple[int, int]]:
    """Paragraphs where no layout tells them: blank lines if there are any, else single line breaks after a stop."""
    out, at = [], 0
    for m in re.finditer(r"\n\s*\n|(?<=[.!?:\"”’)])[ ]*\n", folded):
        if m.start() > at:
            out.append((at, m.start()))
        at = m.end()
    if at < len(folded):
        out.append((at, len(folded)))
    return out or [(0, len(folded))]


_END = re.compile(rf"[.!?…]++[\"”’')]*+\s++(?=[{UPPER}\d\"“”‘'(])")
_ABBREVIATED = re.compile(
    rf"(?:\b(?:[{UPPER}]|[A-Z][a-z]|Drs|Kab|Kec|Kel|Jl|No|Kombes|Pol|Prof|Tgk|Sdr|Hj|Moh|Muh|Kom|Sos|Pd|dst|dll|Rp|Ds|Dsn|Ir|Ny|Tn)\.)$"
)


def _split(folded: str, start: int, end: int):
    at = start
    for m in _END.finditer(folded, start, end):
        if _ABBREVIATED.search(folded, max(at, m.start() - 8), m.start() + 1):
            continue
        yield at, m.end()
        at = m.end()
    if at < end:
        yield at, end
