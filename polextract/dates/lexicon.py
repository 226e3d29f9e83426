"""The words of time, from the tables ``data/dates_*.tsv``, as dictionaries that the grammar looks up."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache
from typing import NamedTuple

from ..data import read_table

BEFORE, NEIGHBOUR = 2, 1
_LONGEST_ABBREVIATION = 12


class Word(NamedTuple):
    """What one word can mean in an expression: `kind` names its atom, `value` what it stands for, `sort` tells forms of one kind
    apart. `needs` is `BEFORE` for a word that says something only right behind another word of time, `NEIGHBOUR` for one that needs
    another before or behind it, else 0."""

    kind: str
    value: str | int
    sort: str = ""
    needs: int = 0


_NEEDS_BEFORE = frozenset(
    ["and", "anaphoric", "end", "future", "its_part", "join", "join_tail", "link", "ordinal", "past", "roman", "this", "zone"]
)
_SAYS_ALONE = frozenset(["feast", "hijri", "month", "one", "relative", "weekday"])
_SAY_ALONE = frozenset(["abad", "minggu"])  # "abad XIX" has a number that is no atom; "Minggu" is the day, too


@cache
def words() -> dict[str, Word]:
    """Every single word that the grammar knows, in lower case with a plain apostrophe."""
    found: dict[str, Word] = {}
    for row in read_table("dates_words.tsv"):
        value = row["value"]
        found[row["form"]] = Word(row["kind"], int(value) if value.lstrip("-").isdigit() else value)
    for row in read_table("dates_numbers.tsv"):
        found.setdefault(
            row["form"],
            Word(
                "roman" if row["role"] == "roman" else "ordinal" if row["role"] == "ordinal" else "number", int(row["value"]), row["role"]
            ),
        )
    for row in read_table("dates_parts.tsv"):
        found[row["form"]] = Word("part", row["part"], row["timex"])
    for row in read_table("dates_zones.tsv"):
        found[row["form"]] = Word("zone", row["offset"])
    for row in read_table("dates_hijri_months.tsv"):
        for form in row["form"].split():
            found[form] = Word("hijri", int(row["month"]), row["role"])
    for row in read_table("dates_months.tsv"):
        found[row["form"]] = Word("month", int(row["month"]), row["kind"])
    for row in read_table("dates_weekdays.tsv"):
        if row["form"] != "minggu":  # The grammar tells the day from the week.
            found[row["form"]] = Word("weekday", int(row["weekday"]), row["kind"])
    for form in feast_heads():
        found.setdefault(form, Word("feast", 0))
    for form, word in found.items():
        if word.kind in _NEEDS_BEFORE:
            found[form] = word._replace(needs=BEFORE)
        elif word.kind not in _SAYS_ALONE and form not in _SAY_ALONE:
            found[form] = word._replace(needs=NEIGHBOUR)
    return found


@cache
def parts() -> dict[str, str]:
    """TIMEX3 code of each part of day: ``{"pagi": "TMO", ...}``."""
    return {row["part"]: row["timex"] for row in read_table("dates_parts.tsv")}


@cache
def part_hours() -> dict[str, tuple[int, int]]:
    """The hours of each part of day, the last one excluded: ``{"malam": (18, 24), ...}``."""
    return {row["part"]: (int(row["from"]), int(row["to"])) for row in read_table("dates_parts.tsv")}


@cache
def feasts() -> dict[str, str]:
    """Names of the feast days, in lower case, with the feast that they name."""
    return {row["form"]: row["feast"] for row in read_table("dates_feasts.tsv")}


@cache
def feasts_alone() -> frozenset[str]:
    """The feasts whose bare name is a date in TimeML reading."""
    return frozenset(row["feast"] for row in read_table("dates_feasts.tsv") if row["alone"] == "yes")


@cache
def feast_heads() -> dict[str, tuple[str, ...]]:
    """First word of each feast's name to its names, longest first."""
    heads: dict[str, list[str]] = {}
    for form in feasts():
        heads.setdefault(form.split()[0], []).append(form)
    return {head: tuple(sorted(forms, key=len, reverse=True)) for head, forms in heads.items()}


@cache
def blockers() -> dict[str, frozenset[str]]:
    """Words that make a date of none, by the place where they stand."""
    found: dict[str, set[str]] = {}
    for row in read_table("dates_blockers.tsv"):
        found.setdefault(row["place"], set()).add(row["form"])
    return {place: frozenset(forms) for place, forms in found.items()}


def _any(forms: Iterable[str]) -> str:
    """A pattern for any of `forms`, blanks in them of any kind, longest first."""
    return "|".join(r"\s+".join(map(re.escape, form.split())) for form in sorted(forms, key=len, reverse=True))


@cache
def abbreviations() -> frozenset[str]:
    """What ends in a full stop that ends no sentence, in lower case: ``drs.``; an initial is none of them."""
    return frozenset(row["form"].lower() for row in read_table("tokens_abbreviations.tsv") if row["ends"] == "no")


def ends_sentence(text: str, stop: int) -> bool:
    """Whether the full stop at `stop` can end a sentence: it stands behind no initial (``M. Contoh``) and no abbreviation."""
    word = text[text.rfind(" ", max(0, stop - _LONGEST_ABBREVIATION), stop) + 1 : stop]
    return not (len(word) == 1 and word.isupper()) and f"{word.lower()}." not in abbreviations()


@cache
def saying_words() -> frozenset[str]:
    """Words of saying that come behind the words said, with the endings that they take: ``kata``, ``katanya``, ``jelaskan``."""
    return frozenset(form + ending for form in blockers()["saying"] for ending in ("", "nya", "kan"))


@cache
def telling_words() -> frozenset[str]:
    """Words of saying that come before what is told: ``mengatakan``."""
    return blockers()["telling"]


@cache
def future_pattern() -> re.Pattern[str]:
    """Finds the words that put a sentence into the future: ``akan``, ``dijadwalkan``."""
    return re.compile(rf"\b(?:{_any(blockers()['future'])})\b", re.I)


@cache
def term_patterns() -> tuple[re.Pattern[str], re.Pattern[str]]:
    """What says that a day is yet to come: right in front of it (``hingga tanggal``), and in it or right behind it (``mendatang``)."""
    until, coming = _any(blockers()["until"]), _any(blockers()["to_come"])
    return re.compile(rf"\b(?:{until})\s+$", re.I), re.compile(rf"\)?\s(?:{coming})\b", re.I)


@cache
def signs(*places: str) -> tuple[str, ...]:
    """A word of each form of these places, a rare one if it can be: where none of them stands, no pattern need be tried."""
    common = words().keys() | blockers()["year_evidence"]
    found = {min(reversed(form.split()), key=common.__contains__) for place in places for form in blockers()[place]}
    return tuple(sorted(word for word in found if not any(other in word for other in found - {word})))


@cache
def recurring_patterns() -> tuple[re.Pattern[str], re.Pattern[str]]:
    """What says that a clock time is one of every day: in front of it (``setiap hari``, ``jam operasional``), and right behind it."""
    each = _any(blockers()["every"])
    times = _any([*(form for form, word in words().items() if word.kind in ("weekday", "part", "unit") and word.sort != "abbr"), "akhir"])
    before = rf"\b(?:(?:{each})(?:\s+(?:{times})\b|\s?harinya\b|(?:nya)?\s+$)|(?:{_any(blockers()['hours'])})\b)"
    return re.compile(before, re.I), re.compile(rf"[\s,(]*(?:pada\s)?(?:{each})\b", re.I)


@cache
def small_months() -> frozenset[str]:
    """Names of months that are no other word: ``januari`` is the month, ``juni`` may be a person."""
    return frozenset(row["form"] for row in read_table("dates_months.tsv") if row["small"] == "yes")


@cache
def year_words() -> frozenset[str]:
    """``tahun`` and its short forms."""
    return frozenset(form for form, word in words().items() if (word.kind, word.value) in (("unit", "year"), ("link", "tahun")))


@cache
def marks() -> dict[str, str]:
    """Words behind a weekday or date, with the side on which it lies: ``{"lalu": "past", ...}``."""
    return {row["form"]: row["mark"] for row in read_table("dates_directions.tsv")}


@cache
def shifts() -> dict[str, int]:
    """Words behind a unit, with the number of units that they count: ``{"lalu": -1, ...}``."""
    return {row["form"]: int(row["shift"]) for row in read_table("dates_directions.tsv") if row["shift"] != "-"}


@cache
def followers() -> dict[str, tuple[str, ...]]:
    """Words that go on with a word of time, by the place where they stand: ``{"behind_part": ("tadi", "ini", "nanti"), ...}``."""
    found: dict[str, list[str]] = {}
    for row in read_table("dates_followers.tsv"):
        found.setdefault(row["place"], []).append(row["form"])
    return {place: tuple(forms) for place, forms in found.items()}


@cache
def distances() -> dict[str, tuple[int, bool]]:
    """Words behind a number of units: the side on which the day lies, and whether it is counted from the day of speaking."""
    rows = (row for row in read_table("dates_distances.tsv") if row["basis"] != "itu")
    return {row["form"]: (int(row["side"]), row["basis"] == "speech") for row in rows}


@cache
def sides_of_that() -> dict[str, int]:
    """Words between a number of days and ``itu``: ``{"setelah": 1, ...}``."""
    return {row["form"]: int(row["side"]) for row in read_table("dates_distances.tsv") if row["basis"] == "itu"}


@cache
def that_pattern() -> re.Pattern[str]:
    """Such a word and ``itu``: ``setelah itu``."""
    return re.compile(rf" (?P<side>{_any(sides_of_that())})\situ\b", re.I)


@cache
def _number_words() -> str:
    """A pattern for the words of numbers, of halves and other parts, of what is too far off to count."""
    return _any([form for form, word in words().items() if word.kind in ("number", "half")] + list(blockers()["part_number"]))


@cache
def number_in_front_pattern() -> re.Pattern[str]:
    """Finds a number that ends right before a unit: ``3-4 ``, ``5.000 ``, ``dua juta ``, ``(5) ``; not one grown together with a word
    (``Covid-19 ``, ``ke-2 ``). The group `price` is there where money is counted."""
    digits = r"\(?\d[\d.,/\u2013\u2014-]*[½¼¾]?(?:-?an)?\)?|[½¼¾]"
    price = r"(?P<price>(?:rp|us\$|usd)\.?\s?)?"
    return re.compile(rf"(?<![\w/.,-]){price}(?:(?:\d[\d.,]*\s?)?\(?(?:{_number_words()})\)?|{digits})\s+$", re.I)


@cache
def uncertain_pattern() -> re.Pattern[str]:
    """Finds the first of two numbers in front of the second: ``dua atau ``, ``2 hingga ``, ``dua-``, ``2 tahun ``, ``setahun dua``."""
    units = [form for form, word in words().items() if word.kind == "unit"]
    ones = [form for form, word in words().items() if word.kind == "one"]
    between = rf"\s+(?:{_any(blockers()['between_numbers'])})\s+|\s?(?:-|\?)\s?|\s?s[/.]d\.?\s?"
    word = rf"(?:{_number_words()})"
    number = rf"(?:\d\d?|{word})"
    return re.compile(rf"(?<![\w/.,-])(?:{number}(?:{between})|{word}\s+|(?:{number}\s+(?:{_any(units)})|{_any(ones)})(?:\s+|{between}))$")


@cache
def norm_pattern() -> re.Pattern[str]:
    """What tells that a sentence is of what is done every time: ``wajib``, ``setiap``."""
    return re.compile(rf"\b(?:{_any(blockers()['norm'])})\b", re.I)


@cache
def contrast_pattern() -> re.Pattern[str]:
    """What ends a habit in its sentence: ``biasanya sudah pulang, namun``."""
    return re.compile(rf"\b(?:{_any(blockers()['contrast'])})\b", re.I)


@cache
def steps() -> dict[str, int]:
    """Words behind a unit with no number that count from the day told before: ``{"sebelumnya": -1, ...}``."""
    return {row["form"]: int(row["side"]) for row in read_table("dates_distances.tsv") if row["unit"] == "yes"}


@cache
def vague() -> dict[str, str]:
    """Words of no certain time to their TIMEX3 value: ``saat ini`` is PRESENT_REF."""
    return {row["form"]: row["value"] for row in read_table("dates_vague.tsv")}


@cache
def seasons() -> dict[str, str]:
    """The seasons, behind ``musim``, with their TIMEX3 codes."""
    return {row["form"]: row["timex"] for row in read_table("dates_seasons.tsv")}


@cache
def _some_past() -> re.Pattern[str]:
    return re.compile(
        r"(?:beberapa|belasan|puluhan|ratusan|sekian) (?:waktu|saat|hari|pekan|minggu|bulan|tahun|dekade|jam|menit|kali) "
        r"(?:yang )?(lalu|silam|mendatang|sebelumnya)"
    )


def vague_form(text: str) -> str | None:
    """The TIMEX3 value of words of no certain time, None for others."""
    form = " ".join(text.casefold().split())
    if form in vague():
        return vague()[form]
    if match := _some_past().fullmatch(form):
        return "FUTURE_REF" if match[1] == "mendatang" else "PAST_REF"
    return None


@cache
def vague_pattern() -> re.Pattern[str]:
    """Finds the words of no certain time."""
    forms = "|".join(r"\s".join(map(re.escape, form.split())) for form in sorted(vague(), key=len, reverse=True))
    return re.compile(
        rf"(?<![\w-])(?:{forms}|{_some_past().pattern.replace(' ', chr(92) + 's').replace('(lalu', '(?:lalu')})(?![\w-])", re.I
    )
