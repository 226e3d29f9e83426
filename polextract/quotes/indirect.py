"""Speech reported without marks: each verb is read by its voice.

``X mengatakan …`` (`active`), ``…, kata X`` and ``… . Ujarnya.`` (`attributed`), ``Dikatakan X, …`` (`passive`), ``Menurut X, …``
(`according`), ``Kapolres: …`` (`headline`).
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right

from ..text import is_title_case
from .article import Article
from .cues import ACCORDING, ACTIVE, BARE, NYA, PASSIVE_NYA, Hit, Verb
from .grammar import is_predicate
from .grammar.lexis import WORD
from .request import NEW, Request, touches

# The kinds of verbs that call for something.
_CALLS = frozenset(("urge", "ask", "hope"))


class Indirect:
    """The reader of what the verbs outside the marks report in one article; `outer` are the quotations between marks, with these, `terms`
    the other words between marks."""

    def __init__(self, article: Article, outer: list[tuple[int, int]], terms: list[tuple[int, int]]):
        self.article = article
        self.outer = outer
        self.terms = terms
        self.g = article.g
        self.text = article.text
        self.low = article.low
        self.folded = article.folded

    def inside_direct(self, at: int) -> bool:
        """Whether `at` stands between marks."""
        k = bisect_right(self.outer, (at, len(self.folded))) - 1
        return k >= 0 and at < self.outer[k][1]

    def read(self, used: set[int]) -> list[Request]:
        """What the verbs outside the marks report; `used` are the offsets of those that belong to a direct quotation."""
        found: list[Request] = []
        claimed = 0  # text up to here is reported by an earlier verb
        outer, furniture, sentence = self.outer, self.article.furniture, self.article.sentence
        k = 0  # the quotations between marks that begin up to here
        for hit in self.article.hits:
            at = hit.start
            while k < len(outer) and outer[k][0] <= at:
                k += 1
            spoken = outer[k - 1][1] if k else 0
            if at < spoken or at in used or (furniture and touches(furniture, at, hit.end)):
                continue
            left, right = sentence(at)
            if spoken > left:
                left = spoken
            if k < len(outer) and outer[k][0] < right:
                right = outer[k][0]
            voice = hit.verb.voice
            request = None
            if voice in (BARE, NYA):
                request = self.attributed(hit, left, right, found, claimed)
            elif at < claimed:
                pass
            elif voice == ACTIVE:
                request = self.active(hit, left, right)
            elif voice == ACCORDING:
                request = self.according(hit, left, right)
            else:
                request = self.passive(hit, left, right, found)
            if request is not None and self.terms:
                request = self.with_terms(request)
            if request is not None:
                found.append(request)
                claimed = max(claimed, request.end)
        at = self.folded.find(": ")
        reported = sorted((r.start, r.end) for r in found) if at >= 0 else []
        while at >= 0:
            request = self.headline(at, reported)
            if request is not None and request.kind == "indirect" and self.terms:
                request = self.with_terms(request)
            if request is not None:
                found.append(request)
            at = self.folded.find(": ", at + 2)
        return apart(found)

    def with_terms(self, request: Request) -> Request | None:
        """The request with both marks of each term at its edges, or without the term: it never begins or ends inside a pair of marks."""
        start, end = request.start, request.end
        if (term := self.term_at(start)) is not None:
            if end < term[1] and self.letters(end, term[1]):
                return None  # a verb between the marks of a title
            start, end = term[0], max(end, term[1])
        if (term := self.term_at(end)) is not None:
            if self.letters(end, term[1]):
                end = term[0]
                while end > start and (self.folded[end - 1].isspace() or self.folded[end - 1] in ",;:"):
                    end -= 1
            else:
                end = term[1]
        if not self.letters(start, end) or touches(self.outer, start, end):
            return None
        return request._replace(start=start, end=end, outer=start, outer_end=end)

    def term_at(self, at: int) -> tuple[int, int] | None:
        """The term, with its marks, inside of which `at` stands."""
        k = bisect_left(self.terms, (at,)) - 1
        return self.terms[k] if k >= 0 and at < self.terms[k][1] else None

    def letters(self, start: int, end: int) -> bool:
        """Whether there is a letter or a digit in ``[start, end)``."""
        return any(map(str.isalnum, self.folded[start:end]))

    def request(self, hit: Hit, start: int, end: int, sentence: tuple[int, int], minimum: int = 3) -> Request | None:
        """The request for ``[start, end)`` without edge stops and blanks, if it has `minimum` words."""
        folded = self.folded
        while start < end and (folded[start].isspace() or folded[start] in ',;:-"“”'):
            start += 1
        if folded[end - 1] == ")" and (byline := self.g.clause.byline.search(folded, max(start, end - 20), end)):
            end = byline.start()
        elif folded.endswith(":", start, end) and (items := self.g.clause.items.match(folded, end)):
            end = items.end()
        while end > start and (folded[end - 1].isspace() or folded[end - 1] in '.,;:"“”('):
            end -= 1
        if folded.count(" ", start, end) < 8 and not self.is_clause(WORD.findall(self.low, start, end), minimum):
            return None
        return NEW(Request, ("indirect", start, end, hit, sentence, start, end, False, None))

    def is_clause(self, words: list[str], minimum: int) -> bool:
        """Whether the words are enough to be reported: `minimum` of them, or a subject and its predicate: ``Pelaku kabur, kata Wira``."""
        return len(words) >= minimum or (minimum == 3 and len(words) == 2 and is_predicate(words[1]) and not is_predicate(words[0]))

    def after(self, hit: Hit, at: int, left: int, right: int) -> Request | None:
        """The request for what follows `at` in the sentence."""
        start = self.article.behind(at)
        return self.request(hit, start, self.cut_tail(start, right), (left, right))

    def cut_tail(self, start: int, right: int) -> int:
        """Where the reported clause ends: before a trailing ``, katanya``."""
        for hit in reversed(self.article.hits_in(start + 1, right)):
            if hit.verb.voice != NYA and not (hit.verb.voice == BARE and self.article.attribution.has_source(hit.end, right)):
                continue
            end = hit.start
            while end > start and self.folded[end - 1].isspace():
                end -= 1
            if end > start and self.folded[end - 1] in ",\"”'" and self.is_tail(hit, right):
                return end - 1
        return right

    def told_by_other(self, start: int, right: int) -> bool:
        """Whether a trailing ``, kata X`` reports the whole sentence, the verb before `start` with it."""
        for hit in reversed(self.article.hits_in(start + 1, right)):
            if self.text[hit.start].isupper() and hit.verb.form.endswith("nya") and not self.low[hit.end : right].strip(" .,"):
                return True  # "… pindah kamar Menurutnya."
            if hit.verb.voice == BARE:
                return (
                    self.folded[start : hit.start].rstrip().endswith(",")
                    and self.article.attribution.has_source(hit.end, right)
                    and self.is_tail(hit, right)
                )
        return False

    def is_tail(self, hit: Hit, right: int) -> bool:
        """Whether nothing of weight follows the verb and its speaker up to `right`."""
        rest = self.low[self.article.attribution.speaker_end(hit, right) : right]
        if not rest.strip(' .,;()*\n-"”'):
            return True
        if self.g.cue.circumstance.match(rest):
            if rest.startswith(self.g.cue.resumes) and self.has_subject(WORD.findall(rest)[1:]):
                return False  # "Kasus ini terbongkar, kata X, setelah polisi menangkap Y"
            if self.g.clause.among.match(rest):
                return False  # "Kasus itu, kata X, di antaranya curanmor"
            comma = rest.find(", ", 1)
            return (
                comma < 0
                or rest[comma + 2 :].partition(" ")[0] in self.g.subject.companion
                or not self.g.clause.predicate_start.match(rest, comma + 2)
            )
        return "," not in rest and not self.g.clause.predicate_start.match(rest)

    def has_subject(self, words: list[str]) -> bool:
        """Whether the words are a clause with a subject of its own: ``polisi menangkap Y``, not ``memimpin rapat yang digelar``."""
        for n, word in enumerate(words):
            if is_predicate(word):
                return n > 0 and "yang" not in words[:n]
        return False

    def active(self, hit: Hit, left: int, right: int) -> Request | None:
        """``X mengatakan …``, ``X mengimbau warga …``."""
        low = self.low
        verb = hit.verb
        stop = low.find(". ", max(left, hit.start - 16), hit.start)
        if stop >= 0 and self.g.clause.small_sentence.search(low, stop, hit.start):
            left = stop + 2  # "… wali murid. ia berujar, …"
        lead = low[max(left, hit.start - 80) : hit.start]
        words = self.without_adverbs(lead)
        if self.no_report(hit, left, right, lead, words):
            return None
        start = min(self.article.behind(hit.end), right)
        if verb.kind == "ask" and (asked := self.g.clause.question.match(low, start, right)):
            start = asked.end()  # "bertanya kepada warga apakah …"
        if self.g.clause.and_speech.match(low, start) and self.next_active(start):
            return None
        marked = low[hit.end : start]
        explicit = "bahwa" in marked or "," in marked or ":" in marked
        more = self.article.hits_in(start + 1, right)
        if not words and not explicit and more and verb.kind == "say" and self.leads_up(start, right):
            return None
        if not explicit and words and words[0] in self.g.clause.temporal and self.tells_when(hit, left, right):
            return None
        if not explicit and (self.only_act(hit, start, right) or (more and self.told_by_other(start, right))):
            return None
        end = self.cut_tail(start, right) if more else right
        cut = self.cut_coordinated(hit, start, end) if more else end
        if not words and (subject := self.subject_behind(start, cut)):
            cut = subject  # "Menuding ada pembiaran, politisi itu akan memanggil Kapolres"
        elif cut < end and not explicit and verb.kind == "say" and not self.article.has_predicate(WORD.findall(low, start, cut)):
            return None  # "menjelaskan maksudnya dan menegaskan bahwa …"
        return self.reported(hit, (left, right), start, cut, marked, explicit)

    def without_adverbs(self, lead: str) -> list[str]:
        """The words before a verb, without what stands between a subject and its verb."""
        words = lead.split()
        if words[-1:] == ["itu"] and " ".join(words[-2:]) in self.g.cue.then:
            del words[-2:]
        while words and words[-1].strip(",") in self.g.cue.adverb:
            words.pop()
        return words

    def no_report(self, hit: Hit, left: int, right: int, lead: str, words: list[str]) -> bool:
        """Whether what stands before the verb says that nobody's words are reported; `words` are those of `lead` without adverbs."""
        low, verb = self.low, hit.verb
        if verb.kind == "think" or not low[hit.end : right].strip(" .,;:\n"):
            return True
        subject = bool(lead) and not lead.isspace()
        if subject and self.text[hit.start].isupper() and not self.g.cue.explicit_next.match(low, hit.end):
            return True  # a verb with a capital within its sentence: a headline
        if not subject and is_title_case(self.folded[left:right], least=2):
            return True  # "Minta Warga Tak Panik"
        # "tak menampik" admits.
        if verb.form in self.g.cue.no_prefix and self.g.marks.what_was_said.search(lead):
            return True  # "Hal itu Kapolsek sampaikan, Senin"
        closes = verb.kind == "urge" and words[-1:] == ["dengan"] and not self.g.cue.closing.isdisjoint(words)
        denied = verb.lemma in self.g.cue.deniable and bool(words) and words[-1] in ("tak", "tidak")
        heard = verb.form == "mengaku" and words[-1:] == ["disebut"]  # "Para pelajar disebut mengaku ikut turun"
        if not denied and not closes and not heard:
            last = words[-1].strip(",.;:()") if words else ""
            unnamed = last == "disebut" and words[-2:-1] in (["namanya"], ["identitasnya"])  # "Warga yang menolak namanya disebut"
            if last in self.g.cue.not_before and not unnamed and not self.of_name(hit, left):
                return True
            if not self.g.cue.modal.isdisjoint(lead.split()[-3:]) and self.only_possible(lead.rpartition(",")[2].split()):
                return True
        if self.article.attribution.names_somebody(left, hit.start):
            return False
        if words and words[-1] in self.g.subject.pointing and self.article.attribution.thing(left, hit.start):
            return True  # "Angka ini menegaskan bahwa …"
        if low.find("-", left, hit.start) >= 0 and (dateline := self.g.subject.dateline.match(self.text, left, hit.start)):
            left = dateline.end()
        subject = self.g.subject.document.match(low, left, hit.start)
        return subject is not None and self.g.clause.clause_start.search(low, subject.end(), hit.start) is None

    def reported(self, hit: Hit, sentence: tuple[int, int], start: int, end: int, marked: str, explicit: bool) -> Request | None:
        """The request for the clause of an active verb: all of the sentence where the verb splits off its subject (``Kasus ini, Wira
        mengakui, sulit diungkap``), without the occasion behind what is admitted; `marked` is what stands between verb and clause."""
        low, verb = self.low, hit.verb
        left = sentence[0]
        if (
            marked.lstrip().startswith(",")
            and (subject := low[left : hit.start].rpartition(",")[0])
            and "bahwa" not in marked
            and self.bare_subject(subject)
            and not self.g.cue.preposed.match(subject)
            and not self.g.source.office.search(subject)
            and subject.split()[0] not in self.g.name.title_head
            and self.g.clause.predicate_more.match(low, start)
        ):
            return self.request(hit, left, end, sentence)
        if verb.kind in ("admit", "deny") and not explicit:
            short = self.g.cue.when.search(low, start - 1, end)
            if short and short.start() < start:
                return None  # "membenarkan saat dikonfirmasi"
            if short and short.start() - start < 45 and not self.article.has_predicate(WORD.findall(low, start, short.start())):
                end = short.start()
        return self.request(hit, start, end, sentence, 1 if verb.kind == "admit" else 2)

    def leads_up(self, start: int, right: int) -> bool:
        """Whether the object of a verb that opens its sentence ends at a comma, with somebody else's verb behind it: ``Menjawab hal itu,
        Wira menyampaikan …``."""
        comma = self.low.find(", ", start, right)
        return (
            comma >= 0
            and not self.article.has_predicate(WORD.findall(self.low, start, comma))
            and any(hit.verb.voice == ACTIVE for hit in self.article.hits_in(comma, right))
        )

    def tells_when(self, hit: Hit, left: int, right: int) -> bool:
        """Whether the verb only tells when something else happened: ``Setelah Kapolres mengumumkan siaga, penjagaan ditambah``."""
        low = self.low
        while left < hit.start and not low[left].isalnum():
            left += 1
        subject = low.find(" ", left, hit.start) + 1
        before = self.article.attribution.within(left, hit.start)
        return (
            bool(before)
            and self.article.attribution.apposed(subject - 1, before[0].start)
            and "," not in low[left : hit.start]
            and "," in low[hit.end : right]
        )

    def subject_behind(self, start: int, right: int) -> int | None:
        """Where a reported clause that opens its sentence ends, as the subject stands behind its comma."""
        comma = self.low.find(", ", start, right)
        if comma < 0:
            return None
        sources = self.article.attribution
        behind = sources.within(comma, right)
        if behind and behind[0].person is not None and (behind[0].start == comma + 2 or sources.apposed(comma + 1, behind[0].start)):
            return comma
        phrase = sources.phrase(comma + 2, right)
        return (
            comma if phrase is not None and phrase.kind == "pronoun" and self.g.source.epithet.match(self.low, comma + 2, right) else None
        )

    def of_name(self, hit: Hit, left: int) -> bool:
        """Whether the verb goes on from a name that is no subject: with a comma or ``bahwa`` (``diamini Kades Wira yang menyebut, …``),
        behind a cue (``tegas Iptu Wira, yang juga meminta …``), or as ``salah satunya Wira yang mengaku …``."""
        low = self.low
        yang = low.rfind(" yang ", max(left, hit.start - 12), hit.start)
        if yang < 0 or low[yang + 6 : hit.start].strip() not in ("", "juga"):
            return False
        before = self.article.attribution.within(max(left, hit.start - 80), yang)
        if not before or before[-1].kind != "person":
            return False
        name = before[-1]
        if not self.g.cue.explicit_next.match(low, hit.end) and not self.g.cue.one_of.match(low, left, name.start):
            cue = self.article.cue_before(left, name.start)
            if cue is None or cue.verb.voice != BARE or self.article.attribution.speaker_end(cue, yang) < name.end:
                return False
        return self.g.name.to_verb.fullmatch(self.text, name.end, yang + 1) is not None

    def only_possible(self, lead: list[str]) -> bool:
        """Whether the words before the verb say that it could or should be said, or was not: ``belum bisa mengatakan``.

        In ``pedagang yang minta namanya tidak ditulis mengaku`` the negation belongs to the relative clause.
        """
        for n in range(len(lead) - 1, max(len(lead) - 4, -1), -1):
            if lead[n] in self.g.cue.modal:
                return "yang" not in lead[:n] or not any(word.startswith("di") and len(word) > 4 for word in lead[n + 1 :])
        return False

    def only_act(self, hit: Hit, start: int, right: int) -> bool:
        """Whether the verb, with no ``bahwa`` and no comma behind it, tells an act and no words: ``melanjutkan perjalanan``."""
        form = hit.verb.form
        if clause := self.g.clause.new_clause.search(self.low, start, right):
            right = clause.start()
        if hit.verb.lemma == "ucap" and self.low.startswith("selamat", start):
            return True
        if hit.verb.lemma == "tuntut" and self.g.act.sentenced.search(self.low, start, right):
            return True
        if form.startswith("ber") and hit.verb.kind == "say" and self.g.act.hearer.match(self.low, start) and self.no_clause(start, right):
            return not self.g.clause.marker.search(self.low, start, right)  # "bercanda dengan warga"
        if hit.verb.kind == "ask":
            if self.low.startswith("maaf", start):
                return self.low.startswith(",", start + 4)  # "meminta maaf, ia mengaku khilaf"
            if self.g.act.asked_for.match(self.low, start) and self.no_clause(start, right):
                return True  # "Penyidik meminta keterangan saksi"
        if (form in self.g.act.explicit and " bahwa " not in self.low[start : min(right, start + 60)]) or (
            form in self.g.act.threat and not self.g.act.to_come.search(self.low, start, right)
        ):
            return True
        if (
            form in self.g.act.clause_told
            and self.no_clause(start, comma if (comma := self.low.find(",", start, right)) >= 0 else right)
            and not self.g.clause.marker.search(self.low, start, right)
        ):
            return True  # "mengungkap peredaran sabu", not "mengungkap korban sempat melawan"
        if form in self.g.act.moved and "agar" not in self.low[hit.end : start]:
            place = (self.g.act.taken if hit.verb.lemma == "ajak" else self.g.act.to_place).search(self.low, start, right)
            if place and not self.article.has_predicate(WORD.findall(self.low, start, place.start())):
                return True  # "melaporkan kejadian itu ke polres"
        if hit.verb.lemma == "pasti" and self.g.act.act_object.match(self.low, start):
            if self.g.act.to_come.search(self.low, start, right):
                return False  # "memastikan kegiatan bakal digelar rutin"
            # "Petugas memastikan situasi aman" tells what they did, "Ia memastikan situasi tetap aman" what he said.
            by_pronoun = self.low[max(0, hit.start - 20) : hit.start].split()[-1:]
            return self.g.source.pronouns.isdisjoint(by_pronoun) or not self.article.has_predicate(WORD.findall(self.low, start, right))
        if (hit.verb.kind in ("say", "report") or form in self.g.act.clause_needed) and self.noun_only(hit.verb, start, right):
            return True
        return form in self.g.act.clause_needed and not (
            "agar" in self.low[hit.end : start]
            or self.g.clause.marker.search(self.low, start, right)
            or self.article.has_predicate(WORD.findall(self.low, start, min(right, start + 150)))
        )

    def next_active(self, at: int) -> bool:
        """Whether the word after a conjunction at `at` is an active verb of speech."""
        i = bisect_right(self.article.hit_starts, at)
        return (
            i < len(self.article.hits)
            and self.article.hits[i].verb.voice == ACTIVE
            and self.low.count(" ", at, self.article.hits[i].start) <= 2
        )

    def cut_coordinated(self, hit: Hit, start: int, end: int) -> int:
        """``meminta A, serta mengingatkan B``: where B has its own verb of speech, by the same speaker, A ends before it."""
        table = self.g.clause.coordinated.get(hit.verb.kind)
        first = True
        for other in self.article.hits_in(start + 1, end):
            if other.verb.voice != ACTIVE:
                continue
            if (
                first
                and (clause := self.g.clause.new_clause.search(self.low, start, other.start))
                and self.names_subject(clause.end(), other)
            ):
                return clause.start()  # "Wira menyebut A, sedangkan Bayu menyebut B"
            first = False
            if stop := self.g.clause.small_sentence.search(self.low, max(start, other.start - 12), other.start):
                return stop.start()  # ". ia berharap"
            if not (joint := self.g.clause.joint.search(self.low, max(start, other.start - 30), other.start)):
                continue
            if self.low.startswith(" maaf", other.end):
                continue
            if (
                self.low.startswith((" bahwa", " kalau", " agar"), other.end)
                or (table is not None and other.verb.lemma in table)
                or (joint[0][0] == "," and (hit.verb.kind in _CALLS or (hit.verb.kind == "say" and other.verb.kind in _CALLS)))
            ):
                return joint.start()
        return end

    def names_subject(self, left: int, hit: Hit) -> bool:
        """Whether ``[left, hit)`` is somebody known and no more: the subject of a clause of its own."""
        sources = self.article.attribution
        found = sources.within(left, hit.start)
        return bool(found) and found[-1].person is not None and found[-1].end + 1 == hit.start and sources.apposed(left - 1, found[0].start)

    def noun_only(self, verb: Verb, start: int, right: int) -> bool:
        """Whether the object of a verb of saying is a noun that names speech or its topic, with no clause behind it."""
        low = self.low
        if manner := self.g.act.manner.match(low, start):
            start = manner.end()  # "menjelaskan secara rinci kronologi kejadian"
        if not self.g.act.noun_object.match(low, start) or self.g.act.equates.search(low, start, right):
            return False
        if verb.lemma in self.g.act.no_object and not self.g.act.of_words.match(low, start):
            return False  # "mengatakan keterangan saksi masih bisa dibantah"
        if low[start:right].partition(" ")[0] in self.g.act.saying_object and " bahwa " not in low[start:right]:
            return True  # "menyampaikan imbauan agar …"
        if low.startswith("nama", start) and not self.article.has_predicate(WORD.findall(low, start, right)):
            return True  # "menyebut nama lain: Wira (24)"
        if (clause := self.g.clause.marker.search(low, start, right)) and low[clause.end() : right].strip(" ,:"):
            return False  # not "menyampaikan pesan Kapolri, yakni “…”"
        if low.startswith("kepada", start) and self.g.act.to_do.search(low, start, right):
            return False  # "mengajak kepada warga yang punya hak pilih, ikut serta"
        return self.no_clause(start, right)

    def no_clause(self, start: int, right: int) -> bool:
        """Whether the noun at `start` has no predicate: ``keterangan dua saksi``, not ``data warga segera dilengkapi``."""
        for word in WORD.findall(self.low, start, min(right, start + 120))[1:9]:
            if word in self.g.clause.subordinate:
                return True
            if is_predicate(word):
                return False
        return True

    def passive(self, hit: Hit, left: int, right: int, found: list[Request]) -> Request | None:
        """``Dikatakan X, …``, ``Ditegaskan, …``, ``Lebih jauh dikatakannya, …``, ``… . Hal itu disampaikan X.``."""
        low, sources = self.low, self.article.attribution
        lead = low[left : hit.start].strip(" ,-\n").split()
        with_nya = hit.verb.voice == PASSIVE_NYA
        if len(lead) > 1 and lead[-1] in self.g.cue.as_told:
            return None  # "…, ujar Wira seperti dilaporkan Antara"
        if len(lead) > 3:
            if not low[left : hit.start].rstrip().endswith(","):
                return None
            if with_nya and (hit.verb.kind == "say" or low.startswith(",", hit.end)):
                return self.after(hit, hit.end, left, right)
            if self.g.clause.pronoun_comma.match(low, hit.end):
                return self.after(hit, sources.speaker_end(hit, right), left, right)  # "…, diakui dia, …"
            return None
        if hit.verb.kind == "think" and not with_nya:
            return None  # "Bersama diduga pelaku, …"
        if len(lead) > 1 and lead[0] in self.g.clause.temporal and lead[1] != "itu" and not low.endswith(", ", left, hit.start):
            return None  # "Sebelum sidang dilanjutkan, Wira …"
        says = hit.verb.kind == "say"
        named = not with_nya and sources.has_source(hit.end, right)
        opens = not lead or low.endswith(", ", left, hit.start)
        if named and opens and says and self.text[hit.end + 1].islower() and self.acts_on(hit, right):
            # "Disebutkan korban terseret arus": nobody behind the verb speaks.
            request = self.after(hit, hit.end, left, right)
            return request._replace(sentence=(left, hit.end)) if request is not None else None
        if (
            not (says or named or with_nya)
            or (lead and lead[-1] in self.g.cue.no_passive)
            or is_title_case(self.folded[left:right], least=2)
        ):
            return None
        speaker_end = sources.speaker_end(hit, right) if named else hit.end
        if named and opens and lead and low.startswith(" ", speaker_end) and self.splits_subject(" ".join(lead), speaker_end, right):
            return self.request(hit, left, self.cut_tail(speaker_end, right), (left, right))  # "Pelaku, diakui Wira masih bersaudara"
        if named and says and " ".join(lead) in self.g.cue.what_was_said:
            return self.whole_before(hit, left, found)
        comma = self.g.cue.bahwa.search(low, hit.end, right)
        if named and (whether := self.g.cue.whether.match(low, speaker_end, right)):
            comma = whether  # "Dijelaskan Wira bila …"
        if not comma:
            # "Ditambahkannya warga agar melapor"
            return self.after(hit, hit.end, left, right) if with_nya and not lead and says else None
        if not (named or with_nya) and self.nobody_says(hit, lead, comma.start()):
            return None
        if named and opens and hit.verb.lemma == "lapor" and self.low[speaker_end + 1 : right].partition(" ")[0] in self.g.clause.reason:
            return None  # "Dilaporkan warga karena meresahkan, RT ditangkap"
        if lead and lead[0] in self.g.cue.refers_back and comma[0] == ",":
            return None  # "Hal serupa disampaikan Wira, warga Sekar"
        return self.after(hit, max(comma.end(), speaker_end), left, right)

    def nobody_says(self, hit: Hit, lead: list[str], comma: int) -> bool:
        """Whether a passive verb without an agent tells no words of the last speaker's: ``Mengetahui dirinya dilaporkan, pelaku kabur``,
        ``Dari Medan dilaporkan, …``; `lead` are the words before it, `comma` stands behind it."""
        if not self.g.cue.adverb.issuperset(self.low[hit.end : comma].split()) or self.article.has_predicate(lead):
            return True
        return len(lead) > 1 and lead[0] == "dari" and self.text[hit.start - len(lead[-1]) - 1].isupper()

    def acts_on(self, hit: Hit, right: int) -> bool:
        """Whether the noun phrase behind the verb is the subject of what is said: a finite verb follows it at once."""
        behind = WORD.match(self.low, self.article.attribution.speaker_end(hit, right) + 1)
        return behind is not None and is_predicate(behind[0])

    def lead_end(self, left: int, at: int) -> int:
        """Where the words before a cue end, without what binds it to the comma before it: ``Pelaku,`` of ``Pelaku, masih kata X,``."""
        end = at
        while end > left and self.low[end - 1].isspace():
            end -= 1
        return self.low.rindex(",", left, end) + 1 if self.low.endswith(self.g.cue.still, left, end) else at

    def according(self, hit: Hit, left: int, right: int) -> Request | None:
        """``Menurut X, …``, ``…, menurut X``."""
        low = self.low
        if self.g.cue.no_source.match(low, hit.end) or low.endswith("yang ", 0, hit.start) or self.by_rule(hit, left, right):
            return None
        following = self.article.hit_at.get(self.article.behind(hit.end))
        if following is not None and following.verb.voice == BARE and hit.verb.form.endswith("nya"):
            return None  # "Menurutnya, kata Wira, …": the second is the cue
        before = self.lead_end(left, hit.start)
        if not low[hit.end : right].strip(" .,") or (low[left : hit.start].count(" ") > 3 and self.is_tail(hit, right)):
            return self.request(hit, left, before, (left, right))
        end = hit.end if hit.verb.form.endswith("nya") else self.article.attribution.speaker_end(hit, right)
        if self.through_other(end, right) or self.told_twice(end, right):
            return None
        lead = low[left:before].strip()
        nya_within = hit.verb.form.endswith("nya") and low.startswith(" ", hit.end) and bool(lead) and lead[-1].isalnum()
        if nya_within and not self.g.clause.predicate_start.match(low, end, right):
            return None  # "barang yang menurutnya mahal", "pergi menurutnya kemarin"
        if (nya_within or lead.endswith(",")) and self.splits_subject(lead, end, right):
            return self.request(hit, left, self.cut_tail(end, right), (left, right))
        if self.g.cue.relative.match(low, end, right):
            comma = low.find(",", end, right)
            end = comma if comma >= 0 else end
        return self.after(hit, end, left, right)

    def by_rule(self, hit: Hit, left: int, right: int) -> bool:
        """Whether ``menurut`` within a clause tells by what something is done, and no speaker: ``dikerahkan menurut tingkat ancaman``."""
        if hit.verb.form.endswith("nya"):
            return False
        before = self.low[left : hit.start].split()
        behind = self.low[hit.end : hit.end + 1] == " " and self.text[hit.end + 1 : hit.end + 2].islower()
        within = len(before) > 1 and before[-1][-1].isalpha() and "," not in self.low[hit.end : min(right, hit.end + 40)]
        return within and behind and not self.article.attribution.has_source(hit.end, right)

    def through_other(self, at: int, right: int) -> bool:
        """``Menurut X melalui Y mengatakan, …``: whether a second verb, with the one who spoke for X, tells what was said."""
        if not self.article.attribution.delegated:
            return False
        other = next((h for h in self.article.hits_in(at, right) if h.verb.voice == ACTIVE), None)
        return other is not None and not self.g.subject.delegation.isdisjoint(self.low[at : other.start].split()[:3])

    def told_twice(self, at: int, right: int) -> bool:
        """``Menurut X ketika memimpin razia mengatakan, …``: whether a second verb of saying, within the clause that is about the source,
        tells what was said."""
        other = next((h for h in self.article.hits_in(at, right) if h.verb.voice == ACTIVE and h.verb.kind == "say"), None)
        if other is None or not self.g.cue.explicit_next.match(self.low, other.end):
            return False
        between = self.g.name.degrees.sub("", self.text[at : other.start])
        return "," not in between and " yang " not in between and not self.article.attribution.pointed_at(at, other.start)

    def attributed(self, hit: Hit, left: int, right: int, found: list[Request], claimed: int) -> Request | None:
        """``…, kata X.``, ``Polisi, kata X, sudah …``, ``Selain itu, lanjut X, …``, ``Kata X, …``, ``… . Ujarnya.``."""
        low = self.low
        nya = hit.verb.voice == NYA
        following = self.article.hit_at.get(hit.end + 1)
        if not nya and following is not None and following.verb.voice == BARE:
            return None  # "Lanjut kata X, …": the second is the cue
        if not nya and low.endswith(self.g.subject.delegating, left, hit.start):
            return None  # "kata X melalui pesan singkat"
        before = self.lead_end(left, hit.start)
        lead = low[left:before].strip()
        if lead and hit.verb.form in self.g.cue.headline_verb and (request := self.headline_clause(hit, left, right)) is not None:
            return request
        opening = not lead or lead.strip(" ,-") in self.g.cue.opening
        if (
            not opening
            and lead[-1] not in ",\"”'"
            and not (self.text[hit.start].isupper() and lead[-1] in ".!?")  # "…(STNK).Kata Wira"
            and not (
                hit.verb.lemma in self.g.cue.opener
                and self.text[hit.start].islower()
                and (
                    self.article.attribution.named_at(hit.end)
                    or self.g.clause.pronoun_comma.match(low, hit.end)
                    or self.epithet_comma(hit.end, right)
                )
            )
        ):
            return None
        source = nya or self.article.attribution.has_source(hit.end, right)
        end = hit.end if nya else self.article.attribution.speaker_end(hit, right)
        if opening:
            behind = end + len(low[end : end + 3]) - len(low[end : end + 3].lstrip(" ,"))
            if (other := self.article.hit_at.get(behind)) is not None and other.verb.voice == ACTIVE:
                return None  # "Lebih lanjut Wira mengatakan, …"
            if not low[end:right].strip(" .,;()*\n-"):
                return self.whole_before(hit, left, found) if source else None
            if not nya and is_title_case(self.folded[left:right], least=2):
                return None  # "Cerita Saksi Mata Tabrakan di Sekar"
            if nya:
                return self.after(hit, end, left, right) if hit.verb.form in self.g.cue.opening_nya else None
            if not source or hit.verb.lemma not in self.g.cue.opener:
                return None
            return self.after(hit, end, left, right)
        if not source or left < claimed:
            return None
        if self.is_tail(hit, right) and (
            (whole := self.request(hit, left, before, (left, right))) is not None or not self.g.cue.preposed.match(lead)
        ):
            return whole
        if self.splits_subject(lead, end, right):
            return self.request(hit, left, self.cut_tail(end, right), (left, right))
        return self.after(hit, end, left, right)

    def epithet_comma(self, at: int, right: int) -> bool:
        """Whether an epithet and a comma follow: ``kata pria asal Garut ini, …``."""
        phrase = self.article.attribution.phrase(at, right)
        return phrase is not None and phrase.kind == "pronoun" and " " in phrase.name and self.low.startswith(",", phrase.end)

    def splits_subject(self, lead: str, end: int, right: int) -> bool:
        """Whether the cue stands between the subject `lead` and its predicate, which follows `end`: ``Polisi, kata X, sudah …``."""
        if self.g.cue.preposed.match(lead):
            return False
        return bool(self.g.clause.predicate_start.match(self.low[end:right].lstrip(" ,"))) or self.bare_subject(lead)

    def bare_subject(self, lead: str) -> bool:
        """Whether the words before the cue are no more than the subject of the clause."""
        words = lead.strip(" ,").split()
        return 0 < len(words) <= 4 and not self.article.has_predicate(words)

    def whole_before(self, hit: Hit, left: int, found: list[Request]) -> Request | None:
        """``… . Ujarnya.``: the sentence before, unless it is reported already."""
        at = left - 1
        while at > 0 and (self.folded[at].isspace() or self.folded[at] in ".,-"):
            at -= 1
        if at <= 0 or self.inside_direct(at) or any(r.start <= at < r.end + 2 for r in found[-3:]):
            return None
        if left - at > 6 and "\n\n" in self.folded[at:left]:
            return None
        start = self.article.sentence(at)[0]
        if (body := self.article.context.layout.body) is not None and start < body.start < at:
            start = body.start  # behind the dateline
        if touches(self.outer, start, at + 1):
            return None
        return self.request(hit, start, at + 1, (start, self.article.sentence(hit.start)[1]))

    def headline_clause(self, hit: Hit, left: int, right: int) -> Request | None:
        """The bare verb of a headline behind its subject: ``Polisi Sebut Pelaku Residivis``, ``Polsek X Bekuk Y, Sebut Motor Dijual``."""
        left = max(left, self.folded.rfind("\n", left, hit.start) + 1)
        line = self.folded.find("\n", hit.end, right)
        right = line if line >= 0 else right
        sources = self.article.attribution
        carried_on = self.folded.endswith(", ", left, hit.start)
        if not carried_on and sources.source_at(left, hit.start) is not None:
            who = (left, hit.start)
        elif (
            carried_on
            and self.text[hit.start].isupper()
            and (first := sources.within(left, left + 3))
            and is_title_case(self.folded[left:right], least=2)
        ):
            who = (first[0].start, first[0].end)
        else:
            return None
        request = self.request(hit, hit.end, right, who)
        return request._replace(headline=True) if request is not None else None

    def headline(self, colon: int, reported: list[tuple[int, int]]) -> Request | None:
        """``Kapolres: …`` in a headline: a source that ends at the colon of a short line."""
        folded = self.folded
        if touches(self.article.furniture, colon, colon + 1):
            return None
        start = folded.rfind("\n", max(0, colon - 171), colon) + 1
        end = folded.find("\n", colon, colon + 171)
        end = end if end >= 0 else len(folded)
        if end - start > 170:
            return None
        # Behind the last stop of the headline, if it has one.
        who = max(start, *(at + 2 for stop in (", ", "; ", "? ", "! ") if (at := folded.rfind(stop, start, colon)) >= 0), start)
        begin = colon + 2
        while begin < end and folded[begin] in " \"“‘'":
            begin += 1
        if not 1 < colon - who < 60 or begin >= end or not folded[begin].isalpha() or self.inside_direct(begin):
            return None
        k = bisect_right(self.outer, (begin, len(folded)))
        if (k < len(self.outer) and self.outer[k][0] < end) or touches(reported, begin, end):
            return None
        if self.article.attribution.source_at(who, colon) is None or len(WORD.findall(folded, begin, end)) < 3:
            return None
        marked = folded[begin - 1] in "\"“‘'"
        while end > begin and folded[end - 1] in " \"”’'":
            end -= 1
        return Request("direct" if marked else "indirect", begin, end, None, (who, colon), begin, end, headline=True)


def apart(found: list[Request]) -> list[Request]:
    """The requests without those that overlap one that begins before them: no words are reported twice."""
    end = 0
    kept: list[Request] = []
    for request in sorted(found, key=lambda r: (r.start, -r.end)):
        if request.start >= end:
            kept.append(request)
            end = request.end
    return kept
