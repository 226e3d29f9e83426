"""What the article says of its units besides their names: which stands above which, and the places, outlets and districts it names."""

from __future__ import annotations

import re
from collections import Counter
from functools import cached_property, lru_cache
from typing import TYPE_CHECKING

from ..text import lower
from .mention import Mention
from .table import ALIASES, AREA, KODE, LEVEL, NAME, Gazetteer, squeeze

if TYPE_CHECKING:
    from ..context import Context

# Between a unit and the one above it: "Polsek Sindang, jajaran Polres Indramayu".
_BELONGS = re.compile(
    r"[\s,(/|:-]*(?:(?:yang\s)?(?:jajaran|di\sjajaran|dari|di|wilayah\shukum|wilkum|bagian\sdari|wilayah|yang\sberada\sdi\sbawah|di\sbawah|resort?)\s*)*[\s(]*$"
)
# Between a unit and the region that it is put in right behind.
_REGION = re.compile(r"[ ,(]{1,2}(?:di |wilayah )?(?:(?:[Pp]rovinsi|[Kk]abupaten|[Kk]ab\.?|[Kk]ota) )?(?=[A-Z])")
_KECAMATAN = re.compile(r"(?<!\w)(?:kecamatan|kec\.?|distrik|kapanewon|kemantren)\s+((?:[A-Z][\w'-]*\s?){1,3})", re.I)
_SITE_REST = re.compile(r"[\w-]{0,20}\.[a-z]{2}")
_CAPITALS = re.compile(r"(?<!\w)[A-Z][A-Za-z]{2,}")


class Evidence:
    """For one article: where its mentions and its words point among the units of the gazetteer.

    `above` maps the place of a mention in the list to that of the unit named right above it; `polres` and `polda` count the votes of
    what has been linked so far.
    """

    def __init__(self, context: Context, table: Gazetteer, mentions: list[Mention]):
        self.mentions = mentions
        self.folded, self.low = context.folded, context.low
        self.rows, self.up = table.rows, table.parent_number
        self.short = table.index[1]
        self.table = table
        self.polres: Counter[int] = Counter()
        self.polda: Counter[int] = Counter()
        self._named: dict[int, float] = {}
        self._regions: dict[int, tuple[str, ...]] = {}
        self._placed: dict[tuple[int, tuple[int, ...]], tuple[int, ...]] = {}
        self.above = self._find_above()

    def _find_above(self) -> dict[int, int]:
        low, above = self.low, {}
        order = {"polsek": 0, "polres": 1, "polda": 2, "mabes": 3}
        for i, (a, b) in enumerate(zip(self.mentions, self.mentions[1:], strict=False)):
            gap = b.start - a.end
            if b.head is not None or not 0 <= gap <= 45 or order[b.level] <= order[a.level] or b.level == "mabes":
                continue
            if m := _BELONGS.match(low[a.end : b.start]):
                if "," not in m[0] and "\n" not in m[0]:
                    above[i] = i + 1
                elif any(self.under(n, o) for n in a.numbers for o in b.numbers) or not a.numbers:
                    # A comma as well separates the items of a list; believed where the gazetteer agrees or does not know.
                    above[i] = i + 1
        return above

    def named(self, number: int) -> float:
        """How strongly the text names the area of that Polda or Polres."""
        if (known := self._named.get(number)) is not None:
            return known
        score = max(map(self._occurs, self._area_names(number)), default=0.0)
        self._named[number] = score
        return score

    def _area_names(self, number: int) -> set[str]:
        """What the area of that Polda or Polres is called: the unit's own name, its region and its short forms."""
        row = self.rows[number]
        names = {row[NAME].partition(" ")[2], *row[AREA].split("|")[:1], *(a.partition(" ")[2] for a in row[ALIASES].split("|"))}
        return {name for name in names if len(name) > 2}

    @cached_property
    def masked(self) -> str:
        """The text without its unit mentions: the name of Polsek Tebing Tinggi is no word for the town of Tebing Tinggi."""
        text, at, out = self.folded, 0, []
        for m in self.mentions:
            out += [text[at : m.start], " " * (m.end - m.start)]
            at = m.end
        return "".join((*out, text[at:]))

    @cached_property
    def masked_low(self) -> str:
        return lower(self.masked)

    def _occurs(self, name: str) -> float:
        text, best = self.masked, 0.0
        low = self.masked_low
        small = name.lower()
        for variant in {small, small.replace(" ", "")}:
            at = low.find(variant)
            while at >= 0:
                end = at + len(variant)
                left = at and low[at - 1].isalnum()
                right = end < len(low) and low[end].isalnum()
                if not left and not right and text[at].isupper():
                    return 1.0 if at > 250 else 1.3
                # The name of the outlet, as in "ngawinews.co.id" or "BOJONEGOROtimes".
                if not left and (len(variant) > 6 or (len(variant) > 3 and _SITE_REST.match(low, end))):
                    best = max(best, 0.8)
                at = low.find(variant, end)
        return best

    @cached_property
    def named_anywhere(self) -> set[int]:
        """Polres whose own name stands in the text as a place."""
        words = _CAPITALS.findall(self.masked)
        short = self.short["polres"]
        found: set[int] = set()
        for k in (1, 2, 3):
            for i in range(len(words) - k + 1):
                if rows := short.get("".join(words[i : i + k]).lower()):
                    found.update(rows)
        return found

    def vote(self, number: int, weight: float) -> None:
        level = self.rows[number][LEVEL]
        if level == "polsek":
            up = self.up[number]
            self.polres[up] += weight * 0.7  # pyright: ignore[reportArgumentType]
            self.polda[self.up[up]] += weight * 0.5  # pyright: ignore[reportArgumentType]
        elif level == "polres":
            self.polres[number] += weight  # pyright: ignore[reportArgumentType]
            self.polda[self.up[number]] += weight * 0.7  # pyright: ignore[reportArgumentType]
        elif level == "polda":
            self.polda[number] += weight  # pyright: ignore[reportArgumentType]

    @cached_property
    def kecamatan(self) -> Counter[int]:
        """Polres that police the kecamatan which the text names."""
        found: Counter[int] = Counter()
        short = self.short["polsek"]
        for m in _KECAMATAN.finditer(self.folded):
            words = m[1].split()
            for k in range(len(words), 0, -1):
                if rows := short.get(squeeze("".join(words[:k]))):
                    for up in {self.up[n] for n in rows}:
                        found[up] += 1 / len(rows)  # pyright: ignore[reportArgumentType]
                    break
        return found

    def villages(self, numbers: list[int]) -> list[float]:
        """How many villages of each Polsek's kecamatan the text names: what is left to ask when nothing else decides."""
        text, out = self.masked, []
        for number in numbers:
            names = _villages(self.rows[number][KODE])
            count = sum(1 for name in names if name in text and re.search(rf"(?<!\w){re.escape(name)}(?!\w)", text))
            out.append(1.5 * min(count, 3))
        return out

    def placed(self, i: int) -> tuple[int, ...]:
        """The rows of a mention in whose region it is put right behind: ``Polsek Banjarsari Ciamis``, ``Polres Banjar, Jawa Barat``."""
        mention = self.mentions[i]
        if mention.level not in ("polsek", "polres"):
            return ()
        known = self._placed.get((i, mention.numbers))
        if known is None:
            known = self._placed[i, mention.numbers] = self._find_placed(mention)
        return known

    def _find_placed(self, mention: Mention) -> tuple[int, ...]:
        behind = _REGION.match(self.folded, mention.end)
        if behind is None:
            return ()
        after = self.low[behind.end() : behind.end() + 40]
        return tuple(n for n in mention.numbers if any(map(after.startswith, self._regions_of(n))))

    def _regions_of(self, number: int) -> tuple[str, ...]:
        """The names, in lower case, of the areas of the Polres and the Polda that a row stands under."""
        known = self._regions.get(number)
        if known is None:
            above = [up for up in (self.up[number], self.up[self.up[number]] if self.up[number] >= 0 else -1) if up >= 0]
            known = tuple(name.lower().removeprefix("metro ") for up in above for name in self._area_names(up))
            self._regions[number] = known
        return known

    def under(self, number: int, above: int) -> bool:
        while number >= 0:
            if number == above:
                return True
            number = self.up[number]
        return False

    def polda_of(self, number: int) -> int:
        while self.up[number] >= 0:
            number = self.up[number]
        return number

    def origin(self, polda: int) -> int:
        """The Polda out of which that one was formed, or itself."""
        return self.table.splits.get(polda, (polda, ""))[0]


@lru_cache(maxsize=4096)
def _villages(codes: str) -> frozenset[str]:
    """The names, of five letters or more, of the villages in these kecamatan."""
    from ..places import gazetteer as regions

    return frozenset(r.name for kode in codes.split("|")[:4] if kode for r in regions.children(kode) if len(r.name) > 4)
