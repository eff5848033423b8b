"""Small blocks that are not rich text."""

from __future__ import annotations

from bot.blocks.texts.escape import literal
from bot.blocks.texts.limits import HEADER_TEXT, SECTION_TEXT, clip
from bot.blocks.texts.message import Block

DIVIDER: Block = {"type": "divider"}


def header(text: str) -> Block:
    """A large title."""
    return {
        "type": "header",
        "text": {"type": "plain_text", "text": clip(literal(text), HEADER_TEXT) or "–", "emoji": False},
    }


def quiet(*lines: str) -> Block:
    """Small grey lines. Plain text, so that a document's words in them stay words; a dash when all are empty."""
    text = clip("\n".join(literal(one) for one in lines), SECTION_TEXT).strip() or "–"
    return {"type": "context", "elements": [{"type": "plain_text", "text": text, "emoji": False}]}
