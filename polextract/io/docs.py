"""Reports as spaCy Docs, for those who go on in spaCy: a ``DocBin`` to train on, or to read with the user data in it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Any

from ..pipeline import LAYERS, PARTS, Snapper, blank, set_report, set_spans
from ..report import Report, check_reports
from .turns import turns_of

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc, DocBin


def to_docs(reports: Iterable[Report], *, nlp: Language | None = None) -> Iterator[Doc]:
    """The reports as Docs: ``doc.spans["polextract_*"]``, ``doc.ents``, sentences, and ``doc._.polextract``, which is the report again.

    Nothing is found anew but the sentences and the layout; tags and dependencies of a backbone are not in a report, so not in the Doc.

    Parameters
    ----------
    nlp : the pipeline whose tokeniser and vocabulary the Docs shall have; polextract's own by default.

    >>> from polextract import Report
    >>> [doc.text for doc in to_docs([Report(text="Polsek Cantigi")])]
    ['Polsek Cantigi']
    """
    return _docs(check_reports(reports), nlp)


def _docs(reports: Iterable[Report], nlp: Language | None) -> Iterator[Doc]:
    maker = blank()
    pipes: dict[str, Any] = {part: maker.add_pipe(f"polextract_{part}") for part in PARTS}
    nlp = nlp or maker
    for report in reports:
        with turns_of(nlp):
            doc = _doc(report, nlp, pipes)
        yield doc


def _doc(report: Report, nlp: Language, pipes: dict[str, Any]) -> Doc:
    doc = nlp.make_doc(report.text)
    pipes["layout"](doc)
    pipes["sentences"](doc)
    set_report(doc, report)
    snapper = Snapper(doc)
    for name, pipe in pipes.items():
        if name in LAYERS:
            spans = (span for record in getattr(report, name) for span in pipe.spans(record, snapper))
            set_spans(doc, pipe.spans_key, spans, pipe.labels)
    return pipes["entities"](doc)


def to_docbin(reports: Iterable[Report], *, nlp: Language | None = None) -> DocBin:
    """`to_docs` in a ``DocBin(store_user_data=True)``. It is held in memory: for large corpora write several.

    >>> from polextract import Report
    >>> len(to_docbin([Report(text="Polsek Cantigi")]))
    1
    """
    from spacy.tokens import DocBin

    return DocBin(docs=to_docs(reports, nlp=nlp), store_user_data=True)
