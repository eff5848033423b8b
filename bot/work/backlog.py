"""How far behind the work is: what a health check and an operator want to know."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from bot.work.inbox import MAX_REPLAYS
from bot.work.tables import InboxEvent, Job, JobStatus, OutboxRow, PostStatus


@dataclass(frozen=True)
class Backlog:
    """Counts of what is open and what is dead, and the age in seconds of the oldest open row (0: none)."""

    events: int
    jobs: int
    posts: int
    dead_events: int
    dead_jobs: int
    dead_posts: int
    oldest_event: float
    oldest_job: float
    oldest_post: float


def backlog(session: Session, now: datetime) -> Backlog:
    """The work as it stands. A job or a post that was put off is as old as its time is past."""
    open_event = InboxEvent.done_at.is_(None) & (InboxEvent.attempts < MAX_REPLAYS)
    dead_event = InboxEvent.done_at.is_(None) & (InboxEvent.attempts >= MAX_REPLAYS)
    open_job = Job.status.in_((JobStatus.TODO, JobStatus.DOING))
    open_post = OutboxRow.status.in_((PostStatus.WAITING, PostStatus.POSTING, PostStatus.UNKNOWN))
    events, first_event = session.execute(
        select(func.count(), func.min(InboxEvent.received_at)).where(open_event)
    ).one()
    jobs, first_job = session.execute(select(func.count(), func.min(Job.run_at)).where(open_job)).one()
    posts, first_post = session.execute(select(func.count(), func.min(OutboxRow.not_before)).where(open_post)).one()
    return Backlog(
        events=events,
        jobs=jobs,
        posts=posts,
        dead_events=session.scalar(select(func.count()).where(dead_event)) or 0,
        dead_jobs=session.scalar(select(func.count()).where(Job.status == JobStatus.DEAD)) or 0,
        dead_posts=session.scalar(select(func.count()).where(OutboxRow.status == PostStatus.DEAD)) or 0,
        oldest_event=_age(first_event, now),
        oldest_job=_age(first_job, now),
        oldest_post=_age(first_post, now),
    )


def _age(moment: datetime | None, now: datetime) -> float:
    return max(0.0, (now - moment).total_seconds()) if moment else 0.0
