"""Whom the mention that was chosen as the speaker stands for: rules, not weights, read it back to a person of the report."""

from __future__ import annotations

from bisect import bisect_left

from ..report import Person
from .grammar import VERB
from .sources import Mention, Sources, between


class Resolver:
    """Reads descriptors of one article back to the people they stand for; one that fits nobody, or two people, stays as it is written."""

    def __init__(self, sources: Sources):
        self.sources = sources
        self.g = sources.g
        self.text = sources.text
        self.low = sources.low
        self.people = sources.people
        self.mentions = sources.mentions
        self.starts = sources.starts
        self.names: dict[str, str] = {}
        self.introduced: dict[tuple[str, ...], list[Person]] = {}

    def resolved(self, m: Mention, last: Mention | None) -> Mention:
        """Whom the chosen mention stands for, where `last` spoke before; the mention itself where nothing more is known of it."""
        if m.kind == "unit":
            # Direktorat Reserse Narkoba Polda X: what stands before the unit belongs to the name of the source.
            sub = self.g.subunit.search(self.low, max(0, m.start - 60), m.start)
            return m._replace(start=sub.start(), name=self.text[sub.start() : m.end]) if sub else m
        if m.person is not None:
            return m
        if m.name == "Mereka" and (group := self._antecedent(m.start)) is not None:
            m = group
        person = (self._bearer(m.name) if m.name[0].isupper() else None) or self._introduced(m, last)
        if person is not None:
            return m._replace(kind="person", name=person.name, person=person.id)
        if m.kind in ("words", "person") and m.name[0].isupper() and " " not in m.name:
            return m._replace(name=self._whole_name(m.name))
        return m

    def _introduced(self, m: Mention, last: Mention | None) -> Person | None:
        """The person whom a bare noun stands for: ``korban``, where one person alone is a victim, or the last speaker is one;
        ``Pawas``, where somebody was introduced as ``Pawas Iptu Wira``; ``jaksa`` for ``JPU Wira Atmaja``."""
        noun = self.low[m.start : m.end]
        role = self.g.role_nouns.get(noun)
        if role is not None:
            holders = [p for p in self.people if p.role == role]
            if len(holders) > 1 and last is not None:
                holders = [p for p in holders if p.id == last.person]
            if len(holders) != 1 or self.low.startswith((" lain", " yang lain"), m.end):
                return None
        elif m.kind == "group" and (later := self._named_later(m)) is not None:
            return later
        elif (title := self.g.titles.get(noun)) is not None:
            holders = self._named_as(tuple(form for form, other in self.g.titles.items() if other == title))
        elif m.kind == "words" and " " not in noun and m.name[0].isupper():
            holders = self._named_as((noun,), strict=True)
        else:
            return None
        return holders[0] if len(holders) == 1 and any(x.start < m.start for x in holders[0].mentions) else None

    def _antecedent(self, at: int) -> Mention | None:
        """The unnamed source nearest before ``Mereka``."""
        for start in reversed(between(self.sources.scan.sources, max(0, at - 260), at)):
            m = self.g.source.match(self.low, start, at)
            if m and m[0] not in self.g.plural:
                return self.sources.make(start, m.end(), "group")
        return None

    def _named_later(self, m: Mention) -> Person | None:
        """Who an unnamed source turns out to be: ``kata seorang warga … Warga itu, Wira Atmaja (50), …``."""
        head = self.g.source_head.search(self.low, m.start, m.end)
        if head is None:
            return None
        for word in (" itu, ", " tersebut, ", " itu bernama ", " tersebut bernama "):
            at = self.low.find(head[0] + word, m.end, m.end + 900)
            if at >= 0:
                i = bisect_left(self.starts, at)
                named = self.mentions[i] if i < len(self.mentions) else None
                if named is not None and named.start <= at + len(head[0]) + len(word) + 6:
                    return self.sources.by_id.get(named.person or "")
        return None

    def _named_as(self, forms: tuple[str, ...], *, strict: bool = False) -> list[Person]:
        """The people whom the article introduces by one of the `forms`: in their office or before their name, at once if `strict`."""
        if forms not in self.introduced:
            found = {p.id: p for position, _, p in self.sources.positions if position.startswith(forms, 1)}
            for form in forms:
                at = self.low.find(form + " ")
                while at >= 0:
                    end = at + len(form)
                    i = bisect_left(self.starts, end)
                    if (at == 0 or not self.low[at - 1].isalnum()) and i < len(self.mentions) and self.mentions[i].kind == "person":
                        person = self.sources.by_id.get(self.mentions[i].person or "")
                        start = self.mentions[i].start
                        if person is not None and (
                            start == end + 1
                            or (self.sources.apposed(end, start) and (person.rank or not strict))
                            or (not strict and self._introduces(end, start))
                        ):
                            found[person.id] = person
                    at = self.low.find(form + " ", end)
            self.introduced[forms] = list(found.values())
        return self.introduced[forms]

    def _introduces(self, end: int, start: int) -> bool:
        """Whether what stands between a noun and a name leaves them one phrase: ``Penasihat hukum terdakwa, Wira``."""
        words = self.low[end:start].replace(",", " ").split()
        return len(words) <= 5 and not any(
            not word.rstrip(".").isalpha() or word in self.g.companion or word in self.g.broken or VERB.match(word) for word in words
        )

    def _bearer(self, name: str) -> Person | None:
        """The only person of the report whose name begins or ends with `name`, where the people part has not read it as theirs."""
        bearers = [p for p in self.people if f" {name} " in f" {p.name} "]
        return bearers[0] if len(bearers) == 1 else None

    def _whole_name(self, name: str) -> str:
        """`name` with what follows it where somebody was introduced: ``kepala desa, Wira Atmaja … ujar Wira``."""
        if name not in self.names:
            self.names[name] = name
            at = self.text.find(f" {name} ")
            if at >= 0 and (whole := self.g.name.match(self.text, at + 1)) and self.g.name_ends.match(self.text, whole.end()):
                self.names[name] = whole[0]
        return self.names[name]
