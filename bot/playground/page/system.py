"""Lines that nobody wrote: a channel renamed, archived, made private."""

from __future__ import annotations

from bot.playground.workspace.model import Message

_SUBTYPES = ("name", "archive", "unarchive", "convert_to_private")


def is_system(message: Message) -> bool:
    """Whether Slack wrote it about the channel."""
    head, _, kind = (message.subtype or "").partition("_")
    return head in {"channel", "group"} and kind in _SUBTYPES
