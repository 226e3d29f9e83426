"""The people of an article: ranks, titles, names, offices, and who is who."""

from typing import TYPE_CHECKING

from ..lazy import attach

if TYPE_CHECKING:
    from .coreference import holders, resolve_position
    from .linking import LinkedPerson, link_people
    from .ranks import Rank, find_ranks
    from .recognizer import find_people
    from .titles import find_titles

__all__ = ["LinkedPerson", "Rank", "find_people", "find_ranks", "find_titles", "holders", "link_people", "resolve_position"]

__getattr__, __dir__ = attach(
    __name__,
    {
        "Rank": "ranks",
        "find_people": "recognizer",
        "find_ranks": "ranks",
        "find_titles": "titles",
        "LinkedPerson": "linking",
        "link_people": "linking",
        "holders": "coreference",
        "resolve_position": "coreference",
    },
)
