"""What the Slack CLI asks of a project (hooks), and the manifest for HTTP made from the one for Socket Mode.

``python deploy/slack_cli.py manifest`` prints the manifest as JSON, ``start`` runs the bot with the tokens that the
CLI gives, ``http`` prints the other manifest. See "Hooks" in the Slack CLI's documentation.
"""

from __future__ import annotations

import copy
import json
import os
import sys
from pathlib import Path
from typing import Any

import yaml

SOCKET_MANIFEST = Path(__file__).with_name("slack-manifest.yaml")
EVENTS_URL = "https://YOUR-HOST/slack/events"
HTTP_HEAD = """\
# Paste this into https://api.slack.com/apps -> Create New App -> From a manifest, with your host for YOUR-HOST.
# Made from slack-manifest.yaml, which is for Socket Mode: python deploy/slack_cli.py http
"""
TOKENS = {"SLACK_CLI_XOXB": "SLACK_BOT_TOKEN", "SLACK_CLI_XAPP": "SLACK_APP_TOKEN"}
"""The CLI's names for the tokens of the app it has installed, and ours."""


def socket_manifest() -> dict[str, Any]:
    """The manifest for Socket Mode."""
    loaded: dict[str, Any] = yaml.safe_load(SOCKET_MANIFEST.read_text(encoding="utf-8"))
    return loaded


def over_http(manifest: dict[str, Any]) -> dict[str, Any]:
    """The same app for HTTP: Slack is told where to send events, interactions, look-ups and commands."""
    told = copy.deepcopy(manifest)
    settings = told["settings"]
    settings["socket_mode_enabled"] = False
    settings["event_subscriptions"]["request_url"] = EVENTS_URL
    settings["interactivity"] |= {"request_url": EVENTS_URL, "message_menu_options_url": EVENTS_URL}
    for command in told["features"]["slash_commands"]:
        command["url"] = EVENTS_URL
    return told


def main(wish: str) -> int:
    """Do what was asked for on the command line; 0, or 2 for an unknown wish."""
    match wish:
        case "manifest":
            sys.stdout.write(json.dumps(socket_manifest(), ensure_ascii=False))
        case "http":
            body = yaml.safe_dump(over_http(socket_manifest()), sort_keys=False, allow_unicode=True, width=120)
            sys.stdout.write(HTTP_HEAD + body)
        case "start":
            given = {ours: os.environ[theirs] for theirs, ours in TOKENS.items() if theirs in os.environ}
            os.execve(sys.executable, [sys.executable, "-m", "bot.cli", "serve"], {**os.environ, **given})  # noqa: S606
        case _:
            sys.stderr.write("manifest, http or start\n")
            return 2
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1] if len(sys.argv) > 1 else ""))
