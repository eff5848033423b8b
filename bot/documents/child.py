"""What runs inside the sandbox's child process: take a file, answer in JSON, until the parent hangs up."""

from __future__ import annotations

import resource
import signal
import sys
from collections.abc import Callable
from contextlib import suppress
from enum import StrEnum
from multiprocessing.connection import Connection
from pathlib import Path

from pydantic import BaseModel

from bot.documents.convert import convert, second_opinion
from bot.documents.limits import Limits
from bot.documents.refusal import RefusalReason, Refused
from bot.readout import Document


class Opinion(StrEnum):
    """Which engine a PDF is given to; other formats have only a first."""

    FIRST = "first"
    SECOND = "second"


class Answer(BaseModel):
    """What the child says of a file: a document, or a reason with its detail; ``spent`` when it should be its last."""

    document: Document | None = None
    reason: RefusalReason | None = None
    detail: str = ""
    spent: bool = False


Converter = Callable[[Opinion, bytes, str, Limits], Document]
READY = b"ready"


def converted(opinion: Opinion, data: bytes, name: str, limits: Limits) -> Document:
    """The file as a Document through the engine asked for. Raises Refused."""
    return (convert if opinion is Opinion.FIRST else second_opinion)(data, name, limits)


def main(descriptor: int) -> None:
    """Take limits and converter from the pipe, then answer files until its other end is closed."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is the parent's to handle
    connection = Connection(descriptor)
    limits, converter = connection.recv()
    _confine(limits)
    connection.send_bytes(READY)
    with suppress(EOFError, BrokenPipeError):
        _serve(connection, limits, converter)


def _serve(connection: Connection, limits: Limits, converter: Converter) -> None:
    while True:
        opinion, data, name = connection.recv()
        answer = _answer(converter, opinion, data, name, limits)
        answer.spent = _resident() > limits.resident
        connection.send_bytes(answer.model_dump_json().encode())


def _confine(limits: Limits) -> None:
    """Give up what a converter does not need: core dumps, large files, much memory, bytecode."""
    sys.dont_write_bytecode = True
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    resource.setrlimit(resource.RLIMIT_FSIZE, (limits.file_bytes, limits.file_bytes))
    resource.setrlimit(resource.RLIMIT_AS, (limits.memory, limits.memory))


def _resident() -> int:
    """The memory in use, in bytes; 0 where the system does not tell.

    Not ``ru_maxrss``: Linux lets a process begin with the figure of the one that started it.
    """
    try:
        return int(Path("/proc/self/statm").read_text().split()[1]) * resource.getpagesize()
    except FileNotFoundError:
        return 0


def _answer(converter: Converter, opinion: Opinion, data: bytes, name: str, limits: Limits) -> Answer:
    used = resource.getrusage(resource.RUSAGE_SELF)
    # Should the parent be gone, nobody is left to call time: the kernel does. Several threads may add up to more.
    allowed = int(used.ru_utime + used.ru_stime + 2 * limits.seconds) + 1
    resource.setrlimit(resource.RLIMIT_CPU, (allowed, resource.RLIM_INFINITY))
    try:
        return Answer(document=converter(opinion, data, name, limits))
    except Refused as refusal:
        return Answer(reason=refusal.reason, detail=refusal.detail)
    except MemoryError:
        return Answer(reason=RefusalReason.BOMB, detail="memory ran out")
