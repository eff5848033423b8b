"""Reading in a child process: the pipeline is loaded once there, and a crash or a hang takes the child, not the bot."""

from __future__ import annotations

import multiprocessing
import signal
from enum import StrEnum
from multiprocessing.connection import Connection
from pathlib import Path
from threading import Lock
from types import TracebackType
from typing import Self

from bot.reading.known import Known
from bot.readout import Document, Readout

SECONDS = 60.0
"""How long one document may take; a press briefing of 30,000 words takes about five."""


class FailedReason(StrEnum):
    """How the reader failed on a document."""

    HUNG = "hung"
    DIED = "died"


class ReadingFailed(Exception):
    """A document could not be read: the reader took too long, or something in it stopped the reader."""

    def __init__(self, reason: FailedReason) -> None:
        super().__init__(reason)
        self.reason = reason


class ReadingPool:
    """Reads documents one after another in one spawned child, which is replaced when it dies or runs out of time.

    ``model`` and ``seeds`` are those of ``Reader``. ``timeout`` is in seconds for one document, loading included. The
    child starts with the first document, or with ``warm``. Safe to call from several threads.

    A pipe and a process rather than a pool from a library: pools share a lock with their workers, and a worker killed
    while it waits takes the lock with it; the closed end of a pipe tells at once.
    """

    def __init__(self, model: str | None = None, seeds: Path | None = None, timeout: float = SECONDS) -> None:
        self.model = model
        self.seeds = seeds
        self.timeout = timeout
        self._child: _Child | None = None
        self._lock = Lock()

    def warm(self) -> None:
        """Start the child, which loads the pipeline; returns at once. A fault in it shows with the first document."""
        with self._lock:
            self._running()

    def check(self) -> None:
        """Load the pipeline now, and raise what is wrong with it: WrongLabels, or OSError for one that is not there."""
        self.read(Document(text="Ready.", language="en"))

    def read(self, document: Document, known: Known | None = None) -> Readout:
        """The reading of one document.

        Raises ReadingFailed where the child died or hung, and what the reader itself raises (ValueError for a text
        beyond the model's limit of a million characters, and the faults of loading).
        """
        with self._lock:
            try:
                answer = self._running().ask((document, known), self.timeout)
            except (TimeoutError, EOFError, OSError) as fault:
                self._end()
                hung = isinstance(fault, TimeoutError)
                raise ReadingFailed(FailedReason.HUNG if hung else FailedReason.DIED) from fault
        if isinstance(answer, Exception):
            raise answer
        return answer

    def close(self) -> None:
        """End the child. The pool may be used again afterwards; it then starts another."""
        with self._lock:
            self._end()

    def __enter__(self) -> Self:
        """The pool itself; the child starts with the first document."""
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """End the child."""
        self.close()

    def _running(self) -> _Child:
        if self._child is not None and not self._child.alive():
            self._end()
        if self._child is None:
            self._child = _Child(self.model, self.seeds)
        return self._child

    def _end(self) -> None:
        child, self._child = self._child, None
        if child is not None:
            child.end()


_Question = tuple[Document, Known | None]
_Answer = Readout | Exception


class _Child:
    """A spawned process with a pipe to it."""

    def __init__(self, model: str | None, seeds: Path | None) -> None:
        context = multiprocessing.get_context("spawn")
        self._pipe, theirs = context.Pipe()
        given = (theirs, model, seeds)
        self._process = context.Process(target=_serve, args=given, name="attache-reader", daemon=True)
        self._process.start()
        theirs.close()  # so that the pipe ends when the child does

    def alive(self) -> bool:
        return self._process.is_alive()

    def ask(self, question: _Question, timeout: float) -> _Answer:
        """The child's answer. Raises TimeoutError, and EOFError or OSError where the child is gone."""
        self._pipe.send(question)
        if not self._pipe.poll(timeout):
            raise TimeoutError
        answer: _Answer = self._pipe.recv()
        return answer

    def end(self) -> None:
        self._pipe.close()
        self._process.kill()
        self._process.join()


def _serve(pipe: Connection, model: str | None, seeds: Path | None) -> None:
    """Answer questions until the pipe is closed; Ctrl-C is the parent's business."""
    # Imported here so that spaCy is in the memory of the child alone.
    from bot.reading.collection import settle
    from bot.reading.reader import Reader

    signal.signal(signal.SIGINT, signal.SIG_IGN)
    reader = None
    while True:
        try:
            if reader is None:
                reader = Reader(model, seeds)
                settle()
            document, known = pipe.recv()
            pipe.send(reader.read(document, known))
        except EOFError:
            return
        except Exception as fault:  # noqa: BLE001  # the edge of the process: it is raised again in the parent
            if reader is None:
                pipe.recv()  # a fault of loading answers the question that comes next
            pipe.send(fault)
