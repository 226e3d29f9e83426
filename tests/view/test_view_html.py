"""Pages and fragments: everything from the text is escaped, the text stands whole, and a browser runs them."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
from html import unescape
from io import StringIO

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.console import Console

from polextract.report import Activity, Date, Meta, Person, Place, Position, Quote, Report, Span, Unit, Warning
from polextract.view import overview_html, page_html, print_report, report_html
from polextract.view.html import view
from polextract.view.markup import Mark, tree

NASTY = "<script>alert(1)</script> \"Polsek\" & 'x' </title> \u2028 <img src=x onerror=alert(2)>"


def nasty_report() -> Report:
    """A report in which every word that comes from outside tries to break out of the page."""
    text = NASTY * 2
    span = {"start": 0, "end": 25, "text": text[:25]}
    return Report(
        id=NASTY,
        text=text,
        meta=Meta(title=NASTY, source=NASTY, dateline=NASTY, published="2024-01-23"),
        units=(Unit(**span, unit=NASTY, unit_id=NASTY, level="polsek", polres=NASTY),),
        people=(Person(id=NASTY, name=NASTY, rank="AKP", unit=NASTY, role="officer", mentions=(Span(**span),)),),
        dates=(Date(**span, value=NASTY),),
        quotes=(Quote(**span, kind="direct", speaker=NASTY, speaker_id=NASTY, cue=Span(start=30, end=34, text=text[30:34])),),
        activities=(Activity(**span, label=NASTY, kind="case", laws=(NASTY,), main=True),),
        warnings=(Warning(code="x", message=NASTY),),
    )


@pytest.mark.parametrize("make", [report_html, page_html, lambda r: overview_html([r], title=NASTY)])
def test_nothing_from_an_article_becomes_markup(make):
    html = make(nasty_report())
    assert "<script>alert" not in html
    assert "<img" not in html
    assert html.lower().count("</title>") <= 1


def test_the_text_stands_whole(report, article):
    html = page_html(report)
    box = re.search(r'<div class="text" lang="id">(.*?)</div>', html, re.S)
    assert box
    without_numbers = re.sub(r'<a class="ref".*?</a>', "", box[1])
    assert unescape(re.sub(r"<[^>]+>", "", without_numbers)) == article


def test_what_was_not_done_is_said_so():
    text = "razia patroli razia"
    spans = [{"start": a, "end": b, "text": text[a:b], "kind": "police"} for a, b in ((0, 5), (6, 13), (14, 19))]
    labels = (("razia", "planned"), ("patroli", "denied"), ("razia", "done"))
    acts = tuple(Activity(**span, label=label, status=status) for span, (label, status) in zip(spans, labels, strict=True))
    html = page_html(Report(text=text, activities=acts))
    assert '<span class="px-tag">not done</span>' in html
    assert '<span class="px-tag">only planned</span>' not in html
    assert "Activity: razia · only planned" in html


def test_every_layer_is_shown(report):
    html = page_html(report)
    for word in ("Who speaks", "When", "Units", "Where", "What", "Polres Bojonegoro", "35.22.27", "AKP Sutrisno Wibowo", "26 Jul 2023"):
        assert word in html
    assert re.sub(r"p[0-9a-f]{8}", "p", report._repr_html_()) == re.sub(r"p[0-9a-f]{8}", "p", report_html(report))


def shown(html: str) -> list[str]:
    """The lines of a page as a reader sees them."""
    body = re.sub(r"<(style|script|title|svg)\b.*?</\1>", "", html, flags=re.S)
    broken = re.sub(r"<(?!/?(?:a|b|i|q|span|mark|time|input)\b)[^>]*>", "\n", body)
    lines = (" ".join(unescape(re.sub(r"<[^>]+>", "", line)).split()) for line in broken.split("\n"))
    return [line for line in lines if line]


PAGE = """\
Skip to the text
a1
contoh.examplea1
Shown in the text
People 2
Units 2
Places 3
Dates 4
Quotations 3
Activities 2
Page furniture 1
weekday-mismatch a day that is another Rabu
Patroli Malam di Sindang
Baca juga: Razia Pekan Lalu
"Mari jaga keamanan," kata Kapolsek Sindang IPTU Wira Santosa di Sindang, Rabu (24/1/2024). Wira hadir bersama Ratna Dewi.
Patroli Polsek Sindang berawal dari penyitaan 2 gram sabu pada 23 Januari 2024. "Sudah aman," ujar warga.
Wira menegaskan patroli diulang di Desa Sindang. Polsek Sindang dari Polres Majalengka ikut, Rabu. Kelak, 5 jam.
Who speaks
IPTU
Wira Santosa
3×
Kapolsek Sindang
Polsek Sindang
officer
1
Mari jaga keamanan
direct · kata
3
patroli diulang di Desa Sindang
indirect · menegaskan
warga
a source, not a named person
2
Sudah aman
direct · ujar
Ratna Dewi
1×
civilian
Where
When
23 Jan 2024 1×
Patroli Polsek Sindang berawal dari penyitaan 2 gram sabu pada 23 Januari 2024. "Sudah aman," ujar warga.
24 Jan 2024 2×
"Mari jaga keamanan," kata Kapolsek Sindang IPTU Wira Santosa di Sindang, Rabu (24/1/2024). Wira hadir bersama Ratna Dewi.
05:00 pagi 1×
… diulang di Desa Sindang. Polsek Sindang dari Polres Majalengka ikut, Rabu. Kelak, 5 jam.
Not resolved 1×
… patroli diulang di Desa Sindang. Polsek Sindang dari Polres Majalengka ikut, Rabu. Kelak, 5 jam.
What the police did, and the case
narkotika main 1×
case · narkoba · Pasal 112 · 2 gram sabu
patroli 2×
police activity · preventif
Units
Polsek Sindang 2×
polsek · Polres Indramayu
Polsek Sindang 1×
polsek · Polres Majalengka
Places
Sindang 2×
kecamatan · 32.12.15
Sindang 1×
desa
Sindang 1×
kecamatan
"""


def test_what_a_page_shows(pairs):
    assert shown(page_html(pairs)) == PAGE.splitlines()


def test_a_fragment_shows_what_a_page_shows(pairs):
    assert shown(report_html(pairs)) == PAGE.splitlines()[1:]


UNDECIDED = [
    # what a record leaves open or adds, the lines that say so on a page, and on a terminal
    ({"quotes": (Quote(start=0, end=3, text="aku", kind="direct"),)}, ["Speaker not known", "1", "aku", "direct"], ["? direct aku"]),
    (
        {"quotes": (Quote(start=0, end=3, text="aku", kind="indirect", speaker="warga", reason="adjacent_cue"),)},
        ["warga", "a source, not a named person", "1", "aku", "indirect · adjacent cue"],
        ["warga indirect aku"],
    ),
    (
        {"units": (Unit(start=0, end=3, text="aku", unit="Polsek Sindang", level="polsek", candidates=("a", "b")),)},
        ["Polsek Sindang 1×", "polsek · 2 candidates"],
        ["Polsek Sindang 1"],
    ),
    (
        {"units": (Unit(start=0, end=3, text="aku", unit="Polres X", polres="Polres X", level="polres"),)},
        ["polres · not in the gazetteer"],
        [],
    ),
    (
        {"places": (Place(start=0, end=3, text="aku", type="desa", candidates=("1", "2", "3")),)},
        ["aku 1×", "desa · 3 candidates"],
        ["aku desa"],
    ),
    (
        {"people": (Person(id="p", name="MR", age=31, role="suspect", titles=("H.", "S.H."), unit="Polres Garut"),)},
        ["People", "MR", "Polres Garut", "suspect, 31 years · H., S.H."],
        ["MR Polres Garut suspect 31"],
    ),
    (
        {"activities": tuple(Activity(start=n, end=n + 1, text="aku"[n], label="patroli", kind="police", main=n == 1) for n in (0, 1))},
        ["patroli main 2×", "police activity"],
        ["Activity: patroli"],
    ),
    (
        {"meta": Meta(title="Judul", dateline="GARUT", reference="2024-01-23")},
        ["Judul", "GARUT23 Jan 2024"],
        ["Judul", "23 Jan 2024 · GARUT"],
    ),
    ({}, ["aku"], ["(no headline)"]),
    ({"text": ""}, ["Report", "There is no text."], []),
]


@pytest.mark.parametrize(("fields", "page", "terminal"), UNDECIDED)
def test_what_is_open_is_said(fields, page, terminal):
    each = Report(**{"text": "aku", **fields})
    assert [line for line in page if line not in shown(page_html(each))] == []
    lines = [" ".join(line.split()) for line in summary(each).splitlines()]
    assert [line for line in terminal if line not in lines] == []


def test_tips_of_what_is_open():
    span = {"start": 0, "end": 3, "text": "aku"}
    each = Report(text="aku", quotes=(Quote(**span, kind="direct"),), people=(Person(id="p", name="MR", age=31, mentions=(Span(**span),)),))
    html = page_html(each)
    assert 'title="Quotation 1: direct · speaker not known"' in html
    assert 'title="Person: MR · 31 years"' in html


def test_the_boxes_count_what_the_tables_list(pairs, report):
    for each in (pairs, report):
        shown_ = view(each)
        counts = {layer["layer"]: layer["count"] for layer in shown_["layers"]}
        people = sum(1 for voice in shown_["voices"] if voice["person"]) + len(shown_["silent"])
        rows = {"unit": "units", "place": "places", "date": "timeline", "activity": "activities"}
        assert counts["person"] == people
        assert {layer: counts[layer] for layer in rows} == {layer: len(shown_[name]) for layer, name in rows.items()}


MARKS = [
    # the words marked, what the mark is, the card it leads to, what a reader is told of it
    ("Wira Santosa", "a", "m-person", "px-p1", "Person: IPTU Wira Santosa · Kapolsek Sindang"),
    ("Ratna Dewi", "a", "m-person", "px-p2", "Person: Ratna Dewi"),
    ("Patroli", "a", "m-activity", "px-a1", "Activity: patroli · preventif"),
    ("sabu", "a", "m-activity", "px-a2", "Case: narkotika · narkoba"),
    ("23 Januari 2024", "a", "m-date", "px-d2", "Date: 23 Jan 2024"),
    ("Kelak", "a", "m-date", "px-d3", "Date: not resolved"),
    ("5 jam", "a", "m-date", "px-d4", "Date: 05:00 · pagi"),
    ("Desa Sindang", "a", "m-place", "px-l2", "Place: Sindang · desa"),
    ("Sindang", "a", "m-place", "px-l1", "Place: Sindang · kecamatan · 32.12.15"),
    ("Polsek Sindang", "a", "m-unit", "px-u2", "Unit: Polsek Sindang · Polres Majalengka"),
    ("Mari jaga keamanan", "span", "m-quote", "px-q1", "Quotation 1: direct · Wira Santosa · kata"),
    ("Sudah aman", "span", "m-quote", "px-q2", "Quotation 2: direct · warga · ujar"),
    ("menegaskan", "span", "m-cue", "px-q3", "Cue of quotation 3"),
    ("Baca juga: Razia Pekan Lalu", "span", "m-furniture", "px-f", "Not the article: related"),
]


@pytest.mark.parametrize(("words", "tag", "layer", "card", "tip"), MARKS)
def test_marks_say_what_they_are_and_lead_to_their_cards(pairs, words, tag, layer, card, tip):
    html = page_html(pairs)
    found = re.search(rf'<{tag} class="m {layer}" data-ref="{card}"([^>]*) title="{re.escape(tip)}">{re.escape(words)}</{tag}>', html)
    assert found
    assert (f'href="#{card}"' in found[1]) == (tag == "a")
    if layer == "m-quote":
        n = card.removeprefix("px-q")
        assert f'<a class="ref" href="#{card}" data-n="{n}" aria-label="{tip}">' in html
    assert len(re.findall(rf'<(?:div|li)[^>]* id="{card}"', html)) == (layer != "m-furniture")


def test_a_person_leads_to_the_unit_a_card_to_its_first_mention(pairs):
    html = page_html(pairs)
    assert '<a class="px-unit" href="#px-u1">Polsek Sindang</a>' in html
    assert '<a class="px-n" href="#px-p1-t1" aria-label="3 in the text, go to the first">' in html
    assert '<a class="px-qn" href="#px-q3-t1"' in html
    assert [(p["point"].label, p["point"].href) for p in view(pairs)["map"]["points"]] == [("Sindang", "#px-l1")]


LONG = "kata " * 30


@pytest.mark.parametrize(
    ("before", "after", "shown_before", "shown_after"),
    [
        ("Patroli ", " selesai.", "Patroli ", " selesai."),
        ("Judul\nPatroli ", " selesai.\nIsi", "Patroli ", " selesai."),  # its own paragraph only
        (LONG, "", "… " + "kata " * 17, ""),  # cut at blanks
        ("", " kata" * 30, "", " kata" * 17 + " …"),
        ("x" * 80 + "\n" + LONG[:90], " kata" * 18 + "\nIsi", LONG[:90], " kata" * 18),  # as long as may be
    ],
)
def test_a_date_stands_among_its_words(before, after, shown_before, shown_after):
    at = len(before)
    row = view(Report(text=before + "Rabu" + after, dates=(Date(start=at, end=at + 4, text="Rabu"),)))["timeline"][0]
    assert (row["before"], row["text"], row["after"]) == (shown_before, "Rabu", shown_after)


@pytest.mark.parametrize("hostile", ["\x1b[2J", "\x00", "\x7f", "\x9b31m", "\u202e", "\u2066", "\ud800"])
@pytest.mark.parametrize("make", [report_html, page_html, lambda r: overview_html([r]), lambda r: summary(r)])
def test_control_and_direction_characters_are_shown_and_do_nothing(hostile, make):
    told = f"Wira{hostile}Santosa"
    whole = {"start": 0, "end": len(told), "text": told}
    report = Report(
        id=told,
        text=told,
        meta=Meta(title=told, source=told, dateline=told),
        units=(Unit(**whole, unit=told, level="polsek", polres=told, polda=told),),
        people=(Person(id=told, name=told, titles=(told,), positions=(Position(text=told),), mentions=(Span(**whole),)),),
        dates=(Date(**whole),),
        places=(Place(**whole, type="desa", name=told, lat=-6.3, lon=108.3),),
        quotes=(Quote(**whole, kind="direct", speaker=told, speaker_id=told), Quote(**whole, kind="direct", speaker=told)),
        activities=(Activity(**whole, label=told, kind="case", category=told, laws=(told,), main=True),),
        warnings=(Warning(code="x", message=told, spans=((0, len(told)),)),),
    )
    made = make(report)
    made = re.sub(r"\\u([0-9a-f]{4})", lambda code: chr(int(code[1], 16)), made)  # the data of an overview are JSON
    assert hostile[0] not in made
    assert "Wira\ufffd" in made


def summary(report: Report) -> str:
    out = StringIO()
    print_report(report, Console(file=out, width=200))
    return out.getvalue()


def calls(n: int) -> int:
    """How many functions are called for the page of a report with `n` people, units and quotations."""
    spans = [{"start": i, "end": i + 1, "text": "x"} for i in range(n)]
    report = Report(
        text="x" * n,
        units=tuple(Unit(**span, unit=f"Polsek {i}", level="polsek") for i, span in enumerate(spans)),
        people=tuple(Person(id=f"p{i}", name=f"Wira {i}", unit=f"Polsek {i}") for i in range(n)),
        quotes=tuple(Quote(**span, kind="direct", speaker_id=f"p{i}") for i, span in enumerate(spans)),
    )
    count = 0

    def tick(frame: object, event: str, argument: object) -> None:
        nonlocal count
        count += event == "call"

    before = sys.getprofile()
    sys.setprofile(tick)
    try:
        page_html(report)
    finally:
        sys.setprofile(before)
    return count


def test_twice_the_people_are_twice_the_work():
    calls(1)  # the templates are compiled once
    assert calls(400) < 2.2 * calls(200)


@pytest.mark.parametrize("make", [report_html, page_html, lambda r: overview_html([r, r])])
def test_an_empty_report_has_a_page(make):
    assert "Report" in make(Report())


def test_pages_load_nothing(report):
    for html in (page_html(report), overview_html([report])):
        assert "Content-Security-Policy" in html
        assert not re.search(r'(?:src|href)="(?!#)', html)


def test_ids_are_unique(report):
    for page in (page_html(report), report_html(report)):
        ids = re.findall(r'\sid="([^"]+)"', page)
        assert len(ids) == len(set(ids))
        assert set(re.findall(r'href="#([^"]+)"', page)) <= set(ids)


def test_the_same_report_in_two_cells_of_a_notebook(report):
    cells = report._repr_html_() + report._repr_html_()
    ids = re.findall(r'\sid="([^"]+)"', cells)
    assert len(ids) == len(set(ids))
    assert page_html(report) == page_html(report)


def test_the_overview_counts_articles_and_voices(report):
    failed = Report(id="b", warnings=(Warning(code="failed", message="unreadable"),))
    html = overview_html([report, report, failed], title="Two")
    assert "<h1>Two</h1>" in html
    assert '"failed":1' in html
    assert html.count("Kami mengajak warga menghidupkan lagi ronda malam") == 2


_MARKS = st.lists(st.tuples(st.integers(-2, 14), st.integers(-2, 14), st.sampled_from(["quote", "unit", "person", "date"])), max_size=8)


@given(_MARKS)
def test_overlapping_marks_keep_the_text(spans):
    text = "abcdefghijkl"
    marks = [Mark(a, b, layer, f"{layer}{i}", "") for i, (a, b, layer) in enumerate(spans)]

    def flat(node) -> str:
        return "".join(c if isinstance(c, str) else flat(c) for c in node.children)

    def covered(node, mark) -> str:
        own = flat(node) if node.mark == mark else ""
        return own or "".join(covered(c, mark) for c in node.children if not isinstance(c, str))

    root = tree(text, marks)
    assert flat(root) == text
    for mark in marks:
        assert covered(root, mark) == (text[mark.start : mark.end] if 0 <= mark.start < mark.end <= len(text) else "")


SUMMARY = """\
a1
contoh.example
Case: narkotika (Pasal 112): 2 gram sabu

People
name          rank  office            unit            role      age
Wira Santosa  IPTU  Kapolsek Sindang  Polsek Sindang  officer
Ratna Dewi                                            civilian

Units
unit            Polres             Polda  mentions
Polsek Sindang  Polres Indramayu          2
Polsek Sindang  Polres Majalengka         1

Dates
when          part of day  as written
23 Jan 2024                23 Januari 2024
24 Jan 2024                Rabu (24/1/2024)
24 Jan 2024                Rabu
05:00         pagi         5 jam
not resolved               Kelak

Places
place    type       kode
Sindang  kecamatan  32.12.15
Sindang  desa
Sindang  kecamatan

Quotations
speaker                      words
IPTU Wira Santosa  direct    Mari jaga keamanan
warga              direct    Sudah aman
IPTU Wira Santosa  indirect  patroli diulang di Desa Sindang

Also: patroli
Warning (weekday-mismatch): a day that is another
"""


def test_the_summary_on_a_terminal(report, pairs):
    assert [line.rstrip() for line in summary(pairs).splitlines()] == SUMMARY.splitlines()
    for word in ("Sutrisno Wibowo", "Kapolsek Sekar", "Polres Bojonegoro", "26 Jul 2023", "Kami mengajak warga"):
        assert word in summary(report)


def test_a_terminal_obeys_no_article():
    out = StringIO()
    print_report(Report(text="x", meta=Meta(title="\x1b[2J[red]x[/red]")), Console(file=out, width=80))
    assert "\x1b[2J" not in out.getvalue()
    assert "[red]" in out.getvalue()


@pytest.mark.skipif(not shutil.which("chromium"), reason="needs Chromium")
@pytest.mark.parametrize("what", ["page", "overview"])
def test_a_browser_runs_the_page(what, report, pairs, tmp_path):
    html = page_html(report) if what == "page" else overview_html([report, nasty_report(), pairs])
    page = tmp_path / "page.html"
    page.write_text(html, encoding="utf-8")
    flags = "--headless --no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking --disable-component-update"
    command = ["chromium", *flags.split(), "--disable-sync", f"--user-data-dir={tmp_path / 'profile'}", "--dump-dom", page.as_uri()]
    done = subprocess.run(command, capture_output=True, text=True, timeout=120, check=False)
    assert "Content Security Policy" not in done.stderr
    if what == "overview":
        assert "3 of 3 articles" in done.stdout
        for polres in ("Polres Indramayu", "Polres Majalengka"):  # the filter tells namesakes apart
            assert re.search(rf"<option[^>]*>Polsek Sindang \({polres}\)</option>", done.stdout)
        assert "<script>alert" not in done.stdout
    else:
        assert "Who speaks" in done.stdout
