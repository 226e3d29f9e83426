"""What the recipe's scripts share: reading CoNLL-U and BIO files, random sources that repeat."""

from __future__ import annotations

import gzip
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import IO

LABELS = ("PER", "ORG", "LOC")


@dataclass
class Word:
    """A syntactic word of a treebank."""

    form: str
    lemma: str
    upos: str
    feats: str
    head: int
    deprel: str
    space: bool = True


@dataclass
class Surface:
    """A token as it is written: one word, or the words of a multiword token ``words[first:last]`` (0-based)."""

    form: str
    first: int
    last: int
    space: bool = True


@dataclass
class Sentence:
    """A sentence of a treebank: its words (heads count from 1, 0 is the root) and its written tokens."""

    id: str
    words: list[Word] = field(default_factory=list)
    tokens: list[Surface] = field(default_factory=list)

    @property
    def text(self) -> str:
        return "".join(t.form + (" " if t.space else "") for t in self.tokens).strip()


def opened(path: Path) -> IO[str]:
    """A text file, gzipped or not."""
    return gzip.open(path, "rt", encoding="utf-8") if path.suffix == ".gz" else path.open(encoding="utf-8")


def read_conllu(path: Path) -> Iterator[Sentence]:
    """The sentences of a CoNLL-U file."""
    sentence = Sentence("")
    inside = 0
    with opened(path) as lines:
        for line in lines:
            line = line.rstrip("\n")
            if not line:
                if sentence.words:
                    yield sentence
                sentence, inside = Sentence(""), 0
            elif line.startswith("#"):
                if line.startswith("# sent_id = "):
                    sentence.id = line[12:]
            else:
                cols = line.split("\t")
                space = "SpaceAfter=No" not in cols[9]
                if "-" in cols[0]:
                    first, last = map(int, cols[0].split("-"))
                    sentence.tokens.append(Surface(cols[1], first - 1, last, space))
                    inside = last
                elif "." not in cols[0]:
                    i = int(cols[0])
                    sentence.words.append(Word(cols[1], cols[2], cols[3], cols[5], int(cols[6]), cols[7], space))
                    if i > inside:
                        sentence.tokens.append(Surface(cols[1], i - 1, i, space))
    if sentence.words:
        yield sentence


def read_bio(path: Path) -> Iterator[tuple[list[str], list[str]]]:
    """Tokens and BIO tags of a file with one token a line, the tag last."""
    tokens: list[str] = []
    tags: list[str] = []
    with opened(path) as lines:
        for line in lines:
            cols = line.split()
            if not cols:
                if tokens:
                    yield tokens, tags
                tokens, tags = [], []
            else:
                tokens.append(cols[0])
                tags.append(cols[-1])
    if tokens:
        yield tokens, tags
