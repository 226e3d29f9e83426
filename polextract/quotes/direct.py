"""Speech between quotation marks: whether what stands there is speech at all, where it begins and ends, and its cue."""

from __future__ import annotations

from ..text import is_title_case
from .article import Article
from .cues import ACCORDING, ACTIVE, BARE, NYA, PASSIVE, PASSIVE_NYA, Hit, Verb
from .grammar.lexis import STOPPED, WORD
from .marks import Marked
from .request import NEW, Request

# What scores less is a term, a title or a slogan.
_SPEECH = 0.6


class Direct:
    """The reader of what stands between marks in one article."""

    __slots__ = ("article", "folded", "g", "low")

    def __init__(self, article: Article):
        self.article = article
        self.g = article.g
        self.low = article.low
        self.folded = article.folded

    def read(self, mark: Marked, before: Marked | None) -> Request | None:
        """What stands between marks, if it is speech and no term, title or slogan."""
        low = self.low
        after = self.article.speech_after(mark.outer_end)
        paragraph = self.article.paragraph(mark.outer)[0]
        last_end = before.outer_end if before else 0
        s, e = self.article.sentence(mark.outer)
        left = max(min(s, mark.outer), paragraph, last_end)
        if left > last_end and not low[left : mark.outer].strip():
            # "Kapolsek mengatakan:" may stand in the paragraph before.
            up_to = left
            while up_to > last_end and low[up_to - 1].isspace():
                up_to -= 1
            if up_to and low[up_to - 1] in ":,":
                left = max(self.article.sentence(up_to - 1)[0], last_end)
        prior = self.article.cue_before(left, mark.outer)
        if prior and STOPPED.search(low, prior.end, mark.outer):
            prior = None
        near = prior is not None and mark.outer - prior.end < 45
        if self.speech_score(mark, after, prior, near, paragraph, left, s) < _SPEECH and not (prior and self.announced(mark, prior, s)):
            return None
        cue, start, end = after, mark.start, mark.end
        sentence = None
        if not mark.closed and (swallowed := self.cue_inside(mark)):
            cue, end = swallowed
            sentence = (end, self.article.sentence(cue.start)[1])
        elif cue is None and prior is None:
            cue = self.late_cue(mark)
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
                a, b = self.article.sentence(cue.start)
                sentence = (max(a, mark.outer_end if cue.start >= mark.outer_end else last_end), b)
        return NEW(Request, ("direct", start, end, cue, sentence, min(mark.outer, start), mark.outer_end, False, named))

    def announced(self, mark: Marked, verb: Hit, sentence: int) -> bool:
        """Whether the mark opens right behind a verb of saying, so that what stands there is speech, however short: ``mengatakan, “situasi
        aman” pada Selasa``. No title, no term with which a reported clause goes on (``mengatakan, “begal” tidak ada``), and nothing within
        what somebody tells (``kata dia, pelaku berteriak 'itu dia'``); `sentence` is where the sentence begins."""
        low, form = self.low, verb.verb
        if not (mark.opened and mark.closed) or form.voice != ACTIVE or not self.g.marks.to_mark.fullmatch(low, verb.end, mark.outer):
            return False
        if not low[verb.end : mark.outer].strip() and not self.speaks(form):
            return False
        if not self.g.cue.modal.isdisjoint(low[max(sentence, verb.start - 12) : verb.start].split()[-1:]):
            return False
        inner = self.folded[mark.start : mark.end]
        if " " not in inner and inner[-1] not in ".!?…" and not {",", "."} & set(self.folded[mark.end : mark.outer_end]):
            return False  # one word: "mengatakan “aman” …"
        if is_title_case(inner, least=2) and not inner.isupper():
            return False
        if any(hit.verb.voice in (BARE, NYA) for hit in self.article.hits_in(sentence, verb.start)):
            return False
        at = mark.outer_end
        return bool(self.g.marks.clause_end.match(low, at) or self.g.cue.circumstance.match(low, at))

    def speaks(self, verb: Verb) -> bool:
        """Whether what stands between marks behind the verb, with no comma before them, can be no object of it but words: ``berkata``,
        ``mengatakan``, not ``menyebut “jeger”``, ``mengungkap “sindikat lama”``; a verb in *ber-* has no object."""
        return verb.lemma in self.g.marks.only_words or (verb.kind in ("say", "ask") and verb.form.startswith("ber"))

    def reports_besides(self, request: Request) -> bool:
        """Whether the cue before the mark reports a clause without marks, too: ``X mengatakan jalan ditutup, "warga harap maklum."``"""
        cue = request.cue
        if cue is None or cue.verb.voice != ACTIVE or request.outer - cue.end < 25 or self.g.cue.circumstance.match(self.low, cue.end):
            return False
        words = WORD.findall(self.low, self.article.behind(cue.end), request.outer)
        return len(words) > 3 and self.article.has_predicate(words)

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
            if not folded[mark.outer_end : self.article.paragraph(mark.outer)[1]].strip(" .,;()*"):
                score += 0.6
        elif mark.outer <= sentence + 1:
            score += 0.5
        score += -2.2 if words <= 2 else -1.2 if words <= 4 else -0.3 if words <= 6 else 1.2 if words > 18 else 0.5 if words >= 10 else 0.0
        if score < 2 and self.g.marks.speech_word.search(inner):
            score += 0.7
        if not after:
            if not alone and self.g.marks.term_before.search(low[max(left, mark.outer - 50) : mark.outer]):
                score -= 2.4
            # A title is no speech, and what falls short of speech already is none.
            if words > 1 and score >= _SPEECH and is_title_case(folded[mark.start : mark.end], least=2):
                score -= 2.5
        if not mark.opened and not after:
            score -= 1.0 if prior is not None or self.g.marks.first_person.search(inner) else 9.0
        elif not mark.closed:
            score -= 0.4
        return score - 0.3 if mark.single else score

    def cue_inside(self, mark: Marked) -> tuple[Hit, int] | None:
        """The cue that an unclosed quote has swallowed, and where the speech ends before it: the first one that ends a sentence, else the
        first one."""
        found = None
        sources = self.article.attribution
        for hit in self.article.hits_in(mark.start + 1, mark.end):
            if hit.verb.voice not in (BARE, NYA):
                continue
            end = hit.start
            while end > mark.start and self.folded[end - 1].isspace():
                end -= 1
            if end <= mark.start or self.folded[end - 1] not in ",'’‘.?!":
                continue
            if hit.verb.voice == BARE and not sources.has_source(hit.end, mark.end):
                continue
            while end > mark.start and self.folded[end - 1] in " ,'’‘":
                end -= 1
            if end == mark.start:
                continue
            behind = sources.speaker_end(hit, mark.end)
            rest = self.low[behind : mark.end]
            if not rest.strip(" .,;()*-") or rest[0] in ".\n" or self.g.cue.circumstance.match(rest):
                return hit, end
            found = found or (hit, end)
        return found

    def late_cue(self, mark: Marked) -> Hit | None:
        """The cue in a paragraph of its own behind the speech: ``"…" ⏎⏎ Imbuh Wira, petugas PMI.``"""
        at = mark.outer_end
        paragraph = self.article.paragraph(at)[1] if at < len(self.low) and self.low[at] != "\n" else at
        if self.low[at:paragraph].strip(" .,"):
            return None
        at = paragraph
        while at < len(self.low) and self.low[at].isspace():
            at += 1
        hit = self.article.hit_at.get(at)
        if hit is None or hit.verb.voice not in (BARE, NYA):
            return None
        right = self.article.sentence(at)[1]
        end = self.article.attribution.speaker_end(hit, right)
        alone = right >= self.article.paragraph(at)[1] and not self.article.has_predicate(WORD.findall(self.low, end, right))
        return hit if alone and end > hit.end else None

    def speech_start(self, mark: Marked, paragraph: int, last_end: int) -> int:
        """Where speech without an opening mark begins: behind an announcing verb, at its paragraph if all of that is speech, else at its
        sentence."""
        start = mark.start
        lead = self.article.cue_before(start, mark.end)
        if (
            lead is not None
            and lead.verb.voice in (ACTIVE, ACCORDING)
            and self.low.count(" ", start, lead.start) < 25
            and self.g.marks.first_persons.isdisjoint(self.low[start : lead.start].split()[-1:])  # "Saya minta …" is speech
        ):
            behind = self.article.behind(lead.end)
            if behind < mark.end - 20:
                return behind
        begin = max(paragraph, last_end)
        while begin < start and not self.folded[begin].isalnum():
            begin += 1
        if begin < start < begin + 200:
            named = self.article.attribution.within(begin, start)
            if not named or (all(m.kind == "office" for m in named) and not self.article.hits_in(begin, start)):
                return begin  # it names nobody, and nobody in it says anything
        speech = begin < start and self.g.marks.first_person.search(self.low, begin, start)
        return begin if speech and all(hit.verb.voice == BARE for hit in self.article.hits_in(begin, start)) else start

    def named_after(self, mark: Marked) -> tuple[Hit | None, tuple[int, int] | None]:
        """The speaker after a closing mark, before a late verb (``"…", Kapolsek menegaskan``) or with none (``"…," Wira.``)."""
        low = self.low
        at = mark.outer_end
        end = min(max(self.article.sentence(at)[1], at), self.article.paragraph(at - 1)[1])
        while at < end and low[at] in " ,":
            at += 1
        if at >= end or not low[at].isalpha():
            return None, None
        hit = next(iter(self.article.hits_in(at, end)), None)
        if (
            hit is not None
            and hit.verb.voice == ACTIVE
            and low.count(" ", at, hit.start) <= 12
            and not low[hit.end : end].strip(" .,;()\n")
        ):
            return hit, None
        sources = self.article.attribution
        phrase = sources.phrase(at, end)
        if phrase and phrase.kind == "words" and any(m.kind in ("person", "office") for m in sources.within(at, phrase.end)):
            return None, (at, end)
        return None, None
