"""What the benchmarks share: the texts, the time of tokenising alone, and one way to time a part in the same run."""

from __future__ import annotations

import gc
import time
from collections.abc import Callable, Iterable
from pathlib import Path
from statistics import median

CORPUS = Path(__file__).parent.parent / "corpus"


def texts(repeat: int = 1) -> list[str]:
    """The articles of the test corpus."""
    return [path.read_text(encoding="utf-8") for path in sorted(CORPUS.glob("*.txt"))] * repeat


def seconds(work: Callable[[str], object], articles: Iterable[str], *, rounds: int = 5) -> float:
    """Median seconds that `work` takes over all articles, after one round to warm up."""
    articles = list(articles)
    for article in articles:
        work(article)
    spent = []
    gc.disable()
    try:
        for _ in range(rounds):
            began = time.process_time()
            for article in articles:
                work(article)
            spent.append(time.process_time() - began)
    finally:
        gc.enable()
    return median(spent)


def tokenising(articles: Iterable[str]) -> float:
    """Median seconds of ``spacy.blank("id")`` over the articles: the yardstick of "cost over tokenising alone"."""
    import spacy

    return seconds(spacy.blank("id"), articles)
