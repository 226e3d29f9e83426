"""Whom the mention that was chosen as the speaker stands for: rules, not weights, read it back to a person of the report."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right

from ..people.lexicon import given_names
from ..report import Person
from .cues import ACTIVE, verbs
from .grammar.lexis import VERB
from .sources import Mention, Sources, between

# Ends a sentence or what stands between marks.
_CLAUSE = re.compile('[.!?\n"“”]')


def _slip(name: str, other: str) -> bool:
    """Whether two names are one with a slip of the pen, letters changed about or one left out: ``Rudsi`` and ``Rusdi``, ``Munadar`` and
    ``Munandar``; not with one letter for another (``Sumarno``, ``Sumarni``).
    """
    from rapidfuzz.distance import OSA

    same = len(name) != len(other) or sorted(name) == sorted(other)
    return name[0] == other[0] and same and OSA.distance(name, other, score_cutoff=1) == 1


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
            sub = self.g.source.subunit.search(self.low, max(0, m.start - 60), m.start)
            return m._replace(start=sub.start(), name=self.text[sub.start() : m.end]) if sub else m
        if m.person is not None:
            return m
        if m.name == "Mereka" and last is not None and self._spoke_before(last, m.start):
            return last  # "Pihak keluarga mengaku … aparat … Mereka berharap"
        if m.name == "Mereka" and (group := self._antecedent(m.start)) is not None:
            m = group
        elif m.name == "mereka" and last is not None and last.kind == "group" and self.sources.plural(last):
            return last  # "Para saksi mengaku … jelas mereka"
        person = (self._bearer(m.name) if m.name[0].isupper() else None) or self._introduced(m, last)
        if person is not None:
            return m._replace(kind="person", name=person.name, person=person.id)
        if m.kind in ("words", "person") and m.name[0].isupper() and " " not in m.name:
            # Whoever goes on speaking is no less a person for being unknown to the people part.
            kind = "person" if m.name[1:].islower() and m.name.lower() not in self.g.subject.organisation else m.kind
            return m._replace(kind=kind, name=self._whole_name(m.name))
        if m.kind in ("words", "office") and (name := self._behind_title(m)) is not None:
            return m._replace(kind="person", name=name)
        return self._with_place(m) if m.kind == "office" else m

    def _with_place(self, m: Mention) -> Mention:
        """An office that every place has one of with the name of its place: ``Kepala Desa Sekar Jaya``."""
        if m.name.lower() not in self.g.source.local_office or (place := self.g.name.place.match(self.text, m.end)) is None:
            return m
        words = place[0].split()
        if not self.g.cue.circumstances.isdisjoint(word.lower() for word in words):
            return m  # "Camat Kamis (3/5)"
        return m._replace(end=place.end(), name=self.text[m.start : place.end()])

    def _introduced(self, m: Mention, last: Mention | None) -> Person | None:
        """The person whom a bare noun stands for: ``korban``, where one person alone is a victim, or the last speaker is one;
        ``Pawas``, where somebody was introduced as ``Pawas Iptu Wira``; ``jaksa`` for ``JPU Wira Atmaja``."""
        noun = self.low[m.start : m.end]
        role = self.g.source.role_nouns.get(noun)
        if role is not None:
            holders = [p for p in self.people if p.role == role and (role != "witness" or self._called_witness(p))]
            if len(holders) > 1:
                # Whom the article has not named yet is not meant.
                holders = [p for p in holders if any(x.start < m.start for x in p.mentions)]
            if len(holders) > 1 and last is not None:
                holders = [p for p in holders if p.id == last.person]
            if len(holders) != 1 or self.low.startswith((" lain", " yang lain"), m.end):
                return None
        elif m.kind == "group" and (later := self._named_later(m)) is not None:
            return later
        elif m.kind == "office" or noun in self.g.source.titles:
            holders = self._named_as((noun,))
            if len(holders) != 1 and (forms := self._other_forms(noun)):
                holders = self._named_as(forms)
        elif m.kind == "words" and " " not in noun and m.name[0].isupper():
            holders = self._named_as((noun,), strict=True) or self._named_as(self._misspelt(noun))
        else:
            return None
        return holders[0] if len(holders) == 1 and any(x.start < m.start for x in holders[0].mentions) else None

    def _misspelt(self, noun: str) -> tuple[str, ...]:
        """The forms of an office that the noun is with a slip of the pen: ``kapolrsek``."""
        if len(noun) < 7:
            return ()
        return tuple(form for form in self.g.source.titles if len(form) > 6 and form != noun and _slip(noun, form))

    def _called_witness(self, person: Person) -> bool:
        """Whether the article calls somebody a witness beside their name: ``saksi bernama Wira``, ``Wira (40), saksi mata``."""
        nouns = [noun for noun, role in self.g.source.role_nouns.items() if role == "witness"]
        for m in person.mentions:
            before = _CLAUSE.split(self.low[max(0, m.start - 40) : m.start])[-1]
            after = _CLAUSE.split(self.low[m.end : m.end + 60])[0]
            if any(noun in before or noun in after for noun in nouns):
                return True
        return False

    def _other_forms(self, noun: str) -> tuple[str, ...]:
        """Other ways to write the office, of which the table may know the first word alone: ``direktur samapta`` for ``dir samapta``."""
        if title := self.g.source.titles.get(noun):
            return tuple(form for form, other in self.g.source.titles.items() if other == title)
        head, _, rest = noun.partition(" ")
        if rest and (title := self.g.source.titles.get(head)):
            return tuple(f"{form} {rest}" for form, other in self.g.source.titles.items() if other == title)
        return ()

    def _behind_title(self, m: Mention) -> str | None:
        """The name at the end of a long civil office, where the people part has not read it: ``Direktur Riset Pusat Kajian Sekar Wira
        Atmaja``. It begins with a common given name, or with a word that speaks by itself later on (``ujar Wira``)."""
        if m.kind == "words" and m.name.partition(" ")[0].lower() not in self.g.name.title_head:
            return None
        sentence = bisect_right(self.sources.sentence_starts, m.start)
        end = self.sources.sentence_starts[sentence] if sentence < len(self.sources.sentence_starts) else len(self.text)
        title = self.g.name.title_run.match(self.text, m.start, min(end, m.start + 220))
        if title is None:
            return None
        run = title[0]
        if run.rpartition(", ")[2].strip(".").lower() in self.g.cue.circumstances:
            run = run.rpartition(", ")[0]  # "… Wira Atmaja, Rabu"
        words = run.replace(",", " ").split()
        given = given_names()
        for k in range(max(3, len(words) - 4), len(words)):
            name = words[k:]
            # One letter behind the first name is an initial: "Wira S Atmaja".
            written = [name[0], *(word for word in name[1:] if not (len(word) == 1 and word.isupper()))]
            if all(word.isalpha() and word[0].isupper() and not word.isupper() for word in written) and (
                (name[0].lower() in given and (len(name) > 1 or run.endswith(f", {name[0]}"))) or self._speaks(name[0], title.end())
            ):
                return " ".join(name)
        return None

    def _speaks(self, name: str, at: int) -> bool:
        """Whether `name` alone is a speaker somewhere after `at`: ``ujar Wira``, ``Wira mengatakan``."""
        low, name = self.low, name.lower()
        for _ in range(6):
            at = low.find(f" {name}", at)
            if at < 0:
                return False
            end = at + 1 + len(name)
            before, after = low[max(0, at - 20) : at].split(), low[end : end + 20].split()
            if (before and before[-1] in self.sources.bare) or (not low[end : end + 1].isalpha() and before and before[-1] == "menurut"):
                return True
            if low[end : end + 1] == " " and after and (verb := verbs().get(after[0])) is not None and verb.voice == ACTIVE:
                return True
            at = end
        return False

    def _spoke_before(self, last: Mention, at: int) -> bool:
        """Whether the last speaker is several people, named in the sentence before the one that holds `at`."""
        starts = self.sources.sentence_starts
        k = bisect_right(starts, at) - 1
        if last.kind != "group" or k < 1 or not starts[k - 1] <= last.start < starts[k]:
            return False
        return last.name.lower().partition(" ")[0] not in self.g.source.single

    def _antecedent(self, at: int) -> Mention | None:
        """The unnamed source nearest before ``Mereka``."""
        found = None
        for start in reversed(between(self.sources.scan.sources, max(0, at - 260), at)):
            m = self.g.source.phrase.match(self.low, start, at)
            if found is not None and (m is None or m.end() < found.end()):
                break
            if m and m[0] not in self.g.source.plural:
                found = m  # "puluhan warga" holds "warga"
        return self.sources.make(found.start(), found.end(), "group") if found else None

    def _named_later(self, m: Mention) -> Person | None:
        """Who an unnamed source turns out to be: ``kata seorang warga … Warga itu, Wira Atmaja (50), …``."""
        head = self.g.source.head.search(self.low, m.start, m.end)
        if head is None:
            return None
        for word in (" itu, ", " tersebut, ", " itu bernama ", " tersebut bernama ", " itu adalah ", " tersebut adalah "):
            at = self.low.find(head[0] + word, m.end, m.end + 900)
            if at >= 0:
                i = bisect_left(self.starts, at)
                named = self.mentions[i] if i < len(self.mentions) else None
                if named is not None and named.start <= at + len(head[0]) + len(word) + 6:
                    return self.sources.known.by_id.get(named.person or "")
        return None

    def _named_as(self, forms: tuple[str, ...], *, strict: bool = False) -> list[Person]:
        """The people whom the article introduces by one of the `forms`: in their office or before their name, at once if `strict`."""
        if forms not in self.introduced:
            found = {p.id: p for position, _, p in self.sources.known.positions if position.startswith(forms, 1)}
            for form in forms:
                at = self.low.find(form)
                while at >= 0:
                    end = at + len(form)
                    i = bisect_left(self.starts, end)
                    # "Ketua Majelis, Wira Atmaja" is one phrase, "dituntut jaksa, Wira" is none.
                    apart = " " if self.text[at].islower() else (" ", ",")
                    whole = (at == 0 or not self.low[at - 1].isalnum()) and self.low.startswith(apart, end)
                    if whole and i < len(self.mentions) and self.mentions[i].kind == "person":
                        person = self.sources.known.by_id.get(self.mentions[i].person or "")
                        start = self.mentions[i].start
                        if person is not None and (
                            start == end + 1
                            or (self.sources.apposed(end, start) and (person.rank or not strict))
                            or (not strict and self._introduces(end, start))
                        ):
                            found[person.id] = person
                    at = self.low.find(form, end)
            self.introduced[forms] = list(found.values())
        return self.introduced[forms]

    def _introduces(self, end: int, start: int) -> bool:
        """Whether what stands between a noun and a name leaves them one phrase: ``Penasihat hukum terdakwa, Wira``."""
        words = [word for word in self.low[end:start].replace(",", " ").split() if word.strip(".")]
        return len(words) <= 5 and not any(
            not word.rstrip(".").isalpha() or word in self.g.subject.companion or word in self.g.name.broken or VERB.match(word)
            for word in words
        )

    def _bearer(self, name: str) -> Person | None:
        """The only person of the report whose name begins or ends with `name`, where the people part has not read it as theirs."""
        bearers = [p for p in self.people if f" {name} " in f" {p.name} "]
        if not bearers and len(name) > 4 and name.isalpha():
            bearers = [p for p in self.people if any(len(part) > 4 and _slip(name, part) for part in p.name.split())]
        return bearers[0] if len(bearers) == 1 else None

    def _whole_name(self, name: str) -> str:
        """`name` with what follows it where somebody was introduced: ``kepala desa, Wira Atmaja … ujar Wira``."""
        if name not in self.names:
            self.names[name] = name
            at = self.text.find(f" {name} ")
            if at >= 0 and (whole := self.g.name.whole.match(self.text, at + 1)) and self.g.name.ends.match(self.text, whole.end()):
                # "kata Wira Sabtu (10/9)" names a day.
                days = self.g.cue.circumstances
                self.names[name] = " ".join(word for word in whole[0].split() if word.lower() not in days)
        return self.names[name]
