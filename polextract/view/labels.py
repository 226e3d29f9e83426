"""How values of a report are put into words for people; shared by HTML and terminal."""

from __future__ import annotations

import regex

from ..report import Date, Person, Place, Unit
from ..text import key

MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
ZONES = {"+07:00": "WIB", "+08:00": "WITA", "+09:00": "WIT"}

_VALUE = regex.compile(r"(?:(\d{4})(?:-(\d\d)(?:-(\d\d))?)?)?(?:T(\d\d:\d\d)(?::\d\d)?(Z|[+-]\d\d:\d\d)?)?")
_WEEK = regex.compile(r"(\d{4})-W(\d\d)")

# Control characters that HTML forbids or terminals obey, and the marks that turn the direction of writing for all that follows.
_CONTROL = dict.fromkeys((*range(9), 11, *range(14, 32), *range(127, 133), *range(134, 160)), "�")
_CONTROL |= dict.fromkeys((*range(8234, 8239), *range(8294, 8298), *range(55296, 57344)), "�")


def plain(text: str) -> str:
    """`text` with control characters, direction overrides and lone surrogates shown as U+FFFD; same length.

    >>> plain("a\\x1b[31m")
    'a\\ufffd[31m'
    """
    return text.translate(_CONTROL)


def clock(value: str | None) -> str | None:
    """The time of day in an ISO value, with the Indonesian name of its zone.

    >>> clock("2024-05-17T22:30+07:00"), clock("2024-05")
    ('22:30 WIB', None)
    """
    match = _VALUE.fullmatch((value or "").partition("/")[0])
    if not match or not match[4]:
        return None
    return f"{match[4]} {ZONES.get(match[5], match[5])}" if match[5] else match[4]


def day_label(value: str) -> str:
    """An ISO value as people read it; text that is no such value is given back.

    >>> day_label("2023-07-26"), day_label("2023-07"), day_label("2024-05-17T22:30+07:00"), day_label("2023-07-17/2023-07-30")
    ('26 Jul 2023', 'Jul 2023', '17 May 2024, 22:30 WIB', '17 Jul 2023 – 30 Jul 2023')
    """
    if "/" in value:
        return " – ".join(day_label(part) for part in value.split("/", 1))
    if week := _WEEK.fullmatch(value):
        return f"week {int(week[2])} of {week[1]}"
    match = _VALUE.fullmatch(value)
    if not match or not value:
        return plain(value)
    year, month, day = match[1], match[2], match[3]
    name = MONTHS[int(month) - 1] if month and 1 <= int(month) <= 12 else month
    date = " ".join(part for part in (str(int(day)) if day else "", name or "", year or "") if part)
    return ", ".join(part for part in (date, clock(value)) if part)


def sort_key(value: str | None) -> tuple[int, str]:
    """For sorting ISO values in time; a clock time without a day, and no value at all, come last."""
    if not value:
        return (2, "")
    return (1, value) if value.startswith("T") else (0, value)


def full_name(person: Person) -> str:
    """Rank and bare name.

    >>> full_name(Person(id="p1", name="Wira Santosa", rank="IPTU"))
    'IPTU Wira Santosa'
    """
    return " ".join(filter(None, (person.rank, person.name)))


def describe_person(person: Person) -> str:
    """Rank, name, first office, and the unit where the office does not name it.

    >>> describe_person(Person(id="p1", name="Wira Santosa", rank="IPTU", unit="Polsek Cantigi"))
    'IPTU Wira Santosa · Polsek Cantigi'
    """
    position = person.positions[0].text if person.positions else None
    unit = person.unit if person.unit and not (position and person.unit.partition(" ")[2] in position) else None
    age = f"{person.age} years" if person.age is not None else None
    return " · ".join(filter(None, (full_name(person), position, unit, age)))


def unit_key(unit: Unit) -> str:
    """What two mentions of one unit share: its path in the gazetteer, or the name of one that has none."""
    return unit.unit_id or key(unit.unit)


def above(unit: Unit) -> str:
    """The Polres and the Polda over a unit, what tells namesakes apart."""
    return " · ".join(name for name in (unit.polres, unit.polda) if name and name != unit.unit)


def date_key(date: Date) -> str:
    """What two mentions of one date share: the value, or the words of one that is not resolved."""
    return date.value or f"? {date.text}"


def place_key(place: Place) -> object:
    """What two mentions of one place share: the code, or the type and the name of a place that has none."""
    return place.kode or (place.type, key(place.name or place.text))


def first_line(text: str) -> str:
    """The first line of a text that has words, cut to 120 characters; ``Report`` where there is none.

    >>> first_line("\\n  Patroli malam  \\nIsi"), first_line(" ")
    ('Patroli malam', 'Report')
    """
    line = next((line.strip() for line in text.splitlines() if line.strip()), "")
    return plain(line if len(line) <= 120 else line[:117].rpartition(" ")[0] + " …") or "Report"
