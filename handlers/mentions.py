"""``@attache ...`` in a channel or a thread: answered by a task, always in the thread."""

from __future__ import annotations

from slack_bolt import App
from sqlalchemy.orm import Session

from bot.tasks.desk import Desk
from bot.tasks.uploads.hearing import hear
from handlers.inbox import on_event
from handlers.payloads import Envelope, MessageEvent


def register(app: App, desk: Desk) -> None:
    """Listen to mentions."""
    on_event(app, desk, {"type": "app_mention"}, mentioned)


def mentioned(session: Session, desk: Desk, envelope: Envelope) -> None:
    """Somebody addressed the bot. Whether the message has files is looked up by the task: the event may lack them."""
    event = MessageEvent.model_validate(envelope.event)
    if not event.bot_id and event.user != desk.identity.user:
        hear(session, desk, event.heard().model_copy(update={"files": ()}), addressed=True)
