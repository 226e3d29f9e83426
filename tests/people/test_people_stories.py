"""Who is who by the story, foreign and local names, courts, rotations: sentences of our own after the patterns of real articles."""

import pytest

from polextract.context import Context, Entity
from polextract.people import find_people, holders


def by_name(text):
    return {person.name: person for person in find_people(text)}


@pytest.mark.parametrize(
    ("text", "roles"),
    [
        ("Polisi menangkap dua pria, Rendi Kurnia dan Yosep Malik, di Indramayu.", {"Rendi Kurnia": "suspect", "Yosep Malik": "suspect"}),
        ("Wartono, korban, mengaku kehilangan motor.", {"Wartono": "victim"}),
        ("Sopir truk Bejo Sutikno ditahan polisi setelah kecelakaan itu.", {"Bejo Sutikno": "suspect"}),
        ("Pemilik rumah Suparmi kaget rumahnya dibobol maling dalam pencurian itu.", {"Suparmi": "victim"}),
        ("Saksi mata Turmudi melihat dua orang lari.", {"Turmudi": "witness"}),
        ("Tersangka SD dan MK ditangkap karena sabu.", {"SD": "suspect", "MK": "suspect"}),
        ("Kedua pelaku berinisial BA (47) dan AM (36) ditahan.", {"BA": "suspect", "AM": "suspect"}),
        ("Dua orang korban, yaitu Sukardi (35), warga Cantigi, dan Hendro (65), warga Sindang.", {"Sukardi": "victim", "Hendro": "victim"}),
        (
            "Pelaku adalah Sutris (30), warga Desa Cemara, Indramayu, dan Suwarjo (32), warga Desa Sindang.",
            {"Sutris": "suspect", "Suwarjo": "suspect"},
        ),
        ("Sabu itu dibeli dari seseorang bernama Yogi, kata tersangka.", {"Yogi": "suspect"}),
        (
            "Tetangga korban, Parjo, mengaku mendengar suara. Korban tewas, pelaku ditangkap, jenazah dibawa pulang.",
            {"Parjo": "witness"},
        ),
        (
            "Rumah Tarno terbakar. Tarno menyampaikan api cepat membesar. Tidak ada korban dalam kebakaran itu.",
            {"Tarno": "victim"},
        ),
        ("Dokter yang menangani, dr. Lina Kartika, menyatakan tidak ada luka.", {"Lina Kartika": "expert"}),
        ("Pelaku menganiaya Kepala Desa Cemara Sutrisno sampai tewas.", {"Sutrisno": "victim"}),
        ("Enam terdakwa yakni Abdul Munif, Imam Sudrajad, Karta, Tarno dan Halim.", {"Karta": "suspect", "Tarno": "suspect"}),
    ],
)
def test_roles_by_the_story(text, roles):
    people = by_name(text)
    assert {name: people[name].role for name in roles if name in people} == roles


def test_court():
    people = by_name(
        "Ketua Majelis Hakim Christin Lumban membacakan vonis terhadap terdakwa Alex Tumbel. Jaksa penuntut umum Frangky Rumondor "
        "menuntut lima tahun. Penasihat hukum Johan Pangkey pikir-pikir."
    )
    assert {name: person.role for name, person in people.items()} == {
        "Christin Lumban": "official",
        "Alex Tumbel": "suspect",
        "Frangky Rumondor": "official",
        "Johan Pangkey": "other",
    }
    assert people["Christin Lumban"].positions[0].text == "Ketua Majelis Hakim"


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Turis Belanda Annelies de Wit (27) menjadi korban jambret.", ["Annelies de Wit"]),
        ("Saksi bernama John van der Meer melihat kejadian itu.", ["John van der Meer"]),
        ("Wakil Bupati H. Amrizon Dt. Rajo Medan hadir.", ["Amrizon Dt. Rajo Medan"]),
        ("Ketua DPRD Bali I Nyoman Adi Wiryana hadir.", ["I Nyoman Adi Wiryana"]),
        ("Ketua DPR Puan Mahardika dan Wakil Ketua MPR Hidayat Wachid hadir.", ["Puan Mahardika", "Hidayat Wachid"]),
        ("Pangdam Jaya Mayjen TNI Teddy Laksamana hadir.", ["Teddy Laksamana"]),
        ("Warga menyambangi Inaq Sahnan dan Mbah Karto.", ["Sahnan", "Karto"]),
        ("Di lokasi, kata Slamet Riyanto, api cepat padam.", ["Slamet Riyanto"]),
        ("Tim menemukan Basri (33), korban yang hilang. Jenazah Muhammad Basri dibawa pulang.", ["Muhammad Basri"]),
        ("Korban dirawat di RSUD dr. Soejono Selong. Ahad (3/3/2024) ia pulang.", []),
        ("Kepala BPBD Kabupaten Kaur hadir.", []),
    ],
)
def test_names(text, names):
    assert [person.name for person in find_people(text)] == names


@pytest.mark.parametrize(
    ("text", "name", "positions"),
    [
        ("Kabag SDM Kompol Andi Rahman kini menjabat Kabagren Polres Bone.", "Andi Rahman", ["Kabag SDM", "Kabagren Polres Bone"]),
        ("Kasat Lantas Iptu Khoirul mewakili Kapolres Pringsewu AKBP Rio Cahyadi.", "Rio Cahyadi", ["Kapolres Pringsewu"]),
        (
            "Komandan Koramil (Danramil) 0602-18/Kragilan, Kapten Inf Haryanto.",
            "Haryanto",
            ["Komandan Koramil (Danramil) 0602-18/Kragilan"],
        ),
        ("Bripka M. Ludin selaku anggota Bhabinkamtibmas Polsek Cantigi.", "M. Ludin", ["Bhabinkamtibmas Polsek Cantigi"]),
        ("Pelaksana Tugas (Plt) Gubernur Bali, Sumarso, hadir.", "Sumarso", ["Pelaksana Tugas (Plt) Gubernur Bali"]),
        ("W.s Dandim 1607/Sumbawa Letkol Inf Kaharuddin hadir.", "Kaharuddin", ["W.s Dandim 1607/Sumbawa"]),
        ("Jabatan Kapolsek Cantigi kini diisi oleh Iptu Zainuddin.", "Zainuddin", ["Kapolsek Cantigi"]),
        ("Kapolsek Cantigi, Indramayu AKP Aidil Fitra hadir.", "Aidil Fitra", ["Kapolsek Cantigi"]),
        ("AKP Wira pernah menjabat sebagai Kapolsek Cantigi.", "Wira", []),
        ("Ketua RT 03 Mulyono dan ketua RW Suparlan hadir.", "Suparlan", ["ketua RW"]),
    ],
)
def test_positions(text, name, positions):
    assert [position.text for position in by_name(text)[name].positions] == positions


def test_successor_gets_the_office():
    people = by_name("Kapolda Riau Irjen Wira Santosa dimutasi jadi Pati Baintelkam dan digantikan oleh Irjen Bagas Prakoso.")
    assert "Kapolda Riau" in [p.text for p in people["Bagas Prakoso"].positions]


def test_degree_at_the_end_of_a_line_is_no_title_of_the_next():
    people = find_people("Kapolsek Cantigi AKP SUJARWO, S.H., M.H.\nBrigari Aris Munandar hadir.")
    assert [(p.name, p.rank, p.titles) for p in people] == [("SUJARWO", "AKP", ("S.H.", "M.H.")), ("Aris Munandar", "BRIGADIR", ())]


def test_office_without_unit_is_of_the_unit_in_the_article():
    person = by_name("Polres Ngawi menggelar razia. Kasat Lantas Iptu Rini Astari menjelaskan.")["Rini Astari"]
    assert (person.positions[0].text, person.unit) == ("Kasat Lantas", "Polres Ngawi")


@pytest.mark.parametrize(
    ("text", "entity", "found"),
    [
        ("Menurut Sukandar, jalan itu rusak.", "Sukandar", True),
        ("Di Plampang, jalan itu rusak.", "Plampang", False),
        ("Mobil Ford Ranger menabrak pagar.", "Ford Ranger", False),
        ("RAPAT SUKANDAR BERAKHIR", "SUKANDAR", False),
    ],
)
def test_entities_need_a_second_sign(text, entity, found):
    start = text.index(entity)
    context = Context(text, entities=[Entity(start, start + len(entity), "PER")])
    assert [p.name for p in find_people(text, context=context)] == [entity] * found


def test_holder_is_the_one_named_last():
    text = "Kapolsek Cantigi IPTU Wira Santosa hadir. Lalu Kapolsek Sindang AKP Bagas Prakoso datang. Aman, ujar Kapolsek."
    assert holders(Context(text))[-1][1] == "p2"


@pytest.mark.parametrize(
    ("text", "name", "role", "age"),
    [
        ("Nurmala, salah seorang wali murid, mengaku terbantu dengan kehadiran polisi.", "Nurmala", "civilian", None),
        ("Pemilik kos, Yuniar, mengaku tak tahu pekerjaan penyewa kamarnya.", "Yuniar", "civilian", None),
        ("Peristiwa itu diketahui perangkat desa, Ahmad Mufid, sekira pukul 06.15.", "Ahmad Mufid", "civilian", None),
        ("Suparno, 58 tahun, perangkat desa setempat, menceritakan kejadian itu.", "Suparno", "civilian", 58),
        ("Pelaku yang ditangkap K, 32 tahun, warga Dusun Peresan.", "K", "suspect", 32),
    ],
)
def test_who_stands_between_commas(text, name, role, age):
    assert [(p.name, p.role, p.age) for p in find_people(text)] == [(name, role, age)]
