"""One child process and the pipe to it."""

from __future__ import annotations

import multiprocessing
from collections.abc import Callable
from threading import Event, Timer
from typing import TypeVar

from bot.documents import child
from bot.documents.child import Answer, Converter, Opinion
from bot.documents.limits import Limits

T = TypeVar("T")

_SLOWEST_START = 60.0
_BYTES_A_CHARACTER = 6  # JSON writes a control character as \u001f
_BESIDE_THE_TEXT = 4_000_000
_KINDEST_END = 5.0


class ChildDied(Exception):
    """The child ended in the middle of a file, by itself or by the kernel; ``exit_code`` is negative for a signal."""

    def __init__(self, exit_code: int | None) -> None:
        super().__init__(f"exit {exit_code}")
        self.exit_code = exit_code


class Worker:
    """A spawned child that answers one file at a time; use it from one thread at a time.

    Answers come back as JSON and are validated, so that a child that a file has taken over cannot run code here.
    A timer kills the child when time is up, whatever either side is waiting for, which ends every wait on the pipe.
    """

    def __init__(self, limits: Limits, converter: Converter) -> None:
        self.limits = limits
        self.files = 0
        self._started = False
        context = multiprocessing.get_context("spawn")
        self._pipe, other_end = context.Pipe()
        self._process = context.Process(target=child.serve, args=(other_end, limits, converter), daemon=True)
        self._process.start()
        # Held here too, the child's end would stay open after its death and nobody would notice.
        other_end.close()

    def ask(self, opinion: Opinion, data: bytes, name: str) -> Answer:
        """The child's answer. Raises TimeoutError or ChildDied, after which this worker is of no more use."""
        self.files += 1
        if not self._started:
            self._within(_SLOWEST_START, self._pipe.recv_bytes)
            self._started = True
        return self._within(self.limits.seconds, lambda: self._exchange(opinion, data, name))

    def _exchange(self, opinion: Opinion, data: bytes, name: str) -> Answer:
        self._pipe.send((opinion, data, name))
        longest = self.limits.max_chars * _BYTES_A_CHARACTER + _BESIDE_THE_TEXT
        return Answer.model_validate_json(self._pipe.recv_bytes(longest))

    def _within(self, seconds: float, step: Callable[[], T]) -> T:
        out_of_time = Event()

        def call_time() -> None:
            out_of_time.set()
            self._process.kill()

        timer = Timer(seconds, call_time)
        timer.daemon = True
        timer.start()
        try:
            return step()
        except (EOFError, OSError) as gone:
            self._process.join(_KINDEST_END)
            raise (TimeoutError() if out_of_time.is_set() else ChildDied(self._process.exitcode)) from gone
        finally:
            timer.cancel()

    @property
    def alive(self) -> bool:
        """Whether the child is still there to be asked; one that waits has nothing to say, one that died has an end."""
        return self._process.is_alive() and not (self._started and self._pipe.poll())

    def end(self) -> None:
        """Kill the child, which holds nothing worth keeping."""
        self._process.kill()
        self._process.join(_KINDEST_END)
        self._pipe.close()
