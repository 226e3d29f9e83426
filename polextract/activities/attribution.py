"""Which activity and which case a report is about, and whose the articles of law and the amounts are."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from functools import cache
from typing import TYPE_CHECKING

import regex

from ..data import read_table
from ..layout.recognizer import Layout
from ..report import Quantity
from ..text import Words

if TYPE_CHECKING:
    from .recognizer import Entry, Found

_LEAD = 220


def choose_main(found: list[Found], layout: Layout, reading: str) -> set[int]:
    """The places in `found` of the first mentions of the main activity and the main case.

    A mention in the headline counts most, then one in the first lines of the body, then how often; general words (``penyelidikan``)
    weigh less than telling ones (``rekonstruksi``). A general label lends its mentions to a special one (``patroli`` to ``patroli
    malam``, the word ``sabu`` to ``peredaran narkotika``). A case must stand in the headline or the first lines, or come twice.
    """
    title = (layout.title.start, layout.title.end) if layout.title else (0, 0)
    body = layout.body.start if layout.body else 0
    main: set[int] = set()
    for kind in ("police", "case"):
        score: dict[str, float] = defaultdict(float)
        count: dict[str, int] = defaultdict(int)
        first: dict[str, int] = {}
        entries: dict[str, Entry] = {}
        strong: set[str] = set()
        for i, f in enumerate(found):
            if f.entry.kind != kind:
                continue
            label = f.entry.label
            entries[label] = f.entry
            count[label] += 1
            worth = 0.5 if count[label] <= 5 else 0.0
            if title[0] <= f.start < title[1]:
                worth += 3.0
                strong.add(label)
            elif body <= f.start < body + _LEAD:
                worth += 1.6
                strong.add(label)
            elif body <= f.start < body + 2.5 * _LEAD:
                worth += 0.7
            score[label] += worth * (0.4 + 0.3 * f.entry.weight)
            first.setdefault(label, i)
        if not score:
            continue
        for general in list(score):
            special = [label for label in score if label.startswith(general + " ") or _vague(entries[general], entries[label])]
            if special and (best := max(special, key=lambda label: score[label])) and (best in strong or count[best] > 1):
                score[best] += score[general]
                if general in strong:
                    strong.add(best)
                score[general] = 0.0
        label = max(score, key=lambda label: (score[label], -first[label]))
        if kind == "police" or label in strong or count[label] > 1:
            main.add(first[label])
    return main


def _vague(general: Entry, special: Entry) -> bool:
    """Whether one case only hints at the other: the word ``sabu`` at ``peredaran narkotika``, a knife at a murder."""
    return general.kind == "case" and general.category == special.category and general.weight <= 2 and special.weight >= 4


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


def share_laws(text: str, reading: str, found: list[Found], main: set[int]) -> dict[int, tuple[str, ...]]:
    """The articles of law by the place in `found` of the case that they belong to."""
    if "pasal" not in reading:
        return {}
    given: dict[int, list[str]] = defaultdict(list)
    matches = list(_ARTICLE.finditer(text))
    laws = [(m.start(), name) for m in _LAW.finditer(text) if (name := _law_name(m))] if matches else []
    law_starts = [start for start, _ in laws]
    owners = _Owners(found, main)
    for m in matches:
        after = bisect_left(law_starts, m.end())
        law = laws[after][1] if after < len(laws) and law_starts[after] - m.end() <= 160 else ""
        sub = " ".join(m["sub"].replace("( ", "(").split())
        sub = regex.sub(r"(?i)ayat\s*\(?\s*(\d{1,2})\s*\)?", r"ayat (\1)", sub).strip(" ,")
        sub = regex.sub(r"(?i)ke-?\s?\(?(\d{1,2})\)?(?:e\b)?", r"ke-\1", sub)
        name = " ".join(part for part in (f"Pasal {m['number'].replace(' ', '').upper()}", sub, law) if part)
        owner = owners.at(m.start())
        if owner is not None and name not in given[owner]:
            given[owner].append(name)
    return {i: tuple(names) for i, names in given.items()}


def _law_name(m: regex.Match[str]) -> str:
    if m["code"]:
        return "KUHAP" if m["code"].upper() == "KUHAP" else "KUHP"
    if m["no"]:
        return f"UU {'Darurat ' if (m['named'] or '').lower() == 'darurat' else ''}Nomor {int(m['no'])} Tahun {m['year']}"
    return f"UU {m['named']}" if m["named"] else ""


class _Owners:
    """Whom a law or an amount belongs to: the main case; failing one, the case that stands nearest; failing any, the main activity."""

    def __init__(self, found: list[Found], main: set[int]):
        self.cases = [i for i, f in enumerate(found) if f.entry.kind == "case"]
        self.starts = [found[i].start for i in self.cases]
        self.chief = next((i for i in self.cases if i in main), None)
        self.activity = min((i for i in main if found[i].entry.kind == "police"), default=None)

    def at(self, offset: int) -> int | None:
        if self.chief is not None or not self.cases:
            return self.chief
        near = bisect_left(self.starts, offset)
        _, case = min((abs(self.starts[k] - offset), self.cases[k]) for k in range(max(0, near - 1), min(near + 1, len(self.cases))))
        return case


_WORDS = {
    "satu": 1, "sebuah": 1, "seekor": 1, "sebilah": 1, "sepucuk": 1, "sebutir": 1, "dua": 2, "tiga": 3, "empat": 4, "lima": 5, "enam": 6,
    "tujuh": 7, "delapan": 8, "sembilan": 9, "sepuluh": 10, "sebelas": 11, "seratus": 100, "seribu": 1000,
}  # fmt: skip
_NEEDS_ITEM = frozenset(
    ("unit", "buah", "paket", "bungkus", "lembar", "botol", "kotak", "set", "pasang", "kantong", "batang", "pohon", "ekor", "karung")
)
_SCALE = {"ribu": 1e3, "rb": 1e3, "juta": 1e6, "jt": 1e6, "miliar": 1e9, "milyar": 1e9, "triliun": 1e12}


@cache
def _amount() -> tuple[regex.Pattern[str], dict[str, str], regex.Pattern[str]]:
    rows = read_table("activities_quantities.tsv")
    units = {row["form"]: row["name"] for row in rows if row["kind"] == "unit"}
    items = sorted((row["form"] for row in rows if row["kind"] == "item"), key=len, reverse=True)
    words = "|".join(map(regex.escape, sorted(_WORDS, key=len, reverse=True)))
    unit = "|".join(map(regex.escape, sorted(units, key=len, reverse=True)))
    number = r"\d{1,3}(?:\.\d{3})++(?:,\d{1,2})?|\d++(?:[.,]\d{1,3})?"
    money = (
        rf"rp\.?\s?(?P<rp>{number})(?:,-|,00)?(?:\s(?P<scale>ribu|rb|juta|jt|miliar|milyar|triliun)\b)?"
        rf"|(?P<rupiah>{number})\s(?P<scale2>ribu|juta|miliar|milyar)\srupiah\b"
    )
    counted = rf"(?:(?P<n>{number})|(?P<word>{words}))(?:\s?\(\s?[\w\s]{{1,20}}\))?\s?(?P<unit>{unit})(?!\w)"
    item = "|".join(map(regex.escape, items))
    return (
        regex.compile(rf"(?<![\w.,/(-])(?:{money}|{counted})"),
        units | {"rp": "rupiah", "rupiah": "rupiah"},
        regex.compile(
            rf"(?:\s(?:paket|bungkus|plastik|klip|kecil|besar|diduga|berisi|berisikan|narkotika|narkoba|jenis|golongan|i|merek|merk|kendaraan|barang|bukti))*+\s(?P<item>{item})(?!\w)"
        ),
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
    amount, units, items = _amount()
    # Only where a measure or a sum of money stands is there anything to read.
    starts = words.starts
    marks = [i for i, word in enumerate(words.low) if word in units]
    if "rp" in reading:
        marks = sorted({*marks, *(i for i, word in enumerate(words.low) if word[:2] == "rp" and word[2:3].isdigit())})
    if not marks:
        return {}
    given: dict[int, list[Quantity]] = defaultdict(list)
    owners = _Owners(found, main)
    upto = 0
    for i in marks:
        at = starts[i]
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
            value = number_of(m["rp"] or m["rupiah"]) * _SCALE.get(m["scale"] or m["scale2"] or "", 1.0)
            quantity = Quantity.of(text, start, end, value=value, unit="rupiah")
        else:
            value = float(_WORDS[m["word"]]) if m["word"] else number_of(m["n"])
            after = items.match(reading[end : end + 90])
            end += after.end() if after else 0
            if not after and units[m["unit"]] in _NEEDS_ITEM:
                # "dua unit" of what? Nothing that a case is measured in.
                continue
            quantity = Quantity.of(text, start, end, value=value, unit=units[m["unit"]], item=after["item"] if after else None)
        owner = owners.at(start)
        if owner is None:
            owner = owners.activity
        if owner is not None:
            given[owner].append(quantity)
    return {i: tuple(rows) for i, rows in given.items()}
