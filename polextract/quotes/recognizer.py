"""Every quotation of `text`, direct and indirect, with its speaker, in order."""

from __future__ import annotations

from ..context import Context
from ..report import Quote


def find_quotes(text: str, *, context: Context | None = None) -> list[Quote]:
    """Every quotation of `text`, direct and indirect, with its speaker, in order."""
    context = context or Context(text)
    return []
