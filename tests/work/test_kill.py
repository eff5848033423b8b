"""kill -9 at any point: nothing is lost, nothing is posted twice."""

from __future__ import annotations

import multiprocessing
import random
import signal
from collections import Counter
from multiprocessing.context import ForkServerContext
from pathlib import Path

import pytest
from sqlalchemy import func, select

from bot.archive.database import Database
from bot.archive.tables import Upload
from bot.work.inbox import receive
from bot.work.tables import Job, JobStatus, OutboxRow, PostStatus
from tests.work import doomed


@pytest.fixture(scope="module")
def processes() -> ForkServerContext:
    """Processes that begin at once: the server has imported what they need, and has no threads of ours."""
    context = multiprocessing.get_context("forkserver")
    context.set_forkserver_preload(["tests.work.doomed"])
    return context


@pytest.fixture
def slack(tmp_path: Path) -> doomed.Slack:
    made = doomed.Slack(tmp_path / "slack.db")
    made.set_up()
    return made


def take_in(database: Database, count: int) -> list[str]:
    """Events, each told twice, as Slack does; the keys of the replies that must come."""
    with database.write() as session:
        for number in range(count):
            for telling in "ab":
                body = {"channel": f"C{number}", "file": f"F{number}"}
                assert receive(session, "T", f"E{number}{telling}", body)
    return [f"reply:F{number}" for number in range(count)]


def assert_all_once(database: Database, slack: doomed.Slack, keys: list[str]) -> None:
    assert Counter(slack.keys()) == Counter(keys)
    with database.read() as session:
        assert set(session.scalars(select(Job.status))) == {JobStatus.DONE}
        assert set(session.scalars(select(OutboxRow.status))) == {PostStatus.POSTED}
        assert session.scalar(select(func.count()).select_from(Upload)) == len(keys)


@pytest.mark.parametrize("point", doomed.POINTS)
def test_killed_at_a_point_it_still_answers_once(
    point: str, database: Database, database_url: str, slack: doomed.Slack, processes: ForkServerContext, tmp_path: Path
) -> None:
    keys = take_in(database, 2)
    first = processes.Process(target=doomed.run, args=(database_url, tmp_path / "slack.db", point))
    first.start()
    first.join(30)
    assert first.exitcode == -signal.SIGKILL, "the point was never reached"
    second = processes.Process(target=doomed.run, args=(database_url, tmp_path / "slack.db"))
    second.start()
    second.join(30)
    assert second.exitcode == 0
    assert_all_once(database, slack, keys)


def test_killed_at_random_again_and_again_it_still_answers_once(
    database: Database, database_url: str, slack: doomed.Slack, processes: ForkServerContext, tmp_path: Path
) -> None:
    chance = random.Random(7)
    keys = take_in(database, 20)
    killed = 0
    for _ in range(6):
        process = processes.Process(target=doomed.run, args=(database_url, tmp_path / "slack.db", None, 0.02))
        process.start()
        process.join(chance.uniform(0.05, 0.4))
        if process.is_alive():
            process.kill()
            killed += 1
        process.join()
    last = processes.Process(target=doomed.run, args=(database_url, tmp_path / "slack.db"))
    last.start()
    last.join(60)
    assert last.exitcode == 0
    assert killed
    assert_all_once(database, slack, keys)
