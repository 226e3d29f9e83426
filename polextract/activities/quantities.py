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
_HUNDRED = "ratus"
# So far before its measure an amount may begin, and so far before the word rupiah a sum in words.
_WIDE, _WIDEST = 40, 160
# Between a sum and the same one in figures or in words: Rp 500.000,- (lima ratus ribu rupiah).
_AGAIN = re.compile(r"[\s.,\-(]{1,4}(?:atau\s)?")
_RUPIAH = re.compile(r"rp(?=\d)(?<!\wrp)")


class _Amounts(NamedTuple):
    """How amounts are written: `units` are measures and their normal forms, `pieces` those that need the thing counted, `things` what is
    counted without one (``dua mobil``), `sizes` the words before a size, with blanks around; `empty` are words that are no thing counted;
    `first` are the first words of measures, `last` the last ones of numbers in words; `currencies` stand
    before a sum of foreign money."""

    pattern: re.Pattern[str]
    item: re.Pattern[str]
    units: dict[str, str]
    pieces: frozenset[str]
    things: dict[str, str]
    sizes: tuple[str, ...]
    empty: frozenset[str]
    first: frozenset[str]
    last: frozenset[str]
    currencies: tuple[str, ...]
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
    units |= {"rp": "rupiah", "rupiah": "rupiah"} | forms["currency"]
    return _Amounts(
        _pattern(forms, numbers, scales),
        re.compile(
            rf"(?:(?:\s(?:{_any_of(forms['filler'])}))*\s(?P<item>{_any_of(forms['item'])})|\s(?P<any>[a-z]{{3,}}(?:-[a-z]+)?))(?!\w)"
        ),
        units,
        frozenset(forms["piece"].values()),
        things,
        tuple(f" {form} " for form in forms["size"]),
        frozenset(forms["empty"]),
        frozenset(form.partition(" ")[0] for form in (*units, *things)),
        frozenset(number.rpartition(" ")[2] for number in (*numbers, *scales)) | {_HUNDRED},
        tuple(forms["currency"]),
        numbers,
        scales,
    )


def _pattern(forms: dict[str, dict[str, str]], numbers: Iterable[str], scales: Iterable[str]) -> re.Pattern[str]:
    """What an amount looks like, by the forms of the table."""
    words, scale = _any_of(numbers), _any_of(scales)
    unit, thing = _any_of([*forms["unit"], *forms["piece"]]), _any_of([*forms["thing"], *forms["other"]])
    currency = _any_of(("rp", *forms["currency"]))
    number = r"\d{1,3}(?:\.\d{3})++(?:,\d{1,2})?|\d++(?:[.,]\d{1,3})?"
    # A blank behind the mark, where nothing but one number can be meant: 0, 25 gram, Rp1, 5 juta, Rp. 1. 500.000.
    decimals = r"\d{1,3}, \d{1,3}"
    thousands = r"\d{1,3}(?:(?:\. \d{3})+(?:\.\d{3})*|(?:\.\d{3})*(?:\. 000)+)(?!\d)"
    # Lima ratus, seratus dua puluh.
    word = rf"(?:{words})(?:(?: {_HUNDRED}|(?<=seratus))(?: (?:{words}))?)?"
    # Rp3-4 juta and Rp3 sampai Rp4 juta are three million or more; a sum may be the second of two (Rp 3 juta-Rp 5 juta), or have two parts
    # (Rp 2 juta 500 ribu).
    money = (
        rf"(?P<currency>{currency})\.?\s?(?P<rp>{decimals}(?=\s?(?:{scale})\b)|{thousands}|{number})(?:,-|,00)?"
        rf"(?:\s?[-–]\s?\d{{1,3}}(?:,\d)?(?=\s?(?:{scale})\b))?"
        rf"(?:(?:\s|\s?,)?(?P<scale>{scale})\b(?:\s(?P<more>\d{{1,3}})\s?(?P<less>{scale})\b)?"
        rf"|(?=\s?(?:[-–]|sampai|hingga)\s?rp\.?\s?\d{{1,3}}(?:,\d)?\s?(?P<shared>{scale})\b))?"
        rf"|(?<!-)(?P<rupiah>(?:(?<!\()(?:{number})|{word})(?:\s(?:{scale}))?(?:\s(?:{word})(?:\s(?:{scale}))?)*)\srupiah\b"
    )
    counted = (
        rf"(?<![(-])(?:(?P<n>{decimals}(?=\s?(?:{_any_of(form for form, name in forms['unit'].items() if name in _SIZED)})\b)|{number})"
        rf"|(?P<word>{word}))(?:\s(?P<times>{scale}))?(?:\s?\(\s?[\w\s]{{1,20}}\))?"
        rf"\s?(?:(?P<unit>{unit})|(?P<thing>{thing}))(?!\w)"
    )
    return re.compile(rf"(?<![\w.,/])(?:{money}|{counted})")


def _any_of(forms: Iterable[str]) -> str:
    """A pattern of any of the forms, the longest that stands there."""
    return "|".join(map(re.escape, sorted(forms, key=len, reverse=True)))


def number_of(text: str) -> float:
    """The value of a number as Indonesian texts write it: dots part thousands, a comma the decimals.

    >>> number_of("1.021"), number_of("25,58"), number_of("7.5"), number_of("28.003,32")
    (1021.0, 25.58, 7.5, 28003.32)
    """
    text = text.replace(" ", "")
    if "," in text:
        head, _, tail = text.rpartition(",")
        return float(head.replace(".", "").replace(",", "") + "." + tail)
    head, dot, tail = text.rpartition(".")
    if dot and len(tail) != 3:
        return float(head.replace(".", "") + "." + tail)
    return float(text.replace(".", ""))


def _value(number: str, *scales: str | None) -> float:
    """The value of a number in figures or in words, with the powers of ten behind it."""
    amounts = _amounts()
    if number[0].isdecimal():
        value = number_of(number)
    elif (value := amounts.numbers.get(number, 0.0)) == 0.0:
        head, _, rest = number.partition(f" {_HUNDRED}") if _HUNDRED in number.split() else ("", "", number.removeprefix("seratus"))
        value = amounts.numbers.get(head, 1.0) * 100 + amounts.numbers.get(rest.strip(), 0.0)
    for scale in scales:
        value *= amounts.scales.get(scale or "", 1.0)
    return value


def _spelled(words: str) -> float:
    """The value of a sum in words: ``dua juta lima ratus ribu``."""
    total, part = 0.0, list[str]()
    for word in words.split():
        if word in _amounts().scales:
            total, part = total + _value(" ".join(part) or "satu", word), []
        else:
            part.append(word)
    return total + (_value(" ".join(part)) if part else 0.0)


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
    upto, last = 0, None
    for at in _measures(reading, words, openers):
        if at < upto or (m := _amount_at(reading, at, upto)) is None:
            continue
        base, match = m
        start, upto = base + match.start(), base + match.end()
        if layout.in_furniture(start, start + 1):
            continue
        quantity = _quantity(text, reading, start, upto, match)
        if quantity is None or (last is not None and _says_again(reading, last, quantity)):
            continue
        last = quantity
        owner = owners.of_amount(start, quantity.end, bool(match["rp"] or match["rupiah"]))
        if owner is None and not owners.cases:
            owner = owners.activity
        if owner is not None:
            given[owner].append(quantity)
    return {i: tuple(rows) for i, rows in given.items()}


def _says_again(reading: str, last: Quantity, quantity: Quantity) -> bool:
    """Whether an amount is the `last` one in other figures: ``lima ratus ribu rupiah (Rp 500.000)``."""
    same = quantity.value == last.value and quantity.unit == last.unit
    return same and _AGAIN.fullmatch(reading, last.end, quantity.start) is not None


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
    money = [m.start() for m in _RUPIAH.finditer(reading)]
    for currency in amounts.currencies:
        if currency in reading:
            money += [m.start() for m in re.finditer(rf"(?<!\w){re.escape(currency)}(?=\.?\s?\d)", reading)]
    if money:
        marks = sorted({*marks, *money})
    return marks


def _amount_at(reading: str, at: int, upto: int) -> tuple[int, re.Match[str]] | None:
    """The amount whose measure stands at `at` and which begins behind `upto`: an offset, and the match counted from there."""
    amount = _amounts().pattern
    # A window, one character early for what may not stand before; the pattern engine is slow to start far into a long text.
    wide = _WIDEST if reading.startswith("rupiah", at) else _WIDE
    base = max(upto, at - wide, 1) - 1
    window = reading[base : at + 60]
    m = amount.search(window, min(base + 1, max(upto, at - wide)) - base)
    while m is not None and base + m.end() <= at:
        m = amount.search(window, m.end())
    return None if m is None or base + m.start() > at else (base, m)


def _quantity(text: str, reading: str, start: int, end: int, m: re.Match[str]) -> Quantity | None:
    """The amount that was matched, with the thing measured behind it; None for what is no amount of a case."""
    amounts = _amounts()
    if m["rp"] or m["rupiah"]:
        if _NO_AMOUNT.search(reading[max(0, start - _NO_AMOUNT_BEFORE) : start]):
            return None
        value = _value(m["rp"], m["scale"] or m["shared"]) if m["rp"] else _spelled(m["rupiah"])
        if m["more"]:
            value += _value(m["more"], m["less"])
        return Quantity.known(text, start, end, value=value, unit=amounts.units[m["currency"] or "rupiah"])
    value = _value(m["word"] or m["n"], m["times"])
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
