"""The tokeniser: what stays whole, what comes apart, and that no text is lost or slow."""

from __future__ import annotations

import pytest
import spacy
from hypothesis import given, settings
from hypothesis import strategies as st

from polextract.pipeline import blank


@pytest.fixture(scope="module")
def tokenizer():
    return blank().tokenizer


@pytest.mark.parametrize(
    ("text", "tokens"),
    [
        ("AKP B. J. Handoko, S.I.K.,", ["AKP", "B.", "J.", "Handoko", ",", "S.I.K.", ","]),
        ("Dr. Rudi, S.H., M.Si tiba", ["Dr.", "Rudi", ",", "S.H.", ",", "M.Si", "tiba"]),
        ("IPTU H.Ian dan B.J.Handoko", ["IPTU", "H.", "Ian", "dan", "B.", "J.", "Handoko"]),
        ("Jum'at,5 Mei", ["Jum'at", ",", "5", "Mei"]),
        ('siap,"', ["siap", ",", '"']),
        ("“aman,”kata dia", ["“", "aman", ",", "”", "kata", "dia"]),
        ("aman.Kegiatan itu", ["aman", ".", "Kegiatan", "itu"]),
        ("rumah-rumah tolong-menolong sayur-mayur anak-anaknya", ["rumah-rumah", "tolong-menolong", "sayur-mayur", "anak-anaknya"]),
        ("TNI-Polri se-Indonesia ke-2", ["TNI", "-", "Polri", "se-Indonesia", "ke-2"]),
        ("Minggu(25/1) pukul 09.30 WIB.", ["Minggu", "(", "25/1", ")", "pukul", "09.30", "WIB", "."]),
        ("di TKP.", ["di", "TKP", "."]),
        ("Kec. Sekar, Kab. Bojonegoro", ["Kec.", "Sekar", ",", "Kab.", "Bojonegoro"]),
        ("Rp5.000.000 atau Rp. 5 juta", ["Rp", "5.000.000", "atau", "Rp.", "5", "juta"]),
        ("lihat www.contoh.example/berita dan polri.go.id.", ["lihat", "www.contoh.example/berita", "dan", "polri.go.id", "."]),
        ("17-30 Juli", ["17", "-", "30", "Juli"]),
        ("``aman'' -- kata dia", ["``", "aman", "''", "--", "kata", "dia"]),
        ("luasnya 12 km². Grup ConnectU.", ["luasnya", "12", "km²", ".", "Grup", "ConnectU", "."]),
        ("10°40′ lintang &amp; bujur", ["10", "°", "40", "′", "lintang", "&amp;", "bujur"]),
        ("pulang--pergi ke-2--", ["pulang", "--", "pergi", "ke-2", "--"]),
    ],
)
def test_tokens(tokenizer, text, tokens):
    assert [t.text for t in tokenizer(text)] == tokens


@settings(deadline=None)
@given(st.text(alphabet=st.one_of(st.sampled_from(list("aZ.,-()\"' \n\t5/’“S.H")), st.characters(exclude_categories=["Cs"])), max_size=200))
def test_no_character_is_lost(text):
    assert blank_tokenizer()(text).text == text


@pytest.mark.parametrize("run", ["(", '"', "a-", ".a", "S.", '("."', "-"])
def test_long_runs_without_blanks_are_read_whole(tokenizer, run):
    text = f"awal {run * 20_000} akhir"
    assert tokenizer(text).text == text


def test_survives_a_round_trip(tokenizer):
    nlp = blank()
    other = spacy.blank("id")
    other.tokenizer.from_bytes(nlp.tokenizer.to_bytes())
    text = "AKP B. J. Handoko, S.I.K., tiba di Kec. Sekar. Rumah-rumah aman.Warga senang."
    assert [t.text for t in other(text)] == [t.text for t in nlp(text)]


def blank_tokenizer(cache={}):  # noqa: B006 - one tokeniser for all examples
    return cache.setdefault("it", blank().tokenizer)
