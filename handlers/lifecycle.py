"""Invitations: one short card when the bot joins a channel. Whatever else Slack tells is struck off in silence."""

from __future__ import annotations

from slack_bolt import App
from sqlalchemy.orm import Session

from bot.blocks.notices import welcome
from bot.tasks.desk import Desk
from bot.tasks.posting import post_in_thread
from handlers.inbox import on_event
from handlers.payloads import Envelope, MemberJoinedEvent


def register(app: App, desk: Desk) -> None:
    """Listen to members joining."""
    on_event(app, desk, {"type": "member_joined_channel"}, joined)


def joined(session: Session, desk: Desk, envelope: Envelope) -> None:
    """The bot itself was invited: say hello once, and look for what was posted shortly before."""
    event = MemberJoinedEvent.model_validate(envelope.event)
    if event.user != desk.identity.user:
        return
    post_in_thread(session, envelope.team_id, event.channel, None, welcome(), f"welcome:{event.channel}")
