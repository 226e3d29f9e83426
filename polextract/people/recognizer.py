"""The people of an article: ranks, titles, offices and cues point at names, `coreference` joins the mentions, one record each comes out.

>>> from polextract.people import find_people
>>> person = find_people("Kasat Reskrim Polres Indramayu AKP Wira Santosa, S.H. menjelaskan, tersangka BR (31) ditangkap.")[0]
>>> person.name, person.rank, person.titles, person.positions[0].text
('Wira Santosa', 'AKP', ('S.H.',), 'Kasat Reskrim Polres Indramayu')
"""

from __future__ import annotations

from ..context import Context
from ..report import Person
from .draft import Draft
from .identity.coreference import Group, group_mentions, join_nicknames, later_mentions
from .names.civilians import read_cue
from .names.headlines import read_related, trim_headlines
from .names.lists import (
    read_companions,
    read_counted,
    read_couples,
    read_fellows,
    read_parties,
    read_remarked,
    read_resumed,
    read_rolls,
    read_rosters,
    read_series,
)
from .names.naming import read_naming
from .names.sharing import share_roles
from .names.signs import (
    of_gang,
    read_acting,
    read_acts,
    read_aged,
    read_aliases,
    read_balinese,
    read_befallen,
    read_deeds,
    read_degreed,
    read_entities,
    read_gangs,
    read_guests,
    read_households,
    read_initials,
    read_known,
    read_parents,
    read_repeated,
    read_reported,
    read_speakers,
    read_titled,
    read_told,
    read_wanted,
    read_wholes,
)
from .offices.incumbents import attach_offices
from .ranks import read_rank
from .records import person_of
from .roles.parts import assign_parts

# What reads names that no rank, office or cue announces, in this order: the surest sign first, the backbone last.
_UNCUED = (
    read_wanted,
    read_naming,
    read_known,
    read_resumed,
    read_couples,
    read_counted,
    read_remarked,
    read_parents,
    read_aged,
    read_balinese,
    read_initials,
    read_deeds,
    read_befallen,
    read_acts,
    read_reported,
    read_gangs,
    read_told,
    read_acting,
    read_speakers,
    read_guests,
    read_entities,
    read_series,
    read_rosters,
    read_parties,
    read_repeated,
    read_fellows,
    read_companions,
    read_related,
    read_wholes,
)


def find_people(text: str, *, context: Context | None = None) -> list[Person]:
    """One record for each named person of `text`, in order of first mention.

    Parameters
    ----------
    text : the article as given.
    context : what is known of the article already (units and offices for the positions, layout for the page furniture, named entities
        of a statistical backbone for further civilians); worked out where it is missing.

    The `mentions` of a person are the bare names, without rank and titles; `coreference.holders` gives the mentions by office alone.
    """
    draft = Draft(Context.of(text, context))
    return [person_of(draft, n, group) for n, group in enumerate(read_groups(draft), 1)]


def read_groups(draft: Draft) -> list[Group]:
    """The people of a fresh `draft`, each with all mentions, in order of first mention."""
    scan = draft.scan
    for mark in scan.ranks:
        if rank := read_rank(scan, mark):
            draft.ranks[rank.first] = rank
    for rank in list(draft.ranks.values()):
        if rank.first in draft.cover:
            del draft.ranks[rank.first]  # Iptu Gede Prada Santosa
        elif of_gang(scan, rank.first):
            if leader := draft.named(draft.ranks.pop(rank.first)):
                draft.add(leader, role="suspect")
        elif name := draft.named(rank) or draft.ranked(rank):
            draft.add(name, rank=rank)
    done = 0
    for mark in scan.offices:
        if mark.first >= done and mark.first not in draft.cover:
            held = draft.offices.read(mark)
            if held and not draft.is_excluded(scan.starts[held.first], ranked=True, headed=True):
                draft.held.append(held)
                done = held.last
    read_aliases(draft)
    read_households(draft)
    read_titled(draft)
    read_degreed(draft)
    attach_offices(draft)
    read_rolls(draft)
    for mark in scan.cues:
        read_cue(draft, mark)
    for read in _UNCUED:
        read(draft)
    assign_parts(draft)
    share_roles(draft)
    trim_headlines(draft)
    groups = join_nicknames(group_mentions(draft.ordered[0], draft), draft.nicknames)
    later_mentions(groups, scan, draft.context, draft.excluded)
    groups.sort(key=lambda group: min(group.spans))
    return groups
