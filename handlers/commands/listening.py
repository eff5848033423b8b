"""``/attache ...``: answers are seen only by whoever asked."""

from __future__ import annotations

from typing import Any

from slack_bolt import Ack, App, Respond

from bot.blocks.commands import help_message, unknown_command
from bot.blocks.message import Message
from bot.tasks.desk import Desk
from bot.tasks.manners import manner_for
from bot.wording.manner import speaking
from handlers.commands.opening import Opening
from handlers.commands.verbs import VERBS
from handlers.payloads import SlashCommand

COMMAND = "/attache"


def register(app: App, desk: Desk) -> None:
    """Listen to the slash command."""

    def listener(ack: Ack, body: dict[str, Any], respond: Respond) -> None:
        command = SlashCommand.model_validate(body)
        with speaking(manner_for(desk, command.channel_id, command.user_id)):
            told = answer(desk, command)
        if isinstance(told, Message):
            ack(response_type="ephemeral", text=told.text, blocks=told.blocks)
            return
        ack()
        if told is not None and (instead := told()) is not None:
            respond(response_type="ephemeral", text=instead.text, blocks=instead.blocks)

    app.command(COMMAND)(listener)


def answer(desk: Desk, command: SlashCommand) -> Message | None:
    """What whoever typed the command sees at once, without waiting for slow work: that is queued, and follows."""
    verb, rest = parse(command.text)
    with speaking(manner_for(desk, command.channel_id, command.user_id)):
        known = VERBS.get(verb)
        if known is None:
            return help_message() if not verb else unknown_command(f"{verb} {rest}")
        return known(desk, command, rest)
