"""Names that the gazetteer does not have as they are written: misspelt, shortened, or explained by the article itself."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable
from typing import TYPE_CHECKING

from .evidence import Evidence
from .mention import Mention, Rows, Word, looks_like_name
from .table import NAME, squeeze
from .words import name_words

if TYPE_CHECKING:
    from .linker import Choice

_NICKNAME = re.compile(r"\s?\(\s?(?:atau\s)?([a-z]{3,12})\s?\)")
_SHORTEST_ALIAS = 7


class Guesser:
    """What unit an unlisted name can mean, given what else is named; `choice` is what has been decided, by the mention's place."""

    def __init__(self, evidence: Evidence, choice: dict[int, Choice]):
        self.evidence, self.choice = evidence, choice
        self.mentions, self.low = evidence.mentions, evidence.low
        self.table = evidence.table
        # How often each row is meant by the mentions whose names begin so; counted for the first that asks.
        self._begun: defaultdict[tuple[str, str], Counter[int | None]] = defaultdict(Counter)
        self._noted: dict[int, tuple[list[str], int | None]] = {}
        self._below: dict[str, tuple[tuple[int, ...], dict[str, Rows], list[tuple[int, list[str]]]]] = {}

    def nicknames(self) -> dict[tuple[str, str], int]:
        """Short names that the article itself explains: ``Polsek Denpasar Timur (Dentim)``."""
        names = {}
        for i, m in enumerate(self.mentions):
            number = self.choice[i].number if i in self.choice else None
            if number is not None and (found := _NICKNAME.match(self.low, m.end)):
                names[m.level, found[1]] = number
        return names

    def begun(self, mention: Mention) -> int | None:
        """The one unit of the article whose name begins so: ``Polres Pelabuhan`` where it also says ``Polres Pelabuhan Belawan``."""
        if not self._noted:
            for i in range(len(self.mentions)):
                self.note(i)
        found = self._begun.get((mention.level, mention.key), ())
        return next(iter(found)) if len(found) == 1 else None

    def settled(self, i: int) -> None:
        """Let `begun` know that the mention at `i` has got its end and its row."""
        if self._noted:
            self.note(i)

    def note(self, i: int) -> None:
        """Count the row of the mention at `i` under the beginnings of its name, from four letters on, and its initials."""
        m = self.mentions[i]
        if i in self._noted:
            beginnings, number = self._noted[i]
            for beginning in beginnings:
                counted = self._begun[m.level, beginning]
                counted[number] -= 1
                if not counted[number]:
                    del counted[number]
        beginnings = [m.key[:size] for size in range(4, len(m.key))]
        if 1 < len(initials := self.initials(m)) < 5:
            beginnings.append(initials)
        number = self.choice[i].number if i in self.choice else None
        self._noted[i] = beginnings, number
        for beginning in beginnings:
            self._begun[m.level, beginning][number] += 1

    def initials(self, mention: Mention) -> str:
        """The first letters of the words of a name: ``bs`` of Polres Bengkulu Selatan."""
        words = self.low[mention.named : mention.end].split()
        return "".join(word[0] for word in words) if len(words) > 1 else ""

    def guess(self, mention: Mention, words: list[str], length: int) -> tuple[Rows, str, int]:
        """Rows that a misspelt or shortened name could mean, how found, and how many words it takes."""
        names, several = self.below(mention)
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
            names = self.evidence.short[mention.level]
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

    def below(self, mention: Mention) -> tuple[dict[str, Rows], list[tuple[int, list[str]]]]:
        """The names of all units below those of `near`, and the rows among them with a name of several words; mostly the same as for the
        mention before it.
        """
        ups = tuple(self.near(mention))
        known = self._below.get(mention.level)
        if known is None or known[0] != ups:
            names: dict[str, Rows] = {}
            several: list[tuple[int, list[str]]] = []
            for up in ups:
                here, long = self.table.below(up)
                several += long
                if len(ups) == 1:
                    names = here
                    break
                for name, numbers in here.items():
                    names[name] = (*names.get(name, ()), *numbers)
            known = self._below[mention.level] = ups, names, several
        return known[1:]

    def called(self, number: int, key: str) -> bool:
        """Whether the name of its own that the unit bears is `key`."""
        return squeeze(self.table.rows[number][NAME].partition(" ")[2]) == key

    def near(self, mention: Mention) -> Iterable[int]:
        """The units below which a misspelt name is sought."""
        if mention.level == "polres":
            return self.table.of_level["polda"]
        if mention.level == "polda":
            return (-1,)
        if self.evidence.polres:
            return {n for n, v in self.evidence.polres.items() if v > 0}
        if self.evidence.polda:
            return self.table.children_number.get(next(iter(self.evidence.polda)), ()) if len(self.evidence.polda) == 1 else ()
        return self.evidence.named_anywhere


def name_length(words: list[Word], least: int = 1) -> int:
    """How many of `words` an unlisted name takes, `least` at least."""
    k = least
    if words[0].low in name_words("arrival"):
        while k < min(6, len(words)) and "\n" not in words[k].gap and looks_like_name(words[k]):
            k += 1
        return k
    caps = words[0].text.isupper()
    while k < min(3, len(words)) and "\n" not in words[k].gap and looks_like_name(words[k]):
        if words[k].text.isupper() != caps and len(words[k].text) > 3:
            break
        k += 1
    return k


def _arrival(words: list[str], several: list[tuple[int, list[str]]]) -> tuple[Rows, str, int] | None:
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
