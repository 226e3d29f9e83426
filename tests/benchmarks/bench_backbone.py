"""Speed of the backbone on one core (processor time), of each component, of the whole pipeline, and of Stanza where it is installed.

python tests/benchmarks/bench_backbone.py [STANZA_DIR]
"""

from __future__ import annotations

import os
import sys
import time

os.environ.setdefault("OMP_NUM_THREADS", "1")  # one core

import common

from polextract.backbone import MODEL_DIR, load_backbone


def best(work, rounds: int = 3) -> float:
    spent = []
    for _ in range(rounds):
        began = time.process_time()
        work()
        spent.append(time.process_time() - began)
    return min(spent)


def main() -> None:
    texts = common.texts(repeat=3)
    began = time.process_time()
    nlp = load_backbone()
    print(f"loading {time.process_time() - began:.2f} s; {sum(p.stat().st_size for p in MODEL_DIR.rglob('*') if p.is_file()) / 1e6:.1f} MB")
    docs = [nlp.make_doc(text) for text in texts]
    words = sum(map(len, docs))
    spent = best(lambda: [nlp.make_doc(text) for text in texts])
    print(f"{'tokens':24}{1e6 * spent / words:8.1f} µs a word")
    for name, pipe in nlp.pipeline:
        began = time.process_time()
        docs = list(pipe.pipe(docs, batch_size=16)) if hasattr(pipe, "pipe") else [pipe(doc) for doc in docs]
        print(f"{name:24}{1e6 * (time.process_time() - began) / words:8.1f} µs a word")
    backbone = words / best(lambda: list(nlp.pipe(texts)))
    print(f"{'backbone':24}{backbone:8.0f} words a second")

    import polextract

    whole = polextract.load()
    everything = words / best(lambda: list(whole.pipe(texts)))
    print(f"{'everything':24}{everything:8.0f} words a second")
    if len(sys.argv) > 1:
        stanza = load_backbone("stanza", stanza_dir=sys.argv[1])
        some = texts[: len(texts) // 3]
        other = sum(len(stanza.make_doc(t)) for t in some) / best(lambda: list(stanza.pipe(some)), rounds=1)
        print(f"{'stanza':24}{other:8.0f} words a second: ours is {backbone / other:.1f} times faster")


if __name__ == "__main__":
    main()
