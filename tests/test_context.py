"""What the plain functions take and refuse: one check, wherever text comes in."""

from __future__ import annotations

import datetime as dt

import pytest

from polextract.activities import find_activities
from polextract.context import Context
from polextract.dates import find_dates, parse_date
from polextract.errors import InputTypeError, InputValueError
from polextract.layout.recognizer import find_layout
from polextract.people import find_people
from polextract.places import find_places
from polextract.quotes import find_quotes
from polextract.tokens.sentences import split_sentences
from polextract.units import find_units

READERS = [find_activities, find_dates, find_layout, find_people, find_places, find_quotes, find_units, split_sentences]
FUNCTIONS = [*READERS, parse_date, Context]


@pytest.mark.parametrize("find", FUNCTIONS)
@pytest.mark.parametrize(
    ("text", "error", "says"),
    [
        (None, InputTypeError, "not NoneType: pass the article's text"),
        (b"Polsek Cantigi", InputTypeError, "not bytes: decode it first"),
        (12, InputTypeError, "not int"),
        (["Polsek"], InputTypeError, "not list"),
        ("Polsek \ud800 Cantigi", InputValueError, "surrogate at offset 7"),
    ],
)
def test_what_is_no_text_is_refused_with_what_to_do(find, text, error, says):
    with pytest.raises(error, match=says):
        find(text)


@pytest.mark.parametrize("find", FUNCTIONS)
@pytest.mark.parametrize("text", ["", " \n", "👮 Polsek Cantigi", "%PDF-1.4"])
def test_every_text_is_read(find, text):
    find(text)


@pytest.mark.parametrize(
    ("reference", "kept"),
    [
        (None, None),
        ("2024-01-23", "2024-01-23"),
        (dt.date(2024, 1, 23), "2024-01-23"),
        (dt.datetime(2024, 1, 23, 19, 28, tzinfo=dt.UTC), "2024-01-24T02:28+07:00"),
    ],
)
def test_a_context_takes_a_date(reference, kept):
    context = Context("Pelaku ditangkap kemarin.", reference)
    assert context.reference == Context(context.text, context.reference).reference == kept
    assert [d.value for d in context.dates] == [find_dates(context.text, reference)[0].value]


@pytest.mark.parametrize(("reference", "error"), [("23 Jan 2024", InputValueError), ("foo", InputValueError), (20240123, InputTypeError)])
def test_a_context_refuses_what_is_no_date(reference, error):
    with pytest.raises(error, match="reference"):
        Context("Pelaku ditangkap kemarin.", reference)


@pytest.mark.parametrize(
    ("reference", "of_context", "value"),
    [
        ("2024-06-10", None, "2024-06-09"),
        (None, "2020-01-01", "2019-12-31"),
        ("2024-06-10", "2020-01-01", "2024-06-09"),
        (dt.date(2024, 6, 10), "2020-01-01", "2024-06-09"),
        (None, None, None),
    ],
)
def test_the_day_that_is_told_goes_before_that_of_the_context(reference, of_context, value):
    text = "Pelaku ditangkap kemarin."
    assert find_dates(text, reference, context=Context(text, of_context))[0].value == value


def test_the_day_that_is_told_is_checked_beside_a_context_too():
    text = "Pelaku ditangkap kemarin."
    with pytest.raises(InputValueError, match="reference='23 Jan'"):
        find_dates(text, "23 Jan", context=Context(text, "2020-01-01"))
    with pytest.raises(InputValueError, match="another text"):
        find_dates("Pelaku ditangkap 3 Mei 2024.", context=Context(text))


def test_a_context_is_of_one_text():
    context = Context("Polsek Cantigi")
    assert Context.of("Polsek Cantigi".lower().title(), context) is context
    with pytest.raises(InputValueError, match="another text"):
        Context.of("Polres Garut", context)
