"""The words and names that places are told by, read from the tables once."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import defaultdict
from functools import cache, lru_cache
from typing import NamedTuple

from ..data import read_table
from ..text import Words
from . import gazetteer
from .tree import codes_by_name, regions, squash, village_codes

# The last words of villages that are numbered, and how else they are written.
_NUMBERS = (("satu", "i", "1"), ("dua", "ii", "2"), ("tiga", "iii", "3"), ("empat", "iv", "4"), ("lima", "v", "5"))

# The first words of names parted by |, as `Words` reads them.
_FIRST_WORDS = re.compile(r"(?:^|\|)[^|]*?([^\W\d_]\w*+(?:['’‘¬]\w++)*+)")


class Lexicon(NamedTuple):
    """The tables of the part.

    `types` are the words of a level or a kind of place with the type and the levels of the gazetteer; `triggers` what makes a name part
    of an office or a body; `stops` what ends a run of name words, by kind; `cautious` what a name still needs; `bare` the codes of the
    names that count without a word of their level, `first_words` the words that they begin with and how many words there are at most;
    `abroad` are countries and cities abroad, `towns` those of no level; `words` the other words by kind; `second` the second words of a
    level (Kota Administrasi); `leads` the prepositions and conjunctions together.
    """

    types: dict[str, tuple[str, tuple[str, ...]]]
    triggers: dict[str, str]
    stops: dict[str, str]
    cautious: dict[str, str]
    bare: dict[str, tuple[str, ...]]
    first_words: dict[str, int]
    abroad: frozenset[str]
    towns: frozenset[str]
    words: dict[str, frozenset[str]]
    second: dict[str, frozenset[str]]
    locative: frozenset[str]
    preposition: frozenset[str]
    leads: frozenset[str]
    outlet: tuple[str, ...]


@cache
def lexicon() -> Lexicon:
    """The tables, read at the first question."""
    words: dict[str, set[str]] = defaultdict(set)
    second: dict[str, set[str]] = defaultdict(set)
    for row in read_table("places_words.tsv"):
        if row["kind"] == "second":
            level, _, word = row["form"].partition(" ")
            second[level].add(word)
        else:
            words[row["kind"]].add(row["form"])
    bare, first_words = _bare()
    return Lexicon(
        types={row["form"]: (row["type"], tuple(row["levels"].split())) for row in read_table("places_types.tsv")},
        triggers={row["form"]: row["kind"] for row in read_table("places_triggers.tsv")},
        stops={row["form"]: row["kind"] for row in read_table("places_stops.tsv")},
        cautious={row["name"]: row["needs"] for row in read_table("places_cautious.tsv")},
        bare=bare,
        first_words=first_words,
        abroad=_named("country"),
        towns=_named("town"),
        words={kind: frozenset(forms) for kind, forms in words.items()},
        second={level: frozenset(forms) for level, forms in second.items()},
        locative=frozenset(words["locative"]),
        preposition=frozenset(words["preposition"]),
        leads=frozenset(words["preposition"] | words["conjunction"]),
        outlet=tuple(words["outlet"]),
    )


def _named(kind: str) -> frozenset[str]:
    return frozenset(squash(row["name"]) for row in read_table("places_named.tsv") if row["kind"] == kind)


def _bare() -> tuple[dict[str, tuple[str, ...]], dict[str, int]]:
    """Provinces, regencies, cities (and districts named after theirs) by squashed name; the first words, and how many words there are."""
    found: dict[str, tuple[str, ...]] = {}
    first: dict[str, int] = {}
    names = [(name, r.kode) for r in gazetteer.walk(("provinsi", "kabupaten", "kota")) for name in (r.name, *r.aliases)]
    names += [(row["form"], row["kode"]) for row in read_table("places_short_forms.tsv")]
    # Denpasar Timur, Banjarmasin Utara: districts that say of which city they are need no word before them.
    tree = regions()
    for r in gazetteer.walk("kecamatan"):
        city = tree[r.kode[:5]].name
        names += [(name, r.kode) for name in (r.name, *r.aliases) if name.startswith(city + " ")]
    names += [(row["name"], row["kode"]) for row in read_table("places_named.tsv")]
    for name, kode in names:
        form = squash(name)
        if kode not in found.setdefault(form, ()) and kode:
            found[form] = (*found[form], kode)
        first.setdefault(form, 1)
        if words := Words(name).low:
            first[words[0]] = max(first.get(words[0], 1), len(words))
    return found, first


@lru_cache(maxsize=8192)
def codes_of(key: str, levels: tuple[str, ...]) -> tuple[str, ...]:
    """The codes at those levels that bear a squashed name."""
    if "desa" in levels:
        return village_codes(key) or _numbered(key)
    bare = lexicon().bare.get(key, ())
    tree = regions()
    found = tuple(k for k in dict.fromkeys((*codes_by_name().get(key, ()), *bare)) if len(k) < 13 and tree[k].level in levels)
    if not found and levels[0] in ("kabupaten", "kota"):
        # People write Kota Sumedang for a regency's town, Kabupaten Batu for a city.
        found = tuple(k for k in bare if len(k) == 5)
    return found


def _numbered(key: str) -> tuple[str, ...]:
    """The codes of the villages of that name whose number is written otherwise: Ongkaw Satu for Ongkaw I."""
    for row in _NUMBERS:
        for number in row:
            if not key.endswith(number):
                continue
            for other in row:
                if other != number and (codes := village_codes(key.removesuffix(number) + other)):
                    return codes
    return ()


@cache
def _districts() -> list[tuple[str, str]]:
    return sorted((squash(r.name), r.kode) for r in gazetteer.walk("kecamatan"))


def longer_names(key: str) -> tuple[str, ...]:
    """The codes of the districts whose squashed names go on where `key` ends."""
    names = _districts()
    found = []
    for name, kode in names[bisect_left(names, (key, "")) :]:
        if not name.startswith(key):
            break
        found.append(kode)
    return tuple(found)


@lru_cache(maxsize=2048)
def below(kode: str) -> tuple[dict[str, str], frozenset[str]]:
    """The children of a node by squashed name, the first of a name; and those names with their first words."""
    names, codes = gazetteer.names_below(kode)
    if not codes:
        return {}, frozenset()
    # The line is made small and split as a whole: one call a node, not some for each of its villages.
    names = names.lower()
    keys = [key if key.isalnum() else squash(key) for key in names.replace(" ", "").split("|")]
    return dict(zip(reversed(keys), reversed(codes), strict=True)), frozenset((*keys, *_FIRST_WORDS.findall(names)))


def pool(nodes: tuple[str, ...]) -> tuple[dict[str, str], set[str]]:
    """The children of all the nodes by squashed name, those of the first nodes win; and those names with their first words."""
    found: dict[str, str] = {}
    first: set[str] = set()
    for kode in reversed(nodes):
        children, words = below(kode)
        found |= children
        first |= words
    return found, first


@lru_cache(maxsize=1024)
def own_words(kode: str) -> tuple[str, ...]:
    region = gazetteer.get(kode)
    return () if region is None else (squash(region.name), *Words(region.name).low[:1])
