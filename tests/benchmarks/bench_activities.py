"""Speed of the activities part: cost over tokenising, long texts.

    python tests/benchmarks/bench_activities.py

The other layers and the words of the text are given, as the places part leaves them in a pipeline.
"""

from __future__ import annotations

import sys
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))
from common import seconds, texts, tokenising

from polextract.activities import find_activities
from polextract.context import Context


def main() -> None:
    articles = texts()
    layers = {}
    for text in articles:
        context = Context(text)
        layers[text] = (context.folded, context.layout, context.units, context.offices, context.words)

    def find(text: str) -> None:
        context = Context(text)
        context.__dict__.update(zip(("folded", "layout", "units", "offices", "words"), layers[text], strict=True))
        find_activities(text, context=context)

    base, spent = tokenising(articles), seconds(find, articles)
    print(f"{len(articles)} articles: {1000 * spent / len(articles):.3f} ms an article, {spent / base:.2f} of tokenising")

    for size in (50_000, 100_000, 200_000):
        text = ("Polisi menangkap pelaku curanmor, menyita 12 gram sabu; dijerat Pasal 363 ayat (1) KUHP. " * (size // 88))[:size]
        context = Context(text)
        context.units, context.offices = [], []
        began = time.perf_counter()
        find_activities(text, context=context)
        print(f"{size:>8} characters: {time.perf_counter() - began:.2f} s")


if __name__ == "__main__":
    main()
