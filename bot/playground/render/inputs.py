"""Fields to fill in as HTML; ``data-kind`` tells the page's script how to read them."""

from __future__ import annotations

from typing import Any

from bot.playground.render.html import Html, el
from bot.playground.render.look import Look
from bot.playground.render.menus import choices_html, menu_html
from bot.playground.workspace.states import holds_state, initial_state

Element = dict[str, Any]
Attributes = dict[str, str | bool | int | None]
_FIELDS = {
    "plain_text_input": "text",
    "number_input": "number",
    "email_text_input": "email",
    "url_text_input": "url",
    "rich_text_input": "text",
    "datepicker": "date",
    "timepicker": "time",
    "datetimepicker": "datetime-local",
}
"""The browser's own field for each kind."""


def is_input(element: Element) -> bool:
    """Whether it is something to fill in or choose from."""
    return holds_state(element) and element.get("type") != "file_input"


def input_html(element: Element, block_id: str, look: Look, state: Element | None, label: str = "") -> Html:
    """A menu or field with what it holds; ``label`` names it where no visible label does."""
    kind = str(element.get("type"))
    if not is_input(element):
        return el("span", f"[{kind}]", class_="unknown")
    held = initial_state(element) if state is None else state
    value = next((content for name, content in held.items() if name != "type"), None)
    placeholder = str((element.get("placeholder") or {}).get("text", ""))
    common: Attributes = {
        "data_input": str(element.get("action_id", "")),
        "data_block": block_id,
        "data_kind": kind,
        "data_confirm": confirmation(element),
        "aria_label": label or placeholder or str(element.get("action_id", "")),
    }
    if kind in {"checkboxes", "radio_buttons"}:
        return choices_html(element, value, common, look)
    if kind.endswith("_select"):
        return menu_html(element, value, common, look, placeholder)
    return _field(element, kind, value, common | {"placeholder": placeholder}, look)


def _field(element: Element, kind: str, value: Any, common: Attributes, look: Look) -> Html:
    shown = "" if value is None else str(value)
    if kind == "rich_text_input":
        shown = "".join(
            piece.get("text", "") for part in (value or {}).get("elements", []) for piece in part["elements"]
        )
    if kind == "datetimepicker" and value:
        shown = f"{look.time(float(value)):%Y-%m-%dT%H:%M}"
    limits: Attributes = {"maxlength": element.get("max_length"), "minlength": element.get("min_length")}
    if element.get("multiline") or kind == "rich_text_input":
        return el("textarea", shown, rows="5", **limits, **common)
    if kind == "number_input":
        limits = {"min": element.get("min_value"), "max": element.get("max_value")}
        limits["step"] = "any" if element.get("is_decimal_allowed") else None
    return el("input", type=_FIELDS[kind], value=shown, **limits, **common)


def confirmation(element: Element) -> str | None:
    """The words of the dialog that asks before anything happens; None where nothing is asked."""
    confirm = element.get("confirm")
    if not confirm:
        return None
    return "\n".join(str(confirm.get(part, {}).get("text", "")) for part in ("title", "text"))
