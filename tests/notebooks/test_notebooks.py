"""The notebooks run from top to bottom, and are kept without outputs."""

from __future__ import annotations

import importlib.util
import json
from pathlib import Path

import pytest

FOLDER = Path(__file__).parents[2] / "notebooks"
NOTEBOOKS = sorted(FOLDER.glob("*.ipynb"))
NEEDED = ("nbclient", "nbformat", "ipykernel", "matplotlib", "pandas")

if not FOLDER.is_dir():
    pytest.skip("notebooks/ is not here", allow_module_level=True)


def name(path: Path) -> str:
    return path.stem


def test_they_are_all_there():
    assert [path.stem[:2] for path in NOTEBOOKS] == ["01", "02", "03", "04", "05"]


@pytest.mark.parametrize("path", NOTEBOOKS, ids=name)
def test_outputs_are_stripped(path):
    notebook = json.loads(path.read_text(encoding="utf-8"))
    for cell in notebook["cells"]:
        assert not cell.get("outputs"), cell["id"]
        assert cell.get("execution_count") is None, cell["id"]
        assert not cell["metadata"], cell["id"]
    assert notebook["metadata"]["kernelspec"]["name"] == "python3"
    assert notebook["metadata"]["language_info"] == {"name": "python"}


@pytest.mark.skipif(any(importlib.util.find_spec(module) is None for module in NEEDED), reason="needs polextract[notebooks]")
@pytest.mark.parametrize("path", NOTEBOOKS, ids=name)
def test_notebook_runs(path, monkeypatch):
    import nbformat
    from nbclient import NotebookClient

    monkeypatch.setenv("MPLBACKEND", "module://matplotlib_inline.backend_inline")
    monkeypatch.setenv("OMP_NUM_THREADS", "1")
    notebook = nbformat.read(path, as_version=4)
    client = NotebookClient(notebook, timeout=300, kernel_name="python3", resources={"metadata": {"path": str(FOLDER)}})
    client.execute()  # raises CellExecutionError with the cell and its traceback
    assert all(cell.execution_count for cell in notebook.cells if cell.cell_type == "code")


def test_the_corpus_is_whole():
    rows = [json.loads(line) for line in (FOLDER / "articles.jsonl").read_text(encoding="utf-8").splitlines()]
    assert len(rows) == len({row["id"] for row in rows}) == 12
    assert all(row["text"].strip() and row["published"] and row["source"].endswith(".example") for row in rows)


def test_the_corpus_shows_a_rotation():
    """What the media study says of its corpus: an officer who moves, and an office that changes hands."""
    import polextract

    rows = [json.loads(line) for line in (FOLDER / "articles.jsonl").read_text(encoding="utf-8").splitlines()]
    linked = polextract.link_people(polextract.extract_many(rows, nlp=polextract.load(backbone=None), on_error="raise"))
    (danang,) = [person for person in linked if person.name == "Danang Prabaswara"]
    assert [rank.value for rank in danang.ranks] == ["IPTU", "AKP"]
    assert [position.value for position in danang.positions] == ["Kapolsek Weleri", "Kasat Narkoba Polres Temanggung"]
    assert {person.name for person in linked for p in person.positions if p.value == "Kapolsek Weleri"} == {
        "Danang Prabaswara",
        "Retno Puspitarini",
    }
