"""Which channels want which digest, and when."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import select, update
from sqlalchemy.orm import Session

from bot.archive.database import insert_into, utc_now
from bot.archive.tables import DigestSubscription


@dataclass(frozen=True)
class Schedule:
    """When a digest comes: at ``at`` (HH:MM) in ``timezone`` (IANA name), on ``weekday`` (0 is Monday) or daily."""

    at: str
    timezone: str
    weekday: int | None = None


def subscribe(
    session: Session, team: str, channel: str, digest: str, schedule: Schedule, user: str | None = None
) -> DigestSubscription:
    """Have the digest come to the channel, from now on, in place of an earlier schedule of the same digest."""
    values = {
        "at": schedule.at,
        "weekday": schedule.weekday,
        "timezone": schedule.timezone,
        "user": user,
        "active": True,
        "since": utc_now(),
    }
    insert = insert_into(
        session, DigestSubscription, {"team": team, "channel": channel, "digest": digest} | values
    ).on_conflict_do_update(index_elements=["team", "channel", "digest"], set_=values)
    return session.scalars(insert.returning(DigestSubscription), execution_options={"populate_existing": True}).one()


def unsubscribe(session: Session, team: str, channel: str, digest: str | None = None) -> int:
    """End one digest of the channel, or all. Returns how many ended."""
    which = (
        (DigestSubscription.team == team)
        & (DigestSubscription.channel == channel)
        & DigestSubscription.active.is_(True)
    )
    if digest is not None:
        which &= DigestSubscription.digest == digest
    ended = update(DigestSubscription).where(which).values(active=False)
    return len(session.scalars(ended.returning(DigestSubscription.id)).all())


def subscriptions(
    session: Session, team: str | None = None, channel: str | None = None
) -> Sequence[DigestSubscription]:
    """The digests that are to come: everywhere, in a workspace, or in a channel."""
    query = select(DigestSubscription).where(DigestSubscription.active.is_(True)).order_by(DigestSubscription.id)
    if team is not None:
        query = query.where(DigestSubscription.team == team)
    if channel is not None:
        query = query.where(DigestSubscription.channel == channel)
    return session.scalars(query).all()
