"""Speed of the backbone on one core (processor time), of each component, of the whole pipeline, and of Stanza where it is installed.

python tests/benchmarks/bench_backbone.py [STANZA_DIR]

STANZA_DIR is a folder of Stanza's Indonesian models, or one that models/scripts/big_stanza.py has made.
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
        loaded = load_backbone("stanza", stanza_dir=sys.argv[1])
        stanza = loaded.get_pipe("polextract_stanza")  # tags, lemmas and dependencies alone; the words are given
        list(stanza.pipe([loaded.make_doc("Polisi datang.")]))  # its models are read at the first call
        docs = [loaded.make_doc(text) for text in texts[: len(texts) // 3]]
        other = sum(map(len, docs)) / best(lambda: list(stanza.pipe(docs)), rounds=1)
        print(f"{'stanza':24}{other:8.0f} words a second")
        print(f"the backbone is {backbone / other:.1f} times faster than Stanza, everything {everything / other:.1f} times")


if __name__ == "__main__":
    main()
