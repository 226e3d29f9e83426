"""Every quotation of an article, direct and indirect, with its speaker.

The way of the text: `marks` pairs the quotation marks; what stands between two of them is speech or a term (`direct`); `cues` finds the
speech verbs, and each one outside the marks is read by its voice (`indirect`). Each find is a `Request`; `attribution` answers who said it.
"""

from __future__ import annotations

from operator import itemgetter

from ..context import Context
from ..report import Quote, Span
from .article import Article
from .direct import Direct
from .grammar.lexis import ANY_MARK
from .indirect import Indirect
from .marks import Marked, find_marked
from .request import Request


def find_quotes(text: str, *, context: Context | None = None) -> list[Quote]:
    """Every quotation of `text`, direct and indirect, with its speaker, in order.

    Parameters
    ----------
    text : the article as given; broken marks and odd characters are all right.
    context : what is known of the article already (people, units and offices, who can speak; layout and sentences for the bounds);
        worked out where it is missing.

    Offsets are code points into `text`, the end exclusive; the marks and edge blanks stay outside, but for both marks of a term at the
    edge of an indirect quotation. Never raises.

    >>> for quote in find_quotes('Iptu Wira Santosa menegaskan patroli ditambah. "Warga jangan khawatir," ujarnya.'):
    ...     print(quote.kind, quote.text, quote.cue.text, quote.speaker, sep=" | ")
    indirect | patroli ditambah | menegaskan | Wira Santosa
    direct | Warga jangan khawatir | ujarnya | Wira Santosa
    """
    return _quotes(Article(Context.of(text, context)))


def find_requests(article: Article) -> list[Request]:
    """Every quotation, in order, before its speaker is known."""
    if not article.hits and ": " not in article.folded and not ANY_MARK.search(article.text):
        return []
    direct = Direct(article)
    requests: list[Request] = []
    used: set[int] = set()
    outer: list[tuple[int, int]] = []
    terms: list[tuple[int, int]] = []
    before: Marked | None = None
    covered = 0
    for mark in find_marked(article.folded, article.paragraphs, article.sentence_before, article.speech_after):
        # Marks inside another pair belong to that quotation.
        inside = mark.outer < covered
        request = None if inside else direct.read(mark, before)
        if request is None:
            if not inside and mark.opened and mark.closed and (not terms or mark.outer >= terms[-1][1]):
                terms.append((mark.outer, mark.outer_end))
        else:
            requests.append(request)
            outer.append((request.outer, request.outer_end))
            covered = mark.outer_end
            if request.cue and not direct.reports_besides(request):
                used.add(request.cue.start)
        before = mark
    requests += Indirect(article, outer, terms).read(used)
    requests.sort(key=itemgetter(1, 2))
    return requests


def _quotes(article: Article) -> list[Quote]:
    """Every quotation with its speaker. A report of nobody's words is none: an indirect one without a source is left out."""
    requests = find_requests(article)
    if not requests:
        return []
    text = article.text
    quotes = []
    for request, answer in zip(requests, article.attribution.answer(requests), strict=True):
        speaker, speaker_id, span, score, reason = answer
        if speaker is None and request.kind == "indirect":
            continue
        start, end, cue = request.start, request.end, request.cue
        quotes.append(
            Quote.known(
                text,
                start,
                end,
                kind=request.kind,
                cue=Span.known(text, cue.start, cue.end) if cue else None,
                speaker=speaker,
                speaker_id=speaker_id,
                speaker_span=Span.known(text, *span) if span else None,
                score=score,
                reason=reason,
            )
        )
    return quotes
