"""What needs a process of its own: signals, pipes, speed of the start."""

from __future__ import annotations

import json
import signal
import subprocess
import sys
import time
from functools import partial

import pytest

from polextract import __version__
from polextract.io import read_reports

COMMAND = [sys.executable, "-m", "polextract"]


@pytest.mark.skipif(sys.platform == "win32", reason="signals")
@pytest.mark.parametrize(("n_process", "sent"), [(1, signal.SIGINT), (2, signal.SIGTERM)])
def test_an_interrupted_run_leaves_what_it_has_and_goes_on(tmp_path, article, n_process, sent):
    rows = [json.dumps({"id": str(n), "text": article}) for n in range(4000)]
    (tmp_path / "in.jsonl").write_text("\n".join(rows), encoding="utf-8")
    command = [*COMMAND, "extract", "in.jsonl", "-o", "o.jsonl", "--backbone", "none", "-q", "--n-process", str(n_process)]
    # A shell starts background jobs with SIGINT ignored, and children inherit that; a person's Ctrl-C is never ignored.
    heed = partial(signal.signal, signal.SIGINT, signal.SIG_DFL)
    run = subprocess.Popen(command, cwd=tmp_path, stderr=subprocess.PIPE, text=True, preexec_fn=heed)
    journal = tmp_path / "o.jsonl.part.jsonl"
    give_up = time.monotonic() + 90
    while time.monotonic() < give_up and not (journal.exists() and journal.stat().st_size):
        time.sleep(0.05)
    run.send_signal(sent)
    _, said = run.communicate(timeout=60)
    assert run.returncode == 130, said
    assert "interrupted" in said
    assert "--resume" in said
    assert "Traceback" not in said
    assert not (tmp_path / "o.jsonl").exists()
    done = len(list(read_reports(journal)))
    assert 0 < done < 4000

    (tmp_path / "in.jsonl").write_text("\n".join(rows[: done + 2]), encoding="utf-8")
    again = subprocess.run([*command[:-2], "--resume"], cwd=tmp_path, capture_output=True, text=True, timeout=120)
    assert again.returncode == 0, again.stderr
    assert f"{done:,} of them earlier" in again.stderr
    assert [r.id for r in read_reports(tmp_path / "o.jsonl")] == [str(n) for n in range(done + 2)]


@pytest.mark.skipif(sys.platform == "win32", reason="head")
def test_a_reader_that_goes_away_is_no_error(tmp_path):
    run = subprocess.Popen([*COMMAND, "schema"], stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    assert run.stdout
    assert run.stderr
    run.stdout.close()
    assert run.stderr.read() == b""
    assert run.wait() == 0


@pytest.mark.parametrize("module", ["polextract", "polextract.cli"])
def test_the_command_runs_as_a_module(module):
    run = subprocess.run([sys.executable, "-m", module, "--version"], capture_output=True, text=True, timeout=60)
    assert (run.returncode, run.stderr) == (0, "")
    assert __version__ in run.stdout


def test_version_does_not_import_spacy():
    code = "import sys; sys.argv = ['polextract', '--version']\nfrom polextract.cli import main\n"
    code += "try: main()\nfinally: assert 'spacy' not in sys.modules"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, timeout=60)
    assert done.returncode == 0, done.stderr
