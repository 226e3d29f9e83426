"""What a candidate speaker is weighed by: named features, and the weight of each in ``quotes_weights.tsv``."""

from __future__ import annotations

from functools import cache
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


def strength(candidate: Candidate, table: Weights) -> float:
    """The sum of the weights of the candidate's features."""
    return sum(map(table.__getitem__, candidate.features))
