"""An edit or a deletion follows through: to the upload, its reading, and the posts made from it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import ColumnElement, delete, select
from sqlalchemy.orm import Session

from bot.archive.corrections.records import forget_corrections_of
from bot.archive.database import insert_into, utc_now
from bot.archive.readings import drop_unseen
from bot.archive.tables import Post, Reading, SourceKind, Upload, UploadStatus
from bot.archive.uploads import begin_again


@dataclass(frozen=True)
class PostedMessage:
    """A message of the bot's."""

    channel: str
    ts: str


@dataclass(frozen=True)
class Forgotten:
    """What went: the uploads' ids, and the bot's own messages that are to be deleted in turn."""

    upload_ids: tuple[int, ...] = ()
    posts: tuple[PostedMessage, ...] = ()


def record_post(session: Session, upload_id: int, team: str, channel: str, ts: str) -> bool:
    """Note that a message was made from an upload. False: the upload is gone, the message should be deleted.

    A document that came in no message of its channel stands in this one from now on.
    """
    upload = session.get(Upload, upload_id, with_for_update=True)
    if upload is None or upload.status == UploadStatus.GONE:
        return False
    if upload.message_ts is None and upload.kind == SourceKind.MENTION and upload.channel == channel:
        upload.message_ts = ts
    values = {"upload_id": upload_id, "team": team, "channel": channel, "ts": ts, "created_at": utc_now()}
    session.execute(insert_into(session, Post, values).on_conflict_do_nothing())
    return True


def posts_of(session: Session, upload_id: int) -> list[PostedMessage]:
    """The messages made from an upload, oldest first."""
    query = select(Post.channel, Post.ts).where(Post.upload_id == upload_id).order_by(Post.id)
    return [PostedMessage(channel, ts) for channel, ts in session.execute(query)]


def reopen_uploads(session: Session, team: str, channel: str, message_ts: str) -> Sequence[Upload]:
    """The message was edited: its texts are to be read again. Files keep their reading, an edit cannot change them."""
    in_message = _of_message(team, channel, message_ts)
    query = select(Upload).where(in_message, Upload.file_id.is_(None), Upload.status != UploadStatus.GONE)
    uploads = session.scalars(query.order_by(Upload.id).with_for_update()).all()
    readings = [upload.reading_id for upload in uploads if upload.reading_id is not None]
    for upload in uploads:
        begin_again(upload)
    drop_unseen(session, readings)
    return uploads


def uploads_of_file(session: Session, team: str, file_id: str) -> Sequence[Upload]:
    """Wherever a file was posted and is still; locked, to be changed."""
    here = Upload.team == team, Upload.file_id == file_id, Upload.status != UploadStatus.GONE
    return session.scalars(select(Upload).where(*here).order_by(Upload.id).with_for_update()).all()


def read_from(session: Session, upload: Upload) -> str | None:
    """The SHA-256 of the bytes that an upload's reading was made from; None where there is no reading."""
    return session.scalar(select(Reading.sha256).where(Reading.id == upload.reading_id))


def reopen(session: Session, upload: Upload) -> None:
    """What was posted is no longer what was read: it is to be read again."""
    before = [upload.reading_id] if upload.reading_id is not None else []
    begin_again(upload)
    drop_unseen(session, before)


def forget_message(session: Session, team: str, channel: str, ts: str) -> Forgotten:
    """The message was deleted, and with it everything that was posted in it."""
    return _forget(session, _of_message(team, channel, ts))


def forget_file(session: Session, team: str, file_id: str) -> Forgotten:
    """The file was deleted, in whatever channels it was."""
    return _forget(session, (Upload.team == team) & (Upload.file_id == file_id))


def forget_channel(session: Session, team: str, channel: str) -> Forgotten:
    """The channel was deleted, or its members want nothing kept: everything posted and corrected there goes."""
    forget_corrections_of(session, team, channel)
    return _forget(session, (Upload.team == team) & (Upload.channel == channel))


def forget_uploads(session: Session, upload_ids: Sequence[int]) -> Forgotten:
    """Somebody wants these forgotten."""
    return _forget(session, Upload.id.in_(upload_ids))


def uploads_behind(session: Session, team: str, channel: str, ts: str) -> Sequence[Upload]:
    """What a message of a channel stands for: the documents posted in it, or the one that a post was made from."""
    made = select(Post.upload_id).where(Post.team == team, Post.channel == channel, Post.ts == ts)
    here = _of_message(team, channel, ts) | ((Upload.channel == channel) & Upload.id.in_(made))
    query = select(Upload).where(Upload.team == team, here, Upload.status != UploadStatus.GONE)
    return session.scalars(query.order_by(Upload.id)).all()


def _of_message(team: str, channel: str, ts: str) -> ColumnElement[bool]:
    return (Upload.team == team) & (Upload.channel == channel) & (Upload.message_ts == ts)


def _forget(session: Session, which: ColumnElement[bool]) -> Forgotten:
    query = select(Upload).where(which, Upload.status != UploadStatus.GONE)
    uploads = session.scalars(query.order_by(Upload.id).with_for_update()).all()
    readings = [upload.reading_id for upload in uploads if upload.reading_id is not None]
    posts = [post for upload in uploads for post in posts_of(session, upload.id)]
    for upload in uploads:
        upload.status = UploadStatus.GONE
        upload.reading_id = None
        upload.updated_at = utc_now()
    session.execute(delete(Post).where(Post.upload_id.in_([upload.id for upload in uploads])))
    drop_unseen(session, readings)
    return Forgotten(tuple(upload.id for upload in uploads), tuple(posts))
