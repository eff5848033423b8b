"""Events, written down before they are acknowledged, until they have been handled."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import select, update
from sqlalchemy.orm import Session

from bot.archive.database import insert_into, utc_now
from bot.work.tables import InboxEvent

MAX_REPLAYS = 5


def receive(session: Session, team: str, event_id: str, body: dict[str, Any]) -> bool:
    """Write an event down. False: it came before and has been handled; True otherwise, also for a repetition.

    What follows from an event must therefore be harmless when done twice: jobs and posts have keys for that.
    """
    values = {"team": team, "event_id": event_id, "body": body, "received_at": utc_now(), "attempts": 0}
    created = session.scalar(insert_into(session, InboxEvent, values).on_conflict_do_nothing().returning(InboxEvent.id))
    if created is not None:
        return True
    query = select(InboxEvent.done_at).where(InboxEvent.team == team, InboxEvent.event_id == event_id)
    return session.scalars(query).one() is None


def finish(session: Session, team: str, event_id: str) -> None:
    """The event has been handled: best said in the transaction that wrote what follows from it.

    Its body goes: what people wrote is kept no longer than it is needed. That it came stays known.
    """
    which = (InboxEvent.team == team) & (InboxEvent.event_id == event_id) & InboxEvent.done_at.is_(None)
    session.execute(update(InboxEvent).where(which).values(done_at=utc_now(), body={}))


def unfinished(session: Session, older_than: datetime, limit: int = 200) -> Sequence[InboxEvent]:
    """Events neither written down nor tried since then, not handled, and not yet tried five times; oldest first."""
    query = select(InboxEvent).where(
        InboxEvent.done_at.is_(None),
        InboxEvent.attempts < MAX_REPLAYS,
        InboxEvent.received_at < older_than,
        InboxEvent.tried_at.is_(None) | (InboxEvent.tried_at < older_than),
    )
    return session.scalars(query.order_by(InboxEvent.received_at, InboxEvent.id).limit(limit)).all()


def begin(session: Session, event_id: int, older_than: datetime, now: datetime) -> InboxEvent | None:
    """Count a try of one event, just before it is made; None when it was handled or tried meanwhile.

    One by one: a crash while one of them is handled must not count against those that were not begun.
    """
    tried = (
        update(InboxEvent)
        .where(
            InboxEvent.id == event_id,
            InboxEvent.done_at.is_(None),
            InboxEvent.tried_at.is_(None) | (InboxEvent.tried_at < older_than),
        )
        .values(attempts=InboxEvent.attempts + 1, tried_at=now)
    )
    return session.scalar(tried.returning(InboxEvent))
