"""Writers of one SQLite file take turns in the order they came, urgent ones first."""

from __future__ import annotations

import threading
from collections import deque
from collections.abc import Iterator
from contextlib import contextmanager


class NestedWrite(RuntimeError):
    """A thread began to write while it was writing: it would wait for itself."""


class Turns:
    """A lock that is fair: who waits longest is next.

    SQLite's own busy handler sleeps and tries again, so that under load one writer in a hundred waits a hundred times
    as long as the others, seconds at times; an event must be acknowledged within three.
    """

    def __init__(self) -> None:
        self._guard = threading.Lock()
        self._urgent: deque[tuple[int, threading.Event]] = deque()
        self._waiting: deque[tuple[int, threading.Event]] = deque()
        self._writer: int | None = None

    @contextmanager
    def turn(self, *, urgent: bool = False) -> Iterator[None]:
        """Wait for the turn, have it inside the block. ``NestedWrite`` when this thread has it already."""
        self._take(self._urgent if urgent else self._waiting)
        try:
            yield
        finally:
            self._pass_on()

    def _take(self, queue: deque[tuple[int, threading.Event]]) -> None:
        me = threading.get_ident()
        with self._guard:
            if self._writer == me:
                raise NestedWrite("this thread is writing already: pass its session on")
            if self._writer is None:
                self._writer = me
                return
            called = threading.Event()
            queue.append((me, called))
        called.wait()

    def _pass_on(self) -> None:
        with self._guard:
            queue = self._urgent or self._waiting
            if not queue:
                self._writer = None
                return
            self._writer, called = queue.popleft()
        called.set()
