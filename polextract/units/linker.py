"""Which unit of the gazetteer a mention means: names repeat, and the article decides.

First every name that only one unit bears, then the others by what the article says around them: the unit above named right after it
(``Polsek Sindang jajaran Polres Indramayu``), other units, places. All mentions of one name agree, and what nothing decides stays
open, with its candidates.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable
from typing import TYPE_CHECKING, NamedTuple

from ..report import Office, Unit
from .evidence import Evidence
from .mention import WORD, Mention, UnitAnalysis, Word
from .offices import offices_before
from .records import Records
from .table import KIND, LEVEL, NAME, SOURCE, Gazetteer, squeeze
from .unlisted import Guesser, name_length
from .words import rank_words

if TYPE_CHECKING:
    from ..context import Context

_BEFORE_RANK = re.compile(r"[\s,(]*")

MARGIN = 0.5
_MOST_CANDIDATES = 30  # more than the most frequent name has; a Polsek of some harbour could be any of eighty


class Choice(NamedTuple):
    """The row chosen for a mention, or None and the rows that it could be."""

    number: int | None
    score: float
    candidates: tuple[int, ...]


class Linker:
    """Chooses for the mentions of one article.

    `unknown` : the mentions whose name the gazetteer does not have, each with the words that could be its name.
    """

    def __init__(self, evidence: Evidence, unknown: list[tuple[Mention, list[Word]]]):
        self.evidence, self.mentions, self.unknown = evidence, evidence.mentions, unknown
        self.rows, self.up = evidence.rows, evidence.up
        self.choice: dict[int, Choice] = {}  # by the mention's place in the list
        self.guesser = Guesser(evidence, self.choice)

    def prior(self, number: int, mention: Mention) -> float:
        """How well the row of that number fits the words of `mention` alone."""
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

    def speaks_for(self, number: int, mentions: Iterable[int]) -> float:
        """How much the article speaks for the row of that number as what `mentions` mean."""
        level, up = self.rows[number][LEVEL], self.up[number]
        seen, score = self.evidence, 0.0
        for i in mentions:
            j = seen.above.get(i)
            if j is not None:
                above = self.mentions[j]
                chosen = self.choice.get(j)
                numbers = (chosen.number,) if chosen and chosen.number is not None else above.numbers
                if up in numbers or (above.level == "polda" and level == "polsek" and self.up[up] in numbers):
                    score += 8
                    break
        if level == "polsek":
            polda = self.up[up]
            votes = seen.polda[polda] or seen.polda[seen.origin(polda)]
            score += _vote(seen.polres[up], 3.0) + _vote(votes, 1.5) + 1.5 * seen.named(up) + 0.7 * seen.named(polda)
            score += min(2.0, seen.kecamatan[up] * 0.8)
            score += 4.0 * any(number in seen.placed(i) for i in mentions)
        elif level == "polres":
            score += _vote(seen.polres[number], 1.0) + _vote(seen.polda[up], 2.0) + 1.2 * seen.named(up)
            score += min(2.0, seen.kecamatan[number] * 0.8)
            score += 4.0 * any(number in seen.placed(i) for i in mentions)
        return score

    def choose(self, group: list[int]) -> None:
        """Choose one row for the mentions of a group, or leave the candidates open where none is ahead by `MARGIN`."""
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
            scored = sorted(((self.prior(n, mention) + self.speaks_for(n, group), -n) for n in numbers), reverse=True)
            best, second = scored[0], scored[1]
            margin = best[0] - second[0]
            if margin < MARGIN and mention.level == "polsek":
                close = [-n for s, n in scored if best[0] - s < MARGIN + 1.0]
                if any(villages := self.evidence.villages(close)):
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
            j = self.evidence.above.get(i)
            if j is not None:
                over = self.mentions[j].numbers
                under = tuple(n for n in self.mentions[i].numbers if self.up[n] in over)
                if under:
                    parts.setdefault(under, []).append(i)
            elif under := self.evidence.placed(i):
                parts.setdefault(under, []).append(i)
        if len(parts) < 2:
            return [group]
        placed = {i for part in parts.values() for i in part}
        most = max(parts.values(), key=len)
        most += [i for i in group if i not in placed]
        return list(parts.values())

    def settle(self, group: list[int]) -> None:
        """Choose for a name, and let what was chosen speak for its Polres and Polda."""
        self.choose(group)
        number = self.choice[group[0]].number
        if number is not None:
            self.evidence.vote(number, min(3.0, float(len(group))))

    def run(self) -> None:
        """Choose for every mention: what one unit decides speaks for the next."""
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
        told = [(group, self.stranger(group)) for group in lone]
        for group, stranger in told:
            if not stranger:
                self.settle(group)
        for group, stranger in told:
            if stranger:
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
        seen = self.evidence
        if not seen.polda or self.mentions[group[0]].level != "polsek":
            return False
        for number in self.mentions[group[0]].numbers:
            up = self.up[number]
            polda = self.up[up]
            if polda in seen.polda or seen.origin(polda) in seen.polda or seen.named(up) or seen.named(polda):
                return False
        return True

    def settle_stranger(self, group: list[int]) -> None:
        """A Polsek far from the rest of the article may be a misspelt or shortened name of one that is near."""
        mention = self.mentions[group[0]]
        words = WORD.findall(self.evidence.low, mention.named, mention.end)
        far = mention.numbers
        if self.evidence.polres:
            numbers, by, k = self.guesser.guess(mention, words, len(words))
            if numbers and k == len(words):
                for i in group:
                    self.mentions[i].numbers, self.mentions[i].by = numbers, by
        self.choose(group)
        if mention.numbers == far and len(far) == 1:
            for i in group:
                self.choice[i] = self.choice[i]._replace(score=0.6)

    def settle_unknown(self) -> None:
        """Find what the unlisted names mean, and where they end."""
        index = {id(m): i for i, m in enumerate(self.mentions)}
        todo: list[tuple[int, Mention, list[Word]]] = []
        shortest: dict[tuple[str, str], int] = {}
        for mention, words in self.unknown:
            i = index.get(id(mention))
            if i is None:
                continue
            if i + 1 < len(self.mentions):
                words = [w for w in words if w.end <= self.mentions[i + 1].start] or words[:1]
            todo.append((i, mention, words))
            # A headline runs on in capitals: where the name stands twice, the shorter one is the name.
            key = (mention.level, words[0].low)
            shortest[key] = min(shortest.get(key, 9), name_length(words, mention.least))
        nicknames = self.guesser.nicknames() if todo else {}
        guesses: dict[tuple, tuple[tuple[int, ...], str, int]] = {}
        for i, mention, words in todo:
            length = max(mention.least, shortest[mention.level, words[0].low])
            length = min(length, len(words))
            asked = (mention.level, *(w.low for w in words[: length + 1]))
            if asked not in guesses:
                known = nicknames.get((mention.level, words[0].low))
                if known is None:
                    known = self.guesser.begun(mention)
                if known is None:
                    guesses[asked] = self.guesser.guess(mention, [w.low for w in words], length)
                else:
                    guesses[asked] = ((known,), "abbreviation", 1)
            numbers, by, k = guesses[asked]
            if numbers:
                mention.numbers, mention.by = numbers, by
            else:
                k = length
            mention.end = words[k - 1].end
            mention.key = squeeze("".join(w.low for w in words[:k]))
            self.choose([i])
            self.guesser.settled(i)


def _vote(value: float, weight: float) -> float:
    return weight * min(1.0, 0.6 + value * 0.2) if value > 0 else 0.0


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


def link(context: Context, table: Gazetteer, found: list[Mention], unknown: list[tuple[Mention, list[Word]]]) -> UnitAnalysis:
    """What was found as linked units and offices, see `Linker`; remarks go to `context`."""
    mentions = tidy(found)
    if not mentions:
        return UnitAnalysis([], [])
    linker = Linker(Evidence(context, table, mentions), unknown)
    linker.run()
    records = Records(context, linker.evidence, linker.choice)
    text, low = context.text, context.low
    units: list[Unit] = []
    offices: list[Office] = []
    fields = {id(m): records.fields(i) for i, m in enumerate(mentions)}
    unknown_units = {(m.level, m.key) for m in mentions if m.by == "rule" and m.head is None}
    for m in mentions:
        f = fields[id(m)]
        if m.head is None:
            units.append(Unit.known(text, m.start, m.end, **f))
        elif m.by != "rule" or (m.level, m.key) in unknown_units or _rank_follows(low, m.end):
            # After "Kapolsek" an unknown name may be the officer's own.
            offices.append(_office(text, m.start, m.end, m.head, f))
    for start, head, m in offices_before(low, mentions):
        offices.append(_office(text, start, m.end, head, fields[id(m)]))
    offices.sort(key=lambda o: (o.start, o.end))
    return UnitAnalysis(units, offices)


def _rank_follows(low: str, at: int) -> bool:
    word = WORD.match(low, _BEFORE_RANK.match(low, at).end())  # pyright: ignore[reportOptionalMemberAccess] - it matches nothing as well
    return word is not None and word[0] in rank_words()


def _office(text: str, start: int, end: int, head: int, f: dict) -> Office:
    shared = {key: f[key] for key in ("unit", "unit_id", "level", "polres", "polda")}
    return Office.known(text, start, end, head=text[start:head].strip(), **shared)
