"""The amounts of a text: weights, counts and sums of money, and the case that each belongs to."""

from __future__ import annotations

import re
from collections import defaultdict
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from ..data import read_table
from ..report import Quantity
from ..text import Words

if TYPE_CHECKING:
    from collections.abc import Iterable

    from ..layout.recognizer import Layout
    from .attribution import Owners

_DIGITS = frozenset("0123456789")
# No amount of the case is what a convict may have to pay (denda antara Rp 120 juta hingga Rp 600 juta) and the face of a note (pecahan
# Rp 100 ribu); so far before the sum the word stands at most.
_NO_AMOUNT = re.compile(r"\b(?:denda|didenda)\b(?:[^.;\n]|\.(?=\d))*$|\bpecahan\s$")
_NO_AMOUNT_BEFORE = 70
# The measures of what a thing holds.
_SIZED = ("kilogram", "gram", "liter", "ton")
_RUPIAH = re.compile(r"rp(?=\d)(?<!\wrp)")


class _Amounts(NamedTuple):
    """How amounts are written: `units` are measures and their normal forms, `pieces` those that need the thing counted, `things` what is
    counted without one (``dua mobil``), `sizes` the words before a size, with blanks around; `empty` are words that are no thing counted;
    `first` are the first words of measures, `last` the last ones of numbers in words."""

    pattern: re.Pattern[str]
    item: re.Pattern[str]
    units: dict[str, str]
    pieces: frozenset[str]
    things: dict[str, str]
    sizes: tuple[str, ...]
    empty: frozenset[str]
    first: frozenset[str]
    last: frozenset[str]
    numbers: dict[str, float]
    scales: dict[str, float]


@cache
def _amounts() -> _Amounts:
    forms: dict[str, dict[str, str]] = defaultdict(dict)
    for row in read_table("activities_quantities.tsv"):
        forms[row["kind"]][row["form"]] = row["name"]
    units, things = forms["unit"] | forms["piece"], forms["thing"]
    numbers = {form: float(name) for form, name in forms["number"].items()}
    scales = {form: float(name) for form, name in forms["scale"].items()}
    words, scale, unit, thing = map(_any_of, (numbers, scales, units, [*things, *forms["other"]]))
    number = r"\d{1,3}(?:\.\d{3})++(?:,\d{1,2})?|\d++(?:[.,]\d{1,3})?"
    # Rp3-4 juta and Rp3 sampai Rp4 juta are three million or more; a sum may be the second of two (Rp 3 juta-Rp 5 juta).
    money = (
        rf"rp\.?\s?(?P<rp>{number})(?:,-|,00)?(?:\s?[-–]\s?\d{{1,3}}(?:,\d)?(?=\s?(?:{scale})\b))?"
        rf"(?:\s?(?P<scale>{scale})\b|(?=\s?(?:[-–]|sampai|hingga)\s?rp\.?\s?\d{{1,3}}(?:,\d)?\s?(?P<shared>{scale})\b))?"
        rf"|(?<![(-])(?P<rupiah>{number})(?:\s(?P<scale2>{scale}))?\srupiah\b"
    )
    counted = (
        rf"(?<![(-])(?:(?P<n>{number})|(?P<word>{words}))(?:\s(?P<times>{scale}))?(?:\s?\(\s?[\w\s]{{1,20}}\))?"
        rf"\s?(?:(?P<unit>{unit})|(?P<thing>{thing}))(?!\w)"
    )
    return _Amounts(
        re.compile(rf"(?<![\w.,/])(?:{money}|{counted})"),
        re.compile(
            rf"(?:(?:\s(?:{_any_of(forms['filler'])}))*\s(?P<item>{_any_of(forms['item'])})|\s(?P<any>[a-z]{{3,}}(?:-[a-z]+)?))(?!\w)"
        ),
        units | {"rp": "rupiah", "rupiah": "rupiah"},
        frozenset(forms["piece"].values()),
        things,
        tuple(f" {form} " for form in forms["size"]),
        frozenset(forms["empty"]),
        frozenset(form.partition(" ")[0] for form in (*units, *things)) | {"rp", "rupiah"},
        frozenset(number.rpartition(" ")[2] for number in (*numbers, *scales)),
        numbers,
        scales,
    )


def _any_of(forms: Iterable[str]) -> str:
    """A pattern of any of the forms, the longest that stands there."""
    return "|".join(map(re.escape, sorted(forms, key=len, reverse=True)))


def number_of(text: str) -> float:
    """The value of a number as Indonesian texts write it: dots part thousands, a comma the decimals.

    >>> number_of("1.021"), number_of("25,58"), number_of("7.5"), number_of("28.003,32")
    (1021.0, 25.58, 7.5, 28003.32)
    """
    if "," in text:
        head, _, tail = text.rpartition(",")
        return float(head.replace(".", "").replace(",", "") + "." + tail)
    head, dot, tail = text.rpartition(".")
    if dot and len(tail) != 3:
        return float(head.replace(".", "") + "." + tail)
    return float(text.replace(".", ""))


def first_of_measures() -> frozenset[str]:
    """The words that measures begin with."""
    return _amounts().first


def share_quantities(
    text: str, reading: str, words: Words, openers: list[int], owners: Owners, layout: Layout
) -> dict[int, tuple[Quantity, ...]]:
    """The amounts by the mention (its place in the list) of the case, or failing one of the main activity, that they belong to.

    `openers` are the places of words that may begin a measure, all of them and others. What stands in furniture of the page (a link
    to another report) belongs to none.
    """
    given: dict[int, list[Quantity]] = defaultdict(list)
    upto = 0
    for at in _measures(reading, words, openers):
        if at < upto or (m := _amount_at(reading, at, upto)) is None:
            continue
        base, match = m
        start, upto = base + match.start(), base + match.end()
        if layout.in_furniture(start, start + 1):
            continue
        quantity = _quantity(text, reading, start, upto, match)
        if quantity is None:
            continue
        owner = owners.of_amount(start, quantity.end, quantity.unit == "rupiah")
        if owner is None and not owners.cases:
            owner = owners.activity
        if owner is not None:
            given[owner].append(quantity)
    return {i: tuple(rows) for i, rows in given.items()}


def _measures(reading: str, words: Words, openers: list[int]) -> list[int]:
    """Where a measure or a sum of money stands, behind a number as measures do: only there is there anything to read."""
    amounts = _amounts()
    first, last = amounts.first, amounts.last
    starts, low, gaps = words.starts, words.low, words.gaps
    marks = [
        starts[i]
        for i in openers
        if low[i] in first and (low[i] == "rp" or (i and low[i - 1] in last) or (gaps[i] != " " and not _DIGITS.isdisjoint(gaps[i])))
    ]
    if money := [m.start() for m in _RUPIAH.finditer(reading)]:
        marks = sorted({*marks, *money})
    return marks


def _amount_at(reading: str, at: int, upto: int) -> tuple[int, re.Match[str]] | None:
    """The amount whose measure stands at `at` and which begins behind `upto`: an offset, and the match counted from there."""
    amount = _amounts().pattern
    # A window, one character early for what may not stand before; the pattern engine is slow to start far into a long text.
    base = max(upto, at - 40, 1) - 1
    window = reading[base : at + 60]
    m = amount.search(window, min(base + 1, max(upto, at - 40)) - base)
    while m is not None and base + m.end() <= at:
        m = amount.search(window, m.end())
    return None if m is None or base + m.start() > at else (base, m)


def _quantity(text: str, reading: str, start: int, end: int, m: re.Match[str]) -> Quantity | None:
    """The amount that was matched, with the thing measured behind it; None for what is no amount of a case."""
    amounts = _amounts()
    if m["rp"] or m["rupiah"]:
        if _NO_AMOUNT.search(reading[max(0, start - _NO_AMOUNT_BEFORE) : start]):
            return None
        value = number_of(m["rp"] or m["rupiah"]) * amounts.scales.get(m["scale"] or m["shared"] or m["scale2"] or "", 1.0)
        return Quantity.known(text, start, end, value=value, unit="rupiah")
    value = (amounts.numbers[m["word"]] if m["word"] else number_of(m["n"])) * amounts.scales.get(m["times"] or "", 1.0)
    if (thing := m["thing"]) is not None:
        if thing not in amounts.things or (m["word"] and m["word"][2:] in amounts.units):
            # What only begins like one (dua rumah sakit), or an article (sebilah celurit).
            return None
        return Quantity.known(text, start, end, value=value, unit=amounts.things[thing], item=thing)
    unit = amounts.units[m["unit"]]
    if unit in _SIZED and reading.endswith(amounts.sizes, 0, start):
        # What a thing holds: tabung gas 3 kg.
        return None
    after = amounts.item.match(reading[end : end + 90])
    item = after and (after["item"] or (after["any"] if unit in amounts.pieces and after["any"] not in amounts.empty else None))
    if not item and (unit in amounts.pieces or (m["word"] and m["word"][2:] in amounts.units)):
        # "dua unit" of what? Nothing that a case is measured in.
        return None
    end += after.end() if item and after else 0
    return Quantity.known(text, start, end, value=value, unit=unit, item=item or None)
