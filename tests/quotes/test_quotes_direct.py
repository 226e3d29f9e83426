"""Stretches between quotation marks: which marks, mended pairs, and what is no speech."""

import pytest

from polextract.quotes import find_quotes

A = "Jalan kami tutup sampai pukul sepuluh malam"
B = "Warga silakan lewat jalan kampung"


def direct(text: str) -> list[str]:
    return [q.text for q in find_quotes(text) if q.kind == "direct"]


@pytest.mark.parametrize(
    ("opening", "closing"),
    [
        ('"', '"'), ("“", "”"), ("”", "”"), ("„", "“"), ("''", "''"), ("‘‘", "’’"), ("‘", "’"), ("'", "'"), ("«", "»"), ("“", '"'),
        ('"', "”"), ("â€œ", "â€\x9d"), ("â€œ", "â€"), ("\x93", "\x94"), ("&quot;", "&quot;"), ("&ldquo;", "&rdquo;"),
        ("&#8220;", "&#8221;"), ("ÔÇ£", "ÔÇØ"), ("โ", "โ"),
        ('\\"', '\\"'), ("“", "’’"), ("``", "''"), ("＂", "＂"),
    ],
)  # fmt: skip
def test_marks(opening: str, closing: str) -> None:
    assert direct(f"{opening}{A},{closing} ujar Kapolsek Sekar, AKP Wira Atmaja.") == [A]


@pytest.mark.parametrize(
    ("text", "spans"),
    [
        # blanks inside, outside, and nowhere
        (f'" {A}, " ujar Kapolsek.', [A]),
        (f'"{A},"ujar Kapolsek.', [A]),
        (f'Kapolsek mengatakan,"{A}."', [A + "."]),
        (f'"{A}", kata Kapolsek.', [A]),
        # broken by its own cue
        (f'"{A}," ujar Kapolsek, "{B}."', [A, B + "."]),
        (f'"{A}," kata Kapolsek. "{B}," tambahnya.', [A, B]),
        # several in one paragraph, with prose between
        (f'Kapolsek mengatakan "{A}." Camat menjawab, "{B}," katanya.', [A + ".", B]),
        # never closed
        (f'Petugas tiba.\n\n"{A}. {B}.\n\nSidang berakhir siang hari.', [f"{A}. {B}."]),
        (f'"{A}, ujar Kapolsek Sekar, Senin.', [A]),
        (f"“{A}', ujarnya.", [A]),
        # never opened
        (f'Petugas tiba.\n\n{A}," ujar Kapolsek.', [A]),
        (f'Kami menjaga tiap malam. {A}," jelas Kapolsek.', [f"Kami menjaga tiap malam. {A}"]),
        # over paragraphs
        (f'"{A}.\n\n{B}," ujar Kapolsek.', [f"{A}.\n\n{B}"]),
        (f'"{A}.\n\n"{B}," ujar Kapolsek.', [A + ".", B]),
        # a line broken inside
        ('"Jalan kami\ntutup sampai\npukul sepuluh malam," ujar Kapolsek.', ["Jalan kami\ntutup sampai\npukul sepuluh malam"]),
        # an inner quote belongs to the outer one
        ("\"Dia bilang 'jangan pulang dulu' kepada adiknya,\" kata Kapolsek.", ["Dia bilang 'jangan pulang dulu' kepada adiknya"]),
        # apostrophes are no marks
        (f"Jum'at lalu, Ma'ruf salat di Masjid Nurul Qur'an. \"{A},\" ujarnya.", [A]),
        # inches are none either
        (f'Velg 17" disita polisi. "{A}," ujar Kapolsek.', [A]),
    ],
)
def test_pairs(text: str, spans: list[str]) -> None:
    assert direct(text) == spans


@pytest.mark.parametrize(
    "text",
    [
        'Kegiatan bertema "Polri untuk Masyarakat" digelar di Balai Desa Sekar.',
        "Operasi bersandi ‘Keselamatan Semeru’ dimulai Senin.",
        'Pelaku berinisial BR alias "Botak" ditangkap.',
        'Kaus bertuliskan "Turn Back Crime" disita.',
        'Seminar "Bahaya Narkoba bagi Generasi Muda" dihadiri Kapolsek.',
        "Tim 'Macan Kumbang' Polres Garut menangkap pelaku.",
        'Program "Jumat Curhat" digelar tiap pekan.',
        'Film berjudul "Malam yang Panjang" diputar di balai desa.',
        "Jum'at (3/5/2024) Kapolsek Sa'ban hadir.",
        'Sebuah televisi 32" hilang.',
    ],
)
def test_no_speech(text: str) -> None:
    assert direct(text) == []


def test_cue_and_offsets() -> None:
    text = f"Warga berkumpul. “{A},” imbuh Iptu Wira Atmaja."
    (quote,) = find_quotes(text)
    assert text[quote.start : quote.end] == quote.text == A
    assert quote.cue is not None
    assert (quote.cue.text, text[quote.cue.start : quote.cue.end]) == ("imbuh", "imbuh")


@pytest.mark.parametrize(
    ("text", "spans"),
    [
        # right behind a verb of saying: however short
        ("Kapolsek Sekar AKP Wira Atmaja mengatakan, “situasi aman” pada Selasa (23/1/2024).", ["situasi aman"]),
        ("AKP Wira Atmaja berkata “kami siap” di Sekar.", ["kami siap"]),
        ('AKP Wira Atmaja mengatakan "jalan sudah dibuka".', ["jalan sudah dibuka"]),
        ('AKP Wira Atmaja mengatakan, "Aman."', ["Aman."]),
        ('AKP Wira Atmaja mengimbau, "jangan panik" kepada warga.', ["jangan panik"]),
        ('AKP Wira Atmaja menjawab "masih lidik" saat dikonfirmasi.', ["masih lidik"]),
        ("Korban berteriak “tolong saya” sambil lari.", ["tolong saya"]),
        ('KAPOLSEK SEKAR AKP WIRA ATMAJA MENGATAKAN, "SITUASI AMAN" PADA SELASA.', ["SITUASI AMAN"]),
        # terms and titles are none
        ("AKP Wira Atmaja menyebut “jeger” itu residivis.", []),
        ('Warga menyebut mereka "anak jalanan" di Sekar.', []),
        ('AKP Wira Atmaja mengungkap "sindikat lama" di Sekar.', []),
        ('AKP Wira Atmaja meminta "jatah preman" kepada pedagang.', []),
        ('AKP Wira Atmaja mengatakan "Operasi Pekat" di Sekar.', []),
        # a clause goes on with them
        ("AKP Wira Atmaja menegaskan, 'begal' tidak ada di Sekar.", []),
        ("AKP Wira Atmaja menyampaikan, ‘apel bersama’ digelar rutin.", []),
        # what was not said, and what somebody else tells
        ('AKP Wira Atmaja tidak mengatakan "kami menyerah" di sana.', []),
        ("Pelaku, kata AKP Wira Atmaja, sempat berteriak 'itu dia' sebelum lari.", []),
    ],
)
def test_short_speech_behind_its_verb(text: str, spans: list[str]) -> None:
    assert direct(text) == spans


@pytest.mark.parametrize(
    ("text", "span"),
    [
        ("AKP Wira Atmaja menyebut “jeger” itu residivis.", "“jeger” itu residivis"),
        ('AKP Wira Atmaja mengatakan pelaku memakai akun bernama "Lelang Sekar".', 'pelaku memakai akun bernama "Lelang Sekar"'),
        ("AKP Wira Atmaja menegaskan, 'begal' tidak ada di Sekar.", "'begal' tidak ada di Sekar"),
    ],
)
def test_terms_keep_both_marks(text: str, span: str) -> None:
    assert [q.text for q in find_quotes(text) if q.kind == "indirect"] == [span]
