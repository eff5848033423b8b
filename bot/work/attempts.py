"""What follows when a task raised: the same for every queue."""

from __future__ import annotations

import logging
from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy.exc import DBAPIError

from bot.work.queue import MAX_ATTEMPTS, PATIENCE, ClaimedJob, Later, Permanent, TryAgain
from bot.work.reference import job_reference
from bot.work.threads import one_line

log = logging.getLogger(__name__)


@dataclass(frozen=True)
class Again:
    """The job is to be done again at ``at``; not ``counts``: as if this attempt had not been made."""

    at: datetime
    error: str
    counts: bool = True


@dataclass(frozen=True)
class Over:
    """The job is dead; with a ``reference`` where that was a fault of ours, whose traceback is in the log under it."""

    error: str
    reference: str = ""


def what_follows(error: Exception, job: ClaimedJob, now: datetime) -> Again | Over:
    """Whether and when to try again, logged: an expected failure as one line, any other with its traceback."""
    reason = one_line(error)
    if isinstance(error, Later):
        if job.asked_at is None or now - job.asked_at < PATIENCE:
            return Again(error.when, str(error), counts=False)
        log.warning("%s (%s) is given up, put off for too long: %s", job.task, job.key, error)
        return Over(f"put off for too long: {error}")
    if isinstance(error, Permanent):
        log.warning("%s (%s) is given up: %s", job.task, job.key, error)
        return Over(reason)
    trace = None if isinstance(error, (TryAgain, DBAPIError)) else error
    reference = job_reference(job.key, job.asked_at) if trace else ""
    under = f", reference {reference}" if reference else ""
    log.warning("%s (%s) failed, attempt %d%s: %s", job.task, job.key, job.attempt, under, reason, exc_info=trace)
    if job.attempt >= MAX_ATTEMPTS:
        return Over(reason, reference)
    return Again(now + backoff(job.attempt), reason)


def backoff(attempt: int) -> timedelta:
    """How long to wait after the given failed attempt (from 1): 2, 8, 32, 128 s ... at most ten minutes."""
    return timedelta(seconds=min(600, 2 * 4 ** (attempt - 1)))
