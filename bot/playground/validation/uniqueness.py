"""Ids that may occur only once."""

from __future__ import annotations

from typing import Any

from bot.playground.validation.report import Report
from bot.playground.workspace.elements import elements_of


def unique_block_ids(blocks: list[Any], report: Report) -> None:
    """A block_id may stand once in a message or view."""
    seen: set[str] = set()
    for number, block in enumerate(blocks):
        block_id = block.get("block_id") if isinstance(block, dict) else None
        if block_id in seen:
            report.add(f"`block_id` {block_id!r} already exists for another block", f"/blocks/{number}/block_id")
        if block_id:
            seen.add(block_id)


def unique_action_ids(blocks: list[Any], report: Report, *, across_blocks: bool) -> None:
    """An action_id may stand once in a block, and ``across_blocks`` once in the whole view."""
    seen: set[str] = set()
    for number, block in enumerate(blocks):
        if not isinstance(block, dict):
            continue
        if not across_blocks:
            seen = set()
        for element in elements_of(block):
            action_id = element.get("action_id") if isinstance(element, dict) else None
            if action_id in seen:
                report.add(f"`action_id` {action_id!r} already exists for another action", f"/blocks/{number}")
            if action_id:
                seen.add(action_id)


def one_focus(blocks: list[Any], report: Report) -> None:
    """One element of a view at most takes the focus when it opens ("focus_on_load")."""
    elements = [element for block in blocks if isinstance(block, dict) for element in elements_of(block)]
    if sum(1 for element in elements if isinstance(element, dict) and element.get("focus_on_load")) > 1:
        report.add("only one element may have focus_on_load", "/view/blocks")
