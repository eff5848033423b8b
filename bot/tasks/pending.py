"""What the archive says is still to do, whatever became of the queue: the sweeper asks for it again."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime, timedelta

from sqlalchemy.orm import Session

from bot.archive.retention import expiries
from bot.archive.uploads import open_uploads
from bot.tasks.desk import TaskName
from bot.work.sweeper import Wanted

LEFT_LYING = timedelta(minutes=10)


def pending_work(session: Session, now: datetime) -> Iterator[Wanted]:
    """Readings of uploads that have had no answer for ten minutes, and what channels want to keep no longer."""
    for upload in open_uploads(session, now - LEFT_LYING):
        yield Wanted(
            TaskName.READ_UPLOAD,
            f"read:{upload.id}:{upload.revision}",
            {"upload_id": upload.id, "revision": upload.revision},
        )
    if next(expiries(session, now), None) is not None:
        yield Wanted(TaskName.FORGET_EXPIRED, "forget-expired", {})
