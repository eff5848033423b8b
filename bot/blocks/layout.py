"""Small blocks that are not rich text."""

from __future__ import annotations

from bot.blocks.escape import literal
from bot.blocks.limits import HEADER_TEXT, SECTION_TEXT, clip
from bot.blocks.message import Block

DIVIDER: Block = {"type": "divider"}


def header(text: str) -> Block:
    """A large title."""
    return {"type": "header", "text": {"type": "plain_text", "text": clip(literal(text), HEADER_TEXT), "emoji": False}}


def quiet(text: str) -> Block:
    """A small grey line. Plain text, so that a document's words in it stay words."""
    element = {"type": "plain_text", "text": clip(literal(text), SECTION_TEXT), "emoji": False}
    return {"type": "context", "elements": [element]}
