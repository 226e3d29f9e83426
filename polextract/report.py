"""The typed records of a Report, to and from JSON.

Every span is a pair of code-point offsets into the text as given, the end exclusive, so ``text[start:end] == span.text`` always holds;
what is read from outside (`Report.from_dict`, `Report.from_json`) is held to it. The fields follow the schema ``polextract/1``;
`json_schema` writes it out. Later versions may add fields: reading passes over those that it does not know.
"""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Callable, Iterable, Iterator
from copy import deepcopy
from functools import cache
from typing import TYPE_CHECKING, Any, Literal, Self, get_args

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from .errors import InputTypeError, InputValueError

if TYPE_CHECKING:
    from .dates.timex import Timex3

SCHEMA = "polextract/1"
WIB = dt.timezone(dt.timedelta(hours=7))  # the time of Jakarta, where most outlets sit

Level = Literal["mabes", "polda", "polres", "polsek"]
Force = Literal["polri", "asn_polri", "tni"]
Role = Literal["officer", "military", "official", "suspect", "victim", "witness", "civilian", "expert", "other"]
DateType = Literal["date", "time", "range"]
Anchor = Literal["absolute", "text", "published", "none"]
PlaceType = Literal["provinsi", "kabupaten", "kota", "kecamatan", "kelurahan", "desa", "dusun", "jalan", "other"]
QuoteKind = Literal["direct", "indirect"]
ActivityKind = Literal["police", "case"]
ActivityStatus = Literal["done", "planned", "past", "denied", "others"]


class Record(BaseModel):
    """Base of all records: immutable, hashable, comparable by value; made with unknown fields, it is an error."""

    model_config = ConfigDict(frozen=True, extra="forbid")


@cache
def _defaults(cls: type[BaseModel]) -> dict[str, Any]:
    """Every field of the record, in its order, with its default; None stands for what has none."""
    return {name: None if field.is_required() else field.get_default() for name, field in cls.model_fields.items()}


# What a model of pydantic is made of. To set a part by its descriptor takes a third of the time of ``object.__setattr__``, which looks it
# up by its name each time.
_new = object.__new__
_put_fields = BaseModel.__dict__["__dict__"].__set__
_put_names = BaseModel.__dict__["__pydantic_fields_set__"].__set__
_put_extra = BaseModel.__dict__["__pydantic_extra__"].__set__
_put_private = BaseModel.__dict__["__pydantic_private__"].__set__


class Span(Record):
    """A stretch of the text: `start` and `end` are code-point offsets, the end exclusive."""

    start: int = Field(ge=0)
    end: int = Field(ge=0)
    text: str

    @classmethod
    def of(cls, text: str, start: int, end: int, **fields: Any) -> Self:
        """The record for ``text[start:end]``.

        >>> Span.of("Polsek Cantigi", 7, 14)
        Span(start=7, end=14, text='Cantigi')
        """
        return cls(start=start, end=end, text=text[start:end], **fields)

    @classmethod
    def known(cls, text: str, start: int, end: int, **fields: Any) -> Self:
        """As `of`, for the parts of polextract, which know their fields to be valid: of those, only the names are checked, and not with
        ``python -O``. It takes little more than half the time.

        >>> Span.known("Polsek Cantigi", 7, 14) == Span.of("Polsek Cantigi", 7, 14)
        True
        """
        record = _new(cls)
        defaults = _defaults(cls)
        if fields:
            given = {"start": start, "end": end, "text": text[start:end], **fields}
            names = set(given)
            assert names <= defaults.keys(), f"{cls.__name__} has no {', '.join(sorted(names - defaults.keys()))}"
        else:  # as most are: to unpack none, and to check the names that every span has, takes a third of the whole
            given = {"start": start, "end": end, "text": text[start:end]}
            names = {"start", "end", "text"}
        _put_fields(record, given if len(given) == len(defaults) else defaults | given)
        _put_names(record, names)
        _put_extra(record, None)
        _put_private(record, None)
        return record


class Furniture(Span):
    """A stretch of the page that is not the article: a byline, a "Baca juga" line, share buttons, a comment form."""

    kind: str


class Meta(Record):
    """What the page says of itself, and what the caller knows.

    `published` is the timestamp that the page shows, `reference` the publication date that the caller gave (``published=`` of `extract`);
    `published_at` is the one to go by. `body` is the span of the article proper, None where the text has none.
    """

    title: str | None = None
    source: str | None = None
    published: str | None = None
    reference: str | None = None
    dateline: str | None = None
    body: tuple[int, int] | None = None
    furniture: tuple[Furniture, ...] = ()

    @property
    def published_at(self) -> str | None:
        """When the article came out, as ISO 8601: what the caller gave, else what the page shows. Dates are read against it.

        >>> Meta(published="2024-01-23T19:28", reference="2024-01-24").published_at, Meta(published="2024-01-23T19:28").published_at
        ('2024-01-24', '2024-01-23T19:28')
        """
        return self.reference or self.published


class Unit(Span):
    """One mention of a police unit.

    `unit` is its canonical name, `unit_id` its path in the gazetteer (None for a unit that is not there or stays undecided, then
    `candidates` lists the ids it could be), `polres` and `polda` the canonical names of its parents, `kode` the Kemendagri code of
    its own area, `score` between 0 and 1.
    """

    unit: str
    unit_id: str | None = None
    level: Level
    kind: str | None = None
    polres: str | None = None
    polda: str | None = None
    kode: str | None = None
    score: float = 1.0
    candidates: tuple[str, ...] = ()


class Office(Span):
    """An office that names its unit (``Kapolsek Cantigi``): `head` is the office word, the rest is as in `Unit`.

    Offices are no units of the report; the units part finds and links them on the way, the people part reads them.
    """

    head: str
    unit: str
    unit_id: str | None = None
    level: Level
    polres: str | None = None
    polda: str | None = None


class Position(Record):
    """An office held: `text` as written with its unit or place, `title` the normalised office, `acting` for Plt., Plh., Ps., Pj."""

    text: str
    title: str | None = None
    unit_id: str | None = None
    acting: bool = False


class Person(Record):
    """One named person and every mention of them.

    `name` is the longest bare form, without rank or titles; `rank` today's usual abbreviation in capitals; `unit` the canonical name
    of the unit that the person belongs to; `age` in years; `initials` is true for somebody known by initials only.
    """

    id: str
    name: str
    rank: str | None = None
    force: Force | None = None
    titles: tuple[str, ...] = ()
    positions: tuple[Position, ...] = ()
    unit: str | None = None
    unit_id: str | None = None
    role: Role = "other"
    age: int | None = None
    initials: bool = False
    mentions: tuple[Span, ...] = ()


class Date(Span):
    """One expression of calendar or clock time.

    `value` is ISO 8601 (``2023-07-26``, ``2023-07``, ``2024-05-17T22:30+07:00``, ``T22:30``, ``2023-07-17/2023-07-30``), None where
    nothing anchors it; `part` the part of day (``sore``, ``dini hari``, …); `weekday` as written, in lower case; `anchor` what a
    relative or incomplete expression was read against.
    """

    value: str | None = None
    type: DateType = "date"
    part: str | None = None
    weekday: str | None = None
    anchor: Anchor = "absolute"

    def to_timex3(self) -> Timex3:
        """This expression as a TIMEX3 of TimeML: type, value, modifier, and ``to_xml()``."""
        from .dates.timex import to_timex3

        return to_timex3(self)

    @property
    def date(self) -> dt.date | None:
        """The day, where `value` is a day or a clock time on one; else None."""
        from .dates.timex import day_of

        return day_of(self)

    @property
    def datetime(self) -> dt.datetime | None:
        """The moment, where `value` is a clock time on a day, with the zone if the text names it; else None."""
        from .dates.timex import datetime_of

        return datetime_of(self)

    @property
    def interval(self) -> tuple[dt.datetime, dt.datetime] | None:
        """First moment of the period and the first one after it; None where `value` says no day, month or year."""
        from .dates.timex import interval_of

        return interval_of(self)


class Place(Span):
    """One mention of a place: `kode` is the Kemendagri code, `name` the official name, `lat` and `lon` degrees (WGS 84)."""

    type: PlaceType
    kode: str | None = None
    name: str | None = None
    lat: float | None = None
    lon: float | None = None
    score: float = 1.0
    candidates: tuple[str, ...] = ()


class Quote(Span):
    """Somebody's words: `text` between the marks, or the reported clause; `cue` the verb that reports them.

    `speaker` is the name of the person, or the words that name the source; `speaker_id` the ``Person.id``, None in a `Report` without
    people; `speaker_span` the mention that decided; `score` (0 to 1) and `reason` say how sure the choice is and what decided it.
    """

    kind: QuoteKind
    cue: Span | None = None
    speaker: str | None = None
    speaker_id: str | None = None
    speaker_span: Span | None = None
    score: float = 1.0
    reason: str | None = None


class Quantity(Span):
    """An amount that belongs to a case: ``12 gram sabu`` is value 12.0, unit ``gram``, item ``sabu``."""

    value: float | None = None
    unit: str | None = None
    item: str | None = None


class Activity(Span):
    """What the police did (`kind` ``police``) or what the case is (``case``): `label` normalised, `category` the level above it.

    `laws` are the articles of law cited near it, `quantities` the amounts; `main` marks the report's main activity or case.
    `status` is ``done`` for what was done, and for a case that there is; ``planned`` for what is only hoped for, asked for, ordered or
    announced; ``past`` for what was done long before; ``denied`` for what was not done; ``others`` for what others than the police did.
    `object` is what an act was done to or about, as the words beside it say: *dua pelaku curanmor* ``diringkus``, ``pengamanan`` *pleno
    rekapitulasi*; the main one takes that of another mention of its label where its own says none.
    """

    label: str
    kind: ActivityKind
    category: str | None = None
    laws: tuple[str, ...] = ()
    quantities: tuple[Quantity, ...] = ()
    main: bool = False
    status: ActivityStatus = "done"
    object: Span | None = None


class Warning(Record):
    """Something that the reader should know: `code` is stable, `message` for people, `spans` where in the text."""

    code: str
    message: str
    spans: tuple[tuple[int, int], ...] = ()


class Report(Record):
    """Everything found in one article. `text` is the article as given, `metadata` what the caller's record carried along.

    A report may stand in a set or be a key. Only `metadata`, which is the caller's own, is a plain dict and can be changed in place.

    >>> report = Report(id="a1", text="Polsek Cantigi")
    >>> report
    <Report a1: 14 characters, 0 units, 0 people, 0 dates, 0 places, 0 quotes, 0 activities, 0 warnings>
    >>> Report.from_json(report.to_json()) == report
    True
    """

    model_config = ConfigDict(frozen=True, extra="forbid", populate_by_name=True, serialize_by_alias=True)

    schema_: Literal["polextract/1"] = Field(default=SCHEMA, alias="schema")
    id: str | None = None
    text: str = ""
    meta: Meta = Meta()
    units: tuple[Unit, ...] = ()
    people: tuple[Person, ...] = ()
    dates: tuple[Date, ...] = ()
    places: tuple[Place, ...] = ()
    quotes: tuple[Quote, ...] = ()
    activities: tuple[Activity, ...] = ()
    warnings: tuple[Warning, ...] = ()
    metadata: dict[str, Any] = Field(default_factory=dict)

    def to_dict(self) -> dict[str, Any]:
        """The report as plain dicts, lists, strings and numbers, ready for ``json.dumps``."""
        return self.model_dump(mode="json", by_alias=True)

    def to_json(self, *, indent: int | None = None) -> str:
        """The report as JSON text (UTF-8 characters kept as they are)."""
        return self.model_dump_json(by_alias=True, indent=indent)

    def timex3(self) -> list[Timex3]:
        """What a TimeML annotator marks in the text as DATE or TIME, read against the publication date.

        More than `dates`, and with other spans: see `polextract.dates.find_timex3`.

        >>> [(x.text, x.value) for x in Report(text="Ia tiba kemarin.", meta=Meta(reference="2014-12-29")).timex3()]
        [('kemarin', '2014-12-28')]
        """
        from .dates import find_timex3

        return find_timex3(self.text, self.meta.published_at)

    @classmethod
    def from_dict(cls, data: dict[str, Any]) -> Report:
        """The report that `to_dict` wrote, here or in a later version: fields that this one does not know are passed over.

        Raises ``InputValueError`` where `data` is no report (it names no ``schema``), and where a span of it does not lie in its text.
        """
        return _read(lambda: cls.model_validate(data), lambda: data)

    @classmethod
    def from_json(cls, data: str | bytes) -> Report:
        """The report that `to_json` wrote; see `from_dict`."""
        return _read(lambda: cls.model_validate_json(data), lambda: json.loads(data))

    @property
    def day(self) -> dt.date | None:
        """The day of the article, as tables and pages count it: that of its publication, else one that its text prints, in full or with
        weekday, number and month (``Rabu (3/9)``): that of the dateline, else the latest beside a verb of saying, else the latest with a
        weekday that is not yet to come, else the latest. Page furniture is left out; None where there is no such day.

        >>> report = Report(text="Selasa (23/1/2024)", dates=[Date(start=0, end=18, text="Selasa (23/1/2024)", value="2024-01-23")])
        >>> report.day, Report(meta=Meta(published="2024-01-24T19:28")).day
        (datetime.date(2024, 1, 23), datetime.date(2024, 1, 24))
        """
        if day := _day(self.meta.published_at):
            return day
        from .dates.article_day import article_day

        return article_day(self)

    def __hash__(self) -> int:
        return hash((self.id, self.text))

    def __repr__(self) -> str:
        layers = ("units", "people", "dates", "places", "quotes", "activities", "warnings")
        counts = ", ".join(f"{len(getattr(self, name))} {name}" for name in layers)
        return f"<Report {self.id or '(no id)'}: {len(self.text):,} characters, {counts}>"

    __str__ = __repr__

    def person(self, person_id: str | None) -> Person | None:
        """The person with that id, as ``Quote.speaker_id`` names them; None for None."""
        return next((p for p in self.people if p.id == person_id), None)

    def said_by(self, name: str) -> list[Quote]:
        """The quotations whose speaker bears `name`: the whole name, a part of it, or the words that name an unnamed source.

        >>> Report().said_by("Wira")
        []
        """
        from .text import key

        wanted = f" {key(name)} "
        return [q for q in self.quotes if q.speaker and wanted.strip() and wanted in f" {key(q.speaker)} "]

    @property
    def failed(self) -> str | None:
        """Why the record could not be read, where a batch went on without it; else None."""
        return next((w.message for w in self.warnings if w.code == "failed"), None)

    def _repr_html_(self) -> str:
        from .view.html import report_html

        return report_html(self)


def _day(value: str | None) -> dt.date | None:
    """The day of an ISO value, with its hour or without; None for a longer or an open period and for what is no day."""
    try:
        return dt.date.fromisoformat(value[:10]) if value and len(value) >= 10 and "/" not in value else None
    except ValueError:
        return None


def _read(build: Callable[[], Report], given: Callable[[], Any]) -> Report:
    """The report that `build` makes, else the one that it is without the fields of a later version; `given` is what `build` reads."""
    try:
        report = build()
    except ValidationError as error:
        later = [fault["loc"] for fault in error.errors(include_url=False) if fault["type"] == "extra_forbidden"]
        data = given() if later else None
        if not isinstance(data, dict) or data.get("schema") != SCHEMA:
            raise _refusal(error) from error
        try:
            report = Report.model_validate(_without(data, later))
        except ValidationError as fault:
            raise _refusal(fault) from fault
    # Every field may be left out, so only the schema tells a report from any other dict, such as that of an article.
    if "schema_" not in report.model_fields_set:
        raise InputValueError(f"not a {SCHEMA} report: it names no schema; polextract.extract makes a report of a text")
    for where, fault in _misplaced(report, report.text, ()):
        raise InputValueError(f"not a {SCHEMA} report: {fault} at {where}")
    return report


def _refusal(error: ValidationError) -> InputValueError:
    first = error.errors(include_url=False)[0]
    where = ".".join(map(str, first["loc"])) or "the top level"
    return InputValueError(f"not a {SCHEMA} report: {first['msg']} at {where} ({error.error_count()} faults in all)")


def _without(data: dict[str, Any], paths: list[tuple[int | str, ...]]) -> dict[str, Any]:
    """`data` without the values at `paths`; the caller's own stays as it is."""
    data = deepcopy(data)
    for *above, name in paths:
        holder: Any = data
        for step in above:
            holder = holder[step]
        del holder[name]
    return data


@cache
def _holders(cls: type[BaseModel]) -> tuple[str, ...]:
    """The fields of the record that hold records."""

    def holds(annotation: Any) -> bool:
        return (isinstance(annotation, type) and issubclass(annotation, Record)) or any(map(holds, get_args(annotation)))

    return tuple(name for name, field in cls.model_fields.items() if holds(field.annotation))


def _misplaced(record: Record, text: str, path: tuple[str | int, ...]) -> Iterator[tuple[str, str]]:
    """Where a span of `record`, or of a record in it, does not lie in `text`, and in what way."""
    if isinstance(record, Span) and text[record.start : record.end] != record.text:
        yield ".".join(map(str, path)), f"the text has not {record.text[:40]!r} from {record.start} to {record.end}"
    bare = (record.body,) if isinstance(record, Meta) and record.body else record.spans if isinstance(record, Warning) else ()
    for start, end in bare:
        if not 0 <= start <= end <= len(text):
            yield ".".join(map(str, path)), f"the text has nothing from {start} to {end}"
    for name in _holders(type(record)):
        value = getattr(record, name)
        if isinstance(value, tuple):
            for number, item in enumerate(value):
                yield from _misplaced(item, text, (*path, name, number))
        elif value is not None:
            yield from _misplaced(value, text, (*path, name))


def check_report(report: object) -> Report:
    """`report`, if it is one. Raises ``InputTypeError`` with what to do if it is not."""
    if not isinstance(report, Report):
        hint = "make one with Report.from_dict" if isinstance(report, dict) else "polextract.extract makes one of a text"
        raise InputTypeError(f"a Report is needed, not {type(report).__name__}: {hint}")
    return report


def check_reports(reports: Iterable[Report]) -> Iterator[Report]:
    """The reports one by one, each of them checked when its turn comes; an iterable it must be at once."""
    if isinstance(reports, Report | str | bytes | dict) or not isinstance(reports, Iterable):
        hint = ": put a single one in a list" if isinstance(reports, Report) else ""
        raise InputTypeError(f"reports must be an iterable of Report objects, not {type(reports).__name__}{hint}")
    return map(check_report, reports)


def json_schema() -> dict[str, Any]:
    """The JSON Schema (2020-12) of `Report.to_dict`; it allows for the fields that later versions may add.

    >>> json_schema()["title"]
    'Report'
    """
    schema = Report.model_json_schema(by_alias=True, mode="serialization")
    for described in (schema, *schema["$defs"].values()):
        if described.get("additionalProperties") is False:
            del described["additionalProperties"]
    return schema


def parse_reference(value: str | dt.date | None, *, name: str = "published") -> str | None:
    """A reference date as the ISO text that the parts work with: ``2024-01-23`` or ``2024-01-23T19:28``.

    Takes a ``date``, a ``datetime``, ISO 8601 text, or None. Raises ``InputTypeError`` and ``InputValueError``. Universal time, in which
    feeds and databases keep their moments, becomes WIB: where it is the evening of one day, it is the morning of the next in Jakarta.

    >>> parse_reference(dt.date(2024, 1, 23)), parse_reference("2024-01-23 19:28:00"), parse_reference("2024-01-23T19:28:00Z")
    ('2024-01-23', '2024-01-23T19:28', '2024-01-24T02:28+07:00')
    """
    if value is None:
        return None
    if isinstance(value, str):
        told = value.strip()
        try:
            value = dt.date.fromisoformat(told) if len(told) <= 10 else dt.datetime.fromisoformat(told)
        except ValueError:
            raise InputValueError(f"{name}={value!r} is no ISO 8601 date, such as '2024-01-23' or '2024-01-23T19:28'") from None
    if isinstance(value, dt.datetime):
        if value.utcoffset() == dt.timedelta(0):
            try:
                value = value.astimezone(WIB)
            except (OverflowError, ValueError):  # the end of the calendar, or of that of pandas
                raise InputValueError(f"{name}={str(value)!r} is out of range: no clock of Jakarta shows it") from None
        return value.isoformat(timespec="minutes")
    if isinstance(value, dt.date):
        return value.isoformat()
    raise InputTypeError(f"{name} must be a date, a datetime or ISO 8601 text, not {type(value).__name__}")
