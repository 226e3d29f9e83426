"""What stands before and behind a speech verb, and says whether and where it reports."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from .lexis import any_of, pattern, word_set, words


def _forms(group: str, before: str = "", behind: str = "") -> tuple[str, ...]:
    """The words of a group as prefixes or endings to ask a string for."""
    return tuple(f"{before}{form}{behind}" for form in sorted(words(group)))


@dataclass(frozen=True, slots=True)
class Cue:
    """The words around a speech verb. The patterns read lower-case text."""

    # Before the verb.
    # Directly before an active verb: its subject says nothing here.
    not_before: frozenset[str] = word_set("not_before")
    # Up to three words before it: what could or should be said is not said.
    modal: frozenset[str] = word_set("modal")
    # Between a subject and its verb; `then` is more than a word ("setelah itu").
    adverb: frozenset[str] = word_set("adverb")
    then: frozenset[str] = word_set("then")
    # Lemmas that admit where they are denied: "tak menampik".
    deniable: frozenset[str] = word_set("deniable")
    # "Menutup acara dengan mengimbau": the second verb reports.
    closing: frozenset[str] = word_set("closing")
    # Active forms with no prefix: "Kapolsek sampaikan bahwa …".
    no_prefix: frozenset[str] = word_set("no_prefix")
    # Before the paper that has the speech: "seperti dilaporkan Antara".
    as_told: frozenset[str] = word_set("as_told")
    # Before a passive verb that reports nothing.
    no_passive: frozenset[str] = word_set("no_passive")
    # Begins "hal serupa disampaikan X, …", which reports nothing itself.
    refers_back: frozenset[str] = word_set("refers_back")
    # Before a passive: the sentence before was said.
    what_was_said: frozenset[str] = word_set("what_was_said")
    # Before a name that stands for the people spoken of: "salah satunya Wira yang mengaku".
    one_of: re.Pattern[str] = pattern(lambda: rf"\s*+(?:{any_of('one_of')})\b")
    # Begins a phrase before a cue that is no subject.
    preposed: re.Pattern[str] = pattern(lambda: rf"\s*+(?:{any_of('preposed')})\b")
    # Between a comma and a cue: "Pelaku, masih menurut X, sudah …".
    still: tuple[str, ...] = field(default_factory=lambda: _forms("still", before=", "))

    # A cue that opens its sentence, or reports in a headline.
    # Lemmas that may open a sentence as a cue, what may stand before one, and forms in -nya that report the rest of the sentence.
    opener: frozenset[str] = word_set("opener")
    opening: frozenset[str] = word_set("opening")
    opening_nya: frozenset[str] = word_set("opening_nya")
    # Reports what follows it in a headline: "Polisi Sebut Pelaku Residivis".
    headline_verb: frozenset[str] = word_set("headline_verb")

    # Behind the verb.
    # After an active verb: adverbs, the hearer, the conjunction.
    adverb_after: re.Pattern[str] = pattern(
        lambda: (
            rf"(?:[\s,]*+\b(?:{any_of('after_verb')}|"
            rf"kepada (?:(?:para|awak|sejumlah)\s)?(?:{any_of('press')})(?:\s\([^)]*+\))?)\b)*+[\s,:;\-]*+"
        )
    )
    # "Menjelaskan, kegiatan …" with a capital in its sentence: what follows is surely reported.
    explicit_next: re.Pattern[str] = pattern(lambda: r"(?:\s?,|:|\sbahwa)(?!\s*+$)")
    # Where the clause of a passive begins.
    bahwa: re.Pattern[str] = pattern(lambda: r"\bbahwa\w*+\b|[,:]")
    # "Menurut data": nobody speaks.
    no_source: re.Pattern[str] = pattern(lambda: rf"\s*+(?:{any_of('no_source')})\b")
    # The same, right behind whoever said it: "Dijelaskan X bila …".
    whether: re.Pattern[str] = pattern(lambda: rf"\s(?:{any_of('whether')})\s")
    # Begins what is said of a source after "menurut X".
    relative: re.Pattern[str] = pattern(lambda: rf"\s*+(?:,\s*+(?:{any_of('relative_comma')})|{any_of('relative')})\b|\s*+\(")
    # Follows a speaker at the end of a sentence: a day, a place, an occasion.
    circumstances: frozenset[str] = word_set("circumstance")
    circumstance: re.Pattern[str] = pattern(
        lambda: rf"[\s,.]*+(?:(?:{any_of('circumstance')})\b|\(|\d{{1,2}}(?:[/.-]\d|\s(?:{any_of('month')})))"
    )
    # The occasion behind what is admitted: "saat dikonfirmasi".
    when: re.Pattern[str] = pattern(
        lambda: (
            rf"\s(?:(?:ketika|saat)\s(?:{any_of('interviewed')})|{any_of('confirmed')}|{any_of('occasion')}|"
            rf"kepada (?:(?:para|awak|sejumlah)\s)?(?:{any_of('press')}))\b"
        )
    )
    # Behind a cue and a comma, with a predicate: goes on with what is said.
    resumes: tuple[str, ...] = field(default_factory=lambda: _forms("resumes", before=", ", behind=" "))
