"""What the press writes around a name: offices in twos, clauses, lists, headlines; each kind seen in the news."""

from __future__ import annotations

import pytest

from polextract.people import find_people


@pytest.mark.parametrize(
    ("text", "roles"),
    [
        # What a suspect did to somebody.
        ("Polisi mengejar pelaku penikaman yang menewaskan Dedi Kurnia di Garut.", {"Dedi Kurnia": "victim"}),
        ("Polisi menangkap pelaku pembacokan yang mengakibatkan Wira Abadi meninggal dunia.", {"Wira Abadi": "victim"}),
        ("Polisi meringkus dua pelaku tawuran yang membuat seorang pelajar berinisial RB (16) tewas.", {"RB": "victim"}),
        ("Polisi menangkap pelaku penganiayaan sopir truk bernama Dedi (30).", {"Dedi": "victim"}),
        ("Polisi menangkap pelaku pembunuhan kepala desa bernama Dedi (30).", {"Dedi": "victim"}),
        ("Polisi menangkap pembunuh Ratna Sari (25), janda muda asal Garut.", {"Ratna Sari": "victim"}),
        ("Pelaku melakukan tindakan terhadap Umar (70) dengan cara mencangkul kepala korban.", {"Umar": "victim"}),
        (
            "Terduga pelaku pembunuhan Wira Maulana (15) diringkus polisi. Dari cerita warga, Wira diajak pelaku. Pelaku mengancam Wira.",
            {"Wira Maulana": "victim"},
        ),
        ("Jenazah Alung (55), pria yang membunuh istrinya, Ratna Sari, dimakamkan.", {"Alung": "suspect", "Ratna Sari": "victim"}),
        # Who acts, though korban or tersangka stands before a comma.
        (
            "Pelaku ditangkap. Saat cekcok dengan korban, Budi mengejar korban. Budi menusuk korban Andi.",
            {"Budi": "suspect", "Andi": "victim"},
        ),
        ("Tanpa melihat korban pembunuhan, saksi lainnya berinisial HA melaporkan pelaku.", {"HA": "witness"}),
        ("Pelaku dikejar. Salah satu keluarga korban Rahmat Santosa, mengecam aksi itu.", {"Rahmat Santosa": "civilian"}),
        (
            "Laporan disampaikan oleh keluarga korban, P (45), terkait anaknya yang diduga menjadi korban tetangga. Pelaku ditangkap.",
            {"P": "civilian"},
        ),
        # Lists and copulas.
        ("Dua tersangka yang ditangkap dalam operasi ini adalah Heri Santosa (43) dan Sandi Wijaya (30).", {"Heri Santosa": "suspect"}),
        (
            "Polisi mengamankan tiga terduga pelaku. Ketiga orang tersebut diketahui bernama Wira Arta (26) dan Bagas Wijaya (30).",
            {"Wira Arta": "suspect", "Bagas Wijaya": "suspect"},
        ),
        (
            "Pelaku memukuli lima orang yang menjadi korban, di antaranya YM (51) warga Sukamaju LWR (30).",
            {"YM": "victim", "LWR": "victim"},
        ),
        # A lorry far before its driver.
        (
            "Korban AS (30) tewas tertabrak. Kecelakaan itu melibatkan truk Diesel Nopol BE 1234 DG muatan ayam yang dikendarai WY (39).",
            {"AS": "victim", "WY": "civilian"},
        ),
        # What a headline tells is not of who comes next.
        (
            "Korban Meninggal Ditusuk di Jalan\nKepala Dusun Cantigi, Wira Santosa membenarkan. Pelaku ditangkap.",
            {"Wira Santosa": "official"},
        ),
        ("Ia tewas dibacok oleh Wajib (72), tetangganya sendiri. Pelaku ditangkap.", {"Wajib": "suspect"}),
        # Who speaks of it is no suspect.
        ("Ayah Cabuli Anak, Kini Jadi Tersangka\nKompol Wira Santosa menjelaskan kasus itu.", {"Wira Santosa": "officer"}),
        ("Polisi menangkap SR. Ketua RT di lingkungan tersangka, Daud, mengatakan SR ditahan.", {"SR": "suspect", "Daud": "official"}),
        ("Korban tewas, kata Kapolsek Cantigi, adalah Suparman (40).", {"Suparman": "victim"}),
        ("Kata Kapolsek Cantigi, Suparman tewas di tempat.", {"Suparman": "victim"}),
        ("Informasi dari Saksi SI, korban pergi sebelum ditemukan tewas.", {"SI": "witness"}),
    ],
)
def test_roles(text, roles):
    found = {p.name: p.role for p in find_people(text)}
    assert {name: found.get(name) for name in roles} == roles


@pytest.mark.parametrize(
    ("text", "offices"),
    [
        (
            "Hadir Kapolres dan Wakapolres Garut, AKBP Wira Santosa dan Kompol Bagas Pratama.",
            {"Wira Santosa": ["Kapolres"], "Bagas Pratama": ["Wakapolres Garut"]},
        ),
        (
            "Hadir Dandim dan Kapolres Garut, Letkol Inf Wira Santosa dan AKBP Bagas Pratama.",
            {"Wira Santosa": ["Dandim"], "Bagas Pratama": ["Kapolres Garut"]},
        ),
        (
            "Wira Santosa dan Bagas Pratama sebagai Bupati dan Wakil Bupati Garut dilantik.",
            {"Wira Santosa": ["Bupati"], "Bagas Pratama": ["Wakil Bupati Garut"]},
        ),
        ("Polres Garut Tahan Kades dan Bendahara, Kerugian Negara Besar", {}),
        ("Kata anggota Komisi III DPR RI dari PDI Perjuangan, Wira Santosa.", {"Wira Santosa": ["anggota Komisi III DPR RI"]}),
        ("Anggota DPR RI dari fraksi PKS, Wira Santosa menuding.", {"Wira Santosa": ["Anggota DPR RI"]}),
        ("Terpisah, Iptu Wira, Kanit PPA Polres Garut saat dihubungi tidak menjawab.", {"Wira": ["Kanit PPA Polres Garut"]}),
        (
            "kepala unit (Kanit) Reskrim Polsek Cantigi, Aiptu Wira Santosa, hadir.",
            {"Wira Santosa": ["kepala unit (Kanit) Reskrim Polsek Cantigi"]},
        ),
        (
            "Bhabinkamtibmas Polsek Cantigi Polres Indramayu kelurahan pujidadi, AIPDA Wira Santosa hadir.",
            {"Wira Santosa": ["Bhabinkamtibmas Polsek Cantigi"]},
        ),
        ("Kepala Desa Sukamaju, Kecamatan Cantigi, Kabupaten Indramayu berinisial H ditahan.", {"H": ["Kepala Desa Sukamaju"]}),
        ("Wira Santosa, Kepala Dusun Dua, Desa Cantigi hadir.", {"Wira Santosa": ["Kepala Dusun Dua"]}),
        ("Hadir Presiden RI Wira Santosa. Presiden Wira Santosa menyapa.", {"Wira Santosa": ["Presiden RI"]}),
        (
            "Kapolres Batu AKBP Wira Santosa hadir. Mantan Kapolsek Kuta itu mengatakan mutasi wajar.",
            {"Wira Santosa": ["Kapolres Batu"]},
        ),
        # Places and outlets are nobody.
        ("Camat Sindang Indramayu hadir.", {}),
        ("Kades Sukamaju Cianjur ditahan.", {}),
        ("Warga Demo di Kantor Bupati\n\nGARUT, KABARMELATI – Ratusan warga berdemo.", {}),
        ("GARUT, SE - Polisi menangkap pencuri.", {}),
        ("Kendaraan itu ditemukan di kebun Desa Kasie Kasubun.", {}),
        ("Ujar Jenderal Bintang Dua tersebut.", {}),
        ("Ia melafalkan Tri Brata dan Catur Prasetya.", {}),
        ("Korban dibawa ke kamar jenazah RSSA Malang.", {}),
    ],
)
def test_offices(text, offices):
    assert {p.name: [position.text for position in p.positions] for p in find_people(text)} == offices


@pytest.mark.parametrize(
    ("text", "units"),
    [
        (
            "Mereka ialah Bripda RL dan Bharatu FD Satbrimobda Sulteng, Brigadir HN dan Bripda AW Polres Poso. Hadir Kapolda Sulteng.",
            ["Polda Sulawesi Tengah", "Polda Sulawesi Tengah", "Polres Poso", "Polres Poso"],
        ),
        (
            "Mereka ialah Brigadir MT yang merupakan oknum anggota Polres Donggala, Bripda RL Polres Poso.",
            ["Polres Donggala", "Polres Poso"],
        ),
        ("Kegiatan itu dihadiri personel Polres Garut Aiptu Wira Santosa.", ["Polres Garut"]),
        ("Polsek Cantigi dijabat AKP Wira Santosa yang semula Kasat Binmas Polres Garut.", ["Polsek Cantigi"]),
        ("Surat itu diteken Asisten Kapolri bidang SDM, Irjen Wira Santosa.", ["Mabes Polri"]),
    ],
)
def test_units(text, units):
    assert [p.unit for p in find_people(text)] == units


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Tersangka Achmad Dimyati Natakusumah (30) ditahan.", ["Achmad Dimyati Natakusumah"]),
        ("Korban bernama Dewi Mentari (19) tewas.", ["Dewi Mentari"]),
        ("Hadir Kompol Wayan Mendrayasa.", ["Wayan Mendrayasa"]),
        ("Nelayan asal Garut Dikdik Santoso (35) hilang.", ["Dikdik Santoso"]),
        ("Pengasuh Ponpes Cantigi, RKH Achmad Santosa hadir.", ["Achmad Santosa"]),
        ("Kapolri Jenderal Dr. (H.C.) Wira Santosa hadir.", ["Wira Santosa"]),
    ],
)
def test_names(text, names):
    assert [p.name for p in find_people(text)] == names


def test_tags_at_the_foot_name_officers():
    body = "Polres Garut menangani kasus judi selama enam bulan ini, kata Kasat Reskrim Polres Garut AKP Bagas Pratama, Kamis. " * 3
    tags = "Polda Jabar, Kapolda Jabar, Irjen Pol Wira Santosa, Jawa Barat, judi online, AKBP Rahmat Wijaya"
    people = {p.name: (p.rank, [x.text for x in p.positions]) for p in find_people(f"{body}\n\nsumber: KabarMelati.id\n\n{tags}\n")}
    assert people["Wira Santosa"] == ("IRJEN", ["Kapolda Jabar"])
    assert people["Rahmat Wijaya"][0] == "AKBP"


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Vonis untuk terdakwa RD, pembunuh anak Bagas Setyo Nugroho, Kamis.", {"RD": "suspect", "Bagas Setyo Nugroho": "victim"}),
        ("Polisi menangkap pembunuh siswa bernama Andi Wijaya (20).", {"Andi Wijaya": "suspect"}),
        ("Calon tunggal Kapolri Komjen Pol Sudarmadi Hasibuan hadir.", {"Sudarmadi Hasibuan": "officer"}),
        ("Polisi meminta keterangan Slamet Widodo (43) dan istrinya.", {"Slamet Widodo": "witness"}),
        ("Polisi kini masih meminta keterangan sopir truk Slamet Widodo (43).", {"Slamet Widodo": "witness"}),
        ("Peristiwa itu disaksikan langsung sang istri, Ni Wayan Sukerti (35).", {"Ni Wayan Sukerti": "witness"}),
        ("Tuntutan Jaksa Penuntut Umum (JPU), yaitu Undang-Undang Perlindungan Anak.", {}),
    ],
)
def test_whom_a_noun_is_said_of(text, told):
    found = find_people(text)
    assert {p.name: p.role for p in found} == told
    assert not any(p.positions for p in found)


def test_who_struck_whom_counts_in_an_article_about_a_settlement_too():
    told = (
        "Polsek Cantigi menggelar mediasi di balai desa. "
        + "Warga hadir dan menyimak arahan petugas dengan tertib. " * 14
        + "Keributan berawal dari rasa cemburu sampai akhirnya Dinda (24) melakukan pemukulan terhadap Yusnia (31)."
    )
    assert {p.name: p.role for p in find_people(told)} == {"Dinda": "suspect", "Yusnia": "victim"}
