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
