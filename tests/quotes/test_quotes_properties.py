"""What holds of any text."""

from itertools import pairwise

from hypothesis import given, settings
from hypothesis import strategies as st

from polextract.context import Context
from polextract.quotes import find_quotes
from polextract.quotes.article import Article
from polextract.quotes.marks import find_marked

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


def pairs(context: Context) -> list[tuple[int, int]]:
    """The stretches from an opening mark to its closing one."""
    article = Article(context)
    marked = find_marked(article.folded, article.paragraphs, article.sentence_before, article.speech_after)
    return [(mark.outer, mark.outer_end) for mark in marked if mark.opened and mark.closed]


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
    reports = [(q.start, q.end) for q in quotes if q.kind == "indirect"]
    assert all(before[1] <= after[0] for before, after in pairwise(reports))
    edges = [edge for quote in quotes if quote.kind == "indirect" for edge in (quote.start, quote.end)]
    assert not edges or not any(start < edge < end for start, end in pairs(context) for edge in edges)


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


SPEECH = st.sampled_from(
    ["Iptu Wira", "Kapolsek", "mengatakan", "menyebut", "menegaskan", "kata", "ujarnya", "menurut", "Menurutnya,", "bahwa"]
)
TERM = st.tuples(
    st.sampled_from(["“”", '""', "‘’", "''", "«»"]), st.sampled_from(["jeger", "situasi aman", "Operasi Pekat Sekar", "Aman. Warga tenang"])
).map(lambda drawn: drawn[0][0] + drawn[1] + drawn[0][1])
REST = st.sampled_from(["pelaku ditahan", "itu residivis", "di Garut", "pada Selasa", "warga diminta tenang", ",", ".", ":", ";", "\n"])


@given(st.lists(st.one_of(SPEECH, TERM, REST), max_size=16).map(" ".join))
@settings(max_examples=400, deadline=None)
def test_terms_between_marks(text: str) -> None:
    check(text)


def test_the_work_of_long_runs_grows_with_the_text(steps) -> None:
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
        find_quotes(piece * 10)
        assert steps(find_quotes, piece * 1600) < 6 * steps(find_quotes, piece * 400), piece


def test_nobody_is_asked_for_where_nothing_is_said() -> None:
    context = Context("Patroli malam digelar di Desa Sukamaju. Situasi aman terkendali.")
    assert find_quotes(context.text, context=context) == []
    assert "people" not in vars(context)
