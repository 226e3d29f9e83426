"""Every mention of a police unit in a text, and every office that names one, linked to the gazetteer."""

from __future__ import annotations

import re
from itertools import accumulate

from ..context import Context
from ..report import Level, Unit
from ..text import DOMAINS
from .harbours import Harbour, harbour_words, harbours_called
from .linker import link
from .mabes import find_mabes
from .mention import WORD, Mention, Rows, UnitAnalysis, Word, is_roman, looks_like_name, words_after, words_after_list
from .spelled import UnitWord, letterheads, long_forms, misspelt_words
from .table import KIND, Gazetteer, gazetteer, squeeze
from .words import Forms, long_words, name_words, stopwords, trigger, unit_words, word_start

_RESOR = re.compile(r",?[ ](Resort?)(?=[ ][A-Z])")
# "Polda (Kepolisian Daerah) Sumatra Utara"
_BRACKETED = re.compile(r"[ ]?\([ ]?kepolisian (?:daerah|resort?|sektor)(?: kota besar| kota| metro(?:politan)?)?[ ]?\)")
# A long form in front of the bracket, its first word misspelt: "Kepolisina Resor (Polres) Garut"
_SPELLED = re.compile(r"\b(\w{8,12}) (?:resort?|sektor|daerah)(?: kota(?: besar)?)? ?\($")
_SITE = re.compile(rf"://|www\.|@|#|\.(?:{DOMAINS})\b|\.(?:html?|php|jpe?g|png)\b")
_LIST_STARTS = (",", "/", "&", " dan ", " serta ", " hingga ", " maupun ", " &", " /", " ,", " \ndan ")

# The last of a list with its own unit word: ``Polres Tambrauw, Maybrat dan Polres Pegunungan Arfak``.
_CLOSING = re.compile(r",?\s(?:dan|serta)\s(?:ma)?pol(?:sek|res|da)")

_PMJ = re.compile(r"(?<![\w#@/.-])(?:[Pp][Oo][Ll][Dd][Aa] )?PMJ(?![\w-])")
_METRO = re.compile(r" metro(?:politan)?\b")
_SENTENCE_ON = re.compile(r"[.,)](?:\s|$)|\s(?:me|di|ber|ter)[a-z]{4,}")
_VOWELS = frozenset("aeiou")
_APOSTROPHES = str.maketrans("", "", "'’")


def _provinces(table: Gazetteer) -> set[str]:
    """First words of the names of Polda: no other can begin the name of one that the table does not have."""
    return {row[2].split()[1].lower() for row in map(table.rows.__getitem__, table.of_level["polda"])}


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
        self.unknown: list[tuple[Mention, list[Word]]] = []

    # the name behind a unit word

    def known(self, level: Level, forms: Forms, words: list[Word]) -> tuple[int, Rows, str] | None:
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

    def _inside(self, words: list[Word]) -> bool:
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

    def mention(
        self, start: int, word_end: int, level: Level, forms: Forms, *, head: int | None = None, only_known: bool = False
    ) -> Mention | None:
        """The mention whose unit word ends at `word_end`; None where no name follows, or none that the gazetteer has if `only_known`."""
        if head is None and self.low[word_end : word_end + 2] == ") " and self.low[start - 1 : start + 3] == "(pol":
            start, word_end, only_known = self._spelled_before(start), word_end + 1, True
        elif self.low[word_end : word_end + 2].lstrip()[:1] == "(" and (bracket := _BRACKETED.match(self.low, word_end)):
            word_end = bracket.end()
        if level == "polsek" and (harbour := harbour_words(self.low, word_end)):
            mention = self._harbour(start, word_end, harbour, forms, head)
            if mention is not None:
                return mention
        words = words_after(self.folded, self.low, word_end, self.reach[level] if forms[0].startswith("pol") else None)
        if not words:
            return None
        first = words[0]
        if first.low in unit_words():
            return None  # "Polresta Polsekta Banjarmasin Selatan"
        if first.low == "metropolitan":
            words[0] = first = first._replace(low="metro")
        if first.low == "metro" and level == "polsek" and len(words) > 1 and forms == ("polsek",):
            forms = ("polsek", "polsekmetro")
        if first.low == "metro" and level == "polres" and len(words) > 2 and words[1].low == "kota":
            key = f"{words[2].low}kota"  # "Polres Metro Kota Bekasi" is Polres Metro Bekasi Kota.
            if rows := self.full.get(f"polresmetro{key}"):
                mention = self._make(start, words[2].end, level, forms, words[:3], head)
                mention.numbers, mention.by, mention.key = rows, "full", key
                return self._keep(mention)
        found = self._found(level, forms, words)
        if found and self._plausible(level, words, found[0], found[1]):
            return self._known(start, word_end, level, forms, words, head, found)
        if 1 < len(first.text) < 5 and first.text.isupper() and (rows := self._spelled_out(level, forms, first.text)):
            mention = self._make(start, first.end, level, forms, words[:1], head)
            mention.numbers, mention.by = rows, "abbreviation"
            return self._keep(mention)
        if level == "polda" and first.low not in _provinces(self.table):
            return None
        if only_known or not forms[0].startswith("pol") or not first.gap or first.gap.strip(" \n"):
            return None
        if not looks_like_name(first) or first.text[0].isdigit() or (len(words) == 1 and (len(first.text) < 3 or first.low == "metro")):
            return None
        return self._keep(self._make(start, first.end, level, forms, words[:1], head), word_end)

    def _spelled_out(self, level: Level, forms: Forms, initials: str) -> Rows:
        """The rows of the one name with these initials that the article spells out anywhere: ``Polres BS`` and ``Bengkulu Selatan``."""
        pattern = rf"\b{'[ ]'.join(rf'{letter}[A-Za-z]+' for letter in initials)}\b"
        names = {"".join(m[0].lower().split()) for m in re.finditer(pattern, self.folded)} if initials.isalpha() else ()
        rows = {found[0] for name in names if (found := self._rows(forms, name, self.short[level]))}
        return rows.pop() if len(rows) == 1 else ()

    def _found(self, level: Level, forms: Forms, words: list[Word]) -> tuple[int, Rows, str] | None:
        """How many of `words` are a name that the gazetteer has, its rows, and how it is written (``full`` or ``short``)."""
        first = words[0]
        found = self._at_harbour(forms, words) or self.known(level, forms, words)
        if not found and first.text[0] == "l" and first.low[1:2] not in _VOWELS:
            # "Polres lndramayu", with a small L for the capital I
            found = self.known(level, forms, [first._replace(low="i" + first.low[1:]), *words[1:]])
        if not found and level != "polda" and first.low in name_words("area") and (after := self.known(level, forms, words[1:])):
            # "Polres Kabupaten Barito Selatan"
            found = (after[0] + 1, after[1], after[2])
        return found

    def _known(
        self, start: int, word_end: int, level: Level, forms: Forms, words: list[Word], head: int | None, found: tuple[int, Rows, str]
    ) -> Mention:
        """The mention of a name that `_found` has found."""
        k, rows, by = found
        if self._goes_on(words, k):
            # "Polda Papua Selatan" is not Polda Papua; "Polres Semarang Kota" is Polres Kota Semarang.
            k += 1
            swapped = forms[0] + "kota" + "".join(w.low for w in words[: k - 1])
            rows, by = (self.full.get(swapped, ()), "short") if words[k - 1].low == "kota" else ((), "rule")
        mention = self._make(start, words[k - 1].end, level, forms, words[:k], head)
        if not rows:
            mention.least = k
            return self._keep(mention, word_end)
        mention.numbers, mention.by = rows, by
        if by == "full":  # "KP3 Belawan" is a Polres, "KP3 Bakauheni" a Polsek
            mention.level = self.table.rows[rows[0]][0]  # pyright: ignore[reportAttributeAccessIssue]
        return self._keep(mention)

    def _keep(self, mention: Mention, unknown_from: int | None = None) -> Mention:
        """Note the mention; of one that the gazetteer lacks also all the words behind its unit word, which ends at `unknown_from`."""
        self.found.append(mention)
        if unknown_from is not None:
            self.unknown.append((mention, words_after(self.folded, self.low, unknown_from)))
        return mention

    def _spelled_before(self, start: int) -> int:
        """Where the mention begins whose unit word stands in brackets at `start`: there, as an editor puts it into speech
        (``itu wilayah (Polsek) Tallo``), or at the misspelt long form before it (``Kepolisina Resor (Polres) Garut``)."""
        from rapidfuzz.distance import OSA

        spelled = _SPELLED.search(self.low, max(0, start - 40), start)
        return spelled.start() if spelled and OSA.distance(spelled[1], "kepolisian") < 3 else start

    def _goes_on(self, words: list[Word], k: int) -> bool:
        """Whether the known name of `k` words is only the beginning of the name, by the word that follows."""
        if k == len(words) or words[k].gap != " ":
            return False
        word, before = words[k], words[k - 1]
        if word.low in name_words("direction"):
            return word.text[0].isupper() and word.text.isupper() == before.text.isupper()
        if word.low == "kota":  # "Polsek Wamena Kota", but "Polsek Cantigi Kota Indramayu"
            return word.text[0].isupper() and (k + 1 == len(words) or not words[k + 1].text[0].isupper())
        if len(word.text) > 4 or not is_roman(word.text) or before.low in name_words("direction"):
            return False
        # "Kabid Humas Polda NTB I Gusti Ketut Arya": the I begins a Balinese name.
        return not (word.text == "I" and self.folded[word.end : word.end + 2].strip().isupper())

    def _harbour(self, start: int, word_end: int, harbour: Harbour, forms: Forms, head: int | None) -> Mention | None:
        """A Polsek or Polsubsektor of a harbour, whose unit word ends at `word_end` and whose designation ends at `harbour.end`."""
        words = words_after(self.folded, self.low, harbour.end)
        k, rows = harbours_called(self.table, words)
        if not k and not harbour.sure:
            return None
        end = words[k - 1].end if k else harbour.end
        if not k and words and looks_like_name(words[0]) and words[0].gap == " ":
            return None
        sub = "polsubsektor" in forms and any(self.table.rows[n][KIND] == "Polsubsektor" for n in rows)
        mention = Mention(start, end, "polsek", ("polsubsektor" if sub else "polsek",), "kawasanpelabuhan")
        mention.head, mention.named = head, word_end + 1
        mention.numbers, mention.by = rows or self.table.harbours, "short"
        self.found.append(mention)
        return mention

    def _at_harbour(self, forms: Forms, words: list[Word]) -> tuple[int, Rows, str] | None:
        """How many of `words` name the town behind a word for the police of harbours, and its Polsek: KSKP Nunukan, not Polsek Nunukan."""
        if forms[0].startswith("pol") or any(self.full.get(forms[0] + w) for w in accumulate(w.low for w in words)):
            return None
        k, rows = harbours_called(self.table, words)
        return (k, rows, "short") if rows else None

    def _make(self, start, end, level, forms, words, head) -> Mention:
        mention = Mention(start, end, level, forms, "".join(w.low for w in words) if len(words) > 1 else words[0].low)
        mention.head = head
        mention.named = words[0].start
        return mention

    def _plausible(self, level: Level, words: list[Word], k: int, rows: Rows) -> bool:
        """Whether words that equal a name are one: not ``polres metro setempat``, nor a headline's ``Polsek Buru Pelaku``."""
        first = words[0]
        if first.gap and first.text[0].islower() and ((k == 1 and len(first.low) < 4) or first.gap == "-"):
            return False
        if k == 1 and first.low in stopwords():
            # In running text a capital tells the name: Polres Buru menyerahkan
            goes_on = first.text[0].isupper() and not first.text.isupper() and _SENTENCE_ON.match(self.folded, first.end)
            return bool(goes_on) or any(self._parent_named(n) for n in rows)
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
        """Find every mention of the text, in order."""
        low, text = self.low, self.folded
        self._scan_words()
        for slip in misspelt_words(low):
            if not self._in_site(slip.start, slip.end):
                self.mention(slip.start, slip.end, slip.level, slip.forms, head=slip.head, only_known=True)
        for long in long_forms(low):
            self._long_form(long)
        for start, end, head, name in find_mabes(low):
            if (rows := self.full.get(squeeze(name))) and not self._in_site(start, end):
                mention = Mention(start, end, "mabes", (), "")
                mention.numbers, mention.by, mention.head = rows, "full", head
                self.found.append(mention)
        if "PMJ" in text:
            self._scan_pmj()
        if "RESOR" in text:
            for line in letterheads(text):
                self.mention(line.start, line.end, line.level, line.forms, only_known=True)
        if " Resor" in text:
            self._scan_resor()
        self.found.sort(key=lambda x: x.start)

    def _scan_words(self) -> None:
        """Mentions told by a unit word as it is spelled, with the lists that go on behind them."""
        low = self.low
        words = unit_words()
        pattern, others = trigger()
        hits = [m.span() for m in pattern.finditer(low)]
        for word in others:
            if word in low:
                hits += [m.span() for m in re.finditer(word, low)]
                hits.sort()
        done = -1
        for at, end in hits:
            if at < done or (opening := self._opening(at, end)) is None:
                continue
            start, head = opening
            word = low[at:end]
            level, forms = words[word]
            if word == "polres" and _METRO.match(low, end):
                forms = ("polres", "polresmetro")
            if (mention := self.mention(start, end, level, forms, head=head)) is not None:
                done = mention.end
                if head is None:
                    self._list_after(mention)
                    done = self.found[-1].end

    def _opening(self, at: int, end: int) -> tuple[int, int | None] | None:
        """Where a mention begins whose unit word stands at ``[at, end)``, by what is glued to it, and where the office word ends of its
        chief (``Kapolres``); None where the letters are part of another word or of an address."""
        low, text = self.low, self.folded
        start = word_start(low, at)
        prefix, head = low[start:at], None
        if prefix in ("mako", "markas"):
            start = at
        elif prefix in ("ka", "waka", "wk", "wka", "wakil", "wakilka"):
            head = end
        elif prefix not in ("", "ma"):
            if not (text[at].isupper() and text[at - 1].islower()) or (end < len(low) and low[end].isalnum()):
                return None
            # "SatreskrimPolres Garut"; glued on both sides it is a hashtag that lost its mark.
            start = at
        glued = end < len(low) and low[end].isalnum()  # "PolsekCantigi", "Poldasu"
        if glued and not (text[end].isupper() and not text[start:end].isupper()) and not self._glued(low[at:end], end):
            return None
        return None if self._in_site(start, end) else (start, head)

    def _scan_resor(self) -> None:
        """The Polres right behind its Polsek: ``Polsek Cantigi Resor Indramayu``."""
        ends = {mention.end for mention in self.found if mention.level == "polsek"}
        for resor in _RESOR.finditer(self.folded):
            if resor.start() in ends:
                self.mention(resor.start(1), resor.end(1), "polres", ("polres", "polresta", "polresmetro", "polrestabes"), only_known=True)

    def _scan_pmj(self) -> None:
        """``PMJ`` and ``Polda PMJ``, for Polda Metro Jaya."""
        for m in _PMJ.finditer(self.folded):
            if not self._in_site(*m.span()) and (rows := self.full.get("poldametrojaya")):
                self.found = [x for x in self.found if x.end <= m.start() or x.start >= m.end()]
                mention = Mention(m.start(), m.end(), "polda", ("polda",), "metrojaya")
                mention.numbers, mention.by = rows, "full"
                self.found.append(mention)

    def _glued(self, word: str, end: int) -> bool:
        m = WORD.match(self.low, end)
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
            m = WORD.match(low, end) if after.isalnum() else None
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
            words = words_after_list(self.folded, self.low, at)
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

    def _long_form(self, word: UnitWord) -> None:
        """The mention behind a unit word that is spelled out; what was found inside it belongs to it."""
        mention = self._city(word)
        if mention is None:
            before = len(self.found)
            mention = self.mention(word.start, word.end, word.level, word.forms, head=word.head)
            del self.found[before:]
        if mention is None:
            return
        self.found = [x for x in self.found if x.end <= mention.start or x.start >= mention.end]
        self.found.append(mention)
        if mention.head is None:
            self._list_after(mention)

    def _city(self, word: UnitWord) -> Mention | None:
        """``Kepolisian Resor Kota Bandung`` is Polresta Bandung, if there is one."""
        if not word.city:
            return None
        words = words_after(self.folded, self.low, word.end)
        if len(words) < 2 or words[0].low != "kota":
            return None
        found = self.known("polres", ("polresta",), words[1:])
        if not found or found[2] != "full":
            return None
        k, rows, by = found
        mention = self._make(word.start, words[k].end, word.level, ("polresta",), words[1 : k + 1], None)
        mention.numbers, mention.by = rows, by
        return mention


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
    context = Context.of(text, context)
    finder = _Finder(text, context, table or gazetteer)
    finder.scan()
    return link(context, finder.table, finder.found, finder.unknown)


def find_units(text: str, *, context: Context | None = None, table: Gazetteer | None = None) -> list[Unit]:
    """Every mention of a Polri unit in `text`, in order, linked to the gazetteer.

    >>> [(u.text, u.unit_id) for u in find_units("Anggota Polsek Cantigi jajaran Polres Indramayu")]
    [('Polsek Cantigi', 'polda-jawa-barat/polres-indramayu/polsek-cantigi'), ('Polres Indramayu', 'polda-jawa-barat/polres-indramayu')]
    """
    return analyze_units(text, context=context, table=table).units
