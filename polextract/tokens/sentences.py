"""Sentences of news text: abbreviations, initials and clock times do not end one, line breaks inside one do not either."""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from ..context import Context
from ..data import read_table
from ..report import Span

# A full stop, an exclamation or a question mark, with the marks that may close after it.
_STOP = re.compile(r"""[.!?…]++["”’'»)\]]*+""")
# What a sentence may begin with, after a blank.
_BEGIN = re.compile(r"""\s+["“‘'«(\[„]*(?P<word>[\w.]+)""")
_GLUED = re.compile(r"(?P<word>[\w.]+)")
_NUMBERED = re.compile(r"\s*(?:\d{1,2}|[a-zA-Z])\.")


class _Abbreviations(NamedTuple):
    """`never` end a sentence, in lower case with the stop; nor do `exact`, as written; `degrees` do unless another degree follows;
    `letters` are the degrees without their stops."""

    never: frozenset[str]
    exact: frozenset[str]
    degrees: frozenset[str]
    letters: frozenset[str]


@cache
def _abbreviations() -> _Abbreviations:
    rows = read_table("tokens_abbreviations.tsv")
    degrees = frozenset(row["form"].lower() for row in rows if row["kind"] == "degree")
    return _Abbreviations(
        never=frozenset(row["form"].lower() for row in rows if row["ends"] == "no"),
        exact=frozenset(row["form"] for row in rows if row["ends"] == "exact"),
        degrees=degrees,
        letters=frozenset(form.replace(".", "") for form in degrees),
    )


def split_sentences(text: str, *, context: Context | None = None) -> list[Span]:
    """The sentences of `text`, in order; edge blanks are left out, headlines and furniture lines are sentences of their own.

    >>> [s.text for s in split_sentences("AKP B. J. Handoko tiba pukul 09.30 WIB. Ia menuju TKP. Warga senang.")]
    ['AKP B. J. Handoko tiba pukul 09.30 WIB.', 'Ia menuju TKP.', 'Warga senang.']
    """
    context = Context.of(text, context)
    plain = context.reading
    sentences: list[Span] = []
    for start, end in context.layout.paragraphs:
        at = start
        for match in _STOP.finditer(plain, start, end):
            stop = match.end()
            if stop < end and _ends(plain, start, match.start(), stop, end):
                sentences.append(Span.known(text, at, stop))
                at = stop
                while at < end and plain[at].isspace():
                    at += 1
        if at < end:
            sentences.append(Span.known(text, at, end))
    return sentences


def _ends(plain: str, start: int, mark: int, stop: int, end: int) -> bool:
    """Whether the mark at `mark`, up to `stop` with what closes after it, ends a sentence of the paragraph ``[start, end)``."""
    following = _GLUED.match(plain, stop) if _is_glued(plain, stop) else _BEGIN.match(plain, stop, end)
    if not following or not ((opening := following["word"][0]).isupper() or opening.isdecimal()):
        return False
    if plain[mark] != "." or plain[mark + 1] == ".":
        return True
    written = _word_before(plain[max(start, mark - 24) : mark + 1])
    known, before, word = _abbreviations(), written.lower(), following["word"].lower()
    if before in known.never or before.rpartition(",")[2] in known.never or written in known.exact:
        return False
    if _NUMBERED.fullmatch(plain, start, mark + 1):
        return False
    if before in known.degrees or before.replace(".", "") in known.letters:
        return word not in known.letters and word not in known.degrees and word + "." not in known.degrees
    if (before + word).replace(".", "") in known.letters:
        return False  # one degree, written apart: MI. Kom
    # An initial, even behind a word in small letters: `tersangka S. Polisi …` is rare, `oleh B. J. Handoko` is not.
    name = plain[mark - 1].isupper() and (mark - 1 == start or plain[mark - 2] == "." or plain[mark - 2].isspace())
    return not name or not opening.isupper() or _before_letter(plain[max(start, mark - 16) : mark - 1])


def _before_letter(before: str) -> bool:
    """Whether a single letter behind these words is no initial: ``kunci letter T``."""
    words = before.lower().split()
    return bool(words) and words[-1] in _letters()


@cache
def _letters() -> frozenset[str]:
    return frozenset(row["form"] for row in read_table("tokens_letters.tsv"))


def _is_glued(plain: str, at: int) -> bool:
    """Whether a sentence begins at `at` without a blank before it: ``warga.Kegiatan``."""
    return at > 1 and plain[at - 1] in ".!?" and plain[at].isupper() and plain[at - 2].islower() and plain[at + 1 : at + 2].islower()


def _word_before(piece: str) -> str:
    """The last word of `piece`, which has one."""
    word = piece.rsplit(None, 1)[-1]
    for mark in '(["“':
        word = word.rpartition(mark)[2]
    return word
