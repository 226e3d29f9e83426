"""Rows of one's own in the tables. Tables are read once a process, so each case has a process of its own."""

from __future__ import annotations

import os
import subprocess
import sys

import pytest

from polextract.data import use_tables
from polextract.errors import InputValueError, PolextractError

VERBS = "form\tlemma\tvoice\tclass\nbersabda\tsabda\tactive\tsay\n"
READ = "from polextract.data import read_table\nprint(read_table('quotes_verbs.tsv')[-1])"


def run(program: str, **env: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, env={**os.environ, **env})


@pytest.fixture
def folder(tmp_path):
    (tmp_path / "quotes_verbs.tsv").write_text(VERBS, encoding="utf-8")
    return tmp_path


def test_rows_come_last_and_missing_columns_are_empty(folder):
    done = run(f"from polextract.data import use_tables\nuse_tables({str(folder)!r})\n{READ}")
    assert done.stdout.strip() == "{'form': 'bersabda', 'lemma': 'sabda', 'voice': 'active', 'class': 'say', 'source': ''}", done.stderr


def test_environment_does_the_same(folder):
    assert "bersabda" in run(READ, POLEXTRACT_TABLES=str(folder)).stdout


def test_tables_without_rows_of_ones_own_stay(folder):
    done = run("from polextract.data import read_table\nprint(len(read_table('people_titles.tsv')) > 10)", POLEXTRACT_TABLES=str(folder))
    assert done.stdout.strip() == "True"


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("form\tlema\nx\ty\n", "no column lema"),
        ("form\tlemma\nx\ty\tz\ta\n", "no column None"),
        ("form\tlemma\n\ty\n", "must not be empty"),
    ],
)
def test_faults_are_told(tmp_path, text, said):
    (tmp_path / "quotes_verbs.tsv").write_text(text, encoding="utf-8")
    done = run(READ, POLEXTRACT_TABLES=str(tmp_path))
    assert "InputValueError" in done.stderr
    assert said in done.stderr


def test_unknown_table(tmp_path, monkeypatch):
    monkeypatch.delenv("POLEXTRACT_TABLES", raising=False)
    (tmp_path / "verbs.tsv").write_text(VERBS, encoding="utf-8")
    with pytest.raises(InputValueError, match=r"no table is called verbs\.tsv"):
        use_tables(tmp_path)
    with pytest.raises(InputValueError, match="no folder"):
        use_tables(tmp_path / "nowhere")
    assert "POLEXTRACT_TABLES" not in os.environ


def test_too_late(folder, monkeypatch):
    from polextract.data import read_table

    monkeypatch.delenv("POLEXTRACT_TABLES", raising=False)
    read_table("quotes_verbs.tsv")
    with pytest.raises(PolextractError, match="was read already"):
        use_tables(folder)
    assert "POLEXTRACT_TABLES" not in os.environ


def test_workers_read_them(folder):
    program = f"""
from polextract.data import use_tables
use_tables({str(folder)!r})
import polextract
nlp = polextract.load(backbone=None)
text = "Kapolsek Cantigi, IPTU Wira Santosa, bersabda bahwa warga perlu waspada."
for report in polextract.extract_many([text] * 2, nlp=nlp, n_process=2, batch_size=1):
    print(report.quotes[0].cue.text)
"""
    done = run(program)
    assert done.stdout.split() == ["bersabda", "bersabda"], done.stderr
