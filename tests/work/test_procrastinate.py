"""The queue for several machines, on a real PostgreSQL."""

from __future__ import annotations

import multiprocessing
import os
import signal
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import text
from sqlalchemy.engine import make_url
from sqlalchemy.orm import Session

from bot.archive.database import Database
from bot.work.procrastinate_queue import ProcrastinateQueue, apply_schema
from bot.work.procrastinate_worker import ProcrastinateWorker
from bot.work.queue import ClaimedJob, Later, Permanent
from tests.databases import copied_postgres, new_postgres, new_sqlite
from tests.work.waiting import until


@cache
def template() -> str:
    url = new_postgres()
    apply_schema(url)
    apply_schema(url)
    return make_url(url).database or ""


@pytest.fixture
def url() -> str:
    return copied_postgres(template())


@pytest.fixture
def database(url: str) -> Iterator[Database]:
    opened = Database(url)
    yield opened
    opened.dispose()


@contextmanager
def working(database: Database, tasks: dict[str, Callable[..., None]], **options: Any) -> Iterator[None]:
    worker = ProcrastinateWorker(database, ProcrastinateQueue(database), tasks, **options)
    worker.start()
    try:
        yield
    finally:
        assert worker.stop(15)


def enqueue(database: Database, task: str, key: str, **args: Any) -> None:
    with database.write() as session:
        ProcrastinateQueue(database).enqueue(session, task, key, args)


def open_jobs(database: Database) -> int:
    with database.read() as session:
        found = session.scalar(
            text(
                "SELECT count(*) FROM procrastinate_jobs WHERE status IN ('todo', 'doing') "
                "AND task_name = 'attache.job'"
            )
        )
    return int(found or 0)


def test_a_job_is_asked_for_in_the_transaction_and_done_once(database: Database) -> None:
    done: list[int] = []

    def ask_and_fail() -> None:
        with database.write() as session:
            ProcrastinateQueue(database).enqueue(session, "task", "rolled back", {"number": 0})
            raise KeyError

    with working(database, {"task": lambda number: done.append(number)}):
        with pytest.raises(KeyError):
            ask_and_fail()
        with database.write() as session:
            for _ in range(3):
                ProcrastinateQueue(database).enqueue(session, "task", "k", {"number": 1})
            session.execute(text("SELECT 1"))
        until(lambda: done == [1])
        until(lambda: open_jobs(database) == 0)
    assert done == [1]


def test_what_is_asked_for_while_it_runs_runs_once_more(database: Database) -> None:
    runs: list[int] = []
    inside, go_on = threading.Event(), threading.Event()
    running = threading.Semaphore(1)
    two_at_once: list[bool] = []

    def task() -> None:
        two_at_once.append(not running.acquire(blocking=False))
        runs.append(1)
        inside.set()
        assert go_on.wait(10)
        running.release()

    with working(database, {"task": task}):
        enqueue(database, "task", "k")
        assert inside.wait(10)
        enqueue(database, "task", "k")
        enqueue(database, "task", "k")
        time.sleep(0.2)
        go_on.set()
        until(lambda: open_jobs(database) == 0)
    assert len(runs) == 2
    assert not any(two_at_once)


def test_failures_are_tried_again_and_their_end_is_told(database: Database, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("bot.work.attempts.backoff", lambda attempt: timedelta(0))
    tries: list[str] = []
    dead: list[tuple[str, str | None, int]] = []

    def fail() -> None:
        tries.append("fail")
        raise ValueError("no luck")

    def give_up() -> None:
        raise Permanent("locked")

    def put_off() -> None:
        tries.append("put off")
        if tries.count("put off") < 3:
            raise Later(datetime.now(UTC))

    def on_dead(session: Session, job: ClaimedJob) -> None:
        dead.append((job.key, job.error, job.attempt))

    with working(database, {"fail": fail, "give up": give_up, "put off": put_off}, on_dead=on_dead):
        for task in ("fail", "give up", "put off"):
            enqueue(database, task, task)
        until(lambda: open_jobs(database) == 0, timeout=40)
    assert tries.count("fail") == 5
    assert tries.count("put off") == 3
    assert sorted(dead) == [("fail", "ValueError: no luck", 5), ("give up", "Permanent: locked", 1)]


def doomed(url: str, log: Path) -> None:
    """A process that each of its jobs kills."""

    def task() -> None:
        with log.open("a") as file:
            file.write("x")
        os.kill(os.getpid(), signal.SIGKILL)

    database = Database(url)
    ProcrastinateWorker(
        database, ProcrastinateQueue(database), {"poison": task}, stalled=1.0, rescue_cron="* * * * * *"
    ).start()
    time.sleep(60)


def test_a_job_that_killed_its_worker_five_times_is_not_tried_again_and_its_end_is_told(
    database: Database, url: str, tmp_path: Path
) -> None:
    log = tmp_path / "log"
    with database.write() as session:
        ProcrastinateQueue(database).ask(session, ClaimedJob(0, "poison", "k", {}, attempt=4), None)
    context = multiprocessing.get_context("forkserver")
    context.set_forkserver_preload(["tests.work.doomed"])
    dead: list[str | None] = []
    done: list[int] = []
    rescuer = ProcrastinateWorker(
        database,
        ProcrastinateQueue(database),
        {"other": lambda: done.append(1)},
        on_dead=lambda _, job: dead.append(job.error),
        stalled=1.0,
        rescue_cron="* * * * * *",
    )
    for _ in range(2):
        process = context.Process(target=doomed, args=(url, log))
        process.start()
        process.join(30)
        assert process.exitcode == -signal.SIGKILL
    rescuer.start()
    enqueue(database, "other", "other")
    until(lambda: dead == ["its worker died"] and done == [1], timeout=30)
    assert rescuer.stop(15)
    assert log.read_text() == "x" * 2


def test_it_is_for_postgresql_only(tmp_path: Path) -> None:
    database = Database(new_sqlite(tmp_path))
    with pytest.raises(ValueError, match="needs PostgreSQL"):
        ProcrastinateQueue(database)
    database.dispose()
