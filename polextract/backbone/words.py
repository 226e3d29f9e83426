"""How Indonesian words are made: a rough stem, and the way a word is built from a known root, if it is. The last tells a word that
nobody has listed from a name or a foreign word. Needs no spaCy: the layout asks for it, too.
"""

from __future__ import annotations

import gzip
import re
from functools import cache, lru_cache

from ..data import table

_ENCLITIC = re.compile(r"(?<=\w{3})(?:lah|kah|pun|nya|ku|mu)$")
_SUFFIX = re.compile(r"(?<=\w{4})(?:kan|an|i)$")
_PREFIXES = (
    # (prefix, what it has swallowed from the stem), longest first; the stem is a key, not a lemma, so one guess is enough.
    ("keter", ""), ("keber", ""), ("menge", ""), ("penge", ""), ("meny", "s"), ("peny", "s"), ("meng", ""),
    ("peng", ""), ("mem", ""), ("pem", ""), ("men", ""), ("pen", ""), ("ber", ""), ("ter", ""), ("per", ""), ("me", ""), ("pe", ""),
    ("di", ""), ("ke", ""), ("se", ""),
)  # fmt: skip


@lru_cache(maxsize=50_000)
def rough_stem(word: str) -> str:
    """A key that the forms of one root mostly share; not a word.

    >>> rough_stem("memeriksa"), rough_stem("diperiksa"), rough_stem("pemeriksaan")
    ('eriksa', 'eriksa', 'eriksa')
    """
    word = word.lower()
    first, hyphen, second = word.partition("-")
    if hyphen and len(first) > 2 and len(second) > 2:
        word = second
    word = _ENCLITIC.sub("", word)
    word = _SUFFIX.sub("", word)
    for prefix, swallowed in _PREFIXES:
        if word.startswith(prefix) and len(word) - len(prefix) > 2:
            word = swallowed + word[len(prefix) :]
            break
    # After a nasal prefix p, t, k and s are gone from some forms and there in others: leave the first consonant out.
    return word[1:] if len(word) > 3 and word[0] in "ptks" else word


# What may stand before a root: as written, the first letter of the root that it swallows, and its name.
_NASALS = (("", ""), ("m", ""), ("m", "p"), ("n", ""), ("n", "t"), ("ng", ""), ("ng", "k"), ("ny", "s"), ("nge", ""))
_BEFORE = (
    ("", "", ""),
    *((prefix, "", prefix) for prefix in ("di", "ber", "ter", "ke", "se", "per", "memper", "diper", "keber", "keter", "pember", "berke")),
    ("be", "", "ber"), ("bel", "", "ber"), ("te", "", "ter"), ("pel", "", "per"),
    *(("me" + nasal, swallowed, "meN") for nasal, swallowed in _NASALS),
    *(("pe" + nasal, swallowed, "peN") for nasal, swallowed in _NASALS),
)  # fmt: skip
_AFTER = ("", "kan", "an", "i", "nya", "lah", "kah", "pun", "ku", "mu", "kannya", "annya", "inya", "kanlah", "isme", "is")


@cache
def roots() -> frozenset[str]:
    """The root words of Indonesian that are known."""
    return frozenset(gzip.decompress(table("backbone_roots.txt.gz").read_bytes()).decode().split())


def build(word: str) -> str:
    """How a word is built from a known root: with the fewest affixes, and then from the longest root; not necessarily so.

    >>> build("warga"), build("pelatihan"), build("ditangkap"), build("anak-anaknya"), build("Facebook")
    ('=', 'peN+an', 'di+', '+nya-', 'none')
    """
    word = word.lower()
    first, hyphen, second = word.partition("-")
    twice = "-" if hyphen and len(first) > 2 and len(second) > 2 else ""
    if twice:
        word = second
    if word in roots():
        return "=" + twice
    if not word.isalpha():
        return "digit" if any(map(str.isdigit, word)) else "mark"
    found: list[tuple[bool, int, str]] = []
    for suffix in _AFTER:
        if word.endswith(suffix):
            rest = word.removesuffix(suffix)
            for prefix, swallowed, name in _BEFORE:
                if rest.startswith(prefix) and len(root := swallowed + rest.removeprefix(prefix)) > 2 and root in roots():
                    found.append((bool(prefix) and bool(suffix), -len(root), f"{name}+{suffix}{twice}"))
    return min(found)[2] if found else "none" + twice
