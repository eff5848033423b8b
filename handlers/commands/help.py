"""``/attache help [topic]``."""

from __future__ import annotations

from bot.blocks.commands import help_message, topic_help
from bot.blocks.texts.message import Message
from bot.tasks.desk import Desk
from handlers.payloads import SlashCommand


def help_(_: Desk, __: SlashCommand, rest: str) -> Message:
    """The help card, or the card of one verb."""
    return topic_help(rest.lower().removeprefix("/attache").strip()) if rest else help_message()
