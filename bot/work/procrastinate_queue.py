"""The queue for more than one machine: procrastinate on PostgreSQL, in the bot's own database and transactions.

Needs the ``postgres`` extra. Measured traps that are met here: a job that kills its worker is retried for ever unless
rescues are capped; `AlreadyEnqueued` breaks the transaction it is raised in; a retry of procrastinate's own breaks on
its queueing lock when the job was asked for once more meanwhile, so a failed attempt ends and the next is a new job.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import datetime
from typing import Any

import procrastinate
from procrastinate.exceptions import AlreadyEnqueued
from sqlalchemy import text
from sqlalchemy.orm import Session

from bot.archive.database import Database, engine_url, one_at_a_time, utc_now
from bot.work.attempts import Again, Over, what_follows
from bot.work.queue import ClaimedJob, Permanent

TASK = "attache.job"
QUEUE = "attache"
_SCHEMA_LOCK = 0x50726F63

OnDead = Callable[[Session, ClaimedJob], None]


class ProcrastinateQueue:
    """Asks for jobs on the session's own connection: they come and go with its transaction."""

    def __init__(self, database: Database) -> None:
        if database.is_sqlite:
            raise ValueError("procrastinate needs PostgreSQL")
        # Never opened: every call brings its own connection.
        self._app = procrastinate.App(connector=procrastinate.SyncPsycopgConnector())

    def enqueue(
        self, session: Session, task: str, key: str, args: dict[str, Any], run_at: datetime | None = None
    ) -> None:
        """See ``Queue.enqueue``. A waiting job of the key keeps its time, also when ``run_at`` is sooner."""
        self.ask(session, ClaimedJob(0, task, key, args, 1, asked_at=utc_now()), run_at)

    def ask(self, session: Session, job: ClaimedJob, run_at: datetime | None) -> bool:
        """Ask for one attempt of a job; False when its key is waiting already."""
        try:
            with session.begin_nested():
                # Asked for inside: only the use of the connection makes SQLAlchemy set the savepoint.
                raw = session.connection().connection.driver_connection
                self._app.configure_task(
                    TASK, queue=QUEUE, queueing_lock=job.key, lock=job.key, schedule_at=run_at, connection=raw
                ).defer(
                    task=job.task,
                    key=job.key,
                    args=job.args,
                    attempt=job.attempt,
                    asked_at=(job.asked_at or utc_now()).isoformat(),
                )
        except AlreadyEnqueued:
            return False
        return True


class Attempt:
    """Does one attempt of a job and sees to what follows. The body of the one procrastinate task there is."""

    def __init__(
        self,
        database: Database,
        queue: ProcrastinateQueue,
        tasks: Mapping[str, Callable[..., None]],
        on_dead: OnDead,
    ) -> None:
        self._database = database
        self._queue = queue
        self._tasks = tasks
        self._on_dead = on_dead

    def __call__(self, job: ClaimedJob) -> None:
        """Call the job's task; what it raises is dealt with here."""
        task = self._tasks.get(job.task)
        try:
            if task is None:
                raise Permanent(f"no task is called {job.task}")
            task(**job.args)
        except Exception as error:  # noqa: BLE001 - the edge of a task: whatever it was, something follows for the job
            self._failed(job, what_follows(error, job, utc_now()))

    def bury(self, job: ClaimedJob, error: str) -> None:
        """Say that the job is dead. May be said twice after a crash: what follows from it must have a key."""
        with self._database.write() as session:
            self._on_dead(session, replace(job, error=error))

    def _failed(self, job: ClaimedJob, then: Again | Over) -> None:
        if isinstance(then, Over):
            self.bury(replace(job, reference=then.reference), then.error)
            return
        attempt = job.attempt + 1 if then.counts else job.attempt
        with self._database.write() as session:
            self._queue.ask(session, replace(job, attempt=attempt), then.at)


def apply_schema(url: str) -> None:
    """Make procrastinate's own tables beside ours; harmless when they are there.

    Their later versions come with migrations of their own (procrastinate's documentation, "Migrations").
    """
    database = Database(url)
    with database.write() as session:
        one_at_a_time(session, _SCHEMA_LOCK)
        if session.scalar(text("SELECT to_regclass('procrastinate_jobs')")) is None:
            raw = session.connection().connection.driver_connection
            if raw is None:
                raise ConnectionError("the database has no connection to make tables on")
            raw.cursor().execute(procrastinate.schema.SchemaManager.get_schema())
    database.dispose()


def conninfo(url: str) -> str:
    """The address as libpq takes it."""
    return engine_url(url).set(drivername="postgresql").render_as_string(hide_password=False)
