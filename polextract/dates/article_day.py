"""The day of an article whose page tells none: the one of its own days on which it speaks."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable
from typing import TYPE_CHECKING

from .lexicon import future_pattern, term_patterns
from .timex import day_of

if TYPE_CHECKING:
    from ..report import Date, Quote, Report

_REACH = 100  # characters between a verb of saying and the day it was said on
_BEFORE = 120  # characters of its sentence in front of a day that tell whether it is yet to come
_LABEL = 40  # characters beside a day on a line that tells nothing else
_DASH = re.compile(r"[\s)]{0,2}[-–—]\s")
_SENTENCE = re.compile(r"[.!?][\"”’')]*\s+(?=[A-Z\"“‘'])|\n")
_HOUR = re.compile(r"pukul|jam\b", re.I)


def article_day(report: Report) -> dt.date | None:
    """The day that the text of `report` speaks on, None where it gives none with number and month.

    That of the dateline (``GARUT, 3 September 2025 -``); else the latest of those beside a verb of saying (``kata Kapolsek, Rabu (3/9)``);
    else of those with their weekday, outside what somebody says and not yet to come; else of all. Page furniture counts for nothing, a
    line outside the article that is hardly more than the day only where there is no other.
    """
    told = [(day, date) for date in report.dates if (day := _told_day(date)) is not None and not _on_page(date, report)]
    told = [(day, date) for day, date in told if not _is_stamp(date, report)] or told
    if written := [day for day, date in told if _is_dateline(date, report)]:
        return written[0]
    told = [(day, date) for day, date in told if not _is_to_come(date, report)] or told
    outside = [(day, date) for day, date in told if not any(q.start <= date.start < q.end for q in report.quotes if q.kind == "direct")]
    said = [day for day, date in outside if any(_is_beside(date, quote, report.text) for quote in report.quotes)]
    return _latest(said) or _latest(day for day, date in outside if date.weekday) or _latest(day for day, _ in told)


def _latest(days: Iterable[dt.date]) -> dt.date | None:
    return max(days, default=None)


def _told_day(date: Date) -> dt.date | None:
    """The day of an expression that prints it: in full, or its number and its weekday (``Rabu (3/9)``), which tell the year."""
    try:
        day = day_of(date)
    except ValueError:
        return None  # of a report from outside: 2024-02-31
    if day is None or date.anchor == "absolute":
        return day
    numbered = re.search(rf"(?<!\d)0?{day.day}(?!\d)", _HOUR.split(date.text)[0])
    return day if date.anchor == "text" and date.weekday and numbered else None


def _on_page(date: Date, report: Report) -> bool:
    """Whether a date stands in the furniture of the page."""
    return any(piece.start < date.end and date.start < piece.end for piece in report.meta.furniture)


def _is_stamp(date: Date, report: Report) -> bool:
    """Whether a day outside the running text stands on a line that is hardly more than it, as the clock of a page does."""
    text, body = report.text, report.meta.body
    if body is None or body[0] <= date.start < body[1]:
        return False
    end = text.find("\n", date.end)
    line = text[text.rfind("\n", 0, date.start) + 1 : end if end >= 0 else len(text)]
    return len(line) - (date.end - date.start) <= _LABEL


def _is_dateline(date: Date, report: Report) -> bool:
    """Whether a day stands between the place that the article was written from and the dash behind it."""
    place, text = report.meta.dateline, report.text
    before = text[max(text.rfind("\n", 0, date.start) + 1, date.start - _BEFORE) : date.start]
    return bool(place) and before.strip(" ,(").endswith(place or "") and _DASH.match(text, date.end) is not None


def _is_to_come(date: Date, report: Report) -> bool:
    """Whether a day was yet to come when it was told: ``akan digelar Sabtu (6/9)``, ``hingga 6 September``, ``Senin (8/9) depan``; what
    somebody says right before it (``"Kami akan datang," kata X, Rabu (3/9)``) tells nothing."""
    text = report.text
    quoted = max((q.end for q in report.quotes if q.kind == "direct" and q.end <= date.start), default=0)
    before = _SENTENCE.split(text[max(date.start - _BEFORE, quoted, 0) : date.start])[-1]
    until, coming = term_patterns()
    if coming.match(text, date.end) or coming.search(date.text) or until.search(before):
        return True
    return future_pattern().search(before) is not None


def _is_beside(date: Date, quote: Quote, text: str) -> bool:
    """Whether the verb that reports a quote stands in the same sentence, near the date."""
    if quote.cue is None or quote.start <= date.start < quote.end:
        return False
    gap = text[min(date.end, quote.cue.end) : max(date.start, quote.cue.start)]
    return len(gap) <= _REACH and not _SENTENCE.search(gap)
