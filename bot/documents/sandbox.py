"""Conversion in a child process with limits: a file that crashes, hangs or swells takes the child, not the bot."""

from __future__ import annotations

from threading import Lock
from types import TracebackType
from typing import Self

from bot.documents.child import Answer, Converter, Opinion, converted
from bot.documents.convert import admit
from bot.documents.limits import Limits
from bot.documents.refusal import RefusalReason, Refused
from bot.documents.sniff import looks_like_pdf
from bot.documents.worker import ChildDied, Worker
from bot.readout import Document


class Sandbox:
    """Converts files in one child process, replaced when it dies and after ``limits.tasks`` files.

    The child has bounded memory, processor time and output, an empty environment and no terminal. It starts with
    the first file (or ``warm``). Safe to call from several threads; files then wait for one another.
    """

    def __init__(self, limits: Limits | None = None, converter: Converter = converted) -> None:
        self.limits = limits or Limits()
        self._converter = converter
        self._worker: Worker | None = None
        self._turn = Lock()

    def warm(self) -> None:
        """Start the child now and return at once, so that the first file need not wait for it."""
        with self._turn:
            self._ready_worker()

    def convert(self, data: bytes, name: str) -> Document:
        """One file as a Document. Raises Refused: the conversion's own reasons, TIMEOUT, BOMB or BROKEN.

        A PDF on which the first engine crashes or runs out of time is given once to the second.
        """
        admit(data, self.limits)
        with self._turn:
            try:
                return _document(self._ask(Opinion.FIRST, data, name))
            except (TimeoutError, ChildDied) as fault:
                if not looks_like_pdf(data):
                    raise _refusal(fault) from fault
            try:
                return _document(self._ask(Opinion.SECOND, data, name))
            except (TimeoutError, ChildDied) as fault:
                raise _refusal(fault) from fault

    def close(self) -> None:
        """End the child. The sandbox may be used again afterwards; it then starts another."""
        with self._turn:
            self._end_worker()

    def __enter__(self) -> Self:
        """The sandbox itself; the child starts with the first file."""
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """End the child."""
        self.close()

    def _ask(self, opinion: Opinion, data: bytes, name: str) -> Answer:
        try:
            answer = self._ready_worker().ask(opinion, data, name)
        except BaseException:
            # Whatever went wrong, an answer may still be on its way and would be taken for the next file's.
            self._end_worker()
            raise
        if answer.spent:
            self._end_worker()
        return answer

    def _ready_worker(self) -> Worker:
        worker = self._worker
        if worker and (not worker.alive or worker.files >= self.limits.tasks):
            self._end_worker()
        if self._worker is None:
            self._worker = Worker(self.limits, self._converter)
        return self._worker

    def _end_worker(self) -> None:
        if self._worker:
            self._worker.end()
            self._worker = None


def _document(answer: Answer) -> Document:
    if answer.document is None:
        raise Refused(answer.reason or RefusalReason.BROKEN, answer.detail)
    return answer.document


def _refusal(fault: TimeoutError | ChildDied) -> Refused:
    if isinstance(fault, ChildDied):
        return Refused(RefusalReason.BROKEN, f"the converter died on it ({fault})")
    return Refused(RefusalReason.TIMEOUT, "time ran out")
