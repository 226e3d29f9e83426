"""The spaCy component ``polextract_names``: names that the rest of the pipeline bears out.

The recogniser of names reads a few words at a time and takes now and then a common word for one (``desa binaan``). What stands in small
letters throughout and is no proper noun to the tagger is let go; brackets and marks at the edge of a name are taken off. A person on a
line with no common word is the writer of the page or the taker of its picture (``Nama Penulis - Media``), and nobody in the news.
"""

from __future__ import annotations

from spacy.language import Language
from spacy.tokens import Doc, Span

_EDGES = frozenset("()[]{}\"“”„'‘’,.;:!?-–—")
_NAMELIKE = ("PROPN", "X")
_BYLINE = 3  # words that such a line has at most beside the name


def keep_likely_names(doc: Doc) -> Doc:
    """Take from ``doc.ents`` what is no name, and marks at the edges.

    >>> from polextract.pipeline import blank
    >>> from spacy.tokens import Span
    >>> doc = blank()("Warga desa binaan ke Jombang)")
    >>> for token, tag in zip(doc, ["NOUN", "NOUN", "NOUN", "ADP", "PROPN", "PUNCT"]):
    ...     token.pos_ = tag
    >>> doc.ents = [Span(doc, 1, 3, "LOC"), Span(doc, 4, 6, "LOC")]
    >>> [entity.text for entity in keep_likely_names(doc).ents]
    ['Jombang']
    """
    ents = doc.ents
    kept: list[Span] = []
    changed = False
    tagged = doc.has_annotation("POS")
    lines = "\n" in doc.text
    for entity in ents:
        first, last = entity.start, entity.end
        while first < last and doc[first].text in _EDGES:
            first += 1
        while first < last and doc[last - 1].text in _EDGES:
            last -= 1
        common = first == last or (tagged and all(t.text.islower() and t.pos_ not in _NAMELIKE for t in doc[first:last]))
        if common or (entity.label_ == "PER" and (_is_credit(doc, first, last) or (lines and _is_byline(doc, first, last)))):
            changed = True
        elif (first, last) != (entity.start, entity.end):
            kept.append(Span(doc, first, last, label=entity.label))
            changed = True
        else:
            kept.append(entity)
    if changed:
        doc.ents = kept
    return doc


def _is_credit(doc: Doc, first: int, last: int) -> bool:
    """Whether the name stands under a picture: ``(Nama/Media)``."""
    return first > 0 and last < len(doc) and doc[first - 1].text == "(" and doc[last].text == "/"


def _is_byline(doc: Doc, first: int, last: int) -> bool:
    """Whether the line that holds the name has nothing but a few capitalised words beside it; a numbered line is one of a list."""
    beside = 0
    for step, i in ((-1, first - 1), (1, last)):
        while 0 <= i < len(doc) and "\n" not in doc[i].text:
            token = doc[i]
            if token.is_lower or (token.like_num and step < 0):
                return False
            beside += token.is_alpha
            if beside > _BYLINE:
                return False
            i += step
    return True


class NamesPipe:
    """The component; it has no settings."""

    def __call__(self, doc: Doc) -> Doc:
        return keep_likely_names(doc)


@Language.factory("polextract_names", assigns=["doc.ents"], requires=["doc.ents"])
def make_names(nlp: Language, name: str) -> NamesPipe:
    return NamesPipe()
