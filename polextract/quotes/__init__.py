"""Quotations, direct and indirect, and who spoke them."""

from typing import TYPE_CHECKING

from ..lazy import attach

if TYPE_CHECKING:
    from .recognizer import find_quotes

__all__ = ["find_quotes"]

if not TYPE_CHECKING:  # for a type checker, only the names above are there
    __getattr__, __dir__ = attach(__name__, {"find_quotes": "recognizer"})
