"""A file was changed in Slack. Slack tells so of every property, so what was read is compared first."""

from __future__ import annotations

from datetime import timedelta
from hashlib import sha256

from slack_sdk.errors import SlackApiError
from sqlalchemy.orm import Session

from bot.archive.database import utc_now
from bot.archive.following import read_from, reopen, uploads_of_file
from bot.archive.tables import SourceKind, UploadStatus
from bot.archive.uploads import OPEN
from bot.slack.download import NotFetched, fetch_file
from bot.slack.errors import raise_if_it_may_pass
from bot.slack.lookup import file_facts
from bot.tasks.desk import Desk, TaskName
from bot.tasks.uploads.intake import read_again
from bot.work.queue import Later


def ask_to_follow(session: Session, desk: Desk, file_id: str) -> None:
    """Have a change looked at, where the file was ever taken in."""
    if uploads_of_file(session, desk.identity.team, file_id):
        key = f"file-change:{file_id}"
        desk.queue.enqueue(session, TaskName.FOLLOW_FILE_CHANGE, key, {"file_id": file_id})


def follow_file_change(desk: Desk, file_id: str) -> None:
    """Read a file again wherever it was posted, if its bytes are others now; its answers are rewritten."""
    with desk.database.write() as session:
        uploads = uploads_of_file(session, desk.identity.team, file_id)
        if any(upload.status in OPEN for upload in uploads):
            # Which bytes its reading gets cannot be known before it ends.
            raise Later(utc_now() + timedelta(seconds=5), "the file is being read just now")
    now = _bytes_of(desk, file_id) if uploads else None
    if now is None:
        return
    with desk.database.write() as session:
        for upload in uploads_of_file(session, desk.identity.team, file_id):
            before = read_from(session, upload)
            # Only a snippet's text can be edited in Slack, so only one may be readable now that was not.
            unread = before is None and upload.status == UploadStatus.REFUSED and upload.kind == SourceKind.SNIPPET
            if upload.status not in OPEN and (unread or before not in (None, now)):
                reopen(session, upload)
                read_again(session, desk, upload)


def _bytes_of(desk: Desk, file_id: str) -> str | None:
    """The SHA-256 of a file's bytes; None where Slack does not give them any more."""
    try:
        facts = file_facts(desk.clients.reads, file_id)
        return sha256(fetch_file(facts, desk.token, desk.api_url, desk.sandbox.limits.max_bytes)).hexdigest()
    except SlackApiError as fault:
        raise_if_it_may_pass(fault)
        return None
    except NotFetched:
        return None
