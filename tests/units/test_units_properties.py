"""Whatever the text, the answers are well formed."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from polextract.units import analyze_units, gazetteer

WORDS = st.sampled_from(
    [
        "Polsek",
        "Polres",
        "POLDA",
        "Mapolres",
        "Kapolsek",
        "Kepolisian",
        "Resor",
        "Sektor",
        "(Polsek)",
        "Kota",
        "Garut",
        "Banjar",
        "Metro",
        "Cantigi",
        "Sindang",
        "dan",
        ",",
        ".",
        "\n",
        "\n\n",
        "\r\n",
        "Mabes",
        "Polri",
        "Densus",
        "88",
        "Kasat",
        "Reskrim",
        "#",
        "@",
        "https://a.id/",
        "\u00a0",
        "İ",
        "’",
        "AKP",
        "Utara",
        "KepTan",
        "jajaran",
        "Polsk",
        "polres-",
        "_",
    ]
)
TEXTS = st.one_of(
    st.text(max_size=300),
    st.lists(st.one_of(WORDS, st.text(max_size=4)), max_size=60).map(" ".join),
    st.lists(WORDS, max_size=60).map("".join),
)


@given(TEXTS)
@settings(max_examples=300, deadline=None)
def test_records_are_well_formed(text):
    units, offices = analyze_units(text)
    end = 0
    for u in units:
        assert text[u.start : u.end] == u.text
        assert end <= u.start < u.end
        end = u.end
        assert u.unit_id is None or u.unit_id in gazetteer
        assert 0 <= u.score <= 1
        assert not (u.unit_id and u.candidates)
        assert u.level == "polsek" or u.polres is None
        assert u.level in ("polsek", "polres") or u.polda is None
    for o in offices:
        assert text[o.start : o.end] == o.text
        assert o.text.startswith(o.head)


@pytest.mark.parametrize(
    "piece",
    [
        "Polsek ",
        "polres-",
        "polres",
        "#polres",
        "Kepolisian ",
        "Kepolisian Sektor (",
        "Kasat Reskrim ",
        "Polsek A, B dan C ",
        "Badan Reserse Kriminal (",
        "Polsek Garut_",
        "p",
        "Kapolsek Cantigi, ",
    ],
)
def test_long_texts_of_one_piece(piece):
    """Patterns that run away would not come back from these."""
    units, offices = analyze_units(piece * 3000)
    assert len(units) + len(offices) <= 9000
