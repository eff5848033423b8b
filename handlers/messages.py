"""Plain messages: a text pasted in a direct message, edits and deletions. Silent in channels otherwise."""

from __future__ import annotations

from slack_bolt import App
from sqlalchemy.orm import Session

from bot.archive.following import forget_message, reopen_uploads
from bot.archive.tables import SourceKind
from bot.archive.uploads import NewUpload
from bot.tasks.desk import Desk
from bot.tasks.intake import ask_for_reading, follow_deletion, take_in
from bot.tasks.mentions import Mention, ask_for_answer
from handlers.inbox import on_event
from handlers.payloads import Envelope, MessageEvent

PASTED = 600
"""Characters from which a message in a channel is looked at as a pasted document (and answered only if it is one)."""


def register(app: App, desk: Desk) -> None:
    """Listen to messages; file shares are taken by ``handlers.files`` before."""
    on_event(app, desk, {"type": "message", "subtype": "message_deleted"}, deleted)
    on_event(app, desk, {"type": "message", "subtype": "message_changed"}, changed)
    on_event(app, desk, {"type": "message"}, said)


def said(session: Session, desk: Desk, envelope: Envelope) -> None:
    """A message without a file: in a direct message it is answered; a pasted document is read; else silence."""
    event = MessageEvent.model_validate(envelope.event)
    if event.subtype not in (None, "thread_broadcast") or event.bot_id or desk.mention in event.text:
        return
    if event.channel_type == "im":
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
    elif len(event.text) >= PASTED:
        take_in(
            session,
            desk,
            NewUpload(
                team=envelope.team_id,
                channel=event.channel,
                kind=SourceKind.TEXT,
                is_private=event.is_private,
                message_ts=event.ts,
                thread_ts=event.reply_thread,
                user=event.user,
                name="pasted text",
            ),
        )


def changed(session: Session, desk: Desk, envelope: Envelope) -> None:
    """An edit: the message's text is read again. Slack's own edits (link previews) leave the words as they were."""
    event = MessageEvent.model_validate(envelope.event)
    new, old = event.message, event.previous_message
    if new.get("subtype") == "tombstone":
        _forget(session, desk, envelope.team_id, event.channel, str(new.get("ts", "")))
        return
    if new.get("text") == old.get("text") or new.get("user") == desk.identity.user:
        return
    for upload in reopen_uploads(session, envelope.team_id, event.channel, str(new.get("ts", ""))):
        ask_for_reading(session, desk, upload)


def deleted(session: Session, desk: Desk, envelope: Envelope) -> None:
    """A deletion: what was read in the message goes, and what was posted from it."""
    event = MessageEvent.model_validate(envelope.event)
    _forget(session, desk, envelope.team_id, event.channel, event.deleted_ts or "")


def _forget(session: Session, desk: Desk, team: str, channel: str, ts: str) -> None:
    follow_deletion(session, desk, forget_message(session, team, channel, ts))
