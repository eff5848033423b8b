"""Buttons, menus and inputs as HTML. The page's script reads their ``data-`` attributes."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from bot.playground.render.html import Html, el, join
from bot.playground.render.look import Look
from bot.playground.render.mrkdwn import mrkdwn_html, plain_html

Element = dict[str, Any]


def text_html(value: Element | None, look: Look) -> Html:
    """A text object of either kind; nothing for None."""
    if not value:
        return Html("")
    source = str(value.get("text", ""))
    if value.get("type") == "mrkdwn":
        return mrkdwn_html(source, look)
    return plain_html(source, emoji=value.get("emoji", True) is not False)


def image_html(element: Element) -> Html:
    """A stand-in for an image: the playground fetches nothing from outside."""
    return el("span", str(element.get("alt_text") or "image"), class_="image-placeholder", role="img")


def element_html(element: Element, block_id: str, look: Look) -> Html:
    """An interactive element of a message, modal or Home tab."""
    kind = str(element.get("type"))
    shown = _ELEMENTS.get(kind)
    if shown is not None:
        return shown(element, block_id, look)
    if kind.endswith("_select") or kind in _FIELDS:
        return input_html(element, block_id, look)
    return el("span", f"[{kind}]", class_="unknown")


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
        data_confirm=_confirmation(element),
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
            data_confirm=_confirmation(element),
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


def _confirmation(element: Element) -> str | None:
    confirm = element.get("confirm")
    if not confirm:
        return None
    return "\n".join(str(confirm.get(part, {}).get("text", "")) for part in ("title", "text"))


def input_html(element: Element, block_id: str, look: Look) -> Html:
    """A menu or field; ``data-kind`` tells the script which state it has."""
    kind = str(element.get("type"))
    common: dict[str, str | bool | None] = {
        "data_input": str(element.get("action_id", "")),
        "data_block": block_id,
        "data_kind": kind,
    }
    if kind in {"checkboxes", "radio_buttons"}:
        return _choices(element, common, look)
    if kind.endswith("_select"):
        return _select(element, common)
    placeholder = str((element.get("placeholder") or {}).get("text", ""))
    initial = str(element.get(_INITIAL.get(kind, "initial_value")) or "")
    if element.get("multiline"):
        return el("textarea", initial, placeholder=placeholder, rows="4", **common)
    return el("input", type=_FIELDS.get(kind, "text"), value=initial, placeholder=placeholder, **common)


_FIELDS = {
    "plain_text_input": "text",
    "number_input": "number",
    "email_text_input": "email",
    "url_text_input": "url",
    "datepicker": "date",
    "timepicker": "time",
    "checkboxes": "checkbox",
    "radio_buttons": "radio",
}
_INITIAL = {"datepicker": "initial_date", "timepicker": "initial_time"}


def _select(element: Element, common: dict[str, str | bool | None]) -> Html:
    multiple = str(element.get("type", "")).startswith("multi_")
    initial = {str((element.get("initial_option") or {}).get("value"))}
    initial |= {str(option.get("value")) for option in element.get("initial_options", [])}
    placeholder = str((element.get("placeholder") or {}).get("text") or "Choose…")
    first = [] if multiple else [el("option", placeholder, value="", disabled=True, selected=initial == {"None"})]
    groups = [
        el("optgroup", *_options(group.get("options", []), initial), label=str(group["label"]["text"]))
        for group in element.get("option_groups", [])
    ]
    plain = _options(element.get("options", []), initial)
    return el("select", *first, *plain, *groups, multiple=multiple, aria_label=placeholder, **common)


def _options(options: list[Element], initial: set[str]) -> list[Html]:
    return [
        el(
            "option",
            str(option["text"]["text"]),
            value=str(option.get("value", "")),
            selected=str(option.get("value")) in initial,
        )
        for option in options
    ]


def _choices(element: Element, common: dict[str, str | bool | None], look: Look) -> Html:
    kind = "radio" if element["type"] == "radio_buttons" else "checkbox"
    chosen = [element.get("initial_option") or {}, *element.get("initial_options", [])]
    initial = {str(option.get("value")) for option in chosen}
    name = f"{common['data_block']}-{common['data_input']}"
    rows = [
        el(
            "label",
            el("input", type=kind, name=name, value=str(option["value"]), checked=str(option["value"]) in initial),
            el("span", text_html(option.get("text"), look)),
        )
        for option in element.get("options", [])
    ]
    return el("div", *rows, class_="choices", **common)
