"""reactions.*: the bot's signs under messages."""

from __future__ import annotations

import re

from bot.playground.api.request import ApiError, Args, Slack, joined_channel, message_of, writable_channel
from bot.playground.render.emoji import EMOJI
from bot.playground.workspace.model import Json, Message

_NAME = re.compile(r"[a-z0-9_+'-]+(::skin-tone-[2-6])?")


def _named(args: Args) -> str:
    name = args.required("name").strip(":")
    if not _NAME.fullmatch(name) or name.split("::")[0] not in EMOJI:
        raise ApiError("invalid_name")
    return name


def _subject(slack: Slack, args: Args) -> Message:
    channel = joined_channel(slack, args.required("channel"))
    return message_of(slack, channel, args.required("timestamp"))


def _marked(slack: Slack, args: Args) -> Message:
    channel = writable_channel(slack, args.required("channel"))
    return message_of(slack, channel, args.required("timestamp"))


def add(slack: Slack, args: Args) -> Json:
    """reactions.add: ``already_reacted`` where it is there; an emoji the playground does not know is no emoji."""
    name, message = _named(args), _marked(slack, args)
    if not slack.happenings.react(message, name, slack.workspace.bot.id, add=True):
        raise ApiError("already_reacted")
    return {}


def remove(slack: Slack, args: Args) -> Json:
    """reactions.remove: ``no_reaction`` where the bot did not set it."""
    name, message = _named(args), _marked(slack, args)
    if not slack.happenings.react(message, name, slack.workspace.bot.id, add=False):
        raise ApiError("no_reaction")
    return {}


def get(slack: Slack, args: Args) -> Json:
    """reactions.get for a message."""
    message = _subject(slack, args)
    return {"type": "message", "channel": message.channel, "message": slack.happenings.message_json(message)}
