"""Places that only the statistical backbone knows."""

import pytest

from polextract.context import Context, Entity
from polextract.places import find_places


def places(text, *names):
    """What is found in `text` where the backbone takes each of `names` for a place."""
    entities = tuple(Entity(text.index(name), text.index(name) + len(name), "LOC") for name in names)
    return [(p.text, p.type, p.kode) for p in find_places(text, context=Context(text, entities=entities))]


@pytest.mark.parametrize(
    ("text", "names", "found"),
    [
        ("Korban bekerja di Membakut sejak lama.", ["Membakut"], [("Membakut", "other", None)]),
        ("Ia pulang ke Membakut, Sabah, pekan lalu.", ["Membakut", "Sabah"], [("Membakut", "other", None), ("Sabah", "other", None)]),
        ("Pelaku menghilang dari Saparua malam itu.", ["Saparua"], [("Saparua", "kecamatan", "81.01.12")]),
        pytest.param("Polisi memeriksa Membakut kemarin.", ["Membakut"], [], id="no preposition before it"),
        pytest.param("Warga di Membakut Jaya Abadi resah.", ["Membakut"], [], id="a part of a longer name"),
        pytest.param("Ibadah di Paroki berjalan aman.", ["Paroki"], [], id="a common word with a capital"),
        pytest.param("Kata saksi di Warung, sebuah warung tutup.", ["Warung"], [], id="a word that stands in small letters too"),
        pytest.param("Motor datang dari arah Timur malam itu.", ["Timur"], [], id="a point of the compass"),
        pytest.param("Kasus di TPS selesai.", ["TPS"], [], id="capitals"),
        pytest.param("Pria Racik Sabu Cair di Vila Sewaan Pantai", ["Vila Sewaan Pantai"], [], id="a headline"),
    ],
)
def test_names_behind_a_preposition(text, names, found):
    assert places(text, *names) == found


def test_without_the_backbone_they_are_left_out():
    assert places("Korban bekerja di Membakut sejak lama.") == []


def test_people_and_bodies_are_no_places():
    text = "Polisi mendapat laporan dari Membakut kemarin."
    entities = (Entity(text.index("Membakut"), text.index(" kemarin"), "ORG"),)
    assert find_places(text, context=Context(text, entities=entities)) == []
