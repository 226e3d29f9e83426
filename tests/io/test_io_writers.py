from __future__ import annotations

import csv
import gzip
import json

import pytest

from polextract import InputTypeError, InputValueError, Report, extract_many, to_frames
from polextract.io import TABLES, read_articles, read_reports, to_docbin, to_docs, write_reports
from polextract.io.schema import arrow_schema, columns, from_row, to_row
from polextract.io.writers import holds_reports, target_of
from polextract.report import Unit
from polextract.view import overview_html, page_html, print_report, report_html


@pytest.mark.parametrize("name", ["o.jsonl", "o.jsonl.gz", "o.ndjson", "o.json", "o.parquet"])
def test_reports_come_back(tmp_path, reports, name):
    if name.endswith("parquet"):
        pytest.importorskip("pyarrow")
    assert write_reports(iter(reports), tmp_path / name) == len(reports)
    assert list(read_reports(tmp_path / name)) == reports
    assert holds_reports(tmp_path / name)
    write_reports([], tmp_path / name)
    assert list(read_reports(tmp_path / name)) == []
    assert [p.name for p in tmp_path.iterdir()] == [name]


def test_gzip_is_gzip(tmp_path, reports):
    write_reports(reports, tmp_path / "o.jsonl.gz")
    lines = gzip.decompress((tmp_path / "o.jsonl.gz").read_bytes()).decode().splitlines()
    assert [json.loads(line)["id"] for line in lines] == ["a0", "a1", "a2", "bad"]


def test_one_report_as_json_is_no_list(tmp_path, reports):
    write_reports(reports[:1], tmp_path / "o.json")
    assert json.loads((tmp_path / "o.json").read_text(encoding="utf-8")) == reports[0].to_dict()


def test_csv_is_the_articles_table(tmp_path, reports):
    write_reports(reports, tmp_path / "o.csv")
    rows = list(csv.DictReader((tmp_path / "o.csv").open(encoding="utf-8", newline="")))
    assert [row["article_id"] for row in rows] == ["a0", "a1", "a2", "bad"]
    assert list(rows[0]) == [column.name for column in TABLES["articles"]]
    assert rows[3]["failed"]


@pytest.mark.parametrize("to", [None, "csv", "parquet"])
def test_a_folder_of_tables(tmp_path, reports, to):
    out = tmp_path / "out"
    for _ in range(2):  # the second time over the first
        write_reports(reports, out, to=to)
    suffix = "parquet" if to == "parquet" else "csv"
    assert sorted(p.name for p in out.iterdir()) == sorted(f"{name}.{suffix}" for name in TABLES)
    if to == "parquet":
        pd = pytest.importorskip("pandas")
        quotes = pd.read_parquet(out / "quotes.parquet")
        assert quotes["speaker"].tolist()[-1] == "Dimas Pramudya"
        assert list(quotes.columns) == [column.name for column in TABLES["quotes"]]
    assert [p.name for p in tmp_path.iterdir()] == ["out"]


def test_docs_are_reports_again(tmp_path, reports, nlp):
    from spacy.tokens import DocBin

    write_reports(reports, tmp_path / "o.spacy")
    docs = list(DocBin().from_disk(tmp_path / "o.spacy").get_docs(nlp.vocab))
    assert [doc._.polextract for doc in docs] == reports
    assert len(to_docbin(reports)) == len(reports)
    write_reports(reports, tmp_path / "docs", to="docbin")
    assert [p.name for p in (tmp_path / "docs").iterdir()] == ["00000.spacy"]


def test_docs_are_like_those_of_the_pipeline(nlp, reports):
    from spacy.tokens import Doc

    for report, doc in zip(reports[:3], to_docs(reports), strict=False):
        fresh = nlp(Doc(nlp.vocab, words=[t.text for t in doc], spaces=[bool(t.whitespace_) for t in doc]))
        assert {k: len(v) for k, v in doc.spans.items()} == {k: len(v) for k, v in fresh.spans.items()}
        assert [(e.text, e.label_) for e in doc.ents] == [(e.text, e.label_) for e in fresh.ents]
        assert doc.text == report.text


def test_what_fails_leaves_the_old_file(tmp_path, reports):
    def broken():
        yield reports[0]
        raise RuntimeError

    for name, to in [("o.jsonl", None), ("o.csv", None), ("o.parquet", None), ("tables", "csv"), ("tables2", "parquet")]:
        if "parquet" in (name.partition(".")[2], to):
            pytest.importorskip("pyarrow")
        path = tmp_path / name
        write_reports(reports, path, to=to)
        files = [path] if path.is_file() else sorted(path.iterdir())
        before = [f.read_bytes() for f in files]
        with pytest.raises(RuntimeError):
            write_reports(broken(), path, to=to)
        assert [f.read_bytes() for f in files] == before
    assert not [p for p in tmp_path.iterdir() if "tmp" in p.name]


@pytest.mark.parametrize(
    ("name", "to", "says"),
    [
        ("o.xlsx", None, "no format"),
        ("o.csv.gz", None, "only JSON Lines"),
        ("no/o.jsonl", None, "no folder"),
        ("tables", "jsonl", "a folder can hold"),
        ("full", None, "other things"),
        ("full.csv", None, "other things"),
    ],
)
def test_wrong_places(tmp_path, reports, name, to, says):
    if name.startswith("full"):
        (tmp_path / name).mkdir()
        (tmp_path / name / "mine.txt").touch()
    with pytest.raises(InputValueError, match=says):
        write_reports(reports, tmp_path / name, to=to)


def test_target_of():
    assert [target_of(n) for n in ("a.jsonl", "a.x.PQ", "a.spacy", "a")] == ["jsonl", "parquet", "docbin", "tables-csv"]


@pytest.mark.parametrize(
    ("path", "to", "says"),
    [
        ("a.jsonl", "nonsense", "'nonsense'"),
        ("a", "jsonl", "'jsonl'"),
        ("a.jsonl", "csv", "says jsonl, not csv"),
        ("a.parquet", "csv", "says parquet, not csv"),
        ("a.json.gz", None, "jsonl.gz"),
        ("a.xlsx", None, "no format"),
    ],
)
def test_what_no_target_is(path, to, says):
    with pytest.raises(InputValueError, match=says):
        target_of(path, to)


def test_a_target_may_be_told_twice():
    assert [target_of(*x) for x in (("a.csv", "csv"), ("a.PQ", "parquet"), ("a.spacy", "docbin"))] == ["csv", "parquet", "docbin"]


@pytest.mark.parametrize("reports", [[{"id": "a"}], ["Polsek"], [None], Report(), {"id": "a"}, None, "Polsek"])
@pytest.mark.parametrize("use", [write_reports, to_docs, to_docbin, overview_html, to_frames])
def test_what_are_no_reports(tmp_path, use, reports):
    with pytest.raises(InputTypeError, match="Report"):
        list(use(reports, tmp_path / "o.jsonl") if use is write_reports else use(reports))
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("report", [{"id": "a"}, "Polsek", None])
@pytest.mark.parametrize("use", [page_html, report_html, print_report])
def test_what_is_no_report(use, report):
    with pytest.raises(InputTypeError, match=f"a Report is needed, not {type(report).__name__}"):
        use(report)


@pytest.mark.parametrize("text", ['{"text": "a"}\n', "no json\n", "[1]\n"])
def test_what_holds_no_reports(tmp_path, text):
    (tmp_path / "a.jsonl").write_text(text)
    assert not holds_reports(tmp_path / "a.jsonl")
    with pytest.raises(InputValueError):
        list(read_reports(tmp_path / "a.jsonl"))


BROKEN = {"units": [{"start": 10, "end": 5, "text": "zzz", "unit": "x", "level": "polsek"}]}


@pytest.mark.parametrize(("name", "where"), [("o.jsonl", "line 2"), ("o.json", "record 2"), ("o.parquet", "row 2")])
def test_a_report_that_contradicts_itself_is_told_with_its_place(tmp_path, reports, nlp, name, where):
    if name.endswith("parquet"):
        pytest.importorskip("pyarrow")
    path = tmp_path / name
    broken = reports[1].model_copy(update={"units": (Unit(**BROKEN["units"][0]),)})
    write_reports([reports[0], broken, reports[2]], path)
    read = read_reports(path)
    assert next(read) == reports[0]
    with pytest.raises(InputValueError, match=f"{name}, {where}: not a polextract/1 report: .* at units.0"):
        next(read)
    write_reports([broken, *reports[1:]], path)
    assert holds_reports(path)
    # The same file as articles, to be read anew: what was found before does not matter, and no record ends the run.
    assert list(extract_many(read_articles(path), nlp=nlp)) == [*reports[1:2], *reports[1:]]


# -- the schema of rows ----------------------------------------------------------------------------------------------------------------


def test_rows_are_lossless(reports):
    for report in reports:
        row = to_row(report)
        assert list(row) == [name for name, _ in columns()]
        assert from_row(json.loads(json.dumps(row))) == report
        assert row["failed"] == report.failed


def test_every_field_of_a_report_has_a_column():
    names = {name for name, _ in columns()}
    assert names >= (Report.model_fields.keys() - {"schema_", "meta"}) | {"schema", "title", "published", "body", "failed"}
    pytest.importorskip("pyarrow")
    assert arrow_schema().names == [name for name, _ in columns()]
