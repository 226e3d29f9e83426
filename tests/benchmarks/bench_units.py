"""Units: cost over tokenising alone, and this part against spaCy's matchers and a naive rapidfuzz over the same names.

    python tests/benchmarks/bench_units.py [--quick]

Prints ratios of one run; seconds depend on the machine. Memory is what ``tracemalloc`` sees of Python's own objects.
"""

from __future__ import annotations

import json
import re
import subprocess
import sys
import time
from collections.abc import Callable, Iterable
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))
from common import CORPUS, seconds, texts, tokenising

Found = Callable[[str], list[tuple[int, int, str]]]


def gold() -> list[tuple[str, list[tuple[int, int, str]]]]:
    """Text and (start, end, canonical name) of the marked articles."""
    out = []
    for path in sorted(CORPUS.glob("*.txt")):
        text, spans = path.read_text(encoding="utf-8"), []
        for item in json.loads(path.with_suffix(".json").read_text(encoding="utf-8")).get("units", []):
            at = -1
            for _ in range(item.get("n", 1)):
                at = text.find(item["text"], at + 1)
            spans.append((at, at + len(item["text"]), item["unit"]))
        out.append((text, spans))
    return out


def f1(found: Found, linked: bool) -> float:
    hits = wanted = given = 0
    for text, spans in gold():
        mine = found(text)
        cut = (lambda s: s) if linked else (lambda s: s[:2])
        hits += len({cut(s) for s in spans} & {cut(s) for s in mine})
        wanted, given = wanted + len(spans), given + len(mine)
    return 2 * hits / (wanted + given)


def names() -> dict[str, str]:
    """Every name and alias of the gazetteer, with the canonical name that it stands for."""
    from polextract.units import gazetteer

    out: dict[str, str] = {}
    for entry in gazetteer:
        for name in (*entry.aliases, entry.name):
            out[name] = entry.name
    return out


def ours() -> Found:
    from polextract.units import Gazetteer, find_units

    table = Gazetteer()
    _ = table.index, table.parent_number
    return lambda text: [(u.start, u.end, u.unit) for u in find_units(text, table=table)]


def phrase_matcher() -> Found:
    import spacy
    from spacy.matcher import PhraseMatcher
    from spacy.util import filter_spans

    nlp = spacy.blank("id")
    matcher = PhraseMatcher(nlp.vocab, attr="LOWER")
    known = names()
    for name, canonical in known.items():
        matcher.add(canonical, [nlp.make_doc(name)])

    def found(text: str) -> list[tuple[int, int, str]]:
        doc = nlp.make_doc(text)
        return [(s.start_char, s.end_char, s.label_) for s in filter_spans(matcher(doc, as_spans=True))]

    return found


def entity_ruler() -> Found:
    import spacy

    nlp = spacy.blank("id")
    ruler = nlp.add_pipe("entity_ruler", config={"phrase_matcher_attr": "LOWER"})
    ruler.add_patterns([{"label": "UNIT", "pattern": name, "id": canonical} for name, canonical in names().items()])  # pyright: ignore
    return lambda text: [(e.start_char, e.end_char, e.ent_id_) for e in nlp(text).ents]


def naive_fuzzy() -> Found:
    from rapidfuzz import fuzz, process

    known = names()
    choices = list(known)
    pattern = re.compile(r"\b(?:Ma)?(?:[Pp]ol(?:da|res|resta|restabes|sek)|POL(?:DA|RES|SEK))(?:\s[A-Z][\w-]+){1,3}")

    def found(text: str) -> list[tuple[int, int, str]]:
        out = []
        for m in pattern.finditer(text):
            if best := process.extractOne(m[0], choices, scorer=fuzz.ratio, score_cutoff=80):
                out.append((*m.span(), known[best[0]]))
        return out

    return found


def measure(name: str, build: Callable[[], Found], articles: Iterable[str], tokens: float, *, rounds: int = 3) -> None:
    import tracemalloc

    names()  # the gazetteer that all of them read is loaded before the clock starts
    began = time.perf_counter()
    found = build()
    built = time.perf_counter() - began
    spent = seconds(found, articles, rounds=rounds)
    tracemalloc.start()
    kept = build()
    memory = tracemalloc.get_traced_memory()[0] / 1e6
    tracemalloc.stop()
    del kept
    print(
        f"{name:16} build {built:7.3f} s   {memory:6.1f} MB   time over tokenising {spent / tokens:8.3f}   "
        f"span F1 {f1(found, False):.3f}   span + unit F1 {f1(found, True):.3f}"
    )


def loading() -> None:
    """Seconds and resident memory that the gazetteer takes in a fresh process."""
    code = (
        "import time, polextract.data, polextract.report\n"
        "from polextract.units.table import gazetteer\n"
        "m = lambda: int(next(l for l in open('/proc/self/status') if l.startswith('VmRSS')).split()[1]) / 1024\n"
        "a, b = m(), time.perf_counter(); gazetteer.index, gazetteer.parent_number\n"
        "print(f'{time.perf_counter() - b:.3f} s, {m() - a:.1f} MB resident')"
    )
    print("loading the gazetteer:", subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout.strip())


def main() -> None:
    articles = texts()
    tokens = tokenising(articles)
    length, each = sum(map(len, articles)) / len(articles), tokens / len(articles) * 1e3
    print(f"{len(articles)} articles, {length:.0f} characters each; tokenising {each:.2f} ms an article")
    loading()
    measure("polextract", ours, articles, tokens, rounds=5)
    if "--quick" not in sys.argv:
        measure("PhraseMatcher", phrase_matcher, articles, tokens)
        measure("EntityRuler", entity_ruler, articles, tokens)
        measure("naive rapidfuzz", naive_fuzzy, articles, tokens, rounds=1)


if __name__ == "__main__":
    main()
