"""Forms of expressions: sentences with the answer marked in place, as ``<VALUE part=PART>words</>``."""

import re

import pytest

from polextract.dates import find_dates, parse_date

REFERENCE = "2024-01-10"  # a Wednesday

MARK = re.compile(r"<(?P<value>[^\s<>]+)(?: part=(?P<part>[a-z_]+))?>(?P<text>.*?)</>", re.S)


def unmark(marked):
    """The text without its marks, and what they say of it: (start, end, value, part)."""
    text, wanted, at = "", [], 0
    for match in MARK.finditer(marked):
        text += marked[at : match.start()]
        value = None if match["value"] == "-" else match["value"]
        wanted.append((len(text), len(text) + len(match["text"]), value, (match["part"] or "").replace("_", " ") or None))
        text += match["text"]
        at = match.end()
    return text + marked[at:], wanted


def found(text, reference=REFERENCE, **options):
    return [(d.start, d.end, d.value, d.part) for d in find_dates(text, reference, **options)]


FORMS = """
patroli digelar <2023-07-26 part=sore>Rabu (26/07/2023) sore</>.
pada <2023-07-26 part=sore>hari ini, Rabu (26/07/2023) sore</>, anggota
warga, <2024-01-23 part=malam>Selasa malam (23/1/2024)</>
aman. <2025-11-25>Selasa, (25/11/2025)</>
dialogis,<2019-10-24>Kamis,(24/10/2019)</>.
dialogis, (<2020-08-06>Kamis,06/08/2020</>)
<2024-05-03>Jum'at (3/5/2024)</>
<2024-05-03>Jum’at (3/5/2024)</>
<2024-05-05>Ahad, 5-5-24</> di masjid
pada <2026-01-25>25.1.2026 lalu</>
berangkat <2023-11-17>17 Nopember 2023</>
<2024-02-12>12 Pebruari 2024</> dan <2023-08-03>3 Agt 2023</>
<2024-01-23T19:28>Jan 23, 2024 - 19:28</>
<2023-07-26T09:30+07:00>Rabu, 26 Jul 2023 | 09:30 WIB</>
<2023-07-26T09:30>26/07/2023 09:30</>
<2022-08-14T19:49+07:00>Minggu 14-08-2022,19:49 WIB</>
terjadi <2024-05-17T22:30+07:00>Jumat, 17 Mei 2024 sekitar pukul 22.30 WIB</>
pada <2024-05-06>hari Senin tanggal 6 bulan Mei tahun 2024</>
pada <2024-01-08T09:00+07:00>hari Senin Tanggal 08 bulan Januari tahun 2024 Pukul 09.00 wib s/d selesai</>
<2024-01-05T20:30+07:00>hari Jum'at tanggal 05 Januari 2024 sekira pukul 20.30 Wib</>
<2024-01-02T13:00+07:00 part=siang>Selasa (2/1/2024) siang sekira Pkl 13.00 Wib</>
<2023-05-01T10:00+07:00>pukul 10.00 WIB, Senin (1/5/2023)</>
<2021-07-14>Rabu (14 /07 2021)</>
<2024-01-10>Rabu 10 /01/ 2024</>
<2024-01-13>Sabtu 13/01/24</>
<1945-08-17>tujuh belas Agustus 1945</>
<2023-07-26>2023-07-26</>
<2023-07-26T09:30+07:00>2023-07-26T09:30:00+07:00</> dan <2023-07-26T09:30Z>2023-07-26T09:30Z</>
<2024-01-11T22:21>Thursday, January 11, 2024 10:21 PM</>
mulai <T08:00+07:00>pukul 08.00 WIB s/d selesai</>
pada <T08:00+07:00/T10:00+07:00>pukul 08.00 - 10.00 WIB</>
pada <T06:30+07:00/T07:30+07:00>06.30-07.30 WIB</>
<T20:00+07:00/T22:00+07:00>Pukul 20.00 WIB s.d 22.00 WIB</>
<T09:00 part=pagi>jam 9 pagi</>, <T22:15+08:00>pkl. 22:15 Wita</>, <T09:00>pukul sembilan</>
<T07:30+07:00>pukul 07. 30 Wib</>
rapat <T08:00>08.00 s/d selesai</> di aula
pada <2024-05-05>5-5-24</> dan sejak <2024-05-06>6.5.24</>
<T19:30 part=malam>setengah delapan malam</>
<T07:10>pukul tujuh lewat sepuluh</> dan <T07:45>jam delapan kurang seperempat</>
<T14:00 part=siang>jam 2 siang</>, <T02:00 part=dini_hari>jam 2 dini hari</>, <T17:00 part=sore>jam 5 sore</>
<2023-07-17/2023-07-30>17-30 Juli 2023</>
<2023-07-17/2023-07-30>17 s.d. 30 Juli 2023</>
<2023-12-28/2024-01-02>28 Desember 2023 s.d. 2 Januari 2024</>
<2023-12-28/2024-01-02>28 Desember - 2 Januari 2024</>
<2014-11-26/2014-12-09>26 November - 9 Desember 2014</>
mulai <2020-10-26/2020-11-08>Senin 26 Oktober-8 November 2020</>.
<2016-11-16/2016-11-29>Rabu (16/11/2016) hingga Selasa (29/11/2016)</>
semeru, (<2021-06-28/2021-07-09>28/6 - 09/07/2021</>)
<2023-07-29/2023-07-30>Sabtu-Minggu (29-30/7/2023)</>
<2023-05-01/2023-05-03>Senin hingga Rabu (1-3/5/2023)</>
sejak <2019/2021>2019 hingga 2021</>
<2022-01/2022-08>Januari hingga Agustus 2022</>
<2024-06-08/2024-06-14>pekan kedua Juni 2024</>
<2015>awal tahun 2015</>, <2023-06>pertengahan Juni 2023</>
<2024-01/2024-03>kuartal I 2024</>, <2014-10/2014-12>kuartal IV-2014</>, <2024-01/2024-06>semester pertama tahun 2024</>
<1990/1999>tahun 1990-an</>, <1801/1900>abad ke-19</>
<2024-07-07>1 Muharram 1446 H</>
<2024-03-28>17 Ramadan 1445 Hijriah</>
<2024-04-07>H-3 Lebaran 2024</>
<2023-12-23>H-2 Natal 2023</>
"""


@pytest.mark.parametrize("marked", FORMS.strip().split("\n"), ids=lambda s: MARK.sub(r"\g<text>", s)[:60])
def test_forms(marked):
    text, wanted = unmark(marked)
    assert found(text) == wanted


@pytest.mark.parametrize(
    ("expression", "value"), [("5-5-24", "2024-05-05"), ("setengah delapan", "T07:30"), ("Jumat Kliwon", "2024-01-05")]
)
def test_alone(expression, value):
    assert parse_date(expression, REFERENCE).value == value


def test_line_break_inside():
    text, wanted = unmark("terjadi <2023-07-26>Rabu\n(26/07/2023)</> di pasar")
    assert found(text) == wanted


@pytest.mark.parametrize("blank", ["\n\n", "\r\n\r\n", "\n \n", "\n\u00a0\n"])
def test_blank_line_parts(blank):
    assert [d.text for d in find_dates(f"Rabu{blank}26/07/2023", REFERENCE)] == ["Rabu", "26/07/2023"]


NOT_DATES = [
    "7 tahun penjara",
    "usia 25 tahun",
    "selama tiga hari",
    "3 x 24 jam",
    "1x24 jam",
    "10-12 tahun",
    "2 tahun 4 bulan",
    "3 jam 20 menit",
    "Pemilu 2024",
    "menjelang Pemilu tahun 2024",
    "Operasi Zebra Jaya tahun 2021",
    "HUT Bhayangkara ke-77 tahun 2023",
    "UU Nomor 35 Tahun 2009",
    "(Lembaran Negara Republik Indonesia Tahun 2009 Nomor 5)",
    "Pasal 2 ayat (1) UU No 31 Tahun 1999",
    "Nomor B/123/VII/2023",
    "LP/12/1/2024/SPKT",
    "0812-3456-7890",
    "Rp 1.500.000",
    "skor 2-1",
    "rumah No. 17",
    "Jalan 17 Agustus",
    "Stadion 10 November",
    "Tahun Ajaran 2023/2024",
    "pada 2019 orang warga",
    "program Jumat Curhat",
    "Minggu Kasih",
    "setiap Senin",
    "tiap hari Jumat",
    "Mei Lani pergi",
    "Juli Setiawan",
    "korban Juni (35)",
    "kakaknya, April, 22 tahun,",
    "sore itu",
    "pada malam hari",
    "saat ini",
    "belakangan ini",
    "pukul 2 kali",
    "seperti hari-hari sebelumnya",
    "beberapa tahun lalu",
    "rilis akhir tahun",
    "hingga salat Jumat",
    "jam tangan 3 buah",
    "sehari semalam",
    "dalam semalam",
    "perang dua minggu",
    "hari-hari",
    "3/4 bagian",
    "S.H., M.H.",
    "HUT Bhayangkara",
    "30 WIB",
    "operasi selama 14 hari itu",
    "kebaktian Minggu",
    "jumpa pers akhir tahun",
    # distances of no certain day, and numbers that the grammar does not read
    "beberapa hari sebelumnya",
    "puluhan tahun lalu",
    "dua atau tiga hari lalu",
    "2 hingga 3 pekan lalu",
    "3-4 bulan lalu",
    "3 – 4 bulan lalu",
    "dua tiga hari lalu",
    "seminggu atau dua minggu lalu",
    "2 tahun 3 bulan lalu",
    "satu setengah bulan lalu",
    "2,5 bulan lalu",
    "5.000 tahun lalu",
    "2000 tahun lalu",
    "dua ribu tahun lalu",
    "65 juta tahun lalu",
    "20-an tahun lalu",
    "lima (5) tahun lalu",
    "1½ tahun lalu",
    "tiga hari kemarin",
    "dua hari ini",
    # ages, terms, times taken
    "pelajar berusia 17 tahun lalu pergi",
    "penjara 2 tahun lalu bebas",
    "menjaga selama tiga hari lalu pulang",
    # numbers of papers, counted things, prices
    "laporan nomor 10/3/2021",
    "skor 5/5/24",
    "RT 05/03/12",
    "untuk 2000 KK",
    "1990 hingga 2000 butir",
    "antara 2019 hingga 2021 orang",
]


@pytest.mark.parametrize("text", NOT_DATES)
def test_not_dates(text):
    assert find_dates(f"Warga menyebut {text} kepada petugas.", REFERENCE) == []


@pytest.mark.parametrize(
    ("text", "texts"),
    [
        ("Minggu (6/8/2023) mereka datang", ["Minggu (6/8/2023)"]),
        ("minggu (6/8/2023) mereka datang", ["minggu (6/8/2023)"]),
        ("Sudah dua minggu ia pergi", []),
        ("ia pulang minggu lalu", ["minggu lalu"]),
        ("hari minggu pagi", ["hari minggu pagi"]),
    ],
)
def test_week_or_sunday(text, texts):
    assert [d.text for d in find_dates(text, REFERENCE)] == texts


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("dua setengah tahun lalu", "2021-09"),
        ("1,5 tahun yang lalu", "2022-09"),
        ("setengah tahun lalu", "2023-09"),
        ("dua setengah tahun kemudian", "2026-09"),
        ("dua tahun lalu", "2022"),
    ],
)
def test_halves_of_years(text, wanted):
    (date,) = find_dates(f"Perkara itu bermula {text} di sana.", "2024-03-10")
    assert (date.text, date.value) == (text, wanted)


@pytest.mark.parametrize(
    ("text", "texts"),
    [
        # the number is that of a name or a price, or counts something else: the period behind it stands
        ("warga RT 05 pekan lalu melapor", ["pekan lalu"]),
        ("warga RT 01/02 pekan lalu melapor", ["pekan lalu"]),
        ("longsor di KM 17 bulan lalu", ["bulan lalu"]),
        ("pandemi Covid-19 tahun lalu", ["tahun lalu"]),
        ("kalah dengan skor 2-1 pekan lalu", ["pekan lalu"]),
        ("membayar Rp 5 juta bulan lalu", ["bulan lalu"]),
        ("kasus bertambah 25 hari ini", ["hari ini"]),
        ("menangkap 12 orang pekan lalu", ["pekan lalu"]),
        ("pada pukul 10.00 dua hari lalu", ["pukul 10.00", "dua hari lalu"]),
        ("sejak 2019 hingga 2021 polisi menindak", ["2019 hingga 2021"]),
    ],
)
def test_numbers_of_something_else(text, texts):
    assert [date.text for date in find_dates(f"Polisi mencatat {text}.", "2024-03-10")] == texts


def test_other_words_part():
    text = "Senin (1/5/2023) di lapangan pukul 08.00 WIB"
    assert [d.text for d in find_dates(text)] == ["Senin (1/5/2023)", "pukul 08.00 WIB"]


def test_weekday_field_and_type():
    date, clock, span = find_dates("Jum'at (3/5/2024). Kata dia pukul 09.00. Berlaku 17-30 Juli 2023")
    assert (date.weekday, date.type, clock.type, span.type) == ("jumat", "date", "time", "range")
