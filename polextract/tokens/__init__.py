"""Tokens and sentences. The tokeniser for Indonesian news goes by its registered name, ``polextract.Tokenizer.v1``.

>>> from polextract.tokens import split_sentences
>>> [sentence.text for sentence in split_sentences("AKP B. J. Handoko tiba. Warga senang.")]
['AKP B. J. Handoko tiba.', 'Warga senang.']
"""

from typing import TYPE_CHECKING

from ..lazy import attach

if TYPE_CHECKING:
    from .sentences import split_sentences

__all__ = ["split_sentences"]

if not TYPE_CHECKING:  # for a type checker, only the names above are there
    __getattr__, __dir__ = attach(__name__, {"split_sentences": "sentences"})
