"""After a start and each reconnect: answer what was posted in the meantime and has no answer yet."""

from __future__ import annotations

import logging
from datetime import UTC, datetime, timedelta
from typing import Any

from bot.archive.channels import record_channel, saw_message
from bot.archive.database import utc_now
from bot.slack.errors import EXPECTED
from bot.slack.reconcile import member_channels, messages_since
from bot.tasks.desk import Desk
from bot.tasks.places.channels import facts_of
from bot.tasks.uploads.hearing import Heard, HeardFile, hear
from bot.tasks.uploads.missed_edits import follow_missed_edits
from bot.work.threads import one_line

LOOK_BACK = timedelta(days=3)
"""How far back at most: older uploads without an answer have been missed by their readers anyway."""

OVERLAP = timedelta(minutes=10)
"""Events come late and out of order, so the look back begins before the last one seen."""

SPOKEN = frozenset({"", "file_share", "thread_broadcast", "bot_message"})
"""Subtypes of messages that hold words or files of somebody (Slack API, "message event": subtypes)."""

log = logging.getLogger(__name__)


def reconcile(desk: Desk) -> None:
    """Look through every channel the bot is in; harmless when nothing was missed."""
    for channel in member_channels(desk.clients.reads):
        try:
            _look_through(desk, channel)
        except EXPECTED as fault:
            log.warning("channel %s was not looked through: %s", channel["id"], one_line(fault))
    follow_missed_edits(desk, utc_now() - LOOK_BACK)


def _look_through(desk: Desk, channel: dict[str, Any]) -> None:
    """From where the last look ended, not from the newest event: one that came since says nothing of those before."""
    begun = utc_now()
    earliest = begun - LOOK_BACK
    with desk.database.write() as session:
        # It may have become private, or been shared with outsiders, while nobody listened.
        known = record_channel(session, desk.identity.team, channel["id"], facts_of(channel))
    since = earliest
    if known.last_event_ts:
        since = max(earliest, datetime.fromtimestamp(float(known.last_event_ts), UTC) - OVERLAP)
    for message in messages_since(desk.clients.reads, channel["id"], since):
        if message.get("user") != desk.identity.user and message.get("subtype", "") in SPOKEN:
            _take_up(desk, channel, message)
    with desk.database.write() as session:
        saw_message(session, desk.identity.team, channel["id"], f"{begun.timestamp():.6f}")


def _take_up(desk: Desk, channel: dict[str, Any], message: dict[str, Any]) -> None:
    heard = heard_of(channel, message)
    by_bot = bool(message.get("bot_id"))
    if by_bot and not heard.files:
        return
    with desk.database.write() as session:
        hear(session, desk, heard, addressed=desk.mention in heard.text)


def heard_of(channel: dict[str, Any], message: dict[str, Any]) -> Heard:
    """A message as history tells of it, in a conversation object of Slack's."""
    files = message.get("files") or []
    return Heard(
        channel=channel["id"],
        ts=message["ts"],
        thread_ts=message.get("thread_ts") if message.get("thread_ts") != message["ts"] else None,
        user=message.get("user"),
        text=str(message.get("text", "")),
        files=tuple(
            HeardFile(id=file["id"], name=file.get("name") or "", is_snippet=file.get("mode") == "snippet")
            for file in files
            if file.get("mode") != "tombstone"
        ),
        is_private=facts_of(channel).is_private,
        is_direct=bool(channel.get("is_im")),
    )
