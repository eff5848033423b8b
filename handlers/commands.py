"""``/attache ...``: answers are seen only by whoever asked."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from slack_bolt import Ack, App

from bot.blocks.message import Message
from bot.blocks.notices import help_message, notice, unknown_command, wrong_use
from bot.digests.schedule import BadSchedule
from bot.tasks.desk import Desk
from bot.tasks.digest_command import SetDigest, digest_command
from bot.tasks.reading_for import Asked, ask_for_private_reading
from handlers.payloads import SlashCommand

COMMAND = "/attache"

Verb = Callable[[Desk, SlashCommand, str], Message | None]


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
    known = _VERBS.get(verb.lower())
    if known is None:
        return help_message() if not verb else unknown_command(command.text)
    return known(desk, command, rest.strip())


def _help(_: Desk, __: SlashCommand, ___: str) -> Message:
    return help_message()


def _read(desk: Desk, command: SlashCommand, rest: str) -> Message:
    if not rest:
        return wrong_use("read", "There is no text or link after “read”.")
    asked = Asked(
        team=desk.identity.team,
        channel=command.channel_id,
        user=command.user_id,
        text=rest,
        key=command.trigger_id,
        outsider=command.team_id != desk.identity.team,
    )
    with desk.database.write() as session:
        ask_for_private_reading(session, desk, asked)
    return notice("Reading it. The answer comes in a moment, for your eyes only.")


def _digest(desk: Desk, command: SlashCommand, rest: str) -> Message | None:
    asked = SetDigest(
        team=desk.identity.team,
        channel=command.channel_id,
        user=command.user_id,
        rest=rest,
        key=command.trigger_id,
    )
    try:
        return digest_command(desk, asked)
    except BadSchedule as fault:
        return notice(str(fault))


_VERBS: dict[str, Verb] = {"help": _help, "read": _read, "digest": _digest}
