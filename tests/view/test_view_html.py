"""Pages and fragments: everything from the text is escaped, the text stands whole, and a browser runs them."""

from __future__ import annotations

import re
import shutil
import subprocess
from html import unescape
from io import StringIO

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.console import Console

from polextract.report import Activity, Date, Meta, Person, Quote, Report, Span, Unit, Warning
from polextract.view import overview_html, page_html, print_report, report_html
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


def test_every_layer_is_shown(report):
    html = page_html(report)
    for word in ("Who speaks", "When", "Units", "Where", "What", "Polres Bojonegoro", "35.22.27", "AKP Sutrisno Wibowo", "26 Jul 2023"):
        assert word in html
    assert report._repr_html_() == report_html(report)


@pytest.mark.parametrize("make", [report_html, page_html, lambda r: overview_html([r, r])])
def test_an_empty_report_has_a_page(make):
    assert "Report" in make(Report())


def test_pages_load_nothing(report):
    for html in (page_html(report), overview_html([report])):
        assert "Content-Security-Policy" in html
        assert not re.search(r'(?:src|href)="(?!#)', html)


def test_ids_are_unique(report):
    ids = re.findall(r'\sid="([^"]+)"', page_html(report))
    assert len(ids) == len(set(ids))
    assert set(re.findall(r'href="#([^"]+)"', page_html(report))) <= set(ids)


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


def test_the_summary_on_a_terminal(report):
    out = StringIO()
    print_report(report, Console(file=out, width=200))
    for word in ("Sutrisno Wibowo", "Kapolsek Sekar", "Polres Bojonegoro", "26 Jul 2023", "Kami mengajak warga"):
        assert word in out.getvalue()


def test_a_terminal_obeys_no_article():
    out = StringIO()
    print_report(Report(text="x", meta=Meta(title="\x1b[2J[red]x[/red]")), Console(file=out, width=80))
    assert "\x1b[2J" not in out.getvalue()
    assert "[red]" in out.getvalue()


@pytest.mark.skipif(not shutil.which("chromium"), reason="needs Chromium")
@pytest.mark.parametrize("what", ["page", "overview"])
def test_a_browser_runs_the_page(what, report, tmp_path):
    html = page_html(report) if what == "page" else overview_html([report, nasty_report()])
    page = tmp_path / "page.html"
    page.write_text(html, encoding="utf-8")
    flags = "--headless --no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking --disable-component-update"
    command = ["chromium", *flags.split(), "--disable-sync", f"--user-data-dir={tmp_path / 'profile'}", "--dump-dom", page.as_uri()]
    done = subprocess.run(command, capture_output=True, text=True, timeout=120, check=False)
    assert "Content Security Policy" not in done.stderr
    if what == "overview":
        assert "2 of 2 articles" in done.stdout
        assert "<script>alert" not in done.stdout
    else:
        assert "Who speaks" in done.stdout
