"""Records of people out of sentences of our own: names, ranks, titles, positions, roles."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from polextract.context import Context, Entity
from polextract.data import read_table
from polextract.people import find_people, find_ranks, find_titles, holders, resolve_position
from polextract.people.identity.alike import same_name


def one(text):
    people = find_people(text)
    assert len(people) == 1, people
    return people[0]


@pytest.mark.parametrize(
    ("text", "name", "rank", "titles", "positions"),
    [
        ("Kapolsek Cantigi, IPTU H. Wira Santosa mengatakan hal itu.", "Wira Santosa", "IPTU", ("H.",), ("Kapolsek Cantigi",)),
        (
            "Kasat Reskrim Polres Indramayu AKP Bagas Prakoso, S.T.K., S.I.K. hadir.",
            "Bagas Prakoso",
            "AKP",
            ("S.T.K.", "S.I.K."),
            ("Kasat Reskrim Polres Indramayu",),
        ),
        (
            "Kasi Humas Polres Indramayu IPDA Ratna Puspita SH MH hadir.",
            "Ratna Puspita",
            "IPDA",
            ("SH", "MH"),
            ("Kasi Humas Polres Indramayu",),
        ),
        (
            "Kapolres Indramayu Polda Jabar AKBP M. Wira Santosa, S.H., S,IK, M.Si hadir.",
            "M. Wira Santosa",
            "AKBP",
            ("S.H.", "S,IK", "M.Si"),
            ("Kapolres Indramayu",),
        ),
        ("KAPOLSEK CANTIGI IPTU WIRA SANTOSA, S.H. HADIR.", "WIRA SANTOSA", "IPTU", ("S.H.",), ("KAPOLSEK CANTIGI",)),
        ("Bhabinkamtibmas Desa Cemara Bripka Tarno menyambangi warga.", "Tarno", "BRIPKA", (), ("Bhabinkamtibmas Desa Cemara",)),
        ("Plt. Kapolsek Cantigi Ipda L.B. Manurung hadir.", "L.B. Manurung", "IPDA", (), ("Plt. Kapolsek Cantigi",)),
        ("Ps. Kasi Humas Aiptu I Made Wirata hadir.", "I Made Wirata", "AIPTU", (), ("Ps. Kasi Humas",)),
        ("Dandim 0616/Indramayu Letkol Inf Bagas Prakoso hadir.", "Bagas Prakoso", "LETKOL", (), ("Dandim 0616/Indramayu",)),
        ("Babinsa Koramil 05/Cantigi Serda Tarno hadir.", "Tarno", "SERDA", (), ("Babinsa Koramil 05/Cantigi",)),
        ("Bupati Indramayu Hj. Ratna Puspita, S.E. hadir.", "Ratna Puspita", None, ("Hj.", "S.E."), ("Bupati Indramayu",)),
        ("Kepala Desa Cantigi Kulon, Bambang Wiyono, mengapresiasi.", "Bambang Wiyono", None, (), ("Kepala Desa Cantigi Kulon",)),
        ("Camat Cantigi Bambang Wiyono hadir.", "Bambang Wiyono", None, (), ("Camat Cantigi",)),
        ("Bambang Wiyono selaku Camat Cantigi hadir.", "Bambang Wiyono", None, (), ("Camat Cantigi",)),
        ("IPTU Wira Santosa yang menjabat Kapolsek Cantigi hadir.", "Wira Santosa", "IPTU", (), ("Kapolsek Cantigi",)),
        ("Mantan Kapolsek Cantigi AKP Wira Santosa hadir.", "Wira Santosa", "AKP", (), ()),
        ("Klian Banjar setempat, Jro Putu Marta membenarkan.", "Putu Marta", None, ("Jro",), ("Klian Banjar",)),
        ("Camat Binduriang, Herwanto SIP MM mengaku.", "Herwanto", None, ("SIP", "MM"), ("Camat Binduriang",)),
        ("Kapolres Dairi, AKBP Agus Bahara, P.A., SIK, SH hadir.", "Agus Bahara", "AKBP", ("P.A.", "SIK", "SH"), ("Kapolres Dairi",)),
        ("Raja Negeri Haruru, Upu Latu Ismail Tehu menghimbau warga.", "Ismail Tehu", None, ("Upu Latu",), ("Raja Negeri Haruru",)),
        ("Kepala sekolah Rm. Bernadus Sadi, Pr berterima kasih.", "Bernadus Sadi", None, ("Rm.", "Pr"), ("Kepala sekolah",)),
        ("AKP Wira Santosa menuturkan hal itu.", "Wira Santosa", "AKP", (), ()),
        (
            "Kepala Kepolisian Sektor (Kapolsek) Cantigi IPTU Wira hadir.",
            "Wira",
            "IPTU",
            (),
            ("Kepala Kepolisian Sektor (Kapolsek) Cantigi",),
        ),
    ],
)
def test_officers(text, name, rank, titles, positions):
    person = one(text)
    assert (person.name, person.rank, person.titles) == (name, rank, titles)
    assert tuple(p.text for p in person.positions) == positions


@pytest.mark.parametrize(
    ("office", "title"),
    [
        # deputies of the police, with chiefs and long forms beside them
        ("Kadiv Propam Polri Irjen", "Kadiv Propam"),
        ("Wakadiv Propam Polri Brigjen", "Wakadiv Propam"),
        ("Wakil Kepala Divisi Humas Polri Brigjen", "Wakadiv Humas"),
        ("Dankorbrimob Komjen", "Kakorbrimob"),
        ("Wadankorbrimob Irjen", "Wadankorbrimob"),
        ("Wakalemdiklat Polri Irjen", "Wakalemdiklat"),
        ("Wairwasum Polri Irjen", "Wairwasum"),
        ("Waka SPN Polda Jabar AKBP", "Waka SPN"),
        # commanders of companies, platoons, squads, battalions
        ("Danki Brimob Polda Jabar Iptu", "Danki Brimob"),
        ("Komandan Peleton Dalmas Polres Indramayu Ipda", "Danton Dalmas"),
        ("Danru Dalmas Polres Indramayu Aipda", "Danru Dalmas"),
        ("Wakil Komandan Satuan Brimob Polda Jabar AKBP", "Wadansat Brimob"),
        ("Panit 1 Reskrim Polsek Cantigi Ipda", "Panit I Reskrim"),
        ("Panit II Reskrim Polsek Cantigi Ipda", "Panit II Reskrim"),
        ("Penyidik Pembantu Satreskrim Polres Indramayu Bripka", "Penyidik Pembantu Satreskrim"),
        ("Paur Humas Polres Indramayu Aipda", "Paur Humas"),
        ("Perwira Menengah Polda Jabar Kombes", "Pamen"),
        # soldiers
        ("Kepala Staf Angkatan Darat Jenderal TNI", "Kasad"),
        ("Wakasad Letjen TNI", "Wakasad"),
        ("Wapangdam III/Siliwangi Brigjen TNI", "Wapangdam"),
        ("Wadanrem 063/SGJ Kolonel Inf", "Wadanrem"),
        ("Danpos AL Cantigi Letda", "Danposal"),
        # acting marks are none of the office
        ("Pgs Danramil Cantigi Lettu Inf", "Danramil"),
        # councils, commissions, courts, ministries
        ("Ketua DPRD Garut", "Ketua DPRD"),
        ("Wakil Ketua DPRD Garut", "Wakil Ketua DPRD"),
        ("Anggota DPRD Garut", "Anggota DPRD"),
        ("Anggota DPR RI", "Anggota DPR"),
        ("Ketua KPU Garut", "Ketua KPU"),
        ("Anggota KPU Garut", "Komisioner KPU"),
        ("Ketua Bawaslu Garut", "Ketua Bawaslu"),
        ("Wakajati Jawa Barat", "Wakajati"),
        ("Aspidum Kejati Jawa Barat", "Aspidum"),
        ("Wakil Ketua PN Garut", "Wakil Ketua Pengadilan Negeri"),
        ("Ketua Majelis Hakim", "Hakim Ketua"),
        ("Hakim Anggota", "Hakim Anggota"),
        ("Ketua Majelis Jemaat", "Ketua Majelis"),
        ("Mendagri", "Menteri Dalam Negeri"),
        ("Menteri Dalam Negeri", "Menteri Dalam Negeri"),
        ("Wakil Menteri Pertanian", "Wakil Menteri"),
        ("Wakabinda Jawa Barat", "Wakabinda"),
        # services, schools, prisons
        ("Kepala Puskesmas Cantigi", "Kepala Puskesmas"),
        ("Kepala UPTD Pasar Garut", "Kepala UPT"),
        ("Kepala Rutan Garut", "Karutan"),
        ("Sekretaris Dinas Pertanian Garut", "Sekretaris Dinas"),
        ("Rektor Universitas Siliwangi", "Rektor"),
        ("Wakil Rektor Universitas Siliwangi", "Wakil Rektor"),
        ("Kepsek SDN 1 Cantigi", "Kepala Sekolah"),
        # villages: what a region calls the office, and the others of it
        ("Kuwu Cantigi", "Kepala Desa"),
        ("Anggota BPD Cantigi", "Anggota BPD"),
        ("Kepling Cantigi", "Kepala Lingkungan"),
    ],
)
def test_titles_of_offices(office, title):
    ranked = find_ranks(office)
    person = one(f"{office}{'' if ranked else ','} Bagas Prakoso hadir.")
    assert [p.title for p in person.positions] == [title]


@pytest.mark.parametrize(
    ("text", "title", "acting"),
    [
        ("Ps. Pamin Polres Indramayu Aipda Bagas Prakoso hadir.", "Pamin", True),
        ("Pj Kepala Desa Cantigi, Bagas Prakoso hadir.", "Kepala Desa", True),
        ("Plt Kadis Pertanian Garut, Bagas Prakoso hadir.", "Kadis", True),
        ("Pj Sekda Garut, Bagas Prakoso hadir.", "Sekda", True),
    ],
)
def test_acting_marks_are_no_part_of_the_office(text, title, acting):
    assert [(p.title, p.acting) for p in one(text).positions] == [(title, acting)]


@pytest.mark.parametrize(
    ("text", "name", "role", "age"),
    [
        ("Korban bernama Siti Aminah (45), warga Desa Cemara, selamat.", "Siti Aminah", "victim", 45),
        ("Polisi menangkap tersangka MR alias Tompel (31) di rumahnya.", "MR alias Tompel", "suspect", 31),
        ("Seorang pria berinisial AS (25) ditangkap karena mencuri.", "AS", "suspect", 25),
        ("Saksi mata, Joko Wibowo, mendengar benturan.", "Joko Wibowo", "witness", None),
        ("Sutrisno, salah seorang warga, berterima kasih kepada petugas.", "Sutrisno", "civilian", None),
        ("Penasihat hukum terdakwa, Ratih Kumala SH, menyatakan pikir-pikir.", "Ratih Kumala", "other", None),
        ("Menurut kriminolog Universitas Nusantara, Dr. Bagas Prakoso, motifnya jelas.", "Bagas Prakoso", "expert", None),
        ("Istri korban, Sumiati, menangis.", "Sumiati", "civilian", None),
        ("Camat Cantigi, Bambang Wiyono, hadir.", "Bambang Wiyono", "official", None),
        ("Danramil Cantigi Kapten Inf Bagas hadir.", "Bagas", "military", None),
    ],
)
def test_roles(text, name, role, age):
    person = one(text)
    assert (person.name, person.role, person.age) == (name, role, age)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "Kapolsek hadir bersama warga Desa Cantigi.",
        "Penulis: Wira Santosa\nEditor: Ratna Puspita",
        "Warga Jalan H. Agus Salim mengeluh.",
        "Pasal 363 ayat (1) KUHP, Rabu (26) dan Kamis (27).",
        "Patroli di Desa Cantigi Kulon dan Desa Cemara.",
        "RSUD dr. Soetomo menerima pasien.",
        "Polisi mengimbau pelaku Curanmor menyerahkan diri.",
    ],
)
def test_nobody(text):
    assert find_people(text) == []


def test_initials():
    assert one("Tersangka berinisial AS (25) ditangkap.").initials
    assert not one("IPTU Wira hadir.").initials


def test_two_of_one_initial_stay_two():
    people = find_people("Tersangka S (25) dan S (41) ditangkap polisi.")
    assert [(p.name, p.age) for p in people] == [("S", 25), ("S", 41)]


def test_chain_without_and_with_melalui():
    for word in (" melalui ", " "):
        people = find_people(f"Kapolres Indramayu, AKBP Wira Santosa{word}Kapolsek Cantigi, IPTU Bagas Prakoso menyampaikan hal itu.")
        assert [(p.name, p.positions[0].text) for p in people] == [
            ("Wira Santosa", "Kapolres Indramayu"),
            ("Bagas Prakoso", "Kapolsek Cantigi"),
        ]


def test_handover_gives_the_office_to_both():
    people = find_people(
        "Jabatan Kapolsek Cantigi dari AKP Wira Santosa kepada IPTU Bagas Prakoso yang sebelumnya menjabat Kanit Lantas Polsek Sindang."
    )
    assert [[q.text for q in p.positions] for p in people] == [["Kapolsek Cantigi"], ["Kapolsek Cantigi", "Kanit Lantas Polsek Sindang"]]
    assert people[1].unit == people[0].unit


def test_guest_list():
    text = (
        "Hadir Camat Cantigi Bambang Wiyono, S.Sos., Danramil 1605 Cantigi Kapten Inf Slamet Riyanto, "
        "Kapolsek Cantigi IPTU Wira Santosa, S.H., "
        "Kepala Desa Cemara Sutrisno, Babinsa Serda Joko dan Bhabinkamtibmas Bripka Tarno."
    )
    assert [p.name for p in find_people(text)] == ["Bambang Wiyono", "Slamet Riyanto", "Wira Santosa", "Sutrisno", "Joko", "Tarno"]


def test_later_mentions_and_ids():
    text = 'Kapolsek Cantigi IPTU Wira Santosa hadir. Wira menyapa warga. "Aman," kata IPTU Wira.'
    person = one(text)
    assert [text[m.start : m.end] for m in person.mentions] == ["Wira Santosa", "Wira", "Wira"]
    assert person.id == "p1"


def test_longest_form_is_the_name():
    assert one("IPTU Wira hadir. Kapolsek Cantigi IPTU Muhammad Wira Santosa menyapa warga.").name == "Muhammad Wira Santosa"


@pytest.mark.parametrize(
    ("held", "called", "holder"),
    [
        ("Komandan Kompi Dalmas Polres Indramayu Iptu Bagas Prakoso", "Danki", "p1"),
        ("Danki Brimob Polda Jabar Iptu Bagas Prakoso", "Danki", "p1"),
        ("Danyon A Pelopor Satbrimob Polda Jabar Kompol Bagas Prakoso", "Danyon", "p1"),
        ("Hakim Ketua Bagas Prakoso", "Ketua Majelis Hakim", "p1"),
        ("Ketua Majelis Hakim Bagas Prakoso", "Hakim", "p1"),
        ("Jaksa Penuntut Umum Bagas Prakoso", "Jaksa", "p1"),
        ("Mendagri Bagas Prakoso", "Menteri", "p1"),
        ("Anggota KPU Garut, Bagas Prakoso,", "Komisioner", "p1"),
        ("Ketua PWI Garut, Bagas Prakoso,", "Ketua", "p1"),
        # a deputy, a member and the head of another house are no chief
        ("Wakil Ketua DPRD Garut, Bagas Prakoso,", "Ketua DPRD", None),
        ("Anggota DPRD Garut, Bagas Prakoso,", "Ketua DPRD", None),
        ("Wakadiv Propam Polri Brigjen Bagas Prakoso", "Kadiv Propam", None),
        ("Ketua DPRD Garut, Wira Santosa, dan Wakil Ketua DPRD Garut, Bagas Prakoso,", "Ketua DPRD", "p1"),
        ("Ketua KPU Garut, Wira Santosa, dan Ketua Bawaslu Garut, Bagas Prakoso,", "Ketua KPU", "p1"),
        ("Karutan Garut, Bagas Prakoso,", "Kalapas", None),
    ],
)
def test_an_office_alone_stands_for_its_holder(held, called, holder):
    text = f"{held} hadir. Warga diajak waspada, ujar {called}."
    start = text.rindex(called)
    assert resolve_position(Context(text), start, start + len(called)) == holder


def test_holders():
    context = Context("Kapolsek Cantigi, IPTU Wira Santosa, hadir. Warga diajak waspada, ujar Kapolsek. Kapolsek Sindang tidak hadir.")
    assert [(span.text, person) for span, person in holders(context)] == [("Kapolsek", "p1")]


def test_entities_of_the_backbone():
    text = "Di lokasi, Wirandar menuturkan hal itu."
    assert find_people(text) == []
    context = Context(text, entities=[Entity(11, 19, "PER")])
    assert [p.name for p in find_people(text, context=context)] == ["Wirandar"]


@pytest.mark.parametrize(
    ("text", "titles"),
    [
        ("H. Wira Santosa, S.H., M.H.", ["H.", "S.H.", "M.H."]),
        ("Dr. Hj. Ratna SIK", ["Dr.", "Hj.", "SIK"]),
        ("Wira Santosa, S,H", ["S,H"]),
        ("Wira Santosa S.Tr.K., CPHR", ["S.Tr.K.", "CPHR"]),
        ("Wira Santosa", []),
    ],
)
def test_titles(text, titles):
    assert find_titles(text) == titles


@pytest.mark.parametrize(
    ("a", "b", "same"),
    [
        ("rudi", "rudiyansyah", True),
        ("m wira", "muhammad wira", True),
        ("wira", "m wira santosa", True),
        ("wira santosa", "bagas santosa", False),
        ("s", "santosa", False),
    ],
)
def test_same_name(a, b, same):
    assert same_name(tuple(a.split()), tuple(b.split())) is same


PIECES = [
    "Kapolsek",
    "Cantigi",
    "IPTU",
    "AKBP",
    "H.",
    "Wira",
    "Santosa",
    "S.H.",
    ",",
    "(31)",
    "alias",
    "korban",
    "tersangka",
    "berinisial",
    "AS",
    "dari",
    "kepada",
    "\n",
    "\n\n",
    "Kepala Desa",
    "yang",
    "menjabat",
    "Polres",
    "(",
    ")",
    "-",
    "melalui",
    "İ",
    "\u00a0",
    ".",
]


# Every word that the tables know may begin or end a text: one alone, two, or many.
TABLES = {"people_cues.tsv": "cue", "people_words.tsv": "word", "people_sets.tsv": "words", "people_titles.tsv": "title"}
KNOWN = sorted({row[column] for table, column in TABLES.items() for row in read_table(table)} - {""})
SOUP = st.sampled_from([*PIECES, *KNOWN]).flatmap(lambda piece: st.sampled_from([piece, piece.title(), piece.upper()]))


@settings(max_examples=300, deadline=None)
@given(
    st.one_of(st.text(max_size=120), st.lists(st.sampled_from(PIECES), max_size=30).map(" ".join), st.lists(SOUP, max_size=8).map(" ".join))
)
def test_never_raises_and_offsets_hold(text):
    people = find_people(text)
    for number, person in enumerate(people, 1):
        assert person.id == f"p{number}"
        assert person.mentions
        assert list(person.mentions) == sorted(person.mentions, key=lambda m: (m.start, m.end))
        for mention in person.mentions:
            assert 0 <= mention.start < mention.end <= len(text)
            assert text[mention.start : mention.end] == mention.text
    starts = [person.mentions[0].start for person in people]
    assert starts == sorted(starts)


@pytest.mark.parametrize(
    ("text", "ages"),
    [
        ("Polisi memeriksa tiga pegawai yakni BY 37 tahun, DA 24 tahun, dan TA 41 tahun.", {"BY": 37, "DA": 24, "TA": 41}),
        ("Tersangka BY 37 thn dan DA 24 thn ditahan.", {"BY": 37, "DA": 24}),
        ("Korban Wira Santosa 37 tahun tewas.", {"Wira Santosa": 37}),
        ("Korban Wira Santosa 37 tahun, warga Garut, tewas.", {"Wira Santosa": 37}),
        ("Terdakwa Wira Santosa 37 tahun dihukum 5 tahun penjara.", {"Wira Santosa": 37}),
        ("Tersangka AB 5 tahun penjara.", {"AB": None}),
        ("Hakim menghukum terdakwa Wira Santosa 20 tahun.", {"Wira Santosa": None}),
        ("Tersangka Wira Santosa 3 tahun lalu ditangkap.", {"Wira Santosa": None}),
        ("Kepala Desa Wira Santosa 2 tahun menjabat.", {"Wira Santosa": None}),
    ],
)
def test_an_age_right_behind_a_name(text, ages):
    assert {p.name: p.age for p in find_people(text)} == ages
