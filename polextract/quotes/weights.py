"""What a candidate speaker is weighed by: named features, and the weight of each in ``quotes_weights.tsv``."""

from __future__ import annotations

from functools import cache, lru_cache
from typing import NamedTuple

from ..data import read_table
from .sources import Mention

TABLE = "quotes_weights.tsv"


class Candidate(NamedTuple):
    """A mention with its features."""

    mention: Mention
    features: tuple[str, ...]


@cache
def weights() -> dict[str, float]:
    """The weight of each feature."""
    return {row["feature"]: float(row["weight"]) for row in read_table(TABLE)}


@lru_cache(maxsize=8192)
def strength(features: tuple[str, ...]) -> tuple[float, str]:
    """The sum of the weights of a candidate's features, and the one that adds most to it; `KeyError` for a feature that the table does not
    have."""
    table = weights()
    try:
        return sum(map(table.__getitem__, features)), max(features, key=table.__getitem__)
    except KeyError as error:
        raise KeyError(f"{TABLE} has no feature {error.args[0]!r}") from None
