"""The measures of the CoNLL 2018 shared task: F1 over words that are aligned by their characters.

Written after the description of the task; tokens, sentences and words are found anew by the system, and a wrong split costs in every
measure that follows.
"""

from __future__ import annotations

from dataclasses import dataclass

from common import Sentence


@dataclass
class Node:
    """A word with the characters it covers (blanks not counted); `head` is the index of a Node, -1 for the root."""

    start: int
    end: int
    form: str
    upos: str
    lemma: str
    head: int
    deprel: str
    multiword: bool


@dataclass
class Parsed:
    text: str  # without blanks
    tokens: list[tuple[int, int]]
    sentences: list[tuple[int, int]]
    nodes: list[Node]


def of_sentences(sentences: list[Sentence]) -> Parsed:
    """A treebank, or a system's output in the same form."""
    parsed = Parsed("", [], [], [])
    at = 0
    chars: list[str] = []
    for sentence in sentences:
        base, begin = len(parsed.nodes), at
        for token in sentence.tokens:
            form = "".join(token.form.split())
            parsed.tokens.append((at, at + len(form)))
            chars.append(form)
            for w in range(token.first, token.last):
                word = sentence.words[w]
                head = base + word.head - 1 if word.head else -1
                relation, multiword = word.deprel.partition(":")[0], token.last - token.first > 1
                parsed.nodes.append(Node(at, at + len(form), word.form, word.upos, word.lemma, head, relation, multiword))
            at += len(form)
        parsed.sentences.append((begin, at))
    parsed.text = "".join(chars)
    return parsed


def _beyond(nodes: list[Node], i: int, end: int) -> bool:
    return i >= len(nodes) or nodes[i].start >= end


def _common(gold: list[str], system: list[str]) -> list[tuple[int, int]]:
    """A longest common subsequence, as pairs of indexes."""
    n, m = len(gold), len(system)
    table = [[0] * (m + 1) for _ in range(n + 1)]
    for i in range(n - 1, -1, -1):
        for j in range(m - 1, -1, -1):
            table[i][j] = table[i + 1][j + 1] + 1 if gold[i] == system[j] else max(table[i + 1][j], table[i][j + 1])
    pairs, i, j = [], 0, 0
    while i < n and j < m:
        if gold[i] == system[j]:
            pairs.append((i, j))
            i, j = i + 1, j + 1
        elif table[i + 1][j] >= table[i][j + 1]:
            i += 1
        else:
            j += 1
    return pairs


def align(gold: list[Node], system: list[Node]) -> dict[int, int]:
    """Index of the gold word for each system word that has one."""
    pairs: dict[int, int] = {}
    g = s = 0
    while g < len(gold) and s < len(system):
        a, b = gold[g], system[s]
        if a.multiword or b.multiword:
            if a.multiword:
                end = a.end
                if not b.multiword and b.start < a.start:
                    s += 1
            else:
                end = b.end
                if not a.multiword and a.start < b.start:
                    g += 1
            g0, s0 = g, s
            while not _beyond(gold, g, end) or not _beyond(system, s, end):
                if g < len(gold) and (s >= len(system) or gold[g].start <= system[s].start):
                    if gold[g].multiword:
                        end = max(end, gold[g].end)
                    g += 1
                else:
                    if system[s].multiword:
                        end = max(end, system[s].end)
                    s += 1
            for i, j in _common([n.form.lower() for n in gold[g0:g]], [n.form.lower() for n in system[s0:s]]):
                pairs[s0 + j] = g0 + i
        elif (a.start, a.end) == (b.start, b.end):
            pairs[s] = g
            g, s = g + 1, s + 1
        elif a.start <= b.start:
            g += 1
        else:
            s += 1
    return pairs


def _f1(correct: int, gold: int, system: int) -> float:
    return 2 * correct / (gold + system) if gold + system else 0.0


def score(gold: Parsed, system: Parsed) -> dict[str, float]:
    """F1 of tokens, sentences, words, UPOS, lemmas, UAS and LAS (relations without their subtypes)."""
    if gold.text != system.text:
        raise ValueError("the two texts differ")
    pairs = align(gold.nodes, system.nodes)
    counts = dict.fromkeys(("UPOS", "Lemmas", "Lemmas (case folded)", "UAS", "LAS"), 0)
    for s, g in pairs.items():
        a, b = gold.nodes[g], system.nodes[s]
        counts["UPOS"] += a.upos == b.upos
        counts["Lemmas"] += a.lemma == b.lemma
        counts["Lemmas (case folded)"] += a.lemma.lower() == b.lemma.lower()
        attached = pairs.get(b.head, -2) == a.head if b.head >= 0 else a.head == -1
        counts["UAS"] += attached
        counts["LAS"] += attached and a.deprel == b.deprel
    n, m = len(gold.nodes), len(system.nodes)
    return {
        "Tokens": _f1(len(set(gold.tokens) & set(system.tokens)), len(gold.tokens), len(system.tokens)),
        "Sentences": _f1(len(set(gold.sentences) & set(system.sentences)), len(gold.sentences), len(system.sentences)),
        "Words": _f1(len(pairs), n, m),
        **{name: _f1(c, n, m) for name, c in counts.items()},
    }
