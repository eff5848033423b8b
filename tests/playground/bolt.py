"""Real Bolt apps against a playground, for the tests of any room."""

from __future__ import annotations

import time

from slack_bolt import App
from slack_bolt.adapter.socket_mode import SocketModeHandler
from slack_sdk import WebClient

from bot.playground.server import Playground


def client_of(playground: Playground) -> WebClient:
    """A Web API client with the bot's token that never tries twice."""
    return WebClient(playground.bot_token, base_url=playground.api_url, timeout=5, retry_handlers=[])


def app_of(playground: Playground) -> App:
    """A Bolt app that listens to nothing yet."""
    return App(client=client_of(playground), signing_secret=playground.signing_secret)


def connect(app: App, playground: Playground) -> SocketModeHandler:
    """Connect an app over a real socket and wait until the playground has it."""
    # Bolt looks every ping_interval seconds (by default 10) whether a lost socket must be replaced.
    handler = SocketModeHandler(app, playground.app_token, ping_interval=0.5)
    handler.connect()  # type: ignore[no-untyped-call]  # slack_sdk leaves it untyped
    playground.wait_for_bot()
    return handler


def let_go(handler: SocketModeHandler, playground: Playground) -> None:
    """Close a handler within a moment.

    A client that waits on its socket takes seconds to close, so the socket is cut first; and slack_sdk trips over
    a close that comes while it closes its socket itself, so that is waited for.
    """
    handler.client.auto_reconnect_enabled = False
    if playground.hub.count:
        playground.cut_sockets()
    patience = time.monotonic() + 5
    while handler.client.is_connected() and time.monotonic() < patience:
        time.sleep(0.02)
    handler.client.closed = True
    handler.client.message_queue.put(None)  # its reader looks up only once a second
    handler.close()  # type: ignore[no-untyped-call]  # slack_sdk leaves it untyped
