"""What the outbox needs of whoever talks to the other end."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any, Protocol

from bot.work.tables import PostKind

ONLY_THERE = "only_there"
"""In an ephemeral row's payload: its one reader is not to get it anywhere else where it cannot be shown there."""


@dataclass(frozen=True)
class ToSend:
    """One row of the outbox in the hands of the poster. ``key`` belongs into the message's metadata."""

    id: int
    key: str
    kind: PostKind
    team: str
    channel: str
    payload: dict[str, Any]
    about: str | None
    attempt: int
    first_sent_at: datetime


@dataclass(frozen=True)
class Posted:
    """It is there, under this timestamp (None for what has none: a reaction, an ephemeral message)."""

    ts: str | None = None


@dataclass(frozen=True)
class RetryAt:
    """It was surely not accepted; to be tried again at ``when``, as after a 429 or a refused connection."""

    when: datetime
    reason: str = ""


@dataclass(frozen=True)
class Dead:
    """It will never be accepted, as with ``channel_not_found``."""

    reason: str


@dataclass(frozen=True)
class Unknown:
    """It may have been accepted: the connection went, or the answer was a 5xx. Looked up before it is sent again."""

    reason: str


Outcome = Posted | RetryAt | Dead | Unknown


class Sender(Protocol):
    """Sends one row, once: without retries of its own, in less time than the poster's lease."""

    def send(self, row: ToSend) -> Outcome:
        """Send it. An exception counts as ``Unknown``."""
        ...

    def find(self, row: ToSend) -> Posted | RetryAt | Dead | None:
        """Look for a message with the row's key, sent at ``first_sent_at`` or later.

        None: it is not there, and may be sent again. ``Dead``: one cannot look; a second message would be worse than
        none.
        """
        ...
