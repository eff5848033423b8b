"""Whether Slack would take a message's blocks, or a view."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from bot.playground.validation.blocks import (
    MAX_MARKDOWN,
    MESSAGE_BLOCKS,
    VIEW_BLOCKS,
    VIEW_SETTINGS,
    VIEW_TEXTS,
)
from bot.playground.validation.report import Report, Rule
from bot.playground.validation.rules import each, fields, typed
from bot.playground.validation.uniqueness import one_focus, unique_action_ids, unique_block_ids

MAX_MESSAGE_BLOCKS = 50
"""Blocks of a message ("Blocks")."""
MAX_VIEW_BLOCKS = 100
"""Blocks of a modal or Home tab ("Blocks")."""
MAX_MESSAGE_CHARACTERS = 13_200
"""Characters of text over all blocks of a message: not documented, measured in slackapi/bolt-js#2509."""
MAX_MESSAGE_JSON = 15_500
"""Characters of all blocks as compact JSON: not documented, from the measurements in slackapi/bolt-js#2867."""
MAX_TABLES = 1
"""Tables in a message ("Table block")."""


@dataclass(frozen=True)
class Problem:
    """Why Slack would refuse: its word for the error, and its sentences."""

    error: str
    messages: list[str]


def check_message_blocks(blocks: list[Any]) -> Problem | None:
    """What Slack would say to these blocks in a message; None where it takes them."""
    report = Report()
    rule: Rule = each(typed(lambda: MESSAGE_BLOCKS, "a message"), MAX_MESSAGE_BLOCKS, 0)
    rule(blocks, "/blocks", report)
    unique_block_ids(blocks, report)
    unique_action_ids(blocks, report, across_blocks=False)
    _only_so_many(blocks, report)
    if report.messages:
        return Problem("invalid_blocks", report.messages)
    text, whole = sum(map(len, texts(blocks))), len(json.dumps(blocks, ensure_ascii=False, separators=(",", ":")))
    if text > MAX_MESSAGE_CHARACTERS or whole > MAX_MESSAGE_JSON:
        return Problem("msg_blocks_too_long", [f"[ERROR] {text} characters of text, {whole} in all"])
    return None


def check_view(view: dict[str, Any], kind: str) -> Problem | None:
    """What Slack would say to this view of the given kind (``modal`` or ``home``); None where it takes it."""
    report = Report()
    if view.get("type") != kind:
        report.add(f"must be a {kind}", "/view/type")
    blocks: Rule = each(typed(lambda: VIEW_BLOCKS, f"a {kind}"), MAX_VIEW_BLOCKS)
    if kind == "modal":
        others = {name: rule for name, rule in VIEW_TEXTS.items() if name != "title"} | VIEW_SETTINGS
        fields({"title": VIEW_TEXTS["title"], "blocks": blocks}, **others)(view, "/view", report)
    else:
        fields({"blocks": blocks}, **VIEW_SETTINGS)(view, "/view", report)
    held = view.get("blocks") if isinstance(view.get("blocks"), list) else []
    unique_block_ids(held or [], report)
    unique_action_ids(held or [], report, across_blocks=True)
    one_focus(held or [], report)
    has_input = any(isinstance(block, dict) and block.get("type") == "input" for block in held or [])
    if kind == "modal" and has_input and not view.get("submit"):
        report.add("missing required field: submit (needed where there are inputs)", "/view")
    return Problem("invalid_arguments", report.messages) if report.messages else None


def texts(value: Any) -> Iterator[str]:
    """Every string that stands under ``text`` anywhere in a payload."""
    if isinstance(value, dict):
        for name, content in value.items():
            if name == "text" and isinstance(content, str):
                yield content
            else:
                yield from texts(content)
    elif isinstance(value, list):
        for item in value:
            yield from texts(item)


def _only_so_many(blocks: list[Any], report: Report) -> None:
    known = [block for block in blocks if isinstance(block, dict)]
    tables = [block for block in known if block.get("type") == "table"]
    if len(tables) > MAX_TABLES:
        report.add("only one table is allowed in a message (invalid_attachments)", "/blocks")
    written = sum(len(str(block.get("text", ""))) for block in known if block.get("type") == "markdown")
    if written > MAX_MARKDOWN:
        report.add(f"markdown must be less than {MAX_MARKDOWN + 1} characters in all", "/blocks")
