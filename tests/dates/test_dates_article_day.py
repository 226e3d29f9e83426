"""The day of an article whose page shows none."""

import pytest

import polextract


@pytest.fixture(scope="module")
def nlp():
    return polextract.load(backbone=None)


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ('"Kembalikan hingga tanggal 6 September 2025," tulis Polres Blitar, Rabu (3/9).', "2025-09-03"),
        ('"Pelaku ditahan," kata Kapolres Garut AKBP Wira Santosa, Kamis (27/11/2025). Laporan dibuat pada 5 Desember 2025.', "2025-11-27"),
        (
            "Kapolres Garut AKBP Wira Santosa, Kamis (27/11), menerangkan, pelaku ditahan. Ada laporan polisi 5 Agustus 2025.",
            "2025-11-27",
        ),
        ("Polsek Cibatu menggelar razia, Senin (4/3/2024). Pasar dibuka lagi pada 9 April 2024.", "2024-03-04"),
        ("Polsek Cibatu menggelar razia, Senin (4/3/2024). Razia akan digelar lagi Sabtu (9/3).", "2024-03-04"),
        ("Polsek Cibatu menggelar razia, Senin (4/3/2024). Sidangnya Senin (11/3) depan.", "2024-03-04"),
        ("Polsek Cibatu menggelar razia, Senin (4/3/2024). Hasilnya diumumkan Rabu (6/3).", "2024-03-06"),
        ("GARUT, 19 Agustus 2025 — Polres Garut membongkar jaringan narkoba, Minggu (17/8/2025).", "2025-08-19"),
        (
            '"Kami akan memeriksa saksi," ujar Kapolres Garut AKBP Wira Santosa, Senin (12/5/2025). Ini berawal Senin, 5 Mei 2025.',
            "2025-05-12",
        ),
        ("Razia akan digelar Sabtu (6/9/2025), kata Kapolres Garut AKBP Wira Santosa, Rabu (3/9/2025).", "2025-09-03"),
        ("Operasi berlangsung hingga tanggal 6 September 2025.", "2025-09-06"),  # the only day
        ("Razia digelar pada Senin malam.", None),
        ("Razia digelar pada Senin (4/3).", None),  # nothing tells the year
    ],
)
def test_the_day_that_a_text_speaks_on(nlp, text, day):
    found = polextract.extract(text, nlp=nlp).day
    assert (found and found.isoformat()) == day
