"""Hijri dates and feast days: ``1 Muharram 1446 H``, ``H-3 Lebaran``."""

from __future__ import annotations

import re

from ..lexicon import feast_heads, feasts, words
from .atoms import Reader
from .expression import Expression

_HIJRI_MARK = re.compile(r"\s?(?:Hijr(?:iy?y?ah)?|H\b\.?)", re.I)
_FEAST_YEAR = re.compile(r"[ \n](\d{4})\b(?:\s?(Hijriy?ah|H)\b|(?: ?[-–/] ?| (?:ke|menuju) )(\d{4})\b)?")

_NEW_YEAR = ("tahun_baru", "pergantian_tahun")


def hijri(r: Reader, at: int, x: Expression, gap: str, day: int | None = None) -> int | None:
    """``Ramadan 1445 H``, and behind a day number ``1 Muharram 1446 H``."""
    if x.last is not None and day is None and x.last != at - 1:
        return None
    if x.calendar or x.clock is not None:
        return None
    found = words()[r.strings[at]]
    month, end = int(found.value), at + 1
    if found.sort != "month":
        # "Rabiul Awal", "Jumadil Akhir"
        if not r.near(end, "awal", "akhir", "ula", "tsani"):
            return None
        month += r.word(end) in ("akhir", "tsani")
        end += 1
    x.last = end - 1
    year = None
    first = end + 1 if r.near(end, "tahun") else end
    if r.gap(first) in ("", ",") and r.digits(first) == 4 and 1300 <= int(r.strings[first]) <= 1600:
        year, x.last, end = int(r.strings[first]), first, first + 1
        # The H may be an atom of its own ("H-3"), or a word the lexer leaves out.
        mark = _HIJRI_MARK.match(r.text, r.ends[first])
        if mark:
            x.end = mark.end()
            while end < r.size and r.starts[end] < x.end:
                end += 1
    x.hijri = (year, month, day)
    if r.text[x.end : x.end + 1] == "/":
        r.freed = end  # "12 Rabiul Awal 1445 H/28 September 2023"
    return end


def feast(r: Reader, at: int, x: Expression, gap: str) -> int | None:
    """The name of a feast and its year; ``H-3 Lebaran`` comes here too."""
    eve = x.part == "malam" and gap == "" and not x.daylike and x.last is not None and x.near is None
    if x.calendar or x.clock is not None or (x.last is not None and x.feast is None and not eve):
        return None
    x.eve = eve
    start = r.starts[at]
    for form in feast_heads().get(r.strings[at], ()):
        stop = start + len(form)
        if r.plain[start : stop + 1].startswith(form) and not r.plain[stop : stop + 1].isalnum():
            break
    else:
        return None
    end = at + 1
    while end < r.size and r.starts[end] < stop:
        end += 1
    x.feast, x.last = (feasts()[form], x.feast[1] if x.feast else None), end - 1
    x.end = stop
    mark = _FEAST_YEAR.match(r.text, stop)
    if mark:
        number = int(mark[1])
        if mark[2] and 1300 <= number <= 1600:
            x.hijri_year, x.end = number, mark.end()
        elif 1900 <= number <= 2100:
            x.year, x.end = number, mark.end(1)
            if mark[3] and int(mark[3]) == number + 1 and feasts()[form] in _NEW_YEAR:
                x.year, x.end = number + 1, mark.end()  # "malam pergantian tahun 2024-2025"
        while end < r.size and r.starts[end] < x.end:
            end += 1
    return end


def bare_feast(r: Reader, x: Expression) -> bool:
    """Whether `x` is no more than the name of a feast, which is no date but in TimeML reading: ``Paskah``."""
    return x.feast is not None and x.feast[1] is None and not x.eve and not r.wide


def feast_count(r: Reader, at: int, x: Expression, gap: str) -> int | None:
    """``H-3 Lebaran``, ``H+2 Idul Fitri 1445 H``."""
    if x.last is not None or not r.capital(at):
        return None
    sign, number = r.gap(at + 1), r.digits(at + 1)
    if sign not in ("-", "+") or not 1 <= number <= 2 or glued_word(r, at):
        return None
    name = at + 2
    if r.gap(name) != "":
        return None
    if r.strings[name] == "hari" and not any(form.startswith("hari") for form in feast_forms(r, name)):
        return None
    if r.kind(name) != "feast" and r.strings[name] not in feast_heads():
        return None
    x.feast, x.last, x.first = ("", int(r.strings[at + 1]) * (-1 if sign == "-" else 1)), at + 1, at
    end = feast(r, name, x, "")
    if end is None:
        x.feast = x.last = x.first = None
    return end


def feast_forms(r: Reader, at: int) -> tuple[str, ...]:
    start = r.starts[at]
    return tuple(form for form in feast_heads().get(r.strings[at], ()) if r.plain.startswith(form, start))


def glued_word(r: Reader, at: int) -> bool:
    start = r.starts[at]
    return start > 0 and (r.text[start - 1].isalnum() or r.text[start - 1] in "._-/")
