"""Plain messages: texts in direct messages, edits, deletions, a channel made private. Silent in channels otherwise."""

from __future__ import annotations

from slack_bolt import App
from sqlalchemy.orm import Session

from bot.archive.following import forget_message, reopen_uploads
from bot.archive.uploads import make_private
from bot.tasks.asked.further import hear_further
from bot.tasks.desk import Desk
from bot.tasks.uploads.hearing import hear
from bot.tasks.uploads.intake import follow_deletion, read_again
from handlers.chatter import SPOKEN
from handlers.inbox import on_event
from handlers.payloads import Envelope, MessageEvent


def register(app: App, desk: Desk) -> None:
    """Listen to messages; file shares are taken by ``handlers.files`` before."""
    on_event(app, desk, {"type": "message", "subtype": "message_deleted"}, deleted)
    on_event(app, desk, {"type": "message", "subtype": "message_changed"}, changed)
    on_event(app, desk, {"type": "message", "subtype": "channel_convert_to_private"}, made_private)
    on_event(app, desk, {"type": "message"}, said)


def said(session: Session, desk: Desk, envelope: Envelope) -> None:
    """A message without a file: in a direct message it is answered; a pasted document is read; else silence."""
    event = MessageEvent.model_validate(envelope.event)
    if event.subtype in SPOKEN and not event.bot_id and event.user != desk.identity.user:
        heard = event.heard()
        hear(session, desk, heard, addressed=False)
        if not heard.is_direct:
            hear_further(session, desk, heard)


def changed(session: Session, desk: Desk, envelope: Envelope) -> None:
    """An edit: the message's text is read again. Slack's own edits (link previews) leave the words as they were."""
    event = MessageEvent.model_validate(envelope.event)
    new, old = event.message, event.previous_message
    ts = str(new.get("ts", ""))
    if new.get("subtype") == "tombstone":
        _forget(session, desk, event.channel, ts)
        return
    if new.get("text") == old.get("text") or new.get("user") == desk.identity.user:
        return
    for upload in reopen_uploads(session, desk.identity.team, event.channel, ts):
        read_again(session, desk, upload)


def deleted(session: Session, desk: Desk, envelope: Envelope) -> None:
    """A deletion: what was read in the message goes, and what was posted from it."""
    event = MessageEvent.model_validate(envelope.event)
    _forget(session, desk, event.channel, event.deleted_ts or "")


def made_private(session: Session, desk: Desk, envelope: Envelope) -> None:
    """The channel was closed: from now on what was read in it shows there alone."""
    make_private(session, desk.identity.team, MessageEvent.model_validate(envelope.event).channel)


def _forget(session: Session, desk: Desk, channel: str, ts: str) -> None:
    follow_deletion(session, desk, forget_message(session, desk.identity.team, channel, ts))
