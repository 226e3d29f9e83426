"""Facts from Indonesian police news: one article in, one typed :class:`Report` out.

>>> import polextract
>>> report = polextract.extract("INDRAMAYU - Kapolsek Cantigi, IPTU Wira Santosa mengimbau warga, Rabu (26/07/2023).")
>>> report.people[0].name, report.people[0].rank, report.people[0].unit
('Wira Santosa', 'IPTU', 'Polsek Cantigi')

The names below load on first use, so that ``import polextract`` stays cheap and does not import spaCy.
"""

from typing import TYPE_CHECKING

from ._version import __version__
from .lazy import attach

if TYPE_CHECKING:
    from . import activities, backbone, data, dates, io, layout, people, places, quotes, spark, tokens, units, view  # noqa: F401
    from .api import extract, extract_many, load
    from .errors import InputTypeError, InputValueError, PolextractError
    from .io.frames import to_frames
    from .people import link_people
    from .report import Report

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

# The modules that are there without an import of their own.
_PARTS = "activities backbone data dates io layout people places quotes spark tokens units view".split()

if not TYPE_CHECKING:  # for a type checker, only the names above are there
    __getattr__, __dir__ = attach(
        __name__,
        {
            "extract": "api",
            "extract_many": "api",
            "link_people": "people",
            "load": "api",
            "Report": "report",
            "to_frames": "io.frames",
            "PolextractError": "errors",
            "InputTypeError": "errors",
            "InputValueError": "errors",
            **dict(zip(_PARTS, _PARTS, strict=True)),
        },
    )
