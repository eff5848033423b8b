"""After a start and each reconnect: answer what was posted in the meantime and has no answer yet."""

from __future__ import annotations

import logging
from datetime import UTC, datetime, timedelta
from typing import Any

from slack_sdk.errors import SlackApiError

from bot.archive.channels import channel_of
from bot.archive.database import utc_now
from bot.archive.tables import SourceKind
from bot.archive.uploads import NewUpload
from bot.slack.reconcile import member_channels, messages_since
from bot.tasks.desk import Desk
from bot.tasks.intake import take_in
from bot.tasks.mentions import Mention, ask_for_answer

LOOK_BACK = timedelta(days=3)
"""How far back at most: older uploads without an answer have been missed by their readers anyway."""

OVERLAP = timedelta(minutes=10)
"""Events come late and out of order, so the look back begins before the last one seen."""

log = logging.getLogger(__name__)


def reconcile(desk: Desk) -> None:
    """Look through every channel the bot is in; harmless when nothing was missed."""
    for channel in member_channels(desk.clients.reads):
        try:
            _look_through(desk, channel)
        except SlackApiError as fault:
            log.warning("channel %s was not looked through: %s", channel["id"], fault.response.get("error"))


def _look_through(desk: Desk, channel: dict[str, Any]) -> None:
    earliest = utc_now() - LOOK_BACK
    with desk.database.read() as session:
        known = channel_of(session, desk.identity.team, channel["id"])
    since = earliest
    if known and known.last_event_ts:
        since = max(earliest, datetime.fromtimestamp(float(known.last_event_ts), UTC) - OVERLAP)
    is_private = bool(channel.get("is_private") or channel.get("is_im") or channel.get("is_mpim"))
    for message in messages_since(desk.clients.reads, channel["id"], since):
        if message.get("user") == desk.identity.user or message.get("bot_id"):
            continue
        _take_up(desk, channel["id"], is_private, message)


def _take_up(desk: Desk, channel: str, is_private: bool, message: dict[str, Any]) -> None:
    thread_ts = message.get("thread_ts") if message.get("thread_ts") != message["ts"] else None
    with desk.database.write() as session:
        for file in message.get("files") or []:
            take_in(
                session,
                desk,
                NewUpload(
                    team=desk.identity.team,
                    channel=channel,
                    kind=SourceKind.SNIPPET if file.get("mode") == "snippet" else SourceKind.FILE,
                    is_private=is_private,
                    file_id=file["id"],
                    message_ts=message["ts"],
                    thread_ts=thread_ts,
                    user=message.get("user"),
                    name=file.get("name") or "",
                ),
            )
        if not message.get("files") and desk.mention in str(message.get("text", "")):
            ask_for_answer(
                session,
                desk,
                Mention(
                    team=desk.identity.team,
                    channel=channel,
                    ts=message["ts"],
                    thread_ts=thread_ts,
                    user=message.get("user"),
                    text=str(message.get("text", "")),
                ),
            )
