"""Clauses reported without marks: where they begin and end, and what only looks like one."""

import pytest

from polextract.quotes import find_quotes

CLAUSE = "patroli malam akan ditambah"


def indirect(text: str) -> list[tuple[str, str | None]]:
    return [(q.text, q.cue.text if q.cue else None) for q in find_quotes(text) if q.kind == "indirect"]


@pytest.mark.parametrize(
    ("text", "cue"),
    [
        (f"Kapolsek Sekar mengatakan {CLAUSE}.", "mengatakan"),
        (f"Kapolsek Sekar mengatakan bahwa {CLAUSE}.", "mengatakan"),
        (f"Kapolsek Sekar menjelaskan, {CLAUSE}.", "menjelaskan"),
        (f"Kapolsek Sekar juga menegaskan kembali, bahwa {CLAUSE}.", "menegaskan"),
        (f"Kapolsek Sekar kepada wartawan menyebutkan {CLAUSE}.", "menyebutkan"),
        (f"Kapolsek Sekar memgatakan {CLAUSE}.", "memgatakan"),
        (f"Menurut Kapolsek Sekar, {CLAUSE}.", "Menurut"),
        (f"Kapolsek Sekar hadir. Menurutnya, {CLAUSE}.", "Menurutnya"),
        (f"{CLAUSE.capitalize()}, kata Kapolsek Sekar.", "kata"),
        (f"{CLAUSE.capitalize()}, kata Kapolsek Sekar saat ditemui, Senin (3/6/2024).", "kata"),
        (f"{CLAUSE.capitalize()}, imbuah Kapolsek Sekar.", "imbuah"),
        (f"Kapolsek Sekar hadir. {CLAUSE.capitalize()}. Ujarnya.", "Ujarnya"),
        (f"Kapolsek Sekar hadir. {CLAUSE.capitalize()}. Kata dia.", "Kata"),
        (f"Untuk itu, lanjut Kapolsek Sekar, {CLAUSE}.", "lanjut"),
        (f"Selain itu lanjut Kapolsek Sekar, {CLAUSE}.", "lanjut"),
        (f"Dikatakan Kapolsek Sekar, {CLAUSE}.", "Dikatakan"),
        (f"Kapolsek Sekar hadir. Ditegaskan, {CLAUSE}.", "Ditegaskan"),
        (f"Kapolsek Sekar hadir. Lebih jauh dikatakannya, {CLAUSE}.", "dikatakannya"),
        (f"Kata Kapolsek Sekar, {CLAUSE}.", "Kata"),
        (f"Kapolsek Sekar berharap agar {CLAUSE}.", "berharap"),
        (f"Kapolsek Sekar berharap {CLAUSE}. Pungkasnya.", "berharap"),
        (f"Warga menyambut baik kegiatan itu dan berharap {CLAUSE}.", "berharap"),
        (f"Sidang itu menarik, Kapolsek: {CLAUSE.capitalize()}\n\nPalembang - Warga datang.", None),
    ],
)
def test_clause(text: str, cue: str | None) -> None:
    assert [(t.lower(), c) for t, c in indirect(text)] == [(CLAUSE, cue)]


@pytest.mark.parametrize(
    ("text", "span"),
    [
        ("Kapolsek Sekar mengimbau warga agar mengunci pintu.", "warga agar mengunci pintu"),
        ("Kapolsek Sekar mengajak pemuda untuk menjaga kampung.", "pemuda untuk menjaga kampung"),
        ("Kapolsek Sekar meminta pelaku menyerahkan diri.", "pelaku menyerahkan diri"),
        ("Kapolsek Sekar membenarkan kejadian itu ketika ditemui di kantornya.", "kejadian itu"),
        ("Kapolsek Sekar menekankan pentingnya ronda malam.", "pentingnya ronda malam"),
        ("Tersangka mengakui perbuatannya.", "perbuatannya"),
        ("Patroli itu kata Kapolsek Sekar akan ditambah.", "Patroli itu kata Kapolsek Sekar akan ditambah"),
        ("Kapolsek Sekar memastikan pelaku sudah ditahan.", "pelaku sudah ditahan"),
        ("Tersangka mengaku nekat mencuri karena lapar.", "nekat mencuri karena lapar"),
        ("Kapolsek Sekar hadir. Pelaku, sambungnya, masuk lewat jendela dapur.", "Pelaku, sambungnya, masuk lewat jendela dapur"),
        ("Polisi, kata Kapolsek Sekar, sudah memeriksa lima saksi.", "Polisi, kata Kapolsek Sekar, sudah memeriksa lima saksi"),
        (
            "Jika terbukti, kata Kapolsek Sekar, yang bersangkutan bisa dijerat pasal berlapis.",
            "yang bersangkutan bisa dijerat pasal berlapis",
        ),
        ("Pelaku dan korban, diakui Iptu Wira Santosa masih bersaudara.", "Pelaku dan korban, diakui Iptu Wira Santosa masih bersaudara"),
        ("Menurut Kapolsek Sekar tersebut sangat janggal jika warga dituding.", "sangat janggal jika warga dituding"),
        (
            "Kapolsek Sekar menyampaikan, warga diberi ruang untuk menuangkan aspirasi, kritik dan juga saran.",
            "warga diberi ruang untuk menuangkan aspirasi, kritik dan juga saran",
        ),
        ("Kabar itu makin ramai sesudah sejumlah warga mengaku pernah dicegat.", "pernah dicegat"),
        ("Kapolsek Sekar mengakhiri acara dengan mengimbau warga agar giat melapor.", "warga agar giat melapor"),
        # What opens a sentence before its cue is no subject
        ("Akibatnya, kata Kapolsek Sekar, pelaku ditahan di polres.", "pelaku ditahan di polres"),
        ("Hasilnya, ujar Kapolsek Sekar, 40 orang sudah divaksin.", "40 orang sudah divaksin"),
        ("Dari keterangan itu, kata Kapolsek Sekar, lantas tim memburu RT di Garut.", "lantas tim memburu RT di Garut"),
        ("Kapolsek Sekar hadir. Menurutnya, kata Iptu Wira, pelaku ditahan di polres.", "pelaku ditahan di polres"),
        # A subject and its predicate are a clause
        ("Pelaku kabur, kata Kapolsek Sekar.", "Pelaku kabur"),
        ("Setelah itu, ujar Kapolsek Sekar, pelaku kabur.", "pelaku kabur"),
        (
            "Petugas yang melihat kejadian itu, ujar Kapolsek Sekar, spontan mengejar.",
            "Petugas yang melihat kejadian itu, ujar Kapolsek Sekar, spontan mengejar",
        ),
        ("Dari pemeriksaan, para pelajar itu disebut mengaku ikut turun ke jalan.", "ikut turun ke jalan"),
        ("Bripka Wira Santosa memberitahu warga bahwa jembatan ditutup.", "warga bahwa jembatan ditutup"),
        ("Kapolsek Sekar mengajak warga ke depan lebih giat menjaga kampung.", "warga ke depan lebih giat menjaga kampung"),
        # Whom one asks, and what leads up to a cue
        ("Kapolsek Sekar bertanya kepada para warga apakah jalan sudah dibuka.", "apakah jalan sudah dibuka"),
        ("Menjawab hal itu, Kapolsek Sekar menyampaikan bahwa patroli ditambah.", "patroli ditambah"),
        ("Sebelum sidang dilanjutkan, Kapolsek Sekar menyampaikan bahwa jadwal diubah.", "jadwal diubah"),
        ("Berbekal laporan dari Geuchik Sekar, menurut Kapolsek Sekar, pelaku dapat diciduk.", "pelaku dapat diciduk"),
    ],
)
def test_bounds(text: str, span: str) -> None:
    assert [t for t, _ in indirect(text)] == [span]


def test_joint_request_is_two() -> None:
    text = "Kapolsek Sekar meminta warga mengunci pintu, serta mengingatkan jam malam tetap berlaku."
    assert [t for t, _ in indirect(text)] == ["warga mengunci pintu", "jam malam tetap berlaku"]


@pytest.mark.parametrize(
    "text",
    [
        "Polisi menyampaikan pesan-pesan kamtibmas kepada warga.",
        "Kapolsek Sekar menyampaikan pesan kamtibmas antara lain tidak menerobos lampu merah.",
        "Kapolsek Sekar menyampaikan sambutan di balai desa.",
        "Petugas memberikan imbauan agar warga waspada.",
        "Warga diimbau untuk waspada.",
        "Diharapkan kegiatan itu menambah rasa aman.",
        "Warga dapat melaporkan kejadian kepada petugas.",
        "Kegiatan itu bertujuan untuk menyampaikan informasi kepada warga.",
        "Sasaran latihan ini adalah memastikan personel sanggup menghadapi massa.",
        "Kapolsek Sekar memaparkan secara langsung informasi seputar jalur penerimaan anggota.",
        "Personel Brimob akan dikerahkan menurut jenjang ancaman yang ada.",
        "Sesudah memastikan keadaan tetap aman, petugas pulang.",
        "Pelaku meminta setoran secara bertahap.",
        "Polisi menduga pelaku lebih dari satu orang.",
        "Kapolsek Sekar enggan menjelaskan motif pelaku.",
        "Menurut data, angka kecelakaan turun tahun ini.",
        "Menurut rencana, jembatan dibuka bulan depan.",
        "Janji Palsu Kerja ke Luar Negeri, Belasan Warga Tertipu",
        "Polres Garut - Last updated: 2024/07/23 at 10:05",
        "Jarak pandang jelas, jalan lurus dan terang.",
        "Pelaku meminta uang lima juta rupiah.",
        "Pelaku mengancam korban dengan pisau.",
        "Pelaku melanjutkan perjalanan ke Lampung.",
        "Petugas memastikan situasi aman.",
        "Polisi mengarahkan arus lalu lintas ke jalan kampung.",
        "Kapolres Minta Warga Tenang Usai Gempa",
        "Sari Lestari melaporkan temuan itu kepada perangkat desa.",
        "Naiknya kasus pencurian mendorong Polda berbenah diri.",
        "Peningkatan kasus itu mendorong warga agar lebih waspada.",
        "Warga diberi waktu menurut keinginan setiap pihak.",
        "Kapolsek Sekar hadir seperti dilaporkan Antara, Rabu (12/11).",
        "Kapolsek Sekar hadir. Dari Medan dilaporkan, tim menemukan korban di sungai.",
        "Para siswa bersama-sama mengucapkan ikrar setia kepada negara.",
        "Kapolsek Sekar menyampaikan sambutannya dengan santai dan penuh keakraban.",
        # A thing that points back
        "Iptu Wira Santosa hadir. Angka ini menegaskan bahwa narkoba masih marak.",
        "Iptu Wira Santosa hadir. Capaian tersebut sekaligus menegaskan bahwa patroli berhasil.",
        "Iptu Wira Santosa hadir. Spanduk di gerbang itu mengingatkan bahwa jalan ditutup.",
        # What somebody is said to have done
        "Iptu Wira Santosa disangka mengarahkan saksi memberikan keterangan palsu.",
        "Pelaku mengajak korban ke kebun lalu membacoknya.",
        "Dilaporkan warga lantaran sudah meresahkan, RT (20) dan JS (21) ditangkap polisi.",
        "Dilaporkan warga karena sudah meresahkan, RT (20) dan JS (21) ditangkap polisi.",
        "Pemangku pura lalu memberitahu Ketut Suarta yang kemudian membuat laporan ke polres.",
    ],
)
def test_no_report(text: str) -> None:
    assert indirect(text) == []


def test_reported_with_marks_is_direct_alone() -> None:
    quotes = find_quotes('Kapolsek Sekar mengatakan, "Patroli malam akan kami tambah."')
    assert [(q.kind, q.cue.text if q.cue else None) for q in quotes] == [("direct", "mengatakan")]


@pytest.mark.parametrize("age", ["(25)", "(25 tahun)", "(P, 25)", "(usia 25 tahun)", "(perempuan, 25 tahun)"])
def test_an_age_belongs_to_the_speaker(age: str) -> None:
    (quote,) = find_quotes(f"Menurut warga bernama Wira {age}, jalan ditutup sejak pagi.")
    assert (quote.text, quote.speaker) == ("jalan ditutup sejak pagi", "Wira")
