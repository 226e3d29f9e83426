"""The article of a web page.

The text is taken with trafilatura (Apache-2.0, the ``html`` extra): which part of a page is the article is a matter of many sites'
habits, and trafilatura is the tool for it that is both measured and kept up. What it drops is the page's furniture, so the offsets of a
report point into its text, not into the HTML.
"""

from __future__ import annotations

import datetime as dt
import re
from contextlib import suppress
from typing import Any

from ..errors import InputValueError
from ..optional import need
from ..report import WIB
from .readers import LEGACY, decode
from .records import Article

_TIMES = (
    "//meta[@property='article:published_time']/@content",
    "//meta[@name='article:published_time' or @name='pubdate' or @name='publishdate' or @name='DC.date.issued']/@content",
    "//meta[@itemprop='datePublished']/@content",
    "//time[@itemprop='datePublished' or @pubdate]/@datetime",
)


_TAGS = re.compile(r"<(?:html|body)\b", re.I)


def read_html(data: bytes | str, *, id: str | None = None, encoding: str | None = None) -> Article:
    """The `Article` of an HTML page: its text with a blank line between paragraphs; title, outlet and date from its metadata.

    The page's address, author and keywords come along in ``metadata``, where the page tells them. A date is taken from the page's metadata
    only, never guessed from its text: that is for the pipeline to do.

    Raises
    ------
    PolextractError : trafilatura is not installed.
    InputValueError : there is no text in the page.
    """
    trafilatura = need("trafilatura", "html", "reading HTML")
    html, guessed = (data, False) if isinstance(data, str) else _decode_page(data, encoding)
    if not html.strip():
        raise InputValueError("there is no text in this page")
    if not _TAGS.search(html):
        html = f"<html><body>{html}</body></html>"
    tree = trafilatura.load_html(html)
    published = _published(tree) if tree is not None else None
    found: Any = trafilatura.bare_extraction(
        html,
        with_metadata=True,
        include_comments=False,
        favor_recall=True,
        date_extraction_params={"original_date": True, "extensive_search": False},
    )
    text = (found.text if found is not None else None) or trafilatura.html2txt(html) or ""
    paragraphs = [line.strip() for line in text.split("\n")]
    text = "\n\n".join(line for line in paragraphs if line)
    if not text:
        raise InputValueError("there is no text in this page")
    metadata: dict[str, Any] = {}
    if found is not None:
        published = published or _iso(found.date)
        metadata = {"url": found.url, "author": found.author, "tags": list(found.tags or ())}
    return Article(
        text,
        id=id,
        title=found.title if found is not None else None,
        source=found.sitename if found is not None else None,
        published=published,
        metadata={name: value for name, value in metadata.items() if value},
        notes=(LEGACY,) if guessed else (),
    )


def _decode_page(data: bytes, encoding: str | None) -> tuple[str, bool]:
    """A page may name its encoding; that is believed where the bytes are no UTF-8."""
    text, guessed = decode(data, encoding)
    if guessed and (named := re.search(rb"<meta[^>]+charset=[\"']?([\w-]{2,20})", data[:4096], re.I)):
        with suppress(LookupError, UnicodeDecodeError):
            return data.decode(named[1].decode("ascii")), False
    return text, guessed


def _published(tree: Any) -> str | None:
    for path in _TIMES:
        for value in tree.xpath(path):
            if iso := _iso(value):
                return iso
    return None


def _iso(value: str | None) -> str | None:
    """The local date and time as the page gives it, without its zone; universal time is made WIB."""
    if not value:
        return None
    try:
        if len(value.strip()) <= 10:
            return dt.date.fromisoformat(value.strip()).isoformat()
        moment = dt.datetime.fromisoformat(value.strip())
        if moment.utcoffset() == dt.timedelta(0):
            moment = moment.astimezone(WIB)
        return moment.replace(tzinfo=None).isoformat(timespec="minutes")
    except (ValueError, OverflowError):
        return None
