"""Lift the training part of UD Indonesian-GSD from release 2.1 to the habits of today's.

    python scripts/lift_gsd.py OLD_TRAIN OLD_DEV NEW_DEV OUT.conllu.gz [--others TREEBANK ...] [--measure]

The last public release whose training file is small enough to be had everywhere is 2.1: heads are right, but reduplications
(``kota - kota``), ordinals and ``1990-an`` are split, tags and relations follow older rules (``flat`` for any compound, ``acl`` for
relative clauses), marks hang elsewhere. What became of each is learned from the development part, which exists in both releases, by
perceptrons that see the old tree: one each for the tag, the head, the relation and the clitic. Clitics stay on their hosts; what the other
treebanks write tells more of them. The outcome is silver: good to train on, never to test on.
"""

from __future__ import annotations

import argparse
import gzip
from collections import Counter, defaultdict
from collections.abc import Iterable
from pathlib import Path

from common import Sentence, Surface, Word, read_conllu
from convert_ud import CLITICS, surface_rows
from perceptron import Case, Option, Perceptron

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


class Tree:
    """A sentence of the old release with its dependents at hand; heads count from 0, -1 is the root."""

    def __init__(self, sentence: Sentence):
        self.words = sentence.words
        self.forms = [w.form.lower() for w in sentence.words]
        self.heads = [w.head - 1 for w in sentence.words]
        self.dependents: list[list[int]] = [[] for _ in sentence.words]
        for i, head in enumerate(self.heads):
            if head >= 0:
                self.dependents[head].append(i)

    def form(self, i: int) -> str:
        return self.forms[i] if 0 <= i < len(self.forms) else "-"

    def tag(self, i: int) -> str:
        return self.words[i].upos if 0 <= i < len(self.words) else "-"

    def relation(self, i: int) -> str:
        return self.words[i].deprel if 0 <= i < len(self.words) else "-"

    def side(self, i: int, of: int) -> str:
        """Where the head of a word lies, seen from another one."""
        return "-" if i < 0 else "root" if self.heads[i] < 0 else "left" if self.heads[i] < of else "right"

    def shape(self, i: int) -> str:
        first = self.words[i].form[:1] if 0 <= i < len(self.words) else "-"
        return "Cap" if first.isupper() else "digit" if first.isdigit() else "low"


def named(options: Iterable[str], features: list[str]) -> list[Option]:
    """The same features for each of several options."""
    return [(option, [f"{option}|{n}|{f}" for n, f in enumerate(features)]) for option in options]


def tag_features(tree: Tree, i: int) -> list[str]:
    form, tag, relation, head = tree.form(i), tree.tag(i), tree.relation(i), tree.heads[i]
    shape = tree.shape(i) + ("first" if i == 0 else "")
    before, after = tree.tag(i - 1), tree.tag(i + 1)
    below = "+".join(sorted({tree.relation(d) for d in tree.dependents[i]}))
    return [
        tag, form, f"{form}|{tag}", f"{form}|{tag}|{relation}", f"{tag}|{relation}", f"{tag}|{relation}|{shape}",
        f"{tag}|{form[-3:]}", f"{tag}|{form[-2:]}", f"{tag}|{form[:2]}", f"{tag}|{form[:3]}", f"{tag}|{shape}",
        f"{tag}|{tree.form(i + 1)}", f"{tag}|{tree.form(i - 1)}", f"{tag}|{after}", f"{tag}|{before}", f"{tag}|{before}|{after}",
        f"{tag}|{relation}|{tree.tag(head)}", f"{tag}|{tree.form(head)}", f"{tag}|{below}", f"{form}|{tree.form(i + 1)}",
        f"{form}|{tree.form(i - 1)}", f"{form}|{tree.tag(head)}", f"{form[-3:]}|{shape}|{relation}",
    ]  # fmt: skip


def heads(tree: Tree, i: int) -> dict[str, int]:
    """Where a word may hang: on the old head or its head, on the tops of what stands beside it, on a neighbour (no mark)."""
    words, mark = tree.words, tree.tag(i) == "PUNCT"
    found = {"old": tree.heads[i]}
    if tree.heads[i] >= 0 and tree.heads[tree.heads[i]] >= 0:
        found["above"] = tree.heads[tree.heads[i]]
    for name, step in (("left", -1), ("right", 1)):
        j = i + step
        while 0 <= j < len(words) and words[j].upos == "PUNCT":
            j += step
        if 0 <= j < len(words):
            while tree.heads[j] >= 0 and (tree.heads[j] - i) * step > 0:
                j = tree.heads[j]
            found[name] = j
    if not mark:
        found.update({f"{step:+}": i + step for step in (-1, 1, 2, -2) if 0 <= i + step < len(words)})
    distinct: dict[str, int] = {}
    for name, j in found.items():
        if j != i and j not in distinct.values():
            distinct[name] = j
    return distinct


def head_options(tree: Tree, i: int, found: dict[str, int]) -> list[Option]:
    tag, relation, form = tree.tag(i), tree.relation(i), tree.form(i)
    left, right = (f"{tree.relation(j)}|{tree.side(j, i)}" for j in (found.get("left", -1), found.get("right", -1)))
    options = []
    for name, j in found.items():
        above = f"{'left' if j < i else 'right'}|{tree.side(j, i)}"
        features = [
            f"{name}|{tag}", f"{name}|{tag}|{relation}", f"{name}|{form}", f"{name}|{tag}|{tree.relation(j)}|{above}",
            f"{name}|{form}|{tree.relation(j)}|{above}", f"{name}|{tag}|{relation}|{tree.relation(j)}|{tree.tag(j)}",
            f"{name}|{form}|{tree.form(j)}", f"{name}|{relation}|{tree.tag(tree.heads[i])}", f"{form}|{tree.relation(j)}|{above}",
        ]  # fmt: skip
        if tag == "PUNCT":
            beside = ("left" if j == found.get("left") else "") + ("right" if j == found.get("right") else "")
            features += [
                f"{beside}|{left}|{right}", f"{beside}|{form}|{left}|{right}", f"{beside}|{form}|{right}", f"{beside}|{form}|{left}",
                f"{beside}|{form}|{left.split('|')[1]}|{right.split('|')[1]}", f"{beside}|{form}|{tree.form(i + 1)}",
                f"{beside}|{form}|{i == len(tree.words) - 1}", f"{beside}|{tree.tag(i + 1)}|{right}",
            ]  # fmt: skip
        else:
            features += [
                f"{name}|{form}|{relation}|{tree.form(i + 1)}", f"{name}|{form}|{tree.form(i - 1)}",
                f"{name}|{tag}|{tree.tag(i - 1)}|{tree.tag(i + 1)}|{tree.tag(i + 2)}|{relation}",
                f"{name}|{relation}|{tree.relation(i - 1)}|{tree.relation(i + 1)}",
                f"{name}|{tag}|{tree.tag(i + 1)}|{tree.shape(i + 1)}|{relation}",
            ]  # fmt: skip
        options.append((name, [f"{n}|{f}" for n, f in enumerate(features)]))
    return options


def relation_features(tree: Tree, i: int, tags: list[str], new: list[int], below: list[int]) -> list[str]:
    """`tags`, heads (`new`) and dependents (`below`) as they are today, all else as it was."""
    form, old, head, tag = tree.form(i), tree.relation(i), new[i], tags[i]
    above = tags[head] if head >= 0 else "root"
    kept, side = "kept" if head == tree.heads[i] else "moved", "right" if head > i else "left"
    relations = sorted({tree.relation(d) for d in below})
    case = "+".join(r for r in relations if r in ("case", "mark", "cop", "det", "nummod"))
    words = "+".join(tree.form(d) for d in below if tree.relation(d) in ("case", "mark"))
    return [
        f"{old}|{kept}", f"{old}|{tag}|{above}", f"{old}|{tag}|{above}|{side}|{case}", f"{form}|{old}", f"{form}|{old}|{tag}|{above}",
        f"{old}|{tree.form(head)}", f"{old}|{case}", f"{old}|{words}", f"{old}|{tree.shape(i)}|{tree.shape(head)}|{tag}|{above}",
        f"{old}|{form[-3:]}", f"{old}|{form[:2]}|{tag}", f"{old}|{tree.form(i + 1)}", f"{old}|{tree.form(i - 1)}",
        f"{old}|{'+'.join(relations)}", f"{old}|{tree.relation(head)}", f"{old}|{tree.relation(head)}|{tag}|{above}|{kept}",
        f"{old}|{min(4, abs(head - i))}|{side}|{tag}", f"{old}|{tree.tag(i)}|{tag}", f"{form}|{tree.form(i + 1)}",
    ]  # fmt: skip


def dependents(heads: list[int]) -> list[list[int]]:
    below: list[list[int]] = [[] for _ in heads]
    for i, head in enumerate(heads):
        if head >= 0:
            below[head].append(i)
    return below


def clitic(form: str) -> str:
    """The value of ``Clitic`` that a word may have by its end."""
    lower = form.lower()
    return next((name for end, name in CLITICS.items() if lower.endswith(end) and len(lower) > len(end) + 2), "")


def apart(sentences: Iterable[Sentence]) -> dict[str, bool]:
    """Whether a treebank mostly sets the clitic apart, for each of its forms that ends like one."""
    seen: defaultdict[str, Counter[bool]] = defaultdict(Counter)
    for sentence in sentences:
        for token in sentence.tokens:
            if clitic(token.form):
                seen[token.form.lower()][token.last - token.first > 1] += 1
    return {form: counts[True] > counts[False] for form, counts in seen.items()}


class Lift:
    """What became of tags, heads and relations, learned from a part of the treebank that exists in both releases.

    `words` are the forms of the text to be lifted, counted: what is left of a word without its clitic is likely a word if it is one of
    them. `others` are treebanks in today's annotation.
    """

    def __init__(self, old: list[Sentence], new: list[Sentence], words: Counter[str], others: Iterable[Sentence] = ()):
        self.words = words
        self.mine, self.theirs = apart(new), apart(others)
        self.feats: defaultdict[Key, Counter[str]] = defaultdict(Counter)
        self.tags: defaultdict[str, set[str]] = defaultdict(set)
        self.relations: defaultdict[str, set[str]] = defaultdict(set)
        both = pairs(old, new)
        for a, b in both:
            for w, v in zip(a.words, b.words, strict=True):
                self.tags[w.upos].add(v.upos)
                if w.head and v.head:
                    self.relations[w.deprel].add(v.deprel)
                feats = "|".join(f for f in v.feats.split("|") if not f.startswith("Clitic"))
                for key in self._feats_keys(v.form.lower(), v.upos):
                    self.feats[key][feats] += 1
        tags: list[Case] = []
        moves: list[Case] = []
        relations: list[Case] = []
        clitics: list[Case] = []
        for a, b in both:
            tree = Tree(a)
            new_tags, new_heads = [v.upos for v in b.words], [v.head - 1 for v in b.words]
            below = dependents(new_heads)
            for i, (w, v) in enumerate(zip(a.words, b.words, strict=True)):
                tags.append((named(sorted(self.tags[w.upos]), tag_features(tree, i)), v.upos))
                found = heads(tree, i)
                move = next((name for name, j in found.items() if j == new_heads[i]), None)
                if move and w.head:
                    moves.append((head_options(tree, i, found), move))
                if w.head and v.head:
                    options = named(sorted(self.relations[w.deprel]), relation_features(tree, i, new_tags, new_heads, below[i]))
                    relations.append((options, v.deprel))
                if clitic(v.form):
                    clitics.append((self._clitic_options(v.form, v.upos), str("Clitic=" in v.feats)))
        self.choose_tag, self.choose_head = Perceptron().fit(tags), Perceptron().fit(moves)
        self.choose_relation, self.choose_clitic = Perceptron().fit(relations), Perceptron().fit(clitics)

    @staticmethod
    def _feats_keys(form: str, tag: str) -> tuple[Key, Key, Key]:
        return (form, tag), (form[:2], tag, ""), ("", tag)  # the first two letters (di-, te-, me-) tell the voice

    def _clitic_options(self, form: str, tag: str) -> list[Option]:
        kind, lower = clitic(form), form.lower()
        known = lower[: -len(kind)] in self.words
        return named(("False", "True"), [kind, lower, f"{kind}|{tag}", f"{kind}|{tag}|{known}", f"{kind}|{known}", f"{lower}|{tag}"])

    def _bears_clitic(self, form: str, tag: str) -> bool:
        """Whether a form that ends like a clitic has one. Most that end in the letters of another than ``-nya`` do so by chance
        (``sekolah``, ``jumlah``, ``menikah``), and tags do not tell."""
        kind, lower = clitic(form), form.lower()
        if kind == "Nya":
            if lower not in self.mine and not self.theirs.get(lower, True):
                return False
        elif lower in self.mine or lower in self.theirs:
            return self.mine.get(lower, self.theirs.get(lower, False))
        elif self.words[host := lower[: -len(kind)].rstrip("-")] < (1 if len(host) > 5 else 2):
            return False
        return self.choose_clitic.best(self._clitic_options(form, tag)) == "True"

    def __call__(self, sentence: Sentence) -> Sentence:
        tree = Tree(sentence)
        size = range(len(sentence.words))
        tags = [self.choose_tag.best(named(sorted(self.tags[w]) or [w], tag_features(tree, i))) for i, w in enumerate(map(tree.tag, size))]
        new = list(tree.heads)
        for i in size:
            if new[i] >= 0:
                found = heads(tree, i)
                head = above = found[self.choose_head.best(head_options(tree, i, found))]
                while above >= 0 and above != i:
                    above = new[above]
                if head >= 0 and above != i:  # no circles
                    new[i] = head
        below = dependents(new)
        out = Sentence(sentence.id, [], sentence.tokens)
        for i, w in enumerate(sentence.words):
            relation = "root"
            if new[i] >= 0:
                options = sorted(self.relations[w.deprel]) or [w.deprel]
                relation = self.choose_relation.best(named(options, relation_features(tree, i, tags, new, below[i])))
            counts = next((c for key in self._feats_keys(tree.form(i), tags[i]) if (c := self.feats.get(key))), None)
            feats = [f for f in counts.most_common(1)[0][0].split("|") if f] if counts else []
            if clitic(w.form) and self._bears_clitic(w.form, tags[i]):
                feats.append(f"Clitic={clitic(w.form)}")
            out.words.append(Word(w.form, "_", tags[i], "|".join(sorted(feats)), new[i] + 1, relation, w.space))
        return out


def pairs(old: list[Sentence], new: list[Sentence]) -> list[tuple[Sentence, Sentence]]:
    """Sentences with the same tokens in both releases."""
    by_text = {" ".join(w.form for w in s.words): s for s in map(surface, new)}
    return [(s, by_text[text]) for s in map(joined, old) if (text := " ".join(w.form for w in s.words)) in by_text]


def measure(old: list[Sentence], new: list[Sentence], words: Counter[str], others: list[Sentence], parts: int = 5) -> None:
    """Print how many tags, heads and labelled heads of each part come out right by tables learned on the rest."""
    counts: Counter[str] = Counter()
    for part in range(parts):
        learned = [s for i, s in enumerate(old) if i % parts != part]
        lift = Lift(learned, [b for _, b in pairs(learned, new)], words, others)
        for a, b in pairs(old[part::parts], new):
            for w, x, v in zip(a.words, lift(a).words, b.words, strict=True):
                counts["n"] += 1
                for name, y in (("before", w), ("after", x)):
                    counts["UPOS " + name] += y.upos == v.upos
                    counts["UAS " + name] += y.head == v.head
                    counts["LAS " + name] += y.head == v.head and y.deprel.split(":")[0] == v.deprel.split(":")[0]
                counts["clitics"] += ("Clitic" in x.feats) == ("Clitic" in v.feats)
    print(", ".join(f"{name} {count / counts['n']:.4f}" for name, count in counts.items() if name != "n"))


def main() -> None:
    ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ap.add_argument("old_train", type=Path)
    ap.add_argument("old_dev", type=Path)
    ap.add_argument("new_dev", type=Path)
    ap.add_argument("out", type=Path)
    ap.add_argument(
        "--others", type=Path, nargs="*", default=[], help="treebanks in today's annotation, for clitics that the new part lacks"
    )
    ap.add_argument("--measure", action="store_true", help="say how good the lift is, by fifths of the development part")
    args = ap.parse_args()
    old, new = list(read_conllu(args.old_dev)), list(read_conllu(args.new_dev))
    train = [joined(s) for s in read_conllu(args.old_train)]
    words = Counter(w.form.lower() for s in train for w in s.words)
    others = [s for path in args.others for s in read_conllu(path)]
    if args.measure:
        measure(old, new, words, others)
    lift = Lift(old, new, words, others)
    sentences = [lift(s) for s in train]
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
