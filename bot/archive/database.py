"""The one way to the database: SQLite in one file, or PostgreSQL, with the same promises.

Writers are serial on SQLite (``BEGIN IMMEDIATE``): a transaction that reads first and writes later would otherwise
fail with "database is locked" as soon as two run at once, and no busy timeout helps against that.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager, nullcontext
from datetime import UTC, datetime
from enum import StrEnum
from pathlib import Path
from typing import Any

from sqlalchemy import JSON, DateTime, Dialect, Engine, Enum, MetaData, create_engine, event, func, select
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.engine import URL, Connection, make_url
from sqlalchemy.orm import DeclarativeBase, Session
from sqlalchemy.pool import ConnectionPoolEntry
from sqlalchemy.types import TypeDecorator

from bot.archive.turns import Turns

BUSY_TIMEOUT_MS = 30_000

_NAMING = {
    "ix": "ix_%(table_name)s_%(column_0_N_name)s",
    "uq": "uq_%(table_name)s_%(column_0_N_name)s",
    "fk": "fk_%(table_name)s_%(column_0_N_name)s",
    "pk": "pk_%(table_name)s",
}


class UtcDateTime(TypeDecorator[datetime]):
    """A moment, kept in UTC. Naive values are refused; what comes out always has ``tzinfo=UTC``."""

    impl = DateTime(timezone=True)
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        """To UTC; ``ValueError`` for a naive value."""
        if value is None:
            return None
        if value.tzinfo is None:
            raise ValueError("a naive datetime cannot be stored")
        return value.astimezone(UTC)

    def process_result_value(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        """SQLite gives back a naive value, PostgreSQL one in the session's zone: both become UTC."""
        if value is None:
            return None
        return value.replace(tzinfo=UTC) if value.tzinfo is None else value.astimezone(UTC)


def utc_now() -> datetime:
    """This moment, in UTC."""
    return datetime.now(UTC)


def stored_enum(values: type[StrEnum]) -> Enum:
    """A column that keeps an enum's values as plain strings, so that a new one needs no change of the schema."""
    return Enum(values, native_enum=False, length=24, values_callable=lambda members: [m.value for m in members])


class Base(DeclarativeBase):
    """Base of every table, of the archive and of the work rooms.

    Ids are never used twice, on SQLite neither: keys of jobs and posts are made from them.
    """

    metadata = MetaData(naming_convention=_NAMING)
    type_annotation_map = {datetime: UtcDateTime, dict[str, Any]: JSON, list[str]: JSON}  # noqa: RUF012


def announce(session: Session, topic: str) -> None:
    """Have the subscribers of ``topic`` called once this session's transaction is committed, and only then."""
    session.info.setdefault("topics", set()).add(topic)


def insert_into(session: Session, table: type[Base], values: dict[str, Any]) -> sqlite.Insert | postgresql.Insert:
    """An INSERT of the session's own dialect, to which ``on_conflict_do_nothing`` or ``_update`` can be added."""
    if session.get_bind().dialect.name == "sqlite":
        return sqlite.insert(table).values(values)
    return postgresql.insert(table).values(values)


def one_at_a_time(session: Session, lock: int) -> None:
    """Let no other transaction that asks for ``lock`` go on before this one ends. On SQLite all writers wait anyway."""
    if session.get_bind().dialect.name == "postgresql":
        session.execute(select(func.pg_advisory_xact_lock(lock)))


class Database:
    """Sessions over one database.

    ``url`` is ``sqlite:///PATH`` or ``postgresql://...`` (``postgres://`` and ``postgresql+psycopg://`` too).
    An in-memory SQLite is refused with ``ValueError``: its readers would see another database.
    """

    def __init__(self, url: str) -> None:
        self.url = engine_url(url)
        self._writer = make_engine(self.url, begin="BEGIN IMMEDIATE")
        self._reader = _reader_beside(self._writer)
        self._turns = Turns() if self.is_sqlite else None
        self._subscribers: dict[str, list[Callable[[], None]]] = {}

    @property
    def is_sqlite(self) -> bool:
        """Whether this is the one-file database of a single process."""
        return self.url.get_backend_name() == "sqlite"

    @contextmanager
    def write(self, *, urgent: bool = False) -> Iterator[Session]:
        """A session in one transaction: committed at the end, rolled back when the block raises.

        Nothing slow belongs inside: no network, no reading of documents. On SQLite writers take turns, and one that
        begins inside another raises ``NestedWrite``; ``urgent``, for what somebody is being kept waiting for, as with
        an acknowledgement, goes before the rest. On PostgreSQL they do not wait (READ COMMITTED): what is read to
        be changed is read with ``with_for_update()``.
        """
        with Session(self._writer, expire_on_commit=False) as session:
            with self._turns.turn(urgent=urgent) if self._turns else nullcontext(), session.begin():
                yield session
            for topic in session.info.pop("topics", ()):
                for call in self._subscribers.get(topic, ()):
                    call()

    @contextmanager
    def read(self) -> Iterator[Session]:
        """A session that only reads and waits for no writer; an attempt to write raises."""
        with Session(self._reader, expire_on_commit=False) as session, session.begin():
            yield session

    def subscribe(self, topic: str, call: Callable[[], None]) -> None:
        """Call ``call`` after each commit in this process that announced ``topic``; it must be quick, never raise."""
        self._subscribers.setdefault(topic, []).append(call)

    def dispose(self) -> None:
        """Close every pooled connection."""
        self._reader.dispose()
        self._writer.dispose()


def engine_url(url: str) -> URL:
    """The address with its driver; ``ValueError`` for an engine that is not supported."""
    parsed = make_url(url.replace("postgres://", "postgresql://", 1))
    if parsed.drivername == "postgresql":
        return parsed.set(drivername="postgresql+psycopg")
    if parsed.drivername == "postgresql+psycopg":
        return parsed
    if parsed.get_backend_name() != "sqlite":
        raise ValueError(f"{parsed.get_backend_name()} is not supported: use sqlite:///PATH or postgresql://...")
    if not parsed.database or parsed.database == ":memory:":
        raise ValueError("SQLite needs a file: sqlite:///PATH")
    return parsed


def make_engine(url: URL, *, begin: str, foreign_keys: bool = True, query_only: bool = False) -> Engine:
    """An engine with the settings every connection of ours has; ``begin`` opens each transaction on SQLite."""
    if url.get_backend_name() != "sqlite":
        return create_engine(url, pool_pre_ping=True)
    Path(url.database or "").parent.mkdir(parents=True, exist_ok=True)
    engine = create_engine(url)

    @event.listens_for(engine, "connect")
    def _settle(connection: Any, _: ConnectionPoolEntry) -> None:
        connection.isolation_level = None
        for pragma in _pragmas(foreign_keys=foreign_keys, query_only=query_only):
            connection.execute(f"PRAGMA {pragma}")

    @event.listens_for(engine, "begin")
    def _begin(connection: Connection) -> None:
        connection.exec_driver_sql(begin)

    return engine


def _pragmas(*, foreign_keys: bool, query_only: bool) -> Iterator[str]:
    yield f"busy_timeout = {BUSY_TIMEOUT_MS}"
    yield "journal_mode = WAL"
    # FULL, not NORMAL: an event is acknowledged and a post is made on the word of a commit. NORMAL may lose the last
    # commits when the power goes, which would lose an acknowledged event or post a message twice.
    yield "synchronous = FULL"
    yield f"foreign_keys = {'ON' if foreign_keys else 'OFF'}"
    if query_only:
        yield "query_only = ON"


def _reader_beside(writer: Engine) -> Engine:
    if writer.dialect.name != "sqlite":
        return writer.execution_options(postgresql_readonly=True)
    return make_engine(writer.url, begin="BEGIN", query_only=True)
