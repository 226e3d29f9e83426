"""Names that the rest of the pipeline bears out."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from spacy.tokens import Doc, Span

from polextract.backbone.names import keep_likely_names
from polextract.pipeline import blank

VOCAB = blank().vocab


def doc_of(words, tags=None, ents=()):
    doc = Doc(VOCAB, words=words, pos=tags)
    doc.ents = [Span(doc, start, end, label=label) for start, end, label in ents]
    return doc


@pytest.mark.parametrize(
    ("words", "tags", "before", "after"),
    [
        ("warga desa binaan", "NOUN NOUN NOUN", [(1, 3, "LOC")], []),
        ("di desa sukamaju", "ADP NOUN PROPN", [(1, 3, "LOC")], [(1, 3, "LOC")]),
        ("BALIKPAPAN - Polisi", "NOUN PUNCT NOUN", [(0, 1, "LOC")], [(0, 1, "LOC")]),
        ("kata Bagus itu", "VERB ADJ DET", [(1, 2, "PER")], [(1, 2, "PER")]),
        ("( Sultra )", "PUNCT PROPN PUNCT", [(1, 3, "LOC")], [(1, 2, "LOC")]),
        ("( Sultra )", "PUNCT PROPN PUNCT", [(0, 3, "LOC")], [(1, 2, "LOC")]),
        ("a ) b", "X PUNCT X", [(1, 2, "ORG")], []),
    ],
)
def test_names(words, tags, before, after):
    doc = keep_likely_names(doc_of(words.split(), tags.split(), before))
    assert [(e.start, e.end, e.label_) for e in doc.ents] == after


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("Judul\nSukma Darta - MediaKita\nPolisi datang.", False),
        ("Judul\nSukma Darta\n- Kamis, 11 Juli 2024", False),
        ("Barang bukti di lobi. (Sukma Darta/Media Kita)", False),
        ("Polisi datang.\n\nFOTO: Sukma Darta/Media", False),
        ("Judul\nPelaku Sukma Darta ditangkap.", True),
        ("Tersangka:\n1. Sukma Darta\n2. Tono", True),
        ("Judul\nKapolres Sekar Pimpin Apel Bersama Sukma Darta", True),
        ("Sukma Darta", True),
    ],
)
def test_the_writer_of_the_page_is_nobody(text, kept):
    doc = blank()(text)
    at = text.index("Sukma Darta")
    doc.ents = [doc.char_span(at, at + len("Sukma Darta"), "PER")]
    assert bool(keep_likely_names(doc).ents) is kept


def test_without_tags_small_letters_stay():
    doc = keep_likely_names(doc_of(["desa", "binaan"], None, [(0, 2, "LOC")]))
    assert len(doc.ents) == 1


@given(st.lists(st.sampled_from(["(", ")", "budi", "Budi", ",", "di"]), min_size=1, max_size=6), st.data())
def test_what_is_left_lies_within_what_was_there(words, data):
    start = data.draw(st.integers(0, len(words) - 1))
    end = data.draw(st.integers(start + 1, len(words)))
    doc = keep_likely_names(doc_of(words, ["PROPN"] * len(words), [(start, end, "PER")]))
    for entity in doc.ents:
        assert start <= entity.start < entity.end <= end
        assert entity[0].text not in "(),"
        assert entity[-1].text not in "(),"
