"""What is known of an article while its parts are being found.

A part that needs another part's records asks the `Context`. In a pipeline the earlier components have left them there; a part used
alone finds them itself, once, at the first question. So ``find_quotes(text)`` and a lone ``polextract_quotes`` give the same
speakers as the whole pipeline.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

from .errors import InputValueError
from .report import Activity, Date, Office, Person, Place, Quote, Span, Unit, Warning, parse_reference
from .text import Words, check_text, fold, lower

if TYPE_CHECKING:
    from .layout.recognizer import Layout


class Entity(NamedTuple):
    """A named entity of the statistical backbone: label ``PER``, ``ORG`` or ``LOC``."""

    start: int
    end: int
    label: str


# What other schemes of annotation (OntoNotes, NERGrit) call the same, by its label here.
ENTITY_LABELS = {"PER": "PER", "PERSON": "PER", "ORG": "ORG", "LOC": "LOC", "GPE": "LOC"}


class Context:
    """The text of one article and what has been found in it so far.

    Attributes
    ----------
    text : the article as given.
    reference : ISO date or date-time of publication as told by the caller, or None; given as such, or as a ``date`` or ``datetime``.
    entities : what the statistical backbone found; empty without one.
    warnings : what the parts had to remark, in the order in which they ran.

    Every layer (`layout`, `sentences`, `units`, `offices`, `places`, `people`, `dates`, `quotes`, `activities`) can be assigned; one
    that was not is found on first use.

    Raises
    ------
    InputTypeError : `text` is no ``str``, `reference` no date.
    InputValueError : `text` has lone surrogates, `reference` is no ISO 8601 date.
    """

    def __init__(self, text: str, reference: str | dt.date | None = None, *, entities: Sequence[Entity] = ()):
        self.text = check_text(text)
        self.reference = parse_reference(reference, name="reference")
        self.entities: tuple[Entity, ...] = tuple(entities)
        self.warnings: list[Warning] = []
        self._said: set[tuple[str, str, tuple[tuple[int, int], ...]]] = set()

    @classmethod
    def of(cls, text: str, context: Context | None = None, reference: str | dt.date | None = None) -> Context:
        """`context`, or one for `text` where there is none. Raises ``InputValueError`` where it is of another text.

        >>> Context.of("Polsek Cantigi", reference="2024-01-23").reference
        '2024-01-23'
        """
        if context is None:
            return cls(text, reference)
        if context.text is not text and context.text != text:
            raise InputValueError("context is of another text: make one with Context(text)")
        return context

    @cached_property
    def folded(self) -> str:
        """The text with odd blanks, dashes and apostrophes made plain; same length."""
        return fold(self.text)

    @cached_property
    def low(self) -> str:
        """The folded text in lower case; same length."""
        return lower(self.folded)

    @cached_property
    def reading(self) -> str:
        """The folded text with the line breaks inside sentences made blanks; same length."""
        return self.layout.reading(self.folded)

    @cached_property
    def words(self) -> Words:
        """The words of the text, read over line breaks inside sentences; offsets are those of `text`."""
        return Words(self.reading)

    @cached_property
    def layout(self) -> Layout:
        from .layout.recognizer import find_layout

        return find_layout(self.text, context=self)

    @cached_property
    def sentences(self) -> list[Span]:
        from .tokens.sentences import split_sentences

        return split_sentences(self.text, context=self)

    @cached_property
    def units(self) -> list[Unit]:
        from .units.recognizer import analyze_units

        analysis = analyze_units(self.text, context=self)
        self.__dict__.setdefault("offices", analysis.offices)
        return analysis.units

    @cached_property
    def offices(self) -> list[Office]:
        from .units.recognizer import analyze_units

        analysis = analyze_units(self.text, context=self)
        self.__dict__.setdefault("units", analysis.units)
        return analysis.offices

    @cached_property
    def places(self) -> list[Place]:
        from .places.recognizer import find_places

        return find_places(self.text, context=self)

    @cached_property
    def people(self) -> list[Person]:
        from .people.recognizer import find_people

        return find_people(self.text, context=self)

    @cached_property
    def dates(self) -> list[Date]:
        from .dates.recognizer import find_dates

        return find_dates(self.text, self.reference, context=self)

    @cached_property
    def quotes(self) -> list[Quote]:
        from .quotes.recognizer import find_quotes

        return find_quotes(self.text, context=self)

    @cached_property
    def activities(self) -> list[Activity]:
        from .activities.recognizer import find_activities

        return find_activities(self.text, context=self)

    def warn(self, code: str, message: str, *spans: tuple[int, int]) -> None:
        """Leave a remark for the reader of the report; the same remark is kept once."""
        if len(self._said) != len(self.warnings):  # they were assigned
            self._said = {(w.code, w.message, w.spans) for w in self.warnings}
        if (code, message, spans) not in self._said:
            self._said.add((code, message, spans))
            self.warnings.append(Warning(code=code, message=message, spans=spans))
