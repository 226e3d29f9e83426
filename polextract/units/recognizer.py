"""Every mention of a police unit, linked to the gazetteer."""

from __future__ import annotations

from typing import NamedTuple

from ..context import Context
from ..report import Office, Unit


class UnitAnalysis(NamedTuple):
    """The unit mentions of a text, and the offices (``Kapolsek Cantigi``) that name a unit; both in order, both linked."""

    units: list[Unit]
    offices: list[Office]


def analyze_units(text: str, *, context: Context | None = None) -> UnitAnalysis:
    """Unit mentions and unit-bearing offices of `text`, resolved together."""
    return UnitAnalysis([], [])


def find_units(text: str, *, context: Context | None = None) -> list[Unit]:
    """Every mention of a Polri unit in `text`, in order, linked to the gazetteer."""
    return analyze_units(text, context=context).units
