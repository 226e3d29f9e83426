"""Every ```python block of the pages and of the README does what the page says."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
from docs_blocks import OPTIONAL, Block, Skip, blocks, run_block, run_page

ROOT = Path(__file__).parents[2]
PAGES = [ROOT / "README.md", *sorted((ROOT / "docs").rglob("*.md"))]
WITH_CODE = [path for path in PAGES if "```python" in path.read_text(encoding="utf-8")]


def name(path: Path) -> str:
    return str(path.relative_to(ROOT))


@pytest.mark.parametrize("path", WITH_CODE, ids=name)
def test_blocks_run(path, monkeypatch, tmp_path):
    monkeypatch.chdir(tmp_path)
    if "<!-- run apart" in path.read_text(encoding="utf-8"):
        done = subprocess.run([sys.executable, ROOT / "tests/docs_blocks.py", path], capture_output=True, text=True)
        if done.returncode == 5:
            pytest.skip(done.stdout.strip())
        assert done.returncode == 0, done.stderr
        return
    try:
        run_page(path)
    except Skip as skip:
        pytest.skip(str(skip))


@pytest.mark.parametrize("path", WITH_CODE, ids=name)
def test_blocks_are_all_seen(path):
    """No block hides from the test by how its fence is written."""
    text = path.read_text(encoding="utf-8")
    assert len(blocks(text)) == sum(line.startswith("```python") for line in text.splitlines())


def test_there_are_pages():
    assert len(WITH_CODE) > 10


def test_wrong_output_is_noticed():
    with pytest.raises(AssertionError, match="printed"):
        run_block(Block(1, "print(1)\n# Out: 2\n", None), {}, "page")
    with pytest.raises(AssertionError):
        run_block(Block(1, ">>> 1 + 1\n3\n", None), {}, "page")


def test_blocks_share_a_namespace():
    names: dict[str, object] = {}
    for block in blocks(
        "```python\na = 1\n```\n\n```python\nprint(a)\n# Out: 1\n```\n\n<!-- not run: no b -->\n```python\nprint(b)\n```\n"
    ):
        if block.why_not is None:
            run_block(block, names, "page")
    assert names["a"] == 1


def test_only_extras_may_be_missing():
    assert "spacy" not in OPTIONAL
    with pytest.raises(ModuleNotFoundError):
        run_block(Block(1, "import no_such_package\n", None), {}, "page")
