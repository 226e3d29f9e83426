"""The TimeML reading: sentences in the manner of a newspaper with their TIMEX3 elements in place, as ``<VALUE MOD>words</>``.

Extents and values follow the TimeML annotation guidelines 1.2.1 and the published rules for Indonesian of Mirza (2015): prepositions stay
outside (``pada``, ``sejak``, ``hingga``), ``pukul``, ``tanggal``, ``hari``, ``sekitar``, ``awal`` inside; the brackets of a date belong
to the weekday before them; a comma ends an expression; the two ends of a stretch of time are marked apart. DURATION and SET are not
marked.
"""

import re
from xml.etree import ElementTree

import pytest

from polextract import Report
from polextract.context import Context
from polextract.dates import find_timex3, to_timeml
from polextract.errors import InputValueError

CREATED = "2014-12-29"  # a Monday

MARK = re.compile(r"<(?P<value>[\w:-]+)(?: (?P<mod>[A-Z]+))?>(?P<text>.*?)</>", re.S)

SENTENCES = """
Kapal itu tenggelam, <2014-12-28>Minggu (28/12/2014)</>.
Kapal itu tenggelam pada <2014-12-28>Minggu (28/12/2014)</>, <2014-12-28T07:24 APPROX>sekitar pukul 07.24 WIB</>.
Kapal itu tenggelam <2014-12-28TMO>Minggu (28/12/2014) pagi</>.
Kapal itu tenggelam <2014-12-28TMO>Minggu pagi (28/12/2014)</>.
Menteri tiba <2014-12-28T16:00>Minggu (28/12/2014) pukul 16.00 WIB</>.
Menteri tiba <2014-12-28T16:00>pukul 16.00 WIB</>, <2014-12-28>Minggu (28/12/2014)</>.
JAKARTA, KOMPAS - Harga bensin turun, kata Menteri, <2014-12-28>Minggu (28/12)</>.
Menurut dia, <2014-12-29>Senin (29/12)</>, harga turun.
Ia bertolak <2014-12-28TNI>Minggu malam</> dan kembali <2014-12-29TMO>Senin dini hari</>.
Ia bertolak <2014-12-28TNI>tadi malam</>.
Ia bertolak <2014-12-28TNI>semalam</> seorang diri.
Ia bertolak <2014-12-29TMO>pagi tadi</>, lalu pulang <2014-12-29TAF>sore ini</>.
Ia bertolak <2014-12-28TAF>kemarin sore</>.
Ia bertolak <2014-12-27TNI>malam Minggu</>.
<2014-12-29>Hari ini</> harga kembali naik.
Ia pulang <2014-12-31>dua hari setelah itu</>.
Ia pulang <2014-12-28>sehari sebelum itu</>.
Krisis <1998>tahun '98</> mirip krisis pada <18>abad XIX</>.
Surat itu tertanggal <2014-12-10>tanggal 10 lalu</>.
<2014-12-28>Kemarin</> harga naik, <2014-12-30>besok</> turun, <2014-12-31>lusa</> naik lagi.
Rupiah melemah pada perdagangan <2014-12-29TMO>Senin pagi</>.
<PRESENT_REF>Saat ini</> stok beras aman.
<PRESENT_REF>Kini</> warga menunggu, <PRESENT_REF>sekarang</> pun begitu.
<PAST_REF>Saat itu</> hujan turun deras.
<PAST_REF>Baru-baru ini</> ia menulis buku.
<PAST_REF>Beberapa waktu lalu</> ia menulis buku.
Ia menulis buku <PAST_REF>beberapa tahun lalu</>.
Sejak <PAST_REF>dulu</> warga menanam padi.
Di <FUTURE_REF>masa mendatang</> harga akan turun, dan <FUTURE_REF>kelak</> naik.
Aturan terbit dalam <FUTURE_REF>waktu dekat</>.
Ia lahir pada <1961>1961</> dan wafat <2013>tahun lalu</>.
Ia lahir pada <1961>tahun 1961</>.
Ia lahir pada <1961-06-21>21 Juni 1961</>.
Ia lahir pada <1961-06-21>tanggal 21 Juni 1961</>.
Ia lahir pada <1961-06>Juni 1961</>.
Undang-undang disahkan pada <2014-10>Oktober lalu</>.
Undang-undang disahkan <2013-10>Oktober tahun lalu</>.
Undang-undang berlaku <2015-01-01>1 Januari mendatang</>.
Undang-undang berlaku mulai <2015-01>Januari 2015</>.
Undang-undang berlaku <2015>tahun depan</>.
Proyek rampung <2014 END>akhir tahun ini</>.
Proyek rampung <2014 END>akhir tahun</>.
Proyek rampung pada <2015 START>awal 2015</>.
Proyek rampung pada <2015 START>awal tahun 2015</>.
Proyek rampung <2015-06 MID>pertengahan Juni 2015</>.
Proyek rampung di <2014 END>penghujung 2014</>.
Ekspor naik pada <2014-Q4>kuartal IV-2014</>.
Ekspor naik pada <2014-Q3>kuartal ketiga tahun ini</>.
Ekspor naik pada <2014-Q1>triwulan I 2014</>.
Ekspor naik pada <2014-H1>semester I-2014</>.
Ekspor naik <2014-W52>pekan lalu</> dan <2014-11>bulan lalu</>.
Ekspor naik <2015-W01>pekan ini</>.
Minyak untuk pengiriman <2015-01>Januari</> turun, terendah sejak <2009-05 START>awal Mei 2009</>.
Rapat digelar <2015-W01-WE>akhir pekan ini</>.
Perusahaan berdiri <2012>dua tahun lalu</>.
Perusahaan berdiri <2012>dua tahun yang lalu</>.
Perusahaan bangkrut <2014-12-26>tiga hari lalu</>.
Perusahaan bangkrut <2014-W51>dua pekan lalu</>.
Musik itu lahir pada <197>1970-an</>.
Musik itu lahir pada <199>tahun 1990-an</>.
Musik itu lahir pada era <198>80-an</>.
Candi itu dibangun pada <08>abad ke-9</>.
Banjir datang setiap tahun, juga pada <2014-WI>musim hujan ini</>.
Warga bersiap menyambut <2014-12-25>Natal</> dan <2015-01-01>Tahun Baru</>.
Kembang api dilarang pada <2014-12-31TNI>malam Tahun Baru</>.
Toko buka hingga <2014-12-29TNI>malam hari</>.
Toko buka sejak <2014-12-29T08:00>pukul 08.00</> hingga <2014-12-29T21:00>pukul 21.00</>.
Perang berlangsung dari <1942>1942</> sampai <1945>1945</>.
Rapat kedua berlangsung <2014-12-29T19:30 APPROX>sekitar pukul 19.30</>.
Rapat kedua berlangsung <2014-12-29T09:00>pukul 9 pagi</>.
Pertandingan digelar <2015-01-03TNI>Sabtu malam yang akan datang</>.
Presiden akan berpidato pada <2014-12-31>Rabu</>.
<2014-12-28>Minggu (28/12/2014)</>, api muncul. <2014-12-28TAF>Siang hari itu</> hujan turun.
<2014-12-22>Senin (22/12/2014)</> api muncul. <2014-12-23>Keesokan harinya</> padam.
<2014-12-22>Senin (22/12/2014)</> api muncul. <2014-12-20>Dua hari sebelumnya</> gempa terjadi.
<2014-12-22>Senin (22/12/2014)</> api muncul. <2014-12-24>Dua hari kemudian</> hujan turun.
Hukuman itu tujuh tahun penjara selama dua bulan, setiap Senin, pada usia 25 tahun.
Ia berangkat lebih dulu dan makan terlebih dahulu.
Penonton 2.014 orang membayar Rp 2014 untuk nomor 2014.
Hampir setiap sore ia lari.
Laba naik pada <2014-H1>paruh pertama 2014</> dan <2014-H2>paruh kedua tahun ini</>, bukan paruh waktu.
Ia pensiun pada <2015 END>pengujung 2015</>.
Ia tiba <2014-12-29T07:00>tadi pukul 07.00</> dan pulang <2014-12-29T19:00>nanti jam 7 malam</>.
Kontrak turun <2014-12-29T18:00>Senin petang pukul 18.00</>, terendah sejak <200>satu dekade lalu</>.
Perusahaan buka <2016>dua tahun lagi</>, tepatnya <2015-01-08>Kamis pekan depan</>.
Sungai itu meluap <2014-12-31TNI>malam pergantian tahun 2014-2015</>.
Data terkirim <2014-12-28T23:10>2014-12-28T23:10Z</>.
"""


def unmark(marked):
    text, wanted, at = "", [], 0
    for match in MARK.finditer(marked):
        text += marked[at : match.start()]
        wanted.append(((len(text), len(text) + len(match["text"])), match["text"], match["value"], match["mod"]))
        text += match["text"]
        at = match.end()
    return text + marked[at:], wanted


@pytest.mark.parametrize("marked", SENTENCES.strip().split("\n"), ids=lambda s: MARK.sub(r"\g<text>", s)[:70])
def test_sentences(marked):
    text, wanted = unmark(marked)
    assert [(x.span, x.text, x.value, x.mod) for x in find_timex3(text, CREATED)] == wanted


ARTICLE = """Harga Bensin Turun

Kompas.com - 29/12/2014, 10:15 WIB

JAKARTA, KOMPAS.com — Harga bensin turun mulai hari ini, kata Menteri Energi di Jakarta, Minggu (28/12/2014) malam.
"""


def test_creation_time_of_the_page():
    assert [(x.text, x.type, x.value) for x in find_timex3(ARTICLE)] == [
        ("29/12/2014, 10:15 WIB", "TIME", "2014-12-29T10:15"),
        ("hari ini", "DATE", "2014-12-29"),
        ("Minggu (28/12/2014) malam", "TIME", "2014-12-28TNI"),
    ]


def test_creation_time_that_is_told_comes_first():
    assert find_timex3(ARTICLE, "2015-01-05")[1].value == "2015-01-05"


def test_open_values():
    assert [x.value for x in find_timex3("Kemarin, Senin malam. Pada 28 Desember.")] == ["XXXX-XX-XX", "XXXX-WXX-1TNI", "XXXX-12-28"]


def test_report():
    report = Report(text="Ia tiba kemarin.", meta={"reference": "2014-12-29"})
    assert [x.value for x in report.timex3()] == ["2014-12-28"]


def test_document():
    assert to_timeml("Tiba <kemarin> & awal 2015.", CREATED) == (
        'Tiba &lt;<TIMEX3 tid="t1" type="DATE" value="2014-12-28">kemarin</TIMEX3>&gt; &amp; '
        '<TIMEX3 tid="t2" type="DATE" value="2015" mod="START">awal 2015</TIMEX3>.'
    )


def test_creation_time_is_checked():
    with pytest.raises(InputValueError, match="created"):
        find_timex3("kemarin", "29 Desember")


def test_text_comes_back():
    text = Context(ARTICLE).text
    assert all(text[slice(*x.span)] == x.text for x in find_timex3(text))


def test_a_whole_document_has_its_creation_time():
    page = "Harga Turun\n\nKompas.com - 28/12/2014, 10:15 WIB\n\nJAKARTA - Ia tiba kemarin & pulang, kata warga, sebelum hujan turun lagi."
    root = ElementTree.fromstring(to_timeml(page, document=True).split("\n", 1)[1])
    created, *others = root.iter("TIMEX3")
    assert dict(created.attrib) == {
        "tid": "t0",
        "type": "TIME",
        "value": "2014-12-28T10:15",
        "temporalFunction": "false",
        "functionInDocument": "CREATION_TIME",
    }
    assert "".join(root.find("TEXT").itertext()) == page
    assert [(x.get("tid"), x.get("value")) for x in others] == [("t1", "2014-12-28T10:15"), ("t2", "2014-12-27")]


def test_a_document_without_creation_time_is_refused():
    with pytest.raises(InputValueError, match="creation time"):
        to_timeml("Ia tiba kemarin.", document=True)
