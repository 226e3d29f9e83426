"""The objects with which a verb of speech tells an act and no words: ``melanjutkan perjalanan``, ``meminta keterangan saksi``."""

from __future__ import annotations

import re
from dataclasses import dataclass

from .lexis import any_of, pattern, word_set


@dataclass(frozen=True, slots=True)
class Act:
    """Verbs that may be acts, and their objects. The patterns read lower-case text."""

    # Active forms that are ordinary acts too; they report speech only before a comma, a colon or "bahwa".
    explicit: frozenset[str] = word_set("explicit")
    # The same, before "agar", "untuk" or a predicate.
    clause_needed: frozenset[str] = word_set("clause_needed")
    # Ordinary acts ("mengungkap peredaran sabu") but before a subject with its predicate.
    clause_told: frozenset[str] = word_set("clause_told")
    # Acts where "ke" follows: "melaporkan kasus itu ke polres".
    moved: frozenset[str] = word_set("moved")
    to_place: re.Pattern[str] = pattern(lambda: r"\ske(?:pada)?\s")
    # The same for whoever is asked to come along, but not "mengajak warga ke arah yang lebih baik".
    taken: re.Pattern[str] = pattern(lambda: r"\ske\s(?!(?:depan|arah)\b)")
    # Whom one talks with.
    hearer: re.Pattern[str] = pattern(lambda: r"\s*+(?:dengan|bersama)\s")
    # What a prosecutor asks the court for.
    sentenced: re.Pattern[str] = pattern(lambda: rf"\b(?:{any_of('sentenced')})\b")
    # What one asks for without words that are reported: "meminta keterangan X".
    asked_for: re.Pattern[str] = pattern(lambda: rf"\s*+(?:{any_of('asked_for')})\b")
    # "Memastikan X" is an act for these X.
    act_object: re.Pattern[str] = pattern(lambda: rf"\s*+(?:{any_of('act_object')})\b")
    # How something is told, before the object: "menjelaskan secara rinci kronologi".
    manner: re.Pattern[str] = pattern(lambda: r"secara\s++\w++\s++(?:dan\s++\w++\s++)?")
    # Object of a verb of saying that names the speech or its topic.
    noun_object: re.Pattern[str] = pattern(
        lambda: (
            rf"\s*+(?:(?:{any_of('before_object')})\s++)?"
            rf"(?:(?:{any_of('noun_object')})(?:nya)?|(?:rasa|ucapan)(?! terima| syukur| duka| bela)|(?:permohonan|permintaan)(?! maaf))\b"
        )
    )
    # With one of these it is a clause: "menyebut nama yang diusulkan adalah X".
    equates: re.Pattern[str] = pattern(lambda: rf"\b(?:{any_of('equates')})\b")
    # Lemmas whose object is hardly ever a noun, and what it is then: "mengatakan hal itu".
    no_object: frozenset[str] = word_set("no_object")
    of_words: re.Pattern[str] = pattern(lambda: rf"\s*+(?:{any_of('of_words')})\b")
    # Behind those whom one speaks to, what they are to do.
    to_do: re.Pattern[str] = pattern(lambda: rf",\s(?:{any_of('predicate_start')}|ber\w{{3,}}|me[mnlr]\w{{3,}})\b")
    # Verbs of threat, which are deeds but with what is to come: "mengancam akan membakar".
    threat: frozenset[str] = word_set("threat")
    # In what is made sure of, tells of what is to come: words, no act.
    to_come: re.Pattern[str] = pattern(lambda: rf"\b(?:{any_of('to_come')})\b")
    # The same, which reports nothing but with "bahwa": "menyampaikan imbauan agar".
    saying_object: frozenset[str] = word_set("saying_object")
