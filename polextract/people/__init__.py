"""The people of an article: ranks, titles, names, offices, and who is who.

`recognizer` puts it together: `scan` reads the words, of which `lexicon` knows what begins a rank, an office, a cue; `draft` holds what is
found so far; ``offices`` read what somebody is and who that is, ``names`` read names from whatever announces them, ``roles`` say what part
each plays, ``identity`` joins the mentions of one person (and, over articles, the records), `records` writes it down.
"""

from typing import TYPE_CHECKING

from ..lazy import attach

if TYPE_CHECKING:
    from .identity.coreference import holders, resolve_position
    from .identity.linking import LinkedPerson, Occurrence, Seen, link_people
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
            "LinkedPerson": "identity.linking",
            "Occurrence": "identity.linking",
            "Rank": "ranks",
            "RankMatch": "ranks",
            "Seen": "identity.linking",
            "find_people": "recognizer",
            "find_ranks": "ranks",
            "find_titles": "titles",
            "holders": "identity.coreference",
            "link_people": "identity.linking",
            "resolve_position": "identity.coreference",
        },
    )
