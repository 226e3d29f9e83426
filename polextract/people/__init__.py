"""The people of an article: ranks, titles, names, offices, and who is who."""

from typing import TYPE_CHECKING

from ..lazy import attach

if TYPE_CHECKING:
    from .coreference import holders, resolve_position
    from .linking import LinkedPerson, Occurrence, Seen, link_people
    from .ranks import Rank, RankMatch, find_ranks
    from .recognizer import find_people
    from .titles import find_titles

__all__ = [
    "LinkedPerson",
    "Occurrence",
    "Rank",
    "RankMatch",
    "Seen",
    "find_people",
    "find_ranks",
    "find_titles",
    "holders",
    "link_people",
    "resolve_position",
]

if not TYPE_CHECKING:  # for a type checker, only the names above are there
    __getattr__, __dir__ = attach(
        __name__,
        {
            "LinkedPerson": "linking",
            "Occurrence": "linking",
            "Rank": "ranks",
            "RankMatch": "ranks",
            "Seen": "linking",
            "find_people": "recognizer",
            "find_ranks": "ranks",
            "find_titles": "titles",
            "holders": "coreference",
            "link_people": "linking",
            "resolve_position": "coreference",
        },
    )
