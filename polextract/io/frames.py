"""Reports as tidy tables: one row a thing, one table a layer, all joinable.

The columns are fixed and listed in `TABLES`; every table has all of its columns, with their types, also when it has no rows.
"""

from __future__ import annotations

import calendar
import datetime as dt
import json
import warnings
from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING, Any, Literal, NamedTuple, overload

from ..errors import InputValueError
from ..optional import need
from ..report import Report, check_reports

if TYPE_CHECKING:
    import pandas
    import polars

Kind = Literal["str", "int", "int?", "float", "float?", "bool", "day"]


class Column(NamedTuple):
    """A column: `kind` is its type (``?`` and ``str``, ``day`` may be empty), `about` what stands in it."""

    name: str
    kind: Kind
    about: str


def _columns(*rows: str) -> tuple[Column, ...]:
    return tuple(Column(*(cell.strip() for cell in row.split("|", 2))) for row in rows)  # pyright: ignore[reportArgumentType]


_ID = "article_id | str | the report's id; row: and its row number where it has none, and with ~2, ~3 … where an id comes again"
_SPAN = ("start | int | offset of the first character in the article", "end | int | offset after the last one", "text | str | as written")

TABLES: dict[str, tuple[Column, ...]] = {
    "articles": _columns(
        _ID,
        "row | int | number of the report in the input, from 0",
        "title | str | headline",
        "source | str | outlet",
        "published | str | ISO 8601: as the caller gave it, else as the page shows it",
        "published_day | day | its day",
        "day | day | the day of the article: that of publication, else the one that the text speaks on",
        "dateline | str | place of the dateline",
        "chars | int | length of the text",
        "n_units | int | mentions of units",
        "n_people | int | people",
        "n_dates | int | dates",
        "n_places | int | mentions of places",
        "n_quotes | int | quotations",
        "n_activities | int | activities and cases that were done (`status`)",
        "activity | str | label of the main activity",
        "case | str | label of the main case",
        "warnings | str | codes of the warnings",
        "failed | str | why the record could not be read; empty if it could",
        "metadata | str | what the record carried along, as JSON",
    ),
    "units": _columns(
        _ID,
        *_SPAN,
        "unit | str | canonical name",
        "unit_id | str | path in the gazetteer",
        "level | str | mabes, polda, polres, polsek",
        "kind | str | kind within the level",
        "polres | str | its Polres",
        "polda | str | its Polda",
        "kode | str | Kemendagri code of its area",
        "score | float | from 0 to 1",
        "candidates | str | ids that it could be, where undecided",
    ),
    "people": _columns(
        _ID,
        "person_id | str | unique within the article",
        "name | str | longest bare form",
        "rank | str | abbreviation",
        "force | str | polri, asn_polri, tni",
        "titles | str | in the order of the text",
        "position | str | first office, as written",
        "positions | str | all offices, as written",
        "unit | str | canonical name of their unit",
        "unit_id | str | path in the gazetteer",
        "role | str | officer, military, official, suspect, victim, witness, civilian, expert, other",
        "age | int? | in years",
        "initials | bool | known by initials only",
        "n_mentions | int | mentions",
        "n_quotes | int | quotations of theirs",
    ),
    "mentions": _columns(_ID, "person_id | str | whose", *_SPAN),
    "positions": _columns(
        _ID,
        "person_id | str | whose",
        "text | str | as written, with its unit or place",
        "title | str | normalised office",
        "unit_id | str | path in the gazetteer",
        "acting | bool | Plt., Plh., Ps., Pj.",
    ),
    "quotes": _columns(
        _ID,
        *_SPAN,
        "kind | str | direct or indirect",
        "cue | str | verb that reports it, as written",
        "speaker | str | name, or the words that name the source",
        "person_id | str | the speaker among the people",
        "rank | str | the speaker's",
        "role | str | the speaker's",
        "position | str | the speaker's first office",
        "unit | str | the speaker's unit",
        "unit_id | str | its path in the gazetteer",
        "speaker_start | int? | offset of the mention that decided the speaker",
        "speaker_end | int? | its end",
        "score | float | how sure the speaker is, from 0 to 1",
        "reason | str | what decided",
    ),
    "dates": _columns(
        _ID,
        *_SPAN,
        "value | str | ISO 8601: day, week, month, year, time or range",
        "type | str | date, time, range",
        "first_day | day | first day of the value",
        "last_day | day | last day of the value",
        "part | str | part of day",
        "weekday | str | as written",
        "anchor | str | absolute, text, published, none",
    ),
    "places": _columns(
        _ID,
        *_SPAN,
        "type | str | provinsi, kabupaten, kota, kecamatan, kelurahan, desa, dusun, jalan, other",
        "kode | str | Kemendagri code",
        "name | str | official name",
        "lat | float? | degrees, WGS 84",
        "lon | float? | degrees, WGS 84",
        "score | float | from 0 to 1",
        "candidates | str | codes that it could be, where undecided",
    ),
    "activities": _columns(
        _ID,
        "activity_no | int | number within the article, from 0",
        *_SPAN,
        "label | str | normalised",
        "kind | str | police or case",
        "category | str | level above the label",
        "main | bool | the main activity or case of the article",
        "status | str | done, planned, past, denied (not done), others (done by others than the police)",
        "object | str | what an act was done to or about",
        "laws | str | articles of law cited near it",
    ),
    "quantities": _columns(
        _ID,
        "activity_no | int | which activity it belongs to",
        *_SPAN,
        "value | float? | amount",
        "unit | str | gram, kilogram, rupiah, …",
        "item | str | of what",
    ),
    "warnings": _columns(
        _ID, "code | str | stable code", "message | str | for people", "start | int? | where in the text", "end | int? | its end"
    ),
}
JOINER = "; "


def days(value: str | None) -> tuple[dt.date | None, dt.date | None]:
    """The first and the last day that an ISO value covers; None for a clock time alone, and for what is no date.

    >>> days("2024-02")
    (datetime.date(2024, 2, 1), datetime.date(2024, 2, 29))
    >>> days("2023-07-17/2023-07-30")[1], days("2024-W11")[0]
    (datetime.date(2023, 7, 30), datetime.date(2024, 3, 11))
    """
    if not value:
        return None, None
    first, _, last = value.partition("/")
    begin, end = _days(first), _days(last or first)
    return (begin[0] if begin else None), (end[1] if end else begin[1] if begin and not last else None)


def _days(value: str) -> tuple[dt.date, dt.date] | None:
    day = value.partition("T")[0]
    try:
        if "W" in day:
            year, _, week = day.partition("-W")
            return dt.date.fromisocalendar(int(year), int(week), 1), dt.date.fromisocalendar(int(year), int(week), 7)
        match [int(n) for n in day.split("-")]:
            case [y, m, d]:
                return dt.date(y, m, d), dt.date(y, m, d)
            case [y, m]:
                return dt.date(y, m, 1), dt.date(y, m, calendar.monthrange(y, m)[1])
            case [y]:
                return dt.date(y, 1, 1), dt.date(y, 12, 31)
    except (ValueError, IndexError):
        pass
    return None


def rows(report: Report, article_id: str, row: int) -> dict[str, list[tuple[Any, ...]]]:
    """The rows of one report for every table, in the order of the columns of `TABLES`."""
    people = {p.id: p for p in report.people}
    said: dict[str | None, int] = {}
    for quote in report.quotes:
        said[quote.speaker_id] = said.get(quote.speaker_id, 0) + 1
    meta = report.meta
    main = {kind: next((a.label for a in report.activities if a.kind == kind and a.main), None) for kind in ("police", "case")}
    codes = JOINER.join(dict.fromkeys(w.code for w in report.warnings)) or None
    done = sum(a.status == "done" for a in report.activities)
    counts = (len(report.units), len(report.people), len(report.dates), len(report.places), len(report.quotes), done)
    published = meta.published_at
    when = (published, days(published)[0], report.day)
    article = (article_id, row, meta.title, meta.source, *when, meta.dateline, len(report.text), *counts)
    made: dict[str, list[tuple[Any, ...]]] = {
        "articles": [(*article, main["police"], main["case"], codes, report.failed, json.dumps(report.metadata, ensure_ascii=False))],
        "units": [
            (article_id, u.start, u.end, u.text, u.unit, u.unit_id, u.level, u.kind, u.polres, u.polda, u.kode, u.score,
             _joined(u.candidates))
            for u in report.units
        ],
        "people": [
            (article_id, p.id, p.name, p.rank, p.force, _joined(p.titles), p.positions[0].text if p.positions else None,
             _joined(q.text for q in p.positions), p.unit, p.unit_id, p.role, p.age, p.initials, len(p.mentions), said.get(p.id, 0))
            for p in report.people
        ],
        "mentions": [(article_id, p.id, m.start, m.end, m.text) for p in report.people for m in p.mentions],
        "positions": [(article_id, p.id, q.text, q.title, q.unit_id, q.acting) for p in report.people for q in p.positions],
        "quotes": [],
        "dates": [(article_id, d.start, d.end, d.text, d.value, d.type, *days(d.value), d.part, d.weekday, d.anchor) for d in report.dates],
        "places": [
            (article_id, p.start, p.end, p.text, p.type, p.kode, p.name, p.lat, p.lon, p.score, _joined(p.candidates))
            for p in report.places
        ],
        "activities": [
            (
                article_id, n, a.start, a.end, a.text, a.label, a.kind, a.category, a.main, a.status,
                a.object.text if a.object else None, _joined(a.laws),
            )
            for n, a in enumerate(report.activities)
        ],
        "quantities": [
            (article_id, n, q.start, q.end, q.text, q.value, q.unit, q.item) for n, a in enumerate(report.activities) for q in a.quantities
        ],
        "warnings": [(article_id, w.code, w.message, start, end) for w in report.warnings for start, end in (w.spans or ((None, None),))],
    }  # fmt: skip
    for q in report.quotes:
        p = people.get(q.speaker_id or "")
        who = (p.rank, p.role, p.positions[0].text if p.positions else None, p.unit, p.unit_id) if p else (None,) * 5
        where = (q.speaker_span.start, q.speaker_span.end) if q.speaker_span else (None, None)
        cue = q.cue.text if q.cue else None
        made["quotes"].append((article_id, q.start, q.end, q.text, q.kind, cue, q.speaker, q.speaker_id, *who, *where, q.score, q.reason))
    return made


def _joined(values: Iterable[str]) -> str | None:
    return JOINER.join(values) or None


class Namer:
    """Gives every report of one run its ``article_id``: its own id, made unique, or ``row:0`` where it has none.

    >>> namer = Namer()
    >>> [namer(id, row) for row, id in enumerate([None, "0", "0"])]
    ['row:0', '0', '0~2']
    """

    def __init__(self) -> None:
        self.seen: dict[str, int] = {}
        self.repeated: str | None = None

    def __call__(self, id: str | None, row: int) -> str:
        name = f"row:{row}" if id is None else id  # not the bare number, which may be the id of another report
        while name in self.seen:
            self.repeated = self.repeated or name
            self.seen[name] += 1
            name = f"{name}~{self.seen[name]}"
        self.seen[name] = 1
        return name


def table_rows(reports: Iterable[Report], namer: Namer | None = None) -> Iterator[dict[str, list[tuple[Any, ...]]]]:
    """`rows` of each report in turn, with their article ids."""
    namer = namer or Namer()
    for row, report in enumerate(reports):
        yield rows(report, namer(report.id, row), row)


@overload
def to_frames(reports: Iterable[Report], *, backend: Literal["pandas"] = "pandas") -> dict[str, pandas.DataFrame]: ...
@overload
def to_frames(reports: Iterable[Report], *, backend: Literal["polars"]) -> dict[str, polars.DataFrame]: ...
def to_frames(
    reports: Iterable[Report], *, backend: Literal["pandas", "polars"] = "pandas"
) -> dict[str, pandas.DataFrame] | dict[str, polars.DataFrame]:
    """Reports as tidy tables: ``articles``, ``units``, ``people``, ``mentions``, ``positions``, ``quotes``, ``dates``, ``places``,
    ``activities``, ``quantities``, ``warnings``.

    Join any two on ``article_id``; people, their mentions, positions and quotes on ``["article_id", "person_id"]``; units, people and
    quotes with the gazetteer or with each other on ``unit_id``. `TABLES` lists the columns and what they hold. Lists within a cell are
    joined with ``"; "``.

    Parameters
    ----------
    reports : any iterable of reports, such as `extract_many` gives; it is read once.
    backend : ``"pandas"`` (types ``string``, ``Int64``, ``float64``, ``bool``, ``datetime64[s]``) or ``"polars"`` (``String``, ``Int64``,
        ``Float64``, ``Boolean``, ``Date``).

    Raises
    ------
    InputTypeError, InputValueError : `reports` does not hold reports; an unknown backend.
    PolextractError : the backend is not installed.

    >>> import polextract
    >>> report = polextract.extract('"Mari jaga keamanan," kata Kapolsek Cantigi, IPTU Wira Santosa.')
    >>> frames = polextract.to_frames([report])
    >>> frames["quotes"].loc[0, ["speaker", "rank", "unit"]].tolist()
    ['Wira Santosa', 'IPTU', 'Polsek Cantigi']
    """
    reports = check_reports(reports)
    if backend not in ("pandas", "polars"):
        raise InputValueError(f"backend must be 'pandas' or 'polars', not {backend!r}")
    build = _builder(backend)
    gathered: dict[str, list[tuple[Any, ...]]] = {name: [] for name in TABLES}
    namer = Namer()
    for made in table_rows(reports, namer):
        for name, found in made.items():
            gathered[name] += found
    if namer.repeated is not None:
        warnings.warn(
            f"several reports have the id {namer.repeated!r}: the later ones are called {namer.repeated}~2 and so on", stacklevel=2
        )
    return {name: build(columns, gathered.pop(name)) for name, columns in TABLES.items()}


def _builder(backend: str) -> Any:
    module = need(backend, "frames" if backend == "pandas" else "polars", "to_frames")
    return (_pandas if backend == "pandas" else _polars)(module)


def _pandas(pd: Any) -> Any:
    types = {
        "str": "string",
        "int": "int64",
        "int?": "Int64",
        "float": "float64",
        "float?": "float64",
        "bool": "bool",
        "day": "datetime64[s]",
    }

    def build(columns: Sequence[Column], found: list[tuple[Any, ...]]) -> Any:
        cells = list(zip(*found, strict=True)) if found else [()] * len(columns)
        series = {}
        for column, values in zip(columns, cells, strict=True):
            if column.kind == "day":
                values = [None if day is None else dt.datetime(day.year, day.month, day.day) for day in values]
            series[column.name] = pd.Series(list(values), dtype=types[column.kind])
        return pd.DataFrame(series)

    return build


def _polars(pl: Any) -> Any:
    types = {
        "str": pl.String,
        "int": pl.Int64,
        "int?": pl.Int64,
        "float": pl.Float64,
        "float?": pl.Float64,
        "bool": pl.Boolean,
        "day": pl.Date,
    }

    def build(columns: Sequence[Column], found: list[tuple[Any, ...]]) -> Any:
        return pl.DataFrame(found, schema={c.name: types[c.kind] for c in columns}, orient="row")

    return build
