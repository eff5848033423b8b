"""Which rows of the outbox may go now: what must wait for what."""

from __future__ import annotations

from datetime import datetime, timedelta

from sqlalchemy import ColumnElement, false, func, or_, select, tuple_
from sqlalchemy.orm import Session, aliased

from bot.work.tables import OutboxRow, PostKind, PostStatus

# About one message a second a channel (Slack API, "Rate limits", on posting messages).
PACE = timedelta(seconds=1)
MAKING = (PostKind.POST, PostKind.EPHEMERAL, PostKind.UPLOAD_FILE)


def may_go(session: Session, now: datetime) -> ColumnElement[bool]:
    """The condition under which a row may be sent, or looked up, now.

    Within a channel rows of a kind go one at a time in the order they were put, messages a second apart; one that the
    other end put off (429) holds back those behind it. Rows about one thing go strictly in their order: while one of
    them is unknown, the rest wait.
    """
    sendable = (
        (OutboxRow.status == PostStatus.WAITING)
        & ~_behind_its_own()
        & ~_held_back(session, now)
        & ~_too_soon(session, now - PACE)
    )
    doubtful = (OutboxRow.status == PostStatus.UNKNOWN) & (
        OutboxRow.lease_until.is_(None) | (OutboxRow.lease_until < now)
    )
    return is_open(now) & (sendable | doubtful)


def is_open(now: datetime) -> ColumnElement[bool]:
    """The condition under which there is something to do about a row, if nothing holds it back."""
    return OutboxRow.status.in_((PostStatus.WAITING, PostStatus.UNKNOWN)) & (OutboxRow.not_before <= now)


def _behind_its_own() -> ColumnElement[bool]:
    earlier = aliased(OutboxRow)
    unsettled = earlier.status.in_((PostStatus.WAITING, PostStatus.POSTING, PostStatus.UNKNOWN))
    # Plus nothing: SQLite 3.40, once ANALYZE has run, gives wrong answers when it seeks the inner id in an index.
    before = earlier.id + 0 < OutboxRow.id
    return select(earlier.id).where(earlier.about == OutboxRow.about, unsettled, before).exists()


# The next two ask first, for the few rows that hold others back, and put the answer into the condition. As parts of one
# statement they would be asked for every row that waits: minutes, when ten thousand wait in one channel.


def _held_back(session: Session, now: datetime) -> ColumnElement[bool]:
    put_off = (OutboxRow.status == PostStatus.WAITING) & (OutboxRow.attempts > 0) & (OutboxRow.not_before > now)
    holding = (
        select(OutboxRow.team, OutboxRow.channel, OutboxRow.kind, func.min(OutboxRow.id))
        .where((OutboxRow.status == PostStatus.POSTING) | put_off)
        .group_by(OutboxRow.team, OutboxRow.channel, OutboxRow.kind)
    )
    return or_(
        false(),
        *(
            (OutboxRow.team == team)
            & (OutboxRow.channel == channel)
            & (OutboxRow.kind == kind)
            & (OutboxRow.id > first)
            for team, channel, kind, first in session.execute(holding)
        ),
    )


def _too_soon(session: Session, since: datetime) -> ColumnElement[bool]:
    recent = select(OutboxRow.team, OutboxRow.channel).where(OutboxRow.sent_at > since, OutboxRow.kind.in_(MAKING))
    places = [tuple(place) for place in session.execute(recent.distinct())]
    return OutboxRow.kind.in_(MAKING) & tuple_(OutboxRow.team, OutboxRow.channel).in_(places)
