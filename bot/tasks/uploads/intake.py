"""Taking a document in: its row, the job that reads it, and the eyes that say it was seen. All in one transaction."""

from __future__ import annotations

from sqlalchemy.orm import Session

from bot.archive.following import Forgotten
from bot.archive.tables import Upload
from bot.archive.uploads import NewUpload, record_upload, upload_by_id
from bot.tasks.desk import Desk, TaskName
from bot.tasks.given_out.compiled import follow_sources
from bot.tasks.places.home_changes import home_changed
from bot.tasks.posting import Reaction, delete_post, react
from bot.tasks.watching.news import document_is_gone
from bot.work.outbox import cancel


def take_in(session: Session, desk: Desk, new: NewUpload) -> Upload:
    """Record an upload; the first time it is told of, have it read. Told again, only what was unknown is filled in."""
    upload, created = record_upload(session, new)
    if created:
        ask_for_reading(session, desk, upload)
    elif new.message_ts and shows_eyes(upload):
        react(session, upload, Reaction.SEEN)
    return upload


def ask_for_reading(session: Session, desk: Desk, upload: Upload) -> None:
    """Queue the reading of an upload's present revision."""
    args = {"upload_id": upload.id, "revision": upload.revision}
    desk.queue.enqueue(session, TaskName.READ_UPLOAD, f"read:{upload.id}:{upload.revision}", args)
    if shows_eyes(upload):
        react(session, upload, Reaction.SEEN)


def read_again(session: Session, desk: Desk, upload: Upload) -> None:
    """Have an edited upload read; what was about to be said of the earlier wording is not said."""
    cancel(session, f"upload:{upload.id}")
    ask_for_reading(session, desk, upload)


def shows_eyes(upload: Upload) -> bool:
    """Whether the sender is told at once: not where nobody asked and the answer may be silence."""
    return bool(upload.message_ts) and not upload.quietly


def follow_deletion(session: Session, desk: Desk, forgotten: Forgotten) -> None:
    """What was posted from a document that is gone is deleted in turn, and what was about to be posted is not."""
    for upload_id in forgotten.upload_ids:
        cancel(session, f"upload:{upload_id}")
        document_is_gone(session, desk, upload_id)
        upload = upload_by_id(session, upload_id)
        home_changed(session, desk, upload.user if upload is not None else None)
        if upload is not None and shows_eyes(upload):
            # The message may live on without its file, and must not be looked at for ever.
            react(session, upload, Reaction.SEEN, remove=True)
    follow_sources(session, forgotten.upload_ids)
    for post in forgotten.posts:
        delete_post(session, post.channel, post.ts, desk.identity.team)
