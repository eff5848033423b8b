"""Conversion in a child process with limits: a file that crashes, hangs or swells takes the child, not the bot."""

from __future__ import annotations

import multiprocessing
from concurrent.futures.process import BrokenProcessPool
from threading import Lock
from types import TracebackType
from typing import Self

from pebble import ProcessExpired, ProcessPool

from bot.documents import child
from bot.documents.convert import admit
from bot.documents.limits import Limits
from bot.documents.refusal import RefusalReason, Refused
from bot.documents.sniff import looks_like_pdf
from bot.readout import Document


class Sandbox:
    """Converts files in one spawned child, replaced when it dies and after ``limits.tasks`` files.

    The child has bounded memory, processor time and output, an empty environment and no terminal. It starts with
    the first file (or ``warm``). Safe to call from several threads; files then wait for one another.
    """

    def __init__(self, limits: Limits | None = None) -> None:
        self.limits = limits or Limits()
        self._pool: ProcessPool | None = None
        self._lock = Lock()

    def warm(self) -> None:
        """Start the child now and return at once, so that the first file need not wait for it."""
        self._running_pool().schedule(child.ready)

    def convert(self, data: bytes, name: str) -> Document:
        """One file as a Document. Raises Refused: the conversion's own reasons, TIMEOUT, BOMB or BROKEN.

        A PDF on which the first engine crashes or runs out of time is given once to the second.
        """
        admit(data, self.limits)
        try:
            return self._ask(child.first, data, name)
        except (TimeoutError, ProcessExpired) as fault:
            if looks_like_pdf(data):
                return self._second(data, name)
            raise _refusal(fault) from fault

    def close(self) -> None:
        """End the child. The sandbox may be used again afterwards; it then starts another."""
        with self._lock:
            pool, self._pool = self._pool, None
        if pool is not None:
            pool.stop()  # type: ignore[no-untyped-call]  # pebble leaves this one unannotated
            pool.join()

    def __enter__(self) -> Self:
        """The sandbox itself; the child starts with the first file."""
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """End the child."""
        self.close()

    def _second(self, data: bytes, name: str) -> Document:
        try:
            return self._ask(child.second, data, name)
        except (TimeoutError, ProcessExpired) as fault:
            raise _refusal(fault) from fault

    def _ask(self, task: child.Task, data: bytes, name: str) -> Document:
        try:
            return self._submit(task, data, name)
        except BrokenProcessPool:
            # The child was killed from outside while idle; pebble gives such a pool up for good.
            self.close()
            return self._submit(task, data, name)

    def _submit(self, task: child.Task, data: bytes, name: str) -> Document:
        future = self._running_pool().schedule(task, args=(data, name, self.limits), timeout=self.limits.seconds)
        document: Document = future.result()
        return document

    def _running_pool(self) -> ProcessPool:
        with self._lock:
            if self._pool is None or not self._pool.active:
                self._pool = ProcessPool(
                    max_workers=1,
                    max_tasks=self.limits.tasks,
                    initializer=child.confine,
                    initargs=(self.limits,),
                    context=multiprocessing.get_context("spawn"),
                )
            return self._pool


def _refusal(fault: TimeoutError | ProcessExpired) -> Refused:
    if isinstance(fault, ProcessExpired):
        return Refused(RefusalReason.BROKEN, f"the converter died on it (exit {fault.exitcode})")
    return Refused(RefusalReason.TIMEOUT, "time ran out")
