"""Whole pages after the structure of real ones: which line is the headline, which name the outlet, where the dateline stands."""

from __future__ import annotations

import pytest

from polextract.layout.recognizer import find_layout

P = "Personel Polsek Contoh mengamankan dua pria yang diduga mencuri sepeda motor di halaman masjid, lalu membawanya ke kantor polisi."
Q = "Kapolsek Contoh, Iptu Rano Misal, mengatakan kedua pria itu kini diperiksa penyidik dan barang bukti ikut disita."


@pytest.mark.parametrize(
    ("page", "title", "source", "published", "dateline"),
    [
        (
            "Berita Kota Lama\n"
            "Maling Motor Rekrut Pelajar, Modusnya Bikin Heran\n"
            "Polres mencatat, pada bulan September ada 33 kasus yang diungkap jajarannya.\n"
            "Penulis: Rino Misal | Editor: Juna\n"
            "Laporan wartawan Warta Contoh Network, Rino Misal\n"
            "WARTACONTOH.COM, SURABAYA - {P}\n"
            "{Q}",
            "Maling Motor Rekrut Pelajar, Modusnya Bikin Heran",
            "WARTACONTOH.COM",
            None,
            "SURABAYA",
        ),
        (
            "Lensa Misal-Sumbawa Barat\n{P}\n{Q}",
            None,
            "Lensa Misal",
            None,
            "Sumbawa Barat",
        ),
        (
            "Bhabinkamtibmas Datangi Warga Jelang Pencoblosan\n\nKLIKMISAL.COM, SIAK HULU --;{P}\n\n{Q}",
            "Bhabinkamtibmas Datangi Warga Jelang Pencoblosan",
            "KLIKMISAL.COM",
            None,
            "SIAK HULU",
        ),
        (
            "Maraknya Begal di Pesisir: Mereka Datang dari Laut!\n"
            "\n"
            "Senin 24-11-2025,06:51 WIB\n"
            "Reporter : Tim Lipsus\n"
            "Editor : Komar W\n"
            "\n"
            "MEDAN, SUARAPESISIR.CO – {P}\n"
            "\n"
            "{Q}",
            "Maraknya Begal di Pesisir: Mereka Datang dari Laut!",
            "SUARAPESISIR.CO",
            "2025-11-24T06:51+07:00",
            "MEDAN",
        ),
        (
            "Baca berita tanpa iklan. Gabung Contoh.com+\n"
            "\n"
            "Pelaku Curanmor Sulit Dilacak\n"
            "\n"
            "Contoh.com - 19/10/2010, 08:44 WIB\n"
            "\n"
            "SURABAYA, CONTOH - {P}\n"
            "\n"
            "{Q}",
            "Pelaku Curanmor Sulit Dilacak",
            "Contoh.com",
            "2010-10-19T08:44+07:00",
            "SURABAYA",
        ),
        (
            "Suara Warga Desa\n"
            "Saatnya warga bicara, bukan hanya dibicarakan\n"
            "\n"
            "Kawanan Pencuri Resahkan Warga Sambelia\n"
            "\n"
            "Lombok Timur, SWD - {P}\n"
            "\n"
            "{Q}",
            "Kawanan Pencuri Resahkan Warga Sambelia",
            "SWD",
            None,
            "Lombok Timur",
        ),
        (
            "News MediaMitraContoh\n"
            "\n"
            "Begini Ancaman Kapolri untuk Begal Lintas Sumatera\n"
            "\n"
            "Begini Ancaman Kapolri, untuk Begal Lintas Sumatera\n"
            "\n"
            "\n"
            "MEDIAMITRACONTOH    I    SUMATERA BARAT. \n"
            "\n"
            "{P}\n"
            "{Q}",
            "Begini Ancaman Kapolri untuk Begal Lintas Sumatera",
            "MEDIAMITRACONTOH",
            None,
            "SUMATERA BARAT",
        ),
        (
            "Polsek Medan Area Tangkap Dua Pencuri Pagar\n\nMedan-BP: {P}\nOperasi Kilat\n{Q}",
            "Polsek Medan Area Tangkap Dua Pencuri Pagar",
            "BP",
            None,
            "Medan",
        ),
        (
            "TUTUP\n"
            "SCROLL UNTUK MELANJUTKAN MEMBACA\n"
            "Gabung di Contoh Times\n"
            "\n"
            "Polda Bentuk Tim Khusus Usut Kematian Penyunting\n"
            "\n"
            "Jenazah sudah ada di lokasi dua hari sebelum ditemukan\n"
            "\n"
            "Ilustrasi Garis Polisi (Contoh Times/Arif Misal)\n"
            "\n"
            "Jakarta, Contoh Times - {P}\n"
            "\n"
            "{Q}",
            "Polda Bentuk Tim Khusus Usut Kematian Penyunting",
            "Contoh Times",
            None,
            "Jakarta",
        ),
        (
            "Palembang, Sumsel – Mitracontoh.com\nEvaluasi Akhir Tahun, Polda Sumsel Ungkap Jaringan Pengedar\n{P}\n{Q}",
            "Evaluasi Akhir Tahun, Polda Sumsel Ungkap Jaringan Pengedar",
            "Mitracontoh.com",
            None,
            "Palembang",
        ),
        (
            "Personel Polsek Langensari Datangi Pos Ronda\n\nBanjar, Merdekawarga\n{P}\n{Q}",
            "Personel Polsek Langensari Datangi Pos Ronda",
            "Merdekawarga",
            None,
            "Banjar",
        ),
        (
            "Oknum Petugas yang Larang Wartawan Akhirnya Meminta Maaf\n"
            "\n"
            "- Redaksi\n"
            "\n"
            "Kamis, 23 Desember 2021 - 01:04 WITA\n"
            "\n"
            "facebook twitter whatsapp telegram line copy\n"
            "\n"
            "URL berhasil dicopy\n"
            "\n"
            "Dibaca 11 kali\n"
            "facebook icon twitter icon whatsapp icon telegram icon line icon copy\n"
            "\n"
            "URL berhasil dicopy\n"
            "\n"
            "AKP Lorens Misal, S.H (tengah), didampingi Kabid Humas, saat menyampaikan permohonan maaf di "
            "halaman Polda NTT pada Rabu, 22/12/2021.\n"
            "\n"
            "AKP Lorens Misal, S.H (tengah), didampingi Kabid Humas, saat menyampaikan permohonan maaf di "
            "halaman Polda NTT pada Rabu, 22/12/2021.\n"
            "\n"
            "KOTA KUPANG, SALAMCONTOH.COM — {P}\n"
            "\n"
            "{Q}",
            "Oknum Petugas yang Larang Wartawan Akhirnya Meminta Maaf",
            "SALAMCONTOH.COM",
            "2021-12-23T01:04+08:00",
            "KOTA KUPANG",
        ),
        (
            "Perlu Saling Memahami Tugas Polri dan Wartawan - Bali Contoh News\n"
            "\n"
            "Breaking News\n"
            "\n"
            "Gold Ads (1170 x 350)\n"
            "\n"
            "12/4/19\n"
            "\n"
            "Perlu Saling Memahami Tugas Polri dan Wartawan\n"
            "\n"
            "\n"
            "{P}\n"
            "\n"
            "{Q}",
            "Perlu Saling Memahami Tugas Polri dan Wartawan",
            "Bali Contoh News",
            None,
            None,
        ),
        (
            "Kapolres Komit Ungkap Kekerasan terhadap Pers\n"
            "\n"
            "Tanjungbalai, 15/12 (Pantara) - {P}\n"
            "\n"
            "{Q}\n"
            "\n"
            "Pewarta: Yan Misal\n"
            "\n"
            "Editor : Jura\n"
            "\n"
            "\n"
            "COPYRIGHT © PANTARA News Sumatera Utara 2017",
            "Kapolres Komit Ungkap Kekerasan terhadap Pers",
            "Pantara",
            None,
            "Tanjungbalai",
        ),
        (
            "Polisi Bakar 253 Kg Sabu dan 60 Kg Ganja\n"
            "\n"
            "Wahyu Misal Siregar, Jurnalis\n"
            "Selasa 16 Agustus 2022 14:24 WIB\n"
            "Kapolda Sumut saat memusnahkan narkoba (foto: istimewa)\n"
            "Share :\n"
            "\n"
            "MEDAN - {P}\n"
            "\n"
            "{Q}\n"
            "\n"
            "(Awal)\n"
            "\n"
            "Halaman:\n"
            "Lihat Semua",
            "Polisi Bakar 253 Kg Sabu dan 60 Kg Ganja",
            None,
            "2022-08-16T14:24+07:00",
            "MEDAN",
        ),
        (
            "Sungai Kanan Geger, Dua Bandar Sabu Ditangkap\n\nLabuhanbatu Selatan, kabarku.net– {P}\n{Q}",
            "Sungai Kanan Geger, Dua Bandar Sabu Ditangkap",
            "kabarku.net",
            None,
            "Labuhanbatu Selatan",
        ),
        (
            "Bhabinkamtibmas Ajak Warga Hindari Hoaks\nKota Binjai,- {P}\n{Q}",
            "Bhabinkamtibmas Ajak Warga Hindari Hoaks",
            None,
            None,
            "Kota Binjai",
        ),
        (
            "Taruncontohnews.com Batu Bara — {P}\n{Q}",
            None,
            "Taruncontohnews.com",
            None,
            "Batu Bara",
        ),
        (
            "Home / Kriminal / Polres Cilegon Bekuk Pengedar Obat Keras\n"
            "\n"
            "Polres Cilegon Bekuk Pengedar Obat Keras\n"
            "\n"
            "Redaksi Rabu, 3 Juli 2024 | 348 Views\n"
            "\n"
            "[CILEGON] {P}\n"
            "\n"
            "{Q}",
            "Polres Cilegon Bekuk Pengedar Obat Keras",
            None,
            "2024-07-03",
            "CILEGON",
        ),
        (
            "Liputansatu.com, Jakarta {P}\n\n{Q}",
            None,
            "Liputansatu.com",
            None,
            "Jakarta",
        ),
        (
            "Nasional\n"
            "Ekonomi\n"
            "Lampung\n"
            "KURDA CONTOH\n"
            "\n"
            "Polres Ringkus Dua Perampas Gawai di Lampu Merah\n"
            "By Admin - Juli 3, 2024\n"
            "\n"
            "KURDA CONTOH, Metro – {P}\n"
            "\n"
            "{Q}\n"
            "\n"
            "© 2024 Kurda Contoh. All rights reserved.",
            "Polres Ringkus Dua Perampas Gawai di Lampu Merah",
            "KURDA CONTOH",
            "2024-07-03",
            "Metro",
        ),
        (
            "Polres Bontang Sita 4 Kg Sabu dari Kapal Nelayan - Kaltim Kita\n"
            "\n"
            "Beranda Hukrim\n"
            "Polres Bontang Sita 4 Kg Sabu dari Kapal Nelayan\n"
            "Oleh: Redaksi\n"
            "Senin, 5 Mei 2025 10:15\n"
            "\n"
            "BONTANG – {P}\n"
            "\n"
            "{Q}\n"
            "\n"
            "Copyright © 2025 Kaltim Kita",
            "Polres Bontang Sita 4 Kg Sabu dari Kapal Nelayan",
            "Kaltim Kita",
            "2025-05-05T10:15",
            "BONTANG",
        ),
        (
            "Tribrata Kota\n"
            "\n"
            "UNGKAP KASUS PENCURIAN TERNAK, POLSEK RASANAE AMANKAN SATU PELAKU\n"
            "\n"
            "Kota Bima, NTB. Polsek Rasanae Barat kembali bergerak. {P}\n"
            "\n"
            "{Q}",
            "UNGKAP KASUS PENCURIAN TERNAK, POLSEK RASANAE AMANKAN SATU PELAKU",
            None,
            None,
            "Kota Bima",
        ),
        (
            "Kapuas Hulu    \n"
            "\n"
            "Polres Siap Amankan Perayaan Idulfitri Lewat Operasi Ketupat\n"
            "\n"
            "Libatkan Ribuan Personel Gabungan\n"
            "\n"
            "Oleh : Redaksi KalcontohOnline\n"
            "Jumat, 13 Maret 2026\n"
            "Polres Siap Amankan Perayaan Idulfitri Lewat Operasi Ketupat\n"
            "WhatsApp Icon\n"
            "Ukuran Font\n"
            "Kecil Besar\n"
            "\n"
            "KALCONTOHONLINE.com - {P}\n"
            "\n"
            "{Q}",
            "Polres Siap Amankan Perayaan Idulfitri Lewat Operasi Ketupat",
            "KALCONTOHONLINE.com",
            "2026-03-13",
            None,
        ),
        (
            "Kapolres Tanah Datar Pimpin Apel Gelar Pasukan\n\nRealitacontoh.com Tanah Datar                                   -{P}\n\n{Q}",
            "Kapolres Tanah Datar Pimpin Apel Gelar Pasukan",
            "Realitacontoh.com",
            None,
            "Tanah Datar",
        ),
        (
            "Apel Ketupat di Abdya\nTribratanewsrescontoh.com_{P}\n{Q}",
            "Apel Ketupat di Abdya",
            "Tribratanewsrescontoh.com",
            None,
            None,
        ),
        (
            "Meresahkan, Polres Amankan 14 Preman dari Terminal\nA\nA\nA\nCILEGON - {P}\n{Q}",
            "Meresahkan, Polres Amankan 14 Preman dari Terminal",
            None,
            None,
            "CILEGON",
        ),
        (
            "Polsek Amankan Remaja Perang Sarung\nGlobal Contoh News.Com|Cilegon – {P}\n{Q}",
            "Polsek Amankan Remaja Perang Sarung",
            "Global Contoh News.Com",
            None,
            "Cilegon",
        ),
        (
            "Kurun 15 Hari Ramadhan, Sudah 9 Orang Korban Laka\n"
            "\n"
            "Rudi\n"
            "0\n"
            "\n"
            "\n"
            "Polres Bangkalan,-(P77)-Patroli77contoh.com.- {P}\n"
            "\n"
            "{Q}\n"
            "\n"
            "Tags\n"
            "\n"
            "Posting Komentar\n"
            "\n"
            "0Komentar",
            "Kurun 15 Hari Ramadhan, Sudah 9 Orang Korban Laka",
            "Patroli77contoh.com",
            None,
            None,
        ),
        (
            "Sebulan Ada 47 Laka Lantas di Blitar | CONTOHONLINE.com - Berita Terkini - Cepat, Lugas dan Akurat\n"
            "\n"
            "Sebulan Ada 47 Laka Lantas di Blitar\n"
            "\n"
            "Editor: Yudi Misal\n"
            "Wartawan: Akina Nur\n"
            "Selasa, 11 September 2018 17:51 WIB\n"
            "\n"
            "Kasatlantas Polres Blitar AKP Misal.\n"
            "\n"
            "BLITAR - {P}\n"
            "\n"
            "{Q}\n"
            "\n"
            " Tag:   kecelakaan blitar\n"
            "\n"
            "Berita Terkait",
            "Sebulan Ada 47 Laka Lantas di Blitar",
            "CONTOHONLINE.com",
            "2018-09-11T17:51+07:00",
            "BLITAR",
        ),
        (
            "BUPATI JAYAPURA : Daerah Baru Solusi Kesejahteraan\n\nSentani. Jayapura. Detakcontoh.com,|| {P}\n\n{Q}",
            "BUPATI JAYAPURA : Daerah Baru Solusi Kesejahteraan",
            "Detakcontoh.com",
            None,
            "Sentani",
        ),
        (
            "Polres Resmi Jadi Polresta\n"
            "\n"
            "Kapolda menekan tombol menandai peningkatan status Polres. (foto: Humas Polda Papua)\n"
            "banner 468x60\n"
            "\n"
            "oleh: Faisal Misal |\n"
            "\n"
            "PAPUAcontoh.comJAYAPURA – {P}\n"
            "\n"
            "banner 336x280\n"
            "\n"
            "{Q}",
            "Polres Resmi Jadi Polresta",
            "PAPUAcontoh.com",
            None,
            "JAYAPURA",
        ),
        (
            "Tiga Pejabat Tinggi akan Berkantor di Jayapura\nKBC, Jakarta - {P}\n{Q}\nEditor: Agus Misal",
            "Tiga Pejabat Tinggi akan Berkantor di Jayapura",
            "KBC",
            None,
            "Jakarta",
        ),
        (
            "Beranda\n"
            "Daerah\n"
            "Polres Ngada Rekonstruksi Kasus Penganiayaan\n"
            "Polres Ngada Rekonstruksi Kasus Penganiayaan\n"
            "Jurnalis: Tim Flores Kita\n"
            "Editor: Yan\n"
            "22 Agustus 2023 | 14:12 WITA\n"
            "\n"
            "Bajawa, Flores Kita - {P}\n"
            "\n"
            "{Q}",
            "Polres Ngada Rekonstruksi Kasus Penganiayaan",
            "Flores Kita",
            "2023-08-22T14:12+08:00",
            "Bajawa",
        ),
        (
            "Polisi Sambangi Pos Satkamling, Dorong Sinergi Warga\n"
            "\n"
            "TNI & Polri221 Dilihat\n"
            "\n"
            "Mabescontoh.com\n"
            "\n"
            "Jakarta Pusat – {P}\n"
            "\n"
            "{Q}\n"
            "\n"
            "(Humas Polres Metro Jakarta Pusat)\n"
            "\n"
            "Komentar",
            "Polisi Sambangi Pos Satkamling, Dorong Sinergi Warga",
            "Mabescontoh.com",
            None,
            "Jakarta Pusat",
        ),
        (
            "Kapolresta Video Call Warga, Kabarkan Situasi Rumah\n\nSerba-Serbi997 Dilihat\n\nDenpasar , Contoh Indonesia.net – {P}\n\n{Q}",
            "Kapolresta Video Call Warga, Kabarkan Situasi Rumah",
            "Contoh Indonesia.net",
            None,
            "Denpasar",
        ),
        (
            "Harmonicontoh.com (Jakarta Utara) – {P}\n{Q}",
            None,
            "Harmonicontoh.com",
            None,
            "Jakarta Utara",
        ),
        (
            "Kapolsek Sambangi Seluruh RW\nMeldacontohonline.id-{P}\n{Q}",
            "Kapolsek Sambangi Seluruh RW",
            "Meldacontohonline.id",
            None,
            None,
        ),
        (
            "Maraknya Penipuan Arisan, Begini Tanggapan Kapolresta\n"
            "Belakangan kasus penipuan arisan sedang marak terjadi dan menelan korban.\n"
            "CONTOHSUMSEL.COM,PALEMBANG- {P}\n"
            "{Q}",
            "Maraknya Penipuan Arisan, Begini Tanggapan Kapolresta",
            "CONTOHSUMSEL.COM",
            None,
            "PALEMBANG",
        ),
        (
            "WacanaNews Jabar-Banten | {P}\n{Q} (JP)",
            None,
            "WacanaNews Jabar-Banten",
            None,
            None,
        ),
        (
            "Hukum & Kriminal\n"
            "Dua Pengedar Upal Dibekuk di Warung Kopi\n"
            "Rabu, 5 Juni 2024 | Dibaca : 1.204\n"
            "KARAWANG | OnlineContoh | {P}\n"
            "{Q}",
            "Dua Pengedar Upal Dibekuk di Warung Kopi",
            "OnlineContoh",
            "2024-06-05",
            "KARAWANG",
        ),
        (
            "POLRES SERANG SITA RATUSAN BOTOL MIRAS\nHumas Polres Serang\n12 Maret 2024\nPolres Serang - {P}\n{Q}\n#PolriPresisi",
            "POLRES SERANG SITA RATUSAN BOTOL MIRAS",
            "Humas Polres Serang",
            "2024-03-12",
            None,
        ),
        (
            "Media Contoh Nusantara\n"
            "Menu\n"
            "Skip to content\n"
            "Beranda\n"
            "Hukum\n"
            "Sidang Korupsi Dana Desa Ditunda\n"
            "Media Contoh Nusantara · 3 Feb 2023\n"
            "Bagikan\n"
            "PEKALONGAN – {P}\n"
            "{Q}\n"
            "© 2023 Media Contoh Nusantara",
            "Sidang Korupsi Dana Desa Ditunda",
            "Media Contoh Nusantara",
            "2023-02-03",
            "PEKALONGAN",
        ),
        (
            "Residivis Dibekuk, Polisi Sita Tiga Motor\n"
            "Jatim\n"
            "by Rani Misal — April 7, 2023 in Hukum Kriminal\n"
            "Reading Time: 2 mins read\n"
            "A A\n"
            "TULUNGAGUNG, 90contoh.com – {P}\n"
            "{Q}",
            "Residivis Dibekuk, Polisi Sita Tiga Motor",
            "90contoh.com",
            "2023-04-07",
            "TULUNGAGUNG",
        ),
        (
            "Cegah Penimbunan, Polsek Contoh Cek Stok Beras\n"
            "dan Harga Minyak Goreng di Pasar Lama\n"
            "\n"
            "Humas Polres Pacitan\n"
            "Maret 12, 2026\n"
            "\n"
            "PACITAN –Menjelang Hari Raya Idul Fitri 1447 H,\n"
            "Personel Polsek Contoh jajaran Polres\n"
            "Pacitan melakukan pengecekan\n"
            "ketersediaan beras serta harga minyak goreng.\n"
            "\n"
            "{Q}",
            "Cegah Penimbunan, Polsek Contoh Cek Stok Beras\ndan Harga Minyak Goreng di Pasar Lama",
            "Humas Polres Pacitan",
            "2026-03-12",
            "PACITAN",
        ),
        (
            "Hukum & KriminalKabar DaerahPolda ContohPolres Contoh\n"
            "\n"
            "Kunjungi Polres Contoh, Kapolda Disambut Tarian\n"
            "\n"
            "SORONG,SUARAMISAL.com —  {P}\n"
            "\n"
            "{Q}",
            "Kunjungi Polres Contoh, Kapolda Disambut Tarian",
            "SUARAMISAL.com",
            None,
            "SORONG",
        ),
        ("CONTOHWARTA.COM Denpasar, Menjelang hari raya, {P}\n\n{Q}", None, "CONTOHWARTA.COM", None, "Denpasar"),
        ("Post Views: 1,207\nBABEL,\nWARTACONTOH.COM – {P}\n\n{Q}", None, "WARTACONTOH.COM", None, "BABEL"),
        (
            "KABARCONTOH, IDI – Petugas Kepolisian Polres\n"
            "Aceh Timur dibantu anggota Polsek Peureulak, Rabu (11/5) sekira\n"
            "pukul 03.30 WIB menangkap pencuri kerbau milik Misal (29), warga\n"
            "Desa Contoh, Kecamatan Peureulak. Personel Polsek\n"
            "membawa pencuri yang bernama Rano Misal\n"
            "(33), penduduk Kecamatan Nurussalam, Aceh Timur adalah bekas\n"
            "tetangga korban. Ia ditangkap di rumah kakaknya.\n",
            None,
            "KABARCONTOH",
            None,
            "IDI",
        ),
        (
            "Wartacontoh.com - 07/03/2022, 20:36 WIB\n\n"
            "Warga yang merasa tertipu mendatangi Polda Contoh pada Senin (7/3/2022). WARTACONTOH.com/istimewaWarga yang merasa tertipu"
            " mendatangi Polda Contoh pada Senin (7/3/2022).\n\n"
            "PADANG, WARTACONTOH.com - {P}\n\n{Q}",
            None,
            "WARTACONTOH.com",
            "2022-03-07T20:36+07:00",
            "PADANG",
        ),
        (
            "Hari ketiga pencarian, pemancing di Kapuas Hulu belum ditemukan\n\nPutussibau, Kalbar (NUSAWARTA) -\n{P}\n\n{Q}",
            "Hari ketiga pencarian, pemancing di Kapuas Hulu belum ditemukan",
            "NUSAWARTA",
            None,
            "Putussibau",
        ),
        (
            "Napi Peras Guru lewat Panggilan Video, Uang Rp40 Juta Raib\n"
            "Jurnalis: Heri Misal, Jakawarta · Jum'at 06 September 2024 16:41 WIB\n"
            "\n"
            "LAMPUNG TIMUR - {P}\n"
            "\n"
            "{Q}",
            "Napi Peras Guru lewat Panggilan Video, Uang Rp40 Juta Raib",
            "Jakawarta",
            "2024-09-06T16:41+07:00",
            "LAMPUNG TIMUR",
        ),
        (
            "Polsek Contoh Jaga Pentas Seni di Dua Dusun\n"
            "\n"
            "Posted by tribratanewscontohkota on 09:14\n"
            "\n"
            "Kulon Progo —\n"
            "Personel Polsek Contoh melaksanakan\n"
            "pengamanan pentas seni dalam rangka hari jadi dusun\n"
            "di lapangan Padukuhan Boro, Kabupaten Kulon Progo, Minggu (18/08/2024)\n"
            "jam 13.00 wib.\n"
            "\n"
            "{Q}",
            "Polsek Contoh Jaga Pentas Seni di Dua Dusun",
            "tribratanewscontohkota",
            None,
            "Kulon Progo",
        ),
    ],
)
def test_heads_of_pages(page, title, source, published, dateline):
    layout = find_layout(page.replace("{P}", P).replace("{Q}", Q))
    named = layout.title and layout.title.text, layout.source and layout.source.text, layout.dateline and layout.dateline.text
    assert (*named, layout.published_value) == (title, source, dateline, published)
    assert layout.body is not None
    assert "Personel Polsek" in layout.body.text


@pytest.mark.parametrize(
    ("line", "place", "outlet"),
    [
        ("TAIS, RB - Tiga jabatan di lingkungan Polres Contoh resmi berganti pagi ini.", "TAIS", "RB"),
        ("Contohkota.id,Jakarta Jumat, 18 Oktober 2024 — Suasana sore di pasar tampak kondusif.", "Jakarta", "Contohkota.id"),
        ("Kendari-wartacontoh.com- Demo ricuh itu berakhir setelah polisi turun ke jalan.", "Kendari", "wartacontoh.com"),
        ("iWarta, Serang - Polisi menangkap dua orang pencuri sepeda motor.", "Serang", "iWarta"),
        ("ContohPost | Trumon Tengah. Kecelakaan lalu lintas itu menewaskan tiga orang.", "Trumon Tengah", "ContohPost"),
        ("PASBAR, POSKO CONTOH—Warga Jorong Lama dihebohkan penemuan mayat di pondok kebun.", "PASBAR", "POSKO CONTOH"),
        ("SOLO, JATENG - Polisi menangkap dua orang pencuri sepeda motor di sana.", "SOLO, JATENG", None),
        (f"Lombok Barat NTB - {P}", "Lombok Barat NTB", None),
        (f"POLDA NTB-LOMBOK UTARA || {P}", "LOMBOK UTARA", None),
        ("BLAHBATUH-Kepolisian Sektor Contoh menyerahkan alat kebersihan serta kain sarung kepada warga.", "BLAHBATUH", None),
        (f"Jakarta: {P}", "Jakarta", None),
        (
            "Tanjung Selor, Walaupun keadaan di wilayah Polsek Contoh aman, petugas tidak berhenti berpatroli ke kampung.",
            "Tanjung Selor",
            None,
        ),
        # the outlet first, with a full stop behind the place or before it, or no mark
        (f"Wartacontoh.com-Rote Ndao. {P}", "Rote Ndao", "Wartacontoh.com"),
        (f"Wartacontoh.polri.go.id – Ternate. {P}", "Ternate", "Wartacontoh.polri.go.id"),
        (f"Nada7.Makassar – {P}", "Makassar", "Nada7"),
        (f"Mandarcontoh Polewali — {P}", "Polewali", "Mandarcontoh"),
        (f"Suara Contoh News. Semarang, 20 Mei 2024 – {P}", "Semarang", "Suara Contoh News"),
        (f"Kota Baru. Jambi – {P}", "Kota Baru. Jambi", None),
        (f"Bandara Tangerang – {P}", "Bandara Tangerang", None),
        (f"Perbatasan Entikong – {P}", "Perbatasan Entikong", None),
        # sites set off by other marks, or by none
        (f"SAMPIT, Wartacontoh.com, {P}", "SAMPIT", "Wartacontoh.com"),
        (f"TEMINABUAN,WARTACONTOH.com {P}", "TEMINABUAN", "WARTACONTOH.com"),
        (f"BATANG |CONTOHNUSANTARA.COM {P}", "BATANG", "CONTOHNUSANTARA.COM"),
        (f"Taput !!!!! Contohsita.com – {P}", "Taput", "Contohsita.com"),
        (f"kabarcontoh.comLebak – {P}", "Lebak", "kabarcontoh.com"),
        (f"Suara Contoh ARU – {P}", "ARU", "Suara Contoh"),
        (f"Humas Polres ARU – {P}", None, "Humas Polres ARU"),
        (f"Detik-detik pelaku kabur terekam kamera. {P}", None, None),
        (f"SASARAN CONTOH - Ambon :\n\n{P}", "Ambon", "SASARAN CONTOH"),
        # run together, in small letters, as initials
        (f"Kutacane-GayoContoh.co : {P}", "Kutacane", "GayoContoh.co"),
        (f"Batam-Pos.co.id : {P}", None, "Batam-Pos.co.id"),
        (f"NUNUKAN.WP – {P}", "NUNUKAN", "WP"),
        (f"TOLITOLI, telukcontoh | {P}", "TOLITOLI", "telukcontoh"),
        (f"Merauke, tribratanews\n\n{P}", "Merauke", "tribratanews"),
        (f"FloresContoh Sikka – {P}", "Sikka", "FloresContoh"),
        (f"Tanggamus-(Humas)- {P}", "Tanggamus", None),
        (f"Toboali: {P} {P}", "Toboali", None),
        (f"Atambua_SuaraContoh.com- {P}", "Atambua", "SuaraContoh.com"),
        (f"KabarContoh.com l Teluk Wondama (9/5) _ {P}", "Teluk Wondama", "KabarContoh.com"),
        (f"Ngawi, Kabar Contoh 77. {P}", "Ngawi", "Kabar Contoh 77"),
        (f"BITUNG, Warta Contoh-Kapolres Bitung memantau langsung pengamanan ibadah. {P}", "BITUNG", "Warta Contoh"),
        (
            f"GROBOGAN, WARTACONTOH.com\n– Dua organisasi kemasyarakatan\nterlibat keributan di simpang empat.\n\n{P}",
            "GROBOGAN",
            "WARTACONTOH.com",
        ),
        (
            f"WartaContoh.com/Rino Misal\nBARANG BUKTI DIMUSNAHKAN - Berbagai barang bukti dihancurkan di Mapolda. \n\n"
            f"WARTACONTOH.COM, TANGERANG - {P}",
            "TANGERANG",
            "WARTACONTOH.COM",
        ),
        # a day in front of the opening
        (f"date 2025-03-08 MAKASSAR, Suaracontoh — {P}", "MAKASSAR", "Suaracontoh"),
        (f" date 2025-03-06 jateng.contoh.com, TEGAL - {P}", "TEGAL", "jateng.contoh.com"),
        # a name that no table of places knows; one of a village or of a seat of government
        (f"VISTACONTOH – {P}", None, "VISTACONTOH"),
        (f"LEMAHSUGIH – {P}", "LEMAHSUGIH", None),
        (f"Liwa – {P}", "Liwa", None),
        (
            f"DIAMANKAN - Dua ekor satwa dilindungi diamankan petugas di pelabuhan.\n\nBITUNG, WARTACONTOH.CO.ID – {P}",
            "BITUNG",
            "WARTACONTOH.CO.ID",
        ),
        # initials in brackets and no dash, but no region's own short form
        (f"BLANGPIDIE (WC) {P}", "BLANGPIDIE", "WC"),
        (f"SULAWESI SELATAN (SULSEL) {P}", None, None),
        # a caption's word in capitals is a kecamatan's name
        (f"ARAHAN: {P}\n\nMATARAM - {P} {P}", "MATARAM", None),
        # the newsroom that somebody speaks to is no place
        (f"CONTOHBANUA, Marabahan – {P} Begitu katanya kepada CONTOHBANUA, Kamis (11/11).", "Marabahan", "CONTOHBANUA"),
        # initials that the page spells out
        (f"BIAK, WC- {P}\n\nEditor: Redaksi WartaContoh", "BIAK", "WartaContoh"),
        (f"BIAK, WC- {P}\n\nWargaCendrawasih berdatangan bersama WartaContoh.", "BIAK", "WC"),
        # broken before its bracket
        (f"CONTOHSAPA\n(NABIRE) - {P}", "NABIRE", "CONTOHSAPA"),
        (f"Ist/KABAR CONTOH - Kapolres Contoh menyematkan pita.\n\nKASONGAN – {P}", "KASONGAN", "KABAR CONTOH"),
    ],
)
def test_outlet_behind_the_place(line, place, outlet):
    layout = find_layout(f"Kepala Baru\n\n{line}")
    assert (layout.dateline and layout.dateline.text, layout.source and layout.source.text) == (place, outlet)


@pytest.mark.parametrize(
    ("page", "outlet"),
    [
        # credited with a photo
        (
            "WARTABORNEO / Kriminal / Minggu, 13 Maret 2022 10:14\n\nBARBUK: Motor diangkut. FOTO: ALI/WARTABORNEO\n\nGARUT - {P}",
            "WARTABORNEO",
        ),
        ("Ali Misal - KanalContoh\nSenin, 08 Sep 2025 16:18 WIB\n\nIlustrasi. Foto: Budi/KanalContoh\n\n{P}", "KanalContoh"),
        ("Bali / Kriminal\n\nBARBUK: Motor diangkut.\n\nGARUT - {P}", None),
        # an address of the article is no name; one that closes the page is
        ("wartacontoh\n• www.wartacontoh.id-polisi-tangkap-dua-pencuri\n\nKARANGASEM, WartaContoh\n\n{P}", "WartaContoh"),
        ("{P}\n\nAnginContoh.co\nTentang Kami\nPedoman Media Siber", "AnginContoh.co"),
        # credited, or that signs the article
        ("-IST/TANAH CONTOH POS-Tanah Contoh Pos\nMUARATEBO - {P}", "TANAH CONTOH POS"),
        ("GARUT - {P}\n\nApi padam menjelang siang, kata warga.\n\n(abc/wartacontoh.example)", "wartacontoh.example"),
        ("GARUT - {P}\n\nWarga berterima kasih kepada Jurnalis Suaracontoh di lokasi.", "Suaracontoh"),
        ("GARUT - {P}\n\n“Masih didalami,” kata Kapolsek kepada Nada Contoh, Rabu (11/3).", "Nada Contoh"),
        ("GARUT - {P}\n\n“Masih didalami,” kata Kapolsek kepada kabarcontoh, Minggu (11/3).", "kabarcontoh"),
        ("GARUT - {P}\n\n“Masih didalami,” kata Kapolsek kepada wartawan, Minggu (11/3).", None),
        ("GARUT - {P}\n\n“Masih didalami,” kata Kapolsek kepada Contoh Sore di ruang kerjanya, Rabu (3/12).", "Contoh Sore"),
        ("GARUT - {P}\n\nBantuan diserahkan kepada Siti Misal di rumahnya, Rabu (3/12).", None),
        ("GARUT - {P}\n\nEditor: admin-Radar Contoh", "Radar Contoh"),
        ("GARUT - {P}\n\nSumber : Radio Contoh", "Radio Contoh"),
        ("GARUT - {P}\n\nSumber: Humas Polres Contoh", None),
        ("Kapolres Contoh ketika dijumpai di Mapolda. Foto: Rudi/contohnow\n{P}", "contohnow"),
        ("Kapolres Contoh ketika dijumpai di Mapolda. Foto: Rudi/istimewa\n{P}", None),
        ("GARUT - {P}\n\n“Masih didalami,” kata Iptu Rano.kepada contohsatunews.com, Jum'at (2/9/22).", "contohsatunews.com"),
        ("Kapolres Contoh, AKBP Rano Misal (FOTO: Yuli/Contohpos)\n{P}", "Contohpos"),
        ("Kapolres Contoh di lokasi gudang yang dipakai para pelaku -- Contoh.id/Rano Misal\n\n{P}", "Contoh.id"),
        ("Kapolsek Contoh di Gang Misal, Minggu (15/02/2026) dini hari. Foto:aam/contohkabar.com\n\n{P}", "contohkabar.com"),
        ("Kapolres Contoh di sela apel bersama anggota kemarin. (RANO MISAL/RADAR CONTOH)\n\n{P}", "RADAR CONTOH"),
        ("WARTACONTOH/ISTIMEWA\n\n{P}", "WARTACONTOH"),
        ("Polisi di lokasi kebakaran rumah warga.SUARACONTOH/SK |\n{P}", "SUARACONTOH"),
        ("{P}\n\nCopyright @ 2025 Contoh Group - contoh. All Rights Reserved", "Contoh Group"),
        # the newsroom itself in the writer's place
        ("Tim kabarcom - kabarNews\nRabu, 16 Mar 2022 20:47 WIB\n\n{P}", "kabarcom"),
        ("{P}\n\n» Klik berita lainnya di Google News SUARA CONTOH", "SUARA CONTOH"),
        ("spot_img\n\nBerita Terkait\n\ncontohpos – {P}", "contohpos"),
        # a banner that the first paragraph repeats before its dash
        ("PUSAT KABAR POLRES CONTOH\n\nPusat Kabar Polres Contoh Polda Misal-{P}", "PUSAT KABAR POLRES CONTOH"),
        # headings of a menu are none
        ("Kategori Berita\n\nCari Berita\n\nIndeks Berita\n\n{P}", None),
        # one named after a police unit
        ("Polres Contoh cyber news, Polsek Misal – {P}", "Polres Contoh cyber news"),
        ("WARTACONTOH -- Gowa.\n{P}", "WARTACONTOH"),
        ("Contohkpknews.com MAKASSAR, -- {P}", "Contohkpknews.com"),
        ("Kapolda Contoh Irjen Pol Rano Misal di Kota Contoh, Kamis (28/11).-ist/contoh-harian.co.id-\n{P}", "contoh-harian.co.id"),
        ("Kuala Pembuang (ContohNews). {P}", "ContohNews"),
        ("Media humas polri || Cakranegara\n\nBacaan Lainnya\n\n{P}", "Media humas polri"),
        # one that readers are bid to follow
        ("{P}\n\nFollow Berita LensaContoh di Google News", "LensaContoh"),
        ("{P}\n\nIkuti Whatsapp Channel Contoh Raya", "Contoh Raya"),
        ("{P}\n\nIkuti kami di Google News", None),
    ],
)
def test_outlet_elsewhere(page, outlet):
    source = find_layout(f"{T}\n\n{page.replace('{P}', P)}").source
    assert (source and source.text) == outlet


@pytest.mark.parametrize(
    ("page", "published"),
    [
        ("{T}\n\nGARUT - {P}\n\nBerita Terkait\nMaling Ayam Ditangkap Warga\n10 September 2024\n", None),
        ("{T}\n\nGARUT - {P}\n\nTerkait\nMaling Ayam Ditangkap Warga, 2 Maret 2024", None),
        (
            "{T}\n\nGARUT - {P}\n\nBerita Terkini\nBerita Terpopuler\nSelasa 15-10-2024,08:05 WIB\nReporter: Rani | Editor: Bayu",
            "2024-10-15T08:05+07:00",
        ),
        ("date 2024-05-20 {T}\n\nGARUT - {P}", "2024-05-20"),
        ("date 2024-05 Laporan Wartawan Contoh Budi Misal\n\n{T}\n\nGARUT - {P}", "2024-05"),
        ("{T}\n\n date 2024-05-20 GARUT - {P}", "2024-05-20"),
        ("{T}\n\n{P}\n\nUpdate: 2024-05-20 08:35 GMT\n\n{P}", "2024-05-20T08:35+00:00"),
        ("{T}\nReporter: Yanto Misal | Editor: Marsel | Selasa 11 Jun 2024 - 20:15 WIB\n\nGARUT - {P}", "2024-06-11T20:15+07:00"),
        ("{T}\n\nGARUT - {P}\n\nBACA JUGA:\nMaling Ayam Ditangkap\nTag: #maling\n10 September 2024 18:20", "2024-09-10T18:20"),
        ("Rabu, 14 Januari 2026\n\nNASIONAL\n\n25 September 2025\n\n20:03 WIB\n\n{T}\n\nGARUT - {P}", "2025-09-25T20:03+07:00"),
        ("{T}\n\nDiperbarui 16 Nov 2024, 22:10 WIBDiterbitkan 16 Nov 2024, 19:05 WIB\n\nGARUT - {P}", "2024-11-16T19:05+07:00"),
        (
            "{T}\n\nContoh.tv - 16 Februari 2022, 11:40 WIB\nmaling-motor-di-halaman-masjid\nPetugas di lokasi.\n\nGARUT, CONTOH.TV – {P}",
            "2022-02-16T11:40+07:00",
        ),
        ("{T}\n\nKeadaan di Desa Misal Kecamatan Contoh, Minggu (16/8/2020).\nGARUT - {P}", None),
        ("Kamis, 22 Juni 2023\n\n{T}\n\nGARUT - {P}\n\nDiposting oleh Humas Polres Contoh di 08.04\n\n0 komentar:", "2023-06-22T08:04"),
        (
            "{T}\nDua orang itu sudah lama diincar petugas karena kasus yang sama.\n\nOleh Rani\n13/02/2025 13:05\n\n{P}\n\n{P}",
            "2025-02-13T13:05",
        ),
        # a clock that begins the page: the article shows an earlier day, or names only days of another year
        ("• 24 Juli 2025 10:47\n\n{T}\n\nByHumas Polres Contoh\n\nJul 22, 2025\n\nGARUT – {P}", "2025-07-22"),
        ("Rabu, 12 Maret 2025\n\n{T}\n\n{P}\n\nHal itu terjadi Jumat (13/9/2024) malam di halaman masjid.", None),
        ("Rabu, 12 Maret 2025\n\n{T}\n\n{P}\n\nHal itu terjadi Jumat (13/9/2024), kata saksi Selasa (11/3).", "2025-03-12"),
        # Blogger
        (
            "{T}\n\nSelasa, September 09, 2025 | September 09, 2025 WIB | 0 Views Last Updated 2025-09-09T09:42:10Z\n\nGARUT – {P}",
            "2025-09-09T09:42",
        ),
        ("{T}\n\n19 January 2026 | 16:05 WIB Last Updated 2026-01-20T02:41:09Z\n\nGARUT – {P}", "2026-01-19T16:05+07:00"),
    ],
)
def test_timestamps_of_pages(page, published):
    layout = find_layout(page.replace("{P}", P).replace("{T}", T))
    assert layout.published_value == published
    assert layout.title is not None
    assert layout.title.text == T


T = "Polisi Tangkap Dua Pencuri Motor di Halaman Masjid Garut"


@pytest.mark.parametrize(
    ("head", "title", "source"),
    [
        (
            "Penemuan Mayat di Pinggir Tol\n{T}\nKasat Reskrim Polres Garut membenarkannya.\nPenulis: Rani Misal | Editor: Bayu",
            "{T}",
            None,
        ),
        ("Kasus Pencurian Motor\n{T}\nEditor : Rani Misal", "{T}", None),
        # the region's motto stands above the headline, a deck below it
        (
            "Garut\nGarut Melaju Menuju Daerah yang Makmur\n{T}\n"
            "Keduanya dibawa ke kantor polisi setelah dikejar warga sampai ke jembatan\nPenulis: Rani Misal | Editor: Bayu",
            "{T}",
            None,
        ),
        ("{T} | Contohpos.com", "{T}", "Contohpos.com"),
        ("{T} - Contoh Pos", "{T}", "Contoh Pos"),
        ("{T} » Radar Contoh", "{T}", "Radar Contoh"),
        ("Contoh Pos - {T}", "{T}", "Contoh Pos"),
        (
            "Polisi tangkap dua pencuri motor di halaman masjid\nSenin, 3 Juni 2024 10:15 WIB",
            "Polisi tangkap dua pencuri motor di halaman masjid",
            None,
        ),
        ("{T} (Wartacontoh/istimewa)", "{T}", None),
        (f"{P} {P} {P}", None, None),
        ("Garut\n\n{T}\n\nRedaksi", "{T}", None),
        ("HUKUM & KRIMINAL\n{U}", "{U}", None),
        ("{T}\n{T} di Kecamatan Contoh", "{T}", None),
        ("Home\nNews\nHukum\n{T}\nRani Misal\n3 Juni 2024", "{T}", None),
        ("Breaking News:\n{T}", "{T}", None),
        ("Jumat, 7 Juni 2024\nContoh Pos\nMengabarkan yang Benar\n{T}\nOleh: Rani", "{T}", "Contoh Pos"),
        ('"Maling Motor"\n{T}', "{T}", None),
        ("[FOTO] {T}", "[FOTO] {T}", None),
        ("VIRAL! Maling Motor Dihajar Massa", "VIRAL! Maling Motor Dihajar Massa", None),
        ("{T}\nMaling Sempat Kabur ke Sawah\nRani Misal - contohNews\nJumat, 7 Jun 2024 10:15 WIB", "{T}", "contohNews"),
        ("Nasional / Hukum\n{T}\n348 views", "{T}", None),
        (
            "Polisi tangkap dua pencuri motor di Garut\n\nSenin, 3 Juni 2024 10:15\n\nIlustrasi - Barang Bukti. WARTA/HO-Polres Garut",
            "Polisi tangkap dua pencuri motor di Garut",
            None,
        ),
        ("{T}\n\noleh\n{T}\n\npencuri motor garut", "{T}", None),
        ("Rabu, Mei 14", None, None),
        ("ARTICLE AD BOX\n\n{T}", "{T}", None),
        ("Scroll untuk membaca artikel\n{T}", "{T}", None),
        ("Konten Media Partner\n\n{T}", "{T}", None),
        ("{T}\n\nPara calon pekerja yang diamankan Polsek Contoh, Jumat, 13 November 2020. Foto: Polsek Contoh", "{T}", None),
        ("HOME MALUKU AMBON HUKUM OPINI\n\n{T}", "{T}", None),
        ("Portal Berita Tanah Contoh\nBeranda | Hukum & HAM | Olahraga | Redaksi\n{T}", "{T}", None),
        ("ยฉ PT Ruang Warta Contoh\nVersion 1.92.3\n{T}", "{T}", None),
        (
            "Kapal Batal Sandar, Penumpang Menumpuk di Pelabuhan Lama Polisi Sita Miras "
            "Sekolah Contoh Kekurangan Guru Polres Contoh Tanam Jagung\n"
            "20 Apr 2025 16:52 WIT\n{T}",
            "{T}",
            None,
        ),
        (
            "Wartacontoh.com, Menjelang Operasi Lilin -2022 Polres Contoh Gelar Latihan",
            "Menjelang Operasi Lilin -2022 Polres Contoh Gelar Latihan",
            "Wartacontoh.com",
        ),
        (
            "Di Kupang - NTT, 13 Pemuda Diduga Pelaku Pembakaran Diamankan",
            "Di Kupang - NTT, 13 Pemuda Diduga Pelaku Pembakaran Diamankan",
            None,
        ),
        ("Lulus Verifikasi Dewan Pers No.126/DP-Terverifikasi/K/X/2017\n\n{T}", "{T}", None),
        ("CONTOH.com App\nAplikasi Berita Terbaru dan Terpopuler\nDownload Apps CONTOH.com\n\n{T}", "{T}", "CONTOH.com"),
        ("Kapolsek: Warga Jangan Takut Melapor\nRani Misal", "Kapolsek: Warga Jangan Takut Melapor", None),
    ],
)
def test_headlines(head, title, source):
    def told(text: str) -> str:
        return text.replace("{T}", T).replace("{U}", T.upper())

    layout = find_layout(f"{told(head)}\n\nGARUT - {P}\n\n{P}")
    assert (layout.title and layout.title.text, layout.source and layout.source.text) == (title and told(title), source)


def test_headline_broken_at_a_fixed_width():
    head = "Cegah Balap Liar, Polsek\nContoh Jaya Gelar Patroli Malam di Tiga Desa"
    body = "SINTANG –Polsek Contoh Jaya kembali\nmengamankan dua orang terduga pelaku pencurian sepeda\nmotor di Desa Sukamaju."
    title = find_layout(f"{head}\n\n{body}").title
    assert title is not None
    assert title.text == head


@pytest.mark.parametrize(
    ("line", "source", "place"),
    [
        ("SUARAPAGI, Kotabumi--Kapolres Lampung Utara AKBP Wira Santosa memimpin apel.", "SUARAPAGI", "Kotabumi"),
        ("WARTABANUA, BANJARBARU - Polres Banjarbaru menangkap dua orang.", "WARTABANUA", "BANJARBARU"),
        ("PT. SUARA | ATAMBUA -- Polres Belu menangkap dua orang.", "PT. SUARA", "ATAMBUA"),
    ],
)
def test_an_outlet_in_capitals_before_the_place(line, source, place):
    layout = find_layout(line + "\nWarga tenang.")
    assert (layout.source and layout.source.text, layout.dateline and layout.dateline.text) == (source, place)
