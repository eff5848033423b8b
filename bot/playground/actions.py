"""The ``actions`` entry of an interaction: what Slack says about the element that was used."""

from __future__ import annotations

import time
from collections.abc import Iterator

from bot.playground.workspace.model import Json


def elements_of(block: Json) -> Iterator[Json]:
    """The interactive elements of a block, wherever it holds them."""
    if block.get("type") in {"actions", "context_actions"}:
        yield from block.get("elements", [])
    if isinstance(block.get("accessory"), dict):
        yield block["accessory"]
    if block.get("type") == "input" and isinstance(block.get("element"), dict):
        yield block["element"]


def action_of(blocks: list[Json], action_id: str, block_id: str | None = None, value: str | None = None) -> Json:
    """What Slack sends when the element is used; ``value`` chooses an option. LookupError where there is no such."""
    for block in blocks:
        if block_id not in (None, block.get("block_id")):
            continue
        for element in elements_of(block):
            if element.get("action_id") == action_id:
                return _action(element, str(block.get("block_id", "")), value)
    raise LookupError(f"no element with action id {action_id!r}")


def _action(element: Json, block_id: str, value: str | None) -> Json:
    kind = element["type"]
    action: Json = {
        "action_id": element["action_id"],
        "block_id": block_id,
        "type": kind,
        "action_ts": f"{time.time():.6f}",
    }
    if kind == "button":
        action["text"] = element["text"]
        action |= {key: element[key] for key in ("value", "style", "url") if key in element}
    elif kind in {"overflow", "static_select", "radio_buttons"}:
        action["selected_option"] = _option(element, value)
        if "placeholder" in element:
            action["placeholder"] = element["placeholder"]
    elif kind == "checkboxes":
        action["selected_options"] = [] if value is None else [_option(element, value)]
    elif kind == "feedback_buttons":
        action["value"] = value if value is not None else element["positive_button"]["value"]
    elif value is not None:
        action["selected_date" if kind == "datepicker" else "value"] = value
    return action


def _option(element: Json, value: str | None) -> Json:
    grouped = [option for group in element.get("option_groups", []) for option in group["options"]]
    for option in (*element.get("options", []), *grouped):
        if value in (None, option["value"]):
            chosen: Json = option
            return chosen
    raise LookupError(f"no option with value {value!r}")
