"""``/attache digest ...``: set, stop or ask for a channel's digest."""

from __future__ import annotations

from bot.blocks.notices import notice
from bot.blocks.texts.message import Message
from bot.digests.schedule import BadSchedule
from bot.tasks.desk import Desk
from bot.tasks.digests.command import SetDigest, digest_command
from bot.tasks.sentences import sentence_of
from handlers.payloads import SlashCommand


def digest(desk: Desk, command: SlashCommand, rest: str) -> Message | None:
    """What is known at once; a schedule is set by a task, which asks Slack about the channel first."""
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
        return notice(sentence_of(fault))
