"""Sentences of news text: abbreviations, initials and clock times do not end one, line breaks inside one do not either."""

from __future__ import annotations

from functools import cache

import regex

from ..context import Context
from ..data import read_table
from ..report import Span
from ..text import fold

# A full stop, an exclamation or a question mark, with the marks that may close after it, then a blank and something that can begin a
# sentence; or glued to a capital (`warga.Kegiatan`).
_END = regex.compile(r"""(?<![.!?…])[.!?…]++["”’'»)\]]*+(?=\s+["“‘'«(\[„]*[\p{Lu}\d]|(?<=\p{Ll}[.!?])(?=\p{Lu}\p{Ll}))""")
_BEFORE = regex.compile(r"[^\s(\[\"“]+$")
_INITIAL = regex.compile(r"(?:^|[.\s])\p{Lu}\.$")
_NUMBERED = regex.compile(r"^\s*(?:\d{1,2}|[a-zA-Z])\.$")
_OPENS_WORD = regex.compile(r"\s*[\"“‘'«(\[„]*(?P<word>[\w.]+)")


@cache
def _abbreviations() -> tuple[frozenset[str], frozenset[str]]:
    """Forms (lower case, with the stop) that never end a sentence, and degrees, which end one unless another degree follows."""
    rows = read_table("tokens_abbreviations.tsv")
    never = {row["form"].lower() for row in rows if row["ends"] == "no"}
    degrees = {row["form"].lower() for row in rows if row["kind"] == "degree"}
    return frozenset(never), frozenset(degrees)


def split_sentences(text: str, *, context: Context | None = None) -> list[Span]:
    """The sentences of `text`, in order; edge blanks are left out, headlines and furniture lines are sentences of their own.

    >>> [s.text for s in split_sentences("AKP B. J. Handoko tiba pukul 09.30 WIB. Ia menuju TKP. Warga senang.")]
    ['AKP B. J. Handoko tiba pukul 09.30 WIB.', 'Ia menuju TKP.', 'Warga senang.']
    """
    context = context or Context(text)
    plain = fold(context.layout.reading(text))
    sentences: list[Span] = []
    for start, end in context.layout.paragraphs:
        at = start
        for match in _END.finditer(plain, start, end):
            if match.end() >= end or not _ends(plain, start, match):
                continue
            sentences.append(Span.of(text, at, match.end()))
            at = match.end()
            while at < end and plain[at].isspace():
                at += 1
        if at < end:
            sentences.append(Span.of(text, at, end))
    return sentences


def _ends(plain: str, start: int, match: regex.Match) -> bool:
    stop = match[0]
    if stop[0] != "." or stop.startswith(".."):
        return True
    before = _BEFORE.search(plain, max(start, match.start() - 24), match.start() + 1)
    word = before[0].lower() if before else ""
    never, degrees = _abbreviations()
    if word in never or word.rpartition(",")[2] in never:
        return False
    if _NUMBERED.match(plain, start, match.start() + 1):
        return False
    following = _OPENS_WORD.match(plain, match.end())
    if word in degrees and following:
        return following["word"].lower() not in degrees and following["word"].lower() + "." not in degrees
    # An initial, unless it stands for a grade, a block or a person known by it (`tersangka S. Polisi …` is rare, `B. J. Handoko` is not).
    if _INITIAL.search(plain, max(start, match.start() - 3), match.start() + 1):
        return bool(following) and not following["word"][0].isupper()
    return True
