"""The normalised name of an office over a sub-unit, however its functions are written: ``Kasat Reskrim``.

``Kasatreskrim``, ``Kepala Satreskrim`` and ``Kepala Satuan Reserse Kriminal`` are one office; `people_functions.tsv` has the short form of
each function.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache, lru_cache

from ...data import read_table
from ..lexicon import SETS, functions, office_form, office_scopes, unglued

_ROMAN = ("", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X")


@cache
def _short_forms() -> dict[tuple[str, ...], str]:
    """The short form of each function, under its words."""
    return {tuple(row["word"].split()): row["short"] or row["word"].capitalize() for row in read_table("people_functions.tsv")}


@cache
def _longest() -> int:
    return max(map(len, _short_forms()))


@cache
def _scopes() -> tuple[str, ...]:
    """The words for sub-units of the police, longest first: ``subdit``, ``sat``."""
    return tuple(
        sorted({row["over"] for row in read_table("people_positions.tsv") if row["kind"] == "sub" and row["over"]}, key=len, reverse=True)
    )


@lru_cache(maxsize=4096)
def title_of(office: str, words: tuple[str, ...]) -> str:
    """The normalised name of `office`, an office of the table, with the words behind it that tell its functions.

    >>> title_of("Kasat", ("Satuan", "Reserse", "dan", "Kriminal")), title_of("Kanit", ("2", "Sat", "Reskrim"))
    ('Kasat Reskrim', 'Kanit II Satreskrim')
    """
    found = list(_shortened(words))
    own = office_scopes().get(office)
    if found and found[0].lower() == (own or "bid") and (own or words[0].lower() == "bidang"):
        found = found[1:]  # Direktur *Dit* Reskrimum, Analis Kebijakan Utama *bidang* Sabhara
    title = " ".join((office, *_glued(found)))
    form = office_form(tuple(title.lower().split()))  # Asisten Kapolri SDM
    return form.row["office"] if form is not None and len(form.words) == len(title.split()) else title


def _glued(found: Sequence[str]) -> Iterator[str]:
    """The short forms with a sub-unit and its function in one word (``Satreskrim``), but for functions of initials (``Bag SDM``)."""
    i = 0
    while i < len(found):
        following = found[i + 1] if i + 1 < len(found) else ""
        if found[i].lower() in SETS.glued_scopes and following.lower() in functions() and not following.isupper():
            yield found[i] + following.lower()
            i += 1
        else:
            yield found[i]
        i += 1


def _shortened(words: Sequence[str]) -> Iterator[str]:
    """The words for functions and sub-units in their short forms: ``Ditreskrimum`` is *Dit* and *Reskrimum*."""
    told = [word for word in words if word.lower() not in SETS.function_joints]
    lows, forms, i = [word.lower() for word in told], _short_forms(), 0
    while i < len(told):
        n = next((n for n in range(min(_longest(), len(told) - i), 0, -1) if tuple(lows[i : i + n]) in forms), 0)
        glued = _parted(lows[i]) if n < 2 else ()
        if glued:
            yield from _shortened(glued)
        elif n:
            yield forms[tuple(lows[i : i + n])]
        else:
            yield _as_is(told[i])
        i += max(n, 1)


def _parted(low: str) -> tuple[str, ...]:
    """The sub-unit and the function that a word has both of: ``ditlantas`` is *dit* and *lantas*; empty where it has not."""
    for scope in _scopes():
        if low.startswith(scope) and low[len(scope) :] in functions():
            return scope, low[len(scope) :]
    return ()


def _as_is(word: str) -> str:
    """A word that is no function of the table: numbers in Roman figures, sub-units and shouted words with one capital."""
    if word.isdigit() and int(word) < len(_ROMAN):
        return _ROMAN[int(word)]
    low = word.lower()
    if low in SETS.numerals:
        return word.upper()
    return word.capitalize() if low in _scopes() or word.islower() or (word.isupper() and len(word) > 4) else word


def office_length(words: tuple[str, ...]) -> int:
    """How many of `words`, an office as written in lower case, are the office with its functions; the rest tell what it is of.

    >>> office_length(("kepala", "satuan", "reserse", "kriminal", "polres", "garut")), office_length(("kasatreskrim", "polres", "garut"))
    (4, 1)
    >>> office_length(("kuwu", "cangkring"))
    1
    """
    form = office_form(words)
    n, row = (len(form.words), form.row) if form else (1, found[0]) if (found := unglued(words[0])) else (0, None)
    if row is None or row["kind"] != "sub":
        return n
    while n < len(words) and (
        words[n] in functions() or words[n] in SETS.function_joints or words[n] in SETS.numerals or _is_number(words[n])
    ):
        n += 1
    return n


def _is_number(low: str) -> bool:
    return low.isdigit() and len(low) < 3
