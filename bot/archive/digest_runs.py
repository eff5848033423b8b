"""The digest of a channel for a period is one row: that is why it comes once, however many ask for it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import null, select, update
from sqlalchemy.orm import Session

from bot.archive.database import insert_into, utc_now
from bot.archive.tables import DigestRun, DigestStatus

MAX_ATTEMPTS = 5
_FINAL = (DigestStatus.POSTED, DigestStatus.EMPTY, DigestStatus.SKIPPED, DigestStatus.DEAD)


@dataclass(frozen=True)
class Period:
    """One period of one channel's digest, ``start`` up to, not including, ``end``; ``key`` names it in local time."""

    team: str
    channel: str
    digest: str
    key: str
    start: datetime
    end: datetime


def open_run(session: Session, period: Period, status: DigestStatus = DigestStatus.DUE) -> tuple[DigestRun, bool]:
    """The row of a period, and whether this call made it. ``SKIPPED`` for a period that is missed on purpose."""
    now = utc_now()
    values = {
        "team": period.team,
        "channel": period.channel,
        "digest": period.digest,
        "period_key": period.key,
        "period_start": period.start,
        "period_end": period.end,
        "status": status,
        "attempts": 0,
        "created_at": now,
        "updated_at": now,
    }
    created = session.scalar(insert_into(session, DigestRun, values).on_conflict_do_nothing().returning(DigestRun.id))
    query = select(DigestRun).where(
        DigestRun.team == period.team,
        DigestRun.channel == period.channel,
        DigestRun.digest == period.digest,
        DigestRun.period_key == period.key,
    )
    return session.scalars(query).one(), created is not None


def claim_run(session: Session, run_id: int, now: datetime, lease: timedelta = timedelta(seconds=120)) -> bool:
    """Take a run to render and hand over it, for as long as ``lease``. False: it is taken, or needs nothing more.

    After ``MAX_ATTEMPTS`` claims that led to nothing the run is dead.
    """
    run = session.get(DigestRun, run_id, with_for_update=True)
    if run is None or run.status not in (DigestStatus.DUE, DigestStatus.CLAIMED):
        return False
    if run.status == DigestStatus.CLAIMED and run.lease_until is not None and run.lease_until > now:
        return False
    if run.attempts >= MAX_ATTEMPTS:
        run.status = DigestStatus.DEAD
        return False
    run.status = DigestStatus.CLAIMED
    run.attempts += 1
    run.lease_until = now + lease
    return True


def save_rendered(session: Session, run_id: int, text: str, blocks: list[dict[str, Any]]) -> bool:
    """Keep what is to be posted: in the transaction that puts it into the outbox. False: it was done before."""
    kept = (
        update(DigestRun)
        .where(DigestRun.id == run_id, DigestRun.status == DigestStatus.CLAIMED)
        .values(status=DigestStatus.RENDERED, text=text, blocks=blocks, lease_until=None)
    )
    return session.scalar(kept.returning(DigestRun.id)) is not None


def close_run(
    session: Session, run_id: int, status: DigestStatus, *, posted_ts: str | None = None, error: str | None = None
) -> bool:
    """The end of a run: posted, empty, skipped or dead. False: it had ended before.

    What was rendered goes: a document in it that is deleted later must not stay readable here.
    """
    ended = (
        update(DigestRun)
        .where(DigestRun.id == run_id, DigestRun.status.not_in(_FINAL))
        .values(status=status, posted_ts=posted_ts, error=error, lease_until=None, text=None, blocks=null())
    )
    return session.scalar(ended.returning(DigestRun.id)) is not None


def unclaimed_runs(session: Session, now: datetime) -> Sequence[DigestRun]:
    """Runs that nobody is at work on: due, or claimed by a process that has died; oldest first."""
    query = select(DigestRun).where(
        (DigestRun.status == DigestStatus.DUE)
        | ((DigestRun.status == DigestStatus.CLAIMED) & (DigestRun.lease_until < now))
    )
    return session.scalars(query.order_by(DigestRun.id)).all()


def latest_run(session: Session, team: str, channel: str, digest: str) -> DigestRun | None:
    """The newest period of a channel's digest, whatever became of it."""
    query = select(DigestRun).where(DigestRun.team == team, DigestRun.channel == channel, DigestRun.digest == digest)
    return session.scalar(query.order_by(DigestRun.period_end.desc()).limit(1))
