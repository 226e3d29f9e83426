"""One record for each named person of `text`, in order of first mention."""

from __future__ import annotations

from ..context import Context
from ..report import Person


def find_people(text: str, *, context: Context | None = None) -> list[Person]:
    """One record for each named person of `text`, in order of first mention."""
    context = context or Context(text)
    return []
