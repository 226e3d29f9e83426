"""Records in: what a user's article may look like, made one thing (`Article`) before it is read.

A record is a text, a dict with a ``text``, or a ``(text, metadata)`` pair. What cannot be read becomes one clear exception, and in a
batch one failed `Report`.
"""

from __future__ import annotations

import datetime as dt
import json
import logging
import math
from collections.abc import Callable, Mapping
from contextlib import suppress
from typing import Any, NamedTuple

from ..errors import InputTypeError, InputValueError, PolextractError
from ..report import SCHEMA, Meta, Report, Warning, parse_reference
from ..text import check_article
from .turns import turns_of

log = logging.getLogger("polextract")

# The fields of a record that `extract` takes; all others are the caller's own and travel in ``Report.metadata``.
FIELDS = ("text", "id", "title", "source", "published")


class Article(NamedTuple):
    """One article, ready to be read: plain text and JSON values only, so it can be sent to another process.

    `error` says why the record cannot be read (the rest is then what could be saved of it), `kind` which exception that is;
    `notes` are remarks of the reader for ``Report.warnings``, pairs of code and message.
    """

    text: str
    id: str | None = None
    title: str | None = None
    source: str | None = None
    published: str | None = None
    metadata: dict[str, Any] = {}  # noqa: RUF012 - never changed, and a NamedTuple has no default_factory
    error: str | None = None
    kind: str | None = None
    notes: tuple[tuple[str, str], ...] = ()


def article_of(record: Any, *, fields: Mapping[str, str] | None = None) -> Article:
    """The `Article` that `record` stands for.

    Parameters
    ----------
    record : a ``str``; a dict whose ``text`` is one, with ``id``, ``title``, ``source``, ``published`` if known and anything else as
        metadata; or a pair ``(text, dict)``, which is the same with the text apart. A ``metadata`` dict inside the dict is unpacked.
        Empty cells (None, NaN, NaT, blanks) in the known fields count as not given. Of a `Report`, and of one that was saved, what went
        into it is taken: its text, id and metadata, the date that the caller gave, the headline and outlet that it has.
    fields : names of the caller's own for `FIELDS`: ``{"text": "isi_berita", "published": "tanggal"}``.

    Raises
    ------
    InputTypeError : the record or one of its fields is of a type that cannot be read.
    InputValueError : it has no field for the text, or `published` is no ISO 8601 date. A text that is there but blank is read.

    >>> article_of({"text": "Polsek Cantigi", "id": 7, "url": "https://news.example/7"})
    Article(text='Polsek Cantigi', id='7', ..., metadata={'url': 'https://news.example/7'}, ...)
    """
    if isinstance(record, Article):
        return record
    if isinstance(record, Report):
        record = record.to_dict()
    if isinstance(record, str):
        return Article(str.__str__(record))  # a plain one, also of numpy's
    if isinstance(record, tuple):
        if len(record) != 2 or not isinstance(record[1], Mapping):
            raise InputTypeError("a tuple record must be a pair (text, dict of metadata)")
        text_name = (fields or {}).get("text", "text")
        record = {**record[1], text_name: record[0]}
    if not isinstance(record, Mapping):
        hint = ": decode it first" if isinstance(record, bytes | bytearray) else ""
        raise InputTypeError(f"a record must be a str, a dict with a 'text', or a pair (text, dict), not {type(record).__name__}{hint}")

    notes: tuple[tuple[str, str], ...] = ()
    if record.get("schema") == SCHEMA:
        (record, notes), fields = _saved(record), None
    names = {field: (fields or {}).get(field, field) for field in FIELDS}
    if names["text"] not in record:
        have = ", ".join(sorted(map(str, record))[:8]) or "nothing"
        raise InputValueError(f"the record has no {names['text']!r} (it has: {have}): name the field that holds the article")
    text = record[names["text"]]
    if not isinstance(text, str):
        raise InputTypeError(f"{names['text']!r} must be a str, not {_type_name(text)}")

    metadata: dict[str, Any] = {}
    known = set(names.values())
    for name, value in record.items():
        if name == "metadata" and isinstance(value, Mapping):
            metadata.update({str(k): json_value(v, str(k)) for k, v in value.items()})
        elif name not in known:
            metadata[str(name)] = json_value(value, str(name))
    published = given(record.get(names["published"]))
    return Article(
        str.__str__(text),
        id=label_of(record.get(names["id"]), names["id"]),
        title=label_of(record.get(names["title"]), names["title"]),
        source=label_of(record.get(names["source"]), names["source"]),
        published=parse_reference(published, name=names["published"]),
        metadata=metadata,
        notes=notes,
    )


# Remarks that the pipeline does not make again from the text.
_NOTES = ("encoding",)


def _saved(record: Mapping[str, Any]) -> tuple[dict[str, Any], tuple[tuple[str, str], ...]]:
    """The article of a report that was saved as JSON or as a row of Parquet, to be read again, and the remarks that came with it.

    A record that could not be read, and of whose text nothing was saved, fails again.
    """
    warnings = record.get("warnings")
    remarks = [w for w in warnings if isinstance(w, Mapping)] if isinstance(warnings, list | tuple) else []
    failed = next((str(w.get("message")) for w in remarks if w.get("code") == "failed"), None)
    if failed is not None and not record.get("text"):
        raise InputValueError(failed)
    metadata = record.get("metadata")
    if isinstance(metadata, str):
        try:
            metadata = json.loads(metadata)
        except ValueError:
            raise InputValueError("the saved report's 'metadata' is no JSON text") from None
    notes = tuple((str(w["code"]), str(w.get("message", ""))) for w in remarks if w.get("code") in _NOTES)
    return {**_told(record), "metadata": metadata or {}}, notes


def _told(record: Mapping[str, Any]) -> dict[str, Any]:
    """The `FIELDS` of a saved report. The day is the one that the caller gave: that of the page is found in the text again."""
    meta = record.get("meta")
    known = meta if isinstance(meta, Mapping) else record
    names = {"title": "title", "source": "source", "published": "reference"}
    return {"text": record.get("text"), "id": record.get("id"), **{ours: known.get(theirs) for ours, theirs in names.items()}}


def article_or_failure(record: Any, *, fields: Mapping[str, str] | None = None) -> Article:
    """`article_of`, with the reason in ``Article.error`` where that raises, and what could be saved of the record."""
    try:
        return article_of(record, fields=fields)
    except PolextractError as error:
        reason, kind = str(error), type(error).__name__
    except Exception as error:  # a mapping of the caller's own may do anything
        reason, kind = f"the record cannot be read: {type(error).__name__}: {error}", "InputValueError"
    saved: dict[str, Any] = {}
    if isinstance(record, Report):
        record = record.to_dict()
    with suppress(Exception):
        if isinstance(record, Mapping) and record.get("schema") == SCHEMA:
            record, fields = _told(record), None
    if isinstance(record, tuple) and len(record) == 2:
        text, rest = record
        record = {**rest, "text": text} if isinstance(rest, Mapping) else {"text": text}
    if isinstance(record, Mapping):
        for field in FIELDS:
            try:
                value = record.get((fields or {}).get(field, field))
                saved[field] = parse_reference(given(value)) if field == "published" else label_of(value, field)
            except Exception:
                continue
    return Article(saved.pop("text", None) or "", **saved, error=reason, kind=kind)


def failed_report(article: Article, reason: str | None = None) -> Report:
    """The `Report` of an article that could not be read: its ``failed`` says why.

    >>> failed_report(Article("", id="a1"), "no text").failed
    'no text'
    """
    text = article.text
    try:
        check_article(text)
    except PolextractError:
        text = ""
    message = reason or article.error or "unknown"
    message = message.encode("utf-8", "replace").decode("utf-8")
    meta = Meta(title=article.title, source=article.source, reference=article.published)
    return Report(id=article.id, text=text, meta=meta, metadata=article.metadata, warnings=(Warning(code="failed", message=message),))


def exception_of(kind: str | None, message: str) -> PolextractError:
    """The exception for a failed record, for those who want it raised."""
    return {"InputTypeError": InputTypeError, "InputValueError": InputValueError}.get(kind or "", PolextractError)(message)


def read_article(article: Article, extract: Callable[..., Report], nlp: Any) -> tuple[Report, str | None]:
    """The report of `article`, and the name of the exception if it failed. Raises nothing but what ends the program."""
    if article.error is not None:
        return failed_report(article), article.kind or "InputValueError"
    try:
        with turns_of(nlp), memory_zone(nlp):
            report = extract(
                article.text,
                published=article.published,
                title=article.title,
                source=article.source,
                id=article.id,
                metadata=article.metadata,
                nlp=nlp,
            )
    except PolextractError as error:
        return failed_report(article, str(error)), type(error).__name__
    except Exception as error:
        log.debug("article %s could not be read", article.id, exc_info=True)
        return failed_report(article, f"{type(error).__name__}: {error}"), type(error).__name__
    if article.notes:
        notes = tuple(Warning(code=code, message=message) for code, message in article.notes)
        report = report.model_copy(update={"warnings": (*report.warnings, *notes)})
    return report, None


def memory_zone(nlp: Any) -> Any:
    """``nlp.memory_zone()``, which frees the strings of one article when it is done; nothing inside a zone that the caller has opened.

    To be entered in a turn of `turns_of`, or the zone that is open may be another thread's. A report holds nothing but copies, so it
    outlives the zone.
    """
    from contextlib import nullcontext

    if nlp is None or nlp.vocab.in_memory_zone:
        return nullcontext()
    return nlp.memory_zone()


def given(value: Any) -> Any:
    """`value`, or None for an empty cell: None, NaN, NaT, a blank string."""
    if value is None or (isinstance(value, str) and not value.strip()):
        return None
    if isinstance(value, float) and math.isnan(value):
        return None
    if type(value).__name__ in ("NaTType", "NAType"):  # pandas, without importing it
        return None
    return value


def label_of(value: Any, name: str) -> str | None:
    """`value` as the text of the field `name`: an id may be a whole number or a UUID, an empty cell is None.

    >>> label_of(7, "id"), label_of("a1", "id"), label_of(" ", "id")
    ('7', 'a1', None)
    """
    value = given(value)
    if value is None:
        return None
    if isinstance(value, str):
        text = str.__str__(value)
    elif isinstance(value, bool) or not hasattr(value, "__index__"):
        if isinstance(value, float) and value.is_integer():  # a column of numbers with gaps comes as floats
            text = str(int(value))
        elif type(value).__name__ == "UUID":
            text = str(value)
        else:
            raise InputTypeError(f"{name!r} must be a str, not {_type_name(value)}")
    else:
        text = str(value.__index__())
    _check_surrogates(text, name)
    return text


def json_value(value: Any, name: str) -> Any:
    """`value` as JSON values: what a DataFrame or a database row holds is made plain, anything else refused."""
    if value is None or isinstance(value, bool | int):
        return value
    if isinstance(value, str):
        _check_surrogates(value, name)
        return str.__str__(value)
    if isinstance(value, float):
        return value if math.isfinite(value) else None
    if type(value).__name__ in ("NaTType", "NAType"):
        return None
    if isinstance(value, dt.datetime | dt.date | dt.time):
        return value.isoformat()
    if isinstance(value, Mapping):
        return {str(k): json_value(v, f"{name}.{k}") for k, v in value.items()}
    if isinstance(value, list | tuple | set | frozenset):
        return [json_value(v, name) for v in value]
    if hasattr(value, "tolist"):  # numpy scalars and arrays
        return json_value(value.tolist(), name)
    if type(value).__name__ in ("Decimal", "UUID") or hasattr(value, "__fspath__"):
        return str(value)
    raise InputTypeError(f"metadata {name!r} must be JSON values, not {_type_name(value)}")


def _check_surrogates(text: str, name: str) -> None:
    try:
        text.encode("utf-8")
    except UnicodeEncodeError:
        raise InputValueError(f"{name!r} has a lone surrogate: read the file with errors='replace'") from None


def _type_name(value: Any) -> str:
    return "an empty cell" if given(value) is None and not isinstance(value, str) else type(value).__name__
