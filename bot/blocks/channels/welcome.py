"""The card with which the bot comes into a channel, and the offer to read what was posted there before."""

from __future__ import annotations

from collections.abc import Sequence

from bot.blocks.actions import ActionId
from bot.blocks.fields import plain
from bot.blocks.texts.limits import BUTTON_TEXT
from bot.blocks.texts.message import Block, Element, Message
from bot.blocks.texts.plain import message
from bot.blocks.texts.rich import bullets, label, line, rich, run
from bot.blocks.texts.worded import worded
from bot.wording.catalogue import say

NAMES_SHOWN = 5


def welcome_card(channel: str) -> Message:
    """Posted once when the bot is invited to the channel with this id; its buttons are for whoever may decide there."""
    more = worded("welcome-more", command="/attache help")
    words = rich(label(say("welcome-title")), line(run(say("welcome-how"))), line(*more))
    offer = _button(say("welcome-recent"), ActionId.OFFER_RECENT, channel)
    return message([words, _row(offer, _button(say("welcome-settings"), ActionId.SETTINGS, channel))])


def recent_offer(names: Sequence[str], days: int) -> Message:
    """For whoever asked: the files of the last days that were not read, newest first, and the button that reads them.

    ``names`` are as their owners gave them; a sentence says so where there are none.
    """
    if not names:
        return message([rich(line(run(say("recent-none", days=days))))])
    shown = [line(run(name, limit=100)) for name in names[:NAMES_SHOWN]]
    if len(names) > NAMES_SHOWN:
        shown.append(line(run(say("more", count=len(names) - NAMES_SHOWN))))
    lines = rich(label(say("recent-found", count=len(names), days=days)), bullets(shown), line(run(say("recent-how"))))
    return message([lines, _row(_button(say("recent-read"), ActionId.READ_RECENT, "recent"))])


def _row(*buttons: Element) -> Block:
    return {"type": "actions", "elements": list(buttons)}


def _button(text: str, action: ActionId, value: str) -> Element:
    return {"type": "button", "action_id": action, "text": plain(text, BUTTON_TEXT), "value": value}
