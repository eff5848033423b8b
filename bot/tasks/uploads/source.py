"""Getting at the words of an upload: a file from Slack through the sandbox, or the text of a message."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import Any

from slack_sdk.errors import SlackApiError

from bot.archive.database import utc_now
from bot.archive.tables import SourceKind, Upload
from bot.archive.uploads import NewUpload
from bot.documents.convert import pasted
from bot.readout import Document
from bot.slack.download import FetchReason, NotFetched, TryLater, fetch_file
from bot.slack.errors import code_of, outcome_of
from bot.slack.forwarded import forwarded_text
from bot.slack.lookup import file_facts, message_at, share_in
from bot.slack.plain_text import plain_text
from bot.tasks.desk import Desk
from bot.tasks.uploads.intake import take_in
from bot.work.queue import Later
from bot.work.sender import Dead

NOT_FOUND = frozenset({"file_not_found", "file_deleted"})
PATIENCE = timedelta(minutes=30)
"""How long an upload's person is left with the eyes alone while Slack does not give the file."""


class Vanished(Exception):
    """The message that an upload was posted in is gone: nobody waits for an answer."""


def document_of(desk: Desk, upload: Upload) -> tuple[Upload, Document]:
    """The upload (with its place filled in, where the event did not tell) and its document.

    Raises Refused, NotFetched, Vanished, and Later where Slack asks to wait.
    """
    if upload.kind in (SourceKind.TEXT, SourceKind.MENTION):
        return upload, _of_message(desk, upload)
    facts = _facts(desk, upload)
    upload = _placed(desk, upload, facts)
    try:
        data = fetch_file(facts, desk.token, desk.api_url, desk.sandbox.limits.max_bytes)
    except TryLater as fault:
        if _waited_for(upload) > PATIENCE:
            raise NotFetched(FetchReason.LATE) from fault
        raise Later(utc_now() + timedelta(seconds=fault.after or 5), str(fault)) from fault
    return upload, desk.sandbox.convert(data, upload.name or facts.get("name") or "")


def _facts(desk: Desk, upload: Upload) -> dict[str, Any]:
    try:
        facts = file_facts(desk.clients.reads, upload.file_id or "")
    except SlackApiError as fault:
        if code_of(fault) in NOT_FOUND:
            raise _deleted(desk, upload) from fault
        if isinstance(outcome_of(fault), Dead):
            raise NotFetched(FetchReason.REFUSED, code_of(fault)) from fault
        raise
    if facts.get("mode") == "tombstone":
        raise _deleted(desk, upload)
    return facts


def _deleted(desk: Desk, upload: Upload) -> Exception:
    """A file that is gone is told of in its message's thread, if there is one still."""
    ts = upload.message_ts
    if ts is None or message_at(desk.clients.reads, upload.channel, ts, upload.thread_ts) is None:
        return Vanished(f"file {upload.file_id} and its message are gone")
    return NotFetched(FetchReason.DELETED)


def _placed(desk: Desk, upload: Upload, facts: dict[str, Any]) -> Upload:
    """Fill in message and thread where only ``file_shared`` came (Slack API, "file_shared event": ids only)."""
    if upload.message_ts:
        return upload
    share = share_in(facts, upload.channel)
    if share is None:
        waited = _waited_for(upload)
        if waited > PATIENCE:
            raise Vanished(f"Slack never said where file {upload.file_id} stands")
        wait = min(timedelta(minutes=1), max(timedelta(seconds=2), waited / 4))
        raise Later(utc_now() + wait, "Slack does not say yet where the file was shared")
    new = NewUpload(
        team=upload.team,
        channel=upload.channel,
        kind=upload.kind,
        is_private=share.is_private,
        file_id=upload.file_id,
        message_ts=share.message_ts,
        thread_ts=share.thread_ts,
        user=share.user,
        name=facts.get("name") or "",
    )
    with desk.database.write() as session:
        return take_in(session, desk, new)


def _of_message(desk: Desk, upload: Upload) -> Document:
    message = message_at(desk.clients.reads, upload.channel, upload.message_ts or "", upload.thread_ts)
    if message is None:
        raise Vanished(f"message {upload.message_ts} is gone")
    text = plain_text(str(message.get("text", "")).replace(desk.mention, "")).strip()
    if len(forwarded := forwarded_text(message)) > len(text):
        text = forwarded
    return pasted(text, upload.name or "message")


def _waited_for(upload: Upload) -> timedelta:
    """Since the upload was heard of, or since it was posted again where that is later."""
    posted = datetime.fromtimestamp(float(upload.message_ts or 0), UTC)
    return utc_now() - max(upload.created_at, posted)
