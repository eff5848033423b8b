"""Answering for what stands in a thread: what was read there is summed up again, what was not is read."""

from __future__ import annotations

from typing import Any

from sqlalchemy.orm import Session

from bot.archive.access import Asker
from bot.archive.readings import reading_of, readings_in_thread
from bot.archive.tables import SourceKind, Upload, UploadStatus
from bot.archive.uploads import OPEN, NewUpload, begin_again, uploads_of_message
from bot.blocks.notices import nothing_to_read
from bot.blocks.replies.refusal import refused
from bot.blocks.replies.reply import reply
from bot.slack.forwarded import files_in, forwarded_text
from bot.tasks.asked.showing import Place, Shown
from bot.tasks.desk import Desk
from bot.tasks.sentences import told
from bot.tasks.uploads.intake import ask_for_reading, take_in

A_DOCUMENT = 200
"""Characters from which the words after a mention are taken for the document itself."""

AT_MOST = 5
"""Readings of one thread that are summed up again when asked."""


def answer_thread(
    session: Session, desk: Desk, place: Place, shown: Asker, messages: list[dict[str, Any]]
) -> list[Shown]:
    """What to say of a thread; nothing where its documents are being read and answer for themselves.

    ``messages`` are the thread's, ``place`` is where the question stands.
    """
    uploads = [
        upload
        for message in messages
        if _is_document(desk, message) and message["ts"] != place.ts
        for upload in take_in_message(session, desk, _at(place, message), message)
    ]
    seen = readings_in_thread(session, shown)[-AT_MOST:]
    answers = [Shown(reply(one.readout, one.reading_id), f"upload:{one.upload_id}") for one in seen]
    known = {one.upload_id for one in seen}
    answers += [again for upload in uploads if upload.id not in known for again in _closed(session, upload, shown)]
    return answers if answers or uploads else [Shown(nothing_to_read())]


def take_in_message(session: Session, desk: Desk, place: Place, message: dict[str, Any]) -> list[Upload]:
    """Have a message read, as far as it was not: each of its files, or else its text."""
    if files := files_in(message):
        uploads = [take_in(session, desk, _new(desk, place, message, file)) for file in files]
    else:
        uploads = [_take_in_text(session, desk, place, message)]
    for upload in uploads:
        if upload.status == UploadStatus.FAILED:
            begin_again(upload)
            ask_for_reading(session, desk, upload)
    return uploads


def _take_in_text(session: Session, desk: Desk, place: Place, message: dict[str, Any]) -> Upload:
    there = [u for u in uploads_of_message(session, desk.identity.team, place.channel, place.ts) if u.file_id is None]
    upload = there[0] if there else take_in(session, desk, _new(desk, place, message, None))
    if upload.status in OPEN:
        # It may have been looked at in passing; now somebody waits for an answer, whatever it is.
        upload.kind, upload.quietly = SourceKind.MENTION, False
    return upload


def _new(desk: Desk, place: Place, message: dict[str, Any], file: dict[str, Any] | None) -> NewUpload:
    return NewUpload(
        team=desk.identity.team,
        channel=place.channel,
        kind=SourceKind.FILE if file else SourceKind.MENTION,
        is_private=place.is_private,
        file_id=file["id"] if file else None,
        message_ts=place.ts,
        thread_ts=place.thread_ts,
        user=message.get("user"),
        name=(file.get("name") or "") if file else "",
    )


def _closed(session: Session, upload: Upload, shown: Asker) -> list[Shown]:
    """What to say again of a document that is not listed among the readings of the thread."""
    if upload.status == UploadStatus.REFUSED:
        return [Shown(refused(upload.name, told(upload.refusal or "")), f"upload:{upload.id}")]
    readout = reading_of(session, upload.reading_id, shown) if upload.reading_id is not None else None
    return [Shown(reply(readout, upload.reading_id or 0), f"upload:{upload.id}")] if readout else []


def _is_document(desk: Desk, message: dict[str, Any]) -> bool:
    if message.get("user") == desk.identity.user or message.get("subtype") == "tombstone":
        return False
    if files_in(message):
        return True
    words = max(len(str(message.get("text", ""))), len(forwarded_text(message)))
    return not message.get("bot_id") and words >= A_DOCUMENT


def _at(place: Place, message: dict[str, Any]) -> Place:
    thread_ts = message.get("thread_ts")
    own_thread = thread_ts if thread_ts != message["ts"] else None
    return Place(place.channel, message["ts"], own_thread, place.is_private, message.get("user"))
