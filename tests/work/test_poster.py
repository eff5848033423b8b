from __future__ import annotations

import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from sqlalchemy import select, text
from sqlalchemy.orm import Session

from bot.archive.database import Database
from bot.work import order, outbox
from bot.work.outbox import NewPost, put
from bot.work.poster import Poster
from bot.work.sender import Dead, Outcome, Posted, RetryAt, ToSend, Unknown
from bot.work.tables import OutboxRow, PostKind, PostStatus
from tests.work.waiting import until


class Recorder:
    """The other end: answers as the test says. ``accepts``: what it gives an unknown outcome for is there."""

    def __init__(self, answer: Callable[[ToSend], Outcome | None] = lambda _: None, accepts: bool = True) -> None:
        self.accepts = accepts
        self.there: list[ToSend] = []
        self.sent: list[tuple[float, ToSend]] = []
        self.looked_for: list[str] = []
        self.answer = answer
        self._lock = threading.Lock()

    def send(self, row: ToSend) -> Outcome:
        with self._lock:
            self.sent.append((time.monotonic(), row))
        answer = self.answer(row)
        if answer is None or (isinstance(answer, Unknown) and self.accepts):
            self.there.append(row)
        return answer or Posted(f"ts-{row.key}")

    def find(self, row: ToSend) -> Posted | RetryAt | Dead | None:
        self.looked_for.append(row.key)
        found = any(sent.key == row.key for sent in self.there)
        return Posted(f"ts-{row.key}") if found else None

    def sent_keys(self) -> list[str]:
        return [row.key for _, row in self.sent]


@contextmanager
def posting(database: Database, sender: Recorder, **options: Any) -> Iterator[Poster]:
    poster = Poster(database, sender, poll=0.02, **options)
    poster.start()
    try:
        yield poster
    finally:
        assert poster.stop(10)


def post(database: Database, key: str, channel: str = "C1", kind: PostKind = PostKind.POST, **more: Any) -> None:
    with database.write() as session:
        put(session, NewPost(key=key, kind=kind, team="T", channel=channel, payload={"text": key}, **more))


def row_of(database: Database, key: str) -> OutboxRow:
    with database.read() as session:
        return session.scalars(select(OutboxRow).where(OutboxRow.key == key)).one()


def settled(database: Database, *keys: str) -> Callable[[], bool]:
    return lambda: all(row_of(database, key).status in (PostStatus.POSTED, PostStatus.DEAD) for key in keys)


@pytest.fixture(autouse=True)
def no_pace(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(order, "PACE", timedelta(0))


def test_a_post_goes_out_once_and_its_timestamp_is_kept(database: Database) -> None:
    slack = Recorder()
    with posting(database, slack):
        post(database, "reply")
        post(database, "reply")
        until(settled(database, "reply"))
        post(database, "reply")
        time.sleep(0.1)
    assert slack.sent_keys() == ["reply"]
    assert slack.sent[0][1].payload == {"text": "reply"}
    assert row_of(database, "reply").payload == {}, "what is posted is kept there, not here"
    with database.read() as session:
        assert outbox.posted_ts(session, "reply") == "ts-reply"


def test_a_channel_gets_its_posts_in_order(database: Database) -> None:
    slack = Recorder()
    keys = [f"{channel}-{number}" for number in range(8) for channel in ("A", "B")]
    for key in keys:
        post(database, key, channel=key[0])
    with posting(database, slack, concurrency=3):
        until(settled(database, *keys))
    for channel in "AB":
        assert [key for key in slack.sent_keys() if key[0] == channel] == [key for key in keys if key[0] == channel]


def test_messages_of_one_channel_are_a_second_apart_and_reactions_are_not(
    database: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(order, "PACE", timedelta(seconds=0.4))
    slack = Recorder()
    for key in ("one", "two", "three"):
        post(database, key)
        post(database, f"{key}-reaction", kind=PostKind.REACTION_ADD)
        post(database, f"{key}-elsewhere", channel=f"C-{key}")
    with posting(database, slack, concurrency=3):
        until(lambda: len(slack.sent) == 9)
    with database.read() as session:
        at = {row.key: row.sent_at for row in session.scalars(select(OutboxRow)) if row.sent_at}
    pace = timedelta(seconds=0.4)
    assert at["two"] - at["one"] >= pace
    assert at["three"] - at["two"] >= pace
    assert at["one-reaction"] < at["two"]
    assert at["three-elsewhere"] < at["three"]


def test_a_channel_that_must_wait_holds_back_nobody_else(database: Database) -> None:
    slack = Recorder(lambda row: answer(row))

    def answer(row: ToSend) -> Outcome | None:
        first = row.key == "slow-1" and row.attempt == 1
        return RetryAt(datetime.now(UTC) + timedelta(seconds=0.6), "429") if first else None

    post(database, "slow-1", channel="SLOW")
    post(database, "slow-2", channel="SLOW")
    post(database, "quick", channel="QUICK")
    with posting(database, slack):
        until(settled(database, "slow-1", "slow-2", "quick"))
    in_slow = [key for key in slack.sent_keys() if key != "quick"]
    assert in_slow == ["slow-1", "slow-1", "slow-2"]
    assert slack.sent_keys().index("quick") < 2
    assert row_of(database, "slow-1").attempts == 2


def test_an_unknown_outcome_is_looked_up_before_any_second_post(database: Database) -> None:
    slack = Recorder(lambda row: Unknown("the connection dropped"))
    post(database, "reply")
    with posting(database, slack, look_after=timedelta(seconds=0.3)):
        until(settled(database, "reply"))
    assert slack.sent_keys() == ["reply"]
    assert slack.looked_for == ["reply"]
    row = row_of(database, "reply")
    assert (row.status, row.ts) == (PostStatus.POSTED, "ts-reply")
    assert row.settled_at
    assert row.sent_at
    assert row.settled_at - row.sent_at >= timedelta(seconds=0.3)


def test_what_was_looked_for_and_is_not_there_is_sent_again(database: Database) -> None:
    slack = Recorder(lambda row: Unknown("timed out") if row.attempt == 1 else None, accepts=False)
    post(database, "reply")
    with posting(database, slack, look_after=timedelta(seconds=0.1)):
        until(settled(database, "reply"))
    assert slack.sent_keys() == ["reply", "reply"]
    assert slack.looked_for == ["reply"]


def test_a_sender_that_raises_may_have_sent(database: Database) -> None:
    def answer(row: ToSend) -> Outcome | None:
        slack.there.append(row)
        raise ConnectionResetError("by peer")

    slack = Recorder(answer)
    post(database, "reply")
    with posting(database, slack, look_after=timedelta(seconds=0.1)):
        until(settled(database, "reply"))
    assert slack.sent_keys() == ["reply"]
    assert row_of(database, "reply").status == PostStatus.POSTED


def test_what_can_be_repeated_is_sent_again_without_looking(database: Database) -> None:
    slack = Recorder(lambda row: Unknown("timed out") if row.attempt == 1 else None)
    post(database, "eyes", kind=PostKind.REACTION_ADD)
    with posting(database, slack):
        until(settled(database, "eyes"))
    assert slack.sent_keys() == ["eyes", "eyes"]
    assert slack.looked_for == []


def test_an_unknown_post_holds_back_only_what_is_about_the_same(database: Database) -> None:
    slack = Recorder(lambda row: Unknown("timed out") if row.key == "reply" and row.attempt == 1 else None)
    post(database, "reply", about="upload:1")
    post(database, "tick", kind=PostKind.REACTION_ADD, about="upload:1")
    post(database, "other", about="upload:2")
    with posting(database, slack, look_after=timedelta(seconds=0.4)):
        until(settled(database, "reply", "tick", "other"))
    assert slack.sent_keys() == ["reply", "other", "tick"]


def test_a_hopeless_post_is_dead_and_told_and_holds_nobody_back(database: Database) -> None:
    told: list[tuple[str, Posted | Dead]] = []

    def on_settled(session: Session, row: ToSend, outcome: Posted | Dead) -> None:
        told.append((row.key, outcome))

    slack = Recorder(lambda row: Dead("is_archived") if row.key == "bad" else None)
    post(database, "bad")
    post(database, "good")
    with posting(database, slack, on_settled=on_settled):
        until(settled(database, "bad", "good"))
    assert told == [("bad", Dead("is_archived")), ("good", Posted("ts-good"))]
    with database.read() as session:
        assert [row.key for row in outbox.dead_posts(session, datetime(2000, 1, 1, tzinfo=UTC))] == ["bad"]


def test_what_follows_a_post_may_fail_without_a_second_post(database: Database) -> None:
    def on_settled(session: Session, row: ToSend, outcome: Posted | Dead) -> None:
        raise RuntimeError("the callback is broken")

    slack = Recorder()
    post(database, "reply")
    with posting(database, slack, on_settled=on_settled):
        until(settled(database, "reply"))
    assert slack.sent_keys() == ["reply"]
    assert row_of(database, "reply").status == PostStatus.POSTED


def test_what_a_dead_process_was_sending_is_looked_up(database: Database) -> None:
    now = datetime.now(UTC)
    post(database, "reply", not_before=now)
    with database.write() as session:
        claimed = outbox.claim(session, now, timedelta(hours=1))
    assert claimed
    slack = Recorder()
    slack.there.append(claimed[0])
    with posting(database, slack, alone=True, look_after=timedelta(seconds=0.1)):
        until(settled(database, "reply"))
    assert slack.sent_keys() == []
    assert slack.looked_for == ["reply"]


def test_it_is_given_up_after_twenty_attempts(database: Database) -> None:
    slack = Recorder(lambda _: RetryAt(datetime.now(UTC), "ratelimited"))
    told: list[Posted | Dead] = []
    post(database, "reply")
    with posting(database, slack, on_settled=lambda _, __, outcome: told.append(outcome)):
        until(settled(database, "reply"))
    assert len(slack.sent) == 20
    assert told == [Dead("ratelimited")]
    assert row_of(database, "reply").error == "given up after 20 attempts: ratelimited"


def test_what_waits_can_be_cancelled(database: Database) -> None:
    post(database, "reply", about="upload:1")
    post(database, "other", about="upload:2")
    with database.write() as session:
        assert outbox.cancel(session, "upload:1") == 1
    slack = Recorder()
    with posting(database, slack):
        until(settled(database, "other"))
    assert slack.sent_keys() == ["other"]
    with database.read() as session:
        assert outbox.dead_posts(session, datetime(2000, 1, 1, tzinfo=UTC)) == []


def test_a_late_answer_to_an_earlier_sending_changes_only_what_it_can_know(database: Database) -> None:
    lease, now = timedelta(seconds=30), datetime.now(UTC)
    post(database, "reply", not_before=now)
    with database.write() as session:
        first = outbox.claim(session, now, lease)
        now += timedelta(seconds=31)
        outbox.take_back(session, now, timedelta(0))
        looked_up = outbox.claim(session, now, lease)
        assert first
        assert looked_up
        assert outbox.settle(session, looked_up[0], None, now, timedelta(0)) == PostStatus.WAITING
        second = outbox.claim(session, now, lease)
        assert second
        assert (first[0].attempt, looked_up[1], second[0].attempt) == (1, True, 2)
        assert outbox.settle(session, first[0], RetryAt(now), now, timedelta(0)) is None
        assert outbox.settle(session, second[0], Posted("2.1"), now, timedelta(0)) == PostStatus.POSTED
        assert outbox.settle(session, second[0], Dead("no"), now, timedelta(0)) is None


def test_the_order_holds_whatever_the_database_knows_of_its_tables(database: Database) -> None:
    """SQLite 3.40 found nothing to send once ANALYZE had run."""
    now = datetime.now(UTC)
    for number in range(10):
        for step in "ab":
            post(database, f"{number}{step}", kind=PostKind.UPDATE, about=f"upload:{number}", not_before=now)
    with database.write() as session:
        session.execute(text("ANALYZE"))
    sent = []
    for _ in range(20):
        with database.write() as session:
            claimed = outbox.claim(session, now, timedelta(minutes=1))
            assert claimed
            outbox.settle(session, claimed[0], Posted("1.2"), now, timedelta(0))
            sent.append(claimed[0].key)
    assert sent == [f"{number}{step}" for number in range(10) for step in "ab"]
