from __future__ import annotations

import gzip
import json

import pytest
from io_articles import ARTICLES

import polextract
from polextract import InputValueError
from polextract.io import extract_file, read_reports
from polextract.io.files import journal_of, settings_of


@pytest.fixture
def source(tmp_path):
    path = tmp_path / "in.jsonl"
    rows = [{"id": str(n), "text": f"{ARTICLES[n % 3]} Nomor {n}."} for n in range(9)]
    path.write_text("".join(json.dumps(row) + "\n" for row in rows[:5]) + "{broken\n" + "".join(json.dumps(row) + "\n" for row in rows[5:]))
    return path


class Interrupting:
    """A pipeline that is interrupted at an article."""

    def __init__(self, nlp, word, error=KeyboardInterrupt):
        self.nlp, self.word, self.error = nlp, word, error

    def __getattr__(self, name):
        return getattr(self.nlp, name)

    def __call__(self, doc):
        if self.word in doc.text:
            raise self.error
        return self.nlp(doc)


@pytest.mark.parametrize("name", ["o.jsonl", "o.jsonl.gz", "o.parquet", "o.csv", "o.spacy", "o"])
def test_whole_run(tmp_path, source, nlp, name):
    if name.endswith("parquet"):
        pytest.importorskip("pyarrow")
    out = tmp_path / name
    summary = extract_file(source, out, nlp=nlp)
    assert (summary.read, summary.failed, summary.resumed, summary.complete, summary.path) == (10, 1, 0, True, out)
    assert [id for id, _ in summary.failures] == ["row:6"]  # "6" is the id of another one
    assert out.exists()
    assert sorted(p.name for p in tmp_path.iterdir()) == sorted(["in.jsonl", name])


@pytest.mark.parametrize("name", ["o.jsonl", "o.parquet"])
@pytest.mark.parametrize("torn", [b"", b'{"schema":"polextract/1","id":"x","te', b"{"])
def test_interrupted_and_resumed(tmp_path, source, nlp, name, torn):
    if name.endswith("parquet"):
        pytest.importorskip("pyarrow")
    whole = tmp_path / f"whole-{name}"
    extract_file(source, whole, nlp=nlp)
    out = tmp_path / name
    summary = extract_file(source, out, nlp=Interrupting(nlp, "Nomor 6."))
    journal = journal_of(out)
    assert (summary.interrupted, summary.complete, summary.path, summary.read) == (True, False, journal, 7)
    assert not out.exists()
    assert len(list(read_reports(journal))) == 7

    with pytest.raises(InputValueError, match="--resume"):
        extract_file(source, out, nlp=nlp)
    with journal.open("ab") as file:
        file.write(torn)
    summary = extract_file(source, out, nlp=nlp, resume=True)
    assert (summary.read, summary.resumed, summary.failed, summary.complete) == (10, 7, 1, True)
    assert list(read_reports(out)) == list(read_reports(whole))
    assert sorted(p.name for p in tmp_path.iterdir()) == sorted(["in.jsonl", name, whole.name])
    again = extract_file(source, out, nlp=nlp, resume=True)
    assert (again.complete, again.read) == (True, 0)


def test_resume_from_nothing_is_a_first_run(tmp_path, source, nlp):
    assert extract_file(source, tmp_path / "o.jsonl", nlp=nlp, resume=True).complete


def test_resume_refuses_other_articles(tmp_path, source, nlp):
    out = tmp_path / "o.jsonl"
    extract_file(source, out, nlp=Interrupting(nlp, "Nomor 6."))
    lines = source.read_text().splitlines(keepends=True)
    source.write_text("".join([lines[1], lines[0], *lines[2:]]))
    with pytest.raises(InputValueError, match="record 1 is not the one"):
        extract_file(source, out, nlp=nlp, resume=True)
    source.write_text("".join(lines[:3]))
    with pytest.raises(InputValueError, match="record 4 is not the one"):
        extract_file(source, out, nlp=nlp, resume=True)
    journal_of(out).write_text("something else\n")
    with pytest.raises(InputValueError, match="no journal"):
        extract_file(source, out, nlp=nlp, resume=True)


def begun(source, out, nlp, **options):
    extract_file(source, out, nlp=Interrupting(nlp, "Nomor 6."), **options)
    assert settings_of(out).is_file()


@pytest.mark.parametrize(
    ("before", "after", "says"),
    [
        ({"published": "2024-01-23"}, {"published": "2020-05-05"}, 'published "2024-01-23", not "2020-05-05"'),
        ({"published": "2024-01-23"}, {}, 'published "2024-01-23", not null'),
        ({}, {"fields": {"title": "judul"}}, "fields"),
        ({}, {"nlp": polextract.load(backbone=None, exclude=["activities"])}, "pipeline"),
    ],
)
def test_resume_refuses_other_settings(tmp_path, source, nlp, before, after, says):
    out = tmp_path / "o.jsonl"
    begun(source, out, nlp, **before)
    with pytest.raises(InputValueError, match=f"o.jsonl.part.jsonl was begun with {says}"):
        extract_file(source, out, **{"nlp": nlp, "resume": True, **after})
    assert extract_file(source, out, nlp=nlp, resume=True, **before).complete


def test_resume_refuses_another_version_and_other_tables(tmp_path, source, nlp, monkeypatch):
    out = tmp_path / "o.jsonl"
    begun(source, out, nlp)
    with monkeypatch.context() as patch:
        patch.setattr("polextract.io.resume.__version__", "9.9")
        with pytest.raises(InputValueError, match=r"begun with version .*, not \"9.9\""):
            extract_file(source, out, nlp=nlp, resume=True)
    (tmp_path / "own").mkdir()
    (tmp_path / "own" / "quotes_verbs.tsv").write_text("verb\nbersabda\n")
    monkeypatch.setenv("POLEXTRACT_TABLES", str(tmp_path / "own"))
    with pytest.raises(InputValueError, match="begun with tables null"):
        extract_file(source, out, nlp=nlp, resume=True)


def test_the_same_pipeline_made_again_may_go_on(tmp_path, source, nlp):
    out = tmp_path / "o.jsonl"
    begun(source, out, nlp, published="2024-06-04T00:00")
    again = polextract.load(backbone=None)
    assert extract_file(source, out, nlp=again, resume=True, published="2024-06-04 00:00").complete


def changed(rows, number, **values):
    return [row | values if n == number else row for n, row in enumerate(rows)]


OUTPUTS = [("o.jsonl", None), ("o.jsonl.gz", None), ("o.json", None), ("o.parquet", None), ("o.csv", None), ("o.spacy", None)]
OUTPUTS += [("o", "csv"), ("o", "parquet"), ("o", "docbin")]


@pytest.mark.parametrize(("name", "to"), OUTPUTS)
def test_resume_takes_a_complete_output_of_the_same_articles_only(tmp_path, nlp, name, to):
    if "parquet" in (name[2:], to):
        pytest.importorskip("pyarrow")
    source, out = tmp_path / "in.jsonl", tmp_path / name
    rows = [{"id": "a", "text": f"{ARTICLES[n]} Nomor {n}.", "url": f"u{n}"} for n in range(3)]
    rows[1] |= {"published": "2024-06-04", "title": "Judul", "source": "kabar.example"}
    rows.append({"id": "b"})

    def run(records, **options):
        source.write_text("".join(json.dumps(row) + "\n" for row in records))
        return extract_file(source, out, nlp=nlp, to=to, resume=True, **options)

    assert run(rows).read == 4
    written = out.stat().st_mtime_ns
    again = run(rows)
    assert (again.complete, again.read, out.stat().st_mtime_ns) == (True, 0, written)
    for other, says in [
        (rows[:3], "more than these 3 records"),
        ([*rows, rows[0]], "ends before record 5"),
        (changed(rows, 0, text=ARTICLES[0]), "another record 1"),
        (changed(rows, 2, id="z"), "another record 3"),
        (changed(rows, 1, published="2024-06-05"), "another record 2"),
        (changed(rows, 1, title="Lain"), "another record 2"),
        (changed(rows, 0, url="x"), "another record 1"),
    ]:
        with pytest.raises(InputValueError, match=f"{name} is complete, but .*{says}"):
            run(other)
    with pytest.raises(InputValueError, match="another record 1"):
        run(rows, published="2024-06-04")
    assert out.stat().st_mtime_ns == written


@pytest.mark.parametrize("name", ["o.jsonl", "o.csv", "o.json"])
def test_resume_does_not_take_what_is_not_ours_for_complete(tmp_path, source, nlp, name):
    (tmp_path / name).write_text('{"id": 1}\n')
    with pytest.raises(InputValueError, match=name):
        extract_file(source, tmp_path / name, nlp=nlp, resume=True)


def test_a_pipeline_that_fails_fails_the_record_only(tmp_path, source, nlp):
    summary = extract_file(source, tmp_path / "o.jsonl", nlp=Interrupting(nlp, "Nomor 6.", MemoryError))
    assert (summary.read, summary.failed) == (10, 2)


def test_published_for_those_without(tmp_path, nlp):
    source = tmp_path / "in.jsonl"
    source.write_text(json.dumps({"text": ARTICLES[2]}) + "\n" + json.dumps({"text": ARTICLES[2], "published": "2023-01-02"}) + "\n")
    extract_file(source, tmp_path / "o.jsonl", nlp=nlp, published="2024-06-04")
    assert [r.dates[0].value for r in read_reports(tmp_path / "o.jsonl")] == ["2024-06-03", "2023-01-01"]


def test_folder_to_gzip_with_progress(tmp_path, nlp, capsys):
    folder = tmp_path / "articles"
    folder.mkdir()
    for n, text in enumerate(ARTICLES):
        (folder / f"{n}.txt.gz").write_bytes(gzip.compress(text.encode()))
    summary = extract_file(folder, tmp_path / "o.jsonl.gz", nlp=nlp, progress=True)
    assert summary.read == 3
    assert "3 articles" in capsys.readouterr().err
    assert [r.id for r in read_reports(tmp_path / "o.jsonl.gz")] == ["0.txt.gz", "1.txt.gz", "2.txt.gz"]


def test_a_wrong_place_is_told_before_the_work(tmp_path, source, nlp):
    with pytest.raises(InputValueError):
        extract_file(source, tmp_path / "o.xlsx", nlp=nlp)
    assert [p.name for p in tmp_path.iterdir()] == ["in.jsonl"]
