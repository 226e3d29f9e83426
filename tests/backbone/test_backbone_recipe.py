"""The recipe in `models/`: conversion, generation, measures."""

import json
import random
import sys
from collections import Counter
from pathlib import Path

import pytest
import spacy

MODELS = Path(__file__).parents[2] / "models"
if not (MODELS / "scripts").is_dir():
    pytest.skip("models/ is not here", allow_module_level=True)
sys.path.insert(0, str(MODELS / "scripts"))

import common  # noqa: E402
import conll18  # noqa: E402
import convert_ner  # noqa: E402
import convert_ud  # noqa: E402
import generate_police  # noqa: E402
import generate_tagged  # noqa: E402
import lift_gsd  # noqa: E402
import perceptron  # noqa: E402

CONLLU = """# sent_id = a
# text = Rumahnya dijaga.
1-2	Rumahnya	_	_	_	_	_	_	_	_
1	Rumah	rumah	NOUN	_	Number=Sing	3	nsubj:pass	_	_
2	nya	nya	PRON	_	_	1	nmod:poss	_	_
3	dijaga	jaga	VERB	_	Voice=Pass	0	root	_	SpaceAfter=No
4	.	.	PUNCT	_	_	3	punct	_	_

# sent_id = b
# text = Menurutnya aman.
1-2	Menurutnya	_	_	_	_	_	_	_	_
1	Menurut	turut	ADP	_	_	2	case	_	_
2	nya	nya	PRON	_	_	3	obl	_	_
3	aman	aman	ADJ	_	_	0	root	_	SpaceAfter=No
4	.	.	PUNCT	_	_	3	punct	_	_

"""


@pytest.fixture
def sentences(tmp_path):
    path = tmp_path / "x.conllu"
    path.write_text(CONLLU, encoding="utf-8")
    return list(common.read_conllu(path))


def test_read_conllu(sentences):
    assert [s.id for s in sentences] == ["a", "b"]
    assert [t.form for t in sentences[0].tokens] == ["Rumahnya", "dijaga", "."]
    assert sentences[0].text == "Rumahnya dijaga."


def test_clitics_stay_on_their_hosts(sentences):
    first, second = (convert_ud.surface_rows(s, case_lemmas=False) for s in sentences)
    assert [(r.form, r.upos, r.head, r.deprel) for r in first] == [
        ("Rumahnya", "NOUN", 1, "nsubj:pass"),
        ("dijaga", "VERB", 1, "root"),
        (".", "PUNCT", 1, "punct"),
    ]
    assert first[0].feats == "Clitic=Nya|Number=Sing"
    assert (second[0].upos, second[0].deprel, second[0].head) == ("ADP", "obl", 1)


def test_words_apart(sentences):
    rows = convert_ud.word_rows(sentences[0], case_lemmas=False)
    assert [(r.form, r.head, r.space) for r in rows] == [("Rumah", 2, True), ("nya", 0, True), ("dijaga", 2, False), (".", 2, True)]


def test_documents_have_the_trees(sentences):
    vocab = spacy.blank("id").vocab
    rows = [convert_ud.surface_rows(s, case_lemmas=False) for s in sentences] * 5
    for doc in convert_ud.documents(vocab, rows, random.Random(1), "gsd"):
        assert doc.user_data["treebank"] == "gsd"
        assert all(t.head.i == t.i for t in doc if t.dep_ == "ROOT")
        assert [s[-1].text.strip() == "" or s[-1].text == "." for s in doc.sents]


def test_measure_of_gold_itself(sentences):
    gold = conll18.of_sentences(sentences)
    assert set(conll18.score(gold, gold).values()) == {1.0}


def test_measure_counts_unsplit_clitics(sentences):
    gold = conll18.of_sentences(sentences)
    found = conll18.of_sentences([lift_gsd.surface(s) for s in sentences])
    scores = conll18.score(gold, found)
    assert scores["Tokens"] == 1.0
    assert scores["Words"] == pytest.approx(2 * 4 / (8 + 6))


def test_measure_refuses_another_text(sentences):
    with pytest.raises(ValueError, match="differ"):
        conll18.score(conll18.of_sentences(sentences), conll18.of_sentences(sentences[:1]))


def test_lift_joins_reduplication():
    words = [
        common.Word(f, "_", p, "", h, d)
        for f, p, h, d in (
            ("kota", "NOUN", 0, "root"),
            ("-", "PUNCT", 1, "punct"),
            ("kota", "NOUN", 1, "compound:plur"),
            ("besar", "ADJ", 1, "amod"),
        )
    ]
    sentence = common.Sentence("x", words, [common.Surface(w.form, i, i + 1) for i, w in enumerate(words)])
    assert [(w.form, w.head, w.deprel) for w in lift_gsd.joined(sentence).words] == [("kota-kota", 0, "root"), ("besar", 1, "amod")]


def tree(*rows):
    words = [common.Word(form, "_", upos, feats, head, deprel) for form, upos, head, deprel, feats in rows]
    return common.Sentence("x", words, [common.Surface(w.form, i, i + 1) for i, w in enumerate(words)])


def test_lift_learns_what_became_of_trees():
    def old(noun, verb):
        return tree(
            ("Setelah", "ADP", 2, "case", ""),
            (noun, "NOUN", 5, "obl", ""),
            (",", "PUNCT", 5, "punct", ""),
            ("ia", "PRON", 5, "nsubj", ""),
            (verb, "VERB", 0, "root", ""),
            ("rumahnya", "NOUN", 5, "obj", ""),
        )

    def new(noun, verb):
        return tree(
            ("Setelah", "SCONJ", 2, "case", ""),
            (noun, "NOUN", 5, "obl:tmod", ""),
            (",", "PUNCT", 2, "punct", ""),
            ("ia", "PRON", 5, "nsubj", ""),
            (verb, "VERB", 0, "root", "Voice=Act"),
            ("rumahnya", "NOUN", 5, "obj", "Clitic=Nya"),
        )

    known = [("makan", "menjual"), ("sekolah", "membeli"), ("kerja", "menjaga"), ("salat", "membawa")]
    lift = lift_gsd.Lift([old(*k) for k in known], [new(*k) for k in known], Counter(["rumah"]))
    lifted = lift(old("libur", "menyewa"))
    assert [(w.upos, w.head, w.deprel) for w in lifted.words] == [(w.upos, w.head, w.deprel) for w in new("libur", "menyewa").words]
    assert [w.feats for w in lifted.words[-2:]] == ["Voice=Act", "Clitic=Nya"]


def clitics(form):
    """A sentence of one word that ends like a clitic, with the clitic apart."""
    host = form.removesuffix("nya").removesuffix("kah").removesuffix("lah")
    words = [common.Word(host, "_", "PRON", "", 0, "root"), common.Word(form.removeprefix(host), "_", "PART", "", 1, "advmod")]
    return common.Sentence("x", words, [common.Surface(form, 0, 2)])


@pytest.mark.parametrize(
    ("form", "bears"),
    [
        ("itulah", True),  # as in the part that exists twice
        ("setelah", False),
        ("apakah", True),  # as in the other treebanks
        ("sekolah", False),
        ("inilah", True),  # as what is left is a word, and a frequent one
        ("lumpah", False),
        ("jumlah", False),
        ("silsilah", False),  # "silsi" is there, but once
        ("hanya", False),  # never apart elsewhere
    ],
)
def test_lift_takes_no_chance_letters_for_a_clitic(form, bears):
    whole = [tree((w, "PRON", 0, "root", "")) for w in ("setelah", "ia")]
    apart = clitics("itulah")
    old = [*whole, tree(("itulah", "PRON", 0, "root", ""))]
    others = [clitics("apakah"), tree(("sekolah", "NOUN", 0, "root", "")), tree(("hanya", "ADV", 0, "root", ""))]
    words = Counter({"itu": 5, "ini": 5, "silsi": 1})
    lift = lift_gsd.Lift(old, [*whole, apart], words, others)
    (word,) = lift(tree((form, "PRON", 0, "root", ""))).words
    assert ("Clitic" in word.feats) == bears


def test_lift_leaves_a_tree():
    sentences = [tree(*((f"w{i}", "NOUN", i, "conj" if i else "root", "") for i in range(n))) for n in (1, 3, 6)]
    lift = lift_gsd.Lift(sentences, sentences, Counter())
    for sentence in sentences:
        heads = [w.head for w in lift(sentence).words]
        assert heads.count(0) == 1
        for i in range(len(heads)):
            at, steps = i + 1, 0
            while at:
                at, steps = heads[at - 1], steps + 1
                assert steps <= len(heads)


def test_perceptron_learns_to_choose():
    def options(*features):
        return [(name, [f"{name} {f}" for f in features]) for name in ("stay", "move")]

    cases = [(options("comma", "left"), "move"), (options("comma", "right"), "move"), (options("stop", "left"), "stay")] * 3
    model = perceptron.Perceptron().fit(cases)
    assert [model.best(options(*f)) for f in (("comma", "left"), ("stop", "left"))] == ["move", "stay"]


def test_generated_articles_repeat_and_are_clean():
    def draw(seed):
        rng = random.Random(seed)
        return [generate_police.unmark(generate_police.Writer(rng).article()) for _ in range(40)]

    first = draw(3)
    assert first == draw(3)
    assert first != draw(4)
    for text, spans in first:
        assert not set(text) & {generate_police.OPEN, generate_police.MID, generate_police.CLOSE}
        for start, end, label in spans:
            assert label in common.LABELS
            assert text[start:end] == text[start:end].strip() != ""


def test_every_sentence_pattern_works():
    rng = random.Random(5)
    for pattern in generate_police.SENTENCES:
        for _ in range(3):
            text, _ = generate_police.unmark(pattern(generate_police.Writer(rng)))
            assert text.strip()


@pytest.mark.parametrize(
    ("prefix", "root", "form"),
    [
        ("me", "periksa", "memeriksa"),
        ("me", "bawa", "membawa"),
        ("me", "tangkap", "menangkap"),
        ("me", "duga", "menduga"),
        ("me", "sita", "menyita"),
        ("me", "kejar", "mengejar"),
        ("me", "gelar", "menggelar"),
        ("me", "ajak", "mengajak"),
        ("me", "larang", "melarang"),
        ("pe", "tangkap", "penangkap"),
        ("pe", "sidik", "penyidik"),
    ],
)
def test_nasal(prefix, root, form):
    assert generate_tagged.nasal(prefix, root) == form


def test_tagged_sentences():
    lexicon = generate_tagged.Lexicon()
    rng = random.Random(2)
    for _ in range(200):
        for form, tag, lemma, _feats in generate_tagged.sentence(lexicon, rng):
            assert form.strip() == form != ""
            assert tag.isupper()
            assert lemma == lemma.strip() != ""


def test_roots_are_unique():
    roots = [row[0] for row in generate_tagged.rows("roots.tsv")]
    assert len(roots) == len(set(roots))


@pytest.mark.parametrize(
    ("tokens", "tags", "expected"),
    [
        ("(OECD) itu", "B-ORG O", [("(", "O"), ("OECD", "B-ORG"), (")", "O"), ("itu", "O")]),
        ("(BPH Migas)", "B-ORG I-ORG", [("(", "O"), ("BPH", "B-ORG"), ("Migas", "I-ORG"), (")", "O")]),
        ("Badan Migas (BPH)", "B-ORG I-ORG I-ORG", [("Badan", "B-ORG"), ("Migas", "I-ORG"), ("(BPH)", "I-ORG")]),
        ("(22/8)", "O", [("(22/8)", "O")]),
    ],
)
def test_brackets_apart(tokens, tags, expected):
    assert list(zip(*convert_ner.brackets_apart(tokens.split(), tags.split()), strict=True)) == expected


def test_renamed_keeps_the_rest():
    tokens, tags = "kata Wira di Jombang".split(), "O B-PER O B-LOC".split()
    rng = random.Random(1)
    for _ in range(10):
        new, marks = convert_ner.renamed(tokens, tags, {"PER": [["Sukma", "Darta"]]}, rng)
        assert new[-1] == "Jombang"
        assert " ".join(new) in ("kata Wira di Jombang", "kata Sukma Darta di Jombang")
        assert len(new) == len(marks)


def test_name_parts():
    seen = set()
    for (group, kind), parts in generate_police.names().items():
        assert kind in ("given", "second", "family", "honour", "head", "tail")
        assert all(p == p.strip() != "" for p in parts), (group, kind)
        assert (group, kind) not in seen
        seen.add((group, kind))


def test_articles_become_spans():
    text = "AKP Wira Darma dari Polsek Sekar datang ke Desa Ngasem. Kata Wira, warga RSUD Bojonegoro aman."
    gold = {
        "units": [{"text": "Polsek Sekar", "unit": "Polsek Sekar"}],
        "places": [{"text": "Desa Ngasem", "type": "desa"}],
        "people": [{"name": "Wira Darma", "initials": False}],
    }
    found = {(text[a:b], label) for a, b, label in convert_ner.article_spans(text, gold)}
    assert found == {("Wira Darma", "PER"), ("Wira", "PER"), ("Polsek Sekar", "ORG"), ("Desa Ngasem", "LOC"), ("RSUD Bojonegoro", "ORG")}


def test_spacing():
    tokens = ["Kata", "dia", ",", '"', "aman", '"', "(", "10/2", ")", "."]
    spaces = convert_ner.spacing(tokens)
    assert "".join(t + " " * s for t, s in zip(tokens, spaces, strict=True)).strip() == 'Kata dia, "aman" (10/2).'


def test_no_test_file_is_trained_on():
    text = (MODELS / "project.yml").read_text(encoding="utf-8")
    convert = text[text.index("name: convert") : text.index("name: train-syntax")]
    assert "test" not in convert.replace("../tests", "").replace("id_pud-ud-test", "")  # PUD has no other file and is no test set here
    for script in ("convert_ud.py", "convert_ner.py"):
        source = (MODELS / "scripts" / script).read_text(encoding="utf-8")
        for name in ("id_csui-ud-test", "id_gsd-ud-test", "idner2k-test.txt"):
            assert f'"{name}' not in source


def test_scores_are_those_of_the_card():
    path = MODELS / "scores.json"
    if not path.exists():
        pytest.skip("not measured yet")
    scores = json.loads(path.read_text(encoding="utf-8"))
    card = (MODELS / "README.md").read_text(encoding="utf-8")
    for bank in ("CSUI", "GSD"):
        for way in ("raw", "tokens"):
            for measure in ("UPOS", "UAS", "LAS"):
                assert f"{100 * scores['treebanks'][bank][way][measure]:.1f}" in card
    assert f"{100 * scores['idner-news-2k test']['all']['F1']:.1f}" in card
