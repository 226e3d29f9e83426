"""The spaCy component ``polextract_layout``."""

from spacy.language import Language
from spacy.tokens import Doc

from ..pipeline import SavedPipe, Snapper, context_of, set_spans, store
from ..report import Meta


class LayoutPipe(SavedPipe):
    """Label headline, outlet, timestamp, dateline, body and page furniture in ``doc.spans[spans_key]``.

    Parameters
    ----------
    spans_key : name of the span group, ``"polextract_layout"`` unless told otherwise.
    """

    labels = frozenset(("TITLE", "SOURCE", "PUBLISHED", "DATELINE", "BODY", "FURNITURE"))

    def __init__(self, *, spans_key: str):
        self.spans_key = spans_key

    def __call__(self, doc: Doc) -> Doc:
        layout = context_of(doc).layout
        stored = store(doc)
        stored["layout"] = layout.model_dump(mode="json")
        stored["layout_meta"] = Meta(
            title=layout.title.text if layout.title else None,
            source=layout.source.text if layout.source else None,
            published=layout.published_value,
            dateline=layout.dateline.text if layout.dateline else None,
            body=(layout.body.start, layout.body.end) if layout.body else None,
            furniture=layout.furniture,
        ).model_dump(mode="json")
        snapper = Snapper(doc)
        named = [(getattr(layout, name), name.upper()) for name in ("title", "source", "published", "dateline", "body")]
        spans = [snapper.span(span.start, span.end, label) for span, label in named if span is not None]
        spans += [snapper.span(f.start, f.end, "FURNITURE", span_id=f.kind) for f in layout.furniture]
        set_spans(doc, self.spans_key, spans, self.labels)
        return doc


@Language.factory("polextract_layout", default_config={"spans_key": "polextract_layout"}, assigns=["doc.spans"])
def make_layout(nlp: Language, name: str, spans_key: str) -> LayoutPipe:
    return LayoutPipe(spans_key=spans_key)
