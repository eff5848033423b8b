"""Choosing in the menu under a reply, as a person does: by what stands there."""

from __future__ import annotations

from bot.blocks.actions import ActionId, Choice
from bot.playground.server import Playground
from bot.playground.workspace.elements import elements_of
from bot.playground.workspace.model import Message
from bot.playground.workspace.sample import YOU


def choose(slack: Playground, reply: Message, choice: Choice, *, user: str = YOU) -> None:
    """Choose an option of the menu; LookupError where the reply offers none such."""
    slack.click(reply.ts, ActionId.MORE, channel=reply.channel, user=user, value=option(reply, choice))


def option(reply: Message, choice: Choice) -> str:
    """The value that the menu's option carries."""
    for block in reply.blocks:
        for element in elements_of(block):
            for offered in element.get("options", []):
                if str(offered["value"]).startswith(f"{choice}:"):
                    return str(offered["value"])
    raise LookupError(f"the menu does not offer {choice}")
