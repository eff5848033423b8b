"""Every Slack limit the builders keep to, each with the page of Slack's documentation that gives it.

Lengths are in characters (Unicode code points).
"""

from __future__ import annotations

import json
import re

from bot.blocks.texts.message import Block
from bot.wording.catalogue import say

MESSAGE_BLOCKS = 50
"""Blocks in one message ("Blocks", Block Kit reference)."""

VIEW_BLOCKS = 100
"""Blocks in a modal or a Home tab ("Blocks", Block Kit reference)."""

SECTION_TEXT = 3_000
"""Text of a section block ("Section block"); kept for one rich text element too, for which no limit is given."""

CONTEXT_ELEMENTS = 10
"""Elements of a context block ("Context block")."""

HEADER_TEXT = 150
"""Text of a header block ("Header block")."""

BUTTON_TEXT = 75
"""Text of a button ("Button element"); Slack may show as few as 30."""

BUTTON_VALUE = 2_000
"""Value of a button ("Button element")."""

OPTION_TEXT = 75
"""Text of one option of a menu ("Option object")."""

OPTION_VALUE = 150
"""Value of one option of a menu ("Option object")."""

OVERFLOW_OPTIONS = 5
"""Options of an overflow menu ("Overflow menu element")."""

VIEW_TITLE = 24
"""Title, close and submit label of a modal ("Modal views")."""

PRIVATE_METADATA = 3_000
"""What a view carries for its handler ("Modal views")."""

FALLBACK_TEXT = 4_000
"""Advised length of a message's ``text`` ("chat.postMessage method", Truncating content)."""

MESSAGE_SIZE = 13_000
"""All blocks of a message as JSON. Slack documents no sum; posts fail with msg_blocks_too_long from about 13,200
characters of content (slackapi/bolt-js#2509), and with rich text somewhat above 15,500 of JSON (#2867).
Counting the JSON in UTF-8 bytes is the strictest reading of both."""

ELLIPSIS = "…"

_OPEN_ENTITY = re.compile(r"&[a-z]{0,3}$")


def clip(text: str, limit: int) -> str:
    """``text`` cut to at most ``limit`` characters, at a word's end where one is near, with "…" when cut.

    An entity such as ``&amp;`` is kept whole or left out.
    """
    if len(text) <= limit:
        return text
    kept = _OPEN_ENTITY.sub("", text[: max(limit - 1, 0)])
    space = kept.rfind(" ")
    if space > limit / 2:
        kept = kept[:space]
    return kept.rstrip(" ,:–—-") + ELLIPSIS if limit > 0 else ""


def size(blocks: list[Block]) -> int:
    """Size of ``blocks`` as Slack may count it: their JSON in UTF-8 bytes."""
    return len(json.dumps(blocks, ensure_ascii=False, separators=(",", ":")).encode())


def fit(blocks: list[Block]) -> list[Block]:
    """``blocks`` cut to what one message may hold: 50 blocks and :data:`MESSAGE_SIZE` in all.

    Blocks are dropped whole, from the end, but buttons stay: what was dropped is one click away.
    """
    buttons = [block for block in blocks if block["type"] == "actions"]
    body = [block for block in blocks if block["type"] != "actions"]
    if len(blocks) <= MESSAGE_BLOCKS and size(blocks) <= MESSAGE_SIZE:
        return blocks
    end = [_shortened(), *buttons]
    while body and (len(body) + len(buttons) >= MESSAGE_BLOCKS or size([*body, *end]) > MESSAGE_SIZE):
        body.pop()
    return [*body, *end]


def _shortened() -> Block:
    text = {"type": "plain_text", "text": say("reply-shortened"), "emoji": False}
    return {"type": "context", "elements": [text]}
