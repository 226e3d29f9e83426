"""What holds of any text."""

from hypothesis import given, settings
from hypothesis import strategies as st

from polextract.context import Context
from polextract.quotes import find_quotes

PIECES = st.sampled_from(
    [
        "“",
        "”",
        '"',
        "''",
        "'",
        "‘",
        "’",
        "«",
        "»",
        "„",
        "&quot;",
        "â€œ",
        '\\"',
        " ",
        " ",
        "\n",
        "\n\n",
        ".",
        ",",
        ":",
        "!",
        "?",
        "(",
        ")",
        "İ",
        "\x00",
        "\u200b",
    ]
    + [
        "Kapolsek",
        "ujarnya",
        "kata",
        "mengatakan",
        "menurut",
        "Menurutnya",
        "dikatakan",
        "ujar",
        "warga",
        "Iptu Wira",
        "bahwa",
        "dia",
        "ia",
        "itu",
        "melalui",
    ]
    + [
        "didampingi",
        "pihaknya",
        "Polsek Sekar",
        "jalan ditutup",
        "pungkasnya",
        "berharap",
        "agar",
        "lanjut",
        "pria",
        "tersebut",
        "serta",
        "Senin",
    ]
)


def check(text: str) -> None:
    context = Context(text)
    quotes = find_quotes(text, context=context)
    people = {p.id for p in context.people}
    assert [(q.start, q.end) for q in quotes] == sorted((q.start, q.end) for q in quotes)
    for quote in quotes:
        assert 0 <= quote.start < quote.end <= len(text)
        assert text[quote.start : quote.end] == quote.text
        assert 0 <= quote.score <= 1
        assert quote.speaker_id is None or quote.speaker_id in people
        for span in (quote.cue, quote.speaker_span):
            assert span is None or text[span.start : span.end] == span.text


@given(st.lists(PIECES, max_size=60).map(lambda parts: " ".join(parts)))
@settings(max_examples=250, deadline=None)
def test_pieces_of_news(text: str) -> None:
    check(text)


@given(st.lists(PIECES, max_size=40).map("".join))
@settings(max_examples=150, deadline=None)
def test_glued_pieces(text: str) -> None:
    check(text)


@given(st.text(max_size=300))
@settings(max_examples=150, deadline=None)
def test_any_text(text: str) -> None:
    check(text)


def test_long_runs_end() -> None:
    for piece in (
        '"',
        "' ",
        "“a ",
        "kata ",
        "mengatakan ",
        "menurut dia ",
        "pria ",
        "itu, kata dia, ",
        "Warga, ",
        '," ujar X. ',
        "Kapolsek ",
    ):
        find_quotes(piece * 3000)


def test_nobody_is_asked_for_where_nothing_is_said() -> None:
    context = Context("Patroli malam digelar di Desa Sukamaju. Situasi aman terkendali.")
    assert find_quotes(context.text, context=context) == []
    assert "people" not in vars(context)
