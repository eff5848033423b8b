from __future__ import annotations

import threading
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from bot.archive.database import Database, utc_now
from bot.work import inbox
from bot.work.backlog import backlog
from bot.work.embedded import EmbeddedQueue
from bot.work.inbox import finish, receive, unfinished
from bot.work.outbox import NewPost, put
from bot.work.single import AlreadyRunning, single_instance
from bot.work.space import enough_space, free_mb
from bot.work.sweeper import Sweeper, Wanted, prune
from bot.work.tables import InboxEvent, Job, JobStatus, OutboxRow, PostKind
from tests.work.waiting import until

MINUTE = timedelta(minutes=1)
BODY = {"event": {"type": "message", "text": "odd \x00 \U0001f9ed \ud800"}}


def test_an_event_is_new_until_it_is_done(database: Database) -> None:
    with database.write() as session:
        assert receive(session, "T", "E1", BODY)
        assert receive(session, "T", "E1", BODY), "repeated before it was handled"
    with database.write() as session:
        finish(session, "T", "E1")
        assert not receive(session, "T", "E1", BODY)
        assert receive(session, "T2", "E1", BODY), "another workspace"
    with database.read() as session:
        kept = session.scalars(select(InboxEvent).order_by(InboxEvent.id)).all()
        assert [event.body for event in kept] == [{}, BODY], "what was handled is not kept longer than needed"


def test_an_event_told_by_many_at_once_is_kept_once(database: Database) -> None:
    start = threading.Barrier(5)

    def tell() -> None:
        start.wait()
        with database.write() as session:
            receive(session, "T", "E1", BODY)

    threads = [threading.Thread(target=tell) for _ in range(5)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    with database.read() as session:
        assert len(session.scalars(select(InboxEvent)).all()) == 1


def sweeper(database: Database, seen: list[str], *, fails: bool = False, wanted: tuple[Wanted, ...] = ()) -> Sweeper:
    def replay(event: InboxEvent) -> None:
        seen.append(event.event_id)
        if fails:
            raise ValueError("a bad event")
        with database.write() as session:
            finish(session, event.team, event.event_id)

    def pending(session: Session, now: datetime) -> tuple[Wanted, ...]:
        return wanted

    return Sweeper(database, EmbeddedQueue(), replay=replay, pending=pending)


def test_what_was_left_lying_is_replayed_and_the_fresh_is_left_alone(database: Database) -> None:
    with database.write() as session:
        receive(session, "T", "E1", BODY)
        receive(session, "T", "E2", BODY)
        finish(session, "T", "E2")
    seen: list[str] = []
    sweeper(database, seen).sweep(utc_now())
    assert seen == []
    sweeper(database, seen).sweep(utc_now() + MINUTE)
    sweeper(database, seen).sweep(utc_now() + MINUTE)
    assert seen == ["E1"]


def test_a_long_backlog_is_replayed_in_one_sweep(database: Database) -> None:
    with database.write() as session:
        for number in range(210):
            receive(session, "T", f"E{number}", {})
    seen: list[str] = []
    sweeper(database, seen).sweep(utc_now() + MINUTE)
    assert seen == [f"E{number}" for number in range(210)]


def test_an_event_that_cannot_be_handled_is_tried_five_times(database: Database) -> None:
    with database.write() as session:
        receive(session, "T", "bad", BODY)
    seen: list[str] = []
    for minutes in range(1, 10):
        sweeper(database, seen, fails=True).sweep(utc_now() + minutes * MINUTE)
    assert seen == ["bad"] * 5
    with database.read() as session:
        work = backlog(session, utc_now())
        assert (work.events, work.dead_events) == (0, 1)


def test_a_try_counts_only_when_it_is_begun(database: Database) -> None:
    with database.write() as session:
        receive(session, "T", "E1", BODY)
    later = utc_now() + MINUTE
    with database.read() as session:
        for _ in range(10):
            (event,) = unfinished(session, later)
    with database.write() as session:
        begun = inbox.begin(session, event.id, later, later)
        assert begun
        assert begun.attempts == 1
    with database.write() as session:
        assert inbox.begin(session, event.id, later, later) is None, "tried just now"


def test_what_should_be_in_the_queue_is_put_there_once(database: Database) -> None:
    wanted = (Wanted("read", "read:1", {"upload_id": 1}),)
    for _ in range(3):
        sweeper(database, [], wanted=wanted).sweep(utc_now())
    with database.read() as session:
        assert [(job.key, job.args) for job in session.scalars(select(Job))] == [("read:1", {"upload_id": 1})]


def test_the_sweeper_sweeps_by_itself(database: Database) -> None:
    with database.write() as session:
        receive(session, "T", "E1", BODY)
    seen: list[str] = []
    own = Sweeper(
        database,
        EmbeddedQueue(),
        replay=lambda event: seen.append(event.event_id),
        pending=lambda session, now: (),
        every=timedelta(milliseconds=20),
        replay_after=timedelta(0),
    )
    own.start()
    until(lambda: len(seen) == 5)
    assert own.stop()


def test_what_is_long_done_is_removed_and_what_is_open_or_dead_stays(database: Database) -> None:
    queue = EmbeddedQueue()
    with database.write() as session:
        for event_id in ("done", "open"):
            receive(session, "T", event_id, BODY)
        finish(session, "T", "done")
        for key in ("done", "dead", "open"):
            queue.enqueue(session, "task", key, {})
            put(session, NewPost(key, PostKind.POST, "T", key, {}))
    with database.write() as session:
        for key in ("done", "dead"):
            job = queue.claim(session, utc_now(), MINUTE)
            assert job
            assert job.key == key
            if key == "done":
                queue.finish(session, job)
            else:
                queue.bury(session, job, "no")
    assert prune(database, utc_now() - MINUTE) == 0
    assert prune(database, utc_now() + MINUTE) == 2
    with database.read() as session:
        assert session.scalars(select(InboxEvent.event_id)).all() == ["open"]
        assert set(session.scalars(select(Job.status))) == {JobStatus.DEAD, JobStatus.TODO}
        assert len(session.scalars(select(OutboxRow)).all()) == 3


def test_the_backlog_says_how_far_behind_the_work_is(database: Database) -> None:
    with database.write() as session:
        receive(session, "T", "E1", BODY)
        EmbeddedQueue().enqueue(session, "task", "k", {}, run_at=datetime.now(UTC) + 5 * MINUTE)
        put(session, NewPost("key", PostKind.POST, "T", "C", {}))
    with database.read() as session:
        work = backlog(session, utc_now() + MINUTE)
    assert (work.events, work.jobs, work.posts) == (1, 1, 1)
    assert 60 <= work.oldest_event < 70
    assert work.oldest_job == 0
    assert 60 <= work.oldest_post < 70


def test_one_process_at_a_time(tmp_path: Path) -> None:
    path = tmp_path / "data" / "attache.lock"
    refused = pytest.raises(AlreadyRunning, match=r"another process \(id \d+\)")
    with single_instance(path), refused, single_instance(path):
        pass
    with single_instance(path):
        pass


def test_a_full_disk_is_seen_before_it_is_full(tmp_path: Path) -> None:
    missing = tmp_path / "not" / "yet"
    free = free_mb(missing)
    assert free > 0
    assert enough_space(missing, 0)
    assert not enough_space(missing, free + 1_000_000)
