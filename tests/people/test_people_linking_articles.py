"""Officers over years of short articles: from the text to the linked person."""

import pytest

import polextract
from polextract.people import link_people
from polextract.people.identity import linking

# Who, when, and what the article says; the same letter is the same person. Invented people in real offices.
ARTICLES = [
    ("a", "2020-02-11", "BLORA - Kanit Reskrim Polsek Cepu Polres Blora IPDA Agung Wicaksana, S.H. mengatakan dua pelaku judi diamankan."),
    (
        "a",
        "2021-06-02",
        "BLORA - Kapolsek Jepon IPTU Agung Wicaksana, S.H. memimpin vaksinasi di Polres Blora. Warga antusias, ujar Agung.",
    ),
    ("a", "2022-09-15", "Kasat Reskrim Polres Blora AKP Agung Wicaksana, S.H., M.H. mengungkap kasus curanmor di Mapolres Blora, Kamis."),
    ("a", "2023-03-01", "BLORA - Kasat Reskrim Polres Blora AKP Agung mengatakan pelaku sudah ditangkap."),
    ("b", "2021-07-01", "Kapolsek Tebet Kompol Agung Wicaksana mengatakan tawuran dibubarkan, Polres Metro Jakarta Selatan."),
    ("c", "2021-08-01", "Bripka Agung Wicaksana anggota Polsek Cantigi Polres Indramayu menyambangi warga."),
    ("d", "2022-01-10", "Kapolres Blora AKBP Wiraga Dimas Tama, S.I.K. memimpin apel di Mapolres Blora."),
    ("d", "2022-01-12", "Kapolres Blora AKBP Wiraga Dimas Tamma menghadiri panen raya di Blora."),
    ("d", "2025-02-10", "Dirlantas Polda Jawa Tengah Kombes Pol Wiraga Dimas Tama, S.I.K., M.Si. memimpin operasi di Semarang."),
    ("e", "2023-04-01", "Bhabinkamtibmas Polsek Losarang Polres Indramayu Aipda Suryadi menyambangi warga Desa Krimun."),
    ("e", "2023-04-20", "Bhabinkamtibmas Polsek Losarang Aipda Suryadi, S.H. memantau lahan jagung di Indramayu."),
    ("f", "2023-04-21", "Bhabinkamtibmas Polsek Sliyeg Polres Indramayu Aipda Suryadi memantau lahan."),
    ("g", "2023-05-05", "Bhabinkamtibmas Polsek Cantigi Polres Indramayu Aiptu Bagas Prakoso menyambangi warga."),
    ("g", "2023-11-05", "Ps. Kapolsek Cantigi Ipda Bagas Prakoso, S.H. memimpin patroli di wilayah Polsek Cantigi Polres Indramayu."),
    ("h", "2022-05-01", "Bupati Blora H. Arief Rahman, S.IP., M.Si. meninjau banjir di Cepu."),
    ("h", "2023-05-01", "Bupati Blora Arief Rahman meresmikan jembatan."),
    ("i", "2022-05-03", "Danramil 02/Jepon Kapten Inf Surana bersama warga membagikan bansos di Jepon, Blora."),
    ("i", "2023-08-17", "Danramil 02/Jepon Kapten Inf Surana menjadi inspektur upacara di Lapangan Jepon, Blora."),
    ("j", "2022-11-11", "Kasi Humas Polres Blora Iptu Siti Aminah menjelaskan kronologi."),
    ("j", "2023-11-12", "Kasi Humas Polres Blora AKP Siti Aminah, S.H. menjelaskan kronologi."),
    ("k", "2022-11-12", "Kanit PPA Polres Cirebon Kota Iptu Siti Aminah menjelaskan kronologi kasus."),
    ("l", "2022-03-03", "Kasat Lantas Polres Blora AKP Edi Sukamto, S.H. menggelar razia di Blora."),
    ("l", "2022-03-09", "Kasatlantas Polres Blora AKP Eddi Sukamto menggelar razia di Blora."),
    ("m", "2022-03-12", "Kasat Lantas Polres Kudus AKP Edi Sukamto menggelar razia di Kudus."),
]
PRIVATE = ("2023-06-01", "Korban bernama Arief Rahman (30) warga Cepu tewas tertabrak truk di Blora.")


@pytest.fixture(scope="module")
def linked():
    nlp = polextract.load(backbone=None)
    texts = [*((day, text) for _, day, text in ARTICLES), PRIVATE]
    return link_people(polextract.extract(text, published=day, nlp=nlp) for day, text in texts)


def test_everyone_is_one_person_and_nobody_two(linked):
    wanted = {}
    for number, (who, _, _) in enumerate(ARTICLES):
        wanted.setdefault(who, set()).add(number)
    found = [{o.report for o in person.occurrences} for person in linked]
    assert sorted(map(sorted, found)) == sorted(map(sorted, wanted.values()))


def test_a_career(linked):
    agung = next(p for p in linked if len(p.occurrences) == 4)
    assert agung.name == "Agung Wicaksana"
    assert [(r.value, r.first_seen, r.last_seen) for r in agung.ranks] == [
        ("IPDA", "2020-02-11", "2020-02-11"),
        ("IPTU", "2021-06-02", "2021-06-02"),
        ("AKP", "2022-09-15", "2023-03-01"),
    ]
    assert [p.value for p in agung.positions] == ["Kanit Reskrim Polsek Cepu", "Kapolsek Jepon", "Kasat Reskrim Polres Blora"]


def test_one_office_in_two_spellings_is_one(linked):
    edi = next(p for p in linked if {o.report for o in p.occurrences} == {21, 22})
    assert [p.value for p in edi.positions] == ["Kasat Lantas Polres Blora"]


@pytest.mark.parametrize(
    ("first", "second", "people"),
    [
        # a deputy who becomes the chief of his body, or whom a paper takes for the chief
        ("Wakadiv Propam Polri Brigjen Arief Rahman hadir.", "Kadiv Propam Polri Brigjen Arief Rahman hadir.", 1),
        ("Wadanrem 063/SGJ Kolonel Inf Arief Rahman Wijaya hadir.", "Danrem 063/SGJ Kolonel Inf Arief Rahman Wijaya hadir.", 1),
        ("Wadanrem 063/SGJ Kolonel Inf Arief Rahman Wijaya hadir.", "Danrem 061/SK Kolonel Inf Arief Rahman Wijaya hadir.", 1),
        ("Danrem 063/SGJ Kolonel Inf Arief Rahman Wijaya hadir.", "Danrem 061/SK Kolonel Inf Arief Rahman Wijaya hadir.", 2),
        # the offices of a body are held by several at a time
        ("Wakadiv Propam Polri Brigjen Arief Rahman hadir.", "Kadiv Propam Polri Irjen Bagas Prakoso hadir.", 2),
        ("Wakil Ketua DPRD Garut, Arief Rahman, hadir.", "Ketua DPRD Garut, Bagas Prakoso, hadir.", 2),
        # one office in a short and a long form, and over two places
        ("Danramil Cantigi Kapten Inf Arief Rahman Wijaya hadir.", "Komandan Koramil Cantigi Kapten Inf Arief Rahman Wijaya hadir.", 1),
        ("Danramil Cantigi Kapten Inf Arief Rahman Wijaya hadir.", "Komandan Koramil Sindang Kapten Inf Arief Rahman Wijaya hadir.", 2),
    ],
)
def test_one_seat_is_one_office_over_one_place(nlp, first, second, people):
    reports = [polextract.extract(text, published=f"2024-05-{day:02}", nlp=nlp) for day, text in ((3, first), (20, second))]
    assert len(link_people(reports)) == people


@pytest.mark.parametrize(
    ("text", "seats"),
    [
        ("Wakil Ketua DPRD Garut, Arief Rahman, hadir.", {"wakil ketua dprd": "garut"}),
        ("Ketua DPRD Garut, Arief Rahman, hadir.", {"ketua dprd": "garut"}),
        ("Ketua Bawaslu Garut, Arief Rahman, hadir.", {"ketua bawaslu": "garut"}),
        ("Kades Sukamaju Kulon, Arief Rahman, hadir.", {"kepala desa": "sukamaju kulon"}),
        ("Kepala Desa Sukamaju Kulon, Arief Rahman, hadir.", {"kepala desa": "sukamaju kulon"}),
        ("Walikota Bogor, Arief Rahman, hadir.", {"wali kota": "bogor"}),
        ("Sekretaris Daerah (Sekda) Garut, Arief Rahman, hadir.", {"sekda": "garut"}),
        ("Pj Sekda Garut, Arief Rahman, hadir.", {}),
    ],
)
def test_a_seat_is_an_office_and_its_place(nlp, text, seats):
    (person,) = polextract.extract(text, nlp=nlp).people
    row = linking._row(person, None, linking.Occurrence(report=0, person_id=person.id))
    assert row.seats == {title: {of} for title, of in seats.items()}


def linked_officers(nlp, *articles):
    reports = [polextract.extract(text, published=day, nlp=nlp) for day, text in articles]
    return [(p.name, p.rank, [seen.value for seen in p.positions], len(p.occurrences)) for p in link_people(reports)]


def test_a_rotation_told_leads_from_one_post_to_the_next(nlp):
    old = ("2017-09-01", "Kapolres Tuban AKBP Fadli Santosa memimpin apel.")
    move = ("2017-09-12", "Kapolres Tuban, AKBP Fadli Santosa kini menjabat sebagai Kapolres Probolinggo.")
    new = ("2017-09-25", "Kapolres Probolinggo AKBP Fadli Santosa memimpin apel.")
    posts = ["Kapolres Tuban", "Kapolres Probolinggo"]
    assert linked_officers(nlp, old, move, new) == [("Fadli Santosa", "AKBP", posts, 3)]
    assert len(linked_officers(nlp, old, new)) == 2


def test_heads_of_two_villages_of_one_name_stay_two(nlp):
    cianjur = "Kepala Desa Sukamaju, Dedi Santosa, hadir di Desa Sukamaju, Kecamatan Cibeber, Kabupaten Cianjur."
    bogor = "Kepala Desa Sukamaju, Dedi Santosa, hadir di Desa Sukamaju, Kecamatan Jonggol, Kabupaten Bogor."
    assert len(linked_officers(nlp, ("2024-01-01", cianjur), ("2024-01-02", bogor))) == 2
    assert len(linked_officers(nlp, ("2024-01-01", cianjur), ("2024-01-02", cianjur))) == 1


@pytest.mark.parametrize(
    ("rank", "name", "people"),
    [
        ("Bripka", "Muhammad Nur Hidayat", 2),  # constables stay in their province
        ("Bripka", "Wira Nur Santosa", 2),
        ("Iptu", "Muhammad Nur Hidayat", 2),  # a name of two words, in fact
        ("Iptu", "Wira Nur Santosa", 1),
        ("AKBP", "Muhammad Nur Hidayat", 1),
    ],
)
def test_how_far_a_name_carries(nlp, rank, name, people):
    first = ("2024-01-01", f"Anggota Polsek Senori, Polres Tuban, {rank} {name} menyambangi warga.")
    second = ("2024-03-01", f"Anggota Polsek Galang, Polres Tolitoli, {rank} {name} menyambangi warga.")
    assert len(linked_officers(nlp, first, second)) == people


def test_a_slip_of_one_paper_is_not_the_rank_of_the_officer(nlp):
    days = {"2022-01-10": "AKBP", "2022-10-01": "Kombes Pol", "2022-12-11": "AKBP", "2023-02-20": "AKBP"}
    articles = [(day, f"Kapolres Garut {rank} Wira Santosa memimpin apel.") for day, rank in days.items()]
    assert linked_officers(nlp, *articles) == [("Wira Santosa", "AKBP", ["Kapolres Garut"], 4)]
