"""What the bot says of itself: a plain sentence, a welcome, that there is nothing to read."""

from __future__ import annotations

from bot.blocks.fields import plain
from bot.blocks.texts.limits import VIEW_TITLE
from bot.blocks.texts.message import Message, View
from bot.blocks.texts.plain import message
from bot.blocks.texts.rich import line, rich, run
from bot.blocks.texts.worded import worded
from bot.wording.catalogue import say


def notice(sentence: str) -> Message:
    """One plain sentence: what was done, or what is the case."""
    return message([rich(line(run(sentence)))])


def nothing_to_read() -> Message:
    """For a mention or a command that points at no document."""
    return message([rich(line(*worded("nothing-to-read", command="/attache read")))])


def told_in_view(told: Message) -> View:
    """A message as a modal, for where nothing can be said beside what was clicked: on the Home tab."""
    return {
        "type": "modal",
        "title": plain(say("home-title"), VIEW_TITLE),
        "close": plain(say("home-close"), VIEW_TITLE),
        "blocks": told.blocks,
    }
