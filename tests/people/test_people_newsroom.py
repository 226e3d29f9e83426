"""People as newsrooms name them: behind institutions, between commas, by what is done to them."""

import pytest

from polextract.context import Context, Entity
from polextract.people import find_people


def people(text):
    return {p.name: p for p in find_people(text)}


@pytest.mark.parametrize(
    ("text", "name", "office", "role"),
    [
        ("Kepala Dinas Kesehatan Kota Surabaya Febrina Rahmani di Surabaya, Rabu, mengatakan itu.", "Febrina Rahmani",
         "Kepala Dinas Kesehatan Kota Surabaya", "official"),
        ("Kepala Pusdalops BNPB Bambang Surya Putra menambahkan, pihaknya mendata.", "Bambang Surya Putra",
         "Kepala Pusdalops BNPB", "official"),
        ("Kepala Pelaksana BPBD Mulyowati menyerahkan bantuan.", "Mulyowati", "Kepala Pelaksana BPBD", "official"),
        ("Humas RSUD Syekh Yusuf dr Sitti Rahmawati membenarkan.", "Sitti Rahmawati", "Humas RSUD Syekh Yusuf", "official"),
        ("Direktur RSUD KRT Setjonegoro Dr. Ratna Puspita mengatakan dua orang dirujuk.", "Ratna Puspita",
         "Direktur RSUD KRT Setjonegoro", "official"),
        ("Komisioner Kompolnas Ida Roswita menyoroti kasus itu.", "Ida Roswita", "Komisioner Kompolnas", "official"),
        ("Kabid Kedaruratan dan Logistik BPBD Sintang, Diyah Suprapti, hadir.", "Diyah Suprapti",
         "Kabid Kedaruratan dan Logistik BPBD Sintang", "official"),
        ("Ketua LBH Deli Keadilan, Mulyadi Sagala, menyesalkan.", "Mulyadi Sagala", "Ketua LBH Deli Keadilan", "other"),
        ("Arief Nasution, Direktur Utama PT Pasar Jaya, mengatakan pasar dibuka.", "Arief Nasution",
         "Direktur Utama PT Pasar Jaya", "civilian"),
        ("Imam Besar Masjid Istiqomah Nasaruddin Halim memaklumi hal itu.", "Nasaruddin Halim", "Imam Besar Masjid Istiqomah", "civilian"),
        ("Kepala SMPN 5 Woja Dra. Hj. Nurmi mendukung.", "Nurmi", "Kepala SMPN 5 Woja", "official"),
        ("Kepala SMP, Drs. Suharjono, menyambut baik.", "Suharjono", "Kepala SMP", "civilian"),
        ("JPU Kejari Sleman Hanifah Rahmawati menuntut terdakwa.", "Hanifah Rahmawati", "JPU Kejari Sleman", "official"),
        ("Kepala Dusun Nglahar, Kelurahan Sumbersari, Kecamatan Moyudan, Wahyu Wibowo di Sleman.", "Wahyu Wibowo",
         "Kepala Dusun Nglahar", "official"),
        ("Kadiv Humas Bogor Police Watch (BPW) Surya Siregar mendesak polisi.", "Surya Siregar",
         "Kadiv Humas Bogor Police Watch (BPW)", "other"),
        ("Koordinator Tim Advokasi Rakyat (TAR) Sulteng Andi Akbar Pangeran SH meminta penjelasan.", "Andi Akbar Pangeran",
         "Koordinator Tim Advokasi Rakyat (TAR) Sulteng", "civilian"),
        ("Wakil Ketua LMA Tujuh Marga, Simon Iba, mengaku senang.", "Simon Iba", "Wakil Ketua LMA Tujuh Marga", "civilian"),
        ("Ketua Poktan Maju Bersama, Pak Lencau Ajang (56) berharap.", "Lencau Ajang", "Ketua Poktan Maju Bersama", "civilian"),
        ("Damang Kepala Adat Katingan Hilir, Isay Djuda meminta.", "Isay Djuda", "Damang Kepala Adat Katingan Hilir", "civilian"),
        ("Kepala SMK tempat korban belajar, Drs. H. Ujang Saefudin M.Pd mengaku sudah membina.", "Ujang Saefudin", "Kepala SMK",
         "civilian"),
        ("Juru bicara keluarga, Benny Kafi, mengatakan korban hanya melintas.", "Benny Kafi", "Juru bicara keluarga", "civilian"),
        ("Penggerak ketahanan pangan Polsek Topoyo, Bripka Haerul, hadir.", "Haerul", "Penggerak ketahanan pangan Polsek Topoyo",
         "officer"),
        ("Danyon B Pelopor KOMPOL Dedi Suhanda, S.H. hadir.", "Dedi Suhanda", "Danyon B Pelopor", "officer"),
        ("Tim dipimpin Kanit Idik I Ipda Gomgom Situmeang.", "Gomgom Situmeang", "Kanit Idik I", "officer"),
        ("Aksi dipimpin korlap sdr. Hendra Saputra alias Bule.", "Hendra Saputra alias Bule", "korlap", "civilian"),
        ("Turut hadir PPL Kristina Manda serta warga.", "Kristina Manda", "PPL", "official"),
        ("Kades I Wayan Sukadana mengapresiasi polisi.", "I Wayan Sukadana", "Kades", "official"),
        ("Ketua RT 04 Desa Tokorondo Ambo Tuwo mengaku diminta menyaksikan.", "Ambo Tuwo", "Ketua RT 04 Desa Tokorondo", "official"),
    ],
)  # fmt: skip
def test_behind_an_institution(text, name, office, role):
    found = people(text)
    assert list(found) == [name]
    assert [p.text for p in found[name].positions] == [office]
    assert found[name].role == role


@pytest.mark.parametrize(
    ("text", "roles"),
    [
        ("Nasib nahas dialami RS alias Gondok (24), satu dari dua terduga pelaku begal. Sedangkan rekannya DP (22) dirawat.",
         {"RS alias Gondok": "suspect", "DP": "suspect"}),
        ("Ketiga pelaku ditangkap. Ketiganya yakni Agus Triyono alias Kethek (34) warga Temanggung, Mulyadi (41) warga Batang.",
         {"Agus Triyono alias Kethek": "suspect", "Mulyadi": "suspect"}),
        ("Penghuninya, pria asal Irlandia berinisial LPD, 34, bersama teman wanitanya asal Rusia, MVK, 29, digelandang polisi.",
         {"LPD": "suspect", "MVK": "suspect"}),
        ("Bripda YL (22), anggota Direktorat Samapta yang menganiaya mahasiswa, dipecat.", {"YL": "suspect"}),
        ("Pratu RDP (25) dan Prada SK, sudah diamankan di Subdenpom.", {"RDP": "suspect", "SK": "suspect"}),
        ("Kasat Reskrim AKP Wira Santosa mengatakan pelaku ditangkap.", {"Wira Santosa": "officer"}),
        ("Terdakwa dinilai terbukti membunuh Redho Cahyono, mahasiswa asal Bangka.", {"Redho Cahyono": "victim"}),
        ("Korban meninggal, kata dia, masing-masing Slamet Riyadi (45) dan Tumini (62).", {"Slamet Riyadi": "victim", "Tumini": "victim"}),
        ("Psikolog dari Universitas Lambung Raya Retno Ayuningrum mengatakan hal itu.", {"Retno Ayuningrum": "expert"}),
        ("Pengamat hukum pidana Universitas Diponegara Pujiyono Suwandi menilai lain.", {"Pujiyono Suwandi": "expert"}),
        ("Aziz Yanuarto, kuasa hukum PT Maju, membantah.", {"Aziz Yanuarto": "other"}),
        ("Penjaga malam, Parjo, mengaku diikat.", {"Parjo": "civilian"}),
        ("Api menghanguskan rumah milik Murtadi dan Karmin.", {"Murtadi": "victim", "Karmin": "victim"}),
        ("Korban bernama Nurhalimah br Lubis (29).", {"Nurhalimah br Lubis": "victim"}),
    ],
)  # fmt: skip
def test_roles(text, roles):
    assert {name: p.role for name, p in people(text).items()} == roles


@pytest.mark.parametrize(
    "text",
    [
        '"Mereka sudah kesal, Bang. Lampu jalan pun tidak ada," ujarnya.',
        "Begal Tewas Dihakimi Massa, Rekannya Selamat",
        "Ilustrasi kekerasan. Foto: Edo Wahyudi/KabarKita",
        "Perhitungan itu atas permintaan penyidik Juli lalu.",
        "Rumahnya di Kelurahan Bandar Selamat, Medan Tembung.",
        "Kepala Bidang Pencegahan dan Pengendalian Penyakit hadir.",
    ],
)
def test_nobody(text):
    assert find_people(text) == []


def test_two_who_swap_their_offices():
    found = people("Kapolsek Jepon AKP Sugino bertukar jabatan dengan Kapolsek Tunjungan Iptu Suparlan.")
    assert {n: [q.text for q in p.positions] for n, p in found.items()} == {
        "Sugino": ["Kapolsek Jepon", "Kapolsek Tunjungan"],
        "Suparlan": ["Kapolsek Tunjungan", "Kapolsek Jepon"],
    }


def test_old_and_new_office():
    found = people(
        "Iptu Rizky Pratama jabatan lama Panit 1 Subdit III Ditreskrimum Polda Papua Barat diangkat sebagai Kasat Reskrim Polres Sorong. "
        "AKP Agus Budiana selanjutnya menempati jabatan baru sebagai Kasat Intelkam Polres Blora."
    )
    assert [q.text for q in found["Rizky Pratama"].positions] == [
        "Panit 1 Subdit III Ditreskrimum Polda Papua Barat",
        "Kasat Reskrim Polres Sorong",
    ]
    assert [q.text for q in found["Agus Budiana"].positions] == ["Kasat Intelkam Polres Blora"]


def test_office_behind_a_name_with_the_units_above_it():
    (ujang,) = find_people("Bripka Ujang Rohendi, Bhabinkamtibmas Polsek Munjul Polres Pandeglang Polda Banten, turun langsung.")
    assert [q.text for q in ujang.positions] == ["Bhabinkamtibmas Polsek Munjul"]


@pytest.mark.parametrize(
    ("text", "office", "unit"),
    [
        ("Kapolesk Cantigi, AKP Wira Santosa, memimpin patroli.", "Kapolesk Cantigi", "Polsek Cantigi"),
        ("Kapolrse Indramayu AKBP Wira Santosa hadir.", "Kapolrse Indramayu", "Polres Indramayu"),
        ("Kabag Penum Divisi Humas Polri Kombes Wira Santosa menjelaskan.", "Kabag Penum Divisi Humas Polri", "Mabes Polri"),
        ("Kabagpenum Ropenmas Divhumas Polri Kombes Wira Santosa menjelaskan.", "Kabagpenum Ropenmas Divhumas Polri", "Mabes Polri"),
        ("Kadivhumas Irjen Wira Santosa menjelaskan.", "Kadivhumas", "Mabes Polri"),
        ("Irwasum Komjen Wira Santosa hadir.", "Irwasum", "Mabes Polri"),
        ("Astamaops Kapolri Komjen Wira Santosa hadir.", "Astamaops Kapolri", "Mabes Polri"),
        ("Kakortas Tipidkor Polri Irjen Wira Santosa hadir.", "Kakortas Tipidkor Polri", "Mabes Polri"),
        ("Kepala Korps Lalu Lintas Irjen Wira Santosa hadir.", "Kepala Korps Lalu Lintas", "Mabes Polri"),
        ("Karowabprof Divpropam Polri Brigjen Wira Santosa memimpin sidang.", "Karowabprof Divpropam Polri", "Mabes Polri"),
        ("Dirtipidnarkoba Bareskrim Polri Brigjen Wira Santosa mengungkap itu.", "Dirtipidnarkoba Bareskrim Polri", "Bareskrim Polri"),
        ("Kasatgas Humas Operasi Damai Cartenz Kombes Wira Santosa menjelaskan.", "Kasatgas Humas Operasi Damai Cartenz", None),
        ("Kaops Damai Cartenz Brigjen Pol Wira Santosa mengatakan itu.", "Kaops Damai Cartenz", None),
        ("Kabag Ops Kompol Wira Santosa hadir.", "Kabag Ops", None),
        ("Sekretaris Daerah (Sekda) Garut, H Wira Santosa mendampingi rombongan.", "Sekretaris Daerah (Sekda) Garut", None),
        ("Wakil Kepala (Waka) Polres Garut Kompol Wira Santosa hadir.", "Wakil Kepala (Waka) Polres Garut", "Polres Garut"),
        ("Direktur Reserse Narkoba (Dirresnarkoba) Kombes Wira Santosa hadir.", "Direktur Reserse Narkoba (Dirresnarkoba)", None),
        (
            "Kanit I Satuan Reserse (Satres) Narkoba Polres Garut Iptu Wira Santosa hadir.",
            "Kanit I Satuan Reserse (Satres) Narkoba Polres Garut",
            "Polres Garut",
        ),
        (
            "Kanit Reserse Mobil (Resmob) Satreskrim Polres Garut Iptu Wira Santosa hadir.",
            "Kanit Reserse Mobil (Resmob) Satreskrim Polres Garut",
            "Polres Garut",
        ),
        (
            "Kepala Desa Sukamaju Kecamatan Bandar Pulau Kabupaten Asahan, Wira Santosa, hadir.",
            "Kepala Desa Sukamaju Kecamatan Bandar Pulau Kabupaten Asahan",
            None,
        ),
    ],
)
def test_offices_of_headquarters_operations_and_slips(text, office, unit):
    (person,) = find_people(text)
    assert [p.text for p in person.positions] == [office]
    assert person.unit == unit


def test_functions_behind_a_short_form_belong_to_the_title():
    (person,) = find_people("Kepala Seksi (Kasi) Humas Polres Garut Iptu Wira Santosa hadir.")
    assert [p.title for p in person.positions] == ["Kasi Humas"]


@pytest.mark.parametrize(
    "text",
    [
        "Kepala Bidang Profesi dan Pengamanan (Kabid Propam) Kombes Wira Santosa hadir. Kabid Propam Kombes Wira Santosa menegaskan itu.",
        "Hadir Kepala Dinas Pertanian Wira Santosa, S.P. Kepala Dinas Pertanian Kabupaten Garut Wira Santosa, S.P. menegaskan itu.",
    ],
)
def test_an_office_written_in_two_ways_is_one(text):
    (person,) = find_people(text)
    assert len(person.positions) == 1


@pytest.mark.parametrize("verb", ["Mengungkapkan", "Menegaskan"])
def test_a_verb_of_saying_with_a_capital_ends_no_name(verb):
    assert [p.name for p in find_people(f"Sementara itu AKP Wira {verb}, pelaku sudah ditahan.")] == ["Wira"]


def test_who_stands_in_for_a_superior():
    found = find_people("Hadir Kasat Binmas mewakili Kapolres Garut AKP Wira Santosa, Ketua MUI Heru Winata, dan lainnya.")
    assert [[q.text for q in p.positions] for p in found] == [["Kasat Binmas"], ["Ketua MUI"]]
    (chief,) = find_people("Hadir Kasat Binmas mewakili Kapolres Garut AKBP Wira Santosa.")
    assert [q.text for q in chief.positions] != ["Kasat Binmas"]


@pytest.mark.parametrize("text", ["Kapolres kepada Kaltim Post mengatakan itu.", "Korban dirawat di RSUD dr Saiful Anwar sejak Senin."])
def test_outlets_and_hospitals_that_the_backbone_takes_for_people(text):
    name = next(name for name in ("Kaltim Post", "Saiful Anwar") if name in text)
    at = text.index(name)
    assert find_people(text, context=Context(text, entities=[Entity(at, at + len(name), "PER")])) == []


def test_where_an_institution_ends_the_backbone_tells():
    text = "Menurut dia itu wajar. Ekonom Bank Contoh Tbk Joswa Pardosi berpendapat, usulan itu sah."
    at = text.index("Joswa")
    entity = Entity(at, at + len("Joswa Pardosi"), "PER")
    assert [p.name for p in find_people(text, context=Context(text, entities=[entity]))] == ["Joswa Pardosi"]
    assert find_people(text) == []


@pytest.mark.parametrize(
    ("text", "offices"),
    [
        (
            "Wakapolres Agam, Kompol Syafri dimutasi sebagai Kasubbidprovos Bid Propam Polda Sumbar. Sementara penggantinya diisi oleh "
            "Kompol Andri yang sebelumnya menjabat sebagai Kabagops Polres Solok Kota.",
            {
                "Syafri": ["Wakapolres Agam", "Kasubbidprovos Bid Propam Polda Sumbar"],
                "Andri": ["Wakapolres Agam", "Kabagops Polres Solok Kota"],
            },
        ),
        (
            "Kapolda Sulawesi Tengah Brigjen Rudi Sufyan diangkat jadi Komandan Korps Brimob Polri menggantikan Irjen Murad Ismet.",
            {"Rudi Sufyan": ["Kapolda Sulawesi Tengah", "Komandan Korps Brimob Polri"], "Murad Ismet": ["Komandan Korps Brimob Polri"]},
        ),
        (
            "Brigjen Priyo Wirawan yang saat ini menjabat Kapolda Jambi akan digantikan Brigjen Muchlis Alam.",
            {"Priyo Wirawan": ["Kapolda Jambi"], "Muchlis Alam": ["Kapolda Jambi"]},
        ),
        (
            "Irjen Agung Wijaya dimutasikan dari Kapolda Bengkulu menjadi perwira tinggi Polda Bengkulu. Brigjen Rudi Setia bakal diangkat "
            "menjadi Sahlisospol Kapolri.",
            {"Agung Wijaya": ["Kapolda Bengkulu", "perwira tinggi Polda Bengkulu"], "Rudi Setia": ["Sahlisospol Kapolri"]},
        ),
        ("Kakorpolairud Baharkam Polri Irjen Pol Zulkifli pensiun.", {"Zulkifli": ["Kakorpolairud Baharkam Polri"]}),
        ("Danramil 0425 Tais diwakili oleh Rudi Yanto, Camat Seluma Mirwan hadir.", {"Rudi Yanto": [], "Mirwan": ["Camat Seluma"]}),
        (
            "Kombes Pol Yuda Satria resmi, memegang jabatan Kapolresta Serang Kota. Ia mengantikan Kombes Pol Sofyan Hermanto.",
            {"Yuda Satria": ["Kapolresta Serang Kota"], "Sofyan Hermanto": ["Kapolresta Serang Kota"]},
        ),
        (
            "Irjen Pol Moh. Giarto akan menggantikan posisi Irjen Pol Tri Karna sebagai Kapolda Metro Jaya.",
            {"Moh. Giarto": ["Kapolda Metro Jaya"], "Tri Karna": ["Kapolda Metro Jaya"]},
        ),
        (
            "AKBP Hartoyo Dwi mengatakan, ia berterima kasih selama dirinya menjabat sebagai Kapolres Sumedang kepada anggota.",
            {"Hartoyo Dwi": ["Kapolres Sumedang"]},
        ),
        (
            "AKBP Okta Fernanda selanjutnya mengemban jabatan Kasubbag di SSDM Polri.",
            {"Okta Fernanda": ["Kasubbag di SSDM Polri"]},
        ),
        (
            "Jabatan Kapolres Kapuas Hulu akan diisi oleh Perwira Menengah dari Direktorat Reskrimsus Polda Kalbar, AKBP Sudarmo Adi.",
            {"Sudarmo Adi": ["Kapolres Kapuas Hulu"]},
        ),
        (
            "Kemudian yang mengisi posisi AKBP Winarko sebagai Kapolres Sanggau ialah AKBP Masruri, sebelumnya Kapolres Landak.",
            {"Winarko": [], "Masruri": ["Kapolres Sanggau", "Kapolres Landak"]},
        ),
        (
            "Irjen Widodo Eka dimutasi jadi Pati Baintelkam, penugasan di BIN. Posisinya akan diganti oleh Irjen Agung Setia.",
            {"Widodo Eka": ["Pati Baintelkam"], "Agung Setia": []},
        ),
        (
            "Kapolda Aceh sebelumnya Irjen Ahmad Haidir digantikan oleh Irjen Achmad Kartiko.",
            {"Ahmad Haidir": ["Kapolda Aceh"], "Achmad Kartiko": ["Kapolda Aceh"]},
        ),
        (
            "1. Irjen Hendro Pandu\nJabatan Baru: Kapolda Maluku\n2. Brigjen Ribut Wibowo\nJabatan Baru: Kapolda Jawa Tengah\n",
            {"Hendro Pandu": ["Kapolda Maluku"], "Ribut Wibowo": ["Kapolda Jawa Tengah"]},
        ),
        (
            "Kapolres Garut melantik Kompol Asep Dani sebagai Kabag SDM, AKP Yayan Rudi sebagai Kasat Binmas, Iptu Tono sebagai Kasi Was.",
            {"Asep Dani": ["Kabag SDM"], "Yayan Rudi": ["Kasat Binmas"], "Tono": ["Kasi Was"]},
        ),
        (
            "AKBP Asep Dani mengemban tugas baru sebagai Wadirlantas Polda Jabar, sementara AKBP Yayan Rudi menunggu.",
            {"Asep Dani": ["Wadirlantas Polda Jabar"], "Yayan Rudi": []},
        ),
        (
            "Kapolsek Merapi Iptu Anto Nugroho diserahkan kepada Ipda Yudi Prasetya, S.H.",
            {"Anto Nugroho": ["Kapolsek Merapi"], "Yudi Prasetya": ["Kapolsek Merapi"]},
        ),
        (
            "Kabag Ren AKP Asep Dani pindah tugas ke Polda Jabar sebagai Kasubbag Progar, posisinya diisi AKP Yayan Rudi.",
            {"Asep Dani": ["Kabag Ren", "Kasubbag Progar"], "Yayan Rudi": ["Kabag Ren"]},
        ),
        (
            "Kapolda Jabar menyerahkan jabatan Dirlantas Polda Jabar kepada Kombes Pol Asep Dani.",
            {"Asep Dani": ["Dirlantas Polda Jabar"]},
        ),
        (
            "Posisi Kapolsek Cibatu yang ditinggalkan Iptu Asep Dani kini dijabat Ipda Yayan Rudi.",
            {"Asep Dani": ["Kapolsek Cibatu"], "Yayan Rudi": ["Kapolsek Cibatu"]},
        ),
    ],
)
def test_who_moves_where(text, offices):
    assert {name: [p.text for p in person.positions] for name, person in people(text).items()} == offices


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Kapolres mengatakan ketiga kurir yang diringkus adalah ZN, H dan TRA. Mereka ditangkap.", ["ZN", "H", "TRA"]),
        ('"Tiga temannya ini, MK, OS dan JS sudah dimintai keterangan." Pelaku pembunuhan ditahan.', ["MK", "OS", "JS"]),
        ("Menurut anggota yang berinisial SR, BBM itu ilegal. Oknum anggota TNI itu diamankan.", ["SR"]),
        (
            "Perwakilan massa masing-masing Yosep Hegemo, Maria Patira, Abd. Rahman Iho, La Ode Basri dan Fredik Kaba diterima DPRD.",
            ["Yosep Hegemo", "Maria Patira", "Abd. Rahman Iho", "La Ode Basri", "Fredik Kaba"],
        ),
        ("Saat itu, kata dia, Moch. Solihin alias Cak Lihin (38) mengendarai motor.", ["Moch. Solihin alias Cak Lihin"]),
        ("Kernetnya Tan A Hok alias Ahong digiring ke Mapolres.", ["Tan A Hok alias Ahong"]),
        ("Kepala Resor KSDA Wilayah 15, drh. Rosmala Br. Ginting, MSi hadir.", ["Rosmala Br. Ginting"]),
        ("Dua speedboat yang masing-masing bernama Tanjung Sigela dan Bintang Timur saling hantam.", []),
        ("Korban hendak mencairkan uangnya pada Juni, pelaku mensyaratkan setoran.", []),
        ("Perwira yang akrab disapa Eka ini meminta warga tenang.", []),
        ("Petugas mengamankan seorang atas nama Sdr. Rival P alias Aldi (22).", ["Rival P alias Aldi"]),
        ("Korban dirawat di RSUD. Lalu Baso Tenri (33) mengalami luka tebasan.", ["Baso Tenri"]),
        ("Hadir Ketua MUI KH Zainuddin Alam Lc, PPL Nurhayati SP, dan warga.", ["Zainuddin Alam", "Nurhayati"]),
        ("Pengawas SPBU, Tjhin Bun Liang alias\nAliang, menyebut stok cukup.", ["Tjhin Bun Liang alias Aliang"]),
        ("Kekerasan menimpa Hasnawati Dg Puja (29). Bibi korban, Dg Keba (55), mengadu.", ["Hasnawati Dg Puja", "Dg Keba"]),
        ("Kamar kos di Denpasar. Warta Dewata/Gus Ardi", []),
        ("Belasan ibu rumah tangga yang mengaku jadi korban arisan mendatangi Mapolda.", []),
        ("Tak hanya SLN (30), suaminya MAR yang menampung uang turut dilaporkan. Polisi menahan SLN.", ["SLN", "MAR"]),
        ("Penyidik menetapkan YD sebagai tersangka. Kepala Kampung, Yulianus Dega alias Yulek (46), ditahan.",
         ["Yulianus Dega alias Yulek"]),
        ("Kasi Humas Iptu I Made Dw. Ngr. Suardana meminta warga tenang.", ["I Made Dw. Ngr. Suardana"]),
        ("Kombes Pol Meilani Kusuma mengatakan ikut berduka.", ["Meilani Kusuma"]),
        ("Kabag Jatinter Set NCB Interpol Kombes Pol Bagus Mahardika hadir.", ["Bagus Mahardika"]),
        ("Iptu Fathurrahman il Mubarok hadir.", ["Fathurrahman il Mubarok"]),
        ("Tersangka Rusli alias Mang Cek (44) mengaku sakit hati.", ["Rusli alias Mang Cek"]),
        ("Hadir Kalapas, Kuasa Hukum, Toga, Tomas, Toda dan para Kapolsek.", []),
        ("PPL Kristina Dayana, S.P., Kepala Desa Beras Balange Yulius Taba, serta petani.", ["Kristina Dayana", "Yulius Taba"]),
        ("Tersangka berinisial MRL dan FG. Kepala Dinas itu, Ir. Moh. Rizal Lasimpa, MP, ditahan.", ["Moh. Rizal Lasimpa", "FG"]),
        ("Aipda Yosep Mahuja membuka rumah baca. 'Jangan kecewa,' itu kata Pak Yos.", ["Yosep Mahuja"]),
        ("Laporan terbanyak masuk lewat Polsek Kuaro (66) dan Polsek Long Ikis (51).", []),
        ("Kapolsek Semangga Iptu Yohanes Mahu-mahu bersama anggota tiba.", ["Yohanes Mahu-mahu"]),
        ("Hadir hakim anggota Ratna Dewi K. SH dan Bonar S.P. Sitorus, SH.", ["Ratna Dewi K.", "Bonar S.P. Sitorus"]),
        ("Sementara warga Desa Batu, Kecamatan Wolo Syahrudin alias Udin mengaku lega.", ["Syahrudin alias Udin"]),
        ("Motor yang dibawa Andi bin daeng lira (22) menabrak motor Sdr Rahman bin kaco (18) warga setempat.",
         ["Andi bin daeng lira", "Rahman bin kaco"]),
        ("Laporan Ratna br Tarigan (47), pedagang sayur yang dibegal.", ["Ratna br Tarigan"]),
        ("Dua pelaku, YT alias Oyo (20) dan FM (19), ditangkap. Satu lagi, BL, melarikan diri.", ["YT alias Oyo", "FM", "BL"]),
        ("Dua orang, JKR dan TO, kami tetapkan DPO kasus pencurian.", ["JKR", "TO"]),
        ("Polisi memeriksa pelaku lain seperti GL dan SY yang menjadi joki balap.", ["GL", "SY"]),
        ("Tersangka itu yakni MRD (29), lk, warga Besuki, YK, lk, 35 asal Kampak dan TJ, pr, 38, penadah.", ["MRD", "YK", "TJ"]),
        ("Pencurian di Semangga. Jenazah ditemukan di Distrik Kurik (19/3) pagi.", []),
        ("Sabu itu milik WN Malaysia bernama Tan Boon Heng alias Ah Heng.", ["Tan Boon Heng alias Ah Heng"]),
        ("Polisi berkoordinasi dengan UPTD dan TRuK-F, anak-anak butuh pendampingan. Pelaku pencabulan ditahan.", []),
        ("Kabar Kita\nArif Fahreza - kabarkitaNews\nJumat, 21 Nov 2025 18:52 WIB\n\nJakarta - Polisi patroli.", []),
        ("Turut dalam rombongan Danramil 1427-04/Baras Kapten Cba Lexy Rorimpa\nRombongan dijadwalkan kembali ke Mamuju pada Minggu.",
         ["Lexy Rorimpa"]),
        ("Minyak itu diamankan dari Melianus Mauta pemilik pangkalan minyak tanah.", ["Melianus Mauta"]),
        ("Bripka Yulius Dehan menyambangi warga. Bripka Yulius Dehin menitip pesan.", ["Yulius Dehan"]),
        ("Api membakar rumah warga. Rumah yang terbakar yakni\n1.Kel.Hendrik Latuma.\n2. Kel. La Ode Bakar.\n3. Kel. Ny. Marthina Leiwaka.",
         ["Hendrik Latuma", "La Ode Bakar", "Marthina Leiwaka"]),
        ("Kapolsek Pauh, IPTU,. B Sihombing, membenarkan.", ["B Sihombing"]),
        ("Korban dijual pelaku. Tersangka menarik anak korban MRA ke dalam mobil.", ["MRA"]),
        ("Empat orang belum ditemukan di antaranya La Upi, La Ada, La Pine, dan Yapo.", ["La Upi", "La Ada", "La Pine", "Yapo"]),
        ("Dua nelayan yang hilang atas nama Haerudin Ruma dan Abu bin Lahmad telah ditemukan.", ["Haerudin Ruma", "Abu bin Lahmad"]),
        ("Dua nelayan bernama Agus Salam dan Sadai berangkat melaut.", ["Agus Salam", "Sadai"]),
        ("Polisi menerima informasi dari Kapten Kapal SAR Jayapura tentang orang hilang.", []),
        ("Kasubbag Humas Polres Taput Aiptu Sutoma M Simare-mare menjelaskan.", ["Sutoma M Simare-mare"]),
        ("Pelaku penganiayaan berdamai dengan Sdri. Z, putri warga itu.", ["Z"]),
        ("Pelaku pengeroyokan diamankan, masing-masing berinisial G (oknum anggota), J (satpam), dan R (satpam).", ["G", "J", "R"]),
        ("Perselisihan terjadi antara pemuda inisial FD Cs dan karyawan. Pelaku pengeroyokan ditangkap.", ["FD"]),
        ("Kapolsek Tikung, AKP Anang PurwoSH., melalui Aiptu Suwandi menegaskan itu.", ["Anang Purwo", "Suwandi"]),
        ("Hadir Kasi PPM Suratno, Ketua BPD Sampurno, perwakilan Danramil melalui Bhabinsa Serka Sihan, serta pendamping desa Darmawan.",
         ["Suratno", "Sampurno", "Sihan", "Darmawan"]),
        ("Mobil dinas DH 1124 EC diseruduk truk. Rombongan pengendara R2 dan R4 diawasi. Pelaku pencurian kabur.", []),
        ("Korban luka: Ridwan Nur Hakim Pratama (27) warga Sitail.", ["Ridwan Nur Hakim Pratama"]),
        ('"Belum ada kabar," ujar Kades Bala-balakang Timur Abdul Rajak, Rabu.', ["Abdul Rajak"]),
        ("WNA asal Kanada bernama Trevor mengamuk. Bule Kanada itu ditilang.", ["Trevor"]),
        ("Barang bukti di Markas Polda DIY, 2 September 2025. Mata Angin/Guntur P.", []),
        ("Kapolres AKBP Bambang Wirawan hadir bersama Ketua Bhayangkari Ny. Ririn Bambang Wirawan.",
         ["Bambang Wirawan", "Ririn Bambang Wirawan"]),
        ("Kita masih memburu empat pelaku lainnya, salah satunya Ujang, warga Losari.", ["Ujang"]),
        ("Terkejut, ia memanggil Wagimin rekannya. Tak lama Wagimen temannya datang. Jasad korban diperiksa.", ["Wagimin"]),
        ("Kecelakaan itu menewaskan sopir pick up I Ketut Rai Sukarta.", ["I Ketut Rai Sukarta"]),
        ("Dua orang masuk ke rumah Agnes Sri Rahayuning sebelum kejadian. Korban, Agnes Sri (64), terluka.", ["Agnes Sri Rahayuning"]),
        ("Seorang kakek, Razali (67) yang dikenal dengan panggilan Nek Gam, hanyut. Nek Gam ditemukan tewas.", ["Razali"]),
        ("Iapun menuturkan kasus itu. Warga bersama Team Garuda mencari korban. Menurut LBH Andalas, pelaku ditangkap.", []),
        ("Tim gabungan yang terdiri dari SAR, BPBD, TNI/Polri mencari korban yang tenggelam.", []),
    ],
)  # fmt: skip
def test_lists_and_lookalikes(text, names):
    assert list(people(text)) == names


@pytest.mark.parametrize(
    ("text", "offices"),
    [
        (
            "Kombes Yudi Setiawan, Dirreskrimum Polda Sumsel diangkat sebagai Karowassidik Bareskrim Polri",
            {"Yudi Setiawan": ["Dirreskrimum Polda Sumsel", "Karowassidik Bareskrim Polri"]},
        ),
        (
            "Tongkat Kapolda Kepri diserahkan pada Irjen Pol. Frans X. Lamaholo, S.H. yang kini Karowassidik Bareskrim Polri.",
            {"Frans X. Lamaholo": ["Kapolda Kepri", "Karowassidik Bareskrim Polri"]},
        ),
        (
            "Kapolda Bengkulu Irjen Marolop Purba dimutasi sebagai Pati Bareskrim Polri. Dia bakal digantikan Brigjen Pol Made Artana yang "
            "sebelumnya menjabat Wakapolda Kalimantan Tengah.",
            {
                "Marolop Purba": ["Kapolda Bengkulu", "Pati Bareskrim Polri"],
                "Made Artana": ["Kapolda Bengkulu", "Wakapolda Kalimantan Tengah"],
            },
        ),
        (
            "Mantan Kapolsek Cibatu AKP Wira Santosa naik menjadi Wakapolres Garut. Kursi lamanya diduduki Iptu Bagas Prakoso yang pernah "
            "bertugas selaku Kanit Reskrim Polsek Tarogong.",
            {
                "Wira Santosa": ["Kapolsek Cibatu", "Wakapolres Garut"],
                "Bagas Prakoso": ["Kapolsek Cibatu", "Kanit Reskrim Polsek Tarogong"],
            },
        ),
        (
            "AKP Wira Santosa lalu ditugaskan menjadi Kapolsek Cibatu, setelah melepas jabatan lamanya selaku Kasat Narkoba Polres Garut.",
            {"Wira Santosa": ["Kapolsek Cibatu", "Kasat Narkoba Polres Garut"]},
        ),
        (
            "Jabatan Kapolres Garut dipercayakan kepada mantan Kapolres Tuban, AKBP Wira Santosa.",
            {"Wira Santosa": ["Kapolres Garut", "Kapolres Tuban"]},
        ),
        (
            "Posisi Kapolda Jambi akan diisi mantan Wakapolda Riau Brigjen Pol Bagas Prakoso.",
            {"Bagas Prakoso": ["Kapolda Jambi", "Wakapolda Riau"]},
        ),
        (
            "AKBP Wira Santosa digeser sesudah menyerahkan jabatan lamanya sebagai Kapolres Tuban kepada mantan "
            "Kabag Ops Polrestabes Surabaya, AKBP Bagas Prakoso.",
            {"Wira Santosa": ["Kapolres Tuban"], "Bagas Prakoso": ["Kapolres Tuban", "Kabag Ops Polrestabes Surabaya"]},
        ),
        (
            "AKBP Wira Santosa melepas jabatan Kapolres Garut kepada AKBP Bagas Prakoso.",
            {"Wira Santosa": ["Kapolres Garut"], "Bagas Prakoso": ["Kapolres Garut"]},
        ),
        (
            "Irjen Wira Santosa menyerahkan jabatan Kapolres Lebak kepada AKBP Bagas Prakoso.",
            {"Wira Santosa": [], "Bagas Prakoso": ["Kapolres Lebak"]},
        ),
        (
            "AKBP Wira Santosa mantan Kapolres Nganjuk didapuk sebagai Kapolres Jember menggantikan AKBP Bagas Prakoso yang memperoleh "
            "promosi menjadi Wakapolresta Bogor Kota.",
            {
                "Wira Santosa": ["Kapolres Nganjuk", "Kapolres Jember"],
                "Bagas Prakoso": ["Kapolres Jember", "Wakapolresta Bogor Kota"],
            },
        ),
        (
            "Jabatan Kapolsek Cibatu lantas dipegang Iptu Bagas Prakoso yang sebelumnya duduk sebagai Kanit Lantas Polsek Tarogong.",
            {"Bagas Prakoso": ["Kapolsek Cibatu", "Kanit Lantas Polsek Tarogong"]},
        ),
        (
            "Kompol Wira Santosa, Kapolsek Cibatu menjadi Kasubbag Dalpers Ro SDM Polda Jabar. Kursi yang ditinggalkannya diisi AKP Bagas "
            "Prakoso.",
            {
                "Wira Santosa": ["Kapolsek Cibatu", "Kasubbag Dalpers Ro SDM Polda Jabar"],
                "Bagas Prakoso": ["Kapolsek Cibatu"],
            },
        ),
        # Nothing moves: what somebody was is no office.
        ("Polisi memeriksa mantan Kapolres Garut AKBP Wira Santosa terkait kasus itu.", {"Wira Santosa": []}),
        ("Terima kasih disampaikan kepada mantan Kapolres Garut AKBP Wira Santosa.", {"Wira Santosa": []}),
        ("AKBP Wira Santosa, mantan Kapolres Garut, mengatakan hal itu.", {"Wira Santosa": []}),
        ("AKP Wira Santosa mengaku baru bertemu dengan mantan Kapolda Riau itu.", {"Wira Santosa": []}),
        (
            "Kepala Unit Pengaturan, Penjagaan, Pengawalan dan Patroli (Turjawali) Satlantas Polres Garut, Iptu Wira Santosa hadir.",
            {"Wira Santosa": ["Kepala Unit Pengaturan, Penjagaan, Pengawalan dan Patroli (Turjawali) Satlantas Polres Garut"]},
        ),
        (
            "Perwira urusan (Paur) Subbag Humas Polres Nias, Aiptu Wira Santosa menyebutkan.",
            {"Wira Santosa": ["Perwira urusan (Paur) Subbag Humas Polres Nias"]},
        ),
        ("Kapolresta Manado Pol Hendra W Siregar SIK membenarkan.", {"Hendra W Siregar": ["Kapolresta Manado"]}),
        (
            "Hadir Bhabinkamtibmas Gampong Cot Ba U, Bripka Wira Santosa, Keuchik Gampong Cot Ba U Mawardi, dan warga.",
            {"Wira Santosa": ["Bhabinkamtibmas Gampong Cot Ba U"], "Mawardi": ["Keuchik Gampong Cot Ba U"]},
        ),
        (
            "Iptu Fadli dan AKP Kornelis Rantung dimutasikan sebagai Pama Polda Sulut.",
            {"Fadli": ["Pama Polda Sulut"], "Kornelis Rantung": ["Pama Polda Sulut"]},
        ),
        ("Aiptu Wawan S. selaku Bhabinkamtibmas Desa Ciulu hadir.", {"Wawan S": ["Bhabinkamtibmas Desa Ciulu"]}),
        ("Hadir Danramil, Kades Pakkana Andi Tenri Ola S.Sos, dan warga.", {"Andi Tenri Ola": ["Kades Pakkana"]}),
        ("Ketua Yayasan Pdt. Jeffry Wowor, STh, hadir.", {"Jeffry Wowor": ["Ketua Yayasan"]}),
        (
            "Hadir Kapolres Tuban AKBP, Rizal Fathan, S.H. melalui Kapolsek Parengan AKP, Made Sukarda.",
            {"Rizal Fathan": ["Kapolres Tuban"], "Made Sukarda": ["Kapolsek Parengan"]},
        ),
        (
            "Hadir Ketua panitia Lasiman alias Gombal.",
            {"Lasiman alias Gombal": ["Ketua panitia"]},
        ),
        ("Sedangkan Takmir Masjid Al Huda H. Mujiyanto,S.Ag berterima kasih.", {"Mujiyanto": ["Takmir Masjid Al Huda"]}),
        (
            "Aipda Yosep Mahuja menggembala rusa. Bhabinkamtibmas Polsek Muting itu kini mengajar.",
            {"Yosep Mahuja": ["Bhabinkamtibmas Polsek Muting"]},
        ),
        (
            "Direktur Lembaga Bantuan Papua (LBP) cabang Nabire, Rina R. Rumbekwa mendorong.",
            {"Rina R. Rumbekwa": ["Direktur Lembaga Bantuan Papua (LBP) cabang Nabire"]},
        ),
        ("Komandan Subdenpom, Kapten Corps Polisi Militer (CPM) Yohanis Leda tiba.", {"Yohanis Leda": ["Komandan Subdenpom"]}),
        (
            "Jabatan Kasat Intelkam kini di emban IPTU Gunawan Hi. Abu yang tadinya Kapolsek Jailolo, sedangkan Kapolsek Sahu di serahkan "
            "kepada IPDA Abd. Kadir, SH. Untuk Kapolsek Ibu belum ada yang menggantikan.",
            {"Gunawan Hi. Abu": ["Kasat Intelkam", "Kapolsek Jailolo"], "Abd. Kadir": ["Kapolsek Sahu"]},
        ),
        ("Hadir Camat Baradatu Ir.Hi.Rustam Efendi.MM, Kepala Kampung Tiuh Balak, PPL.", {"Rustam Efendi": ["Camat Baradatu"]}),
        (
            "Babinsa Koramil 06/KM Serda P. Situmorang, Kades Koto Lubuk Jambi Ardimas, Kepala Puskesmas hadir.",
            {"P. Situmorang": ["Babinsa Koramil 06/KM"], "Ardimas": ["Kades Koto Lubuk Jambi"]},
        ),
        ("Terpisah, Pastor Paroki, RD. Fransiskus Laga menyesalkan.", {"Fransiskus Laga": ["Pastor Paroki"]}),
        ("Hadir Parabela Kabangka, La Kima, dan warga.", {"La Kima": ["Parabela Kabangka"]}),
        ("Kombes Pol Yuda Satria resmi, menjabat Kapolresta Serang Kota.", {"Yuda Satria": ["Kapolresta Serang Kota"]}),
        (
            "Mediasi dilakukan Babinsa Serda Andi Harafa dan Aipda Hendra Wiryana selaku Bhabinkamtibmas Polsek Teluk Mengkudu.",
            {"Andi Harafa": ["Babinsa"], "Hendra Wiryana": ["Bhabinkamtibmas Polsek Teluk Mengkudu"]},
        ),
        ("Kepala Distrik Yohanis Urban menyampaikan terima kasih.", {"Yohanis Urban": ["Kepala Distrik"]}),
        ("Rumah itu kepunyaan Sumarno, yang menjabat Lurah Hilir Sper.", {"Sumarno": ["Lurah Hilir Sper"]}),
        (
            "Kabid Humas Polda Sumsel Kombes Supri Jaya menyebutkan, Wakapolres Lahat Kompol Budi Hartawan dimutasi sebagai Wakapolres "
            "Prabumulih. Sementara penggantinya Kompol Nursamsu yang sebelumnya menjabat Kabagops Polres Lahat.",
            {
                "Supri Jaya": ["Kabid Humas Polda Sumsel"],
                "Budi Hartawan": ["Wakapolres Lahat", "Wakapolres Prabumulih"],
                "Nursamsu": ["Wakapolres Lahat", "Kabagops Polres Lahat"],
            },
        ),
        (
            "Sidang dipimpin hakim anggota Ratna Dewi SH dan Firdaus Karim SH.",
            {"Ratna Dewi": ["hakim anggota"], "Firdaus Karim": ["hakim anggota"]},
        ),
        (
            "Hadir Asisten II Gubernur Provinsi Maluku Utara Sofyan Karim, Kabinda Maluku Utara Laksma TNI Arifin Wira, Ketua DPRD Kab. "
            "Halbar Drs. Haji Umar Sanggaji.",
            {
                "Sofyan Karim": ["Asisten II Gubernur Provinsi Maluku Utara"],
                "Arifin Wira": ["Kabinda Maluku Utara"],
                "Umar Sanggaji": ["Ketua DPRD Kab. Halbar"],
            },
        ),
        (
            "Hadir Danramil Saronggi yang diwakili oleh PELTU Faruq Saleh, Korluh Pertanian Kecamatan Saronggi Siti Rohma, Camat hadir.",
            {"Faruq Saleh": [], "Siti Rohma": ["Korluh Pertanian Kecamatan Saronggi"]},
        ),
        (
            "Hadir Ketua Pengadilan Tinggi Surabaya Dr. Anto Nugroho, Aspidum Kejati Jatim Yudi Prasetya.",
            {"Anto Nugroho": ["Ketua Pengadilan Tinggi Surabaya"], "Yudi Prasetya": ["Aspidum Kejati Jatim"]},
        ),
        (
            "Hadir Guru BK SMKN 1 Asep Suhendi, Ketua Komite Sekolah Dadang, Ketua OSIS Rangga.",
            {"Asep Suhendi": ["Guru BK SMKN 1"], "Dadang": ["Ketua Komite Sekolah"], "Rangga": ["Ketua OSIS"]},
        ),
        (
            "Hadir Kepala SMPN 1 Garut Anto Nugroho, S.Pd., Humas PT Freeport Karel Yarangga, Ketua KPU Boalemo Asrowati, Kajari.",
            {
                "Anto Nugroho": ["Kepala SMPN 1 Garut"],
                "Karel Yarangga": ["Humas PT Freeport"],
                "Asrowati": ["Ketua KPU Boalemo"],
            },
        ),
        (
            "Hadir Sekretaris Camat Mandor, Sri Suparti, S.Kep., Danramil Mandor, Peltu Dedi Kristian, Kepala Desa Kayu Tanam, Sopiandi.",
            {
                "Sri Suparti": ["Sekretaris Camat Mandor"],
                "Dedi Kristian": ["Danramil Mandor"],
                "Sopiandi": ["Kepala Desa Kayu Tanam"],
            },
        ),
        ("Hadir Kepala Desa Bulangan Haji Zainudin, S.Pd., dan warga.", {"Zainudin": ["Kepala Desa Bulangan Haji"]}),
        (
            "Hadir Lurah Kuta A. Rahmani, Kadus II Sindang Sari Nurman Syah, dan warga.",
            {"A. Rahmani": ["Lurah Kuta"], "Nurman Syah": ["Kadus II Sindang Sari"]},
        ),
        (
            "Mediasi dibantu Ka jaga Aipda Taufan dan Ketua Saniri Umar Tuharea, Penjabat Negeri Laimu, Abdul Gani Ilele.",
            {"Taufan": ["Ka jaga"], "Umar Tuharea": ["Ketua Saniri"], "Abdul Gani Ilele": ["Penjabat Negeri Laimu"]},
        ),
        (
            "Wakil Kepala Badan Pemelihara Keamanan (Wakabaharkam) Mabes Polri, Irjen Pol Hari Sumantra hadir.",
            {"Hari Sumantra": ["Wakil Kepala Badan Pemelihara Keamanan (Wakabaharkam) Mabes Polri"]},
        ),
        (
            "Harga stabil, kata Bripka Yayan Panit Yanmin Intel Polsek Warunggunung.",
            {"Yayan": ["Panit Yanmin Intel Polsek Warunggunung"]},
        ),
        (
            "Kasi Humas Polres Nabire, Iptu Robert Kemur, hadir. Menurut Robert, Kapolres menegaskan hal itu.",
            {"Robert Kemur": ["Kasi Humas Polres Nabire"]},
        ),
        ("Tongkat komando beralih ke AKBP Rahmat Lubis, SIK. Kapolres menyebut tugas berat.", {"Rahmat Lubis": []}),
        (
            "Laporan terhadap sdr. Bernardus Luturmas (61) Pekerjaan Kepala Desa Kabiarat diterima.",
            {"Bernardus Luturmas": ["Kepala Desa Kabiarat"]},
        ),
        # the name behind the districts that a village lies in, and the villages that a hamlet does
        ("Kades Sukamulya Kecamatan Garawangi Karsidi tidak menampik hal itu.", {"Karsidi": ["Kades Sukamulya"]}),
        (
            "Kepala Desa Waturu Kecamatan Nirunmas Kabupaten Kepulauan Tanimbar Elisa Ratumurik dengan tegas menepis hal itu.",
            {"Elisa Ratumurik": ["Kepala Desa Waturu"]},
        ),
        ("Hal itu diamini Kepala Kampung Jaya Tinggi, Kecamatan Kasui Hasan yang juga saksi.", {"Hasan": ["Kepala Kampung Jaya Tinggi"]}),
        (
            "Kepala Dusun Karang Bucu Desa Kebon Ayu Samsudin mengatakan korban pulang.",
            {"Samsudin": ["Kepala Dusun Karang Bucu Desa Kebon Ayu"]},
        ),
        ("Kantor Kepala Desa Suka Maju Kecamatan Rambah Samo Senin siang dibakar.", {}),
        ("Dugaan korupsi Kepala Desa Talang Kecamatan Muara Enim Sumatera Selatan diusut.", {}),
        # a place that begins with a given name; a given name that is no place
        ("Pelaku diserahkan Kakam Sri Dadi Nanang Santosa ke Polsek Kalirejo.", {"Nanang Santosa": ["Kakam Sri Dadi"]}),
        (
            "Hadir Mandor Hutan, Kepala Desa Sutrisno, PPL Rahmat Santosa, dan warga.",
            {"Sutrisno": ["Kepala Desa"], "Rahmat Santosa": ["PPL"]},
        ),
        ("Kepala Desa Setia mengatakan warga panik.", {}),
        ("Warga Desa Sutrisno panik. Kepala Desa Sutrisno, PPL, dan warga hadir.", {}),
        # in a list, behind a place of the gazetteer
        (
            "Hadir Ketua Gapoktan Wira Santosa, Kepala Dusun Way Lima Tarkimun, dan para petani.",
            {"Wira Santosa": ["Ketua Gapoktan"], "Tarkimun": ["Kepala Dusun Way Lima"]},
        ),
        (
            "Hadir Wira Santosa, Kepala Desa Tanjung Harapan Sakti, dan para petani.",
            {"Wira Santosa": ["Kepala Desa Tanjung Harapan Sakti"]},
        ),
        (
            "Hadir Camat Siak Hulu Darwis, Kepala BPP Siak Hulu Marhandi, S.P. dan warga.",
            {"Darwis": ["Camat Siak Hulu"], "Marhandi": ["Kepala BPP Siak Hulu"]},
        ),
        # a command, and a town with its surroundings
        ("Ia dapat kejutan dari Danyonif 10 Marinir Imam Hidayat berupa kue.", {"Imam Hidayat": ["Danyonif 10 Marinir"]}),
        ("Koordinator SAR Malang Raya Suparman memimpin pencarian.", {"Suparman": ["Koordinator SAR Malang Raya"]}),
        # notables and where they are from
        ("Hadir Tokoh Masyarakat Pasar Sentral Hasan Lubis, dan pedagang.", {"Hasan Lubis": []}),
        ("Tokoh Agama Kecamatan Cibatu KH Wira Santosa hadir.", {"Wira Santosa": []}),
        ("Tokoh masyarakat Desa Cibatu dan Tokoh Adat Papua Barat hadir.", {}),
    ],
)
def test_offices_beside_names(text, offices):
    assert {name: [p.text for p in person.positions] for name, person in people(text).items()} == offices


@pytest.mark.parametrize(
    "age", ["(25 tahun)", "(25 TAHUN)", "(25 thun)", "(25 th)", ", 25 th,", ", 25 thn,", ", 25 tahun,", ", 25 (warga Garut),", "(25)"]
)
def test_an_age_is_one_however_its_word_is_spelt(age):
    (person,) = find_people(f"Polisi menangkap Andi Wijaya {age} di Cantigi.")
    assert (person.name, person.role, person.age) == ("Andi Wijaya", "suspect", 25)
    if "warga" not in age:
        (person,) = find_people(f"POLISI MENANGKAP ANDI WIJAYA {age.upper()} DI CANTIGI.")
        assert (person.name, person.age) == ("ANDI WIJAYA", 25)


@pytest.mark.parametrize(
    ("text", "held"),
    [
        ("Sidang dipimpin hakim Wira Santosa dan hakim anggota Rosdiana serta Eko Prasetya di Pengadilan Negeri Garut.",
         {"Wira Santosa": ["hakim"], "Rosdiana": ["hakim anggota"], "Eko Prasetya": ["hakim anggota"]}),
        ("Turut hadir pengurus FKUB, Ahmad Fauzan dan Maria Lestari, serta Kades Cantigi, Suyanto.",
         {"Ahmad Fauzan": ["pengurus FKUB"], "Maria Lestari": ["pengurus FKUB"], "Suyanto": ["Kades Cantigi"]}),
        ("Turut hadir Kepala Dinas Pendidikan sekaligus pengurus FKUB, Samsul Bahri, dan warga.",
         {"Samsul Bahri": ["Kepala Dinas Pendidikan", "pengurus FKUB"]}),
        ("Turut hadir Kepala Dinas pendidikan sekaligus pengurus FKUB, Hanafi, dan warga.",
         {"Hanafi": ["Kepala Dinas pendidikan", "pengurus FKUB"]}),
        ("Camat Kuta merangkap Ketua PMI, Ratna Dewi, mengatakan itu.", {"Ratna Dewi": ["Camat Kuta", "Ketua PMI"]}),
        ("Mereka diterima AKP Wira Santosa (KSPKT B) dan didampingi Ka SPK A Aipda Bagas Prakoso.",
         {"Wira Santosa": ["KSPKT B"], "Bagas Prakoso": ["Ka SPK A"]}),
        ("Saksinya dua penyidik Polda Bali, Aipda Heri Sastra dan Bripka Novian, hadir.", {"Heri Sastra": [], "Novian": []}),
        ("Kapolda Bilang Briptu RM Bakal Dipecat, Perangainya Bukan Cermin Anggota Polisi\nkabar.net, PALU - Ia diperiksa.", {"RM": []}),
        ("Dept Head Operation PT Jalan Tol, Bagus Prakoso, mengatakan itu.", {"Bagus Prakoso": ["Dept Head Operation PT Jalan Tol"]}),
        ("Budi, Ketua RT setempat membenarkan peristiwa itu.", {"Budi": ["Ketua RT"]}),
        ("Kata staf Kelurahan Cantigi, Bagas Prakoso, warga sudah pulang.", {"Bagas Prakoso": ["staf Kelurahan Cantigi"]}),
        ("Ada pula staf Polres Garut, Provos, dan Satpol PP.", {}),
        ("Tersangka korupsi itu membuat Bendahara Desa Cemara berinisial EW dan Sekdes RJ diperiksa.",
         {"EW": ["Bendahara Desa Cemara"], "RJ": ["Sekdes"]}),
        ("Kepala Urusan Keuangan RD (39) menjadi tersangka korupsi.", {"RD": ["Kepala Urusan Keuangan"]}),
        ("Perkara korupsi ini menyeret kepala urusan (kaur) keuangan desa berinisial NH, yang kini kabur.",
         {"NH": ["kepala urusan (kaur) keuangan desa"]}),
        ("Sekdes BPD dan warga menyaksikan penangkapan pencuri itu.", {}),
        ("Hakim yakni Bagas Prakoso selaku Ketua Majelis Hakim dan Abdul Hadi Santosa bertindak sebagai hakim anggota.",
         {"Bagas Prakoso": ["Ketua Majelis Hakim"], "Abdul Hadi Santosa": ["hakim anggota"]}),
        ("Turut hadir Ketua FKUB Kab. Batu Bara diwakili H. Nasrullah, Ketua NU Kabupaten Batu Bara H. Anwar Fauzi.",
         {"Nasrullah": [], "Anwar Fauzi": ["Ketua NU Kabupaten Batu Bara"]}),
        ("Panitera Pengganti (PP) bernama Artanta Sihombing datang.", {"Artanta Sihombing": ["Panitera Pengganti (PP)"]}),
        ("Kasubsi Pidum Cabjari Pancurbatu, Rizki Pradana, mengatakan itu.", {"Rizki Pradana": ["Kasubsi Pidum Cabjari Pancurbatu"]}),
    ],
)  # fmt: skip
def test_offices_of_several_and_of_two_kinds(text, held):
    assert {name: [p.text for p in person.positions] for name, person in people(text).items()} == held


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Kapolsek Cantigi, Iptu Wira Santosa S, Sos mengatakan itu.", ["Wira Santosa"]),
        ("Tersangka berinisial R, S, H dan M ditahan.", ["R", "S", "H", "M"]),
        ("Libur Idulfitri 1445 H. Aturan itu tertuang dalam surat.", []),
        ("Korban ialah Wira (54). Kerugian milik Wira Rp3 juta.", ["Wira"]),
        ("Korban selamat, yakni Neneng, Ade Kurnia, dan M. Fatih (4 tahun).", ["Neneng", "Ade Kurnia", "M. Fatih"]),
        ("Tersangka AB dan M. Keduanya ditahan.", ["AB", "M"]),
        ("Penyidik belum menguak kematian RD, yang ditemukan warga dini hari. Pembunuhan itu masih diselidiki.", ["RD"]),
        ("Selain YL, rekannya DP yang gencar berpromosi ikut dilaporkan dalam kasus penipuan.", ["DP"]),
        ("Keluarganya melaporkan hilangnya Afrezka ke Polsek Cantigi. Jenazah Afrezka ditemukan kemudian.", ["Afrezka"]),
        ("Polisi mengevakuasi jenazah Senin malam. Penangkapan Satpam itu menyusul, kata Satpam.", []),
        ("AKBP Wira Santosa ditemui di KPT Tanjung Senai Indralaya.", ["Wira Santosa"]),
        ("Kasus itu terbongkar dengan tersangka seorang pengedar sabu, MR. Dari tangan MR polisi menyita sabu.", ["MR"]),
        ("Giliran UC, perantara transaksi narkoba, ditangkap sebagai tersangka.", ["UC"]),
        ("Korban penipuan itu melaporkan BT atas dugaan membawa kabur uang.", ["BT"]),
        ("Motor itu milik abang Rina, Joni Pasaribu.", ["Rina", "Joni Pasaribu"]),
        ("Mediasi dihadiri pemilik lahan (Mustamin Ali, Hardin Sabara, dan Andi Mukmin) yang didampingi pengacara.",
         ["Mustamin Ali", "Hardin Sabara", "Andi Mukmin"]),
        ("Polisi menggeledah rumah di sebuah desa berinisial KL karena kasus pencurian.", []),
        ("Hadir Asisten I Setda Garut, Nurdin, dan perwakilan Badan Kesbangpol Garut, Erjuna Rasjan.", ["Nurdin", "Erjuna Rasjan"]),
        ("Bupati menyematkan pita kepada perwakilan Dishub, Disdik dan Satpol PP.", []),
        ("Damkar kepunyaan PTPN IV Balimbingan dan perwakilan umat Konghucu, PJU Polres Garut hadir.", []),
    ],
)  # fmt: skip
def test_names_by_what_stands_beside_them(text, names):
    assert list(people(text)) == names


def test_a_name_in_a_broken_line_is_whole():
    text = (
        "Seperti dikutip dari kantor berita, Kapolres\n"
        "Aceh Timur, AKBP Hendri Saputra melalui Kasat Reskrim, AKP Bustami Rangkuti, kemarin\n"
        "menerangkan, pelaku melawan. AKP Bustami berkata demikian."
    )
    assert list(people(text)) == ["Hendri Saputra", "Bustami Rangkuti"]


def test_one_officer_whose_first_name_has_another_letter():
    text = "Kabag Ops Kompol Imam Alriyudin, SH, hadir. Kami mengimbau warga, kata Kompol Iman Alriyudin."
    assert list(people(text)) == ["Imam Alriyudin"]
    assert len(people("Kompol Imam Santosa, SH, hadir. Kami mengimbau warga, kata Kompol Iman Santosa.")) == 2


def test_one_officer_whose_name_is_spelt_with_and_without_an_h():
    assert list(people("Kapolres Garut AKBP Wira Ramdhany hadir. Menurut Kapolres Garut AKBP Wira Ramdani, kasus itu rumit.")) == [
        "Wira Ramdhany"
    ]


def test_a_unit_told_once_is_that_of_both_who_belong_to_it():
    found = people("Saksinya dua penyidik Polda Bali, Aipda Heri Sastra dan Bripka Novian, hadir.")
    assert {person.unit for person in found.values()} == {"Polda Bali"}


@pytest.mark.parametrize(
    ("text", "roles"),
    [
        ("Polisi menangkap Budi Santoso.", {"Budi Santoso": "suspect"}),
        ("Polisi menangkap Budi Santoso dan Slamet Riyadi.", {"Budi Santoso": "suspect", "Slamet Riyadi": "suspect"}),
        (
            "Petugas mengamankan Budi Santoso, Slamet Riyadi, dan Wira Santosa.",
            {"Budi Santoso": "suspect", "Slamet Riyadi": "suspect", "Wira Santosa": "suspect"},
        ),
        ("Jaksa mendakwa Budi Santoso.", {"Budi Santoso": "suspect"}),
        ("Usai menangkap Budi Santoso, Slamet Riyadi mengaku lega.", {"Budi Santoso": "suspect", "Slamet Riyadi": "civilian"}),
        ("Polisi menangkap Bandar Narkoba. Polisi menggerebek Hotel Melati.", {}),
        ("Klub bernama Garuda Muda menang.", {}),
        ("Tempat hiburan malam bernama Melati Indah digerebek.", {}),
        ("Pemilik kafe bernama Wira Santosa ditangkap.", {"Wira Santosa": "suspect"}),
        ("Warga desa bernama Wira Santosa ditangkap.", {"Wira Santosa": "suspect"}),
        ('AKP Wira Santosa, yang sapaan akrabnya Buher, hadir. "Aman," kata Buher.', {"Wira Santosa": "officer"}),
    ],
)
def test_who_is_named_beside_a_verb_and_what_is(text, roles):
    assert {p.name: p.role for p in find_people(text)} == roles


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Dalam kurun waktu 15 Hari Ramadhan, polisi menangkap tiga pelaku.", "Hari Ramadhan"),
        ("Polisi menggerebek kafe bernama Melati Indah.", "Melati Indah"),
    ],
)
def test_neither_a_span_of_days_nor_a_venue_is_a_person(text, name):
    at = text.index(name)
    assert find_people(text, context=Context(text, entities=[Entity(at, at + len(name), "PER")])) == []
