"""Reading what Slack holds: a file's facts, one message, a channel."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, cast

from slack_sdk import WebClient
from slack_sdk.errors import SlackApiError

from bot.slack.errors import code_of, outcome_of
from bot.work.sender import Dead

GONE = frozenset({"thread_not_found", "message_not_found"})


@dataclass(frozen=True)
class FileShare:
    """Where a file was shared in one channel: the message, its thread, and whether the channel is public."""

    message_ts: str
    thread_ts: str | None
    is_private: bool
    user: str | None


def file_facts(client: WebClient, file_id: str) -> dict[str, Any]:
    """``files.info`` of one file; SlackApiError where Slack refuses."""
    return cast(dict[str, Any], client.files_info(file=file_id)["file"])


def share_in(facts: dict[str, Any], channel: str) -> FileShare | None:
    """The newest share of a file in a channel, from its facts; None if Slack does not tell (yet)."""
    for visibility in ("public", "private"):
        shares = (facts.get("shares") or {}).get(visibility, {}).get(channel)
        if shares:
            share = max(shares, key=lambda s: str(s["ts"]))
            thread = share.get("thread_ts")
            return FileShare(
                message_ts=share["ts"],
                thread_ts=thread if thread != share["ts"] else None,
                is_private=visibility == "private",
                user=facts.get("user"),
            )
    return None


def message_at(client: WebClient, channel: str, ts: str, thread_ts: str | None = None) -> dict[str, Any] | None:
    """One message by its timestamp, in a thread if ``thread_ts`` is given; None if it or its thread is gone.

    Of a deleted message that had replies Slack keeps a tombstone: that is gone, too.
    """
    span: dict[str, Any] = {"oldest": ts, "latest": ts, "inclusive": True}
    try:
        if thread_ts and thread_ts != ts:
            answer = client.conversations_replies(channel=channel, ts=thread_ts, **span)
        else:
            answer = client.conversations_history(channel=channel, limit=1, **span)
    except SlackApiError as fault:
        if code_of(fault) in GONE:
            return None
        raise
    found = cast(list[dict[str, Any]], answer["messages"])
    return next((m for m in found if m.get("ts") == ts and m.get("subtype") != "tombstone"), None)


def thread_messages(client: WebClient, channel: str, thread_ts: str, limit: int = 100) -> list[dict[str, Any]]:
    """The first ``limit`` messages of a thread, oldest first, the root among them; none if the thread is gone."""
    try:
        answer = client.conversations_replies(channel=channel, ts=thread_ts, limit=limit)
    except SlackApiError as fault:
        if code_of(fault) in GONE:
            return []
        raise
    return cast(list[dict[str, Any]], answer["messages"])


def channel_facts(client: WebClient, channel: str) -> dict[str, Any]:
    """``conversations.info`` of one channel; SlackApiError where the bot may not see it."""
    return cast(dict[str, Any], client.conversations_info(channel=channel)["channel"])


def channels_of(client: WebClient, user: str) -> list[dict[str, Any]]:
    """The channels that a person is in and the bot may know of (Slack API, "users.conversations").

    Of private ones these are those that the bot is in, too; none for a person of whom Slack does not tell.
    """
    kinds = "public_channel,private_channel"
    try:
        pages = client.users_conversations(user=user, types=kinds, exclude_archived=True, limit=200)
        return [channel for page in pages for channel in page["channels"]]
    except SlackApiError as fault:
        if isinstance(outcome_of(fault), Dead):
            return []
        raise


def files_of(client: WebClient, user: str, limit: int = 50) -> list[dict[str, Any]]:
    """The newest files that a person shared where the bot is (Slack API, "files.list": what the token may see)."""
    return cast(list[dict[str, Any]], client.files_list(user=user, count=limit)["files"])


def direct_channel(client: WebClient, user: str) -> str:
    """The channel in which a person and the bot are alone, opened where it is not yet."""
    return str(client.conversations_open(users=user)["channel"]["id"])
