"""Where the headline, the dateline, the body and the page's furniture are."""

from __future__ import annotations

from ..report import Furniture, Record, Span


class Layout(Record):
    """The parts of a scraped page, as spans over the text as given.

    `published_value` is the timestamp as ISO 8601; `paragraphs` covers every stretch of running text in order (headline included);
    `joined` holds the offsets of line breaks that only break a line inside a sentence.
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
        characters = list(text)
        for at in self.joined:
            characters[at] = " "
        return "".join(characters)

    def in_furniture(self, start: int, end: int) -> bool:
        """Whether the stretch touches a piece of page furniture."""
        return any(f.start < end and start < f.end for f in self.furniture)


def find_layout(text: str) -> Layout:
    """The layout of a scraped page."""
    return Layout(body=Span.of(text, 0, len(text)), paragraphs=((0, len(text)),))
