"""What belongs to a name and what does not: clans, chiefs, priests; ranks behind names; gangs by their leaders; short forms."""

import pytest

from polextract.people import find_people


def people(text):
    return {p.name: p for p in find_people(text)}


@pytest.mark.parametrize(
    ("text", "name", "titles"),
    [
        ("IPDA R. Siallagan memimpin apel.", "R. Siallagan", ()),
        ("AIPTU R.M. Panjaitan, S.H. hadir.", "R.M. Panjaitan", ("S.H.",)),
        ("AIPDA H. Sihombing bertugas di pintu gereja.", "H. Sihombing", ()),
        ("AIPDA H. Siregar bertugas.", "Siregar", ("H.",)),
        ("AKBP R. Danang Wiryawan hadir.", "Danang Wiryawan", ("R.",)),
        ("Kompol R. Wijaya hadir.", "Wijaya", ("R.",)),
        ("Camat R.A. Suryanegara, SH hadir.", "R.A. Suryanegara", ("SH",)),
        ("Aipda M. br Ginting mencatat laporan.", "M. br Ginting", ()),
        ("Wali Nagari Pasia Dt. Rangkayo Mudo hadir.", "Dt. Rangkayo Mudo", ()),
        ("Wali Nagari Pasia Dt. Nofri Rajo Sutan hadir.", "Nofri Rajo Sutan", ("Dt.",)),
        ("Romo Hironimus Silalahi Ocarm memimpin misa.", "Hironimus Silalahi", ("Romo", "Ocarm")),
        ("Pastor Wira Santosa MSF memimpin misa.", "Wira Santosa", ("Pastor", "MSF")),
        ("Buk Ratna (40) salah seorang peserta hadir.", "Ratna", ("Buk",)),
        ("Tanah milik alm. Osmar Togatorop dijual.", "Osmar Togatorop", ()),
        ("Gubernur Mahyeldin Datuak Marajo hadir.", "Mahyeldin Datuak Marajo", ()),
        ("AKBP Moh Zulfan IskandarS.I.K., M.H. hadir.", "Moh Zulfan Iskandar", ("S.I.K.", "M.H.")),
        ("Brigjen Pol. Mas Hardiyono meninjau lokasi.", "Mas Hardiyono", ()),
    ],
)
def test_letters_and_titles(text, name, titles):
    (person,) = find_people(text)
    assert (person.name, person.titles) == (name, titles)


@pytest.mark.parametrize(
    ("text", "ranks"),
    [
        ("Yang naik pangkat yakni Wira Santosa dari Aipda ke Aiptu, Bagas Prakoso dari Bripka ke Aipda.",
         {"Wira Santosa": "AIPDA", "Bagas Prakoso": "BRIPKA"}),
        ("Penerima penghargaan yaitu:\n1. Wira Santosa, Aipda, NRP 84010234\n2. Bagas Prakoso, Bripka, NRP 85120345\n",
         {"Wira Santosa": "AIPDA", "Bagas Prakoso": "BRIPKA"}),
        ("Empat personel dilepas, antara lain:\n- AKBP Wira Santosa (Kabagops)\n- AKP Bagas (Kasi TIK)\n- Ipda Edi Kurnia (Kanit Binmas)\n"
         "Kapolresta Bandung, Kombes Pol Joko Prakoso menyampaikan terima kasih.",
         {"Wira Santosa": "AKBP", "Bagas": "AKP", "Edi Kurnia": "IPDA", "Joko Prakoso": "KOMBES"}),
        ("Aiptu Wira Santosa menjadi Ipda, dan Iptu Bagas Prakoso ke AKP.", {"Wira Santosa": "AIPTU", "Bagas Prakoso": "IPTU"}),
    ],
)  # fmt: skip
def test_ranks_in_lists(text, ranks):
    assert {p.name: p.rank for p in find_people(text)} == ranks


@pytest.mark.parametrize(
    ("text", "roles"),
    [
        ("Aparat baku tembak dengan KKB pimpinan Yosua Wonda di Nduga.", {"Yosua Wonda": "suspect"}),
        ("Satgas mengejar kelompok bersenjata yang diduga dipimpin Yosua Wonda ke arah gunung.", {"Yosua Wonda": "suspect"}),
        ("Sabu itu milik jaringan Rian Prakoso, kata petugas.", {"Rian Prakoso": "suspect"}),
        ("Pasukan bersenjata lengkap dipimpin Wira Santosa tiba.", {"Wira Santosa": "civilian"}),
        ("Pengelola yang bermarga Sembiring kini diburu.", {"Sembiring": "suspect"}),
        ("Romadon bin Sahidin, diringkus di rumahnya. Terakhir Jepri bin Bujang Lamit, diringkus Rabu.",
         {"Romadon bin Sahidin": "suspect", "Jepri bin Bujang Lamit": "suspect"}),
        ("Polisi menangkap tiga pelaku berinisial AB warga Desa Sekar, CD asal Desa Cantigi dan EF warga Desa Patrol.",
         {"AB": "suspect", "CD": "suspect", "EF": "suspect"}),
        ("Tiga pemuda ditemukan tewas di kamar kos.\n\nMereka adalah RDP, 22, asal Ternate, dan YKT, 24, asal Ambon.",
         {"RDP": "victim", "YKT": "victim"}),
        ("Dua nelayan hilang di perairan. Keduanya Rusdi (40) dan Hamid (35).", {"Rusdi": "victim", "Hamid": "victim"}),
        ("Miras dijual NG, dibantu istrinya WS. Polisi menangkap pelaku berinisial NG.", {"NG": "suspect", "WS": "suspect"}),
        ("Korban menenggak miras racikan penjual bernama NG. NG ditahan.", {"NG": "suspect"}),
        ("Korban dibawa pria bernama Wira Santosa ke rumah sakit.", {"Wira Santosa": "civilian"}),
        ("Anak korban I Komang Suardana (29) berangkat mencari ayahnya.", {"I Komang Suardana": "civilian"}),
        ("Pelaku yaitu LP alias BA dan TBD alias T ditangkap.", {"LP alias BA": "suspect", "TBD alias T": "suspect"}),
        ("Warga curiga kepada tersangka R. BY lalu melapor.", {"R": "suspect"}),
        ("Tetangga NG, Sugiyem, 58, sering menegur.", {"Sugiyem": "civilian"}),
    ],
)  # fmt: skip
def test_who_is_told_of(text, roles):
    assert {p.name: p.role for p in find_people(text)} == roles


@pytest.mark.parametrize(
    "text",
    [
        "Ia kini berstatus tersangka(Tsk) dalam perkara itu.",
        "Oknum itu adalah seorang PNS angkatan 2010. Pelaku TPPO diburu.",
        "Tersangka menjual kayu dari Hutan Raya Sekar (HRS). Pelaku mengangkut kayu dari kawasan HRS, kata polisi.",
        "Mereka hendak menyerang anggota geng motor lain yang bernama Samurai Timur.",
        "Lulusan SIP 2012 ini bersyukur.",
        "Pelaku Illegal Logging diburu. Jenazah dibawa dari RSUD Dr. H. Wira Santosa Sekar.",
        "“Kami merasa aman,” ujar Romo penuh syukur. Romo memimpin misa.",
    ],
)
def test_nobody(text):
    assert not people(text)


@pytest.mark.parametrize(
    "text",
    [
        "Hadir AKP Wira Santosa, Kapolsek Sekar dan Iptu Bagas Prakoso, Kapolsek Kuta.",
        "Hadir AKP Wira Santosa, Kapolsek Sekar, Iptu Bagas Prakoso, Kapolsek Kuta.",
        "Hadir Kapolsek Sekar AKP Wira Santosa, Kapolsek Kuta Iptu Bagas Prakoso.",
        "Hadir Kapolsek Sekar, AKP Wira Santosa, Kapolsek Kuta, Iptu Bagas Prakoso.",
    ],
)
def test_names_and_offices_in_lists(text):
    offices = {p.name: [position.text for position in p.positions] for p in find_people(text)}
    assert offices == {"Wira Santosa": ["Kapolsek Sekar"], "Bagas Prakoso": ["Kapolsek Kuta"]}


def test_led_by_somebody_is_no_office():
    assert not find_people("Tim di bawah pimpinan Ipda Wira Santosa bergerak.")[0].positions
