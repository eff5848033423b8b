"""Does the jobs of the embedded queue, in threads of this process."""

from __future__ import annotations

import logging
import threading
from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import timedelta

from sqlalchemy.orm import Session

from bot.archive.database import Database, utc_now
from bot.work.attempts import Again, Over, what_follows
from bot.work.embedded import TOPIC, EmbeddedQueue
from bot.work.queue import ClaimedJob, Permanent
from bot.work.reference import job_reference
from bot.work.threads import Bell, Crew

log = logging.getLogger(__name__)

OnDead = Callable[[Session, ClaimedJob], None]


def _say_nothing(_: Session, __: ClaimedJob) -> None:
    return None


class Worker:
    """Claims jobs and calls their tasks: ``tasks[job.task](**job.args)``, each in a thread, some at a time.

    A task that raises is tried again later, ``MAX_ATTEMPTS`` times in all; ``Permanent`` ends it at once, ``Later``
    puts it off. A job whose worker died counts as tried. ``on_dead`` is called in the transaction that buries a job,
    so that what it writes (an answer for the person) comes exactly when the job is dead.

    ``alone``: the caller holds the lock of `bot.work.single`, so whatever is held at the start was held by a dead
    process and is taken back at once; otherwise its lease must run out first. ``lease`` bounds no task: it is renewed
    as long as this process lives.
    """

    def __init__(
        self,
        database: Database,
        queue: EmbeddedQueue,
        tasks: Mapping[str, Callable[..., None]],
        concurrency: int = 2,
        *,
        on_dead: OnDead = _say_nothing,
        alone: bool = False,
        poll: float = 0.5,
        lease: timedelta = timedelta(seconds=60),
    ) -> None:
        self._database = database
        self._queue = queue
        self._tasks = tasks
        self._on_dead = on_dead
        self._alone = alone
        self._lease = lease
        self._held: dict[int, ClaimedJob] = {}
        self._held_lock = threading.Lock()
        self._bell = Bell()
        self._hands = Crew("worker", concurrency, self._one_job, bell=self._bell, poll=poll)
        self._keeper = Crew("worker-keeper", 1, self._keep, bell=Bell(), poll=lease.total_seconds() / 3)
        database.subscribe(TOPIC, self.wake)

    def start(self) -> None:
        """Take back what a dead process held, and begin."""
        if self._alone:
            self._take_back(everything=True)
        self._keeper.start()
        self._hands.start()

    def stop(self, timeout: float = 10.0) -> bool:
        """Claim nothing more and wait for what is in hand. False: something still runs, and will be done again."""
        ended = self._hands.stop(timeout)
        self._keeper.stop(1.0)
        return ended

    def wake(self) -> None:
        """Look for work now."""
        self._bell.ring()

    def _one_job(self) -> bool:
        with self._database.read() as session:
            if not self._queue.due(session, utc_now()):
                return False
        with self._database.write() as session:
            job = self._queue.claim(session, utc_now(), self._lease)
        if job is None:
            return False
        with self._held_lock:
            self._held[job.id] = job
        try:
            self._do(job)
        finally:
            with self._held_lock:
                del self._held[job.id]
        return True

    def _do(self, job: ClaimedJob) -> None:
        task = self._tasks.get(job.task)
        try:
            if task is None:
                raise Permanent(f"no task is called {job.task}")
            task(**job.args)
        except Exception as error:  # noqa: BLE001 - the edge of a task: whatever it was, something follows for the job
            self._failed(job, what_follows(error, job, utc_now()))
        else:
            with self._database.write() as session:
                self._queue.finish(session, job)

    def _failed(self, job: ClaimedJob, then: Again | Over) -> None:
        if isinstance(then, Over):
            self._bury(replace(job, reference=then.reference), then.error)
            return
        with self._database.write() as session:
            self._queue.retry(session, job, then.at, then.error, counts=then.counts)

    def _bury(self, job: ClaimedJob, error: str) -> None:
        dead = replace(job, error=error)
        try:
            with self._database.write() as session:
                if self._queue.bury(session, job, error):
                    self._on_dead(session, dead)
        except Exception:
            # Dead without the word to the person is bad; trying a hopeless job for ever, because the word cannot be
            # written, is worse.
            log.exception("what follows the end of %s (%s) failed", job.task, job.key)
            with self._database.write() as session:
                self._queue.bury(session, job, error)

    def _keep(self) -> bool:
        with self._held_lock:
            held = list(self._held.values())
        if held:
            until = utc_now() + self._lease
            with self._database.write() as session:
                for job in held:
                    self._queue.renew(session, job, until)
        self._take_back(everything=False)
        return False

    def _take_back(self, *, everything: bool) -> None:
        with self._database.write() as session:
            hopeless = self._queue.take_back(session, utc_now(), everything=everything)
        for job in hopeless:
            reference = job_reference(job.key, job.asked_at)
            log.error(
                "%s (%s) is given up, reference %s: %s, %d times", job.task, job.key, reference, job.error, job.attempt
            )
            self._bury(replace(job, reference=reference), job.error or "")
