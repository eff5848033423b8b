"""Every verb of the slash command. One stands here only when it works; the help and the manifest name the same."""

from __future__ import annotations

from collections.abc import Callable

from bot.blocks.texts.message import Message
from bot.tasks.desk import Desk
from handlers.commands.ask import ask
from handlers.commands.compare import compare
from handlers.commands.digest import digest
from handlers.commands.export import export
from handlers.commands.forget import forget
from handlers.commands.help import help_
from handlers.commands.opening import Opening
from handlers.commands.promises import promises
from handlers.commands.read import read
from handlers.commands.settings import settings
from handlers.commands.watch import watch
from handlers.payloads import SlashCommand

Verb = Callable[[Desk, SlashCommand, str], Message | Opening | None]
"""Takes what stands after the verb. None: the answer follows later, by ``response_url`` or the outbox."""

VERBS: dict[str, Verb] = {
    "read": read,
    "ask": ask,
    "digest": digest,
    "promises": promises,
    "compare": compare,
    "watch": watch,
    "settings": settings,
    "export": export,
    "forget": forget,
    "help": help_,
}
