"""What all parts share over strings."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

import polextract
from polextract.context import Context
from polextract.layout.outlets import find_site
from polextract.people import scan as people
from polextract.places import find_places
from polextract.places import scan as places
from polextract.text import DOMAINS, is_headline
from polextract.units import find_units


@pytest.mark.parametrize("ending", DOMAINS.split("|"))
def test_all_parts_know_the_endings_of_addresses(ending, nlp):
    site = f"polresgarut.{ending}"
    assert [token.text for token in nlp.make_doc(f"lihat {site} saja")] == ["lihat", site, "saja"]
    assert [u.text for u in find_units(f"Polsek Cantigi dikunjungi, lihat polres-garut.{ending} saja")] == ["Polsek Cantigi"]
    assert find_places(f"Lihat Indramayu.{ending} saja.") == []
    found = find_site(f"Landak - warta.{ending}, 23/1/2024")
    assert found is not None
    assert found[0] == f"warta.{ending}"


def test_the_endings_of_addresses_stand_in_one_place():
    root = Path(polextract.__file__).parent
    written = re.compile(r"\b(?:com|net|org)\|(?:\w+\|)*(?:id|com|net|org)\b|\|(?:com|net)\|")
    found = {path.relative_to(root).as_posix() for path in root.rglob("*.py") if written.search(path.read_text(encoding="utf-8"))}
    assert found == {"text.py"}


@pytest.mark.parametrize(
    "line",
    [
        "Polsek Sekar Gelar Patroli di Pasar Klino",
        "POLSEK SEKAR GELAR PATROLI",
        "Kecamatan Kelapa Kampit 3 kasus",
        "Kecamatan Kelapa Kampit",
        "Curi HP di Kos, Pria Asal Garut Ini Dibekuk Tim",
        "Anggota Polsek Sekar menggelar patroli di Pasar Klino",
    ],
)
def test_people_and_places_agree_on_headlines(line):
    context = Context(f"{line}\n\nSekar - Polisi berpatroli.")
    assert people.scan_of(context).heading(0) == places.Scan(context).headline(0) == is_headline(line)
