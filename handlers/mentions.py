"""``@attache ...`` in a channel or a thread: answered by a task, always in the thread."""

from __future__ import annotations

from slack_bolt import App
from sqlalchemy.orm import Session

from bot.tasks.desk import Desk
from bot.tasks.mentions import Mention, ask_for_answer
from handlers.inbox import on_event
from handlers.payloads import Envelope, MessageEvent


def register(app: App, desk: Desk) -> None:
    """Listen to mentions."""
    on_event(app, desk, {"type": "app_mention"}, mentioned)


def mentioned(session: Session, desk: Desk, envelope: Envelope) -> None:
    """Somebody addressed the bot. Whether the message has files is looked up by the task: the event may lack them."""
    event = MessageEvent.model_validate(envelope.event)
    if event.bot_id:
        return
    ask_for_answer(
        session,
        desk,
        Mention(
            team=envelope.team_id,
            channel=event.channel,
            ts=event.ts,
            thread_ts=event.reply_thread,
            user=event.user,
            text=event.text,
        ),
    )
