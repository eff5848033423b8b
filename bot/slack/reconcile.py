"""Looking back: what was posted while nobody listened. Slack gives an event up after a few tries."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from typing import Any

from slack_sdk import WebClient

HISTORY_PAGE = 200


def member_channels(client: WebClient) -> Iterator[dict[str, Any]]:
    """Every channel the bot is in."""
    types = "public_channel,private_channel,im"
    for page in client.users_conversations(types=types, exclude_archived=True, limit=200):
        yield from page["channels"]


def messages_since(client: WebClient, channel: str, since: datetime) -> Iterator[dict[str, Any]]:
    """Messages of a channel since then, those in threads among them, newest thread first.

    Not found is what was said in a thread that began before then: history lists a thread under its first message only.
    """
    oldest = f"{since.timestamp():.6f}"
    for page in client.conversations_history(channel=channel, oldest=oldest, limit=HISTORY_PAGE):
        for message in page["messages"]:
            yield message
            if message.get("reply_count") and float(message.get("latest_reply") or "inf") > since.timestamp():
                yield from _replies(client, channel, message["ts"], oldest)


def _replies(client: WebClient, channel: str, thread_ts: str, oldest: str) -> Iterator[dict[str, Any]]:
    for page in client.conversations_replies(channel=channel, ts=thread_ts, oldest=oldest, limit=HISTORY_PAGE):
        yield from (message for message in page["messages"] if message["ts"] != thread_ts)
