"""Uploads: ``message/file_share`` and ``file_shared`` tell of the same file, in any order; one reading comes of it."""

from __future__ import annotations

from slack_bolt import App
from sqlalchemy.orm import Session

from bot.archive.channel_settings import choices_of
from bot.archive.following import forget_file
from bot.archive.tables import SourceKind
from bot.archive.uploads import NewUpload
from bot.tasks.desk import Desk
from bot.tasks.uploads.file_change import ask_to_follow
from bot.tasks.uploads.hearing import hear
from bot.tasks.uploads.intake import follow_deletion, take_in
from handlers.inbox import on_event
from handlers.payloads import Envelope, FileChangeEvent, FileDeletedEvent, FileSharedEvent, MessageEvent


def register(app: App, desk: Desk) -> None:
    """Listen to everything that tells of a file."""
    on_event(app, desk, {"type": "message", "subtype": "file_share"}, file_share)
    on_event(app, desk, {"type": "file_shared"}, file_shared)
    on_event(app, desk, {"type": "file_deleted"}, file_deleted)
    on_event(app, desk, {"type": "file_change"}, file_change)


def file_share(session: Session, desk: Desk, envelope: Envelope) -> None:
    """A message with files: each is taken in, with its thread."""
    heard = MessageEvent.model_validate(envelope.event).heard()
    if heard.user != desk.identity.user:
        hear(session, desk, heard, addressed=False)


def file_shared(session: Session, desk: Desk, envelope: Envelope) -> None:
    """Ids only: whether the place is private is not known, which counts as private, until Slack tells.

    Neither is whether it is a snippet, nor what was said with it: where that matters the message is waited for.
    """
    event = FileSharedEvent.model_validate(envelope.event)
    if event.user_id == desk.identity.user:
        return
    if not choices_of(session, desk.identity.team, event.channel_id).looks_at_all:
        return
    take_in(
        session,
        desk,
        NewUpload(
            team=desk.identity.team,
            channel=event.channel_id,
            kind=SourceKind.FILE,
            file_id=event.file_id,
            user=event.user_id,
        ),
    )


def file_deleted(session: Session, desk: Desk, envelope: Envelope) -> None:
    """The file is gone: so are its readings, and the posts made from them."""
    event = FileDeletedEvent.model_validate(envelope.event)
    follow_deletion(session, desk, forget_file(session, desk.identity.team, event.file_id))


def file_change(session: Session, desk: Desk, envelope: Envelope) -> None:
    """Something about the file is different, perhaps what stands in it."""
    ask_to_follow(session, desk, FileChangeEvent.model_validate(envelope.event).file_id)
