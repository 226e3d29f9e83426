"""The gazetteer: integrity of its tables, look-up, walking, rows of the user's own."""

import csv
import math
import pickle
import re

import pytest

from polextract.data import read_table
from polextract.errors import InputTypeError, InputValueError, PolextractError
from polextract.units import Gazetteer, gazetteer
from polextract.units.table import LEVELS, slug, squeeze
from polextract.units.words import unit_words

CANTIGI = "polda-jawa-barat/polres-indramayu/polsek-cantigi"


# -- integrity -----------------------------------------------------------------------------------------------------------------------


def test_counts():
    counts = {level: sum(1 for e in gazetteer if e.level == level) for level in LEVELS}
    assert counts["polda"] == 36
    assert counts["polres"] == 508
    assert counts["polsek"] >= 8339
    assert counts["mabes"] > 15
    assert len(gazetteer) == sum(counts.values())


def test_ids_are_unique_paths():
    ids = [e.id for e in gazetteer]
    assert len(ids) == len(set(ids))
    assert all(re.fullmatch(r"[a-z0-9-]+(/[a-z0-9-]+)*", i) for i in ids)


def test_parents_exist_and_stand_one_level_higher():
    for e in gazetteer:
        if e.level in ("polres", "polsek"):
            assert e.parent is not None
            parent = gazetteer.get(e.parent)
            assert parent is not None, e.id
            assert parent.level == {"polres": "polda", "polsek": "polres"}[e.level], e.id
            assert e.id == f"{e.parent}/{slug(e.name)}"
        elif e.level == "polda":
            assert e.parent is None


def test_codes_exist():
    regions = {row["kode"] for row in read_table("places_regions.tsv")}
    wrong = [(e.id, kode) for e in gazetteer for kode in e.kode if kode not in regions]
    assert not wrong[:5]
    assert all(e.kode for e in gazetteer if e.level in ("polda", "polres"))


def test_no_blanks_and_no_repeated_names():
    for e in gazetteer:
        assert e.name
        assert e.name == e.name.strip()
        assert all(a == a.strip() and a for a in e.aliases), e.id
        assert e.name not in e.aliases, e.id
        assert e.source, e.id
        assert e.level == "mabes" or e.name.split()[0].startswith("Pol"), e.id


def test_coordinates_are_in_indonesia():
    located = [e for e in gazetteer if e.lat is not None]
    assert len(located) > 8700
    assert all(-11.5 < e.lat < 6.5 and 94.5 < e.lon < 141.5 for e in located)


def test_derived_rows_are_marked():
    derived = [e for e in gazetteer if not e.listed]
    assert len(derived) > 2000
    assert all(e.level == "polsek" for e in derived)


@pytest.mark.parametrize(
    ("name", "key"),
    [
        ("units_words.tsv", ("word",)),
        ("units_stopwords.tsv", ("word",)),
        ("units_offices.tsv", ("word", "role")),
        ("units_abbreviations.tsv", ("word",)),
        ("units_mabes.tsv", ("name",)),
    ],
)
def test_small_tables(name, key):
    rows = read_table(name)
    keys = [tuple(row[k] for k in key) for row in rows]
    assert len(keys) == len(set(keys))
    assert all(row["source"] for row in rows)
    assert all(all(k) for k in keys)


def test_mabes_parents_come_first():
    seen = set()
    for row in read_table("units_mabes.tsv"):
        assert not row["parent"] or row["parent"] in seen, row["name"]
        seen.add(f"{row['parent']}/{slug(row['name'])}" if row["parent"] else slug(row["name"]))


def test_corrections_name_units_that_exist():
    for row in read_table("units_corrections.tsv"):
        assert row["source"] or row["former"]
        assert row["id"] in gazetteer or row["name"], row


@pytest.mark.parametrize(
    "near", ["Polres Indramayu", "Jawa Barat", "Kabupaten Indramayu", "kab. Indramayu", "Indramayu", "32", "32.12", " "]
)
def test_near_takes_what_names_a_unit_or_a_region(near):
    best = gazetteer.lookup("Polsek Cantigi", near=near)[0]
    assert best.entry.id == "polda-jawa-barat/polres-indramayu/polsek-cantigi"
    assert best.score >= 0.95


def test_near_that_names_nothing_is_an_error():
    with pytest.raises(InputValueError, match="Wxyzwq"):
        gazetteer.lookup("Polsek Cantigi", near="Wxyzwq")


@pytest.mark.parametrize("word", ["Polres", "polda", "Polsek "])
def test_a_unit_word_alone_names_nothing(word):
    assert gazetteer.lookup(word) == []


# -- the public side -----------------------------------------------------------------------------------------------------------------


def test_get_and_walk():
    entry = gazetteer.get(CANTIGI)
    assert entry is not None
    assert (entry.name, entry.short, entry.level, entry.kind, entry.kode) == (
        "Polsek Cantigi",
        "Cantigi",
        "polsek",
        "Polsek",
        ("32.12.17",),
    )
    assert [p.name for p in gazetteer.parents(CANTIGI)] == ["Polres Indramayu", "Polda Jawa Barat"]
    assert entry in gazetteer.children("polda-jawa-barat/polres-indramayu")
    assert CANTIGI in gazetteer
    assert gazetteer.get("polda-jawa-barat/polres-nowhere") is None
    assert gazetteer.parents("nothing") == gazetteer.children("nothing") == []


def test_former_names_carry_date_and_source():
    (former,) = gazetteer.get("polda-metro-jaya/polres-metro-jakarta-barat/polsek-grogol-petamburan").former
    assert (former.name, former.until) == ("Polsek Tanjung Duren", "2024-03-01")
    assert former.source
    assert gazetteer.lookup("Polsek Tanjung Duren")[0].how == "former"


@pytest.mark.parametrize(
    ("name", "near", "first", "how"),
    [
        ("Polsek Cantigi", None, CANTIGI, "exact"),
        ("POLSEK CANTIGI", None, CANTIGI, "exact"),
        ("Kepolisian Sektor Cantigi", None, CANTIGI, "exact"),
        ("Cantigi", None, CANTIGI, "exact"),
        ("Polsek Canitgi", None, CANTIGI, "fuzzy"),
        ("Polres Bandung", None, "polda-jawa-barat/polresta-bandung", "alias"),
        ("Polrestabes Bandung", None, "polda-jawa-barat/polrestabes-bandung", "exact"),
        ("Kepolisian Resor Kota Besar Surabaya", None, "polda-jawa-timur/polrestabes-surabaya", "exact"),
        ("Polres Metro Jaksel", None, "polda-metro-jaya/polres-metro-jakarta-selatan", "alias"),
        ("Polda Sumatra Utara", None, "polda-sumatera-utara", "exact"),
        ("Polda Jabar", None, "polda-jawa-barat", "alias"),
        ("Bareskrim", None, "mabes-polri/bareskrim-polri", "alias"),
        ("Polres Banjar", "Jawa Barat", "polda-jawa-barat/polres-banjar", "exact"),
        ("Polres Banjar", "Polda Kalsel", "polda-kalimantan-selatan/polres-banjar", "exact"),
        ("Polsek Karanganyar", "Polres Ngawi", "polda-jawa-timur/polres-ngawi/polsek-karanganyar", "exact"),
        ("Polsek Karanganyar", "33.05", "polda-jawa-tengah/polres-kebumen/polsek-karanganyar", "exact"),
        ("Polsek Karanganyar", (-7.4, 111.4), "polda-jawa-timur/polres-ngawi/polsek-karanganyar", "exact"),
    ],
)
def test_lookup(name, near, first, how):
    matches = gazetteer.lookup(name, near=near)
    assert (matches[0].entry.id, matches[0].how) == (first, how)
    assert all(0 < m.score <= 1 for m in matches)
    assert [m.score for m in matches] == sorted((m.score for m in matches), reverse=True)


@pytest.mark.parametrize("word", sorted(unit_words()))
def test_every_word_of_a_unit_asks_for_its_level(word):
    level, forms = unit_words()[word]
    name = {"polda": "Jawa Barat", "polres": "Garut", "polsek": "Cantigi"}[level]
    for asked in (word, word.title(), f"ma{word}", f"Ka{word}"):
        (best, *_) = gazetteer.lookup(f"{asked} {name}")
        assert best.entry.level == level
        assert best.how != "fuzzy"
    assert gazetteer.lookup(word) == []
    assert forms


def test_lookup_limits():
    assert len(gazetteer.lookup("Karanganyar", limit=3)) == 3
    assert {m.entry.level for m in gazetteer.lookup("Karanganyar", level="polres")} == {"polres"}
    assert gazetteer.lookup("Polsek Canitgi", fuzzy=False) == []
    assert gazetteer.lookup("") == []
    assert gazetteer.lookup("Polsek Qqqqqqqqqq") == []


def test_rows_of_the_users_own(tmp_path):
    path = tmp_path / "mine.csv"
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(["id", "name", "parent", "aliases", "kode"])
        writer.writerow(["", "Polsek Sukamaju Baru", "Polres Indramayu", "Polsek Sumbar Baru", "32.12.99"])
        writer.writerow([CANTIGI, "", "", "Polsek Cangtigi Wetan", ""])
    mine = gazetteer.with_rows(path)
    assert len(mine) == len(gazetteer) + 1
    assert mine.get("polda-jawa-barat/polres-indramayu/polsek-sukamaju-baru").kode == ("32.12.99",)
    assert "Polsek Cangtigi Wetan" in mine.get(CANTIGI).aliases
    assert "Polsek Cangtigi Wetan" not in gazetteer.get(CANTIGI).aliases
    assert mine.lookup("Polsek Cangtigi Wetan")[0].entry.id == CANTIGI


BARU = {"name": "Polsek Sukamaju Baru", "parent": "Polres Indramayu"}


@pytest.mark.parametrize(
    ("rows", "said"),
    [
        ([{**BARU, "parent": "Polres Indramyau"}], "row 1: parent 'Polres Indramyau' is unknown; did you mean Polres Indramayu"),
        ([{**BARU, "parent": "Polres Banjar"}], "borne by several units; give its id, polda-jawa-barat/polres-banjar or"),
        ([BARU, {"name": "Koramil Sukamaju", "parent": "Polres Indramayu"}], "row 2: level must be one of"),
        ([{"id": "polda-x/polres-y", "aliases": "Polres Z"}], "no unit has the id 'polda-x/polres-y'"),
        ([{"source": "mine"}], "there is neither name nor id"),
        ([{"name": "Polsek Sukamaju Baru"}], "a Polsek needs a parent"),
        ([{"name": "Polres Sukamaju Baru"}], "a Polres needs a parent"),
        ([{**BARU, "parent": CANTIGI}], "a Polsek cannot stand under"),
        ([{"name": "Polsek Sukamaju Baru", "parents": "Polres Indramayu"}], "row 1: no column parents; the columns are"),
        ([{**BARU, "lat": "abc"}], "row 1, column lat: 'abc' is no number"),
        ([{**BARU, "lat": 107.6}], "column lat: '107.6' is not from -90 to 90"),
        ([{**BARU, "kode": "3212"}], "column kode: '3212' is not of the form 32.12.17"),
        ([{**BARU, "level": "sektor"}], "column level: 'sektor' is not of the form polsek"),
        (BARU, "must be a list of dicts or the path of a CSV file, not dict"),
        (["Polsek Sukamaju Baru"], "row 1: must be a dict, not str"),
        ([{**BARU, "aliases": {"a": 1}}], "column aliases: must be text, a number or a list of texts"),
    ],
)
def test_faulty_rows_are_refused(rows, said):
    with pytest.raises(PolextractError, match=re.escape(said)):
        gazetteer.with_rows(rows)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (b"name,parent\nPolsek Baru,Polres Garut,x\n", "line 2: more cells than columns"),
        (b"name;parent\nPolsek Baru;Polres Garut\n", "line 2: no column name;parent"),
        (b"name,parent\nPolsek Bar\xe9,Polres Garut\n", "is not UTF-8"),
        (b"name,parent,lat\n\nPolsek Baru,Polres Garut,x\n", "line 3, column lat: 'x' is no number"),
    ],
)
def test_faults_in_a_file_have_their_line(tmp_path, text, said):
    (tmp_path / "mine.csv").write_bytes(text)
    with pytest.raises(InputValueError, match=re.escape(said)):
        gazetteer.with_rows(tmp_path / "mine.csv")


def test_an_empty_column_of_a_spreadsheet_is_passed_over(tmp_path):
    (tmp_path / "mine.csv").write_text("name,parent,\nPolsek Sukamaju Baru,Polres Indramayu,\n", encoding="utf-8")
    assert len(gazetteer.with_rows(tmp_path / "mine.csv")) == len(gazetteer) + 1


def test_cells_may_be_numbers_lists_or_missing():
    row = {**BARU, "level": "Polsek", "aliases": ["Polsek Suba", "Polsek Sukba"], "lat": -6.5, "lon": 108, "kode": None, "area": math.nan}
    entry = gazetteer.with_rows([row]).get("polda-jawa-barat/polres-indramayu/polsek-sukamaju-baru")
    assert (entry.level, entry.aliases, entry.lat, entry.lon, entry.kode, entry.area) == (
        "polsek", ("Polsek Suba", "Polsek Sukba"), -6.5, 108.0, (), ())  # fmt: skip


def test_pickled_with_its_rows_alone():
    data = pickle.dumps(gazetteer.with_rows([BARU]))
    assert len(data) < 1000
    assert pickle.loads(data).lookup("Polsek Sukamaju Baru")[0].how == "exact"


@pytest.mark.parametrize(
    ("asked", "error"), [({"level": "POLSEK"}, InputValueError), ({"level": "foo"}, InputValueError), ({"name": None}, InputTypeError)]
)
def test_faulty_questions(asked, error):
    with pytest.raises(error):
        gazetteer.lookup(**{"name": "Garut", **asked})


def test_to_frame():
    pd = pytest.importorskip("pandas")
    frame = gazetteer.to_frame()
    assert isinstance(frame, pd.DataFrame)
    assert len(frame) == len(gazetteer)
    assert frame.loc[frame.id == CANTIGI, "kode"].item() == "32.12.17"


def test_loading_is_lazy():
    fresh = Gazetteer()
    assert "rows" not in vars(fresh)
    assert len(fresh) == len(gazetteer)


@pytest.mark.parametrize(("name", "key"), [("Toli-Toli", "tolitoli"), ("Alo\u2019oa", "alooa"), ("Sumatra  Utara", "sumaterautara")])
def test_squeeze(name, key):
    assert squeeze(name) == key
