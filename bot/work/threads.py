"""Threads that wait for a bell or a time, and end when told to."""

from __future__ import annotations

import logging
import threading
import time
from collections.abc import Callable

from sqlalchemy.exc import DBAPIError

log = logging.getLogger(__name__)


class Bell:
    """Wakes everyone who waits. A ring while nobody waits is kept for each thread that waits next."""

    def __init__(self) -> None:
        self._changed = threading.Condition()
        self._rings = 0

    def ring(self) -> None:
        """Wake every thread."""
        with self._changed:
            self._rings += 1
            self._changed.notify_all()

    def heard(self) -> int:
        """How often it rang so far: to be read before looking for work, and given to ``wait``."""
        with self._changed:
            return self._rings

    def wait(self, heard: int, timeout: float) -> None:
        """Return as soon as it has rung more than ``heard`` times, at the latest after ``timeout`` seconds."""
        with self._changed:
            self._changed.wait_for(lambda: self._rings > heard, timeout)


class Crew:
    """Daemon threads that each do ``step`` again and again: at once while it finds work, else after a ring or a while.

    ``step`` returns whether it found something to do. When the database fails it, one line is logged and the thread
    waits a little longer; any other exception is a fault of ours, logged with its traceback, and the thread goes on.
    """

    def __init__(self, name: str, size: int, step: Callable[[], bool], *, bell: Bell, poll: float) -> None:
        self._step = step
        self._bell = bell
        self._poll = poll
        self._stopping = threading.Event()
        self._threads = [
            threading.Thread(target=self._run, name=f"{name}-{number}", daemon=True) for number in range(1, size + 1)
        ]

    def start(self) -> None:
        """Start the threads; once only."""
        for thread in self._threads:
            thread.start()

    def stop(self, timeout: float) -> bool:
        """Let each finish what it has in hand, for ``timeout`` seconds in all. Returns whether all ended."""
        self._stopping.set()
        self._bell.ring()
        end = time.monotonic() + timeout
        for thread in self._threads:
            if thread.is_alive():
                thread.join(max(0.0, end - time.monotonic()))
        return not any(thread.is_alive() for thread in self._threads)

    def _run(self) -> None:
        while not self._stopping.is_set():
            heard = self._bell.heard()
            pause = self._poll
            try:
                if self._step():
                    continue
            except DBAPIError as error:
                log.warning("the database failed: %s", one_line(error.orig or error))
                pause = max(self._poll, 2.0)
            except Exception:
                log.exception("a fault in %s", threading.current_thread().name)
                pause = max(self._poll, 2.0)
            self._bell.wait(heard, pause)


def one_line(error: BaseException) -> str:
    """An exception as one line for the log or a row: its type and what it says, 500 characters at most."""
    said = " ".join(str(error).split())
    return f"{type(error).__name__}: {said}"[:500] if said else type(error).__name__
