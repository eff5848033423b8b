"""Where blocks keep their interactive elements, and which options an element knows."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from bot.playground.workspace.model import Json


def elements_of(block: Json) -> Iterator[Json]:
    """The interactive elements of a block, wherever it holds them."""
    if block.get("type") in {"actions", "context_actions"}:
        yield from block.get("elements", [])
    if isinstance(block.get("accessory"), dict):
        yield block["accessory"]
    if block.get("type") == "input" and isinstance(block.get("element"), dict):
        yield block["element"]


def placed_elements(blocks: Iterable[Json]) -> Iterator[tuple[str, Json]]:
    """Every element with the id of its block."""
    for block in blocks:
        for element in elements_of(block):
            yield str(block.get("block_id", "")), element


def find_element(blocks: Iterable[Json], action_id: str, block_id: str | None = None) -> tuple[str, Json]:
    """The element with an action id, and its block's id. LookupError where there is no such."""
    for block, element in placed_elements(blocks):
        if element.get("action_id") == action_id and block_id in (None, block):
            return block, element
    raise LookupError(f"no element with action id {action_id!r}" + (f" in block {block_id!r}" if block_id else ""))


def options_of(source: Json) -> Iterator[Json]:
    """The options of a menu or of an answer that offers some, those in groups among them."""
    yield from source.get("options") or []
    for group in source.get("option_groups") or []:
        yield from group.get("options") or []
