"""The spaCy component ``polextract_dates``."""

from collections.abc import Iterable, Sequence

from spacy.language import Language
from spacy.tokens import Span

from ..context import Context
from ..pipeline import PartPipe, Snapper
from ..report import Date
from .recognizer import find_dates


class DatePipe(PartPipe):
    """Dates and clock times in ``doc.spans[spans_key]``; `id_` is the ISO value.

    Parameters
    ----------
    spans_key : name of the span group, ``"polextract_dates"`` unless told otherwise.
    """

    part = "dates"

    def find(self, context: Context) -> Sequence[Date]:
        return find_dates(context.text, context.reference, context=context)

    def spans(self, record: Date, snapper: Snapper) -> Iterable[Span | None]:
        yield snapper.span(record.start, record.end, "DATE", span_id=record.value or "")


@Language.factory("polextract_dates", default_config={"spans_key": "polextract_dates"}, assigns=["doc.spans"])
def make_dates(nlp: Language, name: str, spans_key: str) -> DatePipe:
    return DatePipe(spans_key=spans_key)
