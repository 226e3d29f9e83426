"""Quotes: cost over tokenising alone, for the part itself and with everything it asks of the other parts.

    python tests/benchmarks/bench_quotes.py

Prints ratios of one run; milliseconds depend on the machine.
"""

from __future__ import annotations

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))
from common import seconds, texts, tokenising

from polextract.context import Context
from polextract.quotes import find_quotes


def main() -> None:
    """Time the part over the test corpus."""
    articles = texts()
    contexts = {}
    for text in articles:
        context = contexts[text] = Context(text)
        # What the part reads of the others, found before the clock starts.
        context.folded, context.layout, context.sentences, context.units, context.offices, context.people  # noqa: B018
    tokens = tokenising(articles)
    alone = seconds(lambda text: find_quotes(text, context=contexts[text]), articles)
    whole = seconds(find_quotes, articles)
    each = len(articles)
    found = sum(len(find_quotes(text, context=contexts[text])) for text in articles)
    print(f"{each} articles of {sum(map(len, articles)) / each:.0f} characters, {found / each:.1f} quotations each")
    print(f"tokenising                    {tokens / each * 1e3:7.3f} ms an article")
    print(f"quotes                        {alone / each * 1e3:7.3f} ms, {alone / tokens:.2f} of tokenising")
    print(f"quotes with all they ask for  {whole / each * 1e3:7.3f} ms, {whole / tokens:.2f} of tokenising")


if __name__ == "__main__":
    main()
