"""How mentions stand to the words around them and to each other: titles before names, companions, who speaks through whom."""

from __future__ import annotations

from bisect import bisect_left

from .grammar.lexis import VERB
from .sources import DATELINE, Mention, Sources, between, points


class Relations(Sources):
    """The sources of one article, and what their surroundings say of them."""

    __slots__ = ()

    def leads_in(self, left: int, at: int) -> bool:
        """Whether ``[left, at)`` only leads up to the subject (``Sementara itu, ``, ``Salah satu warga, ``): it ends in a comma, and
        nobody is in it who could be the subject instead."""
        low = self.low
        if self.g.subject.lead_in.fullmatch(low, left, at):
            return True
        if not low.startswith(", ", at - 2) or " yang " in low[left:at] or self.pointed_at(left, at):
            return False
        hits = self.scan.hits
        i = bisect_left(hits, (left,))
        return i == len(hits) or hits[i].start >= at

    def somebody_in(self, left: int, at: int) -> bool:
        """Whether ``[left, at)`` has an unnamed source that could be a subject (not ``kepada wartawan``), a pronoun or an epithet."""
        for start in between(self.scan.sources, left, at):
            before = self.low[max(left, start - 20) : start].split()
            if not before or before[-1] not in self.g.subject.companion:
                return True
        return self.pointed_at(left, at)

    def pointed_at(self, left: int, at: int) -> bool:
        """Whether ``[left, at)`` has a pronoun or an epithet such as ``pria itu``."""
        if between(self.scan.pronouns, left, at):
            return True
        return points(self.low[left:at])

    def before(self, m: Mention, left: int, title: int) -> tuple[bool, bool]:
        """Whether the words before the mention make it a companion (``didampingi X``), or one who speaks for another (``melalui X``)."""
        at = m.start
        i = bisect_left(self.starts, at) - 1
        if (
            m.kind == "person"
            and i >= 0
            and (office := self.mentions[i]).start >= left
            and office.kind == "office"
            and self.named(office, m)
        ):
            at = office.start
        if at - left < 2:
            return False, False
        before = self.text[max(left, at - 75) : at]
        cut = last_stop(before)
        companion = self.in_company(m, before[cut + 1 :])
        words = before[max(cut, before.rfind(",")) + 1 :].split()[-4 if at == m.start else -2 :]
        for i, word in enumerate(words):
            if word in self.g.subject.origin and i + 2 < len(words) and words[i + 1][0].isupper() and m.person not in self.known.ranks:
                continue  # "Psikolog dari Universitas Sekar Wira Atmaja"
            if word == "Menurut" and m.person is not None and not self.low.startswith(",", self.titled_end(m)):
                continue  # "Menurut Iptu Wira Santosa saat ditemui mengatakan, …"
            if word in self.g.subject.partitive and "satu" in before[cut + 1 :].lower().split():
                continue  # "Satu di antara korban bernama Sari"
            # A transitive verb before it makes it an object; a name such as Merauke is no verb.
            if (
                m.kind == "group"
                and i + 1 < len(words)
                and words[-1].lower() in self.g.source.police
                and m.name.lower() not in self.g.source.police
                and self.g.subject.joint_adverb.isdisjoint(words)
            ):
                break  # "kepada penyidik pelaku mengaku"
            if word.lower() in self.g.subject.companion or (
                len(word) > 6 and word[:2] == "me" and word[2] in "mnlr" and word not in self.g.subject.delegation
            ):
                companion = True
                break
        if not between(self.scan.delegations, left, at):
            return companion, False
        words = before[cut + 1 :].split()
        for i, word in enumerate(words):
            if word.lower() in self.g.subject.delegation and (i + 1 == len(words) or not words[i + 1][0].islower()):
                return companion, True
        return companion, False

    def in_company(self, m: Mention, before: str) -> bool:
        """Whether the mention stands within a list of companions (``didampingi para PJU, Kapolsek dan …``), or is the press that asked
        (``ditanyai wartawan``); `before` are the words before it."""
        if before.endswith(", "):
            return self.g.subject.and_more.match(self.text, m.end) is not None and not self.g.subject.accompanied.isdisjoint(
                before.lower().split(",")[-2].split()
            )
        return (
            m.kind == "group" and m.name.lower() in self.g.source.press and not self.g.subject.interviewed.isdisjoint(before.split()[-1:])
        )

    def resumed(self, pronoun: Mention, m: Mention) -> bool:
        """Whether the pronoun only takes up the name right before it once more: ``Ipda Wira Santosa, S.H. Ia menambahkan``."""
        if pronoun.kind != "pronoun" or m.person is None or pronoun.name.lower() not in self.g.source.pronouns:
            return False
        return self.text[self.titled_end(m) : pronoun.start].isspace()

    def titled_end(self, m: Mention) -> int:
        """Where a mention ends with its degrees."""
        degrees = self.g.name.degrees.match(self.text, m.end)
        return degrees.end() if degrees else m.end

    def delegates(self, m: Mention, limit: int) -> bool:
        """Whether the mention speaks through somebody named behind it, not over a line alone: ``dihubungi lewat telepon``."""
        if not self.delegated or not between(self.scan.delegations, m.end, limit):
            return False
        after = self.low[m.end : min(limit, m.end + 80)]
        words = after[: first_stop(self.text[m.end : m.end + len(after)])].split()
        if self.g.subject.delegation.isdisjoint(words):
            return False
        through = next(i for i, word in enumerate(words) if word in self.g.subject.delegation)
        if self.g.subject.channel.isdisjoint(word.strip(".,") for word in words[through + 1 : through + 2]):
            return True
        return any(other.kind == "person" for other in self.within(m.end, min(limit, m.end + 80)))

    def long_title(self, m: Mention, name: Mention) -> bool:
        """Whether the mention begins a long title that ends at the name: ``Sekretaris Kementerian Koperasi dan UKM Wira Atmaja``."""
        if not 0 < name.start - m.end <= 120:
            return False
        between = self.text[m.end : name.start]
        return (
            ". " not in between[:-1]
            and "\n" not in between
            and all(not word[0].islower() or word.strip(",") in self.g.name.in_title for word in between.replace("(", " ").split())
            and self.g.source.stop.isdisjoint(
                word for word in between.lower().replace(",", " ").split() if word not in self.g.name.in_title
            )
        )

    def in_apposition(self, m: Mention, name: Mention) -> bool:
        """Whether the mention tells who the person named before it is: ``Sri Lestari (40), kakak kandung korban``."""
        if name.end > m.start or m.start - name.end > 60:
            return False
        between = self.text[name.end : m.start]
        if age := self.g.name.age.match(between):
            between = between[age.end() :]
            return between.count(",") <= 1 and between.lstrip().find(",") <= 0 and ". " not in between
        between = self.g.name.degrees.sub("", between, count=1).strip()
        return between.startswith(",") and between.count(",") == 1 and ". " not in between

    def of_clause(self, found: list[Mention], left: int, at: int) -> list[Mention]:
        """Of the mentions before a verb (the nearest first) those of its own clause, where one begins with a subject of its own:
        ``Ia melapor ke polsek, namun petugas mengaku``."""
        for clause in reversed(list(self.g.clause.new_clause.finditer(self.low, left, at))):
            if inside := [m for m in found if m.start >= clause.end()]:
                return inside
        return found

    def behind_fronted(self, found: list[Mention], left: int, at: int) -> list[Mention]:
        """Of the mentions before a verb (the nearest first) those behind a phrase that leads up to the subject: ``Menjawab surat Kapolres,
        Kapolsek memerintahkan``."""
        begin = self._fronted_end(left, at)
        behind = [m for m in found if m.start >= begin]
        if len(behind) == len(found) or not any(m.kind != "pronoun" for m in behind):
            return found
        before = [m for m in found if m.start < begin and m.kind == "person"]
        return found if any(self.in_apposition(m, o) for m in behind for o in before) else behind

    def _fronted_end(self, left: int, at: int) -> int:
        """Where the phrases end that lead up to the subject between `left` and `at`, each up to a comma; `left` where there is none."""
        low, subject = self.low, self.g.subject
        start = begin = left
        if low.find("-", start, min(at, start + DATELINE)) >= 0 and (dateline := subject.dateline.match(self.text, start, at)):
            start = dateline.end()
        if lead := subject.lead_in.match(low, start, at):
            start = lead.end()
        while subject.not_subject.match(low, start, at) and (comma := low.find(", ", start, at)) >= 0:
            if not subject.delegation.isdisjoint(low[start:comma].split()[:1]):
                return begin  # "Melalui Kasat Reskrim, Kapolres mengatakan"
            start = comma + 2
            behind = low[start:at].split(None, 1)[:1]
            if not subject.companion.isdisjoint(behind) or not subject.delegation.isdisjoint(behind):
                return begin  # "Saat ditemui Kapolsek, didampingi Kanit, mengatakan"
            begin = start
        return begin

    def undergoes(self, m: Mention, end: int) -> bool:
        """Whether the mention is the subject of a passive that is no interview: ``Aipda RT sudah ditarik``."""
        verb = self.g.subject.undergone.match(self.low, m.end, end)
        return verb is not None and verb["verb"] not in self.g.subject.interviewed

    def obliged(self, m: Mention, end: int) -> bool:
        """Whether the mention is anybody of whom is told what they may or must do: ``pemohon wajib datang``."""
        return m.kind == "group" and self.g.subject.obliged.match(self.low, m.end, end) is not None

    def acts(self, m: Mention, start: int) -> bool:
        """Whether the mention does what a passive verb before it tells: ``dibawakan anggota Unit Lantas Briptu Wira``."""
        for word in reversed(self.low[max(start, m.start - 60) : m.start].split()[-6:]):
            if word in self.g.subject.companion or word[-1] in ",.;:":
                return False
            if word.startswith("di") and VERB.match(word):
                return True
        return False

    def acts_beside(self, m: Mention, start: int) -> bool:
        """Whether the mention does what a relative clause tells of something else: ``truk yang dikemudikan Wira``."""
        at = self.low.rfind(" yang di", max(start, m.start - 60), m.start)
        return at >= 0 and " " not in self.low[at + 6 : m.start - 1] and self.acts(m, start)

    def no_subject(self, lead: list[str]) -> bool:
        """Whether the words before a mention make it no subject: a guest (``hadir juga X``), one of a list (``masing-masing X, Y``), or
        somebody dead (``jenazah X``)."""
        return bool(lead) and (
            lead[-1].strip(".") in self.g.subject.remains
            or not self.g.subject.attending.isdisjoint(lead)
            or not self.g.subject.listing.isdisjoint(lead[-3:])
        )

    def in_relative(self, left: int, at: int) -> bool:
        clause = max(self.low.rfind(",", left, at), left)
        return " yang " in self.low[clause:at]


def first_stop(text: str) -> int:
    """Where the first sentence of `text` ends; a stop before a small letter is that of a degree (``Bayu Laksana, M.Si. melalui``)."""
    end = text.find(". ")
    while end >= 0 and text[end + 2 : end + 3].islower():
        end = text.find(". ", end + 2)
    return end if end >= 0 else len(text)


def last_stop(text: str) -> int:
    """The stop before the last sentence of `text`, found in the same way; -1 if there is one sentence."""
    end = text.rfind(". ")
    while end >= 0 and text[end + 2 : end + 3].islower():
        end = text.rfind(". ", 0, end)
    return end
