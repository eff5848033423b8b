"""Uploads: ``message/file_share`` and ``file_shared`` tell of the same file, in any order; one reading comes of it."""

from __future__ import annotations

from slack_bolt import App
from sqlalchemy.orm import Session

from bot.archive.following import forget_file
from bot.archive.tables import SourceKind
from bot.archive.uploads import NewUpload
from bot.tasks.desk import Desk
from bot.tasks.intake import follow_deletion, take_in
from handlers.inbox import on_event
from handlers.payloads import Envelope, FileDeletedEvent, FileSharedEvent, MessageEvent


def register(app: App, desk: Desk) -> None:
    """Listen to everything that tells of a file."""
    on_event(app, desk, {"type": "message", "subtype": "file_share"}, file_share)
    on_event(app, desk, {"type": "file_shared"}, file_shared)
    on_event(app, desk, {"type": "file_deleted"}, file_deleted)


def file_share(session: Session, desk: Desk, envelope: Envelope) -> None:
    """A message with files: each is taken in, with its thread."""
    event = MessageEvent.model_validate(envelope.event)
    for file in event.files:
        take_in(
            session,
            desk,
            NewUpload(
                team=envelope.team_id,
                channel=event.channel,
                kind=SourceKind.SNIPPET if file.mode == "snippet" else SourceKind.FILE,
                is_private=event.is_private,
                file_id=file.id,
                message_ts=event.ts,
                thread_ts=event.reply_thread,
                user=event.user,
                name=file.name or "",
            ),
        )


def file_shared(session: Session, desk: Desk, envelope: Envelope) -> None:
    """Ids only: taken in as private until Slack tells where the file stands."""
    event = FileSharedEvent.model_validate(envelope.event)
    if event.user_id == desk.identity.user:
        return
    take_in(
        session,
        desk,
        NewUpload(
            team=envelope.team_id,
            channel=event.channel_id,
            kind=SourceKind.FILE,
            is_private=True,
            file_id=event.file_id,
            user=event.user_id,
        ),
    )


def file_deleted(session: Session, desk: Desk, envelope: Envelope) -> None:
    """The file is gone: so are its readings, and the posts made from them."""
    event = FileDeletedEvent.model_validate(envelope.event)
    follow_deletion(session, desk, forget_file(session, envelope.team_id, event.file_id))
