"""Which engine does the work: the table in SQLite for one process, procrastinate on PostgreSQL for several."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Protocol

from sqlalchemy.orm import Session

from bot.archive.database import Database
from bot.work.embedded import EmbeddedQueue
from bot.work.queue import ClaimedJob, Queue
from bot.work.worker import Worker

OnDead = Callable[[Session, ClaimedJob], None]


class Part(Protocol):
    """Something that works in the background of this process."""

    def start(self) -> None:
        """Begin."""

    def stop(self) -> object:
        """End, and wait for what is in hand."""


class Engine:
    """A queue and what works it off. On PostgreSQL it needs the ``postgres`` extra: ImportError without."""

    def __init__(self, database: Database) -> None:
        self.queue: Queue
        self._make_worker: Callable[[Mapping[str, Callable[..., None]], OnDead], Part]
        if database.is_sqlite:
            embedded = self.queue = EmbeddedQueue()
            self._make_worker = lambda tasks, on_dead: Worker(database, embedded, tasks, on_dead=on_dead, alone=True)
            return
        from bot.work.procrastinate_queue import ProcrastinateQueue, apply_schema
        from bot.work.procrastinate_worker import ProcrastinateWorker

        apply_schema(database.url.render_as_string(hide_password=False))
        shared = self.queue = ProcrastinateQueue(database)
        self._make_worker = lambda tasks, on_dead: ProcrastinateWorker(database, shared, tasks, on_dead=on_dead)

    def worker(self, tasks: Mapping[str, Callable[..., None]], on_dead: OnDead) -> Part:
        """What calls the tasks, not started yet."""
        return self._make_worker(tasks, on_dead)
