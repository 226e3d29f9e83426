"""Offices: one title whatever its spelling, offices named together, who else is told of beside one, and what ends it."""

import pytest

from polextract.people import find_people


def people(text):
    return {p.name: p for p in find_people(text)}


def offices(text):
    return {name: [q.text for q in p.positions] for name, p in people(text).items()}


@pytest.mark.parametrize(
    ("title", "forms"),
    [
        (
            "Kasat Reskrim",
            (
                "Kasat Reskrim",
                "Kasatreskrim",
                "KASAT RESKRIM",
                "Kasat Reserse Kriminal",
                "Kasat Reserse dan Kriminal",
                "Kepala Satreskrim",
                "Kepala Sat Reskrim",
                "Kepala Satuan Reskrim",
                "Kepala Satuan Reserse Kriminal",
                "Kepala Satuan Reserse Kriminal (Kasat Reskrim)",
            ),
        ),
        ("Kasat Resnarkoba", ("Kasat Resnarkoba", "Kasatresnarkoba", "Kasat Narkoba", "Kepala Satuan Reserse Narkoba")),
        ("Kasat Lantas", ("Kasat Lantas", "Kasatlantas", "Kepala Satlantas", "Kepala Satuan Lalu Lintas")),
        ("Kasat Samapta", ("Kasat Samapta", "Kasat Sabhara")),
        ("Kasat Intelkam", ("Kasat Intelkam", "Kasat Intel", "Kasat Intelijen dan Keamanan")),
        ("Kabag Ops", ("Kabag Ops", "Kabagops", "Kepala Bagian Operasi")),
        ("Kabag SDM", ("Kabag SDM", "Kabag Sumda", "Kepala Bagian Sumber Daya Manusia")),
        ("Kasi Propam", ("Kasi Propam", "Kasipropam", "Kepala Seksi Profesi dan Pengamanan")),
        ("Kasi Humas", ("Kasi Humas", "Kasihumas", "Kasie Humas", "Kepala Seksi Hubungan Masyarakat")),
        (
            "Kanit PPA Satreskrim",
            ("Kanit PPA Satreskrim", "Kanit PPA Sat Reskrim", "Kepala Unit Perlindungan Perempuan dan Anak Satreskrim"),
        ),
        ("KBO Reskrim", ("KBO Satreskrim", "KBO Reskrim", "Kaur Bin Ops Satreskrim")),
    ],
)
def test_an_office_of_a_polres_has_one_title(title, forms):
    assert {
        form: [p.title for p in people(f"{form} Polres Garut AKP Bagas Prakoso hadir.")["Bagas Prakoso"].positions] for form in forms
    } == {form: [title] for form in forms}


@pytest.mark.parametrize(
    ("title", "forms"),
    [
        ("Kabid Humas", ("Kabid Humas", "Kabidhumas", "Kepala Bidang Humas", "Kepala Bidang Hubungan Masyarakat (Kabid Humas)")),
        (
            "Dir Reskrimum",
            (
                "Dir Reskrimum",
                "Dirreskrimum",
                "Direskrimum",
                "Dirkrimum",
                "Direktur Reskrimum",
                "Direktur Dit Reskrimum",
                "Direktur Ditreskrimum",
                "Direktur Reserse Kriminal Umum",
            ),
        ),
        ("Wadir Resnarkoba", ("Wadirresnarkoba", "Wadir Ditresnarkoba", "Wakil Direktur Reserse Narkoba")),
        ("Karo Ops", ("Karo Ops", "Karoops", "Kepala Biro Operasi")),
        ("Kanit I Subdit III Ditreskrimum", ("Kanit 1 Subdit 3 Ditreskrimum", "Kanit I Subdit III Direktorat Reserse Kriminal Umum")),
    ],
)
def test_an_office_of_a_polda_has_one_title(title, forms):
    assert {
        form: [p.title for p in people(f"{form} Polda Jabar Kombes Bagas Prakoso hadir.")["Bagas Prakoso"].positions] for form in forms
    } == {form: [title] for form in forms}


@pytest.mark.parametrize(
    ("office", "title"),
    [
        ("Kapolri", "Kapolri"),
        ("As SDM Kapolri", "AsSDM"),
        ("Asisten Kapolri bidang Sumber Daya Manusia", "AsSDM"),
        ("Sahlisospol Kapolri", "Sahlisospol Kapolri"),
        ("Irwil III Itwasum Polri", "Irwil III Itwasum"),
        ("Dankor Brimob Polri", "Kakorbrimob"),
        ("Karo Penmas Divisi Humas Mabes Polri", "Karo Penmas Divhumas"),
    ],
)
def test_offices_of_the_centre_belong_to_it(office, title):
    person = people(f"{office} Irjen Bagas Prakoso hadir.")["Bagas Prakoso"]
    assert [(p.text, p.title, p.unit_id) for p in person.positions] == [(office, title, "mabes-polri")]
    assert person.unit == "Mabes Polri"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Gubernur dan Wakil Gubernur Jawa Barat, Wira Santosa dan Bagas Prakoso, hadir.",
            {"Wira Santosa": ["Gubernur"], "Bagas Prakoso": ["Wakil Gubernur Jawa Barat"]},
        ),
        (
            "Presiden dan Wakil Presiden terpilih, Wira Santosa dan Bagas Prakoso, hadir.",
            {"Wira Santosa": ["Presiden"], "Bagas Prakoso": ["Wakil Presiden"]},
        ),
        (
            "Bupati dan Wakil Bupati Garut Wira Santosa dan Bagas Prakoso dilantik.",
            {"Wira Santosa": ["Bupati"], "Bagas Prakoso": ["Wakil Bupati Garut"]},
        ),
        (
            "Bupati dan Wakil Bupati Lebak Wira Santosa-Bagas Prakoso dilantik.",
            {"Wira Santosa": ["Bupati"], "Bagas Prakoso": ["Wakil Bupati Lebak"]},
        ),
        (
            "Bupati dan Wabup Bengkulu Utara adalah pasangan Wira Santosa dan Bagas Prakoso.",
            {"Wira Santosa": ["Bupati"], "Bagas Prakoso": ["Wabup Bengkulu Utara"]},
        ),
        (
            "Ratna Dewi dan Bagas Prakoso resmi dilantik sebagai Bupati dan Wakil Bupati Garut.",
            {"Ratna Dewi": ["Bupati"], "Bagas Prakoso": ["Wakil Bupati Garut"]},
        ),
        (
            "Muhammad Wira dan Bagas resmi ditetapkan sebagai Wali Kota dan Wakil Wali Kota Bandung.",
            {"Muhammad Wira": ["Wali Kota"], "Bagas": ["Wakil Wali Kota Bandung"]},
        ),
        (
            "AKBP Wira Santosa dan Kompol Bagas Prakoso, Kapolres dan Wakapolres Garut, hadir.",
            {"Wira Santosa": ["Kapolres"], "Bagas Prakoso": ["Wakapolres Garut"]},
        ),
        (
            "Dandim dan Kapolres Garut, Letkol Inf Wira Santosa dan AKBP Bagas Prakoso, hadir.",
            {"Wira Santosa": ["Dandim"], "Bagas Prakoso": ["Kapolres Garut"]},
        ),
        (
            "Kasat Reskrim dan Kasat Intelkam Polres Garut, AKP Wira Santosa dan Iptu Bagas Prakoso, hadir.",
            {"Wira Santosa": ["Kasat Reskrim"], "Bagas Prakoso": ["Kasat Intelkam Polres Garut"]},
        ),
        (
            "Bhabinkamtibmas dan Babinsa Desa Cemara Kec. Cantigi yaitu Aiptu Wira dan Pelda Bagas hadir.",
            {"Wira": ["Bhabinkamtibmas"], "Bagas": ["Babinsa Desa Cemara"]},
        ),
        # candidates and former heads hold nothing
        (
            "Calon Bupati dan Wakil Bupati Garut, Wira Santosa dan Bagas Prakoso, hadir.",
            {"Wira Santosa": [], "Bagas Prakoso": []},
        ),
        # one name is one office's, and nobody with the rank of another force gets it
        ("Bupati dan Kapolres Garut AKBP Wira Santosa hadir.", {"Wira Santosa": ["Kapolres Garut"]}),
        ("Dandim dan Kapolres Garut, Letkol Inf Wira Santosa, hadir.", {"Wira Santosa": []}),
    ],
)
def test_offices_named_together(text, expected):
    assert offices(text) == expected


def test_offices_named_together_share_their_unit():
    found = people("Kapolres dan Wakapolres Garut, AKBP Wira Santosa dan Kompol Bagas Prakoso, hadir.")
    assert {p.unit for p in found.values()} == {"Polres Garut"}


@pytest.mark.parametrize(
    ("text", "name", "positions", "role"),
    [
        ("Korban, kata Kapolsek Cantigi, adalah Suparman (40).", "Suparman", [], "victim"),
        ("Tersangka, jelas Kapolres Garut, yakni Dedi Mulyana (30) dan Asep Sunandar (28).", "Dedi Mulyana", [], "suspect"),
        ("Pelaku, terang Kasat Reskrim Polres Garut, berinisial AS (30).", "AS", [], "suspect"),
        ("Korban meninggal, menurut Kapolsek Cantigi, atas nama Suparman.", "Suparman", [], "victim"),
        ("Menurut Kapolsek Cantigi, Suparman tewas di tempat.", "Suparman", [], "victim"),
        ("Akibat kejadian itu, kata Kapolsek Cantigi, Suparman (40) mengalami luka berat.", "Suparman", [], "victim"),
        # who speaks holds the office still
        ('"Aman," kata Kapolsek Cantigi, Suparman, Senin (3/4/2023).', "Suparman", ["Kapolsek Cantigi"], "officer"),
        ('"Aman," ujar Kapolsek Cantigi, Suparman kepada wartawan.', "Suparman", ["Kapolsek Cantigi"], "officer"),
        ("Menurut Kapolsek Cantigi, Suparman, situasi aman.", "Suparman", ["Kapolsek Cantigi"], "officer"),
        ("Dijelaskan Kapolsek Cantigi, Suparman saat dihubungi, situasi aman.", "Suparman", ["Kapolsek Cantigi"], "officer"),
    ],
)
def test_who_is_told_of_is_not_who_tells(text, name, positions, role):
    person = people(text)[name]
    assert ([p.text for p in person.positions], person.role) == (positions, role)


@pytest.mark.parametrize(
    "text",
    [
        "Camat Sindang Indramayu hadir.",
        "Kades Sukamaju Cianjur ditahan.",
        "Kantor Camat Lubuk Alung Padang Pariaman disegel.",
        "Kantor Gubernur Sumatera Utara Medan didemo.",
        "Lurah Karang Asih Cikarang Utara hadir.",
        "Ketua RT 04 Sukamaju Cianjur hadir.",
        "Kades Sukamaju Ditahan",
    ],
)
def test_a_place_behind_a_place_holds_no_office(text):
    assert find_people(text) == []


@pytest.mark.parametrize(
    ("text", "name", "office"),
    [
        ("Camat Cibatu Garut Dedi Kurniawan hadir.", "Dedi Kurniawan", "Camat Cibatu Garut"),
        ("Bupati Garut Jawa Barat Rudi Gunawan hadir.", "Rudi Gunawan", "Bupati Garut Jawa Barat"),
        ("Camat Mandala Putra hadir.", "Mandala Putra", "Camat"),
        ("Kecamatan Mandala aman. Camat Mandala Putra hadir.", "Putra", "Camat Mandala"),
        *(
            (f"Acara dibuka {office} Sawung Rianto.", "Sawung Rianto", office)
            for office in ("Bupati", "Wali Kota", "Wabup", "Wakil Wali Kota")
        ),
        ("Kades Ibu Ratna Dewi hadir.", "Ratna Dewi", "Kades"),
        ("Kapolres Batu Bara Bapak AKBP R. Simatupang hadir.", "R. Simatupang", "Kapolres Batu Bara"),
        ("Aiptu Tarno, Bhabinkamtibmas Desa Barang, hadir.", "Tarno", "Bhabinkamtibmas Desa Barang"),
        ("Kasubdit III, Ditreskrimum Polda Sumut, AKBP Wira Santosa hadir.", "Wira Santosa", "Kasubdit III, Ditreskrimum Polda Sumut"),
    ],
)
def test_where_an_office_ends(text, name, office):
    assert offices(text) == {name: [office]}


@pytest.mark.parametrize(
    ("text", "positions"),
    [
        ("Kapolres Batu AKBP Wira Santosa hadir. Mantan Kapolsek Kuta itu mengatakan mutasi wajar.", ["Kapolres Batu"]),
        ("AKP Wira Santosa, mantan Kapolsek Kuta, mengatakan promosi jabatan wajar.", []),
        ("AKP Wira Santosa, mantan Kapolsek Kuta, mengatakan korban diangkat dari sungai.", []),
        ("Mantan Kapolsek Kuta AKP Wira Santosa kena mutasi ke Polda Bali.", ["Kapolsek Kuta"]),
        (
            "Mantan Kapolsek Kuta AKP Wira Santosa mendapat promosi sebagai Kasat Reskrim Polres Badung.",
            ["Kapolsek Kuta", "Kasat Reskrim Polres Badung"],
        ),
    ],
)
def test_former_offices_count_where_their_holder_moves_on(text, positions):
    assert offices(text)["Wira Santosa"] == positions


@pytest.mark.parametrize(
    ("text", "positions", "unit"),
    [
        ("Polsek Kasembon dijabat AKP Bagas Prakoso.", [], "Polsek Kasembon"),
        (
            "Polsek Kasembon kini dijabat oleh AKP Bagas Prakoso yang sebelumnya Kabag Humas Polres Batu.",
            [("Kabag Humas Polres Batu", "Kabag Humas")],
            "Polsek Kasembon",
        ),
        ("Polsek Pujon dipimpin Iptu Bagas Prakoso.", [], "Polsek Pujon"),
        (
            "Kapolres Tebing Tinggi ini dimutasikan. Jabatannya digantikan AKBP Bagas Prakoso.",
            [("Kapolres Tebing Tinggi", "Kapolres")],
            "Polres Tebing Tinggi",
        ),
        (
            "Kapolsek Semaka Iptu Wira Santosa dimutasi. Pengganti Wira adalah AKP Bagas Prakoso.",
            [("Kapolsek Semaka", "Kapolsek")],
            "Polsek Semaka",
        ),
    ],
)
def test_who_comes_into_an_office(text, positions, unit):
    person = people(text)["Bagas Prakoso"]
    assert ([(p.text, p.title) for p in person.positions], person.unit) == (positions, unit)


@pytest.mark.parametrize(
    ("text", "held"),
    [
        ("Berikutnya Kapolda Maluku Utara bakal dijabat Brigjen Pol Bagas Prakoso.", {"Bagas Prakoso": ["Kapolda Maluku Utara"]}),
        (
            "Hadir Sekretaris Dinas Perhubungan Lampung Utara Yurnalis, Kasat Pol PP Lampung Utara Basirun, pejabat utama polres.",
            {"Yurnalis": ["Sekretaris Dinas Perhubungan Lampung Utara"], "Basirun": ["Kasat Pol PP Lampung Utara"]},
        ),
        ("Hadir Kepala Dinas Perhubungan Lampung Utara, Kasatpol PP Lampung Utara, dan warga.", {}),
    ],
)
def test_a_region_of_two_words_ends_before_the_holder(text, held):
    assert offices(text) == held


@pytest.mark.parametrize(
    ("text", "held"),
    [
        ("Sementara itu, ketua DPR RI, Wira Santosa menuding hal itu.", {"Wira Santosa": ["ketua DPR RI"]}),
        ("Sementara itu, anggota DPR RI dari fraksi PKS, Habib Wira Santosa menuding.", {"Wira Santosa": ["anggota DPR RI"]}),
        ("Wira Santosa, ketua DPRD, menolak hal itu.", {"Wira Santosa": ["ketua DPRD"]}),
        ("Sementara itu, ketua rombongan, Wira Santosa menuding hal itu.", {"Wira Santosa": ["ketua rombongan"]}),
        ("Usai bertemu dengan ketua rombongan, Wira Santosa ditangkap.", {"Wira Santosa": []}),
    ],
)
def test_a_small_office_with_the_name_of_its_institution(text, held):
    assert offices(text) == held


@pytest.mark.parametrize(
    ("text", "offices"),
    [
        ("KARO - Antonius Ginting (45) dianiaya tetangganya.", {"Antonius Ginting": []}),
        ("Pencuri Ditangkap\n\nKAUR – Wira Santosa (45) dianiaya tetangganya.", {"Wira Santosa": []}),
        ("Karo (ANTARA) - Wira Santosa (45) dianiaya tetangganya.", {"Wira Santosa": []}),
        ("KARO, Tribun - Polisi menangkap pencuri.", {}),
        ("KARO - Peredaran gelap sabu kembali dibongkar.", {}),
        ("Karo Ops Polda Sumut Kombes Wira Santosa hadir.", {"Wira Santosa": ["Karo Ops Polda Sumut"]}),
    ],
)
def test_where_an_article_was_written_is_no_office(text, offices):
    assert {p.name: [q.text for q in p.positions] for p in find_people(text)} == offices


@pytest.mark.parametrize(
    ("text", "positions", "unit"),
    [
        ("Mantan Kapolres Garut Kombes Bagas Prakoso meninggal.", [], None),
        ("Eks Kapolsek Cibatu Iptu Bagas Prakoso ditahan di Polsek Cibatu.", [], None),
        ("Mantan Kapolres Garut, Kombes Bagas Prakoso, kini Dirlantas Polda Bali.", ["Dir Lantas"], "Polda Bali"),
        ("Polres Garut aman. Kasatgas Humas Operasi Damai Cartenz 2023 Kombes Bagas Prakoso hadir.", ["Kasatgas Humas"], None),
        ("Polres Garut aman. Kasubsatgas Gakkum Kompol Bagas Prakoso hadir.", ["Kasubsatgas Gakkum"], None),
        ("Polres Garut aman. Kasatgas Pangan Polda Bali Kombes Bagas Prakoso hadir.", ["Kasatgas Pangan"], "Polda Bali"),
        ("Polres Garut aman. Kasat Reskrim AKP Bagas Prakoso hadir.", ["Kasat Reskrim"], "Polres Garut"),
    ],
)
def test_former_offices_and_task_forces_give_no_unit(text, positions, unit):
    person = people(text)["Bagas Prakoso"]
    assert ([p.title for p in person.positions], person.unit) == (positions, unit)


@pytest.mark.parametrize(
    ("text", "held"),
    [
        ("Polres Asahan menahan Kepala Desa Suka Makmur, Kecamatan BP Mandoge, berinisial S.", {"S": ["Kepala Desa Suka Makmur"]}),
        (
            "Polres Asahan menahan Kepala Desa (Kades) Suka Makmur, Kecamatan BP Mandoge. Kapolres AKBP Wira Santosa hadir.",
            {"Wira Santosa": ["Kapolres"]},
        ),
        ("Hadir Kepala Desa (Kades) Cantigi Wira Santosa.", {"Wira Santosa": ["Kepala Desa (Kades) Cantigi"]}),
        ("Kepala Desa KH Wira Santosa hadir.", {"Wira Santosa": ["Kepala Desa"]}),
        ("Bp Wira Santosa, Kepala Desa Cantigi, hadir.", {"Wira Santosa": ["Kepala Desa Cantigi"]}),
    ],
)
def test_names_of_villages_and_districts_hold_no_people(text, held):
    assert offices(text) == held


@pytest.mark.parametrize(
    ("text", "held"),
    [
        ("Warga lalu menghubungi sekretaris desa, Wira Santosa untuk mencari korban.", {"Wira Santosa": ["sekretaris desa"]}),
        ("Ia diterima kepala madrasah, Ustazah Ratna Dewi, S.Pd.", {"Ratna Dewi": ["kepala madrasah"]}),
        ("Ia disambut pimpinan pondok pesantren, Ustaz Wira Santosa, dan santri.", {"Wira Santosa": ["pimpinan pondok pesantren"]}),
        (
            "Patuhi ketua rombongan, yakni Ustaz Wira Santosa dan H. Joko Sutejo.",
            {"Wira Santosa": ["ketua rombongan"], "Joko Sutejo": ["ketua rombongan"]},
        ),
        ("kata ketua kelompok tani Maju Bersama, Wira Santosa (45).", {"Wira Santosa": ["ketua kelompok tani Maju Bersama"]}),
        ("Wira Santosa, ketua kelompok tani, menyambut baik.", {"Wira Santosa": ["ketua kelompok tani"]}),
        ("Doa dibaca KH Wira Santosa, pengasuh ponpes di Cantigi.", {"Wira Santosa": ["pengasuh ponpes"]}),
        ("Hadir pula Kasi Kesra kecamatan, Wira Santosa.", {"Wira Santosa": ["Kasi Kesra kecamatan"]}),
        ("Ketua bidang hukum ormas tersebut, Wira Santosa, membantah.", {"Wira Santosa": ["Ketua bidang hukum ormas"]}),
        ("Wira Santosa selaku ketua panitia mengatakan acara itu ramai.", {"Wira Santosa": ["ketua panitia"]}),
        ("ujar ketua RT 03, Wira Santosa.", {"Wira Santosa": ["ketua RT 03"]}),
        ("Kuasa hukum kades, Wira Santosa SH, menduga hal itu.", {"Wira Santosa": []}),
        ("Usai melapor ke kepala desa, Wira Santosa ditangkap.", {"Wira Santosa": []}),
        ("Menurut istrinya, Ratna Dewi, Kades yang berumur 52 tahun itu hilang.", {"Ratna Dewi": []}),
    ],
)
def test_offices_of_civil_life_in_small_letters(text, held):
    assert offices(text) == held


@pytest.mark.parametrize(
    ("text", "office"),
    [
        ("Dokter jaga RSUD Garut, dr. Wira Santosa menyebut korban lemas.", "Dokter jaga RSUD Garut"),
        ("Hasil pemeriksaan dokter Puskesmas Cantigi, Wira Santosa, tak ada luka.", "dokter Puskesmas Cantigi"),
        ("Psikiater RSUD Garut, dr Wira Santosa, Sp.KJ menilai hal itu.", "Psikiater RSUD Garut"),
        ("Pengawas proyek dari CV Maju Jaya, Wira Santosa menyatakan hal itu.", "Pengawas proyek dari CV Maju Jaya"),
        ("Pendeta GKI Kebayoran, Pdt. Wira Santosa berterima kasih.", "Pendeta GKI Kebayoran"),
        ("Humas Kantor Pencarian dan Pertolongan Garut Wira Santosa mengatakan.", "Humas Kantor Pencarian dan Pertolongan Garut"),
        ("Kepala Bidang Teknis BBKSDA Riau, Wira Santosa membantah.", "Kepala Bidang Teknis BBKSDA Riau"),
        ("Kabid Rehabilitasi, Wira Santosa, mengatakan bantuan datang.", "Kabid Rehabilitasi"),
        ("Wali Nagari Lubuk Ulang Aling, Wira Santosa mengatakan hal itu.", "Wali Nagari Lubuk Ulang Aling"),
        ("Hadir Sekcam Pematang Bandar Wira Santosa.", "Sekcam Pematang Bandar"),
        ("Wira Santosa, Kades Tanah Merah Laok, menyatakan siap.", "Kades Tanah Merah Laok"),
        ("Ia dibantu Aipda Wira Santosa, Bhabinkamtibmas Gondangdia.", "Bhabinkamtibmas Gondangdia"),
        ("Sertu Wira Santosa selalu Babinsa Talaga, dan warga hadir.", "Babinsa Talaga"),
        ("Sementara itu, AKP Wira Santosa, Ketua Harian PBVSI menambahkan.", "Ketua Harian PBVSI"),
        ("Upacara dihadiri Bupati Garut. Menurut Bupati, Hj. Wira Santosa, jemaah siap.", "Bupati Garut"),
        ("Komisioner Bawaslu, Wirandi, datang. Komisioner Bawaslu Garut Wirandi belum bersedia.", "Komisioner Bawaslu Garut"),
    ],
)
def test_what_a_civil_office_is_over(text, office):
    assert list(offices(text).values()) == [[office]]


def test_the_first_names_of_a_holder_are_no_part_of_the_office():
    text = "Ketua Bawaslu Nurhidayat Salim datang. Ketua Bawaslu Kabupaten Karimun Nurhidayat Salim mengatakan hal itu."
    assert offices(text) == {"Nurhidayat Salim": ["Ketua Bawaslu Kabupaten Karimun"]}


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("Korban ditolong Resmob Polda Jabar yang dipimpin langsung Kompol Wira Santosa.", "Polda Jawa Barat"),
        ("Tim Satresnarkoba, dipimpin Iptu Wira Santosa, datang. Polres Karawang menahannya.", "Polres Karawang"),
        ("Polres Garut berulang tahun. Komandan upacara dipercayakan kepada Ipda Wira Santosa.", "Polres Garut"),
        ("Menurut Humas Polres Garut, Wira Santosa, korban selamat.", "Polres Garut"),
        ("kata Kepala Unit Kejahatan dan Kekerasan Satreskrim Polres Garut Iptu Wira Santosa.", "Polres Garut"),
        ("Kasat Reskrim Polres Garut dan Polsek Tarogong Kidul hadir, juga Kanit 1 Satreskrim Ipda Wira Santosa.", "Polres Garut"),
        ("Kasatpol Air Polres Kotim, Iptu Wira Santosa, hadir.", "Polres Kotawaringin Timur"),
        ("Polsek Huamual siaga. Briptu Wira Santosa, anggota Brimob Yon B kena batu.", None),
    ],
)
def test_the_unit_of_who_leads_speaks_or_serves(text, unit):
    assert people(text)["Wira Santosa"].unit == unit


@pytest.mark.parametrize(
    ("text", "titles"),
    [
        ('Bripka Wira Santosa hadir. "Telepon saja Pak Wira," kata Ratna.', ["Pak"]),
        ("Wira Santosa (7) hilang. Ibu Wira, Ratna Dewi, menangis.", []),
        ("Aipda Wirandi Santosa membuka rumah baca. 'Jangan kecewa,' itu kata Pak Wir.", []),
        ("Wira Santosa alias Pak Uban (50) hadir.", []),
        ("Mereka dipimpin pendeta Wira Santosa yang berkhotbah.", ["pendeta"]),
        ("Kapolres Garut AKBP Wira Santosa, SH, S.I.K, MTCP, hadir.", ["SH", "S.I.K", "MTCP"]),
        ("Kapolres Garut AKBP Wira Santosa, S.H., S.I.K., MXQT, hadir.", ["S.H.", "S.I.K.", "MXQT"]),
        ("Hadir AKP Wira Santosa, S.H., MUI, dan warga.", ["S.H."]),
    ],
)
def test_forms_of_address_small_titles_and_unknown_diplomas(text, titles):
    assert [list(p.titles) for name, p in people(text).items() if name.startswith("Wira")] == [titles]
