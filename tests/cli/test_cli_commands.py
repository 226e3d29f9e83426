from __future__ import annotations

import ast
import gzip
import json
import os
import random
import re
import subprocess
import sys

import jsonschema
import pytest

from polextract import Report, __version__
from polextract.cli import _line
from polextract.io import read_reports, write_reports
from polextract.report import Activity, Date, Meta, Quote, Unit


@pytest.fixture
def rows(tmp_path, article):
    path = tmp_path / "in.jsonl"
    path.write_text("".join(json.dumps({"id": n, "text": article, "url": "u"}) + "\n" for n in "abc"), encoding="utf-8")
    return path


@pytest.fixture
def text_file(tmp_path, article):
    path = tmp_path / "artikel.txt"
    path.write_text(article, encoding="utf-8")
    return path


def is_one_line_error(result, *words):
    assert result.code == 2
    assert result.out == ""
    assert re.fullmatch(r"polextract: error: [^\n]+\n", result.err), result.err
    assert all(word in result.err for word in words), result.err


# -- one article -----------------------------------------------------------------------------------------------------------------------


def test_one_article_into_a_pipe_is_one_line_of_json(cli, text_file, article):
    result = cli("extract", text_file)
    assert (result.code, result.err) == (0, "")
    report = Report.from_json(result.out)
    assert result.out.count("\n") == 1
    assert (report.text, report.id) == (article, "artikel.txt")
    assert {q.speaker for q in report.quotes} == {"Sutrisno Wibowo"}


def test_one_article_on_a_terminal_is_a_summary(cli, text_file, pages):
    result = cli("extract", text_file, tty=True)
    assert result.code == 0
    assert "Sutrisno Wibowo" in result.out
    assert "Polsek Sekar" in result.out
    assert not result.out.startswith("{")


def test_json_on_a_terminal(cli, text_file):
    result = cli("extract", text_file, "--json", tty=True)
    assert result.out.startswith('{\n  "schema": "polextract/1"')
    assert Report.from_json(result.out)


def test_standard_input(cli, article):
    assert Report.from_json(cli("extract", "-", stdin=article.encode()).out).text == article
    lines = "".join(json.dumps({"isi": article, "id": n}) + "\n" for n in range(2)).encode()
    result = cli("extract", "-", "--format", "jsonl", "--field", "text=isi", stdin=gzip.compress(lines))
    assert [json.loads(line)["id"] for line in result.out.splitlines()] == ["0", "1"]


def test_published(cli):
    result = cli("extract", "-", "--published", "2024-01-23", stdin=b"Polsek Cantigi berpatroli kemarin.")
    assert Report.from_json(result.out).dates[0].value == "2024-01-22"


@pytest.mark.parametrize("name", ["o.html", "O.HTML", "o.htm"])
def test_one_article_to_a_page(cli, text_file, tmp_path, pages, name):
    result = cli("extract", text_file, "-o", name)
    assert (result.code, result.out) == (0, "")
    assert "Sekar" in (tmp_path / name).read_text(encoding="utf-8")


def test_one_article_is_resumed(cli, text_file, tmp_path):
    assert cli("extract", text_file, "-o", "o.json", "--resume").code == 0
    assert Report.from_json((tmp_path / "o.json").read_text(encoding="utf-8")).units
    result = cli("extract", text_file, "-o", "o.json", "--resume")
    assert (result.code, "complete already" in result.err) == (0, True)
    text_file.write_text("Polres Garut", encoding="utf-8")
    is_one_line_error(cli("extract", text_file, "-o", "o.json", "--resume"), "o.json", "changed")


@pytest.mark.parametrize("blank", [b"", b" \n", "\u200b".encode()])
def test_a_blank_article_says_so(cli, tmp_path, blank):
    (tmp_path / "in.txt").write_bytes(blank)
    result = cli("extract", "in.txt")
    assert (result.code, [w.code for w in Report.from_json(result.out).warnings]) == (0, ["empty"])


@pytest.mark.parametrize("name", ["o.json", "o.jsonl", "o.csv"])
def test_one_article_to_a_file(cli, text_file, tmp_path, name):
    result = cli("extract", text_file, "-o", name)
    assert (result.code, result.out) == (0, "")
    made = (tmp_path / name).read_text(encoding="utf-8")
    assert "Sekar" in made or name == "o.csv"
    if name == "o.json":
        assert Report.from_json(made)


def test_the_example(cli):
    report = Report.from_json(cli("extract", "--example").out)
    assert all((report.units, report.people, report.dates, report.places, report.quotes, report.activities))
    assert {"Satria Adiguna", "Bagas Prayoga", "Mulyono Hadi"} <= {q.speaker for q in report.quotes}
    assert (report.meta.source, report.meta.published) == ("KABARPANDANARAN.EXAMPLE", "2024-03-14T09:12")
    assert 1500 <= len(report.text) <= 2500


# -- batches ---------------------------------------------------------------------------------------------------------------------------


def test_a_batch_to_a_file(cli, rows, tmp_path):
    result = cli("extract", rows, "-o", "o.jsonl")
    assert (result.code, result.out) == (0, "")
    assert re.search(r"3 articles, .*/s -> o\.jsonl", result.err)
    assert [r.id for r in read_reports(tmp_path / "o.jsonl")] == ["a", "b", "c"]
    assert sorted(p.name for p in tmp_path.iterdir()) == ["in.jsonl", "o.jsonl"]


def test_a_batch_to_standard_output(cli, rows):
    result = cli("extract", rows)
    assert [Report.from_json(line).id for line in result.out.splitlines()] == ["a", "b", "c"]
    words = cli("extract", rows, tty=True).out.splitlines()
    assert len(words) == 3
    assert words[0].startswith("a: Polsek Sekar | 2023-07-26 | ")


def test_a_report_in_one_line(pairs_of_units):
    words = "Polsek Sindang | - | patroli | 1 quotes (Wira Santosa)"
    assert _line(pairs_of_units) == f"a1: {words}"
    dated = pairs_of_units.model_copy(update={"meta": Meta(published="2024-01-24T19:28")})
    assert _line(dated) == f"a1: {words.replace('| - |', '| 2024-01-24 |')}"
    assert _line(Report(id="a2")) == "a2: - | - | - | 0 quotes"


@pytest.fixture
def pairs_of_units():
    """Two namesakes, each named once, and a unit named twice as often as either; a year that is no day of the article."""
    text = "Polsek Arahan"
    whole = {"start": 0, "end": len(text), "text": text}
    namesakes = [Unit(**whole, unit="Polsek Arahan", unit_id=place, level="polsek") for place in ("a", "b")]
    return Report(
        id="a1",
        text=text,
        units=(*namesakes, *[Unit(**whole, unit="Polsek Sindang", level="polsek")] * 2),
        dates=(Date(**whole, value="2024"),),
        quotes=(Quote(**whole, kind="direct", speaker="Wira Santosa"),),
        activities=(Activity(**whole, label="patroli", kind="police", main=True), Activity(**whole, label="penyitaan", kind="police")),
    )


def test_bad_records_are_told_and_the_rest_is_done(cli, rows, tmp_path):
    with rows.open("a") as file:
        file.write('{"id": "d"}\n{broken\n{"id": "f", "text": "Polres Garut"}\n')
    result = cli("extract", rows, "-o", "o.jsonl", "--quiet")
    assert result.code == 1
    assert "failed: d: the record has no 'text'" in result.err
    assert "failed: 5: line 5 is no JSON" in result.err
    assert "6 articles, 2 failed" in result.err
    assert [bool(r.failed) for r in read_reports(tmp_path / "o.jsonl")] == [False, False, False, True, True, False]
    result = cli("extract", rows)
    assert (result.code, len(result.out.splitlines())) == (1, 6)


def test_resume(cli, rows, tmp_path):
    whole = cli("extract", rows, "-o", "whole.jsonl")
    assert whole.code == 0
    lines = (tmp_path / "whole.jsonl").read_bytes().splitlines(keepends=True)
    (tmp_path / "o.jsonl.part.jsonl").write_bytes(lines[0] + lines[1][:50])
    is_one_line_error(cli("extract", rows, "-o", "o.jsonl", "-q"), "--resume")
    result = cli("extract", rows, "-o", "o.jsonl", "-q", "--resume")
    assert (result.code, "3 articles (1 of them earlier)" in result.err) == (0, True)
    assert (tmp_path / "o.jsonl").read_bytes() == (tmp_path / "whole.jsonl").read_bytes()
    assert "complete already" in cli("extract", rows, "-o", "o.jsonl", "-q", "--resume").err
    rows.write_text(rows.read_text() + '{"text": "Polres Garut"}\n')
    is_one_line_error(cli("extract", rows, "-o", "o.jsonl", "-q", "--resume"), "o.jsonl is complete, but ends before record 4")


def test_a_folder_of_tables(cli, rows, tmp_path):
    pytest.importorskip("pyarrow")
    assert cli("extract", rows, "-o", "tables", "-q").code == 0
    assert (tmp_path / "tables" / "quotes.csv").is_file()
    assert cli("extract", rows, "-o", "tables2", "--to", "parquet", "-q").code == 0
    assert (tmp_path / "tables2" / "quotes.parquet").is_file()


def test_several_files(cli, text_file, tmp_path):
    (tmp_path / "lain.txt").write_text("Polres Garut berbenah.", encoding="utf-8")
    lines = cli("extract", "artikel.txt", "lain.txt").out.splitlines()
    assert [Report.from_json(line).id for line in lines] == ["artikel.txt", "lain.txt"]
    assert cli("extract", "artikel.txt", "lain.txt", "-o", "o.jsonl", "-q").code == 0
    assert [r.id for r in read_reports(tmp_path / "o.jsonl")] == ["artikel.txt", "lain.txt"]


@pytest.mark.parametrize(
    "arguments",
    [
        ["extract", "in.csv", "-o", "in.csv"],
        ["extract", "in.html", "-o", "in.html"],
        ["extract", "in.txt", "in.html", "-o", "link.jsonl"],
        ["view", "in.html"],
    ],
)
def test_the_source_is_never_written_over(cli, tmp_path, arguments):
    for name in ("in.csv", "in.html", "in.txt"):
        (tmp_path / name).write_text("text\nPolsek Cantigi\n", encoding="utf-8")
    (tmp_path / "link.jsonl").symlink_to("in.txt")
    is_one_line_error(cli(*arguments), arguments[-1], "what is to be read")
    assert {(tmp_path / name).read_text(encoding="utf-8") for name in ("in.csv", "in.html", "in.txt")} == {"text\nPolsek Cantigi\n"}


def test_an_error_at_the_start_leaves_nothing_behind(cli, tmp_path):
    (tmp_path / "in.csv").write_text("id,isi\n1,Polsek Cantigi\n")
    is_one_line_error(cli("extract", "in.csv", "-o", "o.jsonl", "-q"), "no column 'text'")
    assert [p.name for p in tmp_path.iterdir()] == ["in.csv"]
    assert cli("extract", "in.csv", "-o", "o.jsonl", "-q", "--field", "text=isi").code == 0


def test_an_empty_file(cli, tmp_path):
    (tmp_path / "in.jsonl").touch()
    result = cli("extract", "in.jsonl", "-o", "o.jsonl")
    assert (result.code, "no articles" in result.err) == (0, True)


# -- view ------------------------------------------------------------------------------------------------------------------------------


def test_view_an_article(cli, text_file, tmp_path, pages):
    result = cli("view", text_file)
    assert (result.code, result.out) == (0, "")
    page = (tmp_path / "artikel.html").read_text(encoding="utf-8")
    assert page.startswith("<!doctype html>")
    assert "Sutrisno Wibowo" in page


def test_view_reports_and_articles(cli, rows, report, tmp_path, pages):
    write_reports([report, report.model_copy(update={"id": "b"})], tmp_path / "reports.jsonl")
    result = cli("view", "reports.jsonl", "-o", "o.html")
    assert (result.code, "2 reports -> o.html" in result.err) == (0, True)
    assert "Sutrisno Wibowo" in (tmp_path / "o.html").read_text(encoding="utf-8")
    assert "3 reports" in cli("view", rows, "-o", "o2.html").err


# -- the rest --------------------------------------------------------------------------------------------------------------------------


def test_units(cli):
    result = cli("units", "Polsek Sekar", "--near", "Polres Bojonegoro")
    first = json.loads(result.out.splitlines()[0])
    assert (first["id"], first["how"]) == ("polda-jawa-timur/polres-bojonegoro/polsek-sekar", "exact")
    table = cli("units", "Sekar", "--level", "polsek", tty=True).out
    assert "Polres Bojonegoro" in table
    is_one_line_error(cli("units", "Qqzqzq Wkwkwk"), "no unit")
    is_one_line_error(cli("units", "Sekar", "--level", "desa"), "--level")


def test_schema(cli, report):
    schema = json.loads(cli("schema").out)
    jsonschema.Draft202012Validator.check_schema(schema)
    jsonschema.validate(report.to_dict(), schema)


def test_doctor(cli):
    text = cli("doctor")
    assert text.code == 0
    assert all(word in text.out for word in (__version__, "spacy", "units_gazetteer.tsv", "example article  ok"))
    assert json.loads(cli("doctor", "--json").out)["polextract"]["version"] == __version__


def test_doctor_names_tables_of_ones_own(tmp_path):
    own = tmp_path / "people_sets.tsv"
    own.write_text("set\twords\nbyline\tkameraman\n", encoding="utf-8")
    code = "from polextract.io.doctor import _tables; print(_tables())"
    env = {**os.environ, "POLEXTRACT_TABLES": os.pathsep.join((str(tmp_path), str(tmp_path / "missing")))}
    told = ast.literal_eval(subprocess.run([sys.executable, "-c", code], env=env, capture_output=True, text=True, check=True).stdout)
    assert told[str(own)].startswith("1 rows, sha256 ")
    assert told[str(tmp_path / "missing")] == "no tables there"
    assert told["places_villages.txt.gz"].startswith("sha256 ")


def test_version_and_help(cli):
    assert cli("--version") == (0, f"polextract {__version__}\n", "")
    assert "extract" in cli().out
    assert "--resume" in cli("extract", "--help").out


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["extract"], ["SOURCE"]),
        (["extract", "--example", "x.txt"], ["SOURCE"]),
        (["extract", "no.txt"], ["no.txt"]),
        (["extract", "empty"], [".txt"]),
        (["extract", "a.docx"], ["format"]),
        (["extract", "a.pdf.txt"], ["PDF"]),
        (["extract", "--example", "--published", "kemarin"], ["--published", "kemarin"]),
        (["extract", "--example", "--n-process", "0"], ["--n-process"]),
        (["extract", "--example", "--n-process", "x"], ["--n-process"]),
        (["extract", "--example", "--resume"], ["--resume", "-o"]),
        (["extract", "--example", "--field", "isi"], ["--field"]),
        (["extract", "--example", "-o", "o.xlsx"], ["o.xlsx"]),
        (["extract", "--example", "-o", "no/o.json"], ["no folder"]),
        (["extract", "--example", "-o", "no/o.html"], ["no folder"]),
        (["extract", "--example", "-o", "pages.html/"], ["pages.html is a folder"]),
        (["extract", "--example", "-o", "o.json", "--to", "csv"], ["o.json", "not csv"]),
        (["extract", "--example", "-o", "o.htm", "--to", "csv"], ["--to"]),
        (["extract", "--example", "-o", "o.html", "--resume"], ["--resume"]),
        (["extract", "--example", "--to", "csv"], ["--to", "-o"]),
        (["extract", "in.csv", "-o", "o.jsonl", "--to", "parquet"], ["o.jsonl", "not parquet"]),
        (["extract", "noise.txt"], ["binary data"]),
        (["extract", "in.csv", "-o", "o.HTM"], ["view"]),
        (["view", "in.csv", "-o", "no/o.html"], ["no folder"]),
        (["extract", "in.csv"], ["no column 'text'"]),
        (["extract", "in.csv", "-o", "o.html"], ["view"]),
        (["extract", "in.csv", "--encoding", "klingon", "--field", "text=isi"], ["klingon"]),
        (["view", "no.txt"], ["no.txt"]),
        (["extract", "in.csv", "a.pdf.txt"], ["in.csv", "several"]),
        (["extract", "a.pdf.txt", "no.txt"], ["no.txt"]),
        (["view", "in.csv", "-o", "o.txt"], ["html"]),
        (["view", "-"], ["-o"]),
        (["view", "empty.jsonl"], ["nothing"]),
        (["nope"], ["nope"]),
        (["--nope"], ["--nope"]),
    ],
)
def test_errors_are_one_line(cli, tmp_path, arguments, words):
    (tmp_path / "empty").mkdir()
    (tmp_path / "pages.html").mkdir()
    (tmp_path / "noise.txt").write_bytes(random.Random(1).randbytes(3000))
    (tmp_path / "empty.jsonl").touch()
    (tmp_path / "a.docx").write_bytes(b"PK\x03\x04")
    (tmp_path / "a.pdf.txt").write_bytes(b"%PDF-1.4")
    (tmp_path / "in.csv").write_text("id,isi\n1,Polsek Cantigi\n")
    is_one_line_error(cli(*arguments), *words)


def test_a_bug_is_told_in_one_line_too(cli, monkeypatch):
    monkeypatch.setattr("polextract.report.json_schema", lambda: 1 / 0)
    is_one_line_error(cli("schema"), "ZeroDivisionError", "report it")
