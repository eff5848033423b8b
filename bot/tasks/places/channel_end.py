"""A channel is no more: neither is what was read in it, nor what was decided for it."""

from __future__ import annotations

from sqlalchemy.orm import Session

from bot.archive.channel_settings import forget_settings
from bot.archive.channels import forget_facts
from bot.archive.following import Forgotten, forget_channel
from bot.archive.subscriptions import unsubscribe
from bot.tasks.desk import Desk
from bot.tasks.uploads.intake import follow_deletion
from bot.work.outbox import cancel


def forget_whole_channel(session: Session, desk: Desk, channel: str) -> None:
    """Forget a deleted channel's readings, settings and digests; its messages, ours among them, are gone already."""
    team = desk.identity.team
    gone = forget_channel(session, team, channel)
    follow_deletion(session, desk, Forgotten(gone.upload_ids))
    for upload_id in gone.upload_ids:
        # Not even the eyes can be taken from a message that is not there.
        cancel(session, f"upload:{upload_id}")
    unsubscribe(session, team, channel)
    forget_settings(session, team, channel)
    forget_facts(session, team, channel)
