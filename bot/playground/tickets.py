"""What an interaction hands the app to answer with: trigger ids and response URLs, and how long they are good."""

from __future__ import annotations

from dataclasses import dataclass

from bot.playground.workspace.clock import Clock
from bot.playground.workspace.model import Message

TRIGGER_SECONDS = 3.0
"""How long a trigger_id is good for (docs: "Handling user interaction")."""
RESPONSE_SECONDS = 1800.0
"""How long a response_url is good for, with at most five uses (same page)."""
RESPONSE_USES = 5


class TicketError(Exception):
    """A trigger id or response URL that may not be used (any more); ``error`` is Slack's word for why."""

    def __init__(self, error: str) -> None:
        super().__init__(error)
        self.error = error


@dataclass
class Trigger:
    """Whose act a trigger_id stands for, the modal on top of which it happened, and the conversation in sight."""

    user: str
    until: float
    view_id: str | None = None
    place: str | None = None
    used: bool = False


@dataclass
class ResponseUrl:
    """Where an app may answer an interaction: to whom, and about which message."""

    channel: str
    user: str
    message: Message | None
    until: float
    uses: int = 0


class Tickets:
    """The trigger ids and response URLs that are out."""

    def __init__(self, clock: Clock, base_url: str) -> None:
        self._clock = clock
        self._base_url = base_url
        self._triggers: dict[str, Trigger] = {}
        self._responses: dict[str, ResponseUrl] = {}

    def new_trigger(self, user: str, view_id: str | None = None, place: str | None = None) -> str:
        """A trigger_id for what the user just did, in a conversation (``place``) where it was in one."""
        key = self._clock.id("trigger.")
        self._triggers[key] = Trigger(user, self._clock.now() + TRIGGER_SECONDS, view_id, place)
        return key

    def new_response_url(self, channel: str, user: str, message: Message | None) -> str:
        """A response_url for what the user just did."""
        key = self._clock.id("R")
        self._responses[key] = ResponseUrl(channel, user, message, self._clock.now() + RESPONSE_SECONDS)
        return f"{self._base_url}response/{key}"

    def use_trigger(self, key: str) -> Trigger:
        """Use up a trigger_id; TicketError where it is unknown, late or used."""
        trigger = self._triggers.get(key)
        if trigger is None:
            raise TicketError("invalid_trigger_id")
        if self._clock.now() > trigger.until:
            raise TicketError("expired_trigger_id")
        if trigger.used:
            raise TicketError("exchanged_trigger_id")
        trigger.used = True
        return trigger

    def use_response_url(self, key: str) -> ResponseUrl:
        """Count one use of a response_url; TicketError where it is unknown, late or used up."""
        url = self._responses.get(key)
        if url is None or self._clock.now() > url.until:
            raise TicketError("expired_url")
        if url.uses >= RESPONSE_USES:
            raise TicketError("used_url")
        url.uses += 1
        return url
