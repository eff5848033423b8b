"""The Slack manifests ask for what the code listens to and needs, no more and no less, and differ where they must."""

from __future__ import annotations

import json
import re
import shlex
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, cast

import pytest
import yaml
from slack_bolt import App

from bot.blocks import actions
from bot.blocks.step_outputs import step_outputs
from bot.readout import DocumentFacts, Readout
from bot.settings import Settings
from bot.slack.scopes import NEEDED
from bot.tasks.desk import Desk
from bot.tasks.handed_in.handed import Given
from handlers.commands.verbs import VERBS
from handlers.inbox import LISTENED
from handlers.registration import register_all

ROOT = Path(__file__).resolve().parent.parent
DEPLOY = ROOT / "deploy"
SURFACES = frozenset(
    {"event", "command", "action", "options", "view", "view_closed", "message_shortcut", "global_shortcut", "function"}
)
ONLY_HTTP = {"settings.event_subscriptions.request_url", "settings.interactivity.request_url"} | {
    "settings.interactivity.message_menu_options_url",
    "features.slash_commands.0.url",
}


class Listening:
    """Stands in for the app while handlers register: notes what they listen to."""

    def __init__(self) -> None:
        self.heard: dict[str, set[str]] = {surface: set() for surface in SURFACES}

    def __getattr__(self, surface: str) -> Callable[..., Any]:
        def register(what: Any, **_: Any) -> Callable[..., None]:
            # A pattern takes what nothing else takes: what is of an earlier version is answered politely.
            if surface in SURFACES and not isinstance(what, re.Pattern):
                self.heard[surface].add(what["type"] if isinstance(what, dict) else what)
            return lambda *_: None

        return register


def listened() -> dict[str, set[str]]:
    app = Listening()
    register_all(cast(App, app), cast(Desk, None), Settings())
    return app.heard


def manifest(name: str = "slack-manifest") -> dict[str, Any]:
    loaded: dict[str, Any] = yaml.safe_load((DEPLOY / f"{name}.yaml").read_text(encoding="utf-8"))
    return loaded


def events() -> set[str]:
    return {event.split(".")[0] for event in manifest()["settings"]["event_subscriptions"]["bot_events"]}


def shortcuts(kind: str) -> set[str]:
    return {one["callback_id"] for one in manifest()["features"]["shortcuts"] if one["type"] == kind}


class TestParity:
    def test_scopes_are_the_ones_the_product_needs(self) -> None:
        assert set(manifest()["oauth_config"]["scopes"]["bot"]) == set(NEEDED)

    def test_events_are_the_ones_the_handlers_take(self) -> None:
        heard = listened()
        steps = {"function_executed"} if heard["function"] else set()
        assert events() == heard["event"] | steps

    def test_every_event_asked_for_is_let_through(self) -> None:
        assert events() == set(LISTENED)

    def test_commands_are_the_ones_the_handlers_take(self) -> None:
        assert {c["command"] for c in manifest()["features"]["slash_commands"]} == listened()["command"]

    def test_the_hint_names_every_verb(self) -> None:
        (command,) = manifest()["features"]["slash_commands"]
        assert set(command["usage_hint"].split(" | ")) == set(VERBS)

    def test_shortcuts_are_the_ones_the_handlers_take(self) -> None:
        heard = listened()
        assert shortcuts("message") == heard["message_shortcut"]
        assert shortcuts("global") == heard["global_shortcut"]

    def test_steps_are_the_ones_the_handlers_take(self) -> None:
        assert set(manifest()["functions"]) == listened()["function"]

    def test_a_steps_inputs_and_outputs_are_the_ones_it_has(self) -> None:
        (step,) = manifest()["functions"].values()
        given = step_outputs(Readout(document=DocumentFacts(), text="x"), "")
        assert set(step["output_parameters"]) == set(given)
        assert {"string": str, "integer": int}.keys() >= {one["type"] for one in step["output_parameters"].values()}
        assert set(step["input_parameters"]) - {"document"} <= set(Given.__dataclass_fields__)
        for parameters in (step["input_parameters"], step["output_parameters"]):
            assert all(name == about["name"] for name, about in parameters.items())

    def test_buttons_and_look_ups_need_interactivity(self) -> None:
        heard = listened()
        assert heard["action"]
        assert heard["options"]
        assert manifest()["settings"]["interactivity"]["is_enabled"] is True

    def test_what_can_be_clicked_is_listened_to(self) -> None:
        """An id that no handler takes is a button that does nothing."""
        heard = listened()
        assert {one.value for one in actions.ShortcutId} == heard["message_shortcut"] | heard["global_shortcut"]
        assert {one.value for one in actions.StepId} == heard["function"]
        clickable = {*actions.ActionId, *actions.Download}
        assert heard["action"] | heard["options"] <= {one.value for one in clickable}
        assert heard["view"] <= {one.value for one in actions.CallbackId}


class TestWhatSlackDemands:
    def test_steps_need_a_runtime_and_an_app_for_the_organisation(self) -> None:
        settings = manifest()["settings"]
        assert (settings["function_runtime"], settings["org_deploy_enabled"]) == ("remote", True)

    def test_lengths(self) -> None:
        """App manifest reference: display_information, features.shortcuts, features.slash_commands."""
        told = manifest()
        assert len(told["display_information"]["name"]) <= 35
        assert len(told["display_information"]["description"]) <= 140
        assert len(told["features"]["shortcuts"]) <= 10
        for shortcut in told["features"]["shortcuts"]:
            assert len(shortcut["name"]) <= 24
            assert len(shortcut["description"]) <= 150
        for command in told["features"]["slash_commands"]:
            assert len(command["description"]) <= 2_000
            assert len(command["usage_hint"]) <= 1_000


class TestOverHttp:
    def test_the_two_differ_only_in_how_slack_reaches_the_bot(self) -> None:
        socket, http = dict(leaves(manifest())), dict(leaves(manifest("slack-manifest-http")))
        assert set(http) - set(socket) == ONLY_HTTP, "python deploy/slack_cli.py http makes the one from the other"
        assert set(socket) - set(http) == set()
        differing = {path for path in socket if socket[path] != http[path]}
        assert differing == {"settings.socket_mode_enabled"}

    def test_every_address_is_the_one_the_bot_listens_at(self) -> None:
        http = dict(leaves(manifest("slack-manifest-http")))
        assert {http[path] for path in ONLY_HTTP} == {"https://YOUR-HOST/slack/events"}

    def test_it_is_made_from_the_other(self) -> None:
        made = run(f"{sys.executable} deploy/slack_cli.py http")
        assert made == (DEPLOY / "slack-manifest-http.yaml").read_text(encoding="utf-8")


class TestSlackCli:
    @pytest.fixture
    def hooks(self) -> dict[str, str]:
        loaded: dict[str, Any] = json.loads((ROOT / ".slack" / "hooks.json").read_text(encoding="utf-8"))
        return cast(dict[str, str], loaded["hooks"])

    def test_it_gets_the_manifest(self, hooks: dict[str, str]) -> None:
        assert json.loads(run(hooks["get-manifest"].replace("python3", sys.executable))) == manifest()

    def test_it_starts_the_bot_with_the_tokens_it_has(self, hooks: dict[str, str], tmp_path: Path) -> None:
        """With no tokens the bot would say so; with these it goes on to ask a Slack, which is not there."""
        tokens = {"SLACK_CLI_XOXB": "xoxb-none", "SLACK_CLI_XAPP": "xapp-none", "SLACK_API_URL": "http://127.0.0.1:9/"}
        done = subprocess.run(
            shlex.split(hooks["start"].replace("python3", sys.executable)),
            cwd=ROOT,
            env={"PATH": "", "ATTACHE_DATA_DIR": str(tmp_path), **tokens},
            capture_output=True,
            text=True,
            check=False,
            timeout=60,
        )
        assert done.returncode != 0
        assert "Traceback" not in done.stderr
        assert "could not be reached" in done.stderr

    def test_it_uses_the_manifest_that_stands_here(self) -> None:
        config = json.loads((ROOT / ".slack" / "config.json").read_text(encoding="utf-8"))
        assert config["manifest"]["source"] == "local"


def run(command: str) -> str:
    return subprocess.run(shlex.split(command), cwd=ROOT, capture_output=True, text=True, check=True, timeout=60).stdout


def leaves(node: Any, path: str = "") -> Iterator[tuple[str, Any]]:
    """Every value that holds no others, by its path ("settings.socket_mode_enabled")."""
    inner = node.items() if isinstance(node, dict) else enumerate(node) if isinstance(node, list) else None
    if inner is None:
        yield path, node
    else:
        for name, value in inner:
            yield from leaves(value, f"{path}.{name}" if path else str(name))
