"""The overview page: data that no article can leave, counts, filters that exist; the fragment's style stays its own."""

from __future__ import annotations

import json
import re

from polextract.report import Date, Meta, Person, Place, Quote, Report, Span, Warning
from polextract.view import overview_html, page_html, report_html
from polextract.view.labels import day_label

TEXT = 'AKP Wira Santosa berkata "</script><b>aman</b>" di Cantigi.'


def make(**more) -> Report:
    at = TEXT.index("Wira Santosa")
    quoted = TEXT.index("</script>")
    where = TEXT.index("Cantigi")
    return Report(
        text=TEXT,
        people=(Person(id="p1", name="Wira Santosa", rank="AKP", mentions=(Span.of(TEXT, at, at + 12),)),),
        quotes=(Quote.of(TEXT, quoted, quoted + 20, kind="direct", speaker="Wira Santosa", speaker_id="p1"),),
        places=(Place.of(TEXT, where, where + 7, type="kecamatan", kode="32.12.27", name="Cantigi", lat=-6.35, lon=108.23),),
        **more,
    )


def data_of(html: str) -> dict:
    packed = re.search(r'<script type="application/json" id="data">(.*?)</script>', html, re.S)
    assert packed
    assert "<" not in packed[1]
    return json.loads(packed[1])


def test_data_of_the_overview():
    data = data_of(overview_html([make(meta=Meta(published="2024-01-23T19:28")), make()]))
    assert data["speakers"] == [["Wira Santosa", "AKP"]]
    assert [row["s"] for row in data["reports"]] == [[[0, 1]], [[0, 1]]]
    assert [row["d"] for row in data["reports"]] == ["2024-01-23", ""]
    assert data["quotes"][0][:3] == [0, 0, 1]
    assert data["quotes"][0][3].startswith("</script><b>aman")


def test_limits_of_the_overview():
    assert data_of(overview_html([make()], max_quotes=0))["quotes"] == []
    assert data_of(overview_html([make()], max_chars=3))["quotes"][0][3] == "</s …"
    assert data_of(overview_html([make()], max_chars=20))["quotes"][0][3] == "</script><b>aman</b>"[:20]
    assert len(data_of(overview_html([make(), make(), make()], max_quotes=2))["quotes"]) == 2
    assert data_of(overview_html(iter([])))["reports"] == []


def test_the_day_is_that_of_the_report():
    told = "© Contoh 2025. Anggaran 2015 diungkap, Rabu (6/3/2024)"
    years = [Date(**at(year, told), value=year) for year in ("2025", "2015")]
    day = Date(**at("Rabu (6/3/2024)", told), value="2024-03-06")
    reports = [Report(text=told, dates=(*years, day)), Report(text=told, dates=tuple(years))]
    assert [row["d"] for row in data_of(overview_html(reports))["reports"]] == ["2024-03-06", ""]


def at(words: str, text: str) -> dict:
    return {"start": text.index(words), "end": text.index(words) + len(words), "text": words}


def test_rows_of_the_overview(pairs):
    """Each name has its number, namesakes apart; an article counts a thing once, a quotation each time."""
    data = data_of(overview_html([pairs, pairs, Report(id="b", warnings=(Warning(code="failed", message="unreadable"),))]))
    assert data["speakers"] == [["Wira Santosa", "IPTU · Polsek Sindang"], ["warga", "a source, not a named person"]]
    assert data["units"] == [["Polsek Sindang", "Polres Indramayu"], ["Polsek Sindang", "Polres Majalengka"]]
    assert data["activities"] == [["patroli", "police"], ["narkotika", "case"]]
    names = {"u": [0, 1], "a": [0, 1], "m": [1], "s": [[0, 2], [1, 1]], "p": [0]}
    row = {"t": "Patroli Malam di Sindang", "i": "a1", "d": "2024-01-24", "f": "", **names}
    failed = {"t": "Report", "i": "b", "d": "", "f": "unreadable", **{name: [] for name in names}}
    assert data["reports"] == [row, row, failed]
    assert data["failed"] == 1
    assert [quote[:3] for quote in data["quotes"]] == [[n, *who] for n in (0, 1) for who in ((0, 1), (1, 1), (0, 0))]


def test_dots_of_the_overview(pairs):
    html = overview_html([pairs, pairs, make()])
    titles = re.findall(r'<g class="dot" data-place="(\d)">.*?<title>(.*?)</title>', html)
    assert titles == [("0", "Sindang, kecamatan, articles: 2"), ("1", "Cantigi, kecamatan, articles: 1")]


def test_a_map_where_there_are_coordinates():
    for html in (page_html(make()), report_html(make()), overview_html([make()])):
        assert "<svg" in html
    assert "<svg" not in page_html(Report(text="Polsek Cantigi"))


def test_a_record_outside_the_text_has_a_card_but_no_link():
    html = page_html(Report(text="abc", dates=(Date(start=5, end=9, text="2024", value="2024"),)))
    assert set(re.findall(r'href="#([^"]+)"', html)) <= set(re.findall(r'\sid="([^"]+)"', html))


def test_the_fragment_styles_nothing_else():
    html = report_html(make())
    assert "<script" not in html
    style = re.sub(r"@(media|container)[^{]*\{", "", re.search(r"<style>(.*?)</style>", html, re.S)[1])
    for selectors in re.findall(r"([^{}]+)\{", style):
        for selector in re.split(r",(?![^(]*\))", selectors):
            assert selector.strip().startswith(".px"), selector


def test_weeks_in_words():
    assert day_label("2024-W11") == "week 11 of 2024"
