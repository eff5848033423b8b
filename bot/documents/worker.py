"""One child process and the pipe to it."""

from __future__ import annotations

import socket
import subprocess
import sys
from collections.abc import Callable
from multiprocessing.connection import Connection
from threading import Event, Timer
from typing import TypeVar

from pydantic import ValidationError

from bot.documents.child import Answer, Converter, Opinion
from bot.documents.limits import Limits

T = TypeVar("T")

# One thread: numpy's pool would reserve address space for every core.
_ENVIRONMENT = {"OPENBLAS_NUM_THREADS": "1"}
_SLOWEST_START = 60.0
_BYTES_A_CHARACTER = 6  # JSON writes a control character as \u001f
_BESIDE_THE_TEXT = 4_000_000
_KINDEST_END = 1.0


class ChildDied(Exception):
    """The child ended in the middle of a file, or answered nonsense; ``exit_code`` is negative for a signal."""

    def __init__(self, exit_code: int) -> None:
        super().__init__(f"exit {exit_code}")
        self.exit_code = exit_code


class Worker:
    """A child interpreter that answers one file at a time; use it from one thread at a time.

    It is started bare, not through multiprocessing, which would hand it our environment with the tokens in it and
    import whatever the main program imports. Answers come back as JSON and are validated, so that a child that a file
    has taken over cannot run code here. A timer kills the child when time is up, whatever either side is waiting
    for, which ends every wait on the pipe.
    """

    def __init__(self, limits: Limits, converter: Converter) -> None:
        self.limits = limits
        self.files = 0
        self._started = False
        ours, theirs = socket.socketpair()
        with theirs:
            self._process = _launch(theirs.fileno())
        self._pipe = Connection(ours.detach())
        self._pipe.send((limits, converter))

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
        except (EOFError, OSError, ValidationError) as gone:
            exit_code = self._exit_code()
            raise (TimeoutError() if out_of_time.is_set() else ChildDied(exit_code)) from gone
        finally:
            timer.cancel()

    def _exit_code(self) -> int:
        """How the child ended; one that only talked nonsense is ended here."""
        try:
            return self._process.wait(_KINDEST_END)
        except subprocess.TimeoutExpired:
            self._process.kill()
            return self._process.wait()

    @property
    def alive(self) -> bool:
        """Whether the child is still there to be asked; one that waits has nothing to say, one that died has an end."""
        return self._process.poll() is None and not (self._started and self._pipe.poll())

    def end(self) -> None:
        """Kill the child, which holds nothing worth keeping."""
        self._process.kill()
        self._process.wait()
        self._pipe.close()


def _launch(descriptor: int) -> subprocess.Popen[bytes]:
    """Start the child with our import path, one open descriptor, no terminal and an empty environment."""
    program = f"import sys; sys.path[:] = {sys.path!r}; from bot.documents.child import main; main({descriptor})"
    return subprocess.Popen(
        [sys.executable, "-I", "-c", program],
        env=_ENVIRONMENT,
        pass_fds=[descriptor],
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
