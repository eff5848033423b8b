"""The ``actions`` entry of an interaction: what Slack says about the element that was used."""

from __future__ import annotations

import time
from collections.abc import Iterable

from bot.playground.workspace.elements import find_element, options_of
from bot.playground.workspace.model import Json
from bot.playground.workspace.states import Chosen, chosen_state, holds_state


def action_of(
    blocks: list[Json],
    action_id: str,
    block_id: str | None = None,
    value: Chosen = None,
    offered: Iterable[Json] = (),
) -> Json:
    """What Slack sends when the element is used; ``value`` chooses an option, a date, an id, or several.

    Without one the first option of a menu is chosen. LookupError where there is no such element or option.
    """
    placed, element = find_element(blocks, action_id, block_id)
    kind = str(element["type"])
    action: Json = {"action_id": action_id, "block_id": placed, "type": kind, "action_ts": f"{time.time():.6f}"}
    if kind in {"button", "icon_button"}:
        return action | {key: element[key] for key in ("text", "value", "style", "url") if key in element}
    if kind == "feedback_buttons":
        sides = [element[side] for side in ("positive_button", "negative_button")]
        side = next((side for side in sides if value in (None, side["value"])), None)
        if side is None:
            raise LookupError(f"no option with value {value!r}")
        return action | {"text": side["text"], "value": side["value"]}
    if "placeholder" in element:
        action["placeholder"] = element["placeholder"]
    if kind == "overflow":
        option = next((o for o in options_of(element) if value in (None, o.get("value"))), None)
        if option is None:
            raise LookupError(f"no option with value {value!r}")
        return action | {"selected_option": option}
    if not holds_state(element):
        raise LookupError(f"nothing to do with a {kind}")
    if value is None and kind in {"static_select", "radio_buttons"}:
        value = str(next(options_of(element))["value"])
    return action | chosen_state(element, value, offered)
