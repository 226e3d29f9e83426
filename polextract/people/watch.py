"""At which words the recogniser looks closer, and what they say of somebody: the lexicon, the deeds and the titles put together.

It stands above `lexicon`, `roles.deeds` and the tables, and below `scan`, which finds these words in a text.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache
from typing import NamedTuple

from ..data import strongest_first
from .lexicon import SETS, Entry, before_words, lexicon, unglued, words_of
from .roles.deeds import crime_words, deeds


def glued_office(low: str) -> Watch | None:
    """What to do at a word that is an office and its function in one; None where it is none."""
    found = unglued(low)
    return Watch((), {"": (Entry((low,), "office", found[0], True),)}) if found else None


class Watch(NamedTuple):
    """What to do at a word: the classes of trigger it belongs to, and the phrases that begin with it as `lexicon` keeps them."""

    classes: tuple[str, ...]
    phrases: dict[str, tuple[Entry, ...]] | None


class _Watches(dict[str, Watch | None]):
    """What to do at each word; the words that are not of the lexicon are looked at once and then kept, up to a number."""

    def __missing__(self, low: str) -> Watch | None:
        if len(self) > 65536:
            for word in [word for word, known in self.items() if known is None]:
                del self[word]
        self[low] = known = glued_office(low)
        return known


def _triggers() -> dict[str, Iterable[str]]:
    """The words of each class of trigger."""
    return {
        "alias": SETS.aliases,
        "naming": SETS.naming | SETS.listing | SETS.called | {"lain"},
        "place": SETS.place_types,
        "speech": SETS.said | SETS.says,
        "title": before_words(),
        "degree": {word.lower() for word in SETS.degree_starts},
        "handover": SETS.handover,
        "swap": SETS.swap,
        "bracket": {"("},
        "square": {"["},
        "years": SETS.years,
        "accused": SETS.accused,
        "gang": SETS.gangs,
        "resumed": SETS.resumed,
        "balinese": SETS.after_i,
        "befallen": SETS.befallen,
        "couple": SETS.couples,
        "roster": {":", "seperti"},
        "between": {"antara"},
        "acting": {"selaku"},
        "guest_heads": SETS.guest_heads,
        "known": SETS.known,
        "reporting": SETS.reporting,
        "crime": crime_words(),
        "accident": SETS.accident,
        "death": SETS.death,
        "drugs": SETS.drugs,
        "search": SETS.search,
        "theft": SETS.theft,
        "owned": SETS.owned,
        "land": SETS.land,
        "arrest": SETS.arrested | SETS.charged | SETS.arrest,
        "happened": SETS.happened,
        "deeds": {form for form, deed in deeds().items() if deed.agent == "suspect" and deed.voice != "noun"},
        "arrests": {form for form, deed in deeds().items() if deed.patient == "suspect" and deed.voice == "active"},
        "illicit": SETS.case_illicit,
        "gambling": SETS.case_gambling,
        "fraud": SETS.case_fraud,
        "trafficking": SETS.case_trafficking,
        "abuse": SETS.case_abuse,
        "robbery": SETS.case_robbery,
        "blaze": SETS.case_blaze,
        "wreck": SETS.case_wreck,
        "doping": SETS.case_doping,
        "crash": SETS.case_crash,
    }


@cache
def watch() -> dict[str, Watch | None]:
    """For a word in lower case, what to do there; None where it is not of the lexicon."""
    classes: dict[str, tuple[str, ...]] = {}
    for name, words in _triggers().items():
        for word in words:
            classes[word] = (*classes.get(word, ()), name)
    phrases = lexicon()
    return _Watches((word, Watch(classes.get(word, ()), phrases.get(word))) for word in classes.keys() | phrases.keys())


@cache
def told_after() -> dict[str, list[tuple[tuple[str, ...], str]]]:
    """What may be said of somebody behind their name, under its first word, with the role that it gives."""
    return _told("after")


def _told(follow: str) -> dict[str, list[tuple[tuple[str, ...], str]]]:
    index: dict[str, list[tuple[tuple[str, ...], str]]] = {}
    for row in strongest_first("people_cues.tsv"):
        if row["follow"] == follow:
            words = words_of(row["cue"])
            index.setdefault(words[0], []).append((words, row["role"]))
    for form, deed in deeds().items():
        told = {"active": (deed.agent, deed.patient), "passive": (deed.patient, None), "noun": (None, deed.patient)}[deed.voice]
        role = told[follow == "before"]
        if role and all(words != (form,) for words, _ in index.get(form, ())):
            index.setdefault(form, []).append(((form,), role))
        if follow == "after" and deed.voice == "passive" and deed.patient == "victim":
            index.setdefault("kena", []).append((("kena", form.removeprefix("di")), "victim"))  # kena todong
        if follow == "after" and deed.voice == "noun" and deed.agent:
            index.setdefault("melakukan", []).append((("melakukan", form), deed.agent))
    for forms in index.values():
        forms.sort(key=lambda form: -len(form[0]))
    return index


@cache
def told_before() -> dict[str, list[tuple[tuple[str, ...], str]]]:
    """What may be said of somebody before their name, as `told_after`."""
    return _told("before")
