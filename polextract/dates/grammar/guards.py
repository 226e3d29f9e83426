"""What only looks like a date: names, numbers of law, habits, words of one form with a date's."""

from __future__ import annotations

import re

from ..lexicon import (
    blockers,
    feasts_alone,
    marks,
    norm_pattern,
    number_in_front_pattern,
    small_months,
    uncertain_pattern,
    words,
    year_words,
)
from .atoms import WORD_BEFORE, Reader
from .expression import Expression

_AGE = re.compile(r",?\s?(?:\(\d\d?\)|\d\d?[ \n](?:tahun|thn)\b)")
_EVENT_AND_PLACE = re.compile(r"\b([A-Za-z]+) [A-Z][a-z]+ $")  # "gempa Palu 2018"
_WORDS = re.compile(r"[a-z]+")
_TITLE = 60  # characters in front of ``Hari Ini`` in which the name of a page begins
_FIRST_OF_TWO = 40  # characters in which the first of two numbers stands: ``dua minggu atau``
_MONTH_BEFORE = re.compile(r"\b[A-Z][a-z]+ (?:19|20)\d\d, $")  # "September 2017, Desember"
_LONGEST_NUMBER = 24  # characters of a number that stands right before a unit
_FISCAL = 18  # characters in which the words for the year of a budget stand in front of its number
_NUMBER_BEHIND = re.compile(r"\s(?:Nomor|NOMOR|No\.?)\s?\d")
_NAME_BEFORE = re.compile(r"(?:\b[A-Z][\w-]*+ ){1,4}$|\b[a-z]+ $")


def whole(r: Reader, at: int, x: Expression) -> bool:
    """Whether what was read is an expression of its own, and not what only looks like one."""
    if r.alone:
        return True
    if x.named:
        return False
    if x.day is not None and x.month is not None and x.shift is None:
        return True  # nothing speaks against a day told in full
    stops = blockers()
    # The word in front counts for these only.
    before = r.before(at) if x.weekday or x.part or x.shift or x.modifier or x.quarter or x.half else ""
    if x.modifier is not None and before in stops["before_modifier"] and r.kinds[x.last] == "unit":
        return False  # "rilis akhir tahun"
    if x.shift is not None and r.kinds[at] in ("part", "unit"):
        if before in stops["before_unit"]:
            return False  # "beberapa tahun lalu", "beberapa malam sebelumnya"
        if r.kinds[at] == "unit" and x.shift.number and behind_number(r, at):
            return False
    if x.eve and x.feast is not None and not r.wide:
        return True  # "malam pergantian tahun"
    if x.feast is not None and x.feast[1] is None and not x.eve and (not r.wide or (x.feast[0] not in feasts_alone() and x.year is None)):
        return False
    # "bulan Ramadan", "awal Ramadan": a season of the year
    if x.hijri is not None and x.hijri[2] is None and (x.modifier is None or x.hijri[0] is None) and x.mark in (None, "this"):
        return False
    if x.part is not None and x.clock is None and not x.calendar and x.weekday is None and x.shift is None and x.near is None:
        return r.wide and before not in stops["before_part"] and before not in stops["every"]
    if (found := _weekday_alone(r, at, x, before)) is not None:
        return found
    return _period_alone(r, at, x, before)


def _weekday_alone(r: Reader, at: int, x: Expression, before: str) -> bool | None:
    """What the words around a weekday or a part of day say of it: a day (True), a habit or a name (False), nothing (None); a clock time of
    a habit is marked as one."""
    stops = blockers()
    if x.weekday is None:
        return False if x.part is not None and x.clock is None and before in stops["every"] else None
    if x.calendar or x.shift is not None:
        return None
    if x.clock is not None:
        if before in stops["every"] or _listed_habit(r, at):
            x.habit, x.mark = True, "every"  # "setiap Sabtu pukul 20.00"
        return None
    if before in stops["every"] or (x.weekday == 5 and before in stops["before_friday"]) or _listed_habit(r, at):
        return False
    if x.weekday == 7 and before in stops["before_sunday"] and x.part is None and not x.eve:
        return False
    after = r.after(x.last)
    if after.lower() in stops["after_weekday"] and x.mark is None and x.part is None:
        # "Jumat Berkah", "program Rabu keliling", but "sejak Rabu keliling kampung"
        return after[0].islower() and before in stops["year_evidence"]
    return None


def _listed_habit(r: Reader, at: int) -> bool:
    """Whether a weekday goes on a list that begins with a word for each: ``setiap Selasa dan Kamis``, ``tiap hari Senin, Rabu, Jumat``."""
    first = at
    while first and (r.kinds[first - 1] in ("weekday", "and") or r.strings[first - 1] == "hari") and r.gap(first) in ("", ","):
        first -= 1
    return first < at and r.before(first) in blockers()["every"]


def _period_alone(r: Reader, at: int, x: Expression, before: str) -> bool:
    """Whether a quarter, a half, a distance, a year or a month is told as a time."""
    if x.half and r.strings[at] == "paruh" and x.year is None and x.within is None:
        return False  # of a match
    if (x.quarter or x.half) and x.year is None and x.within is None and x.modifier is None and not r.wide:
        # "panen raya Kuartal III", "mahasiswa semester lima"
        return r.strings[x.last] in marks() or before in blockers()["year_evidence"]
    if x.shift is not None and not x.shift.said and x.shift.number and normal(r, at):
        return False  # "wajib lapor tiga hari sebelumnya"
    more = (x.month, x.quarter, x.half, x.modifier, x.decade, x.to)
    if x.year is not None and more.count(None) == len(more) and r.strings[at] in year_words() and named(r, at, x):
        return False
    if x.month is None:
        return True
    month_only = (x.day, x.year, x.within, x.mark, x.modifier, x.to, x.nth)
    return month_only.count(None) < len(month_only) or month_alone(r, at, x)


def named(r: Reader, at: int, x: Expression) -> bool:
    """Whether ``tahun`` at this atom goes on a name: ``Nomor 35 Tahun 2009``, ``Operasi Zebra Jaya tahun 2021``, ``Lembaran Negara
    Republik Indonesia Tahun 2002 Nomor 2``."""
    if r.capital(at) and _NUMBER_BEHIND.match(r.text, r.ends[x.last]):
        return True
    if at and r.kinds[at - 1] == "digits" and r.gap(at) == "":
        return True
    start = r.starts[at]
    match = _NAME_BEFORE.search(r.text, max(0, start - 48), start)
    return match is not None and not blockers()["before_year"].isdisjoint(match[0].lower().split())


def month_alone(r: Reader, at: int, x: Expression) -> bool:
    """Whether a month's name without day and year is the month: ``Mei Lani`` and ``Gang Mei`` are none."""
    if r.strings[at] == "bulan":
        return True
    if not r.capital(at) or short_form(r, at):
        return False
    before = r.before(at)
    evident = before in blockers()["year_evidence"] or _MONTH_BEFORE.search(r.text, max(0, r.starts[at] - 24), r.starts[at]) is not None
    if r.after(x.last)[:1].isupper() and not (evident and r.strings[at] in small_months()):
        return False  # "Mei Lani", but "pada September Polda Jambi menangkap"
    if evident:
        return True
    start = r.starts[at]
    if _AGE.match(r.text, r.ends[x.last]):
        return False  # "korban Juni (35)"
    match = WORD_BEFORE.search(r.text, max(0, start - 24), start)
    if match is None:
        return r.wide
    return not r.text[match.start()].isupper() and before not in blockers()["before_day"]


def year_like(r: Reader, at: int, year: int) -> bool:
    """Whether the words around a bare number of four digits show that it is a year."""
    stops = blockers()
    before, after = r.before(at), r.after(at)
    if after.lower() in stops["counted"] or (r.tied(at) and r.gap(at + 1) != "-"):
        return False
    joined = r.joiner(at + 1) if r.gap(at + 1) == "" else None
    if before in stops["before_number"]:
        return False  # "Rp 2000 hingga 2020"
    if joined is not None and joined < r.size and r.after(joined).lower() in stops["counted"] - stops["acting"]:
        return False  # "1990 hingga 2000 butir"
    start = r.starts[at]
    if before in stops["year_evidence"] or fiscal(r.text[max(0, start - _FISCAL) : start]):
        return True
    if "\u00a9" in r.text[max(r.text.rfind("\n", 0, start), start - 60, 0) : start]:
        return True
    if joined is not None and r.year_number(joined, 1600, 2099):
        return True  # "2019 hingga 2021"
    if year < 1900 or before in stops["before_year"]:
        return False
    if r.wide:
        return True
    start = r.starts[at]
    if (event := _EVENT_AND_PLACE.search(r.text, max(0, start - 40), start)) and event[1].lower() in stops["before_place_year"]:
        return True
    # "pandemi 2020.", "erupsi 2010 dan": behind a common noun, with no noun that it could count behind it.
    if not before or r.text[start - len(before) - 1 : start - 1] != before or before in stops["before_day"]:
        return False
    counted = r.gap(at + 1) == "" and r.kinds[at + 1] == "digits"  # "content 2024 10 11" of an address
    return after in stops["after_year"] or (not after and not r.tied(at) and not counted)


def no_distance(r: Reader, at: int) -> bool:
    """Whether a number of units at atom `at` tells no one distance: an age (``berusia 17 tahun lalu``), the number of a name (``RT 05 pekan
    lalu``), the second of two (``dua atau tiga hari lalu``), the rest of one (``2 tahun 3 bulan lalu``)."""
    before = r.before(at)
    if before in blockers()["before_distance"] or before in blockers()["before_number"]:
        return True
    start = r.starts[at]
    return uncertain_pattern().search(r.plain, max(0, start - _FIRST_OF_TWO), start) is not None


def behind_number(r: Reader, at: int) -> bool:
    """Whether a number that was not read stands right before the unit at atom `at`: ``5.000 tahun lalu``, ``satu setengah bulan lalu``;
    that of a name or a price does not count (``RT 05/02 pekan lalu``, ``skor 2-1 pekan lalu``, ``Rp 5 juta bulan lalu``)."""
    start = r.starts[at]
    found = number_in_front_pattern().search(r.text, max(0, start - _LONGEST_NUMBER), start)
    if found is None or found["price"]:
        return False
    name = WORD_BEFORE.search(r.text, max(0, found.start() - 24), found.start())
    return name is None or name[1].lower() not in blockers()["before_number"]


def fiscal(before: str) -> bool:
    """Whether `before`, what stands in front of a number, ends in words for the year of a budget: ``tahun anggaran 2020``, ``TA 2023``."""
    before = before.lower().rstrip()
    return any(before.endswith(words) and not before[: -len(words)][-1:].isalpha() for words in blockers()["fiscal"])


def names_page(r: Reader, at: int, last: int) -> bool:
    """Whether ``Hari Ini`` closes a line of few words that is the name of a page, or goes on one with ``Berita`` in it: ``Kabar Contoh
    Hari Ini``, ``Berita Terbaru Seputar Contoh Hari Ini di sini``."""
    if not (r.capital(at) and r.capital(last)):
        return False
    start = r.starts[at]
    first = max(0, start - _TITLE)
    before = r.text[max(first, r.text.rfind("\n", first, start) + 1) : start].split()
    if not before or not all(word[0].isupper() for word in before):
        return False
    if not blockers()["page_word"].isdisjoint(map(str.lower, before)):
        return True
    return len(before) < 3 and r.text[r.ends[last] : r.ends[last] + 1] in ("", "\n")


def normal(r: Reader, at: int) -> bool:
    """Whether the sentence in front of atom `at` is of what is done every time."""
    before = r.text[max(0, r.starts[at] - 120) : r.starts[at]]
    return norm_pattern().search(before, max(before.rfind(mark) for mark in (". ", "\n", "? ", "! ")) + 1) is not None


def habitual(r: Reader, at: int) -> bool:
    """Whether a word just before atom `at` says that a clock time is one of every day: ``di atas pukul 22.00``."""
    start = r.starts[at]
    return not blockers()["habit"].isdisjoint(_WORDS.findall(r.plain, max(0, start - 20), start)[-2:])


def short_form(r: Reader, at: int) -> bool:
    return words()[r.strings[at]].sort in ("abbr", "english", "english_abbr")
