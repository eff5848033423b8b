"""Shortcuts: "Read with Attaché" in a message's menu, and "New reading" beside the composer."""

from __future__ import annotations

from typing import Any

from slack_bolt import Ack, App
from slack_sdk import WebClient

from bot.blocks.actions import ShortcutId
from bot.blocks.new_reading import new_reading_form
from bot.slack.forwarded import files_in
from bot.tasks.desk import Desk
from bot.tasks.handed_in.reading_for import private_place
from bot.tasks.handed_in.shortcuts import ReadMessage, ask_to_read_message, words_in
from bot.tasks.manners import manner_for
from bot.wording.manner import speaking
from handlers.payloads import Payload


class Person(Payload):
    """Whoever chose a shortcut, and their workspace."""

    id: str
    team_id: str | None = None


class Named(Payload):
    """Something with an id."""

    id: str


class MessageShortcut(Payload):
    """A message shortcut chosen (Slack API, "Shortcuts interaction payload": message_action)."""

    user: Person
    team: Named
    channel: Named
    message: dict[str, Any]
    trigger_id: str


def register(app: App, desk: Desk) -> None:
    """Listen to both shortcuts."""

    def on_message(ack: Ack, body: dict[str, Any]) -> None:
        ack()
        with desk.database.write() as session:
            ask_to_read_message(session, desk, wish_of(desk, MessageShortcut.model_validate(body)))

    def anywhere(ack: Ack, body: dict[str, Any], client: WebClient) -> None:
        ack()
        user = Person.model_validate(body["user"]).id
        with speaking(manner_for(desk, private_place(user), user)):
            client.views_open(trigger_id=body["trigger_id"], view=new_reading_form())

    app.message_shortcut(ShortcutId.READ_MESSAGE.value)(on_message)
    app.global_shortcut(ShortcutId.NEW_READING.value)(anywhere)


def wish_of(desk: Desk, chosen: MessageShortcut) -> ReadMessage:
    """The shortcut as the task knows it."""
    message, thread_ts = chosen.message, chosen.message.get("thread_ts")
    return ReadMessage(
        team=desk.identity.team,
        user=chosen.user.id,
        channel=chosen.channel.id,
        ts=message["ts"],
        thread_ts=thread_ts if thread_ts != message["ts"] else None,
        text=words_in(message),
        files=tuple(file["id"] for file in files_in(message)),
        key=chosen.trigger_id,
        outsider=(chosen.user.team_id or chosen.team.id) != desk.identity.team,
    )
