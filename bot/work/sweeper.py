"""Now and then: take up what was left lying, and remove what is long done."""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import ColumnElement, delete, select
from sqlalchemy.orm import Session

from bot.archive.database import Database, utc_now
from bot.work import inbox
from bot.work.queue import Queue
from bot.work.tables import InboxEvent, Job, JobStatus, OutboxRow, PostStatus
from bot.work.threads import Bell, Crew, one_line

log = logging.getLogger(__name__)

PRUNE_AT_ONCE = 5_000


@dataclass(frozen=True)
class Wanted:
    """Work that should be in the queue: asked for again with every sweep until it is done."""

    task: str
    key: str
    args: dict[str, Any]


Replay = Callable[[InboxEvent], None]
Pending = Callable[[Session, datetime], Iterable[Wanted]]


class Sweeper:
    """Each ``every``: unhandled events go to ``replay``, what ``pending`` names is enqueued, old rows are pruned.

    ``replay`` handles an event as if it came now, and says `inbox.finish` when done; if it raises, the event comes
    again with a later sweep, five times in all. ``pending(session, now)`` yields the work that the state of the
    archive calls for; to enqueue what is queued already changes nothing. Rows that are done are kept ``keep``.
    """

    def __init__(
        self,
        database: Database,
        queue: Queue,
        *,
        replay: Replay,
        pending: Pending,
        every: timedelta = timedelta(seconds=60),
        replay_after: timedelta = timedelta(seconds=30),
        keep: timedelta = timedelta(days=30),
    ) -> None:
        self._database = database
        self._queue = queue
        self._replay = replay
        self._pending = pending
        self._replay_after = replay_after
        self._keep = keep
        self._crew = Crew("sweeper", 1, self._step, bell=Bell(), poll=every.total_seconds())

    def start(self) -> None:
        """Sweep now, then every so often."""
        self._crew.start()

    def stop(self, timeout: float = 5.0) -> bool:
        """End after the sweep that is going on. Returns whether it ended in time."""
        return self._crew.stop(timeout)

    def sweep(self, now: datetime) -> None:
        """One sweep, in this thread."""
        self._replay_events(now)
        with self._database.write() as session:
            for wanted in self._pending(session, now):
                self._queue.enqueue(session, wanted.task, wanted.key, wanted.args)
        prune(self._database, now - self._keep)

    def _replay_events(self, now: datetime) -> None:
        older_than = now - self._replay_after
        while found := self._unfinished(older_than):
            for event_id in found:
                with self._database.write() as session:
                    event = inbox.begin(session, event_id, older_than, now)
                if event is not None:
                    self._replay_one(event)

    def _unfinished(self, older_than: datetime) -> list[int]:
        with self._database.read() as session:
            return [event.id for event in inbox.unfinished(session, older_than)]

    def _replay_one(self, event: InboxEvent) -> None:
        try:
            self._replay(event)
        except Exception as error:  # noqa: BLE001 - one bad event must not keep the others from being handled
            log.warning("event %s, replay %d: %s", event.event_id, event.attempts, one_line(error))

    def _step(self) -> bool:
        self.sweep(utc_now())
        return False


def prune(database: Database, before: datetime) -> int:
    """Remove events, jobs and posts that were done before then, some thousand a call. Returns how many.

    What is dead stays: somebody should look at it.
    """
    done: list[tuple[type[InboxEvent] | type[Job] | type[OutboxRow], ColumnElement[bool]]] = [
        (InboxEvent, InboxEvent.done_at < before),
        (Job, (Job.status == JobStatus.DONE) & (Job.finished_at < before)),
        (OutboxRow, (OutboxRow.status == PostStatus.POSTED) & (OutboxRow.settled_at < before)),
    ]
    removed = 0
    for table, old in done:
        with database.write() as session:
            some = select(table.id).where(old).limit(PRUNE_AT_ONCE).scalar_subquery()
            removed += len(session.scalars(delete(table).where(table.id.in_(some)).returning(table.id)).all())
    return removed
