"""The linked mentions as records: canonical names, the units above, and remarks where the article contradicts the gazetteer."""

from __future__ import annotations

from collections import Counter
from functools import cached_property
from typing import TYPE_CHECKING

from .evidence import Evidence
from .mention import Mention, rule_name
from .table import AREA, FORMER, KIND, KODE, LEVEL, NAME, SOURCE, squeeze

if TYPE_CHECKING:
    from ..context import Context
    from .linker import Choice


class Records:
    """The fields of each mention's record, from what was chosen for it."""

    def __init__(self, context: Context, evidence: Evidence, choice: dict[int, Choice]):
        self.context, self.evidence, self.choice = context, evidence, choice
        self.mentions, self.folded = evidence.mentions, evidence.folded
        self.table = evidence.table
        self.rows, self.up = evidence.rows, evidence.up
        self._resolved: dict[tuple, dict] = {}

    def fields(self, i: int) -> dict:
        """The fields of mention `i` that it shares with an office over the same unit."""
        mention = self.mentions[i]
        chosen = self.choice.get(i)
        number, score, candidates = chosen or (None, 0.0, ())
        over = self.evidence.above.get(i)
        above = self.choice[over].number if over is not None and over in self.choice else None
        level = mention.level
        if number is not None and above is not None and level in ("polsek", "polres") and not self.evidence.under(number, above):
            if self.evidence.origin(self.evidence.polda_of(number)) != self.evidence.origin(self.evidence.polda_of(above)):
                self._contradiction(i, number, above)
                if level == "polsek":
                    number, candidates = None, (number,)
            elif self.rows[above][LEVEL] != "polda":
                self._contradiction(i, number, above)
        if number is not None and mention.forms[:1] == ("polsek",) and self.rows[number][KIND] == "Polsubsektor":
            # Raised since the list was made, or loosely named: the unit that the article means is not the one of the list.
            number, candidates, above = None, (number,), self.up[number] if above is None else above
        if number is not None:
            asked = (number, level, mention.forms, mention.key, score)
            if (known := self._resolved.get(asked)) is not None:
                return known
            row, up = self.rows[number], self.up[number]
            polres = polda = None
            if level == "polsek":
                polres, polda = self.rows[up][NAME], self.rows[self._at_the_time(self.up[up])][NAME]
            elif level == "polres":
                polda = self.rows[self._at_the_time(up)][NAME]
            own = row[NAME] if level == "mabes" else self.own_name(mention, row)
            self._resolved[asked] = fields = {
                "unit": own, "unit_id": self.table.entry(number).id, "level": level, "kind": row[KIND], "polres": polres, "polda": polda,
                "kode": row[KODE].partition("|")[0] or None, "score": score, "candidates": (),
            }  # fmt: skip
            return fields
        return self._open(mention, level, candidates, above, score)

    def own_name(self, mention: Mention, row: list[str]) -> str:
        """The canonical name: the gazetteer's, but a name of its own that the article uses stays.

        Such are a station's customary name (``Polsek Jaluko``), a former name, and the name of the kecamatan where the station bears
        another (``Polsek Meuraxa`` for Polsek Ulee Lheue). Spellings and short forms of one name are no names of their own.
        """
        key = squeeze(row[NAME])
        if mention.forms[:1] == ("polsubsektor",) and row[SOURCE].startswith("derived"):
            return "Polsubsektor " + row[NAME].partition(" ")[2]  # that it is a Polsek was only made out from the kecamatan
        if not mention.forms or key == mention.forms[0] + mention.key or key.endswith(mention.key):
            return row[NAME]
        if customary := self.table.customary.get(mention.forms[0] + mention.key):
            return customary
        if mention.level == "polsek":
            for former in row[FORMER].split("|"):
                if squeeze(former.partition("@")[0]) == mention.forms[0] + mention.key:
                    return former.partition("@")[0]
            for area in row[AREA].split("|"):
                if squeeze(area) == mention.key and not _alike(area, row[NAME].partition(" ")[2]):
                    return f"Polsek {area}"
        return row[NAME]

    def _open(self, mention: Mention, level: str, candidates: tuple[int, ...], above: int | None, score: float) -> dict:
        loose = mention.forms[:1] == ("polsek",)  # a Polsubsektor is not called Polsek by its own name
        names = {self.rows[n][NAME] for n in candidates if not (loose and self.rows[n][KIND] == "Polsubsektor")}
        if len(names) == 1:
            unit = names.pop()
        else:
            folded = self.folded
            capitals = folded[mention.start : mention.named].isupper()
            unit = rule_name(mention.forms[0], folded[mention.named : mention.end], capitals=capitals)
        polres = polda = None
        if level == "polsek":
            if above is not None:
                up = above
            elif candidates and len({self.up[n] for n in candidates}) == 1:
                up = self.up[candidates[0]]
            else:
                up = self._only(self.evidence.polres) if not candidates else None
            if up is not None and self.rows[up][LEVEL] == "polres":
                polres, polda = self.rows[up][NAME], self.rows[self._at_the_time(self.up[up])][NAME]
            elif up is not None:
                polda = self.rows[up][NAME]
            elif candidates and len(common := {self.evidence.polda_of(n) for n in candidates}) == 1:
                polda = self.rows[common.pop()][NAME]
            elif not candidates and (one := self._only(self.evidence.polda)) is not None:
                polda = self.rows[one][NAME]
        elif level == "polres":
            if above is not None:
                polda = self.rows[above][NAME]
            elif candidates and len(common := {self.evidence.polda_of(n) for n in candidates}) == 1:
                polda = self.rows[common.pop()][NAME]
            elif (one := self._only(self.evidence.polda)) is not None:
                polda = self.rows[one][NAME]
        return {
            "unit": unit, "unit_id": None, "level": level, "kind": unit.partition(" ")[0], "polres": polres, "polda": polda, "kode": None,
            "score": score, "candidates": tuple(self.table.entry(n).id for n in candidates),
        }  # fmt: skip

    @staticmethod
    def _only(votes: Counter[int]) -> int | None:
        ranked = [(n, v) for n, v in votes.most_common(2) if n >= 0 and v > 0]
        if not ranked:
            return None
        return ranked[0][0] if len(ranked) == 1 or ranked[0][1] >= 1.5 * ranked[1][1] else None

    def _at_the_time(self, polda: int) -> int:
        """The Polda that the article means: before it was split off, or where only the old one is named, the old one."""
        origin, date = self.table.splits.get(polda, (polda, ""))
        if origin == polda or polda in self.poldas_named:
            return polda
        if origin in self.poldas_named or (self.context.reference or "9") < date:
            return origin
        return polda

    @cached_property
    def poldas_named(self) -> set[int]:
        chosen = (self.choice[i].number for i, m in enumerate(self.mentions) if m.level == "polda" and i in self.choice)
        return {n for n in chosen if n is not None}

    def _contradiction(self, i: int, number: int, above: int) -> None:
        a, b = self.mentions[i], self.mentions[self.evidence.above[i]]
        name, over, real = (self.rows[n][NAME] for n in (number, above, self.up[number]))
        message = f"{name} is put under {over}, the gazetteer has it under {real}"
        self.context.warn("unit-hierarchy", message, (a.start, a.end), (b.start, b.end))


def _alike(a: str, b: str) -> bool:
    """Whether two names are forms of one: ``Labuhanhaji`` and ``Labuhan Haji``, ``Kota Waingapu`` and ``Waingapu Kota``."""
    from rapidfuzz import fuzz

    numerals = {"satu": "i", "dua": "ii", "tiga": "iii"}
    words = ({numerals.get(w, w) for w in name.lower().split()} for name in (a, b))
    return fuzz.ratio(squeeze(a), squeeze(b)) >= 80 or next(words) == next(words)
