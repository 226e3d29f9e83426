"""Made-up police news with names, organisations and places marked, to train the recogniser of names.

    python scripts/generate_police.py OUT.jsonl [--articles 6000] [--seed 8]

Every line is ``[text, {"entities": [[start, end, label], …]}]``. Units and places are real ones, from the package's own tables, drawn
evenly over the country; people are put together from ``own/names.tsv`` and name nobody. What is drawn together is no fact.

The marks follow the rules of the project: ranks, titles, degrees and ages stay outside a person; a place holds its type word
(``Kecamatan …``); the name inside an office (``Kapolsek …``, ``Bupati …``) or an organisation is no place; writers and editors of the
page are left alone. The disorder of scraped pages is put on afterwards: capitals, missing marks, glued tokens, broken lines.
"""

# The patterns and word lists are data: one to a line, however long.
# ruff: noqa: E501
# fmt: off

from __future__ import annotations

import argparse
import json
import random
import re
from collections import defaultdict
from collections.abc import Callable
from functools import cache
from pathlib import Path

from polextract.data import read_table

OWN = Path(__file__).parent.parent / "own"
OPEN, MID, CLOSE = "\ue001", "\ue002", "\ue003"


def mark(label: str, text: str) -> str:
    return f"{OPEN}{label}{MID}{text}{CLOSE}"


def PER(text: str) -> str:
    return mark("PER", text)


def ORG(text: str) -> str:
    return mark("ORG", text)


def LOC(text: str) -> str:
    return mark("LOC", text)


# -- the world ----------------------------------------------------------------------------------------------------------------------


@cache
def names() -> dict[tuple[str, str], list[str]]:
    table: dict[tuple[str, str], list[str]] = {}
    for line in (OWN / "names.tsv").read_text(encoding="utf-8").splitlines()[1:]:
        if line and not line.startswith("#"):
            group, kind, items = line.split("\t")
            if group != "group":
                table[group, kind] = items.split("|")
    return table


@cache
def plain() -> list[str]:
    """Sentences without names."""
    lines = (OWN / "plain.txt").read_text(encoding="utf-8").splitlines()
    return [line for line in lines if line and not line.startswith("#")]


PROVINCE_GROUPS: dict[str, tuple[str, ...]] = {
    "11": ("aceh", "aceh", "melayu"), "12": ("batak", "batak", "jawa", "melayu"), "13": ("minang", "minang"), "14": ("melayu", "batak", "minang", "jawa"),
    "15": ("melayu", "jawa"), "16": ("melayu", "jawa"), "17": ("melayu", "jawa"), "18": ("jawa", "melayu", "sunda"), "19": ("melayu", "tionghoa"),
    "21": ("melayu", "batak", "tionghoa"), "31": ("jawa", "sunda", "batak", "tionghoa", "islam"), "32": ("sunda", "sunda", "jawa"), "33": ("jawa",),
    "34": ("jawa",), "35": ("jawa", "jawa", "islam"), "36": ("sunda", "jawa", "islam"), "51": ("bali",), "52": ("sasak", "sasak", "islam"),
    "53": ("ntt",), "61": ("kalimantan", "melayu", "tionghoa"), "62": ("kalimantan", "jawa"), "63": ("kalimantan",), "64": ("kalimantan", "sulsel", "jawa"),
    "65": ("kalimantan", "sulsel"), "71": ("sulut",), "72": ("sulsel", "sulut"), "73": ("sulsel",), "74": ("sulsel",), "75": ("sulut", "islam"),
    "76": ("sulsel",), "81": ("maluku",), "82": ("maluku", "islam"),
}


class World:
    """Where a made-up article happens: a Polsek, what stands above it, the places around it, and who lives there."""

    def __init__(self, rng: random.Random):
        self.rng = rng
        t = tables()
        while True:
            polsek = rng.choice(t.polsek)
            kode = polsek["kode"].split("|")[0]
            polres = t.units[polsek["parent"]]
            if len(kode) >= 8 and kode[:8] in t.region and kode[:5] in t.region and kode[:2] in t.region:
                break
        self.polsek = polsek["name"]
        self.polres = polres["name"]
        self.polda = t.units[polres["parent"]]["name"]
        self.kode = kode[:8]
        self.kec, self.kab, self.prov = (t.region[k] for k in (kode[:8], kode[:5], kode[:2]))
        self.kota = int(kode[3:5]) > 70
        self.villages = t.villages.get(kode[:8]) or [self.kec]
        self.siblings = t.kec_of[kode[:5]]
        self.groups = PROVINCE_GROUPS.get(kode[:2], ("maluku", "islam", "sulsel"))


class Tables:
    def __init__(self) -> None:
        self.region: dict[str, str] = {}
        self.kec_of: dict[str, list[str]] = defaultdict(list)
        self.kabs: list[tuple[str, str]] = []
        self.provs: list[str] = []
        self.aliases: list[str] = []
        for row in read_table("places_regions.tsv"):
            self.region[row["kode"]] = row["name"]
            if len(row["kode"]) == 8:
                self.kec_of[row["kode"][:5]].append(row["name"])
            elif len(row["kode"]) == 5:
                self.kabs.append((row["level"], row["name"]))
            elif len(row["kode"]) == 2:
                self.provs.append(row["name"])
                self.aliases += [a for a in row["aliases"].split("|") if a]
        import gzip

        import polextract.data

        self.villages: dict[str, list[str]] = {}
        path = Path(polextract.data.__file__).parent / "places_villages.txt.gz"
        with gzip.open(path, "rt", encoding="utf-8") as lines:
            for line in lines:
                cols = line.rstrip("\n").split("\t")
                if not line.startswith("#") and len(cols) >= 3:
                    self.villages[cols[0]] = cols[2].split("|")
        rows = list(read_table("units_gazetteer.tsv"))
        self.polsek = [r for r in rows if r["level"] == "polsek" and not r["kind"].startswith("Polsubsektor")]
        self.polres = [r for r in rows if r["level"] == "polres"]
        slug = re.compile(r"[^a-z0-9]+")
        self.units = {}
        for r in rows:
            if r["level"] in ("polda", "polres"):
                self.units[(r["parent"] + "/" if r["parent"] else "") + slug.sub("-", r["name"].lower()).strip("-")] = r
        self.polsek = [r for r in self.polsek if r["parent"] in self.units]


@cache
def tables() -> Tables:
    return Tables()


# -- people -------------------------------------------------------------------------------------------------------------------------

RANKS = """AKP|AKP|AKP|IPTU|IPTU|Iptu|Iptu|IPDA|Ipda|Ipda|AIPTU|Aiptu|AIPDA|Aipda|BRIPKA|Bripka|Bripka|Brigadir|Brigpol|BRIGADIR|Briptu|Bripda|Bharada|KOMPOL|Kompol|AKBP|AKBP|Akbp
|Kombes Pol|Kombes Pol.|KOMBES POL|Kombes|Brigjen Pol|Brigjen Pol.|Irjen Pol|Irjen Pol.|Irjen|Komjen Pol|Jenderal Pol|Iptu Pol|IPTU Pol.|Ipda Pol.|AKP Pol|lptu|AKBP Pol|Ajun Komisaris Polisi (AKP)
|Inspektur Polisi Satu (Iptu)|Inspektur Polisi Dua|Ajun Komisaris Besar Polisi (AKBP)|Komisaris Polisi (Kompol)|Komisaris Besar Polisi|Ajun Inspektur Polisi Satu|Brigadir Polisi Kepala
|Serka|Sertu|Serda|Serma|Kopda|Koptu|Praka|Pelda|Peltu|Letda Inf|Lettu Inf|Kapten Inf|Kapten Arh|Mayor Inf|Letkol Inf|Letkol Czi|Letkol Kav|Kolonel Inf|Brigjen TNI|Mayjen TNI|SERKA|SERTU|Penata Tk I""".replace("\n", "").split("|")
TITLES = "H.|H.|H|Hj.|Haji|Drs.|Drs|Dr.|dr.|Ir.|KH.|KH|Prof. Dr.|Dra.|Ustadz|Ustaz|Tgk.|Dr. H.|Drs. H.|K.H.|Letkol (Purn)|R.|Rd.".split("|")
DEGREES = "S.H.|SH|S.H., M.H.|SH, MH|S.H.,M.H.|S.H, M.H|S.I.K.|SIK|S.I.K., M.H.|S.IK|S.I.K.,M.Si.|S.Sos.|S.Sos|S.E.|SE|S.Pd.|S.Pd|M.M.|S.Ag.|S.IP|S.STP., M.Si|S.Tr.K.|S.Tr.K., S.I.K.|S.Kom|ST|M.Si|S.Psi|SE, MM|S.H, S.I.K|SH., MH|S,H|S.Pd.I|Amd.Kep".split("|")
HONORIFICS = "Bapak|Pak|Ibu|Bu|Bpk.|Saudara|Sdr.|Sdri.|Bapak H.|Ibu Hj.|Kakek|Nenek|Abah|Mbah|Bang|Daeng".split("|")


class Person:
    """A made-up name: in full, and as it is taken up again."""

    def __init__(self, w: World):
        rng, n = w.rng, names()
        group = rng.choice(w.groups) if rng.random() < 0.6 else rng.choice(("modern", "islam", "jawa", "modern", "islam", *sorted({g for g, _ in n if g != "syllable"})))

        def given() -> str:
            if rng.random() < 0.15:
                return rng.choice(n["syllable", "head"]) + rng.choice(n["syllable", "tail"])
            kind = (group, "given")
            return rng.choice(n.get(kind) or n[rng.choice(("modern", "islam", "jawa")), "given"])

        def second() -> str:
            kind = (group, "second")
            return rng.choice(n.get(kind) or n[rng.choice(("modern", "islam", "melayu")), "second"])

        parts: list[str]
        first = given()
        if group == "bali" and rng.random() < 0.85:
            parts = [rng.choice(n["bali", "honour"]), second()] + ([second()] if rng.random() < 0.35 else [])
        elif (group, "family") in n and rng.random() < 0.85:
            parts = [first, *([given()] if rng.random() < 0.3 else []), rng.choice(n[group, "family"])]
        else:
            shape = rng.random()
            if shape < 0.28:
                parts = [first]
            elif shape < 0.75:
                parts = [first, second()]
            elif shape < 0.93:
                parts = [first, given(), second()]
            else:
                parts = [first, given(), second(), second()]
        abbreviation = rng.random()
        if len(parts) > 1 and abbreviation < 0.06:
            parts[0] = rng.choice(("M.", "Moh.", "Muh.", "M", "Muh", "Moch.", "A.", "Ahmad", "R.", "St.", "Abd."))
        elif len(parts) > 1 and abbreviation < 0.13:
            parts[-1] = parts[-1][0] + rng.choice((".", ""))
        elif len(parts) > 1 and abbreviation < 0.16:
            parts[0] = parts[0][0] + "."
            if rng.random() < 0.5:
                parts.insert(1, rng.choice("ABDEHIJKLMRSTWY") + ".")
        elif len(parts) > 1 and abbreviation < 0.18:
            parts[1] = parts[1][0] + "."
            if len(parts) == 2:
                parts.append(second())
        elif abbreviation < 0.20:
            parts += [rng.choice(("bin", "Bin", "binti", "Binti", "bin.")), given()]
        self.full = " ".join(parts)
        words = [p for p in self.full.split() if len(p) > 2 and p[0].isupper() and not p.endswith(".")] or parts
        self.short = rng.choice((words[0], words[-1], self.full))
        self.age = rng.randint(14, 79)


# -- slots --------------------------------------------------------------------------------------------------------------------------

COMMON = {
    "giat": "patroli dialogis|patroli malam|sambang desa|sambang warga|pengaturan lalu lintas|pengamanan ibadah|Jumat Curhat|Jum'at Curhat|Minggu Kasih|Jumat Berkah|gotong royong|bakti sosial|razia knalpot brong|Operasi Zebra|Operasi Patuh|Operasi Ketupat 2024|Operasi Lilin|Operasi Pekat|penyuluhan bahaya narkoba|problem solving|Cooling System|cooling system Pemilu 2024|vaksinasi|upacara Hari Bhayangkara ke-78|apel gelar pasukan|Police Goes to School|patroli Blue Light|KRYD|Kegiatan Rutin Yang Ditingkatkan|sosialisasi Saber Pungli|monitoring harga sembako|pembagian bansos|pengecekan debit air|press release|Program Ketahanan Pangan|Asta Cita|doa bersama|pelatihan Satpam|penanaman jagung|olah TKP|tatap muka|silaturahmi Kamtibmas",
    "kasus": "pencurian sepeda motor|curanmor|pencurian dengan pemberatan|penganiayaan|pembunuhan|narkotika jenis sabu|peredaran obat keras|judi online|penipuan|penggelapan|pengeroyokan|pencabulan|TPPO|tawuran|pembakaran|korupsi Dana Desa|kecelakaan lalu lintas|KDRT|pemerasan|pembegalan|ujaran kebencian|illegal logging|penyalahgunaan BBM bersubsidi",
    "hari": "Senin|Selasa|Rabu|Kamis|Jumat|Sabtu|Minggu|Jum'at|Ahad",
    "bulan": "Januari|Februari|Maret|April|Mei|Juni|Juli|Agustus|September|Oktober|November|Desember",
    "cue": "ujar|kata|ucap|tutur|jelas|terang|ungkap|tegas|tambah|imbuh|papar|pungkas|beber|sebut|tandas|Ujar|Kata|Pungkas|sambung|tutup|himbau|harap",
    "say": "mengatakan|menjelaskan|menyampaikan|menegaskan|mengungkapkan|menuturkan|membenarkan|menambahkan|menyebutkan|mengimbau|mengajak warga|berharap|mengapresiasi|memaparkan|menerangkan|meminta|menghimbau",
    "trait": "tokoh masyarakat|tokoh agama|ketua RT|Ketua RW|kepala dusun|Ketua BPD|Ketua Karang Taruna|Ketua MUI|petani|nelayan|saksi mata|salah seorang warga|orang tua korban|istri korban|pemilik toko|guru|pengemudi ojek|kuasa hukum korban|pengacara|ahli pidana|dosen|aktivis|sopir truk|pedagang|satpam|mahasiswa|pelajar|Babinsa|Bhabinkamtibmas|Ketua Panitia|anggota dewan",
    "outlet": "Tribratanews|TRIBRATANEWS|detikNews|KOMPAS.com|Liputan6.com|Antara|JPNN|Suara.com|Radar|POSKOTA|Kabar Nusantara|Media Bhayangkara|Warta Desa|lensanews.id|inews.id|TribunNews|MEDIA INDONESIA|beritajatim.com|Sindonews|POLICEWATCH",
    "panggilan": "Mba|Mbak|Mas|Bang|Kang|Om|Tante|Mang|Pak|Bu|Ustaz|Haji|Nenek|Kakek",
    "negeri": "Amerika Serikat|AS|China|Jepang|Korea Selatan|Inggris|Prancis|Jerman|Rusia|Arab Saudi|Australia|Malaysia|Singapura|Thailand|Filipina|India|Pakistan|Palestina|Israel|Iran|Irak|Suriah|Turki|Mesir|Belanda|Italia|Spanyol|Brasil|Gaza|Washington|New York|London|Paris|Moskow|Beijing|Tokyo|Tel Aviv|Eropa|Asia|Afrika|Timor Leste|Vietnam|Kuala Lumpur|Baghdad|Indonesia",
    "lembaga": "PBB|NATO|Uni Eropa|ASEAN|Bank Dunia|IMF|WHO|Kementerian Luar Negeri|Kementerian Keuangan|Bank Indonesia|BI|DPR|MPR|DPD|Mahkamah Konstitusi|MK|Mahkamah Agung|KPK|Kejaksaan Agung|Partai Demokrat|Partai Golkar|PDIP|PKS|PAN|PPP|Hanura|Universitas Indonesia|UI|UGM|ITB|LIPI|Bursa Efek Indonesia|PT Telkom Indonesia|Telkom|Garuda Indonesia|Pertamina|Freeport|Google|Microsoft|Apple|Samsung Electronics|Toyota Motor|Real Madrid|Barcelona|Manchester United|AC Milan|Persija Jakarta|Sriwijaya FC|PSSI|FIFA|Hamas|Taliban|Fatah|KADIN|Apindo|OJK|Bulog|Badan Pusat Statistik (BPS)|Badan Nasional Penanggulangan Bencana (BNPB)|Komisi Pemilihan Umum (KPU)|Detikcom|Reuters|AFP|Kompas|Antara",
    "benda": "satu unit sepeda motor Honda Beat|sepeda motor Yamaha NMAX|1 (satu) unit mobil Toyota Avanza|HP merk Oppo|handphone Samsung|sabu seberat 5,2 gram|uang tunai Rp 2.500.000|sebilah parang|Daihatsu Gran Max|Honda Vario BL-1234-XY|mobil Mitsubishi L300|Suzuki Carry|10 butir pil Trihexyphenidyl|kartu ATM BRI|STNK dan BPKB|buah kelapa sawit|tabung gas LPG 3 kg",
    "pasal": "Pasal 363 KUHP|Pasal 340 KUHPidana|Pasal 114 ayat (2) UU Nomor 35 Tahun 2009 tentang Narkotika|Pasal 351 ayat (3) KUHP|Pasal 81 UU RI No 17 Tahun 2016|Pasal 378 KUHP|UU ITE|Undang-Undang Darurat Nomor 12 Tahun 1951|Pasal 310 UU LLAJ",
    "speech": "kami akan terus hadir di tengah masyarakat|kami mengimbau warga agar tetap waspada|pelaku sudah kami amankan|kasus ini masih dalam penyelidikan|mari kita jaga Kamtibmas bersama|kami siap melayani masyarakat selama 24 jam|jangan mudah percaya berita hoaks|kalau ada hal mencurigakan segera lapor|kami berterima kasih kepada bapak polisi|korban sudah dimakamkan keluarga|saat ini pelaku masih diperiksa penyidik|barang bukti telah kami sita|semoga Pemilu 2024 berjalan aman dan damai|hubungi Call Center 110|Alhamdulillah kegiatan berjalan lancar|motifnya karena sakit hati|kami tidak tahu apa-apa soal itu|Terima kasih Pak Polisi|kerugian ditaksir Rp 50 juta",
    "tempat": "Pasar|Terminal|Pelabuhan|Jembatan|Pantai|Bandara|Alun-alun|Taman|Simpang|Bundaran|Stasiun|Waduk|Air Terjun|Pulau|Gunung|Sungai|Danau|Bukit|Perumahan|Kompleks|Stadion|Lapangan|Kampung|Gang|Tugu|SPBU",
    "dinas": "Dinas Sosial|Dinas Kesehatan|Dinas Perhubungan|Dinas Pendidikan|BPBD|Satpol PP|BNNK|KPU|Bawaslu|DPRD|Pemkab|Pemkot|PMI|MUI|Kejari|PN|Basarnas|Kementerian Agama|BKSDA|FKUB|Damkar|Disdukcapil|Baznas|KNPI|PWI|Bank BRI Unit|Pengadilan Negeri|Kejaksaan Negeri|Lapas Kelas IIB|Rutan Kelas I|Dishub|Imigrasi|Perum Bulog|PLN|PDAM",
    "org": "Polri|TNI|TNI-Polri|KPK|BNN|PT Sawit Makmur Jaya|PT Pertamina|PT. Bumi Karya Persada|CV Maju Bersama|PDI Perjuangan|Partai Golkar|PKB|Gerindra|NasDem|PKS|PAN|Demokrat|Nahdlatul Ulama|NU|Muhammadiyah|Banser|GP Ansor|Pramuka|Karang Taruna|Bhayangkari|Persib Bandung|Arema FC|Komnas HAM|KPAI|Kompolnas|Universitas Negeri Malang|Universitas Hasanuddin|BMKG|HMI|PMII|Kemenkes|Kementerian Pertanian|Mahkamah Agung|ICW|LSM Lira|Bank Mandiri|Komisi III DPR RI|BPJS Kesehatan|LBH Keadilan|Pemuda Pancasila|Mabes Polri|Bareskrim Polri|Divisi Humas Polri|Brimob",
    "street": "Sudirman|Ahmad Yani|A. Yani|Diponegoro|Gatot Subroto|Imam Bonjol|Hasanuddin|Pattimura|Veteran|Pahlawan|Merdeka|Kartini|Raya Pantura|Lintas Sumatera|Lintas Timur|Trans Sulawesi|Poros Desa|Gajah Mada|Teuku Umar|W.R. Supratman|Letjen S. Parman|MT Haryono|Kenanga|Melati|Mawar|Anggrek|Cendrawasih|Rajawali|Soekarno Hatta|Basuki Rahmat|Panglima Sudirman|Raya Bogor|Yos Sudarso|RE Martadinata|HOS Cokroaminoto|KH Agus Salim|Otista|Pramuka|Pemuda|Raya Serang|Brigjen Katamso|DI Panjaitan|Urip Sumoharjo",
    "sekolah": "SMAN 1|SMA Negeri 2|SMP Negeri 3|SMK Negeri 1|SDN 2|MTs Negeri 1|MAN 1|Ponpes Darul Ulum|Pondok Pesantren Nurul Huda|RSUD|RS Bhayangkara|Puskesmas|RSUP|Klinik",
    "kampung": "Ciawitali|Karanganyar|Krajan|Tanjungsari|Sukamulya|Kebon Kopi|Pasir Putih|Babakan|Sidomulyo|Sumberjo|Bontoa|Batu Maddering|Lompoe|Parit Baru|Sungai Raya|Simpang Tiga|Kubu Raya|Wonosari|Kalianyar|Gunung Batu|Tanah Merah|Suka Maju|Mekar Sari|Rawa Indah|Talang Ubi|Muara Bungin|Padang Lawas|Pangkal Jaya|Lembah Hijau|Tegal Rejo|Cibodas|Kedungwungu|Sumber Agung",
}
BANK = {key: value.split("|") for key, value in COMMON.items()}


class Writer:
    """Writes one article: every method gives a piece of marked text."""

    def __init__(self, rng: random.Random):
        self.rng = rng
        self.w = World(rng)
        self.chief, self.boss, self.spokesman = (self.officer() for _ in range(3))
        self.victim, self.suspect, self.civilian, self.official, self.other = (Person(self.w) for _ in range(5))

    # names

    def pick(self, *options: str) -> str:
        return self.rng.choice(options)

    def bank(self, key: str) -> str:
        return self.rng.choice(BANK[key])

    def officer(self) -> tuple[Person, str]:
        return Person(self.w), self.rng.choice(RANKS)

    def titled(self, name: str) -> str:
        """The name marked, sometimes with a title before and degrees behind."""
        rng = self.rng
        text = PER(name)
        if rng.random() < 0.18:
            title = rng.choice(TITLES)
            text = title + ("" if title.endswith(".") and rng.random() < 0.15 else " ") + text
        if rng.random() < 0.22:
            text += rng.choice((", ", ", ", " ", ",")) + rng.choice(DEGREES)
        return text

    def ranked(self, who: tuple[Person, str]) -> str:
        person, rank = who
        return f"{rank} {self.titled(person.full if self.rng.random() < 0.75 else person.short)}"

    def k(self) -> str:
        """The commander or the like, with rank."""
        return self.ranked(self.chief)

    def again(self) -> str:
        """A person taken up again."""
        person, rank = self.rng.choice((self.chief, self.boss, self.spokesman))
        form = self.rng.random()
        if form < 0.45:
            return f"{rank} {PER(person.short)}"
        if form < 0.9:
            return PER(person.short)
        return f"{self.pick('Bapak', 'Pak', 'Ibu', 'Kapolsek', 'Kompol', 'Kasat')} {PER(person.short)}"

    def initials(self) -> str:
        rng = self.rng
        letters = "".join(rng.choice("ABDEFHIJKLMNPRSTUWYZ") for _ in range(rng.choice((1, 2, 2, 2, 3))))
        form = rng.random()
        if form < 0.15:
            letters = ".".join(letters) + "."
        elif form < 0.25:
            letters = letters[0] + letters[1:].lower()
        if rng.random() < 0.2:
            letters += f" {self.pick('alias', 'Alias', 'als')} {rng.choice(('Botak', 'Ucok', 'Gondrong', 'Ical', 'Pepen', 'Unyil', 'Bule', 'Kancil', rng.choice(names()['modern', 'given'])))}"
        return letters

    def lay(self, person: Person | None = None) -> str:
        """Somebody without a rank, in the ways that the press gives them."""
        rng = self.rng
        person = person or rng.choice((self.victim, self.suspect, self.civilian, self.other, Person(self.w)))
        if rng.random() < 0.2:
            name = self.initials()
        else:
            name = person.full
            if rng.random() < 0.06:
                name += f" {self.pick('alias', 'Alias', 'als.')} {rng.choice(names()['modern', 'given'])}"
        text = PER(name)
        form = rng.random()
        if form < 0.4:
            text += f" ({person.age}{self.pick('', '', '', ' tahun', ' th', 'th', ' Tahun')})"
        elif form < 0.5:
            text += f", {person.age} tahun,"
        elif form < 0.56:
            text += f" ({self.pick('L', 'P', 'lk', 'pr')}/{person.age})"
        if rng.random() < 0.1:
            text = f"{self.rng.choice(HONORIFICS)} {text}"
        elif rng.random() < 0.06:
            text = f"{self.pick('berinisial', 'bernama', 'atas nama', 'a.n.', 'inisial', 'An.')} {text}"
        return text

    def laylist(self) -> str:
        n = self.rng.randint(2, 5)
        people = [self.lay(Person(self.w)) for _ in range(n)]
        return ", ".join(people[:-1]) + self.pick(" dan ", ", dan ", " serta ", " & ") + people[-1]

    def first(self) -> str:
        """Somebody in the course of a story: by one name or by initials, sometimes addressed."""
        rng = self.rng
        person = rng.choice((self.victim, self.suspect, self.civilian))
        name = PER(person.short if rng.random() < 0.75 else self.initials())
        return f"{self.bank('panggilan')} {name}" if rng.random() < 0.15 else name

    def stranger(self) -> str:
        """Somebody abroad."""
        rng, n = self.rng, names()
        given, family = rng.choice(n["asing", "given"]), rng.choice(n["asing", "family"])
        return PER(rng.choice((f"{given} {family}",) * 3 + (family, f"{given} {given[0]}. {family}")))

    # places

    def desa(self) -> str:
        rng = self.rng
        name = rng.choice(self.w.villages)
        if rng.random() < 0.12:
            return LOC(name)
        word = "Kelurahan" if self.w.kota else "Desa"
        return LOC(f"{rng.choice((word, word, word, word.lower(), 'Ds.' if word == 'Desa' else 'Kel.', 'Kampung', 'Nagari', 'Gampong', 'Pekon', 'Kampong'))} {name}")

    def kec(self) -> str:
        rng = self.rng
        name = self.w.kec if rng.random() < 0.6 else rng.choice(self.w.siblings)
        if rng.random() < 0.2:
            return LOC(name)
        word = "Distrik" if self.w.kode[:2] in ("91", "92", "93", "94", "95", "96") else rng.choice(("Kecamatan",) * 5 + ("kecamatan", "Kec.", "Kec", "Kapanewon"))
        return LOC(f"{word} {name}")

    def kab(self) -> str:
        rng = self.rng
        if rng.random() < 0.4:
            return LOC(self.w.kab)
        words = ("Kota",) * 6 + ("kota",) if self.w.kota else ("Kabupaten",) * 5 + ("kabupaten", "Kab.", "Kab")
        return LOC(f"{rng.choice(words)} {self.w.kab}")

    def prov(self) -> str:
        rng, t = self.rng, tables()
        name = self.w.prov if rng.random() < 0.7 else rng.choice((*t.provs, *t.aliases))
        return LOC((self.pick("Provinsi ", "Prov. ", "provinsi ") if rng.random() < 0.25 else "") + name)

    def far(self) -> str:
        """A place somewhere else."""
        rng, t = self.rng, tables()
        form = rng.random()
        if form < 0.7:
            level, name = rng.choice(t.kabs)
            return LOC((f"{level.capitalize()} " if rng.random() < 0.3 else "") + name)
        if form < 0.9:
            return LOC(rng.choice(("Jakarta", "Surabaya", "Bandung", "Medan", "Makassar", "Malaysia", "Arab Saudi", "Indonesia", "Indonesia", "Pulau Jawa", "Singapura", "Papua", "Kamboja", "Mekkah", "Jakarta Selatan", "Tanah Air", "Madura", "Sumatera", "Kalimantan")))
        return LOC(rng.choice(t.region[rng.choice(list(t.kec_of))].split(" ")))

    def jalan(self) -> str:
        rng = self.rng
        name = self.bank("street") if rng.random() < 0.6 else f"{self.pick('Raya', 'Poros', 'Lintas', 'Protokol', 'Desa')} {rng.choice(self.w.villages)}"
        if rng.random() < 0.12:
            name += f"-{rng.choice(self.w.siblings)}"
        text = LOC(f"{self.pick('Jalan', 'Jalan', 'Jl.', 'Jl', 'Jln.', 'jalan', 'JL.')} {name}")
        if rng.random() < 0.15:
            text += f" {self.pick('No', 'Nomor', 'No.', 'KM', 'Km.', 'kilometer')} {rng.randint(1, 120)}"
        return text

    def spot(self) -> str:
        rng = self.rng
        name = self.rng.choice((rng.choice(self.w.villages), self.w.kec, self.bank("kampung"), self.w.kab))
        return LOC(f"{self.bank('tempat')} {name}")

    def dusun(self) -> str:
        rng = self.rng
        text = LOC(f"{self.pick('Dusun', 'Kampung', 'Kp.', 'Dusun', 'Dsn.', 'Lingkungan', 'Banjar', 'Jorong', 'Padukuhan', 'Dukuh', 'Blok', 'Kp')} {self.bank('kampung') if rng.random() < 0.6 else rng.choice(self.w.villages)}")
        if rng.random() < 0.35:
            text += self.pick(" RT 03/05", " RT.002 RW.004", " RT 1 RW 2", " Rt 03 Rw 01", " RT 05/RW 02")
        return text

    def where(self) -> str:
        """A place with those above it, in the order and with the marks that the press uses."""
        rng = self.rng
        chain = [self.rng.choice((self.dusun, self.jalan, self.spot))] if rng.random() < 0.35 else []
        chain += [self.desa] if rng.random() < 0.75 else []
        chain += [self.kec] if rng.random() < 0.75 else []
        chain += [self.kab] if rng.random() < 0.6 or not chain else []
        chain += [self.prov] if rng.random() < 0.25 else []
        return rng.choice((", ", ", ", ", ", " ", " ", ",")).join(piece() for piece in chain)

    # units and offices

    def unit(self, name: str | None = None) -> str:
        rng = self.rng
        name = name or rng.choice((self.w.polsek,) * 4 + (self.w.polres,) * 3 + (self.w.polda,))
        form = rng.random()
        long = {"Polsek": "Kepolisian Sektor", "Polres": "Kepolisian Resor", "Polda": "Kepolisian Daerah"}
        word, _, rest = name.partition(" ")
        if form < 0.08 and word in long:
            return ORG(f"{long[word]} ({word}) {rest}") if rng.random() < 0.5 else ORG(f"{long[word]} {rest}")
        if form < 0.14:
            return ORG(f"{self.pick('Ma', 'Ma', 'Mako ')}{name[0].lower() if rng.random() < 0.8 else name[0]}{name[1:]}".replace("Mako p", "Mako P"))
        if form < 0.18:
            return ORG(name.replace("Polda Jawa Barat", "Polda Jabar").replace("Polda Jawa Timur", "Polda Jatim").replace("Polda Jawa Tengah", "Polda Jateng").replace("Polda Sumatera Utara", "Polda Sumut"))
        return ORG(name)

    def line(self) -> str:
        """Sub-unit and unit."""
        sub = self.pick("Unit Reskrim", "Satreskrim", "Satresnarkoba", "Satlantas", "Sat Lantas", "Unit Binmas", "Tim Resmob", "Satuan Reserse Kriminal", "Ditreskrimum", "Sat Samapta", "Unit PPA", "Tim Opsnal", "personel", "anggota", "Bhabinkamtibmas", "jajaran", "Piket SPKT", "Satpolairud", "Tim Gabungan", "penyidik", "Bhayangkari Ranting")
        return f"{sub} {self.unit()}"

    def bare(self) -> str:
        """The name of a unit without its level word."""
        return self.rng.choice((self.w.polsek, self.w.polres)).partition(" ")[2]

    def office(self) -> str:
        """An office of the police; the name in it is no place."""
        rng = self.rng
        form = rng.random()
        if form < 0.35:
            return f"{self.pick('Kapolsek', 'Kapolsek', 'Wakapolsek', 'Plh. Kapolsek', 'Plt Kapolsek', 'Ps. Kapolsek', 'KAPOLSEK')} {self.w.polsek.partition(' ')[2]}"
        if form < 0.6:
            word, _, name = self.w.polres.partition(" ")
            return f"{self.pick('Kapolres', 'Wakapolres', 'Kapolres') + word.removeprefix('Polres')} {name}"
        if form < 0.68:
            return f"{self.pick('Kapolda', 'Wakapolda', 'Kabid Humas Polda', 'Dirreskrimum Polda', 'Direktur Lalu Lintas Polda', 'Kepala Bidang Humas Polda')} {self.w.polda.partition(' ')[2]}"
        post = self.pick("Kasi Humas", "Kasat Reskrim", "Kanit Reskrim", "Kasat Lantas", "Kasat Resnarkoba", "Kasatreskrim", "Kanit Binmas", "Bhabinkamtibmas", "Kasubsi Penmas", "Kabag Ops", "Kasat Samapta", "Ps. Kanit Intelkam", "Kanit Lantas", "Kasi Propam", "KBO Satreskrim", "Kasat Binmas", "Kanit Samapta", "Kepala SPKT")
        if form < 0.92:
            return f"{post} {self.unit(rng.choice((self.w.polsek, self.w.polres)))}"
        return post

    def civil(self) -> str:
        """An office outside the police, the name in it left alone."""
        rng, w = self.rng, self.w
        v = rng.choice(w.villages)
        return rng.choice((
            f"Kepala Desa {v}", f"Kades {v}", f"Lurah {v}", f"Camat {w.kec}", f"Bupati {w.kab}", f"Wakil Bupati {w.kab}", f"Wali Kota {w.kab}", f"Gubernur {w.prov}", f"Danramil {w.kec}", f"Danramil 0{rng.randint(100, 999)}-0{rng.randint(1, 9)}/{w.kec}",
            f"Dandim 0{rng.randint(100, 999)}/{w.kab}", f"Babinsa {v}", f"Babinsa Koramil {w.kec}", f"Ketua DPRD Kabupaten {w.kab}", f"Sekretaris Daerah {w.kab}", f"Kepala BPBD {w.kab}", f"Kepala Puskesmas {w.kec}", f"Kepala Dusun {self.bank('kampung')}",
            f"Pj Bupati {w.kab}", f"Sekdes {v}", f"Kajari {w.kab}", f"Ketua Pengadilan Negeri {w.kab}", f"Kepala Kejaksaan Negeri {w.kab}", f"Ketua KPU {w.kab}", "Menteri Pertanian", "Presiden RI", "Wakil Presiden", "Kapolri", "Panglima TNI", f"Kepala SMAN 1 {w.kec}", f"Keuchik {v}", f"Wali Nagari {v}",
        ))

    def body(self) -> str:
        """An organisation that is no police unit."""
        rng, w = self.rng, self.w
        form = rng.random()
        if form < 0.45:
            return ORG(f"{self.bank('dinas')} {self.pick('Kabupaten ', 'Kab. ', '', '', '')}{w.kab}")
        if form < 0.6:
            return ORG(f"{self.bank('sekolah')} {rng.choice((w.kec, w.kab, rng.choice(w.villages)))}")
        if form < 0.7:
            return ORG(f"{self.pick('Koramil', 'Kodim', 'Koramil 03/', 'Koramil 0' + str(rng.randint(100, 999)) + '-05/', 'Yonif ' + str(rng.randint(100, 900)) + '/')}{self.pick(' ', '')}{w.kec}".replace("/ ", "/"))
        return ORG(self.bank("org"))

    # times and the like

    def date(self) -> str:
        rng = self.rng
        d, m, y = rng.randint(1, 28), rng.randint(1, 12), rng.randint(2017, 2026)
        month, day = BANK["bulan"][m - 1], self.bank("hari")
        part = self.pick("", "", "", " pagi", " siang", " sore", " malam", " dini hari")
        form = rng.random()
        if form < 0.4:
            return f"{day}{part} ({d}/{m}/{y})"
        if form < 0.6:
            return f"{day} ({d:02d}/{m:02d}/{y}){part}"
        if form < 0.75:
            return f"{day}, {d} {month} {y}{self.pick('', ' sekitar pukul 09.30 WIB', ' pukul 20.00 WITA', ' Pukul 10.00 Wit', ' sekira pukul 02.15 WIB')}"
        if form < 0.85:
            return f"{day} ({d}/{m})"
        if form < 0.95:
            return f"{self.pick('pada ', 'tanggal ', '')}{d} {month} {y}"
        return self.pick("kemarin", "hari ini", "Senin lalu", "tadi malam")

    def speech(self) -> str:
        s = self.bank("speech")
        return s[:1].upper() + s[1:] if self.rng.random() < 0.8 else s

    def quoted(self) -> str:
        a, b = self.rng.choice((('"', '"'),) * 4 + (("“", "”"),) * 4 + (("''", "''"), ("‘", "’"), ("", '"'), ('"', ""), ("“", "“"), ("'", "'")))
        return f"{a}{self.speech()}{self.pick(',', ',', ',', '', '.', ' ,', ', ')}{b}"

    # sentences

    def sentence(self) -> str:
        return self.rng.choices(SENTENCES, WEIGHTS)[0](self)

    def headline(self) -> str:
        rng, w = self.rng, self.w
        text = rng.choice((
            lambda: f"{self.unit()} {self.pick('Gelar', 'Laksanakan', 'Tingkatkan', 'Intensifkan', 'Gencar Lakukan', 'Rutin')} {self.bank('giat')} di {self.desa()}",
            lambda: f"{self.unit()} {self.pick('Ringkus', 'Tangkap', 'Bekuk', 'Amankan', 'Ciduk')} Pelaku {self.bank('kasus')} di {self.kec()}",
            lambda: f"{self.pick('Cegah', 'Antisipasi')} {self.bank('kasus')}, {self.unit()} {self.bank('giat')}",
            lambda: f"{self.office()} {self.pick('Pimpin', 'Hadiri', 'Pantau', 'Cek', 'Buka')} {self.bank('giat')} {self.pick('di', 'Bersama')} {self.rng.choice((self.desa, self.body, self.kec))()}",
            lambda: f"{self.lay(self.victim)} {self.pick('Ditemukan Tewas', 'Tewas Dibacok', 'Hilang', 'Dianiaya', 'Divonis 5 Tahun Penjara')} di {self.where()}",
            lambda: f"{self.bank('kasus').capitalize()} di {self.kab()}, Polisi Periksa {rng.randint(2, 20)} Saksi",
            lambda: f"{self.civil()} {PER(self.official.full)} {self.pick('Apresiasi', 'Kunjungi', 'Resmikan', 'Puji')} {self.unit()}",
            lambda: f"Kapolres {w.kab} {PER(self.chief[0].short)} {self.pick('Minta', 'Ajak', 'Imbau')} Warga {self.kab()} Jaga Kamtibmas",
            lambda: f"Polisi {self.pick('Gagalkan', 'Ungkap', 'Bongkar')} {self.bank('kasus')} di {self.spot()}",
            lambda: f"Jelang Pemilu 2024, {self.line()} {self.bank('giat')} di {self.where()}",
            lambda: f"{self.unit()} {self.bank('giat')}, Polisi Jaga Keamanan {self.pick('Wilayah', 'Warga')} {LOC(w.kab)}",
            lambda: f"Kronologi {self.bank('kasus')} di {self.far()}: {PER(self.victim.short)} {self.pick('Dikejar', 'Ditusuk', 'Ditipu')} Pelaku",
            lambda: rng.choice(plain()),
            lambda: f"{self.pick('Cekcok', 'Perampokan', 'Pencurian', 'Keributan')} di {self.pick('Warung', 'Rumah', 'Toko', 'Kos')} {self.first()} {self.pick('Berakhir Maut', 'Berujung Laporan Polisi', 'Terekam CCTV')}",
            lambda: f"Profil {PER(self.chief[0].full)}, {self.office()} yang Baru",
            lambda: f"{self.pick('Warga', 'Pemuda', 'Petani', 'Wanita')} {LOC(rng.choice(w.villages))} {self.pick('Tewas Tertabrak Truk', 'Jadi Korban Begal', 'Diamankan Polisi', 'Tenggelam')}",
        ))()
        return recase(text, self.rng.choice(("title", "title", "title", "none", "upper")))

    def dateline(self) -> str:
        rng, w = self.rng, self.w
        place = rng.choice((w.kab, w.kab, w.kec, w.prov, rng.choice(tables().kabs)[1], "Jakarta"))
        if rng.random() < 0.5:
            place = place.upper()
        place = LOC(place)
        outlet = self.bank("outlet")
        d = f"{rng.randint(1, 28)} {self.bank('bulan')} 2024"
        return rng.choice((f"{place} - ", f"{place} – ", f"{place}, ", f"{place} | ", f"{outlet} - {place} - ", f"{outlet}, {place} – ", f"{outlet} | {place} - ", f"{place}, {outlet} - ", f"{place}, {d} – ", f"{place} ({d}) - ", f"{place} — ", f"{place}- ", f"{outlet.upper()}, {place} -- ", f"{place}//{outlet} - ", f"{place}, - ", f"{place}: ", f"{outlet} – {place}; "))

    def furniture(self) -> str:
        rng = self.rng
        byline = Person(self.w).full
        return rng.choice((
            f"Penulis: {byline}", f"Editor : {byline}", f"Penulis: {byline} | Editor: {Person(self.w).full}", f"Laporan Wartawan {self.bank('outlet')}, {byline}", f"Oleh {byline}", f"Reporter: {byline}", f"({byline.split()[0]})", f"(Red/{byline.split()[0]})",
            f"By {byline} - {rng.randint(1, 28)} {self.bank('bulan')} 2023", "Leave a Reply", "Your email address will not be published. Required fields are marked *", "Tinggalkan Balasan", "Alamat email Anda tidak akan dipublikasikan. Ruas yang wajib ditandai *",
            "SCROLL TO CONTINUE WITH CONTENT", "ADVERTISEMENT", "Baca Juga :", "Baca juga: " + self.headline(), "BACA JUGA: " + self.headline(), "Share Facebook Twitter WhatsApp Telegram", "Home › Berita › Kriminal", "Posted by Admin", "Jan 23, 2024 - 19:28", "Aug 6, 2023 - 17:34",
            "Halaman Selanjutnya", "Dapatkan update berita pilihan setiap hari di Google News", "Foto: Dok. Humas", f"Foto: {self.office()} {self.ranked(self.chief)} (Dok. Istimewa)", "(*)", "***", "(Humas)", "(Tim/Red)", "Komentar", "Terpopuler", "Berita Terkait", "Selengkapnya", f"Sumber : Humas {self.w.polres}",
            f"#PolisiBaik #{self.w.polres.replace(' ', '')}", f"Caption: {self.headline()}", "Tag : Polri, Kamtibmas, Hukum", "Simak Video \"Polisi Tangkap Pelaku\"", f"Editor: {byline.upper()}", f"{rng.randint(1, 28)}/{rng.randint(1, 12)}/2025 10:15 WIB", "Cek Berita dan Artikel yang lain di Google News dan WA Channel", f"Pewarta : {byline}", f"Kontributor: {byline}",
        ))

    def article(self) -> str:
        """Some lines of an article, in the order of a page."""
        rng = self.rng
        lines: list[str] = []
        if rng.random() < 0.5:
            lines.append(self.headline())
        if rng.random() < 0.25:
            lines += [self.furniture() for _ in range(rng.randint(1, 2))]
        first = self.sentence()
        lines.append((self.dateline() if rng.random() < 0.7 else "") + first)
        for _ in range(rng.randint(1, 5)):
            lines.append(" ".join(self.sentence() for _ in range(rng.choice((1, 1, 2)))))
        if rng.random() < 0.25:
            lines += [self.furniture() for _ in range(rng.randint(1, 3))]
        text = rng.choice(("\n", "\n\n", " ", "\n\n")).join(lines)
        return disorder(text, rng)


S = Callable[[Writer], str]
TEMPLATES: list[tuple[float, S]] = [
    (7, lambda a: recase(a.rng.choice(plain()), a.pick("none", "none", "none", "title"))),
    (1.5, lambda a: f"{a.first()} {a.pick('yang saat itu', 'yang', 'kemudian', 'lantas', 'langsung', 'mengaku', 'sempat', 'tidak terima lalu', 'pun')} {a.pick('memukul', 'menikam', 'mendatangi', 'mengejar', 'menghubungi', 'menemui', 'melihat', 'menegur', 'diancam', 'membantah')} {a.pick(a.first(), 'korban', 'pelaku', 'warga')}{a.pick('.', ' di ' + a.spot() + '.', ' dengan badik.', ' hingga luka parah.')}"),
    (1, lambda a: f"{a.pick('Cekcok', 'Pertengkaran', 'Perkelahian')} antara {a.first()} dan {a.first()} {a.pick('terjadi', 'berawal')} di {a.pick('warung', 'rumah', 'kamar kos', 'teras')} {a.pick('milik ', '')}{a.first()}."),
    (1, lambda a: f"{a.pick('Rumah', 'Warung', 'Toko', 'Motor', 'Istri', 'Anak', 'Ibu', 'Teman', 'Kediaman', 'Keluarga')} {a.first()} {a.pick('dibakar', 'dirusak', 'mengetahui', 'berada', 'melapor')} {a.pick('massa', 'orang tak dikenal', 'setelah kejadian', 'di ' + a.desa())}."),
    (1, lambda a: f"{a.pick('Presiden', 'Perdana Menteri', 'Menteri Luar Negeri', 'Kanselir', 'Juru bicara', 'Duta Besar', 'Pelatih', 'Ilmuwan', 'Sekretaris Jenderal')} {a.pick(LOC(a.bank('negeri')), ORG(a.bank('lembaga')))} {a.stranger()} {a.bank('say')} {a.bank('speech')}{a.pick('.', ', seperti dikutip ' + ORG(a.bank('lembaga')) + '.')}"),
    (1, lambda a: f"{a.pick('Ketua Umum', 'Direktur Utama', 'Ketua', 'Anggota Komisi III', 'Juru Bicara', 'Pengamat politik dari', 'Sekretaris Jenderal', 'Wakil Ketua', 'Peneliti', 'Kepala', 'Presiden Direktur')} {ORG(a.bank('lembaga'))}{a.pick(',', '', '')} {PER(Person(a.w).full)}{a.pick(',', '')} {a.bank('say')} {a.bank('speech')}{a.pick('.', ', ' + a.date() + '.')}"),
    (1.5, lambda a: f"{a.pick('Namun', 'Sementara', 'Sebelumnya,', 'Menanggapi hal itu,', 'Gaya', 'Meski begitu,', 'Kemarin,', 'Soal', 'Nama', 'Menurut', 'Bagi', 'Kasus', 'Pengacara', 'Kubu', 'Pendukung', 'Karier', 'Sosok', 'Ketika', 'Saat', 'Apalagi', 'Lagi,', 'Setelah', 'Untuk', 'Kepada', 'Kemenangan', 'Penampilan', 'Keputusan')} {a.pick(PER(a.other.short), PER(Person(a.w).full), a.stranger())} {a.pick('dinilai', 'tidak', 'kembali', 'sudah', 'memilih', 'menjadi', 'masih', 'akan', 'terus', 'pernah', 'itu', 'saat ini', 'juga')} {a.pick('berbeda', 'mundur', 'sorotan', 'menang', 'bungkam', 'membantah', 'dibicarakan orang', 'hadir', 'menolak', 'mencetak gol', 'datang')}{a.pick('.', ', kata ' + PER(Person(a.w).full) + '.', ' di ' + LOC(a.bank('negeri')) + '.', ' bersama ' + a.stranger() + '.')}"),
    (1, lambda a: f"{a.quoted()} {a.bank('cue')} {PER(a.other.short)} {a.pick('di', 'di kantornya,', 'di Gedung DPR,')} {LOC(a.bank('negeri'))}, {a.date()}."),
    (1, lambda a: f"{a.pick('Pemerintah', 'Warga', 'Tentara', 'Kedutaan Besar', 'Tim', 'Delegasi')} {LOC(a.bank('negeri'))} {a.pick('dan', 'bersama', 'menyerang', 'mendukung')} {a.pick(ORG(a.bank('lembaga')), LOC(a.bank('negeri')))} {a.pick('sepakat', 'bertemu', 'menggelar perundingan')} di {LOC(a.bank('negeri'))}{a.pick('.', ', kata ' + a.stranger() + '.')}"),
    (0.7, lambda a: f"{ORG(a.bank('lembaga'))} {a.pick('menyatakan', 'mengumumkan', 'membantah', 'meminta', 'menggandeng')} {a.pick('laba naik 12 persen', ORG(a.bank('lembaga')), 'kenaikan harga', 'hasil penelitian')} {a.pick('pada kuartal kedua', 'tahun ini', 'di ' + LOC(a.bank('negeri')))}."),
    (4, lambda a: f"{a.office()}{a.pick(',', ',', '')} {a.k()}{a.pick(',', '')} {a.bank('say')}{a.pick('', ',', ' bahwa')} {a.bank('speech')}."),
    (3, lambda a: f"{a.office()} {a.ranked(a.boss)} melalui {a.office()} {a.k()} {a.bank('say')} {a.bank('speech')}."),
    (4, lambda a: f"{a.quoted()} {a.bank('cue')} {a.pick(a.k(), a.again(), a.again())}{a.pick('.', ', ' + a.date() + '.', ' kepada wartawan.', ' di ' + a.kab() + '.')}"),
    (3, lambda a: f"{a.quoted()} {a.bank('cue')} {a.lay()}{a.pick('.', ', ' + a.bank('trait') + '.', ' saat ditemui di ' + a.where() + '.')}"),
    (2, lambda a: f"{a.quoted()} {a.bank('cue')} {a.bank('trait')} {a.desa()}, {a.titled(a.civilian.full)}."),
    (3, lambda a: f"{a.line()} {a.pick('melaksanakan', 'menggelar', 'melakukan', 'kembali melaksanakan')} {a.bank('giat')} di {a.where()}, {a.date()}."),
    (2, lambda a: f"{a.pick('Dalam rangka', 'Guna', 'Menyongsong', 'Antisipasi')} {a.bank('giat')}, {a.unit()} jajaran {a.unit(a.w.polres)} {a.unit(a.w.polda)} {a.pick('gencar', 'rutin', 'terus')} menyambangi warga {a.desa()}."),
    (3, lambda a: f"Korban {a.pick('adalah', 'diketahui bernama', 'yakni', 'bernama', ',')} {a.lay(a.victim)}{a.pick(',', '')} {a.pick('warga', 'asal', 'beralamat di', 'warga asal', 'penduduk')} {a.where()}."),
    (3, lambda a: f"{a.pick('Tersangka', 'Pelaku', 'Terdakwa', 'terduga pelaku', 'Pelaku berinisial', 'Seorang pria', 'Seorang perempuan', 'Pemuda')} {a.lay(a.suspect)} {a.pick('ditangkap', 'diamankan', 'diringkus', 'dibekuk')} {a.pick('polisi', a.line(), 'petugas')} di {a.where()} {a.date()}."),
    (2, lambda a: f"{a.pick('Para pelaku', 'Ketiga tersangka', 'Mereka', 'Korban luka', 'Saksi')} {a.pick('masing-masing', 'yakni', 'adalah', 'berinisial', ':')} {a.laylist()}."),
    (2, lambda a: f"{a.pick('Kecelakaan maut', 'Kejadian', 'Peristiwa itu', 'Peristiwa nahas tersebut', 'Insiden')} terjadi di {a.where()}, {a.date()}."),
    (2, lambda a: f"{a.pick('Sepeda motor', 'Mobil', 'Truk')} yang dikemudikan {a.lay()} melaju dari arah {a.far()} menuju {a.kec()}."),
    (2, lambda a: f"{a.civil()}{a.pick(',', '')} {a.titled(a.official.full)} {a.bank('say')} {a.bank('speech')}."),
    (2, lambda a: f"{a.pick('Hadir dalam kegiatan tersebut', 'Turut hadir', 'Kegiatan dihadiri oleh', 'Hadir pula', 'Tampak hadir')} {a.civil()} {a.titled(Person(a.w).full)}, {a.office()} {a.ranked(a.officer())}, {a.civil()} {a.titled(Person(a.w).full)}{a.pick(' dan', ', serta')} {a.bank('trait')}."),
    (2, lambda a: "".join(f"{i}. {a.pick(a.civil(), a.office())} {a.pick('', '(', ': ')}{a.pick(a.ranked(a.officer()), a.titled(Person(a.w).full))}\n" for i in range(1, a.rng.randint(3, 6))).rstrip()),
    (2, lambda a: f"{a.pick('Bhabinkamtibmas', 'Babinsa', 'Kanit Binmas')} {a.pick(a.desa(), a.unit(a.w.polsek))} {a.k()} {a.pick('menyambangi', 'mengunjungi', 'bersilaturahmi dengan', 'mendatangi')} {a.pick('warga binaan', 'rumah', 'kediaman')} {a.titled(a.civilian.full)} di {a.dusun()} {a.desa()}."),
    (2, lambda a: f"{a.pick('Menurut', 'Lanjut', 'Sementara itu', 'Senada dengan itu,', 'Lebih lanjut')} {a.pick(a.lay(), a.again(), a.k())}, {a.bank('speech')}."),
    (2, lambda a: f"{a.again()} {a.bank('say')}{a.pick(',', ' bahwa')} {a.bank('speech')}."),
    (1.5, lambda a: f"{a.pick('Kata', 'Ujar', 'Tutur', 'kata')} {a.again()}{a.pick('.', ', ' + a.bank('speech') + '.')}"),
    (2, lambda a: f"{a.pick('Barang bukti', 'Petugas menyita', 'Polisi mengamankan')} {a.bank('benda')} dan {a.bank('benda')}{a.pick('', ' milik ' + a.lay())}."),
    (1, lambda a: f"{a.pick('Atas perbuatannya', 'Tersangka')} {a.pick(a.lay(a.suspect), 'pelaku')} dijerat {a.bank('pasal')} dengan ancaman 7 tahun penjara."),
    (1.5, lambda a: f"{a.pick('Berdasarkan', 'Dari')} keterangan {a.lay()}, {a.bank('kasus')} bermula saat {a.pick('ia', 'korban', PER(a.victim.short))} {a.pick('pulang dari', 'melintas di', 'menuju')} {a.pick(a.spot(), a.jalan(), a.desa())}."),
    (1.5, lambda a: f"{a.body()} {a.pick('bersama', 'menggandeng', 'dan')} {a.unit()} {a.pick('menggelar', 'menyalurkan bantuan dalam', 'mengadakan')} {a.bank('giat')} di {a.where()}."),
    (1.5, lambda a: f"Jenazah {a.pick('korban', PER(a.victim.full), PER(a.victim.short))} dibawa ke {a.body()}{a.pick('.', ' untuk divisum.', ', ' + a.kab() + '.')}"),
    (1.5, lambda a: f"{a.office()} diserahterimakan dari {a.ranked(a.officer())} kepada {a.ranked(a.officer())} yang sebelumnya menjabat {a.office()}."),
    (1, lambda a: f"{a.ranked(a.officer())} {a.pick('dimutasi sebagai', 'menjabat', 'diangkat menjadi', 'dipercaya sebagai')} {a.office()}, menggantikan {a.ranked(a.officer())}."),
    (1, lambda a: f"{a.pick('Kegiatan', 'Patroli', 'Razia')} {a.pick('dipimpin langsung', 'dipimpin', 'dipimpin oleh', 'di pimpin')} {a.office()} {a.k()} {a.pick('didampingi', 'bersama')} {a.office()} {a.ranked(a.officer())} {a.pick('dan', 'serta')} {a.rng.randint(3, 40)} personel."),
    (1, lambda a: f"Majelis Hakim {ORG('Pengadilan Negeri ' + a.w.kab)} {a.pick('yang diketuai', 'pimpinan', 'yang dipimpin hakim')} {PER(a.other.full)} memvonis {a.lay(a.suspect)} {a.rng.randint(2, 20)} tahun penjara."),
    (1, lambda a: f"{a.pick('Jaksa Penuntut Umum', 'JPU', 'Kuasa hukum terdakwa', 'Penasihat hukum')}{a.pick(',', '')} {a.titled(a.other.full)}{a.pick(',', '')} {a.bank('say')} {a.bank('speech')}."),
    (1, lambda a: f"{a.pick('Ayah', 'Ibu', 'Istri', 'Suami', 'Kakak', 'Keluarga', 'Tetangga', 'Anak')} korban, {a.lay()}, {a.bank('say')} {a.bank('speech')}."),
    (1, lambda a: f"{PER(a.victim.short)} {a.pick('kemudian', 'lalu', 'akhirnya', 'sempat', 'diduga', 'yang')} {a.pick('dilarikan ke', 'dibawa ke', 'ditemukan di', 'pulang ke')} {a.pick(a.body(), a.spot(), a.desa())}."),
    (1, lambda a: f"{a.pick('Wilayah hukum', 'Situasi Kamtibmas di wilayah', 'Warga', 'Masyarakat', 'Wilkum')} {a.pick(a.unit(), a.kec(), a.kab())} {a.pick('aman dan kondusif', 'terpantau aman', 'diminta waspada', 'menyambut baik')}."),
    (1, lambda a: f"{a.pick('Pelaku melarikan diri ke', 'Pelaku kabur ke arah', 'Petugas mengejar pelaku hingga', 'Korban berasal dari', 'Rombongan bertolak ke', 'Banjir merendam', 'Sabu itu berasal dari')} {a.far()}{a.pick('', ' dan ' + a.far(), ', ' + a.prov())}."),
    (1, lambda a: f"Selain {a.kec()}, {a.pick('patroli', 'kegiatan serupa', 'banjir', 'kebakaran lahan')} juga {a.pick('menyasar', 'terjadi di', 'dilaksanakan di')} {a.desa()}, {a.desa()} dan {a.spot()}."),
    (1, lambda a: f"Laporan {a.pick('korban', 'polisi')} {a.pick('tertuang dalam', 'Nomor', 'nomor :')} LP/B/{a.rng.randint(1, 300)}/VII/2023/SPKT/{a.w.polsek.upper()}/{a.w.polda.upper()}."),
    (1, lambda a: f"{a.pick('Kami', 'Saya', 'Pihaknya')} mengucapkan terima kasih kepada {a.pick('Bapak', 'Ibu', 'Pak')} {a.pick(PER(a.chief[0].short), 'Kapolsek', 'Kapolres', PER(a.official.full))}."),
    (0.7, lambda a: f"{a.pick('Ia', 'Dia', 'Kapolsek', 'Kapolres', 'Pihaknya', 'Polisi')} {a.bank('say')} {a.bank('speech')}."),
    (0.7, lambda a: f"{a.pick('Dengan', 'Melalui', 'Adanya')} {a.bank('giat')} ini{a.pick(',', '')} diharapkan {a.pick('sinergi TNI-Polri'.replace('TNI-Polri', ORG('TNI') + '-' + ORG('Polri')), 'kepercayaan masyarakat kepada ' + ORG('Polri'), 'kemitraan')} semakin meningkat."),
    (0.7, lambda a: f"{a.pick('Sesuai arahan', 'Atas perintah', 'Menindaklanjuti instruksi', 'Dipimpin')} {a.pick('Kapolri', 'Presiden', a.office())} {a.pick('Jenderal Pol ', 'Komjen Pol ', '', 'Jenderal ')}{PER(a.other.full)}, {a.bank('speech')}."),
    (0.7, lambda a: f"{a.pick('Nama', 'NAMA', 'Identitas korban')} : {a.lay()}\n{a.pick('Alamat', 'ALAMAT', 'Tempat tinggal')} : {a.where()}"),
    (0.7, lambda a: f"{a.pick('Kedua pelaku,', 'Pasangan suami istri', 'Dua remaja,', 'Pelaku lain,')} {PER(a.initials())} ({a.rng.randint(15, 60)}) dan {PER(a.initials())} ({a.rng.randint(15, 60)}), {a.pick('warga', 'asal')} {a.where()}, masih diburu."),
    (0.7, lambda a: f"{a.pick('Tiba di TKP', 'Sesampainya di lokasi', 'Setelah itu', 'Kemudian')}, {PER(a.suspect.short if a.rng.random() < 0.6 else a.initials())} {a.pick('memukul', 'menikam', 'merampas tas', 'mengancam', 'menemui')} {a.pick('korban', PER(a.victim.short), PER(a.initials()))} {a.pick('dengan sebilah parang', 'hingga tewas', 'lalu kabur')}."),
    (0.7, lambda a: f"{a.pick('Program', 'Operasi', 'Pelaksanaan', 'Peringatan')} {a.bank('giat')} {a.pick('Semeru', 'Lodaya', 'Candi', 'Toba', 'Krakatau', 'Seulawah', 'Musi', 'Rinjani', 'Agung')} {a.pick('2023', '2024', 'Tahun 2025')} dimulai {a.date()}."),
    (0.5, lambda a: f"{a.pick('Kapal', 'KM', 'Perahu', 'Speedboat')} yang ditumpangi {a.laylist()} tenggelam di perairan {a.far()}."),
    (0.5, lambda a: f"{a.pick('Hal senada', 'Hal itu', 'Pernyataan tersebut')} {a.pick('disampaikan', 'dibenarkan', 'diungkapkan', 'dikatakan')} {a.pick(a.office() + ' ' + a.k(), a.bank('trait') + ' ' + a.desa() + ', ' + a.titled(a.civilian.full), a.titled(a.other.full), a.civil() + ' ' + PER(a.official.full))}{a.pick('.', ', ' + a.date() + '.')}"),
]
SENTENCES = [t for _, t in TEMPLATES]
WEIGHTS = [w for w, _ in TEMPLATES]


# -- disorder -----------------------------------------------------------------------------------------------------------------------

SMALL = {"di", "ke", "dan", "yang", "dari", "untuk", "dengan", "pada", "oleh", "bahwa", "a.n.", "alias", "bin", "binti"}
_PIECE = re.compile(f"({OPEN}[A-Z]+{MID}|{CLOSE})")


def recase(text: str, how: str) -> str:
    """The text in capitals, with every word capitalised, or in small letters; the marks stay."""
    if how == "none":
        return text
    out = []
    for piece in _PIECE.split(text):
        if _PIECE.fullmatch(piece):
            out.append(piece)
        elif how == "upper":
            out.append(piece.upper())
        elif how == "lower":
            out.append(piece.lower())
        else:
            out.append(re.sub(r"[^\W\d_][\w'’.-]*", lambda m: m[0] if m[0] in SMALL else m[0][:1].upper() + m[0][1:], piece))
    return "".join(out)


def disorder(text: str, rng: random.Random) -> str:
    """What scraping and haste do to a text; the marks stay."""
    if rng.random() < 0.3:
        text = text.replace("'", "’")
    elif rng.random() < 0.1:
        text = re.sub(r"(?<=\w)'(?=\w)", "`", text)
    if rng.random() < 0.04:
        text = recase(text, "upper")
    elif rng.random() < 0.01:
        text = recase(text, "lower")
    if rng.random() < 0.08:
        text = re.sub(r", (?=\S)", lambda m: "," if rng.random() < 0.3 else m[0], text)
    if rng.random() < 0.06:
        text = re.sub(r" ", lambda m: "  " if rng.random() < 0.05 else m[0], text)
    if rng.random() < 0.05:
        text = re.sub(r"(?<=[a-z]{3})\. ?(?=\S)", lambda m: rng.choice((".", " ", m[0])), text)
    if rng.random() < 0.05:
        text = re.sub(r" (?=\()", lambda m: "" if rng.random() < 0.4 else m[0], text)
    if rng.random() < 0.05:
        text = re.sub(r" ", lambda m: "\n" if rng.random() < 0.03 else m[0], text)
    if rng.random() < 0.04:
        text = re.sub(r'["“”]', "", text)
    if rng.random() < 0.05:
        text = re.sub(r", ", lambda m: " " if rng.random() < 0.3 else m[0], text)
    if rng.random() < 0.06:  # letters lost, doubled or exchanged
        chars = list(text)
        for i in rng.sample(range(1, len(chars) - 1), max(1, len(chars) // 120)):
            if all(c.isalpha() for c in chars[i - 1 : i + 2]) and chars[i].islower():
                chars[i] = rng.choice(("", chars[i] * 2, chars[i - 1]))
        text = "".join(chars)
    return text


def unmark(marked: str) -> tuple[str, list[tuple[int, int, str]]]:
    """The bare text and its spans; a mark inside another is dropped."""
    text, spans, stack = "", [], []
    i = 0
    while i < len(marked):
        c = marked[i]
        if c == OPEN:
            j = marked.index(MID, i)
            stack.append((len(text), marked[i + 1 : j]))
            i = j + 1
        elif c == CLOSE:
            start, label = stack.pop()
            if not stack and len(text) > start:
                spans.append((start, len(text), label))
            i += 1
        else:
            text += c
            i += 1
    return text, spans


def main() -> None:
    ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ap.add_argument("out", type=Path)
    ap.add_argument("--articles", type=int, default=6000)
    ap.add_argument("--seed", type=int, default=8)
    args = ap.parse_args()
    rng = random.Random(args.seed)
    args.out.parent.mkdir(parents=True, exist_ok=True)
    with args.out.open("w", encoding="utf-8") as out:
        for _ in range(args.articles):
            text, spans = unmark(Writer(rng).article())
            out.write(json.dumps([text, {"entities": spans}], ensure_ascii=False) + "\n")


if __name__ == "__main__":
    main()
