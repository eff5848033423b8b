"""Events as Slack wraps and withholds them: only what the app's scopes and memberships let it hear."""

from __future__ import annotations

import time

from bot.playground import scopes
from bot.playground.delivery.dispatch import Dispatcher
from bot.playground.workspace.model import Channel, Json
from bot.playground.workspace.store import Workspace


class Announcer:
    """Turns what happened into event envelopes and hands them to the dispatcher."""

    def __init__(self, workspace: Workspace, dispatcher: Dispatcher, granted: set[str], token: str) -> None:
        self._workspace = workspace
        self._dispatcher = dispatcher
        self._granted = granted
        self._token = token

    def message(self, channel: Channel, event: Json) -> None:
        """A ``message`` event, heard with the history scope of the kind of conversation."""
        self.in_channel(channel, scopes.history_scope(channel), self._placed(channel, event))

    def mention(self, channel: Channel, event: Json) -> None:
        """An ``app_mention`` event; there are none in direct messages (reference: "app_mention")."""
        if channel.kind != "im":
            placed = self._placed(channel, event)
            placed.pop("channel_type")
            self.in_channel(channel, "app_mentions:read", placed)

    def in_channel(self, channel: Channel, scope: str, event: Json) -> None:
        """An event of a conversation: heard by a member that holds the scope."""
        if self._workspace.bot.id in channel.members and scope in self._granted:
            self._send(event, shared=bool(channel.shared_with))

    def with_scope(self, scope: str, event: Json) -> None:
        """An event of no conversation, heard with the scope."""
        if scope in self._granted:
            self.anywhere(event)

    def anywhere(self, event: Json) -> None:
        """An event that needs no scope."""
        self._send(event, shared=False)

    def _send(self, event: Json, *, shared: bool) -> None:
        workspace = self._workspace
        if not workspace.installed:
            return
        event.setdefault("event_ts", workspace.clock.ts())
        self._dispatcher.event(
            {
                "token": self._token,
                "team_id": workspace.team_id,
                "context_team_id": workspace.team_id,
                "context_enterprise_id": None,
                "api_app_id": workspace.app_id,
                "event": event,
                "type": "event_callback",
                "event_id": workspace.clock.id("Ev"),
                "event_time": int(time.time()),
                "authorizations": [
                    {
                        "enterprise_id": None,
                        "team_id": workspace.team_id,
                        "user_id": workspace.bot.id,
                        "is_bot": True,
                        "is_enterprise_install": False,
                    }
                ],
                "is_ext_shared_channel": shared,
                "event_context": workspace.clock.id("4-"),
            }
        )

    def _placed(self, channel: Channel, event: Json) -> Json:
        kind = {"public": "channel", "private": "group", "im": "im"}[channel.kind]
        return event | {"channel": channel.id, "channel_type": kind}
