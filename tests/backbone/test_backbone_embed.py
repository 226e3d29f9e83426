"""The embedding layer of the trained pipeline."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from thinc.api import Adam

from polextract.backbone import embed, words
from polextract.pipeline import blank

ROWS = [50, 40, 30, 30, 20, 20]


@pytest.mark.parametrize(
    "forms",
    [
        ("memeriksa", "diperiksa", "pemeriksaan"),
        ("menangkap", "ditangkap", "penangkapan", "tangkap", "tertangkap"),
        ("menyampaikan", "disampaikan", "penyampaian"),
        ("mengatakan", "dikatakannya", "kata", "katanya"),
        ("warga", "warganya", "warga-warga"),
        ("Memeriksa", "MEMERIKSA"),
    ],
)
def test_forms_of_a_root_share_a_stem(forms):
    assert len({words.rough_stem(form) for form in forms}) == 1


@given(st.text(max_size=60))
def test_features_of_anything(word):
    values = embed.features(word)
    assert len(values) == len(embed.FEATURES)
    assert all(0 <= v < 2**64 for v in values)


@pytest.mark.parametrize(
    ("word", "build"),
    [
        ("warga", "="),
        ("WARGA", "="),
        ("rumah-rumah", "=-"),
        ("anak-anaknya", "+nya-"),
        ("pelatihan", "peN+an"),
        ("menyapu", "meN+"),
        ("pengecekan", "peN+an"),
        ("berkata", "ber+"),
        ("kebersihan", "ke+an"),
        ("ditangkapnya", "di+nya"),
        ("Facebook", "none"),
        ("Surabaya", "none"),
        ("2023", "digit"),
        ("km²", "digit"),
        ("...", "mark"),
        ("", "mark"),
    ],
)
def test_how_a_word_is_built(word, build):
    assert words.build(word) == build


def test_digits_are_alike():
    assert embed.features("2023")[0] == embed.features("2024")[0]


def model(width=8):
    built = embed.build_tok2vec(width=width, depth=2, rows=ROWS)
    built.initialize()
    return built


def test_a_word_is_embedded_once_and_as_in_training():
    nlp = blank()
    docs = [nlp.make_doc("Polisi dan polisi dan warga ."), nlp.make_doc("warga dan"), nlp.make_doc("")]
    built = model()
    predicted = built.predict(docs)
    trained, _ = built(docs, is_train=True)
    assert [len(x) for x in predicted] == [len(doc) for doc in docs]
    for a, b in zip(predicted, trained, strict=True):
        np.testing.assert_allclose(a, b, rtol=1e-4, atol=1e-5)


def test_bytes_round_trip():
    nlp = blank()
    docs = [nlp.make_doc("Polisi menangkap pelaku")]
    built = model()
    again = embed.build_tok2vec(width=8, depth=2, rows=ROWS).from_bytes(built.to_bytes())
    np.testing.assert_allclose(built.predict(docs)[0], again.predict(docs)[0])


def test_rows_must_fit_the_features():
    for rows in ([], [10] * (len(embed.FEATURES) + 1)):
        with pytest.raises(ValueError, match="rows"):
            embed.build_tok2vec(width=8, depth=1, rows=rows)


def test_the_table_is_emptied_before_it_grows_without_bound():
    table = embed._Table(limit=3)
    nlp = blank()
    first = table.of([nlp.make_doc("a b c d e")])[0]
    second = table.of([nlp.make_doc("e f")])[0]
    assert len(table.index) == 2
    assert (first[4, :-1] == second[0, :-1]).all()


def trained_on_two(rounds=60):
    """A layer that has seen two treebanks, of other words each, and Docs of both."""
    nlp = blank()
    docs = [nlp.make_doc("saham naik dua persen pada bursa"), nlp.make_doc("ia lahir pada abad kelima di desa")]
    for doc, name in zip(docs, ("news", "wiki"), strict=True):
        doc.user_data[embed.TREEBANK] = name
    built = embed.build_tok2vec(width=8, depth=1, rows=ROWS, treebanks=["news", "wiki"])
    built.initialize()
    optimizer = Adam(0.05)
    for _ in range(rounds):
        vectors, backprop = built(docs, is_train=True)
        backprop([np.ones_like(v) * 0.01 for v in vectors])
        built.finish_update(optimizer)
    return built, docs


def shares(built, doc):
    """How much a Doc resembles each treebank, as it is read when nothing is known of it."""
    votes, _ = built.layers[2](embed._TABLE.of([doc])[0], False)
    return votes.sum(axis=0)


def test_a_document_is_read_in_the_manner_of_the_treebank_it_resembles():
    built, (news, wiki) = trained_on_two()
    assert shares(built, news).argmax() == 0
    assert shares(built, wiki).argmax() == 1
    nlp = blank()
    alone = built.predict([nlp.make_doc("pada bursa saham naik"), nlp.make_doc("pada abad kelima ia lahir")])
    both = built.predict([nlp.make_doc("pada bursa saham naik. pada abad kelima ia lahir")])[0]
    assert not np.allclose(alone[0][0], alone[1][0])
    assert len(both) == len(alone[0]) + 1 + len(alone[1])


def test_what_is_known_of_a_document_is_not_read_but_in_training():
    built, (news, _) = trained_on_two(rounds=5)
    before = built.predict([news])[0]
    news.user_data[embed.TREEBANK] = "wiki"
    np.testing.assert_array_equal(before, built.predict([news])[0])


def test_bytes_round_trip_with_treebanks():
    built, docs = trained_on_two(rounds=5)
    again = embed.build_tok2vec(width=8, depth=1, rows=ROWS, treebanks=["news", "wiki"]).from_bytes(built.to_bytes())
    np.testing.assert_allclose(built.predict(docs)[1], again.predict(docs)[1])


def test_empty_documents_have_no_manner():
    nlp = blank()
    built, _ = trained_on_two(rounds=1)
    assert [v.shape for v in built.predict([nlp.make_doc(""), nlp.make_doc("saham naik")])] == [(0, 8), (2, 8)]
