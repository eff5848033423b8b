"""``/attache ...``: answers are seen only by whoever asked."""

from __future__ import annotations

from typing import Any

from slack_bolt import Ack, App, Respond

from bot.blocks.commands import help_message, unknown_command
from bot.blocks.texts.message import Message
from bot.tasks.desk import Desk
from bot.tasks.manners import is_alone, manner_for
from bot.wording.manner import speaking
from handlers.commands.grammar import parse
from handlers.commands.opening import Opening
from handlers.commands.verbs import VERBS
from handlers.payloads import SlashCommand

COMMAND = "/attache"


def register(app: App, desk: Desk) -> None:
    """Listen to the slash command."""

    def listener(ack: Ack, body: dict[str, Any], respond: Respond) -> None:
        command = SlashCommand.model_validate(body)
        alone = is_alone(command.channel_id)
        if alone:
            # Slack is asked first how this person likes to be spoken to, and itself waits for three seconds only.
            ack()
        with speaking(manner_for(desk, command.channel_id, command.user_id)):
            told = answer(desk, command)
            if isinstance(told, Message) and not alone:
                ack(response_type="ephemeral", text=told.text, blocks=told.blocks)
                return
            ack()
            message = told if isinstance(told, Message) or told is None else told()
        if message is not None:
            respond(response_type="ephemeral", text=message.text, blocks=message.blocks)

    app.command(COMMAND)(listener)


def answer(desk: Desk, command: SlashCommand) -> Message | Opening | None:
    """What whoever typed the command sees at once, asking Slack nothing; slow work is queued and follows.

    An Opening is called once the command is acknowledged.
    """
    verb, rest = parse(command.text)
    known = VERBS.get(verb)
    if known is None:
        return help_message() if not verb else unknown_command(f"{verb} {rest}")
    return known(desk, command, rest)
