"""A message that grows before a person's eyes in direct messages, and is there once all the same.

It is a row of the outbox like any other, sent block by block: ``chat.startStream``, ``chat.appendStream`` with blocks
chunks, ``chat.stopStream`` with the row's key as metadata (Slack API, the methods' pages). Metadata come last, so a
stream that broke off carries no key: in direct messages with the bot every message of a bot's without one is such a
stream, and is taken away before the row is sent again. Where Slack refuses to begin, it is posted as a whole.
"""

from __future__ import annotations

import logging
from collections.abc import Iterable
from http.client import HTTPException
from typing import Any

from slack_sdk import WebClient
from slack_sdk.errors import SlackApiError, SlackClientError

from bot.slack.errors import code_of

GROWS = "grows"
"""Marks the payload of a row that is to be streamed; Slack is not sent it."""

log = logging.getLogger(__name__)

Metadata = dict[str, Any]


class NotBegun(Exception):
    """Slack takes no stream there; nothing was shown."""


def stream(client: WebClient, channel: str, payload: dict[str, Any], metadata: Metadata) -> str:
    """Show a message block by block; its timestamp. What fails on the way is taken away again, if that can be done.

    Raises NotBegun, and what the client raises where the outcome is unknown.
    """
    first, *rest = payload["blocks"]
    try:
        begun = client.chat_startStream(channel=channel, thread_ts=payload["thread_ts"], chunks=[_chunk(first)])
    except SlackApiError as fault:
        if code_of(fault) == "ratelimited":
            raise
        raise NotBegun(code_of(fault)) from fault
    ts = str(begun["ts"])
    try:
        for block in rest:
            client.chat_appendStream(channel=channel, ts=ts, chunks=[_chunk(block)])
        client.chat_stopStream(channel=channel, ts=ts, metadata=metadata)
    except SlackApiError as fault:
        take_away(client, channel, ts)
        raise NotBegun(code_of(fault)) from fault
    return ts


def broken_off(messages: Iterable[dict[str, Any]], row_channel: str) -> list[str]:
    """Timestamps of the bot's messages in a direct conversation that carry no key: streams that broke off."""
    if not row_channel.startswith("D"):
        return []
    return [
        str(message["ts"])
        for message in messages
        if message.get("bot_id")
        and not message.get("files")
        and not ((message.get("metadata") or {}).get("event_payload") or {}).get("key")
    ]


def take_away(client: WebClient, channel: str, ts: str) -> None:
    """End a stream that broke off and delete what it showed; raises what the client raises if it cannot be deleted."""
    try:
        client.chat_stopStream(channel=channel, ts=ts)
    except (SlackClientError, OSError, HTTPException) as fault:
        log.info("a stream in %s had ended: %s", channel, code_of(fault) or type(fault).__name__)
    client.chat_delete(channel=channel, ts=ts)


def _chunk(block: dict[str, Any]) -> dict[str, Any]:
    return {"type": "blocks", "blocks": [block]}
