"""Lists of officers, handovers, guests and victims as they come in the news: sentences of our own after the patterns of real articles."""

import random

import pytest

from polextract.data import read_table
from polextract.people import find_people


def people(text):
    return {person.name: person for person in find_people(text)}


@pytest.mark.parametrize(
    ("text", "offices"),
    [
        (
            "Kapolda Banten resmi berganti, dari Irjen Pol Wira Santosa kepada Irjen Pol Bagas Prakoso.",
            {"Wira Santosa": ["Kapolda Banten"], "Bagas Prakoso": ["Kapolda Banten"]},
        ),
        (
            "Posisi Kapolda Banten juga mengalami penyegaran dari Brigjen Wira Santosa ke Brigjen Bagas Prakoso.",
            {"Wira Santosa": ["Kapolda Banten"], "Bagas Prakoso": ["Kapolda Banten"]},
        ),
        (
            "Kapolda Maluku juga berganti, Irjen Wira Santosa digantikan Kakorlantas Polri Irjen Bagas Prakoso.",
            {"Wira Santosa": ["Kapolda Maluku"], "Bagas Prakoso": ["Kakorlantas Polri", "Kapolda Maluku"]},
        ),
        (
            "Posisi Kapolda Bali yang kosong setelah ditinggal Irjen Wira Santosa, akan diisi oleh Irjen Bagas Prakoso.",
            {"Wira Santosa": ["Kapolda Bali"], "Bagas Prakoso": ["Kapolda Bali"]},
        ),
        (
            "Kabid Humas Polda Bali Kombes Pol Wira Santosa pindah tugas. Posisi akan digantikan oleh Kombes Pol Bagas Prakoso.",
            {"Wira Santosa": ["Kabid Humas Polda Bali"], "Bagas Prakoso": ["Kabid Humas Polda Bali"]},
        ),
        (
            "Kabag Ops Polres Garut AKP Wira Santosa akan dipindahtugaskan sebagai Kapolsek Cibatu menggantikan AKP Bagas Prakoso.",
            {"Wira Santosa": ["Kabag Ops Polres Garut", "Kapolsek Cibatu"], "Bagas Prakoso": ["Kapolsek Cibatu"]},
        ),
        ("Jabatan Pangdam Jaya/Jayakarta dari Mayjen TNI Wira Santosa.", {"Wira Santosa": ["Pangdam Jaya/Jayakarta"]}),
        (
            "Serah terima jabatan Kasad Jenderal TNI Wira Santosa, S.E., kepada Jenderal TNI Bagas Prakoso.",
            {"Wira Santosa": ["Kasad"], "Bagas Prakoso": ["Kasad"]},
        ),
        ("Hal itu dikatakan Kapolsek Panji Situbondo AKP Wira Santosa.", {"Wira Santosa": ["Kapolsek Panji Situbondo"]}),
        ("Babinsa Sindangsari, Serda Wira Santosa, hadir di balai desa.", {"Wira Santosa": ["Babinsa Sindangsari"]}),
        (
            "Kemudian AKBP Wira Santosa, Kapolres Boyolali atas prestasinya menerima penghargaan.",
            {"Wira Santosa": ["Kapolres Boyolali"]},
        ),
        (
            "Mereka adalah Brigadir Wira Santosa, Bintara Dit Samapta Polda Bali dan Bamin Yanma Polda Bali Briptu Bagas Prakoso.",
            {"Wira Santosa": ["Bintara Dit Samapta Polda Bali"], "Bagas Prakoso": ["Bamin Yanma Polda Bali"]},
        ),
        (
            "Kades Sukamaju Rudi Hartono melalui sekretaris desa Suprijal, menyambut baik.",
            {"Rudi Hartono": ["Kades Sukamaju"], "Suprijal": ["sekretaris desa"]},
        ),
        ("Ditambahkan Wartono, Kepala BPBD Bontang, pencarian dihentikan.", {"Wartono": ["Kepala BPBD Bontang"]}),
        ("Wakapolda Nana Sujana digantikan perwira lain.", {"Nana Sujana": ["Wakapolda"]}),
        (
            "Kepala Operasi Damai Cartenz-2025, Brigjen Pol Wira Santosa, mengimbau warga.",
            {"Wira Santosa": ["Kepala Operasi Damai Cartenz-2025"]},
        ),
        ("Hadir Danrem 174/Anim Ti Waninggap, Dandim 1707/Merauke, dan tamu undangan.", {}),
        ("Kegiatan dihadiri Kapolresta Kupang Kota Kupang Kota, Kapolsek Maulafa dan warga.", {}),
    ],
)
def test_offices(text, offices):
    assert {name: [p.text for p in person.positions] for name, person in people(text).items()} == offices


@pytest.mark.parametrize(
    ("text", "ranks"),
    [
        ("Hadir Danrem 083/Baladhika Jaya kol Inf M. Wira Santosa.", {"M. Wira Santosa": "KOLONEL"}),
        ("Hadir Danlanal Kol (laut) (KH/W) Dewi Santosa.", {"Dewi Santosa": "KOLONEL"}),
        ("Hadir Danposal Lettu laut Wira Santosa.", {"Wira Santosa": "LETTU"}),
        ("Hadir Kasdim Mayor Infanteri Wira Santosa.", {"Wira Santosa": "MAYOR"}),
        ("Kasi Humas Iptu I Nengah Jeffry Prada Santosa menuturkan hal itu.", {"I Nengah Jeffry Prada Santosa": "IPTU"}),
        ("Acara digelar di Aula Jenderal Besar A.H Nasution.", {}),
        ("Istrinya polisi berpangkat AKBP bernama Ratna Santosa.", {"Ratna Santosa": "AKBP"}),
        (
            "Mereka berinisial KU berpangkat bripka di Polres Garut, AM berpangkat aiptu bertugas di Polres Bogor.",
            {"KU": "BRIPKA", "AM": "AIPTU"},
        ),
        ("Mereka disandera KKB pimpinan Brigjen Yosua Wonda di Papua.", {"Yosua Wonda": None}),
        ("Kombes Pol Syamsi hadir. AKBP Ade Ary Syam Indra juga hadir.", {"Syamsi": "KOMBES", "Ade Ary Syam Indra": "AKBP"}),
        ("Kapolres Malaka AKBP Rudi Santosa membenarkan hal itu. Sudah ditangani, kata Rudy.", {"Rudi Santosa": "AKBP"}),
        (
            "BABINSA SERKA WIRA BLEGUR HADIRI RAPAT PANITIA KECAMATAN\n\nBabinsa Serka Wira mengatakan rapat berjalan lancar.",
            {"WIRA BLEGUR": "SERKA"},
        ),
    ],
)
def test_ranks(text, ranks):
    assert {name: person.rank for name, person in people(text).items()} == ranks


@pytest.mark.parametrize(
    ("text", "roles"),
    [
        (
            "Para terdakwa lainnya adalah mantan Kasat Reskrim AKP Wira Santosa, serta mantan Kanit Reskrim Ipda Bagas Prakoso.",
            {"Wira Santosa": "suspect", "Bagas Prakoso": "suspect"},
        ),
        (
            "Upacara dipimpin Kapolda Bali, Irjen Wira Santosa tanpa dihadiri lima anggota yang dipecat.",
            {"Wira Santosa": "officer"},
        ),
        (
            "Sidang pembunuhan itu dipimpin oleh Hakim Ketua Jihad Arkanuddin.",
            {"Jihad Arkanuddin": "official"},
        ),
        (
            "Terdakwa didampingi tim penasihat hukum dari sebuah yayasan, yakni Rahim Yasin SH.",
            {"Rahim Yasin": "other"},
        ),
        (
            "Empat pemuda di Palembang, RY, RI, OA dan EW diamankan polisi.",
            {"RY": "suspect", "RI": "suspect", "OA": "suspect", "EW": "suspect"},
        ),
        ("Dua pelajar, I Gede AW dan I Ketut AG tewas terlindas truk.", {"I Gede AW": "victim", "I Ketut AG": "victim"}),
        ("Menurut saksi bernama Maidi, pelaku lari ke arah pasar.", {"Maidi": "witness"}),
        (
            "Lima korban meninggal yang telah ditemukan adalah Ratna (13), Aisyah (50) dan Deni (40).",
            {"Ratna": "victim", "Aisyah": "victim", "Deni": "victim"},
        ),
        ("Penanggung jawab aksi dari Tunjung Teja Sdr. Yudi hadir.", {"Yudi": "civilian"}),
    ],
)
def test_roles(text, roles):
    assert {name: person.role for name, person in people(text).items()} == roles


@pytest.mark.parametrize(
    ("text", "units"),
    [
        (
            "Penghargaan diterima Aipda Wira Santosa, Bhabinkamtibmas Desa Amdasa, Polres Kepulauan Tanimbar.",
            {"Wira Santosa": "Polres Kepulauan Tanimbar"},
        ),
        ("Kombes Wira Santosa tak lagi memimpin Polresta Denpasar.", {"Wira Santosa": "Polresta Denpasar"}),
        (
            "Brigjen Wira Santosa dari Divisi Humas Polri membenarkan kabar itu.",
            {"Wira Santosa": "Mabes Polri"},
        ),
        (
            "Hadir anggota Polres Garut, Polres Bogor dan Polsek Aru Tengah. Penerima lain ialah Bripka Wira Santosa.",
            {"Wira Santosa": None},
        ),
        ("Kepala Kepolisian Republik Indonesia (Kapolri) Jenderal Wira Santosa hadir.", {"Wira Santosa": "Mabes Polri"}),
    ],
)
def test_units(text, units):
    assert {name: person.unit for name, person in people(text).items()} == units


def _soup(rng, pools):
    """Random words of the tables with random case and marks between."""
    words = []
    for _ in range(rng.choice((3, 8, 20, 60))):
        word = rng.choice(rng.choice(pools))
        words.append(rng.choice((word, word, word, word.upper(), word.lower())) + rng.choice((" ", " ", " ", "", "\n")))
    return "".join(words)


def test_any_words_are_read():
    forms = {
        name: [form for row in read_table(f"people_{name}.tsv") for column in columns for form in row[column].split("|") if form]
        for name, columns in {
            "ranks": ("abbreviation", "full", "variants"),
            "positions": ("office", "variants"),
            "titles": ("title", "variants"),
            "cues": ("cue",),
            "given": ("name",),
        }.items()
    }
    forms["sets"] = [word for row in read_table("people_sets.tsv") for word in row["words"].split()]
    forms["marks"] = [*'.,;:()"“”’–-/', "\n\n", "(31)", "İ", "ﬁ", "\u00a0", "R.", "IX", "Polres Garut", "Koramil 05/Cantigi"]
    rng = random.Random(1)
    for _ in range(250):
        text = _soup(rng, [*forms.values(), forms["marks"], forms["ranks"], forms["positions"]])
        for person in find_people(text):
            assert person.name.strip()
            assert person.mentions
            assert all(text[m.start : m.end] == m.text and m.text.strip() for m in person.mentions)
