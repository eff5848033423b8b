"""That something changed which stands on a person's Home tab: it is published anew, if they have ever opened it."""

from __future__ import annotations

from sqlalchemy.orm import Session

from bot.archive.home_tabs import home_of
from bot.tasks.desk import Desk, TaskName


def home_changed(session: Session, desk: Desk, user: str | None) -> None:
    """Have a person's Home published again; while one is being made for them, it is made once more afterwards."""
    if user and home_of(session, desk.identity.team, user):
        desk.queue.enqueue(session, TaskName.PUBLISH_HOME, f"home:{user}", {"user": user})
