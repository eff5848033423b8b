"""Who had what forgotten, without a word of it."""

from __future__ import annotations

from datetime import datetime
from enum import StrEnum

from sqlalchemy import Index, select
from sqlalchemy.orm import Mapped, Session, mapped_column

from bot.archive.database import Base, stored_enum, utc_now


class Deed(StrEnum):
    """What was done."""

    FORGET_MESSAGE = "forget message"
    FORGET_CHANNEL = "forget channel"


class AuditRow(Base):
    """One deed: by whom, where, when, and how many documents and posts of the bot's it took with it."""

    __tablename__ = "audit"
    __table_args__ = (Index("ix_audit_team_at", "team", "at"), {"sqlite_autoincrement": True})

    id: Mapped[int] = mapped_column(primary_key=True)
    team: Mapped[str]
    channel: Mapped[str]
    user: Mapped[str]
    deed: Mapped[Deed] = mapped_column(stored_enum(Deed))
    documents: Mapped[int]
    posts: Mapped[int]
    at: Mapped[datetime] = mapped_column(default=utc_now)


def note_deed(session: Session, team: str, channel: str, user: str, deed: Deed, documents: int, posts: int) -> None:
    """Write a deed down."""
    session.add(AuditRow(team=team, channel=channel, user=user, deed=deed, documents=documents, posts=posts))


def deeds(session: Session, team: str) -> list[AuditRow]:
    """What was done in a workspace, oldest first."""
    return list(session.scalars(select(AuditRow).where(AuditRow.team == team).order_by(AuditRow.id)))
