"""What an act was done to or about: the words beside its mention."""

import pytest

from polextract.activities import find_activities


def object_of(text: str) -> str | None:
    """The object of the first act of a text."""
    first = next(a for a in find_activities(text) if a.kind == "police")
    return first.object and first.object.text


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        # behind a noun, at once or introduced
        ("Polres Seruyan menggelar pengamanan pleno rekapitulasi di Aula KPU.", "pleno rekapitulasi"),
        ("Kanit Binmas memberikan sosialisasi bahaya karhutla kepada warga.", "bahaya karhutla"),
        ("Kanit Binmas memberikan sosialisasi tentang arisan sehat kepada warga.", "arisan sehat"),
        ("Ia membuka pelatihan peradilan adat dan Polmas, Kamis (14/3/2024).", "peradilan adat dan Polmas"),
        ("Polisi menggelar penangkapan terhadap dua kurir berinisial AZ di Kemuning.", "dua kurir berinisial AZ"),
        ("Bhabinkamtibmas melakukan sambang petani jagung di Desa Cemara.", "petani jagung"),
        # behind a verb, in the active and bare in headlines
        ("Tim Resmob menangkap komplotan pencuri sapi di Watang.", "komplotan pencuri sapi"),
        ("Polisi menyita 12 unit sepeda motor dari arena itu.", "12 unit sepeda motor"),
        ("Polsek Cantigi Ringkus Dua Penadah Motor di Sindang\n\nCANTIGI - Dua orang dibawa ke kantor.", "Dua Penadah Motor"),
        ("Kapolres Resmikan Gedung Baru Mapolsek Cantigi, Bupati Hadir\n\nINDRAMAYU - Gedung itu luas.", "Gedung Baru"),
        # before a verb in the passive: the noun phrase with which its clause begins
        ("Dua pelaku curanmor di Kertasemaya akhirnya diringkus petugas.", "Dua pelaku curanmor"),
        ("Kepala desa dan bendaharanya di Cikedung ditahan.", "Kepala desa dan bendaharanya"),
        ("Pria berinisial ZE (50) itu diciduk di Losarang.", "Pria berinisial ZE"),
        ("Kapolsek mengatakan bahwa seorang pelajar ditangkap di Lohbener.", "seorang pelajar"),
        # nothing that tells: pronouns, who did it, where it was, general words, the words of the label again
        ("Ia ditangkap di rumahnya.", None),
        ("Petugas menggelar patroli di Pasar Sindang.", None),
        ("Giat patroli Polsek Cantigi berjalan aman.", None),
        ("Patroli ini rutin.", None),
        ("Petugas mendalami hal itu.", None),
        ("Pelaku, warga Desa Cemara, Kabupaten Indramayu ditangkap.", None),
    ],
)
def test_the_object_of_an_act(text, wanted):
    assert object_of(text) == wanted


def test_offsets_point_into_the_text_and_a_count_with_stops_is_whole():
    text = "Polres Talaud memusnahkan 2.618 liter cap tikus."
    (found,) = (a for a in find_activities(text) if a.object)
    assert found.object is not None
    assert text[found.object.start : found.object.end] == found.object.text == "2.618 liter cap tikus"


def test_the_main_act_takes_the_object_that_a_later_mention_of_it_says():
    text = "Polres Seruyan Gelar Sosialisasi\n\nSERUYAN - Sosialisasi tata cara arisan daring di balai desa berlangsung lancar."
    first, second = (a for a in find_activities(text) if a.label == "sosialisasi")
    assert (first.main, second.main) == (True, False)
    assert first.object == second.object
    assert object_of(text) == "tata cara arisan daring"


def test_a_case_has_no_object():
    assert all(a.object is None for a in find_activities("Pencurian sepeda motor milik warga terjadi di Sindang.") if a.kind == "case")
