"""chat.*: what the bot says."""

from __future__ import annotations

import copy
import json
from typing import Any

from bot.playground.api.request import (
    ApiError,
    Args,
    Slack,
    channel_of,
    joined_channel,
    message_of,
    writable_channel,
)
from bot.playground.validation.check import check_message_blocks
from bot.playground.workspace.model import Channel, Json, Message

MAX_TEXT = 40_000
"""Characters of ``text`` after which Slack truncates (reference: "chat.postMessage")."""
MAX_MARKDOWN = 12_000
"""Characters of ``markdown_text`` (same page)."""
MAX_METADATA_BYTES = 4_000
"""Metadata larger than about this does not come back from history (seen in issue threads, not documented)."""


def post_message(slack: Slack, args: Args) -> Json:
    """chat.postMessage."""
    channel = target_of(slack, args)
    message = _message(slack, args, channel)
    slack.happenings.post(message)
    return {"channel": channel.id, "ts": message.ts, "message": slack.happenings.message_json(message)}


def post_ephemeral(slack: Slack, args: Args) -> Json:
    """chat.postEphemeral: ``user`` must be in the conversation."""
    channel = writable_channel(slack, args.required("channel"))
    user = args.required("user")
    if user not in channel.members:
        raise ApiError("user_not_in_channel")
    message = _message(slack, args, channel)
    message.ephemeral_to = user
    slack.happenings.whisper(message)
    return {"message_ts": message.ts}


def update(slack: Slack, args: Args) -> Json:
    """chat.update: the bot's own messages only; what is not given stays."""
    channel = writable_channel(slack, args.required("channel"))
    message = message_of(slack, channel, args.required("ts"))
    if message.bot_id != slack.workspace.bot_id:
        raise ApiError("cant_update_message")
    if message.streaming:
        raise ApiError("streaming_state_conflict")
    blocks = _blocks(slack, args)
    text = args.text("text") if "text" in args.values else None
    if blocks is None and text is None and not args.text("markdown_text"):
        raise ApiError("no_text")
    if markdown := args.text("markdown_text"):
        blocks, text = [{"type": "markdown", "text": markdown}], markdown
    # Text without blocks takes the old blocks away (reference: "chat.update").
    slack.happenings.edit(
        message, text=text, blocks=blocks if blocks is not None else [], metadata=metadata_of(slack, args)
    )
    body = slack.happenings.message_json(message)
    return {"channel": channel.id, "ts": message.ts, "text": message.text, "message": body}


def delete(slack: Slack, args: Args) -> Json:
    """chat.delete: the bot's own messages only, and none that still grows."""
    channel = joined_channel(slack, args.required("channel"))
    message = message_of(slack, channel, args.required("ts"))
    if message.bot_id != slack.workspace.bot_id or message.streaming:
        raise ApiError("cant_delete_message")
    slack.happenings.delete(message)
    return {"channel": channel.id, "ts": message.ts}


def get_permalink(slack: Slack, args: Args) -> Json:
    """chat.getPermalink."""
    channel = joined_channel(slack, args.required("channel"))
    message = message_of(slack, channel, args.required("message_ts"))
    return {"channel": channel.id, "permalink": slack.happenings.permalink(message)}


def target_of(slack: Slack, args: Args) -> Channel:
    """The conversation to post in: by its id, or a person's for the direct one."""
    channel_id = args.required("channel")
    if channel_id in slack.workspace.users:
        return slack.workspace.direct_channel(channel_id)
    channel = channel_of(slack, channel_id)
    if slack.workspace.bot.id not in channel.members and "chat:write.public" not in slack.granted:
        raise ApiError("not_in_channel")
    if channel.is_archived:
        raise ApiError("is_archived")
    return channel


def _message(slack: Slack, args: Args, channel: Channel) -> Message:
    blocks, text, markdown = _blocks(slack, args), args.text("text"), args.text("markdown_text")
    if markdown:
        if blocks is not None or text:
            raise ApiError("markdown_text_conflict")
        if len(markdown) > MAX_MARKDOWN:
            raise ApiError("msg_too_long")
        blocks, text = [{"type": "markdown", "text": markdown}], markdown
    if not blocks and not text:
        raise ApiError("no_text")
    if len(text) > MAX_TEXT:
        raise ApiError("msg_too_long")
    if not text:
        slack.workspace.warnings.append("missing_text_in_message: blocks without the text that notifications show")
    return Message(
        channel.id,
        slack.workspace.clock.ts(),
        slack.workspace.bot.id,
        text,
        blocks or [],
        thread_ts=thread_of(slack, args, channel),
        bot_id=slack.workspace.bot_id,
        metadata=metadata_of(slack, args),
        broadcast=args.flag("reply_broadcast"),
        subtype="thread_broadcast" if args.flag("reply_broadcast") and args.text("thread_ts") else None,
    )


def thread_of(slack: Slack, args: Args, channel: Channel) -> str | None:
    """The thread to post in; where its parent is gone Slack posts into the channel instead, and so do we."""
    ts = args.text("thread_ts")
    if not ts:
        return None
    parent = slack.workspace.message(channel.id, ts)
    if parent is None:
        slack.workspace.warnings.append(f"thread_gone: {ts} in {channel.id}, the reply landed in the channel")
        return None
    return parent.thread_ts or parent.ts


def _blocks(slack: Slack, args: Args) -> list[Json] | None:
    blocks: Any = args.nested("blocks", "invalid_blocks_format")
    if blocks is None:
        return None
    if not isinstance(blocks, list):
        raise ApiError("invalid_blocks_format")
    problem = check_message_blocks(blocks)
    if problem is not None:
        raise ApiError(problem.error, errors=problem.messages, response_metadata={"messages": problem.messages})
    return copy.deepcopy(blocks)


def metadata_of(slack: Slack, args: Args) -> Json | None:
    """The metadata to keep with a message; None where none was given, or too much."""
    metadata = args.nested("metadata", "invalid_metadata_format")
    if metadata is None:
        return None
    if not isinstance(metadata, dict) or not isinstance(metadata.get("event_payload"), dict):
        raise ApiError("invalid_metadata_format")
    if not metadata.get("event_type"):
        raise ApiError("invalid_metadata_schema")
    if len(json.dumps(metadata).encode()) > MAX_METADATA_BYTES:
        slack.workspace.warnings.append("metadata_dropped: more than about 4 kB does not come back from history")
        return None
    return {"event_type": metadata["event_type"], "event_payload": metadata["event_payload"]}
