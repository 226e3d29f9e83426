"""Who speaks where the article is careless: marks that slipped, names in small letters or with a slip, nicknames, titles spelled out."""

from __future__ import annotations

import pytest

from polextract.people import find_people
from polextract.quotes import find_quotes


def quotes(text: str) -> list[tuple[str, str, str | None]]:
    return [(q.kind[0], q.text, q.speaker) for q in find_quotes(text)]


WIRA = "Kapolsek Garut Kota AKP Wira Santosa, S.H. memimpin apel. "
MAPPED = "Kapolres Garut AKBP Bayu Laksana, S.H., S.I.K., M.Si. melalui Ps. Kasat Lantas Polres Garut Iptu Wira Santosa, S.Tr.K."


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # the mark stands before the cue that it should stand behind
        (
            WIRA + "Kami sudah membersihkan lahan di belakang kantor polsek sejak awal bulan ini, “kata Wira saat ditemui, Sabtu.\n"
            "“Kami ajak warga ikut menanam,” ujarnya.",
            [
                ("d", "Kami sudah membersihkan lahan di belakang kantor polsek sejak awal bulan ini", "Wira Santosa"),
                ("d", "Kami ajak warga ikut menanam", "Wira Santosa"),
            ],
        ),
        (
            WIRA + "Banyak pengendara tidak membawa surat kendaraan (STNK).Kata Wira.",
            [("i", "Banyak pengendara tidak membawa surat kendaraan (STNK)", "Wira Santosa")],
        ),
        # a pronoun that takes up the name before it; one who speaks for another behind degrees
        (
            "“Patroli kami tambah pada malam hari,” kata AKBP Bayu Laksana.\n"
            "Sementara itu Kapolsek Garut Kota AKP Wira Santosa Ia menambahkan, remaja itu berasal dari kecamatan lain.",
            [("d", "Patroli kami tambah pada malam hari", "Bayu Laksana"), ("i", "remaja itu berasal dari kecamatan lain", "Wira Santosa")],
        ),
        (f"“Apel pagi itu penting,” tutur {MAPPED}", [("d", "Apel pagi itu penting", "Wira Santosa")]),
        # a cue that begins with the source and tells it by a second verb
        (
            "Menurut Kapolsek Garut Kota AKP Wira Santosa, S.H. mewakili Kapolres Garut AKBP Bayu Laksana ketika memimpin razia "
            "mengatakan, hal itu berawal dari laporan warga.",
            [("i", "hal itu berawal dari laporan warga", "Wira Santosa")],
        ),
        # by another name, with a slip of the pen, in small letters
        (
            "Menurut AKBP Wira Santosa yang akrab dipanggil Wisa itu, mutasi adalah hal biasa.\n“Semua harus siap,” kata Wisa.",
            [("i", "mutasi adalah hal biasa", "Wira Santosa"), ("d", "Semua harus siap", "Wira Santosa")],
        ),
        (
            "Kapolsek Garut Kota AKP Munandar Hadi memimpin apel. “Lahan sudah siap ditanami,” kata Munadar.",
            [("d", "Lahan sudah siap ditanami", "Munandar Hadi")],
        ),
        (
            WIRA + "Lahan itu, lanjut wira, segera ditanami jagung.",
            [("i", "Lahan itu, lanjut wira, segera ditanami jagung", "Wira Santosa")],
        ),
        # what was said behind "bila", and how it was said
        (
            WIRA + "Dijelaskan Wira bila penanaman menunggu hujan turun.",
            [("i", "penanaman menunggu hujan turun", "Wira Santosa")],
        ),
        (WIRA + "“Kami pasti bisa,” sahut Wira mantap\nSementara itu warga pulang.", [("d", "Kami pasti bisa", "Wira Santosa")]),
        # an epithet, with a comma behind it
        (
            "“Mutasi itu biasa,” kata AKBP Wira Santosa. Makanya mantan Kasat Reskrim Polres Bogor itu, mengatakan kalau rotasi "
            "tidak perlu dipersoalkan.",
            [("d", "Mutasi itu biasa", "Wira Santosa"), ("i", "rotasi tidak perlu dipersoalkan", "Wira Santosa")],
        ),
        # somebody else, whom the speaker tells of
        (
            "Kapolres Garut AKBP Bayu Laksana menyampaikan, ia hadir dalam rapat itu. Ketika itu Kapolda Jabar Irjen Hadi Prakoso "
            "mengatakan, pasukan tidak ditambah.\n“Karena itu jangan kendor,” pintanya.",
            [
                ("i", "ia hadir dalam rapat itu", "Bayu Laksana"),
                ("i", "pasukan tidak ditambah", "Hadi Prakoso"),
                ("d", "Karena itu jangan kendor", "Bayu Laksana"),
            ],
        ),
        # an office that the article spells out
        (
            "Kepala Bidang Humas Kepolisian Daerah Jawa Barat Kombes Wira Santosa hadir. "
            "Kabid Humas Polda Jabar menyatakan, lahan itu aman.",
            [("i", "lahan itu aman", "Wira Santosa")],
        ),
        # names behind a title and a comma, behind the lawyer of somebody known
        (
            "“Tim masih mencari,” kata Koordinator Badan Search and Rescue Nasional (Basarnas) Pasaman, Zulfahmi di Garut, Rabu.",
            [("d", "Tim masih mencari", "Zulfahmi")],
        ),
        (
            "AKBP Bayu Laksana hadir di sidang. Kuasa hukum Bayu Laksana lainnya Frederik Sumual pada Senin "
            "mengatakan akan memanggil saksi ahli.",
            [("i", "akan memanggil saksi ahli", "Frederik Sumual")],
        ),
        (
            "“Kami menuntut keadilan,” kata koordinator aksi, Bagus Santosa di depan polres.",
            [("d", "Kami menuntut keadilan", "Bagus Santosa")],
        ),
        (
            "Warga datang. “Saya menyerahkan diri,” tutup warga Huta Sidodadi, Nagori Silampuyang, Kecamatan Siantar.",
            [("d", "Saya menyerahkan diri", "warga Huta Sidodadi")],
        ),
        # a line to speak over is no cue
        (WIRA + "“Tambang itu kami tutup,” ujar Wira melalui pesan WhatsAppnya.", [("d", "Tambang itu kami tutup", "Wira Santosa")]),
    ],
)
def test_who_speaks(text: str, expected: list[tuple[str, str, str | None]]) -> None:
    assert quotes(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("AKP Wira Santosa sampaikan bahwa polisi menjalankan program itu.", ["polisi menjalankan program itu"]),
        ("Hal itu AKP Wira Santosa sampaikan, Senin (3/6) di kantornya.", []),
        (
            "AKP Wira Santosa mengatakan keterangan saksi yang dihadirkan masih bisa dibantah.",
            ["keterangan saksi yang dihadirkan masih bisa dibantah"],
        ),
        ("AKP Wira Santosa juga menyebut nama-nama yang diajukan adalah orang reserse.", ["nama-nama yang diajukan adalah orang reserse"]),
        ("AKP Wira Santosa memastikan kegiatan itu bakal digelar rutin.", ["kegiatan itu bakal digelar rutin"]),
        ("AKP Wira Santosa hadir. Menjadi penyidik menurutnya bukan hal gampang.", ["Menjadi penyidik menurutnya bukan hal gampang"]),
        ("AKP Wira Santosa hadir. Pasukan dikerahkan menurut tingkat ancaman.", []),
        ("AKP Wira Santosa meyakinkan ke Bawaslu bahwa pasukan siap.", ["ke Bawaslu bahwa pasukan siap"]),
        ("AKP Wira Santosa hadir. Darmo (40) mengancam Sari memakai golok supaya ikut.", []),
        ("AKP Wira Santosa hadir. Darmo (40) mengancam akan membakar kios itu.", ["akan membakar kios itu"]),
        ("Bersama diduga pelaku, turut dibawa barang bukti seperti celurit.", []),
        ("Penyidik berencana meminta hasil visum dari rumah sakit.", []),
        ("GARUT – Upaya Polres Garut mengungkap kasus itu membuahkan hasil.", []),
        (
            "Belasan kasus itu, kata AKP Wira Santosa, di antaranya kasus togel.",
            ["Belasan kasus itu, kata AKP Wira Santosa, di antaranya kasus togel"],
        ),
        ("Warga yang menolak namanya disebut menyatakan jalan itu rusak.", ["jalan itu rusak"]),
        (
            "AKP Wira Santosa mengajak kepada seluruh warga yang punya hak pilih, ikut serta menjaga kampung.",
            ["kepada seluruh warga yang punya hak pilih, ikut serta menjaga kampung"],
        ),
    ],
)
def test_what_is_reported(text: str, expected: list[str]) -> None:
    assert [q.text for q in find_quotes(text)] == expected


def test_told_of_in_speech() -> None:
    """Whom the last speaker has told of, and what she did next, is his story still."""
    text = (
        "“Dua saksi kami mintai cerita, yaitu Ngatini dan Sari Lestari, tetangga korban,” kata Kapolsek Godong Iptu Wira Santosa.\n\n"
        "Sari Lestari (33) bersama warga lain kemudian menyiram api dengan air seadanya.\n\n"
        "“Dugaan sementara dari tungku yang lupa dimatikan,” pungkasnya."
    )
    assert [speaker for *_, speaker in quotes(text)] == ["Wira Santosa", "Wira Santosa"]


def test_witness_of_no_name() -> None:
    text = (
        "Tim mencari korban hanyut, Darmo (74).\n“Tim kami bagi tiga,” terang Bagus Santosa, Komandan Tim lapangan SAR, Rabu.\n"
        "“Arusnya deras,” kata Bagus.\nMenurut penuturan saksi, korban terpeleset saat mencari rumput."
    )
    assert [speaker for *_, speaker in quotes(text)] == ["Bagus Santosa", "Bagus Santosa", "saksi"]


def test_lawyers_talk_of_inquiries() -> None:
    text = (
        "Kapolres Garut AKBP Bayu Laksana mengatakan, kasus itu ditangani. “Masih kami periksa,” kata Bayu.\n"
        "Sementara itu, kuasa hukum korban Hadi Prakoso menyatakan bahwa ia sudah melapor.\n"
        "Rencananya, ia akan mendampingi keluarga.\n"
        "“Ada dua TKP, dan laporan pertama sudah kami buat,” ujarnya."
    )
    assert [speaker for *_, speaker in quotes(text)][-1] == "Hadi Prakoso"


def test_other_head_of_an_organisation() -> None:
    """``Direktur`` before a long name and a woman is not the director who spoke before."""
    text = (
        "Direktur Eksekutif Yayasan Sekar Haris Santosa menilai kasus itu aneh. “Kesimpulannya meloncat,” ujar Haris.\n"
        "Direktur Yayasan Lembaga Bantuan Hukum Indonesia (YLBHI) Sari Lestari menilai kasus itu gegabah. "
        "Seharusnya, kata dia, ada uji forensik."
    )
    assert [speaker for *_, speaker in quotes(text)] == ["Haris Santosa", "Sari Lestari"]


def test_short_form_of_a_region() -> None:
    text = "Kapolda Sumut Irjen Wira Santosa menggelar patroli. Kapoldasu menambahkan, polisi terus bekerja."
    assert [speaker for *_, speaker in quotes(text)] == ["Wira Santosa"]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Mangandar Silitonga selaku penasihat angkat bicara. “Jaksa merumuskannya,” kata Mangandar, Rabu.", ["Mangandar Silitonga"]),
        ("Tak lama, Erindra Damarek memasuki ruangan. “Sidang dibuka,” kata Erindra, Rabu.", ["Erindra Damarek"]),
        ("Erindra memasuki ruangan. “Sidang dibuka,” kata Erindra, Rabu.", ["Erindra"]),
    ],
)
def test_whole_name_before_the_first_name_speaks(text: str, names: list[str]) -> None:
    assert [p.name for p in find_people(text)] == names


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Jayapura (Mata Papua) – Satgas Damai Cartenz menangkap pelaku serta memastikan bahwa situasi aman.", "Satgas Damai Cartenz"),
        ("Garut (Kabar Contoh) – Satgas Pangan menyita beras serta memastikan bahwa stok aman.", "Satgas Pangan"),
        ("GARUT - Polres Garut menangkap pelaku serta memastikan bahwa situasi aman.", "Polres Garut"),
    ],
)
def test_a_dateline_does_not_speak(text, speaker):
    assert [q.speaker for q in find_quotes(text)] == [speaker]
