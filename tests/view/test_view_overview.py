"""The overview page: data that no article can leave, counts, filters that exist; the fragment's style stays its own."""

from __future__ import annotations

import json
import re

from polextract.report import Date, Meta, Person, Place, Quote, Report, Span
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
    assert data_of(overview_html(iter([])))["reports"] == []


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
