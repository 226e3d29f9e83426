"""The words of time, from the tables ``data/dates_*.tsv``, as dictionaries that the grammar looks up."""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from ..data import read_table


class Word(NamedTuple):
    """What one word can mean in an expression: `kind` names its atom, `value` what it stands for, `sort` tells forms of one kind
    apart, `form` is the word as the tables have it where an odd apostrophe is another spelling of it, `follows` is true for
    one that says something only right behind another."""

    kind: str
    value: str | int
    sort: str = ""
    form: str = ""
    follows: bool = False


_FOLLOWING = frozenset(["and", "anaphoric", "end", "future", "join", "join_tail", "link", "ordinal", "past", "roman", "this", "zone"])


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
        if word.kind in _FOLLOWING:
            found[form] = word._replace(follows=True)
    for form in [form for form in found if "'" in form]:
        for apostrophe in "’‘`´ʼ":
            found[form.replace("'", apostrophe)] = found[form]._replace(form=form)
    return found


@cache
def parts() -> dict[str, str]:
    """TIMEX3 code of each part of day: ``{"pagi": "TMO", ...}``."""
    return {row["part"]: row["timex"] for row in read_table("dates_parts.tsv")}


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


@cache
def marks() -> dict[str, str]:
    """Words behind a weekday or date, with the side on which it lies: ``{"lalu": "past", ...}``."""
    return {row["form"]: row["mark"] for row in read_table("dates_directions.tsv")}


@cache
def shifts() -> dict[str, int]:
    """Words behind a unit, with the number of units that they count: ``{"lalu": -1, ...}``."""
    return {row["form"]: int(row["shift"]) for row in read_table("dates_directions.tsv") if row["shift"] != "-"}


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
        r"beberapa (?:waktu|saat|hari|pekan|minggu|bulan|tahun|dekade|jam|menit|kali) (?:yang )?(lalu|silam|mendatang|sebelumnya)"
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
