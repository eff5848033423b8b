"""What is known of the channels that the bot is in."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict, dataclass
from decimal import Decimal

from sqlalchemy import select
from sqlalchemy.orm import Session

from bot.archive.database import insert_into, utc_now
from bot.archive.tables import Channel
from bot.archive.uploads import make_private


@dataclass(frozen=True)
class ChannelFacts:
    """What Slack says of a channel; None leaves what is known as it is."""

    name: str | None = None
    timezone: str | None = None
    is_private: bool | None = None
    is_shared: bool | None = None
    is_member: bool | None = None
    is_archived: bool | None = None


def record_channel(session: Session, team: str, channel: str, facts: ChannelFacts) -> Channel:
    """Keep what is known of a channel. One that became private takes its uploads with it (`make_private`)."""
    session.execute(insert_into(session, Channel, _unknown(team, channel)).on_conflict_do_nothing())
    row = session.scalars(
        select(Channel).where(Channel.team == team, Channel.channel == channel).with_for_update()
    ).one()
    for name, value in asdict(facts).items():
        if value is not None:
            setattr(row, name, value)
    row.updated_at = utc_now()
    if facts.is_private:
        make_private(session, team, channel)
    return row


def change_channel(session: Session, team: str, channel: str, facts: ChannelFacts) -> bool:
    """The same of a channel that is known; of others, in which the bot never was, nothing is kept (False)."""
    if channel_of(session, team, channel) is None:
        return False
    record_channel(session, team, channel, facts)
    return True


def forget_facts(session: Session, team: str, channel: str) -> None:
    """The channel is no more."""
    row = channel_of(session, team, channel)
    if row is not None:
        session.delete(row)


def channel_of(session: Session, team: str, channel: str) -> Channel | None:
    """What is known of one channel."""
    return session.get(Channel, (team, channel))


def member_channels(session: Session, team: str | None = None) -> Sequence[Channel]:
    """The channels that the bot is in and can speak in, of one workspace or of all."""
    there = Channel.is_member.is_(True), Channel.is_archived.is_(False)
    query = select(Channel).where(*there).order_by(Channel.team, Channel.channel)
    return session.scalars(query if team is None else query.where(Channel.team == team)).all()


def saw_message(session: Session, team: str, channel: str, ts: str) -> None:
    """Move the point from which to look back after an outage; it never moves backwards."""
    session.execute(insert_into(session, Channel, _unknown(team, channel)).on_conflict_do_nothing())
    row = session.scalars(
        select(Channel).where(Channel.team == team, Channel.channel == channel).with_for_update()
    ).one()
    row.last_event_ts = max(row.last_event_ts or "0", ts, key=Decimal)


def _unknown(team: str, channel: str) -> dict[str, object]:
    # A channel that nobody has described counts as private, and as one that we are in: we heard of it.
    return {
        "team": team,
        "channel": channel,
        "is_private": True,
        "is_shared": False,
        "is_member": True,
        "is_archived": False,
        "updated_at": utc_now(),
    }
