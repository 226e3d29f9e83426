"""Every mention of a police unit in a text, and every office that names one, linked to the gazetteer."""

from __future__ import annotations

import re
from typing import NamedTuple

import regex

from ..context import Context
from ..report import Level, Office, Unit
from .harbours import Harbour, harbour_words, harbours_called
from .mabes import find_mabes
from .table import Gazetteer, gazetteer, squeeze
from .words import Forms, dotted, long_words, misspelt, name_words, stopwords, trigger, unit_words

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


class _Word(NamedTuple):
    start: int
    end: int
    text: str
    low: str
    gap: str  # what stands between it and the word before


# -- patterns ------------------------------------------------------------------------------------------------------------------------

_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")
# What may stand between the words of one name: blanks with at most one line break, a hyphen, the dot of an abbreviation, a slash.
_GAP = re.compile(r"[ ]*\n?[ ]*|[ ]?[-/][ ]?|\.[ ]?|[ ]?&[ ]?")
_AFTER_TRIGGER = re.compile(r"[ ]*\n?[ ]*|[ ]?[.:][ ]?|[ ]?['\"“”‘’][ ]?|[-_]")

_SHORT_WORD = r"pol(?:da|restabes|restro|resta|res|sektro|sekta|subsektor|sek)"
# "Kepolisian Sektor (Polsek)", "Kepala Kepolisian Daerah (Kapolda)", "Kepolisian Resor Kota Besar (Polrestabes)". A bracketed short form of
# the chief makes the whole an office; one of the unit belongs to the unit's own long form.
# What a misspelt unit word may look like: quick to look for, then compared with the list of slips.
_SLIP = re.compile(r"p(?!olisi|olri|olda|olsek\b|olres\b|er|en|ak|em|ad|ar|ag|ih)(?:[ol]|[a-z][lo])[a-z]{2,9}(?![^\W_])")
_LONG = regex.compile(
    r"(?P<head>(?:(?:wakil\s)?kepala\s)?)(?:kepolisian|polisi)\s(?:(?:negara\s)?(?:republik\sindonesia|ri)\s)?"
    r"(?:(?P<polda>daerah)|(?P<polsub>sub[ ]?sektor)|(?P<polsek>sektor?e?)(?:\s(?P<pk>kota|metro(?:politan)?)(?=\s?\())?"
    r"|(?P<polres>resort?)(?:\s(?P<rk>kota\sbesar|metro(?:politan)?)\b|\s(?P<rm>kota)(?=\s?\())?)\b"
    rf"(?:\s?\(\s?(?P<bracket>(?P<ka>(?:wakil\s)?w?a?kap?)?\w*pol\w+|mako\s{_SHORT_WORD}|(?P<ka2>wak\w+))(?P<bmetro>\smetro)?\s?\)"
    rf"|[\s-](?P<plain>{_SHORT_WORD})(?=\s))?"
)
_LONG_START = re.compile(r"polisi(?:an)?\s(?=sek|sub|res|dae|neg|rep|ri\s)")
_CHIEF = re.compile(r"(?:wakil\s)?kepala\s$")
# "Polda (Kepolisian Daerah) Sumatra Utara"
_BRACKETED = re.compile(r"[ ]?\([ ]?kepolisian (?:daerah|resort?|sektor)(?: kota besar| kota| metro(?:politan)?)?[ ]?\)")
_SITE = re.compile(r"://|www\.|@|#|\.(?:com|co|id|net|org|info|web|news|my|go)\b|\.(?:html?|php|jpe?g|png)\b")
_LIST_GAP = re.compile(r"[ ]?,[ ]?\n?[ ]?(?:(?:dan|serta|&)[ ])?|[ ]\n?(?:dan|serta|hingga|maupun)[ ]\n?|[ ]?[&/][ ]?")

_LIST_STARTS = (",", "/", "&", " dan ", " serta ", " hingga ", " maupun ", " &", " /", " ,", " \ndan ")

# The last of a list with its own unit word: ``Polres Tambrauw, Maybrat dan Polres Pegunungan Arfak``.
_CLOSING = re.compile(r",?\s(?:dan|serta)\s(?:ma)?pol(?:sek|res|da)")

_PMJ = re.compile(r"(?<![\w#@/.-])(?:[Pp][Oo][Ll][Dd][Aa] )?PMJ(?![\w-])")
_LETTERHEAD = re.compile(r"(?:\n|/)[ ]*(RESORT?|SEKTOR)(?:[ ](KOTA BESAR|KOTA|METRO(?:POLITAN)?))?(?=[ ][A-Z])")

_VOWELS = frozenset("aeiou")
_APOSTROPHES = str.maketrans("", "", "'’")
_MAX_WORDS = 8
_ROMAN = re.compile(r"(?=[IVX])(?:IX|IV|V?I{0,3}|X)")


def _provinces(table: Gazetteer) -> set[str]:
    """First words of the names of Polda: no other can begin the name of one that the table does not have."""
    return {row[2].split()[1].lower() for row in table.rows[:100] if row[0] == "polda"}


# -- finding -------------------------------------------------------------------------------------------------------------------------


def _goes_on(word: str, gap: str) -> bool:
    """Whether a name can go on over what stands behind this word of it, where that is more than a blank."""
    if gap[0] in ",()" or not _GAP.fullmatch(gap):
        return False
    if gap[0] == ".":
        return len(word) == 1 or word in dotted()
    return not (len(gap) == 3 and gap[1] in "-/" and len(word) > 4)  # "Polres Malang - Kota Batu", but "Polda Sul - Sel"


def _words_after(text: str, low: str, at: int, reach: dict[str, int] | None = None) -> list[_Word]:
    """The words that follow `at` as far as a name could go; with `reach`, as far as a known name that begins so could go."""
    words: list[_Word] = []
    end = at
    lowered = 0
    letters, most = 0, 999
    for m in _WORD.finditer(text, at, at + 100):
        start, stop = m.span()
        small = low[start:stop]
        if start == end + 1 and text[end] == " ":
            gap = " "
        else:
            gap = text[end:start]
            if not (_goes_on(words[-1].low, gap) if words else _AFTER_TRIGGER.fullmatch(gap)):
                break
        if text[start].islower():
            # Names written small are known ones; a word of the sentence ends the search.
            if small in stopwords() and (not words or small != "dan"):
                break
            lowered += 1
            if lowered > 1 and words[0].text[0].isupper():
                break
        words.append(_Word(start, stop, m[0], small, gap))
        if reach is not None and len(words) == 1 and len(small) > 3 and small not in name_words("area") and small not in long_words():
            most = reach.get(small[:4], 0) + 4
        end = stop
        letters += stop - start
        if letters > most or len(words) == _MAX_WORDS:
            break
    return words


class _Finder:
    def __init__(self, text: str, context: Context, table: Gazetteer):
        self.text = text
        self.context = context
        self.folded = context.folded
        self.low = context.low
        self.table = table
        self.full, self.short = table.index
        self.reach = table.reach
        self.found: list[Mention] = []
        self.unknown: list[tuple[Mention, list[_Word]]] = []

    # the name behind a unit word

    def known(self, level: Level, forms: Forms, words: list[_Word]) -> tuple[int, Rows, str] | None:
        """The longest run of words that the gazetteer knows as a name: how many, the rows, how."""
        short, longer = self.short[level], long_words()
        keys = [w.low.translate(_APOSTROPHES) if not w.low.isalnum() else w.low for w in words]
        plain = longer.keys().isdisjoint(keys)
        best = None
        for k in range(len(words), 0, -1):
            found = self._rows(forms, "".join(keys[:k]), short)
            if not found and not plain:
                found = self._rows(forms, "".join([longer.get(key, key) for key in keys[:k]]), short)
            if found:
                # A name that runs over a line break gives way to one that ends before it, unless the break is inside a sentence.
                if best is None and any("\n" in w.gap for w in words[1:k]) and not self._inside(words[:k]):
                    best = (k, *found)
                    continue
                return k, *found
        return best

    def _inside(self, words: list[_Word]) -> bool:
        """Whether the line breaks between these words only break a line: as the layout has it, or because the sentence goes on."""
        rest = self.folded[words[-1].end : words[-1].end + 2]
        if rest[:1] == " " and rest[1:].islower():
            return True
        joined = self.context.layout.joined
        return all(self.folded.index("\n", b.start - len(b.gap)) in joined for b in words[1:] if "\n" in b.gap)

    def _rows(self, forms: Forms, joined: str, short: dict[str, Rows]) -> tuple[Rows, str] | None:
        if "sumatra" in joined:
            joined = joined.replace("sumatra", "sumatera")
        for form in forms:
            if rows := self.full.get(form + joined):
                return rows, "full"
        rows = short.get(joined)
        return (rows, "short") if rows else None

    def looks_like_name(self, word: _Word) -> bool:
        first = word.text[0]
        return (first.isupper() or first.isdigit()) and word.low not in stopwords() and not _VERB.match(word.low)

    def mention(
        self, start: int, word_end: int, level: Level, forms: Forms, *, head: int | None = None, only_known: bool = False
    ) -> Mention | None:
        """The mention whose unit word ends at `word_end`; None where no name follows, or none that the gazetteer has if `only_known`."""
        if self.low[word_end : word_end + 2].lstrip()[:1] == "(" and (bracket := _BRACKETED.match(self.low, word_end)):
            word_end = bracket.end()
        if level == "polsek" and (harbour := harbour_words(self.low, word_end)):
            mention = self._harbour(start, harbour, forms, head)
            if mention is not None:
                return mention
        words = _words_after(self.folded, self.low, word_end, self.reach[level] if forms[0].startswith("pol") else None)
        if not words:
            return None
        first = words[0]
        if first.low in unit_words():
            return None  # "Polresta Polsekta Banjarmasin Selatan"
        if first.low == "metro" and level == "polsek" and len(words) > 1 and forms == ("polsek",):
            forms = ("polsek", "polsekmetro")
        swapped = first.low == "metro" and level == "polres" and len(words) > 2 and words[1].low == "kota"
        if swapped and (rows := self.full.get(f"polresmetro{words[2].low}kota")):
            # "Polres Metro Kota Bekasi" is Polres Metro Bekasi Kota.
            mention = self._make(start, words[2].end, level, forms, words[:3], head)
            mention.numbers, mention.by, mention.key = rows, "full", f"{words[2].low}kota"
            self.found.append(mention)
            return mention
        found = self.known(level, forms, words)
        if not found and first.text[0] == "l" and first.low[1:2] not in _VOWELS:
            # "Polres lndramayu", with a small L for the capital I
            found = self.known(level, forms, [first._replace(low="i" + first.low[1:]), *words[1:]])
        if not found and level != "polda" and first.low in name_words("area") and (after := self.known(level, forms, words[1:])):
            # "Polres Kabupaten Barito Selatan"
            found = (after[0] + 1, after[1], after[2])
        if found and self._plausible(level, words, found[0], found[1]):
            k, rows, by = found
            if self._goes_on(words, k):
                # "Polda Papua Selatan" is not Polda Papua; "Polres Semarang Kota" is Polres Kota Semarang.
                k += 1
                swapped = forms[0] + "kota" + "".join(w.low for w in words[: k - 1])
                rows, by = (self.full.get(swapped, ()), "short") if words[k - 1].low == "kota" else ((), "rule")
            mention = self._make(start, words[k - 1].end, level, forms, words[:k], head)
            self.found.append(mention)
            if rows:
                mention.numbers, mention.by = rows, by
                if by == "full":  # "KP3 Belawan" is a Polres, "KP3 Bakauheni" a Polsek
                    mention.level = self.table.rows[rows[0]][0]  # pyright: ignore[reportAttributeAccessIssue]
            else:
                mention.least = k
                self.unknown.append((mention, _words_after(self.folded, self.low, word_end)))
            return mention
        if level == "polda" and first.low not in _provinces(self.table):
            return None
        if only_known or not forms[0].startswith("pol") or not first.gap or first.gap.strip(" \n"):
            return None
        if not self.looks_like_name(first) or (len(first.text) < 3 and len(words) == 1) or (first.low == "metro" and len(words) == 1):
            return None
        mention = self._make(start, first.end, level, forms, words[:1], head)
        self.found.append(mention)
        self.unknown.append((mention, _words_after(self.folded, self.low, word_end)))
        return mention

    def _goes_on(self, words: list[_Word], k: int) -> bool:
        """Whether the known name of `k` words is only the beginning of the name, by the word that follows."""
        if k == len(words) or words[k].gap != " ":
            return False
        word, before = words[k], words[k - 1]
        if word.low in name_words("direction"):
            return word.text[0].isupper() and word.text.isupper() == before.text.isupper()
        if word.low == "kota":  # "Polsek Wamena Kota", but "Polsek Cantigi Kota Indramayu"
            return word.text[0].isupper() and (k + 1 == len(words) or not words[k + 1].text[0].isupper())
        if len(word.text) > 4 or not _ROMAN.fullmatch(word.text) or before.low in name_words("direction"):
            return False
        # "Kabid Humas Polda NTB I Gusti Ketut Arya": the I begins a Balinese name.
        return not (word.text == "I" and self.folded[word.end : word.end + 2].strip().isupper())

    def _harbour(self, start: int, harbour: Harbour, forms: Forms, head: int | None) -> Mention | None:
        """A Polsek of a harbour, whose designation ends at `harbour.end`."""
        words = _words_after(self.folded, self.low, harbour.end)
        k, rows = harbours_called(self.table, words)
        if not k and not harbour.sure:
            return None
        end = words[k - 1].end if k else harbour.end
        if not k and words and self.looks_like_name(words[0]) and words[0].gap == " ":
            return None
        mention = Mention(start, end, "polsek", ("polsek",), "kawasanpelabuhan")
        mention.head, mention.named = head, start + 7
        mention.numbers, mention.by = rows or self.table.harbours, "short"
        self.found.append(mention)
        return mention

    def _make(self, start, end, level, forms, words, head) -> Mention:
        mention = Mention(start, end, level, forms, "".join(w.low for w in words) if len(words) > 1 else words[0].low)
        mention.head = head
        mention.named = words[0].start
        return mention

    def _plausible(self, level: Level, words: list[_Word], k: int, rows: Rows) -> bool:
        """Whether words that equal a name are one: not ``polres metro setempat``, nor a headline's ``Polsek Buru Pelaku``."""
        first = words[0]
        if first.gap and first.text[0].islower() and ((k == 1 and len(first.low) < 4) or first.gap == "-"):
            return False
        if k == 1 and first.low in stopwords():
            return any(self._parent_named(n) for n in rows)
        if k == 1 and level != "polda" and first.low in name_words("common"):
            return first.text[0].isupper() and any(self._parent_named(n) for n in rows)
        return True

    def _parent_named(self, number: int) -> bool:
        parent = self.table.parent_number[number]
        row = self.table.rows[number]
        names = [row[2].partition(" ")[2]] if row[0] != "polsek" else []
        if parent >= 0:
            up = self.table.rows[parent]
            names += [up[2].partition(" ")[2], *(a.partition(" ")[2] for a in up[8].split("|"))]
        at = self.folded.find
        return any(n and n.lower() not in stopwords() and at(n) >= 0 for n in names if len(n) > 3 and n.lower() not in ("metro", "kota"))

    # the whole text

    def scan(self) -> None:
        low, text = self.low, self.folded
        words = unit_words()
        done = -1
        pattern, others = trigger()
        hits = [m.span() for m in pattern.finditer(low)]
        for word in others:
            if word in low:
                hits += [m.span() for m in re.finditer(word, low)]
                hits.sort()
        for at, end in hits:
            if at < done:
                continue
            word = low[at:end]
            left = at
            while left and at - left < 12 and low[left - 1].isalnum():
                left -= 1
            prefix = low[left:at]
            head = None
            start = left
            if prefix in ("", "ma", "mako", "markas"):
                if prefix in ("mako", "markas"):
                    start = at
            elif prefix in ("ka", "waka", "wk", "wka", "wakil", "wakilka"):
                head = end
            elif text[at].isupper() and text[at - 1].islower() and not (end < len(low) and low[end].isalnum()):
                # "SatreskrimPolres Garut"; glued on both sides it is a hashtag that lost its mark.
                start = at
            else:
                continue
            glued = end < len(low) and low[end].isalnum()  # "PolsekCantigi", "Poldasu"
            if glued and not (text[end].isupper() and not text[start:end].isupper()) and not self._glued(word, end):
                continue
            if self._in_site(start, end):
                continue
            level, forms = words[word]
            if word == "polres" and low[end : end + 6] == " metro" and not low[end + 6 : end + 7].isalnum():
                forms = ("polres", "polresmetro")
            if (mention := self.mention(start, end, level, forms, head=head)) is not None:
                done = mention.end
                if head is None:
                    self._list_after(mention)
                    done = self.found[-1].end
        self._scan_misspelt()
        for m in _LONG_START.finditer(low):
            self._long_form(m.start())
        for start, end, head, name in find_mabes(low):
            if (rows := self.full.get(squeeze(name))) and not self._in_site(start, end):
                mention = Mention(start, end, "mabes", (), "")
                mention.numbers, mention.by, mention.head = rows, "full", head
                self.found.append(mention)
        if "PMJ" in text:
            self._scan_pmj()
        if "RESOR" in text:
            self._scan_letterhead()
        self.found.sort(key=lambda x: x.start)

    def _scan_pmj(self) -> None:
        """``PMJ`` and ``Polda PMJ``, for Polda Metro Jaya."""
        for m in _PMJ.finditer(self.folded):
            if not self._in_site(*m.span()) and (rows := self.full.get("poldametrojaya")):
                self.found = [x for x in self.found if x.end <= m.start() or x.start >= m.end()]
                mention = Mention(m.start(), m.end(), "polda", ("polda",), "metrojaya")
                mention.numbers, mention.by = rows, "full"
                self.found.append(mention)

    def _scan_letterhead(self) -> None:
        """The lines under ``KEPOLISIAN DAERAH JAWA BARAT`` in a letterhead: ``RESOR INDRAMAYU / SEKTOR CANTIGI``."""
        for m in _LETTERHEAD.finditer(self.folded):
            before = self.folded[max(0, m.start() - 120) : m.start()]
            if "KEPOLISIAN" in before and before.isupper():
                level: Level = "polsek" if m[1] == "SEKTOR" else "polres"
                forms: Forms = ("polsek",) if level == "polsek" else ("polres", "polresta", "polresmetro", "polrestabes")
                end = m.end(1)
                if m[2]:
                    forms, end = ("polrestabes", "polresta") if "BESAR" in m[2] else ("polresta", "polres", "polresmetro"), m.end(2)
                self.mention(m.start(1), end, level, forms, only_known=True)

    def _scan_misspelt(self) -> None:
        slips = misspelt()
        low = self.low
        for m in _SLIP.finditer(low):
            if word := slips.get(m[0]):
                start = m.start()
                while start and m.start() - start < 12 and low[start - 1].isalnum():
                    start -= 1
                prefix = low[start : m.start()]
                if prefix in ("", "ma", "ka", "waka") and not self._in_site(start, m.end()):
                    level, forms = unit_words()[word]
                    self.mention(start, m.end(), level, forms, head=m.end() if prefix in ("ka", "waka") else None, only_known=True)

    def _glued(self, word: str, end: int) -> bool:
        m = _WORD.match(self.low, end)
        if not m or len(m[0]) < 2:
            return False
        return word + m[0] in self.full or (len(m[0]) > 3 and m[0] in self.short[unit_words()[word][0]])

    def _in_site(self, start: int, end: int) -> bool:
        """Whether it stands in a hashtag, a site's or mail address, or a file name."""
        low = self.low
        before = low[start - 1] if start else " "
        after = low[end] if end < len(low) else " "
        if before == " " and after == " ":
            return False
        if before.isspace() and (after.isspace() or after.isalnum()):
            m = _WORD.match(low, end) if after.isalnum() else None
            if m is None or low[m.end() : m.end() + 1] != ".":
                return False
        left = start
        while left and start - left < 200 and not low[left - 1].isspace():
            left -= 1
        right = end
        while right < len(low) and right - end < 200 and not low[right].isspace():
            right += 1
        chunk = low[left:right]
        if _SITE.search(chunk):
            return True
        # A slug: "polsek-cantigi-gelar-patroli"
        return after == "-" and (self.folded[end + 1 : end + 2].islower() or (before in "-/." and self.folded[start].islower()))

    def _list_after(self, first: Mention) -> None:
        """The further names of a list: ``Polsek Cantigi, Sindang dan Lohbener``."""
        if not first.numbers:
            return
        items: list[Mention] = []
        at, closed = first.end, False
        while len(items) < 12 and self.low.startswith(_LIST_STARTS, at):
            words = _words_after_list(self.folded, self.low, at)
            if not words:
                break
            gap = words[0].gap
            found = self.known(first.level, first.forms, words)
            if not found:
                break
            k, rows, by = found
            if k == 1 and words[0].low in stopwords():
                break
            if not self._kin(first, rows):
                break
            mention = self._make(words[0].start, words[k - 1].end, first.level, first.forms, words[:k], None)
            mention.numbers, mention.by, mention.listed_in = rows, by, first
            items.append(mention)
            at = mention.end
            if gap.strip(" \n") not in (",",):
                closed = True
                if gap.strip() != "/":
                    break
        closed = closed or (bool(items) and _CLOSING.match(self.low, at) is not None)
        if closed or (len(items) > 1 and first.level == "polsek" and self._one_parent(first, items)):
            self.found += items

    def _one_parent(self, first: Mention, items: list[Mention]) -> bool:
        """Whether one Polres is above all the units of a list that no ``dan`` closes."""
        parent = self.table.parent_number
        shared = {parent[n] for n in first.numbers}
        for item in items:
            shared &= {parent[n] for n in item.numbers}
        return bool(shared)

    def _kin(self, first: Mention, rows: Rows) -> bool:
        if first.level == "polda":
            return True
        parent = self.table.parent_number
        up = {parent[n] for n in first.numbers}
        return any(parent[n] in up for n in rows)

    def _long_form(self, at: int) -> None:
        """A long form, ``Kepolisian Sektor (Polsek) Cantigi``, whose ``polisi`` stands at `at`."""
        begin = at - 2 if self.low.startswith("ke", at - 2) else at
        before = _CHIEF.search(self.low, max(0, begin - 14), begin)
        m = _LONG.match(self.low, before.start() if before else begin)
        if m and not (m.start() and self.low[m.start() - 1].isalnum()):
            level: Level = "polsek"
            forms: Forms = ("polsek",)
            kind = (m["rk"] or m["rm"] or "").split()
            bracket = m["bracket"] or m["plain"] or ""
            if m["polda"]:
                level, forms = "polda", ("polda",)
            elif m["polres"]:
                level, forms = "polres", ("polres", "polresta")
                if "restabes" in bracket or kind == ["kota", "besar"]:
                    forms = ("polrestabes", "polresta", "polres")
                elif "resta" in bracket:
                    forms = ("polresta", "polres")
                elif (kind and kind[0].startswith("metro")) or "restro" in bracket or m["bmetro"]:
                    forms = ("polresmetro", "polres")
            elif m["polsub"]:
                forms = ("polsubsektor",)
            elif m["bmetro"] or (m["pk"] or "").startswith("metro"):
                forms = ("polsekmetro", "polsek")
            start = m.start() + len(m["head"])
            if level == "polres" and not m["rk"] and not m["rm"]:
                # "Kepolisian Resor Kota Bandung" is Polresta Bandung, if there is one.
                words = _words_after(self.folded, self.low, m.end())
                if words and words[0].low == "kota" and len(words) > 1 and not bracket:
                    found = self.known("polres", ("polresta",), words[1:])
                    if found and found[2] == "full":
                        mention = self._make(start, words[found[0]].end, level, ("polresta",), words[1 : found[0] + 1], None)
                        mention.numbers, mention.by = found[1], found[2]
                        self._add_long(mention, m)
                        return
            head = m.end() if m["ka"] or m["ka2"] else None
            before = len(self.found)
            mention = self.mention(m.start() if head else start, m.end(), level, forms, head=head)
            if mention:
                del self.found[before:]
                self._add_long(mention, m)

    def _add_long(self, mention: Mention, m: regex.Match[str]) -> None:
        # A short form found inside the long one ("(Polsek) Cantigi") belongs to it.
        self.found = [x for x in self.found if x.end <= mention.start or x.start >= mention.end]
        self.found.append(mention)
        if mention.head is None:
            self._list_after(mention)


def _words_after_list(text: str, low: str, at: int) -> list[_Word]:
    words: list[_Word] = []
    end = at
    for m in _WORD.finditer(text, at, min(len(text), at + 90)):
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
        words.append(_Word(m.start(), m.end(), m[0], low[m.start() : m.end()], gap))
        end = m.end()
        if len(words) == 5:
            break
    return words


_VERB = re.compile(r"(?:men[gy]?|mem|mel|mer|mew|ber|diper|ter)[a-z]{5,}$|.{3,}(?:kan|nya)$|di[a-z]{3,}(?:kan|i)$")

_FORM_NAMES = {"polresmetro": "Polres Metro", "polsekmetro": "Polsek Metro", "poltabes": "Polrestabes", "polwiltabes": "Polrestabes"}


def rule_name(form: str, name: str, *, capitals: bool = False) -> str:
    """The canonical name, made by rule, of a unit that the gazetteer does not have; `capitals` for a name in a line of capitals.

    >>> rule_name("polsek", "SUKA MAJU II", capitals=True), rule_name("polres", "KKT")
    ('Polsek Suka Maju II', 'Polres KKT')
    """
    words = []
    for word in re.split(r"[\s_]+", name.strip()):
        plain = word.strip(".")
        if plain.islower() or (plain.isupper() and not _ROMAN.fullmatch(plain) and (capitals or len(plain) > 4)):
            word = "-".join(w.capitalize() for w in word.split("-"))
        words.append(word)
    return f"{_FORM_NAMES.get(form, form.capitalize())} {' '.join(words)}"


# -- the entry points ----------------------------------------------------------------------------------------------------------------


def analyze_units(text: str, *, context: Context | None = None, table: Gazetteer | None = None) -> UnitAnalysis:
    """Unit mentions and unit-bearing offices of `text`, resolved together.

    Parameters
    ----------
    text : the article; offsets are code points into it.
    context : what is known of the article; warnings go there.
    table : a gazetteer with rows of your own, see `Gazetteer.with_rows`.

    >>> analysis = analyze_units("Kapolsek Cantigi memimpin apel di Mapolres Indramayu.")
    >>> [(o.head, o.unit) for o in analysis.offices], [(u.text, u.unit, u.polda) for u in analysis.units]
    ([('Kapolsek', 'Polsek Cantigi')], [('Mapolres Indramayu', 'Polres Indramayu', 'Polda Jawa Barat')])
    """
    from .linker import link

    context = context or Context(text)
    finder = _Finder(text, context, table or gazetteer)
    finder.scan()
    return link(finder, context)


def find_units(text: str, *, context: Context | None = None, table: Gazetteer | None = None) -> list[Unit]:
    """Every mention of a Polri unit in `text`, in order, linked to the gazetteer.

    >>> [(u.text, u.unit_id) for u in find_units("Anggota Polsek Cantigi jajaran Polres Indramayu")]
    [('Polsek Cantigi', 'polda-jawa-barat/polres-indramayu/polsek-cantigi'), ('Polres Indramayu', 'polda-jawa-barat/polres-indramayu')]
    """
    return analyze_units(text, context=context, table=table).units
