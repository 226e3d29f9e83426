"""Runs the ```python blocks of a page.

    python tests/docs_blocks.py PAGE.md

The blocks of a page share a namespace. What a block prints must be its lines ``# Out: …``, if it has any; a block with ``>>>`` is a
doctest. A block right below ``<!-- not run: why -->`` is left alone. `Skip` is raised for a block that needs a package which is not here.
"""

from __future__ import annotations

import contextlib
import doctest
import io
import re
import sys
from pathlib import Path
from typing import Any, NamedTuple

_BLOCK = re.compile(r"^(?P<mark><!-- not run: (?P<why>.+?) -->\n+)?```python\n(?P<code>.*?)^```$", re.MULTILINE | re.DOTALL)
_OUT = re.compile(r"^# Out: ?(.*)$", re.MULTILINE)
_FLAGS = doctest.NORMALIZE_WHITESPACE | doctest.ELLIPSIS

# Packages of the extras: only for want of these may a block be left out.
OPTIONAL = frozenset(("pandas", "pyarrow", "polars", "trafilatura", "pyspark", "stanza", "matplotlib"))


class Block(NamedTuple):
    """One block: `line` is where its code begins (from 1), `why_not` why it is not to be run."""

    line: int
    code: str
    why_not: str | None


class Skip(Exception):
    """A block needs a package that is not installed."""


def blocks(markdown: str) -> list[Block]:
    """The ```python blocks of a page."""
    return [Block(markdown.count("\n", 0, m.start("code")) + 1, m["code"], m["why"]) for m in _BLOCK.finditer(markdown)]


def run_block(block: Block, names: dict[str, Any], filename: str) -> None:
    """Run one block in `names`; AssertionError where it prints something else than the page says."""
    try:
        if ">>> " in block.code:
            _doctest(block, names, filename)
            return
        printed = io.StringIO()
        # Blank lines before it, so that a traceback names the line of the page.
        program = compile("\n" * (block.line - 1) + block.code, filename, "exec")
        with contextlib.redirect_stdout(printed):
            exec(program, names)
    except ImportError as error:
        if (error.name or "").split(".")[0] in OPTIONAL:
            raise Skip(f"{filename}:{block.line} needs {error.name}") from None
        raise
    if expected := _OUT.findall(block.code):
        found = [line.rstrip() for line in printed.getvalue().splitlines() if line.strip()]
        assert found[-len(expected) :] == [line.rstrip() for line in expected], f"{filename}:{block.line} printed {found}"


def _doctest(block: Block, names: dict[str, Any], filename: str) -> None:
    test = doctest.DocTestParser().get_doctest(block.code, names, filename, filename, block.line - 1)
    said = io.StringIO()
    runner = doctest.DocTestRunner(optionflags=_FLAGS)
    runner.run(test, out=said.write, clear_globs=False)
    names.update(test.globs)
    assert not runner.failures, said.getvalue()


def run_page(path: Path) -> int:
    """Run all blocks of a page; how many were run."""
    names: dict[str, Any] = {"__name__": "docs_page"}
    count = 0
    for block in blocks(path.read_text(encoding="utf-8")):
        if block.why_not is None:
            run_block(block, names, str(path))
            count += 1
    return count


if __name__ == "__main__":
    try:
        print(run_page(Path(sys.argv[1])), "blocks")
    except Skip as skip:
        print("skipped:", skip)
        sys.exit(5)
