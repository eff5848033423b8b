"""The queue as one table in the bot's own database: jobs are kept, claimed, settled and taken back here."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import case, select, update
from sqlalchemy.orm import Session

from bot.archive.database import announce, insert_into, utc_now
from bot.work.queue import MAX_ATTEMPTS, ClaimedJob
from bot.work.tables import OPEN_JOB, Job, JobStatus

TOPIC = "jobs"


class EmbeddedQueue:
    """Keeps jobs in the ``job`` table, on SQLite and on PostgreSQL. Holds no state of its own."""

    def enqueue(
        self, session: Session, task: str, key: str, args: dict[str, Any], run_at: datetime | None = None
    ) -> None:
        """See ``Queue.enqueue``. Workers in this process wake when the session is committed."""
        now = utc_now()
        values = {
            "task": task,
            "key": key,
            "args": args,
            "status": JobStatus.TODO,
            "run_at": run_at or now,
            "again": False,
            "attempts": 0,
            "created_at": now,
        }
        insert = insert_into(session, Job, values)
        new = insert.excluded
        sooner = case((Job.run_at < new.run_at, Job.run_at), else_=new.run_at)
        session.execute(
            insert.on_conflict_do_update(
                index_elements=[Job.key],
                index_where=OPEN_JOB,
                set_={
                    "args": new.args,
                    "again": Job.status == JobStatus.DOING,
                    # A running job's own time is past; kept for the run that follows.
                    "run_at": case((Job.status == JobStatus.DOING, new.run_at), else_=sooner),
                },
            )
        )
        announce(session, TOPIC)

    def due(self, session: Session, now: datetime) -> bool:
        """Whether there is anything to claim."""
        return session.scalar(_due(now)) is not None

    def claim(self, session: Session, now: datetime, lease: timedelta) -> ClaimedJob | None:
        """Take the job that has been due longest, for as long as ``lease``; None when nothing is due."""
        taken = (
            update(Job)
            .where(Job.id == _due(now).with_for_update(skip_locked=True).scalar_subquery())
            .values(status=JobStatus.DOING, attempts=Job.attempts + 1, lease_until=now + lease)
            .returning(Job.id, Job.task, Job.key, Job.args, Job.attempts, Job.created_at)
        )
        row = session.execute(taken, execution_options={"synchronize_session": False}).one_or_none()
        if row is None:
            return None
        return ClaimedJob(row.id, row.task, row.key, row.args, row.attempts, asked_at=row.created_at)

    def renew(self, session: Session, job: ClaimedJob, until: datetime) -> None:
        """Hold the job longer, if it is still held."""
        session.execute(update(Job).where(*_held(job)).values(lease_until=until))

    def finish(self, session: Session, job: ClaimedJob) -> None:
        """The job is done; it is to do again if it was asked for while it ran."""
        row = _locked(session, job)
        if row is not None:
            _close(session, row, JobStatus.DONE, None)
            announce(session, TOPIC)

    def retry(self, session: Session, job: ClaimedJob, at: datetime, error: str, *, counts: bool = True) -> None:
        """The job is to do again at ``at``; not ``counts``: as if this attempt had not been made."""
        row = _locked(session, job)
        if row is None:
            return
        row.status = JobStatus.TODO
        row.run_at = min(at, row.run_at) if row.again else at
        row.attempts -= 0 if counts else 1
        row.again = False
        row.lease_until = None
        row.last_error = error

    def bury(self, session: Session, job: ClaimedJob, error: str) -> bool:
        """The job is dead, nobody tries again. False: it is not, being held no longer or asked for while it ran."""
        row = _locked(session, job)
        if row is None:
            return False
        _close(session, row, JobStatus.DEAD, error)
        announce(session, TOPIC)
        return not row.again

    def take_back(self, session: Session, now: datetime, *, everything: bool = False) -> list[ClaimedJob]:
        """Have jobs done again whose lease ran out (``everything``: all that are held), as their worker is dead.

        Returns those that were tried too often already: they are still held, and are to be buried.
        """
        lost = select(Job).where(Job.status == JobStatus.DOING).with_for_update(skip_locked=True)
        if not everything:
            lost = lost.where(Job.lease_until < now)
        hopeless = []
        for row in session.scalars(lost.order_by(Job.id)):
            job = ClaimedJob(row.id, row.task, row.key, row.args, row.attempts, "its worker died")
            if row.attempts >= MAX_ATTEMPTS:
                hopeless.append(job)
            else:
                self.retry(session, job, now, "its worker died")
        return hopeless


def _due(now: datetime) -> Any:
    waiting = select(Job.id).where(Job.status == JobStatus.TODO, Job.run_at <= now)
    return waiting.order_by(Job.run_at, Job.id).limit(1)


def _held(job: ClaimedJob) -> tuple[Any, ...]:
    return Job.id == job.id, Job.status == JobStatus.DOING, Job.attempts == job.attempt


def _locked(session: Session, job: ClaimedJob) -> Job | None:
    return session.scalar(select(Job).where(*_held(job)).with_for_update())


def _close(session: Session, row: Job, status: JobStatus, error: str | None) -> None:
    row.status = status
    row.lease_until = None
    row.last_error = error
    row.finished_at = utc_now()
    if row.again:
        # Another row, not this one once more: a worker that still believes it holds this one must not settle that.
        session.flush()
        session.add(Job(task=row.task, key=row.key, args=row.args, run_at=row.run_at))
