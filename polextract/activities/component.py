"""The spaCy component ``polextract_activities``."""

from collections.abc import Iterable, Sequence

from spacy.language import Language
from spacy.tokens import Span

from ..context import Context
from ..pipeline import PartPipe, Snapper
from ..report import Activity


class ActivityPipe(PartPipe):
    """Activities and cases in ``doc.spans[spans_key]``; the label is ``POLICE`` or ``CASE``, `id_` the normalised label.

    Parameters
    ----------
    spans_key : name of the span group, ``"polextract_activities"`` unless told otherwise.
    """

    part = "activities"
    labels = frozenset(("POLICE", "CASE"))

    def find(self, context: Context) -> Sequence[Activity]:
        from .recognizer import find_activities

        return find_activities(context.text, context=context)

    def spans(self, record: Activity, snapper: Snapper) -> Iterable[Span | None]:
        yield snapper.span(record.start, record.end, record.kind.upper(), span_id=record.label)


@Language.factory("polextract_activities", default_config={"spans_key": "polextract_activities"}, assigns=["doc.spans"])
def make_activities(nlp: Language, name: str, spans_key: str) -> ActivityPipe:
    return ActivityPipe(spans_key=spans_key)
