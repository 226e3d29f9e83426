"""Line breaks and plain full stops as sentence bounds."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from polextract.backbone.lines import set_line_starts
from polextract.pipeline import blank

NLP = blank()


@pytest.mark.parametrize(
    ("text", "starts"),
    [
        ("Satu dua", ["Satu"]),
        ("Polsek Sekar Patroli\nWarga senang", ["Polsek", "Warga"]),
        ("kedekatan\ndengan warga", ["kedekatan"]),
        ("kedekatan.\ndengan warga", ["kedekatan", "dengan"]),
        ("kedekatan\n\ndengan warga", ["kedekatan", "dengan"]),
        ("kedekatan \n  \n dengan warga", ["kedekatan", "dengan"]),
        ("sejumlah\n30 orang", ["sejumlah", "30"]),
        ("\n\nPolisi datang", ["\n\n", "Polisi"]),
        ('katanya"\nia pulang', ["katanya", "ia"]),
        ("satu\r\nDua", ["satu", "Dua"]),
        ("Situasi aman. Polisi pulang. Selesai", ["Situasi", "Polisi", "Selesai"]),
        ('"Situasi aman." Polisi pulang', ['"', "Polisi"]),
        ('Aman. "Kami pulang," katanya', ["Aman", '"']),
        ("Tersangka berumur 30. Polisi datang", ["Tersangka", "Polisi"]),
        ("Diamankan di Bojonegoro? Warga bertanya", ["Diamankan", "Warga"]),
        ("1. Polisi datang", ["1"]),
        ("Warga sekitar. dan lainnya", ["Warga"]),
        ("Mr. Smith datang", ["Mr."]),
        # Left to the parser: these may be abbreviations.
        ("Kantor Ltd. Jakarta", ["Kantor"]),
        ("Pangkalan TNI AU. Bandara", ["Pangkalan"]),
    ],
)
def test_starts(text, starts):
    doc = set_line_starts(NLP(text))
    assert [token.text for token in doc if token.is_sent_start] == starts


def test_leaves_other_bounds_alone():
    doc = NLP("Satu dua\n\nTiga")
    for token in doc:
        token.is_sent_start = token.i == 1
    before = [token.is_sent_start for token in doc]
    assert [token.is_sent_start for token in set_line_starts(doc)] == before


def test_leaves_the_rest_open():
    doc = set_line_starts(NLP("Satu AU. Tiga\n\nEmpat lima"))
    assert [token.is_sent_start for token in doc if token.text in ("AU", "Tiga", "lima")] == [None, None, None]


def test_a_closing_mark_begins_no_sentence():
    doc = set_line_starts(NLP('Ia berkata "Aman." lalu pulang'))
    assert [token.is_sent_start for token in doc if token.text == '"'] == [None, False]


@given(st.text(alphabet="aB. \n\t\r\u2028\u00a0", max_size=40))
def test_never_fails(text):
    doc = set_line_starts(NLP(text))
    assert doc.text == text


def test_component_is_registered():
    nlp = blank()
    nlp.add_pipe("polextract_lines")
    assert len(list(nlp("Judul Berita\n\nIsi berita.").sents)) == 2
