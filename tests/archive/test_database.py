from __future__ import annotations

import threading
import time
from datetime import UTC, datetime, timedelta, timezone
from pathlib import Path

import pytest
from sqlalchemy import select, text, update
from sqlalchemy.exc import DBAPIError, StatementError

from bot.archive.channels import ChannelFacts, record_channel
from bot.archive.database import Database, announce, engine_url
from bot.archive.tables import Channel, Post, Upload
from bot.archive.turns import NestedWrite
from bot.archive.uploads import upload_by_id
from tests.databases import new_sqlite


def rename(database: Database, name: str) -> None:
    with database.write() as session:
        record_channel(session, "T", "C1", ChannelFacts(name=name))


def test_four_threads_that_read_and_then_write_never_find_it_locked(database: Database, database_url: str) -> None:
    rename(database, "0")
    failures: list[BaseException] = []

    def add_ones() -> None:
        # One of its own, as in another process: nothing in this one makes them take turns.
        own = Database(database_url)
        try:
            for _ in range(100):
                with own.write() as session:
                    row = session.scalars(select(Channel).with_for_update()).one()
                    row.name = str(int(row.name or 0) + 1)
        except DBAPIError as error:
            failures.append(error)
        own.dispose()

    threads = [threading.Thread(target=add_ones) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert failures == []
    with database.read() as session:
        assert session.scalars(select(Channel.name)).one() == "400"


def test_under_load_no_writer_waits_much_longer_than_its_turn(tmp_path: Path) -> None:
    database = Database(new_sqlite(tmp_path))
    order: list[int] = []
    begun = threading.Barrier(6)

    def write_often(number: int) -> None:
        begun.wait()
        for _ in range(30):
            with database.write() as session:
                session.execute(text("SELECT 1"))
                order.append(number)

    threads = [threading.Thread(target=write_often, args=(number,)) for number in range(6)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    database.dispose()
    middle = order[30:-60]
    gaps = [middle[i + 1 :].index(number) for i, number in enumerate(middle[:-40]) if number in middle[i + 1 :]]
    assert max(gaps) <= 12, "a writer was passed over again and again"


def test_an_urgent_writer_goes_first(tmp_path: Path) -> None:
    database = Database(new_sqlite(tmp_path))
    order: list[str] = []

    def write(name: str, urgent: bool) -> None:
        with database.write(urgent=urgent):
            order.append(name)

    threads = [
        threading.Thread(target=write, args=(name, name.startswith("urgent")))
        for name in ("1", "2", "urgent 1", "urgent 2")
    ]
    with database.write():
        for thread in threads:
            thread.start()
            time.sleep(0.05)
    for thread in threads:
        thread.join()
    database.dispose()
    assert order == ["urgent 1", "urgent 2", "1", "2"]


def test_a_write_inside_a_write_is_refused_and_not_waited_for(tmp_path: Path) -> None:
    database = Database(new_sqlite(tmp_path))
    with database.write(), pytest.raises(NestedWrite), database.write():
        pass
    rename(database, "still works")
    database.dispose()


def test_readers_wait_for_no_writer(database: Database) -> None:
    rename(database, "before")
    with database.write() as writing:
        writing.execute(update(Channel).values(name="after"))
        with database.read() as reading:
            assert reading.scalars(select(Channel.name)).one() == "before"


def test_a_reader_cannot_write(database: Database) -> None:
    rename(database, "a")
    with database.read() as session, pytest.raises(DBAPIError, match=r"readonly|read-only"):
        session.execute(update(Channel).values(name="b"))
    rename(database, "c")


def test_an_error_leaves_nothing_behind(database: Database) -> None:
    def fail() -> None:
        with database.write() as session:
            record_channel(session, "T", "C1", ChannelFacts())
            session.flush()
            raise KeyError

    with pytest.raises(KeyError):
        fail()
    with database.read() as session:
        assert session.scalars(select(Channel)).all() == []


def test_moments_come_back_in_utc_and_naive_ones_are_refused(database: Database) -> None:
    moment = datetime(2026, 11, 24, 10, 0, 0, 123456, tzinfo=timezone(timedelta(hours=5, minutes=45)))
    rename(database, "a")
    with database.write() as session:
        session.execute(update(Channel).values(updated_at=moment))
    with database.read() as session:
        kept = session.scalars(select(Channel.updated_at)).one()
        assert kept == moment
        assert kept.tzinfo is UTC
        assert session.scalars(select(Channel).where(Channel.updated_at == moment)).one()
    with database.write() as session, pytest.raises(StatementError, match="naive"):
        session.execute(update(Channel).values(updated_at=datetime(2026, 1, 1)))


def test_references_are_enforced(database: Database) -> None:
    def post_of_nothing() -> None:
        with database.write() as session:
            session.add(Post(upload_id=12345, team="T", channel="C", ts="1"))

    with pytest.raises(DBAPIError, match=r"(?i)foreign key"):
        post_of_nothing()


def test_an_id_is_never_used_twice(database: Database) -> None:
    def insert() -> int:
        with database.write() as session:
            upload = Upload(team="T", channel="C", key="F1", name="", kind="file")
            session.add(upload)
            session.flush()
            return upload.id

    first = insert()
    with database.write() as session:
        session.delete(upload_by_id(session, first))
    assert insert() > first


def test_subscribers_hear_of_what_was_committed_only(database: Database) -> None:
    heard: list[str] = []
    database.subscribe("news", lambda: heard.append("news"))
    database.subscribe("other", lambda: heard.append("other"))

    def fail() -> None:
        with database.write() as session:
            announce(session, "news")
            raise KeyError

    with pytest.raises(KeyError):
        fail()
    assert heard == []
    with database.write() as session:
        announce(session, "news")
        announce(session, "news")
        assert heard == []
    assert heard == ["news"]


def test_sqlite_is_set_up_to_lose_nothing(tmp_path: Path) -> None:
    database = Database(f"sqlite:///{tmp_path}/new folder/a.db")
    with database.write() as session:
        found = {
            name: session.scalar(text(f"PRAGMA {name}")) for name in ("journal_mode", "synchronous", "foreign_keys")
        }
    database.dispose()
    assert found == {"journal_mode": "wal", "synchronous": 2, "foreign_keys": 1}


@pytest.mark.parametrize(
    ("given", "used"),
    [
        ("postgres://u:p@h/d", "postgresql+psycopg://u:p@h/d"),
        ("postgresql://u:p@h/d", "postgresql+psycopg://u:p@h/d"),
        ("postgresql+psycopg://u:p@h/d", "postgresql+psycopg://u:p@h/d"),
        ("sqlite:////var/a.db", "sqlite:////var/a.db"),
    ],
)
def test_the_driver_need_not_be_named(given: str, used: str) -> None:
    assert engine_url(given).render_as_string(hide_password=False) == used


@pytest.mark.parametrize("url", ["mysql://h/d", "sqlite://", "sqlite:///:memory:"])
def test_what_cannot_keep_the_promises_is_refused(url: str) -> None:
    with pytest.raises(ValueError, match=r"not supported|needs a file"):
        engine_url(url)
