"""A Bolt app that notes what it hears."""

from __future__ import annotations

import queue
from typing import Any

from slack_bolt import App

from bot.playground.server import Playground
from tests.playground.bolt import app_of
from tests.playground.conftest import Connect

Heard = queue.Queue[dict[str, Any]]
PATIENCE = 5.0


def listener(slack: Playground, connect: Connect, *events: str) -> Heard:
    """Connect an app that puts every event of these types into a queue, with the envelope around it."""
    heard: Heard = queue.Queue()
    app: App = app_of(slack)
    for name in events:
        app.event(name)(lambda body: heard.put(body))
    connect(app, slack)
    return heard


def event(heard: Heard) -> dict[str, Any]:
    """The next event."""
    inner: dict[str, Any] = heard.get(timeout=PATIENCE)["event"]
    return inner
