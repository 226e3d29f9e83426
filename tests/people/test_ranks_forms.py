"""Ranks in every written form, their order, and what only looks like one."""

import pytest

from polextract.data import read_table
from polextract.errors import InputTypeError, InputValueError
from polextract.people import Rank, find_ranks


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("AKBP Wira Santosa", ["AKBP"]),
        ("Ajun Komisaris Besar Polisi Wira", ["AKBP"]),
        ("Kombes Pol Wira", ["KOMBES"]),
        ("Kombespol Wira", ["KOMBES"]),
        ("KOMBES. POL. Wira", ["KOMBES"]),
        ("Kompol Wira", ["KOMPOL"]),
        ("Brigpol Wira dan Brigadir Bagas", ["BRIGADIR", "BRIGADIR"]),
        ("Ipda A, IPDA B, lpda C", ["IPDA", "IPDA", "IPDA"]),
        ("lptu Wira", ["IPTU"]),
        ("IPTU Pol. Wira", ["IPTU"]),
        ("Ajun Inspektur Dua Wira", ["AIPDA"]),
        ("Irjen Pol. Drs. Wira", ["IRJEN"]),
        ("Inspektur Jenderal Polisi Wira", ["IRJEN"]),
        ("Letkol Inf Wira", ["LETKOL"]),
        ("Mayor Laut (P) Wira", ["MAYOR"]),
        ("Kapten Czi Wira", ["KAPTEN"]),
        ("Mayjen TNI Wira", ["MAYJEN"]),
        ("Serma Wira dan Kopda Bagas", ["SERMA", "KOPDA"]),
        ("Letkol Pol Wira", ["AKBP"]),
        ("Penata Tk I Ratna", ["PENATA TK I"]),
        ("Jalan Jenderal Sudirman", []),
        ("RS Brigjen Katamso", []),
        ("kapten kapal itu", []),
        ("Polisi dan warga", []),
    ],
)
def test_forms(text, found):
    matches = find_ranks(text)
    assert [m.rank.abbreviation for m in matches] == found
    assert all(text[m.start : m.end] == m.text for m in matches)


def test_force_of_shared_names():
    assert find_ranks("Brigjen Pol Wira")[0].rank.force == "polri"
    assert find_ranks("Brigjen TNI Wira")[0].rank.force == "tni"
    assert Rank("BRIGJEN", "tni").full == "Brigadir Jenderal TNI"


@pytest.mark.parametrize(
    ("low", "high"),
    [("BRIPDA", "BRIPTU"), ("AIPTU", "IPDA"), ("AKP", "AKBP"), ("Kombes Pol", "BRIGJEN"), ("PRADA", "LETTU"), ("IPTU", "MAYOR")],
)
def test_order(low, high):
    assert Rank(low) < Rank(high)
    assert Rank(high) >= Rank(low)
    assert not Rank(high) < Rank(low)


@pytest.mark.parametrize(("one", "other"), [("AKP", "KAPTEN"), ("BHARADA", "PRADA")])
def test_ranks_of_one_level_in_two_forces(one, other):
    a, b = Rank(one), Rank(other)
    assert a != b
    assert (a < b, a > b, a <= b, a >= b) == (False, False, True, True)


def test_equality_and_scales():
    assert Rank("Brigjen", "TNI").force == "tni"
    assert (Rank("KAPTEN").services, Rank("AKP").services) == (("AD", "AL", "AU"), ())
    with pytest.raises(InputTypeError, match="must be a str"):
        Rank(None)  # type: ignore[arg-type]
    assert Rank("Brigpol") == Rank("BRIGADIR")
    assert len({Rank("AKP"), Rank("Ajun Komisaris Polisi")}) == 1
    with pytest.raises(TypeError):
        _ = Rank("PENATA") < Rank("AKP")
    with pytest.raises(InputValueError, match="no rank"):
        Rank("Bupati")


def test_table():
    rows = read_table("people_ranks.tsv")
    keys = [(row["force"], row["abbreviation"]) for row in rows]
    assert len(keys) == len(set(keys))
    for row in rows:
        assert row["force"] in ("polri", "tni", "asn_polri")
        assert int(row["order"]) > 0
        assert row["full"]
        assert row["level"]
        assert row["source"]
    for force, scale in (("polri", 22), ("asn_polri", 17)):
        assert sorted(int(row["order"]) for row in rows if row["force"] == force) == list(range(1, scale + 1))


def test_no_form_means_two_ranks_of_one_force():
    seen = {}
    for row in read_table("people_ranks.tsv"):
        for form in (row["abbreviation"], row["full"], *row["variants"].split("|")):
            if form:
                key = (row["force"], form.lower())
                assert seen.setdefault(key, row["abbreviation"]) == row["abbreviation"], form
