"""The question before a channel's readings are forgotten."""

from __future__ import annotations

from bot.blocks.actions import ActionId
from bot.blocks.fields import plain
from bot.blocks.texts.limits import BUTTON_TEXT
from bot.blocks.texts.message import Element, Message
from bot.blocks.texts.plain import message
from bot.blocks.texts.rich import line, rich, run
from bot.wording.catalogue import say


def really_forget_channel() -> Message:
    """What would go, and two buttons. Which channel it is, a click tells."""
    yes = _button(say("button-forget"), ActionId.FORGET_CHANNEL) | {"style": "danger"}
    no = _button(say("button-forget-not"), ActionId.FORGET_NOT)
    return message([rich(line(run(say("forget-really")))), {"type": "actions", "elements": [yes, no]}])


def _button(text: str, action: ActionId) -> Element:
    return {"type": "button", "action_id": action, "text": plain(text, BUTTON_TEXT), "value": "channel"}
