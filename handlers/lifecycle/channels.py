"""Channels get other names, are archived and brought back, and end.

Slack tells of every public channel of the workspace; of those the bot never was in nothing is kept.
"""

from __future__ import annotations

from slack_bolt import App
from sqlalchemy.orm import Session

from bot.archive.channels import ChannelFacts, change_channel
from bot.tasks.desk import Desk
from bot.tasks.places.channel_end import forget_whole_channel
from handlers.inbox import on_event
from handlers.lifecycle.payloads import ChannelOnly, Renamed
from handlers.payloads import Envelope


def register(app: App, desk: Desk) -> None:
    """Listen to what befalls public channels and private ones, which Slack calls groups."""
    for kind in ("channel", "group"):
        on_event(app, desk, {"type": f"{kind}_rename"}, renamed)
        on_event(app, desk, {"type": f"{kind}_archive"}, archived)
        on_event(app, desk, {"type": f"{kind}_unarchive"}, unarchived)
        on_event(app, desk, {"type": f"{kind}_deleted"}, deleted)


def renamed(session: Session, desk: Desk, envelope: Envelope) -> None:
    """A channel has another name."""
    channel = Renamed.model_validate(envelope.event).channel
    change_channel(session, desk.identity.team, channel.id, ChannelFacts(name=channel.name))


def archived(session: Session, desk: Desk, envelope: Envelope) -> None:
    """Nobody can post there any more: readings stay, digests are skipped."""
    channel = ChannelOnly.model_validate(envelope.event).channel
    change_channel(session, desk.identity.team, channel, ChannelFacts(is_archived=True))


def unarchived(session: Session, desk: Desk, envelope: Envelope) -> None:
    """A channel is back, and so is its digest."""
    channel = ChannelOnly.model_validate(envelope.event).channel
    change_channel(session, desk.identity.team, channel, ChannelFacts(is_archived=False))


def deleted(session: Session, desk: Desk, envelope: Envelope) -> None:
    """The channel is gone, and with it everything that was kept of it."""
    forget_whole_channel(session, desk, ChannelOnly.model_validate(envelope.event).channel)
