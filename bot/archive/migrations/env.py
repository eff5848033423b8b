"""Run by Alembic, once for each command: hands it the connection that `bot.archive.migrate` opened.

The tables to compare with are whatever the caller has imported; nothing here names a room.
"""

from typing import Any, Literal

from alembic import context
from sqlalchemy import Enum

from bot.archive.database import Base, UtcDateTime


def _plain(kind: str, item: Any, _: object) -> str | Literal[False]:
    # A step must still run when the code has moved on, so it is written in SQLAlchemy's own types.
    if kind == "type" and isinstance(item, UtcDateTime):
        return "sa.DateTime(timezone=True)"
    if kind == "type" and isinstance(item, Enum):
        return f"sa.String({item.length})"
    return False


connection = context.config.attributes["connection"]
context.configure(
    connection=connection,
    target_metadata=Base.metadata,
    render_as_batch=connection.dialect.name == "sqlite",
    render_item=_plain,
    compare_type=True,
    transactional_ddl=True,
)
with context.begin_transaction():
    context.run_migrations()
