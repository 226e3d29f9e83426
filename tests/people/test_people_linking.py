"""The same officer over several articles, and who must never be joined."""

import pytest

from polextract.people import link_people
from polextract.report import Meta, Person, Position, Report

CANTIGI = "polda-jawa-barat/polres-indramayu/polsek-cantigi"
INDRAMAYU = "polda-jawa-barat/polres-indramayu"
SEKAR = "polda-jawa-timur/polres-bojonegoro/polsek-sekar"


def report(published, name, rank="IPTU", unit=CANTIGI, office="Kapolsek Cantigi", role="officer", force="polri"):
    positions = [Position(text=office, title=office.split()[0], unit_id=unit)] if office else []
    person = Person(id="p1", name=name, rank=rank, force=force if rank else None, role=role, unit_id=unit, positions=positions)
    return Report(id=published, meta=Meta(published=published), people=[person])


def names(*reports):
    return [(p.name, len(p.occurrences)) for p in link_people(reports)]


def test_same_office_and_rank():
    assert names(report("2023-01-01", "Wira Santosa"), report("2023-05-01", "Wira")) == [("Wira Santosa", 2)]


def test_promotion_within_a_polres():
    people = link_people(
        [report("2021-01-01", "Wira Santosa"), report("2023-05-01", "Wira Santosa", "AKP", INDRAMAYU, "Kasat Lantas Polres Indramayu")]
    )
    assert len(people) == 1
    assert people[0].rank == "AKP"
    assert [(r.value, r.first_seen) for r in people[0].ranks] == [("IPTU", "2021-01-01"), ("AKP", "2023-05-01")]
    assert [p.value for p in people[0].positions] == ["Kapolsek Cantigi", "Kasat Lantas Polres Indramayu"]


@pytest.mark.parametrize(
    "second",
    [
        report("2023-02-01", "Wira Santosa", "IPTU", SEKAR, "Kapolsek Sekar"),  # a namesake elsewhere
        report("2023-02-01", "Wira Santosa", "AKBP"),  # five steps in a month
        report("2023-02-01", "Wira Santosa", "AIPTU"),  # demoted
        report("2023-02-01", "Bagas Santosa"),
        report("2023-02-01", "Wira Santosa", "KAPTEN", None, "Danramil Cantigi", "military", "tni"),
    ],
)
def test_never_on_a_name_alone(second):
    assert len(link_people([report("2023-01-01", "Wira Santosa"), second])) == 2


@pytest.mark.parametrize("role", ["suspect", "victim", "witness", "civilian", "other", "expert"])
def test_private_people_are_left_out(role):
    assert link_people([report("2023-01-01", "Wira Santosa", rank=None, unit=None, office=None, role=role)]) == []


def test_officials_by_office():
    one = report("2023-01-01", "Bambang Wiyono", None, None, "Camat Cantigi", "official")
    two = report("2023-03-01", "Bambang Wiyono", None, None, "Camat Cantigi", "official")
    assert names(one, two) == [("Bambang Wiyono", 2)]


def test_order_of_input_does_not_matter_and_ids_are_stable():
    a, b, c = (
        report("2021-01-01", "Wira Santosa"),
        report("2022-01-01", "Wira Santosa"),
        report("2022-01-01", "Ratna", "AKP", SEKAR, "Kapolsek Sekar"),
    )
    assert {p.id for p in link_people([a, b, c])} == {p.id for p in link_people([c, b, a])}
    assert link_people([a])[0].id == link_people([a, b])[0].id
    assert link_people([]) == []
