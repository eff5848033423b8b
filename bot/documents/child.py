"""What runs inside the sandbox's child process: take a file, answer in JSON, until the parent hangs up."""

from __future__ import annotations

import os
import resource
import signal
import sys
from collections.abc import Callable
from enum import StrEnum
from multiprocessing.connection import Connection

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


def serve(connection: Connection, limits: Limits, converter: Converter) -> None:
    """Answer files until the other end is closed. A crash on one is for the parent to notice."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is the parent's to handle
    _confine(limits)
    connection.send_bytes(READY)
    while True:
        try:
            opinion, data, name = connection.recv()
        except EOFError:
            return
        answer = _answer(converter, opinion, data, name, limits)
        answer.spent = _most_resident() > limits.resident
        connection.send_bytes(answer.model_dump_json().encode())


def _confine(limits: Limits) -> None:
    """Give up what a converter does not need: environment, terminal, core dumps, large files, much memory."""
    os.environ.clear()
    # One thread: numpy's pool would reserve address space for every core.
    os.environ["OPENBLAS_NUM_THREADS"] = "1"
    sys.dont_write_bytecode = True
    null = os.open(os.devnull, os.O_RDWR)
    for descriptor in (0, 1, 2):
        os.dup2(null, descriptor)
    os.close(null)
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    resource.setrlimit(resource.RLIMIT_FSIZE, (limits.file_bytes, limits.file_bytes))
    resource.setrlimit(resource.RLIMIT_AS, (limits.memory, limits.memory))


def _most_resident() -> int:
    """The most memory ever in use, in bytes; little of it is given back while a process lives."""
    unit = 1 if sys.platform == "darwin" else 1024
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * unit


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
