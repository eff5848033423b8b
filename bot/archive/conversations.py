"""Threads in which the bot was asked something: there a further question needs no mention. Words are not kept."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import delete, select
from sqlalchemy.orm import Mapped, Session, mapped_column

from bot.archive.database import Base, announce, insert_into

TOPIC = "conversation"
MOST = 5_000
"""Threads that are kept in mind at once: those that stay open the longest."""


class Conversation(Base):
    """A thread in which somebody addressed the bot; ``until`` then further questions are heard without a mention."""

    __tablename__ = "conversation"

    team: Mapped[str] = mapped_column(primary_key=True)
    channel: Mapped[str] = mapped_column(primary_key=True)
    thread_ts: Mapped[str] = mapped_column(primary_key=True)
    until: Mapped[datetime] = mapped_column(index=True)


def open_conversation(
    session: Session, team: str, channel: str, thread_ts: str, until: datetime, now: datetime
) -> None:
    """Hear further questions in a thread; conversations that are over are let go."""
    values = {"team": team, "channel": channel, "thread_ts": thread_ts, "until": until}
    insert = insert_into(session, Conversation, values)
    session.execute(
        insert.on_conflict_do_update(index_elements=["team", "channel", "thread_ts"], set_={"until": until})
    )
    session.execute(delete(Conversation).where(Conversation.until < now))
    announce(session, TOPIC)


def is_open(session: Session, team: str, channel: str, thread_ts: str, now: datetime) -> bool:
    """Whether further questions are heard in a thread."""
    found = session.get(Conversation, (team, channel, thread_ts), populate_existing=True)
    return found is not None and found.until > now


def open_threads(session: Session, team: str, now: datetime) -> frozenset[tuple[str, str]]:
    """Every thread with an open conversation, as channel and thread."""
    query = select(Conversation.channel, Conversation.thread_ts).where(
        Conversation.team == team, Conversation.until > now
    )
    found = session.execute(query.order_by(Conversation.until.desc()).limit(MOST))
    return frozenset((channel, thread_ts) for channel, thread_ts in found)
