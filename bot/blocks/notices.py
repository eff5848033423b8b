"""What the bot says of itself: help, a welcome, and answers to commands it cannot follow."""

from __future__ import annotations

from dataclasses import dataclass
from difflib import get_close_matches

from bot.blocks.message import Message
from bot.blocks.plain import message
from bot.blocks.rich import bullets, label, line, rich, run


@dataclass(frozen=True)
class Command:
    """One form of the slash command: its first words, how to write it, what it does."""

    name: str
    usage: str
    does: str


COMMANDS = (
    Command("read", "/attache read <text or permalink>", "reads a text, or the message or file behind a link"),
    Command("digest daily", "/attache digest daily 08:30 Europe/Berlin", "a digest of this channel every day"),
    Command("digest weekly", "/attache digest weekly mon 08:30 Europe/Berlin", "a digest of this channel every week"),
    Command("digest now", "/attache digest now", "the digest of this channel at once"),
    Command("digest off", "/attache digest off", "no more digests in this channel"),
    Command("help", "/attache help", "this card"),
)


def notice(sentence: str) -> Message:
    """One plain sentence: what was done, or what is the case."""
    return message([rich(line(run(sentence)))])


def help_message() -> Message:
    """The help card: what happens without being asked, and every command there is."""
    rows = [line(run(command.usage, bold=True), run(f": {command.does}")) for command in COMMANDS]
    rows.insert(1, line(run("@attache summarise", bold=True), run(": in a thread, reads what was posted there")))
    return message(
        [
            rich(
                line(run("Drop a document in a channel I am in, and I answer in its thread: who met whom, what each "
                           "side said, what was promised, and what does not add up. Every line is the document's own "
                           "words.")),
            ),
            rich(label("You can also write"), bullets(rows)),
            rich(line(run("I read English text, PDF, Word, PowerPoint, web pages and mail. Nothing leaves this "
                            "server.", italic=True))),
        ]
    )  # fmt: skip


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


def unknown_command(text: str) -> Message:
    """For a command that does not exist: the nearest one that does, with an example."""
    near = nearest_command(text)
    written = [run("“/attache "), run(text, limit=60), run("” is not a command I know. ")] if text.strip() else []
    return message([rich(line(*written, run("Perhaps: "), run(near.usage, bold=True), run(f" ({near.does}).")))])


def wrong_use(command_name: str, sentence: str) -> Message:
    """For a known command that cannot be followed: why, and how to write it."""
    usage = next(command.usage for command in COMMANDS if command.name == command_name)
    return message([rich(line(run(sentence), run(" Write: "), run(usage, bold=True)))])


def nearest_command(text: str) -> Command:
    """The command closest to the first two words of ``text``; help when none is close."""
    asked = [*text.lower().split()[:2], "", ""]
    first = _closest(asked[0], [command.name.split(" ")[0] for command in COMMANDS]) or "help"
    family = [command for command in COMMANDS if command.name.split(" ")[0] == first]
    second = _closest(asked[1], [command.name.removeprefix(first).strip() for command in family])
    return next((command for command in family if second and command.name.endswith(second)), family[0])


def _closest(word: str, words: list[str]) -> str:
    return next(iter(get_close_matches(word, words, n=1, cutoff=0.5)), "")
