"""The tokeniser for Indonesian news: fast, and right about initials, titles and glued marks.

spaCy's own rules for Indonesian carry 15,614 hyphenated exceptions, which make it five times slower; here one pattern keeps
reduplication (``rumah-rumah``, ``tolong-menolong``) whole. All patterns are plain `re`, because that is what
``Tokenizer.from_bytes`` compiles them with.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from spacy.lang.char_classes import (
    ALPHA,
    ALPHA_LOWER,
    ALPHA_UPPER,
    CONCAT_QUOTES,
    LIST_CURRENCY,
    LIST_ELLIPSES,
    LIST_ICONS,
    LIST_PUNCT,
    LIST_QUOTES,
)
from spacy.language import Language
from spacy.symbols import ORTH
from spacy.tokenizer import Tokenizer
from spacy.tokens import Doc
from spacy.util import compile_infix_regex, compile_prefix_regex, compile_suffix_regex, registry

from ..data import read_table
from ..text import DOMAINS

# Marks of quotation that spaCy's list leaves out.
_QUOTES = ["``", "''", *LIST_QUOTES, "„", "‚", "‹", "›"]
_Q = CONCAT_QUOTES + "„‚‹›"

_PREFIXES = [
    "§", "%", "=", "—", "–", r"\+(?![0-9])", r"\*", "_", "--+", "-(?![0-9])", "/", r"\|",
    *LIST_PUNCT, *LIST_ELLIPSES, *_QUOTES, *LIST_CURRENCY, *LIST_ICONS,
    r"[Rr][Pp]\.?(?=[0-9])",
    # A title glued to the name that it stands before: H.Ian, KH.Ahmad, Drs.Budi, and initials: B.J.Handoko.
    rf"(?:H|Hj|KH|Dr|dr|Drs|Dra|Ir|Pol|Kec|Kab|Kel|Ds|Jl|No|Tn|Ny|Sdr|[{ALPHA_UPPER}])\.(?=[{ALPHA_UPPER}][{ALPHA_LOWER}])",
    rf"[{ALPHA_UPPER}]\.(?=[{ALPHA_UPPER}]\.[{ALPHA_UPPER}][{ALPHA_LOWER}])",
]  # fmt: skip

_SUFFIXES = [
    *LIST_PUNCT, *LIST_ELLIPSES, *_QUOTES, *LIST_ICONS, "'s", "’s", "—", "–", r"\*", "_", "--+", "-", "/", r"\|",
    rf"(?<=[0-9{ALPHA_LOWER}%)\]²³°′″{_Q}])\.",
    rf"(?<=[{ALPHA}][{ALPHA_UPPER}])\.",
    r"(?<=[0-9])[′″]",
    r"(?<=[0-9])\+",
    r"(?<=[0-9])%",
    rf"(?<=[0-9])(?:{'|'.join(LIST_CURRENCY)})",
]  # fmt: skip

_INFIXES = [
    *LIST_ELLIPSES, *LIST_ICONS,
    r"(?<=[0-9])[+\-\*^](?=[0-9-])",
    rf"(?<=[{ALPHA_LOWER}{_Q})])\.(?=[{ALPHA_UPPER}{_Q}(])",
    rf"(?<=[{ALPHA}]),(?=[{ALPHA}0-9(\[{_Q}])",
    rf"(?<=[0-9]),(?=[{ALPHA}{_Q}])",
    rf"(?<=[{ALPHA}]),(?=[{ALPHA}])",
    rf"(?<=[{ALPHA}0-9])[:<>=/](?=[{ALPHA}])",
    rf"(?<=[{ALPHA}0-9,.!?])[{re.escape('“”„«»')}\"](?=[{ALPHA}0-9])",
    rf"(?<=[{ALPHA}])(?:—|–|--|~|//)(?=[{ALPHA}])",
    rf"(?<=[{ALPHA}])-(?=[{ALPHA_UPPER}])",
    rf"(?<=[{ALPHA}0-9])[()\[\]](?=[{ALPHA}0-9])",
]  # fmt: skip

# Kept whole: reduplication, also with affixes or in capitals; prefixes joined by a hyphen to a name or number; dotted abbreviations
# (S.I.K., M.Si, S.Tr.K.); initials; what HTML has left (&amp;); clock times and dotted numbers. Lengths are bounded so that no input
# makes them slow.
_REDUPLICATION = r"(?:(?i:[^\W\d_]{0,6}?([^\W\d_]{2,16})[^\W\d_]{0,6}-[^\W\d_]{0,6}?\1[^\W\d_]{0,6}))"
_PREFIXED = r"(?:(?i:se|ke|ber|non|anti|pro|pasca|eks|antar|pra|sub|wa|ter|di|mem|meng|per)-[\w]{1,24})"
_DOTTED = r"(?:(?:[^\W\d_]{1,4}\.){2,6}(?:[^\W\d_]{1,4})?|[SM]\.[A-Z][a-z]?)"
_INITIAL = rf"[{ALPHA_UPPER}]\."
_ENTITY = r"(?:&#?\w{2,8};(?:\w{2,8};?)?)"
_KEEP = rf"^(?:{_REDUPLICATION}|{_PREFIXED}|{_DOTTED}|{_INITIAL}|{_ENTITY})$"

# After the affixes are off; a site or mail address stays one token.
_ADDRESS = (
    r"^(?i:(?:https?://|www\.)\S{3,400}|[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,4}|"
    rf"(?:[a-z0-9-]{{1,63}}\.){{1,4}}(?:{DOMAINS})(?:/\S{{0,400}})?)$"
)


def _exceptions() -> dict[str, list[dict[int, str]]]:
    rules: dict[str, list[dict[int, str]]] = {}
    for row in read_table("tokens_abbreviations.tsv"):
        written = row["form"]
        forms = {written, written.upper(), written[0].upper() + written[1:]}
        if row["kind"] == "degree":
            forms |= {form.rstrip(".") for form in forms}
        rules.update({form: [{ORTH: form}] for form in forms})
    return rules


# spaCy takes affixes off one at a time and copies the rest each time: quadratic in the length of a run without blanks. Runs longer
# than this (separator lines, inlined images, binary rubbish) are cut into pieces first; no word of a language is as long.
_LONGEST = 1_000
_LONG = re.compile(rf"\S{{{_LONGEST + 1},}}")


class NewsTokenizer(Tokenizer):
    """`spacy.tokenizer.Tokenizer`, linear in the text for any input."""

    def __call__(self, string: str) -> Doc:
        if not _LONG.search(string):
            return super().__call__(string)
        words: list[str] = []
        spaces: list[bool] = []
        for piece in self._pieces(string):
            doc = super().__call__(piece)
            words += [token.text for token in doc]
            spaces += [bool(token.whitespace_) for token in doc]
        return Doc(self.vocab, words=words, spaces=spaces)

    @staticmethod
    def _pieces(string: str) -> Iterator[str]:
        done = 0
        for run in _LONG.finditer(string):
            if run.start() > done:
                yield string[done : run.start()]
            yield from (string[at : min(at + _LONGEST, run.end())] for at in range(run.start(), run.end(), _LONGEST))
            done = run.end()
        if done < len(string):
            yield string[done:]


@registry.tokenizers("polextract.Tokenizer.v1")
def make_tokenizer() -> Callable[[Language], Tokenizer]:
    """The registered factory, for ``[nlp.tokenizer]`` in a config.

    >>> import spacy
    >>> nlp = spacy.blank("id", config={"nlp": {"tokenizer": {"@tokenizers": "polextract.Tokenizer.v1"}}})
    >>> [token.text for token in nlp("AKP B. J. Handoko, S.I.K., tiba Jum'at,5 Mei di Kec. Sekar.")]
    ['AKP', 'B.', 'J.', 'Handoko', ',', 'S.I.K.', ',', 'tiba', "Jum'at", ',', '5', 'Mei', 'di', 'Kec.', 'Sekar', '.']
    """

    def create(nlp: Language) -> Tokenizer:
        return NewsTokenizer(
            nlp.vocab,
            rules=_exceptions(),
            prefix_search=compile_prefix_regex(_PREFIXES).search,
            suffix_search=compile_suffix_regex(_SUFFIXES).search,
            infix_finditer=compile_infix_regex(_INFIXES).finditer,
            token_match=re.compile(_KEEP).match,
            url_match=re.compile(_ADDRESS).match,
        )

    return create
