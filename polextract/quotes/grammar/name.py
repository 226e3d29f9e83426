"""A personal name, and what stands beside it: a title before, degrees and an age behind."""

from __future__ import annotations

import re
from dataclasses import dataclass

from ...data import read_table
from .lexis import AGE, LETTERS, LOWER, UPPER, L, any_of, pattern, word_set

_NAME = rf"(?P<name>(?:[{UPPER}][{LETTERS}'’.\-]++)(?:\s[{UPPER}][{LETTERS}'’.\-]*+)*+)"


def _degree() -> str:
    """One degree behind a name, by its first letter, however it is dotted: ``SH``, ``S.H.``, ``S,h``. The first letter is a capital:
    ``api`` is no ``A.Pi.``"""
    rests: dict[str, set[str]] = {}
    for row in read_table("people_titles.tsv"):
        if row["place"] == "after":
            for form in filter(None, (row["title"], *row["variants"].split("|"))):
                parts = re.findall(r"[a-z]+", form.lower())
                rests.setdefault(parts[0][0], set()).add(r"[\s.,]{0,2}+".join((parts[0][1:], *parts[1:])))
    forms = "|".join(rf"{first.upper()}(?i:{'|'.join(sorted(more, key=len, reverse=True))})" for first, more in sorted(rests.items()))
    return rf"[\s,.]*+\b(?:{forms})\b\.?"


@dataclass(frozen=True, slots=True)
class Name:
    """Names that the people part may not know, and what goes with a name. The patterns read the text as it is written."""

    # A name of two to four words, and what may follow it.
    whole: re.Pattern[str] = pattern(lambda: rf"[{UPPER}][{LETTERS}'’.\-]++(?:\s[{UPPER}][{LETTERS}'’\-]*+){{1,3}}+")
    ends: re.Pattern[str] = pattern(lambda: rf"\s*+[,(]|\s++(?:me|ber|{any_of('after_name')})[{LOWER}]*+")
    # A name behind an unnamed source: "sopir truk, Wira Atmaja (33)".
    after: re.Pattern[str] = pattern(
        lambda: (
            rf"(?:(?:nya)?,\s++|\s{L}{{3,}}?nya,\s++|\)\s++|\s++(?:bernama|berinisial)\s++)"
            rf"(?!(?i:{any_of('small_region')})\b){_NAME}"
            rf"(?=\s*+[,(]|\s++(?:me|ber)[{LOWER}]|\s++(?:{any_of('at_name')})\b)"
        )
    )
    # Behind these sources a name may follow at once: "saksi Wira".
    titled: frozenset[str] = word_set("titled")
    next: re.Pattern[str] = pattern(lambda: rf"\s++{_NAME}(?=\s*+[,(]|\s++(?:me|ber|{any_of('after_name')})[{LOWER}]*)")
    # Between an unnamed source and its name.
    called: frozenset[str] = word_set("called")

    # What somebody is called by: "yang akrab disapa Kak Wisa", from the verb on; and the word before that.
    nicknaming: frozenset[str] = word_set("nicknaming")
    nickname: re.Pattern[str] = pattern(
        lambda: (
            rf"(?:{any_of('nicknamed')})\s(?:dengan\s)?(?:(?:nama|sebutan|panggilan)\s)?"
            rf"(?P<name>[{UPPER}][{LETTERS}]++(?:\s[{UPPER}][{LETTERS}]++)?)"
        )
    )

    # A title before a name.
    # Between an office and a name, and what never stands there.
    apposed: re.Pattern[str] = pattern(lambda: rf"[\s,(]*+(?:(?:[{UPPER}][{LETTERS}.]*+|{any_of('apposed')})[\s.,()]++){{0,6}}+$")
    broken: frozenset[str] = word_set("break")
    # The place of an office with a small letter, and a rank: "Kapolsek sekar Ipda Wira".
    small_place: re.Pattern[str] = pattern(
        lambda: (
            rf"\s(?!(?:{any_of('break', 'companion', 'delegation', 'apposition')})\b)[{LOWER}]{{3,}},?"
            rf"(?:\s[{UPPER}][{LETTERS}]*+\.?){{1,3}}+\s"
        )
    )
    # The place of an office: "Kepala Desa Sekar Jaya".
    place: re.Pattern[str] = pattern(lambda: rf"(?:[ \n][{UPPER}][{LOWER}]++(?![{UPPER}])){{1,3}}+")
    in_title: frozenset[str] = word_set("in_title")
    title_head: frozenset[str] = word_set("title_head")
    # An office with all its capitals, and the name behind it.
    title_run: re.Pattern[str] = pattern(
        lambda: (
            rf"[{UPPER}][\w.’'-]*+"
            rf"(?:,?\s(?:\([{UPPER}][^)\n]{{0,40}}\)|[{UPPER}\d][\w./’'-]*+|(?:{any_of('in_title', 'of_name')})\b))++"
        )
    )

    # Behind a name.
    # Its degrees and age.
    degrees: re.Pattern[str] = pattern(lambda: rf"(?:{_degree()})++(?:{AGE})?+|{AGE}")
    # Between a speaker and the verb: degrees, an age, an adverb or two.
    to_verb: re.Pattern[str] = pattern(lambda: rf"(?:{_degree()})*+(?:{AGE})?+,?\s(?:(?:{any_of('joint_adverb', 'then')})\s)?+")
    age: re.Pattern[str] = pattern(lambda: rf"{AGE}|,\s\d{{1,2}}(?:\stahun)?(?=,)")
