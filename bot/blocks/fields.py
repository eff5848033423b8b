"""Fields of a form: input blocks, whose ``block_id`` is the field's name and whose values come back under it."""

from __future__ import annotations

from bot.blocks.texts.escape import literal
from bot.blocks.texts.limits import clip
from bot.blocks.texts.message import Block, Element

LABEL = 2_000
"""Characters of a field's label and of its hint ("Input block", Block Kit reference)."""

PLACEHOLDER = 150
"""Characters shown in an empty field ("Plain-text input element", Block Kit reference)."""

OPTIONS = 100
"""Options that a menu takes ("Select menu element", Block Kit reference)."""


def plain(text: str, limit: int = LABEL) -> Element:
    """A plain text object, in which nothing is formatted."""
    return {"type": "plain_text", "text": clip(literal(text), limit) or "–", "emoji": False}


def field(name: str, label: str, element: Element, hint: str = "", *, optional: bool = True) -> Block:
    """One field; ``optional`` ones may be left empty."""
    block: Block = {
        "type": "input",
        "block_id": name,
        "optional": optional,
        "label": plain(label),
        "element": element,
    }
    return block | {"hint": plain(hint)} if hint else block


def text_input(action: str, longest: int, *, multiline: bool = False) -> Element:
    """Words to type; Slack takes 3,000 characters at most ("Plain-text input element", Block Kit reference)."""
    return {"type": "plain_text_input", "action_id": action, "multiline": multiline, "max_length": longest}


def option(label: str, value: str) -> Element:
    """One choice of a menu; label at most 75 characters ("Option object", Block Kit reference)."""
    return {"text": plain(label, 75), "value": value}
