"""The grammar of offices: an office word, what it is over, and the unit or place that it belongs to."""

from __future__ import annotations

import re
from bisect import bisect_left
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from ...context import Context
from ...report import Office, Unit
from ..lexicon import (
    SETS,
    before_words,
    chiefs,
    common_words,
    functions,
    given_names,
    is_known_place,
    is_region,
    office_classes,
    office_levels,
    office_scopes,
    unglued,
)
from ..names.reading import is_name_too, read_name
from ..ranks import shared
from ..scan import Mark, Scan, runs_on
from ..titles import degree_beginnings, read_after, read_before
from .posts import title_of

if TYPE_CHECKING:
    from ..ranks import RankMark

# Nouns of what an office is over (Kabid *Kedaruratan*), told by their affixes.
_NOUN = re.compile(r"(?:ke|pe)[a-z]{4,}an$")
_HOLDS = ("alone", "unit", "sub", "mil")
_DASHES = ("-", "–", "—", "--")


class Held(NamedTuple):
    """An office in the text: the words ``[first, last)`` (acting mark included), the normalised office, and the unit if it names one.

    `bare` is true where nothing follows the office word that says of what (``Kapolsek``, ``Kasat Reskrim``); `level` is the level of
    the unit that such an office belongs to.
    """

    first: int
    last: int
    title: str
    acting: bool
    force: str
    kind: str
    unit: str | None
    unit_id: str | None
    bare: bool
    level: str | None
    office: str

    @property
    def office_class(self) -> str:
        """The office by whose name the grammar asks for this one: ``Hakim`` for a ``Hakim Anggota``."""
        return office_classes()[self.office]

    @property
    def over(self) -> str:
        """What the office is over: the level of an area (``desa``), the word for a sub-unit (``sat``); empty where the table has none."""
        return office_scopes()[self.office]

    def fits(self, rank: RankMark) -> bool:
        """Whether a rank is none of another force than that of an office of the police or the armed forces (no Letkol is a Kapolres)."""
        force = rank.row["force"]
        return (
            rank.row["abbreviation"] in shared()
            or self.force not in ("polri", "tni")
            or force not in ("polri", "tni")
            or force == self.force
        )


@cache
def _acting_phrases() -> tuple[tuple[str, ...], ...]:
    """The acting marks that are spelled out, longest first."""
    return tuple(sorted((tuple(phrase.split("_")) for phrase in SETS.acting_phrases), key=lambda words: (-len(words), words)))


@cache
def _level_of(office: str) -> str | None:
    low = office.lower()
    for level in ("polsek", "polres", "polda"):
        if level in low:
            return level
    return None


def _balinese(scan: Scan, j: int) -> bool:
    """Whether word `j` is one that follows the ``I`` of a Balinese man's name."""
    return j < scan.size and scan.lows[j] in SETS.after_i


def _begins_place(scan: Scan, j: int) -> bool:
    """Whether a common word in capitals begins a place name here, as in ``Kepala Desa`` *Sumber Arum*."""
    return (
        common_words().get(scan.lows[j]) in ("noun", "verb", "brand", "org") and scan.lows[j - 1] in SETS.area_types and not scan.heading(j)
    )


def _of_unit(held: Held, unit: Unit) -> Held:
    """An office of a unit named behind it."""
    return held._replace(unit=unit.unit, unit_id=unit.unit_id, level=unit.level, bare=False)


class Offices:
    """Reads the offices of one text, with the units that the units part found there."""

    def __init__(self, scan: Scan, context: Context):
        self.scan = scan
        self.units: dict[int, Unit] = {unit.start: unit for unit in context.units}
        self.heads: dict[int, Office] = {office.start: office for office in context.offices}
        line = context.layout.dateline
        self.dateline = (line.start, line.end) if line is not None else (0, 0)
        self._mark_misspelt()

    def _mark_misspelt(self) -> None:
        """Mark the chiefs whose office word only the units part could read: ``Kapolesk Cantigi``."""
        scan = self.scan
        for office in self.heads.values():
            i = self.at_offset(office.start)
            if i in scan.at or " " in office.head or not scan.lows[i].startswith(("ka", "waka")):
                continue
            chief = ("waka" if scan.lows[i].startswith("waka") else "ka") + office.level
            if (row := chiefs().get(chief)) is not None:
                scan.mark(Mark(i, i + 1, "office", row))

    def at_offset(self, offset: int) -> int:
        """The first word that begins at or behind `offset`."""
        return bisect_left(self.scan.starts, offset)

    def read(self, mark: Mark) -> Held | None:
        """The office at `mark`, or None where its words mean something else."""
        scan = self.scan
        i, j, row = mark.first, mark.last, mark.row
        kind = row["kind"]
        if j - i == 1 and scan.lows[i] == "kepala" and not self._heads(i, j):
            return None
        spelled = self._bracketed(j).startswith(("ka", "waka"))  # kepala unit (Kanit) Reskrim
        if kind == "sub" and scan.words[i].islower() and j < scan.size and not scan.capital(j) and not spelled:
            return self._small(mark)  # penyidik, bintara: said of somebody, no office
        if self._means_else(mark):
            return None
        if kind == "court":
            council = scan.lows[j - 1] == "majelis" and scan.capital(j) and not scan.broken(j)
            if council and common_words().get(scan.lows[j]) in ("org", "noun"):
                body = self._body(mark, i, False, "other")  # Ketua Majelis Ulama, Ketua Majelis Pendidikan
                return body and body._replace(title=" ".join(map(str.capitalize, scan.lows[i:j])))
            return self._court(mark)
        first, acting = self._acting(i)
        if (head := self._head(mark, first, acting)) is not None:
            return head
        office = row["office"]
        held = self._long_form(Held(first, j, office, acting, row["force"], kind, None, None, True, _level_of(office), office), row)
        match kind:
            case "sub" | "unit":
                return self._over(mark, held)
            case "mil":
                j, bare = self._command(self._short(held.last))
                return held._replace(last=j, bare=bare)
            case "area":
                return self._area(mark, held)
            case "post":
                return self._post(held)
            case "body":
                body = self._body(mark, first, acting, row["force"])
                led = scan.words[mark.first] == "pimpinan" and body is not None and (body.bare or scan.lows[j] in given_names())
                led = led and not self._announces(j)
                return None if led else body  # tim pimpinan Iptu X: led by him
            case "member":
                return self._member(held)
            case _:
                return held

    def _heads(self, i: int, j: int) -> bool:
        """Whether *kepala* at word `i` is who heads what follows at word `j`, and no part of a body."""
        scan = self.scan
        if scan.capital(i):
            return self._institution(j) or self._long(j)
        return scan.capital(j) and (scan.lows[j] in SETS.of_state or scan.lows[j] in SETS.schools)

    def _means_else(self, mark: Mark) -> bool:
        """Whether the words of an office are no office here: a name, a place, something said of somebody."""
        scan, i, j = self.scan, mark.first, mark.last
        low, before = scan.lows[i], scan.lows[i - 1] if i else ""
        generic = low in ("humas", "ba", "ketua", "guru") and scan.words[i].islower() and not (j - i > 1 and scan.capital(j - 1))
        if generic and j < scan.size and not scan.capital(j) and not self._said_of(low, i, j):
            return True  # but: ketua DPR RI, X
        if low == "humas" and before == ":" and i > 1 and scan.lows[i - 2] in SETS.credit:
            return True  # Foto: Humas
        if is_name_too(scan, i):
            return True  # Lukman Hakim Santosa
        if self._opens_article(i, j):
            return True
        if low == "dukuh" and not (scan.capital(i) and (scan.broken(i) or scan.lows[i - 1] == "." or scan.lows[i - 1] in SETS.said)):
            return True  # a hamlet, unless it opens the sentence
        if (
            low == "pati"
            and j - i == 1
            and not (j < scan.size and (scan.lows[j] in functions() or scan.lows[j] == "polri" or scan.starts[j] in self.units))
        ):
            return True  # a town
        if before in ("kabupaten", "kab", "polres", "polsek", "bupati", "kecamatan") or (
            before in ("desa", "dusun")
            and j - i == 1
            and scan.capital(i)
            and scan.capital(i - 1)
            and scan.lows[i - 2] not in ("kepala", "kantor")
        ):
            return True  # Kabupaten Kaur, Kecamatan Pati
        # majelis hakim pimpinan X, tampuk pimpinan Polres Y
        return low == "pimpinan" and scan.words[i].islower() and before in ("hakim", "majelis", "tampuk", "pucuk")

    def _said_of(self, low: str, i: int, j: int) -> bool:
        """Whether what a generic word in small letters is over, and a comma, part it from its holder: ``ketua rombongan, X``, ``X, ketua
        kelompok tani,``.
        """
        if low in ("ba", "guru"):
            return False
        lows = self.scan.lows
        closed = j - i > 1 and lows[i - 1] == "," and j < self.scan.size and (lows[j] in (",", ".") or lows[j] in SETS.says)
        return closed or self._as_whom(i, j) or bool(self._complement(j) or self._announces(j) or self._apposed(i, j))

    def _opens_article(self, i: int, j: int) -> bool:
        """Whether the words of an office are the place that the article was written from, by its layout or the dash behind: ``KARO -``,
        the regency and no Kepala Biro."""
        scan = self.scan
        if self.dateline[0] <= scan.starts[i] < self.dateline[1]:
            return True
        dashed = j - i == 1 and scan.lows[j : j + 1] and scan.lows[j] in _DASHES
        return bool(dashed) and (i == 0 or scan.broken(i)) and is_region(scan.words[i])

    def _head(self, mark: Mark, first: int, acting: bool) -> Held | None:
        """The office over a unit that the units part has read at `mark`."""
        scan, i, j, row = self.scan, mark.first, mark.last, mark.row
        head = self.heads.get(scan.starts[i])
        if head is None and first != i:
            head = self.heads.get(scan.starts[first])
        if head is None or head.end < scan.ends[j - 1]:
            return None
        j = max(j, self.at_offset(head.end))
        above = self.units.get(scan.starts[j]) if head.level == "mabes" and j < scan.size else None
        if above is not None and above.level == "mabes":
            j = self.at_offset(above.end)  # Kakorpolairud *Baharkam Polri*
        title = row["office"]
        if row["kind"] == "sub":
            behind = mark.last + 3 * self._abbreviated(mark.last, row)
            title = self._title(mark, self._functions(behind)[1])
        return Held(first, j, title, acting, row["force"], row["kind"], head.unit, head.unit_id, False, head.level, row["office"])

    def _title(self, mark: Mark, names: list[str]) -> str:
        """The normalised office at `mark`, whose functions are `names`, or the first of them glued to the office word."""
        found = unglued(self.scan.lows[mark.first]) if mark.glued and mark.last - mark.first == 1 else None
        glued = (found[1],) if found else self.scan.words[mark.last - 1 : mark.last] if mark.glued else ()
        return title_of(mark.row["office"], (*glued, *names))

    def _long_form(self, held: Held, row: dict[str, str]) -> Held:
        """An office with the short form counted in that stands in brackets behind its long one."""
        scan, j = self.scan, held.last
        if held.kind == "unit" and self._bracketed(j).startswith(("kap", "wakap")):
            # Kepala Kepolisian (Kapolsek) X: the short form says which.
            held = held._replace(title=scan.words[j + 1].capitalize(), level=_level_of(scan.words[j + 1]))
            j += 3
        if held.kind == "sub" and self._bracketed(j).startswith(("ka", "waka")):
            j += 3  # Kepala Sub Bagian (Kasubbag) Humas
        if self._abbreviated(j, row):
            j += 3  # Sekretaris Daerah (Sekda) Garut
        return held._replace(last=j)

    def _over(self, mark: Mark, held: Held) -> Held | None:
        """An office over a unit or a sub-unit, with its functions and the unit behind it."""
        scan, row, start = self.scan, mark.row, held.last
        sub = held.kind == "sub"
        j, names = self._functions(start) if sub else (start, [])
        low = scan.lows[mark.first]
        civil = row["over"] in SETS.civil_scopes and low != row["office"].lower()
        if civil and not names and not mark.glued:
            body = self._body(mark, held.first, held.acting, "other")
            return body and body._replace(title=" ".join(map(str.capitalize, scan.lows[mark.first : mark.last])))
        if sub:
            held = held._replace(title=self._title(mark, names))
        if scan.lows[j : j + 1] == ["kapolri"] and office_levels().get(held.office) == ("mabes",):
            j += 1
        if sub and names and (stop := self._past_comma(j, names)):
            j = stop
        j, found = self._unit(j)
        if found is None and sub and (stop := self._seat(j)) > j:
            j, found = self._unit(stop)
            held = held._replace(bare=False)
        if found is not None:
            held = _of_unit(held, found)
        elif sub and (stop := self._operation(j)):
            j, held = stop, held._replace(bare=False, level=None)
        elif sub and not mark.glued and not scan.words[mark.first][0].islower() and self._has_body(j):
            return self._body(mark, held.first, held.acting, "gov", j)
        elif not sub and j == start and (stop := self._place_words(j)) > j and not self._begins_holder(j, stop):
            unit, unit_id, k = self._by_name(j, stop, held.level)
            j, held = k or stop, held._replace(unit=unit, unit_id=unit_id, bare=False)
        elif not sub and j == start and self._small_name(j):
            j, held = j + 1, held._replace(bare=False)
        if j < scan.size and scan.lows[j] in SETS.unit_words and found is None:
            held = held._replace(level=next((x for x in ("polsek", "polres", "polda") if x in scan.lows[j]), held.level))
            j += 1
        return held._replace(last=j)

    def _past_comma(self, j: int, names: list[str]) -> int:
        """The unit behind a comma and the sub-unit of an office with but a number: ``Kasubdit III`` *, Ditreskrimum* ``Polda X``; or 0."""
        scan = self.scan
        numbers = all(name.isdigit() or name.lower() in SETS.numerals for name in names)
        if not numbers or scan.lows[j : j + 1] != [","] or not scan.capital(j + 1) or scan.lows[j + 1] not in functions():
            return 0
        stop = self._functions(j + 1)[0]
        return stop if stop < scan.size and scan.starts[stop] in self.units else 0

    def _small_name(self, j: int) -> bool:
        """Whether the small word `j` is the name of the unit, right before the rank of its chief: ``Kapolsek`` *dushil* ``Ipda X``."""
        scan = self.scan
        ranked = scan.at.get(j + 1)
        if ranked is None or ranked.kind != "rank" or not scan.words[j].isalpha() or not scan.words[j].islower():
            return False
        low = scan.lows[j]
        return low not in common_words() and low not in functions() and low not in SETS.to_name and low not in SETS.before_office

    def _begins_holder(self, j: int, stop: int) -> bool:
        """Whether the words from word `j` to `stop` are the holder of an office of no unit: ``Wakapolda`` *Nana Sujana* ``digantikan``."""
        scan = self.scan
        if stop - j < 2 or scan.lows[j] not in given_names() or is_known_place(scan.words[j]) or is_known_place(scan.slice(j, stop)):
            return False
        return stop < scan.size and scan.words[stop].islower() and scan.words[stop].isalpha() and not scan.heading(j)

    def _seat(self, j: int) -> int:
        """The word behind *di* and the functions before a unit, where an office has them behind it (``Kasubbag`` *di SSDM* ``Polri``)."""
        scan = self.scan
        if scan.lows[j : j + 1] != ["di"] or scan.broken(j) or not scan.capital(j + 1):
            return j
        if scan.starts[j + 1] in self.units:
            return j + 1
        return self._functions(j + 1)[0] if scan.lows[j + 1] in functions() else j

    def _area(self, mark: Mark, held: Held) -> Held | None:
        """An office over a place: ``Kepala Desa Cantigi``, ``Ketua RT 04 RW 02``."""
        scan, j = self.scan, held.last
        if self._bracketed(j) and scan.words[j + 1].isupper():
            j += 3  # Ketua Badan Permusyawaratan Desa (BPD) Cemara
        # kepala dusun berinisial GFT; Wira Santosa, ketua RT setempat
        announced = j < scan.size and (scan.lows[j] in SETS.address or scan.lows[j] in SETS.naming or scan.lows[j] == "setempat")
        announced = announced or (held.over == "rt" and scan.words[j : j + 1] and scan.words[j].isdigit()) or self._as_whom(mark.first, j)
        if scan.words[mark.first][0].islower() and not scan.capital(j) and not announced and not self._announces(j):
            return None
        if scan.words[j : j + 1] and scan.words[j] in SETS.area_types and self._announces(j + 1):
            return held._replace(last=j + 1)  # Kasi Kesra *kecamatan*, X
        if held.over != "rt":
            stop = self._regions(self._place_words(j))
            if (
                held.over == "provinsi"
                and scan.words[j : j + 1]
                and not scan.words[j].isupper()
                and not any(is_known_place(scan.slice(j, k)) for k in range(stop, j, -1))
            ):
                stop = j  # Gubernur *Wira Santosa*: of no province
            return held._replace(last=stop, bare=stop == j)
        j = self._neighbourhood(j)
        bare = j == mark.last
        stop = self._place_words(j, typed=True)
        if stop == j and (untyped := self._place_words(j)) > j and scan.lows[untyped : untyped + 1] == [","]:
            stop = untyped  # Ketua RW 08 Sungai Panas, X
        bare = bare and stop == j
        while scan.lows[stop - 1] in (".", "/"):
            stop -= 1
        return held._replace(last=stop, bare=bare)

    def _neighbourhood(self, j: int) -> int:
        """The word behind the numbers of RT and RW that begin at word `j` (``04/02``, ``004 RW 02``)."""
        scan = self.scan
        while j < scan.size and not scan.broken(j):
            low, digit_before = scan.lows[j], scan.words[j - 1].isdigit()
            block = len(scan.words[j]) == 1 and scan.capital(j) and digit_before and scan.lows[j + 1 : j + 2] != ["."]
            if not (scan.words[j].isdigit() or low in ("/", "rt", "rw", ".", ",") or block):
                break
            if low == "," and not (j + 1 < scan.size and scan.lows[j + 1] in ("rt", "rw")):
                break
            j += 1
        return j

    def _post(self, held: Held) -> Held:
        """An office whose holder serves at a unit, a command or a place: ``Bhabinkamtibmas Desa Cantigi``."""
        scan, j = self.scan, self._short(held.last)
        after, found = self._unit(j)
        if found is not None:
            return _of_unit(held, found)._replace(last=after)
        if j < scan.size and scan.lows[j] in SETS.unit_words:
            after = j + 1
        if held.force == "tni" and j < scan.size and (scan.lows[j] in SETS.commands or scan.words[j].isdigit()):
            j, bare = self._command(j)
            return held._replace(last=j, bare=bare)
        stop = self._place_words(j, typed=held.force != "other")
        if stop == j:
            stop = self._village(held, j)
        held = held._replace(last=max(after, stop), bare=stop == j)
        beyond = held.last + (scan.lows[held.last : held.last + 1] == [","])
        _, found = self._unit(beyond) if beyond == held.last or stop > j else (beyond, None)
        return held if found is None else _of_unit(held, found)._replace(bare=held.bare)

    def _village(self, held: Held, j: int) -> int:
        """Where the name of a place ends that begins at word `j` without its type, behind a post that follows its holder (``Aipda X,``
        ``Bhabinkamtibmas`` *Cantigi* ``.``); `j` where none does.
        """
        scan, before = self.scan, self.scan.lows[held.first - 1] if held.first else ""
        if not (before in (",", "(") or before in SETS.as_office) or not scan.capital(j) or scan.lows[j] in given_names():
            return j
        stop = self._place_words(j)
        closed = stop >= scan.size or scan.lows[stop] in (".", ",", ")") or scan.broken(stop)
        return stop if closed and stop > j and is_known_place(scan.slice(j, stop)) else j

    def _member(self, held: Held) -> Held | None:
        """Somebody's unit, told by a word that is no office: ``anggota Polsek Cantigi``."""
        scan, j = self.scan, held.last
        if j in scan.at and scan.at[j].kind == "office":
            return None
        j, found = self._unit(self._functions(j)[0])
        return None if found is None else _of_unit(held, found)._replace(last=j)

    def _small(self, mark: Mark) -> Held | None:
        """An office and its function in small letters, right before a rank: ``kasat lantas`` *Iptu X*."""
        scan, k = self.scan, mark.last
        while k < scan.size and scan.lows[k] in functions():
            k += 1
        ranked = scan.at.get(k + (scan.lows[k : k + 1] == [","]))
        if k == mark.last or ranked is None or ranked.kind != "rank":
            return None
        office = mark.row["office"]
        title = title_of(office, tuple(scan.words[mark.last : k]))
        return Held(mark.first, k, title, False, mark.row["force"], "sub", None, None, True, None, office)

    def chain(self, j: int) -> int:
        """The word behind the units and commands that follow an office and stay outside it (``Kapolsek X`` *Polres Y Polda Z*)."""
        scan = self.scan
        while j < scan.size and not scan.paragraph(j):
            unit = self.units.get(scan.starts[j])
            if unit is not None:
                j = self.at_offset(unit.end)
            elif (scan.lows[j] in ("jajaran", "wilayah", "wilkum") and j + 1 < scan.size and scan.starts[j + 1] in self.units) or (
                scan.lows[j] == "," and j + 1 < scan.size and scan.starts[j + 1] in self.units
            ):
                j += 1
            elif scan.lows[j] in SETS.commands:
                j = self._command(j)[0]
            else:
                break
        return j

    def unit_before(self, j: int) -> int:
        """The first word of the unit mention that ends with word `j`, or -1."""
        scan = self.scan
        starts = (k for k in range(j, max(j - 6, -1), -1) if (unit := self.units.get(scan.starts[k])) and unit.end == scan.ends[j])
        return next(starts, -1)

    def _acting(self, i: int) -> tuple[int, bool]:
        """Where the office begins once an acting mark before word `i` is counted in."""
        scan = self.scan
        k = i - 1
        if k > 2 and scan.words[k] == ")" and scan.lows[k - 1] in SETS.acting and scan.words[k - 2] == "(":
            # Pelaksana Tugas (Plt) Gubernur
            for words in _acting_phrases():
                n = len(words)
                if k - 2 >= n and tuple(scan.lows[k - 2 - n : k - 2]) == words:
                    return k - 2 - n, True
        if k >= 0 and scan.words[k] == "." and scan.glued(k):
            k -= 1
        if k > 1 and scan.lows[k] == "s" and scan.words[k - 1] == "." and scan.lows[k - 2] == "w":
            return k - 2, True  # W.s Dandim
        if k >= 0 and scan.lows[k] in SETS.acting and scan.capital(k) and not scan.broken(i):
            return k, True
        if i and scan.lows[i - 1] in SETS.acting_ends:
            for words in _acting_phrases():
                n = len(words)
                if i >= n and tuple(scan.lows[i - n : i]) == words:
                    return i - n, True
        return i, False

    def _bracketed(self, j: int) -> str:
        """The one word in brackets at word `j`, in lower case, or nothing."""
        scan = self.scan
        return scan.lows[j + 1] if j + 2 < scan.size and scan.lows[j] == "(" and scan.lows[j + 2] == ")" else ""

    def _abbreviated(self, j: int, row: dict[str, str]) -> bool:
        """Whether the short form of the same office stands in brackets at word `j`."""
        short = self.scan.at.get(j + 1) if self._bracketed(j) else None
        return short is not None and short.kind == "office" and short.row["office"] == row["office"]

    def _functions(self, j: int) -> tuple[int, list[str]]:
        """The words for a sub-unit's functions from word `j`: where they end, and the words."""
        scan, known = self.scan, functions()
        names: list[str] = []
        end = j
        while j < scan.size and not scan.paragraph(j):
            low = scan.lows[j]
            if (j in scan.at and scan.at[j].kind == "rank") or scan.starts[j] in self.units or (names and self._operation(j)):
                break
            if (low in known and (scan.capital(j) or j == 0 or scan.words[j].isupper() or names)) or (
                (low in SETS.numerals and scan.words[j].isupper() and not (low == "i" and _balinese(scan, j + 1)))
                or (scan.words[j].isdigit() and len(low) < 3 and not scan.broken(j))
            ):
                names.append(scan.words[j])
            elif scan.capital(j) and j not in scan.at and self._goes_on(self._past_short(j + 1) or j + 1, known) and not scan.broken(j):
                names.append(scan.words[j])  # a function that the table lacks, before one that it has, or before the unit
            elif not names and scan.lows[j - 1] in SETS.shifts and low in SETS.shift_letters and scan.lows[j + 1 : j + 2] != ["."]:
                names.append(scan.words[j])  # Ka SPKT A Aipda X; but: Ka SPKT A. Wira
            elif low == "bidang" and scan.capital(j + 1) and scan.lows[j + 1] in known and not scan.broken(j):
                names.append(low)  # Analis Kebijakan Utama bidang Sabhara
            elif names and low in ("dan", "&", "/", "-") and j + 1 < scan.size and scan.lows[j + 1] in known:
                names.append(low)
            elif low == "," and scan.lows[j - 1] in SETS.guarding and not SETS.guarding.isdisjoint(scan.lows[j + 1 : j + 3]):
                pass  # Kepala Unit Pengaturan, Penjagaan, Pengawalan, dan Patroli
            elif low == "." and names and scan.glued(j) and j + 1 < scan.size and scan.lows[j + 1] in known:
                j += 1
                continue
            elif low == "(" and names and (stop := self._past_short(j)):
                j = end = stop
                continue
            else:
                break
            j += 1
            end = j
        return end, names

    def _past_short(self, j: int) -> int:
        """The word behind the brackets at word `j` with the short form of an office (``(Kabid Humas)``, ``(Dirreskrimum)``), of a function,
        or of what goes on behind them (``Satuan Reserse`` *(Satres)* ``Narkoba``); 0 where there is none.
        """
        scan = self.scan
        if scan.lows[j : j + 1] != ["("]:
            return 0
        stop = j + 3 if scan.lows[j + 2 : j + 3] == [")"] else j + 4
        if scan.lows[stop - 1 : stop] != [")"]:
            return 0
        short, known = scan.lows[j + 1], functions()
        mark = scan.at.get(j + 1)
        if short.startswith("ka") or (mark is not None and mark.kind == "office"):
            return stop
        return stop if stop == j + 3 and (short in known or self._goes_on(stop, known)) else 0

    def _unit(self, j: int) -> tuple[int, Unit | None]:
        """The unit mention at word `j` and where it ends."""
        scan = self.scan
        if j >= scan.size or scan.paragraph(j):
            return j, None
        unit = self.units.get(scan.starts[j])
        if unit is None and scan.lows[j] in ("pada", "di", "jajaran") and j + 1 < scan.size:
            return j, None
        return (self.at_offset(unit.end), unit) if unit else (j, None)

    def _operation(self, j: int) -> int:
        """Where the name of the operation ends that begins at word `j` (``Kasatgas Humas`` *Operasi Damai Cartenz*), or 0."""
        scan, k = self.scan, j + 1
        if k >= scan.size or scan.lows[j] not in SETS.operation or not scan.capital(j):
            return 0
        while k < scan.size and k - j < 5 and (scan.capital(k) or scan.lows[k] == "-" or scan.words[k].isdigit()):
            if k in scan.at or scan.broken(k) or scan.starts[k] in self.units or scan.lows[k] in functions():
                break
            k += 1
        return k if k > j + 1 else 0

    def _by_name(self, first: int, last: int, level: str | None) -> tuple[str | None, str | None, int]:
        """The unit of `level` in this article whose name the words ``[first, last)`` begin with, and where that ends."""
        known = [*self.units.values(), *self.heads.values()]
        for stop in range(last, first, -1):
            name = " ".join(self.scan.lows[first:stop])
            for unit in known:
                if unit.level == level and unit.unit.lower().endswith(" " + name):
                    return unit.unit, unit.unit_id, stop
        return None, None, 0

    def _place_words(self, j: int, *, typed: bool = False) -> int:
        """The end of a place name that begins at word `j`; `typed` asks for a word such as ``Desa`` first."""
        scan, common = self.scan, common_words()
        start = j
        while j < scan.size and j - start < 10:
            low = scan.lows[j]
            if scan.broken(j) and (scan.paragraph(j) if j == start else not runs_on(scan, j)):
                break
            if j in scan.at and not (j > start and low in ("rio", "dukuh", "bayan", "datuk")) and not self._is_place(start, j):
                break
            if len(low) == 1 and low.isalpha() and scan.lows[j + 1 : j + 2] == ["."] and scan.capital(j + 2):
                break  # Kades *M. Nasir*
            if low in SETS.area_types and (scan.capital(j) or j > start):
                if low in SETS.regions and j > start:
                    break
                j += 1
                if j < scan.size and scan.lows[j] == "." and scan.glued(j):
                    j += 1
                continue
            if j == start and not typed and low in SETS.counts and scan.capital(j) and scan.lows[j + 1 : j + 2] == [","]:
                return j + 1  # Kepala Dusun *Dua*
            if (scan.words[j].isdigit() and len(low) < 4 and not scan.broken(j)) or (
                low in SETS.numerals and scan.words[j].isupper() and not (low == "i" and _balinese(scan, j + 1))
            ):
                j += 1
                continue
            if low in ("/", "-") and j > start and j + 1 < scan.size and (scan.capital(j + 1) or scan.words[j + 1].isdigit()):
                j += 1
                continue
            if low == "-" and j > start and scan.glued(j) and scan.glued(j + 1) and scan.lows[j + 1][:3] == scan.lows[j - 1][:3]:
                j += 2  # Bala-balakang
                continue
            if (
                scan.capital(j)
                and not (typed and j == start)
                and (common.get(low) in (None, "place") or (j > start and low in SETS.place_words) or _begins_place(scan, j))
                and read_before(scan, j).first == read_before(scan, j).last
                and not (j > start and low in degree_beginnings() and read_after(scan, j).titles)  # Kades Pakkana Wira Santosa *S.Sos*
            ):
                j += 1
                continue
            if (typed and j == start) or not self._goes_on_as_place(start, j):
                break
            j += 1
        while j > start and scan.lows[j - 1] in ("/", "-"):
            j -= 1
        return j

    def _regions(self, j: int) -> int:
        """The end of the higher places that go on from word `j`, before a comma or a verb of saying (``Kades X`` *Kecamatan Y Kabupaten Z*
        ``, A``), or with its holder's name behind them (``Kades X`` *Kecamatan Y Suparman* ``hadir``); else `j`.
        """
        scan, first = self.scan, 0
        comma = scan.lows[j : j + 1] == [","]
        stop = j + comma
        while stop + 1 < scan.size and scan.lows[stop] in SETS.regions and scan.capital(stop) and not scan.broken(stop):
            behind = self._place_words(stop, typed=True)
            if behind == stop + 1:
                break
            first, stop = stop, behind
        if not first:
            return j
        told = stop < scan.size and scan.lows[stop] in SETS.says
        if self._leaves_name(first, stop, told=told or not comma):
            return stop
        return stop if not comma and (told or scan.lows[stop : stop + 1] == [","]) else j

    def _leaves_name(self, first: int, stop: int, *, told: bool) -> bool:
        """Whether the words ``[first, stop)``, the type of a place first, go on behind a place of the gazetteer with what may be a name:
        with a given name, or, where `told`, with a word that is no place.
        """
        scan, first = self.scan, first + 1
        first += scan.lows[first] == "."
        k = next((n for n in range(stop, first, -1) if is_known_place(scan.slice(first, n))), stop)
        if k == stop or not all(scan.words[n].isalpha() or scan.words[n] == "." for n in range(k, stop)):
            return False
        if scan.lows[k] in given_names():
            return True
        return told and SETS.place_parts.isdisjoint(scan.lows[k:stop]) and not is_known_place(scan.slice(k, stop))

    def region_end(self, j: int) -> int:
        """The word behind the higher places that begin with their type at word `j` (*Kec. Cantigi Kab. Garut*); `j` where none do."""
        scan = self.scan
        while j < scan.size and scan.lows[j] in SETS.regions and scan.capital(j) and (k := self._place_words(j, typed=True)) > j + 1:
            j = k
        return j

    def _is_place(self, start: int, j: int) -> bool:
        """Whether a word for somebody at word `j` is the name of a place, for which an office has it (``Camat`` *Mandor*)."""
        scan, mark = self.scan, self.scan.at[j]
        if j > start and mark.kind == "office" and mark.last == j + 1 and scan.capital(j) and not scan.heading(j):
            first = next((k for k in range(start, j) if scan.lows[k] not in SETS.area_types), j)
            return first < j and j + 1 < scan.size and is_known_place(scan.slice(first, j + 2))  # Keuchik Gampong Cot *Ba* U
        if mark.kind == "cue" and mark.last == j + 1 and start < j and scan.capital(j) and is_known_place(scan.slice(start, j + 1)):
            return True  # Sekcam Pematang *Bandar*
        if (
            (j > start and scan.lows[j - 1] not in SETS.area_types)
            or mark.kind != "cue"
            or mark.last > j + 1
            or not scan.capital(j)
            or scan.heading(j)
        ):
            return False
        return scan.lows[j] not in common_words() and is_known_place(scan.words[j])

    def _goes_on_as_place(self, start: int, j: int) -> bool:
        """Whether word `j`, a common one or a title elsewhere, makes with those from word `start` a place of the gazetteer: ``Camat``
        *Mandor*, ``Kades Kayu`` *Tanam*, ``Kades Bulangan`` *Haji* ``Wira``.
        """
        scan = self.scan
        if not scan.capital(j) or scan.heading(j):
            return False
        if scan.lows[j] in SETS.address and scan.lows[j + 1 : j + 2] and scan.lows[j + 1] in given_names():
            return False  # Kades *Ibu* Ratna Dewi
        kind = common_words().get(scan.lows[j])
        if kind not in ("noun", "org", "brand") and not (j > start and (kind == "verb" or scan.lows[j] in before_words())):
            return False
        first = start
        while first < j and (scan.lows[first] == "." or scan.lows[first] in SETS.area_types):
            first += 1
        if not (first < j or j == start):
            return False
        # Wali Nagari Lubuk *Ulang* Aling: the place may go on
        longer = scan.capital(j + 1) and not scan.broken(j + 1) and is_known_place(scan.slice(first, j + 2))
        return longer or is_known_place(scan.slice(first, j + 1))

    def _command(self, j: int) -> tuple[int, bool]:
        """The end of a military command that begins at word `j` (``0616/Cantigi``, ``Koramil 05/Cantigi``), and whether there is none."""
        scan, common = self.scan, common_words()
        start, code = j, False
        while j < scan.size and j - start < 14:
            low = scan.lows[j]
            if scan.paragraph(j) or (j in scan.at and not self._is_place(start, j)):
                break
            if low in SETS.commands or scan.words[j][0].isdigit() or (low in SETS.numerals and scan.words[j].isupper()):
                code = True
                j += 1
            elif (
                (j > start and self._joins(j, code=code))
                or (scan.words[j].isupper() and code and scan.lows[j - 1] == "/" and scan.glued(j))
                or (scan.capital(j) and common.get(low) in (None, "place") and not read_before(scan, j).titles)
            ):
                j += 1
            else:
                break
        return j, j == start

    def _joins(self, j: int, *, code: bool) -> bool:
        """Whether the mark at word `j` joins two pieces of a command's name (``05/Cantigi``, ``1302 -12/ Belang``, ``Jaya/Jayakarta``);
        `code` tells that a number stands before it.
        """
        scan, low = self.scan, self.scan.lows[j]
        if low == ".":
            return scan.glued(j) and scan.lows[j - 1] in SETS.place_shorts and scan.capital(j + 1)
        if low not in ("/", "-") or j + 1 >= scan.size:
            return False
        if low == "/" and scan.capital(j + 1):
            return code or (scan.glued(j) and scan.glued(j + 1))
        return code and (scan.glued(j + 1) or (low == "-" and scan.words[j + 1].isdigit()))

    def _goes_on(self, j: int, known: frozenset[str]) -> bool:
        """Whether a function or a unit begins at word `j`."""
        scan = self.scan
        return j < scan.size and scan.capital(j) and not scan.broken(j) and (scan.lows[j] in known or scan.starts[j] in self.units)

    def _institution(self, j: int) -> bool:
        """Whether word `j` begins the name of an institution: capitals throughout, or a word that is one of them."""
        scan = self.scan
        if not scan.capital(j) or j in scan.at:
            return False
        low = scan.lows[j]
        return (
            (scan.words[j].isupper() and len(low) > 2)
            or low in SETS.schools
            or low in SETS.of_state
            or common_words().get(low) in ("org", "noun")
        )

    def _long(self, j: int) -> bool:
        """Whether capitals run on from word `j`, so that they are more than a name: ``Kepala`` *Pusdalops BNPB Wira Santosa*."""
        scan = self.scan
        return not scan.heading(j) and all(scan.capital(k) and k not in scan.at and not scan.broken(k) for k in range(j, j + 4))

    def _short(self, j: int) -> int:
        """The word behind the short form of an office in brackets, as in ``Komandan Koramil (Danramil)``; `j` where there is none."""
        return j + 3 if self._bracketed(j).startswith(("dan", "ba", "bha", "kas", "pang", "wa")) else j

    def _court(self, mark: Mark) -> Held | None:
        """A judge, a prosecutor: the court may follow (``JPU Kejari Kuningan``, ``hakim PN Tuban``), else nothing belongs to the office."""
        scan = self.scan
        j = mark.last
        if j < scan.size and scan.lows[j] == "(" and scan.lows[j + 2 : j + 3] == [")"] and scan.lows[j + 1] in ("jpu", "pu", "pp"):
            j += 3
        if j < scan.size and scan.lows[j] in ("pada", "dari") and scan.lows[j + 1 : j + 2] and scan.lows[j + 1] in SETS.courts:
            j += 1
        if j < scan.size and scan.lows[j] in SETS.courts and not scan.broken(j):
            j += 1
            while j < scan.size and scan.lows[j] in ("negeri", "tinggi", "agung", "tipikor"):
                j += 1
            if scan.lows[j : j + 1] == ["("] and scan.lows[j + 2 : j + 3] == [")"] and scan.lows[j + 1] in SETS.courts:
                j += 3
            j = self._place_words(j)
            return Held(mark.first, j, mark.row["office"], False, "gov", "post", None, None, False, None, mark.row["office"])
        return Held(mark.first, j, mark.row["office"], False, "gov", "alone", None, None, True, None, mark.row["office"])

    def _announces(self, j: int) -> bool:
        """Whether a comma stands at word `j` and somebody's name behind it: ``sekretaris desa`` *, Wira Santosa*, ``kepala madrasah`` *,
        Ustazah X*, ``ketua rombongan`` *, yakni H. X*.
        """
        scan = self.scan
        if scan.lows[j : j + 1] != [","]:
            return False
        k = j + 1 + (scan.lows[j + 1 : j + 2] in (["yakni"], ["yaitu"]))
        mark = scan.at.get(k)
        if not scan.capital(k) or scan.broken(k) or scan.starts[k] in self.units or (mark is not None and mark.kind != "cue"):
            return bool(k < scan.size and scan.lows[k] in SETS.small_titles and read_before(scan, k).titles)
        if read_before(scan, k).titles or scan.lows[k] in given_names():
            return True
        name = read_name(scan, k, cued=True)
        return name is not None and name.last - name.first > 1 and not is_known_place(scan.slice(name.first, name.last))

    def _complement(self, j: int) -> int:
        """Where the small words end that say of what, before a comma and a name (``Manajer`` *kelab malam* ``, X``, ``ketua`` *kelompok
        tani Maju Bersama* ``, X``); 0 where none do.
        """
        scan, k = self.scan, j
        while k < scan.size and k - j < 4 and scan.words[k].isalpha() and scan.words[k].islower() and not scan.broken(k):
            low = scan.lows[k]
            leads_on = low in SETS.to_name and low not in SETS.those
            if (k in scan.at and scan.at[k].kind != "cue") or low in SETS.no_doer or low in SETS.says or leads_on:
                return 0
            k += 1
        if k > j and (named := self._named(k)) > k and self._announces(named):
            return named
        if k == j or not (self._announces(k) or (scan.lows[k : k + 1] == [","] and scan.capital(k + 1) and k + 1 not in scan.at)):
            return 0
        k -= scan.lows[k - 1] in SETS.those  # Ketua bidang hukum ormas *tersebut*, X
        return k if k > j else 0

    def _named(self, k: int) -> int:
        """The word behind the name of an institution that goes on at word `k` from small words (``kelompok tani`` *Maju Bersama*): capitals
        that begin with no given name; `k` where there are none.
        """
        scan, first = self.scan, k
        if scan.lows[k : k + 1] and scan.lows[k] in given_names():
            return k
        while k - first < 6 and scan.capital(k) and k not in scan.at and not scan.broken(k) and scan.starts[k] not in self.units:
            k += 1
        return k

    def _apposed(self, i: int, j: int) -> int:
        """Where the small words end that say of what an office between commas is (``Wira Santosa,`` *juru bicara keluarga* ``,``), or 0."""
        scan, k = self.scan, j
        while k < scan.size and k - j < 4 and scan.words[k].islower() and scan.lows[k] not in SETS.says and not scan.broken(k):
            if scan.lows[k] == "di" and scan.capital(k + 1):
                return 0
            k += 1
        if k > j or (scan.lows[j - 1].islower() and scan.words[j - 1].islower() and j - i > 1):
            k = self._named(k)
        closes = k < scan.size and (scan.lows[k] in (",", ".") or scan.lows[k] in SETS.says)
        return k if k > j and scan.lows[i - 1] == "," and closes else 0

    def _alone(self, i: int, j: int) -> int:
        """The end of an office in small letters with nothing behind it that it is over, word `j`, where it is somebody's; else 0."""
        return j if self._announces(j) or self._stands(i, j) or self._as_whom(i, j) else 0

    def _as_whom(self, i: int, j: int) -> bool:
        """Whether an office from word `i` to `j` is what the one named before it acts as: ``X selaku`` *ketua panitia* ``mengatakan``."""
        scan = self.scan
        if i < 2 or scan.lows[i - 1] != "selaku" or not (scan.capital(i - 2) or scan.lows[i - 2] in (")", ".")):
            return False
        return j >= scan.size or scan.lows[j] in (",", ".", ")") or scan.lows[j] in SETS.says

    def _stands(self, i: int, j: int) -> bool:
        """Whether an office of several words stands between a comma and its end or the place where it is: ``X,`` *ketua kelompok tani*
        ``,``, ``KH X,`` *pengasuh ponpes* ``di Cantigi``.
        """
        scan = self.scan
        if j - i < 2 or scan.lows[i - 1] != "," or j >= scan.size:
            return False
        return scan.lows[j] in (",", ".") or scan.lows[j] in SETS.says or (scan.lows[j] == "di" and scan.capital(j + 1))

    def _eponym(self, j: int) -> int:
        """Where the name ends that a hospital is called after, its title at word `j` (``RSUD`` *dr. Soetomo* ``, X``); 0 where none is."""
        scan = self.scan
        if scan.lows[j - 1] not in SETS.hospitals:
            return 0
        if scan.lows[j + 1 : j + 2] and scan.lows[j + 1] in SETS.eponyms and scan.lows[j] in before_words():
            return j + 2
        if not (titles := read_before(scan, j)).titles:
            return 0
        k = titles.last
        while k < scan.size and k - titles.last < 4 and scan.capital(k) and k not in scan.at and not scan.broken(k):
            k += 1
        closed = scan.lows[k : k + 1] == [","] and scan.capital(k + 1) and not read_after(scan, k).titles
        known = scan.lows[titles.last] in SETS.eponyms
        return k if closed and k > titles.last else titles.last + 1 if known else 0

    def _has_body(self, j: int) -> bool:
        scan = self.scan
        if not scan.capital(j) or j in scan.at or scan.broken(j) or scan.lows[j] in SETS.unit_words or read_before(scan, j).titles:
            return False
        low = scan.lows[j]
        acronym = scan.words[j].isupper() and len(low) > 3 and not scan.words[j - 1].isupper() and low not in functions()
        if acronym or common_words().get(low) in ("org", "noun", "place") or (_NOUN.match(low) and low not in given_names()):
            return True
        for k in range(j + 1, min(j + 4, scan.size)):  # Kadiv Humas *Jogja Police Watch*, Kepala Bidang *Teknis BBKSDA*
            if not scan.capital(k) or k in scan.at or scan.broken(k):
                return k == j + 1 and low not in given_names() and not scan.words[j].isupper() and self._announces(k)
            short = scan.words[k].isupper() and len(scan.words[k]) > 3 and scan.lows[k] not in functions()
            if common_words().get(scan.lows[k]) == "org" or (short and not scan.words[j].isupper()):
                return True
        return False

    def _names_body(self, start: int, j: int) -> bool:
        """Whether the small word `j` is part of an institution's name, since it has a capital (``LMA`` *Tujuh* ``Suku``)."""
        scan = self.scan
        closed = scan.lows[j + 1 : j + 2] in ([","], ["("]) or (scan.lows[j] in SETS.counts and scan.capital(j + 1))
        return j > start and scan.capital(j) and closed and not scan.words[j].isupper() and not scan.broken(j) and not scan.heading(j)

    def _degreed(self, j: int) -> bool:
        """Whether a name with titles and degrees stands at word `j`: no foundation's (``Ketua Yayasan`` *Pdt. X, S.Th*)."""
        titles = read_before(self.scan, j)
        name = read_name(self.scan, j, cued=True) if titles.titles else None
        return name is not None and len(name.titles) > len(titles.titles)

    def _spelled_out(self, j: int) -> int:
        """Where a name that begins at word `j` ends with its own letters in brackets (``Tim Advokat Rakyat (TAR)``), or 0."""
        scan, k = self.scan, j
        while k < scan.size and k - j < 7 and (scan.capital(k) or scan.lows[k] in ("dan", "untuk")):
            k += 1
        letters = self._bracketed(k)
        if k == j or len(letters) < 3 or not scan.words[k + 1].isupper() or len(letters) > k - j + 1:
            return 0
        spelled = "".join(low[0] for low in scan.lows[j - 1 : k])
        return k + 3 if spelled.endswith(letters) else 0

    def _body(self, mark: Mark, first: int, acting: bool, force: str, j: int = 0) -> Held | None:
        """An office over an institution: its name runs on in capitals."""
        scan = self.scan
        start = mark.last
        j = j or start
        if scan.lows[start : start + 1] and scan.lows[start] in SETS.schools:
            force = "other"
        office = mark.row["office"]
        held = Held(first, j, office, acting, force, "body", None, None, False, None, office)
        named = j - mark.first > 1 and scan.capital(j - 1)  # ketua *DPR RI*, X
        if scan.words[mark.first][0].islower() and not (scan.capital(j) or named) and not (j < scan.size and scan.lows[j] in SETS.address):
            k = self._complement(j) or self._apposed(mark.first, j) or self._alone(mark.first, j)
            return held._replace(last=k, bare=k == j) if k else None
        if j == start and (k := self._complement(j)):
            return held._replace(last=k)
        while j < scan.size and j - start < 20 and (k := self._past_body(start, j)):
            j = k
        while j > start and scan.lows[j - 1] in ("dan", "&", "/", "-"):
            j -= 1
        if scan.lows[start : start + 1] == ["bidang"]:
            j = self._complement(j) or j  # Ketua bidang hukum *ormas* tersebut, X
        named = scan.lows[start:j] if force == "gov" else ()
        if not (SETS.companies.isdisjoint(named) and SETS.advocacy.isdisjoint(named)):
            force = "other"
        if force == "other" and not SETS.of_state.isdisjoint(scan.lows[start : min(j, start + 3)]) and "yayasan" not in scan.lows[start:j]:
            force = "gov"
        unit = self.units.get(scan.starts[start]) if j > start else None  # juru bicara *Polda Bali*
        if unit is None and mark.row["force"] == "polri":  # Kepala Unit Kejahatan dan Kekerasan Satreskrim *Polres Garut*
            unit = next((found for k in range(start, j) if (found := self.units.get(scan.starts[k])) is not None), None)
        if unit and self.at_offset(unit.end) == j:
            held = held._replace(unit=unit.unit, unit_id=unit.unit_id)
            force = "polri" if mark.row["force"] == "polri" or office.partition(" ")[0].lower() in SETS.spokesmen else force
        return held._replace(last=j, force=force, bare=j == start)

    def _past_body(self, start: int, j: int) -> int:
        """The word behind the next piece, at word `j`, of the institution's name that begins at word `start`; 0 where the name ends."""
        scan = self.scan
        low = scan.lows[j]
        if self._ends_body(start, j):
            return 0
        if k := self._spelled_out(j):
            return k
        if j == start and low == "dari" and scan.lows[j + 1 : j + 2] and scan.lows[j + 1] in SETS.companies:
            return j + 2  # Pengawas Proyek *dari CV* X
        if j == start and low in SETS.numerals and scan.words[j].isupper() and not (low == "i" and _balinese(scan, j + 1)):
            return j + 1  # Wakil Ketua *I*
        if j == start and low == "bidang" and j + 1 < scan.size and scan.words[j + 1].isalpha():
            return j + 2  # Wakil Kepala Sekolah *bidang kesiswaan*
        if common_words().get(low) in ("function", "time") and low not in ("dan", "dalam", "lain") and not self._names_body(start, j):
            return 0
        if low == "dan" and scan.lows[j + 2 : j + 3] in ([","], ["selaku"]) and scan.lows[j + 1] in given_names():
            return 0  # Tono selaku Direktur BUMDes *dan Sukardi*, Karto selaku Kepala Dusun
        named = scan.capital(j) and ((scan.lows[j - 1] in SETS.no_person_after and not self._degreed(j)) or not read_before(scan, j).titles)
        number = scan.words[j].isdigit() and len(low) < 4 and (j > start or scan.capital(j + 1)) and not scan.broken(j)
        if named or number or ((low in ("dan", "&", "/", "-") or low in SETS.branch) and j > start and scan.capital(j + 1)):
            return self._eponym(j) or j + 1
        if low == "-" and j > start and scan.glued(j) and scan.glued(j + 1) and scan.words[j + 1].isdigit():
            return j + 2  # Kepala Operasi Damai Cartenz-2025
        if low == "." and (scan.lows[j - 1] in SETS.companies or scan.lows[j - 1] in SETS.area_dots) and scan.glued(j):
            return j + 1  # Kepala Kebun PT. Pasangkayu, Ketua DPRD Kab. Garut
        if k := self._eponym(j):
            return k
        if low == "(" and j + 2 < scan.size and scan.capital(j + 1) and ")" in scan.lows[j + 2 : j + 5]:
            return j + 2 + scan.lows[j + 2 : j + 5].index(")") + 1
        return 0

    def _ends_body(self, start: int, j: int) -> bool:
        """Whether a rank, a line, a degree or another office at word `j` ends the institution's name that begins at word `start`."""
        scan = self.scan
        mark = scan.at.get(j)
        if (mark is not None and mark.kind == "rank") or (scan.broken(j) and (scan.paragraph(j) if j == start else not runs_on(scan, j))):
            return True
        if j > start + 1 and not scan.words[j].isupper() and scan.lows[j] in degree_beginnings() and read_after(scan, j).titles:
            return True  # Ketua DPRD Wira Santosa *SIKom*
        # Ketua DPR Wira Santosa dan *Kapolri*
        return mark is not None and mark.kind == "office" and (scan.lows[j - 1] in ("dan", "&", "/") or mark.row["kind"] in _HOLDS)
