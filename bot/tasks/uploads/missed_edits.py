"""Edits and deletions of texts that were missed: Slack tells of them once, so they are looked for afterwards."""

from __future__ import annotations

import logging
from datetime import UTC, datetime

from sqlalchemy import select

from bot.archive.following import forget_message, reopen_uploads
from bot.archive.tables import SourceKind, Upload, UploadStatus
from bot.slack.errors import EXPECTED
from bot.slack.lookup import message_at
from bot.tasks.desk import Desk
from bot.tasks.uploads.intake import follow_deletion, read_again
from bot.work.threads import one_line

AT_MOST = 30
"""Texts looked at again, the newest: each costs a call, and Slack allows some fifty a minute ("Rate limits")."""

log = logging.getLogger(__name__)


def follow_missed_edits(desk: Desk, since: datetime) -> None:
    """Compare the texts read since then with what stands in Slack now; harmless when nothing changed."""
    for upload in _texts(desk, since):
        try:
            _compare(desk, upload)
        except EXPECTED as fault:
            log.warning("the message of upload %d was not looked at: %s", upload.id, one_line(fault))


def _texts(desk: Desk, since: datetime) -> list[Upload]:
    """Texts of messages in channels; what was made of a link, or for one person, has no message of its own."""
    query = select(Upload).where(
        Upload.team == desk.identity.team,
        Upload.kind.in_((SourceKind.TEXT, SourceKind.MENTION)),
        Upload.status.in_((UploadStatus.DONE, UploadStatus.REFUSED)),
        Upload.file_id.is_(None),
        Upload.read_at >= since,
        Upload.channel.not_like("@%"),
        Upload.message_ts.not_like("%:%"),
    )
    with desk.database.read() as session:
        return list(session.scalars(query.order_by(Upload.id.desc()).limit(AT_MOST)))


def _compare(desk: Desk, upload: Upload) -> None:
    ts = upload.message_ts or ""
    message = message_at(desk.clients.reads, upload.channel, ts, upload.thread_ts)
    if message is None:
        with desk.database.write() as session:
            follow_deletion(session, desk, forget_message(session, upload.team, upload.channel, ts))
        return
    edited = (message.get("edited") or {}).get("ts")
    if edited and upload.read_at and datetime.fromtimestamp(float(edited), UTC) > upload.read_at:
        with desk.database.write() as session:
            for again in reopen_uploads(session, upload.team, upload.channel, ts):
                read_again(session, desk, again)
