"""The tables of the places part: time to load, memory.

    python tests/benchmarks/bench_places.py

What finding places costs an article: ``bench_cost.py places``.
"""

from __future__ import annotations

import time
from pathlib import Path

from polextract.places import gazetteer


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


if __name__ == "__main__":
    main()
