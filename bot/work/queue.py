"""What a queue is to those who ask for work, and what a task may say to those who do it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any, Protocol

from sqlalchemy.orm import Session

MAX_ATTEMPTS = 5

# For how long a job may be put off before that counts as a failure: somebody is waiting to be told.
PATIENCE = timedelta(hours=24)


class Queue(Protocol):
    """Where work is asked for, inside the transaction that makes it necessary."""

    def enqueue(
        self, session: Session, task: str, key: str, args: dict[str, Any], run_at: datetime | None = None
    ) -> None:
        """Have ``task`` called with ``args`` once the session is committed, not before ``run_at``.

        While work of the same ``key`` waits, nothing is added; while it runs, it will run once more afterwards, so
        that what was written before this call is always seen. Two of one key never run at once. ``args`` must be
        JSON: ids, not contents.
        """
        ...


@dataclass(frozen=True)
class ClaimedJob:
    """A job in the hands of a worker. ``attempt`` counts from 1 and tells this claim from a later one.

    ``asked_at``: when the job was first asked for, as far as the queue knows. ``reference``: where a fault of
    ours ended the job, the number beside the traceback in the log.
    """

    id: int
    task: str
    key: str
    args: dict[str, Any]
    attempt: int
    error: str | None = None
    asked_at: datetime | None = None
    reference: str = ""


class Permanent(Exception):
    """Raised by a task: trying again is no use. The job is dead at once."""


class TryAgain(Exception):
    """Raised by a task: an expected failure (the other end is away). Tried again like any other, in one log line."""


class Later(Exception):
    """Raised by a task: not now, but at ``when``. Counts as no attempt, until the job is `PATIENCE` old."""

    def __init__(self, when: datetime, reason: str = "") -> None:
        super().__init__(reason or f"not before {when.isoformat()}")
        self.when = when
