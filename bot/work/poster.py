"""Drains the outbox through a sender, in threads of this process."""

from __future__ import annotations

import logging
from collections.abc import Callable
from datetime import timedelta

from sqlalchemy.orm import Session

from bot.archive.database import Database, utc_now
from bot.work import outbox
from bot.work.sender import Dead, Outcome, Posted, RetryAt, Sender, ToSend, Unknown
from bot.work.tables import PostStatus
from bot.work.threads import Bell, Crew, one_line

log = logging.getLogger(__name__)

OnSettled = Callable[[Session, ToSend, Posted | Dead], None]


def _say_nothing(_: Session, __: ToSend, ___: Posted | Dead) -> None:
    return None


class Poster:
    """Sends what is in the outbox: at once, in order within a channel, each key once.

    ``on_settled`` is called in the transaction that closes a row as posted or dead. ``look_after``: how long after
    sending a row of unknown outcome is looked up, because the other end may show late what it accepted. ``lease`` must
    be longer than the sender ever takes. ``alone`` as for the worker.
    """

    def __init__(
        self,
        database: Database,
        sender: Sender,
        *,
        on_settled: OnSettled = _say_nothing,
        concurrency: int = 2,
        alone: bool = False,
        look_after: timedelta = timedelta(seconds=60),
        lease: timedelta = timedelta(seconds=120),
        poll: float = 0.25,
    ) -> None:
        self._database = database
        self._sender = sender
        self._on_settled = on_settled
        self._alone = alone
        self._look_after = look_after
        self._lease = lease
        self._bell = Bell()
        self._hands = Crew("poster", concurrency, self._one_row, bell=self._bell, poll=poll)
        self._keeper = Crew("poster-keeper", 1, self._keep, bell=Bell(), poll=lease.total_seconds() / 3)
        database.subscribe(outbox.TOPIC, self.wake)

    def start(self) -> None:
        """Take up what a dead process was sending, and begin."""
        if self._alone:
            with self._database.write() as session:
                outbox.take_back(session, utc_now(), self._look_after, everything=True)
        self._keeper.start()
        self._hands.start()

    def stop(self, timeout: float = 10.0) -> bool:
        """Send nothing more and wait for what is on its way. False: something still is, and will be looked up."""
        ended = self._hands.stop(timeout)
        self._keeper.stop(1.0)
        return ended

    def wake(self) -> None:
        """Look for something to send now."""
        self._bell.ring()

    def _one_row(self) -> bool:
        with self._database.read() as session:
            if not outbox.ready(session, utc_now()):
                return False
        with self._database.write() as session:
            claimed = outbox.claim(session, utc_now(), self._lease)
        if claimed is None:
            return False
        row, look_up = claimed
        outcome = self._find(row) if look_up else self._send(row)
        self._settle(row, outcome)
        return True

    def _send(self, row: ToSend) -> Outcome:
        try:
            return self._sender.send(row)
        except Exception as error:
            # Whatever it was, it may have been accepted before.
            log.exception("sending %s (%s) failed", row.kind, row.key)
            return Unknown(one_line(error))

    def _find(self, row: ToSend) -> Outcome | None:
        try:
            return self._sender.find(row)
        except Exception as error:
            log.exception("looking for %s (%s) failed", row.kind, row.key)
            return RetryAt(utc_now() + self._look_after, one_line(error))

    def _settle(self, row: ToSend, outcome: Outcome | None) -> None:
        if outcome is not None and not isinstance(outcome, Posted):
            log.warning("%s (%s) in %s: %s", row.kind, row.key, row.channel, outcome)
        try:
            with self._database.write() as session:
                status = outbox.settle(session, row, outcome, utc_now(), self._look_after)
                self._tell(session, row, status, outcome)
        except Exception:
            # What follows from a post must not keep it from being known as posted: it would be posted again.
            log.exception("what follows %s (%s) failed", row.kind, row.key)
            with self._database.write() as session:
                outbox.settle(session, row, outcome, utc_now(), self._look_after)

    def _tell(self, session: Session, row: ToSend, status: PostStatus | None, outcome: Outcome | None) -> None:
        if status == PostStatus.POSTED and isinstance(outcome, Posted):
            self._on_settled(session, row, outcome)
        elif status == PostStatus.DEAD:
            reason = outcome.reason if outcome is not None and not isinstance(outcome, Posted) else ""
            self._on_settled(session, row, Dead(reason or "not accepted"))

    def _keep(self) -> bool:
        with self._database.write() as session:
            outbox.take_back(session, utc_now(), self._look_after)
        return False
