"""Read by ``spacy train --code``: what the configs name, and a quicker product of matrices.

Where numpy comes with OpenBLAS, as its wheels do, its products take a third of the time of those that thinc brings along, and
training half. Set ``OPENBLAS_NUM_THREADS=1`` with it: the matrices are too small to share.
"""

from __future__ import annotations

import random
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

import numpy as np
from spacy.language import Language
from spacy.training import Corpus, Example
from spacy.training.batchers import minibatch_by_words
from spacy.util import registry
from thinc.backends import NumpyOps

import polextract.tokens.tokenizer  # noqa: F401
from polextract.backbone.embed import TREEBANK


def _gemm(self, x, y, out=None, trans1=False, trans2=False):
    return np.matmul(x.T if trans1 else x, y.T if trans2 else y, out=out)


NumpyOps.gemm = _gemm


@registry.batchers("polextract.fading_silver.v1")
def fading_silver(
    size: Iterable[int] | int, tolerance: float, full: int, last: float, epochs: int
) -> Callable[[Iterable[Example]], Iterator[list[Example]]]:
    """Batches by words; after `full` epochs the silver documents (those without lemmas) are drawn ever more thinly, to the share `last`.

    The automatic treebank is large and of another version; it teaches much at first, and the gold trees have the last word.
    """
    epoch = 0
    rng = random.Random(8)

    def batches(examples: Iterable[Example]) -> Iterator[list[Example]]:
        nonlocal epoch
        epoch += 1
        share = 1.0 if epoch <= full else max(last, 1 - (1 - last) * (epoch - full) / max(1, epochs - full - 2))
        kept = [e for e in examples if e.reference.has_annotation("LEMMA") or rng.random() < share]
        yield from minibatch_by_words(kept, size=size, tolerance=tolerance, discard_oversize=False)

    return batches


@registry.readers("polextract.Treebanks.v1")
def treebanks(path: Path) -> Callable[[Language], Iterator[Example]]:
    """spaCy's reader of a corpus, which also tells the pipeline the treebank of each document."""
    corpus = Corpus(path)

    def read(nlp: Language) -> Iterator[Example]:
        for example in corpus(nlp):
            if TREEBANK in example.reference.user_data:
                example.predicted.user_data[TREEBANK] = example.reference.user_data[TREEBANK]
            yield example

    return read


@registry.callbacks("polextract.known_trees.v1")
def known_trees() -> Callable[[Language], None]:
    """Lets a lemmatiser that was read from disk go on learning: spaCy does not restore which label an edit tree has there."""

    def restore(nlp: Language) -> None:
        lemmatizer = nlp.get_pipe("trainable_lemmatizer")
        lemmatizer.tree2label = {tree: label for label, tree in enumerate(lemmatizer.cfg["labels"])}

    return restore
