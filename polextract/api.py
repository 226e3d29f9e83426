"""The calls that most users need: `extract`, `extract_many`, `load`."""

from __future__ import annotations

import datetime as dt
import os
from collections.abc import Iterable, Iterator, Mapping
from typing import TYPE_CHECKING, Any, Literal

from .errors import InputTypeError, InputValueError
from .report import Report, Warning, parse_reference
from .text import check_article, fold

if TYPE_CHECKING:
    from spacy.language import Language


def extract(
    text: str,
    *,
    published: str | dt.date | None = None,
    title: str | None = None,
    source: str | None = None,
    id: str | None = None,
    metadata: Mapping[str, Any] | None = None,
    nlp: Language | None = None,
) -> Report:
    """Read one article and give back a `Report`.

    Parameters
    ----------
    text : the article as scraped; it is never changed, all offsets point into it.
    published : date of publication (``date``, ``datetime`` or ISO 8601 text), against which ``kemarin`` and the like are read; it is
        kept in ``meta.reference`` and goes before what the page shows (``meta.published``): ``meta.published_at`` is the one to go by.
        A moment in universal time is read as that moment in Jakarta (WIB).
    title, source : the headline and the outlet, where the caller knows them better than the page.
    id : kept in the report, as text.
    metadata : kept in the report; what is no JSON value but can be made one (dates, numpy numbers, decimals) is.
    nlp : a pipeline from `load`, or any spaCy pipeline with polextract components; the default pipeline otherwise.

    Empty cells of a DataFrame (None, NaN, NaT, blanks) count as not given. A blank text gives an empty report with the warning ``empty``.

    Threads may call this, and read with `extract_many`, on the same pipeline: they take turns, article by article. Only what calls `nlp`
    itself on another thread (``nlp(text)``, ``nlp.pipe``) must not do so while `extract_many` reads with it.

    Raises
    ------
    InputTypeError : `text` is no ``str``, `published` no date, `nlp` no pipeline; `id`, `title`, `source`, `metadata` of another type.
    InputValueError : the text cannot be read (longer than 1,000,000 characters, lone surrogates, a PDF), `published` is no ISO date
        or past the end of the calendar, `nlp` has no component of polextract or a tokeniser that does not keep the text.

    >>> report = extract("Kapolsek Cantigi, IPTU Wira Santosa, hadir kemarin.", published="2024-01-23")
    >>> report.people[0].name, report.dates[0].value
    ('Wira Santosa', '2024-01-22')
    """
    from .io.records import given, json_value, label_of
    from .io.turns import turns_of
    from .pipeline import default_pipeline, holds_records, report_of, set_input, store

    text = check_article(text)
    reference = parse_reference(given(published))
    meta = {name: told for name, value in (("title", title), ("source", source)) if (told := label_of(value, name)) is not None}
    label = label_of(id, "id")
    if not (metadata is None or isinstance(metadata, Mapping)):
        raise InputTypeError(f"metadata must be a dict, not {type(metadata).__name__}")
    kept = {str(name): json_value(value, str(name)) for name, value in (metadata or {}).items()}
    if nlp is None:
        nlp = default_pipeline()
    elif not hasattr(nlp, "make_doc"):
        raise InputTypeError(f"nlp must be a spaCy pipeline, such as load() gives, not {type(nlp).__name__}")

    with turns_of(nlp):
        doc = set_input(nlp.make_doc(text), reference=reference, meta=meta)
        store(doc).update(id=label, metadata=kept)
        doc = nlp(doc)
        if not holds_records(doc):
            raise InputValueError("nlp has no component of polextract: make one with polextract.load(), or add a part to it")
        report = report_of(doc)
    if report.text != text:
        raise InputValueError("the tokeniser of nlp changes the text, so no offset would hold: take one that keeps every character")
    if not fold(text).strip():
        empty = Warning(code="empty", message="there is nothing but blanks in the text")
        report = report.model_copy(update={"warnings": (*report.warnings, empty)})
    return report


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
    InputValueError, InputTypeError : an unknown backbone or part, or a pipeline that has the parts already.

    >>> load(backbone=None).pipe_names
    ['polextract_layout', 'polextract_sentences', 'polextract_units', 'polextract_places', 'polextract_people', 'polextract_dates',
     'polextract_quotes', 'polextract_activities', 'polextract_entities']
    """
    from .pipeline import build

    return build(backbone, stanza_dir=stanza_dir, exclude=exclude)


def extract_many(
    articles: Iterable[Any],
    *,
    nlp: Language | None = None,
    fields: Mapping[str, str] | None = None,
    n_process: int = 1,
    batch_size: int = 32,
    progress: bool = False,
    on_error: Literal["record", "raise", "skip"] = "record",
) -> Iterator[Report]:
    """Reports for many articles, one by one and in their order, over a stream of any length.

    Parameters
    ----------
    articles : an iterable of records: a ``str``; a dict with a ``text`` and, if known, ``id``, ``title``, ``source``, ``published``,
        anything else being kept in ``Report.metadata``, as text where it is no JSON value (warning ``metadata``); or a pair
        ``(text, dict)``. It is read only as far as needed. The rows of a pandas or polars DataFrame are such dicts. A `Report`, or the
        dict of one, is read again from what went into it; what had failed fails again.
    nlp : as for `extract`.
    fields : the names that the records have for ``text``, ``id``, ``title``, ``source``, ``published``, where they are others:
        ``{"text": "isi", "published": "tanggal"}``.
    n_process : how many processes read articles; 1 stays in this one, -1 takes one a processor. Rows are sent, not Docs. Each process
        builds the pipeline for itself (2 to 3 s), so a second one pays from a few hundred articles on.
    batch_size : records sent to a process at once; at most ``2 * n_process * batch_size`` are under way.
    progress : show a bar with rate and time left on standard error.
    on_error : what becomes of a record that cannot be read. ``"record"`` gives a `Report` in its place that has its ``id`` and
        metadata and says why in ``Report.failed``; ``"skip"`` leaves it out and logs it; ``"raise"`` ends the run with the exception.

    Several threads may read at once, with one pipeline or with several; see `extract`. One stream is for one thread.

    Raises
    ------
    InputTypeError, InputValueError : at the call, wrong arguments, a DataFrame without the columns; while iterating, with
        ``on_error="raise"``, an unreadable record.
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
        nlp=nlp,
        fields=fields,
        n_process=n_process,
        batch_size=batch_size,
        progress=progress,
        on_error=on_error,
    )
