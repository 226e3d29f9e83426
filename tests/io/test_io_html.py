from __future__ import annotations

import io

import pytest

from polextract import InputValueError, PolextractError
from polextract.io import read_articles, read_html

PAGE = """<!doctype html><html><head><title>Polsek Cantigi Patroli - Media Uji</title>
<meta property="og:title" content="Polsek Cantigi Patroli"><meta property="og:site_name" content="Media Uji">
<meta property="article:published_time" content="{time}"></head><body>
<nav><a href="/">Beranda</a> <a href="/news">Berita</a></nav>
<article><h1>Polsek Cantigi Patroli</h1>
<p>INDRAMAYU – Kapolsek Cantigi, IPTU Wira Santosa, mengimbau warga agar waspada terhadap pencurian, Rabu (26/07/2023) sore.</p>
<p>“Kami mengajak warga menjaga keamanan lingkungan masing-masing,” ujar Wira Santosa &amp; jajaran di lokasi kegiatan.<br>
Kegiatan berlangsung aman.</p>
<script>var x = "<p>bukan berita</p>";</script></article>
<footer>Hak cipta Media Uji</footer></body></html>"""


@pytest.fixture(autouse=True)
def _needs_trafilatura():
    pytest.importorskip("trafilatura")


def test_text_and_metadata():
    article = read_html(PAGE.format(time="2023-07-26T19:28:00+07:00").encode(), id="p")
    assert (article.id, article.title, article.source, article.published) == (
        "p",
        "Polsek Cantigi Patroli",
        "Media Uji",
        "2023-07-26T19:28",
    )
    paragraphs = article.text.split("\n\n")
    assert paragraphs[-3].startswith("INDRAMAYU – Kapolsek Cantigi")
    assert "Wira Santosa & jajaran" in paragraphs[-2]
    assert paragraphs[-1] == "Kegiatan berlangsung aman."
    assert "Beranda" not in article.text
    assert "bukan berita" not in article.text


@pytest.mark.parametrize(
    ("time", "published"),
    [
        ("2023-07-26T22:30:00Z", "2023-07-27T05:30"),
        ("2023-07-26T22:30:00+08:00", "2023-07-26T22:30"),
        ("2023-07-26", "2023-07-26"),
        ("kemarin", None),
    ],
)
def test_dates(time, published):
    assert read_html(PAGE.format(time=time)).published == published


def test_no_date_is_guessed_from_the_text():
    assert read_html(PAGE.replace('<meta property="article:published_time" content="{time}">', "")).published is None


def test_encoding_named_in_the_page():
    page = PAGE.replace("<head>", '<head><meta charset="windows-1252">').format(time="").encode("cp1252")
    article = read_html(page)
    assert "“Kami mengajak" in article.text
    assert article.notes == ()


@pytest.mark.parametrize("page", ["<p>Pendek saja.</p>", "<div>Pendek saja.<br></div>", "Pendek saja."])
def test_fragments(page):
    assert read_html(page).text == "Pendek saja."


@pytest.mark.parametrize("page", ["", " \n", "<html></html>", "<script>alert(1)</script>", b"", b"%PDF-1.4"])
def test_nothing_in_it(page):
    with pytest.raises(InputValueError):
        read_html(page)


def test_through_the_reader(tmp_path):
    (tmp_path / "a.html").write_text(PAGE.format(time="2023-07-26"), encoding="utf-8")
    (tmp_path / "b.htm").write_text("", encoding="utf-8")
    a, b = read_articles(tmp_path)
    assert (a.id, a.error, a.published) == ("a.html", None, "2023-07-26")
    assert "no text" in (b.error or "")
    (stream,) = read_articles(io.BytesIO(PAGE.encode()), format="html")
    assert stream.text == a.text


def test_without_trafilatura(monkeypatch):
    import sys

    monkeypatch.setitem(sys.modules, "trafilatura", None)
    with pytest.raises(PolextractError, match=r"polextract\[html\]"):
        read_html("<p>x</p>")
