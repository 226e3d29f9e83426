"""Speech verbs: the table, and where its forms stand in a text."""

from __future__ import annotations

import re
from collections.abc import Container
from functools import cache, lru_cache
from itertools import compress, count
from typing import NamedTuple

from ..data import read_table
from ..text import Words
from .grammar.lexis import either
from .grammar.lexis import words as words_of

ACTIVE, PASSIVE, PASSIVE_NYA, BARE, NYA, ACCORDING = "active", "passive", "passive_nya", "bare", "nya", "according"
# The kind of what is no verb, and ends speech before its speaker: "…, demikian Kapolsek."
CLOSE = "close"


class Verb(NamedTuple):
    """One form of a speech verb: how it is built (`voice`) and what kind of speech it reports (`kind`)."""

    form: str
    lemma: str
    voice: str
    kind: str


class Hit(NamedTuple):
    """A speech verb in the text."""

    start: int
    end: int
    verb: Verb


@cache
def verbs() -> dict[str, Verb]:
    """Every form of the table, in lower case.

    >>> verbs()["imbuhnya"]
    Verb(form='imbuhnya', lemma='imbuh', voice='nya', kind='say')
    """
    return {row["form"]: Verb(row["form"], row["lemma"], row["voice"], row["class"]) for row in read_table("quotes_verbs.tsv")}


@cache
def forms_of(voice: str) -> frozenset[str]:
    """The forms of one voice."""
    return frozenset(form for form, verb in verbs().items() if verb.voice == voice)


class Scan(NamedTuple):
    """Where the words that matter stand: speech verbs, the offsets at which an office, an unnamed source or a pronoun may begin, and
    those of what makes one speak for another (``melalui``) or gives a nickname (``disapa``)."""

    hits: list[Hit]
    offices: list[int]
    sources: list[int]
    pronouns: list[int]
    delegations: list[int]
    nicknames: list[int]


OFFICE, SOURCE, PRONOUN, DELEGATION, NICKNAME = "office", "source", "pronoun", "delegation", "nickname"


@cache
def _lexicon() -> dict[str, tuple[Verb | None, str | None]]:
    """Every word that the scan looks for, with its verb and its other part."""
    found: dict[str, tuple[Verb | None, str | None]] = {form.partition(" ")[0]: (verb, None) for form, verb in verbs().items()}
    for kind, forms in (
        (OFFICE, {form.split()[0] for form in words_of("office") | words_of("office_head") | words_of("acting")}),
        (SOURCE, {row["form"].split()[0] for row in read_table("quotes_sources.tsv") if row["kind"] != "after"}),
        (PRONOUN, words_of("pronoun") - {"nya", "yang bersangkutan"}),
        (DELEGATION, words_of("delegation")),
        (NICKNAME, words_of("nicknamed")),
    ):
        for word in forms:
            found[word] = (found.get(word, (None, None))[0], kind)
    return found


@cache
def _attributing() -> dict[str, Verb]:
    return {form: verb for form, verb in verbs().items() if verb.voice == NYA}


@lru_cache(maxsize=4096)
def misspelt(word: str) -> Verb | None:
    """The verb of attribution with ``-nya`` that `word` is one slip away from (``tandasnyaa``); None for any other word.

    Ask only where such a verb is due, right behind a closing mark: elsewhere a slip away is another word.

    >>> misspelt("tandasnyaa").lemma, misspelt("rumahnya")
    ('tandas', None)
    """
    from rapidfuzz.distance import OSA
    from rapidfuzz.process import extractOne

    table = _attributing()
    if word in table:
        return None
    found = extractOne(word, table.keys(), scorer=OSA.distance, score_cutoff=1)
    return table[found[0]] if found else None


@cache
def _glued() -> tuple[str, ...]:
    """What the words of a context are no help with: a mark that became letters sticks to the word beside it, a hyphen parts two."""
    return (*"âãôโœ", *(word for word in _lexicon() if "-" in word))


@cache
def _no_cue() -> dict[str, re.Pattern[str]]:
    """What looks like a cue and is none, by its first word: ``kata kunci``, ``sebut saja Melati``."""
    phrases = words_of("no_cue")
    heads = {phrase.partition(" ")[0] for phrase in phrases}
    return {head: re.compile(rf"(?:{either(p for p in phrases if p.startswith(head + ' '))})\b") for head in heads}


_WORD = re.compile(r"[a-z]+(?:-[a-z]+)?")


def scan(low: str, words: Words | None = None) -> Scan:
    """One pass over the words of a text in lower case; whether each speech verb reports speech here is decided later.

    `words` are the words of the text, where they are known already.

    >>> [h.verb.lemma for h in scan("ia mengatakan jalan ditutup, katanya.").hits]
    ['kata', 'kata']
    """
    lexicon = _lexicon()
    if words is None or any(odd in low for odd in _glued()):
        entries = [(m.start(), m.end(), m[0]) for m in _WORD.finditer(low) if m[0] in lexicon]
    else:
        entries = _known(words, low, lexicon)
    found = Scan([], [], [], [], [], [])
    no_cue = _no_cue()
    note = {
        OFFICE: found.offices.append,
        SOURCE: found.sources.append,
        PRONOUN: found.pronouns.append,
        DELEGATION: found.delegations.append,
        NICKNAME: found.nicknames.append,
    }
    # Twice as fast as to call `Hit`, for the one loop where it tells.
    new, hits = tuple.__new__, found.hits
    for start, end, word in entries:
        verb, kind = lexicon[word]
        if kind is not None:
            note[kind](start)
        if verb is None:
            continue
        if verb.form != word:
            if low.startswith(verb.form, start):
                hits.append(new(Hit, (start, start + len(verb.form), verb)))
        elif word not in no_cue or not no_cue[word].match(low, start):
            hits.append(new(Hit, (start, end, verb)))
    return found


def _known(words: Words, low: str, lexicon: Container[str]) -> list[tuple[int, int, str]]:
    """The words of the text that the `lexicon` has. Both halves of a hyphenated word are words here; neither is a cue."""
    edge = f" {low} "
    known = list(compress(count(), map(lexicon.__contains__, words.low)))
    starts, ends, forms = map(words.starts.__getitem__, known), map(words.ends.__getitem__, known), map(words.low.__getitem__, known)
    return [word for word in zip(starts, ends, forms, strict=True) if edge[word[0]] != "-" and edge[word[1] + 1] != "-"]
