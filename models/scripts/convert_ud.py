"""Treebanks to spaCy: written tokens (clitics kept on their host), several sentences a document, some line breaks between them.

    python scripts/convert_ud.py UD_DIR SILVER OUT_DIR [--tagged TAGGED] [--all]

SILVER is the output of lift_gsd.py, TAGGED that of generate_tagged.py.

A multiword token becomes one token with the tag, lemma and features of its host and the head and relation of whichever of its words
leads out of it; the clitic is kept as the feature ``Clitic`` (``Nya``, ``Lah``, ``Kah``, ``Pun``, ``Ku``, ``Mu``), so that
``scripts/evaluate.py`` can split it off again. The gold sentences that have such tokens come once more with their words apart, for
those who hand in a treebank's words.
"""

from __future__ import annotations

import argparse
import random
from pathlib import Path

import spacy
from common import Sentence, read_conllu
from spacy.tokens import Doc, DocBin

from polextract.backbone.embed import TREEBANK

CLITICS = {"nya": "Nya", "lah": "Lah", "kah": "Kah", "pun": "Pun", "ku": "Ku", "mu": "Mu"}
# Relations with too few cases to be learned: the general relation is kept.
KEPT_SUBTYPES = {
    "nsubj:pass",
    "csubj:pass",
    "acl:relcl",
    "nmod:poss",
    "nmod:tmod",
    "obl:tmod",
    "obl:agent",
    "flat:name",
    "flat:foreign",
    "compound:plur",
    "case:adv",
    "advmod:emph",
}

# How often each gold treebank comes in the last pass.
LAST_PASS = {"csui": 3, "pud": 1, "gsd": 3}


class Row:
    """A token ready for a Doc; `head` is the index of its head in the sentence, itself for the root."""

    __slots__ = ("deprel", "feats", "form", "head", "lemma", "space", "upos")

    def __init__(self, form: str, upos: str, lemma: str, feats: str, head: int, deprel: str, space: bool):
        self.form, self.upos, self.lemma, self.feats, self.head, self.deprel, self.space = form, upos, lemma, feats, head, deprel, space


def relation(deprel: str) -> str:
    """A relation as we train it."""
    return deprel if deprel in KEPT_SUBTYPES else deprel.partition(":")[0]


def surface_rows(sentence: Sentence, *, case_lemmas: bool) -> list[Row]:
    """The written tokens of a sentence with heads among themselves."""
    owner = {w: t for t, token in enumerate(sentence.tokens) for w in range(token.first, token.last)}
    rows = []
    for t, token in enumerate(sentence.tokens):
        members = range(token.first, token.last)
        host = sentence.words[token.first]
        out = next((w for w in members if sentence.words[w].head == 0 or owner[sentence.words[w].head - 1] != t), token.first)
        top = sentence.words[out]
        feats = [f for f in host.feats.split("|") if f not in ("_", "") and not f.startswith("Typo")]
        if len(members) > 1:
            clitic = CLITICS.get(sentence.words[token.last - 1].form.lower().lstrip("-"))
            if clitic:
                feats = [f for f in feats if not f.startswith("Clitic=")] + [f"Clitic={clitic}"]
        lemma = "" if host.lemma == "_" else host.lemma
        if case_lemmas and lemma and host.upos == "PROPN" and lemma == host.form.lower():
            lemma = host.form  # GSD writes the lemmas of names in lower case, CSUI and PUD as they are
        head = t if top.head == 0 else owner[top.head - 1]
        rows.append(Row(token.form, host.upos, lemma, "|".join(sorted(feats)), head, relation(top.deprel), token.space))
    return rows


def word_rows(sentence: Sentence, *, case_lemmas: bool) -> list[Row]:
    """The syntactic words of a sentence, clitics apart."""
    inside = {w for token in sentence.tokens for w in range(token.first, token.last - 1)}
    rows = []
    for i, word in enumerate(sentence.words):
        feats = "|".join(f for f in word.feats.split("|") if f not in ("_", "") and not f.startswith(("Typo", "Clitic")))
        lemma = word.form if case_lemmas and word.upos == "PROPN" and word.lemma == word.form.lower() else word.lemma
        head = word.head - 1 if word.head else i
        rows.append(Row(word.form, word.upos, lemma, feats, head, relation(word.deprel), word.space or i in inside))
    return rows


def recased(rows: list[Row], how: str) -> list[Row]:
    """The same sentence in another case, as headlines and captions have it; lemmas of common words stay."""
    change = {"upper": str.upper, "lower": str.lower, "title": lambda s: s[:1].upper() + s[1:]}[how]
    out = []
    for r in rows:
        lemma = change(r.lemma) if r.upos == "PROPN" else r.lemma
        out.append(Row(change(r.form), r.upos, lemma, r.feats, r.head, r.deprel, r.space))
    return out


def make_doc(vocab: spacy.Vocab, group: list[list[Row]], rng: random.Random) -> Doc:
    """One Doc of several sentences; line breaks are tokens of their own, as the tokeniser makes them."""
    words, spaces, pos, lemmas, morphs, heads, deps, starts = [], [], [], [], [], [], [], []
    breaks = rng.choice((" ", " ", " ", "\n", "\n\n"))
    for n, rows in enumerate(group):
        base = len(words)
        for i, r in enumerate(rows):
            words.append(r.form)
            spaces.append(r.space or (i == len(rows) - 1 and breaks == " "))
            pos.append(r.upos)
            lemmas.append(r.lemma)
            morphs.append(r.feats)
            heads.append(base + r.head)
            deps.append("ROOT" if r.head == i else r.deprel)
            starts.append(i == 0)
        if breaks != " " and n < len(group) - 1:
            spaces[-1] = False
            words.append(breaks)
            spaces.append(False)
            pos.append("SPACE")
            lemmas.append(breaks)
            morphs.append("")
            heads.append(len(words) - 2)
            deps.append("dep")
            starts.append(False)
    return Doc(vocab, words=words, spaces=spaces, pos=pos, lemmas=lemmas, morphs=morphs, heads=heads, deps=deps, sent_starts=starts)


def documents(vocab: spacy.Vocab, sentences: list[list[Row]], rng: random.Random, treebank: str, largest: int = 6) -> list[Doc]:
    """Neighbouring sentences put together, one to `largest` at a time, marked with the treebank they are from."""
    docs = []
    i = 0
    while i < len(sentences):
        size = rng.randint(1, largest)
        docs.append(make_doc(vocab, sentences[i : i + size], rng))
        docs[-1].user_data[TREEBANK] = treebank
        i += size
    return docs


def main() -> None:
    ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ap.add_argument("ud", type=Path)
    ap.add_argument("silver", type=Path)
    ap.add_argument("out", type=Path)
    ap.add_argument("--tagged", type=Path, help="sentences with tags and lemmas but no trees")
    ap.add_argument("--hold-out", type=int, default=60, help="sentences at the end of each gold set kept for development")
    ap.add_argument("--all", action="store_true", help="train on these too, for the pipeline that ships")
    args = ap.parse_args()
    args.out.mkdir(parents=True, exist_ok=True)
    vocab = spacy.blank("id").vocab
    rng = random.Random(8)
    files = {"csui": "id_csui-ud-train.conllu", "pud": "id_pud-ud-test.conllu", "gsd": "id_gsd-ud-dev.conllu"}
    silver = [surface_rows(s, case_lemmas=True) for s in read_conllu(args.silver)]
    train: list[Doc] = []
    dev: list[Doc] = []
    tune: list[Doc] = []
    again = random.Random(9)
    for name, file in files.items():
        gold = list(read_conllu(args.ud / file))
        cut = len(gold) - args.hold_out
        sentences = [surface_rows(s, case_lemmas=name == "gsd") for s in gold]
        used = len(gold) if args.all else cut
        kept, held = sentences[:used], sentences[cut:]
        dev += documents(vocab, held, rng, name)
        for _ in range(2):
            train += documents(vocab, kept, rng, name)
        apart = [word_rows(s, case_lemmas=name == "gsd") for s in gold[:used] if len(s.tokens) < len(s.words)]
        train += documents(vocab, apart, rng, name)
        for _ in range(LAST_PASS[name]):
            tune += documents(vocab, kept, again, name)
        tune += documents(vocab, apart, again, name)
        others = [recased(s, rng.choice(("upper", "title", "lower"))) for s in rng.sample(kept, len(kept) // 10)]
        train += documents(vocab, others, rng, name)
    train += documents(vocab, silver, rng, "gsd")
    tune += documents(vocab, again.sample(silver, len(silver) // 5), again, "gsd")
    if args.tagged:
        tagged = list(DocBin().from_disk(args.tagged).get_docs(vocab))
        train += tagged
        tune += again.sample(tagged, len(tagged) // 5)
    rng.shuffle(train)
    again.shuffle(tune)
    for name, docs in (("train", train), ("tune", tune), ("dev", dev)):
        DocBin(docs=docs, store_user_data=True).to_disk(args.out / f"ud-{name}.spacy")
        print(f"ud-{name}: {len(docs)} documents, {sum(len(d) for d in docs)} tokens")


if __name__ == "__main__":
    main()
