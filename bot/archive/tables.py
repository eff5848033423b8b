"""What the archive keeps: where documents were posted, what was read in them, what was posted, digests."""

from __future__ import annotations

from datetime import datetime
from enum import StrEnum
from typing import Any

from sqlalchemy import JSON, ForeignKey, Index, Text, UniqueConstraint, false, func
from sqlalchemy.ext.hybrid import hybrid_property
from sqlalchemy.orm import Mapped, mapped_column
from sqlalchemy.sql.elements import ColumnElement

from bot.archive.database import Base, stored_enum, utc_now


class UploadStatus(StrEnum):
    """Where a document stands on its way: the last four are final, ``GONE`` was deleted by its poster."""

    RECEIVED = "received"
    READING = "reading"
    DONE = "done"
    REFUSED = "refused"
    FAILED = "failed"
    GONE = "gone"


class SourceKind(StrEnum):
    """In which form a document was posted."""

    FILE = "file"
    SNIPPET = "snippet"
    TEXT = "text"
    MENTION = "mention"


class Reading(Base):
    """One reading of one document's bytes by one version of the reader, however often it was posted."""

    __tablename__ = "reading"
    __table_args__ = (UniqueConstraint("sha256", "reader"), {"sqlite_autoincrement": True})

    id: Mapped[int] = mapped_column(primary_key=True)
    sha256: Mapped[str]
    reader: Mapped[str]
    title: Mapped[str | None]
    publisher: Mapped[str | None]
    published: Mapped[str | None]
    language: Mapped[str | None]
    is_readout: Mapped[bool]
    event_type: Mapped[str | None]
    event_date: Mapped[str | None] = mapped_column(index=True)
    event_place: Mapped[str | None]
    headline: Mapped[str] = mapped_column(Text)
    # The public contract as one line of text: PostgreSQL's own JSON types lose or refuse some strings.
    readout: Mapped[str] = mapped_column(Text)
    markings: Mapped[list[str]]
    marked: Mapped[bool]
    created_at: Mapped[datetime] = mapped_column(default=utc_now)


class Upload(Base):
    """One document in one channel. ``key`` is the file's id, or kind and timestamp for a text.

    ``is_private`` None: not known yet, which counts as private. ``revision`` counts edits and re-postings.
    ``quietly``: nobody asked for it, so it is answered only if it turns out to be a readout.
    """

    __tablename__ = "upload"
    __table_args__ = (
        UniqueConstraint("team", "channel", "key"),
        Index("ix_upload_team_channel_message_ts", "team", "channel", "message_ts"),
        Index("ix_upload_team_file_id", "team", "file_id"),
        Index("ix_upload_team_read_at", "team", "read_at"),
        Index("ix_upload_status_updated_at", "status", "updated_at"),
        {"sqlite_autoincrement": True},
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    team: Mapped[str]
    channel: Mapped[str]
    key: Mapped[str]
    file_id: Mapped[str | None]
    message_ts: Mapped[str | None]
    thread_ts: Mapped[str | None]
    user: Mapped[str | None]
    name: Mapped[str]
    kind: Mapped[SourceKind] = mapped_column(stored_enum(SourceKind))
    is_private: Mapped[bool | None]
    quietly: Mapped[bool] = mapped_column(default=False, server_default=false())
    status: Mapped[UploadStatus] = mapped_column(stored_enum(UploadStatus), default=UploadStatus.RECEIVED)
    refusal: Mapped[str | None]
    revision: Mapped[int] = mapped_column(default=1)
    reading_id: Mapped[int | None] = mapped_column(ForeignKey("reading.id"), index=True)
    read_at: Mapped[datetime | None]
    created_at: Mapped[datetime] = mapped_column(default=utc_now)
    updated_at: Mapped[datetime] = mapped_column(default=utc_now, onupdate=utc_now)

    @hybrid_property
    def root_ts(self) -> str | None:
        """The thread that the answer goes to: the one it was posted in, or the one it begins."""
        return self.thread_ts or self.message_ts

    @root_ts.inplace.expression
    @classmethod
    def _root_ts(cls) -> ColumnElement[str | None]:
        return func.coalesce(cls.thread_ts, cls.message_ts)


class Post(Base):
    """A message of the bot's made from an upload, so that a deletion can follow through to it."""

    __tablename__ = "post"
    __table_args__ = (UniqueConstraint("team", "channel", "ts"), {"sqlite_autoincrement": True})

    id: Mapped[int] = mapped_column(primary_key=True)
    upload_id: Mapped[int] = mapped_column(ForeignKey("upload.id"), index=True)
    team: Mapped[str]
    channel: Mapped[str]
    ts: Mapped[str]
    created_at: Mapped[datetime] = mapped_column(default=utc_now)


class Channel(Base):
    """What is known of a channel that the bot is in. ``is_shared``: outsiders (Slack Connect) are in it."""

    __tablename__ = "channel"

    team: Mapped[str] = mapped_column(primary_key=True)
    channel: Mapped[str] = mapped_column(primary_key=True)
    name: Mapped[str | None]
    timezone: Mapped[str | None]
    is_private: Mapped[bool] = mapped_column(default=True)
    is_shared: Mapped[bool] = mapped_column(default=False)
    is_member: Mapped[bool] = mapped_column(default=True)
    is_archived: Mapped[bool] = mapped_column(default=False, server_default=false())
    last_event_ts: Mapped[str | None]
    updated_at: Mapped[datetime] = mapped_column(default=utc_now, onupdate=utc_now)


class DigestSubscription(Base):
    """That a channel wants a digest: at ``at`` (HH:MM) of ``timezone``, weekly on ``weekday`` (0 is Monday)."""

    __tablename__ = "digest_subscription"
    __table_args__ = (UniqueConstraint("team", "channel", "digest"), {"sqlite_autoincrement": True})

    id: Mapped[int] = mapped_column(primary_key=True)
    team: Mapped[str]
    channel: Mapped[str]
    digest: Mapped[str]
    at: Mapped[str]
    weekday: Mapped[int | None]
    timezone: Mapped[str]
    user: Mapped[str | None]
    active: Mapped[bool] = mapped_column(default=True)
    since: Mapped[datetime] = mapped_column(default=utc_now)


class DigestStatus(StrEnum):
    """Where a digest of one period stands; the last four are final."""

    DUE = "due"
    CLAIMED = "claimed"
    RENDERED = "rendered"
    POSTED = "posted"
    EMPTY = "empty"
    SKIPPED = "skipped"
    DEAD = "dead"


class DigestRun(Base):
    """The digest of one channel for one period: the row that makes it come once."""

    __tablename__ = "digest_run"
    __table_args__ = (UniqueConstraint("team", "channel", "digest", "period_key"), {"sqlite_autoincrement": True})

    id: Mapped[int] = mapped_column(primary_key=True)
    team: Mapped[str]
    channel: Mapped[str]
    digest: Mapped[str]
    period_key: Mapped[str]
    period_start: Mapped[datetime]
    period_end: Mapped[datetime]
    status: Mapped[DigestStatus] = mapped_column(stored_enum(DigestStatus), default=DigestStatus.DUE)
    attempts: Mapped[int] = mapped_column(default=0)
    lease_until: Mapped[datetime | None]
    text: Mapped[str | None] = mapped_column(Text)
    blocks: Mapped[list[dict[str, Any]] | None] = mapped_column(JSON)
    posted_ts: Mapped[str | None]
    error: Mapped[str | None] = mapped_column(Text)
    created_at: Mapped[datetime] = mapped_column(default=utc_now)
    updated_at: Mapped[datetime] = mapped_column(default=utc_now, onupdate=utc_now)
