"""Everything that the recogniser of names learns from, to spaCy.

    python scripts/convert_ner.py --idner DIR --police FILE.jsonl --corpus DIR --ud DIR --silver FILE OUT_DIR

idner-news-2k (its test file is never read here), generated police news, the marked-up articles of our own that are in ``TRAINED``
(those in ``HELD_OUT`` are for development, the others are not read), and, for what is no name, the treebanks: there a word that is not
tagged as a name is none, and one that is may be anything.
"""

from __future__ import annotations

import argparse
import json
import random
from collections import Counter
from collections.abc import Container, Iterator
from pathlib import Path

import regex
from common import read_bio, read_conllu
from convert_ud import Row, recased, surface_rows
from spacy.tokens import Doc, DocBin, Span
from spacy.vocab import Vocab

from polextract.data import read_table
from polextract.pipeline import Snapper, blank

# Articles of our own, by name, so that the lists do not move as articles are added: those trained on, and those kept for development.
TRAINED = frozenset(
    {
        "crime-bali-curanmor",
        "crime-gorontalo-arisan",
        "crime-kalsel-martapura-duel",
        "crime-kaltara-walet-bulungan",
        "crime-papua-merauke-vonis",
        "crime-sulsel-motor-bodong-bone",
        "crime-sulteng-laka-poso",
        "news-dki-tawuran-cakung",
        "news-jambi-laka-jaluko",
        "news-jatim-penganiayaan-singosari",
        "news-kepri-tppo-belakangpadang",
        "news-riau-curanmor-tenayan",
        "news-sumut-sabu-tanjungmorawa",
        "pr-kalbar-banjir-kendawangan",
        "pr-kalteng-sertijab-kobar",
        "pr-maluku-pelabuhan-aru",
        "pr-ntt-jagung-lembor",
        "pr-polres-lampung-sertijab",
        "pr-polsek-aceh-sambang",
        "pr-polsek-babel-problem-solving",
        "pr-polsek-bengkulu-jagung",
        "pr-polsek-diy-binluh-sekolah",
        "pr-polsek-jateng-pengamanan-sadranan",
        "pr-polsek-sumbar-jumatcurhat",
        "pr-sultra-curhat-pomalaa",
        "pr-sulut-gereja-dimembe",
    }
)
HELD_OUT = frozenset(
    {
        "crime-kaltim-bom-ikan-berau",
        "news-jabar-penipuan-limbangan",
        "news-sumsel-vonis-plaju",
        "pr-ntb-panah-woja",
        "pr-polsek-banten-patroli-kryd",
        "pr-sulbar-rumah-polewali",
    }
)

NO_SPACE_BEFORE = set(",.;:!?)]}%…”’")
NO_SPACE_AFTER = set("([{“‘")


def spacing(tokens: list[str]) -> list[bool]:
    """Where blanks stood, guessed from the marks; straight quotation marks open and close in turn."""
    spaces = [True] * len(tokens)
    opened = False
    for i, token in enumerate(tokens):
        if token in NO_SPACE_BEFORE and i:
            spaces[i - 1] = False
        if token in NO_SPACE_AFTER:
            spaces[i] = False
        if token == '"':
            if opened and i:
                spaces[i - 1] = False
            else:
                spaces[i] = False
            opened = not opened
        if token in ("/", "-") and 0 < i < len(tokens) - 1:
            spaces[i - 1] = spaces[i] = False
    return spaces


def bio_doc(vocab: Vocab, sentences: list[tuple[list[str], list[str]]], how: str = "none", separator: str = " ") -> Doc:
    """Sentences in BIO as one Doc, in another case if wanted."""
    change = {"none": str, "upper": str.upper, "lower": str.lower, "title": lambda s: s[:1].upper() + s[1:]}[how]
    words: list[str] = []
    spaces: list[bool] = []
    tags: list[str] = []
    for n, (tokens, marks) in enumerate(sentences):
        words += [change(t) for t in tokens]
        spaces += spacing(tokens)
        tags += [m if m == "O" or m[2:] in ("PER", "ORG", "LOC") else "O" for m in marks]
        if separator != " " and n < len(sentences) - 1:
            spaces[-1] = False
            words.append(separator)
            spaces.append(False)
            tags.append("O")
    fixed = [("B" + t[1:] if t[0] == "I" and (i == 0 or tags[i - 1][2:] != t[2:]) else t) for i, t in enumerate(tags)]
    return Doc(vocab, words=words, spaces=spaces, ents=fixed)


def span_doc(nlp, text: str, spans: list[tuple[int, int, str]]) -> Doc:
    """A text with character spans as a Doc; a span that cuts a token takes it whole."""
    doc = nlp.make_doc(text)
    snapper = Snapper(doc)
    ents: list[Span] = []
    for start, end, label in sorted(spans, key=lambda s: (s[0], -s[1])):
        span = snapper.span(start, end, label)
        if span is not None and (not ents or span.start >= ents[-1].end):
            ents.append(span)
    doc.set_ents(ents)
    return doc


def stretches(tokens: list[str], marks: list[str]) -> Iterator[tuple[list[str], list[str], str]]:
    """The names of a sentence and the single words between them: tokens, marks, and the label of a name or ``""``."""
    i = 0
    while i < len(tokens):
        label = marks[i][2:] if marks[i][0] == "B" else ""
        j = i + 1
        while label and j < len(tokens) and marks[j] == "I-" + label:
            j += 1
        yield tokens[i:j], marks[i:j], label
        i = j


def renamed(tokens: list[str], marks: list[str], pool: dict[str, list[list[str]]], rng: random.Random) -> tuple[list[str], list[str]]:
    """The sentence with some of its names exchanged for others of their kind."""
    out: tuple[list[str], list[str]] = ([], [])
    for span, labels, label in stretches(tokens, marks):
        if label in pool and rng.random() < 0.6:
            span = rng.choice(pool[label])
            labels = ["B-" + label] + ["I-" + label] * (len(span) - 1)
        out[0].extend(span)
        out[1].extend(labels)
    return out


def renamed_alike(
    tokens: list[str], marks: list[str], pool: dict[str, list[list[str]]], single: dict[str, list[str]], rng: random.Random
) -> tuple[list[str], list[str]]:
    """As `renamed`, but a name of one word gives way to one word: what stands around it must tell that it is a name."""
    out: tuple[list[str], list[str]] = ([], [])
    for span, labels, label in stretches(tokens, marks):
        if label in pool and rng.random() < (0.7 if label == "PER" else 0.4):
            span = [rng.choice(single[label])] if len(span) == 1 else rng.choice(pool[label])
            labels = ["B-" + label] + ["I-" + label] * (len(span) - 1)
        out[0].extend(span)
        out[1].extend(labels)
    return out


def single_names(pool: dict[str, list[list[str]]]) -> dict[str, list[str]]:
    """Names of one word, by label: those of the pool; for people also parts of longer ones and given names, each as often."""
    single = {label: [name[0] for name in names if len(name) == 1] for label, names in pool.items()}
    parts = [word for name in pool["PER"] if len(name) > 1 for word in (name[0], name[-1]) if word.isalpha() and len(word) > 2]
    given = [row["name"].capitalize() for row in read_table("people_given.tsv")]
    single["PER"] += parts + given
    return single


def name_pool(
    sentences: list[tuple[list[str], list[str]]], police: list[tuple[str, list[tuple[int, int, str]]]]
) -> dict[str, list[list[str]]]:
    """Names to put in others' stead: those of the corpus itself; for people, as many made-up ones."""
    pool: dict[str, list[list[str]]] = {"PER": [], "ORG": [], "LOC": []}
    for tokens, marks in sentences:
        for i, mark in enumerate(marks):
            if mark[0] == "B":
                j = i + 1
                while j < len(tokens) and marks[j] == "I" + mark[1:]:
                    j += 1
                pool.setdefault(mark[2:], []).append(tokens[i:j])
    made_up = sorted({text[a:b] for text, spans in police for a, b, label in spans if label == "PER" and text[a:b].istitle()})
    pool["PER"] += [name.split() for name in made_up[:: max(1, len(made_up) // max(1, len(pool["PER"])))]]
    return pool


def unnamed_doc(vocab: Vocab, rows: list[Row], how: str, *, known: Container[str] | None = None) -> Doc:
    """A sentence of a treebank: what is no name is marked as such, names are left open.

    Where the tags are automatic, a word in capitals counts as no name only if it is among the `known` common words.
    """
    doubtful = []
    for i, r in enumerate(rows):
        capital = i > 0 and not r.form.islower() and r.form[:1].isalpha()
        doubtful.append(r.upos in ("PROPN", "X", "SYM") or (capital and known is not None and r.form.lower() not in known))
    if how != "none":
        rows = recased(rows, how)
    tags = ["" if doubt else "O" for doubt in doubtful]
    return Doc(vocab, words=[r.form for r in rows], spaces=[r.space for r in rows], ents=tags)


def brackets_apart(tokens: list[str], marks: list[str]) -> tuple[list[str], list[str]]:
    """Brackets that are written as part of a name's token, taken off where the whole name stands in them."""
    out: tuple[list[str], list[str]] = ([], [])
    i = 0
    while i < len(tokens):
        j = i + 1
        while marks[i][0] == "B" and j < len(tokens) and marks[j][0] == "I":
            j += 1
        span = tokens[i:j]
        if marks[i][0] == "B" and span[0][0] == "(" and span[-1][-1] == ")" and len("".join(span)) > 2:
            span = [span[0][1:-1]] if len(span) == 1 else [span[0][1:], *span[1:-1], span[-1][:-1]]
            kept = [(t, m) for t, m in zip(span, marks[i:j], strict=True) if t]
            kept[0] = (kept[0][0], "B" + kept[0][1][1:])
            for token, label in [("(", "O"), *kept, (")", "O")]:
                out[0].append(token)
                out[1].append(label)
        else:
            out[0].extend(span)
            out[1].extend(marks[i:j])
        i = j
    return out


_ORGANISATION = regex.compile(
    r"\b(?:(?:RSUD|RSU|RSUP|RS|Puskesmas|SMAN?|SMPN?|SMKN?|SDN?|MTsN?|Ponpes|Koramil|Kodim|Korem|PT\.?|CV\.?|BPBD|Dinas|Satpol PP|"
    r"Pengadilan Negeri|PN|Kejaksaan Negeri|Kejari|Lapas|Rutan|KPU|Bawaslu|DPRD|Pemkab|Pemkot|Pemprov)"
    r"(?: (?:Negeri|\d{1,4}(?:[-/]\d+)*/?|[\p{Lu}][\w./'-]*)){1,5}|TNI|Polri|BNN|KPK|Brimob|Basarnas|BPBD|BMKG|MUI|PLN|PMI)\b"
)


def article_spans(text: str, gold: dict) -> list[tuple[int, int, str]]:
    """PER, ORG and LOC of an annotated article. People are annotated once each: their names and the parts of these are looked up."""

    def offsets(item: dict) -> tuple[int, int]:
        start = -1
        for _ in range(item.get("n", 1)):
            start = text.index(item["text"], start + 1)
        return start, start + len(item["text"])

    taken = [(*offsets(u), "ORG") for u in gold.get("units", ())]
    taken += [(*offsets(p), "LOC") for p in gold.get("places", ())]

    def free(start: int, end: int) -> bool:
        return all(end <= s or start >= e for s, e, _ in taken)

    for person in sorted(gold.get("people", ()), key=lambda p: -len(p["name"])):
        words = person["name"].split()
        alone = [[w] for w in words if len(w) > 3 and not w.endswith(".") and w.lower() not in ("alias", "binti")]
        forms = [words, *([words[:2], words[-2:]] if len(words) > 2 else []), *alone]
        for form in forms if not person.get("initials") else [words]:
            pattern = r"(?<!\w)" + r"\s+".join(regex.escape(w) for w in form) + r"(?!\w)"
            for m in regex.finditer(pattern, text, 0 if person.get("initials") else regex.I):
                if m[0][0].isupper() and free(*m.span()):
                    taken.append((*m.span(), "PER"))
    taken += [(*m.span(), "ORG") for m in _ORGANISATION.finditer(text) if free(*m.span())]
    return taken


def read_articles(folder: Path) -> list[tuple[str, str, list[tuple[int, int, str]]]]:
    """Name, text and spans of every annotated article in a folder."""
    articles = []
    for path in sorted(folder.glob("*.txt")):
        gold = path.with_suffix(".json")
        if gold.exists():
            with path.open(encoding="utf-8", newline="") as file:
                text = file.read()
            articles.append((path.stem, text, article_spans(text, json.loads(gold.read_text(encoding="utf-8")))))
    return articles


def main() -> None:
    ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ap.add_argument("out", type=Path)
    ap.add_argument("--idner", type=Path, required=True, help="folder with idner2k-train.txt and idner2k-dev.txt")
    ap.add_argument("--police", type=Path, required=True, help="output of generate_police.py")
    ap.add_argument("--ud", type=Path, required=True, help="folder with the treebanks' training parts")
    ap.add_argument("--silver", type=Path, required=True, help="output of lift_gsd.py")
    ap.add_argument("--corpus", type=Path, required=True, help="annotated articles: NAME.txt and NAME.json")
    ap.add_argument("--all", action="store_true", help="train on the development part of idner-news-2k too, for the pipeline that ships")
    args = ap.parse_args()
    args.out.mkdir(parents=True, exist_ok=True)
    nlp = blank()
    rng = random.Random(8)
    train: list[Doc] = []
    dev: list[Doc] = []

    news_dev = list(read_bio(args.idner / "idner2k-dev.txt"))
    idner = list(read_bio(args.idner / "idner2k-train.txt")) + (news_dev if args.all else [])
    idner = [brackets_apart(tokens, tags) for tokens, tags in idner]
    with args.police.open(encoding="utf-8") as lines:
        police = [(text, [tuple(s) for s in marks["entities"]]) for text, marks in map(json.loads, lines)]
    pool = name_pool(idner, police)
    plain = idner
    for copy in range(5):
        idner = plain if copy < 2 else [renamed(tokens, tags, pool, rng) for tokens, tags in plain]
        i = 0
        while i < len(idner):
            size = rng.randint(1, 3)
            train.append(bio_doc(nlp.vocab, idner[i : i + size], separator=rng.choice((" ", " ", "\n", "\n\n"))))
            i += size
    for tokens, tags in rng.sample(idner, len(idner) // 2):
        train.append(bio_doc(nlp.vocab, [(tokens, tags)], rng.choice(("upper", "upper", "title", "title", "lower"))))
    dev += [bio_doc(nlp.vocab, [s]) for s in news_dev]

    gold = [args.ud / name for name in ("id_csui-ud-train.conllu", "id_pud-ud-test.conllu", "id_gsd-ud-dev.conllu")]
    treebanks = [(path, [surface_rows(s, case_lemmas=False) for s in read_conllu(path)]) for path in (*gold, args.silver)]
    counts = Counter(r.form for _, sentences in treebanks for rows in sentences for r in rows if r.form.islower())
    common_words = {word for word, n in counts.items() if n > 2}
    for path, sentences in treebanks:
        for rows in sentences:
            how = rng.choice(("none", "none", "title", "title", "upper"))
            train.append(unnamed_doc(nlp.vocab, rows, how, known=common_words if path is args.silver else None))

    train += [span_doc(nlp, text, spans) for text, spans in police]

    articles = read_articles(args.corpus)
    for name, text, spans in articles:
        doc = span_doc(nlp, text, spans)
        if name in HELD_OUT:
            dev.append(doc)
        elif name in TRAINED:
            train += [doc] * 4
    rng.shuffle(train)

    # The last pass: idner-news-2k with other names of the same length, a part of the rest.
    again = random.Random(9)
    single = single_names(pool)
    longer = {label: [name for name in names if len(name) > 1] for label, names in pool.items()}
    tune = [span_doc(nlp, text, spans) for text, spans in police[::12]]
    tune += [span_doc(nlp, text, spans) for name, text, spans in articles if name in TRAINED]
    mine = plain[: -len(news_dev)] if args.all else plain  # the development part stays apart, to choose by
    for copy in range(3):
        sentences = mine if copy == 0 else [renamed_alike(tokens, tags, longer, single, again) for tokens, tags in mine]
        tune += [bio_doc(nlp.vocab, [s]) for s in sentences]
    gold_rows = [rows for path, sentences in treebanks if path is not args.silver for rows in sentences]
    tune += [unnamed_doc(nlp.vocab, rows, "none") for rows in again.sample(gold_rows, len(gold_rows) // 2)]
    again.shuffle(tune)

    for name, docs in (("train", train), ("tune", tune), ("dev", dev)):
        DocBin(docs=docs, attrs=["ORTH", "SPACY", "ENT_IOB", "ENT_TYPE"], store_user_data=False).to_disk(args.out / f"ner-{name}.spacy")
        print(f"ner-{name}: {len(docs)} documents, {sum(map(len, docs))} tokens, {sum(len(d.ents) for d in docs)} names")


if __name__ == "__main__":
    main()
