"""The calls that most users need: `extract`, `extract_many`, `load`."""

from __future__ import annotations

import datetime as dt
import os
from collections.abc import Iterable, Iterator
from functools import cache
from typing import TYPE_CHECKING, Any, Literal

from .errors import InputTypeError, InputValueError
from .report import Report, parse_reference

if TYPE_CHECKING:
    from spacy.language import Language

MAX_CHARS = 1_000_000


def extract(
    text: str,
    *,
    published: str | dt.date | None = None,
    title: str | None = None,
    source: str | None = None,
    id: str | None = None,
    metadata: dict[str, Any] | None = None,
    nlp: Language | None = None,
) -> Report:
    """Read one article and give back a `Report`.

    Parameters
    ----------
    text : the article as scraped; it is never changed, all offsets point into it.
    published : date of publication (``date``, ``datetime`` or ISO 8601 text), against which ``kemarin`` and the like are read.
    title, source : the headline and the outlet, where the caller knows them better than the page.
    id, metadata : kept in the report as given; `metadata` must be JSON values.
    nlp : a pipeline from `load`, or any spaCy pipeline with polextract components; the default pipeline otherwise.

    Raises
    ------
    InputTypeError : `text` is no ``str``, `published` no date.
    InputValueError : the text cannot be read (longer than 1,000,000 characters, lone surrogates, a PDF), `published` is no ISO date.

    >>> report = extract("Kapolsek Cantigi, IPTU Wira Santosa, hadir kemarin.", published="2024-01-23")
    >>> report.people[0].name, report.dates[0].value
    ('Wira Santosa', '2024-01-22')
    """
    from .pipeline import report_of

    nlp = nlp or _default_pipeline()
    check_text(text)
    doc = nlp.make_doc(text)
    _set_input(doc, published=published, title=title, source=source, id=id, metadata=metadata)
    return report_of(nlp(doc))


def load(
    backbone: str | os.PathLike[str] | Language | None = "auto",
    *,
    stanza_dir: str | os.PathLike[str] | None = None,
    exclude: Iterable[str] = (),
) -> Language:
    """The whole pipeline as a spaCy ``Language``.

    Parameters
    ----------
    backbone : what stands under the parts: ``"auto"`` for the trained pipeline that ships with the package, ``"stanza"`` for Stanza
        (``pip install polextract[stanza]``), None for rules only, or a spaCy pipeline of your own (or its path), to which the parts are
        added.
    stanza_dir : folder with Stanza's models, only with ``"stanza"``.
    exclude : names of parts to leave out (``"places"``, ``"activities"``, …).

    Raises
    ------
    InputValueError, InputTypeError : an unknown backbone or part.

    >>> load(backbone=None).pipe_names
    ['polextract_layout', 'polextract_sentences', 'polextract_units', 'polextract_places', 'polextract_people', 'polextract_dates',
     'polextract_quotes', 'polextract_activities', 'polextract_entities']
    """
    from .pipeline import build

    return build(backbone, stanza_dir=stanza_dir, exclude=exclude)


@cache
def _default_pipeline() -> Language:
    return load()


def check_text(text: object) -> str:
    """`text` itself, if the pipeline can read it; else the exception that says what to do."""
    if not isinstance(text, str):
        hint = (
            "decode it first, such as data.decode('utf-8', 'replace')" if isinstance(text, bytes | bytearray) else "pass the article's text"
        )
        raise InputTypeError(f"text must be a str, not {type(text).__name__}: {hint}")
    if len(text) > MAX_CHARS:
        raise InputValueError(f"text has {len(text):,} characters, more than {MAX_CHARS:,}: pass one article at a time")
    if text[:1024].lstrip().startswith("%PDF-"):
        raise InputValueError("text is a PDF file: extract its text first, with pypdf or pdftotext")
    try:
        text.encode("utf-8")
    except UnicodeEncodeError as error:
        raise InputValueError(
            f"text has a lone surrogate at offset {error.start}: read the file with errors='replace', or use "
            "text.encode('utf-16', 'surrogatepass').decode('utf-16', 'replace')"
        ) from None
    return text


def _set_input(doc, *, published=None, title=None, source=None, id=None, metadata=None) -> None:
    from .pipeline import set_input, store

    set_input(doc, reference=parse_reference(published), meta={k: v for k, v in (("title", title), ("source", source)) if v is not None})
    if id is not None:
        store(doc)["id"] = id
    if metadata:
        store(doc)["metadata"] = metadata


def extract_many(
    articles: Iterable[Any],
    *,
    nlp: Language | None = None,
    n_process: int = 1,
    batch_size: int = 32,
    progress: bool = False,
    on_error: Literal["record", "raise", "skip"] = "record",
) -> Iterator[Report]:
    """Reports for many articles, one by one and in their order, over a stream of any length.

    Parameters
    ----------
    articles : an iterable of records: a ``str``; a dict with a ``text`` and, if known, ``id``, ``title``, ``source``, ``published``,
        anything else being kept in ``Report.metadata``; or a pair ``(text, dict)``. It is read only as far as needed.
    nlp : as for `extract`.
    n_process : how many processes read articles; 1 stays in this one, -1 takes one a processor. Rows are sent, not Docs. Each process
        builds the pipeline for itself (2 to 3 s), so a second one pays from a few hundred articles on.
    batch_size : records sent to a process at once; at most ``2 * n_process * batch_size`` are under way.
    progress : show a bar with rate and time left on standard error.
    on_error : what becomes of a record that cannot be read. ``"record"`` gives a `Report` in its place that has its ``id`` and says
        why in ``Report.failed``; ``"skip"`` leaves it out and logs it; ``"raise"`` ends the run with the exception.

    Raises
    ------
    InputTypeError, InputValueError : at the call, wrong arguments; while iterating, with ``on_error="raise"``, an unreadable record.
    PolextractError : the pipeline cannot be built in another process, or a record ended one (``on_error="raise"``).

    >>> records = ["Polsek Cantigi berpatroli.", {"id": "b"}, ("Polres Garut berbenah.", {"url": "https://news.example/c"})]
    >>> for report in extract_many(records, nlp=load(backbone=None)):
    ...     print(report.id, report.failed or report.units[0].unit, report.metadata)
    None Polsek Cantigi {}
    b the record has no 'text' (it has: id): name the field that holds the article {}
    None Polres Garut {'url': 'https://news.example/c'}
    """
    from .io.batch import run

    return run(
        articles,
        extract=extract,
        default=_default_pipeline,
        nlp=nlp,
        n_process=n_process,
        batch_size=batch_size,
        progress=progress,
        on_error=on_error,
    )
