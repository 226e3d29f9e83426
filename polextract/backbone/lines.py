"""The spaCy component ``polextract_lines``: sentence bounds that the writing settles, so that no parser has to guess them.

Scraped articles have headlines, captions and paragraphs without a full stop at the end; a parser trained on running text would read on
over them, so a new line begins a new sentence. A single break after which the text goes on in small letters is one that the page has put
in the middle of a sentence. Within a line, a stop after a common word or a number, with a capital behind it, ends a sentence (in three
treebanks 1,130 times of 1,137); after short capitalised words and abbreviations (``No.``, ``Ltd.``, ``TNI AU.``) it may not, and there
the parser decides.
"""

from __future__ import annotations

from spacy.language import Language
from spacy.tokens import Doc

_ENDS = frozenset('.!?…"”’»:;)*')
_STOPS = frozenset(".!?")
_CLOSING = frozenset("\"'”’»)")
_OPENING = frozenset("\"'“‘«(")


def set_line_starts(doc: Doc) -> Doc:
    """Begin a sentence after each blank line, after each line break that does not stand inside a sentence, and after a plain stop.

    Bounds that are set already are left alone; what lies between these is left open, for a parser to decide, but for a closing mark,
    which begins none.

    >>> from polextract.pipeline import blank
    >>> doc = set_line_starts(blank()("Polsek Sekar Patroli\\n\\nWarga senang dan\\nmerasa aman. Polisi pulang."))
    >>> [token.text for token in doc if token.is_sent_start]
    ['Polsek', 'Warga', 'Polisi']
    """
    if not len(doc) or doc.has_annotation("SENT_START"):
        return doc
    words = [token.text for token in doc]
    doc[0].is_sent_start = True
    start = 0  # the first word of the sentence
    breaks = 0  # line breaks since the last word
    last = -1  # that word
    for i, word in enumerate(words):
        if word.isspace():
            breaks += word.count("\n")
            if i:
                doc[i].is_sent_start = False
            continue
        if breaks:
            if i and (breaks > 1 or (last >= 0 and words[last][-1:] in _ENDS) or not word[0].islower()):
                doc[i].is_sent_start = True
                start = i
        elif i and doc[last].whitespace_:
            if words[last] in _ENDS and _ends(doc, words, start, last) and _begins(words, i):
                doc[i].is_sent_start = True
                start = i
        elif i and word in _CLOSING and doc[i].whitespace_:
            doc[i].is_sent_start = False
        breaks, last = 0, i
    return doc


def _ends(doc: Doc, words: list[str], start: int, last: int) -> bool:
    """Whether the mark at `last` surely ends the sentence that begins at `start`."""
    if last > start and words[last] in _CLOSING and words[last - 1] in _STOPS and not doc[last - 1].whitespace_:
        last -= 1
    if last <= start or words[last] not in _STOPS or doc[last - 1].whitespace_:
        return False
    before = words[last - 1]
    if before.isdigit():
        return last - 1 > start  # not the number of an item
    return before.islower() or not before.isalpha() or (len(before) > 3 and not before.isupper())


def _begins(words: list[str], i: int) -> bool:
    """Whether a sentence may begin at `i`."""
    if words[i] in _OPENING and i + 1 < len(words):
        i += 1
    return words[i][0].isupper()


class LinesPipe:
    """The component; it has no settings."""

    def __call__(self, doc: Doc) -> Doc:
        return set_line_starts(doc)


@Language.factory("polextract_lines", assigns=["token.is_sent_start"])
def make_lines(nlp: Language, name: str) -> LinesPipe:
    return LinesPipe()
