"""Which activity and which case a report is about, and whose the articles of law and the amounts are."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import defaultdict
from functools import cache
from itertools import compress
from typing import TYPE_CHECKING, NamedTuple

import regex

from ..data import read_table
from ..layout.recognizer import Layout
from ..report import Quantity
from ..text import Words

if TYPE_CHECKING:
    from .recognizer import Entry, Found

# How far the lead reaches into the body, at least and at most; it ends with a sentence.
_LEAD = (160, 340)
# More cases than these, none of them in the headline, are a list.
_MANY = 4
_SENTENCE = regex.compile(r"[.!?](?=\s|$)|\n\s*\n")
_MARKS = re.compile('["“”\n]')


@cache
def _occasion() -> re.Pattern[str]:
    """The words of a headline after which it names the occasion and not the act, with at most one word between."""
    words = "|".join(re.escape(row["form"]) for row in read_table("activities_guards.tsv") if row["kind"] == "occasion")
    return re.compile(rf"\b(?:{words})(?:\s\w+)?\s+$")


@cache
def _roles() -> dict[str, frozenset[str]]:
    """The labels and categories that play each part in the choice of what a report is about."""
    found: dict[str, set[str]] = defaultdict(set)
    for row in read_table("activities_roles.tsv"):
        found[row["role"]].add(row["label"])
    return {role: frozenset(labels) for role, labels in found.items()}


def choose_main(found: list[Found], layout: Layout, reading: str) -> set[int]:
    """The places in `found` of the first mentions of the main activity and the main case.

    A mention in the headline counts most, then one in the lead, then how often; general words (``penyelidikan``) weigh less than
    telling ones (``rekonstruksi``). What is only quoted, hoped for, urged or told as past counts little. A general label lends its
    mentions to a special one (``patroli`` to ``patroli malam``, the word ``sabu`` to ``peredaran sabu``). A case must stand in the
    headline or the lead, or come twice.
    """
    body = layout.body.start if layout.body else 0
    if layout.title:
        title = (layout.title.start, layout.title.end)
    else:
        # A short first line without a full stop is the headline, though too little follows for the layout to say so.
        end = reading.find("\n", body) if "\n" in reading else len(reading)
        title = (body, end) if 0 < end - body < 160 and reading[end - 1] not in ".!?,:;" else (0, 0)
        body = max(body, title[1])
    lead = next((m.end() for m in _SENTENCE.finditer(reading, body + _LEAD[0], body + _LEAD[1])), body + _LEAD[1])
    worths = _worths(found, reading, title, (body, lead))
    roles = _roles()
    case = _best("case", found, worths)
    if case is not None:
        label = found[case].entry.label
        if label in roles["accident"]:
            # Of an accident the arrest of a driver is not what the report is about.
            beside, less = roles["arrest"], 0.3
        else:
            # In news of a crime the police urge the public besides.
            beside, less = roles["programmes"] if label in roles["disaster"] else roles["beside"], 0.5
        worths = [
            (worth * less if worth < 4 and (f.entry.label in beside or f.entry.category in beside) else worth, strong)
            for f, (worth, strong) in zip(found, worths, strict=True)
        ]
    police = _best("police", found, worths)
    main = {i for i in (police, case) if i is not None}
    if case is not None and police is not None:
        entry = found[police].entry
        if not roles["prevention"].isdisjoint((entry.label, entry.category)) or entry.label in roles["summary"]:
            # Where the police talk, walk the beat or sum up the year, only a case that the headline names is what it is about.
            label = found[case].entry.label
            head = title if title[1] else (body, lead)
            if entry.label in roles["summary"] or not any(head[0] <= f.start < head[1] and f.entry.label == label for f in found):
                main.discard(case)
    return main


def _worths(found: list[Found], reading: str, title: tuple[int, int], lead: tuple[int, int]) -> list[tuple[float, bool]]:
    """What each mention counts for, and whether it stands in the headline or the lead."""
    quoted = _quoted(reading)
    starts = [start for start, _ in quoted]
    count: dict[str, int] = defaultdict(int)
    headed: set[str] = set()
    occasion = _occasion()
    worths = []
    first_line = 6.0
    for f in found:
        label = f.entry.label
        count[label] += 1
        worth, strong = (0.4 if count[label] <= 6 else 0.0), False
        if title[0] <= f.start < title[1]:
            if label not in headed:
                headed.add(label)
                # What comes second in a headline is as a rule the circumstance.
                worth, strong = first_line * (0.5 if occasion.search(reading, max(title[0], f.start - 24), f.start) else 1.0), True
                if f.entry.kind == "police":
                    first_line = 4.4
        else:
            if lead[0] <= f.start < lead[1]:
                worth, strong = (2.4 if title[1] else 4.0), True
            elif lead[1] <= f.start < lead[1] + 300:
                worth += 0.4
            at = bisect_left(starts, f.end) - 1
            if (at >= 0 and quoted[at][1] > f.start) or f.told:
                worth, strong = worth * 0.35, False
        worths.append((worth, strong))
    return worths


def _best(kind: str, found: list[Found], worths: list[tuple[float, bool]]) -> int | None:
    score: dict[str, float] = defaultdict(float)
    count: dict[str, float] = defaultdict(float)
    first: dict[str, int] = {}
    entries: dict[str, Entry] = {}
    strong: set[str] = set()
    headed: set[str] = set()
    for i, (f, (worth, leads)) in enumerate(zip(found, worths, strict=True)):
        if f.entry.kind != kind:
            continue
        label = f.entry.label
        entries[label] = f.entry
        count[label] += 1
        if leads:
            strong.add(label)
        if worth >= 3:
            headed.add(label)
        score[label] += worth * (0.4 + 0.3 * f.entry.weight)
        first.setdefault(label, i)
    if not score:
        return None
    heads = {label.partition(" ")[0] for label in score if " " in label}
    for general in list(score):
        # Whose name begins another's (patroli, penyuluhan), or who only hints at another.
        if general not in heads and entries[general].weight > (2 if kind == "case" else 3):
            continue
        special = [label for label in score if label.startswith(general + " ") or _vague(entries[general], entries[label])]
        if special and (best := max(special, key=lambda label: score[label])) and (best in strong or count[best] > 1):
            score[best] += score[general]
            if general in strong:
                strong.add(best)
            score[general] = 0.0
    label = max(score, key=lambda label: (score[label], -first[label]))
    if kind == "case":
        # A report that names many cases in passing has none of its own.
        passing = label not in headed and len(score) > _MANY and score[label] < 0.4 * sum(score.values())
        if passing or (label not in strong and count[label] < 2):
            return None
    return first[label]


def _vague(general: Entry, special: Entry) -> bool:
    """Whether one only hints at the other: the word ``sabu`` at ``peredaran sabu``, a knife at a murder, talks at ``jumat curhat``."""
    if general.category != special.category:
        return False
    if general.kind == "case":
        return general.weight <= 2 and special.weight >= 4
    return special.weight == 5 and general.weight <= 3 and general.category in _roles()["programmes"]


def _quoted(reading: str) -> list[tuple[int, int]]:
    """The stretches between marks of quotation; an unclosed one ends with its line."""
    spans = []
    opened = -1
    for m in _MARKS.finditer(reading):
        mark = m[0]
        if mark == "“" or (mark == '"' and opened < 0):
            opened = m.start()
        elif opened >= 0:
            spans.append((opened, m.start()))
            opened = -1
    if opened >= 0:
        spans.append((opened, len(reading)))
    return spans


# Pasal 363 ayat (1) ke-4 dan ke-5; the law after it may serve several articles.
_NUMBER = r"\d{1,4}\s?[A-Z]{0,2}\b"
_SUB = (
    r"(?:\s*(?:,\s*)?(?:ayat|ayat\.)\s*\(?\s*(?:\d{1,2}|ke-?\s?\d)\s*\)?(?:\s*(?:dan|,)\s*\(\d\))*+"
    r"|\s*(?:huruf|butir)\s*\(?[a-z]\)?(?!\w)"
    r"|\s*ke-?\s?\(?\d{1,2}\)?[a-z]?(?:e\b)?)*+"
)
_ARTICLE = regex.compile(rf"\b(?:pasal|psl)\.?\s*(?:persangkaan\s+)?(?P<number>{_NUMBER})(?P<sub>{_SUB})", regex.I)
_LAW = regex.compile(
    r"\b(?:(?P<code>KUHPidana|KUH\s?Pidana|KUHP|KUHAP)|(?:Undang[- ]?Undang|UURI|UU|U\.U\.?)\s*(?:RI|R\.I\.?|Republik Indonesia)?\s*"
    r"(?:(?P<named>Darurat|TPKS|TPPO|ITE|Perlindungan Anak|Narkotika|Kesehatan|Lalu Lintas|Migas|Minerba)[\w ]{0,20}?)?\s*"
    r"(?:(?:Nomor|No|Nomer)\.?\s*:?\s*(?P<no>\d{1,3})\s*(?:/|\s*tahun\s*)\s*(?P<year>\d{4}))?)",
    regex.I,
)


@cache
def _law_categories() -> dict[tuple[str, str], frozenset[str]]:
    """The categories of cases by article and law; the article is * where the whole law speaks of them."""
    return {(row["article"], row["law"]): frozenset(row["category"].split("|")) for row in read_table("activities_laws.tsv")}


@cache
def _accessory() -> frozenset[str]:
    """Articles on taking part, attempt and repetition: they go with the article before."""
    return frozenset(article for (article, _), about in _law_categories().items() if "accessory" in about)


def share_laws(text: str, reading: str, found: list[Found], main: set[int]) -> dict[int, tuple[str, ...]]:
    """The articles of law by the place in `found` of the case that they belong to."""
    if not any(mark in reading for mark in ("pasal", "psl", "tahun 1", "tahun 2")):
        return {}
    given: dict[int, list[str]] = defaultdict(list)
    matches = list(_ARTICLE.finditer(text))
    laws = [(m.start(), name) for m in _LAW.finditer(text) if (name := _law_name(m))]
    unused = dict(laws)
    law_starts = [start for start, _ in laws]
    owners = _Owners(found, main, reading)
    owner, end = None, -1000
    accessory = _accessory()
    for m in matches:
        after = bisect_left(law_starts, m.end())
        law = laws[after][1] if after < len(laws) and law_starts[after] - m.end() <= 160 else ""
        if law:
            unused.pop(laws[after][0], None)
        sub = " ".join(m["sub"].replace("( ", "(").split())
        sub = regex.sub(r"(?i)ayat\s*\(?\s*(\d{1,2})\s*\)?", r"ayat (\1)", sub).strip(" ,")
        sub = regex.sub(r"(?i)ke-?\s?\(?(\d{1,2})\)?(?:e\b)?", r"ke-\1", sub)
        number = m["number"].replace(" ", "").upper()
        name = " ".join(part for part in (f"Pasal {number}", sub, law) if part)
        if not (number in accessory and owner is not None and m.start() - end < 120):
            owner = owners.of_law(m.start(), number, law)
        end = m.end()
        if owner is not None and name not in given[owner]:
            given[owner].append(name)
    for at, law in unused.items():
        # A law cited whole: Undang-Undang Darurat Nomor 12 Tahun 1951.
        if (number := _LAW_NUMBER.search(law)) and ("*", f"{number[1]}/{number[2]}") in _law_categories():
            owner = owners.of_law(at, "", law)
            if owner is not None and not any(law in name for names in given.values() for name in names):
                given[owner].append(law)
    return {i: tuple(names) for i, names in given.items()}


def _law_name(m: regex.Match[str]) -> str:
    if m["code"]:
        return "KUHAP" if m["code"].upper() == "KUHAP" else "KUHP"
    if m["no"]:
        return f"UU {'Darurat ' if (m['named'] or '').lower() == 'darurat' else ''}Nomor {int(m['no'])} Tahun {m['year']}"
    return f"UU {m['named']}" if m["named"] else ""


_FAR = 900
_LINE_BREAK = re.compile("\n")
_LAW_NUMBER = regex.compile(r"Nomor (\d+) Tahun (\d{4})")


class _Owners:
    """Whom a law or an amount belongs to: the case that it stands near; the main mention of that case's label where there is one."""

    def __init__(self, found: list[Found], main: set[int], reading: str):
        self.found = found
        self.breaks = [m.start() for m in _LINE_BREAK.finditer(reading)]
        self.cases = [i for i, f in enumerate(found) if f.entry.kind == "case"]
        self.starts = [found[i].start for i in self.cases]
        self.chief = next((i for i in self.cases if i in main), None)
        # What a weapon or a knife cost is not told of a case of violence.
        self.no_money = _roles()["no money"]
        self.activity = min((i for i in main if found[i].entry.kind == "police"), default=None)

    def of_law(self, offset: int, number: str, law: str) -> int | None:
        """The case that the article speaks of, the nearest one before; where the article is not in the table, the nearest of all."""
        if not self.cases:
            return None
        whole = _LAW_NUMBER.search(law)
        table = _law_categories()
        about = table.get((number, "KUHP")) if not whole else table.get(("*", f"{whole[1]}/{whole[2]}"))
        # The cases around, so that a long list of articles takes linear time.
        at = bisect_left(self.starts, offset)
        near = self.cases[max(0, at - 16) : at + 16]
        if about is None:
            return self._home(self.chief if self.chief is not None else self._nearest(offset, offset, near))
        if self.chief is not None and self.found[self.chief].entry.category in about:
            return self.chief
        fitting = [i for i in near if self.found[i].entry.category in about]
        return self._home(self._nearest(offset, offset, fitting or near))

    def of_amount(self, start: int, end: int, money: bool) -> int | None:
        """The nearest case that is measured so; None where none stands near enough to belong to it."""
        at = bisect_left(self.starts, start)
        near = [
            i
            for i in self.cases[max(0, at - 6) : at + 6]
            if not (money and self.found[i].entry.category in self.no_money) and abs(self.found[i].start - start) <= _FAR
        ]
        return self._home(self._nearest(start, end, near)) if near else None

    def _nearest(self, start: int, end: int, cases: list[int]) -> int:
        """What stands before counts as nearer than what comes after, and what lies behind a paragraph's end as farther."""
        found, breaks = self.found, self.breaks

        def distance(i: int) -> tuple[float, int]:
            f = found[i]
            if f.start < end and start < f.end:
                return 0.0, i
            if f.end <= start:
                return start - f.end + 250.0 * (bisect_left(breaks, start) - bisect_left(breaks, f.end)), i
            return 2.0 * (f.start - end) + 250.0 * (bisect_left(breaks, f.start) - bisect_left(breaks, end)), i

        return min(cases, key=distance)

    def _home(self, case: int) -> int:
        """The main case, where the mention is of it or only hints at it; else the mention itself."""
        chief = self.chief
        if chief is not None and self.found[case].entry.category == self.found[chief].entry.category:
            return chief
        return case


_DIGITS = frozenset("0123456789")
_RUPIAH = re.compile(r"rp(?=\d)(?<!\wrp)")


class _Amounts(NamedTuple):
    """How amounts are written: `units` are measures and their normal forms, `pieces` those that need the thing counted."""

    pattern: regex.Pattern[str]
    item: regex.Pattern[str]
    units: dict[str, str]
    pieces: frozenset[str]
    numbers: dict[str, float]
    scales: dict[str, float]


@cache
def _amounts() -> _Amounts:
    rows = read_table("activities_quantities.tsv")
    units = {row["form"]: row["name"] for row in rows if row["kind"] in ("unit", "piece")}
    pieces = frozenset(row["name"] for row in rows if row["kind"] == "piece")
    numbers = {row["form"]: float(row["name"]) for row in rows if row["kind"] == "number"}
    scales = {row["form"]: float(row["name"]) for row in rows if row["kind"] == "scale"}
    items = sorted((row["form"] for row in rows if row["kind"] == "item"), key=len, reverse=True)
    words = "|".join(map(regex.escape, sorted(numbers, key=len, reverse=True)))
    scale = "|".join(map(regex.escape, sorted(scales, key=len, reverse=True)))
    unit = "|".join(map(regex.escape, sorted(units, key=len, reverse=True)))
    number = r"\d{1,3}(?:\.\d{3})++(?:,\d{1,2})?|\d++(?:[.,]\d{1,3})?"
    money = (
        rf"rp\.?\s?(?P<rp>{number})(?:,-|,00)?(?:\s?(?P<scale>{scale})\b)?"
        rf"|(?P<rupiah>{number})\s(?P<scale2>{scale})\srupiah\b"
    )
    counted = rf"(?:(?P<n>{number})|(?P<word>{words}))(?:\s?\(\s?[\w\s]{{1,20}}\))?\s?(?P<unit>{unit})(?!\w)"
    item = "|".join(map(regex.escape, items))
    return _Amounts(
        regex.compile(rf"(?<![\w.,/(-])(?:{money}|{counted})"),
        regex.compile(
            rf"(?:\s(?:paket|bungkus|plastik|klip|kecil|besar|diduga|berisi|berisikan|narkotika|narkoba|jenis|golongan|i|merek|merk|kendaraan|barang|bukti))*+\s(?P<item>{item})(?!\w)"
        ),
        units | {"rp": "rupiah", "rupiah": "rupiah"},
        pieces,
        numbers,
        scales,
    )


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


def share_quantities(text: str, reading: str, words: Words, found: list[Found], main: set[int]) -> dict[int, tuple[Quantity, ...]]:
    """The amounts by the place in `found` of the case, or failing one the main activity, that they belong to."""
    amount, items, units, pieces, numbers, scales = _amounts()
    # Only where a measure or a sum of money stands is there anything to read.
    starts = words.starts
    low, gaps = words.low, words.gaps
    # A number stands right before its measure.
    marks = [
        starts[i]
        for i in compress(range(len(low)), map(units.__contains__, low))
        if low[i] == "rp" or not _DIGITS.isdisjoint(gaps[i]) or (i and (low[i - 1] in numbers or low[i - 1] in scales))
    ]
    if "rp" in reading:
        marks = sorted({*marks, *(m.start() for m in _RUPIAH.finditer(reading))})
    if not marks:
        return {}
    given: dict[int, list[Quantity]] = defaultdict(list)
    owners = _Owners(found, main, reading)
    upto = 0
    for at in marks:
        if at < upto:
            continue
        # A window, one character early for what may not stand before; the pattern engine is slow to start far into a long text.
        base = max(upto, at - 40, 1) - 1
        window = reading[base : at + 60]
        m = amount.search(window, min(base + 1, max(upto, at - 40)) - base)
        while m is not None and base + m.end() <= at:
            m = amount.search(window, m.end())
        if m is None or base + m.start() > at:
            continue
        start, end = base + m.start(), base + m.end()
        upto = end
        if m["rp"] or m["rupiah"]:
            value = number_of(m["rp"] or m["rupiah"]) * scales.get(m["scale"] or m["scale2"] or "", 1.0)
            quantity = Quantity.known(text, start, end, value=value, unit="rupiah")
        else:
            value = numbers[m["word"]] if m["word"] else number_of(m["n"])
            after = items.match(reading[end : end + 90])
            end += after.end() if after else 0
            if not after and units[m["unit"]] in pieces:
                # "dua unit" of what? Nothing that a case is measured in.
                continue
            quantity = Quantity.known(text, start, end, value=value, unit=units[m["unit"]], item=after["item"] if after else None)
        owner = owners.of_amount(start, end, quantity.unit == "rupiah")
        if owner is None and not owners.cases:
            owner = owners.activity
        if owner is not None:
            given[owner].append(quantity)
    return {i: tuple(rows) for i, rows in given.items()}
