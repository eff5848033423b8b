"""What people say among themselves: acknowledged, and neither kept nor looked at."""

from __future__ import annotations

from typing import Any

from bot.tasks.uploads.hearing import PASTED

SPOKEN = (None, "thread_broadcast")
"""Subtypes of messages in which a person says something, files apart (Slack API, "message event": subtypes)."""

FOLLOWED = frozenset({"file_share", "message_deleted", "message_changed", "channel_convert_to_private"})
"""Subtypes of messages from which something may follow, whatever their length."""


def is_chatter(event: dict[str, Any]) -> bool:
    """Whether no handler would do anything about this event.

    A short message without a file in a channel is not for us: one that mentions the bot is told of by an
    ``app_mention`` event of its own.
    """
    if event.get("type") != "message" or event.get("subtype") in FOLLOWED:
        return False
    if event.get("subtype") not in SPOKEN:
        return True
    return event.get("channel_type") != "im" and not event.get("files") and len(event.get("text") or "") < PASTED
