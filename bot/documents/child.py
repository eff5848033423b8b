"""What runs inside the sandbox's child process."""

from __future__ import annotations

import os
import resource
import sys
from collections.abc import Callable

from bot.documents.convert import convert, second_opinion
from bot.documents.limits import Limits
from bot.documents.refusal import RefusalReason, Refused
from bot.readout import Document

Task = Callable[[bytes, str, Limits], Document]


def confine(limits: Limits) -> None:
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


def ready() -> bool:
    """Answer that the child is up."""
    return True


def first(data: bytes, name: str, limits: Limits) -> Document:
    """``convert`` under a processor-time limit of its own. Raises Refused."""
    return _bounded(convert, data, name, limits)


def second(data: bytes, name: str, limits: Limits) -> Document:
    """``second_opinion`` under a processor-time limit of its own. Raises Refused."""
    return _bounded(second_opinion, data, name, limits)


def _bounded(task: Task, data: bytes, name: str, limits: Limits) -> Document:
    used = resource.getrusage(resource.RUSAGE_SELF)
    # Should the parent be gone, nobody is left to call time: the kernel does. Several threads may add up to more.
    allowed = int(used.ru_utime + used.ru_stime + 2 * limits.seconds) + 1
    resource.setrlimit(resource.RLIMIT_CPU, (allowed, resource.RLIM_INFINITY))
    try:
        return task(data, name, limits)
    except MemoryError:
        # Not chained: the traceback would keep what filled the memory alive.
        raise Refused(RefusalReason.BOMB, "memory ran out") from None
