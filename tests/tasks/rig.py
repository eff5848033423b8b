"""The bot without its threads: a real database, a local Slack, and jobs and posts done one after another on call."""

from __future__ import annotations

import atexit
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime, timedelta
from functools import cache
from pathlib import Path
from typing import Any

from sqlalchemy import select

from bot.archive.database import Database, utc_now
from bot.archive.tables import Upload
from bot.documents.sandbox import Sandbox
from bot.playground.faults import Faults
from bot.playground.server import Playground
from bot.playground.workspace.model import Message
from bot.playground.workspace.sample import READOUTS
from bot.reading.pool import ReadingPool
from bot.slack.clients import make_clients
from bot.slack.scopes import NEEDED
from bot.slack.sender import SlackSender
from bot.tasks.desk import Desk, Identity
from bot.tasks.following import on_settled
from bot.tasks.given_up import apologise_for
from bot.tasks.table import task_table
from bot.work import outbox
from bot.work.embedded import EmbeddedQueue
from bot.work.queue import ClaimedJob, Later, Permanent
from bot.work.sender import Dead, Posted
from bot.work.tables import OutboxRow, PostKind, PostStatus
from tests.databases import new_sqlite

MEETING = (
    "Foreign Minister Anna Lindqvist of Sweden met Foreign Minister Tomas Ruiz of Chile in Santiago on 14 May 2025. "
    "Minister Lindqvist said that Sweden would open a trade office in Valparaiso. Minister Ruiz welcomed the decision "
    "and thanked Sweden for its support. The two ministers agreed to meet again in Stockholm."
)
LEASE = timedelta(seconds=60)


@cache
def shared_pool() -> ReadingPool:
    """One loaded reader for all tests: loading it anew for each would take most of the time."""
    pool = ReadingPool(None, None)
    atexit.register(pool.close)
    return pool


@cache
def shared_sandbox() -> Sandbox:
    """One converter for all tests."""
    sandbox = Sandbox()
    atexit.register(sandbox.close)
    return sandbox


class Rig:
    """``desk`` is what tasks and handlers get; ``later`` notes the jobs that were put off, with their reasons."""

    def __init__(self, slack: Playground, desk: Desk) -> None:
        self.slack = slack
        self.desk = desk
        self.later: list[tuple[ClaimedJob, Later]] = []
        self.dead: list[ClaimedJob] = []
        self._clock = utc_now()
        self._tasks = task_table(desk)
        self._sender = SlackSender(desk.clients)

    def work(self, now: datetime | None = None) -> None:
        """Do every job that is due, as the worker does; what raises unexpectedly raises here."""
        queue = self.desk.queue
        assert isinstance(queue, EmbeddedQueue)
        while True:
            with self.desk.database.write() as session:
                job = queue.claim(session, now or utc_now(), LEASE)
            if job is None:
                return
            try:
                self._tasks[job.task](**job.args)
            except Later as put_off:
                self.later.append((job, put_off))
                with self.desk.database.write() as session:
                    queue.retry(session, job, put_off.when, str(put_off), counts=False)
            except Permanent as end:
                self.dead.append(job)
                with self.desk.database.write() as session:
                    if queue.bury(session, job, str(end)):
                        apologise_for(self.desk, session, job)
            else:
                with self.desk.database.write() as session:
                    queue.finish(session, job)

    def send(self) -> None:
        """Send what is in the outbox; each message a while after the one before, in our reckoning."""
        while True:
            now = self._clock = max(self._clock, utc_now()) + timedelta(seconds=2)
            with self.desk.database.write() as session:
                claimed = outbox.claim(session, now, LEASE)
            if claimed is None:
                return
            row, look_up = claimed
            outcome = self._sender.find(row) if look_up else self._sender.send(row)
            with self.desk.database.write() as session:
                status = outbox.settle(session, row, outcome, now, timedelta(0))
                if status in (PostStatus.POSTED, PostStatus.DEAD) and isinstance(outcome, (Posted, Dead)):
                    on_settled(session, row, outcome)

    def settle(self) -> None:
        """Work and send until both have nothing left."""
        self.work()
        self.send()
        self.work()
        self.send()

    def rows(self, kind: PostKind | None = None) -> list[OutboxRow]:
        """What was ever to be posted, oldest first."""
        query = select(OutboxRow).order_by(OutboxRow.id)
        with self.desk.database.read() as session:
            return list(session.scalars(query if kind is None else query.where(OutboxRow.kind == kind)))

    def uploads(self) -> list[Upload]:
        """Everything taken in, oldest first."""
        with self.desk.database.read() as session:
            return list(session.scalars(select(Upload).order_by(Upload.id)))

    def answers(self, ts: str, channel: str = READOUTS) -> list[Message]:
        """The bot's messages in the thread of a message."""
        me = self.slack.workspace.bot.id
        return [m for m in self.slack.workspace.messages if m.channel == channel and m.thread_ts == ts and m.user == me]

    def reactions(self, ts: str, channel: str = READOUTS) -> set[str]:
        """Names of the reactions under a message."""
        message = self.slack.workspace.message(channel, ts)
        return {reaction.name for reaction in message.reactions} if message else set()

    def whispers(self, user: str) -> list[str]:
        """What one person was told privately in channels."""
        return [e.text for e in self.slack.workspace.ephemerals if e.ephemeral_to == user]

    def link(self, message: Message) -> str:
        """The link to a message, as people copy it."""
        tail = f"?thread_ts={message.thread_ts}&cid={message.channel}" if message.is_reply else ""
        return f"https://playground.slack.com/archives/{message.channel}/p{message.ts.replace('.', '')}{tail}"


@contextmanager
def open_rig(folder: Path, faults: Faults | None = None, **slack: Any) -> Iterator[Rig]:
    """A rig of its own; ``slack`` goes to the playground."""
    playground = Playground(faults=faults, **({"scopes": NEEDED} | slack))
    playground.start()
    database = Database(new_sqlite(folder))
    clients = make_clients(playground.bot_token, playground.api_url)
    desk = Desk(
        database=database,
        queue=EmbeddedQueue(),
        clients=clients,
        identity=Identity.of(clients.reads.auth_test()),
        sandbox=shared_sandbox(),
        readings=shared_pool(),
        token=playground.bot_token,
        api_url=playground.api_url,
    )
    try:
        yield Rig(playground, desk)
    finally:
        database.dispose()
        playground.stop(wait=False)
