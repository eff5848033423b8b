"""A bot in small, to be killed: events become jobs, jobs become posts, posts go to a Slack that outlives it.

``Slack`` is a SQLite file that takes every message as often as it is sent: what is posted twice is there twice.
"""

from __future__ import annotations

import os
import random
import signal
import sqlite3
import time
from datetime import timedelta
from pathlib import Path

from sqlalchemy.orm import Session

from bot.archive.database import Database, utc_now
from bot.archive.tables import SourceKind, UploadStatus
from bot.archive.uploads import NewUpload, finish_upload, record_upload, start_reading
from bot.work import inbox
from bot.work.backlog import backlog
from bot.work.embedded import EmbeddedQueue
from bot.work.outbox import NewPost, put
from bot.work.poster import Poster
from bot.work.sender import Dead, Outcome, Posted, RetryAt, ToSend
from bot.work.sweeper import Sweeper
from bot.work.tables import InboxEvent, PostKind
from bot.work.worker import Worker

POINTS = (
    "event replayed, not committed",
    "event finished",
    "task begun",
    "task done, not committed",
    "task committed",
    "before sending",
    "Slack accepted",
    "post settled, not committed",
)


class Slack:
    """The other end."""

    def __init__(self, path: Path) -> None:
        self._path = path

    def set_up(self) -> None:
        with self._open() as connection:
            connection.execute("CREATE TABLE message (ts INTEGER PRIMARY KEY, key TEXT)")

    def accept(self, key: str) -> str:
        with self._open() as connection:
            return str(connection.execute("INSERT INTO message (key) VALUES (?)", (key,)).lastrowid)

    def look_for(self, key: str) -> str | None:
        with self._open() as connection:
            row = connection.execute("SELECT ts FROM message WHERE key = ?", (key,)).fetchone()
        return str(row[0]) if row else None

    def keys(self) -> list[str]:
        with self._open() as connection:
            return [key for (key,) in connection.execute("SELECT key FROM message ORDER BY ts")]

    def _open(self) -> sqlite3.Connection:
        return sqlite3.connect(self._path, timeout=30, isolation_level=None)


class Doomed:
    """The bot. ``die_at``: the point at which it kills itself; ``dawdle``: seconds it may linger at each point."""

    def __init__(self, url: str, slack: Slack, die_at: str | None, dawdle: float) -> None:
        self.database = Database(url)
        self.queue = EmbeddedQueue()
        self._slack = slack
        self._die_at = die_at
        self._dawdle = dawdle

    def point(self, name: str) -> None:
        if name == self._die_at:
            os.kill(os.getpid(), signal.SIGKILL)
        time.sleep(random.uniform(0, self._dawdle))

    def replay(self, event: InboxEvent) -> None:
        with self.database.write() as session:
            new = NewUpload("T", event.body["channel"], SourceKind.FILE, False, file_id=event.body["file"])
            upload, created = record_upload(session, new)
            if created:
                self.queue.enqueue(session, "read", f"read:{upload.id}", {"upload_id": upload.id})
            inbox.finish(session, event.team, event.event_id)
            self.point("event replayed, not committed")
        self.point("event finished")

    def read(self, upload_id: int) -> None:
        self.point("task begun")
        with self.database.write() as session:
            upload = start_reading(session, upload_id)
            if upload is None:
                return
            finish_upload(session, upload_id, UploadStatus.DONE)
            key = f"reply:{upload.file_id}"
            put(session, NewPost(key, PostKind.POST, "T", upload.channel, {}, about=f"upload:{upload_id}"))
            self.point("task done, not committed")
        self.point("task committed")

    def send(self, row: ToSend) -> Outcome:
        self.point("before sending")
        ts = self._slack.accept(row.key)
        self.point("Slack accepted")
        return Posted(ts)

    def find(self, row: ToSend) -> Posted | RetryAt | Dead | None:
        ts = self._slack.look_for(row.key)
        return Posted(ts) if ts else None

    def settled(self, _: Session, __: ToSend, ___: Posted | Dead) -> None:
        self.point("post settled, not committed")


def run(url: str, slack_path: Path, die_at: str | None = None, dawdle: float = 0.0) -> None:
    """Work until nothing is left to do; the target of a process."""
    bot = Doomed(url, Slack(slack_path), die_at, dawdle)
    worker = Worker(bot.database, bot.queue, {"read": bot.read}, alone=True, poll=0.02, lease=timedelta(seconds=2))
    poster = Poster(
        bot.database,
        bot,
        on_settled=bot.settled,
        alone=True,
        look_after=timedelta(seconds=0.1),
        lease=timedelta(seconds=2),
        poll=0.02,
    )
    sweeper = Sweeper(
        bot.database,
        bot.queue,
        replay=bot.replay,
        pending=lambda session, now: (),
        every=timedelta(seconds=0.05),
        replay_after=timedelta(0),
    )
    for part in (worker, poster, sweeper):
        part.start()
    while not idle(bot.database):
        time.sleep(0.02)
    for part in (sweeper, worker, poster):
        part.stop(5)
    bot.database.dispose()


def idle(database: Database) -> bool:
    """Whether nothing is left to do."""
    with database.read() as session:
        work = backlog(session, utc_now())
    return not (work.events or work.jobs or work.posts)
