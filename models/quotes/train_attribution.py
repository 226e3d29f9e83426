"""Learn the weights by which a quotation finds its speaker, and compare them with those set by hand.

    python models/quotes/train_attribution.py [CORPUS_DIR] [--folds 8] [--strength 0.5] [--write]

Every quotation of the annotated articles whose span the recogniser finds is one choice among its candidate speakers. The model is a
conditional logit (softmax over the candidates of one choice) with a Gaussian prior centred on the hand-set weights, so that a feature
seen twice stays close to what was set by hand. Folds are whole articles. What is printed is the share of right speakers under
cross-validation for both; ``--write`` puts the learned weights into ``polextract/data/quotes_weights.tsv`` where they win.
"""

from __future__ import annotations

import argparse
import json
import re
from pathlib import Path

import numpy as np

from polextract.context import Context
from polextract.data import read_table, table
from polextract.quotes.article import Article
from polextract.quotes.recognizer import find_requests
from polextract.quotes.request import Request
from polextract.quotes.sources import Mention
from polextract.quotes.weights import Candidate

ROOT = Path(__file__).resolve().parents[2]


def fold(name: str | None) -> str:
    """A name without case, dots, commas or repeated blanks."""
    return " ".join(re.sub(r"[.,'’`\"]", " ", (name or "").casefold()).split())


def locate(text: str, surface: str, n: int) -> tuple[int, int]:
    """Offsets of the n-th occurrence of `surface`."""
    at = -1
    for _ in range(n):
        at = text.find(surface, at + 1)
    return at, at + len(surface)


def overlap(a: tuple[int, int], b: tuple[int, int]) -> float:
    """Jaccard overlap of two spans."""
    inter = max(0, min(a[1], b[1]) - max(a[0], b[0]))
    return inter / ((a[1] - a[0]) + (b[1] - b[0]) - inter or 1)


class Choice:
    """One quotation: the features of its candidates, and which of them are the right speaker."""

    def __init__(self, candidates: list[Candidate], wanted: set[str]):
        self.candidates = candidates
        self.right = [fold(c.mention.name) in wanted for c in candidates]


def choices(path: Path) -> list[Choice]:
    """The choices of one annotated article; the speakers of earlier quotations are taken from the gold annotation."""
    text = path.with_suffix(".txt").read_text(encoding="utf-8")
    gold = json.loads(path.read_text(encoding="utf-8"))
    article = Article(Context(text, gold.get("ref_date")))
    requests = find_requests(article)
    attribution = article.attribution
    quotes = [(locate(text, q["text"], q.get("n", 1)), q) for q in gold.get("quotes", [])]
    found: list[Choice] = []
    history: list[Mention] = []
    for i, request in enumerate(requests):
        candidates = attribution.candidates(requests, i, history)
        quote = _gold_of(request, quotes)
        if quote is not None and candidates:
            wanted = {fold(s) for s in (quote["speaker"], *quote.get("speaker_alt", []))}
            choice = Choice(candidates, wanted)
            found.append(choice)
            said = next((c.mention for c, right in zip(candidates, choice.right, strict=True) if right), None)
            if said is not None:
                history.append(said)
    return found


def _gold_of(request: Request, quotes: list[tuple[tuple[int, int], dict]]) -> dict | None:
    fits = [(overlap((request.start, request.end), span), n) for n, (span, q) in enumerate(quotes) if q["kind"] == request.kind]
    best = max(fits, default=(0.0, 0))
    return quotes[best[1]][1] if best[0] >= (0.8 if request.kind == "direct" else 0.6) else None


class Model:
    """A conditional logit over named features."""

    def __init__(self, prior: dict[str, float]):
        self.names = sorted(prior)
        self.index = {name: i for i, name in enumerate(self.names)}
        self.prior = np.array([prior[name] for name in self.names])

    def matrix(self, choice: Choice) -> np.ndarray:
        """Candidates by features."""
        rows = np.zeros((len(choice.candidates), len(self.names)))
        for i, candidate in enumerate(choice.candidates):
            for feature in candidate.features:
                if feature in self.index:
                    rows[i, self.index[feature]] = 1.0
        return rows

    def fit(self, data: list[Choice], strength: float, steps: int = 400, rate: float = 0.05) -> np.ndarray:
        """Maximum a posteriori weights by gradient ascent; choices without a right candidate, or with one alone, teach nothing."""
        usable = [
            (self.matrix(c), np.array(c.right, dtype=float)) for c in data if len(c.candidates) > 1 and 0 < sum(c.right) < len(c.right)
        ]
        weights = self.prior.copy()
        for _ in range(steps):
            slope = strength * (self.prior - weights)
            for rows, right in usable:
                scores = rows @ weights
                share = np.exp(scores - scores.max())
                share /= share.sum()
                inside = share * right
                slope += rows.T @ (inside / inside.sum() - share)
            weights += rate * slope / max(1.0, len(usable) ** 0.5)
        return weights

    def right(self, data: list[Choice], weights: np.ndarray) -> int:
        """How many choices fall on a right candidate."""
        return sum(bool(c.right[int(np.argmax(self.matrix(c) @ weights))]) for c in data)


def main() -> None:
    """The command."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("corpus", type=Path, nargs="?", default=ROOT / "tests" / "corpus")
    parser.add_argument("--folds", type=int, default=8)
    parser.add_argument("--strength", type=float, default=0.5, help="how strongly the hand-set weights hold the learned ones")
    parser.add_argument("--write", action="store_true", help="write the learned weights where they win")
    options = parser.parse_args()

    rows = read_table("quotes_weights.tsv")
    hand = {row["feature"]: float(row["hand"]) for row in rows}
    model = Model(hand)
    paths = [path for path in sorted(options.corpus.glob("*.json")) if path.with_suffix(".txt").exists()]
    articles = [choices(path) for path in paths]
    total = sum(map(len, articles))
    reachable = sum(any(c.right) for a in articles for c in a)
    by_hand = sum(model.right(a, model.prior) for a in articles)
    learned = 0
    for k in range(options.folds):
        train = [c for i, a in enumerate(articles) if i % options.folds != k for c in a]
        test = [c for i, a in enumerate(articles) if i % options.folds == k for c in a]
        learned += model.right(test, model.fit(train, options.strength))
    print(f"{len(articles)} articles, {total} quotations, right speaker among the candidates of {reachable}")
    print(f"set by hand      {by_hand / total:.3f}")
    print(f"learned (folds)  {learned / total:.3f}")
    weights = model.fit([c for a in articles for c in a], options.strength)
    moved = sorted(zip(model.names, model.prior, weights, strict=True), key=lambda row: -abs(row[2] - row[1]))
    for name, before, after in moved[:12]:
        print(f"  {name:16} {before:6.2f} -> {after:6.2f}")
    if options.write:
        keep = learned > by_hand
        source = "learned" if keep else "hand"
        lines = [
            "# Weight of each feature of a candidate speaker: `hand` as set by hand, `weight` as shipped (see models/quotes).",
            "feature\tweight\thand\tsource",
        ]
        final = dict(zip(model.names, weights if keep else model.prior, strict=True))
        lines += [f"{row['feature']}\t{final[row['feature']]:.2f}\t{row['hand']}\t{source}" for row in rows]
        with table("quotes_weights.tsv").open("w", encoding="utf-8") as file:  # type: ignore[call-arg]
            file.write("\n".join(lines) + "\n")
        print(f"written: {source}")


if __name__ == "__main__":
    main()
