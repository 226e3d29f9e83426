"""The clause that is reported: its predicate, where it begins and ends, and the next clause."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from .lexis import any_of, pattern, word_set, words

# The prefixes of a finite verb behind a subject.
_PREFIXED = r"me\w{3,}|di\w{4,}|ber\w{3,}|ter\w{3,}"


def _coordinated() -> dict[str, frozenset[str]]:
    return {
        "urge": words("after_urge"),
        "ask": words("after_ask"),
        "hope": words("after_hope"),
        "admit": words("after_admit"),
        "say": words("after_say"),
        "praise": words("after_praise"),
    }


@dataclass(frozen=True, slots=True)
class Clause:
    """What a clause is made of. The patterns read lower-case text."""

    # Predicates.
    # A finite word, and what looks like one and is none.
    predicate: re.Pattern[str] = pattern(
        lambda: rf"{any_of('predicate')}|me(?:m|n|l|r|w|y)\w{{3,}}|meng\w{{3,}}|di[a-z]{{4,}}|ber[a-z]{{3,}}|ter[a-z]{{3,}}"
    )
    no_predicate: frozenset[str] = word_set("no_predicate")
    # Goes on with the predicate after a cue that split off the subject.
    predicate_start: re.Pattern[str] = pattern(lambda: rf"\s*+(?:{any_of('predicate_start')}|{_PREFIXED})\b")
    # The same, or an adverb of degree first.
    predicate_more: re.Pattern[str] = pattern(lambda: rf"(?:{any_of('degree_adverb')})\s|(?:{any_of('predicate_start')}|{_PREFIXED})\b")
    # Behind a passive: a pronoun, and the comma or the predicate behind it ("…, diakui dia, …").
    pronoun_comma: re.Pattern[str] = pattern(
        lambda: rf"\s(?:{any_of('topic')}|nya)(?:\s*+,|\s(?:(?:{any_of('predicate_start')})\b|{_PREFIXED}))"
    )

    # Behind a cue, begins what belongs to the subject before it.
    among: re.Pattern[str] = pattern(lambda: rf"[\s,]*+(?:{any_of('among')})\b")

    # Where a clause begins.
    # Begins a phrase under a noun.
    subordinate: frozenset[str] = word_set("subordinate")
    # Begins a clause that tells when: what somebody says in it, with no "bahwa", is an act among others.
    temporal: frozenset[str] = word_set("temporal")
    # Behind whoever reported somebody, begins why: "dilaporkan warga karena meresahkan".
    reason: frozenset[str] = word_set("reason")
    # A clause follows: "bahwa", "agar", a colon.
    marker: re.Pattern[str] = pattern(lambda: rf"\b(?:{any_of('clause')})\b|:")
    # Within a sentence, begins a clause with a subject of its own.
    clause_start: re.Pattern[str] = pattern(lambda: rf"\b(?:{any_of('clause_start', 'temporal')})\s")
    # ", namun petugas …": a new clause with a subject of its own.
    new_clause: re.Pattern[str] = pattern(lambda: rf",\s(?:{any_of('new_clause')})\s(?!itu\b)")

    # Whom one asks, and what the question begins with: "kepada warga apakah …".
    question: re.Pattern[str] = pattern(lambda: rf"(?:ke)?pada\s(?:\w++\s){{1,5}}?(?={any_of('question')}\b)")

    # A second verb of speech: "meminta A, serta mengingatkan B".
    and_speech: re.Pattern[str] = pattern(lambda: rf"(?:{any_of('and_verb')})\s")
    joint: re.Pattern[str] = pattern(
        lambda: rf"(?:,\s*+|\s)(?:{any_of('and_verb')})\s++(?:(?:{any_of('topic')})\s++)?(?:juga\s++|turut\s++)?$"
    )
    # ". ia berharap": a sentence that begins with a small letter.
    small_sentence: re.Pattern[str] = pattern(lambda: rf"\.\s(?:{any_of('topic')})\s++(?:juga\s++)?$")
    # Of the kinds of a first verb: the lemmas of a second one that is the same speaker's.
    coordinated: dict[str, frozenset[str]] = field(default_factory=_coordinated)

    # Where it ends.
    # At the end of an article: who wrote it, "(wld/saf)".
    byline: re.Pattern[str] = pattern(lambda: r"[.\s]\s*+\([a-z]{2,5}(?:[/-][a-z]{2,5})*+\)$")
    # The lines of a list behind a colon.
    items: re.Pattern[str] = pattern(lambda: r"(?:\s*?\n\s*+(?:[-–•*·]|\d{1,2}[.)]|[a-z][.)])\s?[^\n]++)++")
