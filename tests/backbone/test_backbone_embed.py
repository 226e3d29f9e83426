"""The embedding layer of the trained pipeline."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from polextract.backbone import embed
from polextract.pipeline import blank

ROWS = [50, 40, 30, 30, 20]


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
    assert len({embed.rough_stem(form) for form in forms}) == 1


@given(st.text(max_size=60))
def test_features_of_anything(word):
    values = embed.features(word)
    assert len(values) == len(embed.FEATURES)
    assert all(0 <= v < 2**64 for v in values)


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
    with pytest.raises(ValueError, match="rows"):
        embed.build_tok2vec(width=8, depth=1, rows=[10])


def test_the_table_is_emptied_before_it_grows_without_bound():
    table = embed._Table(limit=3)
    nlp = blank()
    first = table.of([nlp.make_doc("a b c d e")])[0]
    second = table.of([nlp.make_doc("e f")])[0]
    assert len(table.index) == 2
    assert (first[4, :-1] == second[0, :-1]).all()
