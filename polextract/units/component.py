"""The spaCy component ``polextract_units``."""

from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from spacy.language import Language
from spacy.tokens import Doc, Span

from ..context import Context
from ..errors import InputValueError
from ..pipeline import PartPipe, Snapper, context_of, set_records
from ..report import Unit

if TYPE_CHECKING:
    from .table import Gazetteer

OwnRows = str | list[dict[str, Any]]


class UnitPipe(PartPipe):
    """Police units in ``doc.spans[spans_key]``; `kb_id_` is the unit's id in the gazetteer, `id_` its canonical name.

    The rows of your own go with the component where it is saved (``to_disk``, ``to_bytes``), so that a pipeline needs their file no more.

    Parameters
    ----------
    spans_key : name of the span group, ``"polextract_units"`` unless told otherwise.
    rows : units of your own that add to the gazetteer or override it, as the path of a CSV file or a list of dicts, see
        `Gazetteer.with_rows`; None for none.
    """

    part = "units"
    labels = frozenset(("UNIT",))

    def __init__(self, *, spans_key: str, rows: OwnRows | None = None):
        super().__init__(spans_key=spans_key)
        self.table: Gazetteer | None = None
        self._missing: str | None = None
        if isinstance(rows, str) and not Path(rows).exists():
            self._missing = rows  # a saved pipeline is built before it is given its rows
        elif rows is not None:
            self._take(rows)

    def _take(self, rows: OwnRows) -> None:
        from .table import gazetteer

        self.table, self._missing = gazetteer.with_rows(rows), None  # a fault in the rows shows when the pipeline is built

    @property
    def differs(self) -> bool:
        return self.table is not None

    def check(self) -> None:
        if self._missing is not None:
            raise InputValueError(f"rows: there is no file {self._missing}")

    def find(self, context: Context) -> Sequence[Unit]:
        from .recognizer import analyze_units

        self.check()
        analysis = analyze_units(context.text, context=context, table=self.table)
        context.offices = analysis.offices
        return analysis.units

    def __call__(self, doc: Doc) -> Doc:
        doc = super().__call__(doc)
        set_records(doc, "offices", context_of(doc).offices)  # for the people, who may be looked for in another process
        return doc

    def spans(self, record: Unit, snapper: Snapper) -> Iterable[Span | None]:
        yield snapper.span(record.start, record.end, "UNIT", kb_id=record.unit_id or "", span_id=record.unit)

    def saved(self) -> dict[str, Any]:
        return {**super().saved(), "rows": [] if self.table is None else self.table.own}

    def restore(self, saved: dict[str, Any]) -> None:
        super().restore(saved)
        if rows := saved.get("rows"):
            self._take(rows)


@Language.factory("polextract_units", default_config={"spans_key": "polextract_units", "rows": None}, assigns=["doc.spans"])
def make_units(nlp: Language, name: str, spans_key: str, rows: OwnRows | None) -> UnitPipe:
    return UnitPipe(spans_key=spans_key, rows=rows)
