from __future__ import annotations

import codecs
import gzip
import io
import json

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from polextract import InputValueError
from polextract.io import Article, format_of, read_articles
from polextract.io.readers import decode

ROWS = [{"id": "a", "text": "Jum’at di Polsek Cantigi\nbaris dua", "url": "u"}, {"id": "b", "text": 'kata "X", lalu'}]


def jsonl(rows=ROWS) -> bytes:
    return "".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows).encode()


CSV = 'id,text,url\r\na,"Jum’at di Polsek Cantigi\nbaris dua",u\r\nb,"kata ""X"", lalu",\r\n'


@pytest.mark.parametrize(
    ("name", "format"),
    [
        ("a.jsonl", "jsonl"),
        ("a.NDJSON.gz", "jsonl"),
        ("x/a.csv", "csv"),
        ("a.tsv.gz", "csv"),
        ("a.pq", "parquet"),
        ("a.b.txt", "txt"),
        ("a.HTM", "html"),
    ],
)
def test_format_of(name, format):
    assert format_of(name) == format


@pytest.mark.parametrize("name", ["a", "a.docx", "a.gz", "a.pdf"])
def test_format_of_unknown(name):
    with pytest.raises(InputValueError, match="format"):
        format_of(name)


@pytest.mark.parametrize("pack", [bytes, gzip.compress], ids=["plain", "gzip"])
@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("a.jsonl", jsonl()),
        ("a.jsonl", b"\xef\xbb\xbf" + jsonl().replace(b"\n", b"\r\n\r\n")),
        ("a.jsonl", codecs.BOM_UTF16_LE + jsonl().decode().encode("utf-16-le")),
        ("a.json", json.dumps(ROWS).encode()),
        ("a.csv", CSV.encode()),
        ("a.csv", b"\xef\xbb\xbf" + CSV.encode()),
        (
            "a.csv",
            CSV.replace("id,text,url", "id;text;url")
            .replace("a,", "a;")
            .replace(",u", ";u")
            .replace("b,", "b;")
            .replace('",\r', '";\r')
            .encode(),
        ),
    ],
)
def test_rows_of_all_formats(tmp_path, name, data, pack):
    path = tmp_path / name
    path.write_bytes(pack(data))
    reader = read_articles(path)
    first, second = reader
    assert (first.id, first.text, first.metadata["url"]) == ("a", ROWS[0]["text"], "u")
    assert (second.id, second.text) == ("b", ROWS[1]["text"])
    assert not first.error
    assert not second.error
    assert reader.total
    assert reader.position <= reader.total


def test_parquet(tmp_path):
    pa = pytest.importorskip("pyarrow")
    import datetime as dt

    import pyarrow.parquet as pq

    rows = [{"isi": row["text"], "tanggal": dt.datetime(2024, 1, n + 1), "n": n} for n, row in enumerate(ROWS)]
    pq.write_table(pa.Table.from_pylist(rows), tmp_path / "a.parquet")
    reader = read_articles(tmp_path / "a.parquet", fields={"text": "isi", "published": "tanggal"})
    found = list(reader)
    assert [(a.id, a.text, a.published, a.metadata) for a in found] == [
        ("1", ROWS[0]["text"], "2024-01-01T00:00", {"n": 0}),
        ("2", ROWS[1]["text"], "2024-01-02T00:00", {"n": 1}),
    ]
    assert (reader.position, reader.total) == (2, 2)


def test_a_row_that_cannot_be_read_stops_nothing():
    data = b'{"text": "a"}\n{"text": \n[1]\n"b"\n{"id": "z"}\nnull\n\n{"text": "c"}\n'
    found = list(read_articles(io.BytesIO(data), format="jsonl"))
    assert [a.text for a in found] == ["a", "", "", "b", "", "", "c"]
    assert [a.id for a in found] == ["1", "2", "3", "4", "z", "6", "7"]
    assert "line 2 is no JSON" in (found[1].error or "")
    assert "list" in (found[2].error or "")


def test_csv_rows_that_cannot_be_read():
    data = b"id,text\na,x\nb\nc,y,z\nd,\x00\n"
    found = list(read_articles(io.BytesIO(data), format="csv"))
    assert [a.id for a in found] == ["a", "b", "c", "d"]
    assert [bool(a.error) for a in found] == [False, True, True, False]
    assert "2" in (found[2].error or "")


def test_long_csv_cells(tmp_path):
    (tmp_path / "a.csv").write_text("text\n" + "x" * 200_000 + "\n")
    assert len(next(iter(read_articles(tmp_path / "a.csv"))).text) == 200_000


def test_legacy_encoding_is_noted():
    rows = "".join(json.dumps({"text": t}, ensure_ascii=False) + "\n" for t in ("Jum’at", "Senin")).encode("cp1252")
    first, second = read_articles(io.BytesIO(rows), format="jsonl")
    assert (first.text, second.text) == ("Jum’at", "Senin")
    assert [code for code, _ in first.notes] == ["encoding"]
    assert second.notes == ()
    (row,) = read_articles(io.BytesIO("text\nJum’at\n".encode("cp1252")), format="csv")
    assert (row.text, len(row.notes)) == ("Jum’at", 1)


@pytest.mark.parametrize(
    ("data", "text", "guessed"),
    [
        ("Jum’at".encode(), "Jum’at", False),
        ("Jum’at".encode("utf-8-sig"), "Jum’at", False),
        ("Jum’at".encode("utf-16"), "Jum’at", False),
        ("Polsek Cantigi berpatroli".encode("utf-16-le"), "Polsek Cantigi berpatroli", False),
        ("Polsek Cantigi berpatroli".encode("utf-16-be"), "Polsek Cantigi berpatroli", False),
        ("Jum’at “ini”".encode("cp1252"), "Jum’at “ini”", True),
        (b"caf\x81", "caf\ufffd", True),
        (b"", "", False),
        (b"a\x00b\r\nc", "a\x00b\r\nc", False),
    ],
)
def test_decode(data, text, guessed):
    assert decode(data) == (text, guessed)


@pytest.mark.parametrize("data", [b"%PDF-1.7 x", b"PK\x03\x04 x", b"\x89PNG", b"\xff\xd8\xff\xe0", b"\xd0\xcf\x11\xe0"])
def test_what_is_no_text(data, tmp_path):
    with pytest.raises(InputValueError):
        decode(data)
    (tmp_path / "a.txt").write_bytes(data)
    (article,) = read_articles(tmp_path / "a.txt")
    assert article.error
    (tmp_path / "a.jsonl").write_bytes(data)
    with pytest.raises(InputValueError):
        list(read_articles(tmp_path / "a.jsonl"))


@given(st.binary(max_size=300))
def test_decode_never_raises_anything_else(data):
    try:
        text, _ = decode(data)
    except InputValueError:
        return
    text.encode("utf-8")


@given(st.binary(max_size=300) | st.text(max_size=200).map(str.encode), st.sampled_from(["jsonl", "json", "csv", "txt"]))
@example(b"\r\x00", "csv")
@example(b"\x1f\x8b", "jsonl")
@example(b'text\n"a\rb\n\rc,', "csv")
def test_reading_never_raises_anything_else(data, format):
    try:
        for article in read_articles(io.BytesIO(data), format=format):
            assert isinstance(article, Article)
    except InputValueError:
        return


def test_a_folder(tmp_path):
    (tmp_path / "b").mkdir()
    (tmp_path / ".git").mkdir()
    (tmp_path / "b" / "z.txt").write_text("z")
    (tmp_path / "a.txt.gz").write_bytes(gzip.compress(b"a"))
    (tmp_path / ".git" / "x.txt").write_text("x")
    (tmp_path / "c.pdf").write_bytes(b"%PDF-")
    (tmp_path / "d.txt").write_bytes(b"%PDF-")
    (tmp_path / "e.txt.gz").write_bytes(gzip.compress(b"eeeeeeeeee")[:-6])
    reader = read_articles(tmp_path)
    assert [(a.id, a.text, bool(a.error)) for a in reader] == [
        ("a.txt.gz", "a", False), ("b/z.txt", "z", False), ("d.txt", "", True), ("e.txt.gz", "", True),
    ]  # fmt: skip
    assert (reader.position, reader.total) == (4, 4)


def test_a_torn_gzip_file_gives_what_it_has(tmp_path):
    import random

    rows = [{"id": str(n), "text": f"{random.Random(n).random()}"} for n in range(3000)]
    data = gzip.compress(jsonl(rows))
    (tmp_path / "a.jsonl.gz").write_bytes(data[: len(data) // 2])
    found = list(read_articles(tmp_path / "a.jsonl.gz"))
    assert len(found) > 100
    assert [bool(a.error) for a in found[-2:]] == [False, True]
    assert "breaks off" in (found[-1].error or "")


@pytest.mark.parametrize(
    ("make", "says"),
    [
        (lambda p: p / "no.txt", "no file"),
        (lambda p: p, "no .txt or .html"),
        (lambda p: (p / "a.csv", (p / "a.csv").write_text("id,isi\n1,x\n"))[0], "no column 'text', only id, isi"),
        (lambda p: (p / "a.json", (p / "a.json").write_text("{"))[0], "no JSON"),
        (lambda p: (p / "a.xyz", (p / "a.xyz").write_text("{"))[0], "format"),
    ],
)
def test_clear_errors(tmp_path, make, says):
    with pytest.raises(InputValueError, match=says):
        list(read_articles(make(tmp_path)))


def test_parquet_that_is_none(tmp_path):
    pytest.importorskip("pyarrow")
    (tmp_path / "a.parquet").write_bytes(b"no parquet")
    with pytest.raises(InputValueError, match="no Parquet"):
        list(read_articles(tmp_path / "a.parquet"))


def test_a_stream_needs_its_format():
    with pytest.raises(InputValueError, match="format"):
        read_articles(io.BytesIO(b""))
    with pytest.raises(InputValueError, match="format"):
        read_articles(io.BytesIO(b""), format="docx")  # pyright: ignore[reportArgumentType]
