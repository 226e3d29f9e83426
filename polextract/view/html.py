"""HTML of a report, for notebooks and as a page of its own, and an overview of many reports.

Everything that comes from an article is escaped; the pages load nothing from anywhere, and say so in a content security policy.
"""

from __future__ import annotations

import base64
import hashlib
import json
import secrets
from collections import Counter
from collections.abc import Callable, Iterable
from functools import cache
from typing import TYPE_CHECKING, Any

from ..report import Person, Quote, Report, check_report
from ..text import key
from . import maps
from .labels import above, date_key, day_label, describe_person, first_line, place_key, plain, sort_key, unit_key
from .markup import Mark, Node, tree

if TYPE_CHECKING:
    from jinja2 import Environment
    from markupsafe import Markup

LAYERS = (
    # layer, name in the plural, what the reader may switch off
    ("person", "People"),
    ("unit", "Units"),
    ("place", "Places"),
    ("date", "Dates"),
    ("quote", "Quotations"),
    ("activity", "Activities"),
    ("furniture", "Page furniture"),
)
# What the page says of an activity that was not done, or not by the police.
_STATUS = {"done": "", "planned": "only planned", "past": "long before", "denied": "not done", "others": "done by others"}


def report_html(report: Report) -> str:
    """`report` as an HTML fragment with its own style and no script, as notebooks show it.

    Its ids are new each time: the same report may stand in several cells of a notebook, and links stay in their cell.

    >>> "&lt;script&gt;" in report_html(Report(text="<script>alert(1)</script>"))
    True
    """
    return _environment().get_template("fragment.html").render(view(report, f"p{secrets.token_hex(4)}"), page=False)


def page_html(report: Report) -> str:
    """`report` as one self-contained page: the marked text, people and what they say, timeline, map, tables.

    >>> page_html(Report(text="Polsek Cantigi"))[:15]
    '<!doctype html>'
    """
    script = _static("page.js")
    return _environment().get_template("page.html").render(view(report), page=True, policy=_policy(script), script=script)


def overview_html(reports: Iterable[Report], *, title: str = "Reports", max_quotes: int = 5000, max_chars: int = 300) -> str:
    """Many reports as one self-contained page: who is quoted most, which units appear, what happened when and where, with filters.

    Parameters
    ----------
    reports : any iterable of reports; it is read once, and no report is kept.
    title : the heading of the page.
    max_quotes : how many quotations the page carries (0 for none); all of them are counted.
    max_chars : quotations longer than this are cut.

    >>> "<h1>Reports</h1>" in overview_html([Report(text="Polsek Cantigi")])
    True
    """
    from .overview import collect

    data, points = collect(reports, max_quotes=max_quotes, max_chars=max_chars)
    places = maps.layout(points, whole=True)
    if places:  # the map puts the heaviest first; the script counts them anew by their number in the data
        numbers = {point: n for n, point in enumerate(points)}
        places["keys"] = [numbers[dot["point"]] for dot in places["points"]]
    script = _static("overview.js")
    # "<" would let an article close the element that carries the data.
    packed = json.dumps(data, separators=(",", ":")).replace("<", "\\u003c")
    template = _environment().get_template("overview.html")
    return template.render(title=title, data=packed, map=places, total=len(data["reports"]), policy=_policy(script), script=script)


class _Ids:
    """The ids of the cards, one for each thing: whatever speaks of the same thing bears the same id. `uid` begins all ids of a page."""

    def __init__(self, report: Report, uid: str) -> None:
        self.uid = uid
        self.people = _numbered((p.id for p in report.people), f"{uid}-p")
        self.units = _numbered(map(unit_key, report.units), f"{uid}-u")
        self.places = _numbered(map(place_key, report.places), f"{uid}-l")
        self.dates = _numbered(map(date_key, report.dates), f"{uid}-d")
        self.activities = _numbered((a.label for a in report.activities), f"{uid}-a")


def _numbered(keys: Iterable[Any], prefix: str) -> dict[Any, str]:
    """An id for each key, in order of first sight: letters and digits only, whatever the report calls its things."""
    return {value: f"{prefix}{n}" for n, value in enumerate(dict.fromkeys(keys), 1)}


def view(report: Report, uid: str = "px") -> dict[str, Any]:
    """What the templates show of `report`; `uid` begins every id, so that several reports may stand in one document."""
    check_report(report)
    ids = _Ids(report, uid)
    rendered, anchors = _render(tree(report.text, list(_marks(report, ids))))
    speakers = {quote.speaker_id for quote in report.quotes}
    units, places = _units(report, ids), _places(report, ids)
    counts = {
        "person": len(report.people),
        "unit": len(units),
        "place": len(places),
        "date": len(ids.dates),
        "quote": len(report.quotes),
        "activity": len(ids.activities),
        "furniture": len(report.meta.furniture),
    }
    return {
        "uid": uid,
        "report": report,
        "title": plain(report.meta.title or report.id or "") or first_line(report.text),
        "published": day_label(report.meta.published_at) if report.meta.published_at else None,
        "text": rendered,
        "anchors": anchors,
        "layers": [{"layer": layer, "name": name, "count": counts[layer]} for layer, name in LAYERS if counts[layer]],
        "voices": _voices(report, ids),
        "silent": [_person(p, ids) for p in report.people if p.id not in speakers],
        "units": units,
        "places": places,
        "timeline": _timeline(report, ids),
        "activities": _activities(report, ids),
        "warnings": _warnings(report),
        "map": maps.layout(_points(places)),
    }


# What is marked in the text


def _marks(report: Report, ids: _Ids) -> Iterable[Mark]:
    for piece in report.meta.furniture:
        yield Mark(piece.start, piece.end, "furniture", f"{ids.uid}-f", f"Not the article: {piece.kind}")
    for unit in report.units:
        tip = _tip(f"Unit: {unit.unit}", above(unit))
        yield Mark(unit.start, unit.end, "unit", ids.units[unit_key(unit)], tip)
    for person in report.people:
        tip = f"Person: {describe_person(person)}"
        for mention in person.mentions:
            yield Mark(mention.start, mention.end, "person", ids.people[person.id], tip)
    for place in report.places:
        tip = _tip(f"Place: {place.name or place.text}", place.type, place.kode)
        yield Mark(place.start, place.end, "place", ids.places[place_key(place)], tip)
    for date in report.dates:
        tip = _tip(f"Date: {day_label(date.value) if date.value else 'not resolved'}", date.part)
        yield Mark(date.start, date.end, "date", ids.dates[date_key(date)], tip)
    for n, quote in enumerate(report.quotes, 1):
        tip = _tip(f"Quotation {n}: {quote.kind}", quote.speaker or "speaker not known", quote.cue and quote.cue.text)
        yield Mark(quote.start, quote.end, "quote", f"{ids.uid}-q{n}", tip)
        if quote.cue:
            yield Mark(quote.cue.start, quote.cue.end, "cue", f"{ids.uid}-q{n}", f"Cue of quotation {n}")
    for activity in report.activities:
        tip = _tip(f"{'Case' if activity.kind == 'case' else 'Activity'}: {activity.label}", activity.category, _STATUS[activity.status])
        yield Mark(activity.start, activity.end, "activity", ids.activities[activity.label], tip)


def _tip(*facts: str | None) -> str:
    return " · ".join(fact for fact in facts if fact)


def _render(root: Node) -> tuple[Markup, Counter[str]]:
    """The tree as HTML, and how often each id is marked in it.

    Written with a stack: the marks of a strange report may nest deeper than Python's own.
    """
    from markupsafe import Markup, escape

    out: list[str] = []
    ids: Counter[str] = Counter()
    stack: list[Node | str | None] = [root]
    closing: list[str] = []
    while stack:
        node = stack.pop()
        if node is None:
            out.append(closing.pop())
        elif isinstance(node, str):
            out.append(str(escape(plain(node))))
        else:
            if node.mark is not None:
                mark = node.mark
                link = node.leaf and mark.layer not in ("quote", "furniture", "cue")
                tag = "a" if link else "span"
                kind = " ".join(filter(None, (f"m-{mark.layer}", "" if node.first else "cut-l", "" if node.last else "cut-r")))
                name = ""
                if mark.layer != "cue":
                    ids[mark.id] += 1
                    name = f' id="{mark.id}-t{ids[mark.id]}"'
                where = f' href="#{mark.id}"' if link and node.first else ""
                out.append(f'<{tag} class="m {kind}" data-ref="{mark.id}"{name}{where} title="{escape(plain(mark.tip))}">')
                end = f"</{tag}>"
                if mark.layer == "quote" and node.last:
                    n = mark.id.rpartition("q")[2]
                    end += f'<a class="ref" href="#{mark.id}" data-n="{n}" aria-label="{escape(plain(mark.tip))}"></a>'
                closing.append(end)
                stack.append(None)
            stack.extend(reversed(node.children))
    return Markup("".join(out)), ids


# What stands beside it


def _person(person: Person, ids: _Ids) -> dict[str, Any]:
    return {
        "id": ids.people[person.id],
        "person": person,
        "positions": [p.text for p in person.positions],
        "unit": person.unit,
        "unit_ref": ids.units.get(person.unit_id or key(person.unit or "")),
        "mentions": len(person.mentions),
    }


def _quote(n: int, quote: Quote, uid: str) -> dict[str, Any]:
    return {"n": n, "id": f"{uid}-q{n}", "quote": quote, "cue": quote.cue.text if quote.cue else None}


def _voices(report: Report, ids: _Ids) -> list[dict[str, Any]]:
    """Everybody who is quoted, in order of first word, with what they say."""
    people = {person.id: person for person in report.people}
    voices: dict[tuple[str, str], dict[str, Any]] = {}
    for n, quote in enumerate(report.quotes, 1):
        person = people.get(quote.speaker_id or "")
        who = ("id", person.id) if person else ("name", key(quote.speaker or ""))
        if who not in voices:
            unnamed = {"id": f"{ids.uid}-s{len(voices)}", "person": None, "name": quote.speaker}
            voices[who] = (_person(person, ids) if person else unnamed) | {"quotes": []}
        voices[who]["quotes"].append(_quote(n, quote, ids.uid))
    return list(voices.values())


def _rows(records: Iterable[Any], name: str, id_of: Callable[[Any], str]) -> list[dict[str, Any]]:
    """A row for each id, in order of first sight: its first record under `name`, and how often it is mentioned."""
    rows: dict[str, dict[str, Any]] = {}
    for record in records:
        row = rows.setdefault(id_of(record), {"id": id_of(record), name: record, "mentions": 0})
        row["mentions"] += 1
    return list(rows.values())


def _units(report: Report, ids: _Ids) -> list[dict[str, Any]]:
    rows = _rows(report.units, "unit", lambda unit: ids.units[unit_key(unit)])
    return [row | {"above": above(row["unit"])} for row in rows]


def _places(report: Report, ids: _Ids) -> list[dict[str, Any]]:
    return _rows(report.places, "place", lambda place: ids.places[place_key(place)])


def _points(rows: list[dict[str, Any]]) -> list[maps.Point]:
    """The places of the table that have coordinates, the first of those at one spot."""
    points: dict[tuple[float, float], maps.Point] = {}
    for row in rows:
        place = row["place"]
        if place.lat is not None and place.lon is not None:
            point = maps.Point(place.lat, place.lon, plain(place.name or place.text), 1, f"#{row['id']}", place.type)
            points.setdefault((place.lat, place.lon), point)
    return list(points.values())


def _timeline(report: Report, ids: _Ids) -> list[dict[str, Any]]:
    """The dates in order of time, each with the words around its first mention."""
    rows = _rows(report.dates, "date", lambda date: ids.dates[date_key(date)])
    for row in rows:
        date = row["date"]
        before, said, after = _around(report.text, date.start, date.end)
        row |= {"label": day_label(date.value) if date.value else None, "before": before, "text": said, "after": after}
    return sorted(rows, key=lambda row: sort_key(row["date"].value))


def _around(text: str, start: int, end: int, *, chars: int = 90) -> tuple[str, str, str]:
    """A date with the words around it, cut at blanks and at the edges of its paragraph."""
    left = max(text.rfind("\n", 0, start) + 1, start - chars)
    right = text.find("\n", end)
    right = min(len(text) if right < 0 else right, end + chars)
    before, after = text[left:start], text[end:right]
    if left > 0 and text[left - 1] != "\n":
        before = "… " + before.partition(" ")[2]
    if right < len(text) and text[right] != "\n":
        after = after.rpartition(" ")[0] + " …"
    return before.lstrip(), text[start:end], after.rstrip()


def _activities(report: Report, ids: _Ids) -> list[dict[str, Any]]:
    """Activities and cases, the main ones first, with the laws and amounts of all their mentions."""
    rows = {row["id"]: row for row in _rows(report.activities, "activity", lambda activity: ids.activities[activity.label])}
    for row in rows.values():
        row |= {"laws": [], "quantities": [], "objects": [], "main": False, "status": []}
    for activity in report.activities:
        row = rows[ids.activities[activity.label]]
        row["status"] += [activity.status] if activity.status not in row["status"] else []
        row["main"] = row["main"] or activity.main
        row["laws"] += [law for law in activity.laws if law not in row["laws"]]
        row["objects"] += [activity.object.text] if activity.object and activity.object.text not in row["objects"] else []
        row["quantities"] += [q.text for q in activity.quantities if q.text not in row["quantities"]]
    for row in rows.values():
        # What was done at least once needs no word for it.
        row["status"] = [] if "done" in row["status"] else [_STATUS[status] for status in row["status"]]
    return sorted(rows.values(), key=lambda row: not row["main"])


def _warnings(report: Report) -> list[dict[str, Any]]:
    return [{"warning": w, "texts": [report.text[a:b] for a, b in w.spans if 0 <= a < b <= len(report.text)]} for w in report.warnings]


# The templates


@cache
def _environment() -> Environment:
    from jinja2 import Environment, PackageLoader, StrictUndefined

    environment = Environment(
        loader=PackageLoader("polextract.view", "templates"),
        autoescape=True,
        trim_blocks=True,
        lstrip_blocks=True,
        undefined=StrictUndefined,
        finalize=lambda value: plain(value) if type(value) is str else value,
    )
    environment.globals["style"] = _style
    return environment


@cache
def _static(name: str) -> str:
    from importlib.resources import files

    return files("polextract.view").joinpath("static", name).read_text("utf-8")


def _style(*names: str) -> Markup:
    from markupsafe import Markup

    return Markup("\n".join(_static(name) for name in names))


def _policy(script: str) -> str:
    """A content security policy that lets the page's one script run and nothing else, nothing from the network either."""
    digest = base64.b64encode(hashlib.sha256(script.encode("utf-8")).digest()).decode("ascii")
    return f"default-src 'none'; style-src 'unsafe-inline'; script-src 'sha256-{digest}'; base-uri 'none'; form-action 'none'"
