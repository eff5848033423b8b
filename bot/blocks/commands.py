"""The slash command as people are told of it: every form, the help card, and answers to what cannot be followed."""

from __future__ import annotations

from dataclasses import dataclass
from difflib import get_close_matches

from bot.blocks.texts.message import Element, Message
from bot.blocks.texts.plain import message
from bot.blocks.texts.rich import bullets, label, line, rich, run
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
    Command("export", "/attache export markdown week", "command-export-does"),
    Command("forget", "/attache forget <link>", "command-forget-does"),
    Command("forget channel", "/attache forget channel", "command-forget-channel-does"),
    Command("help", "/attache help digest", "command-help-does"),
)


EXAMPLES = {
    "read": (
        ("/attache read https://desk.slack.com/archives/C024BE91L/p1769932800000100", "example-read-link"),
        ("/attache read The two ministers met in Vienna and agreed to ...", "example-read-text"),
    ),
    "ask": (("/attache ask Who met Sergey Lavrov this year?", "example-ask"),),
    "promises": (("/attache promises overdue", "example-promises"),),
    "export": (
        ("/attache export csv all", "example-export-csv"),
        ("/attache export json <link>", "example-export-link"),
    ),
}
"""Further things to type, by verb, with the names of what they do in words."""

MENTIONS = (
    ("@attache summarise", "help-mention-does"),
    ("@attache What did China say on Taiwan?", "help-ask-does"),
)
"""What can be said to the bot in a thread, with the names of what it does in words."""

NOTES = {"export": "note-export", "forget": "note-forget", "read": "note-read"}
"""What else there is to know of a verb, by name."""


def help_message() -> Message:
    """The help card: what happens without being asked, and every verb there is, with the form most used."""
    firsts = {command.name.split(" ")[0]: command for command in reversed(COMMANDS)}
    rows = [_form(command.usage, command.does) for command in COMMANDS if command in firsts.values()]
    rows[1:1] = [_form(usage, does) for usage, does in MENTIONS]
    return message(
        [
            rich(line(run(say("help-opening")))),
            rich(label(say("help-also")), bullets(rows)),
            rich(line(run(say("help-closing"), italic=True))),
        ]
    )


def topic_help(topic: str) -> Message:
    """The card of one verb: each of its forms, examples, what else to know; for a word that is none, the nearest."""
    verb = topic.split(" ")[0]
    forms = [(command.usage, command.does) for command in COMMANDS if command.name.split(" ")[0] == verb]
    if not forms:
        return unknown_command(topic)
    rows = [_form(usage, does) for usage, does in (*forms, *EXAMPLES.get(verb, ()))]
    note = [rich(line(run(say(NOTES[verb]))))] if verb in NOTES else []
    return message([rich(label(f"/attache {verb}"), bullets(rows)), *note])


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


def _form(usage: str, does: str) -> Element:
    return line(run(usage, bold=True), run(f": {say(does)}"))


def _closest(word: str, words: list[str]) -> str:
    return next(iter(get_close_matches(word, words, n=1, cutoff=0.5)), "")
