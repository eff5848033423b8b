"""Which scope allows what (Slack's reference pages of the methods and events)."""

from __future__ import annotations

from bot.playground.workspace.model import Channel

BOT_SCOPES = (
    "app_mentions:read",
    "assistant:write",
    "channels:history",
    "channels:read",
    "chat:write",
    "commands",
    "files:read",
    "files:write",
    "groups:history",
    "groups:read",
    "im:history",
    "im:read",
    "im:write",
    "reactions:read",
    "reactions:write",
    "users:read",
)
"""What the bot's token may do unless a test says otherwise."""

_FAMILY = {"public": "channels", "private": "groups", "im": "im"}


def history_scope(channel: Channel) -> str:
    """The scope that lets an app read a conversation's messages and get its message events."""
    return f"{_FAMILY[channel.kind]}:history"


def read_scope(channel: Channel) -> str:
    """The scope that lets an app see a conversation's facts and members."""
    return f"{_FAMILY[channel.kind]}:read"
