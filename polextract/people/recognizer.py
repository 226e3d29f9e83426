"""The people of an article: ranks, titles, offices and cues point at names, `coreference` joins the mentions, one record each comes out.

>>> from polextract.people import find_people
>>> person = find_people("Kasat Reskrim Polres Indramayu AKP Wira Santosa, S.H. menjelaskan, tersangka BR (31) ditangkap.")[0]
>>> person.name, person.rank, person.titles, person.positions[0].text
('Wira Santosa', 'AKP', ('S.H.',), 'Kasat Reskrim Polres Indramayu')
"""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import dataclass, field
from functools import cache, lru_cache
from itertools import takewhile

from ..context import Context
from ..data import read_table
from ..report import Person, Position, Span
from .coreference import Group, group_mentions, later_mentions
from .names import ALIASES, Name, given_names, is_stop, read_name
from .positions import Held, Offices
from .ranks import RankMark, read_rank
from .scan import Mark, Scan, common_words, functions, word_set, words_of
from .titles import before_words, read_after, read_before

# Words between an office and the name of its holder.
_TO_NAME = word_set(
    "semula tadinya dulu saat kini diisi diemban dipegang selanjutnya berganti resmi akan digantikan diganti dari , : yakni yaitu adalah "
    "ialah bernama atas nama ( - ; yang baru lama dijabat oleh saudara kita itu ini "
    "sementara diwakili terpilih nonaktif setempat"
)
_FORMER = word_set("mantan eks")
_FOR_ANOTHER = word_set("mewakili perwakilan istri ajudan sopir anak suami ayah ibu putra keponakan utusan calon")
_AS = word_set(
    "dipindahkan dialihkan ditarik jadi menjadi merupakan dimutasi diangkat ditunjuk dipercaya dipromosikan dilantik menempati dirotasi "
    "digeser selaku sebagai "
    "menjabat jabat dijabat jabatan menduduki merangkap"
)
DEGREE_STARTS = word_set(
    "Sp SpB SpOG SpA SpPD S SH SE ST SIK SPd SSos SIP SAP SKom STP SSTP SAg SHut M MH MM MSi MPd MKes MAP A AMd SPdI S.H"
)
_BEFORE_OFFICE = word_set(
    "ke anggota jabatan barunya semula mendapat tugas - sehari hari yang juga saat ini sekarang kini sebagai sebelumnya pernah baru "
    "resmi satu akan telah dari "
    "posisi untuk mengemban amanah kembali"
)
NAMING = word_set("bernama berinisial inisial nama identitas dipanggil disapa berinisal berinisil inisal insial berinsial bernisial")
LISTING = word_set("yakni yaitu adalah ialah masing-masing")
_FILLER = word_set(
    "yang ini itu tersebut bernama berinisial inisial atas nama adalah yakni yaitu ialah diketahui dengan identitas seorang pria "
    "wanita perempuan laki-laki lelaki pemuda , : ( berinisal bernisial inisal an a.n utama kami sementara atasnama saudara "
    "masing masing-masing - antara lain satu salah orang berjumlah sebanyak dua tiga empat lima enam remaja warga setempat pertama "
    "kedua ketiga keempat kelima keenam lainnya total usia"
)
# A line that names who wrote it, or who took the picture (`soft`: only people with a rank are looked for there).
_LINE = re.compile(r"^[ \t>*(\[–-]*(\w+)", re.MULTILINE)
_BYLINE = re.compile(
    r"(?i)[ \t>*(\[–-]*(?:(?P<soft>foto|dok(?:umentasi)?|ketgam|ket(?:erangan)? foto|caption|teks foto)|penulis|editor|reporter"
    r"|pewarta(?: foto)?|kontributor|laporan(?: wartawan)?|jurnalis|redaktur|redaksi|sumber(?: foto| berita)?|oleh|by|uploader|publisher"
    r"|publish|wartawan|fotografer|author|naskah|kamerawan|posted by|diunggah oleh|liputan)\b"
    r"[ \t]*(?:/[ \t]*\w+[ \t]*)?[:|.][^\n]*|[ \t]*laporan wartawan [^\n]*"
)
_BYLINE_STARTS = word_set(
    "foto dok dokumentasi ketgam ket keterangan caption teks penulis editor reporter pewarta kontributor laporan jurnalis redaktur "
    "redaksi sumber oleh by uploader publisher publish wartawan fotografer author naskah kamerawan posted diunggah liputan"
)
_CREDIT = re.compile(r"(?i)\((?:foto|dok|ist|sumber|red|hms|photo)\b[^()\n]{0,80}\)")
_AGE = re.compile(
    r"[ ]*[(\[,][ ]*(?:(?:[LP]k?|laki-laki|perempuan|pria|wanita)[/, ]+)?(?:usia |umur |berusia |berumur )?(\d{1,3})"
    r"[ ]*(?:tahun|thn|th|thun|tahum)?[ ]*\.?[ ]*(?=[)\],;]|$|\n|/)"
)
_AGE_AFTER = re.compile(
    r"[ ,]{0,2}\(?(?:yang )?(?:berusia|berumur|usia|umur)[ ]*(\d{1,3})(?:[ ]*(?:tahun|thn|th))?\)?|[ ]?,[ ]?(\d{1,3})[ ]*(?:tahun|thn|th)\b"
)
_AGE_NEAR = re.compile(r"[^\d.\n]{0,34}\d")
_INITIALS = re.compile(r"[A-Z]{1,3}$")
_HEADLINE_VERB = re.compile(r"(?:ber|ter|di|me[mnl]?|meng|pe[mn]?)[a-z]{4,}$")
# The lowest rank that holds an office, where somebody of a lower one may stand in for its holder.
_LEAST_RANK = {
    "kapolda": 19,
    "wakapolda": 18,
    "kapolres": 16,
    "kapolresta": 17,
    "kapolrestabes": 18,
    "kapolsek": 13,
    "danramil": 13,
    "dandim": 16,
    "danrem": 18,
    "pangdam": 20,
    "kapolri": 22,
}
_BACKWARD = frozenset((*ALIASES, ".", "bin", "binti", "de", "van", "der"))
PLACE_TYPES = word_set("desa ds kelurahan kel kecamatan kec kabupaten kab distrik dusun kota kampung nagari gampong pekon polsek polres")
_ADDRESS = word_set("sdr sdri saudara saudari bapak ibu pak bu mbak")
_TOLD = ("suspect", "victim", "witness")
_BEFORE_SITE = word_set(
    "di ke dari jalan jl desa kelurahan kecamatan kabupaten kota dusun kampung rsud rs rsup rumah sakit masjid pasar gang smp sma smk sd "
    "pt cv toko hotel universitas polsek polres polda pantai sungai danau gunung pulau motor mobil merek jenis merk jembatan terminal"
)
_WEAK = (None, "civilian", "person", "kin", "rider", "driver")
_OWNED = word_set(
    "terbakar kebakaran pencurian dicuri mencuri maling pencuri dibobol raib kemalingan penggelapan digelapkan curian perampokan "
    "dirampok banjir longsor roboh "
    "curanmor penggelapan gempa angin puting"
)
_DRUGS = word_set("sabu narkoba narkotika ganja")
_ACCIDENT = word_set("kecelakaan laka tabrakan lakalantas menabrak tertabrak")
_SEARCH = word_set("sar basarnas tenggelam hanyut")
_DEATH = word_set("korban meninggal tewas jenazah")
_THEFT = word_set("curanmor pencurian dicuri penggelapan dibobol kebakaran terbakar")
_HANDOVER = word_set("kepada digantikan diganti penggantinya diemban dijabat diisi diduduki ke")
_POSSESSED = word_set("rumah motor mobil toko warung kios milik rumahnya kamar sapi bengkel gudang dapur")
_HAPPENED = word_set(
    "korban pelaku tersangka terdakwa saksi tkp kejadian kecelakaan tewas meninggal jenazah mayat kebakaran terbakar api luka ditangkap "
    "diamankan dibekuk ditemukan tenggelam hilang dibawa kabur melarikan ledakan tawuran olah"
)
_CRIME = word_set(
    "merampok perampok perampokan pencurian penganiayaan pembunuhan narkotika sabu dpo buron residivis diamankan ditangkap diringkus "
    "dibekuk diciduk menciduk tersangka pelaku menangkap meringkus membekuk mengamankan ditahan menahan "
    "menyita disita terdakwa dijerat razia"
)
_BEFORE_CUE = word_set("salah seorang satu selaku juga yang merupakan adalah sebagai ( ,")
# Verbs that stand before the name of who speaks, and those that stand behind it.
SAID = word_set("kata ujar tutur ucap ungkap jelas terang tegas imbuh tandas papar beber sebut cerita pungkas menurut sambung tukas")
SAYS = word_set(
    "menyatakan menerangkan menegaskan memaparkan membeberkan membantah mengonfirmasi mengkonfirmasi berharap bercerita berkata "
    "mengatakan menuturkan menyebut menyebutkan menjelaskan menyampaikan mengungkapkan menceritakan menambahkan membenarkan "
    "mengaku kata ujar tutur ucap ungkap"
)
# Those of the next that bear a dot themselves.
_ABBREVIATED = word_set("jl jln gg rs rsu rsud rsup")
# Behind these a title begins the name of a street, a hospital, a school.
_NO_PERSON_AFTER = word_set(
    "jalan jl jln gang gg rs rsu rsud rsup sakit gedung stadion lapangan universitas bandara masjid musholla mushola ponpes "
    "pesantren yayasan pasar kampus monumen makam taman sd smp sma smk sultan tahun"
)


@dataclass(slots=True)
class Mention:
    """One place in the text that names somebody, with what stands around it."""

    name: Name
    start: int
    end: int
    rank: RankMark | None = None
    offices: list[Held] = field(default_factory=list)
    tied: Held | None = None
    role: str | None = None
    age: int | None = None
    certain: bool = True
    order: int = 0


def find_people(text: str, *, context: Context | None = None) -> list[Person]:
    """One record for each named person of `text`, in order of first mention.

    Parameters
    ----------
    text : the article as given.
    context : what is known of the article already (units and offices for the positions, layout for the page furniture, named entities
        of a statistical backbone for further civilians); worked out where it is missing.

    The `mentions` of a person are the bare names, without rank and titles; `coreference.holders` gives the mentions by office alone.
    """
    context = context or Context(text)
    return reader_of(context).people()


def reader_of(context: Context) -> _Reader:
    """A reader of the context's text; its words are kept with the context, since `coreference.holders` asks for them again."""
    return _Reader(context.text, context)


class _Reader:
    def __init__(self, text: str, context: Context):
        self.text = text
        self.context = context
        kept = context.__dict__.get("_people_scan")
        self.scan: Scan = kept if kept is not None else Scan(text, context.folded, context.layout.joined)
        context.__dict__["_people_scan"] = self.scan
        self.offices = Offices(self.scan, context)
        self.mentions: dict[int, Mention] = {}
        self.cover: dict[int, Mention] = {}
        self.within: set[int] = set()
        self.ranks: dict[int, RankMark] = {}
        self.held: list[Held] = []
        self._begins: dict[int, int] | None = None
        self._units: dict[str, tuple[str | None, str | None]] = {}
        self._cue_ending = {m.last: m.row["role"] for m in self.scan.marks if m.kind == "cue"}
        self._years: dict[int, int | None] = {}
        self._typed: set[tuple[str, ...]] | None = None
        self.captions: list[tuple[int, int]] = []
        self.excluded = self._excluded()
        # 2: page furniture, where nobody is looked for; 1: a caption, where only people with a rank or an office are.
        self._mask = bytearray(len(text))
        for kind, spans in ((1, self.captions), (2, self.excluded)):
            for start, end in spans:
                self._mask[start:end] = bytes([kind]) * (end - start)

    def _excluded(self) -> list[tuple[int, int]]:
        spans = []
        for piece in self.context.layout.furniture:
            caption = piece.kind == "caption" or piece.text[:5].lower() in ("foto:", "foto ", "foto/")
            (self.captions if caption else spans).append((piece.start, piece.end))
        text = self.text
        for line in _LINE.finditer(text):
            if line[1].lower() in _BYLINE_STARTS and (match := _BYLINE.match(text, line.start())):
                (self.captions if match["soft"] else spans).append(match.span())
        at = text.find("(")
        while at >= 0:
            if text[at + 1 : at + 2] in "fdisrhpFDISRHP" and (match := _CREDIT.match(text, at)):
                spans.append(match.span())
            at = text.find("(", at + 1)
        return spans

    def _is_excluded(self, at: int, *, ranked: bool = False) -> bool:
        return self._mask[at] == 2 or (self._mask[at] == 1 and not ranked)

    # -- finding -------------------------------------------------------------------------------------------------------------------

    def add(
        self, name: Name, *, rank: RankMark | None = None, role: str | None = None, age: int | None = None, certain: bool = True
    ) -> Mention | None:
        scan = self.scan
        start, end = scan.starts[name.first], scan.ends[name.last - 1]
        if self._is_excluded(start, ranked=rank is not None):
            return None
        cover = self.cover
        found = None
        for i in range(name.first, name.last):
            if i in cover:
                found = cover[i]
                break
        if found is None:
            if name.first in self.within:
                return None  # a degree behind another's name
            found = self.mentions[name.first] = Mention(name, start, end, certain=certain)
            found.age = self._age(name)
            self.within.update(range(name.first, name.stop))
            for i in range(name.first, name.last):
                cover[i] = found
        if found.name.first == name.first and len(name.titles) > len(found.name.titles):
            found.name = name
        found.rank = found.rank or rank
        found.role = found.role or role
        found.age = found.age if found.age is not None else age
        found.certain = found.certain or certain
        return found

    def _named(self, rank: RankMark) -> Name | None:
        """The name behind a rank."""
        scan = self.scan
        j = rank.last
        if j >= scan.size or scan.paragraph(j):
            return None
        return read_name(scan, j, ranked=True)

    def _age(self, name: Name) -> int | None:
        if name.stop not in self._years:
            self._years[name.stop] = self._read_age(name)
        return self._years[name.stop]

    def _read_age(self, name: Name) -> int | None:
        at = self.scan.ends[name.stop - 1]
        window = self.scan.folded[at : at + 40]
        if not _AGE_NEAR.match(window):
            return None
        for pattern in (_AGE, _AGE_AFTER):
            match = pattern.match(window)
            if match:
                number = int(match[1] or match[2])
                if 0 < number < 115:
                    return number
        return None

    def people(self) -> list[Person]:
        scan = self.scan
        cues: list[Mark] = []
        for mark in scan.marks:
            if mark.kind == "rank":
                rank = read_rank(scan, mark)
                if rank:
                    self.ranks[rank.first] = rank
            elif mark.kind == "cue":
                cues.append(mark)
        for rank in list(self.ranks.values()):
            name = self._named(rank)
            if name:
                self.add(name, rank=rank)
        done = 0
        for mark in scan.marks:
            if mark.kind == "office" and mark.first >= done:
                held = self.offices.read(mark) if mark.first not in self.cover else None
                if held and not self._is_excluded(scan.starts[held.first], ranked=True):
                    self.held.append(held)
                    done = held.last
        self._aliases()
        self._titled()
        self._degreed()
        self._attach()
        for mark in cues:
            self._cue(mark)
        self._naming()
        self._ages()
        self._speakers()
        self._entities()
        self._listed()
        self._trim_headlines()
        mentions = sorted(self.mentions.values(), key=lambda m: m.start)
        groups = group_mentions(mentions, scan)
        later_mentions(groups, scan, self.context, self.excluded)
        groups.sort(key=lambda group: min(group.spans))
        return [self._person(n, group) for n, group in enumerate(groups, 1)]

    # -- offices and their holders -------------------------------------------------------------------------------------------------

    def _attach(self) -> None:
        scan = self.scan
        by_stop = {m.name.stop: m for m in self.mentions.values()}
        holder: dict[int, Mention] = {}
        for held in self.held:
            before = scan.lows[held.first - 1] if held.first else ""
            found = self._forward(held)
            if found is None and held.kind in ("area", "body", "post") and not held.bare:
                found = self._split(held)
            if found is None:
                found = self._backward(held, by_stop, holder)
            if found is None:
                continue
            mention, office = found
            if before in _FOR_ANOTHER and not self._may_hold(mention, office, held.first):
                continue
            after = scan.lows[office.last : office.last + 3]
            if (
                before in _FORMER
                or (mention.start > scan.starts[office.first] and ("sebelumnya" in after[:2] or after[:1] == ["lama"]))
                or office.kind == "member"
                or "pernah" in scan.lows[max(office.first - 4, 0) : office.first]
            ):
                mention.tied = mention.tied or office
                continue
            holder[office.last] = mention
            if office.force in ("gov", "other") and mention.role is None:
                mention.role = self._just_before(office.first)
            if office not in mention.offices:
                mention.offices.append(office)
            for other in self._handover(office, mention):
                if office not in other.offices:
                    other.offices.append(office)

    def _may_hold(self, mention: Mention, held: Held, first: int) -> bool:
        """Whether who is named behind ``mewakili Kapolres`` is the Kapolres, not the one who stands in."""
        least = _LEAST_RANK.get(held.office.lower())
        if least is not None and mention.rank is not None:
            return int(mention.rank.row["order"]) >= least
        return any(m.name.stop in (first - 1, first - 2) for m in self.mentions.values() if m is not mention)

    def _forward(self, held: Held) -> tuple[Mention, Held] | None:
        """The holder named behind an office."""
        scan = self.scan
        if held.kind in ("area", "body", "post") and not held.bare and read_after(scan, held.last).titles:
            return None  # what looks like a place goes on with a name, since degrees follow it
        j, steps, comma = self.offices.chain(held.last), 0, False
        while j < scan.size and steps < 6:
            if scan.paragraph(j):
                return None
            if j in self.ranks:
                rank = self.ranks[j]
                while rank.last in self.ranks:  # two ranks in a row: the second is the better one
                    rank = self.ranks[rank.last]
                name = self._named(rank)
                mention = name and self.add(name, rank=rank)
                return (mention, held) if mention else None
            low = scan.lows[j]
            if low == "(" and j + 1 not in self.ranks and (k := self._past_bracket(j)):
                j = k
                continue
            if low == "yang" and held.force == "gov" and scan.lows[j + 1 : j + 2] in (["diketuai"], ["dipimpin"]):
                j += 1
                continue
            if low == "yang" and held.force in ("polri", "tni") and (k := self._past_clause(j)):
                j = k
                continue
            if j in scan.at and scan.at[j].kind == "office" and low != "pimpinan":
                return None
            if (
                low in ("pimpinan", "diketuai", "dipimpin")
                and held.force == "gov"
                and (scan.capital(j + 1) or scan.lows[j + 1 : j + 2] == ["oleh"])
            ):
                name = read_name(scan, j + 2 if scan.lows[j + 1] == "oleh" else j + 1, cued=True)
                mention = name and self.add(name)
                if mention:
                    mention.tied = held
                return None
            if (low in ("dari", "sebelumnya") and j + 1 in self.ranks) or low in ("sebelumnya", "lama", "baru", "setempat"):
                j += 1
                continue
            if low == "," and (k := self._past_place(j)):
                j = k  # Kapolsek Gandus, Palembang AKP X
                continue
            if low in _TO_NAME:
                comma = comma or low in (",", ":", "yakni", "yaitu", "bernama", "oleh")
                j += 1
                steps += 1
                continue
            break
        if (
            j >= scan.size
            or (held.kind == "member" and not comma)
            or (
                j == held.last
                and not held.bare
                and held.kind in ("area", "body", "post")
                and held.office not in ("Ketua RT", "Ketua RW")
                and not read_before(scan, j).titles
            )
        ):
            return None
        if scan.broken(j) and not comma:
            return None
        name = read_name(scan, j, cued=True)
        if name and self._plausible(name, held, comma=comma):
            mention = self.add(name)
            return (mention, held) if mention else None
        return None

    def _past_place(self, j: int) -> int:
        """The rank behind a comma and one to three capitalised words, as in ``Kapolsek X, Palembang AKP Y``, or 0."""
        scan = self.scan
        for k in range(j + 1, min(j + 5, scan.size)):
            if k in self.ranks:
                return k if k > j + 1 else 0
            if not scan.capital(k) or k in scan.at:
                return 0
        return 0

    def _past_bracket(self, j: int) -> int:
        """The word behind a short bracket that holds no name, as in ``Kapolda Jawa Timur (Jatim)``, or 0."""
        scan = self.scan
        close = next((k for k in range(j + 1, min(j + 6, scan.size)) if scan.lows[k] == ")"), 0)
        return close + 1 if close and scan.lows[j + 1] not in given_names() and not read_before(scan, j + 1).titles else 0

    def _plausible(self, name: Name, held: Held, *, comma: bool) -> bool:
        """Whether the capitals behind an office are its holder's name."""
        scan = self.scan
        first, low = name.first, scan.lows[name.first]
        if scan.starts[first] in self.offices.units or scan.starts[first] in self.offices.heads:
            return False
        if name.titles or low in given_names():
            return True
        if name.initials:
            return False
        if comma:
            return not (name.last - first == 1 and self._is_place(first, name.last)) and not scan.heading(first)
        if held.kind == "body" or scan.heading(first):
            return False
        if held.office in ("Ketua RT", "Ketua RW", "Kepala Dusun") and not self._is_place(first, name.last):
            return True
        if held.bare and held.kind in ("area", "post", "unit"):
            return name.last - first > 1 and not any(self._is_place(first, k) for k in range(first + 1, name.last + 1))
        return True

    def _past_clause(self, j: int) -> int:
        """The rank behind a clause such as ``yang bertugas di Desa X``, or 0."""
        scan = self.scan
        if scan.lows[j + 1 : j + 2] not in (["bertugas"], ["membina"], ["juga"], ["mengampu"], ["membidangi"]):
            return 0
        for k in range(j + 2, min(j + 14, scan.size)):
            if k in self.ranks:
                return k
            if scan.lows[k] == "." or scan.paragraph(k):
                return 0
        return 0

    def _split(self, held: Held) -> tuple[Mention, Held] | None:
        """An office whose place and holder stand side by side without a comma (``Camat Sliyeg Wira Santosa``)."""
        scan = self.scan
        start = next((m.last for m in scan.marks if held.first <= m.first and m.last <= held.last and m.kind == "office"), held.first + 1)
        if start >= held.last:
            return None
        given = given_names()
        cut = None
        if held.kind in ("area", "post"):
            if self._is_place(start, held.last):
                return None
            cut = next((k for k in range(held.last - 1, start, -1) if scan.capital(k) and self._is_place(start, k)), None)
        if cut is None:
            cut = next((k for k in range(start, held.last) if scan.lows[k] in given and scan.lows[k - 1] not in PLACE_TYPES), None)
        if held.kind == "body" and (first := self._after_institution(start, held.last)) is not None:
            cut = first if cut is None else min(cut, first)
        if cut is None:
            return None
        if cut - 1 > start and scan.words[cut - 1] in ("I", "Ni") and scan.lows[cut] != "gusti":
            cut -= 1  # Ketua DPRD Bali *I Nyoman* Adi
        name = read_name(scan, cut, cued=True)
        mention = name and self.add(name)
        return (mention, held._replace(last=cut, bare=cut == start)) if mention else None

    def _after_institution(self, first: int, last: int) -> int | None:
        """Where a name begins behind the words of an institution: two words or more that are no common ones, behind one that is."""
        scan, common, known = self.scan, common_words(), functions()
        k = last
        while (
            k > first
            and scan.words[k - 1].isalpha()
            and scan.lows[k - 1] not in common
            and scan.lows[k - 1] not in known
            and not (scan.words[k - 1].isupper() and len(scan.words[k - 1]) > 1)
        ):
            k -= 1
        if (place := next((n for n in range(last, k, -1) if self._is_place(k, n)), None)) is not None:
            k = place  # Kepala BP3MI *Kepri* Wira Santosa
        opens = k > first or (scan.words[first - 1].isupper() and len(scan.words[first - 1]) > 2)  # Ketua DPR *Wira Santosa*
        return k if 1 < last - k < 5 and opens and not scan.heading(first) else None

    def _is_place(self, first: int, last: int) -> bool:
        scan = self.scan
        while first < last and (
            scan.lows[first] in ("desa", "kelurahan", "kecamatan", "kabupaten", "kota", "distrik", ".", "kec", "kab", "kel")
            or scan.words[first].isdigit()
        ):
            first += 1
        if first == last:
            return False
        return tuple(scan.lows[first:last]) in self._typed_places() or _in_gazetteer(scan.slice(first, last))

    def _typed_places(self) -> set[tuple[str, ...]]:
        """What stands behind ``Desa``, ``Kecamatan`` and the like in this article, each beginning of it."""
        if self._typed is None:
            scan = self.scan
            self._typed = set()
            for i in scan.triggers:
                if scan.lows[i] in PLACE_TYPES:
                    j = i + 1
                    while j < scan.size and j - i < 5 and scan.capital(j) and j not in scan.at and scan.lows[j] not in PLACE_TYPES:
                        j += 1
                    self._typed.add(tuple(scan.lows[i + 1 : i + 2]))
                    # Behind Kepala Desa the name of its head may follow that of the place.
                    if not any(
                        m.kind == "office" and m.first <= i < m.last for m in (scan.at.get(i), scan.at.get(i - 1), scan.at.get(i - 2)) if m
                    ):
                        self._typed.add(tuple(scan.lows[i + 1 : j]))
        return self._typed

    def _backward(self, held: Held, by_stop: dict[int, Mention], holder: dict[int, Mention]) -> tuple[Mention, Held] | None:
        """The holder named before an office: ``X selaku Kapolsek Y``, ``X, Kapolsek Y,``, ``X (Kapolsek Y)``."""
        scan = self.scan
        j, said, steps = held.first - 1, False, 0
        while j >= 0 and steps < 8:
            low = scan.lows[j]
            if low in _AS or low in ("salah", "seorang", "sehari") or (low in ("sebelumnya", "semula") and j == held.first - 1):
                said = True
            elif low not in _BEFORE_OFFICE:
                break
            j -= 1
            steps += 1
        if j < 0 or (scan.broken(held.first) and not said and held.first - 1 == j):
            return None
        if said:  # dari Kapolsek X menjadi Kapolsek Y: one man's two offices
            for k in range(j + 1, max(j - 5, 0), -1):
                if k in holder and j not in by_stop and j + 1 not in by_stop:
                    return holder[k], held
        mark = scan.lows[j] if scan.lows[j] in (",", "(") else ""
        stop = j if mark else j + 1
        if mark == "," and scan.lows[j - 1] == ")" and (k := self._before_bracket(j - 1)):
            stop = k
        mention = by_stop.get(stop)
        closes = held.last >= scan.size or scan.lows[held.last] in (",", ")", ".", "”", '"') or scan.lows[held.last] == "yang"
        if mention is None:
            return self._unknown_before(held, stop, said=said, mark=mark, closes=closes, close=steps == 0)
        # A list goes on: X, Kapolsek Y, and the next office is another man's.
        apart = not mark or (mark == "," and (steps or not closes or mention.offices))
        if not said and apart and "dari" not in scan.lows[stop : held.first]:
            return None
        return mention, held

    def _before_bracket(self, close: int) -> int:
        """The word where the age bracket opens that word `close` closes, or 0."""
        scan = self.scan
        opening = next((k for k in range(close - 1, max(close - 5, 0), -1) if scan.lows[k] == "("), 0)
        return opening if opening and any(scan.words[k].isdigit() for k in range(opening, close)) else 0

    def _unknown_before(self, held: Held, stop: int, *, said: bool, mark: str, closes: bool, close: bool) -> tuple[Mention, Held] | None:
        """A holder without rank or title before an office."""
        scan = self.scan
        first = self._run_back(stop)
        if first is None or held.kind == "member" or scan.heading(first):
            return None
        opens = first == 0 or scan.broken(first) or scan.lows[first - 1] in (".", '"', "”", "“", ":", ",", "dan")
        if self._goes_on(first):
            return None
        name = read_name(scan, first, cued=True)
        if not name or name.initials or name.stop != stop:
            return None
        known = scan.lows[first] in given_names() or bool(name.titles)
        long = name.last - first > 1
        if not known and self._is_place(first, name.last):
            return None
        if not (
            (said and (known or long))
            or (mark and close and closes and (known or long))
            or (not mark and close and opens and (known or long) and not held.bare)
        ):
            return None
        mention = self.add(name)
        return (mention, held) if mention else None

    def _handover(self, held: Held, first: Mention) -> list[Mention]:
        """The successor: ``Kasat Reskrim dari AKP A kepada AKP B``, ``Kapolda X: Irjen A digantikan oleh Irjen B``."""
        scan = self.scan
        if scan.there.isdisjoint(_HANDOVER):
            return []
        given = "dari" in scan.lows[held.last : held.last + 5] or "semula" in scan.lows[held.last : held.last + 3]
        start = first.name.stop
        at = bisect_left(scan.hits, start)
        for k in takewhile(lambda k: k < start + 32, scan.hits[at : at + 32]):
            low = scan.lows[k]
            if low not in _HANDOVER:
                continue
            if ";" in scan.lows[start:k] or any(scan.paragraph(b) for b in scan.breaks if start <= b <= k):
                break
            if any(scan.lows[b] == "." and not scan.glued(b) for b in range(start, k)):
                break
            if (given and low in ("kepada", "ke", "diemban", "dijabat", "diisi", "diduduki")) or low in (
                "digantikan",
                "diganti",
                "penggantinya",
            ):
                j = k + 1
                while j < scan.size and scan.lows[j] in ("oleh", "dengan"):
                    j += 1
                if j in self.ranks and (name := self._named(self.ranks[j])):
                    found = self.add(name, rank=self.ranks[j])
                    return [found] if found else []
        return []

    # -- civilians -----------------------------------------------------------------------------------------------------------------

    def _cue(self, mark: Mark) -> None:
        scan = self.scan
        i, role = mark.last, mark.row["role"]
        naming = mark.row["follow"] == "name"
        comma = False
        steps = 0
        while i < scan.size and steps < 9 and not scan.paragraph(i):
            low = scan.lows[i]
            if low in NAMING or low == "nama":
                naming = True
            elif low == ",":
                comma = True
            elif low in _FILLER and not scan.capital(i):
                pass
            elif i in scan.at and scan.at[i].kind == "cue" and not scan.capital(i):
                i = scan.at[i].last
                steps += 1
                continue
            else:
                break
            i += 1
            steps += 1
        self._behind(mark)
        if i == mark.last == mark.first + 1 and scan.capital(mark.first) and scan.lows[mark.first] in before_words():
            i, naming = mark.first, True  # Nenek Halimah: a title as well
        if role in ("suspect", "victim") and self._cue_ending.get(mark.first) in ("kin", "neighbour", "other"):
            return  # istri korban, penasihat hukum terdakwa: the name is that of the wife, the lawyer
        if role in ("other", "expert") and read_before(scan, i).titles:
            self._civilian(i, role, certain=True)
            return
        if role == "other" and (k := self._past_comma(i)):
            self._civilian(k, role, certain=True)
            return
        named = any(scan.lows[k] in NAMING or scan.lows[k] in LISTING for k in range(mark.last, min(i, scan.size)))
        if (
            not (i < scan.size and (scan.capital(i) or scan.lows[i] in _ADDRESS))
            or not (naming or comma)
            or (
                mark.row["follow"] == "comma"
                and not named
                and not comma
                and not (scan.lows[i] in given_names() and scan.capital(i + 1) and not self._is_place(i, i + 2))
            )
        ):
            if role in ("civilian", "expert", "other", "neighbour", "kin", "driver", "owner", "person") and (k := self._past_comma(i)):
                self._civilian(k, None if role == "person" else role, certain=True)
            return
        if role in ("person", "civilian", "kin"):
            before = self._role_before(mark.first) if named else self._just_before(mark.first)
            role = before if named else before or role
        if role == "driver" and not {"motor", "sepeda"}.isdisjoint(scan.lows[max(mark.first - 5, 0) : mark.first]):
            role = "rider"
        if role in ("driver", "rider", "civilian", "person") and not LISTING.isdisjoint(scan.lows[max(mark.first - 4, 0) : mark.first]):
            role = self._role_before(mark.first) or role  # meninggal dunia, yakni sopir X
        title_case = scan.capital(mark.first) and mark.first > 0 and not scan.broken(mark.first) and scan.lows[mark.first - 1] not in '.:"“'
        certain = named or role in ("suspect", "victim", "witness", "rider", "driver", "owner")
        self._civilian(i, None if role == "person" else role, certain=certain, title_case=title_case, naming=named)

    def _just_before(self, i: int) -> str | None:
        """The role that a verb close before a cue gives: ``menangkap dua pria, X dan Y``."""
        scan, told = self.scan, told_before()
        for k in range(i - 1, max(i - 8, -1), -1):
            if scan.lows[k] in (".", "," if k < i - 1 else ".", '"', "“", "”") or (scan.capital(k) and scan.broken(k)):
                return None
            if scan.lows[k].startswith(("me", "pe")):  # what is done to somebody; tewas says nothing of who comes next
                for words, role in told.get(scan.lows[k], ()):
                    if scan.follow(k, words):
                        return role
        return None

    def _past_comma(self, i: int) -> int:
        """The name behind the comma that closes what a cue says of its holder (``warga Desa X, Wira Santosa,``), or 0."""
        scan = self.scan
        for k in range(i, min(i + 10, scan.size - 1)):
            low = scan.lows[k]
            if low in (".", '"', "“", "”", "(") or scan.paragraph(k) or low in SAYS or (k in scan.at and scan.at[k].kind != "cue"):
                return 0
            if low == ",":
                name = read_name(scan, k + 1, cued=True) if scan.capital(k + 1) else None
                if not name or name.initials:
                    return 0
                known = bool(name.titles) or scan.lows[name.first] in given_names()
                closed = name.stop < scan.size and (scan.lows[name.stop] in (",", "(") or scan.lows[name.stop] in SAYS)
                if known or (closed and name.last - name.first > 1 and not self._is_place(name.first, name.last)):
                    return k + 1
                return 0
        return 0

    def _behind(self, mark: Mark) -> None:
        """The name before a cue: ``Wira Santosa, warga Desa X``, ``Wira Santosa salah seorang warga``."""
        scan = self.scan
        j = mark.first
        one_of = scan.lows[j] in ("salah", "seorang")
        if not j or (scan.lows[j - 1] not in _BEFORE_CUE and not one_of):
            return
        named = mark.row["role"]
        if (scan.capital(j) and named != "civilian") or (scan.capital(mark.last) and named not in ("civilian", "person")):
            return
        while j > 0 and scan.lows[j - 1] in _BEFORE_CUE:
            j -= 1
        if j == mark.first and not one_of:
            return
        comma = scan.lows[j] in (",", "(")
        role = None if mark.row["role"] == "person" else mark.row["role"]
        aged = False
        if scan.lows[j - 1] == ")" and (k := self._before_bracket(j - 1)):
            j, aged = k, True
        elif j > 2 and scan.words[j - 1].isdigit() and scan.lows[j - 2] == ",":
            j -= 2
        first = self._run_back(j)
        if first is None or scan.heading(first):
            return
        known = next((self.cover[k] for k in range(first, j) if k in self.cover), None)
        if known is not None:
            if known.rank is None:
                known.role = known.role or role
            return
        if (
            first
            and mark.row["role"] in ("suspect", "victim", "witness")
            and (scan.lows[first - 1] in SAYS or scan.lows[first - 1] == "menurut")
        ):
            return  # kata X, tersangka ...: the cue begins what X says
        name = read_name(scan, first, cued=True)
        if not name or (name.last != j and name.stop != j) or self._goes_on(first):
            return
        comma = comma or one_of or "salah" in scan.lows[j : mark.first]
        sure = aged or scan.lows[first] in given_names() or bool(name.titles)
        if not sure and role in ("civilian", "neighbour") and not self._is_place(first, name.last):
            sure = not SAYS.isdisjoint(scan.lows[mark.last : mark.last + 12])  # Wiyono, warga lainnya, mengatakan
        if name.initials or (not sure and ((self._opens(first) and j - first < 2) or not comma or self._is_place(first, name.last))):
            return
        self.add(name, role=role)

    def _goes_on(self, first: int) -> bool:
        """Whether the capitals from word `first` go on from the word before (``Depo`` *Gemilang*), so that they are no name."""
        scan = self.scan
        if first == 0 or scan.broken(first) or not scan.capital(first - 1):
            return False
        return common_words().get(scan.lows[first - 1]) not in ("function", "time") and not (
            first - 1 in scan.at and scan.at[first - 1].kind == "cue"
        )

    def _run_back(self, stop: int) -> int | None:
        """The first word of the run of capitalised words that ends before word `stop`."""
        scan = self.scan
        first = stop
        while first > 0 and stop - first < 7:
            k = first - 1
            if scan.lows[k] == "." and scan.glued(k) and k > 0 and len(scan.words[k - 1]) == 1:
                first = k
                continue
            if 0 < k < stop - 1 and scan.capital(k - 1) and scan.lows[k] in ("alias", "als", "bin", "binti", "de", "van", "der"):
                first = k
                continue
            if not scan.capital(k) or self._blocks(k) or k in scan.at or (first < stop and scan.broken(first)):
                break
            first = k
        while first < stop and not scan.capital(first):
            first += 1
        if first == stop - 2 and _INITIALS.match(scan.words[stop - 1]) and scan.lows[first] not in given_names() and self._opens(first):
            first = stop - 1  # Makam MA (47): a noun that begins the sentence
        return first if first < stop else None

    def _blocks(self, i: int) -> bool:
        """Whether the capitalised word `i` is no part of a name; letters before an alias are."""
        scan = self.scan
        if i and scan.lows[i - 1] in ("de", "van", "der") and scan.words[i - 1].islower():
            return False
        return is_stop(scan, i) and not (scan.words[i].isupper() and len(scan.words[i]) < 4 and scan.lows[i + 1 : i + 2] == ["alias"])

    def _opens(self, i: int) -> bool:
        """Whether word `i` begins a sentence."""
        return i == 0 or self.scan.broken(i) or self.scan.lows[i - 1] in (".", '"', "”", "“", "'", "’", ":", "!", "?")

    def _civilian(self, i: int, role: str | None, *, certain: bool, title_case: bool = False, naming: bool = False) -> None:
        scan, listed = self.scan, False
        while i < scan.size:
            if i in scan.at and scan.at[i].kind != "cue" and not (len(scan.words[i]) < 4 and scan.words[i].isupper()):
                return
            name = read_name(scan, i, cued=2 if naming or role in ("suspect", "victim", "witness") else True)
            if not name:
                return
            age = self._age(name)
            low = scan.lows[name.first]
            strong = (
                age is not None
                or name.initials
                or low in given_names()
                or bool(name.titles)
                or any(w in ALIASES for w in scan.lows[name.first : name.last])
            )
            if title_case and age is None and low not in given_names():
                return
            if not strong and not listed and (scan.starts[name.first] in self.offices.units or self._is_place(name.first, name.last)):
                return
            if name.initials and age is None and not certain:
                return
            if name.initials and age is None and len(name.text) > 3 and not any(k.islower() for k in name.text) and "." not in name.text:
                return
            self.add(name, role=role, certain=certain or strong)
            i = self._next_in_list(name, sure=certain and role in ("suspect", "victim", "witness"))
            if not i:
                return
            listed = True

    def _next_in_list(self, name: Name, *, sure: bool = False) -> int:
        """The next name of a list (``A (23), B (25) dan C (30)``), or 0."""
        scan = self.scan
        j, aged = name.stop, False
        if scan.lows[j : j + 1] == ["("]:
            k = j + 1
            while k < scan.size and k - j < 6 and scan.lows[k] != ")":
                k += 1
            if k >= scan.size or scan.lows[k] != ")" or not any(scan.words[x].isdigit() for x in range(j, k)):
                return 0
            j, aged = k + 1, True
        elif scan.lows[j : j + 1] == [","] and self._age(name) is not None and scan.words[j + 1].isdigit():
            j, aged = j + 2, True
            if scan.lows[j : j + 1] in (["tahun"], ["th"], ["thn"]):
                j += 1
        start = j
        while j < scan.size and scan.lows[j] in (",", "dan", "serta", "&", "/") and not scan.paragraph(j):
            j += 1
        if j < scan.size and j in scan.at and scan.at[j].row.get("role") == "suspect":
            j = scan.at[j].last
        if j == start or not scan.capital(j) or is_stop(scan, j) or j in scan.at:
            return 0
        following = read_name(scan, j, cued=True)
        if not following:
            return 0
        if (following.initials and name.initials) or (aged and self._age(following) is not None):
            return j
        low = [scan.lows[k] for k in range(following.first, following.last)]
        if (
            not aged
            and (
                low[0] in given_names() or not ALIASES.isdisjoint(low) or (sure and scan.starts[following.first] not in self.offices.units)
            )
            and scan.lows[following.stop : following.stop + 1] in ([","], ["."], ["dan"], ["serta"], ["("], ["masing-masing"])
        ):
            return j
        return 0

    def _naming(self) -> None:
        """``bernama X``, ``yaitu AB (30)`` where no cue word stands close by: the role is that of the last cue in the sentence."""
        scan = self.scan
        for i in scan.triggers:
            low = scan.lows[i]
            if (low not in NAMING and low not in LISTING) or i + 1 >= scan.size:
                continue
            j = i + 1
            while j < scan.size and scan.lows[j] in (
                "nama",
                ":",
                "lengkap",
                "asli",
                "inisial",
                "dengan",
                "(",
                '"',
                "“",
                "yakni",
                "yaitu",
                "berinisial",
                "masing-masing",
                ",",
            ):
                j += 1
            if not scan.capital(j) or (low in ("nama", "identitas") and (i == 0 or scan.lows[i - 1] not in ("atas", "dengan", "inisial"))):
                continue
            if j in self.cover:
                known = self.cover[j]
                if known.name.first == j and known.rank is None and known.role in _WEAK and not known.offices:
                    known.role = self._role_before(i) or known.role
                continue
            if low in LISTING:
                name = read_name(scan, j, cued=True)
                if not name:
                    continue
                known = name.last - name.first > 1 and not given_names().isdisjoint(scan.lows[name.first : name.last])
                if not (self._age(name) is not None or (name.initials and low != "adalah") or (known and self._role_before(i))):
                    continue
            self._civilian(j, self._role_before(i), certain=True, naming=low not in LISTING)

    def _role_before(self, i: int) -> str | None:
        """The role that the last cue before word `i` in its sentence gives, or what is said there (``meninggal, yakni X``)."""
        scan, told = self.scan, told_after()
        for k in range(i - 1, max(i - 24, -1), -1):
            if (scan.lows[k] == "." and not scan.glued(k + 1)) or scan.paragraph(k + 1):
                return None
            mark = scan.at.get(k)
            if mark is not None and mark.kind == "cue" and mark.row["role"] in ("suspect", "victim", "witness", "rider", "driver"):
                return mark.row["role"]
            for words, role in told_before().get(scan.lows[k], ()):
                if scan.follow(k, words):
                    return role
            if scan.lows[k] == "dari" and k > i - 6 and self._speaks_of(_DRUGS):
                return "suspect"  # sabu dari seseorang bernama X
            for words, role in told.get(scan.lows[k], ()):
                if role != "witness" and scan.follow(k, words):
                    return role
        return None

    def _titled(self) -> None:
        """A name behind a title (``Mbak Ratna``, ``H. Wira``)."""
        scan, index = self.scan, before_words()
        last = -1
        for i in scan.triggers:
            low = scan.lows[i]
            if low not in index or i < last or i in scan.at or not (scan.capital(i) or scan.capital(i + 1) or scan.capital(i + 2)):
                continue
            if i and (scan.lows[i - 1] in _NO_PERSON_AFTER or (scan.lows[i - 1] == "." and i > 1 and scan.lows[i - 2] in _ABBREVIATED)):
                continue
            if i > 1 and scan.lows[i - 1] == "." and scan.lows[i - 2] in index and scan.glued(i - 1):
                i -= 2  # Dra. Hj. X
            elif scan.capital(i - 1) and not is_stop(scan, i - 1) and not scan.broken(i):
                continue
            titles = read_before(scan, i)
            if not titles.titles or titles.last in self.within:
                continue
            name = read_name(scan, i)
            if name and not name.initials and len(name.text) > 2 and scan.starts[name.first] not in self.offices.units:
                self.add(name, certain=False)
                last = name.stop

    def _degreed(self) -> None:
        """A name with a degree behind it (``Wira Santosa, S.E.``)."""
        scan = self.scan
        done = 0
        for i in scan.triggers:
            if scan.words[i] not in DEGREE_STARTS or i < done or i == 0 or i in self.within:
                continue
            comma = scan.lows[i - 1] == ","
            titles = read_after(scan, i - 1 if comma else i, comma=comma)
            if not titles.titles:
                continue
            done = titles.last
            stop = i - 1 if comma else i
            first = self._run_back(stop)
            if first is None or self._goes_on(first):
                continue
            name = read_name(scan, first, cued=True)
            if first > 1 and scan.lows[first - 1] == "." and scan.lows[first - 2] in before_words() and scan.glued(first - 1):
                first -= 2  # RSUD. dr. Wira Santosa, Sp.B
                name = read_name(scan, first, cued=True)
            if name and name.last == stop and not name.initials and not any(k in self.cover for k in range(name.first, stop)):
                self.add(name, certain=False)

    def _ages(self) -> None:
        """A name with an age in brackets or between commas, whatever stands before it."""
        scan = self.scan
        brackets = [i for i in scan.triggers if scan.words[i] == "("]
        commas = [k - 2 for k, low in enumerate(scan.lows) if low in ("tahun", "thn") and scan.words[k - 2] == ","]
        for i in (*brackets, *commas):
            if not 0 < i < scan.size - 2 or not scan.words[i + 1].isdigit() or len(scan.words[i + 1]) > 2:
                continue
            if scan.lows[i + 2] not in (")", "tahun", "thn", "th", "/"):
                continue
            first = i
            while first > 0 and i - first < 9 and (scan.capital(first - 1) or scan.lows[first - 1] in _BACKWARD) and not scan.broken(first):
                if scan.lows[first - 1] == "." and not scan.glued(first - 1):
                    break
                if scan.capital(first - 1) and (self._blocks(first - 1) or (first - 1) in scan.at):
                    break
                first -= 1
            while first < i and not scan.capital(first):
                first += 1
            if first == i - 2 and _INITIALS.match(scan.words[i - 1]) and scan.lows[first] not in given_names() and self._opens(first):
                first = i - 1
            if first == i or first in self.cover:
                continue
            name = read_name(scan, first, cued=True)
            if name and name.stop == i and self._age(name) is not None and scan.lows[first - 1] not in ("pasal", "ayat"):
                self._civilian(first, self._just_before(first), certain=True)

    def _aliases(self) -> None:
        """A name with an alias, whatever stands before it."""
        scan = self.scan
        for i in scan.triggers:
            if scan.lows[i] not in ALIASES or not 0 < i < scan.size - 1 or not scan.capital(i - 1) or (i == 1 and not scan.capital(0)):
                continue
            first = i
            while (
                first > 0
                and i - first < 6
                and scan.capital(first - 1)
                and not self._blocks(first - 1)
                and (first - 1) not in scan.at
                and (first == i or not scan.broken(first))
            ):
                first -= 1
            if first < i and first not in self.cover:
                self._civilian(first, None, certain=True)

    def _listed(self) -> None:
        """Who stands in one list has one role: ``pelaku X (30), warga A, dan Y (25), warga B``."""
        scan, last = self.scan, None
        for mention in sorted(self.mentions.values(), key=lambda m: m.start):
            if (
                last is not None
                and last.role in ("suspect", "victim", "witness")
                and mention.role in _WEAK
                and mention.age is not None
                and last.age is not None
                and mention.rank is None
                and not mention.offices
                and scan.lows[mention.name.first - 1] in ("dan", "serta", ",", "&")
                and mention.start - last.end < 160
                and not any(scan.lows[k] in (".", '"', "“", "”", ";") for k in range(last.name.stop, mention.name.first))
                and not any(k in scan.at and scan.at[k].row.get("role") in _TOLD for k in range(last.name.stop, mention.name.first))
            ):
                mention.role = last.role
            last = mention

    def _speakers(self) -> None:
        """Who speaks, with no other sign of a name: ``kata Wira``, ``Wira Santosa menuturkan``."""
        scan = self.scan
        counts: dict[str, int] | None = None
        for i in scan.triggers:
            low = scan.lows[i]
            if low in SAID:
                first = i + 1
                if not scan.capital(first) or (scan.capital(i) and low != "menurut") or first in self.within or first in scan.at:
                    continue
                stop = 0
            elif low in SAYS and low not in SAID:
                stop = i
                while stop and scan.lows[stop - 1] in ("juga", "pun", "lalu", "kemudian", "sendiri"):
                    stop -= 1
                if not stop or not scan.capital(stop - 1) or stop - 1 in self.within:
                    continue
                found = self._run_back(stop)
                if found is None or self._goes_on(found) or not (self._opens(found) or scan.lows[found - 1] == ","):
                    continue
                first = found
            else:
                continue
            name = read_name(scan, first)
            if (
                name is None
                or name.initials
                or len(name.text) < 3
                or (stop and name.stop != stop)
                or scan.words[first].isupper()
                or any(k in self.cover for k in range(first, name.last))
                or scan.starts[first] in self.offices.units
                or scan.heading(first)
                or (not stop and name.stop < scan.size and scan.capital(name.stop) and not scan.broken(name.stop))
            ):
                continue
            known = scan.lows[first] in given_names() or bool(name.titles)
            if not known:
                if self._is_place(first, name.last):
                    continue
                if name.last - first == 1:
                    if counts is None:
                        counts = {}
                        for word in scan.words:
                            counts[word] = counts.get(word, 0) + 1
                    if counts[scan.words[first]] < 2:
                        continue
            self.add(name, certain=False)

    def _entities(self) -> None:
        """Persons that the statistical backbone saw and no rule did."""
        for entity in self.context.entities:
            if entity.label != "PER":
                continue
            i = self.offices.at_offset(entity.start)
            scan = self.scan
            if (
                i >= scan.size
                or scan.ends[i] > entity.end
                or any(m.start < entity.end and entity.start < m.end for m in self.mentions.values())
            ):
                continue
            if i in scan.at and scan.at[i].kind != "cue":
                continue
            name = read_name(scan, i)
            if name and not (len(name.text) < 3 or name.initials) and self._seconded(name):
                self.add(name, certain=False)

    def _seconded(self, name: Name) -> bool:
        """Whether the words around what the backbone took for a name speak for a person."""
        scan = self.scan
        first, last = name.first, name.last
        if scan.words[first].isupper() or scan.heading(first) or scan.starts[first] in self.offices.units:
            return False
        if self._goes_on(first) or (name.stop < scan.size and scan.capital(name.stop) and not scan.broken(name.stop)):
            return False
        before = scan.lows[first - 1] if first else ""
        after = scan.lows[name.stop] if name.stop < scan.size else ""
        known = scan.lows[first] in given_names()
        if before in _BEFORE_SITE or (not known and self._is_place(first, last)):
            return False
        if known and last - first > 1:
            return True
        cue = any(k in scan.at and scan.at[k].kind == "cue" for k in range(max(first - 3, 0), first))
        return (
            before in SAID or after in SAYS or ((known or last - first > 1) and (cue or before in ("oleh", "bersama", "kepada", "dengan")))
        )

    def _trim_headlines(self) -> None:
        """Cut what a headline in capitals adds to a name (``Wira Santosa`` *Pimpin Apel*)."""
        scan = self.scan
        long = [m for m in self.mentions.values() if m.name.last - m.name.first > 1 and not m.name.initials]
        headed = [m for m in long if scan.heading(m.name.first)]
        if not headed:
            return
        places = {m.name.first for m in headed}
        known = {tuple(scan.lows[m.name.first : m.name.last]) for m in self.mentions.values() if m.name.first not in places}
        beginnings = {name[:k] for name in known for k in range(1, len(name) + 1)}
        small = None
        for mention in headed:
            first, last = mention.name.first, mention.name.last
            words = tuple(scan.lows[first:last])
            if words in beginnings:
                continue
            cut = next((k for k in range(len(words) - 1, 0, -1) if words[:k] in known), 0)
            if not cut:
                small = small or {w for w in scan.words if w[0].islower()}
                cut = next(
                    (
                        k
                        for k in range(1, len(words))
                        if (words[k] in small or _HEADLINE_VERB.match(words[k])) and words[k] not in given_names() and len(words[k]) > 2
                    ),
                    0,
                )
            if cut:
                stop = first + cut
                if scan.lows[stop - 1] in ALIASES:
                    continue
                text = " ".join(scan.slice(first, stop).split())
                mention.name = mention.name._replace(
                    last=stop,
                    stop=stop,
                    text=text,
                    titles=tuple(t for t in mention.name.titles if self.text.find(t, 0, mention.start) >= 0),
                )
                mention.end = scan.ends[stop - 1]

    # -- records -------------------------------------------------------------------------------------------------------------------

    def _person(self, n: int, group: Group) -> Person:
        rank = group.rank()
        name = group.name()
        held = self._offices_of(group)
        force = None
        if rank is not None:
            force = rank.row["force"]
            if force == "polri" and rank.row["abbreviation"] in ("BRIGJEN", "JENDERAL") and any(h.force == "tni" for h in held):
                force = "tni"
        unit, unit_id = self._unit(group, held, force)
        return Person(
            id=f"p{n}",
            name=name,
            rank=rank.row["abbreviation"] if rank else None,
            force=force,  # type: ignore[arg-type]
            titles=group.titles(),
            positions=tuple([self._position(h) for h in held]),
            unit=unit,
            unit_id=unit_id,
            role=self._role(group, held, force),  # type: ignore[arg-type]
            age=group.age(),
            initials=group.initials(),
            mentions=tuple([Span(start=a, end=b, text=self.text[a:b]) for a, b in sorted(group.spans)]),
        )

    def _position(self, held: Held) -> Position:
        return Position(text=self._text(held), title=held.title, unit_id=held.unit_id, acting=held.acting)

    def _text(self, held: Held) -> str:
        text = self.scan.slice(held.first, held.last)
        return " ".join(text.split())

    def _offices_of(self, group: Group) -> list[Held]:
        found: dict[str, Held] = {}
        for mention in group.mentions:
            for held in mention.offices:
                found.setdefault(self._text(held).lower().replace(".", ""), held)
        kept: list[Held] = []
        for held in found.values():
            # A shorter form of an office that is there in full is the same office; so is its long form with the short one in brackets.
            if held.bare and any(other is not held and not other.bare and _covers(other, held) for other in found.values()):
                continue
            twin = next((k for k in kept if held.unit_id and (k.title, k.unit_id) == (held.title, held.unit_id)), None)
            if twin is None:
                kept.append(held)
            elif "(" in self._text(twin):
                kept[kept.index(twin)] = held
        return kept

    def _unit(self, group: Group, held: list[Held], force: str | None) -> tuple[str | None, str | None]:
        if force == "tni":
            return None, None
        for h in held:
            if h.unit:
                return h.unit, h.unit_id
        tied = next((m.tied for m in group.mentions if m.tied), None)
        if tied and tied.unit:
            return tied.unit, tied.unit_id
        if tied and tied.force == "polri" and tied.level:
            return self._only(tied.level)
        for h in held:
            if h.force == "polri" and h.level:
                return self._only(h.level)
            if h.force == "polri" and h.kind in ("sub", "post"):
                for level in _levels(h.title):
                    unit = self._only(level)
                    if unit[0]:
                        return unit
        rank = group.rank()
        if not held and force == "polri" and rank and int(rank.row["order"]) < 13:
            # A constable without an office belongs to the one station that the article is about.
            stations = {(u.unit, u.unit_id) for u in (*self.context.units, *self.context.offices) if u.level == "polsek"}
            if len(stations) == 1:
                return stations.pop()
        return None, None

    def _only(self, level: str) -> tuple[str | None, str | None]:
        """The unit of that level which the article is about: its only one, or the one named most."""
        if level not in self._units:
            counts: dict[tuple[str, str | None], int] = {}
            for unit in self.context.units:
                if unit.level == level:
                    counts[(unit.unit, unit.unit_id)] = counts.get((unit.unit, unit.unit_id), 0) + 2
                elif level == "polres" and unit.polres:
                    above = unit.unit_id.rsplit("/", 1)[0] if unit.unit_id and unit.unit_id.count("/") == 2 else None
                    counts[(unit.polres, above)] = counts.get((unit.polres, above), 0) + 1
            for office in self.context.offices:
                if office.level == level:
                    counts[(office.unit, office.unit_id)] = counts.get((office.unit, office.unit_id), 0) + 2
            self._units[level] = max(counts, key=lambda unit: counts[unit], default=(None, None))
        return self._units[level]

    def _role(self, group: Group, held: list[Held], force: str | None) -> str:
        cued = [m.role for m in group.mentions]
        if force:
            return "suspect" if "suspect" in cued else "military" if force == "tni" else "officer"
        if told := next((role for role in cued if role in ("suspect", "victim")), None):
            return told
        forces = [h.force for h in held if h.kind != "member"] + [m.tied.force for m in group.mentions if m.tied]
        for name, role in (("polri", "officer"), ("tni", "military"), ("gov", "official")):
            if name in forces:
                return role
        roles = [self._sharpen(m) for m in group.mentions]
        for role in ("expert", "other", "suspect", "victim", "witness"):
            if role in roles:
                return role
        if any(t.startswith(("dr.", "Sp")) for t in group.titles()):
            return "expert"  # a physician
        if not {"kin", "neighbour", "driver"}.intersection(roles) and self._owns(group):
            return "victim"
        accident = self._speaks_of(_ACCIDENT)
        crime = self._speaks_of(_CRIME)
        if accident and "rider" in roles:
            return "victim"
        if accident and "driver" in roles:
            return "suspect" if crime else "civilian"
        told = not group.initials() and not any(m.role == "kin" for m in group.mentions) and self._tells_of_incident()
        if told and ("neighbour" in roles or self._speaks(group)):
            return "witness"
        if group.initials() or "source" in roles:
            return "suspect" if crime else "victim" if self._speaks_of(_DEATH) else "civilian"
        if (accident or self._speaks_of(_SEARCH)) and group.age() is not None and not any(roles):
            return "victim"
        return "civilian"

    def _owns(self, group: Group) -> bool:
        """Whether something of theirs was stolen or burnt: ``rumah Wira``, ``motor milik Wira`` near a word that says so."""
        scan = self.scan
        owners = [m.name.first for m in group.mentions if m.role == "owner"]
        if owners and self._speaks_of(_THEFT):
            return True
        if not owners and not self._speaks_of(_OWNED):
            return False
        for start, _ in () if owners else group.spans:
            i = self.offices.at_offset(start)
            if i and scan.lows[i - 1] in _POSSESSED:
                owners.append(i)
        return any(not _OWNED.isdisjoint(scan.lows[max(i - 25, 0) : i + 25]) for i in owners)

    def _speaks(self, group: Group) -> bool:
        """Whether the article quotes the person."""
        scan = self.scan
        for mention in group.mentions:
            i, k = mention.name.first, mention.name.stop
            if (i and scan.lows[i - 1] in SAID) or not SAYS.isdisjoint(scan.lows[k : k + 12]):
                return True
        return False

    def _tells_of_incident(self) -> bool:
        """Whether the article tells what happened rather than what the police advise."""
        return len(_HAPPENED & self.scan.there) > 2

    def _sharpen(self, mention: Mention) -> str | None:
        """The role of a mention by its cue, or by what is said of it up to the next stop."""
        if mention.role in ("suspect", "victim", "witness", "expert", "other") or mention.rank or mention.offices:
            return mention.role
        scan, told = self.scan, told_after()
        if self._begins is None:
            self._begins = {m.name.first: m.name.stop for m in self.mentions.values()}
        begins = self._begins
        i, said = mention.name.stop, False
        while i < min(mention.name.stop + 22, scan.size):
            low = scan.lows[i]
            if i in begins and scan.lows[i - 1] in (",", "dan", "serta"):
                i = begins[i]  # A (19) dan B (17): what is said of both
                continue
            for words, role in told.get(low, ()):
                if (role == "witness" or not said) and scan.follow(i, words):
                    return role
            said = said or low in SAYS
            if (
                low in (".", '"', "“", "”")
                or scan.paragraph(i)
                or i in begins
                or (i in scan.at and scan.at[i].row.get("role") in ("suspect", "victim"))
            ):
                break
            i += 1
        return mention.role

    def _speaks_of(self, words: frozenset[str]) -> bool:
        """Whether the article has one of the words, which must be among the `asked_words`."""
        return not self.scan.there.isdisjoint(words)


@cache
def asked_words() -> frozenset[str]:
    """Words of which the part asks whether an article has them."""
    return _DRUGS | _ACCIDENT | _SEARCH | _DEATH | _THEFT | _OWNED | _CRIME | _HAPPENED | _HANDOVER


@cache
def told_after() -> dict[str, list[tuple[tuple[str, ...], str]]]:
    """What may be said of somebody behind their name, under its first word, with the role that it gives."""
    return _told("after")


def _told(follow: str) -> dict[str, list[tuple[tuple[str, ...], str]]]:
    index: dict[str, list[tuple[tuple[str, ...], str]]] = {}
    for row in read_table("people_cues.tsv"):
        if row["follow"] == follow:
            words = words_of(row["cue"])
            index.setdefault(words[0], []).append((words, row["role"]))
    for forms in index.values():
        forms.sort(key=lambda form: -len(form[0]))
    return index


@cache
def told_before() -> dict[str, list[tuple[tuple[str, ...], str]]]:
    """What may be said of somebody before their name, as `told_after`."""
    return _told("before")


@lru_cache(maxsize=8192)
def _in_gazetteer(name: str) -> bool:
    from ..places.gazetteer import lookup

    return bool(lookup(name))


def _covers(full: Held, short: Held) -> bool:
    """Whether `short` (``Kasat``, ``Kasat Reskrim``) is the office `full` without its unit."""
    return full.office == short.office and full.title.lower().replace(" ", "").startswith(short.title.lower().replace(" ", ""))


def _levels(title: str) -> tuple[str, ...]:
    """The levels of unit that an office without its unit may belong to, likeliest first."""
    low = title.lower()
    if low.startswith(("kasat", "kabag", "wakasat", "kbo", "kasubbag")):
        return ("polres",)
    if low.startswith(("dir", "wadir", "karo", "kabid", "kasubdit", "kasubbid", "irwasda", "ka spn")):
        return ("polda",)
    if low.startswith(("kanit", "panit", "bhabin", "banit", "ka spkt", "bamin", "pawas", "padal", "kapospol", "bintara")):
        return ("polsek", "polres")
    return ("polres", "polsek")


__all__ = ["Mention", "common_words", "find_people", "read_before"]
