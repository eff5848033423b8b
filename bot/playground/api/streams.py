"""chat.*Stream: a message that grows while the bot speaks (docs: "Developing apps with AI features")."""

from __future__ import annotations

import copy
from typing import Any

from bot.playground.api.chat import MAX_MARKDOWN, metadata_of, target_of, thread_of
from bot.playground.api.request import ApiError, Args, Slack, invalid_arguments, joined_channel, message_of
from bot.playground.validation.check import check_message_blocks
from bot.playground.workspace.model import Json, Message

MAX_SECONDS = 300
"""How long a stream may last before Slack ends it: not documented, reported as about five minutes."""
_TASK = ("id", "title")


def start(slack: Slack, args: Args) -> Json:
    """chat.startStream: in channels for one recipient, who must be named; else an answer in a thread."""
    channel = target_of(slack, args)
    if channel.kind != "im":
        for name in ("recipient_team_id", "recipient_user_id"):
            if not args.text(name):
                raise ApiError(f"missing_{name}")
    elif not args.text("thread_ts"):
        raise invalid_arguments("missing required field: thread_ts")
    blocks = _grown([], args)
    message = Message(
        channel.id,
        slack.workspace.clock.ts(),
        slack.workspace.bot.id,
        _text(blocks),
        blocks,
        thread_ts=thread_of(slack, args, channel),
        bot_id=slack.workspace.bot_id,
        streaming=True,
    )
    slack.happenings.post(message)
    return {"channel": channel.id, "ts": message.ts}


def append(slack: Slack, args: Args) -> Json:
    """chat.appendStream: more words at the end."""
    message = _streaming(slack, args)
    _grow(slack, message, _grown(message.blocks, args), streaming=True)
    return {"channel": message.channel, "ts": message.ts}


def stop(slack: Slack, args: Args) -> Json:
    """chat.stopStream: last words, and blocks that stand under them."""
    message = _streaming(slack, args)
    blocks = _grown(message.blocks, args)
    below: Any = args.nested("blocks", "invalid_blocks_format")
    if below is not None:
        blocks += copy.deepcopy(below)
    _grow(slack, message, blocks, streaming=False, metadata=metadata_of(slack, args))
    return {"channel": message.channel, "ts": message.ts, "message": slack.happenings.message_json(message)}


def _streaming(slack: Slack, args: Args) -> Message:
    channel = joined_channel(slack, args.required("channel"))
    message = message_of(slack, channel, args.required("ts"))
    if message.bot_id != slack.workspace.bot_id:
        raise ApiError("message_not_owned_by_app")
    if slack.workspace.clock.now() - float(message.ts) > MAX_SECONDS:
        message.streaming = False
    if not message.streaming:
        raise ApiError("message_not_in_streaming_state")
    return message


def _grow(slack: Slack, message: Message, blocks: list[Json], *, streaming: bool, metadata: Json | None = None) -> None:
    problem = check_message_blocks([block for block in blocks if block["type"] not in {"task_card", "plan"}])
    if problem is not None:
        raise ApiError(problem.error, response_metadata={"messages": problem.messages})
    slack.happenings.edit(message, text=_text(blocks), blocks=blocks, metadata=metadata, streaming=streaming)


def _grown(blocks: list[Json], args: Args) -> list[Json]:
    """The message's blocks with what a call brings: words, tasks, or blocks."""
    grown = copy.deepcopy(blocks)
    chunks: Any = args.nested("chunks", "invalid_chunks") or []
    if not isinstance(chunks, list) or not all(isinstance(chunk, dict) for chunk in chunks):
        raise ApiError("invalid_chunks")
    if chunks and args.text("markdown_text"):
        raise ApiError("cannot_provide_both_markdown_text_and_chunks")
    if markdown := args.text("markdown_text"):
        chunks = [{"type": "markdown_text", "text": markdown}]
    for chunk in chunks:
        _take(grown, chunk)
    if len(_text(grown)) > MAX_MARKDOWN:
        raise ApiError("msg_too_long")
    return grown


def _take(grown: list[Json], chunk: Json) -> None:
    kind = chunk.get("type")
    if kind == "markdown_text" and isinstance(chunk.get("text"), str):
        if grown and grown[-1]["type"] == "markdown":
            grown[-1]["text"] += chunk["text"]
        elif chunk["text"]:
            grown.append({"type": "markdown", "text": chunk["text"]})
    elif kind == "task_update" and all(chunk.get(name) for name in _TASK):
        card: Json = {"type": "task_card", "task_id": chunk["id"]} | {
            k: v for k, v in chunk.items() if k not in ("id", "type")
        }
        known = [block for block in grown if block.get("task_id") == chunk["id"]]
        known[0].update(card) if known else grown.append(card)
    elif kind == "plan_update" and chunk.get("title"):
        grown.append({"type": "plan", "title": chunk["title"]})
    elif kind == "blocks" and isinstance(chunk.get("blocks"), list):
        grown.extend(copy.deepcopy(chunk["blocks"]))
    else:
        raise ApiError("invalid_chunks")


def _text(blocks: list[Json]) -> str:
    return "\n".join(block["text"] for block in blocks if block["type"] == "markdown")
