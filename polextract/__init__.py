"""Facts from Indonesian police news: one article in, one typed :class:`Report` out.

>>> import polextract
>>> report = polextract.extract("INDRAMAYU - Kapolsek Cantigi, IPTU Wira Santosa mengimbau warga, Rabu (26/07/2023).")
>>> report.people[0].name, report.people[0].rank, report.people[0].unit
('Wira Santosa', 'IPTU', 'Polsek Cantigi')

The names below load on first use, so that ``import polextract`` stays cheap and does not import spaCy.
"""

from importlib import import_module
from typing import TYPE_CHECKING, Any

from ._version import __version__

if TYPE_CHECKING:
    from .api import extract, extract_many, load
    from .errors import InputTypeError, InputValueError, PolextractError
    from .io.frames import to_frames
    from .people import link_people
    from .report import Report

_HOMES = {
    "extract": "api",
    "extract_many": "api",
    "link_people": "people",
    "load": "api",
    "Report": "report",
    "to_frames": "io.frames",
    "PolextractError": "errors",
    "InputTypeError": "errors",
    "InputValueError": "errors",
}

__all__ = [
    "InputTypeError",
    "InputValueError",
    "PolextractError",
    "Report",
    "__version__",
    "extract",
    "extract_many",
    "link_people",
    "load",
    "to_frames",
]


def __getattr__(name: str) -> Any:
    if home := _HOMES.get(name):
        value = globals()[name] = getattr(import_module(f".{home}", __name__), name)
        return value
    if name in ("io", "spark", "view"):
        return import_module(f".{name}", __name__)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")


def __dir__() -> list[str]:
    return sorted({*globals(), *_HOMES})
