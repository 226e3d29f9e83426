"""The spaCy component ``polextract_places``."""

from collections.abc import Iterable, Sequence

from spacy.language import Language
from spacy.tokens import Span

from ..context import Context
from ..pipeline import PartPipe, Snapper
from ..report import Place


class PlacePipe(PartPipe):
    """Places in ``doc.spans[spans_key]``; `kb_id_` is the Kemendagri code.

    Parameters
    ----------
    spans_key : name of the span group, ``"polextract_places"`` unless told otherwise.
    """

    part = "places"
    labels = frozenset(("LOC",))

    def find(self, context: Context) -> Sequence[Place]:
        from .recognizer import find_places

        return find_places(context.text, context=context)

    def spans(self, record: Place, snapper: Snapper) -> Iterable[Span | None]:
        yield snapper.span(record.start, record.end, "LOC", kb_id=record.kode or "", span_id=record.type)


@Language.factory("polextract_places", default_config={"spans_key": "polextract_places"}, assigns=["doc.spans"])
def make_places(nlp: Language, name: str, spans_key: str) -> PlacePipe:
    return PlacePipe(spans_key=spans_key)
