"""Fixtures for the whole test tree."""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path
from types import FrameType
from typing import Any

import pytest

CORPUS = Path(__file__).parent / "corpus"

ARTICLE = """Polsek Sekar Gelar Patroli Malam di Desa Klino

BOJONEGORO - Kapolsek Sekar, AKP H. Sutrisno Wibowo, S.H., memimpin patroli dialogis di Desa Klino, Kecamatan Sekar, \
Kabupaten Bojonegoro, Rabu (26/07/2023) malam.

"Kami mengajak warga menghidupkan lagi ronda malam," ujar AKP Sutrisno.

Ia menegaskan patroli akan dilakukan setiap pekan. Seorang pria berinisial MR (31) diamankan karena membawa 2 gram sabu.

Tinggalkan Balasan
Alamat email Anda tidak akan dipublikasikan.
"""


@pytest.fixture(scope="session")
def steps() -> Callable[..., int]:
    """How many lines of Python a call runs: a measure of its work that does not change with the load of the machine."""

    def count(work: Callable[..., object], *arguments: object) -> int:
        lines = 0

        def trace(frame: FrameType, event: str, argument: Any) -> Any:
            nonlocal lines
            lines += event == "line"
            return trace

        before = sys.gettrace()
        sys.settrace(trace)
        try:
            work(*arguments)
        finally:
            sys.settrace(before)
        return lines

    return count


SYLLABLES = [consonant + vowel for consonant in "bdgjklmnprstw" for vowel in "aiueo"]


@pytest.fixture(scope="session")
def invented() -> Callable[[int], str]:
    """A word that could be a name, another for each number, the beginnings of which repeat as those of names do."""
    n = len(SYLLABLES)

    def word(i: int) -> str:
        return (SYLLABLES[i * 7 % n] + SYLLABLES[(i // n * 11 + i) % n] + SYLLABLES[i * i % n]).capitalize()

    return word


@pytest.fixture(scope="session")
def nlp():
    """The default pipeline without a statistical backbone."""
    import polextract

    return polextract.load(backbone=None)


@pytest.fixture(scope="session")
def article() -> str:
    """A short article with something of every layer in it."""
    return ARTICLE


@pytest.fixture(scope="session")
def report(nlp, article):
    """The report of `article`."""
    import polextract

    return polextract.extract(article, nlp=nlp)
