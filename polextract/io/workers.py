"""Several processes that read articles: rows go out, finished reports come back, in order.

Every worker is a fresh interpreter that talks over its own pipes, driven by one thread of the parent. Nothing is forked, so threads of
the caller (a progress bar, pyarrow, polars) cannot hang it; no ``__main__`` is imported anew, so a script needs no guard; and since a
worker answers record by record, the parent knows which record it died on.
"""

from __future__ import annotations

import contextlib
import os
import pickle
import queue
import signal
import struct
import subprocess
import sys
import threading
from collections import deque
from collections.abc import Iterable, Iterator
from itertools import islice
from typing import IO, TYPE_CHECKING, Any

from ..errors import InputValueError, PolextractError
from ..report import Report
from .records import Article, failed_report
from .turns import turns_of

if TYPE_CHECKING:
    from spacy.language import Language

_LENGTH = struct.Struct(">Q")
# A native library that starts a thread a core in every worker makes all of them slower.
_ONE_THREAD = ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS", "BLIS_NUM_THREADS")


def _write(pipe: IO[bytes], message: Any) -> None:
    data = pickle.dumps(message, protocol=5)
    pipe.write(_LENGTH.pack(len(data)))
    pipe.write(data)
    pipe.flush()


def _read(pipe: IO[bytes]) -> Any:
    head = pipe.read(_LENGTH.size)
    if len(head) < _LENGTH.size:
        raise EOFError
    (length,) = _LENGTH.unpack(head)
    data = pipe.read(length)
    if len(data) < length:
        raise EOFError
    return pickle.loads(data)


def pack(nlp: Language | None) -> tuple[str, bytes, list[str]] | None:
    """What a worker needs to build `nlp` again: its config, its weights, the modules of its components; None for the default one.

    Raises ``InputValueError`` for a component that is defined in ``__main__``: a worker cannot import that.
    """
    if nlp is None:
        return None
    modules = []
    for name, pipe in nlp.pipeline:
        module = getattr(pipe, "__module__", None) or type(pipe).__module__
        if module == "__main__":
            raise InputValueError(
                f"component {name!r} is defined in __main__, which a worker cannot import: put it in a module, or use n_process=1"
            )
        modules.append(module)
    with turns_of(nlp):
        return nlp.config.to_str(), nlp.to_bytes(), modules


def unpack(packed: tuple[str, bytes, list[str]] | None) -> Language:
    """The pipeline that `pack` took apart."""
    if packed is None:
        from ..api import load

        return load()
    from importlib import import_module

    from spacy.util import load_config_from_str, load_model_from_config

    config, data, modules = packed
    for module in modules:
        import_module(module)
    # What a training run wanted to read at its start (vectors, label files) is in the bytes already, and its paths may be gone.
    return load_model_from_config(load_config_from_str(config), auto_fill=True).from_bytes(data)


class _Died(Exception):
    pass


class _Worker:
    """One process. Its standard output carries the answers; whatever the pipeline prints goes to standard error."""

    def __init__(self, packed: Any):
        code = f"import sys; sys.path[:] = {sys.path!r}; from polextract.io.workers import main; main()"
        env = {**dict.fromkeys(_ONE_THREAD, "1"), **os.environ}
        self.process = subprocess.Popen([sys.executable, "-c", code], stdin=subprocess.PIPE, stdout=subprocess.PIPE, env=env)
        self.packed = packed

    def start(self) -> None:
        """Wait until the pipeline stands. Raises ``PolextractError`` if it cannot be built there."""
        try:
            self.send(self.packed)
            answer = self.receive()
        except _Died:
            raise PolextractError(f"a worker process {self.end()} before it could start; try n_process=1") from None
        if answer is not None:
            self.close()
            raise PolextractError(f"a worker process could not build the pipeline: {answer}")

    def send(self, message: Any) -> None:
        assert self.process.stdin is not None
        try:
            _write(self.process.stdin, message)
        except (OSError, ValueError) as error:
            raise _Died from error

    def receive(self) -> Any:
        assert self.process.stdout is not None
        try:
            return _read(self.process.stdout)
        except (EOFError, OSError, ValueError, pickle.UnpicklingError) as error:
            raise _Died from error

    def end(self) -> str:
        """How the process ended, in words."""
        self.close()
        code = self.process.returncode
        if code < 0:
            try:
                name = signal.Signals(-code).name
            except ValueError:
                name = str(-code)
            hint = ", perhaps for want of memory" if name == "SIGKILL" else ""
            return f"was killed (signal {name}{hint})"
        return f"ended with code {code}"

    def close(self, *, kill: bool = False) -> None:
        """End the process: at once, or by closing its input, which lets it finish."""
        if kill:
            self.process.kill()
        with contextlib.suppress(OSError, ValueError):
            if self.process.stdin:
                self.process.stdin.close()
        try:
            self.process.wait(timeout=10)
        except subprocess.TimeoutExpired:
            self.process.kill()
            self.process.wait()
        if self.process.stdout and not kill:  # while another thread still reads it, closing would wait for that thread
            self.process.stdout.close()


class Pool:
    """`n` workers over one stream of articles.

    At most ``2 * n * batch_size`` records are under way, so memory stays bounded however long the stream is. A worker that dies is
    replaced; the record it died on gets one more try, alone, and if that kills the worker too it becomes a failed report.
    """

    def __init__(self, n: int, *, nlp: Language | None, batch_size: int):
        self.batch_size = batch_size
        self.window = 2 * n * batch_size
        self.packed = pack(nlp)
        self.tasks: queue.SimpleQueue[list[tuple[int, Article]] | None] = queue.SimpleQueue()
        self.done: dict[int, tuple[bytes | Report, str | None]] = {}
        self.changed = threading.Condition()
        self.fault: BaseException | None = None
        self.closed = False
        self.workers: set[_Worker] = set()
        self.threads = [threading.Thread(target=self._serve, name=f"polextract-{i}", daemon=True) for i in range(n)]

    def run(self, articles: Iterable[Article]) -> Iterator[tuple[Report, str | None]]:
        """Reports in the order of the articles, each with the name of its exception if it failed."""
        for thread in self.threads:
            thread.start()
        try:
            yield from self._run(iter(articles))
        finally:
            self.close()

    def _run(self, articles: Iterator[Article]) -> Iterator[tuple[Report, str | None]]:
        read = written = 0
        more = True
        while True:
            while more and read - written + self.batch_size <= self.window and written not in self.done:
                chunk = list(enumerate(islice(articles, self.batch_size), read))
                more = len(chunk) == self.batch_size
                read += len(chunk)
                if chunk:
                    self.tasks.put(chunk)
            if written == read and not more:
                return
            with self.changed:
                while written not in self.done:
                    if self.fault is not None:
                        raise self.fault
                    self.changed.wait(1.0)
                answer, kind = self.done.pop(written)
            written += 1
            yield (answer if isinstance(answer, Report) else Report.model_validate_json(answer)), kind

    def close(self) -> None:
        """End all workers at once."""
        with self.changed:
            self.closed = True
            workers = list(self.workers)
        for _ in self.threads:
            self.tasks.put(None)
        for worker in workers:
            worker.close(kill=True)
        for thread in self.threads:
            thread.join(timeout=10)

    def _answer(self, index: int, report: bytes | Report, kind: str | None) -> None:
        with self.changed:
            self.done[index] = (report, kind)
            self.changed.notify_all()

    def _start(self) -> _Worker:
        with self.changed:
            if self.closed:
                raise _Died
            worker = _Worker(self.packed)
            self.workers.add(worker)
        worker.start()
        return worker

    def _serve(self) -> None:
        worker: _Worker | None = None
        try:
            while (chunk := self.tasks.get()) is not None and not self.closed:
                waiting = deque(chunk)
                tries = 0
                while waiting:
                    worker = worker or self._start()
                    try:
                        worker.send([waiting[0]] if tries else list(waiting))
                        for _ in range(1 if tries else len(waiting)):
                            index, data, kind = worker.receive()
                            waiting.popleft()
                            tries = 0
                            self._answer(index, data, kind)
                    except _Died:
                        if self.closed:
                            return
                        how = worker.end()
                        with self.changed:
                            self.workers.discard(worker)
                        worker = None
                        tries += 1
                        if tries == 2:
                            index, article = waiting.popleft()
                            tries = 0
                            self._answer(index, failed_report(article, f"the worker process {how} while reading this record"), "WorkerDied")
        except _Died:
            pass
        except BaseException as error:
            with self.changed:
                self.fault = self.fault or error
                self.changed.notify_all()
        finally:
            if worker is not None and not self.closed:
                worker.close()


def main() -> None:
    """The worker's side: read a pipeline, then lists of articles, until the input ends."""
    # Ctrl-C reaches the whole group of processes; the parent decides what becomes of the workers.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    inward, outward = os.fdopen(os.dup(0), "rb"), os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)
    null = os.open(os.devnull, os.O_RDONLY)
    os.dup2(null, 0)
    os.close(null)
    with contextlib.suppress(EOFError, BrokenPipeError):
        try:
            nlp = unpack(_read(inward))
        except EOFError:
            return
        except Exception as error:
            _write(outward, f"{type(error).__name__}: {error}")
            return
        _write(outward, None)
        from .records import read_article

        while True:
            for index, article in _read(inward):
                report, kind = read_article(article, nlp)
                _write(outward, (index, report.model_dump_json(by_alias=True).encode(), kind))
