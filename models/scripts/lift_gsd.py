"""Lift the training part of UD Indonesian-GSD from release 2.1 to the habits of today's.

    python scripts/lift_gsd.py OLD_TRAIN OLD_DEV NEW_DEV OUT.conllu.gz [--measure OLD_TEST NEW_TEST]

The last public release whose training file is small enough to be had everywhere is 2.1: heads are right, but reduplications
(``kota - kota``), ordinals and ``1990-an`` are split, tags and relations follow older rules (``flat`` for any compound, ``acl`` for
relative clauses). What became of each is learned from the development part, which exists in both releases, with back-off from the
word to its tag. Clitics stay on their hosts. The outcome is silver: good to train on, never to test on.
"""

from __future__ import annotations

import argparse
import gzip
from collections import Counter, defaultdict
from pathlib import Path

from common import Sentence, Surface, Word, read_conllu
from convert_ud import surface_rows

Key = tuple[str, ...]


def joined(sentence: Sentence) -> Sentence:
    """The words that today's release writes as one, put together; the parts' dependents go to the first."""
    words = sentence.words
    target = list(range(len(words)))  # the word into which each one goes
    i = 1
    while i < len(words) - 1:
        first, second = words[target[i - 1]].form.lower(), words[i + 1].form.lower()
        if words[i].form == "-" and (
            (len(first) > 2 and (first in second or second in first or first[-3:] == second[-3:]))
            or (first in ("ke", "se", "non", "anti", "pra", "pasca", "ber") and second)
            or (first[-1:].isdigit() and second in ("an", "nya"))
        ):
            target[i] = target[i + 1] = target[i - 1]
            i += 2
        else:
            i += 1
    for i in range(1, len(words)):  # initials: "J" "."
        if words[i].form == "." and target[i] == i and len(words[i - 1].form) == 1 and words[i - 1].form.isupper() and i < len(words) - 1:
            target[i] = target[i - 1]
    kept = [i for i in range(len(words)) if target[i] == i]
    number = {old: n for n, old in enumerate(kept, 1)}
    out = Sentence(sentence.id)
    for n, i in enumerate(kept):
        members = [m for m in range(len(words)) if target[m] == i]
        head = next((words[m].head for m in members if words[m].head == 0 or target[words[m].head - 1] != i), 0)
        lead = next(m for m in members if words[m].head == 0 or target[words[m].head - 1] != i)
        form = "".join(words[m].form for m in members)
        new = Word(form, "_", words[i].upos, "", number[target[head - 1]] if head else 0, words[lead].deprel, words[members[-1]].space)
        out.words.append(new)
        out.tokens.append(Surface(form, n, n + 1, new.space))
    return out


def surface(sentence: Sentence) -> Sentence:
    """A sentence of today's release on written tokens."""
    rows = surface_rows(sentence, case_lemmas=False)
    words = [Word(r.form, r.lemma, r.upos, r.feats, 0 if r.head == i else r.head + 1, r.deprel, r.space) for i, r in enumerate(rows)]
    return Sentence(sentence.id, words, [Surface(w.form, i, i + 1, w.space) for i, w in enumerate(words)])


def keys(sentence: Sentence, i: int) -> tuple[list[Key], list[Key]]:
    """What the tag and the relation of a word are looked up by, the nearest case first."""
    word = sentence.words[i]
    head = sentence.words[word.head - 1].upos if word.head else "ROOT"
    case = "case" if any(w.head == i + 1 and w.deprel == "case" for w in sentence.words) else "bare"
    form, side = word.form.lower(), "after" if word.head and word.head <= i else "before"
    shape = "Cap" if word.form[:1].isupper() else "low"
    tag = [
        ("t1", form, word.upos, word.deprel),
        ("t2", form, word.upos, shape),
        ("t3", word.upos, word.deprel, form[-3:], shape),
        ("t4", word.upos, word.deprel, shape),
        ("t5", word.upos),
    ]
    rel = [
        ("r1", form, word.deprel, word.upos, head, case),
        ("r2", word.deprel, word.upos, head, case, side, shape),
        ("r3", word.deprel, word.upos, head, case),
        ("r4", word.deprel, word.upos),
        ("r5", word.deprel),
    ]
    return tag, rel


class Lift:
    """Tables learned from a part of the treebank that exists in both releases."""

    def __init__(self, old: list[Sentence], new: list[Sentence]):
        self.counts: defaultdict[Key, Counter[str]] = defaultdict(Counter)
        self.feats: defaultdict[Key, Counter[str]] = defaultdict(Counter)
        for a, b in pairs(old, new):
            for i, (w, v) in enumerate(zip(a.words, b.words, strict=True)):
                tag, rel = keys(a, i)
                for key in tag:
                    self.counts[key][v.upos] += 1
                if (w.head == 0) == (v.head == 0):
                    for key in rel:
                        self.counts[key][v.deprel] += 1
                self.feats[v.form.lower(), v.upos][v.feats] += 1
                self.feats[v.form.lower()[:2], v.upos, ""][v.feats] += 1  # di-, ter-, meN-: the voice
                self.feats["", v.upos][v.feats] += 1

    def best(self, options: list[Key], old: str, least: int = 3) -> str:
        for key in options:
            counts = self.counts.get(key)
            if counts and (counts.total() >= least or key is options[-1]):
                return counts.most_common(1)[0][0]
        return old

    def __call__(self, sentence: Sentence) -> Sentence:
        out = Sentence(sentence.id, [], sentence.tokens)
        for i, w in enumerate(sentence.words):
            tag, rel = keys(sentence, i)
            upos = self.best(tag, w.upos)
            deprel = "root" if w.head == 0 else self.best(rel, w.deprel)
            counts = self.feats.get((w.form.lower(), upos)) or self.feats.get((w.form.lower()[:2], upos, "")) or self.feats.get(("", upos))
            feats = counts.most_common(1)[0][0] if counts else ""
            lower = w.form.lower()
            if upos in ("NOUN", "VERB") and "Clitic" not in feats and lower.endswith("nya") and len(lower) > 6:
                feats = "|".join(sorted([*filter(None, feats.split("|")), "Clitic=Nya"]))
            out.words.append(Word(w.form, "_", upos, feats, w.head, deprel if deprel != "root" or w.head == 0 else w.deprel, w.space))
        return out


def pairs(old: list[Sentence], new: list[Sentence]) -> list[tuple[Sentence, Sentence]]:
    """Sentences with the same tokens in both releases."""
    by_text = {" ".join(w.form for w in s.words): s for s in map(surface, new)}
    return [(s, by_text[text]) for s in map(joined, old) if (text := " ".join(w.form for w in s.words)) in by_text]


def main() -> None:
    ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ap.add_argument("old_train", type=Path)
    ap.add_argument("old_dev", type=Path)
    ap.add_argument("new_dev", type=Path)
    ap.add_argument("out", type=Path)
    ap.add_argument("--measure", type=Path, nargs=2, metavar=("OLD_TEST", "NEW_TEST"), help="only says how good the lift is")
    args = ap.parse_args()
    lift = Lift(list(read_conllu(args.old_dev)), list(read_conllu(args.new_dev)))
    if args.measure:
        n = tag = before = after = attached = 0
        for a, b in pairs(list(read_conllu(args.measure[0])), list(read_conllu(args.measure[1]))):
            for w, x, v in zip(a.words, lift(a).words, b.words, strict=True):
                n += 1
                tag += x.upos == v.upos
                attached += x.head == v.head
                before += w.head == v.head and w.deprel.split(":")[0] == v.deprel.split(":")[0]
                after += x.head == v.head and x.deprel.split(":")[0] == v.deprel.split(":")[0]
        print(f"{n} tokens: UPOS {tag / n:.4f} UAS {attached / n:.4f} LAS {after / n:.4f} (before {before / n:.4f})")
    sentences = [lift(joined(s)) for s in read_conllu(args.old_train)]
    args.out.parent.mkdir(parents=True, exist_ok=True)
    with gzip.open(args.out, "wt", encoding="utf-8") as file:
        for s in sentences:
            file.write(f"# sent_id = {s.id}\n# text = {s.text}\n")
            for i, w in enumerate(s.words, 1):
                file.write(
                    f"{i}\t{w.form}\t_\t{w.upos}\t_\t{w.feats or '_'}\t{w.head}\t{w.deprel}\t_\t{'_' if w.space else 'SpaceAfter=No'}\n"
                )
            file.write("\n")
    print(f"{len(sentences)} sentences, {sum(len(s.words) for s in sentences)} tokens")


if __name__ == "__main__":
    main()
