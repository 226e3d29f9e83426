"""Every score of the trained pipeline that the model card states, by one command.

    python scripts/evaluate.py MODEL --corpora DIR [--out scores.json] [--articles ../tests/corpus]

Treebanks are measured four ways (CoNLL 2018 measures, relations without subtypes):

- ``raw``: from the plain text; tokens, sentences and clitics are found by the pipeline. Published scores of Stanza and UDPipe are these.
- ``tokens``: the treebank's written tokens and sentence bounds are given; clitics are found by the pipeline.
- ``words``: the treebank's syntactic words and sentence bounds are given, clitics apart.
- ``surface``: as ``tokens``, but clitics stay on their hosts on both sides, which is what the pipeline gives out.

The pipeline tags written tokens. For ``raw`` and ``tokens`` a clitic that it marks (``Clitic=Nya`` …) is split off, and its own tag and
relation are the commonest ones for that host in the treebank's training part.
"""

from __future__ import annotations

import argparse
import json
import time
from collections import Counter, defaultdict
from pathlib import Path
from typing import TypeAlias

import spacy
from common import LABELS, Sentence, Surface, Word, read_bio, read_conllu
from conll18 import of_sentences, score
from convert_ner import TRAINED, read_articles, spacing
from convert_ud import CLITICS, surface_rows
from spacy.language import Language
from spacy.tokens import Doc

from polextract.backbone import load_backbone

Clitic: TypeAlias = tuple[str, str, str]  # tag, relation, lemma

PUBLISHED = {
    "GSD": {"Stanza 1.5.1": {"UPOS": 0.942, "UAS": 0.871, "LAS": 0.808, "Lemmas": 0.983}},
    "CSUI": {"Stanza 1.5.1": {"UPOS": 0.959, "UAS": 0.832, "LAS": 0.786, "Lemmas": 0.964}},
}
TREEBANKS = {"CSUI": ("id_csui-ud-test.conllu", "id_csui-ud-train.conllu"), "GSD": ("id_gsd-ud-test.conllu", "id_gsd-ud-dev.conllu")}


def clitic_table(sentences: list[Sentence]) -> dict[tuple[str, str], Clitic]:
    """What a clitic mostly is, by itself and the tag of its host."""
    seen: defaultdict[tuple[str, str], Counter[Clitic]] = defaultdict(Counter)
    for sentence in sentences:
        for token in sentence.tokens:
            if token.last - token.first == 2:
                host, last = sentence.words[token.first], sentence.words[token.last - 1]
                kind = CLITICS.get(last.form.lower().lstrip("-"))
                if kind:
                    for key in ((kind, host.upos), (kind, "")):
                        seen[key][last.upos, last.deprel, last.lemma] += 1
    return {key: counts.most_common(1)[0][0] for key, counts in seen.items()}


def of_doc(doc: Doc, table: dict[tuple[str, str], Clitic], *, split: bool) -> list[Sentence]:
    """A pipeline's output as treebank sentences, with the marked clitics split off if wanted; blanks are left out."""
    sentences = []
    for span in doc.sents:
        tokens = [t for t in span if not t.is_space]
        if not tokens:
            continue
        sentence = Sentence("")
        place: dict[int, int] = {}  # number of the word that stands for a token to others
        pieces: list[tuple[str, str, Clitic] | None] = []
        n = 0
        for t in tokens:
            kind = (t.morph.get("Clitic") or [""])[0]
            piece = None
            if split and kind and t.text.lower().endswith(kind.lower()) and len(t.text) > len(kind) + 1:
                entry = table.get((kind, t.pos_)) or table.get((kind, ""))
                if entry:
                    piece = (t.text[: -len(kind)], t.text[-len(kind) :], entry)
            n += 1
            place[t.i] = n + 1 if piece and t.pos_ == "ADP" else n
            n += piece is not None
            pieces.append(piece)
        for t, piece in zip(tokens, pieces, strict=True):
            head = 0 if t.head.i == t.i else place.get(t.head.i, 0)
            deprel = "root" if t.dep_ == "ROOT" else t.dep_
            first = len(sentence.words)
            if piece is None:
                sentence.words.append(Word(t.text, t.lemma_, t.pos_, str(t.morph), head, deprel))
            else:
                host, rest, (upos, relation, lemma) = piece
                if t.pos_ == "ADP":  # menurutnya: the preposition hangs on its pronoun
                    sentence.words.append(Word(host, t.lemma_, t.pos_, "", first + 2, "case"))
                    sentence.words.append(Word(rest, lemma, upos, "", head, deprel))
                else:
                    sentence.words.append(Word(host, t.lemma_, t.pos_, "", head, deprel))
                    sentence.words.append(Word(rest, lemma, upos, "", first + 1, relation))
            sentence.tokens.append(Surface(t.text, first, len(sentence.words), bool(t.whitespace_)))
        sentences.append(sentence)
    return sentences


def surface(sentence: Sentence, *, case_lemmas: bool) -> Sentence:
    """A treebank sentence with its clitics left on their hosts."""
    rows = surface_rows(sentence, case_lemmas=case_lemmas)
    words = [Word(r.form, r.lemma, r.upos, r.feats, 0 if r.head == i else r.head + 1, r.deprel) for i, r in enumerate(rows)]
    return Sentence(sentence.id, words, [Surface(r.form, i, i + 1, r.space) for i, r in enumerate(rows)])


def run(nlp: Language, doc: Doc) -> Doc:
    for _, pipe in nlp.pipeline:
        doc = pipe(doc)
    return doc


def given(nlp: Language, sentence: Sentence, *, apart: bool = False) -> Doc:
    """A Doc of the treebank's written tokens, or of its words; one sentence."""
    units = sentence.words if apart else sentence.tokens
    doc = Doc(nlp.vocab, words=[u.form for u in units], spaces=[u.space for u in units])
    for token in doc:
        token.is_sent_start = token.i == 0
    return doc


def treebanks(nlp: Language, ud: Path) -> dict[str, dict[str, dict[str, float]]]:
    results: dict[str, dict[str, dict[str, float]]] = {}
    for name, (test, train) in TREEBANKS.items():
        gold = list(read_conllu(ud / test))
        table = clitic_table(list(read_conllu(ud / train)))
        parsed = of_sentences(gold)
        raw_text = "".join(t.form + (" " if t.space or t is s.tokens[-1] else "") for s in gold for t in s.tokens)
        raw = of_doc(nlp(raw_text), table, split=True)
        docs = [run(nlp, given(nlp, s)) for s in gold]
        tokens = [piece for doc in docs for piece in of_doc(doc, table, split=True)]
        whole = [piece for doc in docs for piece in of_doc(doc, table, split=False)]
        words = [piece for s in gold for piece in of_doc(run(nlp, given(nlp, s, apart=True)), table, split=False)]
        loose = [Sentence(s.id, s.words, [Surface(w.form, i, i + 1, w.space) for i, w in enumerate(s.words)]) for s in gold]
        results[name] = {
            "raw": score(parsed, of_sentences(raw)),
            "tokens": score(parsed, of_sentences(tokens)),
            "words": score(of_sentences(loose), of_sentences(words)),
            "surface": score(of_sentences([surface(s, case_lemmas=name == "GSD") for s in gold]), of_sentences(whole)),
        }
    return results


Spans: TypeAlias = set[tuple[int, int, str]]


def prf(pairs: list[tuple[Spans, Spans]], label: str | None = None) -> dict[str, float]:
    tp = fp = fn = 0
    for gold, found in pairs:
        g = {s for s in gold if label in (None, s[2])}
        f = {s for s in found if label in (None, s[2])}
        tp, fp, fn = tp + len(g & f), fp + len(f - g), fn + len(g - f)
    p, r = tp / (tp + fp) if tp + fp else 0.0, tp / (tp + fn) if tp + fn else 0.0
    return {"P": p, "R": r, "F1": 2 * p * r / (p + r) if p + r else 0.0, "gold": tp + fn}


def idner(nlp: Language, path: Path) -> dict[str, dict[str, float]]:
    """Exact spans over the given tokens."""
    pairs: list[tuple[Spans, Spans]] = []
    for tokens, tags in read_bio(path):
        gold: Spans = set()
        start = None
        for i, tag in enumerate([*tags, "O"]):
            if start is not None and (tag[0] != "I" or tag[2:] != tags[start][2:]):
                gold.add((start, i, tags[start][2:]))
                start = None
            if tag[0] == "B" or (tag[0] == "I" and start is None):
                start = i
        doc = run(nlp, Doc(nlp.vocab, words=tokens, spaces=spacing(tokens)))
        pairs.append((gold, {(e.start, e.end, e.label_) for e in doc.ents}))
    return {"all": prf(pairs), **{label: prf(pairs, label) for label in LABELS}}


def articles(nlp: Language, folder: Path) -> tuple[dict[str, dict[str, float]], int]:
    """Exact spans in the annotated articles of a folder that were not trained on, and how many articles that are."""
    pairs: list[tuple[Spans, Spans]] = []
    for name, text, spans in read_articles(folder):
        if name not in TRAINED:
            pairs.append((set(spans), {(e.start_char, e.end_char, e.label_) for e in nlp(text).ents}))
    return {label: prf(pairs, label) for label in ("PER", "LOC", "ORG")}, len(pairs)


def speed(nlp: Language, texts: list[str]) -> float:
    """Words a second of processor time, the best of three runs; set OMP_NUM_THREADS=1."""
    words = sum(len(doc) for doc in nlp.tokenizer.pipe(texts))
    best = 0.0
    for _ in range(3):
        began = time.process_time()
        for _ in nlp.pipe(texts):
            pass
        best = max(best, words / (time.process_time() - began))
    return best


def table(head: list[str], rows: list[list[str]]) -> str:
    lines = ["| " + " | ".join(head) + " |", "|" + "---|" * len(head)]
    return "\n".join(lines + ["| " + " | ".join(row) + " |" for row in rows])


def card(results: dict) -> str:
    """The scores as the model card shows them."""
    measures = ("Words", "Sentences", "UPOS", "UAS", "LAS", "Lemmas", "Lemmas (case folded)")
    parts = []
    for bank, ways in results["treebanks"].items():
        rows = [[f"ours, {way}", *(f"{100 * scores[m]:.1f}" for m in measures)] for way, scores in ways.items()]
        rows += [[f"{name}, raw", *(f"{100 * s[m]:.1f}" if m in s else "" for m in measures)] for name, s in PUBLISHED[bank].items()]
        parts.append(f"UD Indonesian-{bank}, test:\n\n" + table(["", *measures], rows))
    rows = []
    for name in ("idner-news-2k test", "own articles"):
        for label, s in results.get(name, {}).items():
            shown = f"{name} ({results['articles']})" if name == "own articles" else name
            rows.append([shown, label, f"{100 * s['P']:.1f}", f"{100 * s['R']:.1f}", f"{100 * s['F1']:.1f}", str(s["gold"])])
    parts.append("Names, exact spans:\n\n" + table(["set", "label", "P", "R", "F1", "names"], rows))
    return "\n\n".join(parts)


def write_card(path: Path, results: dict) -> None:
    """Put the scores between the two marks of the model card."""
    text = path.read_text(encoding="utf-8")
    begin, end = "<!-- scores: begin -->\n", "<!-- scores: end -->"
    head, tail = text[: text.index(begin) + len(begin)], text[text.index(end) :]
    path.write_text(f"{head}\n{card(results)}\n\n{tail}", encoding="utf-8")


def main() -> None:
    ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ap.add_argument("model", help="path of a pipeline, 'auto' for the one that ships, or 'stanza'")
    ap.add_argument("--corpora", type=Path, required=True)
    ap.add_argument("--articles", type=Path, help="annotated articles of our own; those not trained on are measured")
    ap.add_argument("--stanza-dir", type=Path)
    ap.add_argument("--out", type=Path)
    ap.add_argument("--card", type=Path, help="README.md whose table of scores is to be written anew")
    args = ap.parse_args()
    began = time.perf_counter()
    nlp = load_backbone(args.model, stanza_dir=args.stanza_dir)
    loading = time.perf_counter() - began
    results: dict = {"spacy": spacy.__version__, "load_seconds": round(loading, 2)}
    if nlp.has_pipe("parser") or nlp.has_pipe("polextract_stanza"):
        results["treebanks"] = treebanks(nlp, args.corpora / "ud")
        results["published"] = PUBLISHED
    if nlp.has_pipe("ner"):
        results["idner-news-2k test"] = idner(nlp, args.corpora / "ner" / "idner2k-test.txt")
        if args.articles:
            results["own articles"], results["articles"] = articles(nlp, args.articles)
    texts = [" ".join(s.text for s in list(read_conllu(args.corpora / "ud" / TREEBANKS["CSUI"][0]))[i : i + 10]) for i in range(0, 370, 10)]
    results["words_per_second"] = round(speed(nlp, texts))

    def rounded(value):
        if isinstance(value, dict):
            return {k: rounded(v) for k, v in value.items()}
        return round(value, 4) if isinstance(value, float) else value

    results = rounded(results)
    text = json.dumps(results, indent=1, ensure_ascii=False)
    print(text)
    if args.out:
        args.out.write_text(text + "\n", encoding="utf-8")
    if args.card:
        write_card(args.card, results)


if __name__ == "__main__":
    main()
