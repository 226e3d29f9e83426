"""Small helpers over strings that every part shares. All of them keep offsets: one character in, one character out."""

import re
from itertools import accumulate

import regex

from .errors import InputTypeError, InputValueError

MAX_CHARS = 1_000_000


def check_text(text: object) -> str:
    """`text` as a plain ``str``, if it is one whose offsets and characters hold anywhere; else the exception that says what to do."""
    if not isinstance(text, str):
        hint = (
            "decode it first, such as data.decode('utf-8', 'replace')" if isinstance(text, bytes | bytearray) else "pass the article's text"
        )
        raise InputTypeError(f"text must be a str, not {type(text).__name__}: {hint}")
    if not text.isascii():
        try:
            text.encode("utf-8")
        except UnicodeEncodeError as error:
            raise InputValueError(
                f"text has a lone surrogate at offset {error.start}: read the file with errors='replace', or use "
                "text.encode('utf-16', 'surrogatepass').decode('utf-16', 'replace')"
            ) from None
    # spaCy takes a plain str only; numpy and BeautifulSoup give subclasses of it.
    return text if type(text) is str else str.__str__(text)


def check_article(text: object) -> str:
    """`check_text` of what shall be one article: not longer than spaCy takes, and no file of another format."""
    text = check_text(text)
    if len(text) > MAX_CHARS:
        raise InputValueError(f"text has {len(text):,} characters, more than {MAX_CHARS:,}: pass one article at a time")
    if text[:1024].lstrip().startswith("%PDF-"):
        raise InputValueError("text is a PDF file: extract its text first, with pypdf or pdftotext")
    return text


# Odd characters of scraped pages, each read as one plain character. Marks of quotation are left alone: quotes/ tells them apart.
_PLAIN = str.maketrans(
    {
        "\u00a0": " ", "\u2000": " ", "\u2001": " ", "\u2002": " ", "\u2003": " ", "\u2004": " ", "\u2005": " ", "\u2006": " ",
        "\u2007": " ", "\u2008": " ", "\u2009": " ", "\u200a": " ", "\u202f": " ", "\u205f": " ", "\u3000": " ", "\ufeff": " ",
        "\u200b": " ", "\u200c": " ", "\u200d": " ", "\u200e": " ", "\u200f": " ", "\u2060": " ", "\t": " ", "\x0b": " ", "\x0c": " ",
        "\x00": " ", "\r": "\n", "\x85": "\n", "\u2028": "\n", "\u2029": "\n",
        "\u2010": "-", "\u2011": "-", "\u2012": "-", "\u2013": "-", "\u2014": "-", "\u2015": "-", "\u2212": "-", "\u00ad": "-",
        "\u02bc": "'", "\u00b4": "'", "`": "'",
    }
)  # fmt: skip
_ODD = tuple((chr(odd), plain) for odd, plain in _PLAIN.items())


def fold(text: str) -> str:
    """`text` with odd blanks, dashes and apostrophes made plain, of the same length.

    >>> fold("Polsek\\u00a0Cantigi \\u2013 Jum\\u00b4at")
    "Polsek Cantigi - Jum'at"
    """
    # A replacement for each odd character that is there takes 2 µs an article; str.translate takes 100. "\r\n" is one line break, not two.
    if "\r" in text:
        text = text.replace("\r\n", " \n")
    for odd, plain in _ODD:
        if odd in text:
            text = text.replace(odd, plain)
    return text


def lower(text: str) -> str:
    """`text` in lower case, of the same length (``str.lower`` makes two characters of ``İ``).

    >>> lower("POLSEK"), len(lower("İ"))
    ('polsek', 1)
    """
    small = text.lower()
    return small if len(small) == len(text) else "".join(c.lower() if len(c.lower()) == 1 else c for c in text)


def active_form(root: str) -> str:
    """The verb with *me-* to a root, before any suffix.

    >>> [active_form(root) for root in ("bunuh", "tikam", "pukul", "siksa", "culik", "aniaya", "keroyok", "rampok")]
    ['membunuh', 'menikam', 'memukul', 'menyiksa', 'menculik', 'menganiaya', 'mengeroyok', 'merampok']
    """
    first = root[0]
    if first in "lmnrwy":
        return "me" + root
    if first in "bfv":
        return "mem" + root
    if first in "cdjz":
        return "men" + root
    for sound, prefix in (("p", "mem"), ("t", "men"), ("s", "meny"), ("k", "meng")):
        if first == sound:
            return prefix + root[1:]
    return "meng" + root


_LONG_WORD = re.compile(r"\b([^\W\d_])[\w'’-]{3,}")


def long_initials(words: str) -> list[str]:
    """The first letter of each word of four letters and more.

    >>> long_initials("Polsek Sekar gelar KRYD di pasar")
    ['P', 'S', 'g', 'K', 'p']
    """
    return _LONG_WORD.findall(words)


def is_title_case(words: str, *, least: int = 3) -> bool:
    """Whether nearly all words of four letters and more begin with a capital, as those of headlines and titles do; there must be `least` of
    them.

    >>> is_title_case("Polsek Sekar Gelar Patroli di Pasar"), is_title_case("Patroli digelar di Pasar Sekar")
    (True, False)
    """
    initials = long_initials(words)
    return len(initials) >= least and sum(map(str.isupper, initials)) >= 0.8 * len(initials)


def is_headline(line: str) -> bool:
    """Whether a line of an article reads as a headline does; three capitalised words are a name as well.

    >>> is_headline("Polsek Sekar Gelar Patroli di Pasar"), is_headline("Kecamatan Kelapa Kampit")
    (True, False)
    """
    return is_title_case(line, least=4)


# How addresses on the net end, for all who look for sites in news: the endings that Indonesian outlets, offices and schools have (also the
# words before ``.id``: co.id, go.id), and ``example``, which RFC 2606 keeps for sites that are made up. Longer before shorter.
DOMAINS = "example|online|press|asia|info|news|site|biz|com|net|ngo|org|sch|web|xyz|ac|co|go|id|my|or|tv"

# What may stand before the number of an age in brackets: "(L, 46 tahun)", "(berusia 46)".
BEFORE_AGE = r"(?:(?:[LPlp][kr]?|laki-laki|perempuan|pria|wanita)[/, ]+)?(?:usia |umur |berusia |berumur )?"


_NOT_KEY = regex.compile(r"[^\w]+")


def key(name: str) -> str:
    """`name` for comparison: lower case, every run of blanks and punctuation one blank. Not of the same length.

    >>> key("S.I.K."), key("Toli-Toli")
    ('s i k', 'toli toli')
    """
    return _NOT_KEY.sub(" ", name.casefold()).strip()


# A word begins with a letter and may hold apostrophes (Jum'at, Alo’oa) and ¬, a soft hyphen in the wrong encoding (Ke¬camatan); a hyphen
# parts two words. `re` splits faster than `regex`.
_WORDS = re.compile(r"([^\W\d_]\w*+(?:['’‘¬]\w++)*+)")


class Words:
    """The words of a text in order, with what stands between them.

    `text` is the text they were read from; `words` are as written, `low` the same in lower case and without ¬, `starts` and `ends` their
    offsets; ``gaps[i]`` is what stands before word `i`, the last gap what follows the last word.

    >>> words = Words("Kec. Cantigi, 23/1")
    >>> words.words, words.gaps, words.starts
    (['Kec', 'Cantigi'], ['', '. ', ', 23/1'], [0, 5])
    """

    __slots__ = ("ends", "gaps", "low", "starts", "text", "words")

    def __init__(self, text: str):
        self.text = text
        parts = _WORDS.split(text)
        self.words: list[str] = parts[1::2]
        self.gaps: list[str] = parts[0::2]
        edges = list(accumulate(map(len, parts)))
        self.starts: list[int] = edges[0:-1:2]
        self.ends: list[int] = edges[1::2]
        # One call for all words is several times faster than one a word.
        low = "\n".join(self.words).lower().split("\n")
        self.low: list[str] = low if len(low) == len(self.words) else [word.lower() for word in self.words]
        if "¬" in text:
            self.low = [word.replace("¬", "") for word in self.low]
