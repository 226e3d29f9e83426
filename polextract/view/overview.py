"""What the overview page shows of many reports, collected in one pass without keeping a report."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from typing import Any

from ..report import Report, check_reports
from ..text import key
from .labels import above, first_line, place_key, plain, unit_key
from .maps import Point


class _Names:
    """Numbers for keys, in order of first sight, with the name that each was seen under most often."""

    def __init__(self) -> None:
        self.numbers: dict[Any, int] = {}
        self.names: list[Counter[tuple[str, str]]] = []

    def add(self, name: Any, label: str, more: str | None = None) -> int:
        number = self.numbers.setdefault(name, len(self.numbers))
        if number == len(self.names):
            self.names.append(Counter())
        self.names[number][plain(label), plain(more or "")] += 1
        return number

    def rows(self) -> list[list[str]]:
        return [list(counter.most_common(1)[0][0]) for counter in self.names]


class _Collector:
    """What the reports so far show: each name a number, each report a row of numbers."""

    def __init__(self, max_quotes: int, max_chars: int) -> None:
        self.max_quotes, self.max_chars = max_quotes, max_chars
        self.speakers, self.units, self.activities, self.places = _Names(), _Names(), _Names(), _Names()
        self.rows: list[dict[str, Any]] = []
        self.quotes: list[list[Any]] = []
        self.spots: dict[int, tuple[float, float, str]] = {}
        self.weights: Counter[int] = Counter()

    def add(self, report: Report) -> None:
        """Take in one report."""
        said, seen = self._said(report), self._seen(report)
        self.weights.update(seen.keys())
        units, activities = self.units, self.activities
        self.rows.append(
            {
                "t": plain(report.meta.title or first_line(report.text)),
                "i": plain(report.id or ""),
                "d": report.day.isoformat() if report.day else "",
                "u": sorted({units.add(unit_key(u), u.unit, above(u)) for u in report.units}),
                "a": sorted({activities.add(a.label, a.label, a.kind) for a in report.activities if a.main or a.status == "done"}),
                "m": sorted({activities.add(a.label, a.label, a.kind) for a in report.activities if a.main}),
                "s": sorted(said.items()),
                "p": sorted(seen),
                "f": plain(report.failed or ""),
            }
        )

    def _said(self, report: Report) -> Counter[int]:
        """How often each speaker is quoted; the first quotations are kept whole."""
        people = {person.id: person for person in report.people}
        said: Counter[int] = Counter()
        for quote in report.quotes:
            person = people.get(quote.speaker_id or "")
            name = person.name if person else quote.speaker
            if not name:
                continue
            note = " · ".join(filter(None, (person.rank, person.unit))) if person else "a source, not a named person"
            number = self.speakers.add(key(name), name, note)
            said[number] += 1
            if len(self.quotes) < self.max_quotes:
                words = quote.text if len(quote.text) <= self.max_chars else quote.text[: self.max_chars] + " …"
                self.quotes.append([len(self.rows), number, int(quote.kind == "direct"), plain(words)])
        return said

    def _seen(self, report: Report) -> Counter[int]:
        """How often each place with coordinates is named."""
        seen: Counter[int] = Counter()
        for place in report.places:
            if place.lat is not None and place.lon is not None:
                number = self.places.add(place_key(place), place.name or place.text)
                self.spots.setdefault(number, (place.lat, place.lon, place.type))
                seen[number] += 1
        return seen


def collect(reports: Iterable[Report], *, max_quotes: int, max_chars: int) -> tuple[dict[str, Any], list[Point]]:
    """The data of the page as plain lists, names as numbers into tables, and the places with coordinates, one for each place number.

    A speaker is the same in two reports where the bare name is the same, letter case aside; a report's day is its `Report.day`.
    """
    found = _Collector(max_quotes, max_chars)
    for report in check_reports(reports):
        found.add(report)
    names = found.places.rows()
    # The fragment tells two places of one name at one spot apart; the page does not link it.
    points = [
        Point(lat, lon, names[n][0], found.weights[n], f"#{n}", f"{type_}, articles: {found.weights[n]}")
        for n, (lat, lon, type_) in sorted(found.spots.items())
    ]
    data = {
        "reports": found.rows,
        "speakers": found.speakers.rows(),
        "units": found.units.rows(),
        "activities": found.activities.rows(),
        "quotes": found.quotes,
        "failed": sum(1 for row in found.rows if row["f"]),
    }
    return data, points
