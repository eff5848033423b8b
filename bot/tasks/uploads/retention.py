"""What a channel wants to keep no longer goes, with the posts made from it."""

from __future__ import annotations

import logging

from bot.archive.database import utc_now
from bot.archive.retention import Expiry, expiries, forget_expired
from bot.tasks.desk import Desk
from bot.tasks.uploads.intake import follow_deletion

log = logging.getLogger(__name__)


def forget_all_expired(desk: Desk) -> None:
    """Forget everything that is older than its channel's settings want; harmless when nothing is."""
    with desk.database.read() as session:
        found = list(expiries(session, utc_now()))
    for expiry in found:
        documents, posts = _forget(desk, expiry)
        log.info("%s keeps no longer: %d documents, %d of my posts", expiry.channel, documents, posts)


def _forget(desk: Desk, expiry: Expiry) -> tuple[int, int]:
    documents = posts = 0
    while True:
        with desk.database.write() as session:
            gone = forget_expired(session, expiry)
            follow_deletion(session, desk, gone)
        documents += len(gone.upload_ids)
        posts += len(gone.posts)
        if not gone.upload_ids and not gone.posts:
            return documents, posts
