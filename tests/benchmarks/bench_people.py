"""What finding people costs over tokenising alone: ``python tests/benchmarks/bench_people.py``."""

from __future__ import annotations

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))

from common import seconds, texts, tokenising

from polextract.context import Context
from polextract.people import find_people


def main() -> None:
    articles = texts()
    # Words, units and layout are other parts: found before the clock starts.
    contexts = {text: Context(text) for text in articles}
    for context in contexts.values():
        _ = context.units, context.offices, context.layout, context.folded, context.words

    def work(text: str) -> object:
        context = contexts[text]
        context.__dict__.pop("_people_scan", None)  # else the words of the round before would be found again
        return find_people(text, context=context)

    spent = seconds(work, articles)
    base = tokenising(articles)
    print(f"{len(articles)} articles, {sum(map(len, articles)) / len(articles):.0f} characters each")
    print(f"find_people {1000 * spent / len(articles):.3f} ms an article, {spent / base:.3f} of tokenising alone")


if __name__ == "__main__":
    main()
