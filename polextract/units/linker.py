"""Which unit of the gazetteer a mention means: names repeat, and the article decides.

First every name that only one unit bears, then the others by what the article says around them: the unit above named right after it
(``Polsek Sindang jajaran Polres Indramayu``), other units, places. All mentions of one name agree, and what nothing decides stays
open, with its candidates.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable
from functools import cached_property, lru_cache
from typing import TYPE_CHECKING, NamedTuple

from ..report import Office, Unit
from ..text import lower
from .offices import offices_before
from .table import ALIASES, AREA, FORMER, KIND, KODE, LEVEL, NAME, SOURCE, squeeze
from .words import name_words

if TYPE_CHECKING:
    from ..context import Context
    from .recognizer import Mention, UnitAnalysis, _Finder, _Word

# Between a unit and the one above it: "Polsek Sindang, jajaran Polres Indramayu".
_BELONGS = re.compile(
    r"[\s,(/|:;-]*(?:(?:yang\s)?(?:jajaran|di\sjajaran|dari|di|wilayah\shukum|wilkum|bagian\sdari|wilayah|yang\sberada\sdi\sbawah|di\sbawah|resort?)\s*)*[\s(]*$"
)
_KECAMATAN = re.compile(r"(?<!\w)(?:kecamatan|kec\.?|distrik|kapanewon|kemantren)\s+((?:[A-Z][\w'-]*\s?){1,3})", re.I)

_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")
_SITE_REST = re.compile(r"[\w-]{0,20}\.[a-z]{2}")
_NICKNAME = re.compile(r"\s?\(\s?(?:atau\s)?([a-z]{3,12})\s?\)")
_RANK = re.compile(r"[\s,(]*(?:ak[bp]p?|kompol|kombes|a?iptu|a?ipda|irjen|brigjen|ajun|komisaris|inspektur|jenderal|lptu|brip\w+)\b")
_CAPITALS = re.compile(r"(?<!\w)[A-Z][A-Za-z]{2,}")

MARGIN = 0.5
_SHORTEST_ALIAS = 7
_MOST_CANDIDATES = 30  # more than the most frequent name has; a Polsek of some harbour could be any of eighty


class Choice(NamedTuple):
    number: int | None
    score: float
    candidates: tuple[int, ...]


class Linker:
    def __init__(self, finder: _Finder, context: Context, mentions: list[Mention]):
        self.finder, self.context, self.mentions = finder, context, mentions
        self.table = finder.table
        self.rows, self.up = self.table.rows, self.table.parent_number
        self.choice: dict[int, Choice] = {}  # by the mention's place in the list
        self.polres: Counter[int] = Counter()
        self.polda: Counter[int] = Counter()
        self._named: dict[int, float] = {}
        self.above: dict[int, int] = {}  # mention to the mention of the unit right above it
        self._kecamatan: Counter[int] | None = None
        self._resolved: dict[tuple, dict] = {}

    # -- evidence --------------------------------------------------------------------------------------------------------------

    def find_above(self) -> None:
        folded = self.finder.low
        order = {"polsek": 0, "polres": 1, "polda": 2, "mabes": 3}
        for i, (a, b) in enumerate(zip(self.mentions, self.mentions[1:], strict=False)):
            gap = b.start - a.end
            if b.head is not None or not 0 <= gap <= 45 or order[b.level] <= order[a.level] or b.level == "mabes":
                continue
            if m := _BELONGS.match(folded[a.end : b.start]):
                if "," not in m[0] and "\n" not in m[0]:
                    self.above[i] = i + 1
                elif any(self._under(n, o) for n in a.numbers for o in b.numbers) or not a.numbers:
                    # A comma as well separates the items of a list; believed where the gazetteer agrees or does not know.
                    self.above[i] = i + 1

    def named(self, number: int) -> float:
        """How strongly the text names the area of that Polda or Polres."""
        if (known := self._named.get(number)) is not None:
            return known
        row = self.rows[number]
        names = {row[NAME].partition(" ")[2], *row[AREA].split("|")[:1]}
        names.update(a.partition(" ")[2] for a in row[ALIASES].split("|") if a)
        score = 0.0
        for name in names:
            if len(name) > 2:
                score = max(score, self._occurs(name))
        self._named[number] = score
        return score

    @cached_property
    def masked(self) -> str:
        """The text without its unit mentions: the name of Polsek Tebing Tinggi is no word for the town of Tebing Tinggi."""
        text, at, out = self.finder.folded, 0, []
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

    def named_anywhere(self) -> set[int]:
        """Polres whose own name stands in the text as a place."""
        words = _CAPITALS.findall(self.masked)
        short = self.finder.short["polres"]
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

    def kecamatan(self) -> Counter[int]:
        """Polres that police the kecamatan which the text names."""
        if self._kecamatan is None:
            self._kecamatan = Counter()
            short = self.finder.short["polsek"]
            for m in _KECAMATAN.finditer(self.finder.folded):
                words = m[1].split()
                for k in range(len(words), 0, -1):
                    if rows := short.get(squeeze("".join(words[:k]))):
                        for up in {self.up[n] for n in rows}:
                            self._kecamatan[up] += 1 / len(rows)  # pyright: ignore[reportArgumentType]
                        break
        return self._kecamatan

    def villages(self, numbers: list[int]) -> list[float]:
        """How many villages of each Polsek's kecamatan the text names: what is left to ask when nothing else decides."""
        text, out = self.masked, []
        for number in numbers:
            names = _villages(self.rows[number][KODE])
            count = sum(1 for name in names if name in text and re.search(rf"(?<!\w){re.escape(name)}(?!\w)", text))
            out.append(1.5 * min(count, 3))
        return out

    # -- choosing --------------------------------------------------------------------------------------------------------------

    def prior(self, number: int, mention: Mention) -> float:
        row = self.rows[number]
        score = 0.0
        if row[SOURCE].startswith("derived"):
            score -= 0.6
        if mention.level == "polsek":
            sub = row[KIND] == "Polsubsektor"
            if sub != (mention.forms[0] == "polsubsektor"):
                score -= 1.2
        name = squeeze(row[NAME])
        if name == mention.forms[0] + mention.key:
            score += 0.3
        elif not name.endswith(mention.key):
            score -= 0.3
        return score

    def evidence(self, number: int, mentions: Iterable[int]) -> float:
        level = self.rows[number][LEVEL]
        score = 0.0
        up = self.up[number]
        for i in mentions:
            j = self.above.get(i)
            if j is not None:
                above = self.mentions[j]
                chosen = self.choice.get(j)
                numbers = (chosen.number,) if chosen and chosen.number is not None else above.numbers
                if up in numbers or (above.level == "polda" and level == "polsek" and self.up[up] in numbers):
                    score += 8
                    break
        if level == "polsek":
            polda = self.up[up]
            votes = self.polda[polda] or self.polda[self._origin(polda)]
            score += _vote(self.polres[up], 3.0) + _vote(votes, 1.5) + 1.5 * self.named(up) + 0.7 * self.named(polda)
            score += min(2.0, self.kecamatan()[up] * 0.8)
            score += 4.0 * any(number in self.placed(i) for i in mentions)
        elif level == "polres":
            score += _vote(self.polres[number], 1.0) + _vote(self.polda[up], 2.0) + 1.2 * self.named(up)
            score += min(2.0, self.kecamatan()[number] * 0.8)
        return score

    def choose(self, group: list[int]) -> None:
        mention = self.mentions[group[0]]
        numbers = mention.numbers
        if len(numbers) > 1 and mention.level == "polsek" and mention.forms[0] == "polsek":
            # A Polsubsektor is no Polsek while there are others to choose from.
            numbers = tuple(n for n in numbers if self.rows[n][KIND] != "Polsubsektor") or numbers
        if not numbers:
            choice = Choice(None, 0.0, ())
        elif len(numbers) == 1:
            choice = Choice(numbers[0], 1.0 if mention.by in ("full", "short") else 0.85, ())
        else:
            scored = sorted(((self.prior(n, mention) + self.evidence(n, group), -n) for n in numbers), reverse=True)
            best, second = scored[0], scored[1]
            margin = best[0] - second[0]
            if margin < MARGIN and mention.level == "polsek":
                close = [-n for s, n in scored if best[0] - s < MARGIN + 1.0]
                if any(villages := self.villages(close)):
                    scored = sorted(((s + villages[close.index(-n)] if -n in close else s, n) for s, n in scored), reverse=True)
                    best, second = scored[0], scored[1]
                    margin = best[0] - second[0]
            if margin >= MARGIN:
                choice = Choice(-best[1], round(min(0.99, 0.6 + margin / 10), 2), ())
            else:
                close = tuple(-n for s, n in scored if best[0] - s < 1.2)
                choice = Choice(None, round(0.5 / len(close), 2), close if len(close) <= _MOST_CANDIDATES else ())
        for i in group:
            self.choice[i] = choice

    def split(self, group: list[int]) -> list[list[int]]:
        """The mentions of one name, apart where the article itself puts them under different units."""
        if len(group) == 1 or len(self.mentions[group[0]].numbers) == 1:
            return [group]
        parts: dict[tuple[int, ...], list[int]] = {}
        for i in group:
            j = self.above.get(i)
            if j is not None:
                over = self.mentions[j].numbers
                under = tuple(n for n in self.mentions[i].numbers if self.up[n] in over)
                if under:
                    parts.setdefault(under, []).append(i)
            elif under := self.placed(i):
                parts.setdefault(under, []).append(i)
        if len(parts) < 2:
            return [group]
        placed = {i for part in parts.values() for i in part}
        most = max(parts.values(), key=len)
        most += [i for i in group if i not in placed]
        return list(parts.values())

    def placed(self, i: int) -> tuple[int, ...]:
        """The rows of a mention whose Polres bears the name that stands right behind it: ``Polsek Banjarsari Ciamis``."""
        mention = self.mentions[i]
        if mention.level != "polsek":
            return ()
        after = self.finder.low[mention.end : mention.end + 24].lstrip(" ,(")
        return tuple(
            n for n in mention.numbers if after.startswith(self.rows[self.up[n]][NAME].partition(" ")[2].lower().removeprefix("metro "))
        )

    def settle(self, group: list[int]) -> None:
        """Choose for a name, and let what was chosen speak for its Polres and Polda."""
        self.choose(group)
        number = self.choice[group[0]].number
        if number is not None:
            self.vote(number, min(3.0, float(len(group))))

    def run(self) -> None:
        self.find_above()
        groups: defaultdict[tuple, list[int]] = defaultdict(list)
        for i, m in enumerate(self.mentions):
            if m.numbers:
                groups[m.level, m.numbers, m.forms[:1]].append(i)
        open_groups = []
        lone = []
        for group in [part for whole in groups.values() for part in self.split(whole)]:
            first = self.mentions[group[0]]
            if len(first.numbers) > 1:
                open_groups.append(group)
            elif first.level == "polsek":
                lone.append(group)
            else:
                self.settle(group)
        strangers = [group for group in lone if self.stranger(group)]
        for group in lone:
            if group not in strangers:
                self.settle(group)
        for group in strangers:
            self.settle_stranger(group)
        # The higher levels first: they decide the lower ones.
        open_groups.sort(key=lambda g: ("polda", "polres", "polsek", "mabes").index(self.mentions[g[0]].level))
        for group in open_groups:
            if self.stranger(group):
                self.settle_stranger(group)
            else:
                self.settle(group)
        # What one unit decides may settle another that came before it.
        for group in open_groups:
            if self.choice[group[0]].number is None:
                self.choose(group)
        self.settle_unknown()

    def stranger(self, group: list[int]) -> bool:
        """Whether no Polsek of that name has to do with the places that the article speaks of."""
        if not self.polda or self.mentions[group[0]].level != "polsek":
            return False
        for number in self.mentions[group[0]].numbers:
            up = self.up[number]
            polda = self.up[up]
            if polda in self.polda or self._origin(polda) in self.polda or self.named(up) or self.named(polda):
                return False
        return True

    def settle_stranger(self, group: list[int]) -> None:
        """A Polsek far from the rest of the article may be a misspelt or shortened name of one that is near."""
        mention = self.mentions[group[0]]
        words = _WORD.findall(self.finder.low, mention.named, mention.end)
        far = mention.numbers
        if self.polres:
            numbers, by, k = self.guess(mention, words, len(words))
            if numbers and k == len(words):
                for i in group:
                    self.mentions[i].numbers, self.mentions[i].by = numbers, by
        self.choose(group)
        if mention.numbers == far and len(far) == 1:
            for i in group:
                self.choice[i] = self.choice[i]._replace(score=0.6)

    # -- names that the gazetteer does not have --------------------------------------------------------------------------------

    def settle_unknown(self) -> None:
        index = {id(m): i for i, m in enumerate(self.mentions)}
        todo: list[tuple[int, Mention, list[_Word]]] = []
        shortest: dict[tuple[str, str], int] = {}
        for mention, words in self.finder.unknown:
            i = index.get(id(mention))
            if i is None:
                continue
            if i + 1 < len(self.mentions):
                words = [w for w in words if w.end <= self.mentions[i + 1].start] or words[:1]
            todo.append((i, mention, words))
            # A headline runs on in capitals: where the name stands twice, the shorter one is the name.
            key = (mention.level, words[0].low)
            shortest[key] = min(shortest.get(key, 9), self.name_length(words, mention.least))
        nicknames = self.nicknames() if todo else {}
        guesses: dict[tuple, tuple[tuple[int, ...], str, int]] = {}
        for i, mention, words in todo:
            length = max(mention.least, shortest[mention.level, words[0].low])
            length = min(length, len(words))
            asked = (mention.level, *(w.low for w in words[: length + 1]))
            if asked not in guesses:
                known = nicknames.get((mention.level, words[0].low))
                if known is None:
                    known = self.begun(mention)
                guesses[asked] = ((known,), "abbreviation", 1) if known is not None else self.guess(mention, [w.low for w in words], length)
            numbers, by, k = guesses[asked]
            if numbers:
                mention.numbers, mention.by = numbers, by
            else:
                k = length
            mention.end = words[k - 1].end
            mention.key = squeeze("".join(w.low for w in words[:k]))
            self.choose([i])

    def nicknames(self) -> dict[tuple[str, str], int]:
        """Short names that the article itself explains: ``Polsek Denpasar Timur (Dentim)``."""
        names = {}
        for i, m in enumerate(self.mentions):
            number = self.choice[i].number if i in self.choice else None
            if number is not None and (found := _NICKNAME.match(self.finder.low, m.end)):
                names[m.level, found[1]] = number
        return names

    def begun(self, mention: Mention) -> int | None:
        """The one unit of the article whose name begins so: ``Polres Pelabuhan`` where it also says ``Polres Pelabuhan Belawan``."""
        found = set()
        for i, m in enumerate(self.mentions):
            if m.level != mention.level:
                continue
            longer = len(m.key) > len(mention.key) > 3 and m.key.startswith(mention.key)
            if longer or (1 < len(mention.key) < 5 and self.initials(m) == mention.key):
                found.add(self.choice[i].number if i in self.choice else None)
        return found.pop() if len(found) == 1 else None

    def initials(self, mention: Mention) -> str:
        """The first letters of the words of a name: ``bs`` of Polres Bengkulu Selatan."""
        words = self.finder.low[mention.named : mention.end].split()
        return "".join(word[0] for word in words) if len(words) > 1 else ""

    def name_length(self, words: list[_Word], least: int = 1) -> int:
        k = least
        if words[0].low in name_words("arrival"):
            while k < min(6, len(words)) and "\n" not in words[k].gap and self.finder.looks_like_name(words[k]):
                k += 1
            return k
        caps = words[0].text.isupper()
        while k < min(3, len(words)) and "\n" not in words[k].gap and self.finder.looks_like_name(words[k]):
            if words[k].text.isupper() != caps and len(words[k].text) > 3:
                break
            k += 1
        return k

    def guess(self, mention: Mention, words: list[str], length: int) -> tuple[tuple[int, ...], str, int]:
        """Rows that a misspelt or shortened name could mean, how found, and how many words it takes."""
        ups: Iterable[int] = self.near(mention)
        names: dict[str, tuple[int, ...]] = {}
        several: list[tuple[int, list[str]]] = []
        for up in ups:
            here, long = self.table.below(up)
            several += long
            names = _merged(names, here) if names else here
        first = words[0]
        if first in name_words("arrival") and (arrival := _arrival(words, several) or _arrival(words, self.table.arrivals)):
            return arrival
        if len(first) >= 4 and mention.least == 1:
            found = tuple(n for n, parts in several if parts[0][:2] == first[:2] and _shortens(first, parts))
            if found:
                return found, "abbreviation", 1
        from rapidfuzz import process
        from rapidfuzz.distance import OSA

        if mention.level != "polsek":
            names = self.finder.short[mention.level]
        best: tuple[float, int, str] | None = None
        for k in range(mention.least, min(4, len(words), length + 1) + 1):
            key = "".join(squeeze(w) for w in words[:k])
            if len(key) < 5:
                continue
            most = 2 if len(key) > 7 and len(names) < 200 else 1
            like = process.extractOne(key, names.keys(), scorer=OSA.distance, score_cutoff=most)
            if like and len(like[0]) < _SHORTEST_ALIAS and not any(self.called(n, like[0]) for n in names[like[0]]):
                continue  # one letter away from an abbreviation is another abbreviation: Polres Balut is not Polres Barut
            if like and (best is None or like[1] < best[0] or (like[1] == best[0] and k > best[1])):
                best = (like[1], k, like[0])
        return (tuple(dict.fromkeys(names[best[2]])), "fuzzy", best[1]) if best else ((), "", 0)

    def called(self, number: int, key: str) -> bool:
        """Whether the name of its own that the unit bears is `key`."""
        return squeeze(self.rows[number][NAME].partition(" ")[2]) == key

    def near(self, mention: Mention) -> Iterable[int]:
        """The units below which a misspelt name is sought."""
        if mention.level == "polres":
            return self.table.of_level["polda"]
        if mention.level == "polda":
            return (-1,)
        if self.polres:
            return {n for n, v in self.polres.items() if v > 0}
        if self.polda:
            return self.table.children_number.get(next(iter(self.polda)), ()) if len(self.polda) == 1 else ()
        return self.named_anywhere()

    # -- records ---------------------------------------------------------------------------------------------------------------

    def fields(self, i: int) -> dict:
        mention, choice = self.mentions[i], self.choice.get(i) or Choice(None, 0.0, ())
        number = choice.number
        over = self.above.get(i)
        above = self.choice[over].number if over is not None and over in self.choice else None
        level = mention.level
        candidates = choice.candidates
        if number is not None and above is not None and level in ("polsek", "polres") and not self._under(number, above):
            if self._origin(self._polda(number)) != self._origin(self._polda(above)):
                self._contradiction(i, number, above)
                if level == "polsek":
                    number, candidates = None, (number,)
            elif self.rows[above][LEVEL] != "polda":
                self._contradiction(i, number, above)
        if number is not None and mention.forms[:1] == ("polsek",) and self.rows[number][KIND] == "Polsubsektor":
            # Raised since the list was made, or loosely named: the unit that the article means is not the one of the list.
            number, candidates, above = None, (number,), self.up[number] if above is None else above
        if number is not None:
            asked = (number, level, mention.forms, mention.key, choice.score)
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
                "kode": row[KODE].partition("|")[0] or None, "score": choice.score, "candidates": (),
            }  # fmt: skip
            return fields
        return self._open(mention, level, candidates, above, choice.score)

    def own_name(self, mention: Mention, row: list[str]) -> str:
        """The canonical name: the gazetteer's, but a name of its own that the article uses stays.

        Such are a station's customary name (``Polsek Jaluko``), a former name, and the name of the kecamatan where the station bears
        another (``Polsek Meuraxa`` for Polsek Ulee Lheue). Spellings and short forms of one name are no names of their own.
        """
        key = squeeze(row[NAME])
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
        from .recognizer import rule_name

        if len(names) == 1:
            unit = names.pop()
        else:
            folded = self.finder.folded
            capitals = folded[mention.start : mention.named].isupper()
            unit = rule_name(mention.forms[0], folded[mention.named : mention.end], capitals=capitals)
        polres = polda = None
        if level == "polsek":
            if above is not None:
                up = above
            elif candidates and len({self.up[n] for n in candidates}) == 1:
                up = self.up[candidates[0]]
            else:
                up = self._only(self.polres) if not candidates else None
            if up is not None and self.rows[up][LEVEL] == "polres":
                polres, polda = self.rows[up][NAME], self.rows[self._at_the_time(self.up[up])][NAME]
            elif up is not None:
                polda = self.rows[up][NAME]
            elif candidates and len(common := {self._polda(n) for n in candidates}) == 1:
                polda = self.rows[common.pop()][NAME]
            elif not candidates and (one := self._only(self.polda)) is not None:
                polda = self.rows[one][NAME]
        elif level == "polres":
            if above is not None:
                polda = self.rows[above][NAME]
            elif candidates and len(common := {self._polda(n) for n in candidates}) == 1:
                polda = self.rows[common.pop()][NAME]
            elif (one := self._only(self.polda)) is not None:
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

    def _under(self, number: int, above: int) -> bool:
        while number >= 0:
            if number == above:
                return True
            number = self.up[number]
        return False

    def _polda(self, number: int) -> int:
        while self.up[number] >= 0:
            number = self.up[number]
        return number

    def _origin(self, polda: int) -> int:
        """The Polda out of which that one was formed, or itself."""
        return self.table.splits.get(polda, (polda, ""))[0]

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
        a, b = self.mentions[i], self.mentions[self.above[i]]
        name, over, real = (self.rows[n][NAME] for n in (number, above, self.up[number]))
        message = f"{name} is put under {over}, the gazetteer has it under {real}"
        self.context.warn("unit-hierarchy", message, (a.start, a.end), (b.start, b.end))


def _arrival(words: list[str], several: list[tuple[int, list[str]]]) -> tuple[tuple[int, ...], str, int] | None:
    """The Polsek of a harbour or airport, whose long name nobody writes in full: by the words that are its own."""
    best: tuple[int, int, list[int]] = (0, 0, [])
    for n, parts in several:
        own = [p for p in parts if p not in name_words("arrival") and p not in name_words("arrival_kind")]
        if parts[0] in name_words("arrival") and (shared := [words.index(p) for p in own if p in words]):
            rank = (len(shared), max(shared) + 1)
            if rank > best[:2]:
                best = (*rank, [n])
            elif rank == best[:2]:
                best[2].append(n)
    if best[0]:
        return tuple(best[2]), "abbreviation", best[1]
    # "Polsek Bandara Polresta Manado": the only one of its kind there.
    sort = next((w for w in words[:2] if w in ("bandara", "pelabuhan")), None)
    alone = [n for n, parts in several if sort in parts[:2]]
    if not sort or len(alone) != 1:
        return None
    k = words.index(sort) + 1
    return tuple(alone), "abbreviation", k + (words[k : k + 1] in (["laut"], ["udara"]))


def _merged(a: dict[str, tuple[int, ...]], b: dict[str, tuple[int, ...]]) -> dict[str, tuple[int, ...]]:
    out = dict(a)
    for name, numbers in b.items():
        out[name] = (*out.get(name, ()), *numbers)
    return out


@lru_cache(maxsize=4096)
def _villages(codes: str) -> frozenset[str]:
    """The names, of five letters or more, of the villages in these kecamatan."""
    from ..places import gazetteer as regions

    return frozenset(r.name for kode in codes.split("|")[:4] if kode for r in regions.children(kode) if len(r.name) > 4)


def _alike(a: str, b: str) -> bool:
    """Whether two names are forms of one: ``Labuhanhaji`` and ``Labuhan Haji``, ``Kota Waingapu`` and ``Waingapu Kota``."""
    from rapidfuzz import fuzz

    numerals = {"satu": "i", "dua": "ii", "tiga": "iii"}
    words = ({numerals.get(w, w) for w in name.lower().split()} for name in (a, b))
    return fuzz.ratio(squeeze(a), squeeze(b)) >= 80 or next(words) == next(words)


def _vote(value: float, weight: float) -> float:
    return weight * min(1.0, 0.6 + value * 0.2) if value > 0 else 0.0


def _shortens(word: str, name: list[str]) -> bool:
    """Whether `word` is put together from the beginnings of all the words of `name`: ``dentim`` from ``Denpasar Timur``.

    >>> _shortens("dentim", ["Denpasar", "Timur"]), _shortens("denpasar", ["Denpasar", "Timur"])
    (True, False)
    """
    if len(name) < 2:
        return False
    parts = [n.lower() for n in name]

    def fits(at: int, k: int) -> bool:
        if k == len(parts):
            return at == len(word)
        for size in range(min(len(parts[k]), len(word) - at), 1, -1):
            if word.startswith(parts[k][:size], at) and fits(at + size, k + 1):
                return True
        return False

    return len(word) < sum(map(len, parts)) - 2 and fits(0, 0)


def tidy(mentions: list[Mention]) -> list[Mention]:
    """The mentions in order, of overlapping ones the longer."""
    out: list[Mention] = []
    for m in sorted(mentions, key=lambda x: (x.start, -x.end)):
        if out and m.start < out[-1].end:
            if m.end - m.start > out[-1].end - out[-1].start:
                out[-1] = m
            continue
        out.append(m)
    return out


def link(finder: _Finder, context: Context) -> UnitAnalysis:
    """The mentions of `finder` as linked units and offices; remarks go to `context`."""
    from .recognizer import UnitAnalysis

    mentions = tidy(finder.found)
    if not mentions:
        return UnitAnalysis([], [])
    linker = Linker(finder, context, mentions)
    linker.run()
    text = context.text
    units: list[Unit] = []
    offices: list[Office] = []
    fields = {id(m): linker.fields(i) for i, m in enumerate(mentions)}
    unknown_units = {(m.level, m.key) for m in mentions if m.by == "rule" and m.head is None}
    for m in mentions:
        f = fields[id(m)]
        if m.head is None:
            units.append(Unit.known(text, m.start, m.end, **f))
        elif m.by != "rule" or (m.level, m.key) in unknown_units or _RANK.match(finder.low, m.end):
            # After "Kapolsek" an unknown name may be the officer's own.
            offices.append(_office(text, m.start, m.end, m.head, f))
    for start, head, m in offices_before(finder.low, mentions):
        offices.append(_office(text, start, m.end, head, fields[id(m)]))
    offices.sort(key=lambda o: (o.start, o.end))
    return UnitAnalysis(units, offices)


def _office(text: str, start: int, end: int, head: int, f: dict) -> Office:
    shared = {key: f[key] for key in ("unit", "unit_id", "level", "polres", "polda")}
    return Office.known(text, start, end, head=text[start:head].strip(), **shared)
