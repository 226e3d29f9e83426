"""Articles in, reports out: files, frames, Docs. Batches over any iterable are `polextract.extract_many`.

>>> from polextract.io import format_of
>>> format_of("articles.csv.gz")
'csv'
"""

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from .docs import to_docbin, to_docs
    from .files import Summary, extract_file
    from .frames import TABLES, to_frames
    from .html import read_html
    from .readers import Reader, format_of, read_articles
    from .records import Article
    from .writers import read_reports, write_reports

_HOMES = {
    "Article": "records",
    "Reader": "readers",
    "Summary": "files",
    "TABLES": "frames",
    "extract_file": "files",
    "format_of": "readers",
    "read_articles": "readers",
    "read_html": "html",
    "read_reports": "writers",
    "to_docbin": "docs",
    "to_docs": "docs",
    "to_frames": "frames",
    "write_reports": "writers",
}

__all__ = [
    "TABLES",
    "Article",
    "Reader",
    "Summary",
    "extract_file",
    "format_of",
    "read_articles",
    "read_html",
    "read_reports",
    "to_docbin",
    "to_docs",
    "to_frames",
    "write_reports",
]


def __getattr__(name: str) -> Any:
    if home := _HOMES.get(name):
        return getattr(import_module(f".{home}", __name__), name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
