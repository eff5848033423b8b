"""What the bot's token must be allowed to do, and why: the least that the product needs."""

from __future__ import annotations

NEEDED = {
    "app_mentions:read": "to hear when it is mentioned",
    "assistant:write": "to show what can be asked in its direct conversation, and that it is at work",
    "channels:history": "to see uploads and find its own posts in public channels",
    "channels:read": "to know whether a channel is public",
    "chat:write": "to answer",
    "commands": "to take /attache",
    "files:read": "to fetch uploaded documents",
    "files:write": "to give a reading as a file",
    "groups:history": "the same in private channels it was invited to",
    "groups:read": "the same in private channels it was invited to",
    "im:history": "to read what is sent to it directly",
    "im:read": "to know its direct conversations",
    "im:write": "to give a private reading as a file, in a direct message",
    "reactions:write": "to show that a document was seen, read or not readable",
    "users:read": "to know a person's time zone when they set a digest",
}
"""Bot token scopes (Slack API, "Permission scopes"); the manifest in ``deploy/`` asks for the same, a test holds it."""
