"""Where corrections are kept."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import Index, Text
from sqlalchemy.orm import Mapped, mapped_column

from bot.archive.database import Base, utc_now


class CorrectionRow(Base):
    """One change that a person made in the reading of a document.

    ``change`` and ``was`` (what stood there before) are JSON as text: PostgreSQL's own JSON types lose or refuse some
    strings. ``general``: it holds in other documents, too. ``channel``, ``is_private`` and ``thread_ts`` (set where
    the document carries a marking) say where it was made, which decides where it shows.
    """

    __tablename__ = "correction"
    __table_args__ = (
        Index("ix_correction_team_sha256", "team", "sha256"),
        Index("ix_correction_team_general", "team", "general"),
        {"sqlite_autoincrement": True},
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    team: Mapped[str]
    sha256: Mapped[str]
    kind: Mapped[str]
    change: Mapped[str] = mapped_column(Text)
    was: Mapped[str] = mapped_column(Text)
    general: Mapped[bool] = mapped_column(default=False)
    channel: Mapped[str]
    thread_ts: Mapped[str | None]
    is_private: Mapped[bool] = mapped_column(default=True)
    by: Mapped[str]
    by_name: Mapped[str]
    made_at: Mapped[datetime] = mapped_column(default=utc_now)
    undone_at: Mapped[datetime | None]
    undone_by: Mapped[str | None]
