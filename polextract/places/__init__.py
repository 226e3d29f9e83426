"""Places: the administrative tree (`gazetteer`), the recogniser and the linker."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from . import gazetteer
    from .recognizer import find_places

__all__ = ["find_places", "gazetteer"]


def __getattr__(name: str) -> Any:
    # Late, so that importing the package costs nothing.
    from importlib import import_module

    if name == "find_places":
        return import_module(".recognizer", __name__).find_places
    if name == "gazetteer":
        return import_module(".gazetteer", __name__)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
