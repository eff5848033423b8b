"""That something happened to a document which people may watch for: the work that follows is asked for here."""

from __future__ import annotations

from sqlalchemy.orm import Session

from bot.archive.database import utc_now
from bot.archive.tables import Upload
from bot.archive.watches import news_of_upload, watches_in_force
from bot.tasks.desk import Desk, TaskName


def document_was_read(session: Session, desk: Desk, upload: Upload) -> None:
    """Have those told who watch for what is in it; nothing is asked for where nobody could be."""
    watching = watches_in_force(session, upload.team, utc_now(), but=upload.user)
    if watching or news_of_upload(session, upload.id):
        args = {"upload_id": upload.id, "revision": upload.revision}
        desk.queue.enqueue(session, TaskName.TELL_OF_READING, f"watchers:{upload.id}:{upload.revision}", args)


def document_is_gone(session: Session, desk: Desk, upload_id: int) -> None:
    """What people were told of it is taken back, and what they were to be told is not told."""
    for news in news_of_upload(session, upload_id):
        if news.post_key is None:
            session.delete(news)
        else:
            tell_again(session, desk, news.post_key, f"{upload_id}:gone")


def tell_again(session: Session, desk: Desk, post_key: str, cause: str) -> None:
    """Have a message rewritten that told of a document which changed or went; ``cause`` makes it one."""
    args = {"post_key": post_key, "cause": cause}
    desk.queue.enqueue(session, TaskName.TELL_WATCHER_AGAIN, f"watcher-again:{post_key}:{cause}", args)
