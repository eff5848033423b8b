"""One process at a time: a lock on a file, which the system lets go when the process ends, however it ends."""

from __future__ import annotations

import fcntl
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path


class AlreadyRunning(Exception):
    """Another process holds the lock."""


@contextmanager
def single_instance(path: Path) -> Iterator[None]:
    """Hold the lock on ``path`` inside the block; ``AlreadyRunning`` at once when another process has it."""
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("a+") as file:
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            file.seek(0)
            holder = file.read().strip() or "unknown"
            raise AlreadyRunning(f"another process (id {holder}) is using {path.parent}") from None
        file.truncate(0)
        file.write(str(os.getpid()))
        file.flush()
        yield
