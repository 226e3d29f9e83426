"""Threads that share a pipeline take turns, article by article.

What a spaCy pipeline learns from a text goes into one store of strings. A memory zone frees there whatever came in while it was open,
another thread's strings as well; so nobody else may be at work on the pipeline while a zone is open.
"""

from __future__ import annotations

import os
import threading
from typing import Any
from weakref import WeakKeyDictionary


class Turns:
    """A lock that may be taken again by the thread that has it, and that goes to whoever waits when it is given back.

    A plain lock would not: a thread that reads article after article takes it again before one that waits has woken up.

    >>> turns = Turns()
    >>> with turns, turns:
    ...     pass
    """

    def __init__(self) -> None:
        self._door = threading.Lock()  # held by the one who is next
        self._room = threading.Lock()
        self._owner: int | None = None
        self._depth = 0

    def __enter__(self) -> None:
        me = threading.get_ident()
        if self._owner != me:
            with self._door:
                self._room.acquire()
            self._owner = me
        self._depth += 1

    def __exit__(self, *_: object) -> None:
        self._depth -= 1
        if not self._depth:
            self._owner = None
            self._room.release()


_TURNS: WeakKeyDictionary[Any, Turns] = WeakKeyDictionary()
_OTHERS = Turns()  # for what no weak reference can be made to
_making = threading.Lock()


def turns_of(nlp: Any) -> Turns:
    """The `Turns` of a pipeline; those that share a vocabulary share them."""
    try:
        found = _TURNS.get(nlp)
        if found is None:
            with _making:
                same = (turns for other, turns in list(_TURNS.items()) if other.vocab is nlp.vocab)
                found = _TURNS.setdefault(nlp, next(same, None) or Turns())
    except TypeError:
        return _OTHERS
    return found


def _after_fork() -> None:
    global _OTHERS, _making
    _TURNS.clear()
    _OTHERS, _making = Turns(), threading.Lock()


# A process forked while another thread has its turn would wait for it for ever.
if hasattr(os, "register_at_fork"):
    os.register_at_fork(after_in_child=_after_fork)
