"""The spaCy component ``polextract_sentences``."""

import numpy as np
from spacy.attrs import IDX, SENT_START  # pyright: ignore[reportAttributeAccessIssue]
from spacy.language import Language
from spacy.tokens import Doc

from ..pipeline import SavedPipe, context_of


class SentencePipe(SavedPipe):
    """Set sentence bounds for news text; leaves them alone where another component has set them.

    Parameters
    ----------
    overwrite : set them even then.
    """

    def __init__(self, *, overwrite: bool):
        self.overwrite = overwrite

    def __call__(self, doc: Doc) -> Doc:
        if not len(doc) or (doc.has_annotation("SENT_START") and not self.overwrite):
            return doc
        from .sentences import split_sentences

        context = context_of(doc)
        context.sentences = split_sentences(doc.text, context=context)
        begin = np.searchsorted(doc.to_array([IDX]), [sentence.start for sentence in context.sentences])
        bounds = np.full(len(doc), -1, dtype="int64")
        bounds[[0, *begin[begin < len(doc)]]] = 1
        return doc.from_array([SENT_START], bounds.astype("uint64"))  # pyright: ignore[reportArgumentType] - one attribute, one row


@Language.factory("polextract_sentences", default_config={"overwrite": False}, assigns=["token.is_sent_start", "doc.sents"])
def make_sentences(nlp: Language, name: str, overwrite: bool) -> SentencePipe:
    return SentencePipe(overwrite=overwrite)
