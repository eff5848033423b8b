"""conversations.*: history, threads, facts and members."""

from __future__ import annotations

from bot.playground import scopes
from bot.playground.api.meta import wanted_kinds
from bot.playground.api.paging import page_of
from bot.playground.api.request import (
    ApiError,
    Args,
    Slack,
    channel_of,
    joined_channel,
    message_of,
    need,
    readable_channel,
)
from bot.playground.workspace.model import Json, Message
from bot.playground.workspace.shapes import channel_json


def history(slack: Slack, args: Args) -> Json:
    """conversations.history: newest first; ``oldest`` and ``latest`` exclude their own ends unless ``inclusive``."""
    channel = readable_channel(slack, args.required("channel"))
    found = [m for m in reversed(slack.workspace.messages_in(channel.id)) if _within(args, m.ts)]
    page, cursor = page_of(args, found)
    return _messages(slack, args, page, cursor) | {"pin_count": 0}


def replies(slack: Slack, args: Args) -> Json:
    """conversations.replies: the parent first, then the replies, oldest first. ``ts`` may be a reply's too."""
    channel = readable_channel(slack, args.required("channel"))
    given = message_of(slack, channel, args.required("ts"), "thread_not_found")
    parent = given
    if given.is_reply and given.thread_ts:
        parent = slack.workspace.message(channel.id, given.thread_ts) or given
    kept = [m for m in slack.workspace.replies(channel.id, parent.ts) if _within(args, m.ts)]
    page, cursor = page_of(args, [parent, *kept])
    return _messages(slack, args, page, cursor)


def _messages(slack: Slack, args: Args, page: list[Message], cursor: str) -> Json:
    with_metadata = args.flag("include_all_metadata")
    bodies = [slack.happenings.message_json(m, with_metadata=with_metadata) for m in page]
    answer: Json = {"messages": bodies, "has_more": bool(cursor)}
    return answer | ({"response_metadata": {"next_cursor": cursor}} if cursor else {})


def _within(args: Args, ts: str) -> bool:
    oldest, latest = args.text("oldest", "0"), args.text("latest")
    try:
        at, low, high = float(ts), float(oldest or 0), float(latest) if latest else float("inf")
    except ValueError as error:
        raise ApiError("invalid_ts_oldest" if latest == "" else "invalid_ts_latest") from error
    return low <= at <= high if args.flag("inclusive") else low < at < high


def info(slack: Slack, args: Args) -> Json:
    """conversations.info."""
    channel = channel_of(slack, args.required("channel"))
    need(slack, scopes.read_scope(channel))
    body = channel_json(slack.workspace, channel)
    if not args.flag("include_num_members"):
        body.pop("num_members", None)
    return {"channel": body}


def list_(slack: Slack, args: Args) -> Json:
    """conversations.list: all public conversations, and of the others those the bot is in."""
    kinds = wanted_kinds(slack, args)
    bot = slack.workspace.bot.id
    seen = [c for c in slack.workspace.channels.values() if c.kind == "public" or bot in c.members]
    kept = [c for c in seen if c.kind in kinds and not (args.flag("exclude_archived") and c.is_archived)]
    page, cursor = page_of(args, kept)
    channels = [channel_json(slack.workspace, channel) for channel in page]
    return {"channels": channels, "response_metadata": {"next_cursor": cursor}}


def members(slack: Slack, args: Args) -> Json:
    """conversations.members."""
    channel = channel_of(slack, args.required("channel"))
    need(slack, scopes.read_scope(channel))
    page, cursor = page_of(args, sorted(channel.members))
    return {"members": page, "response_metadata": {"next_cursor": cursor}}


def open_(slack: Slack, args: Args) -> Json:
    """conversations.open: the direct conversation with one user."""
    users = [user for user in args.text("users").split(",") if user]
    if args.text("channel"):
        channel = joined_channel(slack, args.text("channel"))
    elif len(users) != 1:
        raise ApiError("not_enough_users" if not users else "method_not_supported_for_channel_type")
    elif users[0] not in slack.workspace.users:
        raise ApiError("user_not_found")
    else:
        channel = slack.workspace.direct_channel(users[0])
    return {"channel": channel_json(slack.workspace, channel) if args.flag("return_im") else {"id": channel.id}}


def join(slack: Slack, args: Args) -> Json:
    """conversations.join: public conversations only."""
    channel = channel_of(slack, args.required("channel"))
    if channel.kind != "public":
        raise ApiError("method_not_supported_for_channel_type")
    already = slack.workspace.bot.id in channel.members
    if not already:
        slack.happenings.join(channel, slack.workspace.bot.id)
    return {"channel": channel_json(slack.workspace, channel)} | ({"warning": "already_in_channel"} if already else {})
