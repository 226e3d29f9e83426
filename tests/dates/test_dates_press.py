"""Expressions as scraped police news writes them, with what each is read against."""

from __future__ import annotations

import pytest

from polextract.dates import find_dates


@pytest.mark.parametrize(
    ("text", "reference", "wanted"),
    [
        (
            "Juma'at 31 Januari 2025 Sekitar Jam 02 .00 wib ia tertangkap",
            None,
            [("Juma'at 31 Januari 2025 Sekitar Jam 02 .00 wib", "2025-01-31T02:00+07:00")],
        ),
        (
            "di rumah kos, Rabu (04/09-2024) sekira pukul 21:30 WIB.",
            None,
            [("Rabu (04/09-2024) sekira pukul 21:30 WIB", "2024-09-04T21:30+07:00")],
        ),
        ("Manado, Jumat (22/4/) bertempat di lapangan", "2022-04-23", [("Jumat (22/4/)", "2022-04-22")]),
        ("patroli sabtu malam minggu (27/10/18) di desa", "2018-10-28", [("sabtu malam minggu (27/10/18)", "2018-10-27")]),
        ("Sebagaimana diberitakan, Rabu (13/12) lalu warga datang", "2017-12-15", [("Rabu (13/12) lalu", "2017-12-13")]),
        (
            "di desa satu, pada (6/10) sore, dan desa dua, pada (7/10) siang.",
            "2013-10-08",
            [("(6/10) sore", "2013-10-06"), ("(7/10) siang", "2013-10-07")],
        ),
        (
            "Pada periode Agustus-September 2010 tercatat banyak kasus. Selama Agustus ada 24.",
            None,
            [("Agustus-September 2010", "2010-08/2010-09"), ("Agustus", "2010-08")],
        ),
        (
            "terjadi pada, Kamis (7/7) malam pukul 23.00 WIB. Kecurigaan",
            "2011-07-09",
            [("Kamis (7/7) malam pukul 23.00 WIB", "2011-07-07T23:00+07:00")],
        ),
        (
            "bahwa di Minggu keempat di bulan Desember 2021 ada 31 kasus",
            None,
            [("Minggu keempat di bulan Desember 2021", "2021-12-22/2021-12-28")],
        ),
        ("di wilayah hukumnya, Kamis 06/02/2025.", None, [("Kamis 06/02/2025", "2025-02-06")]),
        ("dimulai tanggal 28 April sampai 9 Mei 2022.", None, [("tanggal 28 April sampai 9 Mei 2022", "2022-04-28/2022-05-09")]),
        ("terhitung tanggal 6 Mei hinga 17 mei 2021.", None, [("tanggal 6 Mei hinga 17 mei 2021", "2021-05-06/2021-05-17")]),
        (
            "selama 13 hari dari 29 Mei hingga 10 Juni 2019 mendatang.",
            "2019-05-28",
            [("29 Mei hingga 10 Juni 2019 mendatang", "2019-05-29/2019-06-10")],
        ),
        ("di Mapolda, Rabu pagi, 8 Januari 2025.", None, [("Rabu pagi, 8 Januari 2025", "2025-01-08")]),
        ("mendatangi SPKT, kamis, (27/3) malam untuk melapor", "2019-03-29", [("kamis, (27/3) malam", "2019-03-27")]),
        ("baru dilaporkan kemarin kamis malam, katanya", "2019-03-29", [("kemarin kamis malam", "2019-03-28")]),
        (
            "Namun sejak 20 Juni lalu nomornya mati. Senin (29/6) lalu ia melapor.",
            "2020-07-01",
            [("20 Juni lalu", "2020-06-20"), ("Senin (29/6) lalu", "2020-06-29")],
        ),
        ("dilakukan pada Sabtu dini hari, 21 Juni 2025, setelah ada laporan", None, [("Sabtu dini hari, 21 Juni 2025", "2025-06-21")]),
        (
            "aksi itu pada Sabtu, (25/3/2023) sekitar 02.20 WIB dini hari di jalan",
            None,
            [("Sabtu, (25/3/2023) sekitar 02.20 WIB dini hari", "2023-03-25T02:20+07:00")],
        ),
        (
            "pada hari Minggu, 31 Maret 2024 dini hari, sekira jam 02.20 Wib, saksi berjaga",
            None,
            [("hari Minggu, 31 Maret 2024 dini hari, sekira jam 02.20 Wib", "2024-03-31T02:20+07:00")],
        ),
        (
            "Ia ditangkap dua hari setelah kejadian, tepatnya Rabu (12/6). Peristiwa itu terjadi Senin (10/6) malam.",
            "2024-06-14",
            [("dua hari setelah kejadian", "2024-06-12"), ("Rabu (12/6)", "2024-06-12"), ("Senin (10/6) malam", "2024-06-10")],
        ),
        (
            "Pencurian itu terjadi Senin (10/6) malam. Pelaku ditangkap tiga hari setelah pencurian itu.",
            "2024-06-14",
            [("Senin (10/6) malam", "2024-06-10"), ("tiga hari setelah pencurian itu", "2024-06-13")],
        ),
        (
            'Korban terakhir terlihat Jumat (7/6) malam.\n\nKeluarga melapor Minggu (9/6).\n\n"Sekitar pukul 19.30 WIB ia pergi," katanya.',
            "2024-06-10",
            [("Jumat (7/6) malam", "2024-06-07"), ("Minggu (9/6)", "2024-06-09"), ("Sekitar pukul 19.30 WIB", "2024-06-07T19:30+07:00")],
        ),
        (
            "Pencarian dihentikan pukul 18.00 WIB, lalu dilanjutkan Kamis (6/6) pagi.",
            "2024-06-07",
            [("pukul 18.00 WIB", "2024-06-05T18:00+07:00"), ("Kamis (6/6) pagi", "2024-06-06")],
        ),
        ("Tamu wajib lapor satu hari sebelumnya, ujarnya, Senin (3/6).", "2024-06-03", [("Senin (3/6)", "2024-06-03")]),
        ("Panen Raya Jagung Kuartal II digelar serentak, Sabtu (7/6).", "2025-06-07", [("Sabtu (7/6)", "2025-06-07")]),
        (
            "naik pada triwulan II dibanding kuartal I 2025",
            "2025-08-07",
            [("triwulan II", "2025-04/2025-06"), ("kuartal I 2025", "2025-01/2025-03")],
        ),
        ("WhatsApp Image 2024-01-09 at 20.15.33", None, [("2024-01-09 at 20.15.33", "2024-01-09T20:15:33")]),
        (
            "Kapolsek sejak Selasa keliling kampung; program Jumat Curhat digelar Jumat (12/1).",
            "2024-01-12",
            [("Selasa", "2024-01-09"), ("Jumat (12/1)", "2024-01-12")],
        ),
        ("pukul 14.00 s.d. selesai, Rabu, 26 Juli 2023", None, [("pukul 14.00 s.d. selesai, Rabu, 26 Juli 2023", "2023-07-26T14:00")]),
        (
            "Biasanya warga pulang pukul 17.00 WIB. Rabu (5/6), ia tiba pukul 20.10 WIB.",
            "2024-06-07",
            [("pukul 17.00 WIB", "T17:00+07:00"), ("Rabu (5/6)", "2024-06-05"), ("pukul 20.10 WIB", "2024-06-05T20:10+07:00")],
        ),
        ("Diperbarui: 23 April 2022   13:29", None, [("23 April 2022   13:29", "2022-04-23T13:29")]),
        (
            "hingga Kamis, tanggal 1 bulan Agustus 2024 jam 10 malam WITA",
            None,
            [("Kamis, tanggal 1 bulan Agustus 2024 jam 10 malam WITA", "2024-08-01T22:00+08:00")],
        ),
        ("Rabu 12 Juni 2024, Pukul : 20.15 Wita bertempat", None, [("Rabu 12 Juni 2024, Pukul : 20.15 Wita", "2024-06-12T20:15+08:00")]),
    ],
)
def test_expressions_of_the_press(text, reference, wanted):
    assert [(date.text, date.value) for date in find_dates(text, reference)] == wanted
