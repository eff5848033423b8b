"""auth.*, api.test, team.info, users.*: who is asking, and who is there."""

from __future__ import annotations

from bot.playground.api.paging import page_of
from bot.playground.api.request import ApiError, Args, Slack, need
from bot.playground.workspace.model import Json
from bot.playground.workspace.shapes import channel_json, user_json


def auth_test(slack: Slack, args: Args) -> Json:
    """auth.test: the identity behind the token."""
    workspace = slack.workspace
    return {
        "url": slack.base_url,
        "team": workspace.team_name,
        "user": workspace.bot.name,
        "team_id": workspace.team_id,
        "user_id": workspace.bot.id,
        "bot_id": workspace.bot_id,
        "is_enterprise_install": False,
    }


def api_test(slack: Slack, args: Args) -> Json:
    """api.test: gives back what it got; ``error`` makes it fail."""
    if error := args.text("error"):
        raise ApiError(error)
    return {"args": args.values}


def team_info(slack: Slack, args: Args) -> Json:
    """team.info."""
    workspace = slack.workspace
    return {"team": {"id": workspace.team_id, "name": workspace.team_name, "domain": "playground"}}


def users_info(slack: Slack, args: Args) -> Json:
    """users.info; the locale comes only where it was asked for."""
    user = slack.workspace.users.get(args.required("user"))
    if user is None:
        raise ApiError("user_not_found")
    body = user_json(slack.workspace, user)
    if not args.flag("include_locale"):
        body.pop("locale")
    return {"user": body}


def users_list(slack: Slack, args: Args) -> Json:
    """users.list."""
    users, cursor = page_of(args, list(slack.workspace.users.values()))
    members = [user_json(slack.workspace, user) for user in users]
    return {"members": members, "response_metadata": {"next_cursor": cursor}}


def users_conversations(slack: Slack, args: Args) -> Json:
    """users.conversations: those the bot (or ``user``) is in, of the kinds in ``types``."""
    user = args.text("user", slack.workspace.bot.id)
    kinds = wanted_kinds(slack, args)
    found = [c for c in slack.workspace.channels.values() if c.kind in kinds and user in c.members]
    bot = slack.workspace.bot.id
    page, cursor = page_of(args, [c for c in found if c.kind == "public" or bot in c.members])
    channels = [channel_json(slack.workspace, channel) for channel in page]
    return {"channels": channels, "response_metadata": {"next_cursor": cursor}}


def wanted_kinds(slack: Slack, args: Args) -> set[str]:
    """The kinds of conversation that ``types`` names, each checked against its scope."""
    names = {"public_channel": "public", "private_channel": "private", "im": "im", "mpim": "mpim"}
    needed = {"public": "channels:read", "private": "groups:read", "im": "im:read", "mpim": "mpim:read"}
    kinds = set()
    for name in args.text("types", "public_channel").split(","):
        kind = names.get(name.strip())
        if kind is None:
            raise ApiError("invalid_types")
        need(slack, needed[kind])
        kinds.add(kind)
    return kinds
