"""After a correction: the replies made from the document are rewritten, each as its own readers may know it."""

from __future__ import annotations

import logging
from typing import NamedTuple

from sqlalchemy import select
from sqlalchemy.orm import Session

from bot.archive.access import Asker
from bot.archive.corrections.records import any_correction
from bot.archive.readings import reading_of
from bot.archive.tables import Post, Reading, Upload, UploadStatus
from bot.blocks.replies.reply import reply
from bot.slack.errors import EXPECTED
from bot.tasks.askers import is_outsider
from bot.tasks.desk import Desk
from bot.tasks.manners import is_alone, manner_for
from bot.tasks.places.channels import look_at_channel
from bot.wording.manner import speaking
from bot.work.outbox import NewPost, put
from bot.work.tables import OutboxRow, PostKind
from bot.work.threads import one_line

log = logging.getLogger(__name__)

REPLIES = ("answer:", "mention:")
"""Begin the keys of posts that are a reply to one document, and nothing besides."""


class _Told(NamedTuple):
    """One reply: which post it is, of which upload and reading, and the thread it stands in."""

    upload_id: int
    reading_id: int
    user: str | None
    channel: str
    root_ts: str | None
    ts: str


def tell_anew(desk: Desk, sha256: str, key: str) -> None:
    """Rewrite every reply made from the document ``sha256``."""
    with desk.database.read() as session:
        replies = _replies(session, desk.identity.team, sha256)
    for told in replies:
        reader = reader_at(desk, told.channel, told.root_ts, told.user)
        with speaking(manner_for(desk, told.channel, told.user)), desk.database.write() as session:
            readout = reading_of(session, told.reading_id, reader)
            if readout is None:
                continue
            message = reply(readout, told.reading_id)
            payload = {"ts": told.ts, "text": message.text, "blocks": message.blocks}
            put(
                session,
                NewPost(
                    key=f"corrected:{told.channel}:{told.ts}:{key}",
                    kind=PostKind.UPDATE,
                    team=desk.identity.team,
                    channel=told.channel,
                    payload=payload,
                    about=f"upload:{told.upload_id}",
                ),
            )


def reader_at(desk: Desk, channel: str, thread_ts: str | None, user: str | None) -> Asker:
    """Everybody who reads a channel, as one asker; alone with the bot that is ``user``.

    Where Slack does not tell who that is they count as outsiders.

    Slack is asked only where it matters: while nobody has corrected anything there is nothing to know. Not to be called
    inside a transaction.
    """
    with desk.database.read() as session:
        matters = any_correction(session, desk.identity.team)
    outsiders = matters and _has_outsiders(desk, channel, user)
    return Asker(desk.identity.team, None, channel, thread_ts, outsider=outsiders)


def _has_outsiders(desk: Desk, channel: str, user: str | None) -> bool:
    if is_alone(channel):
        return user is None or is_outsider(desk, user)
    try:
        return look_at_channel(desk, channel).is_shared is not False
    except EXPECTED as fault:
        log.warning("who reads %s is not known: %s", channel, one_line(fault))
        return True


def _replies(session: Session, team: str, sha256: str) -> list[_Told]:
    query = (
        select(Upload, Post)
        .join(Reading, Upload.reading_id == Reading.id)
        .join(Post, Post.upload_id == Upload.id)
        .where(Reading.sha256 == sha256, Upload.team == team, Upload.status == UploadStatus.DONE)
        .order_by(Post.id)
    )
    return [
        _Told(upload.id, upload.reading_id or 0, upload.user, post.channel, _thread(upload, post), post.ts)
        for upload, post in session.execute(query)
        if _is_reply(session, post)
    ]


def _thread(upload: Upload, post: Post) -> str | None:
    return upload.root_ts if post.channel == upload.channel else None


def _is_reply(session: Session, post: Post) -> bool:
    """Whether the post says nothing but this reading: one of which no record is left is taken for such."""
    query = select(OutboxRow.key).where(
        OutboxRow.channel == post.channel, OutboxRow.ts == post.ts, OutboxRow.kind == PostKind.POST
    )
    key = session.scalar(query.limit(1))
    return key is None or key.startswith(REPLIES)
