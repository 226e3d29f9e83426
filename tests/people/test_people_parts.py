"""The part that the noun for somebody tells by the kind of case, and what reports say of who did, suffered or saw it: our own sentences."""

from __future__ import annotations

import pytest

from polextract.data import read_table
from polextract.people import find_people
from polextract.people.lexicon import CASES, lexicon


def roles_of(text):
    return {person.name: person.role for person in find_people(text)}


def test_table():
    rows = read_table("people_parts.tsv")
    cues = {" ".join(entry.words) for under in lexicon().values() for found in under.values() for entry in found if entry.kind == "cue"}
    assert {noun for row in rows for noun in row["nouns"].split(", ")} <= cues
    assert {row["case"] for row in rows} <= set(CASES)
    assert {row["role"] for row in rows} == {"suspect", "victim"}
    assert {row["who"] for row in rows} == {"all", "withheld"}


@pytest.mark.parametrize(
    ("text", "roles"),
    [
        (
            "Penambangan ilegal di Kelay dirazia. Tambang ilegal itu dikerjakan penambang yakni Wardi (41), Sakri (29) dan Jumadi (33).",
            {"Wardi": "suspect", "Sakri": "suspect", "Jumadi": "suspect"},
        ),
        (
            "Razia penambangan ilegal digelar. Pengurus tambangnya atas nama Ridho Saputra (38) dibawa karena tambang itu ilegal.",
            {"Ridho Saputra": "suspect"},
        ),
        (
            "Judi sabung ayam di Cantigi dibubarkan. Rusman (47) pemilik gelanggang dan Tarjo (39) pulang. Judi itu sudah lama.",
            {"Rusman": "suspect"},
        ),
        (
            "Arisan bodong itu dikelola oleh LK alias Mami, selaku admin. Member arisan, Yulia Rahma (27), datang ke kantor polisi.",
            {"LK alias Mami": "suspect", "Yulia Rahma": "victim"},
        ),
        (
            "Kebakaran melanda Kampung Baru. Rumah yang terbakar dihuni oleh Sarmo (52), Tinah (48), dan Guntur (20).",
            {"Sarmo": "victim", "Tinah": "victim", "Guntur": "victim"},
        ),
        (
            "Speedboat itu terbalik dan penumpang yang selamat yakni Darmin (30), Yanto Sabar (25) dan Kosim (28).",
            {"Darmin": "victim", "Yanto Sabar": "victim", "Kosim": "victim"},
        ),
        (
            "Perahu itu dinakhodai Rusdi (45). Perahu terbalik dihantam ombak, tim SAR datang.",
            {"Rusdi": "victim"},
        ),
        (
            "Penyelundupan solar ilegal terungkap. Polisi memeriksa penjaga gudang berinisial WS dalam kasus solar ilegal. "
            "Ia masih berstatus saksi.",
            {"WS": "witness"},
        ),
    ],
)
def test_parts_by_the_case(text, roles):
    found = roles_of(text)
    assert {name: found.get(name) for name in roles} == roles


@pytest.mark.parametrize(
    ("text", "name", "role"),
    [
        # The same noun tells nothing, or another thing, in another kind of case.
        ("Admin grup warga, Sulastri (34), mengajak warga menjaga kebersihan desa.", "Sulastri", "civilian"),
        ("Penambang, Wardi (41), tewas tertimbun longsor. Dua rekannya luka.", "Wardi", "victim"),
        ("Pemilik lahan, Sugeng Riyadi (50), menanam jagung bersama polisi.", "Sugeng Riyadi", "civilian"),
    ],
)
def test_parts_in_other_cases(text, name, role):
    assert roles_of(text)[name] == role


@pytest.mark.parametrize(
    ("text", "roles"),
    [
        (
            "Dua pelajar berinisial KM (16) dan TF (17) terjatuh dari motor lalu diamankan. Celurit disita dari pelaku.",
            {"KM": "suspect", "TF": "suspect"},
        ),
        (
            "Kecelakaan terjadi pagi tadi. Truk yang disopiri Wagiman (55) terguling. Sopir truk Wagiman selamat tanpa luka.",
            {"Wagiman": "civilian"},
        ),
        ("Kakak korban, Sutarni (40), menolak anggapan adiknya terpeleset. Korban tewas di sungai.", {"Sutarni": "civilian"}),
        (
            "Ratnasari (38), ibu dari salah satu remaja yang terluka, berharap anaknya jera. Dua pelaku ditangkap polisi.",
            {"Ratnasari": "civilian"},
        ),
        ("Pelaku langsung menyergap kasir bernama Nurlela (23). Uang toko dirampok.", {"Nurlela": "victim"}),
        ("Keluarga mendesak polisi menangkap tersangka pembunuhan Wahyu Santosa, warga Desa Cemara.", {"Wahyu Santosa": "victim"}),
        ("Pelaku pencabulan ternyata paman korban sendiri, RB (40). Korban mengadu kepada gurunya.", {"RB": "suspect"}),
        ("Pelapor ialah Suryani (53) ibu korban Hendra Wijaya (26). Korban dianiaya.", {"Hendra Wijaya": "victim"}),
        ("Jenazah wanita itu ditemukan pertama kali oleh suaminya, Gunawan (31), di kamar. Korban gantung diri.", {"Gunawan": "witness"}),
        (
            "Enam orang tewas. Mereka adalah Arifin (21), warga Sindang; Ikbal (22), warga Cantigi; dan Agus (16), warga Patrol.",
            {"Arifin": "victim", "Ikbal": "victim", "Agus": "victim"},
        ),
        ("Seorang warga bernama Marlina (32) mengadukan kerugian Rp14 juta akibat penipuan itu.", {"Marlina": "victim"}),
        (
            "Petani mendapati tulang manusia di kebun. Petani itu, Sukardi (50), mendapati kerangka saat mencangkul. Korban belum dikenal.",
            {"Sukardi": "witness"},
        ),
        ("Datang warga lainnya bernama Untoro (45) yang kebetulan lewat. Korban gantung diri di pohon.", {"Untoro": "witness"}),
        (
            "Teguh Prasetyo (35) harus merasakan dinginnya sel tahanan setelah menikam Bagas Pratama.",
            {"Teguh Prasetyo": "suspect", "Bagas Pratama": "victim"},
        ),
        (
            "Dua penagih utang, FH (30) dan GS (28), merampas motor Darsono (40). Darsono melapor ke Polsek.",
            {"FH": "suspect", "GS": "suspect", "Darsono": "victim"},
        ),
        ("Warga memergoki AJ (37) di kandang sapi. AJ diarak ke kantor desa. Pencurian sapi sering terjadi.", {"AJ": "suspect"}),
        ("Maling dipergoki di bangunan kepunyaan Zulkarnain (47). Pelaku mencuri kabel.", {"Zulkarnain": "victim"}),
        (
            "Seorang nelayan bernama Latif (33) berhasil berenang ke tepi. Perahunya tenggelam, tim SAR mencari rekannya.",
            {"Latif": "victim"},
        ),
    ],
)
def test_what_is_told(text, roles):
    found = roles_of(text)
    assert {name: found.get(name) for name in roles} == roles
