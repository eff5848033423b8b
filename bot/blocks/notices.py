"""What the bot says of itself: a plain sentence, a welcome, that there is nothing to read."""

from __future__ import annotations

from bot.blocks.message import Message
from bot.blocks.plain import message
from bot.blocks.rich import line, rich, run
from bot.blocks.worded import worded


def notice(sentence: str) -> Message:
    """One plain sentence: what was done, or what is the case."""
    return message([rich(line(run(sentence)))])


def nothing_to_read() -> Message:
    """For a mention or a command that points at no document."""
    return message([rich(line(*worded("nothing-to-read", command="/attache read")))])
