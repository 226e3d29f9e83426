"""Measure direct quotations on PFSA-ID, Kompas articles in which the statements of public figures are labelled.

    python models/quotes/measure_pfsa.py [FILE] [--errors]

FILE is ``corpus/pfsa-id/dev-20.txt`` of github.com/sigit-purnomo/pfsa-id (CC BY-NC-SA: measured on, never trained on), plain or gzipped;
``../shared/corpora/quotes/pfsa-id-dev20.txt.gz`` beside this repository where none is given. The tokens are put together again as
running text. A statement is found where the words of a direct quotation overlap with it by 0.8 (Jaccard). What is found besides is
printed in two figures, because the corpus marks public figures only: with a verb of speech beside its marks it is somebody else's speech.
The last table says what is left where only some speakers are kept.
"""

from __future__ import annotations

import argparse
import gzip
import re
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

from polextract.context import Context
from polextract.quotes import find_quotes
from polextract.report import Person, Quote

FILE = Path(__file__).resolve().parents[3] / "shared" / "corpora" / "quotes" / "pfsa-id-dev20.txt.gz"
WORD = re.compile(r"\w+")


class Article(NamedTuple):
    """Running text and the spans of its statements."""

    text: str
    statements: list[tuple[int, int]]


def read(path: Path) -> list[Article]:
    """The articles of a file of ``token TAB label`` lines, sentences parted by blank lines; a dateline begins an article."""
    raw = gzip.decompress(path.read_bytes()) if path.suffix == ".gz" else path.read_bytes()
    articles: list[list[tuple[str, str]]] = []
    for block in raw.decode("utf-8").split("\n\n"):
        sentence = [(token, label) for token, _, label in (line.partition("\t") for line in block.splitlines() if line)]
        head = [token for token, _ in sentence[:12]]
        if not articles or ("—" in head and any(token.isupper() and len(token) > 3 for token in head[:2])):
            articles.append([])
        articles[-1] += sentence
    return [joined(tokens) for tokens in articles]


def joined(tokens: list[tuple[str, str]]) -> Article:
    """The text of the tokens, stops and marks glued to their words."""
    text, before, inside, start = "", "", False, 0
    statements: list[tuple[int, int]] = []
    for token, label in tokens:
        glued = token in ",.;:?!)/-" or token in ("-nya", "’s") or before in ("(", "/", "-", "“")
        if token == "”":
            glued = glued or inside
            inside = {"B-STATEMENT": True, "L-STATEMENT": False}.get(label, not inside)
        elif before == "”" and inside:
            glued = True
        text += token if glued or not text else f" {token}"
        if label[:2] in ("B-", "U-") and label.endswith("STATEMENT"):
            start = len(text) - len(token)
        if label[:2] in ("L-", "U-") and label.endswith("STATEMENT"):
            statements.append((start, len(text)))
        before = token
    return Article(text, statements)


def overlap(text: str, a: tuple[int, int], b: tuple[int, int]) -> float:
    """Jaccard overlap of the words of two spans."""
    one, other = ({m.start() for m in WORD.finditer(text, *span)} for span in (a, b))
    return len(one & other) / (len(one | other) or 1)


# Which quotations a user might keep, by what is known of their speaker.
KEEP: dict[str, Callable[[Quote, Person | None], bool]] = {
    "all": lambda quote, person: True,
    "with a cue": lambda quote, person: quote.cue is not None,
    "score 0.9 or more": lambda quote, person: quote.score >= 0.9,
    "a person of the report": lambda quote, person: person is not None,
    "no witness, victim, suspect": lambda quote, person: person is None or person.role not in ("witness", "victim", "suspect"),
    "who holds an office": lambda quote, person: person is not None and bool(person.positions),
}


def main() -> None:
    """The command."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("file", type=Path, nargs="?", default=FILE)
    parser.add_argument("--errors", action="store_true", help="print what is missed and what is found besides")
    options = parser.parse_args()
    if not options.file.exists():
        parser.exit(message=f"{options.file} is not there; see --help\n")
    gold = hits = predicted = spoken = 0
    kept = {name: [0, 0] for name in KEEP}
    for text, statements in read(options.file):
        context = Context(text)
        quotes = [quote for quote in find_quotes(text, context=context) if quote.kind == "direct"]
        people = {person.id: person for person in context.people}
        besides = list(quotes)
        for span in statements:
            touching = [q for q in besides if q.start < span[1] and span[0] < q.end]
            best = max(touching, key=lambda q: overlap(text, span, (q.start, q.end)), default=None)
            if best is not None and overlap(text, span, (best.start, best.end)) >= 0.8:
                besides.remove(best)
                hits += 1
            elif options.errors:
                print("missed:", text[slice(*span)][:120])
        for name, keep in KEEP.items():
            for quote in filter(lambda q: keep(q, people.get(q.speaker_id or "")), quotes):
                kept[name][quote in besides] += 1
        gold += len(statements)
        predicted += len(quotes)
        spoken += sum(quote.cue is not None for quote in besides)
        if options.errors:
            for quote in besides:
                print("besides:", quote.cue and quote.cue.text, "|", quote.speaker, "|", quote.text[:120])
    print(f"{gold} statements, {predicted} direct quotations")
    print(f"precision {hits / predicted:.3f}, recall {hits / gold:.3f}, F1 {2 * hits / (gold + predicted):.3f}")
    print(
        f"{predicted - hits} besides, {spoken} of them with a verb of speech; without these F1 {2 * hits / (gold + predicted - spoken):.3f}"
    )
    for name, (right, wrong) in kept.items():
        print(f"{name:28} precision {right / (right + wrong):.3f}, recall {right / gold:.3f}, F1 {2 * right / (gold + right + wrong):.3f}")


if __name__ == "__main__":
    main()
