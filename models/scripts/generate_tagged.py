"""Short sentences of police news with tags, features and lemmas, but no trees, for the words that the treebanks do not have.

    python scripts/generate_tagged.py OUT.spacy [--sentences 2500]

``own/roots.tsv`` gives roots with the affixes that they take; the forms are made here. The treebanks' economy and encyclopedia write of
suspects and patrols too seldom: without these a sentence's first word (``Pelaku``, ``Warga``) passes for a name.
"""

from __future__ import annotations

import argparse
import random
from pathlib import Path

import spacy
from spacy.tokens import Doc, DocBin

OWN = Path(__file__).parent.parent / "own"
Token = tuple[str, str, str, str]  # form, tag, lemma, features


def nasal(prefix: str, root: str) -> str:
    """`prefix` (``me`` or ``pe``) with the nasal that the root asks for; p, t, k, s give way to it.

    >>> [nasal("me", r) for r in ("periksa", "tangkap", "kejar", "sita", "bawa", "curi", "ancam", "gelar", "larang", "vonis")]
    ['memeriksa', 'menangkap', 'mengejar', 'menyita', 'membawa', 'mencuri', 'mengancam', 'menggelar', 'melarang', 'memvonis']
    """
    first = root[0]
    if first in "lrwymn":
        return prefix + root
    if first == "p":
        return prefix + "m" + root[1:]
    if first in "bfv":
        return prefix + "m" + root
    if first == "t":
        return prefix + "n" + root[1:]
    if first in "dcjz":
        return prefix + "n" + root
    if first == "s":
        return prefix + ("ny" + root[1:] if root != "sosialisasi" else "n" + root)
    if first == "k":
        return prefix + "ng" + root[1:]
    return prefix + "ng" + root


def rows(name: str) -> list[list[str]]:
    lines = (OWN / name).read_text(encoding="utf-8").splitlines()
    return [line.split("\t") for line in lines if line and not line.startswith("#")][1:]


class Lexicon:
    """Every form with its tag, lemma and features."""

    def __init__(self) -> None:
        self.words: dict[str, list[Token]] = {}
        for tag, words in rows("words.tsv"):
            feats = "Number=Sing" if tag == "NOUN" else ""
            for word in words.split("|"):
                form, _, lemma = word.partition("=")
                self.words.setdefault(tag, []).append((form, tag, lemma or form, feats))
        self.active: list[Token] = []
        self.passive: list[Token] = []
        for root, suffixes, nouns in rows("roots.tsv"):
            lemma = root.removesuffix("i") if root in ("alami", "miliki", "perbaiki", "dampingi") else root
            lemma = {"perbaik": "baik"}.get(lemma, lemma)
            for suffix in suffixes.split(","):
                end = "" if suffix == "-" else suffix
                self.active.append((nasal("me", root) + end if root != "perbaiki" else "memperbaiki", "VERB", lemma, "Voice=Act"))
                self.passive.append(("di" + root + end, "VERB", lemma, "Voice=Pass"))
            made = {"an": f"{root}an", "pean": f"{nasal('pe', root)}an", "kean": f"ke{root}an", "pe": nasal("pe", root)}
            for noun in nouns.split(","):
                form = made.get(noun)
                if form and root != "laku":
                    self.words["NOUN"].append((form, "NOUN", root, "Number=Sing"))


PATTERNS = (
    """
N A N .|N P N I L .|N A N I N .|D N P I N .|N A , N P .|N V A N I L .|N , X X , A N .|N X A C N P .|N N P R .|N X X P I L .|I L , N A N .
N J A N .|N V P I N N .|N A R N C A N .|D N A N U N A .|N X P N X .|A N , N P I L .|N Y J .|N Y N S P .|N S A N P .
""".strip()
    .replace("\n", "|")
    .split("|")
)


def sentence(lexicon: Lexicon, rng: random.Random) -> list[Token]:
    """One sentence after a pattern; its first word has a capital."""
    w = lexicon.words
    out: list[Token] = []
    for sign in rng.choice(PATTERNS).split():
        if sign in ".,":
            out.append((sign, "PUNCT", sign, ""))
        elif sign == "A":
            out.append(rng.choice(lexicon.active))
        elif sign == "P":
            out.append(rng.choice(lexicon.passive))
        elif sign == "C":
            out.append(rng.choice((("dan", "CCONJ", "dan", ""), ("serta", "CCONJ", "serta", ""))))
        elif sign == "U":
            out.append(rng.choice((("agar", "SCONJ", "agar", ""), ("karena", "SCONJ", "karena", ""), ("bahwa", "SCONJ", "bahwa", ""))))
        elif sign == "S":
            out.append(("yang", "PRON", "yang", "PronType=Rel"))
        elif sign == "Y":
            out.append(rng.choice((("itu", "DET", "itu", "PronType=Dem"), ("tersebut", "DET", "sebut", "PronType=Dem"))))
        else:
            tag = {"N": "NOUN", "X": "PROPN", "L": "PROPN", "I": "ADP", "D": "DET", "J": "ADJ", "V": "ADV", "R": "ADV"}[sign]
            form, tag, lemma, feats = rng.choice(w[tag])
            out.append(("Kapolsek" if form == "kapolsek" and rng.random() < 0.7 else form, tag, lemma, feats))
    form, tag, lemma, feats = out[0]
    out[0] = (form[:1].upper() + form[1:], tag, lemma, feats)
    if rng.random() < 0.1:  # a headline
        out = [(f[:1].upper() + f[1:], t, lem, x) for f, t, lem, x in out[:-1]]
    return out


def main() -> None:
    ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ap.add_argument("out", type=Path)
    ap.add_argument("--sentences", type=int, default=2500)
    args = ap.parse_args()
    rng = random.Random(8)
    lexicon = Lexicon()
    vocab = spacy.blank("id").vocab
    docs = []
    for _ in range(args.sentences):
        tokens = sentence(lexicon, rng)
        forms, tags, lemmas, feats = (list(column) for column in zip(*tokens, strict=True))
        spaces = [following not in (".", ",") for following in [*forms[1:], "."]]
        docs.append(Doc(vocab, words=forms, spaces=spaces, pos=tags, lemmas=lemmas, morphs=feats))
    DocBin(docs=docs, store_user_data=False).to_disk(args.out)
    print(f"{args.out}: {len(docs)} sentences, {sum(map(len, docs))} tokens")
    for doc in docs[:5]:
        print("  ", " ".join(f"{t.text}/{t.pos_}/{t.lemma_}" for t in doc))


if __name__ == "__main__":
    main()
