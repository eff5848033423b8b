"""Socket Mode: Bolt's own handler, told what a lost connection means."""

from __future__ import annotations

import logging
from collections.abc import Callable
from typing import Any

from slack_bolt import App
from slack_bolt.adapter.socket_mode import SocketModeHandler
from slack_sdk.errors import SlackClientNotConnectedError
from slack_sdk.socket_mode.builtin.client import SocketModeClient
from slack_sdk.socket_mode.request import SocketModeRequest

log = logging.getLogger(__name__)


class Socket(SocketModeHandler):
    """Takes events over a WebSocket. ``on_hello`` is called at each connect, the first and every later one.

    A connection that goes between an event and its acknowledgement is expected (Slack refreshes connections every few
    hours): the event was written down, Slack sends it again, and one line is logged.
    """

    def __init__(self, app: App, app_token: str, on_hello: Callable[[], None]) -> None:
        super().__init__(app, app_token)
        self._on_hello = on_hello
        self.client.message_listeners.append(self._heard)

    def handle(self, client: SocketModeClient, req: SocketModeRequest) -> None:  # type: ignore[override]
        """Hand a request to Bolt and acknowledge it."""
        try:
            super().handle(client, req)
        except SlackClientNotConnectedError:
            log.info("the connection went before an acknowledgement: Slack will send the event again")

    def _heard(self, _: Any, message: dict[str, Any], __: str | None = None) -> None:
        if message.get("type") == "hello":
            self._on_hello()
