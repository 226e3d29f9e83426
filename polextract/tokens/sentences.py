"""Sentences of news text: abbreviations, initials and clock times do not end one, line breaks inside one do not either."""

from __future__ import annotations

import re
from bisect import bisect_right
from copy import copy
from functools import cache
from typing import NamedTuple

from ..context import Context
from ..data import read_table
from ..report import Span
from ..text import Words

# A full stop, an exclamation or a question mark, with the marks that may close after it.
_STOP = re.compile(r"""[.!?…]++["”’'»)\]]*+""")
# What a sentence may begin with, after a blank.
_BEGIN = re.compile(r"""\s+["“‘'«(\[„]*(?P<word>[\w.]+)""")
_GLUED = re.compile(r"(?P<word>[\w.]+)")
_NUMBERED = re.compile(r"\s*(?:\d{1,2}|[a-zA-Z])\.")
# A bare number behind a colon opens the first item of a list in running text: `disita: 1. Sabu 2 gram. 2. Uang.`
_FIRST_ITEM = re.compile(r":\s*\d{1,2}\.")
_ITEM = re.compile(r"(?:[^:]*:)?\s*(?P<number>\d{1,2})\.\s")
_NEXT_ITEM = re.compile(r"\s+(?P<number>\d{1,2})\.\s")


class _Abbreviations(NamedTuple):
    """`never` end a sentence, in lower case with the stop; nor do `exact`, as written; `degrees` do unless another degree follows;
    `letters` are the degrees without their stops; `small` may begin one, though they are written small."""

    never: frozenset[str]
    exact: frozenset[str]
    degrees: frozenset[str]
    letters: frozenset[str]
    small: frozenset[str]


@cache
def _abbreviations() -> _Abbreviations:
    rows = read_table("tokens_abbreviations.tsv")
    degrees = frozenset(row["form"].lower() for row in rows if row["kind"] == "degree")
    return _Abbreviations(
        never=frozenset(row["form"].lower() for row in rows if row["ends"] == "no") | _ranks(),
        exact=frozenset(row["form"] for row in rows if row["ends"] == "exact"),
        degrees=degrees,
        letters=frozenset(form.replace(".", "") for form in degrees),
        small=frozenset(row["form"] for row in rows if row["kind"] == "title" and row["form"].islower()),
    )


def _ranks() -> frozenset[str]:
    """The abbreviations of ranks with a stop: ``akbp.``; a name follows. Whole words (Brigadir, Mayor) are left out."""
    rows = ((row["abbreviation"].lower(), row["full"].lower()) for row in read_table("people_ranks.tsv"))
    return frozenset(f"{short}." for short, full in rows if short not in full.split())


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
            if stop < end and _ends(plain, at, match.start(), stop, end):
                sentences.append(Span.known(text, at, stop))
                at = stop
                while at < end and plain[at].isspace():
                    at += 1
        if at < end:
            sentences.append(Span.known(text, at, end))
    return sentences


# Behind a mark of quotation a stop ends what was said, though the sentence goes on: `"Ada razia." katanya`.
_KEEPS_STOPS = '"“”'


def drop_inner_stops(context: Context) -> Words:
    """The words of a text, in whose `gaps` and `text` no stop stands that ends no sentence.

    That of an abbreviation, an initial, a clock time is a blank in `text`, whose length stays, and nothing in a gap, which is one blank
    then if nothing else is left. So whoever looks for the end of a sentence between two words need not know abbreviations.

    >>> drop_inner_stops(Context("Kades H. Wira di Jl. Mawar. Ia pulang.")).gaps
    ['', ' ', ' ', ' ', ' ', ' ', '. ', ' ', '.']
    """
    words, plain = copy(context.words), context.reading
    gaps, starts, ends = [*words.gaps], words.starts, words.ends
    begins = [-1, *(sentence.start for sentence in context.sentences)]
    pieces, done = [], 0
    for i in [i for i, gap in enumerate(gaps) if gap != " " and "." in gap]:
        gap = gaps[i]
        if not 0 < i < len(starts) or begins[bisect_right(begins, starts[i]) - 1] >= ends[i - 1]:
            continue
        if any(mark in gap for mark in _KEEPS_STOPS) or (gap == "." and words.words[i][0].islower()):
            continue  # "Ada razia." katanya, and an address: kabarcontoh.id
        left = gap.replace(".", "")
        gaps[i] = left if left.strip(" ") else " "
        pieces += [plain[done : ends[i - 1]], gap.replace(".", " ")]
        done = starts[i]
    words.gaps, words.text = gaps, "".join((*pieces, plain[done:]))
    return words


def _ends(plain: str, start: int, mark: int, stop: int, end: int) -> bool:
    """Whether the mark at `mark`, up to `stop` with what closes after it, ends the sentence that begins at `start`, in a paragraph that
    ends at `end`."""
    following = _GLUED.match(plain, stop) if _is_glued(plain, stop) else _BEGIN.match(plain, stop, end)
    if not following:
        return False
    if not ((opening := following["word"][0]).isupper() or opening.isdecimal() or following["word"] in _abbreviations().small):
        return False
    if plain[mark] != "." or plain[mark + 1] == ".":
        return True
    if opening.isdecimal() and _next_item(plain, start, stop):
        return True
    written = _word_before(plain[max(start, mark - 24) : mark + 1])
    known, before, word = _abbreviations(), written.lower(), following["word"].lower()
    if before in known.never or before.rpartition(",")[2] in known.never or written in known.exact:
        return False
    if _NUMBERED.fullmatch(plain, start, mark + 1) or (
        plain[mark - 1].isdecimal() and _FIRST_ITEM.search(plain, max(start, mark - 6), mark + 1)
    ):
        return False
    if before in known.degrees or before.replace(".", "") in known.letters:
        return word not in known.letters and word not in known.degrees and word + "." not in known.degrees
    if (before + word).replace(".", "") in known.letters:
        return False  # one degree, written apart: MI. Kom
    # An initial, even behind a word in small letters: `tersangka S. Polisi …` is rare, `oleh B. J. Handoko` is not.
    name = plain[mark - 1].isupper() and (mark - 1 == start or plain[mark - 2] == "." or plain[mark - 2].isspace())
    return not name or not opening.isupper() or _before_letter(plain[max(start, mark - 16) : mark - 1])


def _next_item(plain: str, start: int, stop: int) -> bool:
    """Whether item ``n + 1`` of a list begins at `stop`, where the sentence from `start` is item ``n``: ``1. Dua HP. 2. Uang tunai.``"""
    item, after = _ITEM.match(plain, start, stop), _NEXT_ITEM.match(plain, stop)
    return item is not None and after is not None and int(after["number"]) == int(item["number"]) + 1


def _before_letter(before: str) -> bool:
    """Whether a single letter behind these words is no initial: ``kunci letter T``."""
    words = before.lower().split()
    return bool(words) and words[-1] in _letters()


@cache
def _letters() -> frozenset[str]:
    return frozenset(row["form"] for row in read_table("tokens_letters.tsv"))


# A word in capitals, too long for initials and most degrees: `di TKP.Kemudian`.
_CAPITALS = re.compile(r"(?<![\w.])[A-Z]{3,8}(?=[.!?…]$)")

# Two parts of a degree and a third one: `M.Tr.Opsla.,`.
_DEGREE = re.compile(r"(?<!\w)[A-Z]\.[A-Z][a-z]{0,3}\.$")
_PART = re.compile(r"\w{2,8}\.?,")


def _is_glued(plain: str, at: int) -> bool:
    """Whether a sentence begins at `at` without a blank before it: ``warga.Kegiatan``, ``di TKP.Kemudian``."""
    if at < 2 or plain[at - 1] not in ".!?…" or not plain[at].isupper() or not plain[at + 1 : at + 2].islower():
        return False
    if _DEGREE.search(plain[max(0, at - 12) : at]) and _PART.match(plain, at):
        return False
    return plain[at - 2].islower() or (plain[at - 2].isupper() and _CAPITALS.search(plain[max(0, at - 10) : at]) is not None)


def _word_before(piece: str) -> str:
    """The last word of `piece`, which has one."""
    word = piece.rsplit(None, 1)[-1]
    for mark in '(["“':
        word = word.rpartition(mark)[2]
    return word
