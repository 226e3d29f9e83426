"""Who is hurt, lost or robbed, and who tells of it, in reports that mostly do without the word *korban*: sentences of our own."""

import pytest

from polextract.people import find_people


def roles(text):
    return {person.name: person.role for person in find_people(text)}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Korban Wira (45) dan pelaku Bagas (20) bertetangga.", {"Wira": "victim", "Bagas": "suspect"}),
        ("Antara korban Wira (30) dan tersangka Bagas (25) terjadi cekcok.", {"Wira": "victim", "Bagas": "suspect"}),
        ("Pelaku Wira (45) dan tersangka Bagas (20) ditahan.", {"Wira": "suspect", "Bagas": "suspect"}),
        (
            "Rumah yang habis terbakar ditempati Tarno (47), Ratna (52), dan Hj Aminah (60).",
            {"Tarno": "victim", "Ratna": "victim", "Aminah": "victim"},
        ),
        ("Kebakaran itu menghanguskan rumah yang dihuni korban, yakni Tarno Wiyono.", {"Tarno Wiyono": "victim"}),
        (
            "Dua nelayan hilang di perairan itu sejak Jumat. Polisi mencari mereka. Kedua nelayan tersebut, yakni La Wira (44) "
            "dan La Bagas (27), berangkat malam hari.",
            {"La Wira": "victim", "La Bagas": "victim"},
        ),
        (
            "Seorang pemancing dinyatakan hilang di muara. Pemancing tersebut bernama Tarno (44), asal Desa Sukamaju.",
            {"Tarno": "victim"},
        ),
        (
            'Dua nelayan hilang. "Keduanya bernama La Wira, warga Desa Sukamaju, dan satu warga Sindang, Bagas Prakoso," '
            "kata Kapolres Garut, AKBP Rudi Hartono.",
            {"La Wira": "victim", "Bagas Prakoso": "victim", "Rudi Hartono": "officer"},
        ),
        (
            "Empat orang luka berat. Mereka yakni Yogi dan Lestari warga Sindang. Lalu Rusdi, juga Tarno serta Wagimin warga Cantigi.",
            {"Yogi": "victim", "Lestari": "victim", "Rusdi": "victim", "Tarno": "victim", "Wagimin": "victim"},
        ),
        (
            "Korban tewas:\n1. Ahmad (34)\n2. Budi (40)\n\nKorban luka:\n1. Dedi (23)\n",
            {"Ahmad": "victim", "Budi": "victim", "Dedi": "victim"},
        ),
        ("Korban tewas: 1. Ahmad (34), 2. Budi (40) dan 3. Ratna (5 tahun).", {"Ahmad": "victim", "Budi": "victim", "Ratna": "victim"}),
        ("Kecelakaan bus terjadi Senin. Luka berat:\n- Tarno Wiyono\n- Ratna Sari\n", {"Tarno Wiyono": "victim", "Ratna Sari": "victim"}),
        (
            "Identitas korban meninggal dunia, yakni ayah Tarno (40), ibu Ratna (35), anak perempuan Sari (12) dan balita Bagas (5).",
            {"Tarno": "victim", "Ratna": "victim", "Sari": "victim", "Bagas": "victim"},
        ),
        (
            "Tiga warga tertimpa longsor dan meninggal dunia, yakni Ratna Simamora (30) beserta dua anaknya Wira Simbolon (9) dan Sari "
            "Simbolon (5).",
            {"Ratna Simamora": "victim", "Wira Simbolon": "victim", "Sari Simbolon": "victim"},
        ),
        (
            "Sejumlah korban tewas sudah dikenali. Yakni Nanda, Syarif Hidayat, Maryadi dan Sumisih.",
            {"Nanda": "victim", "Syarif Hidayat": "victim", "Maryadi": "victim", "Sumisih": "victim"},
        ),
        (
            "Korban yang dirawat yakni Ahmad Wiyono (50), Aisyah (5), M Husen (sopir) dan Tarno (74).",
            {"Ahmad Wiyono": "victim", "Aisyah": "victim", "M Husen": "victim", "Tarno": "victim"},
        ),
        (
            "Satu korban tewas yakni Eko (48), kata Kasat Lantas Polres Garut AKP Deni Eko Prasetyo.",
            {"Eko": "victim", "Deni Eko Prasetyo": "officer"},
        ),
        (
            "Kecelakaan beruntun itu menewaskan satu orang. Truk tangki dibawa oleh Sarwono (41) warga Sindang.",
            {"Sarwono": "civilian"},
        ),
        (
            "Kecelakaan itu menewaskan Ratna (30). Truk yang dikemudikan Tarno (48) warga Cantigi, itu kemudian ikut terseret.",
            {"Ratna": "victim", "Tarno": "civilian"},
        ),
        (
            "Empat korban luka, masing-masing adalah Kasimin (31 tahun), warga Sindang; Rio Santosa (26 tahun), warga Kayen, Pati; Eni "
            "Wulandari (27 tahun) warga Cantigi.",
            {"Kasimin": "victim", "Rio Santosa": "victim", "Eni Wulandari": "victim"},
        ),
        ("AB (18) santriwati korban dugaan pencabulan mendatangi Polres Garut.", {"AB": "victim"}),
        (
            "Perkelahian itu melukai tiga orang. Yang mengalami luka yakni saudara Jemi, Roi, dan Arnold.",
            {"Jemi": "victim", "Roi": "victim", "Arnold": "victim"},
        ),
        ("Seorang pelajar SD berinisial FA dipukul tiga temannya.", {"FA": "victim"}),
        (
            "Polisi menangkap tiga pelaku pengeroyokan terhadap HS (25). Mereka yakni AR (26), SN (19), dan UM (19).",
            {"HS": "victim", "AR": "suspect", "SN": "suspect", "UM": "suspect"},
        ),
        ("Kapal itu terbalik.\nKorban Meninggal Dunia\n1. H. Ahmad\n2. Hj. Ratna\n", {"Ahmad": "victim", "Ratna": "victim"}),
        (
            "Musibah kebakaran melanda rumah yang dihuni kakak beradik bernama Eldo (20) dan Egi (25).",
            {"Eldo": "victim", "Egi": "victim"},
        ),
        (
            '"Mereka mengungsi ke rumah kerabatnya, yakni ke rumah Bapak Suja," ucapnya. Korban tewas dan luka '
            "dibawa pulang, jenazah dimakamkan.",
            {"Suja": "civilian"},
        ),
        ('"Saya takut," kata Sami salah satu saksi yang rumahnya dekat. Korban ditemukan tewas.', {"Sami": "witness"}),
        (
            "Hal itu diberitahukan kepada dua penjaga pura, I Nengah Ada (37) dan I Made Wira (45) kemudian dilaporkan ke Polsek Sukawati.",
            {"I Nengah Ada": "civilian", "I Made Wira": "civilian"},
        ),
        ("Pencurian itu diketahui Jro Mangku yang hendak sembahyang. Jro Mangku lalu melapor ke Polres Jembrana.", {}),
    ],
)
def test_roles(text, expected):
    assert roles(text) == expected


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Polisi menangkap tiga pelaku berinisial LA, MA, dan FE di Garut.", ["LA", "MA", "FE"]),
        ("Polisi menangkap tiga pelaku yakni MH, SH, dan ST.", ["MH", "SH", "ST"]),
        ("Dua orang berinisial RS dan BB diamankan.", ["RS", "BB"]),
        ("Pelaku berinisial PT, CV, dan SD ditangkap.", ["PT", "CV", "SD"]),
        ("Buronan itu R alias Koko, kemudian TN, GS, dan Y, kata polisi yang menangkap pelaku.", ["R alias Koko", "TN", "GS", "Y"]),
    ],
)
def test_initials_that_spell_something_else(text, names):
    people = find_people(text)
    assert [person.name for person in people] == names
    assert {person.role for person in people} == {"suspect"}
    assert not any(person.titles for person in people)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Hadir Bripka Eko Prasetyo, Bripka Eko Prasetya di Polsek Cantigi.", ["Eko Prasetyo", "Eko Prasetya"]),
        ("1. Bripda Andri Saputra\n2. Bripda Andra Saputra\n", ["Andri Saputra", "Andra Saputra"]),
        ("AIPDA Yulius Dehen memimpin patroli. Warga menyambut Aipda Yulius Dehin.", ["Yulius Dehen"]),
        ("Kapolsek Cantigi Iptu Wira dan istri Ny. Wira Santosa hadir.", ["Wira", "Wira Santosa"]),
        ("Bripda Polwan Ratna Santosa mengatur lalu lintas.", ["Ratna Santosa"]),
        ("Tabrakan di Jalan Dr. Ir. H. Soekarno Surabaya, di Jl. Prof. Dr. Hamka Padang dan di Jalan H.R. Rasuna Said Jakarta.", []),
        ("Terang Ipda Tidak Laksono, Kanit Resmob, pelaku ditahan.", ["Tidak Laksono"]),
        ("Kata Iptu Sudah Waluyo, pelaku ditahan.", ["Sudah Waluyo"]),
        ("Kasat Lantas Iptu Dan Kanit Reskrim hadir.", []),
        ("Surat Edaran Menteri Pemberdayaan Aparatur Negara dan Reformasi Birokrasi tentang cuti bersama berlaku.", []),
        ("Bhabinkamtibmas Polsek Nanga Taman Brigpol Wira mendatangi warga.", ["Wira"]),
        ("Laporan: Yudha WiraJAKARTA, Kabarcontoh.com - AKP Bagas Prakoso mengatakan semua aman." + " Aman." * 20, ["Bagas Prakoso"]),
        ('Pelaku lari. "Saya melihatnya," kata Tarno Rabu (30/11). Tarno lalu pulang.', ["Tarno"]),
    ],
)  # fmt: skip
def test_names(text, expected):
    assert [person.name for person in find_people(text)] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Camat Bambang Sutejo hadir.", {"Bambang Sutejo": ["Camat"]}),
        ("Camat Bambang, Rudi Hartono, hadir.", {"Rudi Hartono": ["Camat Bambang"]}),
        ("Camat Bambang Sutejo hadir di Polsek Bambang.", {"Sutejo": ["Camat Bambang"]}),
        ("Lurah Sari Dewi dan Kades Murni Astuti hadir.", {"Sari Dewi": ["Lurah"], "Murni Astuti": ["Kades"]}),
        ("Kades Karius Surbakti menyerahkan pelaku.", {"Karius Surbakti": ["Kades"]}),
        ("Kapolres Solok Arosuka, AKBP Azhar Santosa hadir.", {"Azhar Santosa": ["Kapolres Solok Arosuka"]}),
        ("Kapolsek dushil Ipda Wira Santosa memimpin patroli.", {"Wira Santosa": ["Kapolsek dushil"]}),
        ("Kelian Dadia, Ketut Wira, melapor.", {"Ketut Wira": ["Kelian Dadia"]}),
        ("Foto: Humas AKBP Wira Santosa", {"Wira Santosa": []}),
        (
            "Subkoordinator Kedaruratan BPBD Garut, Medi Santosa, menuturkan hal itu.",
            {"Medi Santosa": ["Subkoordinator Kedaruratan BPBD Garut"]},
        ),
        ("Operasi itu dipimpin KA UKL II Ops Pekat AKBP Wira Santosa.", {"Wira Santosa": ["KA UKL II Ops Pekat"]}),
    ],
)
def test_offices(text, expected):
    assert {person.name: [held.text for held in person.positions] for person in find_people(text)} == expected


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("Bripka Wira dari Satlantas datang. Polsek Cantigi Polres Indramayu menyelidiki.", "Polres Indramayu"),
        ("Anggota Brimob Bripka Wira tewas. Polsek Cantigi menyelidiki.", None),
        ("Bripka Wira dari Ditlantas datang ke Polsek Cantigi.", None),
        ("Korban Bripda Wira pulang dari Papua saat dibegal. Polsek Cantigi menyelidiki.", None),
        ("Briptu Wira, polisi yang bertugas di Jakarta, ditangkap Polsek Cantigi.", None),
        ("Kepala Kepolisian Negara RI Jenderal Wira Santosa hadir.", "Mabes Polri"),
        ("Bripka Wira bertugas di pintu masuk gereja. Polsek Cantigi mengamankan ibadah.", "Polsek Cantigi"),
    ],
)
def test_who_is_of_another_station(text, unit):
    assert [person.unit for person in find_people(text)] == [unit]


@pytest.mark.parametrize("piece", ["Bapak H. Dr. ", "Bripka Eko, Bripka Eki, ", "korban: 1. Wira, "])
def test_the_work_grows_with_the_text(piece, steps):
    find_people(piece * 10)
    assert steps(find_people, piece * 800) < 6 * steps(find_people, piece * 200)
