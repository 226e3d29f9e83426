"""The patterns of quotations, put together once from the words of ``quotes_words.tsv`` and ``quotes_sources.tsv``."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache

from ..data import read_table

# Letters of Latin script, for patterns in which `re` has no property to ask for.
L = r"[^\W\d_]"
UPPER, LOWER = "A-ZÀ-ÖØ-Þ", "a-zß-öø-ÿ"
LETTERS = UPPER + LOWER + "Ā-ɏ"
# A word; apostrophes, dots and hyphens inside it belong to it.
WORD = re.compile(r"[^\W_]++(?:['’\-.][^\W_]++)*+")
# A full stop that ends something, and a mark of any kind.
STOPPED = re.compile(r"[.!?]\s")
ANY_MARK = re.compile("[\"“”„'‘’«»â&\x93Ôโ＂]")
# An active verb with its prefix, and other words that look like predicates.
VERB = re.compile(rf"me[mnlr]{L}{{4,}}|ber{L}{{4,}}|ter(?!sangka|dakwa|duga|lapor){L}{{4,}}|di{L}{{4,}}(?:kan|i)\b")


@cache
def words(group: str) -> frozenset[str]:
    """The words of one group.

    >>> sorted(words("delegation"))
    ['diwakili', 'lewat', 'melalui', 'via']
    """
    return frozenset(row["form"] for row in read_table("quotes_words.tsv") if row["group"] == group)


def either(forms: Iterable[str]) -> str:
    """An alternation, longest form first, or ``ketua`` would cut ``ketua majelis`` short."""
    return "|".join(sorted(map(re.escape, forms), key=len, reverse=True))


def title_case(inner: str) -> bool:
    """Whether the words are written as in a title: nearly all the longer ones with a capital."""
    words = [w for w in WORD.findall(inner) if len(w) > 3]
    return len(words) > 1 and sum(w[0].isupper() or w[0].isdigit() for w in words) >= 0.8 * len(words)


def _degrees() -> str:
    """An alternation of the degrees behind a name, by their first letter, however they are dotted: ``SH``, ``S.H.``, ``S,h``. The first
    letter is a capital: ``api`` is no ``A.Pi.``"""
    rests: dict[str, set[str]] = {}
    for row in read_table("people_titles.tsv"):
        if row["place"] == "after":
            for form in filter(None, (row["title"], *row["variants"].split("|"))):
                parts = re.findall(r"[a-z]+", form.lower())
                rests.setdefault(parts[0][0], set()).add(r"[\s.,]{0,2}+".join((parts[0][1:], *parts[1:])))
    return "|".join(rf"{first.upper()}(?i:{'|'.join(sorted(more, key=len, reverse=True))})" for first, more in sorted(rests.items()))


class Grammar:
    """Every pattern and word set; `grammar` builds it at first use.

    The patterns read lower-case text, but for those that tell names and degrees by their capitals.
    """

    def __init__(self) -> None:
        self.not_before = words("not_before")
        self.modal = words("modal")
        self.adverb = words("adverb")
        self.then = words("then")
        self.no_predicate = words("no_predicate")
        self.subordinate = words("subordinate")
        self.opener = words("opener")
        self.opening = words("opening")
        self.opening_nya = words("opening_nya")
        self.explicit = words("explicit")
        self.clause_needed = words("clause_needed")
        self.clause_told = words("clause_told")
        self.moved = words("moved")
        self.to_place = re.compile(r"\ske(?:pada)?\s")
        self.as_told = words("as_told")
        self.no_passive = words("no_passive")
        self.stop = words("stop")
        self.apposition = words("apposition")
        self.in_title = words("in_title")
        self.local_office = words("local_office")
        self.title_head = words("title_head")
        # An office with all its capitals, and the name behind it.
        small = either(self.in_title | words("of_name"))
        self.title_run = re.compile(rf"[{UPPER}][\w.’'-]*+(?:,?\s(?:\([{UPPER}][^)\n]{{0,40}}\)|[{UPPER}\d][\w./’'-]*+|(?:{small})\b))++")
        self.sentenced = re.compile(rf"\b(?:{either(words('sentenced'))})\b")
        self.companion = words("companion")
        self.delegation = words("delegation")
        self.channel = words("channel")
        self.origin = words("origin")
        self.continues = words("continues")
        self.agent = words("agent")
        self.attending = words("attending")
        self.remains = words("remains")
        self.listing = words("listing")
        self.temporal = words("temporal")
        self.still = tuple(f", {form}" for form in sorted(words("still")))
        self.saying_object = words("saying_object")
        self.headline_verb = words("headline_verb")
        self.broken = words("break")
        self.joining = words("joining")
        self.joint_adverb = words("joint_adverb")
        and_verb = either(words("and_verb"))
        # Who a sentence goes on about.
        topic = words("topic")
        self.topic = tuple(f"{form} " for form in topic)

        # Around a mark or a cue.
        self.to_cue = re.compile(rf"(?:[^\S\n]|\n(?!\s*\n)|[,.;:…*)\-]){{0,8}}+(?:(?:{either(words('before_cue'))})\s++){{0,2}}+")
        # The "Si" of "M.Si" is none.
        self.term_before = re.compile(
            rf"(?<!\.)\b(?:(?:{either(words('event'))})(?: \w++){{0,2}}|(?:{either(words('term'))})(?:\s++(?:{either(words('copula'))}))?)"
            r"[\s:,(]{0,3}+$"
        )
        self.next_mark = re.compile(r"[^.!?\n\"“”«‘]{2,70}+[,:]\s*+[\"“”«‘]")
        self.speech_word = re.compile(rf"\b(?:{either(words('speech_word'))})\b")
        self.first_persons = words("first_person")
        self.first_person = re.compile(rf"\b(?:{either(words('first_person'))})\b")

        # After an active verb: adverbs, the hearer, the conjunction.
        self.adverb_after = re.compile(
            rf"(?:[\s,]*+\b(?:{either(words('after_verb'))}|"
            rf"kepada (?:(?:para|awak|sejumlah)\s)?(?:{either(words('press'))})(?:\s\([^)]*+\))?)\b)*+[\s,:;\-]*+"
        )
        # "Menjelaskan, kegiatan …" with a capital in its sentence: what follows is surely reported.
        self.explicit_next = re.compile(r"(?:\s?,|:|\sbahwa)(?!\s*+$)")
        self.refers_back = words("refers_back")
        self.what_was_said = words("what_was_said")
        self.one_of = re.compile(rf"\s*+(?:{either(words('one_of'))})\b")
        self.resumes = tuple(f", {form} " for form in words("resumes"))
        # At the end of an article: who wrote it, "(wld/saf)".
        self.byline = re.compile(r"[.\s]\s*+\([a-z]{2,5}(?:[/-][a-z]{2,5})*+\)$")
        # The lines of a list behind a colon.
        self.items = re.compile(r"(?:\s*?\n\s*+(?:[-–•*·]|\d{1,2}[.)]|[a-z][.)])\s?[^\n]++)++")
        self.bahwa = re.compile(r"\bbahwa\w*+\b|[,:]")
        self.and_speech = re.compile(rf"(?:{and_verb})\s")
        self.joint = re.compile(rf"(?:,\s*+|\s)(?:{and_verb})\s++(?:(?:{either(topic)})\s++)?(?:juga\s++|turut\s++)?$")
        self.small_sentence = re.compile(rf"\.\s(?:{either(topic)})\s++(?:juga\s++)?$")
        # Of the kinds of a first verb: the lemmas of a second one that is the same speaker's.
        self.coordinated = {
            "urge": words("after_urge"),
            "ask": words("after_ask"),
            "hope": words("after_hope"),
            "admit": words("after_admit"),
            "say": words("after_say"),
            "praise": words("after_praise"),
        }
        self.deniable = words("deniable")
        self.titles = {row["form"]: row["title"] for row in read_table("quotes_titles.tsv")}
        self.role_nouns = {
            **dict.fromkeys(words("victim_noun"), "victim"),
            **dict.fromkeys(words("suspect_noun"), "suspect"),
            **dict.fromkeys(words("witness_noun"), "witness"),
        }
        self.when = re.compile(
            rf"\s(?:(?:ketika|saat)\s(?:{either(words('interviewed'))})|{either(words('confirmed'))}|{either(words('occasion'))}|"
            rf"kepada (?:(?:para|awak|sejumlah)\s)?(?:{either(words('press'))}))\b"
        )
        self.interviewed = words("interviewed")
        self.undergone = re.compile(
            rf"(?:\s*+\(\d++[^)]{{0,8}}\))?+,?(?:\s(?:{either(self.adverb | words('undergone_adverb'))}))*+"
            rf"\s(?P<verb>di{L}{{3,}}|{either(words('undergone'))})\b"
        )
        self.noun_object = re.compile(
            rf"\s*+(?:(?:{either(words('before_object'))})\s++)?"
            rf"(?:{either(words('noun_object'))}|(?:rasa|ucapan)(?! terima| syukur| duka| bela)|permohonan(?! maaf))\b"
        )
        self.predicate = re.compile(
            rf"{either(words('predicate'))}|me(?:m|n|l|r|w|y)\w{{3,}}|meng\w{{3,}}|di[a-z]{{4,}}|ber[a-z]{{3,}}|ter[a-z]{{3,}}"
        )
        # "Keributan", "Pertemuan", "meningkatnya": what happens does not speak; "kepolisian", "pengadilan" do.
        event = rf"(?!(?:{either(words('institution'))})\b)(?:ke|pe){L}{{3,}}an|(?:di|ter|me[mnlr]){L}{{3,}}nya"
        self.abstract = re.compile(rf"(?:{either(words('document'))}|{event})\b")
        self.document = re.compile(rf"\s*+(?:(?:{either(words('lead_in'))})\b[\s,]*+)*+{self.abstract.pattern}")
        self.clause_start = re.compile(rf"\b(?:{either(words('clause_start') | words('temporal'))})\s")
        self.act_object = re.compile(rf"\s*+(?:{either(words('act_object'))})\b")
        self.asked_for = re.compile(rf"\s*+(?:{either(words('asked_for'))})\b")
        self.clause = re.compile(rf"\b(?:{either(words('clause'))})\b|:")

        # Around a cue in or behind its sentence.
        self.circumstances = words("circumstance")
        self.circumstance = re.compile(
            rf"[\s,.]*+(?:(?:{either(words('circumstance'))})\b|\(|\d{{1,2}}(?:[/.-]\d|\s(?:{either(words('month'))})))"
        )
        # ", namun petugas …": a new clause with a subject of its own.
        self.new_clause = re.compile(rf",\s(?:{either(words('new_clause'))})\s(?!itu\b)")
        self.pronoun_comma = re.compile(
            rf"\s(?:{either(topic)}|nya)(?:\s*+,|\s(?:(?:{either(words('predicate_start'))})\b|me\w{{3,}}|di\w{{4,}}|ber\w{{3,}}|ter\w{{3,}}))"
        )
        self.predicate_more = re.compile(
            rf"(?:{either(words('degree_adverb'))})\s|(?:{either(words('predicate_start'))}|me\w{{3,}}|di\w{{4,}}|ber\w{{3,}}|ter\w{{3,}})\b"
        )
        self.predicate_start = re.compile(rf"\s*+(?:{either(words('predicate_start'))}|me\w{{3,}}|di\w{{4,}}|ber\w{{3,}}|ter\w{{3,}})\b")
        self.preposed = re.compile(rf"\s*+(?:{either(words('preposed'))})\b")
        self.no_source = re.compile(rf"\s*+(?:{either(words('no_source'))})\b")
        self.relative = re.compile(rf"\s*+(?:,\s*+(?:{either(words('relative_comma'))})|{either(words('relative'))})\b|\s*+\(")

        # Speakers.
        self.before_source = re.compile(rf"\s(?:oleh|(?:{either(words('saying_noun'))})(?:\sdari)?)(?=\s\w)")
        self.pronouns = words("pronoun")
        # The forms that name one rank come before those that name several.
        self.insignia = sorted(
            ((row["form"], frozenset(row["ranks"].split())) for row in read_table("quotes_insignia.tsv")), key=lambda row: len(row[1])
        )
        self.pronoun = re.compile(rf"(?:{either(words('pronoun'))})\b")
        self.office = re.compile(
            rf"(?:(?:{either(words('acting'))})\.? )?"
            rf"(?:{either(words('office'))}|(?:{either(words('office_head'))})(?: (?:{either(words('branch'))}))*+)\b"
        )
        # "pria yang akrab disapa … itu", "mantan Kapolsek … tersebut", "sang kapten": the person spoken of just before.
        self.epithet = re.compile(
            rf"(?<!seorang )\b(?:{either(words('epithet'))})"
            rf"(?:\s(?!(?:yang|{either(words('epithet_stop'))})\b|me(?!nengah)[mnlr]\w{{4}}|di\w{{3,}}(?:kan|i)\b)[\w/.'’-]++){{0,7}}?"
            r"(?:\syang\s[^,.;:!?\"“”\n]{0,90}?)?\s(?:itu|tersebut|ini)\b|"
            rf"\b(?:{either(words('epithet_head'))})(?:\s(?!(?:{either(words('epithet_end'))})\b)\w++){{1,4}}"
        )
        # "Ketua DPC Peradi Garut ini": the same, by an office.
        self.titled_epithet = re.compile(
            rf"\b(?i:{either(words('title_head'))})(?:\s(?:[{UPPER}\d][\w/.-]*+|{either(words('in_title'))}))++\s(?:itu|tersebut|ini)\b"
        )
        # "Warga Desa Sukamaju, Kecamatan Sekar itu": with a name of a place, which may hold commas.
        self.resident = re.compile(
            rf"\b(?i:{either(words('epithet'))})\s(?:(?:asal|dari)\s)?[{UPPER}][\w.]*+"
            rf"(?:,?\s[{UPPER}\d][\w./]*+){{0,9}}\s(?:itu|tersebut|ini)\b"
        )
        # How such a phrase ends; to look for that takes a tenth of looking for the whole.
        self.pointed_name = re.compile(rf"[{UPPER}\d][\w./]*+\s(?:itu|tersebut|ini)\b")
        self.handle = re.compile(r"akun(?:\s\w++){0,2}?\s@[\w.]*\w")
        # An epithet that only fits a policeman or a soldier.
        self.police_sources = words("police_source")
        self.rank_word = re.compile(rf"\b(?:{either(words('rank_word'))}|mantan (?:{either(words('former_office'))})\w*)\b")
        self.subunit = re.compile(
            rf"(?:\b(?:{either(words('subunit'))})(?:\s{L}[{LETTERS}/&]*+){{0,4}}?|"
            rf"\b(?:{either(words('subunit_joined'))})\w*+(?:\s(?:dan|unit)\s{L}++)?)\s++$"
        )
        self.lead_in = re.compile(rf"\s*+(?:(?:{either(words('lead_in'))})\b[\s,]*+)++")
        self.not_subject = re.compile(rf"\s*+(?:(?:{either(words('not_subject'))}|me[mn]\w{{4,}})\b|\d)")
        self.apposed = re.compile(rf"[\s,(]*+(?:(?:[{UPPER}][{LETTERS}.]*+|{either(words('apposed'))})[\s.,()]++){{0,6}}+$")
        self.name_after = re.compile(
            rf"(?:(?:nya)?,\s++|\s{L}{{3,}}?nya,\s++|\)\s++|\s++(?:bernama|berinisial)\s++)(?P<name>(?:[{UPPER}][{LETTERS}'’.\-]++)(?:\s[{UPPER}][{LETTERS}'’.\-]*+)*+)(?=\s*+[,(]|\s++(?:me|ber)[{LOWER}])"
        )
        self.several = words("several")
        self.counted = words("counted")
        self.press = words("press")
        self.accompanied = words("accompanied")
        self.closing = words("closing")
        self.plural = words("plural")
        # "JAKARTA, KOMPAS - ", "portal.com, Garut - ": what stands before the first words of an article.
        self.dateline = re.compile(
            rf"(?=[{UPPER}]{{3}}|[\w.]{{3,30}}+\.(?:com|id|net|news|co)\b)[^\n.!?]{{3,50}}?(?:\.(?:com|id|net|news|co)\b[^\n.!?]{{0,30}}?)?\s?[-–—]{{1,2}}\s"
        )
        self.collective = words("collective")
        self.name = re.compile(rf"[{UPPER}][{LETTERS}'’.\-]++(?:\s[{UPPER}][{LETTERS}'’\-]*+){{1,3}}+")
        after_name = f"me|ber|{either(words('after_name'))}"
        self.name_ends = re.compile(rf"\s*+[,(]|\s++(?:{after_name})[{LOWER}]*+")
        self.titled = words("titled")
        self.name_next = re.compile(
            rf"\s++(?P<name>(?:[{UPPER}][{LETTERS}'’.\-]++)(?:\s[{UPPER}][{LETTERS}'’.\-]*+)*+)(?=\s*+[,(]|\s++(?:{after_name})[{LOWER}]*)"
        )
        # What only some people say, by its first word.
        self.talk: dict[str, list[tuple[str, str]]] = {}
        for name in ("civil_talk", "police_talk", "accuser_talk"):
            for phrase in words(name):
                self.talk.setdefault(re.split(r"[\s-]", phrase)[0], []).append((phrase, name))
        self.relation = re.compile(rf"\b(?:{either(words('relation'))})\s++$")
        age = r"\s*+\(\d++[^)]{0,8}\)"
        degrees = rf"[\s,.]*+\b(?:{_degrees()})\b\.?"
        self.degrees = re.compile(rf"(?:{degrees})++(?:{age})?+|{age}")
        # Between a speaker and the verb: degrees, an age, an adverb or two.
        self.to_verb = re.compile(rf"(?:{degrees})*+(?:{age})?+,?\s(?:(?:{either(self.joint_adverb | words('then'))})\s)?+")
        self.called = words("called")
        self.age = re.compile(r"\s*+\(\d++[^)]{0,8}\)|,\s\d{1,2}(?:\stahun)?(?=,)")
        self.source = self._sources()
        self.source_head = re.compile(rf"\b(?:{either(r['form'] for r in read_table('quotes_sources.tsv') if r['kind'] == 'head')})\b")

    @staticmethod
    def _sources() -> re.Pattern[str]:
        """Noun phrases of unnamed sources: ``salah satu warga``, ``pihak keluarga``."""
        by = {
            kind: either(r["form"] for r in read_table("quotes_sources.tsv") if r["kind"] == kind) for kind in ("head", "before", "after")
        }
        # "Ajun Komisaris Besar Polisi" is a rank, no policeman.
        rank = "".join(f"(?<!{word} )" for word in sorted(words("rank_part")))
        # "Kepada petugas pelaku mengaku" is two.
        two = "".join(f"(?<!{word})" for word in sorted(words("police_source")))
        after = rf"(?:{two}|(?!\s++(?:{either(words('police_takes_none'))})\b))\s++(?:{by['after']})"
        return re.compile(rf"\b{rank}(?:(?:{by['before']})\s++)*+(?:{by['head']})(?:{after})?+\b")


@cache
def grammar() -> Grammar:
    """The grammar, built once a process."""
    return Grammar()
