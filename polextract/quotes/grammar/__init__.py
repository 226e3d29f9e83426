"""The patterns of quotations, put together once from the words of ``quotes_words.tsv`` and ``quotes_sources.tsv``.

Each file holds one class: what stands around marks (`beside_marks`), around a speech verb (`cue`), with a verb that is an act (`act`), in
the clause that is reported (`clause`), around the subject of a sentence (`subject`), and the ways to name a speaker (`source`, `name`).
`lexis` holds what all of them are made of.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cache, lru_cache

from .act import Act
from .beside_marks import BesideMarks
from .clause import Clause
from .cue import Cue
from .name import Name
from .source import Source
from .subject import Subject


@dataclass(frozen=True, slots=True)
class Grammar:
    """Every pattern and word set; `grammar` builds it at first use."""

    marks: BesideMarks = field(default_factory=BesideMarks)
    cue: Cue = field(default_factory=Cue)
    act: Act = field(default_factory=Act)
    clause: Clause = field(default_factory=Clause)
    subject: Subject = field(default_factory=Subject)
    source: Source = field(default_factory=Source)
    name: Name = field(default_factory=Name)


@cache
def grammar() -> Grammar:
    """The grammar, built once a process."""
    return Grammar()


@lru_cache(maxsize=8192)
def is_predicate(word: str) -> bool:
    """Whether a word, in lower case, looks like a finite verb; the same words are asked for again and again.

    >>> is_predicate("menangkap"), is_predicate("warga")
    (True, False)
    """
    clause = grammar().clause
    return word not in clause.no_predicate and clause.predicate.fullmatch(word) is not None
