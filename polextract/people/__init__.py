"""The people of an article: ranks, titles, names, offices, and who is who."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from .coreference import holders, resolve_position
    from .linking import LinkedPerson, link_people
    from .ranks import Rank, find_ranks
    from .recognizer import find_people
    from .titles import find_titles

_HOMES = {
    "Rank": "ranks",
    "find_people": "recognizer",
    "find_ranks": "ranks",
    "find_titles": "titles",
    "LinkedPerson": "linking",
    "link_people": "linking",
    "holders": "coreference",
    "resolve_position": "coreference",
}

__all__ = ["LinkedPerson", "Rank", "find_people", "find_ranks", "find_titles", "holders", "link_people", "resolve_position"]


def __getattr__(name: str) -> Any:
    if home := _HOMES.get(name):
        value = globals()[name] = getattr(import_module(f".{home}", __name__), name)
        return value
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
