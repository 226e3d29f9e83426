"""Places: the administrative tree (`gazetteer`), the recogniser and the linker."""

from typing import TYPE_CHECKING

from ..lazy import attach

if TYPE_CHECKING:
    from . import gazetteer
    from .recognizer import find_places

__all__ = ["find_places", "gazetteer"]

if not TYPE_CHECKING:  # for a type checker, only the names above are there
    __getattr__, __dir__ = attach(__name__, {"find_places": "recognizer", "gazetteer": "gazetteer"})
