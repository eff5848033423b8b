"""``attache migrate``: the database, brought to this version's schema. ``serve`` does the same at each start."""

from __future__ import annotations

import sys

from alembic.util import CommandError
from sqlalchemy.exc import SQLAlchemyError

from bot.archive.migrate import current, migrate
from bot.settings import Settings
from bot.work.threads import one_line

FAILED = 2


def run_migrate() -> int:
    """Apply what is missing and print the revision; 0, or 2 with one line on stderr where that cannot be done."""
    url = Settings().resolved_database_url()
    try:
        migrate(url)
        print(f"the database is at revision {current(url)}")  # noqa: T201
    except CommandError as fault:
        print(f"attache: a newer version has used this database: {one_line(fault)}", file=sys.stderr)  # noqa: T201
        return FAILED
    except (SQLAlchemyError, OSError, ValueError) as fault:
        print(f"attache: the database cannot be used: {one_line(fault)}", file=sys.stderr)  # noqa: T201
        return FAILED
    return 0
