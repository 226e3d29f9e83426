"""The spaCy component ``polextract_units``."""

from collections.abc import Iterable, Sequence
from functools import cache
from typing import TYPE_CHECKING

from spacy.language import Language
from spacy.tokens import Span

from ..context import Context
from ..pipeline import PartPipe, Snapper
from ..report import Unit

if TYPE_CHECKING:
    from .table import Gazetteer


@cache
def _with_rows(path: str) -> "Gazetteer":
    from .table import gazetteer

    return gazetteer.with_rows(path)


class UnitPipe(PartPipe):
    """Police units in ``doc.spans[spans_key]``; `kb_id_` is the unit's id in the gazetteer, `id_` its canonical name.

    Parameters
    ----------
    spans_key : name of the span group, ``"polextract_units"`` unless told otherwise.
    rows : a CSV file of units of your own that add to the gazetteer or override it, see `Gazetteer.with_rows`; None for none.
    """

    part = "units"

    def __init__(self, *, spans_key: str, rows: str | None = None):
        super().__init__(spans_key=spans_key)
        self.rows = rows
        if rows is not None:
            _with_rows(rows)  # a fault in the file shows when the pipeline is built

    def find(self, context: Context) -> Sequence[Unit]:
        from .recognizer import analyze_units

        analysis = analyze_units(context.text, context=context, table=None if self.rows is None else _with_rows(self.rows))
        context.offices = analysis.offices
        return analysis.units

    def spans(self, record: Unit, snapper: Snapper) -> Iterable[Span | None]:
        yield snapper.span(record.start, record.end, "UNIT", kb_id=record.unit_id or "", span_id=record.unit)


@Language.factory("polextract_units", default_config={"spans_key": "polextract_units", "rows": None}, assigns=["doc.spans"])
def make_units(nlp: Language, name: str, spans_key: str, rows: str | None) -> UnitPipe:
    return UnitPipe(spans_key=spans_key, rows=rows)
