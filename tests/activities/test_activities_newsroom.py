"""Acts and cases as newsrooms word them: what is only planned, carried, used as a means, or done by others."""

import pytest

from polextract.activities import find_activities


def labels(text):
    return [a.label for a in find_activities(text)]


def main(text):
    return {a.label for a in find_activities(text) if a.main}


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Kejar Perampok Toko Emas, Polisi Turunkan Empat Tim", "pengejaran"),
        ("Polres Sindang Terjunkan Personel di Pasar", "pengamanan"),
        ("Polisi lacak bandar arisan itu.", "pengejaran"),
        ("Kapolres Sambut Kunjungan Kerja Kapolda Maluku di Namlea", "kunjungan kerja"),
        ("Kapolda Dicopot karena Tahanan Kabur", "pencopotan jabatan"),
        ("Dua anggota gugur dalam kontak senjata dengan KKB.", "kontak senjata"),
        ("Polisi Tembak Mati Tiga Pembegal", "penembakan pelaku"),
        ("Petugas menggagalkan aksi pencurian di toko itu.", "penggagalan pencurian"),
        ("Polres gagalkan pengiriman 12 CPMI ilegal ke Malaysia.", "penggagalan pengiriman pekerja migran"),
        ("Polda gagalkan peredaran 24 kilogram sabu.", "penggagalan peredaran barang terlarang"),
        ("Satlantas tegur pengendara tanpa helm.", "teguran pelanggar lalu lintas"),
        ("Polisi dorong mobil mogok di tanjakan.", "pertolongan pengguna jalan"),
        ("Polres Sindang Kandangkan 27 Truk", "penahanan kendaraan"),
        ("Polisi mencegah bentrok susulan di desa itu.", "pencegahan bentrokan"),
        ("Satlantas pasang rambu di tikungan.", "pemasangan rambu"),
        ("Ditresnarkoba bakar 11 kg ganja.", "pemusnahan barang bukti"),
        ("Polres Sindang Rilis Kasus Pembobolan Gudang", "press release"),
        ("Kapolsek hadiri sedekah bumi.", "menghadiri acara"),
        ("Polisi menelusuri asal barang itu.", "penyelidikan"),
        ("Warga diimbau waspada.", "imbauan kamtibmas"),
        ("Satlantas sebar sarapan kepada pengendara.", "pembagian makanan gratis"),
        ("Satlantas membagikan brosur di simpang empat.", "pembagian brosur"),
        ("Propam melakukan penertiban terhadap status kepemilikan senjata api.", "pengecekan senjata api"),
        ("Kapolres ajak media bekerja sama.", "temu wartawan"),
        ("Satpolairud larang nelayan melaut.", "sambang nelayan"),
        ("Turnamen Sepakbola HUT Sekadau, Polisi Siapkan Pengamanan", "pengamanan pertandingan"),
        ("Kapolres ingatkan bhabinkamtibmas.", "pengarahan"),
        ("Polsek Kawal Ketat Penyaluran BLT-DD", "pengamanan penyaluran bantuan"),
        ("Polres melakukan inspeksi mendadak (sidak) di sejumlah tempat hiburan malam.", "razia tempat hiburan"),
        ("Pelaku akhirnya menyerahkan diri ke Polsek Sindang.", "penyerahan diri pelaku"),
        ("Petugas mengevakuasi seekor buaya dari empang.", "evakuasi satwa"),
        ("Polsek pertemukan dua anak yang tersesat dengan orang tuanya.", "pemulangan orang hilang"),
        ("Polres gagalkan pengiriman 8 pekerja ilegal ke Kalimantan.", "penggagalan pengiriman pekerja migran"),
        ("Keduanya saling tembak di kebun.", "kontak senjata"),
        ("Polres Sindang Tangani 7 Laporan Pencabulan", "penanganan kasus"),
        ("Ia diundang untuk dimintai klarifikasi penyidik.", "pemeriksaan saksi"),
        ("Artis itu laporkan pencemaran nama baik ke Polda.", "penerimaan laporan"),
        ("Jenazah korban dibawa ke kamar mayat.", "evakuasi"),
        ("Kelimanya memenuhi panggilan penyidik.", "pemeriksaan"),
        ("Tim SAR gabungan menemukan dua dari tiga korban.", "pencarian korban"),
        ("Dua orang saya nyatakan tersangka.", "penetapan tersangka"),
        ("Kapolsek menengahi ribut dua tetangga.", "mediasi"),
        ("Kapolres melaunching program baru.", "peluncuran program"),
        ("Puluhan anggota mendadak dites narkoba.", "tes urine"),
        ("Kapolda meninjau gudang logistik KPU.", "pengecekan logistik pemilu"),
        ("Kapolres kumpulkan seluruh pecalang.", "pertemuan"),
        ("Bhabinkamtibmas memupuk tanaman jagung warga.", "perawatan tanaman jagung"),
        ("Polsek dan petani gropyokan tikus.", "pengendalian hama"),
        ("Kapolsek jadi khatib Jumat.", "khotbah jumat"),
        ("Kapolres salat Idul Fitri bersama warga.", "salat berjamaah"),
        ("Personel Nasrani mengikuti ibadah bersama.", "ibadah bersama"),
        ("Polisi menertibkan pedagang kaki lima.", "penertiban pedagang kaki lima"),
        ("Polisi membersihkan tumpahan oli di tanjakan.", "pembersihan jalan"),
        ("Polres melelang barang bukti.", "lelang barang bukti"),
        ("Polres memusnahkan arsip lama.", "pemusnahan arsip"),
        ("Satlantas mendirikan pos pengamanan di simpang.", "pendirian pos pengamanan"),
        ("Bhabinkamtibmas mendampingi fogging di RT 3.", "fogging"),
        ("Polsek mengawal coklit di kampung itu.", "pendampingan coklit"),
        ("Kapolres hadiri pembukaan TMMD.", "kegiatan tmmd"),
        ("Polres memborong dagangan UMKM.", "pemberdayaan umkm"),
        ("Kapolres memberangkatkan umrah dua marbot.", "pemberangkatan umrah"),
        ("Brimob menggelar latihan wanteror.", "latihan antiteror"),
        ("Polisi menjadi pagar betis di pasar tumpah.", "pengaturan lalu lintas"),
        ("Polda menerapkan sistem buka-tutup di Gentong.", "rekayasa lalu lintas"),
        ("Anggota bermalam di rumah warga.", "sambang"),
        ("Sebanyak 40 personil digeser ke polsek.", "mutasi jabatan"),
        ("Polsek patroli ke permukiman.", "patroli permukiman"),
        ("Polres menyiagakan sembilan kapal patroli.", "kesiapsiagaan bencana"),
        ("Kapolda menerima personel BKO dalam apel penerimaan personel BKO.", "penyambutan pasukan"),
        ("Polda Sindang terbitkan DPO dua penadah itu.", "penerbitan dpo"),
        ("Polisi menyebar foto wajah buronan kasus itu.", "penerbitan dpo"),
        ("Berkas perkara kedua tersangka dinyatakan lengkap (P21).", "berkas perkara lengkap"),
        ("Jaksa menuntut terdakwa lima tahun penjara.", "sidang tuntutan"),
        ("Terdakwa mengajukan banding atas putusan itu.", "banding"),
        ("Polisi bubarkan arena judi sabung ayam di tepi kebun.", "pembubaran perjudian"),
        ("Arena tajen itu digrebeg petugas.", "penggerebekan"),
        ("Polres bebaskan tiga demonstran.", "pembebasan"),
        ("Korban mencabut laporannya di Polsek Sindang.", "pencabutan laporan"),
        ("Penyidik melayangkan panggilan kedua.", "pemanggilan"),
        ("Buronan itu diekstradisi dari Singapura.", "ekstradisi"),
        ("Polda ambil alih penanganan perkara itu.", "pengambilalihan kasus"),
        ("Polres gagalkan aksi tawuran di jembatan.", "pembubaran tawuran"),
        ("Bidpropam masih melakukan investigasi.", "pemeriksaan propam"),
        ("Polres mengamankan pengasuh pondok itu.", "penangkapan"),
        ("Tim SAR gabungan akhirnya berhasil menemukan dua pelajar.", "pencarian korban"),
        ("Kejari menyatakan sikap banding.", "banding"),
        ("Bupati itu dicecar 30 pertanyaan.", "pemeriksaan"),
        ("Polisi Terima Laporan Dugaan Pemalsuan", "penerimaan laporan"),
        ("Artis itu dipolisikan tetangganya.", "penerimaan laporan"),
        ("Aksi pencurian kabel di menara itu berhasil digagalkan warga dan polisi.", "penggagalan pencurian"),
        ("Polres memetakan wilayah rawan di kotanya.", "pemetaan kerawanan"),
        ("Polres memberi perlindungan kepada tiga korban.", "pendampingan korban"),
        ("Polisi ungkap pengetapan solar di Sindang.", "pengungkapan kasus"),
        ("Aparat gabungan TNI-Polri diterjunkan ke perbatasan dua desa.", "pengamanan"),
    ],
)
def test_acts_of_headlines(text, wanted):
    assert wanted in labels(text)


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Carok itu menewaskan tiga orang.", "carok"),
        ("Mobil itu disambar kereta api di perlintasan.", "kecelakaan kereta api"),
        ("Pelaku illegal drilling diringkus.", "penambangan ilegal"),
        ("Mereka memakai bom untuk menangkap ikan.", "penangkapan ikan dengan bom"),
        ("Truk itu menghantam tiang listrik.", "kecelakaan lalu lintas"),
        ("Ia menghabisi nyawa temannya.", "pembunuhan"),
        ("Seorang ibu tega membuang bayi itu di tong sampah.", "pembuangan bayi"),
        ("Teror buaya membuat warga resah.", "kemunculan satwa liar"),
        ("Bom bunuh diri mengguncang kota itu.", "terorisme"),
        ("Buaya tiga meter menyerang petambak.", "serangan hewan buas"),
        ("Ia diduga meminta uang kepada pelaku.", "pemerasan"),
        ("Wanita itu terjun dari jembatan.", "bunuh diri"),
        ("Nakhoda bersalah atas tenggelamnya kapal itu.", "kecelakaan laut"),
        ("Delapan siswa SD itu muntah.", "keracunan"),
        ("Warga bakar ban dan tutup jalan.", "pemalangan jalan"),
        ("Polisi bongkar kencing CPO di jalan lintas.", "penggelapan minyak sawit"),
        ("Bripka itu dicari karena desersi.", "desersi"),
        ("Tujuh deteni kabur dari rudenim.", "tahanan kabur"),
        ("Calon pekerja migran itu ditampung di ruko.", "penyelundupan pekerja migran"),
        ("Ia menyelundupkan dua ekor kakatua.", "penyelundupan satwa"),
        ("Kades diduga menyelewengkan APBDes.", "korupsi dana desa"),
        ("Pria itu menyimpan 2,4 kilogram sabu.", "penyalahgunaan narkotika"),
        ("Ia selundupkan narkotika jenis sabu dari Tawau.", "peredaran sabu"),
        ("Ia mengacungkan pistol kepada pengguna jalan.", "penodongan"),
        ("Bocah itu tercebur ke sumur.", "jatuh ke sumur"),
        ("Pelaku meracuni anjing tetangganya.", "penganiayaan hewan"),
        ("Toko-toko dijarah malam itu.", "penjarahan"),
        ("Pria itu membakar areal kebun.", "kebakaran hutan dan lahan"),
        ("Dukun pengganda uang itu kabur.", "penggandaan uang"),
        ("Minimarket itu diobok-obok kawanan pencuri.", "pencurian di toko"),
        ("Petani itu dimakan harimau.", "serangan hewan buas"),
        ("Ia menggasak tiga unit handphone.", "pencurian handphone"),
        ("Truk itu memuat BBM jenis solar tanpa dokumen.", "penyalahgunaan bbm bersubsidi"),
    ],
)
def test_cases_of_headlines(text, wanted):
    assert wanted in labels(text)


@pytest.mark.parametrize(
    "text",
    [
        "Truk sembako itu melaju dari arah barat.",
        "Ulahnya tertangkap kamera CCTV.",
        "Ia datang memakai senjata tajam.",
        "Mereka memakai pendekatan persuasif agar warga tenang.",
        "Kapolda berbicara tentang pembinaan personel.",
        "Polri adalah pelindung, pengayom dan pelayan masyarakat.",
        "Badan Pembinaan Keamanan dan Ketertiban Masyarakat berkantor di sini.",
        "Mereka berpakaian preman.",
        "Program itu membongkar mitos lama.",
        "Warga bernama Usman Sidik tiba di Sindang.",
    ],
)
def test_words_that_tell_no_act_and_no_case(text):
    assert labels(text) == []


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        # What is planned gives way to what was done.
        (
            "SINDANG - Pengeroyokan satu keluarga membuat Kapolsek geram. Pihaknya akan menjemput paksa para pelaku.\n\n"
            "Ia menjelaskan, pihaknya telah memeriksa tiga orang saksi dan menunggu hasil rumah sakit.",
            {"pengeroyokan", "pemeriksaan saksi"},
        ),
        # What officers are told to do is not done.
        (
            "Rumah Pejabat Dibobol Maling\n\nSINDANG - Pencurian rumah kosong kian marak. Polisi memeriksa para saksi. "
            '"Saya sudah memerintahkan anggota untuk mengejar dan menangkap para pelakunya," tegasnya.',
            {"pencurian dengan pemberatan", "pemeriksaan saksi"},
        ),
        # What a meeting is about is not what was held.
        (
            "Kapolsek memimpin rapat koordinasi bersama kelompok tani membahas program ketahanan pangan. Rapat digelar di aula polsek.\n\n"
            "Ia menyampaikan rencana penanaman jagung.",
            {"rapat koordinasi"},
        ),
        # A suspect's own verbs are not the deed of those whom the sentence names before.
        (
            "Mertua dan Menantu Diduga Korupsi, Kini Menginap di Sel Polisi\n\nSINDANG - Keduanya diduga korupsi dana desa.",
            {"penahanan", "korupsi dana desa"},
        ),
        # What residents did is not done, though a noun says it.
        (
            "Rumah Warga Terbakar\n\nSINDANG - Kapolsek membenarkan kejadian itu, Minggu. Pihaknya langsung bergerak.\n\n"
            "Upaya pemadaman dilakukan secara gotong royong oleh warga. Polisi memeriksa saksi.",
            {"kebakaran", "pemeriksaan saksi"},
        ),
        # One case alone that is named beside an arrest is what it was for.
        (
            "Polda Sudah Tetapkan 22 Tersangka\n\nKabid Humas menyebutkan, 22 orang telah ditetapkan tersangka.\n\n"
            "Pihaknya masih bekerja, ungkapnya, Kamis. Kerugian nasabah pada penipuan itu besar.",
            {"penetapan tersangka", "penipuan"},
        ),
        # What stands between marks of quotation and is short is a name.
        (
            'Personel menggelar kegiatan "Polantas Menyapa" di jalan raya, Kamis. Petugas memberikan penyuluhan kepada pengendara.',
            {"polantas menyapa"},
        ),
        # The loads of two lorries are no aid.
        (
            "Truk Tangki Adu Banteng dengan Truk Sembako\n\nSINDANG - Kecelakaan maut terjadi di sini. Sopir truk sembako meninggal.\n\n"
            "Dari hasil olah TKP, truk tangki melaju kencang.",
            {"kecelakaan lalu lintas", "olah tkp"},
        ),
    ],
)
def test_what_is_main(text, wanted):
    assert main(text) == wanted


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("Bus berisi pemudik masuk jurang.", "pengamanan arus mudik"),
        ("Kasus itu terungkap saat warga melihat orang berlarian. Kasus terungkap setelah warga melapor.", "pengungkapan kasus"),
        ("Ia melapor ke perangkat desa.", "penerimaan laporan"),
        ("Petugas melepaskan timah panas.", "penangkapan"),
        ("Api yang membakar bangunan itu padam.", "penertiban"),
        ("Jalan ke tambang galian C ditutup.", "penambangan ilegal"),
        ("Korban dibawa ke RSUD Embung Sindang.", "pencegahan karhutla"),
    ],
)
def test_what_is_no_act_and_no_case(text, label):
    assert label not in labels(text)


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        # The caption of another event's photograph.
        (
            "Polisi Selidiki Pelajar Tewas\n\nPetugas membubarkan pelaku tawuran (ilustrasi).\nFoto: Istimewa\n\n"
            "SINDANG - Pelajar itu tewas dalam tawuran, Senin. Kapolsek memeriksa sejumlah pelajar.",
            "penyelidikan",
        ),
        (
            "Polisi Selidiki Pelajar Tewas\n\nPetugas membubarkan pelaku tawuran di jalan.\nFoto: Istimewa\n\n"
            "SINDANG - Pelajar itu tewas dalam tawuran, Senin. Kapolsek memeriksa sejumlah pelajar.",
            "penyelidikan",
        ),
        # What brackets say again is denied as well.
        (
            "Dalam Sebulan, Ada 7 Kasus Pencabulan\n\nSINDANG - Polisi menahan empat tersangka pencabulan, Selasa.\n\n"
            "Kapolres memastikan tidak ada RJ (restorative justice) bagi mereka.",
            "penahanan",
        ),
        # Talks that are told of once, deep in the body; and those that are told of again.
        (
            "Puluhan Istri Jadi Korban KDRT\n\nSINDANG - Kasus KDRT di kota ini naik, Sabtu. Polisi memeriksa para korban. "
            "Penyebabnya beragam, dari masalah ekonomi hingga wanita lain, dan kerap berulang dari tahun ke tahun.\n\n"
            "Kadang sudah ada mediasi.",
            "pemeriksaan",
        ),
        (
            "Puluhan Istri Jadi Korban KDRT\n\nSINDANG - Kasus KDRT di kota ini naik, Sabtu. Polisi memeriksa para korban. "
            "Penyebabnya beragam, dari masalah ekonomi hingga wanita lain, dan kerap berulang dari tahun ke tahun.\n\n"
            "Polisi memediasi keduanya. Mediasi itu berhasil.",
            "mediasi",
        ),
        # The meals that pupils were poisoned by.
        (
            "Siswa SD Keracunan Menu dari SPPG, Polisi Turun Tangan\n\n"
            "SINDANG - Polisi melakukan penyelidikan kasus keracunan itu, Minggu.",
            "penyelidikan",
        ),
        # Why it happened is not what was done.
        (
            "Cekcok Saat Melayat, Pria Tewas Ditikam\n\nSINDANG - Penikaman itu terjadi di rumah duka, Senin.\n\nPolisi menangkap pelaku.",
            "penangkapan",
        ),
        # Only what headline or lead tell is a surrender; deep in the body the arrest is farther on.
        (
            "Dua Hari Buron, Pembunuh Menyerahkan Diri\n\nSINDANG - Pelaku pembunuhan itu menyerahkan diri ke polisi, Kamis. Ia diperiksa.",
            "penyerahan diri pelaku",
        ),
        # Who was sought is caught: the chase is over.
        (
            "Buronan 4 Kilogram Sabu Ditangkap di Sindang\n\nSINDANG - Polisi menangkap pria yang masuk daftar pencarian orang itu, Senin.",
            "penangkapan",
        ),
        # An anniversary at the head of a headline is the occasion of the act behind it.
        (
            "HUT ke-70 Polwan, Polwan Polres Sindang Bagikan Bunga\n\nSINDANG - HUT Polwan diperingati Kamis. Polwan mengatur lalu lintas.",
            "pembagian bunga",
        ),
    ],
)
def test_which_act_is_main(text, wanted):
    assert wanted in main(text)


@pytest.mark.parametrize(
    ("text", "labels"),
    [
        ("Warga Dusun Karya Bakti, Desa Mahato, hadir.", []),
        ("Rumah di Jl Karya Bakti terbakar.", ["kebakaran"]),
        ("Warga Desa Gotong Royong Perbaiki Tanggul", ["gotong royong"]),
        ("Polsek Cantigi menggelar karya bakti.", ["gotong royong"]),
        ("Kunjungan ke desa binaan menjadi cara Bhabinkamtibmas.", ["sambang"]),
    ],
)
def test_places_called_like_acts_are_none(text, labels):
    assert [a.label for a in find_activities(text)] == labels


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        # A hearing of the commission of ethics, whatever it is called after that.
        (
            "SINDANG - Dua anggota Polres Sindang menjalani sidang kode etik dalam kasus pemerasan. Sidang digelar tertutup di ruang "
            "sidang Bidpropam.",
            {"sidang kode etik", "pemerasan"},
        ),
        # What is planned is the step, not the case that it is taken in.
        ("Polisi berencana menggelar rekonstruksi kasus pembunuhan. Reka ulang dipindah ke Mapolres.", {"rekonstruksi", "pembunuhan"}),
        # A protest that nobody guards; one that is guarded.
        ("Buruh Geruduk Kantor Bupati\n\nSINDANG - Ratusan buruh menggelar unjuk rasa, Senin (4/8/2025).", {"unjuk rasa"}),
        (
            "Buruh Berunjuk Rasa di Sindang\n\nSINDANG - Ratusan buruh menggelar unjuk rasa. Polres Sindang menyiagakan 200 personel.",
            {"unjuk rasa", "pengamanan unjuk rasa"},
        ),
        # A body is found of whatever else befell.
        ("Kakek itu ditemukan tewas di rel usai dihantam kereta api.", {"kecelakaan kereta api"}),
    ],
)
def test_general_words_stand_for_the_telling_ones(text, wanted):
    assert main(text) == wanted


def test_what_is_ordered_is_to_come():
    found = find_activities("Kapolda memerintahkan Kapolres menangkap pelaku.")
    assert [a.status for a in found if a.label == "penangkapan"] == ["planned"]


def test_what_others_demand_was_not_done():
    assert [a.status for a in find_activities("Warga desak pemeriksaan internal atas oknum itu.")] == ["denied"]


@pytest.mark.parametrize(
    "text",
    [
        "Keluarga menolak jenazah korban diautopsi.",
        "Mereka menolak permintaan polisi untuk autopsi.",
        "Orang tua keberatan dilakukan visum.",
    ],
)
def test_an_autopsy_that_is_refused_is_none(text):
    assert [a.status for a in find_activities(text) if a.label == "autopsi"] == ["denied"]
