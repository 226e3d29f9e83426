"""An averaged perceptron over named features, for the small decisions of the recipe."""

from __future__ import annotations

import random
from collections import defaultdict
from collections.abc import Iterable, Sequence

Option = tuple[str, list[str]]  # its name and its features
Case = tuple[list[Option], str]  # the options, and the name of the right one


class Perceptron:
    """Chooses one of several options by the features of each.

    >>> cases = [([("yes", ["yes warm"]), ("no", ["no warm"])], "yes"), ([("yes", ["yes cold"]), ("no", ["no cold"])], "no")]
    >>> Perceptron().fit(cases).best([("yes", ["yes cold"]), ("no", ["no cold"])])
    'no'
    """

    def __init__(self) -> None:
        self.weights: dict[str, float] = {}

    def score(self, features: Iterable[str]) -> float:
        weights = self.weights
        return sum(weights.get(f, 0.0) for f in features)

    def best(self, options: Sequence[Option]) -> str:
        return max(options, key=lambda option: self.score(option[1]))[0]

    def fit(self, cases: Sequence[Case], rounds: int = 8, seed: int = 8) -> Perceptron:
        totals: defaultdict[str, float] = defaultdict(float)
        order = list(cases)
        rng = random.Random(seed)
        step = 1
        for _ in range(rounds):
            rng.shuffle(order)
            for options, right in order:
                guess = self.best(options)
                if guess != right:
                    for name, amount in ((right, 1.0), (guess, -1.0)):
                        for f in next((features for option, features in options if option == name), ()):
                            self.weights[f] = self.weights.get(f, 0.0) + amount
                            totals[f] += step * amount
                step += 1
        for f, total in totals.items():
            self.weights[f] -= total / step
        return self
