"""Posting digests: one row a channel and period, written with the message to post: that is why it comes once."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, time, timedelta

from sqlalchemy.orm import Session

from bot.archive import digest_runs
from bot.archive.access import Asker
from bot.archive.channels import channel_of
from bot.archive.database import utc_now
from bot.archive.readings import SeenReading, readings_between
from bot.archive.subscriptions import subscriptions
from bot.archive.tables import DigestSubscription
from bot.blocks.digest import digest_message
from bot.blocks.message import Message
from bot.digests.compile import compile_digest
from bot.digests.due import latest_due
from bot.digests.schedule import Schedule
from bot.tasks.desk import Desk
from bot.work.outbox import NewPost, put
from bot.work.tables import PostKind

DIGEST = "digest"
SETTLING = timedelta(seconds=5)
"""A digest is made some seconds after its period ends: a transaction that ends just then still adds to it."""

AT_MOST = timedelta(days=14)
"""How far back a catch-up digest reaches after a long silence."""


def post_due_digests(desk: Desk, now: datetime | None = None) -> int:
    """Put every digest that is due into the outbox; how many were. After downtime each channel gets one, not many."""
    at = now or utc_now()
    with desk.database.read() as session:
        wanted = list(subscriptions(session, desk.identity.team))
    return sum(_post_if_due(desk, subscription, at) for subscription in wanted)


def digest_now(desk: Desk, channel: str, key: str) -> None:
    """The digest of the last day, asked for by somebody; posted once for each asking."""
    until = utc_now()
    since = until - timedelta(days=1)
    with desk.database.write() as session:
        timezone = _timezone(session, desk, channel)
        message = _render(session, desk, channel, timezone, since, until)
        _post(session, desk, channel, message, f"digest-now:{key}")


def schedule_of(row: DigestSubscription) -> Schedule:
    """A subscription's schedule."""
    return Schedule(
        rhythm="daily" if row.weekday is None else "weekly",
        weekday=row.weekday,
        at=time.fromisoformat(row.at),
        timezone=row.timezone,
    )


def _post_if_due(desk: Desk, subscription: DigestSubscription, now: datetime) -> bool:
    due = latest_due(schedule_of(subscription), now)
    if due.until <= subscription.since or now < due.until + SETTLING:
        return False
    team, channel = subscription.team, subscription.channel
    with desk.database.write() as session:
        last = digest_runs.latest_run(session, team, channel, DIGEST)
        since = max(last.period_end, due.until - AT_MOST) if last and last.period_end < due.until else due.since
        run, created = digest_runs.open_run(
            session, digest_runs.Period(team, channel, DIGEST, due.key, since, due.until)
        )
        if not created or not digest_runs.claim_run(session, run.id, now):
            return False
        message = _render(session, desk, channel, subscription.timezone, since, due.until)
        digest_runs.save_rendered(session, run.id, message.text, message.blocks)
        _post(session, desk, channel, message, f"digest:{run.id}")
    return True


def _render(session: Session, desk: Desk, channel: str, timezone: str, since: datetime, until: datetime) -> Message:
    known = channel_of(session, desk.identity.team, channel)
    asker = Asker(desk.identity.team, None, channel, outsider=bool(known and known.is_shared))
    seen: Sequence[SeenReading] = readings_between(session, asker, since, until)
    return digest_message(compile_digest(channel, timezone, since, until, seen, desk.permalink))


def _post(session: Session, desk: Desk, channel: str, message: Message, key: str) -> None:
    payload = {"text": message.text, "blocks": message.blocks}
    put(session, NewPost(key, PostKind.POST, desk.identity.team, channel, payload, about=key))


def _timezone(session: Session, desk: Desk, channel: str) -> str:
    rows = subscriptions(session, desk.identity.team, channel)
    return rows[0].timezone if rows else "UTC"
