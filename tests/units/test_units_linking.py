"""Which unit a name means, where several bear it."""

import pytest

from polextract.context import Context
from polextract.errors import InputValueError
from polextract.units import analyze_units, find_units, gazetteer


def unit(text, surface):
    return next(u for u in find_units(text) if u.text == surface)


CASES = [
    ("Polsek Karanganyar jajaran Polres Ngawi", "Polsek Karanganyar", "Polres Ngawi"),
    ("Polsek Karanganyar, Polres Kebumen, Polda Jateng", "Polsek Karanganyar", "Polres Kebumen"),
    ("KEBUMEN - Polsek Karanganyar berpatroli.", "Polsek Karanganyar", "Polres Kebumen"),
    ("Polsek Karanganyar berpatroli, kata Kapolres Demak AKBP Wira.", "Polsek Karanganyar", "Polres Demak"),
    ("Polsek Karanganyar di Kabupaten Purbalingga", "Polsek Karanganyar", "Polres Purbalingga"),
    ("Polsek Tebing Tinggi, Kabupaten Empat Lawang", "Polsek Tebing Tinggi", "Polres Empat Lawang"),
    ("Anggota Polsek Gondang. Turut hadir Polsek Trawas.", "Polsek Gondang", "Polres Mojokerto"),
    ("ngawinews.example - Polsek Karanganyar berpatroli.", "Polsek Karanganyar", "Polres Ngawi"),
    ("Polsek Simpang Kanan membersihkan jalan di Bagan Nibung.", "Polsek Simpang Kanan", "Polres Rokan Hilir"),
]


@pytest.mark.parametrize(("text", "surface", "polres"), CASES)
def test_polsek(text, surface, polres):
    found = unit(text, surface)
    assert found.polres == polres
    assert found.unit_id in gazetteer
    assert 0.5 < found.score <= 1
    assert found.candidates == ()


@pytest.mark.parametrize(
    ("text", "polda"),
    [
        ("Polres Banjar Polda Kalsel", "Polda Kalimantan Selatan"),
        ("Polres Banjar, Jawa Barat", "Polda Jawa Barat"),
        ("Polres Banjar. Polsek Langensari", "Polda Jawa Barat"),
    ],
)
def test_polres_banjar(text, polda):
    assert unit(text, "Polres Banjar").polda == polda


def test_open_without_evidence():
    found = unit("Polsek Karanganyar berpatroli.", "Polsek Karanganyar")
    assert found.unit == "Polsek Karanganyar"
    assert found.unit_id is None
    assert found.polres is None
    assert len(found.candidates) == 6
    assert all(c in gazetteer for c in found.candidates)


def test_parents_that_all_candidates_share():
    found = unit("Polsek Karanganyar berpatroli. Polda Jateng", "Polsek Karanganyar")
    assert (found.unit_id, found.polres, found.polda) == (None, None, "Polda Jawa Tengah")
    assert len(found.candidates) == 5


@pytest.mark.parametrize(
    ("text", "polda"),
    [
        ("Polres Mimika, Polda Papua, menangkap", "Polda Papua"),
        ("Polres Mimika, kata Kapolda Papua", "Polda Papua"),
        ("Polres Mimika, Polda Papua Tengah, menangkap", "Polda Papua Tengah"),
        ("Polres Mimika menangkap", "Polda Papua Tengah"),
    ],
)
def test_polda_that_was_split(text, polda):
    assert unit(text, "Polres Mimika").polda == polda
    assert unit(text, "Polres Mimika").unit_id == "polda-papua-tengah/polres-mimika"


def test_polda_before_the_split():
    text = "Polres Mimika menangkap"
    assert find_units(text, context=Context(text, "2022-05-01"))[0].polda == "Polda Papua"


def test_mentions_of_one_name_agree():
    units = find_units("Polsek Karanganyar hadir. Kemudian Polsek Karanganyar jajaran Polres Ngawi pulang. POLSEK KARANGANYAR")
    assert {u.unit_id for u in units if u.level == "polsek"} == {"polda-jawa-timur/polres-ngawi/polsek-karanganyar"}


def test_two_units_of_one_name():
    units = find_units("Hadir Polsek Banjarsari Polres Ciamis dan Polsek Banjarsari Polresta Surakarta.")
    assert [u.polres for u in units if u.level == "polsek"] == ["Polres Ciamis", "Polresta Surakarta"]


def test_unknown_unit_takes_its_parents_from_the_article():
    found = unit("Polsek Wirosaban jajaran Polres Garut", "Polsek Wirosaban")
    assert (found.unit, found.unit_id, found.polres, found.polda) == ("Polsek Wirosaban", None, "Polres Garut", "Polda Jawa Barat")


def test_contradiction_is_remarked():
    context = Context("Polsek Cantigi Polres Garut berpatroli.")
    analyze_units(context.text, context=context)
    (warning,) = context.warnings
    assert warning.code == "unit-hierarchy"
    assert warning.spans == ((0, 14), (15, 27))


def test_no_contradiction_in_a_list():
    context = Context("Hadir Polsek Cantigi, Polres Garut, dan Polres Ciamis.")
    analyze_units(context.text, context=context)
    assert context.warnings == []


def test_a_near_name_beats_a_far_one():
    # There is a Polsek Wanareja in Cilacap, but the article is about Garut.
    found = unit("Polsek Wanareja jajaran Polres Garut Polda Jabar", "Polsek Wanareja")
    assert found.unit == "Polsek Wanaraja"


def test_short_name_that_the_article_explains():
    units = find_units("Polsek Kebomas (Kebomsel) hadir. Polsek Kebomsel pulang.")
    assert [u.unit for u in units] == ["Polsek Kebomas", "Polsek Kebomas"]


def test_name_begun_like_another():
    units = find_units("Tim Polres Pelabuhan bergerak. Laporan diterima Polres Pelabuhan Belawan.")
    assert [u.unit for u in units] == ["Polres Pelabuhan Belawan"] * 2


@pytest.mark.parametrize(
    ("text", "surface", "expected"),
    [
        (
            "Polsek Kawasan Bandara SAMS Sepinggan Polresta Balikpapan",
            "Polsek Kawasan Bandara SAMS Sepinggan",
            "Polsek Kawasan Bandara Sepinggan Balikpapan",
        ),
        ("Polsek Bandara Polresta Manado", "Polsek Bandara", "Polsek Kawasan Bandara Sam Ratulangi"),
        ("Polsek Kawasan Laut Celukan Bawang", "Polsek Kawasan Laut Celukan Bawang", "Polsek Kawasan Pelabuhan Celukan Bawang"),
        ("Polsek Kawasan Pelabuhan Laut Polres Sumbawa Barat", "Polsek Kawasan Pelabuhan Laut", "Polsek Kawasan Pelabuhan Poto Tano"),
    ],
)
def test_harbours_and_airports(text, surface, expected):
    assert unit(text, surface).unit == expected


def test_polsubsektor_called_polsek():
    found = unit("Polsek Juanda, Jakarta Pusat", "Polsek Juanda")
    assert (found.unit, found.unit_id, found.polres) == ("Polsek Juanda", None, "Polres Metro Jakarta Pusat")
    assert len(found.candidates) == 1


def test_rows_of_ones_own():
    table = gazetteer.with_rows([{"name": "Polsek Wirosaban", "parent": "Polres Garut"}])
    (found,) = find_units("Polsek Wirosaban berpatroli", table=table)
    assert found.unit_id == "polda-jawa-barat/polres-garut/polsek-wirosaban"


def test_component_with_rows(tmp_path):
    import spacy

    path = tmp_path / "mine.csv"
    path.write_text("name,parent\nPolsek Wirosaban,Polres Garut\n", encoding="utf-8")
    nlp = spacy.blank("id")
    nlp.add_pipe("polextract_units", config={"rows": str(path)})
    doc = nlp("Anggota Polsek Wirosaban berpatroli.")
    (span,) = doc.spans["polextract_units"]
    assert (span.text, span.label_, span.kb_id_) == ("Polsek Wirosaban", "UNIT", "polda-jawa-barat/polres-garut/polsek-wirosaban")


@pytest.mark.parametrize("as_file", [True, False])
def test_rows_go_with_the_component(tmp_path, as_file):
    import spacy

    rows = [{"name": "Polsek Wirosaban", "parent": "Polres Garut", "aliases": ["Polsek Wrsbn"]}]
    path = tmp_path / "mine.csv"
    path.write_text("name,parent,aliases\nPolsek Wirosaban,Polres Garut,Polsek Wrsbn\n", encoding="utf-8")
    nlp = spacy.blank("id")
    nlp.add_pipe("polextract_units", config={"rows": str(path) if as_file else rows})
    nlp.to_disk(tmp_path / "pipeline")
    data = nlp.to_bytes()
    path.unlink()
    for again in (spacy.load(tmp_path / "pipeline"), spacy.blank("id", config=nlp.config.copy()).from_bytes(data)):
        doc = again("Anggota Polsek Wrsbn berpatroli.")
        assert [span.kb_id_ for span in doc.spans["polextract_units"]] == ["polda-jawa-barat/polres-garut/polsek-wirosaban"]


def test_a_file_of_rows_that_is_not_there():
    import spacy

    nlp = spacy.blank("id")
    nlp.add_pipe("polextract_units", config={"rows": "nowhere.csv"})
    with pytest.raises(InputValueError, match=r"there is no file nowhere\.csv"):
        nlp("Polsek Cantigi")


def test_offices_go_with_the_doc():
    """Units in one process, people in the next."""
    import spacy
    from spacy.tokens import Doc

    first, second = spacy.blank("id"), spacy.blank("id")
    first.add_pipe("polextract_units", config={"rows": [{"name": "Polsek Wirosaban", "parent": "Polres Garut"}]})
    second.add_pipe("polextract_people")
    doc = first("Kapolsek Wirosaban, AKP Wira Santosa, memimpin apel di Polsek Wirosaban.")
    doc = second(Doc(second.vocab).from_bytes(doc.to_bytes()))
    (person,) = doc._.polextract.people
    assert person.unit_id == "polda-jawa-barat/polres-garut/polsek-wirosaban"


def test_line_break_inside_a_name():
    text = "Bengkulu - Pada hari itu Polsek Kerkap jajaran Polres Bengkulu\nUtara melakukan penanaman jagung di lahan\nmilik warga desa."
    assert [u.unit for u in find_units(text)] == ["Polsek Kerkap", "Polres Bengkulu Utara"]


def test_windows_line_ends_are_single_breaks():
    assert [u.unit for u in find_units("Anggota Polsek\r\nCantigi berpatroli")] == ["Polsek Cantigi"]


@pytest.mark.parametrize(
    ("text", "parents"),
    [
        (
            "Polres Ciamis dan Polres Banjar Polda Jabar bersiaga. Sementara itu Polres Banjar di Kalimantan Selatan menangkap pelaku.",
            ["Polda Jawa Barat", "Polda Jawa Barat", "Polda Kalimantan Selatan"],
        ),
        ("Polres Banjar, Jawa Barat, dan Polres Banjar, Kalimantan Selatan, bersiaga.", ["Polda Jawa Barat", "Polda Kalimantan Selatan"]),
        (
            "Polsek Sukorejo, Kabupaten Kendal, menangkap pelaku. Polsek Sukorejo, Kabupaten Pasuruan, menyusul.",
            ["Polda Jawa Tengah", "Polda Jawa Timur"],
        ),
    ],
)
def test_the_region_right_behind_tells_namesakes_apart(text, parents):
    assert [unit.polda for unit in find_units(text) if unit.level != "polda"] == parents


def test_a_semicolon_parts_the_items_of_a_list():
    context = Context("Hadir Polsek Banjarsari, Polsek Pamarican; Polres Banjar Polda Jabar.")
    assert [unit.polres for unit in find_units(context.text, context=context)] == ["Polres Ciamis", "Polres Ciamis", None, None]
    assert not context.warnings


@pytest.mark.parametrize(
    "piece",
    [
        lambda i, word: f"Polsek {word(i)} dan Polres {word(i * 3)} berjaga. ",
        lambda i, word: f"Polres Garut dan Polsek Sekar{word(i).lower()} berjaga. ",
        lambda i, word: f"Polres Pelabuhan {word(i)} berjaga. ",
    ],
)
def test_the_work_grows_with_the_names(piece, steps, invented):
    """Many units that the gazetteer does not have."""

    def work(n):
        return steps(find_units, "".join(piece(i, invented) for i in range(n)))

    find_units(piece(1, invented))
    assert work(1600) < 6 * work(400)


def test_a_name_settled_late_speaks_for_a_shorter_one():
    text = "Polres Pelabuhan berjaga. Polres Pelabuhan Belawan siaga."
    assert {u.unit for u in find_units(text)} == {"Polres Pelabuhan Belawan"}
    text = "Polres Pelabuhan berjaga. Polres Pelabuhan Belawan dan Polres Pelabuhan Tanjung Perak siaga."
    assert find_units(text)[0].unit_id is None
