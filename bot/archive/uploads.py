"""Where documents were posted, and how far each is on its way."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import select, update
from sqlalchemy.orm import Session

from bot.archive.corrections.records import close_corrections
from bot.archive.database import insert_into, utc_now
from bot.archive.tables import SourceKind, Upload, UploadStatus

OPEN = (UploadStatus.RECEIVED, UploadStatus.READING)


@dataclass(frozen=True)
class NewUpload:
    """A document as an event tells of it. ``file_shared`` has ids only; a text has no ``file_id``, but a ts.

    ``is_private`` is None while nobody has said so: it counts as private until a later event tells.
    ``quietly``: nobody asked, so it is answered only if it is a readout; so is every text pasted in passing.
    """

    team: str
    channel: str
    kind: SourceKind
    is_private: bool | None = None
    file_id: str | None = None
    message_ts: str | None = None
    thread_ts: str | None = None
    user: str | None = None
    name: str = ""
    quietly: bool = False

    @property
    def key(self) -> str:
        """What makes it one upload within its channel; ``ValueError`` with neither file nor timestamp."""
        if self.file_id:
            return self.file_id
        if not self.message_ts:
            raise ValueError("an upload needs a file id or a message timestamp")
        return f"{self.kind.value}:{self.message_ts}"

    @property
    def is_quiet(self) -> bool:
        """Whether it is answered only if it is a readout."""
        return self.quietly or self.kind == SourceKind.TEXT


def record_upload(session: Session, new: NewUpload) -> tuple[Upload, bool]:
    """The upload's row, and whether this call made it; called again it fills in what was not known before.

    A file that was deleted and is posted again in another message counts as new.
    """
    values = _columns(new) | {"status": UploadStatus.RECEIVED, "created_at": utc_now(), "updated_at": utc_now()}
    insert = insert_into(session, Upload, values)
    created = session.scalar(insert.on_conflict_do_nothing().returning(Upload.id))
    upload = session.scalars(
        select(Upload)
        .where(Upload.team == new.team, Upload.channel == new.channel, Upload.key == new.key)
        .with_for_update()
    ).one()
    if created is not None:
        return upload, True
    if _posted_again(upload, new):
        for name, value in _columns(new).items():
            setattr(upload, name, value)
        begin_again(upload)
        return upload, True
    _fill_in(upload, new)
    return upload, False


def upload_by_id(session: Session, upload_id: int, *, lock: bool = False) -> Upload | None:
    """One upload; ``lock`` keeps other transactions on PostgreSQL from changing it meanwhile."""
    return session.get(Upload, upload_id, with_for_update=lock)


def start_reading(session: Session, upload_id: int) -> Upload | None:
    """Mark the upload as being read and return it; None when there is nothing (more) to read."""
    upload = upload_by_id(session, upload_id, lock=True)
    if upload is None or upload.status not in OPEN:
        return None
    upload.status = UploadStatus.READING
    upload.updated_at = utc_now()
    return upload


def finish_upload(
    session: Session,
    upload_id: int,
    status: UploadStatus,
    *,
    reading_id: int | None = None,
    refusal: str | None = None,
    revision: int | None = None,
) -> bool:
    """Close the upload as done, refused or failed. False, and nothing changed, when that is no longer wanted:

    it was deleted meanwhile, it was closed already, or (``revision`` given) it was edited since.
    """
    upload = upload_by_id(session, upload_id, lock=True)
    if upload is None or upload.status not in OPEN or revision not in (None, upload.revision):
        return False
    upload.status = status
    upload.reading_id = reading_id
    upload.refusal = refusal
    upload.read_at = upload.updated_at = utc_now()
    return True


def begin_again(upload: Upload) -> None:
    """Have the upload read anew, as another revision of itself."""
    upload.status = UploadStatus.RECEIVED
    upload.reading_id = upload.refusal = upload.read_at = None
    upload.revision += 1
    upload.updated_at = utc_now()


def open_uploads(session: Session, untouched_since: datetime, limit: int = 500) -> Sequence[Upload]:
    """Uploads without an answer that nothing happened to since then, oldest first: what a sweep takes up again."""
    query = select(Upload).where(Upload.status.in_(OPEN), Upload.updated_at < untouched_since)
    return session.scalars(query.order_by(Upload.updated_at).limit(limit)).all()


def uploads_of_message(session: Session, team: str, channel: str, message_ts: str) -> Sequence[Upload]:
    """Everything that was posted in one message, whatever became of it, first posted first."""
    query = select(Upload).where(Upload.team == team, Upload.channel == channel, Upload.message_ts == message_ts)
    return session.scalars(query.order_by(Upload.id)).all()


def make_private(session: Session, team: str, channel: str) -> int:
    """A channel became private: its uploads are visible only there from now on. Returns how many changed.

    There is no way back: what was posted in private stays so when the channel is opened later.
    """
    close_corrections(session, team, channel)
    changed = update(Upload).where(Upload.team == team, Upload.channel == channel, Upload.is_private.is_(False))
    return len(session.scalars(changed.values(is_private=True).returning(Upload.id)).all())


def _columns(new: NewUpload) -> dict[str, Any]:
    return {
        "team": new.team,
        "channel": new.channel,
        "key": new.key,
        "kind": new.kind,
        "is_private": new.is_private,
        "file_id": new.file_id,
        "message_ts": new.message_ts,
        "thread_ts": new.thread_ts,
        "user": new.user,
        "name": new.name.replace("\x00", ""),
        "quietly": new.is_quiet,
    }


def _posted_again(upload: Upload, new: NewUpload) -> bool:
    return upload.status == UploadStatus.GONE and bool(new.message_ts) and new.message_ts != upload.message_ts


def _fill_in(upload: Upload, new: NewUpload) -> None:
    for name in ("message_ts", "thread_ts", "user", "name", "is_private"):
        if getattr(upload, name) in (None, ""):
            setattr(upload, name, getattr(new, name))
    # Once somebody waits for the answer it is no longer a quiet one.
    upload.quietly = upload.quietly and new.is_quiet
