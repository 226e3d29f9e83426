"""People without a rank, told by what stands around them: lists, kin and staff, institutions, captions, headlines of other articles."""

import pytest

from polextract.context import Context, Entity
from polextract.people import find_people


def names(text):
    return [person.name for person in find_people(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Pelaku yaitu Wira Santosa (24) dan M. Bagas Prakoso (19) ditangkap.", ["Wira Santosa", "M. Bagas Prakoso"]),
        (
            "Korban luka-luka yaitu Wira Santosa (22) M. Bagas Prakoso, Tarjo Wibowo (44), Zelmo, Rudi (68), Sarmin dan Ratna.",
            ["Wira Santosa", "M. Bagas Prakoso", "Tarjo Wibowo", "Zelmo", "Rudi", "Sarmin", "Ratna"],
        ),
        (
            "Empat orang luka-luka, yakni Tarjo berusia 36 tahun, Bagas Prakoso berusia 44 tahun dan Ratna berusia 41 tahun.",
            ["Tarjo", "Bagas Prakoso", "Ratna"],
        ),
        (
            "Korban tewas yakni Wira Santosa (43), Terang Sinaga (70), Atas Silaen (30) dan Ratna (68).",
            ["Wira Santosa", "Terang Sinaga", "Atas Silaen", "Ratna"],
        ),
        (
            "“Tarjo (Mandor Proyek), Wira Santosa (Manajer Proyek) Zelmo (rekan kerja) Bagas (pegawai),” katanya.",
            ["Tarjo", "Wira Santosa", "Zelmo", "Bagas"],
        ),
        (
            "Berikut daftar korban meninggal dunia:\nWira Santosa\nZelmo\nRatna Wibowo (sopir)\nMereka dimakamkan kemarin.",
            ["Wira Santosa", "Zelmo", "Ratna Wibowo"],
        ),
        ("Korban luka:\n1. Nama : Wira Santosa\n2. Nama : Bagas Prakoso\n", ["Wira Santosa", "Bagas Prakoso"]),
        (
            "Polsek Sekar menanam jagung di Desa Sekar pada hari Kamis pagi. Hadir dalam kegiatan itu antara lain:\n"
            "• AKP Wira Santosa, S.H. (Kapolsek Sekar)\n• Drs. Zelmo Wasora, M.Si (Camat Sekar)\n• Ibu Ratna (Penyuluh Pertanian)\n"
            "Kegiatan itu bagian dari kerja sama nasional di bidang pangan, terutama swasembada jagung.",
            ["Wira Santosa", "Zelmo Wasora", "Ratna"],
        ),
        ("Yang ditangkap, Zelmo [HMI], Bagas [PMII], Jefri [KAMMI], dan Wardi [LMND].", ["Zelmo", "Bagas", "Jefri", "Wardi"]),
        ("Tiga anggota ojek bernama Bagas, Zelmo, Lawasa tidak ada di tempat ketika didata ulang.", ["Bagas", "Zelmo", "Lawasa"]),
        ("Prestasi itu diraih kades dan empat warganya, yakni Dwi, Galih, Riko dan Bayu.", ["Dwi", "Galih", "Riko", "Bayu"]),
        (
            "Pemain yang tampil memikat antara lain Ratna Eka Lestari, Nurhaliza, Desti Wibowo, dan banyak lagi.",
            ["Ratna Eka Lestari", "Nurhaliza", "Desti Wibowo"],
        ),
        (
            "Atlet itu turun di beberapa kelas. Kelas standar: M. Fahri Wibowo, Zelmo Wira Kusumajaya, Putu Agus Santosa.",
            ["M. Fahri Wibowo", "Zelmo Wira Kusumajaya", "Putu Agus Santosa"],
        ),
        (
            "Mediasi sengketa tanah antara Zelmo Wasora dengan Ratna L. Wibowo, Marwan, dan Rudi berlangsung di kantor desa.",
            ["Zelmo Wasora", "Ratna L. Wibowo", "Marwan", "Rudi"],
        ),
        ("Sengketa batas antara Kabupaten Garut dengan Kabupaten Tasikmalaya dibahas. Persib melawan Persija.", []),
    ],
)
def test_lists(text, expected):
    assert names(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Korban dikabari oleh kawannya Zelmo bahwa pasar terbakar.", ["Zelmo"]),
        ("Korban pamit kepada sang isteri, Zelma.", ["Zelma"]),
        ("Anggotanya, Zelmo dan Tarjo, menemui korban.", ["Zelmo", "Tarjo"]),
        ("Ia memerintahkan stafnya, Zelmo, membuang ponsel.", ["Zelmo"]),
        ("Tim hukum yang dipimpin Zelmo Wasora akan melapor ke polisi.", ["Zelmo Wasora"]),
        ("Petugas mendapat laporan dari Zelmo Wasora bahwa kapal tenggelam.", ["Zelmo Wasora"]),
        ("Kabar itu dari seorang agen kapal bernama Zelmo.", ["Zelmo"]),
        ("Polisi mencari pria yang dipanggil dengan sebutan Zelmo.", ["Zelmo"]),
        ("Ia bercerita tentang istri Tarjo, Zelma yang sering datang.", ["Zelma"]),
        ("Seorang nelayan Karimun Wira Santosa dilaporkan hilang.", ["Wira Santosa"]),
        ("Humas Kantor Pencarian dan Pertolongan Merauke Wira mengatakan operasi ditutup.", ["Wira"]),
        ("Yang ditemukan yaitu juru masak KM Sinar Sekar III Wira Santosa (27).", ["Wira Santosa"]),
        ("Hadir Wabup Hi. MZ. Bagas, Dandim dan lainnya.", ["MZ. Bagas"]),
        ("Kapolres Tabalong AKBP Wira Santosa. J, S.I.K., M.H., menuturkan hal itu.", ["Wira Santosa. J"]),
        ("Iptu Wira Santosa. TD., menyampaikan terima kasih.", ["Wira Santosa. TD"]),
        ("Kapolsek Sekar Iptu Wira Santosa. S, Sos, menyampaikan terima kasih.", ["Wira Santosa"]),
        ("Kasat Lantas Polres Palu Kompo Zelmo, menyampaikan terima kasih.", ["Zelmo"]),
        ("Salah satu korban, Juli, warga Desa Sekar, rugi besar.", ["Juli"]),
        ("Ada saksi lain semisal Zelma, seorang penagih.", ["Zelma"]),
        ("Korban luka bernama Agus owutun (58) warga Sekar, dan cucunya, M zaini (6).", ["Agus owutun", "M zaini"]),
        ("Ia didengar bersama saksi Ahmad ridwan, kata polisi.", ["Ahmad ridwan"]),
        ("Korbannya suami istri yaitu Zelmo, laki-laki, 72 tahun yang bekerja sebagai nelayan.", ["Zelmo"]),
        ("Sementara ayah korban, Sekar, ketika kejadian sedang ke laut.", ["Sekar"]),
        ("Kue itu diberikan kepada personel tertua, yakni Sabar Purba kelahiran 1962.", ["Sabar Purba"]),
        ("Istri bupati, yaitu Zelma Wasora, mengadu. Zelma Wasora dirugikan.", ["Zelma Wasora"]),
        (
            "Para tergugat adalah Rudi, M Daud, Kasno dan Zelmo. Lalu Tarjo, Sukirman serta Rusdi.",
            ["Rudi", "M Daud", "Kasno", "Zelmo", "Tarjo", "Sukirman", "Rusdi"],
        ),
        ("Ketika itu Slamet bersama saksi Tarjo melihat pelaku.", ["Slamet", "Tarjo"]),
        ("“Korban masih sama saya dan Slamet,” kata Tarjo.", ["Slamet", "Tarjo"]),
        ("Sidang dipimpin anggota hakim Wira Santosa dan Sukirman.", ["Wira Santosa", "Sukirman"]),
        (
            "Hadir Perwakilan MUI Prov. Malut Asrul Zelmo, Sekum HMI Cab. Kota Ternate Irfan Wasora, dan tamu lain.",
            ["Asrul Zelmo", "Irfan Wasora"],
        ),
        ("Di antaranya Zelma atau yang dikenal dengan Mak Iyah (69). Yang jadi perhatian adalah Mak Iyah.", ["Zelma"]),
        ("Korban beli tanah itu dari Marni. Nah Marni ini beli sawah.", ["Marni"]),
        ("Hakim memvonis terdakwa I Zelmo Als Kecik dan terdakwa II Wira Santosa tujuh tahun.", ["Zelmo Als Kecik", "Wira Santosa"]),
        ("Tersangka I Made Wira ditahan.", ["I Made Wira"]),
        ("Korban yaitu Ne' Zelma (60) dan Tarjo Sampe' alias Ne' Lai (71).", ["Ne' Zelma", "Tarjo Sampe' alias Ne' Lai"]),
        ("Tim yang dipimpin Ipda Wira Maulid menangkap pelaku.", ["Wira Maulid"]),
        ("Saksi Tarjo menolong korban. Lalu Tarjo melapor ke polisi.", ["Tarjo"]),
        ("Jenazah Wira Santosa ditemukan. Keluarga Santosa Wira menunggu.", ["Wira Santosa"]),
        ("Tarjo Wibowo calon kades nomor satu unggul. “Pak Tarjo menang,” katanya.", ["Tarjo Wibowo"]),
        ("Mereka menolak putusan hakim terhadap Terdakwa Zelmo Wasora dalam perkara pencurian.", ["Zelmo Wasora"]),
        ("Warga di belakang rumah itu, Maria Dua Wibowo (44), melihat api.", ["Maria Dua Wibowo"]),
        ("Ceramah disampaikan KH. M. Rafi’i, M.Ag. kepada jemaah.", ["M. Rafi’i"]),
        ("Hadir tokoh adat, Suharni selaku pihak pertama, dan keluarga kedua belah pihak.", ["Suharni"]),
        ("Ikut mendampingi Babinsa, Serda R. Sikumbang, dan warga.", ["R. Sikumbang"]),
        ("Hadir Sekretaris Dewan Adat Kabupaten Sintang Hilarius, S.Sos, dan undangan.", ["Hilarius"]),
        ("Jenazah dibawa ke Rumah Sakit Umum Daerah (RSUD) dr Zelmo Wasora, mayat tersebut perempuan.", []),
        ("Ia bercerita kepada salah satu warga, yakni Aloy. Aloy lantas pergi ke Dusun Sekar.", ["Aloy"]),
        ("Anak itu ingat namanya Bagas, anak Wardi, lalu satu lagi Rizqi, anak dari Neneng.", ["Bagas", "Wardi", "Rizqi", "Neneng"]),
        ("“Anak saya tidak pulang,” kata ibu DS, Zelma Rohimah, sambil menangis.", ["Zelma Rohimah"]),
    ],
)
def test_who_is_named(text, expected):
    assert names(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Hal itu dialami kawan-kawan Lensa Sekar di kantornya.",
        "Ia dekat dengan Pak Haji itu.",
        "Korban ditipu lewat grup WhatsApp bernama “Arisan Bunda Lala”.",
        "Korban menumpang kapal nelayan KMN BINTANG 2.",
        "Dalam perkara itu, Pemohon menjelaskan laporannya.",
        "Kapal itu milik Satpolairud Polres Lingga.",
        "Peserta dari Polsek Metro Taman Sari berharap acara itu diulang.",
        "Rapat dipimpin Komisi III dan Dinas Sosial.",
        "Pihaknya menerima laporan dari Dinas Sosial.",
        "Kliennya, PT Sekar Jaya, dirugikan.",
        "Kapten RB 218 dan ABK RB 218 berangkat ke lokasi.",
        "Tabrakan itu antara speedboat Putri Sekar III dan perahu ketinting.",
        "Pengemudi Minibus:",
        "Jenazah ditemukan karyawan PT Zelmo Pelabuhan.",
        "Polisi menangani perusakan pohon milik warga Lobu Sekar I, kata polisi.",
        "Penculikan itu dialami siswa SDN 04 Sekar.",
        "Polisi berunding dengan MRPBD, kata polisi.",
        "Ia dibantu pengacara Tim Advokasi Anti Tawuran (TAKTI). Hal itu, ujar pengacara TAKTI, jelas.",
    ],
)
def test_nobody(text):
    assert names(text) == []


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("Baca juga: Aipda Wira Santosa Tewas, Kombes Bagas Bilang Begini", {"Wira Santosa": "AIPDA", "Bagas": "KOMBES"}),
        ("Baca juga: Laka di Sekar, Wira Santosa Tewas di Tempat", {"Wira Santosa": None}),
        ("Baca juga: Wira Santosa, Putra Bagas Prakoso Ditangkap", {"Wira Santosa": None, "Bagas Prakoso": None}),
        ("Baca juga: Jalan Sekar Rusak, Warga Minta Perbaikan", {}),
        ("Baca juga: Gelapkan Motor Teman, Tarjo Diciduk", {"Tarjo": None}),
        ("Baca juga: Ketagihan Judi, Wahyudi Nekat Gasak Motor Mertua", {"Wahyudi": None}),
        ("Baca juga: Jejak Dua Kurir Judi, Suyadi dan Hermanto Ditahan", {"Suyadi": None, "Hermanto": None}),
        ("Baca juga: Rumah Tersangka Hendrik Zelmo Kembali Disegel", {"Hendrik Zelmo": None}),
        ("Baca juga: Soal Pasar Murah, Wakil Bupati Zelmo Wasora Sebut Tunggu Stok", {"Zelmo Wasora": None}),
        ("Baca juga: Hari Ketiga Operasi Zebra, Pelanggar Bertambah", {}),
        ("Baca juga: Gelombang Tinggi, Ferry Karimun-Batam Tunda Berangkat", {}),
        ("Baca juga: Kapolsek Sekar Bagi Sembako", {}),
    ],
)
def test_headlines_of_other_articles(line, expected):
    text = f"Warga Desa Sekar mengeluhkan banjir di kampungnya.\n\n{line}\n\nPolisi membantu warga yang mengungsi sejak kemarin.\n"
    assert {person.name: person.rank for person in find_people(text)} == expected


def test_neither_a_hospital_in_brackets_nor_a_word_for_then_is_a_person():
    text = "Korban dirawat di Rumah Sakit (RS) Wira Santosa. Lalu, polisi datang."
    spans = [(text.index(word), text.index(word) + len(word)) for word in ("Wira Santosa", "Lalu")]
    context = Context(text, entities=[Entity(start, end, "PER") for start, end in spans])
    assert find_people(text, context=context) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Keluarga Ratna Zelmak lega. Jenazah Ratna Zelmk dipulangkan, kata Ratna Zelmak.", ["Ratna Zelmak"]),
        ("Saksi Yoksan Zelmo melihat korban. Menurut Joksan Zelmo, korban pergi.", ["Yoksan Zelmo"]),
        ("Korban Rudi Santosa tewas. Menurut Budi Santosa, ia pergi.", ["Rudi Santosa", "Budi Santosa"]),
        ("Korban yakni Yoksan Zelmo (20) dan Joksan Zelmo (22).", ["Yoksan Zelmo", "Joksan Zelmo"]),
    ],
)
def test_slips_of_one_letter(text, expected):
    assert names(text) == expected
