"""The subject of a sentence, and what its surroundings say of it: a companion, a guest, who speaks for another."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from ...text import DOMAINS
from .lexis import AGE, UPPER, L, any_of, pattern, word_set, words


def _abstract() -> str:
    """``Keributan``, ``Pertemuan``, ``meningkatnya``: what happens does not speak; ``kepolisian``, ``pengadilan`` do."""
    event = rf"(?!(?:{any_of('institution')})\b)(?:ke|pe){L}{{3,}}an|(?:di|ter|me[mnlr]){L}{{3,}}nya"
    return rf"(?:{any_of('document')}|{event})\b"


def _shortest() -> tuple[str, ...]:
    """The words of death that hold no other one: ``tewas``, not ``menewaskan``."""
    forms = words("died") | words("dead")
    return tuple(form for form in sorted(forms) if not any(other != form and other in form for other in forms))


@dataclass(frozen=True, slots=True)
class Subject:
    """What leads up to a subject, and the words around it. The patterns read lower-case text, but for the dateline."""

    # Where it is.
    # "MATARAM-", "JAKARTA, KOMPAS - ", "portal.com, Garut - ", "Garut (ANTARA) - ": what stands before the first words of an article.
    dateline: re.Pattern[str] = pattern(
        lambda: (
            rf"(?=[{UPPER}]{{3}}|[\w.]{{3,30}}+\.(?:{DOMAINS})\b|[{UPPER}]{L}++(?:\s[{UPPER}]{L}++)?+\s\([{UPPER}]{{2}})"
            rf"[^\n.!?]{{3,50}}?(?:\.(?:{DOMAINS})\b[^\n.!?]{{0,30}}?)?\s?[-–—]{{1,2}}\s|"
            rf"[{UPPER}]{{4,}}\s?[-–—](?=[{UPPER}]{L})"
        )
    )
    # Stands before the subject.
    lead_in: re.Pattern[str] = pattern(lambda: rf"\s*+(?:(?:{any_of('lead_in')})\b[\s,]*+)++")
    # Begins what the last speaker tells of that day: "Ketika itu Kapolda mengatakan …".
    back_then: tuple[str, ...] = field(default_factory=lambda: tuple(sorted(form for form in words("then") if " " in form)))
    # Begins no subject.
    not_subject: re.Pattern[str] = pattern(lambda: rf"\s*+(?:(?:{any_of('not_subject', 'temporal')}|me[mn]\w{{4,}})\b|\d)")
    # A paper or an event, no person; `document` behind what leads up to the subject.
    abstract: re.Pattern[str] = pattern(_abstract)
    document: re.Pattern[str] = pattern(lambda: rf"\s*+(?:(?:{any_of('lead_in')})\b[\s,]*+)*+{_abstract()}")
    # Ends a subject that points back: "angka ini"; but for an organisation it does not speak, where nothing else tells a person.
    pointing: frozenset[str] = word_set("pointing")
    organisation: frozenset[str] = word_set("organisation")
    institution: frozenset[str] = word_set("institution")
    # Who a sentence goes on about: "Ia …".
    topic: tuple[str, ...] = field(default_factory=lambda: tuple(f"{form} " for form in words("topic")))
    said_by_topic: re.Pattern[str] = pattern(lambda: rf"(?:{any_of('what_was_said')})\s(?:{any_of('topic')})\s")

    # Before it.
    # Before somebody who goes with the speaker, or is spoken to or about; `accompanied` begins a list of them.
    companion: frozenset[str] = word_set("companion")
    accompanied: frozenset[str] = word_set("accompanied")
    # Behind one of a list, the number of a unit and the last one: "Danrem 132/Sekar, dan Bupati".
    and_more: re.Pattern[str] = pattern(lambda: rf"(?:\s[{UPPER}\d][\w/.-]*+){{0,4}},?\sdan\s")
    # Of these some are no more than parts of "satu di antara korban".
    partitive: frozenset[str] = word_set("partitive")
    # Tells who was there: its subject follows, and is no more than a guest.
    attending: frozenset[str] = word_set("attending")
    # Before names that are listed: none of them is the subject.
    listing: frozenset[str] = word_set("listing")
    # Before somebody: what is left of the dead, or is theirs; who is named there does not speak.
    remains: frozenset[str] = word_set("remains")
    owner: frozenset[str] = field(default_factory=lambda: words("remains") | words("dead"))
    # Between an office and the name of its organisation, which a personal name may follow.
    origin: frozenset[str] = word_set("origin")
    # Passive verbs whose agent is in the story, and what shows a feeling.
    agent: frozenset[str] = word_set("agent")
    # "X melalui Y": Y speaks; but behind "lewat" a channel is no person ("dihubungi lewat telepon").
    delegation: frozenset[str] = word_set("delegation")
    delegating: tuple[str, ...] = field(default_factory=lambda: tuple(f" {form} " for form in sorted(words("delegation"))))
    channel: frozenset[str] = word_set("channel")

    # Behind it.
    # Joins a second verb of the same subject ("X datang dan mengatakan"), and what stands between the two.
    joining: frozenset[str] = word_set("joining")
    joint_adverb: frozenset[str] = word_set("joint_adverb")
    # What became of somebody: "Aipda RT sudah ditarik"; but for what the press did with a speaker.
    undergone: re.Pattern[str] = pattern(
        lambda: (
            rf"(?:{AGE})?+,?(?:\s(?:{any_of('adverb', 'undergone_adverb')}))*+"
            rf"\s(?P<verb>di{L}{{3,}}|{any_of('undergone')})\b"
        )
    )
    interviewed: frozenset[str] = word_set("interviewed")
    # What anybody may or must do: "pemohon masih dapat mengurus".
    obliged: re.Pattern[str] = pattern(lambda: rf"(?:\s(?:{any_of('adverb')}))?+\s(?:{any_of('obliged')})\b")
    # Before whoever told it: "Berdasarkan keterangan saksi Wira, …".
    testimony: re.Pattern[str] = pattern(lambda: rf"(?:{any_of('told_from')})\s(?:{any_of('testimony')})\b[^,;]*+$")
    # Who died: "Iptu Wira, pengendara motor, tewas", and what stands before such a name.
    died: frozenset[str] = word_set("died")
    dies: re.Pattern[str] = pattern(
        lambda: (
            rf"(?:{AGE})?+(?:,\s[^,.;\n]{{1,60}})?,?(?:\s(?:{any_of('adverb', 'undergone_adverb')}))*+"
            rf"\s(?:{any_of('died')})\b"
        )
    )
    dead: frozenset[str] = word_set("dead")
    # One of these is in any text that has a word of either group.
    of_dead: tuple[str, ...] = field(default_factory=_shortest)
    # Lemmas that go on with the speech of the same person.
    continues: frozenset[str] = word_set("continues")
