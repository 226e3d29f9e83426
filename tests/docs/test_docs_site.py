"""The site builds without a warning, and holds what it should."""

from __future__ import annotations

import importlib.util
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
NEEDED = ("mkdocs", "material", "mkdocstrings", "mkdocstrings_handlers")

pytestmark = [
    pytest.mark.skipif(any(importlib.util.find_spec(name) is None for name in NEEDED), reason="needs polextract[docs]"),
    pytest.mark.skipif(not (ROOT / "mkdocs.yml").exists(), reason="not a checkout"),
]


@pytest.fixture(scope="module")
def site(tmp_path_factory):
    out = tmp_path_factory.mktemp("site")
    done = subprocess.run(
        [sys.executable, "-m", "mkdocs", "build", "--strict", "--site-dir", str(out)],
        cwd=ROOT,
        capture_output=True,
        text=True,
        env={**os.environ, "NO_MKDOCS_2_WARNING": "1"},
    )
    said = [line for line in (done.stdout + done.stderr).splitlines() if "INFO" not in line]
    assert done.returncode == 0, "\n".join(said)
    return out


def page(site: Path, name: str) -> str:
    return (site / name).read_text(encoding="utf-8")


def test_every_page_is_there(site):
    written = {path.relative_to(ROOT / "docs").with_suffix(".html") for path in (ROOT / "docs").rglob("*.md")}
    missing = [str(path) for path in written if not (site / path).exists()]
    assert not missing
    assert not (site / "hooks").exists()


def test_schema_page_has_every_record(site):
    from polextract.report import json_schema

    html = page(site, "schema.html")
    schema = json_schema()
    for record in ("Report", *schema["$defs"]):
        assert f'id="{record.lower()}"' in html
    for field in {f for record in (schema, *schema["$defs"].values()) for f in record["properties"]}:
        assert f"<code>{field}</code>" in html


def test_sources_licences_and_changelog_are_shown(site):
    from polextract import __version__

    assert "people_ranks.tsv" in page(site, "data/sources.html")
    assert "CC BY-SA 4.0" in page(site, "data/licences.html")
    assert __version__ in page(site, "changelog.html")


def test_reference_has_the_main_calls(site):
    import polextract

    html = "".join(path.read_text(encoding="utf-8") for path in (site / "reference").glob("*.html"))
    for name in polextract.__all__:
        assert re.search(rf'id="polextract\.[\w.]*\b{name}"', html) or name == "__version__", name


def test_docstring_sections_are_read(site):
    html = page(site, "reference/api.html")
    assert ":class:" not in html
    assert "<strong>Parameters</strong>" in html
    assert "<h2>Parameters" not in html
    assert "<li><code>published</code>" in html


def test_nothing_comes_from_the_network(site):
    html = page(site, "index.html")
    assert not re.findall(r'<(?:script|img)[^>]+src="https?:', html)
    assert not re.findall(r'<link[^>]+rel="stylesheet"[^>]+href="https?:', html)


def test_comments_for_the_tests_are_not_shown(site):
    assert not [str(path) for path in site.rglob("*.html") if "not run:" in path.read_text(encoding="utf-8")]
