"""The app's own pages: its Home tab, its messages, and what is in sight beside it."""

from __future__ import annotations

import copy

from bot.playground.people.presence import Presence
from bot.playground.workspace.model import Json
from bot.playground.workspace.sample import YOU
from bot.playground.workspace.shapes import view_json


class Visiting(Presence):
    """Opening the app."""

    def open_home(self, *, user: str = YOU, tab: str = "home", looking_at: str | None = None) -> None:
        """Open the bot's Home tab, or its messages (``tab="messages"``), with a channel in sight or none."""
        channel = self._workspace.direct_channel(self._user(user).id)
        event: Json = {"type": "app_home_opened", "user": user, "channel": channel.id, "tab": tab}
        home = self._workspace.homes.get(user)
        if tab == "home" and home is not None:
            event["view"] = copy.deepcopy(view_json(self._workspace, home))
        if self._workspace.features.is_agent:
            event["context"] = self._context(looking_at, None)
        self._announcer.anywhere(event)

    def look_at(self, channel: str | None, *, message_ts: str | None = None, user: str = YOU) -> None:
        """Turn to a channel, a message or nothing while an agent stands open (reference: "app_context_changed")."""
        event: Json = {
            "type": "app_context_changed",
            "user": self._user(user).id,
            "channel": self._workspace.direct_channel(user).id,
            "context": self._context(channel, message_ts),
        }
        self._announcer.anywhere(event)

    def _context(self, channel: str | None, message_ts: str | None) -> Json:
        """What is in sight, the nearest first; an empty object for nothing."""
        if channel is None:
            return {}
        team = {"team_id": self._workspace.team_id}
        entities: list[Json] = [{"type": "slack#/types/channel_id", "value": channel, **team}]
        if message_ts:
            value = {"channel_id": channel, "message_ts": message_ts}
            entities.insert(0, {"type": "slack#/types/message_context", "value": value, **team})
        return {"entities": entities}
