"""One article with its bounds: sentences, paragraphs, the speech verbs and where they stand."""

from __future__ import annotations

from bisect import bisect_left, bisect_right

from ..context import Context
from .attribution import Attribution
from .cues import ACCORDING, ACTIVE, BARE, CLOSE, NYA, Hit, misspelt, scan
from .grammar import grammar, is_predicate
from .grammar.lexis import WORD

_LONGEST = 1200


class Article:
    """One text on its way to quotations: where its sentences and paragraphs end, and which speech verbs stand where."""

    # Slots here and in `Sources`: a cached property would make the dict of the object, which every other attribute is then looked up in.
    __slots__ = (
        "_attribution", "after_marks", "bounds", "context", "folded", "furniture", "g", "hit_at", "hit_starts", "hits", "low",
        "paragraph_starts", "paragraphs", "scan", "sentence_starts", "text",
    )  # fmt: skip

    def __init__(self, context: Context):
        self.g = grammar()
        self.text = context.text
        self.folded = context.folded
        self.low = context.low
        layout = context.layout
        self.furniture = sorted([(f.start, f.end) for f in layout.furniture])
        self.paragraphs = list(layout.paragraphs)
        self.bounds = [(s.start, s.end) for s in context.sentences]
        self.sentence_starts = [start for start, _ in self.bounds]
        self.paragraph_starts = [a for a, _ in self.paragraphs]
        found = scan(self.low, context.words)
        self.hits = found.hits
        self.hit_starts = [hit.start for hit in self.hits]
        self.hit_at = dict(zip(self.hit_starts, self.hits, strict=True))
        self.after_marks: dict[int, Hit | None] = {}
        self.context = context
        self.scan = found
        self._attribution: Attribution | None = None

    @property
    def attribution(self) -> Attribution:
        """Who could speak; people and units are asked for only where something is said."""
        if self._attribution is None:
            self._attribution = Attribution(self.context, self.low, self.scan, self.sentence_starts, self.furniture)
        return self._attribution

    def sentence(self, at: int) -> tuple[int, int]:
        """The sentence that holds `at`, or that ended last before it."""
        i = bisect_right(self.sentence_starts, at) - 1
        if i < 0:
            return 0, min(self.bounds[0][1], _LONGEST) if self.bounds else len(self.folded)
        start, end = bounds = self.bounds[i]
        if at < end <= start + _LONGEST:
            return bounds
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
        found = self.g.marks.to_cue.match(self.low, at)
        if found is None:
            return None
        hit = self.hit_at.get(found.end())
        if hit is None:
            hit = self.closing(at, found.end())
        elif hit.verb.voice == BARE and (again := self.hit_at.get(hit.end + 1)) is not None and again.verb == hit.verb:
            hit = again  # "ungkap ungkap Wira"
        if hit is not None:
            if hit.verb.voice == ACTIVE or hit.verb.voice == ACCORDING or (self.text[hit.start].isupper() and self.looks_ahead(hit)):
                return None
            # "Hal itu disampaikan X" tells who said it, "Hal itu dibenarkan Y" what another thought of it.
            about = hit.verb.kind != "say" and self.g.marks.what_was_said.search(self.low, at, hit.start) is not None
            return None if about else hit
        word = WORD.match(self.low, found.end())
        verb = misspelt(word[0]) if word and len(word[0]) > 5 and word[0].endswith("ya") else None
        return Hit(word.start(), word.end(), verb) if word and verb else None

    def closing(self, left: int, at: int) -> Hit | None:
        """The word in ``[left, at)`` that closes speech by itself, before whoever spoke: ``"…", demikian Kapolsek``."""
        hit = next((hit for hit in self.hits_in(left, at) if hit.verb.kind == CLOSE), None)
        return hit if hit is not None and self.attribution.has_source(hit.end, self.sentence(hit.end)[1]) else None

    def looks_ahead(self, hit: Hit) -> bool:
        """Whether a cue that opens a sentence belongs to what follows it: ``Kata X, "…"``, ``Lanjutnya, warga …``."""
        if hit.verb.voice == NYA:
            return self.low.startswith(",", hit.end) and not self.g.cue.circumstance.match(self.low, hit.end)
        return bool(self.g.marks.next_mark.match(self.low, hit.end))

    def cue_before(self, left: int, at: int) -> Hit | None:
        """The last verb in ``[left, at)`` that can announce speech."""
        for hit in reversed(self.hits_in(left, at)):
            if hit.end <= at and hit.verb.kind != CLOSE and (hit.verb.voice not in (BARE, NYA) or at - hit.end < 60):
                return hit
        return None

    def has_predicate(self, words: list[str]) -> bool:
        """Whether one of the words looks like a finite verb."""
        return any(map(is_predicate, words))

    def behind(self, at: int) -> int:
        """`at`, moved behind adverbs, the hearer, and ``bahwa`` or its like."""
        more = self.g.cue.adverb_after.match(self.low, at)
        return more.end() if more else at
