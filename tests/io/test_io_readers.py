from __future__ import annotations

import codecs
import csv
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


STRAY = "1,Polsek Cantigi\n2,Polres Garut\n3,Polsek Sindang\n4,Polda Bali\n"


@pytest.mark.parametrize(
    ("data", "failed", "read"),
    [
        # Never closed.
        ("id,text\n" + STRAY.replace("1,", '1,"'), {"1": "line 2"}, {"2": "Polres Garut", "3": "Polsek Sindang", "4": "Polda Bali"}),
        ("id,text\n" + STRAY.replace("4,", '4,"'), {"4": "line 5"}, {"1": "Polsek Cantigi", "2": "Polres Garut", "3": "Polsek Sindang"}),
        ('text\n"Polsek\nPolres\nPolda\n', {"1": "line 2"}, {"2": "Polres", "3": "Polda"}),
        # Closed by the mark of another row.
        ('id,text\n1,"Polsek\n2,Polres\n3,"Polsek, lagi"\n4,Polda\n', {"1": "line 2"}, {"2": "Polres", "3": "Polsek, lagi", "4": "Polda"}),
        ('id,text\n1,"Polsek\n2,"Polres\n3,"Polda\n4,siap\n', {"1": "line 2", "2": "line 3", "3": "line 4"}, {"4": "siap"}),
        # Closed by chance, with the right number of cells.
        (
            'id,text\n1,"Polsek\n2,Polres\n3,katanya "siap"\n4,Polda\n',
            {"1": "line 2"},
            {"2": "Polres", "3": 'katanya "siap"', "4": "Polda"},
        ),
        ('id,text\n1,"Polsek\n2,kata siap"\n3,Polda\n', {"1": "line 3 opens"}, {"2": 'kata siap"', "3": "Polda"}),
        (
            'text,url\n"Polsek,https://a.example/1\nPolres",https://a.example/2\nPolda,https://a.example/3\n',
            {"1": "line 3 opens"},
            {"2": 'Polres"', "3": "Polda"},
        ),
        ('id;text;hari\nx;"Polsek;2024-01-23\ny;Polres";2024-01-24\nz;a;b\n', {"x": "line 3 opens"}, {"y": 'Polres"', "z": "a"}),
        # The next row has several lines.
        ('id,text,url\n1,"Polsek,u1\n2,"Polres\nlagi",u2\n3,Polda,u3\n', {"1": "line 2"}, {"2": "Polres\nlagi", "3": "Polda"}),
        # Marks inside that are not doubled, over several lines.
        ('id,text\n7,"kata "siap" di\n\nCantigi, kemarin\nlagi\n"\n8,"ok"\n', {"7": "lines 2 to 6"}, {"8": "ok"}),
        ('id,text,url\n7,"kata \\"siap\\" di",u1\n8,"x",u2\n', {"7": "line 2"}, {"8": "x"}),
        # No marks at all.
        ("id,text\n1,a\rb\n2,c\n", {"1": "carriage return"}, {"2": "c"}),
    ],
)
def test_a_stray_mark_in_a_csv_swallows_no_row(data, failed, read):
    found = list(read_articles(io.BytesIO(data.encode()), format="csv"))
    assert {a.id: a.text for a in found if not a.error} == read
    errors = {a.id: a.error or "" for a in found if a.error}
    assert errors.keys() == failed.keys()
    assert all(says in errors[id] for id, says in failed.items())


@pytest.mark.parametrize(
    "text",
    [
        "Polsek menyita\n2,3 juta rupiah",
        "Cantigi, 26/7/2023",
        "baris\n\nbaris, dua\n",
        "1,5 gram\n1,5 gram",
        '"Siap," katanya\n',
        "a\n1,b\n0,c",
    ],
)
def test_lines_of_prose_are_no_rows(text):
    for columns in (["text", "url"], ["text", "url", "hari"], ["hari", "text", "url"]):
        file = io.StringIO()
        rows = [{"text": text, "url": f"https://a.example/{n}", "hari": "2024-01-23"} for n in range(3)]
        (writer := csv.DictWriter(file, columns, extrasaction="ignore")).writeheader()
        writer.writerows(rows)
        found = list(read_articles(io.BytesIO(file.getvalue().encode()), format="csv"))
        assert [(a.text, a.metadata["url"], a.error) for a in found] == [(row["text"], row["url"], None) for row in rows]
    file = io.StringIO()
    csv.writer(file).writerows([["id", "text"], ["1", text], ["2", text]])
    found = list(read_articles(io.BytesIO(file.getvalue().encode()), format="csv"))
    if text.startswith("Polsek menyita"):  # the one look-alike: an amount whose figure is the id of the next row
        found = found[-1:]
    assert [a.text for a in found if not a.error] == [text] * len(found)


cell = st.text(st.sampled_from('ab 1,;"\n\r'), max_size=12)


@given(st.lists(cell, min_size=1, max_size=8), st.data())
def test_no_row_of_a_csv_is_lost_without_a_word(texts, data):
    file = io.StringIO()
    quoting = data.draw(st.sampled_from([csv.QUOTE_MINIMAL, csv.QUOTE_ALL]))
    csv.writer(file, quoting=quoting).writerows([["id", "text"], *([f"2024{n:04}", text] for n, text in enumerate(texts))])
    whole = file.getvalue()
    found = list(read_articles(io.BytesIO(whole.encode()), format="csv"))
    assert [(a.id, a.text, a.error) for a in found] == [(f"2024{n:04}", text, None) for n, text in enumerate(texts)]

    at = data.draw(st.integers(whole.index("\n") + 2, len(whole)))
    torn = whole[:at] + '"' + whole[at:] if data.draw(st.booleans()) else whole[: at - 1] + whole[at:]
    found = list(read_articles(io.BytesIO(torn.encode()), format="csv"))
    assert len(found) >= len(texts) or any(a.error for a in found)


def test_many_stray_marks_cost_little():
    rows = "".join(f'{n},"Polsek Cantigi berpatroli di desa\n' for n in range(20_000))
    found = list(read_articles(io.BytesIO(f"id,text\n{rows}".encode()), format="csv"))
    assert [a.id for a in found] == [str(n) for n in range(20_000)]
    assert all(a.error for a in found)


def test_a_row_without_end_does_not_take_the_file_into_memory(monkeypatch):
    monkeypatch.setattr("polextract.io.rows._LONGEST", 10_000)
    rows = "".join(f"{n},Polsek Cantigi berpatroli\n" for n in range(5_000))
    source = io.BytesIO(f'id,text\n"a1","{rows}'.encode())
    articles = iter(read_articles(source, format="csv"))
    assert (next(articles).id, source.tell() < 40_000) == ("a1", True)
    assert [a.id for a in articles if not a.error] == [str(n) for n in range(1, 5_000)]


@pytest.mark.parametrize(
    ("line", "id"),
    [
        ('{"id": 7, "text": "Pol', "7"),
        ('{"id": "a\\"b", "text": ', 'a"b'),
        ('{"url": "u", "id": 7, "text": ', "7"),
        ('{"penulis": {"id": 3}, "text": ', "1"),
        ('{"tags": [{"id": 3', "1"),
        ('{"id": 7', "1"),
        ('{"text": "kata \\"id\\": 3,', "1"),
    ],
)
def test_a_broken_line_keeps_its_id(line, id):
    (article,) = read_articles(io.BytesIO(line.encode()), format="jsonl")
    assert (article.id, "no JSON" in (article.error or "")) == (id, True)


def test_the_number_of_a_row_is_not_the_id_of_another():
    rows = b'{"id": 10, "text": "a"}\n{"text": "b"}\n{"id": 1, "text": "c"}\n{\n{"id": 2, "text": "d"}\n'
    assert [a.id for a in read_articles(io.BytesIO(rows), format="jsonl")] == ["10", "row:2", "1", "row:4", "2"]


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
        (lambda p: (p / "a.csv", (p / "a.csv").write_text("text,id,text\n1,x,y\n"))[0], "several columns 'text'"),
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


def test_a_field_that_is_no_column(tmp_path):
    pa = pytest.importorskip("pyarrow")
    import pyarrow.parquet as pq

    (tmp_path / "a.csv").write_text("id,text,tgl\n1,x,2024-01-23\n")
    pq.write_table(pa.Table.from_pylist([{"text": "x", "tgl": "2024-01-23"}]), tmp_path / "a.parquet")
    for name in ("a.csv", "a.parquet"):
        with pytest.raises(InputValueError, match="no column 'tanggal', only"):
            list(read_articles(tmp_path / name, fields={"published": "tanggal"}))


def test_a_day_that_python_has_not_costs_one_row_of_parquet(tmp_path):
    pa = pytest.importorskip("pyarrow")
    import pyarrow.parquet as pq

    days = pa.array([0, 400_000_000_000_000, 0], pa.timestamp("ms"))  # the second in the year 14645
    pq.write_table(pa.table({"text": ["a", "b", "c"], "id": [1, 2, 3], "published": days}), tmp_path / "a.parquet")
    found = list(read_articles(tmp_path / "a.parquet"))
    assert [(a.id, a.text, bool(a.error)) for a in found] == [("1", "a", False), ("2", "b", True), ("3", "c", False)]
    assert "no ISO 8601 date" in (found[1].error or "")
    pq.write_table(pa.table({"text": ["a", "b", "c"], "id": [1, 2, 3], "seen": days}), tmp_path / "b.parquet")
    found = list(read_articles(tmp_path / "b.parquet"))
    assert [(a.error, bool(a.metadata["seen"])) for a in found] == [(None, True)] * 3
