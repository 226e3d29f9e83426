"""Records in: what a user's article may look like, made one thing (`Article`) before it is read.

A record is a text, a dict with a ``text``, or a ``(text, metadata)`` pair. What cannot be read becomes one clear exception, and in a
batch one failed `Report`.
"""

from __future__ import annotations

import datetime as dt
import json
import logging
import math
import re
from collections.abc import Collection, Mapping, Sequence
from contextlib import suppress
from typing import Any, NamedTuple, TypeGuard

from ..errors import InputTypeError, InputValueError, PolextractError
from ..report import SCHEMA, Meta, Report, Warning, parse_reference
from ..text import check_article
from .turns import turns_of

log = logging.getLogger("polextract")

# The fields of a record that `extract` takes; all others are the caller's own and travel in ``Report.metadata``.
FIELDS = ("text", "id", "title", "source", "published")

_NO_JSON = ("metadata", "no JSON values")
# So many of them are named in the warning.
_TOLD = 8


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
        Of the metadata, what is no JSON value is made one, or kept as its text, or left out; the warning ``metadata`` says which. Empty
        cells (None, NaN, NaT, blanks) in the known fields count as not given. Of a `Report`, and of one that was saved, what went
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
    if isinstance(record, str):
        return Article(str.__str__(record))  # a plain one, also of numpy's
    if isinstance(record, tuple) and (len(record) != 2 or not isinstance(record[1], Mapping)):
        raise InputTypeError(
            "a tuple record must be a pair (text, dict of metadata); the rows of a DataFrame are read with extract_many(frame)"
        )
    row = _dict_of(record, fields) if isinstance(record, Mapping | tuple | Report) else None
    if row is None:
        raise InputTypeError(
            f"a record must be a str, a dict with a 'text', or a pair (text, dict), not {type(record).__name__}{_hint(record)}"
        )
    notes: tuple[tuple[str, str], ...] = ()
    if row.get("schema") == SCHEMA:
        (row, notes), fields = _saved(row), None
    names = names_of(fields)
    if names["text"] not in row:
        have = ", ".join(sorted(map(str, row))[:8]) or "nothing"
        raise InputValueError(f"the record has no {names['text']!r} (it has: {have}): name the field that holds the article")
    text = row[names["text"]]
    if not isinstance(text, str):
        raise InputTypeError(f"{names['text']!r} must be a str, not {_type_name(text)}")
    metadata, remarks = _metadata(row, names.values())
    return Article(
        str.__str__(text),
        id=label_of(row.get(names["id"]), names["id"]),
        title=label_of(row.get(names["title"]), names["title"]),
        source=label_of(row.get(names["source"]), names["source"]),
        published=parse_reference(given(row.get(names["published"])), name=names["published"]),
        metadata=metadata,
        notes=(*notes, *remarks),
    )


def check_fields(fields: object) -> None:
    """Raises ``InputTypeError`` for `fields` that are no mapping, ``InputValueError`` for one that names other fields than `FIELDS`."""
    if not (fields is None or isinstance(fields, Mapping)):
        raise InputTypeError(f"fields must be a dict such as {{'text': 'isi'}}, not {type(fields).__name__}")
    if unknown := set(fields or ()).difference(FIELDS):
        raise InputValueError(f"fields may name {', '.join(FIELDS)}, not {', '.join(sorted(map(str, unknown)))}")


def names_of(fields: Mapping[str, str] | None) -> dict[str, str]:
    """What each of `FIELDS` is called in the caller's records."""
    return {field: (fields or {}).get(field, field) for field in FIELDS}


def _dict_of(record: Any, fields: Mapping[str, str] | None) -> Mapping[Any, Any] | None:
    """The fields of a record of any form, also of the rows of a DataFrame or a database, which are no records; None where it has none."""
    if isinstance(record, Mapping):
        return record
    if isinstance(record, Report):
        return record.to_dict()
    if isinstance(record, tuple) and len(record) == 2 and not hasattr(record, "_fields"):
        text, rest = record[0], record[1]
        if _is_series(rest):  # of iterrows(): the number of the row, and the row
            return rest.to_dict()
        return {**(rest if isinstance(rest, Mapping) else {}), names_of(fields)["text"]: text}
    if as_dict := getattr(record, "_asdict", None):
        return as_dict()
    if _is_series(record):
        return record.to_dict()
    return dict(record) if hasattr(record, "keys") else None


def _is_series(value: Any) -> TypeGuard[Any]:
    """Whether it is a row of a pandas DataFrame, told without importing pandas."""
    return hasattr(value, "iloc") and getattr(value, "ndim", 0) == 1


def _hint(record: Any) -> str:
    """What to do about a record of a type that cannot be read."""
    if isinstance(record, bytes | bytearray):
        return ": decode it first"
    if _is_series(record):
        return ": the rows of a DataFrame are read with extract_many(frame)"
    return ": make a dict of it" if hasattr(record, "keys") else ""


def _metadata(row: Mapping[Any, Any], known: Collection[str]) -> tuple[dict[str, Any], tuple[tuple[str, str], ...]]:
    """What a record carries along beside its `known` fields, as JSON values, and a remark where some of it is no such thing."""
    notes: list[str] = []
    metadata: dict[str, Any] = {}
    for name, value in row.items():
        if name == "metadata" and isinstance(value, Mapping):
            metadata.update(json_value(value, "", notes))
        elif name not in known:
            metadata.update(json_value({name: value}, "", notes))
    if not notes:
        return metadata, ()
    code, message = _NO_JSON
    more = f" and {len(notes) - _TOLD} more" if len(notes) > _TOLD else ""
    return metadata, ((code, f"{message}: {', '.join(notes[:_TOLD])}{more}"),)


def check_columns(columns: Sequence[Any], fields: Mapping[str, str] | None, where: str) -> None:
    """Raises ``InputValueError`` where a table has no column for the text or none that `fields` names, or two of which one is read."""
    have = ", ".join(map(str, columns[:12])) or "none"
    names = names_of(fields)
    if names["text"] not in columns:
        raise InputValueError(f"{where}: there is no column {names['text']!r}, only {have}: name the one that holds the article")
    # The fields of a saved report have names of their own.
    if "schema" not in columns and (missing := [name for name in (fields or {}).values() if name not in columns]):
        raise InputValueError(f"{where}: there is no column {missing[0]!r}, only {have}")
    if twice := [name for name in names.values() if list(columns).count(name) > 1]:
        raise InputValueError(f"{where}: there are several columns {twice[0]!r}: rename all but one")


# Remarks that the pipeline does not make again from the text.
_NOTES = ("encoding", "metadata")


def _saved(record: Mapping[str, Any]) -> tuple[dict[str, Any], tuple[tuple[str, str], ...]]:
    """The article of a report that was saved as JSON or as a row of Parquet, to be read again, and the remarks that came with it.

    A record that could not be read fails again for the same reason, whatever was saved of it.
    """
    warnings = record.get("warnings")
    remarks = [w for w in warnings if isinstance(w, Mapping)] if isinstance(warnings, list | tuple) else []
    failed = next((str(w.get("message")) for w in remarks if w.get("code") == "failed"), None)
    if failed is not None:
        raise InputValueError(failed)
    notes = tuple((str(w["code"]), str(w.get("message", ""))) for w in remarks if w.get("code") in _NOTES)
    return _told(record), notes


def _told(record: Mapping[str, Any]) -> dict[str, Any]:
    """`FIELDS` and metadata of a saved report. The day is the one that the caller gave: that of the page is found in the text again."""
    metadata = record.get("metadata")
    if isinstance(metadata, str):
        try:
            metadata = json.loads(metadata)
        except ValueError:
            raise InputValueError("the saved report's 'metadata' is no JSON text") from None
    meta = record.get("meta")
    known = meta if isinstance(meta, Mapping) else record
    names = {"title": "title", "source": "source", "published": "reference"}
    told = {ours: known.get(theirs) for ours, theirs in names.items()}
    return {"text": record.get("text"), "id": record.get("id"), **told, "metadata": metadata or {}}


def article_or_failure(record: Any, *, fields: Mapping[str, str] | None = None) -> Article:
    """`article_of`, with the reason in ``Article.error`` where that raises, and what could be saved of the record.

    >>> article_or_failure({"id": 7, "url": "https://news.example/7"})
    Article(text='', id='7', ..., metadata={'url': 'https://news.example/7'}, error="the record has no 'text' ...)
    """
    try:
        return article_of(record, fields=fields)
    except PolextractError as error:
        reason, kind = str(error), type(error).__name__
    except Exception as error:  # a mapping of the caller's own may do anything
        reason, kind = f"the record cannot be read: {type(error).__name__}: {error}", "InputValueError"
    saved = Article("")
    with suppress(Exception):
        saved = _salvaged(record, fields)
    return saved._replace(error=reason, kind=kind)


def _salvaged(record: Any, fields: Mapping[str, str] | None) -> Article:
    """What can be read of a record that cannot be read whole. A field of `FIELDS` that is none is kept among the metadata as it is."""
    row = _dict_of(record, fields)
    if row is None:
        return Article("")
    if row.get("schema") == SCHEMA:
        row, fields = _told(row), None
    saved: dict[str, Any] = {}
    names = names_of(fields)
    for field, name in names.items():
        with suppress(Exception):
            value = row.get(name)
            saved[name] = parse_reference(given(value)) if field == "published" else label_of(value, field)
    metadata, _ = _metadata(row, saved)
    told: dict[str, Any] = {field: saved.get(name) for field, name in names.items()}
    return Article(told.pop("text") or "", **told, metadata=metadata)


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


def read_article(article: Article, nlp: Any) -> tuple[Report, str | None]:
    """The report of `article`, and the name of the exception if it failed. Raises nothing but what ends the program."""
    from ..api import extract

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


# Values that are no JSON and whose text says all of them; by name, for what is not imported here.
_AS_TEXT = ("Decimal", "UUID", "ObjectId", "timedelta", "Timedelta", "datetime64", "Period", "IPv4Address", "IPv6Address", "Fraction")
# What prints itself by where it stands in memory says nothing, and another thing in every run.
_ADDRESS = re.compile(r" at 0x[0-9A-Fa-f]+>")
_DEPTH = 64


def json_value(value: Any, name: str, notes: list[str] | None = None, depth: int = 0) -> Any:
    """`value` as JSON values: what a DataFrame or a database row holds is made plain.

    What cannot be is refused; or, where there are `notes` to tell it in, kept as its text, and None if that says nothing. `name` is that
    of the field, `depth` how far inside it the value stands.
    """
    if value is None or isinstance(value, bool | int):
        return value
    if isinstance(value, str):
        return _json_text(value, name, notes)
    if isinstance(value, float):
        return value if math.isfinite(value) else None
    if type(value).__name__ in ("NaTType", "NAType"):
        return None
    if isinstance(value, dt.datetime | dt.date | dt.time):
        return value.isoformat()
    if isinstance(value, Mapping | list | tuple | set | frozenset):
        if depth == _DEPTH:
            return _no_json(value, name, notes, f"nested more than {_DEPTH} deep")
        if isinstance(value, Mapping):
            within = f"{name}." if name else ""
            keys = {key: _json_text(str(key), f"{within}{key}", notes) for key in value}
            return {keys[key]: json_value(item, f"{within}{keys[key]}", notes, depth + 1) for key, item in value.items()}
        return [json_value(item, name, notes, depth + 1) for item in value]
    if type(value).__name__ in _AS_TEXT or hasattr(value, "__fspath__"):
        return _json_text(str(value), name, notes)
    if hasattr(value, "tolist"):  # numpy scalars and arrays
        return json_value(value.tolist(), name, notes, depth + 1)
    return _no_json(value, name, notes, type(value).__name__)


def _json_text(text: str, name: str, notes: list[str] | None) -> str:
    """`text` as a plain ``str`` of whole characters."""
    try:
        _check_surrogates(text, name)
    except InputValueError:
        if notes is None:
            raise
        text = text.encode("utf-8", "replace").decode("utf-8")
        notes.append(f"{_shown(name)} (a lone surrogate, replaced)")
    return str.__str__(text)


def _no_json(value: Any, name: str, notes: list[str] | None, what: str) -> str | None:
    """The text of what is no JSON value, or None, with a note; refused where there is nowhere to note it."""
    if notes is None:
        raise InputTypeError(f"metadata {name!r} must be JSON values, not {what}")
    text = None
    if not isinstance(value, bytes | bytearray | memoryview | Mapping | list | tuple | set | frozenset):
        with suppress(Exception):
            text = str(value).encode("utf-8", "replace").decode("utf-8")
    if text is None or _ADDRESS.search(text):
        notes.append(f"{_shown(name)} ({what}, left out)")
        return None
    notes.append(f"{_shown(name)} ({what}, kept as text)")
    return text


def _shown(name: str) -> str:
    return repr(name if len(name) <= 60 else f"{name[:60]}…").encode("utf-8", "replace").decode("utf-8")


def _check_surrogates(text: str, name: str) -> None:
    try:
        text.encode("utf-8")
    except UnicodeEncodeError:
        raise InputValueError(f"{name!r} has a lone surrogate: read the file with errors='replace'") from None


def _type_name(value: Any) -> str:
    return "an empty cell" if given(value) is None and not isinstance(value, str) else type(value).__name__
