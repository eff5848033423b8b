"""Getting at the words of an upload: a file from Slack through the sandbox, or the text of a message."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from slack_sdk.errors import SlackApiError

from bot.archive.database import utc_now
from bot.archive.tables import SourceKind, Upload
from bot.archive.uploads import NewUpload, record_upload
from bot.documents.convert import pasted
from bot.readout import Document
from bot.slack.download import NotFetched, TryLater, fetch_file
from bot.slack.lookup import file_facts, message_at, share_in
from bot.slack.plain_text import plain_text
from bot.tasks.desk import Desk
from bot.work.queue import Later

GONE = "It was deleted before I could read it."
NOT_FOUND = frozenset({"file_not_found", "file_deleted"})


def document_of(desk: Desk, upload: Upload) -> tuple[Upload, Document]:
    """The upload (with its place filled in, where the event did not tell) and its document.

    Raises Refused or NotFetched with words for the person, Later where Slack asks to wait.
    """
    if upload.kind in (SourceKind.TEXT, SourceKind.MENTION):
        return upload, _of_message(desk, upload)
    facts = _facts(desk, upload)
    upload = _placed(desk, upload, facts)
    try:
        data = fetch_file(facts, desk.token, desk.api_url, desk.sandbox.limits.max_bytes)
    except TryLater as fault:
        raise Later(utc_now() + timedelta(seconds=fault.after or 5), str(fault)) from fault
    return upload, desk.sandbox.convert(data, upload.name or facts.get("name") or "")


def _facts(desk: Desk, upload: Upload) -> dict[str, Any]:
    try:
        return file_facts(desk.clients.reads, upload.file_id or "")
    except SlackApiError as fault:
        if fault.response["error"] in NOT_FOUND:
            raise NotFetched(GONE) from fault
        raise


def _placed(desk: Desk, upload: Upload, facts: dict[str, Any]) -> Upload:
    """Fill in message and thread where only ``file_shared`` came (Slack API, "file_shared event": ids only)."""
    if upload.message_ts:
        return upload
    share = share_in(facts, upload.channel)
    if share is None:
        raise Later(utc_now() + timedelta(seconds=2), "Slack does not say yet where the file was shared")
    with desk.database.write() as session:
        placed, _ = record_upload(
            session,
            NewUpload(
                team=upload.team,
                channel=upload.channel,
                kind=upload.kind,
                is_private=share.is_private,
                file_id=upload.file_id,
                message_ts=share.message_ts,
                thread_ts=share.thread_ts,
                user=share.user,
                name=facts.get("name") or "",
            ),
        )
    return placed


def _of_message(desk: Desk, upload: Upload) -> Document:
    message = message_at(desk.clients.reads, upload.channel, upload.message_ts or "", upload.thread_ts)
    if message is None:
        raise NotFetched(GONE)
    text = plain_text(str(message.get("text", "")).replace(desk.mention, "")).strip()
    return pasted(text, upload.name or "message")
