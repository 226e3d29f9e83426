"""A unit as the text names it, before it is linked, and the words behind a unit word that can be its name."""

from __future__ import annotations

import re
from typing import NamedTuple

from ..report import Level, Office, Unit
from .words import Forms, dotted, long_words, name_words, stopwords

Rows = tuple[int, ...]  # row numbers of the gazetteer


class UnitAnalysis(NamedTuple):
    """The unit mentions of a text, and the offices (``Kapolsek Cantigi``) that name a unit; both in order, both linked."""

    units: list[Unit]
    offices: list[Office]


class Mention:
    """A unit as the text names it, before it is linked.

    `start`, `end` : its span; of an office that is one word with its unit (``Kapolsek Cantigi``) the span of the whole.
    `key` : the name as the index writes it.
    `named` : where the name begins that follows the unit word; `least` how many words it has at least.
    `numbers` : rows of the gazetteer that bear the name, the better names first; `by` how it was found (``full``, ``short``, ``fuzzy``,
    ``abbreviation``, ``rule``).
    `head` : end of the office word where the mention is an office, else None.
    """

    __slots__ = ("by", "end", "forms", "head", "key", "least", "level", "listed_in", "named", "numbers", "start")

    def __init__(self, start: int, end: int, level: Level, forms: Forms, key: str):
        self.start, self.end, self.forms = start, end, forms
        self.level: Level = level
        self.key = key.replace("'", "").replace("’", "")
        self.numbers: Rows = ()
        self.by = "rule"
        self.head: int | None = None
        self.listed_in: Mention | None = None
        self.named = start
        self.least = 1


class Word(NamedTuple):
    start: int
    end: int
    text: str
    low: str
    gap: str  # what stands between it and the word before


WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")
# What may stand between the words of one name: blanks with at most one line break, a hyphen, the dot of an abbreviation, a slash.
_GAP = re.compile(r"[ ]*\n?[ ]*|[ ]?[-/][ ]?|\.[ ]?|[ ]?&[ ]?")
_AFTER_TRIGGER = re.compile(r"[ ]*\n?[ ]*|[ ]?[.:][ ]?|[ ]?['\"“”‘’][ ]?|[-_]")
_LIST_GAP = re.compile(r"[ ]?,[ ]?\n?[ ]?(?:(?:dan|serta|&)[ ])?|[ ]\n?(?:dan|serta|hingga|maupun)[ ]\n?|[ ]?[&/][ ]?")
_ROMAN = re.compile(r"(?=[IVX])(?:IX|IV|V?I{0,3}|X)")
_VERB = re.compile(r"(?:men[gy]?|mem|mel|mer|mew|ber|diper|ter)[a-z]{5,}$|.{3,}(?:kan|nya)$|di[a-z]{3,}(?:kan|i)$")
# A list of tags that has lost its blanks: "Polda Papua BaratPolres Teluk Bintuni".
_GLUED = re.compile(r"(?<=[a-z])Pol(?:da|res|sek)")
# The next word glued to a name: "Polres BangkaBarat", "Polres BelitungRamadhan" in such a list.
_CAMEL = re.compile(r"(?<=[a-z]{3})(?=[A-Z][a-z]{3})")
_FORM_NAMES = {"polresmetro": "Polres Metro", "polsekmetro": "Polsek Metro", "poltabes": "Polrestabes", "polwiltabes": "Polrestabes"}
_MAX_WORDS = 8


def is_roman(word: str) -> bool:
    """Whether `word` is a Roman numeral of a station's name (``Polsek Ilir Barat II``)."""
    return _ROMAN.fullmatch(word) is not None


def looks_like_name(word: Word) -> bool:
    """Whether `word` can belong to a name that the gazetteer does not have."""
    first = word.text[0]
    return (first.isupper() or first.isdigit()) and word.low not in stopwords() and not _VERB.match(word.low)


def _goes_on(word: str, gap: str) -> bool:
    """Whether a name can go on over what stands behind this word of it, where that is more than a blank."""
    if gap[0] in ",()" or not _GAP.fullmatch(gap):
        return False
    if gap[0] == ".":
        return len(word) == 1 or word in dotted()
    return not (len(gap) == 3 and gap[1] in "-/" and len(word) > 4)  # "Polres Malang - Kota Batu", but "Polda Sul - Sel"


def words_after(text: str, low: str, at: int, reach: dict[str, int] | None = None) -> list[Word]:
    """The words that follow `at` as far as a name could go; with `reach`, as far as a known name that begins so could go."""
    words: list[Word] = []
    end = at
    lowered = 0
    letters, most = 0, 999
    for m in WORD.finditer(text, at, at + 100):
        start, stop = m.span()
        small = low[start:stop]
        glued = _GLUED.search(text, start + 1, stop) if "pol" in small and start > at else None
        if glued is not None:
            stop = glued.start()
            small = low[start:stop]
        if start == end + 1 and text[end] == " ":
            gap = " "
        else:
            gap = text[end:start]
            if not (_goes_on(words[-1].low, gap) if words else _AFTER_TRIGGER.fullmatch(gap)):
                break
        if text[start].islower():
            # Names written small are known ones; a word of the sentence ends the search.
            if small in stopwords() and not (words and (small == "dan" or small in name_words("direction"))):
                break
            lowered += not (gap == "-" and words and small == words[-1].low)  # "Pulau-pulau" is one word
            if lowered > 1 and words[0].text[0].isupper():
                break
        if start > at and (camel := _CAMEL.search(text, start + 1, stop)):
            part = camel.start()
            words += (Word(start, part, text[start:part], low[start:part], gap), Word(part, stop, text[part:stop], low[part:stop], ""))
        else:
            words.append(Word(start, stop, text[start:stop], small, gap))
        if glued is not None:
            break
        if reach is not None and len(words) == 1 and len(small) > 3 and small not in name_words("area") and small not in long_words():
            most = reach.get(small[:4], 0) + 4
        end = stop
        letters += stop - start
        if letters > most or len(words) == _MAX_WORDS:
            break
    return words


def words_after_list(text: str, low: str, at: int) -> list[Word]:
    words: list[Word] = []
    end = at
    for m in WORD.finditer(text, at, min(len(text), at + 90)):
        gap = text[end : m.start()]
        if not words:
            if text[m.start()].islower():
                if m[0] in ("dan", "serta", "hingga", "maupun") and gap.strip(" \n") in ("", ","):
                    continue
                break
            if not _LIST_GAP.fullmatch(gap):
                break
        elif not _GAP.fullmatch(gap):
            break
        words.append(Word(m.start(), m.end(), m[0], low[m.start() : m.end()], gap))
        end = m.end()
        if len(words) == 5:
            break
    return words


def rule_name(form: str, name: str, *, capitals: bool = False) -> str:
    """The canonical name, made by rule, of a unit that the gazetteer does not have; `capitals` for a name in a line of capitals.

    >>> rule_name("polsek", "SUKA MAJU II", capitals=True), rule_name("polres", "KKT")
    ('Polsek Suka Maju II', 'Polres KKT')
    """
    words = []
    for word in re.split(r"[\s_]+", name.strip()):
        plain = word.strip(".")
        if plain.islower() or (plain.isupper() and not is_roman(plain) and (capitals or len(plain) > 4)):
            word = "-".join(w.capitalize() for w in word.split("-"))
        words.append(word)
    return f"{_FORM_NAMES.get(form, form.capitalize())} {' '.join(words)}"
