from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from slack_bolt import App
from slack_bolt.adapter.socket_mode import SocketModeHandler
from slack_sdk import WebClient

from bot.playground.server import Playground
from tests.playground import bolt

Connect = Callable[[App, Playground], SocketModeHandler]


@pytest.fixture
def slack() -> Iterator[Playground]:
    playground = Playground()
    playground.start()
    yield playground
    # A test need not wait for the moment that the server takes to end.
    playground.stop(wait=False)


@pytest.fixture
def client(slack: Playground) -> WebClient:
    return bolt.client_of(slack)


@pytest.fixture
def connect() -> Iterator[Connect]:
    """Connects an app over a real socket; closes what it opened."""
    opened: list[tuple[SocketModeHandler, Playground]] = []

    def connected(app: App, playground: Playground) -> SocketModeHandler:
        handler = bolt.connect(app, playground)
        opened.append((handler, playground))
        return handler

    yield connected
    for handler, playground in opened:
        bolt.let_go(handler, playground)
