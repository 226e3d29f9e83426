"""A report made by hand, with two of everything that a page groups, sorts or counts."""

from __future__ import annotations

import pytest

from polextract.report import Activity, Date, Furniture, Meta, Person, Place, Position, Quantity, Quote, Report, Span, Unit, Warning

TEXT = """Patroli Malam di Sindang
Baca juga: Razia Pekan Lalu

"Mari jaga keamanan," kata Kapolsek Sindang IPTU Wira Santosa di Sindang, Rabu (24/1/2024). Wira hadir bersama Ratna Dewi.
Patroli Polsek Sindang berawal dari penyitaan 2 gram sabu pada 23 Januari 2024. "Sudah aman," ujar warga.
Wira menegaskan patroli diulang di Desa Sindang. Polsek Sindang dari Polres Majalengka ikut, Rabu. Kelak, 5 jam.
"""


def at(words: str, n: int = 1, text: str = TEXT) -> dict[str, int | str]:
    """The span of the `n`-th `words` in `text`, as the fields of a record."""
    start = -1
    for _ in range(n):
        start = text.index(words, start + 1)
    return {"start": start, "end": start + len(words), "text": words}


@pytest.fixture
def pairs() -> Report:
    """Two mentions of a person, a place, a unit, an activity and a date; two namesakes among units and places; two voices; a warning."""
    sindang = {"unit": "Polsek Sindang", "level": "polsek"}
    indramayu = sindang | {"unit_id": "polda-jawa-barat/polres-indramayu/polsek-sindang", "polres": "Polres Indramayu"}
    majalengka = sindang | {"unit_id": "polda-jawa-barat/polres-majalengka/polsek-sindang", "polres": "Polres Majalengka"}
    kecamatan = {"type": "kecamatan", "kode": "32.12.15", "name": "Sindang", "lat": -6.33, "lon": 108.3}
    case = {"label": "narkotika", "kind": "case", "category": "narkoba"}
    patrol = {"label": "patroli", "kind": "police", "category": "preventif"}
    wira = {"speaker": "Wira Santosa", "speaker_id": "p1"}
    grams = Quantity(**at("2 gram sabu"), value=2.0, unit="gram", item="sabu")
    return Report(
        id="a1",
        text=TEXT,
        meta=Meta(source="contoh.example", furniture=(Furniture(**at("Baca juga: Razia Pekan Lalu"), kind="related"),)),
        units=(
            Unit(**at("Polsek Sindang"), **indramayu),
            Unit(**at("Polsek Sindang", 2), **majalengka),
            Unit(**at("Sindang", 2), **indramayu),
        ),
        people=(
            Person(
                id="p1", name="Wira Santosa", rank="IPTU", role="officer", unit="Polsek Sindang", unit_id=indramayu["unit_id"],
                positions=(Position(text="Kapolsek Sindang"),),
                mentions=(Span(**at("Wira Santosa")), Span(**at("Wira", 2)), Span(**at("Wira", 3))),
            ),
            Person(id="p2", name="Ratna Dewi", role="civilian", mentions=(Span(**at("Ratna Dewi")),)),
        ),
        dates=(
            Date(**at("Rabu (24/1/2024)"), value="2024-01-24", weekday="rabu"),
            Date(**at("23 Januari 2024"), value="2024-01-23"),
            Date(**at("Rabu", 2), value="2024-01-24", weekday="rabu", anchor="text"),
            Date(**at("Kelak"), anchor="none"),
            Date(**at("5 jam"), value="T05:00", type="time", part="pagi", anchor="none"),
        ),
        places=(
            Place(**at("Sindang", 3), **kecamatan),
            Place(**at("Desa Sindang"), type="desa", name="Sindang"),
            Place(**at("Sindang"), **kecamatan),
            Place(**at("Sindang", 4), type="kecamatan", name="Sindang"),
        ),
        quotes=(
            Quote(**at("Mari jaga keamanan"), kind="direct", cue=Span(**at("kata")), **wira),
            Quote(**at("Sudah aman"), kind="direct", cue=Span(**at("ujar")), speaker="warga"),
            Quote(**at("patroli diulang di Desa Sindang"), kind="indirect", cue=Span(**at("menegaskan")), **wira),
        ),
        activities=(
            Activity(**at("Patroli"), **patrol),
            Activity(**at("sabu"), **case, laws=("Pasal 112",), quantities=(grams,), main=True),
            Activity(**at("Patroli", 2), **patrol),
        ),
        warnings=(Warning(code="weekday-mismatch", message="a day that is another", spans=((at("Rabu")["start"], at("Rabu")["end"]),)),),
    )  # fmt: skip
