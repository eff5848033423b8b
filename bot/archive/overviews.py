"""Joint overviews of messages with several files: one a message, ever, and gone with any of its documents."""

from __future__ import annotations

from sqlalchemy import UniqueConstraint, select
from sqlalchemy.orm import Mapped, Session, mapped_column

from bot.archive.database import Base, insert_into


class Overview(Base):
    """That the documents of a message were summed up together; ``ts`` is the post once it is known to be there.

    The row stays when the overview is taken back (``is_gone``): it is not made a second time.
    """

    __tablename__ = "overview"
    __table_args__ = (UniqueConstraint("team", "channel", "message_ts"), {"sqlite_autoincrement": True})

    id: Mapped[int] = mapped_column(primary_key=True)
    team: Mapped[str]
    channel: Mapped[str]
    message_ts: Mapped[str]
    ts: Mapped[str | None]
    is_gone: Mapped[bool] = mapped_column(default=False)


def begin_overview(session: Session, team: str, channel: str, message_ts: str) -> int | None:
    """The id of a new overview; None where there has been one of this message."""
    values = {"team": team, "channel": channel, "message_ts": message_ts, "is_gone": False}
    insert = insert_into(session, Overview, values).on_conflict_do_nothing()
    created: int | None = session.scalar(insert.returning(Overview.id))
    return created


def overview_of(session: Session, team: str, channel: str, message_ts: str) -> Overview | None:
    """The overview of a message, whatever became of it."""
    query = select(Overview).where(
        Overview.team == team, Overview.channel == channel, Overview.message_ts == message_ts
    )
    return session.scalar(query.with_for_update())


def note_posted(session: Session, overview_id: int, ts: str) -> bool:
    """Note where an overview stands. False: it is not wanted any more, the post should be deleted."""
    row = session.get(Overview, overview_id, with_for_update=True)
    if row is None or row.is_gone:
        return False
    row.ts = ts
    return True
