"""Blocks as HTML: one function a block type."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any

from bot.playground.render.elements import element_html
from bot.playground.render.html import Html, el, join
from bot.playground.render.inputs import input_html
from bot.playground.render.look import Filled, Look
from bot.playground.render.markdown import markdown_html
from bot.playground.render.rich_text import rich_text_html
from bot.playground.render.tables import table_html
from bot.playground.render.tasks import plan_html, task_html
from bot.playground.render.texts import image_html, text_html

Block = dict[str, Any]


def blocks_html(blocks: Iterable[Block], look: Look, filled: Filled | None = None) -> Html:
    """A message's or view's blocks, with what their inputs hold."""
    return join(_block(block, look, filled or Filled()) for block in blocks)


def _block(block: Block, look: Look, filled: Filled) -> Html:
    kind = str(block.get("type"))
    if kind == "input":
        return _input(block, look, filled)
    if kind in _HOLDERS:
        inside = _HOLDERS[kind](block, look, filled)
    elif kind in _BLOCKS:
        inside = _BLOCKS[kind](block, look)
    else:
        return el("div", el("span", f"[{kind} block]", class_="unknown"), class_="block block-unknown")
    return el("div", inside, class_=f"block block-{kind}")


def _section(block: Block, look: Look, filled: Filled) -> Html:
    parts = [el("div", text_html(block["text"], look), class_="section-text")] if block.get("text") else []
    if fields := block.get("fields"):
        parts.append(el("div", *(el("div", text_html(field, look)) for field in fields), class_="fields"))
    body = el("div", *parts, class_="section-body")
    if accessory := block.get("accessory"):
        return join([body, el("div", element_html(accessory, _id(block), look, filled), class_="accessory")])
    return body


def _header(block: Block, look: Look) -> Html:
    return el("h3", text_html(block.get("text"), look))


def _divider(block: Block, look: Look) -> Html:
    return el("hr")


def _context(block: Block, look: Look) -> Html:
    return join(
        image_html(element) if element.get("type") == "image" else el("span", text_html(element, look))
        for element in block.get("elements", [])
    )


def _actions(block: Block, look: Look, filled: Filled) -> Html:
    return join(element_html(element, _id(block), look, filled) for element in block.get("elements", []))


def _image(block: Block, look: Look) -> Html:
    title = el("div", text_html(block["title"], look), class_="image-title") if block.get("title") else ""
    return join([title, image_html(block)])


def _markdown(block: Block, look: Look) -> Html:
    return markdown_html(str(block.get("text", "")), look)


def _input(block: Block, look: Look, filled: Filled) -> Html:
    element, label = block.get("element") or {}, block.get("label") or {}
    error = filled.errors.get(_id(block))
    state = filled.states.get(_id(block), {}).get(str(element.get("action_id", "")))
    optional = el("span", " (optional)", class_="optional") if block.get("optional") else ""
    return el(
        "div",
        el("div", text_html(label, look), optional, class_="label"),
        input_html(element, _id(block), look, state, str(label.get("text", ""))),
        el("div", text_html(block["hint"], look), class_="hint") if block.get("hint") else "",
        el("div", error, class_="error", role="alert") if error else "",
        class_="block block-input",
    )


def _id(block: Block) -> str:
    return str(block.get("block_id", ""))


_HOLDERS: dict[str, Callable[[Block, Look, Filled], Html]] = {
    "section": _section,
    "actions": _actions,
    "context_actions": _actions,
}
_BLOCKS: dict[str, Callable[[Block, Look], Html]] = {
    "header": _header,
    "divider": _divider,
    "context": _context,
    "image": _image,
    "rich_text": rich_text_html,
    "markdown": _markdown,
    "table": table_html,
    "task_card": task_html,
    "plan": plan_html,
}
