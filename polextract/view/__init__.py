"""Reports made visible: HTML for notebooks and pages, an overview of many reports, a summary for terminals.

>>> from polextract import Report
>>> from polextract.view import page_html
>>> page_html(Report(text="Polsek Cantigi")).startswith("<!doctype html>")
True
"""

from typing import TYPE_CHECKING

from ..lazy import attach

if TYPE_CHECKING:
    from .html import overview_html, page_html, report_html
    from .terminal import print_report

__all__ = ["overview_html", "page_html", "print_report", "report_html"]

if not TYPE_CHECKING:  # for a type checker, only the names above are there
    __getattr__, __dir__ = attach(
        __name__,
        {"report_html": "html", "page_html": "html", "overview_html": "html", "print_report": "terminal"},
    )
