"""The spaCy side that all parts share: where records live on a ``Doc``, how matches become spans, how the pipeline is put together.

Records are kept in ``doc._.polextract_records`` as JSON values, so ``to_bytes``, ``DocBin(store_user_data=True)`` and
``nlp.pipe(n_process=2)`` carry them; ``doc._.polextract`` builds the `Report` from them (``doc._.polextract_dict`` its dict, for
``to_json`` and ``from_json``), ``doc.spans["polextract_<part>"]`` points into the ``Doc``.
"""

from __future__ import annotations

import datetime as dt
import json
import os
import warnings
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from functools import cache
from pathlib import Path
from threading import Lock
from typing import Any, ClassVar, Self
from weakref import WeakKeyDictionary

from spacy.attrs import IDX, LENGTH  # pyright: ignore[reportAttributeAccessIssue]
from spacy.language import Language
from spacy.scorer import get_ner_prf
from spacy.tokens import Doc, Span, SpanGroup
from spacy.training import Example
from spacy.util import filter_spans

from .context import ENTITY_LABELS, Context, Entity
from .data import OWN_TABLES, own_fingerprint
from .errors import InputTypeError, InputValueError
from .report import Activity, Date, Office, Person, Place, Quote, Record, Report, Unit, Warning, parse_reference

KEY = "polextract"
# Where spaCy keeps the attribute ``doc._.polextract_records``: as a Doc's own, it goes with no part of the Doc and into no merged one.
_SLOT: Any = ("._.", f"{KEY}_records", None, None)

LAYERS: dict[str, type[Record]] = {
    "units": Unit,
    "offices": Office,
    "places": Place,
    "people": Person,
    "dates": Date,
    "quotes": Quote,
    "activities": Activity,
}

_CONTEXTS: WeakKeyDictionary[Doc, Context] = WeakKeyDictionary()

# The default order: each part may read what stands before it.
PARTS = ("layout", "sentences", "units", "places", "people", "dates", "quotes", "activities", "entities")


def store(doc: Doc) -> dict[str, Any]:
    """The JSON values that polextract keeps on `doc`."""
    return doc.user_data.setdefault(_SLOT, {})


def _stored(doc: Doc) -> dict[str, Any]:
    """`store` for reading only: a Doc that nobody has worked on stays as it is."""
    return doc.user_data.get(_SLOT, {})


def holds_records(doc: Doc) -> bool:
    """Whether a component of polextract has been over `doc`; if not, its report is empty because nobody has looked."""
    return not {"layout", *LAYERS}.isdisjoint(_stored(doc))


def set_input(doc: Doc, *, reference: str | dt.date | None = None, meta: dict[str, Any] | None = None) -> Doc:
    """Tell the parts what the caller knows before they run: the publication date, and fields of ``Report.meta``.

    The date is a ``date``, a ``datetime`` or ISO 8601 text; it can also be set as ``doc._.polextract_published``. Raises
    ``InputTypeError`` or ``InputValueError`` for what is none.
    """
    if reference is not None:
        _set_reference(doc, reference)
    if meta:
        store(doc)["meta"] = {**store(doc).get("meta", {}), **meta}
    return doc


def _set_reference(doc: Doc, reference: str | dt.date | None) -> None:
    told = parse_reference(reference)
    store(doc)["reference"] = told
    if (context := _CONTEXTS.get(doc)) is not None:
        context.reference = told


def context_of(doc: Doc) -> Context:
    """The `Context` of `doc`, with what earlier components found.

    It lives as long as the Doc, beside it and not in it; after a round trip it is built anew from the stored records.
    """
    context = _known(doc)
    # A recogniser of names may stand anywhere among the parts.
    context.entities = tuple(Entity(e.start_char, e.end_char, kind) for e in doc.ents if (kind := ENTITY_LABELS.get(e.label_)) is not None)
    return context


def _known(doc: Doc) -> Context:
    context = _CONTEXTS.get(doc)
    if context is None:
        from .layout.recognizer import Layout

        stored = _stored(doc)
        context = Context(doc.text, stored.get("reference"))
        if "layout" in stored:
            context.layout = Layout.model_validate(stored["layout"])
        for name, model in LAYERS.items():
            if name in stored:
                setattr(context, name, [model.model_validate(row) for row in stored[name]])
        context.warnings = [Warning.model_validate(row) for row in stored.get("warnings", ())]
        _CONTEXTS[doc] = context
    return context


def forget_context(doc: Doc) -> None:
    """Build the `Context` anew at the next question, because what is stored on `doc` was changed by hand."""
    _CONTEXTS.pop(doc, None)


def set_records(doc: Doc, name: str, records: Sequence[Record]) -> None:
    """Keep a part's records on `doc`, and the remarks made so far."""
    context = _known(doc)
    setattr(context, name, list(records))
    stored = store(doc)
    stored[name] = [record.model_dump(mode="json") for record in records]
    stored["warnings"] = [warning.model_dump(mode="json") for warning in context.warnings]


class Snapper:
    """Offsets to token spans, by one rule for the whole package: a match that cuts a token takes the token whole.

    ``Doc.char_span`` gives None there, or contracts; built once for a Doc, each look-up is a bisection.
    """

    def __init__(self, doc: Doc):
        self.doc = doc
        places = doc.to_array([IDX, LENGTH]).astype("int64")
        self.starts = places[:, 0].tolist()
        self.ends = (places[:, 0] + places[:, 1]).tolist()

    def span(self, start: int, end: int, label: str = "", *, kb_id: str = "", span_id: str = "") -> Span | None:
        """The smallest token span that covers ``[start, end)``; None where no token is touched."""
        first = bisect_right(self.ends, start)
        last = bisect_left(self.starts, end)
        if first >= last:
            return None
        return Span(self.doc, first, last, label=label, kb_id=kb_id, span_id=span_id)


def set_spans(doc: Doc, key: str, spans: Iterable[Span | None], labels: frozenset[str]) -> None:
    """Put the spans with these `labels` into the group `key`, in place of those there are; leave out what touched no token.

    Spans with other labels stay: several parts, or a part and a component of somebody else's, may share a group.
    """
    there = doc.spans.get(key)
    others = [] if there is None else [span for span in there if span.label_ not in labels]
    attrs = there.attrs if there is not None and others else {}
    doc.spans[key] = SpanGroup(doc, name=key, attrs=attrs, spans=[*others, *(span for span in spans if span is not None)])


class SavedPipe:
    """Base of the components that read tables: where one is saved (``to_disk``, ``to_bytes``), it says with what rows of one's own.

    The rows themselves stay where they are (`polextract.data.use_tables`); a pipeline that is loaded without them warns.
    """

    def saved(self) -> dict[str, Any]:
        """What is saved, as JSON values."""
        return {"own_tables": own_fingerprint()}

    def restore(self, saved: dict[str, Any]) -> None:
        """Take what `saved` gave in the process that saved the pipeline."""
        if saved.get("own_tables") not in (None, own_fingerprint()):
            warnings.warn(
                "the pipeline was saved with rows of one's own in the tables, which are not those of this process: call "
                f"polextract.data.use_tables with their folder, or set {OWN_TABLES}, before it reads the first article",
                stacklevel=2,
            )

    def to_bytes(self, *, exclude: Iterable[str] = ()) -> bytes:
        """What must be known to build the component again, beside its settings."""
        return json.dumps(self.saved(), ensure_ascii=False).encode()

    def from_bytes(self, data: bytes, *, exclude: Iterable[str] = ()) -> Self:
        """Take what `to_bytes` wrote."""
        self.restore(json.loads(data))
        return self

    def to_disk(self, path: str | os.PathLike[str], *, exclude: Iterable[str] = ()) -> None:
        """Write the same as `to_bytes` to a folder."""
        Path(path).mkdir(parents=True, exist_ok=True)
        (Path(path) / "saved.json").write_bytes(self.to_bytes())

    def from_disk(self, path: str | os.PathLike[str], *, exclude: Iterable[str] = ()) -> Self:
        """Take what `to_disk` wrote."""
        file = Path(path) / "saved.json"
        return self.from_bytes(file.read_bytes()) if file.is_file() else self


class PartPipe(SavedPipe):
    """Base of the components that find records: keep them on the Doc, point a span group at them.

    Parameters
    ----------
    spans_key : name of the span group in ``doc.spans``; it may be shared with other components whose labels are others.
    """

    part: ClassVar[str]
    labels: ClassVar[frozenset[str]]  # of its spans

    def __init__(self, *, spans_key: str):
        self.spans_key = spans_key

    @property
    def differs(self) -> bool:
        """Whether its settings make it find something else than what other parts find who have to look for themselves."""
        return False

    def check(self) -> None:
        """Raise ``InputValueError`` where its settings let it read no text at all; for those who would not read thousands in vain."""

    def find(self, context: Context) -> Sequence[Record]:
        """The part's records for this text."""
        raise NotImplementedError

    def spans(self, record: Any, snapper: Snapper) -> Iterable[Span | None]:
        """The spans that stand for one record."""
        raise NotImplementedError

    def __call__(self, doc: Doc) -> Doc:
        context = context_of(doc)
        if self.differs and self.part in vars(context) and self.part not in _stored(doc):
            warnings.warn(
                f"polextract_{self.part} stands behind a part that reads its records, and has found them without its settings: put it "
                f"before the others, in the order {', '.join(PARTS)}",
                stacklevel=2,
            )
        records = self.find(context)
        set_records(doc, self.part, records)
        snapper = Snapper(doc)
        set_spans(doc, self.spans_key, (span for record in records for span in self.spans(record, snapper)), self.labels)
        return doc


class EntityPipe:
    """Fill ``doc.ents`` with what the parts found: ``UNIT``, ``PER``, ``LOC`` and ``DATE``, longest first where they overlap.

    Parameters
    ----------
    keep : leave entities that other components have set where ours do not overlap them; but where the people or places part has run,
        its ``PER`` or ``LOC`` stand in place of theirs (also of ``PERSON`` or ``GPE``, which are the same).
    """

    layers: ClassVar[frozenset[str]] = frozenset({"units", "people", "places", "dates"})

    def __init__(self, *, keep: bool = True):
        self.keep = keep

    def __call__(self, doc: Doc) -> Doc:
        snapper = Snapper(doc)
        context = _known(doc)
        stored = _stored(doc)
        if self.layers.isdisjoint(stored):
            warnings.warn(
                "polextract_entities has nothing to show: add polextract_units, _people, _places or _dates before it", stacklevel=2
            )
        ours: list[Span | None] = []
        if "units" in stored:
            ours += [snapper.span(u.start, u.end, "UNIT", kb_id=u.unit_id or "") for u in context.units]
        if "people" in stored:
            ours += [snapper.span(m.start, m.end, "PER", kb_id=p.id) for p in context.people for m in p.mentions]
        if "places" in stored:
            ours += [snapper.span(p.start, p.end, "LOC", kb_id=p.kode or "") for p in context.places]
        if "dates" in stored:
            ours += [snapper.span(d.start, d.end, "DATE", span_id=d.value or "") for d in context.dates]
        chosen = filter_spans([span for span in ours if span is not None])
        if self.keep:
            replaced = {label for part, label in (("people", "PER"), ("places", "LOC")) if part in stored}
            taken = {i for span in chosen for i in range(span.start, span.end)}
            chosen += [e for e in doc.ents if ENTITY_LABELS.get(e.label_) not in replaced and taken.isdisjoint(range(e.start, e.end))]
        doc.ents = sorted(chosen, key=lambda span: span.start)
        return doc

    def score(self, examples: Iterable[Example], **_: Any) -> dict[str, Any]:
        """Precision, recall and F1 of ``doc.ents``, for ``nlp.evaluate``."""
        return get_ner_prf(examples)


@Language.factory("polextract_entities", default_config={"keep": True}, assigns=["doc.ents"])
def make_entities(nlp: Language, name: str, keep: bool) -> EntityPipe:
    return EntityPipe(keep=keep)


def report_of(doc: Doc) -> Report:
    """The `Report` of a processed Doc: every layer that its pipeline has filled.

    Without the people its quotes have no ``speaker_id``, for there is nobody whom it could name.
    """
    stored = _stored(doc)
    context = _CONTEXTS.get(doc)
    layers = {name: stored[name] for name in LAYERS if name in stored and name != "offices"}
    if "people" not in layers and "quotes" in layers:  # the ids are those of people who are not in this report
        layers["quotes"] = [{**quote, "speaker_id": None} for quote in layers["quotes"]]
    meta = {**stored.get("layout_meta", {}), **stored.get("meta", {}), "reference": stored.get("reference")}
    report = {
        "id": stored.get("id"),
        "text": doc.text if context is None else context.text,  # a Doc puts its text together anew at each question
        "meta": meta,
        "metadata": stored.get("metadata", {}),
        "warnings": stored.get("warnings", []),
    }
    return Report.model_validate({**report, **layers})


def set_report(doc: Doc, report: Report) -> None:
    """Keep the records of a `Report` on the Doc of its text, in place of what is there; span groups and entities stay as they are.

    Raises ``InputValueError`` where the Doc is of another text.
    """
    if doc.text != report.text:
        raise InputValueError("the report is of another text than the Doc")
    stored = store(doc)
    for name in LAYERS.keys() - {"offices"}:
        stored[name] = [record.model_dump(mode="json") for record in getattr(report, name)]
    stored["warnings"] = [warning.model_dump(mode="json") for warning in report.warnings]
    stored["meta"] = report.meta.model_dump(mode="json")
    stored["id"], stored["metadata"] = report.id, report.metadata
    stored["reference"] = report.meta.reference
    forget_context(doc)


if not Doc.has_extension(KEY):
    Doc.set_extension(KEY, getter=report_of)
    Doc.set_extension(_SLOT[1], default=None)
    # For ``Doc.to_json``, which takes JSON values only, and ``Doc.from_json``, which makes a plain attribute where it comes before us.
    Doc.set_extension(
        f"{KEY}_dict",
        getter=lambda doc: report_of(doc).to_dict(),
        setter=lambda doc, data: set_report(doc, Report.from_dict(data)),
        force=True,
    )
    Doc.set_extension(f"{KEY}_published", getter=lambda doc: _stored(doc).get("reference"), setter=_set_reference)


def build(
    backbone: str | os.PathLike[str] | Language | None = "auto",
    *,
    stanza_dir: str | os.PathLike[str] | None = None,
    exclude: Iterable[str] = (),
) -> Language:
    """The default pipeline over `backbone`; see `polextract.load`."""
    from .backbone import load_backbone

    if isinstance(exclude, str):
        raise InputTypeError(f"exclude must be a list of parts, such as [{exclude!r}], not one str")
    left_out = {name.removeprefix("polextract_") for name in exclude}
    if unknown := left_out.difference(PARTS):
        raise InputValueError(f"no part is called {', '.join(sorted(unknown))}; the parts are {', '.join(PARTS)}")
    nlp = load_backbone(backbone, stanza_dir=stanza_dir)
    if there := [name for part in PARTS if part not in left_out and (name := f"polextract_{part}") in nlp.component_names]:
        raise InputValueError(f"the pipeline has {', '.join(there)} already: use it as it is, or leave them out with exclude")
    for part in PARTS:
        if part not in left_out:
            nlp.add_pipe(f"polextract_{part}")
    return nlp


def blank() -> Language:
    """An empty Indonesian pipeline with polextract's tokeniser."""
    import spacy

    return spacy.blank("id", config={"nlp": {"tokenizer": {"@tokenizers": "polextract.Tokenizer.v1"}}})


_making = Lock()


def default_pipeline() -> Language:
    """The pipeline of those who name none, made once however many threads ask for it at first."""
    with _making:
        return _made()


@cache
def _made() -> Language:
    return build()
