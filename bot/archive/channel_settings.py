"""What people decide for a channel: what is answered unasked, how answers are worded, how long things are kept.

A channel of which nothing was decided has no row, and behaves as ``ChannelChoices()`` says.
"""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Mapped, Session, mapped_column

from bot.archive.database import Base, insert_into, stored_enum, utc_now
from bot.choices import Changers, ChannelChoices, Unasked, Watched


class ChannelSettings(Base):
    """The row of a channel of which something was decided, or of which is known who invited the bot."""

    __tablename__ = "channel_settings"

    team: Mapped[str] = mapped_column(primary_key=True)
    channel: Mapped[str] = mapped_column(primary_key=True)
    unasked: Mapped[Unasked] = mapped_column(stored_enum(Unasked))
    kinds: Mapped[list[str]]
    language: Mapped[str]
    timezone: Mapped[str]
    date_form: Mapped[str]
    retention_days: Mapped[int | None] = mapped_column(index=True)
    changers: Mapped[Changers] = mapped_column(stored_enum(Changers))
    named: Mapped[list[str]]
    invited_by: Mapped[str | None]
    changed_by: Mapped[str | None]
    updated_at: Mapped[datetime] = mapped_column(default=utc_now, onupdate=utc_now)


def choices_of(session: Session, team: str, channel: str) -> ChannelChoices:
    """What was decided for a channel; the defaults where nothing was."""
    row = session.get(ChannelSettings, (team, channel), populate_existing=True)
    return _choices(row) if row is not None else ChannelChoices()


def inviter_of(session: Session, team: str, channel: str) -> str | None:
    """Who let the bot into a channel; where Slack never said so, whoever last changed the settings."""
    row = session.get(ChannelSettings, (team, channel), populate_existing=True)
    return row.invited_by or row.changed_by if row is not None else None


def save_choices(session: Session, team: str, channel: str, choices: ChannelChoices, user: str) -> None:
    """Keep what somebody decided for a channel, in place of what was decided before."""
    values = _columns(choices) | {"changed_by": user, "updated_at": utc_now()}
    _put(session, team, channel, values)


def note_inviter(session: Session, team: str, channel: str, user: str) -> None:
    """Keep who let the bot into a channel; what was decided there stays."""
    _put(session, team, channel, {"invited_by": user, "updated_at": utc_now()})


def retentions(session: Session, team: str) -> list[tuple[str, int]]:
    """The channels of a workspace that do not keep for ever, each with the number of days that they keep."""
    query = select(ChannelSettings.channel, ChannelSettings.retention_days).where(
        ChannelSettings.team == team, ChannelSettings.retention_days.is_not(None)
    )
    return [(channel, days) for channel, days in session.execute(query.order_by(ChannelSettings.channel)) if days]


def forget_settings(session: Session, team: str, channel: str) -> None:
    """The channel is no more."""
    row = session.get(ChannelSettings, (team, channel))
    if row is not None:
        session.delete(row)


def _put(session: Session, team: str, channel: str, values: dict[str, object]) -> None:
    unset = _columns(ChannelChoices()) | {"invited_by": None, "changed_by": None}
    insert = insert_into(session, ChannelSettings, unset | {"team": team, "channel": channel} | values)
    session.execute(insert.on_conflict_do_update(index_elements=["team", "channel"], set_=values))


def _columns(choices: ChannelChoices) -> dict[str, object]:
    return {
        "unasked": choices.unasked,
        "kinds": [kind.value for kind in choices.kinds],
        "language": choices.language,
        "timezone": choices.timezone,
        "date_form": choices.date_form,
        "retention_days": choices.retention_days,
        "changers": choices.changers,
        "named": list(choices.named),
    }


def _choices(row: ChannelSettings) -> ChannelChoices:
    return ChannelChoices(
        unasked=row.unasked,
        kinds=tuple(Watched(kind) for kind in row.kinds),
        language=row.language,
        timezone=row.timezone,
        date_form=row.date_form,
        retention_days=row.retention_days,
        changers=row.changers,
        named=tuple(row.named),
    )
