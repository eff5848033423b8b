"""The Slack manifest asks for what the code listens to and needs, no more and no less."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any, cast

import yaml
from slack_bolt import App

from bot.settings import Settings
from bot.slack.scopes import NEEDED
from bot.tasks.desk import Desk
from handlers.registration import register_all

MANIFEST = Path(__file__).resolve().parent.parent / "deploy" / "slack-manifest.yaml"


class Listening:
    """Stands in for the app while handlers register: notes what they listen to."""

    def __init__(self) -> None:
        self.heard: dict[str, set[str]] = {}

    def __getattr__(self, surface: str) -> Callable[..., Any]:
        def register(what: Any) -> Callable[..., None]:
            if surface in ("event", "command", "action", "shortcut", "view"):
                self.heard.setdefault(surface, set()).add(what["type"] if isinstance(what, dict) else what)
            return lambda *_: None

        return register


def listened() -> dict[str, set[str]]:
    app = Listening()
    register_all(cast(App, app), cast(Desk, None), Settings())
    return app.heard


def manifest() -> dict[str, Any]:
    loaded: dict[str, Any] = yaml.safe_load(MANIFEST.read_text(encoding="utf-8"))
    return loaded


def test_scopes_are_the_ones_the_product_needs() -> None:
    assert set(manifest()["oauth_config"]["scopes"]["bot"]) == set(NEEDED)


def test_events_are_the_ones_the_handlers_take() -> None:
    events = manifest()["settings"]["event_subscriptions"]["bot_events"]
    assert {event.split(".")[0] for event in events} == listened()["event"]


def test_commands_are_the_ones_the_handlers_take() -> None:
    assert {c["command"] for c in manifest()["features"]["slash_commands"]} == listened()["command"]


def test_buttons_need_interactivity() -> None:
    assert listened()["action"]
    assert manifest()["settings"]["interactivity"]["is_enabled"] is True
