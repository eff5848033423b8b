"""``/attache help``."""

from __future__ import annotations

from bot.blocks.commands import help_message
from bot.blocks.message import Message
from bot.tasks.desk import Desk
from handlers.payloads import SlashCommand


def help_(_: Desk, __: SlashCommand, ___: str) -> Message:
    """The help card."""
    return help_message()
