"""``/attache ...``: answers are seen only by whoever asked."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from typing import Any

from slack_bolt import Ack, App

from bot.blocks.message import Message
from bot.blocks.notices import help_message, notice, unknown_command, wrong_use
from bot.digests.schedule import BadSchedule
from bot.tasks.desk import Desk
from bot.tasks.digest_command import digest_command
from bot.tasks.reading_for import Asked, ask_for_private_reading
from handlers.payloads import SlashCommand

COMMAND = "/attache"

Verb = Callable[[Desk, SlashCommand, str], Message]


def register(app: App, desk: Desk) -> None:
    """Listen to the slash command."""

    def listener(ack: Ack, body: dict[str, Any]) -> None:
        command = SlashCommand.model_validate(body)
        message = answer(desk, command)
        ack(response_type="ephemeral", text=message.text, blocks=message.blocks)

    app.command(COMMAND)(listener)


def answer(desk: Desk, command: SlashCommand) -> Message:
    """What whoever typed the command sees at once; slow work is queued and follows."""
    verb, _, rest = command.text.strip().partition(" ")
    known = _VERBS.get(verb.lower())
    if known is None:
        return help_message() if not verb else unknown_command(command.text)
    return known(desk, command, rest.strip())


def _help(_: Desk, __: SlashCommand, ___: str) -> Message:
    return help_message()


def _read(desk: Desk, command: SlashCommand, rest: str) -> Message:
    if not rest:
        return wrong_use("read", "There is no text or link after “read”.")
    key = command.trigger_id or hashlib.sha256(f"{command.user_id}{command.text}".encode()).hexdigest()[:24]
    with desk.database.write() as session:
        ask_for_private_reading(
            session,
            desk,
            Asked(team=command.team_id, channel=command.channel_id, user=command.user_id, text=rest, key=key),
        )
    return notice("Reading it. The answer comes here in a moment, for your eyes only.")


def _digest(desk: Desk, command: SlashCommand, rest: str) -> Message:
    try:
        return digest_command(desk, command.team_id, command.channel_id, command.user_id, rest, command.trigger_id)
    except BadSchedule as fault:
        return notice(str(fault))


_VERBS: dict[str, Verb] = {"help": _help, "read": _read, "digest": _digest}
