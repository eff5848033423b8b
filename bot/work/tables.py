"""Work that must not be lost: events taken in, jobs to do, messages to post."""

from __future__ import annotations

from datetime import datetime
from enum import StrEnum
from typing import Any

from sqlalchemy import Index, Text, UniqueConstraint, text
from sqlalchemy.orm import Mapped, mapped_column

from bot.archive.database import Base, stored_enum, utc_now


class InboxEvent(Base):
    """One event as it came, written before it was acknowledged. ``done_at`` is None until it was handled."""

    __tablename__ = "inbox"
    __table_args__ = (
        UniqueConstraint("team", "event_id"),
        Index(
            "ix_inbox_open",
            "received_at",
            sqlite_where=text("done_at IS NULL"),
            postgresql_where=text("done_at IS NULL"),
        ),
        {"sqlite_autoincrement": True},
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    team: Mapped[str]
    event_id: Mapped[str]
    body: Mapped[dict[str, Any]]
    received_at: Mapped[datetime] = mapped_column(default=utc_now)
    done_at: Mapped[datetime | None]
    tried_at: Mapped[datetime | None]
    attempts: Mapped[int] = mapped_column(default=0)


class JobStatus(StrEnum):
    """Where a job stands; the last two are final."""

    TODO = "todo"
    DOING = "doing"
    DONE = "done"
    DEAD = "dead"


# Written out, not bound: PostgreSQL and SQLite know a partial index by its very words.
OPEN_JOB = text("status IN ('todo', 'doing')")


class Job(Base):
    """One piece of work. At most one of a ``key`` is open; ``again``: asked for once more while it ran."""

    __tablename__ = "job"
    __table_args__ = (
        Index("uq_job_open_key", "key", unique=True, sqlite_where=OPEN_JOB, postgresql_where=OPEN_JOB),
        Index("ix_job_status_run_at", "status", "run_at"),
        {"sqlite_autoincrement": True},
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    task: Mapped[str]
    key: Mapped[str]
    args: Mapped[dict[str, Any]]
    status: Mapped[JobStatus] = mapped_column(stored_enum(JobStatus), default=JobStatus.TODO)
    run_at: Mapped[datetime] = mapped_column(default=utc_now)
    again: Mapped[bool] = mapped_column(default=False)
    attempts: Mapped[int] = mapped_column(default=0)
    lease_until: Mapped[datetime | None]
    last_error: Mapped[str | None] = mapped_column(Text)
    created_at: Mapped[datetime] = mapped_column(default=utc_now)
    finished_at: Mapped[datetime | None]


class PostKind(StrEnum):
    """What is done at the other end. Only the first three make something new and so can happen twice."""

    POST = "post"
    EPHEMERAL = "ephemeral"
    UPLOAD_FILE = "upload_file"
    UPDATE = "update"
    DELETE = "delete"
    REACTION_ADD = "reaction_add"
    REACTION_REMOVE = "reaction_remove"


class PostStatus(StrEnum):
    """Where a row of the outbox stands: ``UNKNOWN`` was sent and not answered; the last two are final."""

    WAITING = "waiting"
    POSTING = "posting"
    UNKNOWN = "unknown"
    POSTED = "posted"
    DEAD = "dead"


class OutboxRow(Base):
    """One thing to post, once. ``about`` names what it belongs to, so that it can be cancelled with it."""

    __tablename__ = "outbox"
    __table_args__ = (
        UniqueConstraint("key"),
        Index("ix_outbox_status_not_before", "status", "not_before"),
        Index("ix_outbox_status_attempts", "status", "attempts"),
        Index("ix_outbox_about_status", "about", "status"),
        Index("ix_outbox_sent_at", "sent_at"),
        {"sqlite_autoincrement": True},
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    key: Mapped[str]
    kind: Mapped[PostKind] = mapped_column(stored_enum(PostKind))
    team: Mapped[str]
    channel: Mapped[str]
    about: Mapped[str | None]
    payload: Mapped[dict[str, Any]]
    status: Mapped[PostStatus] = mapped_column(stored_enum(PostStatus), default=PostStatus.WAITING)
    not_before: Mapped[datetime] = mapped_column(default=utc_now)
    attempts: Mapped[int] = mapped_column(default=0)
    lease_until: Mapped[datetime | None]
    first_sent_at: Mapped[datetime | None]
    sent_at: Mapped[datetime | None]
    ts: Mapped[str | None]
    error: Mapped[str | None] = mapped_column(Text)
    created_at: Mapped[datetime] = mapped_column(default=utc_now)
    settled_at: Mapped[datetime | None]
