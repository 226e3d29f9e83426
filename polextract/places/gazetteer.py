"""The administrative tree of Indonesia: provinces, regencies and cities, districts, villages, with their Kemendagri codes.

38 provinces, 514 regencies and cities and 7,285 districts are read at the first question; the 83,762 villages stay packed in their
file until a village is asked for. Codes read as a path: ``32`` is a province, ``32.12`` a regency, ``32.12.17`` a district,
``32.12.17.2001`` a village.

>>> get("32.12.17").name, get("32.12.17").level
('Cantigi', 'kecamatan')
>>> [p.label for p in parents("32.12.17")]
['Kabupaten Indramayu', 'Provinsi Jawa Barat']
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache, lru_cache
from typing import TYPE_CHECKING

from ..data import read_table
from ..errors import InputTypeError, InputValueError
from ..optional import need
from ..text import check_text
from .tree import (
    LEVEL_WORDS,
    Level,
    Region,
    children_by_code,
    codes_by_name,
    long_words,
    only_letters,
    regions,
    squash,
    villages,
    words_of_levels,
)  # fmt: skip

if TYPE_CHECKING:
    from pandas import DataFrame

__all__ = [
    "Level", "Region", "children", "get", "likeness", "lookup", "names_below", "nearest", "parents", "plain", "squash", "to_frame", "walk",
]  # fmt: skip


# A code as files of the government write it, without dots.
_DOTLESS = re.compile(r"(\d\d)(\d\d)(?:(\d\d)(\d{4})?)?")


@lru_cache(maxsize=4096)
def get(kode: str) -> Region | None:
    """The node with that Kemendagri code, None if there is none; the dots may be left out.

    Raises ``InputTypeError`` for a code that is no str.

    >>> get("32.12").name, get("6409042004").name, get("99")
    ('Indramayu', 'Bumi Harapan', None)
    """
    kode = _dotted(kode)
    return villages().get(kode) if kode.count(".") == 3 else regions().get(kode)


def _dotted(kode: str) -> str:
    """A code with its dots; what is no code stays as it is."""
    if not isinstance(kode, str):
        raise InputTypeError(f"a code is a str such as '32.12', not {type(kode).__name__}")
    found = _DOTLESS.fullmatch(kode)
    return ".".join(filter(None, found.groups())) if found else kode


def _node(within: str) -> str:
    """The code of a node that is asked for something below it; the empty one is the whole country."""
    kode = _dotted(within)
    if kode and get(kode) is None:
        raise InputValueError(f"within is the code of a node, such as '32.12' (see lookup), and there is none {within!r}")
    return kode


def parents(kode: str) -> list[Region]:
    """The nodes above `kode`, the nearest first; empty for a province and for a code that is not there.

    >>> [p.name for p in parents("64.09.04.2004")]
    ['Sepaku', 'Penajam Paser Utara', 'Kalimantan Timur']
    """
    above = []
    kode = _dotted(kode)
    if get(kode) is None:
        return above
    while "." in kode:
        kode = kode.rpartition(".")[0]
        if (region := regions().get(kode)) is not None:
            above.append(region)
    return above


def children(kode: str = "") -> list[Region]:
    """The nodes right below `kode`; the provinces for the empty code.

    >>> len(children()), children("32.12.17")[0].label
    (38, 'Desa Cangkring')
    """
    kode = _dotted(kode)
    if kode.count(".") == 2:
        return villages().below(kode)
    tree = regions()
    return [tree[k] for k in children_by_code().get(kode, ())]


def names_below(kode: str) -> tuple[str, list[str]]:
    """The names and aliases of the nodes right below `kode` in one line, parted by ``|``, and the code of each; no record is made.

    >>> names, codes = names_below("73.72.04")
    >>> names.split("|")[:2], codes[:2]
    (['Kampung Baru', 'Cappa Galung'], ['73.72.04.1001', '73.72.04.1002'])
    """
    if kode.count(".") == 2:
        return villages().names_below(kode)
    pairs = [(name, region.kode) for region in children(kode) for name in (region.name, *region.aliases)]
    return "|".join(name for name, _ in pairs), [code for _, code in pairs]


def _levels(level: str | Iterable[str] | None) -> set[str] | None:
    """The level or levels that are asked for, if they are some."""
    levels = None if level is None else {level} if isinstance(level, str) else set(level)
    if levels and (unknown := levels.difference(LEVEL_WORDS)):
        raise InputValueError(f"level must be one of {', '.join(LEVEL_WORDS)}, not {', '.join(map(repr, sorted(unknown)))}")
    return levels


def lookup(name: str, *, level: str | Iterable[str] | None = None, within: str | None = None) -> list[Region]:
    """The nodes that bear `name`, in the order of their codes; case, blanks, hyphens and apostrophes do not matter.

    Parameters
    ----------
    name : a name or a known short form (``Cantigi``, ``Muba``, ``Jabar``); a word of its level before it (``Kecamatan Cantigi``, ``Kab.
        Garut``) asks for that level, where no node bears the whole as its name.
    level : only this level or these levels (``"kecamatan"``, ``("desa", "kelurahan")``). Villages are looked through, and loaded,
        only if asked for here or if nothing above them bears the name.
    within : code of a node that must stand above.

    Raises ``InputValueError`` for a level or a `within` that there is none, ``InputTypeError`` for a name that is no str.

    >>> [r.label for r in lookup("Muba")], [r.kode for r in lookup("Bandung")]
    (['Kabupaten Musi Banyuasin'], ['32.04', '32.73', '35.04.17', '36.04.34'])
    >>> [r.kode for r in lookup("Kota Bandung")]
    ['32.73']
    >>> [r.kode for r in lookup("Bumi Harapan", level="desa", within="64")]
    ['64.09.04.2004']
    """
    levels = _levels(level)
    prefix = "" if not within else _node(within) + "."
    if found := _bearing(check_text(name), levels, prefix):
        return found
    word, _, rest = name.strip().replace(".", " ").partition(" ")
    told = _level_words().get(word.lower(), frozenset())
    told = told if levels is None else told & levels
    return _bearing(rest, told, prefix) if rest.strip() and told else []


@cache
def _level_words() -> dict[str, frozenset[str]]:
    """The levels that a word before a name tells of (``kab``, ``nagari``)."""
    return {row["form"]: frozenset(row["levels"].split()) for row in read_table("places_types.tsv") if row["levels"]}


def _bearing(name: str, levels: set[str] | frozenset[str] | None, prefix: str) -> list[Region]:
    """The nodes of `levels`, with codes that begin with `prefix`, that bear just this name."""
    wanted = squash(name)
    tree = regions()
    found = [tree[k] for k in codes_by_name().get(wanted, ()) if k.startswith(prefix)]
    if levels is not None:
        found = [r for r in found if r.level in levels]
    if not found if levels is None else levels & {"desa", "kelurahan"}:
        packed = villages()
        below = (packed.get(k) for k in packed.find(wanted) if k.startswith(prefix))
        found += [r for r in below if r is not None and (levels is None or r.level in levels)]
    return sorted(found)


def plain(name: str) -> str:
    """`name` squashed, its shortened words written out: what misspelt names are compared by.

    >>> plain("Tj. Mulia"), plain("Sei Rampah")
    ('tanjungmulia', 'sungairampah')
    """
    small = name.lower()
    words = (small if small.replace(" ", "").isalnum() else only_letters(small, " ")).split()
    if len(words) > 1:
        words[0] = long_words().get(words[0], words[0])
    return "".join(words)


def likeness(name: str, kode: str) -> float:
    """How like a misspelt `name` is to the nearest name of the node, 0 to 1.

    >>> round(likeness("PPPU", "64.09"), 2), likeness("Indramayu", "99")
    (0.75, 0.0)
    """
    from rapidfuzz.distance import DamerauLevenshtein

    region = get(kode)
    wanted = plain(name)
    forms = () if region is None else (region.name, *region.aliases)
    return max((DamerauLevenshtein.normalized_similarity(wanted, plain(form)) for form in forms), default=0.0)


@lru_cache(maxsize=2048)
def _forms(kode: str, depth: int) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The forms to compare with, and the code of each, of the nodes `depth` levels below `kode`."""
    nodes = [kode]
    for _ in range(depth - 1):
        nodes = [child.kode for node in nodes for child in children(node)]
    extra = words_of_levels()
    found: dict[tuple[str, str], None] = {}  # each form of a node once
    for node in nodes:
        names, codes = names_below(node)
        before = ""
        for name, code in zip(names.split("|"), codes, strict=False):
            found[plain(name), code] = None
            if "/" in name:
                found.update(((plain(part), code), None) for part in name.split("/"))
            first, _, rest = name.partition(" ")
            if rest and code != before and first.lower().rstrip(".") in extra:
                found[plain(rest), code] = None  # of the name itself, not of its aliases behind it
            before = code
    return tuple(form for form, _ in found), tuple(code for _, code in found)


def nearest(name: str, within: str, *, depth: int = 1, cutoff: float = 0.82) -> Region | None:
    """The node `depth` levels below `within` whose name is nearest to a misspelt `name`.

    None where none is near enough or two are equally near. `within` is the code of a node, empty for the country; `depth` counts from 1,
    `cutoff` is the least likeness, 0 to 1. Raises ``InputValueError`` for a `within` that there is none and for a `depth` below 1. The
    likeness is one less the letters wrong (put in, left out, changed,
    swapped) over the length; a first letter that is wrong counts twice.

    >>> nearest("Bumi Harapa", "64.09.04").name, nearest("Sukamaju", "64.09.04")
    ('Bumi Harapan', None)
    >>> nearest("Panggoi", "11.73.01").name
    'Mns. Panggoi'
    """
    from rapidfuzz.distance import DamerauLevenshtein
    from rapidfuzz.process import extract

    wanted, within = plain(check_text(name)), _node(within)
    if depth < 1:
        raise InputValueError(f"depth is 1 for the nodes right below, 2 for those below them, not {depth}")
    if len(wanted) < 3:
        return None
    forms, codes = _forms(within, depth)
    if wanted in forms:
        exact = {codes[i] for i, form in enumerate(forms) if form == wanted}
        return get(exact.pop()) if len(exact) == 1 else None
    if len(wanted) < 4:
        return None
    hits = extract(wanted, forms, scorer=DamerauLevenshtein.normalized_similarity, score_cutoff=cutoff, limit=6)
    best: dict[str, float] = {}
    for form, likeness, at in hits:
        likeness -= (form[0] != wanted[0]) / max(len(form), len(wanted))
        if likeness >= cutoff:
            best[codes[at]] = max(best.get(codes[at], 0.0), likeness)
    ranked = sorted(best.items(), key=lambda pair: -pair[1])
    if not ranked or (len(ranked) > 1 and ranked[0][1] == ranked[1][1]):
        return None
    return get(ranked[0][0])


@lru_cache(maxsize=1024)
def shortened(name: str, within: str) -> Region | None:
    """The node right below `within` whose name `name` shortens: by its first letters or by its last word; None for none or several.

    >>> shortened("BP Mandoge", "12.09").name, shortened("Cipocok", "36.73").name, shortened("Jaya", "36.73")
    ('Bandar Pasir Mandoge', 'Cipocok Jaya', None)
    """
    words = check_text(name).replace(".", " ").split()
    found = [region for region in children(within) if words and _shortens(words, region.name.split())]
    return found[0] if len(found) == 1 else None


def _shortens(short: list[str], words: list[str]) -> bool:
    """Whether the words `short` are those of a name with some of the first ones cut to their letters, or without the last one."""
    at, whole = 0, False
    for word in short:
        if 2 <= len(word) < 5 and word.isupper() and word == "".join(w[0] for w in words[at : at + len(word)]).upper():
            at += len(word)
        elif at < len(words) and words[at].lower() == word.lower():
            at, whole = at + 1, whole or len(word) > 3
        else:
            return False
    return at == len(words) or (whole and at == len(words) - 1)


def walk(level: str | Iterable[str] | None = None) -> Iterator[Region]:
    """Every node in the order of the codes, or those of one level or of these levels."""
    return _walk(_levels(level))


def _walk(levels: set[str] | None) -> Iterator[Region]:
    with_villages = levels is None or levels & {"desa", "kelurahan"}
    for region in regions().values():
        if levels is None or region.level in levels:
            yield region
        if region.level == "kecamatan" and with_villages:
            yield from (r for r in villages().below(region.kode) if levels is None or r.level in levels)


def to_frame(level: str | Iterable[str] | None = None) -> DataFrame:
    """The tree as a pandas table, one row a node: kode, name, level, parent, lat, lon. Needs the extra ``polextract[frames]``.

    Parameters
    ----------
    level : only the nodes of this level or these levels; everything with the villages if left out.
    """
    pd = need("pandas", "frames", "to_frame")
    rows = [(r.kode, r.name, r.level, r.parent, r.lat, r.lon) for r in walk(level)]
    return pd.DataFrame(rows, columns=["kode", "name", "level", "parent", "lat", "lon"])
