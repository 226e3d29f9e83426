"""Threads that share a pipeline, as those of a web service do.

The words are random: a vocabulary that knows them all has nothing to free, and nothing goes wrong.
"""

from __future__ import annotations

import os
import random
import string
import threading
import time
from concurrent.futures import ThreadPoolExecutor

import pytest
import spacy

import polextract
from polextract.io.turns import Turns, turns_of


def articles(seed, count=25):
    chance = random.Random(seed)

    def words():
        return " ".join("".join(chance.choices(string.ascii_lowercase, k=9)) for _ in range(150))

    return [f"INDRAMAYU - Kapolsek Cantigi, IPTU Wira Santosa, mengatakan {words()}." for _ in range(count)]


def one_by_one(nlp, texts):
    return [polextract.extract(text, nlp=nlp) for text in texts]


def as_a_stream(nlp, texts):
    return list(polextract.extract_many(texts, nlp=nlp))


@pytest.mark.parametrize(
    "readers", [[one_by_one] * 3, [as_a_stream] * 3, [as_a_stream, one_by_one, as_a_stream]], ids=["extract", "extract_many", "both"]
)
def test_threads_that_share_a_pipeline_lose_nothing(readers):
    nlp = polextract.load(backbone=None)
    texts = [articles(seed) for seed in range(len(readers))]
    with ThreadPoolExecutor(len(readers)) as pool:
        runs = list(pool.map(lambda reader, mine: reader(nlp, mine), readers, texts))
    for mine, reports in zip(texts, runs, strict=True):
        assert [r.failed for r in reports] == [None] * len(mine)
        assert [r.text for r in reports] == mine
        assert {p.name for r in reports for p in r.people} == {"Wira Santosa"}
        assert all(r.people for r in reports)


def test_threads_read_what_one_reads(nlp):
    texts = articles(9, 12)
    alone = one_by_one(nlp, texts)
    with ThreadPoolExecutor(3) as pool:
        assert [r for part in pool.map(lambda n: as_a_stream(nlp, texts[n::3]), range(3)) for r in part] == [
            r for n in range(3) for r in alone[n::3]
        ]


def test_a_request_does_not_wait_for_the_end_of_a_batch(nlp):
    """The turn goes to whoever waits, not again to the thread that has just had it."""
    texts, ended = articles(3, 10) * 40, threading.Event()

    def batch():
        for _ in polextract.extract_many(texts, nlp=nlp):
            if ended.is_set():
                return
        raise AssertionError("the batch was through before the requests were")

    with ThreadPoolExecutor(1) as pool:
        running = pool.submit(batch)
        for text in texts[:5]:
            polextract.extract(text, nlp=nlp)
        ended.set()
        running.result()


def test_the_default_pipeline_is_made_once(monkeypatch):
    from polextract import pipeline

    made = []
    rules_only = polextract.load(backbone=None)

    def build():
        time.sleep(0.05)
        made.append(rules_only)
        return made[-1]

    monkeypatch.setattr(pipeline, "build", build)
    pipeline._made.cache_clear()
    try:
        with ThreadPoolExecutor(4) as pool:
            list(pool.map(polextract.extract, ["Polsek Cantigi"] * 4))
        assert len(made) == 1
    finally:
        pipeline._made.cache_clear()


def test_pipelines_of_one_vocabulary_take_turns_together():
    first = spacy.blank("xx")
    same, other = spacy.blank("xx", vocab=first.vocab), spacy.blank("xx")
    assert turns_of(first) is turns_of(same) is turns_of(first)
    assert turns_of(other) is not turns_of(first)


def test_a_turn_may_be_taken_again_and_ends_with_an_error():
    turns = Turns()
    with pytest.raises(ZeroDivisionError), turns, turns:
        raise ZeroDivisionError
    with ThreadPoolExecutor(1) as pool:
        assert pool.submit(turns.__enter__).result(timeout=5) is None


@pytest.mark.skipif(not hasattr(os, "fork"), reason="no fork")
@pytest.mark.filterwarnings("ignore:.*fork:DeprecationWarning")
def test_a_forked_process_does_not_wait_for_a_thread_that_it_has_not(nlp):
    with ThreadPoolExecutor(1) as pool:
        pool.submit(turns_of(nlp).__enter__).result()
        try:
            child = os.fork()
            if child == 0:
                with turns_of(nlp):
                    os._exit(7)
            deadline = time.monotonic() + 10
            while (ended := os.waitpid(child, os.WNOHANG))[0] == 0 and time.monotonic() < deadline:
                time.sleep(0.01)
            if ended[0] == 0:
                os.kill(child, 9)
                os.waitpid(child, 0)
            assert os.waitstatus_to_exitcode(ended[1]) == 7
        finally:
            pool.submit(turns_of(nlp).__exit__).result()
