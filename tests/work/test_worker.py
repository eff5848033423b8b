from __future__ import annotations

import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from sqlalchemy import select, update
from sqlalchemy.orm import Session

from bot.archive.database import Database
from bot.work.embedded import EmbeddedQueue
from bot.work.queue import ClaimedJob, Later, Permanent, TryAgain
from bot.work.tables import Job, JobStatus
from bot.work.worker import Worker
from tests.work.waiting import until


@contextmanager
def working(database: Database, tasks: dict[str, Callable[..., None]], **options: Any) -> Iterator[Worker]:
    worker = Worker(database, EmbeddedQueue(), tasks, **options)
    worker.start()
    try:
        yield worker
    finally:
        assert worker.stop(10)


def enqueue(database: Database, task: str, key: str, **args: Any) -> None:
    with database.write() as session:
        EmbeddedQueue().enqueue(session, task, key, args)


def enqueue_and_fail(database: Database) -> None:
    with database.write() as session:
        EmbeddedQueue().enqueue(session, "task", "k", {"number": 1})
        raise RuntimeError


def jobs(database: Database) -> list[Job]:
    with database.read() as session:
        return list(session.scalars(select(Job).order_by(Job.id)))


def test_a_job_starts_as_soon_as_it_is_committed(database: Database) -> None:
    started = threading.Event()
    with working(database, {"task": lambda: started.set()}, poll=60):
        time.sleep(0.2)
        before = time.monotonic()
        enqueue(database, "task", "k")
        assert started.wait(5)
        assert time.monotonic() - before < 2
        until(lambda: jobs(database)[0].status == JobStatus.DONE)


def test_a_job_of_a_rolled_back_transaction_is_never_done(database: Database) -> None:
    done: list[int] = []
    with working(database, {"task": done.append}):
        with pytest.raises(RuntimeError):
            enqueue_and_fail(database)
        time.sleep(0.3)
    assert done == []
    assert jobs(database) == []


def test_jobs_run_side_by_side_but_never_two_of_one_key(database: Database) -> None:
    meeting = threading.Barrier(2, timeout=10)
    running: list[str] = []
    twice: list[str] = []

    def task(name: str, meet: bool) -> None:
        if name in running:
            twice.append(name)
        running.append(name)
        if meet:
            meeting.wait()
        time.sleep(0.05)
        running.remove(name)

    with working(database, {"task": task}, concurrency=2):
        enqueue(database, "task", "a", name="a", meet=True)
        enqueue(database, "task", "b", name="b", meet=True)
        for _ in range(5):
            enqueue(database, "task", "c", name="c", meet=False)
            time.sleep(0.02)
        until(lambda: all(job.status == JobStatus.DONE for job in jobs(database)))
    assert twice == []


def test_what_is_asked_for_while_it_runs_runs_once_more(database: Database) -> None:
    runs: list[int] = []
    inside, go_on = threading.Event(), threading.Event()

    def task() -> None:
        runs.append(1)
        inside.set()
        assert go_on.wait(10)

    with working(database, {"task": task}):
        enqueue(database, "task", "k")
        assert inside.wait(10)
        enqueue(database, "task", "k")
        enqueue(database, "task", "k")
        go_on.set()
        until(lambda: [job.status for job in jobs(database)] == [JobStatus.DONE] * 2)
    assert len(runs) == 2


def test_a_failing_task_is_tried_five_times_and_then_its_end_is_told(
    database: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("bot.work.attempts.backoff", lambda attempt: timedelta(0))
    tries: list[int] = []
    dead: list[ClaimedJob] = []

    def task(number: int) -> None:
        tries.append(number)
        raise ValueError("no luck")

    def on_dead(session: Session, job: ClaimedJob) -> None:
        dead.append(job)
        EmbeddedQueue().enqueue(session, "say", "say", {})

    with working(database, {"task": task, "say": lambda: None}, on_dead=on_dead):
        enqueue(database, "task", "k", number=7)
        until(lambda: [job.status for job in jobs(database)] == [JobStatus.DEAD, JobStatus.DONE])
    assert tries == [7] * 5
    assert [(job.key, job.args, job.error) for job in dead] == [("k", {"number": 7}, "ValueError: no luck")]


def test_a_permanent_failure_is_dead_at_once(database: Database) -> None:
    dead: list[str | None] = []

    def task() -> None:
        raise Permanent("it is locked")

    with working(database, {"task": task}, on_dead=lambda _, job: dead.append(job.error)):
        enqueue(database, "task", "k")
        enqueue(database, "unheard of", "other")
        until(lambda: len(dead) == 2)
    assert sorted(map(str, dead)) == ["Permanent: it is locked", "Permanent: no task is called unheard of"]


def test_a_job_is_dead_even_if_the_word_of_it_cannot_be_written(database: Database) -> None:
    def task() -> None:
        raise Permanent("no")

    def on_dead(session: Session, job: ClaimedJob) -> None:
        raise RuntimeError("the callback is broken")

    with working(database, {"task": task}, on_dead=on_dead):
        enqueue(database, "task", "k")
        until(lambda: jobs(database)[0].status == JobStatus.DEAD)


def test_to_put_off_counts_as_no_attempt(database: Database) -> None:
    tries: list[datetime] = []

    def task() -> None:
        tries.append(datetime.now(UTC))
        if len(tries) < 8:
            raise Later(datetime.now(UTC) + timedelta(milliseconds=5))

    with working(database, {"task": task}, poll=0.02):
        enqueue(database, "task", "k")
        until(lambda: jobs(database)[0].status == JobStatus.DONE)
    assert len(tries) == 8
    assert jobs(database)[0].attempts == 1


def test_what_is_put_off_for_a_day_is_given_up_and_told(database: Database) -> None:
    dead: list[str | None] = []

    def task() -> None:
        raise Later(datetime.now(UTC), "Slack is away")

    enqueue(database, "task", "k")
    with database.write() as session:
        session.execute(update(Job).values(created_at=datetime.now(UTC) - timedelta(hours=25)))
    with working(database, {"task": task}, on_dead=lambda _, job: dead.append(job.error)):
        until(lambda: len(dead) == 1)
    assert dead == ["put off for too long: Slack is away"]


def test_an_expected_failure_is_one_line_in_the_log(database: Database, caplog: pytest.LogCaptureFixture) -> None:
    def task() -> None:
        raise TryAgain("Slack is away")

    with working(database, {"task": task}):
        enqueue(database, "task", "k")
        until(lambda: jobs(database)[0].last_error is not None)
    (record,) = caplog.records
    assert "Slack is away" in record.getMessage()
    assert record.exc_info is None
    assert jobs(database)[0].status == JobStatus.TODO


def test_what_a_dead_process_held_is_taken_back(database: Database) -> None:
    queue = EmbeddedQueue()
    enqueue(database, "task", "k")
    with database.write() as session:
        assert queue.claim(session, datetime.now(UTC), timedelta(hours=1))
    done = threading.Event()
    with working(database, {"task": done.set}):
        assert not done.wait(0.3)
    with working(database, {"task": done.set}, alone=True):
        assert done.wait(10)


def test_a_job_that_kills_its_worker_five_times_is_dead_and_told(database: Database) -> None:
    queue = EmbeddedQueue()
    enqueue(database, "task", "k")
    for _ in range(5):
        with database.write() as session:
            assert queue.claim(session, datetime.now(UTC), timedelta(0))
        with database.write() as session:
            hopeless = queue.take_back(session, datetime.now(UTC))
    assert [job.key for job in hopeless] == ["k"]
    dead: list[str | None] = []
    with working(database, {}, alone=True, on_dead=lambda _, job: dead.append(job.error)):
        until(lambda: len(dead) == 1)
    assert dead == ["its worker died"]
    assert jobs(database)[0].status == JobStatus.DEAD


def test_a_long_task_keeps_its_job(database: Database) -> None:
    runs: list[int] = []

    def task() -> None:
        runs.append(1)
        time.sleep(1.0)

    short = timedelta(milliseconds=300)
    with working(database, {"task": task}, lease=short), working(database, {"task": task}, lease=short):
        enqueue(database, "task", "k")
        until(lambda: jobs(database)[0].status == JobStatus.DONE)
    assert len(runs) == 1


def test_who_lost_a_job_cannot_settle_it(database: Database) -> None:
    queue = EmbeddedQueue()
    enqueue(database, "task", "k")
    now = datetime.now(UTC)
    with database.write() as session:
        first = queue.claim(session, now, timedelta(0))
        queue.take_back(session, now + timedelta(seconds=1))
        second = queue.claim(session, now + timedelta(seconds=1), timedelta(hours=1))
    assert first
    assert second
    with database.write() as session:
        queue.finish(session, first)
        assert not queue.bury(session, first, "late")
    assert jobs(database)[0].status == JobStatus.DOING
    with database.write() as session:
        queue.finish(session, second)
    assert jobs(database)[0].status == JobStatus.DONE
