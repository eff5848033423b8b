"""A reading that was one person's alone, opened to a channel by that person."""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session

from bot.archive.access import Asker, visible_to
from bot.archive.database import utc_now
from bot.archive.tables import Reading, SourceKind, Upload, UploadStatus


@dataclass(frozen=True)
class Opened:
    """Where a reading is opened to: a channel, whether only its people see it, the thread if it goes to one.

    ``key`` makes it one.
    """

    channel: str
    is_private: bool
    thread_ts: str | None
    key: str


class Marked(Exception):
    """The document carries a marking: its reading is opened to nobody."""


def open_reading(session: Session, reading_id: int, own: Asker, to: Opened) -> int | None:
    """Let a channel see a reading that ``own`` (a private place's asker) may see; the id of its upload there.

    None: there is no such reading. Raises Marked.
    """
    query = select(Upload, Reading.marked).join(Reading, Upload.reading_id == Reading.id)
    found = session.execute(query.where(Reading.id == reading_id, visible_to(own)).limit(1)).first()
    if found is None:
        return None
    private, marked = found
    if marked:
        raise Marked
    there = select(Upload.id).where(Upload.team == own.team, Upload.channel == to.channel, Upload.key == to.key)
    known = session.scalar(there)
    if known is not None:
        return known
    opened = Upload(
        team=own.team,
        channel=to.channel,
        key=to.key,
        thread_ts=to.thread_ts,
        user=own.user,
        name=private.name,
        kind=SourceKind.MENTION,
        is_private=to.is_private,
        status=UploadStatus.DONE,
        reading_id=reading_id,
        read_at=utc_now(),
    )
    session.add(opened)
    session.flush()
    return opened.id


def note_place(session: Session, upload_id: int, ts: str) -> None:
    """A reading that was opened to a channel now stands there, in the bot's own message ``ts``."""
    upload = session.get(Upload, upload_id)
    if upload is not None and upload.message_ts is None:
        upload.message_ts = ts
