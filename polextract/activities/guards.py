"""What the words around a phrase say of it: warned of, told, past, done by others, and what a verb of securing was said of."""

from __future__ import annotations

import re
from collections import defaultdict
from functools import cache
from typing import NamedTuple

from ..data import read_table
from ..text import Words

# The marks that words earlier in a sentence leave; they add up. What is planned, earlier or undone is told as well.
PREVENTION, TOLD, CIVIL, OFFICER, _CONDITION, PLANNED, EARLIER, UNDONE = (1 << n for n in range(8))
_MARKS = {
    "prevention": PREVENTION,
    "told": TOLD,
    "planned": TOLD | PLANNED,
    "earlier": TOLD | EARLIER,
    "undone": TOLD | UNDONE,
    "civil": CIVIL,
    "others": CIVIL,
    "officer": OFFICER,
    "staff": OFFICER,
    "condition": _CONDITION,
}
# How many words before a phrase are read, behind an act for its time, and around a verb of securing for its object.
_BEFORE = 10
_AFTER = 5
_AROUND = 6
# How far back a sentence may begin at most, and in how many of its words its subject is named.
_FARTHEST, _SUBJECT = 40, 4
_CLAUSE_END = re.compile(r'[;:!?\n"“”]|[.,](?!\d)')
# How far before what is refused the word for it stands.
_REFUSED = 7
# How far behind the word for a rumour its matter stands, and behind a denial.
_RUMOUR, _NEAR = 5, 3
_PLACED = ("di", "dari", "dalam")
# So many words has a name at most, and initials letters; an age behind it.
_NAME, _INITIALS = 5, 2
_AGE = re.compile(r" ?\(\d{1,2}(?: tahun| thn| th)?\b")
_POINTING = ("ini", "itu", "tersebut")


class Guards(NamedTuple):
    """The words of ``activities_guards.tsv`` by what they do; `words` and `pairs` (by their first word) leave marks, `behind` are those
    that may say something behind a noun (`mark_behind`). `agent` are the `others` and who is named as such behind a verb in the passive
    only, `noun` begin like one, `short` look like initials."""

    unit: frozenset[str]
    borne: frozenset[str]
    place: frozenset[str]
    others: frozenset[str]
    staff: frozenset[str]
    agent: frozenset[str]
    quantifier: frozenset[str]
    noun: frozenset[str]
    short: frozenset[str]
    clause: frozenset[str]
    adverb: frozenset[str]
    reporting: frozenset[str]
    denial: frozenset[str]
    privation: frozenset[str]
    besides: frozenset[str]
    lack: frozenset[str]
    saying: frozenset[str]
    fact: frozenset[str]
    occasion: frozenset[str]
    reason: frozenset[str]
    doubt: frozenset[str]
    rumour: frozenset[str]
    undergone: frozenset[str]
    verdict: frozenset[str]
    matter: frozenset[str]
    refusal: frozenset[str]
    past: dict[str, frozenset[str]]
    objects: dict[str, str]
    behind: frozenset[str]
    words: dict[str, int]
    pairs: dict[str, dict[str, int]]


@cache
def read_guards() -> Guards:
    kinds: dict[str, set[str]] = defaultdict(set)
    words: dict[str, int] = {}
    pairs: dict[str, dict[str, int]] = defaultdict(dict)
    past: dict[str, set[str]] = defaultdict(set)
    objects: dict[str, str] = {}
    for row in read_table("activities_guards.tsv"):
        kind, form = row["kind"], row["form"]
        first, _, second = form.partition(" ")
        if kind == "past":
            past[first].add(second)
        elif kind in ("person", "youth", "thing", "site"):
            objects[form] = kind
        elif (mark := _MARKS.get(kind)) is not None:
            if kind in ("others", "staff"):
                kinds[kind].add(form)
            into = pairs[first] if second else words
            into[second or form] = into.get(second or form, 0) | mark
        else:
            kinds[kind].add(form)
    return Guards(
        unit=frozenset(kinds["unit"]),
        borne=frozenset(kinds["borne"]),
        place=frozenset(kinds["place"]),
        others=frozenset(kinds["others"]),
        staff=frozenset(kinds["staff"]),
        agent=frozenset(kinds["agent"] | kinds["others"]),
        quantifier=frozenset(kinds["quantifier"]),
        noun=frozenset(kinds["noun"]),
        short=frozenset(kinds["short"]),
        clause=frozenset(kinds["clause"]),
        adverb=frozenset(kinds["adverb"]),
        reporting=frozenset(kinds["reporting"]),
        denial=frozenset(kinds["denial"]),
        privation=frozenset(kinds["privation"]),
        besides=frozenset(kinds["besides"]),
        lack=frozenset(kinds["lack"]),
        saying=frozenset(kinds["saying"]),
        fact=frozenset(kinds["fact"]),
        occasion=frozenset(kinds["occasion"]),
        reason=frozenset(kinds["reason"]),
        doubt=frozenset(kinds["reason"] | kinds["suspicion"]),
        rumour=frozenset(kinds["rumour"]),
        undergone=frozenset(kinds["undergone"]),
        verdict=frozenset(kinds["verdict"]),
        matter=frozenset(kinds["matter"]),
        refusal=frozenset(kinds["refusal"]),
        past={word: frozenset(after) for word, after in past.items()},
        objects=objects,
        behind=frozenset((*_POINTING, *kinds["denial"], *(word for word, mark in words.items() if mark & PLANNED))),
        words=words,
        pairs=dict(pairs),
    )


def marks_before(words: list[str], gaps: list[str], i: int, guards: Guards) -> int:
    """What the words before a phrase in its sentence say of it, as the sum of their marks."""
    marks = 0
    marked, pairs = guards.words, guards.pairs
    for k in range(i - 1, max(-1, i - 1 - _BEFORE), -1):
        gap, word = gaps[k + 1], words[k]
        if gap != " " and ("." in gap or "!" in gap or "?" in gap or "\n\n" in gap):
            break
        if word in marked and not (word in guards.staff and _is_theirs(words, gaps, k, guards)):
            mark = marked[word]
            if mark == _CONDITION:
                # Jika petugas datang, but not menambahkan jika petugas datang.
                mark = 0 if k and words[k - 1] in guards.saying else TOLD | PLANNED
            elif mark & EARLIER and k and words[k - 1] in guards.denial:
                # Tidak pernah lelah melaksanakan giat sambang.
                mark = 0
            elif mark & EARLIER and k < i - _NEAR:
                # Pernah ditangkap itu | kini diperiksa.
                mark = TOLD
            elif mark & PLANNED and word.startswith("di") and k and words[k - 1] in guards.denial:
                # Hal yang tidak diharapkan.
                mark = 0
            marks |= mark
        if word in pairs:
            mark = pairs[word].get(words[k + 1], 0)
            # Belum ditahan | petugas memeriksa …: only what follows at once was not done.
            marks |= mark & ~UNDONE if k < i - 2 else mark
    return marks


def _is_theirs(words: list[str], gaps: list[str], k: int, guards: Guards) -> bool:
    """Whether the staff that word `k` names is that of others: ``petugas imigrasi``, ``tim gabungan BPBD``."""
    k += 1
    while k < len(words) and gaps[k] == " " and words[k] in guards.staff:
        k += 1
    return k < len(words) and gaps[k] == " " and words[k] in guards.others


def is_of_others(words: list[str], gaps: list[str], i: int, stop: int, marks: int, guards: Guards) -> bool:
    """Whether others than the police did it: the sentence has named them and no police (``warga mengejar pelaku``, ``warga tangkap
    maling``), or the verb in the passive such an agent (``dikejar massa``, ``diamankan oleh sejumlah warga``), or a noun says so."""
    verb = words[i]
    if verb.startswith("me"):
        if verb in guards.undergone:
            return False
        if not marks & (CIVIL | OFFICER):
            return _begins_with(CIVIL, words, gaps, i, guards)
        return marks & (CIVIL | OFFICER) == CIVIL and not _begins_with(OFFICER, words, gaps, i, guards)
    # Terjaring is passive; terjunkan, kejar are bare verbs. In pelaku diamankan the verb is the last word.
    last = words[stop - 1]
    if (
        verb.startswith("di")
        or (last.startswith("di") and last not in guards.noun)
        or (verb.startswith("ter") and not verb.endswith("kan"))
    ):
        return _has_agent(words, gaps, stop, guards)
    # The bare verb of headlines: warga Gresik tangkap maling; not so pelaku sudah kami amankan.
    if _is_done_by_others(words, stop, guards):
        return True
    if (marks | guards.words.get(verb, 0)) & OFFICER or verb.startswith(("pe", "ber")):
        return False
    if i and gaps[i] == " " and words[i - 1] in guards.agent:
        return True
    joined = i > 1 and gaps[i] == gaps[i - 1] == " " and not words[i - 1].startswith(("me", "di", "ber", "ter"))
    return joined and words[i - 2] in guards.agent


def _has_agent(words: list[str], gaps: list[str], stop: int, guards: Guards) -> bool:
    """Whether others stand behind a verb in the passive that ends before word `stop`: ``oleh sejumlah warga``, ``petugas imigrasi``."""
    at = stop
    while (
        at < min(len(words), stop + 3)
        and gaps[at] == " "
        and (words[at] in guards.quantifier or (words[at] in guards.staff and _is_theirs(words, gaps, at, guards)))
    ):
        at += 1
    return at < len(words) and gaps[at] == " " and words[at] in guards.agent


def _begins_with(who: int, words: list[str], gaps: list[str], i: int, guards: Guards) -> bool:
    """Whether the sentence of word `i` begins with the police, or with others, farther back than marks are read: ``polisi yang menerima
    laporan dari … warga … itu kemudian menangkap``, ``warga yang ada di … baru saja menangkap``; not where they only say so, nor right
    behind another subject (``massa yang membubarkan``)."""
    if words[i - 1] in guards.clause or guards.words.get(words[i - 1], 0) & CIVIL:
        return False
    first = i
    while first > max(0, i - _FARTHEST) and _CLAUSE_END.search(gaps[first].replace(",", "")) is None:
        first -= 1
    if i - first <= _BEFORE:
        return False
    marks = [
        guards.words.get(word, 0) & (CIVIL | OFFICER)
        for k, word in enumerate(words[first : first + _SUBJECT], first)
        if not (word in guards.staff and _is_theirs(words, gaps, k, guards))
    ]
    subject = next((mark for mark in marks if mark), 0)
    return subject == who and guards.saying.isdisjoint(words[first:i])


def _is_done_by_others(words: list[str], stop: int, guards: Guards) -> bool:
    """Whether what a noun names was done by others: ``pencarian oleh nelayan``, ``pemadaman dilakukan secara swadaya oleh warga``."""
    if stop >= len(words) or words[stop] not in ("oleh", "dilakukan"):
        return False
    after = words[stop : stop + _AROUND]
    at = after.index("oleh") + 1 if "oleh" in after else 1
    return at < len(after) and after[at] in guards.agent


def is_denied(words: list[str], gaps: list[str], i: int, guards: Guards) -> bool:
    """Whether nobody did it: ``tidak kami tahan``, ``tanpa ditahan``, ``tidak ada penahanan``; not so ``tidak hanya menangkap``, ``tanpa
    dokumen diamankan``."""
    if not i or gaps[i] != " ":
        return False
    word = words[i - 1]
    if word in guards.lack and not words[i].startswith(("me", "di")):
        return i > 1 and gaps[i - 1] == " " and words[i - 2] in guards.denial
    if word in guards.privation or word in guards.besides:
        return word in guards.privation
    if word in guards.denial:
        return True
    return i > 1 and gaps[i - 1] == " " and words[i - 2] in guards.denial and words[i - 2] not in guards.besides


def is_refused(words: list[str], gaps: list[str], i: int, guards: Guards) -> bool:
    """Whether somebody would not have it: ``keluarga menolak jenazahnya diautopsi``, ``menolak permintaan polisi untuk autopsi``."""
    for k in range(i - 1, max(-1, i - 1 - _REFUSED), -1):
        if gaps[k + 1] != " " and _CLAUSE_END.search(gaps[k + 1]) is not None:
            return False
        if words[k] in guards.refusal:
            return True
    return False


def mark_behind(words: list[str], gaps: list[str], i: int, stop: int, guards: Guards) -> int:
    """What the passive behind a noun says of it, as the sum of marks: ``razia akan digelar``, ``penahanan itu belum dilakukan``."""
    if words[i].startswith(("me", "di")):
        return 0
    at = stop + 1 if stop < len(words) and words[stop] in _POINTING else stop
    if at + 1 >= len(words) or gaps[at : at + 2] != [" ", " "] or not words[at + 1].startswith("di"):
        return 0
    if words[at] in guards.denial:
        return TOLD | UNDONE
    return guards.words.get(words[at], 0) & (TOLD | PLANNED)


def is_rumour(words: list[str], gaps: list[str], i: int, guards: Guards) -> bool:
    """Whether it is only told around, or did not happen: ``kabar penculikan``, ``tidak ada penculikan``, ``bukan korban begal``."""
    for k in range(i - 1, max(-1, i - 1 - _RUMOUR), -1):
        gap, word = gaps[k + 1], words[k]
        if gap != " " and any(mark in gap for mark in '.,\n"“”'):
            return False
        if word in guards.rumour or (i - k <= _NEAR and word in guards.denial):
            return True
    return False


def is_verdict(words: list[str], i: int, stop: int, guards: Guards) -> bool:
    """Whether a word for a falsehood is said of something: ``kabar itu hoaks``, ``adalah berita bohong``, ``hoaks dan tidak benar``."""
    before = i - 1 if i and words[i - 1] not in guards.rumour else i - 2
    return (before >= 0 and words[before] in guards.verdict) or "benar" in words[stop : stop + 3]


def is_past(words: list[str], gaps: list[str], stop: int, guards: Guards) -> bool:
    """Whether its clause goes on to put it months back: ``ditangkap Maret lalu``, ``ditahan dalam kasus serupa``."""
    clause, past = guards.clause, guards.past
    if past.keys().isdisjoint(words[stop : stop + _AFTER]):
        return False
    for k in range(stop, min(stop + _AFTER, len(words) - 1)):
        word, gap = words[k], gaps[k]
        if word in clause or (gap != " " and ("," in gap or "." in gap)):
            return False
        if word in past and words[k + 1] in past[word]:
            return True
    return False


def object_of(text: Words, words: list[str], i: int, stop: int, guards: Guards) -> str | None:
    """Whether a ``person``, a ``youth``, a ``thing`` or a ``site`` was secured.

    The first such noun behind the verb tells; in the passive (``diamankan``, ``kami amankan``), where none is, the first of those before
    it in its clause (``sopir truk diamankan``), a person before a thing that is joined to it. A name and what is left out (``sudah kami
    amankan``) are persons.
    """
    gaps = text.gaps
    passive = words[stop - 1].startswith("di")
    # Diamankan dari rumah pelaku: where it was taken from is not what was taken.
    placed = passive and stop < len(words) and words[stop] in _PLACED
    by_police = passive and stop < len(words) and bool(guards.words.get(words[stop], 0) & OFFICER)
    for k in range(stop, stop if by_police or placed else min(stop + _AROUND, len(words))):
        if _ends_clause(gaps[k]):
            break
        if (found := _object(words, k, guards)) is not None:
            return found
    if not passive and stop - i == 1:
        return "person" if _is_named(text, stop, guards) else None
    subjects = []
    named = empty = True
    for k in range(i - 1, max(-1, i - 1 - _AROUND), -1):
        if _ends_clause(gaps[k + 1]):
            break
        word = words[k]
        if (found := _object(words, k, guards)) is not None:
            subjects.append(found)
        elif word.startswith(("meng", "men", "mem")):
            break
        elif empty and word not in guards.adverb:
            named, empty = text.words[k][0].isupper(), False
    if subjects:
        return "person" if "person" in subjects and "dan" in words[max(0, i - _AROUND) : i] else subjects[-1]
    return "person" if named else None


def _is_named(text: Words, k: int, guards: Guards) -> bool:
    """Whether word `k` begins a name with an age behind it (``mengamankan AB (23)``), or is two initials (``mengamankan RB``)."""
    words, gaps = text.words, text.gaps
    if k >= len(words) or gaps[k] != " " or not words[k][0].isupper() or words[k - 1].isupper():
        return False
    if len(words[k]) == _INITIALS and words[k].isupper() and text.low[k] not in guards.short:
        return True
    for at in range(k + 1, min(k + _NAME, len(gaps))):
        if _AGE.match(gaps[at]):
            return True
        if gaps[at] != " " or at >= len(words) or not words[at][0].isupper():
            return False
    return False


def _object(words: list[str], k: int, guards: Guards) -> str | None:
    pair = guards.objects.get(f"{words[k]} {words[k + 1]}") if k + 1 < len(words) else None
    return pair or guards.objects.get(words[k])


def _ends_clause(gap: str) -> bool:
    """Whether a mark parts the two words; the one in ``1.400`` does not."""
    return gap != " " and _CLAUSE_END.search(gap) is not None
