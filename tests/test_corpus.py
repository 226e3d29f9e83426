"""The figures over our own articles must not fall: ``floors.json`` holds what each layer has reached."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from scoring import articles, fold, score_corpus

FLOORS = json.loads(Path(__file__).with_name("floors.json").read_text(encoding="utf-8"))


@pytest.fixture(scope="module")
def figures(nlp):
    return score_corpus(nlp)


@pytest.mark.parametrize("figure", FLOORS)
def test_no_layer_falls_below_its_floor(figures, figure):
    assert figures.value(figure) >= FLOORS[figure], "\n".join(e for e in figures.errors if e.startswith(figure.partition(".")[0]))


def test_the_corpus_is_what_it_says():
    found = {name: (text, gold) for name, text, gold in articles()}
    assert len(found) >= 30
    for name, (text, gold) in found.items():
        assert text.strip(), name
        assert {"ref_date", "units", "people", "dates", "quotes", "places", "activities", "meta"} <= gold.keys(), name
        # Two may share their initials, nobody is listed twice by a name.
        names = [fold(p["name"]) for p in gold["people"] if not p["initials"]]
        assert len(set(names)) == len(names), name
