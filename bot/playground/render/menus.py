"""Menus as HTML: native ones for one choice, boxes to tick for several, a field to type in for looked-up options."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from bot.playground.render.html import Html, el
from bot.playground.render.look import Look
from bot.playground.render.texts import text_html
from bot.playground.workspace.elements import options_of

Element = dict[str, Any]
Attributes = dict[str, str | bool | int | None]
_ASK_FROM = 3
"""Characters from which a menu of an external data source asks the app, unless it says otherwise."""


def menu_html(element: Element, value: Any, common: Attributes, look: Look, placeholder: str) -> Html:
    """A select menu of any source, for one or for several."""
    kind = str(element["type"])
    several = kind.startswith("multi_")
    if kind.endswith("external_select"):
        chosen = value if several else [value] if value else []
        return _typed(element, chosen, common, placeholder)
    options = _options(element, kind, look)
    ids = {str(_value(one)) for one in (value if several else [value] if value else [])}
    if several:
        return _ticked(options, ids, common)
    first = el("option", placeholder or "Choose…", value="", selected=not ids)
    groups = element.get("option_groups")
    if groups:
        shown = [el("optgroup", *_entries(_plain(g["options"]), ids), label=str(g["label"]["text"])) for g in groups]
    else:
        shown = _entries(options, ids)
    return el("select", first, *shown, **common)


def choices_html(element: Element, value: Any, common: Attributes, look: Look) -> Html:
    """Check boxes or radio buttons, each with its text and its description."""
    kind = "radio" if element["type"] == "radio_buttons" else "checkbox"
    chosen = {str(_value(one)) for one in (value if isinstance(value, list) else [value] if value else [])}
    name = f"{common['data_block']}-{common['data_input']}"
    rows = [
        el(
            "label",
            el("input", type=kind, name=name, value=str(option["value"]), checked=str(option["value"]) in chosen),
            el(
                "span",
                text_html(option.get("text"), look),
                el("small", text_html(option["description"], look)) if option.get("description") else "",
            ),
        )
        for option in element.get("options", [])
    ]
    return el("div", *rows, class_="choices", role="radiogroup" if kind == "radio" else "group", **common)


def _options(element: Element, kind: str, look: Look) -> list[tuple[str, str]]:
    """Value and label of what a menu lists, from its own options, the people, or the places."""
    if "users" in kind:
        return list(look.people.items())
    if "conversations" in kind or "channels" in kind:
        wanted = element.get("filter") or {}
        kinds = set(wanted.get("include") or ("public", "private", "im"))
        if "channels" in kind:
            kinds = {"public"}
        no_shared = wanted.get("exclude_external_shared_channels")
        return [(p.id, p.label) for p in look.places if p.kind in kinds and not (no_shared and p.is_shared)]
    return _plain(options_of(element))


def _plain(options: Iterable[Element]) -> list[tuple[str, str]]:
    return [(str(option.get("value", "")), str(option["text"]["text"])) for option in options]


def _entries(options: list[tuple[str, str]], chosen: set[str]) -> list[Html]:
    return [el("option", label, value=value, selected=value in chosen) for value, label in options]


def _ticked(options: list[tuple[str, str]], chosen: set[str], common: Attributes) -> Html:
    rows = [
        el("label", el("input", type="checkbox", value=value, checked=value in chosen), el("span", label))
        for value, label in options
    ]
    return el("div", *rows, class_="choices several", role="group", **common)


def _typed(element: Element, chosen: list[Element], common: Attributes, placeholder: str) -> Html:
    """A field that asks while one types ("Combobox pattern" of the ARIA guide), with what is chosen before it."""
    tokens = [
        el("button", str(option["text"]["text"]), type="button", class_="token", data_value=str(option["value"]))
        for option in chosen
    ]
    listed = f"list-{common['data_block']}-{common['data_input']}"
    label = common.pop("aria_label", None)
    field = el(
        "input",
        type="text",
        role="combobox",
        autocomplete="off",
        aria_autocomplete="list",
        aria_expanded="false",
        aria_controls=listed,
        aria_label=label,
        placeholder=placeholder or "Type to search",
    )
    fewest = element.get("min_query_length", _ASK_FROM)
    return el(
        "div",
        el("span", *tokens, class_="tokens"),
        field,
        el("ul", id=listed, role="listbox", hidden=True),
        class_="combo",
        data_fewest=str(fewest),
        **common,
    )


def _value(chosen: Any) -> Any:
    return chosen.get("value") if isinstance(chosen, dict) else chosen
