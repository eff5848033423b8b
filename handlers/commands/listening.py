"""``/attache ...``: answers are seen only by whoever asked."""

from __future__ import annotations

from typing import Any

from slack_bolt import Ack, App

from bot.blocks.commands import help_message, unknown_command
from bot.blocks.message import Message
from bot.tasks.desk import Desk
from handlers.commands.verbs import VERBS
from handlers.payloads import SlashCommand

COMMAND = "/attache"


def register(app: App, desk: Desk) -> None:
    """Listen to the slash command."""

    def listener(ack: Ack, body: dict[str, Any]) -> None:
        message = answer(desk, SlashCommand.model_validate(body))
        if message is None:
            ack()
        else:
            ack(response_type="ephemeral", text=message.text, blocks=message.blocks)

    app.command(COMMAND)(listener)


def answer(desk: Desk, command: SlashCommand) -> Message | None:
    """What whoever typed the command sees at once, without asking Slack anything; slow work is queued and follows."""
    verb, _, rest = command.text.strip().partition(" ")
    known = VERBS.get(verb.lower())
    if known is None:
        return help_message() if not verb else unknown_command(command.text)
    return known(desk, command, rest.strip())
