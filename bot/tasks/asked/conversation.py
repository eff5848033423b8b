"""Threads in which the bot was asked: kept in mind, so that not every message costs a look at the database."""

from __future__ import annotations

from datetime import timedelta
from threading import Lock
from time import monotonic

from sqlalchemy.orm import Session

from bot.archive.conversations import TOPIC, is_open, open_conversation, open_threads
from bot.archive.database import utc_now
from bot.tasks.desk import Desk

STAYS_OPEN = timedelta(days=1)
"""How long after a question a further one needs no mention."""

BELIEVED_S = 10.0
"""How old what is kept in mind may be: another process may have been asked."""


class OpenThreads:
    """The threads with an open conversation, looked up anew after a question, or every ten seconds at most."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._lock = Lock()
        self._known: frozenset[tuple[str, str]] = frozenset()
        self._looked: float | None = None
        self._listens = False

    def holds(self, channel: str, thread_ts: str) -> bool:
        """Whether further questions are heard in a thread."""
        with self._lock:
            if not self._listens:
                self._desk.database.subscribe(TOPIC, self._forget)
                self._listens = True
            if self._looked is None or monotonic() - self._looked > BELIEVED_S:
                self._looked = monotonic()
                with self._desk.database.read() as session:
                    self._known = open_threads(session, self._desk.identity.team, utc_now())
            return (channel, thread_ts) in self._known

    def _forget(self) -> None:
        self._looked = None


def keep_open(session: Session, desk: Desk, channel: str, thread_ts: str) -> None:
    """Somebody asked in a thread: for a day further questions there are heard."""
    now = utc_now()
    open_conversation(session, desk.identity.team, channel, thread_ts, now + STAYS_OPEN, now)


def is_kept_open(session: Session, desk: Desk, channel: str, thread_ts: str) -> bool:
    """Whether further questions are heard in a thread."""
    return is_open(session, desk.identity.team, channel, thread_ts, utc_now())
