"""What Slack would refuse or act on, checked on whole messages and views."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
from slack_sdk.models.blocks import Block as SdkBlock
from slack_sdk.models.views import View as SdkView

from bot.blocks.texts import limits
from bot.blocks.texts.message import Block, Message, View


def check_message(message: Message) -> None:
    """Asserts that Slack takes ``message`` and that nothing in it fires."""
    assert message.text.strip()
    assert len(message.text) <= limits.FALLBACK_TEXT
    assert 0 < len(message.blocks) <= limits.MESSAGE_BLOCKS
    assert limits.size(message.blocks) <= limits.MESSAGE_SIZE
    assert_harmless(message.text)
    assert "<" not in message.text
    check_blocks(message.blocks)


def check_view(view: View) -> None:
    """Asserts that Slack takes ``view`` and that nothing in it fires."""
    assert len(view["title"]["text"]) <= limits.VIEW_TITLE
    assert len(view["private_metadata"]) <= limits.PRIVATE_METADATA
    assert 0 < len(view["blocks"]) <= limits.VIEW_BLOCKS
    assert limits.size(view["blocks"]) <= limits.MESSAGE_SIZE + 2_000
    check_blocks(view["blocks"])
    SdkView(**view).validate_json()


def check_blocks(blocks: list[Block]) -> None:
    """Asserts each block's own limits, and that slack_sdk reads the blocks as they are."""
    actions = list(fields(blocks, "action_id"))
    assert len(actions) == len(set(actions))
    for text in fields(blocks, "text"):
        if isinstance(text, str):
            assert 0 < len(text) <= limits.SECTION_TEXT
            assert_harmless(text)
    for block in blocks:
        _check_block(block)
    parsed = [block.to_dict() for block in SdkBlock.parse_all(blocks)]
    assert parsed == blocks


def _check_block(block: Block) -> None:
    match block["type"]:
        case "rich_text":
            assert block["elements"]
            for part in fields(block, "elements"):
                assert part
        case "context":
            assert 0 < len(block["elements"]) <= limits.CONTEXT_ELEMENTS
        case "header":
            assert len(block["text"]["text"]) <= limits.HEADER_TEXT
        case "actions":
            assert 0 < len(block["elements"]) <= 25
            for element in block["elements"]:
                _check_element(element)
        case other:
            pytest.fail(f"a block of an unknown type: {other}")


def _check_element(element: dict[str, Any]) -> None:
    if element["type"] == "overflow":
        assert 2 <= len(element["options"]) <= limits.OVERFLOW_OPTIONS
        for option in element["options"]:
            assert len(option["text"]["text"]) <= limits.OPTION_TEXT
            assert len(option["value"]) <= limits.OPTION_VALUE
    else:
        assert len(element["text"]["text"]) <= limits.BUTTON_TEXT


def assert_harmless(text: str) -> None:
    """Nothing that Slack would turn into a ping or a link to a person or channel."""
    for opener in ("<!", "<@", "<#"):
        assert opener not in text


def fields(node: Any, name: str) -> Iterator[Any]:
    """Every value of the field ``name`` anywhere in ``node``."""
    if isinstance(node, dict):
        for key, value in node.items():
            if key == name:
                yield value
            yield from fields(value, name)
    elif isinstance(node, list):
        for item in node:
            yield from fields(item, name)


def shown(node: Any) -> str:
    """All text of blocks in one string."""
    return "".join(text for text in fields(node, "text") if isinstance(text, str))
