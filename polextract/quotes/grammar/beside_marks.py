"""What stands around and between quotation marks."""

from __future__ import annotations

import re
from dataclasses import dataclass

from .lexis import any_of, pattern, word_set


@dataclass(frozen=True, slots=True)
class BesideMarks:
    """What tells speech between marks from a term or a title. The patterns read lower-case text."""

    # From a closing mark to the verb: `"…", demikian kata X`.
    to_cue: re.Pattern[str] = pattern(
        lambda: (
            rf"(?:[^\S\n]|\n(?!\s*\n)|\n(?=\s*+(?:{any_of('what_was_said')}|demikian)\s)|[,.;:…*)\-]){{0,8}}+(?:(?:{any_of('before_cue')})\s++){{0,2}}+"
        )
    )
    what_was_said: re.Pattern[str] = pattern(lambda: rf"\b(?:{any_of('what_was_said')})\s")
    # Before an opening mark, what makes the words in it a term: `kelompok bernama "…"`. The "Si" of "M.Si" is none.
    term_before: re.Pattern[str] = pattern(
        lambda: (
            rf"(?<!\.)\b(?:(?:{any_of('event')})(?: \w++){{0,2}}|(?:{any_of('term')})(?:\s++(?:{any_of('copula')}))?)"
            r"[\s:,(]{0,3}+$"
        )
    )
    # Lemmas whose object can only be words: `mengatakan “situasi aman”`, not `menyebut “jeger”`.
    only_words: frozenset[str] = word_set("only_words")
    # Between a verb and the mark that opens right behind it.
    to_mark: re.Pattern[str] = pattern(lambda: r"\s?[,:]?\s{0,2}")
    # Behind a mark, the end of its clause.
    clause_end: re.Pattern[str] = pattern(lambda: r"\s*+(?:$|[^\w\s(])|\s*?\n")
    # Behind a cue that opens a sentence: its speaker and the next mark (`Kata X, "…"`).
    next_mark: re.Pattern[str] = pattern(lambda: r"[^.!?\n\"“”«‘]{2,70}+[,:]\s*+[\"“”«‘]")
    # Usual in speech, rare in terms.
    speech_word: re.Pattern[str] = pattern(lambda: rf"\b(?:{any_of('speech_word')})\b")
    # Somebody speaks: "saya", "kami".
    first_persons: frozenset[str] = word_set("first_person")
    first_person: re.Pattern[str] = pattern(lambda: rf"\b(?:{any_of('first_person')})\b")
