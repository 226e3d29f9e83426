from __future__ import annotations

import io
import sys
from typing import NamedTuple

import pytest


class Result(NamedTuple):
    code: int
    out: str
    err: str


class Terminal(io.StringIO):
    def isatty(self):
        return True


@pytest.fixture
def cli(monkeypatch, capsys, nlp, tmp_path):
    """Run the command line in this process; the pipeline is the session's. `tty` makes standard output a terminal."""
    import polextract.cli

    monkeypatch.setattr(polextract.cli, "_load", lambda backbone: nlp)
    monkeypatch.setenv("COLUMNS", "120")
    monkeypatch.chdir(tmp_path)

    def run(*arguments, stdin: bytes = b"", tty: bool = False) -> Result:
        with monkeypatch.context() as patch:
            patch.setattr(sys, "argv", ["polextract", *map(str, arguments)])
            patch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(stdin)))
            terminal = Terminal()
            if tty:
                patch.setattr(sys, "stdout", terminal)
            with pytest.raises(SystemExit) as end:
                polextract.cli.main()
        captured = capsys.readouterr()
        code = end.value.code
        return Result(code if isinstance(code, int) else 0, terminal.getvalue() if tty else captured.out, captured.err)

    return run


@pytest.fixture
def pages():
    """For tests that look at pages and summaries."""
    pytest.importorskip("polextract.view.terminal")
