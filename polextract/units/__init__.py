"""Police units: the gazetteer, and every mention in a text linked to it.

>>> from polextract.units import find_units, gazetteer
>>> find_units("Patroli Polsek Cantigi")[0].polres
'Polres Indramayu'
"""

from .recognizer import UnitAnalysis, analyze_units, find_units
from .table import Entry, Gazetteer, Match, gazetteer

__all__ = ["Entry", "Gazetteer", "Match", "UnitAnalysis", "analyze_units", "find_units", "gazetteer"]
