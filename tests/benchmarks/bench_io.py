"""What batches cost over extraction alone: `extract_many`, several processes, Parquet, frames; and how memory grows.

    python tests/benchmarks/bench_io.py [ARTICLES]

Times are wall clock and, where the work is in this process, CPU seconds too: on a busy machine only those can be compared.
"""

from __future__ import annotations

import os
import resource
import sys
import tempfile
import time
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

from common import texts

import polextract
from polextract.io import write_reports


def timed(what: str, count: int, work: Callable[[], object]) -> float:
    """Print the rate of `work` over `count` articles; give back its CPU seconds an article."""
    wall, cpu, children = time.perf_counter(), time.process_time(), resource.getrusage(resource.RUSAGE_CHILDREN)
    work()
    wall, cpu = time.perf_counter() - wall, time.process_time() - cpu
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    cpu += after.ru_utime + after.ru_stime - children.ru_utime - children.ru_stime
    print(f"{what:44} {count / wall:8.1f} articles/s  {1000 * cpu / count:7.2f} ms CPU an article")
    return cpu / count


def consume(reports: Iterable[object]) -> None:
    for _ in reports:
        pass


def resident() -> float:
    """Megabytes of this process, now."""
    return int(Path("/proc/self/statm").read_text().split()[1]) * os.sysconf("SC_PAGE_SIZE") / 1e6


def varied(base: list[str], count: int) -> Iterator[dict[str, str]]:
    """Articles that all differ, with words never seen before in each."""
    for n in range(count):
        yield {"id": str(n), "text": f"{base[n % len(base)]}\n\nNomor perkara {n} di Desa Zq{n}x, kata Wq{n}ra."}


def main() -> None:
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 400
    base = texts()
    records = list(varied(base, count))
    print(f"{count} articles of {sum(len(r['text']) for r in records) / count:,.0f} characters")
    for backbone in (None, "auto"):
        began = time.perf_counter()
        nlp = polextract.load(backbone)
        print(f"\nbackbone {backbone}: loaded in {time.perf_counter() - began:.2f} s")
        consume(polextract.extract_many(records[:20], nlp=nlp))
        timed("extract", count, lambda nlp=nlp: [polextract.extract(r["text"], nlp=nlp) for r in records])
        timed("extract_many", count, lambda nlp=nlp: consume(polextract.extract_many(records, nlp=nlp)))
        timed(
            "extract_many, n_process=2, start included",
            count,
            lambda nlp=nlp: consume(polextract.extract_many(records, nlp=nlp, n_process=2)),
        )

    nlp = polextract.load(None)
    reports = list(polextract.extract_many(records, nlp=nlp))
    print()
    with tempfile.TemporaryDirectory() as folder:
        for name in ("o.jsonl", "o.jsonl.gz", "o.parquet", "tables"):
            out = Path(folder, name)
            timed(f"write {name}", count, lambda out=out: write_reports(reports, out))
            if out.is_file():
                print(f"{'':44} {out.stat().st_size / count / 1000:8.1f} kB a report")
    timed("to_frames", count, lambda: polextract.to_frames(reports))

    print("\nmemory over one stream (MB)")
    for n, _ in enumerate(polextract.extract_many(varied(base, 5 * count), nlp=nlp)):
        if n % count == 0:
            print(f"  after {n:7,}: {resident():7.1f}   strings {len(nlp.vocab.strings):,}")
    print(f"  after {5 * count:7,}: {resident():7.1f}   strings {len(nlp.vocab.strings):,}")


if __name__ == "__main__":
    main()
