"""The spaCy component ``polextract_lines``: a new line begins a new sentence.

Scraped articles have headlines, captions and paragraphs without a full stop at the end; a parser trained on running text would read on
over them. A single break after which the text goes on in small letters is one that the page has put in the middle of a sentence.
"""

from __future__ import annotations

from spacy.language import Language
from spacy.tokens import Doc

_ENDS = frozenset('.!?…"”’»:;)*')


def set_line_starts(doc: Doc) -> Doc:
    """Begin a sentence after each blank line, and after each line break that does not stand inside a sentence.

    Bounds that are set already are left alone; what lies between the breaks is left open, for a parser to decide.

    >>> from polextract.pipeline import blank
    >>> doc = set_line_starts(blank()("Polsek Sekar Patroli\\n\\nWarga senang dan\\nmerasa aman"))
    >>> [token.text for token in doc if token.is_sent_start]
    ['Polsek', 'Warga']
    """
    if not len(doc) or doc.has_annotation("SENT_START"):
        return doc
    doc[0].is_sent_start = True
    breaks = 0  # line breaks since the last word
    last = ""
    for token in doc:
        if token.is_space:
            breaks += token.text.count("\n")
            if token.i:
                token.is_sent_start = False
            continue
        if breaks and token.i and (breaks > 1 or last[-1:] in _ENDS or not token.text[0].islower()):
            token.is_sent_start = True
        breaks, last = 0, token.text
    return doc


class LinesPipe:
    """The component; it has no settings."""

    def __call__(self, doc: Doc) -> Doc:
        return set_line_starts(doc)


@Language.factory("polextract_lines", assigns=["token.is_sent_start"])
def make_lines(nlp: Language, name: str) -> LinesPipe:
    return LinesPipe()
