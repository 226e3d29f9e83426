"""Reports out: JSON Lines, Parquet, CSV, DocBin or folders of tables, each written whole or not at all.

A file comes into being beside its place under another name and is moved there when it is complete, so nobody ever reads half of one.
"""

from __future__ import annotations

import csv
import gzip
import json
import os
import shutil
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from itertools import islice
from pathlib import Path
from typing import IO, Any, Literal

from ..errors import InputValueError, PolextractError
from ..optional import need
from ..report import SCHEMA, Report, check_reports
from .frames import TABLES, Column, Namer, table_rows
from .readers import Reader

To = Literal["jsonl", "json", "csv", "parquet", "docbin", "tables-csv", "tables-parquet", "tables-docbin"]
_SUFFIXES: dict[str, To] = {
    ".jsonl": "jsonl", ".ndjson": "jsonl", ".json": "json", ".csv": "csv", ".parquet": "parquet", ".pq": "parquet", ".spacy": "docbin",
}  # fmt: skip
SHARD = 10_000


def target_of(path: str | Path, to: str | None = None) -> To:
    """What is to be written to `path`, from its name; a name without a suffix is a folder of tables, of CSV unless `to` says otherwise.

    Raises ``InputValueError`` for a name that tells no format, and for a `to` that is unknown or is not what the name tells.

    >>> target_of("out.parquet"), target_of("out"), target_of("out", "parquet")
    ('parquet', 'tables-csv', 'tables-parquet')
    """
    path = Path(path)
    suffixes = [s.lower() for s in path.suffixes]
    if to not in (None, "csv", "parquet", "docbin"):
        raise InputValueError(f"a folder can hold csv, parquet or docbin, not {to!r}")
    if path.is_dir() or not suffixes:
        return f"tables-{to or 'csv'}"  # pyright: ignore[reportReturnType]
    if suffixes[-1] == ".gz":
        if suffixes[-2:-1] not in ([".jsonl"], [".ndjson"]):
            raise InputValueError(f"{path}: only JSON Lines can be written gzipped: name it .jsonl.gz")
        kind = "jsonl"
    elif suffixes[-1] in _SUFFIXES:
        kind = _SUFFIXES[suffixes[-1]]
    else:
        known = ", ".join(_SUFFIXES)
        raise InputValueError(f"{path}: the name tells no format that can be written ({known}, .jsonl.gz, or a folder)")
    if to not in (None, kind):
        raise InputValueError(f"{path}: its name says {kind}, not {to}: a folder of {to} has a name without a suffix")
    return kind


def check_target(path: str | Path, to: str | None = None) -> To:
    """`target_of`, and everything else that would keep `write_reports` from writing at the end of a long run."""
    kind = target_of(path, to)
    path = Path(path)
    if kind.endswith("parquet"):
        need("pyarrow", "frames", "writing Parquet")
    check_folder(path)
    if kind.startswith("tables") and path.exists():
        if not path.is_dir():
            raise InputValueError(f"{path} is a file: choose another name for the folder of tables")
        names = {*TABLES, "DONE"}
        foreign = [p.name for p in path.iterdir() if p.stem not in names and not (p.suffix == ".spacy" and p.stem.isdigit())]
        if foreign:
            raise InputValueError(f"{path} is a folder with other things in it, such as {foreign[0]!r}: choose another name")
    elif path.is_dir():
        raise InputValueError(f"{path} is a folder")
    return kind


def check_folder(path: Path) -> None:
    """Raises ``InputValueError`` where there is no folder to write `path` to."""
    if not path.absolute().parent.is_dir():
        raise InputValueError(f"there is no folder {str(path.absolute().parent)!r} to write {path.name!r} to")


def write_reports(reports: Iterable[Report], path: str | Path, *, to: Literal["csv", "parquet", "docbin"] | None = None) -> int:
    """Write reports to a file or folder, in the format that its name tells; gives back how many.

    - ``.jsonl``, ``.jsonl.gz``: a report a line, as `Report.to_json`; ``.json``: one report, or a list of them.
    - ``.parquet``: a row a report, layers as lists of structs; `read_reports` makes reports of it again.
    - ``.csv``: the ``articles`` table of `to_frames`.
    - ``.spacy``: a DocBin with user data.
    - a folder (no suffix): all tables of `to_frames`, as CSV, or as Parquet with ``to="parquet"``; or DocBins of 10,000 with
      ``to="docbin"``.

    All but ``.json`` and ``.spacy`` are written as the reports come. What stood at `path` is replaced when the new file is complete.

    Raises
    ------
    InputTypeError : `reports` are none.
    InputValueError : a name that tells no format, or another one than `to`; a folder that is not there or has other things in it.
    PolextractError : pyarrow is not installed.
    OSError : the place cannot be written to.

    >>> import tempfile, pathlib
    >>> with tempfile.TemporaryDirectory() as folder:
    ...     out = pathlib.Path(folder, "out.jsonl")
    ...     write_reports([Report(id="a1", text="Polsek Cantigi")], out)
    ...     [report.id for report in read_reports(out)]
    1
    ['a1']
    """
    path = Path(path)
    kind = check_target(path, to)
    reports = check_reports(reports)
    count = 0

    def counted() -> Iterator[Report]:
        nonlocal count
        for report in reports:
            yield report
            count += 1

    with replacing(path) as temporary:
        _WRITERS[kind](counted(), temporary)
    return count


def read_reports(path: str | Path) -> Iterator[Report]:
    """The reports of a JSON Lines, JSON or Parquet file that `write_reports` or the command line wrote, one by one.

    Raises ``InputValueError`` where something else is in it, and says where.
    """
    from .schema import from_row

    reader = Reader(path)
    report_of = from_row if reader.format == "parquet" else Report.from_dict
    for where, record in saved_records(reader):
        try:
            # Every field of a Report may be left out, so only this tells one from an article.
            if not _is_report(record):
                raise InputValueError(f"not a report: its schema is not {SCHEMA!r}")
            report = report_of(record)
        except InputValueError as error:
            raise InputValueError(f"{path}, {where}: {error}") from None
        yield report


def saved_records(reader: Reader, names: Iterable[str] | None = None) -> Iterator[tuple[str, Any]]:
    """What is in a file of reports, unread: where it stands, and the dict of `Report.to_dict` or the row of `to_row`.

    Of a Parquet file only the columns `names` are read, of its report columns all by default. Raises as `read_reports`, but looks into
    no record.
    """
    path = reader.path
    if reader.format == "jsonl":
        for number, (line, _) in enumerate(reader.lines(), 1):
            if line.strip():
                try:
                    record = json.loads(line)
                except (ValueError, RecursionError) as error:
                    raise InputValueError(f"{path}, line {number}: {error}") from None
                yield f"line {number}", record
    elif reader.format == "json":
        data = reader.load_json()
        for number, record in enumerate(data if isinstance(data, list) else [data], 1):
            yield f"record {number}", record
    elif reader.format == "parquet" and path is not None:
        from .schema import columns

        parquet = need("pyarrow.parquet", "frames", "writing Parquet")
        with path.open("rb") as file:
            try:
                table = parquet.ParquetFile(file)
            except Exception as error:
                raise InputValueError(f"{path}: no Parquet file: {error}") from None
            found = [name for name in names or [name for name, _ in columns()] if name in table.schema_arrow.names]
            if "schema" not in table.schema_arrow.names:
                raise InputValueError(f"{path}: these are no reports of polextract")
            rows = (row for batch in table.iter_batches(batch_size=256, columns=found) for row in batch.to_pylist())
            for number, row in enumerate(rows, 1):
                yield f"row {number}", row
    else:
        raise InputValueError(f"{path}: reports are read from .jsonl, .json and .parquet files")


def _is_report(record: Any) -> bool:
    return isinstance(record, dict) and record.get("schema") == SCHEMA


def holds_reports(path: str | Path) -> bool:
    """Whether the file holds reports of polextract rather than articles still to be read; its first record decides, be it sound or not."""
    try:
        return _is_report(next(saved_records(Reader(path), ["schema"]), (None, None))[1])
    except (PolextractError, OSError, UnicodeDecodeError):
        return False


@contextmanager
def replacing(path: Path) -> Iterator[Path]:
    """A place beside `path` to write to; it takes the place of `path` at the end, or is removed if that is not reached."""
    temporary = path.with_name(f".{path.name}.{os.getpid()}.tmp")
    try:
        yield temporary
        if temporary.is_dir():
            old = path.with_name(f".{path.name}.{os.getpid()}.old")
            if path.exists():
                path.rename(old)
            temporary.rename(path)
            shutil.rmtree(old, ignore_errors=True)
        else:
            temporary.replace(path)
    except BaseException:
        if temporary.is_dir():
            shutil.rmtree(temporary, ignore_errors=True)
        else:
            temporary.unlink(missing_ok=True)
        raise


# -- one function a format: reports, and the file or folder to make ------------------------------------------------------------------


def _jsonl(reports: Iterable[Report], path: Path) -> None:
    with _open(path) as file:
        for report in reports:
            file.write(report.to_json().encode() + b"\n")


@contextmanager
def _open(path: Path) -> Iterator[IO[bytes]]:
    with path.open("wb") as raw:
        if ".gz." in path.name:
            with gzip.GzipFile(fileobj=raw, mode="wb", filename="", mtime=0) as file:
                yield file  # pyright: ignore[reportReturnType]
        else:
            yield raw
        raw.flush()
        os.fsync(raw.fileno())


def _json(reports: Iterable[Report], path: Path) -> None:
    data = [report.to_dict() for report in reports]
    path.write_text(json.dumps(data[0] if len(data) == 1 else data, ensure_ascii=False, indent=2) + "\n", encoding="utf-8")


def _csv(reports: Iterable[Report], path: Path) -> None:
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file)
        writer.writerow([column.name for column in TABLES["articles"]])
        for made in table_rows(reports, Namer()):
            writer.writerows(made["articles"])


def _parquet(reports: Iterable[Report], path: Path) -> None:
    import pyarrow as pa
    import pyarrow.parquet as pq

    from .schema import arrow_schema, to_row

    rows = iter(reports)
    with pq.ParquetWriter(path, arrow_schema(), compression="zstd") as writer:
        while batch := [to_row(report) for report in islice(rows, 1000)]:
            writer.write_table(pa.Table.from_pylist(batch, schema=arrow_schema()))


def _docbin(reports: Iterable[Report], path: Path) -> None:
    from .docs import to_docbin

    path.write_bytes(to_docbin(reports).to_bytes())


def _docbins(reports: Iterable[Report], path: Path) -> None:
    path.mkdir()
    rows, number = iter(reports), 0
    while batch := list(islice(rows, SHARD)):
        _docbin(batch, path / f"{number:05}.spacy")
        number += 1


def _tables_csv(reports: Iterable[Report], path: Path) -> None:
    path.mkdir()
    files = {name: (path / f"{name}.csv").open("w", encoding="utf-8", newline="") for name in TABLES}
    try:
        writers = {name: csv.writer(file) for name, file in files.items()}
        for name, writer in writers.items():
            writer.writerow([column.name for column in TABLES[name]])
        for made in table_rows(reports, Namer()):
            for name, rows in made.items():
                writers[name].writerows(rows)
    finally:
        for file in files.values():
            file.close()


def _tables_parquet(reports: Iterable[Report], path: Path) -> None:
    import pyarrow as pa
    import pyarrow.parquet as pq

    types = {"str": pa.string(), "int": pa.int64(), "float": pa.float64(), "bool": pa.bool_(), "day": pa.date32()}

    def schema(columns: tuple[Column, ...]) -> Any:
        return pa.schema([pa.field(c.name, types[c.kind.rstrip("?")], nullable=c.kind not in ("int", "float", "bool")) for c in columns])

    path.mkdir()
    schemas = {name: schema(columns) for name, columns in TABLES.items()}
    writers = {name: pq.ParquetWriter(path / f"{name}.parquet", schemas[name], compression="zstd") for name in TABLES}
    waiting: dict[str, list[tuple[Any, ...]]] = {name: [] for name in TABLES}

    def flush(name: str) -> None:
        if rows := waiting[name]:
            columns = [pa.array(values, type=field.type) for values, field in zip(zip(*rows, strict=True), schemas[name], strict=True)]
            writers[name].write_table(pa.Table.from_arrays(columns, schema=schemas[name]))
            rows.clear()

    try:
        for made in table_rows(reports, Namer()):
            for name, rows in made.items():
                waiting[name] += rows
                if len(waiting[name]) >= 20_000:
                    flush(name)
        for name in TABLES:
            flush(name)
    finally:
        for writer in writers.values():
            writer.close()


_WRITERS: dict[str, Callable[[Iterable[Report], Path], None]] = {
    "jsonl": _jsonl,
    "json": _json,
    "csv": _csv,
    "parquet": _parquet,
    "docbin": _docbin,
    "tables-csv": _tables_csv,
    "tables-parquet": _tables_parquet,
    "tables-docbin": _docbins,
}
