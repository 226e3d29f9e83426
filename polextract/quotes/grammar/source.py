"""The noun phrases that stand for a speaker: offices, unnamed sources, pronouns and epithets."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from ...data import read_table
from .lexis import LETTERS, UPPER, L, any_of, either, pattern, word_set, words


def _of_kind(kind: str) -> str:
    """An alternation of the words of ``quotes_sources.tsv`` that are the head of a source, or stand before or after it."""
    return either(row["form"] for row in read_table("quotes_sources.tsv") if row["kind"] == kind)


def _source() -> str:
    """Noun phrases of unnamed sources: ``salah satu warga``, ``pihak keluarga``."""
    # "Ajun Komisaris Besar Polisi" is a rank, no policeman.
    rank = "".join(f"(?<!{word} )" for word in sorted(words("rank_part")))
    # "Kepada petugas pelaku mengaku" is two.
    two = "".join(f"(?<!{word})" for word in sorted(words("police_source")))
    after = rf"(?:{two}|(?!\s++(?:{any_of('police_takes_none')})\b))\s++(?:{_of_kind('after')})"
    kin = rf"\s++(?:{any_of('kin')})"
    return rf"\b{rank}(?:(?:{_of_kind('before')})\s++)*+(?:{_of_kind('head')})(?:{kin})?+(?:{after})?+\b"


def _insignia() -> list[tuple[str, frozenset[str]]]:
    """The epithets that only some ranks fit; the forms that name one rank come before those that name several."""
    return sorted(
        ((row["form"], frozenset(row["ranks"].split())) for row in read_table("quotes_insignia.tsv")), key=lambda row: len(row[1])
    )


def _role_nouns() -> dict[str, str]:
    return {
        **dict.fromkeys(words("victim_noun"), "victim"),
        **dict.fromkeys(words("suspect_noun"), "suspect"),
        **dict.fromkeys(words("witness_noun"), "witness"),
    }


def _talk() -> dict[str, list[tuple[str, str]]]:
    found: dict[str, list[tuple[str, str]]] = {}
    for name, phrases in (
        ("civil_talk", words("civil_talk")),
        ("police_talk", words("police_talk")),
        ("accuser_talk", words("accuser_talk")),
    ):
        for phrase in phrases:
            found.setdefault(re.split(r"[\s-]", phrase)[0], []).append((phrase, name))
    return found


@dataclass(frozen=True, slots=True)
class Source:
    """Who speaks but by their own name. The patterns read lower-case text, but for those that tell names by their capitals."""

    # Unnamed sources.
    # The whole noun phrase, and its head.
    phrase: re.Pattern[str] = pattern(_source)
    head: re.Pattern[str] = pattern(lambda: rf"\b(?:{_of_kind('head')})\b")
    # Ends the noun phrase of a speaker; `apposition` begins one behind it.
    stop: frozenset[str] = word_set("stop")
    apposition: frozenset[str] = word_set("apposition")
    # "akun Instagram @…".
    handle: re.Pattern[str] = pattern(lambda: r"akun(?:\s\w++){0,2}?\s@[\w.]*\w")
    # Between a verb and its source: "oleh", "menurut keterangan X".
    before: re.Pattern[str] = pattern(lambda: rf"\s(?:oleh|(?:{any_of('saying_noun')})(?:\sdari)?)(?=\s\w)")
    # Whom one speaks to.
    press: frozenset[str] = word_set("press")
    # Stand for several people: alone, before a noun, apart from "ke" ("ke empat kepala desa"), acting together.
    plural: frozenset[str] = word_set("plural")
    several: frozenset[str] = word_set("several")
    counted: frozenset[str] = word_set("counted")
    collective: frozenset[str] = word_set("collective")
    # Begins a source of one person: "seorang warga".
    single: frozenset[str] = word_set("single")
    # It talks as a policeman does.
    police: frozenset[str] = word_set("police_source")
    # Who talks of an inquiry as a policeman does.
    lawyer: frozenset[str] = word_set("lawyer")
    # Before the name of somebody whose relative or lawyer is named next.
    relation: re.Pattern[str] = pattern(lambda: rf"\b(?:{any_of('relation')})\s++$")
    # Before a unit, part of the name of the source: "Satreskrim Polres X".
    subunit: re.Pattern[str] = pattern(
        lambda: (
            rf"(?:\b(?:{any_of('subunit')})(?:\s{L}[{LETTERS}/&]*+){{0,4}}?|"
            rf"\b(?:{any_of('subunit_joined')})\w*+(?:\s(?:dan|unit)\s{L}++)?)\s++$"
        )
    )
    # One word that stands for the only person with that role.
    role_nouns: dict[str, str] = field(default_factory=_role_nouns)

    # Offices.
    # One that stands for its holder, and those that every place has one of.
    office: re.Pattern[str] = pattern(
        lambda: (
            rf"(?:(?:{any_of('acting')})\.? )?"
            rf"(?:{any_of('office')}|(?:{any_of('office_head')})(?:[ \n](?:{any_of('branch')}))*+)\b"
        )
    )
    local_office: frozenset[str] = word_set("local_office")
    # The forms of one office, by its title.
    titles: dict[str, str] = field(default_factory=lambda: {row["form"]: row["title"] for row in read_table("quotes_titles.tsv")})

    # Pronouns, and epithets for the person spoken of just before.
    pronouns: frozenset[str] = word_set("pronoun")
    pronoun: re.Pattern[str] = pattern(lambda: rf"(?:{any_of('pronoun')})\b")
    # "pria yang akrab disapa … itu", "mantan Kapolsek … tersebut", "sang kapten".
    epithet: re.Pattern[str] = pattern(
        lambda: (
            rf"(?<!seorang )(?<!para )\b(?:{any_of('epithet')})"
            rf"(?:\s(?!(?:yang|{any_of('epithet_stop')})\b|me(?!nengah)[mnlr]\w{{4}}|di\w{{3,}}(?:kan|i)\b)[\w/.'’-]++){{0,7}}?"
            r"(?:\syang\s[^,.;:!?\"“”\n]{0,90}?)?\s(?:itu|tersebut|ini)\b|"
            rf"\b(?:{any_of('epithet_head')})(?:\s(?!(?:{any_of('epithet_end')})\b)\w++){{1,4}}"
        )
    )
    # Its noun: what else it has may hold commas ("Advokat senior, pendiri LBH Sekar ini").
    epithet_noun: re.Pattern[str] = pattern(lambda: rf"(?:{any_of('epithet')})\s")
    # "Ketua DPC Peradi Garut ini": the same, by an office.
    titled_epithet: re.Pattern[str] = pattern(
        lambda: rf"\b(?i:{any_of('title_head')})(?:\s(?:[{UPPER}\d][\w/.-]*+|{any_of('in_title')}))++\s(?:itu|tersebut|ini)\b"
    )
    # "Warga Desa Sukamaju, Kecamatan Sekar itu": with a name of a place, which may hold commas.
    resident: re.Pattern[str] = pattern(
        lambda: (
            rf"\b(?i:{any_of('epithet')})\s(?:(?:asal|dari)\s)?[{UPPER}][\w.]*+"
            rf"(?:,?\s[{UPPER}\d][\w./]*+){{0,9}}\s(?:itu|tersebut|ini)\b"
        )
    )
    # How such a phrase ends; to look for that takes a tenth of looking for the whole.
    pointed_name: re.Pattern[str] = pattern(lambda: rf"[{UPPER}\d][\w./]*+\s(?:itu|tersebut|ini)\b")
    # An epithet that tells what somebody is: "sopir itu", not "pria itu".
    trade: frozenset[str] = word_set("trade")
    # In an epithet that only fits a policeman or a soldier.
    rank_word: re.Pattern[str] = pattern(lambda: rf"\b(?:{any_of('rank_word')}|mantan (?:{any_of('former_office')})\w*)\b")
    # Epithets with the ranks that they fit.
    insignia: list[tuple[str, frozenset[str]]] = field(default_factory=_insignia)

    # What only some people say, by its first word: the phrase, and whose talk it is.
    talk: dict[str, list[tuple[str, str]]] = field(default_factory=_talk)
