"""Where the headline, the outlet, the timestamp, the dateline, the body and the page's furniture are.

A scraped page is read line by line. Lines that a table knows as furniture are set aside; the first running text begins the body, what
stands before it is the head (headline, outlet, timestamp), and the last running text ends it. Line breaks inside a sentence are noted,
never removed: `Layout.reading` gives the text with them as blanks, of the same length.
"""

from __future__ import annotations

from ..context import Context
from ..report import Furniture, Record, Span
from .head import Head


class Layout(Record):
    """The parts of a scraped page, as spans over the text as given.

    `published_value` is the timestamp as ISO 8601; `paragraphs` covers every stretch of text that belongs together, in order, headline
    and furniture included; `joined` holds the offsets of line breaks that only break a line inside a sentence.
    """

    title: Span | None = None
    source: Span | None = None
    published: Span | None = None
    published_value: str | None = None
    dateline: Span | None = None
    body: Span | None = None
    furniture: tuple[Furniture, ...] = ()
    paragraphs: tuple[tuple[int, int], ...] = ()
    joined: tuple[int, ...] = ()

    def reading(self, text: str) -> str:
        """`text` with the line breaks inside sentences made blanks; of the same length."""
        if not self.joined:
            return text
        done, pieces = 0, []
        for at in self.joined:
            pieces += (text[done:at], " ")
            done = at + 1
        return "".join((*pieces, text[done:]))

    def in_furniture(self, start: int, end: int) -> bool:
        """Whether the stretch touches a piece of page furniture."""
        return any(f.start < end and start < f.end for f in self.furniture)


def find_layout(text: str, *, context: Context | None = None) -> Layout:
    """The layout of a scraped page.

    >>> layout = find_layout(
    ...     "Patroli Malam Polsek Cantigi\\n\\n"
    ...     "INDRAMAYU - Anggota Polsek Cantigi berpatroli di tiga desa pada malam hari.\\n\\n"
    ...     "Tinggalkan Balasan"
    ... )
    >>> layout.title.text, layout.dateline.text, layout.body.text[:7], layout.furniture[0].kind
    ('Patroli Malam Polsek Cantigi', 'INDRAMAYU', 'Anggota', 'comment')
    """
    context = Context.of(text, context)
    page = Head(context.folded, context.low)
    if not page.lines:
        return Layout()
    first = page.first_of_body()
    tail = page.tail(first)
    last = page.last_of_body(first, tail)
    page.close(last, tail)
    page.mark_lead_captions(first)
    repeated = page.trails(first)
    published = page.timestamp(first, last)
    opening, opener, start = page.article_opening(first)
    title = repeated if repeated is not None else page.title((i for i in page.head(first) if not (opening and i == opener)), published)
    place, named = opening.moved(page.lines[opener].start)[:2] if opening else (None, None)
    headline, beside = page.headline(title)
    source = page.outlet(first, title, named) or beside
    end, byline = page.body_end(start, last)
    pieces = [(*page.lines[i][:2], kind) for i, kind in enumerate(page.kinds) if kind and i != title]
    furniture = sorted([*pieces, (*byline, "byline")] if byline else pieces)
    joined = page.joined(first)
    return Layout(
        title=Span.known(text, *headline) if headline else None,
        source=Span.known(text, *source) if source else None,
        published=Span.known(text, *published[:2]) if published else None,
        published_value=published[2] if published else None,
        dateline=Span.known(text, *place) if place else None,
        body=Span.known(text, start, max(start, end)),
        furniture=tuple(Furniture.known(text, at, to, kind=kind) for at, to, kind in furniture),
        paragraphs=page.paragraphs(joined),
        joined=joined,
    )
