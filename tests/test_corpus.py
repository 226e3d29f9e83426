"""The figures over our own articles must not fall: ``floors.json`` holds what each layer has reached, in the articles that the rules were
mended by and in those that they were not (``unseen``), whose misses nobody should read: a failure there tells the figure alone."""

from __future__ import annotations

import json
import re
from functools import cache
from pathlib import Path

import pytest
from scoring import PAGE, Figures, articles, block_of, fold, score_corpus, table

HERE = Path(__file__).parent
FLOORS = json.loads((HERE / "floors.json").read_text(encoding="utf-8"))


@cache
def figures(folder: str, backbone: str | None = None) -> Figures:
    import polextract

    return score_corpus(polextract.load(backbone=backbone), HERE / folder)


@pytest.mark.parametrize("figure", FLOORS["corpus"]["figures"])
def test_no_layer_falls_below_its_floor(figure):
    found = figures("corpus")
    errors = "\n".join(e for e in found.errors if e.startswith(figure.partition(".")[0]))
    assert found.value(figure) >= FLOORS["corpus"]["figures"][figure], errors


@pytest.mark.parametrize("backbone", [None, "auto"])
@pytest.mark.parametrize("figure", FLOORS["unseen"]["figures"])
def test_nor_where_no_rule_was_mended(figure, backbone):
    value = figures("unseen", backbone).value(figure)
    assert value >= FLOORS["unseen"]["figures"][figure]


@pytest.mark.parametrize("folder", FLOORS)
def test_the_articles_are_what_they_say(folder):
    found = {name: (text, gold) for name, text, gold in articles(HERE / folder)}
    count = FLOORS[folder]["articles"]
    assert len(found) == count
    assert re.findall(r"^(\d+) articles", (HERE / folder / "README.md").read_text(encoding="utf-8"), re.MULTILINE)[:1] == [str(count)]
    # No text without its gold, no gold without its text.
    assert {path.stem for path in (HERE / folder).glob("*.txt")} == {path.stem for path in (HERE / folder).glob("*.json")} == found.keys()
    for name, (text, gold) in found.items():
        assert text.strip(), name
        assert {"ref_date", "units", "people", "dates", "quotes", "places", "activities", "meta"} <= gold.keys(), name
        # Two may share their initials, nobody is listed twice by a name.
        names = [fold(p["name"]) for p in gold["people"] if not p["initials"]]
        assert len(set(names)) == len(names), name


@pytest.mark.parametrize("folder", FLOORS)
def test_every_layer_has_a_floor_above_nothing(folder):
    floors = FLOORS[folder]["figures"]
    assert {"units", "people", "dates", "quotes", "places", "meta"} <= {figure.partition(".")[0] for figure in floors}
    assert all(figures(folder).value(figure) - floor < 0.06 for figure, floor in floors.items()), "a floor may be raised"


@pytest.mark.skipif(not PAGE.is_file(), reason="not a checkout")
def test_the_docs_tell_the_figures_as_they_are():
    """Those of the articles that no rule was mended by, with the trained pipeline; the last digits may differ with its libraries."""
    told, found = (
        re.findall(r"[\d.,]+", block) for block in (block_of("unseen", PAGE.read_text(encoding="utf-8")), table(figures("unseen", "auto")))
    )
    assert len(told) == len(found)
    assert [float(n.replace(",", "")) for n in told] == pytest.approx([float(n.replace(",", "")) for n in found], abs=0.006), (
        "write them anew: python tests/scoring.py --write tests/unseen"
    )
