"""Who has opened the Home tab, and what was last shown there."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy.orm import Mapped, Session, mapped_column

from bot.archive.database import Base, insert_into, utc_now


class HomeTab(Base):
    """One person's Home tab. ``channel`` is their direct conversation with the bot.

    ``shown`` is a digest of the view last published there, None where none was: what is shown already is not
    published again.
    """

    __tablename__ = "home_tab"

    team: Mapped[str] = mapped_column(primary_key=True)
    user: Mapped[str] = mapped_column(primary_key=True)
    channel: Mapped[str]
    shown: Mapped[str | None]
    opened_at: Mapped[datetime] = mapped_column(default=utc_now)


def record_home(session: Session, team: str, user: str, channel: str, *, blank: bool) -> HomeTab:
    """Somebody opened their Home; ``blank``: Slack shows nothing there, so whatever comes is to be published."""
    now = utc_now()
    values = {"team": team, "user": user, "channel": channel, "shown": None, "opened_at": now}
    seen: dict[str, object] = {"channel": channel, "opened_at": now} | ({"shown": None} if blank else {})
    insert = insert_into(session, HomeTab, values).on_conflict_do_update(index_elements=["team", "user"], set_=seen)
    return session.scalars(insert.returning(HomeTab), execution_options={"populate_existing": True}).one()


def home_of(session: Session, team: str, user: str) -> HomeTab | None:
    """A person's Home; None where they have never opened it."""
    return session.get(HomeTab, (team, user))
