"""What an input holds, in the shape in which Slack tells it (reference: "view_submission", "Block elements")."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from bot.playground.workspace.elements import options_of, placed_elements
from bot.playground.workspace.model import Json

Chosen = str | int | list[str] | Json | None
"""What a person puts in: a text, a date, an id, an option's value, or several; None empties the input."""


@dataclass(frozen=True)
class Holding:
    """Under which name a state has its value, which field of the element it starts from, and what empty is."""

    name: str
    initial: str
    empty: Any = None
    of_options: bool = False


_OPTION = Holding("selected_option", "initial_option", of_options=True)
_OPTIONS = Holding("selected_options", "initial_options", (), of_options=True)
_TEXT = Holding("value", "initial_value")
_HOLDINGS = {
    "plain_text_input": _TEXT,
    "number_input": _TEXT,
    "email_text_input": _TEXT,
    "url_text_input": _TEXT,
    "rich_text_input": Holding("rich_text_value", "initial_value"),
    "file_input": Holding("files", "", ()),
    "static_select": _OPTION,
    "external_select": _OPTION,
    "radio_buttons": _OPTION,
    "multi_static_select": _OPTIONS,
    "multi_external_select": _OPTIONS,
    "checkboxes": _OPTIONS,
    "users_select": Holding("selected_user", "initial_user"),
    "multi_users_select": Holding("selected_users", "initial_users", ()),
    "conversations_select": Holding("selected_conversation", "initial_conversation"),
    "multi_conversations_select": Holding("selected_conversations", "initial_conversations", ()),
    "channels_select": Holding("selected_channel", "initial_channel"),
    "multi_channels_select": Holding("selected_channels", "initial_channels", ()),
    "datepicker": Holding("selected_date", "initial_date"),
    "timepicker": Holding("selected_time", "initial_time"),
    "datetimepicker": Holding("selected_date_time", "initial_date_time"),
}


def holds_state(element: Json) -> bool:
    """Whether the element keeps a value: menus and fields do, buttons and overflow menus do not."""
    return str(element.get("type")) in _HOLDINGS


def initial_state(element: Json, place: str | None = None) -> Json:
    """What the element holds before anyone touched it; ``place`` is the conversation that was in sight."""
    kind = str(element["type"])
    holding = _HOLDINGS[kind]
    value = element.get(holding.initial)
    if value is None and place and element.get("default_to_current_conversation"):
        value = [place] if holding.name == "selected_conversations" else place
    if value is None:
        value = list(holding.empty) if holding.empty is not None else None
    return {"type": kind, holding.name: value}


def chosen_state(element: Json, value: Chosen, offered: Iterable[Json] = ()) -> Json:
    """What the element holds once a person chose ``value``; ``offered`` are options that an app sent meanwhile.

    LookupError for an option that is not there.
    """
    kind = str(element["type"])
    holding = _HOLDINGS[kind]
    if holding.empty is not None:
        values = [] if value is None else value if isinstance(value, list) else [value]
        found: Any = [_option(element, str(one), offered) for one in values] if holding.of_options else values
    elif holding.of_options and value is not None:
        found = _option(element, str(value), offered)
    else:
        # Slack tells an emptied text as null.
        found = None if value == "" else value
    return {"type": kind, holding.name: found}


def is_empty(state: Json) -> bool:
    """Whether an input holds nothing."""
    return not state.get(_HOLDINGS[str(state["type"])].name)


def held(state: Json) -> Any:
    """The bare value of a state."""
    return state.get(_HOLDINGS[str(state["type"])].name)


def states_of(blocks: Iterable[Json], touched: Json, place: str | None = None) -> Json:
    """The state of every input of a view or message: what was touched, else what it began with."""
    values: Json = {}
    for block_id, element in placed_elements(blocks):
        if not holds_state(element):
            continue
        action_id = str(element.get("action_id", ""))
        state = touched.get(block_id, {}).get(action_id)
        same_kind = isinstance(state, dict) and state.get("type") == element["type"]
        values.setdefault(block_id, {})[action_id] = state if same_kind else initial_state(element, place)
    return values


def _option(element: Json, value: str, offered: Iterable[Json]) -> Json:
    first = element.get("initial_option")
    initial = [*([first] if first else []), *(element.get("initial_options") or [])]
    known: list[Json] = [*options_of(element), *initial, *offered]
    for option in known:
        if option.get("value") == value:
            return option
    raise LookupError(f"no option with value {value!r}")
