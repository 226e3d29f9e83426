"""The spaCy component ``polextract_sentences``."""

from bisect import bisect_left

from spacy.language import Language
from spacy.tokens import Doc

from ..pipeline import context_of


class SentencePipe:
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
        idx = [token.idx for token in doc]
        starts = {bisect_left(idx, sentence.start) for sentence in context.sentences}
        for i, token in enumerate(doc):
            token.is_sent_start = i in starts or i == 0
        return doc


@Language.factory("polextract_sentences", default_config={"overwrite": False}, assigns=["token.is_sent_start", "doc.sents"])
def make_sentences(nlp: Language, name: str, overwrite: bool) -> SentencePipe:
    return SentencePipe(overwrite=overwrite)
