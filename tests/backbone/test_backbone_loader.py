"""Choosing the pipeline under the parts, and what the shipped one gives."""

import pytest
import spacy
from hypothesis import given, settings
from hypothesis import strategies as st
from spacy.tokens import DocBin

from polextract.backbone import MODEL_DIR, has_model, load_backbone
from polextract.errors import InputTypeError, InputValueError
from polextract.pipeline import blank

needs_model = pytest.mark.skipif(not has_model(), reason="the trained pipeline was left out of this installation")

TEXT = """Polsek Sekar Gelar Patroli Dialogis

BOJONEGORO - Kapolsek Sekar, AKP Wira Darmawan, mengatakan warga bernama Lastri Handayani ditemukan di Surabaya.
Pelaku sudah ditangkap polisi. Kasusnya masih diselidiki"""


@pytest.fixture(scope="module")
def nlp():
    if not has_model():
        pytest.skip("no trained pipeline")
    return load_backbone()


def test_none_is_the_tokeniser_alone():
    nlp = load_backbone(None)
    assert nlp.pipe_names == []
    assert [t.text for t in nlp("rumah-rumah warga")] == ["rumah-rumah", "warga"]


def test_a_pipeline_of_the_users_comes_back_as_it_is():
    mine = spacy.blank("id")
    assert load_backbone(mine) is mine


def test_a_path(tmp_path):
    saved = blank()
    saved.add_pipe("polextract_lines")
    saved.to_disk(tmp_path / "mine")
    assert load_backbone(tmp_path / "mine").pipe_names == ["polextract_lines"]
    assert load_backbone(str(tmp_path / "mine")).pipe_names == ["polextract_lines"]


@pytest.mark.parametrize("backbone", ["", "none", "spacy", "/no/such/path"])
def test_unknown_names(backbone):
    with pytest.raises(InputValueError, match="unknown backbone"):
        load_backbone(backbone)


@pytest.mark.parametrize("backbone", [1, True, b"auto", ["auto"]])
def test_unknown_types(backbone):
    with pytest.raises(InputTypeError, match="backbone must be"):
        load_backbone(backbone)


@pytest.mark.parametrize("backbone", ["auto", None])
def test_stanza_dir_only_with_stanza(backbone, tmp_path):
    with pytest.raises(InputValueError, match="stanza_dir"):
        load_backbone(backbone, stanza_dir=tmp_path)


def test_left_out_model_is_said(monkeypatch):
    monkeypatch.setattr("polextract.backbone.loader.has_model", lambda: False)
    with pytest.warns(UserWarning, match="rules alone"):
        assert load_backbone().pipe_names == []


@needs_model
def test_size():
    assert sum(p.stat().st_size for p in MODEL_DIR.rglob("*") if p.is_file()) < 15_000_000


def test_each_call_gives_a_new_pipeline(nlp):
    assert load_backbone() is not nlp


def test_the_tokeniser_is_that_of_the_package(nlp):
    assert nlp.tokenizer.to_bytes(exclude=["vocab"]) == blank().tokenizer.to_bytes(exclude=["vocab"])


def test_layers(nlp):
    doc = nlp(TEXT)
    assert doc.text == TEXT
    assert all(token.pos_ for token in doc)
    assert doc.has_annotation("DEP")
    assert doc.has_annotation("LEMMA")
    assert {e.label_ for e in doc.ents} <= {"PER", "ORG", "LOC"}
    names = {(e.text, e.label_) for e in doc.ents}
    assert {("Wira Darmawan", "PER"), ("Lastri Handayani", "PER"), ("Surabaya", "LOC")} <= names


@pytest.mark.parametrize(
    ("text", "lemma"),
    [
        ("Polisi memeriksa saksi.", "periksa"),
        ("Polisi mengamankan pelaku.", "aman"),
        ("Pelaku ditangkap.", "tangkap"),
        ("Warga mengatakan itu.", "kata"),
    ],
)
def test_lemmas(nlp, text, lemma):
    assert lemma in [token.lemma_ for token in nlp(text)]


@pytest.mark.parametrize("word", ["Pelaku", "Warga", "Petugas", "Korban"])
def test_a_common_word_at_the_start_is_no_name(nlp, word):
    doc = nlp(f"{word} dibawa ke Surabaya.")
    assert doc[0].pos_ == "NOUN"
    assert doc[0].ent_type_ == ""


def test_lines_are_sentences(nlp):
    starts = [sent.text.split()[0] for sent in nlp(TEXT).sents]
    assert starts[:2] == ["Polsek", "BOJONEGORO"]
    assert "Pelaku" in starts


def test_capitals_do_not_hide_names(nlp):
    doc = nlp("KAPOLSEK SEKAR AKP WIRA DARMAWAN MENGATAKAN PELAKU DITANGKAP DI SURABAYA")
    assert "WIRA DARMAWAN" in {e.text for e in doc.ents if e.label_ == "PER"}


def test_an_office_holds_no_place(nlp):
    doc = nlp("Bupati Bojonegoro dan Kapolres Bojonegoro, AKBP Sukma Wirawan, hadir.")
    assert not [e for e in doc.ents if e.label_ == "LOC"]


def test_batches_give_the_same(nlp):
    texts = [TEXT, "", "Warga Desa Sukamaju, Budi Hartono (45), melapor.", "\n", "x"]
    alone = [[(e.text, e.label_) for e in nlp(t).ents] for t in texts]
    batch = [[(e.text, e.label_) for e in doc.ents] for doc in nlp.pipe(texts)]
    assert alone == batch


@needs_model
@pytest.mark.parametrize("name", ["trainable_lemmatizer", "ner"])
def test_a_component_can_be_taken_out(name):
    nlp = load_backbone()
    nlp.remove_pipe(name)
    assert name not in nlp.pipe_names
    assert nlp(TEXT).has_annotation("DEP")


def test_bytes(nlp):
    doc = nlp(TEXT)
    again = next(
        DocBin().from_bytes(DocBin(docs=[doc], attrs=["DEP", "HEAD", "POS", "LEMMA", "ENT_TYPE", "ENT_IOB"]).to_bytes()).get_docs(nlp.vocab)
    )
    assert [t.dep_ for t in again] == [t.dep_ for t in doc]


@settings(max_examples=30, deadline=None)
@given(st.text(max_size=80))
def test_any_text(text):
    if has_model():
        nlp = _shared()
        assert nlp(text).text == text


_PIPELINE = []


def _shared():
    if not _PIPELINE:
        _PIPELINE.append(load_backbone())
    return _PIPELINE[0]
