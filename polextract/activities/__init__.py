"""Activities: what the police did, and what the case is."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from .recognizer import find_activities

__all__ = ["find_activities"]


def __getattr__(name: str) -> Any:
    # Late, so that importing the package costs nothing.
    if name == "find_activities":
        from .recognizer import find_activities

        return find_activities
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
