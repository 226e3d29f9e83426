"""Score reports against gold annotation, layer by layer; the rules stand in ``tests/corpus/README.md``.

Run as a script it prints every figure: ``python tests/scoring.py [--errors] [--rules-only] [FOLDER]``. ``--write`` puts
them into the tables of ``docs/guides/accuracy.md``.
"""

from __future__ import annotations

import json
import re
import sys
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path
from typing import Any

CORPUS = Path(__file__).parent / "corpus"
PAGE = Path(__file__).parents[1] / "docs/guides/accuracy.md"
_OFFSET = re.compile(r"\+\d\d:\d\d$")

Gold = dict[str, Any]


def articles(folder: Path = CORPUS) -> Iterator[tuple[str, str, Gold]]:
    """Name, text and gold of each article; the spans of the gold get ``start`` and ``end``."""
    for path in sorted(folder.glob("*.json")):
        if not path.with_suffix(".txt").exists():
            continue
        text = path.with_suffix(".txt").read_bytes().decode("utf-8")
        gold = json.loads(path.read_text(encoding="utf-8"))
        for layer in ("units", "dates", "quotes", "places"):
            for item in gold.get(layer, []):
                item["start"] = _find(text, item["text"], item.get("n", 1), f"{path.name} {layer}")
                item["end"] = item["start"] + len(item["text"])
        yield path.stem, text, gold


def _find(text: str, surface: str, n: int, where: str) -> int:
    at = -1
    for _ in range(n):
        at = text.find(surface, at + 1)
        if at < 0:
            raise ValueError(f"{where}: {surface!r} does not occur {n} times")
    return at


def fold(name: str | None) -> str:
    """For comparison: no case, no dots, commas or marks, single blanks."""
    return " ".join(re.sub(r"[.,'’`\"]", " ", (name or "").casefold()).split())


def _same_label(gold: str, label: str) -> bool:
    """Whether one label holds every word of the other (``penangkapan``, ``penangkapan pelaku``), or the tables read the gold's label as the
    other (``jumpa pers``, ``press release``): annotators write labels freely."""
    a, b = (set(re.findall(r"\w+", fold(text))) for text in (gold, label))
    return a <= b or b <= a or label in _read_as(gold)


@cache
def _read_as(gold: str) -> frozenset[str]:
    """The labels that the library's tables know a gold label under."""
    from polextract.activities import find_activities

    return frozenset(activity.label for activity in find_activities(gold))


class Figures:
    """Counts behind every figure: F1 from hits, gold and predictions, accuracy from right over all."""

    def __init__(self) -> None:
        self.counts: dict[str, Counter[str]] = defaultdict(Counter)
        self.errors: list[str] = []

    def found(self, key: str, hits: int, gold: int, predicted: int) -> None:
        self.counts[key].update(hits=hits, gold=gold, predicted=predicted)

    def right(self, key: str, ok: bool, error: str) -> None:
        self.counts[key].update(right=int(ok), of=1)
        if not ok:
            self.errors.append(f"{key}: {error}")

    def value(self, key: str) -> float:
        c = self.counts[key]
        if "of" in c:
            return c["right"] / c["of"]
        return 2 * c["hits"] / ((c["gold"] + c["predicted"]) or 1)

    def all(self) -> dict[str, float]:
        return {key: self.value(key) for key in self.counts}


def _pairs(gold: list, predicted: list, fit: Callable[[Any, Any], float]) -> list[tuple[Any, Any]]:
    ranked = sorted(((fit(g, p), i, j) for i, g in enumerate(gold) for j, p in enumerate(predicted)), key=lambda c: (-c[0], c[1], c[2]))
    left, right, pairs = set(), set(), []
    for score, i, j in ranked:
        if score > 0 and i not in left and j not in right:
            left.add(i)
            right.add(j)
            pairs.append((gold[i], predicted[j]))
    return pairs


def _same_span(g: Gold, p: Gold) -> float:
    return float((g["start"], g["end"]) == (p["start"], p["end"]))


def _shared(g: Gold, p: Gold) -> int:
    return max(0, min(g["end"], p["end"]) - max(g["start"], p["start"]))


def _half(g: Gold, p: Gold) -> float:
    share = _shared(g, p) / max(g["end"] - g["start"], p["end"] - p["start"])
    return share if share >= 0.5 else 0.0


def _jaccard(limit: float) -> Callable[[Gold, Gold], float]:
    def fit(g: Gold, p: Gold) -> float:
        shared = _shared(g, p)
        share = shared / (g["end"] - g["start"] + p["end"] - p["start"] - shared)
        return share if share >= limit else 0.0

    return fit


def score(name: str, gold: Gold, report: dict[str, Any], figures: Figures) -> None:
    """Add one article to the figures."""

    def note_missing(layer: str, golds: list, preds: list, pairs: list, show: Callable[[Gold], str]) -> None:
        hit = [id(x) for pair in pairs for x in pair]
        figures.errors += [f"{layer}: {name}: missed {show(g)!r}" for g in golds if id(g) not in hit]
        figures.errors += [f"{layer}: {name}: spurious {show(p)!r}" for p in preds if id(p) not in hit]

    golds, preds = gold.get("units", []), report["units"]
    pairs = _pairs(golds, preds, _same_span)
    note_missing("units", golds, preds, pairs, lambda x: x["text"])
    linked = 0
    for g, p in pairs:
        same = fold(p["unit"]) in map(fold, [g["unit"], *g.get("unit_alt", [])])
        linked += same
        if not same:
            figures.errors.append(f"units: {name}: {g['text']!r} is {g['unit']}, not {p['unit']}")
        for parent in ("polres", "polda"):
            if g.get(parent):
                figures.right(f"units.{parent}", fold(g[parent]) == fold(p[parent]), f"{name}: {g['text']!r} {g[parent]}, not {p[parent]}")
    figures.found("units.span", len(pairs), len(golds), len(preds))
    figures.found("units.span+unit", linked, len(golds), len(preds))

    golds, preds = gold.get("people", []), report["people"]
    pairs = _pairs(golds, preds, lambda g, p: float(fold(g["name"]) == fold(p["name"])))
    note_missing("people", golds, preds, pairs, lambda x: x["name"])
    figures.found("people.name", len(pairs), len(golds), len(preds))
    ranked = [(g, p) for g, p in pairs if g.get("rank")]
    figures.found("people.name(ranked)", len(ranked), sum(bool(g.get("rank")) for g in golds), sum(bool(p["rank"]) for p in preds))
    for g, p in pairs:
        positions = [position["text"] for position in p["positions"]]
        checks = {
            "rank": (g.get("rank"), p["rank"], fold(g.get("rank")) == fold(p["rank"])),
            "titles": (g.get("titles"), p["titles"], [fold(t) for t in g.get("titles", [])] == [fold(t) for t in p["titles"]]),
            "positions": (g.get("positions"), positions, {fold(t) for t in g.get("positions", [])} == {fold(t) for t in positions}),
            "unit": (g.get("unit"), p["unit"], fold(p["unit"]) in map(fold, [g.get("unit"), *g.get("unit_alt", [])])),
            "role": (g.get("role"), p["role"], g.get("role") == p["role"]),
        }
        for field, (want, got, ok) in checks.items():
            figures.right(f"people.{field}", ok, f"{name}: {g['name']!r} {want}, not {got}")

    golds, preds = gold.get("dates", []), report["dates"]
    pairs = _pairs(golds, preds, _half)
    note_missing("dates", golds, preds, pairs, lambda x: x["text"])
    wrong = [(g, p) for g, p in pairs if g.get("value") != p["value"]]
    figures.errors += [f"dates: {name}: {g['text']!r} is {g.get('value')}, not {p['value']}" for g, p in wrong]
    figures.found("dates.span", len(pairs), len(golds), len(preds))
    figures.found("dates.span+value", len(pairs) - len(wrong), len(golds), len(preds))

    for kind, limit in (("direct", 0.8), ("indirect", 0.6)):
        golds = [q for q in gold.get("quotes", []) if q["kind"] == kind]
        preds = [q for q in report["quotes"] if q["kind"] == kind]
        pairs = _pairs(golds, preds, _jaccard(limit))
        note_missing(f"quotes.{kind}", golds, preds, pairs, lambda x: x["text"][:80])
        spoken = 0
        for g, p in pairs:
            same = fold(p["speaker"]) in map(fold, [g["speaker"], *g.get("speaker_alt", [])])
            spoken += same
            if not same:
                figures.errors.append(f"quotes.{kind}: {name}: {g['text'][:60]!r} said by {g['speaker']}, not {p['speaker']}")
        figures.found(f"quotes.{kind}.span", len(pairs), len(golds), len(preds))
        figures.found(f"quotes.{kind}.span+speaker", spoken, len(golds), len(preds))

    golds, preds = gold.get("places", []), report["places"]
    pairs = _pairs(golds, preds, _same_span)
    note_missing("places", golds, preds, pairs, lambda x: x["text"])
    figures.found("places.span", len(pairs), len(golds), len(preds))
    for g, p in pairs:
        if g.get("kode"):
            figures.right("places.kode", g["kode"] == p["kode"], f"{name}: {g['text']!r} {g['kode']}, not {p['kode']}")

    for field in ("title", "source", "published", "dateline"):
        if field in gold.get("meta", {}):
            want, got = gold["meta"][field], report["meta"][field]
            # A timestamp with its offset or without: the guidelines leave it open, and annotators differ.
            want, got = (_OFFSET.sub("", value) if value and field == "published" else value for value in (want, got))
            figures.right(f"meta.{field}", fold(want) == fold(got), f"{name}: {want!r}, not {got!r}")

    if gold.get("activities"):
        labels = {a["label"] for a in report["activities"] if a["main"]}
        figures.right(
            "activities.main",
            any(_same_label(g, label) for g in gold["activities"][:2] for label in labels),
            f"{name}: {gold['activities']}, not {sorted(labels)}",
        )


def score_corpus(nlp: Any, folder: Path = CORPUS) -> Figures:
    """All figures of `nlp` over the articles of a folder."""
    import polextract

    figures = Figures()
    for name, text, gold in articles(folder):
        score(name, gold, polextract.extract(text, published=gold.get("ref_date"), nlp=nlp).to_dict(), figures)
    return figures


# The rows of a table of figures: what, the figure whose gold is counted, F1 and accuracies with their names.
_ROWS = (
    ("units", "units.span", {"span": "units.span", "span + unit": "units.span+unit"}, {"Polres": "units.polres", "Polda": "units.polda"}),
    (
        "people",
        "people.name",
        {"names": "people.name", "of those with a rank": "people.name(ranked)"},
        {field: f"people.{field}" for field in ("rank", "titles", "positions", "unit", "role")},
    ),
    ("dates", "dates.span", {"span": "dates.span", "span + value": "dates.span+value"}, {}),
    *(
        (f"{kind} quotations", f"quotes.{kind}.span", {"span": f"quotes.{kind}.span", "span + speaker": f"quotes.{kind}.span+speaker"}, {})
        for kind in ("direct", "indirect")
    ),
    ("places", "places.span", {"span": "places.span"}, {"code": "places.kode"}),
    (
        "the page",
        "meta.title",
        {},
        {"headline": "meta.title", "outlet": "meta.source", "timestamp": "meta.published", "dateline": "meta.dateline"},
    ),
)


def table(figures: Figures) -> str:
    """The figures as a table in Markdown."""

    def cell(named: dict[str, str]) -> str:
        return ", ".join(f"{name} {figures.value(key):.3f}" for name, key in named.items())

    lines = ["| | gold | F1 | accuracy |", "|---|---|---|---|"]
    for what, counted, f1, accuracy in _ROWS:
        counts = figures.counts[counted]
        lines.append(f"| {what} | {counts['gold'] or counts['of']:,} | {cell(f1)} | {cell(accuracy)} |")
    return "\n".join(lines)


def block_of(name: str, page: str) -> str:
    """The table of a page that stands behind the mark ``<!-- name -->``."""
    return page.partition(f"<!-- {name} -->\n")[2].partition("\n<!-- end -->")[0]


def main(arguments: list[str]) -> None:
    import polextract

    folders = [Path(a) for a in arguments if not a.startswith("--")] or [CORPUS]
    nlp = polextract.load(backbone=None) if "--rules-only" in arguments else polextract.load()
    for folder in folders:
        figures = score_corpus(nlp, folder)
        if "--errors" in arguments:
            print(*figures.errors, sep="\n")
        if "--write" in arguments:
            page = PAGE.read_text(encoding="utf-8")
            PAGE.write_text(page.replace(block_of(folder.name, page), table(figures)), encoding="utf-8")
        for key, value in figures.all().items():
            print(f"{key:32} {value:.3f}  {dict(figures.counts[key])}")


if __name__ == "__main__":
    main(sys.argv[1:])
