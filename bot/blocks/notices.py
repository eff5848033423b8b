"""What the bot says of itself: a plain sentence, a welcome, that there is nothing to read."""

from __future__ import annotations

from bot.blocks.message import Message
from bot.blocks.plain import message
from bot.blocks.rich import label, line, rich, run
from bot.blocks.worded import worded
from bot.wording.catalogue import say


def notice(sentence: str) -> Message:
    """One plain sentence: what was done, or what is the case."""
    return message([rich(line(run(sentence)))])


def welcome() -> Message:
    """Posted once when the bot is invited to a channel."""
    more = worded("welcome-more", command="/attache help")
    return message([rich(label(say("welcome-title")), line(run(say("welcome-how"))), line(*more))])


def nothing_to_read() -> Message:
    """For a mention or a command that points at no document."""
    return message([rich(line(*worded("nothing-to-read", command="/attache read")))])
