"""What an earlier run has done, and whether it was this one: the same articles, told the same, read by the same pipeline.

The reports say themselves what they were made of. What they do not say (the version, the pipeline, tables of one's own) stands beside
the journal for as long as the run goes on.
"""

from __future__ import annotations

import csv
import hashlib
import json
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from .._version import __version__
from ..data import own_fingerprint
from ..errors import InputValueError
from ..optional import need
from .frames import Namer
from .readers import Reader
from .records import Article
from .writers import To, saved_records

if TYPE_CHECKING:
    from spacy.language import Language


class Done(NamedTuple):
    """A record that was read: `told` is what went into its report, as far as the output has it; `failed` why it could not be read."""

    id: str | None
    failed: str | None
    told: dict[str, Any]


def is_of(done: Done, article: Article, id: str | None, published: str | None) -> bool:
    """Whether `article` is what `done` was made of; `id` is the name that it has in the output, `published` the day of those without."""
    if done.id != id:
        return False
    if done.failed is not None:
        return True
    given = {
        "text": article.text,
        "chars": len(article.text),
        "reference": article.published or published,
        "metadata": article.metadata,
        # What the caller does not tell the page may.
        **{name: told for name in ("title", "source") if (told := getattr(article, name)) is not None},
    }
    if (day := given["reference"]) is not None:
        given["published_at"] = day
    return all(given[name] == told for name, told in done.told.items() if name in given)


def of_report(record: Mapping[str, Any]) -> Done:
    """The `Done` of a saved report: its dict, or its row of a Parquet file. Raises KeyError, TypeError or ValueError if it is none."""
    meta, metadata = record.get("meta", record), record["metadata"]
    failed = next((w["message"] for w in record["warnings"] if w["code"] == "failed"), None)
    told = {name: meta.get(name) for name in ("title", "source", "reference")}
    return Done(
        record["id"], failed, {**told, "text": record["text"], "metadata": json.loads(metadata) if isinstance(metadata, str) else metadata}
    )


def _of_row(row: Mapping[str, Any]) -> Done:
    """The `Done` of a row of the table of articles, where the text itself is not."""
    told = {name: row[name] or None for name in ("title", "source")}
    told |= {"chars": int(row["chars"]), "metadata": json.loads(row["metadata"]), "published_at": row["published"] or None}
    return Done(row["article_id"], row["failed"] or None, told)


def finished(out: Path, kind: To) -> Iterator[Done]:
    """The records of a finished output. Raises ``InputValueError`` where it is none of ours."""
    try:
        yield from _finished(out, kind)
    except (KeyError, TypeError, ValueError) as error:
        if isinstance(error, InputValueError):
            raise
        raise InputValueError(f"{out}: this was not written by polextract: delete it, or write to another place") from None


def _finished(out: Path, kind: To) -> Iterator[Done]:
    if kind in ("jsonl", "json", "parquet"):
        names = ["id", "title", "source", "reference", "text", "metadata", "warnings"]
        yield from (of_report(record) for _, record in saved_records(Reader(out), names))
    elif kind in ("csv", "tables-csv"):
        with (out if kind == "csv" else out / "articles.csv").open(encoding="utf-8", newline="") as file:
            csv.field_size_limit(2**31 - 1)
            yield from map(_of_row, csv.DictReader(file))
    elif kind == "tables-parquet":
        table = need("pyarrow.parquet", "frames", "reading Parquet").ParquetFile(out / "articles.parquet")
        yield from (_of_row(row) for batch in table.iter_batches() for row in batch.to_pylist())
    else:
        from spacy.tokens import DocBin
        from spacy.vocab import Vocab

        from ..pipeline import store

        for path in sorted(out.glob("*.spacy")) if out.is_dir() else [out]:
            for doc in DocBin().from_bytes(path.read_bytes()).get_docs(Vocab()):
                yield of_report({**store(doc), "text": doc.text})


def check_finished(out: Path, kind: To, articles: Iterable[Article], published: str | None) -> None:
    """Nothing, if `out` has the reports of exactly these articles; else ``InputValueError`` with the first that differs."""
    namer = Namer() if kind.endswith("csv") or kind == "tables-parquet" else None
    done = finished(out, kind)
    number = 0
    for number, article in enumerate(articles, 1):
        record = next(done, None)
        if record is None or not is_of(record, article, article.id if namer is None else namer(article.id, number - 1), published):
            what = f"ends before record {number}" if record is None else f"was made of another record {number}"
            raise InputValueError(f"{out} is complete, but {what}: the input has changed; delete {out}, or write to another place")
    if next(done, None) is not None:
        raise InputValueError(f"{out} is complete, but has more than these {number} records: delete it, or write to another place")


# -- what the reports do not say -------------------------------------------------------------------------------------------------------


def settings(nlp: Language, fields: Mapping[str, str] | None, published: str | None) -> dict[str, Any]:
    """What a run must share with the one that it goes on with, as JSON values."""
    return {
        "version": __version__,
        "pipeline": _pipeline(nlp),
        "tables": own_fingerprint(),
        "fields": dict(sorted((fields or {}).items())),
        "published": published,
    }


def _pipeline(nlp: Any) -> str:
    """Name, version and checksum of the settings of a pipeline; its weights are taken to be those of its version."""
    meta = getattr(nlp, "meta", {})
    config = getattr(nlp, "config", None)
    text = json.dumps([list(getattr(nlp, "pipe_names", ())), config.to_str() if config is not None else ""])
    name = "_".join(filter(None, (meta.get("lang"), meta.get("name"))))
    return f"{name or 'pipeline'} {meta.get('version', '')} ({hashlib.sha256(text.encode()).hexdigest()[:12]})"


def check_settings(path: Path, now: Mapping[str, Any], journal: Path) -> None:
    """Nothing, if the run whose settings are at `path` had those of `now`. Raises ``InputValueError`` with what differs."""
    try:
        before = json.loads(path.read_text(encoding="utf-8"))
    except FileNotFoundError:
        return  # the journal alone was kept; its records are compared all the same
    except ValueError:
        before = None
    if not isinstance(before, dict):
        raise InputValueError(f"{path}: these are no settings of a run; delete {journal} to start again")
    for name, value in now.items():
        if before.get(name) != value:
            raise InputValueError(
                f"{journal} was begun with {name} {json.dumps(before.get(name))}, not {json.dumps(value)}: go on with the same, or delete "
                "it to start again"
            )
