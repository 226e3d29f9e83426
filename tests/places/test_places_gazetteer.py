"""The administrative tree and the tables of the places part."""

import gzip

import pytest

from polextract.data import read_table, table
from polextract.errors import PolextractError
from polextract.places import gazetteer
from polextract.places.gazetteer import likeness, nearest, plain, squash
from polextract.places.lexicon import below

TABLES = ["places_types.tsv", "places_triggers.tsv", "places_stops.tsv", "places_cautious.tsv", "places_short_forms.tsv"]


def test_counts_of_each_level():
    counts = {}
    for region in gazetteer.walk():
        counts[region.level] = counts.get(region.level, 0) + 1
    assert counts == {"provinsi": 38, "kabupaten": 416, "kota": 98, "kecamatan": 7285, "kelurahan": 8496, "desa": 75266}


def test_codes_are_unique_and_parents_are_there():
    seen = set()
    for region in gazetteer.walk():
        assert region.kode not in seen
        assert region.name
        assert region.parent is None or region.parent in seen
        seen.add(region.kode)


def test_points_lie_in_indonesia():
    for region in gazetteer.walk():
        if region.lat is not None and region.lon is not None:
            assert -11.5 < region.lat < 6.5, region
            assert 94.5 < region.lon < 141.5, region


def test_villages_are_packed_one_line_a_district():
    lines = gzip.decompress(table("places_villages.txt.gz").read_bytes()).decode().splitlines()
    rows = [line.split("\t") for line in lines if not line.startswith("#")]
    assert len({row[0] for row in rows}) == len(rows)
    for _, tails, names, points in rows:
        assert tails.count("|") == names.count("|") == points.count("|") < 256
        assert all(len(tail) == 4 for tail in tails.split("|"))


@pytest.mark.parametrize("name", TABLES)
def test_tables_have_unique_keys_and_no_blanks(name):
    rows = read_table(name)
    first = next(iter(rows[0]))
    keys = [row[first] for row in rows]
    assert len(keys) == len(set(keys))
    for row in rows:
        assert all(isinstance(value, str) for value in row.values()), row
        assert all(value or column == "levels" for column, value in row.items()), row


def test_type_words_name_known_levels():
    levels = {"provinsi", "kabupaten", "kota", "kecamatan", "kelurahan", "desa", "alone"}
    types = {"provinsi", "kabupaten", "kota", "kecamatan", "kelurahan", "desa", "dusun", "jalan", "other"}
    for row in read_table("places_types.tsv"):
        assert set(row["levels"].split()) <= levels
        assert row["type"] in types


def test_cautious_names_are_names_and_need_something_known():
    known = {squash(name) for r in gazetteer.walk(("provinsi", "kabupaten", "kota")) for name in (r.name, *r.aliases)} | {"kota"}
    known |= {squash(row["form"]) for row in read_table("places_short_forms.tsv")}
    known |= {squash(row["name"]) for row in read_table("places_named.tsv")}
    for row in read_table("places_cautious.tsv"):
        assert row["needs"] in ("anchor", "locative", "province")
        assert row["name"] == squash(row["name"])
        assert row["name"] in known, row


def test_short_forms_lead_to_regions():
    for row in read_table("places_short_forms.tsv"):
        assert gazetteer.get(row["kode"]) is not None


@pytest.mark.parametrize(
    ("kode", "label"),
    [
        ("32", "Provinsi Jawa Barat"),
        ("32.12", "Kabupaten Indramayu"),
        ("32.73", "Kota Bandung"),
        ("64.09.04", "Kecamatan Sepaku"),
        ("64.09.04.2004", "Desa Bumi Harapan"),
        ("6409042004", "Desa Bumi Harapan"),
        ("321217", "Kecamatan Cantigi"),
        ("31.74.03.1001", "Kelurahan Mampang Prapatan"),
    ],
)
def test_get(kode, label):
    region = gazetteer.get(kode)
    assert region is not None
    assert region.label.split()[0] == label.split()[0]
    if kode != "31.74.03.1001":
        assert region.label == label


@pytest.mark.parametrize("kode", ["", "99", "32.99", "32.12.99", "32.12.17.9999", "x", "32.12.17.2001.1"])
def test_get_of_an_unknown_code_is_none(kode):
    assert gazetteer.get(kode) is None


@pytest.mark.parametrize(
    ("name", "options", "codes"),
    [
        ("Jabar", {}, ["32"]),
        ("muba", {}, ["16.06"]),
        ("TOLI TOLI", {"level": "kabupaten"}, ["72.04"]),
        ("Pangkalpinang", {}, ["19.71"]),
        ("Sepaku", {}, ["64.09.04"]),
        ("Bandung", {"level": ("kabupaten", "kota")}, ["32.04", "32.73"]),
        ("Bumi Harapan", {"level": "desa", "within": "64.09"}, ["64.09.04.2004"]),
        ("Tidak Ada", {}, []),
        ("Kecamatan Cantigi", {}, ["32.12.17"]),
        ("Kab. Garut", {}, ["32.05"]),
        ("kab garut", {"level": "desa"}, []),
        ("Kota Bandung", {}, ["32.73"]),
        ("Kota Agung", {"within": "18"}, ["18.06.01"]),  # a name that begins with a word of another level
        ("Cantigi", {"within": "3212"}, ["32.12.17"]),
    ],
)
def test_lookup(name, options, codes):
    assert [r.kode for r in gazetteer.lookup(name, **options)] == codes


def test_parents_and_children():
    assert [r.kode for r in gazetteer.parents("64.09.04.2004")] == ["64.09.04", "64.09", "64"]
    assert gazetteer.parents("64") == gazetteer.parents("32.12.99") == []
    assert len(gazetteer.children()) == 38
    assert "64.09.04" in [r.kode for r in gazetteer.children("64.09")]
    assert gazetteer.children("64.09.04.2004") == []


@pytest.mark.parametrize("kode", ["", "16", "16.06", "32.12.17", "73.72.04", "64.09.04.2004", "99", "32.99.99"])
def test_names_below_are_those_of_the_children(kode):
    names, codes = gazetteer.names_below(kode)
    wanted = [(name, child.kode) for child in gazetteer.children(kode) for name in (child.name, *child.aliases)]
    assert list(zip(names.split("|"), codes, strict=bool(codes))) == wanted


@pytest.mark.parametrize("kode", ["16", "32.12", "32.12.17", "11.73.01", "99"])
def test_names_below_are_found_squashed_and_by_their_first_words(kode):
    found, words = below(kode)
    for child in reversed(gazetteer.children(kode)):
        for name in (child.name, *child.aliases):
            assert squash(name) in found
            assert {squash(name), squash(name.split()[0])} <= words
    assert len(words) >= len(found) == len({squash(n) for c in gazetteer.children(kode) for n in (c.name, *c.aliases)})


@pytest.mark.parametrize(
    ("name", "within", "depth", "kode"),
    [
        ("Bumi Harapa", "64.09.04", 1, "64.09.04.2004"),
        ("Pohuwaot", "", 2, "75.04"),
        ("Indramyu", "", 2, "32.12"),
        ("Panggoi", "11.73.01", 1, "11.73.01.2011"),
        ("Tj. Mulia", "12.71.06", 1, "12.71.06.1003"),
        ("Sukamakmur", "64.09.04", 1, None),
        ("", "64.09.04", 1, None),
    ],
)
def test_nearest(name, within, depth, kode):
    found = nearest(name, within, depth=depth)
    assert (found.kode if found else None) == kode


def test_likeness():
    assert likeness("Penajam Paser Utara", "64.09") == 1.0
    assert 0.7 <= likeness("PPPU", "64.09") < 0.8
    assert likeness("x", "99") == 0.0


@pytest.mark.parametrize(
    ("name", "wanted"), [("Kr. Anyar", "karanganyar"), ("Sei Rampah", "sungairampah"), ("Tanjung", "tanjung"), ("", "")]
)
def test_plain(name, wanted):
    assert plain(name) == wanted


def test_to_frame_has_a_row_a_node():
    pytest.importorskip("pandas")
    frame = gazetteer.to_frame("provinsi")
    assert list(frame.columns) == ["kode", "name", "level", "parent", "lat", "lon"]
    assert len(frame) == 38


@pytest.mark.parametrize("asked", [{"level": "foo"}, {"level": ("desa", "dusun")}, {"name": None}])
def test_faulty_questions(asked):
    with pytest.raises(PolextractError):
        gazetteer.lookup(**{"name": "Garut", **asked})


def test_no_level_that_is_none_is_walked():
    with pytest.raises(PolextractError, match="level must be one of provinsi"):
        gazetteer.walk("foo")


@pytest.mark.parametrize(
    ("ask", "message"),
    [
        (lambda: gazetteer.lookup("Cantigi", within="Jawa Barat"), "within is the code of a node"),
        (lambda: gazetteer.nearest("Bumi Harapa", "Sepaku"), "within is the code of a node"),
        (lambda: gazetteer.nearest("Bumi Harapa", "64.09", depth=0), "depth is 1"),
        (lambda: gazetteer.nearest(None, "64.09"), "must be a str"),  # type: ignore[arg-type]
        (lambda: gazetteer.get(3212), "a code is a str"),  # type: ignore[arg-type]
        (lambda: gazetteer.children(None), "a code is a str"),  # type: ignore[arg-type]
        (lambda: gazetteer.parents(None), "a code is a str"),  # type: ignore[arg-type]
    ],
)
def test_what_is_no_code_is_told(ask, message):
    with pytest.raises(PolextractError, match=message):
        ask()
