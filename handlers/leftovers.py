"""Clicks, forms and shortcuts that no listener takes: of an earlier version, answered politely. Registered last."""

from __future__ import annotations

import re
from typing import Any

from slack_bolt import Ack, App
from slack_sdk import WebClient

from bot.tasks.desk import Desk
from bot.wording.catalogue import say
from bot.wording.manner import speaking
from handlers.telling import manner_of_person, tell

ANY = re.compile(".*", re.DOTALL)


def register(app: App, desk: Desk) -> None:
    """Listen to whatever nobody else listens to."""

    def clicked(ack: Ack, body: dict[str, Any], client: WebClient) -> None:
        ack()
        if any(action.get("url") for action in body["actions"]):
            return  # A button that is a link: Slack has opened it already, and tells of it besides.
        with speaking(manner_of_person(desk, body)):
            tell(client, body, say("sorry-stale"))

    def submitted(ack: Ack, body: dict[str, Any], client: WebClient) -> None:
        with speaking(manner_of_person(desk, body)):
            tell(client, body, say("sorry-stale-form"), ack=ack)

    def picked(ack: Ack, body: dict[str, Any], client: WebClient) -> None:
        ack()
        with speaking(manner_of_person(desk, body)):
            tell(client, body, say("sorry-stale-shortcut"))

    def looked_up(ack: Ack) -> None:
        ack(options=[])

    app.action(ANY)(clicked)
    app.view(ANY)(submitted)
    app.shortcut(ANY)(picked)
    app.options(ANY)(looked_up)
