"""Whatever order things happen in: nothing is sent twice that may be there, nor out of order, nor too fast."""

from __future__ import annotations

import shutil
import tempfile
from contextlib import ExitStack
from datetime import UTC, datetime, timedelta
from pathlib import Path

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import Bundle, RuleBasedStateMachine, consumes, initialize, invariant, multiple, rule
from sqlalchemy import select

from bot.archive.database import Database
from bot.work import order, outbox
from bot.work.order import MAKING
from bot.work.outbox import NewPost
from bot.work.sender import Dead, Outcome, Posted, RetryAt, ToSend, Unknown
from bot.work.tables import OutboxRow, PostKind, PostStatus
from tests.databases import new_sqlite
from tests.exploring import examples

LEASE = timedelta(seconds=30)
WAIT = timedelta(seconds=10)


class Outbox(RuleBasedStateMachine):
    """The outbox, a clock, some posters that may die or answer late, and what the other end knows."""

    def __init__(self) -> None:
        super().__init__()
        self.folder = Path(tempfile.mkdtemp())
        self.database = Database(new_sqlite(self.folder))
        # One transaction for the whole of an example: what is tried here are states, not commits.
        self.open = ExitStack()
        self.session = self.open.enter_context(self.database.write())
        self.now = datetime.now(UTC) + timedelta(seconds=1)
        self.made = 0
        self.may_be_there: set[tuple[str, int]] = set()
        self.order: dict[str, list[str]] = {}
        self.last_sent: dict[str, datetime] = {}
        self.begun: set[str] = set()
        self.closed: set[str] = set()

    claims = Bundle("claims")

    @initialize()
    def begin(self) -> None:
        for channel in ("C1", "C2"):
            self.put(channel, PostKind.POST, "upload:1")

    @rule(
        channel=st.sampled_from(["C1", "C2"]),
        kind=st.sampled_from([PostKind.POST, PostKind.UPLOAD_FILE, PostKind.REACTION_ADD, PostKind.UPDATE]),
        about=st.sampled_from(["upload:1", "upload:2"]),
    )
    def put(self, channel: str, kind: PostKind, about: str) -> None:
        self.made += 1
        key = f"{self.made}"
        outbox.put(self.session, NewPost(key, kind, "T", channel, {}, about=about, not_before=self.now))
        self.order.setdefault(f"{channel} {about}", []).append(key)

    @rule(seconds=st.sampled_from([0.5, 1, 11, 31]))
    def wait(self, seconds: float) -> None:
        self.now += timedelta(seconds=seconds)

    @rule(target=claims)
    def claim(self) -> tuple[ToSend, bool]:
        claimed = outbox.claim(self.session, self.now, LEASE)
        if claimed is None:
            return multiple()  # type: ignore[return-value]  # hypothesis: adds nothing to the bundle
        row, look_up = claimed
        assert row.key not in self.closed, "what is settled is never taken again"
        if look_up:
            assert self.sendings(row)
            return row, True
        self.check_sending(row)
        return row, False

    def sendings(self, row: ToSend) -> set[tuple[str, int]]:
        return {sending for sending in self.may_be_there if sending[0] == row.key}

    def check_sending(self, row: ToSend) -> None:
        if row.kind in MAKING:
            assert not self.sendings(row), "sent again without having been looked up"
            self.may_be_there.add((row.key, row.attempt))
            last = self.last_sent.get(row.channel)
            assert last is None or self.now - last >= order.PACE, "too fast"
            self.last_sent[row.channel] = self.now
        before = self.order[f"{row.channel} {row.about}"]
        before = before[: before.index(row.key)]
        assert set(before) <= self.closed, "sent before what comes first"

    @rule(claimed=consumes(claims), how=st.sampled_from(["posted", "dead", "429", "unknown", "dies"]))
    def answer(self, claimed: tuple[ToSend, bool], how: str) -> None:
        row, look_up = claimed
        if how == "dies":
            return
        answers: dict[str, Outcome | None] = {
            "posted": Posted("1.2"),
            "dead": Dead("no"),
            "429": RetryAt(self.now + timedelta(seconds=5)),
            "unknown": None if look_up else Unknown("dropped"),
        }
        outcome = answers[how]
        status = outbox.settle(self.session, row, outcome, self.now, WAIT)
        if status in (PostStatus.POSTED, PostStatus.DEAD):
            self.closed.add(row.key)
        if how == "429" and not look_up:
            self.may_be_there.discard((row.key, row.attempt))
        elif outcome is None and status is not None:
            self.may_be_there -= self.sendings(row)

    @rule()
    def keep(self) -> None:
        outbox.take_back(self.session, self.now, WAIT)

    @invariant()
    def what_is_settled_stays_settled(self) -> None:
        final = select(OutboxRow.key).where(OutboxRow.status.in_((PostStatus.POSTED, PostStatus.DEAD)))
        assert set(self.session.scalars(final)) == self.closed

    def teardown(self) -> None:
        self.drain()
        self.open.close()
        self.database.dispose()
        shutil.rmtree(self.folder)

    def drain(self) -> None:
        """With an end that always answers, everything is settled in the end: nothing blocks for ever."""
        for _ in range(3 * self.made + 10):
            self.now += LEASE + timedelta(seconds=1)
            outbox.take_back(self.session, self.now, WAIT)
            claimed = outbox.claim(self.session, self.now, LEASE)
            if claimed:
                outbox.settle(self.session, claimed[0], Posted("1.2"), self.now, WAIT)
        assert set(self.session.scalars(select(OutboxRow.status))) <= {PostStatus.POSTED, PostStatus.DEAD}


TestOutbox = Outbox.TestCase
TestOutbox.settings = settings(
    max_examples=examples(15), stateful_step_count=30, deadline=None, suppress_health_check=list(HealthCheck)
)
