"""Many articles: what `polextract.extract_many` does."""

from __future__ import annotations

import logging
import os
from collections.abc import Generator, Iterable, Iterator, Mapping, Sized
from contextlib import closing
from functools import partial
from typing import TYPE_CHECKING, Any, Literal, TypeGuard

from ..errors import InputTypeError, InputValueError
from ..report import Report
from .records import Article, article_or_failure, check_columns, check_fields, exception_of, read_article
from .workers import Pool

if TYPE_CHECKING:
    from rich.console import Console
    from rich.progress import Progress
    from spacy.language import Language

OnError = Literal["record", "raise", "skip"]
log = logging.getLogger("polextract")


def run(
    articles: Iterable[Any],
    *,
    nlp: Language | None,
    fields: Mapping[str, str] | None,
    n_process: int,
    batch_size: int,
    progress: bool,
    on_error: OnError,
) -> Iterator[Report]:
    """See `polextract.extract_many`; the arguments are checked here and now, the articles read as the reports are asked for."""
    _check(articles, fields=fields, n_process=n_process, batch_size=batch_size, on_error=on_error)
    if n_process == -1:
        n_process = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
    if nlp is not None:
        check_parts(nlp)
    pool = Pool(n_process, nlp=nlp, batch_size=batch_size) if n_process > 1 else None
    total = len(articles) if isinstance(articles, Sized) else None
    rows = map(partial(article_or_failure, fields=fields), _records(articles))

    def results() -> Generator[tuple[Report, str | None], None, None]:
        if pool is not None:
            yield from pool.run(rows)
        else:
            from ..pipeline import default_pipeline

            pipeline = nlp or default_pipeline()
            for article in rows:
                yield read_article(article, pipeline)

    def reports() -> Generator[Report, None, None]:
        # Closed by hand: a traceback that somebody keeps would keep the workers too.
        with closing(results()) as stream:
            for number, (report, kind) in enumerate(stream, 1):
                if kind is not None:
                    message = f"record {number}{f' (id {report.id})' if report.id else ''}: {report.failed}"
                    if on_error == "raise":
                        raise exception_of(kind, message)
                    if on_error == "skip":
                        log.warning("skipped %s", message)
                        continue
                yield report

    return _shown(reports(), total) if progress else reports()


def _check(articles: object, *, fields: Mapping[str, str] | None, n_process: object, batch_size: object, on_error: object) -> None:
    """Raises ``InputTypeError`` or ``InputValueError`` for arguments of `run` that mean nothing."""
    if isinstance(articles, str | bytes | Mapping | Report) or not isinstance(articles, Iterable):
        raise InputTypeError(
            f"articles must be an iterable of records, not one {type(articles).__name__}: use polextract.extract for one article, "
            "polextract.io.read_articles for a file"
        )
    if isinstance(n_process, bool) or not isinstance(n_process, int) or not (n_process >= 1 or n_process == -1):
        raise InputValueError(f"n_process must be 1 or more, or -1 for one a processor, not {n_process!r}")
    if isinstance(batch_size, bool) or not isinstance(batch_size, int) or batch_size < 1:
        raise InputValueError(f"batch_size must be 1 or more, not {batch_size!r}")
    check_fields(fields)
    if on_error not in ("record", "raise", "skip"):
        raise InputValueError(f"on_error must be 'record', 'raise' or 'skip', not {on_error!r}")
    if _is_frame(articles) and (columns := list(articles.columns)):
        check_columns(columns, fields, "the DataFrame")


def check_parts(nlp: Language) -> None:
    """Raise ``InputValueError`` for a pipeline with a part that could read no article at all."""
    from ..pipeline import PartPipe

    for _, pipe in nlp.pipeline:
        if isinstance(pipe, PartPipe):
            pipe.check()


def _is_frame(articles: object) -> TypeGuard[Any]:
    """Whether it is a DataFrame of pandas or polars."""
    return hasattr(articles, "columns") and (hasattr(articles, "iter_rows") or hasattr(articles, "itertuples"))


def _records(articles: Iterable[Any]) -> Iterable[Any]:
    """The articles themselves; of a DataFrame, whose iterator gives its columns, the rows as dicts."""
    if not _is_frame(articles):
        return articles
    if hasattr(articles, "iter_rows"):  # polars
        return articles.iter_rows(named=True)
    return (dict(zip(articles.columns, row, strict=True)) for row in articles.itertuples(index=False, name=None))


def _shown(reports: Generator[Report, None, None], total: int | None) -> Iterator[Report]:
    with closing(reports), progress_bar() as bar:
        task = bar.add_task("articles", total=total)
        for report in reports:
            bar.advance(task)
            yield report


def progress_bar(console: Console | None = None, *, by_bytes: bool = False) -> Progress:
    """A bar on standard error with what is done, articles a second and the time left.

    With `by_bytes` the task's total and completed are bytes of the input, the number of articles its field ``articles``.
    """
    from rich.console import Console
    from rich.progress import BarColumn, Progress, ProgressColumn, SpinnerColumn, TextColumn, TimeElapsedColumn, TimeRemainingColumn
    from rich.text import Text

    class Rate(ProgressColumn):
        def render(self, task: Any) -> Text:
            count = task.fields.get("articles", 0) if by_bytes else task.completed
            elapsed = task.finished_time or task.elapsed
            # What an earlier run had done took none of this run's time.
            rate = (count - task.fields.get("skipped", 0)) / elapsed if elapsed else 0
            return Text(f"{count:,.0f} articles, {rate:,.1f}/s")

    columns: list[Any] = [SpinnerColumn(), TextColumn("{task.description}"), BarColumn(), TextColumn("{task.percentage:>3.0f}%"), Rate()]
    columns += [TimeElapsedColumn(), TextColumn("left"), TimeRemainingColumn(elapsed_when_finished=False)]
    return Progress(*columns, console=console or Console(stderr=True), refresh_per_second=4)


__all__ = ["Article", "OnError", "progress_bar", "run"]
