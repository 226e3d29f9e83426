"""Names of a package that load on first use, so that importing the package stays cheap: spaCy's first ``Language`` imports every package
that registers a component, whoever uses it."""

from __future__ import annotations

import sys
from collections.abc import Callable, Mapping
from importlib import import_module
from typing import Any


def attach(package: str, homes: Mapping[str, str]) -> tuple[Callable[[str], Any], Callable[[], list[str]]]:
    """``__getattr__`` and ``__dir__`` for the package named `package` (PEP 562).

    Parameters
    ----------
    package : the package's ``__name__``.
    homes : each public name, and the module below the package that it is taken from; a name that is its own home is that module.

    >>> getter, names = attach("polextract", {"Report": "report"})
    >>> getter("Report").__name__
    'Report'
    """

    def getter(name: str) -> Any:
        if (home := homes.get(name)) is None:
            raise AttributeError(f"module {package!r} has no attribute {name!r}")
        module = import_module(f".{home}", package)
        value = module if name == home else getattr(module, name)
        setattr(sys.modules[package], name, value)
        return value

    def names() -> list[str]:
        return sorted({*vars(sys.modules[package]), *homes})

    return getter, names
