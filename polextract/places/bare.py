"""Places that stand without a word of their level: datelines, regions and cities, and the districts and villages of those."""

from __future__ import annotations

import re
from bisect import bisect_left
from functools import lru_cache
from math import hypot

from . import gazetteer
from .lexicon import below, own_words, pool
from .linker import BEHIND, Evidence, Mention, before_parent, sisters
from .scan import CALENDAR, JOINS, Scan, beside, joined, located, owned, stands_alone, starts_sentence
from .tree import codes_by_name, regions, squash, village_codes

_NEIGHBOURHOOD = re.compile(r"r[tw]\d{0,3}")
_BETWEEN_NUMBERS = re.compile(r"[ .]{0,2}\d{0,3} ?[/,]? ?")
_FAR = 6.3  # degrees
# Between the neighbours of a list without commas.
_SPOTS = frozenset(("other", "jalan"))
_DASHES = frozenset((" - ", " – "))
_TWO_CAPITALS = re.compile(r"[A-Z][a-z]{2,}[A-Z]")


def find_dateline(scan: Scan) -> None:
    """The place that the article was written from."""
    line = scan.context.layout.dateline
    if line is None:
        return
    first, last = bisect_left(scan.starts, line.start), bisect_left(scan.starts, line.end)
    if first >= last or scan.used.find(1, first, last) >= 0 or scan.is_taken(first, last):
        return
    if scan.lex.stops.get(scan.low[first]) == CALENDAR and last - first == 1:
        return  # Selasa, 9 September
    if scan.lex.triggers.get(scan.low[first]) == "head" or (scan.low[first] in scan.lex.types and last - first > 1):
        return
    # "Tarakan, Kaltara": two places.
    comma = next((i for i in range(first + 1, last) if "," in scan.gaps[i] or "/" in scan.gaps[i]), None)
    end, last = last, comma or last
    codes = _dateline_codes(scan, first, last)
    if not codes and comma is not None and _dateline_codes(scan, comma, end):
        # Kabarmelati, Jayapura: the outlet and the place
        first, last, codes = comma, end, _dateline_codes(scan, comma, end)
    if not codes:
        # NUNUKAN.KP: the outlet's mark behind a full stop
        cut = next((i for i in range(first + 1, last) if scan.gaps[i] == "."), last)
        if cut < last and (codes := _dateline_codes(scan, first, cut)):
            last = cut
    if not codes and _TWO_CAPITALS.match(scan.words[first]):
        return  # KabarMelati, an outlet
    if not codes:
        # LEMAHSUGIH MAJALENGKA: the district and its regency
        for cut in range(first + 1, last):
            within = tuple(k for k in _dateline_codes(scan, first, cut) if k[:5] in scan.lex.bare.get(scan.key(cut, last), ()))
            if within:
                regency = within[0][:5]
                name = scan.key(cut, last)
                scan.take(cut, last, Mention(scan.starts[cut], scan.ends[last - 1], None, (), (regency,), name=name, dateline=True))
                last, codes = cut, within
                break
    scan.take(first, last, Mention(scan.starts[first], scan.ends[last - 1], None, (), codes, name=scan.key(first, last), dateline=True))


def _dateline_codes(scan: Scan, first: int, last: int) -> tuple[str, ...]:
    key = scan.key(first, last)
    codes = tuple(dict.fromkeys((*scan.lex.bare.get(key, ()), *codes_by_name().get(key, ()))))
    if not codes and key.startswith("kota"):
        # KOTAMELATI, a city in one word
        codes = tuple(k for k in scan.lex.bare.get(key.removeprefix("kota"), ()) if regions()[k].level == "kota")
    return codes


def find_names(scan: Scan, places: list[int]) -> None:
    """Bare names of provinces, regencies and cities."""
    bare, firsts = scan.lex.bare, scan.lex.first_words
    cautious, quarters, low, n = scan.lex.cautious, scan.lex.words["quarter"], scan.low, len(scan.low)
    for i in places:
        if scan.used[i] or scan.taken[i]:
            continue
        for last in range(min(i + firsts[scan.low[i]], n), i, -1):
            if (codes := bare.get(key := scan.key(i, last))) is not None and scan.open(i, last):
                break
        else:
            continue
        if last < n and scan.gaps[last] == "-" and low[last] == low[last - 1]:
            # Bone-bone, a district: not Bone
            key = scan.key(i, last + 1)
            codes = codes_by_name().get(key, ())
            if not codes:
                continue
            last += 1
        if last < n and low[last] in quarters and _has_quarter(scan, i, last, codes):
            # Garut Selatan, Bitung Barat: a part of the regency or the town, which the tree does not have.
            last, codes = last + 1, ()
            key = scan.key(i, last)
        if not stands_alone(scan, i, last, codes):
            if last - i > 1 and owned(scan, i):
                # LBH Bandar Lampung: nor is Lampung there
                scan.take(i, last, None)
            continue
        if _shortens_unit(scan, i, last):
            continue
        needs = cautious.get(key, "")
        if (
            last < n
            and scan.caps[last]
            and scan.gaps[last] == " "
            and (needs or not any(len(k) < 8 for k in codes))
            and _longer(scan, i, last)
        ):
            # Batu Merah, Suwawa Tengah: the common word, or the town's name, begins a longer one.
            continue
        if not codes and key in scan.lex.abroad and not _abroad(scan, i):
            # petenis Italia, jaringan Malaysia: whose, not where
            continue
        if needs == "anchor" and scan.words[i].isupper() and located(scan, i):
            needs = "province"
        if needs == "locative":
            menu = scan.gaps[last].strip() == "|" and last < n and scan.low[last] in firsts
            seat = i > 0 and scan.taken[i - 1] == 1 and scan.gaps[i] == ", "  # Mapolda Sulteng, Palu
            # DUMAI, METRO: an outlet; the city of Metro is in another province.
            needs = "" if menu or seat or located(scan, i) or joined(scan, i) else "province" if beside(scan, i) else "anchor"
        scan.take(i, last, Mention(scan.starts[i], scan.ends[last - 1], None, (), codes, name=key, needs=needs))


def _has_quarter(scan: Scan, i: int, last: int, codes: tuple[str, ...]) -> bool:
    """Whether the word `last` belongs to the name of the regency or city ``i:last`` before it, and no district or village goes so."""
    if not scan.caps[last] or scan.gaps[last] != " " or not any(len(k) == 5 for k in codes) or not scan.open(i, last + 1):
        return False
    return not _longer(scan, i, last)


def _shortens_unit(scan: Scan, i: int, last: int) -> bool:
    """Whether brackets hold the short form of a unit's name: Polda Sulawesi Tenggara (Sultra)."""
    return scan.gaps[i] == " (" and scan.taken[i - 1] == 1 and scan.gaps[last].startswith(")")


def _abroad(scan: Scan, i: int) -> bool:
    """Whether a country is named as where something was or as somebody's: ``warga negara Filipina``, ``dari Muar, Malaysia``,
    ``berbatasan dengan Malaysia``."""
    low, gaps = scan.low, scan.gaps
    if i and low[i] == "indonesia" and low[i - 1] in ("seluruh", "se"):
        return False  # the whole country
    if located(scan, i) or beside(scan, i) or joined(scan, i):
        return True
    if i and gaps[i] == " " and low[i - 1] in scan.lex.words["nationality"]:
        return True
    if i > 1 and low[i - 1] == "dengan" and not scan.lex.words["border"].isdisjoint(low[max(0, i - 4) : i - 1]):
        return True
    if i < 2 or gaps[i] != ", " or not scan.caps[i - 1]:
        return False
    first = i - 1
    while first > 1 and scan.caps[first - 1] and gaps[first] == " ":
        first -= 1
    return gaps[first] == " " and low[first - 1] in scan.lex.preposition


def _longer(scan: Scan, i: int, last: int) -> bool:
    """Whether the name with the word behind it is a district's or a village's."""
    key = scan.key(i, last + 1)
    return key in codes_by_name() or bool(village_codes(key))


def find_smaller(scan: Scan, evidence: Evidence) -> None:
    """Bare names of districts of the regencies, and villages of the districts, that the article is about."""
    near = (*evidence.regencies()[:3], *evidence.districts()[:5])
    named: dict[str, str] = {}
    for m in scan.mentions:
        if m.keep and m.kode and len(m.kode) > 5:
            named.setdefault(m.name, m.kode)
    for kode in evidence.units:
        if len(kode) == 8 and (words := own_words(kode)):
            named.setdefault(words[0], kode)
    if not near and not named:
        return
    nodes, firsts = pool(near)
    for m in scan.mentions:
        if m.type in ("other", "dusun") and m.kode is None:
            # Bukit Raya, Simpang Kanan, Kampung Melayu: a district whose name begins like a hill's or a crossing's.
            key = squash(scan.text[m.start : m.end])
            m.kode = nodes.get(key)
            if m.kode is None and near:
                villages = [k for k in village_codes(key) if k[:5] in near]
                m.kode = villages[0] if len(villages) == 1 else None
    firsts.update(_first_word(scan, m) for m in scan.mentions if m.kode and len(m.kode) > 5)
    firsts.update(word for kode in evidence.units if len(kode) == 8 for word in own_words(kode))
    found = _smaller_names(scan, firsts, named, nodes)
    if not found:
        return
    listed = _listed(scan, found, frozenset(named.values())) if len(found) > 1 else frozenset()
    starts = [m.start for m in scan.mentions]
    mentions = list(scan.mentions)
    for i, last, kode in found:
        if scan.used[i] or (_shortens_unit(scan, i, last) and _abbreviates(scan.key(i, last), scan.key(max(0, i - 3), i))):
            continue  # Polsek Lubuk Begalung (Lubeg); but Polres Intan Jaya (Sugapa), its seat
        headed = scan.key(i, last) in named and (
            _always_capital(scan, i, last) or scan.headline(scan.starts[i]) or _opens_line(scan, i, last)
        )
        # di Pelabuhan: the word of a kind of place, though a village of the town is called so
        kind = last - i == 1 and scan.low[i] in scan.lex.types
        told = not kind and (headed or i in listed or located(scan, i) or _behind_station(scan, i))
        told = told or _chained(scan, i, last, kode, mentions, starts) or (not kind and (joined(scan, i) or scan.in_tags(i)))
        if told and stands_alone(scan, i, last):
            mention = Mention(scan.starts[i], scan.ends[last - 1], None, (), (kode,), name=scan.key(i, last), kode=kode, score=0.7)
            scan.take(i, last, mention)
            at = bisect_left(starts, mention.start)
            _weigh_parent(scan.text, mention, mentions[at] if at < len(mentions) else None)
            starts.insert(at, mention.start)
            mentions.insert(at, mention)


def _weigh_parent(text: str, m: Mention, after: Mention | None) -> None:
    """Let the place that a bare name stands right before refuse a code outside it: the name means its namesake there, or nothing sure."""
    if m.kode is None or m.kode in (codes := _possible(text, m, m.kode, after)):
        return
    if len(codes) == 1:
        m.kode, m.score = codes[0], 0.8
    else:
        m.candidates, m.kode, m.score = list(codes or (m.kode,))[:8], None, 0.3


def _possible(text: str, m: Mention, kode: str | None, after: Mention | None) -> tuple[str, ...]:
    """What `m` can mean that bears the name of the node `kode`, by the place `after` if it stands right before that."""
    if kode is None:
        return ()
    return before_parent(m.name, kode, after if after is not None and text[m.end : after.start] in BEHIND else None)


def _smaller_names(scan: Scan, firsts: set[str], named: dict[str, str], nodes: dict[str, str]) -> list[tuple[int, int, str]]:
    """Where the names of `named` and of `nodes`, which begin with the words `firsts`, stand: the first word, one past the last, the
    code."""
    low, n = scan.low, len(scan.low)
    stops, triggers = scan.lex.stops, scan.lex.triggers
    found: list[tuple[int, int, str]] = []
    for i in scan.capitalised(firsts):
        if scan.used[i] or scan.taken[i] or low[i] in stops:
            continue
        end = i + 1
        while end < min(i + 4, n) and scan.gaps[end] in JOINS and scan.caps[end]:
            end += 1
        for last in range(end, i, -1):
            key = scan.key(i, last)
            kode = named.get(key) or nodes.get(key)
            if kode and scan.open(i, last):
                if last - i > 1 or (len(low[i]) > (2 if key in named else 3) and low[i] not in triggers):
                    found.append((i, last, kode))
                break
    return found


def _always_capital(scan: Scan, i: int, last: int) -> bool:
    """Whether the name shows by its capitals that it is one: nowhere small in the text, and not a lone word that begins a sentence."""
    return scan.low[i] not in scan.common and (last - i > 1 or not starts_sentence(scan, i))


def _behind_station(scan: Scan, i: int) -> bool:
    """Whether a comma parts the name from a unit or an office that it tells the seat of: Mapolda Kepri, Nongsa; Kepala Desa Palaan,
    Ngajum."""
    return i > 0 and (scan.taken[i - 1] == 1 or scan.used[i - 1] == 1) and scan.gaps[i] == ", "


def _opens_line(scan: Scan, i: int, last: int) -> bool:
    """Whether the name is a line of its own, as in a list of tags, or opens one as a dateline without its dash does."""
    if i and "\n" not in scan.gaps[i]:
        return False
    after = scan.gaps[last]
    return "\n" in after or not after or after.strip()[:1] in (".", "|")


def _listed(scan: Scan, found: list[tuple[int, int, str]], named: frozenset[str]) -> frozenset[int]:
    """The first words of names that stand three or more in a list, two behind a word such as ``meliputi``, two with a hyphen, or two that
    the article names with their level too."""
    listed: set[int] = set()
    row = [found[0]]
    for name in [*found[1:], (-1, -1, "")]:
        i, _, kode = name
        before = row[-1]
        between = scan.text[scan.ends[before[1] - 1] : scan.starts[i]].strip().lower() if i >= 0 else "."
        if between in (",", "dan", ", dan", "serta", ", serta", "hingga", "&", "-") and sisters(kode, before[2]):
            row.append(name)
            continue
        start = row[0][0]
        opened = start > 0 and scan.low[start - 1] in scan.lex.words["listing"]
        if len(row) > 2 or (len(row) == 2 and (opened or scan.gaps[row[1][0]] == "-" or named.issuperset(kode for _, _, kode in row))):
            listed.update(i for i, _, _ in row)
        row = [name]
    return frozenset(listed)


def find_villages(scan: Scan, evidence: Evidence) -> None:
    """Bare names of villages of the regencies that the article is about, right after a preposition or in a pair."""
    regencies = evidence.regencies()[:3]
    if not regencies:
        return
    low, n = scan.low, len(scan.low)
    types, triggers, stops = scan.lex.types, scan.lex.triggers, scan.lex.stops
    for i in scan.behind:
        if scan.used[i] or len(low[i]) < 4 or not (low[i - 1] in scan.lex.preposition or scan.taken[i - 1] or joined(scan, i)):
            continue
        if low[i] in types or triggers.get(low[i], "site") != "site":
            continue
        end = i + 1
        while end < min(i + 4, n) and scan.gaps[end] in JOINS and scan.caps[end]:
            end += 1
        # Warga Tumbang Salio, Pondok Labu: a common word may begin a name of several.
        least = i + 1 if low[i] in stops or low[i] in triggers else i
        for last in range(end, least, -1):
            key = scan.key(i, last)
            # Perairan Derawan: the island's village goes without Pulau.
            found = village_codes(key) or village_codes("pulau" + key)
            codes = [k for k in found if k[:5] in regencies]
            if codes and scan.open(i, last):
                break
        else:
            continue
        if not stands_alone(scan, i, last):
            continue
        best = sorted(codes, key=evidence.support, reverse=True)
        kode = best[0] if len(best) == 1 or evidence.support(best[0]) > evidence.support(best[1]) else None
        mention = Mention(scan.starts[i], scan.ends[last - 1], "desa", (), (), name=scan.key(i, last), kode=kode, score=0.6)
        mention.candidates = best if kode is None else []
        scan.take(i, last, mention)
        if kode is not None and scan.gaps[last] == ", ":
            _find_parent(scan, last, kode)
    _find_pairs(scan, regencies)


def _find_pairs(scan: Scan, regencies: list[str]) -> None:
    """Two villages of one district, joined by a hyphen or a conjunction: Bentrok Ngali-Renda."""
    low, gaps, used, conjunction = scan.low, scan.gaps, scan.used, scan.lex.words["conjunction"]
    pairs = [(i - 2, i) for i in scan.behind if low[i - 1] in conjunction and i > 1 and gaps[i - 1] == " "]
    pairs += [(i - 1, i) for i in scan.capitals if gaps[i] == "-" and i]
    for before, i in pairs:
        if not scan.caps[before] or used[before] or used[i]:
            continue
        pair = [
            (first, second)
            for first in village_codes(low[before])
            if first[:5] in regencies
            for second in village_codes(low[i])
            if second[:8] == first[:8] and second != first
        ]
        if len(pair) != 1 or low[before] in scan.common or low[i] in scan.common:
            continue
        if not stands_alone(scan, before, before + 1) or not stands_alone(scan, i, i + 1):
            continue
        for at, kode in zip((before, i), pair[0], strict=True):
            mention = Mention(scan.starts[at], scan.ends[at], "desa", (), (), name=low[at], kode=kode, score=0.6)
            scan.take(at, at + 1, mention)


def _find_parent(scan: Scan, first: int, village: str) -> None:
    """The district of a village, if it stands right behind it: warga Sawang, Siau Timur Selatan."""
    for last in range(min(first + 3, len(scan.low)), first, -1):
        if village[:8] in codes_by_name().get(scan.key(first, last), ()) and scan.caps[first] and scan.open(first, last):
            kode = village[:8]
            mention = Mention(scan.starts[first], scan.ends[last - 1], None, (), (kode,), name=scan.key(first, last), kode=kode, score=0.7)
            scan.take(first, last, mention)
            return


def find_districts(scan: Scan, evidence: Evidence) -> None:
    """Bare names of districts elsewhere in the provinces that the article is about, or of two words: behind a preposition, or joined to
    a place, and only where one district bears the name."""
    provinces = evidence.provinces()
    low, lex, names = scan.low, scan.lex, codes_by_name()
    # Lapangan Melati, Tanah Abang: where a spot is.
    spots = {m.words[1] for m in scan.mentions if m.kode is None and m.type in _SPOTS and scan.gaps[m.words[1]] == ", " and m.keep}
    for i in (*scan.behind, *spots):
        if scan.used[i] or scan.taken[i] or not scan.caps[i]:
            continue
        if low[i - 1] not in lex.preposition and i not in spots and not joined(scan, i):
            continue
        if low[i] in lex.types or low[i] in lex.triggers or low[i] in lex.stops:
            continue
        end = i + 1
        while end < min(i + 4, len(low)) and scan.gaps[end] in JOINS and scan.caps[end]:
            end += 1
        for last in range(end, i, -1) if scan.headline(scan.starts[i]) else (end,):
            key = scan.key(i, last)
            districts = [kode for kode in names.get(key, ()) if len(kode) == 8]
            codes = [kode for kode in districts if kode[:2] in provinces]
            if not codes and (last - i > 1 or (len(key) > 6 and low[i - 1] in lex.words["strict"] and not scan.headline(scan.starts[i]))):
                # One short word may be anything; two, or a long one behind a preposition, are a name.
                codes = districts
            if i in spots and scan.gaps[last] == ", ":
                break  # what lies in the place that follows is found with it
            if len(codes) == 1 and len(key) > 4 and scan.open(i, last) and stands_alone(scan, i, last):
                mention = Mention(scan.starts[i], scan.ends[last - 1], None, (), (codes[0],), name=key, kode=codes[0], score=0.6)
                scan.take(i, last, mention)
                if scan.gaps[last] == ", ":
                    _find_regency(scan, last, codes[0])
                elif scan.gaps[last] in _DASHES:
                    _find_neighbours(scan, last, codes[0])
                break


def _find_neighbours(scan: Scan, first: int, district: str) -> None:
    """The districts beside `district` that dashes join to it: Penjaringan - Tambora - Gambir."""
    names, n = codes_by_name(), len(scan.low)
    while first < n and scan.gaps[first] in _DASHES and scan.caps[first]:
        for last in range(min(first + 3, n), first, -1):
            found = [k for k in names.get(scan.key(first, last), ()) if len(k) == 8 and sisters(k, district)]
            if len(found) == 1 and scan.open(first, last) and not scan.is_taken(first, last):
                break
        else:
            return
        mention = Mention(
            scan.starts[first], scan.ends[last - 1], None, (), (found[0],), name=scan.key(first, last), kode=found[0], score=0.6
        )
        scan.take(first, last, mention)
        first = last


def _find_regency(scan: Scan, first: int, district: str) -> None:
    """The regency of a district, if it stands right behind it and its name alone proves nothing: warga Mranggen, Demak."""
    for last in range(min(first + 3, len(scan.low)), first, -1):
        if district[:5] in scan.lex.bare.get(scan.key(first, last), ()) and scan.caps[first] and scan.open(first, last):
            kode = district[:5]
            mention = Mention(scan.starts[first], scan.ends[last - 1], None, (), (kode,), name=scan.key(first, last), kode=kode, score=0.7)
            if stands_alone(scan, first, last):
                scan.take(first, last, mention)
            return


def settle(scan: Scan, evidence: Evidence) -> None:
    """What its neighbours and namesakes in the text tell of a bare name.

    Prigen, Pasuruan: the regency that the district right before lies in. Kelurahan Muara Dua, later Muara Dua: the same village.
    """
    typed = {m.name: m.kode for m in scan.mentions if m.levels and m.keep and m.kode}
    open_ = any(m.kode is None and m.levels for m in scan.mentions)
    named = {(m.name, m.type): m.kode for m in scan.mentions if m.levels and m.keep and m.kode} if open_ else {}
    text = scan.text
    before: Mention | None = None
    chained: dict[str, str] = {}
    rows = sorted((m for m in scan.mentions if m.keep), key=lambda m: m.start)
    for k, m in enumerate(rows):
        after = rows[k + 1] if k + 1 < len(rows) else None
        if before is not None and before.kode is None and before.candidates and m.kode and text[before.end : m.start] in (", ", ",", " "):
            # Desa Sumberejo, Banyuputih: the village there
            within = [kode for kode in before.candidates if kode.startswith(m.kode + ".")]
            if len(within) == 1:
                before.kode, before.candidates, before.score = within[0], [], 0.8
        if m.dateline:
            pass
        elif before is not None and not m.levels and m.kode and len(m.codes) > 1 and before.kode and len(before.kode) > 5:
            own = before.kode[:5]
            if own in m.codes and text[before.end : before.end + 3].strip(" ,(") == text[m.start : m.start + 1]:
                m.kode, m.score = own, 0.8 if own != m.kode else m.score
                chained[m.name] = own
        elif before is not None and not m.levels and m.kode and len(m.kode) == 5 and before.kode and before.kode[:6] == m.kode + ".":
            # Singkep dan Lingga: the district, not the regency that bears its name.
            sister = below(m.kode)[0].get(m.name)
            if sister and len(before.kode) == 8 and text[before.end : m.start].strip() in scan.lex.words["conjunction"]:
                m.kode, m.score = sister, 0.7
        elif not m.levels and m.kode and len(m.kode) > 5 and (other := typed.get(m.name, m.kode)) != m.kode:
            if other in _possible(text, m, other, after):
                m.kode = other
        elif m.kode is None and m.levels and (other := named.get((m.name, m.type))):
            if other in _possible(text, m, other, after):
                m.kode, m.candidates, m.score = other, [], 0.7
        elif m.kode is None and not m.levels and (other := typed.get(m.name)) in m.candidates and other in _possible(text, m, other, after):
            # Kabupaten Mojokerto, later Mojokerto, which the city's police leave open.
            m.kode, m.candidates, m.score = typed[m.name], [], 0.7
        before = m
    for m in scan.mentions if chained else ():
        # Kecamatan Cikupa, Tangerang: the regency, and so is Tangerang elsewhere, if no unit speaks for the city.
        if not m.levels and m.kode and m.kode not in evidence.units and chained.get(m.name) in m.codes:
            m.kode, m.score = chained[m.name], 0.7


def doubt_directions(scan: Scan) -> None:
    """Lower the score of a bare name behind ``arah`` that lies far from all else in the article: ``dari arah Bitung menuju Balaraja`` tells
    of a crossing near Tangerang rather than of the city on Sulawesi."""
    direction = scan.lex.words["direction"]
    for m in scan.mentions:
        first = m.words[0]
        if m.levels or not m.kode or not first or scan.low[first - 1] not in direction:
            continue
        others = {o.kode for o in scan.mentions if o.keep and o.kode and o.kode != m.kode}
        if others and all(_is_far(m.kode, other) for other in others):
            m.score = min(m.score, 0.5)


@lru_cache(maxsize=1024)
def _is_far(kode: str, other: str) -> bool:
    """Whether no traffic goes from one node to the other: they lie more than some 700 km apart."""
    a, b = gazetteer.get(kode), gazetteer.get(other)
    if a is None or b is None or a.lat is None or a.lon is None or b.lat is None or b.lon is None:
        return False
    return hypot(a.lat - b.lat, a.lon - b.lon) > _FAR


def find_local(scan: Scan, evidence: Evidence) -> None:
    """For bare names of regencies of which nothing else in the article speaks, the village or the district of that name that lies in what
    it is about: Manggarai in an article about Kecamatan Tebet."""
    bare = [m for m in scan.mentions if m.keep and not m.levels and not m.dateline and m.kode and len(m.kode) == 5]
    if not bare:
        return
    others: dict[str, set[str]] = {}
    for m in scan.mentions:
        if m.keep and m.kode:
            others.setdefault(m.kode[:2], set()).add(m.name)
    provinces = {kode[:2] for kode in evidence.units}
    for m in bare:
        province = m.kode[:2] if m.kode else ""
        if province in provinces or others[province] != {m.name}:
            continue
        near = [kode for kode in (*evidence.districts(), *evidence.regencies()) if not kode.startswith(province)]
        found = {below(kode)[0][m.name] for kode in near if m.name in below(kode)[0]}
        if len(found) == 1:
            m.kode, m.score = found.pop(), 0.7


def find_tags(scan: Scan) -> None:
    """Places of the article in small letters in its lines of tags, ``Tag: banjir pemalang``, or in lines all in small letters."""
    common = scan.common
    known = {
        m.name: m for m in scan.mentions if m.keep and m.kode and len(m.name) > 3 and (m.name in common or _first_word(scan, m) in common)
    }
    if not known:
        return
    sure = {word for m in known.values() if m.name not in scan.lex.cautious for word in (m.name, _first_word(scan, m))}
    for i, end in (*scan.tag_lines, *scan.small_lines(sure)):
        while i < end:
            last = next((k for k in range(min(i + 3, end), i, -1) if scan.key(i, k) in known and scan.open(i, k)), 0)
            if last and not scan.caps[i] and scan.gaps[i][-1:] != "-" and stands_alone(scan, i, last):
                m = known[scan.key(i, last)]
                scan.take(i, last, Mention(scan.starts[i], scan.ends[last - 1], None, (), (), name=m.name, kode=m.kode, score=0.6))
            i = last or i + 1


def find_bracketed(scan: Scan) -> None:
    """Short forms in brackets right behind a place, and where else a preposition stands before them: Jambi Luar Kota (Jaluko), warga
    Jaluko."""
    shorts: dict[str, Mention] = {}
    for m in list(scan.mentions):
        last = m.words[1]
        if not m.keep or last >= len(scan.low) or scan.used[last] or scan.gaps[last] != " (" or not scan.caps[last]:
            continue
        if scan.text[scan.ends[last] : scan.ends[last] + 1] != ")" or m.end != scan.ends[last - 1]:
            continue
        short = scan.low[last]
        known = (m.kode or m.type == "jalan") and _abbreviates(short, scan.key(m.words[0], last))
        if len(short) <= 10 and (known or short in _initials(scan, m)):
            shorts[short] = _take_short(scan, last, m)
    for i in scan.capitalised(shorts) if shorts else ():
        if (
            not scan.used[i]
            and located(scan, i)
            and scan.words[i] == scan.text[(m := shorts[scan.low[i]]).start : m.end]
            and stands_alone(scan, i, i + 1)
        ):
            _take_short(scan, i, m)


def _take_short(scan: Scan, i: int, m: Mention) -> Mention:
    """Take word `i` for a short form of the place `m`."""
    mention = Mention(scan.starts[i], scan.ends[i], m.type, (), (), name=scan.low[i], kode=m.kode, score=0.8)
    scan.take(i, i + 1, mention)
    return mention


def _initials(scan: Scan, m: Mention) -> tuple[str, str]:
    """The initials of a place's words with the word of its level and without: Taman Nasional Melati (TNM), Nagari Tigo Melati (TM)."""
    letters = "".join(word[0] for word in scan.low[slice(*m.words)])
    return letters, letters[1:]


def _abbreviates(short: str, name: str) -> bool:
    """Whether the letters of `short` come in `name` in that order.

    >>> _abbreviates("jaluko", "jambiluarkota"), _abbreviates("budi", "jambiluarkota")
    (True, False)
    """
    letters = iter(name)
    return all(letter in letters for letter in short)


def _before_numbers(scan: Scan, last: int) -> int:
    """Where the words ``RT 03/RW 01`` begin that end before word `last`; `last` where there are none: Krajan RT 03/RW 01, Desa Wanar."""
    first = last
    while first > 1 and _NEIGHBOURHOOD.fullmatch(scan.low[first - 1]) and _BETWEEN_NUMBERS.fullmatch(scan.gaps[first]):
        first -= 1
    return first if first == last or scan.gaps[first] in (" ", ", ") else last


def _run_before(scan: Scan, last: int) -> int:
    """Where the capitalised words begin that stand right before word `last`, four at most."""
    first, stops = last, scan.lex.stops
    while first > max(0, last - 4) and scan.caps[first - 1] and not scan.used[first - 1] and (first == last or scan.gaps[first] in JOINS):
        if scan.low[first - 1] in stops and (first < last or scan.low[first - 1] not in scan.lex.words["inside"]):
            break
        first -= 1
    return first


def find_before(scan: Scan) -> None:
    """Names right before a place and a comma: the district in ``Sunggal, Deli Serdang``, misspelt ones, spots of no level."""
    for m in sorted(scan.mentions, key=lambda m: -m.start):
        while m.keep and m.words[0] > 0 and (m.kode or m.levels or m.type == "dusun" or m.name in scan.lex.abroad):
            last = _before_numbers(scan, m.words[0])
            hamlet = last < m.words[0]
            if not hamlet and scan.gaps[last] not in (", ", ",", " , "):
                break
            first = _run_before(scan, last)
            key = scan.key(first, last) if first < last else ""
            if (
                first == last
                or scan.low[first] in scan.lex.types
                or (scan.low[first] in scan.lex.triggers and not _village_of(key, m, last - first))
                or not stands_alone(scan, first, last)
            ):
                break
            kode = None
            if m.kode and len(m.kode) < 13 and (region := gazetteer.nearest(key, m.kode, cutoff=0.84)) is not None:
                kode = region.kode
            elif m.kode and len(m.kode) == 5:
                # Jalan Melati, Tamanan, Kabupaten X: a village, its district left out.
                villages = [k for k in village_codes(key) if k[:5] == m.kode]
                kode = villages[0] if len(villages) == 1 else None
            if kode is None and len(codes := scan.lex.bare.get(key, ())) == 1 and key not in scan.lex.cautious:
                kode = codes[0]  # Kota Wamena, Jayawijaya, Papua: none of that kota's sisters
            if kode is None and m.kode and len(m.codes) > 1 and not m.levels and not hamlet:
                # Purwosari, Pasuruan: the district tells that it is the regency, not the city.
                within = [k for k in codes_by_name().get(key, ()) if len(k) == 8 and k[:5] in m.codes]
                if len(within) == 1:
                    kode = within[0]
                    m.kode = kode[:5]
            placed = first > 0 and scan.gaps[first] == " " and scan.low[first - 1] in scan.lex.preposition
            chained = first > 0 and scan.used[first - 1] == 1 and scan.gaps[first].strip() == ","
            comma = first > 0 and scan.gaps[first].strip() == ","
            if not placed and not chained and not (kode and comma):
                break
            if kode is None and ((scan.words[first].isupper() and not scan.headline(scan.starts[first])) or scan.in_tags(first)):
                # PETI, Kecamatan X: a short form; Tags: Aceh, Hukum
                break
            kind = "dusun" if hamlet and kode is None else None
            mention = Mention(scan.starts[first], scan.ends[last - 1], kind, (), (), name=key, kode=kode, score=0.6)
            scan.take(first, last, mention)
            m = mention


def _village_of(key: str, m: Mention, words: int) -> bool:
    """Whether a name of several words is that of a village of `m`: Pondok Labu, Jakarta Selatan, though a pondok opens a school's name."""
    return words > 1 and m.kode is not None and any(k.startswith(m.kode) for k in village_codes(key))


def _chained(scan: Scan, i: int, last: int, kode: str, mentions: list[Mention], starts: list[int]) -> bool:
    """Whether a comma or a bracket ties the name to a place on either side that is its parent, its child or its sister."""
    text = scan.text
    start, end = scan.starts[i], scan.ends[last - 1]
    parent = kode.rpartition(".")[0]
    at = bisect_left(starts, start)
    for m in mentions[max(0, at - 2) : at + 2]:
        apart = m.start - end if m.start >= end else start - m.end
        if not m.keep or not 0 <= apart <= 8:
            continue
        gap = (text[end : m.start] if m.start >= end else text[m.end : start]).strip().lower()
        if not m.kode:
            # Jalan Melati, Ciracas
            if not m.levels and m.type is not None and m.end <= start and gap in ("", ",", "("):
                return True
            continue
        if not (kode.startswith(m.kode + ".") or m.kode.startswith(kode + ".") or m.kode.rpartition(".")[0] == parent):
            continue
        if gap in (",", "(", "dan", ", dan", "", "-", "serta", "hingga", "/"):
            return True
    return False


def _first_word(scan: Scan, m: Mention) -> str:
    first, last = m.words
    return scan.low[first + 1 if m.levels and m.head is None and first + 1 < last else first]
