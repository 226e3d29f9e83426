"""What incomplete and relative expressions are read against, and the remarks on what does not add up."""

import datetime as dt

import pytest

import polextract
from polextract.context import Context
from polextract.dates import find_dates, parse_date
from polextract.errors import InputTypeError, InputValueError
from polextract.layout.recognizer import Layout
from polextract.report import Span


@pytest.mark.parametrize(
    ("expression", "value"),
    [
        ("hari ini", "2024-01-10"),
        ("kemarin", "2024-01-09"),
        ("kemarin malam", "2024-01-09"),
        ("kemarin lusa", "2024-01-08"),
        ("besok", "2024-01-11"),
        ("lusa", "2024-01-12"),
        ("tadi malam", "2024-01-09"),
        ("semalam", "2024-01-09"),
        ("dini hari tadi", "2024-01-10"),
        ("pagi tadi", "2024-01-10"),
        ("nanti sore", "2024-01-10"),
        ("esok harinya", "2024-01-11"),
        ("sehari sebelumnya", "2024-01-09"),
        ("dua hari lalu", "2024-01-08"),
        ("tiga pekan mendatang", "2024-01-29/2024-02-04"),
        ("lima bulan kemudian", "2024-06"),
        ("dua tahun yang lalu", "2022"),
        ("pekan lalu", "2024-01-01/2024-01-07"),
        ("minggu depan", "2024-01-15/2024-01-21"),
        ("bulan lalu", "2023-12"),
        ("tahun ini", "2024"),
        ("akhir pekan lalu", "2024-01-06/2024-01-07"),
        ("Senin", "2024-01-08"),
        ("Senin lalu", "2024-01-08"),
        ("Rabu lalu", "2024-01-03"),
        ("Senin depan", "2024-01-15"),
        ("Senin pekan lalu", "2024-01-01"),
        ("malam Minggu", "2024-01-06"),
        ("Minggu dini hari", "2024-01-07"),
        ("Desember lalu", "2023-12"),
        ("Desember mendatang", "2024-12"),
        ("17 Agustus lalu", "2023-08-17"),
        ("17 Agustus mendatang", "2024-08-17"),
        ("10 Oktober tahun lalu", "2023-10-10"),
        ("Kamis (25/04)", "2024-04-25"),
        ("Jumat (29/12)", "2023-12-29"),
        ("(3/1)", "2024-01-03"),
        ("tanggal 17", "2024-01-17"),
        ("kuartal ketiga tahun lalu", "2023-07/2023-09"),
        ("tahun 90-an", "1990/1999"),
        ("Lebaran 2024", "2024-04-10"),
        ("Idul Fitri 1445 H", "2024-04-10"),
        ("Jumat Agung 2024", "2024-03-29"),
        ("Ramadan 1445 H", "2024-03-12/2024-04-09"),
    ],
)
def test_relative_to_reference(expression, value):
    date = parse_date(expression, "2024-01-10")
    assert date is not None
    assert date.value == value
    if not any(c in expression for c in ("2024", "1445")):
        assert date.anchor == "published"
    assert (date.start, date.text) == (expression.index(date.text), expression[date.start : date.end])


@pytest.mark.parametrize(
    "expression", ["kemarin", "Senin", "25 April", "(3/5)", "5/5/24", "bulan lalu", "tanggal 17", "tahun 90-an", "H-3 Lebaran"]
)
def test_nothing_is_guessed(expression):
    date = parse_date(expression)
    assert date is not None
    assert (date.value, date.anchor) == (None, "none")


def test_weekday_decides_the_year():
    assert parse_date("Kamis (25/04)", "2024-12-01").value == "2024-04-25"
    assert parse_date("Selasa (25/04)", "2024-02-01").value == "2023-04-25"


def test_weekday_decides_the_century():
    assert parse_date("Minggu (6/8/23)").value == "2023-08-06"


@pytest.mark.parametrize(("reference", "value"), [("2024-06-01", "2024-05-05"), ("1925-01-01", "1924-05-05"), ("1996-06-01", "2024-05-05")])
def test_two_digit_years_follow_the_reference(reference, value):
    # 2024 is nearer to 1996 than 1924 is.
    assert parse_date("5/5/24", reference).value == value


def test_text_before_reference():
    first, second, clock = find_dates("Senin (1/5/2023) ia datang. Sehari sebelumnya, ia pergi pukul 21.00.", "2024-01-10")
    assert (first.anchor, second.value, second.anchor) == ("absolute", "2023-04-30", "text")
    assert clock.value == "2023-04-30T21:00"


def test_year_from_text():
    assert [d.value for d in find_dates("Rabu (27/12/2023) ia ditangkap, lalu dibebaskan Selasa (2/1).")] == ["2023-12-27", "2024-01-02"]


def test_statement_does_not_date_the_event():
    text = "Pelaku dibekuk Rabu (17/9/2025) malam. Kapolsek Iptu Wira, Kamis (18/9) membenarkan hal itu. Laporan masuk pukul 18.00 Wita."
    assert [d.value for d in find_dates(text)] == ["2025-09-17", "2025-09-18", "2025-09-17T18:00+08:00"]


def test_clock_of_every_day():
    assert [d.value for d in find_dates("Rabu (10/1/2024) warga resah. Truk melintas di atas pukul 22.00 WIB.")] == [
        "2024-01-10",
        "T22:00+07:00",
    ]


def test_announcement_does_not_date_the_event():
    text = "Sertijab digelar Senin (15/07/2024) pagi. Pejabat baru bertugas Senin (22/7/2024) di tempat masing-masing, menurut surat itu."
    assert find_dates(text + " Rangkaian kegiatan selesai pukul 10.30 WIB.", "2024-07-15")[-1].value == "2024-07-15T10:30+07:00"


def test_day_of_speaking():
    # "hari ini" is the day of the report, not that of the crime told before it.
    text = "Vonis dibacakan Rabu (14/6/2023). Perkara bermula Sabtu 19 November 2022. Rekan terdakwa sampai hari ini belum tertangkap."
    assert find_dates(text, "2023-06-14")[-1].value == "2023-06-14"


def test_day_that_the_text_prints():
    text = "Tradisi itu digelar Sabtu (24/2/2024). Ia ditemui kemarin di lokasi."
    assert find_dates(text, "2024-02-25")[-1].value == "2024-02-24"


def test_clock_without_day():
    (date,) = find_dates("Kebakaran terjadi pukul 22.30 WIB.", "2024-01-10")
    assert date.value == "T22:30+07:00"


def test_range_past_midnight():
    (date,) = find_dates("Sabtu (6/1/2024) pukul 22.00-02.00 WIB")
    assert date.value == "2024-01-06T22:00+07:00/2024-01-07T02:00+07:00"


def test_reference_of_the_layout():
    text = "Judul\n\nJan 23, 2024 - 19:28\n\nPelaku ditangkap kemarin."
    context = Context(text)
    context.layout = Layout(published=Span.of(text, 7, 27), published_value="2024-01-23T19:28")
    assert [(d.value, d.anchor) for d in find_dates(text, context=context)] == [
        ("2024-01-23T19:28", "absolute"),
        ("2024-01-22", "published"),
    ]
    assert [d.value for d in find_dates(text)] == ["2024-01-23T19:28", "2024-01-22"]  # the same without a layout


def test_timestamp_gives_way_to_event_date():
    text = "26/07/2023 09:30\n\nSelasa (25/7/2023) polisi datang. Pelaku pergi sehari sebelumnya."
    assert [d.value for d in find_dates(text)] == ["2023-07-26T09:30", "2023-07-25", "2023-07-24"]


@pytest.mark.parametrize("text", ["31/06/2023", "Rabu (31/06/2023)", "31 Juni 2023", "29 Februari 2023", "(31/04)"])
def test_impossible_dates(text):
    context = Context(text, "2023-07-01")
    (date,) = find_dates(text, context=context)
    assert date.value is None
    assert [w.code for w in context.warnings] == ["impossible-date"]
    assert context.warnings[0].spans == ((date.start, date.end),)


@pytest.mark.parametrize(
    "text",
    [
        "1 Januari 2024 s.d. 1 Januari 2023",
        "2 Januari 2024 sampai 1 Januari 2024",
        "Januari 2024 hingga Desember 2023",
        "2023 hingga 2021",
        "Minggu 31 Desember 2023 pukul 18.00 sampai dengan 31 Desember 2023 pukul 17.00",
    ],
)
def test_ranges_that_end_before_they_begin(text):
    context = Context(f"Kegiatan {text} di balai.")
    (date,) = find_dates(context.text, context=context)
    assert (date.text, date.value, date.type, date.interval) == (text, None, "range", None)
    assert [w.code for w in context.warnings] == ["reversed-range"]


@pytest.mark.parametrize(
    ("text", "values", "codes"),
    [
        ("Kegiatan digelar pada 12/25/2024 di balai.", [None], ["impossible-date"]),
        ("Kegiatan digelar Rabu (12/25/2024) di balai.", [None], ["impossible-date"]),
        ("Judul Berita\n5/20/2025 10:15:00 AM\n\nKegiatan digelar di balai.", ["2025-05-20T10:15"], []),
        ("Judul Berita\n5/20/2025\n\nKegiatan digelar pada 12/25/2024.", ["2025-05-20", None], ["impossible-date"]),
    ],
)
def test_month_first_only_on_the_page(text, values, codes):
    context = Context(text)
    assert [date.value for date in find_dates(text, context=context)] == values
    assert [w.code for w in context.warnings] == codes


@pytest.mark.parametrize(
    "number",
    [
        *["AD 1954 BG", "BK 2008 XY", "Rp2014", "Rp 2014", "KM 1999", "UU 2009", "Nomor 35 Tahun 2009", "Pemilu 2019", "Honda Beat 2014"],
        *["Honda Beat tahun 2014", "keluaran 2014", "LP/B/12/VI/2014/SPKT", "kelahiran 1998", "telepon 0812 2014 2015"],
    ],
)
def test_numbers_tell_no_year(number):
    found = find_dates(f"Truk itu menabrak warung, Rabu (3/6). Truk {number} melaju. Jalan rusak sejak Maret.")
    assert [(d.text, d.value) for d in found if d.text in ("Rabu (3/6)", "Maret")] == [("Rabu (3/6)", None), ("Maret", None)]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("Rabu (3/6) truk menabrak warung. Kasus naik pada tahun 2015.", "2015-06-03"),
        ("Rabu (3/6) truk menabrak warung. Pemilihan digelar pada tahun 2016.", "2015-06-03"),
        ("Rabu (3/6) truk menabrak warung. Ia bekerja sejak tahun 2014.", None),  # no year after the last one told
        ("Rabu (3/6) truk menabrak warung. Kasus naik selama 2013 hingga 2015.", "2015-06-03"),
    ],
)
def test_years_told_decide_with_the_weekday(text, value):
    assert find_dates(text)[0].value == value


@pytest.mark.parametrize(
    ("text", "value"),
    [
        # the same hour: "kemarin" is that day, said the day after
        ('Ia dibekuk Minggu (3/3/2024) pukul 07.00 WIB.\n\n"Kemarin kami mengintai hingga pukul 07.00 WIB," kata Wira.', "2024-03-03"),
        ('Ia dibekuk Minggu (3/3/2024) pukul 07.00 WIB.\n\n"Kemarin kami mengintai sejak pukul 04.00 WIB," kata Wira.', "2024-03-02"),
        ('Ia dibekuk Minggu (3/3/2024) pukul 07.00 WIB.\n\n"Kemarin kami mengintai. Pukul 07.00 WIB ia muncul," kata Wira.', "2024-03-02"),
    ],
)
def test_yesterday_by_its_hour(text, value):
    assert next(d for d in find_dates(text) if d.text == "Kemarin").value == value


@pytest.mark.parametrize(
    ("text", "reference", "expression", "value"),
    [
        # an event of up to ten days before is of the same story: the weekday is the last one
        ("Toko dibobol Sabtu (10/5/2025). Korban datang Selasa pagi.", "2025-05-20", "Selasa pagi", "2025-05-20"),
        ("Toko dibobol Jumat (9/5/2025). Korban datang Selasa pagi.", "2025-05-20", "Selasa pagi", "2025-05-13"),
        # the day behind an evening hour goes on from it where it follows at once
        ("Pos dijaga sampai pukul 22.00 WIB, lalu dilanjutkan Selasa (6/5/2025) pagi.", None, "pukul 22.00 WIB", "2025-05-05T22:00+07:00"),
        (
            "Pos dijaga sampai pukul 22.00 WIB, lalu para petugas itu semua pulang ke rumah, Selasa (6/5/2025).",
            None,
            "pukul 22.00 WIB",
            "2025-05-06T22:00+07:00",
        ),
        # a day to come is that of the hours told in its sentence, however long, not of those in another
        (
            "Sertijab Senin (5/5/2025). "
            "Pada Sabtu (10/5/2025) jalan di depan kantor itu ditutup untuk semua kendaraan umum mulai pukul 08.00 WIB.",
            "2025-05-06",
            "pukul 08.00 WIB",
            "2025-05-10T08:00+07:00",
        ),
        (
            "Sertijab Senin (5/5/2025). Jalan ditutup Sabtu (10/5/2025). Acara mulai pukul 08.00 WIB.",
            "2025-05-06",
            "pukul 08.00 WIB",
            "2025-05-05T08:00+07:00",
        ),
    ],
)
def test_bounds(text, reference, expression, value):
    assert {date.text: date.value for date in find_dates(text, reference)}[expression] == value


def test_every_day_printed_counts():
    days = " ".join(f"Posko {n} dibuka {n % 28 + 1}/{n // 28 + 1}/2023." for n in range(60))
    text = f"{days} Rapat digelar Sabtu (24/2/2024). Ia ditemui kemarin di lokasi."
    assert find_dates(text, "2024-02-25")[-1].value == "2024-02-24"


def test_weekday_mismatch():
    context = Context("Kamis (26/07/2023)")
    (date,) = find_dates(context.text, context=context)
    assert date.value == "2023-07-26"
    assert [w.code for w in context.warnings] == ["weekday-mismatch"]


def test_reference_types():
    assert parse_date("kemarin", dt.date(2024, 1, 10)).value == "2024-01-09"
    assert parse_date("kemarin", "2024-01-10T09:00").value == "2024-01-09"
    with pytest.raises(InputValueError):
        parse_date("kemarin", "10 Januari")
    with pytest.raises(InputTypeError):
        find_dates("kemarin", 2024)


@pytest.mark.parametrize(
    ("text", "expression", "value"),
    [
        # the day of the sentence, before or behind
        ("Ia pulang Senin (3/3/2025). Toko dibobol pukul 21.00 WIB pada Rabu (5/3/2025).", "pukul 21.00 WIB", "2025-03-05T21:00+07:00"),
        ("Ia pulang Senin (3/3/2025). Sekitar pukul 21.00 Wita tersangka tiba.", "Sekitar pukul 21.00 Wita", "2025-03-03T21:00+08:00"),
        # far from the story: the main event
        (
            "Sebuah toko kelontong di tepi jalan raya kota dibobol Senin (3/3/2025).\n\n"
            "Pria itu pernah dipenjara sejak 12 Januari 2020.\n\nSekitar pukul 21.00 Wita polisi tiba.",
            "Sekitar pukul 21.00 Wita",
            "2025-03-03T21:00+08:00",
        ),
        # hours of every day have none
        ("Senin (3/3/2025) polisi hadir. Pos dijaga setiap hari mulai pukul 22.00 WIB.", "pukul 22.00 WIB", "T22:00+07:00"),
        ("Senin (3/3/2025) polisi hadir. Jam operasional toko pukul 09.00 WIB.", "pukul 09.00 WIB", "T09:00+07:00"),
        ("Senin (3/3/2025) polisi hadir. Doa pukul 12.00 WIB tiap hari.", "pukul 12.00 WIB", "T12:00+07:00"),
        ("Senin (3/3/2025) polisi hadir. Jam rawan yakni pukul 01.00 WIB.", "pukul 01.00 WIB", "T01:00+07:00"),
        # what is to come
        (
            "Rapat Jumat (7/3/2025) dan Senin (10/3) hari ini pukul 14.00 WIT.",
            "Senin (10/3) hari ini pukul 14.00 WIT",
            "2025-03-10T14:00+09:00",
        ),
        ("Rapat Jumat (7/3/2025). Polisi akan memanggil saksi pada Senin.", "Senin", "2025-03-10"),
        ("Rapat Jumat (7/3/2025). Apel digelar Minggu pagi lusa.", "Minggu pagi lusa", "2025-03-09"),
        ("Rapat Jumat (7/3/2025). Hasilnya keluar akhir bulan nanti.", "akhir bulan nanti", "2025-03"),
        # a letter's date
        ("Surat tertanggal 12 Desember 2024 diterima.", "12 Desember 2024", "2024-12-12"),
        ("Copyright 2024 Humas.", "2024", "2024"),
    ],
)
def test_where_times_belong(text, expression, value):
    found = {date.text: date.value for date in find_dates(text, "2025-03-08")}
    assert found[expression] == value


@pytest.mark.parametrize(
    ("text", "expression", "value"),
    [
        # a weekday alone is the last one until publication, also where the text's own dates lie a few days back
        ("Jasad ditemukan Minggu (18/5/2025). Pelaku dibekuk, kata Kapolsek, Selasa.", "Selasa", "2025-05-20"),
        ("Perkelahian pecah Sabtu (10/5/2025). Korban dimakamkan Senin siang.", "Senin siang", "2025-05-19"),
        ("Laporan dibuat 3 Mei 2025.\n\nTersangka diringkus di sebuah warung Rabu malam.", "Rabu malam", "2025-05-14"),
        ("Laporan dibuat 3 Mei 2025.\n\nPolisi menggerebek rumah itu Senin lalu.", "Senin lalu", "2025-05-19"),
        # in a story of long ago it belongs to that story
        ("Perampokan terjadi Sabtu (19/11/2022). Korban baru ditemukan Senin pagi.", "Senin pagi", "2022-11-21"),
        # the text gives the day of speaking away
        ("Rapat digelar Minggu (18/5/2025). Menurut dia, kemarin (18/5) ramai, hari ini sepi.", "hari ini", "2025-05-19"),
        # dates without a year count, wherever they stand
        ("Ia dibekuk kemarin sore. Gelar perkara dijadwalkan Jumat (23/5).", "kemarin sore", "2025-05-19"),
        # what is told in reported words is an event
        (
            "Dia menjelaskan, pemuda itu dipukuli di jalan raya, Minggu (4/5) dini hari. Korban meninggal keesokan harinya.",
            "keesokan harinya",
            "2025-05-05",
        ),
        (
            "Rumah itu dibobol Minggu (4/5) siang. “Sudah kami tahan,” ujar Iptu Wira, Selasa (6/5). Sehari sebelumnya ia minum.",
            "Sehari sebelumnya",
            "2025-05-03",
        ),
        (
            "Rumah itu dibobol Minggu (4/5). Kapolsek mengatakan kepada wartawan, Selasa (6/5). Keesokan harinya polisi datang.",
            "Keesokan harinya",
            "2025-05-05",
        ),
        # past midnight
        ("Ia tiba Sabtu (17/5) sekitar pukul 23.10 WITA dan keluar sekitar pukul 01.00.", "sekitar pukul 01.00", "2025-05-18T01:00"),
        (
            "Ia tiba Sabtu (17/5) malam, tidur pukul 00.30, bangun pukul 04.00 dan pergi.",
            "pukul 04.00",
            "2025-05-18T04:00",
        ),
        ("Ia tiba Sabtu (17/5) pagi dan mengaku keluar pukul 01.00.", "pukul 01.00", "2025-05-17T01:00"),
        (
            "Motor bertabrakan Sabtu (17/5) malam sekitar pukul 23.40 WITA.\n\nSeorang meninggal di rumah sakit pukul 02.15 dini hari.",
            "pukul 02.15 dini hari",
            "2025-05-18T02:15",
        ),
        (
            "Hujan turun sejak Sabtu (17/5) malam.\n\nTim mencari korban pagi ini.\n\nWarga itu hilang sekitar pukul 05.00 WITA.",
            "sekitar pukul 05.00 WITA",
            "2025-05-18T05:00+08:00",
        ),
        (
            "Rumah dibobol Sabtu (17/5) pukul 09.00.\n\nIa ditangkap Minggu (18/5) siang.\n\nWarga terbangun pukul 02.00.",
            "pukul 02.00",
            "2025-05-17T02:00",
        ),
        # a short sentence is no timestamp
        (
            "Api muncul Minggu (18/5/2025) malam.\n\nApi baru padam pukul 00.45 WIB.\n\nSenin pagi rumah itu diperiksa.",
            "pukul 00.45 WIB",
            "2025-05-19T00:45+07:00",
        ),
        (
            "Api muncul Minggu (18/5/2025) malam.\n\nWarga melihat asap pukul 22.10 WIB.\n\nSenin pagi rumah itu diperiksa.",
            "pukul 22.10 WIB",
            "2025-05-18T22:10+07:00",
        ),
        # up to when an article tells how things stand
        (
            "Lima orang hanyut Senin (19/5) sore.\n\nSatu selamat, kata dia, Selasa (20/5).\n\nHingga pukul 11.00 WITA tim masih mencari.",
            "pukul 11.00 WITA",
            "2025-05-20T11:00+08:00",
        ),
        # abbreviations and initials in the name of who speaks
        (
            "Toko terbakar Minggu (18/5).\n\n“Habis,” ujar Nur Misal Dg. Contoh, Senin (19/5).\n\nApi muncul sekitar pukul 15.00.",
            "sekitar pukul 15.00",
            "2025-05-18T15:00",
        ),
        (
            "“Nihil,” ujar M. Contoh, Selasa (20/5) dini hari.\n\nTim mencari Senin (19/5).\n\n“Dari pagi sampai pukul 18.00,” imbuhnya.",
            "pukul 18.00",
            "2025-05-19T18:00",
        ),
        # what is presented to the press happened before
        (
            "Polres Contoh menggelar konferensi pers, Selasa (20/5) siang.\n\nHari ini dua kasus dirilis.\n\n"
            "Gudang dibobol Sabtu (17/5) dini hari.\n\nKorban tahu saat datang pukul 07.00 WIB.",
            "pukul 07.00 WIB",
            "2025-05-17T07:00+07:00",
        ),
        # who speaks on a weekday speaks of that day
        (
            "Senin, 19 Mei 2025 10:47 WIB\n\nPerahu itu hilang sejak Sabtu (17/5) pagi. “Belum ada kabar,” ujar Kades Contoh, Senin.\n\n"
            "Polisi hari ini mencari perahu itu.",
            "hari ini",
            "2025-05-19",
        ),
        # the words' own day, where no other has been told
        (
            "Pencarian dimulai pukul 07.30 WITA usai apel, kata Budi di posko, Senin.\n\nPerahu itu hilang Sabtu (17/5) sore.",
            "pukul 07.30 WITA",
            "2025-05-19T07:30+08:00",
        ),
        # words that go on with a statement are of its day, not of the page's
        (
            "Selasa, 20 Mei 2025 | 08:33 WIB\n\n“Laporan masuk,” ungkap Wira, Senin (19/5).\n\n"
            "“Ia kami tahan sejak tadi dini hari,” jelas Wira.",
            "tadi dini hari",
            "2025-05-19",
        ),
        (
            "Selasa, 20 Mei 2025 | 08:33 WIB\n\n“Laporan masuk,” ungkap Wira, Senin (19/5).\n\nIa ditahan sejak tadi dini hari.",
            "tadi dini hari",
            "2025-05-20",
        ),
        # somebody's words of the day before the page's are of that day, and so is what they say is to come; the rest is of the page's day
        (
            "Selasa, 20 Mei 2025 | 08:33 WIB\n\nIa dibekuk Senin (19/5). “Sampai pagi tadi kami di lapangan,” kata Wira.",
            "pagi tadi",
            "2025-05-19",
        ),
        (
            "Selasa, 20 Mei 2025 | 08:33 WIB\n\nPerahu itu hilang Senin (19/5).\n\n‘’Anggota dikerahkan tadi sore,’’ katanya.",
            "tadi sore",
            "2025-05-19",
        ),
        ("Selasa, 20 Mei 2025 | 08:33 WIB\n\nTim menyisir Senin (19/5). “Besok kami perluas,” katanya.", "Besok", "2025-05-20"),
        (
            "Selasa, 20 Mei 2025 | 08:33 WIB\n\nIa ditemukan Senin (19/5). Kades menambahkan, sampai besok jasad disimpan.",
            "besok",
            "2025-05-20",
        ),
        (
            "Selasa, 20 Mei 2025 | 08:33 WIB\n\nTim menyisir Senin (19/5). “Besok meluas,” katanya.\n\nCuaca cerah, kata Kades, Selasa.",
            "Besok",
            "2025-05-21",
        ),
        ("Selasa, 20 Mei 2025 | 08:33 WIB\n\nIa dibekuk Senin (19/5). “Saya lihat kemarin,” kata Sari.", "kemarin", "2025-05-19"),
        ("Selasa, 20 Mei 2025 | 08:33 WIB\n\nIa dibekuk Senin (19/5). Dihubungi tadi pagi, ia diam.", "tadi pagi", "2025-05-20"),
        # the day of the words stands behind them
        (
            "Rabu, 5 Februari 2025\n\nBentrokan pecah Jumat (13/9/2024).\n\n“Sampai malam ini kami siaga,” kata Wira di Contoh, Sabtu "
            "malam (14/9/2024).",
            "malam ini",
            "2024-09-14",
        ),
        ("Toko dibobol Minggu (4/5).\n\n“Besok kami panggil,” ujar Iptu Wira, Selasa (6/5).", "Besok", "2025-05-07"),
        (
            "Jasad ditemukan Kamis (8/5/2025).\n\n“Informasi masuk pukul 10.00 WIB,” kata Kanit Wira, pada Jumat (9/5/2025) siang.",
            "pukul 10.00 WIB",
            "2025-05-08T10:00+07:00",
        ),
        (
            "Pelaku ditangkap, kata Wira, Minggu (15/8/2021). “Besok dirilis,” ucapnya. Jasad itu ditemukan di Garut, pada Rabu (4/8).",
            "Besok",
            "2021-08-16",
        ),
        # a clock time of the day of speaking
        (
            "Bentrok pecah Senin (19/5) sore, kata Wira, Selasa (20/5).\n\n“Satu peleton berangkat kemarin sore. Tadi jam 8 dua menyusul.”",
            "Tadi jam 8",
            "2025-05-20T08:00",
        ),
        (
            "Api muncul Senin (19/5), kata Wira, Selasa (20/5).\n\nIa tiba pukul 08.00 WIB tadi.",
            "pukul 08.00 WIB tadi",
            "2025-05-20T08:00+07:00",
        ),
        ("Api muncul Senin (19/5).\n\n“Nanti pukul 19.30 kami rapat,” katanya, Selasa.", "Nanti pukul 19.30", "2025-05-20T19:30"),
        # an hour is of what was told before it
        (
            "Perahu itu berangkat sejak Sabtu (17/5) pagi.\n\nMestinya perahu itu merapat sekitar pukul 14.00 WITA.\n\n"
            "Sampai Senin (19/5) ia hilang.",
            "sekitar pukul 14.00 WITA",
            "2025-05-17T14:00+08:00",
        ),
        (
            "Contoh (20/5) - Kapolres meninjau kampung. Kegiatan yang berlangsung Senin (19/5) ini meriah.\n\n"
            "Kepala kampung berterima kasih.\n\n"
            "Acara rampung pada pukul 17.30 WIT.",
            "pukul 17.30 WIT",
            "2025-05-19T17:30+09:00",
        ),
        # the day told behind belongs to what comes then
        (
            "Pencarian Sabtu (17/5) berlangsung lama. Tim menyisir sampai jam 22.00 WIB, lalu dilanjutkan Minggu pagi.",
            "jam 22.00 WIB",
            "2025-05-17T22:00+07:00",
        ),
        # the next sentence's day is not this one's
        (
            "Ia hilang Minggu (18/5). Ia terlihat sekitar pukul 07.00 WITA. Keesokan harinya ia ditemukan.",
            "sekitar pukul 07.00 WITA",
            "2025-05-18T07:00+08:00",
        ),
        # months of two years
        ("Aksi itu berlangsung Oktober 2024 hingga Januari 2025.", "Oktober 2024 hingga Januari 2025", "2024-10/2025-01"),
        # said on the day of the page's own stamp
        (
            "Senin, 19 Mei 2025 | 10:12 WIB\n\nIa dibekuk Minggu (18/5) malam. “Kami tangkap semalam,” kata dia.",
            "semalam",
            "2025-05-18",
        ),
        ("Senin, 19 Mei 2025 | 10:12 WIB\n\nIa dibekuk Sabtu (17/5). “Rusak,” tegas Wira, kemarin.", "kemarin", "2025-05-18"),
        ("Senin, 19 Mei 2025 | 10:12 WIB\n\nIa dibekuk Sabtu (17/5). Dihubungi tadi pagi, ia diam.", "tadi pagi", "2025-05-19"),
        ("Senin, 19 Mei 2025 | 10:12 WIB\n\nApel digelar Sabtu (17/5). Menurut dia, hari ini ramai.", "hari ini", "2025-05-17"),
        # another paragraph: the main event, but for a story that goes on
        (
            "Api muncul Minggu (18/5) siang.\n\nIa hilang sejak Jumat (16/5).\n\nWarga datang pukul 13.00 WIB.",
            "pukul 13.00 WIB",
            "2025-05-18T13:00+07:00",
        ),
        (
            "Ia ditangkap Minggu (18/5).\n\nIa datang Jumat (16/5).\n\nSekitar pukul 13.00 WIB ia masuk.",
            "Sekitar pukul 13.00 WIB",
            "2025-05-16T13:00+07:00",
        ),
        (
            "Api muncul Minggu (18/5).\n\nHari itu juga, sekitar pukul 17.30, ia datang.",
            "Hari itu juga, sekitar pukul 17.30",
            "2025-05-18T17:30",
        ),
        ("Ia ditangkap Minggu (18/5). Malam sebelumnya ia minta nasi.", "Malam sebelumnya", "2025-05-17"),
        # page furniture
        ("[10.16, 19/5/2025] Humas: giat pagi.", "10.16, 19/5/2025", "2025-05-19T10:16"),
        ("Redaksi\n5/19/2025\n\nWarga berdamai.", "5/19/2025", "2025-05-19"),
        # the day of a statement, of what is to come, of the end of a headline, in articles of long ago
        ("Sabu disita 13 Maret, ujar Budi di Contoh, Senin.", "Senin", "2025-05-19"),
        ('Ia ditangkap Selasa (6/5).\n\n"Warga resah. Rabu besok kami rapat," katanya.', "Rabu besok", "2025-05-21"),
        ("Ia ditangkap Selasa (6/5).\n\nBaca juga: Hujan Lebat hingga Sabtu\n", "Sabtu", "2025-05-24"),
        ("Polisi berjaga dari Kamis hingga Sabtu\n", "Sabtu", "2025-05-17"),
        # the day on which it happened
        (
            "Jaksa menuntut Budi, Senin (19/5).\n\n"
            "Peristiwa di kebun milik warga itu bermula 3 Maret 2025.\n\nDua hari berselang, Rabu (5/3/2025), ia "
            "ditangkap.\n\nSaksi lain mendengar keduanya cekcok sekitar pukul 21.00 WIB.",
            "sekitar pukul 21.00 WIB",
            "2025-03-03T21:00+07:00",
        ),
    ],
)
def test_story(text, expression, value):
    found = {date.text: date.value for date in find_dates(text, "2025-05-20")}
    assert found[expression] == value


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("Pengamanan Pemilu 2024 digelar Rabu (14/2).", "2024-02-14"),
        ("Operasi Zebra Semeru 2023 dimulai Senin (4/9).", "2023-09-04"),
        ("Operasi Zebra Semeru 2023 dimulai Selasa (4/9).", None),  # the weekday is of another year
    ],
)
def test_the_year_of_an_event_counts_with_the_weekday(text, value):
    assert [d.value for d in find_dates(text)] == [value]


def test_a_small_hour_behind_a_night_is_of_the_next_day():
    text = "Hujan turun Senin (13/1/2025) sore sampai Selasa (14/1/2025) dini hari.\n\nLongsor terjadi sekitar pukul 02.30 WITA."
    assert [d.value for d in find_dates(text)] == ["2025-01-13/2025-01-14", "2025-01-14T02:30+08:00"]


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("Kasus itu dilidik pada Agustus 2017, November naik sidik, kata Kapolres, Rabu (7/2/2018).", ["2017-08", "2017-11", "2018-02-07"]),
        (
            "Kasus itu dilidik pada Agustus 2017. Pada November ia ditahan, kata Kapolres, Rabu (4/12/2019).",
            ["2017-08", "2019-11", "2019-12-04"],
        ),
        ("Kasus itu dilidik pada Agustus 2017, November mendatang disidangkan, Rabu (7/2/2018).", ["2017-08", "2018-11", "2018-02-07"]),
    ],
)
def test_a_month_goes_on_from_the_one_told_before_it(text, values):
    assert [d.value for d in find_dates(text)] == values


def test_the_clock_of_a_page_dates_nothing_in_its_article():
    text = (
        "Jumat, 22 November 2024\n\nKades Sukamaju Jadi Tersangka Korupsi Dana Desa\n\n"
        "GARUT - Polres Garut menetapkan Kades Sukamaju sebagai tersangka.\n\n"
        "Penyidik meminta audit, kemudian pada akhir Januari ia ditetapkan sebagai tersangka, ujar Kapolres, Rabu (7/2/2018)."
    )
    assert [d.value for d in polextract.extract(text, nlp=polextract.load(backbone=None)).dates] == ["2024-11-22", "2018-01", "2018-02-07"]
