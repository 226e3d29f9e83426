"""Stanza over our tokens; with a tiny model that a command of `models/` trains."""

import importlib.util
import socket
import sys
import types
from pathlib import Path

import pytest

from polextract.backbone import has_model, load_backbone
from polextract.backbone import stanza as bridge

SCRIPTS = Path(__file__).parents[2] / "models" / "scripts"
needs_stanza = pytest.mark.skipif(importlib.util.find_spec("stanza") is None, reason="stanza is not installed")

TEXT = "Polsek Sekar Patroli\n\nPolisi menangkap  pelaku di Surabaya. Warga datang tadi malam.\n"


@pytest.fixture(scope="session")
def models(tmp_path_factory):
    """A folder of Stanza models in the layout of Stanza's own."""
    pytest.importorskip("stanza")
    if not SCRIPTS.is_dir():
        pytest.skip("models/ is not here")
    sys.path.insert(0, str(SCRIPTS))
    try:
        import tiny_stanza
    finally:
        sys.path.remove(str(SCRIPTS))
    out = tmp_path_factory.mktemp("stanza")
    tiny_stanza.train(out)
    return out


@pytest.fixture(scope="session")
def nlp(models):
    return load_backbone("stanza", stanza_dir=models)


def test_without_stanza(monkeypatch, tmp_path):
    monkeypatch.setattr(importlib.util, "find_spec", lambda name: None)
    with pytest.raises(bridge.StanzaNotInstalled, match=r"pip install 'polextract\[stanza\]'"):
        load_backbone("stanza", stanza_dir=tmp_path)


def test_without_models(monkeypatch, tmp_path):
    monkeypatch.setattr(importlib.util, "find_spec", lambda name: object())
    with pytest.raises(bridge.StanzaModelsNotFound, match=r"stanza\.download"):
        load_backbone("stanza", stanza_dir=tmp_path)


@pytest.mark.parametrize("parts", [(), ("pretrain",), ("pretrain", "forward_charlm", "backward_charlm")])
def test_vectors_and_letters_are_found_without_a_list_of_resources(parts, monkeypatch, tmp_path):
    settings = {}
    fake = types.SimpleNamespace(Pipeline=settings.update)
    monkeypatch.setattr(importlib, "import_module", lambda name: fake)
    for part in (*bridge.PROCESSORS, *parts):
        (tmp_path / "id" / part).mkdir(parents=True)
        (tmp_path / "id" / part / "x.pt").touch()
    (tmp_path / "resources.json").write_text("{}")
    bridge._pipeline(tmp_path, {})
    found = {f"{processor}_{part}_path" for processor in bridge.PROCESSORS for part in parts}
    assert {key for key in settings if key.endswith("_path") and not key.endswith("_model_path")} == found
    assert all(settings[key].endswith("x.pt") for key in found)


@pytest.mark.parametrize("given", ["dir", "environment", "home"])
def test_where_models_are_looked_for(given, monkeypatch, tmp_path):
    monkeypatch.delenv("STANZA_RESOURCES_DIR", raising=False)
    if given == "environment":
        monkeypatch.setenv("STANZA_RESOURCES_DIR", str(tmp_path))
    path = bridge.resources(tmp_path if given == "dir" else None)
    assert path == (Path.home() / "stanza_resources" if given == "home" else tmp_path)


@needs_stanza
def test_broken_models(tmp_path):
    for processor in bridge.PROCESSORS:
        (tmp_path / "id" / processor).mkdir(parents=True)
        (tmp_path / "id" / processor / "other.pt").touch()
    (tmp_path / "resources.json").write_text('{"id": {}}', encoding="utf-8")
    with pytest.raises(bridge.StanzaModelsNotFound, match="cannot load"):
        load_backbone("stanza", stanza_dir=tmp_path)("Polisi datang.")


@needs_stanza
def test_layers_and_text(nlp):
    doc = nlp(TEXT)
    assert doc.text == TEXT
    assert doc.has_annotation("DEP")
    words = [t for t in doc if not t.is_space]
    assert all(t.pos_ for t in words)
    by_text = {t.text: t for t in words}
    assert by_text["menangkap"].lemma_ == "tangkap"
    assert by_text["."].pos_ == "PUNCT"
    assert all(t.pos_ == "SPACE" for t in doc if t.is_space)


@needs_stanza
def test_sentences(nlp):
    assert [s.text.strip() for s in nlp(TEXT).sents] == [
        "Polsek Sekar Patroli",
        "Polisi menangkap  pelaku di Surabaya.",
        "Warga datang tadi malam.",
    ]


@needs_stanza
def test_bounds_that_are_set_are_kept(nlp):
    doc = nlp.make_doc("Polisi datang Warga pulang")
    for token in doc:
        token.is_sent_start = token.i in (0, 2)
    doc = nlp.get_pipe("polextract_stanza")(doc)
    assert [s.text for s in doc.sents] == ["Polisi datang", "Warga pulang"]


@needs_stanza
def test_each_sentence_is_a_tree(nlp):
    for sentence in nlp(TEXT).sents:
        assert all(token.head in sentence for token in sentence)
        assert any(token.dep_ == "ROOT" for token in sentence)


@needs_stanza
def test_batches_give_the_same(nlp):
    texts = [TEXT, "", " \n", "a", "\n\nPolisi datang.", "x" * 300, "rumah-rumah, Rp1.000,- (10/2)"]
    alone = [[(t.pos_, t.lemma_, t.head.i, t.dep_) for t in nlp(text)] for text in texts]
    batch = [[(t.pos_, t.lemma_, t.head.i, t.dep_) for t in doc] for doc in nlp.pipe(texts)]
    assert alone == batch


@needs_stanza
def test_names_come_from_the_trained_pipeline(nlp):
    assert nlp.has_pipe("ner") == has_model()


@needs_stanza
def test_no_network(models, monkeypatch):
    def refuse(*args, **kwargs):
        raise AssertionError("the network was used")

    monkeypatch.setattr(socket.socket, "connect", refuse)
    assert load_backbone("stanza", stanza_dir=models)("Polisi datang.").has_annotation("DEP")


@needs_stanza
def test_with_the_parts(models):
    nlp = load_backbone("stanza", stanza_dir=models)
    nlp.add_pipe("polextract_dates")
    assert nlp("Polisi datang Rabu (26/07/2023).").spans["polextract_dates"]
