"""Expressions as scraped police news writes them, with what each is read against."""

from __future__ import annotations

import pytest

from polextract.dates import find_dates


@pytest.mark.parametrize(
    ("text", "reference", "wanted"),
    [
        # days that do not follow each other are no range
        ("penyerangan pada tanggal 7 dan 9 Agustus 2023.", None, [("tanggal 7", "2023-08-07"), ("9 Agustus 2023", "2023-08-09")]),
        ("razia pada 7, 9 dan 12 Mei 2024.", None, [("7", "2024-05-07"), ("9", "2024-05-09"), ("12 Mei 2024", "2024-05-12")]),
        ("razia pada 7 dan 8 Mei 2024.", None, [("7 dan 8 Mei 2024", "2024-05-07/2024-05-08")]),
        ("razia pada 7-9 Mei 2024.", None, [("7-9 Mei 2024", "2024-05-07/2024-05-09")]),
        # the hour of a stamp on its own line
        ("Judul\n\n15 Agustus 2025\n\n19:48 WIB\n\nIsi", None, [("15 Agustus 2025\n\n19:48 WIB", "2025-08-15T19:48+07:00")]),
        (
            "Rilis 15 Agustus 2025\n\n19:48 WIB\n\nIsi",
            None,
            [("15 Agustus 2025", "2025-08-15"), ("19:48 WIB", "T19:48+07:00")],
        ),
        # budget years are years, school years are none
        ("korupsi dana desa tahun anggaran 2020 dan 2021.", None, [("2020", "2020"), ("2021", "2021")]),
        ("Dana Kampung TA 2023, kata jaksa", None, [("2023", "2023")]),
        ("siswa tahun ajaran 2023/2024, kata guru", None, []),
        ("Jakarta, Rabu, 12, Maret 2025. Ia hadir", None, [("Rabu, 12, Maret 2025", "2025-03-12")]),
        ("di malam pergantian tahun 2024-2025, warga", None, [("malam pergantian tahun 2024-2025", "2024-12-31")]),
        ("pada malam Tahun Baru 2024 itu", None, [("malam Tahun Baru 2024", "2023-12-31")]),
        # weeks that a number counts are no Sunday
        ("Selama 2 Minggu Polisi berjaga. PERIODE: 6 JAM 1 HARI 1 MINGGU", "2025-03-12", []),
        ("Ia tiba jam 9 Minggu kemudian pulang", "2025-03-12", [("jam 9 Minggu", "2025-03-09T09:00")]),
        # the name of a page, and a headline
        ("Ikuti Berita Terbaru Seputar Contoh Hari Ini di sini", "2025-03-12", []),
        ("Harga Cabai Turun Lagi Hari Ini", "2025-03-12", [("Hari Ini", "2025-03-12")]),
        ("laba pada paruh kedua 2024 naik, gol pada paruh pertama", None, [("paruh kedua 2024", "2024-07/2024-12")]),
        # a part of day behind the zone, and one that begins the next line
        (
            "terjadi Kamis (14/12) sekitara pukul 17.30 wita sore hari.",
            "2017-12-15",
            [("Kamis (14/12) sekitara pukul 17.30 wita sore hari", "2017-12-14T17:30+08:00")],
        ),
        ("Kamis, 12 Maret 2020 11:05\nSore yang tenang di desa itu", None, [("Kamis, 12 Maret 2020 11:05", "2020-03-12T11:05")]),
        ("digelar Kamis, 12 Maret 2020\nmalam di desa itu", None, [("Kamis, 12 Maret 2020\nmalam", "2020-03-12")]),
        # the only year of the text, told as the one that goes on
        (
            "Kasus naik sampai pertengahan tahun 2018. Kemarin (26/7) digelar latihan.",
            None,
            [("pertengahan tahun 2018", "2018"), ("Kemarin (26/7)", "2018-07-26")],
        ),
        ("Sepanjang 2018 angkanya naik. Latihan (26/7) digelar.", None, [("2018", "2018"), ("26/7", "2018-07-26")]),
        ("Kasus tahun 2018 dibuka lagi. Latihan (26/7) digelar.", None, [("tahun 2018", "2018"), ("26/7", None)]),
        (
            "Diketahui sejak tahun 2021 silam. Ia mundur sejak Maret lalu.",
            None,
            [("tahun 2021 silam", "2021"), ("Maret lalu", None)],
        ),
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
            [("Rabu (12/6)", "2024-06-12"), ("Senin (10/6) malam", "2024-06-10")],  # a measure from an event is no date
        ),
        (
            "Pencurian itu terjadi Senin (10/6) malam. Pelaku ditangkap tiga hari setelah itu.",
            "2024-06-14",
            [("Senin (10/6) malam", "2024-06-10"), ("tiga hari setelah itu", "2024-06-13")],
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
        (
            "Cilegon – Pada Minggu (02/04) sekitar pukul 02.00 Wib Personel melaksanakan patroli",
            "2023-04-02",
            [("Minggu (02/04) sekitar pukul 02.00 Wib", "2023-04-02T02:00+07:00")],
        ),
        (
            "ditangkap Jumat (24/9/2021) kemarin. Kapolres mengatakan tersangka ditangkap sekitar pukul 22:00 WIB.",
            "2021-09-27",
            [("Jumat (24/9/2021) kemarin", "2021-09-24"), ("sekitar pukul 22:00 WIB", "2021-09-24T22:00+07:00")],
        ),
        ("Jakarta 22/9/2021), katanya", None, [("22/9/2021", "2021-09-22")]),
        (
            "sejak Senin (11/8) hingga Rabu (13/8) pagi, tim menyisir hutan",
            "2025-08-14",
            [("Senin (11/8) hingga Rabu (13/8) pagi", "2025-08-11/2025-08-13")],
        ),
        (
            "Apel dilaksanakan Rabu pagi tanggal 5 Mei 2021 pukul 08.00 wita s.d 09.30 wita.",
            None,
            [("Rabu pagi tanggal 5 Mei 2021 pukul 08.00 wita s.d 09.30 wita", "2021-05-05T08:00+08:00/2021-05-05T09:30+08:00")],
        ),
        ("Hari ini (Minggu, red) apel gelar pasukan telah dilaksanakan", "2025-08-31", [("Hari ini", "2025-08-31")]),
        (
            "aksi yang digelar Senin (1/9). Hal itu disampaikan Kabid Humas, Minggu (31/8).",
            "2025-09-02",
            [("Senin (1/9)", "2025-09-01"), ("Minggu (31/8)", "2025-08-31")],
        ),
        (
            "resmi beroperasi Ahad (8/1) , tiba sekira pukul 17.00 WIT dan disambut",
            "2023-01-09",
            [("Ahad (8/1)", "2023-01-08"), ("sekira pukul 17.00 WIT", "2023-01-08T17:00+09:00")],
        ),
        ("menyiagakan personel pada Senin 1 September 2025.", None, [("Senin 1 September 2025", "2025-09-01")]),
        (
            "hingga hari ke 15 Ramadan, Sabtu malam (15/03/2025)",
            None,
            [("15 Ramadan", "2025-03-15"), ("Sabtu malam (15/03/2025)", "2025-03-15")],
        ),
        ("Tanjungbalai, 15/12 (Pantara) - Kapolres mengakui, Jumat.", "2017-12-15", [("15/12", "2017-12-15"), ("Jumat", "2017-12-15")]),
        (
            "terjadi pada hari Kamis tgl 05-06-2025 skira pkl 19.30 Wib di jalan",
            None,
            [("hari Kamis tgl 05-06-2025 skira pkl 19.30 Wib", "2025-06-05T19:30+07:00")],
        ),
        ("Senin, 03/06/24, jam 21.15 wit telah diamankan", None, [("Senin, 03/06/24, jam 21.15 wit", "2024-06-03T21:15+09:00")]),
        ("pada tanggal 12 s/d 14 bulan ini akan digelar lomba", "2024-06-03", [("tanggal 12 s/d 14 bulan ini", "2024-06-12/2024-06-14")]),
        (
            "Korban hilang sejak dua hari lalu, tepatnya Sabtu (1/6) sore.",
            "2024-06-03",
            [("dua hari lalu", "2024-06-01"), ("Sabtu (1/6) sore", "2024-06-01")],
        ),
        (
            "sekitar jam setengah tiga dini hari, Jumat (7/6), warga mendengar teriakan",
            "2024-06-08",
            [("sekitar jam setengah tiga dini hari, Jumat (7/6)", "2024-06-07T02:30")],
        ),
        ("Polisi menerima laporan Kamis 6 Juni lalu.", "2024-06-10", [("Kamis 6 Juni lalu", "2024-06-06")]),
        (
            "Pelaku beraksi antara pukul 01.00 hingga 04.00 WIB, Selasa (4/6).",
            "2024-06-05",
            [("pukul 01.00 hingga 04.00 WIB, Selasa (4/6)", "2024-06-04T01:00+07:00/2024-06-04T04:00+07:00")],
        ),
        (
            "Ia divonis 4 tahun 6 bulan penjara, denda Rp 1 miliar subsider 3 bulan, Rabu (5/6/2024).",
            None,
            [("Rabu (5/6/2024)", "2024-06-05")],
        ),
        ("Sidang dilanjutkan pekan depan, Rabu (12/6).", "2024-06-05", [("pekan depan, Rabu (12/6)", "2024-06-12")]),
        (
            "pada awal tahun 2024 hingga pertengahan Juni, ada 12 kasus",
            "2024-06-20",
            [("awal tahun 2024", "2024"), ("pertengahan Juni", "2024-06")],
        ),
        (
            "Operasi digelar 14 hari, 15-28 Juli 2024, katanya, Senin 15 Juli.",
            None,
            [("15-28 Juli 2024", "2024-07-15/2024-07-28"), ("Senin 15 Juli", "2024-07-15")],
        ),
        ("Rabu (25/1) sore tadi, api membakar dua kios.", "2024-01-26", [("Rabu (25/1) sore tadi", "2024-01-25")]),
        (
            "Penyerahan dilakukan Selasa, 2 Juli 2024 Pkl. 10.00 s.d 11.00 Wib bertempat di aula",
            None,
            [("Selasa, 2 Juli 2024 Pkl. 10.00 s.d 11.00 Wib", "2024-07-02T10:00+07:00/2024-07-02T11:00+07:00")],
        ),
        ("Senin (30/9) kurs melemah.", "2018-10-01", [("Senin (30/9)", "2018-09-30")]),
        ("Jumat ini kurs diumumkan.", "2024-01-10", [("Jumat ini", "2024-01-12")]),
        ("Tiga orang diamankan, yakni Suhardi alias Sen (35) dan Apuk.", "2023-10-09", []),
        ("Rumah itu disewa sejak Maret.", "2023-11-17", [("Maret", "2023-03")]),
        ("Kontrak untuk pengiriman Januari turun.", "2014-12-16", [("Januari", "2015-01")]),
        ("Jalan itu akan ditutup pada Februari.", "2023-11-17", [("Februari", "2024-02")]),
        ("Petugas sudah dua pekan ini merazia knalpot.", "2023-05-12", []),
        ("Ibadah Paskah Minggu pagi (31/3) aman.", "2024-03-29", [("Minggu pagi (31/3)", "2024-03-31")]),
        ("Ikan dapat dicari besok-besok.", "2024-03-29", []),
        (
            "Kamera mati sejak seminggu lalu, dua pekan sebelumnya masih menyala.",
            "2024-03-29",
            [("seminggu lalu", "2024-03-22"), ("dua pekan sebelumnya", "2024-03-15")],
        ),
        ("Hasilnya diumumkan paling lambat Jumat.", "2024-12-19", [("Jumat", "2024-12-20")]),
        (
            "Ia ingat erupsi Merapi 2010 dan gempa Palu 2018.",
            "2024-12-19",
            [("2010", "2010"), ("2018", "2018")],
        ),
        (
            "Apel digelar Rabu (22/12/2021).\n\nWarga diimbau merayakan malam pergantian tahun di rumah masing-masing bersama keluarga.\n\n"
            '"Kembang api kami larang, semua kegiatan di pusat kota berhenti pukul 22.00 WIB," katanya.',
            "2021-12-22",
            [
                ("Rabu (22/12/2021)", "2021-12-22"),
                ("malam pergantian tahun", "2021-12-31"),
                ("pukul 22.00 WIB", "2021-12-31T22:00+07:00"),
            ],
        ),
        (
            "Apel digelar Rabu (22/12/2021).\n\nPada malam pergantian tahun akan ada penyekatan di pintu masuk kota. "
            "Semua tempat usaha wajib menghentikan kegiatannya pada pukul 21.00 WIB.",
            "2021-12-22",
            [
                ("Rabu (22/12/2021)", "2021-12-22"),
                ("malam pergantian tahun", "2021-12-31"),
                ("pukul 21.00 WIB", "2021-12-31T21:00+07:00"),
            ],
        ),
        ("Patroli ditambah pada malam pergantian tahun.", "2023-12-30", [("malam pergantian tahun", "2023-12-31")]),
        (
            'Ia dirawat sejak Rabu (10/2).\n\n"Hari ini kondisinya membaik," kata Kapolsek, Jumat.',
            "2021-02-13",
            [("Rabu (10/2)", "2021-02-10"), ("Hari ini", "2021-02-12"), ("Jumat", "2021-02-12")],
        ),
        (
            "Mediasi digelar pada Kamis lusa (16/3). Harapan kami hari Kamis itu selesai.",
            "2023-03-14",
            [("Kamis lusa (16/3)", "2023-03-16"), ("hari Kamis", "2023-03-16")],
        ),
        (
            "Nelayan yang hilang sejak Minggu (14/7/2024) ditemukan, Rabu (17/7/2024) pagi.\n\nIa mengapung di teluk pukul 07.20 WIT.",
            "2024-07-18",
            [
                ("Minggu (14/7/2024)", "2024-07-14"),
                ("Rabu (17/7/2024) pagi", "2024-07-17"),
                ("pukul 07.20 WIT", "2024-07-17T07:20+09:00"),
            ],
        ),
        (
            'Sidang ditunda, kemarin (26/11). "Sidang hari ini (kemarin) batal," katanya.',
            "2024-11-27",
            [("kemarin (26/11)", "2024-11-26"), ("hari ini", "2024-11-26"), ("kemarin", "2024-11-26")],
        ),
        ("Selama tahun 2022, Kamis sore, ia bekerja.", "2023-01-07", [("tahun 2022", "2022"), ("Kamis sore", "2023-01-05")]),
        (
            "Sepanjang tahun lalu angka itu turun dibandingkan setahun sebelumnya.",
            "2023-12-01",
            [("tahun lalu", "2022"), ("setahun sebelumnya", "2021")],
        ),
        (
            "Pada 2022 ada 102 kasus, pada 2021 ada 67. Pengeroyokan 58 kasus, sedangkan tahun sebelumnya 22.",
            "2023-01-07",
            [("2022", "2022"), ("2021", "2021"), ("tahun sebelumnya", "2021")],
        ),
        ("Ia masuk pada Agustus 2019; dua tahun kemudian ia lulus.", None, [("Agustus 2019", "2019-08"), ("dua tahun kemudian", "2021")]),
        ("Patroli digelar Jum at, 1/10/2021 malam.", None, [("Jum at, 1/10/2021 malam", "2021-10-01")]),
        ("Pada September Polda Contoh menangkap dua orang.", "2018-12-29", [("September", "2018-09")]),
        (
            "Gudang digerebek Selasa (6/8) malam sekitar pukul 23.30.\n\nIa ditangkap sehari kemudian.\n\n"
            '"Kapal itu kami tunggu. Jam 07.10 WIB ia datang," ujarnya.',
            "2024-08-08",
            [
                ("Selasa (6/8) malam sekitar pukul 23.30", "2024-08-06T23:30"),
                ("sehari kemudian", "2024-08-07"),
                ("Jam 07.10 WIB", "2024-08-07T07:10+07:00"),
            ],
        ),
        (
            "Petugas memeriksa mesin, Rabu (17/10).\nSeorang buruh tewas terjepit, Selasa (16/10) pukul 21.40 WIB.\n\n"
            "Jenazah dapat dikeluarkan sekira pukul 23.15 WIB.",
            "2018-10-18",
            [
                ("Rabu (17/10)", "2018-10-17"),
                ("Selasa (16/10) pukul 21.40 WIB", "2018-10-16T21:40+07:00"),
                ("sekira pukul 23.15 WIB", "2018-10-16T23:15+07:00"),
            ],
        ),
        (
            "Rapat Selasa (2/1). Esok paginya mobil dibongkar.",
            "2024-01-05",
            [("Selasa (2/1)", "2024-01-02"), ("Esok paginya", "2024-01-03")],
        ),
        (
            "Dari bulan Januari tanggal 1 sampai 31 kami sita sabu, kata Budi, Jumat malam.",
            "2025-01-31",
            [("bulan Januari tanggal 1 sampai 31", "2025-01-01/2025-01-31"), ("Jumat malam", "2025-01-31")],
        ),
        ("Rapat pada bulan Mei tanggal 3 tahun 2024", None, [("bulan Mei tanggal 3 tahun 2024", "2024-05-03")]),
        ("Jumat | 19-07-2024 | 11:26\nWarga", None, [("Jumat | 19-07-2024 | 11:26", "2024-07-19T11:26")]),
        ("Rabu, Mei 14\n\nWarga", "2025-05-14", [("Rabu, Mei 14", "2025-05-14")]),
        (
            "Diperbarui 6 Nov 2024, 22:10 WITADiterbitkan 6 Nov 2024, 19:05 WITA",
            None,
            [("6 Nov 2024, 22:10 WITA", "2024-11-06T22:10+08:00"), ("6 Nov 2024, 19:05 WITA", "2024-11-06T19:05+08:00")],
        ),
        # hours of every day
        ("Anak belajar setiap pukul 15.00 WIT.", "2025-05-14", [("pukul 15.00 WIT", "T15:00+09:00")]),
        (
            "Rabu (3/1) ada razia. Petugas jaga setiap pagi mulai pukul 06.00 Wib.",
            "2024-01-05",
            [("Rabu (3/1)", "2024-01-03"), ("pagi mulai pukul 06.00 Wib", "T06:00+07:00")],
        ),
        ("Pasar buka setiap Sabtu pukul 05.00 WIB.", "2024-01-05", [("Sabtu pukul 05.00 WIB", "T05:00+07:00")]),
        (
            "Rabu (3/1) ia jaga pada jam pulang sekolah, kira-kira jam satu siang.",
            "2024-01-05",
            [("Rabu (3/1)", "2024-01-03"), ("kira-kira jam satu siang", "T13:00")],
        ),
        # from an hour to another day
        (
            "Jaga mulai Minggu 31 Desember 2023 pukul 18.00 Wita sampai dengan 1 Januari 2024.",
            None,
            [("Minggu 31 Desember 2023 pukul 18.00 Wita sampai dengan 1 Januari 2024", "2023-12-31T18:00+08:00/2024-01-01")],
        ),
        (
            "Sabtu (2/3/2024) pukul 20.00 hingga Minggu (3/3/2024) pukul 04.00 WIB",
            None,
            [("Sabtu (2/3/2024) pukul 20.00 hingga Minggu (3/3/2024) pukul 04.00 WIB", "2024-03-02T20:00+07:00/2024-03-03T04:00+07:00")],
        ),
        ("Solar diambil jam 4 (sore) tadi, Bang.", "2024-01-05", [("jam 4 (sore) tadi", "2024-01-05T16:00")]),
        ("Kasus naik dibanding 2022, kata dia.", None, [("2022", "2022")]),
        (
            "Apel digelar Rabu, 15/05/2024, pukul 06.30 – 07.30 wita. Kali ini Agus memimpin.",
            None,
            [("Rabu, 15/05/2024, pukul 06.30 – 07.30 wita", "2024-05-15T06:30+08:00/2024-05-15T07:30+08:00")],
        ),
        (
            "Razia Sabtu malam hingga Minggu dini hari (14–15 September 2024) berakhir pukul 02.15 WIB.",
            None,
            [
                ("Sabtu malam hingga Minggu dini hari (14–15 September 2024)", "2024-09-14/2024-09-15"),
                ("pukul 02.15 WIB", "2024-09-15T02:15+07:00"),
            ],
        ),
        ("hari ketiga pencarian, Senin. 3 Juni 2024. Tim", None, [("Senin. 3 Juni 2024", "2024-06-03")]),
        ("Ia datang Senin. Polisi tiba 3 Juni 2024.", "2024-06-04", [("Senin", "2024-06-03"), ("3 Juni 2024", "2024-06-03")]),
        (
            "Rumah dibobol Minggu (25/2) dini hari antara pukul 01.30-03.00.",
            "2024-02-26",
            [("Minggu (25/2) dini hari antara pukul 01.30-03.00", "2024-02-25T01:30/2024-02-25T03:00")],
        ),
        ("ujar dia, Kamis (28/3/20244).", "2024-03-29", [("Kamis (28/3/20244)", "2024-03-28")]),
        ("Perempuan 52 tahun ini hilang; tahun ini ada tiga.", "2024-03-29", [("tahun ini", "2024")]),
        ("Ricuh itu terjadi beberapa malam sebelumnya.", "2024-03-29", []),
        ("https: foto.contoh.example content 2024 10 11 608 begal.jpg", None, []),
        ("Contoh Hari Ini\nWarga berdamai hari ini.", "2024-03-29", [("hari ini", "2024-03-29")]),
        ("Polisi Temui Warga Desa Contoh Hari Ini\nWarga senang.", "2024-03-29", [("Hari Ini", "2024-03-29")]),
        ("Kasus ditahun 2023 turun, taun kemaren juga.", "2024-03-29", [("ditahun 2023", "2023"), ("taun kemaren", "2023")]),
        ("Puncak arus diprediksi Jumat malam.", "2024-03-27", [("Jumat malam", "2024-03-29")]),
        (
            "Rabu (27/3) rapat. Patroli diatas pukul 22.00 diperkuat.",
            "2024-03-27",
            [("Rabu (27/3)", "2024-03-27"), ("pukul 22.00", "T22:00")],
        ),
        (
            "truk itu, Jumat,(06/08) sekitar pukul (17:45) wita di jalan",
            "2021-08-08",
            [("Jumat,(06/08) sekitar pukul (17:45) wita", "2021-08-06T17:45+08:00")],
        ),
        ("sampai Rabu hari ini belum ada kabar", "2024-03-27", [("Rabu hari ini", "2024-03-27")]),
        ("Warga merayakan malam pergantian tahun.", "2024-12-30", [("malam pergantian tahun", "2024-12-31")]),
        ("Sepanjang bulan Ramadan ini polisi berpatroli.", "2024-03-27", []),
        ("Sejak awal ramadhan polisi berpatroli.", "2024-03-27", []),
        ("Polisi menang dengan skor (2/1), lawan imbang (1/1).", "2024-03-27", []),
        ("Bantuan untuk 2024 siswa diserahkan.", "2024-03-27", []),
        ("Korupsi dana desa anggaran 2016 diusut.", "2024-03-27", [("2016", "2016")]),
        ("Kata Kapolsek, Ahad (20).", "2022-03-21", [("Ahad (20)", "2022-03-20")]),
        ("Di Pasar Minggu, warga menunggu.", "2024-03-27", []),
        ("Safari Jumat ini diadakan di tiga masjid.", "2024-03-27", []),
        ("Sidang digelar setiap Selasa dan Kamis.", "2024-03-27", []),
        ("Layanan buka tiap hari Senin, Rabu dan Jumat.", "2024-03-27", []),
        ("Ia dibekuk Selasa (10/5)\nmenjelang siang di rumahnya.", "2016-05-12", [("Selasa (10/5)\nmenjelang siang", "2016-05-10")]),
        ("Ia dibekuk Selasa (10/5) menjelang Lebaran.", "2016-05-12", [("Selasa (10/5)", "2016-05-10")]),
        ("COPYRIGHT © WARTA CONTOH News Sumatera Utara 2016", None, [("2016", "2016")]),
        ("Ia datang sekitar jam 8-an malam.", None, [("sekitar jam 8-an malam", "T20:00")]),
        ("Listrik padam antara jam 7 sampai jam 8 malam.", None, [("jam 7 sampai jam 8 malam", "T19:00/T20:00")]),
        ("Buka jam 9 sampai jam 2 siang.", None, [("jam 9 sampai jam 2 siang", "T09:00/T14:00")]),
        ("Patroli Minggu malam Senin (16/3).", "2025-03-19", [("Minggu malam Senin (16/3)", "2025-03-16")]),
        ("Rabu 19/3/2025 skj. 20.00 wib anggota tiba", None, [("Rabu 19/3/2025 skj. 20.00 wib", "2025-03-19T20:00+07:00")]),
        ("Operasi 17 Maret hingga 2 April mendatang.", "2025-03-19", [("17 Maret hingga 2 April mendatang", "2025-03-17/2025-04-02")]),
        (
            "Operasi 28 Desember hingga 2 Januari mendatang.",
            "2025-12-29",
            [("28 Desember hingga 2 Januari mendatang", "2025-12-28/2026-01-02")],
        ),
        # the line of a blog that tells who posted the page
        (
            "Kamis, 22 Juni 2023\n\nKerja Bakti\n\nWarga bekerja Rabu (21/6).\n\nDiposting oleh Humas di 08.04\n",
            None,
            [("Kamis, 22 Juni 2023", "2023-06-22"), ("Rabu (21/6)", "2023-06-21"), ("08.04", "2023-06-22T08:04")],
        ),
    ],
)
def test_expressions_of_the_press(text, reference, wanted):
    assert [(date.text, date.value) for date in find_dates(text, reference)] == wanted
