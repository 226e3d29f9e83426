"""How the time of `link_people` grows with the number of reports: ``python tests/benchmarks/bench_linking.py [REPORTS ...]``.

Invented officers in real offices: names drawn from the common given names, so that namesakes are as frequent as in the news; each is met
in one report (the hardest case: nobody to join) or in some ten, promoted and moved on the way.
"""

from __future__ import annotations

import datetime as dt
import random
import sys
import time
from collections.abc import Iterator

from polextract.data import read_table
from polextract.people import link_people
from polextract.report import Meta, Person, Position, Report
from polextract.units import Entry, gazetteer

RANKS = ("BRIPDA", "BRIPTU", "BRIPKA", "AIPDA", "AIPTU", "IPDA", "IPTU", "AKP", "KOMPOL", "AKBP", "KOMBES")
FIRST = dt.date(2016, 1, 1)


def invented(count: int, *, each: int = 1, seed: int = 0) -> Iterator[Report]:
    """Reports of one officer each, who is met in `each` of them on the average."""
    draw = random.Random(seed)
    given = [row["name"].capitalize() for row in read_table("people_given.tsv")]
    draw.shuffle(given)
    # Few names are frequent and most are rare, as in life.
    weights = [1 / (10 + place) for place in range(len(given))]
    stations = [entry for entry in gazetteer if entry.level == "polsek"]
    careers: list[tuple[str, int, Entry, dt.date]] = []
    for number in range(count):
        if careers and draw.random() > 1 / each:
            place = draw.randrange(len(careers))
            name, rank, station, day = careers[place]
            day += dt.timedelta(days=draw.randrange(60))
            if draw.random() < 0.05:
                rank, day = min(rank + 1, len(RANKS) - 1), day + dt.timedelta(days=900)
            careers[place] = name, rank, station, day
        else:
            name = " ".join(draw.choices(given, weights, k=draw.choices((1, 2, 3), (5, 70, 25))[0]))
            rank, station = draw.randrange(len(RANKS)), draw.choice(stations)
            day = FIRST + dt.timedelta(days=draw.randrange(3000))
            careers.append((name, rank, station, day))
        office = Position(text=f"Kapolsek {station.name.removeprefix('Polsek ')}", title="Kapolsek", unit_id=station.id)
        officer = Person(
            id="p1", name=name, rank=RANKS[rank], force="polri", role="officer", unit=station.name, unit_id=station.id, positions=(office,)
        )
        yield Report(id=str(number), meta=Meta(published=day.isoformat()), people=(officer,))


def main(counts: list[int]) -> None:
    for each in (1, 10):
        for count in counts:
            reports = list(invented(count, each=each))
            began = time.process_time()
            linked = link_people(reports)
            spent = time.process_time() - began
            print(f"{count:>7} reports, {len(linked):>7} people: {spent:6.2f} s, {1000 * spent / count:.3f} ms a report")


if __name__ == "__main__":
    main([int(count) for count in sys.argv[1:]] or [1000, 2000, 4000, 8000, 16000])
