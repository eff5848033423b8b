from __future__ import annotations

from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.runtime.migration import MigrationContext
from sqlalchemy import inspect

import bot.archive.audit
import bot.archive.channel_settings
import bot.archive.compiled
import bot.archive.conversations
import bot.archive.corrections.table
import bot.archive.home_tabs
import bot.archive.tables
import bot.archive.verdicts
import bot.archive.watches
import bot.work.tables
from bot.archive.database import Base, engine_url, make_engine
from bot.archive.migrate import current, migrate, newest
from tests.databases import new_postgres, new_sqlite

ROOMS = (
    bot.archive.audit,
    bot.archive.channel_settings,
    bot.archive.compiled,
    bot.archive.conversations,
    bot.archive.home_tabs,
    bot.archive.corrections.table,
    bot.archive.tables,
    bot.archive.verdicts,
    bot.archive.watches,
    bot.work.tables,
)


@pytest.fixture(params=["sqlite", "postgresql"])
def empty_url(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    return new_sqlite(tmp_path, migrated=False) if request.param == "sqlite" else new_postgres(migrated=False)


def test_the_migrations_lead_to_the_tables_of_the_code(database_url: str) -> None:
    engine = make_engine(engine_url(database_url), begin="BEGIN")
    with engine.connect() as connection:
        context = MigrationContext.configure(connection, opts={"compare_type": True})
        assert compare_metadata(context, Base.metadata) == []
        assert {"upload", "reading", "job", "outbox", "inbox"} <= set(inspect(connection).get_table_names())
    engine.dispose()


def test_partial_indexes_are_the_same_in_code_and_schema(database_url: str) -> None:
    engine = make_engine(engine_url(database_url), begin="BEGIN")
    dialect = engine.dialect.name
    with engine.connect() as connection:
        for table in Base.metadata.sorted_tables:
            wanted = {
                str(index.name) for index in table.indexes if index.dialect_options[dialect].get("where") is not None
            }
            found = {
                str(index["name"])
                for index in inspect(connection).get_indexes(table.name)
                if index.get("dialect_options", {}).get(f"{dialect}_where") is not None
            }
            assert found == wanted
    engine.dispose()


def test_to_migrate_twice_is_harmless(empty_url: str) -> None:
    assert current(empty_url) is None
    migrate(empty_url)
    migrate(empty_url)
    assert current(empty_url) == newest()


def test_the_folder_of_a_new_file_is_made(tmp_path: Path) -> None:
    migrate(f"sqlite:///{tmp_path}/a b/new/attache.db")
    assert (tmp_path / "a b" / "new" / "attache.db").exists()
