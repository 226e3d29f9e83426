"""Files in: JSON Lines, CSV, Parquet, text and HTML files or folders of them, gzipped or not, in whatever encoding they are.

A file that cannot be opened raises; a row or a file of a folder that cannot be read becomes an `Article` with its reason, so that the
rows after it are still read.
"""

from __future__ import annotations

import codecs
import csv
import gzip
import io
import json
import re
import zlib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import ExitStack, suppress
from pathlib import Path
from typing import IO, Any, Literal

from ..errors import InputValueError, PolextractError
from ..optional import need
from .records import Article, article_or_failure, check_columns, check_fields, label_of
from .rows import csv_rows

Format = Literal["jsonl", "json", "csv", "parquet", "txt", "html", "folder"]
FORMATS: dict[str, Format] = {
    ".jsonl": "jsonl", ".ndjson": "jsonl", ".json": "json", ".csv": "csv", ".tsv": "csv", ".parquet": "parquet", ".pq": "parquet",
    ".txt": "txt", ".text": "txt", ".html": "html", ".htm": "html", ".xhtml": "html",
}  # fmt: skip
SINGLE = ("txt", "html")

# First bytes of files that are taken for text now and then, and what to do instead.
_BINARY = {
    b"%PDF-": "a PDF file: extract its text first, with pypdf or pdftotext",
    b"PK\x03\x04": "a zip archive or an Office document: unpack it, or save the document as text",
    b"\xd0\xcf\x11\xe0": "an old Office document: save it as text",
    b"\x89PNG": "an image",
    b"\xff\xd8\xff": "an image",
    b"PAR1": "a Parquet file: name it .parquet",
}
_BOMS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
# A text in an old encoding may have a stray control character, binary data has one in ten.
_CONTROL = re.compile(r"[\x00-\x08\x0e-\x1f\x7f]")
LEGACY = ("encoding", "the text is not UTF-8; it was read as Windows-1252")


def format_of(path: str | Path) -> Format:
    """The format that a file's name tells; a folder is ``"folder"``.

    >>> format_of("berita/articles.jsonl.gz")
    'jsonl'
    """
    path = Path(path)
    if path.is_dir():
        return "folder"
    suffixes = [s.lower() for s in path.suffixes]
    if suffixes and suffixes[-1] == ".gz":
        suffixes.pop()
    if suffixes and (found := FORMATS.get(suffixes[-1])):
        return found
    known = ", ".join(sorted(FORMATS))
    raise InputValueError(
        f"{path}: the name tells no format that can be read ({known}, each also with .gz, or a folder); say which with format"
    )


def decode(data: bytes, encoding: str | None = None) -> tuple[str, bool]:
    """`data` as text, and whether its encoding had to be guessed.

    A byte order mark decides, then UTF-8 is tried, then UTF-16 where every second byte is zero; anything else is read as
    Windows-1252, the usual one of older Indonesian pages. With `encoding` that one is used and what does not fit it is replaced.

    Raises ``InputValueError`` for what is no text at all (a PDF, an Office document, an image, other binary data), and for an unknown
    encoding.

    >>> decode("Jum\\u2019at".encode("cp1252"))
    ('Jum’at', True)
    """
    for magic, what in _BINARY.items():
        if data.startswith(magic):
            raise InputValueError(f"this is {what}")
    if encoding is not None:
        try:
            return data.decode(encoding, "replace").removeprefix("\ufeff"), False
        except LookupError:
            raise InputValueError(f"there is no encoding called {encoding!r}") from None
    for bom, name in _BOMS:
        if data.startswith(bom):
            return data.decode(name, "replace"), False
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError:
        text = None
    sample = data[:2048]
    if len(sample) >= 16 and max(sample[::2].count(0), sample[1::2].count(0)) > 0.7 * len(sample) / 2:
        return data.decode("utf-16-le" if sample[1::2].count(0) > sample[::2].count(0) else "utf-16-be", "replace"), False
    if text is not None:
        return text, False
    text = data.decode("cp1252", "replace")
    if len(_CONTROL.findall(text, 0, 4096)) > max(8, 0.02 * min(len(text), 4096)):
        raise InputValueError("this is no text but binary data: if it is text, say with encoding in which one")
    return text, True


class Reader:
    """The articles of a file, of a folder, of several text or HTML files, or of a stream, to iterate over once.

    Parameters
    ----------
    source : a path, a list of paths of text or HTML files, or a binary stream (then `format` says what is in it).
    format : ``"jsonl"``, ``"json"`` (a list of records), ``"csv"`` (comma, semicolon or tab), ``"parquet"``, ``"txt"``, ``"html"`` or
        ``"folder"``; by default what the name tells.
    fields : the names that the rows have for ``text``, ``id``, ``title``, ``source``, ``published``.
    encoding : of the text; by default see `decode`.

    A row without an id gets its number (``"1"``, ``"2"``, …; ``"row:2"`` below a row whose id is a number), a file of a folder its path
    below it, one of a list its path. Of a CSV file no row is lost to a stray quotation mark: the row with the mark fails. `total` and
    `position` say how far the reading is, in bytes, rows or files.

    Raises
    ------
    InputValueError : an unknown format, a column that is not there, a file that is not what its name says.
    OSError : the file cannot be opened.
    """

    def __init__(
        self,
        source: str | Path | Sequence[str | Path] | IO[bytes],
        *,
        format: Format | None = None,
        fields: Mapping[str, str] | None = None,
        encoding: str | None = None,
    ):
        check_fields(fields)
        self.path: Path | None = None
        self.stream: IO[bytes] | None = None
        self.files: list[tuple[str, Path, str]] | None = None
        if isinstance(source, str | Path):
            self.path = Path(source)
        elif isinstance(source, Sequence):
            self.files = [_listed(path, format) for path in source]
            format = "folder"
        else:
            self.stream = source
        if self.path is not None and not self.path.exists():
            raise InputValueError(f"there is no file or folder {str(self.path)!r}")
        if format is None:
            if self.path is None:
                raise InputValueError("say with format what is in the stream")
            format = format_of(self.path)
        if format not in {*FORMATS.values(), "folder"}:
            raise InputValueError(f"format must be one of {', '.join(sorted({*FORMATS.values(), 'folder'}))}, not {format!r}")
        self.format: Format = format
        self.fields = fields
        self.encoding = encoding
        self.position = 0
        self.total: int | None = None

    def __iter__(self) -> Iterator[Article]:
        return getattr(self, f"_{self.format}")()

    def reads(self, path: Path) -> bool:
        """Whether `path` is a file that is read here, so that writing to it would destroy it."""
        read = [file for _, file, _ in self.files] if self.files is not None else [self.path] if self.path is not None else []
        return path.is_file() and any(file.samefile(path) for file in read if file.exists())

    # -- rows ------------------------------------------------------------------------------------------------------------------

    def _rows(self, records: Iterable[Any]) -> Iterator[Article]:
        number, numbered = 0, False
        rows = iter(records)
        while True:
            try:
                record = next(rows)
            except StopIteration:
                return
            except (InputValueError, OSError) as error:
                if number == 0:
                    raise
                # What was read so far shall not be lost because the rest of the file is.
                record = Article("", error=f"the input breaks off here: {error}", kind="InputValueError")
            number += 1
            article = record if isinstance(record, Article) else article_or_failure(record, fields=self.fields)
            if article.id is None:  # the number may be the id of another row, where ids are numbers
                article = article._replace(id=f"row:{number}" if numbered else str(number))
            else:
                numbered = numbered or article.id.isdecimal()
            yield article

    def _jsonl(self) -> Iterator[Article]:
        return self._rows(self._json_lines())

    def _json_lines(self) -> Iterator[Any]:
        for number, (line, guessed) in enumerate(self.lines(), 1):
            if not line.strip():
                continue
            try:
                record = json.loads(line)
            except (ValueError, RecursionError) as error:
                id = _id_of(line, (self.fields or {}).get("id", "id"))
                yield Article("", id=id, error=f"line {number} is no JSON: {error}", kind="InputValueError")
                continue
            if guessed:
                record = article_or_failure(record, fields=self.fields)
                record = record._replace(notes=(*record.notes, LEGACY))
            yield record

    def _json(self) -> Iterator[Article]:
        records = self.load_json()
        if not isinstance(records, list):
            records = [records]
        self.total = len(records)
        return self._rows(self._counted(records))

    def load_json(self) -> Any:
        """The whole input, read as one JSON value."""
        try:
            with ExitStack() as stack:
                text, _ = decode(self._open(stack).read(), self.encoding)
            return json.loads(text)
        except PolextractError:
            raise
        except (ValueError, RecursionError, EOFError, gzip.BadGzipFile, zlib.error) as error:
            raise InputValueError(f"{self._name}: no JSON: {error}") from None

    def _csv(self) -> Iterator[Article]:
        return self._rows(self._csv_rows())

    def _csv_rows(self) -> Iterator[Any]:
        lines = self.lines()
        try:
            header, _ = next(lines)
        except StopIteration:
            return
        delimiter = max(",;\t|", key=header.count)
        try:
            names = next(csv.reader([header], delimiter=delimiter), [])
        except csv.Error as error:
            raise InputValueError(f"{self._name}: the first line is no CSV header: {error}") from None
        check_columns(names, self.fields, self._name)
        for row in csv_rows(lines, names, (self.fields or {}).get("text", "text"), delimiter):
            article = article_or_failure(dict(zip(names, row.cells, strict=False)), fields=self.fields)
            if row.fault is not None:
                where = f"line {row.first}" if row.first == row.last else f"lines {row.first} to {row.last}"
                reason = f"the row at {where} {row.fault}: is a quotation mark missing, or one within a cell not doubled?"
                article = article._replace(error=reason, kind="InputValueError")
            elif row.guessed:
                article = article._replace(notes=(*article.notes, LEGACY))
            yield article

    def _parquet(self) -> Iterator[Article]:
        parquet = need("pyarrow.parquet", "frames", "reading Parquet")
        with ExitStack() as stack:
            # Parquet is read from its end, so a stream has to be read whole.
            file = io.BytesIO(self.stream.read()) if self.stream is not None else stack.enter_context(self._path.open("rb"))
            try:
                table = parquet.ParquetFile(file)
            except Exception as error:
                raise InputValueError(f"{self._name}: no Parquet file: {error}") from None
            check_columns(table.schema_arrow.names, self.fields, self._name)
            self.total = table.metadata.num_rows
            yield from self._rows(self._counted(self._parquet_rows(table)))

    def _parquet_rows(self, table: Any) -> Iterator[dict[str, Any]]:
        batches = table.iter_batches(batch_size=256)
        while True:
            try:
                batch = next(batches, None)
            except ValueError as error:  # pyarrow's own are such, or an OSError
                raise InputValueError(f"{self._name}: a damaged Parquet file: {error}") from None
            if batch is None:
                return
            try:
                rows = batch.to_pylist()
            except (ValueError, OverflowError):  # one day that Python's calendar does not have
                rows = ({name: _cell(batch.column(name)[n]) for name in batch.schema.names} for n in range(batch.num_rows))
            yield from rows

    # -- files -----------------------------------------------------------------------------------------------------------------

    def _txt(self) -> Iterator[Article]:
        yield self._file(self._path if self.stream is None else None, "txt")

    def _html(self) -> Iterator[Article]:
        yield self._file(self._path if self.stream is None else None, "html")

    def _folder(self) -> Iterator[Article]:
        files = self._walk() if self.files is None else self.files
        self.total = len(files)
        for name, path, kind in self._counted(files):
            yield self._file(path, kind, name)

    def _walk(self) -> list[tuple[str, Path, str]]:
        files = []
        for path in self._path.rglob("*"):
            if path.is_file() and not any(part.startswith(".") for part in path.relative_to(self._path).parts):
                try:
                    kind = format_of(path)
                except InputValueError:
                    continue
                if kind in SINGLE:
                    files.append((path.relative_to(self._path).as_posix(), path, kind))
        if not files:
            raise InputValueError(f"{self._name}: there are no .txt or .html files in this folder")
        return sorted(files)

    def _file(self, path: Path | None, kind: str, name: str | None = None) -> Article:
        name = name or (path.name if path is not None else None)
        try:
            with ExitStack() as stack:
                data = self._open(stack, path).read()
            if kind == "html":
                from .html import read_html

                return read_html(data, id=name, encoding=self.encoding)
            text, guessed = decode(data, self.encoding)
            return Article(text, id=name, notes=(LEGACY,) if guessed else ())
        except PolextractError as error:
            return Article("", id=name, error=str(error), kind=type(error).__name__)
        except (OSError, EOFError, zlib.error) as error:
            return Article("", id=name, error=f"cannot be read: {error}", kind="InputValueError")

    # -- bytes -----------------------------------------------------------------------------------------------------------------

    @property
    def _path(self) -> Path:
        if self.path is None:
            raise InputValueError(f"{self.format} cannot be read from a stream")
        return self.path

    @property
    def _name(self) -> str:
        return str(self.path or "the input")

    def _open(self, stack: ExitStack, path: Path | None = None) -> IO[bytes]:
        """The bytes of the input, unpacked if they are gzipped whatever the name says."""
        path = path or self.path
        raw = stack.enter_context(path.open("rb")) if path is not None else self.stream
        assert raw is not None
        buffered = raw if hasattr(raw, "peek") else io.BufferedReader(raw)  # pyright: ignore[reportArgumentType]
        if buffered.peek(2)[:2] == b"\x1f\x8b":  # pyright: ignore[reportAttributeAccessIssue]
            return stack.enter_context(gzip.GzipFile(fileobj=buffered))  # pyright: ignore[reportReturnType, reportArgumentType, reportCallIssue]
        return buffered  # pyright: ignore[reportReturnType]

    def lines(self) -> Iterator[tuple[str, bool]]:
        """The lines of the input, each decoded by itself, and whether its encoding was guessed."""
        with ExitStack() as stack:
            file = self._open(stack)
            if self.path is not None:
                self.total = self.path.stat().st_size
            try:
                under: Any = file.fileobj if isinstance(file, gzip.GzipFile) else file
                head = file.peek(4)[:4]  # pyright: ignore[reportAttributeAccessIssue]
                wide = next((name for bom, name in _BOMS if head.startswith(bom) and name != "utf-8-sig"), None)
                for magic, what in _BINARY.items():
                    if file.peek(8).startswith(magic):  # pyright: ignore[reportAttributeAccessIssue]
                        raise InputValueError(f"{self._name}: this is {what}")
                if wide:
                    for line in io.TextIOWrapper(file, wide, "replace", newline="\n"):
                        yield line, False
                    return
                for number, data in enumerate(file):
                    if number == 0:
                        data = data.removeprefix(codecs.BOM_UTF8)
                    if self.path is not None:
                        self.position = under.tell()
                    if self.encoding:
                        yield decode(data, self.encoding)
                        continue
                    try:
                        yield data.decode("utf-8"), False
                    except UnicodeDecodeError:
                        yield data.decode("cp1252", "replace"), True
            except EOFError:
                raise InputValueError(f"{self._name}: the gzip file ends too soon") from None
            except (gzip.BadGzipFile, zlib.error) as error:
                raise InputValueError(f"{self._name}: a damaged gzip file: {error}") from None

    def _counted(self, items: Iterable[Any]) -> Iterator[Any]:
        for item in items:
            yield item
            self.position += 1


def _cell(value: Any) -> Any:
    """The Python value of a cell of Parquet, or its text where Python has no such value."""
    try:
        return value.as_py()
    except (ValueError, OverflowError):
        with suppress(Exception):
            return value.cast("string").as_py()
        return f"{value.type} that cannot be read"


def _id_of(line: str, name: str) -> str | None:
    """The id of a record whose JSON is broken behind it, so that it can be found again; None where it is not told for certain."""
    found = re.search(rf'"{re.escape(name)}"\s*:\s*("(?:[^"\\]|\\.)*"|\d+)\s*[,}}]', line)
    # Within a list or another object it would be the id of something else.
    if found is None or line.count("{", 0, found.start()) != 1 or "[" in line[: found.start()]:
        return None
    with suppress(PolextractError, ValueError):
        return label_of(json.loads(found[1]), name)
    return None


def _listed(path: str | Path, format: Format | None) -> tuple[str, Path, str]:
    """Name, path and format of a file that is named in a list."""
    place = Path(path)
    if not place.exists():
        raise InputValueError(f"there is no file {str(path)!r}")
    kind = format or format_of(place)
    if kind not in SINGLE or place.is_dir():
        raise InputValueError(f"{path}: several sources must be text or HTML files; read a folder or a file of rows by itself")
    return str(path), place, kind


def read_articles(
    source: str | Path | Sequence[str | Path] | IO[bytes],
    *,
    format: Format | None = None,
    fields: Mapping[str, str] | None = None,
    encoding: str | None = None,
) -> Reader:
    """The articles of a file, a folder or several files, ready for `polextract.extract_many`; see `Reader` for the arguments.

    >>> import io
    >>> rows = io.BytesIO(b'{"isi": "Polsek Cantigi", "id": 7}\\n')
    >>> [article.text for article in read_articles(rows, format="jsonl", fields={"text": "isi"})]
    ['Polsek Cantigi']
    """
    return Reader(source, format=format, fields=fields, encoding=encoding)
