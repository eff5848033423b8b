"""Everything that was kept of one workspace goes: the app was taken out of it.

Tables of other rooms stand in the same database; they are known here by their columns alone.
"""

from __future__ import annotations

import json

from sqlalchemy import Table, delete, select
from sqlalchemy.orm import Session

from bot.archive.database import Base
from bot.archive.tables import Reading, Upload


def purge(session: Session, team: str) -> int:
    """Delete all rows of a workspace, readings that no other one has, and the work that was waiting for it.

    Returns how many documents there were.
    """
    uploads = set(session.scalars(select(Upload.id).where(Upload.team == team)))
    if (jobs := Base.metadata.tables.get("job")) is not None:
        _drop_jobs(session, jobs, team, uploads)
    for table in reversed(Base.metadata.sorted_tables):
        if "team" in table.columns:
            session.execute(delete(table).where(table.c.team == team))
    session.execute(delete(Reading).where(~select(Upload.id).where(Upload.reading_id == Reading.id).exists()))
    session.expire_all()
    return len(uploads)


def _drop_jobs(session: Session, jobs: Table, team: str, uploads: set[int]) -> None:
    found = session.execute(select(jobs.c.id, jobs.c.args)).all()
    ours = [id_ for id_, args in found if args.get("upload_id") in uploads or json.dumps(team) in json.dumps(args)]
    session.execute(delete(jobs).where(jobs.c.id.in_(ours)))
