"""Showing what stands behind a link in another place than its own, and keeping it so that its buttons work there."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

from bot.archive.readings import SeenReading, reading_of, save_reading
from bot.archive.tables import SourceKind, UploadStatus
from bot.archive.uploads import NewUpload, finish_upload, record_upload
from bot.blocks.replies.reply import reply
from bot.blocks.texts.message import Message
from bot.tasks.asked.linked import Unread
from bot.tasks.corrections.telling_anew import reader_at
from bot.tasks.desk import Desk
from bot.tasks.uploads.read_upload import read_document


class Shown(NamedTuple):
    """A message, the upload it was made from ("upload:7"), if any, and the reading it shows, if it shows one.

    ``sources`` are the ids of the uploads where it was made from several; ``grows``: it may be shown block by block.
    """

    message: Message
    about: str | None = None
    reading_id: int | None = None
    sources: tuple[int, ...] = ()
    grows: bool = False


@dataclass(frozen=True)
class Place:
    """Where something is answered: a message, its thread, and whether only the channel's people see it."""

    channel: str
    ts: str
    thread_ts: str | None
    is_private: bool
    user: str | None


def show_each(desk: Desk, place: Place, found: Sequence[SeenReading | Unread]) -> list[Shown]:
    """A reply for each: of the reading that is there, or of one that is made now and kept under ``place``."""
    shown = []
    for part, one in enumerate(found):
        if isinstance(one, SeenReading):
            shown.append(Shown(reply(one.readout, one.reading_id), f"upload:{one.upload_id}", one.reading_id))
        else:
            shown.append(_read_now(desk, place, one, part))
    return shown


def _read_now(desk: Desk, place: Place, unread: Unread, part: int) -> Shown:
    document = unread.document
    readout = read_document(desk, document)
    new = NewUpload(
        team=desk.identity.team,
        channel=place.channel,
        kind=SourceKind.FILE if unread.file_id else SourceKind.MENTION,
        is_private=place.is_private,
        file_id=unread.file_id,
        message_ts=place.ts if part == 0 else f"{place.ts}:{part}",
        thread_ts=place.thread_ts or (place.ts if part else None),
        user=place.user,
        name=document.name,
    )
    reader = reader_at(desk, place.channel, new.thread_ts or new.message_ts, place.user)
    with desk.database.write() as session:
        upload, _ = record_upload(session, new)
        reading_id = save_reading(session, document, readout, desk.reader)
        finish_upload(session, upload.id, UploadStatus.DONE, reading_id=reading_id)
        known = reading_of(session, reading_id, reader)
        return Shown(reply(known or readout, reading_id), f"upload:{upload.id}", reading_id)
