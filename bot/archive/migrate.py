"""Bring a database to the schema of this version. Alembic without an ini file."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from importlib.resources import as_file, files

from alembic import command
from alembic.config import Config
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Connection, text

from bot.archive.database import engine_url, make_engine

# Two processes that start together must not both migrate: any number that nobody else locks on will do.
_MIGRATION_LOCK = 0x41747461


class BrokenReferences(Exception):
    """A migration left rows behind that point at nothing; it was rolled back."""


def migrate(url: str) -> None:
    """Apply what is missing, in one transaction; harmless when nothing is. The file and its folder are made."""
    with _exclusive(url) as connection, _config(connection) as config:
        command.upgrade(config, "head")
        if connection.dialect.name == "sqlite":
            _check_references(connection)


def current(url: str) -> str | None:
    """The revision that the database is at; None for a database without our tables."""
    with _exclusive(url) as connection:
        return MigrationContext.configure(connection).get_current_revision()


def newest() -> str:
    """The revision that this version of the product needs."""
    with _config(None) as config:
        head = ScriptDirectory.from_config(config).get_current_head()
    if head is None:
        raise FileNotFoundError("the migrations are missing from the package")
    return head


def draft(url: str, message: str) -> None:
    """For developers: write the next step into the tree, from what the imported tables have and the schema lacks."""
    with _exclusive(url) as connection, _config(connection) as config:
        command.revision(config, message=message, autogenerate=True)


@contextmanager
def _exclusive(url: str) -> Iterator[Connection]:
    # A batch step on SQLite drops and remakes a table; with foreign keys on, the drop would delete the rows that
    # refer to it. The setting cannot be changed inside a transaction, hence an engine of its own.
    engine = make_engine(engine_url(url), begin="BEGIN IMMEDIATE", foreign_keys=False)
    try:
        with engine.begin() as connection:
            if connection.dialect.name == "postgresql":
                connection.execute(text("SELECT pg_advisory_xact_lock(:key)"), {"key": _MIGRATION_LOCK})
            yield connection
    finally:
        engine.dispose()


@contextmanager
def _config(connection: Connection | None) -> Iterator[Config]:
    with as_file(files("bot.archive") / "migrations") as folder:
        config = Config()
        config.set_main_option("script_location", str(folder).replace("%", "%%"))
        config.set_main_option("path_separator", "os")
        config.attributes["connection"] = connection
        yield config


def _check_references(connection: Connection) -> None:
    broken = connection.exec_driver_sql("PRAGMA foreign_key_check").all()
    if broken:
        raise BrokenReferences(f"{len(broken)} rows refer to rows that are gone, first in table {broken[0][0]}")
