"""What a bug report needs to know: versions, model, tables, and whether the main job runs."""

from __future__ import annotations

import hashlib
import platform
import re
import sys
from importlib import metadata
from importlib.resources import files
from importlib.resources.abc import Traversable
from typing import Any

from .._version import __version__

NEEDED = ("spacy", "regex", "rapidfuzz", "pydantic", "typer", "rich", "jinja2")
OPTIONAL = ("pandas", "pyarrow", "polars", "pyspark", "trafilatura", "stanza")


def diagnose() -> dict[str, dict[str, Any]]:
    """Facts by topic: ``polextract``, ``packages``, ``model``, ``tables`` (one's own, too), ``check``. Raises nothing.

    >>> diagnose()["check"]["example article"]
    'ok'
    """
    return {
        "polextract": {"version": __version__, "python": sys.version.split()[0], "platform": platform.platform(), "schema": _schema()},
        "packages": {name: _package(name) for name in (*NEEDED, *OPTIONAL)},
        "model": _model(),
        "tables": _tables(),
        "check": _check(),
    }


def _schema() -> str:
    from ..report import SCHEMA

    return SCHEMA


def _package(name: str) -> str:
    try:
        return metadata.version(name)
    except metadata.PackageNotFoundError:
        return "not installed" if name in NEEDED else "not installed (optional)"


def _model() -> dict[str, Any]:
    import json

    from ..backbone import MODEL_DIR, has_model

    if not has_model():
        return {"trained pipeline": "none (rules only)"}
    try:
        meta = json.loads((MODEL_DIR / "meta.json").read_text(encoding="utf-8"))
    except (OSError, ValueError) as error:
        return {"trained pipeline": f"damaged: {error}"}
    return {
        "trained pipeline": f"{meta.get('lang')}_{meta.get('name')} {meta.get('version')}",
        "for spaCy": meta.get("spacy_version"),
        "components": ", ".join(meta.get("pipeline", ())),
    }


def _tables() -> dict[str, str]:
    """Every table, so that two installations can be compared; those of the user's own with their path."""
    from ..data import own_folders

    ours = (file for file in files("polextract.data").iterdir() if file.name.endswith((".tsv", ".gz")))
    facts = {file.name: _table(file) for file in sorted(ours, key=lambda file: file.name)}
    for folder in own_folders():
        facts |= {str(file): _table(file) for file in sorted(folder.glob("*.tsv"))} or {str(folder): "no tables there"}
    return facts


def _table(file: Traversable) -> str:
    """Its rows, where it has some, a short checksum, and its date where it tells one."""
    data = file.read_bytes()
    told = f"sha256 {hashlib.sha256(data).hexdigest()[:8]}"
    if file.name.endswith(".gz"):
        return told
    lines = data.decode("utf-8", "replace").splitlines()
    rows = sum(1 for line in lines if line and not line.startswith("#")) - 1
    dates = re.findall(r"\b20\d\d-\d\d-\d\d\b", " ".join(line for line in lines if line.startswith("#")))
    return f"{rows:,} rows, {told}" + (f", of {max(dates)}" if dates else "")


def _check() -> dict[str, str]:
    import time

    from ..api import extract, load

    facts = {}
    try:
        began = time.perf_counter()
        nlp = load()
        facts["load"] = f"{time.perf_counter() - began:.2f} s"
        began = time.perf_counter()
        report = extract(files("polextract.data").joinpath("example.txt").read_text(encoding="utf-8"), nlp=nlp)
        facts["first article"] = f"{time.perf_counter() - began:.2f} s"
        layers = {name: len(getattr(report, name)) for name in ("units", "people", "dates", "places", "quotes", "activities")}
        facts["found"] = ", ".join(f"{n} {name}" for name, n in layers.items())
        facts["example article"] = "ok" if all(layers.values()) else "incomplete"
    except Exception as error:
        facts["example article"] = f"failed: {type(error).__name__}: {error}"
    return facts
