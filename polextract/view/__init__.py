"""Reports made visible: HTML for notebooks and pages, an overview of many reports, a summary for terminals.

>>> from polextract import Report
>>> from polextract.view import page_html
>>> page_html(Report(text="Polsek Cantigi")).startswith("<!doctype html>")
True
"""

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from .html import overview_html, page_html, report_html
    from .terminal import print_report

_HOMES = {"report_html": ".html", "page_html": ".html", "overview_html": ".html", "print_report": ".terminal"}

__all__ = ["overview_html", "page_html", "print_report", "report_html"]


def __getattr__(name: str) -> Any:
    if home := _HOMES.get(name):
        return getattr(import_module(home, __name__), name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
