"""The same officer over several articles, and who must never be joined."""

import random

import pytest

from polextract.errors import InputTypeError
from polextract.people import link_people
from polextract.people.identity import linking
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
        report("2023-02-01", "Gira Santosa"),  # a slip of the pen leaves the first letter
        report("2023-02-01", "Wira Santosa", "KAPTEN", None, "Danramil Cantigi", "military", "tni"),
    ],
)
def test_never_on_a_name_alone(second):
    assert len(link_people([report("2023-01-01", "Wira Santosa"), second])) == 2


SINDANG = "polda-jawa-barat/polres-indramayu/polsek-sindang"
TUBAN = "polda-jawa-timur/polres-tuban/polsek-senori"
MALANG = "polda-jawa-timur/polres-malang/polsek-kepanjen"


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (("Agus", "BRIPKA", CANTIGI), ("Agus", "BRIPKA", SINDANG)),  # one name of one word, two stations
        (("Agus Supriyadi", "AIPTU", TUBAN), ("Agus Supriyadi", "AIPTU", MALANG)),
        (("Agus Supriyadi", "AIPTU", CANTIGI), ("Agus Supriyadi", "AIPTU", SINDANG)),
    ],
)
def test_nobody_serves_at_two_stations_on_one_day(first, second):
    reports = [report("2024-01-23", name, rank, unit, None) for name, rank, unit in (first, second)]
    assert len(link_people(reports)) == 2


def test_a_station_and_its_polres_do_not_speak_against_each_other():
    reports = [report("2024-01-23", "Agus Supriyadi", "AIPTU", unit, None) for unit in (CANTIGI, INDRAMAYU)]
    assert names(*reports) == [("Agus Supriyadi", 2)]


@pytest.mark.parametrize("order", [("AKP", "IPTU"), ("IPTU", "AKP")])
def test_a_slip_of_one_rank_does_not_part_the_holder_of_an_office(order):
    assert names(*(report(f"2024-01-2{day}", "Wira Santosa", rank) for day, rank in enumerate(order))) == [("Wira Santosa", 2)]


@pytest.mark.parametrize("reports", [report("2024-01-23", "Wira Santosa"), [report("2024-01-23", "Wira Santosa").to_dict()], "reports", 7])
def test_what_is_no_report_is_told(reports):
    with pytest.raises(InputTypeError, match="Report"):
        link_people(reports)


@pytest.mark.parametrize("role", ["suspect", "victim", "witness", "civilian", "other", "expert"])
def test_private_people_are_left_out(role):
    assert link_people([report("2023-01-01", "Wira Santosa", rank=None, unit=None, office=None, role=role)]) == []


@pytest.mark.parametrize(
    ("told", "units", "titles"),
    [
        ([("2023-01-01", "Polsek Cantigi", ("S.H.",))], [("Polsek Cantigi", CANTIGI, "2023-01-01", "2023-01-01")], ("S.H.",)),
        (
            [("2023-01-01", "Polsek Cantigi", ("SH",)), ("2023-02-01", "Polsek Cantigi", ("H.", "S.H.")), ("2023-03-01", None, ("M.H.",))],
            [("Polsek Cantigi", CANTIGI, "2023-01-01", "2023-02-01")],
            ("H.", "S.H.", "M.H."),
        ),
        ([(None, "Polsek Cantigi", ())], [("Polsek Cantigi", CANTIGI, None, None)], ()),
        ([("2023-01-01", None, ())], [], ()),
    ],
)
def test_units_without_an_office_and_titles_are_kept(told, units, titles):
    reports = []
    for day, unit, given in told:
        wira = Person(id="p1", name="Wira Budi Santosa", rank="AKP", force="polri", role="officer", titles=given, unit=unit)
        reports.append(Report(meta=Meta(published=day), people=[wira.model_copy(update={"unit_id": CANTIGI if unit else None})]))
    (person,) = link_people(reports)
    assert [(u.value, u.unit_id, u.first_seen, u.last_seen) for u in person.units] == units
    assert person.titles == titles


def test_officials_by_office():
    one = report("2023-01-01", "Bambang Wiyono", None, None, "Camat Cantigi", "official")
    two = report("2023-03-01", "Bambang Wiyono", None, None, "Camat Cantigi", "official")
    assert names(one, two) == [("Bambang Wiyono", 2)]


def test_an_office_is_one_however_it_is_written():
    def head(published, office):
        position = Position(text=office, title="Kepala Desa")
        wira = Person(id="p1", name="Wira Santosa", role="official", positions=[position])
        return Report(meta=Meta(published=published), people=[wira])

    (person,) = link_people([head("2023-01-01", "Kades Cangkring"), head("2023-03-01", "Kepala Desa Cangkring")])
    assert [(p.value, p.first_seen, p.last_seen) for p in person.positions] == [("Kepala Desa Cangkring", "2023-01-01", "2023-03-01")]
    assert len(link_people([head("2023-01-01", "Kades Cangkring"), head("2023-03-01", "Kades Sukagumiwang")])) == 2


def test_an_office_whose_unit_is_known_is_one_with_its_short_form():
    (person,) = link_people([report("2023-01-01", "Wira Santosa", office="Kapolsek"), report("2023-03-01", "Wira Santosa")])
    assert [p.value for p in person.positions] == ["Kapolsek Cantigi"]


def test_order_of_input_does_not_matter_and_ids_are_stable():
    a, b, c = (
        report("2021-01-01", "Wira Santosa"),
        report("2022-01-01", "Wira Santosa"),
        report("2022-01-01", "Ratna", "AKP", SEKAR, "Kapolsek Sekar"),
    )
    assert {p.id for p in link_people([a, b, c])} == {p.id for p in link_people([c, b, a])}
    assert link_people([a])[0].id == link_people([a, b])[0].id
    assert link_people([]) == []


def test_a_day_that_is_none_is_no_date():
    (person,) = link_people([report("2023-02-31", "Wira Santosa"), report("2023-05-01", "Wira Santosa")])
    assert (person.first_seen, person.last_seen) == ("2023-05-01", "2023-05-01")


def crowd(count, seed):
    """Reports of people whose names, units and offices are much alike: few words, slips, short forms, gaps."""
    draw = random.Random(seed)
    words = (
        "Wira",
        "Wiraga",
        "Santosa",
        "Santoso",
        "M.",
        "Muhammad",
        "Muh.",
        "Edi",
        "Eddi",
        "Adi",
        "Sukamto",
        "Agus",
        "Bagas",
        "Tama",
        "Tamma",
    )
    units = (CANTIGI, INDRAMAYU, SEKAR, "polda-jawa-barat", "polda-jawa-barat/polres-garut", "mabes-polri/bareskrim", None)
    for _ in range(count):
        name = " ".join(draw.choices(words, k=draw.choice((1, 2, 2, 3))))
        day = draw.choice((None, f"20{draw.randrange(18, 25)}-0{draw.randrange(1, 9)}-1{draw.randrange(9)}"))
        office = draw.choice(("Kapolsek", "Kapolsek Cantigi", "Kasat Reskrim", None))
        yield report(day, name, draw.choice(("IPDA", "IPTU", "AKP", "AKBP", "BRIPKA", None)), draw.choice(units), office)


@pytest.mark.parametrize("seed", range(3))
def test_nobody_is_missed_by_looking_only_among_the_likely(seed, monkeypatch):
    reports = list(crowd(250, seed))
    found = link_people(reports)

    class Everybody(linking._Index):
        def add(self, cluster):
            self._clusters.setdefault(("all",), {})[id(cluster)] = cluster

        def near(self, row):
            start = {word[:4] for word in row.words}
            return [c for c in self._clusters.get(("all",), {}).values() if start & {w[:4] for name in c.names for w in name}]

    monkeypatch.setattr(linking, "_Index", Everybody)
    assert found == link_people(reports)


@pytest.mark.parametrize("names", [("Wira Santosa",), ("Agus Salim", "Agus Subagyo", "Agus Santoso", "Agus Sucipto", "Agus Suryana")])
def test_the_work_grows_with_the_reports(names, steps):
    """One officer in every report, and namesakes in other Poldas: the work for each report stays as much."""

    def work(count):
        unit = CANTIGI if len(names) == 1 else None
        reports = [
            report(
                f"20{18 + i % 7}-01-01",
                names[i % len(names)],
                unit=unit or f"polda-{i}/polres-{i}",
                office=f"Kapolsek {'Cantigi' if unit else i}",
            )
            for i in range(count)
        ]
        return steps(link_people, reports)

    work(200)  # what is remembered of a first run is not counted
    assert work(400) <= 2.5 * work(200)
