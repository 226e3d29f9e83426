"""Build ``polextract/data/units_gazetteer.tsv`` from the source tables of regions and police units.

    python models/gazetteer/build_units.py SOURCE_FOLDER [OUT_FILE]

`SOURCE_FOLDER` holds ``wilayah.csv``, ``polda.csv``, ``polres.csv`` and ``polsek.csv``; SOURCES.md beside the tables says where they
come from. One row a unit, a parent always before its children; lists inside a cell are joined by ``|``. Hand-made rows (Mabes Polri,
corrections) live in tables of their own and are left alone.
"""

from __future__ import annotations

import csv
import re
import sys
from pathlib import Path

COLUMNS = ("level", "kind", "name", "parent", "kode", "lat", "lon", "area", "aliases", "kelas", "source")
HEADER = "# Built by models/gazetteer/build_units.py; do not edit: corrections go to units_corrections.tsv.\n"


def slug(name: str) -> str:
    """The last piece of a unit's id."""
    return re.sub(r"[^a-z0-9]+", "-", name.lower().replace("'", "")).strip("-")


def rows(folder: Path, name: str) -> list[dict[str, str]]:
    with (folder / name).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def build(folder: Path) -> list[tuple[str, ...]]:
    area = {row["kode"]: row for row in rows(folder, "wilayah.csv")}

    def place(codes: str) -> tuple[str, str, str, str]:
        known = [area[code] for code in codes.split("|") if code in area]
        names = "|".join(dict.fromkeys(row["nama"] for row in known))
        return (codes, known[0]["lat"], known[0]["lon"], names) if known else (codes, "", "", "")

    out: list[tuple[str, ...]] = []
    for row in rows(folder, "polda.csv"):
        codes = "|".join(filter(None, (row["province_kode"], row["extra_kabkota"])))
        out.append(("polda", "Polda", row["canonical_name"], "", *place(codes), row["short_forms"], row["class"], "listed"))
    polres = {}
    for row in rows(folder, "polres.csv"):
        parent = slug(row["polda"])
        polres[row["canonical_name"], row["polda"]] = f"{parent}/{slug(row['canonical_name'])}"
        out.append(("polres", row["type"], row["canonical_name"], parent, *place(row["kode_wilayah"]), row["aliases"], "", "listed"))
    for row in rows(folder, "polsek.csv"):
        parent = polres[row["polres"], row["polda"]]
        source = "listed" if row["source"] == "listed" else f"derived:{row['induk']}".removesuffix(":")
        name = row["canonical_name"]
        out.append(("polsek", row["type"], name, parent, *place(row["kode_kecamatan"]), row["aliases"], row["kelas"], source))
    return out


def main() -> None:
    folder = Path(sys.argv[1])
    default = Path(__file__).parents[2] / "polextract" / "data" / "units_gazetteer.tsv"
    out = Path(sys.argv[2]) if len(sys.argv) > 2 else default
    built = build(folder)
    lines = ["\t".join(COLUMNS), *("\t".join(row) for row in built)]
    out.write_text(HEADER + "\n".join(lines) + "\n", encoding="utf-8")
    print(f"{len(built)} units, {out.stat().st_size / 1e6:.2f} MB: {out}")


if __name__ == "__main__":
    main()
