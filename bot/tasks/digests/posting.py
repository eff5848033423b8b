"""Posting digests: one row a channel and period, written with the message to post: that is why it comes once."""

from __future__ import annotations

import logging
from collections.abc import Sequence
from datetime import datetime, time, timedelta
from typing import Any

from slack_sdk.errors import SlackApiError
from sqlalchemy import func, select
from sqlalchemy.exc import DBAPIError
from sqlalchemy.orm import Session

from bot.archive import digest_runs
from bot.archive.access import Asker
from bot.archive.database import utc_now
from bot.archive.readings import SeenReading, readings_between
from bot.archive.subscriptions import subscriptions
from bot.archive.tables import DigestRun, DigestStatus, DigestSubscription
from bot.blocks.digest import digest_message
from bot.blocks.notices import notice
from bot.blocks.texts.message import Message
from bot.digests.compile import compile_digest
from bot.digests.due import Period, latest_due
from bot.digests.schedule import Schedule
from bot.readout import Frozen
from bot.slack.errors import EXPECTED, code_of, in_words, raise_if_it_may_pass
from bot.tasks.desk import Desk
from bot.tasks.manners import manner_of
from bot.tasks.places.channels import look_at_channel
from bot.tasks.posting import tell_privately
from bot.wording.manner import speaking
from bot.work.outbox import NewPost, put
from bot.work.tables import PostKind
from bot.work.threads import one_line

DIGEST = "digest"
SETTLING = timedelta(seconds=5)
"""A digest is made some seconds after its period ends: a transaction that ends just then still adds to it."""

AT_MOST = timedelta(days=14)
"""How far back a catch-up digest reaches after a long silence."""

log = logging.getLogger(__name__)


class DigestNow(Frozen):
    """A digest of the last day that somebody asked for; ``key`` makes it one."""

    team: str
    channel: str
    user: str
    key: str


class Readers(Frozen):
    """Who reads a channel: ``outsiders`` among them or not, or Slack's code for why nothing can be posted there."""

    outsiders: bool = True
    problem: str = ""


def post_due_digests(desk: Desk, now: datetime | None = None) -> int:
    """Put every digest that is due into the outbox; how many were. After downtime each channel gets one, not many."""
    at = now or utc_now()
    with desk.database.read() as session:
        wanted = list(subscriptions(session, desk.identity.team))
    posted = 0
    for subscription in wanted:
        try:
            posted += _post_if_due(desk, subscription, at)
        except (*EXPECTED, DBAPIError) as fault:
            # Due it stays: the next tick tries again, and the other channels do not wait for this one.
            log.warning("the digest of %s is put off: %s", subscription.channel, one_line(fault))
    return posted


def digest_now(desk: Desk, asked: dict[str, Any]) -> None:
    """The digest of the last day, asked for by somebody; posted once for each asking."""
    wish = DigestNow.model_validate(asked)
    readers = readers_of(desk, wish.channel)
    until = utc_now()
    with desk.database.write() as session:
        if readers.problem:
            with speaking(manner_of(session, wish.team, wish.channel)):
                sorry = notice(in_words(readers.problem))
            tell_privately(session, wish.team, wish.channel, wish.user, sorry, f"digest-now:{wish.key}")
            return
        rows = subscriptions(session, desk.identity.team, wish.channel)
        timezone = rows[0].timezone if rows else "UTC"
        message = _render(session, desk, wish.channel, timezone, until - timedelta(days=1), until, readers.outsiders)
        _post(session, desk, wish.channel, message, f"digest-now:{wish.key}")


def readers_of(desk: Desk, channel: str) -> Readers:
    """Who would read a digest in a channel now; raises what may pass (429, 5xx, a lost connection)."""
    try:
        facts = look_at_channel(desk, channel)
    except SlackApiError as fault:
        raise_if_it_may_pass(fault)
        return Readers(problem=code_of(fault))
    problem = "is_archived" if facts.is_archived else "" if facts.is_member else "not_in_channel"
    return Readers(outsiders=bool(facts.is_shared), problem=problem)


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
    if due.until <= subscription.since or now < due.until + SETTLING or _has_run(desk, subscription, due):
        return False
    channel = subscription.channel
    readers = readers_of(desk, channel)
    with desk.database.write() as session:
        since = _begin_of(session, subscription, due)
        period = digest_runs.Period(subscription.team, channel, DIGEST, due.key, since, due.until)
        if readers.problem:
            digest_runs.open_run(session, period, DigestStatus.SKIPPED)
            log.warning("no digest in %s: %s", channel, readers.problem)
            return False
        run, created = digest_runs.open_run(session, period)
        if not created or not digest_runs.claim_run(session, run.id, now):
            return False
        message = _render(session, desk, channel, subscription.timezone, since, due.until, readers.outsiders)
        digest_runs.save_rendered(session, run.id, message.text, message.blocks)
        _post(session, desk, channel, message, f"digest:{run.id}")
    return True


def _has_run(desk: Desk, of: DigestSubscription, due: Period) -> bool:
    with desk.database.read() as session:
        query = select(DigestRun.id).where(*_runs_of(of), DigestRun.period_key == due.key)
        return session.scalar(query) is not None


def _begin_of(session: Session, of: DigestSubscription, due: Period) -> datetime:
    """From where a digest reaches: nothing is told twice, and after downtime nothing is left out.

    Who had stopped the digest and sets it anew is not told of the time between.
    """
    told = DigestRun.status.not_in((DigestStatus.DEAD, DigestStatus.SKIPPED))
    covered = session.scalar(select(func.max(DigestRun.period_end)).where(*_runs_of(of), told))
    if covered is None or covered >= due.until:
        return due.since
    if covered >= due.since or of.since > covered:
        return max(covered, due.since)
    return max(covered, due.until - AT_MOST)


def _runs_of(of: DigestSubscription) -> tuple[Any, ...]:
    return DigestRun.team == of.team, DigestRun.channel == of.channel, DigestRun.digest == of.digest


def _render(
    session: Session, desk: Desk, channel: str, timezone: str, since: datetime, until: datetime, outsiders: bool
) -> Message:
    asker = Asker(desk.identity.team, None, channel, outsider=outsiders)
    seen: Sequence[SeenReading] = readings_between(session, asker, since, until)
    with speaking(manner_of(session, desk.identity.team, channel)):
        return digest_message(compile_digest(channel, timezone, since, until, seen, desk.permalink))


def _post(session: Session, desk: Desk, channel: str, message: Message, key: str) -> None:
    payload = {"text": message.text, "blocks": message.blocks}
    put(session, NewPost(key, PostKind.POST, desk.identity.team, channel, payload, about=key))
