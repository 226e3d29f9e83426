"""Which stretches of a text are unit mentions, and what each is called: sentences with the answer marked as [text|canonical name]."""

import re

import pytest

from polextract.units import analyze_units, find_units

MARK = re.compile(r"\[([^\[\]|]+)\|([^\[\]]+)\]")


def read(marked: str) -> tuple[str, list[tuple[int, int, str]]]:
    text, spans, at = "", [], 0
    for m in MARK.finditer(marked):
        text += marked[at : m.start()]
        spans.append((len(text), len(text) + len(m[1]), m[2]))
        text += m[1]
        at = m.end()
    return text + marked[at:], spans


FORMS = [
    # plain, capitals, small
    "Anggota [Polsek Cantigi|Polsek Cantigi] berpatroli.",
    "[POLSEK CANTIGI|Polsek Cantigi] GELAR PATROLI",
    "tersangka dibawa ke [polres garut|Polres Garut] untuk diperiksa",
    # long forms
    "[Kepolisian Sektor Krangkeng|Polsek Krangkeng] hadir.",
    "[Kepolisian Sektor (Polsek) Cantigi|Polsek Cantigi] jajaran [Polres Indramayu|Polres Indramayu]",
    "[Kepolisian Sektor Polsek Krangkeng|Polsek Krangkeng] bersama warga",
    "[Kepolisian Resor Kota Besar (Polrestabes) Surabaya|Polrestabes Surabaya] merilis",
    "[Kepolisian Resor Kota Besar Surabaya|Polrestabes Surabaya] merilis",
    "[Kepolisian Resor Kota Bandung|Polresta Bandung] merilis",
    "[Kepolisian Resort Garut|Polres Garut] merilis",
    "[Polisi Resor (Polres) Sarolangun|Polres Sarolangun] merilis",
    "[Kepolisian Daerah NTB|Polda Nusa Tenggara Barat] ([Polda NTB|Polda Nusa Tenggara Barat])",
    "[Polda (Kepolisian Daerah) Sumatra Utara|Polda Sumatera Utara] (Sumut)",
    "[Kepolisian Sektor (Mako Polsek) Tanimbar Utara|Polsek Tanimbar Utara] didatangi",
    # today's official name
    "[Polres Metro Jaksel|Polres Metro Jakarta Selatan] dan [Polda Metro|Polda Metro Jaya]",
    "[Polrestro Jakarta Selatan|Polres Metro Jakarta Selatan]",
    "[Polsektro Pancoran|Polsek Pancoran]",
    "[Polsekta Denpasar Barat|Polsek Denpasar Barat]",
    "[Polresta Medan|Polrestabes Medan]",
    "[Polres Bandung|Polresta Bandung] dan [Polrestabes Bandung|Polrestabes Bandung]",
    "[Polda Jabar|Polda Jawa Barat], [Polda DIY|Polda DI Yogyakarta], [Polda Kepri|Polda Kepulauan Riau]",
    # the next word of a list of tags, glued to a name, and names run together
    "bahan pokok[Polres Belitung|Polres Belitung]Ramadhan",
    "[Polres BangkaBarat|Polres Bangka Barat] berpatroli",
    # an editor's word in brackets
    "[Kepolisina Resor (Polres) Garut|Polres Garut] merilis",
    "“Itu wilayahnya ([Polsek) Cantigi|Polsek Cantigi],” katanya",
    # a verb behind a bare unit word, in the capitals of a headline
    "Puluhan Personel Polresta Naik Pangkat",
    # headquarters
    "di [Mapolres Garut|Polres Garut], [Mapolda Bali|Polda Bali] dan [Mapolsek Cantigi|Polsek Cantigi]",
    "di Mako [Polres Garut|Polres Garut], Markas [Polsek Cantigi|Polsek Cantigi]",
    # Mabes
    "[Mabes Polri|Mabes Polri] dan [Bareskrim Polri|Bareskrim Polri]",
    "penyidik [Bareskrim|Bareskrim Polri]",
    # its divisions and corps are left to it, but for the one that speaks for it
    "dikaji Korlantas Polri, koordinasi dengan Divhubinter [Mabes Polri|Mabes Polri], Baharkam Polri",
    "[Badan Reserse Kriminal (Bareskrim) Polri|Bareskrim Polri] memeriksa",
    "[Densus 88 Antiteror Polri|Densus 88 Antiteror Polri], [Densus 88|Densus 88 Antiteror Polri]",
    "[Detasemen Khusus (Densus) 88 Antiteror Polri|Densus 88 Antiteror Polri] menangkap dua orang",
    "[Divisi Humas Polri|Divisi Humas Polri]",
    "Kepala Divisi Humas Polri menjelaskan, Karo Penmas [Divisi Humas Polri|Divisi Humas Polri] hadir",
    # sub-units stay outside
    "Satreskrim [Polres Garut|Polres Garut], Unit Reskrim [Polsek Cantigi|Polsek Cantigi], Ditreskrimum [Polda Bali|Polda Bali]",
    "Puslabfor [Bareskrim Polri|Bareskrim Polri]",
    # offices that hold a unit whole
    "Kasi Humas [Polres Garut|Polres Garut], Kepala [Polsek Kuta|Polsek Kuta] di Badung, Bali",
    # lists
    "[Polsek Cantigi|Polsek Cantigi], [Sindang|Polsek Sindang] dan [Lohbener|Polsek Lohbener] jajaran [Polres Indramayu|Polres Indramayu]",
    "[Polres Garut|Polres Garut] dan [Polres Ciamis|Polres Ciamis]",
    "[Polda Jabar|Polda Jawa Barat], [Jateng|Polda Jawa Tengah] dan [Jatim|Polda Jawa Timur]",
    "[Polsek Cantigi|Polsek Cantigi], Indramayu, Jawa Barat",
    # where a name ends
    "[Polsek Sungai Raya Kepulauan|Polsek Sungai Raya Kepulauan] menggelar apel",
    "[Polres Malang Kota|Polresta Malang Kota] menggelar apel",
    "[Polsek Cantigi|Polsek Cantigi] Kabupaten Indramayu",
    "[Polres Kabupaten Barito Selatan|Polres Barito Selatan], Kalimantan Tengah",
    "[Polres Toli-Toli|Polres Tolitoli]; [Polsek Gunungsitoli Alo’oa|Polsek Gunungsitoli Alo'oa]",
    "[Polsek PP. Aru|Polsek Pulau-Pulau Aru] [Polres Kepulauan Aru|Polres Kepulauan Aru]",
    "[Polsek Tj. Duren|Polsek Grogol Petamburan] di Jakarta Barat",
    "dibantu [Polsubsektor Barito Tuhup Raya|Polsubsektor Barito Tuhup Raya] jajaran [Polres Murung Raya|Polres Murung Raya]",
    "topik: penembakan, [polda papua tengah|Polda Papua Tengah], senjata",
    # slips, glue, abbreviations
    "[Polda Papua Barat|Polda Papua Barat][Polres Teluk Bintuni|Polres Teluk Bintuni]",
    "[Kepolisian Daerah Istimewa Yogyakarta|Polda DI Yogyakarta] menetapkan tersangka",
    "[Polsek Canitgi|Polsek Cantigi] jajaran [Polres Indramayu|Polres Indramayu]",
    "[Polesta Denpasar|Polresta Denpasar], [Poslek Cantigi|Polsek Cantigi], [Mapolrse Garut|Polres Garut]",
    "[PolsekCantigi|Polsek Cantigi] hadir, Satreskrim[Polres Garut|Polres Garut], Medan_[Polres Belawan|Polres Pelabuhan Belawan]",
    "[Poldasu|Polda Sumatera Utara] menangkap",
    "[Polres KepTan|Polres Kepulauan Tanimbar]",
    "[Polsek Dentim|Polsek Denpasar Timur] [Polresta Denpasar|Polresta Denpasar]",
    "[Polsek Jaluko|Polsek Jaluko] [Polres Muaro Jambi|Polres Muaro Jambi]",
    # names of a station's own
    "[Polsek Percut Sei Tuan|Polsek Percut Sei Tuan] dan [Polsek Medan Tembung|Polsek Medan Tembung] [Polrestabes Medan|Polrestabes Medan]",
    "[Polsek Meuraxa|Polsek Meuraxa], [Polsek Labuhan Haji|Polsek Labuhanhaji] [Polda Aceh|Polda Aceh]",
    "[Polsek Tanjung Duren|Polsek Tanjung Duren] di Jakarta Barat",
    # kinds of Polsek
    "[Polsek Kawasan Pelabuhan Bakauheni|Polsek Kawasan Pelabuhan Bakauheni], [KSKP Bakauheni|Polsek Kawasan Pelabuhan Bakauheni]",
    "[KSKP Nunukan|Polsek Kawasan Pelabuhan Tunon Taka] [Polres Nunukan|Polres Nunukan]",
    "[Polsek Cantigi|Polsek Cantigi] [Resor Indramayu|Polres Indramayu] berpatroli",
    "Brimob [Podla Sulteng|Polda Sulawesi Tengah] tiba",
    "[Polsek Kws Pelabuhan Teluk Bayur|Polsek Kawasan Pelabuhan Teluk Bayur]",
    # harbours, under all their names
    "[Polsek Kesatuan Pengamanan dan Pengawasan Pelabuhan (KP3) Baubau|Polsek Kawasan Pelabuhan Bau-Bau] siaga",
    "[Kepolisian Sektor (Polsek) Kesatuan Pelaksanaan Pengamanan Pelabuhan (KP3) Pantoloan|Polsek Kawasan Pelabuhan Pantoloan] siaga",
    "[Polsek Kawasan Pelabuhan (KP) Samarinda|Polsek Kawasan Pelabuhan Samarinda] siaga",
    "[Polsek KP Samarinda|Polsek Kawasan Pelabuhan Samarinda] siaga",
    "[Polsek KP3 Laut Sampit|Polsek Kawasan Pelabuhan Mentaya] berjaga",
    "personel [Polsubsektor KP3 Pelabuhan Bastiong|Polsubsektor Kawasan Pelabuhan Bastiong] siaga",
    "dibawa ke [Polsubsektok KP3 Pelabuhan Bastiong|Polsubsektor Kawasan Pelabuhan Bastiong].",
    "piket [Polsubsektor Bastiong|Polsubsektor Kawasan Pelabuhan Bastiong] siaga",
    "tim [Polresta Yogya|Polresta Yogyakarta] berpatroli",
    "[Polsek KKP SBP Tanjungpinang|Polsek Kawasan Pelabuhan Sri Bintan Pura] berjaga",
    "[Polsek KSKP|Polsek Kawasan Pelabuhan Dumai] jajaran [Polres Dumai|Polres Dumai]",
    "[Polsek Kp. Rakyat|Polsek Kampung Rakyat], [Polsek Pelabuhan Ratu|Polsek Palabuhanratu] [Polres Sukabumi|Polres Sukabumi]",
    # a list whose last has its own unit word
    "[Polres Tambrauw|Polres Tambrauw], [Maybrat|Polres Maybrat] dan [Polres Manokwari Selatan|Polres Manokwari Selatan]",
    # slips
    "[Polres lndramayu|Polres Indramayu] dan [Pores Garut|Polres Garut]",
    # unknown to the gazetteer: named by rule
    "[POLSEK WIROSABAN|Polsek Wirosaban] GELAR PATROLI",
    "[Polda Papua Selatan|Polda Papua Selatan] belum terbentuk",
    "[Polres Balut|Polres Balut] di bawah [Polda Sulteng|Polda Sulawesi Tengah]",
    "[Polsek Sukajaya Utara|Polsek Sukajaya Utara] [Polres Garut|Polres Garut]",
]


@pytest.mark.parametrize("marked", FORMS)
def test_mentions(marked):
    text, spans = read(marked)
    assert [(u.start, u.end, u.unit) for u in find_units(text)] == spans


NONE = [
    "Kapolsek Cantigi dan Kapolres Indramayu",
    "Wakapolda Bali, Kapolrestabes Surabaya",
    "Kepala Kepolisian Daerah (Kapolda) Jambi",
    "Wakil Kepala Kepolisian Daerah (Wakapolda) Jambi",
    "Kapolsek beserta anggota Polsek dan Polres, polisi, Polri, kepolisian",
    "Polres setempat, Polsek terdekat, Mapolres, Polda",
    "Polsek Metro setempat diminta hadir",
    "Polisi Diraja Malaysia, Kepolisian Federal Australia, Polisi Militer, Polisi Kehutanan dan Polsuska",
    "#PolsekCantigi #PolresIndramayu @polres_garut @PolresGarut",
    "https://tribratanews.polri.go.id/polsek-cantigi-patroli www.polresgarut.com humas@polres-garut.go.id",
    "PolresTubanPoldaJatim kegiatan rutin",
    "polsek-cantigi-gelar-patroli-malam",
    "Polsek\n\nCantigi",
    "Polsek Gelar Patroli",
    "Satpol PP Kota Garut, Koramil Cantigi, Kodim Garut",
    "Kepolisian Sektor setempat",
    "lulusan Akpol 1999, Kapolri",
    "Polsek, Cantigi",
    "Kapolsek Wira Santosa mengatakan",
    "",
]


@pytest.mark.parametrize("text", NONE)
def test_no_mentions(text):
    assert find_units(text) == []


OFFICES = [
    ("Kapolsek Cantigi, IPTU Wira", "Kapolsek Cantigi", "Kapolsek", "Polsek Cantigi"),
    ("Wakapolres Garut Kompol Wira", "Wakapolres Garut", "Wakapolres", "Polres Garut"),
    ("Kapolda Jabar", "Kapolda Jabar", "Kapolda", "Polda Jawa Barat"),
    ("Kapolres Metro Jakarta Selatan", "Kapolres Metro Jakarta Selatan", "Kapolres", "Polres Metro Jakarta Selatan"),
    ("Kapoldasu", "Kapoldasu", "Kapolda", "Polda Sumatera Utara"),
    ("Kasat Reskrim Polres Garut", "Kasat Reskrim Polres Garut", "Kasat Reskrim", "Polres Garut"),
    ("Plt. Kasi Humas Polres Garut", "Kasi Humas Polres Garut", "Kasi Humas", "Polres Garut"),
    ("Kasatreskrim Polres Garut", "Kasatreskrim Polres Garut", "Kasatreskrim", "Polres Garut"),
    ("Kanit Reskrim Polsek Cantigi", "Kanit Reskrim Polsek Cantigi", "Kanit Reskrim", "Polsek Cantigi"),
    ("Kabid Humas Polda Metro Jaya", "Kabid Humas Polda Metro Jaya", "Kabid Humas", "Polda Metro Jaya"),
    (
        "Kepala Seksi Humas (Kasi Humas) Polres Garut",
        "Kepala Seksi Humas (Kasi Humas) Polres Garut",
        "Kepala Seksi Humas (Kasi Humas)",
        "Polres Garut",
    ),
    ("Bhabinkamtibmas Polsek Cantigi", "Bhabinkamtibmas Polsek Cantigi", "Bhabinkamtibmas", "Polsek Cantigi"),
    (
        "Kepala Kepolisian Daerah (Kapolda) Jambi",
        "Kepala Kepolisian Daerah (Kapolda) Jambi",
        "Kepala Kepolisian Daerah (Kapolda)",
        "Polda Jambi",
    ),
    ("Kepala Polsek Cantigi", "Kepala Polsek Cantigi", "Kepala", "Polsek Cantigi"),
    ("Kapolri", "Kapolri", "Kapolri", "Mabes Polri"),
    ("Kadiv Humas Polri", "Kadiv Humas Polri", "Kadiv Humas", "Mabes Polri"),
    ("Kepala Divisi Propam Polri", "Kepala Divisi Propam Polri", "Kepala Divisi Propam", "Mabes Polri"),
    ("Kapolsek Wirosaban, AKP Wira", "Kapolsek Wirosaban", "Kapolsek", "Polsek Wirosaban"),
]


@pytest.mark.parametrize(("text", "whole", "head", "unit"), OFFICES)
def test_offices(text, whole, head, unit):
    (office,) = analyze_units(text).offices
    assert (office.text, office.head, office.unit) == (whole, head, unit)


@pytest.mark.parametrize(
    "text",
    [
        "terima kasih Polres Garut",
        "anggota Polsek Cantigi",
        "Bhabinkamtibmas Desa Panyingkiran",
        "Kapolsek Wira Santosa mengatakan",
        "Kapolsek, AKP Wira",
    ],
)
def test_no_offices(text):
    assert analyze_units(text).offices == []


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Ditreskrimum PMJ dan Polda PMJ", [("PMJ", "Polda Metro Jaya"), ("Polda PMJ", "Polda Metro Jaya")]),
        (
            "KEPOLISIAN DAERAH JAWA BARAT\nRESOR INDRAMAYU / SEKTOR CANTIGI\n",
            [
                ("KEPOLISIAN DAERAH JAWA BARAT", "Polda Jawa Barat"),
                ("RESOR INDRAMAYU", "Polres Indramayu"),
                ("SEKTOR CANTIGI", "Polsek Cantigi"),
            ],
        ),
        (
            "Hadir Polsek Cantigi, Sindang, Lohbener.",
            [("Polsek Cantigi", "Polsek Cantigi"), ("Sindang", "Polsek Sindang"), ("Lohbener", "Polsek Lohbener")],
        ),
        ("Timsus Polresta Polsekta Banjarmasin Selatan", [("Polsekta Banjarmasin Selatan", "Polsek Banjarmasin Selatan")]),
        ("Polres Metro Kota Bekasi", [("Polres Metro Kota Bekasi", "Polres Metro Bekasi Kota")]),
        ("Kepala Polres Metropolitan Bekasi Kota", [("Polres Metropolitan Bekasi Kota", "Polres Metro Bekasi Kota")]),
        ("Warga Bengkulu Selatan (BS) ditahan Polres BS.", [("Polres BS", "Polres Bengkulu Selatan")]),
        ("Kasus di Papua Barat dilimpahkan ke Polda PB.", [("Polda PB", "Polda Papua Barat")]),
        ("Warga BS melapor ke Polres BS.", []),
        ("Polres Buru menyerahkan bingkisan.", [("Polres Buru", "Polres Pulau Buru")]),
        ("Polres Buru Pelaku Pembacokan", []),
        (
            "Polres BS dan Polres Bengkulu Selatan",
            [("Polres BS", "Polres Bengkulu Selatan"), ("Polres Bengkulu Selatan", "Polres Bengkulu Selatan")],
        ),
    ],
)
def test_letterheads_lists_and_initials(text, found):
    assert [(u.text, u.unit) for u in find_units(text)] == found


def test_a_doubled_word_counts_as_one():
    (found,) = find_units("Polresta Pulau Ambon dan Pulau-pulau Lease menangkap pelaku.")
    assert found.text == "Polresta Pulau Ambon dan Pulau-pulau Lease"


def test_namesakes_told_apart_by_the_town_behind():
    units = [u for u in find_units("Polsek Banjarsari Ciamis dan Polsek Banjarsari Surakarta") if u.level == "polsek"]
    assert [u.polres for u in units] == ["Polres Ciamis", "Polresta Surakarta"]


def test_a_balinese_name_is_no_number_of_the_unit():
    text = "Kabid Humas Polda NTB I Gusti Ketut Arya hadir di Polres Badung. I Made Budi tiba di Polsek Ilir Timur I Palembang."
    assert [u.text for u in find_units(text)] == ["Polda NTB", "Polres Badung", "Polsek Ilir Timur I"]
