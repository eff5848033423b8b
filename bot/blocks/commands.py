"""The slash command as people are told of it: every form, the help card, and answers to what cannot be followed."""

from __future__ import annotations

from dataclasses import dataclass
from difflib import get_close_matches

from bot.blocks.message import Message
from bot.blocks.plain import message
from bot.blocks.rich import bullets, label, line, rich, run
from bot.wording.catalogue import say


@dataclass(frozen=True)
class Command:
    """One form of the slash command: its first words, an example to type, and the name of what it does in words."""

    name: str
    usage: str
    does: str


COMMANDS = (
    Command("read", "/attache read <text or permalink>", "command-read-does"),
    Command("ask", "/attache ask What did China say on Taiwan since March?", "command-ask-does"),
    Command("digest daily", "/attache digest daily 08:30 Europe/Berlin", "command-digest-daily-does"),
    Command("digest weekly", "/attache digest weekly mon 08:30 Europe/Berlin", "command-digest-weekly-does"),
    Command("digest now", "/attache digest now", "command-digest-now-does"),
    Command("digest off", "/attache digest off", "command-digest-off-does"),
    Command("promises", "/attache promises China due", "command-promises-does"),
    Command("compare", "/attache compare <link> <link>", "command-compare-does"),
    Command("watch", "/attache watch Taiwan for 30d", "command-watch-does"),
    Command("watch list", "/attache watch list", "command-watch-list-does"),
    Command("watch off", "/attache watch off Taiwan", "command-watch-off-does"),
    Command("settings", "/attache settings", "command-settings-does"),
    Command("help", "/attache help", "command-help-does"),
)


def help_message() -> Message:
    """The help card: what happens without being asked, and every command there is."""
    rows = [line(run(command.usage, bold=True), run(f": {say(command.does)}")) for command in COMMANDS]
    rows.insert(1, line(run("@attache summarise", bold=True), run(f": {say('help-mention-does')}")))
    return message(
        [
            rich(line(run(say("help-opening")))),
            rich(label(say("help-also")), bullets(rows)),
            rich(line(run(say("help-closing"), italic=True))),
        ]
    )


def unknown_command(text: str) -> Message:
    """For a command that does not exist: the nearest one that does, with an example."""
    near = nearest_command(text)
    typed = " ".join(text.split())[:60]
    return message(
        [
            rich(
                line(
                    run(say("command-unknown", typed=typed) + " "),
                    run(near.usage, bold=True),
                    run(f" ({say(near.does)})."),
                )
            )
        ]
    )


def wrong_use(command_name: str, sentence: str) -> Message:
    """For a known command that cannot be followed: why, and how to write it."""
    usage = next(command.usage for command in COMMANDS if command.name == command_name)
    return message([rich(line(run(f"{sentence} {say('command-write')} "), run(usage, bold=True)))])


def nearest_command(text: str) -> Command:
    """The command closest to the first two words of ``text``; help when none is close."""
    asked = [*text.lower().split()[:2], "", ""]
    first = _closest(asked[0], [command.name.split(" ")[0] for command in COMMANDS]) or "help"
    family = [command for command in COMMANDS if command.name.split(" ")[0] == first]
    second = _closest(asked[1], [command.name.removeprefix(first).strip() for command in family])
    return next((command for command in family if second and command.name.endswith(second)), family[0])


def _closest(word: str, words: list[str]) -> str:
    return next(iter(get_close_matches(word, words, n=1, cutoff=0.5)), "")
