"""What a Web API method is given, and how it says no."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import Any

from bot.playground import scopes
from bot.playground.happenings import Happenings
from bot.playground.interactions import Interactions
from bot.playground.workspace.model import Channel, File, Json, Message
from bot.playground.workspace.store import Workspace


class ApiError(Exception):
    """An ``{"ok": false}`` answer: Slack's word for the error, and what else the answer carries."""

    def __init__(self, error: str, **extra: Any) -> None:
        super().__init__(error)
        self.error = error
        self.extra = extra


def invalid_arguments(message: str) -> ApiError:
    """The answer to a missing or malformed argument."""
    return ApiError("invalid_arguments", response_metadata={"messages": [f"[ERROR] {message}"]})


@dataclass(frozen=True)
class Slack:
    """What methods work on: the records, what can happen to them, and what the token may do."""

    workspace: Workspace
    happenings: Happenings
    interactions: Interactions
    granted: set[str]
    base_url: str


class Args:
    """A call's arguments, whether they came as a form (all strings, nested values as JSON) or as JSON."""

    def __init__(self, values: Json) -> None:
        self.values = values

    def text(self, name: str, default: str = "") -> str:
        """A string; ``default`` where it is absent or null."""
        value = self.values.get(name)
        return default if value is None else str(value)

    def required(self, name: str) -> str:
        """A string that must be there."""
        value = self.text(name)
        if not value:
            raise invalid_arguments(f"missing required field: {name}")
        return value

    def flag(self, name: str, default: bool = False) -> bool:
        """A boolean, which forms write as 1 or true."""
        value = self.values.get(name)
        return default if value is None else str(value).lower() in {"1", "true"}

    def number(self, name: str, default: int) -> int:
        """A whole number."""
        value = self.text(name)
        if not value:
            return default
        try:
            return int(value)
        except ValueError as error:
            raise invalid_arguments(f"{name} must be an integer") from error

    def nested(self, name: str, error: str = "invalid_arguments") -> Any:
        """A list or object, which forms carry as a JSON string; None where absent."""
        value = self.values.get(name)
        if not isinstance(value, str) or not value:
            return None if value == "" else value
        try:
            return json.loads(value)
        except json.JSONDecodeError as problem:
            raise ApiError(error) from problem


def channel_of(slack: Slack, channel_id: str) -> Channel:
    """A conversation the bot can see; ``channel_not_found`` for a private one without it, as for none."""
    channel = slack.workspace.channels.get(channel_id)
    if channel is None or (channel.kind != "public" and slack.workspace.bot.id not in channel.members):
        raise ApiError("channel_not_found")
    return channel


def joined_channel(slack: Slack, channel_id: str) -> Channel:
    """A conversation the bot is a member of; ``not_in_channel`` for a public one it did not join."""
    channel = channel_of(slack, channel_id)
    if slack.workspace.bot.id not in channel.members:
        raise ApiError("not_in_channel")
    return channel


def writable_channel(slack: Slack, channel_id: str) -> Channel:
    """A joined conversation that is not archived."""
    channel = joined_channel(slack, channel_id)
    if channel.is_archived:
        raise ApiError("is_archived")
    return channel


def readable_channel(slack: Slack, channel_id: str) -> Channel:
    """A joined conversation whose history the token may read."""
    channel = joined_channel(slack, channel_id)
    need(slack, scopes.history_scope(channel))
    return channel


def need(slack: Slack, *alternatives: str) -> None:
    """Refuse with ``missing_scope`` unless the token holds one of the scopes."""
    if alternatives and not slack.granted.intersection(alternatives):
        raise ApiError("missing_scope", needed=alternatives[0], provided=",".join(sorted(slack.granted)))


def message_of(slack: Slack, channel: Channel, ts: str, error: str = "message_not_found") -> Message:
    """A message that others can see; ephemeral ones are not found, as at Slack."""
    message = slack.workspace.message(channel.id, ts)
    if message is None or message.ephemeral_to is not None:
        raise ApiError(error)
    return message


def file_of(slack: Slack, file_id: str) -> File:
    """A file the bot can see: its own, or one shared where the bot is; else ``file_not_found``."""
    file = slack.workspace.files.get(file_id)
    if file is None:
        raise ApiError("file_not_found")
    places = [slack.workspace.channels[share.channel] for share in file.shares]
    bot = slack.workspace.bot.id
    if file.user != bot and not any(bot in place.members for place in places):
        raise ApiError("file_not_found")
    if file.deleted:
        raise ApiError("file_deleted")
    return file
