"""Whom a speaker that is no name stands for: offices, roles, epithets, long titles, people who speak for others."""

from __future__ import annotations

import pytest

from polextract.quotes import find_quotes

SPEECH = "“Kami menambah patroli pada malam hari,”"

SPEAKERS = [
    # With another, whose office stands between
    (
        "Kapolres Garut, AKBP. Bayu Laksana, SIK melalui Kasat Reskrim, Iptu. Wira Atmaja, STr.K didampingi Kanit Tipidkor, "
        "Ipda. Rudi Hartawan, SH mengatakan penahanan dilakukan selama 20 hari.",
        ["Wira Atmaja"],
    ),
    (
        "Kepala Desa Babai, Rusdiansyah mewakili Camat Sekar Lukman Hakim menyambut baik langkah itu. “Kami siap,” tandasnya.",
        ["Rusdiansyah"],
    ),
    # Who somebody is, behind the name
    ("Yulita Rahayu (40), kakak kandung korban menuding dua orang menawarkan uang damai.", ["Yulita Rahayu"]),
    ("Mulyono (55) tetangga korban mengaku, pelaku pulang merantau sejak Senin.", ["Mulyono"]),
    ("Saksi lain, Wagiman, 45, pekerja gudang, mengatakan pintu gudang terbuka.", ["Wagiman"]),
    ("Ketua RW 08 Sungai Sekar, Wan Syahrul, menyatakan warga tidak curiga.", ["Wan Syahrul"]),
    # Who died does not speak, nor whose motorcycle it is
    (
        "Bripka Dwi Hartono tewas di jalan itu. AKBP Bayu Laksana menjelaskan, kecelakaan terjadi pagi hari.\n"
        "Saat terpepet, motor Bripka Dwi masuk kolong truk.\n“Korban meninggal di tempat,” jelasnya.",
        ["Bayu Laksana", "Bayu Laksana"],
    ),
    (
        "AKBP Bayu Laksana menjelaskan, kecelakaan terjadi pagi hari.\nRudi Hartawan (40), sopir truk, meninggal. Rudi dibawa ke "
        "rumah sakit.\n“Sopir diduga mengantuk,” jelasnya.",
        ["Bayu Laksana", "Bayu Laksana"],
    ),
    # Several people are no "dia"
    (
        "Iptu Wira Santosa mengatakan, aksi itu damai.\nSebagian peserta aksi terluka.\n“Mereka baru berkumpul,” kata dia.",
        ["Wira Santosa", "Wira Santosa"],
    ),
    # Who admits is the suspect
    (
        f"{SPEECH} kata Kapolres Garut AKBP Bayu Laksana.\nPolisi menangkap RK alias Botak (20). Dari tangan Botak, petugas menyita sabu. "
        "Kepada penyidik, ia mengaku membawa sabu dari Bandung.",
        ["Bayu Laksana", "RK alias Botak"],
    ),
    # One of several, and what she said of it
    (
        f"{SPEECH} kata Kapolres Garut AKBP Bayu Laksana.\nSatu di antara korban bernama Sari Lestari (52), menduga api dari kompor. "
        f"Hal tersebut ia utarakan kepada petugas Polsek Sekar.\n“Mulanya ada letupan dua kali di dapur,” tuturnya.",
        ["Bayu Laksana", "Sari Lestari"],
    ),
    # An office by another form of its name
    (f"Bhabinkatibmas Polsek Sekar Bripka Wira Santosa datang. {SPEECH} ucap Bhabinkamtibmas.", ["Wira Santosa"]),
    (f"Kapolresta Garut Kombes Bayu Laksana datang. {SPEECH} ucap Kapolres.", ["Bayu Laksana"]),
    (
        "Hadir Wakasatgas Binmas Ops Sekar AKBP Bayu Laksana dan Wakasatgas Humas Ops Sekar AKBP Rudi Hartawan.\n"
        f"{SPEECH} ungkap Wakasatgas\nBinmas.",
        ["Bayu Laksana"],
    ),
    (f"{SPEECH} ucap Kapolres Garut AKBP Bayu Laksana melalui Kapolsek sekar Ipda Wira Santosa, S.H.", ["Wira Santosa"]),
    # The speaker in a paragraph of their own
    ("Polisi berjaga.\n\n“Kami menambah patroli.”\n\nDemikian disampaikan oleh Kapolsek Sekar Iptu Wira Santosa, Senin.", ["Wira Santosa"]),
    ("Polisi berjaga.\n\n“Kami menambah patroli.”\n\nHal itu disampaikan Kapolsek Sekar Iptu Wira Santosa, Senin.", ["Wira Santosa"]),
    # "Yang diketahui bernama" makes nobody an agent
    (
        "Beni Saputra mengatakan, truk itu mundur.\nPolisi mencari sopir yang diketahui bernama Rudi Hartawan. “Ia lari,” ujarnya.",
        ["Beni Saputra", "Beni Saputra"],
    ),
    # A long title before the name
    ("“Stok aman,” kata juru bicara Gugus Tugas Bencana Kabupaten Garut, Alamsyah (40), Rabu.", ["Alamsyah"]),
    # Short and long forms of one office
    (f"Kepala Desa Margasari, Asep Komar, hadir. {SPEECH} ucap Kades.", ["Asep Komar"]),
    (f"JPU Rizqi Darmawan membacakan tuntutan. {SPEECH} kata jaksa.", ["Rizqi Darmawan"]),
    (f"Patroli dipimpin Pawas Iptu Wira Atmaja. {SPEECH} kata Pawas.", ["Wira Atmaja"]),
    # The only one with that role
    ("Korban Rosmala Dewi (45) terbangun pukul tiga. Korban mengaku rugi lima juta rupiah.", ["Rosmala Dewi"]),
    # A source that is named later
    (f"{SPEECH} kata seorang warga.\n\nWarga itu, Poniman Saputra (50), tinggal di tepi rel.", ["Poniman Saputra"]),
    ("Keputusan itu tidak diterima warga. Mereka mengaku tidak pernah diajak bicara.", ["warga"]),
    # The topic of the sentence before
    (
        "Kapolresta Garut Kombes Bayu Laksana menyebut pembubaran sesuai prosedur.\n\n"
        "Anggota yang dimaksud adalah Bripda Aditya Nugraha. Ia mendapat tujuh jahitan. “Masih pusing,” ucapnya.",
        ["Bayu Laksana", "Aditya Nugraha"],
    ),
    # An epithet that fits one of two, by insignia, and one with a place in it
    (
        "Kombes Bayu Laksana menyebut massa sudah bubar. Ipda Rudi Hartawan terluka. Perwira dengan tiga melati itu menambahkan, "
        "11 orang diamankan.",
        ["Bayu Laksana", "Bayu Laksana"],
    ),
    (
        "Ayah korban, Slamet Riyadi (52), menyesalkan anaknya dilukai. Warga Desa Bontoa, Kecamatan Palangga itu meminta pelaku "
        "dihukum berat.",
        ["Slamet Riyadi", "Slamet Riyadi"],
    ),
    # An epithet: what somebody does, where they live
    (f"Saksi mata, Sari Lestari, tinggal di seberang jalan. {SPEECH} tutur pemilik bengkel berusia 40 tahun itu.", ["Sari Lestari"]),
    (f"Dewi Anggraini (19), salah satu korban, selamat. {SPEECH} kata warga Desa Sekar itu lirih.", ["Dewi Anggraini"]),
    (
        f"Ibunya, Sumiyati (50), datang ke polsek. {SPEECH} ucap perempuan asal Desa Sekar, Kecamatan Patrol itu.",
        ["Sumiyati"],
    ),
    # Who led the trial; a headline's verb parts an office from a name
    (f"Sidang dipimpin Ketua Majelis, Wira Atmaja, bersama hakim anggota Bayu Laksana. {SPEECH} kata Ketua Majelis.", ["Wira Atmaja"]),
    ("Jaksa Tuntut Suranto 14 Tahun\n\nJPU Retno Wijaya hadir. Dakwaan itu, menurut jaksa, tidak terbukti.", ["Retno Wijaya"]),
    # Before the verb, and between the cue and its speaker
    ("Menurut keterangan istri korban, Sri Lestari, korban pergi melaut seorang diri.", ["Sri Lestari"]),
    ("AKP Wira Atmaja hadir. Disinggung soal RF, Kasat menjawab, yang bersangkutan masih diperiksa.", ["Kasat"]),
    ("Ketua RT setempat, Haji Udin Saputra menyampaikan, sudah tiga kali lokasi itu jadi ajang tawuran.", ["Udin Saputra"]),
    # No unit is a mother, who may stand some sentences before
    (
        "Motor milik Sumiyati (50) dikembalikan. Motor itu lama hilang. Polsek Sekar juga menyerahkan dua telepon genggam. "
        f"Barang itu hasil pengungkapan kasus. {SPEECH} ucap ibu dua anak itu.",
        ["Sumiyati"],
    ),
    # An epithet behind a name tells who that is
    (
        f"Menurut Iptu Wira Santosa, jalan itu rawan.\n\nTarjo (46), pemilik warung di tepi jalan itu mengaku mendengar klakson. {SPEECH} "
        "tuturnya.",
        ["Wira Santosa", "Tarjo", "Tarjo"],
    ),
    # Several who hold an office; what happens does not speak, who acts in it does
    (
        "Kepala Desa Sekar, Wira Atmaja, hadir. Keempat kepala desa menyebutkan bahwa mereka mewakili warga.",
        ["Keempat kepala desa"],
    ),
    ("Keributan bermula saat massa aksi berorasi dan meminta Kapolres menemui mereka.", ["massa aksi"]),
    ("Pertemuan itu berjalan lancar di mana kedua belah pihak mengakui bahwa tanah itu milik adat.", ["kedua belah pihak"]),
    (
        f"Wira Atmaja (40), warga Sekar, mengaku baru melapor. Kedatangan Wira bersama pemuda itu amanat warganya. {SPEECH} jelasnya.",
        ["Wira Atmaja", "Wira Atmaja"],
    ),
    # One of a list of companions, and the press that asked
    ("Kapolres Garut AKBP Wira Santosa, didampingi para PJU, Kapolsek dan jajarannya meminta warga agar tetap tenang.", ["Wira Santosa"]),
    ("Kasi Humas Polres Garut Iptu Wira Santosa ditanyai wartawan di Garut, menyebutkan kegiatan itu tertutup.", ["Wira Santosa"]),
    # The last speaker does what somebody else is the object of
    (
        "Sari Lestari (58) menyebut api berasal dari dapur. “Apinya besar,” ucapnya.\nIa pun membangunkan suaminya, Ardi Saputra yang "
        f"tidur. {SPEECH} katanya.",
        ["Sari Lestari"] * 3,
    ),
    # An officer goes on, whatever the policemen and the suspect do whom he tells of
    (
        "Kapolsek Cantigi Iptu Wira Santosa menyebutkan pelaku ditangkap Jumat.\n\n"
        "Petugas bersama warga segera mendatangi kebun itu. “Anggota langsung naik,” ujarnya.\n\n"
        "Petugas melihat tersangka BL (24) menebang pohon. BL masih memegang gergaji.\n\n“Temannya bubar,” katanya.",
        ["Wira Santosa"] * 3,
    ),
    # The spokesman goes on, whoever the officers are that he tells of
    (
        "Kabid Humas Polda Banten, Kombes Wira Santosa, menyebutkan upacara digelar Jumat.\n\nAda pula jabatan lain yang diserahterimakan."
        "\n\nJabatan Kapolres Garut diserahkan kepada AKBP Bayu Laksana. AKBP Rudi Hartawan mengemban tugas baru.\n\n"
        "“Ada empat pejabat yang bergeser,” ujarnya.",
        ["Wira Santosa", "Wira Santosa"],
    ),
    # ... and stays as written where it stands for nobody known, or is none
    ("Jalan ditutup sejak pagi, kata pengurus koperasi itu.", ["pengurus koperasi"]),
    ("Seorang pedagang yang berjualan di dekat jembatan itu mengatakan arus deras.", ["Seorang pedagang"]),
    ("Iptu Wira Santosa hadir. Warga Sekar berharap kesepakatan itu dipatuhi.", ["Warga Sekar"]),
    ("Puluhan warga Desa Sekar datang. Mereka menuntut ganti rugi dibayar.", ["Puluhan warga"]),
    # What is said names no speaker
    (
        "Kapolres Garut AKBP Bayu Laksana meninjau pos. “Kita cek semua,” ucapnya. Disampaikan bahwa tahun ini Polres Garut "
        "menurunkan 200 personel.",
        ["Bayu Laksana", "Bayu Laksana"],
    ),
    # A suspect does not speak of suspects
    (
        "Kapolsek Sekar AKP Wira Atmaja membenarkan penangkapan itu. Tersangka RP (24) mengaku motor dibawa temannya.\n\n"
        "“Anggota langsung berangkat dan tersangka kedua kami tangkap,” ujarnya.",
        ["Wira Atmaja", "RP", "Wira Atmaja"],
    ),
    (f"{SPEECH} tulis akun @infosekar, Kamis.", ["akun @infosekar"]),
    (f"{SPEECH} kata salah satu warga.", ["salah satu warga"]),
    # a long civil office with a name that nobody else knows
    ("Direktur Riset Pusat Kajian Ekonomi Nusantara Piter Wardoyo menyebut harga akan turun.", ["Piter Wardoyo"]),
    ("Ketua Yayasan Abdi Nusantara mengatakan harga akan turun.", ["Ketua Yayasan Abdi Nusantara"]),
    # who was acted upon does not go on speaking
    (
        f"AKBP Bayu Laksana berjanji tidak melindungi anggotanya. Aipda Rino Sagala sudah ditarik ke polres.\n\n{SPEECH} ujarnya.",
        ["Bayu Laksana", "Bayu Laksana"],
    ),
    # an unnamed source ends before its verb, and several people are no "dia"
    (
        "Kapolres Garut AKBP Bayu Laksana membenarkan penangkapan itu. Para pelaku dibekuk di sebuah kos di Tarogong.\n\n"
        "Dia menjelaskan, korbannya enam orang.",
        ["Bayu Laksana", "Bayu Laksana"],
    ),
    (
        f"Kades Margasari Asep Komar mengaku baru tahu. Polisi cepat tiba di balai desa untuk mengamankan pelaku.\n\n{SPEECH} ucapnya.",
        ["Asep Komar", "Asep Komar"],
    ),
    # over a line, not through somebody
    (
        "“Lima orang kami amankan,” kata Kasat Reskrim AKP Bayu Laksana.\n\nSementara Kepala Desa Margasari, Asep Komar saat "
        "dihubungi lewat telepon Jumat malam enggan berkomentar. “Saya ikut saja,” singkatnya.",
        ["Bayu Laksana", "Asep Komar"],
    ),
    ("Kapolres Garut AKBP Bayu Laksana lewat keterangan tertulis Kasi Humas Iptu Wira Santosa mengatakan jalan ditutup.", ["Wira Santosa"]),
    # sources with a number, a place of origin, initials
    ("Saat diperiksa kedua kurir mengakui sabu itu diambil dari Medan.", ["kedua kurir"]),
    ("Menurut keterangan sopir yang berinisial AR, solar itu dibawa ke Tarakan.", ["AR"]),
    # by a noun alone, in the sentence before
    (
        "Pengacara keluarga, Wira Atmaja SH, mendesak polisi memeriksa AR. Hal sama diutarakan tetua kampung setempat. Kata dia, "
        "malam itu terdengar suara motor.",
        ["Wira Atmaja", "tetua kampung setempat"],
    ),
    # a face that shows it
    (
        "Keuchik Sekar, Asep Komar, menyampaikan terima kasih kepada polsek.\n\nRasa haru tampak dari wajah Sari Lestari (21), cucu "
        "yang merawatnya. “Terima kasih, nenek sudah bisa berobat,” ucapnya.",
        ["Asep Komar", "Sari Lestari"],
    ),
    ("Kedua pihak berdamai. “Saya sudah ikhlas, yang penting sapinya diikat,” tutur Per. Sari Lestari.", ["Sari Lestari"]),
    # an office that the table knows only the beginning of, and stray stops before the name
    (
        "Direktur Samapta Polda Jabar, Kombes Pol Bayu Laksana yang dikonfirmasi membenarkan kejadian ini.\n\n"
        f"{SPEECH} ujar Dir Samapta Polda Jabar.",
        ["Bayu Laksana", "Bayu Laksana"],
    ),
    (
        f"Massa dilerai Kapolres Garut. AKBP. Bayu Laksana, SIK.\n\n{SPEECH} pinta Kapolres lewat pengeras suara.",
        ["Bayu Laksana"],
    ),
    # an office in small capitals, by what stands behind it
    ("CDO PT SKR, Wira Atmaja, yang dihubungi melalui telepon mengaku tidak tahu.", ["Wira Atmaja"]),
    # the accused is no accuser; who is listed, or drives a car, does not go on speaking
    (
        "Kasat Reskrim AKP Bayu Laksana membenarkan laporan itu. RP alias Ucok (40) mengaku khilaf. Korban dibawa ke asrama.\n\n"
        "“Sesudah itu pelaku mengancam korban,” tuturnya.",
        ["Bayu Laksana", "RP alias Ucok", "Bayu Laksana"],
    ),
    (
        "Kasat Reskrim AKP Bayu Laksana membenarkan laporan itu. Truk yang dikemudikan Parman Sitepu menabrak tiga warung.\n\n"
        "“Peristiwa berawal dari tikungan,” tulisnya.",
        ["Bayu Laksana", "Bayu Laksana"],
    ),
    # a unit that stands before speech has not said it
    (
        "Kasat Lantas AKP Bayu Laksana membenarkan penindakan itu.\n\nPolres Garut juga menahan 30 motor sampai lebaran.\n\n"
        "“Yang ikut wajib membuat surat pernyataan,” ujarnya.",
        ["Bayu Laksana", "Bayu Laksana"],
    ),
    # a former office fits no civilian
    (
        "Kombes Bayu Laksana mengatakan, kasus itu ditangani. Istri korban, Sari Lestari mengaku, ia tahu dari polisi. "
        "Saat itu, lanjut mantan Kapolres Kediri itu, keluarga sempat menolak.",
        ["Bayu Laksana", "Sari Lestari", "Bayu Laksana"],
    ),
    # the office is written out before, and short here
    ("Kepala Satuan Lalu Lintas Polres Garut AKP Bayu Laksana hadir. “Kami beri teguran,” tambah Kasat Lantas.", ["Bayu Laksana"]),
    (
        "Kepala Satuan Reserse dan Kriminal Polres Garut Iptu Bayu Laksana hadir. “Dua sopir kami tahan sejak kemarin,” tutup kasat.",
        ["Bayu Laksana"],
    ),
    # of two cues in a row the second has the speaker
    (
        "AKP Wira Atmaja mengatakan patroli rutin digelar. Lanjut kata mantan Kapolsek Sekar dan Kapolsek Cantigi ini, warga "
        "diminta waspada.",
        ["Wira Atmaja", "Wira Atmaja"],
    ),
    # An unnamed office, with the place that it belongs to; the next sentence goes on about it
    (
        f"{SPEECH} ujar Kepala Desa Sekar Jaya.\nIa juga menambahkan bahwa jembatan desa sudah lapuk.",
        ["Kepala Desa Sekar Jaya", "Kepala Desa Sekar Jaya"],
    ),
    (f"Camat Sekar Jaya membenarkan kabar itu. {SPEECH} ujar Camat Kamis (3/5).", ["Camat Sekar Jaya", "Camat"]),
    # What leads up to the subject, up to its comma
    (
        "Kapolres Garut AKBP Bayu Laksana meminta warga agar waspada.\nMenjawab surat Kapolres, Kapolsek Sekar Iptu Wira Santosa "
        "mengatakan bantuan sudah dibagikan.",
        ["Bayu Laksana", "Wira Santosa"],
    ),
    (
        "GARUT, kabarsekar.com- Sesudah kabar penculikan anak di Sekar, kini Polres Garut memastikan kabar itu adalah hoaks.",
        ["Polres Garut"],
    ),
    ("Saat ditemui, Kapolsek Sekar Iptu Wira Santosa, didampingi Ipda Rudi Hartawan, mengatakan jalan dibuka.", ["Wira Santosa"]),
    (
        "Ketua Komisi I DPRD Garut Sari Lestari dalam rapat bersama Kapolda, Danrem 132/Sekar, dan Plt Sekda menerangkan jalan akan "
        "dibuka.",
        ["Sari Lestari"],
    ),
    ("Kapolsek Sekar Iptu Wira Santosa datang. Kepada penyidik pelaku mengaku menyesal berat.", ["pelaku"]),
    # No subject: "bisa saling"
    (
        "Bhabinkamtibmas mengajak warga menjaga desa. Selain itu bisa saling bertukar kabar juga mengingatkan untuk selalu waspada.",
        ["Bhabinkamtibmas", "Bhabinkamtibmas"],
    ),
    # Nobody of whom is told what they must do
    (
        f"{SPEECH} kata Ipda Wira Santosa.\n\nSelama itu, pemilik SIM masih dapat memperpanjang tanpa denda. Pemilik SIM wajib datang "
        "sendiri.\n\n“Kami beri waktu tambahan supaya warga tidak rugi,” jelasnya.",
        ["Wira Santosa", "Wira Santosa"],
    ),
    # Who has seen it: the sentence before is theirs
    (
        f"{SPEECH} kata AKBP Bayu Laksana.\n\nBerdasarkan keterangan seorang saksi bernama Sarmidi (52), tabrakan terjadi pagi hari.\n\n"
        "Menurut dia, sopir truk tidak mengerem.",
        ["Bayu Laksana", "Sarmidi"],
    ),
    # An office with a slip of the pen, or by its short form
    ("Kapolsek Sekar Iptu Wira Santosa datang. Menurut Kapolrsek, bantuan ini untuk warga.", ["Wira Santosa"]),
    (
        "Warga menemui Komandan Koramil 0401-02/Sekar, Kapten Inf Suhartono. Warga mulai sadar, kata Danramil di Sekar, Rabu.",
        ["Suhartono"],
    ),
    # Whom an epithet fits: the trade by which somebody is introduced; no group
    (
        "Kapolres Garut AKBP Bayu Laksana mengatakan polisi menyelidiki kasus itu.\n\nPenyidik juga meminta keterangan dr. Sari Lestari "
        "dari RSUD Sekar. Namun sang dokter mengaku belum dapat memastikan penyebabnya.",
        ["Bayu Laksana", "Sari Lestari"],
    ),
    (
        f"Polisi menangkap seorang pemuda bernama Rudi Hartawan. {SPEECH} kata warga.\nSaat diamankan, pemuda tersebut mengaku baru "
        "memperbaiki atap.",
        ["warga", "Rudi Hartawan"],
    ),
    (
        "Yanto Marpaung, kuasa hukum korban, kecewa. Advokat senior, yang juga pendiri LBH Sekar ini menyebut kerja penyidik lamban.",
        ["Yanto Marpaung"],
    ),
    ("Wira Atmaja (30) datang. Dalam sidang nanti kata pria kelahiran Garut ini, keluarga tidak dilibatkan.", ["Wira Atmaja"]),
    ("Rahman Sewang mengatakan warga resah.\n\nIapun menuturkan, kasus itu soal batas kebun.", ["Rahman Sewang", "Rahman Sewang"]),
    ("Begitu mendapat kabar, puluhan orang menuju lokasi dan menuntut agar pelaku diserahkan.", ["puluhan orang"]),
    # "Mereka" are those who spoke in the sentence before, not whom they spoke of; a family goes on telling through one of them
    (
        "Pihak keluarga mengaku hanya menerima penjelasan dari aparat kepolisian. Mereka berharap kasus ini tidak berlarut-larut.",
        ["Pihak keluarga", "Pihak keluarga"],
    ),
    (
        f"{SPEECH} kata Rudi Hartawan, paman korban, Senin.\n\nNamun hingga kini keluarga belum pernah melihat sosok pelaku.\n\n"
        "“Ada kejanggalan sedikit karena ini kasus berat,” sebutnya.",
        ["Rudi Hartawan", "Rudi Hartawan"],
    ),
    (f"{SPEECH} ujar ibu kandung korban. {SPEECH} ujar kakak ipar pelaku.", ["ibu kandung korban", "kakak ipar pelaku"]),
    # A name before where it was published; a cue written twice
    (f"{SPEECH} kata salah satu saksi mata, Wanda dilansir Kabar Sekar, Minggu.", ["Wanda"]),
    (f"{SPEECH} ungkap ungkap Ketua BEM Amri Akbar.", ["Amri Akbar"]),
]


@pytest.mark.parametrize(("text", "wanted"), SPEAKERS)
def test_speakers(text: str, wanted: list[str]) -> None:
    assert [quote.speaker for quote in find_quotes(text)] == wanted


@pytest.mark.parametrize(
    "text",
    [
        "Dijanjikan Gaji Besar, 14 Pekerja Asal Garut Diselamatkan",
        "Dua Pelaku Diduga Aniaya Warga, Keluarga Palang Jalan",
        "Pimpin Sertijab Kasat dan Kapolsek, Ini Pesan Kapolres Garut",
        "Mereka melaporkan seorang pemilik arisan berinisial SW, warga Kelurahan Sekar.",
        "Jaksa Penuntut Umum menuntut Suranto Wijaya dengan hukuman 14 tahun penjara dalam sidang, Kamis.",
        "Rilis Akhir Tahun Polres Garut: Pencurian Turun, Kekerasan Naik",
        "Pelaku mencabuli anak tirinya, sebut saja Mawar (12).",
        "Iptu Wira Santosa datang. Mengetahui dirinya dilaporkan, pelaku langsung kabur membawa motor istrinya.",
        "Petugas memastikan situasi tetap kondusif.",
        "Polsek Sekar juga telah melaporkan penyebaran video itu ke Polres Garut guna mencari pembuatnya.",
        "Minta Orangtua Tak Lengah",
        "Korban berteriak minta tolong namun terbawa arus makin ke tengah.",
        "Kasat Reskrim AKP Wira Atmaja merinci peran masing-masing.",
        "Sejauh ini penyidik telah meminta keterangan dua saksi, yakni petugas jaga dan sopir travel.",
        "Ketua LBH Sekar Wira Atmaja secara resmi melaporkan tindak pidana perusakan yang terjadi di kebun warga.",
        "Kasat Reskrim AKP Wira Atmaja juga menjelaskan kronologis kejadian hingga korban meninggal dunia.",
        "Korban yang saat itu mengeluh pusing memilih pulang ke pondok.",
        "Kedua pihak didampingi Aiptu Wira Atmaja lalu diberi waktu bercerita secara bergantian asal mula cekcok itu.",
        "Iptu Wira Atmaja datang. Ia bercanda dengan warga.",
        "Iptu Wira Atmaja datang. Dua bocah itu diajak bercanda, diberi makan dan minum oleh petugas.",
        "Iptu Wira Atmaja datang. Kunjungan itu untuk merawat komunikasi sambil mengajak warga lebih peka.",
        "Rudi Hartawan lantas menyebut nama lain: Yanto (24), pemuda dari Sekar.",
        "GARUT-Naiknya kasus pencurian, mendorong Polda berbenah diri.",
        "Berkas itu dibayar menurut golongan SIM di loket, lalu pemohon masuk ruang foto.",
    ],
)
def test_nobody_speaks(text: str) -> None:
    assert find_quotes(text) == []


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "Kapolres Garut AKBP Bayu Laksana mengucapkan terima kasih atas kerja keras anggota, dan beliau juga menyampaikan bahwa "
            "mutasi adalah hal yang biasa.",
            ["terima kasih atas kerja keras anggota", "mutasi adalah hal yang biasa"],
        ),
        ("Kapolsek Sekar menyampaikan duka cita atas musibah itu.", ["duka cita atas musibah itu"]),
        ("Ujang (47) mengaku kaget saat mobil itu berhenti mendadak.", ["kaget saat mobil itu berhenti mendadak"]),
        ("Sebagian uang kata dia merupakan titipan keluarganya.", ["Sebagian uang kata dia merupakan titipan keluarganya"]),
        ("Kapolsek Sekar hadir. Ditambahkannya warga supaya melapor dahulu.", ["warga supaya melapor dahulu"]),
        ("Kapolsek Sekar hadir. Ditambahkan pula, sopir dikenai tindak pidana ringan.", ["sopir dikenai tindak pidana ringan"]),
        ("Kapolsek Sekar menerangkan laporan korban masuk ke polsek pada Rabu.", ["laporan korban masuk ke polsek pada Rabu"]),
        (
            "Kasus itu, kata Iptu Wira Santosa, ditangani. Kasus itu terbongkar, lanjut dia, setelah warga memergoki dua orang.",
            ["setelah warga memergoki dua orang"],
        ),
        ("Stok beras masih aman, kata Iptu Wira Santosa, setelah memimpin rapat di Garut.", ["Stok beras masih aman"]),
        ("Hal itu diamini Kades Sekar, Asep Komar yang menyebut, drafnya sudah selesai.", ["drafnya sudah selesai"]),
        (
            "“Kami pastikan prosesnya terbuka, mohon warga tidak menyebarkan video itu lagi, tegas Iptu Wira Santosa.",
            ["Kami pastikan prosesnya terbuka, mohon warga tidak menyebarkan video itu lagi"],
        ),
        # A sentence that begins small, a cue with no stop before it, a clause before its subject
        (
            "Kades Sekar, Asep Komar, menyebut kebutuhan mendesak yaitu selimut. ia berharap bantuan segera datang.",
            ["kebutuhan mendesak yaitu selimut", "bantuan segera datang"],
        ),
        (
            "Seorang rekan korban mengaku kaget. Sari Lestari dikenal pendiam dan sudah dua kali minta pindah kamar Menurutnya.",
            ["Sari Lestari dikenal pendiam dan sudah dua kali minta pindah kamar"],
        ),
        (
            "Ketua DPRD, Asep Komar meminta evaluasi segera dilakukan. Menuding ada pembiaran, politisi asal Sekar itu akan turun.",
            ["evaluasi segera dilakukan", "ada pembiaran"],
        ),
        ("Selain pencuri, kata dia, dari sepuluh orang itu sebagian adalah penadah.", ["dari sepuluh orang itu sebagian adalah penadah"]),
        ("Istrinya Sari Lestari sempat meminta ia pindah tugas ke kota.", ["ia pindah tugas ke kota"]),
        (
            "Wakil Bupati Asep Komar meminta warga jangan mengait-ngaitkan kejadian itu dengan hal gaib.",
            ["warga jangan mengait-ngaitkan kejadian itu dengan hal gaib"],
        ),
        ("Membantah tuduhan itu, Asep Komar mengatakan uang sudah dikembalikan.", ["tuduhan itu", "uang sudah dikembalikan"]),
        ("Kapolsek Sekar meminta data penerima bantuan segera dilengkapi.", ["data penerima bantuan segera dilengkapi"]),
        # Of a name that is no subject
        (
            "Kegiatan itu disambut baik. Salah satunya Bapak Sarmin (57) yang mengaku baru kali ini didatangi polisi.",
            ["baru kali ini didatangi polisi"],
        ),
        (
            "“Kami tidak ingin ada korban,” tegas Iptu Wira Santosa, yang juga meminta anggotanya agar tidak asal menindak.",
            ["Kami tidak ingin ada korban", "anggotanya agar tidak asal menindak"],
        ),
        ("Tersangka mengakui dirinya mabuk dan menyatakan siap mengganti.", ["dirinya mabuk", "siap mengganti"]),
        ("Kapolsek Sekar hadir. Ia memastikan situasi tetap kondusif.", ["situasi tetap kondusif"]),
        (
            "Garut - Dua puluh personel dikerahkan ke gereja pada Jumat Agung.\n\nHal tersebut disampaikan Kapolsek Sekar Iptu Wira "
            "Santosa siang tadi.",
            ["Dua puluh personel dikerahkan ke gereja pada Jumat Agung"],
        ),
        (
            "AKP Wira Atmaja menegaskan, proses hukum tetap jalan, dan meminta semua pihak menahan diri.",
            ["proses hukum tetap jalan", "semua pihak menahan diri"],
        ),
        (
            "Dua orang yang menjadi korban itu, kata Iptu Wira Atmaja ialah warga Desa Sekar.",
            ["Dua orang yang menjadi korban itu, kata Iptu Wira Atmaja ialah warga Desa Sekar"],
        ),
        ("Iptu Wira Atmaja hadir. Lanjut kata dia, warga diminta waspada.", ["warga diminta waspada"]),
        # the noun and what joins it to the speech between marks are no clause
        (
            "Kapolres Garut AKBP Wira Atmaja, M.Si menyampaikan amanat Kapolda Irjen Pol Bayu Laksana, M.Si yakni, “Apel ini digelar "
            "serentak untuk melihat kesiapan personel dan peralatan sebelum diterjunkan ke lapangan.\n\nOperasi berlangsung sepuluh hari.",
            ["Apel ini digelar serentak untuk melihat kesiapan personel dan peralatan sebelum diterjunkan ke lapangan."],
        ),
        # without an opening mark: from where nobody with a name comes in between
        (
            "Iptu Wira Atmaja memberi arahan.\nKalau ada selisih antarwarga hendaknya bhabinkamtibmas cepat datang. Hal ini penting supaya "
            "warga merasa diayomi,” ujar Iptu Wira.",
            [
                "Kalau ada selisih antarwarga hendaknya bhabinkamtibmas cepat datang. Hal ini penting supaya warga merasa diayomi",
            ],
        ),
        (
            "Iptu Wira Atmaja memberi arahan.\n\nSaya minta seluruh personel jangan lengah, tetap patuhi protokol kesehatan dan "
            "laksanakan tugas dengan ikhlas.” ujarnya.",
            [
                "Saya minta seluruh personel jangan lengah, tetap patuhi protokol kesehatan dan laksanakan tugas dengan ikhlas.",
            ],
        ),
    ],
)
def test_clauses(text: str, wanted: list[str]) -> None:
    text = f"Kapolsek Sekar Iptu Wira Santosa membenarkan kejadian itu. {text}" if "kata dia" in text else text
    assert [quote.text for quote in find_quotes(text)][-len(wanted) :] == wanted
