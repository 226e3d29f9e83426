"""The spaCy component ``polextract_dates``."""

from collections.abc import Iterable, Sequence
from typing import Any

from spacy.language import Language
from spacy.tokens import Span

from ..context import Context
from ..pipeline import PartPipe, Snapper, store
from ..report import Date


class DatePipe(PartPipe):
    """Dates and clock times in ``doc.spans[spans_key]``; `id_` is the ISO value, ``span._.polextract_date`` the record as JSON values.

    Parameters
    ----------
    spans_key : name of the span group, ``"polextract_dates"`` unless told otherwise.
    vague : also find words of no certain time, as in `find_dates`.
    timeml : find what a TimeML annotator marks, as in `find_dates`.
    """

    part = "dates"
    labels = frozenset(("DATE",))

    def __init__(self, *, spans_key: str, vague: bool = False, timeml: bool = False):
        super().__init__(spans_key=spans_key)
        self.vague = vague
        self.timeml = timeml

    def find(self, context: Context) -> Sequence[Date]:
        from .recognizer import find_dates

        return find_dates(context.text, context.reference, context=context, vague=self.vague, timeml=self.timeml)

    def spans(self, record: Date, snapper: Snapper) -> Iterable[Span | None]:
        yield snapper.span(record.start, record.end, "DATE", span_id=record.value or "")


@Language.factory(
    "polextract_dates",
    default_config={"spans_key": "polextract_dates", "vague": False, "timeml": False},
    assigns=["doc.spans", "span._.polextract_date"],
)
def make_dates(nlp: Language, name: str, spans_key: str, vague: bool, timeml: bool) -> DatePipe:
    return DatePipe(spans_key=spans_key, vague=vague, timeml=timeml)


def date_of(span: Span) -> dict[str, Any] | None:
    """The record of the first date inside `span`, as JSON values; None where there is none."""
    for row in store(span.doc).get("dates", ()):
        if span.start_char <= row["start"] and row["end"] <= span.end_char:
            return row
    return None


if not Span.has_extension("polextract_date"):
    Span.set_extension("polextract_date", getter=date_of)
