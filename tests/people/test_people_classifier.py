"""The classifier of roles: what it answers for anything, and for whom it is asked."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from polextract.data import read_table
from polextract.people import find_people
from polextract.people.roles.classifier import ROLES, probabilities, weights

KNOWN = sorted(weights())


@given(st.lists(st.one_of(st.sampled_from(KNOWN), st.text()), unique=True))
def test_shares_of_all_roles_most_probable_first(features):
    shares = probabilities(features)
    assert set(shares) == set(ROLES)
    assert sum(shares.values()) == pytest.approx(1)
    assert list(shares.values()) == sorted(shares.values(), reverse=True)


def test_the_order_of_features_is_nothing():
    features = ["name", "cue=kin", "told=kin", "topic=crime", "speaks=True", "age=adult"]
    assert probabilities(features) == pytest.approx(probabilities(features[::-1]))


def test_features_speak_for_what_they_tell():
    assert next(iter(probabilities(["initials", "cue=suspect", "told=suspect", "topic=crime"]))) == "suspect"
    assert next(iter(probabilities(["name", "office=area/gov", "office:kepala", "office:desa", "holds"]))) == "official"
    assert next(iter(probabilities(["name", "cue=kin", "told=kin", "speaks=True", "cue=kin&told=kin"]))) == "civilian"


def test_every_weight_is_of_a_feature_that_is_asked():
    marks = ("initials", "name", "bias", "holds")
    starts = ("-", "+", "initials&", "office:", "cue=", "told=", "part=", "topic=", "title=", "age=", "times=", "order=", "quarter=")
    starts += ("previous=", "next=", "before=", "behind=", "verb=", "voice=", "bracket=", "office=", "some=", "story=", "incident=")
    starts += ("speaks=", "owns=", "with:")
    assert all(row["feature"] in marks or row["feature"].startswith(starts) for row in read_table("people_role_weights.tsv"))


# Somebody of whom no word tells it, in an article long enough to tell what it is about.
ARTICLE = (
    "Bogor - Polisi menangkap dua pelaku pembobolan rumah di Kelurahan Sukamaju, Kota Bogor, Rabu (12/3/2025). Kedua pelaku, AR (24) dan "
    "DS (27), diringkus di tempat persembunyian mereka di Cibinong. Kapolsek Bogor Tengah Kompol Hendra Wirawan mengatakan keduanya "
    "mencongkel jendela rumah korban saat penghuninya mudik. Uang tunai dan perhiasan senilai Rp 40 juta raib. {}"
    "Keduanya dijerat Pasal 363 KUHP dengan ancaman tujuh tahun penjara."
)


@pytest.mark.parametrize(
    ("sentence", "name", "role"),
    [
        ('"Kami berterima kasih kepada polisi," ujar Siti Rohimah. ', "Siti Rohimah", "civilian"),
        ("Polisi lebih dulu mendatangi kontrakan BN (25) di Citeureup dan menyita obeng serta linggis. ", "BN", "suspect"),
    ],
)
def test_of_whom_no_word_tells(sentence, name, role):
    assert {person.name: person.role for person in find_people(ARTICLE.format(sentence))}[name] == role
