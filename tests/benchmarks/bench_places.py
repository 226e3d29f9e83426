"""Speed of the places part: cost over tokenising, load of the tables, memory, long texts.

    python tests/benchmarks/bench_places.py

The other layers are given, so the figure is the part's own cost; the words of the text, which the activities part shares, are counted here.
"""

from __future__ import annotations

import sys
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))
from common import print_cost

from polextract.places import find_places, gazetteer


def resident() -> float:
    """Resident memory in MB; 0 where the system does not tell."""
    status = Path("/proc/self/statm")
    return int(status.read_text().split()[1]) * 4096 / 1e6 if status.exists() else 0.0


def main() -> None:
    before, began = resident(), time.perf_counter()
    gazetteer.get("32")
    gazetteer.lookup("Jabar")
    print(f"provinces to districts: {time.perf_counter() - began:.3f} s, {resident() - before:.0f} MB")
    before, began = resident(), time.perf_counter()
    gazetteer.lookup("Bumi Harapan", level="desa")
    print(f"villages: {time.perf_counter() - began:.3f} s, {resident() - before:.0f} MB")
    sentence = "Warga Desa Cangkring, Kecamatan Cantigi, Kabupaten Indramayu, dan warga Bandung. "
    print_cost(find_places, ("folded", "layout", "units", "offices"), sentence)


if __name__ == "__main__":
    main()
