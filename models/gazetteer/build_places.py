#!/usr/bin/env python3
"""Make the tables of `polextract.places` from a gazetteer folder.

    python build_places.py SOURCE_FOLDER [--out FOLDER]

SOURCE_FOLDER holds ``wilayah.csv`` (kode, nama, level, parent, lat, lon, aliases) and ``desa.csv.gz`` (kode, nama, level, parent,
lat, lon): the codes and names of the Ministry of Home Affairs (Kemendagri) as published by cahyadsn/wilayah (MIT), the points
from cahyadsn/wilayah_boundaries (MIT). Two files come out, the same bytes for the same input:

``places_regions.tsv``      provinces, regencies, cities and districts, one a row
``places_villages.txt.gz``  the villages, one line for each district: its code, the tails of the codes, the names, the points
"""

from __future__ import annotations

import argparse
import csv
import gzip
from collections import defaultdict
from pathlib import Path

SOURCE = "# source: Kemendagri codes and names (cahyadsn/wilayah, MIT), centroids (cahyadsn/wilayah_boundaries, MIT)"
DATA = Path(__file__).parents[2] / "polextract" / "data"


def regions(rows: list[dict[str, str]]) -> str:
    """The text of ``places_regions.tsv``."""
    lines = [SOURCE, "# built by models/gazetteer/build_places.py", "kode\tname\tlevel\tlat\tlon\taliases"]
    for row in sorted(rows, key=lambda row: row["kode"]):
        lat, lon = (f"{float(row[at]):.4f}" if row[at] else "" for at in ("lat", "lon"))
        lines.append("\t".join((row["kode"], row["nama"], row["level"], lat, lon, row["aliases"])))
    return "\n".join(lines) + "\n"


def villages(rows: list[dict[str, str]]) -> str:
    """The text of ``places_villages.txt.gz`` before it is packed.

    A village code is its district's and four figures more: a first figure of 1 is a kelurahan, of 2 (desa) or 3 (desa adat) a desa.
    """
    lines = [SOURCE, "# built by models/gazetteer/build_places.py"]
    grouped: dict[str, list[dict[str, str]]] = defaultdict(list)
    for row in rows:
        expected = "kelurahan" if row["kode"].rsplit(".", 1)[1][0] == "1" else "desa"
        if row["level"] != expected or "|" in row["nama"]:
            raise SystemExit(f"cannot pack {row}")
        grouped[row["parent"]].append(row)
    for parent, members in sorted(grouped.items()):
        members.sort(key=lambda row: row["kode"])
        tails = "|".join(row["kode"].rsplit(".", 1)[1] for row in members)
        names = "|".join(row["nama"] for row in members)
        points = "|".join(f"{float(row['lat']):.4f},{float(row['lon']):.4f}" if row["lat"] else "" for row in members)
        lines.append("\t".join((parent, tails, names, points)))
    return "\n".join(lines) + "\n"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("source", type=Path)
    parser.add_argument("--out", type=Path, default=DATA)
    args = parser.parse_args()
    with (args.source / "wilayah.csv").open(encoding="utf-8", newline="") as file:
        text = regions(list(csv.DictReader(file)))
    (args.out / "places_regions.tsv").write_text(text, encoding="utf-8")
    with gzip.open(args.source / "desa.csv.gz", "rt", encoding="utf-8", newline="") as file:
        packed = villages(list(csv.DictReader(file)))
    (args.out / "places_villages.txt.gz").write_bytes(gzip.compress(packed.encode(), 9, mtime=0))


if __name__ == "__main__":
    main()
