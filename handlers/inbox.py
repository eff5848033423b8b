"""Every event is written down before Slack is told that it arrived, and struck off with the work it caused.

Bolt acknowledges an event before its listener starts, so a crash in between would lose it. The middleware writes the
event first; if that fails it raises, Slack gets no acknowledgement and sends the event again. The handler's own rows
and the striking off are one transaction.
"""

from __future__ import annotations

import logging
from collections.abc import Callable
from pathlib import Path
from typing import Any

from pydantic import ValidationError
from slack_bolt import App, BoltRequest, BoltResponse
from sqlalchemy.orm import Session

from bot.tasks.asked.conversation import OpenThreads
from bot.tasks.desk import Desk
from bot.work.inbox import finish, receive
from bot.work.space import enough_space
from bot.work.tables import InboxEvent
from handlers.chatter import is_chatter
from handlers.followups import may_be_asked
from handlers.payloads import Envelope

AGAIN = "x-attache-again"
"""Header of an event that comes from the inbox itself, after a crash; believed only where no network can send it."""

LISTENED = frozenset(
    {
        "app_home_opened",
        "app_mention",
        "app_uninstalled",
        "channel_archive",
        "channel_deleted",
        "channel_left",
        "channel_rename",
        "channel_unarchive",
        "file_change",
        "file_deleted",
        "file_shared",
        "function_executed",
        "group_archive",
        "group_deleted",
        "group_left",
        "group_rename",
        "group_unarchive",
        "member_joined_channel",
        "member_left_channel",
        "message",
        "tokens_revoked",
    }
)
"""Types of the events that some handler takes; of others nothing is kept, and Slack need not send them again."""

log = logging.getLogger(__name__)

EventHandler = Callable[[Session, Desk, Envelope], None]


def guard_disk(app: App, folder: Path, min_free_mb: int) -> None:
    """Take nothing in while the disk is nearly full: Slack is told so with a 503 and sends the event again."""

    def guard(body: dict[str, Any], next: Callable[[], BoltResponse]) -> BoltResponse:
        if body.get("type") == "event_callback" and not enough_space(folder, min_free_mb):
            log.warning("less than %d MB of disk are free: nothing is taken in", min_free_mb)
            return BoltResponse(status=503)
        return next()

    app.middleware(guard)


def remember_events(app: App, desk: Desk) -> None:
    """Install the middleware that writes every event to the inbox before the acknowledgement."""

    threads = OpenThreads(desk)

    def remember(body: dict[str, Any], req: BoltRequest, next: Callable[[], BoltResponse]) -> BoltResponse:
        if body.get("type") != "event_callback" or (AGAIN in req.headers and req.mode == "socket_mode"):
            return next()
        if body["event"].get("type") not in LISTENED or _is_for_nobody(body["event"], desk, threads):
            return BoltResponse(status=200)
        with desk.database.write(urgent=True) as session:
            is_open = receive(session, body["team_id"], body["event_id"], body)
        return next() if is_open else BoltResponse(status=200)

    app.middleware(remember)


def _is_for_nobody(event: dict[str, Any], desk: Desk, threads: OpenThreads) -> bool:
    return is_chatter(event) and not may_be_asked(event, desk.mention, threads)


def on_event(app: App, desk: Desk, constraints: dict[str, Any], handler: EventHandler) -> None:
    """Have ``handler`` called for matching events, inside the transaction that strikes them off the inbox."""

    def listener(body: dict[str, Any]) -> None:
        with desk.database.write() as session:
            try:
                envelope = Envelope.model_validate(body)
                handler(session, desk, envelope)
            except ValidationError as fault:
                log.warning("event %s left out: %s", body.get("event_id"), str(fault).splitlines()[0])
            finish(session, body["team_id"], body["event_id"])

    app.event(constraints)(listener)


def handle_again(app: App, event: InboxEvent) -> None:
    """Run an event of the inbox once more, after a crash. RuntimeError when no listener took it."""
    answer = app.dispatch(BoltRequest(mode="socket_mode", body=event.body, headers={AGAIN: "1"}))
    if answer.status != 200:
        raise RuntimeError(f"Bolt answered {answer.status}")
