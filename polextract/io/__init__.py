"""Articles in, reports out: files, frames, Docs. Batches over any iterable are `polextract.extract_many`.

>>> from polextract.io import format_of
>>> format_of("articles.csv.gz")
'csv'
"""

from typing import TYPE_CHECKING

from ..lazy import attach

if TYPE_CHECKING:
    from .docs import to_docbin, to_docs
    from .files import Summary, extract_file
    from .frames import TABLES, to_frames
    from .html import read_html
    from .readers import Reader, format_of, read_articles
    from .records import Article
    from .writers import read_reports, write_reports

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

if not TYPE_CHECKING:  # for a type checker, only the names above are there
    __getattr__, __dir__ = attach(
        __name__,
        {
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
        },
    )
