"""The spaCy component ``polextract_quotes``."""

from collections.abc import Iterable, Sequence

from spacy.language import Language
from spacy.tokens import Span

from ..context import Context
from ..pipeline import PartPipe, Snapper
from ..report import Quote


class QuotePipe(PartPipe):
    """Quotations in ``doc.spans[spans_key]``; the label is ``DIRECT`` or ``INDIRECT``, `kb_id_` the speaker's id.

    Parameters
    ----------
    spans_key : name of the span group, ``"polextract_quotes"`` unless told otherwise.
    """

    part = "quotes"
    labels = frozenset(("DIRECT", "INDIRECT"))

    def find(self, context: Context) -> Sequence[Quote]:
        from .recognizer import find_quotes

        return find_quotes(context.text, context=context)

    def spans(self, record: Quote, snapper: Snapper) -> Iterable[Span | None]:
        yield snapper.span(record.start, record.end, record.kind.upper(), kb_id=record.speaker_id or "", span_id=record.speaker or "")


@Language.factory("polextract_quotes", default_config={"spans_key": "polextract_quotes"}, assigns=["doc.spans"])
def make_quotes(nlp: Language, name: str, spans_key: str) -> QuotePipe:
    return QuotePipe(spans_key=spans_key)
