"""What the bot says of itself: a plain sentence, a welcome, that there is nothing to read."""

from __future__ import annotations

from bot.blocks.message import Message
from bot.blocks.plain import message
from bot.blocks.rich import label, line, rich, run


def notice(sentence: str) -> Message:
    """One plain sentence: what was done, or what is the case."""
    return message([rich(line(run(sentence)))])


def welcome() -> Message:
    """Posted once when the bot is invited to a channel."""
    return message(
        [
            rich(
                label("Attaché reads diplomatic documents here."),
                line(run("Post a readout, communiqué or joint statement as a file, and I answer in its thread. I "
                           "stay silent otherwise. ")),
                line(run("/attache help", bold=True), run(" shows what else I can do.")),
            )
        ]
    )  # fmt: skip


def nothing_to_read() -> Message:
    """For a mention or a command that points at no document."""
    return message(
        [
            rich(
                line(
                    run("I see nothing to read here. Post a file or a text in this thread and mention me again, or "
                          "write "),
                    run("/attache read", bold=True),
                    run(" with the text or a link to the message."),
                )
            )
        ]
    )  # fmt: skip
