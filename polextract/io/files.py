"""A file of articles to a file of reports, for hours if it must be: bounded memory, resumable, never half an output.

While it runs, every report goes at once to a journal beside the output (``out.parquet.part.jsonl``), which is plain JSON Lines and can
be read at any time. At the end it becomes the output in one move. A run that was cut short leaves the journal; with ``resume`` the
next one goes on after the last record in it, if it is the same run: see `resume`.
"""

from __future__ import annotations

import json
import os
import time
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import IO, TYPE_CHECKING, Any, Literal

from ..api import extract_many
from ..errors import InputValueError
from ..pipeline import default_pipeline
from ..report import parse_reference
from .readers import Format, Reader
from .records import Article
from .resume import check_finished, check_settings, is_of, of_report, settings
from .writers import check_target, read_reports, write_reports

if TYPE_CHECKING:
    from spacy.language import Language

KEPT = 20


@dataclass
class Summary:
    """What a run did: `read` records, of which `failed` could not be read and `resumed` had been read before.

    `failures` holds the first of the failed, pairs of id and reason; all of them are in the output. `interrupted` is true where Ctrl-C
    ended the run; the reports made till then are in `path`, the journal.
    """

    path: Path
    read: int = 0
    failed: int = 0
    resumed: int = 0
    seconds: float = 0.0
    complete: bool = False
    interrupted: bool = False
    failures: list[tuple[str | None, str]] = field(default_factory=list)

    @property
    def rate(self) -> float:
        """Articles a second in this run."""
        return (self.read - self.resumed) / self.seconds if self.seconds else 0.0

    def note(self, id: str | None, reason: str | None) -> None:
        """Count one record, as failed if there is a reason."""
        self.read += 1
        if reason is not None:
            self.failed += 1
            if len(self.failures) < KEPT:
                self.failures.append((id, reason))


def journal_of(path: str | Path) -> Path:
    """Where the reports for `path` are while the run goes on."""
    path = Path(path)
    return path.with_name(f"{path.name}.part.jsonl")


def settings_of(path: str | Path) -> Path:
    """Where the settings of the run are while it goes on."""
    path = Path(path)
    return path.with_name(f"{path.name}.part.settings.json")


def extract_file(
    source: str | Path | Sequence[str | Path] | IO[bytes] | Reader,
    out: str | Path,
    *,
    to: Literal["csv", "parquet", "docbin"] | None = None,
    format: Format | None = None,
    fields: Mapping[str, str] | None = None,
    encoding: str | None = None,
    nlp: Language | None = None,
    n_process: int = 1,
    batch_size: int = 32,
    resume: bool = False,
    progress: bool = False,
    published: str | None = None,
) -> Summary:
    """Read every article of `source` and write the reports to `out`.

    Parameters
    ----------
    source, format, fields, encoding : what to read; see `polextract.io.Reader`.
    out, to : where to write; see `polextract.io.write_reports`.
    nlp, n_process, batch_size, progress : as for `polextract.extract_many`.
    resume : go on with a run that was cut short. The records before its end are read again, not extracted again, and must be the same; so
        must the version of polextract, the pipeline, tables of your own, `fields` and `published`. Where `out` is complete, its records
        are compared with those of `source`, and nothing is done.
    published : date for the records that have none of their own.

    Ctrl-C ends the run and is told in the `Summary`; the journal stays. A record that cannot be read is written with the reason
    (``Report.failed``) and counted.

    Raises
    ------
    InputValueError : wrong names or formats; `out` is a file of `source`; an earlier run's journal is there and `resume` is not set; a
        journal or a complete output of other articles; a journal of a run with other settings.
    PolextractError : a package is missing that the format needs.
    OSError : a file cannot be read or written.
    """
    out = Path(out)
    kind = check_target(out, to)
    published = parse_reference(published)
    reader = source if isinstance(source, Reader) else Reader(source, format=format, fields=fields, encoding=encoding)
    if reader.reads(out):
        raise InputValueError(f"{out} is what is to be read: write to another file")
    journal = journal_of(out)
    fresh = not journal.exists()
    summary = Summary(path=out)
    if resume and out.exists() and fresh:
        check_finished(out, kind, reader, published)
        summary.complete = True
        return summary
    if not fresh and not resume:
        raise InputValueError(f"{journal} is left from a run that was cut short: go on with it with --resume (resume=True), or delete it")
    _run(reader, out, summary, fresh=fresh, nlp=nlp, published=published, n_process=n_process, batch_size=batch_size, progress=progress)
    if not summary.interrupted:
        _deliver(out, to)
        summary.complete = True
    return summary


def _run(reader: Reader, out: Path, summary: Summary, *, fresh: bool, nlp: Language | None, published: str | None, **options: Any) -> None:
    """Read all articles into the journal of `out`, which is `fresh` or goes on with that of an earlier run with the same settings."""
    began = time.monotonic()
    journal = journal_of(out)
    chosen, kept = settings(nlp or default_pipeline(), reader.fields, published), settings_of(out)
    if fresh:
        kept.write_text(json.dumps(chosen, ensure_ascii=False) + "\n", encoding="utf-8")
    else:
        check_settings(kept, chosen, journal)
    try:
        with journal.open("xb" if fresh else "r+b") as file:
            _read_into(file, reader, summary, journal, published, nlp=nlp, **options)
    except BaseException:
        if fresh and not summary.read:  # nothing to go on with: a wrong column, say
            journal.unlink(missing_ok=True)
            kept.unlink(missing_ok=True)
        raise
    summary.seconds = time.monotonic() - began
    if summary.interrupted:
        summary.path = journal


def _deliver(out: Path, to: Literal["csv", "parquet", "docbin"] | None) -> None:
    """Make `out` of its journal, which all reports are in."""
    journal = journal_of(out)
    if out.suffix.lower() in (".jsonl", ".ndjson"):
        journal.replace(out)
    else:
        write_reports(read_reports(journal), out, to=to)
        journal.unlink()
    settings_of(out).unlink(missing_ok=True)


def _read_into(file: IO[bytes], reader: Reader, summary: Summary, journal: Path, published: str | None, **options: Any) -> None:
    """Write the reports of all articles into `file`, the journal, behind those that it has; Ctrl-C ends it and is noted."""
    articles = iter(reader)
    _skip(file, articles, summary, journal, published)
    if published is not None:
        articles = (a if a.published else a._replace(published=published) for a in articles)
    try:
        _extract(articles, file, summary, reader, **options)
    except KeyboardInterrupt:
        summary.interrupted = True
    file.flush()
    os.fsync(file.fileno())


def _extract(articles: Iterator[Article], file: IO[bytes], summary: Summary, reader: Reader, *, progress: bool, **options: Any) -> None:
    from contextlib import nullcontext

    from .batch import progress_bar

    bar = progress_bar(by_bytes=True) if progress else None
    with bar or nullcontext():
        task = bar.add_task("reading", total=reader.total, articles=summary.read, skipped=summary.resumed) if bar else None
        for report in extract_many(articles, **options):
            file.write(report.to_json().encode() + b"\n")
            file.flush()
            summary.note(report.id, report.failed)
            if bar and task is not None:
                bar.update(task, total=reader.total, completed=reader.position, articles=summary.read)
        if bar and task is not None:
            bar.update(task, total=reader.total or 1, completed=reader.total or 1)


def _skip(file: IO[bytes], articles: Iterator[Article], summary: Summary, journal: Path, published: str | None) -> None:
    """Pass over the articles whose reports the journal has, and cut off a last line that was not written whole."""
    end = 0
    with journal.open("rb") as lines:
        for number, line in enumerate(lines, 1):
            if not line.endswith(b"\n"):
                break
            try:
                done = of_report(json.loads(line))
            except (ValueError, KeyError, TypeError, AttributeError):
                raise InputValueError(f"{journal}, line {number}: this is no journal of a run; delete it to start again") from None
            article = next(articles, None)
            if article is None or not is_of(done, article, article.id, published):
                raise InputValueError(
                    f"record {number} is not the one that {journal} has: the input has changed; delete the journal to start again"
                )
            summary.note(done.id, done.failed)
            end += len(line)
    summary.resumed = summary.read
    file.seek(end)
    file.truncate()
