"""What somebody is to the story, where the newsroom never says `korban` or `saksi` beside the name."""

from __future__ import annotations

import pytest

from polextract.people import find_people

STORIES = [
    (
        "Pelaku pembunuhan terhadap Ratna Wulan (34) masih buron. Ratna ditemukan ibunya, Marsinah, dalam keadaan berlumur darah.",
        {"Ratna Wulan": "victim", "Marsinah": "witness"},
    ),
    (
        "Remaja yang dilaporkan hilang masing-masing bernama Dwi Ayu Sekar (15), pelajar SMP, warga Huta III, Nagori Bandar, dan Kezia Br "
        "Saragih (16), pelajar SMA, warga Huta I.",
        {"Dwi Ayu Sekar": "victim", "Kezia Br Saragih": "victim"},
    ),
    (
        "Dua remaja hilang. Penjaga warung yang terakhir melihat keduanya, Tumpal Sinaga (44), menyebut motor itu melaju ke Lima Puluh.",
        {"Tumpal Sinaga": "witness"},
    ),
    (
        "Bocah tenggelam di sungai. Yang menolong korban ialah tukang cari pasir bernama Wagiman, ia menyelam ke dasar.",
        {"Wagiman": "witness"},
    ),
    (
        "Dua prajurit gugur. Penyerang diduga KKB yang dipimpin Lodewik Tabuni dan Enos Murib, keponakannya.",
        {"Lodewik Tabuni": "suspect", "Enos Murib": "suspect"},
    ),
    (
        "Rumah ambruk di Bekasi. Dari tujuh penghuni, tiga di antaranya tewas. Mereka antara lain Marlena (29 tahun), Suhadi (71 tahun), "
        "dan Raka (7 tahun).",
        {"Marlena": "victim", "Suhadi": "victim", "Raka": "victim"},
    ),
    (
        "Polda Jambi menerima laporan Alimin (46) warga Sarolangun yang melaporkan WN karena diduga menilap uangnya Rp 40 juta.",
        {"Alimin": "victim"},
    ),
    (
        "Seorang manajer PT Bahari Kupang berinisial RT dilaporkan istri sahnya, Yuliana Bria (52), ke Polda NTT atas dugaan penelantaran.",
        {"RT": "suspect"},
    ),
    (
        "Densus 88 menangkap terduga teroris H di Bekasi. Istri H berinisial SP (41) tidak terima suaminya dituduh.",
        {"H": "suspect", "SP": "civilian"},
    ),
    (
        "Polisi menangkap guru mengaji yang mencabuli muridnya. Ibu salah satu korban, NR (38), mengaku curiga sejak anaknya murung.",
        {"NR": "civilian"},
    ),
    ("Melalui pengacaranya, Rudi Hartono, tersangka penipuan itu membantah.", {"Rudi Hartono": "other"}),
    (
        '"Ini sidang pertama klien kami," kata kuasa hukum pemohon Boy Siregar, S.H. Rekannya, Lamhot Manik, S.H., menambahkan suratnya '
        "baru diterima.",
        {"Boy Siregar": "other", "Lamhot Manik": "other"},
    ),
    (
        "Iptu Sutrimo tewas akibat tabrak lari. Keterangan itu datang dari saksi kunci, Ratna Sulistyani. Ratna yang semobil dengan saksi "
        "lain, Hartono, spontan menginjak rem.",
        {"Ratna Sulistyani": "witness", "Hartono": "witness"},
    ),
    (
        "Kebakaran menghanguskan dua rumah. Api dari rumah Sahrul bin Marsidi (44) pindah ke rumah tetangganya, Kasmidi bin Gozali (71).",
        {"Sahrul bin Marsidi": "victim", "Kasmidi bin Gozali": "victim"},
    ),
    (
        "Suparman (67), penghuni Perumahan Mekar Asri Blok C.4 No. 11 RT 05/08 Desa Bojong, Kecamatan Cikupa, Kabupaten Tangerang "
        "ditemukan meninggal di kamar mandi.",
        {"Suparman": "victim"},
    ),
    ("Juru parkir pasar, Zulfikar, sempat kena todong para perampok toko emas itu.", {"Zulfikar": "victim"}),
    (
        "Empat wartawan gadungan ditangkap. Penangkapan dilakukan sesudah polisi mendapat laporan dari Kepala Desa Cemara, Nur Salam.",
        {"Nur Salam": "official"},
    ),
    (
        "Salah satu korban, Asep Saepudin (24), menceritakan keluarganya menjual sawah. Hal senada diutarakan Dede Kosasih (22).",
        {"Asep Saepudin": "victim", "Dede Kosasih": "victim"},
    ),
    ("Nenek Rukiah (71), salah satu pengungsi, mengaku digendong polisi.", {"Rukiah": "victim"}),
    (
        "Polsek Jangka menyerahkan kursi roda kepada Nek Rohana (78). Nek Rohana jatuh di kamar mandi tahun lalu. "
        + "Polisi berharap bantuan itu berguna bagi warga. " * 12,
        {"Rohana": "civilian"},
    ),
    (
        "Polisi menangkap penjual miras oplosan setelah tiga orang tewas. Salah seorang tokoh masyarakat, Mbah Tukimin, menyebut pesta itu "
        "sering terjadi. Sementara TH (19) belum sadarkan diri.",
        {"Tukimin": "civilian", "TH": "victim"},
    ),
    (
        "Polisi menangkap BK (39). Ia diduga berbuat cabul terhadap anak tirinya, sebut saja Mawar (12).",
        {"BK": "suspect", "Mawar": "victim"},
    ),
    (
        "Dua tersangka otak jaringan itu adalah Liu Jian alias Mr. Lee (44) dan Chen Wu (39), keduanya asal China. Satu lagi, "
        "Nguyen Van Tho (31) asal Vietnam, mengurus server.",
        {"Liu Jian alias Mr. Lee": "suspect", "Chen Wu": "suspect", "Nguyen Van Tho": "suspect"},
    ),
    (
        "Kecelakaan terjadi saat motor Pr. HM (44), yang membonceng anaknya ZK (9), ditabrak truk yang dikemudikan lk. AB (27). "
        "Satu orang lain yang bersamanya, JN, warga sipil, ikut diamankan.",
        {"HM": "victim", "ZK": "victim", "AB": "suspect", "JN": "suspect"},
    ),
    (
        "Warga itu, Poniman (50), sedang menambal ban ketika Kereta Api Putri Deli menghantam sebuah mobil. Kecelakaan itu menewaskan "
        "tiga orang dan melukai seorang penumpang.",
        {"Poniman": "witness"},
    ),
    (
        "Sabu itu disita di lapas. Petugas juga memeriksa seorang sipir berinisial BH. Statusnya masih saksi.",
        {"BH": "witness"},
    ),
    ("Ibu korban, YL (38) mengatakan putrinya, Bunga (15, nama samaran), disekap pelaku.", {"YL": "civilian", "Bunga": "victim"}),
    (
        "Kebakaran menghanguskan tiga kios. Pemilik kios yang terdampak diantaranya Hj. Noorjana (58), M. Arsyad (44).",
        {"Noorjana": "victim", "M. Arsyad": "victim"},
    ),
    ("Polisi memeriksa pula dua karyawan berinisial RK dan TN soal pembobolan ATM itu. Pelaku buron.", {"RK": "witness", "TN": "witness"}),
    (
        "Pencurian, penganiayaan dan tawuran marak. Seorang nelayan setempat, Petrus Laban mengaku resah karena pelaku masih buron.",
        {"Petrus Laban": "civilian"},
    ),
    ("Dua orang luka dikeroyok di Desa Wael. Adik ipar korban yang bernama Fajri (24) datang melapor.", {"Fajri": "witness"}),
    ("Pelaku pencurian marak. Salah seorang warga, Rabia Hanum mengajak tetangganya melapor.", {"Rabia Hanum": "civilian"}),
    ("Seorang pelajar dipukul pakai selang.\n\nDirektur LBH Padang, Rahmi Desita mengatakan itu.", {"Rahmi Desita": "other"}),
    ("Razia itu menyita 40 liter arak. Pemilik miras yaitu Wa Ode Nurlina (49).", {"Wa Ode Nurlina": "suspect"}),
    ("Seorang kepala desa berinisial HS diperiksa sebagai saksi kasus pencurian motor. Pelaku ditangkap.", {"HS": "witness"}),
    ("Menurut istri korban, Salmiah, korban pergi melaut seorang diri.", {"Salmiah": "civilian"}),
    ("Perempuan itu, Mira (22), melapor karena dilecehkan tetangganya.", {"Mira": "victim"}),
    (
        "Polsek Wonomulyo menyelidiki kebakaran yang menghanguskan tiga kios. Warga itu, Sahabuddin (45), sedang menutup lapaknya ketika "
        'api membesar. "Saya lari ambil ember," katanya. Seorang tukang parkir, Suliyono, sempat mengejar pelaku pencurian di kios lain.',
        {"Sahabuddin": "witness", "Suliyono": "witness"},
    ),
    (
        'Anaknya, Rendi (17), tak pulang sejak Jumat. Polisi menemukan remaja itu di sebuah ruko. "Saya disekap, cuma '
        'dikasih air," ucap Rendi.',
        {"Rendi": "victim"},
    ),
    (
        "Polisi menahan HRD (38) karena memukuli istrinya, YN (33), di rumah kontrakan. Anak mereka, ST (10), kini "
        "tinggal bersama neneknya.",
        {"HRD": "suspect", "YN": "victim", "ST": "civilian"},
    ),
    (
        "Pasangan suami istri AG (40) dan LS (36) bertengkar hebat. Dalam keadaan emosi AG menganiaya LS dengan gagang sapu hingga LS tak "
        "sadarkan diri.",
        {"AG": "suspect", "LS": "victim"},
    ),
    (
        "Penipuan arisan itu terbongkar pekan lalu. Salah satu anggota, Wahida (34), mengaku sudah menyetor Rp 14 juta. "
        "Sementara Fitriani (28) "
        "mengaku rugi Rp 8 juta.",
        {"Wahida": "victim", "Fitriani": "victim"},
    ),
    (
        "Praka YSN ditahan di Denpom setelah menembak warga, Yakobus Tefa (34). Istri korban, Dorkas Neno, berharap pelaku dihukum berat.",
        {"YSN": "suspect", "Yakobus Tefa": "victim", "Dorkas Neno": "civilian"},
    ),
    (
        "Pembunuh Siti Maesaroh, Sugeng Riyanto alias Kentung, ditemukan tewas di hutan. Adik korban, Khoirul (24), mengaku lega.",
        {"Siti Maesaroh": "victim", "Sugeng Riyanto alias Kentung": "suspect", "Khoirul": "civilian"},
    ),
    (
        "Terpidana kasus korupsi dana desa, Melkias Talabessy, diringkus di Makassar. Pengacara Melkias, Yani Leatemia, "
        "tidak menjawab pesan.",
        {"Melkias Talabessy": "suspect", "Yani Leatemia": "other"},
    ),
    (
        "Rahmadi (39) hilang terseret arus sungai. Teman korban, Salman (40), selamat setelah berpegangan pada batang pohon.",
        {"Rahmadi": "victim", "Salman": "victim"},
    ),
    (
        "Warga menemukan mayat di kebun kelapa. Mayat itu dikenali sebagai Petrus Nong (61), warga Dusun Wairbleler.",
        {"Petrus Nong": "victim"},
    ),
    (
        "Pelajar, Dimas Prayoga (16), tewas dibacok saat tawuran. Wali kelas korban, Iis Rohaeti, mengenang Dimas sebagai anak pendiam.",
        {"Dimas Prayoga": "victim", "Iis Rohaeti": "civilian"},
    ),
    (
        "Terlapor berinisial LM disebut meminjam mobil rental milik Andi Baso (37) lalu menggadaikannya ke orang lain.",
        {"LM": "suspect", "Andi Baso": "victim"},
    ),
    (
        "Direktur Pusat Studi Hukum Sumatera, Maruli Tampubolon, menilai penyidik lamban. Ketua PCNU Parigi, Ahmad "
        "Syarif, menyebut panti itu "
        "bukan milik NU. Petugas Jasa Raharja Cabang Garut, Lilis Kurnia, mendatangi rumah duka.",
        {"Maruli Tampubolon": "expert", "Ahmad Syarif": "civilian", "Lilis Kurnia": "other"},
    ),
    ("Tersangka kasus pembunuhan, Rudi Hartawan (26), ditangkap di Bekasi.", {"Rudi Hartawan": "suspect"}),
    (
        "Rumah yang terbakar milik Wayan Murda (48). Kebakaran diketahui anak pemilik rumah bernama Ketut Pandi (33). Pandi melihat api.",
        {"Wayan Murda": "victim", "Ketut Pandi": "witness"},
    ),
    ("Api melalap rumah. Dari keterangan saksi Susi Indrawari dan Airol kepada Polisi, api dari dapur.", {"Airol": "witness"}),
    (
        "Kecelakaan menewaskan Kiki (28). Truk yang dikendarai Mugiyanto hendak berbelok ke kiri.",
        {"Kiki": "victim", "Mugiyanto": "civilian"},
    ),
    (
        "Tiga terdakwa tersebut ialah Danton 2 Brimob Polda Jatim Iptu Sudarmono, Kabag Ops Polres Kediri Kota Kompol Yohan Adi, dan Kasat "
        "Samapta AKP Slamet Heru.\n\nKapolda Jatim Irjen Wira Santosa hadir. Dua terdakwa lain yakni Ketua Panitia Mujiman.",
        {"Sudarmono": "suspect", "Yohan Adi": "suspect", "Slamet Heru": "suspect", "Wira Santosa": "officer", "Mujiman": "suspect"},
    ),
    ("Enam rumah terbakar. Satu di antaranya rumah kepunyaan Sumarno, yang menjabat Lurah Hilir Sper.", {"Sumarno": "victim"}),
    ("Pelaku begal dibekuk di rumah kerabatnya Senin subuh. Ia adalah Aldi alias Cakka (20).", {"Aldi alias Cakka": "suspect"}),
    ("Begal marak. Korbannya banyak, kemudian Daeng Nae, pedagang ikan asal Bontoa yang dompetnya dirampas.", {"Daeng Nae": "victim"}),
    (
        "Kecelakaan. Tronton yang dikemudikan Parlin menabrak kedai. Sopir Parlin (47) serta kernetnya Gilang (19) dilarikan ke RSUD.",
        {"Parlin": "victim", "Gilang": "victim"},
    ),
    (
        "Kebakaran melanda. Terbakar:\n1. Kel. Hendrik Latuma.\n2. Kel. Stenly Hua.\nKata saksi, Hendrik Latuma (47), api dari dapur.",
        {"Hendrik Latuma": "victim", "Stenly Hua": "victim"},
    ),
    ("Tersangka yang ditembak mati adalah DPL alias Ucok (24). Pencurian itu terjadi Senin.", {"DPL alias Ucok": "suspect"}),
    ("Korban yang ditemukan di rawa bernama Kosmas Yolman. Saksi memanggil polisi, mayat dibawa.", {"Kosmas Yolman": "victim"}),
    (
        "Pencurian marak. Seorang pria, MSH alias Cak Sul (27), nyaris tewas diamuk massa setelah menuntun motor.",
        {"MSH alias Cak Sul": "suspect"},
    ),
    ("Balita KZ (3) dibawa kabur pengasuhnya. Pelaku penculikan ditangkap.", {"KZ": "victim"}),
    ("Bripka LOS dilaporkan ke Propam. Oknum polisi itu diperiksa bersama empat saksi.", {"LOS": "officer"}),
    ("Penyidik menahan tersangka Bripka LOS kemarin.", {"LOS": "suspect"}),
    (
        "Salah satu orator, Yosina Kalam mendesak Bupati keluar. Korban pembakaran, pelaku dan saksi diperiksa.",
        {"Yosina Kalam": "civilian"},
    ),
    ("Zulfan (38), warga Talang Benih itu masuk ke jurang. Kecelakaan terjadi pagi hari.", {"Zulfan": "victim"}),
    ("Pihak keluarga korban FM (13) merasa dirugikan atas penganiayaan itu.", {"FM": "victim"}),
    ("Wisatawan hanyut. Satu rekannya belum ditemukan, yaitu Umbu Rihi (29).", {"Umbu Rihi": "victim"}),
    (
        "Akun diretas pelaku. Kepala Dinas Perikanan Lebak Drs. Iman Suhardi, M.Si yang menjadi salah satu korban mengaku akunnya raib.",
        {"Iman Suhardi": "victim"},
    ),
    ("Polisi menahan SLN (30) soal arisan. Tak hanya SLN, suaminya MAR yang menampung uang turut dilaporkan.", {"MAR": "suspect"}),
    ("Polisi menahan tersangka penganiayaan, Budi Santoso (31).", {"Budi Santoso": "suspect"}),
    ("Terdakwa pembunuhan terhadap Sri Lestari (40) divonis.", {"Sri Lestari": "victim"}),
]


@pytest.mark.parametrize(("text", "roles"), STORIES, ids=lambda x: next(iter(x)) if isinstance(x, dict) else None)
def test_role_from_what_is_told(text, roles):
    found = {p.name: p.role for p in find_people(text)}
    assert {name: found.get(name) for name in roles} == roles
