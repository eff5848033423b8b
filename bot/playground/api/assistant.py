"""assistant.threads.*: the status line and suggested prompts."""

from __future__ import annotations

from bot.playground.api.request import ApiError, Args, Slack, joined_channel
from bot.playground.workspace.model import Json, ThreadStatus

MAX_PROMPTS = 4
"""Prompts shown at most (reference: "assistant.threads.setSuggestedPrompts")."""


MAX_LOADING = 10
"""Lines that a status may show in turn (reference: "assistant.threads.setStatus")."""


def _status(slack: Slack, channel_id: str, thread_ts: str) -> ThreadStatus:
    channel = joined_channel(slack, channel_id)
    return slack.workspace.statuses.setdefault((channel.id, thread_ts), ThreadStatus())


def set_status(slack: Slack, args: Args) -> Json:
    """assistant.threads.setStatus: an empty status clears it."""
    loading = args.nested("loading_messages") or []
    if not isinstance(loading, list) or len(loading) > MAX_LOADING:
        raise ApiError("invalid_arguments", response_metadata={"messages": ["[ERROR] loading_messages: at most 10"]})
    status = _status(slack, args.required("channel_id"), args.required("thread_ts"))
    status.status, status.loading = args.text("status"), [str(line) for line in loading]
    slack.workspace.changed()
    return {}


def set_suggested_prompts(slack: Slack, args: Args) -> Json:
    """assistant.threads.setSuggestedPrompts: each prompt has a title and a message."""
    prompts = args.nested("prompts")
    if not isinstance(prompts, list) or len(prompts) > MAX_PROMPTS:
        raise ApiError("invalid_arguments", response_metadata={"messages": ["[ERROR] prompts: 1 to 4 of them"]})
    if not all(isinstance(p, dict) and p.get("title") and p.get("message") for p in prompts):
        raise ApiError("invalid_arguments", response_metadata={"messages": ["[ERROR] title and message are required"]})
    thread = args.text("thread_ts")
    if thread and slack.workspace.features.is_agent:
        # Slack's page says of agents: with a thread the call fails without a word.
        slack.workspace.warnings.append("prompts_not_shown: an agent's prompts must be set without thread_ts")
        joined_channel(slack, args.required("channel_id"))
        return {}
    shown = _status(slack, args.required("channel_id"), thread)
    shown.prompts, shown.title = prompts, args.text("title")
    slack.workspace.changed()
    return {}


def set_title(slack: Slack, args: Args) -> Json:
    """assistant.threads.setTitle: kept nowhere, as no page shows it."""
    args.required("title")
    joined_channel(slack, args.required("channel_id"))
    return {}
