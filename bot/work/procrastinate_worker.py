"""Does the jobs of the procrastinate queue in this process; any number of processes may."""

from __future__ import annotations

import asyncio
import logging
import threading
from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import datetime
from typing import Any

import procrastinate
from procrastinate.exceptions import ConnectorException, ProcrastinateException, UniqueViolation
from procrastinate.jobs import Job, Status
from sqlalchemy.orm import Session

from bot.archive.database import Database, utc_now
from bot.work.procrastinate_queue import QUEUE, TASK, Attempt, OnDead, ProcrastinateQueue, conninfo
from bot.work.queue import MAX_ATTEMPTS, ClaimedJob
from bot.work.reference import job_reference
from bot.work.threads import one_line

log = logging.getLogger(__name__)

RESCUE_QUEUE = "attache-rescue"


def _say_nothing(_: Session, __: ClaimedJob) -> None:
    return None


class ProcrastinateWorker:
    """The same promises as ``Worker``, over procrastinate. One ``Database.url`` for rows and jobs.

    ``stalled``: seconds without a heartbeat after which a process counts as dead and its jobs are rescued. Tasks must
    leave the interpreter lock alone (heavy work in a child process), else their heartbeat stops with it and the job
    runs twice. When the database goes away, the worker begins again until it is back.
    """

    def __init__(
        self,
        database: Database,
        queue: ProcrastinateQueue,
        tasks: Mapping[str, Callable[..., None]],
        concurrency: int = 2,
        *,
        on_dead: OnDead = _say_nothing,
        stalled: float = 60.0,
        rescue_cron: str = "* * * * * */20",
    ) -> None:
        self._url = conninfo(database.url.render_as_string(hide_password=False))
        self._attempt = Attempt(database, queue, tasks, on_dead)
        self._concurrency = concurrency
        self._stalled = stalled
        self._rescue_cron = rescue_cron
        self._stopping = threading.Event()
        self._loop: asyncio.AbstractEventLoop | None = None
        self._main: asyncio.Task[None] | None = None
        self._thread = threading.Thread(target=self._run, name="procrastinate", daemon=True)

    def start(self) -> None:
        """Begin, in a thread with an event loop of its own."""
        self._thread.start()

    def stop(self, timeout: float = 10.0) -> bool:
        """Take nothing more and wait for what is in hand. False: something still runs, and will be rescued."""
        self._stopping.set()
        if self._loop is not None and self._main is not None and self._thread.is_alive():
            self._loop.call_soon_threadsafe(self._main.cancel)
        self._thread.join(timeout)
        return not self._thread.is_alive()

    def wake(self) -> None:
        """Nothing to do: PostgreSQL itself tells the workers (LISTEN and NOTIFY)."""

    def _run(self) -> None:
        while not self._stopping.is_set():
            try:
                asyncio.run(self._work())
            except (ProcrastinateException, OSError) as error:
                log.warning("the queue failed, beginning again: %s", one_line(error))
            self._stopping.wait(2.0)

    async def _work(self) -> None:
        self._loop = asyncio.get_running_loop()
        self._main = asyncio.current_task()
        if self._stopping.is_set():
            return
        app = self._app()
        options: dict[str, Any] = {
            "install_signal_handlers": False,
            # A job that waited for another of its key is not told of by NOTIFY: polling finds it.
            "fetch_job_polling_interval": 1.0,
            "update_heartbeat_interval": self._stalled / 6,
            "stalled_worker_timeout": self._stalled,
            "delete_jobs": "successful",
        }
        async with app.open_async():
            workers = [
                asyncio.create_task(app.run_worker_async(queues=[queue], concurrency=size, name=queue, **options))
                for queue, size in ((QUEUE, self._concurrency), (RESCUE_QUEUE, 1))
            ]
            try:
                # A worker that loses the database ends, sometimes without a word: then all begin again.
                await asyncio.wait(workers, return_when=asyncio.FIRST_COMPLETED)
            except asyncio.CancelledError:
                log.debug("told to stop")
            finally:
                for worker in workers:
                    worker.cancel()
                await asyncio.gather(*workers, return_exceptions=True)

    def _app(self) -> procrastinate.App:
        app = procrastinate.App(connector=procrastinate.PsycopgConnector(conninfo=self._url))

        @app.task(name=TASK, queue=QUEUE, pass_context=True)
        def job(context: procrastinate.JobContext, /, **_: Any) -> None:
            self._attempt(_claimed(context.job))

        # A queue and a worker of its own: it must not wait behind the jobs it is to rescue. No lock: were its own
        # worker to die, the lock would never be let go.
        @app.periodic(cron=self._rescue_cron, periodic_id="rescue")
        @app.task(name="attache.rescue", queue=RESCUE_QUEUE, priority=100)
        async def rescue(timestamp: int) -> None:
            await self._rescue(app)

        return app

    async def _rescue(self, app: procrastinate.App) -> None:
        stalled = await app.job_manager.get_stalled_jobs(queue=QUEUE, seconds_since_heartbeat=self._stalled)
        for job in stalled:
            held = _claimed(job)
            if held.attempt >= MAX_ATTEMPTS:
                reference = job_reference(held.key, held.asked_at)
                log.error(
                    "%s (%s) is given up, reference %s: its worker died, %d times",
                    *(held.task, held.key, reference, held.attempt),
                )
                await asyncio.to_thread(self._attempt.bury, replace(held, reference=reference), "its worker died")
                await self._end(app, job)
            else:
                log.warning("%s (%s) is taken back: its worker died", held.task, held.key)
                await self._take_back(app, job)

    async def _take_back(self, app: procrastinate.App, job: Job) -> None:
        try:
            await app.job_manager.retry_job(job, retry_at=utc_now())
        except UniqueViolation:
            # It was asked for once more meanwhile: that one waits under the same lock, and does for both.
            await self._end(app, job)
        except ConnectorException as error:
            log.info("a job was taken back by another process: %s", one_line(error))

    async def _end(self, app: procrastinate.App, job: Job) -> None:
        try:
            await app.job_manager.finish_job(job, Status.FAILED, delete_job=False)
        except ConnectorException as error:
            log.info("a job had ended already: %s", one_line(error))


def _claimed(job: Job) -> ClaimedJob:
    given: dict[str, Any] = dict(job.task_kwargs)
    return ClaimedJob(
        id=job.id or 0,
        task=given["task"],
        key=given["key"],
        args=given["args"],
        attempt=given["attempt"] + job.attempts,
        asked_at=datetime.fromisoformat(given["asked_at"]),
    )
