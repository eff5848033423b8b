"""What a way to the bot must be able to do."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, Protocol

from bot.playground.workspace.model import Json

Kind = Literal["events_api", "slash_commands", "interactive"]


@dataclass(frozen=True)
class Parcel:
    """One thing to deliver; ``id`` stays the same over all attempts."""

    id: str
    kind: Kind
    payload: Json


@dataclass(frozen=True)
class Ack:
    """The bot took the parcel: the acknowledgement's own payload, and the seconds from sending to it."""

    payload: Json
    seconds: float


class NotAckedError(Exception):
    """The bot did not take the parcel.

    ``reason`` is the word Slack gives with the next attempt; ``final`` where there must be none.
    """

    def __init__(self, reason: str, *, final: bool = False) -> None:
        super().__init__(reason)
        self.reason = reason
        self.final = final


class Transport(Protocol):
    """A way to the bot."""

    async def deliver(self, parcel: Parcel, attempt: int, reason: str, timeout: float) -> Ack:
        """Deliver once and give the acknowledgement; NotAckedError after ``timeout`` seconds."""
        ...
