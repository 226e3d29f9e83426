"""What a candidate speaker is weighed by: named features, and the weight of each in ``quotes_weights.tsv``."""

from __future__ import annotations

from functools import cache, lru_cache
from typing import NamedTuple

from ..data import read_table
from .sources import Mention


class Candidate(NamedTuple):
    """A mention with its features."""

    mention: Mention
    features: tuple[str, ...]


class Weights(dict[str, float]):
    """The weight of each feature; one that the table does not have weighs nothing."""

    def __missing__(self, feature: str) -> float:
        return 0.0


@cache
def weights() -> Weights:
    """The weight of each feature."""
    return Weights((row["feature"], float(row["weight"])) for row in read_table("quotes_weights.tsv"))


@lru_cache(maxsize=8192)
def strength(features: tuple[str, ...]) -> tuple[float, str]:
    """The sum of the weights of a candidate's features, and the one that adds most to it."""
    table = weights()
    return sum(map(table.__getitem__, features)), max(features, key=table.__getitem__)
