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
        self._database = database
        self._embedded = EmbeddedQueue() if database.is_sqlite else None
        self.queue: Queue = self._embedded or self._procrastinate()

    def worker(self, tasks: Mapping[str, Callable[..., None]], on_dead: OnDead) -> Part:
        """What calls the tasks, not started yet."""
        if self._embedded is not None:
            return Worker(self._database, self._embedded, tasks, on_dead=on_dead, alone=True)
        from bot.work.procrastinate_queue import ProcrastinateQueue
        from bot.work.procrastinate_worker import ProcrastinateWorker

        return ProcrastinateWorker(self._database, ProcrastinateQueue(self._database), tasks, on_dead=on_dead)

    def _procrastinate(self) -> Queue:
        from bot.work.procrastinate_queue import ProcrastinateQueue, apply_schema

        apply_schema(self._database.url.render_as_string(hide_password=False))
        return ProcrastinateQueue(self._database)
