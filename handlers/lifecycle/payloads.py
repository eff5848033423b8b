"""Events in the life of channels and of the app, as typed values."""

from __future__ import annotations

from pydantic import Field

from handlers.payloads import Payload


class MemberJoined(Payload):
    """A ``member_joined_channel`` event; ``inviter`` is missing where somebody came of their own accord."""

    user: str
    channel: str
    inviter: str | None = None
    event_ts: str | None = None


class MemberLeft(Payload):
    """A ``member_left_channel`` event."""

    user: str
    channel: str


class ChannelOnly(Payload):
    """``channel_archive``, ``channel_unarchive``, ``channel_deleted``, ``channel_left`` and the same of groups."""

    channel: str


class NamedChannel(Payload):
    """A channel with its new name."""

    id: str
    name: str


class Renamed(Payload):
    """``channel_rename`` and ``group_rename``."""

    channel: NamedChannel


class RevokedTokens(Payload):
    """Ids of those whose tokens were revoked, not the tokens."""

    oauth: tuple[str, ...] = ()
    bot: tuple[str, ...] = ()


class TokensRevoked(Payload):
    """A ``tokens_revoked`` event."""

    tokens: RevokedTokens = Field(default_factory=RevokedTokens)
