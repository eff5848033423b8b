"""Blocks read out as plain lines: for a message's fallback ``text``, which screen readers speak."""

from __future__ import annotations

from bot.blocks.texts.escape import escape
from bot.blocks.texts.limits import FALLBACK_TEXT, clip
from bot.blocks.texts.message import Block, Element, Message


def fallback(blocks: list[Block]) -> str:
    """All that ``blocks`` say, as escaped mrkdwn of at most ``FALLBACK_TEXT`` characters."""
    lines = [line for block in blocks for line in block_lines(block)]
    return clip(escape("\n".join(lines)), FALLBACK_TEXT)


def message(blocks: list[Block]) -> Message:
    """A message of ``blocks`` with its fallback text."""
    return Message(text=fallback(blocks), blocks=blocks)


def block_lines(block: Block) -> list[str]:
    """The lines of text in one block; buttons and dividers say nothing."""
    match block["type"]:
        case "rich_text":
            return [line for part in block["elements"] for line in _part_lines(part)]
        case "header":
            return [str(block["text"]["text"])]
        case "context":
            return [line for element in block["elements"] for line in str(element["text"]).split("\n")]
        case _:
            return []


def _part_lines(part: Element) -> list[str]:
    if part["type"] != "rich_text_list":
        return _runs(part)
    mark = "• " if part["style"] == "bullet" else ""
    first = part.get("offset", 0) + 1
    return [
        (mark or f"{first + index}. ") + line
        for index, item in enumerate(part["elements"])
        for line in _part_lines(item)
    ]


def _runs(part: Element) -> list[str]:
    joined = "".join(str(element.get("text", "")) for element in part["elements"])
    return [line for line in joined.split("\n") if line.strip()]
