"""Police units: the gazetteer, and every mention in a text linked to it.

>>> from polextract.units import find_units, gazetteer
>>> find_units("Patroli Polsek Cantigi")[0].polres
'Polres Indramayu'
"""

from typing import TYPE_CHECKING

from ..lazy import attach

if TYPE_CHECKING:
    from .recognizer import UnitAnalysis, analyze_units, find_units
    from .table import Entry, Gazetteer, Match, gazetteer

__all__ = ["Entry", "Gazetteer", "Match", "UnitAnalysis", "analyze_units", "find_units", "gazetteer"]

if not TYPE_CHECKING:  # for a type checker, only the names above are there
    __getattr__, __dir__ = attach(
        __name__,
        {
            "Entry": "table",
            "Gazetteer": "table",
            "Match": "table",
            "UnitAnalysis": "recognizer",
            "analyze_units": "recognizer",
            "find_units": "recognizer",
            "gazetteer": "table",
        },
    )
