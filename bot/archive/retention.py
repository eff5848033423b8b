"""What a channel keeps no longer: documents posted there so long ago, and the digests that told of them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import Select, select
from sqlalchemy.orm import Session

from bot.archive.channel_settings import ChannelSettings
from bot.archive.following import Forgotten, PostedMessage, forget_uploads
from bot.archive.tables import DigestRun, Upload, UploadStatus

AT_ONCE = 200
"""Documents forgotten in one transaction, so that nobody waits long behind it."""


@dataclass(frozen=True)
class Expiry:
    """A channel that does not keep for ever, and the moment before which everything goes."""

    team: str
    channel: str
    before: datetime


def expiries(session: Session, now: datetime) -> Iterator[Expiry]:
    """The channels in which something has been kept for longer than their settings want."""
    query = select(ChannelSettings.team, ChannelSettings.channel, ChannelSettings.retention_days)
    limited = session.execute(query.where(ChannelSettings.retention_days.is_not(None))).all()
    for team, channel, days in limited:
        expiry = Expiry(team, channel, now - timedelta(days=days or 0))
        if session.scalar(_documents(expiry).limit(1)) or session.scalar(_digests(expiry).limit(1)):
            yield expiry


def forget_expired(session: Session, expiry: Expiry) -> Forgotten:
    """Forget some of a channel's old documents, the oldest first, and the digests as old as they.

    Called until nothing comes back. That something was posted is kept, without its name: else it would be read again.
    """
    ids = session.scalars(_documents(expiry).order_by(Upload.id).limit(AT_ONCE)).all()
    gone = forget_uploads(session, ids)
    for upload in session.scalars(select(Upload).where(Upload.id.in_(ids))):
        upload.name, upload.refusal = "", None
    digests = session.scalars(select(DigestRun).where(DigestRun.id.in_(_digests(expiry).limit(AT_ONCE)))).all()
    posts = tuple(PostedMessage(run.channel, run.posted_ts) for run in digests if run.posted_ts)
    for run in digests:
        run.posted_ts = None
    return Forgotten(gone.upload_ids, (*gone.posts, *posts))


def _documents(expiry: Expiry) -> Select[int]:
    here = Upload.team == expiry.team, Upload.channel == expiry.channel, Upload.status != UploadStatus.GONE
    return select(Upload.id).where(*here, Upload.created_at < expiry.before)


def _digests(expiry: Expiry) -> Select[int]:
    here = DigestRun.team == expiry.team, DigestRun.channel == expiry.channel, DigestRun.posted_ts.is_not(None)
    return select(DigestRun.id).where(*here, DigestRun.period_end < expiry.before)
