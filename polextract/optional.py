"""Packages that only some users have: the extras of ``pyproject.toml``."""

from __future__ import annotations

from importlib import import_module
from typing import Any

from .errors import PolextractError


def need(module: str, extra: str, what: str) -> Any:
    """The optional `module`.

    Raises ``PolextractError`` where it is not installed, with what asks for it (`what`) and the `extra` that brings it.

    >>> need("json", "frames", "a table").__name__
    'json'
    """
    try:
        return import_module(module)
    except ImportError:
        package = module.partition(".")[0]
        raise PolextractError(f"{what} needs {package}: pip install 'polextract[{extra}]'") from None
