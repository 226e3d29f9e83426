"""Roles by the deed and its voice, by the sentence, by what stands beside a name: our own sentences after the patterns of articles."""

import pytest

from polextract.people import find_people
from polextract.people.roles.deeds import active_form, deeds


def roles_of(text):
    return {person.name: person.role for person in find_people(text)}


def test_forms():
    assert [active_form(root) for root in ("bunuh", "tikam", "pukul", "siksa", "keroyok", "rampok", "aniaya", "curi")] == [
        "membunuh", "menikam", "memukul", "menyiksa", "mengeroyok", "merampok", "menganiaya", "mencuri",
    ]  # fmt: skip
    assert deeds()["dicabuli"] == ("passive", "suspect", "victim")
    assert deeds()["penikaman"].voice == "noun"
    assert deeds()["memperkosa"].agent == deeds()["pemerkosaan"].agent == "suspect"


@pytest.mark.parametrize(
    ("text", "roles"),
    [
        ("Santri itu diduga dicabuli gurunya, WSD (51), sejak tahun lalu.", {"WSD": "suspect"}),
        ("Pedagang itu ditebas dengan golok oleh keponakannya, Warto Sukri (27). Pelaku kabur.", {"Warto Sukri": "suspect"}),
        ("Tukang ojek itu ditikam kawannya sendiri, Baridin (33), seusai berjudi.", {"Baridin": "suspect"}),
        ("Remaja berinisial GN (18) dibacok hingga tewas oleh PT (20) di terminal.", {"GN": "victim", "PT": "suspect"}),
        ("Pekerja itu direkrut oleh NB (44) lalu ditampung di Batam.", {"NB": "suspect"}),
        ("Mereka dijanjikan upah besar oleh perekrut berinisial KLM.", {"KLM": "suspect"}),
        ("Pencabulan yang dilakukan tetangganya, Surip (60), terbongkar kemarin.", {"Surip": "suspect"}),
        ("Penusukan yang dilakukan pelaku terhadap adiknya, Wasniah (19), dipicu warisan.", {"Wasniah": "victim"}),
        ("Kasus itu terbongkar setelah GH mencabuli VN di rumah kosong.", {"GH": "suspect", "VN": "victim"}),
        ("Usai membakar istrinya, Tukijo melarikan diri. Tukijo (44) ditangkap.", {"Tukijo": "suspect"}),
        ("Usai membakar istrinya, Tukijo (44) melarikan diri.", {"Tukijo": "suspect"}),
        ("Istri korban, Wagini menangis. Suaminya dibunuh di kebun.", {"Wagini": "civilian"}),
    ],
)
def test_doer_and_sufferer(text, roles):
    found = roles_of(text)
    assert {name: found.get(name) for name in roles} == roles


@pytest.mark.parametrize(
    ("text", "roles"),
    [
        ("Tersangka membeli sabu dari GH yang kini buron.", {"GH": "suspect"}),
        (
            "Tiga orang ditangkap. NV dan ZS berperan sebagai peracik, sedangkan QR masih buron.",
            dict.fromkeys(("NV", "ZS", "QR"), "suspect"),
        ),
        ("WS, guru mengaji di Cantigi, dilaporkan ke Polres Indramayu karena mencabuli muridnya.", {"WS": "suspect"}),
        ("Lima tersangka lain adalah GL, PT, WN, dan RZ. Mereka mencuri motor.", dict.fromkeys(("GL", "PT", "WN", "RZ"), "suspect")),
        ("Korbannya GA, 9; GB, 8; dan GC, 10. Mereka dicabuli.", dict.fromkeys(("GA", "GB", "GC"), "victim")),
        ("Polisi mengamankan GT alias Codot, 19 tahun, dan DS, 18 tahun.", {"GT alias Codot": "suspect", "DS": "suspect"}),
        ("Polisi mengamankan pemuda itu, masing-masing RT (19) dan BM (20).", {"RT": "suspect", "BM": "suspect"}),
        (
            "Sudah ada tersangka pencurian itu. Mereka adalah Wasno, Darkim, dan Tarsin.",
            dict.fromkeys(("Wasno", "Darkim", "Tarsin"), "suspect"),
        ),
        ("Yang ditahan adalah Wasno, 45 tahun, Solikan, 25 tahun, dan Sumarni, 40 tahun.", {"Solikan": "suspect"}),
        ("Penggelapan itu dilakukan bendahara berinisial R. Dia sudah diperiksa.", {"R": "suspect"}),
    ],
)
def test_initials_and_lists(text, roles):
    found = roles_of(text)
    assert {name: found.get(name) for name in roles} == roles


@pytest.mark.parametrize(
    ("text", "roles"),
    [
        ("Korban pembunuhan, Warsito Adi (30), ditemukan warga di kebun.", {"Warsito Adi": "victim"}),
        ("Pelaku perampokan di Desa Cemara, Kecamatan Sindang, Kusno (35) tewas saat hendak ditangkap.", {"Kusno": "suspect"}),
        ("Jumadi Tan (43) terdakwa kasus pembunuhan istrinya, divonis seumur hidup.", {"Jumadi Tan": "suspect"}),
        ("Pembunuhan itu terungkap. Warsa Tan (71) ayah korban, bersujud.", {"Warsa Tan": "civilian"}),
        ("Tiga dari lima pekerja meninggal dunia. Dua di antaranya yaitu Kasman (35) dan Datuak Rajo (61).", {"Kasman": "victim"}),
        ("Kartolo (32) melapor ke Propam. Kartolo diduga menjadi korban salah tangkap.", {"Kartolo": "victim"}),
        ("Sementara itu, Kartolo Haji mengaku melerai perkelahian tapi dirinya dipukul.", {"Kartolo Haji": "victim"}),
        ("Aipda Warsono menggendong Mbah Tarsini (81) dari banjir.", {"Tarsini": "victim"}),
        ("Petani Warso (50) mendapati sesosok mayat di parit.", {"Warso": "witness"}),
        ("Pencuri masuk ke rumah Hj. Maimunah. Uang Rp40 juta raib.", {"Maimunah": "victim"}),
        ("Lahan gambut yang terbakar milik warga an. SUPARDI, 52 Tahun, kondisi semak.", {"SUPARDI": "civilian"}),
        ("Menurut warga, korban tewas dibacok. Ibu RM, Enok Rohayah (42), menuturkan anaknya pamit.", {"Enok Rohayah": "civilian"}),
        ("Kepala Desa Sukamaju, Asep Wirya (45), ditangkap karena menggelapkan dana desa.", {"Asep Wirya": "suspect"}),
        ("Direktur PT Maju Jaya, Hendra Wirya, ditetapkan sebagai tersangka.", {"Hendra Wirya": "suspect"}),
        ("Penyidik menahan mantan Direktur PDAM, Wirya Usman.", {"Wirya Usman": "suspect"}),
        ("Pelatih silat, Wirya Usman, melaporkan koperasi itu. Ia mengaku rugi Rp5 juta.", {"Wirya Usman": "victim"}),
        ("Hadir AKBP Anak Agung Made dari Polda Bali.", {"Anak Agung Made": "officer"}),
        ("Pencurian itu terjadi di Kuta. Turis, Pierre Dumas (34), melapor karena kamera miliknya dicuri.", {"Pierre Dumas": "victim"}),
        ("Kecelakaan itu merenggut dua nyawa yakni pemilik warung, Sumirah (55), dan Joko Wirya (40).", {"Sumirah": "victim"}),
        ("Pelaku menganiaya Ahmad Warso hingga tewas.", {"Ahmad Warso": "victim"}),
        ("Dua pendulang, Yosep Wirya dan Simon Wirya, dilaporkan hilang.", {"Yosep Wirya": "victim", "Simon Wirya": "victim"}),
        ("Kepala Dishub Jambi, Ismed Wirya, berjanji datang.", {"Ismed Wirya": "official"}),
        ("Korban tewas meninggalkan istri dan dua anak. Korban luka, Taufik Wirya (21), kini cacat.", {"Taufik Wirya": "victim"}),
        ("Salah satu korban selamat, Dedi Wirya, mengaku berpegangan pada jeriken.", {"Dedi Wirya": "victim"}),
        ("Hilangnya siswi SMP, Anisa Wirya (14), terjawab.", {"Anisa Wirya": "victim"}),
        ("Siswi itu pergi bersama kenalannya, Reza Wirya (23). Polisi mengamankan Reza.", {"Reza Wirya": "suspect"}),
        ("Hakim menghukum terdakwa Fauzan bin Usman 10 tahun penjara.", {"Fauzan bin Usman": "suspect"}),
        ("Pelaku, kata Iptu Warsono, sudah ditangkap di Brebes.", {"Warsono": "officer"}),
        ("Korban dan pelaku tawuran dibina. Tokoh agama Habib Salim bin Amir berpesan.", {"Salim bin Amir": "civilian"}),
        ("Psikolog forensik Warda Kusumah menilai pelaku dingin.", {"Warda Kusumah": "expert"}),
        ("Pelaku tawuran ditangkap. dr Fauzah yang menangani korban menerangkan lukanya dalam.", {"Fauzah": "expert"}),
        ("Pencarian dihentikan, kata Komandan Pos SAR Kolaka, Wirya Adiguna.", {"Wirya Adiguna": "official"}),
    ],
)  # fmt: skip
def test_sentence_and_story(text, roles):
    found = roles_of(text)
    assert {name: found.get(name) for name in roles} == roles


@pytest.mark.parametrize(
    ("text", "name", "position"),
    [
        ("Direktur RSUD dr. Soetomo, Wirya Adiguna, menyebut pasien membaik.", "Wirya Adiguna", "Direktur RSUD dr. Soetomo"),
        ("Direktur RSUD dr Yuliana Pratiwi menyebut pasien membaik.", "Yuliana Pratiwi", "Direktur RSUD"),
        ("Manajer kelab malam, Stefan Wirya, mengatakan pihaknya kooperatif.", "Stefan Wirya", "Manajer kelab malam"),
        ("AKBP Warsono Adi Kasatreskrim Polres Indramayu menjelaskan modusnya.", "Warsono Adi", "Kasatreskrim Polres Indramayu"),
        ("Bripka Warsono Bhabinkamtibmas Desa Cemara sejak pagi berkeliling.", "Warsono", "Bhabinkamtibmas Desa Cemara"),
        ("Sutarjo Wiryo Ketua Majelis Hakim menyatakan terdakwa bersalah.", "Sutarjo Wiryo", "Ketua Majelis Hakim"),
        ("Ia dilaporkan oleh Kholilur Ketua Badan Permusyawaratan Desa (BPD) Cemara.", "Kholilur",
         "Ketua Badan Permusyawaratan Desa (BPD) Cemara"),
        ("Kades Cemara Jamal H. Warso membantah.", "Jamal H. Warso", "Kades Cemara"),
        ("Kepala Desa Pesantren H.Kholid Warso menyebut air naik.", "Kholid Warso", "Kepala Desa Pesantren"),
        ("Kepala Seksi BKSDA Sulut drh Meita Sumual memeriksa satwa.", "Meita Sumual", "Kepala Seksi BKSDA Sulut"),
        ("Dukuh Cemara Kidul, Tri Warsono, 53, mengaku warganya mengejar.", "Tri Warsono", "Dukuh Cemara Kidul"),
        ("Polisi bertemu Kepala Kebun PT. Sawit Jaya, Bapak Ardian Wirya.", "Ardian Wirya", "Kepala Kebun PT. Sawit Jaya"),
        ("Kasat Reskrim Polres Indramayu Komisaris Warsono Adi hadir.", "Warsono Adi", "Kasat Reskrim Polres Indramayu"),
        ("Danpos Basarnas Selayar, Lukman Hakim Wirya menjelaskan pencarian.", "Lukman Hakim Wirya", "Danpos Basarnas Selayar"),
    ],
)  # fmt: skip
def test_offices_beside_names(text, name, position):
    assert [(person.name, [p.text for p in person.positions]) for person in find_people(text)] == [(name, [position])]


@pytest.mark.parametrize(
    "text",
    [
        "Kakek 76 Tahun Ditemukan Selamat di Hutan",
        "Korban dianiaya oknum Tekab 308 Polres Indramayu.",
        "Kepada penyidik pelaku mengaku menyesal.",
        "LBH mendesak kasus itu dibuka, BPBD membantu korban yang dianiaya.",
        "Warga Dukuh Krecek Desa Sawit dibunuh.",
        "Komisaris PT Maju Jaya diperiksa.",
        "Gedung Ahmad Yani hangus terbakar. Toko Wijaya dibobol maling.",
        "Kepala",
        "ditikam oleh",
        "(35) ditusuk, AB",
    ],
)
def test_nobody(text):
    assert find_people(text) == []


def test_many_mentions_of_one_person_stay_linear(steps):
    def work(n):
        return steps(find_people, "Tersangka AB ditahan. " + "AB ditusuk. " * n)

    work(10)
    assert work(800) < 6 * work(200)


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("Polisi memburu pelaku pembunuhan seorang pria berinisial MY (61).", "victim"),
        ("Polisi memburu pelaku pembunuhan lansia berinisial MY (61).", "victim"),
        ("Polisi memburu pelaku pembunuhan berinisial MY (61).", "suspect"),
        ("Polisi menangkap pelaku pembunuhan, seorang pria berinisial MY (61).", "suspect"),
        ("Polisi menangkap pelaku pencurian berinisial MY (61).", "suspect"),
    ],
)
def test_whom_the_deed_of_a_suspect_befell(text, role):
    assert [p.role for p in find_people(text)] == [role]
