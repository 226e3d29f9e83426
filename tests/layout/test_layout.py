"""Headline, outlet, timestamp, dateline, body and furniture, in the manner of quite different sites."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from polextract.context import Context
from polextract.layout.recognizer import find_layout

BODY = "anggota Polsek Cantigi berpatroli dan menyapa warga di tiga desa binaan pada malam hari hingga menjelang subuh."


@pytest.mark.parametrize(
    ("opening", "dateline", "source"),
    [
        ("INDRAMAYU - ", "INDRAMAYU", None),
        ("Indramayu, - ", "Indramayu", None),
        ("Sepaku, 23 Januari 2024 – ", "Sepaku", None),
        ("JAKARTA, KOMPAS.com - ", "JAKARTA", "KOMPAS.com"),
        ("KOMPAS.com – ", None, "KOMPAS.com"),
        ("Serang (ANTARA) - ", "Serang", "ANTARA"),
        ("Surabaya, Jawa Timur (ANTARA) – ", "Surabaya", "ANTARA"),
        ("Jakarta, CNN Indonesia -- ", "Jakarta", "CNN Indonesia"),
        ("LANDAK//warta-contoh.id – ", "LANDAK", "warta-contoh.id"),
        ("Kota Gorontalo – ContohTV. ", "Kota Gorontalo", "ContohTV"),
        ("POLMAN, CONTOHPOST || ", "POLMAN", "CONTOHPOST"),
        ("JAKARTA,Wartacontoh.com _ ", "JAKARTA", "Wartacontoh.com"),
        ("Bantul. ", "Bantul", None),
        ("Semarang-", "Semarang", None),
        ("Tribratanews.polri.go.id. ", None, "Tribratanews.polri.go.id"),
        ("Polres Landak - ", None, None),
        ("Padang (20/5) - ", "Padang", None),
        ("Serang // Contoh.com - ", "Serang", "Contoh.com"),
        ("Polda Bali - Polres Buleleng, warta.example - ", None, "warta.example"),
        ("infocontoh.com - Kota Serang - ", "Kota Serang", "infocontoh.com"),
        ("Warta.example Biboki Anleu, TTU - ", "Biboki Anleu", "Warta.example"),
        ("Contoh6.com, Jakarta ", "Jakarta", "Contoh6.com"),
        ("PALU -", "PALU", None),
        ("TIMIKA- ", "TIMIKA", None),
        ("NABIRE | InfoContoh.com", "NABIRE", "InfoContoh.com"),
        ("SAPA (TIMIKA) - ", "TIMIKA", "SAPA"),
        ("KBR68H, Jayapura - ", "Jayapura", "KBR68H"),
        ("JATISARI, RAKA - ", "JATISARI", "RAKA"),
        ("MANGUPURA, Radar Contoh.id- ", "MANGUPURA", "Radar Contoh.id"),
        ("Suara Contoh News - Sorong Selatan, ", "Sorong Selatan", "Suara Contoh News"),
        ("Lensapapua -  ", None, "Lensapapua"),
        ("LINGGA I CONTOHNEWS.COM : ", "LINGGA", "CONTOHNEWS.COM"),
        ("Aimere.", "Aimere", None),
        ("Medan, Sumut - ", "Medan, Sumut", None),
        ("Lampung Tengah-", "Lampung Tengah", None),
        ("LAMPUNG TENGAH, (CN) – ", "LAMPUNG TENGAH", "CN"),
        ("MUSI RAWAS | Radarcontoh.id ~ ", "MUSI RAWAS", "Radarcontoh.id"),
        ("Contohnews.com, Makassar – ", "Makassar", "Contohnews.com"),
        ("Makassar, Contohnews – ", "Makassar", "Contohnews"),
        ("CONTOHPOS.COM | GARUT - ", "GARUT", "CONTOHPOS.COM"),
        ("Garut / Contohpos.com - ", "Garut", "Contohpos.com"),
        ("GARUT,CONTOHPOS.COM- ", "GARUT", "CONTOHPOS.COM"),
        ("Kab.Garut, Contohpos.com - ", "Kab.Garut", "Contohpos.com"),
        ("Kabupaten Garut, 3 Juli 2024 – ", "Kabupaten Garut", None),
        ("Garut, (3/7/2024) - ", "Garut", None),
        ("GARUT (Contohpos.com) - ", "GARUT", "Contohpos.com"),
        ("www.contohpos.com, Garut - ", "Garut", "www.contohpos.com"),
        ("Contohpos.com.Garut-", "Garut", "Contohpos.com"),
        ("Jakarta – Contoh TV – ", "Jakarta", "Contoh TV"),
        ("Jakarta, Contoh FM: ", "Jakarta", "Contoh FM"),
        ("Jakarta -- ", "Jakarta", None),
        ("Jakarta— ", "Jakarta", None),
        ("Surabaya, contohjatim.net || ", "Surabaya", "contohjatim.net"),
        ("BANJARMASIN, wartacontoh.co.id - ", "BANJARMASIN", "wartacontoh.co.id"),
        ("Pangkalpinang, Babelcontoh.com -- ", "Pangkalpinang", "Babelcontoh.com"),
        ("TARAKAN – ", "TARAKAN", None),
        ("Tarakan, Kaltara - ", "Tarakan, Kaltara", None),
        ("Nunukan (Kaltara) - ", "Nunukan", None),
        ("Manggarai Timur, NTT, Contoh.net – ", "Manggarai Timur", "Contoh.net"),
        ("Borong, Manggarai Timur – ", "Borong, Manggarai Timur", None),
        ("DUMAI, METRO – ", "DUMAI", "METRO"),  # Metro is a city, but not one that Dumai lies in
        ("DUMAI, Polres Dumai – ", "DUMAI", None),
        ("DUMAI, Humas Polres Dumai – ", "DUMAI", "Humas Polres Dumai"),
        ("METRO, LAMPUNG – ", "METRO, LAMPUNG", None),
        ("CONTOH.COJakarta - ", "Jakarta", "CONTOH.CO"),
        ("kabarcontoh.co.id | Negara", "Negara", "kabarcontoh.co.id"),
        ("SEMARANG, 17 November 2025 ", "SEMARANG", None),
        ("Laporan: Budi MisalJAKARTA, Contohnews.com - ", "JAKARTA", "Contohnews.com"),
        ("DUMAI\n, Warta Contoh – ", "DUMAI", "Warta Contoh"),
        ("DUMAI\n– ", "DUMAI", None),
        ("CONTOHWARTA, Muara Teweh – ", "Muara Teweh", "CONTOHWARTA"),
        ("Flores Timur, Nusa Tenggara Timur – ", "Flores Timur, Nusa Tenggara Timur", None),
        ("BENGKULU SELATAN (BS) – ", "BENGKULU SELATAN", None),  # the short form of the region
        ("Contoh.com - Contoh.com - ", None, "Contoh.com"),
        ("PEKANBARU (CN) - ", "PEKANBARU", "CN"),
        ("MEDAN – SUMUT | ", "MEDAN", None),
        ("Contoh Raya | Medan - ", "Medan", "Contoh Raya"),
        ("Polres Garut | ", None, None),
        ("SUKABUMI || Contohpos.com || ", "SUKABUMI", "Contohpos.com"),
        ("CIANJUR.CONTOHPOS.COM - ", "CIANJUR", "CONTOHPOS.COM"),
        ("Cianjur,contohpos.com,- ", "Cianjur", "contohpos.com"),
        ("Liputan Contoh, Cianjur - ", "Cianjur", "Liputan Contoh"),
        ("Cianjur, ContohPos — ", "Cianjur", "ContohPos"),
        ("KOTA CIREBON.- ", "KOTA CIREBON", None),
        ("Cirebon; ", "Cirebon", None),
        ("", None, None),
    ],
)
def test_openings_of_the_first_paragraph(opening, dateline, source):
    layout = find_layout(f"Judul Berita Patroli Malam Polsek\n\n{opening}A{BODY[1:]}\n")
    assert (layout.dateline and layout.dateline.text, layout.source and layout.source.text) == (dateline, source)
    assert layout.body is not None
    assert layout.body.text == "A" + BODY[1:]


@pytest.mark.parametrize(
    "line",
    [
        "Jabodetabek-Banten jadi sasaran komplotan itu, dan anggota Polsek Cantigi berpatroli hingga menjelang subuh.",
        "Bandung-Jakarta macet sejak pagi, dan anggota Polsek Cantigi berpatroli menyusuri jalur itu hingga subuh.",
        "Kapolsek: warga diminta tidak panik dan segera melapor bila melihat kejadian yang mencurigakan di sekitarnya.",
        "Kapolsek Cantigi, Iptu Contoh - yang baru menjabat - memimpin patroli itu di wilayah hukum Polres Indramayu pekan ini.",
        "Operasi Zebra 2024 digelar serentak - kata Kapolres - di seluruh wilayah hukum Polres Indramayu pekan ini juga.",
    ],
)
def test_a_dash_alone_makes_no_dateline(line):
    assert find_layout(line).dateline is None


@pytest.mark.parametrize(
    ("line", "dateline", "source"),
    [
        ("Gowa -", "Gowa", None),
        ("AMLAPURA, NusaBali", "AMLAPURA", "NusaBali"),
        ("REDELONG | CONTOH HERALD", "REDELONG", "CONTOH HERALD"),
        ("SOLOK, METRO", "SOLOK", "METRO"),
        ("SIMALUNGUN,LENTERACONTOH", "SIMALUNGUN", "lenteracontoh.com"),
        ("MAKASSAR, CONTOH.com", "MAKASSAR", "CONTOH.com"),
        ("Rina Contoh", None, "lenteracontoh.com"),
    ],
)
def test_an_opening_on_a_line_of_its_own(line, dateline, source):
    site = "lenteracontoh.com\n\n" if "lentera" in (source or "") else ""
    layout = find_layout(f"{site}Judul Berita Patroli Malam Polsek\n\n{line}\n\n- A{BODY[1:]}\n")
    assert (layout.dateline and layout.dateline.text, layout.source and layout.source.text) == (dateline, source)
    assert layout.body is not None
    assert layout.body.text.startswith("A" if dateline else "-")


@pytest.mark.parametrize(
    ("head", "title", "source"),
    [
        ("Suara Contoh News\nPolres Sorsel Gelar Sertijab Kapolsek", "Polres Sorsel Gelar Sertijab Kapolsek", "Suara Contoh News"),
        ("Polisi Tangkap Pencuri di Gowa - detikSulsel", "Polisi Tangkap Pencuri di Gowa", "detikSulsel"),
        ("Polisi Tangkap Pencuri di Gowa\nRina Contoh - detikSulsel", "Polisi Tangkap Pencuri di Gowa", "detikSulsel"),
        ("Home › Hukum › Polisi Tangkap Pencuri\nPolisi Tangkap Pencuri di Gowa", "Polisi Tangkap Pencuri di Gowa", None),
        ("BERANDA  TNI-POLRI  DAERAH  HUKRIM\nPolisi Tangkap Pencuri di Gowa", "Polisi Tangkap Pencuri di Gowa", None),
        ("Polisi Tangkap Pencuri - Kapolsek: Warga Aman", "Polisi Tangkap Pencuri - Kapolsek: Warga Aman", None),
    ],
)
def test_headline_and_outlet_in_the_head(head, title, source):
    layout = find_layout(f"{head}\n\nCIREBON - {BODY.capitalize()}\n")
    assert layout.title is not None
    assert (layout.title.text, layout.source and layout.source.text) == (title, source)


def test_a_caption_above_an_opening_on_a_line_of_its_own():
    caption = "Polisi menggiring para tersangka pencurian sepeda motor di Mapolsek Cantigi, Kamis (8/8). (Contoh TV/Rina Contoh)"
    layout = find_layout(f"Judul Berita Patroli Malam Polsek\n\n{caption}\n\nBatam, CNN Indonesia --\n\n{BODY.capitalize()}")
    assert (layout.dateline and layout.dateline.text, layout.source and layout.source.text) == ("Batam", "CNN Indonesia")
    assert layout.body is not None
    assert layout.body.text == BODY.capitalize()


@pytest.mark.parametrize(
    ("head", "source"),
    [
        ("RADAR CONTOH - JawaContoh.com", "Radar Contoh"),
        ("contohekspres.bacacontoh.co", "contohekspres.bacacontoh.co"),
        ("Cirebon - warta.example", "warta.example"),
    ],
)
def test_outlets_that_head_and_opening_name_differently(head, source):
    layout = find_layout(f"{head}\n\nJudul Berita Patroli Malam Polsek\n\nLASEM, Radar Contoh - {BODY.capitalize()}")
    assert layout.source is not None
    assert layout.source.text == source


def test_a_caption_that_its_credit_repeats():
    caption = "Polisi menggiring pelaku pencurian sepeda motor ke Mapolsek Cantigi."
    layout = find_layout(f"Judul Berita Patroli Malam Polsek\n{caption}\nFoto: {caption} (Dok. Istimewa)\nGowa -\n\n{BODY.capitalize()}")
    assert (layout.dateline and layout.dateline.text) == "Gowa"
    assert layout.body is not None
    assert layout.body.text == BODY.capitalize()


@pytest.mark.parametrize(
    ("stamp", "value"),
    [
        ("Jan 23, 2024 - 19:28", "2024-01-23T19:28"),
        ("Rabu, 26 Jul 2023 09:30 WIB", "2023-07-26T09:30+07:00"),
        ("contoh.com - 24/05/2022, 12:20 WIB", "2022-05-24T12:20+07:00"),
        ("Oleh Admin 09/10/2025", "2025-10-09"),
        ("Kamis, 21 Maret 2013 – 20:02 WIB", "2013-03-21T20:02+07:00"),
        ("Friday, January 2, 2026", "2026-01-02"),
        ("Senin, 03 Januari 2022 | 10.15", "2022-01-03T10:15"),
        ("2024-07-03 10:15:00", "2024-07-03T10:15"),
        ("03/07/2024 10:15", "2024-07-03T10:15"),
        ("Juli 3, 2024 10:15 am", "2024-07-03T10:15"),
        ("July 3, 2024 8:15 pm", "2024-07-03T20:15"),
        ("3 Jul 2024, 10.15 WIB", "2024-07-03T10:15+07:00"),
        ("Rabu, 3/7/2024", "2024-07-03"),
        ("Rabu 03-07-2024", "2024-07-03"),
        ("Diterbitkan: 3 Juli 2024 10:15", "2024-07-03T10:15"),
        ("Diperbarui 3 Juli 2024 pukul 10.15", "2024-07-03T10:15"),
        ("Posted on 3 July 2024 by admin", "2024-07-03"),
        ("3 Juli 2024 / 10:15", "2024-07-03T10:15"),
        ("Rabu, 03 Juli 2024 - 10:15:37 WIB", "2024-07-03T10:15:37+07:00"),
        ("3 Juli 2024 Redaksi Hukum, Kriminal 0", "2024-07-03"),
        ("Oleh Rani Misal pada Rabu, 3 Juli 2024 10:15", "2024-07-03T10:15"),
        ("By Admin On Jul 3, 2024", "2024-07-03"),
        ("Rabu, Juli 03, 2024", "2024-07-03"),
        ("03 Juli, 2024", "2024-07-03"),
        ("Tayang: Rabu, 3 Juli 2024 10:15 WIB", "2024-07-03T10:15+07:00"),
        ("Kamis 18-Jul-2024 10:15 WIB", "2024-07-18T10:15+07:00"),
        ("Wed, 03 Jul 2024", "2024-07-03"),
        ("Rab, 3 Jul 2024 10:15 WITA", "2024-07-03T10:15+08:00"),
        ("10:15 WIB | Rabu, 3 Juli 2024", "2024-07-03T10:15+07:00"),
        ("REDAKSI - 3 Juli 2024 | 10:15", "2024-07-03T10:15"),
        ("Kabarcontoh.com - 3 Jul 2024, 10:15 WIT", "2024-07-03T10:15+09:00"),
        ("Kabarcontoh.com | 3 Juli 2024", "2024-07-03"),
        ("Last Updated: 3 Juli 2024 - 10:15", "2024-07-03T10:15"),
        ("Published July 3, 2024", "2024-07-03"),
        ("3 Juli 2024 12:05 pm", "2024-07-03T12:05"),
    ],
)
def test_timestamps_of_the_page(stamp, value):
    layout = find_layout(f"Judul Berita Patroli Malam Polsek\n{stamp}\n\nCIREBON - {BODY.capitalize()}")
    assert layout.published_value == value
    assert layout.title is not None
    assert layout.title.text == "Judul Berita Patroli Malam Polsek"


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("Baca juga: Polres Contoh Bekuk Pencuri Motor", "related"),
        ("BACA JUGA : Polres Contoh Bekuk Pencuri Motor", "related"),
        ("(BACA JUGA: Polres Contoh Bekuk Pencuri Motor)", "related"),
        ("Penulis: Rina Contoh | Editor: Bayu Misal", "byline"),
        ("ADVERTISEMENT", "ad"),
        ("SCROLL TO CONTINUE WITH CONTENT", "ad"),
        ("Facebook Twitter WhatsApp Telegram", "share"),
        ("COPYRIGHT © CONTOH 2023", "copyright"),
        ("Tags: polsek, patroli, cantigi", "tags"),
        ("Ikuti berita kami di Google News dan saluran WhatsApp", "follow"),
        ("Klik untuk membagikan di X", "share"),
        ("Memuat...", "nav"),
        ("abc/def", "byline"),
        ("* Benar atau Palsu? Kirim pesan ke WhatsApp Cek Fakta Contoh.com untuk mengetahui kebenaran informasi.", "follow"),
        ("BERITA KAMI ADA DI GOOGLE NEWS | Ikuti juga Channel WhatsApp CONTOH.com", "follow"),
        ("Ikuti Terus Berita Terupdate Seputar Contoh Hari Ini Di sini", "follow"),
        ("Simak breaking news dan berita pilihan kami langsung di ponselmu. Pilih saluran andalanmu.", "follow"),
        ("Dalam segala situasi, CONTOH.com berkomitmen memberikan fakta jernih. Dukung kami.", "follow"),
        ("Pilihan Editor: Mengapa Korban Enggan Melapor", "related"),
        ("Previous: Curi Mesin Perahu, Warga Contoh Ditangkap", "related"),
        ("Topik Artikel : begal Contoh / Polres Contoh", "tags"),
        ("Simak soal Pelarian Pelaku di halaman berikutnya..", "related"),
        ("3 hari ago", "related"),
        ("WARTACONTOH/ISTIMEWA", "caption"),
        ("Pos-Contoh1.jpg", "caption"),
        ("|", "nav"),
        ("Nikmati Berita Terbaru dari Contoh.com Setiap Hari Melalui Saluran Whatsapp", "follow"),
    ],
)
def test_furniture_between_paragraphs(line, kind):
    layout = find_layout(f"CIREBON - {BODY.capitalize()}\n\n{line}\n\n{BODY.capitalize()}")
    assert [(f.text, f.kind) for f in layout.furniture] == [(line, kind)]


@pytest.mark.parametrize(
    ("behind", "link"),
    [
        (" Baca juga: Mayat Pria Ditemukan di Sungai Contoh", "Baca juga: Mayat Pria Ditemukan di Sungai Contoh"),
        ("(BACA JUGA: Mayat Pria Ditemukan di Sungai)", "(BACA JUGA: Mayat Pria Ditemukan di Sungai)"),
        (" Baca juga: Mayat Pria Ditemukan di Sungai Contoh Polisi lalu memeriksa warga sekitar sungai itu.", None),
    ],
)
def test_a_link_behind_a_sentence(behind, link):
    layout = find_layout(f"CIREBON - {BODY.capitalize()}{behind}\n\n{BODY.capitalize()}")
    assert [f.text for f in layout.furniture if f.kind == "related"] == ([link] if link else [])


@pytest.mark.parametrize(
    ("before", "last"),
    [
        ("", "subuh."),
        ("\n\nBerikut daftarnya:", "Warga Sekitar Desa Contoh"),
    ],
)
def test_headlines_with_bullets_below_the_text(before, last):
    links = "- Mayat Pria Ditemukan Warga di Sungai Contoh\n- Kebakaran Hebat Melanda Warga Sekitar Desa Contoh"
    layout = find_layout(f"CIREBON - {BODY.capitalize()}{before}\n{links}")
    assert layout.body is not None
    assert layout.body.text.endswith(last)
    assert (layout.furniture == ()) == bool(before)


@pytest.mark.parametrize(
    "opener",
    [
        "Leave a Reply", "Tinggalkan Balasan", "Posting Komentar", "Berita Terkait", "Artikel Lainnya", "Comments are closed.",
        "Komentar Anda :", "Post navigation", "Navigasi pos", "No More Posts Available.", "Tag Terkait", "Previous article",
    ],
)  # fmt: skip
def test_everything_after_a_comment_form_is_furniture(opener):
    layout = find_layout(f"CIREBON - {BODY.capitalize()}\n\n{opener}\n\nPolres Lain Ungkap Kasus Narkoba di Kota Sebelah\nKirim")
    assert layout.body is not None
    assert layout.body.text.endswith("subuh.")
    assert {f.text for f in layout.furniture} >= {opener, "Kirim"}


@pytest.mark.parametrize(
    "mark",
    ["(*)", "(red)", "(abc/def)", "[rgu/xyz]", "(Humas Polres Contoh)", "***", "#PolriPresisi", "(K-08)", "(27)", "(ab/*)", "*K17", "zal"],
)
def test_a_byline_that_ends_the_body(mark):
    layout = find_layout(f"CIREBON - {BODY.capitalize()} {mark}")
    assert layout.body is not None
    assert layout.body.text.endswith("subuh.")


@pytest.mark.parametrize(
    ("lines", "kind"),
    [
        # the caption of a photo, once more with its credit or a button
        ("Dua pelaku digiring petugas ke Mapolres Contoh\nDua pelaku digiring petugas ke Mapolres Contoh (Dok Polres Contoh)", "caption"),
        ("Dua pelaku digiring petugas ke Mapolres Contoh\nDua pelaku digiring petugas ke Mapolres Contoh... Selengkapnya", "caption"),
        ("Baca Juga:\nMayat Pria Ditemukan Tewas dengan Ditemani Istri yang Merupakan Warga", "related"),
        ("- Pilu, Tiga Kakak Beradik Terjebak di Rumah Tante\n- Kronologi Lengkap Pohon Tumbang di Rumah Dinas Bupati", "related"),
    ],
)
def test_furniture_of_two_lines(lines, kind):
    layout = find_layout(f"CIREBON - {BODY.capitalize()}\n\n{lines}\n\n{BODY.capitalize()}")
    assert [(f.text, f.kind) for f in layout.furniture] == [(line, kind) for line in lines.split("\n")]


def test_a_list_of_evidence_is_no_list_of_links():
    items = "- Satu Unit Sepeda Motor Honda Warna Hitam\n- Dua Buah Kunci Letter T Warna Putih"
    assert not find_layout(f"CIREBON - {BODY.capitalize()}\n\n{items}\n\n{BODY.capitalize()}").furniture


def test_a_short_form_that_the_end_of_a_line_parts_from_its_name():
    text = f"CIREBON - {BODY.capitalize()}\nKegiatan itu menjaga keamanan dan ketertiban masyarakat\n(Kamtibmas).\n{BODY.capitalize()}"
    assert not find_layout(text).furniture


def test_a_heading_of_related_articles_in_the_middle_ends_nothing():
    layout = find_layout(f"CIREBON - {BODY.capitalize()}\n\nBaca juga :\n\n{BODY.capitalize()}\n\nBerita Terkait\nPolres Lain Ungkap Kasus")
    assert layout.body is not None
    assert layout.body.text.count("subuh.") == 2
    assert [f.text for f in layout.furniture] == ["Baca juga :", "Berita Terkait", "Polres Lain Ungkap Kasus"]


def test_a_list_may_close_the_body():
    names = "1. AKBP Budi Santosa\nJabatan lama: Kapolres Garut\n2. AKBP Rudi Hartono\nJabatan lama: Kapolres Ciamis"
    layout = find_layout(f"CIREBON - {BODY.capitalize()}\nBerikut daftarnya:\n{names}\nBagikan\nTwitter")
    assert layout.body is not None
    assert layout.body.text.endswith("Kapolres Ciamis")
    assert [f.text for f in layout.furniture] == ["Bagikan", "Twitter"]


def test_a_mark_on_a_line_of_its_own_is_no_furniture():
    assert not find_layout(f"CIREBON - {BODY.capitalize()}\n”\n{BODY.capitalize()}").furniture


def test_a_date_that_ends_the_body_stays():
    layout = find_layout(f"CIREBON - {BODY.capitalize()[:-1]}, Minggu (6/8/2023)")
    assert layout.body is not None
    assert layout.body.text.endswith("Minggu (6/8/2023)")


@pytest.mark.parametrize(
    ("broken", "whole"),
    [
        ("Patroli itu berjalan aman di wilayah hukumnya. T\nujuan utama patroli ialah menyapa warga.", 1),
        ("Patroli menjadi cara polisi memperkuat kedekatan\n\ndengan masyarakat di desa binaan.", 2),
        ("Patroli berjalan aman dan lancar.\nWarga menyambut baik.", 0),
    ],
)
def test_line_breaks_inside_a_sentence_are_joined(broken, whole):
    text = f"CIREBON - {BODY.capitalize()}\n\n{broken}"
    layout = find_layout(text)
    assert len(layout.joined) == whole
    reading = layout.reading(text)
    assert len(reading) == len(text)
    assert all(text[i] == "\n" and reading[i] == " " for i in layout.joined)


@given(st.text(alphabet=st.sampled_from(list('aB. ,\n\n-("')), max_size=300))
def test_spans_hold_for_any_text(text):
    layout = find_layout(text)
    for span in (layout.title, layout.source, layout.published, layout.dateline, layout.body, *layout.furniture):
        assert span is None or text[span.start : span.end] == span.text
    ends = [0, *(at for paragraph in layout.paragraphs for at in paragraph)]
    assert ends == sorted(ends)


@pytest.mark.parametrize(
    "line",
    ["Facebook" + " / " * 60 + "!a", "Twitter" + ", |" * 70 + "!a", "1 " * 110 + "x", "Tags" + "#a " * 60 + "!", "Humas" + "..--" * 40],
    ids=["share", "share marks", "paging", "tags", "byline"],
)
def test_no_line_of_furniture_takes_exponential_time(line):
    """A test that hangs has failed."""
    assert find_layout(f"Judul Berita Patroli Malam\n{line}\nCIREBON - {BODY.capitalize()}").body is not None


@pytest.mark.parametrize(
    "middle",
    [" " * 100_000, "#" * 100_000, "_" * 100_000, "(a" * 50_000, "\n" + "Lainnya\n" * 12_000, "." * 100_000, "*" * 100_000],
    ids=["blanks", "hashes", "rules", "brackets", "headings", "dots", "stars"],
)
def test_long_runs_take_no_longer_than_their_length(middle):
    """Each of these once took minutes; a test that hangs has failed."""
    text = f"CIREBON - {BODY.capitalize()}{middle} {BODY}"
    context = Context(text)
    assert context.layout.dateline is not None
    assert context.sentences[-1].end <= len(text)


@pytest.mark.parametrize("sign", ["(Humas Polres Contoh)", "(Humas)", "(Antara)"])
def test_a_short_last_sentence_signed_as_captions_are(sign):
    layout = find_layout(f"CIREBON - {BODY.capitalize()}\n\nKegiatan ditutup doa bersama dan foto bersama. {sign}")
    assert layout.body is not None
    assert layout.body.text.endswith("foto bersama.")


@pytest.mark.parametrize(
    "below",
    [
        "Polda Contoh, Polres Contoh, Kapolres Contoh, Kota Contoh, Narkoba Contoh, Satnarkoba Polres Contoh",
        # headlines with their age; excerpts, and the name of the page
        "-\nBatam3 hari ago\nHari Pertama Masuk Kerja, Wali Kota Meninjau Proyek Jalan di Contoh\nFacebook",
        "Menjelang tutup tahun, kantor layanan ditambah…\nJelang pemilihan, dewan menggelar rapat…\nCONTOH",
        # the beginnings of other articles, and what sums this one up
        "Page: 1 2\nFasilitas itu sudah selesai seratus persen, namun belum…\nMereka kini berada di peringkat tiga dengan 34 poin…",
        "Share\n\nHUMAS POLDA\n\nPolda Contoh Gelar Donor Darah Bersama Mahasiswa\nPolri dan Mitra Teken Kerja Sama Pengamanan Aset",
        "Tags\n\n(bpa/apu)\npelecehan santriwati polres contoh pondok pesantren kabupaten contoh jawa tengah",
        "BHABINKAMTIBMAS DIALOGIS, LARANG PEMILIK BENGKEL JUAL KNALPOT BISING\nKEGIATAN PENGATURAN LALU LINTAS PAGI DI POLSEK CONTOH",
        "Tag: Polres Contoh, Sertijab\nOktober Ini, Polres Contoh Buka Layanan SIM Keliling di Dua Desa Terpencil",
    ],
)
def test_what_the_page_has_below_the_article(below):
    layout = find_layout(f"CIREBON - {BODY.capitalize()}\n\n{below}")
    assert layout.body is not None
    assert layout.body.text.endswith("subuh.")


def test_a_summary_behind_the_writers_initials():
    layout = find_layout(
        f"CIREBON - {BODY.capitalize()}\n\n“Masih didalami,” katanya.(antara/mr-12)\n\nPolisi mengungkap pencurian di Contoh itu."
    )
    assert layout.body is not None
    assert layout.body.text.endswith("katanya.")


def test_stars_end_the_body():
    layout = find_layout(f"CIREBON - {BODY.capitalize()}\n\nGiat berakhir pukul 17.30 Wita dalam keadaan aman***\n\nShare\nTerkini")
    assert layout.body is not None
    assert layout.body.text.endswith("keadaan aman")


@pytest.mark.parametrize("last", ['"Kami tingkatkan patroli". Ungkap AKP Wira', "“Kami tingkatkan patroli,” tutup Kapolsek"])
def test_speech_without_a_stop_still_ends_the_body(last):
    text = f"Polsek Sekar menggelar patroli malam di Desa Klino, Rabu (26/7/2023) malam.\n{last}"
    layout = find_layout(text)
    assert layout.body is not None
    assert layout.body.end == len(text)


@pytest.mark.parametrize(
    ("page", "body"),
    [
        # a caption that the paragraph below repeats
        ("Serah terima jabatan Kapolres Contoh. (foto:istimewa)\n-\nSerah terima jabatan Kapolres Contoh. (foto:istimewa) {B}", "{B}"),
        # captions with the credit in square brackets, or in capitals behind them
        ("Lokasi dua warga Contoh tewas ditikam [WartaContoh.id/Istimewa]\n{B}", "{B}"),
        ("SIGAP: Tim opsnal menyimak arahan Kasat di halaman Mako Polda, kemarin (26/7). RINO MISAL/RADAR CONTOH\n\n{B}", "{B}"),
        # the first paragraph above the timestamp, too
        ("{B}\n\nUpdate: 2024-05-20 08:35 GMT\n\n{B}", "{B}"),
        (
            "Polsek Contoh mengamankan sekelompok remaja di Gang Misal, Minggu (15/02/2026) dini hari.\n"
            "Polsek Contoh mengamankan sekelompok remaja di Gang Misal, Minggu (15/02/2026) dini hari. Foto:aam/contoh.com\n{B}",
            "{B}",
        ),
        # what stands between the headline and the writer's name, and the caption below the credit of a photo
        (
            "Utusan Mabes Polri Sebut Ada Penjarahan di Kota Contoh\n\nTernyata malam harinya terjadi penjarahan di sejumlah toko.\n\n"
            "Editor: Rani Misal\nKontributor Contohnews/Budi Misal\n"
            "Mantan Kapolda Contoh Irjen Pol Rano Misal memberi penjelasan di Kota Contoh, Sabtu (24/8/2019) malam.\n{B}\n{B}",
            "{B}\n{B}",
        ),
        # what stands below the writers' initials is no longer the article
        (
            "{B}\n\n“Masih didalami,” kata Kapolsek Contoh kepada para wartawan di kantornya kemarin.(wdo/ant/ruk)",
            "{B}\n\n“Masih didalami,” kata Kapolsek Contoh kepada para wartawan di kantornya kemarin.",
        ),
        # an article whose paragraphs have no stop at their ends
        (
            "Kapolsek Contoh menuturkan, keributan di warung itu melibatkan dua kubu pemuda yang sama-sama tinggal di wilayah Desa Misal\n"
            "Mulanya kubu pertama yang berjumlah enam orang mau pulang ke rumah masing-masing\n{B}",
            "Kapolsek Contoh menuturkan, keributan di warung itu melibatkan dua kubu pemuda yang sama-sama tinggal di wilayah Desa Misal\n"
            "Mulanya kubu pertama yang berjumlah enam orang mau pulang ke rumah masing-masing\n{B}",
        ),
        # a photo's credit and the first words of its caption
        ("Kabar Contoh / OLAH TKP - Petugas memeriksa lokasi kejadian di halaman rumah warga.\n\ncontoh.id | Garut - {B}", "{B}"),
        # the caption of a photo twice; one that words in capitals lead
        (
            "Kapolres memusnahkan sabu dengan cara diblender/Alam\nKapolres memusnahkan sabu dengan cara diblender/Alam\n\n{B}\n{B}",
            "{B}\n{B}",
        ),
        ("PELAKU DITANGKAP - Dua pelaku digiring petugas ke Mapolres Contoh, kemarin.\n\nCONTOH.COM, GARUT - {B}", "{B}"),
        # a first line that a comma ends, in text broken at a fixed width
        ("Kabid Humas Polda Contoh,\nKombes Rano Misal menuturkan, kejadian itu berlangsung Senin\nsore di Desa Misal.\n{B}", None),
        # a banner of the page that the first paragraph repeats
        ("PUSAT KABAR POLRES CONTOH\n\nPatroli Malam di Desa Contoh Jaya\n\nPusat Kabar Polres Contoh Polda Misal-{B}", "{B}"),
        # a day in front of it
        ("date 2024-05-20 {B}", "{B}"),
    ],
)
def test_what_stands_in_front_of_the_body(page, body):
    layout = find_layout(page.replace("{B}", BODY.capitalize()))
    assert layout.body is not None
    assert layout.body.text == (body or page).replace("{B}", BODY.capitalize())


@pytest.mark.parametrize("line", ["Polisi Tangkap Pelaku Curanmor di Garut", "- Polisi Tangkap Pelaku Curanmor di Kota Garut", "Berita."])
def test_the_work_grows_with_the_lines(line, steps):
    find_layout("\n".join([line] * 10))
    assert steps(find_layout, "\n".join([line] * 800)) < 6 * steps(find_layout, "\n".join([line] * 200))


@pytest.mark.parametrize(
    ("last", "kept"),
    [
        ("Hadir Iptu Wira Santosa (Kapolsek Cantigi).", True),
        ("Turut hadir Bambang Wiyono (45).", True),
        ("Turut hadir Bambang Wiyono (Camat Cantigi)", True),
        ("Patroli berjalan aman. (Humas Polsek Cantigi).", False),
        ("Patroli berjalan aman (Wira)", False),
    ],
)
def test_an_office_or_an_age_in_brackets_closes_a_sentence_and_is_no_credit(last, kept):
    text = f"Patroli malam digelar Polsek Cantigi di desa.\n\n{last}"
    layout = find_layout(text)
    assert (text[layout.body.start : layout.body.end].endswith(last)) is kept


def test_who_is_listed_in_a_sentence_without_a_stop_is_no_list_of_keywords():
    listed = "13 orang dari komite itu di antaranya, Tarjo dan Waskim, Karto, Dasum, Rikun, Sobari"
    page = f"CIREBON - {BODY.capitalize()}\n{BODY.capitalize()}\n{listed}"
    layout = find_layout(page)
    assert layout.body is not None
    assert layout.body.text.endswith(listed)
    assert find_layout(page.replace(listed, "Polsek Contoh, Curanmor, Cirebon, Berita Utama")).furniture
