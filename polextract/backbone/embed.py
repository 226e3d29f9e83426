"""The embedding layer of the trained pipeline: hashed features of each word, made for Indonesian, mixed over its neighbours.

spaCy's own embedding layer sees one letter at the front of a word and three at its end; Indonesian carries much of its grammar in
front (``meN-``, ``di-``, ``ber-``, ``peN-``), so here it is the first three letters, the last three, the shape, the word itself with its
digits made alike, a rough stem, and how the word is built from a known root (`words`).

The features are computed once for each distinct word and kept; and as an embedding does not look at a word's neighbours, it is computed
once for each distinct word of a batch too. A batch is worked through in pieces that stay in the processor's cache, which halves the
time of a large one.
"""

from __future__ import annotations

import re
from itertools import accumulate
from typing import TYPE_CHECKING, Any, cast

import numpy as np
from spacy.attrs import ORTH
from spacy.lang.lex_attrs import word_shape
from spacy.strings import hash_string  # pyright: ignore[reportAttributeAccessIssue]  (in the stub it is missing)
from spacy.tokens import Doc
from spacy.util import registry
from thinc.api import HashEmbed, Linear, Maxout, Model, chain, clone, concatenate, list2ragged, ragged2list, residual, with_array
from thinc.initializers import zero_init
from thinc.layers import expand_window

from .words import build, rough_stem

if TYPE_CHECKING:
    from collections.abc import Callable

    from numpy.typing import NDArray

PIECE = 800  # words worked through at a time
TOLD = 0.8  # how often the treebank that is known while training is told
VOTES = 3000  # rows of the table of what words say of the treebank
TREEBANK = "treebank"  # the key in ``doc.user_data``
FEATURES = ("word", "stem", "prefix", "suffix", "shape", "build")

_DIGIT = re.compile(r"[0-9]")


def features(word: str) -> tuple[int, ...]:
    """The hashed features of one written word, in the order of `FEATURES`."""
    lower = _DIGIT.sub("0", word.lower())
    return (
        hash_string("w " + lower),
        hash_string("r " + rough_stem(lower)),
        hash_string("p " + lower[:3]),
        hash_string("s " + lower[-3:]),
        hash_string("f " + word_shape(word)),
        hash_string("b " + build(lower)),
    )


class _Table:
    """The features of every word met so far, by its 64-bit id; emptied when it has grown past `limit` words. The last column is a
    number of the word, the same wherever it occurs while the table stands."""

    def __init__(self, limit: int = 200_000):
        self.limit = limit
        self.clear()

    def clear(self) -> None:
        self.index: dict[int, int] = {}
        self.rows: NDArray[np.uint64] = np.zeros((1024, len(FEATURES) + 1), dtype=np.uint64)

    def of(self, docs: list[Doc]) -> list[NDArray[np.uint64]]:
        if len(self.index) > self.limit:
            self.clear()
        return [self._of(doc) for doc in docs]

    def _of(self, doc: Doc) -> NDArray[np.uint64]:
        orths: Any = doc.to_array([ORTH]).ravel().tolist()
        index = self.index
        for token, orth in enumerate(orths):
            if orth not in index:
                row = len(index)
                if row == len(self.rows):
                    self.rows = np.concatenate([self.rows, np.zeros_like(self.rows)])
                self.rows[row, :-1] = features(doc[token].text)
                self.rows[row, -1] = row
                index[orth] = row
        return self.rows[[index[orth] for orth in orths]]


_TABLE = _Table()


def _extract(model: Model, docs: list[Doc], is_train: bool) -> tuple[list[Any], Callable[[Any], list[Any]]]:
    return [model.ops.asarray(cast("Any", rows)) for rows in _TABLE.of(docs)], lambda gradient: []


def _once_for_each_word(model: Model, rows: Any, is_train: bool) -> tuple[Any, Callable[[Any], Any]]:
    layer = model.layers[0]
    if is_train or len(rows) < 2:
        return layer(rows, is_train)
    _, first, inverse = model.ops.xp.unique(rows[:, -1], return_index=True, return_inverse=True)
    vectors, _ = layer(rows[first], is_train)
    return vectors[inverse], lambda gradient: gradient


def _in_pieces(model: Model, docs: list[Doc], is_train: bool) -> tuple[list[Any], Callable[[Any], Any]]:
    if is_train:
        return _forward(model, docs, is_train)
    vectors: list[Any] = []
    piece: list[Doc] = []
    words = 0
    for doc in docs:
        if piece and words + len(doc) > PIECE:
            vectors += _forward(model, piece, False)[0]
            piece, words = [], 0
        piece.append(doc)
        words += len(doc)
    if piece:
        vectors += _forward(model, piece, False)[0]
    return vectors, lambda gradient: []


def _forward(model: Model, docs: list[Doc], is_train: bool) -> tuple[list[Any], Callable[[Any], Any]]:
    embed, encode, *manner = model.layers
    vectors, back_embed = embed(docs, is_train)
    if not manner:
        encoded, back_encode = encode(vectors, is_train)
        return encoded, lambda gradient: back_embed(back_encode(gradient))
    rows, _ = _extract(model, docs, is_train)
    known: list[int | None] = [model.attrs["treebanks"].get(doc.user_data.get(TREEBANK)) if is_train else None for doc in docs]
    shifts, back_manner = _manner(manner, rows, known, is_train)
    encoded, back_encode = encode([x + shifts[i] for i, x in enumerate(vectors)], is_train)

    def backprop(gradient: Any) -> Any:
        shifted = back_encode(gradient)
        back_manner(model.ops.xp.stack([d.sum(axis=0) for d in shifted]))
        return back_embed(shifted)

    return encoded, backprop


def _manner(layers: list[Model], rows: list[Any], known: list[int | None], is_train: bool) -> tuple[Any, Callable[[Any], None]]:
    """What to add to every word of a Doc, by the treebank that it resembles: mostly the one it is known to be of while training, else
    the one its words vote for. The votes learn from the Docs whose treebank is known, and from nothing else."""
    vote, lean = layers
    xp = vote.ops.xp
    sizes = [len(r) for r in rows]
    votes, back_votes = vote(xp.concatenate(rows), is_train)
    ends = list(accumulate(sizes))
    # By the root of the number of words, since words that stand together do not vote independently.
    scores = xp.stack([votes[end - n : end].sum(axis=0) / max(1, n) ** 0.5 for end, n in zip(ends, sizes, strict=True)])
    shares = xp.exp(scores - scores.max(axis=1, keepdims=True))
    shares /= shares.sum(axis=1, keepdims=True)
    truth, told = shares.copy(), shares.copy()
    for i, treebank in enumerate(known):
        if treebank is not None:
            truth[i] = 0
            truth[i, treebank] = 1
            if xp.random.random() < TOLD:
                told[i] = truth[i]
    shifts, back_shifts = lean(told, is_train)

    def backprop(gradient: Any) -> None:
        back_shifts(gradient)
        wrong = shares - truth
        back_votes(xp.concatenate([xp.repeat(wrong[i : i + 1] / max(1, n) ** 0.5, n, axis=0) for i, n in enumerate(sizes)]))

    return shifts, backprop


@registry.architectures("polextract.Tok2Vec.v1")
def build_tok2vec(
    width: int, depth: int, rows: list[int], window_size: int = 1, maxout_pieces: int = 3, treebanks: list[str] | None = None
) -> Model:
    """Hashed features of each word, mixed over its neighbours by a small convolution.

    Parameters
    ----------
    width : of the vectors that come out, one for each token.
    depth : of the convolution; each layer looks `window_size` words further to both sides.
    rows : of the hash tables, in the order of `FEATURES`; those at the end may be left out.
    window_size, maxout_pieces : of the convolution.
    treebanks : names of the treebanks trained on, if they are to be told apart. Treebanks differ in what they call a name or a modifier;
        a Doc is then read throughout in the manner of the one that its words resemble. While training, ``doc.user_data["treebank"]``
        says which it is from.
    """
    if not 0 < len(rows) <= len(FEATURES):
        raise ValueError(f"rows: one number for each of {', '.join(FEATURES)}, or for the first of these")
    tables = [HashEmbed(width, n, column=i, seed=8 + i, dropout=0.0) for i, n in enumerate(rows)]
    embed = chain(
        Model("polextract_features", _extract),
        list2ragged(),
        with_array(
            Model(
                "polextract_once",
                _once_for_each_word,
                init=lambda model, X=None, Y=None: model.layers[0].initialize(X=X, Y=Y),
                layers=[
                    chain(
                        concatenate(*tables),
                        Maxout(nO=width, nI=width * len(rows), nP=maxout_pieces, dropout=0.0, normalize=True),
                    )
                ],
            )
        ),
        ragged2list(),
    )
    layer = residual(
        chain(
            expand_window(window_size=window_size),
            Maxout(nO=width, nI=width * (2 * window_size + 1), nP=maxout_pieces, dropout=0.0, normalize=True),
        )
    )
    encode = with_array(clone(layer, depth), pad=window_size * depth)
    layers: list[Model] = [embed, encode]
    if treebanks:
        layers += [HashEmbed(len(treebanks), VOTES, column=0, seed=7, initializer=zero_init, dropout=0.0), Linear(width, len(treebanks))]
    numbers = {name: i for i, name in enumerate(treebanks or ())}
    return Model("polextract_tok2vec", _in_pieces, init=_initialize, layers=layers, dims={"nO": width}, attrs={"treebanks": numbers})


def _initialize(model: Model, X: Any = None, Y: Any = None) -> None:
    for layer in model.layers:
        layer.initialize()
