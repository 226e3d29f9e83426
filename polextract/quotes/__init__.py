"""Quotations, direct and indirect, and who spoke them."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .recognizer import find_quotes

__all__ = ["find_quotes"]


def __getattr__(name: str):
    if name in __all__:
        from . import recognizer

        return getattr(recognizer, name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
