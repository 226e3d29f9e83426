"""Speed of the dates part, and what general tools make of Indonesian expressions.

    python tests/benchmarks/bench_dates.py            # cost over tokenising, linear time, dateparser
    python tests/benchmarks/bench_dates.py --table    # the table of the docs page, as Markdown

dateparser is optional: without it the comparison is left out. No reader of the results should need more than the ratios: seconds are
those of the machine.
"""

from __future__ import annotations

import gc
import sys
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))
from common import seconds, texts

from polextract.dates import find_dates, parse_date

REFERENCE = "2024-01-10"

ARTICLE = """Polisi Amankan Terduga Pelaku Pencurian Sepeda Motor

Rabu, 10 Jan 2024 | 19:28 WIB

CIREBON - Petugas mengamankan seorang pria pada Selasa malam (9/1/2024) sekitar pukul 22.30 WIB di tepi jalan desa. Penangkapan itu bermula
dari laporan warga yang kehilangan sepeda motor dua hari sebelumnya. Menurut warga, kendaraan diparkir di teras rumah sejak Minggu sore.

"Kami menerima laporan tadi malam dan langsung mendatangi lokasi," kata Kapolsek, Rabu (10/1/2024). Ia mengimbau warga agar memasang kunci
ganda, tidak memarkir kendaraan di tempat sepi, dan segera melapor apabila melihat orang yang mencurigakan di lingkungan tempat tinggal.

Pelaku dijerat pasal pencurian dengan ancaman tujuh tahun penjara. Sejak Januari hingga Desember 2023 tercatat sembilan kasus serupa di
wilayah itu, turun dari tahun 2022. Patroli akan digelar 12 s.d. 20 Januari 2024, setiap hari pukul 20.00-23.00 WIB, bersama warga setempat.
Kegiatan itu melibatkan perangkat desa, tokoh masyarakat, dan pemuda. Warga diminta tetap tenang, menjaga kerukunan, serta mengaktifkan
kembali ronda di setiap lingkungan. Petugas juga membagikan nomor telepon yang dapat dihubungi kapan saja apabila terjadi gangguan keamanan.
"""

# 60 expressions and the value that a reader would give on 10 January 2024, a Wednesday; None: no date.
EXPRESSIONS: list[tuple[str, str | None]] = [
    ("Rabu (26/07/2023) sore", "2023-07-26"),
    ("Selasa malam (23/1/2024)", "2024-01-23"),
    ("Selasa, (25/11/2025)", "2025-11-25"),
    ("hari ini, Rabu (10/01/2024)", "2024-01-10"),
    ("Jum'at (3/5/2024)", "2024-05-03"),
    ("Ahad, 5-5-24", "2024-05-05"),
    ("25.1.2026", "2026-01-25"),
    ("Kamis (25/04)", "2024-04-25"),
    ("(3/1)", "2024-01-03"),
    ("17 Nopember 2023", "2023-11-17"),
    ("12 Pebruari 2024", "2024-02-12"),
    ("3 Agt 2023", "2023-08-03"),
    ("Jan 23, 2024 - 19:28", "2024-01-23T19:28"),
    ("Rabu, 26 Jul 2023 | 09:30 WIB", "2023-07-26T09:30+07:00"),
    ("19/10/2010, 08:44 WITA", "2010-10-19T08:44+08:00"),
    ("Jumat, 17 Mei 2024 sekitar pukul 22.30 WIB", "2024-05-17T22:30+07:00"),
    ("hari Senin tanggal 6 bulan Mei tahun 2024", "2024-05-06"),
    ("tujuh belas Agustus 1945", "1945-08-17"),
    ("pukul 09.30 WIB", "T09:30+07:00"),
    ("jam 9 pagi", "T09:00"),
    ("jam 2 siang", "T14:00"),
    ("pkl. 22:15 Wita", "T22:15+08:00"),
    ("pukul sembilan", "T09:00"),
    ("setengah delapan malam", "T19:30"),
    ("pukul 08.00 WIB s/d selesai", "T08:00+07:00"),
    ("17-30 Juli 2023", "2023-07-17/2023-07-30"),
    ("17 s.d. 30 Juli 2023", "2023-07-17/2023-07-30"),
    ("28 Desember 2023 s.d. 2 Januari 2024", "2023-12-28/2024-01-02"),
    ("Sabtu-Minggu (29-30/7/2023)", "2023-07-29/2023-07-30"),
    ("2019 hingga 2021", "2019/2021"),
    ("Januari-Maret 2024", "2024-01/2024-03"),
    ("kuartal I 2024", "2024-01/2024-03"),
    ("semester kedua tahun lalu", "2023-07/2023-12"),
    ("pekan kedua Juni 2024", "2024-06-08/2024-06-14"),
    ("awal tahun 2015", "2015"),
    ("tahun 1990-an", "1990/1999"),
    ("hari ini", "2024-01-10"),
    ("kemarin", "2024-01-09"),
    ("lusa", "2024-01-12"),
    ("tadi malam", "2024-01-09"),
    ("dini hari tadi", "2024-01-10"),
    ("dua hari lalu", "2024-01-08"),
    ("Senin lalu", "2024-01-08"),
    ("Senin pekan lalu", "2024-01-01"),
    ("malam Minggu", "2024-01-06"),
    ("sehari sebelumnya", "2024-01-09"),
    ("esok harinya", "2024-01-11"),
    ("bulan lalu", "2023-12"),
    ("minggu depan", "2024-01-15/2024-01-21"),
    ("akhir pekan lalu", "2024-01-06/2024-01-07"),
    ("17 Agustus lalu", "2023-08-17"),
    ("1 Muharram 1446 H", "2024-07-07"),
    ("H-3 Lebaran", "2024-04-07"),
    ("Idul Fitri 1445 H", "2024-04-10"),
    ("31/06/2023", None),
    ("7 tahun penjara", None),
    ("3 x 24 jam", None),
    ("Pemilu 2024", None),
    ("UU Nomor 35 Tahun 2009", None),
    ("Jalan 17 Agustus", None),
]

ADVERSARIAL = {
    "digits": "1" * 100,
    "digits and slashes": "1/2/",
    "digits and dots": "12.34.",
    "digits and dashes": "17-",
    "number words": "dua puluh tiga ratus ",
    "weekdays": "Senin Selasa ",
    "open brackets": "Rabu ((((((",
    "part of day": "malam pagi ",
    "dates without end": "26 Juli - ",
    "joins": "sampai dengan s/d ",
    "clock words": "pukul jam pukul ",
    "relative": "hari tadi yang lalu ",
    "modifiers": "akhir awal pertengahan ",
    "blanks": "Rabu          ",
    "line breaks": "Rabu\n",
    "years": "tahun 2019 hingga ",
    "one long word": "senin",
    "feasts": "H-3 Lebaran hari raya ",
    "speech": '"Hari ini," kata dia, Senin. ',
    "years counted": "pada 2019, tahun sebelumnya ",
}


def table() -> None:
    """The expressions with what each tool says."""
    try:
        import dateparser
        import dateparser.search
    except ImportError:
        dateparser = None
    import datetime as dt

    base = dt.datetime(2024, 1, 10)
    settings = {"RELATIVE_BASE": base, "DATE_ORDER": "DMY"}
    right = {"polextract": 0, "dateparser.parse": 0, "search_dates": 0}
    print("| expression | means | polextract | dateparser.parse | search_dates |\n|---|---|---|---|---|")
    for text, wanted in EXPRESSIONS:
        found = find_dates(text, REFERENCE)
        ours = found[0].value if len(found) == 1 else None
        if ours is None and wanted and (alone := parse_date(text, REFERENCE)):
            ours = alone.value  # a bare feast is a date only where it is asked for
        right["polextract"] += ours == wanted
        theirs, searched = "not installed", "not installed"
        if dateparser:
            parsed = dateparser.parse(text, languages=["id"], settings=settings)
            theirs = parsed.isoformat(timespec="minutes") if parsed else "none"
            right["dateparser.parse"] += same(parsed, wanted)
            hits = dateparser.search.search_dates(text, languages=["id"], settings=settings)
            searched = ", ".join(f"`{words}` {moment.isoformat(timespec='minutes')}" for words, moment in hits) if hits else "none"
            right["search_dates"] += same(hits[0][1] if hits and len(hits) == 1 else None, wanted) if hits is None or len(hits) < 2 else 0
        cells = (f"`{text}`", wanted or "no date", ours or "none", theirs, searched)
        print("| " + " | ".join(cell.replace("|", "\\|") for cell in cells) + " |")
    print("\nRight: " + ", ".join(f"{tool} {count} of {len(EXPRESSIONS)}" for tool, count in right.items()))


def same(moment, wanted: str | None) -> bool:
    """Whether a datetime is what was wanted: for a day the day, for a range or period any moment in it, for a clock time the time."""
    if moment is None or wanted is None:
        return moment is None and wanted is None
    if wanted.startswith("T"):
        return f"T{moment:%H:%M}" == wanted[:6]
    if "T" in wanted:
        return f"{moment:%Y-%m-%dT%H:%M}" == wanted[:16]
    if "-W" in wanted:
        return f"{moment:%G-W%V}" == wanted
    first, last = wanted.split("/")[0], wanted.split("/")[-1]
    told = moment.date().isoformat()
    return first <= told[: len(first)] and told[: len(last)] <= last


def cost(articles: list[str], rounds: int = 15) -> tuple[float, float]:
    """Least process time of tokenising and of `find_dates` over the articles, in turns, so that a busy machine slows both alike."""
    import spacy

    works = (spacy.blank("id"), lambda text: find_dates(text, REFERENCE))
    best = [float("inf")] * len(works)
    for _ in range(rounds):
        for i, work in enumerate(works):
            began = time.process_time()
            for article in articles:
                work(article)
            best[i] = min(best[i], time.process_time() - began)
    return best[0], best[1]


def main() -> None:
    articles = texts() or [ARTICLE] * 20
    spacy_time, ours = cost(articles)
    characters = sum(map(len, articles))
    print(f"{len(articles)} articles, {characters} characters")
    print(f"tokenising  {spacy_time / characters * 2400e3:.3f} ms per 2,400 characters")
    print(f"find_dates  {ours / characters * 2400e3:.3f} ms per 2,400 characters: {ours / spacy_time:.3f} of tokenising")

    print("\ntime of 8 times the text over the time of the text (8 is linear)")
    for name, piece in ADVERSARIAL.items():
        spent = []
        for size in (20_000, 160_000):
            text = (piece * (size // len(piece) + 1))[:size]
            best = float("inf")
            for _ in range(5):
                gc.collect()
                gc.disable()  # what the collector spends on the records of the whole process is not ours
                began = time.process_time()
                find_dates(text, REFERENCE)
                best = min(best, time.process_time() - began)
                gc.enable()
            spent.append(best)
        print(f"  {name:20} {spent[1] / spent[0]:6.1f}   {spent[1] * 1e9 / 160_000:8.0f} ns a character")

    try:
        from dateparser.search import search_dates
    except ImportError:
        print("\ndateparser is not installed")
        return
    few = articles[:5]
    theirs = seconds(lambda text: search_dates(text, languages=["id"]), few, rounds=1)
    ours = seconds(lambda text: find_dates(text, REFERENCE), few)
    print(f"\nsearch_dates takes {theirs / ours:.0f} times as long")


if __name__ == "__main__":
    table() if "--table" in sys.argv else main()
