"""Articles with several speakers: two reports in one sentence, turn-taking, papers that say nothing, first names."""

from __future__ import annotations

import pytest

from polextract.context import Context
from polextract.quotes import find_quotes
from polextract.quotes.cues import scan
from polextract.text import lower


def quotes(text: str) -> list[tuple[str, str, str | None]]:
    return [(q.kind[0], q.text, q.speaker) for q in find_quotes(text)]


REPORTS = [
    (
        "Kapolsek Sekar Iptu Wira Santosa mengimbau warga tidak main hakim sendiri dan meminta pemilik kos memasang kamera.",
        ["warga tidak main hakim sendiri", "pemilik kos memasang kamera"],
    ),
    ("Kepada penyidik, RK (21) mengaku menyesal dan meminta maaf kepada korban.", ["menyesal dan meminta maaf kepada korban"]),
    (
        "Iptu Wira Santosa juga mengajak warga menjaga kampung serta berharap pos ronda dihidupkan lagi.",
        ["warga menjaga kampung", "pos ronda dihidupkan lagi"],
    ),
    (
        "Ia adalah Darmo. Salah satu warga, Darmo Wiyono (45), berterima kasih kepada polisi karena jalan lancar.",
        ["kepada polisi karena jalan lancar"],
    ),
    ("AKP Rudi Hartawan menyebut hasil tes urine kedua pelaku positif.", ["hasil tes urine kedua pelaku positif"]),
    ("Kombes Bayu Wardana mengatakan sopir itu negatif narkoba.", ["sopir itu negatif narkoba"]),
    ("Pemdes segera mengusulkan perbaikan jalan, kata Kepala Desa Sukamaju, Hadi Purnomo.", ["Pemdes segera mengusulkan perbaikan jalan"]),
    ("Iptu Wira Santosa tak menampik ada penghuni rumah yang membawa senjata tajam.", ["ada penghuni rumah yang membawa senjata tajam"]),
    (
        "Ratusan pesilat ini, menurut Iptu Wira Santosa, konvoi setelah ujian.",
        ["Ratusan pesilat ini, menurut Iptu Wira Santosa, konvoi setelah ujian"],
    ),
    ("Polisi kata Iptu Wira Santosa, menangkap lima orang.", ["Polisi kata Iptu Wira Santosa, menangkap lima orang"]),
    ("Ibu Rina menjelaskan maksudnya dan menegaskan bahwa ia tidak berniat buruk.", ["ia tidak berniat buruk"]),
    ("Lebih lanjut Iptu Wira Santosa mengatakan, semua pihak sudah dikumpulkan.", ["semua pihak sudah dikumpulkan"]),
    (
        "Iptu Wira Santosa menyebut jalan sudah dibuka, sedangkan AKP Bayu Laksana menyebut hujan masih turun.",
        ["jalan sudah dibuka", "hujan masih turun"],
    ),
    (
        "Adapun mobil yang dipakai membawa barang curian itu, menurut Iptu Wira Santosa, dibakar pelaku.",
        ["Adapun mobil yang dipakai membawa barang curian itu, menurut Iptu Wira Santosa, dibakar pelaku"],
    ),
    ("Setelah diperiksa, menurut Iptu Wira Santosa, sopir itu negatif narkoba.", ["sopir itu negatif narkoba"]),
    ("Seorang pedagang yang minta namanya tidak ditulis mengaku melihat dua orang asing.", ["melihat dua orang asing"]),
    ("Iptu Wira Santosa mengatakan berkas sudah lengkap. (wid/ros)", ["berkas sudah lengkap"]),
    (
        "Iptu Wira Santosa mengimbau warga agar:\n- mengunci pagar\n- menyalakan lampu teras\n\nPatroli berlanjut.",
        ["warga agar:\n- mengunci pagar\n- menyalakan lampu teras"],
    ),
    ("Kapolsek Sekar IPTU WIRA SANTOSA SH.,MH.Menjelaskan,kegiatan itu rutin digelar.", ["kegiatan itu rutin digelar"]),
    ("Hal serupa diceritakan Mira Astuti (52), pemilik kedai kopi di depan ruko.", []),
    ("Pelaku terancam lima tahun penjara, demikian Kapolsek Sekar Iptu Wira Santosa.", ["Pelaku terancam lima tahun penjara"]),
    ("Iptu Wira Santosa mengungkap korban sempat melawan.", ["korban sempat melawan"]),
    ("Iptu Wira Santosa membenarkan kejadian itu dikonfirmasi, Kamis (20/3).", ["kejadian itu"]),
    ("Menurut Iptu Wira Santosa, Kapolsek Sekar, pelaku sudah lama diincar.", ["pelaku sudah lama diincar"]),
    ("Menurut Iptu Wira Santosa, Kapolsek sudah ke sana, tetapi pelaku kabur.", ["Kapolsek sudah ke sana, tetapi pelaku kabur"]),
    ("Pelaku, masih menurut Iptu Wira Santosa, sudah lama diincar.", ["Pelaku, masih menurut Iptu Wira Santosa, sudah lama diincar"]),
    ("Pelaku sudah ditahan di polsek, masih kata Iptu Wira Santosa.", ["Pelaku sudah ditahan di polsek"]),
    ("Iptu Wira Santosa memberitahu bahwa jalan desa ditutup.", ["jalan desa ditutup"]),
    ("RK (21) meminta maaf, ia mengaku khilaf saat mabuk.", ["khilaf saat mabuk"]),
    (
        "Iptu Wira Santosa mengatakan sebanyak 12 warga sudah mengungsi, “anak-anak kami dahulukan naik perahu.”",
        ["sebanyak 12 warga sudah mengungsi", "anak-anak kami dahulukan naik perahu."],
    ),
    (
        "Iptu Wira Santosa mengatakan saat ditemui di kantornya sore tadi, “anak-anak kami dahulukan naik perahu.”",
        ["anak-anak kami dahulukan naik perahu."],
    ),
    (
        "Iptu Wira Santosa datang. Terkait judi di desa itu, sebelum ditindak, diakui dia, warga sudah dua kali mengadu.",
        ["warga sudah dua kali mengadu"],
    ),
    ("Iptu Wira Santosa datang. Dalam menangani kasus itu, diakuinya, sempat muncul kendala.", ["sempat muncul kendala"]),
    (
        "Iptu Wira Santosa datang. Dalam laporannya, disebutkan korban terseret arus, sepulang dari sungai.",
        ["korban terseret arus, sepulang dari sungai"],
    ),
]


@pytest.mark.parametrize(("text", "wanted"), REPORTS)
def test_reports(text: str, wanted: list[str]) -> None:
    assert [t for _, t, _ in quotes(text)] == wanted


def test_cue_in_the_next_paragraph() -> None:
    text = '"Stok darah kami menipis sejak bulan lalu\n\nImbuh Mira Astuti, petugas PMI Sekar.\n\nAcara lalu ditutup.'
    assert quotes(text) == [("d", "Stok darah kami menipis sejak bulan lalu", "Mira Astuti")]


@pytest.mark.parametrize(
    "text",
    [
        "Surat dakwaan menyebut perkara ini terjadi pada Mei lalu.",
        "Hasil otopsi menyebutkan korban meninggal karena luka tusuk.",
        "Informasi yang dihimpun menyebutkan korban tinggal sendiri.",
        "Jaksa penuntut umum menuntut terdakwa dengan pidana 12 tahun penjara.",
        "Sistem itu akan mengirim peringatan dan meminta pengemudi berhenti.",
        "Aturan itu juga melarang penumpang duduk di depan.",
        "Ada 604 data dengan kata kunci “kartu penduduk elektronik” dalam sepuluh tahun.",
        "Dalam amanatnya Kapolda mengucapkan selamat bertugas kepada pejabat baru.",
        "Mereka memilih cara yang menurut mereka aman.",
        "Iptu Wira Santosa mengungkap peredaran sabu yang dikendalikan seorang napi.",
        "Iptu Wira Santosa membenarkan saat dikonfirmasi perihal kejadian tersebut.",
        "Iptu Wira Santosa menuturkan awal mula keributan di pasar itu.",
        "Iptu Wira Santosa menyampaikan imbauan agar warga mengunci pagar.",
        "Semenjak Iptu Wira Santosa mengumumkan siaga penuh, penjagaan di pasar ditambah.",
        "Cerita Saksi Mata Tabrakan di Sekar, Truk Melaju Kencang",
        "Pengumuman dibacakan sore ini. Meski demikian Kapolsek tetap berjaga.",
    ],
)
def test_nobody_speaks(text: str) -> None:
    assert quotes(text) == []


SPEAKERS = [
    # A civilian, then an officer who was named with what he hopes.
    (
        "Warga Desa Sukamaju, Sri Lestari (38), senang. “Sekarang kami tidur lebih tenang,” ujarnya.\n\n"
        "Kapolsek Sekar Iptu Wira Santosa berharap warga ikut ronda. “Kami siap menampung laporan,” ujarnya.",
        ["Sri Lestari", "Wira Santosa", "Wira Santosa"],
    ),
    # What the words tell: only a policeman speaks so of articles of law.
    (
        "Kasat Reskrim AKP Bima Wardana menambahkan, korban dirawat di rumah sakit. Ayah korban, Slamet Riyadi, masih mendampingi.\n\n"
        "“Pelaku dijerat pasal 351 KUHP,” ujarnya.",
        ["Bima Wardana", "Bima Wardana"],
    ),
    # Patrolmen at work are no new speaker.
    (
        "Kapolsek Sekar Iptu Wira Santosa menyampaikan, patroli ini rutin. “Kami hadir setiap malam,” ujarnya.\n\n"
        "Selain patroli, personel juga menyambangi pos ronda.\n\n“Kami juga menitipkan pesan agar warga mengunci pagar,” imbuhnya.",
        ["Wira Santosa"] * 3,
    ),
    # A new subject in the quotation's own paragraph.
    (
        "“Ambil videonya,” kata Ipda Parlin Situmorang sambil berlalu.\n\nKakak terdakwa kembali berteriak. “Bohong semua,” ujarnya.",
        ["Parlin Situmorang", "Kakak terdakwa"],
    ),
    ("Keduanya mengaku menyesali perbuatannya dan berjanji tidak mengulanginya.", ["Keduanya", "Keduanya"]),
    ("“Kami minta pelaku segera ditangkap,” kata Raja Hila.\n\nKades membenarkan pemalangan itu.", ["Raja Hila", "Kades"]),
    ("JAKARTA, KORAN - Pemerintah meminta warga tetap di rumah.", ["Pemerintah"]),
    ("Namun, polisi tetap mengimbau agar masyarakat berlibur di rumah saja.", ["polisi"]),
    ("Kalau begitu, JPU Beni Subakti menyatakan, akan mempercepat persidangan.", ["Beni Subakti"]),
    (
        "Menurut Kapolres Purwakarta AKBP Matius Hadi melalui Kasi Humas Ipda Tini Yuliani menyebutkan, petugas memeriksa urine sopir itu.",
        ["Tini Yuliani"],
    ),
    ("“Pelaku lari ke hutan, anggota masih mengejar.” Demikian Kasat Reskrim AKP Bima Wardana.", ["Bima Wardana"]),
    ("Polisi menangkap RK (30). Istri RK membantah suaminya ikut mencuri.", ["Istri RK"]),
    # The office that is pointed at is who spoke before.
    (
        "AKP Bima Wardana mengatakan dua pelaku ditangkap. “Berkasnya kami lengkapi,” terang Kanit Tipikor Polres Sekar ini.",
        ["Bima Wardana", "Bima Wardana"],
    ),
    # A guest is no subject, nor are the dead.
    (
        "Iptu Wira Santosa mengatakan jagung itu ditanam Mei lalu.\n\nHadir juga Camat Sekar Hadi Purnomo dan para petani.\n\n"
        "“Kami dampingi sampai panen,” tutupnya.",
        ["Wira Santosa", "Wira Santosa"],
    ),
    (
        "Iptu Wira Santosa mengatakan korban tenggelam kemarin.\n\nSementara jenazah Hadi Purnomo ditemukan nelayan di muara. "
        "“Sudah kami serahkan kepada keluarga.”",
        ["Wira Santosa", "Wira Santosa"],
    ),
    # Who stands behind "oleh", whatever the office before the name.
    (
        "Iptu Wira Santosa berpesan agar warga ikut ronda.\n\nKeluhan disampaikan langsung oleh Kepala Desa Sukamaju, Hadi Purnomo.\n"
        "Jalan desa kami gelap sejak tahun lalu, katanya.",
        ["Wira Santosa", "Hadi Purnomo"],
    ),
    (
        "Iptu Wira Santosa mengatakan jalan sudah aman.\n\nJPU menghadirkan saksi Hadi Purnomo. Ia menerangkan terdakwa pulang pagi.",
        ["Wira Santosa", "Hadi Purnomo"],
    ),
    # A sentence that begins small.
    (
        "Iptu Wira Santosa mengatakan jalan sudah aman.\n\nHal itu disambut baik oleh Mira Astuti, wali murid. ia berujar, "
        "anaknya kini berani menyeberang.",
        ["Wira Santosa", "Mira Astuti"],
    ),
    # Who is named in what is said did not say it.
    (
        "Iptu Wira Santosa mengatakan SN berbohong.\n\nLebih jauh dijelaskan, kebohongan itu terungkap setelah "
        "AKP Bima Wardana mengecek CCTV.",
        ["Wira Santosa", "Wira Santosa"],
    ),
    # Nobody of a list is the subject, nor is the owner of a house.
    (
        "Iptu Wira Santosa mengatakan dua orang diamankan.\n\n"
        "Kedua orang itu masing-masing bernama Hadi Purnomo (36) dan Slamet Riyadi (41).\n\n“Keduanya bekerja di pasar,” sebutnya.",
        ["Wira Santosa", "Wira Santosa"],
    ),
    (
        "Iptu Wira Santosa mengatakan api sudah padam.\n\nBangunan yang terbakar yakni rumah kepunyaan alm Hadi Purnomo.\n\n"
        "“Kerugiannya Rp 75 juta,” imbuhnya.",
        ["Wira Santosa", "Wira Santosa"],
    ),
    # Nobody but a policeman says "kami bekuk".
    (
        "Iptu Wira Santosa mengatakan dua jambret ditahan.\n\nSementara seorang tersangka lagi berinisial JK masih diburu.\n\n"
        "“Yang pertama kami bekuk di terminal,” katanya.",
        ["Wira Santosa", "Wira Santosa"],
    ),
    ("Para saksi serempak mengaku tidak melihat pelaku.\n\n“Kami baru tahu dari berita,” jelas mereka.", ["Para saksi", "Para saksi"]),
    ("“Jalan kami rusak,” ujar Ketua Paguyuban Pasar Sekar Wira Atmaja, Rabu.", ["Wira Atmaja"]),
    ("Kepada petugas pelaku mengaku baru sekali mencuri.", ["pelaku"]),
    ("“Siap, kami tindak lanjuti,” balas Wira Santosa singkat melalui pesan WhatsApp.", ["Wira Santosa"]),
    ("Seorang warga mengatakan, pintu rumah itu terbuka. Warga tersebut adalah Hadi Purnomo, tetangga korban.", ["Hadi Purnomo"]),
]

HEADLINES = [
    ("Kapolres Garut: Pelaku Masih Kami Buru", ("i", "Pelaku Masih Kami Buru", "Wira Santosa")),
    ("Dua Rumah Terbakar di Sekar, Kapolres: Tidak Ada Korban Jiwa", ("i", "Tidak Ada Korban Jiwa", "Wira Santosa")),
    ("Warga Temukan Mayat di Sungai, Polisi : Masih Diselidiki Penyebabnya", ("i", "Masih Diselidiki Penyebabnya", "Polisi")),
    ("Kapolda: “Anggota yang Salah Kami Tindak”", ("d", "Anggota yang Salah Kami Tindak", "Kapolda")),
    ("Polisi Sebut Pelaku Pembacokan Residivis", ("i", "Pelaku Pembacokan Residivis", "Polisi")),
    ("Polres Garut Bekuk Dua Penadah, Sebut Motor Dijual ke Luar Kota", ("i", "Motor Dijual ke Luar Kota", "Polres Garut")),
    ("Rilis Akhir Tahun Polres Sekar: Kasus Narkoba Naik Tajam", None),
    ("UPDATE Kasus Racun di Sekar: Hasil Labfor Sudah Keluar", None),
]


@pytest.mark.parametrize(("title", "wanted"), HEADLINES)
def test_headlines(title: str, wanted: tuple[str, str, str] | None) -> None:
    text = f"{title}\n\nGARUT - Kapolres Garut AKBP Wira Santosa memimpin patroli di Pasar Baru, Senin (4/2/2024).\n"
    assert quotes(text) == ([wanted] if wanted else [])


@pytest.mark.parametrize(("text", "wanted"), SPEAKERS)
def test_speakers(text: str, wanted: list[str]) -> None:
    assert [s for _, _, s in quotes(text)] == wanted


@pytest.mark.parametrize(
    "text",
    [
        "Ia mewanti-wanti warga, katanya. Kata-kata itu diucapkan beliau.",
        "Aman.â€ ujarnya. Ia berterima kasih kepada warga, terima kasih katanya.",
        "Kapolsek mengimbau warga; dia berkata, ujar saksi.",
    ],
)
def test_words_of_the_context_give_the_same_cues(text: str) -> None:
    context = Context(text)
    low = lower(context.folded)
    assert scan(low, context.words) == scan(low)


def test_long_sentences_are_read_in_windows() -> None:
    for piece in ("mengimbau warga dan meminta agar ", "Polisi kata dia, ", "Warga mengaku dan meminta maaf dan berharap "):
        text = piece * 300
        for quote in find_quotes(text):
            assert quote.text == text[quote.start : quote.end]
