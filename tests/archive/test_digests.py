from __future__ import annotations

import threading
from datetime import UTC, datetime, timedelta

from bot.archive.channels import ChannelFacts, channel_of, member_channels, record_channel, saw_message
from bot.archive.database import Database
from bot.archive.digest_runs import (
    Period,
    claim_run,
    close_run,
    latest_run,
    open_run,
    save_rendered,
    unclaimed_runs,
)
from bot.archive.subscriptions import Schedule, subscribe, subscriptions, unsubscribe
from bot.archive.tables import DigestRun, DigestStatus

NOW = datetime(2026, 11, 24, 8, 30, tzinfo=UTC)
PERIOD = Period("T", "C1", "daily", "2026-11-24", NOW - timedelta(days=1), NOW)
LEASE = timedelta(seconds=120)


def run_now(database: Database) -> DigestRun:
    with database.read() as session:
        run = latest_run(session, "T", "C1", "daily")
    assert run
    return run


def test_many_schedulers_make_one_run_and_one_of_them_gets_it(database: Database) -> None:
    start = threading.Barrier(6)
    made: list[bool] = []
    got: list[bool] = []

    def tick() -> None:
        start.wait()
        with database.write() as session:
            run, created = open_run(session, PERIOD)
        made.append(created)
        with database.write() as session:
            got.append(claim_run(session, run.id, NOW, LEASE))

    threads = [threading.Thread(target=tick) for _ in range(6)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert sorted(made) == [False] * 5 + [True]
    assert sorted(got) == [False] * 5 + [True]


def test_the_way_of_a_run(database: Database) -> None:
    with database.write() as session:
        run, _ = open_run(session, PERIOD)
        assert [found.id for found in unclaimed_runs(session, NOW)] == [run.id]
        assert not save_rendered(session, run.id, "text", []), "nobody has claimed it"
        assert claim_run(session, run.id, NOW, LEASE)
        assert unclaimed_runs(session, NOW) == []
    with database.write() as session:
        assert save_rendered(session, run.id, "text", [{"type": "divider"}])
        assert not save_rendered(session, run.id, "again", [])
        assert not claim_run(session, run.id, NOW + timedelta(days=1), LEASE)
        assert unclaimed_runs(session, NOW + timedelta(days=1)) == []
    rendered = run_now(database)
    assert (rendered.text, rendered.blocks) == ("text", [{"type": "divider"}])
    with database.write() as session:
        assert close_run(session, run.id, DigestStatus.POSTED, posted_ts="1.2")
        assert not close_run(session, run.id, DigestStatus.DEAD)
    closed = run_now(database)
    assert (closed.status, closed.posted_ts) == (DigestStatus.POSTED, "1.2")
    assert (closed.text, closed.blocks) == (None, None)


def test_a_run_whose_process_died_is_taken_up_and_given_up_after_five(database: Database) -> None:
    with database.write() as session:
        run, _ = open_run(session, PERIOD)
        now = NOW
        for _ in range(5):
            assert claim_run(session, run.id, now, LEASE)
            assert not claim_run(session, run.id, now + timedelta(seconds=60), LEASE)
            now += timedelta(seconds=121)
            assert [found.id for found in unclaimed_runs(session, now)] == [run.id]
        assert not claim_run(session, run.id, now, LEASE)
        assert unclaimed_runs(session, now) == []
    assert run_now(database).status == DigestStatus.DEAD


def test_a_missed_period_can_be_skipped(database: Database) -> None:
    with database.write() as session:
        run, created = open_run(session, PERIOD, DigestStatus.SKIPPED)
        assert created
        assert not claim_run(session, run.id, NOW, LEASE)


def test_a_channel_has_one_schedule_a_digest(database: Database) -> None:
    with database.write() as session:
        first = subscribe(session, "T", "C1", "daily", Schedule("08:30", "Europe/Berlin"), "U1")
        again = subscribe(session, "T", "C1", "daily", Schedule("09:00", "Europe/Kyiv"), "U2")
        subscribe(session, "T", "C1", "weekly", Schedule("08:30", "Europe/Berlin", weekday=0))
        subscribe(session, "T", "C2", "daily", Schedule("08:30", "Europe/Berlin"))
        assert first.id == again.id
        assert (again.at, again.timezone, again.user) == ("09:00", "Europe/Kyiv", "U2")
    with database.write() as session:
        assert [(s.digest, s.weekday) for s in subscriptions(session, "T", "C1")] == [("daily", None), ("weekly", 0)]
        assert unsubscribe(session, "T", "C1") == 2
        assert unsubscribe(session, "T", "C1") == 0
        assert [s.channel for s in subscriptions(session)] == ["C2"]
        assert subscribe(session, "T", "C1", "daily", Schedule("08:30", "Europe/Berlin")).active


def test_a_channel_is_private_until_somebody_says_otherwise(database: Database) -> None:
    with database.write() as session:
        saw_message(session, "T", "C1", "100.000001")
        saw_message(session, "T", "C1", "99.000001")
    with database.write() as session:
        row = channel_of(session, "T", "C1")
        assert row
        assert (row.is_private, row.is_member, row.last_event_ts) == (True, True, "100.000001")
        record_channel(session, "T", "C1", ChannelFacts(name="general", is_private=False))
        record_channel(session, "T", "C2", ChannelFacts(is_member=False))
    with database.read() as session:
        assert [(c.channel, c.name, c.is_private) for c in member_channels(session, "T")] == [("C1", "general", False)]
