"""What patterns are made of: letters, the words of ``quotes_words.tsv``, and the fields that hold them in the classes beside this file."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import field
from functools import cache, partial

from ...data import read_table
from ...text import BEFORE_AGE

# Letters of Latin script, for patterns in which `re` has no property to ask for.
L = r"[^\W\d_]"
UPPER, LOWER = "A-ZÀ-ÖØ-Þ", "a-zß-öø-ÿ"
LETTERS = UPPER + LOWER + "Ā-ɏ"
# A word; apostrophes, dots and hyphens inside it belong to it.
WORD = re.compile(r"[^\W_]++(?:['’\-.][^\W_]++)*+")
# A full stop that ends something, and a mark of any kind.
STOPPED = re.compile(r"[.!?]\s")
ANY_MARK = re.compile("[\"“”„'‘’«»â&\x93Ôโ＂]")
# An active verb with its prefix, and other words that look like predicates.
VERB = re.compile(rf"me[mnlr]{L}{{4,}}|ber{L}{{4,}}|ter(?!sangka|dakwa|duga|lapor){L}{{4,}}|di{L}{{4,}}(?:kan|i)\b")
# An age in brackets behind a name.
AGE = rf"\s*+\({BEFORE_AGE}\d++[^)]{{0,8}}\)"

TABLE = "quotes_words.tsv"


@cache
def _groups() -> dict[str, frozenset[str]]:
    """Every group of the table with its words."""
    found: dict[str, set[str]] = {}
    for row in read_table(TABLE):
        found.setdefault(row["group"], set()).add(row["form"])
    return {group: frozenset(forms) for group, forms in found.items()}


def words(group: str) -> frozenset[str]:
    """The words of one group of the table; `KeyError` for a group that it does not have.

    >>> sorted(words("delegation"))
    ['diwakili', 'lewat', 'melalui', 'via']
    """
    try:
        return _groups()[group]
    except KeyError:
        raise KeyError(f"{TABLE} has no group {group!r}") from None


def either(forms: Iterable[str]) -> str:
    """An alternation, longest form first, or ``ketua`` would cut ``ketua majelis`` short. What forms begin with alike is written once, so
    that a few letters are compared and not hundreds of forms. One of nothing would match everywhere: it is refused.

    >>> either(["ketua", "ketua majelis", "saksi"])
    'ketua(?:\\\\ majelis|)|saksi'
    """
    branches = _branches(frozenset(forms))
    if not any(branches):
        raise ValueError("an alternation needs at least one form")
    return "|".join(branches)


def _branches(forms: Iterable[str]) -> list[str]:
    """The patterns of `forms`, one for each first letter; what ends here comes last."""
    rests: dict[str, list[str]] = {}
    for form in sorted(forms):
        rests.setdefault(form[:1], []).append(form[1:])
    ends = rests.pop("", None) is not None
    branches = []
    for first, more in rests.items():
        rest = _branches(more)
        branches.append(re.escape(first) + (rest[0] if len(rest) == 1 else f"(?:{'|'.join(rest)})"))
    return [*branches, ""] if ends else branches


def any_of(*groups: str) -> str:
    """An alternation of the words of these groups."""
    return either(frozenset().union(*map(words, groups)))


def word_set(group: str) -> frozenset[str]:
    """A field of a dataclass that holds the words of one group."""
    return field(default_factory=partial(words, group))


def pattern(build: Callable[[], str]) -> re.Pattern[str]:
    """A field of a dataclass that holds the pattern which `build` writes."""
    return field(default_factory=lambda: re.compile(build()))
