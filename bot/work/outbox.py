"""Everything that is posted goes through here: kept until it is known to be there, once."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import select, update
from sqlalchemy.orm import Session

from bot.archive.database import announce, insert_into, one_at_a_time, utc_now
from bot.work.order import MAKING, is_open, may_go
from bot.work.sender import Dead, Outcome, Posted, RetryAt, ToSend, Unknown
from bot.work.tables import OutboxRow, PostKind, PostStatus

TOPIC = "outbox"
MAX_ATTEMPTS = 20

# Whether a row may go depends on others of its channel, so on PostgreSQL two claims must not look at the same time.
_CLAIM_LOCK = 0x4F757462


@dataclass(frozen=True)
class NewPost:
    """Something to post. ``key`` makes it one: the same key is posted once, ever.

    ``about`` names what it belongs to ("upload:7"): rows about one thing are posted in their order, and can be
    cancelled together.
    """

    key: str
    kind: PostKind
    team: str
    channel: str
    payload: dict[str, Any]
    about: str | None = None
    not_before: datetime | None = None


def put(session: Session, new: NewPost) -> int:
    """Have it posted once the session is committed; the row's id. A key that was put before changes nothing."""
    now = utc_now()
    values = {
        "key": new.key,
        "kind": new.kind,
        "team": new.team,
        "channel": new.channel,
        "payload": new.payload,
        "about": new.about,
        "status": PostStatus.WAITING,
        "not_before": new.not_before or now,
        "attempts": 0,
        "created_at": now,
    }
    insert = insert_into(session, OutboxRow, values).on_conflict_do_nothing().returning(OutboxRow.id)
    created: int | None = session.scalar(insert)
    if created is None:
        return session.scalars(select(OutboxRow.id).where(OutboxRow.key == new.key)).one()
    announce(session, TOPIC)
    return created


def cancel(session: Session, about: str) -> int:
    """What is not yet sent about this will not be; what is on its way or unknown still settles. Returns how many."""
    which = (OutboxRow.about == about) & (OutboxRow.status == PostStatus.WAITING)
    values = {"status": PostStatus.DEAD, "error": "cancelled", "settled_at": utc_now(), "payload": {}}
    return len(session.scalars(update(OutboxRow).where(which).values(values).returning(OutboxRow.id)).all())


def posted_ts(session: Session, key: str) -> str | None:
    """Under which timestamp the row of this key was posted; None while it was not."""
    return session.scalar(select(OutboxRow.ts).where(OutboxRow.key == key, OutboxRow.status == PostStatus.POSTED))


def ready(session: Session, now: datetime) -> bool:
    """Whether there is anything to send or to look up."""
    # Most often nothing waits at all, which is soon found out.
    if session.scalar(select(OutboxRow.id).where(is_open(now)).limit(1)) is None:
        return False
    return session.scalar(select(OutboxRow.id).where(may_go(session, now)).limit(1)) is not None


def claim(session: Session, now: datetime, lease: timedelta) -> tuple[ToSend, bool] | None:
    """Take the oldest row that may go now, and whether it must be looked up first; None when there is none.

    `bot.work.order` says which may.
    """
    one_at_a_time(session, _CLAIM_LOCK)
    row = session.scalar(
        select(OutboxRow).where(may_go(session, now)).order_by(OutboxRow.id).limit(1).with_for_update(skip_locked=True)
    )
    if row is None:
        return None
    look_up = row.status == PostStatus.UNKNOWN
    if not look_up:
        row.attempts += 1
        row.status = PostStatus.POSTING
        row.sent_at = now
        row.first_sent_at = row.first_sent_at or now
    row.lease_until = now + lease
    return _to_send(row, now), look_up


def settle(
    session: Session, sent: ToSend, outcome: Outcome | None, now: datetime, wait: timedelta
) -> PostStatus | None:
    """Write down what became of a claimed row; its new status, or None when it is settled already.

    ``outcome`` None: it was looked up and is not there. ``wait``: how long after sending an unknown row is looked up.
    """
    row = session.get(OutboxRow, sent.id, with_for_update=True)
    if row is None or row.status in (PostStatus.POSTED, PostStatus.DEAD) or row.attempts != sent.attempt:
        return None
    row.lease_until = None
    match outcome:
        case Posted(ts):
            _close(row, PostStatus.POSTED, now)
            # It is at the other end now; kept here too, it would outlive its deletion there.
            row.ts, row.error, row.payload = ts, None, {}
        case Dead(reason):
            _close(row, PostStatus.DEAD, now)
            row.error = reason
        case RetryAt(when, reason):
            _put_off(row, when, reason, now)
        case Unknown(reason):
            _doubt(row, reason, now, wait)
        case None:
            row.status = PostStatus.WAITING
            row.not_before = now
            _give_up_if_tried_too_often(row, now)
    announce(session, TOPIC)
    return row.status


def take_back(session: Session, now: datetime, wait: timedelta, *, everything: bool = False) -> int:
    """Rows whose poster died (``everything``: all that are on their way) may have been sent. Returns how many."""
    lost = select(OutboxRow).where(OutboxRow.status == PostStatus.POSTING).with_for_update(skip_locked=True)
    if not everything:
        lost = lost.where(OutboxRow.lease_until < now)
    rows = session.scalars(lost).all()
    for row in rows:
        row.lease_until = None
        _doubt(row, "the process ended while sending", now, wait)
    return len(rows)


def dead_posts(session: Session, since: datetime) -> Sequence[OutboxRow]:
    """What could not be posted since then and was not cancelled, oldest first."""
    query = select(OutboxRow).where(OutboxRow.status == PostStatus.DEAD, OutboxRow.settled_at >= since)
    return session.scalars(query.where(OutboxRow.error != "cancelled").order_by(OutboxRow.id)).all()


def _to_send(row: OutboxRow, now: datetime) -> ToSend:
    return ToSend(
        id=row.id,
        key=row.key,
        kind=row.kind,
        team=row.team,
        channel=row.channel,
        payload=row.payload,
        about=row.about,
        attempt=row.attempts,
        first_sent_at=row.first_sent_at or now,
    )


def _close(row: OutboxRow, status: PostStatus, now: datetime) -> None:
    row.status = status
    row.settled_at = now


def _put_off(row: OutboxRow, when: datetime, reason: str, now: datetime) -> None:
    row.not_before = when
    row.error = reason
    if row.status == PostStatus.POSTING:
        row.status = PostStatus.WAITING
        _give_up_if_tried_too_often(row, now)


def _doubt(row: OutboxRow, reason: str, now: datetime, wait: timedelta) -> None:
    row.error = reason
    if row.kind in MAKING:
        row.status = PostStatus.UNKNOWN
        row.not_before = (row.sent_at or now) + wait
    else:
        # An update, a deletion or a reaction done twice is done once.
        row.status = PostStatus.WAITING
        row.not_before = now + timedelta(seconds=1)
        _give_up_if_tried_too_often(row, now)


def _give_up_if_tried_too_often(row: OutboxRow, now: datetime) -> None:
    if row.attempts >= MAX_ATTEMPTS:
        _close(row, PostStatus.DEAD, now)
        row.error = f"given up after {row.attempts} attempts: {row.error or 'not accepted'}"
