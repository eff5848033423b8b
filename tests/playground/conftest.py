from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from slack_bolt import App
from slack_bolt.adapter.socket_mode import SocketModeHandler
from slack_sdk import WebClient

from bot.playground.server import Playground

Connect = Callable[[App, Playground], SocketModeHandler]


@pytest.fixture
def slack() -> Iterator[Playground]:
    with Playground() as playground:
        yield playground


@pytest.fixture
def client(slack: Playground) -> WebClient:
    return client_of(slack)


def client_of(playground: Playground) -> WebClient:
    return WebClient(playground.bot_token, base_url=playground.api_url, timeout=5, retry_handlers=[])


def app_of(playground: Playground) -> App:
    return App(client=client_of(playground), signing_secret=playground.signing_secret)


@pytest.fixture
def connect() -> Iterator[Connect]:
    """Connects an app over a real socket; closes what it opened."""
    opened: list[tuple[SocketModeHandler, Playground]] = []

    def connected(app: App, playground: Playground) -> SocketModeHandler:
        handler = SocketModeHandler(app, playground.app_token)
        handler.connect()
        opened.append((handler, playground))
        playground.wait_for_bot()
        return handler

    yield connected
    for handler, playground in opened:
        # A client that waits on its socket takes seconds to close; one whose socket is gone does not.
        handler.client.auto_reconnect_enabled = False
        if playground.hub.count:
            playground.cut_sockets()
        handler.close()
