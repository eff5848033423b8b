"""The database goes away and comes back: one line in the log, and the work goes on."""

from __future__ import annotations

import sqlite3
import threading
import time

import psycopg
import pytest
from sqlalchemy.exc import OperationalError

from bot.archive.database import Database
from bot.work.embedded import EmbeddedQueue
from bot.work.threads import Bell, Crew, one_line
from bot.work.worker import Worker
from tests.databases import new_postgres, postgres_server
from tests.work.waiting import until


def test_work_goes_on_after_every_connection_was_cut(caplog: pytest.LogCaptureFixture) -> None:
    database = Database(new_postgres())
    done: list[int] = []
    cut = threading.Event()

    def task(number: int) -> None:
        if number == 0:
            cut.wait(10)
        done.append(number)

    worker = Worker(database, EmbeddedQueue(), {"task": task}, poll=0.05, alone=True)
    worker.start()
    with database.write() as session:
        EmbeddedQueue().enqueue(session, "task", "0", {"number": 0})
    time.sleep(0.3)
    with psycopg.connect(postgres_server(), autocommit=True) as connection:
        connection.execute(
            "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = %s", (database.url.database,)
        )
    cut.set()
    with database.write() as session:
        EmbeddedQueue().enqueue(session, "task", "1", {"number": 1})
    until(lambda: {0, 1} <= set(done))
    assert worker.stop(10)
    database.dispose()
    assert not [record for record in caplog.records if record.exc_info], "an outage is expected: no traceback"


def test_a_crew_that_loses_the_database_logs_a_line_and_goes_on(caplog: pytest.LogCaptureFixture) -> None:
    outcomes: list[Exception | bool] = [
        OperationalError("SELECT 1", {}, sqlite3.OperationalError("disk I/O error")),
        ValueError("a fault of ours"),
        True,
        False,
    ]
    tried: list[int] = []

    def step() -> bool:
        tried.append(1)
        outcome = outcomes.pop(0) if outcomes else False
        if isinstance(outcome, Exception):
            bell.ring()
            raise outcome
        return outcome

    bell = Bell()
    crew = Crew("crew", 1, step, bell=bell, poll=0.02)
    crew.start()
    until(lambda: len(tried) >= 5)
    assert crew.stop(5)
    expected, fault = caplog.records
    assert (expected.getMessage(), expected.exc_info) == (
        "the database failed: OperationalError: disk I/O error",
        None,
    )
    assert fault.exc_info


def test_a_crew_says_when_something_does_not_end() -> None:
    go_on = threading.Event()
    bell = Bell()
    crew = Crew("crew", 1, lambda: go_on.wait(10), bell=bell, poll=0.02)
    crew.start()
    assert not crew.stop(0.1)
    go_on.set()
    assert crew.stop(5)


def test_an_error_is_one_line() -> None:
    assert one_line(ValueError("a\n  b")) == "ValueError: a b"
    assert one_line(KeyError()) == "KeyError"
    assert len(one_line(ValueError("x" * 10_000))) == 500
