"""HTML of a report, for notebooks and as a page of its own, and an overview of many reports.

Everything that comes from an article is escaped; the pages load nothing from anywhere, and say so in a content security policy.
"""

from __future__ import annotations

import base64
import hashlib
import json
from collections import Counter
from collections.abc import Iterable
from functools import cache
from typing import TYPE_CHECKING, Any

from ..report import Person, Quote, Report, check_report
from ..text import key
from . import maps
from .labels import day_label, describe_person, first_line, place_key, plain, sort_key
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


def report_html(report: Report) -> str:
    """`report` as an HTML fragment with its own style and no script, as notebooks show it.

    >>> "&lt;script&gt;" in report_html(Report(text="<script>alert(1)</script>"))
    True
    """
    return _environment().get_template("fragment.html").render(view(report), page=False)


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


def view(report: Report) -> dict[str, Any]:
    """What the templates show of `report`."""
    check_report(report)
    uid = "p" + hashlib.sha1(report.to_json().encode("utf-8", "replace")).hexdigest()[:8]
    text = report.text
    marks = list(_marks(report, uid))
    rendered, anchors = _render(tree(text, marks))
    people = {person.id: person for person in report.people}
    counts = {
        "person": len(report.people),
        "unit": len({u.unit_id or key(u.unit) for u in report.units}),
        "place": len({(p.kode, key(p.name or p.text)) for p in report.places}),
        "date": len({d.value or d.text for d in report.dates}),
        "quote": len(report.quotes),
        "activity": len({a.label for a in report.activities}),
        "furniture": len(report.meta.furniture),
    }
    return {
        "uid": uid,
        "report": report,
        "title": plain(report.meta.title or report.id or "") or first_line(text),
        "published": day_label(report.meta.published_at) if report.meta.published_at else None,
        "text": rendered,
        "anchors": anchors,
        "layers": [{"layer": layer, "name": name, "count": counts[layer]} for layer, name in LAYERS if counts[layer]],
        "voices": _voices(report, people, uid),
        "silent": [_person(p, report, uid) for p in report.people if not any(q.speaker_id == p.id for q in report.quotes)],
        "units": _units(report, uid),
        "places": _places(report, uid),
        "timeline": _timeline(report, uid),
        "activities": _activities(report, uid),
        "warnings": _warnings(report, uid),
        "map": maps.layout(_points(report, uid)),
    }


# What is marked in the text


def _marks(report: Report, uid: str) -> Iterable[Mark]:
    for piece in report.meta.furniture:
        yield Mark(piece.start, piece.end, "furniture", f"{uid}-f", f"Not the article: {piece.kind}")
    unit_ids = _group_ids(((u.unit_id or key(u.unit)) for u in report.units), f"{uid}-u")
    for unit in report.units:
        above = " · ".join(x for x in (unit.polres, unit.polda) if x)
        yield Mark(
            unit.start, unit.end, "unit", unit_ids[unit.unit_id or key(unit.unit)], f"Unit: {unit.unit}" + (f" · {above}" if above else "")
        )
    for person in report.people:
        for mention in person.mentions:
            yield Mark(mention.start, mention.end, "person", _person_id(person.id, uid), f"Person: {describe_person(person)}")
    place_ids = _group_ids((place_key(p) for p in report.places), f"{uid}-l")
    for place in report.places:
        name = place.name or place.text
        yield Mark(
            place.start,
            place.end,
            "place",
            place_ids[place_key(place)],
            " · ".join(filter(None, (f"Place: {name}", place.type, place.kode))),
        )
    date_ids = _group_ids((d.value or f"? {d.text}" for d in report.dates), f"{uid}-d")
    for date in report.dates:
        told = day_label(date.value) if date.value else "not resolved"
        yield Mark(
            date.start, date.end, "date", date_ids[date.value or f"? {date.text}"], " · ".join(filter(None, (f"Date: {told}", date.part)))
        )
    for n, quote in enumerate(report.quotes, 1):
        told = " · ".join(
            filter(None, (f"Quotation {n}: {quote.kind}", quote.speaker or "speaker not known", quote.cue and quote.cue.text))
        )
        yield Mark(quote.start, quote.end, "quote", f"{uid}-q{n}", told)
        if quote.cue:
            yield Mark(quote.cue.start, quote.cue.end, "cue", f"{uid}-q{n}", f"Cue of quotation {n}")
    labels = _group_ids((a.label for a in report.activities), f"{uid}-a")
    for activity in report.activities:
        kind = "Case" if activity.kind == "case" else "Activity"
        yield Mark(
            activity.start,
            activity.end,
            "activity",
            labels[activity.label],
            " · ".join(filter(None, (f"{kind}: {activity.label}", activity.category))),
        )


def _group_ids(keys: Iterable[Any], prefix: str) -> dict[Any, str]:
    ids: dict[Any, str] = {}
    for value in keys:
        ids.setdefault(value, f"{prefix}{len(ids) + 1}")
    return ids


def _person_id(person_id: str, uid: str) -> str:
    """An id for HTML: letters and digits only, whatever the report calls its people."""
    return f"{uid}-p{hashlib.sha1(person_id.encode('utf-8', 'replace')).hexdigest()[:6]}"


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


def _person(person: Person, report: Report, uid: str) -> dict[str, Any]:
    unit_ids = _group_ids(((u.unit_id or key(u.unit)) for u in report.units), f"{uid}-u")
    return {
        "id": _person_id(person.id, uid),
        "person": person,
        "positions": [p.text for p in person.positions],
        "unit": person.unit,
        "unit_ref": unit_ids.get(person.unit_id or key(person.unit or "")),
        "mentions": len(person.mentions),
    }


def _quote(n: int, quote: Quote, uid: str) -> dict[str, Any]:
    return {"n": n, "id": f"{uid}-q{n}", "quote": quote, "cue": quote.cue.text if quote.cue else None}


def _voices(report: Report, people: dict[str, Person], uid: str) -> list[dict[str, Any]]:
    """Everybody who is quoted, in order of first word, with what they say."""
    voices: dict[str, dict[str, Any]] = {}
    for n, quote in enumerate(report.quotes, 1):
        person = people.get(quote.speaker_id or "")
        name = f"id {quote.speaker_id}" if person else f"name {key(quote.speaker or '')}"
        if name not in voices:
            voices[name] = (
                _person(person, report, uid) if person else {"id": f"{uid}-s{len(voices)}", "person": None, "name": quote.speaker}
            )
            voices[name]["quotes"] = []
        voices[name]["quotes"].append(_quote(n, quote, uid))
    return list(voices.values())


def _units(report: Report, uid: str) -> list[dict[str, Any]]:
    ids = _group_ids(((u.unit_id or key(u.unit)) for u in report.units), f"{uid}-u")
    rows: dict[str, dict[str, Any]] = {}
    for unit in report.units:
        name = ids[unit.unit_id or key(unit.unit)]
        row = rows.setdefault(name, {"id": name, "unit": unit, "mentions": 0, "surfaces": []})
        row["mentions"] += 1
        if unit.text not in row["surfaces"]:
            row["surfaces"].append(unit.text)
    return list(rows.values())


def _places(report: Report, uid: str) -> list[dict[str, Any]]:
    ids = _group_ids((place_key(p) for p in report.places), f"{uid}-l")
    rows: dict[str, dict[str, Any]] = {}
    for place in report.places:
        row = rows.setdefault(ids[place_key(place)], {"id": ids[place_key(place)], "place": place, "mentions": 0, "surfaces": []})
        row["mentions"] += 1
        if place.text not in row["surfaces"]:
            row["surfaces"].append(place.text)
    return list(rows.values())


def _points(report: Report, uid: str) -> list[maps.Point]:
    points: dict[tuple[float, float], maps.Point] = {}
    for row in _places(report, uid):
        place = row["place"]
        if place.lat is not None and place.lon is not None:
            points.setdefault(
                (place.lat, place.lon), maps.Point(place.lat, place.lon, plain(place.name or place.text), 1, f"#{row['id']}", place.type)
            )
    return list(points.values())


def _timeline(report: Report, uid: str) -> list[dict[str, Any]]:
    ids = _group_ids((d.value or f"? {d.text}" for d in report.dates), f"{uid}-d")
    rows: dict[str, dict[str, Any]] = {}
    for date in report.dates:
        name = ids[date.value or f"? {date.text}"]
        if name not in rows:
            before, said, after = _around(report.text, date.start, date.end)
            rows[name] = {
                "id": name,
                "date": date,
                "label": day_label(date.value) if date.value else None,
            }
            rows[name] |= {"before": before, "text": said, "after": after, "mentions": 0}
        rows[name]["mentions"] += 1
    return sorted(rows.values(), key=lambda row: sort_key(row["date"].value))


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


def _activities(report: Report, uid: str) -> list[dict[str, Any]]:
    ids = _group_ids((a.label for a in report.activities), f"{uid}-a")
    rows: dict[str, dict[str, Any]] = {}
    for activity in report.activities:
        row = rows.setdefault(
            ids[activity.label], {"id": ids[activity.label], "activity": activity, "laws": [], "quantities": [], "main": False}
        )
        row["mentions"] = row.get("mentions", 0) + 1
        row["main"] = row["main"] or activity.main
        row["laws"] += [law for law in activity.laws if law not in row["laws"]]
        row["quantities"] += [q.text for q in activity.quantities if q.text not in row["quantities"]]
    return sorted(rows.values(), key=lambda row: not row["main"])


def _warnings(report: Report, uid: str) -> list[dict[str, Any]]:
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
