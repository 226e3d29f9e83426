from __future__ import annotations

import itertools
import subprocess
import sys
import textwrap

import deadly_pipe
import pytest
from io_articles import ARTICLES

import polextract
from polextract import InputTypeError, InputValueError, PolextractError, extract_many


@pytest.fixture(scope="module")
def deadly():
    from polextract.pipeline import blank

    nlp = blank()
    assert deadly_pipe.deadly_pipe
    nlp.add_pipe("deadly_pipe")
    nlp.add_pipe("polextract_layout")
    return nlp


def test_same_as_extract_in_order(nlp):
    found = list(extract_many(ARTICLES, nlp=nlp))
    assert found == [polextract.extract(text, nlp=nlp) for text in ARTICLES]


def test_records_of_all_forms(nlp):
    records = [
        ARTICLES[0],
        {"text": ARTICLES[2], "published": "2024-06-04", "id": "b", "title": "T", "source": "S", "url": "u"},
        (ARTICLES[1], {"id": "c", "k": 1}),
    ]
    a, b, c = extract_many(records, nlp=nlp)
    assert a.units
    assert (b.id, b.meta.title, b.meta.source, b.metadata) == ("b", "T", "S", {"url": "u"})
    assert [d.value for d in b.dates] == ["2024-06-03"]
    assert (c.id, c.metadata) == ("c", {"k": 1})


@pytest.mark.parametrize("library", ["pandas", "polars"])
def test_the_rows_of_a_frame_are_records(nlp, library):
    frame = pytest.importorskip(library).DataFrame({"id": [1, 2], "isi": [ARTICLES[2], "Polres Garut"], "published": ["2024-06-04", None]})
    first, second = extract_many(frame, nlp=nlp, fields={"text": "isi"})
    assert (first.id, first.text, first.meta.reference, first.metadata) == ("1", ARTICLES[2], "2024-06-04", {})
    assert (second.id, second.meta.reference) == ("2", None)


@pytest.mark.parametrize("library", ["pandas", "polars"])
@pytest.mark.parametrize(
    ("columns", "fields", "says"),
    [
        ({"isi": ["a"], "id": [1]}, None, "no column 'text', only isi, id"),
        ({"isi": ["a"]}, {"text": "teks"}, "no column 'teks', only isi"),
        ({"text": ["a"], "tgl": ["2024-01-23"]}, {"published": "tanggal"}, "no column 'tanggal', only text, tgl"),
        ({"isi": []}, None, "no column 'text'"),
    ],
)
def test_a_column_that_a_frame_has_not_is_told_at_the_call(library, columns, fields, says):
    frame = pytest.importorskip(library).DataFrame(columns)
    with pytest.raises(InputValueError, match=says):
        extract_many(frame, fields=fields)


@pytest.mark.parametrize("library", ["pandas", "polars"])
def test_a_frame_of_nothing_has_no_articles(nlp, library):
    assert list(extract_many(pytest.importorskip(library).DataFrame(), nlp=nlp)) == []


def test_a_frame_with_two_columns_of_text_is_refused():
    frame = pytest.importorskip("pandas").DataFrame([["a", "b"]], columns=["text", "text"])
    with pytest.raises(InputValueError, match="several columns 'text'"):
        extract_many(frame)


def test_texts_of_numpy_are_read(nlp):
    texts = pytest.importorskip("numpy").array(ARTICLES)
    assert [r.text for r in extract_many(texts, nlp=nlp, on_error="raise")] == ARTICLES


def test_it_is_lazy(nlp):
    taken = []

    def endless():
        for n in itertools.count():
            taken.append(n)
            yield {"text": ARTICLES[0], "id": n}

    stream = extract_many(endless(), nlp=nlp)
    assert taken == []
    assert [next(stream).id for _ in range(3)] == ["0", "1", "2"]
    assert taken == [0, 1, 2]


def test_memory_zone_ends_after_each_article_and_may_be_open_already(nlp):
    with nlp.memory_zone():
        inside = list(extract_many(ARTICLES, nlp=nlp))
    assert not nlp.vocab.in_memory_zone
    assert inside == list(extract_many(ARTICLES, nlp=nlp))
    strings = len(nlp.vocab.strings)
    list(extract_many([f"Polsek Zz{n}qx berpatroli" for n in range(50)], nlp=nlp))
    assert len(nlp.vocab.strings) < strings + 50


def test_failures_are_recorded_in_their_place(deadly):
    records = [
        {"text": "satu", "id": 1},
        None,
        {"id": "x"},
        {"text": "%PDF-1.4", "id": 4},
        {"text": "RAISE", "id": 5},
        {"text": "enam", "id": 6},
    ]
    found = list(extract_many(records, nlp=deadly))
    assert [r.id for r in found] == ["1", None, "x", "4", "5", "6"]
    assert [bool(r.failed) for r in found] == [False, True, True, True, True, False]
    assert "NoneType" in (found[1].failed or "")
    assert "PDF" in (found[3].failed or "")
    assert found[4].failed == "ZeroDivisionError: as the text says"


def test_the_traceback_of_a_fault_is_logged(deadly, caplog):
    with caplog.at_level("DEBUG", logger="polextract"):
        list(extract_many([{"text": "RAISE", "id": 5}], nlp=deadly))
    (record,) = [r for r in caplog.records if r.name == "polextract"]
    assert "5" in record.getMessage()
    assert record.exc_info is not None
    assert record.exc_info[0] is ZeroDivisionError


def test_a_warning_of_another_kind_is_no_failure(nlp):
    assert next(extract_many([{"text": "Senin (2/1/2024)"}], nlp=nlp)).failed is None


def test_skip(deadly, caplog):
    found = list(extract_many(["satu", None, "RAISE", "dua"], nlp=deadly, on_error="skip"))
    assert [r.text for r in found] == ["satu", "dua"]
    assert "record 2" in caplog.text
    assert "record 3" in caplog.text


@pytest.mark.parametrize(
    ("bad", "error", "says", "n_process"),
    [
        (None, InputTypeError, "record 2: .*NoneType", 1),
        ({"id": "q"}, InputValueError, r"record 2 \(id q\)", 1),
        ("RAISE", PolextractError, "record 2: ZeroDivisionError", 1),
        ({"id": "q"}, InputValueError, r"record 2 \(id q\)", 2),
    ],
)
def test_raise(deadly, n_process, bad, error, says):
    stream = extract_many(["satu", bad, "dua"], nlp=deadly, n_process=n_process, on_error="raise")
    assert next(stream).text == "satu"
    with pytest.raises(error, match=says):
        next(stream)


@pytest.mark.parametrize(
    ("arguments", "error"),
    [
        ({"articles": "one text"}, InputTypeError),
        ({"articles": {"text": "one"}}, InputTypeError),
        ({"articles": None}, InputTypeError),
        ({"articles": polextract.Report()}, InputTypeError),
        ({"articles": [], "fields": {"isi": "text"}}, InputValueError),
        ({"articles": [], "n_process": 0}, InputValueError),
        ({"articles": [], "n_process": 1.5}, InputValueError),
        ({"articles": [], "batch_size": 0}, InputValueError),
        ({"articles": [], "on_error": "ignore"}, InputValueError),
    ],
)
def test_wrong_arguments_raise_at_the_call(arguments, error):
    with pytest.raises(error):
        extract_many(**arguments)


def test_no_articles(nlp):
    assert list(extract_many([], nlp=nlp)) == []


def test_an_iterable_that_raises_is_not_hidden(nlp):
    def articles():
        yield ARTICLES[0]
        raise RuntimeError("the database is gone")

    stream = extract_many(articles(), nlp=nlp)
    next(stream)
    with pytest.raises(RuntimeError, match="gone"):
        next(stream)


def test_progress_goes_to_standard_error(nlp, capsys):
    list(extract_many(ARTICLES, nlp=nlp, progress=True))
    captured = capsys.readouterr()
    assert captured.out == ""
    assert "3 articles" in captured.err


# -- several processes -----------------------------------------------------------------------------------------------------------------


def test_two_processes_give_the_same_in_the_same_order(nlp):
    records = [{"text": ARTICLES[n % 3], "id": n, "published": "2024-06-04", "k": n} for n in range(40)]
    assert list(extract_many(records, nlp=nlp, n_process=2, batch_size=3)) == list(extract_many(records, nlp=nlp))
    assert list(extract_many([], nlp=nlp, n_process=2)) == []


def test_two_processes_read_no_further_than_they_must(deadly):
    taken = []

    def endless():
        for n in itertools.count():
            taken.append(n)
            yield f"teks {n}"

    stream = extract_many(endless(), nlp=deadly, n_process=2, batch_size=4)
    found = [next(stream).text for _ in range(30)]
    assert found == [f"teks {n}" for n in range(30)]
    assert len(taken) <= 30 + 2 * 2 * 4
    stream.close()


@pytest.mark.skipif(sys.platform == "win32", reason="signals")
def test_what_kills_a_worker_loses_one_record_only(deadly, tmp_path):
    records: list = [{"text": f"teks {n}", "id": n} for n in range(14)]
    texts = {1: "PRINT this", 3: "KILL", 5: "RAISE", 6: f"ONCE {tmp_path / 'mark'} teks", 8: "EXIT", 11: "%PDF-1.4"}
    for n, text in texts.items():
        records[n]["text"] = text
    records[12] = None
    found = list(extract_many(records, nlp=deadly, n_process=2, batch_size=5))
    assert [r.id for r in found] == [None if n == 12 else str(n) for n in range(14)]
    failures = {n: r.failed for n, r in enumerate(found) if r.failed}
    # Number 6 killed its worker too, but not when it was tried again.
    assert failures.keys() == {3, 5, 8, 11, 12}
    assert "SIGKILL" in failures[3]
    assert failures[5] == "ZeroDivisionError: as the text says"
    assert "ended with code 7" in failures[8]
    assert found[3].text == "KILL"


def test_workers_end_with_the_stream(deadly):
    from polextract.io.workers import Pool

    pool = Pool(2, nlp=deadly, batch_size=1)
    stream = pool.run(polextract.io.Article(f"{n}") for n in range(100))
    next(stream)
    workers = list(pool.workers)
    stream.close()
    assert workers
    assert all(worker.process.poll() is not None for worker in workers)
    assert not any(thread.is_alive() for thread in pool.threads)


def test_a_component_of_main_is_refused(monkeypatch):
    import spacy

    nlp = spacy.blank("id")
    nlp.add_pipe("polextract_layout")
    monkeypatch.setattr(type(nlp.get_pipe("polextract_layout")), "__module__", "__main__")
    with pytest.raises(InputValueError, match="__main__"):
        extract_many([], nlp=nlp, n_process=2)


def test_a_pipeline_that_workers_cannot_build(monkeypatch, deadly):
    monkeypatch.setattr("polextract.io.workers.pack", lambda nlp: ("[nlp]\nlang = 'id'\n", b"", ["no_such_module"]))
    with pytest.raises(PolextractError, match="no_such_module"):
        list(extract_many(["a"], nlp=deadly, n_process=2))


def test_an_unguarded_script_may_use_processes():
    script = """
        import polextract
        reports = polextract.extract_many(["Polsek Cantigi", "Polres Garut"], nlp=polextract.load(backbone=None), n_process=2)
        print([r.units[0].unit for r in reports])
    """
    done = subprocess.run([sys.executable, "-"], input=textwrap.dedent(script), capture_output=True, text=True, timeout=120)
    assert done.stdout.strip() == "['Polsek Cantigi', 'Polres Garut']", done.stderr
