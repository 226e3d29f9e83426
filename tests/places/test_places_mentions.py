"""Which stretches are places, and which node of the tree they mean."""

import re
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from polextract.context import Context
from polextract.places import find_places

MARK = re.compile(r"\[\[(.*?)\|(.*?)\]\]")


def read(marked):
    """The text without its marks, and the marked places as (start, end, kode)."""
    text, places, at = "", [], 0
    for m in MARK.finditer(marked):
        text += marked[at : m.start()]
        places.append((len(text), len(text) + len(m[1]), m[2] or None))
        text += m[1]
        at = m.end()
    return text + marked[at:], places


def check(marked):
    text, wanted = read(marked)
    assert [(p.start, p.end, p.kode) for p in find_places(text)] == wanted


@pytest.mark.parametrize(
    "marked",
    [
        "Warga [[Kecamatan Cantigi|32.12.17]], [[Kabupaten Indramayu|32.12]], berkumpul.",
        "Ia datang dari [[Kec. Sepaku|64.09.04]] [[Kab. Penajam Paser Utara|64.09]].",
        "petugas berada di [[provinsi Jawa Barat|32]] dan [[Provinsi Kep. Bangka Belitung|19]].",
        "lurah se-[[Kapanewon Kasihan|34.02.16]] di [[Kabupaten Bantul|34.02]] hadir.",
        "di [[Distrik Mariat|96.01.17]], [[Kabupaten Sorong|96.01]], kemarin.",
        "warga [[Jorong Aro|]], [[Nagari Talang|13.02.07.2002]], [[Kecamatan Gunung Talang|13.02.07]], [[Kabupaten Solok|13.02]].",
        "di [[Gampong Hagu Barat Laut|11.73.02.2012]], [[Kecamatan Banda Sakti|11.73.02]], [[Kota Lhokseumawe|11.73]].",
        "warga [[Kepenghuluan Bagan Nibung|14.07.11.2003]] [[Kecamatan Simpang Kanan|14.07.11]] bergotong royong.",
        "di [[Kota Administrasi Jakarta Timur|31.75]], Senin.",
        "di wilayah [[Desa Adat Kuta|]], [[Kelurahan Kuta|51.03.01.1001]], [[Badung|51.03]] semalam.",
        "warga [[Lorong Garuda|]], [[Kelurahan 7 Ulu|16.71.02.1006]], [[Kecamatan SU I|16.71.02]] [[Palembang|16.71]].",
        "di [[Kelurahan Teluk Dalam|63.71.05.1004]], [[Kota Banjarmasin|63.71]], kemarin.",
        "warga [[Desa Tawa|82.04.16.2002]] [[Kasiruta Timur|82.04.16]] melapor.",
        "di [[Desa Ongkaw Satu|71.05.08.2004]], [[Kecamatan Sinonsayang|71.05.08]], kemarin.",
        "di [[Desa Hulawa|]], [[Kabupaten Gorontalo Utara|75.05]], [[Gorontalo|75]].",
        "di [[Dusun 3|]], [[Desa Konbaki|53.02.13.2001]], kemarin.",
        "di [[Ke¬camatan Cantigi|32.12.17]], [[Indramayu|32.12]].",
        "truk terguling di Tanjakan [[Desa Ngrencak|35.03.01.2013]], [[Kecamatan Panggul|35.03.01]].",
        "warga [[Negeri Porto|81.01.12.2005]], [[Kecamatan Saparua|81.01.12]], berkumpul.",
        "warga [[Sawang|71.09.04.2003]], [[Siau Timur Selatan|71.09.04]], [[Kabupaten Kepulauan Sitaro|71.09]].",
        "warga [[Kecamatan Bandar Negeri Semuong|18.06.25]], [[Kabupaten Tanggamus|18.06]], berkumpul.",
        "di [[Dusun Air Lingga|]], [[Desa Rias|19.03.01.2008]], [[Kabupaten Bangka Selatan|19.03]], kemarin.",
        "jenazah dimakamkan di TPU [[Dusun Cendana|]], [[Kabupaten Mojokerto|35.16]].",
        "polsek di pegunungan [[Papua Tengah|94]] masih kurang.",
        "ganja dari [[Papua New Guinea|]] ([[PNG|]]) disita di [[Kota Jayapura|91.71]].",
        "sabu dikirim dari [[Cina|]] dalam bungkus teh Cina.",
        "korban hanyut di [[sungai Krueng Melati|]], [[Kabupaten Pidie|11.07]].",
        "sabu tiba di [[Pelabuhan Melati I|]]. Hasil pemeriksaan belum ada.",
        "tabrakan di [[jalan Seririt- Pupuan|]], [[Kabupaten Buleleng|51.08]].",
        "tabrakan di [[jalan Singaraja – Bedugul|]], [[Kabupaten Buleleng|51.08]].",
        "truk terbalik di [[tol Jambi - Rengat|]], [[Provinsi Jambi|15]].",
        "hadir Forkopinda Kabupaten Buru, Polisi Pamong Praja Kabupaten Buru dan Ketua IPPL Kota Ambon.",
        "donor darah di seluruh Indonesia, juga bagi orang asli Papua.",
        "tembaga dicuri, kata Kapolsek. Polsek Lubuk Begalung (Lubeg) ke [[Kecamatan Lubeg|13.71.06]], [[Kota Padang|13.71]].",
    ],
)
def test_words_of_a_level(marked):
    text, wanted = read(marked)
    found = [(p.start, p.end) for p in find_places(text)]
    assert found == [(start, end) for start, end, _ in wanted]
    codes = {(p.start, p.end): p.kode for p in find_places(text)}
    for start, end, kode in wanted:
        if kode is not None and not text[start:end].startswith(("Gampong", "Distrik", "Kelurahan")):
            assert codes[start, end] == kode, text[start:end]


@pytest.mark.parametrize(
    "marked",
    [
        "di [[Kecamatan Cantigi|32.12.17]] dan [[Sindang|32.12.16]], [[Kabupaten Indramayu|32.12]].",
        "Lokasi di [[Kabupaten Indramayu|32.12]] meliputi [[Lohbener|32.12.14]], [[Sindang|32.12.16]], dan [[Cantigi|32.12.17]].",
        "Khusus untuk [[Nduga|95.08]], [[Puncak|94.05]] dan [[Intan Jaya|94.07]], tiga daerah rawan.",
    ],
)
def test_lists(marked):
    text, wanted = read(marked)
    assert [(p.start, p.end) for p in find_places(text)] == [(start, end) for start, end, _ in wanted]


@pytest.mark.parametrize(
    "marked",
    [
        "Warga [[Jabar|32]], [[Sumut|12]] dan [[Kalteng|62]] mengungsi ke [[Jaksel|31.74]].",
        "di [[Kabupaten Musi Banyuasin|16.06]] ([[Muba|16.06]]) kemarin.",
        "berangkat dari [[Surabaya|35.78]] menuju [[Bojonegoro|35.22]] pagi tadi.",
        "Jaga Kondusivitas Wilayah [[Bojonegoro|35.22]]",
        "warga [[Denpasar Utara|51.71.04]] melapor.",
        "Warga [[Gunung Kidul|34.03]], [[Sungai Penuh|15.72]] dan [[Bukit Tinggi|13.75]] melapor.",
        "di [[kecamatan Tambelang|32.16.04]], [[Bekasi|32.16]], kemarin.",
        "Warga [[Gunung Putri|32.01.02]], [[Bogor|32.01]], dan [[Teluk Naga|36.03.13]], [[Tangerang|36.03]], resah.",
        "Keributan pecah di [[negeri Tulehu|81.01.14.2003]], [[Kecamatan Salahutu|81.01.14]].",
        "patroli di kawasan [[Driyorejo|35.25.15]], [[Gresik|35.25]] kemarin malam.",
        "tersangka asal [[Malaysia|]] ditangkap di [[Purwokerto|]] kemarin.",
        "truk dialihkan lewat [[Pupuan|51.02.10]] dan [[Seririt|51.08.02]], [[Bali|51]].",
        "[[LOHBENER|32.12.18]] [[INDRAMAYU|32.12]] - Personel Polsek Lohbener berpatroli.",
        "[[BINTUNI|92.06.01]] - Kapolres Teluk Bintuni memimpin apel.",
        "Logistik dikirim ke [[Singkep|21.04.01]] dan [[Lingga|21.04.02]], kata Kapolres Lingga.",
        "di Mapolres Indragiri Hulu, [[Pematang Reba|14.02.02.1009]], Senin.",
        "Pemuda itu warga [[Mranggen|33.21.01]], [[Demak|33.21]], kata Kapolrestabes Semarang.",
        "Korupsi Dana Desa [[Kolaka|74.01]], Polres Kolaka, [[Wolo|74.01.10]]",
        "hilang antara [[Desa Anggai|82.04.06.2006]], [[Kecamatan Obi|82.04.06]], kemarin.",
        "pesisir Pantai [[Kampung Urumb|93.01.05.2003]], [[Distrik Semangga|93.01.05]], [[Kabupaten Merauke|93.01]].",
        "ditangkap di [[Kelurahan Binongko|53.05.01.1005]] [[Kalabahi|]], kata Kapolres Alor.",
        "Api melalap rumah di [[Ambon|81.71]].\n1. Kel. Budi Santoso\n2. Kel. Yani Wattimena",
        "[[Kabupaten Bone Bolango|75.03]] dijaga.\nWarga [[Suwawa Tengah|75.03.13]] Keluhkan Banjir\nSelesai.",
        "warga [[Krajan|]] RT03/RW01, [[Desa Wanar|33.25.06.2008]], [[Kecamatan Tersono|33.25.06]], kemarin.",
        "warga [[Krajan|]] RT 03/RW 01, [[Desa Wanar|33.25.06.2008]], [[Kecamatan Tersono|33.25.06]], kemarin.",
        "Bule [[Kanada|]] itu dicari di lingkungan Ditreskrimsus.",
        "Warga [[Tumbang Salio|62.12.04.2003]] senang, kata Kapolres Murung Raya.",
        "[[NUNUKAN|65.03]].KP - Personel Polres Nunukan berpatroli.\nSelesai.",
        "Polsek Malunda, Polres Majene\nTags: #Laka Lantas #[[Malunda|76.05.04]] #[[Majene|76.05]]",
        "Polsek Curup, Polres Rejang Lebong\nTags: penculikan anak [[Rejang Lebong|17.02]] [[Curup|17.02.09]]",
        "Polres Seluma\nTag\n#hanyut #[[Seluma|17.05]]\nShare",
    ],
)
def test_bare_names(marked):
    check(marked)


@pytest.mark.parametrize(
    ("text", "place", "kode"),
    [
        ("di Desa Bumi Harapa, Kecamatan Sepaku, kemarin", "Desa Bumi Harapa", "64.09.04.2004"),
        ("digelar di Kecamatan Taluditi Kabupaten Pohuwaot", "Kabupaten Pohuwaot", "75.04"),
        ("Kel. Tj. Mulia, Kec. Medan Deli, Kota Medan", "Kel. Tj. Mulia", "12.71.06.1003"),
        ("di Kelurahan Pejala, Kecamatan Penajam, Kabupaten PPPU", "Kabupaten PPPU", "64.09"),
        ("warga Deling Serdang, Sumatera Utara, ditangkap", "Deling Serdang", "12.07"),
    ],
)
def test_misspelt_names_are_found_within_their_parents(text, place, kode):
    found = {p.text: p for p in find_places(text)}
    assert found[place].kode == kode
    assert found[place].score < 1


@pytest.mark.parametrize(
    ("text", "place", "kind"),
    [
        ("di Jalan Ahmad Yani kemarin", "Jalan Ahmad Yani", "jalan"),
        ("di Jl. Jend. Sudirman kemarin", "Jl. Jend. Sudirman", "jalan"),
        ("di Jalan Prof. Hamka kemarin", "Jalan Prof. Hamka", "jalan"),
        ("di Jalan Mawar. Kayu itu disita", "Jalan Mawar", "jalan"),
        ("di Jalan 17 Agustus kemarin", "Jalan 17 Agustus", "jalan"),
        ("di Jalan Medan-Banda Aceh kemarin", "Jalan Medan-Banda Aceh", "jalan"),
        ("warga Gang Melati Banjarmasin Utara melapor", "Gang Melati", "jalan"),
        ("kemacetan di Jalintim kemarin", "Jalintim", "jalan"),
        ("macet di ruas Trans Sulawesi kemarin", "Trans Sulawesi", "jalan"),
        ("di Jalan Sumbersari Gang V, Minggu", "Jalan Sumbersari Gang V", "jalan"),
        ("di Jalan Provinsi Nanga Pinoh - Kotabaru, Sabtu", "Jalan Provinsi Nanga Pinoh - Kotabaru", "jalan"),
        ("di Kampung Rawa Bugel RT05/RW02, kemarin", "Kampung Rawa Bugel", "dusun"),
        ("di Jalan Melati Gg. 3, Minggu", "Jalan Melati Gg. 3", "jalan"),
        ("di Jalan Melati Gang Mawar, Minggu", "Jalan Melati", "jalan"),
        ("di Jalan Melati Gang Mawar, Minggu", "Gang Mawar", "jalan"),
        ("di Jalan Lintas Tengah Sumatera kemarin", "Jalan Lintas Tengah Sumatera", "jalan"),
        ("warga Jalan Goa Jepang melapor", "Jalan Goa Jepang", "jalan"),
        ("Jalan Lintas Sumbawa-Bima Lumpuh Tiga Jam\n\nArus lumpuh.", "Jalan Lintas Sumbawa-Bima", "jalan"),
        ("Toko Emas di Pasar Melati Dirampok\n\nToko itu dirampok.", "Pasar Melati", "other"),
        ("pos di Rest Area KM 379A kemarin", "Rest Area KM 379A", "other"),
        ("masuk Jalan Tol Trans Sumatera (JTTS) kemarin", "Jalan Tol Trans Sumatera", "jalan"),
        ("masuk Jalan Tol Trans Sumatera (JTTS) kemarin", "JTTS", "jalan"),
        ("patroli di Pasar Jatibarang kemarin", "Pasar Jatibarang", "other"),
        ("berkumpul di Alun-alun Purwodadi kemarin", "Alun-alun Purwodadi", "other"),
        ("ditangkap di Gerbang Tol Kisaran kemarin", "Gerbang Tol Kisaran", "other"),
        ("di Dusun Punikan kemarin", "Dusun Punikan", "dusun"),
    ],
)
def test_streets_hamlets_and_other_spots(text, place, kind):
    found = {p.text: p for p in find_places(text)}
    assert found[place].type == kind
    assert found[place].kode is None


@pytest.mark.parametrize(
    "text",
    [
        "Bupati Indramayu dan Camat Cantigi hadir bersama Kepala Desa Cangkring.",
        "Ketua DPRD Kabupaten Indramayu meninjau pos.",
        "Kodim 0616/Indramayu dan Koramil 1608/Sindang ikut.",
        "Sekretaris Daerah Biak Numfor dan Ketua Bhayangkari Daerah Papua Barat hadir.",
        "Menteri Dalam Negeri Tito dan Kejaksaan Negeri Haria hadir.",
        "Dinas Sosial Kota Dumai, Dinas Pendidikan dan Kebudayaan Kabupaten Kendal.",
        "Dinas Lingkungan Hidup Tapanuli Selatan digugat.",
        "di wilayah hukum Polda Sulawesi Tenggara (Sultra).",
        "KabarMelati – Tokoh adat ditangkap.",
        "Hukum Tua Desa Treman dan Kelian Adat Banjar Tarukan hadir.",
        "Prakirawan Stasiun Meteorologi Melati mengimbau nelayan.",
        "petugas Balai Taman Nasional Bukit Melati ikut mencari.",
        "Laga Lorulun Cup dijaga ketat; kata Kapolsek Wertamrian.",
        "ditemukan kapal KP XVI-2011 kemarin.",
        "Palang Jalan ke Bandara\nMeja Redaksi - Peristiwa",
        "Dinas Perhubungan Kabupaten Sleman dan Kejaksaan Negeri Sleman rapat.",
        "Kapolres Indramayu dan Polsek Sindang jajaran Polda Jabar.",
        "BOJONEGOROtimes.Id memuat berita itu.",
        "kunjungi indramayu.go.id atau #Indramayu dan @PolresBatu",
        "Arahan Kapolres: patrol rutin, dialog dan sekar.",
        "Bripka Bima Sakti dan Aiptu Batang Hari Santosa",
        "Pilkada Tuban berjalan aman.",
        "Ketua RT 08 Kelurahan Gunung Samarinda Baru, Bambang Wira, hadir.",
        "Bhabinkamtibmas Kelurahan Pemecutan menyapa warga desa binaan.",
        "TNI Angkatan Laut dan polisi desa setempat; di Desa Binaannya.",
        "KTT tersebut membahas OKI.",
        "Pedagang pasir, truk batu bara, dan jaringan Malaysia.",
        "Sudah 14 Kali Beraksi, katanya.",
        "Yang disita di situ 4 Galon isi tuak.",
        "Jalan Tol itu ditutup, Jalan Protokol pun macet.",
        "Masa Pengenalan Lingkungan Sekolah dimulai.",
    ],
)
def test_no_places(text):
    assert [p.text for p in find_places(text)] == []


@pytest.mark.parametrize(
    ("text", "kodes"),
    [
        ("Kemacetan terjadi di Puncak, Kabupaten Bogor.", [None, "32.01"]),
        ("Kontak tembak terjadi di Puncak, Papua Tengah.", ["94.05", "94"]),
        ("Kapolres Puncak memimpin patroli di Puncak.", ["94.05"]),
    ],
)
def test_a_name_of_hills_elsewhere_needs_its_province(text, kodes):
    assert [p.kode for p in find_places(text)] == kodes


def test_an_office_site_holds_its_village():
    assert [p.text for p in find_places("Patroli di Kantor PPS Desa Bumi Harapan dan Kantor Desa Cangkring.")] == [
        "Desa Bumi Harapan",
        "Desa Cangkring",
    ]


@pytest.mark.parametrize(
    ("text", "kode"),
    [
        ("Kecamatan Depok aman, kata Kapolres Sleman.", "34.04.07"),
        ("Kecamatan Depok aman, kata Kapolresta Cirebon.", "32.09.31"),
        ("Kecamatan Karanganyar, Kabupaten Kebumen", "33.05.16"),
    ],
)
def test_units_and_chains_decide_between_namesakes(text, kode):
    found = find_places(text)[0]
    assert found.kode is not None
    assert found.kode.startswith(kode[:5])


def test_an_undecided_name_gives_its_candidates():
    (place,) = find_places("Kejadian di Kecamatan Karanganyar, kemarin.")
    assert place.kode is None
    assert len(place.candidates) > 2


def test_records_carry_name_and_point():
    (place,) = find_places("di Kecamatan Sepaku kemarin")
    assert (place.type, place.name) == ("kecamatan", "Sepaku")
    assert place.lat == pytest.approx(-0.9, abs=0.5)
    assert place.lon == pytest.approx(116.7, abs=0.5)


def test_a_name_does_not_run_on_over_a_blank_line():
    assert [p.text for p in find_places("Rapat di Kabupaten\n\nIndramayu")] == ["Indramayu"]


PIECES = [
    "Desa ", "Kec. ", "Kabupaten ", "Jl. ", "di ", "Indramayu", "Cantigi", "Bumi Harapa",
    " dan ", ", ", "\n", "\n\n", "Polsek Sindang", "(", ")", " - ", "’", "17 ", "KOTA ", "."
]  # fmt: skip


@settings(max_examples=150, deadline=None)
@given(st.one_of(st.text(max_size=80), st.lists(st.sampled_from(PIECES), max_size=25).map("".join)))
def test_any_text_gives_ordered_spans_that_match_it(text):
    places = find_places(text, context=Context(text))
    assert [p.start for p in places] == sorted(p.start for p in places)
    for a, b in pairwise(places):
        assert a.end <= b.start
    for p in places:
        assert 0 <= p.start < p.end <= len(text)
        assert text[p.start : p.end] == p.text
        assert 0 <= p.score <= 1


@pytest.mark.parametrize(
    "marked",
    [
        "Kebakaran di [[kawasan industri Candi|]], [[Kota Semarang|33.74]].",
        "Patroli di [[Kawasan Industri Jababeka|]], [[Kecamatan Cikarang Utara|32.16.09]], [[Kabupaten Bekasi|32.16]].",
        "Warga menuju [[jl. merdeka|]] [[Indramayu|32.12]] kemarin.",
        "Laka di [[jalan raya Cikande - Rangkasbitung|]], [[Kabupaten Serang|36.04]].",
        "Laka di [[Jalan Lintas Sumatera|]] KM 34, [[Kecamatan Simpang Kanan|14.07.11]], [[Kabupaten Rokan Hilir|14.07]].",
        "Rumah di [[Jalan Merdeka|]] No. 12, [[Kelurahan Margadana|33.76.04.1005]], [[Kota Tegal|33.76]].",
        "[[Kecamatan Cantigi|32.12.17]], [[Sindnag|32.12.16]], dan [[Lohbener|32.12.18]], [[Kabupaten Indramayu|32.12]].",
        "Ia tiba di [[Kota Pangkalan Bun|]], [[Kalimantan Tengah|62]].",
    ],
)
def test_streets_estates_towns_and_lists_with_a_slip(marked):
    check(marked)


def test_a_town_that_is_no_kota_is_of_type_other():
    assert [p.type for p in find_places("Ia tiba di Kota Pangkalan Bun, Kalimantan Tengah.")] == ["other", "provinsi"]


@pytest.mark.parametrize(
    "marked",
    [
        "Sopir itu warga [[Prigen|35.14.10]], [[Pasuruan|35.14]], terluka.",
        "Jalan itu menghubungkan [[Bajawa|]] dan [[Borong|53.19.01]], kata Kapolres Ngada.",
        "Polresta Ambon memeriksa saksi yang datang dari [[Saparua|81.01.12]] kemarin.",
        "Mereka dideportasi dari [[Sabah|]] dan [[Sarawak|]], [[Malaysia|]], lewat [[Entikong|61.03.21]], [[Sanggau|61.03]].",
        "Bule asal [[Irlandia|]] dan pacarnya ditangkap Polres Badung.",
        "Motor itu hilang di [[jalan diponegoro|]] kemarin.",
        "Dari [[Labura|12.23]] ke [[Paluta|12.20]] dan [[Konkep|74.12]].",
    ],
)
def test_names_without_their_level_in_running_text(marked):
    text, wanted = read(marked)
    found = {(p.start, p.end): p.kode for p in find_places(text)}
    assert list(found) == [(start, end) for start, end, _ in wanted]
    for start, end, kode in wanted:
        if kode:
            assert found[start, end] == kode, text[start:end]


@pytest.mark.parametrize(
    "text",
    [
        "Mereka turun dari KM Bukit Siguntang semalam.",
        "Korban Nurhalimah br Lubis (29) terjatuh.",
        "Klian Banjar Tegal Gundul, I Made Rauh, menyesalkan itu.",
    ],
)
def test_ships_clans_and_heads_of_hamlets_are_no_places(text):
    assert find_places(text) == []


def test_a_line_of_tags_and_a_section_of_a_site_name_places():
    text = (
        "Begal di Percut Sei Tuan Tewas\nMEDAN - Polisi di Kecamatan Percut Sei Tuan, Kabupaten Deli Serdang, menyelidiki begal itu. "
        "Warga diminta tenang.\n\nBerita Medan\nTags\nPercut Sei Tuan\n"
    )
    found = [(p.text, p.kode) for p in find_places(text)]
    assert found.count(("Percut Sei Tuan", "12.07.26")) == 2
    assert ("Medan", "12.71") in found


@pytest.mark.parametrize(
    "marked",
    [
        # Roads by themselves, rivers, and small words of a road before a village.
        "Ia dibacok di [[Ringroad Utara|]], [[Kabupaten Sleman|34.04]], dan di [[Ring Road Selatan|]].",
        "Buaya muncul di tepi [[Krueng Jambo Aye|]], [[Kabupaten Aceh Utara|11.08]].",
        "Mayat di tepi jalan [[Desa Doplang|33.16.01.2009]], [[Kecamatan Jati|33.16.01]], [[Kabupaten Blora|33.16]].",
        "Polisi perbaiki jalan desa dan uang jalan Rp5 juta diserahkan.",
        "Kebakaran di [[Dusun Karya|]] [[Kep. Mukti Jaya|14.07.04.2007]] [[Kec. Rimba Melintang|14.07.04]] [[Kab. Rokan Hilir|14.07]].",
        "Pelaku beraksi di [[Kampung Kedondong Kidul|]] [[Surabaya|35.78]].",
        # a name in small letters behind a short form; other words there are none
        "Warga di [[Kec. jepon|33.16.08]], [[Kab. Blora|33.16]], didatangi kel. besar korban.",
        "Sabu masuk lewat [[Pelabuhan Samudera Bitung|]] kemarin.",
        "Kebakaran melanda [[Pasar Induk Malinau|]], [[Kalimantan Utara|65]], kemarin.",
        "Api Melalap [[Pasar Induk Malinau|]]\n\nKebakaran terjadi di [[Kabupaten Malinau|65.02]], kemarin.",
        # academies and laboratories are bodies
        "Taruna belajar di Akpol, [[Semarang|33.74]], dan Akmil, [[Magelang|33.71]], lalu Tim Laboratorium Forensik (Labfor) Palu tiba.",
        "Kecelakaan kereta relasi [[Medan|12.71]]-[[Tanjung Balai|12.74]] terjadi lagi.",
    ],
)
def test_roads_rivers_and_what_ends_their_names(marked):
    check(marked)


@pytest.mark.parametrize(
    "marked",
    [
        "Petugas menangkap warga negara [[Filipina|]] dan tiga WNA [[Tiongkok|]].",
        "Kapal itu datang dari [[Muar|]], [[Malaysia|]], membawa sabu.",
        "Korban dari [[Kuching|]], [[Malaysia|]], ditemukan.",
        "Petenis Italia dan jaringan Malaysia itu dikenal.",
    ],
)
def test_countries_are_places_where_something_was_or_whose_it_is(marked):
    check(marked)


@pytest.mark.parametrize(
    "marked",
    [
        # The village of the district that the article is about, not the far regency of that name.
        "Tawuran [[Manggarai|31.74.01.1007]] pecah lagi. Warga [[Manggarai|31.74.01.1007]], [[Kecamatan Tebet|31.74.01]], mengungsi.",
        "Tawuran pecah di [[Kabupaten Manggarai|53.10]]. Warga [[Manggarai|53.10]] mengungsi ke [[Kecamatan Tebet|31.74.01]].",
        # The seat of a station, a district behind an office, any long name behind a preposition.
        "Tersangka duduk di Mapolda Kepri, [[Nongsa|21.71.04]], kemarin. Polresta Barelang membantu.",
        "Kepala Desa Palaan, [[Ngajum|35.07.20]], tidak ditahan Polres Malang.",
        "Polda Metro Jaya memeriksa petugas yang merazia warga di [[Ciputat|36.74.04]].",
        "Kurir itu dicegat petugas di [[OKI|16.02]] oleh anggota Polda Sumsel, [[Sumsel|16]].",
        "Warga yang pulang ke [[Amdasa|81.03.03]] maupun [[Tumbur|81.03.03]] tertib. Polsek Wertamrian berjaga.",
    ],
)
def test_what_the_article_is_about_decides(marked):
    text, wanted = read(marked)
    found = {(p.start, p.end): p.kode for p in find_places(text)}
    assert list(found) == [(start, end) for start, end, _ in wanted]
    for start, end, kode in wanted:
        assert found[start, end] is not None
        assert found[start, end][:8] == kode[:8], text[start:end]


@pytest.mark.parametrize(
    "text",
    [
        "Suwanto bersama Direktur LBH Bandar Lampung dan Kepala UPTD PPA Kota Tangsel hadir.",
        "Simak Berita Lintas Medan lainnya di lintas-medan.com.",
        "Puluhan Nuri Talaud disita. Kasat Lantas Bone Kawal Jenazah.",
        "Kegiatan di Lapangan Apel dan Lapangan Tembak berlangsung.",
    ],
)
def test_bodies_outlets_and_animals_are_no_places(text):
    assert find_places(text) == []


def test_small_letters_in_a_line_of_tags():
    text = "Banjir melanda Kecamatan Ulujami, Kabupaten Pemalang.\n\nTag: banjir pemalang, polsek ulujami, evakuasi\n"
    assert [(p.text, p.kode) for p in find_places(text)][2:] == [("pemalang", "33.27")]
    assert len(find_places(text.replace("Tag:", "Oh"))) == 2


@pytest.mark.parametrize(
    "marked",
    [
        # A comma for a full stop, a number before the name, a name of two equal halves.
        "Giat berlangsung di [[Dsn, Mekarsari|]] [[Ds, Cangkring|32.12.17.2001]], Kamis, kata Polsek Cantigi.",
        "Regu berjaga di [[Terminal 45 Melati|]] dan [[Pasar 16 Ilir|]] sampai pagi.",
        "Dua Bocah Tenggelam di [[Waduk Sari-sari|]] Kemarin Petang\n\nRumah sari itu kosong.",
        # What ends a name: a verb in a headline, the regency's short form.
        "Tiga Rakit di [[Sungai Kenanga|]] Ditertibkan Petugas Gabungan\n",
        "Kios di [[Pasar Kenanga|]] [[HST|63.07]] terbakar. Polres Hulu Sungai Tengah menyelidiki.",
        # A road between two towns without its hyphen, and one that lies in a regency.
        "Truk terguling di [[Jalan Raya Padang Bukittinggi|]] pagi itu.",
        "Truk terguling di [[Jalan Lintas Sumatera|]] [[Muara Enim|16.03]] pagi itu.",
        # A village whose district is left out, one of that kind's first word, one whose last word is a city too.
        "Dua orang ditangkap di [[Jalan Kenanga|]], [[Tamanan|35.04.01]], [[Kabupaten Tulungagung|35.04]].",
        "Jalur laut dari [[Sungai Nyamuk|65.03.10]] diawasi Polres Nunukan.",
        "Gerebek Bengkel di [[Talang Batu|18.11.02]], Warga Panik dan Berlarian\n\nPolres Mesuji, Polsek Mesuji Timur turun.",
        # The same name with its level elsewhere; two villages of one district; a lodging in a village.
        "Banjir melanda [[Kecamatan Ulujami|33.27.13]]. Hujan mengguyur [[Ulujami|33.27.13]] sejak pagi.",
        "Dua kampung berseteru, sebab [[Ngali|52.06.04]] dan [[Renda|52.06.04]] berebut lahan, kata Kapolres Bima.",
        "Pemuda dibekuk di kamar kos [[Sesetan|51.71.01]] oleh Polresta Denpasar.",
        # The address of a body with a name of its own; lodgings, ranges and canals.
        "Bantuan dari Yayasan Kasih Ibu [[Desa Cangkring|32.12.17.2001]] diterima Polsek Cantigi.",
        "Razia di [[Hotel Kenanga|]], lalu di [[pegunungan Melati|]] dan [[Handil Kenanga|]].",
        "Polisi Tangkap Tiga Pelaku\n\n[[KOTAJAYAPURA|91.71]], KABARMELATI.ID - Polisi berjaga sejak pagi di sana, kata warga.\n",
        "Kota aman\n\n[[Kalimantn Tengah|62]], kabarmelati.com - Polisi berjaga sejak pagi.\n",
        "perampokan minimarket di Jalan [[Jalan Yos Sudarso|]], [[Kota Lubuklinggau|16.73]].",
        "Warga Desa [[Desa Cangkring|32.12.17.2001]], [[Kabupaten Indramayu|32.12]], melapor.",
        "batu bara dari kawasan [[Taman Nasional Kutai|]] ([[TNK|]]), [[Kabupaten Kutai Timur|64.08]]. Alat disita dari [[TNK|]].",
        "guru di [[Kecamatan Ilir Talo|17.05.14]] ([[IT|17.05.14]]), [[Kabupaten Seluma|17.05]]. Kasus di [[IT|17.05.14]]. Alat IT.",
        "Gelar perkara di Mapolda Sulteng, [[Palu|72.71]], akhir Juli.",
        "Rumah perakitan panah di [[Bitung Barat|]] digerebek Polres Bitung. Warga [[Garut Selatan|]] resah.",
        "Gudang di [[Tangerang|36.03]] digerebek. Gudang itu di [[Kecamatan Cikupa|36.03.18]], [[Tangerang|36.03]], [[Banten|36]].",
        "mayat di [[Saluran Irigasi Cimelati|]], warga geger. Ia tiba di [[Bandar Udara Hang Nadim|]].",
        "ditangkap di [[jalan Gubernur Suryadi|]], [[Kecamatan Gambut|63.03.03]], [[Kabupaten Banjar|63.03]].",
        "di Kantor Wali [[Nagari Nanggalo|13.01.07.2005]], [[Kecamatan Koto XI Tarusan|13.01.07]]. Kata Wali Nagari Nanggalo, aman.",
        "massa [[Kampuang Melati|]], [[Nagari Nanggalo|13.01.07.2005]], [[Kecamatan Koto XI Tarusan|13.01.07]].",
        "Di [[Blok Karang Anyar|]] RT 04/02 [[Desa Cangkring|32.12.17.2001]], [[Indramayu|32.12]]. Di [[Jalan Melati|]] Blok Mawar No 3.",
        "laga di [[Stadion Sultan Agung|]] [[Bantul|34.02]], lalu ke [[Jembatan Ampera|]] [[Palembang|16.71]].",
        "kapal dari [[Pelabuhan Tanjung Balai Karimun|]] dan [[Pelabuhan Laut Jayapura|]] tiba di [[Pasar Sentral Poso|]].",
        "kapal dari [[Pelabuhan Yos Sudarso Ambon|]] menuju [[Terminal Mardika Ambon|]].",
        "ombak di [[Pantai Teluk Bintuni|]] tinggi, warga [[Perumahan Griya Bekasi|]] pulang.",
        "di [[Desa Sungai Ayak 1|61.09.05.2001]], [[Kecamatan Belitang Hilir|61.09.05]], dekat Blok 3 [[Perumahan Melati|]].",
        "truk terguling di [[Purwosari|35.14.08]], [[Pasuruan|35.14]]. Sopir truk asal [[Pasuruan|35.14]] selamat.",
        "mediasi di Kantor Pangulu [[Nagori Gunung Datas|12.08.07.2009]], [[Kecamatan Raya Kahean|12.08.07]].",
        "[[DUMAI|14.72]], METRO \u2013 Pembobolan ATM menghantui wilayah hukum Polres Dumai.",
        "penghuni [[Rusunawa Rancamelati|]], warga [[Jurong Melati|]], [[Gampong Lhok Puuk|11.08.09.2022]], [[Aceh Utara|11.08]].",
    ],
)
def test_names_as_pages_write_them(marked):
    text, wanted = read(marked)
    found = {(p.start, p.end): p.kode for p in find_places(text)}
    assert list(found) == [(start, end) for start, end, _ in wanted]
    for start, end, kode in wanted:
        assert (found[start, end] or "").startswith(kode or ""), text[start:end]


@pytest.mark.parametrize(
    "text",
    [
        "Crew KP P. Melati XIV 3015 berangkat.",
        "Kades tilap Dana Kampung TA 2023 sejak awal.",
        "Kasi Trantib Kelurahan Cangkring hadir.",
        "Camat Tanah Laut Budi hadir.",
        "Dana Desa Dijadikan Alat Tekan\n",
        "Pohon Tumbang di Jalan Raya",
        "Jalan Amblas, Warga Minta Segera Diperbaiki",
        "Danlanal Kolonel Laut P Budi Santoso berziarah ke Taman Makam Pahlawan, lalu ke Pasar Tradisional.",
        "Detik-detik Warga Dua Desa Saling Serang",
        "Tersangka berinisial AFN, DS, RMK dan WS.",
        "Bibit dari Dinas Tanaman Pangan, Hortikultura dan Perkebunan Kabupaten Way Kanan dibagikan.",
        "Polisi mengawal Aliansi Warga Cikarang\u2013Cibitung Peduli.",
        "Data BMKG Pekanbaru, audit (BPKP) Sulawesi Tengah, masinis DAOP 3 Cirebon.",
        "Pendeta membacakan khotbah dari Filipi 4:6 kepada jemaat.",
        "Polisi Gelar Operasi Pekat Semeru : 96 Tersangka Diringkus",
        "20.47 WIB\nKali Dibaca | pelabuhan, stasiun KA, dan bandara | Kampung Bebas Narkoba",
        "Aksi Damai Berjalan Tertib\n\nSelasa, September 09, 2025\n\nPolisi mengawal aksi.",
    ],
)
def test_ships_years_of_account_and_sections_are_no_places(text):
    assert find_places(text) == []


def test_small_letters_in_a_line_of_small_letters():
    article = "Banjir melanda Kecamatan Ulujami, Kabupaten Pemalang.\n\n{}\n\nBerita lain\n"
    for line in ("banjir pemalang", "Topik Terkait: banjir pemalang", "Tag\n# pemalang"):
        assert [(p.text, p.kode) for p in find_places(article.format(line))][2:] == [("pemalang", "33.27")], line
    for line in ("#banjir #pemalang", "www.kabar.id-banjir-pemalang", "polres pemalang", "Banjir pemalang"):
        assert len(find_places(article.format(line))) == 2, line


@pytest.mark.parametrize(
    "marked",
    [
        "Tabrakan terjadi di [[Soreang|73.72.03]], [[Kota Parepare|73.72]].",
        "Tabrakan terjadi di [[Soreang|]], [[Kabupaten Pangkep|73.10]].",
        "Warga [[Tegal|32.01.12.2009]], [[Kabupaten Bogor|32.01]], melapor.",
        "Warga [[Malang|]], [[Kabupaten Cianjur|32.03]], melapor.",
        "Di [[Pamulang|36.74.06]], [[Kota Tangerang|36.71]].",
        "Di [[Kota Wamena|]], [[Jayawijaya|95.01]], [[Papua|91]].",
        "Warga [[Bone-bone|73.22.02]], [[Luwu Utara|73.22]], melapor.",
        "Di [[Desa Sumberejo|35.12.14.2003]], [[Banyuputih|35.12.14]], [[Situbondo|35.12]].",
        "[[BANJAR|63.03]] – Pengeroyokan di [[Desa Bincau Muara|63.03.05.2040]], [[Kabupaten Banjar|63.03]], diusut.",
        "[[SUKAMAJU|]] - Polres Garut menangkap seorang pencuri di [[Tasikmalaya|32.78]] kemarin.",
        "Di [[Kampung Cangkring Kidul|]], [[Desa Panyingkiran Lor|32.12.17.2005]], [[Kecamatan Cantigi|32.12.17]].",
        "Di [[Kecamatan Ilir Barat (IB) II|16.71.01]], [[Palembang|16.71]].",
        "[[Semarang|33.74]], ibu kota [[Jawa Tengah|33]], aman.",
        "Warga [[Desa Batu Badak|18.07.24.2002]] [[Kecamatan Jabung|18.07.03]] melapor ke Polres Lampung Selatan.",
        "Koramil Tipe B 0802/04 Siman dan Koramil Pwk 03/Sungai Sembilan hadir.",
        "Di [[kecamatan lhoksukon|11.08.04]],[[kecamatan cot girek|11.08.17]] dan [[kecamatan matangkuli|11.08.05]]. Polres Aceh Utara.",
        "Mereka ditangkap di [[gang rambutan|]], [[Bandar Jaya Timur|18.02.07.1002]]. Polsek Terbanggi Besar.",
        "Dari [[Yogyakarta Internasional Airport|]] ([[YIA|]]) di [[Temon|34.01.01]], [[Kulon Progo|34.01]].",
        "Macet di [[Kapanewon/Kecamatan Sentolo|34.01.06]], [[Kulon Progo|34.01]].",
        "Di [[Jl. Kerja Bakti|]], [[Jl. Pusdiklat|]] [[Makasar|31.75.08]] [[Jakarta Timur|31.75]]. Polsek Makasar.",
        "Di [[Kampung Utan|]] [[Jakasetia|32.75.04.1004]], [[Bekasi Selatan|32.75.04]].",
        "Di [[Gedung Olah Raga (GOR) Sawah Lebar|]] [[Kota Bengkulu|17.71]].",
        "Di [[Daerah Aliran Sungai (DAS) Kahayan|]] dan [[DAS (Daerah Aliran Sungai) Barito|]].",
        "Warga [[Gampong (Desa) Cot Ba U|11.72.02.2007]], [[Sabang|11.72]].",
        "Di aliran [[Sungai Melati|]] [[Hutan Lebakmelati|]] [[Dusun Krajan|]]. Hutan Lindung itu sepi.",
        "Kabar itu sampai ke pamong desa Sukarno.",
        "Bentrok warga [[Desa Aboru|81.01.13.2001]] dan [[Kariuw|81.01.13.2010]], [[Kecamatan Pulau Haruku|81.01.13]].",
        "Konflik di [[Pulau Haruku|]] [[Maluku|81]] usai.",
        "Warga [[Kecamatan Kapuas Bataguh|62.03.17]], [[Kabupaten Kapuas|62.03]], hilang.",
        "Dari [[gerbang tol Bekasi Barat|]] ke [[pintu Tol Slipi|]].",
        "Berbatasan dengan wilayah [[Penjaringan|31.72.01]] - [[Tambora|31.73.04]] - [[Gambir|31.71.01]]. Polres Metro Jakarta Barat.",
        "Mereka berkumpul di [[Lapangan Jati Baru|]], [[Tanah Abang|31.71.07]]. Polres Metro Jakarta Barat.",
        "Di [[Jalan Zainul Arifin|]] Belakang RT 01/RW 01.",
        "Di [[Jalan Lintas Perawang - Siak|]] dan [[jalan Trowono -Ngrenehan|]].",
        "Di [[Kecamatan Pasar Minggu|31.74.04]], [[Jakarta Selatan|31.74]].",
        "Lingkungan [[Kota Jambi|15.71]] dijaga.",
        "Rombongan SMK Bina Misal 2 Ajibarang, [[Banyumas|33.02]].",
        "Razia di [[Jalan patimura|]] kemarin.",
        "Di [[Kecamatan Soko|35.23.11]], [[Kabupaten Tuban|35.23]]. Tokoh [[kecamatan soko|35.23.11]] hadir.",
        "Warga [[Nagori Pematang Kerasaan Rejo|12.08.23.2010]], [[Kecamatan Bandar|12.08.23]], [[Kabupaten Simalungun|12.08]].",
    ],
)
def test_names_beside_others(marked):
    check(marked)


@pytest.mark.parametrize(
    "marked",
    [
        "Di [[Kecamatan Depok|34.04.07]], [[Kabupaten Sleman|34.04]]. Lalu ke [[Depok|32.09.31]], [[Kabupaten Cirebon|32.09]].",
        "Di [[Kecamatan Depok|34.04.07]], [[Kabupaten Sleman|34.04]]. Lalu ke [[Depok|34.04.07]], [[Sleman|34.04]].",
        "Di [[Desa Sukamaju|32.01.16.2013]], [[Kecamatan Cibungbulang|32.01.16]], [[Kabupaten Bogor|32.01]]. Pelaku warga "
        "[[Sukamaju|32.76.08.1001]] [[Kecamatan Cilodong|32.76.08]] [[Kota Depok|32.76]].",
        "Di [[Desa Sukamaju|32.01.16.2013]], [[Kecamatan Cibungbulang|32.01.16]], [[Kabupaten Bogor|32.01]]. Lalu ke "
        "[[Sukamaju|]], [[Kecamatan Pengasih|34.01.07]], [[Kabupaten Kulon Progo|34.01]].",
        "Di [[Desa Karangsari|33.05.10.2019]], [[Kecamatan Kutowinangun|33.05.10]], [[Kabupaten Kebumen|33.05]]. Pelaku warga "
        "[[Karangsari|34.01.07.2002]], [[Kecamatan Pengasih|34.01.07]]. Warga [[Karangsari|33.05.10.2019]] lega.",
    ],
)
def test_the_place_behind_a_bare_name_outweighs_a_namesake_named_with_its_level(marked):
    check(marked)


@pytest.mark.parametrize(
    "marked",
    [
        "Di [[Kecamatan BP Mandoge|12.09.17]], [[Kabupaten Asahan|12.09]].",
        "Di [[Kecamatan Cipocok|36.73.05]], [[Kota Serang|36.73]].",
        "Di [[Kecamatan Tanjung|]], [[Kabupaten Garut|32.05]].",  # several districts there begin so
    ],
)
def test_districts_by_their_letters_or_without_their_last_word(marked):
    check(marked)


@pytest.mark.parametrize(
    "text",
    [
        "Polres Garut mendukung Desa Antikorupsi.",
        "Bupati meresmikan Kampung Moderasi Beragama.",
        "Garut menjadi Kota Layak Anak.",
        "Bonus di Hotel Slot 88 sekarang.",
    ],
)
def test_programmes_and_sites_are_no_places(text):
    assert [p.text for p in find_places(text) if p.text != "Garut"] == []


@pytest.mark.parametrize(
    ("text", "place", "sure"),
    [
        ("Warga Desa Melatisari hadir.", "Desa Melatisari", False),  # not in the tree
        ("Warga Desa Cangkring, Kecamatan Cantigi, hadir.", "Desa Cangkring", True),
        ("Ia menginap di Hotel Melati.", "Hotel Melati", True),  # has no code by its nature
        ("Truk datang dari arah Bitung menuju Balaraja, Kabupaten Tangerang.", "Bitung", False),
        ("Truk datang dari arah Lebak menuju Balaraja, Kabupaten Tangerang.", "Lebak", True),
    ],
)
def test_a_score_of_one_is_a_sure_reading(text, place, sure):
    (found,) = (p for p in find_places(text) if p.text == place)
    assert (found.score == 1) == sure
