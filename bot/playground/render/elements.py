"""Buttons and their like as HTML. The page's script reads their ``data-`` attributes."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from bot.playground.render.html import Html, el, join
from bot.playground.render.inputs import confirmation, input_html
from bot.playground.render.look import Filled, Look
from bot.playground.render.texts import image_html, text_html

Element = dict[str, Any]


def element_html(element: Element, block_id: str, look: Look, filled: Filled) -> Html:
    """An interactive element of a message, modal or Home tab, with what it holds."""
    shown = _ELEMENTS.get(str(element.get("type")))
    if shown is not None:
        return shown(element, block_id, look)
    state = filled.states.get(block_id, {}).get(str(element.get("action_id", "")))
    return input_html(element, block_id, look, state)


def _button(element: Element, block_id: str, look: Look) -> Html:
    style = f"btn {element['style']}" if element.get("style") in {"primary", "danger"} else "btn"
    label = text_html(element.get("text"), look)
    url = str(element.get("url") or "")
    if url.startswith(("http://", "https://")):
        return el("a", label, class_=style, href=url, target="_blank", rel="noopener noreferrer")
    return el(
        "button",
        label,
        type="button",
        class_=style,
        data_action=str(element.get("action_id", "")),
        data_block=block_id,
        data_confirm=confirmation(element),
        aria_label=element.get("accessibility_label"),
    )


def _overflow(element: Element, block_id: str, look: Look) -> Html:
    choices = [
        el(
            "button",
            text_html(option.get("text"), look),
            type="button",
            data_action=str(element.get("action_id", "")),
            data_block=block_id,
            data_value=str(option.get("value", "")),
            data_confirm=confirmation(element),
        )
        for option in element.get("options", [])
    ]
    return el(
        "details", el("summary", "⋯", class_="btn", aria_label="More actions"), el("div", *choices), class_="overflow"
    )


def _feedback(element: Element, block_id: str, look: Look) -> Html:
    return join(
        el(
            "button",
            text_html(element[side].get("text"), look),
            type="button",
            class_="btn quiet",
            data_action=str(element.get("action_id", "")),
            data_block=block_id,
            data_value=str(element[side].get("value", "")),
        )
        for side in ("positive_button", "negative_button")
        if side in element
    )


def _image(element: Element, block_id: str, look: Look) -> Html:
    return image_html(element)


_ELEMENTS: dict[str, Callable[[Element, str, Look], Html]] = {
    "button": _button,
    "icon_button": _button,
    "overflow": _overflow,
    "feedback_buttons": _feedback,
    "image": _image,
}
