"""An office, what it is over, and its holder side by side without a comma: ``Camat Sliyeg`` *Wira Santosa*."""

from __future__ import annotations

import re

from ...backbone.words import roots
from ..draft import Draft, Mention
from ..lexicon import SETS, before_words, clans, common_words, functions, given_names, is_known_place, is_region, lies_in
from ..names.adding import is_withheld
from ..names.reading import read_name
from ..scan import Scan
from ..titles import read_after
from .positions import Held

# A verb in the active voice, small.
_ACTS = re.compile(r"(?:me[a-z]{5,}|ber[a-z]{4,})$")


def split(draft: Draft, held: Held) -> tuple[Mention, Held] | None:
    """The holder whose name the words of an office end with, and the office without it; None where no name ends them."""
    scan, start = draft.scan, _behind_word(draft, held)
    if start >= held.last or held.unit is not None:
        return None
    find = {"body": _behind_institution, "mil": _commander}.get(held.kind, _behind_place)
    cut = find(draft, held, start)
    if cut is None or scan.lows[cut - 1] in ("dan", "&") or scan.lows[cut] in SETS.accused:
        return None  # Menteri X *dan* Reformasi Birokrasi; Kades Cantigi *Ditahan*
    if cut > start and scan.words[cut - 1] in ("I", "Ni") and scan.lows[cut] in SETS.after_i and scan.lows[cut] != "gusti":
        cut -= 1  # Ketua DPRD Bali *I Nyoman* Adi
    name = read_name(scan, cut, cued=True)
    mention = name and draft.add(name)
    if not mention or not name:
        return None
    draft.shorten(mention, name)
    return mention, held._replace(last=_before_regions(scan, held, start, cut), bare=cut == start)


def _before_regions(scan: Scan, held: Held, start: int, cut: int) -> int:
    """Where an office ends whose holder's name begins at word `cut`: before the regions that its place lies in (``Kades X`` *Kecamatan Y*
    ``Wira``)."""
    if held.kind != "area":
        return cut
    last = next((k for k in range(start + 1, cut) if scan.lows[k] in SETS.regions), cut)
    return last - (scan.lows[last - 1] == ",")


def ends_with_holder(draft: Draft, held: Held) -> bool:
    """Whether an office in a list ends with its holder's name, behind a place of the gazetteer: ``X,`` *Camat Kahayan Hilir Karsiman* ``,
    serta Y``."""
    scan, last, start = draft.scan, held.last, _behind_word(draft, held)
    if not (guest_follows(draft, last) or scan.lows[last : last + 2] == [",", "serta"]) or scan.heading(last - 1):
        return False
    k = draft.place_end(start, last)
    rest, given = scan.lows[k:last], given_names()
    if not start < k < last or draft.is_place(start, last) or not (SETS.place_parts | SETS.place_words).isdisjoint(rest):
        return False
    if rest[0] in given:
        return True
    plain = all(scan.capital(n) and scan.words[n].isalpha() and len(scan.words[n]) > 3 for n in range(k, last))
    strange = common_words().keys().isdisjoint(rest) and roots().isdisjoint(rest) and not is_known_place(scan.slice(k, last))
    return k - start > 1 and plain and strange


def _behind_word(draft: Draft, held: Held) -> int:
    """The word behind the office word, its acting mark and its short form."""
    scan = draft.scan
    marks = (scan.at[k] for k in range(held.first, held.last) if k in scan.at)
    behind = next((m.last for m in marks if m.kind == "office" and m.last <= held.last), held.first + 1)
    short = scan.lows[behind : behind + 1] == ["("] and scan.lows[behind + 2 : behind + 3] == [")"] and behind + 1 in scan.at
    return behind + 3 if short and behind + 3 <= held.last else behind  # Kepala Desa *(Kades)* Cantigi


def _behind_place(draft: Draft, held: Held, start: int) -> int | None:
    """Where the holder's name begins in the words from word `start` of an office over a place; None where the place ends them."""
    scan, last = draft.scan, held.last
    while start < last - 1 and scan.lows[start] in SETS.numerals and scan.words[start].isupper() and scan.lows[start] != "i":
        start += 1  # Kadus *II* Sindang Sari
    higher = _behind_types(draft, start, last)
    if higher > start:
        return _behind_higher(draft, higher, last)
    alone = last - start == 1 and (
        listed_holder(draft, held, start)
        or (scan.lows[start] in given_names() and not _is_typed(draft, start) and not scan.heading(start))
        or _small_holder(draft, held)
        or (held.over in ("desa", "dusun") and withheld(draft, start, last))  # Sekdes *RJ* menyodorkan berkas
    )
    if draft.is_place(start, last) and not (alone and not is_known_place(scan.words[start])):
        return None
    if _opens_name(draft, held, start):
        return start
    while start < last - 1 and (not scan.capital(start) or scan.lows[start] in SETS.courts or scan.lows[start - 1] == "("):
        start += 1  # JPU *Kejari* Sleman Wira Santosa
    cut = next((k for k in range(last - 1, start, -1) if scan.capital(k) and _is_place(draft, held, start, k)), start)
    if cut > start:
        cut = past_regions(draft, start, cut, last)
        return cut if cut < last else None
    known = _given_name(draft, start, last)
    if known is not None and known == start + 1 and held.over in SETS.great_areas and not _is_place(draft, held, start, known):
        return start  # no regency of that name: Bupati *Sawung Rianto*
    return start if known is None and alone else known  # Ketua BPD *Sampurno*, Ketua LPM


def _behind_types(draft: Draft, start: int, last: int) -> int:
    """The word behind the last type of a higher place among the words ``[start, last)``, which follow an office (``Kadus X Desa`` *Y A*);
    `start` where there is none."""
    scan = draft.scan
    types = (k for k in range(last - 2, start, -1) if scan.lows[k] in SETS.regions or scan.lows[k] in SETS.village_types)
    k = next(types, None)
    return start if k is None else k + 1 + (scan.lows[k + 1] == ".")


def _behind_higher(draft: Draft, first: int, last: int) -> int | None:
    """Where the holder's name begins behind the higher place at word `first`; None where the place ends the words."""
    scan = draft.scan
    cut = next((k for k in range(last, first, -1) if draft.is_place(first, k)), first)
    if cut == last:
        cut = draft.place_end(first, last)  # as the gazetteer has it, not as the article goes on
    if cut == first:
        return _given_name(draft, first + 1, last)
    cut = past_regions(draft, first, cut, last)
    return cut if cut < last and scan.capital(cut) and scan.lows[cut] not in SETS.place_parts else None


def _is_place(draft: Draft, held: Held, first: int, last: int) -> bool:
    """Whether the words ``[first, last)`` are a place that an office may be over: a regency or a province is one of the gazetteer."""
    return is_known_place(draft.scan.slice(first, last)) if held.over in SETS.great_areas else draft.is_place(first, last)


def _opens_name(draft: Draft, held: Held, start: int) -> bool:
    """Whether the words of an office over a place are its holder's name from word `start` on: ``Kepala Distrik`` *Yohanis Urbon*."""
    scan, length = draft.scan, held.last - start
    known = held.force != "other" and is_known_place(scan.words[start])
    behind = draft.place_end(start, held.last)
    if start + 1 < behind < held.last and scan.lows[behind] in given_names() and scan.lows[behind - 1] not in given_names():
        return False  # Kades *Sri Dadi* Nanang
    if length > 1 and scan.lows[start] in given_names() and not (known and _named_elsewhere(draft, start, held.last)):
        return True
    if length != 2 or _is_typed(draft, start):
        return False
    # Kepala Desa *Karius Surbakti*; Camat *Mandala Putra*
    return (not known and scan.lows[start + 1] in clans()) or scan.lows[start + 1] in SETS.never_alone


def past_regions(draft: Draft, first: int, cut: int, last: int) -> int:
    """Where the larger places end that follow the place at ``[first, cut)``: ``Camat Cibatu`` *Garut* ``Dedi``; `last` at most."""
    scan = draft.scan
    while cut < last:
        k = draft.place_end(cut, last)
        place, region = scan.slice(first, cut), scan.slice(cut, k)
        if k == cut or not (lies_in(place, region) or lies_in(region, place) or _is_region(scan, cut, k)):
            break
        first, cut = cut, k
    return cut


def _is_region(scan: Scan, first: int, last: int) -> bool:
    """Whether the words ``[first, last)`` are a district or more, and none of them is common in names as well."""
    lows = scan.lows[first:last]
    return given_names().isdisjoint(lows) and clans().keys().isdisjoint(lows) and is_region(scan.slice(first, last))


def _given_name(draft: Draft, start: int, last: int) -> int | None:
    """Where a name begins that has the first common given name of the words ``[start, last)``, or None."""
    lows, given = draft.scan.lows, given_names()
    known = next((k for k in range(start, last) if lows[k] in given and not of_site(draft, k)), None)
    return None if known is None else draft.name_start(known, start, last)


def _behind_institution(draft: Draft, held: Held, start: int) -> int | None:
    """Where the holder's name begins in the words from word `start` of an office over an institution, or None."""
    close = next((k for k in range(held.last - 1, start, -1) if draft.scan.lows[k] == ")"), 0)
    if close:
        start = close + 1  # Koordinator Tim Pengacara Muslim (TPM) Sulteng X
    if start >= held.last:
        return None
    known, first = _given_name(draft, start, held.last), _after_institution(draft, start, held.last)
    if first is not None and (known is None or (first < known and not (first == known - 1 and _is_part(draft, first)))):
        return first
    return known  # Samsat Kasongan *Dewi Santosa*


def _is_part(draft: Draft, i: int) -> bool:
    """Whether word `i` belongs to the town of an institution: one known by its parts, or such a part (``SAR Malang`` *Raya*)."""
    return draft.is_parted(i) or (draft.scan.lows[i] in SETS.place_parts and is_known_place(draft.scan.words[i - 1]))


def _commander(draft: Draft, held: Held, start: int) -> int | None:
    """Where the name of two given names or more begins that a military command ends with: ``Danyonif 10 Marinir`` *Imam Suprapto*."""
    scan, given = draft.scan, given_names()
    cut = _given_name(draft, start + 1, held.last)
    if cut is None or held.last - cut < 2 or not all(low in given for low in scan.lows[cut : held.last]):
        return None
    return None if is_known_place(scan.slice(cut, held.last)) else cut


def _named_elsewhere(draft: Draft, start: int, stop: int) -> bool:
    """Whether a given name behind an office, which a place has too, is that place: three words follow the office, or the article has the
    place elsewhere (``Kecamatan Bambang``, ``Polsek Bambang``); else it begins the name: ``Camat`` *Bambang Sutejo*.
    """
    return stop - start > 2 or _is_typed(draft, start)


def _is_typed(draft: Draft, i: int) -> bool:
    """Whether the article has word `i` as the name of a place or of a unit."""
    scan = draft.scan
    typed = any(scan.lows[k + 1 : k + 2] == [scan.lows[i]] for k in scan.triggers["place"] if k + 1 != i)
    return typed or any(unit.unit.lower().endswith(" " + scan.lows[i]) for unit in draft.context.units)


def listed_holder(draft: Draft, held: Held, i: int) -> bool:
    """Whether the one word behind an office over a village is its holder: no place of the gazetteer, and the next guest follows."""
    scan, k = draft.scan, held.last
    if held.over not in ("desa", "kecamatan") or draft.is_place(i, k) or scan.words[i].isupper() or scan.heading(i):
        return False
    return guest_follows(draft, k)


def _small_holder(draft: Draft, held: Held) -> bool:
    """Whether the one word behind an office in small letters is its holder, through whom somebody speaks: ``lewat sekretaris desa`` *X*."""
    scan = draft.scan
    small = held.kind == "area" and scan.words[held.first][0].islower()
    return small and held.first > 0 and (scan.lows[held.first - 1] in SETS.said or scan.lows[held.first - 1] in ("melalui", "lewat"))


def withheld(draft: Draft, first: int, stop: int) -> bool:
    """Whether the words ``[first, stop)`` behind an office are the initials of its holder, who is told of in an article about a crime."""
    scan, word = draft.scan, draft.scan.words[first]
    if stop - first > 1 or not word.isupper() or not 1 < len(word) < 4 or stop >= scan.size or not draft.speaks_of("crime"):
        return False
    known = scan.lows[first] in common_words() or scan.lows[first] in functions() or scan.lows[first] in scan.short_forms
    plain = is_withheld(scan, first) and not known and not scan.heading(first)
    return plain and (scan.lows[stop] in (",", "(") or scan.words[stop].islower())


def of_site(draft: Draft, i: int) -> bool:
    """Whether the name at word `i` is that of a place or a building: ``Desa Wira``, ``RSUD Syekh Yusuf``."""
    lows = draft.scan.lows
    if lows[i - 1] in before_words() and i > 1:
        i -= 1
    k = i - 1
    while k and lows[k] in SETS.articles:
        k -= 1  # Masjid *Al* Huda
    if k and lows[k] == "." and lows[k - 1] in SETS.area_dots:
        k -= 1  # Kab. Garut
    return lows[k] in SETS.place_types or lows[k] in SETS.no_person_after


def _after_institution(draft: Draft, first: int, last: int) -> int | None:
    """Where a name begins behind the words of an institution: two words or more that are no common ones, behind one that is."""
    scan, common, known = draft.scan, common_words(), functions()
    k = last
    while (
        k > first
        and scan.words[k - 1].isalpha()
        and scan.lows[k - 1] not in common
        and scan.lows[k - 1] not in known
        and not (scan.words[k - 1].isupper() and len(scan.words[k - 1]) > 1)
    ):
        k -= 1
    place = draft.place_end(k, last)
    told = acts(scan, last)
    acronym = scan.words[k - 1].isupper() and len(scan.words[k - 1]) > 2
    ends_line = scan.broken(last) or last == scan.size  # 5. Ketua DPRD Garut *Parizal*
    titled = bool(read_after(scan, last).titles)
    closed = told or ends_line or titled or guest_follows(draft, last)
    alone = place == k == last - 1 and (acronym or any(is_region(scan.slice(n, k)) for n in range(max(first, k - 3), k)))
    if (place == last - 1 > k or alone) and closed and not scan.heading(last - 1):
        # Kepala Dinas Kesehatan Kota Surabaya *Widyastuti* mengatakan, Kepala Dinas X Lampung Utara *Yurnalis*, Kepala BPBD *Mulyowati*
        return last - 1
    if scan.lows[k - 1] in SETS.companies and last - k > 2 and k > first - 1:
        k += 1  # Humas PT *Vale* Wira Santosa
    while place > k and (last - place > 1 or k == first or titled):
        k = place  # Kepala BP3MI *Kepri* Wira Santosa, Humas RS *Mitra Plumbon* Wira Santosa
        place = k if scan.lows[k : k + 1] and scan.lows[k] in given_names() else draft.place_end(k, last)
    if k < last and of_site(draft, k):
        return None
    acronym = scan.words[first - 1].isupper() and len(scan.words[first - 1]) > 2
    opens = k > first or acronym or scan.lows[first - 1] in SETS.whole_offices  # Ketua DPR *Wira Santosa*, Kadishub *Wira Santosa*
    return k if 1 < last - k < 5 and opens and not scan.heading(first) else None


def acts(scan: Scan, i: int) -> bool:
    """Whether a verb in the active voice stands at word `i`: ``AKP Wira Santosa Kapolsek X`` *menjelaskan*."""
    return i < scan.size and (scan.lows[i] in SETS.says or bool(_ACTS.match(scan.words[i])))


def guest_follows(draft: Draft, k: int) -> bool:
    """Whether the next guest of a list comes behind word `k`, told by an office, a rank or a word such as *perwakilan*."""
    scan, start = draft.scan, k
    k = scan.past_joints(k)
    return start < k < scan.size and (scan.lows[k] in SETS.guests or (k in scan.at and scan.at[k].kind in ("office", "rank")))
