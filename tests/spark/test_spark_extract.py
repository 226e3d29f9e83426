"""The extraction inside a real Spark, on two local workers. Skipped where there is no Java or no pyspark."""

from __future__ import annotations

import datetime as dt
import json
import os
import shutil
import sys
import warnings

import pytest

import polextract
from polextract import InputTypeError, InputValueError, PolextractError

pytest.importorskip("pyspark")
pytest.importorskip("pandas")
pytest.importorskip("pyarrow")
if not (shutil.which("java") or os.environ.get("JAVA_HOME")):
    pytest.skip("Spark needs Java", allow_module_level=True)

TEXTS = [
    "INDRAMAYU - Anggota Polsek Cantigi berpatroli. Kapolsek Cantigi, IPTU Wira Santosa mengimbau warga waspada, Rabu (26/07/2023).",
    '"Mari jaga keamanan," kata Kapolres Garut, AKBP Dimas Pramudya, Senin (3/6/2024).',
    "Anggota Polsek Sekar melaksanakan patroli dialogis di Kecamatan Sekar, Kabupaten Bojonegoro, kemarin.",
]


@pytest.fixture(scope="module")
def spark():
    from pyspark.sql import SparkSession

    os.environ["PYSPARK_PYTHON"] = os.environ["PYSPARK_DRIVER_PYTHON"] = sys.executable
    settings = {
        "spark.ui.enabled": "false",
        "spark.driver.bindAddress": "127.0.0.1",
        "spark.driver.host": "127.0.0.1",
        "spark.sql.shuffle.partitions": "2",
        "spark.sql.session.timeZone": "Asia/Jakarta",
        "spark.executorEnv.PYTHONPATH": os.pathsep.join(sys.path),
    }
    builder = SparkSession.builder.master("local[2]").appName("polextract tests")  # pyright: ignore[reportAttributeAccessIssue]
    for name, value in settings.items():
        builder = builder.config(name, value)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        session = builder.getOrCreate()
    session.sparkContext.setLogLevel("OFF")
    yield session
    session.stop()


@pytest.fixture(scope="module")
def articles(spark):
    rows = [(n, TEXTS[n % 3], dt.date(2024, 6, 4), f"https://news.example/{n}", {"k": str(n)}) for n in range(24)]
    rows += [(98, None, None, "u98", {}), (99, "%PDF-1.4", None, "u99", None)]
    schema = "no bigint, isi string, tanggal date, url string, extra map<string,string>"
    return spark.createDataFrame(rows, schema).repartition(3).cache()


@pytest.fixture(scope="module")
def rows(articles):
    names = {"text": "isi", "id": "no", "published": "tanggal"}
    frame = polextract.spark.extract(articles, fields=names, keep=["url", "extra"], backbone=None)
    assert frame.schema.names == ["url", "extra", *polextract.spark.schema().names]
    return {row.id: row for row in frame.collect()}


@pytest.mark.filterwarnings("ignore")
def test_reports_are_those_of_extract(rows, nlp):
    from polextract.io.schema import from_row

    assert len(rows) == 26
    for n in range(24):
        row = rows[str(n)]
        report = polextract.extract(TEXTS[n % 3], published="2024-06-04", id=str(n), nlp=nlp)
        assert from_row(row.asDict(recursive=True)) == report
        assert (row.url, row.extra) == (f"https://news.example/{n}", {"k": str(n)})


@pytest.mark.filterwarnings("ignore")
def test_rows_that_cannot_be_read_fail_alone(rows):
    assert "empty cell" in rows["98"].failed
    assert "PDF" in rows["99"].failed
    assert (rows["99"].url, rows["99"].extra, rows["99"].units) == ("u99", None, [])
    assert [row.failed for id, row in rows.items() if id not in ("98", "99")] == [None] * 24


@pytest.mark.filterwarnings("ignore")
def test_layers_unfold_with_sql(articles):
    reports = polextract.spark.extract(articles.limit(24).where("no < 90"), fields={"text": "isi", "id": "no"}, backbone=None)
    quotes = reports.selectExpr("id", "inline(quotes)").where("kind = 'direct'").select("speaker").distinct().collect()
    assert [row.speaker for row in quotes] == ["Dimas Pramudya"]


@pytest.mark.filterwarnings("ignore")
@pytest.mark.parametrize(
    ("value", "kind", "expected"),
    [
        (dt.datetime(2024, 6, 4, 1, 30), "timestamp", "2024-06-03"),
        (dt.datetime(2024, 6, 4, 1, 30), "timestamp_ntz", "2024-06-03"),
        (dt.date(2024, 6, 4), "date", "2024-06-03"),
        ("2024-06-04", "string", "2024-06-03"),
        ("", "string", None),
    ],
)
def test_kinds_of_dates(spark, value, kind, expected):
    frame = spark.createDataFrame([(TEXTS[2], value, "T", "S")], f"text string, published {kind}, title string, source string")
    made = polextract.spark.extract(frame, backbone=None)
    (row,) = made.collect()
    assert (row.title, row.source, row.id, row.failed, json.loads(row.metadata)) == ("T", "S", None, None, {})
    assert row.dates[0].value == expected


@pytest.mark.filterwarnings("ignore")
def test_an_empty_frame(spark):
    frame = spark.createDataFrame([], "text string")
    made = polextract.spark.extract(frame, backbone=None)
    assert made.schema == polextract.spark.schema()
    assert made.collect() == []


def test_the_schema_is_that_of_the_parquet_files(spark, tmp_path, nlp):
    from polextract.io import write_reports

    reports = list(polextract.extract_many(TEXTS, nlp=nlp))
    write_reports(reports, tmp_path / "o.parquet")
    frame = spark.read.parquet(str(tmp_path / "o.parquet"))
    assert [(f.name, f.dataType.simpleString()) for f in frame.schema] == [
        (f.name, f.dataType.simpleString()) for f in polextract.spark.schema()
    ]


@pytest.mark.parametrize(
    ("arguments", "error", "says"),
    [
        ({}, InputValueError, "no column 'text'"),
        ({"fields": {"text": "no"}}, InputTypeError, "bigint"),
        ({"fields": {"text": "isi", "id": "extra"}}, InputTypeError, "extra"),
        ({"fields": {"text": "isi", "published": "no"}}, InputTypeError, "published"),
        ({"fields": {"text": "isi"}, "keep": "url"}, InputTypeError, "keep"),
        ({"fields": {"text": "isi"}, "keep": ["gone"]}, InputValueError, "gone"),
        ({"fields": {"text": "isi", "id": "gone"}}, InputValueError, "gone"),
        ({"fields": {"isi": "text"}}, InputValueError, "fields"),
        ({"fields": {"text": "isi"}, "backbone": object()}, InputTypeError, "backbone"),
    ],
)
def test_wrong_columns(articles, arguments, error, says):
    with pytest.raises(error, match=says):
        polextract.spark.extract(articles, **arguments)


def test_a_kept_column_must_not_hide_one_of_the_report(spark):
    frame = spark.createDataFrame([("a", "b")], "text string, title string")
    with pytest.raises(InputValueError, match="title"):
        polextract.spark.extract(frame, keep=["title"])


def test_without_pyspark(monkeypatch):
    monkeypatch.setitem(sys.modules, "pyspark", None)
    with pytest.raises(PolextractError, match=r"polextract\[spark\]"):
        polextract.spark.schema()


@pytest.mark.parametrize("frame", [None, [{"text": "Polsek Cantigi"}]])
def test_what_is_no_frame_of_spark(frame):
    with pytest.raises(InputTypeError, match=f"a DataFrame of Spark, not {type(frame).__name__}"):
        polextract.spark.extract(frame)
