"""Something shown to one person that can be shown again to others: what it is, and the buttons that do so."""

from __future__ import annotations

import json
from dataclasses import dataclass
from enum import StrEnum

from bot.blocks.actions import ActionId, Stale, unpack_id
from bot.blocks.texts.limits import BUTTON_VALUE, fit
from bot.blocks.texts.message import Element, Message
from bot.blocks.texts.rich import line, link, rich, run
from bot.wording.catalogue import say


class ExhibitKind(StrEnum):
    """What is shown; `bot.tasks.given_out.exhibits` says how each is made."""

    READING = "reading"
    """Its id. Of one that was made for this person alone also where its words are from, else it cannot be opened to
    others: the channel of the message that was read, or nothing where the person pasted them."""
    COMPARISON = "comparison"
    PROMISES = "promises"
    ANSWER = "answer"


@dataclass(frozen=True)
class Exhibit:
    """What is shown: its kind, and ids (or a person's own typed words) from which it can be made again.

    Never a document's words: whoever gets to see it is decided each time it is made.
    """

    kind: ExhibitKind
    args: tuple[str, ...] = ()

    def pack(self) -> str:
        """As a button's value; ValueError when it is longer than Slack allows."""
        packed = json.dumps([self.kind.value, *self.args], ensure_ascii=False)
        if len(packed) > BUTTON_VALUE:
            raise ValueError("too long for a button")
        return packed

    @classmethod
    def unpack(cls, value: str) -> Exhibit:
        """From a button's value; Stale when it is not ours, or of a kind that is no more."""
        try:
            kind, *args = json.loads(value)
            exhibit = cls(ExhibitKind(kind), tuple(str(one) for one in args))
            if exhibit.kind == ExhibitKind.READING:
                reading_id, *origin = exhibit.args
                unpack_id(reading_id)
                if len(origin) > 1:
                    raise Stale(f"{value[:60]!r} says too much")
        except (TypeError, ValueError) as fault:
            raise Stale(f"{value[:60]!r} is no exhibit") from fault
        return exhibit


def with_share_and_keep(shown: Message, exhibit: Exhibit, *, alone: bool = False) -> Message:
    """An answer for one person's eyes, with a row to share it into the channel and to keep it.

    ``alone``: it stands in a direct message, where there is nobody to share it with and it stays anyway.
    """
    if alone:
        return shown
    row = {
        "type": "actions",
        "elements": [
            _button(say("button-share"), ActionId.SHARE, exhibit),
            _button(say("button-keep"), ActionId.KEEP, exhibit),
        ],
    }
    return Message(shown.text, fit([*shown.blocks, row]))


def shared_by(shown: Message, user: str) -> Message:
    """An answer as it is shared into a channel: under the name of whoever did so."""
    whose = line(run(say("shared-by") + " ", italic=True), {"type": "user", "user_id": user})
    return Message(f"{say('shared-by')} <@{user}>\n{shown.text}", fit([rich(whose), *shown.blocks]))


def kept_from(shown: Message, where: str) -> Message:
    """An answer whose buttons work only in the place it belongs to, kept elsewhere: a link to that place instead.

    ``where`` is that link; empty where there is none.
    """
    body = [block for block in shown.blocks if block["type"] != "actions"]
    back = [rich(line(link(say("kept-back"), where)))] if where else []
    return Message(shown.text, fit([*body, *back]))


def _button(text: str, action: ActionId, exhibit: Exhibit) -> Element:
    return {
        "type": "button",
        "action_id": action,
        "text": {"type": "plain_text", "text": text, "emoji": False},
        "value": exhibit.pack(),
    }
