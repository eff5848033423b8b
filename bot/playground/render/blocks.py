"""Blocks as HTML: one function a block type."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any

from bot.playground.render.elements import element_html, image_html, input_html, text_html
from bot.playground.render.html import Html, el, join
from bot.playground.render.look import Look
from bot.playground.render.markdown import markdown_html
from bot.playground.render.rich_text import rich_text_html
from bot.playground.render.tables import table_html

Block = dict[str, Any]


def blocks_html(blocks: Iterable[Block], look: Look, errors: dict[str, str] | None = None) -> Html:
    """A message's or view's blocks; ``errors`` maps block ids to words shown under inputs."""
    return join(_block(block, look, errors or {}) for block in blocks)


def _block(block: Block, look: Look, errors: dict[str, str]) -> Html:
    kind = str(block.get("type"))
    if kind == "input":
        return _input(block, look, errors)
    shown = _BLOCKS.get(kind)
    inside = shown(block, look) if shown else el("span", f"[{kind} block]", class_="unknown")
    return el("div", inside, class_=f"block block-{kind if shown else 'unknown'}")


def _section(block: Block, look: Look) -> Html:
    parts = [el("div", text_html(block["text"], look), class_="section-text")] if block.get("text") else []
    if fields := block.get("fields"):
        parts.append(el("div", *(el("div", text_html(field, look)) for field in fields), class_="fields"))
    body = el("div", *parts, class_="section-body")
    if accessory := block.get("accessory"):
        return join([body, el("div", element_html(accessory, _id(block), look), class_="accessory")])
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


def _actions(block: Block, look: Look) -> Html:
    return join(element_html(element, _id(block), look) for element in block.get("elements", []))


def _image(block: Block, look: Look) -> Html:
    title = el("div", text_html(block["title"], look), class_="image-title") if block.get("title") else ""
    return join([title, image_html(block)])


def _markdown(block: Block, look: Look) -> Html:
    return markdown_html(str(block.get("text", "")), look)


def _input(block: Block, look: Look, errors: dict[str, str]) -> Html:
    element = block.get("element") or {}
    error = errors.get(_id(block))
    optional = el("span", " (optional)", class_="optional") if block.get("optional") else ""
    return el(
        "div",
        el("label", text_html(block.get("label"), look), optional),
        input_html(element, _id(block), look),
        el("div", text_html(block["hint"], look), class_="hint") if block.get("hint") else "",
        el("div", error, class_="error", role="alert") if error else "",
        class_="block block-input",
    )


def _id(block: Block) -> str:
    return str(block.get("block_id", ""))


_BLOCKS: dict[str, Callable[[Block, Look], Html]] = {
    "section": _section,
    "header": _header,
    "divider": _divider,
    "context": _context,
    "actions": _actions,
    "context_actions": _actions,
    "image": _image,
    "rich_text": rich_text_html,
    "markdown": _markdown,
    "table": table_html,
}
