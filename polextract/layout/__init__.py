"""Layout: headline, outlet, timestamp, dateline, body and furniture of a scraped page.

>>> from polextract.layout import find_layout
>>> find_layout("INDRAMAYU - Polsek Cantigi menggelar patroli.").dateline.text
'INDRAMAYU'
"""

from typing import TYPE_CHECKING

from ..lazy import attach

if TYPE_CHECKING:
    from .recognizer import Layout, find_layout

__all__ = ["Layout", "find_layout"]

if not TYPE_CHECKING:  # for a type checker, only the names above are there
    __getattr__, __dir__ = attach(__name__, {"Layout": "recognizer", "find_layout": "recognizer"})
