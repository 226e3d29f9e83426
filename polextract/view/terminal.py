"""A report as a readable summary on a terminal."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING, TypeVar

from ..report import Report, check_report
from .labels import day_label, full_name, place_key, plain, sort_key, unit_key

if TYPE_CHECKING:
    from rich.console import Console
    from rich.table import Table
    from rich.text import Text

Found = TypeVar("Found")


def print_report(report: Report, console: Console | None = None) -> None:
    """Write a summary of `report`: what the page is, who is named, units, dates, places, quotations, activities, warnings.

    Parameters
    ----------
    console : where to write; standard output by default. Nothing in an article can act as markup or as a control sequence.
    """
    from rich.console import Console

    check_report(report)
    console = console or Console()
    meta = report.meta
    console.print(_cell(meta.title or report.id or "(no headline)", "bold"))
    about = [meta.source, day_label(meta.published_at) if meta.published_at else None, meta.dateline]
    if any(about):
        console.print(_cell(" · ".join(x for x in about if x), "dim"))
    main = [a for a in report.activities if a.main]
    for activity in main:
        laws = f" ({'; '.join(activity.laws)})" if activity.laws else ""
        of = f" ({activity.object.text})" if activity.object else ""
        amounts = f": {', '.join(q.text for q in activity.quantities)}" if activity.quantities else ""
        console.print(_cell(f"{'Case' if activity.kind == 'case' else 'Activity'}: {activity.label}{of}{laws}{amounts}"))
    for table in (_people(report), _units(report), _dates(report), _places(report), _quotes(report)):
        if table.row_count:
            console.print()
            console.print(table)
    others = Counter(a.label for a in report.activities if a.status == "done" and a.label not in {m.label for m in main})
    if others:
        console.print()
        console.print(_cell("Also: " + ", ".join(label for label, _ in others.most_common(8)), "dim"))
    for warning in report.warnings:
        console.print(_cell(f"Warning ({warning.code}): {warning.message}", "yellow"))


def _cell(value: object, style: str = "") -> Text:
    from rich.text import Text

    return Text(plain("" if value is None else str(value)), style=style)


def _table(title: str, *columns: str) -> Table:
    from rich.table import Table

    out = Table(title=_cell(title, "bold"), title_justify="left", box=None, pad_edge=False, padding=(0, 2, 0, 0))
    for column in columns:
        out.add_column(column, style="", header_style="dim", overflow="fold")
    return out


def _first(records: Iterable[Found], key_of: Callable[[Found], object]) -> Iterable[Found]:
    """The first record of each key, in the order of the text."""
    found: dict[object, Found] = {}
    for record in records:
        found.setdefault(key_of(record), record)
    return found.values()


def _people(report: Report) -> Table:
    table = _table("People", "name", "rank", "office", "unit", "role", "age")
    for p in report.people:
        offices = "; ".join(position.text for position in p.positions)
        table.add_row(*map(_cell, (p.name, p.rank, offices, p.unit, p.role, p.age)))
    return table


def _units(report: Report) -> Table:
    counts = Counter(map(unit_key, report.units))
    table = _table("Units", "unit", "Polres", "Polda", "mentions")
    for unit in _first(report.units, unit_key):
        table.add_row(*map(_cell, (unit.unit, unit.polres, unit.polda, counts[unit_key(unit)])))
    return table


def _dates(report: Report) -> Table:
    table = _table("Dates", "when", "part of day", "as written")
    for d in sorted(report.dates, key=lambda d: sort_key(d.value)):
        table.add_row(*map(_cell, (day_label(d.value) if d.value else "not resolved", d.part, d.text)))
    return table


def _places(report: Report) -> Table:
    table = _table("Places", "place", "type", "kode")
    for p in _first(report.places, place_key):
        table.add_row(*map(_cell, (p.name or p.text, p.type, p.kode)))
    return table


def _quotes(report: Report) -> Table:
    people = {p.id: p for p in report.people}
    table = _table("Quotations", "speaker", "", "words")
    for q in report.quotes:
        person = people.get(q.speaker_id or "")
        table.add_row(_cell(full_name(person) if person else q.speaker or "?"), _cell(q.kind, "dim"), _cell(" ".join(q.text.split())))
    return table
