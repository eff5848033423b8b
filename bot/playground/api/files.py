"""files.*: what was uploaded, and the three steps of an upload of the bot's own."""

from __future__ import annotations

from contextlib import suppress

from bot.playground.api.request import ApiError, Args, Slack, file_of, writable_channel
from bot.playground.workspace.model import File, Json, Message


def info(slack: Slack, args: Args) -> Json:
    """files.info."""
    file = file_of(slack, args.required("file"))
    return {"file": slack.happenings.file_json(file), "comments": [], "response_metadata": {"next_cursor": ""}}


def list_(slack: Slack, args: Args) -> Json:
    """files.list: what the bot can see, newest first, in pages counted from 1; ``types`` is not told apart."""
    channel, user = args.text("channel"), args.text("user")
    since, until = args.number("ts_from", 0), args.number("ts_to", 2**40)
    found = []
    for file in reversed(slack.workspace.files.values()):
        if file.deleted or not since <= file.created <= until or user not in ("", file.user):
            continue
        if channel and all(share.channel != channel for share in file.shares):
            continue
        with suppress(ApiError):
            found.append(file_of(slack, file.id))
    count, page = max(1, min(args.number("count", 100), 1000)), max(1, args.number("page", 1))
    shown = found[(page - 1) * count : page * count]
    paging = {"count": count, "total": len(found), "page": page, "pages": -(-len(found) // count)}
    return {"files": [slack.happenings.file_json(file) for file in shown], "paging": paging}


def delete(slack: Slack, args: Args) -> Json:
    """files.delete: the bot's own files only."""
    file = file_of(slack, args.required("file"))
    if file.user != slack.workspace.bot.id:
        raise ApiError("cant_delete_file")
    slack.happenings.delete_file(file)
    return {}


def get_upload_url(slack: Slack, args: Args) -> Json:
    """files.getUploadURLExternal: step one, a place to send ``length`` bytes to."""
    name, length = args.required("filename"), args.number("length", 0)
    if length <= 0:
        raise ApiError("invalid_arguments", response_metadata={"messages": ["[ERROR] length must be positive"]})
    file = slack.happenings.add_file(b"", name, slack.workspace.bot.id)
    return {"upload_url": f"{slack.base_url}upload/v1/{file.id}?length={length}", "file_id": file.id}


def complete_upload(slack: Slack, args: Args) -> Json:
    """files.completeUploadExternal: step three, share what was sent."""
    items = args.nested("files")
    if not isinstance(items, list) or not items:
        raise ApiError("invalid_arguments", response_metadata={"messages": ["[ERROR] missing required field: files"]})
    files = [_received(slack, item) for item in items]
    named = [args.text("channel_id"), *args.text("channels").split(",")]
    for channel_id in dict.fromkeys(filter(None, named)):
        channel = writable_channel(slack, channel_id)
        thread = args.text("thread_ts") or None
        if thread and slack.workspace.message(channel.id, thread) is None:
            raise ApiError("thread_not_found")
        message = Message(
            channel.id,
            slack.workspace.clock.ts(),
            slack.workspace.bot.id,
            args.text("initial_comment"),
            files=[file.id for file in files],
            thread_ts=thread,
            subtype="file_share",
            bot_id=slack.workspace.bot_id,
        )
        slack.happenings.post(message)
    # Slack shares after it has answered: what it gives back does not yet say where the file is.
    return {"files": [slack.happenings.file_json(file) | {"shares": {}} for file in files]}


def _received(slack: Slack, item: Json) -> File:
    file = slack.workspace.files.get(str(item.get("id")))
    if file is None or not file.data:
        raise ApiError("file_not_found")
    file.title = str(item.get("title") or file.name)
    return file
