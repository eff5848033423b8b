"""``/attache watch ...``: whom and what one person wants to hear of."""

from __future__ import annotations

from bot.blocks.notices import notice
from bot.blocks.texts.message import Message
from bot.slack.plain_text import plain_text
from bot.tasks.desk import Desk
from bot.tasks.watching.command import watch_command
from bot.tasks.watching.words import BadWatch
from handlers.payloads import SlashCommand


def watch(desk: Desk, command: SlashCommand, rest: str) -> Message:
    """Set, list, end or mute, and say what was done."""
    try:
        return watch_command(desk, command.user_id, command.channel_id, plain_text(rest))
    except BadWatch as fault:
        return notice(str(fault))
