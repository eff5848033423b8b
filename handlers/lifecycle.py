"""Invitations: one short card when the bot joins a channel."""

from __future__ import annotations

from slack_bolt import App
from sqlalchemy.orm import Session

from bot.archive.channels import saw_message
from bot.blocks.notices import welcome
from bot.tasks.desk import Desk
from bot.tasks.posting import post_in_thread
from handlers.inbox import on_event
from handlers.payloads import Envelope, MemberJoinedEvent


def register(app: App, desk: Desk) -> None:
    """Listen to members joining."""
    on_event(app, desk, {"type": "member_joined_channel"}, joined)


def joined(session: Session, desk: Desk, envelope: Envelope) -> None:
    """The bot itself was invited: say hello once. What was posted before is not its to read unasked."""
    event = MemberJoinedEvent.model_validate(envelope.event)
    team = desk.identity.team
    if event.user != desk.identity.user:
        return
    if event.event_ts:
        saw_message(session, team, event.channel, event.event_ts)
    post_in_thread(session, team, event.channel, None, welcome(), f"welcome:{event.channel}")
