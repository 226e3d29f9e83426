"""A report as a readable summary on a terminal."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from ..report import Report, check_report
from ..text import key
from .labels import day_label, full_name, plain, sort_key

if TYPE_CHECKING:
    from rich.console import Console


def print_report(report: Report, console: Console | None = None) -> None:
    """Write a summary of `report`: what the page is, who is named, units, dates, places, quotations, activities, warnings.

    Parameters
    ----------
    console : where to write; standard output by default. Nothing in an article can act as markup or as a control sequence.
    """
    from rich.console import Console
    from rich.table import Table
    from rich.text import Text

    check_report(report)
    console = console or Console()

    def cell(value: object, style: str = "") -> Text:
        return Text(plain("" if value is None else str(value)), style=style)

    def table(title: str, *columns: str) -> Table:
        out = Table(title=Text(title, style="bold"), title_justify="left", box=None, pad_edge=False, padding=(0, 2, 0, 0))
        for column in columns:
            out.add_column(column, style="", header_style="dim", overflow="fold")
        return out

    meta = report.meta
    console.print(cell(meta.title or report.id or "(no headline)", "bold"))
    about = [meta.source, day_label(meta.published_at) if meta.published_at else None, meta.dateline]
    if any(about):
        console.print(cell(" · ".join(x for x in about if x), "dim"))
    main = [a for a in report.activities if a.main]
    for activity in main:
        laws = f" ({'; '.join(activity.laws)})" if activity.laws else ""
        amounts = f": {', '.join(q.text for q in activity.quantities)}" if activity.quantities else ""
        console.print(cell(f"{'Case' if activity.kind == 'case' else 'Activity'}: {activity.label}{laws}{amounts}"))

    if report.people:
        people = table("People", "name", "rank", "office", "unit", "role", "age")
        for p in report.people:
            offices = "; ".join(position.text for position in p.positions)
            people.add_row(cell(p.name), cell(p.rank), cell(offices), cell(p.unit), cell(p.role), cell(p.age))
        _below(console, people)
    if report.units:
        counts = Counter(u.unit for u in report.units)
        units = table("Units", "unit", "Polres", "Polda", "mentions")
        for unit in {u.unit: u for u in reversed(report.units)}.values():
            units.add_row(cell(unit.unit), cell(unit.polres), cell(unit.polda), cell(counts[unit.unit]))
        _below(console, units)
    if report.dates:
        dates = table("Dates", "when", "part of day", "as written")
        for d in sorted(report.dates, key=lambda d: sort_key(d.value)):
            dates.add_row(cell(day_label(d.value) if d.value else "not resolved"), cell(d.part), cell(d.text))
        _below(console, dates)
    if report.places:
        places = table("Places", "place", "type", "kode")
        for p in {(p.kode, key(p.name or p.text)): p for p in reversed(report.places)}.values():
            places.add_row(cell(p.name or p.text), cell(p.type), cell(p.kode))
        _below(console, places)
    if report.quotes:
        people_by_id = {p.id: p for p in report.people}
        quotes = table("Quotations", "speaker", "", "words")
        for q in report.quotes:
            person = people_by_id.get(q.speaker_id or "")
            quotes.add_row(cell(full_name(person) if person else q.speaker or "?"), cell(q.kind, "dim"), cell(" ".join(q.text.split())))
        _below(console, quotes)
    others = Counter(a.label for a in report.activities if a.label not in {m.label for m in main})
    if others:
        console.print()
        console.print(cell("Also: " + ", ".join(label for label, _ in others.most_common(8)), "dim"))
    for warning in report.warnings:
        console.print(cell(f"Warning ({warning.code}): {warning.message}", "yellow"))


def _below(console: Console, table: object) -> None:
    console.print()
    console.print(table)
