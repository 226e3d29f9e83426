"""The spaCy component ``polextract_units``."""

from collections.abc import Iterable, Sequence

from spacy.language import Language
from spacy.tokens import Span

from ..context import Context
from ..pipeline import PartPipe, Snapper
from ..report import Unit
from .recognizer import analyze_units


class UnitPipe(PartPipe):
    """Police units in ``doc.spans[spans_key]``; `kb_id_` is the unit's id in the gazetteer.

    Parameters
    ----------
    spans_key : name of the span group, ``"polextract_units"`` unless told otherwise.
    """

    part = "units"

    def find(self, context: Context) -> Sequence[Unit]:
        analysis = analyze_units(context.text, context=context)
        context.offices = analysis.offices
        return analysis.units

    def spans(self, record: Unit, snapper: Snapper) -> Iterable[Span | None]:
        yield snapper.span(record.start, record.end, "UNIT", kb_id=record.unit_id or "", span_id=record.unit)


@Language.factory("polextract_units", default_config={"spans_key": "polextract_units"}, assigns=["doc.spans"])
def make_units(nlp: Language, name: str, spans_key: str) -> UnitPipe:
    return UnitPipe(spans_key=spans_key)
