"""The command line: a thin shell over `polextract.extract`, `polextract.io` and `polextract.view`.

Everything is imported where it is used, so that ``--version`` and ``--help`` answer at once. What goes wrong is told in one line on
standard error; the exit code is 0, 1 where some records could not be read, 2 for an error, 130 after Ctrl-C.
"""

from __future__ import annotations

import json
import os
import signal
import sys
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from enum import StrEnum
from itertools import chain, islice
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from ._version import __version__
from .errors import InputValueError, PolextractError

if TYPE_CHECKING:
    from rich.console import Console
    from spacy.language import Language

    from .io.readers import Reader
    from .io.records import Article
    from .report import Report

app = typer.Typer(
    name="polextract",
    help="Facts from Indonesian police news: units, people, dates, places, quotations and activities.",
    invoke_without_command=True,
    pretty_exceptions_enable=False,
    add_completion=False,
    rich_markup_mode=None,
    context_settings={"help_option_names": ["-h", "--help"]},
)


class InputFormat(StrEnum):
    """What is in the input, where its name does not tell."""

    jsonl = "jsonl"
    json = "json"
    csv = "csv"
    parquet = "parquet"
    txt = "txt"
    html = "html"


class FolderFormat(StrEnum):
    """What a folder of tables holds."""

    csv = "csv"
    parquet = "parquet"
    docbin = "docbin"


Sources = Annotated[
    list[str] | None,
    typer.Argument(
        metavar="SOURCE", help="A .txt, .html, .jsonl, .json, .csv or .parquet file (also .gz), several .txt or .html, a folder, or - ."
    ),
]
Out = Annotated[
    Path | None,
    typer.Option("-o", "--out", help="Where to write: .jsonl, .json, .parquet, .csv, .spacy, a folder of tables; of one article .html."),
]
Published = Annotated[str | None, typer.Option(metavar="DATE", help="Date of publication (2024-01-23), where the record has none.")]
Backbone = Annotated[str, typer.Option(help="Statistical pipeline under the rules: auto, none, stanza, or a spaCy pipeline's path.")]
Format = Annotated[InputFormat | None, typer.Option("--format", help="What is in SOURCE; by default what its name tells.")]
Fields = Annotated[
    list[str] | None, typer.Option("--field", metavar="OURS=THEIRS", help="A field's name in the input, such as text=isi; may be repeated.")
]
Encoding = Annotated[str | None, typer.Option(help="Encoding of the input; by default UTF-8, or what the bytes look like.")]
Processes = Annotated[int, typer.Option("--n-process", min=-1, help="Processes to read with; -1 takes one a processor.")]


def _version(wanted: bool) -> None:
    if wanted:
        print(f"polextract {__version__}")
        raise typer.Exit


@app.callback()
def root(
    context: typer.Context,
    version: Annotated[bool, typer.Option("--version", callback=_version, is_eager=True, help="Show the version and leave.")] = False,
) -> None:
    """Facts from Indonesian police news: units, people, dates, places, quotations and activities."""
    if context.invoked_subcommand is None:
        print(context.get_help())


@app.command()
def extract(
    sources: Sources = None,
    out: Out = None,
    as_json: Annotated[bool, typer.Option("--json", help="JSON also on a terminal.")] = False,
    published: Published = None,
    backbone: Backbone = "auto",
    n_process: Processes = 1,
    resume: Annotated[bool, typer.Option("--resume", help="Go on with a run that was cut short.")] = False,
    to: Annotated[FolderFormat | None, typer.Option("--to", help="What a folder holds: tables as csv or parquet, or docbin.")] = None,
    format: Format = None,
    field: Fields = None,
    encoding: Encoding = None,
    batch_size: Annotated[int, typer.Option(min=1, help="Records sent to a process at once.")] = 32,
    quiet: Annotated[bool, typer.Option("-q", "--quiet", help="No progress bar.")] = False,
    example: Annotated[bool, typer.Option("--example", help="Read the example article that comes with polextract.")] = False,
) -> None:
    """Read one article, or several files, or a file or folder of articles.

    One article is shown as a summary on a terminal and as JSON into a pipe. Many articles go to the file or folder named with -o, or as
    JSON Lines to standard output.
    """
    if example == bool(sources):
        raise InputValueError("give a SOURCE: a file, several .txt or .html files, a folder, - for standard input, or --example")
    _check_date(published)
    if n_process == 0:
        raise InputValueError("--n-process must be 1 or more, or -1")
    reader = _reader(None if not sources else sources[0] if len(sources) == 1 else sources, format, field, encoding)
    single = reader.format in ("txt", "html")
    _check_target(reader, out, single=single, resume=resume, to=to)
    if single and (out is None or _is_page(out) or (out.suffix.lower() == ".json" and not resume)):
        if out is not None:
            _check_out(out, to)
        _one(reader, out, as_json=as_json, published=published, backbone=backbone)
    elif out is not None:
        _batch(
            reader,
            out,
            to=to,
            published=published,
            backbone=backbone,
            n_process=n_process,
            batch_size=batch_size,
            resume=resume,
            quiet=quiet,
        )
    else:
        _stream(reader, as_json=as_json, published=published, backbone=backbone, n_process=n_process, batch_size=batch_size)


def _check_target(reader: Reader, out: Path | None, *, single: bool, resume: bool, to: str | None) -> None:
    """Raises ``InputValueError`` where `out`, ``--resume`` and ``--to`` of `extract` do not go together, or with what is read."""
    if out is None:
        if resume:
            raise InputValueError("--resume needs the file of -o")
        if to is not None:
            raise InputValueError("--to needs the folder of -o")
        return
    if reader.reads(out):
        raise InputValueError(f"{out} is what is to be read: write to another file")
    if not _is_page(out):
        return
    if not single:
        raise InputValueError("extract writes one article as .html; for many, write .jsonl and call polextract view")
    if resume or to:
        raise InputValueError(f"{'--resume' if resume else '--to'} does nothing for a page")


def _one(reader: Reader, out: Path | None, *, as_json: bool, published: str | None, backbone: str) -> None:
    article = next(iter(reader))
    report = _extract_one(article, published, _load(backbone))
    if out is not None:
        _write_one(report, out)
    elif as_json or not sys.stdout.isatty():
        print(report.to_json(indent=2 if sys.stdout.isatty() else None))
    else:
        from rich.console import Console

        from .view.terminal import print_report

        print_report(report, Console())


def _is_page(out: Path) -> bool:
    return out.suffix.lower() in (".html", ".htm")


def _check_out(out: Path, to: FolderFormat | None = None) -> None:
    """Raise now what would keep `out` from being written later."""
    from .io.writers import check_folder, check_target

    if not _is_page(out):
        check_target(out, to.value if to else None)
    elif out.is_dir():
        raise InputValueError(f"{out} is a folder")
    else:
        check_folder(out)


def _extract_one(article: Article, published: str | None, nlp: Language) -> Report:
    """The report of a single article; what keeps it from being read is an error here, not a failed record."""
    from .io.records import exception_of, read_article

    report, kind = read_article(article if article.published else article._replace(published=published), nlp)
    if kind is not None:
        raise exception_of(kind, f"{article.id}: {report.failed}" if article.id else report.failed or "")
    return report


def _write_one(report: Report, out: Path) -> None:
    if _is_page(out):
        from .view.html import page_html

        _write_text(out, page_html(report))
    else:
        from .io.writers import write_reports

        write_reports([report], out)


def _write_text(out: Path, text: str) -> None:
    from .io.writers import replacing

    with replacing(out) as place:
        place.write_text(text, encoding="utf-8", newline="\n")


def _batch(
    reader: Reader, out: Path, *, to: FolderFormat | None, backbone: str, resume: bool, quiet: bool, n_process: int, **options: Any
) -> None:
    from .io.files import extract_file

    target: Any = to.value if to else None
    _check_out(out, to)
    nlp = _load(backbone)
    # A batch system stops its jobs with SIGTERM: the same as Ctrl-C.
    before = signal.signal(signal.SIGTERM, _interrupt)
    try:
        summary = extract_file(reader, out, to=target, nlp=nlp, resume=resume, n_process=n_process, progress=not quiet, **options)
    finally:
        signal.signal(signal.SIGTERM, before)
    say = _stderr()
    if summary.complete and not summary.read:
        say.print(f"{out} is complete already" if resume and not summary.seconds else f"{out}: no articles in the input")
        return
    for id, reason in summary.failures:
        say.print(f"  failed: {f'{id}: ' if id else ''}{reason}", markup=False, highlight=False)
    if summary.failed > len(summary.failures):
        say.print(f"  … and {summary.failed - len(summary.failures)} more, with their reasons in the output")
    earlier = f" ({summary.resumed:,} of them earlier)" if summary.resumed else ""
    failed = f", {summary.failed:,} failed" if summary.failed else ""
    articles = "article" if summary.read == 1 else "articles"
    text = f"{summary.read:,} {articles}{earlier}{failed}, {summary.seconds:,.0f} s, {summary.rate:,.1f}/s -> {summary.path}"
    if summary.interrupted:
        say.print(f"interrupted: {text}; go on with --resume", markup=False, highlight=False)
        raise typer.Exit(130)
    say.print(text, markup=False, highlight=False)
    if summary.failed:
        raise typer.Exit(1)


def _interrupt(*_: object) -> None:
    raise KeyboardInterrupt


def _stream(reader: Reader, *, as_json: bool, published: str | None, backbone: str, n_process: int, batch_size: int) -> None:
    """Reports to standard output: a line of JSON each, on a terminal one line of words."""
    from .api import extract_many

    articles = iter(reader)
    if published is not None:
        articles = (a if a.published else a._replace(published=published) for a in articles)
    failed = 0
    for report in extract_many(articles, nlp=_load(backbone), n_process=n_process, batch_size=batch_size):
        if report.failed is not None:
            failed += 1
            _stderr().print(f"failed: {report.id}: {report.failed}", markup=False, highlight=False)
        if as_json or not sys.stdout.isatty():
            print(report.to_json(), flush=True)
        elif report.failed is None:
            print(_line(report), flush=True)
    if failed:
        raise typer.Exit(1)


def _line(report: Report) -> str:
    """A report in one line: id, most frequent unit, day, main activities, number of quotes and who speaks."""
    from collections import Counter

    from .view.labels import unit_key

    names = {unit_key(u): u.unit for u in report.units}
    unit = next((names[found] for found, _ in Counter(map(unit_key, report.units)).most_common(1)), "-")
    does = ", ".join(a.label for a in report.activities if a.main) or "-"
    speakers = ", ".join(dict.fromkeys(q.speaker for q in report.quotes if q.speaker))
    return f"{report.id}: {unit} | {report.day or '-'} | {does} | {len(report.quotes)} quotes{f' ({speakers})' if speakers else ''}"


@app.command()
def view(
    source: Annotated[
        str,
        typer.Argument(
            metavar="SOURCE", help="An article, or reports that polextract has written (.jsonl, .json, .parquet), or many articles."
        ),
    ],
    out: Annotated[Path | None, typer.Option("-o", "--out", help="The page to write; SOURCE's name with .html by default.")] = None,
    published: Published = None,
    backbone: Backbone = "auto",
    n_process: Processes = 1,
    format: Format = None,
    field: Fields = None,
    encoding: Encoding = None,
    open_page: Annotated[bool, typer.Option("--open", help="Open the page in a browser.")] = False,
) -> None:
    """Make a self-contained page: one article with its facts marked, or an overview of many reports."""
    from .view.html import overview_html, page_html

    _check_date(published)
    if out is not None and not _is_page(out):
        raise InputValueError(f"{out}: a page's name ends in .html")
    if source == "-" and out is None:
        raise InputValueError("name the page to write with -o, where SOURCE is standard input")
    place = out or Path(f"{Path(source).name.partition('.')[0]}.html")
    if source != "-" and place.exists() and Path(source).exists() and place.samefile(source):
        raise InputValueError(f"{place} is what is to be read: name another page with -o")
    _check_out(place)
    reports = _reports(source, format, field, encoding, published=published, backbone=backbone, n_process=n_process)
    few = list(islice(reports, 2))
    if not few:
        raise InputValueError(f"{source}: there is nothing in it")
    count = 0

    def counted() -> Iterator[Report]:
        nonlocal count
        for report in chain(few, reports):  # read as they come: of a large corpus no report is held
            count += 1
            yield report

    if len(few) == 1:
        count, page = 1, page_html(few[0])
    else:
        page = overview_html(counted())
    _write_text(place, page)
    _stderr().print(f"{count:,} {'report' if count == 1 else 'reports'} -> {place}", markup=False, highlight=False)
    if open_page:
        import webbrowser

        webbrowser.open(place.absolute().as_uri())


def _reports(
    source: str,
    format: InputFormat | None,
    field: list[str] | None,
    encoding: str | None,
    *,
    published: str | None,
    backbone: str,
    n_process: int,
) -> Iterator[Report]:
    """What `view` shows: saved reports as they are, anything else extracted first."""
    from .io.writers import holds_reports, read_reports

    if source != "-" and not Path(source).is_dir() and Path(source).exists() and format is None and holds_reports(source):
        yield from read_reports(source)
        return
    reader = _reader(source, format, field, encoding)
    if reader.format in ("txt", "html"):
        yield _extract_one(next(iter(reader)), published, _load(backbone))
        return
    from .api import extract_many

    articles = (a if a.published else a._replace(published=published) for a in reader)
    yield from extract_many(articles, nlp=_load(backbone), n_process=n_process, progress=sys.stderr.isatty())


@app.command()
def units(
    name: Annotated[str, typer.Argument(help="A unit's name, with or without its unit word: Sekar, 'Polres Garut'.")],
    near: Annotated[str | None, typer.Option(help="A unit above or beside it, or a province, kabupaten or kota.")] = None,
    level: Annotated[str | None, typer.Option(help="Only units of that level: mabes, polda, polres, polsek.")] = None,
    limit: Annotated[int, typer.Option(min=1, help="At most so many.")] = 10,
    as_json: Annotated[bool, typer.Option("--json", help="JSON Lines also on a terminal.")] = False,
) -> None:
    """Look a police unit up in the gazetteer."""
    from .units import gazetteer

    levels = ("mabes", "polda", "polres", "polsek")
    if level is not None and level not in levels:
        raise InputValueError(f"--level must be one of {', '.join(levels)}, not {level!r}")
    chosen: Any = level
    matches = gazetteer.lookup(name, near=near, level=chosen, limit=limit)
    if as_json or not sys.stdout.isatty():
        for match in matches:
            print(json.dumps({**match.entry._asdict(), "score": round(match.score, 3), "how": match.how}, ensure_ascii=False))
    elif matches:
        from rich.console import Console
        from rich.table import Table

        table = Table("unit", "under", "area", "kode", "score", "id", box=None, pad_edge=False)
        for match in matches:
            above = ", ".join(parent.name for parent in gazetteer.parents(match.entry.id))
            entry = match.entry
            unit = entry.name if entry.listed else f"{entry.name} (derived)"
            table.add_row(unit, above, ", ".join(entry.area[:2]), ", ".join(entry.kode[:1]), f"{match.score:.2f}", entry.id)
        Console().print(table)
    if not matches:
        raise InputValueError(f"no unit is called {name!r}{f' near {near!r}' if near else ''}")


@app.command()
def schema() -> None:
    """Print the JSON Schema of a report."""
    from .report import json_schema

    print(json.dumps(json_schema(), ensure_ascii=False, indent=2))


@app.command()
def doctor(as_json: Annotated[bool, typer.Option("--json", help="As JSON.")] = False) -> None:
    """Show versions, model and tables, for bug reports; tries the example article."""
    from .io.doctor import diagnose

    found = diagnose()
    if as_json:
        print(json.dumps(found, ensure_ascii=False, indent=2))
    else:
        for topic, facts in found.items():
            print(topic)
            width = max((len(name) for name in facts), default=0)
            for name, value in facts.items():
                print(f"  {name:{width}}  {value}")
    if found["check"]["example article"] != "ok":
        raise typer.Exit(1)


# -- shared --------------------------------------------------------------------------------------------------------------------------


def _reader(source: str | list[str] | None, format: InputFormat | None, field: Iterable[str] | None, encoding: str | None) -> Reader:
    from .data import table
    from .io.readers import Reader
    from .io.records import FIELDS

    fields = {}
    for pair in field or ():
        ours, found, theirs = pair.partition("=")
        if not found or ours not in FIELDS or not theirs:
            raise InputValueError(f"--field {pair!r}: write it as OURS=THEIRS, where OURS is one of {', '.join(FIELDS)}")
        fields[ours] = theirs
    if source is None:
        import io

        return Reader(io.BytesIO(table("example.txt").read_bytes()), format="txt")
    if source == "-":
        return Reader(sys.stdin.buffer, format=format.value if format else "txt", fields=fields, encoding=encoding)
    return Reader(source, format=format.value if format else None, fields=fields, encoding=encoding)


def _load(backbone: str) -> Language:
    from .api import load

    return load(None if backbone.lower() == "none" else backbone)


def _check_date(published: str | None) -> None:
    from .report import parse_reference

    parse_reference(published, name="--published")


def _stderr() -> Console:
    from rich.console import Console

    return Console(stderr=True, soft_wrap=True)


@contextmanager
def _one_line_errors() -> Iterator[None]:
    """What goes wrong, in one line, with exit code 2; ``POLEXTRACT_DEBUG=1`` shows where."""
    try:
        yield
    except (BrokenPipeError, SystemExit) as error:
        # typer makes an exit of a broken pipe; one whose cause is none is an ordinary end.
        if isinstance(error, SystemExit) and not isinstance(error.__context__, BrokenPipeError):
            raise
        # The reader of our output has gone, as `head` does; that is no error. Python would complain again when it ends.
        os.dup2(os.open(os.devnull, os.O_WRONLY), 1)
        sys.exit(0)
    except KeyboardInterrupt:
        print("interrupted", file=sys.stderr)
        sys.exit(130)
    except (PolextractError, OSError, MemoryError) as error:
        if os.environ.get("POLEXTRACT_DEBUG"):
            raise
        _fail(str(error) or type(error).__name__)
    except Exception as error:
        if hasattr(error, "format_message"):  # a wrong option or argument; typer and click each have a class of their own for it
            _fail(f"{error.format_message()} (see polextract --help)")  # pyright: ignore[reportAttributeAccessIssue]
        if os.environ.get("POLEXTRACT_DEBUG"):
            raise
        _fail(f"{type(error).__name__}: {error} (this should not happen: please report it with the output of polextract doctor)")


def _fail(message: str) -> None:
    message = " ".join(message.encode("utf-8", "replace").decode("utf-8").split())
    print(f"polextract: error: {message}", file=sys.stderr)
    sys.exit(2)


def main() -> None:
    """The ``polextract`` command."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="replace")  # pyright: ignore[reportAttributeAccessIssue]
    with _one_line_errors():
        code = app(standalone_mode=False)
        sys.stdout.flush()
        sys.exit(code if isinstance(code, int) else 0)


if __name__ == "__main__":
    main()
