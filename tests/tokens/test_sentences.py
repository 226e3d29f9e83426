"""The sentence splitter: where a full stop ends a sentence and where it does not."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from polextract.context import Context
from polextract.data import read_table
from polextract.tokens.sentences import drop_inner_stops, split_sentences


@pytest.mark.parametrize(
    "text",
    [
        "AKP B. J. Handoko tiba pukul 09.30 WIB.|Ia menuju TKP.|Warga senang.",
        "Kapolres AKBP Dr. H. Arif Santosa, S.H., S.I.K., M.H. hadir di Kec. Sekar, Kab. Bojonegoro.",
        "Kapolres AKBP Wira Santosa, SH., SIK., MI. Kom mengajak warga.|Warga setuju.",
        "Polisi menegur pemilik warung berinisial NN.|Bahkan warung itu pernah disegel.",
        "Pelapor Nn. Siti pulang.|Ia lega.",
        "Polisi menangkap MR.|Dari tangan MR disita sabu milik Mr. Smith.",
        "Korban dibawa ke RSUD Sekar.|dr. Sari Lestari, Sp.B menyebut dua luka.",
        "Kapolres AKBP Eko Prasetio S.I.K,.M.Tr.Opsla., mengajak warga.|Warga setuju.",
        "Korban tinggal di Jl. Merdeka No. 5 Kel. Karanganyar.|Polisi datang.",
        "“Kami siap. |Warga jangan panik,” ujarnya.|Ia pamit.",
        "Benarkah itu? |“Benar!” kata dia.",
        "Ia berkata “aman.” |Kegiatan selesai.",
        "Situasi aman.|Kegiatan berjalan lancar.|Warga hadir.",
        "Harga Rp. 5 juta dan luas 2.500 meter persegi.|Selesai.",
        "Ketua MUI KH. Ahmad Dahri hadir.|Hadir pula Ny. Sri dkk.|Acara usai.",
        "Kapolsek IPTU Tono, S.H. |Kegiatan dimulai pagi.",
        "1. Sabu seberat 2 gram.",
        "Dijelaskan AKP Wira Santosa STK. SIK, warga Moch. Rais selamat.|Ia pulang.",
        "Korban tinggal di RT. 05 RW. 02 Kel. Sukamaju.|Ia tewas.",
        "Barang yang ditemukan: 1. Sabu 2 gram.|2. Dua HP.|3. Uang tunai.|Polisi pulang.",
        "1. Satu kunci T.|2. Satu obeng.",
        "Pelaku dijerat Pasal 363 KUHP ayat 1.|Ia diringkus AKBP. Wira Santosa pukul 10.|Warga lega.",
        "Pintu dirusak dengan kunci letter T.|Motor dijual oleh S. Rahman, teman Mr. Chen.|Warga geram.",
    ],
)
def test_sentences(text):
    expected = [part.strip() for part in text.split("|")]
    given_text = text.replace("|", "" if ".|" in text and "aman.|Keg" in text else " ").replace("  ", " ")
    assert [s.text for s in split_sentences(given_text)] == expected


@pytest.mark.parametrize(
    "text",
    [
        "Pelaku dijerat Pasal 362 KUHP.|Polisi menahan dua orang.",
        "Tim turun ke TKP.|Kemudian mereka pulang.",
        "Ia tewas…|Polisi datang.",
        "Hadir AKBP.Wira Santosa dan PT.Contoh Jaya.",
    ],
)
def test_sentences_with_no_blank_between(text):
    assert [s.text for s in split_sentences(text.replace("|", ""))] == text.split("|")


def test_headlines_and_paragraphs_are_their_own():
    text = "Judul Tanpa Titik di Sini\n\nCIREBON - Polisi berpatroli di tiga desa pada malam hari hingga menjelang subuh tadi."
    assert len(split_sentences(text)) == 2


def test_numbers_and_initials_that_open_a_later_paragraph():
    text = "Barang bukti yang disita dari tangan pelaku antara lain:\n1. Sabu seberat 2 gram.\n2. Uang tunai.\nB. J. Handoko hadir."
    assert [s.text for s in split_sentences(text)][1:] == ["1. Sabu seberat 2 gram.", "2. Uang tunai.", "B. J. Handoko hadir."]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Kades H. Dudung hadir.", "Kades H  Dudung hadir."),
        ("Dudung, S.H., M.H. hadir. Warga pulang.", "Dudung, S H , M H  hadir. Warga pulang."),
        ("Warga pulang. Mereka lega.", "Warga pulang. Mereka lega."),
        ("Warga pulang pukul 09.30 WIB. Mereka lega.", "Warga pulang pukul 09 30 WIB. Mereka lega."),
        ("CONTOH (Kabar.id): Warga pulang.", "CONTOH (Kabar.id): Warga pulang."),
        ('"Ada razia." katanya.', '"Ada razia." katanya.'),
    ],
)
def test_inner_stops_are_dropped(text, wanted):
    words = drop_inner_stops(Context(text))
    assert words.text == wanted
    assert all(
        ("." in gap) == ("." in wanted[end:start]) for gap, end, start in zip(words.gaps[1:], words.ends, words.starts[1:], strict=False)
    )


@given(st.text(alphabet=st.sampled_from(list('aB.!? \n"”S5H')), max_size=200))
def test_sentences_cover_all_but_blanks(text):
    sentences = split_sentences(text)
    at = 0
    for sentence in sentences:
        assert not text[at : sentence.start].strip()
        assert text[sentence.start : sentence.end] == sentence.text
        at = sentence.end
    assert not text[at:].strip()


def test_the_table_of_abbreviations():
    rows = read_table("tokens_abbreviations.tsv")
    assert len({r["form"] for r in rows}) == len(rows)
    assert all(r["form"].endswith(".") and r["ends"] in ("no", "may", "exact") and r["kind"] and r["source"] for r in rows)
