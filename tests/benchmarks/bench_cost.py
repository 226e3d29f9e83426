"""What each part costs an article over tokenising it: ``python tests/benchmarks/bench_cost.py [PART ...]``.

Two figures for each part. *New*: every article is read for the first time, after a fifth of the corpus has warmed the tables up, as in a
batch; spaCy's tokeniser meets new words, too, then. *Again*: the same articles once more, when whatever remembers texts or words is at its
best. Each fold runs in a process of its own, tokenising and part in the same one; the medians of the folds are printed. What a part
asks of the others is found before the clock starts. Behind the table: how the time grows with the length of a text.
"""

from __future__ import annotations

import gc
import multiprocessing
import sys
import time
from collections.abc import Callable
from importlib import import_module
from pathlib import Path
from statistics import median

sys.path.insert(0, str(Path(__file__).parent))
from common import texts

FOLDS = 5

# Of each part: the layers that it reads, and a sentence to make long texts of.
_READ = ("folded", "layout", "units", "offices")
PARTS: dict[str, tuple[tuple[str, ...], str]] = {
    "units": (("folded", "layout"), "Anggota Polsek Cantigi, Polres Indramayu, dan Polda Jabar hadir. "),
    "dates": ((), "Patroli digelar Rabu (26/07/2023) sore sekitar pukul 16.00 WIB. "),
    "places": (_READ, "Warga Desa Cangkring, Kecamatan Cantigi, Kabupaten Indramayu, dan Bandung. "),
    "people": ((*_READ, "words"), "Kapolsek Cantigi AKP Wira Santosa, S.H. memeriksa saksi bernama Tarno (31). "),
    "quotes": ((*_READ, "sentences", "people"), '"Kami berjaga," kata Kapolsek. Ia menyebut bahwa warga tenang. '),
    "activities": ((*_READ, "words"), "Polisi menangkap pelaku curanmor dan menyita 12 gram sabu. "),
}
SIZES = (50_000, 100_000, 200_000)


def finder(part: str) -> Callable[..., object]:
    return getattr(import_module(f"polextract.{part}"), f"find_{part}")


def spent(work: Callable[[int], object], count: int) -> float:
    """Process seconds of ``work(0)``, ``work(1)``, … without the garbage collector."""
    gc.collect()
    gc.disable()
    try:
        began = time.process_time()
        for at in range(count):
            work(at)
        return time.process_time() - began
    finally:
        gc.enable()


def fold(part: str, number: int) -> tuple[float, float, float, float]:
    """Milliseconds an article: tokenising and `part` on new texts, and both on the same texts again."""
    import spacy

    from polextract.context import Context

    articles = texts()
    warm, new = articles[number::FOLDS], [text for at, text in enumerate(articles) if at % FOLDS != number]
    find, (layers, _) = finder(part), PARTS[part]

    def contexts(of: list[str]) -> list[Context]:
        found = [Context(text) for text in of]
        for context in found:
            for layer in layers:
                getattr(context, layer)
        return found

    def finding(of: list[str]) -> float:
        given = contexts(of)
        return spent(lambda at: find(of[at], context=given[at]), len(of)) / len(of) * 1e3

    tokenise = spacy.blank("id")
    spent(lambda at: tokenise(warm[at]), len(warm))
    finding(warm)
    new_tokens, new_part = spent(lambda at: tokenise(new[at]), len(new)) / len(new) * 1e3, finding(new)
    return new_tokens, new_part, spent(lambda at: tokenise(new[at]), len(new)) / len(new) * 1e3, finding(new)


def growth(part: str) -> list[float]:
    """Seconds for texts of `SIZES` characters, the units known."""
    from polextract.context import Context

    layers, sentence = PARTS[part]
    seconds = []
    for size in SIZES:
        text = (sentence * (size // len(sentence) + 1))[:size]
        context = Context(text)
        for layer in layers:
            if layer in ("units", "offices"):
                setattr(context, layer, [])
            elif layer != "people":
                getattr(context, layer)
        seconds.append(spent(lambda _: finder(part)(text, context=context), 1))  # noqa: B023
    return seconds


def main(parts: list[str]) -> None:
    articles = texts()
    print(f"{len(articles)} articles of {sum(map(len, articles)) / len(articles):.0f} characters, {FOLDS} folds; ms an article")
    print(f"{'':12}{'tokens new':>12}{'part new':>10}{'ratio':>8}{'tokens again':>14}{'part again':>12}{'ratio':>8}")
    spawn = multiprocessing.get_context("spawn")
    for part in parts:
        rows = []
        for number in range(FOLDS):
            with spawn.Pool(1) as pool:
                rows.append(pool.apply(fold, (part, number)))
        tokens, new, tokens_again, again = (median(column) for column in zip(*rows, strict=True))
        first = f"{tokens:12.3f}{new:10.3f}{new / tokens:8.3f}"
        print(f"{part:12}{first}{tokens_again:14.3f}{again:12.3f}{again / tokens_again:8.3f}", flush=True)
    print(f"\nseconds for texts of {', '.join(f'{size:,}' for size in SIZES)} characters")
    for part in parts:
        print(f"{part:12}" + "".join(f"{seconds:10.3f}" for seconds in growth(part)))


if __name__ == "__main__":
    main(sys.argv[1:] or list(PARTS))
