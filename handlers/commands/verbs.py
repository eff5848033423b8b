"""Every verb of the slash command. One stands here only when it works; the help and the manifest name the same."""

from __future__ import annotations

from collections.abc import Callable

from bot.blocks.message import Message
from bot.tasks.desk import Desk
from handlers.commands.ask import ask
from handlers.commands.digest import digest
from handlers.commands.help import help_
from handlers.commands.promises import promises
from handlers.commands.read import read
from handlers.commands.watch import watch
from handlers.payloads import SlashCommand

Verb = Callable[[Desk, SlashCommand, str], Message | None]
"""Takes what stands after the verb. None: the answer follows later, by ``response_url`` or the outbox."""

VERBS: dict[str, Verb] = {
    "read": read,
    "ask": ask,
    "digest": digest,
    "promises": promises,
    "watch": watch,
    "help": help_,
}
