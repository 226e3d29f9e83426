"""What the part knows of words: its tables read once, and the phrases at which the recogniser looks closer."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache, lru_cache
from typing import TYPE_CHECKING, NamedTuple

from ..data import read_table, strongest_first
from ..text import fold

# A word (with inner apostrophes), a number, or one mark of punctuation.
TOKEN = re.compile(r"\w+(?:['’‘][^\W\d_]+)*|[^\w\s]")


class _Sets:
    """The sets of ``people_sets.tsv`` as attributes, read at the first question."""

    if TYPE_CHECKING:

        def __getattr__(self, name: str) -> frozenset[str]: ...

    else:

        def __getattr__(self, name):
            if name.startswith("__") or name in self.__dict__:
                raise AttributeError(name)
            found: dict[str, set[str]] = {}
            for row in read_table("people_sets.tsv"):
                found.setdefault(row["set"], set()).update(row["words"].split())
            if name not in found:
                raise AttributeError(f"people_sets.tsv has no set {name!r}")
            # The verbs of speech are those of the quotes (kata X), but for the words that are much else.
            spoken = {row["form"] for row in read_table("quotes_verbs.tsv") if row["voice"] == "bare"}
            found["said"] |= spoken - found["unsaid"]
            self.__dict__.update((key, frozenset(words)) for key, words in found.items())
            return self.__dict__[name]


SETS = _Sets()


class Entry(NamedTuple):
    """One phrase of the lexicon: its words in lower case without dots, what it is, and the row that it stands for."""

    words: tuple[str, ...]
    kind: str
    row: dict[str, str]
    glued: bool = False


def words_of(phrase: str, keep: str = "") -> tuple[str, ...]:
    """`phrase` as the lexicon keeps it: its words in lower case, punctuation left out except the marks in `keep`.

    >>> words_of("Kombes. Pol.")
    ('kombes', 'pol')
    """
    return tuple(m[0].lower().replace("’", "'") for m in TOKEN.finditer(fold(phrase)) if m[0][0].isalnum() or m[0] in keep)


@cache
def functions() -> frozenset[str]:
    """Words for the functions of police sub-units, in lower case."""
    return frozenset(row["word"] for row in read_table("people_functions.tsv"))


@cache
def chiefs() -> dict[str, dict[str, str]]:
    """The rows of the offices over whole units, by the office in lower case: ``kapolres``."""
    return {row["office"].lower(): row for row in read_table("people_positions.tsv") if row["kind"] == "unit"}


@cache
def least_ranks() -> dict[str, int]:
    """The order of the lowest rank that holds an office, for offices in whose name somebody of a lower one may come."""
    return {row["office"]: int(row["least"]) for row in read_table("people_positions.tsv") if row["least"]}


@cache
def office_levels() -> dict[str, tuple[str, ...]]:
    """The levels of unit that an office without its unit may belong to, likeliest first."""
    return {row["office"]: tuple(row["levels"].split()) for row in read_table("people_positions.tsv") if row["levels"]}


@cache
def office_classes() -> dict[str, str]:
    """The office whose class each one is in: its own, or that by whose name the grammar asks for it as well."""
    return {row["office"]: row["class"] or row["office"] for row in read_table("people_positions.tsv")}


@cache
def office_scopes() -> dict[str, str]:
    """What each office is over: the level of an area (``desa``) or the word for a sub-unit (``sat``), empty for others."""
    return {row["office"]: row["over"] for row in read_table("people_positions.tsv")}


@cache
def common_words() -> dict[str, str]:
    """Words that are no part of a name, in lower case, with their kind."""
    return {row["word"]: row["kind"] for row in read_table("people_words.tsv")}


@cache
def lexicon() -> dict[str, dict[str, tuple[Entry, ...]]]:
    """All phrases under their first word and then their second (empty for phrases of one word), longest first."""
    entries: dict[tuple[str, tuple[str, ...]], Entry] = {}

    def add(phrase: str, kind: str, row: dict[str, str]) -> None:
        words = words_of(phrase, "()" if kind == "office" else "")
        if words:
            entries.setdefault((kind, words), Entry(words, kind, row))

    for row in strongest_first("people_ranks.tsv"):
        for form in (row["abbreviation"], row["full"], *_split(row["variants"])):
            add(form, "rank", row)
    for row in strongest_first("people_positions.tsv"):
        for form in (row["office"], *_split(row["variants"])):
            add(form, "office", row)
    for entry in _heads_of_scopes():
        entries.setdefault(("office", entry.words), entry)
    for row in strongest_first("people_cues.tsv"):
        if row["follow"] not in ("after", "before"):
            add(row["cue"], "cue", row)
    for row in _kin_and_counsel():
        add(row["cue"], "cue", row)
    index: dict[str, dict[str, tuple[Entry, ...]]] = {}
    for entry in sorted(entries.values(), key=lambda entry: -len(entry.words)):
        under = index.setdefault(entry.words[0], {})
        second = entry.words[1] if len(entry.words) > 1 else ""
        under[second] = (*under.get(second, ()), entry)
    return index


def _kin_and_counsel() -> Iterator[dict[str, str]]:
    """The cues that the nouns of ``people_heads.tsv`` make: ``ayahnya``, ``ayah korban``, as rows of ``people_cues.tsv``."""
    for row in strongest_first("people_heads.tsv"):
        parties = SETS.parties | SETS.clients if row["role"] == "other" else SETS.parties
        for cue in (row["head"] + "nya", *(f"{row['head']} {party}" for party in sorted(parties))):
            yield {"cue": cue, "role": row["role"], "follow": "name", "source": row["source"]}


def _heads_of_scopes() -> Iterator[Entry]:
    """The forms of the heads of sub-units with the short word for the sub-unit, in one word with its function or alone: ``kepala
    satreskrim``, ``kepala sat``.
    """
    known = functions()
    for row in strongest_first("people_positions.tsv"):
        scope = row["over"] if row["kind"] == "sub" else ""
        heads = {words[:-1] for form in _split(row["variants"]) if scope and len(words := words_of(form)) > 1}
        glued = [word for word in known if heads and word.startswith(scope) and word[len(scope) :] in known]
        for head in heads:
            if head[-1] in SETS.heads:
                yield Entry((*head, scope), "office", row)
                yield from (Entry((*head, word), "office", row, True) for word in glued)


def office_form(words: tuple[str, ...]) -> Entry | None:
    """The longest form of an office that `words`, in lower case, begin with."""
    under = lexicon().get(words[0], {}) if words else {}
    entries = (*(under.get(words[1], ()) if len(words) > 1 else ()), *under.get("", ()))
    return next((entry for entry in entries if entry.kind == "office" and words[: len(entry.words)] == entry.words), None)


# How the offices begin that are written in one word with their function (Kasatreskrim, Dirlantas).
GLUED = ("ka", "waka", "dir", "wadir")


@cache
def _gluing() -> dict[str, dict[str, str]]:
    """The offices that functions are glued to, in lower case, with their rows."""
    found: dict[str, dict[str, str]] = {}
    for row in strongest_first("people_positions.tsv"):
        for form in (row["office"], *_split(row["variants"])):
            if row["kind"] == "sub" and " " not in form and form.lower().startswith(GLUED):
                found.setdefault(form.lower(), row)
    return found


def unglued(low: str) -> tuple[dict[str, str], str] | None:
    """The row of the office and the function that a word has both of (``kasatreskrim``; ``direskrimum`` with one r), or None."""
    if not low.startswith(GLUED):
        return None
    offices, known = _gluing(), functions()
    for k in range(len(low) - 2, 2, -1):
        if low[k:] in known and (row := offices.get(low[:k])):
            return row, low[k:]
    for k in range(len(low) - 4, 1, -1):
        if low[k:] in known and (row := offices.get(low[: k + 1])):
            return row, low[k:]
    return None


TRIGGERS = (
    "alias",
    "naming",
    "place",
    "speech",
    "title",
    "degree",
    "handover",
    "swap",
    "bracket",
    "square",
    "years",
    "accused",
    "gang",
    "resumed",
    "balinese",
    "befallen",
    "couple",
    "roster",
    "between",
    "acting",
    "reporting",
    "arrests",
    "guest_heads",
    "known",
)
# What an article may be about, told by its words.
TOPICS = ("crime", "accident", "death", "drugs", "search", "theft", "owned", "land", "happened", "deeds", "arrest")
# The kinds of case in which a noun tells the part of its bearer (`people_parts.tsv`), each with its set of words.
CASES = ("illicit", "gambling", "fraud", "trafficking", "abuse", "robbery", "blaze", "wreck", "doping", "crash")


def _split(cell: str) -> list[str]:
    return [part for part in cell.split("|") if part]


@cache
def given_names() -> frozenset[str]:
    """Common given names in lower case."""
    return frozenset(row["name"] for row in read_table("people_given.tsv"))


@cache
def clans() -> dict[str, str]:
    """Names of clans and families in lower case, each with its people."""
    return {row["name"]: row["people"] for row in read_table("people_clans.tsv")}


@cache
def titles_before() -> dict[str, list[tuple[tuple[str, ...], str]]]:
    """The titles that stand before a name under their first word, longest first, each with its kind."""
    index: dict[str, list[tuple[tuple[str, ...], str]]] = {}
    for row in strongest_first("people_titles.tsv"):
        if row["place"] == "before":
            for form in (row["title"], *row["variants"].split("|")):
                words = words_of(form)
                if words:
                    index.setdefault(words[0], []).append((words, row["kind"]))
    for forms in index.values():
        forms.sort(key=lambda form: -len(form[0]))
    return index


@cache
def before_words() -> frozenset[str]:
    """The first words of the titles before a name, in lower case."""
    return frozenset(titles_before())


@lru_cache(maxsize=8192)
def is_known_place(name: str) -> bool:
    """Whether the gazetteer of places has a place of that name."""
    return bool(_bearers(name))


@lru_cache(maxsize=4096)
def is_region(name: str) -> bool:
    """Whether the gazetteer has a district, a regency, a city or a province of that name."""
    from ..places.tree import codes_by_name, squash

    return squash(name) in codes_by_name()


@lru_cache(maxsize=4096)
def lies_in(name: str, region: str) -> bool:
    """Whether the gazetteer has a place called `name` inside one called `region`."""
    above = tuple(kode + "." for kode in _bearers(region))
    return bool(above) and any(kode.startswith(above) for kode in _bearers(name))


def _bearers(name: str) -> tuple[str, ...]:
    """The codes of the places that bear `name` as it stands; of villages only where nothing above them does, so that they load late."""
    from ..places.tree import codes_by_name, squash, village_codes

    key = squash(name)
    return codes_by_name().get(key) or village_codes(key)
