"""`extract` and `load`: what a caller may rely on, and what bad input gives."""

from __future__ import annotations

import datetime as dt
import subprocess
import sys
from importlib.resources import files

import pytest
import spacy
from hypothesis import given, settings
from hypothesis import strategies as st
from spacy.tokens import Doc

import polextract
from polextract.errors import InputTypeError, InputValueError


def test_one_article_fills_every_layer(report):
    assert report.meta.title == "Polsek Sekar Gelar Patroli Malam di Desa Klino"
    assert report.meta.dateline == "BOJONEGORO"
    assert {u.unit_id for u in report.units} == {"polda-jawa-timur/polres-bojonegoro/polsek-sekar"}
    officer = report.people[0]
    assert (officer.name, officer.rank, officer.titles, officer.unit) == ("Sutrisno Wibowo", "AKP", ("H.", "S.H."), "Polsek Sekar")
    assert [d.value for d in report.dates] == ["2023-07-26"]
    assert {"35.22.27", "35.22"} <= {p.kode for p in report.places}
    direct = next(q for q in report.quotes if q.kind == "direct")
    assert direct.speaker_id == officer.id
    assert "patroli dialogis" in {a.label for a in report.activities}


def test_spans_point_into_the_text_as_given(report, article):
    for layer in (report.units, report.dates, report.places, report.quotes, report.activities):
        for span in layer:
            assert article[span.start : span.end] == span.text
    for person in report.people:
        for mention in person.mentions:
            assert article[mention.start : mention.end] == mention.text


@pytest.mark.parametrize("text", ["", "   \n\t \n", "\u200b\ufeff"])
def test_blank_text_gives_an_empty_report(nlp, text):
    report = polextract.extract(text, nlp=nlp)
    assert (report.units, report.people, report.quotes, report.dates) == ((), (), (), ())
    assert report.text == text
    assert [w.code for w in report.warnings] == ["empty"]


@pytest.mark.parametrize(
    ("text", "error", "says"),
    [
        (None, InputTypeError, "NoneType"),
        (b"Polsek Cantigi", InputTypeError, "decode"),
        (["Polsek"], InputTypeError, "list"),
        (12, InputTypeError, "int"),
        ("%PDF-1.7\n%\xe2\xe3\xcf\xd3\n1 0 obj", InputValueError, "PDF"),
        ("Polsek \ud800 Cantigi", InputValueError, "surrogate at offset 7"),
        ("kata " * 1_000_000, InputValueError, "5,000,000 characters"),
    ],
)
def test_unreadable_input_is_refused_with_what_to_do(nlp, text, error, says):
    with pytest.raises(error, match=says) as caught:
        polextract.extract(text, nlp=nlp)
    assert isinstance(caught.value, polextract.PolextractError)


@pytest.mark.parametrize(
    ("published", "error"),
    [("kemarin", InputValueError), ("2024-13-01", InputValueError), (20240123, InputTypeError), (True, InputTypeError)],
)
def test_a_publication_date_must_be_a_date(nlp, published, error):
    with pytest.raises(error):
        polextract.extract("Polsek Cantigi", published=published, nlp=nlp)


@pytest.mark.parametrize("published", ["2024-01-23", dt.date(2024, 1, 23), dt.datetime(2024, 1, 23, 19, 28), "2024-01-23T19:28+07:00"])
def test_relative_dates_are_read_against_the_publication_date(nlp, published):
    report = polextract.extract("Polisi menangkap pelaku kemarin.", published=published, nlp=nlp)
    assert [(d.value, d.anchor) for d in report.dates] == [("2024-01-22", "published")]


@pytest.mark.parametrize(
    "text",
    [
        "Polsek\x00Cantigi\x00",
        "<p>Kapolsek Cantigi, <b>IPTU Wira Santosa</b> mengatakan &quot;aman&quot;.</p><script>alert(1)</script>",
        "👮 Polsek Cantigi 🚓 patroli 👍🏽",
        "PDF-1.4 obj endobj xref" * 50,
        '"' * 5_000,
        "(" * 50_000,
        "Polsek " * 20_000,
        "a" * 200_000,
        "\n" * 100_000,
        "Kapolsek " * 3_000 + '"',
    ],
)
def test_odd_text_is_read_all_the_same(nlp, text):
    assert polextract.extract(text, nlp=nlp).text == text


def test_what_the_caller_knows_is_kept(nlp):
    report = polextract.extract("Polsek Cantigi", id="a1", title="Judul", source="contoh.example", metadata={"desk": "kota"}, nlp=nlp)
    assert (report.id, report.meta.title, report.meta.source, report.metadata) == ("a1", "Judul", "contoh.example", {"desk": "kota"})


class Styled(str):
    """As numpy's and BeautifulSoup's: a str, but no plain one."""

    def __str__(self):
        return "styled"


def test_kinds_of_str_are_read(nlp):
    report = polextract.extract(Styled("Polsek Cantigi"), id=Styled("a1"), nlp=nlp)
    assert (type(report.text), report.text, report.id) == (str, "Polsek Cantigi", "a1")
    assert report.units


@pytest.mark.parametrize(
    ("given", "kept"),
    [
        ({"id": 7}, "7"),
        ({"id": " "}, None),
        ({"metadata": {"day": dt.date(2024, 1, 23), "share": float("nan"), 1: (2, 3)}}, {"day": "2024-01-23", "share": None, "1": [2, 3]}),
        ({"title": None}, None),
    ],
)
def test_what_the_caller_knows_is_made_json(nlp, given, kept):
    report = polextract.extract("Polsek Cantigi", nlp=nlp, **given)
    assert {"id": report.id, "metadata": report.metadata, "title": report.meta.title}[next(iter(given))] == kept
    assert polextract.Report.from_json(report.to_json()) == report


@pytest.mark.parametrize(
    ("given", "error", "says"),
    [
        ({"id": object()}, InputTypeError, "'id' must be a str, not object"),
        ({"title": ["Judul"]}, InputTypeError, "'title' must be a str, not list"),
        ({"source": "\ud800"}, InputValueError, "'source' has a lone surrogate"),
        ({"metadata": ["desk"]}, InputTypeError, "metadata must be a dict, not list"),
        ({"metadata": {"desk": object()}}, InputTypeError, "'desk' must be JSON values"),
        ({"nlp": "auto"}, InputTypeError, "nlp must be a spaCy pipeline, such as load\\(\\) gives, not str"),
    ],
)
def test_unreadable_arguments_are_refused(nlp, given, error, says):
    with pytest.raises(error, match=says):
        polextract.extract("Polsek Cantigi", **{"nlp": nlp, **given})


def test_a_pipeline_without_parts_is_refused():
    with pytest.raises(InputValueError, match="no component of polextract"):
        polextract.extract("Polsek Cantigi", nlp=spacy.blank("xx"))


def test_a_tokeniser_that_loses_characters_is_refused():
    nlp = spacy.blank("xx")
    nlp.tokenizer = lambda text: Doc(nlp.vocab, words=text.split())  # pyright: ignore[reportAttributeAccessIssue]
    nlp.add_pipe("polextract_units")
    with pytest.raises(InputValueError, match="tokeniser"):
        polextract.extract("Polsek  Cantigi", nlp=nlp)


def test_parts_are_added_once(nlp):
    with pytest.raises(InputValueError, match=r"has polextract_layout, .* already"):
        polextract.load(backbone=nlp)
    own = spacy.blank("xx")
    own.add_pipe("polextract_units")
    assert polextract.load(backbone=own, exclude=["units"]).pipe_names[0] == "polextract_units"


def test_parts_can_be_left_out():
    nlp = polextract.load(backbone=None, exclude=["places", "polextract_activities"])
    assert not {"polextract_places", "polextract_activities"} & set(nlp.pipe_names)
    with pytest.raises(InputValueError, match="no part is called placez"):
        polextract.load(backbone=None, exclude=["placez"])
    with pytest.raises(InputTypeError, match=r"\['places'\]"):
        polextract.load(backbone=None, exclude="places")


def test_an_unknown_backbone_is_refused():
    with pytest.raises(InputValueError, match="backbone"):
        polextract.load(backbone="tanzania")


def test_importing_the_package_does_not_import_spacy():
    code = "import sys, polextract; sys.exit(any(m in sys.modules for m in ('spacy', 'pydantic', 'pandas', 'typer')))"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


def test_reading_needs_no_network_and_warns_of_nothing():
    code = """
import socket
def refuse(*_, **__):
    raise AssertionError("the network was asked")
socket.socket.connect = socket.create_connection = socket.getaddrinfo = refuse
import polextract
assert polextract.extract("Kapolsek Cantigi, IPTU Wira Santosa, hadir kemarin.", published="2024-01-23").people
"""
    done = subprocess.run([sys.executable, "-W", "error", "-c", code], capture_output=True, text=True)
    assert done.returncode == 0, done.stderr


def test_the_package_says_that_it_is_typed():
    assert files("polextract").joinpath("py.typed").is_file()


def test_public_names_resolve():
    for name in polextract.__all__:
        assert getattr(polextract, name) is not None
    with pytest.raises(AttributeError):
        _ = polextract.no_such_name


def test_the_parts_are_there_in_a_fresh_interpreter_and_import_no_spacy():
    code = """
import sys, polextract
for part in ("activities", "backbone", "data", "dates", "io", "layout", "people", "places", "quotes", "spark", "tokens", "units", "view"):
    assert getattr(polextract, part).__name__ == "polextract." + part
assert "spacy" not in sys.modules
"""
    done = subprocess.run([sys.executable, "-W", "error", "-c", code], capture_output=True, text=True)
    assert done.returncode == 0, done.stderr


# What the grammars look for, in every order.
_WORDS = st.sampled_from(
    ["Kapolsek", "Polsek", "Polres", "Cantigi", "AKP", "H.", "S.H.", "Budi", "MR", "(31)", "alias", "korban", "Desa", "Jalan", "Jl."]
    + ["kata", "ujarnya", "menurut", "bahwa", "Rabu", "26/07/2023", "malam", "pukul", "09.30", "WIB", "lalu", "kemarin"]
    + [*",.-()'", '"', "“", "”", "\n", "\n\n"]
)


@settings(max_examples=150, deadline=None)
@given(st.one_of(st.lists(_WORDS, max_size=60).map(" ".join), st.text(alphabet=st.characters(exclude_categories=["Cs"]), max_size=200)))
def test_no_text_breaks_it_and_spans_hold(text):
    report = polextract.extract(text, nlp=_pipeline())
    for layer in (report.units, report.dates, report.places, report.quotes, report.activities):
        assert all(text[s.start : s.end] == s.text and s.start < s.end for s in layer)
        assert list(layer) == sorted(layer, key=lambda s: s.start)
    assert {q.speaker_id for q in report.quotes} - {None} <= {p.id for p in report.people}
    assert polextract.Report.from_json(report.to_json()) == report


def _pipeline():
    global _NLP
    if "_NLP" not in globals():
        _NLP = polextract.load(backbone=None)
    return _NLP
