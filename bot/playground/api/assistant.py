"""assistant.threads.*: the status line and suggested prompts."""

from __future__ import annotations

from bot.playground.api.request import ApiError, Args, Slack, joined_channel
from bot.playground.workspace.model import Json, ThreadStatus

MAX_PROMPTS = 4
"""Prompts shown at most (reference: "assistant.threads.setSuggestedPrompts")."""


def _status(slack: Slack, channel_id: str, thread_ts: str) -> ThreadStatus:
    channel = joined_channel(slack, channel_id)
    return slack.workspace.statuses.setdefault((channel.id, thread_ts), ThreadStatus())


def set_status(slack: Slack, args: Args) -> Json:
    """assistant.threads.setStatus: an empty status clears it."""
    _status(slack, args.required("channel_id"), args.required("thread_ts")).status = args.text("status")
    slack.workspace.changed()
    return {}


def set_suggested_prompts(slack: Slack, args: Args) -> Json:
    """assistant.threads.setSuggestedPrompts: each prompt has a title and a message."""
    prompts = args.nested("prompts")
    if not isinstance(prompts, list) or len(prompts) > MAX_PROMPTS:
        raise ApiError("invalid_arguments", response_metadata={"messages": ["[ERROR] prompts: 1 to 4 of them"]})
    if not all(isinstance(p, dict) and p.get("title") and p.get("message") for p in prompts):
        raise ApiError("invalid_arguments", response_metadata={"messages": ["[ERROR] title and message are required"]})
    _status(slack, args.required("channel_id"), args.text("thread_ts")).prompts = prompts
    slack.workspace.changed()
    return {}


def set_title(slack: Slack, args: Args) -> Json:
    """assistant.threads.setTitle: kept nowhere, as no page shows it."""
    args.required("title")
    joined_channel(slack, args.required("channel_id"))
    return {}
