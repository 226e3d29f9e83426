"""Activities: what the police did, and what the case is."""

from typing import TYPE_CHECKING

from ..lazy import attach

if TYPE_CHECKING:
    from .recognizer import find_activities

__all__ = ["find_activities"]

if not TYPE_CHECKING:  # for a type checker, only the names above are there
    __getattr__, __dir__ = attach(__name__, {"find_activities": "recognizer"})
