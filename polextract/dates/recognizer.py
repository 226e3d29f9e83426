"""Every Indonesian date and time expression, normalised and anchored."""

from __future__ import annotations

import datetime as dt
import re
from typing import TYPE_CHECKING

from ..context import Context
from ..report import Date, parse_reference
from ..text import check_text
from .anchoring import Story
from .grammar import Expression, parse, parse_one
from .lexicon import blockers, ends_sentence, saying_words, telling_words, vague_pattern
from .normalizer import WEEKDAYS, Meaning, Resolver, make_day

if TYPE_CHECKING:
    from ..layout.recognizer import Layout

_SMALL_WEEKDAYS = tuple(map(str.lower, WEEKDAYS))
_HEAD = 800  # a page's timestamp stands above this offset,
_LABEL = 40  # with at most so many other characters on its line
_NAME = 40  # the longest name, with the blanks behind it, in front of the date of somebody's words
_NAME_END = re.compile(r"[A-Z]\w+$")
_WORD = re.compile(r"\w+")
_STOP = re.compile(r"\.\s")
_CLOSING_MARKS = ('"', "”", "''")
_WORD_BEFORE = re.compile(r"(\w+)\s+$")
_SENTENCE_MARKS = (".\n", "\n\n", "? ", "! ", '"', "”", "“", "''")


def find_dates(
    text: str,
    reference: str | dt.date | None = None,
    *,
    context: Context | None = None,
    vague: bool = False,
    timeml: bool = False,
) -> list[Date]:
    """Every date and time expression of `text`, in order.

    Parameters
    ----------
    text : any text; offsets of the records are code points into it.
    reference : day of publication, as a date or ISO 8601 text; by default that of `context`. ``kemarin`` and dates without a year are read
        against the dates of the text first, then against this. Without either they have no value: nothing is guessed.
    context : what other parts know of the text, its reference date and layout; remarks go to ``context.warnings``: ``impossible-date``
        for a day that the calendar does not have, ``weekday-mismatch`` for a weekday that does not fall on its date, ``reversed-range``
        for a range that ends before it begins.
    vague : also find words of no certain time (``saat ini``, ``kini``, ``beberapa waktu lalu``). They have no value; ``to_timex3()`` gives
        ``PRESENT_REF``, ``PAST_REF`` or ``FUTURE_REF``.
    timeml : find what a TimeML annotator marks as DATE or TIME: vague words, parts of day and feasts alone as well, spans that end at a
        comma and take an approximating word in, relative expressions read against `reference` first.

    Raises ``InputTypeError`` or ``InputValueError`` for a `reference` that is no date, a `context` of another text, a `text` that is none.

    >>> find_dates("Patroli berlangsung Rabu (26/07/2023) sore.")
    [Date(start=20, end=42, text='Rabu (26/07/2023) sore', value='2023-07-26', type='date', part='sore', weekday='rabu', anchor='absolute')]
    """
    told = parse_reference(reference, name="reference")
    context = Context.of(text, context, told)
    expressions = parse(text, wide=timeml)
    if vague or timeml:
        expressions = _with_vague(text, expressions)
    if not expressions:
        return []
    day = _day(told or context.reference)
    published = None
    if any(x.year is None or x.short or x.swapped for x in expressions):
        published, stamp = _published(text, context, expressions)
        day = day or stamp
        _day_first(text, expressions, context, published)
    story = Story(
        expressions,
        day,
        published=published,
        deictic=timeml,
        spoken=lambda x: dates_words(text, x) or _aside(text, x, context, published),
        text=text,
    )
    meanings = Resolver(story, warn=context.warn).run()
    return [_record(text, x, m) for x, m in zip(expressions, meanings, strict=True)]


def parse_date(expression: str, reference: str | dt.date | None = None) -> Date | None:
    """The date that `expression` says, read without asking for evidence around it; None where it says none.

    Takes what `find_dates` finds, and what it would not dare to: a feast (``Lebaran 2024``), a month or year alone.
    Raises ``InputTypeError`` or ``InputValueError`` for a `reference` that is no date, an `expression` that is no text.

    >>> parse_date("malam Minggu", reference="2023-07-28").value
    '2023-07-22'
    >>> parse_date("Idul Fitri 1445 H").value, parse_date("7 tahun penjara")
    ('2024-04-10', None)
    """
    told = parse_reference(reference, name="reference")
    x = parse_one(check_text(expression))
    if x is None:
        return None
    return _record(expression, x, Resolver(Story([x], _day(told), text=expression)).run()[0])


def _published(text: str, context: Context, expressions: list[Expression]) -> tuple[tuple[int, int] | None, dt.date | None]:
    """Where the page's own timestamp stands, and its day.

    The layout knows, where it has been found; else it is the first date that stands on a line of its own above the running text.
    """
    layout: Layout | None = context.__dict__.get("layout")
    if layout is not None:
        if layout.published is not None:
            return (layout.published.start, layout.published.end), _day(layout.published_value)
        # The clock of the page, which is no timestamp of the article, dates nothing in it either.
        clock = _above(text, expressions, layout.body.start if layout.body is not None else 0)
        return ((clock.start, clock.end) if clock is not None else None), None
    first = _above(text, expressions, _HEAD)
    return ((first.start, first.end), _made(first)) if first is not None else (None, None)


def _above(text: str, expressions: list[Expression], end: int) -> Expression | None:
    """The first day told in full on a line of its own that begins before `end`."""
    for x in expressions:
        if x.start > end:
            break
        if x.day is None or x.month is None or x.year is None or x.short or x.to is not None:
            continue
        if _line_of_its_own(text, x) and text.find("\n", x.end) >= 0:
            return x
    return None


def _made(x: Expression) -> dt.date | None:
    return make_day(x.year, x.month, x.day) if x.year and x.month and x.day else None


def _line_of_its_own(text: str, x: Expression) -> bool:
    """Whether expression `x` stands on a line that is hardly more than the date, and no sentence."""
    first, last = max(0, x.start - _LABEL - 1), x.end + _LABEL + 1  # no line is searched further than it may reach
    begin, end = text.rfind("\n", first, x.start) + 1, text.find("\n", x.end, last)
    if (not begin and first) or (end < 0 and last < len(text)):
        return False
    end = len(text) if end < 0 else end
    return x.start - begin + end - x.end <= _LABEL and text[end - 1] != "."


def _day_first(text: str, expressions: list[Expression], context: Context, published: tuple[int, int] | None) -> None:
    """Turn back the dates that were read month first and do not belong to the page: the calendar has no such day."""
    for x in expressions:
        if x.swapped and not _on_page(text, x, context, published):
            x.day, x.month = x.month, x.day


def _on_page(text: str, x: Expression, context: Context, published: tuple[int, int] | None) -> bool:
    """Whether a date belongs to the page: its timestamp, a line of its own, furniture."""
    return x.overlaps(published) or _line_of_its_own(text, x) or _aside(text, x, context, published)


def dates_words(text: str, x: Expression) -> bool:
    """Whether expression `x` dates a statement, not an event: ``…, kata Kapolsek, Rabu (26/7/2023)``.

    Such a date stands behind a comma or a name, with no ``pada`` in front, and behind a word of saying in its sentence: behind ``kata`` or
    ``saat dikonfirmasi`` anywhere, behind ``mengatakan`` only where nothing is told in between (``mengatakan kepada wartawan, Rabu``).
    """
    start = max(0, x.start - 160)
    if x.clock is not None or x.part == "dini hari":
        return tags_speech(text, start, x)
    near = text[max(start, x.start - _NAME) : x.start]
    ahead = near.rstrip()
    if ahead.endswith(", pada"):
        return _is_tag(text[start : x.start])
    if not ahead.endswith((",", ")")) and (len(ahead) == len(near) or not _NAME_END.search(ahead[ahead.rfind(" ") + 1 :])):
        return False
    saying, telling = saying_words(), telling_words()
    lead = _WORD.search(text, x.end, x.end + 40)
    if lead and not text[x.end : lead.start()].strip(" \t\n,)") and (lead[0].lower() in saying or lead[0].lower() in telling):
        return True
    begin = _begin(text, start, x.start)
    words = _WORD.findall(text, begin, x.start)
    small = " ".join(words).lower().split(" ")
    if not saying.isdisjoint(small):
        return True
    if telling.isdisjoint(small):
        return False
    between = blockers()["telling_with"]
    for word, low in zip(reversed(words), reversed(small), strict=True):
        if low in telling:
            return True
        if low not in between and word[0].islower():
            return False  # more than names and words of the occasion between it and the date
    return False


def tags_speech(text: str, start: int, x: Expression) -> bool:
    """Whether expression `x` stands behind a word of saying, right behind the speech: ``…,” ujar Budi, Selasa (10/6/2025) dini hari``."""
    if not x.daylike or not text[start : x.start].endswith((", ", ",")):
        return False
    return _is_tag(text[start : x.start])


def _is_tag(before: str) -> bool:
    """Whether a word of saying stands right behind the last closing mark of `before`: ``…,” ujar Budi, ``."""
    closing = max(before.rfind(mark) for mark in _CLOSING_MARKS)
    tag = before[closing + 1 :]
    word = _WORD.search(tag)
    if closing < 0 or word is None or tag[: word.start()].strip(" ,'") or word[0] not in saying_words():
        return False
    return not any(ends_sentence(before, stop.start()) for stop in _STOP.finditer(before, closing + 1))


def _begin(text: str, start: int, end: int) -> int:
    """Where the sentence, or what stands behind speech, begins that goes on at `end`; `start` where that is further off."""
    begin = start
    for mark in _SENTENCE_MARKS:
        begin = max(begin, text.rfind(mark, begin, end))
    stop = text.rfind(". ", begin, end)
    while stop > begin and not ends_sentence(text, stop):
        stop = text.rfind(". ", begin, stop)
    return max(begin, stop)


def _aside(text: str, x: Expression, context: Context, published: tuple[int, int] | None) -> bool:
    """Whether expression `x` belongs to the page rather than to the story: a timestamp, what goes on its line, a line of furniture."""
    if published and published[1] <= x.start and "\n" not in text[published[1] : x.start]:
        return True  # "Senin, 29 Agustus 2022 | Last Updated 29/8/2022"
    layout: Layout | None = context.__dict__.get("layout")
    if layout is not None and layout.in_furniture(x.start, x.end):
        return True
    if x.day is None or x.month is None or x.year is None:
        return False
    return x.clock is not None and _line_of_its_own(text, x)


def _day(told: str | None) -> dt.date | None:
    try:
        return dt.date.fromisoformat(told[:10]) if told else None
    except ValueError:
        return None


def _with_vague(text: str, expressions: list[Expression]) -> list[Expression]:
    """The expressions and, between them, the words of no certain time."""
    found = list(expressions)
    taken = iter([*expressions, None])
    current = next(taken)
    for match in vague_pattern().finditer(text):
        while current is not None and current.end <= match.start():
            current = next(taken)
        if (current is None or match.end() <= current.start) and not _first(text, match):
            x = Expression()
            x.start, x.end, x.vague = match.start(), match.end(), True
            found.append(x)
    return sorted(found, key=lambda x: x.start)


def _first(text: str, match: re.Match[str]) -> bool:
    """Whether ``dulu`` means first, not once: ``terlebih dahulu``, ``tunggu dulu.``"""
    if match[0].lower() not in ("dulu", "dahulu"):
        return False
    before = _WORD_BEFORE.search(text, max(0, match.start() - 24), match.start())
    word = before[1].lower() if before else ""
    closed = not text[match.end() : match.end() + 1].isspace()
    return word in blockers()["before_first"] or (closed and bool(word) and word not in blockers()["before_once"])


def _record(text: str, x: Expression, meaning: Meaning) -> Date:
    return Date.known(
        text,
        x.start,
        x.end,
        value=meaning.value,
        type=meaning.type,
        part=x.part,
        weekday=_SMALL_WEEKDAYS[x.weekday - 1] if x.weekday else None,
        anchor=meaning.anchor,
    )
